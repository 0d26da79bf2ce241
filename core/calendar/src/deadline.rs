//! Deadlines that explain themselves, and counts of working days.

use medborger_codec::Record;

use super::{
    CalendarError, ExclusionReason, Language, Period, Roll, add, closes_at, deadline_excluded,
    in_range, is_deadline_excluded, subtract,
};
use chrono::{DateTime, Datelike, Days, NaiveDate, Utc};

/// Which way a period is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Counting {
    /// From an event onwards.
    After,
    /// Back from an event: "at least four weeks before".
    Before,
}

/// A day that a deadline passed over, and why.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[non_exhaustive]
pub struct SkippedDay {
    /// The day.
    pub date: NaiveDate,
    /// Why no deadline ends on it.
    pub reason: ExclusionReason,
}

/// A deadline with every step of its calculation.
///
/// The rules are those of vejledning 9533 of 26/06/2018: the day of the event is not counted, weeks end on the weekday
/// they start on, months on the same date or the last of the month, and the start may be any day.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::{Deadline, Period, Roll};
///
/// let published = NaiveDate::from_ymd_opt(2026, 4, 16).unwrap();
/// let deadline = Deadline::after(published, Period::Weeks(4), Roll::Forward)?;
/// assert_eq!(deadline.last_day.to_string(), "2026-05-15");
/// assert_eq!(
///     deadline.explain_en(),
///     "16 April + 4 weeks = 14 May; 14 May is Ascension Day, hence 15 May 2026"
/// );
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, Record)]
#[non_exhaustive]
pub struct Deadline {
    /// The day of the event, itself not counted.
    pub start: NaiveDate,
    /// The length counted.
    pub period: Period,
    /// The direction counted in.
    pub counting: Counting,
    /// The day that the period alone leads to.
    pub raw_end: NaiveDate,
    /// The days passed over from `raw_end`, in the order passed.
    pub skipped: Vec<SkippedDay>,
    /// The last day, inclusive.
    pub last_day: NaiveDate,
    /// The instant, exclusive, at which the last day is over in Denmark.
    pub closes_at: DateTime<Utc>,
}

impl Deadline {
    /// The deadline a period after an event.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] when a day lies outside the years 1583 to 9999.
    pub fn after(start: NaiveDate, period: Period, roll: Roll) -> Result<Self, CalendarError> {
        Self::reaching(start, period, Counting::After, roll, add(start, period)?)
    }

    /// The latest day for an act that must come at least a period before an event.
    ///
    /// [`Roll::Backward`] keeps the period whole.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] when a day lies outside the years 1583 to 9999.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use medborger::calendar::{Deadline, Period, Roll};
    ///
    /// let meeting = NaiveDate::from_ymd_opt(2026, 5, 4).unwrap();
    /// let deadline = Deadline::before(meeting, Period::Weeks(4), Roll::Backward)?;
    /// assert_eq!(deadline.last_day.to_string(), "2026-04-01");
    /// # Ok::<(), medborger::calendar::CalendarError>(())
    /// ```
    pub fn before(event: NaiveDate, period: Period, roll: Roll) -> Result<Self, CalendarError> {
        Self::reaching(
            event,
            period,
            Counting::Before,
            roll,
            subtract(event, period)?,
        )
    }

    fn reaching(
        start: NaiveDate,
        period: Period,
        counting: Counting,
        roll: Roll,
        raw_end: NaiveDate,
    ) -> Result<Self, CalendarError> {
        let last_day = roll.apply(raw_end)?;
        let mut skipped = Vec::new();
        let mut date = raw_end;
        while date != last_day {
            skipped.extend(deadline_excluded(date).map(|reason| SkippedDay { date, reason }));
            let next = if date < last_day {
                date.succ_opt()
            } else {
                date.pred_opt()
            };
            date = next.ok_or(CalendarError::DateOutOfRange)?;
        }
        Ok(Self {
            start,
            period,
            counting,
            raw_end,
            skipped,
            last_day,
            closes_at: closes_at(last_day)?,
        })
    }

    /// The calculation as one Danish sentence.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use medborger::calendar::{Deadline, Period, Roll};
    ///
    /// let start = NaiveDate::from_ymd_opt(2026, 1, 31).unwrap();
    /// let deadline = Deadline::after(start, Period::Months(1), Roll::Forward)?;
    /// assert_eq!(
    ///     deadline.explain_da(),
    ///     "31. januar + 1 måned = 28. februar, månedens sidste dag; 28. februar er en lørdag, 1. marts er en søndag, \
    ///      derfor 2. marts 2026"
    /// );
    /// # Ok::<(), medborger::calendar::CalendarError>(())
    /// ```
    #[must_use]
    pub fn explain_da(&self) -> String {
        self.explain(Language::Danish)
    }

