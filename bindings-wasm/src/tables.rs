//! Whole tables of a town.

#![expect(unreachable_pub, reason = "wasm-bindgen exports what is public")]

use js_sys::{Function, JsString};
use medborger::journal::Moment;
use medborger::participation::columns::table_with;
use medborger_wasm_columns::Columns;
use medborger_wasm_door::{NativeParticipation, watched};
use medborger_wasm_part::text;
use wasm_bindgen::prelude::*;

/// A whole table, as the actor of the moment may see it. The hook is called after each page with the units of work used.
///
/// # Errors
/// As in Rust; what the hook throws.
#[wasm_bindgen(js_name = nativeTable)]
pub fn table(
    town: &NativeParticipation,
    name: &str,
    options: &JsString,
    moment: &JsString,
    hook: Option<Function>,
) -> Result<Columns, JsValue> {
    let (options, moment) = (text(options)?, text(moment)?);
    let table = watched(hook, |hook| {
        let moment = Moment::from_json(&moment)?;
        table_with(town.participation(), name, &options, &moment, hook)
    })?;
    Ok(table.into())
}
