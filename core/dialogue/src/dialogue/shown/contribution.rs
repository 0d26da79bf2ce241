//! Contributions as the actor may see them, in pages.

use std::sync::Arc;

use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Record};

use super::counting;
use crate::calendar::local_date;
use crate::citizen::{Citizen, Identity, citizen_stream, identity_key};
use crate::dialogue::contribution::{author_key, existing};
use crate::dialogue::moderation::moderation_stream;
use crate::dialogue::part::{reader, sees};
use crate::dialogue::voice::{tally, voiced_key};
use crate::dialogue::{
    Contribution, ContributionKind, ContributionRole, DialogueError, Moderation, ReasonWords,
    VoiceTally, contribution_stream,
};
use crate::id::{CitizenId, ContributionId, TopicId};
use crate::journal::{Actor, Desk, DeskError, Halt, Query, page_limit};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// A contribution as the actor may see it. What is hidden, withdrawn or erased has no text and no author for the public.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ContributionView {
    /// The contribution.
    pub contribution: ContributionId,
    /// What it is.
    pub kind: ContributionKind,
    /// As what it was written.
    pub role: ContributionRole,
    /// The latest text.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<4000>>,
    /// The author's name: for staff and the author; for all where the author consents to `publication` or writes as a
    /// politician, and has no name protection.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<Line<100>>,
    /// As whom the administration signed it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Line<120>>,
    /// What it replies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ContributionId>,
    /// A statement's number in its topic, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// When it was written.
    pub at: Timestamp,
    /// When it was changed last, where it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub edited_at: Option<Timestamp>,
    /// How many replies there are, hidden and withdrawn ones among them.
    pub replies: u32,
    /// Whether the citizen who asks wrote it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub own: bool,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
    /// Whether a moderator has hidden it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// What people think of a statement now. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub voices: Option<VoiceTally>,
    /// All texts, the latest last. For staff and the author, where one contribution is asked for.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub versions: Vec<VersionView>,
    /// How often it was hidden and why, the latest last. For staff and the author.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidings: Vec<HidingView>,
}

/// A version of a text.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct VersionView {
    /// The text, unless it was erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<4000>>,
    /// When it was written.
    pub at: Timestamp,
}

/// That a contribution was hidden.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct HidingView {
    /// The reason, by its key.
    pub reason: Key,
    /// What the reason said on that day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub words: Option<ReasonWords>,
    /// When.
    pub at: Timestamp,
    /// What the moderator wrote to its author.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<2000>>,
    /// The author's appeal.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<Text<2000>>,
    /// Whether it was shown again, where that was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub restored: Option<bool>,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Text<2000>>,
    /// Whether an appeal was sent.
    pub appealed: bool,
}

/// Who wrote some contributions, as far as the vault still knows, with all that says whether their names are shown.
fn authors(
    desk: &mut Desk<'_>,
    items: &[(ContributionId, Arc<Contribution>)],
) -> Result<SortedMap<ContributionId, CitizenId>, Halt> {
    desk.require([], items.iter().map(|(id, _)| author_key(*id)))?;
    let mut authors = SortedMap::new();
    for (id, _) in items {
        if let Some(citizen) = desk.row_citizen(&author_key(*id))? {
            authors.insert(*id, citizen);
        }
    }
    desk.require(
        authors.values().map(|citizen| citizen_stream(*citizen)),
        authors.values().map(|citizen| identity_key(*citizen)),
    )?;
    Ok(authors)
}

