//! A matching in which no two would rather have each other.
//!
//! Deferred acceptance (D. Gale and L. S. Shapley, *College admissions and the stability of marriage*, 1962), people
//! asking and needs choosing. A person takes, from the best fit down, what is within the limit and collides with
//! nothing taken before; a need keeps the people who fit it best. Locked pairs come first on both sides, and equal fits
//! are told apart by the canonical order.
//!
//! What is guaranteed: where every person's needs fall into groups such that any two of a group collide and no two of
//! different groups do (so also where nothing collides, or every limit is 1), somebody who loses a need never lets go
//! of another one, and then no pair *blocks* the result: no volunteer and need that fit would both rather have each
//! other (A. E. Roth, *Stability and polarization of interests in job matching*, 1984). Otherwise there may be no
//! matching without blocking pairs at all; those of the result are listed. Minimums are no part of this: those that are
//! missed are listed.

use medborger_base::sorted::Arrange as _;
use std::cmp::Reverse;
use std::collections::{BTreeSet, VecDeque};

use super::error::MatchingError;
use super::levels::{Tally, pairs_at};
use super::market::{Market, Pair};
use super::network::{Goal, Network};
use super::solve::{Chosen, Score};
use medborger_base::work::Work;

/// A matching by the wishes of both sides, each of whom ranks by fit.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Stable {
    /// Who helps where, in canonical order.
    pub pairs: Vec<Chosen>,
    /// What that comes to.
    pub score: Score,
    /// Whether the market is such that no pair can block.
    pub is_guaranteed: bool,
    /// The pairs that block, in canonical order. None where that is guaranteed.
    pub blocking: Vec<Chosen>,
    /// The needs with fewer people than their minimum, by ascending id.
    pub missed: Vec<MissedMinimum>,
}

/// A need with fewer people than its minimum.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct MissedMinimum {
    /// The place in [`Market::need_ids`].
    pub need: u32,
    /// So many it has.
    pub filled: u32,
    /// So many it should have.
    pub minimum: u32,
}

/// Matches by the wishes of both sides.
///
/// ```
/// use medborger::method::matching::{Market, MatchNeed, MatchPair, MatchVolunteer, stable};
///
/// let need = |id: &str| MatchNeed::new(id.into(), 1, 1);
/// let volunteer = |id: &str| MatchVolunteer::new(id.into(), 1);
/// let pair = |volunteer: &str, need: &str, fit| MatchPair::new(volunteer.into(), need.into(), fit);
/// let pairs = [pair("ann", "café", 900), pair("ann", "garden", 800), pair("bo", "café", 700)];
/// let market = Market::new(&[need("café"), need("garden")], &[volunteer("ann"), volunteer("bo")], &pairs)?;
/// let result = stable(&market);
/// // Ann and the café would rather have each other than let Bo have a place.
/// assert_eq!((result.score.placed, result.score.fit), (1, 900));
/// assert!(result.is_guaranteed && result.blocking.is_empty());
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
#[must_use]
pub fn stable(market: &Market) -> Stable {
    found(market, &Work::unlimited())
}

/// The same within limits.
///
/// # Errors
///
/// [`Work`](MatchingError::Work).
pub fn stable_within(market: &Market, work: &Work) -> Result<Stable, MatchingError> {
    work.hold(64 * market.pairs().len() as u64).map(drop)?;
    let found = found(market, work);
    work.check()?;
    Ok(found)
}

/// Of no use where the work is stopped.
fn found(market: &Market, work: &Work) -> Stable {
    work.charge((20 * market.pairs().len() + 200 * market.limits().len()) as u64);
    let mut table = Table::new(market, work);
    table.run();
    let chosen = table.chosen();
    let tally = Tally::of(market, &chosen);
    let missed = (0_u32..)
        .zip(market.needs())
        .zip(&tally.filled)
        .filter(|((_, need), filled)| **filled < need.minimum)
        .map(|((place, need), filled)| MissedMinimum {
            need: place,
            filled: *filled,
            minimum: need.minimum,
        });
    let nothing = Goal {
        placed: 0,
        fit: 0,
        steps: Vec::new(),
    };
    Stable {
        // With room for one more, needs full of locked pairs count as well: people may ask for them.
        is_guaranteed: !Network::new(&market.with_room(), &nothing, &[], work).relaxed,
        blocking: pairs_at(market, &table.blocking()),
        missed: missed.collect(),
        score: tally.score(market),
        pairs: pairs_at(market, &chosen),
    }
}

/// How a need ranks those who ask: the last one goes first.
type Rank = (bool, u16, Reverse<u32>);

