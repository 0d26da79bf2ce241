//! Appointment (*udpegning*): who sits where, and who takes over.

use chrono::{Datelike, NaiveDate};
use medborger_codec::{Make, Record};

use super::candidacy::{
    CandidacyEvent, CandidacyStage, CandidateData, candidacy, candidacy_stream, candidate_key,
    candidates, citizen_behind, is_politician,
};
use super::personal::sits_as_citizen;
use super::{
    AppointingBody, Candidacy, SeatClass, SelectionMethod, Team, TeamAct, TeamError, TeamEvent,
    existing, team_rule, team_stream,
};
use crate::calendar::{local_date, read_day};
use crate::citizen::{Profile, citizen_stream, enrolled, profile_key};
use crate::id::{CitizenId, ParticipantRef, PersonId, TeamId};
use crate::journal::{Command, Desk, Halt, Owner, StreamKey, TextRef, secret_key, vault_terms};
use crate::key::Key;
use crate::person;
use crate::text::Line;
use crate::time::Timestamp;

/// How many appointments a team sees in its life at most.
const APPOINTMENTS_MAX: usize = 500;

/// How far an appointment has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum AppointmentState {
    /// Appointed; the answer is awaited.
    Offered,
    /// Accepted: a member.
    Accepted,
    /// Declined.
    Declined,
    /// Ended before the team did.
    Ended,
}

/// Why a membership ended before the team did.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum EndCause {
    /// The member resigned.
    Resigned,
    /// The member moved away, or no longer meets what the law asks.
    NoLongerEligible,
    /// The appointing body took the appointment back.
    Recalled,
    /// The topic that the membership was bound to is finished.
    TopicEnded,
    /// The team was dissolved before the seat that was offered was taken.
    Dissolved,
    /// The member asked to be forgotten.
    Erased,
}

/// An appointment to a seat.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Appointment {
    /// The group of seats.
    pub seat: Key,
    /// Who, as the team knows them.
    pub member: ParticipantRef,
    /// Whether the member is a citizen who expressed interest.
    pub candidate: bool,
    /// Who decided it.
    pub by: AppointingBody,
    /// On which day.
    pub decided_on: NaiveDate,
    /// How far it has come.
    pub state: AppointmentState,
    /// When it was accepted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub accepted_at: Option<Timestamp>,
    /// When it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended_at: Option<Timestamp>,
    /// The topic that the membership is bound to and ends with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// The appointment whose place it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<u32>,
    /// Why it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<EndCause>,
    /// What the appointing body said of a recall, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recalled_because: Option<TextRef>,
}

impl Appointment {
    /// The vault row on which it hangs: what a candidate told, or who holds an office.
    pub(super) fn anchor(&self, team: &str) -> String {
        if self.candidate {
            candidate_key(team, self.member)
        } else {
            member_key(team, self.member)
        }
    }

    /// Whether everybody sees that there is such an appointment: a member's, and one that was recalled.
    pub(super) fn is_shown(&self) -> bool {
        self.state == AppointmentState::Accepted || self.recalled_because.is_some()
    }

    /// Whether the seat is taken by it.
    #[must_use]
    pub fn is_seated(&self) -> bool {
        matches!(
            self.state,
            AppointmentState::Offered | AppointmentState::Accepted
        )
    }

    /// Whether it was a membership at some time between two instants.
    pub(crate) fn was_member(&self, from: Timestamp, to: Timestamp) -> bool {
        self.accepted_at.is_some_and(|at| at <= to) && self.ended_at.is_none_or(|at| at >= from)
    }
}

/// Who sits in a seat, as the vault keeps it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum MemberRow {
    /// A citizen: the name stands in the account, and is looked up there.
    Citizen {
        /// Whether the citizen chose to be named to everybody.
        named: bool,
    },
    /// Somebody who holds an office.
    Office {
        /// The name.
        name: Line<100>,
        /// For whom they sit.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        on_behalf_of: Option<Line<200>>,
    },
}

/// Who sits in a seat, as far as the actor may know.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MemberCard {
    /// The name.
    pub name: Line<100>,
    /// For whom the member sits: a party, an association, a department.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<Line<200>>,
    /// Whether everybody sees the name while the team works.
    pub public: bool,
}

/// Who is appointed.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Appointee {
    /// A citizen who expressed interest, by pseudonym. For citizens' seats.
    Candidate {
        /// The pseudonym.
        candidate: ParticipantRef,
    },
    /// Somebody for one of the other seats. The name is public: it is an office.
    Person {
        /// The same person, the same id: in every team.
        person: PersonId,
        /// The name.
        name: Line<100>,
    },
}

