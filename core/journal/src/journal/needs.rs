//! What a command or a query must see, and what was loaded for it.

use std::collections::{BTreeMap, BTreeSet};

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::chain::Entry;
use super::commit::ReceiptRow;
use super::desk::vault_terms;
use super::key::StreamKey;
use super::listing::{Listed, Listing};
use super::state::StateJson;
use super::stream::Stream;
use crate::id::{CitizenId, CommandMark};
use crate::time::Timestamp;

/// What is still to be loaded before a command can be decided or a query answered. Empty means nothing.
#[derive(Debug, Clone, PartialEq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Needs {
    /// The receipt of an earlier command of this mark.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub receipt: Option<CommandMark>,
    /// The current states of these streams.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub streams: BTreeSet<StreamKey>,
    /// All entries of these streams, because their stored states are of another version.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub entries: BTreeSet<StreamKey>,
    /// Vault rows by key.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub vault: BTreeSet<String>,
    /// All vault rows of these subjects.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub subjects: BTreeSet<String>,
    /// All vault rows whose keys begin so.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub ranges: BTreeSet<String>,
    /// Look-ups by index terms.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub finds: BTreeSet<Find>,
    /// Stretches of the journal.
    #[serde(skip_serializing_if = "BTreeSet::is_empty")]
    pub stretches: BTreeSet<Stretch>,
}

impl Needs {
    /// Whether nothing is needed.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.receipt.is_none()
            && self.streams.is_empty()
            && self.entries.is_empty()
            && self.vault.is_empty()
            && self.subjects.is_empty()
            && self.ranges.is_empty()
            && self.finds.is_empty()
            && self.stretches.is_empty()
    }

    /// Adds what else is needed to what was needed so far.
    pub(crate) fn extend(so_far: &mut Option<Self>, more: Self) {
        let all = so_far.get_or_insert_default();
        all.receipt = all.receipt.or(more.receipt);
        all.streams.extend(more.streams);
        all.entries.extend(more.entries);
        all.vault.extend(more.vault);
        all.subjects.extend(more.subjects);
        all.ranges.extend(more.ranges);
        all.finds.extend(more.finds);
        all.stretches.extend(more.stretches);
    }
}

/// A stretch of the journal, whatever streams its entries belong to.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Stretch {
    /// The position behind which it begins; 0 for the journal's beginning.
    pub after: u64,
    /// At most so many entries. Where the journal ends before, fewer.
    pub limit: u32,
}

/// A look-up of streams by the index terms that their states declare.
///
/// A stream is found when it holds, for each set in `all`, at least one of the set's terms. Streams come in the
/// order of their keys, or of the listing.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Find {
    /// Sets of terms, each written `kind:name=value`. An empty list finds nothing.
    pub all: Vec<SortedSet<String>>,
    /// Only streams after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<StreamKey>,
    /// At most so many streams; all where it is left out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub limit: Option<u32>,
    /// What else a list asks.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listing: Option<Listing>,
}

impl Find {
    /// At most so many streams that hold a term of each set, after one of them.
    #[must_use]
    pub fn page(all: Vec<SortedSet<String>>, after: Option<StreamKey>, limit: usize) -> Self {
        let limit = u32::try_from(limit).ok();
        Self {
            all,
            after,
            limit,
            listing: None,
        }
    }

    /// At most so many streams, as a number of things in memory.
    pub(crate) fn most(&self) -> usize {
        self.limit.map_or(usize::MAX, |limit| {
            usize::try_from(limit).unwrap_or(usize::MAX)
        })
    }

    /// All streams of a kind that hold one index term.
    #[doc(hidden)]
    pub fn with<S: Stream>(name: &str, value: String) -> Self {
        let term = vault_terms::<S>(&[(name, value)]);
        Self {
            all: vec![term.into_iter().collect()],
            after: None,
            limit: None,
            listing: None,
        }
    }
}

/// The answer to a [`Find`].
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Found {
    /// How many streams match in all, before `after` and `limit`.
    pub total: u32,
    /// The streams of this page, in the order of their keys or of the listing.
    pub streams: Vec<StreamKey>,
    /// What else a list asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub listed: Option<Listed>,
}

/// A stored state.
#[derive(Debug, Clone, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StateRow {
    /// How many entries the stream has.
    pub version: u64,
    /// The version of the state's shape.
    pub state_v: u32,
    /// The time of the stream's last entry.
    pub at: Timestamp,
    /// The state.
    pub state: StateJson,
}

/// A row of personal data: whose it is, under which key it is found, and what it says.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VaultRow {
    /// Unique within the municipality, as `identity/<citizen>`.
    pub key: String,
    /// Whose data it is: `citizen/<id>`, `person/<id>` of somebody without an account, or `town`.
    pub subject: String,
    /// JSON.
    pub value: String,
}

impl VaultRow {
    /// The citizen whose row it is; none where it is the town's or somebody's without an account.
    #[must_use]
    pub fn citizen(&self) -> Option<CitizenId> {
        self.subject.strip_prefix("citizen/")?.parse().ok()
    }
}

impl std::fmt::Debug for VaultRow {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "VaultRow({}, …)", self.key)
    }
}

/// What was loaded, by the same names as in [`Needs`]. What is there with `None` was looked for and is absent.
#[derive(Debug, Clone, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Loaded {
    /// The store's generation at the first load: how many commits it had taken. A host that has no such number leaves
    /// it out, and everything that was looked at is compared when the commit is written.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub generation: Option<u64>,
    /// Whether a later load met another generation.
    #[serde(skip)]
    pub(crate) torn: bool,
    /// Receipts by the mark of the command.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub receipts: BTreeMap<CommandMark, Option<ReceiptRow>>,
    /// States by stream.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub streams: BTreeMap<StreamKey, Option<StateRow>>,
    /// Entries by stream.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub entries: BTreeMap<StreamKey, Vec<Entry>>,
    /// Vault rows by key.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub vault: BTreeMap<String, Option<VaultRow>>,
    /// Vault rows by subject, in the order of their keys.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub subjects: BTreeMap<String, Vec<VaultRow>>,
    /// Vault rows by how their keys begin, in the order of their keys.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    pub ranges: BTreeMap<String, Vec<VaultRow>>,
    /// Answers to look-ups.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub finds: Vec<(Find, Found)>,
    /// Stretches of the journal, each in the order of its positions.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub stretches: Vec<(Stretch, Vec<Entry>)>,
}

impl Loaded {
    /// Notes the generation of the store at a load: the first one stays.
    pub(crate) fn met(&mut self, generation: u64) {
        match self.generation {
            None => self.generation = Some(generation),
            Some(first) => self.torn |= first != generation,
        }
    }

    pub(crate) fn stretch(&self, stretch: Stretch) -> Option<&[Entry]> {
        let known = self.stretches.iter();
        let mut known = known.filter(|(asked, _)| *asked == stretch);
        known.next().map(|(_, entries)| entries.as_slice())
    }

    pub(crate) fn found(&self, find: &Find) -> Option<&Found> {
        self.finds
            .iter()
            .find(|(asked, _)| asked == find)
            .map(|(_, found)| found)
    }
}
