//! Looking at teams, one and many.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use super::appoint::{AppointmentState, EndCause, MemberCard, member_key};
use super::{
    AppointingBody, Appointment, DecisionPower, DeliverableKind, DrawPlan, ImpartialityGround,
    ImpartialityOutcome, MeetingPlan, SeatGroupSpec, SeatTemplate, SelectionMethod, Team, TeamKind,
    TeamOpenness, TeamRule, TeamStage, TermsText, TreatmentOutcome, WorkingGroup, existing,
    team_rule, team_stream,
};
use crate::calendar::{local_date, read_day_or_none};
use crate::id::{
    DeclarationId, DeliverableId, IdeaId, MeetingId, ParticipantRef, RecommendationId, TeamId,
};
use crate::journal::{Desk, Find, Halt, Query, StreamKey, page_limit, vault_terms};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `team.get`: one team, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct GetTeam {
    /// The team.
    pub team: TeamId,
}

/// The terms of reference, as everybody sees them.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// A draw of the team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DrawView {
    /// When it was published.
    pub published_at: Timestamp,
    /// The SHA-256 of its text, in hexadecimal digits.
    pub digest: String,
    /// When it was drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub drawn_at: Option<Timestamp>,
    /// The public randomness.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub randomness: Option<String>,
    /// The number of the panel drawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub panel: Option<u32>,
}

/// A member, or somebody who was appointed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// Whether this member chairs the team.
    pub chair: bool,
}

/// A working group with its key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct WorkingGroupView {
    /// Its key.
    pub group: Key,
    /// What it is called and who is in it.
    pub set: WorkingGroup,
}

/// A declaration about impartiality. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct DeclarationView {
    /// The declaration.
    pub declaration: DeclarationId,
    /// Whose appointment.
    pub appointment: u32,
    /// About which item.
    pub item: Line<300>,
    /// The meeting.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meeting: Option<MeetingId>,
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
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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

/// What became of a recommendation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct FollowUpView {
    /// What happened.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<4000>>,
    /// Whether it is carried out with that.
    pub done: bool,
    /// When it was told.
    pub at: Timestamp,
}

/// A recommendation, and the council's answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RecommendationView {
    /// The recommendation.
    pub recommendation: RecommendationId,
    /// What it is called.
    pub title: Line<200>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<20_000>>,
    /// What the council made of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<TreatmentOutcome>,
    /// On which day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_on: Option<NaiveDate>,
    /// The council's reply.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply: Option<Text<20_000>>,
    /// What became of it.
    pub follow_ups: Vec<FollowUpView>,
}

/// A team as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
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
    /// The interest areas.
    pub topics: BTreeSet<Key>,
    /// The ideas that led to it.
    pub ideas: BTreeSet<IdeaId>,
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
    /// What it recommends: for staff, and for everybody once it has reported.
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

/// A team with all that the actor may see of it.
pub(super) fn view(desk: &mut Desk<'_>, id: TeamId, team: &Team) -> Result<TeamView, Halt> {
    use crate::journal::Stream as _;
    let official = desk.actor().is_official();
    let texts = team.texts().into_iter().map(|text| text.key);
    let cards = team
        .appointments
        .iter()
        .map(|appointment| member_key(id, appointment.member));
    desk.require([], texts.chain(cards))?;
    let shown = official || team.reported.is_some();
    let members = members(desk, id, team, official)?;
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
        topics: &team.topics - &team.ended_topics,
        ideas: team.ideas.clone(),
        terms: terms(desk, team)?,
        seats: team.seats.clone(),
        vacant: u32::try_from(vacant).unwrap_or(u32::MAX),
        recruitment: recruitment(team),
        draws: draws(team),
        members,
        groups: groups.collect(),
        declarations: declarations(desk, team, official)?,
        deliverables: deliverables(desk, team, shown)?,
        recommendations: recommendations(desk, team, shown)?,
        dissolved_because: match &team.dissolved {
            Some((reason, _)) => desk.read(reason)?,
            None => None,
        },
    })
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

fn recruitment(team: &Team) -> Option<RecruitmentView> {
    team.recruitment.as_ref().map(|call| RecruitmentView {
        last_day: call.last_day,
        method: call.method,
        plan: call.plan.clone(),
        invited: team.invited,
        interested: team.interested,
    })
}

fn draws(team: &Team) -> Vec<DrawView> {
    let draw = |round: &super::DrawRound| DrawView {
        published_at: round.published_at,
        digest: round.digest.clone(),
        drawn_at: round.result.as_ref().map(|result| result.at),
        randomness: round
            .result
            .as_ref()
            .map(|result| result.randomness.clone()),
        panel: round.result.as_ref().map(|result| result.panel),
    };
    team.draws.iter().map(draw).collect()
}

