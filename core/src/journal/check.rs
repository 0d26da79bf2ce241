//! Whether a command is well formed: as many mistakes as can be found, and what would be changed of its texts.

use medborger_codec::{Fault, Ignored, Read, Record, Tree, Wrong, watch};

use super::input::{InputError, explained, planted, read, within_command};
use super::room::Registry;
use crate::error::Error;
use crate::id::CommandId;
use crate::text::TextChange;

/// How many mistakes and how many changes are told at most.
const TOLD_MAX: usize = 100;
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
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
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
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
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

impl CheckedFault {
    /// All that an error tells is wrong with an input, as [`Error::faults`].
    #[must_use]
    pub fn all_of(error: &Error) -> Vec<Self> {
        let told = error.faults().map(|error| Self {
            code: error.code().to_owned(),
            field: error.field().map(str::to_owned),
            message: error.to_string(),
            danish: error.danish(),
        });
        told.collect()
    }
}

/// Something that would be changed in a text.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CheckedChange {
    /// The field, dotted.
    pub field: String,
    /// How.
    pub what: TextChange,
}

/// What stands around the fields of a command.
#[derive(Read)]
#[serde(deny_unknown_fields)]
struct SentCover {
    #[serde(rename = "id")]
    _id: CommandId,
    #[serde(rename = "name")]
    _name: String,
    #[serde(rename = "body")]
    _body: Ignored,
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
        let room = TOLD_MAX - self.faults.len();
        self.faults
            .extend(CheckedFault::all_of(error).into_iter().take(room));
    }

    /// What stands around the fields, then the fields.
    fn envelope(&mut self, registry: Registry, json: &str) -> Result<(), Error> {
        within_command(json)?;
        let mut tree = planted(json)?;
        let body = tree.take("body");
        let name = match &tree {
            Tree::Fields(fields) => fields.iter().find_map(|(field, value)| match value {
                Tree::Text(name) if field == "name" => Some(name.to_string()),
                _ => None,
            }),
            _ => None,
        };
        if let Err(error) = read::<SentCover>(tree) {
            self.fault(&error);
        }
        let (Some(name), Some(body)) = (name, body) else {
            return Ok(());
        };
        let entry = registry.command(&name);
        let entry = entry.ok_or(InputError::UnknownCommand)?;
        for fault in watch(|reader| (entry.read)(body, reader)) {
            match fault.wrong {
                Wrong::Changed(how) => self.change(&fault, how),
                _ => self.fault(&explained(&fault)),
            }
        }
        Ok(())
    }

    fn change(&mut self, fault: &Fault, how: &str) {
        let what = TextChange::ALL.into_iter().find(|one| one.as_str() == how);
        self.changed.extend(what.map(|what| CheckedChange {
            field: fault.path(),
            what,
        }));
    }
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
                ("missing_field", "name"),
                ("missing_field", "body")
            ])
        );
        let odd = r#"{"id":"0199c82d-21a8-7e08-89c1-f8f123d50000","name":"way.retire","body":{"way":7},"x":1,"id":2}"#;
        assert_eq!(
            faults(odd),
            at(&[
                ("id_carries_time", "id"),
                ("unknown_field", "x"),
                ("duplicate_field", "id"),
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
