//! The tables: which schema they have, and making new ones.
//!
//! # The file
//!
//! An ordinary SQLite database. The names of our tables and indexes begin with `medborger_`, so that they can lie beside a
//! host's own. A file that is ours alone has the application id `MDBG` (`0x4d444247`) and the schema's version as its
//! `user_version`; in one that we share, these are the host's, and `medborger_schema` says which version our tables have.
//! Anybody may read them with SQLite's own tools; only this library may write to them.
//!
//! | table | key | holds |
//! |---|---|---|
//! | `medborger_schema` | | the schema's version, in one row |
//! | `medborger_head` | tenant | where the tenant's journal ends, how many commits it has and how many names and terms it had, which erasure waits for the log, the check of its key, the versions of its states |
//! | `medborger_name` | number | the streams, and the subjects of the vault's rows |
//! | `medborger_journal` | place | that something happened, in order and hash-chained |
//! | `medborger_body` | place | what happened; no personal data |
//! | `medborger_state` | stream | what follows from the journal, and the stream's terms |
//! | `medborger_term_name` | number | the index terms |
//! | `medborger_term` | term, block | which streams are found under a term |
//! | `medborger_vault` | tenant, key | whose each piece of personal data is and in which slot of `content` it lies |
//! | `medborger_content` | slot | the personal data itself |
//! | `medborger_receipt` | tenant, command | the answers to commands that were carried out |
//!
//! Streams, subjects and terms stand by their numbers but in `medborger_name` and `medborger_term_name`. A number of a tenant's, as the place of
//! an entry, is its own number or position and 2³² times the tenant; in a state's list of terms and in the blocks of `medborger_term`
//! its own number stands alone. Numbers are never given again, and a name goes with the last row that speaks of it.
//!
//! Times are microseconds since 1970 in UTC, command ids 16 bytes, hashes 32 bytes; events, states and values are JSON. An
//! actor is 0 (`citizen`), 1 (`public`), 2 (`system`), or a text. A key of the vault that is made of ids is bytes: the text up
//! to its first slash, a byte that says what follows (1 a UUID, 2 sixteen bytes, 3 a UUID, a slash and sixteen bytes, 4 the same
//! with a point, 5 sixteen bytes, a slash and a number of 8 bytes, the highest first), and the bytes of that. Block 9·*n* of
//! `medborger_term` covers 61,440 numbers from 61,440·*n* on, and the eight behind it 7680 of these each. 960 bytes are a bitmap, the
//! lowest bit first; fewer are a sorted list of 16-bit numbers, counted from the block's first, the lower byte first. A number
//! stands in one block: in the narrow one where that is there, otherwise in the wide one, whose numbers go to the narrow ones when
//! it would have 480.
//!
//! Beside a file that [`SqliteStore`](super::SqliteStore) opened lies `-queue`, an empty file: whoever writes next has it locked.

use super::driver::{Connection, Result, params};
use super::fault::fault;
use crate::store::StoreError;

/// Says in the header of a file that it is ours alone: `MDBG`.
pub(super) const APPLICATION: i32 = 0x4d44_4247;
/// The schema that this version of the library reads and writes.
pub(super) const SCHEMA: i64 = 8;

/// What is made, each by a statement of its own: some connections run one at a time.
const TABLES: [&str; 16] = [
    "CREATE TABLE medborger_schema (
    version INTEGER NOT NULL
) STRICT",
    "CREATE TABLE medborger_head (
    tenant     INTEGER NOT NULL PRIMARY KEY,
    generation INTEGER NOT NULL,
    position   INTEGER NOT NULL,
    hash       BLOB    NOT NULL,
    names      INTEGER NOT NULL,
    terms      INTEGER NOT NULL,
    erasing    INTEGER NOT NULL,
    key_check  TEXT,
    shapes     TEXT
) STRICT",
    "CREATE INDEX medborger_head_erasing ON medborger_head (erasing) WHERE erasing > 0",
    "CREATE TABLE medborger_name (
    number INTEGER NOT NULL PRIMARY KEY,
    tenant INTEGER NOT NULL,
    name   TEXT    NOT NULL
) STRICT",
    "CREATE UNIQUE INDEX medborger_name_by_name ON medborger_name (tenant, name)",
    "CREATE TABLE medborger_journal (
    place     INTEGER NOT NULL PRIMARY KEY,
    class     INTEGER NOT NULL,
    body_hash BLOB    NOT NULL,
    hash      BLOB    NOT NULL
) STRICT",
    "CREATE TABLE medborger_body (
    place   INTEGER NOT NULL PRIMARY KEY,
    stream  INTEGER NOT NULL,
    version INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    actor   ANY     NOT NULL,
    command BLOB    NOT NULL,
    salt    BLOB,
    event   TEXT    NOT NULL
) STRICT",
    "CREATE UNIQUE INDEX medborger_body_by_stream ON medborger_body (stream, version)",
    "CREATE TABLE medborger_state (
    stream  INTEGER NOT NULL PRIMARY KEY,
    version INTEGER NOT NULL,
    state_v INTEGER NOT NULL,
    at      INTEGER NOT NULL,
    terms   TEXT    NOT NULL,
    state   TEXT    NOT NULL
) STRICT",
    "CREATE TABLE medborger_term_name (
    number INTEGER NOT NULL PRIMARY KEY,
    tenant INTEGER NOT NULL,
    name   TEXT    NOT NULL
) STRICT",
    "CREATE UNIQUE INDEX medborger_term_by_name ON medborger_term_name (tenant, name)",
    "CREATE TABLE medborger_term (
    term    INTEGER NOT NULL,
    block   INTEGER NOT NULL,
    members BLOB    NOT NULL,
    PRIMARY KEY (term, block)
) STRICT, WITHOUT ROWID",
    "CREATE TABLE medborger_vault (
    tenant  INTEGER NOT NULL,
    key     ANY     NOT NULL,
    subject INTEGER NOT NULL,
    slot    INTEGER NOT NULL,
    PRIMARY KEY (tenant, key)
) STRICT, WITHOUT ROWID",
    "CREATE INDEX medborger_vault_by_subject ON medborger_vault (subject, key, slot)",
    "CREATE TABLE medborger_content (
    slot  INTEGER NOT NULL PRIMARY KEY,
    value TEXT    NOT NULL
) STRICT",
    "CREATE TABLE medborger_receipt (
    tenant  INTEGER NOT NULL,
    command BLOB    NOT NULL,
    row     BLOB    NOT NULL,
    PRIMARY KEY (tenant, command)
) STRICT, WITHOUT ROWID",
];

