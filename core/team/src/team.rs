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
mod file;
mod impartiality;
mod kind;
mod membership;
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
pub(crate) use shown::is_insider;
pub use stage::{TeamAct, TeamStage};
pub use terms::{DecisionPower, MeetingPlan, TeamOpenness, TermsText};
pub use told::DrawAnnouncement;
pub use work::{Deliverable, DeliverableKind, WorkingGroup};

use crate::id::{
    DeclarationId, DeliverableId, IdeaId, MeetingId, ParticipantRef, RecommendationId, TeamId,
};
use crate::journal::{Desk, Halt, Stream, StreamKey, TextRef, VaultRow, case_in_table, events};
use crate::key::Key;
use crate::numbered::{numbered, numbered_mut};
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

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::TeamEvent;
    pub use super::candidacy::CandidacyEvent;
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

events! {
    /// What can happen to a team.
    TeamEvent, TEAM_EVENTS {
        /// Proposed.
        Proposed {
            /// What kind.
            kind: TeamKind,
            /// Its name.
            title: Line<200>,
            /// The challenge.
            challenge: TextRef,
            /// The interest areas.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            topics: SortedSet<Key>,
            /// The ideas that led to it.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            ideas: SortedSet<IdeaId>,
        } = "team.proposed";
        /// Terms of reference were adopted.
        TermsAdopted {
            /// The words.
            text: TextRef,
            /// By whom.
            by: AppointingBody,
            /// The first day.
            from: NaiveDate,
            /// The last day.
            to: NaiveDate,
            /// Whether it advises or decides.
            power: DecisionPower,
            /// How often it meets.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            meetings: Option<MeetingPlan>,
            /// What others see.
            #[serde(default)]
            openness: TeamOpenness,
            /// The seats.
            seats: Vec<SeatGroupSpec>,
        } = "team.terms_adopted";
        /// People are called for.
        RecruitmentOpened {
            /// The last day.
            last_day: NaiveDate,
            /// How the seats are filled.
            method: SelectionMethod,
            /// The quotas.
            #[serde(default)]
            plan: DrawPlan,
        } = "team.recruitment_opened";
        /// The quotas changed.
        QuotasChanged {
            /// The quotas.
            plan: DrawPlan,
        } = "team.quotas_changed";
        /// Citizens were invited.
        Invited {
            /// How many.
            count: u32,
        } = "team.invited";
        /// Somebody is interested.
        InterestExpressed = "team.interest_expressed";
        /// Somebody is not any more.
        InterestWithdrawn = "team.interest_withdrawn";
        /// A draw was published.
        DrawPublished {
            /// Its text.
            text: TextRef,
            /// The text's SHA-256, in hexadecimal digits.
            digest: String,
            /// When the randomness is drawn.
            draws_at: Timestamp,
            /// The proof of its chances.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            proof: Option<TextRef>,
        } = "team.draw_published";
        /// The text's hash was told to the public.
        DrawAnnounced {
            /// Where.
            place: Line<300>,
            /// When.
            told_at: Timestamp,
        } = "team.draw_announced";
        /// A draw was taken back.
        DrawVoided {
            /// Why.
            reason: TextRef,
        } = "team.draw_voided";
        /// It was drawn.
        Drawn {
            /// The public randomness, as it was read.
            randomness: String,
            /// The panel's number.
            panel: u32,
            /// The people of the panel, each with the group of seats.
            seats: SortedMap<ParticipantRef, Key>,
        } = "team.drawn";
        /// Somebody was appointed.
        Appointed {
            /// To which seat.
            seat: Key,
            /// Who.
            member: ParticipantRef,
            /// Whether a citizen who expressed interest.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            candidate: bool,
            /// By whom.
            by: AppointingBody,
            /// On which day.
            decided_on: NaiveDate,
            /// The topic it is bound to.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            topic: Option<Key>,
            /// Whose place it takes.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            replaces: Option<u32>,
        } = "team.appointed";
        /// Somebody said yes to a seat.
        Accepted {
            /// The appointment.
            appointment: u32,
        } = "team.accepted";
        /// Somebody said no.
        Declined {
            /// The appointment.
            appointment: u32,
        } = "team.declined";
        /// Somebody left.
        MembershipEnded {
            /// The appointment.
            appointment: u32,
            /// Why.
            cause: EndCause,
            /// What the appointing body said of a recall.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "team.membership_ended";
        /// A citizen chose to be named, or not to be.
        NameShown {
            /// The appointment.
            appointment: u32,
            /// Whether everybody may see the name.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            shown: bool,
        } = "team.name_shown";
        /// A topic is finished.
        TopicEnded {
            /// Which.
            topic: Key,
        } = "team.topic_ended";
        /// The work began.
        Began {
            /// Who chairs.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            chair: Option<u32>,
        } = "team.began";
        /// Another member chairs.
        ChairElected {
            /// The member's appointment.
            chair: u32,
        } = "team.chair_elected";
        /// A working group was formed or changed.
        WorkingGroupSet {
            /// Which.
            group: Key,
            /// What it is called.
            label: Line<200>,
            /// Who is in it.
            members: SortedSet<u32>,
        } = "team.working_group_set";
        /// A member told of an interest.
        ImpartialityDeclared {
            /// The declaration.
            declaration: DeclarationId,
            /// Whose.
            appointment: u32,
            /// About which item of the agenda, from 1.
            item: u32,
            /// Of which meeting.
            meeting: MeetingId,
            /// On which ground.
            ground: ImpartialityGround,
            /// What was told.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            note: Option<TextRef>,
        } = "team.impartiality_declared";
        /// The others decided on it.
        ImpartialityDecided {
            /// The declaration.
            declaration: DeclarationId,
            /// What.
            outcome: ImpartialityOutcome,
        } = "team.impartiality_decided";
        /// A deliverable, or a new version of one.
        Delivered {
            /// Which.
            deliverable: DeliverableId,
            /// What it is.
            kind: DeliverableKind,
            /// What it is called.
            title: Line<200>,
            /// Its text.
            text: TextRef,
        } = "team.delivered";
        /// A recommendation, or one worded anew.
        Recommended {
            /// Which.
            recommendation: RecommendationId,
            /// What it is called.
            title: Line<200>,
            /// What it says.
            text: TextRef,
        } = "team.recommended";
        /// The team reported.
        Reported = "team.reported";
        /// The council answered a recommendation.
        RecommendationTreated {
            /// Which.
            recommendation: RecommendationId,
            /// The answer.
            treatment: CouncilTreatment,
        } = "team.recommendation_treated";
        /// Something became of it.
        FollowedUp {
            /// The recommendation.
            recommendation: RecommendationId,
            /// What.
            note: TextRef,
            /// Whether it is carried out.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            done: bool,
        } = "team.followed_up";
        /// Dissolved.
        Dissolved {
            /// Why.
            reason: TextRef,
        } = "team.dissolved";
    }
}

impl Stream for Team {
    const KIND: &'static str = "team";
    const VAULT_TERMS: &'static [&'static str] = &["politician"];
    const STATE_VERSION: u32 = 1;
    type Event = TeamEvent;
    const EVENT_TYPES: &'static [&'static str] = TEAM_EVENTS;

    fn evolve(state: Option<Self>, event: &TeamEvent, at: Timestamp) -> Option<Self> {
        if let TeamEvent::Proposed {
            kind,
            title,
            challenge,
            topics,
            ideas,
        } = event
        {
            return state.is_none().then(|| Self {
                kind: *kind,
                title: title.clone(),
                challenge: challenge.clone(),
                topics: topics.clone(),
                ended_topics: SortedSet::new(),
                ideas: ideas.clone(),
                proposed_at: at,
                terms: Vec::new(),
                seats: Vec::new(),
                recruitment: None,
                invited: 0,
                draws: Vec::new(),
                appointments: Vec::new(),
                began: None,
                chair: None,
                groups: SortedMap::new(),
                declarations: SortedMap::new(),
                deliverables: SortedMap::new(),
                recommendations: SortedMap::new(),
                reported: None,
                dissolved: None,
            });
        }
        let mut team = state?;
        team.fill(event, at)?;
        team.work(event, at)?;
        Some(team)
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        case_in_table(row, &["candidate", "invitation", "member"])
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        let key = |(_, appointment): (u32, &Appointment)| appointment.anchor(id);
        self.seated().map(key).collect()
    }

    fn lapse(&self, id: &str, anchor: &str, _: Timestamp) -> Vec<TeamEvent> {
        let gone = self.seated().filter(|(_, held)| held.anchor(id) == anchor);
        gone.map(|(appointment, _)| TeamEvent::MembershipEnded {
            appointment,
            cause: EndCause::Erased,
            reason: None,
        })
        .collect()
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        self.topics
            .iter()
            .for_each(|key| add("topic", key.as_str()));
        (self.ideas.iter()).for_each(|idea| add("idea", &idea.to_string()));
    }

    fn has_ended(&self) -> bool {
        self.dissolved.is_some()
    }

    fn texts(&self) -> Vec<TextRef> {
        let mut texts = vec![self.challenge.clone()];
        texts.extend(self.terms.iter().map(|terms| terms.text.clone()));
        texts.extend(self.draws.iter().map(|draw| draw.text.clone()));
        texts.extend(self.draws.iter().filter_map(|draw| draw.voided.clone()));
        let recalled = self.appointments.iter();
        texts.extend(recalled.filter_map(|a| a.recalled_because.clone()));
        texts.extend(self.declarations.values().filter_map(|d| d.note.clone()));
        texts.extend(self.deliverables.values().map(|d| d.text.clone()));
        for recommendation in self.recommendations.values() {
            texts.push(recommendation.text.clone());
            texts.extend(recommendation.treatment.iter().map(|t| t.reply.clone()));
            texts.extend(recommendation.follow_ups.iter().map(|f| f.note.clone()));
        }
        texts.extend(self.dissolved.iter().map(|(reason, _)| reason.clone()));
        texts
    }
}

