//! Arrow's C data interface, by which the libraries of Python hand tables to one another: capsules out and in.
//!
//! Here alone is code that the compiler can't prove: what a capsule holds is laid out as the interface says, and whoever made
//! it keeps it until it is released.

mod clean;
mod layout;
mod read;
mod stream;
mod write;

use std::ffi::CStr;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::ptr::NonNull;
use std::sync::Arc;

use arrow_array::ffi_stream::FFI_ArrowArrayStream;
use arrow_array::{ArrayRef, RecordBatchIterator, ffi, make_array};
use arrow_data::ArrayData;
use arrow_data::ffi::FFI_ArrowArray;
use arrow_schema::ffi::FFI_ArrowSchema;
use arrow_schema::{DataType, Field};
use layout::Flaw;
use medborger::columns::{CellError, Column, ColumnError, Expectation, Table};
use pyo3::exceptions::{PyKeyboardInterrupt, PyValueError};
use pyo3::prelude::*;
use pyo3::types::PyCapsule;
use read::Gather;
pub(crate) use read::{Unread, in_rows};
use stream::{Ended, Stream};

use crate::watch::Watch;

const STREAM: &CStr = c"arrow_array_stream";
const SCHEMA: &CStr = c"arrow_schema";
const ARRAY: &CStr = c"arrow_array";
const LAID_OUT: Expectation = Expectation::new(
    "laid out as Arrow's C data interface says: what gave it has a mistake",
    "opbygget, som Arrows C data interface siger: det, den kommer fra, har en fejl",
);
const ONCE: Expectation = Expectation::new(
    "given anew for each reader: this stream or array was taken before",
    "givet på ny til hver læser: denne strøm eller tabel er allerede taget",
);
const SHALLOW: Expectation = Expectation::new(
    "of columns that lie at most 64 deep in one another",
    "af kolonner, der højst ligger 64 dybt i hinanden",
);

/// What Arrow said of what is handed out.
fn said(error: impl std::fmt::Display) -> PyErr {
    PyValueError::new_err(error.to_string())
}

/// That a stream failed halfway. What its producer says of it is not passed on, for it may hold cells.
fn failed(interrupted: bool) -> PyErr {
    match interrupted {
        true => PyKeyboardInterrupt::new_err(()),
        false => PyValueError::new_err(
            "the stream of the table failed halfway; read it with its own library to see why",
        ),
    }
}

/// What is wrong with a table or a column as a whole.
fn flawed(name: &str, error: &ColumnError, expected: Expectation) -> Unread {
    let name = if name.is_empty() { "table" } else { name };
    Unread::Cells(vec![CellError::new(
        None,
        name.into(),
        error.code(),
        expected,
    )])
}

fn broken(name: &str) -> Unread {
    flawed(name, &ColumnError::Foreign, LAID_OUT)
}

fn told(name: &str, flaw: Flaw) -> Unread {
    match flaw {
        Flaw::Broken => broken(name),
        Flaw::Deep => flawed(name, &ColumnError::TooDeep, SHALLOW),
    }
}

/// What a capsule of a name holds; none where it is none of it.
fn held(capsule: &Bound<'_, PyAny>, name: &CStr) -> Option<NonNull<std::ffi::c_void>> {
    let capsule = capsule.cast::<PyCapsule>().ok()?;
    capsule.pointer_checked(Some(name)).ok()
}

/// A field and a column to be of a schema that was given.
fn begun(schema: &FFI_ArrowSchema, name: &str) -> Result<(DataType, Gather), Unread> {
    layout::schema(schema).map_err(|flaw| told(name, flaw))?;
    let field = Field::try_from(schema).map_err(|_| broken(name))?;
    let kind = clean::in_bytes(field.data_type());
    Ok((kind, Gather::of(&field.with_name(name))?))
}

/// An array of a type as it lies there.
fn imported(
    array: FFI_ArrowArray,
    schema: &FFI_ArrowSchema,
    kind: &DataType,
    name: &str,
) -> Result<ArrayData, Unread> {
    if let Err(flaw) = layout::array(&array, schema) {
        // What lets go of it would follow the same pointers: what is broken is left lying.
        std::mem::forget(array);
        return Err(told(name, flaw));
    }
    // SAFETY: array and schema describe each other, as far as can be looked at, and texts lie as bytes do.
    let data = unsafe { ffi::from_ffi_and_data_type(array, kind.clone()) };
    data.map_err(|_| broken(name))
}

