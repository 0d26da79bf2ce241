//! Leximin of the linear relaxation: chances that no lottery over panels can do better than.
//!
//! The variables are expected counts by type, between 0 and the type's size, and the rules' rows hold for them. The
//! common level of the types not settled yet is lowered from an upper bound, each time to where the last proof of
//! infeasibility (a Farkas row) ends to hold: Newton's method on a piecewise linear function, which ends after finitely
//! many steps. The row that proves the last level the highest also names types that can't be above it in any solution:
//! these are settled there, and the level of the others is raised anew.
#![expect(
    clippy::indexing_slicing,
    reason = "types and rows are those of the pool throughout"
)]

use super::panels;
use super::pool::Pool;
use super::simplex::{Simplex, Solved};
use medborger_base::work::Work;

/// A coefficient below this doesn't settle a type.
const BINDING_MIN: f64 = 1e-7;

/// Types settled at a level, with the weights that prove that they can't be above it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Level {
    /// The chance of each member.
    pub(crate) value: f64,
    /// Ascending, never empty.
    pub(crate) types: Vec<u32>,
    /// (Type, weight), weights above 0, ascending types: at a solution where all settled types are at their levels,
    /// the weighted sum of expected counts is as large as it can be.
    pub(crate) weights: Vec<(u32, f64)>,
    /// A multiplier for each row, the seats first, that proves how large that is.
    pub(crate) multipliers: Vec<f64>,
}

/// The relaxation's optimum.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Relaxed {
    /// Ascending values but for rounding.
    pub(crate) levels: Vec<Level>,
    /// Expected counts by type: a feasible point with at least the levels settled.
    pub(crate) point: Vec<f64>,
}

/// How a relaxation ended.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Relaxation {
    Solved(Relaxed),
    Infeasible,
    OutOfWork,
}

/// How far types are settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Depth {
    /// Every level.
    All,
    /// The lowest level of those who can be drawn at all, and what lies below it.
    First,
}

impl Depth {
    /// Whether there is enough once these levels are known. A chance so small comes from rounding.
    pub(crate) fn is_reached(self, values: impl IntoIterator<Item = f64>) -> bool {
        self == Self::First && values.into_iter().any(|value| value > 1e-9)
    }
}

/// Settles types level by level.
pub(crate) fn leximin(pool: &Pool, depth: Depth, work: &Work) -> Relaxation {
    let Ok(_held) = panels::room(pool, 1, work) else {
        return Relaxation::OutOfWork;
    };
    let sizes = panels::sizes(pool);
    let rows = panels::hard_rows(pool);
    let m = rows.len();
    let types = pool.types();
    let mut simplex = Simplex::new(m);
    let mut entries: Vec<Vec<(u32, f64)>> = vec![Vec::new(); types.len()];
    for (i, row) in rows.iter().enumerate() {
        let most: i64 = row
            .entries
            .iter()
            .map(|&(t, _)| i64::from(types[t as usize].upper))
            .sum();
        simplex.set_bounds(i, row.min as f64, row.max.min(most).max(row.min) as f64);
        for &(t, _) in &row.entries {
            entries[t as usize].push((i as u32, 1.0));
        }
    }
    for (at, (t, column)) in types.iter().zip(entries).enumerate() {
        // Only a feasible point is wanted. Costs without ties lead there without detours.
        let cost = panels::spread(at);
        simplex.add_column(column, f64::from(t.lower), f64::from(t.upper), cost);
    }
    match simplex.dual(work) {
        Solved::Optimal => {}
        Solved::Infeasible => return Relaxation::Infeasible,
        Solved::OutOfWork => return Relaxation::OutOfWork,
    }
    let mut settled: Vec<Option<f64>> = types
        .iter()
        .map(|t| (t.lower == t.upper).then(|| f64::from(t.lower) / t.members.len() as f64))
        .collect();
    let mut levels: Vec<Level> = Vec::new();
    while settled.contains(&None) && !depth.is_reached(levels.iter().map(|l| l.value)) {
        // Levels are rounded; where together they are too high by that, they give way a little.
        let raised = [0.0, 1e-11, 1e-10, 1e-9]
            .into_iter()
            .find_map(|slack| raise(&mut simplex, pool, &sizes, &settled, slack, work));
        match raised {
            Some(level) => {
                for &t in &level.types {
                    settled[t as usize] = Some(level.value);
                }
                // Kept with a weight for each type and a multiplier for each row, and once more as evidence.
                let size = (types.len() + m) as u64;
                if work.keep(40 * size).is_err() {
                    return Relaxation::OutOfWork;
                }
                levels.push(level);
            }
            None => return Relaxation::OutOfWork,
        }
    }
    simplex.refresh(work);
    if work.is_stopped() {
        return Relaxation::OutOfWork;
    }
    let is_whole = !settled.contains(&None);
    Relaxation::Solved(Relaxed {
        levels,
        point: (0..types.len())
            .map(|t| match settled[t] {
                Some(value) if is_whole => value * sizes[t],
                _ => simplex.value(m + t),
            })
            .collect(),
    })
}

