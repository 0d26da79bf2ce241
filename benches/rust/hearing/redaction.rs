//! Redaction: letters for each CPU second, and what is found and what is found wrongly, beside Presidio.
//!
//! A planted item counts as found when spans of whatever kind cover at least nine tenths of its bytes. A span counts as
//! false when it touches no planted item.

use std::collections::BTreeMap;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use cpu_time::ProcessTime;
use medborger::method::redaction::{
    RedactionKind, RedactionPolicy, Span, find, overlooked, to_bytes,
};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Done;
use crate::letters::{Letter, letters};

/// How many letters the peers get: they are slow.
const PEER_LETTERS: usize = 2_000;
const ROUNDS: usize = 3;

#[derive(Default, Clone, Copy)]
struct Share {
    hits: usize,
    of: usize,
}

impl Share {
    fn add(&mut self, hit: bool) {
        self.hits += usize::from(hit);
        self.of += 1;
    }

    fn value(self) -> Option<f64> {
        (self.of > 0).then(|| self.hits as f64 / self.of as f64)
    }
}

/// Recall and precision, by the kind's name and for `all`.
#[derive(Default)]
struct Score {
    recall: BTreeMap<String, Share>,
    precision: BTreeMap<String, Share>,
}

/// The name of a kind in the rows: as it is in JSON.
fn case(kind: RedactionKind) -> String {
    let json = serde_json::to_value(kind).unwrap_or_default();
    json.as_str().unwrap_or_default().to_owned()
}

impl Score {
    fn add(&mut self, letter: &Letter, found: &[(usize, usize, String)]) {
        for &(start, end, kind) in &letter.planted {
            let covered: usize = found
                .iter()
                .map(|found| found.1.min(end).saturating_sub(found.0.max(start)))
                .sum();
            let hit = covered * 10 >= (end - start) * 9;
            self.recall.entry(case(kind)).or_default().add(hit);
            self.recall.entry("all".to_owned()).or_default().add(hit);
        }
        for (start, end, kind) in found {
            let hit = letter
                .planted
                .iter()
                .any(|planted| *start < planted.1 && planted.0 < *end);
            self.precision.entry(kind.clone()).or_default().add(hit);
            self.precision.entry("all".to_owned()).or_default().add(hit);
        }
    }
}

/// What is measured of a peer.
struct Peer {
    name: &'static str,
    letters_per_cpu_s: f64,
    score: Score,
}

/// The rows of redaction over so many letters; with an interpreter of Python, Presidio's figures beside them.
pub(crate) fn rows(count: usize, seed: u64, python: Option<&str>) -> Done<Vec<Value>> {
    let letters = letters(count, seed);
    let policy = RedactionPolicy::default();
    let mut best = 0.0_f64;
    let mut found = Vec::new();
    for _ in 0..ROUNDS {
        let began = ProcessTime::now();
        found = letters
            .iter()
            .map(|letter| find(&letter.text, &policy, &letter.sender))
            .collect();
        best = best.max(count as f64 / began.elapsed().as_secs_f64());
    }
    let named = |span: &Span| (span.start, span.end, case(span.kind));
    let mut ours = Score::default();
    for (letter, spans) in letters.iter().zip(&found) {
        ours.add(letter, &spans.iter().map(named).collect::<Vec<_>>());
    }
    let few = letters.get(..PEER_LETTERS.min(count)).unwrap_or(&letters);
    let peers = python.map_or_else(Vec::new, |python| {
        peers(few, python).unwrap_or_else(|error| {
            eprintln!("!!! Presidio was NOT measured: {error}");
            Vec::new()
        })
    });
    let mut rows = Vec::new();
    let mut push = |case: &str,
                    metric: &str,
                    ours: Option<f64>,
                    goal: f64,
                    theirs: &dyn Fn(&Peer) -> Option<f64>| {
        let Some(ours) = ours else { return };
        if peers.is_empty() {
            rows.push(row(case, metric, ours, None, None, goal));
        }
        for peer in &peers {
            rows.push(row(case, metric, ours, Some(peer.name), theirs(peer), goal));
        }
    };
    push(
        "redaction",
        "letters_per_cpu_s",
        Some(best),
        30_000.0,
        &|peer| Some(peer.letters_per_cpu_s),
    );
    for kind in RedactionKind::ALL
        .map(case)
        .iter()
        .map(String::as_str)
        .chain(["all"])
    {
        let goal = match kind {
            "cpr" | "phone" | "email" => 0.995,
            "address" => 0.98,
            _ => 0.0,
        };
        let share =
            |shares: &BTreeMap<String, Share>| shares.get(kind).and_then(|share| share.value());
        push(kind, "recall", share(&ours.recall), goal, &|peer| {
            share(&peer.score.recall)
        });
        push(kind, "precision", share(&ours.precision), 0.995, &|peer| {
            share(&peer.score.precision)
        });
    }
    rows.extend(second(&letters, &found));
    Ok(rows)
}

