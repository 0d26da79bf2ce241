//! Reading a table's columns as what is meant, with every fault of all of them in one error.

use std::borrow::Cow;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::Arc;

use super::cell::{Means, Meant};
use super::column::Column;
use super::error::{CellRefusal, ColumnError};
use super::fault::{CELLS_MAX, CellError, Expectation, TableFaults};
use super::table::Table;

/// Reads columns, and goes on after a fault: [`finish`](Self::finish) tells them all.
#[derive(Debug)]
pub struct Reader<'t> {
    table: &'t Table,
    means: Means,
    faults: Vec<CellError>,
    count: u64,
}

impl<'t> Reader<'t> {
    /// A reader of a table, which takes days as [`Means::PLAIN`] does.
    #[must_use]
    pub fn new(table: &'t Table) -> Self {
        Self::with(table, Means::PLAIN)
    }

    /// A reader that takes cells so.
    #[must_use]
    pub fn with(table: &'t Table, means: Means) -> Self {
        Self {
            table,
            means,
            faults: Vec::new(),
            count: 0,
        }
    }

    /// The table.
    #[must_use]
    pub const fn table(&self) -> &'t Table {
        self.table
    }

    /// A column that may be left out.
    #[must_use]
    pub fn column(&self, name: &str) -> Option<&'t Column> {
        self.table.column(name).map(|column| &**column)
    }

    /// A column that must be there: where it is not, that is a fault.
    pub fn needed(&mut self, name: &str) -> Option<&'t Column> {
        let column = self.column(name);
        if column.is_none() {
            let expected = Expectation::new("a column of the table", "en kolonne i tabellen");
            let error = ColumnError::Missing {
                column: name.to_owned(),
            };
            self.fault(None, name.into(), error.code(), expected);
        }
        column
    }

    /// The cells of a column that must be there, each as what is meant; missing cells stay so, and so do bad ones, beside their
    /// fault.
    pub fn all<T: Meant<'t>>(&mut self, name: &str) -> Vec<Option<T>> {
        let column = self.needed(name);
        column.map_or_else(Vec::new, |column| self.read(name, column, false))
    }

    /// The same, where no cell may be missing. It is as long as the table where [`finish`](Self::finish) finds no fault.
    pub fn full<T: Meant<'t>>(&mut self, name: &str) -> Vec<T> {
        let column = self.needed(name);
        let cells: Vec<Option<T>> =
            column.map_or_else(Vec::new, |column| self.read(name, column, true));
        cells.into_iter().flatten().collect()
    }

    /// The cells of a column that may be left out: then all are missing.
    pub fn some<T: Meant<'t>>(&mut self, name: &str) -> Vec<Option<T>> {
        match self.column(name) {
            Some(column) => self.read(name, column, false),
            None => (0..self.table.rows()).map(|_| None).collect(),
        }
    }

    fn read<T: Meant<'t>>(&mut self, name: &str, column: &'t Column, full: bool) -> Vec<Option<T>> {
        let mut cells = Vec::with_capacity(column.len());
        self.pass(name, column, full, T::EXPECTED, |_, cell| {
            cells.push(cell);
            Ok(())
        });
        cells
    }

    /// Shows each cell of a column that must be there, as what is meant, without holding them: none where it is missing, or bad.
    /// `see` may refuse what it is shown. Where no cell may be missing, `full` says so.
    pub fn each<T: Meant<'t>>(
        &mut self,
        name: &str,
        full: bool,
        see: impl FnMut(usize, Option<T>) -> Result<(), CellRefusal>,
    ) {
        self.each_within(name, full, T::EXPECTED, see);
    }

    /// As [`each`](Self::each), where not all that can be read may stand: what may, for whoever sees [`CellRefusal::OutOfRange`].
    pub fn each_within<T: Meant<'t>>(
        &mut self,
        name: &str,
        full: bool,
        range: Expectation,
        see: impl FnMut(usize, Option<T>) -> Result<(), CellRefusal>,
    ) {
        if let Some(column) = self.needed(name) {
            self.pass(name, column, full, range, see);
        }
    }

    fn pass<T: Meant<'t>>(
        &mut self,
        name: &str,
        column: &'t Column,
        full: bool,
        range: Expectation,
        mut see: impl FnMut(usize, Option<T>) -> Result<(), CellRefusal>,
    ) {
        let mut shared: Option<Arc<str>> = None;
        for row in 0..column.len() {
            let read = match column.cell(row) {
                Some(cell) => T::meant(cell, &self.means),
                None => Ok(None),
            };
            let (cell, refused) = match read {
                Ok(None) if full => (None, Some(CellRefusal::Missing)),
                Ok(cell) => (cell, None),
                Err(refusal) => (None, Some(refusal)),
            };
            let seen = see(row, cell);
            if let Some(refusal) = refused.or(seen.err()) {
                let name = shared.get_or_insert_with(|| name.into());
                let expected = match refusal {
                    CellRefusal::NamesNothing => Expectation::new(
                        "the id of a row that is there",
                        "id for en række, der findes",
                    ),
                    CellRefusal::OutOfRange => range.clone(),
                    _ => T::EXPECTED,
                };
                self.fault(Some(row), Arc::clone(name), refusal.code(), expected);
            }
        }
    }

    /// The texts of ids, of which none may be missing and none stand twice, with the row that each stands in.
    pub fn ids(&mut self, name: &str) -> BTreeMap<Cow<'t, str>, usize> {
        let Some(column) = self.needed(name) else {
            return BTreeMap::new();
        };
        let cells: Vec<Option<Cow<'t, str>>> = self.read(name, column, true);
        let mut rows = BTreeMap::new();
        let shared: Arc<str> = name.into();
        for (row, id) in cells.into_iter().enumerate() {
            let Some(id) = id else { continue };
            match rows.entry(id) {
                Entry::Vacant(place) => _ = place.insert(row),
                Entry::Occupied(_) => {
                    let own = Expectation::new("an id of its own", "et id, som ingen anden har");
                    self.refuse(Some(row), &shared, &CellRefusal::Repeated, own);
                }
            }
        }
        rows
    }

    /// Adds a fault of a cell, by why it was refused.
    pub fn refuse(
        &mut self,
        row: Option<usize>,
        column: &Arc<str>,
        refusal: &CellRefusal,
        expected: Expectation,
    ) {
        self.fault(row, Arc::clone(column), refusal.code(), expected);
    }

    /// Adds a fault of a cell, or of a column as a whole, by a code of the method's own.
    pub fn fault(
        &mut self,
        row: Option<usize>,
        column: Arc<str>,
        code: impl Into<Cow<'static, str>>,
        expected: Expectation,
    ) {
        self.count = self.count.saturating_add(1);
        if self.faults.len() < CELLS_MAX {
            let row = row.and_then(|row| u64::try_from(row).ok());
            self.faults
                .push(CellError::new(row, column, code, expected));
        }
    }

    /// Whether there was a fault so far.
    #[must_use]
    pub const fn is_faulty(&self) -> bool {
        self.count > 0
    }

    /// Ends reading.
    ///
    /// # Errors
    /// Every cell that could not be taken, and every column that is not there.
    pub fn finish(self) -> Result<(), TableFaults> {
        TableFaults::new(self.faults, self.count).map_or(Ok(()), Err)
    }
}
