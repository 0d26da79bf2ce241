//! What a room keeps of people in the vault, and what becomes of it where somebody is erased, forgotten or known again.
//!
//! Rooms declare it, so that access, erasure, a replayed list of erasures and the proof of the journal name none of them.

use std::str::FromStr;

use medborger_codec::Record;
use uuid::Uuid;

use super::desk::{Desk, Halt, Owner};
use super::key::StreamKey;
use super::needs::{Loaded, Needs, VaultRow};
use super::once::Known;
use super::room::AnyCommand;
use super::stream::{Held, Stream};
use crate::id::CitizenId;
use crate::town::Town;
use crate::work::Work;

/// What happens to a part of a citizen's data on erasure.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum ErasureOutcome {
    /// Deleted.
    Erased,
    /// Kept without the citizen: nobody can tell whose it was.
    Anonymised,
    /// Kept as it came, apart from the account and shown to nobody any more: what was journalised in a case stays.
    RefusedJournalDuty,
}

/// Whose the rows of a table are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Whose {
    /// The municipality's.
    Town,
    /// A citizen's: they go with the account.
    Citizen,
    /// Somebody's who has no account.
    Person,
    /// A citizen's, or somebody's without an account.
    Either,
    /// Anybody's, the municipality's too.
    Anybody,
}

impl Whose {
    /// Whether rows of such a table may be this owner's.
    #[must_use]
    pub const fn takes(self, owner: Owner) -> bool {
        matches!(
            (self, owner),
            (Self::Anybody, _)
                | (Self::Town, Owner::Town)
                | (Self::Citizen | Self::Either, Owner::Citizen(_))
                | (Self::Person | Self::Either, Owner::Person(_))
        )
    }
}

/// Why something of somebody is kept that is not deleted with them.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Kept {
    /// How it is kept.
    pub outcome: ErasureOutcome,
    /// Why, in English.
    pub english: &'static str,
    /// Why, in Danish.
    pub danish: &'static str,
}

/// A table of the vault: rows whose keys begin alike.
///
/// ```
/// use medborger::journal::{Table, Whose};
///
/// const STAND: Table = Table::new("stand/", Whose::Citizen).about("market");
/// assert_eq!(STAND.what(), "stand");
/// assert_eq!(&*STAND.stream("stand/harbour.7").unwrap().text(), "market/harbour");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Table {
    /// How the keys of its rows begin, as `author/`: up to the first slash.
    pub start: &'static str,
    /// Whose its rows are.
    pub whose: Whose,
    /// Why what a row stands for is kept without it, where it is.
    pub kept: Option<Kept>,
    /// Whether somebody without an account can have such rows forgotten.
    pub forgettable: bool,
    /// Whether another part of a citizen's export shows what it says; of a secret nobody is told.
    pub shown_elsewhere: bool,
    /// Whether what its rows say is of nobody: what one said before may stay in a store's files until that place is used again.
    pub of_nobody: bool,
    called: Option<&'static str>,
    about: Option<&'static str>,
}

impl Table {
    /// A table whose rows go with their owner and are shown as they are.
    #[must_use]
    pub const fn new(start: &'static str, whose: Whose) -> Self {
        Self {
            start,
            whose,
            kept: None,
            forgettable: false,
            shown_elsewhere: false,
            of_nobody: false,
            called: None,
            about: None,
        }
    }

    /// What a citizen's list of what is kept calls its rows, where it is not by the table's own name.
    #[must_use]
    pub const fn called(self, called: &'static str) -> Self {
        let called = Some(called);
        Self { called, ..self }
    }

    /// The kind of stream that its rows are about, whose id follows in their keys, up to a point or a slash.
    #[must_use]
    pub const fn about(self, kind: &'static str) -> Self {
        let about = Some(kind);
        Self { about, ..self }
    }

    /// What a row stands for stays without it.
    #[must_use]
    pub const fn kept(self, kept: Kept) -> Self {
        let kept = Some(kept);
        Self { kept, ..self }
    }

    /// Somebody without an account can have such rows forgotten.
    #[must_use]
    pub const fn forgettable(self) -> Self {
        Self {
            forgettable: true,
            ..self
        }
    }

    /// Another part of a citizen's export shows what its rows say.
    #[must_use]
    pub const fn shown_elsewhere(self) -> Self {
        Self {
            shown_elsewhere: true,
            ..self
        }
    }

    /// What its rows say is of nobody, such as a sum: where another value takes a row's place, nothing need be cleared.
    #[must_use]
    pub const fn of_nobody(self) -> Self {
        Self {
            of_nobody: true,
            ..self
        }
    }

    /// What a citizen's list of what is kept calls its rows.
    #[must_use]
    pub fn what(&self) -> &'static str {
        self.called.unwrap_or(self.start.trim_end_matches('/'))
    }

    /// The stream that a row of this table is about, by the row's key.
    #[must_use]
    pub fn stream(&self, key: &str) -> Option<StreamKey> {
        let id = key.strip_prefix(self.start)?.split(['.', '/']).next()?;
        Some(StreamKey::new(self.about?, id))
    }
}

