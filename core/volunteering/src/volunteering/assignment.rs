//! Assignments (*opgaver*): somebody helps with a need, once both sides have said yes.
//!
//! Proposed, agreed by both, active, completed; or declined, or cancelled with a reason. An assignment is active only
//! while its safeguards are in place: that is never stored but looked up each time, so a certificate that is withdrawn
//! suspends it at once. Who volunteers, the vault knows; the journal has a pseudonym.

mod answer;
mod error;
pub mod event;
mod evolve;
mod file;
mod going;
mod hours;
mod jubilee;
mod life;
mod matching;
mod news;
mod personal;
mod propose;
mod room;
mod shown;
mod year;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_base::sorted::Arrange as _;
use medborger_codec::Record;

pub(super) use answer::booked_elsewhere;
pub(super) use going::going;
pub use matching::{CallFirst, CallLimit, ClosedReason, MatchChange, MatchChangeKind, OtherNeed};
pub use matching::{MatchAim, MatchGap, MatchReason, MatchScore, MatchedPair, NeedMatch};
pub use matching::{PairBefore, ProposedHelper, ProposedTask};
pub use matching::{UnfilledNeed, VolunteerMatch, WithoutTask};
pub(super) use news::{assignment_of, helper, need_of, poster, speakers};
pub use personal::ExportedAssignment;
#[doc(hidden)]
pub use personal::held;
pub use propose::Helper;
pub use room::ROOM;
pub use year::{Benefit, HoursNote, HoursOfMonth, HoursThreshold, hours_thresholds};
pub use {error::AssignmentError, file::HoursFormat, hours::HoursEntry, life::CancelCause};

use super::need::{self, Need, need_stream};
use super::safeguard::{
    ChildTask, Clearance, MissingSafeguard, certificate_lacked, clearance, clearance_stream,
    missing_safeguards,
};
use super::volunteer::{volunteer, volunteer_stream};
use crate::calendar::local_date;
use crate::id::{AssignmentId, CitizenId, NeedId, OfferId, OrganisationId, ParticipantRef};
use crate::journal::{Actor, Desk, Halt, Stream, StreamKey, TextRef, secret_key};
use crate::organisation::{self, Power, organisation_stream};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, event::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::answer::{AcceptAssignment, DeclineAssignment};
    pub use super::hours::{ApproveHours, CorrectHours, RejectHours, ReportHours};
    pub use super::life::{CancelAssignment, CompleteAssignment, StartAssignment};
    pub use super::matching::ProposeMatches;
    pub use super::propose::ProposeAssignment;
}

/// What can be asked.
pub mod query {
    pub use super::file::{HoursFile, WorkProof};
    pub use super::jubilee::ListJubilees;
    pub use super::matching::{MatchPage, PlanMatches, ReportMatches};
    pub use super::shown::{GetAssignment, ListAssignments};
    pub use super::year::ShowHours;
}

/// What is answered.
pub mod view {
    pub use super::jubilee::{JubileeItem, JubileeList};
    pub use super::matching::{MatchReport, MatchView};
    pub use super::shown::{AssignmentItem, AssignmentList, AssignmentView, HoursEntryView};
    pub use super::year::HoursView;
}

/// A side of an assignment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentSide {
    /// Who posted the need.
    Poster,
    /// Who helps.
    Helper,
}

impl AssignmentSide {
    /// The other one.
    #[must_use]
    pub fn other(self) -> Self {
        match self {
            Self::Poster => Self::Helper,
            Self::Helper => Self::Poster,
        }
    }
}

/// Who helps, as the journal knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum HelperRef {
    /// A citizen, under a pseudonym.
    Volunteer {
        /// The pseudonym, in this assignment only.
        volunteer: ParticipantRef,
    },
    /// An organisation.
    Organisation {
        /// Which.
        organisation: OrganisationId,
    },
}

/// How an assignment ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Ended {
    /// A side said no.
    Declined {
        /// Which.
        side: AssignmentSide,
    },
    /// The work was done.
    Completed,
    /// It was cancelled.
    Cancelled {
        /// Why.
        cause: CancelCause,
    },
}

/// A side's yes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Yes {
    /// When.
    pub at: Timestamp,
    /// To which version of the need.
    pub version: u32,
    /// Which citizen said it, under a pseudonym of this assignment; staff where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<ParticipantRef>,
}

/// An assignment's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Assignment {
    /// The need.
    pub need: NeedId,
    /// The organisation that posted it, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Who helps.
    pub helper: HelperRef,
    /// The offer that it came of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub offer: Option<OfferId>,
    /// The poster's yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub poster_yes: Option<Yes>,
    /// The helper's yes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub helper_yes: Option<Yes>,
    /// When the work began.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub started_at: Option<Timestamp>,
    /// How and when it ended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<(Ended, Timestamp)>,
    /// What was said of a cancellation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextRef>,
    /// The ledger of hours, by number from 1; only ever added to.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hours: Vec<HoursEntry>,
}

