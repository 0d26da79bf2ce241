//! Instants and Danish local time: half-open windows, midnights, and the hours that summer time removes and repeats.
//!
//! Danish normal time is UTC+1 (Normaltidsloven, lov 294 of 20/03/2023); summer time runs from the last Sunday of March,
//! 02.00 becoming 03.00, to the last Sunday of October, 03.00 becoming 02.00. The zone data end with the year 2099;
//! a later year borrows the rules of a year with the same weekdays, so that the rule as it stands goes on.

use medborger_codec::Record;

use super::{CalendarError, in_range};
use chrono::{
    DateTime, Datelike, Days, FixedOffset, MappedLocalTime, NaiveDate, NaiveDateTime, NaiveTime,
    Offset, TimeDelta, TimeZone, Utc,
};
use chrono_tz::Europe::Copenhagen;

/// The last year for which the zone data hold both changes of the clock.
const ZONE_DATA_LAST_YEAR: i32 = 2099;

/// How far back to look a year up in the zone data: nothing while they hold it, else to one of their last 28 years that
/// has the same weekdays.
fn borrowed(year: i32) -> TimeDelta {
    let kind = |year| {
        NaiveDate::from_ymd_opt(year, 1, 1).map(|first| (first, first.weekday(), first.leap_year()))
    };
    if year <= ZONE_DATA_LAST_YEAR {
        return TimeDelta::zero();
    }
    let Some((first, weekday, leap)) = kind(year) else {
        return TimeDelta::zero();
    };
    (ZONE_DATA_LAST_YEAR - 27..=ZONE_DATA_LAST_YEAR)
        .filter_map(kind)
        .find(|(_, w, l)| (*w, *l) == (weekday, leap))
        .map_or(TimeDelta::zero(), |(lender, _, _)| first - lender)
}

/// What to add to UTC at an instant.
fn offset_at(utc: NaiveDateTime) -> FixedOffset {
    let looked_up = utc.checked_sub_signed(borrowed(utc.year())).unwrap_or(utc);
    Copenhagen.offset_from_utc_datetime(&looked_up).fix()
}

/// The instants that a local time names: none, one or two, the earlier first.
fn instants_of(local: NaiveDateTime) -> MappedLocalTime<Option<DateTime<Utc>>> {
    let looked_up = local
        .checked_sub_signed(borrowed(local.year()))
        .unwrap_or(local);
    Copenhagen
        .offset_from_local_datetime(&looked_up)
        .map(|offset| {
            local
                .checked_sub_offset(offset.fix())
                .map(|utc| utc.and_utc())
        })
}

/// The Danish local date and time of an instant.
///
/// ```
/// use medborger::calendar::local_time;
///
/// let at = "2026-07-01T10:00:00Z".parse().unwrap();
/// assert_eq!(local_time(at).to_string(), "2026-07-01 12:00:00");
/// ```
#[must_use]
pub fn local_time(at: DateTime<Utc>) -> NaiveDateTime {
    let utc = at.naive_utc();
    utc.checked_add_offset(offset_at(utc)).unwrap_or(utc)
}

/// The Danish local date of an instant.
///
/// ```
/// use medborger::calendar::local_date;
///
/// let late = "2026-07-01T22:30:00Z".parse().unwrap();
/// assert_eq!(local_date(late).to_string(), "2026-07-02");
/// ```
#[must_use]
pub fn local_date(at: DateTime<Utc>) -> NaiveDate {
    local_time(at).date()
}

/// The instant at which a local day begins: local midnight.
///
/// Midnight exists and is unique in Denmark under the present rules. Where old zone data skip it, the day begins at the
/// change of the clock; where they repeat it, at the first.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::opens_at;
///
/// let day = NaiveDate::from_ymd_opt(2026, 7, 1).unwrap();
/// assert_eq!(opens_at(day)?.to_rfc3339(), "2026-06-30T22:00:00+00:00");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn opens_at(day: NaiveDate) -> Result<DateTime<Utc>, CalendarError> {
    midnight(in_range(day)?)
}

/// The instant, exclusive, at which a local day is over: local midnight after it.
///
/// A day is the whole calendar day and not office hours (vejledning 9533 of 26/06/2018): what comes in at 23:59:59 is in
/// time, what comes in at this instant is late.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::closes_at;
///
/// let last_day = NaiveDate::from_ymd_opt(2013, 8, 2).unwrap();
/// assert_eq!(closes_at(last_day)?.to_rfc3339(), "2013-08-02T22:00:00+00:00");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn closes_at(last_day: NaiveDate) -> Result<DateTime<Utc>, CalendarError> {
    midnight(
        in_range(last_day)?
            .succ_opt()
            .ok_or(CalendarError::DateOutOfRange)?,
    )
}

