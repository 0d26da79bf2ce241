use super::*;
use crate::sortition::distribution::{Objective, Proof, WeightedPanel};
use crate::sortition::{DrawRules, Feature, ValueQuota, Volunteer};
use proptest::prelude::*;

/// People with a value of each of two features, and quotas that allow everything between these bounds.
/// With so many steps for replacing panels.
fn few<T>(steps: u64, act: impl FnOnce(&Work) -> T) -> T {
    Work::unlimited().within_steps(steps, act)
}

fn pool(people: &[(u32, u32)], seats: u32, min: u32, max: u32) -> Option<Pool> {
    let quota = |v: u32| ValueQuota {
        value: v.to_string(),
        min,
        max,
    };
    let feature = |key: &str| Feature {
        key: key.into(),
        values: (0..3).map(quota).collect(),
    };
    let rules = DrawRules {
        seats,
        features: vec![feature("a"), feature("b")],
        ..DrawRules::default()
    };
    let person = |(n, (a, b)): (usize, &(u32, u32))| Volunteer {
        id: format!("{n:03}"),
        features: [("a", a), ("b", b)]
            .map(|(f, v)| (f.to_owned(), v.to_string()))
            .into(),
        ..Volunteer::default()
    };
    let people: Vec<_> = people.iter().enumerate().map(person).collect();
    Pool::new(&rules, &people).ok()
}

/// Panels that keep the rules, each found from another order of the people.
fn some_panels(pool: &Pool, wanted: usize) -> Vec<Vec<u32>> {
    let types = pool.types().len();
    let mut panels = Vec::new();
    for turn in 0..wanted * 20 {
        let mut counts = vec![0_u32; types];
        for step in 0..pool.seats() as usize {
            let t = (turn * 7 + step * (turn % 5 + 1) * 3 + turn / 9 * step) % types;
            let free = (0..types).map(|d| (t + d) % types).find(|&t| {
                counts[t] < pool.types()[t].upper
                    && pool.rows().iter().all(|row| {
                        !row.types.contains(&as_u32(t))
                            || row.types.iter().map(|&t| counts[as_usize(t)]).sum::<u32>() < row.max
                    })
            });
            if let Some(t) = free {
                counts[t] += 1;
            }
        }
        if keeps_rules(pool, &counts) && !panels.contains(&counts) {
            panels.push(counts);
        }
    }
    panels.truncate(wanted);
    panels
}

fn mixed(pool: &Pool, panels: Vec<Vec<u32>>, weights: &[u32]) -> Distribution {
    let sum: u32 = weights.iter().take(panels.len()).sum();
    let panels: Vec<WeightedPanel> = panels
        .into_iter()
        .zip(weights)
        .map(|(counts, &w)| WeightedPanel {
            weight: f64::from(w) / f64::from(sum),
            counts,
        })
        .collect();
    let chance = |(t, of): (usize, &super::super::pool::PersonType)| {
        let mean: f64 = panels
            .iter()
            .map(|p| p.weight * f64::from(p.counts[t]))
            .sum();
        mean / of.members.len() as f64
    };
    Distribution {
        objective: Objective::Leximin,
        proof: Proof::Sample {
            draws: 0,
            failed: 0,
        },
        chances: pool.types().iter().enumerate().map(chance).collect(),
        panels,
        stopped: None,
    }
}

#[test]
fn a_distribution_of_whole_shares_stays_as_it_is() {
    let pool = pool(&[(0, 0), (0, 0), (1, 1), (1, 1)], 2, 0, 2).unwrap();
    let both = vec![vec![2, 0], vec![0, 2], vec![1, 1]];
    let lottery = lottery(
        &pool,
        &mixed(&pool, both, &[2, 2, 6]),
        10,
        &Work::unlimited(),
    )
    .unwrap();
    assert_eq!(lottery.counts(), [5, 5, 5, 5]);
    assert_eq!(lottery.distance_max(), 0);
    assert_eq!(lottery.panels.iter().filter(|p| **p == [0, 1]).count(), 2);
}

