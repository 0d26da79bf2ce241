//! Looking at teams, one and many.

pub(super) mod list;

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

pub use list::{
    ListTeams, RuleView, ShowRules, ShowTemplate, TeamItem, TeamList, TeamOrder, TemplateView,
};

use super::appoint::{AppointmentState, EndCause, MemberCard, MemberRow, member_key};
use super::candidacy::interested;
use super::recommendation::{RecommendationView, recommendations};
use super::told::{DrawView, draws};
use super::{
    AppointingBody, Appointment, DecisionPower, DeliverableKind, DrawPlan, ImpartialityGround,
    ImpartialityOutcome, MeetingPlan, SeatGroupSpec, SeatTemplate, SelectionMethod, Team, TeamKind,
    TeamOpenness, TeamRule, TeamStage, TermsText, WorkingGroup, existing, team_rule, team_stream,
};
use crate::citizen::{Identity, identity_key};
use crate::contact_point::{ContactPointView, answering};
use crate::id::{
    CitizenId, DeclarationId, DeliverableId, IdeaId, MeetingId, ParticipantRef, TeamId,
};
use crate::journal::{Actor, Desk, Halt, Query, TextRef, secret_key};
use crate::key::Key;
use crate::text::{Line, Text};

/// `team.get`: one team, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetTeam {
    /// The team.
    pub team: TeamId,
}

/// The terms of reference, as everybody sees them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TermsView {
    /// The version, from 1.
    pub version: u32,
    /// The words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<TermsText>,
    /// Who adopted them.
    pub by: AppointingBody,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    /// Whether the team advises or decides.
    pub power: DecisionPower,
    /// How often it meets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meetings: Option<MeetingPlan>,
    /// What others see.
    pub openness: TeamOpenness,
}

/// The latest call for people.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RecruitmentView {
    /// The last day for interest, inclusive.
    pub last_day: NaiveDate,
    /// How the seats are filled.
    pub method: SelectionMethod,
    /// The quotas.
    pub plan: DrawPlan,
    /// How many were invited.
    pub invited: u32,
    /// How many are interested or were chosen.
    pub interested: u32,
}

/// A member, or somebody who was appointed.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MemberView {
    /// The appointment's number.
    pub appointment: u32,
    /// The group of seats.
    pub seat: Key,
    /// How far it has come.
    pub state: AppointmentState,
    /// Who decided it.
    pub by: AppointingBody,
    /// On which day.
    pub decided_on: NaiveDate,
    /// The name and for whom, where it may be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub card: Option<MemberCard>,
    /// The pseudonym; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub member: Option<ParticipantRef>,
    /// The topic that the membership is bound to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// The appointment whose place it takes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub replaces: Option<u32>,
    /// Why it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<EndCause>,
    /// What the appointing body said of a recall: everybody sees that.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recalled_because: Option<Text<4000>>,
    /// Whether this member chairs the team.
    pub chair: bool,
}

/// A working group with its key.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WorkingGroupView {
    /// Its key.
    pub group: Key,
    /// What it is called and who is in it.
    pub set: WorkingGroup,
}

/// A declaration about impartiality. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DeclarationView {
    /// The declaration.
    pub declaration: DeclarationId,
    /// Whose appointment.
    pub appointment: u32,
    /// The meeting.
    pub meeting: MeetingId,
    /// The item of its agenda, from 1.
    pub item: u32,
    /// On which ground.
    pub ground: ImpartialityGround,
    /// What was told.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<4000>>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<ImpartialityOutcome>,
}

/// What the team makes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DeliverableView {
    /// The deliverable.
    pub deliverable: DeliverableId,
    /// What it is now.
    pub kind: DeliverableKind,
    /// What it was before, in order.
    pub was: Vec<DeliverableKind>,
    /// What it is called.
    pub title: Line<200>,
    /// Its text: for staff, and for everybody once the team has reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<100_000>>,
    /// Its version, from 1.
    pub version: u32,
}

