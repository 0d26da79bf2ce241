//! The Danish calendar: holidays, deadlines and Danish time.
//!
//! Three sets of days are kept apart, because Danish law keeps them apart:
//!
//! 1. *public holidays* ([`is_public_holiday`]): ten a year, eleven until 2023;
//! 2. *days on which no deadline ends* ([`deadline_excluded`]): weekends, public holidays, 5 June, 24 and
//!    31 December. Only this set moves a deadline;
//! 3. *days on which the town hall is closed* ([`ClosingDays`]): each municipality's own data, which moves nothing.
//!
//! Every function is pure: none reads a clock, none panics on any date. Instants are UTC; local means
//! Europe/Copenhagen, so Greenland and the Faroe Islands are outside. The calendar is the Gregorian one, computed
//! for the years [`FIRST_YEAR`] to [`LAST_YEAR`] inclusive; Denmark adopted it in 1700, and the holidays are today's
//! list applied to the year, not a history of the church year.
//!
//! ```
//! use chrono::NaiveDate;
//! use medborger::calendar::{Deadline, Period, Roll};
//!
//! let published = NaiveDate::from_ymd_opt(2026, 5, 8).unwrap();
//! let deadline = Deadline::after(published, Period::Weeks(4), Roll::Forward)?;
//! assert_eq!(
//!     deadline.explain_da(),
//!     "8. maj + 4 uger = 5. juni; 5. juni er grundlovsdag, 6. juni er en lørdag, 7. juni er en søndag, \
//!      derfor 8. juni 2026"
//! );
//! assert_eq!(deadline.closes_at.to_rfc3339(), "2026-06-08T22:00:00+00:00");
//! # Ok::<(), medborger::calendar::CalendarError>(())
//! ```
#![forbid(unsafe_code)]

mod call;
mod closing;
mod day;
mod deadline;
mod exclusion;
mod figure;
mod holiday;
mod instant;
mod period;
mod political;
mod text;
mod week;

pub use call::{
    ClosesAtQuery, ClosesAtView, DateTextQuery, DateTextView, HolidayView, HolidaysQuery,
    HolidaysView, IsExcludedQuery, IsExcludedView, IsoWeekQuery, IsoWeekView, LastDayQuery,
    LastDayView, LocalDateQuery, LocalDateView, OpensAtQuery, OpensAtView, ToInstantQuery,
    ToInstantView, WorkingDaysAfterQuery, WorkingDaysAfterView,
};
pub use closing::{ClosingDays, ClosingRule, OfficeClosing};
#[doc(hidden)]
pub use day::{read_day, read_day_or_none, read_days};
pub use deadline::{Counting, Deadline, SkippedDay, working_days_after, working_days_between};
pub use exclusion::{ExclusionReason, deadline_excluded, is_deadline_excluded};
pub use figure::{percent_text, whole_text};
pub use holiday::{
    Holiday, HolidayDay, HolidayRule, easter, holiday_rules, holidays_on, is_public_holiday,
    public_holidays,
};
pub use instant::{
    RepeatedHour, Window, closes_at, day_length_hours, local_date, local_time, opens_at, to_instant,
};
pub use period::{
    Period, Roll, add, last_day, latest_day_before, roll_backward, roll_forward, subtract,
};
pub use political::{CouncilTerm, election_day, reaches_age_on, volunteer_day};
pub use text::{
    DateStyle, Language, date_text, moment_text, month_name, parse_date, time_text, weekday_name,
};
pub use week::{IsoWeek, weeks_in_year};

use chrono::{Datelike, NaiveDate};

/// The first year that the calendar computes: the first whole Gregorian year.
pub const FIRST_YEAR: i32 = 1583;

/// The last year that the calendar computes.
pub const LAST_YEAR: i32 = 9999;

