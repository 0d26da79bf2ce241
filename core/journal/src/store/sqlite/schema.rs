//! Opening a file: whose it is, which schema it has, and making a new one.
//!
//! # The file
//!
//! An ordinary SQLite database with application id `MDBG` (`0x4d444247`) and the schema's version as its
//! `user_version`. Anybody may read it with SQLite's own tools; only this library may write to it.
//!
//! | table | key | holds |
//! |---|---|---|
//! | `head` | tenant | where the tenant's journal ends, how many commits it has and how many names and terms it had, which erasure waits for the log, the check of its key, the versions of its states |
//! | `name` | number | the streams, and the subjects of the vault's rows |
//! | `journal` | place | that something happened, in order and hash-chained |
//! | `body` | place | what happened; no personal data |
//! | `state` | stream | what follows from the journal, and the stream's terms |
//! | `term_name` | number | the index terms |
//! | `term` | term, block | which streams are found under a term |
//! | `vault` | tenant, key | whose each piece of personal data is and in which slot of `content` it lies |
//! | `content` | slot | the personal data itself |
//! | `receipt` | tenant, command | the answers to commands that were carried out |
//!
//! Streams, subjects and terms stand by their numbers but in `name` and `term_name`. A number of a tenant's, as the place of
//! an entry, is its own number or position and 2³² times the tenant; in a state's list of terms and in the blocks of `term`
//! its own number stands alone. Numbers are never given again, and a name goes with the last row that speaks of it.
//!
//! Times are microseconds since 1970 in UTC, command ids 16 bytes, hashes 32 bytes; events, states and values are JSON. An
//! actor is 0 (`citizen`), 1 (`public`), 2 (`system`), or a text. A key of the vault that is made of ids is bytes: the text up
//! to its first slash, a byte that says what follows (1 a UUID, 2 sixteen bytes, 3 a UUID, a slash and sixteen bytes, 4 the same
//! with a point, 5 sixteen bytes, a slash and a number of 8 bytes, the highest first), and the bytes of that. A block of `term`
//! covers 4096 numbers: 512 bytes are a bitmap, the lowest bit first; fewer are a sorted list of 16-bit numbers, the lower byte
//! first.
//!
//! Beside it lies `-queue`, an empty file: whoever writes next has it locked.

use std::fs::OpenOptions;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::time::Duration;

use rusqlite::config::DbConfig;
use rusqlite::{Connection, MAIN_DB, OpenFlags};

use super::fault::fault;
use super::{Options, lock};
use crate::store::StoreError;

/// Says in the file's header that it is ours: `MDBG`.
pub(super) const APPLICATION: i32 = 0x4d44_4247;
/// The schema that this version of the library reads and writes.
pub(super) const SCHEMA: i64 = 5;
/// The oldest SQLite without the WAL-reset defect.
const ENGINE_MIN: i32 = 3_051_003;
/// How long whoever lets go waits before beginning anew.
const PAUSE: Duration = Duration::from_millis(5);
/// Larger than the number of different statements, so that each is prepared once.
const STATEMENTS_MAX: usize = 128;

const TABLES: &str = "
CREATE TABLE head (
    tenant     INTEGER NOT NULL PRIMARY KEY,
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    hash       BLOB    NOT NULL,
    names      INTEGER NOT NULL,
    terms      INTEGER NOT NULL,
    erasing    INTEGER NOT NULL,
    key_check  TEXT,
    shapes     TEXT
) STRICT;
CREATE INDEX head_erasing ON head (erasing) WHERE erasing > 0;

