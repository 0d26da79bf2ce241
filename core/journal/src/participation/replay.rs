//! Erasing again what was erased, after a backup was restored that still holds it.
//!
//! A backup is older than the erasures that came after it. So the list of what was erased is kept in a place that outlives
//! the database, and replayed before anybody comes in.

use std::collections::BTreeSet;

use medborger_base::sorted::tree_of;
use uuid::Uuid;

use crate::digest;
use crate::error::Error;
use crate::id::CommandId;
use crate::journal::{Actor, Loaded, Moment, Needs, StreamKey};
use crate::store::Store;
use crate::time::Timestamp;

use super::door::Participation;

crate::error::errors! {
    /// Why a list of erasures was not replayed.
    ErasureListError {
        /// A line that no list of erasures has. Nothing was erased.
        Malformed {
            /// Which, as `list[3]`.
            field: String,
        } => "erasure_line_malformed", Invalid, Some(field),
            "`{field}` is no line of a list of erasures", "`{field}` er ingen linje i en liste over sletninger",
            "a line of the list can't be read", "en linje i listen kan ikke læses";
    }
}

/// How many accounts are looked at together.
const PAGE: u32 = 1000;
impl<S: Store> Participation<S> {
    /// Everybody who was erased or forgotten, each as a keyed hash, sorted: nobody can tell from it who it was without the
    /// municipality's key and the id. Keep it in a place that outlives the database, and replay it after a backup was
    /// restored.
    ///
    /// # Errors
    /// When the store can't be read.
    pub fn erasures(&self) -> Result<Vec<String>, Error> {
        let starts = self.town().registry().tombstones();
        let needs = Needs {
            ranges: tree_of(starts.map(|tombstones| tombstones.start.to_owned())),
            ..Needs::default()
        };
        let mut loaded = Loaded::default();
        self.store().load(self.town().code(), &needs, &mut loaded)?;
        let rows = loaded.ranges.into_values().flatten();
        let list = tree_of(rows.map(|row| row.key));
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
    /// let town = Town::new("0766".parse::<MunicipalityCode>()?, key, medborger::REGISTRY)?;
    /// let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
    /// let kept = bank.erasures()?; // into a place that outlives the database
    /// assert_eq!(bank.replay_erasures(&kept, "2026-02-01T09:00:00Z".parse()?)?, 0);
    /// # Ok::<(), medborger::Error>(())
    /// ```
    pub fn replay_erasures(&self, list: &[String], at: Timestamp) -> Result<u64, Error> {
        if let Some(place) = list.iter().position(|line| !self.is_line(line)) {
            let field = format!("list[{place}]");
            return Err(ErasureListError::Malformed { field }.into());
        }
        let list = tree_of(list.iter().map(String::as_str));
        let moment = Moment::new(at, Actor::System);
        let mut count = 0;
        for tombstones in self.town().registry().tombstones() {
            let all = match tombstones.account {
                Some(kind) => self.accounts(kind)?,
                None => self.persons()?,
            };
            for id in all {
                let key = (tombstones.key)(self.town(), id);
                if list.contains(key.as_str()) {
                    let erase = (tombstones.command)(id);
                    self.execute_any(command(&key), erase.as_ref(), &moment)?;
                    count += 1;
                }
            }
        }
        Ok(count)
    }

    /// Whether a line is one that [`erasures`](Participation::erasures) gives: what it is of, and 32 hexadecimal digits.
    fn is_line(&self, line: &str) -> bool {
        let mut all = self.town().registry().tombstones();
        let digits =
            |start: &str| digest::unhex(line.strip_prefix(start)?, &mut [0; 16]).then_some(());
        all.any(|tombstones| digits(tombstones.start).is_some())
    }

    /// The ids of all accounts that there are.
    fn accounts(&self, kind: &str) -> Result<BTreeSet<Uuid>, Error> {
        let mut accounts = BTreeSet::new();
        let mut after = Some(StreamKey::new(kind, ""));
        loop {
            let view = self.store().view(self.town().code())?;
            let page = view.states(after.as_ref(), PAGE)?;
            let own = page.iter().filter(|(key, ..)| key.kind() == kind);
            let ids: Vec<Uuid> = own.filter_map(|(key, ..)| key.id().parse().ok()).collect();
            let full = ids.len() == page.len() && !page.is_empty();
            accounts.extend(ids);
            after = page.last().map(|(key, ..)| key.clone());
            if !full {
                return Ok(accounts);
            }
        }
    }

    /// The ids of everybody without an account of whom something is kept that can be forgotten.
    fn persons(&self) -> Result<BTreeSet<Uuid>, Error> {
        let tables = self.town().registry().tables();
        let tables = tables.filter(|table| table.forgettable);
        let needs = Needs {
            ranges: tree_of(tables.map(|table| table.start.to_owned())),
            ..Needs::default()
        };
        let mut loaded = Loaded::default();
        self.store().load(self.town().code(), &needs, &mut loaded)?;
        let rows = loaded.ranges.into_values().flatten();
        let id = |subject: &str| subject.strip_prefix("person/")?.parse().ok();
        Ok(rows.filter_map(|row| id(&row.subject)).collect())
    }
}

/// The command by which an erasure is replayed: the same for the same tombstone.
fn command(tombstone: &str) -> CommandId {
    let bytes = digest::keyed_short(b"medborger/replay", &[tombstone.as_bytes()]);
    CommandId::new(uuid::Builder::from_random_bytes(bytes).into_uuid())
}
