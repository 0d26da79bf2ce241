//! Campaigns among the letters to a hearing: seconds, memory, pairs found and found rightly, beside datasketch.
//!
//! Each case runs in a process of its own, so that its peak of memory is its own. The peak is that of the whole process
//! while it searches: the letters and everything that the search holds.

#[path = "campaigns/letters.rs"]
pub(crate) mod letters;

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cpu_time::ProcessTime;
use medborger::method::similarity::{Campaign, SimilarityOptions, campaigns};
use serde_json::{Value, json};

use letters::{Hearing, Kind, hearing};

use crate::Done;

/// Name, kind and number of letters.
const CASES: [(&str, Kind, usize); 4] = [
    ("campaigns_easy_10k", Kind::Easy, 10_000),
    ("campaigns_hard_10k", Kind::Hard, 10_000),
    ("campaigns_easy_100k", Kind::Easy, 100_000),
    ("campaigns_hard_100k", Kind::Hard, 100_000),
];

const DEFAULT: &str = "datasketch MinHash LSH 128 x 0.8 (its default)";
const EQUAL: &str = "datasketch MinHash LSH 128 x 0.3, verified";

/// The rows of every case. With `small`, a tenth of the letters.
///
/// Where datasketch finds less than we do, the times faster are a lower bound of what equal recall would cost it.
pub(crate) fn rows(seed: u64, small: bool, python: Option<&str>) -> Done<Vec<Value>> {
    let mut rows = Vec::new();
    for (case, _, count) in CASES {
        let mut child = Command::new(std::env::current_exe()?);
        child.args(["--case", case, "--seed", &seed.to_string()]);
        child.args(small.then_some("--small"));
        let ours = answer(&mut child)?;
        let theirs = python.and_then(|python| datasketch(case, seed, small, python));
        let ours = |metric: &str| ours.get(metric).and_then(Value::as_f64);
        let theirs =
            |setting: &str, metric: &str| theirs.as_ref()?.get(setting)?.get(metric)?.as_f64();
        let share = count as f64 / 100_000.0;
        let goals = [
            ("cpu_s", 8.0 * share),
            ("peak_mb", 600.0 * share.max(0.2)),
            ("pair_recall", 0.99),
            ("pair_precision", 0.97),
        ];
        for (metric, goal) in goals {
            rows.push(row(
                case,
                metric,
                ours(metric),
                EQUAL,
                theirs("equal_recall", metric),
                goal,
            ));
        }
        if python.is_none() {
            continue;
        }
        let times = theirs("equal_recall", "cpu_s")
            .zip(ours("cpu_s"))
            .map(|(theirs, ours)| theirs / ours);
        let metric = "times_faster_than_datasketch_at_equal_recall";
        rows.push(row(case, metric, times, EQUAL, times.map(|_| 1.0), 10.0));
        for metric in ["cpu_s", "pair_recall", "pair_precision"] {
            let against = format!("{metric}_against_default");
            rows.push(row(
                case,
                &against,
                ours(metric),
                DEFAULT,
                theirs("default", metric),
                0.0,
            ));
        }
    }
    Ok(rows)
}

fn row(
    case: &str,
    metric: &str,
    ours: Option<f64>,
    peer: &str,
    theirs: Option<f64>,
    goal: f64,
) -> Value {
    let rounded = |value: f64| (value * 10_000.0).round() / 10_000.0;
    json!({
        "case": case, "metric": metric, "ours": ours.map(rounded), "peer": peer, "theirs": theirs.map(rounded),
        "goal": goal,
    })
}

