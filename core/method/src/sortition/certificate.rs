//! Checks a lottery and the claim that nothing is better, without the solver.
//!
//! What is *proven by arithmetic*:
//!
//! - Every panel meets every rule, in integers; the weights are above 0 and sum to 1 within [`SUM_TOLERANCE`]; the
//!   chances are what the panels add up to.
//! - For a level whose evidence are multipliers: no lottery that leaves those settled before at least their chances gives
//!   all others more than this level. The multipliers bound the weighted sum of counts of every panel, thus of every
//!   lottery (weak duality, in arithmetic of 30 digits).
//! - For Nash: the factor by which the geometric mean can be larger at most.
//!
//! What *has to be believed* where the evidence is a search: that the bound stated is the largest weighted sum of any
//! panel. Given that bound, the rest is the same arithmetic. [`Certificate::searched`] counts such levels.

use medborger_base::sorted::SortedSet;

use super::distribution::{
    Distribution, Evidence, Objective, Proof, ProvenLevel, distribute, distribute_best,
};
use super::error::SortitionError;
use super::panels::entries;
use super::partial::Stopped;
use super::pool::Pool;
use super::sum::Sum;
use medborger_base::work::Work;

/// How far weights may be from 1 in sum, and chances from what the panels add up to.
pub const SUM_TOLERANCE: f64 = 1e-12;
/// How far a chance may be from its proven bound, where the bound is proven by arithmetic, and where by a search.
pub const GAP_MULTIPLIERS: f64 = 1e-9;
/// See [`GAP_MULTIPLIERS`].
pub const GAP_SEARCH: f64 = 1e-6;

/// What was found in order.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Certificate {
    /// The smallest chance of anybody who can be drawn under the pool's rules.
    pub minimum: f64,
    /// No lottery has a larger one. None where that isn't claimed (Nash, stratified).
    pub bound: Option<f64>,
    /// The largest difference of a level from its bound; for Nash the share by which the geometric mean can be larger.
    /// None for the stratified draw, and where a run was stopped before anything was proven. Of a run that was stopped it
    /// says how much larger the smallest chance of all that are in no level can be at most.
    pub gap: Option<f64>,
    /// How many levels there are.
    pub levels: usize,
    /// How many of them rest on a search that has to be believed.
    pub searched: usize,
}

/// What is wrong with a lottery or its proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Flaw {
    /// A panel breaks a rule of the pool, or has other types; its place.
    Panel(usize),
    /// A weight is not above 0, or the weights don't sum to 1.
    Weights,
    /// A chance is not what the panels add up to; its type.
    Chance(usize),
    /// The proof is not one of this objective, or is malformed.
    Proof,
    /// The proof leaves a level too far below its bound; its place. For Nash 0.
    Gap(usize),
}

/// Computes the lottery that is best by the objective, and lets nothing pass that the check beside the solver refuses.
///
/// # Errors
///
/// Those of [`distribute`]; [`LotteryUnfit`](SortitionError::LotteryUnfit) where the check finds a flaw, which would be
/// the solver's and not the input's.
pub fn distribute_certified(
    pool: &Pool,
    objective: Objective,
    work: &Work,
) -> Result<(Distribution, Certificate), SortitionError> {
    let lottery = distribute(pool, objective, work)?;
    let checked = certify_within(pool, &lottery, work);
    work.check()?;
    let certificate = checked.map_err(|_| SortitionError::LotteryUnfit)?;
    Ok((lottery, certificate))
}

/// The best lottery found within the work, after the same check: see
/// [`distribute_best`].
///
/// # Errors
///
/// Those of [`distribute_best`]; [`LotteryUnfit`](SortitionError::LotteryUnfit) as in [`distribute_certified`].
pub fn distribute_best_certified(
    pool: &Pool,
    objective: Objective,
    work: &Work,
) -> Result<(Distribution, Certificate), SortitionError> {
    let mut lottery = distribute_best(pool, objective, work)?;
    let mut checked = certify_within(pool, &lottery, work);
    if objective == Objective::Stratified {
        work.check()?;
    }
    if let Some(stopped) = Stopped::of(work)? {
        // What was found is checked to the end: that takes no longer than finding it did.
        lottery.stopped = Some(stopped);
        checked = certify(pool, &lottery);
    }
    let certificate = checked.map_err(|_| SortitionError::LotteryUnfit)?;
    Ok((lottery, certificate))
}

/// Checks a lottery over the pool's panels.
///
/// # Errors
///
/// The first [`Flaw`] found.
pub fn certify(pool: &Pool, lottery: &Distribution) -> Result<Certificate, Flaw> {
    certify_within(pool, lottery, &Work::unlimited())
}

