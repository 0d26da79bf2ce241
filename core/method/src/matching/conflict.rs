//! Minimums that can't be met: needs that together ask for more than there is.
//!
//! Where no choice gives every need its minimum, some needs ask together for more places than the people who fit them
//! can fill (P. Hall, *On representatives of subsets*, 1935). Of such sets a minimal one is named: without any one of
//! its needs, the others can have their minimums.
//!
//! When all needs but one have theirs, the needs from which people could move on towards that one, in turn, are such a
//! set: all of their people are where they are asked for. If just one person is missing, the set is minimal, for
//! whichever need gives way, one of its people can move along. Where more are missing, or one of several needs of a
//! person has to be given up for another, the set is divided (U. Junker, *QuickXplain*, AAAI 2004).

use medborger_base::sorted::{Arrange as _, tree_of};
use std::collections::VecDeque;

use medborger_codec::Record;

use super::error::MatchingError;
use super::levels::{Level, Tally, best};
use super::market::Market;
use super::network::{Goal, Network};
use medborger_base::work::Work;

/// Needs whose minimums can't all be met.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MinimumConflict {
    /// Their ids, ascending. Without any one of them, the minimums of the others can be met.
    pub needs: Vec<String>,
    /// So many people their minimums ask for together.
    pub wanted: u32,
    /// So many of these places can be filled at most, if all other needs ask for nobody.
    pub available: u32,
    /// So many volunteers fit one of these needs or more.
    pub volunteers: u32,
}

/// Needs whose minimums can't be met together: a minimal set. `None` where every minimum can be met.
///
/// Limits, collisions and locked pairs always apply. Needs that are closed where their minimum can't be had ask for nobody.
///
/// ```
/// use medborger::Work;
/// use medborger::method::matching::{
///     Market, MatchNeed, MatchPair, MatchVolunteer, conflict, relax,
/// };
///
/// let need = |id: &str, minimum| MatchNeed::new(id.into(), 3, 1).with_minimum(minimum);
/// let volunteer = |id: &str| MatchVolunteer::new(id.into(), 1);
/// let pair = |volunteer: &str, need: &str| MatchPair::new(volunteer.into(), need.into(), 500);
/// let needs = [need("café", 2), need("garden", 1), need("library", 1)];
/// let volunteers = [volunteer("ann"), volunteer("bo"), volunteer("cy")];
/// let pairs = [pair("ann", "café"), pair("bo", "café"), pair("bo", "garden"), pair("cy", "library")];
/// let market = Market::new(&needs, &volunteers, &pairs)?;
/// let conflict = conflict(&market, &Work::unlimited())?.expect("three places for two people");
/// assert_eq!(conflict.needs, ["café", "garden"]);
/// assert_eq!((conflict.wanted, conflict.available, conflict.volunteers), (3, 2, 2));
/// assert_eq!(relax(&market, &Work::unlimited())?.lowered, 1);
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
///
/// # Errors
///
/// [`Work`](MatchingError::Work): more steps than allowed, as [`Work`](medborger_base::work::Work) counts. The first flow
/// is free.
pub fn conflict(market: &Market, work: &Work) -> Result<Option<MinimumConflict>, MatchingError> {
    let market = &market.hard();
    let search = Search::new(market, work);
    work.check()?;
    let all: Vec<u32> = (0_u32..)
        .zip(&search.minimums)
        .filter(|&(_, &minimum)| minimum > 0)
        .map(|(need, _)| need)
        .collect();
    let filled = search.fill(&[], &all)?;
    let lacks = |need: &u32| search.lack(&filled, *need) > 0;
    let Some(short) = all.iter().copied().find(lacks) else {
        return Ok(None);
    };
    let near = search.connected(&filled, short);
    let needs = if search.is_simple() {
        search.narrowed(near)?
    } else if search.can_be_met(&near)? {
        // Collisions in chains are more than the connections tell.
        search.minimal(&[], false, &all)?
    } else {
        search.minimal(&[], false, &near)?
    };
    let filled = search.fill(&[], &needs)?;
    let wanted = needs.iter().map(|&need| at(&search.minimums, need)).sum();
    let lacking: u32 = needs.iter().map(|&need| search.lack(&filled, need)).sum();
    let fits = |&volunteer: &u32| {
        let mut pairs = market.pairs_of(volunteer).iter();
        pairs.any(|pair| needs.binary_search(&pair.need).is_ok())
    };
    let volunteers = (0_u32..).take(market.limits().len()).filter(fits).count();
    Ok(Some(MinimumConflict {
        wanted,
        available: wanted - lacking,
        volunteers: u32::try_from(volunteers).unwrap_or(u32::MAX),
        needs: needs
            .iter()
            .filter_map(|&need| market.need_ids().get(need as usize).cloned())
            .collect(),
    }))
}

/// What a choice gives the needs.
struct Filled {
    /// By need.
    counts: Vec<u32>,
    /// The chosen pairs.
    chosen: Vec<u32>,
}

