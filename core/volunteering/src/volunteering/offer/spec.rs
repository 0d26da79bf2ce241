//! What an offer says.

use chrono::NaiveDate;
use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use crate::calendar::{local_date, read_day_or_none};
use crate::interest;
use crate::journal::{Desk, Halt};
use crate::key::Key;
use crate::place::Place;
use crate::text::{Line, Text};
use crate::time::Timestamp;
use crate::volunteering::{ExchangeError, Schedule, Visibility, need};

/// What is offered. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OfferSpec {
    /// What it is called.
    pub title: Line<200>,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<4000>>,
    /// Interest areas, by key; any where it is empty.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub interests: SortedSet<Key>,
    /// Competencies, by key.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub competencies: SortedSet<Key>,
    /// Languages spoken.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub languages: SortedSet<Key>,
    /// The part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// From where one comes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// How far one would go, in kilometres as the crow flies; 0 to 500.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reach_km: Option<i32>,
    /// When one is free; by agreement where it is empty.
    #[serde(default)]
    pub schedule: Schedule,
    /// How many tasks at once, of those that one takes by this offer; 1 to 20. A task whose last time is over counts no more.
    /// Of all one's offers together, one takes as many at once as the greatest of them says.
    #[serde(default = "one")]
    pub limit: u8,
    /// How many minutes in all, over all shifts of what one is booked for by this offer, from when both said yes: those that
    /// are over count too; 1 to 525,600. Any number where it is absent. Where every offer of somebody says a number, all
    /// tasks together are no more than the greatest.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_max: Option<u32>,
    /// The same in any week from Monday to Sunday; 1 to 10,080. A shift counts in the week in which it begins, also when it
    /// is over.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week_minutes_max: Option<u32>,
    /// The first day.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub from: Option<NaiveDate>,
    /// The last day, inclusive; the offer expires after it.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// Who sees it.
    #[serde(default)]
    pub visibility: Visibility,
    /// Whether it comes from a student in youth education (*ungdomsuddannelse*), who may help pupils of grades 7 to 10.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub student: bool,
}

fn one() -> u8 {
    1
}

impl OfferSpec {
    pub(super) fn settle(&self, desk: &mut Desk<'_>) -> Result<Self, Halt> {
        let max = need::ENTRIES_MAX;
        for list in [&self.interests, &self.competencies, &self.languages] {
            if list.len() > max {
                return Err(ExchangeError::TooMany { max }.into());
            }
        }
        if !(1..=20).contains(&self.limit) {
            return Err(ExchangeError::LimitOutOfRange.into());
        }
        let fits = |minutes: Option<u32>, max| minutes.is_none_or(|m| (1..=max).contains(&m));
        if !fits(self.minutes_max, 525_600) {
            return Err(ExchangeError::HoursOutOfRange.into());
        }
        if !fits(self.week_minutes_max, 10_080) {
            return Err(ExchangeError::WeekHoursOutOfRange.into());
        }
        if self.reach_km.is_some_and(|km| !(0..=500).contains(&km)) {
            return Err(ExchangeError::ReachOutOfRange.into());
        }
        if !self.place.as_ref().is_none_or(Place::is_in_denmark) {
            return Err(ExchangeError::OutsideDenmark.into());
        }
        self.schedule.check()?;
        need::check_period(desk, self.from, self.to)?;
        Ok(Self {
            interests: interest::resolve_all(desk, &self.interests)?,
            ..self.clone()
        })
    }

    /// Whether its last day has passed.
    pub(crate) fn is_over(&self, at: Timestamp) -> bool {
        let today = local_date(at.to_utc());
        self.to.is_some_and(|last| last < today)
    }
}
