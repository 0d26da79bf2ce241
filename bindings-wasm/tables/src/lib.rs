//! `medborger/tables`: methods over tables, without a town. A table comes in column by column and goes out so.

mod given;

use js_sys::{Function, JsString};
use medborger::Error;
use medborger::analysis::{Inputs, analyse};
use medborger::columns::TableFaults;
use medborger::journal::CheckedFault;
use medborger::work::Work;
use medborger_wasm_columns::Columns;
use medborger_wasm_part::{raise, text, watched};
use wasm_bindgen::prelude::*;

#[wasm_bindgen(raw_module = "../table-error.js")]
extern "C" {
    /// The `class TableError extends MedborgerError` of `js/table-error.js`.
    #[derive(Debug)]
    pub type TableError;

    #[wasm_bindgen(constructor)]
    fn new(
        code: &str,
        field: Option<&str>,
        message: &str,
        danish: &str,
        faults: JsValue,
        cells: Columns,
        count: f64,
    ) -> TableError;
}

/// An error as JavaScript throws it. The first of a table's faults says how many the others are: it is left out.
#[expect(
    clippy::cast_precision_loss,
    reason = "a table has fewer cells than JavaScript counts"
)]
fn thrown(error: Error) -> JsValue {
    let cells = error.get::<TableFaults>();
    let Some((count, Ok(table))) = cells.map(|cells| (cells.count(), cells.table())) else {
        return raise(error).into();
    };
    let faults = CheckedFault::all_of(&error);
    let others = faults.get(1..).unwrap_or_default();
    let faults = medborger::codec::to_json(&others);
    TableError::new(
        error.code(),
        error.field(),
        &error.to_string(),
        &error.danish(),
        js_sys::JSON::parse(&faults).unwrap_or(JsValue::UNDEFINED),
        table.into(),
        count as f64,
    )
    .into()
}

/// What a method answers.
#[wasm_bindgen]
#[derive(Debug)]
pub struct Outcome(medborger::analysis::Outcome);

#[wasm_bindgen]
impl Outcome {
    /// The rows that came in with the new columns, or results.
    #[must_use]
    pub fn table(&self) -> Columns {
        self.0.table.clone().into()
    }

    /// A further table by its name.
    #[must_use]
    pub fn other(&self, name: &str) -> Option<Columns> {
        let mut tables = self.0.tables.iter();
        let found = tables.find(|(of, _)| *of == name);
        found.map(|(_, table)| table.clone().into())
    }

    /// What else there is to say, as JSON.
    #[must_use]
    pub fn report(&self) -> Option<String> {
        self.0.report.clone()
    }

    /// A picture.
    #[must_use]
    pub fn svg(&self) -> Option<String> {
        self.0.svg.clone()
    }
}

/// Runs a method over tables, each by its name. The function, where there is one, is called now and then with the units of work
/// used.
///
/// # Errors
/// As in Rust; what the function throws.
#[wasm_bindgen(js_name = nativeAnalyse)]
pub fn analysed(
    name: &str,
    names: Vec<String>,
    tables: Vec<Columns>,
    options: &JsString,
    function: Option<Function>,
) -> Result<Outcome, JsValue> {
    let options = text(options)?;
    let given = names.iter().zip(&tables);
    let inputs = given.fold(Inputs::new(), |inputs, (name, table)| {
        inputs.with(name, table.table())
    });
    let mut found = None;
    watched(function, |hook| {
        let work = Work::unlimited();
        let work = match hook {
            Some(hook) => work.watched(hook),
            None => work,
        };
        found = Some(analyse(name, &inputs, &options, &work));
        // Bad cells are a table, which only this module makes: they are not told as other errors are.
        match &found {
            Some(Err(error)) if error.get::<TableFaults>().is_none() => Err(error.clone()),
            _ => Ok(()),
        }
    })?;
    match found {
        Some(Ok(outcome)) => Ok(Outcome(outcome)),
        Some(Err(error)) => Err(thrown(error)),
        None => Err(JsValue::UNDEFINED),
    }
}