struct Search<'a> {
    /// Without minimums.
    market: Market,
    minimums: Vec<u32>,
    network: Network,
    /// By need: where its arcs begin, and the places of the arcs.
    starts: Vec<u32>,
    arcs: Vec<u32>,
    work: &'a Work,
}

impl<'a> Search<'a> {
    fn new(market: &Market, work: &'a Work) -> Self {
        let goal = Goal {
            placed: 0,
            fit: 0,
            steps: Vec::new(),
        };
        let network = Network::new(market, &goal, &[], work);
        work.charge(60 * network.arcs.len() as u64);
        let mut order: Vec<(u32, u32)> = (0_u32..)
            .zip(&network.arcs)
            .map(|(place, arc)| (arc.need, place))
            .collect();
        order.arrange();
        let begin = |need: u32| order.partition_point(|&(other, _)| other < need);
        let count = u32::try_from(market.needs().len()).unwrap_or(u32::MAX);
        Self {
            market: market.with_minimums(&vec![0; market.needs().len()]),
            minimums: market.needs().iter().map(|need| need.minimum).collect(),
            starts: (0..=count)
                .map(|need| u32::try_from(begin(need)).unwrap_or(u32::MAX))
                .collect(),
            arcs: order.into_iter().map(|(_, place)| place).collect(),
            network,
            work,
        }
    }

    /// Whether whoever has as many needs as they take can give up any for any other.
    fn is_simple(&self) -> bool {
        self.network.slots.is_empty() && !self.network.relaxed
    }

    /// The minimums of some needs, and 0 for all others.
    fn asked(&self, needs: &[u32]) -> Vec<u32> {
        let mut asked = vec![0; self.minimums.len()];
        for &need in needs {
            if let Some(asked) = asked.get_mut(need as usize) {
                *asked = at(&self.minimums, need);
            }
        }
        asked
    }

    /// A choice that gives the needs `met` their minimums, which they can have together, and besides fills as many as
    /// can be of the places that `needs` must have.
    fn fill(&self, met: &[u32], needs: &[u32]) -> Result<Filled, MatchingError> {
        let (must, asked) = (self.asked(met), self.asked(needs));
        let is_asked = |need: u32| at(&must, need) + at(&asked, need) > 0;
        let market = self.market.restricted(|_, pair| is_asked(pair.need));
        // Three markets are made of it.
        let rows = market.limits().len() + market.needs().len();
        self.work
            .spend((8 * self.market.pair_count() + 100 * rows) as u64)?;
        let levels = [Level::Minimums];
        let (hard, counted) = (market.with_minimums(&must), market.with_minimums(&asked));
        let places = best(&hard, &counted, &levels, self.work)?.unwrap_or_default();
        // Places in the restricted market are others than in the whole one.
        let chosen = places.iter().filter_map(|&place| {
            let need = market.pairs().get(place as usize)?.need;
            let volunteer = market.volunteer_of(place);
            let own = self.market.pairs_of(volunteer);
            let nth = own.binary_search_by_key(&need, |pair| pair.need).ok()?;
            u32::try_from(self.market.range_of(volunteer).start + nth).ok()
        });
        Ok(Filled {
            chosen: chosen.collect(),
            counts: Tally::of(&market, &places).filled,
        })
    }

    /// How many people a need lacks.
    fn lack(&self, filled: &Filled, need: u32) -> u32 {
        at(&self.minimums, need).saturating_sub(at(&filled.counts, need))
    }

    fn can_be_met(&self, needs: &[u32]) -> Result<bool, MatchingError> {
        let filled = self.fill(&[], needs)?;
        Ok(needs.iter().all(|&need| self.lack(&filled, need) == 0))
    }

    /// The needs from which people could move on towards this one, and itself; ascending.
    fn connected(&self, filled: &Filled, short: u32) -> Vec<u32> {
        let mut known = tree_of([short]);
        let mut asked = vec![false; self.network.volunteers.len()];
        let mut queue = VecDeque::from([short]);
        while let Some(need) = queue.pop_front() {
            let range = at(&self.starts, need) as usize..at(&self.starts, need + 1) as usize;
            for &place in self.arcs.get(range).unwrap_or_default() {
                let arc = self.network.arcs.get(place as usize);
                // Who is there already can't come.
                let is_chosen = |pair: u32| filled.chosen.binary_search(&pair).is_ok();
                let Some(arc) = arc.filter(|arc| !is_chosen(arc.pair)) else {
                    continue;
                };
                let volunteer = self.market.volunteer_of(arc.pair);
                match asked.get_mut(volunteer as usize) {
                    Some(asked) if !*asked => *asked = true,
                    _ => continue,
                }
                let own = self.network.arcs.get(self.network.range_of(volunteer));
                for arc in own.unwrap_or_default() {
                    if is_chosen(arc.pair) && known.insert(arc.need) {
                        queue.push_back(arc.need);
                    }
                }
            }
        }
        known.into_iter().collect()
    }

