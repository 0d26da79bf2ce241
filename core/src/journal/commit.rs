//! What a decided command writes: everything a store must keep in one transaction.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::needs::VaultRow;
use super::stream::{Held, StreamKey};
use crate::id::CommandId;
use crate::time::Timestamp;

/// Everything one command writes. A store keeps all of it or none of it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Commit {
    /// The municipality's three-digit code: the tenant.
    pub tenant: u16,
    /// The command that did it.
    pub command: CommandId,
    /// When.
    pub at: Timestamp,
    /// The versions that these streams must still have, written to or only looked at. Another version is a
    /// conflict: load and plan again.
    pub expected: BTreeMap<StreamKey, u64>,
    /// What happened, in order.
    pub entries: Vec<NewEntry>,
    /// The new states of the streams written to.
    pub states: BTreeMap<StreamKey, NewState>,
    /// Index terms to add and to remove.
    pub terms: Vec<TermChange>,
    /// Vault rows to write, new or in place of the row of the same key.
    pub vault_put: Vec<VaultRow>,
    /// Keys of vault rows to delete.
    pub vault_delete: BTreeSet<String>,
    /// What is kept to recognise the command when it is sent again.
    pub receipt: ReceiptRow,
    /// The new states as they were decoded, for a store that keeps them in memory.
    #[serde(skip)]
    pub(crate) held: HeldStates,
    /// Whether personal data goes: a store then also clears what its files still hold of it.
    pub erases: bool,
}

/// Decoded states by stream. They say nothing that the encoded ones don't, so all of them are equal.
#[derive(Clone, Default)]
pub(crate) struct HeldStates(pub(crate) BTreeMap<StreamKey, Held>);

impl PartialEq for HeldStates {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

impl std::fmt::Debug for HeldStates {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("HeldStates")
    }
}

/// An entry before it has its place in the journal.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewEntry {
    /// The stream it belongs to.
    pub stream: StreamKey,
    /// Its number within the stream, from 1.
    pub version: u64,
    /// Who did it: `system`, `staff:<id>`, `citizen` or `public`. Which citizen, only the vault knows.
    pub actor: String,
    /// The event as JSON.
    pub event: String,
}

/// A state to be stored.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NewState {
    /// How many entries the stream has now.
    pub version: u64,
    /// The version of the state's shape.
    pub state_v: u32,
    /// The state as JSON.
    pub state: String,
}

/// An index term to add or to remove.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TermChange {
    /// The stream found under the term.
    pub stream: StreamKey,
    /// `kind:name=value`.
    pub term: String,
    /// Added, or removed.
    pub add: bool,
}

/// The answer to a command that was carried out. The same command id gives the same receipt.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct Receipt {
    /// The command's id.
    pub command: CommandId,
    /// The command's name, as `idea.deposit`.
    pub name: String,
    /// When it was carried out.
    pub at: Timestamp,
    /// The id of the thing that the command is about: of the new idea, the new citizen, the interest area.
    pub id: String,
    /// The streams it wrote to, each with its version afterwards, in the order of their keys.
    pub streams: Vec<StreamVersion>,
}

/// A stream and how many entries it has.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct StreamVersion {
    /// The stream's key.
    pub stream: StreamKey,
    /// Its version.
    pub version: u64,
}

/// A receipt as it is stored, with what tells whether the same command came again.
///
/// The fingerprint is keyed with the citizen's secret where the command concerns a citizen, so that once the
/// citizen is erased nobody can use it to confirm a guess at what was written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ReceiptRow {
    /// The answer that was given.
    pub receipt: Receipt,
    /// Whether the fingerprint is keyed with the secret of the citizen whom the command concerns. Which citizen,
    /// only the command itself tells when it comes again: a receipt must not say who did what.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub guarded: bool,
    /// A keyed hash of the command's name and body.
    pub fingerprint: String,
}
