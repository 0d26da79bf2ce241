//! How long it takes to get from one need to another, and how long needs take.

use super::super::error::MatchingError;
use super::super::rows::{JOURNEY_MAX, JOURNEYS_MAX, Journey};
use super::Market;
use medborger_base::work::Work;

impl Market {
    /// How many minutes it takes to get from one need to another.
    pub(in crate::matching) fn journey(&self, from: u32, to: u32) -> i64 {
        let place = |need: u32| self.needs.get(need as usize)?.place.as_ref();
        let (Some(from), Some(to)) = (place(from), place(to)) else {
            return 0;
        };
        if self.journeys.is_empty() {
            return 0;
        }
        let known = |from: &String, to: &String| self.journeys.get(&(from.clone(), to.clone()));
        let minutes = known(from, to).or_else(|| known(to, from));
        minutes.copied().unwrap_or_default().into()
    }

    /// Whether it may take time to get from one need to another.
    pub(in crate::matching) fn has_journeys(&self) -> bool {
        !self.journeys.is_empty()
    }

    /// The most minutes of shifts that a volunteer takes.
    pub(in crate::matching) fn minutes_max(&self, volunteer: u32) -> u64 {
        let max = self.minutes.get(volunteer as usize).copied().flatten();
        max.map_or(u64::MAX, u64::from)
    }

    /// How long all shifts of a need are together.
    pub(in crate::matching) fn minutes_of(&self, need: u32) -> u64 {
        self.needs.get(need as usize).map_or(0, |need| need.minutes)
    }

    /// The same market in which it takes time to get from one place to another. Journeys that are not told take none.
    ///
    /// # Errors
    ///
    /// - [`TooMany`](MatchingError::TooMany): more than [`JOURNEYS_MAX`].
    /// - [`JourneyOutOfRange`](MatchingError::JourneyOutOfRange): longer than [`JOURNEY_MAX`].
    /// - [`JourneyRepeated`](MatchingError::JourneyRepeated): two rows from one place to another.
    /// - [`LockedCollide`](MatchingError::LockedCollide): a volunteer is locked to two needs too far apart.
    ///
    /// ```
    /// use medborger::method::matching::{Journey, Market, MatchNeed, MatchPair, MatchVolunteer, Shift, solve};
    /// use medborger::work::Work;
    ///
    /// let need = |id: &str, from| {
    ///     MatchNeed::new(id.into(), 1, 1)
    ///         .with_place(id.into())
    ///         .with_shifts(vec![Shift::new(from, from + 60)])
    /// };
    /// let pair = |need: &str| MatchPair::new("ida".into(), need.into(), 500);
    /// let (needs, ida) = ([need("havn", 0), need("skole", 75)], [MatchVolunteer::new("ida".into(), 2)]);
    /// let market = Market::new(&needs, &ida, &[pair("havn"), pair("skole")])?;
    /// assert_eq!(solve(&market, &Work::unlimited())?.pairs.len(), 2);
    /// let market = market.with_journeys(&[Journey::new("havn".into(), "skole".into(), 16)])?;
    /// assert_eq!(solve(&market, &Work::unlimited())?.pairs.len(), 1);
    /// # Ok::<(), medborger::method::matching::MatchingError>(())
    /// ```
    pub fn with_journeys(mut self, journeys: &[Journey]) -> Result<Self, MatchingError> {
        if journeys.len() > JOURNEYS_MAX {
            return Err(MatchingError::TooMany {
                field: "journeys".into(),
                max: JOURNEYS_MAX,
            });
        }
        for (place, journey) in journeys.iter().enumerate() {
            if journey.minutes > JOURNEY_MAX {
                let field = format!("journeys[{place}].minutes");
                return Err(MatchingError::JourneyOutOfRange { field });
            }
            let key = (journey.from.clone(), journey.to.clone());
            if self.journeys.insert(key, journey.minutes).is_some() {
                let field = format!("journeys[{place}]");
                return Err(MatchingError::JourneyRepeated { field });
            }
        }
        for volunteer in (0_u32..).take(self.limits.len()) {
            let own = self.pairs_of(volunteer).iter();
            let locked: Vec<u32> = own.filter(|p| p.locked).map(|p| p.need).collect();
            let work = Work::unlimited();
            let apart = |(at, &need): (usize, &u32)| {
                let mut before = locked.iter().take(at);
                !before.any(|&other| self.collide(other, need, &work))
            };
            if !locked.iter().enumerate().all(apart) {
                let field = "journeys".into();
                return Err(MatchingError::LockedCollide { field });
            }
        }
        Ok(self)
    }
}
