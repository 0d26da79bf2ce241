//! Opening a file that is ours alone, or making it.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::driver::SqlError;
use super::fault::fault;
use super::file::Options;
use super::lock;
use super::schema::{APPLICATION, Of, SCHEMA, WAL_MIN, Whose, engine, make, whose};
use crate::store::StoreError;

/// How long whoever lets go waits before beginning anew.
const PAUSE: Duration = Duration::from_millis(5);
/// Larger than the number of different statements, so that each is prepared once.
const STATEMENTS_MAX: usize = 128;

/// Opens the file, makes it where it is absent, and refuses what is not ours before anything is written.
pub(super) fn open(path: &Path, options: &Options) -> Result<Connection, StoreError> {
    engine(rusqlite::version(), WAL_MIN)?;
    // SQLite takes a file of one byte for an empty one.
    if std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == 1) {
        return Err(StoreError::NotADatabase);
    }
    let had_log = has_log(path);
    make_private(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| match failed(e) {
        // A directory that is there and a file that can't be made in it.
        StoreError::Unavailable if !path.exists() && path.parent().is_some_and(Path::is_dir) => {
            StoreError::ReadOnly
        }
        other => other,
    })?;
    // SQLite falls back to reading only where it may not write.
    if conn.is_readonly(MAIN_DB).map_err(failed)? {
        return Err(StoreError::ReadOnly);
    }
    conn.busy_timeout(options.busy_timeout).map_err(failed)?;
    if let Err(error) = admit(&conn) {
        leave(conn, path);
        return Err(error);
    }
    // SQLite itself sees missing pages, but not that the last one is cut short. Where there is a log, it may hold
    // that page.
    let page: u64 = conn
        .query_row("PRAGMA page_size", [], |row| row.get::<_, u32>(0))
        .map_err(failed)?
        .into();
    if !had_log && std::fs::metadata(path).is_ok_and(|file| !file.len().is_multiple_of(page)) {
        leave(conn, path);
        return Err(StoreError::Damaged);
    }
    if write_ahead(&conn, options.busy_timeout).map_err(beside)? != "wal" {
        return Err(StoreError::Unavailable);
    }
    settle(&conn).map_err(|e| beside(failed(e)))?;
    Ok(conn)
}

/// A connection that only reads, beside the one that writes.
pub(super) fn open_reader(path: &Path, options: &Options) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(failed)?;
    let set = conn
        .busy_timeout(options.busy_timeout)
        .and_then(|()| harden(&conn))
        .and_then(|()| {
            conn.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
            conn.execute_batch(
                "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;",
            )
        });
    set.map_err(failed)?;
    Ok(conn)
}

/// The path as SQLite takes it: one that begins with `file:` would be read as a URI, and `:memory:` as no file at all.
pub(super) fn literal(path: &Path) -> PathBuf {
    if path.is_relative() {
        Path::new(".").join(path)
    } else {
        path.to_owned()
    }
}

/// Makes a file that only its owner may read and write, where there is none. SQLite gives its log the same rights. What
/// goes wrong shows when SQLite opens it.
fn make_private(path: &Path) {
    static ONE_BY_ONE: Mutex<()> = Mutex::new(());
    // Closing a file takes away all locks that this process has on it: nobody may have it open by then.
    let _one = lock(&ONE_BY_ONE);
    let _ = private().create_new(true).open(path);
}

/// How to open a file that, where it is made, only its owner may read and write.
pub(super) fn private() -> OpenOptions {
    let mut options = OpenOptions::new();
    options.write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options
}

/// Has the file keep a log. SQLite reads before it writes here, and does not wait for somebody who does the same at this
/// moment: two who wait for each other so would wait for ever. So we let go, wait and begin anew.
fn write_ahead(conn: &Connection, patience: Duration) -> Result<String, StoreError> {
    conn.busy_timeout(Duration::ZERO).map_err(failed)?;
    let mut left = patience;
    let mode = loop {
        let mode = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0));
        let mode = mode.map_err(failed);
        if mode != Err(StoreError::Busy) || left.is_zero() {
            break mode;
        }
        let pause = PAUSE.min(left);
        std::thread::sleep(pause);
        left -= pause;
    };
    conn.busy_timeout(patience).map_err(failed)?;
    mode
}

