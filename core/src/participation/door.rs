//! Participation over a store: load, plan, commit, and again on a conflict.

use crate::error::Error;
use crate::id::CommandId;
use crate::journal::{
    AnyCommand, Command, Commit, DeskError, Find, Found, Loaded, Moment, Query, Receipt, parse,
    parse_trusted, to_json,
};
use crate::store::{Store, StoreError};
use crate::town::Town;

use super::plan::{Answer, Planned};

/// How often a command is planned anew when others keep writing first.
const ATTEMPTS_MAX: usize = 16;
/// How often a plan may ask for more. The longest chain follows interest areas that were merged into one another.
const STAGES_MAX: usize = 64;

/// A municipality's participation over a store: the one door for commands and queries.
///
/// ```
/// use medborger::citizen::EnrolCitizen;
/// use medborger::{Actor, CitizenId, CommandId, MemoryStore, Moment, Participation, Town};
/// use medborger::identity::MunicipalityCode;
///
/// let town = Town::new("0766".parse::<MunicipalityCode>()?, [7; 32]);
/// let mut bank = Participation::open(town, MemoryStore::default())?;
/// let enrol = r#"{
///     "id": "00000000-0000-4000-8000-000000000001",
///     "name": "citizen.enrol",
///     "body": { "citizen": "00000000-0000-4000-8000-00000000c001",
///               "seed": "000102030405060708090a0b0c0d0e0f",
///               "name": "Ida Eksempel", "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }] }
/// }"#;
/// let moment = r#"{ "at": "2026-01-15T17:00:00+01:00", "actor": { "kind": "public" } }"#;
/// let receipt = bank.execute_json(enrol, moment)?;
/// assert_eq!(receipt, bank.execute_json(enrol, moment)?, "the same command id, the same answer");
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Debug)]
pub struct Participation<S> {
    town: Town,
    store: S,
}

/// A command with its id, its type known to its room only.
pub type AnyEnvelope = (CommandId, Box<dyn AnyCommand>);

impl<S: Store> Participation<S> {
    /// Opens a municipality's participation.
    ///
    /// # Errors
    /// [`StoreError::KeyMismatch`] when the store was made with another key.
    pub fn open(town: Town, mut store: S) -> Result<Self, Error> {
        store.enter(town.code(), &town.key_check())?;
        Ok(Self { town, store })
    }

    /// The municipality.
    #[must_use]
    pub fn town(&self) -> &Town {
        &self.town
    }

    /// The store.
    #[must_use]
    pub fn store(&self) -> &S {
        &self.store
    }

    /// The store, for hosts that keep a transaction of their own around a batch.
    pub fn store_mut(&mut self) -> &mut S {
        &mut self.store
    }

    /// Carries out a command, once: the same id again gives the same receipt.
    ///
    /// # Errors
    /// The rule that refuses; [`DeskError::CommandReused`](crate::journal::DeskError::CommandReused);
    /// [`StoreError::Conflict`] when others wrote first again and again; [`StoreError::Unknown`] when it is not
    /// known whether it was stored.
    pub fn execute<C: Command>(
        &mut self,
        id: CommandId,
        command: &C,
        moment: &Moment,
    ) -> Result<Receipt, Error> {
        self.execute_any(id, command, moment)
    }

    /// As [`execute`](Participation::execute), for a command whose type is known to its room only.
    ///
    /// # Errors
    /// As [`execute`](Participation::execute).
    pub fn execute_any(
        &mut self,
        id: CommandId,
        command: &dyn AnyCommand,
        moment: &Moment,
    ) -> Result<Receipt, Error> {
        let mut attempts = 0;
        loop {
            let commit = match self.plan(id, command, moment)? {
                Planned::Already(receipt) => return Ok(receipt),
                Planned::Commit(commit) => commit,
                Planned::Needs(_) => return Err(StoreError::Unavailable.into()),
            };
            match self.store.commit(&commit) {
                Ok(()) => return Ok(commit.receipt.receipt),
                Err(StoreError::Conflict { .. }) if attempts < ATTEMPTS_MAX => attempts += 1,
                Err(error) => return Err(error.into()),
            }
        }
    }

    fn plan(
        &self,
        id: CommandId,
        command: &dyn AnyCommand,
        moment: &Moment,
    ) -> Result<Planned, Error> {
        let mut loaded = Loaded::default();
        for _ in 0..STAGES_MAX {
            match self.town.plan(id, command, &loaded, moment)? {
                Planned::Needs(needs) => self.store.load(self.town.code(), &needs, &mut loaded)?,
                planned => return Ok(planned),
            }
        }
        Err(StoreError::Unavailable.into())
    }

