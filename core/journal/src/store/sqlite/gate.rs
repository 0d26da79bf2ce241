//! Who writes next when several processes have the file open.
//!
//! SQLite lets those who wait for its lock ask again from time to time, longer and longer, and whoever comes anew may pass
//! them: under load somebody waits past any limit. So there is a second lock before it, on a file of its own beside the
//! database: whoever has it is the only one who asks SQLite, and lets it go once the database is theirs. The longer
//! somebody has waited, the more often they ask. It orders the waiting and nothing else: correctness is SQLite's.

#![expect(
    clippy::disallowed_methods,
    reason = "how long somebody waits for a lock reaches no result"
)]

use std::fs::{File, TryLockError};
use std::path::Path;
use std::time::{Duration, Instant};

use rusqlite::Connection;

use super::fault::fault;
use super::opening::private;
use super::write::{rollback, run};
use crate::store::StoreError;

/// How long whoever just came waits before asking again.
const PAUSE_MAX: Duration = Duration::from_millis(2);
/// How long whoever has waited for half of their patience does.
const PAUSE_MIN: Duration = Duration::from_micros(200);

/// The lock before SQLite's own.
#[derive(Debug, Default)]
pub(super) struct Gate(Option<File>);

/// Somebody's patience.
pub(super) struct Patience {
    began: Instant,
    most: Duration,
}

impl Patience {
    pub(super) fn new(most: Duration) -> Self {
        Self {
            began: Instant::now(),
            most,
        }
    }

    pub(super) fn is_over(&self) -> bool {
        self.began.elapsed() >= self.most
    }

    /// Waits a little before asking again. Not when the patience is at its end.
    pub(super) fn pause(&self) -> Result<(), StoreError> {
        let waited = self.began.elapsed();
        let left = self.most.saturating_sub(waited);
        if left.is_zero() {
            return Err(StoreError::Busy);
        }
        let half = (self.most / 2).max(Duration::from_nanos(1));
        let share = half.saturating_sub(waited).as_secs_f64() / half.as_secs_f64();
        let pause = PAUSE_MAX.mul_f64(share.clamp(0.0, 1.0)).max(PAUSE_MIN);
        std::thread::sleep(pause.min(left));
        Ok(())
    }
}

impl Gate {
    /// The gate of a database. Where its file can't be made there is none, and SQLite alone decides.
    pub(super) fn of(database: &Path) -> Self {
        let mut path = database.as_os_str().to_owned();
        path.push("-queue");
        Self(private().create(true).truncate(false).open(path).ok())
    }

    /// Waits until nobody is before us at SQLite's lock.
    pub(super) fn pass(&self, patience: &Patience) -> Result<Passage<'_>, StoreError> {
        let Some(file) = &self.0 else {
            return Ok(Passage(None));
        };
        loop {
            match file.try_lock() {
                Ok(()) => return Ok(Passage(Some(file))),
                Err(TryLockError::WouldBlock) => patience.pause()?,
                // A file system without locks.
                Err(TryLockError::Error(_)) => return Ok(Passage(None)),
            }
        }
    }
}

/// Begins a transaction that may write, so that nobody writes between what is read in it and its end.
pub(super) fn begin(conn: &Connection, gate: &Gate, patience: Duration) -> Result<(), StoreError> {
    // A transaction that could not be rolled back when it failed.
    if !conn.is_autocommit() {
        rollback(conn);
    }
    let waiting = Patience::new(patience);
    let _passage = gate.pass(&waiting)?;
    let wait = |patience| conn.busy_timeout(patience).map_err(|e| fault(&e.into()));
    // Nobody else asks while we are at the gate, so that we need not be polite.
    wait(Duration::ZERO)?;
    let begun = loop {
        match run(conn, "BEGIN IMMEDIATE").map_err(|e| fault(&e)) {
            Err(StoreError::Busy) => {
                if let Err(error) = waiting.pause() {
                    break Err(error);
                }
            }
            begun => break begun,
        }
    };
    wait(patience)?;
    begun
}

/// Lets the next one come when it goes.
pub(super) struct Passage<'g>(Option<&'g File>);

impl Drop for Passage<'_> {
    fn drop(&mut self) {
        if let Some(file) = self.0 {
            let _ = file.unlock();
        }
    }
}
