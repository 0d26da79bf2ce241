//! Survey weights: seconds and memory of raking a million respondents over four margins, beside ipfn and svy.
//!
//! Seconds are CPU seconds from columns of answers to a weight for each respondent. With `--peers` ipfn and svy rake the same respondents to the
//! same targets in the same run, ipfn once over rows as it is called with a table, once over cells that were counted for it; their
//! weights are held against ours. `--seed N` draws other respondents, `--small` takes 50,000, and `--case NAME` runs one case in
//! this process and prints its figures alone, so that its peak of memory is its own.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

mod flags;
mod run;

use std::ffi::OsStr;
use std::fmt::Write as _;
use std::path::PathBuf;

use cpu_time::ProcessTime;
use medborger::method::survey::{
    Population, SurveyColumn, Target, WeightOptions, Weights, post_stratify, rake,
};
use medborger::work::Work;
use serde_json::{Map, Value, json};

use flags::Flags;
use run::{Done, ask, child, rounded};

const MANY: usize = 1_000_000;
const FEW: usize = 50_000;
const CASES: [&str; 2] = ["raking_four_margins", "cells_of_two_columns"];
/// The columns, how large each category is in the population, and among those who answer.
const COLUMNS: [(&str, &[f64], &[f64]); 4] = [
    ("gender", &[0.5, 0.5], &[0.56, 0.44]),
    (
        "age",
        &[0.14, 0.18, 0.17, 0.19, 0.16, 0.16],
        &[0.06, 0.11, 0.15, 0.22, 0.26, 0.20],
    ),
    (
        "area",
        &[0.22, 0.17, 0.13, 0.12, 0.11, 0.10, 0.08, 0.07],
        &[0.27, 0.15, 0.12, 0.12, 0.12, 0.09, 0.07, 0.06],
    ),
    (
        "education",
        &[0.25, 0.38, 0.20, 0.17],
        &[0.14, 0.33, 0.25, 0.28],
    ),
];

fn main() -> Done<()> {
    let flags = Flags::given();
    let seed: u64 = flags.value("--seed").map_or(Ok(1), str::parse)?;
    let people: usize = flags.value("--people").map_or(
        Ok(if flags.has("--small") { FEW } else { MANY }),
        str::parse,
    )?;
    if let Some(name) = flags.value("--case") {
        println!("{}", Value::from(case(name, seed, people)?));
        return Ok(());
    }
    let mut rows = Vec::new();
    let mut ours = None;
    for name in CASES {
        let count = people.to_string();
        let figures = child(name, seed, &[OsStr::new("--people"), OsStr::new(&count)])?;
        for (metric, value) in &figures {
            let goal = match (name, metric.as_str()) {
                (_, "cpu_s") => Some(1.0),
                (_, "deviation") => Some(1e-9),
                _ => None,
            };
            rows.push(row(name, metric, value, None, goal));
        }
        if name == CASES[0] {
            ours = figures.get("cpu_s").and_then(Value::as_f64);
        }
    }
    if flags.has("--peers") {
        rows.extend(beside(
            seed,
            people,
            flags.value("--python").unwrap_or("python3"),
            ours,
        )?);
    }
    println!(
        "{}",
        json!({ "bench": "survey", "seed": seed, "respondents": people, "rows": rows })
    );
    Ok(())
}

fn row(
    case: &str,
    metric: &str,
    ours: &Value,
    peer: Option<(&str, &Value)>,
    goal: Option<f64>,
) -> Value {
    json!({
        "case": case, "metric": metric, "ours": ours.as_f64().map(rounded), "peer": peer.map(|(peer, _)| peer),
        "theirs": peer.map(|(_, theirs)| theirs), "goal": goal,
    })
}

/// Who answered: the more somebody is of one sort, the more of the next, so that margins pull on one another.
fn respondents(seed: u64, people: usize) -> Vec<SurveyColumn> {
    let mut state = seed ^ 0x7375_7276;
    let mut share = || {
        state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    };
    let mut of: Vec<Vec<u32>> = vec![Vec::with_capacity(people); COLUMNS.len()];
    for _ in 0..people {
        let mut before = share();
        for ((_, _, answered), of) in COLUMNS.iter().zip(&mut of) {
            let place = if share() < 0.3 { before } else { share() };
            let mut left = place;
            let category = answered.iter().position(|size| {
                left -= size;
                left < 0.0
            });
            of.push(category.unwrap_or(answered.len() - 1) as u32);
            before = place;
        }
    }
    let columns = COLUMNS.iter().zip(of);
    columns
        .map(|((name, sizes, _), of)| {
            let categories = (0..sizes.len()).map(|n| n.to_string()).collect();
            SurveyColumn::new((*name).to_owned(), categories, of)
        })
        .collect()
}

