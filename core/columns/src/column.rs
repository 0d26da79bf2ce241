//! A column.

use std::sync::Arc;

use super::bitmap::Bitmap;
use super::cell::Cell;
use super::error::ColumnError;
use super::values::{Lists, Values};

/// A named column: values of one kind, some of which may be missing.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    name: String,
    values: Values,
    validity: Option<Bitmap>,
}

impl Column {
    /// A column. A validity that says that no cell is missing is left out.
    ///
    /// # Errors
    /// [`ColumnError::LengthDiffers`] where the validity has another length, or the fields of a struct; [`ColumnError::NameRepeated`]
    /// where two of these have one name; [`ColumnError::CodeUnknown`] where a choice has no label and is not missing.
    pub fn new(
        name: impl Into<String>,
        values: Values,
        validity: Option<Bitmap>,
    ) -> Result<Self, ColumnError> {
        let len = values.len();
        if validity.as_ref().is_some_and(|bits| bits.len() != len) {
            return Err(ColumnError::LengthDiffers { at: 0 });
        }
        if let Values::Struct { fields, rows } = &values {
            are_alike(fields, *rows)?;
        }
        let validity = validity.filter(|bits| bits.ones() < len);
        if let Values::Choice(choices) = &values {
            let is_there = |row| validity.as_ref().is_none_or(|bits| bits.get(row));
            let mut codes = choices.codes().iter().enumerate();
            if codes.any(|(row, code)| *code < 0 && is_there(row)) {
                return Err(ColumnError::CodeUnknown);
            }
        }
        Ok(Self {
            name: name.into(),
            values,
            validity,
        })
    }

    /// The name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The cells. What stands where one is missing means nothing.
    #[must_use]
    pub const fn values(&self) -> &Values {
        &self.values
    }

    /// Which cells are there; none where all are.
    #[must_use]
    pub const fn validity(&self) -> Option<&Bitmap> {
        self.validity.as_ref()
    }

    /// How many cells there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// How many cells are missing.
    #[must_use]
    pub fn missing(&self) -> usize {
        let bits = self.validity.as_ref();
        bits.map_or(0, |bits| bits.len() - bits.ones())
    }

    /// The same column by another name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The name, the values and the validity, given away.
    #[must_use]
    pub fn into_parts(self) -> (String, Values, Option<Bitmap>) {
        (self.name, self.values, self.validity)
    }

    /// Whether a row's cell is there. None is behind the last.
    #[must_use]
    #[inline]
    pub fn is_there(&self, row: usize) -> bool {
        match &self.validity {
            Some(bits) => bits.get(row),
            None => row < self.len(),
        }
    }

    /// A row's cell; none where it is missing.
    #[must_use]
    #[inline]
    pub fn cell(&self, row: usize) -> Option<Cell<'_>> {
        if self.validity.as_ref().is_some_and(|bits| !bits.get(row)) {
            return None;
        }
        Some(match &self.values {
            Values::Bool(bits) if row < bits.len() => Cell::Bool(bits.get(row)),
            Values::Bool(_) => return None,
            Values::Int(values) => Cell::Int(*values.get(row)?),
            Values::Float(values) => Cell::Float(*values.get(row)?),
            Values::Text(texts) => Cell::Text(texts.get(row)?),
            Values::Choice(choices) => Cell::Text(choices.get(row)?),
            Values::Day(values) => Cell::Day(*values.get(row)?),
            Values::Instant(values) => Cell::Instant(*values.get(row)?),
            Values::Local(values) => Cell::Local(*values.get(row)?),
            Values::Struct { fields, rows } if row < *rows => Cell::Struct { fields, row },
            Values::Struct { .. } => return None,
            Values::List(lists) => {
                let (from, to) = lists.get(row)?;
                let items = lists.items();
                Cell::List { items, from, to }
            }
        })
    }

    /// All cells in order.
    pub fn cells(&self) -> impl Iterator<Item = Option<Cell<'_>>> {
        (0..self.len()).map(|row| self.cell(row))
    }

    /// These rows alone, in this order; a row may come more than once. One that is not there is missing.
    #[must_use]
    pub fn taken(&self, rows: &[usize]) -> Self {
        let there: Bitmap = rows.iter().map(|row| self.is_there(*row)).collect();
        Self {
            name: self.name.clone(),
            values: match &self.values {
                Values::Choice(choices) => {
                    Values::Choice(choices.taken(rows, |row| self.is_there(row)))
                }
                values => values.taken(rows),
            },
            validity: Some(there).filter(|bits| bits.ones() < rows.len()),
        }
    }

    /// A column of records: one cell of each field in a row.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn of_fields(
        name: impl Into<String>,
        fields: Vec<Column>,
        rows: usize,
        validity: Option<Bitmap>,
    ) -> Result<Self, ColumnError> {
        let fields = fields.into_iter().map(Arc::new).collect();
        Self::new(name, Values::Struct { fields, rows }, validity)
    }

    /// A column of lists, from how many items each has and the items of all.
    ///
    /// # Errors
    /// [`ColumnError::OffsetsBroken`] where the lengths don't sum to the items; and as [`new`](Self::new).
    pub fn of_lists(
        name: impl Into<String>,
        lengths: &[usize],
        items: Column,
        validity: Option<Bitmap>,
    ) -> Result<Self, ColumnError> {
        let mut offsets = vec![0];
        let mut end = 0_i64;
        for length in lengths {
            let length = i64::try_from(*length).map_err(|_| ColumnError::OffsetsBroken)?;
            end = end.checked_add(length).ok_or(ColumnError::OffsetsBroken)?;
            offsets.push(end);
        }
        let lists = Lists::from_parts(offsets, Arc::new(items))?;
        Self::new(name, Values::List(lists), validity)
    }
}

/// Columns of one length, each with a name of its own.
pub(crate) fn are_alike(columns: &[Arc<Column>], rows: usize) -> Result<(), ColumnError> {
    let at = |at: usize| u64::try_from(at).unwrap_or(u64::MAX);
    if let Some(other) = columns.iter().position(|column| column.len() != rows) {
        return Err(ColumnError::LengthDiffers { at: at(other) });
    }
    let mut names: Vec<(&str, usize)> = columns
        .iter()
        .enumerate()
        .map(|(at, column)| (column.name(), at))
        .collect();
    names.sort_unstable();
    let mut pairs = names.iter().zip(names.iter().skip(1));
    match pairs.find(|(one, other)| one.0 == other.0) {
        Some((_, (_, other))) => Err(ColumnError::NameRepeated { at: at(*other) }),
        None => Ok(()),
    }
}
