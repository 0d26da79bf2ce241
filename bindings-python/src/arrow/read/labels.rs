//! Categories: columns of labels and codes.

use std::collections::BTreeMap;

use arrow_array::Array;
use arrow_array::cast::AsArray;
use arrow_schema::Field;
use medborger::columns::build::AnyColumn;
use medborger::columns::{Bitmap, CellRefusal, Choices, Column, ColumnError, Values};

use super::{Bad, Gather, KINDS, TEXT, each_text};
use crate::columns::scalar_of;

#[derive(Default)]
pub(super) struct Labels {
    codes: Vec<i32>,
    there: Bitmap,
    labels: Vec<String>,
    known: BTreeMap<String, i32>,
}

impl Labels {
    /// The codes of a chunk are those of its own labels.
    pub(super) fn push(&mut self, array: &dyn Array, bad: &mut Bad<'_>) {
        let dictionary = array.as_any_dictionary();
        let mut codes = Vec::new();
        each_text(&**dictionary.values(), &mut |_, label| {
            codes.push(label.map(|label| label.map(|label| self.code(label))));
        });
        for (row, key) in keys_of(array).into_iter().enumerate() {
            let code = key.and_then(|key| codes.get(key).copied().flatten());
            if let Some(Err(())) = code {
                bad.tell(row, &CellRefusal::NotText, TEXT);
            }
            let code = code.and_then(Result::ok);
            self.there.push(code.is_some());
            self.codes.push(code.unwrap_or_default());
        }
    }

    fn code(&mut self, label: &str) -> i32 {
        if let Some(code) = self.known.get(label) {
            return *code;
        }
        let code = i32::try_from(self.labels.len()).unwrap_or(i32::MAX);
        self.labels.push(label.to_owned());
        self.known.insert(label.to_owned(), code);
        code
    }

    pub(super) fn finish(mut self, name: String) -> Result<Column, ColumnError> {
        if self.labels.is_empty() {
            self.labels.push(String::new());
        }
        let choices = Choices::from_parts(self.codes, self.labels)?;
        Column::new(name, Values::Choice(choices), Some(self.there))
    }
}

/// For each row the place of its value, where it has one.
fn keys_of(array: &dyn Array) -> Vec<Option<usize>> {
    let dictionary = array.as_any_dictionary();
    if dictionary.values().is_empty() {
        return vec![None; array.len()];
    }
    let keys = dictionary.normalized_keys();
    let keys = keys.into_iter().enumerate();
    keys.map(|(row, key)| array.is_valid(row).then_some(key))
        .collect()
}

/// Categories that are no texts become their values.
pub(super) fn any(array: &dyn Array, to: &mut AnyColumn, bad: &mut Bad<'_>) {
    let dictionary = array.as_any_dictionary();
    let values = dictionary.values();
    let field = Field::new("value", values.data_type().clone(), true);
    let gathered = Gather::of(&field).and_then(|mut gather| {
        gather.push(&**values);
        gather.finish()
    });
    // Categories that can't be read make the rows bad that have them; which of them it is, is not told of each.
    let column = gathered.ok();
    for (row, key) in keys_of(array).into_iter().enumerate() {
        let there = key.filter(|key| values.is_valid(*key));
        let cell = column
            .as_ref()
            .zip(there)
            .and_then(|(column, key)| column.cell(key));
        let scalar = cell.and_then(scalar_of);
        if there.is_some() && scalar.is_none() {
            bad.tell(row, &CellRefusal::TooLarge, KINDS);
        }
        to.push(scalar);
    }
}
