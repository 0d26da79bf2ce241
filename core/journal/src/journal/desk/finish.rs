//! What a desk gives in the end: a commit with its receipt.

use std::collections::{BTreeMap, BTreeSet};

use super::{Desk, DeskError, Owner, lapse};
use crate::digest;
use crate::error::Error;
use crate::id::{CommandMark, Seed};
use crate::journal::chain::{ChainError, EntryClass};
use crate::journal::commit::{
    Commit, Content, NewState, Receipt, ReceiptRow, Restated, TermChange,
};
use crate::journal::key::StreamKey;
use crate::journal::looked::Looked;
use crate::journal::needs::VaultRow;
use crate::journal::state::StateJson;
use crate::journal::stream::Held;
use crate::journal::terms::Terms;
use crate::town::Town;

impl Desk<'_> {
    /// Everything that happened, to be stored. What it rested on is still to be added.
    pub(crate) fn finish(mut self, guards: Guards, sent: &Sent) -> Result<Commit, Error> {
        if self.entries.is_empty() != self.traceless {
            return Err(DeskError::NothingToDo.into());
        }
        self.salt()?;
        self.lose_terms()?;
        let answer = self.answer(sent.name);
        let command = self.mark();
        let mut states = BTreeMap::new();
        let mut restated = BTreeMap::new();
        for (key, touched) in self.touched {
            let (Some(before), Some(now), Some(at)) = (&touched.before, &touched.state, touched.at)
            else {
                continue;
            };
            let declared = Terms::of(touched.ops, now);
            if touched.stale {
                // What stands in the index was declared by another version of the state.
                let all = Restated {
                    declared: declared.list().into_iter().collect(),
                    kept: touched.ops.vault_starts(),
                };
                restated.insert(key.clone(), all);
            } else if *before != declared {
                let (before, declared) = (before.list(), declared.list());
                self.terms.extend(difference(&key, &before, &declared));
            }
            let new = NewState {
                version: touched.version,
                at,
                state_v: touched.ops.state_version,
                state: StateJson::of(touched.ops, Held::clone(now)),
            };
            states.insert(key, new);
        }
        let receipt = (!self.traceless).then(|| ReceiptRow {
            name: answer.name.clone(),
            at: answer.at,
            id: answer.id.clone(),
            made: answer.made.clone(),
            guarded: guards.places,
            fingerprint: fingerprint(self.town, &guards.secrets, sent),
        });
        for (number, citizen) in self.accounts.iter().enumerate() {
            let row = VaultRow {
                key: receipt_key(command, number),
                subject: Owner::Citizen(*citizen).subject(),
                value: "true".to_owned(),
            };
            self.vault.insert(row.key.clone(), Some(Box::new(row)));
        }
        // Whatever is deleted from the vault, or takes another's place there, is to be gone.
        let gone =
            |(key, now): (&String, &Option<Box<VaultRow>>)| match (self.sight.value(key), now) {
                (Some(None), _) => false,
                (_, None) => true,
                _ if self.town.is_of_nobody(key) => false,
                (Some(Some(before)), Some(now)) => before != now.value,
                (None, Some(_)) => false,
            };
        let erases = !self.forgotten.is_empty() || self.vault.iter().any(gone);
        let mut vault_put = Vec::with_capacity(self.vault.len());
        let mut vault_delete = BTreeSet::new();
        let of_nobody = self.vault.iter().filter(|(_, row)| row.is_some());
        let of_nobody = of_nobody.filter(|(key, _)| self.town.is_of_nobody(key));
        let of_nobody = of_nobody.map(|(key, _)| key.clone()).collect();
        for (key, row) in self.vault {
            match row {
                Some(row) => vault_put.push(*row),
                None => {
                    vault_delete.insert(key);
                }
            }
        }
        Ok(Commit(Content {
            tenant: self.town.code(),
            command,
            looked: Looked::default(),
            entries: self.entries,
            states,
            terms: self.terms,
            restated,
            vault_put,
            vault_delete,
            of_nobody,
            forgotten: self.forgotten,
            receipt,
            answer: Some(answer),
            erases,
            mac: String::new(),
        }))
    }

    /// What whoever sent the command is answered.
    pub(crate) fn answer(&self, name: &str) -> Receipt {
        // A command is about the first thing of its room's kind that it writes to, unless it says otherwise.
        let room = name.split('.').next().unwrap_or(name);
        let mut streams = self.entries.iter().map(|entry| &entry.stream);
        let id = self.about.clone().or_else(|| {
            let first = streams.find(|stream| stream.kind() == room);
            first.map(|stream| stream.id().to_string())
        });
        Receipt {
            command: self.command,
            name: name.to_owned(),
            at: self.moment.at,
            id: id.unwrap_or_default(),
            made: self.made.clone(),
        }
    }

    /// Salts the commitments to what is entered in accounts.
    fn salt(&mut self) -> Result<(), Error> {
        let mut entries = std::mem::take(&mut self.entries);
        for entry in &mut entries {
            if entry.class == EntryClass::Case {
                continue;
            }
            if self.accounts.is_empty() {
                let stream = entry.stream.clone();
                return Err(ChainError::State { stream }.into());
            }
            let version = entry.version.to_le_bytes();
            let stream = entry.stream.text();
            let parts: [&[u8]; 3] = [b"entry", stream.as_bytes(), &version];
            entry.salt = Seed::new(self.own_salt(&parts));
        }
        self.entries = entries;
        Ok(())
    }

    /// Takes the terms away that fall away with deleted anchors. None is added: that is for whoever writes to the stream
    /// next.
    fn lose_terms(&mut self) -> Result<(), Error> {
        if self.vault.values().all(Option::is_some) {
            return Ok(());
        }
        let mut lost = Vec::new();
        for (key, touched) in &self.touched {
            let (None, Some(state), Some(at)) = (&touched.before, &touched.state, touched.at)
            else {
                continue;
            };
            let gone = |anchor: &str| Ok::<_, Error>(self.vault.get(anchor) == Some(&None));
            let (now, due) = lapse(touched.ops, key, state, at, gone)?;
            if due.is_empty() {
                continue;
            }
            let (before, after) = (touched.ops.terms(state), touched.ops.terms(&now));
            let changes = difference(key, &before, &after);
            lost.extend(changes.into_iter().filter(|change| !change.add));
        }
        self.terms.extend(lost);
        Ok(())
    }
}

