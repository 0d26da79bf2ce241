//! Supporters come along to a new idea, part by part: each person once.
//!
//! A new idea is there from the first command on, and the ideas that it was made from are over. Where few supported them, all
//! come along at once. Otherwise it *gathers*: their rows come in parts, by the slices in which their names lie, so that no
//! command grows with the number of supporters, and whoever asks sees how far it has come. Any command may take the next part;
//! where two do, the second takes the one after it, and after a crash the next one goes on.
//!
//! Whoever supports the new idea meanwhile, withdraws, or verifies who they are, comes before their turn: their own rows in the
//! old ideas are noted, and passed over when their part comes. So it does not matter which comes first. Whoever is erased before
//! their part comes is one of those who can't be told apart; whoever has come is counted as they came.

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::tally::{SUPPORT, Support, of_idea, parse, write};
use super::untold::{self, Carried, groups_key, groups_of, place, tell_apart};
use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream, tally::tally_key};
use crate::citizen::{Citizen, citizen_stream};
use crate::id::{CitizenId, IdeaId, Nullifier};
use crate::journal::slice::{NUMBERS, number, slices};
use crate::journal::{Command, Desk, DeskError, Halt, Known, Owner, secret_key};
use crate::person::alias::alias_key;
use crate::person::known;
use crate::town::Town;

/// How many supporters come along with one command, about.
const AT_ONCE_MAX: u64 = 125;
/// How many rows are looked up with one command, about: each supporter may have one in each of the ideas.
const ROWS_MAX: u64 = 1_000;

/// That an idea's supporters are still coming along.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Gathering {
    /// The ideas that it was made from.
    pub from: SortedSet<IdeaId>,
    /// In how many parts they come: a power of two.
    pub parts: u32,
    /// How many parts have come.
    pub done: u32,
}

impl Gathering {
    pub(super) fn new(from: SortedSet<IdeaId>, parts: u32) -> Self {
        let done = 0;
        Self { from, parts, done }
    }

    /// How many numbers of names are a part.
    fn width(&self) -> u32 {
        NUMBERS / self.parts.clamp(1, NUMBERS)
    }

    /// In which part a row comes.
    fn turn(&self, row: Nullifier) -> u32 {
        number(row) / self.width()
    }
}

/// How the keys of rows begin that say who has come before their turn.
pub(super) const CAME: &str = "came/";

/// How the keys of those begin whose turn would be in a part.
fn came_in(idea: IdeaId, part: u32) -> String {
    format!("{CAME}{idea}/{part:04x}.")
}

/// The vault key that says that somebody's row in an old idea is to be passed over.
fn came_key(town: &Town, idea: IdeaId, gathering: &Gathering, row: Nullifier) -> String {
    let turn = came_in(idea, gathering.turn(row));
    format!("{turn}{}", place(town, idea, row))
}

/// The idea and the part of such a row.
pub(super) fn turn_of(key: &str) -> Option<(IdeaId, u32)> {
    let (idea, rest) = key.strip_prefix(CAME)?.split_once('/')?;
    let (turn, _) = rest.split_once('.')?;
    Some((idea.parse().ok()?, u32::from_str_radix(turn, 16).ok()?))
}

/// The names under which somebody may stand in an idea: those made for it, and what becomes of those made for the ideas it was
/// made from.
pub(super) fn names_in(
    town: &Town,
    idea: &Idea,
    id: IdeaId,
    of: impl Fn(IdeaId) -> Vec<Nullifier>,
) -> Vec<Nullifier> {
    let mut names = of(id);
    let sources = idea.sources.iter().flat_map(|source| of(*source));
    names.extend(sources.map(|name| place(town, id, name)));
    names
}

/// In how many parts supporters come along from some ideas to each of so many new ones.
pub(super) fn parts_of(
    desk: &mut Desk<'_>,
    from: &SortedSet<IdeaId>,
    into: usize,
    at_once: Option<u32>,
) -> Result<u32, Halt> {
    desk.require([], from.iter().map(|idea| groups_key(*idea)))?;
    let (mut rows, mut ancestors) = (0_u64, from.clone());
    let mut each = 1;
    for id in from {
        let idea = existing(desk, *id)?;
        let given = idea.given.saturating_sub(idea.withdrawn);
        rows += u64::from(given) + untold::groups(desk, *id)?.names();
        each += 1 + idea.sources.len() as u64;
        ancestors.extend(&idea.sources);
    }
    each += ancestors.len() as u64;
    let most = (ROWS_MAX / each).clamp(1, AT_ONCE_MAX);
    let most = at_once.map_or(most, |wish| most.min(u64::from(wish)));
    if rows.saturating_mul(into as u64) <= most {
        return Ok(1);
    }
    Ok(slices(rows, most).max(2))
}