CREATE TABLE name (
    number INTEGER NOT NULL PRIMARY KEY,
    tenant INTEGER NOT NULL,
    name   TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX name_by_name ON name (tenant, name);

CREATE TABLE journal (
    place     INTEGER NOT NULL PRIMARY KEY,
    class     INTEGER NOT NULL,
    body_hash BLOB    NOT NULL,
    hash      BLOB    NOT NULL
) STRICT;

CREATE TABLE body (
    place   INTEGER NOT NULL PRIMARY KEY,
    stream  INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    actor   ANY     NOT NULL,
    command BLOB    NOT NULL,
    salt    BLOB,
    event   TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX body_by_stream ON body (stream, version);

CREATE TABLE state (
    stream  INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    state_v INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    terms   TEXT    NOT NULL,
    state   TEXT    NOT NULL
) STRICT;

CREATE TABLE term_name (
    number INTEGER NOT NULL PRIMARY KEY,
    tenant INTEGER NOT NULL,
    name   TEXT    NOT NULL
) STRICT;
CREATE UNIQUE INDEX term_by_name ON term_name (tenant, name);

CREATE TABLE term (
    term    INTEGER NOT NULL,
    block   INTEGER NOT NULL,
    members BLOB    NOT NULL,
    PRIMARY KEY (term, block)
) STRICT, WITHOUT ROWID;

CREATE TABLE vault (
    tenant  INTEGER NOT NULL,
    key     ANY     NOT NULL,
    subject INTEGER NOT NULL,
    slot    INTEGER NOT NULL,
    PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX vault_by_subject ON vault (subject, key, slot);

CREATE TABLE content (
    slot  INTEGER NOT NULL PRIMARY KEY,
    value TEXT    NOT NULL
) STRICT;

CREATE TABLE receipt (
    tenant  INTEGER NOT NULL,
    command BLOB    NOT NULL,
    row     BLOB    NOT NULL,
    PRIMARY KEY (tenant, command)
) STRICT, WITHOUT ROWID;
";

/// Opens the file, makes it where it is absent, and refuses what is not ours before anything is written.
pub(super) fn open(path: &Path, options: &Options) -> Result<Connection, StoreError> {
    engine(rusqlite::version_number())?;
    // SQLite takes a file of one byte for an empty one.
    if std::fs::metadata(path).is_ok_and(|file| file.is_file() && file.len() == 1) {
        return Err(StoreError::NotADatabase);
    }
    let had_log = has_log(path);
    make_private(path);
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE
        | OpenFlags::SQLITE_OPEN_CREATE
        | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| match fault(&e) {
        // A directory that is there and a file that can't be made in it.
        StoreError::Unavailable if !path.exists() && path.parent().is_some_and(Path::is_dir) => {
            StoreError::ReadOnly
        }
        other => other,
    })?;
    // SQLite falls back to reading only where it may not write.
    if conn.is_readonly(MAIN_DB).map_err(|e| fault(&e))? {
        return Err(StoreError::ReadOnly);
    }
    conn.busy_timeout(options.busy_timeout)
        .map_err(|e| fault(&e))?;
    if let Err(error) = admit(&conn) {
        leave(conn, path);
        return Err(error);
    }
    // SQLite itself sees missing pages, but not that the last one is cut short. Where there is a log, it may hold
    // that page.
    let page: u64 = conn
        .query_row("PRAGMA page_size", [], |row| row.get::<_, u32>(0))
        .map_err(|e| fault(&e))?
        .into();
    if !had_log && std::fs::metadata(path).is_ok_and(|file| !file.len().is_multiple_of(page)) {
        leave(conn, path);
        return Err(StoreError::Damaged);
    }
    if write_ahead(&conn, options.busy_timeout).map_err(beside)? != "wal" {
        return Err(StoreError::Unavailable);
    }
    settle(&conn).map_err(|e| beside(fault(&e)))?;
    Ok(conn)
}

/// A connection that only reads, beside the one that writes.
pub(super) fn open_reader(path: &Path, options: &Options) -> Result<Connection, StoreError> {
    let flags = OpenFlags::SQLITE_OPEN_READ_WRITE | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let conn = Connection::open_with_flags(path, flags).map_err(|e| fault(&e))?;
    let set = conn
        .busy_timeout(options.busy_timeout)
        .and_then(|()| harden(&conn))
        .and_then(|()| {
            conn.set_prepared_statement_cache_capacity(STATEMENTS_MAX);
            conn.execute_batch(
                "PRAGMA query_only = ON; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -8192;",
            )
        });
    set.map_err(|e| fault(&e))?;
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
    conn.busy_timeout(Duration::ZERO).map_err(|e| fault(&e))?;
    let mut left = patience;
    let mode = loop {
        let mode = conn.query_row("PRAGMA journal_mode = WAL", [], |row| row.get(0));
        let mode = mode.map_err(|e| fault(&e));
        if mode != Err(StoreError::Busy) || left.is_zero() {
            break mode;
        }
        let pause = PAUSE.min(left);
        std::thread::sleep(pause);
        left -= pause;
    };
    conn.busy_timeout(patience).map_err(|e| fault(&e))?;
    mode
}

/// A store that is gone with the process.
pub(super) fn open_in_memory() -> Result<Connection, StoreError> {
    engine(rusqlite::version_number())?;
    let conn = Connection::open_in_memory().map_err(|e| fault(&e))?;
    admit(&conn)?;
    settle(&conn).map_err(|e| fault(&e))?;
    Ok(conn)
}

fn engine(version: i32) -> Result<(), StoreError> {
    if version < ENGINE_MIN {
        return Err(StoreError::Engine);
    }
    Ok(())
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
    harden(conn).map_err(|e| fault(&e))?;
    if at_one_moment(conn).map_err(|e| beside(fault(&e)))?? == Whose::Ours {
        return Ok(());
    }
    // While the file still has a rollback journal: its header then always says whose it is, without a log.
    conn.execute_batch("BEGIN EXCLUSIVE")
        .map_err(|e| fault(&e))?;
    // Somebody else may have made the tables meanwhile.
    let made = whose(conn).and_then(|now| match now {
        Ok(Whose::Nobodys) => {
            conn.execute_batch(TABLES)?;
            conn.pragma_update(None, "application_id", APPLICATION)?;
            conn.pragma_update(None, "user_version", SCHEMA)?;
            conn.execute_batch("COMMIT")?;
            Ok(Ok(()))
        }
        Ok(Whose::Ours) => conn.execute_batch("COMMIT").map(Ok),
        Err(refused) => Ok(Err(refused)),
    });
    if !conn.is_autocommit() {
        let _ = conn.execute_batch("ROLLBACK");
    }
    made.map_err(|e| fault(&e))?
}

#[derive(PartialEq)]
enum Whose {
    Ours,
    Nobodys,
}

/// [`whose`] of one state of the file: between two statements of their own somebody else may make the tables, and
/// the file would look like neither an empty one nor ours.
fn at_one_moment(conn: &Connection) -> rusqlite::Result<Result<Whose, StoreError>> {
    let reading = conn.unchecked_transaction()?;
    let found = whose(conn);
    reading.rollback()?;
    found
}

fn whose(conn: &Connection) -> rusqlite::Result<Result<Whose, StoreError>> {
    let number = |sql| conn.query_row(sql, [], |row| row.get::<_, i64>(0));
    let objects = number("SELECT count(*) FROM sqlite_schema")?;
    let application = number("PRAGMA application_id")?;
    let schema = number("PRAGMA user_version")?;
    Ok(if application == i64::from(APPLICATION) {
        match schema {
            SCHEMA => Ok(Whose::Ours),
            found if found > SCHEMA => Err(StoreError::NewerSchema {
                found,
                known: SCHEMA,
            }),
            found if found > 0 => Err(StoreError::OlderSchema {
                found,
                known: SCHEMA,
            }),
            _ => Err(StoreError::Damaged),
        }
    } else if objects == 0 && application == 0 && schema == 0 {
        Ok(Whose::Nobodys)
    } else {
        Err(StoreError::Foreign)
    })
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
    fn an_engine_with_the_known_defect_is_refused() {
        assert_eq!(engine(3_051_002), Err(StoreError::Engine));
        assert_eq!(engine(3_051_003), Ok(()));
    }

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
