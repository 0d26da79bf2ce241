//! Tables as Python holds them: whatever knows Arrow, columns by name, rows by name; with the scalars of numpy and pandas,
//! which are asked what they are, and never imported.

mod scalar;

use std::collections::HashMap;
use std::sync::Arc;

use medborger::columns::build::{AnyColumn, Labels};
use medborger::columns::{
    Bitmap, CellError, CellRefusal, Column, ColumnError, Expectation, Table, TableFaults, Values,
};
use pyo3::exceptions::PyKeyboardInterrupt;
use pyo3::intern;
use pyo3::prelude::*;
use pyo3::types::{
    PyBytes, PyDict, PyFrozenSet, PyList, PyMapping, PySet, PyString, PyTuple, PyType,
};
use scalar::{Given, Scalars};

use super::Columns;
use crate::arrow::{self, Unread};
use crate::errors;
use crate::watch::Watch;

/// How many cells are read before signals are looked for.
const CELLS: usize = 1 << 16;
/// How deep dicts and lists may lie in cells.
const DEPTH_MAX: usize = 16;
const SHALLOW: Expectation = Expectation::new(
    "of lists and dicts that lie at most 16 deep in one another",
    "af lister og dicts, der højst ligger 16 dybt i hinanden",
);
const SORTED: Expectation = Expectation::new(
    "a list, or a set of values that can be sorted: a set has no order of its own",
    "en liste eller et set af værdier, der kan sorteres: et set har ingen egen rækkefølge",
);
const ALIKE: Expectation = Expectation::new(
    "as the column's other cells: all lists, all dicts, or neither",
    "som kolonnens andre celler: alle lister, alle dicts eller ingen af delene",
);

/// Bad cells of all columns.
#[derive(Default)]
struct Faults(Vec<CellError>);

/// A table.
pub(super) fn table(data: &Bound<'_, PyAny>) -> PyResult<Table> {
    let mut faults = Faults::default();
    let columns = columns(data, &mut faults)?;
    let count = u64::try_from(faults.0.len()).unwrap_or(u64::MAX);
    if let Some(faults) = TableFaults::new(faults.0, count) {
        return Err(errors::raise(&faults.into()));
    }
    let (columns, rows) = columns;
    let rows = rows.or_else(|| columns.first().map(|column| column.len()));
    Table::of(columns, rows.unwrap_or_default()).map_err(flawed)
}

fn flawed(error: ColumnError) -> PyErr {
    errors::raise(&error.into())
}

type Found = (Vec<Arc<Column>>, Option<usize>);

/// The columns, and how many rows there are where something else than they says so.
fn columns(data: &Bound<'_, PyAny>, faults: &mut Faults) -> PyResult<Found> {
    if let Ok(columns) = data.cast::<Columns>() {
        let table = &columns.get().0;
        return Ok((table.columns().to_vec(), Some(table.rows())));
    }
    let py = data.py();
    if let Some(read) = by_arrow(data, "")? {
        return match read {
            Ok(column) => of_structs(column),
            Err(Unread::Cells(cells)) => {
                faults.0.extend(cells);
                Ok((Vec::new(), None))
            }
            Err(Unread::Column(error)) => Err(flawed(error)),
        };
    }
    if let Ok(by_name) = data.cast::<PyMapping>() {
        let mut columns = Vec::new();
        for item in by_name.items()?.iter() {
            let (name, cells): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
            columns.push(named(&name, &cells, faults)?);
        }
        return Ok((columns, None));
    }
    // One that must be collected is yet to be computed.
    let is_held = has(data, "__getitem__")? && has(data, "__len__")? && !has(data, "collect")?;
    if is_held && data.hasattr(intern!(py, "columns"))? && !data.is_instance_of::<PyType>() {
        let mut columns = Vec::new();
        for name in data.getattr(intern!(py, "columns"))?.try_iter()? {
            let name = name?;
            columns.push(named(&name, &data.get_item(&name)?, faults)?);
        }
        return Ok((columns, None));
    }
    let is_text = data.is_instance_of::<PyString>() || data.is_instance_of::<PyBytes>();
    match data.try_iter() {
        Ok(rows) if !is_text && has(data, "__iter__")? => {
            by_row(&rows.collect::<PyResult<Vec<_>>>()?, faults)
        }
        _ => Err(no_table()),
    }
}

fn no_table() -> PyErr {
    errors::wrong_type(
        "table",
        "a table: a frame, columns by name as {\"age\": [41, 17]}, or a list of dicts; a series is put into a frame \
         (`to_frame()`), a lazy frame is collected, and a file is read with `medborger.read_table`",
        "en tabel: en frame, kolonner efter navn som {\"alder\": [41, 17]} eller en liste af dicts; en serie sættes i en \
         frame (`to_frame()`), en lazy frame samles (`collect()`), og en fil læses med `medborger.read_table`",
    )
}