/// What lies in the vault whatever rooms there are: secrets, texts, and which receipts go with an account.
pub(super) const FLOOR_TABLES: [Table; 4] = [
    Table::new("secret/", Whose::Citizen).shown_elsewhere(),
    Table::new("receipt/", Whose::Citizen).shown_elsewhere(),
    Table::new("person/", Whose::Person).shown_elsewhere(),
    Table::new("text/", Whose::Anybody),
];

/// A text that is a case's and that somebody's rows lead to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CasePart {
    /// Its vault key.
    pub key: String,
    /// What a citizen's list of what is kept calls it.
    pub what: &'static str,
    /// The stream that it belongs to.
    pub of: StreamKey,
    /// Why it is kept; none where it goes.
    pub kept: Option<Kept>,
}

/// Somebody who is erased or forgotten, with all rows that are theirs.
#[derive(Debug, Clone, Copy)]
pub struct Leaving<'a> {
    /// Who it is.
    pub owner: Owner,
    /// Their rows, which are deleted by whoever asks.
    pub rows: &'a [VaultRow],
}

/// What a room has to do with people beside its rows.
#[derive(Debug, Clone, Copy)]
pub struct Personal {
    /// Deletes what else goes with somebody.
    pub leaving: fn(&mut Desk<'_>, Leaving<'_>) -> Result<(), Halt>,
    /// Joins what a citizen did with what the same person did under earlier accounts, now that they are known.
    pub recognised: fn(&mut Desk<'_>, CitizenId, &Known) -> Result<(), Halt>,
    /// The texts of cases to which a citizen's rows lead.
    pub cases: fn(&mut Desk<'_>, &[VaultRow]) -> Result<Vec<CasePart>, Halt>,
}

impl Personal {
    /// Nothing.
    pub const NOTHING: Self = Self {
        leaving: |_, _| Ok(()),
        recognised: |_, _, _| Ok(()),
        cases: |_, _| Ok(Vec::new()),
    };
}

/// What is left of those who were erased or forgotten, and how it is done again after a backup was restored.
#[derive(Debug, Clone, Copy)]
pub struct Tombstones {
    /// How the keys of their rows begin.
    pub start: &'static str,
    /// The kind of stream that an account is; none for those who have no account.
    pub account: Option<&'static str>,
    /// The key of one, by the id of who it was.
    pub key: fn(&Town, Uuid) -> String,
    /// The command that erases or forgets whoever has an id.
    pub command: fn(Uuid) -> Box<dyn AnyCommand>,
}

/// A proof of rows that have no seal.
#[derive(Debug, Clone, Copy)]
pub struct Proof {
    /// How the keys of the rows begin that it looks at.
    pub rows: &'static [&'static str],
    /// Which of these tables is not as it was written, where one is not.
    pub broken: fn(&Proving<'_>) -> Option<&'static str>,
}

/// What a proof looks at: rows and states of one moment.
#[derive(Clone, Copy)]
pub struct Proving<'a> {
    /// The municipality.
    pub town: &'a Town,
    /// What counts the work.
    pub work: &'a Work,
    pub(crate) loaded: &'a Loaded,
    pub(crate) streams: &'a [(&'a StreamKey, &'a Held)],
}

impl std::fmt::Debug for Proving<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Proving").finish_non_exhaustive()
    }
}

impl<'a> Proving<'a> {
    /// All rows whose keys begin so, in the order of their keys.
    #[must_use]
    pub fn rows(&self, start: &str) -> &'a [VaultRow] {
        let rows = self.loaded.ranges.get(start);
        rows.map(Vec::as_slice).unwrap_or_default()
    }

    /// All streams of a kind, with the ids in their keys.
    pub fn states<S: Stream>(&self) -> impl Iterator<Item = (String, &'a S)> {
        let streams = self.streams.iter();
        streams.filter_map(|(key, held)| Some((key.id().to_string(), held.downcast_ref::<S>()?)))
    }
}

/// The ids that stand in the keys of rows behind a beginning.
#[doc(hidden)]
pub fn named_in<T: FromStr>(rows: &[VaultRow], start: &str) -> Vec<T> {
    let id = |row: &VaultRow| row.key.strip_prefix(start)?.parse().ok();
    rows.iter().filter_map(id).collect()
}

/// Does the same for each of several, and asks for what they all need in one go.
///
/// # Errors
/// [`Halt::Needs`] with what is needed for all; else the first error.
#[doc(hidden)]
pub fn each<T>(
    all: impl IntoIterator<Item = T>,
    mut does: impl FnMut(T) -> Result<(), Halt>,
) -> Result<(), Halt> {
    let mut halted = None;
    for one in all {
        match does(one) {
            Ok(()) => {}
            Err(Halt::Needs(needs)) => Needs::extend(&mut halted, *needs),
            Err(halt) => return Err(halt),
        }
    }
    match halted {
        Some(needs) => Err(Halt::Needs(Box::new(needs))),
        None => Ok(()),
    }
}
