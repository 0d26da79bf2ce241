//! The SQLite store: one file for one municipality or for many.
//!
//! # The file
//!
//! An ordinary SQLite database with application id `MDBG` (`0x4d444247`) and the schema's version as its
//! `user_version`. Anybody may read it with SQLite's own tools; only this library may write to it.
//!
//! | table | key | holds |
//! |---|---|---|
//! | `head` | tenant | where the tenant's journal ends, how many streams it has, and the check of its key |
//! | `journal` | tenant, position | what happened, in order and hash-chained; no personal data |
//! | `state` | tenant, stream | the stream's number, its terms, and what follows from the journal |
//! | `term` | tenant, term, block | which streams, by number, are found under a term |
//! | `vault` | tenant, key | whose each piece of personal data is and in which slot of `content` it lies |
//! | `content` | slot | the personal data itself |
//! | `receipt` | tenant, command | the answers to commands that were carried out |
//!
//! Times are microseconds since 1970 in UTC, command ids 16 bytes, hashes 32 bytes; events, states, receipts and
//! values are JSON. A block of `term` covers 4096 numbers: 512 bytes are a bitmap, the lowest bit first; fewer are a
//! sorted list of 16-bit numbers, the lower byte first.
//!
//! # Durability
//!
//! The log is a WAL and every commit is synced (`synchronous = FULL`): what was answered is on the disk. A commit
//! whose sync failed is [`StoreError::Unknown`]. Keep the file on a local disk, and copy it with SQLite's backup
//! or `VACUUM INTO`, or with its `-wal` file while nobody has it open. Never open it through another copy of
//! SQLite within the same process: closing one would take away the other's locks.
//!
//! # Erasure
//!
//! What is erased is overwritten in its place, whereupon the log is run empty and cut to no length. Values are
//! only ever added at the end of `content` and overwritten where they lie, because SQLite leaves copies of rows
//! that it moves from page to page behind, `secure_delete` or not. When another connection is reading in the log
//! it cannot be cut: [`SqliteStore::erasure_pending`] says so, and every later commit, closing and opening tries
//! again.
//!
//! What operators must know besides:
//!
//! - The vault's keys (ids that are random and say nothing once the value is gone) and index terms are deleted
//!   with `secure_delete`, but a moved copy of one may stay until the page is used again.
//!   [`SqliteStore::compact`] writes the whole file anew and leaves none; run it at night, if at all.
//! - A backup still holds what was erased after it was made. After restoring one, carry out again every erasure
//!   since: the tombstones in the journal of the lost file are the list.
//! - What the file system or the disk keep of freed blocks, and snapshots, are theirs to clear.

mod fault;
mod find;
mod read;
mod schema;
#[cfg(test)]
mod tests;
mod write;

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::{Store, StoreError};
use crate::journal::{Commit, Entry, Find, Found, Head, Loaded, Needs, StateRow, StreamKey};
use fault::{Failure, fault};

/// How a file is opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Options {
    /// For how long to wait for others who are writing, before [`StoreError::Busy`]. Five seconds unless set.
    pub busy_timeout: Duration,
}

impl Default for Options {
    fn default() -> Self {
        Self {
            busy_timeout: Duration::from_secs(5),
        }
    }
}

/// Keeps everything in one SQLite file, durably.
///
/// Several connections, in one process or in many, may have the file open at once. One of them writes at a time;
/// a command that was planned on what has changed meanwhile is planned again.
///
/// ```
/// use medborger::identity::MunicipalityCode;
/// use medborger::{Participation, SqliteStore, Town};
///
/// # let folder = std::env::temp_dir().join(format!("medborger-doc-{}", std::process::id()));
/// # std::fs::create_dir_all(&folder)?;
/// let store = SqliteStore::open(folder.join("hedensted.db"))?;
/// let town = Town::new("0766".parse::<MunicipalityCode>()?, [7; 32]);
/// let bank = Participation::open(town, store)?;
/// assert_eq!(bank.verify()?.entries, 0);
/// # drop(bank);
/// # std::fs::remove_dir_all(&folder)?;
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct SqliteStore {
    conn: Connection,
    options: Options,
    batch: Batch,
    /// Whether the log may still hold what was erased.
    owing: bool,
}

#[derive(Debug, Default)]
struct Batch {
    /// How many batches are begun within one another; 0 outside.
    depth: usize,
    /// Whether a commit in it erases.
    erases: bool,
    /// Why nothing of it can be stored any more.
    failed: Option<StoreError>,
}

impl SqliteStore {
    /// Opens a file, and makes it where it is absent.
    ///
    /// # Errors
    /// [`StoreError::NotADatabase`], [`StoreError::Foreign`] and [`StoreError::NewerSchema`] for a file that is not
    /// for this library, which is left as it is; [`StoreError::Damaged`]; [`StoreError::ReadOnly`] when the file or
    /// its directory can't be written; [`StoreError::Busy`], [`StoreError::Full`], [`StoreError::Unavailable`].
    pub fn open(path: impl AsRef<Path>) -> Result<Self, StoreError> {
        Self::open_with(path, Options::default())
    }

    /// As [`open`](Self::open), with options.
    ///
    /// # Errors
    /// As [`open`](Self::open).
    pub fn open_with(path: impl AsRef<Path>, options: Options) -> Result<Self, StoreError> {
        let mut store = Self::over(schema::open(path.as_ref(), &options)?, options);
        // Whoever had it open before may have stopped between an erasure and clearing the log.
        store.clear_log(false)?;
        Ok(store)
    }

    /// A store in memory, for tests.
    ///
    /// # Errors
    /// [`StoreError::Engine`]; [`StoreError::Unavailable`] without memory.
    pub fn in_memory() -> Result<Self, StoreError> {
        Ok(Self::over(schema::open_in_memory()?, Options::default()))
    }