impl Team {
    /// From the terms to whoever sits in the seats.
    fn fill(&mut self, event: &TeamEvent, at: Timestamp) -> Option<()> {
        use TeamEvent as E;
        match event {
            E::TermsAdopted {
                text,
                by,
                from,
                to,
                power,
                meetings,
                openness,
                seats,
            } => {
                self.terms.push(Terms {
                    text: text.clone(),
                    by: *by,
                    from: *from,
                    to: *to,
                    power: *power,
                    meetings: *meetings,
                    openness: *openness,
                    at,
                });
                self.seats.clone_from(seats);
            }
            E::RecruitmentOpened {
                last_day,
                method,
                plan,
            } => {
                self.recruitment = Some(Recruitment {
                    opened_at: at,
                    last_day: *last_day,
                    method: *method,
                    plan: plan.clone(),
                });
            }
            E::QuotasChanged { plan } => self.recruitment.as_mut()?.plan.clone_from(plan),
            E::Invited { count } => self.invited = self.invited.checked_add(*count)?,
            // How many are interested, the candidacies tell.
            E::InterestExpressed | E::InterestWithdrawn => {}
            E::DrawPublished { .. }
            | E::DrawAnnounced { .. }
            | E::DrawVoided { .. }
            | E::Drawn { .. } => self.follow_draw(event, at)?,
            E::Appointed {
                seat,
                member,
                candidate,
                by,
                decided_on,
                topic,
                replaces,
            } => self.appointments.push(Appointment {
                seat: seat.clone(),
                member: *member,
                candidate: *candidate,
                by: *by,
                decided_on: *decided_on,
                state: AppointmentState::Offered,
                accepted_at: None,
                ended_at: None,
                topic: topic.clone(),
                replaces: *replaces,
                ended: None,
                recalled_because: None,
            }),
            E::Accepted { appointment } => {
                let held = numbered_mut(&mut self.appointments, *appointment)?;
                held.state = AppointmentState::Accepted;
                held.accepted_at = Some(at);
            }
            E::Declined { appointment } => {
                numbered_mut(&mut self.appointments, *appointment)?.state =
                    AppointmentState::Declined;
            }
            E::MembershipEnded {
                appointment,
                cause,
                reason,
            } => {
                let held = numbered_mut(&mut self.appointments, *appointment)?;
                held.state = AppointmentState::Ended;
                held.ended_at = Some(at);
                held.ended = Some(*cause);
                held.recalled_because.clone_from(reason);
                if self.chair == Some(*appointment) {
                    self.chair = None;
                }
                for group in self.groups.values_mut() {
                    group.members.remove(appointment);
                }
                self.groups.retain(|_, group| !group.members.is_empty());
            }
            _ => {}
        }
        Some(())
    }

