//! A store in memory: for tests, for browsers, and for trying things out.

mod entries;
mod find;
mod places;
mod tenant;
#[cfg(test)]
mod tests;
mod vault;

use std::collections::{BTreeMap, HashMap};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, PoisonError, RwLock, RwLockReadGuard};

use super::queue::Queue;
use super::{Sees, Store, StoreError, StoredState, View};
use crate::id::CommandMark;
use crate::journal::{
    AtOnce, BareEntry, Commit, Entry, Find, Found, Head, Loaded, Needs, Receipt, ReceiptRow,
    StateRow, StreamKey, VaultRow,
};
use foldhash::fast::FixedState;
use tenant::Tenant;

/// Its order never reaches a result: what is listed is sorted first. The hash has no random key.
type Fixed<K, V> = HashMap<K, V, FixedState>;

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
    /// How many batches lie in one another within one that is written apart; only who has the turn changes it.
    apart: AtomicUsize,
    /// What is written apart, while there is such a batch.
    copy: RwLock<BTreeMap<u16, Tenant>>,
}

type Tenants = BTreeMap<u16, Tenant>;

/// A copy of all that is kept, which goes its own way from then on.
impl Clone for MemoryStore {
    fn clone(&self) -> Self {
        Self {
            tenants: RwLock::new(self.read().clone()),
            ..Self::default()
        }
    }
}

impl MemoryStore {
    /// Whether this thread has a batch that is written apart.
    fn is_apart(&self) -> bool {
        self.apart.load(Ordering::Acquire) > 0 && self.turn.is_held()
    }

    /// What this thread sees.
    fn seen(&self) -> &RwLock<Tenants> {
        match self.is_apart() {
            true => &self.copy,
            false => &self.tenants,
        }
    }

    /// A commit is checked before anything of it is written, so that no panic leaves one half done.
    fn read(&self) -> RwLockReadGuard<'_, Tenants> {
        self.seen().read().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes in turn: a thread that holds it for a while lets nobody else write.
    fn write<T>(&self, write: impl FnOnce(&mut Tenants) -> T) -> T {
        let _turn = self.turn.turn();
        let mut tenants = self.seen().write().unwrap_or_else(PoisonError::into_inner);
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
        self.carry_out(Commit::clone(commit)).map(drop)
    }

    fn carry_out(&self, mut commit: Commit) -> Result<Option<Receipt>, StoreError> {
        let answer = commit.0.answer.take();
        self.write(|tenants| tenants.entry(commit.tenant()).or_default().write(commit))?;
        Ok(answer)
    }

    fn begin_batch(&self) -> Result<(), StoreError> {
        self.turn.hold();
        if self.is_apart() {
            self.apart.fetch_add(1, Ordering::Release);
        }
        Ok(())
    }

    fn begin_batch_apart(&self) -> Result<(), StoreError> {
        self.turn.hold();
        if !self.is_apart() {
            let copy = self.read().clone();
            *self.copy.write().unwrap_or_else(PoisonError::into_inner) = copy;
        }
        self.apart.fetch_add(1, Ordering::Release);
        Ok(())
    }

    /// What was committed stays, kept or not, but for a batch that was written apart: memory takes nothing back.
    fn end_batch(&self, keep: bool) -> Result<(), StoreError> {
        if !self.turn.is_held() {
            return Ok(());
        }
        if self.is_apart() && self.apart.fetch_sub(1, Ordering::AcqRel) == 1 {
            let mut copy = self.copy.write().unwrap_or_else(PoisonError::into_inner);
            let copy = std::mem::take(&mut *copy);
            if keep {
                *self.tenants.write().unwrap_or_else(PoisonError::into_inner) = copy;
            }
        }
        self.turn.release();
        Ok(())
    }

    fn compact(&self) -> Result<(), StoreError> {
        self.write(|tenants| {
            for tenant in tenants.values_mut() {
                tenant.shrink();
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
        self.tenant()?.state(stream)
    }

    fn value(&self, key: &str) -> Option<&str> {
        self.tenant()?.vault.value(key)
    }

    fn row(&self, key: &str) -> Option<VaultRow> {
        self.tenant()?.vault.row(key)
    }

    fn receipt(&self, command: CommandMark) -> Option<ReceiptRow> {
        self.tenant()?.receipt(command)
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
        let tenant = self.tenant();
        Ok(tenant.map_or_else(|| Tenant::default().find(find), |tenant| tenant.find(find)))
    }

    fn head(&self) -> Result<Head, StoreError> {
        Ok(self.tenant().map(|t| t.head).unwrap_or_default())
    }

    fn entries(&self, after: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let entries = self.bare_entries(after, limit)?;
        Ok(entries.into_iter().map(Entry::from).collect())
    }

    fn bare_entries(&self, after: u64, limit: u32) -> Result<Vec<BareEntry>, StoreError> {
        let tenant = self.tenant();
        Ok(tenant
            .map(|t| t.journal.after(after, limit))
            .unwrap_or_default())
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