/// Whether a type has a method: what an instance makes up when it is asked does not count.
fn has(data: &Bound<'_, PyAny>, method: &str) -> PyResult<bool> {
    data.get_type().hasattr(method)
}

/// What an object gives by Arrow's interface; none where it does not know it, or holds what Arrow can't, as a frame's column of
/// mixed cells.
fn by_arrow(data: &Bound<'_, PyAny>, name: &str) -> PyResult<Option<Result<Column, Unread>>> {
    let py = data.py();
    let asked = if has(data, "__arrow_c_stream__")? {
        intern!(py, "__arrow_c_stream__")
    } else if has(data, "__arrow_c_array__")? {
        intern!(py, "__arrow_c_array__")
    } else {
        return Ok(None);
    };
    let given = match data.call_method0(asked) {
        Ok(given) => given,
        Err(error) if error.is_instance_of::<PyKeyboardInterrupt>(py) => return Err(error),
        // Frames that need another library for it, or can't say a column so, are read cell by cell.
        Err(_) if has(data, "__getitem__")? && has(data, "__len__")? => return Ok(None),
        Err(error) => return Err(error),
    };
    if let Ok(pair) = given.cast::<PyTuple>() {
        let Ok((schema, array)) = pair.extract::<(Bound<'_, PyAny>, Bound<'_, PyAny>)>() else {
            return Ok(Some(Err(arrow::no_capsule(name))));
        };
        return arrow::read_array(&schema, &array, name).map(Some);
    }
    arrow::read_stream(&given, name, &Watch::new(None)).map(Some)
}

/// A table is a column of structs. What pandas adds of its index, where that has no name, is left out.
fn of_structs(column: Column) -> PyResult<Found> {
    let Values::Struct { fields, rows } = column.values() else {
        return Err(no_table());
    };
    let is_index = |column: &Arc<Column>| column.name().starts_with("__index_level_");
    let fields = fields.iter().filter(|field| !is_index(field)).cloned();
    if column.missing() == 0 {
        return Ok((fields.collect(), Some(*rows)));
    }
    // A row that is missing as a whole misses each of its cells, whatever stands beneath.
    let there = |row| {
        if column.is_there(row) {
            row
        } else {
            usize::MAX
        }
    };
    let places: Vec<usize> = (0..*rows).map(there).collect();
    let fields = fields.map(|field| Arc::new(field.taken(&places)));
    Ok((fields.collect(), Some(*rows)))
}

/// A name, which is a text, or what pandas has for one.
fn name_of(name: &Bound<'_, PyAny>) -> PyResult<String> {
    if let Ok(name) = name.cast::<PyString>() {
        // One with half of a surrogate pair is no text.
        if let Ok(name) = name.to_str() {
            return Ok(name.to_owned());
        }
    }
    Err(errors::wrong_type(
        "table",
        "columns whose names are texts",
        "kolonner, hvis navne er tekster",
    ))
}

fn named(
    name: &Bound<'_, PyAny>,
    cells: &Bound<'_, PyAny>,
    faults: &mut Faults,
) -> PyResult<Arc<Column>> {
    column(&name_of(name)?, cells, faults).map(Arc::new)
}

