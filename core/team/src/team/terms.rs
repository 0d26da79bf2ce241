//! Proposing a team, and its terms of reference (*kommissorium*).

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::appoint::{Appointment, AppointmentState, EndCause, politician_key};
use super::candidacy::{CandidacyEvent, CandidacyStage, invited_key, told_key};
use super::membership::leave;
use super::seat::check_seats;
use super::{
    AppointingBody, Candidacy, SeatClass, SeatGroupSpec, Team, TeamAct, TeamError, TeamEvent,
    TeamKind, existing, team_rule, team_stream,
};
use crate::calendar::{CouncilTerm, Period, add, local_date, read_day};
use crate::id::{IdeaId, TeamId};
use crate::idea::{self, idea_stream};
use crate::interest;
use crate::journal::{Command, Desk, DeskError, Halt, Owner, StreamKey};
use crate::key::Key;
use crate::text::{Line, Text};

/// How many entries each list of the terms holds.
const ENTRIES_MAX: usize = 50;
/// How many versions terms of reference have at most.
const VERSIONS_MAX: usize = 50;
/// How many ideas or topics a team comes from at most.
const SOURCES_MAX: usize = 20;

/// `team.propose`: proposes a team for a challenge. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProposeTeam {
    /// A fresh id.
    #[record(fresh)]
    pub team: TeamId,
    /// What kind of team.
    pub kind: TeamKind,
    /// Its name. Public.
    pub title: Line<200>,
    /// The challenge (*udfordring*) that it answers. Public.
    pub challenge: Text<4000>,
    /// The interest areas that the challenge belongs to.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub topics: SortedSet<Key>,
    /// The ideas that led to it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub ideas: SortedSet<IdeaId>,
}

impl Command for ProposeTeam {
    const NAME: &'static str = "team.propose";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = team_stream(self.team);
        if self.ideas.len() > SOURCES_MAX || self.topics.len() > SOURCES_MAX {
            return Err(TeamError::TooMany { max: SOURCES_MAX }.into());
        }
        let ideas = self.ideas.iter().map(|idea| idea_stream(*idea));
        desk.require([stream.clone()].into_iter().chain(ideas), [])?;
        if desk.get::<Team>(&stream)?.is_some() {
            return Err(TeamError::AlreadyProposed.into());
        }
        for idea in &self.ideas {
            idea::existing(desk, *idea)?;
        }
        let topics = interest::resolve_all(desk, &self.topics)?;
        let challenge = desk.text(Owner::Town, &self.challenge)?;
        let event = TeamEvent::Proposed {
            kind: self.kind,
            title: self.title.clone(),
            challenge,
            topics,
            ideas: self.ideas.clone(),
        };
        desk.emit::<Team>(&stream, &event)
    }
}

/// Whether a team may decide.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum DecisionPower {
    /// It advises (*rådgivende*).
    #[default]
    Advisory,
    /// The council has given it power to decide within its task (*delegeret*).
    Delegated,
}

/// How often a team meets: typically five to six times in half a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MeetingPlan {
    /// At least so many meetings.
    pub min: u16,
    /// At most so many.
    pub max: u16,
    /// Within so many months.
    pub months: u16,
}

/// What a team lets others see. Its meetings are closed where the law does not open them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct TeamOpenness {
    /// Whether everybody sees the agendas.
    pub agendas: bool,
    /// Whether everybody sees approved minutes.
    pub minutes: bool,
}

/// The words of the terms of reference. Public.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TermsText {
    /// The purpose (*formål*).
    pub purpose: Text<4000>,
    /// The tasks (*opgaver*).
    pub tasks: Vec<Line<500>>,
    /// What it does not deal with (*afgrænsning*).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub delimitation: Option<Text<4000>>,
    /// To whom it reports, such as a standing committee.
    pub reports_to: Vec<Line<200>>,
    /// What it can draw on: secretariat, money, rooms.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub resources: Option<Text<4000>>,
    /// How the work is to be evaluated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Text<4000>>,
}

/// `team.adopt_terms`: adopts the terms of reference with seats and period, or a new version of them while nobody is
/// recruited yet. For staff, who record what the body named decided.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AdoptTerms {
    /// The team.
    pub team: TeamId,
    /// Who adopted them: the council, or the committee or general meeting that may appoint.
    pub by: AppointingBody,
    /// The words.
    pub terms: TermsText,
    /// The first day of the period.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive: at most as long as the law lets it last.
    #[serde(deserialize_with = "read_day")]
    pub to: NaiveDate,
    /// Whether it advises or decides.
    #[serde(default)]
    pub power: DecisionPower,
    /// How often it meets.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub meetings: Option<MeetingPlan>,
    /// What others see.
    #[serde(default)]
    pub openness: TeamOpenness,
    /// The seats.
    pub seats: Vec<SeatGroupSpec>,
}

