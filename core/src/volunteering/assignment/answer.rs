//! Saying yes, saying no.

use serde::{Deserialize, Serialize};

use super::{Assignment, AssignmentError, AssignmentEvent, AssignmentSide, Case, HelperRef, case};
use crate::citizen::{active, citizen_stream};
use crate::id::{AssignmentId, CitizenId, NeedId};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, secret_key};
use crate::organisation::Power;
use crate::volunteering::need::{self, Need, NeedEvent, need_stream};
use crate::volunteering::schedule::collide;
use crate::volunteering::volunteer::{
    Volunteer, VolunteerEvent, row_of, volunteer, volunteer_stream,
};

/// How many assignments a volunteer has at once.
const BOOKED_MAX: usize = 100;

/// `assignment.accept`: a side says yes. With both, the place is taken and the volunteer booked, unless they are booked
/// elsewhere at the same time. For that side, and for staff on its behalf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct AcceptAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The side.
    pub side: AssignmentSide,
}

impl Command for AcceptAssignment {
    const NAME: &'static str = "assignment.accept";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = case(desk, self.assignment)?;
        case.must_be_side(desk, self.side, Power::Post)?;
        case.assignment.must_go_on()?;
        let (said, other) = match self.side {
            AssignmentSide::Poster => (case.assignment.poster_yes, case.assignment.helper_yes),
            AssignmentSide::Helper => (case.assignment.helper_yes, case.assignment.poster_yes),
        };
        if said.is_some() {
            return Err(DeskError::NothingToDo.into());
        }
        case.need.must_be_open(desk.at())?;
        let side = self.side;
        desk.emit::<Assignment>(&case.stream(), &AssignmentEvent::Accepted { side })?;
        match other {
            Some(_) => agree(desk, &case),
            None => Ok(()),
        }
    }
}

/// Takes the place and books the volunteer.
fn agree(desk: &mut Desk<'_>, case: &Case) -> Result<(), Halt> {
    let need = case.assignment.need;
    if let HelperRef::Volunteer { .. } = case.assignment.helper {
        let citizen = case.volunteer.ok_or(AssignmentError::HasEnded)?;
        desk.require([citizen_stream(citizen)], [secret_key(citizen)])?;
        active(desk, citizen)?;
        book(desk, case, citizen)?;
    }
    desk.emit::<Need>(&need_stream(need), &NeedEvent::PlaceTaken)
}

/// Books a volunteer, to the minute.
fn book(desk: &mut Desk<'_>, case: &Case, citizen: CitizenId) -> Result<(), Halt> {
    let stream = volunteer_stream(desk, citizen)?;
    desk.require([stream.clone()], [])?;
    let before = volunteer(desk, &stream)?;
    if before.booked.len() >= BOOKED_MAX {
        return Err(AssignmentError::TooMany { max: BOOKED_MAX }.into());
    }
    let others: Vec<NeedId> = before.booked.values().map(|booking| booking.need).collect();
    desk.require(others.iter().map(|need| need_stream(*need)), [])?;
    let wanted = case.need.spec.schedule.booked();
    for other in others {
        let need = need::existing(desk, other)?;
        if collide(&wanted, &need.spec.schedule.booked()) {
            return Err(AssignmentError::DoubleBooked.into());
        }
    }
    desk.vault_put(Owner::Citizen(citizen), row_of(stream.id()), &true)?;
    let event = VolunteerEvent::Booked {
        assignment: case.id,
        need: case.assignment.need,
        organisation: case.assignment.organisation,
    };
    desk.emit::<Volunteer>(&stream, &event)
}

/// `assignment.decline`: a side says no to a proposal. Who said yes before and can't after all cancels. For that side, and
/// for staff on its behalf.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields)]
pub struct DeclineAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The side.
    pub side: AssignmentSide,
}

impl Command for DeclineAssignment {
    const NAME: &'static str = "assignment.decline";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = case(desk, self.assignment)?;
        case.must_be_side(desk, self.side, Power::Post)?;
        case.assignment.must_go_on()?;
        if case.assignment.is_agreed() {
            return Err(AssignmentError::AlreadyAgreed.into());
        }
        let side = self.side;
        desk.emit::<Assignment>(&case.stream(), &AssignmentEvent::Declined { side })
    }
}
