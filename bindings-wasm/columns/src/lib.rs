//! Tables as JavaScript takes them out: each column as the typed array that it is, and its texts in one.
//!
//! `js/table.js` takes all of a table at once and lets go of it here. A column is named by its place, from zero.

use std::sync::Arc;

use medborger::columns::{Bitmap, Column, Table, Values};
use wasm_bindgen::prelude::*;

/// The columns of a table. What is asked of a column of another kind is empty.
#[wasm_bindgen]
#[derive(Debug, Clone)]
pub struct Columns(Table);

impl From<Table> for Columns {
    fn from(table: Table) -> Self {
        Self(table)
    }
}

impl Columns {
    /// The table.
    #[must_use]
    pub const fn table(&self) -> &Table {
        &self.0
    }

    fn values(&self, at: u32) -> Option<&Values> {
        Some(self.column(at)?.values())
    }

    fn column(&self, at: u32) -> Option<&Arc<Column>> {
        self.0.columns().get(at as usize)
    }
}

/// Counts in memory of 32 bits.
fn small(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[wasm_bindgen]
impl Columns {
    /// How many rows.
    #[wasm_bindgen(getter)]
    #[must_use]
    pub fn rows(&self) -> u32 {
        small(self.0.rows())
    }

    /// The names of the columns.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        let columns = self.0.columns().iter();
        columns.map(|column| column.name().to_owned()).collect()
    }

    /// The kind of a column.
    #[must_use]
    pub fn kind(&self, at: u32) -> String {
        self.values(at).map_or("", Values::kind).to_owned()
    }

    /// Which cells are there, in Arrow's bits; nothing where all are.
    #[must_use]
    pub fn validity(&self, at: u32) -> Option<Vec<u8>> {
        let bits = self.column(at)?.validity();
        bits.map(|bits| bits.as_bytes().to_vec())
    }

    /// True and false, in Arrow's bits.
    #[must_use]
    pub fn bits(&self, at: u32) -> Vec<u8> {
        match self.values(at) {
            Some(Values::Bool(bits)) => Bitmap::as_bytes(bits).to_vec(),
            _ => Vec::new(),
        }
    }

    /// Whole numbers, or microseconds.
    #[must_use]
    pub fn wholes(&self, at: u32) -> Vec<i64> {
        match self.values(at) {
            Some(Values::Int(of) | Values::Instant(of) | Values::Local(of)) => of.clone(),
            _ => Vec::new(),
        }
    }

    /// Numbers.
    #[must_use]
    pub fn floats(&self, at: u32) -> Vec<f64> {
        match self.values(at) {
            Some(Values::Float(of)) => of.clone(),
            _ => Vec::new(),
        }
    }

    /// Days since 1970-01-01.
    #[must_use]
    pub fn days(&self, at: u32) -> Vec<i32> {
        match self.values(at) {
            Some(Values::Day(of)) => of.clone(),
            _ => Vec::new(),
        }
    }

    /// The number of each cell's label.
    #[must_use]
    pub fn codes(&self, at: u32) -> Vec<i32> {
        match self.values(at) {
            Some(Values::Choice(of)) => of.codes().to_vec(),
            _ => Vec::new(),
        }
    }

    /// The labels.
    #[must_use]
    pub fn labels(&self, at: u32) -> Vec<String> {
        match self.values(at) {
            Some(Values::Choice(of)) => of.labels().to_vec(),
            _ => Vec::new(),
        }
    }

    /// The texts of some rows, one behind the other.
    #[must_use]
    pub fn text(&self, at: u32, first: u32, last: u32) -> String {
        let Some(Values::Text(texts)) = self.values(at) else {
            return String::new();
        };
        let rows = first as usize..last as usize;
        rows.filter_map(|row| texts.get(row)).collect()
    }

    /// How long each of these is, as JavaScript counts.
    #[must_use]
    pub fn lengths(&self, at: u32, first: u32, last: u32) -> Vec<u32> {
        let Some(Values::Text(texts)) = self.values(at) else {
            return Vec::new();
        };
        let length = |text: &str| match text.is_ascii() {
            true => text.len(),
            false => text.encode_utf16().count(),
        };
        let rows = first as usize..last as usize;
        rows.map(|row| texts.get(row).map_or(0, length))
            .map(small)
            .collect()
    }

    /// The columns that a column of records is made of.
    #[must_use]
    pub fn fields(&self, at: u32) -> Option<Columns> {
        match self.values(at) {
            Some(Values::Struct { fields, rows }) => {
                Table::of(fields.clone(), *rows).ok().map(Self)
            }
            _ => None,
        }
    }

    /// Where each list begins, and where the last ends.
    #[must_use]
    pub fn offsets(&self, at: u32) -> Vec<u32> {
        let Some(Values::List(lists)) = self.values(at) else {
            return Vec::new();
        };
        let offsets = lists.offsets().iter();
        offsets
            .map(|offset| u32::try_from(*offset).unwrap_or(u32::MAX))
            .collect()
    }

    /// The items of all lists, as a table of one column.
    #[must_use]
    pub fn items(&self, at: u32) -> Option<Columns> {
        match self.values(at) {
            Some(Values::List(lists)) => {
                let items = Arc::clone(lists.items());
                let rows = items.len();
                Table::of(vec![items], rows).ok().map(Self)
            }
            _ => None,
        }
    }
}
