//! Support: one for each person, to a version, withdrawn as easily as given.
//!
//! A support is a stream of its own, named by a nullifier: a keyed hash of person and idea. So an idea with twenty
//! thousand supporters costs no more to support than one with two, and whoever leaves and joins again meets their
//! own support. Which citizen stands behind it, only the vault knows.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::{Idea, IdeaAct, IdeaError, IdeaEvent, existing, idea_stream};
use crate::citizen::{
    Channel, Citizen, ContactChannel, Identity, active, citizen_stream, identity_key, present,
    unverified,
};
use crate::id::{CitizenId, IdeaId};
use crate::identity::PersonMark;
use crate::journal::{
    Claim, Command, Desk, DeskError, Halt, Owner, Query, Stream, StreamKey, VaultRow, events,
    secret_key,
};
use crate::time::Timestamp;
use crate::town::Town;

/// One person's support of one idea.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Support {
    /// The idea.
    pub idea: IdeaId,
    /// The version supported; 0 where it came along from an idea that this one was made from.
    pub version: u32,
    /// Whether it stands.
    pub given: bool,
}

events! {
    /// What can happen to a support.
    SupportEvent, SUPPORT_EVENTS {
        /// Given, again or to another version.
        Given {
            /// The idea.
            idea: IdeaId,
            /// The version.
            version: u32,
        } = "support.given";
        /// Withdrawn.
        Withdrawn = "support.withdrawn";
        /// Moved to the name of the person, now that the person is known.
        Moved = "support.moved";
    }
}

impl Stream for Support {
    const KIND: &'static str = "support";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = SupportEvent;
    const EVENT_TYPES: &'static [&'static str] = SUPPORT_EVENTS;

    fn evolve(state: Option<Self>, event: &SupportEvent, _: Timestamp) -> Option<Self> {
        match event {
            SupportEvent::Given { idea, version } => Some(Self {
                idea: *idea,
                version: *version,
                given: true,
            }),
            SupportEvent::Withdrawn | SupportEvent::Moved => Some(Self {
                given: false,
                ..state?
            }),
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        if self.given {
            add("idea", &self.idea.to_string());
        }
    }
}

/// The key of a person's support of an idea.
pub(super) fn support_stream(town: &Town, who: &str, idea: IdeaId) -> StreamKey {
    StreamKey::new(
        Support::KIND,
        town.nullifier("support", who, idea_stream(idea).as_str()),
    )
}

/// The vault key under which lies which citizen stands behind a support.
pub(super) fn link_key(support: &StreamKey) -> String {
    support.as_str().to_owned()
}

/// The streams of all who support an idea.
pub(super) fn supporters(desk: &Desk<'_>, idea: IdeaId) -> Result<Vec<StreamKey>, Halt> {
    Ok(desk.find_all::<Support>("idea", idea.to_string())?.to_vec())
}

/// A support with everything that was loaded for it.
struct Loaded {
    idea: Arc<Idea>,
    stream: StreamKey,
    support: Option<Support>,
    /// Whether the person supported an idea that this one was made from, and was erased before it was made: such
    /// a support is counted already, but can't be told from others.
    counted: bool,
}

fn load(desk: &mut Desk<'_>, idea: IdeaId, citizen: CitizenId, who: &str) -> Result<Loaded, Halt> {
    let state = existing(desk, idea)?;
    let stream = support_stream(desk.town(), who, idea);
    let sources: Vec<StreamKey> = state
        .sources
        .iter()
        .map(|source| support_stream(desk.town(), who, *source))
        .collect();
    desk.require(
        [stream.clone()].into_iter().chain(sources.iter().cloned()),
        [secret_key(citizen)],
    )?;
    let support = desk.get::<Support>(&stream)?.map(|s| Support::clone(&s));
    let mut counted = false;
    for source in &sources {
        counted |= desk.get::<Support>(source)?.is_some_and(|s| s.given);
    }
    let counted = counted && support.is_none();
    Ok(Loaded {
        idea: state,
        stream,
        support,
        counted,
    })
}

/// `idea.support`: supports an idea, or its newer version instead of an earlier one.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct SupportIdea {
    /// The idea.
    pub idea: IdeaId,
    /// Who supports it: the actor, or the citizen for whom staff do it.
    pub citizen: CitizenId,
    /// The version that was read. Where the idea has another one meanwhile, nothing is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// By which way it reached the municipality, where staff send it on the citizen's behalf. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

impl Command for SupportIdea {
    const NAME: &'static str = "idea.support";
    const CLAIMS: &'static [Claim<Self>] = &[Claim::official("channel", |c| c.channel.is_some())];

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = idea_stream(self.idea);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [secret_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        let who = active(desk, self.citizen)?.who(self.citizen);
        let Loaded {
            idea,
            stream: support_key,
            support,
            counted,
        } = load(desk, self.idea, self.citizen, &who)?;
        idea.allow(IdeaAct::Support, desk.at())?;
        if idea.hidden {
            return Err(IdeaError::Hidden.into());
        }
        let version = idea.version();
        if self.version.is_some_and(|read| read != version) {
            return Err(IdeaError::VersionChanged { version }.into());
        }
        let before = support.filter(|s| s.given);
        if counted || before.as_ref().is_some_and(|s| s.version == version) {
            return Err(IdeaError::AlreadySupported.into());
        }
        let event = match before {
            Some(before) => IdeaEvent::SupportRenewed {
                from: before.version,
                to: version,
                channel: self.channel,
            },
            None => IdeaEvent::Supported {
                version,
                channel: self.channel,
            },
        };
        desk.emit::<Idea>(&stream, &event)?;
        desk.emit::<Support>(
            &support_key,
            &SupportEvent::Given {
                idea: self.idea,
                version,
            },
        )?;
        desk.vault_put(
            Owner::Citizen(self.citizen),
            link_key(&support_key),
            &self.idea,
        )
    }
}