medborger_base::error::errors! {
    /// Why the calendar could not answer.
    CalendarError {
        /// The year is before [`FIRST_YEAR`] or after [`LAST_YEAR`].
        YearOutOfRange {
            /// The year asked for.
            year: i32,
        } => "year_out_of_range", Invalid, Some("year"),
            "the year {year} is outside 1583 to 9999",
            "året {year} ligger uden for 1583 til 9999";
        /// A date, or the date a calculation leads to, lies outside the calendar's years.
        DateOutOfRange => "date_out_of_range", Invalid, None,
            "the date lies outside the years 1583 to 9999",
            "datoen ligger uden for årene 1583 til 9999";
        /// The text is not a date in a form that the calendar reads.
        DateUnreadable => "date_unreadable", Invalid, Some("date"),
            "the text is not a date such as `2. august 2013`, `02-08-2013` or `2013-08-02`",
            "teksten er ikke en dato som `2. august 2013`, `02-08-2013` eller `2013-08-02`";
        /// A day was expected, written `2026-06-08`: it has no time of day, and it exists.
        DayMalformed => "day_malformed", Invalid, None,
            "a day is written `2026-06-08`, without a time: a last day is inclusive and ends at midnight",
            "en dag skrives `2026-06-08`, uden klokkeslæt: en sidste dag er inklusive og slutter ved midnat";
        /// The weekday that a text names is not the weekday of its date.
        WeekdayMismatch => "weekday_mismatch", Invalid, Some("date"),
            "the weekday does not belong to the date",
            "ugedagen passer ikke til datoen";
        /// The year has no week of that number.
        WeekNonexistent {
            /// The ISO year.
            year: i32,
            /// The week number asked for.
            week: u32,
        } => "week_nonexistent", Invalid, Some("week"),
            "the year {year} has no week {week}",
            "året {year} har ingen uge {week}";
        /// The text is not a week in a form that the calendar reads.
        WeekUnreadable => "week_unreadable", Invalid, Some("week"),
            "the text is not a week such as `uge 53, 2026` or `2026-W53`",
            "teksten er ikke en uge som `uge 53, 2026` eller `2026-W53`";
        /// The clock was put forward past this local time, so it never was.
        LocalTimeNonexistent => "local_time_nonexistent", Invalid, Some("local"),
            "the clock is put forward past this local time, so it does not exist",
            "uret stilles frem forbi dette klokkeslæt, så det findes ikke";
        /// The clock was put back, so this local time came twice.
        LocalTimeAmbiguous => "local_time_ambiguous", Invalid, Some("local"),
            "the clock is put back, so this local time comes twice: choose the first or the second",
            "uret stilles tilbage, så dette klokkeslæt kommer to gange: vælg det første (A) eller det andet (B)";
        /// A window would close before it opens, or as it opens.
        WindowEmpty => "window_empty", Invalid, Some("closes_at"),
            "the window must open before it closes",
            "perioden skal åbne, før den lukker";
        /// An office closing is given for a date in another year than its list.
        ClosingOutsideYear {
            /// The year of the list.
            year: i32,
        } => "closing_outside_year", Invalid, Some("date"),
            "the closing days are those of {year}",
            "lukkedagene gælder {year}";
        /// The hour from which an office is closed is not a whole hour from 1 to 23.
        ClosingHourInvalid {
            /// The hour given.
            hour: u8,
        } => "closing_hour_invalid", Invalid, Some("from_hour"),
            "an office closes from a whole hour between 1 and 23, not {hour}",
            "et kontor lukker fra en hel time mellem 1 og 23, ikke {hour}";
    }
}

/// The date itself, when the calendar computes its year.
fn in_range(date: NaiveDate) -> Result<NaiveDate, CalendarError> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&date.year()) {
        Ok(date)
    } else {
        Err(CalendarError::DateOutOfRange)
    }
}

/// The year itself, when the calendar computes it.
fn year_in_range(year: i32) -> Result<i32, CalendarError> {
    if (FIRST_YEAR..=LAST_YEAR).contains(&year) {
        Ok(year)
    } else {
        Err(CalendarError::YearOutOfRange { year })
    }
}

/// Shorthand of the unit tests.
#[cfg(test)]
mod testing {
    use chrono::{DateTime, NaiveDate, Utc};

    pub(super) fn date(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    pub(super) fn instant(text: &str) -> DateTime<Utc> {
        text.parse().unwrap()
    }

    /// Every day from 1 January 1900 to 31 December 2199.
    pub(super) fn three_centuries() -> impl Iterator<Item = NaiveDate> {
        date("1900-01-01")
            .iter_days()
            .take_while(|day| *day <= date("2199-12-31"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_error_has_its_own_code_and_a_danish_sentence() {
        let codes = CalendarError::CODES.iter();
        let mut codes: Vec<&str> = codes.map(|one| one.code).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!(codes.len(), CalendarError::CODES.len());
        let error = CalendarError::WeekNonexistent {
            year: 2025,
            week: 53,
        };
        assert_eq!(error.to_string(), "the year 2025 has no week 53");
        assert_eq!(error.danish(), "året 2025 har ingen uge 53");
        assert_eq!(
            (error.code(), error.field()),
            ("week_nonexistent", Some("week"))
        );
    }
}
