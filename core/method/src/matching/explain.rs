//! Why a matching is as it is: what a place is worth, and what stands between a volunteer and a need.
//!
//! What one place more would gain, and one fewer would lose, is the best way to rearrange people around it: a chain in
//! which each moves on to where another leaves. Such a chain is a longest path in the residual network of the flow
//! (R. K. Ahuja, T. L. Magnanti and J. B. Orlin, *Network Flows*, 1993, chapter 9), found for all needs at once by
//! correcting labels until none changes. Where collisions had to be searched, a choice is no flow, and no such figure
//! is given.

mod chains;

use super::error::MatchingError;
use super::levels::{Tally, places_of};
use super::market::Market;
use super::rows::PRIORITY_MAX;
use super::solve::{Matching, Price};
use chains::Chains;
use medborger_base::work::Work;

/// A matching explained, by need and by volunteer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Explanation {
    /// By need, in the order of [`Market::need_ids`].
    pub needs: Vec<NeedExplained>,
    /// By volunteer, in the order of [`Market::volunteer_ids`].
    pub volunteers: Vec<VolunteerExplained>,
}

/// What a matching gives a need.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct NeedExplained {
    /// People it has.
    pub filled: u32,
    /// Volunteers who fit it.
    pub fitting: u32,
    /// Whether fewer fit than it has places.
    pub scarce: bool,
    /// What the best score would gain with one place more here. 0 where there is a free place. `None` where that is
    /// not known: collisions had to be searched.
    pub gain: Option<Price>,
    /// What the best score would lose with one place fewer here. 0 where there is a free place. `None` where a place
    /// fewer is against the minimum or the locked pairs, or it is not known.
    pub loss: Option<Price>,
}

/// What a matching gives a volunteer.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct VolunteerExplained {
    /// Their needs, as places in [`Market::need_ids`], ascending.
    pub needs: Vec<u32>,
    /// Every other need that they fit, ascending, and why they don't have it.
    pub others: Vec<(u32, Reason)>,
}

/// Why somebody who fits a need does not have it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reason {
    /// It collides with a need that they have.
    Collides {
        /// That need, as a place in [`Market::need_ids`].
        with: u32,
    },
    /// There is no time to get there from a need that they have, or from there to it.
    TooFar {
        /// That need, as a place in [`Market::need_ids`].
        with: u32,
    },
    /// Every place is taken, by people of whom more is gained there in all.
    Oversubscribed {
        /// What the best score would lose with one place fewer there: [`NeedExplained::loss`].
        price: Option<Price>,
    },
    /// They have as many needs as they take, and none of these can be given up: it is locked, or has no more people than
    /// its minimum.
    LimitReached,
    /// The need is closed: too few people can be had for it.
    Closed,
    /// With what they have, it would be more minutes than they take, in all or in a week.
    HoursReached,
    /// They have as many needs of its part as they take of that, whatever they take of others.
    PartReached,
    /// They have as many needs as they take, and giving up one for this one gains nothing.
    BetterElsewhere {
        /// The need that it would cost least to give up, as a place in [`Market::need_ids`].
        instead: u32,
        /// What the score would lose by that.
        loss: Price,
    },
    /// Nothing. The matching is not the best by [`Score`](super::solve::Score).
    Nothing,
}

