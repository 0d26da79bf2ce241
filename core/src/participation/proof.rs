//! Proving rows that have no seal: who holds which account, how many support an idea, and that every ballot is one that was
//! cast.

use std::collections::BTreeMap;

use crate::award::{self, BALLOT};
use crate::citizen::Citizen;
use crate::error::Error;
use crate::id::CitizenId;
use crate::idea::{self, Idea, SUPPORT, TALLY};
use crate::journal::{ChainError, Held, Loaded, Needs, StreamKey, VaultRow, parse_own};
use crate::person::alias::{self, HOLDER};
use crate::store::View;
use crate::town::Town;
use crate::work::Work;

use super::verify::PIECE_UNITS;

/// Counts and links that stand in rows of their own.
const RANGES: [&str; 5] = [HOLDER, SUPPORT.rows, SUPPORT.unverified, TALLY, BALLOT.rows];

/// Proves the rows of one moment against the states of that moment.
///
/// Each verified account has one row that says who holds it, and there is no other. A tally is the sum of the rows that it
/// counts, and an idea has no more supports than were given and not withdrawn. Every ballot bears its tag. That no row was
/// taken away is not proven.
pub(super) fn prove<'s>(
    town: &Town,
    view: &dyn View,
    streams: impl Iterator<Item = (&'s StreamKey, &'s Held)>,
    work: &Work,
) -> Result<(), Error> {
    let needs = Needs {
        ranges: RANGES.map(str::to_owned).into(),
        ..Needs::default()
    };
    let mut loaded = Loaded::default();
    view.load(&needs, &mut loaded)?;
    let count: usize = loaded.ranges.values().map(Vec::len).sum();
    work.spend(PIECE_UNITS * count as u64)?;
    let mut holders = BTreeMap::new();
    let mut ideas = BTreeMap::new();
    for (key, held) in streams {
        if let Some(citizen) = held.downcast_ref::<Citizen>()
            && let (Some(person), Ok(id)) = (citizen.person, key.id().parse::<CitizenId>())
        {
            holders.insert(alias::holder_key(person), id);
        }
        if let Some(idea) = held.downcast_ref::<Idea>() {
            ideas.insert(key.id(), idea);
        }
    }
    let rows = |start: &str| {
        loaded
            .ranges
            .get(start)
            .map(Vec::as_slice)
            .unwrap_or_default()
    };
    let kept = rows(HOLDER);
    let is_held = |row: &VaultRow| {
        let due = holders.get(&row.key).copied();
        due.is_some() && parse_own::<CitizenId>(&row.value) == due && row.citizen() == due
    };
    sound(
        HOLDER,
        kept.len() == holders.len() && kept.iter().all(is_held),
    )?;
    let counted = idea::prove_tallies(
        town,
        work,
        &ideas,
        rows(SUPPORT.rows),
        rows(SUPPORT.unverified),
        rows(TALLY),
    );
    work.check()?;
    sound(TALLY, counted)?;
    let is_ballot = |row: &VaultRow| award::is_ballot(town, row);
    sound(BALLOT.rows, rows(BALLOT.rows).iter().all(is_ballot))
}

/// Refuses rows of a table, by how their keys begin, that are not as they were written.
fn sound(start: &str, is_sound: bool) -> Result<(), Error> {
    let table = start.trim_end_matches('/').to_owned();
    let changed = || Error::from(ChainError::Row { table });
    is_sound.then_some(()).ok_or_else(changed)
}
