//! A receipt names what the command was about: whoever left an id out learns it there.

use std::collections::BTreeSet;
use std::path::Path;

use serde_json::Value;

/// Those about many things, or about nothing that has a name.
const OF_MANY: [&str; 9] = [
    "intake.deposit",
    "notice.change_wishes",
    "notice.follow",
    "notice.gather",
    "notice.read",
    "notice.report",
    "notice.stop",
    "notice.take",
    "notice.unfollow",
];

fn read(name: &str) -> Value {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join(name);
    serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap()
}

#[test]
fn a_receipt_names_what_its_command_is_about() {
    let stories = read("stories.json");
    let names = stories.as_array().unwrap().iter();
    let all: Vec<Value> = names
        .map(|name| read(&format!("{}.json", name.as_str().unwrap())))
        .collect();
    let scenarios = all.iter().flat_map(|file| file.as_array().unwrap());
    let steps = scenarios.flat_map(|scenario| scenario["steps"].as_array().unwrap());
    let mut unnamed = BTreeSet::new();
    for step in steps {
        let (Some(command), Some(answer)) = (step.get("command"), step["answer"].as_str()) else {
            continue;
        };
        let receipt: Value = serde_json::from_str(answer).unwrap();
        if receipt["id"] == "" {
            unnamed.insert(command["name"].as_str().unwrap());
        }
    }
    let mut expected = BTreeSet::from(OF_MANY);
    expected.insert("shift.remind");
    assert_eq!(unnamed, expected);
}
