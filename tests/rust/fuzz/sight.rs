//! Everybody asks everything of towns in which the vectors' stories happened: nobody sees what is not theirs, and what is
//! hidden answers as what is not there.
//!
//! Names, titles, responses and drafts are written anew first, each with a word of its own; no answer to others may hold it.

mod asked;
mod listed;

use std::collections::{BTreeMap, BTreeSet};
use std::io::Write as _;

use asked::{ABOUT_ONE, LISTS, SEEN_BY};
use medborger::{MemoryStore, Participation};
use serde_json::{Value, json};

use crate::vectors::{Played, Scenario, played};

/// An id under which nothing is.
const ABSENT: &str = "00000000-0000-4000-8000-00000000dead";
/// Somebody who has no account.
const STRANGER: &str = "00000000-0000-4000-8000-0000000057a0";

/// Something that must not be seen, and by whom it may be.
struct Secret {
    what: &'static str,
    word: String,
    may: BTreeSet<String>,
}

/// What a story told, with the words.
#[derive(Default)]
struct Told {
    /// Ids by the field that names them.
    ids: BTreeMap<String, BTreeSet<String>>,
    /// The words by what they stand in.
    names: BTreeMap<String, String>,
    titles: BTreeMap<String, (String, String)>,
    responses: BTreeMap<String, (String, String)>,
    drafts: BTreeMap<String, (String, String)>,
    /// Who speaks for an organisation.
    speakers: BTreeMap<String, BTreeSet<String>>,
    /// Which organisation applies.
    applicants: BTreeMap<String, String>,
    citizens: BTreeSet<String>,
}

fn text(value: &Value) -> String {
    value.as_str().unwrap_or_default().to_owned()
}

impl Told {
    /// Puts words into a command, and notes whose they are.
    fn tell(&mut self, envelope: &mut Value, moment: &Value) {
        let actor = text(&moment["actor"]["citizen"]);
        if !actor.is_empty() {
            self.citizens.insert(actor.clone());
        }
        let name = text(&envelope["name"]);
        let body = &mut envelope["body"];
        let sender = if body["citizen"].is_string() {
            text(&body["citizen"])
        } else {
            actor
        };
        match name.as_str() {
            "citizen.enrol" | "citizen.change_contact" => {
                let number = self.names.len();
                let word = self.names.entry(text(&body["citizen"]));
                body["name"] =
                    json!(word.or_insert_with(|| format!("Navn{number}kanarie Eksempel")));
                // Every second one is protected, whatever the story says.
                if name == "citizen.enrol" && number % 2 == 1 {
                    body["protected"] = json!(true);
                }
            }
            "idea.deposit" | "idea.revise" => {
                let number = self.titles.len();
                let word = self.titles.entry(text(&body["idea"]));
                let (word, _) = word.or_insert_with(|| (format!("Titel{number}kanarie"), sender));
                body["title"] = json!(word);
            }
            "response.submit" | "response.record" if body["content"]["text"].is_string() => {
                let number = self.responses.len();
                let word = format!("svar{number}kanarie");
                let written = text(&body["content"]["text"]);
                body["content"]["text"] = json!(format!("{written} {word}"));
                self.responses
                    .insert(text(&body["response"]), (word, sender));
            }
            "grant.draft" => {
                let number = self.drafts.len();
                let word = format!("Udkast{number}kanarie");
                let written = text(&body["content"]["purpose"]);
                body["content"]["purpose"] = json!(format!("{written} {word}"));
                self.drafts.insert(text(&body["grant"]), (word, sender));
                self.applicants
                    .insert(text(&body["grant"]), text(&body["organisation"]));
            }
            "organisation.register" | "organisation.give_mandate" => {
                let speakers = self
                    .speakers
                    .entry(text(&body["organisation"]))
                    .or_default();
                speakers.insert(sender);
            }
            _ => {}
        }
        self.note(&envelope["body"], "");
    }

