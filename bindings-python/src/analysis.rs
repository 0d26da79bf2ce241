//! Methods over tables, without a town: `medborger/_methods.py` runs them.

use std::sync::Arc;

use medborger::Error;
use medborger::analysis::{self, Inputs, Outcome};
use medborger::work::Work;
use pyo3::prelude::*;

use crate::columns::Columns;
use crate::errors;
use crate::watch::Watch;

type Found = (
    Columns,
    Vec<(&'static str, Columns)>,
    Option<String>,
    Option<String>,
);

/// Runs a method. Other Python threads run meanwhile, and signals are looked for.
#[pyfunction]
#[pyo3(signature = (name, tables, options, progress = None))]
pub(crate) fn analyse(
    py: Python<'_>,
    name: &str,
    tables: Vec<(String, Bound<'_, Columns>)>,
    options: &str,
    progress: Option<Py<PyAny>>,
) -> PyResult<Found> {
    let tables = tables.iter();
    let tables: Vec<_> = tables
        .map(|(name, table)| (name.as_str(), Arc::clone(&table.get().0)))
        .collect();
    let watch = Arc::new(Watch::new(progress));
    let work = Work::unlimited().watched(Arc::clone(&watch) as _);
    let run = move || -> Result<Outcome, Error> {
        let given = tables.iter();
        let inputs = given.fold(Inputs::new(), |inputs, (name, table)| {
            inputs.with(name, table)
        });
        analysis::analyse(name, &inputs, options, &work)
    };
    let outcome = py.detach(run);
    if let Some(error) = watch.raised() {
        return Err(error);
    }
    let Outcome {
        table,
        tables,
        report,
        svg,
        ..
    } = outcome.map_err(|e| errors::raise(&e))?;
    let tables = tables.into_iter();
    let tables = tables.map(|(name, table)| (name, Columns::from(table)));
    Ok((table.into(), tables.collect(), report, svg))
}

/// The names of all tables of a town.
#[pyfunction]
pub(crate) fn tables() -> Vec<&'static str> {
    let tables = medborger::participation::columns::TABLES.iter();
    tables.map(|table| table.name).collect()
}

/// All methods, as JSON.
#[pyfunction]
pub(crate) fn methods() -> String {
    analysis::describe()
}
