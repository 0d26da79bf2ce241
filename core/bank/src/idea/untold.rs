//! Supporters who came along from other ideas and can't be told apart any more, because they were erased.
//!
//! Each is remembered by the idea in which they were last told apart, and the name that they had there. Two names of one person
//! in two ideas can't be known to be one, so an idea shows the fewest people that there can be. Of two it is certain that they
//! are two people where both names are of one idea, or where both lie in the one of them that came of the other: whoever is
//! back and supports it is found there, and counted once.
//!
//! In the new idea's row both are masked with the municipality's key: else rows that are missing there, or to which an account
//! leads, would tell, beside the old idea's, whose they were who is back.

use std::collections::{BTreeMap, BTreeSet};

use medborger_codec::Record;
use uuid::Uuid;

use super::tally::{SUPPORT, Support, parse};
use crate::digest;
use crate::id::{IdeaId, Nullifier, Seed};
use crate::journal::{Desk, Halt, VaultRow};
use crate::town::Town;
use crate::work::Work;

/// Names, by the idea in which they were last told apart.
pub(crate) type Untold = BTreeMap<IdeaId, BTreeSet<Nullifier>>;

/// What a row says of somebody who can't be told apart any more.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
pub(super) struct Carried {
    /// In which idea they last could, masked.
    of: Seed,
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
        let mask = |what, value| Seed::new(masked(town, what, idea, place, value));
        let (of, name) = (
            mask(OF, *of.uuid().as_bytes()),
            mask(NAME, *name.as_bytes()),
        );
        (place, Self { of, name })
    }

    /// In which idea somebody was last told apart, and the name that they had there.
    fn read(self, town: &Town, idea: IdeaId, place: Nullifier) -> (IdeaId, Nullifier) {
        let plain = |what, value: Seed| masked(town, what, idea, place, *value.as_bytes());
        let of = Uuid::from_bytes(plain(OF, self.of));
        (IdeaId::new(of), Nullifier::new(plain(NAME, self.name)))
    }
}

/// Where somebody of an earlier name lies in a new idea.
pub(super) fn place(town: &Town, idea: IdeaId, name: Nullifier) -> Nullifier {
    let (idea, name) = (idea.uuid(), name.as_bytes());
    let parts: [&[u8]; 3] = [b"untold", idea.as_bytes(), name];
    Nullifier::new(town.keyed().short(&parts))
}

/// What is masked.
const OF: &[u8] = b"untold of";
const NAME: &[u8] = b"untold name";

fn masked(town: &Town, what: &[u8], idea: IdeaId, place: Nullifier, value: [u8; 16]) -> [u8; 16] {
    let (idea, place) = (idea.uuid(), place.as_bytes());
    let parts: [&[u8]; 3] = [what, idea.as_bytes(), place];
    digest::xor(town.keyed().short(&parts), value)
}

/// Those who can't be told apart among an idea's rows.
pub(crate) fn untold_among<'r>(
    town: &Town,
    idea: IdeaId,
    rows: impl IntoIterator<Item = &'r VaultRow>,
) -> Untold {
    let mut untold = Untold::new();
    for row in rows {
        if let Some((place, Support::Untold(carried))) = parse(row) {
            let (of, name) = carried.read(town, idea, place);
            untold.entry(of).or_default().insert(name);
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
}

impl<'a, R: Fn(IdeaId) -> &'a [VaultRow]> Fewest<'a, R> {
    /// `rows` says what lies in an idea that one of them was last told apart in.
    pub(crate) fn new(town: &'a Town, work: &'a Work, rows: R) -> Self {
        Self {
            town,
            work,
            rows,
            within: BTreeMap::new(),
        }
    }

    /// The fewest people behind some names. What was counted before has no say in it.
    pub(crate) fn of(&mut self, untold: &Untold) -> u32 {
        self.counted(untold, &mut BTreeMap::new())
    }

    /// Each step leaves an idea behind, so that it ends.
    fn counted(&mut self, untold: &Untold, counted: &mut BTreeMap<Untold, u32>) -> u32 {
        let count = |names: &BTreeSet<Nullifier>| u32::try_from(names.len()).unwrap_or(u32::MAX);
        let largest = untold.values().map(count).max().unwrap_or(0);
        if untold.len() < 2 {
            return largest;
        }
        if let Some(known) = counted.get(untold) {
            return *known;
        }
        if counted.len() >= STEPS_MAX || self.work.is_stopped() {
            return largest;
        }
        let all: usize = untold.values().map(BTreeSet::len).sum();
        let mut most = largest;
        for (idea, names) in untold {
            self.work.charge(NAME_UNITS * all as u64);
            let both = |(of, theirs): (&IdeaId, &BTreeSet<Nullifier>)| {
                let names = untold.get(of).filter(|_| of != idea)?;
                let both: BTreeSet<Nullifier> = names.intersection(theirs).copied().collect();
                (!both.is_empty()).then_some((*of, both))
            };
            let others: Untold = self.within(*idea).iter().filter_map(both).collect();
            most = most.max(count(names).saturating_add(self.counted(&others, counted)));
        }
        counted.insert(untold.clone(), most);
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
        desk.require_ranges(untold.keys().map(|idea| SUPPORT.rows_of(idea)))?;
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
    fewest_of(desk, &untold_among(desk.town(), idea, left))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Owner;

    const IDEAS: u128 = 30;

    fn idea(number: u128) -> IdeaId {
        IdeaId::new(Uuid::from_u128(
            0xa << 112 | 0x4000 << 64 | 0x8000 << 48 | number,
        ))
    }

    fn name(number: u128) -> Nullifier {
        Nullifier::new(number.to_le_bytes())
    }

    /// Somebody was last told apart in each idea, and lies in most of those that come after it: for all questions together these
    /// are more sets of names than are looked at for one.
    #[test]
    fn the_count_for_one_idea_does_not_depend_on_what_was_counted_before() {
        let town = Town::new(
            "0766".parse().unwrap(),
            *b"0123456789abcdef0123456789abcdef",
            crate::journal::Registry::new(&[]),
        );
        let town = town.unwrap();
        let row = |within: u128, of: u128| {
            let (place, carried) = Carried::into_row(&town, idea(within), idea(of), name(of));
            VaultRow::new(
                SUPPORT.row(idea(within), place),
                Owner::Town.subject(),
                crate::journal::to_json(&Support::Untold(carried)),
            )
        };
        let lies = |within: u128, of: u128| (within * 7 + of * 5) % 11 < 9;
        let of_idea = |within| {
            let earlier = (0..within).filter(move |of| lies(within, *of));
            (idea(within), earlier.map(|of| row(within, of)).collect())
        };
        let rows: BTreeMap<IdeaId, Vec<VaultRow>> = (0..IDEAS).map(of_idea).collect();
        let within = |idea: IdeaId| rows.get(&idea).map_or(&[][..], Vec::as_slice);
        let work = Work::unlimited();
        let untold = |skipped: u128| -> Untold {
            let all = (0..IDEAS).filter(|of| *of != skipped);
            all.map(|of| (idea(of), [name(of)].into())).collect()
        };
        let mut one = Fewest::new(&town, &work, within);
        for skipped in 0..IDEAS {
            let fresh = Fewest::new(&town, &work, within).of(&untold(skipped));
            assert_eq!(one.of(&untold(skipped)), fresh, "without {skipped}");
        }
    }
}
