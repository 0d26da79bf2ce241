//! Those who are told of an event, in parts.

use super::desk::{Desk, Halt};
use crate::id::CitizenId;
use medborger_base::sorted::SortedSet;

/// Some of those who are told for one reason.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
#[non_exhaustive]
pub struct Listeners {
    /// Citizens, in an order that says nothing of them.
    pub citizens: Vec<CitizenId>,
    /// Where the next part begins; none after the last.
    pub next: Option<u32>,
}

impl Listeners {
    /// These, and where the next part begins.
    #[must_use]
    pub fn new(citizens: Vec<CitizenId>, next: Option<u32>) -> Self {
        Self { citizens, next }
    }

    /// The citizens whose rows lie under these keys, all that there are. What is not loaded yet is asked for together.
    ///
    /// # Errors
    /// [`Halt::Needs`] when something must be loaded first.
    pub fn in_rows(desk: &Desk<'_>, keys: impl IntoIterator<Item = String>) -> Result<Self, Halt> {
        let keys: Vec<String> = keys.into_iter().collect();
        desk.require([], keys.iter().cloned())?;
        let mut citizens = SortedSet::new();
        for key in &keys {
            citizens.extend(desk.row_citizen(key)?);
        }
        Ok(Self::new(citizens.into_iter().collect(), None))
    }

    /// The citizens whose rows lie under keys that begin like one of these, all that there are.
    ///
    /// # Errors
    /// As [`Self::in_rows`].
    pub fn in_ranges(
        desk: &Desk<'_>,
        starts: impl IntoIterator<Item = String>,
    ) -> Result<Self, Halt> {
        let starts: Vec<String> = starts.into_iter().collect();
        desk.require_ranges(starts.iter().cloned())?;
        let mut citizens = SortedSet::new();
        for start in &starts {
            let rows = desk.range(start)?.iter();
            citizens.extend(rows.filter_map(|row| row.citizen()));
        }
        Ok(Self::new(citizens.into_iter().collect(), None))
    }

    /// The same, and the next part begins there.
    #[must_use]
    pub fn then(self, next: Option<u32>) -> Self {
        Self { next, ..self }
    }
}
