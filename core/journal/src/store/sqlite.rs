//! SQLite: a file that is ours alone ([`SqliteStore`]), or a database of the host's, over a connection that is the host's
//! ([`HostStore`]). One municipality or many lie in it; [`schema`] says how. Both are written and read by the same code, which
//! knows a connection as a [`Driver`].
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
//! it cannot be cut: `head` remembers it, [`Store::erasure_pending`] says so in every process, and every later commit,
//! closing, opening and asking tries again. Asking, opening and every 64th commit keep others from writing for half a
//! second at most, because where one read overlaps the next the log can be cut only while nobody writes. A read that
//! lasts longer than that keeps it as it is, and the status says so.
//!
//! What operators must know besides:
//!
//! - The vault's keys (ids that are random and say nothing once the value is gone) and index terms are deleted
//!   with `secure_delete`, but a moved copy of one may stay until the page is used again.
//!   [`Store::compact`] writes the whole file anew and leaves none; run it at night, if at all.
//! - A backup still holds what was erased after it was made. After restoring one, carry out again every erasure
//!   since: the tombstones in the journal of the lost file are the list.
//! - What the file system or the disk keep of freed blocks, and snapshots, are theirs to clear.

mod blocks;
#[cfg(feature = "sqlite")]
mod clear;
mod driver;
mod erasure;
mod fault;
#[cfg(feature = "sqlite")]
mod file;
mod find;
#[cfg(feature = "sqlite")]
mod gate;
mod host;
mod keys;
mod listing;
mod names;
#[cfg(feature = "sqlite")]
mod native;
#[cfg(feature = "sqlite")]
mod opening;
mod read;
mod rows;
mod schema;
mod tenant;
#[cfg(feature = "sqlite")]
#[cfg(test)]
mod tests;
#[cfg(feature = "sqlite")]
mod view;
mod write;

use std::sync::{Mutex, MutexGuard, PoisonError};

pub use driver::{Driver, EachRow, Row, SqlError, Value};
#[cfg(feature = "sqlite")]
pub use file::{Options, SqliteStore};
pub use host::HostStore;

/// Nothing under these locks can be left half done: a transaction that was not ended is rolled back by the next.
fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
