//! Builders: columns made cell by cell, where a missing cell is none.

mod any;

pub use any::{AnyColumn, Scalar, exact_float};

use std::collections::BTreeMap;

use chrono::NaiveDate;
use medborger_base::time::Timestamp;

use super::bitmap::Bitmap;
use super::cell::day_number;
use super::column::Column;
use super::error::ColumnError;
use super::values::{Choices, Texts, Values};

/// Which cells are there, kept only from the first that is not.
#[derive(Debug, Clone, Default)]
struct There {
    bits: Option<Bitmap>,
    len: usize,
}

impl There {
    fn push(&mut self, is_there: bool) {
        if self.bits.is_none() && !is_there {
            self.bits = Some(Bitmap::all(true, self.len));
        }
        if let Some(bits) = &mut self.bits {
            bits.push(is_there);
        }
        self.len += 1;
    }
}

macro_rules! builders {
    ($($(#[$meta:meta])* $name:ident: $type:ty => $kind:ident, $value:ty, |$given:ident| $kept:expr;)*) => {$(
        $(#[$meta])*
        #[derive(Debug, Clone, Default)]
        pub struct $name {
            values: Vec<$type>,
            there: There,
        }

        impl $name {
            /// A column without cells.
            #[must_use]
            pub fn new() -> Self {
                Self::default()
            }

            /// The same with room for so many.
            #[must_use]
            pub fn with_capacity(rows: usize) -> Self {
                Self { values: Vec::with_capacity(rows), there: There::default() }
            }

            /// Adds a cell.
            pub fn push(&mut self, value: Option<$value>) {
                self.there.push(value.is_some());
                self.values.push(value.map_or_else(Default::default, |$given| $kept));
            }

            /// The column by a name.
            ///
            /// # Errors
            /// Never.
            pub fn finish(self, name: impl Into<String>) -> Result<Column, ColumnError> {
                Column::new(name, Values::$kind(self.values), self.there.bits)
            }
        }
    )*};
}
builders! {
    /// Whole numbers.
    Ints: i64 => Int, i64, |value| value;
    /// Numbers.
    Floats: f64 => Float, f64, |value| value;
    /// Days.
    DayColumn: i32 => Day, NaiveDate, |day| day_number(day);
    /// Days, as their numbers since 1970-01-01.
    DayNumbers: i32 => Day, i32, |day| day;
    /// Instants.
    Instants: i64 => Instant, Timestamp, |at| at.micros();
}

/// True and false.
#[derive(Debug, Clone, Default)]
pub struct Bools {
    bits: Bitmap,
    there: There,
}

impl Bools {
    /// A column without cells.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a cell.
    pub fn push(&mut self, value: Option<bool>) {
        self.there.push(value.is_some());
        self.bits.push(value.unwrap_or_default());
    }

    /// The column by a name.
    ///
    /// # Errors
    /// Never.
    pub fn finish(self, name: impl Into<String>) -> Result<Column, ColumnError> {
        Column::new(name, Values::Bool(self.bits), self.there.bits)
    }
}

/// Texts.
#[derive(Debug, Clone, Default)]
pub struct TextColumn {
    texts: Texts,
    there: There,
}

impl TextColumn {
    /// A column without cells.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a cell.
    pub fn push(&mut self, text: Option<&str>) {
        self.there.push(text.is_some());
        self.texts.push(text.unwrap_or_default());
    }

    /// The column by a name.
    ///
    /// # Errors
    /// Never.
    pub fn finish(self, name: impl Into<String>) -> Result<Column, ColumnError> {
        Column::new(name, Values::Text(self.texts), self.there.bits)
    }
}

/// Labels: each distinct one is kept once, in the order in which they come, or as they were given beforehand.
#[derive(Debug, Clone, Default)]
pub struct Labels {
    codes: Vec<i32>,
    known: BTreeMap<String, i32>,
    labels: Vec<String>,
    there: There,
}

impl Labels {
    /// A column without cells.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// The same with labels that come first, in this order, whether they are met or not.
    #[must_use]
    pub fn of(labels: &[&str]) -> Self {
        let mut all = Self::default();
        for label in labels {
            all.code(label);
        }
        all
    }

    fn code(&mut self, label: &str) -> i32 {
        if let Some(code) = self.known.get(label) {
            return *code;
        }
        // More labels than that don't fit in memory.
        let code = i32::try_from(self.labels.len()).unwrap_or(i32::MAX);
        self.labels.push(label.to_owned());
        self.known.insert(label.to_owned(), code);
        code
    }

    /// Adds a cell.
    pub fn push(&mut self, label: Option<&str>) {
        self.there.push(label.is_some());
        let code = label.map_or(-1, |label| self.code(label));
        self.codes.push(code.max(0));
    }

    /// The column by a name. Where nothing stands in any cell, it has one label that no cell has, since Arrow's readers want one.
    ///
    /// # Errors
    /// Never, below 2^31 labels.
    pub fn finish(mut self, name: impl Into<String>) -> Result<Column, ColumnError> {
        if self.labels.is_empty() && !self.codes.is_empty() {
            self.labels.push(String::new());
        }
        let choices = Choices::from_parts(self.codes, self.labels)?;
        Column::new(name, Values::Choice(choices), self.there.bits)
    }
}