    /// The calculation as one English sentence.
    #[must_use]
    pub fn explain_en(&self) -> String {
        self.explain(Language::English)
    }

    fn explain(&self, language: Language) -> String {
        let danish = language == Language::Danish;
        let (is, hence, clamped) = if danish {
            ("er", "derfor", ", månedens sidste dag")
        } else {
            ("is", "hence", ", the last day of the month")
        };
        let one_year =
            self.start.year() == self.raw_end.year() && self.start.year() == self.last_day.year();
        let long = |date| super::date_text(date, language, super::DateStyle::Long);
        let brief = |date: NaiveDate| {
            if one_year {
                language.day_and_month(date)
            } else {
                long(date)
            }
        };
        let sign = if self.counting == Counting::After {
            '+'
        } else {
            '−'
        };
        let period = if danish {
            self.period.danish()
        } else {
            self.period.english()
        };
        let by_date = matches!(self.period, Period::Months(_) | Period::Years(_));
        let clamped = if by_date && self.raw_end.day() != self.start.day() {
            clamped
        } else {
            ""
        };
        let sum = |end| format!("{} {sign} {period} = {end}{clamped}", brief(self.start));
        if self.skipped.is_empty() {
            return sum(long(self.raw_end));
        }
        let skipped: Vec<_> = self
            .skipped
            .iter()
            .map(|SkippedDay { date, reason }| {
                let what = if danish {
                    reason.danish()
                } else {
                    reason.english()
                };
                format!("{} {is} {what}", brief(*date))
            })
            .collect();
        format!(
            "{}; {}, {hence} {}",
            sum(brief(self.raw_end)),
            skipped.join(", "),
            long(self.last_day)
        )
    }
}

/// The `days`-th working day after `start`, the start not counted; `start` itself for zero.
///
/// A working day is one that is not [excluded](super::deadline_excluded); a municipality's own closing days count as
/// working days. This is the count of offentlighedsloven § 36: seven working days.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when a day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::working_days_after;
///
/// let request = NaiveDate::from_ymd_opt(2026, 3, 27).unwrap();
/// assert_eq!(working_days_after(request, 7)?.to_string(), "2026-04-10");
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn working_days_after(start: NaiveDate, days: u32) -> Result<NaiveDate, CalendarError> {
    let mut day = in_range(start)?;
    // A week has five working days at most: what can't be reached is refused before it is counted.
    let least = 7 * u64::from(days.div_ceil(5).saturating_sub(1)) + u64::from(days > 0);
    let least = day.checked_add_days(Days::new(least));
    in_range(least.ok_or(CalendarError::DateOutOfRange)?)?;
    let mut left = days;
    while left > 0 {
        day = in_range(day.succ_opt().ok_or(CalendarError::DateOutOfRange)?)?;
        if !is_deadline_excluded(day) {
            left -= 1;
        }
    }
    Ok(day)
}

/// How many working days come after `start`, up to and including `end`; zero unless `end` is later.
///
/// # Errors
///
/// [`CalendarError::DateOutOfRange`] when either day lies outside the years 1583 to 9999.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::calendar::working_days_between;
///
/// let day = |m, d| NaiveDate::from_ymd_opt(2026, m, d).unwrap();
/// assert_eq!(working_days_between(day(3, 27), day(4, 10))?, 7);
/// # Ok::<(), medborger::calendar::CalendarError>(())
/// ```
pub fn working_days_between(start: NaiveDate, end: NaiveDate) -> Result<u32, CalendarError> {
    let (start, end) = (in_range(start)?, in_range(end)?);
    let days = start
        .iter_days()
        .skip(1)
        .take_while(|day| *day <= end)
        .filter(|day| !is_deadline_excluded(*day));
    u32::try_from(days.count()).map_err(|_| CalendarError::DateOutOfRange)
}

#[cfg(test)]
mod tests {
    use super::super::testing::{date, instant};
    use super::super::{last_day, latest_day_before};
    use super::*;

    #[test]
    fn a_deadline_explains_every_day_it_passes_over() {
        let deadline =
            Deadline::after(date("2026-05-08"), Period::Weeks(4), Roll::Forward).unwrap();
        assert_eq!(
            (deadline.raw_end, deadline.last_day),
            (date("2026-06-05"), date("2026-06-08"))
        );
        assert_eq!(deadline.closes_at, instant("2026-06-08T22:00:00Z"));
        assert_eq!(
            deadline.explain_da(),
            "8. maj + 4 uger = 5. juni; 5. juni er grundlovsdag, 6. juni er en lørdag, 7. juni er en søndag, derfor \
             8. juni 2026"
        );
        assert_eq!(
            deadline.explain_en(),
            "8 May + 4 weeks = 5 June; 5 June is Constitution Day, 6 June is a Saturday, 7 June is a Sunday, hence \
             8 June 2026"
        );
    }

