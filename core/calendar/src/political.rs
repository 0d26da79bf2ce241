//! The political calendar: election days, council terms, volunteer day, and ages.

use medborger_codec::Record;

use super::{CalendarError, in_range, year_in_range};
use chrono::{Datelike, NaiveDate, Weekday};

/// The first municipal election that the calendar answers for.
const FIRST_ELECTION_YEAR: i32 = 2013;

/// Years between municipal elections.
const TERM_YEARS: i32 = 4;

/// The municipal election day of a year, the third Tuesday of November; `None` when there is no election in the year.
///
/// Elections are held every fourth year; answered for 2013 to 9999.
///
/// ```
/// use medborger::calendar::election_day;
///
/// assert_eq!(election_day(2025).unwrap().to_string(), "2025-11-18");
/// assert_eq!(election_day(2026), None);
/// ```
#[must_use]
pub fn election_day(year: i32) -> Option<NaiveDate> {
    let year = year_in_range(year).ok()?;
    if year < FIRST_ELECTION_YEAR || (year - FIRST_ELECTION_YEAR) % TERM_YEARS != 0 {
        return None;
    }
    NaiveDate::from_weekday_of_month_opt(year, 11, Weekday::Tue, 3)
}

/// The four years of a municipal council, from 1 January after its election.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::CouncilTerm;
///
/// let term = CouncilTerm::on(NaiveDate::from_ymd_opt(2028, 2, 29).unwrap()).unwrap();
/// assert_eq!(term.first_day.to_string(), "2026-01-01");
/// assert_eq!(term.last_day.to_string(), "2029-12-31");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[non_exhaustive]
pub struct CouncilTerm {
    /// The day the council was elected.
    pub elected_on: NaiveDate,
    /// 1 January after the election.
    pub first_day: NaiveDate,
    /// 31 December of the fourth year, inclusive.
    pub last_day: NaiveDate,
}

impl CouncilTerm {
    /// The term of the council that was elected in a year; `None` when there was no election.
    #[must_use]
    pub fn elected_in(year: i32) -> Option<Self> {
        Some(Self {
            elected_on: election_day(year)?,
            first_day: NaiveDate::from_ymd_opt(year.checked_add(1)?, 1, 1)?,
            last_day: NaiveDate::from_ymd_opt(year.checked_add(TERM_YEARS)?, 12, 31)?,
        })
    }

    /// The term that a date lies in; `None` before 2014 and after 9999.
    #[must_use]
    pub fn on(date: NaiveDate) -> Option<Self> {
        let last_year = year_in_range(date.year()).ok()?.checked_sub(1)?;
        Self::elected_in(last_year - (last_year - FIRST_ELECTION_YEAR).rem_euclid(TERM_YEARS))
    }
}

/// Volunteer day (*Frivillig Fredag*) of a year: the last Friday of September.
///
/// # Errors
///
/// [`CalendarError::YearOutOfRange`] outside 1583 to 9999.
///
/// ```
/// use medborger::calendar::volunteer_day;
///
/// assert_eq!(volunteer_day(2026)?.to_string(), "2026-09-25");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn volunteer_day(year: i32) -> Result<NaiveDate, CalendarError> {
    let friday = |n| NaiveDate::from_weekday_of_month_opt(year, 9, Weekday::Fri, n);
    year_in_range(year)?;
    friday(5)
        .or_else(|| friday(4))
        .ok_or(CalendarError::YearOutOfRange { year })
}

/// The birthday on which somebody reaches an age; born on 29 February, on 1 March of a common year.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when either day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::reaches_age_on;
///
/// let born = NaiveDate::from_ymd_opt(2008, 2, 29).unwrap();
/// assert_eq!(reaches_age_on(born, 18)?.to_string(), "2026-03-01");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn reaches_age_on(birth_date: NaiveDate, years: u32) -> Result<NaiveDate, CalendarError> {
    let year = i32::try_from(years)
        .ok()
        .and_then(|years| in_range(birth_date).ok()?.year().checked_add(years))
        .ok_or(CalendarError::DateOutOfRange)?;
    let birthday = birth_date
        .with_year(year)
        .or_else(|| NaiveDate::from_ymd_opt(year, 3, 1));
    in_range(birthday.ok_or(CalendarError::DateOutOfRange)?)
}

#[cfg(test)]
mod tests {
    use super::super::testing::date;
    use super::*;

    #[test]
    fn municipal_elections_fall_on_the_third_tuesday_of_november_every_fourth_year() {
        for day in [
            "2013-11-19",
            "2017-11-21",
            "2021-11-16",
            "2025-11-18",
            "2029-11-20",
        ] {
            assert_eq!(election_day(date(day).year()), Some(date(day)));
        }
        for year in [i32::MIN, 2009, 2012, 2014, 2024, 2026, 2027, 2028, i32::MAX] {
            assert_eq!(election_day(year), None, "{year}");
        }
    }

    #[test]
    fn a_council_sits_from_1_january_after_its_election_for_four_years() {
        let term = CouncilTerm::elected_in(2025).unwrap();
        assert_eq!(
            (term.first_day, term.last_day),
            (date("2026-01-01"), date("2029-12-31"))
        );
        assert_eq!(CouncilTerm::on(term.first_day), Some(term));
        assert_eq!(CouncilTerm::on(term.last_day), Some(term));
        assert_eq!(
            CouncilTerm::on(date("2025-12-31")),
            CouncilTerm::elected_in(2021)
        );
        assert_eq!(
            CouncilTerm::on(date("2014-01-01")),
            CouncilTerm::elected_in(2013)
        );
        for day in [date("2013-12-31"), NaiveDate::MIN, NaiveDate::MAX] {
            assert_eq!(CouncilTerm::on(day), None);
        }
        assert!(CouncilTerm::on(date("9999-12-31")).is_some());
    }

    #[test]
    fn volunteer_day_is_the_last_friday_of_september() {
        for day in ["2024-09-27", "2025-09-26", "2026-09-25", "2027-09-24"] {
            assert_eq!(volunteer_day(date(day).year()), Ok(date(day)));
        }
        for year in [1583, 2022, 9999] {
            let day = volunteer_day(year).unwrap();
            assert_eq!(
                (day.weekday(), day.month(), day.day() > 23),
                (Weekday::Fri, 9, true)
            );
        }
        assert!(volunteer_day(i32::MIN).is_err() && volunteer_day(i32::MAX).is_err());
    }

    #[test]
    fn who_is_born_on_29_february_reaches_an_age_on_1_march_of_a_common_year() {
        assert_eq!(
            reaches_age_on(date("2008-02-29"), 18),
            Ok(date("2026-03-01"))
        );
        assert_eq!(
            reaches_age_on(date("2008-02-29"), 20),
            Ok(date("2028-02-29"))
        );
        assert_eq!(
            reaches_age_on(date("2008-02-28"), 18),
            Ok(date("2026-02-28"))
        );
        assert_eq!(
            reaches_age_on(date("2008-02-28"), 0),
            Ok(date("2008-02-28"))
        );
        for day in [NaiveDate::MIN, NaiveDate::MAX, date("9999-12-31")] {
            for years in [1, 18, u32::MAX] {
                assert_eq!(
                    reaches_age_on(day, years),
                    Err(CalendarError::DateOutOfRange)
                );
            }
        }
    }
}
