//! Arrow's C data interface, by which the libraries of Python hand tables to one another: capsules out and in.
//!
//! Here alone is code that the compiler can't prove: what a capsule holds is laid out as the interface says, and whoever made
//! it keeps it until it is released.

mod read;
mod write;

use std::ffi::CStr;
use std::sync::Arc;

use arrow_array::ArrayReader as _;
use arrow_array::ffi::FFI_ArrowSchema;
use arrow_array::ffi_stream::{ArrayStreamReader, FFI_ArrowArrayStream};
use arrow_array::{RecordBatchIterator, ffi, make_array};
use arrow_data::ffi::FFI_ArrowArray;
use arrow_schema::Field;
use medborger::columns::{Column, Table};
use pyo3::exceptions::{PyKeyboardInterrupt, PyTypeError, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use read::Gather;
pub(crate) use read::Unread;

use crate::watch::Watch;

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";

/// What Arrow said of what somebody handed in. It names types and lengths, and no values.
fn said(error: impl std::fmt::Display) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// That a stream failed halfway. What its producer says of it is not passed on, for it may hold cells.
fn failed(error: &str) -> PyErr {
    match error.contains("KeyboardInterrupt") {
        true => PyKeyboardInterrupt::new_err(()),
        false => PyValueError::new_err(
            "the stream of the table failed halfway; read it with its own library to see why",
        ),
    }
}

/// A table as a stream of one batch, whose cells lie where the table has them.
pub(crate) fn stream<'py>(py: Python<'py>, table: &Arc<Table>) -> PyResult<Bound<'py, PyCapsule>> {
    let batch = py.detach(|| write::batch(table)).map_err(said)?;
    let schema = batch.schema();
    let reader = RecordBatchIterator::new([Ok(batch)], schema);
    PyCapsule::new_with_value(py, FFI_ArrowArrayStream::new(Box::new(reader)), STREAM)
}

/// The names and types of a table's columns.
pub(crate) fn schema<'py>(py: Python<'py>, table: &Table) -> PyResult<Bound<'py, PyCapsule>> {
    let schema = FFI_ArrowSchema::try_from(write::schema(table)).map_err(said)?;
    PyCapsule::new_with_value(py, schema, SCHEMA)
}

/// What a stream gives, all of it, as one column: a table is a column of structs.
///
/// Other threads run meanwhile, and signals are looked for between two batches. Whatever fails, the stream is released.
pub(crate) fn read_stream(
    capsule: &Bound<'_, PyAny>,
    name: &str,
    watch: &Watch,
) -> PyResult<Result<Column, Unread>> {
    let py = capsule.py();
    let capsule = held(capsule)?;
    let stream = capsule.pointer_checked(Some(STREAM))?;
    let stream = stream.cast::<FFI_ArrowArrayStream>().as_ptr();
    // SAFETY: a capsule of this name holds a stream of the interface, initialised and aligned, as long as it lives; it is moved
    // out, and marked as released, while the interpreter is held, so that nobody else does the same.
    let reader = unsafe { ArrayStreamReader::from_raw(stream) }.map_err(said)?;
    py.detach(move || {
        let field = reader.field();
        let mut gather = match Gather::of(&Field::clone(field).with_name(name)) {
            Ok(gather) => gather,
            Err(unread) => return Ok(Err(unread)),
        };
        for chunk in reader {
            if watch.look().is_err() {
                break;
            }
            let chunk = chunk.map_err(|error| failed(&error.to_string()))?;
            // A program that hands in what it should not must not make us read beside it.
            chunk.to_data().validate_full().map_err(said)?;
            gather.push(&*chunk);
        }
        Ok(gather.finish())
    })
    .and_then(|gathered| match watch.raised() {
        Some(error) => Err(error),
        None => Ok(gathered),
    })
}

/// The same of one array, with its schema.
pub(crate) fn read_array(
    schema: &Bound<'_, PyAny>,
    array: &Bound<'_, PyAny>,
    name: &str,
) -> PyResult<Result<Column, Unread>> {
    let py = array.py();
    let schema = held(schema)?.pointer_checked(Some(SCHEMA))?;
    // SAFETY: a capsule of this name holds a schema of the interface as long as it lives, and the argument keeps it alive; it is
    // only read.
    let schema = unsafe { schema.cast::<FFI_ArrowSchema>().as_ref() };
    let array = held(array)?.pointer_checked(Some(ARRAY))?;
    // SAFETY: a capsule of this name holds an array of the interface; it is moved out, and marked as released, while the
    // interpreter is held, so that nobody else does the same.
    let array = unsafe { FFI_ArrowArray::from_raw(array.cast::<FFI_ArrowArray>().as_ptr()) };
    if array.is_released() {
        return Err(PyValueError::new_err("the array was taken already"));
    }
    let field = Field::try_from(schema).map_err(said)?.with_name(name);
    // SAFETY: array and schema come from one call, in which the interface has them describe each other.
    let data = unsafe { ffi::from_ffi(array, schema) }.map_err(said)?;
    py.detach(move || {
        data.validate_full().map_err(said)?;
        Ok(Gather::of(&field).and_then(|mut gather| {
            gather.push(&*make_array(data));
            gather.finish()
        }))
    })
}

fn held<'a, 'py>(capsule: &'a Bound<'py, PyAny>) -> PyResult<&'a Bound<'py, PyCapsule>> {
    capsule
        .cast()
        .map_err(|_| PyTypeError::new_err("no capsule of Arrow's C data interface"))
}
