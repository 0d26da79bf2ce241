//! Volunteers and needs: seconds and memory of three sizes of market, each with fewer, as many and more places; and
//! rosters whose shifts overlap in part, with HiGHS as their peer and the gap where a search was stopped.
//!
//! Seconds are CPU seconds from rows of numbers in memory to the pairs chosen and their proof. With `--peers` OR-tools
//! and scipy get the same rows in the same run, written to a file by the generator, and weigh all goals in one number
//! (see [`instance::weights`]). Each measurement has a process of its own, the peers' with a limit of CPU seconds (120,
//! or `--limit N`). `--seed N` makes other markets, `--small` takes the small ones and a limit of 20 seconds, and
//! `--case NAME` runs one market in this process and prints its figures alone, so that its peak of memory is its own.
//!
//! `--door FOLDER` also asks the public door about those markets that it takes, and leaves the questions and the answers
//! in that folder: with `--wasm`, `cargo xtask bench` asks Node and Chromium the same (`benches/wasm_matching.mjs`).
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

#[path = "matching/case.rs"]
mod case;
#[path = "matching/door.rs"]
mod door;
mod flags;
#[path = "matching/instance.rs"]
mod instance;
#[path = "matching/peer.rs"]
mod peer;
#[path = "matching/roster.rs"]
mod roster;
mod run;

use std::path::Path;

use serde_json::{Map, Value, json};

use flags::Flags;
use instance::{Known, MARKETS};
use peer::Peer;
use roster::{ROSTERS, Roster};
use run::{Done, child, rounded};

/// The most memory that we may take, in megabytes.
const PEAK_MB: f64 = 400.0;

/// Beside the flags above `--peers`, and `--python FILE`: the interpreter that the peers are installed for.
fn main() -> Done<()> {
    let flags = Flags::given();
    let seed: u64 = flags.value("--seed").map_or(Ok(1), str::parse)?;
    let small = flags.has("--small");
    if let Some(name) = flags.value("--case") {
        println!("{}", case::run(name, seed)?);
        return Ok(());
    }
    let limit: u32 = flags
        .value("--limit")
        .map_or(Ok(if small { 20 } else { 120 }), str::parse)?;
    let python = flags
        .has("--peers")
        .then(|| flags.value("--python").unwrap_or("python3"));
    let mut rows = Vec::new();
    for market in MARKETS.iter().filter(|market| !small || market.small) {
        let ours = child(market.name, seed, &[])?;
        eprintln!("{}: {}", market.name, Value::from(ours.clone()));
        let peers = match python {
            Some(python) => peer::ask_all(market.name, seed, python, limit)?,
            None => Vec::new(),
        };
        rows.extend(of_market(market, &ours, &peers));
    }
    for roster in ROSTERS.iter().filter(|roster| !small || roster.small) {
        let ours = child(roster.name, seed, &[])?;
        eprintln!("{}: {}", roster.name, Value::from(of_numbers(&ours)));
        let highs = match python {
            Some(python) => Some(peer::ask_highs(roster, seed, python, limit)?),
            None => None,
        };
        rows.extend(of_roster(roster, &ours, highs.as_ref()));
    }
    // Afterwards: what this process held at its largest would count as the peak of every process that it starts.
    let wanted = MARKETS.iter().filter(|market| !small || market.small);
    for market in wanted.filter(|market| market.fits_the_door()) {
        let Some(folder) = flags.value("--door") else {
            break;
        };
        let seconds = door::ask(market.name, seed, Path::new(folder))?;
        rows.push(json!({
            "case": market.name, "metric": "native_s", "ours": rounded(seconds), "peer": null, "theirs": null,
            "goal": 0.0,
        }));
    }
    println!(
        "{}",
        json!({ "bench": "matching", "seed": seed, "rows": rows })
    );
    Ok(())
}

fn of_numbers(figures: &Map<String, Value>) -> Map<String, Value> {
    let numbers = figures.iter().filter(|(_, value)| value.is_number());
    numbers
        .map(|(metric, value)| (metric.clone(), value.clone()))
        .collect()
}