/// A store that is gone with the process.
pub(super) fn open_in_memory() -> Result<Connection, StoreError> {
    engine(rusqlite::version(), WAL_MIN)?;
    let conn = Connection::open_in_memory().map_err(failed)?;
    admit(&conn)?;
    settle(&conn).map_err(failed)?;
    Ok(conn)
}

fn failed(error: impl Into<SqlError>) -> StoreError {
    fault(&error.into())
}

/// The file itself was readable; what can't be opened or made lies beside it.
fn beside(error: StoreError) -> StoreError {
    match error {
        StoreError::Unavailable => StoreError::ReadOnly,
        other => other,
    }
}

/// Lets only an empty file or one of ours through. An empty one is given its tables.
fn admit(conn: &Connection) -> Result<(), StoreError> {
    harden(conn).map_err(failed)?;
    match at_one_moment(conn).map_err(|e| beside(failed(e)))?? {
        Whose::Ours => return Ok(()),
        Whose::Hosts => return Err(StoreError::Foreign),
        Whose::Nobodys => {}
    }
    // While the file still has a rollback journal: its header then always says whose it is, without a log.
    conn.execute_batch("BEGIN EXCLUSIVE").map_err(failed)?;
    // Somebody else may have made the tables meanwhile.
    let made = whose(conn, Of::File).and_then(|now| match now {
        Ok(Whose::Nobodys) => {
            make(conn)?;
            conn.pragma_update(None, "application_id", APPLICATION)?;
            conn.pragma_update(None, "user_version", SCHEMA)?;
            conn.execute_batch("COMMIT")?;
            Ok(Ok(()))
        }
        Ok(Whose::Ours) => Ok(conn.execute_batch("COMMIT").map(Ok)?),
        Ok(Whose::Hosts) => Ok(Err(StoreError::Foreign)),
        Err(refused) => Ok(Err(refused)),
    });
    if !conn.is_autocommit() {
        let _ = conn.execute_batch("ROLLBACK");
    }
    made.map_err(failed)?
}

/// [`whose`] of one state of the file: between two statements of their own somebody else may make the tables, and
/// the file would look like neither an empty one nor ours.
fn at_one_moment(conn: &Connection) -> Result<Result<Whose, StoreError>, SqlError> {
    let reading = conn.unchecked_transaction()?;
    let found = whose(conn, Of::File);
    reading.rollback()?;
    found
}

/// Closes a file that is not for us without writing to it: a log that others left is not worked off.
fn leave(conn: Connection, path: &Path) {
    if has_log(path) {
        let _ = conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, true);
    }
    drop(conn);
}

/// Whether there is a log with something in it. Looked up, never opened: closing a file takes SQLite's locks away.
fn has_log(path: &Path) -> bool {
    let mut log = path.as_os_str().to_owned();
    log.push("-wal");
    std::fs::metadata(log).is_ok_and(|log| log.len() > 0)
}

/// Nothing in a file is trusted to be what it should, and nothing bound decides how it is looked up.
fn harden(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_DEFENSIVE, true)?;
    // A statement is prepared once: otherwise SQLite does it again for each other value that is bound, in case another index
    // would be better for that one.
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG, true)?;
    conn.execute_batch("PRAGMA trusted_schema = OFF; PRAGMA cell_size_check = ON;")
}

fn settle(conn: &Connection) -> rusqlite::Result<()> {
    conn.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
    conn.execute_batch(
        "PRAGMA synchronous = FULL;
         PRAGMA secure_delete = ON;
         PRAGMA temp_store = MEMORY;
         PRAGMA cache_size = -65536;",
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_settings_hold() {
        let conn = open_in_memory().unwrap();
        let number = |sql: &str| conn.query_row(sql, [], |r| r.get::<_, i64>(0)).unwrap();
        assert_eq!(number("PRAGMA synchronous"), 2);
        assert_eq!(number("PRAGMA secure_delete"), 1);
        assert_eq!(number("PRAGMA trusted_schema"), 0);
        assert_eq!(number("PRAGMA cell_size_check"), 1);
        for setting in [
            DbConfig::SQLITE_DBCONFIG_DEFENSIVE,
            DbConfig::SQLITE_DBCONFIG_ENABLE_QPSG,
        ] {
            assert!(conn.db_config(setting).unwrap(), "{setting:?}");
        }
        assert_eq!(number("PRAGMA application_id"), i64::from(APPLICATION));
        assert_eq!(number("PRAGMA user_version"), SCHEMA);
    }
}
