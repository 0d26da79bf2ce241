//! Interest in a seat (*interessetilkendegivelse*): one for each citizen and team, under a pseudonym.
//!
//! A candidacy is a stream of its own. Its pseudonym is the citizen's reference within the team: it stands in the
//! published draw, and only the citizen and staff know whose it is. What the citizen told lies in the vault.

mod express;
mod view;

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use medborger_codec::Record;

pub(super) use express::is_politician;
pub use express::{ExpressInterest, WithdrawInterest};
pub use view::{CandidacyView, CandidateItem, CandidateList, ListCandidates, ShowCandidacy};

use super::appoint::{politician_teams, settle_age};
use super::draw::FeatureSource;
use super::{SeatFit, Team, TeamAct, TeamError, TeamEvent, existing, team_stream};
use crate::citizen::{Channel, Citizen, CitizenStatus, citizen_stream};
use crate::id::{CitizenId, ParticipantRef, TeamId};
use crate::journal::{Desk, Find, Halt, Stream, StreamKey, VaultRow, events, in_table};
use crate::key::Key;
use crate::text::Text;
use crate::time::Timestamp;

/// How many experiences somebody names at most.
const EXPERIENCES_MAX: usize = 50;

/// How far a candidacy has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum CandidacyStage {
    /// Invited, and has not answered yet.
    Invited,
    /// Interested.
    Interested,
    /// Drawn for a seat.
    Drawn,
    /// Appointed to a seat.
    Appointed,
    /// Took the seat.
    Seated,
    /// Declined the seat.
    Declined,
    /// Left the seat, or was moved from it.
    Left,
    /// Not interested any more.
    Withdrawn,
    /// The team was dissolved before the candidate had a seat.
    Closed,
}

/// One citizen's interest in one team.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Candidacy {
    /// The team.
    pub team: TeamId,
    /// The pseudonym.
    pub candidate: ParticipantRef,
    /// How far it has come.
    pub stage: CandidacyStage,
    /// When interest was expressed, or the invitation sent.
    pub at: Timestamp,
    /// Whether the citizen has expressed interest.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub interested: bool,
    /// The group of seats that the candidate was drawn for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_for: Option<Key>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_at: Option<Timestamp>,
}

events! {
    /// What can happen to a candidacy.
    CandidacyEvent, CANDIDACY_EVENTS {
        /// The citizen was invited.
        Invited {
            /// By which team.
            team: TeamId,
            /// Under which pseudonym.
            candidate: ParticipantRef,
        } = "candidacy.invited";
        /// The citizen is interested.
        Interested {
            /// In which team.
            team: TeamId,
            /// Under which pseudonym.
            candidate: ParticipantRef,
            /// By which way it reached the municipality, where staff sent it on the citizen's behalf.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            channel: Option<Channel>,
        } = "candidacy.interested";
        /// Not any more.
        Withdrawn = "candidacy.withdrawn";
        /// Drawn.
        Drawn {
            /// For which seat.
            seat: Key,
        } = "candidacy.drawn";
        /// The draw was taken back.
        DrawVoided = "candidacy.draw_voided";
        /// Appointed.
        Appointed = "candidacy.appointed";
        /// The citizen took the seat.
        Seated = "candidacy.seated";
        /// The citizen declined the seat.
        Declined = "candidacy.declined";
        /// The membership ended.
        Left = "candidacy.left";
        /// The team was dissolved before the candidate had a seat.
        Closed = "candidacy.closed";
    }
}

impl Stream for Candidacy {
    const KIND: &'static str = "candidacy";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 3;
    type Event = CandidacyEvent;
    const EVENT_TYPES: &'static [&'static str] = CANDIDACY_EVENTS;

    fn evolve(state: Option<Self>, event: &CandidacyEvent, at: Timestamp) -> Option<Self> {
        use CandidacyEvent as E;
        let begun = |team: &TeamId, candidate: &ParticipantRef, stage| Self {
            team: *team,
            candidate: *candidate,
            stage,
            at,
            interested: stage == CandidacyStage::Interested,
            drawn_for: None,
            drawn_at: None,
        };
        let mut candidacy = match event {
            E::Invited { team, candidate } => {
                return Some(begun(team, candidate, CandidacyStage::Invited));
            }
            E::Interested {
                team, candidate, ..
            } => {
                return Some(begun(team, candidate, CandidacyStage::Interested));
            }
            _ => state?,
        };
        candidacy.stage = match event {
            E::Invited { .. } | E::Interested { .. } => return None,
            E::Drawn { seat } => {
                candidacy.drawn_for = Some(seat.clone());
                candidacy.drawn_at = Some(at);
                CandidacyStage::Drawn
            }
            E::DrawVoided => {
                candidacy.drawn_for = None;
                candidacy.drawn_at = None;
                CandidacyStage::Interested
            }
            E::Withdrawn => CandidacyStage::Withdrawn,
            E::Appointed => CandidacyStage::Appointed,
            E::Seated => CandidacyStage::Seated,
            E::Declined => CandidacyStage::Declined,
            E::Left => CandidacyStage::Left,
            E::Closed => CandidacyStage::Closed,
        };
        Some(candidacy)
    }

    fn anchor(id: &str) -> Option<String> {
        Some(told_key(id))
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["candidate", "invitation"]).map(str::to_owned)
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        use CandidacyStage as S;
        match self.stage {
            S::Invited => vec![invited_key(id)],
            S::Interested | S::Drawn | S::Appointed | S::Seated => vec![told_key(id)],
            S::Withdrawn | S::Declined | S::Left | S::Closed => Vec::new(),
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<CandidacyEvent> {
        match self.stage {
            CandidacyStage::Appointed | CandidacyStage::Seated => vec![CandidacyEvent::Left],
            _ => vec![CandidacyEvent::Withdrawn],
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let team = self.team.to_string();
        add("team", &team);
        if self.interested && self.stage != CandidacyStage::Withdrawn {
            add("interested", &team);
        }
    }
}

/// What a candidate told. Lies in the vault; goes when the citizen is erased.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CandidateData {
    /// The values of the draw's features.
    #[record(shape = "SortedMap<String, String>")]
    pub features: SortedMap<Key, Key>,
    /// What the candidate has lived through.
    pub experiences: SortedSet<Key>,
    /// How the candidate fits each group of citizens' seats.
    pub fits: Vec<SeatFit>,
    /// What those who live together share: a keyed hash.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<String>,
    /// Why the candidate wishes to take part.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub motivation: Option<Text<4000>>,
}

