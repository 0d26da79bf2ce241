//! One value of Python's, numpy's or pandas', as what it means.

use medborger::columns::build::Scalar;
use medborger::columns::{CellRefusal, Expectation};
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::sync::PyOnceLock;
use pyo3::types::{
    PyBool, PyFloat, PyFrozenSet, PyInt, PyList, PyMapping, PySet, PyString, PyTuple, PyType,
};

/// The number that Python gives 1970-01-01.
const EPOCH: i64 = 719_163;
const DAY: i64 = 86_400_000_000;
const WHOLE: Expectation = Expectation::new(
    "a whole number below 9223372036854775808",
    "et helt tal under 9223372036854775808",
);
const TEXT: Expectation = Expectation::new(
    "a text that is whole: half of a character stands in it",
    "en hel tekst: der står et halvt tegn i den",
);
const FEW_DIGITS: Expectation = Expectation::new(
    "a number that a float holds to its last digit; one of more than 15 digits is given as a text",
    "et tal, som en float rummer til sidste ciffer; et med mere end 15 cifre gives som tekst",
);
const ANY: Expectation = Expectation::new(
    "true or false, a number, a text, a day, a time, a list, a dict, or nothing",
    "sandt eller falsk, et tal, en tekst, en dag, et tidspunkt, en liste, en dict eller ingenting",
);

/// What stands in a cell.
pub(super) enum Given {
    Missing,
    Scalar(Scalar),
    /// A dict.
    Fields,
    /// A list.
    Items,
    Bad(&'static str, Expectation),
}

/// Classes of Python's that have no type of their own here.
pub(super) struct Scalars<'py> {
    date: &'py Bound<'py, PyType>,
    datetime: &'py Bound<'py, PyType>,
    decimal: &'py Bound<'py, PyType>,
    uuid: &'py Bound<'py, PyType>,
    choice: &'py Bound<'py, PyType>,
}

impl<'py> Scalars<'py> {
    pub(super) fn new(py: Python<'py>) -> PyResult<Self> {
        static DATE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        static DATETIME: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        static DECIMAL: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        static UUID: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        static CHOICE: PyOnceLock<Py<PyType>> = PyOnceLock::new();
        Ok(Self {
            date: DATE.import(py, "datetime", "date")?,
            datetime: DATETIME.import(py, "datetime", "datetime")?,
            decimal: DECIMAL.import(py, "decimal", "Decimal")?,
            uuid: UUID.import(py, "uuid", "UUID")?,
            choice: CHOICE.import(py, "enum", "Enum")?,
        })
    }

    /// What a cell holds.
    pub(super) fn given(&self, cell: &Bound<'py, PyAny>) -> PyResult<Given> {
        // What most cells hold comes first.
        if cell.is_none() {
            return Ok(Given::Missing);
        }
        if let Ok(text) = cell.cast_exact::<PyString>() {
            return Ok(text_of(text));
        }
        if let Ok(number) = cell.cast_exact::<PyInt>() {
            return Ok(whole_of(number));
        }
        if let Ok(number) = cell.cast_exact::<PyFloat>() {
            return Ok(number_of(number.value()));
        }
        if let Ok(truth) = cell.cast::<PyBool>() {
            return Ok(Given::Scalar(Scalar::Bool(truth.is_true())));
        }
        let kind = cell.get_type();
        if kind.is(self.date) {
            return self.day_of(cell);
        }
        if kind.is(self.datetime) {
            return self.time_of(cell);
        }
        self.rarer(cell)
    }

    /// Subclasses, and what other libraries have.
    fn rarer(&self, cell: &Bound<'py, PyAny>) -> PyResult<Given> {
        if cell.is_instance(self.choice)? {
            return self.given(&cell.getattr(intern!(cell.py(), "value"))?);
        }
        if let Ok(text) = cell.cast::<PyString>() {
            return Ok(text_of(text));
        }
        if is_gap(cell)? {
            return Ok(Given::Missing);
        }
        if let Ok(number) = cell.cast::<PyInt>() {
            return Ok(whole_of(number));
        }
        if let Ok(number) = cell.cast::<PyFloat>() {
            return Ok(number_of(number.value()));
        }
        if cell.is_instance(self.datetime)? {
            return self.time_of(cell);
        }
        if cell.is_instance(self.date)? {
            return self.day_of(cell);
        }
        if cell.is_instance(self.decimal)? {
            return decimal_of(cell);
        }
        if cell.is_instance(self.uuid)? {
            return Ok(text_of(&cell.str()?));
        }
        if cell.cast::<PyMapping>().is_ok() {
            return Ok(Given::Fields);
        }
        if is_list(cell) {
            return Ok(Given::Items);
        }
        self.numpy(cell)
    }

