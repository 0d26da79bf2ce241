//! The programme over the panels known: as large a level as can be.
#![expect(
    clippy::indexing_slicing,
    reason = "row 0 are the weights, row t + 1 is type t of the pool"
)]

use crate::sortition::distribution::Mixture;
use crate::sortition::panels;
use crate::sortition::pool::Pool;
use crate::sortition::simplex::{Simplex, Solved};
use medborger_base::work::{Work, WorkError};

/// A bound on weights and chances that other rows keep them from, so that it takes no part in the dual.
const NEVER_MET: f64 = 2.0;
/// Panels with smaller probabilities are left out.
const WEIGHT_MIN: f64 = 1e-12;
/// By so much may a level that is settled give way, and by how much at most where rounding leaves no other point.
const SLACK: f64 = 2e-10;
const SLACK_MAX: f64 = 1e-6;

pub(super) struct Master {
    simplex: Simplex,
    pub(super) sizes: Vec<f64>,
    panels: Vec<Vec<i64>>,
    variables: Vec<usize>,
    /// The level being raised, and those settled with their steps.
    level: Option<usize>,
    settled: Vec<(usize, f64)>,
    /// The weights of the panels at the last optimum.
    weights: Vec<f64>,
    /// Whether the inverse was computed anew since the last panel and level came.
    is_fresh: bool,
}

impl Master {
    pub(super) fn new(pool: &Pool) -> Self {
        let sizes = panels::sizes(pool);
        let mut simplex = Simplex::new(sizes.len() + 1);
        simplex.set_bounds(0, 1.0, 1.0);
        for t in 0..sizes.len() {
            simplex.set_bounds(t + 1, 0.0, NEVER_MET);
        }
        Self {
            simplex,
            sizes,
            panels: Vec::new(),
            variables: Vec::new(),
            level: None,
            settled: Vec::new(),
            weights: Vec::new(),
            is_fresh: false,
        }
    }

    pub(super) fn panels(&self) -> &[Vec<i64>] {
        &self.panels
    }

    /// Whether a panel is known.
    pub(super) fn knows(&self, panel: &Vec<i64>, work: &Work) -> bool {
        work.charge((self.panels.len() * (2 + panel.len() / 8)) as u64);
        self.panels.contains(panel)
    }

    /// Takes a panel in, unless it is known.
    pub(super) fn add(&mut self, panel: Vec<i64>, work: &Work) -> Result<bool, WorkError> {
        if self.knows(&panel, work) {
            return Ok(false);
        }
        work.keep(56 * panel.len() as u64)?;
        let chances = panel
            .iter()
            .zip(&self.sizes)
            .enumerate()
            .filter(|(_, (x, _))| **x != 0)
            .map(|(t, (&x, size))| (t as u32 + 1, x as f64 / size));
        let entries: Vec<(u32, f64)> = std::iter::once((0, 1.0)).chain(chances).collect();
        let variable = self.simplex.add_column(entries, 0.0, NEVER_MET, 0.0);
        self.variables.push(variable);
        self.panels.push(panel);
        self.is_fresh = false;
        Ok(true)
    }

    /// A new level on top of those settled: what the chance of the others is above the last one.
    pub(super) fn add_level(&mut self, open: &[bool]) {
        let entries: Vec<(u32, f64)> = (1_u32..)
            .zip(open)
            .filter(|(_, open)| **open)
            .map(|(row, _)| (row, -1.0))
            .collect();
        self.is_fresh = false;
        self.level = Some(self.simplex.add_column(entries, 0.0, NEVER_MET, 1.0));
    }

    /// Settles the level that was raised, and says by how much it is above the last one.
    pub(super) fn settle(&mut self) -> f64 {
        let Some(level) = self.level.take() else {
            return 0.0;
        };
        let step = self.simplex.value(level).max(0.0);
        self.simplex.set_cost(level, 0.0);
        let least = (step - SLACK).max(0.0);
        self.simplex.set_bounds(level, least, step);
        self.settled.push((level, step));
        step
    }

    /// The best weights of the panels known. False where the work is out.
    ///
    /// Settled levels are rounded; where together they are too high by that, all of them give way a little.
    pub(super) fn solve(&mut self, work: &Work) -> bool {
        let mut slack = 1e-9;
        loop {
            let mut solved = self.simplex.primal(work);
            if solved == Solved::Optimal && self.is_fresh {
                // The primal method lets a point be a little outside; the dual one brings it back.
                solved = self.simplex.dual(work);
            }
            match solved {
                Solved::Optimal => break,
                Solved::Infeasible if slack <= SLACK_MAX => {
                    for &(level, step) in &self.settled {
                        let least = (step - slack).max(0.0);
                        self.simplex.set_bounds(level, least, step);
                    }
                    self.simplex.refresh(work);
                    slack *= 4.0;
                }
                Solved::Infeasible | Solved::OutOfWork => return false,
            }
        }
        if work.is_stopped() {
            return false;
        }
        work.charge(2 * self.panels.len() as u64);
        self.weights.clear();
        let weights = self.variables.iter().map(|&v| self.simplex.value(v));
        self.weights.extend(weights);
        true
    }

    /// Computes the inverse anew, so that the next solution is exact but for the last rounding.
    pub(super) fn refresh(&mut self, work: &Work) {
        self.simplex.refresh(work);
        self.is_fresh = true;
    }

    /// Whether no panel and no level came since.
    pub(super) fn is_fresh(&self) -> bool {
        self.is_fresh
    }

    /// Each type's weight, and what no panel known has a larger weighted sum than.
    pub(super) fn weigh(&self) -> (Vec<f64>, f64) {
        let multipliers = self.simplex.multipliers();
        let weights = self.sizes.iter().enumerate();
        let weights = weights.map(|(t, size)| (-multipliers[t + 1]).max(0.0) / size);
        (weights.collect(), multipliers[0])
    }

    /// The panels with the weights of the last optimum; each with the same where there was none.
    pub(super) fn into_weighted(mut self) -> Mixture {
        if self.weights.iter().all(|&weight| weight <= WEIGHT_MIN) {
            self.weights = vec![1.0 / self.panels.len() as f64; self.panels.len()];
        }
        let all = self.weights.into_iter().zip(self.panels);
        all.filter(|(weight, _)| *weight > WEIGHT_MIN).collect()
    }
}
