//! Conversations in which there is nothing to say, or little.

use super::*;

/// All there is to ask gives an answer without a number that is none.
fn all_of(columns: &VoteColumns) -> Vec<Opinion> {
    let votes = read(columns);
    let work = Work::unlimited();
    let found = verdict(
        &votes,
        &OpinionOptions::default(),
        &VerdictOptions::default().with_rounds(5),
        &work,
    )
    .unwrap();
    assert!(
        found
            .agreement
            .iter()
            .chain(&found.apart)
            .all(|x| x.is_finite())
    );
    held_out(&votes, 0.2, 1, &work).unwrap();
    flags(&votes, &FlagOptions::default(), &work).unwrap();
    let maps: Vec<Opinion> = MODES.map(|mode| drawn(&votes, mode)).to_vec();
    for map in &maps {
        let numbers = [
            &map.x,
            &map.y,
            &map.confidence,
            &map.mean,
            &map.component_x,
            &map.silhouette,
        ];
        assert!(
            numbers
                .iter()
                .all(|column| column.iter().all(|x| x.is_finite())),
            "{map:?}"
        );
        assert_eq!(map.groups == 0, map.group.iter().all(Option::is_none));
        let all = statistics(&votes, &map.group, &StatisticsOptions::default(), &work).unwrap();
        assert_eq!(all.group_sizes.len(), map.groups as usize);
        let columns = [
            &all.statements.consensus_agree,
            &all.by_group.agree_ratio_z,
            &all.by_group.discovery,
        ];
        assert!(
            columns
                .iter()
                .all(|column| column.iter().all(|x| x.is_finite()))
        );
        assert!(
            priorities(&votes, map, &work)
                .unwrap()
                .iter()
                .all(|x| x.is_finite())
        );
        slate(&votes, 5, Some(&map.group), &work).unwrap();
    }
    maps
}

fn is_nothing(columns: &VoteColumns, finding: Finding) {
    let votes = read(columns);
    let found = verdict(
        &votes,
        &OpinionOptions::default(),
        &VerdictOptions::default().with_rounds(5),
        &Work::unlimited(),
    );
    let found = found.unwrap();
    assert_eq!((found.finding, found.groups), (finding, 1), "{found:?}");
}

#[test]
fn nobody() {
    all_of(&VoteColumns::default());
    all_of(&named(0, 3));
    all_of(&named(3, 0));
    is_nothing(&VoteColumns::default(), Finding::TooFew);
}

#[test]
fn one_person() {
    let mut columns = named(1, 9);
    (0..9).for_each(|s| cast(&mut columns, 0, s, if s % 2 == 0 { 1 } else { -1 }));
    assert!(all_of(&columns).iter().all(|map| map.groups == 0));
    is_nothing(&columns, Finding::TooFew);
}

#[test]
fn one_statement() {
    let mut columns = named(40, 1);
    (0..40).for_each(|p| cast(&mut columns, p, 0, [1, -1, 0][p % 3]));
    all_of(&columns);
    is_nothing(&columns, Finding::TooFew);
}

#[test]
fn everybody_alike() {
    let mut columns = named(60, 12);
    for p in 0..60 {
        (0..12).for_each(|s| cast(&mut columns, p, s, [1, -1, 0][s % 3]));
    }
    assert!(all_of(&columns).iter().all(|map| map.groups == 0));
    is_nothing(&columns, Finding::NoStableGroups);
    let votes = read(&columns);
    let found = flags(&votes, &FlagOptions::default(), &Work::unlimited()).unwrap();
    assert_eq!((found.alike.len(), found.straight.len()), (60, 0));
}

#[test]
fn nobody_but_straight_liners() {
    let mut columns = named(60, 12);
    for p in 0..60 {
        (0..12).for_each(|s| cast(&mut columns, p, s, [1, -1, 0][p % 3]));
    }
    all_of(&columns);
    let votes = read(&columns);
    let found = flags(&votes, &FlagOptions::default(), &Work::unlimited()).unwrap();
    assert_eq!((found.straight.len(), found.alike.len()), (60, 0));
}

#[test]
fn a_statement_that_nobody_saw() {
    let (mut columns, _) = of_groups(2, 60, 15, 0.8, 4);
    let before: Vec<_> = MODES
        .map(|mode| drawn(&read(&columns), mode).group)
        .to_vec();
    columns.statements.id.push("unseen".into());
    let maps = all_of(&columns);
    for (map, before) in maps.iter().zip(before) {
        assert_eq!(
            (map.component_x[15], map.mean[15], map.statements),
            (0.0, 0.0, 15)
        );
        assert_eq!(map.group, before);
    }
}

