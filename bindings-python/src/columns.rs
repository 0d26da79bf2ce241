//! Tables for `medborger/_table.py`: out of whatever Python holds them in, and into Python's own values.

mod dump;
mod given;
mod shown;

use std::sync::Arc;

use medborger::columns::{Cell, Column, Table, build::Scalar};
use pyo3::exceptions::PyIndexError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyCapsule, PyList, PyTuple};

use crate::{arrow, errors};

/// A table's columns.
#[pyclass(module = "medborger._native", frozen)]
pub(crate) struct Columns(pub(crate) Arc<Table>);

impl From<Table> for Columns {
    fn from(table: Table) -> Self {
        Self(Arc::new(table))
    }
}

/// A cell that stands alone; none where it is made of others.
pub(crate) fn scalar_of(cell: Cell<'_>) -> Option<Scalar> {
    Some(match cell {
        Cell::Bool(value) => Scalar::Bool(value),
        Cell::Int(value) => Scalar::Int(value),
        Cell::Float(value) => Scalar::Float(value),
        Cell::Text(text) => Scalar::Text(text.to_owned()),
        Cell::Day(day) => Scalar::Day(day),
        Cell::Instant(micros) => Scalar::Instant(micros),
        Cell::Local(micros) => Scalar::Local(micros),
        _ => return None,
    })
}

/// Whether two cells say the same.
fn same(one: Option<Cell<'_>>, other: Option<Cell<'_>>) -> bool {
    match (one, other) {
        (None, None) => true,
        (Some(Cell::Bool(a)), Some(Cell::Bool(b))) => a == b,
        (Some(Cell::Text(a)), Some(Cell::Text(b))) => a == b,
        (Some(Cell::Day(a)), Some(Cell::Day(b))) => a == b,
        (Some(Cell::Float(a)), Some(Cell::Float(b))) => a == b || a.is_nan() && b.is_nan(),
        (Some(Cell::Int(a)), Some(Cell::Int(b)))
        | (Some(Cell::Instant(a)), Some(Cell::Instant(b)))
        | (Some(Cell::Local(a)), Some(Cell::Local(b))) => a == b,
        (
            Some(Cell::Struct { fields, row }),
            Some(Cell::Struct {
                fields: of,
                row: at,
            }),
        ) => {
            let mut pairs = fields.iter().zip(of);
            let named = |(a, b): (&Arc<Column>, &Arc<Column>)| {
                a.name() == b.name() && same(a.cell(row), b.cell(at))
            };
            fields.len() == of.len() && pairs.all(named)
        }
        (
            Some(Cell::List { items, from, to }),
            Some(Cell::List {
                items: of,
                from: first,
                to: last,
            }),
        ) => {
            let mut pairs = (from..to).zip(first..last);
            to - from == last - first && pairs.all(|(a, b)| same(items.cell(a), of.cell(b)))
        }
        _ => false,
    }
}

#[pymethods]
impl Columns {
    /// The columns of whatever holds some.
    #[staticmethod]
    fn read(data: &Bound<'_, PyAny>) -> PyResult<Self> {
        given::table(data).map(Self::from)
    }

    /// What `dump` gave.
    #[staticmethod]
    fn load(dump: &Bound<'_, PyTuple>) -> PyResult<Self> {
        dump::load(dump).map(Self::from)
    }

    /// All of it in bytes and texts, which pickle.
    fn dump<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyTuple>> {
        dump::dump(py, &self.0)
    }

    fn __len__(&self) -> usize {
        self.0.rows()
    }

    /// The columns' names.
    fn names(&self) -> Vec<&str> {
        self.0
            .columns()
            .iter()
            .map(|column| column.name())
            .collect()
    }

    /// The columns' kinds.
    fn kinds(&self) -> Vec<&'static str> {
        let columns = self.0.columns().iter();
        columns.map(|column| column.values().kind()).collect()
    }

    /// The labels of a column of choices; none of another.
    fn choices(&self, column: usize) -> PyResult<Option<Vec<String>>> {
        Ok(match self.column(column)?.values() {
            medborger::columns::Values::Choice(choices) => Some(choices.labels().to_vec()),
            _ => None,
        })
    }

    /// A column's cells from a row to another, not itself included.
    fn cells<'py>(
        &self,
        py: Python<'py>,
        column: usize,
        first: usize,
        last: usize,
    ) -> PyResult<Bound<'py, PyList>> {
        shown::cells(py, self.column(column)?, first, last.min(self.0.rows()))
    }

    /// The rows from one to another, not itself included.
    fn slice(&self, py: Python<'_>, first: usize, last: usize) -> Self {
        let rows = last.saturating_sub(first);
        if first == 0 && rows >= self.0.rows() {
            return Self(Arc::clone(&self.0));
        }
        py.detach(|| self.0.slice(first, rows)).into()
    }

    /// These rows, in this order.
    fn take(&self, py: Python<'_>, rows: Vec<usize>) -> PyResult<Self> {
        if rows.iter().any(|row| *row >= self.0.rows()) {
            return Err(PyIndexError::new_err("no such row"));
        }
        Ok(py.detach(|| self.0.taken(&rows)).into())
    }

    /// Some columns, in this order.
    fn select(&self, columns: Vec<usize>) -> PyResult<Self> {
        let columns = columns.into_iter().map(|at| self.column(at).cloned());
        let columns = columns.collect::<PyResult<Vec<_>>>()?;
        let table = Table::of(columns, self.0.rows());
        Ok(table.map_err(|e| errors::raise(&e.into()))?.into())
    }

    /// Whether names, kinds and cells are the same.
    fn equals(&self, py: Python<'_>, other: &Self) -> bool {
        let (one, other) = (&self.0, &other.0);
        if Arc::ptr_eq(one, other) {
            return true;
        }
        let alike = |(a, b): (&Arc<Column>, &Arc<Column>)| {
            let is = a.name() == b.name() && a.values().kind() == b.values().kind();
            is && a.cells().zip(b.cells()).all(|(a, b)| same(a, b))
        };
        let (these, those) = (one.columns(), other.columns());
        let sized = one.rows() == other.rows() && these.len() == those.len();
        py.detach(|| sized && these.iter().zip(those).all(alike))
    }

    /// A stream of Arrow's C data interface.
    fn stream<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::stream(py, &self.0)
    }

    /// The schema of that stream.
    fn schema<'py>(&self, py: Python<'py>) -> PyResult<Bound<'py, PyCapsule>> {
        arrow::schema(py, &self.0)
    }
}

impl Columns {
    fn column(&self, at: usize) -> PyResult<&Arc<Column>> {
        let column = self.0.columns().get(at);
        column.ok_or_else(|| PyIndexError::new_err("no such column"))
    }
}

/// Little-endian bytes, whatever the machine has.
fn bytes_of<'py, T: Copy, const N: usize>(
    py: Python<'py>,
    values: &[T],
    bytes: fn(T) -> [u8; N],
) -> Bound<'py, PyBytes> {
    let mut all = Vec::with_capacity(values.len() * N);
    for value in values {
        all.extend_from_slice(&bytes(*value));
    }
    PyBytes::new(py, &all)
}
