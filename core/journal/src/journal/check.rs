//! Whether a command is well formed: as many mistakes as can be found, and what would be changed of its texts.

use medborger_codec::{FAULTS_MAX, Fault, Record, Wrong, watch};

use super::input::{CommandCover, InputError, Opened, explained, planted, read, within_command};
use super::room::Registry;
use crate::error::Error;
use crate::text::TextChange;

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

/// Says what is wrong with a command given as JSON, `{"id": …, "name": "idea.deposit", "body": {…}}`.
#[doc(hidden)]
pub fn check(registry: Registry, json: &str) -> Checked {
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
        let room = FAULTS_MAX - self.faults.len();
        self.faults
            .extend(CheckedFault::all_of(error).into_iter().take(room));
    }

    /// What stands around the fields, then the fields.
    fn envelope(&mut self, registry: Registry, json: &str) -> Result<(), Error> {
        within_command(json)?;
        let Opened { cover, name, body } = Opened::of(planted(json)?);
        if let Err(error) = read::<CommandCover>(cover) {
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
