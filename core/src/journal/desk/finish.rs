//! What a desk gives in the end: a commit with its receipt.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, DeskError};
use crate::digest;
use crate::error::Error;
use crate::journal::chain::ChainError;
use crate::journal::commit::{
    Commit, Content, HeldStates, NewState, Receipt, ReceiptRow, Restated, TermChange,
};
use crate::journal::looked::Looked;
use crate::journal::needs::VaultRow;
use crate::journal::stream::{Held, StreamKey};
use crate::town::Town;

impl Desk<'_> {
    /// Everything that happened, to be stored. What it rested on is still to be added.
    pub(crate) fn finish(mut self, secret: Option<[u8; 16]>, sent: &Sent) -> Result<Commit, Error> {
        if self.entries.is_empty() {
            return Err(DeskError::NothingToDo.into());
        }
        let mut states = BTreeMap::new();
        let mut restated = BTreeMap::new();
        let mut held = HeldStates::default();
        for (key, touched) in self.touched {
            let (Some(before), Some(now), Some(at)) = (&touched.before, &touched.state, touched.at)
            else {
                continue;
            };
            let declared = (touched.ops.terms)(now);
            if touched.stale {
                // What stands in the index was declared by another version of the state.
                let all = Restated {
                    declared: declared.into_iter().collect(),
                    kept: touched.ops.vault_starts(),
                };
                restated.insert(key.clone(), all);
            } else {
                self.terms.extend(difference(&key, before, &declared));
            }
            let Some(state) = (touched.ops.encode)(now) else {
                return Err(ChainError::State { stream: key }.into());
            };
            held.0.insert(key.clone(), Held::clone(now));
            let new = NewState {
                version: touched.version,
                at,
                state_v: touched.ops.state_version,
                state,
            };
            states.insert(key, new);
        }
        // A command is about the first thing of its room's kind that it writes to, unless it says otherwise.
        let name = sent.name;
        let room = name.split('.').next().unwrap_or(name);
        let streams = self.entries.iter().map(|entry| &entry.stream);
        let first = || streams.clone().find(|stream| stream.kind() == room);
        let id = self.about.unwrap_or_else(|| {
            first()
                .map(|stream| stream.id().to_owned())
                .unwrap_or_default()
        });
        let receipt = Receipt {
            command: self.command,
            name: name.to_owned(),
            at: self.moment.at,
            id,
            made: self.made,
        };
        let receipt = ReceiptRow {
            receipt,
            guarded: secret.is_some(),
            fingerprint: fingerprint(self.town, secret.as_ref(), sent),
        };
        // Whatever is deleted from the vault, or takes another's place there, is to be gone.
        let gone =
            |(key, now): (&String, &Option<VaultRow>)| match (self.loaded.vault.get(key), now) {
                (Some(None), _) => false,
                (_, None) => true,
                (Some(Some(before)), Some(now)) => before.value != now.value,
                (None, Some(_)) => false,
            };
        let erases = self.vault.iter().any(gone);
        let mut vault_put = Vec::new();
        let mut vault_delete = BTreeSet::new();
        for (key, row) in self.vault {
            match row {
                Some(row) => vault_put.push(row),
                None => {
                    vault_delete.insert(key);
                }
            }
        }
        Ok(Commit(Content {
            tenant: self.town.code(),
            command: self.command,
            looked: Looked::default(),
            entries: self.entries,
            states,
            terms: self.terms,
            restated,
            vault_put,
            vault_delete,
            receipt: Some(receipt),
            held,
            erases,
            mac: String::new(),
        }))
    }
}

/// A command as it was sent.
pub(crate) struct Sent {
    /// Who might send it again.
    pub(crate) by: String,
    /// Its name.
    pub(crate) name: &'static str,
    /// Its fields in their canonical form.
    pub(crate) body: Vec<u8>,
}

/// The keyed hash that tells whether a command came again unchanged. Without the town's key nobody can confirm by it
/// what a command said, and without the citizen's secret, once that is gone, not even with the key.
pub(crate) fn fingerprint(town: &Town, secret: Option<&[u8; 16]>, sent: &Sent) -> String {
    let secret = secret.map(<[u8; 16]>::as_slice).unwrap_or_default();
    let key = digest::keyed(town.key(), &[b"receipt", secret]);
    let parts: [&[u8]; 3] = [sent.by.as_bytes(), sent.name.as_bytes(), &sent.body];
    digest::hex_string(&digest::keyed_short(&key, &parts))
}

pub(super) fn difference(
    stream: &StreamKey,
    before: &[String],
    after: &[String],
) -> Vec<TermChange> {
    let change = |term: &String, add| TermChange {
        stream: stream.clone(),
        term: term.clone(),
        add,
    };
    let gone = before
        .iter()
        .filter(|t| !after.contains(t))
        .map(|t| change(t, false));
    let new = after
        .iter()
        .filter(|t| !before.contains(t))
        .map(|t| change(t, true));
    gone.chain(new).collect()
}
