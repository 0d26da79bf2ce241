//! Real conversations. They lie beside the project, not in it: the folder that `MEDBORGER_OPINION_DATA` names, or
//! `shared/data/opinion` beside a folder above this crate. Without them these tests say so and end.

use super::*;
use serde_json::Value;
use std::path::{Path, PathBuf};

const NAMES: [&str; 7] = [
    "bg2050-volunteers",
    "brexit-consensus",
    "canadian-electoral-reform",
    "london.youth.policing",
    "scoop-hivemind.biodiversity",
    "scoop-hivemind.ubi",
    "vtaiwan.uberx",
];

struct Conversation {
    name: &'static str,
    columns: VoteColumns,
    reference: Value,
}

fn folder() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("MEDBORGER_OPINION_DATA") {
        return Some(PathBuf::from(named));
    }
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|above| above.join("shared/data/opinion"))
        .find(|folder| folder.is_dir())
}

fn conversations() -> Vec<Conversation> {
    let Some(folder) = folder() else {
        eprintln!(
            "NOT RUN: the real conversations are not here; MEDBORGER_OPINION_DATA names their folder"
        );
        return Vec::new();
    };
    NAMES
        .iter()
        .map(|name| {
            let text = |file: &str| std::fs::read_to_string(folder.join(name).join(file)).unwrap();
            let statements = read_polis_statements(&text("statements.csv")).unwrap();
            assert!(statements.text.iter().any(|text| !text.is_empty()));
            let columns = read_polis_votes(&text("votes.csv"), Some(statements.columns)).unwrap();
            let reference = serde_json::from_str(&text("reference.json")).unwrap();
            Conversation {
                name,
                columns,
                reference,
            }
        })
        .collect()
}

fn numbers(value: &Value) -> Vec<f64> {
    value
        .as_array()
        .unwrap()
        .iter()
        .map(|x| x.as_f64().unwrap())
        .collect()
}

fn place(ids: &[String], id: &str) -> usize {
    ids.iter().position(|other| other == id).unwrap()
}

/// By statement, in the order of the reference.
fn by_statement(reference: &Value, votes: &Votes) -> Vec<usize> {
    let ids = reference["statement_ids"].as_array().unwrap();
    ids.iter()
        .map(|id| place(votes.statements(), &id.to_string()))
        .collect()
}

fn near(name: &str, what: &str, is: f64, expected: f64, tolerance: f64) {
    assert!(
        (is - expected).abs() <= tolerance,
        "{name} {what}: {is} is not {expected}"
    );
}

#[test]
fn polis_mode_is_polis() {
    for Conversation {
        name,
        columns,
        reference,
    } in conversations()
    {
        let votes = read(&columns);
        let map = drawn(&votes, OpinionMode::Polis);
        let at = by_statement(&reference, &votes);
        assert_eq!(u64::from(map.statements), at.len() as u64);
        assert_eq!(u64::from(map.groups), reference["k"]);
        assert_eq!(u64::from(map.base_clusters), reference["n_base"]);
        let mut group = vec![None; votes.participants().len()];
        for (id, label) in reference["labels"].as_object().unwrap() {
            group[place(votes.participants(), id)] = Some(label.as_u64().unwrap() as u32);
        }
        assert_eq!(map.group, group, "{name}");
        for (s, mean) in at.iter().zip(numbers(&reference["center"])) {
            near(name, "mean", map.mean[*s], mean, 1e-9);
        }
        // In which of its last rounds the reference ends, its processor decides: see the last test.
        let components = [&map.component_x, &map.component_y];
        let mut signs = [0.0; 2];
        for ((component, sign), expected) in components
            .iter()
            .zip(&mut signs)
            .zip(reference["pc"].as_array().unwrap())
        {
            let expected = numbers(expected);
            let along: f64 = at
                .iter()
                .zip(&expected)
                .map(|(s, x)| component[*s] * x)
                .sum();
            *sign = along.signum();
            for (s, x) in at.iter().zip(&expected) {
                near(name, "component", component[*s] * *sign, *x, 2e-8);
            }
        }
        for (id, place_of) in reference["xy"].as_object().unwrap() {
            let p = place(votes.participants(), id);
            let expected = numbers(place_of);
            near(name, "x", map.x[p] * signs[0], expected[0], 1.1e-5);
            near(name, "y", map.y[p] * signs[1], expected[1], 1.1e-5);
        }
        for (k, silhouette) in map.tried.iter().zip(&map.silhouette) {
            let expected = reference["silhouette"][k.to_string()].as_f64().unwrap();
            near(name, "silhouette", *silhouette, expected, 1e-5);
        }
        let work = Work::unlimited();
        for (id, weight) in reference["priority"].as_object().unwrap() {
            let s = place(votes.statements(), id);
            let extremity = reference["extremity"][id].as_f64().unwrap();
            near(name, "extremity", map.extremities()[s], extremity, 1e-6);
            let priority = priorities(&votes, &map, &work).unwrap()[s];
            near(name, "priority", priority, weight.as_f64().unwrap(), 1e-6);
        }
        // With the components of the reference, priorities are the same to the last bits.
        let mut exact = map.clone();
        for (place_of, s) in at.iter().enumerate() {
            exact.component_x[*s] = reference["pc"][0][place_of].as_f64().unwrap();
            exact.component_y[*s] = reference["pc"][1][place_of].as_f64().unwrap();
        }
        let weights = priorities(&votes, &exact, &work).unwrap();
        for (id, weight) in reference["priority"].as_object().unwrap() {
            let s = place(votes.statements(), id);
            near(name, "priority", weights[s], weight.as_f64().unwrap(), 1e-9);
        }
    }
}

