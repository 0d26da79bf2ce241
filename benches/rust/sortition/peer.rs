//! sortition-algorithms on the same pools, and a linear programme by HiGHS where people live together; each run in a process
//! of its own.

use serde_json::Value;

use crate::pools::{self, Known};
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
    backend: &'static str,
    solver: &'static str,
    outcome: Outcome,
}

impl Peer {
    pub(crate) fn name(&self) -> String {
        if self.algorithm == "linear" {
            return "an independent linear programme (HiGHS): what no lottery exceeds".to_owned();
        }
        format!("sortition-algorithms {} ({})", self.algorithm, self.solver)
    }

    /// What is compared.
    pub(crate) fn metrics(&self) -> &'static [&'static str] {
        match (self.algorithm, self.backend) {
            ("linear", _) => &["cpu_s", "min_probability"],
            ("lottery", "1000") => &["cpu_s_lottery", "lottery_worst_panels"],
            ("lottery", _) => &["cpu_s_lottery_10000", "lottery_10000_worst_panels"],
            _ => &["cpu_s", "min_probability", "gini", "panels", "peak_mb"],
        }
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

/// The script of the peer, and that of the linear programme.
const PACKAGE: &str = "sortition.py";
const LINEAR: &str = "sortition_linear.py";

/// All runs on one pool.
pub(crate) fn ask_all(known: &Known, python: &str, limit: u32) -> Vec<Peer> {
    let mut runs: Vec<(&str, [&'static str; 3])> = Vec::new();
    // The package knows homes of whom one may be drawn.
    if known.home_max().is_none_or(|max| max == 1) {
        runs.extend(
            RUNS.map(|(algorithm, backend, solver)| (PACKAGE, [algorithm, backend, solver])),
        );
    }
    if known.worst.is_some() {
        // From our panels, as finding its own takes it long.
        runs.push((PACKAGE, ["lottery", "1000", "pipage"]));
        runs.push((PACKAGE, ["lottery", "10000", "pipage"]));
    }
    if known.home_max().is_some() {
        runs.push((LINEAR, ["linear", "highs", "HiGHS"]));
    }
    let ask = |(script, [algorithm, backend, solver]): (&str, [&'static str; 3])| {
        let outcome = ask(known, python, script, &[algorithm, backend], limit)
            .unwrap_or_else(|error| Err(error.to_string()));
        let peer = Peer {
            algorithm,
            backend,
            solver,
            outcome,
        };
        eprintln!(
            "{}: {}: CPU seconds: {}",
            known.name,
            peer.name(),
            peer.told("cpu_s")
        );
        peer
    };
    runs.into_iter().map(ask).collect()
}

fn ask(known: &Known, python: &str, script: &str, how: &[&str], limit: u32) -> Done<Outcome> {
    run::ask(python, script, &pools::folder_of(known)?, how, limit)
}
