//! How little minimums must give way so that all can be met.

use medborger_codec::Record;

use super::error::MatchingError;
use super::levels::{Level, Tally, best};
use super::market::Market;
use super::rows::MatchNeed;
use medborger_base::work::Work;

/// The smallest change of minimums with which all of them can be met.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Relaxation {
    /// The minimums to lower, by ascending id. Empty where all can be met as they are.
    pub changes: Vec<MinimumChange>,
    /// By so many in all. No other change with a smaller sum is enough.
    pub lowered: u32,
}

/// A minimum to lower.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MinimumChange {
    /// The need.
    pub need: String,
    /// Its minimum.
    pub from: u32,
    /// What it is lowered to.
    pub to: u32,
}

/// The smallest change of minimums with which all of them can be met.
///
/// The sum of the changes is least. Among those with that sum, the minimums of priority 1 are lowered least, then those
/// of priority 2, and so on. Needs that are closed where their minimum can't be had ask for nobody.
///
/// # Errors
///
/// [`Work`](MatchingError::Work).
pub fn relax(market: &Market, work: &Work) -> Result<Relaxation, MatchingError> {
    let market = &market.hard();
    if market.needs().iter().all(|need| need.minimum == 0) {
        return Ok(Relaxation::none());
    }
    let levels = [
        Level::Minimums,
        Level::Minimum(1),
        Level::Minimum(2),
        Level::Minimum(3),
        Level::Minimum(4),
        Level::Minimum(5),
    ];
    let free = market.with_minimums(&vec![0; market.needs().len()]);
    let chosen = best(&free, market, &levels, work)?.unwrap_or_default();
    let filled = Tally::of(market, &chosen).filled;
    let changes: Vec<MinimumChange> = market
        .needs()
        .iter()
        .zip(market.need_ids())
        .zip(filled)
        .filter(|((need, _), filled)| *filled < need.minimum)
        .map(|((need, id), filled)| MinimumChange {
            need: id.clone(),
            from: need.minimum,
            to: filled,
        })
        .collect();
    Ok(Relaxation {
        lowered: changes.iter().map(|change| change.from - change.to).sum(),
        changes,
    })
}

impl Relaxation {
    /// Nothing has to give way.
    #[doc(hidden)]
    #[must_use]
    pub const fn none() -> Self {
        Self {
            changes: Vec::new(),
            lowered: 0,
        }
    }

    /// The needs with these changes.
    #[must_use]
    pub fn apply(&self, needs: &[MatchNeed]) -> Vec<MatchNeed> {
        let mut needs = needs.to_vec();
        for need in &mut needs {
            let by_id = |change: &MinimumChange| change.need.as_str().cmp(&need.id);
            if let Ok(at) = self.changes.binary_search_by(by_id) {
                need.minimum = self
                    .changes
                    .get(at)
                    .map_or(need.minimum, |change| change.to);
            }
        }
        needs
    }
}

#[cfg(test)]
mod tests {
    use super::super::error::MatchingError;
    use super::super::sample::market;
    use super::super::solve::solve;
    use super::*;

    #[test]
    fn the_least_important_minimum_gives_way_and_that_is_enough() {
        let needs = [("a", 1, 1, 4, None), ("b", 2, 2, 2, None)];
        let pairs = [("x", "a", 1), ("x", "b", 1), ("y", "b", 1)];
        let market = market(&needs, &[("x", 1), ("y", 1)], &pairs);
        let limits = Work::unlimited();
        assert_eq!(
            solve(&market, &limits),
            Err(MatchingError::MinimumsConflict)
        );
        let relaxation = relax(&market, &limits).unwrap();
        let change = MinimumChange {
            need: "a".into(),
            from: 1,
            to: 0,
        };
        assert_eq!(
            (&relaxation.changes, relaxation.lowered),
            (&vec![change], 1)
        );
        assert!(solve(&market.with_minimums(&[0, 2]), &limits).is_ok());
    }

    #[test]
    fn the_sum_counts_before_who_gives_way() {
        // Two of the three, or where the first collides with both others, it or them.
        let needs = [
            ("a", 1, 1, 1, None),
            ("b", 1, 1, 5, Some((0, 20))),
            ("c", 1, 1, 5, Some((20, 30))),
        ];
        let pairs = [("x", "a", 1), ("x", "b", 1), ("x", "c", 1)];
        let collide = [
            ("a", 1, 1, 1, Some((10, 30))),
            ("b", 1, 1, 5, Some((0, 20))),
            ("c", 1, 1, 5, Some((20, 30))),
        ];
        let lowered = |needs| {
            let market = market(needs, &[("x", 2)], &pairs);
            let relaxation = relax(&market, &Work::unlimited()).unwrap();
            let changes = relaxation.changes.into_iter().map(|change| change.need);
            changes.collect::<Vec<String>>().concat()
        };
        assert_ne!(lowered(&needs), "a", "one of the last priority");
        assert_eq!(lowered(&collide), "a", "one, not two");
    }

    #[test]
    fn changes_apply_to_the_rows_by_id() {
        let row = |id: &str| MatchNeed {
            id: id.into(),
            capacity: 3,
            minimum: 2,
            or_closed: false,
            priority: 1,
            shifts: Vec::new(),
            place: None,
        };
        let change = MinimumChange {
            need: "b".into(),
            from: 2,
            to: 1,
        };
        let relaxation = Relaxation {
            changes: vec![change],
            lowered: 1,
        };
        let minimums = relaxation
            .apply(&[row("b"), row("a")])
            .iter()
            .map(|n| n.minimum)
            .collect::<Vec<_>>();
        assert_eq!(minimums, [1, 2]);
    }
}
