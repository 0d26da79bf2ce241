//! Supporters who came along from other ideas and can't be told apart any more, because they were erased.
//!
//! Each is remembered by the idea in which they were last told apart, and the name that they had there. Two names of one person
//! in two ideas can't be known to be one, so an idea shows the fewest people that there can be. Of two it is certain that they
//! are two people where both names are of one idea, or where both lie in the one of them that came of the other: whoever is
//! back and supports it is found there, and counted once.
//!
//! In the new idea's row both are masked with the municipality's key: else rows that are missing there, or to which an account
//! leads, would tell, beside the old idea's, whose they were who is back.
//!
//! The fewest follow from how many there are of each [`Group`]. How many, a row beside the idea's says, masked too: so nothing
//! goes through all names when one more comes or goes. What lies in the ideas that came before stays as it is: they are over.

use medborger_base::sorted::{SortedMap, SortedSet};

use medborger_codec::Record;
use uuid::Uuid;

use super::Idea;
use super::tally::{SUPPORT, Support};
use crate::digest;
use crate::id::{IdeaId, Nullifier, Seed};
use crate::journal::{Desk, Halt, Owner, VaultRow, parse_own};
use crate::town::Town;
use crate::work::Work;

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
    pub(super) fn plain(self, town: &Town, idea: IdeaId, place: Nullifier) -> (IdeaId, Nullifier) {
        let shown = |what, value: Seed| masked(town, what, idea, place, *value.as_bytes());
        let of = Uuid::from_bytes(shown(OF, self.of));
        (IdeaId::new(of), Nullifier::new(shown(NAME, self.name)))
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
const GROUPS: &[u8] = b"untold groups";

fn masked(town: &Town, what: &[u8], idea: IdeaId, place: Nullifier, value: [u8; 16]) -> [u8; 16] {
    let (idea, place) = (idea.uuid(), place.as_bytes());
    let parts: [&[u8]; 3] = [what, idea.as_bytes(), place];
    digest::xor(town.keyed().short(&parts), value)
}

/// Those of whom the same is certain: in which idea they were last told apart, and in which others since they lie as such.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Group {
    /// The idea in which they were last told apart.
    pub(super) of: IdeaId,
    /// The ideas since in which they lie, without the one that is looked at.
    pub(super) within: SortedSet<IdeaId>,
}

/// How many there are of each group.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub(super) struct Groups(SortedMap<Group, u32>);

/// Groups as they lie in the vault.
#[derive(Record)]
struct Masked {
    nonce: Seed,
    groups: String,
}

/// How the keys of rows begin that say how many can't be told apart.
pub(super) const UNTOLD: &str = "untold/";

/// The vault key under which lies how many of an idea's supporters can't be told apart.
pub(super) fn groups_key(idea: IdeaId) -> String {
    format!("{UNTOLD}{idea}")
}

impl Groups {
    /// One more.
    pub(super) fn add(&mut self, group: Group) {
        *self.0.entry(group).or_default() += 1;
    }

    /// One less. A group of which nobody is left stays, so that the row's length does not tell.
    fn take(&mut self, group: &Group) {
        if let Some(count) = self.0.get_mut(group) {
            *count = count.saturating_sub(1);
        }
    }

    /// How many names there are.
    pub(super) fn names(&self) -> u64 {
        self.0.values().map(|count| u64::from(*count)).sum()
    }

    /// Whether both count the same.
    pub(super) fn counts_as(&self, other: &Self) -> bool {
        let some = |groups: &Self| {
            let counted = groups.0.clone().into_iter().filter(|(_, count)| *count > 0);
            counted.collect::<Vec<(Group, u32)>>()
        };
        some(self) == some(other)
    }

    /// Reads a row.
    pub(super) fn read(town: &Town, idea: IdeaId, row: &VaultRow) -> Option<Self> {
        let Masked { nonce, groups } = parse_own(&row.value)?;
        let mut bytes = vec![0; groups.len() / 2];
        if !digest::unhex(&groups, &mut bytes) {
            return None;
        }
        mask(town, idea, nonce, &mut bytes);
        let mut all = SortedMap::new();
        let mut left = bytes.as_slice();
        while let Some((of, rest)) = left.split_first_chunk() {
            let (count, rest) = rest.split_first_chunk()?;
            let (ideas, mut rest) = rest.split_first_chunk()?;
            let mut within = SortedSet::new();
            for _ in 0..u16::from_le_bytes(*ideas) {
                let (idea, more) = rest.split_first_chunk()?;
                within.insert(IdeaId::new(Uuid::from_bytes(*idea)));
                rest = more;
            }
            let of = IdeaId::new(Uuid::from_bytes(*of));
            all.insert(Group { of, within }, u32::from_le_bytes(*count));
            left = rest;
        }
        left.is_empty().then_some(Self(all))
    }

    fn to_bytes(&self) -> Vec<u8> {
        let mut bytes = Vec::new();
        for (Group { of, within }, count) in &self.0 {
            bytes.extend(of.uuid().as_bytes());
            bytes.extend(count.to_le_bytes());
            bytes.extend(
                u16::try_from(within.len())
                    .unwrap_or(u16::MAX)
                    .to_le_bytes(),
            );
            let ideas = within.iter().take(usize::from(u16::MAX));
            ideas.for_each(|idea| bytes.extend(idea.uuid().as_bytes()));
        }
        bytes
    }

    /// The fewest people behind all names.
    pub(super) fn fewest(&self, work: &Work) -> u32 {
        let groups = self.0.iter().filter(|(_, count)| **count > 0);
        let fewest = Fewest {
            work,
            groups: groups.map(|(group, count)| (group, *count)).collect(),
        };
        let all = (0..fewest.groups.len()).collect();
        fewest.counted(&all, &mut SortedMap::new())
    }
}