    fn note(&mut self, value: &Value, field: &str) {
        match value {
            Value::String(id) if uuid::Uuid::try_parse(id).is_ok() => {
                self.ids
                    .entry(field.to_owned())
                    .or_default()
                    .insert(id.clone());
            }
            Value::Object(fields) => fields
                .iter()
                .for_each(|(name, value)| self.note(value, name)),
            Value::Array(items) => items.iter().for_each(|item| self.note(item, field)),
            _ => {}
        }
    }

    /// What nobody else may see, as things stand.
    fn secrets(&self, town: &Town) -> Vec<Secret> {
        let mut secrets = Vec::new();
        let mut keep = |what, word: &str, may: BTreeSet<String>| {
            let word = word.to_owned();
            secrets.push(Secret { what, word, may });
        };
        let official = |name: &str, field: &str, id: &str| {
            town.ask(&json!({ "name": name, "body": { field: id } }), "")
        };
        for (citizen, word) in &self.names {
            if official("citizen.get", "citizen", citizen)
                .is_ok_and(|view| view["identity"]["protected"] == true)
            {
                keep(
                    "a protected name",
                    word.split(' ').next().unwrap(),
                    [citizen.clone()].into(),
                );
            }
        }
        for (idea, (word, author)) in &self.titles {
            if official("idea.get", "idea", idea).is_ok_and(|view| view["hidden"] == true) {
                keep("a hidden idea", word, [author.clone()].into());
            }
        }
        for (response, (word, sender)) in &self.responses {
            let view = official("response.get", "response", response);
            if view.is_ok_and(|view| view["review"] != "reviewed") {
                keep(
                    "a response that nobody has reviewed",
                    word,
                    [sender.clone()].into(),
                );
            }
        }
        for (grant, (word, sender)) in &self.drafts {
            let organisation = &self.applicants[grant];
            let mut may = self.speakers.get(organisation).cloned().unwrap_or_default();
            may.insert(sender.clone());
            keep("a draft", word, may);
        }
        secrets
    }
}

/// What is told of a refusal: its code, its field and its sentence.
type Refusal = (String, Option<String>, String);

fn refusal(error: &medborger::Error) -> Refusal {
    let field = error.field().map(str::to_owned);
    (error.code().to_owned(), field, error.to_string())
}

/// A town in which a story happened, and the instant at which one asks.
struct Town {
    bank: Participation<MemoryStore>,
    at: Value,
}

impl Town {
    fn moment(&self, by: &str) -> String {
        let actor = match by {
            "" => json!({ "kind": "system" }),
            "public" => json!({ "kind": "public" }),
            citizen => json!({ "kind": "citizen", "citizen": citizen }),
        };
        json!({ "at": self.at, "actor": actor }).to_string()
    }

    /// Asks as a citizen, as the public (`public`), or as the system (nobody).
    fn ask(&self, query: &Value, by: &str) -> Result<Value, Refusal> {
        let answer = self.bank.ask_json(&query.to_string(), &self.moment(by));
        let answer = answer.map_err(|error| refusal(&error))?;
        Ok(serde_json::from_str(&answer).unwrap())
    }

    /// Whether a command would be carried out. Nothing is.
    fn weigh(&self, command: &Value, by: &str) -> Result<(), Refusal> {
        let (command, moment) = (command.to_string(), self.moment(by));
        let mut loaded = "{}".to_owned();
        loop {
            let planned = self.bank.town().plan_json(&command, &loaded, &moment);
            let planned = planned.map_err(|error| refusal(&error))?;
            let planned: Value = serde_json::from_str(&planned).unwrap();
            let Some(needs) = planned.get("needs") else {
                return Ok(());
            };
            loaded = self.bank.load_json(&needs.to_string(), &loaded).unwrap();
        }
    }
}

/// After which commands one asks: something has just been hidden, or is not out yet.
const HIDING: [&str; 10] = [
    "assignment.propose",
    "citizen.change_contact",
    "grant.draft",
    "idea.hide",
    "initiative.propose",
    "need.post",
    "organisation.register",
    "partnership.draft",
    "response.submit",
    "response.withhold",
];
/// How often one asks after each of them in one story, beside the end.
const TIMES: usize = 1;