/// The same, which ends with a flaw that means nothing where the work is stopped.
fn certify_within(pool: &Pool, lottery: &Distribution, work: &Work) -> Result<Certificate, Flaw> {
    panels(pool, lottery, work)?;
    chances(pool, lottery, work)?;
    let minimum = lottery.chances.iter().copied().fold(1.0, f64::min);
    let mut certificate = Certificate {
        minimum,
        bound: None,
        gap: None,
        levels: 0,
        searched: 0,
    };
    match (&lottery.proof, lottery.objective) {
        (Proof::Levels(levels), Objective::Leximin) => {
            let settled = check_levels(pool, lottery, levels, &mut certificate, work)?;
            if settled.len() != pool.types().len() && lottery.stopped.is_none() {
                return Err(Flaw::Proof);
            }
        }
        (Proof::Levels(levels), Objective::Maximin) => {
            check_levels(pool, lottery, levels, &mut certificate, work)?;
        }
        (Proof::Product { bound, evidence }, Objective::Nash) => {
            check_product(pool, lottery, *bound, evidence, &mut certificate)?;
        }
        (Proof::Sample { .. }, Objective::Stratified) => {}
        (Proof::Open, Objective::Nash) if lottery.stopped.is_some() => {}
        _ => return Err(Flaw::Proof),
    }
    Ok(certificate)
}

fn panels(pool: &Pool, lottery: &Distribution, work: &Work) -> Result<(), Flaw> {
    let mut sum = 0.0;
    let each = 3 * entries(pool) + 8 * pool.types().len() as u64;
    for (place, panel) in lottery.panels.iter().enumerate() {
        work.spend(each).map_err(|_| Flaw::Panel(place))?;
        let sits = |t: u32| panel.counts.get(t as usize).copied().map_or(0, u64::from);
        let all: u64 = panel.counts.iter().copied().map(u64::from).sum();
        let fits = panel.counts.len() == pool.types().len()
            && all == u64::from(pool.seats())
            && pool
                .types()
                .iter()
                .zip(&panel.counts)
                .all(|(t, count)| (t.lower..=t.upper).contains(count))
            && pool.rows().iter().all(|row| {
                let count: u64 = row.types.iter().map(|&t| sits(t)).sum();
                (u64::from(row.min)..=u64::from(row.max)).contains(&count)
            });
        if !fits {
            return Err(Flaw::Panel(place));
        }
        // Not above 0: also where it is no number.
        if panel.weight.is_nan() || panel.weight <= 0.0 {
            return Err(Flaw::Weights);
        }
        sum += panel.weight;
    }
    if (sum - 1.0).abs() <= SUM_TOLERANCE {
        Ok(())
    } else {
        Err(Flaw::Weights)
    }
}

fn chances(pool: &Pool, lottery: &Distribution, work: &Work) -> Result<(), Flaw> {
    if lottery.chances.len() != pool.types().len() {
        return Err(Flaw::Chance(lottery.chances.len()));
    }
    for (t, (chance, person)) in lottery.chances.iter().zip(pool.types()).enumerate() {
        // One place of every panel, each far from the last.
        let units = 4 + 6 * lottery.panels.len() as u64;
        work.spend(units).map_err(|_| Flaw::Chance(t))?;
        let count: f64 = lottery
            .panels
            .iter()
            .filter_map(|panel| Some(panel.weight * f64::from(*panel.counts.get(t)?)))
            .sum();
        let off = (count / person.members.len() as f64 - chance).abs();
        if off.is_nan() || off > SUM_TOLERANCE {
            return Err(Flaw::Chance(t));
        }
    }
    Ok(())
}

/// The types settled by the levels, those with no choice among them.
fn check_levels(
    pool: &Pool,
    lottery: &Distribution,
    levels: &[ProvenLevel],
    certificate: &mut Certificate,
    work: &Work,
) -> Result<SortedSet<usize>, Flaw> {
    let mut settled: SortedSet<usize> = pool
        .types()
        .iter()
        .enumerate()
        .filter(|(_, t)| t.lower == t.upper)
        .map(|(t, _)| t)
        .collect();
    let mut gap = 0.0_f64;
    for (place, level) in levels.iter().enumerate() {
        let (types, weights) = (level.types.len() as u64, level.weights.len() as u64);
        let units = bound_units(pool) + 40 * pool.types().len() as u64 + types * weights * 2;
        work.spend(units).map_err(|_| Flaw::Gap(place))?;
        let (most, tolerance) = most(pool, &level.weights, level.bound, &level.evidence)?;
        // At most `most` is left for the types not settled, once the others have their chances.
        let (mut rest, mut share) = (Sum::default(), Sum::default());
        rest.add(most);
        for &(t, weight) in &level.weights {
            let t = t as usize;
            let (Some(person), Some(chance)) = (pool.types().get(t), lottery.chances.get(t)) else {
                return Err(Flaw::Proof);
            };
            let size = person.members.len() as f64;
            if settled.contains(&t) {
                rest.add_product(-weight * size, *chance);
            } else {
                share.add_product(weight, size);
            }
        }
        let least = lottery
            .chances
            .iter()
            .enumerate()
            .filter(|(t, _)| !settled.contains(t))
            .fold(f64::INFINITY, |least, (_, &chance)| least.min(chance));
        let (rest, share) = (rest.value(), share.value());
        // Above 0, and a number.
        // The last level of a run that was stopped settles nobody: it only says how far it is to the bound.
        let is_open =
            lottery.stopped.is_some() && place + 1 == levels.len() && level.types.is_empty();
        if share.is_nan() || share <= 0.0 || (level.types.is_empty() && !is_open) {
            return Err(Flaw::Proof);
        }
        let bound = rest / share;
        let off = if is_open {
            0.0
        } else {
            (least - level.value).abs()
        };
        let here = (bound - least).max(off);
        if here.is_nan() || here < -tolerance || (here > tolerance && !is_open) {
            return Err(Flaw::Gap(place));
        }
        gap = gap.max(here);
        if place == 0 {
            // By rounding alone it could lie below what is reached.
            certificate.bound = Some(bound.max(certificate.minimum));
        }
        certificate.levels += 1;
        certificate.searched += usize::from(level.evidence == Evidence::Search);
        for &t in &level.types {
            let t = t as usize;
            let weighs = level
                .weights
                .iter()
                .any(|&(of, w)| of as usize == t && w > 0.0);
            let off = lottery
                .chances
                .get(t)
                .map_or(f64::NAN, |c| (c - level.value).abs());
            if !weighs || off.is_nan() || off > tolerance || !settled.insert(t) {
                return Err(Flaw::Proof);
            }
        }
    }
    certificate.gap = Some(gap);
    Ok(settled)
}

