//! The work begins, is done, or is cancelled.

use medborger_codec::{Make, Record};

use super::{Assignment, AssignmentError, AssignmentEvent, AssignmentSide, Case, seen};
use crate::id::AssignmentId;
use crate::journal::{Command, Desk, DeskError, Halt, TextRef, secret_key};
use crate::organisation::Power;
use crate::text::Text;
use crate::volunteering::need::{Need, NeedEvent, need_stream};
use crate::volunteering::volunteer::{Volunteer, VolunteerEvent, volunteer_stream};

/// `assignment.start`: the work begins. Every safeguard must be in place: nothing else makes an assignment active. For
/// the poster and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StartAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
}

impl Command for StartAssignment {
    const NAME: &'static str = "assignment.start";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, AssignmentSide::Poster, Power::Post)?;
        case.assignment.must_go_on()?;
        if !case.assignment.is_agreed() {
            return Err(AssignmentError::NotAgreed.into());
        }
        if case.assignment.started_at.is_some() {
            return Err(DeskError::NothingToDo.into());
        }
        if let Some(what) = case.missing(desk)?.first() {
            return Err(AssignmentError::SafeguardMissing { what: *what }.into());
        }
        desk.emit::<Assignment>(&case.stream(), &AssignmentEvent::Started)
    }
}

/// Lets a volunteer go; unless the work is done their place is free again.
fn release(desk: &mut Desk<'_>, case: &Case, completed: bool) -> Result<(), Halt> {
    if let Some(citizen) = case.volunteer {
        desk.require([], [secret_key(citizen)])?;
        let stream = volunteer_stream(desk, citizen)?;
        desk.require([stream.clone()], [])?;
        desk.belongs_to(citizen);
        let event = VolunteerEvent::Released {
            assignment: case.id,
            begun: case.assignment.started_at.is_some(),
        };
        desk.emit::<Volunteer>(&stream, &event)?;
    }
    let assignment = case.id;
    let event = match completed {
        true => NeedEvent::PlaceKept { assignment },
        false => NeedEvent::PlaceFreed { assignment },
    };
    desk.emit::<Need>(&need_stream(case.assignment.need), &event)
}

/// `assignment.complete`: the work is done. For the poster and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompleteAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
}

impl Command for CompleteAssignment {
    const NAME: &'static str = "assignment.complete";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, AssignmentSide::Poster, Power::Post)?;
        case.assignment.must_go_on()?;
        if case.assignment.started_at.is_none() {
            return Err(AssignmentError::NotStarted.into());
        }
        desk.emit::<Assignment>(&case.stream(), &AssignmentEvent::Completed)?;
        release(desk, &case, true)
    }
}

/// Why an assignment was cancelled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum CancelCause {
    /// The helper can't any more.
    HelperUnable,
    /// There is no need for it any more.
    NeedGone,
    /// A safeguard can't be met.
    Safeguards,
    /// The two did not suit each other.
    NoFit,
    /// Something else, told in the note.
    Other,
    /// The volunteer was forgotten.
    Erased,
}

/// `assignment.cancel`: a side, or staff, ends what was agreed or begun. The place is free again. For either side.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The side that cancels.
    pub side: AssignmentSide,
    /// Why; anything but `erased`.
    pub cause: CancelCause,
    /// In words, for both sides and staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<1000>>,
}

impl Command for CancelAssignment {
    const NAME: &'static str = "assignment.cancel";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, self.side, Power::Post)?;
        case.assignment.must_go_on()?;
        if !case.assignment.is_agreed() {
            return Err(AssignmentError::NotAgreed.into());
        }
        if self.cause == CancelCause::Erased {
            return Err(DeskError::NotPermitted.into());
        }
        let note = match &self.note {
            Some(note) => {
                let owner = case.owner(desk, self.side)?;
                Some(desk.text(owner, note)?)
            }
            None => None,
        };
        cancel(desk, &case, self.cause, note)
    }
}

/// Cancels an assignment, agreed or not.
pub(super) fn cancel(
    desk: &mut Desk<'_>,
    case: &Case,
    cause: CancelCause,
    note: Option<TextRef>,
) -> Result<(), Halt> {
    if case.assignment.is_agreed() {
        release(desk, case, false)?;
    }
    let event = AssignmentEvent::Cancelled { cause, note };
    desk.emit::<Assignment>(&case.stream(), &event)
}
