//! Maximin: the relaxation's lowest level of those who can be drawn at all, at any point that has it.

use super::distribution::Solution;
use super::error::SortitionError;
use super::leximin::{are_few, by_columns, glance, proven_all, reach, relax, spend_proofs};
use super::partial::is_cut;
use super::pool::Pool;
use super::relaxation::Depth;
use medborger_base::work::Work;

/// How far from their point panels may stay: the smallest chance falls short by as much at most.
const REACHED: f64 = 1e-10;

pub(crate) fn maximin(pool: &Pool, work: &Work) -> Result<Solution, SortitionError> {
    let listed = glance(pool, work)?;
    let Some((relaxed, pool)) = relax(pool, Depth::First, work)? else {
        return Ok(Solution::unbegun(pool));
    };
    let pool = &*pool;
    let mut start = Vec::new();
    if !are_few(pool, listed.as_ref()) {
        let (panels, is_reached) = reach(pool, &relaxed.point, REACHED, REACHED, work)?;
        if is_reached && spend_proofs(pool, &relaxed.levels, work) {
            return Ok(Solution::whole(panels, proven_all(pool, relaxed.levels)));
        }
        start = panels;
        // A corner of the relaxation may have no panels where the leximin point, farther inside, has.
        if !is_cut(work)
            && let Some((inner, _)) = relax(pool, Depth::All, work)?
        {
            let (more, is_reached) = reach(pool, &inner.point, REACHED, REACHED, work)?;
            if is_reached && spend_proofs(pool, &relaxed.levels, work) {
                return Ok(Solution::whole(more, proven_all(pool, relaxed.levels)));
            }
            if is_cut(work) && !more.is_empty() {
                return Ok(Solution::cut(pool, more, Vec::new(), None, relaxed.levels));
            }
            start.extend(more);
        }
        if is_cut(work) {
            return Ok(Solution::cut(pool, start, Vec::new(), None, relaxed.levels));
        }
    }
    by_columns(pool, (start, listed), relaxed.levels, Depth::First, work)
}
