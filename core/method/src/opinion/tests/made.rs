//! Conversations of which is known how many groups there are.

use super::*;

/// How many groups the verdict tells.
fn told(columns: &VoteColumns) -> u32 {
    let options = OpinionOptions::default();
    let found = verdict(
        &read(columns),
        &options,
        &VerdictOptions::default().with_rounds(6),
        &Work::unlimited(),
    );
    found.unwrap().groups
}

/// How often of two the verdict is the number of groups.
fn right(groups: u32, make: impl Fn(u64) -> VoteColumns) -> usize {
    (0..2).filter(|seed| told(&make(*seed)) == groups).count()
}

#[test]
fn groups_that_are_there_are_told() {
    for groups in [2, 3, 5] {
        let right = right(groups, |seed| {
            of_groups(groups as usize, 200, 40, 0.6, 100 + seed).0
        });
        assert_eq!(right, 2, "{groups}");
    }
}

#[test]
fn one_group_is_no_groups() {
    assert_eq!(right(1, |seed| of_groups(1, 200, 40, 0.6, seed).0), 2);
}

#[test]
fn people_who_stand_anywhere_are_no_groups() {
    // Each person stands somewhere on a line, and statements pull along it.
    let line = |seed: u64| {
        let mut random = SplitMix::new(900 + seed);
        let statements: Vec<(f64, f64)> = (0..40)
            .map(|_| (random.share(), 0.25 * random.normal()))
            .collect();
        let mut columns = named(200, 40);
        for p in 0..200 {
            let place = random.normal();
            for (s, (base, pull)) in statements.iter().enumerate() {
                if random.share() < 0.6 {
                    let agrees = random.share() < (base + pull * place).clamp(0.03, 0.97);
                    cast(&mut columns, p, s, if agrees { 1 } else { -1 });
                }
            }
        }
        columns
    };
    assert_eq!(right(1, line), 2);
    // Nobody thinks of what they vote.
    let dice = |seed: u64| {
        let mut random = SplitMix::new(700 + seed);
        let mut columns = named(150, 30);
        for p in 0..150 {
            (0..30).for_each(|s| cast(&mut columns, p, s, random.below(3) as i32 - 1));
        }
        columns
    };
    assert_eq!(right(1, dice), 2);
}

#[test]
fn those_placed_with_confidence_are_placed_right() {
    let (columns, truth) = of_groups(3, 400, 40, 0.25, 3);
    let votes = read(&columns);
    let options = OpinionOptions::default().with_groups(3);
    let map = fit(&votes, &options, &Work::unlimited()).unwrap();
    let truth: Vec<_> = votes
        .participants()
        .iter()
        .map(|id| Some(truth[id.parse::<usize>().unwrap()] as u32))
        .collect();
    let all = agreement(&map.group, &truth);
    let sure: Vec<_> = (map.group.iter().zip(&map.confidence))
        .map(|(group, confidence)| group.filter(|_| *confidence > 0.9))
        .collect();
    assert!(sure.iter().flatten().count() > 100);
    assert!(agreement(&sure, &truth) >= all && all > 0.7, "{all}");
    let (placed, unplaced): (Vec<_>, Vec<_>) = map
        .group
        .iter()
        .zip(&map.confidence)
        .partition(|(g, _)| g.is_some());
    assert!(placed.iter().all(|(_, c)| (0.5..=1.0).contains(*c)));
    assert!(unplaced.iter().all(|(_, c)| **c == 0.0));
}

#[test]
fn agreement_is_that_of_pairs() {
    let of = |groups: &[u32]| groups.iter().map(|g| Some(*g)).collect::<Vec<_>>();
    assert_eq!(agreement(&of(&[0, 0, 1, 1]), &of(&[5, 5, 2, 2])), 1.0);
    // scikit-learn: adjusted_rand_score([0, 0, 1, 2], [0, 0, 1, 1])
    let is = agreement(&of(&[0, 0, 1, 2]), &of(&[0, 0, 1, 1]));
    assert!((is - 0.571_428_571_428_571_4).abs() < 1e-15, "{is}");
    let apart = agreement(&of(&[0, 0, 1, 1]), &of(&[0, 1, 0, 1]));
    assert!((apart + 0.5).abs() < 1e-15, "{apart}");
    assert_eq!(agreement(&[None, Some(1)], &[Some(1), None]), 1.0);
}
