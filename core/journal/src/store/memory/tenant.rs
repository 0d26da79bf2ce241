//! What one tenant has in memory, and how a commit is written to it.

use std::collections::BTreeMap;

use roaring::RoaringBitmap;

use super::Fixed;
use super::entries::Entries;
use super::vault::Vault;
use crate::id::CommandMark;
use crate::journal::{
    Commit, Find, Found, Head, Loaded, Needs, ReceiptRow, StateRow, StreamKey, place,
};
use crate::store::{StoreError, StoredState, check};

#[derive(Debug, Clone, Default)]
pub(super) struct Tenant {
    pub(super) key_check: Option<String>,
    pub(super) shapes: Option<String>,
    pub(super) generation: u64,
    pub(super) head: Head,
    pub(super) journal: Entries,
    /// The places of the streams.
    slots: Fixed<StreamKey, u32>,
    /// The streams, each in its place. The place of one that is forgotten is given to no other.
    streams: Vec<Option<Stored>>,
    index: Fixed<Box<str>, RoaringBitmap>,
    pub(super) vault: Vault,
    receipts: Fixed<CommandMark, Box<[u8]>>,
}

#[derive(Debug, Clone)]
struct Stored {
    key: StreamKey,
    row: StateRow,
    /// The position of its last entry; 0 where it has none.
    last: u64,
}

impl Tenant {
    fn slot(&self, stream: &StreamKey) -> Option<u32> {
        self.slots.get(stream).copied()
    }

    fn at(&self, slot: u32) -> Option<&Stored> {
        self.streams.get(usize::try_from(slot).ok()?)?.as_ref()
    }

    fn at_mut(&mut self, slot: u32) -> Option<&mut Stored> {
        let slot = usize::try_from(slot).ok()?;
        self.streams.get_mut(slot)?.as_mut()
    }

    pub(super) fn state(&self, stream: &StreamKey) -> Option<&StateRow> {
        Some(&self.at(self.slot(stream)?)?.row)
    }

    pub(super) fn receipt(&self, command: CommandMark) -> Option<ReceiptRow> {
        ReceiptRow::unpack(self.receipts.get(&command)?)
    }

    pub(super) fn find(&self, find: &Find) -> Found {
        let any = |terms: &medborger_base::sorted::SortedSet<String>| {
            let mut any = RoaringBitmap::new();
            for bitmap in terms.iter().filter_map(|t| self.index.get(t.as_str())) {
                any |= bitmap;
            }
            any
        };
        let mut clauses = find.all.iter().map(any);
        let Some(first) = clauses.next() else {
            return Found::default();
        };
        let all = clauses.fold(first, |all, any| all & any);
        let total = u32::try_from(all.len()).unwrap_or(u32::MAX);
        let mut streams: Vec<&StreamKey> = all
            .iter()
            .filter_map(|slot| self.at(slot))
            .map(|stored| &stored.key)
            .collect();
        if let Some(after) = &find.after {
            streams.retain(|s| *s > after);
        }
        let most = find.most();
        if most < streams.len() {
            streams.select_nth_unstable(most);
            streams.truncate(most);
        }
        streams.sort_unstable();
        Found {
            total,
            streams: streams.into_iter().cloned().collect(),
        }
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
    }

    pub(super) fn write(&mut self, commit: Commit) -> Result<(), StoreError> {
        let is_done = |id| Ok(self.receipts.contains_key(&id));
        check(&commit, self.generation, is_done, |needs, again| {
            self.load(needs, again);
            Ok(())
        })?;
        if u32::try_from(self.streams.len() + commit.states().len()).is_err() {
            return Err(StoreError::Full);
        }
        let content = commit.0;
        // Each stream's place is looked up once.
        let mut slots: Vec<(StreamKey, u32)> = Vec::with_capacity(content.states.len());
        for (stream, new) in content.states {
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
        self.streams.push(Some(Stored { key, row, last: 0 }));
        self.slots.insert(stream.clone(), slot);
        slot
    }

    fn terms_of(&self, slot: u32) -> Vec<Box<str>> {
        let index = self.index.iter();
        let of_it = index.filter(|(_, bitmap)| bitmap.contains(slot));
        of_it.map(|(term, _)| term.clone()).collect()
    }

    /// Lets go of a stream's state and terms, and of what its entries say.
    fn forget(&mut self, stream: &StreamKey) {
        let Some(slot) = self.slots.remove(stream) else {
            return;
        };
        for term in self.terms_of(slot) {
            self.reindex(&term, slot, false);
        }
        let place = usize::try_from(slot).ok();
        let place = place.and_then(|place| self.streams.get_mut(place));
        if let Some(stored) = place.and_then(Option::take) {
            self.journal.forget(stored.last);
        }
    }

    fn reindex(&mut self, term: &str, slot: u32, add: bool) {
        if add {
            match self.index.get_mut(term) {
                Some(bitmap) => bitmap.insert(slot),
                None => self.index.entry(term.into()).or_default().insert(slot),
            };
        } else if let Some(bitmap) = self.index.get_mut(term) {
            bitmap.remove(slot);
            if bitmap.is_empty() {
                self.index.remove(term);
            }
        }
    }

    pub(super) fn page(&self, after: Option<&StreamKey>, limit: u32) -> Vec<StoredState> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut page: Vec<(u32, &Stored)> = (0..)
            .zip(&self.streams)
            .filter_map(|(slot, stored)| Some((slot, stored.as_ref()?)))
            .filter(|(_, stored)| after.is_none_or(|after| stored.key > *after))
            .collect();
        if limit < page.len() {
            page.select_nth_unstable_by(limit, |(_, a), (_, b)| a.key.cmp(&b.key));
            page.truncate(limit);
        }
        page.sort_unstable_by(|(_, a), (_, b)| a.key.cmp(&b.key));
        // The index is turned round once for the page: most terms have none of its streams, which their bitmaps tell at once.
        let mut terms: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        let here: RoaringBitmap = page.iter().map(|(slot, _)| *slot).collect();
        for (term, bitmap) in &self.index {
            for slot in bitmap & &here {
                terms.entry(slot).or_default().push(term.to_string());
            }
        }
        let with_terms = |(slot, stored): (u32, &Stored)| {
            let mut terms = terms.remove(&slot).unwrap_or_default();
            // They come from a table without an order.
            terms.sort_unstable();
            (stored.key.clone(), stored.row.clone(), terms)
        };
        page.into_iter().map(with_terms).collect()
    }

    pub(super) fn shrink(&mut self) {
        self.journal.shrink();
        self.slots.shrink_to_fit();
        self.streams.shrink_to_fit();
        self.index.shrink_to_fit();
        self.vault.shrink();
        self.receipts.shrink_to_fit();
    }
}
