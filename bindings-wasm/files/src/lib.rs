//! `medborger/files`: mails and lists, read as they come in.

use medborger::codec::to_json;
use medborger::interop;
use medborger_wasm_part::{MedborgerError, raise};
use wasm_bindgen::prelude::*;

/// Reads a mail as mail programs save it.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeReadMail)]
pub fn read_mail(mail: &[u8]) -> Result<String, MedborgerError> {
    let mail = interop::read_mail(mail).map_err(raise)?;
    Ok(to_json(&mail))
}

/// The bytes of an attachment.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeReadAttachment)]
pub fn read_attachment(mail: &[u8], attachment: u32) -> Result<Vec<u8>, MedborgerError> {
    interop::read_attachment(mail, attachment as usize).map_err(raise)
}

/// Reads a list from a file.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeReadTable)]
pub fn read_table(file: &[u8]) -> Result<String, MedborgerError> {
    let table = interop::read_table(file).map_err(raise)?;
    Ok(to_json(&table))
}

/// Reads a list from a file, in parts.
///
/// # Errors
/// As in Rust.
#[wasm_bindgen(js_name = nativeReadTableParts)]
pub fn read_table_parts(file: &[u8]) -> Result<String, MedborgerError> {
    let parts = interop::read_table_parts(file).map_err(raise)?;
    Ok(to_json(&parts))
}