/// The second reading: by itself, how much it sees of what must never be published; after the first, its false alarms.
fn second(letters: &[Letter], first: &[Vec<Span>]) -> Vec<Value> {
    let mut best = 0.0_f64;
    let mut alone = Vec::new();
    for _ in 0..ROUNDS {
        let began = ProcessTime::now();
        alone = letters
            .iter()
            .map(|letter| overlooked(&letter.text, &[], &letter.sender))
            .collect();
        best = best.max(letters.len() as f64 / began.elapsed().as_secs_f64());
    }
    let (mut seen, mut alarms) = (Share::default(), 0);
    for ((letter, first), alone) in letters.iter().zip(first).zip(&alone) {
        for &(start, end, _) in letter.planted.iter().filter(|planted| planted.2.hard()) {
            seen.add(
                alone
                    .iter()
                    .any(|span| span.start < end && start < span.end),
            );
        }
        let after = overlooked(&letter.text, first, &letter.sender);
        let planted = |span: &&Span| {
            !letter
                .planted
                .iter()
                .any(|planted| span.start < planted.1 && planted.0 < span.end)
        };
        alarms += after.iter().filter(planted).count();
    }
    let per_letters = alarms as f64 * 1_000.0 / letters.len() as f64;
    vec![
        row(
            "second_reading",
            "letters_per_cpu_s",
            best,
            None,
            None,
            30_000.0,
        ),
        row(
            "second_reading",
            "recall",
            seen.value().unwrap_or(0.0),
            None,
            None,
            0.95,
        ),
        row(
            "second_reading",
            "false_alarms_per_1000_letters",
            per_letters,
            None,
            None,
            1.0,
        ),
    ]
}

fn row(
    case: &str,
    metric: &str,
    ours: f64,
    peer: Option<&str>,
    theirs: Option<f64>,
    goal: f64,
) -> Value {
    let rounded = |value: f64| {
        if value >= 100.0 {
            value.round()
        } else {
            (value * 10_000.0).round() / 10_000.0
        }
    };
    json!({
        "case": case, "metric": metric, "ours": rounded(ours),
        "peer": peer, "theirs": theirs.map(rounded), "goal": goal,
    })
}

fn file(name: &str) -> Done<PathBuf> {
    let dir = Path::new(env!("CARGO_MANIFEST_DIR")).join("../target/bench");
    std::fs::create_dir_all(&dir)?;
    Ok(dir.join(name))
}

/// What a peer's program says of each of its systems. Offsets are in characters.
#[derive(Deserialize)]
struct Answer {
    system: String,
    cpu_seconds: f64,
    found: Vec<Vec<(usize, usize, String)>>,
}

/// Runs Presidio over the letters, as it comes and with rules for Danish.
fn peers(letters: &[Letter], python: &str) -> Done<Vec<Peer>> {
    let path = file("letters.jsonl")?;
    let mut out = std::io::BufWriter::new(std::fs::File::create(&path)?);
    for letter in letters {
        writeln!(out, "{}", json!({ "text": letter.text }))?;
    }
    out.into_inner()?.sync_all()?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/redaction_presidio.py");
    let run = Command::new(python)
        .arg(script)
        .arg(&path)
        .stderr(Stdio::inherit())
        .output()?;
    if !run.status.success() {
        return Err(format!("its program failed: {}", run.status).into());
    }
    let mut peers = Vec::new();
    for line in String::from_utf8(run.stdout)?
        .lines()
        .filter(|line| line.starts_with('{'))
    {
        let answer: Answer = serde_json::from_str(line)?;
        let mut score = Score::default();
        for (letter, found) in letters.iter().zip(&answer.found) {
            score.add(letter, &in_bytes(&letter.text, found)?);
        }
        peers.push(Peer {
            name: if answer.system == "danish" {
                "Presidio with Danish rules"
            } else {
                "Presidio default"
            },
            letters_per_cpu_s: letters.len() as f64 / answer.cpu_seconds,
            score,
        });
    }
    if peers.is_empty() {
        return Err("its program printed nothing".into());
    }
    Ok(peers)
}

/// Spans in bytes, each by itself, for a peer's may overlap.
fn in_bytes(text: &str, found: &[(usize, usize, String)]) -> Done<Vec<(usize, usize, String)>> {
    let convert = |(start, end, kind): &(usize, usize, String)| {
        let span = Span {
            start: *start,
            end: *end,
            kind: RedactionKind::Name,
        };
        let converted = to_bytes(text, &[span])?;
        let span = converted.first().copied().unwrap_or(span);
        Ok((span.start, span.end, kind.clone()))
    };
    found.iter().map(convert).collect()
}
