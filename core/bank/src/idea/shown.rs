//! Looking at ideas, through one rule of what may be seen.

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::deposit::{IdeaText, author};
use super::support::supported_version;
use super::{
    Gathering, Idea, IdeaError, IdeaStage, IdeaTask, NoteKind, author_key, existing, idea_stream,
    tallies,
};
use crate::citizen::{Citizen, Identity, citizen_stream, identity_key};
use crate::id::IdeaId;
use crate::journal::{Actor, Desk, Halt, Owner, Query};
use crate::key::Key;
use crate::picture::Pictures;
use crate::place::Place;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `idea.get`: one idea, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetIdea {
    /// The idea.
    pub idea: IdeaId,
    /// The version of the text; the latest where it is not given.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
}

/// An idea as the actor may see it. A text that was erased or is hidden is absent.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct IdeaView {
    /// The idea.
    pub idea: IdeaId,
    /// Where it stands now.
    pub stage: IdeaStage,
    /// Whether a moderator has hidden it.
    pub hidden: bool,
    /// The title.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<120>>,
    /// The idea itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub body: Option<Text<4000>>,
    /// The place it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<Place>,
    /// Pictures of it.
    #[serde(default, skip_serializing_if = "Pictures::is_empty")]
    pub pictures: Pictures,
    /// The author's name: for staff and the author, and for all where the author consents to `publication`
    /// and has no name protection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Line<100>>,
    /// The version shown.
    pub version: u32,
    /// The latest version.
    pub latest_version: u32,
    /// The interest areas it belongs to.
    pub topics: SortedSet<Key>,
    /// When it was deposited.
    pub deposited_at: Timestamp,
    /// The last day on which it can be supported, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// Supporters of any version: persons whose identity was verified, each once, and accounts whose holder nobody has
    /// verified.
    pub supporters: u32,
    /// How many of them are accounts whose holder nobody has verified. Somebody with several accounts is several of them.
    pub supporters_unverified: u32,
    /// Supporters of the latest version.
    pub supporters_of_latest: u32,
    /// Whether the citizen who asks deposited it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
    /// The version that the citizen who asks supports, 0 for an idea that this one was made from. Absent where they don't
    /// support it. Somebody who is back sees their earlier support when they have given it again.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub supports: Option<u32>,
    /// What the municipality wrote about it.
    pub notes: Vec<NoteView>,
    /// The ideas it descends from.
    pub sources: SortedSet<IdeaId>,
    /// The ideas that took its place.
    pub successors: SortedSet<IdeaId>,
    /// How far its supporters have come along from the ideas that it was made from, while they come: those who are still to
    /// come are not counted yet.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gathering: Option<Gathering>,
}

/// What the municipality wrote about an idea.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct NoteView {
    /// About what.
    pub about: NoteKind,
    /// The text; absent where it tells whose task the idea became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<4000>>,
    /// Whose task the idea became.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub task: Option<IdeaTask>,
    /// When.
    pub at: Timestamp,
}

/// What an actor may see of an idea: the one rule for every view and export.
pub(crate) struct Sight {
    /// Whether it is the municipality or the author: then also what moderators hid, and why.
    pub(crate) trusted: bool,
    /// Whether it is the author.
    pub(crate) own: bool,
    /// The author's name.
    pub(crate) author: Option<Line<100>>,
}

/// Applies the rule of what the desk's actor may see.
pub(crate) fn sight(desk: &mut Desk<'_>, id: IdeaId, idea: &Idea) -> Result<Sight, Halt> {
    let owner = author(desk, id)?;
    let Owner::Citizen(citizen) = owner else {
        return Ok(Sight {
            trusted: desk.actor().is_official(),
            own: false,
            author: None,
        });
    };
    desk.require([citizen_stream(citizen)], [identity_key(citizen)])?;
    let own = matches!(desk.actor(), Actor::Citizen { citizen: actor } if actor == citizen);
    let trusted = own || desk.actor().is_official();
    let state = desk.get::<Citizen>(&citizen_stream(citizen))?;
    let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
    let named = |identity: &Identity| {
        let consents = state.as_ref().is_some_and(|s| s.consents_to("publication"));
        trusted || (consents && !identity.protected && !idea.hidden)
    };
    let author = identity.filter(named).map(|identity| identity.name);
    Ok(Sight {
        trusted,
        own,
        author,
    })
}

impl Query for GetIdea {
    const NAME: &'static str = "idea.get";
    type View = IdeaView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<IdeaView, Halt> {
        desk.require([idea_stream(self.idea)], [author_key(self.idea)])?;
        let idea = existing(desk, self.idea)?;
        let latest_version = idea.version();
        let version = self.version.unwrap_or(latest_version);
        let index = version.checked_sub(1).and_then(|v| usize::try_from(v).ok());
        let shown = index
            .and_then(|i| idea.versions.get(i))
            .ok_or(IdeaError::NoSuchVersion)?;
        let texts = idea.notes.iter().map(|note| note.text.key.clone());
        desk.require([], texts.chain([shown.text.key.clone()]))?;
        let sight = sight(desk, self.idea, &idea)?;
        let public = !idea.hidden && !idea.withheld.contains(&version);
        let text = if sight.trusted || public {
            desk.read::<IdeaText>(&shown.text)?
        } else {
            None
        };
        let mut notes = Vec::new();
        for note in &idea.notes {
            let moderation = matches!(note.about, NoteKind::Hidden | NoteKind::Restored);
            if sight.trusted || !moderation {
                let (mut text, mut task) = (None, None);
                match note.about {
                    NoteKind::TakenUp => task = desk.read(&note.text)?,
                    _ => text = desk.read(&note.text)?,
                }
                notes.push(NoteView {
                    about: note.about,
                    text,
                    task,
                    at: note.at,
                });
            }
        }
        let successors = idea.treatment.successors();
        let pictures = text.as_ref().map(|text| text.pictures.clone());
        let (title, body, place) = match text {
            Some(text) => (Some(text.title), Some(text.body), text.place),
            None => (None, None, None),
        };
        let mut tally = tallies(desk, &[(self.idea, &idea)])?;
        let tally = tally.pop().unwrap_or_default();
        Ok(IdeaView {
            idea: self.idea,
            stage: idea.stage(desk.at()),
            hidden: idea.hidden,
            title,
            body,
            place,
            pictures: pictures.unwrap_or_default(),
            author: sight.author,
            version,
            latest_version,
            supporters: tally.all() + idea.untold,
            supporters_unverified: tally.unverified(),
            supporters_of_latest: tally.of_version(latest_version),
            deposited_at: idea.versions.first().map_or(shown.at, |first| first.at),
            topics: idea.topics.clone(),
            expires_on: idea.expires_on,
            own: sight.own,
            supports: supported_version(desk, self.idea, &idea)?,
            notes,
            sources: idea.sources.clone(),
            successors,
            gathering: idea.gathering.clone(),
        })
    }
}
