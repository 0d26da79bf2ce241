//! The best choice of pairs.

use super::error::MatchingError;
use super::market::Market;
use super::network::Goal;
use super::rows::{FIT_MAX, PRIORITY_MAX};
use super::search::{Case, Solution, search};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// How good a choice is. A larger one is better: the fields count in this order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Score {
    /// How many volunteers have a need.
    pub placed: u32,
    /// By priority, the first one first: how many places are filled in its needs.
    pub staffed: [u32; PRIORITY_MAX as usize],
    /// The sum of the fits.
    pub fit: u64,
}

/// What an amount of every aim is worth together. The fields count in this order, and each outweighs any amount of
/// those after it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Price {
    /// Places below a minimum.
    pub minimum: i64,
    /// Volunteers who have a need.
    pub placed: i64,
    /// By priority: filled places.
    pub staffed: [i64; PRIORITY_MAX as usize],
    /// Fit.
    pub fit: i64,
}

/// A volunteer who is to meet a need.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Chosen {
    /// The place in [`Market::volunteer_ids`].
    pub volunteer: u32,
    /// The place in [`Market::need_ids`].
    pub need: u32,
}

/// A best choice of pairs.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Matching {
    /// The pairs, by volunteer, then by need. The locked ones are among them.
    pub pairs: Vec<Chosen>,
    /// How good they are.
    pub score: Score,
    /// Why nothing is better.
    pub proof: Proof,
}

/// Why nothing is better: prices, or cases each with prices.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Proof {
    /// By need: what a place of it costs. At these prices every volunteer has the best they can get, and every need
    /// with a price above 0 is full.
    ///
    /// It is what the objective would lose if the need had one place fewer.
    Prices(Vec<Price>),
    /// The volunteer can't take both needs, so any choice lacks one of the two pairs.
    Split {
        /// The place in [`Market::volunteer_ids`].
        volunteer: u32,
        /// The places in [`Market::need_ids`].
        needs: [u32; 2],
        /// The market without the first pair, and without the second.
        cases: Box<[Self; 2]>,
    },
}

impl Matching {
    /// The pairs by id: volunteer and need.
    pub fn named<'a>(&'a self, market: &'a Market) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.pairs.iter().filter_map(|chosen| {
            let volunteer = market.volunteer_ids().get(chosen.volunteer as usize)?;
            let need = market.need_ids().get(chosen.need as usize)?;
            Some((volunteer.as_str(), need.as_str()))
        })
    }
}

/// Finds the best choice of pairs: every need gets its minimum, locked pairs stay, no need and no volunteer gets more
/// than fits, and nobody gets two needs that collide. Of all such choices it is one with the best [`Score`].
///
/// # Errors
///
/// - [`MinimumsConflict`](MatchingError::MinimumsConflict): no choice gives every need its minimum.
/// - [`Work`](MatchingError::Work): the search would take more steps than it was given.
///
/// ```
/// use medborger::method::matching::{Market, certify, solve};
/// use medborger::work::Work;
///
/// // Two needs with one place each; the first comes before the second. The first volunteer fits both.
/// let market = Market::from_rows(&[(1, 0, 1), (1, 0, 2)], &[1, 1], &[(0, 0, 900), (0, 1, 100), (1, 0, 200)])?;
/// let matching = solve(&market, &Work::unlimited())?;
/// assert_eq!(matching.score.placed, 2);
/// assert_eq!(matching.score.fit, 300);
/// assert!(certify(&market, &matching).is_ok());
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
pub fn solve(market: &Market, work: &Work) -> Result<Matching, MatchingError> {
    let scale = Scale::new(market);
    let solution = search(market, &scale.goal(market), work, |chosen| {
        score(market, chosen)
    })?
    .ok_or(MatchingError::MinimumsConflict)?;
    Ok(scale.matching(market, solution))
}

/// The chosen and the locked pairs, ascending.
pub(super) fn with_locked(market: &Market, chosen: &[u32]) -> Vec<u32> {
    let locked = (0_u32..)
        .zip(market.pairs())
        .filter_map(|(place, pair)| pair.locked.then_some(place));
    let mut all: Vec<u32> = chosen.iter().copied().chain(locked).collect();
    all.arrange();
    all
}

/// How good a choice of pairs (without the locked ones) is. Locked pairs count.
pub(super) fn score(market: &Market, chosen: &[u32]) -> Score {
    let mut score = Score::default();
    let mut end = 0;
    for place in with_locked(market, chosen) {
        if place as usize >= end {
            score.placed += 1;
            end = market.range_of(market.volunteer_of(place)).end;
        }
        let Some(pair) = market.pairs().get(place as usize) else {
            continue;
        };
        score.fit += u64::from(pair.fit);
        let priority = market
            .needs()
            .get(pair.need as usize)
            .map_or(0, |n| n.priority);
        if let Some(staffed) = score.staffed.get_mut(usize::from(priority).wrapping_sub(1)) {
            *staffed += 1;
        }
    }
    score
}

