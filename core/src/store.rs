//! Stores: where commits are kept. They know streams, terms and rows, and nothing of the domain.

mod memory;
#[cfg(feature = "sqlite")]
mod sqlite;

pub use memory::MemoryStore;
#[cfg(feature = "sqlite")]
pub use sqlite::{Options as SqliteOptions, SqliteStore};

use crate::journal::{Commit, Entry, Find, Found, Head, Loaded, Needs, StateRow, StreamKey};

crate::error::errors! {
    /// Why a store could not do its work.
    StoreError {
        /// Another commit came first. Load and plan again.
        Conflict {
            /// The stream that changed meanwhile.
            stream: StreamKey,
        } => "conflict", Conflict, None,
            "{stream} was changed meanwhile", "{stream} er ændret imens";
        /// It is not known whether the commit was stored. Send the same command id again: if it was stored, the
        /// same receipt comes back.
        Unknown => "outcome_unknown", Unknown, None,
            "it is not known whether the command was stored: send the same command id again",
            "det vides ikke, om kommandoen blev gemt: send samme kommando-id igen";
        /// The file is not a database.
        NotADatabase => "store_not_a_database", Storage, None,
            "the file is not a database", "filen er ikke en database";
        /// The file is a database, but not one of this library.
        Foreign => "store_foreign", Storage, None,
            "the file is a database of another program", "filen er et andet programs database";
        /// The database is damaged.
        Damaged => "store_damaged", Storage, None, "the database is damaged", "databasen er beskadiget";
        /// The database was written by a newer version of this library. Nothing was touched.
        NewerSchema {
            /// The schema that was found.
            found: i64,
            /// The newest schema that this version knows.
            known: i64,
        } => "store_newer_schema", Storage, None,
            "the database has schema {found}, newer than {known}: use a newer version of the library",
            "databasen har skema {found}, nyere end {known}: brug en nyere version af biblioteket";
        /// The database can be read only.
        ReadOnly => "store_read_only", Storage, None,
            "the database is read-only", "databasen kan kun læses";
        /// The disk is full.
        Full => "store_full", Storage, None, "the disk is full", "disken er fuld";
        /// Somebody else held the database for too long.
        Busy => "store_busy", Storage, None,
            "the database is in use by somebody else", "databasen er optaget af en anden";
        /// The file could not be opened, read or written.
        Unavailable => "store_unavailable", Storage, None,
            "the database can't be opened, read or written", "databasen kan ikke åbnes, læses eller skrives";
        /// The database belongs to another key.
        KeyMismatch => "store_key_mismatch", Storage, Some("key"),
            "the database was made with another key", "databasen er lavet med en anden nøgle";
        /// The database engine is a version with a known defect.
        Engine => "store_engine", Storage, None,
            "the database engine is older than SQLite 3.51.3", "databasemotoren er ældre end SQLite 3.51.3";
    }
}

/// A place where commits are kept.
///
/// A store keeps all of a commit or none of it, gives entries their positions without gaps and hashes them in a
/// chain, and answers look-ups by terms. All it holds is divided by tenant.
pub trait Store {
    /// Remembers a tenant's key check, or compares it with the one remembered.
    ///
    /// # Errors
    /// [`StoreError::KeyMismatch`] for another key.
    fn enter(&mut self, tenant: u16, key_check: &str) -> Result<(), StoreError>;

    /// Adds to `loaded` what is needed.
    ///
    /// # Errors
    /// When the store can't be read.
    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError>;

    /// Stores a commit, all or nothing.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when a stream has another version than expected; [`StoreError::Unknown`] when the
    /// outcome can't be known; others when nothing was stored.
    fn commit(&mut self, commit: &Commit) -> Result<(), StoreError>;

    /// Looks streams up by their terms.
    ///
    /// # Errors
    /// When the store can't be read.
    fn find(&self, tenant: u16, find: &Find) -> Result<Found, StoreError>;

    /// Where the tenant's journal ends.
    ///
    /// # Errors
    /// When the store can't be read.
    fn head(&self, tenant: u16) -> Result<Head, StoreError>;

    /// The journal's entries after a position, at most `limit`, in order.
    ///
    /// # Errors
    /// When the store can't be read.
    fn entries(&self, tenant: u16, after: u64, limit: usize) -> Result<Vec<Entry>, StoreError>;

    /// Stored states after a stream key, at most `limit`, in the order of the keys, each with its index terms.
    ///
    /// # Errors
    /// When the store can't be read.
    fn states(
        &self,
        tenant: u16,
        after: Option<&StreamKey>,
        limit: usize,
    ) -> Result<Vec<(StreamKey, StateRow, Vec<String>)>, StoreError>;

    /// Begins a batch: commits until [`end_batch`](Store::end_batch) become durable together.
    ///
    /// # Errors
    /// When the store can't be written.
    fn begin_batch(&mut self) -> Result<(), StoreError> {
        Ok(())
    }

    /// Ends a batch. On an error none of its commits was stored, or the outcome is [`StoreError::Unknown`].
    ///
    /// # Errors
    /// As [`commit`](Store::commit).
    fn end_batch(&mut self) -> Result<(), StoreError> {
        Ok(())
    }
}

impl<S: Store + ?Sized> Store for Box<S> {
    fn enter(&mut self, tenant: u16, key_check: &str) -> Result<(), StoreError> {
        (**self).enter(tenant, key_check)
    }
    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        (**self).load(tenant, needs, loaded)
    }
    fn commit(&mut self, commit: &Commit) -> Result<(), StoreError> {
        (**self).commit(commit)
    }
    fn find(&self, tenant: u16, find: &Find) -> Result<Found, StoreError> {
        (**self).find(tenant, find)
    }
    fn head(&self, tenant: u16) -> Result<Head, StoreError> {
        (**self).head(tenant)
    }
    fn entries(&self, tenant: u16, after: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        (**self).entries(tenant, after, limit)
    }
    fn states(
        &self,
        tenant: u16,
        after: Option<&StreamKey>,
        limit: usize,
    ) -> Result<Vec<(StreamKey, StateRow, Vec<String>)>, StoreError> {
        (**self).states(tenant, after, limit)
    }
    fn begin_batch(&mut self) -> Result<(), StoreError> {
        (**self).begin_batch()
    }
    fn end_batch(&mut self) -> Result<(), StoreError> {
        (**self).end_batch()
    }
}
