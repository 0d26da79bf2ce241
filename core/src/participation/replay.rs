//! Erasing again what was erased, after a backup was restored that still holds it.
//!
//! A backup is older than the erasures that came after it. So the list of what was erased is kept in a place that outlives
//! the database, and replayed before anybody comes in.

use std::collections::BTreeSet;
use std::str::FromStr;

use crate::citizen::tombstone;
use crate::digest;
use crate::error::Error;
use crate::id::{CitizenId, CommandId, PersonId};
use crate::journal::{Actor, Loaded, Moment, Needs, StreamKey};
use crate::person::{self, ForgetPerson};
use crate::store::Store;
use crate::time::Timestamp;

use super::door::Participation;
use super::personal::EraseCitizen;

crate::error::errors! {
    /// Why a list of erasures was not replayed.
    ErasureListError {
        /// A line that no list of erasures has. Nothing was erased.
        Malformed {
            /// Which, as `list[3]`.
            field: String,
        } => "erasure_line_malformed", Invalid, Some(field),
            "`{field}` is no line of a list of erasures", "`{field}` er ingen linje i en liste over sletninger";
    }
}

/// Whether a line is one that [`erasures`](Participation::erasures) gives: what it is of, and 32 hexadecimal digits.
fn is_line(line: &str) -> bool {
    let starts = [tombstone::START, person::FORGOTTEN];
    let mut names = starts.iter().filter_map(|start| line.strip_prefix(start));
    names.any(|name| digest::unhex(name, &mut [0; 16]))
}

/// How many accounts are looked at together.
const PAGE: u32 = 1000;
/// The rows of persons without an account that can be forgotten.
const PERSONAL: [&str; 3] = ["member/", "council/", "nominee/"];

impl<S: Store> Participation<S> {
    /// Everybody who was erased or forgotten, each as a keyed hash, sorted: nobody can tell from it who it was without the
    /// municipality's key and the id. Keep it in a place that outlives the database, and replay it after a backup was
    /// restored.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn erasures(&self) -> Result<Vec<String>, Error> {
        let starts = [tombstone::START, person::FORGOTTEN];
        let needs = Needs {
            ranges: starts.map(str::to_owned).into(),
            ..Needs::default()
        };
        let mut loaded = Loaded::default();
        self.store().load(self.town().code(), &needs, &mut loaded)?;
        let rows = loaded.ranges.into_values().flatten();
        let list: BTreeSet<String> = rows.map(|row| row.key).collect();
        Ok(list.into_iter().collect())
    }

    /// Erases whoever stands in a list that [`erasures`](Participation::erasures) gave and is there: after a backup was
    /// restored, and before anybody else comes in. How many there were comes back; sent again, none.
    ///
    /// # Errors
    /// [`ErasureListError::Malformed`] where the list is damaged: then nobody is erased. As
    /// [`execute`](Participation::execute): those before the one that failed are erased.
    ///
    /// ```
    /// use medborger::{Clock, MemoryStore, Participation, Town, identity::MunicipalityCode};
    ///
    /// let key = std::array::from_fn(|at| at as u8);
    /// let town = Town::new("0766".parse::<MunicipalityCode>()?, key)?;
    /// let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
    /// let kept = bank.erasures()?; // into a place that outlives the database
    /// assert_eq!(bank.replay_erasures(&kept, "2026-02-01T09:00:00Z".parse()?)?, 0);
    /// # Ok::<(), medborger::Error>(())
    /// ```
    pub fn replay_erasures(&self, list: &[String], at: Timestamp) -> Result<u64, Error> {
        if let Some(place) = list.iter().position(|line| !is_line(line)) {
            let field = format!("list[{place}]");
            return Err(ErasureListError::Malformed { field }.into());
        }
        let list: BTreeSet<&str> = list.iter().map(String::as_str).collect();
        let moment = Moment::new(at, Actor::System);
        let mut count = 0;
        for citizen in self.accounts()? {
            let key = tombstone::key(self.town(), citizen);
            if list.contains(key.as_str()) {
                self.execute(command(&key), &EraseCitizen { citizen }, &moment)?;
                count += 1;
            }
        }
        for person in self.persons()? {
            let key = person::forgotten_key(self.town(), person);
            if list.contains(key.as_str()) {
                self.execute(command(&key), &ForgetPerson { person }, &moment)?;
                count += 1;
            }
        }
        Ok(count)
    }

    /// Every account that there is.
    fn accounts(&self) -> Result<Vec<CitizenId>, Error> {
        let mut accounts = Vec::new();
        let mut after = Some(StreamKey::from_text("citizen/"));
        loop {
            let view = self.store().view(self.town().code())?;
            let page = view.states(after.as_ref(), PAGE)?;
            let own = page.iter().filter(|(key, ..)| key.kind() == "citizen");
            let ids: Vec<CitizenId> = own.filter_map(|(key, ..)| key.id().parse().ok()).collect();
            let full = ids.len() == page.len() && !page.is_empty();
            accounts.extend(ids);
            after = page.last().map(|(key, ..)| key.clone());
            if !full {
                return Ok(accounts);
            }
        }
    }

    /// Everybody without an account of whom something is kept that can be forgotten.
    fn persons(&self) -> Result<BTreeSet<PersonId>, Error> {
        let needs = Needs {
            ranges: PERSONAL.map(str::to_owned).into(),
            ..Needs::default()
        };
        let mut loaded = Loaded::default();
        self.store().load(self.town().code(), &needs, &mut loaded)?;
        let rows = loaded.ranges.into_values().flatten();
        let id = |subject: &str| PersonId::from_str(subject.strip_prefix("person/")?).ok();
        Ok(rows.filter_map(|row| id(&row.subject)).collect())
    }
}

/// The command by which an erasure is replayed: the same for the same tombstone.
fn command(tombstone: &str) -> CommandId {
    let bytes = digest::keyed_short(b"medborger/replay", &[tombstone.as_bytes()]);
    CommandId::new(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