/// Masks bytes, or shows them again.
fn mask(town: &Town, idea: IdeaId, nonce: Seed, bytes: &mut [u8]) {
    for (number, block) in (0_u64..).zip(bytes.chunks_mut(16)) {
        let (idea, number) = (idea.uuid(), number.to_le_bytes());
        let parts: [&[u8]; 4] = [GROUPS, idea.as_bytes(), nonce.as_bytes(), &number];
        let pad = digest::keyed_short(town.key(), &parts);
        block
            .iter_mut()
            .zip(pad)
            .for_each(|(byte, pad)| *byte ^= pad);
    }
}

/// How many sets of groups are looked at. Beyond, the largest one is what is certain.
const STEPS_MAX: usize = 2_000;
/// About what a group costs to look at once.
const GROUP_UNITS: u64 = 300;

/// Counts the fewest people that there can be.
struct Fewest<'a> {
    work: &'a Work,
    groups: Vec<(&'a Group, u32)>,
}

impl Fewest<'_> {
    /// Each step leaves an idea behind, so that it ends.
    fn counted(&self, some: &Vec<usize>, counted: &mut SortedMap<Vec<usize>, u32>) -> u32 {
        let groups = || {
            some.iter()
                .filter_map(|at| Some((*at, self.groups.get(*at)?)))
        };
        let mut names: SortedMap<IdeaId, u32> = SortedMap::new();
        for (_, (group, count)) in groups() {
            let all = names.entry(group.of).or_default();
            *all = all.saturating_add(*count);
        }
        let largest = names.values().copied().max().unwrap_or(0);
        if names.len() < 2 {
            return largest;
        }
        if let Some(known) = counted.get(some) {
            return *known;
        }
        if counted.len() >= STEPS_MAX || self.work.is_stopped() {
            return largest;
        }
        let mut most = largest;
        for (idea, own) in names {
            self.work.charge(GROUP_UNITS * some.len() as u64);
            let others = groups().filter(|(_, (group, _))| group.within.contains(&idea));
            let others: Vec<usize> = others.map(|(at, _)| at).collect();
            most = most.max(own.saturating_add(self.counted(&others, counted)));
        }
        counted.insert(some.clone(), most);
        most
    }
}

/// How many of an idea's supporters can't be told apart, by group.
pub(super) fn groups(desk: &Desk<'_>, idea: IdeaId) -> Result<Groups, Halt> {
    let row = desk.vault_row(&groups_key(idea))?;
    let groups = row.and_then(|row| Groups::read(desk.town(), idea, &row));
    Ok(groups.unwrap_or_default())
}

/// The fewest people behind them.
pub(super) fn fewest(desk: &Desk<'_>, groups: &Groups) -> Result<u32, Halt> {
    let fewest = groups.fewest(desk.work());
    desk.work().check()?;
    Ok(fewest)
}

/// Writes how many there are now, and says the fewest people behind them.
pub(super) fn write(desk: &mut Desk<'_>, idea: IdeaId, groups: &Groups) -> Result<u32, Halt> {
    let nonce = Seed::new(desk.own_salt(&[GROUPS, idea.uuid().as_bytes()]));
    let mut bytes = groups.to_bytes();
    mask(desk.town(), idea, nonce, &mut bytes);
    let groups_row = Masked {
        nonce,
        groups: digest::hex_string(&bytes),
    };
    desk.vault_put(Owner::Town, groups_key(idea), &groups_row)?;
    fewest(desk, groups)
}

/// The rows that tell in which ideas somebody lies since they were last told apart.
fn traces(town: &Town, idea: &Idea, of: IdeaId, name: Nullifier) -> Vec<(IdeaId, String)> {
    let sources = idea.sources.iter().filter(|source| **source != of);
    let row = |source: &IdeaId| (*source, SUPPORT.row(source, place(town, *source, name)));
    sources.map(row).collect()
}

/// The groups of some names that lie in an idea, or are to.
pub(super) fn groups_of(
    desk: &Desk<'_>,
    idea: &Idea,
    names: &[(IdeaId, Nullifier)],
) -> Result<Vec<Group>, Halt> {
    let traces = |(of, name): &(IdeaId, Nullifier)| traces(desk.town(), idea, *of, *name);
    desk.require([], names.iter().flat_map(traces).map(|(_, row)| row))?;
    let mut all = Vec::with_capacity(names.len());
    for (of, name) in names {
        let mut within = SortedSet::new();
        for (source, row) in traces(&(*of, *name)) {
            if let Some(Support::Untold(_)) = desk.vault(&row)? {
                within.insert(source);
            }
        }
        all.push(Group { of: *of, within });
    }
    Ok(all)
}

/// Takes the rows of somebody who is back out of those who can't be told apart. How many those are then at least; none where
/// nothing was taken out.
pub(super) fn tell_apart(
    desk: &mut Desk<'_>,
    id: IdeaId,
    idea: &Idea,
    rows: &[(Nullifier, Carried)],
) -> Result<Option<u32>, Halt> {
    if rows.is_empty() {
        return Ok(None);
    }
    let mut left = groups(desk, id)?;
    let name = |(place, carried): &(Nullifier, Carried)| carried.plain(desk.town(), id, *place);
    let names: Vec<(IdeaId, Nullifier)> = rows.iter().map(name).collect();
    for group in groups_of(desk, idea, &names)? {
        left.take(&group);
    }
    for (place, _) in rows {
        desk.vault_delete(&SUPPORT.row(id, *place));
        desk.vault_delete(&SUPPORT.link(id, *place, true));
    }
    write(desk, id, &left).map(Some)
}

#[cfg(test)]
mod tests;
