//! A host's own connection to SQLite: one of Python's `sqlite3`, whoever opened it. No other copy of SQLite touches the file.
//!
//! Nobody waits for anything of ours while they hold the interpreter: whoever calls in has let go of it, and each statement takes
//! it for as long as it runs.

use std::ops::ControlFlow;

use medborger::store::{Driver, EachRow, Row, SqlError, Value};
use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyBytes, PyInt, PyString, PyTuple, PyType};

/// What `_database.py` makes of a connection.
pub(crate) struct Database {
    /// A function that gives this thread's `sqlite3.Connection`.
    connection: Py<PyAny>,
}

/// A class of the module `sqlite3`.
fn class<'py>(
    py: Python<'py>,
    cell: &'static PyOnceLock<Py<PyType>>,
    name: &str,
) -> PyResult<&'py Bound<'py, PyType>> {
    cell.import(py, "sqlite3", name)
}

fn cursor_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static CURSOR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &CURSOR, "Cursor")
}

fn error_class(py: Python<'_>) -> PyResult<&Bound<'_, PyType>> {
    static ERROR: PyOnceLock<Py<PyType>> = PyOnceLock::new();
    class(py, &ERROR, "Error")
}

/// What SQLite said, where Python does not tell its code, as before 3.11.
const SAID: [(&str, i32); 9] = [
    ("is locked", 5),
    ("readonly database", 8),
    ("disk I/O error", 10),
    ("malformed", 11),
    ("is full", 13),
    ("unable to open", 14),
    ("constraint failed", 19),
    ("not a database", 26),
    ("no such", 1),
];

/// SQLite's result code; that of misuse where something else was raised, as by a connection that is closed or of another
/// thread.
fn said(py: Python<'_>, error: &PyErr) -> SqlError {
    if error.is_instance_of::<PyKeyboardInterrupt>(py) {
        // It is raised again once we are back.
        let again = py.import("_thread");
        let _ = again.and_then(|thread| thread.call_method0("interrupt_main"));
    }
    let value = error.value(py);
    let is_theirs = error_class(py).is_ok_and(|class| value.is_instance(class).unwrap_or(false));
    let code = value
        .getattr("sqlite_errorcode")
        .and_then(|code| code.extract());
    let code = match code {
        Ok(code) => code,
        Err(_) if is_theirs => {
            let text = value.to_string();
            let known = SAID.iter().find(|(part, _)| text.contains(part));
            known.map_or(SqlError::MISUSE, |(_, code)| *code)
        }
        Err(_) => SqlError::MISUSE,
    };
    SqlError::Code(code)
}

/// A row, as Python gave it.
struct Values<'py>(Vec<Bound<'py, PyAny>>);

impl Row for Values<'_> {
    fn value(&self, column: usize) -> Result<Value<'_>, SqlError> {
        let value = self.0.get(column).ok_or(SqlError::Row)?;
        if value.is_none() {
            Ok(Value::Null)
        } else if let Ok(text) = value.cast::<PyString>() {
            text.to_str().map(Value::Text).map_err(|_| SqlError::Row)
        } else if let Ok(number) = value.cast::<PyInt>() {
            number
                .extract()
                .map(Value::Integer)
                .map_err(|_| SqlError::Row)
        } else if let Ok(bytes) = value.cast::<PyBytes>() {
            Ok(Value::Blob(bytes.as_bytes()))
        } else {
            Err(SqlError::Row)
        }
    }
}

fn bound<'py>(py: Python<'py>, values: &[Value<'_>]) -> PyResult<Bound<'py, PyTuple>> {
    let mut all = Vec::with_capacity(values.len());
    for value in values {
        all.push(match value {
            Value::Integer(number) => number.into_pyobject(py)?.into_any(),
            Value::Text(text) => PyString::new(py, text).into_any(),
            Value::Blob(bytes) => PyBytes::new(py, bytes).into_any(),
            _ => py.None().into_bound(py),
        });
    }
    PyTuple::new(py, all)
}

impl Database {
    pub(crate) fn new(connection: Py<PyAny>) -> Self {
        Self { connection }
    }

    /// Runs a statement with a cursor of our own, so that no row factory of the host's is met.
    fn execute<'py>(
        &self,
        py: Python<'py>,
        sql: &str,
        values: &[Value<'_>],
    ) -> PyResult<Bound<'py, PyAny>> {
        let connection = self.connection.bind(py).call0()?;
        let cursor = cursor_class(py)?.call1((connection,))?;
        cursor.call_method1("execute", (PyString::new(py, sql), bound(py, values)?))?;
        Ok(cursor)
    }

    /// Does something with the interpreter held, and says what SQLite said.
    fn with<T>(
        &self,
        work: impl for<'py> FnOnce(Python<'py>) -> PyResult<Result<T, SqlError>>,
    ) -> Result<T, SqlError> {
        Python::attach(|py| match work(py) {
            Ok(done) => done,
            Err(error) => Err(said(py, &error)),
        })
    }
}

impl Driver for Database {
    fn run(&self, sql: &'static str, values: &[Value<'_>]) -> Result<i64, SqlError> {
        self.with(|py| {
            let last = self.execute(py, sql, values)?.getattr("lastrowid")?;
            Ok(Ok(last.extract::<Option<i64>>()?.unwrap_or_default()))
        })
    }

    fn rows(
        &self,
        sql: &'static str,
        values: &[Value<'_>],
        each: EachRow<'_>,
    ) -> Result<(), SqlError> {
        self.with(|py| {
            let cursor = self.execute(py, sql, values)?;
            for row in cursor.try_iter()? {
                let row = row?.cast_into::<PyTuple>()?;
                match each(&Values(row.iter().collect())) {
                    Ok(ControlFlow::Continue(())) => {}
                    Ok(ControlFlow::Break(())) => break,
                    Err(error) => return Ok(Err(error)),
                }
            }
            // What was not looked at is let go of here, so that no statement stays open.
            cursor.call_method0("close")?;
            Ok(Ok(()))
        })
    }

    fn once(&self, sql: &str) -> Result<(), SqlError> {
        self.with(|py| {
            self.execute(py, sql, &[])?.call_method0("close")?;
            Ok(Ok(()))
        })
    }

    fn is_autocommit(&self) -> bool {
        Python::attach(|py| {
            let connection = self.connection.bind(py).call0();
            let is_in = connection.and_then(|connection| connection.getattr("in_transaction"));
            !is_in.and_then(|is_in| is_in.extract()).unwrap_or(false)
        })
    }
}
