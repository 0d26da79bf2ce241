//! Leximin: the relaxation's levels where an average of panels reaches them, else column generation.

use std::borrow::Cow;

use super::certificate::{bound_units, certify};
use super::columns::{self, Known};
use super::decomposition::decompose;
use super::distribution::{Distribution, Mixture, Objective, Proof, Solution, chances};
use super::error::{SortitionError, out};
use super::listing;
use super::nearest::{Reach, nearest};
use super::panels;
use super::partial::{is_cut, normalised, proven};
use super::pool::Pool;
use super::relaxation::{Depth, Level, Relaxation, Relaxed, leximin as relaxed_leximin};
use medborger_base::work::Work;

/// Panels reach a point when no count is farther off than this.
const REACHED: f64 = 1e-11;
/// Nearer than this to a bound is at it.
const AT_BOUND: f64 = 1e-11;
/// Of fewer types a first attempt is never dear.
const TYPES_MANY: usize = 50;
/// Still good enough where rounding stands in the way.
const NEAR: f64 = 2e-10;

pub(crate) fn leximin(pool: &Pool, work: &Work) -> Result<Solution, SortitionError> {
    let listed = glance(pool, work)?;
    let Some((relaxed, pool)) = relax(pool, Depth::All, work)? else {
        return Ok(Solution::unbegun(pool));
    };
    let pool = &*pool;
    let mut start = Vec::new();
    if !are_few(pool, listed.as_ref()) {
        let (panels, is_reached) = reach(pool, &relaxed.point, REACHED, NEAR, work)?;
        start = panels;
        if is_reached && spend_proofs(pool, &relaxed.levels, work) {
            let proof = proven_all(pool, relaxed.levels.clone());
            let found = Solution::whole(start, proof);
            // What the panels are off by rounding may be more than the proof of a later level bears.
            if holds(pool, &found) {
                return Ok(found);
            }
            start = found.panels;
        }
        if is_cut(work) {
            return Ok(Solution::cut(pool, start, Vec::new(), None, relaxed.levels));
        }
    }
    by_columns(pool, (start, listed), relaxed.levels, Depth::All, work)
}

/// Goes on by columns from panels that are known, to a depth.
pub(crate) fn by_columns(
    pool: &Pool,
    (start, listed): (Mixture, Option<Vec<Vec<i64>>>),
    levels: Vec<Level>,
    depth: Depth,
    work: &Work,
) -> Result<Solution, SortitionError> {
    let known = Known {
        start,
        listed,
        relaxed: levels.clone(),
    };
    let found = columns::leximin(pool, known, depth, work)?;
    if found.is_whole && has_levels(pool, &found, &levels) {
        // Arithmetic proves more than a search.
        return Ok(Solution::whole(found.panels, proven_all(pool, levels)));
    }
    Ok(found)
}

/// Whether panels are so few that they hardly have the relaxation's point among their averages.
pub(crate) fn are_few(pool: &Pool, listed: Option<&Vec<Vec<i64>>>) -> bool {
    let types = pool.types().len();
    types >= TYPES_MANY && listed.is_some_and(|all| 2 * all.len() <= types)
}

/// Whether the check beside the solver lets a lottery pass.
fn holds(pool: &Pool, found: &Solution) -> bool {
    let panels = normalised(&found.panels);
    let lottery = Distribution {
        objective: Objective::Leximin,
        chances: chances(pool, &panels),
        panels,
        proof: found.proof.clone(),
        stopped: None,
    };
    certify(pool, &lottery).is_ok()
}