    /// From the first meeting to the end.
    fn work(&mut self, event: &TeamEvent, at: Timestamp) -> Option<()> {
        use TeamEvent as E;
        match event {
            E::TopicEnded { topic } => {
                self.ended_topics.insert(topic.clone());
            }
            E::Began { chair } => {
                self.began = Some(at);
                self.chair = *chair;
            }
            E::ChairElected { chair } => self.chair = Some(*chair),
            E::WorkingGroupSet {
                group,
                label,
                members,
            } => {
                if members.is_empty() {
                    self.groups.remove(group);
                } else {
                    let set = WorkingGroup {
                        label: label.clone(),
                        members: members.clone(),
                    };
                    self.groups.insert(group.clone(), set);
                }
            }
            E::ImpartialityDeclared {
                declaration,
                appointment,
                item,
                meeting,
                ground,
                note,
            } => {
                let declared = Declaration {
                    appointment: *appointment,
                    item: *item,
                    meeting: *meeting,
                    ground: *ground,
                    note: note.clone(),
                    at,
                    outcome: None,
                };
                self.declarations.insert(*declaration, declared);
            }
            E::ImpartialityDecided {
                declaration,
                outcome,
            } => self.declarations.get_mut(declaration)?.outcome = Some(*outcome),
            E::Delivered {
                deliverable,
                kind,
                title,
                text,
            } => {
                let fresh = || Deliverable {
                    kinds: Vec::new(),
                    title: title.clone(),
                    text: text.clone(),
                    version: 0,
                };
                let held = self.deliverables.entry(*deliverable).or_insert_with(fresh);
                if held.kinds.last().is_none_or(|(last, _)| last != kind) {
                    held.kinds.push((*kind, at));
                }
                held.title = title.clone();
                held.text = text.clone();
                held.version = held.version.checked_add(1)?;
            }
            E::Recommended {
                recommendation,
                title,
                text,
            } => {
                let next = u32::try_from(self.recommendations.len())
                    .ok()?
                    .checked_add(1)?;
                let before = self.recommendations.get(recommendation);
                let given = Recommendation {
                    number: before.map_or(next, |before| before.number),
                    title: title.clone(),
                    text: text.clone(),
                    treatment: None,
                    follow_ups: Vec::new(),
                };
                self.recommendations.insert(*recommendation, given);
            }
            E::Reported => self.reported = Some(at),
            E::RecommendationTreated {
                recommendation,
                treatment,
            } => {
                let held = self.recommendations.get_mut(recommendation)?;
                held.treatment = Some(treatment.clone());
            }
            E::FollowedUp {
                recommendation,
                note,
                done,
            } => {
                let held = self.recommendations.get_mut(recommendation)?;
                held.follow_ups.push(FollowUp {
                    note: note.clone(),
                    done: *done,
                    at,
                });
            }
            E::Dissolved { reason } => self.dissolved = Some((reason.clone(), at)),
            _ => {}
        }
        Some(())
    }

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
