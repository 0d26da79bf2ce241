//! What a page needs to know of every command and question: fields with their limits, labels and help in English and Danish,
//! who may send what, and what every error says.

mod errors;
mod gaps;
mod labels;
mod words;

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use super::describe::describe;
use labels::Labels;

pub use gaps::schema_gaps;

/// The version of the documents' form. It rises when what reads them must change.
const VERSION: u32 = 1;

/// Who may send which command, as `cargo xtask generate` writes it from the table that the tests hold against the library.
const AUTHORITY: &str = include_str!("../../docs/authority.md");
const ACTORS: [&str; 5] = ["system", "staff", "citizen", "other", "public"];

/// The documents, by name: `index`, `errors`, and one for each room, as `idea`.
///
/// A room's document has its commands and questions and those definitions that they are made of, as JSON Schema (draft
/// 2020-12). Each field has its English `title` and `description` and the Danish ones under `x-danish`; each choice stands
/// in a `oneOf` with the same. `x-fresh` marks what the library makes where it is left out; `x-order` is the order in which a
/// form asks. A command says who may send it (`senders`), and which fields only some may fill in (`claims`: `official`, or
/// `attested:resident`).
///
/// ```json
/// { "schema": 1, "library": "0.1.0", "room": "idea",
///   "commands": { "idea.deposit": { "title": "Deposit", "description": "Deposits an idea into the shared account.",
///                                   "body": { "$ref": "#/$defs/DepositIdea" },
///                                   "senders": ["system", "staff", "citizen"], "claims": { "channel": "official" } } },
///   "questions": {},
///   "$defs": { "DepositIdea": { "properties": { "title": { "type": "string", "minLength": 1, "maxLength": 120,
///     "title": "Title", "x-danish": { "title": "Titel", "description": "Kort og sigende." } } } } } }
/// ```
#[must_use]
pub fn schema() -> BTreeMap<String, Value> {
    let all = labelled(describe());
    let senders = senders();
    let mut documents = BTreeMap::new();
    let mut index = Map::new();
    for room in list(&all, "rooms") {
        let Some(name) = room.get("name").and_then(Value::as_str) else {
            continue;
        };
        let mut needed = BTreeSet::new();
        let (mut parts, mut offered) = (Map::new(), Map::new());
        for (part, of) in [("commands", "commands"), ("questions", "queries")] {
            let mut calls = Map::new();
            for call in list(room, of) {
                if let Some((name, said)) = said(call, &all, &senders) {
                    reach(&all, call.get("body"), &mut needed);
                    calls.insert(name, said);
                }
            }
            let names: Vec<&String> = calls.keys().collect();
            offered.insert(part.to_owned(), json!(names));
            parts.insert(part.to_owned(), Value::Object(calls));
        }
        let defs: Map<String, Value> = needed
            .into_iter()
            .filter_map(|name| Some((name.to_owned(), definition(&all, name)?.clone())))
            .collect();
        parts.insert("$defs".to_owned(), Value::Object(defs));
        parts.insert("room".to_owned(), json!(name));
        documents.insert(name.to_owned(), headed(parts));
        index.insert(name.to_owned(), Value::Object(offered));
    }
    let (labels, _) = Labels::read();
    let actors: Map<String, Value> = ACTORS
        .into_iter()
        .filter_map(|actor| {
            let said = labels.actor(actor)?;
            let english = said.english.clone().unwrap_or_else(|| actor.to_owned());
            Some((
                actor.to_owned(),
                json!({ "title": english, "x-danish": { "title": said.danish } }),
            ))
        })
        .collect();
    let head = json!({ "rooms": index, "actors": actors });
    documents.insert("index".to_owned(), headed(fields(head)));
    documents.insert("errors".to_owned(), headed(fields(errors::catalogue())));
    documents
}

/// A description as [`describe`] gives it, with labels and help in English and Danish in its `$defs`.
#[must_use]
pub fn labelled(mut described: Value) -> Value {
    let (labels, _) = Labels::read();
    let defs = described.get_mut("$defs").and_then(Value::as_object_mut);
    for (of, schema) in defs.into_iter().flatten() {
        Dressing {
            labels: &labels,
            of,
        }
        .dress(schema);
    }
    described
}

/// What labels are put on.
struct Dressing<'a> {
    labels: &'a Labels,
    /// The type's name.
    of: &'a str,
}

