//! Whether a command is well formed: as many mistakes as can be found, and what would be changed of its texts.

use std::borrow::Cow;
use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::input::{InputError, inside, is_plain, planted, read, within_command};
use super::room::{AnyCommand, CommandEntry, Registry};
use super::tree::Tree;
use crate::error::Error;
use crate::id::CommandId;
use crate::text::{TextChange, changes, clean};

/// How many mistakes and how many changes are told at most.
const TOLD_MAX: usize = 100;
/// What is put where a field is missing, so that what else is missing can be found: something of each simple shape.
const FILLERS: [&str; 14] = [
    "null",
    "true",
    "1",
    "\"a\"",
    "[]",
    "{}",
    "\"00000000-0000-4000-8000-000000000001\"",
    "\"00000000000000000000000000000001\"",
    "\"2026-01-01\"",
    "\"2026-01-01T00:00:00Z\"",
    "{\"da\":\"a\"}",
    "[\"a\"]",
    "\"da\"",
    "\"ma1.a.a\"",
];

/// What can be said of a command by itself: without a store, a town's data or a moment.
///
/// Whether it will be carried out, only the door tells. Nothing of what was written stands in it.
///
/// ```
/// use medborger::participation::check;
///
/// let checked = check(
///     r#"{"id":"6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b","name":"idea.hide","body":{"idea":"?","reason":" "}}"#,
/// );
/// let codes: Vec<&str> = checked.faults.iter().map(|fault| fault.code.as_str()).collect();
/// assert_eq!(codes, ["id_malformed", "text_empty"]);
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct Checked {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// What is wrong: what stands around the fields, then the fields in the order in which they were given, then what is
    /// missing.
    pub faults: Vec<CheckedFault>,
    /// Which texts would be kept otherwise than they were written, and how.
    pub changed: Vec<CheckedChange>,
}

/// Something that is wrong with a command.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckedFault {
    /// The code, as of an error.
    pub code: String,
    /// The field, dotted.
    pub field: Option<String>,
    /// The sentence in English.
    pub message: String,
    /// The sentence in Danish.
    pub danish: String,
}

/// Something that would be changed in a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct CheckedChange {
    /// The field, dotted.
    pub field: String,
    /// How.
    pub what: TextChange,
}

#[derive(Deserialize)]
struct Id {
    #[serde(rename = "id")]
    _id: CommandId,
}

#[derive(Deserialize)]
struct Name {
    name: String,
}

/// Says what is wrong with a command given as JSON, `{"id": …, "name": "idea.deposit", "body": {…}}`.
pub(crate) fn check(registry: Registry, json: &str) -> Checked {
    let mut told = Told::default();
    if let Err(error) = told.envelope(registry, json) {
        told.fault(&error);
    }
    Checked {
        ok: told.faults.is_empty(),
        faults: told.faults,
        changed: told.changed,
    }
}

/// What was found.
#[derive(Default)]
struct Told {
    faults: Vec<CheckedFault>,
    changed: Vec<CheckedChange>,
}

impl Told {
    fn fault(&mut self, error: &Error) {
        if self.faults.len() < TOLD_MAX {
            self.faults.push(CheckedFault {
                code: error.code().to_owned(),
                field: error.field().map(str::to_owned),
                message: error.to_string(),
                danish: error.danish(),
            });
        }
    }

    fn is_full(&self) -> bool {
        self.faults.len() >= TOLD_MAX
    }

    /// What stands around the fields, then the fields.
    fn envelope(&mut self, registry: Registry, json: &str) -> Result<(), Error> {
        within_command(json)?;
        let Tree::Fields(cover) = planted(json)? else {
            let field = "?".to_owned();
            return Err(InputError::WrongType { field }.into());
        };
        let [mut id, mut name, mut body] = [None, None, None];
        for (field, value) in cover {
            let place = match &*field {
                "id" => &mut id,
                "name" => &mut name,
                "body" => &mut body,
                other => {
                    let field = inside("", other);
                    self.fault(&InputError::UnknownField { field }.into());
                    continue;
                }
            };
            if place.is_some() {
                let field = field.into_owned();
                self.fault(&InputError::DuplicateField { field }.into());
            } else {
                *place = Some(value);
            }
        }
        let only = |field: &'static str, value: Option<Tree<'_>>| match value {
            Some(value) => Ok(Tree::Fields(vec![(field.into(), value.owned())])),
            None => {
                let field = field.to_owned();
                Err(Error::from(InputError::MissingField { field }))
            }
        };
        let id = only("id", id).and_then(read::<Id>);
        if let Err(error) = id {
            self.fault(&error);
        }
        let named: Result<Name, Error> = only("name", name).and_then(read);
        let entry = named.and_then(|named| {
            let entry = registry.command(&named.name);
            entry.ok_or_else(|| InputError::UnknownCommand.into())
        });
        if body.is_none() {
            let field = "body".to_owned();
            self.fault(&InputError::MissingField { field }.into());
        }
        match (entry, body) {
            (Err(error), _) => return Err(error),
            (Ok(entry), Some(Tree::Fields(fields))) => self.fields(entry, fields),
            (Ok(entry), Some(other)) => {
                (entry.parse)(other)?;
            }
            (Ok(_), None) => {}
        }
        Ok(())
    }

