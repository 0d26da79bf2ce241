//! Aims in the order in which they count, for questions other than the best [`Score`](super::solve::Score).
//!
//! A flow that can be made better can be made so along one circle, which comes through the root once and through each
//! need once at most. So it changes the number of people placed by at most 1, the places filled of any kind by at most
//! 1, and the fit by at most [`FIT_MAX`] for each need. Weights that outweigh this in turn make one number of all aims
//! that orders flows as the aims do. Choices of pairs are compared aim by aim.

use super::choice::{Best, choose};
use super::error::MatchingError;
use super::market::{Market, Need};
use super::network::Goal;
use super::rows::{FIT_MAX, PRIORITY_MAX};
use super::solve::{Chosen, Score, with_locked};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// Something to have as much as possible of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Level {
    /// Needs at one priority that may be closed and are not.
    Open(u8),
    /// People with a need.
    Placed,
    /// Places that minimums ask for.
    Minimums,
    /// Those at one priority.
    Minimum(u8),
    /// Places in the first half of each need at one priority.
    Half(u8),
    /// Places at one priority.
    Staffed(u8),
    /// Fit.
    Fit,
}

impl Level {
    /// Up to which place of a need it counts.
    pub(super) fn reach(self, need: &Need) -> u32 {
        let of = |priority: u8, reach: u32| if need.priority == priority { reach } else { 0 };
        match self {
            Self::Placed | Self::Fit => 0,
            Self::Open(priority) => of(priority, u32::from(need.or_closed && need.minimum > 0)),
            Self::Minimums => need.minimum,
            Self::Minimum(priority) => of(priority, need.minimum),
            Self::Half(priority) => of(priority, half(need)),
            Self::Staffed(priority) => of(priority, need.capacity),
        }
    }
}

/// Half of the places, rounded up.
pub(super) fn half(need: &Need) -> u32 {
    need.capacity.div_ceil(2)
}

/// The pairs chosen, the locked ones among them, that are best by these levels, the first first. None where the minimums
/// of the market can't be met. What [`Level::Minimums`] counts are those of `counted`, a market that may differ by its
/// minimums alone.
pub(super) fn best(
    market: &Market,
    counted: &Market,
    levels: &[Level],
    work: &Work,
) -> Result<Option<Vec<u32>>, MatchingError> {
    let goal = goal(counted, levels);
    let key = |chosen: &[u32]| {
        let tally = Tally::of(counted, &with_locked(market, chosen));
        levels
            .iter()
            .map(|level| tally.total(counted, *level))
            .collect::<Vec<u64>>()
    };
    work.spend(200 * (market.needs().len() + market.limits().len()) as u64)?;
    let used = |level: &Level| {
        let mut needs = counted.needs().iter();
        matches!(level, Level::Placed | Level::Fit) || needs.any(|need| level.reach(need) > 0)
    };
    let mut used: Vec<Level> = levels.iter().copied().filter(used).collect();
    if used.is_empty() {
        used.push(Level::Placed);
    }
    match choose(market, counted, (&goal, &used), work, key)? {
        Best::Flow(solution) => Ok(Some(with_locked(market, &solution.chosen))),
        Best::Schedules(roster) if roster.is_proven() => Ok(Some(roster.pairs)),
        Best::Schedules(_) => Err(work
            .check()
            .map_or_else(Into::into, |()| MatchingError::Unsolved)),
        Best::Collides(_) => Err(MatchingError::Unsolved),
        Best::Impossible => Ok(None),
    }
}

/// One number for all levels.
fn goal(market: &Market, levels: &[Level]) -> Goal {
    let mut weighed = Vec::with_capacity(levels.len());
    let mut below = 0;
    for &level in levels.iter().rev() {
        let change = match level {
            Level::Fit => i128::from(FIT_MAX) * (market.needs().len() as i128 + 1),
            Level::Placed => 1,
            _ => i128::from(market.needs().iter().any(|need| level.reach(need) > 0)),
        };
        let weight = if change == 0 { 0 } else { below + 1 };
        below += weight * change;
        weighed.push((level, weight));
    }
    let weight = |wanted: Level| {
        let of = weighed.iter().find(|(level, _)| *level == wanted);
        of.map_or(0, |(_, weight)| *weight)
    };
    let steps = market.needs().iter().map(|need| {
        let mut ends: Vec<u32> = weighed.iter().map(|(level, _)| level.reach(need)).collect();
        ends.extend([0, need.capacity]);
        ends.arrange();
        ends.dedup();
        let step = |span: &[u32]| {
            let (&begin, &end) = (span.first()?, span.get(1)?);
            let counted = weighed.iter().filter(|(level, _)| level.reach(need) >= end);
            Some((end - begin, counted.map(|(_, weight)| weight).sum()))
        };
        ends.windows(2).filter_map(step).collect()
    });
    Goal {
        placed: weight(Level::Placed),
        fit: weight(Level::Fit),
        steps: steps.collect(),
    }
}

