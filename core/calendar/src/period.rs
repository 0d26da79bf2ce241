//! Periods and rolling: where a period ends, and on which day that leaves a deadline.

use medborger_codec::Record;

use super::{CalendarError, in_range, is_deadline_excluded};
use chrono::{Days, Months, NaiveDate};
use std::fmt;

/// A length of time in whole days, weeks, months or years.
///
/// The day of the event is not counted (vejledning 9533 of 26/06/2018): four weeks from a Thursday end on a Thursday.
/// There is no order: a month is sometimes more than 30 days.
///
/// ```
/// use medborger::calendar::Period;
///
/// assert_eq!(Period::Weeks(4).danish(), "4 uger");
/// assert_eq!(serde_json::to_string(&Period::Weeks(4)).unwrap(), r#"{"weeks":4}"#);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    /// Calendar days.
    Days(u32),
    /// Weeks: seven calendar days each, ending on the weekday of the start.
    Weeks(u32),
    /// Months, ending on the same day of the month, or on its last day where that is missing.
    Months(u32),
    /// Years, ending on the anniversary; 29 February gives 28 February in a common year.
    Years(u32),
}

impl Period {
    /// The period in Danish: "4 uger", "1 måned".
    #[must_use]
    pub fn danish(self) -> String {
        match self {
            Self::Days(1) => "1 dag".to_owned(),
            Self::Days(n) => format!("{n} dage"),
            Self::Weeks(1) => "1 uge".to_owned(),
            Self::Weeks(n) => format!("{n} uger"),
            Self::Months(1) => "1 måned".to_owned(),
            Self::Months(n) => format!("{n} måneder"),
            Self::Years(n) => format!("{n} år"),
        }
    }

    /// The period in English: "4 weeks", "1 month".
    #[must_use]
    pub fn english(self) -> String {
        let (n, unit) = match self {
            Self::Days(n) => (n, "day"),
            Self::Weeks(n) => (n, "week"),
            Self::Months(n) => (n, "month"),
            Self::Years(n) => (n, "year"),
        };
        format!("{n} {unit}{}", if n == 1 { "" } else { "s" })
    }
}

/// In English: "4 weeks".
impl fmt::Display for Period {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.english())
    }
}

/// Where a deadline goes that would end on an [excluded day](super::deadline_excluded).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum Roll {
    /// It stays: for lower bounds, such as "at the earliest four weeks after".
    None,
    /// To the next day that is not excluded: the rule of restaurationsloven § 36 a and forældelsesloven § 27.
    #[default]
    Forward,
    /// To the day before that is not excluded. No statute found says so for "at least four weeks before", so it is
    /// always the caller's choice.
    Backward,
}

/// The day on which a period ends that starts on `start`, the day of the event not counted; not rolled.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when either day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{Period, add};
///
/// let start = NaiveDate::from_ymd_opt(2024, 1, 31).unwrap();
/// assert_eq!(add(start, Period::Months(1))?.to_string(), "2024-02-29");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn add(start: NaiveDate, period: Period) -> Result<NaiveDate, CalendarError> {
    let start = in_range(start)?;
    let end = match period {
        Period::Days(n) => start.checked_add_days(Days::new(u64::from(n))),
        Period::Weeks(n) => start.checked_add_days(Days::new(u64::from(n) * 7)),
        Period::Months(n) => start.checked_add_months(Months::new(n)),
        Period::Years(n) => n
            .checked_mul(12)
            .and_then(|months| start.checked_add_months(Months::new(months))),
    };
    in_range(end.ok_or(CalendarError::DateOutOfRange)?)
}

/// The day from which a period ends on `end`: the mirror of [`add`], with the same clamping; not rolled.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when either day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{Period, subtract};
///
/// let meeting = NaiveDate::from_ymd_opt(2026, 3, 31).unwrap();
/// assert_eq!(subtract(meeting, Period::Months(1))?.to_string(), "2026-02-28");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn subtract(end: NaiveDate, period: Period) -> Result<NaiveDate, CalendarError> {
    let end = in_range(end)?;
    let start = match period {
        Period::Days(n) => end.checked_sub_days(Days::new(u64::from(n))),
        Period::Weeks(n) => end.checked_sub_days(Days::new(u64::from(n) * 7)),
        Period::Months(n) => end.checked_sub_months(Months::new(n)),
        Period::Years(n) => n
            .checked_mul(12)
            .and_then(|months| end.checked_sub_months(Months::new(months))),
    };
    in_range(start.ok_or(CalendarError::DateOutOfRange)?)
}

