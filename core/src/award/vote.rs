//! The vote: one for each person, secret, changeable until it closes.
//!
//! A vote is a stream of its own, named by a nullifier as support for an idea is. Which citizen stands behind it, only
//! the vault knows, and no query tells anybody but the voter. Counts are shown to nobody before the result.

use serde::{Deserialize, Serialize};

use super::{Award, AwardError, AwardEvent, AwardStage, award_stream, existing, undecided};
use crate::citizen::{Citizen, active, citizen_stream, unverified};
use crate::id::{AwardId, CitizenId};
use crate::identity::PersonMark;
use crate::journal::{
    Actor, Command, Desk, DeskError, Find, Halt, Owner, Query, Stream, StreamKey, events,
    secret_key, vault_terms,
};
use crate::time::Timestamp;
use crate::town::Town;

/// One person's vote for one award.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct AwardVote {
    /// The award.
    pub award: AwardId,
    /// The nominee, by number.
    pub nominee: u32,
    /// Whether it stands.
    pub given: bool,
}

events! {
    /// What can happen to a vote.
    AwardVoteEvent, AWARD_VOTE_EVENTS {
        /// Cast, or cast anew.
        Cast {
            /// The award.
            award: AwardId,
            /// For whom.
            nominee: u32,
        } = "award_vote.cast";
        /// Moved to the name of the person, now that the person is known.
        Moved = "award_vote.moved";
    }
}

impl Stream for AwardVote {
    const KIND: &'static str = "award_vote";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = AwardVoteEvent;
    const EVENT_TYPES: &'static [&'static str] = AWARD_VOTE_EVENTS;

    fn evolve(state: Option<Self>, event: &AwardVoteEvent, _: Timestamp) -> Option<Self> {
        match event {
            AwardVoteEvent::Cast { award, nominee } => Some(Self {
                award: *award,
                nominee: *nominee,
                given: true,
            }),
            AwardVoteEvent::Moved => Some(Self {
                given: false,
                ..state?
            }),
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        if self.given {
            add("choice", &choice(self.award, self.nominee));
        }
    }
}

fn choice(award: AwardId, nominee: u32) -> String {
    format!("{award}/{nominee}")
}

/// The look-up whose total is how many voted for a nominee.
pub(super) fn votes_for(award: AwardId, nominee: u32) -> Find {
    let term = vault_terms::<AwardVote>(&[("choice", choice(award, nominee))]);
    Find {
        all: vec![term.into_iter().collect()],
        after: None,
        limit: Some(1),
    }
}

/// The key of a person's vote.
fn vote_stream(town: &Town, who: &str, award: AwardId) -> StreamKey {
    let name = town.nullifier("award_vote", who, award_stream(award).as_str());
    StreamKey::new(AwardVote::KIND, name)
}

/// `award.vote`: votes for a nominee who stands, or for another one instead, while the vote is open. For the citizen
/// alone, whose identity is verified unless the award says otherwise: staff do not vote for anybody.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct CastVote {
    /// The award.
    pub award: AwardId,
    /// Who votes.
    pub citizen: CitizenId,
    /// For whom, by number.
    pub nominee: u32,
}

fn must_be_alone(desk: &Desk<'_>, citizen: CitizenId) -> Result<(), DeskError> {
    if desk.actor() == (Actor::Citizen { citizen }) {
        Ok(())
    } else {
        Err(DeskError::NotPermitted)
    }
}