/// Tells a story with words of its own, and asks at its end and where something was just hidden.
fn live((scenario, played): &Played, mut ask: impl FnMut(&Town, &Told)) {
    let mut told = Told::default();
    let mut town = Town {
        bank: scenario.bank(),
        at: Value::Null,
    };
    let mut refused = 0;
    let mut seen: BTreeMap<&str, usize> = BTreeMap::new();
    for (number, (envelope, moment)) in played.iter().enumerate() {
        let name = envelope["name"].as_str().unwrap();
        let mut envelope = envelope.clone();
        told.tell(&mut envelope, moment);
        let (command, now) = (envelope.to_string(), moment.to_string());
        let outcome = town.bank.execute_json(&command, &now);
        refused += usize::from(outcome.is_err());
        town.at = moment["at"].clone();
        let times = seen.entry(name).or_default();
        *times += usize::from(HIDING.contains(&name));
        if number + 1 == played.len() || (1..=TIMES).contains(times) {
            *times += usize::from(*times > 0);
            ask(&town, &told);
        }
    }
    // A review names places in a text, and a confirmation a name: with other words some of them no longer fit.
    assert!(
        refused * 4 <= played.len() + 4,
        "{}: {refused} of {}",
        scenario.name,
        played.len()
    );
}

/// Everything that is asked in a town, what the story itself asked included.
fn questions(scenario: &Scenario, told: &Told) -> Vec<Value> {
    let mut all: BTreeMap<String, Value> = BTreeMap::new();
    let alone = |name: &str| name.starts_with("sortition.") || name.starts_with("matching.");
    for (query, _) in scenario.asked() {
        if !alone(query["name"].as_str().unwrap()) && !query.to_string().contains("\"$") {
            all.insert(query.to_string(), query);
        }
    }
    for name in LISTS {
        let query = json!({ "name": name, "body": {} });
        all.insert(query.to_string(), query);
    }
    for (name, field) in ABOUT_ONE {
        for id in told.ids.get(field).into_iter().flatten() {
            let query = json!({ "name": name, "body": { field: id } });
            all.insert(query.to_string(), query);
        }
    }
    for organisation in told.ids.get("organisation").into_iter().flatten() {
        for citizen in told.ids.get("citizen").into_iter().flatten() {
            let query = json!({ "name": "safeguard.get", "body": { "organisation": organisation, "citizen": citizen } });
            all.insert(query.to_string(), query);
        }
    }
    for award in told.ids.get("award").into_iter().flatten() {
        for citizen in told.ids.get("citizen").into_iter().flatten() {
            let query =
                json!({ "name": "award.my_vote", "body": { "award": award, "citizen": citizen } });
            all.insert(query.to_string(), query);
        }
    }
    all.into_values().collect()
}

/// Whether a field of this name stands anywhere in an answer.
fn holds(answer: &Value, name: &str) -> bool {
    match answer {
        Value::Object(fields) => fields
            .iter()
            .any(|(field, value)| field == name || holds(value, name)),
        Value::Array(items) => items.iter().any(|item| holds(item, name)),
        _ => false,
    }
}

