//! Supporters who came along from other ideas and can't be told apart any more, because they were erased.
//!
//! Each is remembered by the idea in which they were last told apart, and the name that they had there. Two names of one person
//! in two ideas can't be known to be one, so an idea shows the fewest people that there can be. Of two it is certain that they
//! are two people where both names are of one idea, or where both lie in the one of them that came of the other: whoever is
//! back and supports it is found there, and counted once.
//!
//! In the new idea's row the name is masked with the municipality's key: else rows that are missing there would tell, beside
//! the old idea's, whose they were who is back.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::tally::{SUPPORT, Support, parse};
use crate::digest;
use crate::id::{IdeaId, Nullifier, Seed};
use crate::journal::{Desk, Halt, Needs, VaultRow};
use crate::town::Town;
use crate::work::Work;

/// Names, by the idea in which they were last told apart.
pub(crate) type Untold = BTreeMap<IdeaId, BTreeSet<Nullifier>>;

/// What a row says of somebody who can't be told apart any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Carried {
    /// In which idea they last could.
    pub(super) of: IdeaId,
    /// Under which name, masked.
    name: Seed,
}

impl Carried {
    /// The name under which the row lies, and what it says.
    pub(super) fn into_row(
        town: &Town,
        idea: IdeaId,
        of: IdeaId,
        name: Nullifier,
    ) -> (Nullifier, Self) {
        let place = place(town, idea, name);
        let name = Seed::new(masked(town, idea, place, *name.as_bytes()));
        (place, Self { of, name })
    }

    /// The name that somebody had where they were last told apart.
    fn name(self, town: &Town, idea: IdeaId, place: Nullifier) -> Nullifier {
        Nullifier::new(masked(town, idea, place, *self.name.as_bytes()))
    }
}

/// Where somebody of an earlier name lies in a new idea.
pub(super) fn place(town: &Town, idea: IdeaId, name: Nullifier) -> Nullifier {
    let (idea, name) = (idea.uuid(), name.as_bytes());
    let parts: [&[u8]; 3] = [b"untold", idea.as_bytes(), name];
    Nullifier::new(digest::keyed_short(town.key(), &parts))
}

fn masked(town: &Town, idea: IdeaId, place: Nullifier, mut name: [u8; 16]) -> [u8; 16] {
    let (idea, place) = (idea.uuid(), place.as_bytes());
    let parts: [&[u8]; 3] = [b"untold name", idea.as_bytes(), place];
    let mask = digest::keyed_short(town.key(), &parts);
    for (byte, mask) in name.iter_mut().zip(mask) {
        *byte ^= mask;
    }
    name
}

/// Those who can't be told apart among an idea's rows.
pub(crate) fn untold_among(town: &Town, idea: IdeaId, rows: &[VaultRow]) -> Untold {
    let mut untold = Untold::new();
    for row in rows {
        if let Some((place, Support::Untold(carried))) = parse(row) {
            let names = untold.entry(carried.of).or_default();
            names.insert(carried.name(town, idea, place));
        }
    }
    untold
}

/// How many sets of names are looked at. Beyond, the largest group is what is certain.
const STEPS_MAX: usize = 2_000;
/// About what a name costs to look at once.
const NAME_UNITS: u64 = 300;

/// Counts the fewest people that there can be.
pub(crate) struct Fewest<'a, R> {
    town: &'a Town,
    work: &'a Work,
    rows: R,
    within: BTreeMap<IdeaId, Untold>,
    counted: BTreeMap<Untold, u32>,
}

impl<'a, R: Fn(IdeaId) -> &'a [VaultRow]> Fewest<'a, R> {
    /// `rows` says what lies in an idea that one of them was last told apart in.
    pub(crate) fn new(town: &'a Town, work: &'a Work, rows: R) -> Self {
        Self {
            town,
            work,
            rows,
            within: BTreeMap::new(),
            counted: BTreeMap::new(),
        }
    }

    /// The fewest people behind some names. Each step leaves an idea behind, so that it ends.
    pub(crate) fn of(&mut self, untold: &Untold) -> u32 {
        let count = |names: &BTreeSet<Nullifier>| u32::try_from(names.len()).unwrap_or(u32::MAX);
        let largest = untold.values().map(count).max().unwrap_or(0);
        if untold.len() < 2 {
            return largest;
        }
        if let Some(known) = self.counted.get(untold) {
            return *known;
        }
        if self.counted.len() >= STEPS_MAX || self.work.is_stopped() {
            return largest;
        }
        let mut most = largest;
        for (idea, names) in untold {
            let names_in_all: usize = untold.values().map(BTreeSet::len).sum();
            self.work.charge(NAME_UNITS * names_in_all as u64);
            let mut others = self.within(*idea).clone();
            others.retain(|of, theirs| {
                theirs.retain(|name| untold.get(of).is_some_and(|all| all.contains(name)));
                of != idea && !theirs.is_empty()
            });
            most = most.max(count(names).saturating_add(self.of(&others)));
        }
        self.counted.insert(untold.clone(), most);
        most
    }

    fn within(&mut self, idea: IdeaId) -> &Untold {
        let (town, rows, work) = (self.town, &self.rows, self.work);
        self.within.entry(idea).or_insert_with(|| {
            let rows = rows(idea);
            work.charge(2 * NAME_UNITS * rows.len() as u64);
            untold_among(town, idea, rows)
        })
    }
}

/// The fewest people behind names, by the rows that the vault holds.
pub(super) fn fewest_of(desk: &Desk<'_>, untold: &Untold) -> Result<u32, Halt> {
    if untold.len() > 1 {
        let starts = untold.keys().map(|idea| SUPPORT.rows_of(idea));
        let ranges: BTreeSet<String> = starts.filter(|start| desk.range(start).is_err()).collect();
        if !ranges.is_empty() {
            let needs = Needs {
                ranges,
                ..Needs::default()
            };
            return Err(Halt::Needs(Box::new(needs)));
        }
    }
    let rows = |idea| desk.range(&SUPPORT.rows_of(idea)).unwrap_or_default();
    let fewest = Fewest::new(desk.town(), desk.work(), rows).of(untold);
    desk.work().check()?;
    Ok(fewest)
}

/// How many an idea has once some rows are told apart again.
pub(super) fn without(desk: &Desk<'_>, idea: IdeaId, places: &[Nullifier]) -> Result<u32, Halt> {
    let rows = desk.range(&SUPPORT.rows_of(idea))?.iter();
    let left = rows.filter(|row| parse(row).is_none_or(|(place, _)| !places.contains(&place)));
    let left: Vec<VaultRow> = left.cloned().collect();
    fewest_of(desk, &untold_among(desk.town(), idea, &left))
}
