//! The documents for whoever builds forms say of every field what the door asks of it, and of every error what it is about.

mod limits;
mod sample;

use std::collections::BTreeSet;

use medborger::participation::{codes, schema, schema_gaps};
use serde_json::Value;

/// Every room's document.
fn rooms() -> Vec<Value> {
    let documents = schema();
    let rooms: Vec<Value> = documents
        .into_iter()
        .filter(|(name, _)| name != "index" && name != "errors")
        .map(|(_, document)| document)
        .collect();
    assert!(rooms.len() > 30);
    rooms
}

#[test]
fn every_field_and_choice_has_a_label_in_danish_and_every_line_labels_something() {
    let gaps = schema_gaps();
    assert!(gaps.is_empty(), "{}", gaps.join("\n"));
}

#[test]
fn every_command_and_question_is_there_with_those_who_may_send_it() {
    let known = |list: fn(&medborger::journal::Room) -> Vec<&'static str>| -> BTreeSet<String> {
        let rooms = medborger::REGISTRY.rooms().iter();
        rooms
            .flat_map(|room| list(room))
            .map(str::to_owned)
            .collect()
    };
    let rooms = rooms();
    let told = |part: &str| -> BTreeSet<String> {
        let parts = rooms.iter().map(|room| room[part].as_object().unwrap());
        parts.flat_map(|calls| calls.keys().cloned()).collect()
    };
    assert_eq!(
        told("commands"),
        known(|room| room.commands.iter().map(|c| c.name).collect())
    );
    assert_eq!(
        told("questions"),
        known(|room| room.queries.iter().map(|q| q.name).collect())
    );
    for command in rooms
        .iter()
        .flat_map(|room| room["commands"].as_object().unwrap())
    {
        assert!(
            !command.1["senders"].as_array().unwrap().is_empty(),
            "{}",
            command.0
        );
    }
    let index = &schema()["index"];
    for room in &rooms {
        let name = room["room"].as_str().unwrap();
        for part in ["commands", "questions"] {
            let named: Vec<&String> = room[part].as_object().unwrap().keys().collect();
            assert_eq!(index["rooms"][name][part], serde_json::json!(named));
        }
        for text in ["schema", "library"] {
            assert_eq!(room[text], index[text]);
        }
    }
}

/// Words of those who build pages.
const TECHNICAL: [&str; 40] = [
    "json",
    "uuid",
    "hexadecimal",
    "mib",
    "kib",
    "journal",
    "commit",
    "hash",
    "seed",
    "the database",
    "databasen",
    "sqlite",
    "base64",
    "sha-256",
    "kommando",
    "command",
    "parameter",
    "forespørgsel",
    "query",
    "the input",
    "inputtet",
    "feltet",
    "the field",
    "surrogat",
    "nul",
    "utf-8",
    "the type",
    "the key",
    "nøgle",
    "stream",
    "strøm",
    "vault",
    "boksen",
    "mac",
    "generation",
    "kompil",
    "tenant",
    "unit of work",
    "the host",
    "værten",
];

#[test]
fn every_error_speaks_to_citizens_in_their_own_words() {
    let errors = &schema()["errors"]["errors"];
    let told: Vec<&String> = errors.as_object().unwrap().keys().collect();
    assert_eq!(told, codes());
    let mut wrong = Vec::new();
    for (code, error) in errors.as_object().unwrap() {
        for voice in ["developer", "citizen"] {
            for language in ["en", "da"] {
                assert!(
                    error[voice][language]
                        .as_str()
                        .is_some_and(|text| text.len() > 5),
                    "{code}"
                );
            }
        }
        for language in ["en", "da"] {
            let text = error["citizen"][language].as_str().unwrap();
            let lower = text.to_lowercase();
            let words: BTreeSet<&str> = lower
                .split(|c: char| !c.is_alphanumeric() && c != '-')
                .collect();
            let technical = TECHNICAL.iter().find(|word| {
                words.contains(**word) || (word.contains(' ') && lower.contains(**word))
            });
            if let Some(word) = technical {
                wrong.push(format!("{code} ({word}): {text}"));
            }
            let is_sentence = text.ends_with(['.', '?', '!']) && !text.contains(['`', '_']);
            assert!(is_sentence, "{code}: {text}");
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
