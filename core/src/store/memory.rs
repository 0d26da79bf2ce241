//! A store in memory: for tests, for browsers, and for trying things out.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, DefaultHasher};
use std::sync::OnceLock;

use roaring::RoaringBitmap;

use super::{Store, StoreError};
use crate::digest;
use crate::id::CommandId;
use crate::journal::{
    Commit, Entry, Find, Found, Head, Held, Loaded, Needs, ReceiptRow, StateRow, StreamKey,
    VaultRow, seal,
};

/// Its order never reaches a result: what is listed is sorted first. The hash has no random key.
type Fixed<K, V> = HashMap<K, V, BuildHasherDefault<DefaultHasher>>;

/// Keeps everything in memory. It is gone with the process.
///
/// ```
/// use medborger::{MemoryStore, Participation, Town, identity::MunicipalityCode};
///
/// let town = Town::new("0766".parse::<MunicipalityCode>()?, [7; 32]);
/// let bank = Participation::open(town, MemoryStore::default())?;
/// assert_eq!(bank.verify()?.entries, 0);
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Debug, Default)]
pub struct MemoryStore {
    tenants: BTreeMap<u16, Tenant>,
}

#[derive(Debug, Default)]
struct Tenant {
    key_check: Option<String>,
    head: Head,
    journal: Vec<Entry>,
    states: Fixed<StreamKey, Stored>,
    /// Streams by the small number under which the index knows them.
    numbers: Vec<StreamKey>,
    index: Fixed<String, RoaringBitmap>,
    vault: Fixed<String, VaultRow>,
    subjects: Fixed<String, Vec<String>>,
    receipts: Fixed<CommandId, ReceiptRow>,
}

#[derive(Debug)]
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
        self.delete(&row.key);
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
        let total = usize::try_from(all.len()).unwrap_or(usize::MAX);
        let mut streams: Vec<&StreamKey> = all
            .iter()
            .filter_map(|n| self.numbers.get(usize::try_from(n).ok()?))
            .collect();
        if let Some(after) = &find.after {
            streams.retain(|s| *s > after);
        }
        if find.limit < streams.len() {
            streams.select_nth_unstable(find.limit);
            streams.truncate(find.limit);
        }
        streams.sort_unstable();
        Found {
            total,
            streams: streams.into_iter().cloned().collect(),
        }
    }
}

/// A state that needs no decoding where it was decoded already.
fn decoded(held: Option<&Held>) -> OnceLock<Option<Held>> {
    match held {
        Some(held) => OnceLock::from(Some(Held::clone(held))),
        None => OnceLock::new(),
    }
}

