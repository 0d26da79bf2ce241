//! A store in memory: for tests, for browsers, and for trying things out.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::ops::Bound;
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use roaring::RoaringBitmap;

use super::queue::Queue;
use super::{Sees, Store, StoreError, StoredState, View, check};
use crate::digest;
use crate::id::CommandMark;
use crate::journal::{
    AtOnce, Commit, Entry, EntryBody, Find, Found, Head, Loaded, Needs, ReceiptRow, StateRow,
    StreamKey, VaultRow, seal,
};

/// Its order never reaches a result: what is listed is sorted first. The hash has no random key.
type Fixed<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// Keeps everything in memory. It is gone with the process.
///
/// ```
/// use medborger::{Clock, MemoryStore, Participation, Town, identity::MunicipalityCode};
///
/// let key = std::array::from_fn(|at| at as u8);
/// let town = Town::new("0766".parse::<MunicipalityCode>()?, key, medborger::REGISTRY)?;
/// let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
/// assert_eq!(bank.verify()?.entries, 0);
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct MemoryStore {
    tenants: RwLock<BTreeMap<u16, Tenant>>,
    /// Whoever writes has the turn.
    turn: Queue<()>,
}

#[derive(Debug, Clone, Default)]
struct Tenant {
    key_check: Option<String>,
    shapes: Option<String>,
    generation: u64,
    head: Head,
    journal: Vec<Entry>,
    states: Fixed<StreamKey, Stored>,
    /// Streams by the small number under which the index knows them.
    numbers: Vec<StreamKey>,
    index: Fixed<String, RoaringBitmap>,
    vault: BTreeMap<String, VaultRow>,
    subjects: Fixed<String, Vec<String>>,
    receipts: Fixed<CommandMark, ReceiptRow>,
}

#[derive(Debug, Clone)]
struct Stored {
    row: StateRow,
    number: u32,
    entries: Vec<u64>,
}

impl Tenant {
    fn entries_of(&self, stream: &StreamKey) -> Vec<Entry> {
        let positions = self
            .states
            .get(stream)
            .map(|s| s.entries.as_slice())
            .unwrap_or_default();
        let entry = |position: &u64| {
            self.journal
                .get(usize::try_from(position - 1).ok()?)
                .cloned()
        };
        positions.iter().filter_map(entry).collect()
    }

    fn put(&mut self, row: &VaultRow) {
        if let Some(before) = self.vault.get_mut(&row.key) {
            if before.subject == row.subject {
                before.value.clone_from(&row.value);
                return;
            }
            self.delete(&row.key);
        }
        self.subjects
            .entry(row.subject.clone())
            .or_default()
            .push(row.key.clone());
        self.vault.insert(row.key.clone(), row.clone());
    }

    fn delete(&mut self, key: &str) {
        let Some(row) = self.vault.remove(key) else {
            return;
        };
        if let Some(keys) = self.subjects.get_mut(&row.subject) {
            keys.retain(|k| k != key);
            if keys.is_empty() {
                self.subjects.remove(&row.subject);
            }
        }
    }

