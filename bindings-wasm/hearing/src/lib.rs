//! `medborger/hearing`: hearings, responses and white papers, as a page needs them: files, campaigns and figures of quality are
//! made where every room is.

use js_sys::JsString;
use medborger::journal::{Registry, Room};
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

const ROOMS: &[&Room] = &[
    &medborger::page::HEARING,
    &medborger::page::RESPONSE,
    &medborger::page::WHITE_PAPER,
    &medborger::contact_point::ROOM,
    &medborger::participation::CALENDAR,
    &medborger::participation::CORRECTION,
];

medborger_wasm_door::entry!(Registry::new(ROOMS));
