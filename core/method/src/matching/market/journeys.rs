//! How long it takes to get from one need to another: as told place by place, or as the crow flies.

use super::super::error::MatchingError;
use super::super::rows::{JOURNEY_MAX, JOURNEYS_MAX, Journey};
use super::{Market, overlap};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// No place.
const NOWHERE: u32 = u32::MAX;

/// What is known of journeys. Nothing, unless it was told.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Travel {
    /// By need: the number of its place.
    places: Vec<u32>,
    /// From, to and minutes, ascending.
    told: Vec<(u32, u32, u32)>,
    /// By need: where it lies, in whole metres from the middle of the Earth.
    points: Vec<Option<[i32; 3]>>,
    metres_per_minute: u32,
}

impl Travel {
    fn told(&self, from: u32, to: u32) -> u32 {
        let place = |need: u32| self.places.get(need as usize).copied().unwrap_or(NOWHERE);
        let (from, to) = (place(from), place(to));
        let known = |from: u32, to: u32| {
            let at = self
                .told
                .binary_search_by_key(&(from, to), |&(from, to, _)| (from, to));
            Some(self.told.get(at.ok()?)?.2)
        };
        match (from, to) {
            (NOWHERE, _) | (_, NOWHERE) => 0,
            _ => known(from, to).or_else(|| known(to, from)).unwrap_or(0),
        }
    }

    fn flown(&self, from: u32, to: u32) -> u32 {
        let point = |need: u32| self.points.get(need as usize).copied().flatten();
        match (point(from), point(to)) {
            (Some(here), Some(there)) => minutes_between(here, there, self.metres_per_minute),
            _ => 0,
        }
    }
}

/// How many minutes it takes to get from one point to another, each in whole metres from the middle of the Earth, in a
/// straight line at so many metres a minute: rounded up, a day at most.
#[doc(hidden)]
#[must_use]
pub fn minutes_between(here: [i32; 3], there: [i32; 3], metres_per_minute: u32) -> u32 {
    let squares = here.iter().zip(there).map(|(&a, b)| {
        let apart = u64::from(a.abs_diff(b));
        apart.saturating_mul(apart)
    });
    let metres = squares.fold(0, u64::saturating_add).isqrt();
    let minutes = metres.div_ceil(u64::from(metres_per_minute.max(1)));
    u32::try_from(minutes).unwrap_or(u32::MAX).min(JOURNEY_MAX)
}

impl Market {
    /// How many minutes it takes to get from one need to another.
    pub(in crate::matching) fn journey(&self, from: u32, to: u32) -> i64 {
        if !self.has_journeys() {
            return 0;
        }
        self.travel
            .told(from, to)
            .max(self.travel.flown(from, to))
            .into()
    }

    /// Whether it may take time to get from one need to another.
    pub(in crate::matching) fn has_journeys(&self) -> bool {
        !self.travel.told.is_empty() || !self.travel.points.is_empty()
    }

    /// Whether two different needs can't be met by one person: any two of their shifts overlap, or there is no time to get
    /// from one to the other. Shifts that only touch don't.
    pub(in crate::matching) fn collide(&self, one: u32, other: u32, work: &Work) -> bool {
        let (there, back) = (self.journey(one, other), self.journey(other, one));
        self.meet((one, there), (other, back), work)
    }

    /// Whether two different needs are at the same time, wherever they are.
    pub(in crate::matching) fn are_at_once(&self, one: u32, other: u32, work: &Work) -> bool {
        self.meet((one, 0), (other, 0), work)
    }

    /// The same where it takes some minutes to get away from each.
    fn meet(&self, (one, there): (u32, i64), (other, back): (u32, i64), work: &Work) -> bool {
        let shifts = |need: u32| {
            let need = self.needs.get(need as usize);
            need.map_or(&[][..], |need| need.shifts.as_slice())
        };
        let (a, b) = (shifts(one), shifts(other));
        work.charge(4 + 3 * (a.len() + b.len()) as u64);
        one != other && overlap((a, there), (b, back))
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
    pub fn with_journeys(self, journeys: &[Journey]) -> Result<Self, MatchingError> {
        self.with_journeys_within(journeys, &Work::unlimited())
    }

    /// The same within limits.
    ///
    /// # Errors
    ///
    /// As [`Market::with_journeys`], and [`Work`](MatchingError::Work).
    pub fn with_journeys_within(
        mut self,
        journeys: &[Journey],
        work: &Work,
    ) -> Result<Self, MatchingError> {
        if journeys.len() > JOURNEYS_MAX {
            return Err(MatchingError::TooMany {
                field: "journeys".into(),
                max: JOURNEYS_MAX,
            });
        }
        work.spend(400 * journeys.len() as u64 + 100 * self.needs.len() as u64)?;
        work.keep(12 * journeys.len() as u64 + 4 * self.needs.len() as u64)?;
        if let Some(place) = journeys.iter().position(|one| one.minutes > JOURNEY_MAX) {
            let field = format!("journeys[{place}].minutes");
            return Err(MatchingError::JourneyOutOfRange { field });
        }
        let mut rows: Vec<(&str, &str, usize)> = (journeys.iter().enumerate())
            .map(|(place, one)| (one.from.as_str(), one.to.as_str(), place))
            .collect();
        rows.arrange();
        let twice = rows.windows(2).filter_map(|two| match two {
            [(from, to, _), (again, also, place)] if (from, to) == (again, also) => Some(*place),
            _ => None,
        });
        if let Some(place) = twice.min() {
            let field = format!("journeys[{place}]");
            return Err(MatchingError::JourneyRepeated { field });
        }
        let mut names: Vec<&str> = journeys
            .iter()
            .flat_map(|one| [one.from.as_str(), one.to.as_str()])
            .collect();
        names.arrange();
        names.dedup();
        let number = |name: &str| {
            let at = names.binary_search(&name);
            at.ok()
                .and_then(|at| u32::try_from(at).ok())
                .unwrap_or(NOWHERE)
        };
        // Names and rows are in one order, so numbers are too.
        self.travel.told = rows
            .iter()
            .filter_map(|(from, to, place)| {
                Some((number(from), number(to), journeys.get(*place)?.minutes))
            })
            .collect();
        let place = |need: &super::Need| need.place.as_deref().map_or(NOWHERE, number);
        self.travel.places = self.needs.iter().map(place).collect();
        self.check_apart(work)?;
        Ok(self)
    }

    /// The same market in which it takes time to get from one need to another in a straight line: so many metres a minute,
    /// rounded up to whole minutes. Points are by need, in canonical order, in whole metres from the middle of the Earth.
    #[doc(hidden)]
    #[must_use]
    pub fn with_points(mut self, points: Vec<Option<[i32; 3]>>, metres_per_minute: u32) -> Self {
        self.travel.points = points;
        self.travel.metres_per_minute = metres_per_minute;
        self
    }

    /// That nobody is locked to needs too far apart.
    fn check_apart(&self, work: &Work) -> Result<(), MatchingError> {
        for volunteer in (0_u32..).take(self.limits.len()) {
            let own = self.pairs_of(volunteer).iter();
            let locked: Vec<u32> = own.filter(|p| p.locked).map(|p| p.need).collect();
            for (at, &need) in locked.iter().enumerate() {
                work.check()?;
                let mut before = locked.iter().take(at);
                if before.any(|&other| self.collide(other, need, work)) {
                    let field = "journeys".into();
                    return Err(MatchingError::LockedCollide { field });
                }
            }
        }
        Ok(())
    }
}
