//! `medborger/draw`: the fair draw alone.

use js_sys::JsString;
use medborger::journal::Registry;
use medborger::participation::SORTITION;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

/// Answers a question given as JSON with JSON.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen]
pub fn ask(query: &JsString) -> Result<String, MedborgerError> {
    medborger_wasm_part::ask(Registry::new(&[&SORTITION]), query)
}
