//! Merging and splitting: new ideas from old ones, with their supporters, each person counted once.

use medborger_base::sorted::SortedSet;
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::deposit::{IdeaText, settle_expiry, settle_topics};
use super::gather::{Came, Gathering, come_along, parts_of};
use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream, list, pictured};
use crate::id::IdeaId;
use crate::journal::{Command, Desk, Halt, Owner};
use crate::key::Key;
use crate::picture::Pictures;
use crate::place::Place;
use crate::text::{Line, Text};

/// How many ideas are merged or split into at once, at most.
const PARTS_MAX: usize = 20;

/// What new ideas descend from.
struct Descent {
    /// The ideas themselves.
    from: SortedSet<IdeaId>,
    /// These, and everything that they descend from.
    sources: SortedSet<IdeaId>,
    /// In how many parts supporters come along.
    parts: u32,
}

impl Descent {
    /// Of ideas that are loaded, to so many new ones.
    fn of(
        desk: &mut Desk<'_>,
        from: &SortedSet<IdeaId>,
        into: usize,
        at_once: Option<u32>,
    ) -> Result<Self, Halt> {
        if at_once == Some(0) {
            return Err(IdeaError::NoneAtOnce.into());
        }
        let mut sources = from.clone();
        for idea in from {
            sources.extend(&existing(desk, *idea)?.sources);
        }
        Ok(Self {
            from: from.clone(),
            sources,
            parts: parts_of(desk, from, into, at_once)?,
        })
    }
}

/// Deposits a new idea that descends from old ones, and brings their supporters along, or begins to.
fn descend(
    desk: &mut Desk<'_>,
    idea: IdeaId,
    text: &IdeaText,
    topics: SortedSet<Key>,
    descent: &Descent,
) -> Result<(), Halt> {
    let stream = idea_stream(idea);
    desk.require([stream.clone()], [])?;
    if desk.get::<Idea>(&stream)?.is_some() {
        return Err(IdeaError::AlreadyDeposited.into());
    }
    text.check()?;
    let expires_on = settle_expiry(desk, None)?;
    list::index(desk, idea, None, Some(text));
    pictured::add(desk, idea, text);
    let text = desk.text(Owner::Town, text)?;
    let event = IdeaEvent::Deposited {
        author: None,
        text,
        topics,
        expires_on,
        sources: descent.sources.clone(),
        channel: None,
    };
    desk.emit::<Idea>(&stream, &event)?;
    let (from, parts) = (descent.from.clone(), descent.parts);
    if parts > 1 {
        return desk.emit::<Idea>(&stream, &IdeaEvent::GatheringBegun { from, parts });
    }
    let Came { supporters, untold } = come_along(desk, idea, &Gathering::new(from, parts))?;
    if supporters == 0 && untold == 0 {
        return Ok(());
    }
    let event = IdeaEvent::SupportCarried {
        supporters,
        untold,
        part: None,
    };
    desk.emit::<Idea>(&stream, &event)
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
///
/// Where they are many, a few hundred, they don't come along at once: the new idea is
/// [gathering](crate::idea::IdeaStage::Gathering), and the host sends [`GatherSupporters`](super::GatherSupporters) until all
/// have come.
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
    /// Pictures of it, at most five.
    #[serde(default, skip_serializing_if = "Pictures::is_empty")]
    pub pictures: Pictures,
    /// How many supporters come along with one command roughly, from 1 on: so many as a server does in some hundredths of a
    /// second, unless fewer are wished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_once: Option<u32>,
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
        let descent = Descent::of(desk, &self.ideas, 1, self.at_once)?;
        let text = IdeaText {
            title: self.title.clone(),
            body: self.body.clone(),
            place: self.place.clone(),
            pictures: self.pictures.clone(),
        };
        descend(desk, self.idea, &text, topics, &descent)?;
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
    /// Pictures of it, at most five.
    #[serde(default, skip_serializing_if = "Pictures::is_empty")]
    pub pictures: Pictures,
}

/// `idea.split`: makes several ideas of one. Whoever supported it supports each part until they say otherwise, and
/// is to be told. Where supporters are many, each part gathers them, as after [`MergeIdeas`].
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SplitIdea {
    /// The idea to split.
    pub idea: IdeaId,
    /// The ideas it is split into, 2 to 20.
    pub parts: Vec<IdeaPart>,
    /// How many supporters come along with one command roughly, from 1 on: so many as a server does in some hundredths of a
    /// second, unless fewer are wished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_once: Option<u32>,
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
        let descent = Descent::of(desk, &[self.idea].into(), into.len(), self.at_once)?;
        for part in &self.parts {
            let IdeaPart {
                idea,
                title,
                body,
                topics,
                place,
                pictures,
            } = part.clone();
            let topics = settle_topics(desk, &topics)?;
            let text = IdeaText {
                title,
                body,
                place,
                pictures,
            };
            descend(desk, idea, &text, topics, &descent)?;
        }
        desk.about(self.idea);
        desk.emit::<Idea>(&idea_stream(self.idea), &IdeaEvent::Split { into })
    }
}
