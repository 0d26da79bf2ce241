//! What is offered: the OpenAPI document, narrowed to what the host allows and the town has.

use std::collections::BTreeMap;

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_journal::journal::Registry;
use serde_json::{Map, Value, json};

use crate::error::ProtocolError;
use crate::options::{NAMES, Options, malformed};

/// Is never offered unless the host names it: whoever may ask it may vouch for anybody.
const NAMED_ONLY: [&str; 1] = ["identity.attest"];

/// A small question that looks into the store.
pub(crate) const PROBE: &str = "way.catalogue";
/// The question whether somebody may see a file.
pub(crate) const SEEN: &str = "file.seen";

/// How large a body may be, and one that brings tables.
pub(crate) const BODY_MAX: u64 = 1 << 20;
const TABLES_MAX: u64 = 32 << 20;

/// A command or a question as it is offered.
#[derive(Debug)]
pub(crate) struct Offer {
    /// The schema of its fields.
    pub(crate) body: Value,
    /// Which kinds of actors may send it; empty for a question, where the door decides.
    pub(crate) actors: Vec<String>,
    /// Whether it may be asked in an address.
    pub(crate) by_get: bool,
    /// Whether it brings tables, and may be as large.
    pub(crate) tables: bool,
    /// What it makes new.
    pub(crate) fresh: Vec<Fresh>,
}

/// A field that whoever sends a command makes new.
#[derive(Debug)]
pub(crate) struct Fresh {
    pub(crate) field: String,
    /// Whether it is sixteen bytes in hexadecimal, and not a UUID.
    pub(crate) is_hex: bool,
}

#[derive(Debug)]
pub(crate) struct Catalogue {
    pub(crate) commands: BTreeMap<String, Offer>,
    pub(crate) questions: BTreeMap<String, Offer>,
    /// Whether the town has the question that says whether its store answers, offered or not.
    pub(crate) probe: bool,
    /// Whether it has the question who may see a file, offered or not.
    pub(crate) seen: bool,
    /// The schemas of all types, by name.
    pub(crate) schemas: Map<String, Value>,
    /// What a citizen reads of an error, by its code and the language, where its own sentence is for those who build pages.
    pub(crate) sentences: Map<String, Value>,
    /// The document, of what is offered.
    pub(crate) openapi: String,
    /// The same without HTTP.
    pub(crate) schema: String,
}

impl Catalogue {
    pub(crate) fn new(
        document: &str,
        registry: Registry,
        options: &Options,
    ) -> Result<Self, ProtocolError> {
        let unread = || ProtocolError::DocumentMalformed;
        let mut document: Value = serde_json::from_str(document).map_err(|_| unread())?;
        let known = Known::of(registry);
        known.must_have("commands", options.commands.as_deref())?;
        known.must_have("questions", options.questions.as_deref())?;
        let paths = document.get_mut("paths").and_then(Value::as_object_mut);
        let paths = paths.ok_or_else(unread)?;
        let (mut commands, mut questions) = (BTreeMap::new(), BTreeMap::new());
        paths.retain(|path, item| {
            if let Some(name) = path.strip_prefix("/commands/") {
                let is_offered =
                    known.commands.contains(name) && is_named(options.commands.as_deref(), name);
                let offer = Offer::of(item, options, false);
                return match offer.filter(|offer| is_offered && !offer.actors.is_empty()) {
                    Some(offer) => commands.insert(name.to_owned(), offer).is_none(),
                    None => false,
                };
            }
            if let Some(name) = path.strip_prefix("/questions/") {
                let tables = known.questions.get(name);
                let is_offered = is_named(options.questions.as_deref(), name);
                let offer = tables.and_then(|tables| Offer::of(item, options, *tables));
                return match offer.filter(|_| is_offered) {
                    Some(offer) => questions.insert(name.to_owned(), offer).is_none(),
                    None => false,
                };
            }
            !path.starts_with("/files/") || options.files.is_some()
        });
        if !options.base.is_empty()
            && let Some(fields) = document.as_object_mut()
        {
            fields.insert("servers".to_owned(), json!([{ "url": options.base }]));
        }
        let components = document.get("components").ok_or_else(unread)?.clone();
        let schemas = components.get("schemas").and_then(Value::as_object);
        let mut schemas = schemas.ok_or_else(unread)?.clone();
        let sentences = components.get("x-sentences").and_then(Value::as_object);
        let sentences = sentences.cloned().unwrap_or_default();
        // Whoever uses the protocol fills these by path: the names of types alone are needed.
        let offered = |offers: &BTreeMap<String, Offer>| -> Map<String, Value> {
            let each = offers.iter().map(|(name, offer)| {
                let shown = match offer.actors.as_slice() {
                    [] => json!({ "body": offer.body }),
                    actors => json!({ "actors": actors, "body": offer.body }),
                };
                (name.clone(), shown)
            });
            let mut shown = Map::new();
            shown.extend(each);
            shown
        };
        let schema = json!({
            "commands": offered(&commands),
            "questions": offered(&questions),
            "components": { "schemas": schemas },
        });
        for offer in commands.values_mut().chain(questions.values_mut()) {
            offer.fresh = fresh(&offer.body, &schemas);
        }
        schemas.values_mut().for_each(without_words);
        Ok(Self {
            probe: known.questions.contains_key(PROBE),
            seen: known.questions.contains_key(SEEN),
            commands,
            questions,
            schemas,
            sentences,
            openapi: document.to_string(),
            schema: schema.to_string(),
        })
    }
}