/// Where an assignment stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum AssignmentStage {
    /// Proposed; at least one side has not said yes yet.
    Proposed,
    /// Both sides have said yes; the work has not begun.
    Agreed,
    /// The work goes on, with every safeguard in place.
    Active,
    /// The work had begun, and a safeguard is missing now.
    Suspended,
    /// The work is done.
    Completed,
    /// A side said no.
    Declined,
    /// Cancelled.
    Cancelled,
}

impl Assignment {
    /// Whether both sides have said yes, and to the same.
    #[must_use]
    pub fn is_agreed(&self) -> bool {
        matches!((self.poster_yes, self.helper_yes), (Some(one), Some(other)) if one.version == other.version)
    }

    /// Whether a side said no to it.
    pub(super) fn is_refused(&self) -> bool {
        matches!(self.ended, Some((Ended::Declined { .. }, _)))
    }

    /// Where it stands, given whether every safeguard is in place now.
    #[must_use]
    pub fn stage(&self, safe: bool) -> AssignmentStage {
        match self.ended {
            Some((Ended::Declined { .. }, _)) => AssignmentStage::Declined,
            Some((Ended::Completed, _)) => AssignmentStage::Completed,
            Some((Ended::Cancelled { .. }, _)) => AssignmentStage::Cancelled,
            None if !self.is_agreed() => AssignmentStage::Proposed,
            None if self.started_at.is_none() => AssignmentStage::Agreed,
            None if safe => AssignmentStage::Active,
            None => AssignmentStage::Suspended,
        }
    }

    /// The local day on which the second yes came.
    fn agreed_on(&self) -> Option<NaiveDate> {
        let yes = self.poster_yes.into_iter().chain(self.helper_yes);
        yes.map(|yes| local_date(yes.at.to_utc())).max()
    }

    /// The days of which hours stand.
    pub(super) fn days_worked(&self) -> Vec<NaiveDate> {
        let standing = self
            .hours
            .iter()
            .filter(|entry| entry.stands() && entry.minutes > 0);
        let mut days: Vec<NaiveDate> = standing.map(|entry| entry.day).collect();
        days.arrange();
        days.dedup();
        days
    }

    /// Refuses where it has ended.
    pub(super) fn must_go_on(&self) -> Result<(), AssignmentError> {
        match self.ended {
            None => Ok(()),
            Some(_) => Err(AssignmentError::HasEnded),
        }
    }
}

/// The key of an assignment's stream.
#[must_use]
pub fn assignment_stream(assignment: AssignmentId) -> StreamKey {
    StreamKey::new(Assignment::KIND, assignment)
}

/// The vault key under which an assignment's volunteer is found.
pub(super) fn row_key(assignment: impl std::fmt::Display) -> String {
    format!("assignment/{assignment}")
}

/// An assignment, or an error that there is none.
pub(crate) fn existing(desk: &mut Desk<'_>, id: AssignmentId) -> Result<Arc<Assignment>, Halt> {
    Ok(desk
        .get::<Assignment>(&assignment_stream(id))?
        .ok_or(AssignmentError::NotFound)?)
}

/// The citizen who volunteers; none where an organisation helps, or the citizen is forgotten.
pub(super) fn volunteer_of(desk: &Desk<'_>, id: AssignmentId) -> Result<Option<CitizenId>, Halt> {
    desk.row_citizen(&row_key(id))
}

/// Everything that a rule about one assignment looks at.
pub(super) struct Case {
    id: AssignmentId,
    pub(super) assignment: Arc<Assignment>,
    pub(super) need: Arc<Need>,
    /// The citizen who volunteers, as far as the vault still knows.
    pub(super) volunteer: Option<CitizenId>,
}

/// Loads an assignment with its need, its volunteer, and what tells who acts.
fn case(desk: &mut Desk<'_>, id: AssignmentId) -> Result<Case, Halt> {
    let assignment = existing(desk, id)?;
    let own = desk.actor_secret();
    let helper = match assignment.helper {
        HelperRef::Organisation { organisation } => Some(organisation),
        HelperRef::Volunteer { .. } => None,
    };
    desk.require(
        assignment
            .organisation
            .into_iter()
            .chain(helper)
            .map(organisation_stream)
            .chain([need_stream(assignment.need)]),
        own.into_iter()
            .chain([row_key(id), need::seeker_key(assignment.need)]),
    )?;
    let need = need::existing(desk, assignment.need)?;
    let volunteer = volunteer_of(desk, id)?;
    Ok(Case {
        id,
        assignment,
        need,
        volunteer,
    })
}

/// The same, for whoever may see it; to anybody else there is none.
pub(super) fn seen(desk: &mut Desk<'_>, id: AssignmentId) -> Result<Case, Halt> {
    let case = case(desk, id)?;
    if shown::may_see(desk, &case)? {
        Ok(case)
    } else {
        Err(AssignmentError::NotFound.into())
    }
}

/// An assignment, for whoever may see it; to anybody else there is none.
pub(super) fn existing_seen(
    desk: &mut Desk<'_>,
    id: AssignmentId,
) -> Result<Arc<Assignment>, Halt> {
    Ok(seen(desk, id)?.assignment)
}

impl Case {
    /// Whether a yes was said, and to the need as it is now.
    fn holds(&self, yes: Option<Yes>) -> bool {
        yes.is_some_and(|yes| yes.version == self.need.version)
    }