/// A column of whatever holds its cells.
fn column(name: &str, cells: &Bound<'_, PyAny>, faults: &mut Faults) -> PyResult<Column> {
    let py = cells.py();
    match by_arrow(cells, name)? {
        Some(Ok(column)) => return Ok(column),
        Some(Err(Unread::Cells(bad))) => {
            faults.0.extend(bad);
            return empty(name);
        }
        Some(Err(Unread::Column(error))) => return Err(flawed(error)),
        None => {}
    }
    if cells.is_instance_of::<PySet>() || cells.is_instance_of::<PyFrozenSet>() {
        return Err(errors::wrong_type(
            "table",
            "columns by name, each a list: a set has no order, so that its cells would be anybody's",
            "kolonner efter navn, hver en liste: et set har ingen rækkefølge, så dets celler ville være hvem som helsts",
        ));
    }
    let is_text = cells.is_instance_of::<PyString>() || cells.is_instance_of::<PyBytes>();
    if is_text || cells.is_instance_of::<PyDict>() {
        return Err(errors::wrong_type(
            "table",
            "columns by name, each a list",
            "kolonner efter navn, hver en liste",
        ));
    }
    let mut cells = cells.clone();
    let mut labels = None;
    if let Ok(kind) = cells.getattr(intern!(py, "dtype")) {
        labels = categories(&kind)?;
        // In nanoseconds, numpy's times become mere numbers; in microseconds they become times.
        let is_time = is_numpy(&cells)? && starts(&kind, "datetime64[")?;
        let is_far = is_time && is_far(&cells)?;
        if is_time && !is_far && !starts(&kind, "datetime64[D]")? {
            cells = cells.call_method1("astype", ("datetime64[us]",))?;
        }
        // Times of years that Python has not are looked at one by one.
        if !is_far && cells.hasattr(intern!(py, "tolist"))? {
            cells = cells.call_method0(intern!(py, "tolist"))?;
        }
    }
    let cells = match cells.cast::<PyList>() {
        Ok(list) => list.clone(),
        Err(_) => {
            let cells = cells.try_iter().map_err(|_| {
                errors::wrong_type(
                    "table",
                    "columns by name, each a list",
                    "kolonner efter navn, hver en liste",
                )
            })?;
            PyList::new(py, cells.collect::<PyResult<Vec<_>>>()?)?
        }
    };
    let read = of_cells(name, name, &cells, faults, 0)?;
    match (labels, read.values()) {
        (Some(labels), Values::Text(_)) => labelled(name, &labels, &read),
        _ => Ok(read),
    }
}

/// Whether one of numpy's times lies outside the years 1 to 9999. What is no time has the least of all numbers, also negated.
fn is_far(cells: &Bound<'_, PyAny>) -> PyResult<bool> {
    if cells.len()? == 0 {
        return Ok(false);
    }
    let years = cells.call_method1("astype", ("datetime64[Y]",))?;
    let years = years.call_method1("astype", ("int64",))?;
    let most = |years: &Bound<'_, PyAny>| years.call_method0("max")?.extract::<i64>();
    Ok(most(&years)? > 9999 - 1970 || most(&years.neg()?)? > 1969)
}

fn is_numpy(cells: &Bound<'_, PyAny>) -> PyResult<bool> {
    let module = cells.get_type().getattr("__module__")?;
    Ok(module
        .extract::<&str>()
        .is_ok_and(|name| name.starts_with("numpy")))
}

fn starts(kind: &Bound<'_, PyAny>, with: &str) -> PyResult<bool> {
    Ok(kind.str()?.to_str()?.starts_with(with))
}

/// The labels of pandas' categories, where all of them are texts.
fn categories(kind: &Bound<'_, PyAny>) -> PyResult<Option<Vec<String>>> {
    let name = kind.getattr("name");
    if !name.is_ok_and(|name| name.extract::<&str>().is_ok_and(|name| name == "category")) {
        return Ok(None);
    }
    let labels = kind.getattr("categories")?;
    let labels = labels.try_iter()?.map(|label| label?.extract::<String>());
    Ok(labels.collect::<PyResult<Vec<_>>>().ok())
}

fn labelled(name: &str, labels: &[String], texts: &Column) -> PyResult<Column> {
    let labels: Vec<&str> = labels.iter().map(String::as_str).collect();
    let mut column = Labels::of(&labels);
    for cell in texts.cells() {
        column.push(match cell {
            Some(medborger::columns::Cell::Text(text)) => Some(text),
            _ => None,
        });
    }
    column.finish(name).map_err(flawed)
}

fn empty(name: &str) -> PyResult<Column> {
    AnyColumn::new().finish(name).map_err(flawed)
}

/// Rows that are dicts: a column for each name, in the order in which they are met; what a row does not name is a gap.
fn by_row(rows: &[Bound<'_, PyAny>], faults: &mut Faults) -> PyResult<Found> {
    let Some(first) = rows.first() else {
        return Ok((Vec::new(), Some(0)));
    };
    let py = first.py();
    let columns = transposed(py, rows.iter().map(Some), rows.len())?;
    let columns = columns.into_iter().map(|(name, cells)| {
        let cells = PyList::new(py, cells)?;
        of_cells(&name, &name, &cells, faults, 0).map(Arc::new)
    });
    Ok((columns.collect::<PyResult<_>>()?, Some(rows.len())))
}

type Named<'py> = Vec<(String, Vec<Bound<'py, PyAny>>)>;

