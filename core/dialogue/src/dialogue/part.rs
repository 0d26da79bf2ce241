//! What somebody has to do with a topic: one row each.
//!
//! The row lies under a name that only the citizen's secret gives, and is theirs: it goes with their account, and their voices
//! with it. A person holds one account at a time, so that nobody who is back finds voices of their own, and nobody has two
//! voices but by accounts that were never verified; those are counted apart. All voices in a topic stand in one text, a letter
//! for each statement: so a voice costs one small row however many statements there are, and a million of them are read as
//! a table in one go.

use std::sync::Arc;

use medborger_base::sorted::SortedSet;
use medborger_codec::Record;

use super::{DialogueError, Topic, TopicReaders, TopicWriters, Vote, topic_stream};
use crate::citizen::{Citizen, CitizenStatus, active, citizen_stream};
use crate::id::{CitizenId, Nullifier, TopicId};
use crate::journal::{
    Actor, Desk, DeskError, Halt, Known, Once, Owner, VaultRow, parse_own, secret_key,
};

/// The rows of those who take part, or were invited. There are no links: the rows themselves are the accounts'.
pub(super) const PART: Once = Once {
    purpose: "part",
    rows: "part/",
    verified: "part/",
    unverified: "part/",
};

/// As what somebody was invited to a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum PartRole {
    /// As whoever may take part, such as a member of the team that opened it.
    #[default]
    Member,
    /// As a politician, who takes part as themself and is shown as one.
    Politician,
}

/// What a row says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(default)]
pub(super) struct Part {
    /// As what they were invited.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) role: Option<PartRole>,
    /// With which invitation of the topic, by number.
    #[serde(skip_serializing_if = "is_none")]
    pub(super) invitation: u32,
    /// Whether they have written something or said what they think of a statement.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) took: bool,
    /// Whether their identity was verified when their voices were counted last.
    #[serde(skip_serializing_if = "std::ops::Not::not")]
    pub(super) verified: bool,
    /// What they think of each statement by its number: `a`, `d`, `p`, and `-` where they have not said.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) voices: String,
}

fn is_none(invitation: &u32) -> bool {
    *invitation == 0
}

impl Part {
    /// What they think of the statement of a number.
    pub(super) fn vote(&self, number: u32) -> Option<Vote> {
        let place = usize::try_from(number.checked_sub(1)?).ok()?;
        Vote::of(*self.voices.as_bytes().get(place)?)
    }

    /// What they think of each statement, by its number.
    pub(super) fn votes(&self) -> impl Iterator<Item = (u32, Vote)> {
        let numbered = (1..).zip(self.voices.bytes());
        numbered.filter_map(|(number, letter)| Some((number, Vote::of(letter)?)))
    }

    /// Notes what they think of the statement of a number.
    pub(super) fn say(&mut self, number: u32, vote: Option<Vote>) {
        let place = usize::try_from(number.saturating_sub(1)).unwrap_or(usize::MAX);
        let mut letters = std::mem::take(&mut self.voices).into_bytes();
        if letters.len() <= place {
            letters.resize(place.saturating_add(1), b'-');
        }
        if let Some(letter) = letters.get_mut(place) {
            *letter = vote.map_or(b'-', Vote::letter);
        }
        while letters.last() == Some(&b'-') {
            letters.pop();
        }
        self.voices = letters.iter().map(|letter| char::from(*letter)).collect();
    }
}

/// The name under which a citizen takes part in a topic. Their secret is loaded.
pub(super) fn name_of(
    desk: &Desk<'_>,
    topic: TopicId,
    citizen: CitizenId,
) -> Result<Nullifier, Halt> {
    let secret = desk.secret(citizen)?.ok_or(DeskError::NotPermitted)?;
    let known = Known::of(secret, Vec::new(), false);
    Ok(PART.own_name(desk, &known, topic))
}

/// What some citizens have to do with a topic, each with their name there. Their secrets are loaded.
pub(super) fn load(
    desk: &mut Desk<'_>,
    topic: TopicId,
    citizens: &SortedSet<CitizenId>,
) -> Result<Vec<(CitizenId, Nullifier, Part)>, Halt> {
    let mut named = Vec::with_capacity(citizens.len());
    for citizen in citizens {
        named.push((*citizen, name_of(desk, topic, *citizen)?));
    }
    desk.require([], named.iter().map(|(_, name)| PART.row(topic, *name)))?;
    let mut all = Vec::with_capacity(named.len());
    for (citizen, name) in named {
        let part: Option<Part> = desk.vault(&PART.row(topic, name))?;
        all.push((citizen, name, part.unwrap_or_default()));
    }
    Ok(all)
}

