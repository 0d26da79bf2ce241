//! Merging and splitting: new ideas from old ones, with their supporters, each person counted once.

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::deposit::{IdeaText, settle_expiry, settle_topics};
use super::support::{everybody, require_everybody};
use super::tally::{SUPPORT, Support, Tally, write};
use super::untold::{Carried, Untold, fewest_of, untold_among};
use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream};
use crate::citizen::{Citizen, citizen_stream};
use crate::id::{CitizenId, IdeaId};
use crate::journal::Known;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, secret_key};
use crate::key::Key;
use crate::person::alias::alias_key;
use crate::person::known;
use crate::place::Place;
use crate::text::{Line, Text};

/// How many ideas are merged or split into at once, at most.
const PARTS_MAX: usize = 20;

/// Who comes along to new ideas.
struct Following {
    /// Everybody who can be told apart, each once.
    citizens: SortedMap<CitizenId, Known>,
    /// Those who can't.
    untold: Untold,
    /// The fewest people they can be.
    fewest: u32,
    /// Everything that the new ideas descend from.
    sources: SortedSet<IdeaId>,
}

/// Gathers the supporters of old ideas. What somebody supported under an account that was erased counts as theirs where they
/// are back and support one of the ideas. Others who were erased can't be told apart any more.
fn following(desk: &mut Desk<'_>, ideas: &SortedSet<IdeaId>) -> Result<Following, Halt> {
    desk.require(ideas.iter().map(|idea| idea_stream(*idea)), [])?;
    let list: Vec<IdeaId> = ideas.iter().copied().collect();
    require_everybody(desk, &list)?;
    let mut sources = ideas.clone();
    let mut behind = SortedSet::new();
    let mut untold = Untold::new();
    for idea in ideas {
        sources.extend(&existing(desk, *idea)?.sources);
        for one in everybody(desk, *idea)? {
            match (one.citizen, one.version) {
                (Some(citizen), _) => drop(behind.insert(citizen)),
                (None, Some(_)) => drop(untold.entry(*idea).or_default().insert(one.name)),
                (None, None) => {}
            }
        }
        let rows = desk.range(&SUPPORT.rows_of(idea))?;
        for (of, names) in untold_among(desk.town(), *idea, rows) {
            untold.entry(of).or_default().extend(names);
        }
    }
    let citizens = known_all(desk, behind)?;
    // Who is back is found by the names that their earlier accounts gave.
    untold.retain(|idea, all| {
        for known in citizens.values().filter(|known| known.verified) {
            for name in SUPPORT.names(desk, known, *idea) {
                all.remove(&name);
            }
        }
        !all.is_empty()
    });
    let fewest = fewest_of(desk, &untold)?;
    Ok(Following {
        citizens,
        untold,
        fewest,
        sources,
    })
}

/// Citizens as what they do once is named.
fn known_all(
    desk: &mut Desk<'_>,
    citizens: SortedSet<CitizenId>,
) -> Result<SortedMap<CitizenId, Known>, Halt> {
    let streams = citizens.iter().map(|citizen| citizen_stream(*citizen));
    desk.require(streams, citizens.iter().map(|citizen| secret_key(*citizen)))?;
    let mut states = Vec::with_capacity(citizens.len());
    let mut aliases = Vec::new();
    for citizen in citizens {
        let state = desk.get::<Citizen>(&citizen_stream(citizen))?;
        let state = state.ok_or(DeskError::NotPermitted)?;
        aliases.extend(state.person.map(|person| alias_key(desk.town(), person)));
        states.push((citizen, state));
    }
    desk.require([], aliases)?;
    let mut all = SortedMap::new();
    for (citizen, state) in states {
        all.insert(citizen, known(desk, citizen, &state)?);
    }
    Ok(all)
}

