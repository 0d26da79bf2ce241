//! Fair draws from pools of 105 to 5,000 people: seconds, memory, the least probability beside its bound, and the public
//! lottery of 1,000 panels.
//!
//! Seconds are CPU seconds, ours from people and rules to the distribution. With `--peers` sortition-algorithms draws
//! from the same pools in the same run, each time in a process of its own with a limit of CPU seconds (120, or
//! `--limit N`). `--seed N` shuffles the rows that we get, `--small` takes the small pools and a limit of 20 seconds,
//! `--only TEXT` those with it in their names, and `--case NAME` runs one pool in this process and prints its figures alone, so that its peak of memory is its own.
//!
//! Pools are read from `MEDBORGER_SORTITION_DATA`, else from `shared/data/sortition` beside the project: a folder
//! for each, with features.csv, people.csv and meta.json. Cases are read from `cases/draw` beside that. Others are made
//! here: people like nobody else, quotas with hardly a panel, people who live together beside the same people alone, many
//! seats under many quotas. Some runs are stopped on their way, and what they prove then is told.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

#[path = "sortition/case.rs"]
mod case;
mod flags;
#[path = "sortition/made.rs"]
mod made;
#[path = "sortition/peer.rs"]
mod peer;
#[path = "sortition/pools.rs"]
mod pools;
mod run;
#[path = "sortition/stops.rs"]
mod stops;

use serde_json::{Map, Value, json};

use flags::Flags;
use peer::Peer;
use run::{Done, child, rounded};

/// Beside the flags above `--peers`, and `--python FILE`: the interpreter that the peer is installed for.
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
    let only = flags.value("--only");
    let asked = |pool: &&pools::Known| match only {
        Some(name) => pool.name.contains(name),
        None => !small || pool.small,
    };
    for pool in pools::POOLS.iter().filter(asked) {
        if let Some(why) = pools::missing(pool) {
            eprintln!(
                "!!! {} WAS NOT MEASURED: {why} ({})",
                pool.name,
                pools::VARIABLE
            );
            continue;
        }
        let figures = match child(pool.name, seed, &[]) {
            Ok(figures) => figures,
            Err(error) => {
                eprintln!("!!! {} WAS NOT MEASURED: {error}", pool.name);
                continue;
            }
        };
        let peers = python.map_or_else(Vec::new, |python| peer::ask_all(pool, python, limit));
        rows.extend(of_pool(pool, &figures, &peers));
        if let (Some(plain), Some(cpu_s)) = (pool.beside, figures.get("cpu_s")) {
            let plain = figures_of(&rows, plain);
            let times = plain.zip(cpu_s.as_f64()).map(|(plain, with)| with / plain);
            rows.push(row(pool.name, "times_without_homes", times, None, 2.0));
        }
        if !small {
            // Another order of the rows, another process: the same bits.
            let again = child(pool.name, seed.wrapping_add(1), &[])?;
            let same = f64::from(u8::from(again.get("digest") == figures.get("digest")));
            rows.push(row(
                pool.name,
                "same_in_another_order",
                Some(same),
                None,
                1.0,
            ));
        }
    }
    println!(
        "{}",
        json!({ "bench": "sortition", "seed": seed, "rows": rows })
    );
    Ok(())
}

/// The CPU seconds of a pool that was measured before.
fn figures_of(rows: &[Value], case: &str) -> Option<f64> {
    let same = |row: &&Value| {
        row.get("case").and_then(Value::as_str) == Some(case)
            && row.get("metric").and_then(Value::as_str) == Some("cpu_s")
    };
    rows.iter().find(same)?.get("ours")?.as_f64()
}

/// The rows of one pool. Where a peer gave no figure, `theirs` says why.
fn of_pool(pool: &pools::Known, ours: &Map<String, Value>, peers: &[Peer]) -> Vec<Value> {
    let mine = |metric: &str| ours.get(metric).and_then(Value::as_f64);
    let mut rows = Vec::new();
    for (metric, value) in ours {
        let goal = match metric.as_str() {
            "digest" => continue,
            "cpu_s" => pool.seconds,
            "peak_mb" => 100.0,
            "bound_gap" => 1e-6,
            "certified" => 1.0,
            "lottery_worst_deviation" if pool.worst.is_none() => 0.001,
            "lottery_worst_panels" => pool.worst.map_or(0.0, |(few, _)| few),
            "lottery_10000_worst_panels" => pool.worst.map_or(0.0, |(_, many)| many),
            "cpu_s_lottery" if pool.worst.is_some() => 2.0,
            "cpu_s_lottery_10000" => 10.0,
            metric if metric.ends_with("_holds") => 1.0,
            "lottery_min" if pool.name == "syn_cca_825_75" => 0.0246,
            _ => 0.0,
        };
        rows.push(row(pool.name, metric, value.as_f64(), None, goal));
    }
    for peer in peers {
        // Where it has no figures, one row says why.
        let metrics = peer.metrics();
        let taken = if peer.has_figures() { metrics.len() } else { 1 };
        for &metric in metrics.iter().take(taken) {
            let own = if peer.algorithm == "maximin" {
                format!("maximin_{metric}")
            } else {
                metric.to_owned()
            };
            if let Some(mine) = mine(&own) {
                rows.push(row(pool.name, &own, Some(mine), Some((peer, metric)), 0.0));
            }
        }
    }
    // What we take for leximin, against either of its algorithms.
    for algorithm in ["leximin", "maximin"] {
        let finished = peers.iter().filter(|peer| peer.algorithm == algorithm);
        let fastest = finished
            .filter_map(|peer| Some((peer, peer.figure("cpu_s")?)))
            .min_by(|a, b| a.1.total_cmp(&b.1));
        if let (Some((peer, theirs)), Some(ours)) = (fastest, mine("cpu_s")) {
            rows.push(json!({
                "case": pool.name, "metric": format!("times_faster_than_its_{algorithm}"), "ours": rounded(theirs / ours),
                "peer": peer.name(), "theirs": 1.0, "goal": if algorithm == "leximin" { 200.0 } else { 0.0 },
            }));
        }
    }
    rows
}

fn row(
    case: &str,
    metric: &str,
    ours: Option<f64>,
    peer: Option<(&Peer, &str)>,
    goal: f64,
) -> Value {
    let theirs = peer.map(|(peer, metric)| peer.told(metric));
    json!({
        "case": case, "metric": metric, "ours": ours.map(rounded), "peer": peer.map(|(peer, _)| peer.name()),
        "theirs": theirs, "goal": goal,
    })
}