fn midnight(day: NaiveDate) -> Result<DateTime<Utc>, CalendarError> {
    let local = day.and_time(NaiveTime::MIN);
    let instant = match instants_of(local) {
        MappedLocalTime::Single(at) | MappedLocalTime::Ambiguous(at, _) => at,
        MappedLocalTime::None => day
            .checked_sub_days(Days::new(1))
            .map(|before| offset_at(before.and_time(NaiveTime::MIN)))
            .and_then(|offset| local.checked_sub_offset(offset))
            .map(|utc| utc.and_utc()),
    };
    instant.ok_or(CalendarError::DateOutOfRange)
}

/// The length of a local day in hours: 23 in March, 25 in October, else 24.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::day_length_hours;
///
/// assert_eq!(day_length_hours(NaiveDate::from_ymd_opt(2026, 10, 25).unwrap())?, 25);
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn day_length_hours(day: NaiveDate) -> Result<u32, CalendarError> {
    let hours = (closes_at(day)? - opens_at(day)?).num_hours();
    u32::try_from(hours).map_err(|_| CalendarError::DateOutOfRange)
}

/// Which of the two, when a local time comes twice.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum RepeatedHour {
    /// The first, in summer time: "02.00 A".
    First,
    /// The second, in normal time: "02.00 B".
    Second,
}

/// The instant of a Danish local time.
///
/// A choice made for a time that comes once is of no consequence.
///
/// # Errors
///
/// - [`CalendarError::LocalTimeNonexistent`] when the clock is put forward past it;
/// - [`CalendarError::LocalTimeAmbiguous`] when it comes twice and no choice is made;
/// - [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{RepeatedHour, to_instant};
///
/// let local = NaiveDate::from_ymd_opt(2026, 10, 25).unwrap().and_hms_opt(2, 30, 0).unwrap();
/// assert_eq!(to_instant(local, None).unwrap_err().code(), "local_time_ambiguous");
/// assert_eq!(to_instant(local, Some(RepeatedHour::First))?.to_rfc3339(), "2026-10-25T00:30:00+00:00");
/// assert_eq!(to_instant(local, Some(RepeatedHour::Second))?.to_rfc3339(), "2026-10-25T01:30:00+00:00");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn to_instant(
    local: NaiveDateTime,
    choice: Option<RepeatedHour>,
) -> Result<DateTime<Utc>, CalendarError> {
    in_range(local.date())?;
    let instant = match (instants_of(local), choice) {
        (MappedLocalTime::None, _) => return Err(CalendarError::LocalTimeNonexistent),
        (MappedLocalTime::Ambiguous(..), None) => return Err(CalendarError::LocalTimeAmbiguous),
        (MappedLocalTime::Ambiguous(_, second), Some(RepeatedHour::Second)) => second,
        (MappedLocalTime::Ambiguous(first, _), Some(RepeatedHour::First)) => first,
        (MappedLocalTime::Single(at), _) => at,
    };
    instant.ok_or(CalendarError::DateOutOfRange)
}

/// A stretch of time, `opens_at` inclusive, `closes_at` exclusive; never empty.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::Window;
///
/// let day = |d| NaiveDate::from_ymd_opt(2026, 6, d).unwrap();
/// let window = Window::of_days(day(1), day(8))?;
/// assert!(window.contains("2026-06-08T21:59:59Z".parse().unwrap()));
/// assert!(!window.contains("2026-06-08T22:00:00Z".parse().unwrap()));
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(try_from = "WindowData")]
pub struct Window {
    opens_at: DateTime<Utc>,
    closes_at: DateTime<Utc>,
}

#[derive(medborger_codec::Read)]
#[serde(deny_unknown_fields)]
struct WindowData {
    opens_at: DateTime<Utc>,
    closes_at: DateTime<Utc>,
}

impl TryFrom<WindowData> for Window {
    type Error = CalendarError;

    fn try_from(data: WindowData) -> Result<Self, CalendarError> {
        Self::new(data.opens_at, data.closes_at)
    }
}