struct Table<'a> {
    work: &'a Work,
    market: &'a Market,
    /// By place among the market's pairs.
    refused: Vec<bool>,
    held: Vec<bool>,
    /// By need: who is kept, and by which pair.
    kept: Vec<BTreeSet<(Rank, u32)>>,
}

impl<'a> Table<'a> {
    fn new(market: &'a Market, work: &'a Work) -> Self {
        Self {
            work,
            market,
            refused: vec![false; market.pairs().len()],
            held: vec![false; market.pairs().len()],
            kept: vec![BTreeSet::new(); market.needs().len()],
        }
    }

    fn has_time(&self, volunteer: u32, needs: impl Iterator<Item = u32>) -> bool {
        if !self.market.counts_minutes(volunteer) {
            return true;
        }
        let needs: Vec<u32> = needs.collect();
        let each = 2 + self.market.time_cost(volunteer);
        self.work.charge(each * needs.len() as u64);
        self.market.has_time(volunteer, &needs)
    }

    /// What the volunteer takes of the pairs that `is_open`, as places.
    fn wishes(&self, volunteer: u32, is_open: impl Fn(usize) -> bool) -> Vec<usize> {
        let range = self.market.range_of(volunteer);
        let own = self.market.pairs_of(volunteer);
        self.work.charge(40 + 4 * own.len() as u64);
        let mut ranked: Vec<(usize, &Pair)> = range
            .zip(own)
            .filter(|(place, _)| is_open(*place))
            .collect();
        self.work.charge(30 * ranked.len() as u64);
        ranked.arrange_by_key(|(_, pair)| (Reverse((pair.locked, pair.fit)), pair.need));
        let limit = self
            .market
            .limits()
            .get(volunteer as usize)
            .copied()
            .unwrap_or_default();
        let mut taken: Vec<(usize, u32)> = Vec::new();
        for (place, pair) in ranked {
            if taken.len() >= limit as usize || self.work.is_stopped() {
                break;
            }
            let mut others = taken.iter();
            let collides = others.any(|&(_, need)| self.market.collide(need, pair.need, self.work));
            let needs = taken.iter().map(|(_, need)| *need).chain([pair.need]);
            if !collides && self.has_time(volunteer, needs) {
                taken.push((place, pair.need));
            }
        }
        taken.into_iter().map(|(place, _)| place).collect()
    }

    fn is(marks: &[bool], place: usize) -> bool {
        marks.get(place).copied().unwrap_or_default()
    }

    fn mark(marks: &mut [bool], place: usize, to: bool) {
        if let Some(mark) = marks.get_mut(place) {
            *mark = to;
        }
    }

    fn pair(&self, place: usize) -> Option<Pair> {
        self.market.pairs().get(place).copied()
    }

    fn rank(volunteer: u32, pair: Pair) -> Rank {
        (pair.locked, pair.fit, Reverse(volunteer))
    }

    /// Everybody asks until nobody is refused any more. No pair is refused twice, so this ends.
    fn run(&mut self) {
        let mut queue: VecDeque<u32> = (0_u32..).take(self.market.limits().len()).collect();
        while let Some(volunteer) = queue.pop_front() {
            if self.work.is_stopped() {
                return;
            }
            let wishes = self.wishes(volunteer, |place| !Self::is(&self.refused, place));
            // Where needs collide in chains, somebody may have to let go of one that was kept.
            let own = self.market.range_of(volunteer).len();
            self.work
                .charge((own * (2 + wishes.len()) + 150 * wishes.len()) as u64);
            for place in self.market.range_of(volunteer) {
                if Self::is(&self.held, place) && !wishes.contains(&place) {
                    self.let_go(volunteer, place);
                }
            }
            for place in wishes {
                if !Self::is(&self.held, place) {
                    queue.extend(self.ask(volunteer, place));
                }
            }
        }
    }

    fn let_go(&mut self, volunteer: u32, place: usize) {
        Self::mark(&mut self.held, place, false);
        if let Some(pair) = self.pair(place)
            && let Some(kept) = self.kept.get_mut(pair.need as usize)
            && let Ok(place) = u32::try_from(place)
        {
            kept.remove(&(Self::rank(volunteer, pair), place));
        }
    }

