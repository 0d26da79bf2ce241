//! What becomes of an appointment: who says yes, whose name is shown, who leaves.

use medborger_codec::{Make, Record};

use super::appoint::{
    Appointment, AppointmentState, EndCause, MemberRow, member_key, politician_key, politician_term,
};
use super::candidacy::{
    Candidacy, CandidacyEvent, candidacy_stream, candidate_key, citizen_behind, is_politician,
};
use super::{Team, TeamAct, TeamError, TeamEvent, existing, team_stream};
use crate::id::{CitizenId, ParticipantRef, TeamId};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, TextRef};
use crate::key::Key;
use crate::text::Text;

/// The citizen who holds an appointment, after refusing everybody but them and the municipality. None for those who sit
/// without an account. To anybody else there is no appointment that is not shown.
pub(super) fn holder(
    desk: &mut Desk<'_>,
    id: TeamId,
    team: &Team,
    number: u32,
) -> Result<Option<CitizenId>, Halt> {
    let appointment = team.appointment(number)?;
    match holding(desk, id, appointment) {
        Err(Halt::Error(_)) if !appointment.is_shown() && !desk.actor().is_official() => {
            Err(TeamError::NoSuchAppointment.into())
        }
        held => held,
    }
}

fn holding(
    desk: &mut Desk<'_>,
    id: TeamId,
    appointment: &Appointment,
) -> Result<Option<CitizenId>, Halt> {
    if !appointment.candidate {
        desk.must_be_official()?;
        return Ok(None);
    }
    desk.require([], [candidate_key(id, appointment.member)])?;
    let citizen = citizen_behind(desk, id, appointment.member)?;
    match citizen {
        Some(citizen) => desk.must_be(citizen)?,
        None => desk.must_be_official()?,
    }
    Ok(citizen)
}

/// `team.answer_appointment`: says yes or no to a seat. The receipt names the appointment. For the member, and for staff on
/// their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnswerAppointment {
    /// The team.
    pub team: TeamId,
    /// The appointment's number.
    pub appointment: u32,
    /// Yes or no.
    pub accept: bool,
    /// That the member knows of the duty of confidentiality (*tavshedspligt*, forvaltningsloven § 27, straffeloven § 152).
    /// Nobody takes a seat without.
    #[serde(default)]
    pub confidentiality: bool,
    /// Whether everybody may see the member's name. For citizens; whoever holds an office is always named.
    #[serde(default)]
    pub show_name: bool,
}

impl Command for AnswerAppointment {
    const NAME: &'static str = "team.answer_appointment";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let team = existing(desk, self.team)?;
        let citizen = holder(desk, self.team, &team, self.appointment)?;
        let appointment = team.appointment(self.appointment)?;
        // Nobody takes a seat in a team whose time is over.
        let act = if self.accept {
            TeamAct::Fill
        } else {
            TeamAct::Leave
        };
        team.allow(act, desk.at())?;
        if appointment.state != AppointmentState::Offered {
            return Err(TeamError::AlreadyAnswered.into());
        }
        if self.accept && !self.confidentiality {
            return Err(TeamError::ConfidentialityMissing.into());
        }
        let stream = team_stream(self.team);
        let number = self.appointment;
        if appointment.candidate {
            let key = candidacy_stream(self.team, appointment.member);
            let event = if self.accept {
                CandidacyEvent::Seated
            } else {
                CandidacyEvent::Declined
            };
            desk.emit::<Candidacy>(&key, &event)?;
        }
        if let (true, Some(citizen)) = (self.accept, citizen) {
            // Somebody may have become a councillor since.
            if is_politician(desk, citizen)? {
                return Err(TeamError::Politician.into());
            }
            let named = self.show_name;
            let key = member_key(self.team, appointment.member);
            desk.vault_put(Owner::Citizen(citizen), key, &MemberRow::Citizen { named })?;
        }
        if !self.accept {
            leave(desk, self.team, appointment)?;
        }
        desk.about(number);
        let event = if self.accept {
            TeamEvent::Accepted {
                appointment: number,
            }
        } else {
            TeamEvent::Declined {
                appointment: number,
            }
        };
        desk.emit::<Team>(&stream, &event)
    }
}

/// `team.show_name`: whether everybody may see a citizen's name while the team works. The receipt names the appointment.
/// For the member, and for staff on their behalf. Where the account's name is protected, nobody but staff sees it whatever
/// is said here.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowName {
    /// The team.
    pub team: TeamId,
    /// The appointment's number.
    pub appointment: u32,
    /// Whether everybody may see it.
    pub show: bool,
}