/// Searches one case in this process, and says what it took.
pub(crate) fn case(name: &str, seed: u64, small: bool) -> Done<Value> {
    let hearing = letters_of(name, seed, small)?;
    let texts: Vec<&str> = hearing.letters.iter().map(String::as_str).collect();
    // From here on the peak counts anew. Where the system can't do that, it is the peak of making the letters too.
    let _ = std::fs::write("/proc/self/clear_refs", "5");
    let before = memory_mb("VmRSS")?;
    let began = ProcessTime::now();
    let found = campaigns(&texts, &[&hearing.plan], &SimilarityOptions::default());
    let cpu_s = began.elapsed().as_secs_f64();
    let peak = memory_mb("VmHWM")?;
    eprintln!("{name}: {before:.0} MB before the search, {peak:.0} MB at its peak; {cpu_s:.2} s");
    let (recall, precision) = pairs(&hearing.truth, &found);
    Ok(
        json!({ "cpu_s": cpu_s, "peak_mb": peak, "pair_recall": recall, "pair_precision": precision }),
    )
}

fn letters_of(name: &str, seed: u64, small: bool) -> Done<Hearing> {
    let case = CASES.iter().find(|case| case.0 == name);
    let (_, kind, count) = case.ok_or_else(|| format!("there is no case `{name}`"))?;
    Ok(hearing(
        *kind,
        if small { count / 10 } else { *count },
        seed,
    ))
}

/// How many of the pairs that belong together were found, and how many of the pairs found belong together.
fn pairs(truth: &[Option<usize>], found: &[Campaign]) -> (f64, f64) {
    let mut true_sizes: BTreeMap<usize, f64> = BTreeMap::new();
    for campaign in truth.iter().flatten() {
        *true_sizes.entry(*campaign).or_default() += 1.0;
    }
    let mut both: BTreeMap<(usize, usize), f64> = BTreeMap::new();
    for (number, campaign) in found.iter().enumerate() {
        for truly in campaign
            .members
            .iter()
            .filter_map(|member| *truth.get(*member)?)
        {
            *both.entry((number, truly)).or_default() += 1.0;
        }
    }
    let of = |n: f64| n * (n - 1.0) / 2.0;
    let right: f64 = both.values().map(|n| of(*n)).sum();
    let wanted: f64 = true_sizes.values().map(|n| of(*n)).sum();
    let made: f64 = found
        .iter()
        .map(|campaign| of(campaign.members.len() as f64))
        .sum();
    (right / wanted.max(1.0), right / made.max(1.0))
}

/// A line of `/proc/self/status`, in megabytes of 1,048,576 bytes.
pub(crate) fn memory_mb(line: &str) -> Done<f64> {
    let status = std::fs::read_to_string("/proc/self/status")?;
    let found = status
        .lines()
        .find_map(|l| l.strip_prefix(line)?.strip_prefix(':'));
    let kilobytes: f64 = found
        .and_then(|rest| rest.split_whitespace().next())
        .ok_or("the system does not tell how much memory is used")?
        .parse()?;
    Ok(kilobytes / 1024.0)
}

fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// Runs a program and reads the last line that it prints as JSON.
fn answer(command: &mut Command) -> Done<Value> {
    let output = command.stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("{:?}: {}", command.get_program(), output.status).into());
    }
    let text = String::from_utf8(output.stdout)?;
    Ok(serde_json::from_str(
        text.lines().next_back().unwrap_or_default(),
    )?)
}

/// What datasketch makes of the same letters. That it couldn't be asked is said aloud.
fn datasketch(name: &str, seed: u64, small: bool, python: &str) -> Option<Value> {
    let asked = || -> Done<Value> {
        let dir = root().join("target/bench");
        std::fs::create_dir_all(&dir)?;
        let path = dir.join(format!("{name}.jsonl"));
        let hearing = letters_of(name, seed, small)?;
        let mut file = std::io::BufWriter::new(std::fs::File::create(&path)?);
        for (text, campaign) in hearing.letters.iter().zip(&hearing.truth) {
            writeln!(file, "{}", json!({ "text": text, "campaign": campaign }))?;
        }
        file.flush()?;
        drop((file, hearing));
        answer(
            Command::new(python)
                .arg(root().join("benches/peers/campaigns_datasketch.py"))
                .arg(path),
        )
    };
    asked()
        .inspect_err(|error| eprintln!("!! datasketch WAS NOT MEASURED on {name}: {error}"))
        .ok()
}
