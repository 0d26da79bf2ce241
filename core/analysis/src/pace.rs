//! Counting the work of rows, so that a call can be stopped between them.

use medborger_base::work::{Work, WorkError};

/// How many rows are counted at once.
const ROWS: u32 = 1024;

/// Counts rows that cost so many units each.
pub(crate) struct Pace<'w> {
    work: &'w Work,
    cost: u64,
    left: u32,
}

impl<'w> Pace<'w> {
    pub(crate) fn of(work: &'w Work, cost: u64) -> Self {
        Self {
            work,
            cost,
            left: 0,
        }
    }

    /// Counts a row.
    pub(crate) fn step(&mut self) -> Result<(), WorkError> {
        if self.left == 0 {
            self.work.spend(self.cost.saturating_mul(u64::from(ROWS)))?;
            self.left = ROWS;
        }
        self.left -= 1;
        Ok(())
    }
}