    fn stream(&self) -> StreamKey {
        assignment_stream(self.id)
    }

    /// Whether the actor is the volunteer.
    fn is_volunteer(&self, desk: &Desk<'_>) -> bool {
        self.volunteer
            .is_some_and(|citizen| desk.actor() == Actor::Citizen { citizen })
    }

    /// Refuses all but staff and who may act for a side. No volunteer acts for the poster: two people say yes.
    pub(super) fn must_be_side(
        &self,
        desk: &mut Desk<'_>,
        side: AssignmentSide,
        power: Power,
    ) -> Result<(), Halt> {
        match (side, self.assignment.helper) {
            (AssignmentSide::Poster, _) => {
                if self.is_volunteer(desk) {
                    return Err(AssignmentError::BothSides.into());
                }
                need::must_be_poster(desk, self.assignment.need, &self.need, power)
            }
            (AssignmentSide::Helper, HelperRef::Organisation { organisation }) => {
                organisation::must_speak_for(desk, organisation, power).map(drop)
            }
            (AssignmentSide::Helper, HelperRef::Volunteer { .. }) => match self.volunteer {
                Some(citizen) => Ok(desk.must_be(citizen)?),
                None => Ok(desk.must_be_official()?),
            },
        }
    }

    /// What is missing before the volunteer may work. Nothing where no organisation is responsible for a volunteer.
    pub(super) fn missing(&self, desk: &mut Desk<'_>) -> Result<Vec<MissingSafeguard>, Halt> {
        self.missing_on(desk, local_date(desk.at().to_utc()))
    }

    /// The same for work on a day, today or before.
    fn missing_on(
        &self,
        desk: &mut Desk<'_>,
        day: NaiveDate,
    ) -> Result<Vec<MissingSafeguard>, Halt> {
        // Where an organisation helps nobody is checked by name, so no children are involved.
        if matches!(self.assignment.helper, HelperRef::Organisation { .. })
            && self.need.spec.involves_children()
        {
            return Ok(vec![MissingSafeguard::ChildCertificate]);
        }
        let (Some(id), Some(citizen)) = (self.assignment.organisation, self.volunteer) else {
            return Ok(Vec::new());
        };
        desk.require([organisation_stream(id)], [secret_key(citizen)])?;
        let own = volunteer_stream(desk, citizen)?;
        let cleared = clearance_stream(desk, id, citizen)?;
        desk.require([own.clone(), cleared.clone()], [])?;
        let booked = volunteer(desk, &own)?;
        // What was begun and then cancelled was work all the same.
        let elsewhere: Vec<(AssignmentId, NeedId)> = booked
            .booked
            .iter()
            .chain(&booked.worked)
            .filter(|(other, booking)| **other != self.id && booking.organisation == Some(id))
            .map(|(other, booking)| (*other, booking.need))
            .collect();
        let needs = elsewhere.iter().map(|(_, need)| need_stream(*need));
        let others = elsewhere.iter().map(|(other, _)| assignment_stream(*other));
        desk.require(needs.chain(others), [])?;
        let mut tasks: Vec<HeldTask> = Vec::new();
        for (other, need) in elsewhere {
            let need = need::existing(desk, need)?;
            if need.spec.involves_children() {
                let other = existing(desk, other)?;
                tasks.push((need, other.days_worked(), other.agreed_on()));
            }
        }
        // Its own days count whenever it was agreed.
        tasks.push((self.need.clone(), self.assignment.days_worked(), None));
        let organisation = organisation::existing(desk, id)?;
        let held: Arc<Clearance> = clearance(desk, &cleared)?;
        let spec = &self.need.spec;
        let mut missing = missing_safeguards(spec, &organisation, &held, &lent(&tasks), desk.at());
        if day < local_date(desk.at().to_utc())
            && !missing.contains(&MissingSafeguard::ChildCertificate)
        {
            tasks.retain(|(_, _, agreed)| agreed.is_none_or(|agreed| agreed < day));
            for (_, worked, _) in &mut tasks {
                worked.retain(|other| *other < day);
            }
            if certificate_lacked(spec, &organisation.safeguards, &held, &lent(&tasks), day) {
                missing.insert(0, MissingSafeguard::ChildCertificate);
            }
        }
        Ok(missing)
    }

    /// Where the assignment stands now.
    fn stage(&self, desk: &mut Desk<'_>) -> Result<AssignmentStage, Halt> {
        let begun = self.assignment.started_at.is_some() && self.assignment.ended.is_none();
        let safe = !begun || self.missing(desk)?.is_empty();
        Ok(self.assignment.stage(safe))
    }
}

/// A task with children: the need, the days that were worked, and the day on which it was agreed.
type HeldTask = (Arc<Need>, Vec<NaiveDate>, Option<NaiveDate>);

/// Tasks as the rules about children look at them.
fn lent(tasks: &[HeldTask]) -> Vec<ChildTask<'_>> {
    let tasks = tasks.iter();
    tasks
        .map(|(need, worked, _)| ChildTask {
            need: &need.spec,
            worked,
        })
        .collect()
}
