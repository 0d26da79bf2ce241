//! A town that has the bank's rooms alone gives a citizen what is kept about them, as one with all rooms does.

use medborger::journal::{Registry, Room};
use medborger::participation::BANK_EXPORT;
use medborger::{Clock, MemoryStore, Participation, Town};
use serde_json::{Value, json};

const BANK: &[&Room] = &[
    &medborger::citizen::ROOM,
    &medborger::person::ROOM,
    &medborger::interest::ROOM,
    &medborger::way::ROOM,
    &medborger::idea::ROOM,
    &medborger::contact_point::ROOM,
    &BANK_EXPORT,
];
const CITIZEN: &str = "00000000-0000-4000-8000-00000000c001";
const OTHER: &str = "00000000-0000-4000-8000-00000000c002";

/// What a town answers about a citizen who has deposited an idea, or with which code it refuses.
fn exported(registry: Registry, of: &str) -> Result<Value, String> {
    let key = *b"0123456789abcdef0123456789abcdef";
    let town = Town::new("0766".parse().unwrap(), key, registry).unwrap();
    let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let moment = |minute: u32, actor: Value| {
        json!({ "at": format!("2026-03-02T10:{minute:02}:00Z"), "actor": actor }).to_string()
    };
    let consents = json!([{ "purpose": "enrolment", "text_version": "1" }]);
    let seed = "00".repeat(16);
    for (minute, name, body) in [
        (
            1,
            "citizen.enrol",
            json!({ "citizen": CITIZEN, "seed": seed, "name": "Ida Eksempel", "consents": consents }),
        ),
        (
            2,
            "idea.deposit",
            json!({ "idea": OTHER, "citizen": CITIZEN, "title": "Bænke", "body": "Ved havnen." }),
        ),
    ] {
        let id = format!("00000001-0000-4000-8000-{minute:012}");
        let command = json!({ "id": id, "name": name, "body": body }).to_string();
        let actor = json!({ "kind": "citizen", "citizen": CITIZEN });
        town.execute_json(&command, &moment(minute, actor)).unwrap();
    }
    let asked = json!({ "name": "citizen.export", "body": { "citizen": CITIZEN } }).to_string();
    let actor = json!({ "kind": "citizen", "citizen": of });
    let answer = town.ask_json(&asked, &moment(3, actor));
    let answer = answer.map_err(|error| error.code().to_owned())?;
    Ok(serde_json::from_str(&answer).unwrap())
}

#[test]
fn a_bank_alone_answers_an_export_as_all_rooms_do() {
    let whole = exported(medborger::REGISTRY, CITIZEN).unwrap();
    assert_eq!(whole["identity"]["name"], json!("Ida Eksempel"));
    assert_eq!(whole["ideas"].as_array().unwrap().len(), 1);
    assert_eq!(exported(Registry::new(BANK), CITIZEN), Ok(whole));
    assert_eq!(
        exported(Registry::new(BANK), OTHER),
        exported(medborger::REGISTRY, OTHER)
    );
}