impl Store for MemoryStore {
    fn enter(&mut self, tenant: u16, key_check: &str) -> Result<(), StoreError> {
        let known = &mut self.tenants.entry(tenant).or_default().key_check;
        match known {
            Some(known) if known != key_check => Err(StoreError::KeyMismatch),
            _ => {
                *known = Some(key_check.to_owned());
                Ok(())
            }
        }
    }

    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        let none = Tenant::default();
        let tenant = self.tenants.get(&tenant).unwrap_or(&none);
        if let Some(id) = needs.receipt {
            loaded
                .receipts
                .insert(id, tenant.receipts.get(&id).cloned());
        }
        for key in &needs.streams {
            let row = tenant.states.get(key).map(|s| s.row.clone());
            loaded.streams.insert(key.clone(), row);
        }
        for key in &needs.entries {
            loaded.entries.insert(key.clone(), tenant.entries_of(key));
        }
        for key in &needs.vault {
            loaded
                .vault
                .insert(key.clone(), tenant.vault.get(key).cloned());
        }
        for subject in &needs.subjects {
            let keys = tenant
                .subjects
                .get(subject)
                .map(Vec::as_slice)
                .unwrap_or_default();
            let mut rows: Vec<_> = keys
                .iter()
                .filter_map(|k| tenant.vault.get(k))
                .cloned()
                .collect();
            rows.sort_unstable_by(|a, b| a.key.cmp(&b.key));
            loaded.subjects.insert(subject.clone(), rows);
        }
        for find in &needs.finds {
            loaded.finds.push((find.clone(), tenant.find(find)));
        }
        Ok(())
    }

    fn commit(&mut self, commit: &Commit) -> Result<(), StoreError> {
        let tenant = self.tenants.entry(commit.tenant).or_default();
        for (stream, version) in &commit.expected {
            let now = tenant.states.get(stream).map_or(0, |s| s.row.version);
            if now != *version {
                return Err(StoreError::Conflict {
                    stream: stream.clone(),
                });
            }
        }
        for (stream, new) in &commit.states {
            let row = StateRow {
                version: new.version,
                state_v: new.state_v,
                at: commit.at,
                state: new.state.clone(),
                held: decoded(commit.held.0.get(stream)),
            };
            match tenant.states.get_mut(stream) {
                Some(stored) => stored.row = row,
                None => {
                    let number =
                        u32::try_from(tenant.numbers.len()).map_err(|_| StoreError::Full)?;
                    tenant.numbers.push(stream.clone());
                    tenant.states.insert(
                        stream.clone(),
                        Stored {
                            row,
                            number,
                            entries: Vec::new(),
                        },
                    );
                }
            }
        }
        let (journal, states) = (&mut tenant.journal, &mut tenant.states);
        tenant.head = seal(commit, tenant.head, |position, entry, hash| {
            if let Some(stored) = states.get_mut(&entry.stream) {
                stored.entries.push(position);
            }
            journal.push(Entry {
                position,
                stream: entry.stream.clone(),
                version: entry.version,
                at: commit.at,
                actor: entry.actor.clone(),
                command: commit.command,
                event: entry.event.clone(),
                hash: digest::hex_string(hash),
            });
        });
        for change in &commit.terms {
            let Some(number) = tenant.states.get(&change.stream).map(|s| s.number) else {
                continue;
            };
            if change.add {
                tenant
                    .index
                    .entry(change.term.clone())
                    .or_default()
                    .insert(number);
            } else if let Some(bitmap) = tenant.index.get_mut(&change.term) {
                bitmap.remove(number);
                if bitmap.is_empty() {
                    tenant.index.remove(&change.term);
                }
            }
        }
        for key in &commit.vault_delete {
            tenant.delete(key);
        }
        for row in &commit.vault_put {
            tenant.put(row);
        }
        tenant
            .receipts
            .insert(commit.command, commit.receipt.clone());
        Ok(())
    }

    fn find(&self, tenant: u16, find: &Find) -> Result<Found, StoreError> {
        Ok(self
            .tenants
            .get(&tenant)
            .map(|t| t.find(find))
            .unwrap_or_default())
    }

    fn head(&self, tenant: u16) -> Result<Head, StoreError> {
        Ok(self
            .tenants
            .get(&tenant)
            .map(|t| t.head)
            .unwrap_or_default())
    }

    fn entries(&self, tenant: u16, after: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        let journal = self
            .tenants
            .get(&tenant)
            .map(|t| t.journal.as_slice())
            .unwrap_or_default();
        let after = usize::try_from(after).unwrap_or(usize::MAX);
        Ok(journal.iter().skip(after).take(limit).cloned().collect())
    }

    fn states(
        &self,
        tenant: u16,
        after: Option<&StreamKey>,
        limit: usize,
    ) -> Result<Vec<(StreamKey, StateRow, Vec<String>)>, StoreError> {
        let Some(tenant) = self.tenants.get(&tenant) else {
            return Ok(Vec::new());
        };
        let mut page: Vec<_> = tenant
            .states
            .iter()
            .filter(|(key, _)| after.is_none_or(|after| *key > after))
            .collect();
        if limit < page.len() {
            page.select_nth_unstable_by_key(limit, |(key, _)| *key);
            page.truncate(limit);
        }
        page.sort_unstable_by_key(|(key, _)| *key);
        // The index is turned round once for the page rather than searched once for each stream.
        let mut terms: BTreeMap<u32, Vec<String>> = page
            .iter()
            .map(|(_, stored)| (stored.number, Vec::new()))
            .collect();
        for (term, bitmap) in &tenant.index {
            for (number, list) in &mut terms {
                if bitmap.contains(*number) {
                    list.push(term.clone());
                }
            }
        }
        let with_terms = |(key, stored): (&StreamKey, &Stored)| {
            (
                key.clone(),
                stored.row.clone(),
                terms.remove(&stored.number).unwrap_or_default(),
            )
        };
        Ok(page.into_iter().map(with_terms).collect())
    }
}
