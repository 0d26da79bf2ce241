//! The last day of a period.

use medborger_base::error::Error;
use medborger_base::time::Timestamp;
use medborger_base::work::Work;
use medborger_calendar::{Counting, Deadline, Language, Period, Roll};
use medborger_codec::{Described as _, Record};
use medborger_columns::{Expectation, Reader, build};

use super::day_column;
use crate::memo::{ByDay, MEANS, days};
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;

/// Options of `dates.deadline`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeadlineOptions {
    /// The column with the day from which the period runs, itself not counted.
    #[serde(default = "day_column")]
    pub day: String,
    /// The period.
    pub period: Period,
    /// Whether the period is counted from the day onwards, or back from it.
    #[serde(default = "after")]
    pub counting: Counting,
    /// Where the last day goes that would be a weekend, a holiday or another day on which no deadline ends.
    #[serde(default)]
    pub roll: Roll,
    /// The language of the explanation.
    #[serde(default)]
    pub language: Language,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

fn after() -> Counting {
    Counting::After
}

/// `dates.deadline`.
pub(crate) const METHOD: Method = Method {
    name: "dates.deadline",
    doc: "The last day of a period that runs from each day (or back from it), with how it was found: no deadline ends on a \
          weekend, a public holiday, 5 June, 24 or 31 December.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "day",
        "day",
        "day",
        "The day from which the period runs, itself not counted.",
    )])],
    gives: &[
        Given::new("last_day", "day", "The last day, inclusive."),
        Given::new(
            "closes_at",
            "instant",
            "When the last day is over in Denmark, exclusive.",
        ),
        Given::new(
            "days_moved",
            "int",
            "By how many days the end was moved, because none ends there; back is negative.",
        ),
        Given::new(
            "explanation",
            "choice",
            "How the last day was found, in the language of the options.",
        ),
    ],
    is_result: false,
    also: &[],
    options: DeadlineOptions::shape,
    run,
};

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: DeadlineOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let days = days(&mut reader, &options.day);
    let (period, roll) = (options.period, options.roll);
    let deadlines = ByDay::of(&days, 4_000, work, |day| match options.counting {
        Counting::After => Deadline::after(day, period, roll),
        Counting::Before => Deadline::before(day, period, roll),
    })?;
    let (mut last_days, mut closing, mut moved) = (
        build::DayColumn::with_capacity(days.len()),
        build::Instants::with_capacity(days.len()),
        build::Ints::with_capacity(days.len()),
    );
    let name = std::sync::Arc::<str>::from(options.day.as_str());
    for (row, deadline) in deadlines.each().enumerate() {
        if let Some(Err(error)) = deadline {
            let expected = Expectation::new(
                "a day whose period ends within the years 1583 to 9999",
                "en dag, hvis periode slutter i årene 1583 til 9999",
            );
            reader.fault(
                Some(row),
                std::sync::Arc::clone(&name),
                error.code(),
                expected,
            );
        }
        let deadline = deadline.and_then(|deadline| deadline.as_ref().ok());
        last_days.push(deadline.map(|deadline| deadline.last_day));
        let at = deadline.and_then(|deadline| Timestamp::try_from(deadline.closes_at).ok());
        closing.push(at);
        moved.push(deadline.map(|deadline| (deadline.last_day - deadline.raw_end).num_days()));
    }
    reader.finish()?;
    let named = |name: &str| format!("{}{name}", options.prefix);
    let explanation = deadlines.labels(named("explanation"), |deadline| {
        let deadline = deadline.as_ref().ok()?;
        Some(
            options
                .language
                .pick(deadline.explain_da(), deadline.explain_en()),
        )
    })?;
    let columns = vec![
        last_days.finish(named("last_day"))?,
        closing.finish(named("closes_at"))?,
        moved.finish(named("days_moved"))?,
        explanation,
    ];
    Ok(Outcome::adding(table, columns)?)
}
