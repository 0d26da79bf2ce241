//! A column of cells of whatever kind.

use std::fmt;

use crate::bitmap::Bitmap;
use crate::cell::{Cell, Means, Meant};
use crate::column::Column;
use crate::error::ColumnError;
use crate::values::{Texts, Values};

/// Cells of whatever kind, as they come out of lists and dicts: the column is of the one kind that all of them are, where there
/// is one, and otherwise of texts, which a [`Reader`](crate::Reader) takes as what was meant.
///
/// Whole numbers and floats together are floats, but texts where one of the whole numbers is so large that a float would change its
/// last digit; days and local times together are local times. Where nothing stands in any cell, the column is of texts.
///
/// ```
/// use medborger_columns::build::{AnyColumn, Scalar};
///
/// let mut ages = AnyColumn::new();
/// for cell in [Some(Scalar::Int(41)), None, Some(Scalar::Text("17".into()))] {
///     ages.push(cell);
/// }
/// assert_eq!(ages.finish("age")?.values().kind(), "text");
/// # Ok::<(), medborger_columns::ColumnError>(())
/// ```
#[derive(Debug, Clone, Default)]
pub struct AnyColumn {
    cells: Vec<Option<Scalar>>,
}

/// A cell of its own. `Debug` shows nothing of it.
#[derive(Clone, PartialEq)]
#[non_exhaustive]
pub enum Scalar {
    /// True or false.
    Bool(bool),
    /// A whole number.
    Int(i64),
    /// A number.
    Float(f64),
    /// A text.
    Text(String),
    /// A day, as its number since 1970-01-01.
    Day(i32),
    /// Microseconds since 1970-01-01T00:00:00Z.
    Instant(i64),
    /// The same by a clock of which nobody says where.
    Local(i64),
}

const BOOL: u8 = 1;
const INT: u8 = 1 << 1;
const FLOAT: u8 = 1 << 2;
const TEXT: u8 = 1 << 3;
const DAY: u8 = 1 << 4;
const INSTANT: u8 = 1 << 5;
const LOCAL: u8 = 1 << 6;
const MIXED_NUMBERS: u8 = INT | FLOAT;
const MIXED_TIMES: u8 = DAY | LOCAL;
/// Up to this a float tells whole numbers apart: 2^53.
const EXACT: u64 = 1 << 53;

/// The float of a decimal number, `digits` with so many behind the point, where the float is written with the same digits again; none where it
/// would change one. A number of at most 15 digits always has one.
///
/// ```
/// use medborger_columns::build::exact_float;
///
/// assert_eq!(exact_float(125, 2), Some(1.25));
/// assert_eq!(exact_float(12_345_678_901_234_567_801, 2), None);
/// ```
#[must_use]
pub fn exact_float(digits: i128, behind: i8) -> Option<f64> {
    let (mut digits, mut exponent) = (digits, -i32::from(behind));
    if digits == 0 {
        return Some(0.0);
    }
    while digits % 10 == 0 {
        digits /= 10;
        exponent += 1;
    }
    let float: f64 = format!("{digits}e{exponent}").parse().ok()?;
    // As it is written shortest.
    let written = format!("{float:e}");
    let (figures, power) = written.split_once('e')?;
    let behind = figures
        .split_once('.')
        .map_or(0, |(_, behind)| behind.len());
    let power: i32 = power.parse().ok()?;
    let is_same = figures.replace('.', "") == digits.to_string()
        && power.checked_sub(i32::try_from(behind).ok()?) == Some(exponent);
    is_same.then_some(float)
}

impl fmt::Debug for Scalar {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Scalar(..)")
    }
}

impl Scalar {
    fn cell(&self) -> Cell<'_> {
        match self {
            Self::Bool(value) => Cell::Bool(*value),
            Self::Int(value) => Cell::Int(*value),
            Self::Float(value) => Cell::Float(*value),
            Self::Text(text) => Cell::Text(text),
            Self::Day(day) => Cell::Day(*day),
            Self::Instant(micros) => Cell::Instant(*micros),
            Self::Local(micros) => Cell::Local(*micros),
        }
    }

    const fn kind(&self) -> u8 {
        match self {
            Self::Bool(_) => BOOL,
            Self::Int(_) => INT,
            Self::Float(_) => FLOAT,
            Self::Text(_) => TEXT,
            Self::Day(_) => DAY,
            Self::Instant(_) => INSTANT,
            Self::Local(_) => LOCAL,
        }
    }

    /// As a whole number: of microseconds where it is a day.
    fn whole(&self) -> i64 {
        match self {
            Self::Int(value) | Self::Instant(value) | Self::Local(value) => *value,
            Self::Day(day) => i64::from(*day).saturating_mul(86_400_000_000),
            Self::Bool(_) | Self::Float(_) | Self::Text(_) => 0,
        }
    }

    /// Whether it is a whole number that a float would change.
    const fn is_beyond(&self) -> bool {
        matches!(self, Self::Int(value) if value.unsigned_abs() > EXACT)
    }

    fn float(&self) -> f64 {
        match self {
            Self::Float(value) => *value,
            #[expect(
                clippy::cast_precision_loss,
                reason = "a float is what it stands among"
            )]
            other => other.whole() as f64,
        }
    }
}

impl AnyColumn {
    /// A column without cells.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a cell. A float that is no number is missing.
    pub fn push(&mut self, cell: Option<Scalar>) {
        let is_nan = |cell: &Scalar| matches!(cell, Scalar::Float(value) if value.is_nan());
        self.cells.push(cell.filter(|cell| !is_nan(cell)));
    }

    fn each<T: Default>(&self, value: impl Fn(&Scalar) -> T) -> Vec<T> {
        let one = |cell: &Option<Scalar>| cell.as_ref().map_or_else(T::default, &value);
        self.cells.iter().map(one).collect()
    }

    fn texts(&self) -> Values {
        let mut texts = Texts::new();
        for cell in &self.cells {
            match cell {
                None => texts.push(""),
                Some(Scalar::Text(text)) => texts.push(text),
                Some(cell) => {
                    let text = String::meant(cell.cell(), &Means::PLAIN);
                    texts.push(&text.ok().flatten().unwrap_or_default());
                }
            }
        }
        Values::Text(texts)
    }

    /// The column by a name.
    ///
    /// # Errors
    /// Never.
    pub fn finish(self, name: impl Into<String>) -> Result<Column, ColumnError> {
        let kinds = self.cells.iter().flatten().map(Scalar::kind);
        let there: Bitmap = self.cells.iter().map(Option::is_some).collect();
        let values = match kinds.fold(0, |all, kind| all | kind) {
            BOOL => {
                let truth = self.each(|cell| *cell == Scalar::Bool(true));
                Values::Bool(truth.into_iter().collect())
            }
            INT => Values::Int(self.each(Scalar::whole)),
            MIXED_NUMBERS if self.cells.iter().flatten().any(Scalar::is_beyond) => self.texts(),
            FLOAT | MIXED_NUMBERS => Values::Float(self.each(Scalar::float)),
            DAY => Values::Day(self.each(|cell| match cell {
                Scalar::Day(day) => *day,
                _ => 0,
            })),
            INSTANT => Values::Instant(self.each(Scalar::whole)),
            LOCAL | MIXED_TIMES => Values::Local(self.each(Scalar::whole)),
            _ => self.texts(),
        };
        Column::new(name, values, Some(there))
    }
}
