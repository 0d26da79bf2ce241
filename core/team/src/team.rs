//! The co-creation team (*udvalg*, *opgaveudvalg*, *råd*): citizens, politicians and others who answer a challenge
//! together.
//!
//! A team has a challenge, terms of reference, seats with profiles, and a way of filling them: the council's choice, who
//! fits best, or a [fair draw](crate::method::sortition) that anybody can replay. It works, recommends, and the council
//! answers each recommendation. What the law says about each [kind](TeamKind) is [data](team_rules). Where the team stands
//! is never stored: [`Team::stage`] asks facts and clock.

mod allowance;
mod appoint;
mod candidacy;
mod draw;
mod error;
pub mod event;
mod evolve;
mod file;
mod host;
mod impartiality;
mod kind;

mod membership;
mod news;
mod personal;
mod recommendation;
mod recruit;
mod room;
mod seat;
mod shown;
mod stage;
mod terms;
mod told;
mod work;

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::Record;

pub use appoint::{Appointee, Appointment, AppointmentState, EndCause, MemberCard};
use candidacy::candidacy_stream;
pub use candidacy::{Candidacy, CandidacyStage, CandidateData};
pub use draw::{DrawFeature, DrawPlan, DrawRound, DrawValue, FeatureSource};
pub use error::TeamError;
pub use impartiality::{Declaration, ImpartialityGround, ImpartialityOutcome};
pub use kind::{AppointingBody, TeamKind, TeamRule, team_rule, team_rules};
pub use membership::LeaveCause;
pub use personal::ExportedCandidacy;
#[doc(hidden)]
pub use personal::seats_held;
pub use recommendation::{CouncilTreatment, FollowUp, Recommendation, TreatmentOutcome};
pub use recruit::{FittingCitizen, SelectionMethod};
pub use room::ROOM;
pub use seat::{
    FitCriterion, FitReason, SeatClass, SeatFit, SeatGroupSpec, SeatProfile, SeatTemplate,
};
pub use shown::TeamOrder;
pub(crate) use shown::is_insider;
pub use stage::{TeamAct, TeamStage};
pub use terms::{DecisionPower, MeetingPlan, TeamOpenness, TermsText};
pub use told::DrawAnnouncement;
pub use work::{Deliverable, DeliverableKind, WorkingGroup};

use crate::id::{DeclarationId, DeliverableId, IdeaId, ParticipantRef, RecommendationId, TeamId};
use crate::journal::{Desk, Halt, Stream, StreamKey, TextRef};
use crate::key::Key;
use crate::numbered::numbered;
use crate::text::Line;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, event::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::appoint::AppointMember;
    pub use super::candidacy::{ExpressInterest, WithdrawInterest};
    pub use super::draw::{DrawMembers, PublishDraw, VoidDraw};
    pub use super::impartiality::{DecideImpartiality, DeclareImpartiality};
    pub use super::membership::{AnswerAppointment, EndMembership, EndTopic, ShowName};
    pub use super::recommendation::{FollowUpRecommendation, Recommend, TreatRecommendation};
    pub use super::recruit::{ChangeQuotas, InviteCitizens, OpenRecruitment};
    pub use super::terms::{AdoptTerms, BeginWork, DissolveTeam, ElectChair, ProposeTeam};
    pub use super::told::AnnounceDraw;
    pub use super::work::{Deliver, ReportWork, SetWorkingGroup};
}

/// What can be asked.
pub mod query {
    pub use super::allowance::CalculateAllowances;
    pub use super::candidacy::{ListCandidates, ShowCandidacy};
    pub use super::draw::GetPool;
    pub use super::file::{ShowTeamCalendar, ShowTeamFile};
    pub use super::recruit::FindFitting;
    pub use super::shown::{GetTeam, ListTeams, ShowRules, ShowTemplate};
    pub use super::told::GetDrawText;
}

/// What is answered.
pub mod view {
    pub use super::allowance::{AllowanceItem, AllowanceList};
    pub use super::candidacy::{CandidacyView, CandidateItem, CandidateList};
    pub use super::draw::DrawPool;
    pub use super::file::{TeamCalendar, TeamFile};
    pub use super::recommendation::{FollowUpView, RecommendationView};
    pub use super::recruit::FittingCitizens;
    pub use super::shown::{
        DeclarationView, DeliverableView, MemberView, RecruitmentView, RuleView, TeamItem,
        TeamList, TeamView, TemplateView, TermsView,
    };
    pub use super::told::{DrawTextView, DrawView};
}

