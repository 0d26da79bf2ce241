//! Instants by the clock in Denmark.

use medborger_base::error::Error;
use medborger_base::time::Timestamp;
use medborger_base::work::Work;
use medborger_calendar::local_time;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Column, Reader, Values, build};

use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;
use crate::pace::Pace;

/// Options of `dates.local`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct LocalOptions {
    /// The column with the instant.
    #[serde(default = "at")]
    pub at: String,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

fn at() -> String {
    "at".to_owned()
}

/// `dates.local`.
pub(crate) const METHOD: Method = Method {
    name: "dates.local",
    doc: "The day and the time of each instant by the clock in Denmark.",
    tables: &[TableNeed::only(&[ColumnNeed::new(
        "at",
        "at",
        "instant",
        "The instant, with its zone.",
    )])],
    gives: &[
        Given::new("local_day", "day", "The day in Denmark."),
        Given::new(
            "local_time",
            "local",
            "The day and time in Denmark, without a zone.",
        ),
        Given::new(
            "offset_minutes",
            "int",
            "By how many minutes the clock in Denmark is ahead of UTC: 60, or 120 in summer.",
        ),
    ],
    is_result: false,
    also: &[],
    options: LocalOptions::shape,
    run,
};

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: LocalOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let instants: Vec<Option<Timestamp>> = reader.all(&options.at);
    reader.finish()?;
    let mut days = build::DayColumn::with_capacity(instants.len());
    let mut offsets = build::Ints::with_capacity(instants.len());
    let mut locals = Vec::with_capacity(instants.len());
    let mut pace = Pace::of(work, 150);
    for at in &instants {
        pace.step()?;
        let local = at.map(|at| local_time(at.to_utc()));
        let micros = local.map(|local| local.and_utc().timestamp_micros());
        days.push(local.map(|local| local.date()));
        let ahead = micros
            .zip(*at)
            .map(|(micros, at)| (micros - at.micros()) / 60_000_000);
        offsets.push(ahead);
        locals.push(micros.unwrap_or_default());
    }
    let there = instants.iter().map(Option::is_some).collect();
    let named = |name: &str| format!("{}{name}", options.prefix);
    let columns = vec![
        days.finish(named("local_day"))?,
        Column::new(named("local_time"), Values::Local(locals), Some(there))?,
        offsets.finish(named("offset_minutes"))?,
    ];
    Ok(Outcome::adding(table, columns)?)
}