/// What a choice of pairs comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Tally {
    /// By need: how many people it has.
    pub(super) filled: Vec<u32>,
    /// By volunteer: how many needs.
    pub(super) taken: Vec<u32>,
    /// By volunteer: the fit of all of them.
    pub(super) fits: Vec<u64>,
}

impl Tally {
    /// Counts pairs, given by their places.
    pub(super) fn of(market: &Market, chosen: &[u32]) -> Self {
        let mut tally = Self {
            filled: vec![0; market.needs().len()],
            taken: vec![0; market.limits().len()],
            fits: vec![0; market.limits().len()],
        };
        for &place in chosen {
            let Some(pair) = market.pairs().get(place as usize) else {
                continue;
            };
            let volunteer = market.volunteer_of(place) as usize;
            if let Some(filled) = tally.filled.get_mut(pair.need as usize) {
                *filled += 1;
            }
            if let Some(taken) = tally.taken.get_mut(volunteer) {
                *taken += 1;
            }
            if let Some(fit) = tally.fits.get_mut(volunteer) {
                *fit += u64::from(pair.fit);
            }
        }
        tally
    }

    /// How good it is.
    pub(super) fn score(&self, market: &Market) -> Score {
        let mut score = Score {
            placed: self.taken.iter().map(|&needs| u32::from(needs > 0)).sum(),
            fit: self.fits.iter().sum(),
            ..Score::default()
        };
        self.by_priority(market, &mut score.staffed, |_, filled| filled);
        self.by_priority(market, &mut score.open, |need, filled| {
            u32::from(need.or_closed && need.minimum > 0 && filled >= need.minimum)
        });
        score
    }

    /// Adds a figure of each need to its priority's sum.
    pub(super) fn by_priority(
        &self,
        market: &Market,
        sums: &mut [u32; PRIORITY_MAX as usize],
        of: impl Fn(&Need, u32) -> u32,
    ) {
        for (need, &filled) in market.needs().iter().zip(&self.filled) {
            if let Some(sum) = sums.get_mut(usize::from(need.priority).wrapping_sub(1)) {
                *sum += of(need, filled);
            }
        }
    }

    /// How much of a level it has.
    pub(super) fn total(&self, market: &Market, level: Level) -> u64 {
        match level {
            Level::Placed => self.taken.iter().map(|&needs| u64::from(needs > 0)).sum(),
            Level::Fit => self.fits.iter().sum(),
            Level::Open(priority) => {
                let open = self.score(market).open;
                let place = usize::from(priority).wrapping_sub(1);
                open.get(place).copied().unwrap_or_default().into()
            }
            _ => {
                let needs = market.needs().iter().zip(&self.filled);
                needs
                    .map(|(need, &filled)| u64::from(filled.min(level.reach(need))))
                    .sum()
            }
        }
    }
}

/// Pairs by their places.
pub(super) fn pairs_at(market: &Market, places: &[u32]) -> Vec<Chosen> {
    let pair = |&place: &u32| {
        Some(Chosen {
            volunteer: market.volunteer_of(place),
            need: market.pairs().get(place as usize)?.need,
        })
    };
    places.iter().filter_map(pair).collect()
}

/// The places of pairs. None where one is not of the market, or not in canonical order.
pub(super) fn places_of(market: &Market, pairs: &[Chosen]) -> Option<Vec<u32>> {
    let place = |chosen: &Chosen| {
        let own = market.pairs_of(chosen.volunteer);
        let nth = own
            .binary_search_by_key(&chosen.need, |pair| pair.need)
            .ok()?;
        u32::try_from(market.range_of(chosen.volunteer).start + nth).ok()
    };
    let places: Vec<u32> = pairs.iter().map(place).collect::<Option<_>>()?;
    places.is_sorted_by(|a, b| a < b).then_some(places)
}
