//! What a tenant has at one moment, wherever it is read.

use super::driver::Connection;
use super::fault::fault;
use super::{find, read};
use crate::journal::{BareEntry, Entry, Find, Found, Head, Loaded, Needs, StreamKey};
use crate::store::{StoreError, StoredState, View};

/// A look at one moment.
pub(super) trait Look {
    /// Reads, all of that moment.
    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError>;
}

/// What a tenant has at that moment.
pub(super) struct TenantView<L> {
    pub(super) look: L,
    pub(super) tenant: u16,
}

impl<L: Look> View for TenantView<L> {
    fn generation(&self) -> Result<u64, StoreError> {
        self.look.read(|conn| read::generation(conn, self.tenant))
    }

    fn load(&self, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        self.look
            .read(|conn| read::load(conn, self.tenant, needs, loaded))
    }

    fn find(&self, wanted: &Find) -> Result<Found, StoreError> {
        self.look
            .read(|conn| find::find(conn, self.tenant, wanted).map_err(|e| fault(&e)))
    }

    fn head(&self) -> Result<Head, StoreError> {
        self.look.read(|conn| read::head(conn, self.tenant))
    }

    fn entries(&self, after: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
        let entries = self.bare_entries(after, limit)?;
        Ok(entries.into_iter().map(Entry::from).collect())
    }

    fn bare_entries(&self, after: u64, limit: u32) -> Result<Vec<BareEntry>, StoreError> {
        self.look
            .read(|conn| read::entries(conn, self.tenant, after, limit))
    }

    fn states(
        &self,
        after: Option<&StreamKey>,
        limit: u32,
    ) -> Result<Vec<StoredState>, StoreError> {
        self.look
            .read(|conn| read::states(conn, self.tenant, after, limit))
    }
}
