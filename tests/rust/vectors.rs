//! The shared vectors: the same JSON files run from Python and JavaScript.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;
use std::sync::OnceLock;

use medborger::identity::MunicipalityCode;
use medborger::participation::{check, check_json};
use medborger::text::TextChange;
use medborger::{Clock, Error, MemoryStore, Participation, Receipt, SqliteStore, Store, Town};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};
use sha2::Digest;

/// One thing done to a bank, and what must come of it.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Step {
    /// A command's envelope,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    command: Option<Value>,
    /// or a query's,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    query: Option<Value>,
    /// or a command as it was typed, in which `~` stands for `fill` times the letter a.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    raw: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    fill: Option<usize>,
    moment: Value,
    /// The events that a command gives, in order.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    events: Option<Vec<String>>,
    /// The error that it meets instead.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<Expected>,
    /// Fields of an answer, by name, and what they must hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    expect: Option<serde_json::Map<String, Value>>,
    /// Parts of an answer that later steps speak of as `$name`: the name, and the path as in `/published/text`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    keep: Option<BTreeMap<String, String>>,
    /// The command as it was sent, with the parts that were kept in their places.
    #[serde(skip)]
    sent: Option<Value>,
    /// For a host with its own database, to the byte: what is needed and what is loaded then, as often as it takes, and
    /// at last the commit. One step for each command has it. Whoever runs the vectors goes on from these texts, not from
    /// their own, so that each half may be done in another language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    wire: Option<Vec<String>>,
    /// The receipt, or the answer to a query, to the byte.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Expected {
    pub(crate) code: String,
    pub(crate) field: Option<String>,
}

/// A bank, what is done to it, and the hash that its journal must end with.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Scenario {
    pub(crate) name: String,
    municipality: MunicipalityCode,
    key: String,
    pub(crate) steps: Vec<Step>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    head: Option<Value>,
}

fn path(name: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
        .join("vectors")
        .join(name)
}

/// The files of scenarios.
const STORIES: [&str; 7] = [
    "authority.json",
    "participation.json",
    "hearing.json",
    "team.json",
    "volunteering.json",
    "partnership.json",
    "recognition.json",
];

fn stories(file: &str) -> Vec<Scenario> {
    let text = std::fs::read_to_string(path(file)).unwrap();
    serde_json::from_str(&text).unwrap()
}

pub(crate) fn scenarios() -> Vec<Scenario> {
    STORIES.into_iter().flat_map(stories).collect()
}

/// A scenario with its commands that are carried out, in order, each with its moment.
pub(crate) type Played = (Scenario, Vec<(Value, Value)>);

/// All scenarios with what is carried out in them: worked out once for all tests.
pub(crate) fn played() -> &'static [Played] {
    static PLAYED: OnceLock<Vec<Played>> = OnceLock::new();
    PLAYED.get_or_init(|| {
        let played = |scenario: Scenario| {
            let steps = scenario.played();
            (scenario, steps)
        };
        scenarios().into_iter().map(played).collect()
    })
}

impl Scenario {
    pub(crate) fn town(&self) -> Town {
        let byte = |i: usize| u8::from_str_radix(&self.key[2 * i..2 * i + 2], 16).unwrap();
        Town::new(
            self.municipality,
            std::array::from_fn(byte),
            medborger::REGISTRY,
        )
        .unwrap()
    }
}

fn explain(error: &Error) -> Expected {
    let all = format!("{error} | {} | {error:?}", error.danish());
    assert!(!all.contains("Eksempel"), "an error shows a name: {all}");
    Expected {
        code: error.code().to_owned(),
        field: error.field().map(str::to_owned),
    }
}

impl Step {
    /// Whether something was carried out. What erases leaves no entry.
    fn happened(&self) -> bool {
        let name = self.command.as_ref().and_then(|c| c["name"].as_str());
        let traceless = matches!(name, Some("citizen.erase" | "person.forget"));
        let entries = |events: &Vec<String>| traceless || !events.is_empty();
        self.error.is_none() && self.events.as_ref().is_some_and(entries)
    }
}

