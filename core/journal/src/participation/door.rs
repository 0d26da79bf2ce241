//! Participation over a store: load, plan, commit, and again on a conflict.

use std::sync::Arc;

use crate::error::Error;
use crate::id::CommandId;
use crate::journal::{
    AnyCommand, AtOnce, Command, Find, Found, Loaded, Looked, Moment, Needs, Query, Receipt, Sight,
    parse, parse_trusted, to_json,
};
use crate::store::{Sees, Store, StoreError};
use crate::town::Town;
use crate::work::Hook;

use super::clock::Clock;
use super::plan::{Answer, Planned};

/// How often a command is planned anew when others keep writing first.
const ATTEMPTS_MAX: usize = 16;
/// From which attempt on nobody else may write while it is planned.
const HOLDING: usize = 2;
/// How often a plan may ask for more. The longest chain follows interest areas that were merged into one another.
const STAGES_MAX: usize = 64;

/// A municipality's participation over a store: the one door for commands and queries.
///
/// ```
/// use medborger::citizen::EnrolCitizen;
/// use medborger::{Actor, CitizenId, Clock, CommandId, MemoryStore, Moment, Participation, Town};
/// use medborger::identity::MunicipalityCode;
///
/// let key = std::array::from_fn(|at| at as u8); // a real one comes from your secret store
/// let town = Town::new("0766".parse::<MunicipalityCode>()?, key, medborger::REGISTRY)?;
/// let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
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
    clock: Clock,
}

/// A command with its id, its type known to its room only.
pub type AnyEnvelope = (CommandId, Box<dyn AnyCommand>);

/// What a plan or an answer has come to.
enum Step<T> {
    Needs(Needs),
    Done(T),
}

impl<S: Store> Participation<S> {
    /// Opens a municipality's participation. Where an older version of the library wrote the states, they are written
    /// anew first.
    ///
    /// # Errors
    /// [`StoreError::KeyMismatch`] when the store was made with another key; [`StoreError::RoomMissing`] when it holds things for
    /// which the town's registry has no room; when the store can't be read or written.
    pub fn open(town: Town, store: S, clock: Clock) -> Result<Self, Error> {
        store.enter(town.code(), &town.key_check())?;
        let bank = Self { town, store, clock };
        bank.settle()?;
        Ok(bank)
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

    /// Carries out a command, once: the same command under the same id again gives the same receipt.
    ///
    /// # Errors
    /// The rule that refuses; [`CommandReused`](crate::journal::DeskError::CommandReused);
    /// [`ForeignCommand`](crate::journal::DeskError::ForeignCommand) for a command of a type that
    /// the registry does not know; [`ClockAhead`](crate::journal::DeskError::ClockAhead) for a moment more than a minute beyond the host's clock;
    /// [`StoreError::Conflict`] when others wrote first again and again; [`StoreError::Unknown`] when it is not
    /// known whether it was stored.
    pub fn execute<C: Command>(
        &self,
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
        &self,
        id: CommandId,
        command: &dyn AnyCommand,
        moment: &Moment,
    ) -> Result<Receipt, Error> {
        self.town.registry().admit(command)?;
        self.carry_out(&self.town.for_call(None), id, command, moment)
    }

    /// Says whether a command would be carried out now: it is planned, and nothing is written.
    ///
    /// # Errors
    /// As [`execute`](Participation::execute), but for what only writing can meet.
    pub fn try_out<C: Command>(
        &self,
        id: CommandId,
        command: &C,
        moment: &Moment,
    ) -> Result<(), Error> {
        self.town.registry().admit(command)?;
        let town = self.town.for_call(None);
        self.seen(&town, id, command, moment).map(drop)
    }

    /// Carries out a command of the registry.
    fn carry_out(
        &self,
        town: &Town,
        id: CommandId,
        command: &dyn AnyCommand,
        moment: &Moment,
    ) -> Result<Receipt, Error> {
        for attempt in 0.. {
            let outcome = if attempt < HOLDING {
                self.attempt(town, id, command, moment)
            } else {
                // Whoever wrote first twice waits now.
                let turn = self.batch()?;
                let outcome = self.attempt(town, id, command, moment);
                turn.end()?;
                outcome
            };
            match outcome {
                Err(error) if attempt < ATTEMPTS_MAX && is_conflict(&error) => {}
                outcome => return outcome,
            }
        }
        Err(StoreError::Unavailable.into())
    }

    fn attempt(
        &self,
        town: &Town,
        id: CommandId,
        command: &dyn AnyCommand,
        moment: &Moment,
    ) -> Result<Receipt, Error> {
        let staged = self.seen(town, id, command, moment);
        // Who asks again for what was done has the answer, whatever became of the clock.
        if !matches!(staged, Ok((Planned::Already(_), _))) {
            let tolerance = self.town.policy().clock_tolerance_seconds;
            // A moment dated back would revive an attestation whose minutes are over.
            let of_now = command.is_of_now() || command.attestation().is_some();
            self.clock.check(moment.at, of_now.then_some(tolerance))?;
        }
        let (planned, looked) = staged?;
        let mut commit = match planned {
            Planned::Already(receipt) => return Ok(receipt),
            Planned::Commit(commit) => *commit,
            Planned::Needs(_) => return Err(StoreError::Unavailable.into()),
        };
        commit.0.looked = looked;
        let answer = self.store.carry_out(commit)?;
        // A command always has one.
        Ok(answer.ok_or(StoreError::Unavailable)?)
    }

    /// A plan, and what it rests on. Where the store can answer at once, the desk looks straight into it; but not where a hook
    /// may use the store itself meanwhile.
    fn seen(
        &self,
        town: &Town,
        id: CommandId,
        command: &dyn AnyCommand,
        moment: &Moment,
    ) -> Result<(Planned, Looked), Error> {
        let step = |sight: Sight<'_>| {
            Ok(match town.plan_bare(id, command, sight, moment)? {
                Planned::Needs(needs) => Step::Needs(needs),
                planned => Step::Done(planned),
            })
        };
        let mut straight = None;
        let mut look = |view: &dyn Sees| {
            let mut loaded = Loaded::default();
            let step = |loaded: &Loaded| {
                let at_once: &dyn AtOnce = view;
                step(Sight {
                    loaded,
                    at_once: Some(at_once),
                })
            };
            let load = |needs: &Needs, loaded: &mut Loaded| view.load(needs, loaded);
            let looked = Looked::at_once(AtOnce::generation(view));
            straight = Some(stages(&mut loaded, &step, &load).map(|done| (done, looked)));
        };
        if !town.is_watched() {
            self.store.at_once(self.town.code(), &mut look)?;
        }
        if let Some(straight) = straight {
            return straight;
        }
        let (planned, loaded) = self.staged(|loaded| step(Sight::of(loaded)))?;
        Ok((planned, Looked::whole(loaded)))
    }

