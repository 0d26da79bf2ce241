//! `medborger/volunteering`: organisations, needs, offers, assignments, hours, safeguards, the matching.

use js_sys::JsString;
use medborger::journal::{Registry, Room};
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

const ROOMS: &[&Room] = &[
    &medborger::organisation::ROOM,
    &medborger::volunteering::need::ROOM,
    &medborger::volunteering::offer::ROOM,
    &medborger::volunteering::safeguard::ROOM,
    &medborger::volunteering::assignment::ROOM,
    &medborger::volunteering::shift::ROOM,
    &medborger::volunteering::conversation::ROOM,
    &medborger::volunteering::volunteer::ROOM,
    &medborger::participation::MATCHING,
    &medborger::participation::CORRECTION,
];

medborger_wasm_door::entry!(Registry::new(ROOMS));