impl Command for ShowName {
    const NAME: &'static str = "team.show_name";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let team = existing(desk, self.team)?;
        let citizen = holder(desk, self.team, &team, self.appointment)?;
        let appointment = team.member(self.appointment)?;
        let citizen = citizen.ok_or(TeamError::NotACandidate)?;
        let key = member_key(self.team, appointment.member);
        let row: Option<MemberRow> = desk.vault(&key)?;
        let named = self.show;
        if row == Some(MemberRow::Citizen { named }) {
            return Err(DeskError::NothingToDo.into());
        }
        desk.vault_put(Owner::Citizen(citizen), key, &MemberRow::Citizen { named })?;
        desk.about(self.appointment);
        let event = TeamEvent::NameShown {
            appointment: self.appointment,
            shown: named,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.end_membership`: a member leaves before the team ends. The seat is free again. The receipt names the appointment.
/// Members themselves resign; the other causes are for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EndMembership {
    /// The team.
    pub team: TeamId,
    /// The appointment's number.
    pub appointment: u32,
    /// Why.
    pub cause: LeaveCause,
    /// What the appointing body says of a recall. Public; a recall needs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<4000>>,
}

/// Why somebody leaves, as it can be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum LeaveCause {
    /// The member resigns.
    Resigned,
    /// The member moved away, or no longer meets what the law asks.
    NoLongerEligible,
    /// The appointing body takes the appointment back.
    Recalled,
}

impl From<LeaveCause> for EndCause {
    fn from(cause: LeaveCause) -> Self {
        match cause {
            LeaveCause::Resigned => Self::Resigned,
            LeaveCause::NoLongerEligible => Self::NoLongerEligible,
            LeaveCause::Recalled => Self::Recalled,
        }
    }
}

impl Command for EndMembership {
    const NAME: &'static str = "team.end_membership";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let team = existing(desk, self.team)?;
        holder(desk, self.team, &team, self.appointment)?;
        if self.cause != LeaveCause::Resigned {
            desk.must_be_official()?;
        }
        team.allow(TeamAct::Leave, desk.at())?;
        if (self.cause == LeaveCause::Recalled) != self.reason.is_some() {
            return Err(TeamError::RecallReason.into());
        }
        let reason = match &self.reason {
            Some(reason) => Some(desk.text(Owner::Town, reason)?),
            None => None,
        };
        let cause = self.cause.into();
        desk.about(self.appointment);
        end(desk, self.team, &team, self.appointment, cause, reason)
    }
}

/// Ends one membership, and with it the candidacy or the tie to a councillor's account.
pub(super) fn end(
    desk: &mut Desk<'_>,
    id: TeamId,
    team: &Team,
    number: u32,
    cause: EndCause,
    reason: Option<TextRef>,
) -> Result<(), Halt> {
    let appointment = team.appointment(number)?;
    if !appointment.is_seated() {
        return Err(TeamError::NotAMember.into());
    }
    leave(desk, id, appointment)?;
    if appointment.candidate {
        let key = candidacy_stream(id, appointment.member);
        desk.emit::<Candidacy>(&key, &CandidacyEvent::Left)?;
    }
    let event = TeamEvent::MembershipEnded {
        appointment: number,
        cause,
        reason,
    };
    desk.emit::<Team>(&team_stream(id), &event)
}

/// Takes away what ties a councillor's account to a team.
pub(super) fn leave(
    desk: &mut Desk<'_>,
    id: TeamId,
    appointment: &Appointment,
) -> Result<(), Halt> {
    if appointment.candidate {
        return Ok(());
    }
    untie(desk, id, appointment.member)
}

/// The same by the reference under which the councillor sits.
pub(super) fn untie(desk: &mut Desk<'_>, id: TeamId, member: ParticipantRef) -> Result<(), Halt> {
    let key = politician_key(id, member);
    if let Some(citizen) = desk.row_citizen(&key)? {
        desk.vault_delete(&key);
        desk.reindex(&team_stream(id), &politician_term(citizen), &[]);
    }
    Ok(())
}

/// `team.end_topic`: a topic is finished, and every membership bound to it ends. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EndTopic {
    /// The team.
    pub team: TeamId,
    /// The topic.
    pub topic: Key,
}

impl Command for EndTopic {
    const NAME: &'static str = "team.end_topic";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Leave, desk.at())?;
        if !team.topics.contains(&self.topic) || team.ended_topics.contains(&self.topic) {
            return Err(TeamError::TopicUnknown.into());
        }
        let bound: Vec<(u32, Appointment)> = team
            .seated()
            .filter(|(_, appointment)| appointment.topic.as_ref() == Some(&self.topic))
            .map(|(number, appointment)| (number, appointment.clone()))
            .collect();
        desk.require(
            bound
                .iter()
                .filter(|(_, appointment)| appointment.candidate)
                .map(|(_, appointment)| candidacy_stream(self.team, appointment.member)),
            bound
                .iter()
                .map(|(_, appointment)| politician_key(self.team, appointment.member)),
        )?;
        for (number, _) in bound {
            end(desk, self.team, &team, number, EndCause::TopicEnded, None)?;
        }
        let event = TeamEvent::TopicEnded {
            topic: self.topic.clone(),
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}
