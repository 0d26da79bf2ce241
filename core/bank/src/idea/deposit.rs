//! Depositing an idea, writing new versions of it, withdrawing it.

use medborger_base::sorted::SortedSet;

use chrono::{Datelike, NaiveDate};
use medborger_codec::{Make, Record};

use super::{
    Idea, IdeaAct, IdeaError, IdeaEvent, author_key, existing, idea_stream, list, pictured,
};
use crate::calendar::{add, local_date};
use crate::citizen::{Channel, active, citizen_stream};
use crate::id::{CitizenId, IdeaId};
use crate::interest;
use crate::journal::{Actor, Claim, Command, Desk, DeskError, Halt, Owner, secret_key};
use crate::key::Key;
use crate::picture::Pictures;
use crate::place::Place;
use crate::text::{Line, Text};

/// How many topics an idea has at most.
const TOPICS_MAX: usize = 10;
/// How many versions an idea has at most.
const VERSIONS_MAX: usize = 200;

/// What an idea says. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct IdeaText {
    /// The title.
    pub title: Line<120>,
    /// The idea itself.
    pub body: Text<4000>,
    /// The place it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Pictures of it.
    #[serde(default, skip_serializing_if = "Pictures::is_empty")]
    pub pictures: Pictures,
}

impl IdeaText {
    pub(super) fn check(&self) -> Result<(), IdeaError> {
        let inside = self.place.as_ref().is_none_or(Place::is_in_denmark);
        inside.then_some(()).ok_or(IdeaError::OutsideDenmark)
    }
}

/// The topics themselves, or the areas that took their places.
pub(super) fn settle_topics(
    desk: &mut Desk<'_>,
    topics: &SortedSet<Key>,
) -> Result<SortedSet<Key>, Halt> {
    if topics.len() > TOPICS_MAX {
        return Err(IdeaError::TooManyTopics { max: TOPICS_MAX }.into());
    }
    interest::resolve_all(desk, topics)
}

/// The last day for support: as wished, or as the municipality has decided for all.
pub(super) fn settle_expiry(
    desk: &Desk<'_>,
    wish: Option<NaiveDate>,
) -> Result<Option<NaiveDate>, Halt> {
    let today = local_date(desk.at().to_utc());
    match wish {
        Some(day) if day < today || day.year() > today.year() + 10 => {
            Err(IdeaError::ExpiryOutOfRange.into())
        }
        Some(day) => Ok(Some(day)),
        None => match desk.town().policy().idea_lifetime {
            Some(lifetime) => Ok(Some(add(today, lifetime)?)),
            None => Ok(None),
        },
    }
}

/// `idea.deposit`: deposits an idea into the shared account.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DepositIdea {
    /// A fresh id.
    #[record(fresh)]
    pub idea: IdeaId,
    /// Who deposits it: the actor, or the citizen for whom staff do it.
    pub citizen: CitizenId,
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
    /// The last day on which it can be supported, inclusive; as the municipality decided where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// By which way it reached the municipality, where staff send it on the citizen's behalf. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl Command for DepositIdea {
    const NAME: &'static str = "idea.deposit";
    const CLAIMS: &'static [Claim<Self>] = &[Claim::official("channel", |c| c.channel.is_some())];

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = idea_stream(self.idea);
        let topics = self
            .topics
            .iter()
            .take(TOPICS_MAX)
            .map(interest::interest_stream);
        let streams = [stream.clone(), citizen_stream(self.citizen)]
            .into_iter()
            .chain(topics);
        desk.require(streams, [secret_key(self.citizen)])?;
        desk.must_be(self.citizen)?;
        active(desk, self.citizen)?;
        if desk.get::<Idea>(&stream)?.is_some() {
            return Err(IdeaError::AlreadyDeposited.into());
        }
        let text = IdeaText {
            title: self.title.clone(),
            body: self.body.clone(),
            place: self.place.clone(),
            pictures: self.pictures.clone(),
        };
        text.check()?;
        let topics = settle_topics(desk, &self.topics)?;
        let expires_on = settle_expiry(desk, self.expires_on)?;
        let author = desk.participant(self.citizen, &stream)?;
        // The text is the case's from the beginning; whose it is, the author's row says alone.
        list::index(desk, self.idea, None, Some(&text));
        pictured::add(desk, self.idea, &text);
        let text = desk.text(Owner::Town, &text)?;
        desk.vault_put(Owner::Citizen(self.citizen), author_key(self.idea), &author)?;
        let sources = SortedSet::new();
        let event = IdeaEvent::Deposited {
            author: Some(author),
            text,
            topics,
            expires_on,
            sources,
            channel: self.channel,
        };
        desk.emit::<Idea>(&stream, &event)
    }
}

