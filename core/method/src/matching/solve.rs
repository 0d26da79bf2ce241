//! The best choice of pairs.

use super::choice::{Best, by_schedules, choose};
use super::error::MatchingError;
use super::levels::{Level, Tally, pairs_at};
use super::market::{Market, Need};
use super::network::Goal;
use super::proof::{Aim, AimProof};
use super::roster::{self, NEEDS_MAX, Roster};
use super::rows::{FIT_MAX, PRIORITY_MAX};
use super::search::{Case, Solution};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::{Work, WorkError};

/// How good a choice is. A larger one is better: the fields count in this order.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct Score {
    /// By priority, the first one first: how many needs that may be closed are not.
    pub open: [u32; PRIORITY_MAX as usize],
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
    /// Needs that are closed, as places in [`Market::need_ids`], ascending: too few people can be had for them.
    pub closed: Vec<u32>,
    /// Needs that have fewer people than their minimum, as places in [`Market::need_ids`], ascending. None but where the
    /// search was stopped before it had a choice that keeps all minimums.
    pub short: Vec<u32>,
    /// How much better another choice could be. None where nothing is better.
    pub gap: Option<Gap>,
    /// Why nothing is better, or not by more.
    pub proof: Proof,
}

/// How much better another choice could be: of the aims before this one, nothing has more.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Gap {
    /// The aim.
    pub aim: Aim,
    /// What the matching has of it.
    pub reached: u64,
    /// No choice has more, if it has as much of the aims before.
    pub most: u64,
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
    /// By aim, from the first: what no choice exceeds. Where one of them exceeds what the matching has, that is the
    /// [`Gap`], and what follows says nothing.
    Schedules(Vec<AimProof>),
}

impl Score {
    /// How much it has of an aim.
    #[must_use]
    pub fn of(&self, aim: Aim) -> u64 {
        let at = |by: &[u32; PRIORITY_MAX as usize], priority: u8| {
            let place = usize::from(priority).wrapping_sub(1);
            by.get(place).copied().unwrap_or_default().into()
        };
        match aim {
            Aim::Open(priority) => at(&self.open, priority),
            Aim::Placed => self.placed.into(),
            Aim::Staffed(priority) => at(&self.staffed, priority),
            Aim::Fit => self.fit,
        }
    }
}

impl Matching {
    /// Whether no choice is better.
    #[must_use]
    pub fn is_best(&self) -> bool {
        self.gap.is_none() && self.short.is_empty()
    }

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
/// Where the work allowed does not suffice, or more than 2,000 needs collide in too many ways, it is the best choice found so far, with the [`Gap`] that is proven.
///
/// # Errors
///
/// - [`MinimumsConflict`](MatchingError::MinimumsConflict): no choice gives every need its minimum.
/// - [`Work`](MatchingError::Work): cancelled, more memory than allowed, or less work than it takes to look at everything
///   once.
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
    let levels = levels(market);
    let (goal, key) = (scale.goal(market), |chosen: &[u32]| score(market, chosen));
    // What is left over is for those who check and explain what was found.
    let units = work.max().saturating_sub(work.used()) / 4 * 3;
    let found = work.portion(units, |work| {
        choose(market, market, (&goal, &levels), work, key)
    });
    let found = match found {
        Err(MatchingError::Work(WorkError::Exhausted { .. }))
            if market.needs().len() <= NEEDS_MAX =>
        {
            // A choice made quickly, and what everybody could have at most.
            by_schedules((market, market), &levels, work, Some(0))
        }
        Err(MatchingError::Work(WorkError::Exhausted { .. })) => Ok(Best::Collides(None)),
        found => found,
    };
    match found? {
        Best::Collides(solution) => Ok(scheduled(
            market,
            scale.quick(market, solution, &levels, work)?,
        )),
        Best::Flow(solution) => Ok(scale.matching(market, solution)),
        Best::Schedules(roster) => Ok(scheduled(market, roster)),
        Best::Impossible => Err(MatchingError::MinimumsConflict),
    }
}

