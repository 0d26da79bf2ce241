//! Questions that look at nothing but what comes in, for a page that needs few rooms: only those are linked that the registry
//! names.

use js_sys::JsString;
use medborger::codec::to_json;
use medborger::journal::{Actor, CheckedFault, InputError, Loaded, Moment, Registry};
use medborger::participation::Answer;
use medborger::{Error, Timestamp, Town};

/// A JavaScript string as it is: where half a surrogate pair would be replaced on the way, it is refused.
///
/// # Errors
/// [`InputError::UnpairedSurrogate`]; [`InputError::NotJson`] for what is no string.
pub fn text(string: &JsString) -> Result<String, InputError> {
    let text = string.as_string().ok_or(InputError::NotJson)?;
    if text.contains(char::REPLACEMENT_CHARACTER) && !string.is_valid_utf16() {
        return Err(InputError::UnpairedSurrogate);
    }
    Ok(text)
}

/// What is wrong, for `js/part.js` to make an error of.
fn refused(error: &Error) -> String {
    let kind = error.kind().as_str();
    let faults = to_json(&CheckedFault::all_of(error));
    format!(r#"{{"kind":"{kind}","faults":{faults}}}"#)
}

/// Answers a question given as JSON with JSON. There is no municipality, no time and nobody: what asks for one is refused.
///
/// # Errors
/// What is wrong, as JSON: `{"kind": "invalid", "faults": [{"code": "missing_field", …}]}`.
pub fn ask(registry: Registry, query: &JsString) -> Result<String, String> {
    answered(registry, query).map_err(|error| refused(&error))
}

fn answered(registry: Registry, query: &JsString) -> Result<String, Error> {
    let text = text(query)?;
    // Nothing is kept, so no secret is needed: the questions of these rooms never look at it.
    let key = std::array::from_fn(|at| u8::try_from(at).unwrap_or_default());
    let town = Town::new("0766".parse()?, key, registry)?;
    let moment = Moment::new(Timestamp::from_micros(0)?, Actor::System);
    match town.answer_json(&text, &Loaded::default(), &moment)? {
        Answer::View(view) => Ok(view),
        Answer::Needs(_) => Err(InputError::UnknownQuery.into()),
    }
}