impl Scenario {
    /// A bank in which nothing has happened yet.
    pub(crate) fn bank(&self) -> Participation<MemoryStore> {
        Participation::open(self.town(), MemoryStore::default(), Clock::History).unwrap()
    }

    /// Marks the first step of each command that is carried out: its texts are to be filled in.
    fn wire(&mut self, wired: &mut BTreeSet<String>) {
        for step in &mut self.steps {
            let name = step.command.as_ref().and_then(|c| c["name"].as_str());
            let done = step.happened();
            let first = name.filter(|_| done).map(str::to_owned);
            step.wire = first
                .filter(|name| wired.insert(name.clone()))
                .map(|_| Vec::new());
        }
    }

    /// All commands that are sent, each with its moment and the error that it meets.
    pub(crate) fn sent(&self) -> Vec<(Value, Value, Option<Expected>)> {
        let sent = |step: &Step| {
            let error = step.error.clone();
            Some((step.command.clone()?, step.moment.clone(), error))
        };
        self.steps.iter().filter_map(sent).collect()
    }

    /// All that is asked, each with its moment.
    pub(crate) fn asked(&self) -> Vec<(Value, Value)> {
        let asked = |step: &Step| Some((step.query.clone()?, step.moment.clone()));
        self.steps.iter().filter_map(asked).collect()
    }

    /// The commands of which the texts that travel are shown, each with its moment and those texts.
    pub(crate) fn wires(&self) -> Vec<(String, String, Vec<String>)> {
        let wired = |step: &Step| {
            let texts = step.wire.clone()?;
            let command = step.command.as_ref()?.to_string();
            // What stands for a part of an earlier answer is not filled in here.
            let whole = !command.contains("\"$");
            whole.then(|| (command, step.moment.to_string(), texts))
        };
        self.steps.iter().filter_map(wired).collect()
    }

    /// The commands that are carried out, in order, each with its moment.
    pub(crate) fn played(&self) -> Vec<(Value, Value)> {
        let (came, _) = run(self, MemoryStore::default());
        let done = |step: Step| {
            let happened = step.happened();
            Some((step.sent.filter(|_| happened)?, step.moment))
        };
        came.steps.into_iter().filter_map(done).collect()
    }
}

/// Carries a command out as a host with its own database does. Puts the texts that travel into `texts`, and goes on from
/// those that stood there.
fn wired<S: Store>(
    bank: &Participation<S>,
    command: &str,
    moment: &str,
    texts: &mut Vec<String>,
) -> Result<String, Error> {
    let given = std::mem::take(texts);
    let mut travel = |text: String| {
        texts.push(text.clone());
        given.get(texts.len() - 1).cloned().unwrap_or(text)
    };
    let mut loaded = "{}".to_owned();
    loop {
        let planned = bank.town().plan_json(command, &loaded, moment)?;
        let inner = |name: &str| {
            let rest = planned.strip_prefix(&format!("{{\"{name}\":"))?;
            Some(rest.strip_suffix('}')?.to_owned())
        };
        if let Some(receipt) = inner("already") {
            return Ok(receipt);
        } else if let Some(needs) = inner("needs") {
            let needs = travel(needs);
            loaded = travel(bank.load_json(&needs, &loaded)?);
        } else {
            let commit = travel(inner("commit").unwrap());
            bank.commit_json(&commit)?;
            let commit: Value = serde_json::from_str(&commit).unwrap();
            let receipt: Receipt = serde_json::from_value(commit["answer"].clone()).unwrap();
            return Ok(serde_json::to_string(&receipt).unwrap());
        }
    }
}