/// The views of some contributions of one topic, which the actor may see.
fn views(
    desk: &mut Desk<'_>,
    topic: TopicId,
    items: &[(ContributionId, Arc<Contribution>)],
    whole: bool,
) -> Result<Vec<ContributionView>, Halt> {
    let authors = authors(desk, items)?;
    let official = desk.actor().is_official();
    let own = |id| matches!(desk.actor(), Actor::Citizen { citizen } if authors.get(id) == Some(&citizen));
    let own: Vec<bool> = items.iter().map(|(id, _)| own(id)).collect();
    let trusted: Vec<bool> = own.iter().map(|own| *own || official).collect();
    let replies = |id: &ContributionId| counting("reply", id.to_string());
    desk.look_up(items.iter().map(|(id, _)| replies(id)))?;
    let mut keys = Vec::new();
    for ((_, state), trusted) in items.iter().zip(&trusted) {
        if *trusted || state.is_public() {
            keys.extend(
                state
                    .versions
                    .last()
                    .map(|version| version.text.key.clone()),
            );
        }
        if *trusted && whole {
            keys.extend(
                state
                    .versions
                    .iter()
                    .map(|version| version.text.key.clone()),
            );
        }
        if *trusted {
            for hiding in &state.hidings {
                let end = hiding.end.as_ref().map(|end| &end.reason);
                let texts = hiding.note.iter().chain(&hiding.appeal).chain(end);
                keys.extend(texts.map(|text| text.key.clone()));
            }
        }
        if official {
            keys.extend(state.begun.number.map(|number| voiced_key(topic, number)));
        }
    }
    desk.require([moderation_stream()], keys)?;
    let list = desk
        .get::<Moderation>(&moderation_stream())?
        .unwrap_or_default();
    let mut all = Vec::with_capacity(items.len());
    for (((id, state), trusted), own) in items.iter().zip(trusted).zip(own) {
        let shown = trusted || state.is_public();
        let mut author = None;
        if let Some(citizen) = authors.get(id).filter(|_| shown) {
            let citizen = *citizen;
            let account = desk.get::<Citizen>(&citizen_stream(citizen))?;
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let consents = account.is_some_and(|account| account.consents_to("publication"));
            let open = consents || state.begun.role == ContributionRole::Politician;
            let named = |identity: &Identity| trusted || (open && !identity.protected);
            author = identity.filter(named).map(|identity| identity.name);
        }
        let read = |desk: &Desk<'_>, text| -> Result<Option<Text<4000>>, Halt> { desk.read(text) };
        let text = match state.versions.last() {
            Some(version) if shown => read(desk, &version.text)?,
            _ => None,
        };
        let mut versions = Vec::new();
        if trusted && whole {
            for version in &state.versions {
                let (text, at) = (read(desk, &version.text)?, version.at);
                versions.push(VersionView { text, at });
            }
        }
        let mut hidings = Vec::new();
        if trusted {
            for hiding in &state.hidings {
                let on = local_date(hiding.at.to_utc());
                let optional = |text: Option<&_>| -> Result<Option<Text<2000>>, Halt> {
                    text.map_or(Ok(None), |text| desk.read(text))
                };
                hidings.push(HidingView {
                    reason: hiding.reason.clone(),
                    words: list.words(&hiding.reason, on).cloned(),
                    at: hiding.at,
                    note: optional(hiding.note.as_ref())?,
                    appealed: hiding.appeal.is_some(),
                    appeal: optional(hiding.appeal.as_ref())?,
                    restored: hiding.end.as_ref().map(|end| end.restored),
                    decision: optional(hiding.end.as_ref().map(|end| &end.reason))?,
                });
            }
        }
        let at = state
            .versions
            .first()
            .map_or(desk.at(), |version| version.at);
        let latest = state.versions.last().filter(|_| state.versions.len() > 1);
        all.push(ContributionView {
            contribution: *id,
            kind: state.begun.kind,
            role: state.begun.role,
            text,
            author,
            signed: state.begun.signed.clone().filter(|_| shown),
            reply_to: state.begun.reply_to,
            number: state.begun.number,
            at,
            edited_at: latest.map(|version| version.at),
            replies: desk.find(&replies(id))?.total,
            own,
            withdrawn: state.withdrawn,
            hidden: state.hidden().is_some(),
            voices: match state.begun.number {
                Some(number) if official => Some(tally(desk, topic, number)?),
                _ => None,
            },
            versions,
            hidings,
        });
    }
    Ok(all)
}

/// `dialogue.get`: one contribution, as the actor may see it; for staff and its author with all its texts.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetContribution {
    /// The contribution.
    pub contribution: ContributionId,
}

impl Query for GetContribution {
    const NAME: &'static str = "dialogue.get";
    type View = ContributionView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ContributionView, Halt> {
        desk.require([contribution_stream(self.contribution)], [])?;
        let state = existing(desk, self.contribution)?;
        let topic = state.begun.topic;
        if sees(desk, topic)?.is_none() {
            return Err(DialogueError::ContributionNotFound.into());
        }
        let mut views = views(desk, topic, &[(self.contribution, state)], true)?;
        Ok(views.pop().ok_or(DeskError::NotPermitted)?)
    }
}

/// `dialogue.contributions`: what was written in a topic, in the order of the ids: contributions that reply to none, the replies to
/// one, or the statements.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListContributions {
    /// The topic.
    pub topic: TopicId,
    /// Only the replies to this contribution.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ContributionId>,
    /// Only the statements.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub statements: bool,
    /// Only what is hidden, of whatever kind. For staff.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Only what somebody has appealed for and nobody decided, of whatever kind. For staff.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub appealed: bool,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only those after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<ContributionId>,
}

/// A page of contributions.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ContributionList {
    /// How many there are in all, on every page.
    pub total: u64,
    /// The contributions of this page.
    pub contributions: Vec<ContributionView>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<ContributionId>,
}

impl Query for ListContributions {
    const NAME: &'static str = "dialogue.contributions";
    type View = ContributionList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ContributionList, Halt> {
        reader(desk, self.topic)?;
        if self.hidden || self.appealed {
            desk.must_be_official()?;
        }
        let topic = self.topic.to_string();
        let mut wanted = Vec::new();
        if self.hidden {
            wanted.push(("hidden", topic.clone()));
        }
        if self.appealed {
            wanted.push(("appealed", topic.clone()));
        }
        if self.statements {
            wanted.push(("statement", topic.clone()));
        }
        if let Some(parent) = self.reply_to {
            wanted.push(("reply", parent.to_string()));
            wanted.push(("topic", topic.clone()));
        }
        if wanted.is_empty() {
            wanted.push(("thread", topic));
        }
        let after = self.after.map(contribution_stream);
        let page = desk.page::<ContributionId, Contribution>(wanted, after, self.limit)?;
        Ok(ContributionList {
            total: page.total,
            contributions: views(desk, self.topic, &page.items, false)?,
            next: page.next,
        })
    }
}