/// A row of an old idea whose turn it is.
struct Row {
    of: IdeaId,
    name: Nullifier,
    support: Support,
    citizen: Option<CitizenId>,
}

/// Who is there in a new idea of somebody, and which of their rows in the old ones are still to come.
struct Standing {
    told: Option<Nullifier>,
    untold: Vec<(Nullifier, Carried)>,
    /// Rows whose turn has not come yet.
    coming: Vec<(IdeaId, Nullifier)>,
}

/// The names of somebody in a new idea and in those that it was made from.
struct Names {
    new: Vec<Nullifier>,
    old: Vec<(IdeaId, Nullifier)>,
}

impl Names {
    fn of(
        desk: &mut Desk<'_>,
        id: IdeaId,
        gathering: &Gathering,
        of: impl Fn(&Desk<'_>, IdeaId) -> Vec<Nullifier>,
    ) -> Result<Self, Halt> {
        let idea = existing(desk, id)?;
        let new = names_in(desk.town(), &idea, id, |idea| of(desk, idea));
        let mut old = Vec::new();
        for source in &gathering.from {
            let idea = existing(desk, *source)?;
            let names = names_in(desk.town(), &idea, *source, |idea| of(desk, idea));
            old.extend(names.into_iter().map(|name| (*source, name)));
        }
        Ok(Self { new, old })
    }

    fn rows(&self, id: IdeaId) -> impl Iterator<Item = String> {
        let new = self.new.iter().map(move |name| SUPPORT.row(id, *name));
        new.chain(self.old.iter().map(|(idea, name)| SUPPORT.row(idea, *name)))
    }

    fn notes(&self, town: &Town, id: IdeaId, gathering: &Gathering) -> Vec<String> {
        let old = self.old.iter();
        old.map(|(_, name)| came_key(town, id, gathering, *name))
            .collect()
    }

    /// What stands under the names. Rows and notes are loaded.
    fn standing(
        &self,
        desk: &Desk<'_>,
        id: IdeaId,
        gathering: &Gathering,
    ) -> Result<Standing, Halt> {
        let mut standing = Standing {
            told: None,
            untold: Vec::new(),
            coming: Vec::new(),
        };
        for name in &self.new {
            match desk.vault(&SUPPORT.row(id, *name))? {
                Some(Support::Version(_)) => standing.told = standing.told.or(Some(*name)),
                Some(Support::Untold(carried)) => standing.untold.push((*name, carried)),
                None => {}
            }
        }
        for (idea, name) in &self.old {
            let late = gathering.turn(*name) < gathering.done;
            if late || desk.vault_row(&SUPPORT.row(idea, *name))?.is_none() {
                continue;
            }
            let note = came_key(desk.town(), id, gathering, *name);
            if desk.vault_row(&note)?.is_none() {
                standing.coming.push((*idea, *name));
            }
        }
        Ok(standing)
    }
}

/// Lets somebody come before their turn who has something to do with an idea that gathers: their rows in the ideas that it was
/// made from will be passed over. Whether there were any. The names are those under which they may stand in each idea.
pub(super) fn come_first(
    desk: &mut Desk<'_>,
    id: IdeaId,
    of: impl Fn(&Desk<'_>, IdeaId) -> Vec<Nullifier>,
) -> Result<bool, Halt> {
    let Some(gathering) = existing(desk, id)?.gathering.clone() else {
        return Ok(false);
    };
    desk.require(gathering.from.iter().map(|idea| idea_stream(*idea)), [])?;
    let names = Names::of(desk, id, &gathering, of)?;
    let notes = names.notes(desk.town(), id, &gathering);
    desk.require([], names.rows(id).chain(notes))?;
    let coming = names.standing(desk, id, &gathering)?.coming;
    for (_, name) in &coming {
        let note = came_key(desk.town(), id, &gathering, *name);
        desk.vault_put(Owner::Town, note, &true)?;
    }
    Ok(!coming.is_empty())
}

/// Citizens as what they do once is named.
fn known_all(
    desk: &mut Desk<'_>,
    citizens: &SortedSet<CitizenId>,
) -> Result<Vec<(CitizenId, Known)>, Halt> {
    let streams = citizens.iter().map(|citizen| citizen_stream(*citizen));
    desk.require(streams, citizens.iter().map(|citizen| secret_key(*citizen)))?;
    let mut states = Vec::with_capacity(citizens.len());
    let mut aliases = Vec::new();
    for citizen in citizens {
        let state = desk.get::<Citizen>(&citizen_stream(*citizen))?;
        let state = state.ok_or(DeskError::NotPermitted)?;
        aliases.extend(state.person.map(|person| alias_key(desk.town(), person)));
        states.push((*citizen, state));
    }
    desk.require([], aliases)?;
    let known =
        |(citizen, state): (CitizenId, Arc<Citizen>)| Ok((citizen, known(desk, citizen, &state)?));
    states.into_iter().map(known).collect()
}

/// The rows of old ideas whose turn it is, without those of people who have come before it. Their notes are gone then.
fn turn(desk: &mut Desk<'_>, id: IdeaId, gathering: &Gathering) -> Result<Vec<Row>, Halt> {
    let Gathering { from, done, .. } = gathering;
    let width = gathering.width();
    let starts = |idea: &IdeaId| SUPPORT.slice_of(idea, done * width, width);
    let notes = came_in(id, *done);
    desk.require_ranges(from.iter().flat_map(starts).chain([notes.clone()]))?;
    let notes: SortedSet<String> = desk
        .range(&notes)?
        .iter()
        .map(|row| row.key.clone())
        .collect();
    let mut rows = Vec::new();
    for of in from {
        for start in starts(of) {
            for (name, support) in desk.range(&start)?.iter().filter_map(parse) {
                if !notes.contains(&came_key(desk.town(), id, gathering, name)) {
                    rows.push((*of, name, support));
                }
            }
        }
    }
    notes.iter().for_each(|note| desk.vault_delete(note));
    let links = |(of, name, _): &(IdeaId, Nullifier, Support)| SUPPORT.either_link(of, *name);
    desk.require([], rows.iter().flat_map(links))?;
    let mut all = Vec::with_capacity(rows.len());
    for row in rows {
        let mut citizen = None;
        for link in links(&row) {
            citizen = citizen.or(desk.row_citizen(&link)?);
        }
        let (of, name, support) = row;
        all.push(Row {
            of,
            name,
            support,
            citizen,
        });
    }
    Ok(all)
}

/// How many came along.
pub(super) struct Came {
    /// Those who can be told apart.
    pub(super) supporters: u32,
    /// The fewest people that there are now among those who can't.
    pub(super) untold: u32,
}

/// Lets the supporters come along whose turn it is. What somebody supported under an account that was erased counts as theirs
/// where they are back and support one of the ideas. Others who were erased can't be told apart any more.
pub(super) fn come_along(
    desk: &mut Desk<'_>,
    id: IdeaId,
    gathering: &Gathering,
) -> Result<Came, Halt> {
    let from = gathering.from.iter().map(|idea| idea_stream(*idea));
    desk.require(from, [tally_key(id), groups_key(id)])?;
    let rows = turn(desk, id, gathering)?;
    let citizens: SortedSet<CitizenId> = rows.iter().filter_map(|row| row.citizen).collect();
    let citizens = known_all(desk, &citizens)?;
    let mut all = Vec::with_capacity(citizens.len());
    for (citizen, known) in citizens {
        let names = Names::of(desk, id, gathering, |desk, of| {
            SUPPORT.names(desk, &known, of)
        })?;
        all.push((citizen, known, names));
    }
    let town = desk.town();
    let looked = all.iter().flat_map(|(_, known, names)| {
        let links = names
            .new
            .iter()
            .map(|name| SUPPORT.link(id, *name, known.verified));
        let notes = names.notes(town, id, gathering);
        names
            .rows(id)
            .chain(notes)
            .chain(links.collect::<Vec<String>>())
    });
    desk.require([], looked)?;
    let idea = existing(desk, id)?;
    let mut tally = of_idea(desk, id)?;
    let (mut supporters, mut untold) = (0, Vec::new());
    let mut known_rows = SortedSet::new();
    for (citizen, known, names) in all {
        let standing = names.standing(desk, id, gathering)?;
        for (of, name) in standing.coming {
            if gathering.turn(name) == gathering.done {
                known_rows.insert((of, name));
            } else {
                let note = came_key(desk.town(), id, gathering, name);
                desk.vault_put(Owner::Town, note, &true)?;
            }
        }
        untold.extend(standing.untold);
        let name = match standing.told {
            Some(name) => name,
            None => {
                let name = SUPPORT.own_name(desk, &known, id);
                tally.add(0, known.verified);
                supporters += 1;
                desk.vault_put(Owner::Town, SUPPORT.row(id, name), &Support::Version(0))?;
                name
            }
        };
        let link = SUPPORT.link(id, name, known.verified);
        if desk.vault_row(&link)?.is_none() {
            desk.vault_put(Owner::Citizen(citizen), link, &true)?;
        }
    }
    if supporters > 0 {
        write(desk, id, &tally)?;
    }
    let apart = tell_apart(desk, id, &idea, &untold)?;
    let known = |row: &&Row| row.citizen.is_some() || known_rows.contains(&(row.of, row.name));
    let others = rows.iter().filter(|row| !known(row));
    let name = |row: &Row| match row.support {
        Support::Version(_) => (row.of, row.name),
        Support::Untold(carried) => carried.plain(desk.town(), row.of, row.name),
    };
    let others: SortedSet<(IdeaId, Nullifier)> = others.map(name).collect();
    let untold = match stay_untold(desk, id, &idea, others)? {
        Some(untold) => untold,
        None => apart.unwrap_or(idea.untold),
    };
    Ok(Came { supporters, untold })
}

/// Remembers those who can't be told apart. The fewest people that there are then; none where nobody is new.
fn stay_untold(
    desk: &mut Desk<'_>,
    id: IdeaId,
    idea: &Idea,
    names: SortedSet<(IdeaId, Nullifier)>,
) -> Result<Option<u32>, Halt> {
    let town = desk.town();
    let row = |(of, name): (IdeaId, Nullifier)| {
        let (place, carried) = Carried::into_row(town, id, of, name);
        (SUPPORT.row(id, place), ((of, name), carried))
    };
    let mut rows: SortedMap<String, _> = names.into_iter().map(row).collect();
    desk.require([], rows.keys().cloned())?;
    // Somebody may lie in two ideas of which both came from the same.
    let mut there = SortedSet::new();
    for key in rows.keys() {
        if desk.vault_row(key)?.is_some() {
            there.insert(key.clone());
        }
    }
    rows.retain(|key, _| !there.contains(key));
    if rows.is_empty() {
        return Ok(None);
    }
    let mut groups = untold::groups(desk, id)?;
    let names: Vec<(IdeaId, Nullifier)> = rows.values().map(|(name, _)| *name).collect();
    for group in groups_of(desk, idea, &names)? {
        groups.add(group);
    }
    for (key, (_, carried)) in rows {
        desk.vault_put(Owner::Town, key, &Support::Untold(carried))?;
    }
    untold::write(desk, id, &groups).map(Some)
}

/// `idea.gather`: lets the next part of the supporters come along to an idea that was merged or split from others and is
/// [gathering](crate::idea::IdeaStage::Gathering). The host sends it, each time under a fresh id, until the idea is at another
/// stage.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GatherSupporters {
    /// The idea.
    pub idea: IdeaId,
}

impl Command for GatherSupporters {
    const NAME: &'static str = "idea.gather";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let idea = existing(desk, self.idea)?;
        idea.allow(IdeaAct::Gather, desk.at())?;
        let gathering = idea.gathering.as_ref().ok_or(IdeaError::NotFound)?;
        let Came { supporters, untold } = come_along(desk, self.idea, gathering)?;
        let event = IdeaEvent::SupportCarried {
            supporters,
            untold,
            part: Some(gathering.done),
        };
        desk.emit::<Idea>(&idea_stream(self.idea), &event)
    }
}