    /// A minimal part of needs that can't be met together, in a simple market.
    fn narrowed(&self, needs: Vec<u32>) -> Result<Vec<u32>, MatchingError> {
        // Each of these is part of every conflict among them and the open ones.
        let mut needed: Vec<u32> = Vec::new();
        let mut open = needs;
        open.arrange_by_key(|&need| self.market.needs().get(need as usize).map(|n| n.priority));
        while self.can_be_met(&joined(&needed, &[]))? {
            // So many of the open ones can be met beside the needed, so many can't.
            let (mut low, mut high) = (0, open.len());
            while low + 1 < high {
                let middle = low.midpoint(high);
                let first = open.get(..middle).unwrap_or_default();
                if self.can_be_met(&joined(&needed, first))? {
                    low = middle;
                } else {
                    high = middle;
                }
            }
            open.truncate(high);
            let Some(last) = open.pop() else { break };
            let filled = self.fill(&joined(&needed, &open), &[last])?;
            let near = self.connected(&filled, last);
            if self.lack(&filled, last) == 1 {
                return Ok(near);
            }
            needed.push(last);
            open.retain(|need| near.binary_search(need).is_ok());
        }
        Ok(joined(&needed, &[]))
    }

    /// A minimal part of `needs` that can't be met beside `beside`, which can be met alone. `changed` says that needs
    /// were added to `beside` since that was asked.
    fn minimal(
        &self,
        beside: &[u32],
        changed: bool,
        needs: &[u32],
    ) -> Result<Vec<u32>, MatchingError> {
        if changed && !self.can_be_met(beside)? {
            return Ok(Vec::new());
        }
        if needs.len() <= 1 {
            return Ok(needs.to_vec());
        }
        let (first, second) = needs.split_at(needs.len() / 2);
        let of_second = self.minimal(&joined(beside, first), true, second)?;
        let is_changed = !of_second.is_empty();
        let of_first = self.minimal(&joined(beside, &of_second), is_changed, first)?;
        Ok(joined(&of_first, &of_second))
    }
}

/// Both, ascending.
fn joined(one: &[u32], other: &[u32]) -> Vec<u32> {
    tree_of(one.iter().chain(other).copied())
        .into_iter()
        .collect()
}

/// 0 outside.
fn at(numbers: &[u32], place: u32) -> u32 {
    numbers.get(place as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{NeedSample, market};
    use super::*;

    fn of(
        needs: &[NeedSample],
        volunteers: &[(&str, u32)],
        pairs: &[(&str, &str, u32)],
    ) -> Option<(Vec<String>, u32, u32, u32)> {
        let known = conflict(&market(needs, volunteers, pairs), &Work::unlimited()).unwrap();
        known.map(|c| (c.needs, c.wanted, c.available, c.volunteers))
    }

    #[test]
    fn one_need_alone_can_ask_for_more_people_than_fit() {
        let needs = [("a", 4, 3, 1, None), ("b", 1, 1, 1, None)];
        let pairs = [("x", "a", 1), ("y", "b", 1)];
        let known = of(&needs, &[("x", 1), ("y", 1)], &pairs);
        assert_eq!(known, Some((vec!["a".into()], 3, 1, 1)));
    }

    #[test]
    fn needs_that_people_could_come_from_are_named_and_others_are_not() {
        let needs = [
            ("a", 1, 1, 1, None),
            ("b", 1, 1, 1, None),
            ("c", 1, 1, 1, None),
        ];
        let pairs = [("x", "a", 1), ("x", "b", 1), ("y", "c", 1)];
        let known = of(&needs, &[("x", 1), ("y", 1)], &pairs);
        assert_eq!(known, Some((vec!["a".into(), "b".into()], 2, 1, 1)));
    }

    #[test]
    fn a_promise_elsewhere_uses_up_a_limit() {
        let needs = [("a", 1, 1, 1, None), ("b", 1, 0, 1, None)];
        let pairs = [("x", "a", 1), ("x!", "b", 1)];
        assert_eq!(
            of(&needs, &[("x", 1)], &pairs),
            Some((vec!["a".into()], 1, 0, 1))
        );
        assert_eq!(of(&needs, &[("x", 2)], &pairs), None);
    }

    #[test]
    fn needs_in_a_chain_of_collisions_can_conflict_two_by_two() {
        // The one in the middle collides with both others.
        let needs = [
            ("a", 1, 1, 1, Some((0, 10))),
            ("b", 1, 1, 1, Some((9, 20))),
            ("c", 1, 1, 1, Some((19, 30))),
        ];
        let pairs = [("x", "a", 1), ("x", "b", 1), ("x", "c", 1)];
        let (needs, wanted, available, _) = of(&needs, &[("x", 3)], &pairs).unwrap();
        assert_eq!((needs.len(), wanted, available), (2, 2, 1));
        assert!(needs.contains(&"b".into()));
    }
}