/// Whose idea it is, as far as the vault still knows.
pub(super) fn author(desk: &Desk<'_>, idea: IdeaId) -> Result<Owner, Halt> {
    let citizen = desk.row_citizen(&author_key(idea))?;
    Ok(citizen.map_or(Owner::Town, Owner::Citizen))
}

/// Whose idea it is, after refusing everybody but the author and the municipality.
fn must_be_author(desk: &Desk<'_>, idea: IdeaId) -> Result<Owner, Halt> {
    let author = author(desk, idea)?;
    match (author, desk.actor()) {
        (Owner::Citizen(author), Actor::Citizen { citizen }) if author == citizen => {}
        (_, actor) if actor.is_official() => {}
        _ => return Err(IdeaError::NotTheAuthor.into()),
    }
    Ok(author)
}

/// `idea.revise`: writes a new version. Support stays with the version it was given to, and its supporters are to
/// be told; see [`ShowSupporters`](super::ShowSupporters).
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReviseIdea {
    /// The idea.
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

impl Command for ReviseIdea {
    const NAME: &'static str = "idea.revise";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = idea_stream(self.idea);
        desk.require([stream.clone()], [author_key(self.idea)])?;
        let idea = existing(desk, self.idea)?;
        let owner = must_be_author(desk, self.idea)?;
        idea.allow(IdeaAct::Revise, desk.at())?;
        if idea.versions.len() >= VERSIONS_MAX {
            return Err(IdeaError::TooManyVersions { max: VERSIONS_MAX }.into());
        }
        if let Owner::Citizen(citizen) = owner {
            desk.require([citizen_stream(citizen)], [])?;
            if !desk.actor().is_official() {
                active(desk, citizen)?;
            }
        }
        let text = IdeaText {
            title: self.title.clone(),
            body: self.body.clone(),
            place: self.place.clone(),
            pictures: self.pictures.clone(),
        };
        text.check()?;
        let new = &self.topics - &idea.topics;
        let mut topics = &self.topics & &idea.topics;
        topics.extend(settle_topics(desk, &new)?);
        let latest = idea.versions.last().ok_or(IdeaError::NotFound)?;
        desk.require([], [latest.text.key.clone()])?;
        let before = desk.read::<IdeaText>(&latest.text)?;
        if topics == idea.topics && before.as_ref() == Some(&text) {
            return Err(DeskError::NothingToDo.into());
        }
        list::index(desk, self.idea, before.as_ref(), Some(&text));
        pictured::revise(desk, self.idea, &idea, &text)?;
        let text = desk.text(Owner::Town, &text)?;
        desk.emit::<Idea>(&stream, &IdeaEvent::Revised { text, topics })
    }
}

/// `idea.withdraw`: its author withdraws an idea that no task has taken up.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawIdea {
    /// The idea.
    pub idea: IdeaId,
}

impl Command for WithdrawIdea {
    const NAME: &'static str = "idea.withdraw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = idea_stream(self.idea);
        desk.require([stream.clone()], [author_key(self.idea)])?;
        let idea = existing(desk, self.idea)?;
        must_be_author(desk, self.idea)?;
        idea.allow(IdeaAct::Withdraw, desk.at())?;
        desk.emit::<Idea>(&stream, &IdeaEvent::Withdrawn)
    }
}