/// Runs a scenario over a store; returns it with everything filled in as it came out.
pub(crate) fn run<S: Store>(scenario: &Scenario, store: S) -> (Scenario, Participation<S>) {
    let bank = Participation::open(scenario.town(), store, Clock::History).unwrap();
    let mut out = scenario.clone();
    let mut kept: BTreeMap<String, String> = BTreeMap::new();
    for step in &mut out.steps {
        let filled = |asked: &Value| {
            let fill = |text: String, (name, part): (&String, &String)| {
                text.replace(&format!("\"${name}\""), part)
            };
            kept.iter().fold(asked.to_string(), fill)
        };
        let moment = step.moment.to_string();
        let before = bank.store().head(bank.town().code()).unwrap().position;
        let sent = step.command.as_ref().map(&filled);
        step.sent = sent
            .as_ref()
            .map(|sent| serde_json::from_str(sent).unwrap());
        let outcome = match (&sent, &step.query, &step.raw) {
            (Some(command), None, None) => match &mut step.wire {
                Some(texts) => wired(&bank, command, &moment, texts),
                None => bank.execute_json(command, &moment),
            },
            (None, Some(query), None) => bank.ask_json(&filled(query), &moment),
            (None, None, Some(raw)) => {
                let fill = "a".repeat(step.fill.unwrap_or(0));
                bank.execute_json(&raw.replace('~', &fill), &moment)
            }
            _ => panic!("{}: a step is a command, a query or raw", scenario.name),
        };
        let entries = bank
            .store()
            .entries(bank.town().code(), before, 1000)
            .unwrap();
        let tag = |event: &str| {
            serde_json::from_str::<Value>(event).unwrap()["type"]
                .as_str()
                .unwrap()
                .to_owned()
        };
        let events: Vec<String> = entries
            .iter()
            .map(|entry| tag(&entry.body.as_ref().unwrap().event))
            .collect();
        match outcome {
            Ok(answer) => {
                for (name, path) in step.keep.iter().flatten() {
                    let whole: Value = serde_json::from_str(&answer).unwrap();
                    kept.insert(name.clone(), whole.pointer(path).unwrap().to_string());
                }
                step.error = None;
                step.answer = Some(answer);
                step.events = step.query.is_none().then_some(events);
            }
            Err(error) => {
                assert!(
                    events.is_empty(),
                    "{}: refused, but something was written",
                    scenario.name
                );
                step.error = Some(explain(&error));
                step.answer = None;
                step.events = None;
            }
        }
    }
    let head = bank.store().head(bank.town().code()).unwrap();
    let last = bank
        .store()
        .entries(bank.town().code(), head.position.saturating_sub(1), 1)
        .unwrap();
    let hash = last.last().map(|entry| entry.hash.clone());
    out.head = Some(json!({ "position": head.position, "hash": hash }));
    (out, bank)
}

fn compare(expected: &Scenario, came: &Scenario) {
    for (number, (expected, came)) in expected.steps.iter().zip(&came.steps).enumerate() {
        let at = format!("step {number}: {}", shown(came));
        assert_eq!(came.error, expected.error, "{at}");
        if expected.error.is_none() && expected.query.is_none() {
            assert_eq!(came.events, expected.events, "{at}");
        }
        if let Some(fields) = &expected.expect {
            let answer: Value = serde_json::from_str(came.answer.as_ref().unwrap()).unwrap();
            for (field, value) in fields {
                assert_eq!(answer.get(field), Some(value), "{at}: {field}");
            }
        }
        if expected.answer.is_some() {
            assert_eq!(came.answer, expected.answer, "{at}");
        }
        // Empty where it is still to be filled in.
        if expected
            .wire
            .as_ref()
            .is_some_and(|texts| !texts.is_empty())
        {
            assert_eq!(came.wire, expected.wire, "{at}");
        }
    }
}

fn shown(step: &Step) -> String {
    let text = step
        .command
        .as_ref()
        .or(step.query.as_ref())
        .map(Value::to_string);
    text.or_else(|| step.raw.clone())
        .unwrap_or_default()
        .chars()
        .take(300)
        .collect()
}

