//! A table as it comes in.

use std::sync::Arc;

use js_sys::JsString;
use medborger::Error;
use medborger::columns::build::{AnyColumn, Scalar, TextColumn};
use medborger::columns::{
    Bitmap, CellError, Choices, Column, ColumnError, Expectation, Lists, Table, TableFaults, Values,
};
use medborger_wasm_columns::Columns;
use medborger_wasm_part::text;
use wasm_bindgen::prelude::*;

use crate::thrown;

/// A cell that is missing, among lengths.
const MISSING: u32 = u32::MAX;

/// Columns that are put together, one after the other. The cells of one may come in parts, and are then ended with its name.
#[wasm_bindgen]
#[derive(Debug, Default)]
pub struct Given {
    columns: Vec<Arc<Column>>,
    rows: Option<usize>,
    texts: TextColumn,
    cells: AnyColumn,
    faults: Vec<CellError>,
}

fn flawed(error: ColumnError) -> JsValue {
    thrown(Error::from(error))
}

#[wasm_bindgen]
impl Given {
    /// No columns.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How many rows there are, where something else than the columns says so.
    pub fn count(&mut self, rows: u32) {
        self.rows = Some(rows as usize);
    }

    /// A column of whole numbers, `instant` or `local`.
    ///
    /// # Errors
    /// As in Rust.
    pub fn wholes(
        &mut self,
        name: &JsString,
        kind: &str,
        values: Vec<i64>,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        let values = match kind {
            "instant" => Values::Instant(values),
            "local" => Values::Local(values),
            _ => Values::Int(values),
        };
        self.add(name, values, validity)
    }

    /// A column of numbers. What is no number is missing.
    ///
    /// # Errors
    /// As in Rust.
    pub fn floats(
        &mut self,
        name: &JsString,
        values: Vec<f64>,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        let validity = match values.iter().any(|value| value.is_nan()) {
            false => validity,
            true => {
                let bits = validity.and_then(|bits| Bitmap::from_bytes(bits, values.len()));
                let bits = bits.unwrap_or_else(|| Bitmap::all(true, values.len()));
                let there = values.iter().zip(bits.iter());
                let there: Bitmap = there.map(|(value, is)| is && !value.is_nan()).collect();
                Some(there.into_bytes())
            }
        };
        self.add(name, Values::Float(values), validity)
    }

    /// A column of days since 1970-01-01.
    ///
    /// # Errors
    /// As in Rust.
    pub fn days(
        &mut self,
        name: &JsString,
        values: Vec<i32>,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        self.add(name, Values::Day(values), validity)
    }

    /// A column of true and false, in Arrow's bits.
    ///
    /// # Errors
    /// As in Rust.
    pub fn bits(
        &mut self,
        name: &JsString,
        bits: Vec<u8>,
        rows: u32,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        let bits = Bitmap::from_bytes(bits, rows as usize);
        let bits = bits.ok_or_else(|| flawed(ColumnError::OffsetsBroken))?;
        self.add(name, Values::Bool(bits), validity)
    }

    /// A column of labels by their numbers.
    ///
    /// # Errors
    /// As in Rust.
    pub fn choices(
        &mut self,
        name: &JsString,
        codes: Vec<i32>,
        labels: Vec<String>,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        let choices = Choices::from_parts(codes, labels).map_err(flawed)?;
        self.add(name, Values::Choice(choices), validity)
    }

    /// More texts of a column: all of them in one, each with a sign behind it, and how long each is, as JavaScript counts.
    pub fn texts(&mut self, all: &str, lengths: &[u32]) {
        each(all, lengths, |text| self.texts.push(text));
    }

