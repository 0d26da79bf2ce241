//! Proposing, answering, reporting and ending.

use chrono::NaiveDate;
use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::{
    Initiative, InitiativeAnswer, InitiativeAsset, InitiativeError, InitiativeEvent,
    InitiativeStage, InitiativeTask, InitiativeText, InitiativeWork, existing, initiative_stream,
    seen,
};
use crate::calendar::{local_date, read_day, read_day_or_none};
use crate::id::{InitiativeId, OrganisationId};
use crate::journal::{Command, Desk, Halt, Owner};
use crate::organisation::{OrganisationKind, Power, must_speak_for, organisation_stream};
use crate::place::Place;
use crate::text::{Line, Text};

/// How much work is reported.
const TASKS_MAX: usize = 1000;

/// Whether such an organisation can be a private initiator: neither a part of the municipality nor a council.
fn is_private(kind: OrganisationKind) -> bool {
    kind.is_association()
        || matches!(
            kind,
            OrganisationKind::Business
                | OrganisationKind::InformalGroup
                | OrganisationKind::VolunteerCentre
        )
}

/// `initiative.propose`: an organisation proposes what it wishes to do. For whoever holds a mandate to post, and for staff
/// who received it on paper.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProposeInitiative {
    /// A fresh id.
    #[record(fresh)]
    pub initiative: InitiativeId,
    /// Who proposes: an association, a business or a group of citizens.
    pub organisation: OrganisationId,
    /// What it is called.
    pub title: Line<200>,
    /// About what.
    pub asset: InitiativeAsset,
    /// Where.
    pub place: Place,
    /// What is done.
    pub works: Vec<InitiativeWork>,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive; without an end where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// In words. Public once it is agreed.
    pub text: Text<10000>,
}

impl Command for ProposeInitiative {
    const NAME: &'static str = "initiative.propose";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = initiative_stream(self.initiative);
        let streams = [stream.clone(), organisation_stream(self.organisation)];
        desk.require(streams, desk.actor_secret())?;
        let organisation = must_speak_for(desk, self.organisation, Power::Post)?;
        if desk.get::<Initiative>(&stream)?.is_some() {
            return Err(InitiativeError::AlreadyProposed.into());
        }
        if !is_private(organisation.kind) {
            return Err(InitiativeError::NotPrivate.into());
        }
        let mut works = self.works.clone();
        works.arrange();
        works.dedup();
        if works.is_empty() {
            return Err(InitiativeError::WithoutWork.into());
        }
        if !self.place.is_in_denmark() {
            return Err(InitiativeError::PlaceOutside.into());
        }
        let today = local_date(desk.at().to_utc());
        if self.to.is_some_and(|last| last < self.from || last < today) {
            return Err(InitiativeError::PeriodUnfit.into());
        }
        let text = InitiativeText {
            title: self.title.clone(),
            place: self.place.clone(),
            text: self.text.clone(),
        };
        let event = InitiativeEvent::Proposed {
            organisation: self.organisation,
            asset: self.asset,
            works,
            from: self.from,
            to: self.to,
            text: desk.text(Owner::Town, &text)?,
        };
        desk.emit::<Initiative>(&stream, &event)
    }
}

/// Answers a proposal.
fn answer(
    desk: &mut Desk<'_>,
    id: InitiativeId,
    agreed: bool,
    text: Option<&Text<10000>>,
) -> Result<(), Halt> {
    desk.must_be_official()?;
    let initiative = existing(desk, id)?;
    if initiative.answer.is_some() {
        return Err(InitiativeError::Answered.into());
    }
    if initiative.stage(local_date(desk.at().to_utc())) == InitiativeStage::Over {
        return Err(InitiativeError::Over.into());
    }
    let text = match text {
        Some(text) => Some(desk.text(Owner::Town, text)?),
        None => None,
    };
    let answer = InitiativeAnswer { agreed, text };
    let event = InitiativeEvent::Answered { answer };
    desk.emit::<Initiative>(&initiative_stream(id), &event)
}

/// `initiative.agree`: the municipality agrees. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreeInitiative {
    /// Which.
    pub initiative: InitiativeId,
    /// On which conditions. Public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Text<10000>>,
}

impl Command for AgreeInitiative {
    const NAME: &'static str = "initiative.agree";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        answer(desk, self.initiative, true, self.conditions.as_ref())
    }
}

/// `initiative.decline`: the municipality declines, with reasons. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeclineInitiative {
    /// Which.
    pub initiative: InitiativeId,
    /// Why. For the organisation.
    pub reasons: Text<10000>,
}

impl Command for DeclineInitiative {
    const NAME: &'static str = "initiative.decline";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        answer(desk, self.initiative, false, Some(&self.reasons))
    }
}

/// `initiative.report`: reports what was done on a day, until the last day of the period has passed. For whoever holds a
/// mandate to post, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportInitiative {
    /// Which.
    pub initiative: InitiativeId,
    /// The day: of the period, today or before.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// What was done. Public.
    pub text: Text<4000>,
}

impl Command for ReportInitiative {
    const NAME: &'static str = "initiative.report";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = initiative_stream(self.initiative);
        desk.require([stream.clone()], desk.actor_secret())?;
        let initiative = seen(desk, self.initiative)?;
        desk.require([organisation_stream(initiative.organisation)], [])?;
        must_speak_for(desk, initiative.organisation, Power::Post)?;
        let today = local_date(desk.at().to_utc());
        if initiative.stage(today) != InitiativeStage::Agreed {
            return Err(InitiativeError::NotAgreed.into());
        }
        if self.on < initiative.from || self.on > today {
            return Err(InitiativeError::DayUnfit.into());
        }
        if initiative.tasks.len() >= TASKS_MAX {
            return Err(InitiativeError::TooMany { max: TASKS_MAX }.into());
        }
        let task = InitiativeTask {
            on: self.on,
            text: desk.text(Owner::Town, &self.text)?,
        };
        desk.emit::<Initiative>(&stream, &InitiativeEvent::Reported { task })
    }
}

/// `initiative.end`: ends an initiative before its last day, or takes a proposal back. For whoever holds a mandate to post,
/// and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EndInitiative {
    /// Which.
    pub initiative: InitiativeId,
    /// Why. Public where it was agreed.
    pub reason: Text<4000>,
}

impl Command for EndInitiative {
    const NAME: &'static str = "initiative.end";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = initiative_stream(self.initiative);
        desk.require([stream.clone()], desk.actor_secret())?;
        let initiative = seen(desk, self.initiative)?;
        desk.require([organisation_stream(initiative.organisation)], [])?;
        must_speak_for(desk, initiative.organisation, Power::Post)?;
        match initiative.stage(local_date(desk.at().to_utc())) {
            InitiativeStage::Proposed | InitiativeStage::Agreed => {}
            InitiativeStage::Declined | InitiativeStage::Over => {
                return Err(InitiativeError::Over.into());
            }
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        desk.emit::<Initiative>(&stream, &InitiativeEvent::Ended { reason })
    }
}
