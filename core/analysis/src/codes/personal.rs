//! Personal numbers: what they tell, and never the number.

use chrono::NaiveDate;
use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Reader, build};
use medborger_identity::{IdentityError, PersonNumber, PersonNumberKind, age_on};

use super::{FAULT, REPAIRED, Read, repair};
use crate::memo::{MEANS, days};
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableNeed};
use crate::options;

/// Options of `codes.cpr`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct PersonalOptions {
    /// The column with the number.
    pub cpr: String,
    /// The day on which the age is counted.
    pub on: Option<NaiveDate>,
    /// The column with the day on which each age is counted, where that is not one day for all.
    pub on_column: Option<String>,
    /// Whether the column with the number stays in the table. Otherwise it is left out.
    pub keep: bool,
    /// Whether lost zeros, dashes of other kinds, spaces and dots are put right.
    pub repair: bool,
    /// What stands before the names of the new columns.
    pub prefix: String,
}

impl Default for PersonalOptions {
    fn default() -> Self {
        Self {
            cpr: "cpr".to_owned(),
            on: None,
            on_column: None,
            keep: false,
            repair: false,
            prefix: "cpr_".to_owned(),
        }
    }
}

/// `codes.cpr`.
pub(crate) const METHOD: Method = Method {
    name: "codes.cpr",
    doc: "What a personal number (CPR) tells: its kind, the day of birth, the age on a day, whether the check digit matches \
          (many valid numbers' does not). The number itself is left out of the answer unless it is asked to stay, and no error \
          shows it. The sex that a number was given for is not derived.",
    tables: &[TableNeed::only(&[
        ColumnNeed::new(
            "cpr",
            "cpr",
            "text",
            "The number; one that a spreadsheet took for an integer too.",
        ),
        ColumnNeed::new(
            "on_column",
            "",
            "day",
            "The day on which the age is counted.",
        )
        .optional(),
    ])],
    gives: &[
        Given::new(
            "kind",
            "choice",
            "`cpr`, or `replacement` for a number that was issued locally.",
        ),
        Given::new(
            "birth_date",
            "day",
            "The day of birth that the number was given with.",
        ),
        Given::new(
            "age",
            "int",
            "The age in whole years on the day; missing before birth, and left out where no day is given.",
        ),
        Given::new(
            "mod11",
            "bool",
            "Whether the check digit matches. Information only; missing for replacement numbers.",
        ),
        FAULT,
        REPAIRED,
    ],
    is_result: false,
    also: &[],
    options: PersonalOptions::shape,
    run,
};

/// What is kept of a number.
struct Known {
    kind: PersonNumberKind,
    birth_date: NaiveDate,
    mod11: Option<bool>,
}

fn mend(text: &str) -> Option<String> {
    let text = repair::plain(text);
    let digits = repair::digits(repair::without_fraction(&text), &['-', ' ', '.', '/'])?;
    repair::with_zeros(digits, 10, 1)
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: PersonalOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut reader = Reader::with(table, MEANS);
    let days = options
        .on_column
        .as_ref()
        .map(|column| days(&mut reader, column));
    let column = (options.cpr.as_str(), options.repair);
    let known = |text: &str| {
        let number = PersonNumber::parse(text)?;
        let mod11 = match &number {
            PersonNumber::Cpr(cpr) => Some(cpr.mod11()),
            PersonNumber::Replacement(_) => None,
        };
        Ok::<_, IdentityError>(Known {
            kind: number.kind(),
            birth_date: number.birth_date(),
            mod11,
        })
    };
    let read = Read::of(&mut reader, column, work, known, mend)?;
    reader.finish()?;
    let named = |name: &str| format!("{}{name}", options.prefix);
    let (mut births, mut ages) = (build::DayColumn::new(), build::Ints::new());
    let mut matching = build::Bools::new();
    for (row, known) in read.each().enumerate() {
        let born = known.map(|known| known.birth_date);
        births.push(born);
        let own = days.as_ref().and_then(|days| days.get(row).copied());
        let day = match own {
            Some(day) => day,
            None => options.on,
        };
        let age = born.zip(day).and_then(|(born, day)| age_on(born, day));
        ages.push(age.map(i64::from));
        matching.push(known.and_then(|known| known.mod11));
    }
    let mut columns = vec![
        read.labels(named("kind"), |known| {
            Some(match known.kind {
                PersonNumberKind::Cpr => "cpr",
                PersonNumberKind::Replacement => "replacement",
            })
        })?,
        births.finish(named("birth_date"))?,
    ];
    if options.on.is_some() || options.on_column.is_some() {
        columns.push(ages.finish(named("age"))?);
    }
    columns.push(matching.finish(named("mod11"))?);
    columns.extend(read.told(&options.prefix, options.repair)?);
    let kept = match options.keep {
        true => table.clone(),
        false => table.clone().without(&options.cpr),
    };
    Ok(Outcome::adding(&kept, columns)?)
}