/// Explains a best matching.
///
/// ```
/// use medborger::method::matching::{Market, Reason, explain, solve};
/// use medborger::work::Work;
///
/// // One place in each of two needs; both volunteers would rather have the first.
/// let pairs = [(0, 0, 900), (0, 1, 300), (1, 0, 500), (1, 1, 200)];
/// let market = Market::from_rows(&[(1, 0, 1), (1, 0, 1)], &[1, 1], &pairs)?;
/// let matching = solve(&market, &Work::unlimited())?;
/// let explanation = explain(&market, &matching, &Work::unlimited())?;
/// // A second place at the first need would let the second volunteer have 500 instead of 200.
/// assert_eq!(explanation.needs[0].gain.map(|gain| gain.fit), Some(300));
/// let (need, reason) = explanation.volunteers[1].others[0];
/// assert!(need == 0 && matches!(reason, Reason::Oversubscribed { .. }));
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
///
/// # Errors
///
/// - [`MatchingUnfit`](MatchingError::MatchingUnfit): the pairs are not of this market, or a chain of moves would be
///   better.
/// - [`Work`](MatchingError::Work): chains took more steps than allowed.
pub fn explain(
    market: &Market,
    matching: &Matching,
    work: &Work,
) -> Result<Explanation, MatchingError> {
    let places = places_of(market, &matching.pairs).ok_or(MatchingError::MatchingUnfit)?;
    let tally = Tally::of(market, &places);
    // Where something better may exist, or needs are closed, chains don't say what a place is worth.
    let is_flow = matching.is_best() && matching.closed.is_empty();
    let chains = Chains::new(market, &places, (&tally, is_flow), work)?;
    let mut fitting = vec![0_u32; market.needs().len()];
    work.spend(4 * market.pairs().len() as u64 + 100 * market.needs().len() as u64)?;
    for pair in market.pairs() {
        if let Some(fitting) = fitting.get_mut(pair.need as usize) {
            *fitting += 1;
        }
    }
    let mut needs = Vec::with_capacity(market.needs().len());
    for (place, need) in (0_u32..).zip(market.needs()) {
        let fitting = at(&fitting, place);
        needs.push(NeedExplained {
            filled: at(&tally.filled, place),
            fitting,
            scarce: fitting < need.capacity,
            gain: chains.gain(place),
            loss: chains.loss(place),
        });
    }
    let reasons = Reasons {
        market,
        tally: &tally,
        closed: &matching.closed,
        needs: &needs,
        work,
    };
    let mut volunteers = Vec::with_capacity(market.limits().len());
    let mut rest = places.as_slice();
    for volunteer in (0_u32..).take(market.limits().len()) {
        let end = market.range_of(volunteer).end;
        let own = rest.partition_point(|&place| (place as usize) < end);
        let (own, others) = rest.split_at_checked(own).unwrap_or((rest, &[]));
        rest = others;
        work.check()?;
        volunteers.push(reasons.of(volunteer, own));
    }
    work.check()?;
    Ok(Explanation { needs, volunteers })
}

struct Reasons<'a> {
    market: &'a Market,
    tally: &'a Tally,
    closed: &'a [u32],
    needs: &'a [NeedExplained],
    work: &'a Work,
}

impl Reasons<'_> {
    /// The volunteer's pairs chosen are at these places.
    fn of(&self, volunteer: u32, chosen: &[u32]) -> VolunteerExplained {
        let need = |&place: &u32| {
            self.market
                .pairs()
                .get(place as usize)
                .map(|pair| pair.need)
        };
        let needs: Vec<u32> = chosen.iter().filter_map(need).collect();
        let pairs = self.market.pairs_of(volunteer);
        let others = pairs
            .iter()
            .take_while(|_| !self.work.is_stopped())
            .filter(|pair| needs.binary_search(&pair.need).is_err())
            .map(|pair| {
                (
                    pair.need,
                    self.reason(volunteer, chosen, &needs, pair.need, pair.fit),
                )
            });
        VolunteerExplained {
            others: others.collect(),
            needs,
        }
    }

    fn reason(&self, volunteer: u32, chosen: &[u32], own: &[u32], need: u32, fit: u16) -> Reason {
        let time = self.market.time_cost(volunteer);
        self.work.charge(80 + (60 + time) * chosen.len() as u64);
        if self.closed.binary_search(&need).is_ok() {
            return Reason::Closed;
        }
        // What is at the same time comes first, in whichever order the needs are.
        let at_once = |other: &&u32| self.market.are_at_once(**other, need, self.work);
        if let Some(&with) = own.iter().find(at_once) {
            return Reason::Collides { with };
        }
        let collides = |other: &&u32| self.market.collide(**other, need, self.work);
        if let Some(&with) = own.iter().find(collides) {
            return Reason::TooFar { with };
        }
        let capacity = self
            .market
            .needs()
            .get(need as usize)
            .map_or(0, |n| n.capacity);
        if at(&self.tally.filled, need) >= capacity {
            let explained = self.needs.get(need as usize);
            return Reason::Oversubscribed {
                price: explained.and_then(|explained| explained.loss),
            };
        }
        let together = [own, &[need]].concat();
        if !self.market.keeps_parts(volunteer, &together) {
            return Reason::PartReached;
        }
        if !self.market.has_time(volunteer, &together) {
            return Reason::HoursReached;
        }
        if own.len() < at(self.market.limits(), volunteer) as usize {
            return Reason::Nothing;
        }
        let exchanges = chosen.iter().filter_map(|&place| {
            let pair = self.market.pairs().get(place as usize)?;
            let given = self.market.needs().get(pair.need as usize)?;
            let is_free = !pair.locked && at(&self.tally.filled, pair.need) > given.minimum;
            let mut loss = Price {
                fit: i64::from(pair.fit) - i64::from(fit),
                ..Price::default()
            };
            *staffed(&mut loss, given.priority)? += 1;
            let taken = self.market.needs().get(need as usize)?;
            *staffed(&mut loss, taken.priority)? -= 1;
            is_free.then_some((loss, pair.need))
        });
        match exchanges.min() {
            None => Reason::LimitReached,
            Some((loss, _)) if loss < Price::default() => Reason::Nothing,
            Some((loss, instead)) => Reason::BetterElsewhere { instead, loss },
        }
    }
}

