//! Who may send which command, and who may assert what in it. What must be so stands in `vectors/authority.txt`, by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use medborger::journal::{AnyCommand, Loaded, Moment};
use medborger::participation::{Planned, describe};
use medborger::{Actor, CitizenId, CommandId, MemoryStore, Participation, Store};
use serde_json::Value;

use crate::vectors::{Scenario, scenarios};

/// How often a command is tried by everybody.
const TIMES: usize = 12;

/// Who tries a command: the system, staff, a citizen whom it concerns or who sent it, another citizen, a visitor.
const ACTORS: [&str; 5] = ["system", "staff", "citizen", "other", "public"];

/// What stands in the file: who may send a command, and what each of its fields is.
#[derive(Debug, Default, PartialEq)]
struct Row {
    actors: BTreeSet<String>,
    /// `said` by whoever may send it, `official`, or `attested:resident`.
    fields: BTreeMap<String, String>,
}

fn expected() -> BTreeMap<String, Row> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("vectors/authority.txt");
    let text = std::fs::read_to_string(path).unwrap();
    let mut rows: BTreeMap<String, Row> = BTreeMap::new();
    let mut last = String::new();
    for line in text.lines() {
        let mut words = line.split_whitespace().map(str::to_owned);
        match words.next() {
            None => {}
            Some(word) if word.starts_with('#') => {}
            Some(field) if line.starts_with(' ') => {
                let row = rows.get_mut(&last).unwrap();
                for field in std::iter::once(field).chain(words) {
                    let (name, class) = field.split_once('=').unwrap_or((&field, "said"));
                    let before = row.fields.insert(name.to_owned(), class.to_owned());
                    assert_eq!(before, None, "{last}.{name} stands there twice");
                }
            }
            Some(command) => {
                let actors: BTreeSet<String> = words.collect();
                assert!(
                    actors.iter().all(|a| ACTORS.contains(&a.as_str())),
                    "{line}"
                );
                let row = Row {
                    actors,
                    ..Row::default()
                };
                assert_eq!(
                    rows.insert(command.clone(), row),
                    None,
                    "{command} stands there twice"
                );
                last = command;
            }
        }
    }
    rows
}

fn shown(rows: &BTreeMap<String, Row>) -> String {
    let mut text = String::new();
    for (command, row) in rows {
        let order = ACTORS.iter().filter(|actor| row.actors.contains(**actor));
        let actors: Vec<&str> = order.copied().collect();
        text += &format!("{command} {}\n ", actors.join(" "));
        for (field, class) in &row.fields {
            text += &match class.as_str() {
                "said" => format!(" {field}"),
                class => format!(" {field}={class}"),
            };
        }
        text += "\n";
    }
    text
}

/// The fields as the library describes them.
fn described() -> BTreeMap<String, BTreeMap<String, String>> {
    let all = describe();
    let mut rows = BTreeMap::new();
    for command in all["rooms"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|room| room["commands"].as_array().unwrap())
    {
        let name = command["body"]["$ref"]
            .as_str()
            .unwrap()
            .strip_prefix("#/$defs/")
            .unwrap();
        let none = serde_json::Map::new();
        let properties = all["$defs"][name]["properties"]
            .as_object()
            .unwrap_or(&none);
        let claims = &command["claims"];
        let class = |field: &str| claims[field].as_str().unwrap_or("said").to_owned();
        let fields = properties.keys().map(|field| (field.clone(), class(field)));
        rows.insert(
            command["name"].as_str().unwrap().to_owned(),
            fields.collect(),
        );
    }
    rows
}

/// Whether a command would be carried out, sent by this actor.
fn is_accepted(
    bank: &Participation<MemoryStore>,
    command: &dyn AnyCommand,
    moment: &Moment,
) -> bool {
    let mut loaded = Loaded::default();
    let id = CommandId::new(uuid::Uuid::from_u128(0xface));
    loop {
        match bank.town().plan(id, command, &loaded, moment) {
            Ok(Planned::Needs(needs)) => {
                bank.store()
                    .load(bank.town().code(), &needs, &mut loaded)
                    .unwrap();
            }
            Ok(_) => return true,
            Err(_) => return false,
        }
    }
}

fn citizen_in(moment: &Value) -> Option<CitizenId> {
    serde_json::from_value(moment["actor"]["citizen"].clone()).ok()
}