impl CandidateData {
    /// Whether the candidate fits a group of seats.
    pub(super) fn fits(&self, seat: &Key) -> bool {
        self.fits.iter().any(|fit| fit.seat == *seat && fit.fits)
    }

    /// The groups of seats that the candidate fits.
    pub(super) fn fitting(&self) -> SortedSet<String> {
        let fits = self.fits.iter().filter(|fit| fit.fits);
        fits.map(|fit| fit.seat.to_string()).collect()
    }
}

/// The key of a candidacy's stream.
pub(crate) fn candidacy_stream(team: TeamId, candidate: ParticipantRef) -> StreamKey {
    StreamKey::new(Candidacy::KIND, format_args!("{team}.{candidate}"))
}

/// The vault key of what a candidate told.
pub(crate) fn candidate_key(team: impl std::fmt::Display, candidate: ParticipantRef) -> String {
    told_key(format_args!("{team}.{candidate}"))
}

/// The same, by the id of the candidacy's stream.
pub(super) fn told_key(candidacy: impl std::fmt::Display) -> String {
    format!("candidate/{candidacy}")
}

/// The vault key of why somebody was invited.
pub(super) fn reasons_key(team: TeamId, candidate: ParticipantRef) -> String {
    invited_key(format_args!("{team}.{candidate}"))
}

/// The same, by the id of the candidacy's stream.
pub(super) fn invited_key(candidacy: impl std::fmt::Display) -> String {
    format!("invitation/{candidacy}")
}

/// A candidacy, or an error that there is none.
pub(super) fn candidacy(
    desk: &mut Desk<'_>,
    team: TeamId,
    candidate: ParticipantRef,
) -> Result<Arc<Candidacy>, Halt> {
    let found = desk.get::<Candidacy>(&candidacy_stream(team, candidate))?;
    Ok(found.ok_or(TeamError::NotACandidate)?)
}

/// How many are interested in a team or were chosen.
pub(super) fn interested(desk: &Desk<'_>, team: TeamId) -> Result<u32, Halt> {
    let find = Find::with::<Candidacy>("interested", team.to_string()).with_limit(0);
    Ok(desk.find(&find)?.total)
}

/// The citizen who is a candidate, as far as the vault still knows.
pub(super) fn citizen_behind(
    desk: &Desk<'_>,
    team: TeamId,
    candidate: ParticipantRef,
) -> Result<Option<CitizenId>, Halt> {
    desk.row_citizen(&candidate_key(team, candidate))
}

/// A candidate with what they told, who has not left the bank since.
pub(super) struct Candidate {
    pub(super) candidacy: Arc<Candidacy>,
    pub(super) citizen: Option<CitizenId>,
    pub(super) data: CandidateData,
}

/// All who told something, in the order of their pseudonyms. Whoever was erased, left the bank or never answered is not
/// among them.
pub(super) fn candidates(desk: &mut Desk<'_>, team: TeamId) -> Result<Vec<Candidate>, Halt> {
    let streams = desk.find_all::<Candidacy>("team", team.to_string())?;
    who_told(desk, streams)
}

/// Those among some who told something and are still there.
fn who_told(desk: &mut Desk<'_>, streams: &[StreamKey]) -> Result<Vec<Candidate>, Halt> {
    let keys: Vec<String> = streams.iter().map(|stream| told_key(stream.id())).collect();
    desk.require(streams.iter().cloned(), keys.iter().cloned())?;
    let mut told = Vec::with_capacity(streams.len());
    for (stream, key) in streams.iter().zip(&keys) {
        let (Some(candidacy), Some(data)) = (desk.get::<Candidacy>(stream)?, desk.vault(key)?)
        else {
            continue;
        };
        let citizen = desk.row_citizen(key)?;
        told.push(Candidate {
            candidacy,
            citizen,
            data,
        });
    }
    desk.require(
        told.iter().filter_map(|c| c.citizen.map(citizen_stream)),
        [],
    )?;
    let mut all = Vec::with_capacity(told.len());
    for candidate in told {
        let account = match candidate.citizen {
            Some(citizen) => desk.get::<Citizen>(&citizen_stream(citizen))?,
            None => None,
        };
        if account.is_some_and(|account| account.status != CitizenStatus::Left) {
            all.push(candidate);
        }
    }
    Ok(all)
}
