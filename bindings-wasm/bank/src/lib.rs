//! `medborger/bank`: citizens, interest areas, ways to take part, ideas, contact points.

use js_sys::JsString;
use medborger::journal::{Registry, Room};
use medborger_wasm_door::NativeParticipation;
use medborger_wasm_part::MedborgerError;
use wasm_bindgen::prelude::*;

const ROOMS: &[&Room] = &[
    &medborger::citizen::ROOM,
    &medborger::person::ROOM,
    &medborger::interest::ROOM,
    &medborger::way::ROOM,
    &medborger::idea::ROOM,
    &medborger::contact_point::ROOM,
    &medborger::participation::BANK_EXPORT,
    &medborger::participation::CORRECTION,
];

medborger_wasm_door::entry!(Registry::new(ROOMS));