    #[test]
    fn a_deadline_that_passes_nothing_over_is_explained_by_its_sum() {
        let deadline =
            Deadline::after(date("2017-08-10"), Period::Weeks(8), Roll::Forward).unwrap();
        assert_eq!(
            deadline.explain_da(),
            "10. august + 8 uger = 5. oktober 2017"
        );
        let unrolled = Deadline::after(date("2026-05-08"), Period::Weeks(4), Roll::None).unwrap();
        assert_eq!(unrolled.explain_da(), "8. maj + 4 uger = 5. juni 2026");
    }

    #[test]
    fn an_explanation_across_new_year_names_the_years() {
        let deadline =
            Deadline::after(date("2025-12-03"), Period::Weeks(4), Roll::Forward).unwrap();
        assert_eq!(
            deadline.explain_da(),
            "3. december 2025 + 4 uger = 31. december 2025; 31. december 2025 er nytårsaftensdag, 1. januar 2026 er \
             nytårsdag, derfor 2. januar 2026"
        );
    }

    #[test]
    fn a_deadline_before_an_event_rolls_the_way_it_is_told() {
        let event = date("2026-07-03");
        let back = Deadline::before(event, Period::Weeks(4), Roll::Backward).unwrap();
        assert_eq!(
            (back.raw_end, back.last_day),
            (date("2026-06-05"), date("2026-06-04"))
        );
        assert_eq!(
            back.explain_da(),
            "3. juli − 4 uger = 5. juni; 5. juni er grundlovsdag, derfor 4. juni 2026"
        );
        let forth = Deadline::before(event, Period::Weeks(4), Roll::Forward).unwrap();
        assert_eq!(forth.last_day, date("2026-06-08"));
        assert_eq!(
            latest_day_before(event, Period::Weeks(4), Roll::Backward),
            Ok(back.last_day)
        );
    }

    #[test]
    fn a_deadline_agrees_with_the_plain_functions() {
        for start in date("2019-12-01").iter_days().take(1000) {
            for period in [
                Period::Days(10),
                Period::Weeks(8),
                Period::Months(1),
                Period::Years(3),
            ] {
                for roll in [Roll::None, Roll::Forward, Roll::Backward] {
                    let deadline = Deadline::after(start, period, roll).unwrap();
                    assert_eq!(Ok(deadline.last_day), last_day(start, period, roll));
                    let moved = (deadline.last_day - deadline.raw_end)
                        .num_days()
                        .unsigned_abs();
                    assert_eq!(moved, deadline.skipped.len() as u64);
                }
            }
        }
    }

    #[test]
    fn a_request_for_documents_is_answered_within_seven_working_days() {
        for (request, answer) in [
            ("2026-03-27", "2026-04-10"),
            ("2026-05-27", "2026-06-08"),
            ("2026-12-18", "2027-01-04"),
        ] {
            assert_eq!(working_days_after(date(request), 7), Ok(date(answer)));
            assert_eq!(working_days_between(date(request), date(answer)), Ok(7));
        }
    }

    #[test]
    fn counting_working_days_undoes_adding_them() {
        for start in date("2026-01-01").iter_days().take(400) {
            for days in [0, 1, 7, 30] {
                let end = working_days_after(start, days).unwrap();
                assert_eq!(working_days_between(start, end), Ok(days));
                assert!(days == 0 || !is_deadline_excluded(end));
            }
            assert_eq!(working_days_between(start, date("2025-12-31")), Ok(0));
        }
    }

    #[test]
    fn every_working_day_that_there_is_can_be_reached_and_no_more() {
        for start in date("9999-10-01").iter_days().take(60) {
            let left = working_days_between(start, date("9999-12-31")).unwrap();
            assert!(working_days_after(start, left).is_ok());
            let more = working_days_after(start, left + 1);
            assert_eq!(more, Err(CalendarError::DateOutOfRange));
        }
    }

    #[test]
    fn the_ends_of_time_do_not_panic() {
        assert_eq!(
            working_days_after(date("9999-01-01"), u32::MAX),
            Err(CalendarError::DateOutOfRange)
        );
        for day in [NaiveDate::MIN, NaiveDate::MAX] {
            assert!(Deadline::after(day, Period::Weeks(4), Roll::Forward).is_err());
            assert!(Deadline::before(day, Period::Weeks(4), Roll::Backward).is_err());
            assert!(working_days_after(day, 1).is_err() && working_days_between(day, day).is_err());
        }
    }
}