    /// Carries out a command given as JSON at a moment given as JSON, and answers with the receipt as JSON.
    ///
    /// # Errors
    /// As [`execute`](Participation::execute), and the codes of malformed input with the field at fault.
    pub fn execute_json(&mut self, command: &str, moment: &str) -> Result<String, Error> {
        let (id, command) = Town::parse_command(command)?;
        let receipt = self.execute_any(id, command.as_ref(), &parse(moment)?)?;
        Ok(to_json(&receipt))
    }

    /// Carries out many commands that become durable together: much faster on a disk. Each has its own outcome; a
    /// refused one does not stop the others.
    ///
    /// # Errors
    /// When the batch as a whole could not be stored: then none of it was, or the outcome is
    /// [`StoreError::Unknown`].
    pub fn execute_all(
        &mut self,
        commands: &[(AnyEnvelope, Moment)],
    ) -> Result<Vec<Result<Receipt, Error>>, Error> {
        self.store.begin_batch()?;
        let outcomes = commands
            .iter()
            .map(|((id, command), moment)| self.execute_any(*id, command.as_ref(), moment))
            .collect();
        self.store.end_batch()?;
        Ok(outcomes)
    }

    /// Answers a query as the moment's actor may see it.
    ///
    /// # Errors
    /// The rule that refuses, or what is not found.
    pub fn ask<Q: Query>(&self, query: &Q, moment: &Moment) -> Result<Q::View, Error> {
        self.staged(|loaded| self.town.answer(query, loaded, moment))
    }

    /// Answers a query given as JSON at a moment given as JSON, with JSON.
    ///
    /// # Errors
    /// As [`ask`](Participation::ask), and the codes of malformed input with the field at fault.
    pub fn ask_json(&self, query: &str, moment: &str) -> Result<String, Error> {
        let moment = parse(moment)?;
        self.staged(|loaded| self.town.answer_json(query, loaded, &moment))
    }

    fn staged<V>(&self, answer: impl Fn(&Loaded) -> Result<Answer<V>, Error>) -> Result<V, Error> {
        let mut loaded = Loaded::default();
        for _ in 0..STAGES_MAX {
            match answer(&loaded)? {
                Answer::Needs(needs) => self.store.load(self.town.code(), &needs, &mut loaded)?,
                Answer::View(view) => return Ok(view),
            }
        }
        Err(StoreError::Unavailable.into())
    }

    /// Adds to what was loaded what is needed, both given as JSON, and answers with all that is loaded as JSON.
    ///
    /// # Errors
    /// The codes of malformed input; when the store can't be read.
    pub fn load_json(&self, needs: &str, loaded: &str) -> Result<String, Error> {
        let (needs, mut loaded) = (parse_trusted(needs)?, parse_trusted(loaded)?);
        self.store.load(self.town.code(), &needs, &mut loaded)?;
        Ok(to_json(&loaded))
    }

    /// Stores a commit that [`Town::plan_json`] returned.
    ///
    /// # Errors
    /// The codes of malformed input; [`DeskError::NotPermitted`] for another municipality's commit; as
    /// [`Store::commit`].
    pub fn commit_json(&mut self, commit: &str) -> Result<(), Error> {
        let commit: Commit = parse_trusted(commit)?;
        if commit.tenant != self.town.code() {
            return Err(DeskError::NotPermitted.into());
        }
        Ok(self.store.commit(&commit)?)
    }

    /// The journal's entries after a position, at most `limit`, as a JSON array.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn entries_json(&self, after: u64, limit: usize) -> Result<String, Error> {
        Ok(to_json(&self.store.entries(
            self.town.code(),
            after,
            limit,
        )?))
    }

    /// Looks streams up by the index terms of a [`Find`] given as JSON, and answers with a [`Found`] as JSON.
    ///
    /// # Errors
    /// The codes of malformed input; when the store can't be read.
    pub fn find_json(&self, find: &str) -> Result<String, Error> {
        Ok(to_json(&self.find(&parse(find)?)?))
    }

    /// Looks streams up by their index terms.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn find(&self, find: &Find) -> Result<Found, Error> {
        Ok(self.store.find(self.town.code(), find)?)
    }
}
