//! What everybody would choose at given prices: a volunteer a schedule, a need how many places.
//!
//! A schedule is found by dynamic programming over shifts in the order in which they end (at most `limit` intervals that
//! don't overlap). Where a need has several shifts, or journeys and hours count too, that is a bound; then schedules are
//! tried depth-first until one reaches it, or so many were tried.
#![expect(
    clippy::indexing_slicing,
    reason = "pairs and needs are of the market, and items of the volunteer"
)]

use std::ops::{Add, Mul, Sub};

use super::super::market::Market;
use super::super::rules::Rules;
use super::aims::Aims;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// So many schedules are tried where dynamic programming gives a bound only.
const TRIED_MAX: u32 = 2_000;

/// What a case says of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Said {
    Nothing,
    In,
    Out,
}

/// Prices in `f64` for the programme, in whole numbers for what it proves.
pub(super) trait Number:
    Copy + PartialOrd + Add<Output = Self> + Sub<Output = Self> + Mul<Output = Self>
{
    const ZERO: Self;
    fn of(number: u32) -> Self;
}

impl Number for f64 {
    const ZERO: Self = 0.0;
    fn of(number: u32) -> Self {
        Self::from(number)
    }
}

impl Number for i128 {
    const ZERO: Self = 0;
    fn of(number: u32) -> Self {
        Self::from(number)
    }
}

/// What everything is worth.
#[derive(Debug, Clone)]
pub(super) struct Worth<T> {
    /// By aim.
    pub(super) aims: Vec<T>,
    /// What a place of a need costs a volunteer, and gives the need.
    pub(super) needs: Vec<T>,
    /// A unit of fit, and that a volunteer has a need.
    pub(super) fit: T,
    pub(super) placed: T,
}

/// A choice: what it is worth, what no choice is worth more than, and what it is.
pub(super) struct Chosen<T> {
    pub(super) value: T,
    pub(super) bound: T,
    pub(super) pairs: Vec<u32>,
}

/// The pairs of a volunteer by the end of their longest shift.
struct Items {
    pairs: Vec<u32>,
    /// How many of the earlier ones end before each begins.
    before: Vec<u32>,
    /// Whether intervals say all that the rules say.
    is_exact: bool,
}

/// Everybody who chooses.
pub(super) struct Choosers<'a> {
    pub(super) market: &'a Market,
    pub(super) rules: Rules<'a>,
    pub(super) aims: &'a Aims,
    items: Vec<Items>,
    pub(super) work: &'a Work,
}

impl<'a> Choosers<'a> {
    pub(super) fn new(market: &'a Market, aims: &'a Aims, work: &'a Work) -> Self {
        let rules = Rules::new(market, work);
        let volunteers = (0_u32..).take(market.limits().len());
        let items = volunteers.map(|volunteer| items(market, &rules, volunteer));
        Self {
            items: items.collect(),
            market,
            rules,
            aims,
            work,
        }
    }

    /// A volunteer's best schedule. None where none keeps what the case says.
    pub(super) fn schedule<T: Number>(
        &self,
        volunteer: u32,
        worth: &Worth<T>,
        said: &[Said],
    ) -> Option<Chosen<T>> {
        let weight = |pair: u32| {
            let pair = &self.market.pairs()[pair as usize];
            worth.fit * T::of(pair.fit.into()) - worth.needs[pair.need as usize]
        };
        self.best(volunteer, weight, worth.placed, |pair| said[pair as usize])
    }

    /// The same with any weights of pairs.
    pub(super) fn best<T: Number>(
        &self,
        volunteer: u32,
        weight: impl Fn(u32) -> T,
        placed: T,
        said: impl Fn(u32) -> Said,
    ) -> Option<Chosen<T>> {
        let items = &self.items[volunteer as usize];
        let own = || items.pairs.iter().copied();
        let kept: Vec<u32> = own().filter(|&pair| said(pair) == Said::In).collect();
        if !self.rules.allow(volunteer, &kept) {
            return None;
        }
        let limit = self.market.limits()[volunteer as usize] as usize;
        let room = (limit - kept.len()).min(items.pairs.len());
        self.work
            .charge(20 + (items.pairs.len() * (8 + 3 * room + 2 * kept.len())) as u64);
        let is_open = |pair: u32| {
            said(pair) == Said::Nothing && room > 0 && self.rules.allow_more(&kept, pair)
        };
        let mut base = T::ZERO;
        for &pair in &kept {
            base = base + weight(pair);
        }
        if !kept.is_empty() {
            base = base + placed;
        }
        let weights: Vec<T> = own()
            .map(|pair| {
                let weight = weight(pair);
                match weight > T::ZERO && is_open(pair) {
                    true => weight,
                    false => T::ZERO,
                }
            })
            .collect();
        let (sum, mut pairs) = intervals(items, &weights, room);
        let (mut value, mut bound) = (sum, sum);
        pairs.extend(&kept);
        pairs.arrange();
        if !items.is_exact && !self.rules.allow(volunteer, &pairs) {
            let mut search = Search {
                rules: &self.rules,
                volunteer,
                items: Vec::new(),
                taken: kept.clone(),
                most: sum,
                best: (T::ZERO, kept.clone()),
                tried: 0,
            };
            search.items = own().zip(weights).filter(|(_, w)| *w > T::ZERO).collect();
            search.items.arrange_by(|a, b| {
                let order = b.1.partial_cmp(&a.1).unwrap_or(std::cmp::Ordering::Equal);
                order.then(a.0.cmp(&b.0))
            });
            search.extend(0, room, T::ZERO);
            let each = 20 + self.market.time_cost(volunteer) * room as u64;
            self.work.charge(each * u64::from(search.tried));
            if search.tried < TRIED_MAX {
                bound = search.best.0;
            }
            (value, pairs) = search.best;
            pairs.arrange();
        }
        if pairs.is_empty() {
            // Nothing is worth its price, but to have a need may be.
            let mut best: Option<(T, u32)> = None;
            for pair in own().filter(|&pair| is_open(pair) && self.rules.allow(volunteer, &[pair]))
            {
                let value = weight(pair) + placed;
                if value > T::ZERO && best.is_none_or(|(most, _)| value > most) {
                    best = Some((value, pair));
                }
            }
            if let Some((value, pair)) = best {
                return Some(Chosen {
                    value,
                    bound: value,
                    pairs: vec![pair],
                });
            }
            return Some(Chosen {
                value: T::ZERO,
                bound: T::ZERO,
                pairs,
            });
        }
        if kept.is_empty() {
            (value, bound) = (value + placed, bound + placed);
        }
        Some(Chosen {
            value: base + value,
            bound: base + bound,
            pairs,
        })
    }

