//! One actor at the door: the host's clock and randomness say when, and under which ids.

use std::fmt;

use uuid::{Builder, Uuid};

use super::Participation;
use crate::error::{Error, ErrorKind};
use crate::id::{CommandId, Seed};
use crate::journal::{Actor, Command, Moment, Query, Receipt};
use crate::store::Store;
use crate::time::Timestamp;

/// How often a command is sent at most where nobody knows whether it was stored.
const TRIES: u32 = 3;

/// Where time and randomness come from: the core has neither. With the feature `host`, `host::System` has the machine's; a
/// test has what it likes.
pub trait Host {
    /// The instant now.
    fn now(&self) -> Timestamp;

    /// Sixteen bytes that nobody can guess and that never come again.
    fn random(&self) -> [u8; 16];

    /// A fresh id, of any kind.
    fn id<I: From<Uuid>>(&self) -> I
    where
        Self: Sized,
    {
        Builder::from_random_bytes(self.random()).into_uuid().into()
    }

    /// A fresh seed.
    fn seed(&self) -> Seed {
        Seed::new(self.random())
    }
}

/// One actor at the door; see [`Participation::acting`].
#[derive(Clone, Copy)]
pub struct Acting<'a, S, H> {
    bank: &'a Participation<S>,
    host: &'a H,
    actor: Actor,
}

impl<S: Store> Participation<S> {
    /// The door for one actor, at the host's time. The host vouches for who the actor is.
    ///
    /// ```
    /// use medborger::idea::GetIdea;
    /// use medborger::interest::SeedInterests;
    /// use medborger::participation::Host;
    /// use medborger::{Actor, Clock, MemoryStore, Participation, Timestamp, Town};
    ///
    /// /// A test's host: time stands still, and ids are counted.
    /// struct Counting(std::cell::Cell<u8>);
    ///
    /// impl Host for Counting {
    ///     fn now(&self) -> Timestamp {
    ///         Timestamp::from_micros(1_768_492_800_000_000).unwrap()
    ///     }
    ///     fn random(&self) -> [u8; 16] {
    ///         self.0.set(self.0.get() + 1);
    ///         [self.0.get(); 16]
    ///     }
    /// }
    ///
    /// let town = Town::new("0766".parse()?, std::array::from_fn(|at| at as u8), medborger::REGISTRY)?;
    /// let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
    /// let host = Counting(0.into());
    ///
    /// bank.acting(Actor::System, &host).execute(&SeedInterests::new())?;
    /// let nobody = bank.acting(Actor::Public, &host).ask(&GetIdea::new(host.id()));
    /// assert_eq!(nobody.unwrap_err().code(), "idea_not_found");
    /// # Ok::<(), medborger::Error>(())
    /// ```
    pub fn acting<'a, H: Host>(&'a self, actor: Actor, host: &'a H) -> Acting<'a, S, H> {
        Acting {
            bank: self,
            host,
            actor,
        }
    }
}

impl<S: Store, H: Host> Acting<'_, S, H> {
    /// Now, and who acts.
    #[must_use]
    pub fn moment(&self) -> Moment {
        Moment::new(self.host.now(), self.actor)
    }

    /// Carries out a command under a fresh id. Where nobody knows whether it was stored it is sent again under the same,
    /// three times at most.
    ///
    /// # Errors
    /// As [`Participation::execute`].
    pub fn execute<C: Command>(&self, command: &C) -> Result<Receipt, Error> {
        let (id, moment): (CommandId, _) = (self.host.id(), self.moment());
        let mut tries = 1;
        loop {
            match self.bank.execute(id, command, &moment) {
                Err(error) if error.kind() == ErrorKind::Unknown && tries < TRIES => tries += 1,
                outcome => return outcome,
            }
        }
    }

    /// Asks.
    ///
    /// # Errors
    /// As [`Participation::ask`].
    pub fn ask<Q: Query>(&self, query: &Q) -> Result<Q::View, Error> {
        self.bank.ask(query, &self.moment())
    }
}

impl<S, H> fmt::Debug for Acting<'_, S, H> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Acting").finish_non_exhaustive()
    }
}