    /// A scalar of numpy's, or an array in a cell.
    fn numpy(&self, cell: &Bound<'py, PyAny>) -> PyResult<Given> {
        let py = cell.py();
        let bad = Given::Bad(CellRefusal::NotText.code(), ANY);
        let Ok(kind) = cell.getattr(intern!(py, "dtype")) else {
            return Ok(bad);
        };
        if cell
            .getattr(intern!(py, "ndim"))
            .is_ok_and(|n| n.extract().unwrap_or(0) > 0)
        {
            return Ok(Given::Items);
        }
        let letter = kind.getattr(intern!(py, "kind"))?;
        let plain = match letter.extract::<&str>()? {
            // In nanoseconds a time would become a mere number.
            "M" if kind.str()?.to_str()? != "datetime64[D]" => {
                let micros = cell.call_method1("astype", ("datetime64[us]",))?;
                micros.call_method0("item")?
            }
            "M" | "b" | "i" | "u" | "f" | "U" => cell.call_method0("item")?,
            _ => return Ok(bad),
        };
        // What Python's times can't hold is given as a number.
        if letter.extract::<&str>()? == "M" && plain.extract::<i64>().is_ok() {
            return Ok(Given::Bad(CellRefusal::OutOfRange.code(), ANY));
        }
        // A float of more digits than Python's is its own item.
        if plain.get_type().is(cell.get_type()) {
            return Ok(number_of(plain.extract()?));
        }
        self.given(&plain)
    }

    /// What a list in a cell holds. A set is sorted, so that the same one is read the same each time; none where it can't be.
    pub(super) fn items(
        &self,
        list: &Bound<'py, PyAny>,
    ) -> PyResult<Option<Vec<Bound<'py, PyAny>>>> {
        let is_set = list.is_instance_of::<PySet>() || list.is_instance_of::<PyFrozenSet>();
        let items: PyResult<Vec<_>> = list.try_iter()?.collect();
        if !is_set {
            return items.map(Some);
        }
        let items = PyList::new(list.py(), items?)?;
        Ok(items.sort().is_ok().then(|| items.iter().collect()))
    }

    fn day_of(&self, day: &Bound<'py, PyAny>) -> PyResult<Given> {
        let number: i64 = day
            .call_method0(intern!(day.py(), "toordinal"))?
            .extract()?;
        // Python's days are within four millions.
        let number = i32::try_from(number - EPOCH).unwrap_or(i32::MAX);
        Ok(Given::Scalar(Scalar::Day(number)))
    }

    fn time_of(&self, time: &Bound<'py, PyAny>) -> PyResult<Given> {
        let py = time.py();
        if !time.get_type().is(self.datetime) && is_gap(time)? {
            return Ok(Given::Missing);
        }
        let part = |name| time.getattr(name)?.extract::<i64>();
        let days = time
            .call_method0(intern!(py, "toordinal"))?
            .extract::<i64>()?
            - EPOCH;
        let minutes = part(intern!(py, "hour"))? * 60 + part(intern!(py, "minute"))?;
        let micros = (minutes * 60 + part(intern!(py, "second"))?) * 1_000_000
            + part(intern!(py, "microsecond"))?;
        let local = days * DAY + micros;
        if time.getattr(intern!(py, "tzinfo"))?.is_none() {
            return Ok(Given::Scalar(Scalar::Local(local)));
        }
        let offset = time.call_method0(intern!(py, "utcoffset"))?;
        if offset.is_none() {
            return Ok(Given::Scalar(Scalar::Local(local)));
        }
        let part = |name| offset.getattr(name)?.extract::<i64>();
        let seconds = part(intern!(py, "days"))? * 86_400 + part(intern!(py, "seconds"))?;
        let offset = seconds * 1_000_000 + part(intern!(py, "microseconds"))?;
        Ok(Given::Scalar(Scalar::Instant(local - offset)))
    }
}

/// Whether a value says that there is none: it is not itself, or can't be asked, as pandas' `NA`.
fn is_gap(cell: &Bound<'_, PyAny>) -> PyResult<bool> {
    let Ok(differs) = cell.ne(cell) else {
        return Ok(cell.get_type().name()?.to_str()? == "NAType");
    };
    Ok(differs)
}

fn is_list(cell: &Bound<'_, PyAny>) -> bool {
    cell.is_instance_of::<PyList>()
        || cell.is_instance_of::<PyTuple>()
        || cell.is_instance_of::<PySet>()
        || cell.is_instance_of::<PyFrozenSet>()
}

fn text_of(text: &Bound<'_, PyString>) -> Given {
    match text.to_str() {
        Ok(text) => Given::Scalar(Scalar::Text(text.to_owned())),
        Err(_) => Given::Bad(CellRefusal::NotText.code(), TEXT),
    }
}

fn whole_of(number: &Bound<'_, PyInt>) -> Given {
    match number.extract() {
        Ok(number) => Given::Scalar(Scalar::Int(number)),
        Err(_) => Given::Bad(CellRefusal::TooLarge.code(), WHOLE),
    }
}

fn number_of(number: f64) -> Given {
    if number.is_nan() {
        return Given::Missing;
    }
    Given::Scalar(Scalar::Float(number))
}

/// A decimal is a whole number where it is one, and otherwise a float, where that is written with the same digits.
fn decimal_of(cell: &Bound<'_, PyAny>) -> PyResult<Given> {
    let number = number_of(cell.extract()?);
    if let Given::Scalar(Scalar::Float(value)) = &number
        && value.is_finite()
    {
        let whole = cell.call_method0("__int__")?;
        if whole.eq(cell)? {
            return Ok(whole_of(whole.cast()?));
        }
        let written = PyFloat::new(cell.py(), *value).repr()?;
        if !cell.get_type().call1((written,))?.eq(cell)? {
            return Ok(Given::Bad(CellRefusal::TooLarge.code(), FEW_DIGITS));
        }
    }
    Ok(number)
}
