//! OR-tools and scipy on the same markets, each run in a process of its own.

use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::{Map, Value};

use crate::Done;
use crate::instance;

/// What is asked, by the names that the script knows: OR-tools' SimpleMinCostFlow, scipy's
/// min_weight_full_bipartite_matching and its linear_sum_assignment.
const SOLVERS: [&str; 3] = ["ortools", "lapjvsp", "assignment"];

/// The signal that ends a process when its CPU seconds are used up.
const SIGXCPU: i32 = 24;

/// What came of one run: figures, or why there are none.
pub(crate) struct Peer {
    pub(crate) solver: &'static str,
    pub(crate) outcome: Result<Map<String, Value>, String>,
}

impl Peer {
    pub(crate) fn figure(&self, metric: &str) -> Option<f64> {
        self.outcome.as_ref().ok()?.get(metric)?.as_f64()
    }

    /// People placed, places filled by priority, and fit.
    pub(crate) fn score(&self) -> Option<&Value> {
        self.outcome.as_ref().ok()?.get("score")
    }
}

/// All solvers on one market.
pub(crate) fn ask_all(name: &str, seed: u64, python: &str, limit: u32) -> Done<Vec<Peer>> {
    let file = Written::new(name, seed)?;
    let ask = |solver| {
        let outcome =
            ask(&file.0, python, solver, limit).unwrap_or_else(|error| Err(error.to_string()));
        match &outcome {
            Ok(figures) => eprintln!("{name}: {solver}: {}", Value::from(figures.clone())),
            Err(why) => eprintln!("{name}: {solver}: {why}"),
        }
        Peer { solver, outcome }
    };
    Ok(SOLVERS.into_iter().map(ask).collect())
}

/// A file that is gone when it was used.
struct Written(PathBuf);

impl Written {
    fn new(name: &str, seed: u64) -> Done<Self> {
        let file = format!("medborger-{name}-{seed}-{}.bin", std::process::id());
        let written = Self(std::env::temp_dir().join(file));
        instance::instance(name, seed)?.write(&written.0)?;
        Ok(written)
    }
}

impl Drop for Written {
    fn drop(&mut self) {
        if let Err(error) = std::fs::remove_file(&self.0) {
            eprintln!("{}: {error}", self.0.display());
        }
    }
}

fn ask(
    file: &Path,
    python: &str,
    solver: &str,
    limit: u32,
) -> Done<Result<Map<String, Value>, String>> {
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("peers/matching.py");
    let output = Command::new(python)
        .arg(script)
        .arg(file)
        .args([solver, &limit.to_string()])
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
