//! sortition-algorithms on the same pools, each run in a process of its own.

use serde_json::Value;

use crate::pools;
use crate::run::{self, Done, Outcome};

/// The algorithms that are asked, and the solvers that they are asked with.
const RUNS: [(&str, &str, &str); 4] = [
    ("leximin", "mip-cbc", "CBC"),
    ("leximin", "highspy", "HiGHS"),
    ("maximin", "mip-cbc", "CBC"),
    ("maximin", "highspy", "HiGHS"),
];

/// What came of one run: figures, or why there are none.
pub(crate) struct Peer {
    pub(crate) algorithm: &'static str,
    solver: &'static str,
    outcome: Outcome,
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
            Ok(_) => self.figure(metric).map(run::rounded).into(),
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

fn ask(name: &str, python: &str, algorithm: &str, backend: &str, limit: u32) -> Done<Outcome> {
    let folder = pools::folder().ok_or("there are no pools")?.join(name);
    run::ask(
        python,
        "sortition.py",
        &folder,
        &[algorithm, backend],
        limit,
    )
}
