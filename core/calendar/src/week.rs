//! ISO 8601 weeks, as Denmark numbers them.

use medborger_codec::Record;

use super::{CalendarError, FIRST_YEAR, LAST_YEAR, in_range, year_in_range};
use chrono::{Datelike, Days, NaiveDate, Weekday};
use std::fmt;
use std::str::FromStr;

/// A week by ISO 8601: Monday first, week 1 the one with 4 January in it.
///
/// The year is the week's, which near New Year is not always the date's. Weeks order by time.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::IsoWeek;
///
/// let week = IsoWeek::of(NaiveDate::from_ymd_opt(2027, 1, 1).unwrap())?;
/// assert_eq!(week.danish(), "uge 53, 2026");
/// assert_eq!(week.to_string(), "2026-W53");
/// assert_eq!("uge 53, 2026".parse(), Ok(week));
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(try_from = "IsoWeekData")]
pub struct IsoWeek {
    year: i32,
    week: u32,
}

#[derive(medborger_codec::Read)]
#[serde(deny_unknown_fields)]
struct IsoWeekData {
    year: i32,
    week: u32,
}

impl TryFrom<IsoWeekData> for IsoWeek {
    type Error = CalendarError;

    fn try_from(data: IsoWeekData) -> Result<Self, CalendarError> {
        Self::new(data.year, data.week)
    }
}

impl IsoWeek {
    /// A week of an ISO year.
    ///
    /// # Errors
    ///
    /// [`CalendarError::WeekNonexistent`] when the year has no such week, [`CalendarError::YearOutOfRange`] outside
    /// 1582 (whose last week reaches into 1583) to 9999.
    ///
    /// ```
    /// use medborger::calendar::IsoWeek;
    ///
    /// assert!(IsoWeek::new(2026, 53).is_ok());
    /// assert_eq!(IsoWeek::new(2025, 53).unwrap_err().code(), "week_nonexistent");
    /// ```
    pub fn new(year: i32, week: u32) -> Result<Self, CalendarError> {
        if !(FIRST_YEAR - 1..=LAST_YEAR).contains(&year) {
            return Err(CalendarError::YearOutOfRange { year });
        }
        match NaiveDate::from_isoywd_opt(year, week, Weekday::Mon) {
            Some(_) => Ok(Self { year, week }),
            None => Err(CalendarError::WeekNonexistent { year, week }),
        }
    }

    /// The week that a date lies in.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
    pub fn of(date: NaiveDate) -> Result<Self, CalendarError> {
        let week = in_range(date)?.iso_week();
        Ok(Self {
            year: week.year(),
            week: week.week(),
        })
    }

    /// The ISO year.
    #[must_use]
    pub fn year(self) -> i32 {
        self.year
    }

    /// The number of the week, 1 to 53.
    #[must_use]
    pub fn week(self) -> u32 {
        self.week
    }

    /// The first day of the week.
    #[must_use]
    pub fn monday(self) -> NaiveDate {
        // The constructors admit only weeks that exist.
        NaiveDate::from_isoywd_opt(self.year, self.week, Weekday::Mon).unwrap_or_default()
    }

    /// The last day of the week.
    #[must_use]
    pub fn sunday(self) -> NaiveDate {
        self.monday() + Days::new(6)
    }

    /// How many weeks the week's year has: 52 or 53.
    #[must_use]
    pub fn weeks_in_its_year(self) -> u32 {
        weeks_in(self.year)
    }

    /// The week in Danish: "uge 53, 2026".
    #[must_use]
    pub fn danish(self) -> String {
        format!("uge {}, {}", self.week, self.year)
    }

    /// The week in English: "week 53, 2026".
    #[must_use]
    pub fn english(self) -> String {
        format!("week {}, {}", self.week, self.year)
    }
}

/// In ISO 8601: "2026-W53".
impl fmt::Display for IsoWeek {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-W{:02}", self.year, self.week)
    }
}

/// Reads "uge 53, 2026", "week 53, 2026" and "2026-W53".
impl FromStr for IsoWeek {
    type Err = CalendarError;

    fn from_str(text: &str) -> Result<Self, CalendarError> {
        let text = text.trim().to_lowercase();
        let (year, week) = text
            .strip_prefix("uge ")
            .or_else(|| text.strip_prefix("week "))
            .and_then(|rest| rest.split_once(", ").map(|(week, year)| (year, week)))
            .or_else(|| text.split_once("-w"))
            .ok_or(CalendarError::WeekUnreadable)?;
        let digits = |part: &str, most: usize| {
            (!part.is_empty()
                && part.len() <= most
                && part.bytes().all(|byte| byte.is_ascii_digit()))
            .then_some(())
        };
        digits(year, 4)
            .zip(digits(week, 2))
            .ok_or(CalendarError::WeekUnreadable)?;
        let year = year.parse().map_err(|_| CalendarError::WeekUnreadable)?;
        let week = week.parse().map_err(|_| CalendarError::WeekUnreadable)?;
        Self::new(year, week)
    }
}

