//! Clearing a file that is ours alone, patiently, of what was erased.

use std::time::Duration;

use rusqlite::Connection;

use super::erasure::{clear_log, let_go_of_places, strike_off, vacuum, waiting};
use super::gate::{Gate, Patience, begin};
use crate::store::StoreError;

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
    // What fails here is done by whoever comes next.
    let Ok(erasing) = waiting(conn) else { return };
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
    strike_off(conn, &erasing);
}

/// Takes away the places of values that are gone, and writes the whole file anew.
pub(super) fn compact(
    conn: &Connection,
    gate: &Gate,
    patience: Duration,
) -> Result<(), StoreError> {
    begin(conn, gate, patience)?;
    let_go_of_places(conn)?;
    vacuum(conn)
}