#[test]
fn every_step_gives_its_events_or_its_error_in_memory_and_on_sqlite() {
    let bless = std::env::var_os("MEDBORGER_BLESS").is_some();
    let mut wired = BTreeSet::new();
    for file in STORIES {
        let mut blessed = Vec::new();
        for mut scenario in stories(file) {
            if bless {
                scenario.wire(&mut wired);
            }
            let (came, bank) = run(&scenario, MemoryStore::default());
            compare(&scenario, &came);
            let verified = bank.verify().unwrap();
            assert_eq!(
                Some(json!(verified.entries)),
                came.head.as_ref().map(|h| h["position"].clone())
            );
            if !bless {
                assert!(
                    scenario.head.is_some(),
                    "{} was never blessed",
                    scenario.name
                );
                assert_eq!(came.head, scenario.head, "{}", scenario.name);
                let (on_disk, bank) = run(&scenario, SqliteStore::in_memory().unwrap());
                compare(&scenario, &on_disk);
                assert_eq!(on_disk.head, scenario.head, "{} on SQLite", scenario.name);
                bank.verify().unwrap();
            }
            blessed.push(came);
        }
        if bless {
            let text = serde_json::to_string_pretty(&blessed).unwrap() + "\n";
            std::fs::write(path(file), text).unwrap();
        }
    }
}

#[test]
fn there_are_at_least_two_hundred_commands_and_every_code_is_met() {
    let all = scenarios();
    let commands = all
        .iter()
        .flat_map(|s| &s.steps)
        .filter(|s| s.query.is_none())
        .count();
    assert!(commands >= 200, "{commands} commands");
    let mut met: BTreeSet<String> = all
        .iter()
        .flat_map(|s| &s.steps)
        .filter_map(|s| Some(s.error.as_ref()?.code.clone()))
        .collect();
    for file in ["calendar.json", "identity.json"] {
        met.extend(calls(file).into_iter().filter_map(|call| call.error));
    }
    // What a vector can't bring about, because it takes a damaged disk, a race or a Rust program.
    let elsewhere = |code: &str| {
        code.starts_with("store_")
            || code.starts_with("journal_")
            || matches!(
                code,
                "clock_ahead"
                    | "conflict"
                    | "foreign_command"
                    | "foreign_commit"
                    | "outcome_unknown"
                    | "state_differs"
                    | "terms_differ"
                    | "text_changed"
            )
    };
    let rust_only = [
        "award_ballot_changed",
        "row_changed",
        "tombstones_differ",
        "address_id_malformed",
        "assignment_too_many",
        "matching_not_proven",
        "matching_too_many",
        "matching_unfit",
        "matching_unsolved",
        "cancelled",
        "memory_exhausted",
        "sortition_run_cancelled",
        "sortition_unsolved",
        "anchor_twice",
        "anchor_unknown",
        "association_form_unknown",
        "attachment_unknown",
        "cell_kind",
        "closing_hour_invalid",
        "closing_outside_year",
        "cpr_not_replacement",
        "date_unreadable",
        "document_title_empty",
        "erasure_line_malformed",
        "event_ends_early",
        "facet_malformed",
        "file_too_large",
        "heading_empty",
        "heading_level",
        "idea_too_many_versions",
        "initiative_too_many",
        "item_id_malformed",
        "item_twice",
        "person_mark_malformed",
        "sortition_lottery_unfit",
        "sortition_panel_breaks_rule",
        "sortition_text_differs",
        "sortition_text_untrue",
        "link_malformed",
        "mail_empty",
        "mail_too_large",
        "not_a_mail",
        "p_number_malformed",
        "recognition_key_malformed",
        "recognition_key_weak",
        "redaction_span_order",
        "redaction_span_outside",
        "response_too_many_at_once",
        "sheet_count",
        "sheet_name",
        "sheet_name_twice",
        "sheet_too_large",
        "table_columns",
        "table_row_width",
        "week_nonexistent",
        "week_unreadable",
        "weekday_mismatch",
        "white_paper_count_differs",
        "white_paper_too_many",
        "white_paper_unwritable",
        "window_empty",
        "year_out_of_range",
        "team_draw_unfit",
    ];
    let missed: Vec<&str> = medborger::participation::codes()
        .into_iter()
        .filter(|code| !met.contains(*code) && !elsewhere(code) && !rust_only.contains(code))
        .collect();
    assert_eq!(missed, Vec::<&str>::new(), "codes that no vector meets");
}

