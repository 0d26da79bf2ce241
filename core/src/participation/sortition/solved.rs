//! A lottery with its figures, and how good it is.

use medborger_codec::Record;

use crate::method::sortition::{
    Distribution, Objective, Pool, SortitionError, Stopped, distribute_best_certified, spread,
};
use crate::work::Work;

/// How good a lottery is.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Fairness {
    /// The smallest chance of anybody who can be drawn.
    pub minimum: f64,
    /// No lottery has a larger one; absent where that isn't proven.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub bound: Option<f64>,
    /// The largest difference of a level from its proven bound; for Nash the share by which the geometric mean can be
    /// larger.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gap: Option<f64>,
    /// How many levels rest on a search that has to be believed, and not on arithmetic.
    pub searched: u32,
    /// How unequal the chances are, from 0 (all equal) to 1 (Gini).
    pub gini: f64,
    /// How many panels the exact lottery has.
    pub panels: u32,
    /// Why this is the best lottery found and not the best there is; absent where it is. Then the gap says how much larger
    /// the smallest chance of all who have none proven can be at most.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stopped: Option<Stopped>,
}

/// The lottery with its figures, after the check that stands beside the solver.
pub(super) fn solve(
    pool: &Pool,
    objective: Objective,
    work: &Work,
) -> Result<(Distribution, Fairness), SortitionError> {
    let (distribution, certificate) = distribute_best_certified(pool, objective, work)?;
    let fairness = Fairness {
        minimum: certificate.minimum,
        bound: certificate.bound,
        gap: certificate.gap,
        searched: u32::try_from(certificate.searched).unwrap_or(u32::MAX),
        gini: spread(pool, &distribution)?.gini,
        panels: u32::try_from(distribution.panels.len()).unwrap_or(u32::MAX),
        stopped: distribution.stopped,
    };
    Ok((distribution, fairness))
}

/// What goes on counting after a run: the same counter, or where it was stopped an eighth as much anew, so that what was
/// found can be written down.
pub(super) fn after(work: &Work, distribution: &Distribution) -> Option<Work> {
    distribution
        .stopped
        .map(|_| Work::limited(work.asked() / 8))
}
