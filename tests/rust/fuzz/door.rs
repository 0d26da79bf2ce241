//! Commands and queries as JSON, at towns in which the vectors' stories happened.

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;
use std::path::PathBuf;

use medborger::participation::check_json;
use medborger::{MemoryStore, Participation};
use serde_json::{Value, json};

use super::{CANARY, Grow, is_discreet, seed, times};
use crate::vectors::{Played, played, scenarios};

/// How long an answer may be, in bytes: the vectors' towns are small.
const ANSWER_MAX: usize = 4 << 20;
/// How many inputs are kept in the corpus for each command.
const KEPT_FOR_EACH: usize = 3;

/// A command that met an error that it meets in no vector, kept for ever.
type Corpus = BTreeMap<String, Vec<Value>>;

fn corpus() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/door.json")
}

fn kept() -> Corpus {
    serde_json::from_str(&std::fs::read_to_string(corpus()).unwrap()).unwrap()
}

/// A town in which a story happened.
fn lived((scenario, played): &Played) -> Participation<MemoryStore> {
    let bank = scenario.bank();
    for (envelope, moment) in played {
        bank.execute_json(&envelope.to_string(), &moment.to_string())
            .unwrap();
    }
    bank
}

/// Sends a command, and looks at what came of it; answers with the code of the error.
fn send(bank: &Participation<MemoryStore>, envelope: &Value, moment: &Value) -> Option<String> {
    let (command, moment) = (envelope.to_string(), moment.to_string());
    let checked = check_json(&command);
    assert!(
        !checked.contains(CANARY),
        "a check repeats what was sent: {checked}\n{command}"
    );
    assert!(checked.len() < 60_000, "{}", checked.len());
    match bank.execute_json(&command, &moment) {
        Ok(receipt) => {
            assert!(receipt.len() < ANSWER_MAX);
            assert!(checked.starts_with(r#"{"ok":true"#), "{checked}\n{command}");
            None
        }
        Err(error) => {
            is_discreet(&error, &command);
            Some(error.code().to_owned())
        }
    }
}

/// What is told of a run of commands.
#[derive(Default)]
struct Tally {
    sent: u64,
    accepted: u64,
    /// By command and code.
    met: BTreeSet<(String, String)>,
}

impl Tally {
    /// Sends a command under an id of its own, and keeps it where it meets what was met by none before.
    fn send(
        &mut self,
        bank: &Participation<MemoryStore>,
        mut envelope: Value,
        moment: &Value,
        corpus: &mut Corpus,
    ) {
        self.sent += 1;
        if envelope["id"].is_string() {
            envelope["id"] = json!(format!("00000000-0000-4000-8000-{:012x}", self.sent));
        }
        let Some(code) = send(bank, &envelope, moment) else {
            self.accepted += 1;
            return;
        };
        let name = envelope["name"].as_str().unwrap_or_default().to_owned();
        let of_name = corpus.entry(name.clone()).or_default();
        let small = envelope.to_string().len() < 1500;
        if self.met.insert((name, code)) && small && of_name.len() < KEPT_FOR_EACH {
            of_name.push(envelope);
        }
    }
}

#[test]
fn no_command_however_odd_panics_leaks_or_breaks_the_town() {
    let mut grow = Grow::new(seed(1));
    let kept = kept();
    let mut corpus = kept.clone();
    let mut tally = Tally::default();
    let stories = played();
    let donors: Vec<&Value> = stories
        .iter()
        .flat_map(|(_, played)| played)
        .map(|(envelope, _)| &envelope["body"])
        .collect();
    for (scenario, played) in stories {
        let bank = scenario.bank();
        let actors: BTreeMap<String, &Value> = played
            .iter()
            .map(|(_, moment)| (moment["actor"].to_string(), &moment["actor"]))
            .collect();
        let actors: Vec<&Value> = actors.into_values().collect();
        for (number, (envelope, moment)) in played.iter().enumerate() {
            for turn in 0..times(2) {
                let donor = *grow.one(&donors);
                let mut odd = envelope.clone();
                if (number + turn as usize) % 8 == 7 {
                    odd = grow.json(envelope, donor);
                } else {
                    odd["body"] = grow.json(&envelope["body"], donor);
                }
                let mut moment = moment.clone();
                if turn % 2 == 1 {
                    moment["actor"] = (*grow.one(&actors)).clone();
                }
                tally.send(&bank, odd, &moment, &mut corpus);
            }
            // What was accepted before may stand in its way.
            if let Err(error) = bank.execute_json(&envelope.to_string(), &moment.to_string()) {
                is_discreet(&error, "");
            }
        }
        let Some((_, last)) = played.last() else {
            continue;
        };
        let names: BTreeSet<&str> = played
            .iter()
            .filter_map(|(envelope, _)| envelope["name"].as_str())
            .collect();
        for odd in names
            .into_iter()
            .filter_map(|name| kept.get(name))
            .flatten()
        {
            tally.send(&bank, odd.clone(), last, &mut corpus);
        }
        bank.verify().unwrap();
    }
    let Tally {
        sent,
        accepted,
        met,
    } = tally;
    let _ = writeln!(
        std::io::stderr(),
        "{sent} commands, {accepted} accepted, {} kinds of refusal",
        met.len()
    );
    assert!(met.len() > 600, "{} kinds of refusal", met.len());
    assert!(accepted > 150, "{accepted} accepted");
    if std::env::var_os("MEDBORGER_BLESS").is_some() {
        let names: BTreeSet<&str> = medborger::participation::ROOMS
            .iter()
            .flat_map(|room| room.commands)
            .map(|entry| entry.name)
            .collect();
        corpus.retain(|name, _| names.contains(name.as_str()));
        let text = serde_json::to_string_pretty(&corpus).unwrap() + "\n";
        std::fs::write(self::corpus(), text).unwrap();
    }
}

#[test]
fn no_question_however_odd_panics_or_leaks() {
    let mut grow = Grow::new(seed(2));
    for story in played() {
        let bank = lived(story);
        let asked = story.0.asked();
        // What computes alone has targets of its own.
        let asked: Vec<(Value, Value)> = asked
            .into_iter()
            .filter(|(query, _)| {
                let name = query["name"].as_str().unwrap();
                !name.starts_with("sortition.")
                    && !name.starts_with("matching.")
                    && name != "assignment.match"
            })
            .collect();
        if asked.is_empty() {
            continue;
        }
        for _ in 0..times(6) {
            let (from, mut moment) = grow.one(&asked).clone();
            let (donor, other) = grow.one(&asked).clone();
            let query = grow.json(&from, &donor["body"]);
            moment["actor"] = other["actor"].clone();
            let text = query.to_string();
            match bank.ask_json(&text, &moment.to_string()) {
                Ok(answer) => assert!(answer.len() < ANSWER_MAX, "{text}"),
                Err(error) => is_discreet(&error, &text),
            }
        }
    }
}

#[test]
fn no_text_that_is_hardly_json_panics_or_leaks() {
    let mut grow = Grow::new(seed(3));
    let scenario = scenarios().remove(0);
    let bank = scenario.bank();
    let sent = scenario.sent();
    for _ in 0..times(600) {
        let (envelope, moment, _) = grow.one(&sent).clone();
        let (one, other) = (envelope.to_string(), moment.to_string());
        let command = grow.bytes(one.as_bytes(), other.as_bytes());
        let command = String::from_utf8_lossy(&command);
        let moment = if grow.below(4) == 0 {
            grow.text(&other)
        } else {
            other
        };
        assert!(!check_json(&command).contains(CANARY), "{command}");
        for outcome in [
            bank.execute_json(&command, &moment),
            bank.ask_json(&command, &moment),
        ] {
            if let Err(error) = outcome {
                is_discreet(&error, &command);
            }
        }
    }
    bank.verify().unwrap();
}
