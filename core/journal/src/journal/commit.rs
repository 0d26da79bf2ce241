//! What a decided command writes: everything a store must keep in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record, to_json};

use super::chain::{EntryClass, is_no_salt, no_salt};
use super::desk::DeskError;
use super::input::parse_trusted;
use super::key::StreamKey;
use super::looked::Looked;
use super::needs::VaultRow;
use super::state::StateJson;
use crate::digest;
use crate::error::Error;
use crate::id::{CommandId, CommandMark, Seed};
use crate::time::Timestamp;
use crate::town::Town;

/// Everything one command writes. A store keeps all of it or none of it.
///
/// Only a plan makes one, and nobody can change it, so that nothing is written which no command of the library
/// decided. As JSON it carries a `mac` under the municipality's key, by which it is known again when it comes back.
#[derive(Debug, Clone, PartialEq, medborger_codec::Write)]
#[serde(transparent)]
pub struct Commit(pub(crate) Content);

/// What a commit consists of.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
pub(crate) struct Content {
    pub(crate) tenant: u16,
    pub(crate) command: CommandMark,
    pub(crate) looked: Looked,
    pub(crate) entries: Vec<NewEntry>,
    pub(crate) states: BTreeMap<StreamKey, NewState>,
    pub(crate) terms: Vec<TermChange>,
    #[serde(default, skip_serializing_if = "BTreeMap::is_empty")]
    pub(crate) restated: BTreeMap<StreamKey, Restated>,
    pub(crate) vault_put: Vec<VaultRow>,
    pub(crate) vault_delete: BTreeSet<String>,
    /// Keys of rows to write that say nothing of anybody: what they said before need not be cleared.
    #[serde(default, skip_serializing_if = "BTreeSet::is_empty")]
    pub(crate) of_nobody: BTreeSet<String>,
    #[serde(default, skip_serializing_if = "Forgotten::is_empty")]
    pub(crate) forgotten: Forgotten,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) receipt: Option<ReceiptRow>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) answer: Option<Receipt>,
    pub(crate) erases: bool,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub(crate) mac: String,
}

impl Commit {
    /// The municipality's three-digit code: the tenant.
    #[must_use]
    pub fn tenant(&self) -> u16 {
        self.0.tenant
    }

    /// The command that did it, as it is stored.
    #[must_use]
    pub fn command(&self) -> CommandMark {
        self.0.command
    }

    /// What the decision rested on. Where it is no longer so, the commit must not be written: load and plan again.
    #[must_use]
    pub fn looked(&self) -> &Looked {
        &self.0.looked
    }

    /// What happened, in order.
    #[must_use]
    pub fn entries(&self) -> &[NewEntry] {
        &self.0.entries
    }

    /// The new states of the streams written to.
    #[must_use]
    pub fn states(&self) -> &BTreeMap<StreamKey, NewState> {
        &self.0.states
    }

    /// Index terms to add and to remove.
    #[must_use]
    pub fn terms(&self) -> &[TermChange] {
        &self.0.terms
    }

    /// Streams whose stored state was of another version: all terms that their state declares now.
    #[must_use]
    pub fn restated(&self) -> &BTreeMap<StreamKey, Restated> {
        &self.0.restated
    }

    /// Vault rows to write, new or in place of the row of the same key.
    #[must_use]
    pub fn vault_put(&self) -> &[VaultRow] {
        &self.0.vault_put
    }

    /// Keys of vault rows to delete.
    #[must_use]
    pub fn vault_delete(&self) -> &BTreeSet<String> {
        &self.0.vault_delete
    }

    /// What of erased accounts goes, beside vault rows.
    #[must_use]
    pub fn forgotten(&self) -> &Forgotten {
        &self.0.forgotten
    }

    /// What is kept to recognise the command when it is sent again. None where nothing may be kept, because the command
    /// erases; and where no command was carried out: when states are only written anew in another shape.
    #[must_use]
    pub fn receipt(&self) -> Option<&ReceiptRow> {
        self.0.receipt.as_ref()
    }

    /// What whoever sent the command is answered once this is stored. It is not kept.
    #[must_use]
    pub fn answer(&self) -> Option<&Receipt> {
        self.0.answer.as_ref()
    }

    /// Whether personal data goes: a store then also clears what its files still hold of it.
    #[must_use]
    pub fn erases(&self) -> bool {
        self.0.erases
    }

    /// The same commit, with the mark by which it is known again when it comes back as JSON.
    pub(crate) fn marked(mut self, town: &Town) -> Self {
        self.0.mac = String::new();
        self.0.mac = mac(town, &to_json(&self.0));
        self
    }