/// The cells of dicts by their names.
fn transposed<'a, 'py: 'a>(
    py: Python<'py>,
    rows: impl Iterator<Item = Option<&'a Bound<'py, PyAny>>>,
    count: usize,
) -> PyResult<Named<'py>> {
    let mut columns: Named<'py> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    let none = py.None().into_bound(py);
    for (at, row) in rows.enumerate() {
        if at % CELLS == 0 {
            py.check_signals()?;
        }
        let Some(row) = row else { continue };
        let row = row.cast::<PyMapping>().map_err(|_| no_table())?;
        for item in row.items()?.iter() {
            let (name, cell): (Bound<'_, PyAny>, Bound<'_, PyAny>) = item.extract()?;
            let name = name_of(&name)?;
            let place = *places.entry(name).or_insert_with_key(|name| {
                columns.push((name.clone(), Vec::with_capacity(count)));
                columns.len() - 1
            });
            if let Some((_, cells)) = columns.get_mut(place) {
                cells.resize(at, none.clone());
                cells.push(cell);
            }
        }
    }
    for (_, cells) in &mut columns {
        cells.resize(count, none.clone());
    }
    Ok(columns)
}

/// A column of Python's values. `path` is its name behind those of the columns that it lies in, as `address.street`.
fn of_cells(
    name: &str,
    path: &str,
    cells: &Bound<'_, PyList>,
    faults: &mut Faults,
    depth: usize,
) -> PyResult<Column> {
    if depth > DEPTH_MAX {
        let code = ColumnError::TooDeep.code();
        faults
            .0
            .push(CellError::new(None, path.into(), code, SHALLOW));
        return empty(name);
    }
    let py = cells.py();
    let scalars = Scalars::new(py)?;
    let shared: Arc<str> = path.into();
    let mut plain = AnyColumn::new();
    let mut dicts: Vec<Option<Bound<'_, PyAny>>> = Vec::new();
    let mut lists: Vec<Option<Bound<'_, PyAny>>> = Vec::new();
    let mut bad = |row: usize, code: &'static str, expected: Expectation| {
        let row = u64::try_from(row).ok();
        faults
            .0
            .push(CellError::new(row, Arc::clone(&shared), code, expected));
    };
    let mut is_plain = false;
    for (row, cell) in cells.iter().enumerate() {
        if row % CELLS == 0 {
            py.check_signals()?;
        }
        match scalars.given(&cell)? {
            Given::Missing => plain.push(None),
            Given::Scalar(scalar) => {
                is_plain = true;
                plain.push(Some(scalar));
            }
            Given::Fields => {
                plain.push(None);
                dicts.resize(row, None);
                dicts.push(Some(cell));
            }
            Given::Items => {
                plain.push(None);
                lists.resize(row, None);
                lists.push(Some(cell));
            }
            Given::Bad(code, expected) => {
                plain.push(None);
                bad(row, code, expected);
            }
        }
    }
    let rows = cells.len();
    if dicts.is_empty() && lists.is_empty() {
        return plain.finish(name).map_err(flawed);
    }
    // The first sort of cells that was met counts, and all others are bad.
    let nested = if dicts.is_empty() {
        &mut lists
    } else {
        &mut dicts
    };
    nested.resize(rows, None);
    if is_plain || (!dicts.is_empty() && !lists.is_empty()) {
        let plain = plain.finish(name).map_err(flawed)?;
        let is_other =
            |row: usize| plain.is_there(row) || lists.get(row).is_some_and(Option::is_some);
        for row in (0..rows).filter(|row| is_other(*row)) {
            bad(row, "cell_not_text", ALIKE);
        }
        return empty(name);
    }
    if dicts.is_empty() {
        let there: Bitmap = lists.iter().map(Option::is_some).collect();
        let (mut lengths, mut items) = (Vec::with_capacity(rows), Vec::new());
        for list in &lists {
            let before = items.len();
            match list.as_ref().map(|list| scalars.items(list)).transpose()? {
                Some(Some(more)) => items.extend(more),
                Some(None) => bad(lengths.len(), CellRefusal::NotText.code(), SORTED),
                None => {}
            }
            lengths.push(items.len() - before);
        }
        let told = faults.0.len();
        let items = of_cells(name, path, &PyList::new(py, items)?, faults, depth + 1)?;
        // The items were counted; whoever reads it counts the rows.
        arrow::in_rows(faults.0.iter_mut().skip(told), &lengths);
        if !faults.0.is_empty() {
            return empty(name);
        }
        return Column::of_lists(name, &lengths, items, Some(there)).map_err(flawed);
    }
    let there: Bitmap = dicts.iter().map(Option::is_some).collect();
    let mut fields = Vec::new();
    for (field, cells) in transposed(py, dicts.iter().map(Option::as_ref), rows)? {
        fields.push(of_cells(
            &field,
            &format!("{path}.{field}"),
            &PyList::new(py, cells)?,
            faults,
            depth + 1,
        )?);
    }
    Column::of_fields(name, fields, rows, Some(there)).map_err(flawed)
}