    fn find(&self, find: &Find) -> Found {
        let any = |terms: &std::collections::BTreeSet<String>| {
            let mut any = RoaringBitmap::new();
            for bitmap in terms.iter().filter_map(|t| self.index.get(t)) {
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
            .filter_map(|n| self.numbers.get(usize::try_from(n).ok()?))
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

    fn load(&self, needs: &Needs, loaded: &mut Loaded) {
        loaded.met(self.generation);
        if let Some(id) = needs.receipt {
            loaded.receipts.insert(id, self.receipts.get(&id).cloned());
        }
        for key in &needs.streams {
            let row = self.states.get(key).map(|s| s.row.clone());
            loaded.streams.insert(key.clone(), row);
        }
        for key in &needs.entries {
            loaded.entries.insert(key.clone(), self.entries_of(key));
        }
        for key in &needs.vault {
            loaded
                .vault
                .insert(key.clone(), self.vault.get(key).cloned());
        }
        for subject in &needs.subjects {
            let keys = self.subjects.get(subject);
            let mut rows: Vec<_> = keys
                .into_iter()
                .flatten()
                .filter_map(|k| self.vault.get(k))
                .cloned()
                .collect();
            rows.sort_unstable_by(|a, b| a.key.cmp(&b.key));
            loaded.subjects.insert(subject.clone(), rows);
        }
        for start in &needs.ranges {
            let from = (Bound::Included(start.as_str()), Bound::Unbounded);
            let rows = self.vault.range::<str, _>(from);
            let rows = rows.take_while(|(key, _)| key.starts_with(start.as_str()));
            let rows = rows.map(|(_, row)| row.clone()).collect();
            loaded.ranges.insert(start.clone(), rows);
        }
        for find in &needs.finds {
            loaded.finds.push((find.clone(), self.find(find)));
        }
    }

    fn write(&mut self, commit: &Commit) -> Result<(), StoreError> {
        let is_done = |id| Ok(self.receipts.contains_key(&id));
        check(commit, self.generation, is_done, |needs, again| {
            self.load(needs, again);
            Ok(())
        })?;
        let content = &commit.0;
        for (stream, new) in &content.states {
            let row = StateRow {
                version: new.version,
                state_v: new.state_v,
                at: new.at,
                state: new.state.clone(),
            };
            match self.states.get_mut(stream) {
                Some(stored) => stored.row = row,
                None => {
                    let number = u32::try_from(self.numbers.len()).map_err(|_| StoreError::Full)?;
                    self.numbers.push(stream.clone());
                    let entries = Vec::new();
                    let stored = Stored {
                        row,
                        number,
                        entries,
                    };
                    self.states.insert(stream.clone(), stored);
                }
            }
        }
        let (journal, states) = (&mut self.journal, &mut self.states);
        self.head = seal(commit, self.head, |place, entry| {
            if let Some(stored) = states.get_mut(&entry.stream) {
                stored.entries.push(place.position);
            }
            let body = EntryBody {
                stream: entry.stream.clone(),
                version: entry.version,
                at: entry.at,
                actor: entry.actor.clone(),
                command: content.command,
                event: entry.event.clone(),
                salt: entry.salt,
            };
            journal.push(Entry {
                position: place.position,
                class: entry.class,
                body: Some(body),
                body_hash: digest::hex_string(&place.body_hash),
                hash: digest::hex_string(&place.hash),
            });
        });
        for (stream, restated) in &content.restated {
            let Some(number) = self.states.get(stream).map(|s| s.number) else {
                continue;
            };
            let stale = |(term, bitmap): (&String, &RoaringBitmap)| {
                (bitmap.contains(number) && !restated.stays(term)).then(|| term.clone())
            };
            let stale: Vec<String> = self.index.iter().filter_map(stale).collect();
            for term in stale {
                self.reindex(&term, number, false);
            }
            for term in &restated.declared {
                self.reindex(term, number, true);
            }
        }
        for change in &content.terms {
            if let Some(number) = self.states.get(&change.stream).map(|s| s.number) {
                self.reindex(&change.term, number, change.add);
            }
        }
        for key in &content.vault_delete {
            self.delete(key);
        }
        for row in &content.vault_put {
            self.put(row);
        }
        for stream in &content.forgotten.streams {
            self.forget(stream);
        }
        for command in &content.forgotten.receipts {
            self.receipts.remove(command);
        }
        if let Some(receipt) = &content.receipt {
            self.receipts.insert(content.command, receipt.clone());
        }
        self.generation += 1;
        Ok(())
    }

    /// Lets go of a stream's state and terms, and of what its entries say.
    fn forget(&mut self, stream: &StreamKey) {
        let Some(stored) = self.states.remove(stream) else {
            return;
        };
        let found = |(term, bitmap): (&String, &RoaringBitmap)| {
            bitmap.contains(stored.number).then(|| term.clone())
        };
        let terms: Vec<String> = self.index.iter().filter_map(found).collect();
        for term in terms {
            self.reindex(&term, stored.number, false);
        }
        for position in stored.entries {
            let place = usize::try_from(position - 1).ok();
            if let Some(entry) = place.and_then(|place| self.journal.get_mut(place)) {
                entry.body = None;
            }
        }
        // The number is not given to another stream.
        let place = usize::try_from(stored.number).ok();
        if let Some(name) = place.and_then(|place| self.numbers.get_mut(place)) {
            *name = StreamKey::from_text("");
        }
    }

    fn reindex(&mut self, term: &str, number: u32, add: bool) {
        if add {
            match self.index.get_mut(term) {
                Some(bitmap) => bitmap.insert(number),
                None => self
                    .index
                    .entry(term.to_owned())
                    .or_default()
                    .insert(number),
            };
        } else if let Some(bitmap) = self.index.get_mut(term) {
            bitmap.remove(number);
            if bitmap.is_empty() {
                self.index.remove(term);
            }
        }
    }

    fn page(&self, after: Option<&StreamKey>, limit: u32) -> Vec<StoredState> {
        let limit = usize::try_from(limit).unwrap_or(usize::MAX);
        let mut page: Vec<_> = self
            .states
            .iter()
            .filter(|(key, _)| after.is_none_or(|after| *key > after))
            .collect();
        if limit < page.len() {
            page.select_nth_unstable_by_key(limit, |(key, _)| *key);
            page.truncate(limit);
        }
        page.sort_unstable_by_key(|(key, _)| *key);
        // The index is turned round once for the page: most terms have none of its streams, which their bitmaps tell at once.
        let mut terms: BTreeMap<u32, Vec<String>> = BTreeMap::new();
        let here: RoaringBitmap = page.iter().map(|(_, stored)| stored.number).collect();
        for (term, bitmap) in &self.index {
            for number in bitmap & &here {
                terms.entry(number).or_default().push(term.clone());
            }
        }
        let with_terms = |(key, stored): (&StreamKey, &Stored)| {
            (
                key.clone(),
                stored.row.clone(),
                terms.remove(&stored.number).unwrap_or_default(),
            )
        };
        page.into_iter().map(with_terms).collect()
    }
}

type Tenants = BTreeMap<u16, Tenant>;

/// A copy of all that is kept, which goes its own way from then on.
impl Clone for MemoryStore {
    fn clone(&self) -> Self {
        Self {
            tenants: RwLock::new(self.read().clone()),
            turn: Queue::default(),
        }
    }
}

impl MemoryStore {
    /// A commit is checked before anything of it is written, so that no panic leaves one half done.
    fn read(&self) -> RwLockReadGuard<'_, Tenants> {
        self.tenants.read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes in turn: a thread that holds it for a while lets nobody else write.
    fn write<T>(&self, write: impl FnOnce(&mut Tenants) -> T) -> T {
        let _turn = self.turn.turn();
        let mut tenants = self.tenants.write().unwrap_or_else(PoisonError::into_inner);
        write(&mut tenants)
    }
}

impl Store for MemoryStore {
    fn enter(&self, tenant: u16, key_check: &str) -> Result<(), StoreError> {
        self.write(|tenants| {
            let known = &mut tenants.entry(tenant).or_default().key_check;
            match known {
                Some(known) if known != key_check => Err(StoreError::KeyMismatch),
                _ => {
                    *known = Some(key_check.to_owned());
                    Ok(())
                }
            }
        })
    }

    fn shapes(&self, tenant: u16) -> Result<Option<String>, StoreError> {
        let tenants = self.read();
        Ok(tenants.get(&tenant).and_then(|t| t.shapes.clone()))
    }

    fn settle(
        &self,
        tenant: u16,
        before: Option<&str>,
        shapes: Option<&str>,
    ) -> Result<(), StoreError> {
        self.write(|tenants| {
            let known = &mut tenants.entry(tenant).or_default().shapes;
            if known.as_deref() != before {
                return Err(StoreError::OtherShapes);
            }
            *known = shapes.map(str::to_owned);
            Ok(())
        })
    }

    /// Whoever keeps a view keeps writers waiting.
    fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError> {
        Ok(Box::new(MemoryView {
            tenants: self.read(),
            tenant,
        }))
    }

    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        match self.read().get(&tenant) {
            Some(tenant) => tenant.load(needs, loaded),
            None => Tenant::default().load(needs, loaded),
        }
        Ok(())
    }

    fn at_once(&self, tenant: u16, look: &mut dyn FnMut(&dyn Sees)) -> Result<bool, StoreError> {
        let tenants = self.read();
        look(&MemoryView { tenants, tenant });
        Ok(true)
    }

    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        self.write(|tenants| tenants.entry(commit.tenant()).or_default().write(commit))
    }

    fn begin_batch(&self) -> Result<(), StoreError> {
        self.turn.hold();
        Ok(())
    }

    /// What was committed stays, kept or not: memory takes nothing back.
    fn end_batch(&self, _keep: bool) -> Result<(), StoreError> {
        if self.turn.is_held() {
            self.turn.release();
        }
        Ok(())
    }

    fn compact(&self) -> Result<(), StoreError> {
        self.write(|tenants| {
            for tenant in tenants.values_mut() {
                tenant.journal.shrink_to_fit();
                tenant.states.shrink_to_fit();
                tenant.subjects.shrink_to_fit();
                tenant.index.shrink_to_fit();
                tenant.receipts.shrink_to_fit();
            }
        });
        Ok(())
    }
}

/// Keeps the store from being written to for as long as it is there.
struct MemoryView<'s> {
    tenants: RwLockReadGuard<'s, Tenants>,
    tenant: u16,
}

