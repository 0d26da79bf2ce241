//! One cell, and what is meant by it.

use std::borrow::Cow;
use std::fmt;
use std::sync::Arc;

use chrono::{DateTime, Days, NaiveDate, SecondsFormat};
use medborger_base::time::Timestamp;

use super::column::Column;
use super::error::CellRefusal;
use super::fault::Expectation;

/// How many microseconds a day has.
const DAY: i64 = 86_400_000_000;
/// Up to this a float tells whole numbers apart: 2^53.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// What stands in a cell. `Debug` shows nothing of it.
#[derive(Clone, Copy)]
#[non_exhaustive]
pub enum Cell<'a> {
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number.
    Float(f64),
    /// A text, or the label of a choice.
    Text(&'a str),
    /// Days since 1970-01-01.
    Day(i32),
    /// Microseconds since 1970-01-01T00:00:00Z.
    Instant(i64),
    /// The same by a clock of which nobody says where.
    Local(i64),
    /// One cell of each of these columns.
    Struct {
        /// The columns.
        fields: &'a [Arc<Column>],
        /// The row in them.
        row: usize,
    },
    /// Items of a column.
    List {
        /// The column.
        items: &'a Column,
        /// The first of them.
        from: usize,
        /// The first behind them.
        to: usize,
    },
}

impl fmt::Debug for Cell<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cell(..)")
    }
}

/// How cells are taken where that depends on more than the cell.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Means {
    /// The day that a text means.
    pub day_of_text: fn(&str) -> Option<NaiveDate>,
    /// The day whose midnight an instant is, in microseconds since 1970-01-01T00:00:00Z.
    pub day_of_instant: fn(i64) -> Option<NaiveDate>,
}

impl Means {
    /// Days as `2026-01-15`, and instants that are midnight in UTC.
    pub const PLAIN: Self = Self::new(plain_day, utc_midnight);

    /// From how a text is a day, and how an instant is one.
    #[must_use]
    pub const fn new(
        day_of_text: fn(&str) -> Option<NaiveDate>,
        day_of_instant: fn(i64) -> Option<NaiveDate>,
    ) -> Self {
        Self {
            day_of_text,
            day_of_instant,
        }
    }
}

/// The day of a text as `2026-01-15`, also with a midnight behind it: `2026-01-15T00:00:00`.
#[must_use]
pub fn plain_day(text: &str) -> Option<NaiveDate> {
    let text = text.trim();
    let midnight = |rest: &str| matches!(rest, "00:00" | "00:00:00" | "00:00:00.000000");
    let day = match text.split_once(['T', ' ']) {
        Some((day, rest)) if midnight(rest) => day,
        Some(_) => return None,
        None => text,
    };
    medborger_codec::parse_day(day)
}

/// The day whose midnight this is in UTC.
#[must_use]
pub fn utc_midnight(micros: i64) -> Option<NaiveDate> {
    let day = i32::try_from(micros.div_euclid(DAY)).ok()?;
    (micros.rem_euclid(DAY) == 0).then(|| day_of_number(day))?
}

/// The day of so many days since 1970-01-01. None where the calendar has no such day.
#[must_use]
pub fn day_of_number(number: i32) -> Option<NaiveDate> {
    let days = Days::new(u64::from(number.unsigned_abs()));
    let epoch = NaiveDate::default();
    match number < 0 {
        true => epoch.checked_sub_days(days),
        false => epoch.checked_add_days(days),
    }
}

/// How many days since 1970-01-01 a day is.
#[must_use]
pub fn day_number(day: NaiveDate) -> i32 {
    // All of chrono's days are within 100 million of that one.
    i32::try_from((day - NaiveDate::default()).num_days()).unwrap_or(i32::MAX)
}

/// What a cell can be taken as.
pub trait Meant<'a>: Sized {
    /// What may stand there, for whoever mends a cell.
    const EXPECTED: Expectation;

    /// What is meant by a cell; none where it means nothing: a number that is none, a text without a character that is seen.
    ///
    /// # Errors
    /// Why it can't be taken so.
    fn meant(cell: Cell<'a>, means: &Means) -> Result<Option<Self>, CellRefusal>;
}

/// A text without white space around it; none where nothing is left.
fn trimmed(text: &str) -> Option<&str> {
    Some(text.trim()).filter(|text| !text.is_empty())
}