/// The aims of a market, in order.
fn levels(market: &Market) -> Vec<Level> {
    let aims = Aim::all().filter(|aim| is_aim(market, *aim));
    aims.map(|aim| match aim {
        Aim::Open(priority) => Level::Open(priority),
        Aim::Placed => Level::Placed,
        Aim::Staffed(priority) => Level::Staffed(priority),
        Aim::Fit => Level::Fit,
    })
    .collect()
}

/// Whether a market has something of an aim.
pub(super) fn is_aim(market: &Market, aim: Aim) -> bool {
    let mut needs = market.needs().iter();
    match aim {
        Aim::Open(priority) => {
            needs.any(|n| n.priority == priority && n.or_closed && n.minimum > 0)
        }
        Aim::Staffed(priority) => needs.any(|n| n.priority == priority),
        Aim::Placed | Aim::Fit => true,
    }
}

pub(super) fn scheduled(market: &Market, roster: Roster) -> Matching {
    let aims = Aim::all().filter(|aim| is_aim(market, *aim));
    let proofs: Vec<AimProof> = (aims.zip(roster.settled))
        .map(|(aim, settled)| AimProof {
            aim,
            most: settled.most,
            cases: settled.cases,
        })
        .collect();
    let pairs = pairs_at(market, &roster.pairs);
    let mut matching = Matching {
        score: Tally::of(market, &roster.pairs).score(market),
        closed: Vec::new(),
        short: Vec::new(),
        gap: None,
        proof: Proof::Schedules(proofs),
        pairs,
    };
    (matching.closed, matching.short) = below_minimum(market, &matching.pairs);
    matching.gap = gap(&matching);
    matching
}

/// The first aim of which another choice may have more.
pub(super) fn gap(matching: &Matching) -> Option<Gap> {
    let Proof::Schedules(proofs) = &matching.proof else {
        return None;
    };
    let gaps = proofs.iter().map(|proof| Gap {
        aim: proof.aim,
        reached: matching.score.of(proof.aim),
        most: proof.most,
    });
    gaps.into_iter().find(|gap| gap.reached < gap.most)
}

/// The needs that have fewer people than their minimum: those that are closed, and those that may not be.
pub(super) fn below_minimum(market: &Market, pairs: &[Chosen]) -> (Vec<u32>, Vec<u32>) {
    let mut filled = vec![0_u32; market.needs().len()];
    for chosen in pairs {
        if let Some(filled) = filled.get_mut(chosen.need as usize) {
            *filled += 1;
        }
    }
    let needs = (0_u32..).zip(market.needs()).zip(filled);
    let below = needs.filter(|((_, need), filled)| *filled < need.minimum);
    let (closed, short): (Vec<_>, Vec<_>) = below.partition(|((_, need), _)| need.or_closed);
    let places = |of: Vec<((u32, &Need), u32)>| of.into_iter().map(|((n, _), _)| n).collect();
    (places(closed), places(short))
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
    Tally::of(market, &with_locked(market, chosen)).score(market)
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
        let pairs = pairs_at(market, &with_locked(market, &solution.chosen));
        Matching {
            pairs,
            score,
            closed: Vec::new(),
            short: Vec::new(),
            gap: None,
            proof: self.proof(market, solution.case),
        }
    }

    /// A choice made quickly from a flow that is none, and what its prices say of any choice.
    pub(super) fn quick(
        &self,
        market: &Market,
        flow: Option<Solution>,
        levels: &[Level],
        work: &Work,
    ) -> Result<Roster, MatchingError> {
        work.spend(roster::first_look(market))?;
        let solution = flow.unwrap_or_else(|| Solution {
            chosen: Vec::new(),
            case: Case::Decided {
                prices: Vec::new(),
                minimums: Vec::new(),
            },
        });
        let prices = match solution.case {
            Case::Decided { prices, minimums } => {
                let prices = prices.into_iter().zip(minimums);
                prices
                    .map(|(price, minimum)| self.price(minimum, price))
                    .collect()
            }
            Case::Split { .. } => Vec::new(),
        };
        Ok(roster::quick(
            market,
            levels,
            &solution.chosen,
            &prices,
            work,
        ))
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
