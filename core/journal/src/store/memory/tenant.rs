//! What one tenant has in memory, and how a commit is written to it.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use medborger_base::sorted::Arrange;

use super::Fixed;
use super::entries::Entries;
use super::find::is_ordered;
use super::places::Places;
use super::vault::Vault;
use crate::id::CommandMark;
use crate::journal::{Commit, Entry, Head, Loaded, Needs, ReceiptRow, StateRow, StreamKey, place};
use crate::store::{StoreError, StoredState, check};

#[derive(Debug, Clone, Default)]
pub(super) struct Tenant {
    pub(super) key_check: Option<String>,
    pub(super) shapes: Option<String>,
    pub(super) generation: u64,
    pub(super) head: Head,
    pub(super) journal: Entries,
    /// The places of the streams.
    pub(super) slots: Fixed<StreamKey, u32>,
    /// The streams, each in its place. The place of one that is forgotten is given to no other.
    streams: Vec<Option<Stored>>,
    /// The places of the streams in the order of their keys, once somebody has asked for it and until one comes or goes.
    order: OnceLock<Vec<u32>>,
    /// The numbers of the terms.
    numbers: Fixed<Box<str>, u32>,
    pub(super) terms: Vec<Term>,
    /// The numbers of the ordered terms, by name.
    pub(super) ordered: BTreeMap<Box<str>, u32>,
    /// Numbers of terms under which nothing is found any more.
    free: Vec<u32>,
    pub(super) vault: Vault,
    receipts: Fixed<CommandMark, Box<[u8]>>,
}

#[derive(Debug, Clone)]
pub(super) struct Stored {
    pub(super) key: StreamKey,
    row: StateRow,
    /// The position of its last entry; 0 where it has none.
    last: u64,
    /// The numbers of its terms.
    terms: Vec<u32>,
}

/// An index term.
#[derive(Debug, Clone, Default)]
pub(super) struct Term {
    name: Box<str>,
    /// The places of the streams that are found under it.
    pub(super) streams: Places,
}