/// An array with nothing under its gaps, each cell of which can be read.
fn checked(data: ArrayData, name: &str) -> Result<ArrayRef, Unread> {
    let data = clean::cleaned(data, None).ok_or_else(|| broken(name))?;
    // A program that hands in what it should not must not make us read beside it.
    data.validate_full().map_err(|_| broken(name))?;
    Ok(make_array(data))
}

/// Does what reads a foreign layout: a panic on the way says that it is broken, and nothing else.
fn guarded<T>(name: &str, read: impl FnOnce() -> Result<T, Unread>) -> Result<T, Unread> {
    catch_unwind(AssertUnwindSafe(read)).unwrap_or_else(|_| Err(broken(name)))
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
    let Some(stream) = held(capsule, STREAM) else {
        return Ok(Err(broken(name)));
    };
    let stream = stream.cast::<FFI_ArrowArrayStream>().as_ptr();
    if !stream.is_aligned() {
        return Ok(Err(broken(name)));
    }
    // SAFETY: a capsule of this name holds a stream of the interface as long as it lives; it is moved out, and marked as
    // released, while the interpreter is held, so that nobody else does the same.
    let Some(mut stream) = (unsafe { Stream::taken(stream) }) else {
        return Ok(Err(flawed(name, &ColumnError::Foreign, ONCE)));
    };
    let read = py.detach(move || {
        let ended = |ended| match ended {
            Ended::Broken => Ok(broken(name)),
            Ended::Failed { interrupted } => Err(failed(interrupted)),
        };
        let schema = match stream.schema() {
            Ok(schema) => schema,
            Err(error) => return Ok(Err(ended(error)?)),
        };
        if layout::schema(&schema) == Err(Flaw::Broken) {
            // As with an array: what lets go of it would follow the same pointers.
            std::mem::forget(schema);
            return Ok(Err(broken(name)));
        }
        let (kind, mut gather) = match guarded(name, || begun(&schema, name)) {
            Ok(begun) => begun,
            Err(unread) => return Ok(Err(unread)),
        };
        while watch.look().is_ok() {
            let array = match stream.next() {
                Ok(Some(array)) => array,
                Ok(None) => break,
                Err(error) => return Ok(Err(ended(error)?)),
            };
            let pushed = guarded(name, || {
                let data = imported(array, &schema, &kind, name)?;
                gather.push(&*checked(data, name)?);
                Ok(())
            });
            if let Err(unread) = pushed {
                return Ok(Err(unread));
            }
        }
        Ok(guarded(name, || gather.finish()))
    });
    match watch.raised() {
        Some(error) => Err(error),
        None => read,
    }
}

/// The same of one array, with its schema.
pub(crate) fn read_array(
    schema: &Bound<'_, PyAny>,
    array: &Bound<'_, PyAny>,
    name: &str,
) -> PyResult<Result<Column, Unread>> {
    let py = array.py();
    let (Some(schema), Some(array)) = (held(schema, SCHEMA), held(array, ARRAY)) else {
        return Ok(Err(broken(name)));
    };
    let schema = schema.cast::<FFI_ArrowSchema>();
    let array = array.cast::<FFI_ArrowArray>().as_ptr();
    if !schema.as_ptr().is_aligned() || !array.is_aligned() {
        return Ok(Err(broken(name)));
    }
    // SAFETY: a capsule of this name holds a schema of the interface as long as it lives, and the argument keeps it alive; it is
    // only read.
    let schema = unsafe { schema.as_ref() };
    // SAFETY: a capsule of this name holds an array of the interface; it is moved out, and marked as released, while the
    // interpreter is held, so that nobody else does the same.
    let array = unsafe { FFI_ArrowArray::from_raw(array) };
    if array.is_released() {
        return Ok(Err(flawed(name, &ColumnError::Foreign, ONCE)));
    }
    let begun = guarded(name, || {
        let (kind, gather) = begun(schema, name)?;
        Ok((imported(array, schema, &kind, name)?, gather))
    });
    Ok(match begun {
        Ok((data, mut gather)) => py.detach(move || {
            guarded(name, || {
                gather.push(&*checked(data, name)?);
                gather.finish()
            })
        }),
        Err(unread) => Err(unread),
    })
}

/// That what was asked for a table gave something else than capsules.
pub(crate) fn no_capsule(name: &str) -> Unread {
    broken(name)
}