impl MemoryView<'_> {
    fn tenant(&self) -> Option<&Tenant> {
        self.tenants.get(&self.tenant)
    }
}

impl AtOnce for MemoryView<'_> {
    fn generation(&self) -> u64 {
        self.tenant().map_or(0, |t| t.generation)
    }

    fn state(&self, stream: &StreamKey) -> Option<&StateRow> {
        Some(&self.tenant()?.states.get(stream)?.row)
    }

    fn row(&self, key: &str) -> Option<&VaultRow> {
        self.tenant()?.vault.get(key)
    }

    fn receipt(&self, command: CommandMark) -> Option<ReceiptRow> {
        self.tenant()?.receipts.get(&command).cloned()
    }
}

impl View for MemoryView<'_> {
    fn generation(&self) -> Result<u64, StoreError> {
        Ok(self.tenant().map_or(0, |t| t.generation))
    }

    fn load(&self, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        match self.tenant() {
            Some(tenant) => tenant.load(needs, loaded),
            None => Tenant::default().load(needs, loaded),
        }
        Ok(())
    }

    fn find(&self, find: &Find) -> Result<Found, StoreError> {
        Ok(self.tenant().map(|t| t.find(find)).unwrap_or_default())
    }

    fn head(&self) -> Result<Head, StoreError> {
        Ok(self.tenant().map(|t| t.head).unwrap_or_default())
    }

    fn entries(&self, after: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let number = |n: u64| usize::try_from(n).unwrap_or(usize::MAX);
        let journal = self.tenant().map(|t| t.journal.as_slice());
        let rest = journal.unwrap_or_default().iter().skip(number(after));
        Ok(rest.take(number(limit.into())).cloned().collect())
    }

    fn states(
        &self,
        after: Option<&StreamKey>,
        limit: u32,
    ) -> Result<Vec<StoredState>, StoreError> {
        let tenant = self.tenant();
        Ok(tenant.map(|t| t.page(after, limit)).unwrap_or_default())
    }
}