impl Window {
    /// The window between two instants.
    ///
    /// # Errors
    ///
    /// [`CalendarError::WindowEmpty`] unless it opens before it closes.
    pub fn new(opens_at: DateTime<Utc>, closes_at: DateTime<Utc>) -> Result<Self, CalendarError> {
        if opens_at < closes_at {
            Ok(Self {
                opens_at,
                closes_at,
            })
        } else {
            Err(CalendarError::WindowEmpty)
        }
    }

    /// The window of whole local days, both inclusive.
    ///
    /// # Errors
    ///
    /// [`CalendarError::WindowEmpty`] when the last day is before the first, [`CalendarError::DateOutOfRange`] when
    /// either lies outside the years 1583 to 9999.
    pub fn of_days(first_day: NaiveDate, last_day: NaiveDate) -> Result<Self, CalendarError> {
        Self::new(opens_at(first_day)?, closes_at(last_day)?)
    }

    /// The first instant inside.
    #[must_use]
    pub fn opens_at(self) -> DateTime<Utc> {
        self.opens_at
    }

    /// The first instant after.
    #[must_use]
    pub fn closes_at(self) -> DateTime<Utc> {
        self.closes_at
    }

    /// The local day of the last moment inside.
    #[must_use]
    pub fn last_day(self) -> NaiveDate {
        local_date(
            self.closes_at
                .checked_sub_signed(TimeDelta::nanoseconds(1))
                .unwrap_or(self.opens_at),
        )
    }

    /// Whether an instant lies inside: from `opens_at`, before `closes_at`.
    #[must_use]
    pub fn contains(self, at: DateTime<Utc>) -> bool {
        self.opens_at <= at && at < self.closes_at
    }