/// How many weeks an ISO year has: 52 or 53.
///
/// # Errors
///
/// [`CalendarError::YearOutOfRange`] outside 1583 to 9999.
///
/// ```
/// use medborger::calendar::weeks_in_year;
///
/// assert_eq!(weeks_in_year(2026)?, 53);
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn weeks_in_year(year: i32) -> Result<u32, CalendarError> {
    year_in_range(year).map(weeks_in)
}

fn weeks_in(year: i32) -> u32 {
    if NaiveDate::from_isoywd_opt(year, 53, Weekday::Mon).is_some() {
        53
    } else {
        52
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{date, three_centuries};
    use super::*;

    #[test]
    fn the_years_with_53_weeks_are_the_iso_ones() {
        let long: Vec<_> = (2010..=2040)
            .filter(|year| weeks_in_year(*year) == Ok(53))
            .collect();
        assert_eq!(long, [2015, 2020, 2026, 2032, 2037]);
    }

    #[test]
    fn days_near_new_year_belong_to_the_week_of_their_thursday() {
        for (day, year, week, weekday) in [
            ("2021-01-01", 2020, 53, Weekday::Fri),
            ("2024-12-30", 2025, 1, Weekday::Mon),
            ("2026-12-31", 2026, 53, Weekday::Thu),
            ("2027-01-01", 2026, 53, Weekday::Fri),
        ] {
            assert_eq!(IsoWeek::of(date(day)), IsoWeek::new(year, week));
            assert_eq!(date(day).weekday(), weekday);
        }
    }

    #[test]
    fn a_week_runs_from_the_monday_to_the_sunday_around_every_day() {
        for day in three_centuries() {
            let week = IsoWeek::of(day).unwrap();
            assert!((week.monday()..=week.sunday()).contains(&day));
            assert_eq!(week.monday().weekday(), Weekday::Mon);
        }
    }

    #[test]
    fn a_week_is_read_as_it_is_written() {
        let week = IsoWeek::new(2026, 53).unwrap();
        for text in [
            "uge 53, 2026",
            "Uge 53, 2026",
            "week 53, 2026",
            "2026-W53",
            " 2026-w53 ",
        ] {
            assert_eq!(text.parse(), Ok(week), "{text}");
        }
        assert_eq!(IsoWeek::new(2026, 5).unwrap().to_string(), "2026-W05");
        for text in [
            "",
            "uge",
            "uge 53",
            "uge +5, 2026",
            "2026-W",
            "2026-W053",
            "-2026-W05",
            "uge 5, 99999",
        ] {
            assert_eq!(
                text.parse::<IsoWeek>(),
                Err(CalendarError::WeekUnreadable),
                "{text}"
            );
        }
        let missing = CalendarError::WeekNonexistent {
            year: 2025,
            week: 53,
        };
        assert_eq!("uge 53, 2025".parse::<IsoWeek>(), Err(missing));
    }

    #[test]
    fn a_week_that_does_not_exist_cannot_be_made() {
        for (year, week) in [(2026, 0), (2026, 54), (2025, 53), (2026, u32::MAX)] {
            assert_eq!(
                IsoWeek::new(year, week),
                Err(CalendarError::WeekNonexistent { year, week })
            );
        }
        assert!(serde_json::from_str::<IsoWeek>(r#"{"year":2025,"week":53}"#).is_err());
        assert!(serde_json::from_str::<IsoWeek>(r#"{"year":2026,"week":53}"#).is_ok());
        for year in [i32::MIN, 1581, 10_000, i32::MAX] {
            assert_eq!(
                IsoWeek::new(year, 1),
                Err(CalendarError::YearOutOfRange { year })
            );
        }
        for day in [date("1583-01-01"), date("9999-12-31")] {
            let week = IsoWeek::of(day).unwrap();
            assert_eq!(IsoWeek::new(week.year(), week.week()), Ok(week));
            assert!((week.monday()..=week.sunday()).contains(&day));
        }
        assert!(IsoWeek::of(NaiveDate::MIN).is_err() && IsoWeek::of(NaiveDate::MAX).is_err());
    }
}