/// The rows of one kind of roster. Goals in CPU seconds are above 0 where there is one.
fn of_roster(roster: &Roster, ours: &Map<String, Value>, highs: Option<&Peer>) -> Vec<Value> {
    let row = |metric: &str, ours: Value, theirs: Value, goal: f64| {
        let peer = if theirs.is_null() {
            Value::Null
        } else {
            "highs".into()
        };
        json!({ "case": roster.name, "metric": metric, "ours": ours, "peer": peer, "theirs": theirs, "goal": goal })
    };
    let number = |value: f64| Value::from(rounded(value));
    let mut rows = Vec::new();
    for (metric, value) in of_numbers(ours) {
        let goal = match metric.as_str() {
            "cpu_s" => roster.seconds,
            "certified" | "same_in_another_order" => 1.0,
            _ => 0.0,
        };
        rows.push(row(
            &metric,
            value.as_f64().map_or(Value::Null, number),
            Value::Null,
            goal,
        ));
    }
    let Some(highs) = highs else { return rows };
    let mine = ours.get("cpu_s").and_then(Value::as_f64);
    match (&highs.outcome, mine, highs.figure("cpu_s")) {
        (Ok(_), Some(mine), Some(theirs)) => {
            rows.push(row("cpu_s", number(mine), number(theirs), 0.0));
            rows.push(row(
                "ratio_to_highs",
                number(mine / theirs),
                1.0.into(),
                2.0,
            ));
            let same = highs.score() == ours.get("score");
            rows.push(row(
                "same_optimum",
                f64::from(u8::from(same)).into(),
                1.0.into(),
                1.0,
            ));
        }
        (Err(why), ..) => rows.push(row("cpu_s", mine.into(), why.as_str().into(), 0.0)),
        _ => {}
    }
    rows
}

/// The rows of one market. Where a peer gave no figure, `theirs` says why.
fn of_market(market: &Known, ours: &Map<String, Value>, peers: &[Peer]) -> Vec<Value> {
    let mine = |metric: &str| ours.get(metric).and_then(Value::as_f64);
    let mut rows = Vec::new();
    let mut put = |metric: &str, ours: Option<f64>, peer: Option<(&Peer, Value)>, goal: f64| {
        let (peer, theirs) = match peer {
            Some((peer, theirs)) => (peer.solver.into(), theirs),
            None => (Value::Null, Value::Null),
        };
        rows.push(json!({
            "case": market.name, "metric": metric, "ours": ours.map(rounded), "peer": peer, "theirs": theirs,
            "goal": goal,
        }));
    };
    for (metric, value) in ours.iter().filter(|(_, value)| value.is_number()) {
        let goal = match metric.as_str() {
            "peak_mb" => PEAK_MB,
            "certified" | "same_in_another_order" => 1.0,
            _ => 0.0,
        };
        put(metric, value.as_f64(), None, goal);
    }
    for peer in peers {
        if let Err(why) = &peer.outcome {
            put(
                "cpu_s",
                mine("cpu_s"),
                Some((peer, why.as_str().into())),
                0.0,
            );
            continue;
        }
        for metric in ["cpu_s", "cpu_s_solver", "peak_mb"] {
            let goal = if metric == "peak_mb" { PEAK_MB } else { 0.0 };
            let theirs = peer.figure(metric).map(rounded).into();
            put(metric, mine(metric), Some((peer, theirs)), goal);
        }
        let same = peer.score() == ours.get("score");
        put(
            "same_optimum",
            Some(f64::from(u8::from(same))),
            Some((peer, 1.0.into())),
            1.0,
        );
        if let (Some(ours), Some(theirs)) = (mine("cpu_s"), peer.figure("cpu_s")) {
            let goal = if peer.solver == "ortools" {
                market.ratio
            } else {
                1.0
            };
            let metric = format!("ratio_to_{}", peer.solver);
            put(&metric, Some(ours / theirs), Some((peer, 1.0.into())), goal);
        }
    }
    rows
}
