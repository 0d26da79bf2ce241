//! A list of those at a stage holds those of which a look at each alone says so, on both sides of midnight.

use std::collections::{BTreeMap, BTreeSet};

use medborger::{MemoryStore, Participation, Timestamp};
use serde_json::{Value, json};

/// Both sides of local midnight, in winter and in summer, in minutes after noon in UTC.
const MINUTES: [i64; 4] = [600, 599, 660, 659];

/// Asks of a time and of both sides of a midnight some days later, as staff, by stage and without one.
pub(crate) fn agree(
    town: &Participation<MemoryStore>,
    (kind, stages): (&str, &[&str]),
    ids: &BTreeSet<String>,
    now: Timestamp,
    later: i64,
) {
    let day = 86_400_000_000;
    let noon = now.micros().div_euclid(day) * day + day / 2;
    let sides = MINUTES.map(|minutes| noon + later * day + minutes * 60_000_000);
    for at in [now.micros()].into_iter().chain(sides) {
        let at = Timestamp::from_micros(at.max(now.micros())).unwrap();
        let moment = json!({ "at": at, "actor": { "kind": "system" } }).to_string();
        let ask = |name: String, body: Value| -> Value {
            let query = json!({ "name": name, "body": body }).to_string();
            serde_json::from_str(&town.ask_json(&query, &moment).unwrap()).unwrap()
        };
        let mut expected: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for id in ids {
            let view = ask(format!("{kind}.get"), json!({ kind: id }));
            let stage = view["stage"].as_str().unwrap().to_owned();
            expected.entry(stage).or_default().insert(id.clone());
        }
        let known = |stage: &String| stages.contains(&stage.as_str());
        assert!(expected.keys().all(known), "{expected:?}");
        let mut listed: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
        for stage in stages {
            let body = json!({ "stage": stage, "limit": 1_000 });
            let list = ask(format!("{kind}.list"), body);
            let items = list[format!("{kind}s")].as_array().unwrap();
            assert_eq!(list["total"], items.len());
            for item in items {
                assert_eq!(item["stage"], *stage, "{at}");
                let id = item[kind].as_str().unwrap().to_owned();
                listed.entry((*stage).to_owned()).or_default().insert(id);
            }
        }
        assert_eq!(listed, expected, "{kind} at {at}");
    }
}

/// The list of hearings at each stage, of which there is one.
pub(crate) fn of_hearing(
    town: &Participation<MemoryStore>,
    hearing: String,
    now: Timestamp,
    later: usize,
) {
    let stages = [
        "draft",
        "scheduled",
        "open",
        "extended",
        "closed",
        "under_processing",
        "decided",
        "published",
        "cancelled",
        "renewed",
        "lapsed",
    ];
    let later = i64::try_from(later).unwrap() % 8;
    agree(
        town,
        ("hearing", &stages),
        &BTreeSet::from([hearing]),
        now,
        later,
    );
}
