//! Somebody leaves, or is known again: what the rooms of the registry have to do with it.

use std::collections::BTreeSet;

use super::{Desk, Halt, Owner, receipt_of};
use crate::id::{CitizenId, CommandMark};
use crate::journal::key::StreamKey;
use crate::journal::needs::VaultRow;
use crate::journal::once::Known;
use crate::journal::personal::{CasePart, Leaving, each};
use crate::journal::stream::Belongs;

impl Desk<'_> {
    /// Loads the streams that hang on somebody's rows: what follows for them is then found, and their terms fall away. Which
    /// those are, each kind of stream says for itself.
    fn touch_anchored(&mut self, rows: &[VaultRow]) -> Result<(), Halt> {
        let registry = self.town().registry();
        let kinds = registry.rooms().iter().flat_map(|room| room.streams);
        let mut streams = BTreeSet::new();
        for ops in kinds {
            let ids = rows.iter().filter_map(ops.hung_on);
            streams.extend(ids.map(|id| StreamKey::new(ops.kind, id)));
        }
        self.require(streams.iter().cloned(), [])?;
        each(&streams, |stream| match registry.stream(stream.kind()) {
            Some(ops) => self.is_there(ops, stream).map(|_| ()),
            None => Ok(()),
        })
    }

    /// The texts of cases to which a citizen's rows lead.
    ///
    /// # Errors
    /// [`Halt::Needs`] with what was not loaded yet.
    pub fn case_parts(&mut self, rows: &[VaultRow]) -> Result<Vec<CasePart>, Halt> {
        let mut parts = Vec::new();
        each(self.town().registry().rooms(), |room| {
            parts.extend((room.personal.cases)(self, rows)?);
            Ok(())
        })?;
        Ok(parts)
    }

    /// Lets everything go with somebody that the rooms say goes with them, but for the rows themselves.
    ///
    /// # Errors
    /// [`Halt::Needs`] with what was not loaded yet.
    pub fn let_go(&mut self, owner: Owner, rows: &[VaultRow]) -> Result<(), Halt> {
        self.touch_anchored(rows)?;
        let leaving = Leaving { owner, rows };
        each(self.town().registry().rooms(), |room| {
            (room.personal.leaving)(self, leaving)
        })
    }

    /// Deletes all rows of an account, with the streams that are a part of it and the receipts of what was done to it.
    ///
    /// # Errors
    /// [`Halt::Needs`] with what was not loaded yet.
    pub fn delete_account(&mut self, rows: &[VaultRow]) -> Result<(), Halt> {
        let registry = self.town().registry();
        let part = |row: &VaultRow| {
            let stream = StreamKey::from_text(&row.key);
            let ops = registry.stream(stream.kind())?;
            (ops.belongs == Belongs::Part).then_some(stream)
        };
        let streams: Vec<StreamKey> = rows.iter().filter_map(part).collect();
        self.require(streams.iter().cloned(), [])?;
        for row in rows {
            if let Some(command) = receipt_of(&row.key) {
                self.forget_receipt(command);
            }
            self.vault_delete(&row.key);
        }
        for stream in streams {
            self.forget(stream);
        }
        Ok(())
    }

    /// Joins what a citizen did with what the same person did under earlier accounts, now that they are known.
    ///
    /// # Errors
    /// [`Halt::Needs`] with what was not loaded yet.
    pub fn recognise(&mut self, citizen: CitizenId, known: &Known) -> Result<(), Halt> {
        each(self.town().registry().rooms(), |room| {
            (room.personal.recognised)(self, citizen, known)
        })
    }

    /// Lets go of a stream: its state, its terms and what its entries say. It must be loaded.
    #[doc(hidden)]
    pub fn forget(&mut self, key: StreamKey) {
        self.forgotten.streams.insert(key);
    }

    /// Lets go of a receipt.
    pub(crate) fn forget_receipt(&mut self, command: CommandMark) {
        self.forgotten.receipts.insert(command);
    }
}