/// Tries the commands of a scenario by everybody, on what there was when they were carried out.
fn try_all(scenario: &Scenario, tried: &mut BTreeMap<String, (usize, BTreeSet<String>)>) {
    let bank = scenario.bank();
    let played = scenario.played();
    let citizens: BTreeSet<CitizenId> = played
        .iter()
        .filter_map(|(_, moment)| citizen_in(moment))
        .collect();
    for (envelope, moment) in &played {
        let (id, command) = bank.town().parse_command(&envelope.to_string()).unwrap();
        let sent: Moment = serde_json::from_value(moment.clone()).unwrap();
        let (times, accepted) = tried.entry(command.name().to_owned()).or_default();
        *times += 1;
        if *times <= TIMES {
            let concerned = [command.subject(), citizen_in(moment)];
            let concerned: BTreeSet<CitizenId> = concerned.into_iter().flatten().collect();
            let staff = Actor::Staff {
                staff: medborger::StaffId::new(uuid::Uuid::from_u128(1)),
            };
            // Whoever sent it is tried as they are: an employee may be a juror.
            let sender = moment["actor"]["kind"].as_str().unwrap();
            let mut actors = vec![
                ("system", Actor::System),
                ("staff", staff),
                ("public", Actor::Public),
                (sender, sent.actor),
            ];
            actors.extend(citizens.union(&concerned).map(|&citizen| {
                let kind = if concerned.contains(&citizen) {
                    "citizen"
                } else {
                    "other"
                };
                (kind, Actor::Citizen { citizen })
            }));
            for (kind, actor) in actors {
                if is_accepted(&bank, command.as_ref(), &Moment { actor, ..sent }) {
                    accepted.insert(kind.to_owned());
                }
            }
        }
        bank.execute_any(id, command.as_ref(), &sent).unwrap();
    }
}

#[test]
fn who_may_send_what_and_assert_what_is_as_the_table_says() {
    let mut tried = BTreeMap::new();
    for scenario in scenarios() {
        try_all(&scenario, &mut tried);
    }
    let mut actual: BTreeMap<String, Row> = BTreeMap::new();
    for (command, fields) in described() {
        let (_, actors) = tried.remove(&command).unwrap_or_default();
        actual.insert(command, Row { actors, fields });
    }
    let expected = expected();
    for (command, row) in &actual {
        let must = expected.get(command);
        assert_eq!(
            Some(row),
            must,
            "{command}; the whole table:\n{}",
            shown(&actual)
        );
    }
    assert_eq!(
        expected.len(),
        actual.len(),
        "a command in the table is gone"
    );
}

/// The vectors run in three languages; here is seen to it that they try everything that can be asserted.
#[test]
fn every_field_that_asserts_a_fact_is_tried_by_everybody_in_the_vectors() {
    let mut seen: BTreeMap<(String, String), BTreeSet<String>> = BTreeMap::new();
    for scenario in scenarios() {
        for (envelope, moment, code) in scenario.sent() {
            let (Some(name), Some(body)) =
                (envelope["name"].as_str(), envelope["body"].as_object())
            else {
                continue;
            };
            let actor = moment["actor"]["kind"].as_str().unwrap();
            let outcome = match (code.as_deref(), body.contains_key("attestation")) {
                (None, false) => "accepted",
                (None, true) => "accepted with an attestation",
                (Some("field_not_permitted"), false) => "refused",
                (Some("field_not_permitted"), true) => "refused with another attestation",
                _ => continue,
            };
            for field in body
                .keys()
                .filter(|field| body[*field] != Value::Bool(false))
            {
                let tried = seen.entry((name.to_owned(), field.clone())).or_default();
                tried.insert(format!("{actor} {outcome}"));
            }
        }
    }
    for (command, fields) in described() {
        for (field, class) in fields {
            let attested = class.starts_with("attested:");
            let mut must = match class.as_str() {
                "said" => continue,
                _ => vec![
                    "system accepted",
                    "staff accepted",
                    "citizen refused",
                    "public refused",
                ],
            };
            if attested {
                must.extend([
                    "citizen accepted with an attestation",
                    "citizen refused with another attestation",
                ]);
            }
            let tried = &seen[&(command.clone(), field.clone())];
            for outcome in must {
                assert!(
                    tried.contains(outcome),
                    "{command}.{field}: {outcome} is not among {tried:?}"
                );
            }
        }
    }
}
