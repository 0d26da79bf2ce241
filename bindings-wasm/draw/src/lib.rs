//! `medborger/draw`: the fair draw alone.

use js_sys::JsString;
use medborger::journal::Registry;
use medborger::participation::SORTITION;
use wasm_bindgen::prelude::*;

/// Answers a question given as JSON with JSON.
///
/// # Errors
/// What is wrong, as JSON.
#[wasm_bindgen]
pub fn ask(query: &JsString) -> Result<String, String> {
    medborger_wasm_part::ask(Registry::new(&[&SORTITION]), query)
}
