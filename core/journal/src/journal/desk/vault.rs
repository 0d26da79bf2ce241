//! The vault as a desk sees it: rows with their owners, citizens' secrets, sealed texts.

use std::borrow::Cow;

use medborger_base::sorted::{Arrange, tree_of};
use medborger_codec::{Make, Read, Record, Write, parse_own, raw_fields, to_json};
use uuid::Uuid;

use super::{Desk, DeskError, Halt, damaged};
use crate::digest;
use crate::id::{CitizenId, ParticipantRef, PersonId};
use crate::journal::command::Actor;
use crate::journal::key::StreamKey;
use crate::journal::needs::{Needs, VaultRow};
use crate::journal::stream::{Stream, term};

/// A key of these texts and what comes behind them: made at once, without growing.
pub(crate) fn joined(texts: &[&str], last: impl std::fmt::Display) -> String {
    joined_to(texts, &last)
}

#[inline(never)]
fn joined_to(texts: &[&str], last: &dyn std::fmt::Display) -> String {
    use std::fmt::Write as _;
    let mut key = String::with_capacity(texts.iter().map(|text| text.len()).sum::<usize>() + 40);
    key.extend(texts.iter().copied());
    // Writing to a string cannot fail.
    let _ = write!(key, "{last}");
    key
}

/// Where a text lies in the vault, and a seal that shows whether it was changed.
///
/// The seal is keyed with a salt that lies beside the text, so that it says nothing once the text is erased.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TextRef {
    /// The vault key.
    pub key: String,
    /// A keyed hash of the text.
    pub seal: String,
}

/// A text with the salt of its seal, as the vault keeps it.
#[derive(Record)]
struct Sealed<T> {
    salt: String,
    text: T,
}

/// Whose data a vault row is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Owner {
    /// A citizen's: it goes when the citizen is erased.
    Citizen(CitizenId),
    /// Somebody's who may have no account: under the id of their response, of the notice to them, of the nomination that was
    /// their first, or of the person whom the host appointed.
    Person(Uuid),
    /// The municipality's own, such as a caseworker's answer.
    Town,
}

impl Owner {
    /// The subject as the vault writes it.
    #[must_use]
    pub fn subject(self) -> String {
        match self {
            Self::Citizen(citizen) => joined(&["citizen/"], citizen),
            Self::Person(id) => joined(&["person/"], id),
            Self::Town => "town".to_owned(),
        }
    }
}

