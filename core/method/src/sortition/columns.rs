//! Leximin by column generation, where the relaxation's point is no average of panels (Flanigan et al., Nature 2021,
//! over types instead of people).
//!
//! A linear programme finds the best weights of the panels known, its dual gives each type a weight, and an integer
//! programme finds the panel with the largest weighted sum. As long as this is above the dual's bound the panel joins
//! the others; when it isn't, no lottery over any panels has a higher level. Types with a weight above 0 can't be above
//! the level in any best lottery: they are settled, and the level of the others is raised further.
#![expect(
    clippy::indexing_slicing,
    reason = "row 0 of the master programme are the weights, row t + 1 is type t of the pool"
)]

use super::distribution::{Evidence, Mixture, Proof, ProvenLevel, Solution};
use super::error::{SortitionError, out};
use super::integer::{Goal, Outcome, Program};
use super::panels;
use super::pool::Pool;
use super::relaxation::Depth;
use super::simplex::{Simplex, Solved};
use medborger_base::work::{Work, WorkError};

/// A weight below this doesn't settle a type.
const BINDING_MIN: f64 = 1e-7;
/// A panel this little better than the bound is none.
const MARGIN: f64 = 1e-9;
/// A quick search takes at most so many steps, and asks for this share of what the linear bound promises.
const QUICK_MAX: u64 = 1_000;
const FAR: f64 = 0.3;
/// A bound on weights and chances that other rows keep them from, so that it takes no part in the dual.
const NEVER_MET: f64 = 2.0;
/// Panels with smaller probabilities are left out.
const WEIGHT_MIN: f64 = 1e-12;

/// The programme over the panels known: as large a level as can be.
struct Master {
    simplex: Simplex,
    sizes: Vec<f64>,
    panels: Vec<Vec<i64>>,
    variables: Vec<usize>,
}

impl Master {
    fn new(pool: &Pool) -> Self {
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
        }
    }

    /// Whether a panel is known.
    fn knows(&self, panel: &Vec<i64>, work: &Work) -> bool {
        work.charge((self.panels.len() * (2 + panel.len() / 8)) as u64);
        self.panels.contains(panel)
    }

    fn add(&mut self, panel: Vec<i64>, work: &Work) -> Result<(), WorkError> {
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
        Ok(())
    }

    /// A new level on top of those settled: what the chance of the others is above the last one.
    fn add_level(&mut self, open: &[bool]) -> usize {
        let entries: Vec<(u32, f64)> = (1_u32..)
            .zip(open)
            .filter(|(_, open)| **open)
            .map(|(row, _)| (row, -1.0))
            .collect();
        self.simplex.add_column(entries, 0.0, NEVER_MET, 1.0)
    }

    fn weighted(self) -> Mixture {
        let simplex = self.simplex;
        let weights = self.variables.iter().map(|&v| simplex.value(v));
        weights
            .zip(self.panels)
            .filter(|(weight, _)| *weight > WEIGHT_MIN)
            .collect()
    }
}

/// Starts from any panels, and settles at most so many levels.
pub(crate) fn leximin(
    pool: &Pool,
    start: Mixture,
    depth: Depth,
    work: &Work,
) -> Result<Solution, SortitionError> {
    let rows = pool.types().len() as u64 + 1;
    let _held = (
        panels::room(pool, 1, work)?,
        work.hold(24 * rows * rows + 120 * rows)?,
    );
    let mut program = panels::program(pool);
    let mut master = Master::new(pool);
    for (_, panel) in start {
        if !master.knows(&panel, work) {
            master.add(panel, work)?;
        }
    }
    if master.panels.is_empty() {
        match program.maximise(Goal::Above(f64::NEG_INFINITY), work) {
            Outcome::Found { point, .. } => master.add(point, work)?,
            Outcome::Infeasible => return Err(SortitionError::QuotasConflict),
            Outcome::OutOfWork { .. } => return Err(out(work)),
        }
    }
    let mut chances: Vec<Option<f64>> = pool
        .types()
        .iter()
        .map(|t| (t.lower == t.upper).then(|| f64::from(t.lower) / t.members.len() as f64))
        .collect();
    let mut value = 0.0;
    let mut levels: Vec<ProvenLevel> = Vec::new();
    while chances.contains(&None) && !depth.is_reached(levels.iter().map(|l| l.value)) {
        let open: Vec<bool> = chances.iter().map(Option::is_none).collect();
        let level = master.add_level(&open);
        let (weights, bound) = raise(&mut master, &mut program, work)?;
        let step = master.simplex.value(level).max(0.0);
        value += step;
        master.simplex.set_cost(level, 0.0);
        master.simplex.set_bounds(level, step, step);
        let types: Vec<u32> = weights
            .iter()
            .filter(|&&(t, weight)| {
                open[t as usize] && weight * master.sizes[t as usize] > BINDING_MIN
            })
            .map(|&(t, _)| t)
            .collect();
        if types.is_empty() {
            return Err(out(work));
        }
        for &t in &types {
            chances[t as usize] = Some(value);
        }
        work.keep(40 * rows)?;
        levels.push(ProvenLevel {
            value,
            types,
            weights,
            bound,
            evidence: Evidence::Search,
        });
    }
    master.simplex.refresh(work);
    work.check()?;
    Ok((master.weighted(), Proof::Levels(levels)))
}

/// A panel well above the bound if that is easy, else the best above it.
pub(crate) fn search(program: &mut Program, bound: f64, work: &Work) -> Outcome {
    if program.relax(work) == Solved::Optimal {
        let promised = program.simplex().objective() - bound;
        let goal = Goal::Above(bound + FAR * promised.max(MARGIN / FAR));
        let found = work.within_steps(QUICK_MAX, |work| program.maximise(goal, work));
        if matches!(found, Outcome::Found { .. }) {
            return found;
        }
    }
    program.maximise(Goal::BestAbove(bound + MARGIN), work)
}

/// Generates panels until none raises the level. Returns the types' weights and the largest weighted sum of a panel.
fn raise(
    master: &mut Master,
    program: &mut Program,
    work: &Work,
) -> Result<(Vec<(u32, f64)>, f64), SortitionError> {
    loop {
        match master.simplex.primal(work) {
            Solved::Optimal => {}
            Solved::Infeasible | Solved::OutOfWork => return Err(out(work)),
        }
        let multipliers = master.simplex.multipliers();
        let bound = multipliers[0];
        let mut weights = Vec::new();
        for (t, &size) in master.sizes.iter().enumerate() {
            let weight = (-multipliers[t + 1]).max(0.0) / size;
            program.set_objective(t, weight);
            if weight > 1e-12 {
                weights.push((t as u32, weight));
            }
        }
        match search(program, bound, work) {
            // That a panel known seems to be above the bound is due to rounding.
            Outcome::Found { point, value } if master.knows(&point, work) => {
                return Ok((weights, value));
            }
            Outcome::Found { point, .. } => master.add(point, work)?,
            Outcome::Infeasible => return Ok((weights, bound + MARGIN)),
            Outcome::OutOfWork { .. } => return Err(out(work)),
        }
    }
}
