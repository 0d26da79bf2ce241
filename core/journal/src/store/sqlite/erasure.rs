//! Clearing the files of what was erased.

use super::driver::{Connection, Result as SqlResult, params};
use super::fault::fault;
use super::write::{end, rollback, run};
use crate::store::StoreError;

/// Whether an erasure waits for the log to be cleared.
pub(super) fn is_pending(conn: &Connection) -> Result<bool, StoreError> {
    conn.exists("SELECT 1 FROM medborger_head WHERE erasing > 0", params![])
        .map_err(|e| fault(&e))
}

/// Which tenants' erasures wait, each with its generation.
pub(super) fn waiting(conn: &Connection) -> SqlResult<Vec<(u16, i64)>> {
    conn.many(
        "SELECT tenant, erasing FROM medborger_head WHERE erasing > 0",
        params![],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// Whether the log is empty and of no length now: others may still be reading in it. Where there is no log, it is.
pub(super) fn clear_log(conn: &Connection) -> bool {
    let busy = conn.one("PRAGMA wal_checkpoint(TRUNCATE)", params![], |row| {
        row.get::<i64>(0)
    });
    busy == Ok(Some(0))
}

/// Strikes off what was cleared, in the transaction that was begun, and ends that.
pub(super) fn strike_off(conn: &Connection, erasing: &[(u16, i64)]) {
    let struck = erasing.iter().try_for_each(|(tenant, since)| {
        conn.run(
            "UPDATE medborger_head SET erasing = 0 WHERE tenant = ?1 AND erasing = ?2",
            params![tenant, since],
        )
        .map(|_| ())
    });
    // What fails here is done by whoever comes next.
    match struck {
        Ok(()) => drop(end(conn)),
        Err(_) => rollback(conn),
    }
}

/// Takes away the places of values that are gone, in the transaction that was begun, and ends that.
pub(super) fn let_go_of_places(conn: &Connection) -> Result<(), StoreError> {
    // Copies that SQLite left of rows it moved are gone only once the log is cleared, too. A generation of its own, so that
    // nobody who cleared the log before strikes this off.
    let deleted = run(
        conn,
        "DELETE FROM medborger_content WHERE slot NOT IN (SELECT slot FROM medborger_vault)",
    )
    .and_then(|()| {
        run(
            conn,
            "UPDATE medborger_head SET generation = generation + 1, erasing = generation + 1",
        )
    });
    if let Err(error) = deleted {
        rollback(conn);
        return Err(fault(&error));
    }
    end(conn)
}

/// Writes the whole file anew. Prepared anew each time: VACUUM can't be run from the cache while other statements are open.
pub(super) fn vacuum(conn: &Connection) -> Result<(), StoreError> {
    conn.once("VACUUM").map_err(|e| fault(&e))
}