    /// Whether what arrived at an instant arrived in time: [`contains`](Self::contains) in the words of the law.
    #[must_use]
    pub fn is_timely(self, arrived_at: DateTime<Utc>) -> bool {
        self.contains(arrived_at)
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{date, instant, three_centuries};
    use super::*;

    #[test]
    fn a_day_closes_at_the_local_midnight_after_it() {
        for (day, closes, hours) in [
            ("2013-08-02", "2013-08-02T22:00:00Z", 24),
            ("2026-03-28", "2026-03-28T23:00:00Z", 24),
            ("2026-03-29", "2026-03-29T22:00:00Z", 23),
            ("2026-10-24", "2026-10-24T22:00:00Z", 24),
            ("2026-10-25", "2026-10-25T23:00:00Z", 25),
            ("2026-12-31", "2026-12-31T23:00:00Z", 24),
        ] {
            assert_eq!(closes_at(date(day)), Ok(instant(closes)));
            assert_eq!(day_length_hours(date(day)), Ok(hours));
        }
    }

    #[test]
    fn every_day_of_three_centuries_closes_when_the_next_opens_and_one_local_day_after_it_opens() {
        let moment = TimeDelta::nanoseconds(1);
        for day in three_centuries() {
            let (opens, closes) = (opens_at(day).unwrap(), closes_at(day).unwrap());
            assert_eq!(
                Some(closes),
                day.succ_opt().and_then(|next| opens_at(next).ok()),
                "{day}"
            );
            assert_eq!((local_date(opens), local_date(closes - moment)), (day, day));
            assert_eq!(local_date(closes), day.succ_opt().unwrap());
            assert!((22..=26).contains(&(closes - opens).num_hours()), "{day}");
        }
    }

    #[test]
    fn summer_time_runs_from_the_last_sunday_of_march_to_that_of_october() {
        for year in 1996..=2199 {
            let last_sunday = |month| {
                let last = NaiveDate::from_ymd_opt(year, month, 31).unwrap();
                last - Days::new(u64::from(last.weekday().num_days_from_sunday()))
            };
            for day in NaiveDate::from_ymd_opt(year, 1, 1)
                .unwrap()
                .iter_days()
                .take(365)
            {
                let expected = match day {
                    day if day == last_sunday(3) => 23,
                    day if day == last_sunday(10) => 25,
                    _ => 24,
                };
                assert_eq!(day_length_hours(day), Ok(expected), "{day}");
            }
            let change = last_sunday(3).and_hms_opt(1, 0, 0).unwrap().and_utc();
            assert_eq!(
                local_time(change),
                last_sunday(3).and_hms_opt(3, 0, 0).unwrap()
            );
        }
    }

    #[test]
    fn the_hour_that_spring_removes_does_not_exist() {
        let local = |h, m| date("2026-03-29").and_hms_opt(h, m, 0).unwrap();
        for choice in [None, Some(RepeatedHour::First), Some(RepeatedHour::Second)] {
            assert_eq!(
                to_instant(local(2, 0), choice),
                Err(CalendarError::LocalTimeNonexistent)
            );
            assert_eq!(
                to_instant(local(2, 59), choice),
                Err(CalendarError::LocalTimeNonexistent)
            );
            assert_eq!(
                to_instant(local(1, 59), choice),
                Ok(instant("2026-03-29T00:59:00Z"))
            );
            assert_eq!(
                to_instant(local(3, 0), choice),
                Ok(instant("2026-03-29T01:00:00Z"))
            );
        }
    }

    #[test]
    fn the_hour_that_autumn_repeats_asks_for_a_choice() {
        let local = |h, m| date("2026-10-25").and_hms_opt(h, m, 0).unwrap();
        assert_eq!(
            to_instant(local(2, 0), None),
            Err(CalendarError::LocalTimeAmbiguous)
        );
        assert_eq!(
            to_instant(local(2, 0), Some(RepeatedHour::First)),
            Ok(instant("2026-10-25T00:00:00Z"))
        );
        assert_eq!(
            to_instant(local(2, 0), Some(RepeatedHour::Second)),
            Ok(instant("2026-10-25T01:00:00Z"))
        );
        assert_eq!(
            to_instant(local(3, 0), None),
            Ok(instant("2026-10-25T02:00:00Z"))
        );
        assert_eq!(
            to_instant(local(1, 59), None),
            Ok(instant("2026-10-24T23:59:00Z"))
        );
    }

    #[test]
    fn a_local_time_survives_the_way_to_utc_and_back() {
        for day in three_centuries()
            .step_by(13)
            .filter(|day| day.year() >= 1990)
        {
            for hour in 0..24 {
                let local = day.and_hms_opt(hour, 30, 0).unwrap();
                if let Ok(at) = to_instant(local, Some(RepeatedHour::Second)) {
                    assert_eq!(local_time(at), local);
                }
            }
        }
    }

    #[test]
    fn a_window_holds_its_first_moment_and_not_its_end() {
        let window = Window::new(
            instant("2026-01-01T00:00:00Z"),
            instant("2026-01-02T00:00:00Z"),
        )
        .unwrap();
        assert!(
            window.contains(window.opens_at())
                && window.is_timely(instant("2026-01-01T23:59:59.999Z"))
        );
        assert!(
            !window.contains(window.closes_at())
                && !window.is_timely(instant("2025-12-31T23:59:59Z"))
        );
    }

    #[test]
    fn a_window_opens_before_it_closes_however_it_is_made() {
        let at = instant("2026-01-01T00:00:00Z");
        assert_eq!(Window::new(at, at), Err(CalendarError::WindowEmpty));
        assert_eq!(
            Window::of_days(date("2026-01-02"), date("2026-01-01")),
            Err(CalendarError::WindowEmpty)
        );
        let json = r#"{"opens_at":"2026-01-01T00:00:00Z","closes_at":"2026-01-01T00:00:00Z"}"#;
        assert!(serde_json::from_str::<Window>(json).is_err());
        let window = Window::of_days(date("2026-01-01"), date("2026-01-01")).unwrap();
        assert_eq!(window.last_day(), date("2026-01-01"));
        let json = serde_json::to_string(&window).unwrap();
        assert_eq!(
            json,
            r#"{"opens_at":"2025-12-31T23:00:00Z","closes_at":"2026-01-01T23:00:00Z"}"#
        );
        assert_eq!(serde_json::from_str::<Window>(&json).unwrap(), window);
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(opens_at(day), Err(CalendarError::DateOutOfRange));
            assert_eq!(closes_at(day), Err(CalendarError::DateOutOfRange));
            assert_eq!(
                to_instant(day.and_time(NaiveTime::MIN), None),
                Err(CalendarError::DateOutOfRange)
            );
        }
        for at in [DateTime::<Utc>::MIN_UTC, DateTime::<Utc>::MAX_UTC] {
            let _ = (local_date(at), local_time(at));
        }
        assert_eq!(
            closes_at(date("9999-12-31")),
            Ok(instant("9999-12-31T23:00:00Z"))
        );
        assert!(opens_at(date("1583-01-01")).is_ok());
    }
}