#[test]
fn statistics_are_those_of_polis() {
    for Conversation {
        name,
        columns,
        reference,
    } in conversations()
    {
        let votes = read(&columns);
        let map = drawn(&votes, OpinionMode::Polis);
        let at = by_statement(&reference, &votes);
        let n = votes.statements().len();
        let all = statistics(
            &votes,
            &map.group,
            &StatisticsOptions::default(),
            &Work::unlimited(),
        )
        .unwrap();
        let groups = &all.by_group;
        for (key, column) in [
            ("pa", &groups.agree_share),
            ("pd", &groups.disagree_share),
            ("ra", &groups.agree_ratio),
            ("rd", &groups.disagree_ratio),
            ("pat", &groups.agree_z),
            ("pdt", &groups.disagree_z),
            ("rat", &groups.agree_ratio_z),
            ("rdt", &groups.disagree_ratio_z),
        ] {
            for (g, row) in reference["group_stats"][key]
                .as_array()
                .unwrap()
                .iter()
                .enumerate()
            {
                for (s, expected) in at.iter().zip(numbers(row)) {
                    near(name, key, column[g * n + s], expected, 5.1e-7);
                }
            }
        }
        for (key, column) in [
            ("gac_agree", &all.statements.consensus_agree),
            ("gac_disagree", &all.statements.consensus_disagree),
        ] {
            for (id, expected) in reference[key].as_object().unwrap() {
                let s = place(votes.statements(), id);
                near(name, key, column[s], expected.as_f64().unwrap(), 1e-9);
            }
        }
        for (key, direction) in [
            ("agree", Direction::Agree),
            ("disagree", Direction::Disagree),
        ] {
            let mut told = all.statements.majority(direction);
            let mut expected: Vec<u32> = reference["consensus"][key]
                .as_array()
                .unwrap()
                .iter()
                .map(|row| place(votes.statements(), &row["tid"].to_string()) as u32)
                .collect();
            told.sort_unstable();
            expected.sort_unstable();
            assert_eq!(told, expected, "{name} {key}");
        }
    }
}

/// The rows without a tenth, drawn by the seed.
fn without_a_tenth(columns: &VoteColumns, seed: u64) -> VoteColumns {
    let mut random = SplitMix::new(seed);
    let mut left = VoteColumns {
        participant: Vec::new(),
        statement: Vec::new(),
        vote: Vec::new(),
        order: columns.order.as_ref().map(|_| Vec::new()),
        ..columns.clone()
    };
    for row in 0..columns.vote.len() {
        if random.share() >= 0.1 {
            left.participant.push(columns.participant[row]);
            left.statement.push(columns.statement[row]);
            left.vote.push(columns.vote[row]);
            if let (Some(left), Some(all)) = (&mut left.order, &columns.order) {
                left.push(all[row]);
            }
        }
    }
    left
}

