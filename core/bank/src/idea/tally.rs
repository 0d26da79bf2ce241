//! How many support an idea: rows in the vault, counted.
//!
//! Each support is a row under a name that only its supporter's secret gives. Rows are the truth; the tally beside them is
//! their sum, so that nobody counts them: whoever adds a row or takes one away changes the sum too, an erasure as well.

use medborger_base::sorted::SortedMap;

use medborger_codec::{Described, Read, Reader, Record, Shape, Sink, Tree, Write};

use super::Idea;
use super::untold::Carried;
use crate::id::{IdeaId, Nullifier};
use crate::journal::{Desk, Halt, Once, Owner, VaultRow, parse_own};

/// How many support an idea, by the version that they support; version 0 are those who supported an idea that this one was made
/// from and have not said yes to its own text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(default)]
pub(crate) struct Tally {
    /// Persons whose identity was verified.
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    persons: SortedMap<u32, u32>,
    /// Accounts whose holder nobody has verified.
    #[serde(skip_serializing_if = "SortedMap::is_empty")]
    unverified: SortedMap<u32, u32>,
}

impl Tally {
    fn of(&self, verified: bool) -> &SortedMap<u32, u32> {
        if verified {
            &self.persons
        } else {
            &self.unverified
        }
    }

    /// Supporters of any version.
    pub(crate) fn all(&self) -> u32 {
        self.persons.values().sum::<u32>() + self.unverified()
    }

    /// Those among them whose identity nobody has verified.
    pub(crate) fn unverified(&self) -> u32 {
        self.unverified.values().sum()
    }

    /// Supporters of one version.
    pub(crate) fn of_version(&self, version: u32) -> u32 {
        let of = |verified| self.of(verified).get(&version).copied().unwrap_or(0);
        of(true) + of(false)
    }

    /// One more.
    pub(super) fn add(&mut self, version: u32, verified: bool) {
        let counts = if verified {
            &mut self.persons
        } else {
            &mut self.unverified
        };
        *counts.entry(version).or_default() += 1;
    }

    /// One less.
    pub(super) fn take(&mut self, version: u32, verified: bool) {
        let counts = if verified {
            &mut self.persons
        } else {
            &mut self.unverified
        };
        if let Some(count) = counts.get_mut(&version) {
            *count = count.saturating_sub(1);
            if *count == 0 {
                counts.remove(&version);
            }
        }
    }
}

/// How the keys of tallies begin.
pub(super) const TALLY: &str = "tally/";

/// The vault key of an idea's tally.
pub(super) fn tally_key(idea: IdeaId) -> String {
    format!("{TALLY}{idea}")
}

/// Supports. What a row says is a [`Support`].
pub(super) const SUPPORT: Once = Once {
    purpose: "support",
    rows: "support/",
    verified: "supporter/",
    unverified: "unverified/",
};

/// What a row of a support says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Support {
    /// The version that is supported.
    Version(u32),
    /// That somebody came along who can't be told apart any more.
    Untold(Carried),
}

impl Read for Support {
    fn read(tree: Tree<'_>, reader: &mut Reader) -> Option<Self> {
        match tree {
            tree @ Tree::Unsigned(_) => u32::read(tree, reader).map(Self::Version),
            tree => Carried::read(tree, reader).map(Self::Untold),
        }
    }
}

impl Described for Support {
    const SHAPE: &'static Shape = &Shape::Json("true");
}

impl Write for Support {
    fn write(&self, out: &mut dyn Sink) {
        match self {
            Self::Version(version) => version.write(out),
            Self::Untold(carried) => carried.write(out),
        }
    }
}

/// A row's name and what it says.
pub(super) fn parse(row: &VaultRow) -> Option<(Nullifier, Support)> {
    let (_, name) = row.key.rsplit_once('/')?;
    Some((name.parse().ok()?, parse_own(&row.value)?))
}

/// How many support each of some ideas. None where nobody ever did.
pub(crate) fn tallies(desk: &Desk<'_>, ideas: &[(IdeaId, &Idea)]) -> Result<Vec<Tally>, Halt> {
    let supported = ideas.iter().filter(|(_, idea)| idea.given > 0);
    desk.require([], supported.map(|(id, _)| tally_key(*id)))?;
    let tally = |(id, idea): &(IdeaId, &Idea)| match idea.given {
        0 => Ok(Tally::default()),
        _ => of_idea(desk, *id),
    };
    ideas.iter().map(tally).collect()
}

/// How many support an idea.
pub(super) fn of_idea(desk: &Desk<'_>, idea: IdeaId) -> Result<Tally, Halt> {
    Ok(desk.vault(&tally_key(idea))?.unwrap_or_default())
}

/// Writes how many support an idea now.
pub(super) fn write(desk: &mut Desk<'_>, idea: IdeaId, tally: &Tally) -> Result<(), Halt> {
    desk.vault_put(Owner::Town, tally_key(idea), tally)
}
