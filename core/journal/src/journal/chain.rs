//! The hash chain: each entry's hash covers the hash before it and a commitment to what the entry says.
//!
//! What an account's entries say can be deleted, and the chain still holds: it covers the commitment. An account's
//! commitments are salted, so that nobody can confirm a guess at what was deleted.

use medborger_codec::{Make, Record};
use sha2::{Digest, Sha256};

use super::commit::{Commit, Content, NewEntry};
use super::key::StreamKey;
use crate::digest;
use crate::id::{CommandMark, Seed};
use crate::time::Timestamp;

crate::error::errors! {
    /// What is wrong with a journal.
    ChainError {
        /// A position is missing or stands twice.
        Gap {
            /// The position that should have come.
            position: u64,
        } => "journal_gap", Storage, None,
            "the journal has a gap at position {position}", "journalen har et hul ved position {position}";
        /// An entry's hash is not that of its content and predecessor.
        Broken {
            /// The entry's position.
            position: u64,
        } => "journal_changed", Storage, None,
            "the journal was changed at position {position}", "journalen er ændret ved position {position}";
        /// A stream's versions are not 1, 2, 3, ...
        Version {
            /// The entry's position.
            position: u64,
        } => "journal_version", Storage, None,
            "the entry at position {position} does not follow its stream's last one",
            "posten ved position {position} følger ikke efter strømmens forrige";
        /// An entry lies before its stream's last one, and no correction of the time stands between them.
        Time {
            /// The entry's position.
            position: u64,
        } => "journal_time", Storage, None,
            "the entry at position {position} is dated before its stream's last one",
            "posten ved position {position} er dateret før strømmens forrige";
        /// An entry of a kind or with an event that this library does not know.
        Unreadable {
            /// The entry's position.
            position: u64,
        } => "journal_unreadable", Storage, None,
            "the entry at position {position} cannot be read", "posten ved position {position} kan ikke læses";
        /// What an entry says is gone although it belongs to no erased account, or an account's entries are gone in part.
        Lost {
            /// The entry's position.
            position: u64,
        } => "journal_lost", Storage, None,
            "what the entry at position {position} says is gone", "indholdet af posten ved position {position} er væk";
        /// Rows of a table in the vault are not what they must be.
        Row {
            /// How the keys of its rows begin: `holder`, `tally` or `vote`.
            table: String,
        } => "row_changed", Storage, None,
            "rows of {table} in the vault are not what they must be", "rækker i {table} er ikke, hvad de skal være";
        /// As many accounts are gone from the journal as tombstones say, or not.
        Tombstones {
            /// How many accounts the journal lacks.
            gone: u64,
            /// How many tombstones there are.
            tombstones: u64,
        } => "tombstones_differ", Storage, None,
            "the journal lacks {gone} accounts, and {tombstones} were erased",
            "journalen mangler {gone} konti, og {tombstones} er slettet";
        /// The journal ends before or after what its head says.
        Head {
            /// The position the head names.
            position: u64,
        } => "journal_head", Storage, None,
            "the journal does not end at position {position} as its head says",
            "journalen ender ikke ved position {position}, som dens hoved siger";
        /// A stored state is not what its entries give.
        State {
            /// The stream.
            stream: StreamKey,
        } => "state_differs", Storage, None,
            "the stored state of {stream} is not what its entries give",
            "den gemte tilstand af {stream} svarer ikke til dens poster";
        /// The index terms stored for a stream are not those that its state declares.
        Terms {
            /// The stream.
            stream: StreamKey,
        } => "terms_differ", Storage, None,
            "the index terms of {stream} are not those of its state",
            "indekset over {stream} svarer ikke til dens tilstand";
        /// A text in the vault is not the one that was sealed.
        Text {
            /// The stream that refers to it.
            stream: StreamKey,
        } => "text_changed", Storage, None,
            "a text of {stream} is not the one that was written", "en tekst i {stream} er ikke den, der blev skrevet";
    }
}

/// To what an entry belongs, and so whether what it says can be erased.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum EntryClass {
    /// To a case: an idea, a hearing, a team. It stays.
    #[default]
    Case,
    /// The first entry of an account.
    AccountFirst,
    /// A later entry of an account, or of a part of one.
    Account,
    /// The first entry of a part of an account.
    PartFirst,
}