#[test]
fn nobody_sees_what_is_not_theirs() {
    let mut asked: BTreeMap<&str, usize> = BTreeMap::new();
    let mut leaks: BTreeSet<String> = BTreeSet::new();
    for story in played() {
        let scenario = &story.0;
        live(story, |town, told| {
            let secrets = told.secrets(town);
            let accounts = told.names.keys().chain(&told.citizens).take(5);
            let actors: BTreeSet<&str> = accounts
                .map(String::as_str)
                .chain(["public", STRANGER])
                .collect();
            let speaks = |by: &str| told.speakers.values().any(|speakers| speakers.contains(by));
            for query in questions(scenario, told) {
                let name = query["name"].as_str().unwrap();
                for by in &actors {
                    let Ok(answer) = town.ask(&query, by) else {
                        continue;
                    };
                    let whole = answer.to_string();
                    for secret in &secrets {
                        *asked.entry(secret.what).or_default() += 1;
                        if !secret.may.contains(*by) && whole.contains(&secret.word) {
                            leaks
                                .insert(format!("{}: {name} shows {}", scenario.name, secret.what));
                        }
                    }
                    let own = query["body"]["citizen"] == **by;
                    let private = [
                        "certificate",
                        "record_on",
                        "of_age_on",
                        "noted_on",
                        "consent_by",
                    ];
                    for field in private {
                        *asked.entry("a certificate").or_default() += 1;
                        if holds(&answer, field) && !own && !speaks(by) && name != "citizen.export"
                        {
                            // A volunteer sees their own beside what they do.
                            let theirs = answer["citizen"] == **by;
                            if !theirs {
                                leaks.insert(format!("{}: {name} shows {field}", scenario.name));
                            }
                        }
                    }
                    if matches!(
                        name,
                        "award.my_vote" | "citizen.export" | "citizen.get" | "citizen.erasure_plan"
                    ) {
                        *asked.entry("a ballot, an account").or_default() += 1;
                        if !own {
                            leaks
                                .insert(format!("{}: {name} answers somebody else", scenario.name));
                        }
                    }
                }
            }
        });
    }
    let _ = writeln!(std::io::stderr(), "{asked:?}");
    assert!(leaks.is_empty(), "{leaks:#?}");
    for what in [
        "a protected name",
        "a hidden idea",
        "a response that nobody has reviewed",
        "a draft",
        "a certificate",
    ] {
        assert!(asked[what] > 30, "{what}: {asked:?}");
    }
}

#[test]
fn what_is_hidden_answers_as_what_is_not_there() {
    let mut compared: BTreeMap<&str, usize> = BTreeMap::new();
    let mut differ: BTreeSet<String> = BTreeSet::new();
    for story in played() {
        live(story, |town, told| {
            for (name, field) in ABOUT_ONE {
                for id in told.ids.get(field).into_iter().flatten().take(2) {
                    let ask = |id: &str, by: &str| {
                        town.ask(&json!({ "name": name, "body": { field: id } }), by)
                    };
                    for by in ["public", STRANGER] {
                        let Err(hidden) = ask(id, by) else {
                            continue;
                        };
                        let seen = SEEN_BY.iter().find(|(asked, _)| *asked == name);
                        let thing = |(_, by_which): &(&str, &str)| {
                            town.ask(&json!({ "name": by_which, "body": { field: id } }), by)
                                .is_ok()
                        };
                        if seen.is_some_and(thing) {
                            continue;
                        }
                        // What was never there, or is no more, is no secret.
                        if ask(id, "").is_err() {
                            continue;
                        }
                        *compared.entry(name).or_default() += 1;
                        let absent = ask(ABSENT, by);
                        if absent.as_ref().err() != Some(&hidden) {
                            differ.insert(format!("{name} as {by}: {hidden:?}, but {absent:?}"));
                        }
                    }
                }
            }
        });
    }
    let _ = writeln!(std::io::stderr(), "{compared:?}");
    assert!(differ.is_empty(), "{differ:#?}");
    for name in ["citizen.get", "response.get", "grant.get", "assignment.get"] {
        assert!(compared.contains_key(name), "{name}: {compared:?}");
    }
}

/// The questions that show the thing that a field of a command names.
fn showing(field: &str) -> impl Iterator<Item = &'static str> {
    let named = move |(query, by): &&(&str, &str)| {
        *by == field && (query.ends_with(".get") || *query == "dialogue.topic")
    };
    ABOUT_ONE.iter().filter(named).map(|(query, _)| *query)
}

