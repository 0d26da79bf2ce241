//! A table.

use std::sync::Arc;

use super::column::{Column, are_alike};
use super::error::ColumnError;

/// Columns of equal length, each with a name that no other has.
///
/// Columns are shared, not copied, where a table is cloned or made from another.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    columns: Vec<Arc<Column>>,
    rows: usize,
}

impl Table {
    /// A table of these columns; without one it has no rows.
    ///
    /// # Errors
    /// [`ColumnError::LengthDiffers`] where a column has another length than the first; [`ColumnError::NameRepeated`] where two
    /// have one name.
    pub fn new(columns: Vec<Column>) -> Result<Self, ColumnError> {
        let rows = columns.first().map_or(0, Column::len);
        Self::of(columns.into_iter().map(Arc::new).collect(), rows)
    }

    /// A table of shared columns, with so many rows: also where it has no column.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn of(columns: Vec<Arc<Column>>, rows: usize) -> Result<Self, ColumnError> {
        are_alike(&columns, rows)?;
        Ok(Self { columns, rows })
    }

    /// The columns in order.
    #[must_use]
    pub fn columns(&self) -> &[Arc<Column>] {
        &self.columns
    }

    /// The columns, given away.
    #[must_use]
    pub fn into_columns(self) -> Vec<Arc<Column>> {
        self.columns
    }

    /// How many rows there are.
    #[must_use]
    pub const fn rows(&self) -> usize {
        self.rows
    }

    /// The column of a name.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&Arc<Column>> {
        self.columns.iter().find(|column| column.name() == name)
    }

    /// The same with another column at its end.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with(mut self, column: Column) -> Result<Self, ColumnError> {
        self.columns.push(Arc::new(column));
        Self::of(self.columns, self.rows)
    }

    /// The same with more columns at its end.
    ///
    /// # Errors
    /// As [`new`](Self::new).
    pub fn with_all(mut self, columns: Vec<Column>) -> Result<Self, ColumnError> {
        self.columns.extend(columns.into_iter().map(Arc::new));
        Self::of(self.columns, self.rows)
    }

    /// The same without the column of a name, where it has one.
    #[must_use]
    pub fn without(mut self, name: &str) -> Self {
        self.columns.retain(|column| column.name() != name);
        self
    }

    /// These rows alone, in this order; a row may come more than once. Cells of a row that is not there are missing.
    #[must_use]
    pub fn taken(&self, rows: &[usize]) -> Self {
        let columns = self.columns.iter();
        Self {
            columns: columns.map(|column| Arc::new(column.taken(rows))).collect(),
            rows: rows.len(),
        }
    }

    /// At most so many rows from a row on.
    #[must_use]
    pub fn slice(&self, from: usize, rows: usize) -> Self {
        let to = from.saturating_add(rows).min(self.rows);
        let rows: Vec<usize> = (from..to).collect();
        self.taken(&rows)
    }
}