/// Deposits a new idea that descends from old ones, and brings their supporters along.
fn descend(
    desk: &mut Desk<'_>,
    idea: IdeaId,
    text: &IdeaText,
    topics: SortedSet<Key>,
    following: &Following,
) -> Result<(), Halt> {
    let stream = idea_stream(idea);
    desk.require([stream.clone()], [])?;
    if desk.get::<Idea>(&stream)?.is_some() {
        return Err(IdeaError::AlreadyDeposited.into());
    }
    text.check()?;
    let expires_on = settle_expiry(desk, None)?;
    let text = desk.text(Owner::Town, text)?;
    let sources = following.sources.clone();
    let event = IdeaEvent::Deposited {
        author: None,
        text,
        topics,
        expires_on,
        sources,
        channel: None,
    };
    desk.emit::<Idea>(&stream, &event)?;
    let untold = following.fewest;
    let supporters = u32::try_from(following.citizens.len()).unwrap_or(u32::MAX);
    if supporters > 0 || untold > 0 {
        let event = IdeaEvent::SupportCarried { supporters, untold };
        desk.emit::<Idea>(&stream, &event)?;
    }
    let mut tally = Tally::default();
    for (citizen, known) in &following.citizens {
        let name = SUPPORT.own_name(desk, known, idea);
        tally.add(0, known.verified);
        desk.vault_put(Owner::Town, SUPPORT.row(idea, name), &Support::Version(0))?;
        let link = SUPPORT.link(idea, name, known.verified);
        desk.vault_put(Owner::Citizen(*citizen), link, &true)?;
    }
    for (of, names) in &following.untold {
        for name in names {
            let (place, carried) = Carried::into_row(desk.town(), idea, *of, *name);
            let row = SUPPORT.row(idea, place);
            desk.vault_put(Owner::Town, row, &Support::Untold(carried))?;
        }
    }
    if supporters > 0 {
        write(desk, idea, &tally)?;
    }
    Ok(())
}

fn recombinable(desk: &mut Desk<'_>, idea: IdeaId) -> Result<Arc<Idea>, Halt> {
    let state = existing(desk, idea)?;
    state.allow(IdeaAct::Recombine, desk.at())?;
    if state.hidden {
        return Err(IdeaError::Hidden.into());
    }
    Ok(state)
}

/// `idea.merge`: makes one idea of several. The old ones end and point to the new one; whoever supported several
/// of them is counted once. Supporters came for another text, and are to be told.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MergeIdeas {
    /// A fresh id for the new idea.
    #[record(fresh)]
    pub idea: IdeaId,
    /// The ideas to merge, 2 to 20.
    pub ideas: SortedSet<IdeaId>,
    /// The new idea's title.
    pub title: Line<120>,
    /// The new idea itself.
    pub body: Text<4000>,
    /// The place it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

impl Command for MergeIdeas {
    const NAME: &'static str = "idea.merge";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if !(2..=PARTS_MAX).contains(&self.ideas.len()) || self.ideas.contains(&self.idea) {
            return Err(IdeaError::PartCount { max: PARTS_MAX }.into());
        }
        desk.require(self.ideas.iter().map(|idea| idea_stream(*idea)), [])?;
        let mut topics = SortedSet::new();
        for idea in &self.ideas {
            topics.extend(recombinable(desk, *idea)?.topics.iter().cloned());
        }
        let topics = settle_topics(desk, &topics)?;
        let following = following(desk, &self.ideas)?;
        let text = IdeaText {
            title: self.title.clone(),
            body: self.body.clone(),
            place: self.place.clone(),
        };
        descend(desk, self.idea, &text, topics, &following)?;
        for idea in &self.ideas {
            desk.emit::<Idea>(&idea_stream(*idea), &IdeaEvent::Merged { into: self.idea })?;
        }
        Ok(())
    }
}

/// One of the ideas that an idea is split into.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IdeaPart {
    /// A fresh id.
    pub idea: IdeaId,
    /// The title.
    pub title: Line<120>,
    /// The idea itself.
    pub body: Text<4000>,
    /// The interest areas it belongs to.
    #[serde(default)]
    pub topics: SortedSet<Key>,
    /// The place it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
}

/// `idea.split`: makes several ideas of one. Whoever supported it supports each part until they say otherwise, and
/// is to be told.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SplitIdea {
    /// The idea to split.
    pub idea: IdeaId,
    /// The ideas it is split into, 2 to 20.
    pub parts: Vec<IdeaPart>,
}

impl Command for SplitIdea {
    const NAME: &'static str = "idea.split";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let into: SortedSet<IdeaId> = self.parts.iter().map(|part| part.idea).collect();
        let counted = (2..=PARTS_MAX).contains(&into.len()) && into.len() == self.parts.len();
        if !counted || into.contains(&self.idea) {
            return Err(IdeaError::PartCount { max: PARTS_MAX }.into());
        }
        recombinable(desk, self.idea)?;
        let following = following(desk, &[self.idea].into())?;
        for part in &self.parts {
            let IdeaPart {
                idea,
                title,
                body,
                topics,
                place,
            } = part.clone();
            let topics = settle_topics(desk, &topics)?;
            descend(
                desk,
                idea,
                &IdeaText { title, body, place },
                topics,
                &following,
            )?;
        }
        desk.about(self.idea);
        desk.emit::<Idea>(&idea_stream(self.idea), &IdeaEvent::Split { into })
    }
}