/// Every id that stands anywhere in a command: where, and of what.
fn ids_in(body: &Value) -> Vec<(String, String)> {
    fn walk(value: &Value, place: &str, field: &str, all: &mut Vec<(String, String)>) {
        match value {
            Value::String(id) if uuid::Uuid::try_parse(id).is_ok() => {
                all.push((place.to_owned(), field.to_owned()));
            }
            Value::Object(fields) => fields
                .iter()
                .for_each(|(name, value)| walk(value, &format!("{place}/{name}"), name, all)),
            Value::Array(items) => (0..).zip(items).for_each(|(at, item)| {
                walk(
                    item,
                    &format!("{place}/{at}"),
                    field.trim_end_matches('s'),
                    all,
                );
            }),
            _ => {}
        }
    }
    let mut all = Vec::new();
    walk(body, "", "", &mut all);
    all
}

#[test]
fn a_command_about_what_is_hidden_is_refused_as_one_about_what_is_not_there() {
    let mut compared: BTreeMap<String, usize> = BTreeMap::new();
    let mut differ: BTreeSet<String> = BTreeSet::new();
    // An id that a command makes is free or taken: that is told to whoever makes it.
    let mut met: BTreeMap<(String, String), [usize; 2]> = BTreeMap::new();
    for (_, steps) in played() {
        let mut known = BTreeSet::new();
        for (envelope, _) in steps {
            let body = &envelope["body"];
            for (place, field) in ids_in(body) {
                let is_new = known.insert((field, text(body.pointer(&place).unwrap())));
                let place = (text(&envelope["name"]), place);
                met.entry(place).or_default()[usize::from(is_new)] += 1;
            }
        }
    }
    let makes = |name: &str, place: &str| {
        let [known, new] = met[&(name.to_owned(), place.to_owned())];
        new > known
    };
    for story in played() {
        let mut sent: BTreeMap<(String, String), (String, Value)> = BTreeMap::new();
        for (envelope, _) in &story.1 {
            let name = text(&envelope["name"]);
            for (place, field) in ids_in(&envelope["body"]) {
                if !makes(&name, &place) && field != "command" {
                    sent.insert((name.clone(), place), (field, envelope.clone()));
                }
            }
        }
        live(story, |town, told| {
            let others = told.citizens.iter().map(String::as_str).take(4);
            for ((name, place), (field, envelope)) in &sent {
                let own = text(envelope["body"].pointer(place).unwrap());
                let more = told.ids.get(field).into_iter().flatten();
                let ids: BTreeSet<&String> = more.take(2).chain([&own]).collect();
                for by in ["public", STRANGER].into_iter().chain(others.clone()) {
                    // No question shows an own offer that is over; who names a citizen or brings a secret knows whom.
                    let knows = !["public", STRANGER].contains(&by)
                        && ["offer", "citizen"].contains(&field.as_str());
                    if knows || envelope["body"].get("secret").is_some() {
                        continue;
                    }
                    let send = |id: &str| {
                        let mut envelope = envelope.clone();
                        *envelope["body"].pointer_mut(place).unwrap() = json!(id);
                        envelope["id"] = json!("00000000-0000-4000-8000-00000000c0de");
                        town.weigh(&envelope, by)
                    };
                    let absent = send(ABSENT);
                    for id in &ids {
                        let sees = |query| {
                            let query = json!({ "name": query, "body": { field: id } });
                            town.ask(&query, by).is_ok()
                        };
                        let listed = json!({ "name": "offer.list", "body": {} });
                        let is_listed = field == "offer"
                            && town.ask(&listed, by).unwrap().to_string().contains(*id);
                        if is_listed || showing(field).any(sees) {
                            continue;
                        }
                        let hidden = send(id);
                        *compared.entry(name.clone()).or_default() += 1;
                        if hidden != absent {
                            differ.insert(format!(
                                "{name} {place} as {by}: {hidden:?}, but {absent:?}"
                            ));
                        }
                    }
                }
            }
        });
    }
    let _ = writeln!(std::io::stderr(), "{compared:?}");
    assert!(differ.is_empty(), "{differ:#?}");
    for name in [
        "assignment.accept",
        "grant.submit",
        "partnership.sign",
        "response.withdraw",
    ] {
        assert!(compared.contains_key(name), "{name}: {compared:?}");
    }
}
