//! A table in bytes and texts, so that it pickles and goes to other processes.

use std::sync::Arc;

use medborger::columns::{Bitmap, Choices, Column, ColumnError, Lists, Table, Texts, Values};
use pyo3::exceptions::PyValueError;
use pyo3::prelude::*;
use pyo3::types::{PyBytes, PyList, PyString, PyTuple};

use super::bytes_of;
use crate::errors;

/// The rows and the columns.
pub(super) fn dump<'py>(py: Python<'py>, table: &Table) -> PyResult<Bound<'py, PyTuple>> {
    let columns = columns(py, table.columns())?;
    (table.rows(), columns).into_pyobject(py)
}

fn columns<'py>(py: Python<'py>, columns: &[Arc<Column>]) -> PyResult<Bound<'py, PyList>> {
    let columns = columns.iter().map(|of| column(py, of));
    PyList::new(py, columns.collect::<PyResult<Vec<_>>>()?)
}

/// Name, kind, how many, which are there, and what the kind needs.
fn column<'py>(py: Python<'py>, column: &Column) -> PyResult<Bound<'py, PyTuple>> {
    let values = column.values();
    let bits = |bits: &Bitmap| PyBytes::new(py, bits.as_bytes());
    let parts = match values {
        Values::Bool(of) => (bits(of),).into_pyobject(py)?,
        Values::Int(of) | Values::Instant(of) | Values::Local(of) => {
            (bytes_of(py, of, i64::to_le_bytes),).into_pyobject(py)?
        }
        Values::Float(of) => (bytes_of(py, of, f64::to_le_bytes),).into_pyobject(py)?,
        Values::Day(of) => (bytes_of(py, of, i32::to_le_bytes),).into_pyobject(py)?,
        Values::Text(of) => (
            bytes_of(py, of.offsets(), i64::to_le_bytes),
            PyString::new(py, of.text()),
        )
            .into_pyobject(py)?,
        Values::Choice(of) => {
            (bytes_of(py, of.codes(), i32::to_le_bytes), of.labels()).into_pyobject(py)?
        }
        Values::Struct { fields, .. } => (columns(py, fields)?,).into_pyobject(py)?,
        Values::List(of) => (
            bytes_of(py, of.offsets(), i64::to_le_bytes),
            self::column(py, of.items())?,
        )
            .into_pyobject(py)?,
        _ => return Err(broken()),
    };
    let validity = column.validity().map(bits);
    (column.name(), values.kind(), values.len(), validity, parts).into_pyobject(py)
}

/// What `dump` gave.
pub(super) fn load(dump: &Bound<'_, PyTuple>) -> PyResult<Table> {
    let (rows, columns): (usize, Bound<'_, PyAny>) = dump.extract()?;
    Table::of(load_columns(&columns)?, rows).map_err(flawed)
}

fn load_columns(columns: &Bound<'_, PyAny>) -> PyResult<Vec<Arc<Column>>> {
    let mut all = Vec::new();
    for column in columns.try_iter()? {
        all.push(Arc::new(load_column(&column?)?));
    }
    Ok(all)
}

fn load_column(column: &Bound<'_, PyAny>) -> PyResult<Column> {
    type Parts<'py> = (
        String,
        String,
        usize,
        Option<Bound<'py, PyBytes>>,
        Bound<'py, PyTuple>,
    );
    let (name, kind, rows, validity, parts): Parts<'_> = column.extract()?;
    let first = parts.get_item(0)?;
    let bits = |bytes: &[u8]| Bitmap::from_bytes(bytes.to_vec(), rows).ok_or_else(broken);
    let values = match kind.as_str() {
        "bool" => Values::Bool(bits(first.extract()?)?),
        "int" => Values::Int(values_of(&first, i64::from_le_bytes)?),
        "instant" => Values::Instant(values_of(&first, i64::from_le_bytes)?),
        "local" => Values::Local(values_of(&first, i64::from_le_bytes)?),
        "float" => Values::Float(values_of(&first, f64::from_le_bytes)?),
        "day" => Values::Day(values_of(&first, i32::from_le_bytes)?),
        "text" => {
            let offsets = values_of(&first, i64::from_le_bytes)?;
            let text = parts.get_item(1)?.extract()?;
            Values::Text(Texts::from_parts(offsets, text).map_err(flawed)?)
        }
        "choice" => {
            let codes = values_of(&first, i32::from_le_bytes)?;
            let labels = parts.get_item(1)?.extract()?;
            Values::Choice(Choices::from_parts(codes, labels).map_err(flawed)?)
        }
        "struct" => Values::Struct {
            fields: load_columns(&first)?,
            rows,
        },
        "list" => {
            let offsets = values_of(&first, i64::from_le_bytes)?;
            let items = Arc::new(load_column(&parts.get_item(1)?)?);
            Values::List(Lists::from_parts(offsets, items).map_err(flawed)?)
        }
        _ => return Err(broken()),
    };
    let validity = validity.map(|bytes| bits(bytes.as_bytes())).transpose()?;
    Column::new(name, values, validity).map_err(flawed)
}

fn values_of<T, const N: usize>(
    bytes: &Bound<'_, PyAny>,
    value: fn([u8; N]) -> T,
) -> PyResult<Vec<T>> {
    let bytes: &[u8] = bytes.extract()?;
    let (chunks, rest) = bytes.as_chunks::<N>();
    if !rest.is_empty() {
        return Err(broken());
    }
    Ok(chunks.iter().map(|chunk| value(*chunk)).collect())
}

fn broken() -> PyErr {
    PyValueError::new_err("this is no table that was pickled")
}

fn flawed(error: ColumnError) -> PyErr {
    errors::raise(&error.into())
}
