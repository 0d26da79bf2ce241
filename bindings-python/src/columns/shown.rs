//! Cells as Python's own values.

use std::ops::RangeInclusive;
use std::sync::Arc;

use medborger::columns::{Cell, Column, Means, Meant as _};
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{PyDict, PyList, PyString};

/// How many rows are shown before signals are looked for.
const ROWS: usize = 1 << 16;
/// The number that Python gives 1970-01-01.
const EPOCH: i64 = 719_163;
/// Python's days and times, from the first day of the year 1 to the last of the year 9999, since 1970-01-01.
const DAYS: RangeInclusive<i64> = (1 - EPOCH)..=2_932_896;
const DAY: i64 = 86_400_000_000;

/// Cells from a row to another, not itself included.
pub(super) fn cells<'py>(
    py: Python<'py>,
    column: &Column,
    first: usize,
    last: usize,
) -> PyResult<Bound<'py, PyList>> {
    let times = Times::new(py)?;
    let list = PyList::empty(py);
    for row in first..last {
        if row % ROWS == 0 {
            py.check_signals()?;
        }
        list.append(times.shown(column.cell(row))?)?;
    }
    Ok(list)
}

/// Whether Python has no such day or time.
fn is_far(cell: Cell<'_>) -> bool {
    match cell {
        Cell::Day(day) => !DAYS.contains(&i64::from(day)),
        Cell::Instant(micros) | Cell::Local(micros) => !DAYS.contains(&micros.div_euclid(DAY)),
        _ => false,
    }
}

/// Such a day or time as a text, also where no calendar goes so far.
fn far<'py>(py: Python<'py>, cell: Cell<'_>) -> Bound<'py, PyAny> {
    let text = match (String::meant(cell, &Means::PLAIN), cell) {
        (Ok(Some(text)), _) => text,
        (_, Cell::Day(day)) => format!("1970-01-01 and {day} days"),
        (_, Cell::Instant(micros)) => format!("1970-01-01T00:00:00Z and {micros} microseconds"),
        (_, Cell::Local(micros)) => format!("1970-01-01T00:00:00 and {micros} microseconds"),
        _ => String::new(),
    };
    PyString::new(py, &text).into_any()
}

/// What days and times are made with.
struct Times<'py> {
    py: Python<'py>,
    day: &'py Bound<'py, PyAny>,
    span: &'py Bound<'py, PyAny>,
    utc: &'py Bound<'py, PyAny>,
    local: &'py Bound<'py, PyAny>,
}

impl<'py> Times<'py> {
    fn new(py: Python<'py>) -> PyResult<Self> {
        static DAY: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        static SPAN: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        static UTC: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        static LOCAL: PyOnceLock<Py<PyAny>> = PyOnceLock::new();
        let of = |name: &str| py.import("datetime")?.getattr(name);
        let day = DAY.get_or_try_init(py, || {
            Ok::<_, PyErr>(of("date")?.getattr("fromordinal")?.unbind())
        })?;
        let span = SPAN.get_or_try_init(py, || Ok::<_, PyErr>(of("timedelta")?.unbind()))?;
        let utc = UTC.get_or_try_init(py, || {
            let zone = of("timezone")?.getattr("utc")?;
            let epoch = of("datetime")?.call1((1970, 1, 1, 0, 0, 0, 0, zone))?;
            Ok::<_, PyErr>(epoch.unbind())
        })?;
        let local = LOCAL.get_or_try_init(py, || {
            Ok::<_, PyErr>(of("datetime")?.call1((1970, 1, 1))?.unbind())
        })?;
        Ok(Self {
            py,
            day: day.bind(py),
            span: span.bind(py),
            utc: utc.bind(py),
            local: local.bind(py),
        })
    }

    fn shown(&self, cell: Option<Cell<'_>>) -> PyResult<Bound<'py, PyAny>> {
        let py = self.py;
        Ok(match cell {
            Some(Cell::Bool(value)) => value.into_pyobject(py)?.to_owned().into_any(),
            Some(Cell::Int(value)) => value.into_pyobject(py)?.into_any(),
            Some(Cell::Float(value)) => value.into_pyobject(py)?.into_any(),
            Some(Cell::Text(text)) => PyString::new(py, text).into_any(),
            Some(cell) if is_far(cell) => far(py, cell),
            Some(Cell::Day(day)) => self.day.call1((i64::from(day) + EPOCH,))?,
            Some(Cell::Instant(micros)) => self.utc.add(self.span.call1((0, 0, micros))?)?,
            Some(Cell::Local(micros)) => self.local.add(self.span.call1((0, 0, micros))?)?,
            Some(Cell::Struct { fields, row }) => self.fields(fields, row)?.into_any(),
            Some(Cell::List { items, from, to }) => {
                let list = PyList::empty(py);
                for row in from..to {
                    list.append(self.shown(items.cell(row))?)?;
                }
                list.into_any()
            }
            _ => py.None().into_bound(py),
        })
    }

    fn fields(&self, fields: &[Arc<Column>], row: usize) -> PyResult<Bound<'py, PyDict>> {
        let dict = PyDict::new(self.py);
        for field in fields {
            dict.set_item(field.name(), self.shown(field.cell(row))?)?;
        }
        Ok(dict)
    }
}
