//! Views: what a tenant has at one moment, beside whoever writes.

use std::path::PathBuf;
use std::sync::Mutex;

use rusqlite::Connection;

use super::fault::fault;
use super::file::{Options, SqliteStore};
use super::lock;
use super::tenant::Look;
use super::{driver, opening, write};
use crate::store::StoreError;

/// How many connections are kept for later.
const IDLE_MAX: usize = 16;

/// Reads in one transaction, so that all is of the same moment.
pub(super) fn snapshot<T>(
    conn: &Connection,
    read: impl FnOnce(&Connection) -> Result<T, StoreError>,
) -> Result<T, StoreError> {
    if !conn.is_autocommit() {
        return read(conn);
    }
    write::run(conn, "BEGIN").map_err(|e| fault(&e))?;
    let answer = read(conn);
    // Nothing was written, so that there is nothing to lose.
    if write::run(conn, "COMMIT").is_err() {
        write::rollback(conn);
    }
    answer
}

/// Connections that only read.
#[derive(Debug)]
pub(super) struct Readers {
    path: PathBuf,
    options: Options,
    idle: Mutex<Vec<Connection>>,
}

impl Readers {
    pub(super) fn of(path: PathBuf, options: Options) -> Self {
        Self {
            path,
            options,
            idle: Mutex::default(),
        }
    }

    /// Begins to read: what is written from now on does not show.
    pub(super) fn view(&self) -> Result<Reader<'_>, StoreError> {
        let idle = lock(&self.idle).pop();
        let conn = match idle {
            Some(conn) => conn,
            None => opening::open_reader(&self.path, &self.options)?,
        };
        // The first read is what fixes the moment.
        let begun = write::run(&conn, "BEGIN").and_then(|()| {
            let conn: &driver::Connection = &conn;
            conn.exists("SELECT 1 FROM medborger_head", driver::params![])
        });
        begun.map_err(|e| fault(&e))?;
        Ok(Reader {
            conn: Some(conn),
            readers: self,
        })
    }
}

/// A connection while it reads. It goes back to the others when that ends.
pub(super) struct Reader<'s> {
    conn: Option<Connection>,
    readers: &'s Readers,
}

impl Reader<'_> {
    pub(super) fn conn(&self) -> Result<&Connection, StoreError> {
        // It is there until the end.
        self.conn.as_ref().ok_or(StoreError::Unavailable)
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let Some(conn) = self.conn.take() else { return };
        write::rollback(&conn);
        let mut idle = lock(&self.readers.idle);
        if conn.is_autocommit() && idle.len() < IDLE_MAX {
            idle.push(conn);
        }
    }
}

/// Where a view reads.
pub(super) enum Source<'s> {
    Reader(Reader<'s>),
    /// The connection that writes, while this thread has the turn.
    Writer(&'s SqliteStore),
}

impl Look for Source<'_> {
    fn read<T>(
        &self,
        read: impl FnOnce(&driver::Connection) -> Result<T, StoreError>,
    ) -> Result<T, StoreError> {
        match self {
            Self::Reader(reader) => read(reader.conn()?),
            Self::Writer(store) => lock(&store.writer).read(|conn| read(conn)),
        }
    }
}

impl Drop for Source<'_> {
    fn drop(&mut self) {
        if let Self::Writer(store) = self {
            store.queue.release();
        }
    }
}
