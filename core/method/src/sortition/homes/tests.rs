use super::*;
use crate::sortition::{DrawRules, Feature, ValueQuota, Volunteer, certify, distribution, lottery};
use proptest::prelude::*;

fn pool(people: &[(u32, u32, u32)], seats: u32, limit: u32, slack: u32) -> Option<Pool> {
    let quota = |v: u32| ValueQuota::new(v.to_string(), 0, seats.div_ceil(3) + slack);
    let feature = |key: &str| Feature::new(key.into(), (0..3).map(quota).collect());
    let rules = DrawRules::new(seats)
        .with_features(vec![feature("a"), feature("b")])
        .with_household_max(limit);
    let person = |(n, (a, b, home)): (usize, &(u32, u32, u32))| {
        let features = [("a", a), ("b", b)].map(|(f, v)| (f.to_owned(), v.to_string()));
        Volunteer::new(format!("{n:03}"))
            .with_features(features.into())
            .with_household(home.to_string())
    };
    let people: Vec<_> = people.iter().enumerate().map(person).collect();
    Pool::new(&rules, &people).ok()
}

/// The way without profiles, on which nothing is left out.
fn directly(pool: &Pool, objective: Objective) -> Option<Distribution> {
    distribution::directly(pool, objective, &Work::unlimited()).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(if std::env::var("MEDBORGER_LONG").is_ok() { 3_000 } else { 100 }))]

    #[test]
    fn the_way_over_profiles_gives_the_same_chances_and_lawful_panels(
        people in prop::collection::vec((0..3_u32, 0..3_u32, 0..9_u32), 6..30),
        seats in 2..7_u32,
        limit in 1..3_u32,
        slack in 0..3_u32,
        objective in prop::sample::select(vec![Objective::Leximin, Objective::Maximin, Objective::Nash]),
    ) {
        let Some(pool) = pool(&people, seats, limit, slack) else { return Ok(()) };
        let work = Work::unlimited();
        let over = if pool.classes().is_empty() { None } else {
            distribute(&pool, objective, &work).ok().flatten()
        };
        let Some(over) = over else { return Ok(()) };
        let certificate = certify(&pool, &over).unwrap();
        let whole = directly(&pool, objective).unwrap();
        if objective == Objective::Maximin {
            prop_assert!((over.minimum() - whole.minimum()).abs() < 1e-6);
        } else {
            for (a, b) in over.chances.iter().zip(&whole.chances) {
                let near = if objective == Objective::Nash { 2e-3 } else { 1e-5 };
                prop_assert!((a - b).abs() < near, "{a} {b} {certificate:?}");
            }
        }
        for panel in &over.panels {
            prop_assert!(crate::sortition::lottery::keeps_rules(&pool, &panel.counts));
        }
        let drawn = lottery(&pool, &over, 60, &work).unwrap();
        for panel in &drawn.panels {
            prop_assert!(pool.admits(panel));
        }
    }
}

/// Pairs, homes of several, and people who live alone.
fn town(homes: impl Fn(u32) -> u32, limit: u32) -> Pool {
    let people: Vec<(u32, u32, u32)> = (0..300)
        .map(|n| (n * 7 % 3, n * 5 / 4 % 3, homes(n)))
        .collect();
    pool(&people, 30, limit, 3).unwrap()
}

#[test]
fn homes_hardly_cost_anything_and_everybody_of_a_profile_has_the_same_chance() {
    type Homes = fn(u32) -> u32;
    let kinds: [(Homes, u32); 5] = [
        (|n| n / 2, 1),
        (|n| n / 4, 1),
        (|n| n / 5, 2),
        (|n| if n % 3 == 0 { 1_000 + n } else { n / 6 }, 2),
        (|n| n * n % 97, 2),
    ];
    let (mut all, mut all_direct) = (0, 0);
    for (homes, limit) in kinds {
        let pool = town(homes, limit);
        let work = Work::unlimited();
        let found = distribute(&pool, Objective::Leximin, &work)
            .unwrap()
            .unwrap();
        assert!(certify(&pool, &found).is_ok());
        for (a, x) in pool.types().iter().zip(&found.chances) {
            let same = pool.types().iter().zip(&found.chances);
            let mut same = same.filter(|(b, _)| a.features == b.features);
            assert!(same.all(|(_, y)| x == y));
        }
        let direct = Work::unlimited();
        let whole = distribution::directly(&pool, Objective::Leximin, &direct).unwrap();
        assert!((whole.minimum() - found.minimum()).abs() < 1e-9);
        (all, all_direct) = (all + work.used(), all_direct + direct.used());
        let drawn = lottery(&pool, &found, 500, &work).unwrap();
        assert_eq!(drawn.far_count(), 0);
        assert!(drawn.panels.iter().all(|panel| pool.admits(panel)));
    }
    assert!(all < all_direct, "{all} {all_direct}");
}

#[test]
fn homes_of_people_like_nobody_else_are_kept_apart() {
    // Nine profiles, and of each of the first two all people live together.
    let people: Vec<(u32, u32, u32)> = (0..40)
        .map(|n| match n {
            0 => (0, 0, 0),
            1 => (0, 1, 0),
            n => (1 + n % 2, n % 3, 1 + n / 2),
        })
        .collect();
    let pool = pool(&people, 9, 1, 3).unwrap();
    let (_, kept) = tight(&pool, vec![false; pool.classes().len()]);
    assert_eq!(kept.iter().filter(|kept| **kept).count(), 1);
    let found = distribute(&pool, Objective::Leximin, &Work::unlimited()).unwrap();
    let found = found.unwrap();
    assert!(certify(&pool, &found).is_ok());
    for panel in &found.panels {
        assert!(panel.counts[0] + panel.counts[1] <= 1);
    }
}

#[test]
fn whom_no_whole_panel_seats_is_below_every_level_of_the_relaxation() {
    // The relaxation gives half a chance to the fifth, whom the quotas and the home leave no place.
    let people = [
        (0, 0, 4),
        (0, 0, 0),
        (1, 1, 1),
        (1, 1, 2),
        (0, 1, 8),
        (1, 2, 8),
        (1, 1, 1),
    ];
    let pool = pool(&people, 4, 1, 0).unwrap();
    for objective in [Objective::Leximin, Objective::Maximin, Objective::Nash] {
        let found = distribute_best(&pool, objective, &Work::unlimited()).unwrap();
        assert!(certify(&pool, &found).is_ok(), "{objective:?}");
        assert_eq!(found.chances[pool.type_of(4).unwrap()], 0.0);
    }
}
