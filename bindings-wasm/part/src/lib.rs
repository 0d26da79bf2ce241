//! What all modules have in common: texts in, errors out, and questions that look at nothing but what comes in.

mod watch;

use js_sys::JsString;
use medborger::Error;
use medborger::codec::to_json;
use medborger::journal::{CheckedFault, InputError, Registry};
use medborger::participation::answer_alone;
use wasm_bindgen::prelude::*;
pub use watch::watched;

#[wasm_bindgen(raw_module = "../errors.js")]
extern "C" {
    /// The `class MedborgerError extends Error` of `js/errors.js`.
    #[wasm_bindgen(extends = js_sys::Error)]
    #[derive(Debug)]
    pub type MedborgerError;

    #[wasm_bindgen(constructor)]
    fn new(
        code: &str,
        kind: &str,
        field: Option<&str>,
        message: &str,
        danish: &str,
        faults: JsValue,
    ) -> MedborgerError;
}

/// An error as JavaScript throws it, with all that is wrong as objects.
pub fn raise(error: impl Into<Error>) -> MedborgerError {
    raised(&error.into())
}

fn raised(error: &Error) -> MedborgerError {
    let faults = to_json(&CheckedFault::all_of(error));
    MedborgerError::new(
        error.code(),
        error.kind().as_str(),
        error.field(),
        &error.to_string(),
        &error.danish(),
        js_sys::JSON::parse(&faults).unwrap_or(JsValue::UNDEFINED),
    )
}

/// A JavaScript string as it is: where half a surrogate pair would be replaced on the way, it is refused.
///
/// # Errors
/// [`InputError::UnpairedSurrogate`]; [`InputError::NotJson`] for what is no string.
pub fn text(string: &JsString) -> Result<String, MedborgerError> {
    let text = string
        .as_string()
        .ok_or_else(|| raise(InputError::NotJson))?;
    if text.contains(char::REPLACEMENT_CHARACTER) && !string.is_valid_utf16() {
        return Err(raise(InputError::UnpairedSurrogate));
    }
    Ok(text)
}

/// Answers a question given as JSON with JSON. There is no municipality, no time and nobody: what asks for one is refused.
///
/// # Errors
/// As in Rust.
pub fn ask(registry: Registry, query: &JsString) -> Result<String, MedborgerError> {
    let answer = answer_alone(registry, &text(query)?);
    answer.map_err(|error| raised(&error))
}