/// A team as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamView {
    /// The team.
    pub team: TeamId,
    /// What kind.
    pub kind: TeamKind,
    /// Its name.
    pub title: Line<200>,
    /// Where it stands now.
    pub stage: TeamStage,
    /// The challenge.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub challenge: Option<Text<4000>>,
    /// Who answers questions about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ContactPointView>,
    /// The interest areas.
    pub topics: SortedSet<Key>,
    /// The ideas that led to it.
    pub ideas: SortedSet<IdeaId>,
    /// The terms of reference that hold.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub terms: Option<TermsView>,
    /// The seats.
    pub seats: Vec<SeatGroupSpec>,
    /// How many seats are free.
    pub vacant: u32,
    /// The latest call for people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recruitment: Option<RecruitmentView>,
    /// The draws, in their order.
    pub draws: Vec<DrawView>,
    /// The members; staff see every appointment there ever was.
    pub members: Vec<MemberView>,
    /// The working groups.
    pub groups: Vec<WorkingGroupView>,
    /// What was declared about impartiality; for staff.
    pub declarations: Vec<DeclarationView>,
    /// What the team makes.
    pub deliverables: Vec<DeliverableView>,
    /// What it recommends, by number: for staff and members, and for everybody once it has reported.
    pub recommendations: Vec<RecommendationView>,
    /// Why it was dissolved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub dissolved_because: Option<Text<4000>>,
}

impl Query for GetTeam {
    const NAME: &'static str = "team.get";
    type View = TeamView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamView, Halt> {
        let team = existing(desk, self.team)?;
        view(desk, self.team, &team)
    }
}

/// Whether the actor sees what is inside a team: the municipality does, and its citizen members.
pub(crate) fn is_insider(desk: &Desk<'_>, id: TeamId, team: &Team) -> Result<bool, Halt> {
    let Actor::Citizen { citizen } = desk.actor() else {
        return Ok(desk.actor().is_official());
    };
    desk.require([], [secret_key(citizen)])?;
    if team.is_over(desk.at()) || desk.secret(citizen)?.is_none() {
        return Ok(false);
    }
    let own = desk.participant(citizen, &team_stream(id))?;
    Ok(team.members().any(|(_, a)| a.member == own))
}

/// What of a team the actor may see.
#[derive(Clone, Copy)]
struct Sight {
    /// Everything: the municipality.
    official: bool,
    /// What the members see.
    inside: bool,
    /// What the team handed over.
    reported: bool,
}

/// A team with all that the actor may see of it.
pub(super) fn view(desk: &mut Desk<'_>, id: TeamId, team: &Team) -> Result<TeamView, Halt> {
    let inside = is_insider(desk, id, team)?;
    let sight = Sight {
        official: desk.actor().is_official(),
        inside,
        reported: inside || team.reported.is_some(),
    };
    desk.require([], texts_seen(id, team, sight))?;
    let contacts = answering(desk, &team_stream(id))?;
    let members = members(desk, id, team, sight)?;
    let seats: usize = team
        .seats
        .iter()
        .map(|group| usize::from(group.seats))
        .sum();
    let vacant = seats.saturating_sub(team.seated().count());
    let groups = team.groups.iter().map(|(group, set)| WorkingGroupView {
        group: group.clone(),
        set: set.clone(),
    });
    Ok(TeamView {
        team: id,
        kind: team.kind,
        title: team.title.clone(),
        stage: team.stage(desk.at()),
        challenge: desk.read(&team.challenge)?,
        contacts,
        topics: &team.topics - &team.ended_topics,
        ideas: team.ideas.clone(),
        terms: terms(desk, team)?,
        seats: team.seats.clone(),
        vacant: u32::try_from(vacant).unwrap_or(u32::MAX),
        recruitment: recruitment(desk, id, team)?,
        draws: draws(desk, team)?,
        members,
        groups: groups.collect(),
        declarations: declarations(desk, team, sight.official)?,
        deliverables: deliverables(desk, team, sight.reported)?,
        recommendations: recommendations(desk, team, sight.reported)?,
        dissolved_because: match &team.dissolved {
            Some((reason, _)) => desk.read(reason)?,
            None => None,
        },
    })
}

/// The vault keys of what the actor sees.
fn texts_seen(id: TeamId, team: &Team, sight: Sight) -> SortedSet<String> {
    let mut texts: Vec<&TextRef> = vec![&team.challenge];
    texts.extend(team.terms.last().map(|terms| &terms.text));
    texts.extend(team.draws.iter().filter_map(|draw| draw.voided.as_ref()));
    texts.extend(
        team.appointments
            .iter()
            .filter_map(|a| a.recalled_because.as_ref()),
    );
    texts.extend(team.dissolved.iter().map(|(reason, _)| reason));
    if sight.official {
        texts.extend(team.declarations.values().filter_map(|d| d.note.as_ref()));
    }
    if sight.reported {
        texts.extend(team.deliverables.values().map(|made| &made.text));
        for given in team.recommendations.values() {
            texts.push(&given.text);
            texts.extend(given.treatment.iter().map(|treatment| &treatment.reply));
            texts.extend(given.follow_ups.iter().map(|step| &step.note));
        }
    }
    let cards = team.appointments.iter().map(|a| member_key(id, a.member));
    texts
        .into_iter()
        .map(|text| text.key.clone())
        .chain(cards)
        .collect()
}

