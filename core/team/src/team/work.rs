//! What a team makes: working groups (*arbejdsgrupper*) and deliverables, which may turn into something else on the way.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::{Team, TeamAct, TeamError, TeamEvent, existing, team_stream};
use crate::id::{DeliverableId, TeamId};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, TextRef};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// How many working groups a team has at most.
const GROUPS_MAX: usize = 30;
/// How many deliverables a team has at most.
const DELIVERABLES_MAX: usize = 50;

/// A working group.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WorkingGroup {
    /// What it is called.
    pub label: Line<200>,
    /// The appointments of its members.
    pub members: SortedSet<u32>,
}

/// `team.set_working_group`: forms a working group, changes it, or ends it by leaving nobody in it. The receipt names it.
/// For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetWorkingGroup {
    /// The team.
    pub team: TeamId,
    /// The group's key.
    pub group: Key,
    /// What it is called. Public.
    pub label: Line<200>,
    /// The appointments of its members.
    pub members: SortedSet<u32>,
}

impl Command for SetWorkingGroup {
    const NAME: &'static str = "team.set_working_group";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Work, desk.at())?;
        for member in &self.members {
            team.member(*member)?;
        }
        let before = team.groups.get(&self.group);
        if before.is_none() && team.groups.len() >= GROUPS_MAX {
            return Err(TeamError::TooMany { max: GROUPS_MAX }.into());
        }
        let same = |g: &WorkingGroup| g.label == self.label && g.members == self.members;
        if before.is_some_and(same) || before.is_none() && self.members.is_empty() {
            return Err(DeskError::NothingToDo.into());
        }
        if before.is_none() {
            desk.made("working_group", &self.group);
        }
        desk.about(&self.group);
        let event = TeamEvent::WorkingGroupSet {
            group: self.group.clone(),
            label: self.label.clone(),
            members: self.members.clone(),
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// What a deliverable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum DeliverableKind {
    /// A policy (*politik*).
    Policy,
    /// A vision (*vision*).
    Vision,
    /// A strategy (*strategi*).
    Strategy,
    /// A plan of action (*handleplan*).
    ActionPlan,
    /// Principles (*principper*).
    Principles,
    /// A report (*rapport*).
    Report,
}

impl DeliverableKind {
    /// In Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Policy => "politik",
            Self::Vision => "vision",
            Self::Strategy => "strategi",
            Self::ActionPlan => "handleplan",
            Self::Principles => "principper",
            Self::Report => "rapport",
        }
    }

    /// In English.
    #[must_use]
    pub fn english(self) -> &'static str {
        match self {
            Self::Policy => "policy",
            Self::Vision => "vision",
            Self::Strategy => "strategy",
            Self::ActionPlan => "plan of action",
            Self::Principles => "principles",
            Self::Report => "report",
        }
    }
}

/// What a team works on, as it stands.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Deliverable {
    /// What it was, and when it became something else; the latest last.
    pub kinds: Vec<(DeliverableKind, Timestamp)>,
    /// What it is called.
    pub title: Line<200>,
    /// Its text, in the vault.
    pub text: TextRef,
    /// Its version, from 1.
    pub version: u32,
}

/// `team.deliver`: puts a deliverable, which the receipt names, or a new version of one. It may have become something
/// else: a policy that ended as a vision. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Deliver {
    /// The team.
    pub team: TeamId,
    /// A fresh id, or the id of the deliverable to change.
    #[record(fresh)]
    pub deliverable: DeliverableId,
    /// What it is now.
    pub kind: DeliverableKind,
    /// What it is called. Public.
    pub title: Line<200>,
    /// Its text. Public once the team has reported.
    pub text: Text<100_000>,
}

impl Command for Deliver {
    const NAME: &'static str = "team.deliver";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Work, desk.at())?;
        let before = team.deliverables.get(&self.deliverable);
        if before.is_none() && team.deliverables.len() >= DELIVERABLES_MAX {
            return Err(TeamError::TooMany {
                max: DELIVERABLES_MAX,
            }
            .into());
        }
        let text = desk.text(Owner::Town, &self.text)?;
        if before.is_none() {
            desk.made("deliverable", self.deliverable);
        }
        desk.about(self.deliverable);
        let event = TeamEvent::Delivered {
            deliverable: self.deliverable,
            kind: self.kind,
            title: self.title.clone(),
            text,
        };
        desk.emit::<Team>(&team_stream(self.team), &event)
    }
}

/// `team.report`: the team hands over to the council what it made. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportWork {
    /// The team.
    pub team: TeamId,
}

impl Command for ReportWork {
    const NAME: &'static str = "team.report";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let team = existing(desk, self.team)?;
        team.allow(TeamAct::Report, desk.at())?;
        if team.deliverables.is_empty() && team.recommendations.is_empty() {
            return Err(TeamError::NothingToReport.into());
        }
        desk.emit::<Team>(&team_stream(self.team), &TeamEvent::Reported)
    }
}
