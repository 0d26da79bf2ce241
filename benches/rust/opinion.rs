//! Maps of opinion: seconds and memory of a large conversation, beside red-dwarf; how well groups and votes are found again.
//!
//! Seconds are CPU seconds from columns of votes to the map with its statistics (`cpu_s`), and from votes to the verdict. With `--peers`
//! red-dwarf draws the same votes in the same run, each time in a process of its own with a limit of CPU seconds (600, or
//! `--limit N`). `--seed N` draws other people, `--small` takes the small conversations, and `--case NAME` runs one in this
//! process and prints its figures alone, so that its peak of memory is its own.
//!
//! Real conversations are read from the folder that `--data FOLDER` or `MEDBORGER_OPINION_DATA` names, else from
//! `shared/data/opinion` beside a folder above the project. Where there is none, that is said and they are not measured.
#![allow(
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a benchmark reads the clock and prints what it measured"
)]

#[path = "opinion/again.rs"]
mod again;
#[path = "opinion/case.rs"]
mod case;
mod flags;
#[path = "opinion/made.rs"]
mod made;
mod run;

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use case::CASES;
use flags::Flags;
use run::{Done, Outcome, ask, child, rounded};

const PEER: &str = "red-dwarf";

/// Beside the flags above `--peers`, and `--python FILE`: the interpreter that the peer is installed for.
fn main() -> Done<()> {
    let flags = Flags::given();
    let seed: u64 = flags.value("--seed").map_or(Ok(1), str::parse)?;
    let data = flags.value("--data").map(PathBuf::from).or_else(data);
    if let Some(name) = flags.value("--case") {
        println!("{}", case::run(name, seed, data.as_deref())?);
        return Ok(());
    }
    let small = flags.has("--small");
    let limit: u32 = flags.value("--limit").map_or(Ok(600), str::parse)?;
    let python = flags
        .has("--peers")
        .then(|| flags.value("--python").unwrap_or("python3"));
    let mut rows = Vec::new();
    if data.is_none() {
        eprintln!(
            "!!! THE REAL CONVERSATIONS WERE NOT MEASURED: they are not here; MEDBORGER_OPINION_DATA or --data names their folder"
        );
    }
    for case in CASES {
        if (small && !case.small) || (case.made.is_none() && data.is_none()) {
            continue;
        }
        let folder = data.as_deref().map(Path::as_os_str);
        let more = folder.map_or_else(Vec::new, |folder| vec![OsStr::new("--data"), folder]);
        let ours = child(case.name, seed, &more)?;
        let theirs = match python.filter(|_| case.beside) {
            Some(python) => Some(peer(case.name, seed, data.as_deref(), python, limit)?),
            None => None,
        };
        rows.extend(of_case(case, &ours, theirs.as_ref()));
    }
    if let Some(folder) = &data {
        rows.extend(again::on_real(folder, small)?);
    }
    rows.extend(again::on_made(seed, small)?);
    println!(
        "{}",
        json!({ "bench": "opinion", "seed": seed, "rows": rows })
    );
    Ok(())
}

/// Where the real conversations are.
fn data() -> Option<PathBuf> {
    if let Some(named) = std::env::var_os("MEDBORGER_OPINION_DATA") {
        return Some(PathBuf::from(named));
    }
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .ancestors()
        .map(|above| above.join("shared/data/opinion"))
        .find(|folder| folder.is_dir())
}

/// The same votes by the peer.
fn peer(name: &str, seed: u64, data: Option<&Path>, python: &str, limit: u32) -> Done<Outcome> {
    let (_, columns) = case::votes(name, seed, data)?;
    let file = std::env::temp_dir().join(format!("medborger-{name}-{}.csv", std::process::id()));
    std::fs::write(&file, case::as_csv(&columns))?;
    let outcome = ask(python, "opinion.py", &file, &[], limit);
    std::fs::remove_file(&file)?;
    outcome
}

fn of_case(case: &case::Case, ours: &Map<String, Value>, theirs: Option<&Outcome>) -> Vec<Value> {
    let mut rows = Vec::new();
    for (metric, value) in ours {
        let goal = case.goals.iter().find(|(of, _)| of == metric);
        let other = match (theirs, metric.as_str()) {
            (Some(Ok(figures)), metric) => figures.get(metric).cloned(),
            (Some(Err(why)), "cpu_s") => Some(json!(why)),
            _ => None,
        };
        rows.push(json!({
            "case": case.name, "metric": metric, "ours": value.as_f64().map(rounded), "peer": other.is_some().then_some(PEER),
            "theirs": other, "goal": goal.map(|(_, goal)| goal),
        }));
    }
    let of = |figures: &Map<String, Value>| figures.get("cpu_s").and_then(Value::as_f64);
    if let (Some(Ok(theirs)), Some(mine)) = (theirs, of(ours))
        && let Some(theirs) = of(theirs)
    {
        rows.push(json!({
            "case": case.name, "metric": "times_faster", "ours": rounded(theirs / mine.max(1e-6)), "peer": PEER, "theirs": 1.0,
            "goal": case.times,
        }));
    }
    rows
}