impl Desk<'_> {
    /// A vault row's value. `None` where the row does not exist.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded; [`ChainError::State`](crate::journal::ChainError::State) when it can't be read.
    pub fn vault<T: Read>(&self, key: &str) -> Result<Option<T>, Halt> {
        match self.value(key)? {
            None => Ok(None),
            Some(value) => Ok(Some(parse_own(value).ok_or_else(|| damaged_row(key))?)),
        }
    }

    /// A vault row as it is now. `None` where it does not exist.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    pub fn vault_row(&self, key: &str) -> Result<Option<Cow<'_, VaultRow>>, Halt> {
        if let Some(row) = self.vault.get(key) {
            return Ok(row.as_deref().map(Cow::Borrowed));
        }
        self.sight.row(key).ok_or_else(|| needed(key))
    }

    /// Whether a vault row is there.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    #[doc(hidden)]
    pub fn has_row(&self, key: &str) -> Result<bool, Halt> {
        Ok(self.value(key)?.is_some())
    }

    /// The citizen whose vault row it is. `None` where it does not exist, or is nobody's with an account.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    #[doc(hidden)]
    pub fn row_citizen(&self, key: &str) -> Result<Option<CitizenId>, Halt> {
        Ok(self.vault_row(key)?.and_then(|row| row.citizen()))
    }

    /// What a vault row says, as JSON.
    fn value(&self, key: &str) -> Result<Option<&str>, Halt> {
        match self.vault.get(key) {
            Some(row) => Ok(row.as_ref().map(|row| row.value.as_str())),
            None => self.sight.value(key).ok_or_else(|| needed(key)),
        }
    }

    /// Writes a vault row.
    ///
    /// # Errors
    /// None that can be met: the value is plain data.
    pub fn vault_put(&mut self, owner: Owner, key: String, value: &impl Write) -> Result<(), Halt> {
        self.put_row(owner, key, value);
        Ok(())
    }

    #[inline(never)]
    fn put_row(&mut self, owner: Owner, key: String, value: &dyn Write) {
        let row = VaultRow {
            key: key.clone(),
            subject: owner.subject(),
            value: to_json(value),
        };
        self.vault.insert(key, Some(Box::new(row)));
    }

    /// Gives a vault row another owner, its value unchanged.
    pub fn vault_move(&mut self, owner: Owner, row: &VaultRow) {
        let row = VaultRow {
            subject: owner.subject(),
            ..row.clone()
        };
        self.vault.insert(row.key.clone(), Some(Box::new(row)));
    }

    /// Deletes a vault row.
    pub fn vault_delete(&mut self, key: &str) {
        self.vault.insert(key.to_owned(), None);
    }

    /// A citizen's secret. `None` for a citizen who was never enrolled or is erased.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    pub fn secret(&self, citizen: CitizenId) -> Result<Option<[u8; 16]>, Halt> {
        let text: Option<String> = self.vault(&secret_key(citizen))?;
        let mut secret = [0; 16];
        Ok(text
            .filter(|text| digest::unhex(text, &mut secret))
            .map(|_| secret))
    }

    /// The vault key of the acting citizen's secret, by which they are recognised; none where no citizen acts.
    #[doc(hidden)]
    pub fn actor_secret(&self) -> Option<String> {
        match self.actor() {
            Actor::Citizen { citizen } => Some(secret_key(citizen)),
            _ => None,
        }
    }

    /// The reference under which a citizen takes part in a stream.
    ///
    /// # Errors
    /// [`Halt::Needs`] when the citizen's secret was not loaded; [`DeskError::NotPermitted`] when there is none.
    pub fn participant(
        &self,
        citizen: CitizenId,
        stream: &StreamKey,
    ) -> Result<ParticipantRef, Halt> {
        let secret = self.secret(citizen)?.ok_or(DeskError::NotPermitted)?;
        Ok(participant_of(&secret, stream))
    }

    /// Bytes that follow from the town's key and the command's own id, for one purpose.
    #[doc(hidden)]
    pub fn own_salt(&self, purpose: &[&[u8]]) -> [u8; 16] {
        let command = self.command.uuid();
        let mut parts = vec![command.as_bytes().as_slice()];
        parts.extend(purpose);
        self.town.salting().short(&parts)
    }

    /// All vault rows whose keys begin so, in the order of their keys, as they were loaded.
    ///
    /// # Errors
    /// [`Halt::Needs`] when they were not loaded.
    pub fn range(&self, start: &str) -> Result<&[VaultRow], Halt> {
        match self.sight.loaded.ranges.get(start) {
            Some(rows) => Ok(rows),
            None => Err(Halt::Needs(Box::new(Needs {
                ranges: tree_of([start.to_owned()]),
                ..Needs::default()
            }))),
        }
    }

    /// Puts a text into the vault and returns where it lies.
    ///
    /// # Errors
    /// None that can be met: the text is plain data.
    pub fn text(&mut self, owner: Owner, text: &impl Write) -> Result<TextRef, Halt> {
        Ok(self.seal(owner, text))
    }

    #[inline(never)]
    fn seal(&mut self, owner: Owner, text: &dyn Write) -> TextRef {
        let mark = self.mark();
        let key = format!("text/{mark}/{}", self.texts);
        // The command's own id is stored nowhere: once the row is gone nobody can make the salt again.
        let number = self.texts.to_le_bytes();
        let salt = self.own_salt(&[b"text", &number]);
        let seal = seal_of(&salt, &to_json(text));
        self.texts += 1;
        let salt = digest::hex_string(&salt);
        self.put_row(owner, key.clone(), &Sealed { salt, text });
        TextRef { key, seal }
    }

    /// Reads a text from the vault. `None` once it is erased.
    ///
    /// # Errors
    /// [`Halt::Needs`] when it was not loaded.
    pub fn read<T: Read>(&self, text: &TextRef) -> Result<Option<T>, Halt> {
        Ok(self
            .vault::<Sealed<T>>(&text.key)?
            .map(|sealed| sealed.text))
    }
}

/// The reference under which whoever has a secret takes part in a stream.
#[doc(hidden)]
pub fn participant_of(secret: &[u8; 16], stream: &StreamKey) -> ParticipantRef {
    let stream = stream.text();
    let parts: [&[u8]; 2] = [b"participant", stream.as_bytes()];
    ParticipantRef::new(digest::keyed_short(secret, &parts))
}

/// The vault key of the secret of somebody without an account. It goes when they are forgotten, and with it all that could
/// say which references were theirs.
#[doc(hidden)]
pub fn person_key(person: PersonId) -> String {
    joined(&["person/"], person)
}

/// The vault key of a citizen's secret.
#[doc(hidden)]
pub fn secret_key(citizen: CitizenId) -> String {
    joined(&["secret/"], citizen)
}

/// Whether a vault row still holds the text that was sealed. A row that can't be read does not.
pub(crate) fn is_sealed(text: &TextRef, row: &VaultRow) -> bool {
    // The text as it stands there.
    let Some([salted, sealed]) = raw_fields(&row.value, ["salt", "text"]) else {
        return false;
    };
    let mut salt = [0; 16];
    let is_salt = parse_own::<String>(salted).is_some_and(|text| digest::unhex(&text, &mut salt));
    is_salt && seal_of(&salt, sealed) == text.seal
}

fn seal_of(salt: &[u8; 16], text: &str) -> String {
    digest::hex_string(&digest::keyed_short(salt, &[text.as_bytes()]))
}

/// The index terms of a stream that come from the vault.
#[doc(hidden)]
pub fn vault_terms<S: Stream>(pairs: &[(&str, String)]) -> Vec<String> {
    let mut terms: Vec<String> = pairs
        .iter()
        .map(|(name, value)| term(S::KIND, name, value))
        .collect();
    terms.arrange_fast();
    terms.dedup();
    terms
}

fn needed(key: &str) -> Halt {
    let vault = tree_of([key.to_owned()]);
    Halt::Needs(Box::new(Needs {
        vault,
        ..Needs::default()
    }))
}

pub(super) fn damaged_row(key: &str) -> Halt {
    damaged(&StreamKey::new("vault", key))
}
