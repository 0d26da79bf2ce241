//! Leximin: the relaxation's levels where an average of panels reaches them, else column generation.

use super::certificate::{bound_units, dual_bound};
use super::columns;
use super::decomposition::decompose;
use super::distribution::{Evidence, Mixture, Proof, ProvenLevel, Solution};
use super::error::{SortitionError, out};
use super::nearest::{Reach, nearest};
use super::panels;
use super::pool::Pool;
use super::relaxation::{Depth, Level, Relaxation, Relaxed, leximin as relaxed_leximin};
use medborger_base::work::Work;

/// Panels reach a point when no count is farther off than this.
const REACHED: f64 = 1e-11;
/// Nearer than this to a bound is at it.
const AT_BOUND: f64 = 1e-11;
/// Still good enough where rounding stands in the way.
const NEAR: f64 = 2e-10;

pub(crate) fn leximin(pool: &Pool, work: &Work) -> Result<Solution, SortitionError> {
    let relaxed = relax(pool, Depth::All, work)?;
    let (panels, is_reached) = reach(pool, &relaxed.point, REACHED, NEAR, work)?;
    if is_reached {
        let levels = proven_all(pool, relaxed.levels, work)?;
        return Ok((panels, Proof::Levels(levels)));
    }
    columns::leximin(pool, panels, Depth::All, work)
}

/// The linear relaxation, as deep as asked.
pub(crate) fn relax(pool: &Pool, depth: Depth, work: &Work) -> Result<Relaxed, SortitionError> {
    match relaxed_leximin(pool, depth, work) {
        Relaxation::Solved(relaxed) => Ok(relaxed),
        Relaxation::Infeasible => Err(SortitionError::QuotasConflict),
        Relaxation::OutOfWork => Err(out(work)),
    }
}

/// Panels whose average is the point, if there are such; else some near it, possibly none at all.
pub(crate) fn reach(
    pool: &Pool,
    point: &[f64],
    reached: f64,
    near: f64,
    work: &Work,
) -> Result<(Mixture, bool), SortitionError> {
    let _held = panels::room(pool, 2, work)?;
    let mut program = panels::face(pool, point, AT_BOUND);
    let taken = decompose(&mut program, point, work);
    let mut program = panels::face(pool, point, AT_BOUND);
    let found = nearest(&mut program, point, taken.panels, reached, work);
    if found.reach == Reach::OutOfWork {
        return Err(out(work));
    }
    let is_reached = match found.reach {
        Reach::Reached => true,
        _ => !found.panels.is_empty() && found.distance <= near,
    };
    Ok((found.panels, is_reached))
}

/// Levels of the relaxation with the bounds that their multipliers prove.
pub(crate) fn proven_all(
    pool: &Pool,
    levels: Vec<Level>,
    work: &Work,
) -> Result<Vec<ProvenLevel>, SortitionError> {
    let each = bound_units(pool);
    let proven = levels.into_iter().map(|level| {
        work.spend(each)?;
        Ok(proven(pool, level))
    });
    proven.collect()
}

fn proven(pool: &Pool, level: Level) -> ProvenLevel {
    let bound = dual_bound(pool, &level.weights, &level.multipliers);
    ProvenLevel {
        value: level.value,
        types: level.types,
        weights: level.weights,
        bound,
        evidence: Evidence::Multipliers(level.multipliers),
    }
}