/// A float as a whole number.
fn whole(value: f64) -> Result<i64, CellRefusal> {
    // A whole float is its own floor, and `floor` is exact on every platform.
    if value.is_infinite() || value != value.trunc() {
        return Err(CellRefusal::NotWhole);
    }
    if value.abs() > EXACT {
        return Err(CellRefusal::TooLarge);
    }
    #[expect(
        clippy::cast_possible_truncation,
        reason = "it is whole and below 2^53"
    )]
    let value = value as i64;
    Ok(value)
}

impl Meant<'_> for i64 {
    const EXPECTED: Expectation = Expectation::new("a whole number", "et helt tal");

    fn meant(cell: Cell<'_>, _: &Means) -> Result<Option<Self>, CellRefusal> {
        match cell {
            Cell::Int(value) => Ok(Some(value)),
            Cell::Float(value) if value.is_nan() => Ok(None),
            Cell::Float(value) => whole(value).map(Some),
            Cell::Text(text) => {
                let Some(text) = trimmed(text) else {
                    return Ok(None);
                };
                // A spreadsheet writes whole floats with their fraction.
                let digits = text.strip_suffix(".0").unwrap_or(text);
                let unsigned = digits.strip_prefix('-').unwrap_or(digits);
                if unsigned.is_empty() || !unsigned.bytes().all(|b| b.is_ascii_digit()) {
                    return Err(CellRefusal::NotWhole);
                }
                digits.parse().map(Some).map_err(|_| CellRefusal::TooLarge)
            }
            _ => Err(CellRefusal::NotWhole),
        }
    }
}

impl Meant<'_> for f64 {
    const EXPECTED: Expectation = Expectation::new("a number", "et tal");

    fn meant(cell: Cell<'_>, _: &Means) -> Result<Option<Self>, CellRefusal> {
        match cell {
            Cell::Float(value) if value.is_nan() => Ok(None),
            Cell::Float(value) if value.is_infinite() => Err(CellRefusal::NotNumber),
            Cell::Float(value) => Ok(Some(value)),
            #[expect(
                clippy::cast_precision_loss,
                reason = "a number is meant, not its last digit"
            )]
            Cell::Int(value) => Ok(Some(value as f64)),
            Cell::Text(text) => {
                let Some(text) = trimmed(text) else {
                    return Ok(None);
                };
                // One comma is Danish for a point; both at once may be either.
                let text: Cow<'_, str> = match text.contains(',') && !text.contains('.') {
                    true => text.replacen(',', ".", 1).into(),
                    false => text.into(),
                };
                let plain = |b: u8| b.is_ascii_digit() || b"+-.eE".contains(&b);
                let value = text.bytes().all(plain).then(|| text.parse::<Self>().ok());
                let value = value.flatten().filter(|value| value.is_finite());
                value.map(Some).ok_or(CellRefusal::NotNumber)
            }
            _ => Err(CellRefusal::NotNumber),
        }
    }
}

impl Meant<'_> for bool {
    const EXPECTED: Expectation = Expectation::new("true or false", "sandt eller falsk");

    fn meant(cell: Cell<'_>, _: &Means) -> Result<Option<Self>, CellRefusal> {
        const YES: [&str; 6] = ["true", "sand", "sandt", "ja", "yes", "1"];
        const NO: [&str; 6] = ["false", "falsk", "nej", "no", "0", "0.0"];
        match cell {
            Cell::Bool(value) => Ok(Some(value)),
            Cell::Int(value @ (0 | 1)) => Ok(Some(value == 1)),
            Cell::Float(value) if value.is_nan() => Ok(None),
            Cell::Float(value) if value == 0.0 || value == 1.0 => Ok(Some(value == 1.0)),
            Cell::Text(text) => match trimmed(text) {
                None => Ok(None),
                Some(text) if YES.iter().any(|yes| text.eq_ignore_ascii_case(yes)) => {
                    Ok(Some(true))
                }
                Some("1.0") => Ok(Some(true)),
                Some(text) if NO.iter().any(|no| text.eq_ignore_ascii_case(no)) => Ok(Some(false)),
                Some(_) => Err(CellRefusal::NotBool),
            },
            _ => Err(CellRefusal::NotBool),
        }
    }
}