fn middle(values: &[f64]) -> f64 {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    sorted[sorted.len() / 2]
}

#[test]
fn groups_stay_when_a_tenth_of_the_votes_is_lost_and_votes_left_out_are_foretold() {
    let conversations = conversations();
    if conversations.is_empty() {
        return;
    }
    let mut kept = [Vec::new(), Vec::new()];
    let mut errors = Vec::new();
    for Conversation { columns, .. } in &conversations {
        let votes = read(columns);
        for (mode, kept) in [OpinionMode::Factors, OpinionMode::Projection]
            .into_iter()
            .zip(&mut kept)
        {
            let before = drawn(&votes, mode).group;
            let again = |seed| {
                agreement(
                    &before,
                    &drawn(&read(&without_a_tenth(columns, seed)), mode).group,
                )
            };
            kept.push(middle(&(0..3).map(again).collect::<Vec<_>>()));
        }
        let error = |seed| {
            held_out(&votes, 0.1, seed, &Work::unlimited())
                .unwrap()
                .error
        };
        errors.push(middle(&(0..3).map(error).collect::<Vec<_>>()));
    }
    eprintln!(
        "kept by factors {:?}, by projection {:?}; error {errors:?}",
        kept[0], kept[1]
    );
    assert!(middle(&kept[0]) >= 0.9, "{:?}", kept[0]);
    assert!(middle(&errors) <= 0.417, "{errors:?}");
    assert!(middle(&kept[1]) >= 0.9, "{:?}", kept[1]);
}

/// The reference ends each component when rounding lets the length of an image come twice. In which round that is, the order of
/// additions decides: its own program ends elsewhere on another processor. So it is one of the rounds that are made here, to
/// 1e-12, in which the length no longer grows but by rounding; and the component still moves by more than 1e-9 afterwards: it
/// is not what the iteration comes to in the end.
#[test]
fn a_component_of_the_reference_is_one_of_the_rounds_and_no_fixed_point() {
    let mut restless = Vec::new();
    for Conversation {
        name,
        columns,
        reference,
    } in conversations()
    {
        let votes = read(&columns);
        let at = by_statement(&reference, &votes);
        let dropped: Vec<bool> = (0..votes.statements().len())
            .map(|s| votes.is_dropped(s) || votes.columns.len(s) == 0)
            .collect();
        let means = super::super::linear::means(&votes.columns, &dropped);
        let expected: Vec<Vec<f64>> = (0..2).map(|of| numbers(&reference["pc"][of])).collect();
        let off = |place: usize, component: &[f64]| {
            let far = |sign: f64| {
                let rows = at.iter().zip(&expected[place]);
                rows.map(|(s, x)| (component[*s] * sign - x).abs())
                    .fold(0.0, f64::max)
            };
            far(1.0).min(far(-1.0))
        };
        let mut nearest = [f64::INFINITY; 2];
        let mut grew = [f64::INFINITY; 2];
        let mut moved = 0.0_f64;
        // The second is followed to its last round, the first must end where that of the reference does.
        let mut ends = |place: usize, _: u32, component: &[f64], [before, now]: [f64; 2]| {
            let far = off(place, component);
            if nearest[place] < 1e-12 {
                moved = moved.max(far);
            } else if far < nearest[place] {
                nearest[place] = far;
                grew[place] = (now - before).abs() / now;
            }
            place == 0 && nearest[place] < 1e-12
        };
        let work = Work::unlimited();
        super::super::polis::iterated(&votes, &means, &dropped, &mut ends, &work).unwrap();
        assert!(
            nearest.iter().all(|off| *off < 1e-12),
            "{name}: {nearest:?}"
        );
        assert!(
            grew.iter().all(|grew| *grew <= 16.0 * f64::EPSILON),
            "{name}: {grew:?}"
        );
        eprintln!("{name}: grew {grew:?}, then the second moved by {moved:e}");
        restless.push(moved);
    }
    assert!(
        restless.is_empty() || restless.iter().filter(|moved| **moved > 1e-9).count() >= 4,
        "{restless:?}"
    );
}
