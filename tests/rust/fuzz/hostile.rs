//! A host with its own database that is broken or hostile: what was loaded, and commits on their way.

use serde_json::Value;

use super::{Grow, is_discreet, seed, times};
use crate::vectors::scenarios;

/// What a step of the vectors shows of the way: the command, the moment, and the texts that travel.
fn travels() -> Vec<(usize, String, String, Vec<String>)> {
    let mut all = Vec::new();
    for (number, scenario) in scenarios().iter().enumerate() {
        all.extend(
            scenario
                .wires()
                .into_iter()
                .map(|(command, moment, texts)| (number, command, moment, texts)),
        );
    }
    all
}

/// A value with something changed, also within the JSON that stands in it as text, as states and events do.
fn changed(grow: &mut Grow, from: &Value, donor: &Value) -> Value {
    let mut value = from.clone();
    let mut places = Vec::new();
    inner(&value, &mut String::new(), &mut places);
    if !places.is_empty() && grow.below(2) == 0 {
        let path = grow.one(&places).clone();
        let place = value.pointer_mut(&path).unwrap();
        let text: Value = serde_json::from_str(place.as_str().unwrap()).unwrap();
        *place = Value::String(grow.json(&text, donor).to_string());
        return value;
    }
    grow.json(&value, donor)
}

/// Where JSON stands in texts.
fn inner(value: &Value, at: &mut String, places: &mut Vec<String>) {
    let mut under = |name: &str, value: &Value| {
        let before = at.len();
        at.push('/');
        at.push_str(&name.replace('~', "~0").replace('/', "~1"));
        inner(value, at, places);
        at.truncate(before);
    };
    match value {
        Value::String(text)
            if text.starts_with(['{', '[']) && serde_json::from_str::<Value>(text).is_ok() =>
        {
            places.push(at.clone());
        }
        Value::Object(fields) => fields.iter().for_each(|(name, value)| under(name, value)),
        Value::Array(items) => {
            for (number, item) in items.iter().enumerate() {
                under(&number.to_string(), item);
            }
        }
        _ => {}
    }
}

#[test]
fn nothing_that_a_host_says_it_loaded_makes_a_plan_panic_or_leak() {
    let mut grow = Grow::new(seed(4));
    let towns: Vec<_> = scenarios().iter().map(|scenario| scenario.town()).collect();
    let travels = travels();
    let donors: Vec<Value> = travels
        .iter()
        .filter_map(|(_, _, _, texts)| serde_json::from_str(texts.get(1)?).ok())
        .collect();
    assert!(travels.len() > 150, "{}", travels.len());
    for (town, command, moment, texts) in &travels {
        let town = &towns[*town];
        let loaded: Vec<&String> = texts.iter().skip(1).step_by(2).collect();
        let Some(last) = loaded.iter().rev().find(|text| !text.contains("\"mac\"")) else {
            continue;
        };
        let last: Value = serde_json::from_str(last).unwrap();
        for _ in 0..times(5) {
            let donor = grow.one(&donors).clone();
            let loaded = changed(&mut grow, &last, &donor).to_string();
            match town.plan_json(command, &loaded, moment) {
                Ok(planned) => assert!(planned.len() < 4 << 20),
                Err(error) => is_discreet(&error, &loaded),
            }
        }
    }
}

#[test]
fn a_commit_that_was_changed_anywhere_is_refused() {
    let mut grow = Grow::new(seed(5));
    let towns: Vec<_> = scenarios().iter().map(|scenario| scenario.town()).collect();
    let travels = travels();
    let mut refused = 0;
    for (town, _, _, texts) in &travels {
        let town = &towns[*town];
        let commit: Value = serde_json::from_str(texts.last().unwrap()).unwrap();
        town.read_commit(&commit.to_string()).unwrap();
        for _ in 0..times(3) {
            let other = changed(&mut grow, &commit, &commit);
            if other == commit {
                continue;
            }
            let text = other.to_string();
            for outcome in [
                town.read_commit(&text).map(drop),
                town.again_json(&text).map(drop),
                town.differs_json(&text, "{}").map(drop),
            ] {
                match outcome {
                    // What was left out or put in that says the same as before, such as a default.
                    Ok(()) => assert_eq!(
                        serde_json::to_value(town.read_commit(&text).unwrap()).unwrap(),
                        serde_json::to_value(town.read_commit(&commit.to_string()).unwrap())
                            .unwrap(),
                        "{text}"
                    ),
                    Err(error) => {
                        is_discreet(&error, &text);
                        refused += 1;
                    }
                }
            }
        }
    }
    assert!(refused > 600, "{refused}");
}
