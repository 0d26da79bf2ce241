//! Who may send which command, and who may assert what in it. What must be so stands in `vectors/authority.txt`, by hand.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use medborger::identity::{Assurance, Attestation, Attested, AttestedFacts};
use medborger::journal::{AnyCommand, Loaded, Moment};
use medborger::participation::{Planned, describe};
use medborger::{
    Actor, CitizenId, Clock, CommandId, MemoryStore, Participation, Seed, Store, Timestamp,
};
use serde_json::{Value, json};

use crate::vectors::{Played, played, scenarios};

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

/// The names of a type's fields and of the fields within them, dotted: those of every choice, and of what a list holds.
fn fields_of(
    all: &Value,
    schema: &Value,
    at: &str,
    within: &mut Vec<String>,
    into: &mut Vec<String>,
) {
    if !schema.is_object() {
        return;
    }
    if let Some(name) = schema["$ref"].as_str() {
        let name = name.strip_prefix("#/$defs/").unwrap().to_owned();
        if !within.contains(&name) {
            within.push(name);
            let inner = &all["$defs"][within.last().unwrap()];
            fields_of(all, inner, at, within, into);
            within.pop();
        }
    }
    for (field, inner) in schema["properties"].as_object().into_iter().flatten() {
        let path = if at.is_empty() {
            field.clone()
        } else {
            format!("{at}.{field}")
        };
        into.push(path.clone());
        fields_of(all, inner, &path, within, into);
    }
    for list in ["oneOf", "anyOf", "allOf"] {
        for choice in schema[list].as_array().into_iter().flatten() {
            fields_of(all, choice, at, within, into);
        }
    }
    for inner in ["items", "additionalProperties"] {
        fields_of(all, &schema[inner], at, within, into);
    }
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
        let mut fields = Vec::new();
        fields_of(&all, &all["$defs"][name], "", &mut Vec::new(), &mut fields);
        let claims = command["claims"].as_object().unwrap();
        for claimed in claims.keys() {
            assert!(fields.contains(claimed), "{name} has no field {claimed}");
        }
        let class = |field: &String| match claims.get(field) {
            Some(class) => class.as_str().unwrap().to_owned(),
            None => "said".to_owned(),
        };
        let fields = fields
            .into_iter()
            .map(|field| (field.clone(), class(&field)));
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
fn try_all((scenario, played): &Played, tried: &mut BTreeMap<String, BTreeSet<String>>) {
    let bank = scenario.bank();
    let citizens: BTreeSet<CitizenId> = played
        .iter()
        .filter_map(|(_, moment)| citizen_in(moment))
        .collect();
    for (envelope, moment) in played {
        let (id, command) = bank.town().parse_command(&envelope.to_string()).unwrap();
        let sent: Moment = serde_json::from_value(moment.clone()).unwrap();
        let accepted = tried.entry(command.name().to_owned()).or_default();
        {
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
                // Whom it was seen to be accepted from need not be tried again.
                if !accepted.contains(kind)
                    && is_accepted(&bank, command.as_ref(), &Moment::new(sent.at, actor))
                {
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
    for story in played() {
        try_all(story, &mut tried);
    }
    let mut actual: BTreeMap<String, Row> = BTreeMap::new();
    for (command, fields) in described() {
        let actors = tried.remove(&command).unwrap_or_default();
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
        for (envelope, moment, error) in scenario.sent() {
            let (Some(name), Some(body)) =
                (envelope["name"].as_str(), envelope["body"].as_object())
            else {
                continue;
            };
            let actor = moment["actor"]["kind"].as_str().unwrap();
            let attested = body.contains_key("attestation");
            let (outcome, named) = match &error {
                None if attested => ("accepted with an attestation", None),
                None => ("accepted", None),
                Some(error) if error.code != "field_not_permitted" => continue,
                Some(error) if attested => {
                    ("refused with another attestation", error.field.clone())
                }
                Some(error) => ("refused", error.field.clone()),
            };
            assert!(
                error.is_none() || named.as_ref().is_some_and(|field| body.contains_key(field)),
                "{name}: {named:?} is refused and not there"
            );
            // What is refused is the field that the error names, and no other beside it.
            let fields = body
                .keys()
                .filter(|field| body[*field] != Value::Bool(false))
                .filter(|field| error.is_none() || named.as_ref() == Some(field));
            for field in fields {
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

/// By which way a citizen's word came is kept with what it brought about, and the page's own commands say nothing of it.
#[test]
fn the_way_in_which_a_citizens_word_came_stands_in_the_journal() {
    let mut kept: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    for (scenario, played) in played() {
        let bank = scenario.bank();
        for (envelope, moment) in played {
            let before = bank.store().head(bank.town().code()).unwrap().position;
            bank.execute_json(&envelope.to_string(), &moment.to_string())
                .unwrap();
            let name = envelope["name"].as_str().unwrap();
            if !CHANNELLED.contains(&name) {
                continue;
            }
            let entries = bank.store().entries(bank.town().code(), before, 100);
            let said: Vec<Value> = entries
                .unwrap()
                .iter()
                .filter_map(|entry| entry.body.as_ref())
                .map(|entry| {
                    serde_json::from_str::<Value>(&entry.event).unwrap()["data"]["channel"].clone()
                })
                .filter(|channel| !channel.is_null())
                .collect();
            let told: Vec<Value> = envelope["body"]
                .get("channel")
                .cloned()
                .into_iter()
                .collect();
            assert_eq!(said, told, "{name}");
            let words = told.iter().filter_map(Value::as_str).map(str::to_owned);
            kept.entry(name.to_owned()).or_default().extend(words);
        }
    }
    for name in CHANNELLED {
        assert!(kept[name].len() >= 2, "{name}: {:?}", kept[name]);
    }
}

/// The commands that staff send on a citizen's behalf, naming the way by which it came.
const CHANNELLED: [&str; 5] = [
    "idea.deposit",
    "idea.support",
    "safeguard.consent",
    "safeguard.declare_confidentiality",
    "team.express_interest",
];

/// A moment dated back would give an attestation its minutes again: where the host has a clock, it counts.
#[test]
fn a_moment_dated_back_revives_no_attestation() {
    let scenario = scenarios().remove(0);
    let now: Timestamp = "2026-01-15T16:20:00Z".parse().unwrap();
    let town = scenario.town();
    let key = town.login_keys().unwrap().attestation;
    let bank =
        Participation::open(town, MemoryStore::default(), Clock::host(move || Some(now))).unwrap();
    let account = CitizenId::new(uuid::Uuid::from_u128(1));
    let attested = Attested::new(account, Assurance::High, None, AttestedFacts::default());
    let (code, nonce) = (bank.town().municipality(), Seed::new([1; 16]));
    let issued = "2026-01-15T16:00:00Z".parse().unwrap();
    let attestation = key.attest(code, &attested, nonce, issued, 15).unwrap();
    let enrol = |number: u128, attestation: Option<&Attestation>, at: &str| {
        let body = json!({
            "citizen": account, "seed": "000102030405060708090a0b0c0d0e0f", "name": "Ida Eksempel",
            "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }], "attestation": attestation,
        });
        let id = uuid::Uuid::from_u128(number);
        let command = json!({ "id": id, "name": "citizen.enrol", "body": body });
        let moment = json!({ "at": at, "actor": { "kind": "citizen", "citizen": account } });
        let outcome = bank.execute_json(&command.to_string(), &moment.to_string());
        outcome.map(drop).map_err(|error| error.code().to_owned())
    };
    let some = Some(&attestation);
    assert_eq!(
        enrol(1, some, "2026-01-15T16:20:00Z"),
        Err("attestation_expired".to_owned())
    );
    assert_eq!(
        enrol(2, some, "2026-01-15T16:14:59Z"),
        Err("clock_behind".to_owned())
    );
    assert_eq!(enrol(3, None, "2026-01-15T16:14:59Z"), Ok(()));
}
