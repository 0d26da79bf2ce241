//! Saying that one comes, that one can't, and that somebody did not come.

use medborger_codec::{Make, Record};

use super::{Rota, RotaEvent, ShiftAnswer, ShiftError, rota, rota_stream, shift_at};
use crate::calendar::local_date;
use crate::id::AssignmentId;
use crate::journal::{Command, Desk, DeskError, Halt};
use crate::organisation::Power;
use crate::text::Text;
use crate::time::Timestamp;
use crate::volunteering::assignment::{
    AssignmentError, AssignmentSide, Case, booked_elsewhere, seen,
};

/// An assignment that goes on, with its rota, for its helper.
fn helping(desk: &mut Desk<'_>, id: AssignmentId) -> Result<Case, Halt> {
    desk.require([rota_stream(id)], [])?;
    let case = seen(desk, id)?;
    case.must_be_side(desk, AssignmentSide::Helper, Power::Post)?;
    case.must_be_agreed()?;
    Ok(case)
}

/// `shift.confirm`: whoever helps comes to a shift. Every safeguard must be in place. Also after it was given back, as long as it lies ahead and they are free
/// then. For the helper, and for staff on their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConfirmShift {
    /// The assignment.
    pub assignment: AssignmentId,
    /// When the shift begins, to the minute.
    pub from: Timestamp,
}

impl Command for ConfirmShift {
    const NAME: &'static str = "shift.confirm";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.assignment);
        let case = helping(desk, self.assignment)?;
        let shift = shift_at(&case.need, self.from)?;
        if self.from <= desk.at() {
            return Err(ShiftError::HasBegun.into());
        }
        // Whoever may not work yet does not come.
        if let Some(what) = case.missing(desk)?.first() {
            return Err(AssignmentError::SafeguardMissing { what: *what }.into());
        }
        let rota = rota(desk, self.assignment)?;
        let said = rota.get(self.from).and_then(|shift| shift.answer);
        match said {
            Some(ShiftAnswer::Confirmed) => return Err(DeskError::NothingToDo.into()),
            Some(ShiftAnswer::GivenBack) if booked_elsewhere(desk, &case, &[shift])? => {
                return Err(AssignmentError::DoubleBooked.into());
            }
            _ => {}
        }
        // Who says so meets whoever books the same person meanwhile.
        let event = RotaEvent::Confirmed { from: self.from };
        desk.emit::<Rota>(&rota_stream(self.assignment), &event)
    }
}

/// `shift.give_back`: whoever helps can't come to one shift. Its time is free again; the task goes on. The poster is told. Until
/// the shift begins. For the helper, and for staff on their behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GiveShiftBack {
    /// The assignment.
    pub assignment: AssignmentId,
    /// When the shift begins, to the minute.
    pub from: Timestamp,
    /// Why, for both sides and staff. Nobody has to say.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<1000>>,
}

impl Command for GiveShiftBack {
    const NAME: &'static str = "shift.give_back";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.assignment);
        let case = helping(desk, self.assignment)?;
        shift_at(&case.need, self.from)?;
        if self.from <= desk.at() {
            return Err(ShiftError::HasBegun.into());
        }
        if rota(desk, self.assignment)?.is_given_back(self.from) {
            return Err(DeskError::NothingToDo.into());
        }
        let reason = match &self.reason {
            Some(reason) => {
                let owner = case.owner(desk, AssignmentSide::Helper)?;
                Some(desk.text(owner, reason)?)
            }
            None => None,
        };
        let from = self.from;
        let event = RotaEvent::GivenBack { from, reason };
        desk.emit::<Rota>(&rota_stream(self.assignment), &event)
    }
}

/// `shift.report_absence`: the poster says that whoever was to help did not come to a shift, or that they did after all. They are
/// told, and can answer. Not where the shift was given back in time, nor while hours of that day stand. For whoever approves
/// hours for the poster, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportAbsence {
    /// The assignment.
    pub assignment: AssignmentId,
    /// When the shift began, to the minute.
    pub from: Timestamp,
    /// Whether they did not come.
    pub absent: bool,
}

impl Command for ReportAbsence {
    const NAME: &'static str = "shift.report_absence";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.about(self.assignment);
        desk.require([rota_stream(self.assignment)], [])?;
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, AssignmentSide::Poster, Power::ApproveHours)?;
        case.must_be_agreed()?;
        shift_at(&case.need, self.from)?;
        if self.from > desk.at() {
            return Err(ShiftError::NotBegun.into());
        }
        let rota = rota(desk, self.assignment)?;
        let absent = rota.get(self.from).is_some_and(|shift| shift.absent);
        if absent == self.absent {
            return Err(DeskError::NothingToDo.into());
        }
        if rota.is_given_back(self.from) {
            return Err(ShiftError::GivenBack.into());
        }
        let day = local_date(self.from.to_utc());
        if self.absent && case.assignment.days_worked().contains(&day) {
            return Err(ShiftError::HoursReported.into());
        }
        let event = RotaEvent::Absent {
            from: self.from,
            absent: self.absent,
        };
        desk.emit::<Rota>(&rota_stream(self.assignment), &event)
    }
}