#[test]
fn what_is_not_of_the_pool_is_refused() {
    let pool = pool(&[(0, 0), (0, 0), (1, 1), (1, 1)], 2, 0, 1).unwrap();
    let code = |counts: Vec<u32>, weight: f64, panels: u32| {
        let panels_of = vec![WeightedPanel { weight, counts }];
        let distribution = Distribution {
            objective: Objective::Leximin,
            chances: vec![0.5; 2],
            panels: panels_of,
            stopped: None,
            proof: Proof::Sample {
                draws: 0,
                failed: 0,
            },
        };
        few(100, |work| lottery(&pool, &distribution, panels, work))
            .unwrap_err()
            .code()
    };
    assert_eq!(code(vec![2, 0], 1.0, 10), "sortition_lottery_unfit");
    assert_eq!(code(vec![1, 1, 0], 1.0, 10), "sortition_lottery_unfit");
    assert_eq!(code(vec![1, 1], f64::NAN, 10), "sortition_lottery_unfit");
    assert_eq!(code(vec![1, 1], 1.0, 0), "sortition_panels_out_of_range");
}

/// People with a value and a home.
fn with_homes(people: &[(u32, u32)], seats: u32, limit: u32) -> Option<Pool> {
    let quota = |v: u32| ValueQuota {
        value: v.to_string(),
        min: 0,
        max: seats,
    };
    let rules = DrawRules {
        seats,
        features: vec![Feature {
            key: "a".into(),
            values: (0..2).map(quota).collect(),
        }],
        household_max: Some(limit),
        ..DrawRules::default()
    };
    let person = |(n, (a, home)): (usize, &(u32, u32))| Volunteer {
        id: format!("{n:03}"),
        features: [("a".to_owned(), a.to_string())].into(),
        household: Some(home.to_string()),
        ..Volunteer::default()
    };
    let people: Vec<_> = people.iter().enumerate().map(person).collect();
    Pool::new(&rules, &people).ok()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(100))]

    #[test]
    fn every_panel_keeps_the_rules_and_everybody_is_within_one_panel(
        people in prop::collection::vec((0..3_u32, 0..3_u32), 6..40),
        seats in 2..7_u32,
        slack in 1..3_u32,
        weights in prop::collection::vec(1..100_u32, 12),
        panels in prop::sample::select(vec![1, 7, 100, 1000]),
    ) {
        let Some(pool) = pool(&people, seats, 0, seats.div_ceil(3) + slack) else { return Ok(()) };
        let found = some_panels(&pool, 12);
        if found.is_empty() { return Ok(()); }
        let distribution = mixed(&pool, found, &weights);
        let lottery = few(10_000, |work| lottery(&pool, &distribution, panels, work)).unwrap();
        prop_assert_eq!(lottery.panels.len(), as_usize(panels));
        for panel in &lottery.panels {
            let mut counts = vec![0; pool.types().len()];
            for &person in panel {
                counts[pool.type_of(as_usize(person)).unwrap()] += 1;
            }
            prop_assert!(keeps_rules(&pool, &counts));
            prop_assert!(panel.windows(2).all(|pair| pair[0] < pair[1]));
        }
        let counts = lottery.counts();
        for of in pool.types() {
            let each = of.members.iter().map(|&p| counts[as_usize(p)]);
            prop_assert!(each.clone().max().unwrap() <= each.min().unwrap() + 1);
        }
        prop_assert!(lottery.distance_max() <= (CHANCE_ONE + u64::from(panels)).div_ceil(u64::from(panels)));
    }

    #[test]
    fn no_home_passes_its_limit(
        people in prop::collection::vec((0..2_u32, 0..8_u32), 6..30),
        seats in 2..6_u32,
        limit in 1..3_u32,
        weights in prop::collection::vec(1..100_u32, 6),
    ) {
        let Some(pool) = with_homes(&people, seats, limit) else { return Ok(()) };
        let found = some_panels(&pool, 6);
        if found.is_empty() { return Ok(()); }
        let distribution = mixed(&pool, found, &weights);
        let lottery = few(10_000, |work| lottery(&pool, &distribution, 100, work)).unwrap();
        for panel in &lottery.panels {
            prop_assert_eq!(panel.len(), as_usize(seats));
            for home in 0..8 {
                let living = panel.iter().filter(|p| people[as_usize(**p)].1 == home).count();
                prop_assert!(living <= as_usize(limit));
            }
        }
        prop_assert!(lottery.distance_max() <= 2 * CHANCE_ONE / 100, "{}", lottery.distance_max());
    }
}