    /// More cells of a column, each of its own kind: 0 missing, 1 false, 2 true, 3 a whole number and 4 a number of `numbers`, 5
    /// the next of the texts, 6 a day of `numbers`, 7 an instant and 8 a local time in whole milliseconds of `numbers`, 9 a whole
    /// number, 10 an instant and 11 a local time in microseconds, each the next of `wholes`.
    pub fn cells(
        &mut self,
        kinds: &[u8],
        numbers: &[f64],
        wholes: &[i64],
        all: &str,
        lengths: &[u32],
    ) {
        let mut texts = Vec::new();
        each(all, lengths, |text| {
            texts.push(text.unwrap_or_default().to_owned());
        });
        let (mut texts, mut wholes) = (texts.into_iter(), wholes.iter().copied());
        for (kind, number) in kinds.iter().zip(numbers) {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "whole and within bounds, as `js/table-in.js` looks"
            )]
            let whole = *number as i64;
            self.cells.push(match kind {
                1 => Some(Scalar::Bool(false)),
                2 => Some(Scalar::Bool(true)),
                3 => Some(Scalar::Int(whole)),
                4 => Some(Scalar::Float(*number)),
                5 => texts.next().map(Scalar::Text),
                6 => i32::try_from(whole).ok().map(Scalar::Day),
                7 => Some(Scalar::Instant(whole.saturating_mul(1_000))),
                8 => Some(Scalar::Local(whole.saturating_mul(1_000))),
                9 => wholes.next().map(Scalar::Int),
                10 => wholes.next().map(Scalar::Instant),
                11 => wholes.next().map(Scalar::Local),
                _ => None,
            });
        }
    }

    /// Lets go of the cells that were given of a column.
    pub fn forget(&mut self) {
        self.texts = TextColumn::new();
        self.cells = AnyColumn::new();
    }

    /// Ends a column whose cells were given.
    ///
    /// # Errors
    /// As in Rust.
    pub fn end(&mut self, name: &JsString, is_text: bool) -> Result<(), JsValue> {
        let name = text(name)?;
        let column = match is_text {
            true => std::mem::take(&mut self.texts).finish(name),
            false => std::mem::take(&mut self.cells).finish(name),
        };
        self.columns.push(Arc::new(column.map_err(flawed)?));
        Ok(())
    }

    /// A column of records, from the columns of their fields.
    ///
    /// # Errors
    /// As in Rust.
    pub fn fields(
        &mut self,
        name: &JsString,
        fields: Given,
        rows: u32,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        self.faults.extend(fields.faults);
        let (fields, rows) = (fields.columns, rows as usize);
        self.add(name, Values::Struct { fields, rows }, validity)
    }

    /// A column of lists, from where each begins and the one column of all their items.
    ///
    /// # Errors
    /// As in Rust.
    pub fn lists(
        &mut self,
        name: &JsString,
        offsets: &[u32],
        items: Given,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        self.faults.extend(items.faults);
        let items = items.columns.into_iter().next();
        let items = items.ok_or_else(|| flawed(ColumnError::OffsetsBroken))?;
        let offsets = offsets.iter().map(|offset| i64::from(*offset)).collect();
        let lists = Lists::from_parts(offsets, items).map_err(flawed)?;
        self.add(name, Values::List(lists), validity)
    }

    /// A bad cell.
    ///
    /// # Errors
    /// For half a surrogate pair in the name.
    pub fn fault(
        &mut self,
        column: &JsString,
        row: Option<u32>,
        code: String,
        english: String,
        danish: String,
    ) -> Result<(), JsValue> {
        let (row, column) = (row.map(u64::from), text(column)?.into());
        let expected = Expectation::of(english, danish);
        self.faults
            .push(CellError::new(row, column, code, expected));
        Ok(())
    }

    /// The table.
    ///
    /// # Errors
    /// Every bad cell; columns that make no table.
    pub fn done(self) -> Result<Columns, JsValue> {
        let count = u64::try_from(self.faults.len()).unwrap_or(u64::MAX);
        if let Some(faults) = TableFaults::new(self.faults, count) {
            return Err(thrown(faults.into()));
        }
        let first = self.columns.first().map(|column| column.len());
        let rows = self.rows.or(first).unwrap_or_default();
        let table = Table::of(self.columns, rows).map_err(flawed)?;
        Ok(table.into())
    }
}

impl Given {
    fn add(
        &mut self,
        name: &JsString,
        values: Values,
        validity: Option<Vec<u8>>,
    ) -> Result<(), JsValue> {
        let rows = values.len();
        let bits = validity.map(|bits| {
            let bits = Bitmap::from_bytes(bits, rows);
            bits.ok_or_else(|| flawed(ColumnError::LengthDiffers { at: 0 }))
        });
        let column = Column::new(text(name)?, values, bits.transpose()?).map_err(flawed)?;
        self.columns.push(Arc::new(column));
        Ok(())
    }
}

/// Takes texts apart that stand in one, each with a sign of one byte behind it.
fn each<'a>(mut all: &'a str, lengths: &[u32], mut see: impl FnMut(Option<&'a str>)) {
    let is_ascii = all.is_ascii();
    for length in lengths {
        if *length == MISSING {
            see(None);
            continue;
        }
        let bytes = match is_ascii {
            true => *length as usize,
            false => bytes_of(all, *length),
        };
        let (own, rest) = all.split_at_checked(bytes).unwrap_or((all, ""));
        see(Some(own));
        all = rest.get(1..).unwrap_or_default();
    }
}

/// How many bytes the first signs have, as JavaScript counts these.
fn bytes_of(text: &str, mut signs: u32) -> usize {
    let mut bytes = 0;
    for letter in text.chars() {
        if signs == 0 {
            break;
        }
        signs = signs.saturating_sub(if letter.len_utf16() == 2 { 2 } else { 1 });
        bytes += letter.len_utf8();
    }
    bytes
}
