//! The hash chain: each entry's hash covers the entry and the hash before it.

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};

use super::commit::{Commit, Content, NewEntry};
use super::stream::StreamKey;
use crate::digest;
use crate::id::CommandId;
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

/// Where the journal ends: the last position and the hash of its entry.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Head {
    /// The last entry's position; 0 before the first.
    pub position: u64,
    /// The last entry's hash; zeros before the first.
    pub hash: [u8; 32],
}

/// An entry in its place in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Entry {
    /// Its place in the municipality's journal, from 1 without gaps.
    pub position: u64,
    /// The stream it belongs to.
    pub stream: StreamKey,
    /// Its number within the stream, from 1 without gaps.
    pub version: u64,
    /// When it happened.
    pub at: Timestamp,
    /// Who did it.
    pub actor: String,
    /// The command that did it.
    pub command: CommandId,
    /// The event as JSON.
    pub event: String,
    /// SHA-256 over the hash before and this entry, as 64 hexadecimal digits.
    pub hash: String,
}

/// The hash of an entry: SHA-256 over the hash before it (32 bytes), the tenant (2 bytes), position, version and
/// time in microseconds (8 bytes each), the command id (16 bytes), then stream, actor and event, each as its
/// length (8 bytes) and its UTF-8 bytes. Numbers are little-endian. This is frozen: anybody can check a journal
/// with it.
fn hash(
    before: &[u8; 32],
    tenant: u16,
    position: u64,
    at: Timestamp,
    command: CommandId,
    entry: (&StreamKey, u64, &str, &str),
) -> [u8; 32] {
    let (stream, version, actor, event) = entry;
    let mut sha = Sha256::new();
    sha.update(before);
    sha.update(tenant.to_le_bytes());
    sha.update(position.to_le_bytes());
    sha.update(version.to_le_bytes());
    sha.update(at.micros().to_le_bytes());
    sha.update(command.uuid().as_bytes());
    for text in [stream.as_str(), actor, event] {
        sha.update((text.len() as u64).to_le_bytes());
        sha.update(text.as_bytes());
    }
    sha.finalize().into()
}

/// Gives the entries of a commit their places after `head`, and returns the new head.
///
/// For hosts that store commits in a database of their own; call it inside the transaction that writes them.
pub fn seal(commit: &Commit, head: Head, mut write: impl FnMut(u64, &NewEntry, &[u8; 32])) -> Head {
    let Content {
        tenant, command, ..
    } = commit.0;
    commit.0.entries.iter().fold(head, |head, entry| {
        let position = head.position + 1;
        let content = (
            &entry.stream,
            entry.version,
            entry.actor.as_str(),
            entry.event.as_str(),
        );
        let hash = hash(&head.hash, tenant, position, entry.at, command, content);
        write(position, entry, &hash);
        Head { position, hash }
    })
}

/// Checks that an entry follows `head`, and returns the head after it.
///
/// # Errors
/// [`ChainError::Gap`] when its position is not the next; [`ChainError::Broken`] when its hash is not that of its
/// content and of the hash before.
pub fn check_entry(tenant: u16, head: Head, entry: &Entry) -> Result<Head, ChainError> {
    let position = head.position + 1;
    if entry.position != position {
        return Err(ChainError::Gap { position });
    }
    let content = (
        &entry.stream,
        entry.version,
        entry.actor.as_str(),
        entry.event.as_str(),
    );
    let hash = hash(
        &head.hash,
        tenant,
        position,
        entry.at,
        entry.command,
        content,
    );
    let mut stored = [0; 32];
    if !digest::unhex(&entry.hash, &mut stored) || stored != hash {
        return Err(ChainError::Broken { position });
    }
    Ok(Head { position, hash })
}
