use medborger_base::sorted::Arrange as _;
use proptest::prelude::*;

mod stopped;

use super::search::{Part, Search};
use super::*;
use crate::sortition::{Feature, Standing, ValueQuota, Volunteer};

fn some() -> Work {
    Work::limited(1_000_000_000)
}

/// Two features with two values each; the bounds of each value, and the number of people of each pair of values.
fn pool(seats: u32, bounds: [[(u32, u32); 2]; 2], people: [[usize; 2]; 2]) -> Pool {
    let quota = |(v, (min, max)): (usize, (u32, u32))| ValueQuota {
        value: ["x", "y"][v].into(),
        min,
        max,
    };
    let feature = |(f, values): (usize, [(u32, u32); 2])| Feature {
        key: ["a", "b"][f].into(),
        values: values.into_iter().enumerate().map(quota).collect(),
    };
    let rules = DrawRules {
        seats,
        features: bounds.into_iter().enumerate().map(feature).collect(),
        ..DrawRules::default()
    };
    Pool::new(&rules, &volunteers(people)).unwrap()
}

fn volunteers(people: [[usize; 2]; 2]) -> Vec<Volunteer> {
    let mut all = Vec::new();
    for (a, row) in people.iter().enumerate() {
        for (b, &n) in row.iter().enumerate() {
            for _ in 0..n {
                all.push(Volunteer {
                    id: format!("{:03}", all.len()),
                    features: [("a", a), ("b", b)]
                        .map(|(f, v)| (f.to_owned(), ["x", "y"][v].to_owned()))
                        .into(),
                    ..Volunteer::default()
                });
            }
        }
    }
    all
}

fn value(feature: &str, value: &str) -> RuleName {
    RuleName::Value {
        feature: feature.into(),
        value: value.into(),
    }
}

#[test]
fn the_conflict_is_minimal_and_the_relaxation_smallest() {
    // Everybody with a = x has b = x: four of the one and at most two of the other can't be.
    let pool = pool(6, [[(4, 6), (0, 6)], [(0, 2), (0, 6)]], [[5, 0], [3, 6]]);
    let parts = conflict(&pool, &some()).unwrap().unwrap();
    assert_eq!(
        parts,
        [
            ConflictPart {
                rule: value("a", "x"),
                bound: Bound::Min,
                limit: 4,
                people: 5
            },
            ConflictPart {
                rule: value("b", "x"),
                bound: Bound::Max,
                limit: 2,
                people: 8
            },
        ]
    );
    let relaxed = relax(&pool, &[], &some()).unwrap().unwrap();
    assert_eq!(relaxed.weight, 2);
    let rules = relaxed.apply(pool.rules());
    let again = Pool::new(&rules, &volunteers([[5, 0], [3, 6]])).unwrap();
    assert_eq!(conflict(&again, &some()).unwrap(), None);

    let flex = |min_least, max_most, heavy| {
        [
            Flex {
                rule: value("a", "x"),
                min_least,
                max_most: 6,
                weight: heavy,
            },
            Flex {
                rule: value("b", "x"),
                min_least: 0,
                max_most,
                weight: 2,
            },
        ]
    };
    let relaxed = relax(&pool, &flex(0, 6, 3), &some()).unwrap().unwrap();
    let change = QuotaChange {
        rule: value("b", "x"),
        bound: Bound::Max,
        from: 2,
        to: 4,
    };
    assert_eq!((relaxed.changes, relaxed.weight), (vec![change], 4));
    let relaxed = relax(&pool, &flex(0, 3, 3), &some()).unwrap().unwrap();
    assert_eq!((relaxed.changes.len(), relaxed.weight), (2, 5));
    assert_eq!(relax(&pool, &flex(4, 3, 3), &some()).unwrap(), None);
    assert_eq!(
        relax(&pool, &flex(4, 3, 0), &some()).unwrap_err().field(),
        Some("flex[0].weight")
    );
    let unknown = [Flex {
        rule: value("a", "z"),
        min_least: 0,
        max_most: 6,
        weight: 1,
    }];
    assert_eq!(
        relax(&pool, &unknown, &some()).unwrap_err().code(),
        "sortition_unknown"
    );
}

#[test]
fn minima_that_add_up_to_more_than_the_seats_are_a_conflict() {
    let pool = pool(5, [[(3, 6), (3, 6)], [(0, 6), (0, 6)]], [[5, 5], [5, 5]]);
    let parts = conflict(&pool, &some()).unwrap().unwrap();
    assert_eq!(parts.len(), 2);
    assert!(
        parts
            .iter()
            .all(|part| part.bound == Bound::Min && part.limit == 3)
    );
    assert_eq!(relax(&pool, &[], &some()).unwrap().unwrap().weight, 1);
    assert_eq!(
        warnings(&pool, &some()).unwrap_err().code(),
        "sortition_quotas_conflict"
    );
    let none = Work::limited(0);
    assert_eq!(
        warnings(&pool, &none).unwrap_err().kind(),
        medborger_base::error::ErrorKind::Refused
    );
}