/// The day itself, or the first later day on which a deadline may end: at most five days on.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when either day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::roll_forward;
///
/// let maundy_thursday = NaiveDate::from_ymd_opt(2026, 4, 2).unwrap();
/// assert_eq!(roll_forward(maundy_thursday)?.to_string(), "2026-04-07");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn roll_forward(day: NaiveDate) -> Result<NaiveDate, CalendarError> {
    Roll::Forward.apply(day)
}

/// The day itself, or the last earlier day on which a deadline may end: at most five days back.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when either day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::roll_backward;
///
/// let easter_monday = NaiveDate::from_ymd_opt(2026, 4, 6).unwrap();
/// assert_eq!(roll_backward(easter_monday)?.to_string(), "2026-04-01");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn roll_backward(day: NaiveDate) -> Result<NaiveDate, CalendarError> {
    Roll::Backward.apply(day)
}

impl Roll {
    /// Where this roll leaves a day.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] when either day lies outside the years 1583 to 9999.
    pub fn apply(self, day: NaiveDate) -> Result<NaiveDate, CalendarError> {
        let mut day = in_range(day)?;
        while self != Self::None && is_deadline_excluded(day) {
            let next = if self == Self::Backward {
                day.pred_opt()
            } else {
                day.succ_opt()
            };
            day = in_range(next.ok_or(CalendarError::DateOutOfRange)?)?;
        }
        Ok(day)
    }
}

/// The last day, inclusive, of a period that starts on `start`: [`add`], then the roll.
///
/// [`Deadline::after`](super::Deadline::after) gives the same day with its explanation.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when a day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{Period, Roll, last_day};
///
/// let published = NaiveDate::from_ymd_opt(2025, 12, 3).unwrap();
/// assert_eq!(last_day(published, Period::Weeks(4), Roll::Forward)?.to_string(), "2026-01-02");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn last_day(start: NaiveDate, period: Period, roll: Roll) -> Result<NaiveDate, CalendarError> {
    roll.apply(add(start, period)?)
}

