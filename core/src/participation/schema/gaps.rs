//! What is missing in the catalogue, for the tests.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::super::describe::describe;
use super::labels::{Labels, Part};
use super::{ACTORS, Dressing, choice_of, definition, list, reach, tidy};

/// What the catalogue of labels lacks or has too much of, one line each: fields and choices of commands and questions
/// without a Danish label, fields without Danish help, lines that match nothing, and lines that can't be read or stand twice.
#[doc(hidden)]
#[must_use]
pub fn schema_gaps() -> Vec<String> {
    let all = describe();
    let (labels, mut gaps) = Labels::read();
    let mut needed = BTreeSet::new();
    for room in list(&all, "rooms") {
        for call in list(room, "commands").iter().chain(list(room, "queries")) {
            reach(&all, call.get("body"), &mut needed);
        }
    }
    let mut seen = Seen::default();
    for of in needed {
        if let Some(schema) = definition(&all, of) {
            let dressing = Dressing {
                labels: &labels,
                of,
            };
            seen.look(&dressing, &mut schema.clone());
        }
    }
    gaps.extend(seen.missing);
    let mut matched = seen.matched;
    matched.extend(ACTORS.map(|actor| (Part::Actors, actor.to_owned())));
    for actor in ACTORS {
        if labels.actor(actor).is_none() {
            gaps.push(format!("no label: the actor {actor}"));
        }
    }
    for (part, key) in labels.0.keys() {
        if !matched.contains(&(*part, key.clone())) {
            gaps.push(format!("matches nothing: {part:?} {key}"));
        }
    }
    for ((part, name), uses) in seen.general {
        // A line for one type that says what the general one says is said twice.
        let general = labels.0.get(&(part, name.clone()));
        for of in uses {
            let own = labels.0.get(&(part, format!("{of}.{name}")));
            if own.is_some() && own == general {
                gaps.push(format!("says what the general line says: {of}.{name}"));
            }
        }
    }
    gaps
}

/// What was met.
#[derive(Default)]
struct Seen {
    missing: Vec<String>,
    matched: BTreeSet<(Part, String)>,
    general: BTreeMap<(Part, String), BTreeSet<String>>,
}

impl Seen {
    fn look(&mut self, dressing: &Dressing<'_>, schema: &mut Value) {
        tidy(schema);
        dressing.spread(schema);
        let of = dressing.of;
        if let Some(properties) = schema.get_mut("properties").and_then(Value::as_object_mut) {
            for (field, inner) in properties {
                self.look(dressing, inner);
                if inner.get("const").is_some() {
                    continue;
                }
                match dressing.labels.field(of, field) {
                    None => self.missing.push(format!("no label: {of}.{field}")),
                    Some(label) if label.help.is_none() => {
                        self.missing.push(format!("no help: {of}.{field}"));
                    }
                    Some(_) => {}
                }
                self.met(dressing, Part::Fields, field);
            }
        }
        if let Some(variants) = schema.get_mut("oneOf").and_then(Value::as_array_mut) {
            for variant in variants {
                self.look(dressing, variant);
                let Some(choice) = choice_of(variant).map(str::to_owned) else {
                    continue;
                };
                let doc = variant.get("description").and_then(Value::as_str);
                if dressing.choice(&choice, doc.unwrap_or_default()).is_none() {
                    self.missing
                        .push(format!("no label: the choice {of}.{choice}"));
                }
                self.met(dressing, Part::Choices, &choice);
            }
        }
        if let Some(items) = schema.get_mut("items") {
            self.look(dressing, items);
        }
    }

    /// Notes which line was used: a type's own, else the general one.
    fn met(&mut self, dressing: &Dressing<'_>, part: Part, name: &str) {
        let own = format!("{}.{name}", dressing.of);
        let has_own = dressing.labels.0.contains_key(&(part, own.clone()));
        self.matched
            .insert((part, if has_own { own } else { name.to_owned() }));
        let uses = self.general.entry((part, name.to_owned())).or_default();
        uses.insert(dressing.of.to_owned());
    }
}