/// Finds the highest common level of all types that are not settled.
fn raise(
    simplex: &mut Simplex,
    pool: &Pool,
    sizes: &[f64],
    settled: &[Option<f64>],
    slack: f64,
    work: &Work,
) -> Option<Level> {
    let m = simplex.rows();
    let types = pool.types();
    // From above: nobody's chance is larger than the type's bound allows, nor all together larger than the seats.
    let mut seats = f64::from(pool.seats());
    let mut people = 0.0;
    let mut value = 1.0_f64;
    for (t, state) in settled.iter().enumerate() {
        match state {
            Some(chance) => seats -= chance * sizes[t],
            None => {
                people += sizes[t];
                value = value.min(f64::from(types[t].upper) / sizes[t]);
            }
        }
    }
    let mut weights: Vec<(u32, f64)> = Vec::new();
    let mut multipliers = vec![0.0; m];
    if seats / people < value {
        value = (seats / people).max(0.0);
        weights = (0..types.len() as u32).map(|t| (t, 1.0)).collect();
        multipliers[0] = 1.0;
    } else {
        // The first type at its bound, and those that are as well.
        for (t, state) in settled.iter().enumerate() {
            if state.is_none() && f64::from(types[t].upper) / sizes[t] <= value {
                weights.push((t as u32, 1.0));
            }
        }
    }
    loop {
        // Two readings of a proof, and the bounds.
        work.charge(3 * simplex.pass());
        for (t, state) in settled.iter().enumerate() {
            let upper = f64::from(types[t].upper);
            let least = match state {
                Some(chance) => chance * sizes[t] - slack,
                None => value * sizes[t],
            };
            let lower = least.clamp(f64::from(types[t].lower), upper);
            simplex.set_bounds(m + t, lower, upper);
        }
        match simplex.dual(work) {
            Solved::OutOfWork => return None,
            Solved::Optimal => break,
            Solved::Infeasible => {}
        }
        let row = Proof::read(simplex, sizes, settled, value)?;
        value = row.value;
        weights = row.weights;
        multipliers = row.multipliers;
    }
    let fixed: Vec<u32> = weights
        .iter()
        .filter(|&&(t, weight)| weight > BINDING_MIN && settled[t as usize].is_none())
        .map(|&(t, _)| t)
        .collect();
    (!fixed.is_empty()).then_some(Level {
        value,
        types: fixed,
        weights,
        multipliers: panels::multipliers(pool, &multipliers),
    })
}

struct Proof {
    value: f64,
    weights: Vec<(u32, f64)>,
    multipliers: Vec<f64>,
}

impl Proof {
    /// The level at which the Farkas row ends to prove infeasibility. None if it doesn't depend on the level.
    fn read(simplex: &Simplex, sizes: &[f64], settled: &[Option<f64>], value: f64) -> Option<Self> {
        let m = simplex.rows();
        let raw = simplex.farkas();
        let mut best: Option<Self> = None;
        for sign in [1.0, -1.0] {
            let multipliers: Vec<f64> = raw.iter().map(|x| sign * x).collect();
            let mut weights = Vec::new();
            // least(level) = constant + slope * level must be at most 0.
            let (mut constant, mut slope) = (0.0, 0.0);
            for (i, &weight) in multipliers.iter().enumerate() {
                constant -= weight
                    * if weight > 0.0 {
                        simplex.upper(i)
                    } else {
                        simplex.lower(i)
                    };
            }
            for (t, state) in settled.iter().enumerate() {
                let alpha = simplex.dot(&multipliers, m + t);
                if alpha <= 0.0 {
                    constant += alpha * simplex.upper(m + t);
                    continue;
                }
                if alpha > 1e-12 {
                    weights.push((t as u32, alpha));
                }
                match state {
                    Some(_) => constant += alpha * simplex.lower(m + t),
                    None => slope += alpha * sizes[t],
                }
            }
            if constant + slope * value > 0.0 && slope > BINDING_MIN {
                let level = (-constant / slope).clamp(0.0, value);
                if best.as_ref().is_none_or(|b| level < b.value) {
                    best = Some(Self {
                        value: level,
                        weights,
                        multipliers,
                    });
                }
            }
        }
        best
    }
}