impl AdoptTerms {
    fn check(&self, team: &Team, today: NaiveDate) -> Result<(), TeamError> {
        let rule = team_rule(team.kind, self.from);
        // Voters and organisations choose people, not terms.
        let chooses = matches!(
            self.by,
            AppointingBody::Election | AppointingBody::Organisations
        );
        if self.by != AppointingBody::Council && (chooses || !rule.appointed_by.contains(&self.by))
        {
            return Err(TeamError::MayNotAppoint);
        }
        if self.terms.tasks.len() > ENTRIES_MAX || self.terms.reports_to.len() > ENTRIES_MAX {
            return Err(TeamError::TooMany { max: ENTRIES_MAX });
        }
        if self.to < self.from {
            return Err(TeamError::PeriodReversed);
        }
        // A council does not bind the next one.
        let term = CouncilTerm::on(today).map(|term| term.last_day);
        let years = add(self.from, Period::Months(12 * u32::from(rule.years_max)));
        let years = years.ok().and_then(|day| day.pred_opt());
        let latest = if rule.within_council_term {
            term.or(years)
        } else {
            years
        };
        if let Some(latest) = latest
            && self.to > latest
        {
            return Err(TeamError::PastTerm { latest });
        }
        if self.power == DecisionPower::Delegated && !rule.may_decide {
            return Err(TeamError::MayNotDecide);
        }
        if let Some(plan) = &self.meetings
            && (plan.min == 0 || plan.min > plan.max || plan.months == 0)
        {
            return Err(TeamError::MeetingPlanUnfit);
        }
        let seats = check_seats(&self.seats)?;
        if seats < rule.seats_min || seats > rule.seats_max {
            return Err(TeamError::SeatCount {
                min: rule.seats_min,
                max: rule.seats_max,
            });
        }
        let politicians = self.seats.iter().any(|s| s.class == SeatClass::Politician);
        if politicians && !rule.politicians {
            return Err(TeamError::WithoutPoliticians);
        }
        Ok(())
    }
}

impl Command for AdoptTerms {
    const NAME: &'static str = "team.adopt_terms";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::AdoptTerms, desk.at())?;
        let today = local_date(desk.at().to_utc());
        self.check(&team, today)?;
        if self.to < today {
            return Err(TeamError::PeriodPast.into());
        }
        if team.terms.len() >= VERSIONS_MAX {
            return Err(TeamError::TooMany { max: VERSIONS_MAX }.into());
        }
        // Whoever sits already keeps the seat.
        if team.seated().next().is_some() {
            return Err(TeamError::SeatsTaken.into());
        }
        let text = desk.text(Owner::Town, &self.terms)?;
        let event = TeamEvent::TermsAdopted {
            text,
            by: self.by,
            from: self.from,
            to: self.to,
            power: self.power,
            meetings: self.meetings,
            openness: self.openness,
            seats: self.seats.clone(),
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.begin`: the team is constituted (*konstituerer sig*) and begins its work. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BeginWork {
    /// The team.
    pub team: TeamId,
    /// The appointment of whoever chairs it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chair: Option<u32>,
}

impl Command for BeginWork {
    const NAME: &'static str = "team.begin";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Begin, desk.at())?;
        if team.members().next().is_none() {
            return Err(TeamError::NoMembers.into());
        }
        if let Some(chair) = self.chair {
            team.member(chair)?;
        }
        let event = TeamEvent::Began { chair: self.chair };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.elect_chair`: another member chairs the team (*formand*). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ElectChair {
    /// The team.
    pub team: TeamId,
    /// The member's appointment.
    pub chair: u32,
}

impl Command for ElectChair {
    const NAME: &'static str = "team.elect_chair";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Work, desk.at())?;
        team.member(self.chair)?;
        if team.chair == Some(self.chair) {
            return Err(DeskError::NothingToDo.into());
        }
        let event = TeamEvent::ChairElected { chair: self.chair };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.dissolve`: dissolves the team when its task is solved or dropped. Every membership ends with it, an offer that
/// nobody answered lapses, and what those told who have no seat is deleted. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DissolveTeam {
    /// The team.
    pub team: TeamId,
    /// Why. Public.
    pub reason: Text<4000>,
}

impl Command for DissolveTeam {
    const NAME: &'static str = "team.dissolve";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Dissolve, desk.at())?;
        // What candidates told served the selection, and that is over.
        let streams = desk
            .find_all::<Candidacy>("team", self.team.to_string())?
            .to_vec();
        let keys = |stream: &StreamKey| [told_key(stream.id()), invited_key(stream.id())];
        let offered =
            |(_, appointment): &(u32, &Appointment)| appointment.state == AppointmentState::Offered;
        let offered: Vec<(u32, &Appointment)> = team.seated().filter(offered).collect();
        let ties = offered
            .iter()
            .map(|(_, a)| politician_key(self.team, a.member));
        let told = streams.iter().flat_map(keys);
        desk.require(streams.iter().cloned(), told.chain(ties))?;
        // A seat that nobody took can't be taken any more.
        for (number, appointment) in offered {
            leave(desk, self.team, appointment)?;
            let event = TeamEvent::MembershipEnded {
                appointment: number,
                cause: EndCause::Dissolved,
                reason: None,
            };
            desk.emit::<Team>(&team_stream(self.team), &event)?;
        }
        for stream in streams {
            use CandidacyStage as S;
            let Some(candidacy) = desk.get::<Candidacy>(&stream)? else {
                continue;
            };
            match candidacy.stage {
                S::Seated => continue,
                S::Invited | S::Interested | S::Drawn | S::Appointed => {
                    desk.emit::<Candidacy>(&stream, &CandidacyEvent::Closed)?;
                }
                S::Declined | S::Left | S::Withdrawn | S::Closed => {}
            }
            for key in keys(&stream) {
                if desk.has_row(&key)? {
                    desk.vault_delete(&key);
                }
            }
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        desk.emit::<Team>(&team_stream(self.team), &TeamEvent::Dissolved { reason })
    }
}
