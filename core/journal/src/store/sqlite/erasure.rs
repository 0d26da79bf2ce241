//! Clearing the files of what was erased.

use std::time::Duration;

use rusqlite::{Connection, params};

use super::fault::fault;
use super::gate::{Gate, Patience};
use super::write::{begin, end, rollback, run};
use crate::store::StoreError;

/// Whether an erasure waits for the log to be cleared.
pub(super) fn is_pending(conn: &Connection) -> Result<bool, StoreError> {
    conn.prepare_cached("SELECT 1 FROM head WHERE erasing > 0")
        .and_then(|mut s| s.exists([]))
        .map_err(|e| fault(&e))
}

/// For how long whoever asks keeps others from writing so that the log can be cleared.
const QUIET: Duration = Duration::from_millis(500);
const PAUSE: Duration = Duration::from_millis(10);

/// Runs the log empty and cuts it to no length where an erasure, of whichever tenant, waits for that. Nobody who reads is
/// stopped: whoever reads in the log goes on, and it is tried again later.
///
/// The log can be cut once all that it holds lies in the file *and* whoever began to read before that has ended; whoever
/// begins later reads in the file. Readers who overlap without end let it be cut only while nobody writes. So whoever is
/// `quiet` keeps others from writing for half a second at most, and tries again and again; else it is tried once.
///
/// Which tenants' erasures that finishes is remembered before and struck off after: what is erased in between stays.
pub(super) fn finish(conn: &Connection, gate: &Gate, patience: Duration, quiet: bool) {
    let erasing: rusqlite::Result<Vec<(u16, i64)>> = conn
        .prepare_cached("SELECT tenant, erasing FROM head WHERE erasing > 0")
        .and_then(|mut s| {
            s.query_map([], |row| Ok((row.get(0)?, row.get(1)?)))?
                .collect()
        });
    // What fails here is done by whoever comes next.
    let Ok(erasing) = erasing else { return };
    if erasing.is_empty() || conn.busy_timeout(Duration::ZERO).is_err() {
        return;
    }
    let cleared = if quiet {
        let waiting = Patience::new(QUIET);
        let _passage = gate.pass(&waiting).ok();
        loop {
            if clear_log(conn) {
                break true;
            }
            if waiting.is_over() {
                break false;
            }
            std::thread::sleep(PAUSE);
        }
    } else {
        clear_log(conn)
    };
    let waits = conn.busy_timeout(patience).is_ok();
    if !cleared || !waits || begin(conn, gate, patience).is_err() {
        return;
    }
    let struck = erasing.iter().try_for_each(|(tenant, since)| {
        conn.prepare_cached("UPDATE head SET erasing = 0 WHERE tenant = ?1 AND erasing = ?2")?
            .execute(params![tenant, since])
            .map(|_| ())
    });
    match struck {
        Ok(()) => drop(end(conn)),
        Err(_) => rollback(conn),
    }
}

/// Whether the log is empty and of no length now: others may still be reading in it.
fn clear_log(conn: &Connection) -> bool {
    conn.query_row("PRAGMA wal_checkpoint(TRUNCATE)", [], |row| {
        row.get::<_, i64>(0)
    })
    .is_ok_and(|busy| busy == 0)
}

/// Takes away the places of values that are gone, and writes the whole file anew.
pub(super) fn compact(
    conn: &Connection,
    gate: &Gate,
    patience: Duration,
) -> Result<(), StoreError> {
    begin(conn, gate, patience)?;
    // Copies that SQLite left of rows it moved are gone only once the log is cleared, too. A generation of its own, so that
    // nobody who cleared the log before strikes this off.
    let deleted = run(
        conn,
        "DELETE FROM content WHERE slot NOT IN (SELECT slot FROM vault)",
    )
    .and_then(|()| {
        run(
            conn,
            "UPDATE head SET generation = generation + 1, erasing = generation + 1",
        )
    });
    if let Err(error) = deleted {
        rollback(conn);
        return Err(fault(&error));
    }
    end(conn)?;
    // Prepared anew each time: VACUUM can't be run from the cache while other statements are open.
    conn.execute_batch("VACUUM").map_err(|e| fault(&e))
}