fn check_product(
    pool: &Pool,
    lottery: &Distribution,
    bound: f64,
    evidence: &Evidence,
    certificate: &mut Certificate,
) -> Result<(), Flaw> {
    let mut weights = Vec::new();
    let mut people = 0.0;
    for ((t, person), &chance) in (0_u32..).zip(pool.types()).zip(&lottery.chances) {
        if person.lower < person.upper && chance > 0.0 {
            weights.push((t, 1.0 / chance));
            people += person.members.len() as f64;
        }
    }
    let (most, _) = most(pool, &weights, bound, evidence)?;
    let gap = if people > 0.0 {
        most / people - 1.0
    } else {
        0.0
    };
    certificate.gap = Some(gap.max(0.0));
    certificate.levels = 1;
    certificate.searched = usize::from(*evidence == Evidence::Search);
    if gap.is_nan() || (gap > GAP_SEARCH && lottery.stopped.is_none()) {
        return Err(Flaw::Gap(0));
    }
    Ok(())
}

/// The largest weighted sum of a panel's counts, and how near to it a claim has to be.
fn most(
    pool: &Pool,
    weights: &[(u32, f64)],
    bound: f64,
    evidence: &Evidence,
) -> Result<(f64, f64), Flaw> {
    if weights.iter().any(|(_, w)| w.is_nan() || *w < 0.0) {
        return Err(Flaw::Proof);
    }
    match evidence {
        Evidence::Search => Ok((bound, GAP_SEARCH)),
        Evidence::Multipliers(multipliers) => {
            if multipliers.len() > pool.rows().len() + 1 {
                return Err(Flaw::Proof);
            }
            Ok((dual_bound(pool, weights, multipliers), GAP_MULTIPLIERS))
        }
    }
}

/// About what [`dual_bound`] takes.
pub(crate) fn bound_units(pool: &Pool) -> u64 {
    10 * entries(pool) + 30 * pool.types().len() as u64
}

/// The largest weighted sum of counts that a panel can have, by weak duality: each row's sum of counts is at most its
/// maximum (for a multiplier above 0) or at least its minimum, and what the multipliers leave of a type's weight counts
/// at the type's upper or lower bound. The seats' multiplier comes first.
pub(crate) fn dual_bound(pool: &Pool, weights: &[(u32, f64)], multipliers: &[f64]) -> f64 {
    let mut left: Vec<Sum> = vec![Sum::default(); pool.types().len()];
    for &(t, weight) in weights {
        if let Some(slot) = left.get_mut(t as usize) {
            slot.add(weight);
        }
    }
    let mut bound = Sum::default();
    let seats = multipliers.first().copied().unwrap_or(0.0);
    bound.add_product(seats, f64::from(pool.seats()));
    for slot in &mut left {
        slot.add(-seats);
    }
    for (row, &multiplier) in pool.rows().iter().zip(multipliers.iter().skip(1)) {
        let people: u64 = row
            .types
            .iter()
            .filter_map(|&t| pool.types().get(t as usize))
            .map(|t| u64::from(t.upper))
            .sum();
        let (min, max) = (f64::from(row.min), u64::from(row.max).min(people) as f64);
        bound.add_product(multiplier, if multiplier > 0.0 { max } else { min });
        for &t in &row.types {
            if let Some(slot) = left.get_mut(t as usize) {
                slot.add(-multiplier);
            }
        }
    }
    for (left, t) in left.iter().zip(pool.types()) {
        let side = if left.value() > 0.0 { t.upper } else { t.lower };
        bound.add_scaled(*left, f64::from(side));
    }
    bound.value()
}