/// One number for all aims that orders flows as [`Score`] does.
///
/// A flow can be made better, if at all, along one path from the root of the network to the root or around one circle.
/// That enters each need once at most, so it changes the fit by less than `unit`; and it has one arc at most out of
/// the root and one into it, so it changes each of the other aims by one at most. So each aim is worth four times the
/// next, and the least of them a `unit`.
pub(super) struct Scale {
    unit: i128,
    /// Which priorities there are.
    levels: [bool; PRIORITY_MAX as usize],
}

impl Scale {
    pub(super) fn new(market: &Market) -> Self {
        let mut levels = [false; PRIORITY_MAX as usize];
        for need in market.needs() {
            if let Some(level) = levels.get_mut(usize::from(need.priority).wrapping_sub(1)) {
                *level = true;
            }
        }
        Self {
            unit: 2 * i128::from(FIT_MAX) * (market.needs().len() as i128 + 2),
            levels,
        }
    }

    /// What each priority's place is worth, and last what a volunteer is worth.
    fn worth(&self) -> ([i128; PRIORITY_MAX as usize], i128) {
        let mut worth = [0; PRIORITY_MAX as usize];
        let mut next = self.unit;
        for (worth, &level) in worth.iter_mut().zip(&self.levels).rev() {
            if level {
                *worth = next;
                next *= 4;
            }
        }
        (worth, next)
    }

    pub(super) fn goal(&self, market: &Market) -> Goal {
        let (worth, placed) = self.worth();
        let steps = market.needs().iter().map(|need| {
            let place = usize::from(need.priority).wrapping_sub(1);
            vec![(need.capacity, worth.get(place).copied().unwrap_or_default())]
        });
        Goal {
            placed,
            fit: 1,
            steps: steps.collect(),
        }
    }

    /// Takes a number apart again. What a path costs has at most one of each aim, and less than half a unit of fit.
    fn price(&self, minimum: i8, value: i128) -> Price {
        let mut rest = (value + self.unit / 2).div_euclid(self.unit);
        let fit = value - rest * self.unit;
        let mut digit = || {
            let digit = (rest + 1).rem_euclid(4) - 1;
            rest = (rest - digit) / 4;
            i64::try_from(digit).unwrap_or_default()
        };
        let mut price = Price {
            minimum: minimum.into(),
            fit: i64::try_from(fit).unwrap_or_default(),
            ..Price::default()
        };
        for (staffed, &level) in price.staffed.iter_mut().zip(&self.levels).rev() {
            if level {
                *staffed = digit();
            }
        }
        price.placed = digit();
        price
    }

    /// The way of a flow from a price.
    pub(super) fn way(&self, price: &Price, priority: u8, must: i128) -> i128 {
        let (worth, placed) = self.worth();
        let place = usize::from(priority).wrapping_sub(1);
        let staffed = price.staffed.iter().zip(worth);
        let staffed: i128 = staffed
            .map(|(&places, worth)| i128::from(places) * worth)
            .sum();
        i128::from(price.minimum) * must + i128::from(price.placed) * placed + staffed
            - worth.get(place).copied().unwrap_or_default()
            + i128::from(price.fit)
    }

    pub(super) fn matching(&self, market: &Market, solution: Solution) -> Matching {
        let score = score(market, &solution.chosen);
        let pairs = with_locked(market, &solution.chosen)
            .into_iter()
            .filter_map(|place| {
                Some(Chosen {
                    volunteer: market.volunteer_of(place),
                    need: market.pairs().get(place as usize)?.need,
                })
            })
            .collect();
        Matching {
            pairs,
            score,
            proof: self.proof(market, solution.case),
        }
    }

    fn proof(&self, market: &Market, case: Case) -> Proof {
        match case {
            Case::Decided { prices, minimums } => {
                let prices = prices.into_iter().zip(minimums).zip(market.needs());
                let prices = prices.map(|((price, minimum), need)| {
                    // A person from outside takes a place without filling it.
                    let mut price = self.price(minimum, price);
                    let place = usize::from(need.priority).wrapping_sub(1);
                    if let Some(staffed) = price.staffed.get_mut(place) {
                        *staffed += 1;
                    }
                    price
                });
                Proof::Prices(prices.collect())
            }
            Case::Split { pairs, cases } => {
                let need = |pair: u32| market.pairs().get(pair as usize).map_or(0, |p| p.need);
                let [first, second] = pairs;
                let [one, other] = *cases;
                Proof::Split {
                    volunteer: market.volunteer_of(first),
                    needs: [need(first), need(second)],
                    cases: Box::new([self.proof(market, one), self.proof(market, other)]),
                }
            }
        }
    }
}
