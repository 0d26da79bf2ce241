//! Faults that the simulator must find. They are put in here, between a server and its store: the product has no switch
//! for them.

use std::collections::BTreeMap;

use hmac::{Hmac, KeyInit, Mac};
use medborger::CommandMark;
use medborger::Town;
use medborger::journal::{Commit, Loaded, StateRow, StreamKey};
use sha2::Sha256;

/// What is wrong with the town.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Plant {
    Nothing,
    /// A commit is written whatever came meanwhile.
    NoGuard,
    /// A commit is guarded by the versions of streams alone: not by rows, subjects and look-ups.
    StreamsOnly,
    /// Who sends a command again is not recognised.
    NoReceipt,
    /// Servers remember citizens as they were, and never hear that one was erased.
    NoTombstone,
    /// A moment before a stream's last entry is refused, however little.
    NoTolerance,
}

/// What servers remember of citizens: stored states, by stream.
#[derive(Debug, Default)]
pub(super) struct Memory(BTreeMap<StreamKey, String>);

impl Plant {
    /// Meddles with what was loaded.
    pub(super) fn meddle(self, id: CommandMark, loaded: &mut Loaded, memory: &mut Memory) {
        match self {
            Self::NoReceipt => {
                loaded.receipts.insert(id, None);
            }
            Self::NoTombstone => {
                for (key, row) in &mut loaded.streams {
                    match (row.as_ref(), memory.0.get(key)) {
                        _ if key.kind() != "citizen" => {}
                        (Some(row), _) => {
                            let row = serde_json::to_string(row).unwrap();
                            memory.0.insert(key.clone(), row);
                        }
                        (None, Some(known)) => {
                            *row = serde_json::from_str::<Option<StateRow>>(known).unwrap();
                        }
                        (None, None) => {}
                    }
                }
                for (key, row) in &mut loaded.vault {
                    if key.starts_with("gone/") {
                        *row = None;
                    }
                }
            }
            _ => {}
        }
    }

    /// The commit as a library would make it that knows no better: guarded by nothing. It can be made only with the town's
    /// key.
    pub(super) fn unguarded(town: &Town, key: &[u8], commit: &Commit) -> Commit {
        let looked = serde_json::to_string(commit.looked()).unwrap();
        let mut text = serde_json::to_string(commit).unwrap();
        text = text.replacen(&format!(r#""looked":{looked}"#), r#""looked":{}"#, 1);
        let mut mac = Hmac::<Sha256>::new_from_slice(key).unwrap();
        for part in ["commit", &text] {
            mac.update(&(part.len() as u64).to_le_bytes());
            mac.update(part.as_bytes());
        }
        let mac: String = mac.finalize().into_bytes()[..16]
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        text.truncate(text.len() - 1);
        town.read_commit(&format!(r#"{text},"mac":"{mac}"}}"#))
            .unwrap()
    }

    /// Whether a commit planned on this would be written although something else came meanwhile, with `now` as the streams
    /// that it looked at are.
    pub(super) fn lets_pass(self, loaded: &Loaded, now: &Loaded) -> bool {
        let version = |row: &Option<StateRow>| row.as_ref().map_or(0, |row| row.version);
        match self {
            Self::NoGuard => true,
            Self::StreamsOnly => loaded
                .streams
                .iter()
                .all(|(key, row)| now.streams.get(key).map(version) == Some(version(row))),
            _ => false,
        }
    }
}
