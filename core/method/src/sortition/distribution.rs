//! The exact chances: a lottery over panels that is best by a stated objective, with the proof.

use medborger_base::sorted::SortedMap;

use medborger_codec::Record;

use super::error::{SortitionError, out};
use super::integer::Outcome;
use super::partial::{Stopped, any_panel, is_cut};
use super::pool::Pool;
use super::{homes, leximin, maximin, nash, panels, stratified};
use medborger_base::work::Work;

/// What makes a lottery the best one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Objective {
    /// The smallest chance is as large as can be, then the second smallest, and so on (Flanigan et al., *Fair algorithms
    /// for selecting citizens' assemblies*, Nature 2021).
    Leximin,
    /// The smallest chance of those who can be drawn at all is as large as can be; nothing is asked of the others.
    Maximin,
    /// The geometric mean of the chances is as large as can be. People who can't be drawn under the quotas are left out
    /// of the mean.
    Nash,
    /// No objective: the stratified draw in wide use, for comparison. Its chances are estimated from a fixed sample.
    Stratified,
}

/// A panel by types, and how likely it is drawn.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct WeightedPanel {
    /// The probability, above 0.
    pub weight: f64,
    /// How many people of each type sit in it.
    pub counts: Vec<u32>,
}

/// A lottery over panels.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Distribution {
    /// What it is best at.
    pub objective: Objective,
    /// By type of the pool: the chance of each of its members. What the panels add up to, not what was aimed at.
    pub chances: Vec<f64>,
    /// The panels, in descending order of their counts. Each meets all rules, in integers. The weights sum to 1.
    pub panels: Vec<WeightedPanel>,
    /// Why nothing is better, or how much better a lottery can be at most.
    pub proof: Proof,
    /// Why the run ended before the best lottery was found; none where it is the best. Then the proof's last level has
    /// no types: its bound is what the smallest chance of all types that are in no level can be at most.
    pub stopped: Option<Stopped>,
}

/// Why a lottery is the best one; checked by [`certify`](super::certify).
#[derive(Debug, Clone, PartialEq)]
pub enum Proof {
    /// For leximin all levels from the lowest up, for maximin the lowest alone.
    Levels(Vec<ProvenLevel>),
    /// For Nash: the largest weighted sum that any panel has, where a type weighs its size divided by its chance. No
    /// lottery has a geometric mean larger than by the factor `bound / people`.
    Product {
        /// That sum.
        bound: f64,
        /// Why it isn't larger.
        evidence: Evidence,
    },
    /// None: the run was stopped before anything was proven.
    Open,
    /// No proof: so many panels were drawn, and so many draws failed to meet the quotas.
    Sample {
        /// The draws.
        draws: u32,
        /// Those without a panel.
        failed: u32,
    },
}

/// Types that have their final chance, and why it isn't higher.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProvenLevel {
    /// The chance aimed at.
    pub value: f64,
    /// The types settled at this level, ascending.
    pub types: Vec<u32>,
    /// (Type, weight), ascending types, weights above 0: raising the chance of the types not settled before would need
    /// panels with a larger weighted sum of counts than there are.
    pub weights: Vec<(u32, f64)>,
    /// The largest weighted sum that any panel has.
    pub bound: f64,
    /// Why it isn't larger.
    pub evidence: Evidence,
}

/// Why no panel has a larger weighted sum of counts.
#[derive(Debug, Clone, PartialEq)]
pub enum Evidence {
    /// A multiplier for the seats and for each row of the pool: the bound follows by arithmetic.
    Multipliers(Vec<f64>),
    /// A branch and bound over all panels, which has to be believed or done again.
    Search,
}

impl Distribution {
    /// The smallest chance of anybody who can be drawn at all: people excluded by the rules have none.
    #[must_use]
    pub fn minimum(&self) -> f64 {
        self.chances.iter().copied().fold(1.0, f64::min)
    }
}

/// Computes the lottery that is best by the objective.
///
/// The same pool gives the same lottery to the bit, on every platform.
///
/// # Errors
///
/// No panel meets all quotas; more would be needed than `work` allows, where [`distribute_best`] still has an answer; the
/// stratified draw found no panel.
///
/// ```
/// use medborger::method::sortition::{DrawRules, Objective, Pool, Volunteer, certify, distribute};
/// use medborger::work::Work;
///
/// let people: Vec<_> = ["a", "b", "c"]
///     .map(|id| Volunteer::new(id.into()))
///     .into();
/// let pool = Pool::new(&DrawRules::new(1), &people)?;
/// let lottery = distribute(&pool, Objective::Leximin, &Work::unlimited())?;
/// assert!((lottery.minimum() - 1.0 / 3.0).abs() < 1e-12);
/// assert!(certify(&pool, &lottery).is_ok());
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
pub fn distribute(
    pool: &Pool,
    objective: Objective,
    work: &Work,
) -> Result<Distribution, SortitionError> {
    let found = distribute_best(pool, objective, work)?;
    work.check()?;
    Ok(found)
}

