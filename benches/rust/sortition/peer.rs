//! sortition-algorithms on the same pools, each run in a process of its own.

use std::os::unix::process::ExitStatusExt;
use std::path::Path;
use std::process::Command;

use serde_json::{Map, Value};

use crate::Done;
use crate::pools;

/// The algorithms that are asked, and the solvers that they are asked with.
const RUNS: [(&str, &str, &str); 4] = [
    ("leximin", "mip-cbc", "CBC"),
    ("leximin", "highspy", "HiGHS"),
    ("maximin", "mip-cbc", "CBC"),
    ("maximin", "highspy", "HiGHS"),
];

/// The signal that ends a process when its CPU seconds are used up.
const SIGXCPU: i32 = 24;

/// What came of one run: figures, or why there are none.
pub(crate) struct Peer {
    pub(crate) algorithm: &'static str,
    solver: &'static str,
    outcome: Result<Map<String, Value>, String>,
}

impl Peer {
    pub(crate) fn name(&self) -> String {
        format!("sortition-algorithms {} ({})", self.algorithm, self.solver)
    }

    pub(crate) fn has_figures(&self) -> bool {
        self.outcome.is_ok()
    }

    pub(crate) fn figure(&self, metric: &str) -> Option<f64> {
        self.outcome.as_ref().ok()?.get(metric)?.as_f64()
    }

    /// The figure, or in words why there is none.
    pub(crate) fn told(&self, metric: &str) -> Value {
        match &self.outcome {
            Ok(_) => self.figure(metric).map(crate::rounded).into(),
            Err(why) => why.as_str().into(),
        }
    }
}

/// All runs on one pool.
pub(crate) fn ask_all(name: &str, python: &str, limit: u32) -> Vec<Peer> {
    let ask = |(algorithm, backend, solver)| {
        let outcome = ask(name, python, algorithm, backend, limit)
            .unwrap_or_else(|error| Err(error.to_string()));
        let peer = Peer {
            algorithm,
            solver,
            outcome,
        };
        eprintln!(
            "{name}: {}: CPU seconds: {}",
            peer.name(),
            peer.told("cpu_s")
        );
        peer
    };
    RUNS.into_iter().map(ask).collect()
}

fn ask(
    name: &str,
    python: &str,
    algorithm: &str,
    backend: &str,
    limit: u32,
) -> Done<Result<Map<String, Value>, String>> {
    let folder = pools::folder().ok_or("there are no pools")?.join(name);
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/sortition.py");
    let output = Command::new(python)
        .arg(script)
        .arg(folder)
        .args([algorithm, backend, &limit.to_string()])
        .output()?;
    if output.status.signal() == Some(SIGXCPU) {
        return Ok(Err(format!("did not finish in {limit} CPU seconds")));
    }
    if !output.status.success() {
        let told = String::from_utf8_lossy(&output.stderr);
        let last = told
            .lines()
            .rev()
            .find(|line| !line.trim().is_empty())
            .unwrap_or_default();
        return Ok(Err(format!("failed: {}", last.trim())));
    }
    let figures: Map<String, Value> = serde_json::from_slice(&output.stdout)?;
    Ok(match figures.get("refused").and_then(Value::as_str) {
        Some(why) => Err(format!("refused: {why}")),
        None => Ok(figures),
    })
}
