//! What a decision rested on, and whether it still is so when the decision is written.
//!
//! A command is decided on what was loaded: states, vault rows that are there or absent, all rows of a subject, answers
//! to look-ups. All of it guards the commit. When nothing was written since the first load, which the store's
//! *generation* tells, it holds. Otherwise the same is loaded again, inside the transaction that writes, and compared:
//! where one thing differs, the command is planned anew. So every commit is what the command would have given, had it
//! been decided at the moment at which it was written.

use medborger_base::sorted::{Arrange, SortedMap, tree_of};
use medborger_codec::{Described, Read, Reader, Record, Shape, Sink, Tree, Write};
use sha2::{Digest as _, Sha256};

use super::chain::Entry;
use super::key::StreamKey;
use super::needs::{Find, Found, Loaded, Needs, StateRow, Stretch, VaultRow};
use crate::digest;

/// What a decision rested on.
#[derive(Clone)]
pub struct Looked(Seen);

#[derive(Clone)]
enum Seen {
    /// As it was loaded: turned into digests only where somebody asks for them.
    Whole(Box<Loaded>),
    Digests(Digests),
    /// All that a store in memory held at this generation: it is the same, or the command is planned anew.
    AtOnce(u64),
}

/// What was loaded, each part as small as can be compared.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(deny_unknown_fields)]
struct Digests {
    /// The store's generation at the first load. Without one, everything is compared.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    generation: Option<u64>,
    /// Digests of states; none of a stream that is absent.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    streams: SortedMap<StreamKey, Option<RowDigest>>,
    /// Digests of all entries of a stream.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    entries: SortedMap<StreamKey, RowDigest>,
    /// Digests of vault rows; none of one that is absent.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    vault: SortedMap<String, Option<RowDigest>>,
    /// Digests of all rows of a subject.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    subjects: SortedMap<String, RowDigest>,
    /// Digests of all rows whose keys begin so.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    ranges: SortedMap<String, RowDigest>,
    /// Digests of the answers to look-ups.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    finds: Vec<(Find, RowDigest)>,
    /// Digests of stretches of the journal.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    stretches: Vec<(Stretch, RowDigest)>,
}

/// The first 16 bytes of a SHA-256, in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(transparent)]
struct RowDigest(String);

impl RowDigest {
    /// Over parts, each after its length.
    fn over<'p>(parts: impl IntoIterator<Item = &'p [u8]>) -> Self {
        let mut sha = Sha256::new();
        for part in parts {
            sha.update((part.len() as u64).to_le_bytes());
            sha.update(part);
        }
        let whole: [u8; 32] = sha.finalize().into();
        let (short, _) = whole.split_at(16);
        Self(digest::hex_string(short))
    }

    fn of_rows<'r>(rows: impl IntoIterator<Item = &'r VaultRow>) -> Self {
        let parts = rows
            .into_iter()
            .flat_map(|row| [&row.key, &row.subject, &row.value]);
        Self::over(parts.map(String::as_bytes))
    }

    fn of_state(row: &StateRow) -> Self {
        let (version, at) = (row.version.to_le_bytes(), row.at.micros().to_le_bytes());
        let state_v = row.state_v.to_le_bytes();
        Self::over([&version[..], &at, &state_v, row.state.as_str().as_bytes()])
    }

    fn of_entries(entries: &[Entry]) -> Self {
        let parts = entries.iter().flat_map(|entry| {
            [
                entry.position.to_string(),
                entry.body_hash.clone(),
                entry.hash.clone(),
            ]
        });
        let parts: Vec<String> = parts.collect();
        Self::over(parts.iter().map(String::as_bytes))
    }

    fn of_found(found: &Found) -> Self {
        let total = found.total.to_le_bytes();
        let streams: Vec<_> = found.streams.iter().map(StreamKey::text).collect();
        let listed = found
            .listed
            .as_ref()
            .map(|listed| medborger_codec::to_json(listed));
        let rest = streams.iter().map(|key| key.as_bytes());
        let rest = rest.chain(listed.iter().map(String::as_bytes));
        Self::over(std::iter::once(total.as_slice()).chain(rest))
    }
}

impl Digests {
    fn of(loaded: &Loaded) -> Self {
        let states = loaded.streams.iter();
        let entries = loaded.entries.iter();
        let rows = loaded.vault.iter();
        let subjects = loaded.subjects.iter();
        let finds = loaded.finds.iter();
        Self {
            generation: loaded.generation,
            streams: states
                .map(|(key, row)| (key.clone(), row.as_ref().map(RowDigest::of_state)))
                .collect(),
            entries: entries
                .map(|(key, entries)| (key.clone(), RowDigest::of_entries(entries)))
                .collect(),
            vault: rows
                .map(|(key, row)| {
                    (
                        key.clone(),
                        row.as_ref().map(|row| RowDigest::of_rows([row])),
                    )
                })
                .collect(),
            subjects: subjects
                .map(|(subject, rows)| (subject.clone(), RowDigest::of_rows(rows)))
                .collect(),
            ranges: loaded
                .ranges
                .iter()
                .map(|(start, rows)| (start.clone(), RowDigest::of_rows(rows)))
                .collect(),
            finds: finds
                .map(|(find, found)| (find.clone(), RowDigest::of_found(found)))
                .collect(),
            stretches: loaded
                .stretches
                .iter()
                .map(|(stretch, entries)| (*stretch, RowDigest::of_entries(entries)))
                .collect(),
        }
    }

