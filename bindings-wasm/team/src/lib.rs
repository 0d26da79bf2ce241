//! `medborger/team`: teams with the fair draw, their meetings.

use js_sys::JsString;
use medborger::journal::{Registry, Room};
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

const ROOMS: &[&Room] = &[
    &medborger::team::ROOM,
    &medborger::meeting::ROOM,
    &medborger::participation::SORTITION,
    &medborger::participation::CORRECTION,
];

medborger_wasm_door::entry!(Registry::new(ROOMS));