/// The latest day for an act that must come at least `period` before `event`: [`subtract`], then the roll.
///
/// [`Roll::Backward`] keeps the period whole; [`Roll::Forward`] would shorten it.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when a day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{Period, Roll, latest_day_before};
///
/// let meeting = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
/// assert_eq!(latest_day_before(meeting, Period::Weeks(4), Roll::Backward)?.to_string(), "2026-04-01");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn latest_day_before(
    event: NaiveDate,
    period: Period,
    roll: Roll,
) -> Result<NaiveDate, CalendarError> {
    roll.apply(subtract(event, period)?)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{date, three_centuries};
    use super::*;

    #[test]
    fn weeks_end_on_the_weekday_they_start_on_as_in_real_hearings() {
        for (start, weeks, end) in [
            ("2017-08-10", 8, "2017-10-05"),
            ("2019-07-02", 4, "2019-07-30"),
            ("2015-07-09", 8, "2015-09-03"),
            ("2018-09-13", 8, "2018-11-08"),
            ("2018-12-12", 8, "2019-02-06"),
            ("2019-02-07", 8, "2019-04-04"),
            ("2017-05-04", 8, "2017-06-29"),
            ("2022-03-29", 8, "2022-05-24"),
            ("2017-11-20", 4, "2017-12-18"),
        ] {
            assert_eq!(add(date(start), Period::Weeks(weeks)), Ok(date(end)));
            assert_eq!(
                last_day(date(start), Period::Weeks(weeks), Roll::Forward),
                Ok(date(end))
            );
            assert_eq!(subtract(date(end), Period::Weeks(weeks)), Ok(date(start)));
        }
    }

    #[test]
    fn a_period_that_ends_on_an_excluded_day_ends_on_the_next_that_is_not() {
        for (start, period, raw, last) in [
            ("2026-05-08", Period::Weeks(4), "2026-06-05", "2026-06-08"),
            ("2025-05-08", Period::Weeks(4), "2025-06-05", "2025-06-06"),
            ("2026-11-26", Period::Weeks(4), "2026-12-24", "2026-12-28"),
            ("2026-04-16", Period::Weeks(4), "2026-05-14", "2026-05-15"),
            ("2026-03-06", Period::Weeks(4), "2026-04-03", "2026-04-07"),
            ("2025-12-03", Period::Weeks(4), "2025-12-31", "2026-01-02"),
            ("2024-03-29", Period::Weeks(4), "2024-04-26", "2024-04-26"),
            ("2026-01-31", Period::Months(1), "2026-02-28", "2026-03-02"),
            ("2024-01-31", Period::Months(1), "2024-02-29", "2024-02-29"),
            ("2026-11-30", Period::Months(3), "2027-02-28", "2027-03-01"),
        ] {
            assert_eq!(add(date(start), period), Ok(date(raw)));
            assert_eq!(last_day(date(start), period, Roll::Forward), Ok(date(last)));
        }
    }

    #[test]
    fn a_lower_bound_is_not_rolled() {
        // Rødovre: hearing until 30 July 2019, adoption at the earliest 27 August, decided 24 September.
        let earliest = last_day(date("2019-07-30"), Period::Weeks(4), Roll::None).unwrap();
        assert_eq!(earliest, date("2019-08-27"));
        assert!(earliest <= date("2019-09-24"));
        assert_eq!(
            last_day(date("2026-05-08"), Period::Weeks(4), Roll::None),
            Ok(date("2026-06-05"))
        );
    }

    #[test]
    fn rolling_rests_where_it_lands_and_moves_at_most_five_days_either_way() {
        let (mut forward_max, mut backward_max) = (0, 0);
        for day in three_centuries() {
            let (forward, backward) = (roll_forward(day).unwrap(), roll_backward(day).unwrap());
            assert!(backward <= day && day <= forward, "{day}");
            assert_eq!(forward == day, backward == day, "{day}");
            if forward != day {
                assert_eq!(roll_forward(forward), Ok(forward));
                assert_eq!(roll_backward(backward), Ok(backward));
            }
            forward_max = forward_max.max((forward - day).num_days());
            backward_max = backward_max.max((day - backward).num_days());
        }
        assert_eq!((forward_max, backward_max), (5, 5));
    }

    #[test]
    fn five_days_occur_from_maundy_thursday_and_around_christmas() {
        for (day, rolled) in [
            ("2026-04-02", "2026-04-07"),
            ("2025-12-24", "2025-12-29"), // a Wednesday
            ("2029-12-22", "2029-12-27"), // a Saturday
        ] {
            assert_eq!(roll_forward(date(day)), Ok(date(rolled)));
        }
    }

    #[test]
    fn years_end_on_the_anniversary_or_on_28_february() {
        assert_eq!(
            add(date("2024-02-29"), Period::Years(1)),
            Ok(date("2025-02-28"))
        );
        assert_eq!(
            add(date("2024-02-29"), Period::Years(4)),
            Ok(date("2028-02-29"))
        );
        assert_eq!(
            subtract(date("2024-02-29"), Period::Years(1)),
            Ok(date("2023-02-28"))
        );
        assert_eq!(
            add(date("2022-06-01"), Period::Years(3)),
            Ok(date("2025-06-01"))
        );
    }

    #[test]
    fn a_period_of_nothing_ends_where_it_starts() {
        for period in [
            Period::Days(0),
            Period::Weeks(0),
            Period::Months(0),
            Period::Years(0),
        ] {
            assert_eq!(add(date("2026-08-04"), period), Ok(date("2026-08-04")));
        }
    }

    #[test]
    fn no_length_and_no_date_panics() {
        for day in [
            NaiveDate::MIN,
            NaiveDate::MAX,
            date("1583-01-01"),
            date("9999-12-31"),
            date("2026-01-01"),
        ] {
            for n in [0, 1, 7, 100_000, u32::MAX] {
                for period in [
                    Period::Days(n),
                    Period::Weeks(n),
                    Period::Months(n),
                    Period::Years(n),
                ] {
                    for roll in [Roll::None, Roll::Forward, Roll::Backward] {
                        let _ = (
                            last_day(day, period, roll),
                            latest_day_before(day, period, roll),
                        );
                    }
                }
            }
        }
        assert_eq!(
            roll_forward(date("9999-12-31")),
            Err(CalendarError::DateOutOfRange)
        );
        assert_eq!(
            roll_backward(date("1583-01-01")),
            Err(CalendarError::DateOutOfRange)
        );
    }

    #[test]
    fn a_period_reads_in_both_languages() {
        assert_eq!(Period::Days(1).danish(), "1 dag");
        assert_eq!(Period::Months(1).to_string(), "1 month");
        assert_eq!(Period::Years(3).danish(), "3 år");
        assert_eq!(Period::Days(10).english(), "10 days");
    }
}