/// Whether panels reach the relaxation's levels after all.
fn has_levels(pool: &Pool, found: &Solution, levels: &[Level]) -> bool {
    let chances = chances(pool, &normalised(&found.panels));
    let mut types = levels
        .iter()
        .flat_map(|l| l.types.iter().map(move |&t| (t, l.value)));
    let reaches = types.all(|(t, value)| {
        let chance = chances.get(t as usize);
        chance.is_some_and(|chance| (chance - value).abs() <= REACHED)
    });
    // Whom no whole panel seats may be above the levels in the relaxation, and is below them here.
    let least = levels.last().map_or(0.0, |level| level.value - REACHED);
    let mut others = (0_u32..).zip(&chances).zip(pool.types());
    let is_settled = |t: u32| levels.iter().any(|level| level.types.contains(&t));
    reaches
        && others.all(|((t, chance), of)| *chance >= least || of.lower == of.upper || is_settled(t))
}

/// All panels, if a first look is enough to list them.
pub(crate) fn glance(pool: &Pool, work: &Work) -> Result<Option<Vec<Vec<i64>>>, SortitionError> {
    let listed = listing::all(pool, listing::GLANCE, work);
    match &listed {
        Some(all) if all.is_empty() => Err(SortitionError::QuotasConflict),
        _ => Ok(listed),
    }
}

/// The linear relaxation, as deep as asked, and the pool with those homes as hard rows that stand in its way; nothing where
/// the work was stopped.
pub(crate) fn relax<'p>(
    pool: &'p Pool,
    depth: Depth,
    work: &Work,
) -> Result<Option<(Relaxed, Cow<'p, Pool>)>, SortitionError> {
    let mut pool = Cow::Borrowed(pool);
    loop {
        let relaxed = match relaxed_leximin(&pool, depth, work) {
            Relaxation::Solved(relaxed) => relaxed,
            Relaxation::Infeasible => return Err(SortitionError::QuotasConflict),
            Relaxation::OutOfWork if is_cut(work) => return Ok(None),
            Relaxation::OutOfWork => return Err(out(work)),
        };
        // Without some rows it is a bound all the same; with them a lower one.
        work.charge(2 * panels::entries(&pool));
        let broken = panels::broken(&pool, &relaxed.point);
        if broken.is_empty() {
            return Ok(Some((relaxed, pool)));
        }
        pool = Cow::Owned(pool.hardened(&broken));
    }
}

/// Panels whose average is the point, if there are such; else some near it, possibly none at all, as where the work is
/// stopped.
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
    // With homes the last of it is often out of reach by rounding alone.
    let has_homes = !program.watched().is_empty();
    if has_homes && !taken.panels.is_empty() && off(&taken.panels, point) <= near {
        return Ok((taken.panels, true));
    }
    let mut program = panels::face(pool, point, AT_BOUND);
    let found = nearest(&mut program, point, taken.panels, reached, work);
    if found.reach == Reach::OutOfWork && !is_cut(work) {
        return Err(out(work));
    }
    let is_reached = match found.reach {
        Reach::Reached => true,
        Reach::OutOfWork => false,
        _ => !found.panels.is_empty() && found.distance <= near,
    };
    Ok((found.panels, is_reached))
}

/// The largest difference of what panels add up to from a point.
fn off(panels: &Mixture, point: &[f64]) -> f64 {
    let total: f64 = panels.iter().map(|(weight, _)| weight).sum();
    let mut sums = vec![0.0; point.len()];
    for (weight, panel) in panels {
        for (sum, &n) in sums.iter_mut().zip(panel) {
            *sum += weight / total * n as f64;
        }
    }
    let off = sums.iter().zip(point).map(|(sum, x)| (sum - x).abs());
    off.fold(0.0, f64::max)
}

/// Whether the work is enough to prove these levels.
pub(crate) fn spend_proofs(pool: &Pool, levels: &[Level], work: &Work) -> bool {
    work.spend(bound_units(pool) * levels.len() as u64).is_ok()
}

/// Levels of the relaxation with the bounds that their multipliers prove.
pub(crate) fn proven_all(pool: &Pool, levels: Vec<Level>) -> Proof {
    Proof::Levels(levels.into_iter().map(|l| proven(pool, l)).collect())
}