    /// What so many places of a need are worth.
    pub(super) fn places_worth<T: Number>(&self, need: usize, places: u32, worth: &Worth<T>) -> T {
        let mut sum = worth.needs[need] * T::of(places);
        for (aim, &each) in worth.aims.iter().enumerate() {
            sum = sum + each * T::of(self.aims.count(aim, need, places));
        }
        sum
    }

    /// How many places the need would best have.
    pub(super) fn places<T: Number>(
        &self,
        need: usize,
        worth: &Worth<T>,
        closed: Option<bool>,
    ) -> (T, u32) {
        let mut best: Option<(T, u32)> = None;
        for &places in self.aims.choices(need, closed) {
            let value = self.places_worth(need, places, worth);
            if best.is_none_or(|(most, _)| value > most) {
                best = Some((value, places));
            }
        }
        best.unwrap_or((T::ZERO, 0))
    }
}

fn items(market: &Market, rules: &Rules<'_>, volunteer: u32) -> Items {
    let interval = |pair: u32| {
        let shifts = &market.needs()[market.pairs()[pair as usize].need as usize].shifts;
        let longest = shifts.iter().max_by_key(|s| (s.until - s.from, -s.from));
        longest.map_or((i64::MIN, i64::MIN), |shift| (shift.until, shift.from))
    };
    let range = market.range_of(volunteer);
    let mut pairs: Vec<u32> = (range.start as u32..range.end as u32).collect();
    pairs.arrange_by_key(|&pair| (interval(pair), pair));
    let ends: Vec<i64> = pairs.iter().map(|&pair| interval(pair).0).collect();
    let before = pairs.iter().enumerate().map(|(at, &pair)| {
        let from = interval(pair).1;
        let ended = match from {
            i64::MIN => at,
            _ => ends.partition_point(|&end| end <= from).min(at),
        };
        ended as u32
    });
    Items {
        before: before.collect(),
        is_exact: rules.are_intervals(volunteer),
        pairs,
    }
}

/// The best of at most so many intervals that don't overlap; those of weight 0 are left out.
fn intervals<T: Number>(items: &Items, weights: &[T], room: usize) -> (T, Vec<u32>) {
    let used = weights.iter().filter(|&&weight| weight > T::ZERO).count();
    let room = room.min(used);
    if room == 0 {
        return (T::ZERO, Vec::new());
    }
    let wide = room + 1;
    let mut most = vec![T::ZERO; (weights.len() + 1) * wide];
    for (at, &weight) in weights.iter().enumerate() {
        let (done, rest) = most.split_at_mut((at + 1) * wide);
        let last = &done[at * wide..];
        let next = &mut rest[..wide];
        next.copy_from_slice(last);
        if weight > T::ZERO {
            let before = &done[items.before[at] as usize * wide..];
            for count in 1..wide {
                let with = before[count - 1] + weight;
                if with > next[count] {
                    next[count] = with;
                }
            }
        }
    }
    let (mut at, mut count) = (weights.len(), room);
    let best = most[at * wide + count];
    let mut pairs = Vec::with_capacity(room);
    while at > 0 && count > 0 {
        let here = most[at * wide + count];
        if here > most[(at - 1) * wide + count] {
            pairs.push(items.pairs[at - 1]);
            at = items.before[at - 1] as usize;
            count -= 1;
        } else {
            at -= 1;
        }
    }
    (best, pairs)
}

/// Tries schedules, the weightiest pairs first.
struct Search<'a, T> {
    rules: &'a Rules<'a>,
    volunteer: u32,
    items: Vec<(u32, T)>,
    taken: Vec<u32>,
    /// No schedule is worth more.
    most: T,
    best: (T, Vec<u32>),
    tried: u32,
}

impl<T: Number> Search<'_, T> {
    fn extend(&mut self, from: usize, room: usize, value: T) {
        self.tried += 1;
        if value > self.best.0 && self.rules.allow(self.volunteer, &self.taken) {
            self.best = (value, self.taken.clone());
        }
        if room == 0 {
            return;
        }
        for at in from..self.items.len() {
            let mut bound = value;
            for (_, weight) in self.items[at..].iter().take(room) {
                bound = bound + *weight;
            }
            let is_done = self.tried >= TRIED_MAX || self.best.0 >= self.most;
            if is_done || bound <= self.best.0 {
                return;
            }
            let (pair, weight) = self.items[at];
            if self.rules.allow_more(&self.taken, pair) {
                self.taken.push(pair);
                self.extend(at + 1, room - 1, value + weight);
                self.taken.pop();
            }
        }
    }
}