#[test]
fn households_and_included_people_can_be_in_conflict() {
    let mut people = volunteers([[2, 0], [0, 3]]);
    for person in &mut people[..2] {
        person.household = Some("h".into());
    }
    let quota = |value: &str, min, max| ValueQuota {
        value: value.into(),
        min,
        max,
    };
    let mut rules = DrawRules {
        seats: 3,
        features: vec![Feature {
            key: "a".into(),
            values: vec![quota("x", 2, 3), quota("y", 0, 3)],
        }],
        household_max: Some(1),
        ..DrawRules::default()
    };
    let pool = Pool::new(&rules, &people).unwrap();
    let parts = conflict(&pool, &some()).unwrap().unwrap();
    assert_eq!(
        parts.iter().map(|p| &p.rule).collect::<Vec<_>>(),
        [&value("a", "x"), &RuleName::Household]
    );
    rules.features[0].values = vec![quota("x", 0, 3), quota("y", 0, 1)];
    rules.household_max = None;
    people[3].standing = Standing::Included;
    people[4].standing = Standing::Included;
    let pool = Pool::new(&rules, &people).unwrap();
    let parts = conflict(&pool, &some()).unwrap().unwrap();
    assert_eq!(
        parts.iter().map(|p| &p.rule).collect::<Vec<_>>(),
        [&value("a", "y"), &RuleName::Included]
    );
}

#[test]
fn who_has_no_chance_and_which_quotas_leave_no_choice_is_told() {
    // At most two with b = x, of whom two are taken by a = x; so nobody with a = y and b = x can sit.
    let pool = pool(4, [[(2, 2), (2, 2)], [(2, 2), (2, 2)]], [[2, 0], [3, 6]]);
    let warned = warnings(&pool, &some()).unwrap();
    assert_eq!(warned.no_chance, ["002", "003", "004"]);
    assert_eq!(warned.exhausted, [value("a", "x")]);
}

#[test]
fn flex_survives_json() {
    let flex = Flex {
        rule: value("a", "x"),
        min_least: 1,
        max_most: 2,
        weight: 3,
    };
    let json = serde_json::to_string(&flex).unwrap();
    assert_eq!(
        json,
        r#"{"rule":{"kind":"value","feature":"a","value":"x"},"min_least":1,"max_most":2,"weight":3}"#
    );
    assert_eq!(serde_json::from_str::<Flex>(&json).unwrap(), flex);
}

/// Whether some panel keeps the bounds, by trying all.
fn possible(seats: u32, bounds: [[(u32, u32); 2]; 2], people: [[usize; 2]; 2]) -> bool {
    let [[xx, xy], [yx, yy]] = people.map(|row| row.map(|n| n as u32));
    let within = |n: u32, (min, max): (u32, u32)| (min..=max).contains(&n);
    (0..=xx).any(|i| {
        (0..=xy).any(|j| {
            (0..=yx).any(|k| {
                let Some(l) = seats.checked_sub(i + j + k).filter(|l| *l <= yy) else {
                    return false;
                };
                within(i + j, bounds[0][0])
                    && within(k + l, bounds[0][1])
                    && within(i + k, bounds[1][0])
                    && within(j + l, bounds[1][1])
            })
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn relaxations_and_conflicts_agree_with_trying_all(
        seats in 1..6_u32,
        ends in prop::array::uniform4((0..5_u32, 0..5_u32)),
        people in prop::array::uniform4(1..5_usize),
    ) {
        // A pool of fewer people than seats is refused before anything else.
        let seats = seats.min(people.iter().sum::<usize>() as u32);
        let people = [[people[0], people[1]], [people[2], people[3]]];
        let ends = ends.map(|(a, b)| (a.min(b).min(seats), a.max(b).min(seats)));
        let bounds = [[ends[0], ends[1]], [ends[2], ends[3]]];
        let pool = pool(seats, bounds, people);
        let possible_now = possible(seats, bounds, people);
        prop_assert_eq!(conflict(&pool, &some()).unwrap().is_none(), possible_now);
        // The smallest total change, by trying all changes of up to that many.
        let relaxed = relax(&pool, &[], &some()).unwrap().unwrap();
        let mut level = vec![bounds];
        let mut least = 0;
        while !level.iter().any(|b| possible(seats, *b, people)) {
            let mut next = Vec::new();
            for b in level {
                for f in 0..2 { for v in 0..2 {
                    let mut down = b; if down[f][v].0 > 0 { down[f][v].0 -= 1; next.push(down); }
                    let mut up = b; up[f][v].1 += 1; next.push(up);
                } }
            }
            next.arrange();
            next.dedup();
            level = next;
            least += 1;
        }
        prop_assert_eq!(relaxed.weight, least);
        if let Some(parts) = conflict(&pool, &some()).unwrap() {
            // Without any one of them, but with the others, there is a panel.
            for left_out in 0..parts.len() {
                let mut free = [[(0, 9), (0, 9)], [(0, 9), (0, 9)]];
                for (place, part) in parts.iter().enumerate() {
                    let RuleName::Value { feature, value } = &part.rule else { unreachable!() };
                    let slot = &mut free[usize::from(feature == "b")][usize::from(value == "y")];
                    if place != left_out {
                        match part.bound { Bound::Min => slot.0 = part.limit, Bound::Max => slot.1 = part.limit }
                    }
                }
                prop_assert!(possible(seats, free, people));
            }
        }
    }
}
