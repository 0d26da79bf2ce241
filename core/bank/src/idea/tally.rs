//! How many support an idea: rows in the vault, counted.
//!
//! Each support is a row under a name that only its supporter's secret gives. Rows are the truth; the tally beside them is
//! their sum, so that a page of ideas reads one row for each. Where somebody was erased whose support fell away, the tally is
//! deleted and nothing is written; whoever asks counts, and the next support writes the tally again.

use std::collections::{BTreeMap, BTreeSet};

use medborger_codec::{Described, Read, Reader, Record, Shape, Sink, Tree, Write};

use super::Idea;
use super::untold::{Carried, Fewest, untold_among};
use crate::id::{IdeaId, Nullifier};
use crate::journal::{Desk, Halt, Once, Owner, VaultRow, parse_own};
use crate::town::Town;
use crate::work::Work;

/// How many support an idea, by the version that they support; version 0 are those who supported an idea that this one was made
/// from and have not said yes to its own text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(default)]
pub(crate) struct Tally {
    /// Persons whose identity was verified.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    persons: BTreeMap<u32, u32>,
    /// Accounts whose holder nobody has verified.
    #[serde(skip_serializing_if = "BTreeMap::is_empty")]
    unverified: BTreeMap<u32, u32>,
}

impl Tally {
    fn of(&self, verified: bool) -> &BTreeMap<u32, u32> {
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

/// The supports among rows that can be told apart, by name, with the version supported.
pub(super) fn standing(rows: &[VaultRow]) -> Vec<(Nullifier, u32)> {
    let version = |row: &VaultRow| match parse(row)? {
        (name, Support::Version(version)) => Some((name, version)),
        (_, Support::Untold(_)) => None,
    };
    rows.iter().filter_map(version).collect()
}

/// How many support each of some ideas.
pub(crate) fn tallies(desk: &Desk<'_>, ideas: &[(IdeaId, &Idea)]) -> Result<Vec<Tally>, Halt> {
    let supported = ideas.iter().filter(|(_, idea)| idea.given > 0);
    desk.require([], supported.clone().map(|(id, _)| tally_key(*id)))?;
    let mut ranges = Vec::new();
    for (id, _) in supported {
        if !desk.has_row(&tally_key(*id))? {
            ranges.extend([SUPPORT.rows_of(id), SUPPORT.links_of(id, false)]);
        }
    }
    desk.require_ranges(ranges)?;
    let mut all = Vec::with_capacity(ideas.len());
    for (id, idea) in ideas {
        all.push(match desk.vault_row(&tally_key(*id)) {
            _ if idea.given == 0 => Tally::default(),
            Ok(Some(row)) => parse_own(&row.value).unwrap_or_default(),
            _ => counted(desk, *id)?,
        });
    }
    Ok(all)
}

/// Counts the rows.
fn counted(desk: &Desk<'_>, idea: IdeaId) -> Result<Tally, Halt> {
    let links = desk.range(&SUPPORT.links_of(idea, false))?;
    let unverified: BTreeSet<&str> = links
        .iter()
        .filter_map(|row| Some(row.key.rsplit_once('/')?.1))
        .collect();
    let mut tally = Tally::default();
    for (name, version) in standing(desk.range(&SUPPORT.rows_of(idea))?) {
        let verified = !unverified.contains(name.to_string().as_str());
        tally.add(version, verified);
    }
    Ok(tally)
}

/// Which idea a row is about.
fn idea_of(row: &VaultRow) -> &str {
    row.key.split('/').nth(1).unwrap_or_default()
}

/// Whether each tally is the sum of the rows that it counts, no idea has more supports than were given and not withdrawn, and
/// each shows the fewest people who can be behind the rows of those who can't be told apart. All rows there are, and all
/// ideas by their ids.
pub(super) fn prove_tallies(
    town: &Town,
    work: &Work,
    ideas: &BTreeMap<String, &Idea>,
    supports: &[VaultRow],
    unverified: &[VaultRow],
    tallies: &[VaultRow],
) -> bool {
    let unverified: BTreeSet<&str> = unverified
        .iter()
        .filter_map(|row| row.key.strip_prefix(SUPPORT.unverified))
        .collect();
    if supports.iter().any(|row| parse(row).is_none()) {
        return false;
    }
    // Rows come in the order of their keys.
    let by_idea: BTreeMap<&str, &[VaultRow]> = supports
        .chunk_by(|a, b| idea_of(a) == idea_of(b))
        .filter_map(|rows| Some((idea_of(rows.first()?), rows)))
        .collect();
    let mut counted: BTreeMap<&str, Tally> = BTreeMap::new();
    for (id, rows) in &by_idea {
        let tally = counted.entry(id).or_default();
        for (name, version) in standing(rows) {
            tally.add(
                version,
                !unverified.contains(format!("{id}/{name}").as_str()),
            );
        }
    }
    let within = |(id, tally): (&&str, &Tally)| {
        let idea = ideas.get(*id);
        idea.is_some_and(|idea| tally.all() <= idea.given.saturating_sub(idea.withdrawn))
    };
    let same = |row: &VaultRow| {
        let due = counted.get(idea_of(row)).cloned().unwrap_or_default();
        parse_own::<Tally>(&row.value) == Some(due)
    };
    let rows = |id: &str| by_idea.get(id).copied().unwrap_or_default();
    let mut fewest = Fewest::new(town, work, |idea: IdeaId| rows(&idea.to_string()));
    let mut fewest_shown = |(id, idea): (&String, &&Idea)| match id.parse::<IdeaId>() {
        Ok(own) => idea.untold == fewest.of(&untold_among(town, own, rows(id))),
        Err(_) => false,
    };
    counted.iter().all(within) && tallies.iter().all(same) && ideas.iter().all(&mut fewest_shown)
}

/// Writes how many support an idea now.
pub(super) fn write(desk: &mut Desk<'_>, idea: IdeaId, tally: &Tally) -> Result<(), Halt> {
    desk.vault_put(Owner::Town, tally_key(idea), tally)
}

/// Deletes what was counted: the rows have changed, and nothing is to be written.
pub(super) fn forget(desk: &mut Desk<'_>, idea: IdeaId) {
    desk.vault_delete(&tally_key(idea));
}