fn terms(desk: &Desk<'_>, team: &Team) -> Result<Option<TermsView>, Halt> {
    let Some(terms) = team.terms.last() else {
        return Ok(None);
    };
    Ok(Some(TermsView {
        version: u32::try_from(team.terms.len()).unwrap_or(u32::MAX),
        text: desk.read(&terms.text)?,
        by: terms.by,
        from: terms.from,
        to: terms.to,
        power: terms.power,
        meetings: terms.meetings,
        openness: terms.openness,
    }))
}

fn recruitment(desk: &Desk<'_>, id: TeamId, team: &Team) -> Result<Option<RecruitmentView>, Halt> {
    let Some(call) = &team.recruitment else {
        return Ok(None);
    };
    Ok(Some(RecruitmentView {
        last_day: call.last_day,
        method: call.method,
        plan: call.plan.clone(),
        invited: team.invited,
        interested: interested(desk, id)?,
    }))
}

fn members(
    desk: &Desk<'_>,
    id: TeamId,
    team: &Team,
    sight: Sight,
) -> Result<Vec<MemberView>, Halt> {
    let mut accounts: Vec<Option<CitizenId>> = Vec::new();
    for appointment in &team.appointments {
        let citizen = desk.row_citizen(&member_key(id, appointment.member))?;
        accounts.push(citizen.filter(|_| appointment.candidate));
    }
    desk.require([], accounts.iter().flatten().map(|c| identity_key(*c)))?;
    let mut members = Vec::new();
    for ((number, appointment), account) in (1..).zip(&team.appointments).zip(accounts) {
        let Appointment { state, .. } = appointment;
        if !sight.official && !appointment.is_shown() {
            continue;
        }
        let card = match desk.vault::<MemberRow>(&member_key(id, appointment.member))? {
            None => None,
            Some(MemberRow::Office { name, on_behalf_of }) => Some(MemberCard {
                name,
                on_behalf_of,
                public: true,
            }),
            Some(MemberRow::Citizen { named }) => {
                let identity: Option<Identity> = match account {
                    Some(citizen) => desk.vault(&identity_key(citizen))?,
                    None => None,
                };
                let sits = *state == AppointmentState::Accepted && !team.is_over(desk.at());
                // A protected name is for staff alone.
                let seen = |identity: &Identity| {
                    sight.official || (sight.inside || named && sits) && !identity.protected
                };
                identity.filter(seen).map(|identity| MemberCard {
                    public: named && sits && !identity.protected,
                    name: identity.name,
                    on_behalf_of: None,
                })
            }
        };
        members.push(MemberView {
            appointment: number,
            seat: appointment.seat.clone(),
            state: *state,
            by: appointment.by,
            decided_on: appointment.decided_on,
            card,
            member: sight.official.then_some(appointment.member),
            topic: appointment.topic.clone(),
            replaces: appointment.replaces,
            ended: appointment.ended,
            recalled_because: match &appointment.recalled_because {
                Some(reason) => desk.read(reason)?,
                None => None,
            },
            chair: team.chair == Some(number),
        });
    }
    Ok(members)
}

fn declarations(
    desk: &Desk<'_>,
    team: &Team,
    official: bool,
) -> Result<Vec<DeclarationView>, Halt> {
    let mut declarations = Vec::new();
    for (id, declared) in team.declarations.iter().filter(|_| official) {
        declarations.push(DeclarationView {
            declaration: *id,
            appointment: declared.appointment,
            meeting: declared.meeting,
            item: declared.item,
            ground: declared.ground,
            note: match &declared.note {
                Some(note) => desk.read(note)?,
                None => None,
            },
            outcome: declared.outcome,
        });
    }
    Ok(declarations)
}

fn deliverables(desk: &Desk<'_>, team: &Team, shown: bool) -> Result<Vec<DeliverableView>, Halt> {
    let mut deliverables = Vec::new();
    for (id, held) in &team.deliverables {
        let Some(((kind, _), was)) = held.kinds.split_last() else {
            continue;
        };
        deliverables.push(DeliverableView {
            deliverable: *id,
            kind: *kind,
            was: was.iter().map(|(kind, _)| *kind).collect(),
            title: held.title.clone(),
            text: if shown { desk.read(&held.text)? } else { None },
            version: held.version,
        });
    }
    Ok(deliverables)
}