impl<'a> Meant<'a> for Cow<'a, str> {
    const EXPECTED: Expectation = Expectation::new("a text", "en tekst");

    fn meant(cell: Cell<'a>, _: &Means) -> Result<Option<Self>, CellRefusal> {
        Ok(Some(match cell {
            Cell::Text(text) => match trimmed(text) {
                Some(_) => text.into(),
                None => return Ok(None),
            },
            Cell::Int(value) => value.to_string().into(),
            Cell::Float(value) if value.is_nan() => return Ok(None),
            Cell::Float(value) => match whole(value) {
                Ok(value) => value.to_string().into(),
                // Digits of what is not exact would say more than is known.
                Err(CellRefusal::TooLarge) => format!("{value:e}").into(),
                Err(_) => value.to_string().into(),
            },
            Cell::Bool(value) => (if value { "true" } else { "false" }).into(),
            Cell::Day(value) => match day_of_number(value) {
                Some(day) => format!("{day:?}").into(),
                None => return Err(CellRefusal::OutOfRange),
            },
            Cell::Instant(micros) | Cell::Local(micros) => {
                let at = DateTime::from_timestamp_micros(micros).ok_or(CellRefusal::OutOfRange)?;
                let mut text = at.to_rfc3339_opts(SecondsFormat::AutoSi, true);
                if matches!(cell, Cell::Local(_)) {
                    text.pop();
                }
                text.into()
            }
            Cell::Struct { .. } | Cell::List { .. } => return Err(CellRefusal::NotText),
        }))
    }
}

impl Meant<'_> for String {
    const EXPECTED: Expectation = <Cow<'_, str> as Meant<'_>>::EXPECTED;

    fn meant(cell: Cell<'_>, means: &Means) -> Result<Option<Self>, CellRefusal> {
        Ok(Cow::meant(cell, means)?.map(Cow::into_owned))
    }
}

impl Meant<'_> for NaiveDate {
    const EXPECTED: Expectation =
        Expectation::new("a day, as 2026-01-15", "en dag, som 2026-01-15");

    fn meant(cell: Cell<'_>, means: &Means) -> Result<Option<Self>, CellRefusal> {
        match cell {
            Cell::Day(number) => day_of_number(number)
                .map(Some)
                .ok_or(CellRefusal::OutOfRange),
            Cell::Instant(micros) => match (means.day_of_instant)(micros) {
                Some(day) => Ok(Some(day)),
                None => Err(CellRefusal::NotMidnight),
            },
            Cell::Local(micros) => match utc_midnight(micros) {
                Some(day) => Ok(Some(day)),
                None => Err(CellRefusal::NotMidnight),
            },
            Cell::Text(text) => match trimmed(text) {
                None => Ok(None),
                Some(text) => match (means.day_of_text)(text) {
                    Some(day) => Ok(Some(day)),
                    // An instant among days that were written as texts.
                    None => match text.parse::<Timestamp>() {
                        Ok(at) => Self::meant(Cell::Instant(at.micros()), means),
                        Err(_) => Err(CellRefusal::NotDay),
                    },
                },
            },
            Cell::Float(value) if value.is_nan() => Ok(None),
            _ => Err(CellRefusal::NotDay),
        }
    }
}

impl Meant<'_> for Timestamp {
    const EXPECTED: Expectation = Expectation::new(
        "an instant with its zone, as 2026-01-15T17:00:00+01:00",
        "et tidspunkt med tidszone, som 2026-01-15T17:00:00+01:00",
    );

    fn meant(cell: Cell<'_>, _: &Means) -> Result<Option<Self>, CellRefusal> {
        match cell {
            Cell::Instant(micros) => Self::from_micros(micros)
                .map(Some)
                .map_err(|_| CellRefusal::OutOfRange),
            Cell::Local(_) => Err(CellRefusal::WithoutZone),
            Cell::Text(text) => match trimmed(text).map(str::parse) {
                None => Ok(None),
                Some(Ok(at)) => Ok(Some(at)),
                Some(Err(_)) => Err(CellRefusal::NotInstant),
            },
            Cell::Float(value) if value.is_nan() => Ok(None),
            _ => Err(CellRefusal::NotInstant),
        }
    }
}
