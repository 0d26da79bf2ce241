//! OR-tools and scipy on the same markets, each run in a process of its own.

use std::path::PathBuf;

use serde_json::Value;

use crate::instance;
use crate::roster::Roster;
use crate::run::{self, Done, Outcome};

/// What is asked, by the names that the script knows: OR-tools' SimpleMinCostFlow, scipy's
/// min_weight_full_bipartite_matching and its linear_sum_assignment.
const SOLVERS: [&str; 3] = ["ortools", "lapjvsp", "assignment"];

/// What came of one run: figures, or why there are none.
pub(crate) struct Peer {
    pub(crate) solver: &'static str,
    pub(crate) outcome: Outcome,
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
        let outcome = run::ask(python, "matching.py", &file.0, &[solver], limit)
            .unwrap_or_else(|error| Err(error.to_string()));
        match &outcome {
            Ok(figures) => eprintln!("{name}: {solver}: {}", Value::from(figures.clone())),
            Err(why) => eprintln!("{name}: {solver}: {why}"),
        }
        Peer { solver, outcome }
    };
    Ok(SOLVERS.into_iter().map(ask).collect())
}

/// HiGHS on one kind of roster.
pub(crate) fn ask_highs(roster: &Roster, seed: u64, python: &str, limit: u32) -> Done<Peer> {
    let file = Written(temporary(roster.name, seed));
    roster.write(seed, &file.0)?;
    let outcome = run::ask(python, "roster.py", &file.0, &["highs"], limit)
        .unwrap_or_else(|error| Err(error.to_string()));
    eprintln!(
        "{}: highs: {:?}",
        roster.name,
        outcome.as_ref().map(|f| f.get("cpu_s"))
    );
    Ok(Peer {
        solver: "highs",
        outcome,
    })
}

fn temporary(name: &str, seed: u64) -> PathBuf {
    let file = format!("medborger-{name}-{seed}-{}.bin", std::process::id());
    std::env::temp_dir().join(file)
}

/// A file that is gone when it was used.
struct Written(PathBuf);

impl Written {
    fn new(name: &str, seed: u64) -> Done<Self> {
        let written = Self(temporary(name, seed));
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