/// `idea.withdraw_support`: withdraws one's support.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct WithdrawSupport {
    /// The idea.
    pub idea: IdeaId,
    /// Whose support: the actor's, or the citizen's for whom staff do it.
    pub citizen: CitizenId,
}

impl Command for WithdrawSupport {
    const NAME: &'static str = "idea.withdraw_support";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = idea_stream(self.idea);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [secret_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        let who = present(desk, self.citizen)?.who(self.citizen);
        let Loaded {
            idea,
            stream: support_key,
            support,
            ..
        } = load(desk, self.idea, self.citizen, &who)?;
        idea.allow(IdeaAct::WithdrawSupport, desk.at())?;
        let support = support.filter(|s| s.given).ok_or(IdeaError::NotSupported)?;
        let version = support.version;
        desk.emit::<Idea>(&stream, &IdeaEvent::SupportWithdrawn { version })?;
        desk.emit::<Support>(&support_key, &SupportEvent::Withdrawn)
    }
}

/// Moves a citizen's support to the name of the person, now that the person is known. Where the person supported
/// an idea before under another account, one of the two supports falls away.
pub(crate) fn support_follows(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    person: PersonMark,
) -> Result<(), Halt> {
    let prefix = format!("{}/", Support::KIND);
    let links: Vec<StreamKey> = desk
        .subject(Owner::Citizen(citizen))?
        .iter()
        .filter(|row| row.key.starts_with(&prefix))
        .map(|row| StreamKey::from_text(&row.key))
        .collect();
    desk.require(links.iter().cloned(), [])?;
    let (before, after) = (unverified(citizen), person.to_string());
    let mut moves = Vec::new();
    for old in links {
        let Some(support) = desk.get::<Support>(&old)? else {
            continue;
        };
        if old == support_stream(desk.town(), &before, support.idea) {
            let new = support_stream(desk.town(), &after, support.idea);
            moves.push((old, Support::clone(&support), new));
        }
    }
    let streams = moves
        .iter()
        .flat_map(|(_, support, new)| [idea_stream(support.idea), new.clone()]);
    desk.require(streams, [])?;
    for (old, support, new) in moves {
        let Support {
            idea,
            version,
            given,
        } = support;
        let known = desk.get::<Support>(&new)?.is_some_and(|s| s.given);
        if given && known {
            desk.emit::<Idea>(&idea_stream(idea), &IdeaEvent::SupportWithdrawn { version })?;
        } else if given {
            desk.emit::<Support>(&new, &SupportEvent::Given { idea, version })?;
        }
        if given {
            desk.emit::<Support>(&old, &SupportEvent::Moved)?;
        }
        desk.vault_delete(&link_key(&old));
        desk.vault_put(Owner::Citizen(citizen), link_key(&new), &idea)?;
    }
    Ok(())
}

/// `idea.supporters`: who supports an idea, and which version. For staff: those behind the latest version are to
/// be told that the idea has changed.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowSupporters {
    /// The idea.
    pub idea: IdeaId,
    /// Only those who support an earlier version than the latest: those to be told.
    #[serde(default)]
    pub behind: bool,
}

/// The supporters of an idea.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupportersView {
    /// The idea's version now.
    pub version: u32,
    /// The supporters who are still in the bank, in the order of their ids.
    pub supporters: Vec<SupporterView>,
}

/// One supporter.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct SupporterView {
    /// The citizen.
    pub citizen: CitizenId,
    /// The version supported; 0 for an idea that this one was made from.
    pub version: u32,
    /// How the citizen wishes to be reached.
    pub contact: ContactChannel,
}

/// The citizens behind supports, as far as the vault still knows.
pub(super) fn citizens_behind(
    desk: &Desk<'_>,
    supports: &[StreamKey],
) -> Result<Vec<Option<CitizenId>>, Halt> {
    desk.require([], supports.iter().map(link_key))?;
    supports
        .iter()
        .map(|support| {
            let row = desk.vault_row(&link_key(support))?;
            Ok(row.and_then(VaultRow::citizen))
        })
        .collect()
}

impl Query for ShowSupporters {
    const NAME: &'static str = "idea.supporters";
    type View = SupportersView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SupportersView, Halt> {
        desk.must_be_official()?;
        let version = existing(desk, self.idea)?.version();
        let streams = supporters(desk, self.idea)?;
        desk.require(streams.iter().cloned(), streams.iter().map(link_key))?;
        let citizens = citizens_behind(desk, &streams)?;
        desk.require(
            [],
            citizens
                .iter()
                .flatten()
                .map(|citizen| identity_key(*citizen)),
        )?;
        let mut views = Vec::new();
        for (stream, citizen) in streams.iter().zip(citizens) {
            let (Some(support), Some(citizen)) = (desk.get::<Support>(stream)?, citizen) else {
                continue;
            };
            if self.behind && support.version == version {
                continue;
            }
            let identity: Option<Identity> = desk.vault(&identity_key(citizen))?;
            let contact = identity
                .map(|identity| identity.contact)
                .unwrap_or_default();
            views.push(SupporterView {
                citizen,
                version: support.version,
                contact,
            });
        }
        views.sort_unstable_by_key(|view| view.citizen);
        Ok(SupportersView {
            version,
            supporters: views,
        })
    }
}

/// Whom a supporter's nullifier stands for, with the citizen's stream loaded.
pub(super) fn who(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<String, Halt> {
    match desk.get::<Citizen>(&citizen_stream(citizen))? {
        Some(state) => Ok(state.who(citizen)),
        None => Err(DeskError::NotPermitted.into()),
    }
}