    /// Reads a commit that this municipality planned.
    pub(crate) fn read(town: &Town, json: &str) -> Result<Self, Error> {
        let mut content: Content = parse_trusted(json)?;
        let came = std::mem::take(&mut content.mac);
        let own = content.tenant == town.code() && {
            use subtle::ConstantTimeEq as _;
            let due = mac(town, &to_json(&content));
            bool::from(due.as_bytes().ct_eq(came.as_bytes()))
        };
        if own {
            Ok(Self(content))
        } else {
            Err(DeskError::ForeignCommit.into())
        }
    }
}

fn mac(town: &Town, content: &str) -> String {
    digest::hex_string(&town.keyed().short(&[b"commit", content.as_bytes()]))
}

/// What of an erased account goes beside its vault rows. A store only deletes here.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Forgotten {
    /// Streams of which the state, all index terms and what all entries say go. The entries' places in the journal stay,
    /// with class, commitment and hash.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub streams: BTreeSet<StreamKey>,
    /// Receipts that go.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub receipts: BTreeSet<CommandMark>,
}

impl Forgotten {
    /// Whether nothing goes.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.streams.is_empty() && self.receipts.is_empty()
    }
}

/// All terms under which a stream is found from now on, where the stored state was of another version.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Restated {
    /// The terms that its state declares.
    pub declared: SortedSet<String>,
    /// How terms begin that come from the vault: these stay as they are.
    pub kept: SortedSet<String>,
}

impl Restated {
    /// Whether a term that is stored stays.
    #[must_use]
    pub fn stays(&self, term: &str) -> bool {
        self.declared.contains(term) || self.kept.iter().any(|start| term.starts_with(start))
    }
}

/// An entry before it has its place in the journal.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NewEntry {
    /// The stream it belongs to.
    pub stream: StreamKey,
    /// Its number within the stream, from 1.
    pub version: u64,
    /// When it is dated: at the moment, or where the stream's last entry is a little later, in the instant after that.
    pub at: Timestamp,
    /// Who did it: `system`, `staff:<id>`, `citizen` or `public`. Which citizen, only the vault knows.
    pub actor: String,
    /// The event as JSON.
    pub event: String,
    /// To what it belongs.
    #[serde(default)]
    pub class: EntryClass,
    /// The salt of the commitment to what it says; zeros where it belongs to a case.
    #[serde(default = "no_salt", skip_serializing_if = "is_no_salt")]
    pub salt: Seed,
}

/// A state to be stored.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct NewState {
    /// How many entries the stream has now.
    pub version: u64,
    /// The time of the last of them.
    pub at: Timestamp,
    /// The version of the state's shape.
    pub state_v: u32,
    /// The state.
    pub state: StateJson,
}

/// An index term to add or to remove.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TermChange {
    /// The stream found under the term.
    pub stream: StreamKey,
    /// `kind:name=value`.
    pub term: String,
    /// Added, or removed.
    pub add: bool,
}

/// The answer to a command that was carried out. The same command under the same id gives the same receipt, to the byte; but for commands
/// that erase, of which nothing is kept: whoever sends such a command again is answered at the moment of asking.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Receipt {
    /// The command's id.
    pub command: CommandId,
    /// The command's name, as `idea.deposit`.
    pub name: String,
    /// The moment at which it was carried out, as it was asked.
    pub at: Timestamp,
    /// The id of the thing that the command is about: of the new idea, the meeting that was called or changed, the
    /// interest area. A text in every language, since some things have a readable key and no UUID.
    pub id: String,
    /// What it made, in the order made.
    pub made: Vec<Made>,
}

/// A thing that a command made.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Made {
    /// What it is, as `idea` or `recommendation`.
    pub kind: String,
    /// Its id, by which other commands and queries speak of it.
    pub id: String,
}

/// A receipt as it is stored, with what tells whether the same command came again. The command's id is not in it.
///
/// The fingerprint is keyed with the municipality's key, so that nobody without it can confirm a guess at what was written;
/// and with the secrets of the citizens whom the command names or who sent it, so that once one of them is erased nobody
/// with it can either.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReceiptRow {
    /// See [`Receipt::name`].
    pub name: String,
    /// See [`Receipt::at`].
    pub at: Timestamp,
    /// See [`Receipt::id`].
    pub id: String,
    /// See [`Receipt::made`].
    pub made: Vec<Made>,
    /// Whose secrets the fingerprint is keyed with: of all whom the command names and who sent it, which, in the order of
    /// their ids. Who they are, only the command itself and its sender tell when it comes again: a receipt must not say who
    /// did what.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub guarded: Vec<u32>,
    /// A keyed hash of the command's name and body, and of who might send it again.
    pub fingerprint: String,
}

impl ReceiptRow {
    /// The answer that was given to the command of this id.
    #[must_use]
    pub fn answer(&self, command: CommandId) -> Receipt {
        Receipt {
            command,
            name: self.name.clone(),
            at: self.at,
            id: self.id.clone(),
            made: self.made.clone(),
        }
    }
}