    /// Each field by itself, then what is missing beside those that fit, and what would be changed in them.
    fn fields(&mut self, entry: &CommandEntry, fields: Vec<(Cow<'_, str>, Tree<'_>)>) {
        let mut fit: Vec<(String, Tree<'static>)> = Vec::new();
        let mut seen: BTreeSet<String> = BTreeSet::new();
        for (name, value) in fields {
            if self.is_full() {
                return;
            }
            let (name, value) = (name.into_owned(), value.owned());
            if !seen.insert(name.clone()) {
                let field = inside("", &name);
                self.fault(&InputError::DuplicateField { field }.into());
                continue;
            }
            match (entry.parse)(alone(&name, value.clone())) {
                Err(error) if is_about(&error, &name) => self.fault(&error),
                _ => fit.push((name, value)),
            }
        }
        let given = fit.len();
        while !self.is_full() {
            let whole = fit
                .iter()
                .map(|(name, value)| (name.clone().into(), value.clone()));
            let error = match (entry.parse)(Tree::Fields(whole.collect())) {
                Ok(command) => {
                    fit.truncate(given);
                    self.compare(command.as_ref(), &fit);
                    return;
                }
                Err(error) => error,
            };
            let missing = error.field().filter(|_| error.code() == "missing_field");
            let missing = missing.filter(|field| !field.contains(['.', '[']));
            let before = |name: &str| fit.iter().any(|(other, _)| other == name);
            let Some(name) = missing.filter(|name| !before(name)).map(str::to_owned) else {
                // What fits field by field does not fit together.
                if self.faults.is_empty() {
                    self.fault(&error);
                }
                return;
            };
            self.fault_once(&error);
            let mut fillers = FILLERS.iter().filter_map(|json| Tree::parse(json).ok());
            let Some(filler) = fillers.find(|filler| {
                let tried = (entry.parse)(alone(&name, filler.clone()));
                !tried.is_err_and(|error| is_about(&error, &name))
            }) else {
                return;
            };
            fit.push((name, filler));
        }
    }

    /// What is missing is told unless the field is there and something else is wrong with it.
    fn fault_once(&mut self, error: &Error) {
        let top = |field: &str| field.split(['.', '[']).next().map(str::to_owned);
        let about = error.field().and_then(top);
        let told = |fault: &CheckedFault| fault.field.as_deref().and_then(top) == about;
        if !self.faults.iter().any(told) {
            self.fault(error);
        }
    }

    /// What would be kept otherwise than it was written.
    fn compare(&mut self, command: &dyn AnyCommand, given: &[(String, Tree<'static>)]) {
        let Ok(body) = command.body() else {
            return;
        };
        let body = String::from_utf8_lossy(&body);
        let Ok(Tree::Fields(kept)) = Tree::parse(&body) else {
            return;
        };
        for (name, value) in given {
            if let Some((_, kept)) = kept.iter().find(|(other, _)| other == name) {
                self.differ(name, value, kept);
            }
        }
    }

    fn differ(&mut self, at: &str, given: &Tree<'_>, kept: &Tree<'_>) {
        match (given, kept) {
            (Tree::Text(given), Tree::Text(kept)) if given != kept => {
                let as_kept = |lines: &bool| clean(given, *lines) == *kept;
                // What is changed otherwise is no text: an id, a key, a day.
                let Some(lines) = [false, true].into_iter().find(as_kept) else {
                    return;
                };
                for what in changes(given, lines) {
                    if self.changed.len() < TOLD_MAX {
                        let field = at.to_owned();
                        self.changed.push(CheckedChange { field, what });
                    }
                }
            }
            (Tree::List(given), Tree::List(kept)) => {
                for (number, (given, kept)) in given.iter().zip(kept).enumerate() {
                    self.differ(&format!("{at}[{number}]"), given, kept);
                }
            }
            (Tree::Fields(given), Tree::Fields(kept)) => {
                for (name, value) in given {
                    if let Some((_, kept)) = kept.iter().find(|(other, _)| other == name) {
                        let within = is_plain(name).then(|| format!("{at}.{name}"));
                        self.differ(within.as_deref().unwrap_or(at), value, kept);
                    }
                }
            }
            _ => {}
        }
    }
}

fn alone(name: &str, value: Tree<'static>) -> Tree<'static> {
    Tree::Fields(vec![(name.to_owned().into(), value)])
}

/// Whether an error that was met with one field alone is about that field, and not about others that are missing.
fn is_about(error: &Error, name: &str) -> bool {
    let within = error.field().and_then(|field| field.strip_prefix(name));
    let within = within.is_some_and(|rest| rest.is_empty() || rest.starts_with(['.', '[']));
    within || error.code() == "unknown_field"
}

#[cfg(test)]
mod tests {
    use crate::participation::check;

    const ID: &str = "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b";

    fn command(name: &str, body: &str) -> String {
        format!(r#"{{"id":"{ID}","name":"{name}","body":{body}}}"#)
    }

    fn faults(json: &str) -> Vec<(String, Option<String>)> {
        let checked = check(json);
        assert_eq!(checked.ok, checked.faults.is_empty());
        let faults = checked.faults.into_iter();
        faults.map(|fault| (fault.code, fault.field)).collect()
    }

    fn changed(json: &str) -> Vec<(String, String)> {
        let changed = check(json).changed.into_iter();
        let what = |what| {
            serde_json::to_value(what)
                .unwrap()
                .as_str()
                .unwrap()
                .to_owned()
        };
        changed
            .map(|change| (change.field, what(change.what)))
            .collect()
    }

    fn at(list: &[(&str, &str)]) -> Vec<(String, Option<String>)> {
        let some = |field: &str| (!field.is_empty()).then(|| field.to_owned());
        list.iter()
            .map(|(code, field)| ((*code).to_owned(), some(field)))
            .collect()
    }

    #[test]
    fn every_field_that_is_wrong_is_told_and_every_one_that_is_missing() {
        let deposit = |body: &str| faults(&command("idea.deposit", body));
        assert_eq!(
            deposit("{}"),
            at(&[
                ("missing_field", "idea"),
                ("missing_field", "citizen"),
                ("missing_field", "title"),
                ("missing_field", "body"),
            ])
        );
        let mixed = format!(
            r#"{{"idea":"x","citizen":"{ID}","title":" ","topics":["A B"],"place":{{"label":7}},"colour":1,"title":"x"}}"#
        );
        assert_eq!(
            deposit(&mixed),
            at(&[
                ("id_malformed", "idea"),
                ("text_empty", "title"),
                ("key_malformed", "topics[0]"),
                ("wrong_type", "place.label"),
                ("unknown_field", "colour"),
                ("duplicate_field", "title"),
                ("missing_field", "body"),
            ])
        );
        assert_eq!(deposit("7"), at(&[("wrong_type", "?")]));
    }

    #[test]
    fn what_stands_around_the_fields_is_checked_too() {
        assert_eq!(faults("{"), at(&[("json_malformed", "")]));
        assert_eq!(faults("7"), at(&[("wrong_type", "?")]));
        assert_eq!(
            faults("{}"),
            at(&[
                ("missing_field", "id"),
                ("missing_field", "body"),
                ("missing_field", "name")
            ])
        );
        let odd = r#"{"id":"0199c82d-21a8-7e08-89c1-f8f123d50000","name":"way.retire","body":{"way":7},"x":1,"id":2}"#;
        assert_eq!(
            faults(odd),
            at(&[
                ("unknown_field", "x"),
                ("duplicate_field", "id"),
                ("id_carries_time", "id"),
                ("wrong_type", "way"),
            ])
        );
        assert_eq!(
            faults(&command("way.fly", "{}")),
            at(&[("unknown_command", "name")])
        );
        let large = command(
            "way.retire",
            &format!(r#"{{"way":"{}"}}"#, "a".repeat(1 << 20)),
        );
        assert_eq!(faults(&large), at(&[("input_too_large", "")]));
    }

    #[test]
    fn what_cleaning_changes_is_told_by_field_even_where_something_else_is_wrong() {
        let hidden = "Ved\u{200b} havnen\r\nog a\u{30a}en\u{202e}";
        let body = serde_json::json!({ "idea": ID, "citizen": "x", "title": " Bænk\tved ", "body": hidden });
        let json = command("idea.deposit", &body.to_string());
        assert_eq!(faults(&json), at(&[("id_malformed", "citizen")]));
        let told = [
            ("body", "composed"),
            ("body", "directions"),
            ("body", "invisible_removed"),
            ("body", "line_breaks"),
            ("title", "spaces"),
        ];
        let told: Vec<(String, String)> = told
            .map(|(field, what)| (field.to_owned(), what.to_owned()))
            .into();
        assert_eq!(changed(&json), told);
        let plain = r#"{"idea":"6B0C1D52-3F0A-4B8E-9A35-0C1D2E3F4A5B","reason":"Blå bænk"}"#;
        assert_eq!(changed(&command("idea.hide", plain)), []);
    }

    #[test]
    fn nothing_of_what_was_written_is_repeated_and_the_answer_is_bounded() {
        let many: Vec<String> = (0..5000)
            .map(|n| format!(r#""Hemmelig Hansen {n}":1"#))
            .collect();
        let json = command("idea.deposit", &format!("{{{}}}", many.join(",")));
        let answer = serde_json::to_string(&check(&json)).unwrap();
        assert!(!answer.contains("Hemmelig"), "{answer}");
        assert!(answer.len() < 30_000, "{}", answer.len());
        assert_eq!(check(&json).faults.len(), super::TOLD_MAX);
    }
}
