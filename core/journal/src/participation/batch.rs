//! Many commands that become durable together.

use std::marker::PhantomData;

use super::door::{AnyEnvelope, Participation};
use crate::error::Error;
use crate::journal::{Moment, Receipt};
use crate::store::Store;

impl<S: Store> Participation<S> {
    /// Carries out many commands that become durable together: much faster on a disk. Each has its own outcome; a
    /// refused one does not stop the others.
    ///
    /// # Errors
    /// When the batch as a whole could not be stored: then none of it was, or the outcome is
    /// [`StoreError::Unknown`](crate::store::StoreError::Unknown).
    pub fn execute_all(
        &self,
        commands: &[(AnyEnvelope, Moment)],
    ) -> Result<Vec<Result<Receipt, Error>>, Error> {
        let batch = self.batch()?;
        let outcomes = commands
            .iter()
            .map(|((id, command), moment)| self.execute_any(*id, command.as_ref(), moment))
            .collect();
        batch.end()?;
        Ok(outcomes)
    }

    /// Begins a batch: until it ends, nobody but this thread writes, and what this thread carries out becomes durable
    /// together. Where it is let go of without its end, a store on a disk takes all of it back.
    ///
    /// # Errors
    /// When the store can't be written.
    pub fn batch(&self) -> Result<Batch<'_, S>, Error> {
        self.store().begin_batch()?;
        Ok(Batch {
            bank: Some(self),
            here: PhantomData,
        })
    }

    /// As [`batch`](Participation::batch), but every store takes it back where it is let go of without its end, also one in memory,
    /// which copies all that it has for it. Nobody but this thread sees what is carried out in it before it ends.
    ///
    /// # Errors
    /// As [`batch`](Participation::batch).
    pub fn batch_apart(&self) -> Result<Batch<'_, S>, Error> {
        self.store().begin_batch_apart()?;
        Ok(Batch {
            bank: Some(self),
            here: PhantomData,
        })
    }
}

/// A batch that was begun.
#[derive(Debug)]
#[must_use = "what is carried out in a batch is kept only when the batch ends"]
pub struct Batch<'p, S: Store> {
    bank: Option<&'p Participation<S>>,
    /// A batch belongs to the thread that began it, and ends there.
    here: PhantomData<*const ()>,
}

impl<S: Store> Batch<'_, S> {
    /// Makes durable what was carried out in it.
    ///
    /// # Errors
    /// As [`Participation::execute_all`].
    pub fn end(mut self) -> Result<(), Error> {
        match self.bank.take() {
            Some(bank) => Ok(bank.store().end_batch(true)?),
            None => Ok(()),
        }
    }
}

impl<S: Store> Drop for Batch<'_, S> {
    fn drop(&mut self) {
        if let Some(bank) = self.bank.take() {
            let _ = bank.store().end_batch(false);
        }
    }
}