impl Dressing<'_> {
    /// Labels the fields and choices of a type, and of what stands in it without a name of its own.
    fn dress(&self, schema: &mut Value) {
        tidy(schema);
        self.spread(schema);
        let Value::Object(schema) = schema else {
            return;
        };
        if let Some(Value::Object(properties)) = schema.get_mut("properties") {
            for (field, inner) in properties {
                self.dress(inner);
                if inner.get("const").is_none() {
                    put(
                        inner,
                        "title",
                        json!(self.labels.english_field(self.of, field)),
                    );
                    if let Some(danish) = self.labels.field(self.of, field) {
                        put(inner, "x-danish", danish.shown());
                    }
                }
            }
        }
        if let Some(Value::Array(variants)) = schema.get_mut("oneOf") {
            for variant in variants {
                self.dress(variant);
                let Some(choice) = choice_of(variant).map(str::to_owned) else {
                    continue;
                };
                let doc = variant.get("description").and_then(Value::as_str);
                let danish = self.choice(&choice, doc.unwrap_or_default());
                put(
                    variant,
                    "title",
                    json!(self.labels.english_choice(self.of, &choice)),
                );
                if let Some(danish) = danish {
                    put(variant, "x-danish", danish);
                }
            }
        }
        if let Some(items) = schema.get_mut("items") {
            self.dress(items);
        }
    }

    /// A choice's words in Danish: as the catalogue has them, as the program says them, or as its docs name them.
    fn choice(&self, choice: &str, doc: &str) -> Option<Value> {
        if let Some(danish) = self.labels.choice(self.of, choice) {
            return Some(danish.shown());
        }
        let spoken = words::spoken(self.of, choice);
        let label = spoken.or_else(|| words::in_italics(doc))?;
        Some(json!({ "title": label }))
    }

    /// Choices that stand together, each in its place.
    fn spread(&self, schema: &mut Value) {
        let Value::Object(fields) = schema else {
            return;
        };
        let alone = |value: &Value| json!({ "type": "string", "const": value });
        if let Some(Value::Array(names)) = fields.remove("enum") {
            fields.remove("type");
            let all: Vec<Value> = names.iter().map(alone).collect();
            fields.insert("oneOf".to_owned(), json!(all));
        }
        if let Some(Value::Array(variants)) = fields.get_mut("oneOf") {
            let spread = |variant: Value| match variant.get("enum").and_then(Value::as_array) {
                Some(names) => names.iter().map(alone).collect(),
                None => vec![variant],
            };
            *variants = std::mem::take(variants)
                .into_iter()
                .flat_map(spread)
                .collect();
        }
    }
}

/// The name of a variant: a text by itself, or what its tag says.
fn choice_of(variant: &Value) -> Option<&str> {
    let alone = variant.get("const").and_then(Value::as_str);
    alone.or_else(|| {
        let properties = variant.get("properties")?.as_object()?;
        let mut tags = properties.values().filter_map(|field| field.get("const"));
        tags.next()?.as_str()
    })
}

/// A command or question as its room's document has it.
fn said(call: &Value, all: &Value, senders: &BTreeMap<&str, Vec<&str>>) -> Option<(String, Value)> {
    let name = call.get("name")?.as_str()?;
    let (body, action) = (call.get("body")?, name.split_once('.')?.1);
    let doc = definition(all, reference(body)?)?.get("description");
    let doc = doc.and_then(Value::as_str).unwrap_or_default();
    let doc = doc.strip_prefix(&format!("`{name}`: ")).unwrap_or(doc);
    let mut said = json!({
        "title": labels::from_name(action), "description": labels::capital(doc), "body": body,
    });
    if let Some(claims) = call.get("claims") {
        put(&mut said, "claims", claims.clone());
        put(&mut said, "senders", json!(senders.get(name)?));
    }
    Some((name.to_owned(), said))
}

/// Who may send each command.
fn senders() -> BTreeMap<&'static str, Vec<&'static str>> {
    let rows = AUTHORITY.lines().filter_map(|line| {
        let cells: Vec<&str> = line.trim_matches('|').split('|').map(str::trim).collect();
        let (command, "*", may) = (cells.first()?, *cells.get(1)?, cells.get(2..)?) else {
            return None;
        };
        let may = ACTORS
            .into_iter()
            .zip(may)
            .filter(|(_, says)| **says == "yes");
        Some((
            command.trim_matches('`'),
            may.map(|(actor, _)| actor).collect(),
        ))
    });
    rows.collect()
}

/// A document with what version it is of.
fn headed(mut document: Map<String, Value>) -> Value {
    document.insert("schema".to_owned(), json!(VERSION));
    document.insert("library".to_owned(), json!(env!("CARGO_PKG_VERSION")));
    Value::Object(document)
}

/// The names of the definitions that something is made of.
fn reach<'a>(all: &'a Value, schema: Option<&'a Value>, found: &mut BTreeSet<&'a str>) {
    match schema {
        Some(Value::Object(fields)) => {
            if let Some(name) = schema.and_then(reference)
                && found.insert(name)
            {
                reach(all, definition(all, name), found);
            }
            for inner in fields.values() {
                reach(all, Some(inner), found);
            }
        }
        Some(Value::Array(items)) => items.iter().for_each(|item| reach(all, Some(item), found)),
        _ => {}
    }
}

fn reference(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.strip_prefix("#/$defs/")
}

fn definition<'a>(all: &'a Value, name: &str) -> Option<&'a Value> {
    all.get("$defs")?.get(name)
}

fn list<'a>(value: &'a Value, name: &str) -> &'a [Value] {
    let list = value.get(name).and_then(Value::as_array);
    list.map_or(&[], Vec::as_slice)
}

fn fields(value: Value) -> Map<String, Value> {
    match value {
        Value::Object(fields) => fields,
        _ => Map::new(),
    }
}

fn put(schema: &mut Value, name: &str, value: Value) {
    if let Value::Object(fields) = schema {
        fields.insert(name.to_owned(), value);
    }
}

/// A description without what only Rust's own docs can show.
fn tidy(schema: &mut Value) {
    if let Some(Value::String(doc)) = schema.get_mut("description") {
        *doc = labels::plain(doc);
    }
}