/// The vault key of who sits under a reference.
pub(super) fn member_key(team: impl std::fmt::Display, member: ParticipantRef) -> String {
    format!("member/{team}.{member}")
}

/// The vault key under which a councillor's account is tied to a team.
pub(super) fn politician_key(team: TeamId, member: ParticipantRef) -> String {
    format!("politician/{team}.{member}")
}

/// The index term under which a councillor's account leads to a team.
pub(super) fn politician_term(citizen: CitizenId) -> Vec<String> {
    vault_terms::<Team>(&[("politician", citizen.to_string())])
}

/// The teams to which a councillor's account is tied.
pub(super) fn politician_teams<'a>(
    desk: &Desk<'a>,
    citizen: CitizenId,
) -> Result<&'a [StreamKey], Halt> {
    desk.find_all::<Team>("politician", citizen.to_string())
}

/// `team.appoint`: appoints somebody to a seat. The receipt names the appointment, by its number. For staff, who record what
/// the appointing body decided.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AppointMember {
    /// The team.
    pub team: TeamId,
    /// The group of seats.
    pub seat: Key,
    /// Who.
    pub appointee: Appointee,
    /// For whom somebody sits who is no citizen's candidate: a party, an association, a department. Public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<Line<200>>,
    /// The account in the citizen bank of somebody who is no candidate, where there is one. A politician's is closed to
    /// citizens' seats while the team works.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub account: Option<CitizenId>,
    /// Who decided it.
    pub by: AppointingBody,
    /// On which day.
    #[serde(deserialize_with = "read_day")]
    pub decided_on: NaiveDate,
    /// The topic that the membership is bound to and ends with.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// The appointment whose place it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<u32>,
    /// That staff have seen that a citizen has the age that the law asks of a team of this kind, where the profile's year of
    /// birth does not say so.
    #[serde(default)]
    pub age_seen: bool,
}

impl AppointMember {
    /// Refuses a candidate whom the way of selection does not lead to this seat.
    fn selected(&self, desk: &mut Desk<'_>, team: &Team, id: ParticipantRef) -> Result<(), Halt> {
        // Whoever is interested on the last day has the same chance as on the first.
        if team.is_calling(desk.at()) {
            return Err(TeamError::StillCalling.into());
        }
        let held = candidacy(desk, self.team, id)?;
        let data: Option<CandidateData> = desk.vault(&candidate_key(self.team, id))?;
        let data = data.ok_or(TeamError::NotACandidate)?;
        if !matches!(
            held.stage,
            CandidacyStage::Interested | CandidacyStage::Drawn
        ) {
            return Err(TeamError::NotACandidate.into());
        }
        if !data.fits(&self.seat) {
            return Err(TeamError::ProfileUnfit.into());
        }
        let call = team.recruitment.as_ref().ok_or(TeamError::NotRecruiting)?;
        let chosen = match call.method {
            SelectionMethod::Council => true,
            SelectionMethod::Draw => {
                held.stage == CandidacyStage::Drawn && held.drawn_for.as_ref() == Some(&self.seat)
            }
            SelectionMethod::SeatFit => {
                let all = candidates(desk, self.team)?;
                let waiting = all.iter().filter(|c| {
                    c.candidacy.stage == CandidacyStage::Interested && c.data.fits(&self.seat)
                });
                let first = waiting.min_by_key(|c| (c.candidacy.at, c.candidacy.candidate));
                first.is_some_and(|c| c.candidacy.candidate == id)
            }
        };
        match (chosen, call.method) {
            (true, _) => Ok(()),
            (false, SelectionMethod::SeatFit) => Err(TeamError::OtherCameFirst.into()),
            (false, _) => Err(TeamError::NotDrawn.into()),
        }
    }
}

