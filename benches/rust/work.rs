//! How units of work follow CPU time: for each kind of question many shapes, each answered within the budget of the public
//! (or of staff, with `--staff`), and how many units were counted in a CPU second. A kind whose questions are answered in
//! less than a millisecond says nothing and is left out.
//!
//! `--small` takes few shapes, `--seed N` others, and `--case FILE` asks the question in that file and prints its figures.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

mod flags;
#[path = "work/reading.rs"]
mod reading;
#[allow(dead_code, reason = "the other benchmarks ask children and peers")]
mod run;
#[allow(
    clippy::unwrap_used,
    clippy::indexing_slicing,
    clippy::cast_possible_wrap,
    reason = "the test's own shapes, which are its own to index"
)]
#[path = "../../tests/rust/cost/shapes.rs"]
mod shapes;

use std::collections::BTreeMap;

use cpu_time::ProcessTime;
use medborger::journal::Loaded;
use medborger::{Actor, Moment, Town};
use serde_json::{Value, json};

use flags::Flags;
use run::{Done, rounded};

/// Units in a CPU second: a budget is kept within its seconds where no question has fewer.
const UNITS_GOAL: f64 = 6e8;
/// Shorter answers are not measured.
const SECONDS_MIN: f64 = 0.005;

struct Asked {
    seconds: f64,
    units: u64,
    outcome: String,
}

fn main() -> Done<()> {
    let flags = Flags::given();
    let seed: u64 = flags.value("--seed").map_or(Ok(1), str::parse)?;
    if let Some(name) = flags.value("--read") {
        println!("{}", reading::peak(name)?);
        return Ok(());
    }
    let is_staff = flags.has("--staff");
    if let Some(file) = flags.value("--case") {
        let question = std::fs::read_to_string(file)?;
        let asked = ask(&question, is_staff)?;
        println!("{}", told(&asked));
        return Ok(());
    }
    let rounds = if flags.has("--small") { 8 } else { 40 };
    let mut rows = Vec::new();
    for (number, kind) in (0_u64..).zip(shapes::KINDS) {
        if flags
            .value("--only")
            .is_some_and(|only| !kind.starts_with(only))
        {
            continue;
        }
        let (mut rates, mut longest) = (Vec::new(), 0.0_f64);
        let mut outcomes: BTreeMap<String, u32> = BTreeMap::new();
        for round in 0..rounds {
            let size = *[200, 600, 1_500, 4_000, 10_000, 30_000]
                .get(round % 6)
                .unwrap_or(&200);
            let question = shapes::question(kind, seed + 1_000 * number + round as u64, size);
            let asked = ask(&question.json, is_staff)?;
            *outcomes.entry(asked.outcome.clone()).or_default() += 1;
            longest = longest.max(asked.seconds);
            if asked.seconds >= SECONDS_MIN {
                let rate = asked.units as f64 / asked.seconds;
                if flags.has("--verbose") || rate < UNITS_GOAL {
                    eprintln!("{}: {}", question.kind, told(&asked));
                }
                rates.push(rate);
            }
        }
        rates.sort_by(f64::total_cmp);
        let at = |place: usize| rates.get(place).copied().map(rounded);
        rows.push(json!({
            "case": kind, "metric": "units_per_cpu_s", "measured": rates.len(), "min": at(0), "ours": at(rates.len() / 2),
            "max": rates.last().copied().map(rounded), "goal": UNITS_GOAL, "longest_cpu_s": rounded(longest),
            "outcomes": outcomes,
        }));
    }
    if flags.value("--only").is_none() {
        rows.extend(reading::rows()?);
    }
    println!("{}", json!({ "bench": "work", "seed": seed, "rows": rows }));
    Ok(())
}

fn told(asked: &Asked) -> Value {
    json!({
        "cpu_s": rounded(asked.seconds), "units": asked.units, "outcome": asked.outcome,
        "units_per_cpu_s": rounded(asked.units as f64 / asked.seconds),
    })
}

/// The bench town.
fn town() -> Done<Town> {
    Ok(Town::new(
        "0766".parse()?,
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )?)
}

fn moment(is_staff: bool) -> Done<Moment> {
    let actor = if is_staff {
        Actor::Staff {
            staff: "00000000-0000-4000-8000-0000000000aa".parse()?,
        }
    } else {
        Actor::Public
    };
    Ok(Moment::new("2026-01-15T16:00:00Z".parse()?, actor))
}

/// Asks at the door, reading included.
fn ask(question: &str, is_staff: bool) -> Done<Asked> {
    let call = town()?.for_call(None);
    let moment = moment(is_staff)?;
    let began = ProcessTime::now();
    let answer = call.answer_json(question, &Loaded::default(), &moment);
    let seconds = began.elapsed().as_secs_f64();
    Ok(Asked {
        seconds,
        units: call.work_used(),
        outcome: answer.map_or_else(|error| error.code().to_owned(), |_| "answered".to_owned()),
    })
}
