//! Nash: the largest geometric mean of the chances, by an interior-point method.
//!
//! The product of all people's chances is a concave programme once the logarithm is taken, and Newton's method needs
//! only its derivatives, which are fractions. First over the linear relaxation; where the point found is no average of
//! panels, over panels with column generation.
//!
//! The optimality condition is linear: with a type weighing its size divided by its chance, the lottery's own weighted
//! sum is the number of people, and if no panel has more than `bound`, no lottery has a geometric mean larger by more
//! than the factor `bound / people` (the inequality of arithmetic and geometric means).

use std::borrow::Cow;

mod hull;
mod relaxed;

use super::certificate::dual_bound;
use super::distribution::{Evidence, Mixture, Proof, Solution, chances};
use super::error::SortitionError;
use super::leximin::{reach, relax};
use super::panels;
use super::partial::{is_cut, normalised};
use super::pool::Pool;
use super::relaxation::Depth;
use medborger_base::work::Work;

/// How far from the relaxation's point panels may stay.
const REACHED: f64 = 1e-10;
/// How far from the optimum is near enough, as a share of the geometric mean.
pub(crate) const GAP: f64 = 5e-7;
/// A chance this small is none.
const NONE: f64 = 1e-9;

pub(crate) fn nash(pool: &Pool, work: &Work) -> Result<Solution, SortitionError> {
    // The leximin levels tell who can't be drawn at all.
    let cut = |panels| Ok(Solution::cut_product(pool, panels, &[]));
    let Some((lexical, mut pool)) = relax(pool, Depth::All, work)? else {
        return cut(Vec::new());
    };
    let sizes = panels::sizes(&pool);
    let open: Vec<bool> = pool
        .types()
        .iter()
        .zip(lexical.point.iter().zip(&sizes))
        .map(|(t, (count, size))| t.lower < t.upper && count / size > NONE)
        .collect();
    if !open.contains(&true) {
        let (panels, is_reached) = reach(&pool, &lexical.point, REACHED, REACHED, work)?;
        if is_reached {
            let proof = Proof::Product {
                bound: 0.0,
                evidence: Evidence::Multipliers(Vec::new()),
            };
            return Ok(Solution::whole(panels, proof));
        }
        if is_cut(work) {
            return cut(panels);
        }
        return hull::nash(&pool, panels, work);
    }
    let found = loop {
        let found = relaxed::nash(&pool, &open, &lexical.point, work)?;
        let broken = panels::broken(&pool, &found.point);
        if broken.is_empty() {
            break found;
        }
        pool = Cow::Owned(pool.hardened(&broken));
    };
    let pool = &*pool;
    let (panels, is_reached) = reach(pool, &found.point, REACHED, REACHED, work)?;
    if is_reached {
        let weights = weights(pool, &open, &panels);
        let people: f64 = total(&open, &sizes);
        let bound = dual_bound(pool, &weights, &found.multipliers);
        if bound <= people * (1.0 + GAP) {
            let evidence = Evidence::Multipliers(found.multipliers);
            return Ok(Solution::whole(panels, Proof::Product { bound, evidence }));
        }
    }
    if is_cut(work) {
        return cut(panels);
    }
    hull::nash(pool, panels, work)
}

/// How many people take part in the mean.
fn total(open: &[bool], sizes: &[f64]) -> f64 {
    open.iter()
        .zip(sizes)
        .filter(|(open, _)| **open)
        .map(|(_, size)| size)
        .sum()
}

/// Sizes divided by chances, of the types that take part.
fn weights(pool: &Pool, open: &[bool], panels: &Mixture) -> Vec<(u32, f64)> {
    (0_u32..)
        .zip(chances(pool, &normalised(panels)))
        .zip(open)
        .filter(|(_, open)| **open)
        .map(|((t, chance), _)| (t, 1.0 / chance))
        .collect()
}