#[test]
fn every_command_has_one_step_that_shows_what_travels() {
    let steps = scenarios().into_iter().flat_map(|scenario| scenario.steps);
    let wired: BTreeSet<String> = steps
        .filter(|step| step.wire.as_ref().is_some_and(|texts| texts.len() > 2))
        .filter_map(|step| Some(step.command?["name"].as_str()?.to_owned()))
        .collect();
    let rooms = medborger::participation::ROOMS.iter();
    let commands = rooms.flat_map(|room| room.commands);
    let all: BTreeSet<String> = commands.map(|entry| entry.name.to_owned()).collect();
    assert_eq!(
        all.difference(&wired).collect::<Vec<_>>(),
        Vec::<&String>::new()
    );
}

/// A question to the calendar or about an identifier.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Call {
    name: String,
    call: String,
    input: Value,
    #[serde(default)]
    expect: Option<Value>,
    #[serde(default)]
    error: Option<String>,
}

fn calls(file: &str) -> Vec<Call> {
    serde_json::from_str(&std::fs::read_to_string(path(file)).unwrap()).unwrap()
}

/// A draw with the questions asked of it.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DrawVector {
    name: String,
    rules: Value,
    people: Vec<Value>,
    /// The chances, where a hand has worked them out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    chances: Option<BTreeMap<String, f64>>,
    calls: Vec<DrawCall>,
}

/// A question about a draw, and the SHA-256 of the answer's text or the error.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct DrawCall {
    call: String,
    objective: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    panels: Option<u32>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    error: Option<Expected>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sha256: Option<String>,
}

impl DrawCall {
    fn query(&self, draw: &DrawVector, people: &[Value]) -> String {
        let mut body =
            json!({ "rules": draw.rules, "people": people, "objective": self.objective });
        if let Some(panels) = self.panels {
            body["panels"] = json!(panels);
            body["announcement"] = json!({ "title": draw.name, "disclosure": "features" });
        }
        json!({ "name": self.call, "body": body }).to_string()
    }
}

