//! Proving rows that have no seal: who holds which account, how many support an idea, and that every ballot is one that was
//! cast.

use std::collections::BTreeMap;

use crate::award;
use crate::citizen::Citizen;
use crate::error::Error;
use crate::id::CitizenId;
use crate::idea::{self, Idea};
use crate::journal::{ChainError, Held, Loaded, Needs, StreamKey, parse_own};
use crate::person;
use crate::store::View;
use crate::town::Town;

/// Counts and links that stand in rows of their own.
const RANGES: [&str; 4] = ["holder/", "support/", "tally/", "vote/"];

/// Proves the rows of one moment against the states of that moment.
///
/// Each verified account has one row that says who holds it, and there is no other. A tally is the sum of the rows that it
/// counts, and an idea has no more supports than were given and not withdrawn. Every ballot bears its tag. That no row was
/// taken away is not proven.
pub(super) fn prove<'s>(
    town: &Town,
    view: &dyn View,
    streams: impl Iterator<Item = (&'s StreamKey, &'s Held)>,
) -> Result<(), Error> {
    let mut starts: Vec<String> = RANGES.map(str::to_owned).into();
    starts.push(idea::UNVERIFIED.to_owned());
    let needs = Needs {
        ranges: starts.into_iter().collect(),
        ..Needs::default()
    };
    let mut loaded = Loaded::default();
    view.load(&needs, &mut loaded)?;
    let mut holders = BTreeMap::new();
    let mut ideas = BTreeMap::new();
    for (key, held) in streams {
        if let Some(citizen) = held.downcast_ref::<Citizen>()
            && let (Some(person), Ok(id)) = (citizen.person, key.id().parse::<CitizenId>())
        {
            holders.insert(person::alias::holder_key(person), (id, key));
        }
        if let Some(idea) = held.downcast_ref::<Idea>() {
            ideas.insert(key.id(), (idea, key));
        }
    }
    let rows = |start: &str| {
        loaded
            .ranges
            .get(start)
            .map(Vec::as_slice)
            .unwrap_or_default()
    };
    let changed = |row: &str| {
        Error::from(ChainError::Row {
            table: row.split('/').next().unwrap_or_default().to_owned(),
        })
    };
    let kept = rows("holder/");
    if kept.len() != holders.len() {
        return Err(changed("holder/"));
    }
    for row in kept {
        let named: Option<CitizenId> = parse_own(&row.value);
        let due = holders.get(&row.key).map(|(id, _)| *id);
        if due.is_none() || named != due || row.citizen() != due {
            return Err(changed("holder/"));
        }
    }
    idea::prove_tallies(
        &ideas,
        rows("support/"),
        rows(idea::UNVERIFIED),
        rows("tally/"),
    )
    .then_some(())
    .ok_or_else(|| changed("tally/"))?;
    let sound = rows("vote/").iter().all(|row| award::is_ballot(town, row));
    sound.then_some(()).ok_or_else(|| changed("vote/"))
}
