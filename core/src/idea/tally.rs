//! How many support an idea: rows in the vault, counted.
//!
//! Each support is a row under a name that only its supporter's secret gives. Rows are the truth; the tally beside them is
//! their sum, so that a page of ideas reads one row for each. Where somebody was erased whose support fell away, the tally is
//! deleted and nothing is written; whoever asks counts, and the next support writes the tally again.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::Idea;
use crate::id::{IdeaId, Nullifier};
use crate::journal::{Desk, Halt, Needs, Owner, VaultRow, parse_own};
use crate::person::Once;

/// How many support an idea, by the version that they support; version 0 are those who supported an idea that this one was made
/// from and have not said yes to its own text.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
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
pub(crate) const TALLY: &str = "tally/";

/// The vault key of an idea's tally.
pub(super) fn tally_key(idea: IdeaId) -> String {
    format!("{TALLY}{idea}")
}

/// Supports. A row says which version is supported; `null` where support that came along from another idea was withdrawn.
pub(crate) const SUPPORT: Once = Once {
    purpose: "support",
    rows: "support/",
    verified: "supporter/",
    unverified: "unverified/",
};

/// The supports that stand among rows, by name, with the version supported.
pub(super) fn standing(rows: &[VaultRow]) -> Vec<(Nullifier, u32)> {
    let parse = |row: &VaultRow| {
        let (_, name) = row.key.rsplit_once('/')?;
        let version: Option<u32> = parse_own(&row.value)?;
        Some((name.parse().ok()?, version?))
    };
    rows.iter().filter_map(parse).collect()
}

/// How many support each of some ideas.
pub(crate) fn tallies(desk: &Desk<'_>, ideas: &[(IdeaId, &Idea)]) -> Result<Vec<Tally>, Halt> {
    let supported = ideas.iter().filter(|(_, idea)| idea.given > 0);
    desk.require([], supported.clone().map(|(id, _)| tally_key(*id)))?;
    let mut ranges = BTreeSet::new();
    for (id, _) in supported {
        if desk.vault_row(&tally_key(*id))?.is_none() {
            ranges.extend([SUPPORT.rows_of(id), SUPPORT.links_of(id, false)]);
        }
    }
    ranges.retain(|start| desk.range(start).is_err());
    if !ranges.is_empty() {
        return Err(Halt::Needs(Box::new(Needs {
            ranges,
            ..Needs::default()
        })));
    }
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

/// Whether each tally is the sum of the rows that it counts, and no idea has more supports than were given and not withdrawn.
/// All rows there are, and all ideas by their ids.
pub(crate) fn prove_tallies(
    ideas: &BTreeMap<&str, &Idea>,
    supports: &[VaultRow],
    unverified: &[VaultRow],
    tallies: &[VaultRow],
) -> bool {
    let of = |key: &str| key.split('/').nth(1).unwrap_or_default().to_owned();
    let unverified: BTreeSet<&str> = unverified
        .iter()
        .filter_map(|row| row.key.strip_prefix(SUPPORT.unverified))
        .collect();
    let mut counted: BTreeMap<String, Tally> = BTreeMap::new();
    for row in supports {
        let version: Option<Option<u32>> = parse_own(&row.value);
        let Some(version) = version else { return false };
        let idea = counted.entry(of(&row.key)).or_default();
        let name = row.key.strip_prefix(SUPPORT.rows).unwrap_or_default();
        if let Some(version) = version {
            idea.add(version, !unverified.contains(name));
        }
    }
    let within = |(id, tally): (&String, &Tally)| {
        let idea = ideas.get(id.as_str());
        idea.is_some_and(|idea| tally.all() <= idea.given.saturating_sub(idea.withdrawn))
    };
    let same = |row: &VaultRow| {
        let due = counted.get(&of(&row.key)).cloned().unwrap_or_default();
        parse_own::<Tally>(&row.value) == Some(due)
    };
    counted.iter().all(within) && tallies.iter().all(same)
}

/// Writes how many support an idea now.
pub(super) fn write(desk: &mut Desk<'_>, idea: IdeaId, tally: &Tally) -> Result<(), Halt> {
    desk.vault_put(Owner::Town, tally_key(idea), tally)
}

/// Deletes what was counted: the rows have changed, and nothing is to be written.
pub(super) fn forget(desk: &mut Desk<'_>, idea: IdeaId) {
    desk.vault_delete(&tally_key(idea));
}
