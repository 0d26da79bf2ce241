//! Lawful choices made quickly: what the programme wants most first, and what is left by worth.
#![expect(
    clippy::indexing_slicing,
    reason = "pairs, needs and volunteers are of the market"
)]

use super::super::levels::Level;
use super::choose::{Choosers, Said};
use medborger_base::sorted::Arrange as _;

/// A choice of pairs with what it comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Incumbent {
    /// People lacking at needs that may not be closed. The choice is lawful where none are.
    pub(super) lacking: u64,
    /// By aim.
    pub(super) values: Vec<u64>,
    /// All pairs, the locked ones among them, ascending.
    pub(super) pairs: Vec<u32>,
}

impl Incumbent {
    pub(super) fn is_better_than(&self, other: &Self) -> bool {
        let key = |of: &Self| (std::cmp::Reverse(of.lacking), of.values.clone());
        key(self) > key(other)
    }
}

impl Choosers<'_> {
    /// What pairs come to. None where they break a rule; below a minimum is lacking.
    pub(super) fn evaluate(&self, pairs: Vec<u32>) -> Option<Incumbent> {
        let needs = self.market.needs();
        let mut filled = vec![0_u32; needs.len()];
        let (mut placed, mut fit) = (0, 0);
        self.work
            .charge(40 * pairs.len() as u64 + 10 * needs.len() as u64);
        for own in
            pairs.chunk_by(|a, b| self.market.volunteer_of(*a) == self.market.volunteer_of(*b))
        {
            if !self.rules.allow(self.market.volunteer_of(own[0]), own) {
                return None;
            }
            placed += 1;
            for &pair in own {
                let pair = &self.market.pairs()[pair as usize];
                filled[pair.need as usize] += 1;
                fit += u64::from(pair.fit);
            }
        }
        let mut lacking = 0;
        for (place, (need, &filled)) in needs.iter().zip(&filled).enumerate() {
            let is_closed = self.aims.may_close(place) && filled == self.aims.locked[place];
            if filled > need.capacity {
                return None;
            }
            if filled < need.minimum && !is_closed {
                if self.aims.may_close(place) {
                    return None;
                }
                lacking += u64::from(need.minimum - filled);
            }
        }
        let value = |(aim, level): (usize, &Level)| match level {
            Level::Placed => placed,
            Level::Fit => fit,
            _ => {
                let needs = filled.iter().enumerate();
                let counts = needs.map(|(need, &filled)| self.aims.count(aim, need, filled));
                counts.map(u64::from).sum()
            }
        };
        Some(Incumbent {
            lacking,
            values: self.aims.levels.iter().enumerate().map(value).collect(),
            pairs,
        })
    }

    /// A choice made of wanted schedules (volunteer and pairs), the most wanted first.
    pub(super) fn rounded(&self, wanted: &[(u32, Vec<u32>)]) -> Option<Incumbent> {
        let market = self.market;
        let mut is_shut: Vec<bool> = vec![false; market.needs().len()];
        for _ in 0..4 {
            let pairs = self.filled(wanted, &is_shut);
            let mut counts = vec![0_u32; market.needs().len()];
            for &pair in &pairs {
                counts[market.pairs()[pair as usize].need as usize] += 1;
            }
            let mut again = false;
            for (need, &count) in counts.iter().enumerate() {
                if self.aims.may_close(need)
                    && count < market.needs()[need].minimum
                    && count > self.aims.locked[need]
                {
                    is_shut[need] = true;
                    again = true;
                }
            }
            if !again {
                return self.evaluate(pairs);
            }
        }
        None
    }

    fn filled(&self, wanted: &[(u32, Vec<u32>)], is_shut: &[bool]) -> Vec<u32> {
        let market = self.market;
        let need_of = |pair: u32| market.pairs()[pair as usize].need as usize;
        let is_locked = |pair: u32| market.pairs()[pair as usize].locked;
        let mut counts = self.aims.locked.clone();
        let mut taken: Vec<Vec<u32>> = vec![Vec::new(); market.limits().len()];
        for (volunteer, pairs) in wanted {
            let new = || pairs.iter().copied().filter(|&pair| !is_locked(pair));
            let has_room = |pair: u32| {
                let need = need_of(pair);
                !is_shut[need] && counts[need] < market.needs()[need].capacity
            };
            if taken[*volunteer as usize].is_empty() && new().all(has_room) {
                new().for_each(|pair| counts[need_of(pair)] += 1);
                taken[*volunteer as usize] = new().collect();
            }
        }
        // Whoever has fewest first: everybody gets something before anybody gets more.
        let mut order: Vec<(usize, u32)> = (0_u32..)
            .zip(&taken)
            .map(|(volunteer, taken)| (taken.len(), volunteer))
            .collect();
        order.arrange();
        for (_, volunteer) in order {
            let own = &taken[volunteer as usize];
            let said = |pair: u32| {
                let need = need_of(pair);
                let has_room = !is_shut[need] && counts[need] < market.needs()[need].capacity;
                match is_locked(pair) || own.contains(&pair) {
                    true => Said::In,
                    false if has_room => Said::Nothing,
                    false => Said::Out,
                }
            };
            let weight = |pair: u32| self.wish(pair, counts[need_of(pair)]);
            let best = self.best(volunteer, weight, self.wish_placed(), said);
            let pairs = best.map(|best| best.pairs).unwrap_or_default();
            for &pair in &pairs {
                if !is_locked(pair) && !own.contains(&pair) {
                    counts[need_of(pair)] += 1;
                }
            }
            taken[volunteer as usize] = pairs;
        }
        let mut all: Vec<u32> = taken.concat();
        let places = (0_u32..).zip(market.pairs());
        all.extend(places.filter_map(|(place, pair)| pair.locked.then_some(place)));
        all.arrange();
        all.dedup();
        all
    }

    /// How much an aim outweighs the fit of a pair here: enough to go first, mostly.
    fn weight_of(&self, aim: usize) -> f64 {
        let later = self.aims.levels.len() - 1 - aim;
        (0..later).fold(1_000.0, |weight, _| weight * 8.0)
    }

    fn wish_placed(&self) -> f64 {
        self.aims.placed().map_or(0.0, |aim| self.weight_of(aim))
    }

    /// What one more person is worth to a need that has so many.
    fn wish(&self, pair: u32, count: u32) -> f64 {
        let pair = &self.market.pairs()[pair as usize];
        let need = pair.need as usize;
        let mut sum =
            f64::from(pair.fit) / 1_000.0 * self.aims.fit().map_or(0.0, |a| self.weight_of(a));
        for aim in 0..self.aims.levels.len() {
            if self.aims.count(aim, need, count + 1) > self.aims.count(aim, need, count) {
                sum += self.weight_of(aim);
            }
        }
        if count < self.market.needs()[need].minimum {
            sum += 8.0 * self.weight_of(0);
        }
        sum + 1.0
    }
}