impl Command for CastVote {
    const NAME: &'static str = "award.vote";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        must_be_alone(desk, self.citizen)?;
        let stream = award_stream(self.award);
        desk.require(
            [stream.clone(), citizen_stream(self.citizen)],
            [secret_key(self.citizen)],
        )?;
        let citizen = active(desk, self.citizen)?;
        let award = undecided(desk, self.award)?;
        if citizen.person.is_none() && !award.unverified_voters {
            return Err(AwardError::Unverified.into());
        }
        if award.jury_per_mille == 1000 {
            return Err(AwardError::NoVote.into());
        }
        if award.stage(desk.at()) != AwardStage::Voting {
            return Err(AwardError::NotVoting.into());
        }
        if !award.nominee(self.nominee)?.stands() {
            return Err(AwardError::NotStanding.into());
        }
        let vote = vote_stream(desk.town(), &citizen.who(self.citizen), self.award);
        let before = desk.get::<AwardVote>(&vote)?.filter(|vote| vote.given);
        let again = before.is_some();
        if before.is_some_and(|vote| vote.nominee == self.nominee) {
            return Err(DeskError::NothingToDo.into());
        }
        // Every vote writes to the award, so that none can slip past the count.
        desk.emit::<Award>(&stream, &AwardEvent::Voted { again })?;
        let event = AwardVoteEvent::Cast {
            award: self.award,
            nominee: self.nominee,
        };
        desk.emit::<AwardVote>(&vote, &event)?;
        let key = vote.as_str().to_owned();
        desk.vault_put(Owner::Citizen(self.citizen), key, &self.award)
    }
}

/// Moves a citizen's votes to the name of the person, now that the person is known. Where the person voted before under
/// another account, that vote stays and this one falls away.
pub(crate) fn votes_follow(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    person: PersonMark,
) -> Result<(), Halt> {
    let mut links = Vec::new();
    for row in desk.subject(Owner::Citizen(citizen))? {
        if row.key.starts_with("award_vote/") {
            links.push(StreamKey::from_text(&row.key));
        }
    }
    desk.require(links.iter().cloned(), [])?;
    let (before, after) = (unverified(citizen), person.to_string());
    let mut moves = Vec::new();
    for old in links {
        if let Some(vote) = desk.get::<AwardVote>(&old)?
            && old == vote_stream(desk.town(), &before, vote.award)
        {
            let new = vote_stream(desk.town(), &after, vote.award);
            moves.push((old, vote, new));
        }
    }
    let mut streams = Vec::new();
    for (_, vote, new) in &moves {
        streams.extend([award_stream(vote.award), new.clone()]);
    }
    desk.require(streams, [])?;
    for (old, vote, new) in moves {
        let (award, nominee) = (vote.award, vote.nominee);
        let voted = desk.get::<AwardVote>(&new)?.is_some_and(|vote| vote.given);
        // A declared result stays as it is: it was counted with this vote where it was.
        if existing(desk, award)?.result.is_none() {
            let event = match voted {
                true => AwardEvent::VoteDropped,
                false => AwardEvent::Voted { again: true },
            };
            desk.emit::<Award>(&award_stream(award), &event)?;
        }
        if !voted {
            desk.emit::<AwardVote>(&new, &AwardVoteEvent::Cast { award, nominee })?;
        }
        desk.emit::<AwardVote>(&old, &AwardVoteEvent::Moved)?;
        desk.vault_delete(old.as_str());
        desk.vault_put(Owner::Citizen(citizen), new.as_str().to_owned(), &award)?;
    }
    Ok(())
}

/// `award.my_vote`: for whom the actor voted. For the voter alone.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct MyVote {
    /// The award.
    pub award: AwardId,
    /// Who asks.
    pub citizen: CitizenId,
}

/// The actor's own vote.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct MyVoteView {
    /// The nominee, by number; absent where there is no vote.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub nominee: Option<u32>,
}

impl Query for MyVote {
    const NAME: &'static str = "award.my_vote";
    type View = MyVoteView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<MyVoteView, Halt> {
        must_be_alone(desk, self.citizen)?;
        existing(desk, self.award)?;
        let Some(state) = desk.get::<Citizen>(&citizen_stream(self.citizen))? else {
            return Err(DeskError::NotPermitted.into());
        };
        let vote = vote_stream(desk.town(), &state.who(self.citizen), self.award);
        let vote = desk.get::<AwardVote>(&vote)?.filter(|vote| vote.given);
        Ok(MyVoteView {
            nominee: vote.map(|vote| vote.nominee),
        })
    }
}
