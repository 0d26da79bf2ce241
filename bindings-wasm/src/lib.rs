//! `medborger`: every room and every method.

mod database;
mod host;
mod protocol;

use js_sys::JsString;
use medborger::REGISTRY;
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

medborger_wasm_door::entry!(REGISTRY);