    /// Goes on until all that is needed was loaded. Nothing is kept open between two loads; where somebody wrote in
    /// between, it begins again on a view, so that every answer and every refusal is of one moment.
    fn staged<T>(
        &self,
        step: impl Fn(&Loaded) -> Result<Step<T>, Error>,
    ) -> Result<(T, Loaded), Error> {
        let tenant = self.town.code();
        let mut loaded = Loaded::default();
        let outcome = stages(&mut loaded, &step, &|needs, loaded| {
            self.store.load(tenant, needs, loaded)
        });
        if !loaded.torn {
            return Ok((outcome?, loaded));
        }
        let view = self.store.view(tenant)?;
        let mut loaded = Loaded::default();
        let done = stages(&mut loaded, &step, &|needs, loaded| {
            view.load(needs, loaded)
        })?;
        Ok((done, loaded))
    }

    /// Carries out a command given as JSON at a moment given as JSON, and answers with the receipt as JSON.
    ///
    /// # Errors
    /// As [`execute`](Participation::execute), and the codes of malformed input with the field at fault.
    pub fn execute_json(&self, command: &str, moment: &str) -> Result<String, Error> {
        self.execute_json_with(command, moment, None)
    }

    /// As [`execute_json`](Participation::execute_json), with a hook that is told how far the planning has come and may
    /// stop it. Once it is planned, it is stored.
    ///
    /// # Errors
    /// As [`execute_json`](Participation::execute_json); [`Cancelled`](crate::work::WorkError::Cancelled), and then nothing
    /// was stored.
    pub fn execute_json_with(
        &self,
        command: &str,
        moment: &str,
        hook: Option<Arc<dyn Hook>>,
    ) -> Result<String, Error> {
        let (id, command) = self.town.parse_command(command)?;
        let town = self.town.for_call(hook);
        let receipt = self.carry_out(&town, id, command.as_ref(), &parse(moment)?)?;
        Ok(to_json(&receipt))
    }