/// The same, and where `work` is used up or its hook says stop the best lottery found until then:
/// [`Distribution::stopped`] tells why, and its proof how much better another can be.
///
/// The same pool and the same number of units give the same lottery to the bit. Beyond its limit it only puts together
/// what was found, or looks a tenth of a second for a first panel.
///
/// # Errors
///
/// As [`distribute`]; that of `work` only where no panel was found at all, or too little memory is allowed.
///
/// ```
/// use medborger::method::sortition::{DrawRules, Objective, Pool, Stopped, Volunteer, certify, distribute_best};
/// use medborger::work::Work;
///
/// let people: Vec<_> = (0..30).map(|n| Volunteer::new(format!("p{n:02}"))).collect();
/// let pool = Pool::new(&DrawRules::new(10), &people)?;
/// let lottery = distribute_best(&pool, Objective::Leximin, &Work::limited(20))?;
/// assert_eq!(lottery.stopped, Some(Stopped::Work { units: 20 }));
/// // No chance is more than 1/3, by arithmetic: so far off is it at most.
/// let gap = certify(&pool, &lottery).unwrap().gap;
/// assert!(gap.is_some_and(|gap| gap < 1.0 / 3.0 + 1e-12));
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
pub fn distribute_best(
    pool: &Pool,
    objective: Objective,
    work: &Work,
) -> Result<Distribution, SortitionError> {
    if !pool.classes().is_empty() && objective != Objective::Stratified {
        // Homes seldom count: without them it is far quicker, and mostly as good.
        match homes::distribute(pool, objective, work) {
            Ok(None) => {}
            Err(SortitionError::Work(_)) if is_cut(work) => {}
            found => return found.and_then(|found| found.ok_or(SortitionError::Unsolved)),
        }
    }
    directly(pool, objective, work)
}

/// The same over all types, which people who live together have of their own.
pub(crate) fn directly(
    pool: &Pool,
    objective: Objective,
    work: &Work,
) -> Result<Distribution, SortitionError> {
    let solved = match objective {
        Objective::Leximin => leximin::leximin(pool, work),
        Objective::Maximin => maximin::maximin(pool, work),
        Objective::Nash => nash::nash(pool, work),
        Objective::Stratified => stratified::stratified(pool, work),
    };
    let mut solution = match solved {
        // Stopped before anything was there.
        Err(SortitionError::Work(_)) if is_cut(work) && objective != Objective::Stratified => {
            Solution::unbegun(pool)
        }
        solved => solved?,
    };
    if solution.is_whole {
        let (panels, proof) = (solution.panels, solution.proof);
        let found = finish(pool, objective, panels, proof, work);
        match found {
            Err(SortitionError::Work(_)) if is_cut(work) => {
                solution = Solution::unbegun(pool);
            }
            found => return found,
        }
    }
    let stopped = Stopped::of(work)?;
    if solution.panels.is_empty() {
        match any_panel(pool) {
            Outcome::Found { point, .. } => solution.panels.push((1.0, point)),
            Outcome::Infeasible => return Err(SortitionError::QuotasConflict),
            Outcome::OutOfWork { .. } => return Err(out(work)),
        }
    }
    if objective == Objective::Nash {
        solution = match solution.proof {
            Proof::Product { .. } => solution,
            _ => Solution::cut_product(pool, solution.panels, &[]),
        };
    }
    let after = Work::unlimited();
    let found = finish(pool, objective, solution.panels, solution.proof, &after)?;
    Ok(Distribution { stopped, ..found })
}

/// Panels by type, with weights.
pub(crate) type Mixture = Vec<(f64, Vec<i64>)>;

/// Panels, and why nothing is better.
pub(crate) struct Solution {
    pub(crate) panels: Mixture,
    pub(crate) proof: Proof,
    /// False where the work was stopped before.
    pub(crate) is_whole: bool,
}

impl Solution {
    pub(crate) fn whole(panels: Mixture, proof: Proof) -> Self {
        Self {
            panels,
            proof,
            is_whole: true,
        }
    }
}

/// Puts equal panels together, in canonical order, and computes what they add up to.
fn finish(
    pool: &Pool,
    objective: Objective,
    panels: Mixture,
    proof: Proof,
    work: &Work,
) -> Result<Distribution, SortitionError> {
    let _held = panels::room(pool, 1, work)?;
    let each = 4 * panels::entries(pool) + 20 * pool.types().len() as u64;
    let program = panels::program(pool);
    let mut merged: SortedMap<Vec<u32>, f64> = SortedMap::new();
    for (weight, counts) in panels {
        if weight <= 0.0 {
            continue;
        }
        work.spend(each)?;
        if !program.admits(&counts) {
            // Every panel was checked when it was found.
            return Err(SortitionError::Unsolved);
        }
        let counts = counts.into_iter().map(|x| u32::try_from(x).unwrap_or(0));
        *merged.entry(counts.collect()).or_insert(0.0) += weight;
    }
    let total: f64 = merged.values().sum();
    let panels: Vec<WeightedPanel> = merged
        .into_iter()
        .rev()
        .map(|(counts, weight)| WeightedPanel {
            weight: weight / total,
            counts,
        })
        .collect();
    Ok(Distribution {
        objective,
        chances: chances(pool, &panels),
        panels,
        proof,
        stopped: None,
    })
}

/// What panels add up to, by type.
pub(crate) fn chances(pool: &Pool, panels: &[WeightedPanel]) -> Vec<f64> {
    let mut chances = vec![0.0; pool.types().len()];
    for panel in panels {
        for (chance, &count) in chances.iter_mut().zip(&panel.counts) {
            *chance += panel.weight * f64::from(count);
        }
    }
    for (chance, size) in chances.iter_mut().zip(panels::sizes(pool)) {
        *chance /= size;
    }
    chances
}
