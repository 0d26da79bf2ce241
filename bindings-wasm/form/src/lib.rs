//! `medborger/form`: the check of a response and the calendar of its deadline.

use js_sys::JsString;
use medborger::journal::Registry;
use medborger::participation::CALENDAR;
use medborger::response::FORM;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

/// Answers a question given as JSON with JSON.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen]
pub fn ask(query: &JsString) -> Result<String, MedborgerError> {
    medborger_wasm_part::ask(Registry::new(&[&FORM, &CALENDAR]), query)
}