impl EntryClass {
    /// The class as the hash covers it and a store keeps it.
    #[must_use]
    pub fn code(self) -> u8 {
        match self {
            Self::Case => 0,
            Self::AccountFirst => 1,
            Self::Account => 2,
            Self::PartFirst => 3,
        }
    }

    /// The class of a code; none for a code that no class has.
    #[must_use]
    pub fn of_code(code: u8) -> Option<Self> {
        [
            Self::Case,
            Self::AccountFirst,
            Self::Account,
            Self::PartFirst,
        ]
        .into_iter()
        .find(|class| class.code() == code)
    }
}

/// Where the journal ends: the last position and the hash of its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub struct Head {
    /// The last entry's position; 0 before the first.
    pub position: u64,
    /// The last entry's hash; zeros before the first.
    pub hash: [u8; 32],
}

/// An entry in its place in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Entry {
    /// Its place in the municipality's journal, from 1 without gaps.
    pub position: u64,
    /// To what it belongs.
    pub class: EntryClass,
    /// What it says. Absent once the account that it belonged to is erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<EntryBody>,
    /// The commitment to what it says, as 64 hexadecimal digits: see [`EntryBody::hash`].
    pub body_hash: String,
    /// SHA-256 over `medborger/entry/2`, the hash before (32 bytes), the tenant (2), the position (8), the class (1) and the
    /// commitment (32), as 64 hexadecimal digits. Numbers are little-endian. This is frozen: anybody can check a journal
    /// with it.
    pub hash: String,
}

/// What an entry says.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EntryBody {
    /// The stream it belongs to.
    pub stream: StreamKey,
    /// Its number within the stream, from 1 without gaps.
    pub version: u64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it: `system`, `staff:<id>`, `citizen` or `public`.
    pub actor: String,
    /// The command that did it.
    pub command: CommandMark,
    /// The event as JSON.
    pub event: String,
    /// The salt of the commitment; zeros where the entry belongs to a case.
    #[serde(default = "no_salt", skip_serializing_if = "is_no_salt")]
    pub salt: Seed,
}

pub(crate) fn no_salt() -> Seed {
    Seed::new([0; 16])
}

pub(crate) fn is_no_salt(salt: &Seed) -> bool {
    *salt == no_salt()
}

impl EntryBody {
    /// The commitment: SHA-256 over the salt (16 bytes), version and time in microseconds (8 bytes each), the command's mark
    /// (16 bytes), then stream, actor and event, each as its length (8 bytes) and its UTF-8 bytes. Numbers are little-endian.
    /// This is frozen.
    #[must_use]
    pub fn hash(&self) -> [u8; 32] {
        commitment(
            &self.salt,
            self.command,
            self.version,
            self.at,
            [&self.stream.text(), &self.actor, &self.event],
        )
    }
}

fn commitment(
    salt: &Seed,
    command: CommandMark,
    version: u64,
    at: Timestamp,
    texts: [&str; 3],
) -> [u8; 32] {
    let mut sha = Sha256::new();
    sha.update(salt.as_bytes());
    sha.update(version.to_le_bytes());
    sha.update(at.micros().to_le_bytes());
    sha.update(command.as_bytes());
    for text in texts {
        sha.update((text.len() as u64).to_le_bytes());
        sha.update(text.as_bytes());
    }
    sha.finalize().into()
}

fn link(
    before: &[u8; 32],
    tenant: u16,
    position: u64,
    class: EntryClass,
    body: &[u8; 32],
) -> [u8; 32] {
    let mut sha = Sha256::new();
    sha.update(b"medborger/entry/2");
    sha.update(before);
    sha.update(tenant.to_le_bytes());
    sha.update(position.to_le_bytes());
    sha.update([class.code()]);
    sha.update(body);
    sha.finalize().into()
}

/// An entry's place in the journal, as [`seal`] gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct EntryPlace {
    /// The position.
    pub position: u64,
    /// The commitment to what the entry says.
    pub body_hash: [u8; 32],
    /// The entry's hash.
    pub hash: [u8; 32],
}