fn targets() -> Vec<Target> {
    let one = |(name, sizes, _): &(&str, &[f64], &[f64])| {
        let categories = (0..sizes.len()).map(|n| n.to_string()).collect();
        Target::new((*name).to_owned(), categories, sizes.to_vec())
    };
    COLUMNS.iter().map(one).collect()
}

fn case(name: &str, seed: u64, people: usize) -> Done<Map<String, Value>> {
    let columns = respondents(seed, people);
    let (options, work) = (WeightOptions::default(), Work::unlimited());
    let targets = targets();
    let cells = population();
    let began = ProcessTime::now();
    let weights = match name {
        "raking_four_margins" => rake(&columns, &targets, &options, &work)?,
        "cells_of_two_columns" => post_stratify(&columns, &cells, &options, &work)?,
        other => return Err(format!("there is no case `{other}`").into()),
    };
    let cpu_s = began.elapsed().as_secs_f64();
    Ok(figures(cpu_s, &weights))
}

/// The cells of age and area, as large as the margins make them.
fn population() -> Population {
    let (mut ages, mut areas, mut counts) = (Vec::new(), Vec::new(), Vec::new());
    let sizes = |name: &str| {
        COLUMNS
            .iter()
            .find(|of| of.0 == name)
            .map_or(&[][..], |of| of.1)
    };
    for (age, a) in sizes("age").iter().enumerate() {
        for (area, b) in sizes("area").iter().enumerate() {
            ages.push(age.to_string());
            areas.push(area.to_string());
            counts.push(a * b * 48_000.0);
        }
    }
    Population::new(
        vec!["age".to_owned(), "area".to_owned()],
        vec![ages, areas],
        counts,
    )
}

fn figures(cpu_s: f64, weights: &Weights) -> Map<String, Value> {
    let mut figures = Map::new();
    figures.insert("cpu_s".into(), json!(cpu_s));
    figures.insert("rounds".into(), json!(weights.rounds));
    figures.insert("deviation".into(), json!(weights.deviation));
    figures.insert("design_effect".into(), json!(weights.design_effect));
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find(|line| line.starts_with("VmHWM:"));
    let peak = peak.and_then(|line| line.split_whitespace().nth(1)?.parse::<f64>().ok());
    if let Some(kb) = peak {
        figures.insert("peak_mb".into(), json!(kb * 1024.0 / 1e6));
    }
    figures
}

/// The same respondents by the peer, and how far its weights are from ours.
fn beside(seed: u64, people: usize, python: &str, ours: Option<f64>) -> Done<Vec<Value>> {
    let columns = respondents(seed, people);
    let weights = rake(
        &columns,
        &targets(),
        &WeightOptions::default(),
        &Work::unlimited(),
    )?;
    let file: PathBuf =
        std::env::temp_dir().join(format!("medborger-survey-{}.csv", std::process::id()));
    let mut text = String::from("gender,age,area,education,weight\n");
    for (row, weight) in weights.weight.iter().enumerate() {
        for column in &columns {
            let _ = write!(text, "{},", column.of.get(row).copied().unwrap_or(0));
        }
        let _ = writeln!(text, "{weight:e}");
    }
    std::fs::write(&file, text)?;
    let sizes: Map<String, Value> = COLUMNS
        .iter()
        .map(|(name, sizes, _)| ((*name).to_owned(), json!(sizes)))
        .collect();
    let sizes = Value::from(sizes).to_string();
    let mut rows = Vec::new();
    let mine = json!(ours);
    for (how, peer) in [
        ("rows", "ipfn over rows"),
        ("cells", "ipfn over cells"),
        ("svy", "svy"),
    ] {
        match ask(python, "survey.py", &file, &[how, &sizes], 600)? {
            Ok(figures) => {
                let of = |metric: &str| figures.get(metric).cloned().unwrap_or_default();
                rows.push(row(
                    CASES[0],
                    "cpu_s",
                    &mine,
                    Some((peer, &of("cpu_s"))),
                    Some(1.0),
                ));
                rows.push(row(
                    CASES[0],
                    "largest_difference_of_weights",
                    &of("difference"),
                    Some((peer, &json!(0.0))),
                    Some(1e-6),
                ));
            }
            Err(why) => rows.push(row(
                CASES[0],
                "cpu_s",
                &mine,
                Some((peer, &json!(why))),
                Some(1.0),
            )),
        }
    }
    std::fs::remove_file(&file)?;
    Ok(rows)
}
