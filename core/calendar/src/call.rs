//! The calendar's questions and answers as plain data, the same from Rust, Python and JavaScript.
//!
//! Each query is answered by its `answer`; dates travel as ISO 8601, instants as RFC 3339 in UTC.

use medborger_codec::{Make, Record};

use super::{
    CalendarError, DateStyle, Deadline, ExclusionReason, Holiday, IsoWeek, Language, Period,
    RepeatedHour, Roll, SkippedDay, closes_at, date_text, day_length_hours, deadline_excluded,
    in_range, local_time, opens_at, public_holidays, to_instant, working_days_after,
};
use chrono::{DateTime, NaiveDate, NaiveDateTime, Utc};

/// Declares a query or a view: plain data with public fields.
macro_rules! data {
    ($( $(#[$meta:meta])* $name:ident { $( $(#[$fmeta:meta])* $f:ident : $t:ty ),* $(,)? } )*) => { $(
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name { $( $(#[$fmeta])* pub $f: $t ),* }
    )* };
}

data! {
    /// Asks for the public holidays of a year.
    HolidaysQuery {
        /// The year, 1583 to 9999.
        year: i32,
    }
    /// The public holidays of a year, in the order of the year.
    HolidaysView {
        /// The year.
        year: i32,
        /// Its public holidays.
        holidays: Vec<HolidayView>,
    }
    /// One public holiday of a year.
    HolidayView {
        /// The date.
        date: NaiveDate,
        /// The holiday.
        holiday: Holiday,
        /// Its Danish name.
        danish: String,
        /// Its English name.
        english: String,
    }
    /// Asks on which day a period ends.
    ///
    /// ```
    /// use medborger::calendar::LastDayQuery;
    ///
    /// let query: LastDayQuery = serde_json::from_str(r#"{"start":"2026-05-08","period":{"weeks":4}}"#)?;
    /// assert_eq!(query.answer()?.last_day.to_string(), "2026-06-08");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    LastDayQuery {
        /// The day of the event, itself not counted.
        start: NaiveDate,
        /// The length.
        period: Period,
        /// Where an excluded day sends the deadline; forward unless given.
        #[serde(default)]
        roll: Roll,
    }
    /// On which day a period ends, and why.
    LastDayView {
        /// The day that the period alone leads to.
        raw_end: NaiveDate,
        /// The last day, inclusive.
        last_day: NaiveDate,
        /// The instant, exclusive, at which the last day is over.
        closes_at: DateTime<Utc>,
        /// The days passed over.
        skipped: Vec<SkippedDay>,
        /// The calculation in Danish.
        explanation_da: String,
        /// The calculation in English.
        explanation_en: String,
    }
    /// Asks when a day is over.
    ClosesAtQuery {
        /// The last day, inclusive.
        last_day: NaiveDate,
    }
    /// When a day is over.
    ClosesAtView {
        /// Local midnight after the day, exclusive.
        closes_at: DateTime<Utc>,
        /// The length of the day in hours: 23, 24 or 25.
        day_length_hours: u32,
    }
    /// Asks when a day begins.
    OpensAtQuery {
        /// The day.
        day: NaiveDate,
    }
    /// When a day begins.
    OpensAtView {
        /// Local midnight, inclusive.
        opens_at: DateTime<Utc>,
    }
    /// Asks what the Danish date is at an instant.
    LocalDateQuery {
        /// The instant.
        at: DateTime<Utc>,
    }
    /// Danish date and time at an instant.
    LocalDateView {
        /// The local date.
        date: NaiveDate,
        /// The local date and time.
        local: NaiveDateTime,
    }
    /// Asks for the instant of a Danish local time.
    ToInstantQuery {
        /// The local date and time, without zone.
        local: NaiveDateTime,
        /// Which of the two, when the time comes twice.
        #[serde(default)]
        choice: Option<RepeatedHour>,
    }
    /// The instant of a Danish local time.
    ToInstantView {
        /// The instant.
        at: DateTime<Utc>,
    }
    /// Asks in which week a date lies.
    IsoWeekQuery {
        /// The date.
        date: NaiveDate,
    }
    /// The ISO week of a date.
    IsoWeekView {
        /// The week's year.
        year: i32,
        /// The week's number, 1 to 53.
        week: u32,
        /// The first day of the week.
        monday: NaiveDate,
        /// How many weeks the week's year has; 52 or 53.
        weeks_in_year: u32,
        /// The week in Danish: "uge 53, 2026".
        danish: String,
        /// The week in English: "week 53, 2026".
        english: String,
    }
    /// Asks for a working day so many after another day.
    WorkingDaysAfterQuery {
        /// The day of the event, itself not counted.
        start: NaiveDate,
        /// How many working days.
        days: u32,
    }
    /// The working day asked for.
    WorkingDaysAfterView {
        /// The day.
        date: NaiveDate,
    }
    /// Asks for a date in words or figures.
    DateTextQuery {
        /// The date.
        date: NaiveDate,
        /// The language; Danish unless given.
        #[serde(default)]
        language: Language,
        /// The style; "2. august 2013" unless given.
        #[serde(default)]
        style: DateStyle,
    }
    /// A date in words or figures.
    DateTextView {
        /// The text.
        text: String,
    }
    /// Asks whether a deadline can end on a date.
    IsExcludedQuery {
        /// The date.
        date: NaiveDate,
    }
    /// Whether a deadline can end on a date.
    IsExcludedView {
        /// Whether it cannot.
        excluded: bool,
        /// Why it cannot.
        reason: Option<ExclusionReason>,
        /// What the day is, in Danish, to stand after "er".
        danish: Option<String>,
        /// What the day is, in English, to stand after "is".
        english: Option<String>,
    }
}

impl HolidaysQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::YearOutOfRange`] outside 1583 to 9999.
    pub fn answer(self) -> Result<HolidaysView, CalendarError> {
        let holidays = public_holidays(self.year)?
            .into_iter()
            .flat_map(|(date, holidays)| holidays.into_iter().map(move |holiday| (date, holiday)))
            .map(|(date, holiday)| HolidayView {
                date,
                holiday,
                danish: holiday.danish().to_owned(),
                english: holiday.english().to_owned(),
            })
            .collect();
        Ok(HolidaysView {
            year: self.year,
            holidays,
        })
    }
}

impl LastDayQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] when a day lies outside the years 1583 to 9999.
    pub fn answer(self) -> Result<LastDayView, CalendarError> {
        let deadline = Deadline::after(self.start, self.period, self.roll)?;
        Ok(LastDayView {
            explanation_da: deadline.explain_da(),
            explanation_en: deadline.explain_en(),
            raw_end: deadline.raw_end,
            last_day: deadline.last_day,
            closes_at: deadline.closes_at,
            skipped: deadline.skipped,
        })
    }
}

impl ClosesAtQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
    pub fn answer(self) -> Result<ClosesAtView, CalendarError> {
        Ok(ClosesAtView {
            closes_at: closes_at(self.last_day)?,
            day_length_hours: day_length_hours(self.last_day)?,
        })
    }
}

impl OpensAtQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
    pub fn answer(self) -> Result<OpensAtView, CalendarError> {
        Ok(OpensAtView {
            opens_at: opens_at(self.day)?,
        })
    }
}

impl LocalDateQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] when the local date lies outside the years 1583 to 9999.
    pub fn answer(self) -> Result<LocalDateView, CalendarError> {
        let local = local_time(self.at);
        Ok(LocalDateView {
            date: in_range(local.date())?,
            local,
        })
    }
}

impl ToInstantQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// Those of [`to_instant`]: the time does not exist, comes twice, or is out of range.
    pub fn answer(self) -> Result<ToInstantView, CalendarError> {
        Ok(ToInstantView {
            at: to_instant(self.local, self.choice)?,
        })
    }
}

impl IsoWeekQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
    pub fn answer(self) -> Result<IsoWeekView, CalendarError> {
        let week = IsoWeek::of(self.date)?;
        Ok(IsoWeekView {
            year: week.year(),
            week: week.week(),
            monday: week.monday(),
            weeks_in_year: week.weeks_in_its_year(),
            danish: week.danish(),
            english: week.english(),
        })
    }
}

impl WorkingDaysAfterQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] when a day lies outside the years 1583 to 9999.
    pub fn answer(self) -> Result<WorkingDaysAfterView, CalendarError> {
        Ok(WorkingDaysAfterView {
            date: working_days_after(self.start, self.days)?,
        })
    }
}

impl DateTextQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
    pub fn answer(self) -> Result<DateTextView, CalendarError> {
        Ok(DateTextView {
            text: date_text(in_range(self.date)?, self.language, self.style),
        })
    }
}

impl IsExcludedQuery {
    /// The answer.
    ///
    /// # Errors
    ///
    /// [`CalendarError::DateOutOfRange`] outside the years 1583 to 9999.
    pub fn answer(self) -> Result<IsExcludedView, CalendarError> {
        let reason = deadline_excluded(in_range(self.date)?);
        Ok(IsExcludedView {
            excluded: reason.is_some(),
            reason,
            danish: reason.map(|reason| reason.danish().to_owned()),
            english: reason.map(|reason| reason.english().to_owned()),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    /// One vector of tests/vectors, which Python and JavaScript run too.
    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Vector {
        name: String,
        call: String,
        input: Value,
        expect: Option<Value>,
        error: Option<String>,
    }

    fn call(name: &str, input: Value) -> Result<Value, String> {
        macro_rules! calls {
            ($($call:literal => $query:ty),* $(,)?) => {
                match name {
                    $($call => {
                        let query: $query = serde_json::from_value(input).map_err(|error| error.to_string())?;
                        let view = query.answer().map_err(|error| error.code().to_owned())?;
                        serde_json::to_value(view).map_err(|error| error.to_string())
                    })*
                    _ => Err(format!("no call {name}")),
                }
            };
        }
        calls! {
            "calendar.holidays" => HolidaysQuery,
            "calendar.last_day" => LastDayQuery,
            "calendar.closes_at" => ClosesAtQuery,
            "calendar.opens_at" => OpensAtQuery,
            "calendar.local_date" => LocalDateQuery,
            "calendar.to_instant" => ToInstantQuery,
            "calendar.iso_week" => IsoWeekQuery,
            "calendar.working_days_after" => WorkingDaysAfterQuery,
            "calendar.date_text" => DateTextQuery,
            "calendar.is_excluded" => IsExcludedQuery,
        }
    }

    #[test]
    fn every_shared_vector_holds() {
        let text = include_str!("../../../tests/vectors/calendar.json");
        let vectors: Vec<Vector> = serde_json::from_str(text).unwrap();
        let mut names = medborger_base::sorted::SortedSet::new();
        for Vector {
            name,
            call: called,
            input,
            expect,
            error,
        } in vectors
        {
            assert!(names.insert(name.clone()), "two vectors are named {name}");
            let expected = expect.ok_or_else(|| error.expect("either expect or error"));
            assert_eq!(call(&called, input), expected, "{name}");
        }
        assert!(names.len() > 80);
    }

    #[test]
    fn a_query_with_a_field_it_does_not_know_is_refused() {
        assert!(
            serde_json::from_str::<OpensAtQuery>(r#"{"day":"2026-01-01","zone":"UTC"}"#).is_err()
        );
        assert!(
            serde_json::from_str::<LastDayQuery>(
                r#"{"start":"2026-01-01","period":{"fortnights":1}}"#
            )
            .is_err()
        );
    }

    #[test]
    fn a_schema_describes_what_serde_reads() {
        let mut schemas = medborger_codec::Schemas::default();
        schemas.of(<super::super::Window as medborger_codec::Described>::SHAPE);
        schemas.of(<LastDayQuery as medborger_codec::Described>::SHAPE);
        let defs = schemas.defs();
        let schema = &defs["Window"];
        let fields: Vec<_> = schema["properties"]
            .as_object()
            .unwrap()
            .keys()
            .cloned()
            .collect();
        assert_eq!(fields, ["closes_at", "opens_at"]);
        let schema = &defs["LastDayQuery"];
        assert_eq!(schema["additionalProperties"], Value::Bool(false));
    }
}
