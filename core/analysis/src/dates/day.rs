//! What kind of day a day is.

use chrono::{Datelike as _, NaiveDate};
use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::{
    ExclusionReason, IsoWeek, Language, deadline_excluded, is_public_holiday,
};
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, build};

use super::day_column;
use crate::memo::{ByDay, MEANS, days};
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;

/// Options of `dates.day`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DayOptions {
    /// The column with the day.
    #[serde(default = "day_column")]
    pub day: String,
    /// The language of the name.
    #[serde(default)]
    pub language: Language,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

/// `dates.day`.
pub(crate) const METHOD: Method = Method {
    name: "dates.day",
    doc: "Whether each day is a working day or a public holiday, what it is called, its weekday and its week.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "day", "day", "day", "The day.",
    )])],
    gives: &[
        Given::new(
            "is_working_day",
            "bool",
            "Whether a deadline can end on it: no weekend, public holiday, 5 June, 24 or 31 December.",
        ),
        Given::new(
            "is_public_holiday",
            "bool",
            "Whether it is a public holiday.",
        ),
        Given::new(
            "day_kind",
            "choice",
            "Why no deadline ends on it: `public_holiday`, `constitution_day`, `christmas_eve`, `new_years_eve`, `saturday` or `sunday`; missing on a working day.",
        ),
        Given::new(
            "day_name",
            "choice",
            "What it is called, where no deadline ends on it.",
        ),
        Given::new(
            "weekday",
            "int",
            "Its weekday, from 1, Monday, to 7, Sunday.",
        ),
        Given::new("week", "choice", "Its week by ISO 8601, as `2026-W53`."),
    ],
    is_result: false,
    also: &[],
    options: DayOptions::shape,
    run,
};

/// What is told of a day.
struct Told {
    excluded: Option<ExclusionReason>,
    is_holiday: bool,
    weekday: u32,
    week: Option<String>,
}

impl Told {
    fn of(day: NaiveDate) -> Self {
        let week = IsoWeek::of(day).ok();
        Self {
            excluded: deadline_excluded(day),
            is_holiday: is_public_holiday(day),
            weekday: day.weekday().number_from_monday(),
            week: week.map(|week| format!("{:04}-W{:02}", week.year(), week.week())),
        }
    }
}

const fn kind(reason: ExclusionReason) -> &'static str {
    match reason {
        ExclusionReason::PublicHoliday { .. } => "public_holiday",
        ExclusionReason::ConstitutionDay => "constitution_day",
        ExclusionReason::ChristmasEve => "christmas_eve",
        ExclusionReason::NewYearsEve => "new_years_eve",
        ExclusionReason::Saturday => "saturday",
        ExclusionReason::Sunday => "sunday",
    }
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: DayOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let days = days(&mut reader, &options.day);
    reader.finish()?;
    let told = ByDay::of(&days, 1_000, work, Told::of)?;
    let (mut working, mut holidays) = (build::Bools::new(), build::Bools::new());
    let mut weekdays = build::Ints::with_capacity(days.len());
    for told in told.each() {
        working.push(told.map(|told| told.excluded.is_none()));
        holidays.push(told.map(|told| told.is_holiday));
        weekdays.push(told.map(|told| i64::from(told.weekday)));
    }
    let named = |name: &str| format!("{}{name}", options.prefix);
    let called = |reason: ExclusionReason| options.language.pick(reason.danish(), reason.english());
    let columns = vec![
        working.finish(named("is_working_day"))?,
        holidays.finish(named("is_public_holiday"))?,
        told.labels(named("day_kind"), |told| {
            Some(kind(told.excluded?).to_owned())
        })?,
        told.labels(named("day_name"), |told| {
            Some(called(told.excluded?).to_owned())
        })?,
        weekdays.finish(named("weekday"))?,
        told.labels(named("week"), |told| told.week.clone())?,
    ];
    Ok(Outcome::adding(table, columns)?)
}
