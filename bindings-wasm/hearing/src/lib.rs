//! `medborger/hearing`: hearings, responses and white papers.

use js_sys::JsString;
use medborger::journal::{Registry, Room};
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

const ROOMS: &[&Room] = &[
    &medborger::hearing::ROOM,
    &medborger::response::ROOM,
    &medborger::white_paper::ROOM,
    &medborger::contact_point::ROOM,
    &medborger::participation::CALENDAR,
    &medborger::participation::CORRECTION,
];

medborger_wasm_door::entry!(Registry::new(ROOMS));