#[test]
fn half_moderated() {
    let (mut columns, truth) = of_groups(2, 120, 40, 0.8, 6);
    columns.statements.moderated = (0..40).map(|s| s % 2 == 0).collect();
    let truth: Vec<_> = truth.iter().map(|g| Some(*g as u32)).collect();
    let place: Vec<usize> = read(&columns)
        .participants()
        .iter()
        .map(|id| id.parse().unwrap())
        .collect();
    let truth: Vec<_> = place.iter().map(|p| truth[*p]).collect();
    for map in all_of(&columns) {
        assert!(map.component_x.iter().step_by(2).all(|x| *x == 0.0));
        assert!(agreement(&map.group, &truth) > 0.9, "{:?}", map.mode);
    }
    // All of it: nothing is left to draw.
    columns.statements.moderated = vec![true; 40];
    assert!(all_of(&columns).iter().all(|map| map.groups == 0));
    is_nothing(&columns, Finding::TooFew);
}

#[test]
fn duplicates_of_one_person() {
    let (columns, _) = of_groups(2, 40, 12, 0.9, 8);
    let mut twice = columns.clone();
    for row in 0..columns.vote.len() {
        cast(
            &mut twice,
            columns.participant[row] as usize,
            columns.statement[row] as usize,
            columns.vote[row],
        );
    }
    assert_eq!(read(&columns), read(&twice));
}

#[test]
fn groups_and_ids_may_be_enormous_and_moments_as_far_apart_as_they_can() {
    let (mut columns, _) = of_groups(2, 40, 12, 0.9, 8);
    columns.order = Some(
        (0..columns.vote.len())
            .map(|row| [i64::MIN, i64::MAX, 0][row % 3])
            .collect(),
    );
    let before: Vec<_> = MODES
        .map(|mode| drawn(&read(&columns), mode).group)
        .to_vec();
    // Longer ids of digits come later, as larger numbers do.
    columns.participants = (0..40)
        .map(|p| format!("1{}{p:02}", "0".repeat(5_000)))
        .collect();
    columns.statements.id = (0..12)
        .map(|s| format!("\u{0}{}{s:02}", "ø".repeat(500)))
        .collect();
    let votes = read(&columns);
    let after: Vec<_> = MODES.map(|mode| drawn(&votes, mode).group).to_vec();
    assert_eq!(before, after);
    let work = Work::limited(1_000_000_000);
    for group in [40, u32::MAX] {
        let mut groups = vec![Some(0); 40];
        groups[7] = Some(group);
        let error = statistics(&votes, &groups, &StatisticsOptions::default(), &work).unwrap_err();
        assert_eq!(error, slate(&votes, 3, Some(&groups), &work).unwrap_err());
        assert_eq!(error, OpinionError::Groups);
    }
    assert!(statistics(&votes, &[Some(0); 39], &StatisticsOptions::default(), &work).is_err());
    assert!(agreement(&[Some(u32::MAX), None], &[Some(0), Some(1)]).is_finite());
}

#[test]
fn a_number_that_is_none_is_refused_as_an_option() {
    let votes = read(&of_groups(2, 40, 12, 0.9, 8).0);
    let work = Work::unlimited();
    for none in [
        f64::NAN,
        f64::INFINITY,
        f64::NEG_INFINITY,
        -1e-320,
        1.0 + 1e-9,
    ] {
        assert!(held_out(&votes, none, 1, &work).is_err());
        let options = StatisticsOptions {
            false_discovery: none,
        };
        assert!(statistics(&votes, &[None; 40], &options, &work).is_err());
        let options = OpinionOptions {
            share_min: none,
            ..OpinionOptions::default()
        };
        assert!(fit(&votes, &options, &work).is_err());
    }
}

#[test]
fn what_is_no_priority_is_not_drawn_and_the_largest_are_drawn_alike() {
    let votes = read(&named(1, 4));
    let none = [f64::NAN, f64::INFINITY, -1.0, 0.0];
    assert_eq!(next_statement(&votes, None, &none, 1), None);
    let mut shown = [0_u32; 4];
    for seed in 0..400 {
        let next = next_statement(&votes, None, &[f64::MAX, f64::NAN, f64::MAX], seed);
        shown[next.unwrap() as usize] += 1;
    }
    assert_eq!((shown[1], shown[3]), (0, 0));
    assert!(shown[0] > 150 && shown[2] > 150, "{shown:?}");
}
