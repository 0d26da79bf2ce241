//! Maximin: the relaxation's lowest level of those who can be drawn at all, at any point that has it.

use super::columns;
use super::distribution::{Proof, Solution};
use super::error::SortitionError;
use super::leximin::{proven_all, reach, relax};
use super::pool::Pool;
use super::relaxation::Depth;
use medborger_base::work::Work;

/// How far from their point panels may stay: the smallest chance falls short by as much at most.
const REACHED: f64 = 1e-10;

pub(crate) fn maximin(pool: &Pool, work: &Work) -> Result<Solution, SortitionError> {
    let relaxed = relax(pool, Depth::First, work)?;
    let levels = proven_all(pool, relaxed.levels, work)?;
    let (mut panels, is_reached) = reach(pool, &relaxed.point, REACHED, REACHED, work)?;
    if is_reached {
        return Ok((panels, Proof::Levels(levels)));
    }
    // A corner of the relaxation may have no panels where the leximin point, farther inside, has.
    let inner = relax(pool, Depth::All, work)?;
    let (more, is_reached) = reach(pool, &inner.point, REACHED, REACHED, work)?;
    if is_reached {
        return Ok((more, Proof::Levels(levels)));
    }
    panels.extend(more);
    columns::leximin(pool, panels, Depth::First, work)
}
