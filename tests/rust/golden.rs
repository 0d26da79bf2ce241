//! The frozen events: what was once written to a journal must be read for ever.

use std::collections::BTreeMap;
use std::path::PathBuf;

use medborger::MemoryStore;
use medborger::Store;
use medborger::participation::ROOMS;
use serde_json::Value;

use crate::vectors::{run, scenarios};

fn path() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("golden")
        .join("events.json")
}

/// Every different shape of every event that the vectors bring about: by type, the events that differ in which
/// fields they have.
fn met() -> BTreeMap<String, Vec<String>> {
    let mut met: BTreeMap<String, BTreeMap<Vec<String>, String>> = BTreeMap::new();
    for scenario in scenarios() {
        let (_, bank) = run(&scenario, MemoryStore::default());
        for entry in bank
            .store()
            .entries(bank.town().code(), 0, u32::MAX)
            .unwrap()
        {
            let Some(body) = entry.body else { continue };
            let event: Value = serde_json::from_str(&body.event).unwrap();
            let fields = event["data"]
                .as_object()
                .map(|data| data.keys().cloned().collect());
            let tag = event["type"].as_str().unwrap().to_owned();
            met.entry(tag)
                .or_default()
                .entry(fields.unwrap_or_default())
                .or_insert(body.event);
        }
    }
    met.into_iter()
        .map(|(tag, shapes)| (tag, shapes.into_values().collect()))
        .collect()
}

fn frozen() -> BTreeMap<String, Vec<String>> {
    serde_json::from_str(&std::fs::read_to_string(path()).unwrap()).unwrap()
}

/// What is written to streams of every kind, and belongs to none of their rooms.
const EVERYWHERE: &str = "stream.time_corrected";

/// Adds new shapes with `MEDBORGER_BLESS=1`; never changes one that is there.
#[test]
fn every_event_type_is_frozen() {
    if std::env::var_os("MEDBORGER_BLESS").is_some() {
        let mut all = if path().exists() {
            frozen()
        } else {
            BTreeMap::new()
        };
        for (tag, shapes) in met() {
            let known: &mut Vec<String> = all.entry(tag).or_default();
            let fields = |event: &str| -> Vec<String> {
                let event: Value = serde_json::from_str(event).unwrap();
                event["data"]
                    .as_object()
                    .map(|d| d.keys().cloned().collect())
                    .unwrap_or_default()
            };
            for shape in shapes {
                if !known.iter().any(|event| fields(event) == fields(&shape)) {
                    known.push(shape);
                }
            }
        }
        std::fs::create_dir_all(path().parent().unwrap()).unwrap();
        std::fs::write(path(), serde_json::to_string_pretty(&all).unwrap() + "\n").unwrap();
    }
    let frozen = frozen();
    let types: Vec<&str> = ROOMS
        .iter()
        .flat_map(|room| room.streams)
        .flat_map(|ops| ops.event_types)
        .copied()
        .collect();
    let missing: Vec<&&str> = types
        .iter()
        .filter(|tag| !frozen.contains_key(**tag))
        .collect();
    assert!(missing.is_empty(), "not in the golden file: {missing:?}");
    let gone: Vec<&String> = frozen
        .keys()
        .filter(|tag| !types.contains(&tag.as_str()) && *tag != EVERYWHERE)
        .collect();
    assert!(gone.is_empty(), "a released event was taken away: {gone:?}");
}

#[test]
fn a_frozen_event_is_read_and_written_as_it_was() {
    for (tag, events) in frozen() {
        if tag == EVERYWHERE {
            assert_eq!(events, [r#"{"type":"stream.time_corrected"}"#]);
            continue;
        }
        let ops = ROOMS
            .iter()
            .flat_map(|room| room.streams)
            .find(|ops| ops.event_types.contains(&tag.as_str()))
            .unwrap();
        for event in events {
            assert_eq!(
                (ops.recode)(&event).as_deref(),
                Some(event.as_str()),
                "{tag}"
            );
        }
    }
}
