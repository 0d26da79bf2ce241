//! `medborger/draw`: what the public asks of a fair draw: replay, the chances' proof, one's own line.

use js_sys::JsString;
use medborger::journal::Registry;
use medborger::participation::REPLAY;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

/// Answers a question given as JSON with JSON.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen]
pub fn ask(query: &JsString) -> Result<String, MedborgerError> {
    medborger_wasm_part::ask(Registry::new(&[&REPLAY]), query)
}