    /// The first kind of thing in which what was looked at differs from what is there now.
    fn differs(&self, now: &Self) -> Option<&'static str> {
        if self.streams != now.streams || self.entries != now.entries {
            Some("stream")
        } else if self.vault != now.vault {
            Some("row")
        } else if self.subjects != now.subjects {
            Some("subject")
        } else if self.ranges != now.ranges {
            Some("row")
        } else if self.finds != now.finds {
            Some("look-up")
        } else if self.stretches != now.stretches {
            Some("stream")
        } else {
            None
        }
    }
}

impl Looked {
    /// What was loaded, to be turned into digests when they are needed.
    pub(crate) fn whole(loaded: Loaded) -> Self {
        Self(Seen::Whole(Box::new(loaded)))
    }

    /// What was loaded, as digests.
    pub(crate) fn digests(loaded: &Loaded) -> Self {
        Self(Seen::Digests(Digests::of(loaded)))
    }

    /// All that there was at a generation of the store.
    pub(crate) fn at_once(generation: u64) -> Self {
        Self(Seen::AtOnce(generation))
    }

    /// The store's generation at the first load; none where whoever loaded has none.
    #[must_use]
    pub fn generation(&self) -> Option<u64> {
        match &self.0 {
            Seen::Whole(loaded) => loaded.generation,
            Seen::Digests(digests) => digests.generation,
            Seen::AtOnce(generation) => Some(*generation),
        }
    }

    /// Whether nothing was written since it was loaded, so that nothing need be compared: only of what was loaded and
    /// planned in this process just now. A generation comes again where a backup was restored or a batch taken back, and
    /// what was planned before that may come then.
    pub(crate) fn is_of(&self, generation: u64) -> bool {
        match &self.0 {
            Seen::Whole(loaded) => loaded.generation == Some(generation),
            Seen::AtOnce(seen) => *seen == generation,
            Seen::Digests(_) => false,
        }
    }

    /// What must be loaded again to see whether all is as it was.
    #[must_use]
    pub fn needs(&self) -> Needs {
        let digests = self.compared();
        Needs {
            streams: tree_of(digests.streams.into_keys()),
            entries: tree_of(digests.entries.into_keys()),
            vault: tree_of(digests.vault.into_keys()),
            subjects: tree_of(digests.subjects.into_keys()),
            ranges: tree_of(digests.ranges.into_keys()),
            finds: tree_of(digests.finds.into_iter().map(|(find, _)| find)),
            stretches: tree_of(digests.stretches.into_iter().map(|(s, _)| s)),
            ..Needs::default()
        }
    }

    /// Whether all is as it was, by what [`needs`](Self::needs) names as it was loaded again. `None` says that it is;
    /// otherwise the kind of thing that differs: `stream`, `row`, `subject` or `look-up`; `generation`
    /// where it was looked at in memory, and anything was written since.
    #[must_use]
    pub fn differs(&self, again: &Loaded) -> Option<&'static str> {
        if let Seen::AtOnce(_) = self.0 {
            return Some("generation");
        }
        self.compared().differs(&Self::digests(again).compared())
    }

    /// The digests, with look-ups in one order, each once.
    fn compared(&self) -> Digests {
        let mut digests = match &self.0 {
            Seen::Whole(loaded) => Digests::of(loaded),
            Seen::Digests(digests) => digests.clone(),
            Seen::AtOnce(generation) => Digests {
                generation: Some(*generation),
                ..Digests::default()
            },
        };
        digests.finds.arrange_by(|(a, _), (b, _)| a.cmp(b));
        digests
            .finds
            .dedup_by(|(later, _), (first, _)| later == first);
        digests.stretches.arrange_by(|(a, _), (b, _)| a.cmp(b));
        digests.stretches.dedup_by_key(|(stretch, _)| *stretch);
        digests
    }
}

impl Default for Looked {
    fn default() -> Self {
        Self(Seen::Digests(Digests::default()))
    }
}

impl PartialEq for Looked {
    fn eq(&self, other: &Self) -> bool {
        self.compared() == other.compared()
    }
}

impl std::fmt::Debug for Looked {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        self.compared().fmt(f)
    }
}

impl Write for Looked {
    fn write(&self, out: &mut dyn Sink) {
        self.compared().write(out);
    }
}

medborger_codec::serialize!(Looked);

impl Read for Looked {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        Digests::read(tree, reader).map(|digests| Self(Seen::Digests(digests)))
    }
}

medborger_codec::deserialize!(Looked);

impl Described for Looked {
    const SHAPE: &'static Shape = Digests::SHAPE;
}