/// One version of the terms of reference.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Terms {
    /// The words, in the vault.
    pub text: TextRef,
    /// Who adopted them.
    pub by: AppointingBody,
    /// The first day of the period.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    /// Whether the team advises or decides.
    pub power: DecisionPower,
    /// How often it meets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meetings: Option<MeetingPlan>,
    /// What others see.
    #[serde(default)]
    pub openness: TeamOpenness,
    /// When they were recorded.
    pub at: Timestamp,
}

/// The latest call for people.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Recruitment {
    /// When it was opened.
    pub opened_at: Timestamp,
    /// The last day for interest, inclusive.
    pub last_day: NaiveDate,
    /// How the seats are filled.
    pub method: SelectionMethod,
    /// The quotas of the draw.
    #[serde(default)]
    pub plan: DrawPlan,
}

/// A team's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Team {
    /// What kind of team.
    pub kind: TeamKind,
    /// Its name.
    pub title: Line<200>,
    /// The challenge, in the vault.
    pub challenge: TextRef,
    /// The interest areas it belongs to.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub topics: SortedSet<Key>,
    /// Those of them that are finished.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub ended_topics: SortedSet<Key>,
    /// The ideas that led to it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub ideas: SortedSet<IdeaId>,
    /// When it was proposed.
    pub proposed_at: Timestamp,
    /// The terms of reference, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub terms: Vec<Terms>,
    /// The seats.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seats: Vec<SeatGroupSpec>,
    /// The latest call for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recruitment: Option<Recruitment>,
    /// How many were invited.
    #[serde(default)]
    pub invited: u32,
    /// The draws, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub draws: Vec<DrawRound>,
    /// The appointments, number 1 first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub appointments: Vec<Appointment>,
    /// When the work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub began: Option<Timestamp>,
    /// The appointment of whoever chairs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<u32>,
    /// The working groups.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub groups: SortedMap<Key, WorkingGroup>,
    /// What was declared about impartiality.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub declarations: SortedMap<DeclarationId, Declaration>,
    /// What it makes.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub deliverables: SortedMap<DeliverableId, Deliverable>,
    /// What it recommends.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub recommendations: SortedMap<RecommendationId, Recommendation>,
    /// When it reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reported: Option<Timestamp>,
    /// Why and when it was dissolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissolved: Option<(TextRef, Timestamp)>,
}

impl Team {
    /// An appointment by its number.
    pub(crate) fn appointment(&self, number: u32) -> Result<&Appointment, TeamError> {
        numbered(&self.appointments, number).ok_or(TeamError::NoSuchAppointment)
    }

    /// The appointment of a member, by its number.
    pub(crate) fn member(&self, number: u32) -> Result<&Appointment, TeamError> {
        let appointment = self.appointment(number)?;
        match appointment.state {
            AppointmentState::Accepted => Ok(appointment),
            _ => Err(TeamError::NotAMember),
        }
    }

    /// Every appointment by which a seat is taken, with its number.
    pub(crate) fn seated(&self) -> impl Iterator<Item = (u32, &Appointment)> {
        (1..).zip(&self.appointments).filter(|(_, a)| a.is_seated())
    }

    /// The appointment by which somebody has a seat, with its number.
    pub(crate) fn seat_of(&self, member: ParticipantRef) -> Option<(u32, &Appointment)> {
        self.seated().find(|(_, a)| a.member == member)
    }

    /// The members, by the numbers of their appointments.
    pub(crate) fn members(&self) -> impl Iterator<Item = (u32, &Appointment)> {
        self.seated()
            .filter(|(_, a)| a.state == AppointmentState::Accepted)
    }

    fn group(&self, seat: &Key) -> Option<&SeatGroupSpec> {
        self.seats.iter().find(|group| group.key == *seat)
    }

    /// How many seats of a group are taken.
    fn taken(&self, seat: &Key) -> usize {
        self.seated().filter(|(_, a)| a.seat == *seat).count()
    }

    fn recommendation(&self, id: RecommendationId) -> Result<&Recommendation, TeamError> {
        self.recommendations
            .get(&id)
            .ok_or(TeamError::NoSuchRecommendation)
    }

    /// The draw that is published and waits for its randomness.
    pub(crate) fn open_draw(&self) -> Option<&DrawRound> {
        self.draws
            .last()
            .filter(|draw| draw.result.is_none() && draw.voided.is_none())
    }
}

/// The key of a team's stream.
#[must_use]
pub fn team_stream(team: TeamId) -> StreamKey {
    StreamKey::new(Team::KIND, team)
}

pub(crate) fn existing(desk: &mut Desk<'_>, team: TeamId) -> Result<Arc<Team>, Halt> {
    Ok(desk
        .get::<Team>(&team_stream(team))?
        .ok_or(TeamError::NotFound)?)
}