/// Writes what a citizen has to do with a topic.
pub(super) fn put(
    desk: &mut Desk<'_>,
    topic: TopicId,
    citizen: CitizenId,
    name: Nullifier,
    part: &Part,
) -> Result<(), Halt> {
    desk.vault_put(Owner::Citizen(citizen), PART.row(topic, name), part)
}

/// How the keys of the rows begin that say how many took part.
pub(super) const PARTS: &str = "parts/";

/// The vault key under which lies how many took part in a topic.
pub(super) fn parts_key(topic: TopicId) -> String {
    format!("{PARTS}{topic}")
}

/// How many took part in a topic. The row is loaded.
pub(super) fn parts(desk: &Desk<'_>, topic: TopicId) -> Result<u32, Halt> {
    Ok(desk.vault(&parts_key(topic))?.unwrap_or_default())
}

/// Notes that somebody took part, where they had not.
pub(super) fn took(desk: &mut Desk<'_>, topic: TopicId, part: &mut Part) -> Result<(), Halt> {
    if part.took {
        return Ok(());
    }
    part.took = true;
    let count = parts(desk, topic)?.saturating_add(1);
    desk.vault_put(Owner::Town, parts_key(topic), &count)
}

/// Whoever writes in a topic, or says what they think of a statement.
pub(super) struct Writer {
    pub(super) name: Nullifier,
    pub(super) part: Part,
    /// Whether their identity is verified.
    pub(super) verified: bool,
}

/// What is there of a citizen who is to write in a topic, after refusing who may not; with this, where they may not even see it: as
/// if it were not there. The citizen's stream and secret and the topic are loaded; with the rest these rows are too.
pub(super) fn writer(
    desk: &mut Desk<'_>,
    id: TopicId,
    topic: &Topic,
    citizen: CitizenId,
    unseen: DialogueError,
) -> Result<Writer, Halt> {
    let state = active(desk, citizen)?;
    let name = name_of(desk, id, citizen)?;
    let row = PART.row(id, name);
    desk.require([], [row.clone(), parts_key(id)])?;
    let part: Part = desk.vault(&row)?.unwrap_or_default();
    let invited = part.role.is_some();
    if !invited && topic.terms.see == TopicReaders::Invited && !desk.actor().is_official() {
        return Err(unseen.into());
    }
    if !invited && topic.terms.write == TopicWriters::Invited {
        return Err(DialogueError::NotInvited.into());
    }
    Ok(Writer {
        name,
        part,
        verified: state.person.is_some(),
    })
}

/// What an actor may see of a topic, and what they have to do with it.
pub(super) struct Reader {
    pub(super) topic: Arc<Topic>,
    /// Their own part, where a citizen asks.
    pub(super) part: Option<Part>,
}

/// What an actor has to do with a topic; none where there is no such topic, or they may not see it: nobody can tell which.
pub(super) fn sees(desk: &mut Desk<'_>, id: TopicId) -> Result<Option<Reader>, Halt> {
    let citizen = match desk.actor() {
        Actor::Citizen { citizen } => Some(citizen),
        _ => None,
    };
    let account = citizen.map(citizen_stream);
    desk.require(
        account.into_iter().chain([topic_stream(id)]),
        citizen.map(secret_key),
    )?;
    let Some(topic) = desk.get::<Topic>(&topic_stream(id))? else {
        return Ok(None);
    };
    let mut part = None;
    if let Some(citizen) = citizen
        && let Some(state) = desk.get::<Citizen>(&citizen_stream(citizen))?
        && state.status != CitizenStatus::Left
    {
        let row = PART.row(id, name_of(desk, id, citizen)?);
        desk.require([], [row.clone()])?;
        part = Some(desk.vault::<Part>(&row)?.unwrap_or_default());
    }
    let seen = desk.actor().is_official() || may_see(&topic, part.as_ref());
    Ok(seen.then_some(Reader { topic, part }))
}

/// Whether somebody with this part may see a topic; none for who is not in the bank.
pub(super) fn may_see(topic: &Topic, part: Option<&Part>) -> bool {
    match topic.terms.see {
        TopicReaders::Everybody => true,
        TopicReaders::Enrolled => part.is_some(),
        TopicReaders::Invited => part.is_some_and(|part| part.role.is_some()),
    }
}

/// Refuses who may not see a topic as if it were not there.
pub(super) fn reader(desk: &mut Desk<'_>, id: TopicId) -> Result<Reader, Halt> {
    Ok(sees(desk, id)?.ok_or(DialogueError::TopicNotFound)?)
}

/// A row of somebody's part: of which topic, under which name, and what it says.
pub(super) fn parse(row: &VaultRow) -> Option<(TopicId, Nullifier, Part)> {
    let (topic, name) = PART.of_row(&row.key)?;
    Some((topic, name, parse_own(&row.value)?))
}