/// What a price says of a priority.
fn staffed(price: &mut Price, priority: u8) -> Option<&mut i64> {
    debug_assert!(priority <= PRIORITY_MAX);
    price.staffed.get_mut(usize::from(priority).checked_sub(1)?)
}

/// 0 outside.
fn at(numbers: &[u32], place: u32) -> u32 {
    numbers.get(place as usize).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::super::sample::{NeedSample, market};
    use super::super::solve::{Chosen, solve};
    use super::*;

    fn of(
        needs: &[NeedSample],
        volunteers: &[(&str, u32)],
        pairs: &[(&str, &str, u32)],
    ) -> Explanation {
        let market = market(needs, volunteers, pairs);
        let limits = Work::unlimited();
        explain(&market, &solve(&market, &limits).unwrap(), &limits).unwrap()
    }

    #[test]
    fn a_chain_of_moves_makes_the_price() {
        // A place more at a: x comes from b, and y, who has nothing, comes there.
        let needs = [("a", 1, 0, 2, None), ("b", 1, 0, 1, None)];
        let pairs = [
            ("w", "a", 800),
            ("x", "a", 700),
            ("x", "b", 500),
            ("y", "b", 400),
        ];
        let told = of(&needs, &[("w", 1), ("x", 1), ("y", 1)], &pairs);
        let gain = told.needs[0].gain.unwrap();
        assert_eq!(
            (gain.placed, gain.staffed, gain.fit),
            (1, [0, 1, 0, 0, 0], 600)
        );
        let loss = told.needs[0].loss.unwrap();
        assert_eq!(
            (loss.placed, loss.staffed, loss.fit),
            (1, [0, 1, 0, 0, 0], 800)
        );
        assert!(!told.needs[0].scarce);
        let price = told.needs[0].loss;
        assert_eq!(
            told.volunteers[1].others,
            [(0, Reason::Oversubscribed { price })]
        );
    }

    #[test]
    fn where_there_is_room_a_place_is_worth_nothing() {
        let told = of(&[("a", 2, 0, 1, None)], &[("x", 1)], &[("x", "a", 5)]);
        let need = &told.needs[0];
        assert_eq!(
            (need.gain, need.loss),
            (Some(Price::default()), Some(Price::default()))
        );
        assert!(need.scarce && need.filled == 1 && need.fitting == 1);
    }

    #[test]
    fn a_place_that_must_stay_has_no_price_for_one_fewer() {
        let needs = [("a", 1, 1, 1, None), ("b", 1, 0, 1, None)];
        let told = of(
            &needs,
            &[("x", 1), ("y", 1)],
            &[("x", "a", 5), ("y!", "b", 5)],
        );
        assert_eq!((told.needs[0].loss, told.needs[1].loss), (None, None));
    }

    #[test]
    fn reasons_name_what_stands_between() {
        let needs = [
            ("a", 1, 0, 1, Some((0, 10))),
            ("b", 1, 0, 1, Some((9, 20))),
            ("c", 2, 0, 1, None),
            ("d", 2, 0, 1, None),
        ];
        let pairs = [
            ("x", "a", 9),
            ("x", "b", 5),
            ("x", "c", 7),
            ("x", "d", 4),
            ("y!", "c", 1),
            ("y", "d", 3),
        ];
        let told = of(&needs, &[("x", 2), ("y", 1)], &pairs);
        assert_eq!(told.volunteers[0].needs, [0, 2]);
        let loss = Price {
            fit: 3,
            ..Price::default()
        };
        let elsewhere = Reason::BetterElsewhere { instead: 2, loss };
        let others = [(1, Reason::Collides { with: 0 }), (3, elsewhere)];
        assert_eq!(told.volunteers[0].others, others);
        assert_eq!(told.volunteers[1].others, [(3, Reason::LimitReached)]);
    }

    #[test]
    fn a_matching_that_is_not_best_or_not_of_the_market_is_refused() {
        let needs = [("a", 1, 0, 1, None), ("b", 1, 0, 1, None)];
        let market = market(&needs, &[("x", 1)], &[("x", "a", 9), ("x", "b", 5)]);
        let limits = Work::unlimited();
        let mut matching = solve(&market, &limits).unwrap();
        for need in [1, 2] {
            matching.pairs = vec![Chosen { volunteer: 0, need }];
            let told = explain(&market, &matching, &limits);
            assert_eq!(told, Err(MatchingError::MatchingUnfit));
        }
    }
}