/// The place in a table of a number, which never is larger than a table may be.
pub(super) fn at(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

impl Tenant {
    pub(super) fn slot(&self, stream: &StreamKey) -> Option<u32> {
        self.slots.get(stream).copied()
    }

    pub(super) fn at(&self, slot: u32) -> Option<&Stored> {
        self.streams.get(at(slot))?.as_ref()
    }

    fn at_mut(&mut self, slot: u32) -> Option<&mut Stored> {
        self.streams.get_mut(at(slot))?.as_mut()
    }

    pub(super) fn state(&self, stream: &StreamKey) -> Option<&StateRow> {
        Some(&self.at(self.slot(stream)?)?.row)
    }

    pub(super) fn receipt(&self, command: CommandMark) -> Option<ReceiptRow> {
        ReceiptRow::unpack(self.receipts.get(&command)?)
    }

    pub(super) fn load(&self, needs: &Needs, loaded: &mut Loaded) {
        loaded.met(self.generation);
        if let Some(id) = needs.receipt {
            loaded.receipts.insert(id, self.receipt(id));
        }
        for key in &needs.streams {
            loaded.streams.insert(key.clone(), self.state(key).cloned());
        }
        for key in &needs.entries {
            let last = self.slot(key).and_then(|slot| self.at(slot));
            let entries = self.journal.of_stream(last.map_or(0, |stored| stored.last));
            loaded.entries.insert(key.clone(), entries);
        }
        for key in &needs.vault {
            loaded.vault.insert(key.clone(), self.vault.row(key));
        }
        for subject in &needs.subjects {
            let rows = self.vault.of_subject(subject);
            loaded.subjects.insert(subject.clone(), rows);
        }
        for start in &needs.ranges {
            let rows = self.vault.beginning_with(start);
            loaded.ranges.insert(start.clone(), rows);
        }
        for find in &needs.finds {
            loaded.finds.push((find.clone(), self.find(find)));
        }
        for stretch in &needs.stretches {
            let entries = self.journal.after(stretch.after, stretch.limit);
            let entries = entries.into_iter().map(Entry::from).collect();
            loaded.stretches.push((*stretch, entries));
        }
    }

    pub(super) fn write(&mut self, commit: Commit) -> Result<(), StoreError> {
        let is_done = |id| Ok(self.receipts.contains_key(&id));
        check(&commit, self.generation, is_done, |needs, again| {
            self.load(needs, again);
            Ok(())
        })?;
        let entries = u64::try_from(commit.entries().len()).unwrap_or(u64::MAX);
        if u32::try_from(self.streams.len() + commit.states().len()).is_err()
            || u32::try_from(self.head.position.saturating_add(entries)).is_err()
        {
            return Err(StoreError::Full);
        }
        let content = commit.0;
        let mut states = content.states;
        // Streams are given their places as they come; each is looked up once.
        let mut slots: Vec<(StreamKey, u32)> = Vec::with_capacity(states.len());
        let coming = content.entries.iter();
        let coming = coming.filter_map(|entry| states.remove_entry(&entry.stream));
        let coming: Vec<_> = coming.collect();
        for (stream, new) in coming.into_iter().chain(states) {
            let row = StateRow {
                version: new.version,
                state_v: new.state_v,
                at: new.at,
                state: new.state,
            };
            let slot = match self.slot(&stream) {
                Some(slot) => {
                    if let Some(stored) = self.at_mut(slot) {
                        stored.row = row;
                    }
                    slot
                }
                None => self.add(&stream, row),
            };
            slots.push((stream, slot));
        }
        let slot_of = |stream: &StreamKey| {
            let known = slots.iter().find(|(key, _)| key == stream);
            known.map(|(_, slot)| *slot)
        };
        for entry in content.entries {
            let place = place(content.tenant, content.command, self.head, &entry);
            self.head = Head {
                position: place.position,
                hash: place.hash,
            };
            let slot = slot_of(&entry.stream).or_else(|| self.slot(&entry.stream));
            let before = slot.and_then(|slot| {
                let stored = self.at_mut(slot)?;
                Some(std::mem::replace(&mut stored.last, place.position))
            });
            let before = before.unwrap_or_default();
            self.journal.push(place, entry, content.command, before);
        }
        for (stream, restated) in &content.restated {
            let Some(slot) = self.slot(stream) else {
                continue;
            };
            for term in self.terms_of(slot) {
                if !restated.stays(&term) {
                    self.reindex(&term, slot, false);
                }
            }
            for term in &restated.declared {
                self.reindex(term, slot, true);
            }
        }
        for change in &content.terms {
            let slot = slot_of(&change.stream).or_else(|| self.slot(&change.stream));
            if let Some(slot) = slot {
                self.reindex(&change.term, slot, change.add);
            }
        }
        for key in &content.vault_delete {
            self.vault.delete(key);
        }
        for row in content.vault_put {
            self.vault.put(row);
        }
        for stream in &content.forgotten.streams {
            self.forget(stream);
        }
        for command in &content.forgotten.receipts {
            self.receipts.remove(command);
        }
        if let Some(receipt) = content.receipt {
            self.receipts.insert(content.command, receipt.pack());
        }
        self.generation += 1;
        Ok(())
    }

    fn add(&mut self, stream: &StreamKey, row: StateRow) -> u32 {
        // That there is room was looked at before.
        let slot = u32::try_from(self.streams.len()).unwrap_or(u32::MAX);
        let key = stream.clone();
        let terms = Vec::new();
        self.streams.push(Some(Stored {
            key,
            row,
            last: 0,
            terms,
        }));
        self.order.take();
        self.slots.insert(stream.clone(), slot);
        slot
    }

    pub(super) fn term(&self, name: &str) -> Option<&Term> {
        self.terms.get(at(*self.numbers.get(name)?))
    }

    fn terms_of(&self, slot: u32) -> Vec<Box<str>> {
        let numbers = self.at(slot).map(|stored| stored.terms.as_slice());
        let terms = numbers.unwrap_or_default().iter();
        let terms = terms.filter_map(|number| self.terms.get(at(*number)));
        terms.map(|term| term.name.clone()).collect()
    }

    /// Lets go of a stream's state and terms, and of what its entries say.
    fn forget(&mut self, stream: &StreamKey) {
        let Some(slot) = self.slots.get(stream).copied() else {
            return;
        };
        for term in self.terms_of(slot) {
            self.reindex(&term, slot, false);
        }
        self.slots.remove(stream);
        self.order.take();
        if let Some(stored) = self.streams.get_mut(at(slot)).and_then(Option::take) {
            self.journal.forget(stored.last);
        }
    }

    fn reindex(&mut self, name: &str, slot: u32, add: bool) {
        let known = self.numbers.get(name).copied();
        let number = match known {
            Some(number) => number,
            None if add => self.number(name),
            None => return,
        };
        let Some(term) = self.terms.get_mut(at(number)) else {
            return;
        };
        let changes = if add {
            term.streams.insert(slot)
        } else {
            term.streams.remove(slot)
        };
        let is_left = !term.streams.is_empty();
        if changes && let Some(stored) = self.at_mut(slot) {
            if add {
                stored.terms.push(number);
            } else {
                stored.terms.retain(|term| *term != number);
            }
        }
        if !is_left {
            self.numbers.remove(name);
            if is_ordered(name) {
                self.ordered.remove(name);
            }
            if let Some(term) = self.terms.get_mut(at(number)) {
                *term = Term::default();
            }
            self.free.push(number);
        }
    }

    /// A number for a term that has none.
    fn number(&mut self, name: &str) -> u32 {
        let name: Box<str> = name.into();
        let term = Term {
            name: name.clone(),
            ..Term::default()
        };
        let free = self.free.pop();
        let place = free.and_then(|number| self.terms.get_mut(at(number)));
        let number = match (free, place) {
            (Some(number), Some(place)) => {
                *place = term;
                number
            }
            _ => {
                // There are no more of them than of what is found.
                let number = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
                self.terms.push(term);
                number
            }
        };
        if is_ordered(&name) {
            self.ordered.insert(name.clone(), number);
        }
        self.numbers.insert(name, number);
        number
    }

    /// The places of the streams in the order of their keys.
    fn in_order(&self) -> &[u32] {
        self.order.get_or_init(|| {
            let streams = (0..).zip(&self.streams);
            let mut order: Vec<(&StreamKey, u32)> = streams
                .filter_map(|(slot, stored)| Some((&stored.as_ref()?.key, slot)))
                .collect();
            order.arrange_fast();
            order.into_iter().map(|(_, slot)| slot).collect()
        })
    }

    pub(super) fn page(&self, after: Option<&StreamKey>, limit: u32) -> Vec<StoredState> {
        let order = self.in_order();
        let is_before = |slot: &u32| {
            after.is_some_and(|after| self.at(*slot).is_some_and(|stored| stored.key <= *after))
        };
        let from = order.partition_point(is_before);
        let page = order.get(from..).unwrap_or_default().iter();
        let page = page.take(usize::try_from(limit).unwrap_or(usize::MAX));
        let with_terms = |slot: &u32| {
            let stored = self.at(*slot)?;
            let mut terms: Vec<String> =
                self.terms_of(*slot).into_iter().map(String::from).collect();
            terms.arrange_fast();
            Some((stored.key.clone(), stored.row.clone(), terms))
        };
        page.filter_map(with_terms).collect()
    }

    pub(super) fn shrink(&mut self) {
        self.journal.shrink();
        self.slots.shrink_to_fit();
        self.streams.shrink_to_fit();
        self.order.take();
        self.numbers.shrink_to_fit();
        self.terms.shrink_to_fit();
        self.terms.iter_mut().for_each(|term| term.streams.shrink());
        for stored in self.streams.iter_mut().flatten() {
            stored.terms.shrink_to_fit();
        }
        self.vault.shrink();
        self.receipts.shrink_to_fit();
    }
}
