//! Markets that differ from another one in some rule or row.

use super::super::rows::PRIORITY_MAX;
use super::{Market, Pair};

impl Market {
    /// How many places there are, by priority from the first.
    #[must_use]
    pub fn places(&self) -> [u32; PRIORITY_MAX as usize] {
        let mut places = [0_u32; PRIORITY_MAX as usize];
        for need in &self.needs {
            if let Some(sum) = places.get_mut(usize::from(need.priority).wrapping_sub(1)) {
                *sum = sum.saturating_add(need.capacity);
            }
        }
        places
    }

    /// The same market with other minimums, by need. Each is at most the capacity.
    pub(in crate::matching) fn with_minimums(&self, minimums: &[u32]) -> Self {
        let mut market = self.clone();
        for (need, &minimum) in market.needs.iter_mut().zip(minimums) {
            need.minimum = minimum.min(need.capacity);
        }
        market
    }

    /// The same market in which needs that may be closed ask for nobody, so that only what must be had is asked for.
    pub(in crate::matching) fn hard(&self) -> Self {
        let minimums = self.needs.iter();
        let minimums = minimums.map(|need| if need.or_closed { 0 } else { need.minimum });
        let mut market = self.with_minimums(&minimums.collect::<Vec<u32>>());
        for need in &mut market.needs {
            need.or_closed = false;
        }
        market
    }

    /// The same market in which every need may be closed where its minimum can't be had.
    #[must_use]
    pub fn or_closed(&self) -> Self {
        let mut market = self.clone();
        for need in &mut market.needs {
            need.or_closed = true;
        }
        market
    }

    /// The same market with one more place in every need.
    pub(in crate::matching) fn with_room(&self) -> Self {
        let mut market = self.clone();
        for need in &mut market.needs {
            need.capacity = need.capacity.saturating_add(1);
        }
        market
    }

    /// The same market with those pairs only that are locked or kept. Needs and volunteers keep their places.
    pub(in crate::matching) fn restricted(&self, keep: impl Fn(u32, &Pair) -> bool) -> Self {
        let mut market = self.clone();
        market.pairs.clear();
        market.starts.clear();
        market.starts.push(0);
        for volunteer in (0_u32..).take(self.limits.len()) {
            let kept = self
                .pairs_of(volunteer)
                .iter()
                .filter(|pair| pair.locked || keep(volunteer, pair));
            market.pairs.extend(kept);
            market
                .starts
                .push(u32::try_from(market.pairs.len()).unwrap_or(u32::MAX));
        }
        market
    }

    /// The same market in which a volunteer fits nothing.
    pub(in crate::matching) fn without(&self, volunteer: u32) -> Self {
        let mut market = self.clone();
        let own = self.range_of(volunteer);
        let count = u32::try_from(own.len()).unwrap_or_default();
        market.pairs.drain(own);
        for start in market.starts.iter_mut().skip(volunteer as usize + 1) {
            *start -= count;
        }
        market
    }

    /// The same market with these pairs locked, and of the others only those of some needs.
    pub(in crate::matching) fn fixed(
        &self,
        lock: impl Fn(u32, u32) -> bool,
        open: impl Fn(u32) -> bool,
    ) -> Self {
        let mut market = self.clone();
        for volunteer in (0_u32..).take(self.limits.len()) {
            if let Some(own) = market.pairs.get_mut(self.range_of(volunteer)) {
                for pair in own {
                    pair.locked |= lock(volunteer, pair.need);
                }
            }
        }
        market.restricted(|_, pair| open(pair.need))
    }
}
