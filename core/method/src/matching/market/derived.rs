//! Markets that differ from another one in some rule or row.

use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

use super::super::error::MatchingError;
use super::super::index::Index;
use super::super::rows::{MatchVolunteer, PRIORITY_MAX};
use super::{Market, Pair, overlap};

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
    pub(in crate::matching) fn restricted(&self, mut keep: impl FnMut(u32, &Pair) -> bool) -> Self {
        let mut market = self.clone();
        market.pairs.clear();
        market.starts.clear();
        market.starts.push(0);
        for volunteer in (0_u32..).take(self.limits.len()) {
            let kept = self
                .pairs_of(volunteer)
                .iter()
                .filter(|pair| keep(volunteer, pair) || pair.locked);
            market.pairs.extend(kept);
            market
                .starts
                .push(u32::try_from(market.pairs.len()).unwrap_or(u32::MAX));
        }
        market
    }

    /// Checks that all can come who have said yes, and leaves out the pairs with needs at whose time their volunteer has
    /// shifts elsewhere. The indexes, of needs and of volunteers, tell the places in the input.
    pub(super) fn keep_fixed(
        &mut self,
        volunteers: &[&MatchVolunteer],
        [needs, people]: [&Index<'_>; 2],
        work: &Work,
    ) -> Result<(), MatchingError> {
        self.check_locked(needs.order(), people.order())?;
        let mut busy = vec![false; self.pairs.len()];
        for ((volunteer, one), row) in (0_u32..).zip(volunteers).zip(people.order()) {
            if one.booked.is_empty() {
                continue;
            }
            let mut booked = one.booked.clone();
            booked.arrange();
            let pairs = busy.get_mut(self.range_of(volunteer)).into_iter().flatten();
            for (busy, pair) in pairs.zip(self.pairs_of(volunteer)) {
                let need = self.needs.get(pair.need as usize);
                let shifts = need.map_or(&[][..], |need| need.shifts.as_slice());
                work.spend(10 * (shifts.len() + booked.len()) as u64)?;
                *busy = overlap((shifts, 0), (&booked, 0));
                if *busy && pair.locked {
                    let field = format!("volunteers[{row}]");
                    return Err(MatchingError::LockedCollide { field });
                }
            }
        }
        if busy.contains(&true) {
            let mut busy = busy.into_iter();
            *self = self.restricted(|_, _| busy.next() == Some(false));
        }
        Ok(())
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