/// Gives the entries of a commit their places after `head`, and returns the new head.
///
/// For hosts that store commits in a database of their own; call it inside the transaction that writes them.
pub fn seal(commit: &Commit, head: Head, mut write: impl FnMut(EntryPlace, &NewEntry)) -> Head {
    let Content {
        tenant, command, ..
    } = commit.0;
    commit.0.entries.iter().fold(head, |head, entry| {
        let place = place(tenant, command, head, entry);
        write(place, entry);
        let EntryPlace { position, hash, .. } = place;
        Head { position, hash }
    })
}

/// An entry's place after `head`.
pub(crate) fn place(tenant: u16, command: CommandMark, head: Head, entry: &NewEntry) -> EntryPlace {
    let position = head.position + 1;
    let stream = entry.stream.text();
    let texts = [&*stream, &entry.actor, &entry.event];
    let body_hash = commitment(&entry.salt, command, entry.version, entry.at, texts);
    let hash = link(&head.hash, tenant, position, entry.class, &body_hash);
    EntryPlace {
        position,
        body_hash,
        hash,
    }
}

/// An entry as it is proved: its hashes are bytes.
#[doc(hidden)]
#[derive(Debug)]
#[non_exhaustive]
pub struct BareEntry {
    pub(crate) position: u64,
    pub(crate) class: EntryClass,
    pub(crate) body: Option<EntryBody>,
    /// None where one can't be read.
    pub(crate) hashes: Option<[[u8; 32]; 2]>,
}

impl From<Entry> for BareEntry {
    fn from(entry: Entry) -> Self {
        Self {
            hashes: hashes_of(&entry),
            position: entry.position,
            class: entry.class,
            body: entry.body,
        }
    }
}

/// Commitment and hash as bytes; none where one can't be read.
fn hashes_of(entry: &Entry) -> Option<[[u8; 32]; 2]> {
    let [mut body_hash, mut hash] = [[0; 32]; 2];
    let is_read =
        digest::unhex(&entry.body_hash, &mut body_hash) && digest::unhex(&entry.hash, &mut hash);
    is_read.then_some([body_hash, hash])
}

impl From<BareEntry> for Entry {
    fn from(entry: BareEntry) -> Self {
        let [body_hash, hash] = entry.hashes.unwrap_or_default();
        Self {
            position: entry.position,
            class: entry.class,
            body: entry.body,
            body_hash: digest::hex_string(&body_hash),
            hash: digest::hex_string(&hash),
        }
    }
}

/// Checks that an entry follows `head`, and returns the head after it. Of one whose content is gone, the commitment alone
/// is known.
///
/// # Errors
/// [`ChainError::Gap`] when its position is not the next; [`ChainError::Broken`] when its hash is not that of its
/// content and of the hash before; [`ChainError::Lost`] when what it says is gone and it belongs to a case.
pub fn check_entry(tenant: u16, head: Head, entry: &Entry) -> Result<Head, ChainError> {
    let what = (entry.position, entry.class, entry.body.as_ref());
    check(tenant, head, what, || hashes_of(entry))
}

/// As [`check_entry`].
pub(crate) fn check_bare(tenant: u16, head: Head, entry: &BareEntry) -> Result<Head, ChainError> {
    let what = (entry.position, entry.class, entry.body.as_ref());
    check(tenant, head, what, || entry.hashes)
}

fn check(
    tenant: u16,
    head: Head,
    (stands_at, class, body): (u64, EntryClass, Option<&EntryBody>),
    hashes: impl FnOnce() -> Option<[[u8; 32]; 2]>,
) -> Result<Head, ChainError> {
    let position = head.position + 1;
    if stands_at != position {
        return Err(ChainError::Gap { position });
    }
    let [body_hash, stored] = hashes().ok_or(ChainError::Broken { position })?;
    let hash = link(&head.hash, tenant, position, class, &body_hash);
    if stored != hash || body.is_some_and(|body| body.hash() != body_hash) {
        return Err(ChainError::Broken { position });
    }
    match (body, class) {
        (None, EntryClass::Case) => Err(ChainError::Lost { position }),
        _ => Ok(Head { position, hash }),
    }
}