    fn over(conn: Connection, options: Options) -> Self {
        Self {
            conn,
            options,
            batch: Batch::default(),
            owing: false,
        }
    }

    /// Whether the log may still hold what was erased, because another connection was reading in it.
    #[must_use]
    pub fn erasure_pending(&self) -> bool {
        self.owing
    }

    /// Writes the whole file anew, smaller and without a trace of what was deleted. Nobody can write meanwhile,
    /// and it takes room for two more copies.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] within a batch; otherwise as [`commit`](Store::commit). Nothing that the store
    /// keeps is lost.
    pub fn compact(&mut self) -> Result<(), StoreError> {
        if self.batch.depth > 0 {
            return Err(StoreError::Unavailable);
        }
        write::compact(&self.conn)?;
        self.clear_log(true)
    }

    /// Closes the file. Dropping the store does the same, but can't say what went wrong.
    ///
    /// # Errors
    /// [`StoreError::Busy`] when the log may still hold what was erased; whoever has the file open clears it
    /// with their next opening.
    pub fn close(mut self) -> Result<(), StoreError> {
        self.roll_back_batch();
        if self.owing {
            self.clear_log(true)?;
        }
        if self.owing {
            return Err(StoreError::Busy);
        }
        Ok(())
    }

    /// Runs the log empty, or remembers that it is still to be done.
    fn clear_log(&mut self, patient: bool) -> Result<(), StoreError> {
        let wait = |patience| self.conn.busy_timeout(patience).map_err(|e| fault(&e));
        if patient {
            self.owing = !write::clear_log(&self.conn);
            return Ok(());
        }
        wait(Duration::ZERO)?;
        self.owing = !write::clear_log(&self.conn);
        wait(self.options.busy_timeout)
    }

    /// After a commit is durable: the log is cleared when it erased, or when an earlier one still waits for it.
    fn committed(&mut self, erases: bool) {
        if erases || self.owing {
            // The commit is stored, whatever becomes of this.
            let _ = self.clear_log(erases);
        }
    }

    fn roll_back_batch(&mut self) {
        if self.batch.depth > 0 {
            self.batch = Batch::default();
            write::rollback(&self.conn);
        }
    }

    fn read<T>(
        &self,
        read: impl FnOnce(&Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match &self.batch.failed {
            Some(error) => Err(error.clone()),
            None => read::snapshot(&self.conn, read),
        }
    }

    fn commit_in_batch(&mut self, commit: &Commit) -> Result<(), StoreError> {
        if let Some(error) = &self.batch.failed {
            return Err(error.clone());
        }
        let written = if self.conn.is_autocommit() {
            // SQLite took the transaction back by itself when something failed.
            Err(StoreError::Unavailable)
        } else {
            write::write(&self.conn, commit).map_err(|Failure(error)| error)
        };
        match &written {
            Ok(()) => self.batch.erases |= commit.erases,
            Err(StoreError::Conflict { .. }) => {}
            Err(error) => self.batch.failed = Some(error.clone()),
        }
        written
    }
}

impl Drop for SqliteStore {
    fn drop(&mut self) {
        self.roll_back_batch();
        if self.owing {
            let _ = self.clear_log(false);
        }
    }
}

impl Store for SqliteStore {
    fn enter(&mut self, tenant: u16, key_check: &str) -> Result<(), StoreError> {
        if let Some(error) = &self.batch.failed {
            return Err(error.clone());
        }
        write::enter(&self.conn, tenant, key_check)
    }

    fn load(&self, tenant: u16, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
        self.read(|conn| read::load(conn, tenant, needs, loaded))
    }

    fn commit(&mut self, commit: &Commit) -> Result<(), StoreError> {
        if self.batch.depth > 0 {
            return self.commit_in_batch(commit);
        }
        write::begin(&self.conn)?;
        if let Err(Failure(error)) = write::write(&self.conn, commit) {
            write::rollback(&self.conn);
            return Err(error);
        }
        write::end(&self.conn)?;
        self.committed(commit.erases);
        Ok(())
    }

    fn find(&self, tenant: u16, find: &Find) -> Result<Found, StoreError> {
        self.read(|conn| find::find(conn, tenant, find).map_err(|e| fault(&e)))
    }

    fn head(&self, tenant: u16) -> Result<Head, StoreError> {
        self.read(|conn| read::head(conn, tenant))
    }

    fn entries(&self, tenant: u16, after: u64, limit: usize) -> Result<Vec<Entry>, StoreError> {
        self.read(|conn| read::entries(conn, tenant, after, limit))
    }

    fn states(
        &self,
        tenant: u16,
        after: Option<&StreamKey>,
        limit: usize,
    ) -> Result<Vec<(StreamKey, StateRow, Vec<String>)>, StoreError> {
        self.read(|conn| read::states(conn, tenant, after, limit))
    }

    /// Begins a batch. Nobody else can write until it ends. One within another is part of it.
    fn begin_batch(&mut self) -> Result<(), StoreError> {
        if self.batch.depth == 0 {
            write::begin(&self.conn)?;
        }
        self.batch.depth += 1;
        Ok(())
    }

    /// Ends a batch. Without one it does nothing.
    fn end_batch(&mut self) -> Result<(), StoreError> {
        if self.batch.depth > 1 {
            self.batch.depth -= 1;
            return Ok(());
        }
        let batch = std::mem::take(&mut self.batch);
        if batch.depth == 0 {
            return Ok(());
        }
        if let Some(error) = batch.failed {
            write::rollback(&self.conn);
            return Err(error);
        }
        if self.conn.is_autocommit() {
            return Err(StoreError::Unavailable);
        }
        write::end(&self.conn)?;
        self.committed(batch.erases);
        Ok(())
    }
}