/// What is opened.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Of {
    /// A file that is to be ours alone.
    #[cfg_attr(
        not(feature = "sqlite"),
        expect(dead_code, reason = "files are opened by rusqlite")
    )]
    File,
    /// A database of the host's.
    Host,
}

/// Whose tables there are.
#[derive(Debug, PartialEq)]
pub(super) enum Whose {
    /// Ours, of this schema.
    Ours,
    /// There is nothing at all.
    Nobodys,
    /// There are tables, and none of ours.
    Hosts,
}

/// Whose file or database it is, or why our tables in it can't be used. A file that is ours alone says so in its header; in a
/// host's the header is the host's, and a table of ours speaks for the others. Asked in one transaction: between two statements
/// of their own somebody else may make the tables.
pub(super) fn whose(conn: &Connection, of: Of) -> Result<std::result::Result<Whose, StoreError>> {
    let number = |sql| {
        let number = conn.one(sql, params![], |row| row.get::<i64>(0))?;
        Ok::<_, super::driver::SqlError>(number.unwrap_or_default())
    };
    let table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'medborger_schema'";
    let is_alone = number("PRAGMA application_id")? == i64::from(APPLICATION);
    let version = if of == Of::Host && conn.exists(table, params![])? {
        // One row, or somebody else wrote here.
        number("SELECT max(version) FROM medborger_schema")?
    } else if is_alone {
        match number("PRAGMA user_version")? {
            // A file of ours has the table by now.
            SCHEMA if of == Of::Host => 0,
            version => version,
        }
    } else {
        let is_empty = number("SELECT count(*) AS objects FROM sqlite_schema")? == 0
            && number("PRAGMA application_id")? == 0
            && number("PRAGMA user_version")? == 0;
        return Ok(Ok(if is_empty {
            Whose::Nobodys
        } else {
            Whose::Hosts
        }));
    };
    let known = SCHEMA;
    Ok(match version {
        SCHEMA => Ok(Whose::Ours),
        found if found > known => Err(StoreError::NewerSchema { found, known }),
        found if found > 0 => Err(StoreError::OlderSchema { found, known }),
        _ => Err(StoreError::Damaged),
    })
}

/// Makes our tables, in the transaction that is under way.
pub(super) fn make(conn: &Connection) -> Result<()> {
    for sql in TABLES {
        conn.once(sql)?;
    }
    conn.run(
        "INSERT INTO medborger_schema (version) VALUES (?1)",
        params![SCHEMA],
    )?;
    Ok(())
}

/// Refuses a version of SQLite, as `sqlite_version()` gives it, that is older than needed.
pub(super) fn engine(version: &str, needed: &'static str) -> std::result::Result<(), StoreError> {
    let parts = |version: &str| -> Option<[u32; 3]> {
        let mut parts = version.split('.').map(|part| part.parse().ok());
        Some([parts.next()??, parts.next()??, parts.next()??])
    };
    match (parts(version), parts(needed)) {
        (Some(found), Some(least)) if found >= least => Ok(()),
        _ => Err(StoreError::Engine { needed }),
    }
}

/// The oldest SQLite without the WAL-reset defect.
pub(super) const WAL_MIN: &str = "3.51.3";

/// Which SQLite a connection is of.
pub(super) fn version(conn: &Connection) -> std::result::Result<String, StoreError> {
    let version = conn.one("SELECT sqlite_version()", params![], |row| row.get(0));
    version
        .map_err(|e| fault(&e))?
        .ok_or(StoreError::Unavailable)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_engine_with_the_known_defect_is_refused() {
        let refused = Err(StoreError::Engine { needed: WAL_MIN });
        for version in ["3.51.2", "3.9.99", "2.99.99", "3.51", "", "new"] {
            assert_eq!(engine(version, WAL_MIN), refused, "{version}");
        }
        for version in ["3.51.3", "3.52.0", "4.0.0"] {
            assert_eq!(engine(version, WAL_MIN), Ok(()), "{version}");
        }
    }
}
