//! How far two days are apart.

use chrono::NaiveDate;
use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::is_deadline_excluded;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, build};

use crate::error::AnalysisError;
use crate::memo::{MEANS, days};
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;
use crate::pace::Pace;

/// Options of `dates.between`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BetweenOptions {
    /// The column with the first day, itself not counted.
    #[serde(default = "from")]
    pub from: String,
    /// The column with the last day, itself counted.
    #[serde(default = "until")]
    pub until: String,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

fn from() -> String {
    "from".to_owned()
}

fn until() -> String {
    "until".to_owned()
}

/// `dates.between`.
pub(crate) const METHOD: Method = Method {
    name: "dates.between",
    doc: "How many days, and how many working days, lie between two days: the first is not counted, the last is.",
    tables: &[TableNeed::only(&[
        ColumnNeed::new("from", "from", "day", "The first day, itself not counted."),
        ColumnNeed::new("until", "until", "day", "The last day, itself counted."),
    ])],
    gives: &[
        Given::new(
            "days",
            "int",
            "Calendar days; negative where the last day is before the first.",
        ),
        Given::new(
            "working_days",
            "int",
            "Days among them on which a deadline can end; 0 unless the last day is later.",
        ),
    ],
    is_result: false,
    also: &[],
    options: BetweenOptions::shape,
    run,
};

/// How many working days lie before each day of a span of days.
struct Counted {
    first: NaiveDate,
    before: Vec<u32>,
}

impl Counted {
    fn of(first: NaiveDate, last: NaiveDate, work: &Work) -> Result<Self, AnalysisError> {
        let days = usize::try_from((last - first).num_days()).unwrap_or(0);
        let mut before = Vec::with_capacity(days + 2);
        let (mut count, mut pace) = (0, Pace::of(work, 60));
        before.push(count);
        for day in first.iter_days().take(days + 1) {
            pace.step()?;
            count += u32::from(!is_deadline_excluded(day));
            before.push(count);
        }
        Ok(Self { first, before })
    }

    /// Working days up to and with this one.
    fn until(&self, day: NaiveDate) -> i64 {
        let at = usize::try_from((day - self.first).num_days() + 1);
        let count = at.ok().and_then(|at| self.before.get(at));
        count.copied().map_or(0, i64::from)
    }
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: BetweenOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let (from, until) = (
        days(&mut reader, &options.from),
        days(&mut reader, &options.until),
    );
    reader.finish()?;
    let all = || from.iter().chain(&until).flatten();
    let counted = match (all().min(), all().max()) {
        (Some(first), Some(last)) => Some(Counted::of(*first, *last, work)?),
        _ => None,
    };
    let mut between = build::Ints::with_capacity(from.len());
    let mut working = build::Ints::with_capacity(from.len());
    let mut pace = Pace::of(work, 30);
    for pair in from.iter().zip(&until) {
        pace.step()?;
        let (Some(from), Some(until)) = pair else {
            between.push(None);
            working.push(None);
            continue;
        };
        between.push(Some((*until - *from).num_days()));
        let count = |counted: &Counted| counted.until(*until) - counted.until(*from);
        working.push(counted.as_ref().map(|counted| count(counted).max(0)));
    }
    let named = |name: &str| format!("{}{name}", options.prefix);
    let columns = vec![
        between.finish(named("days"))?,
        working.finish(named("working_days"))?,
    ];
    Ok(Outcome::adding(table, columns)?)
}