fn members(
    desk: &Desk<'_>,
    id: TeamId,
    team: &Team,
    official: bool,
) -> Result<Vec<MemberView>, Halt> {
    let mut members = Vec::new();
    for (number, appointment) in (1..).zip(&team.appointments) {
        let Appointment { state, .. } = appointment;
        if !official && *state != AppointmentState::Accepted {
            continue;
        }
        let card: Option<MemberCard> = desk.vault(&member_key(id, appointment.member))?;
        members.push(MemberView {
            appointment: number,
            seat: appointment.seat.clone(),
            state: *state,
            by: appointment.by,
            decided_on: appointment.decided_on,
            card: card.filter(|card| card.public || official),
            member: official.then_some(appointment.member),
            topic: appointment.topic.clone(),
            replaces: appointment.replaces,
            ended: appointment.ended,
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
            item: declared.item.clone(),
            meeting: declared.meeting,
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

fn recommendations(
    desk: &Desk<'_>,
    team: &Team,
    shown: bool,
) -> Result<Vec<RecommendationView>, Halt> {
    let mut views = Vec::new();
    for (id, held) in team.recommendations.iter().filter(|_| shown) {
        let mut follow_ups = Vec::new();
        for step in &held.follow_ups {
            follow_ups.push(FollowUpView {
                note: desk.read(&step.note)?,
                done: step.done,
                at: step.at,
            });
        }
        views.push(RecommendationView {
            recommendation: *id,
            title: held.title.clone(),
            text: desk.read(&held.text)?,
            outcome: held.treatment.as_ref().map(|t| t.outcome),
            decided_on: held.treatment.as_ref().map(|t| t.decided_on),
            reply: match &held.treatment {
                Some(treatment) => desk.read(&treatment.reply)?,
                None => None,
            },
            follow_ups,
        });
    }
    Ok(views)
}

/// `team.list`: teams, by topic or idea.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ListTeams {
    /// Only teams about this interest area.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub topic: Option<Key>,
    /// Only teams that this idea led to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub idea: Option<IdeaId>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only teams after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<TeamId>,
}

/// One team of a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TeamItem {
    /// The team.
    pub team: TeamId,
    /// What kind.
    pub kind: TeamKind,
    /// Its name.
    pub title: Line<200>,
    /// Where it stands now.
    pub stage: TeamStage,
    /// The last day for interest, where there was a call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
}

/// A page of teams.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TeamList {
    /// How many there are in all.
    pub total: u64,
    /// The teams of this page, in the order of their ids.
    pub teams: Vec<TeamItem>,
    /// Where the next page begins: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<TeamId>,
}

impl Query for ListTeams {
    const NAME: &'static str = "team.list";
    type View = TeamList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamList, Halt> {
        let limit = self.limit.clamp(1, 1000) as usize;
        let mut wanted = vec![("all", "yes".to_owned())];
        wanted.extend(self.topic.iter().map(|topic| ("topic", topic.to_string())));
        wanted.extend(self.idea.iter().map(|idea| ("idea", idea.to_string())));
        let found = desk.find(&Find {
            all: wanted
                .into_iter()
                .map(|pair| vault_terms::<Team>(&[pair]).into_iter().collect())
                .collect(),
            after: self.after.map(team_stream),
            limit: limit + 1,
        })?;
        let id = |stream: &StreamKey| stream.id().parse::<TeamId>().ok();
        let page: Vec<StreamKey> = found.streams.iter().take(limit).cloned().collect();
        desk.require(page.iter().cloned(), [])?;
        let mut teams = Vec::new();
        for stream in &page {
            let (Some(id), Some(team)) = (id(stream), desk.get::<Team>(stream)?) else {
                continue;
            };
            teams.push(TeamItem {
                team: id,
                kind: team.kind,
                title: team.title.clone(),
                stage: team.stage(desk.at()),
                last_day: team.recruitment.as_ref().map(|call| call.last_day),
            });
        }
        let more = found.streams.len() > limit;
        Ok(TeamList {
            total: found.total as u64,
            next: page.last().filter(|_| more).and_then(id),
            teams,
        })
    }
}

/// `team.rules`: what holds for a kind of team on a day, with the provision.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowRules {
    /// Which kind.
    pub kind: TeamKind,
    /// On which day; today where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub on: Option<NaiveDate>,
}

/// What holds for a kind of team.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct RuleView {
    /// What it is called in Danish.
    pub danish: String,
    /// What it is called in English.
    pub english: String,
    /// The rule.
    pub rule: TeamRule,
}

impl Query for ShowRules {
    const NAME: &'static str = "team.rules";
    type View = RuleView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<RuleView, Halt> {
        let on = self.on.unwrap_or_else(|| local_date(desk.at().to_utc()));
        Ok(RuleView {
            danish: self.kind.danish().to_owned(),
            english: self.kind.english().to_owned(),
            rule: *team_rule(self.kind, on),
        })
    }
}

/// `team.template`: the seats of a usual composition, to begin from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct ShowTemplate {
    /// Which composition.
    pub template: SeatTemplate,
}

/// The seats of a usual composition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct TemplateView {
    /// The groups of seats.
    pub seats: Vec<SeatGroupSpec>,
}

impl Query for ShowTemplate {
    const NAME: &'static str = "team.template";
    type View = TemplateView;

    fn answer(&self, _: &mut Desk<'_>) -> Result<TemplateView, Halt> {
        Ok(TemplateView {
            seats: self.template.seats()?,
        })
    }
}