/// The vault key under which stands that a receipt goes with an account.
fn receipt_key(command: CommandMark, number: usize) -> String {
    match number {
        0 => format!("{RECEIPT}{command}"),
        number => format!("{RECEIPT}{command}.{number}"),
    }
}

/// How the keys of rows begin that say which receipts go with an account.
const RECEIPT: &str = "receipt/";

/// The command whose receipt goes with an account, by the key of a row.
pub(crate) fn receipt_of(key: &str) -> Option<CommandMark> {
    let rest = key.strip_prefix(RECEIPT)?;
    let (command, _) = rest.split_once('.').unwrap_or((rest, ""));
    command.parse().ok()
}

/// The secrets with which a receipt's fingerprint is keyed, each with its place among those that might be.
#[derive(Default)]
pub(crate) struct Guards {
    places: Vec<u32>,
    secrets: Vec<[u8; 16]>,
}

impl Guards {
    pub(crate) fn add(&mut self, place: u32, secret: [u8; 16]) {
        self.places.push(place);
        self.secrets.push(secret);
    }
}

/// A command as it was sent.
pub(crate) struct Sent {
    /// Who might send it again.
    pub(crate) by: String,
    /// Its name.
    pub(crate) name: &'static str,
    /// Its fields in their canonical form.
    pub(crate) body: String,
}

/// The keyed hash that tells whether a command came again unchanged. Without the town's key nobody can confirm by it
/// what a command said, and without the citizen's secret, once that is gone, not even with the key.
pub(crate) fn fingerprint(town: &Town, secrets: &[[u8; 16]], sent: &Sent) -> String {
    let mut parts: Vec<&[u8]> = vec![b"receipt"];
    parts.extend(secrets.iter().map(<[u8; 16]>::as_slice));
    let key = town.keyed().hash(&parts);
    let parts: [&[u8]; 3] = [
        sent.by.as_bytes(),
        sent.name.as_bytes(),
        sent.body.as_bytes(),
    ];
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
