//! From SQLite's result codes to what a caller can do about them. No path, statement or value comes along.

use rusqlite::Error;
use rusqlite::ffi;

use crate::store::StoreError;

/// A failure on the way to storing something, with its meaning. It keeps rusqlite's own type out of the public
/// interface.
pub(super) struct Failure(pub(super) StoreError);

impl From<rusqlite::Error> for Failure {
    fn from(error: rusqlite::Error) -> Self {
        Self(fault(&error))
    }
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        Self(error)
    }
}

/// What an error means when it came before a COMMIT, so that nothing was stored.
pub(super) fn fault(error: &Error) -> StoreError {
    match error {
        Error::SqliteFailure(failure, _) => of_code(failure.extended_code),
        // Everything else comes from a row that is not as it was written.
        _ => StoreError::Damaged,
    }
}

/// What an error of COMMIT itself means.
///
/// SQLite reports a full disk when a write failed, so that the log holds no complete commit. Any other failure
/// may have come after the last byte was written, and the next who opens the file may find the commit.
pub(super) fn fault_of_commit(error: &Error) -> StoreError {
    match fault(error) {
        known @ (StoreError::Busy | StoreError::Full) => known,
        _ => StoreError::Unknown,
    }
}

fn of_code(extended: i32) -> StoreError {
    match extended {
        ffi::SQLITE_IOERR_SHMSIZE => return StoreError::Full,
        ffi::SQLITE_READONLY_DBMOVED => return StoreError::Unavailable,
        _ => {}
    }
    match extended & 0xff {
        ffi::SQLITE_NOTADB => StoreError::NotADatabase,
        // The statements are constant: they fail to prepare, or break a constraint, only where the file is not
        // what was written.
        ffi::SQLITE_CORRUPT
        | ffi::SQLITE_ERROR
        | ffi::SQLITE_CONSTRAINT
        | ffi::SQLITE_MISMATCH
        | ffi::SQLITE_FORMAT => StoreError::Damaged,
        ffi::SQLITE_READONLY | ffi::SQLITE_PERM => StoreError::ReadOnly,
        ffi::SQLITE_FULL => StoreError::Full,
        ffi::SQLITE_BUSY | ffi::SQLITE_LOCKED | ffi::SQLITE_PROTOCOL => StoreError::Busy,
        _ => StoreError::Unavailable,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn failure(code: i32) -> Error {
        Error::SqliteFailure(ffi::Error::new(code), Some("a path or a statement".into()))
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
        assert_eq!(fault(&Error::QueryReturnedNoRows), StoreError::Damaged);
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
