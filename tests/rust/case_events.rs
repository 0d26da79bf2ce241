//! On this erasure rests: no event of a case names a citizen or a person. Only the account's own streams do, and they can
//! be deleted.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use medborger::{MemoryStore, Store};
use serde_json::Value;

use crate::vectors::{run, scenarios};

/// How the streams and events begin that are an account's own.
const ACCOUNT: [&str; 2] = ["citizen", "volunteer"];

fn is_account(name: &str) -> bool {
    let kind = name.split(['/', '.']).next().unwrap();
    ACCOUNT.contains(&kind)
}

/// The ids that stand in fields called `citizen`, wherever these are.
fn citizens_in(json: &Value, into: &mut BTreeSet<String>) {
    match json {
        Value::Object(fields) => {
            for (field, value) in fields {
                // Elsewhere such a field holds a reference, which is no id.
                let id = value.as_str().filter(|id| id.contains('-'));
                let named = field.starts_with("citizen") || field == "person";
                if let (true, Some(id)) = (named, id) {
                    into.insert(id.to_owned());
                }
                citizens_in(value, into);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| citizens_in(item, into)),
        _ => {}
    }
}

#[test]
fn no_event_of_a_case_names_a_citizen_or_a_person() {
    let mut looked = 0;
    let mut accounts = 0;
    for scenario in scenarios() {
        let mut secret = BTreeSet::new();
        for (envelope, moment, _) in scenario.sent() {
            citizens_in(&envelope, &mut secret);
            citizens_in(&moment, &mut secret);
        }
        // A nominee without an account has no id but that of the nomination, which the case names; and a few scenarios call a
        // thing by the name of whoever it is about.
        for (envelope, _, _) in scenario.sent() {
            let fields = envelope["body"].as_object().into_iter().flatten();
            let things =
                fields.filter(|(field, _)| !matches!(field.as_str(), "citizen" | "person"));
            for thing in things.filter_map(|(_, value)| value.as_str()) {
                secret.remove(thing);
            }
        }
        let (_, bank) = run(&scenario, MemoryStore::default());
        let entries = bank.store().entries(bank.town().code(), 0, u32::MAX);
        let entries = entries.unwrap();
        let bodies = || entries.iter().filter_map(|entry| entry.body.as_ref());
        // A person's mark stands in the entries of their account.
        for entry in bodies().filter(|entry| entry.stream.kind() == "citizen") {
            let event: Value = serde_json::from_str(&entry.event).unwrap();
            secret.extend(event["data"]["person"].as_str().map(str::to_owned));
        }
        let bare: Vec<String> = secret.iter().map(|id| id.replace('-', "")).collect();
        for entry in bodies() {
            if is_account(&entry.stream.text()) {
                accounts += 1;
                continue;
            }
            looked += 1;
            let said = format!("{} {}", entry.stream, entry.event).replace('-', "");
            let told = bare.iter().find(|id| said.contains(id.as_str()));
            assert_eq!(
                told, None,
                "{}: {} {}",
                scenario.name, entry.stream, entry.event
            );
        }
    }
    assert!(
        looked > 1_000 && accounts > 500,
        "{looked} of cases, {accounts} of accounts"
    );
}

#[test]
fn no_frozen_event_of_a_case_has_a_field_for_a_citizen_or_a_mark() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("golden/events.json");
    let text = std::fs::read_to_string(path).unwrap();
    let frozen: BTreeMap<String, Vec<String>> = serde_json::from_str(&text).unwrap();
    let mut secret = BTreeSet::new();
    let events = || {
        frozen
            .iter()
            .flat_map(|(tag, events)| events.iter().map(move |event| (tag, event)))
    };
    for (tag, event) in events() {
        let json: Value = serde_json::from_str(event).unwrap();
        if is_account(tag) {
            citizens_in(&json, &mut secret);
            continue;
        }
        let mut named = BTreeSet::new();
        citizens_in(&json, &mut named);
        assert!(named.is_empty(), "{tag}: {event}");
        assert!(!event.contains("\"mark\""), "{tag}: {event}");
    }
    for (tag, event) in events().filter(|(tag, _)| !is_account(tag)) {
        let told = secret.iter().find(|id| event.contains(id.as_str()));
        assert_eq!(told, None, "{tag}: {event}");
    }
}