/// What a town has.
struct Known {
    commands: SortedSet<&'static str>,
    /// Each with whether it brings tables.
    questions: SortedMap<&'static str, bool>,
}

impl Known {
    fn of(registry: Registry) -> Self {
        let rooms = || registry.rooms().iter();
        let questions = rooms().flat_map(|room| room.queries.iter().map(|q| (q.name, room.tables)));
        Self {
            commands: rooms()
                .flat_map(|room| room.commands)
                .map(|command| command.name)
                .collect(),
            questions: questions.collect(),
        }
    }

    /// Refuses a list with a name of which the town knows nothing: a word mistyped would offer less than was meant.
    fn must_have(&self, field: &str, list: Option<&[String]>) -> Result<(), ProtocolError> {
        let mut names: Vec<&str> = match field {
            "commands" => self.commands.iter().copied().collect(),
            _ => self.questions.keys().copied().collect(),
        };
        // Offered where they are named alone.
        names.extend(NAMED_ONLY);
        let names_any = |one: &String| match one.strip_suffix('*') {
            Some(room) => names.iter().any(|name| name.starts_with(room)),
            None => names.contains(&one.as_str()),
        };
        let unknown = list
            .unwrap_or_default()
            .iter()
            .position(|one| !names_any(one));
        match unknown {
            Some(at) => Err(malformed(format!("{field}.{at}"), NAMES)),
            None => Ok(()),
        }
    }
}

/// Whether a name is among those that a host lists: itself, or its room with a star.
fn is_named(list: Option<&[String]>, name: &str) -> bool {
    let Some(list) = list else {
        return !NAMED_ONLY.contains(&name);
    };
    list.iter().any(|one| match one.strip_suffix('*') {
        Some(room) => name.starts_with(room) && !NAMED_ONLY.contains(&name),
        None => one == name,
    })
}

impl Offer {
    /// How large its body may be.
    pub(crate) fn body_max(&self) -> u64 {
        if self.tables { TABLES_MAX } else { BODY_MAX }
    }

    fn of(item: &Value, options: &Options, tables: bool) -> Option<Self> {
        let post = item.get("post")?;
        let body = post.pointer("/requestBody/content/application~1json/schema")?;
        let listed = post.get("x-actors").and_then(Value::as_array);
        let actors = listed.into_iter().flatten().filter_map(Value::as_str);
        let actors = actors.filter(|kind| options.system || *kind != "system");
        Some(Self {
            body: body.clone(),
            actors: actors.map(str::to_owned).collect(),
            by_get: item.get("get").is_some(),
            tables,
            fresh: Vec::new(),
        })
    }
}

/// The type that a reference names, or what stands there.
pub(crate) fn resolved<'a>(schema: &'a Value, schemas: &'a Map<String, Value>) -> &'a Value {
    let mut schema = schema;
    // A chain of names is short; one that goes in a circle ends here.
    for _ in 0..8 {
        let name = schema.get("$ref").and_then(Value::as_str);
        let named = name.and_then(|name| schemas.get(name.strip_prefix("#/components/schemas/")?));
        match named {
            Some(named) => schema = named,
            None => break,
        }
    }
    schema
}

fn fresh(body: &Value, schemas: &Map<String, Value>) -> Vec<Fresh> {
    let fields = resolved(body, schemas).get("properties");
    let fields = fields.and_then(Value::as_object).into_iter().flatten();
    let fresh = fields.filter(|(_, field)| field.get("x-fresh") == Some(&Value::Bool(true)));
    fresh
        .map(|(name, field)| Fresh {
            field: name.clone(),
            is_hex: field.get("x-hex").is_some(),
        })
        .collect()
}

/// The shape of a type without what it says in words: that lies in the documents.
fn without_words(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            if fields.get("description").is_some_and(Value::is_string) {
                fields.remove("description");
            }
            fields.values_mut().for_each(without_words);
        }
        Value::Array(items) => items.iter_mut().for_each(without_words),
        _ => {}
    }
}