impl Command for AppointMember {
    const NAME: &'static str = "team.appoint";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Fill, desk.at())?;
        let rule = team_rule(team.kind, self.decided_on);
        if !rule.appointed_by.contains(&self.by) {
            return Err(TeamError::MayNotAppoint.into());
        }
        if self.decided_on > local_date(desk.at().to_utc()) {
            return Err(TeamError::DecidedInFuture.into());
        }
        if team.appointments.len() >= APPOINTMENTS_MAX {
            return Err(TeamError::TooMany {
                max: APPOINTMENTS_MAX,
            }
            .into());
        }
        let group = team.group(&self.seat).ok_or(TeamError::NoSuchSeat)?;
        if team.taken(&self.seat) >= usize::from(group.seats) {
            return Err(TeamError::SeatTaken.into());
        }
        if let Some(before) = self.replaces {
            let before = team.appointment(before)?;
            if before.is_seated() || before.seat != self.seat {
                return Err(TeamError::ReplacesUnfit.into());
            }
        }
        if self
            .topic
            .as_ref()
            .is_some_and(|topic| !team.topics.contains(topic) || team.ended_topics.contains(topic))
        {
            return Err(TeamError::TopicUnknown.into());
        }
        let stream = team_stream(self.team);
        let (member, candidate) = match &self.appointee {
            Appointee::Candidate { candidate } => {
                if group.class != SeatClass::Citizen {
                    return Err(TeamError::SeatClassUnfit.into());
                }
                desk.require(
                    [candidacy_stream(self.team, *candidate)],
                    [candidate_key(self.team, *candidate)],
                )?;
                self.selected(desk, &team, *candidate)?;
                if let Some(citizen) = citizen_behind(desk, self.team, *candidate)? {
                    if is_politician(desk, citizen)? {
                        return Err(TeamError::Politician.into());
                    }
                    let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
                    settle_age(desk, &team, &profile, self.decided_on, self.age_seen)?;
                }
                (*candidate, true)
            }
            Appointee::Person { person, name } => {
                if group.class == SeatClass::Citizen {
                    return Err(TeamError::SeatClassUnfit.into());
                }
                let member = person::reference(desk, *person, &stream)?;
                let card = MemberRow::Office {
                    name: name.clone(),
                    on_behalf_of: self.on_behalf_of.clone(),
                };
                let owner = Owner::Person(person.uuid());
                desk.vault_put(owner, member_key(self.team, member), &card)?;
                if let Some(citizen) = self.account {
                    desk.require([citizen_stream(citizen)], [secret_key(citizen)])?;
                    enrolled(desk, citizen)?;
                    // The same person in a citizen's seat of this team.
                    let own = desk.participant(citizen, &stream)?;
                    if team.seat_of(own).is_some() {
                        return Err(TeamError::AlreadySeated.into());
                    }
                    if group.class == SeatClass::Politician {
                        let tied = politician_teams(desk, citizen)?;
                        if tied.contains(&stream) {
                            return Err(TeamError::AlreadySeated.into());
                        }
                        if sits_as_citizen(desk, citizen)? {
                            return Err(TeamError::Politician.into());
                        }
                        let key = politician_key(self.team, member);
                        desk.vault_put(Owner::Citizen(citizen), key, &member)?;
                        desk.reindex(&stream, &[], &politician_term(citizen));
                    }
                }
                (member, false)
            }
        };
        if team.seat_of(member).is_some() {
            return Err(TeamError::AlreadySeated.into());
        }
        if candidate {
            let key = candidacy_stream(self.team, member);
            desk.emit::<Candidacy>(&key, &CandidacyEvent::Appointed)?;
        }
        let number = team.appointments.len() + 1;
        desk.made("appointment", number);
        desk.about(number);
        let event = TeamEvent::Appointed {
            seat: self.seat.clone(),
            member,
            candidate,
            by: self.by,
            decided_on: self.decided_on,
            topic: self.topic.clone(),
            replaces: self.replaces,
        };
        desk.emit::<Team>(&stream, &event)
    }
}

/// Refuses somebody whose age the law does not allow on a day, by what a log-in vouches for. Without one the year of birth
/// tells, which is the citizen's own word: against them always, for them only before the municipality. What stays open, staff
/// must have seen.
pub(super) fn settle_age(
    desk: &Desk<'_>,
    team: &Team,
    profile: &Profile,
    on: NaiveDate,
    seen: bool,
) -> Result<(), TeamError> {
    let rule = team_rule(team.kind, on);
    let (min, max) = (rule.age_min, rule.age_max);
    if min.is_none() && max.is_none() {
        return Ok(());
    }
    let age = profile.birth_year.map(|born| on.year() - i32::from(born));
    let low = min.map_or(0, i32::from);
    let high = max.map_or(i32::MAX, i32::from);
    let fits = age.map(|age| (low..=high).contains(&age));
    let today = local_date(desk.at().to_utc());
    let vouched = desk
        .attested()
        .is_some_and(|attested| attested.facts.are_of_age(min, max, today, on));
    match fits {
        _ if vouched => Ok(()),
        Some(false) => Err(TeamError::AgeUnfit),
        Some(true) if desk.actor().is_official() => Ok(()),
        _ if seen => Ok(()),
        Some(true) => Err(TeamError::AgeUnknown),
        None => Err(TeamError::AgeUnfit),
    }
}