    /// How often something was written to the town: nothing has been since it was the same.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn generation(&self) -> Result<u64, Error> {
        Ok(self.store.view(self.town.code())?.generation()?)
    }

    /// Answers a query as the moment's actor may see it, on what there is at one moment. A question that looks at nothing
    /// but what comes in, to the calendar or of a draw, does not touch the store.
    ///
    /// # Errors
    /// The rule that refuses, or what is not found.
    pub fn ask<Q: Query>(&self, query: &Q, moment: &Moment) -> Result<Q::View, Error> {
        self.ask_with(query, moment, None)
    }

    /// As [`ask`](Participation::ask), with a hook that is told how far the answer has come and may stop it.
    ///
    /// # Errors
    /// As [`ask`](Participation::ask); [`Cancelled`](crate::work::WorkError::Cancelled).
    pub fn ask_with<Q: Query>(
        &self,
        query: &Q,
        moment: &Moment,
        hook: Option<Arc<dyn Hook>>,
    ) -> Result<Q::View, Error> {
        let town = self.town.for_call(hook);
        self.answer(|loaded| town.answer(query, loaded, moment))
    }

    /// Answers a query given as JSON at a moment given as JSON, with JSON.
    ///
    /// # Errors
    /// As [`ask`](Participation::ask), and the codes of malformed input with the field at fault.
    pub fn ask_json(&self, query: &str, moment: &str) -> Result<String, Error> {
        self.ask_json_with(query, moment, None)
    }

    /// As [`ask_json`](Participation::ask_json), with a hook that is told how far the answer has come and may stop it.
    ///
    /// # Errors
    /// As [`ask_json`](Participation::ask_json); [`Cancelled`](crate::work::WorkError::Cancelled).
    pub fn ask_json_with(
        &self,
        query: &str,
        moment: &str,
        hook: Option<Arc<dyn Hook>>,
    ) -> Result<String, Error> {
        let moment = parse(moment)?;
        let town = self.town.for_call(hook);
        self.answer(|loaded| town.answer_json(query, loaded, &moment))
    }

    fn answer<V>(&self, answer: impl Fn(&Loaded) -> Result<Answer<V>, Error>) -> Result<V, Error> {
        let (view, _) = self.staged(|loaded| {
            Ok(match answer(loaded)? {
                Answer::Needs(needs) => Step::Needs(needs),
                Answer::View(view) => Step::Done(view),
            })
        })?;
        Ok(view)
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
    /// The codes of malformed input; [`ForeignCommit`](crate::journal::DeskError::ForeignCommit) for a commit that was not planned for this municipality,
    /// or was changed since; as [`Store::commit`].
    pub fn commit_json(&self, commit: &str) -> Result<(), Error> {
        let commit = Arc::new(self.town.read_commit(commit)?);
        Ok(self.store.commit(&commit)?)
    }

    /// The journal's entries after a position, at most `limit`, as a JSON array.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn entries_json(&self, after: u64, limit: u32) -> Result<String, Error> {
        let entries = self.store.entries(self.town.code(), after, limit)?;
        Ok(to_json(&entries))
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

    /// As [`erasures`](Participation::erasures), as a JSON array.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn erasures_json(&self) -> Result<String, Error> {
        Ok(to_json(&self.erasures()?))
    }

    /// As [`replay_erasures`](Participation::replay_erasures), with the list and the instant as JSON.
    ///
    /// # Errors
    /// The codes of malformed input; as [`replay_erasures`](Participation::replay_erasures).
    pub fn replay_erasures_json(&self, list: &str, at: &str) -> Result<u64, Error> {
        let list: Vec<String> = parse_trusted(list)?;
        self.replay_erasures(&list, parse(at)?)
    }

    /// Whether bytes of what was erased may still lie in the store's files, because somebody is still reading there. See
    /// [`Store::erasure_pending`].
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn erasure_pending(&self) -> Result<bool, Error> {
        Ok(self.store.erasure_pending()?)
    }

    /// Makes the store as small as it can be, without a trace of what was deleted. See [`Store::compact`].
    ///
    /// # Errors
    /// When the store can't be written.
    pub fn compact(&self) -> Result<(), Error> {
        Ok(self.store.compact()?)
    }
}

/// Asks, loads and asks again, until all that is needed was loaded.
fn stages<T>(
    loaded: &mut Loaded,
    step: &impl Fn(&Loaded) -> Result<Step<T>, Error>,
    load: &dyn Fn(&Needs, &mut Loaded) -> Result<(), StoreError>,
) -> Result<T, Error> {
    for _ in 0..STAGES_MAX {
        match step(loaded)? {
            Step::Needs(needs) => load(&needs, loaded)?,
            Step::Done(done) => return Ok(done),
        }
    }
    Err(StoreError::Unavailable.into())
}

/// Whether somebody else wrote first.
fn is_conflict(error: &Error) -> bool {
    matches!(error.get(), Some(StoreError::Conflict { .. }))
}