    /// Asks for a place. Says who is refused for it.
    fn ask(&mut self, volunteer: u32, place: usize) -> Option<u32> {
        let pair = self.pair(place)?;
        let room = self.market.needs().get(pair.need as usize)?.capacity as usize;
        let kept = self.kept.get_mut(pair.need as usize)?;
        kept.insert((Self::rank(volunteer, pair), u32::try_from(place).ok()?));
        Self::mark(&mut self.held, place, true);
        if kept.len() <= room {
            return None;
        }
        let ((_, _, Reverse(last)), place) = kept.pop_first()?;
        Self::mark(&mut self.held, place as usize, false);
        Self::mark(&mut self.refused, place as usize, true);
        Some(last)
    }

    fn chosen(&self) -> Vec<u32> {
        (0_u32..)
            .zip(&self.held)
            .filter(|&(_, &held)| held)
            .map(|(place, _)| place)
            .collect()
    }

    /// The pairs that would rather have each other, as places.
    fn blocking(&self) -> Vec<u32> {
        let mut blocking = Vec::new();
        for volunteer in (0_u32..).take(self.market.limits().len()) {
            for place in self.market.range_of(volunteer) {
                self.work.charge(20);
                if self.work.is_stopped() {
                    return blocking;
                }
                let Some(pair) = self.pair(place) else {
                    continue;
                };
                if Self::is(&self.held, place) || !self.is_welcome(volunteer, pair) {
                    continue;
                }
                let is_open = |other: usize| other == place || Self::is(&self.held, other);
                if self.wishes(volunteer, is_open).contains(&place)
                    && let Ok(place) = u32::try_from(place)
                {
                    blocking.push(place);
                }
            }
        }
        blocking
    }

    /// Whether the need has room for the volunteer, or somebody whom it would rather do without.
    fn is_welcome(&self, volunteer: u32, pair: Pair) -> bool {
        let need = pair.need as usize;
        let (Some(kept), Some(node)) = (self.kept.get(need), self.market.needs().get(need)) else {
            return false;
        };
        kept.len() < node.capacity as usize
            || kept
                .first()
                .is_some_and(|(last, _)| *last < Self::rank(volunteer, pair))
    }
}

#[cfg(test)]
mod tests {
    use super::super::sample::market;
    use super::*;

    fn names(market: &Market, pairs: &[Chosen]) -> Vec<String> {
        let name = |pair: &Chosen| {
            let volunteer = &market.volunteer_ids()[pair.volunteer as usize];
            format!("{volunteer}{}", market.need_ids()[pair.need as usize])
        };
        pairs.iter().map(name).collect()
    }

    #[test]
    fn who_fits_best_stays_and_the_other_goes_on() {
        let needs = [
            ("a", 1, 0, 1, None),
            ("b", 1, 1, 1, None),
            ("c", 1, 1, 1, None),
        ];
        let pairs = [("x", "a", 5), ("x", "b", 4), ("y", "a", 6), ("y", "b", 9)];
        let market = market(&needs, &[("x", 1), ("y", 1)], &pairs);
        let result = stable(&market);
        assert_eq!(names(&market, &result.pairs), ["xa", "yb"]);
        let missed = MissedMinimum {
            need: 2,
            filled: 0,
            minimum: 1,
        };
        assert_eq!(result.missed, [missed]);
    }

    #[test]
    fn a_promise_goes_before_a_better_fit_and_equals_go_by_id() {
        let needs = [("a", 1, 0, 1, None), ("b", 1, 0, 1, None)];
        let pairs = [("x", "a", 9), ("y!", "a", 1), ("x", "b", 3), ("w", "b", 3)];
        let market = market(&needs, &[("w", 1), ("x", 1), ("y", 1)], &pairs);
        let result = stable(&market);
        assert_eq!(names(&market, &result.pairs), ["wb", "ya"]);
        assert!(result.is_guaranteed && result.blocking.is_empty());
    }

    #[test]
    fn chains_of_collisions_can_leave_a_pair_that_blocks() {
        // The middle one, m, collides with both others. When p loses f, it goes to m and leaves l, which had refused q.
        let needs = [
            ("f", 1, 0, 1, Some((0, 10))),
            ("l", 1, 0, 1, Some((19, 30))),
            ("m", 1, 0, 1, Some((9, 20))),
        ];
        let pairs = [
            ("p", "f", 900),
            ("p", "m", 800),
            ("p", "l", 700),
            ("q", "l", 100),
            ("r", "f", 1000),
        ];
        let market = market(&needs, &[("p", 2), ("q", 1), ("r", 1)], &pairs);
        let result = stable(&market);
        assert_eq!(names(&market, &result.pairs), ["pm", "rf"]);
        assert_eq!(names(&market, &result.blocking), ["ql"]);
        assert!(!result.is_guaranteed);
    }
}
