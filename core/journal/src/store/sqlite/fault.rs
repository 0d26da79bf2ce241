//! From SQLite's result codes to what a caller can do about them. No path, statement or value comes along.

use super::driver::SqlError;
use crate::store::StoreError;

/// SQLite's result codes, as <https://sqlite.org/rescode.html> lists them: they never change.
mod code {
    pub(super) const SQLITE_ERROR: i32 = 1;
    pub(super) const SQLITE_PERM: i32 = 3;
    pub(super) const SQLITE_BUSY: i32 = 5;
    pub(super) const SQLITE_LOCKED: i32 = 6;
    pub(super) const SQLITE_READONLY: i32 = 8;
    pub(super) const SQLITE_CORRUPT: i32 = 11;
    pub(super) const SQLITE_FULL: i32 = 13;
    pub(super) const SQLITE_PROTOCOL: i32 = 15;
    pub(super) const SQLITE_CONSTRAINT: i32 = 19;
    pub(super) const SQLITE_MISMATCH: i32 = 20;
    pub(super) const SQLITE_FORMAT: i32 = 24;
    pub(super) const SQLITE_NOTADB: i32 = 26;
    pub(super) const SQLITE_READONLY_DBMOVED: i32 = 1032;
    pub(super) const SQLITE_IOERR_SHMSIZE: i32 = 4874;
}

/// A failure on the way to storing something, with its meaning.
pub(super) struct Failure(pub(super) StoreError);

impl From<SqlError> for Failure {
    fn from(error: SqlError) -> Self {
        Self(fault(&error))
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(error)
    }
}

/// What an error means when it came before a COMMIT, so that nothing was stored.
pub(super) fn fault(error: &SqlError) -> StoreError {
    match error {
        SqlError::Code(extended) => of_code(*extended),
        SqlError::Row => StoreError::Damaged,
    }
}

/// What an error of COMMIT itself means.
///
/// SQLite reports a full disk when a write failed, so that the log holds no complete commit. Any other failure
/// may have come after the last byte was written, and the next who opens the file may find the commit.
pub(super) fn fault_of_commit(error: &SqlError) -> StoreError {
    match fault(error) {
        known @ (StoreError::Busy | StoreError::Full) => known,
        _ => StoreError::Unknown,
    }
}

fn of_code(extended: i32) -> StoreError {
    match extended {
        code::SQLITE_IOERR_SHMSIZE => return StoreError::Full,
        code::SQLITE_READONLY_DBMOVED => return StoreError::Unavailable,
        _ => {}
    }
    match extended & 0xff {
        code::SQLITE_NOTADB => StoreError::NotADatabase,
        // The statements are constant: they fail to prepare, or break a constraint, only where the file is not
        // what was written.
        code::SQLITE_CORRUPT
        | code::SQLITE_ERROR
        | code::SQLITE_CONSTRAINT
        | code::SQLITE_MISMATCH
        | code::SQLITE_FORMAT => StoreError::Damaged,
        code::SQLITE_READONLY | code::SQLITE_PERM => StoreError::ReadOnly,
        code::SQLITE_FULL => StoreError::Full,
        code::SQLITE_BUSY | code::SQLITE_LOCKED | code::SQLITE_PROTOCOL => StoreError::Busy,
        _ => StoreError::Unavailable,
    }
}

#[cfg(feature = "sqlite")]
#[cfg(test)]
mod tests {
    use rusqlite::ffi;

    use super::*;

    fn failure(code: i32) -> SqlError {
        let said = Some("a path or a statement".into());
        rusqlite::Error::SqliteFailure(ffi::Error::new(code), said).into()
    }

    #[test]
    fn every_code_has_its_meaning_before_and_at_commit() {
        for (code, before, at) in [
            (
                ffi::SQLITE_NOTADB,
                StoreError::NotADatabase,
                StoreError::Unknown,
            ),
            (
                ffi::SQLITE_CORRUPT_VTAB,
                StoreError::Damaged,
                StoreError::Unknown,
            ),
            (
                ffi::SQLITE_CONSTRAINT_UNIQUE,
                StoreError::Damaged,
                StoreError::Unknown,
            ),
            (
                ffi::SQLITE_READONLY_DIRECTORY,
                StoreError::ReadOnly,
                StoreError::Unknown,
            ),
            (
                ffi::SQLITE_READONLY_DBMOVED,
                StoreError::Unavailable,
                StoreError::Unknown,
            ),
            (ffi::SQLITE_FULL, StoreError::Full, StoreError::Full),
            (
                ffi::SQLITE_IOERR_SHMSIZE,
                StoreError::Full,
                StoreError::Full,
            ),
            (
                ffi::SQLITE_BUSY_SNAPSHOT,
                StoreError::Busy,
                StoreError::Busy,
            ),
            (ffi::SQLITE_PROTOCOL, StoreError::Busy, StoreError::Busy),
            (
                ffi::SQLITE_IOERR_FSYNC,
                StoreError::Unavailable,
                StoreError::Unknown,
            ),
            (
                ffi::SQLITE_IOERR_WRITE,
                StoreError::Unavailable,
                StoreError::Unknown,
            ),
            (
                ffi::SQLITE_CANTOPEN,
                StoreError::Unavailable,
                StoreError::Unknown,
            ),
            (
                ffi::SQLITE_NOMEM,
                StoreError::Unavailable,
                StoreError::Unknown,
            ),
        ] {
            assert_eq!(fault(&failure(code)), before, "{code}");
            assert_eq!(fault_of_commit(&failure(code)), at, "{code} at COMMIT");
        }
        assert_eq!(
            fault(&rusqlite::Error::QueryReturnedNoRows.into()),
            StoreError::Damaged
        );
    }

    #[test]
    fn no_message_shows_what_sqlite_said() {
        for code in 1..=30 {
            let error = fault(&failure(code));
            assert!(
                !format!("{error} {} {error:?}", error.danish()).contains("path or"),
                "{error:?}"
            );
        }
    }
}