#[test]
fn a_draw_is_the_same_to_the_byte_in_whatever_order_the_people_come() {
    let bless = std::env::var_os("MEDBORGER_BLESS").is_some();
    let town = Town::new(
        "0766".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap();
    let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let moment = r#"{"at":"2026-01-01T00:00:00Z","actor":{"kind":"public"}}"#;
    let text = std::fs::read_to_string(path("sortition.json")).unwrap();
    let mut draws: Vec<DrawVector> = serde_json::from_str(&text).unwrap();
    for draw in &mut draws {
        let mut calls = std::mem::take(&mut draw.calls);
        let reversed: Vec<Value> = draw.people.iter().rev().cloned().collect();
        for call in &mut calls {
            let at = format!("{}: {} {}", draw.name, call.call, call.objective);
            let ask = |people| bank.ask_json(&call.query(draw, people), moment);
            match (ask(&draw.people), ask(&reversed)) {
                (Ok(answer), Ok(again)) => {
                    assert_eq!(answer, again, "{at}");
                    assert!(call.error.is_none(), "{at}");
                    if let (Some(chances), "sortition.distribute") = (&draw.chances, &*call.call)
                        && call.objective == "leximin"
                    {
                        let view: Value = serde_json::from_str(&answer).unwrap();
                        for person in view["people"].as_array().unwrap() {
                            let by_hand = chances[person["id"].as_str().unwrap()];
                            let off = person["chance"].as_f64().unwrap() - by_hand;
                            assert!(off.abs() < 1e-9, "{at}: {person}");
                        }
                    }
                    let hash: String = sha2::Sha256::digest(&answer)
                        .iter()
                        .map(|byte| format!("{byte:02x}"))
                        .collect();
                    if !bless {
                        assert_eq!(Some(&hash), call.sha256.as_ref(), "{at}");
                    }
                    call.sha256 = Some(hash);
                }
                (Err(error), Err(again)) => {
                    // A person is named by the place in the input, which is another one backwards.
                    assert_eq!(error.code(), again.code(), "{at}");
                    assert_eq!(Some(explain(&error)), call.error, "{at}");
                }
                (one, other) => panic!("{at}: {one:?}, {other:?}"),
            }
        }
        draw.calls = calls;
    }
    if bless {
        let text = serde_json::to_string_pretty(&draws).unwrap() + "\n";
        std::fs::write(path("sortition.json"), text).unwrap();
    }
}

#[test]
fn the_calendar_and_the_identifiers_answer_through_the_one_door() {
    let town = Town::new(
        "0766".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap();
    let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let moment = r#"{"at":"2026-01-01T00:00:00Z","actor":{"kind":"public"}}"#;
    for file in ["calendar.json", "identity.json"] {
        for call in calls(file) {
            let query = json!({ "name": call.call, "body": call.input }).to_string();
            match (bank.ask_json(&query, moment), &call.expect, &call.error) {
                (Ok(view), Some(expect), None) => {
                    let view: Value = serde_json::from_str(&view).unwrap();
                    assert_eq!(&view, expect, "{file}: {}", call.name);
                }
                (Err(error), None, Some(code)) => {
                    assert_eq!(error.code(), code, "{file}: {}", call.name)
                }
                (outcome, _, _) => panic!("{file}: {}: {outcome:?}", call.name),
            }
        }
    }
}

/// A command, what is wrong with it, what would be changed of its texts, and the answer to the byte.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct CheckVector {
    name: String,
    command: String,
    faults: Vec<(String, Option<String>)>,
    changed: Vec<(String, TextChange)>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    answer: Option<String>,
}

#[test]
fn every_check_finds_what_is_wrong_and_what_would_be_changed() {
    let bless = std::env::var_os("MEDBORGER_BLESS").is_some();
    let town = scenarios().remove(0).town();
    let text = std::fs::read_to_string(path("check.json")).unwrap();
    let mut checks: Vec<CheckVector> = serde_json::from_str(&text).unwrap();
    for vector in &mut checks {
        let checked = check(&vector.command);
        let faults: Vec<_> = checked
            .faults
            .iter()
            .map(|f| (f.code.clone(), f.field.clone()))
            .collect();
        assert_eq!(faults, vector.faults, "{}", vector.name);
        let changed: Vec<_> = checked
            .changed
            .iter()
            .map(|c| (c.field.clone(), c.what))
            .collect();
        assert_eq!(changed, vector.changed, "{}", vector.name);
        let answer = check_json(&vector.command);
        assert_eq!(town.check_json(&vector.command), answer, "{}", vector.name);
        assert!(
            !answer.contains("Eksempel") && !answer.contains("Hemmelig"),
            "{answer}"
        );
        if !bless {
            assert_eq!(Some(&answer), vector.answer.as_ref(), "{}", vector.name);
        }
        vector.answer = Some(answer);
    }
    if bless {
        let text = serde_json::to_string_pretty(&checks).unwrap() + "\n";
        std::fs::write(path("check.json"), text).unwrap();
    }
}

/// Whatever the door refuses to read is no command that is well formed, and whatever it carries out is.
#[test]
fn a_check_agrees_with_the_door_on_every_command_of_the_vectors() {
    let mut well = 0;
    for scenario in scenarios() {
        let town = scenario.town();
        for (envelope, _, _) in scenario.sent() {
            let command = envelope.to_string();
            // What is kept from an earlier answer is not filled in here.
            if command.contains("\"$") {
                continue;
            }
            let checked = check(&command);
            match town.parse_command(&command) {
                Ok(_) => {
                    assert!(checked.ok, "{command}: {checked:?}");
                    well += 1;
                }
                Err(error) => {
                    let found = |fault: &medborger::journal::CheckedFault| {
                        fault.code == error.code() && fault.field.as_deref() == error.field()
                    };
                    assert!(
                        checked.faults.iter().any(found),
                        "{command}: {checked:?}, {error:?}"
                    );
                }
            }
        }
    }
    assert!(well > 1000, "{well}");
}
