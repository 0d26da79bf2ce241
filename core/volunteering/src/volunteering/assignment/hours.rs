//! Hours: a ledger that is only ever added to.
//!
//! One side reports, the other approves or rejects. A correction is an entry of its own that names the one in whose place
//! it comes. Sums are of the volunteer, over all organisations.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{Assignment, AssignmentError, AssignmentEvent, AssignmentSide, Case, Ended, seen};
use crate::calendar::{local_date, read_day};
use crate::id::AssignmentId;
use crate::journal::{Command, Desk, Halt, StreamKey, secret_key};
use crate::numbered::numbered;
use crate::organisation::Power;
use crate::time::Timestamp;
use crate::volunteering::volunteer::{
    DAY_MINUTES, Volunteer, VolunteerEvent, volunteer, volunteer_stream,
};

/// How many entries a ledger has.
const ENTRIES_MAX: usize = 5000;

/// An entry of the ledger.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HoursEntry {
    /// The local day.
    pub day: NaiveDate,
    /// How many minutes.
    pub minutes: u32,
    /// Who reported it.
    pub by: AssignmentSide,
    /// When.
    pub at: Timestamp,
    /// The entry in whose place it came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<u32>,
    /// Whether another came in its place.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub corrected: bool,
    /// What the other side said of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved: Option<bool>,
    /// When.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decided_at: Option<Timestamp>,
}

impl HoursEntry {
    /// Whether its minutes count: nobody rejected it, and no other came in its place.
    #[must_use]
    pub fn stands(&self) -> bool {
        !self.corrected && self.approved != Some(false)
    }
}

/// The stream of the volunteer of an assignment.
fn of_volunteer(desk: &mut Desk<'_>, case: &Case) -> Result<StreamKey, Halt> {
    let citizen = case.volunteer.ok_or(AssignmentError::OnlyOfVolunteers)?;
    desk.require([], [secret_key(citizen)])?;
    let stream = volunteer_stream(desk, citizen)?;
    desk.require([stream.clone()], [])?;
    desk.belongs_to(citizen);
    Ok(stream)
}

/// Adds minutes to a day, where it has room for them.
fn work(desk: &mut Desk<'_>, stream: &StreamKey, day: NaiveDate, minutes: i32) -> Result<(), Halt> {
    let held = volunteer(desk, stream)?;
    let sum = held.days.get(&day).copied().unwrap_or(0);
    if sum
        .checked_add_signed(minutes)
        .is_none_or(|sum| sum > DAY_MINUTES)
    {
        return Err(AssignmentError::DayOverfull.into());
    }
    if minutes == 0 {
        return Ok(());
    }
    desk.emit::<Volunteer>(stream, &VolunteerEvent::Worked { day, minutes })
}

fn signed(minutes: u32) -> i32 {
    // No entry has more than the minutes of a day.
    i32::try_from(minutes).unwrap_or(0)
}

/// `assignment.report_hours`: a side reports the work of one day. The receipt names the entry, by its number. For the
/// volunteer, for the poster, and for staff on behalf of either.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportHours {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The side that reports.
    pub side: AssignmentSide,
    /// The local day: not before the work began, not in the future, within the need's period.
    #[serde(deserialize_with = "read_day")]
    pub day: NaiveDate,
    /// How many minutes; 1 to 1,440, and no more than the day has left.
    pub minutes: u32,
}

impl Command for ReportHours {
    const NAME: &'static str = "assignment.report_hours";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, self.side, Power::ApproveHours)?;
        let stream = of_volunteer(desk, &case)?;
        if !(1..=DAY_MINUTES).contains(&self.minutes) {
            return Err(AssignmentError::MinutesOutOfRange.into());
        }
        let began = case
            .assignment
            .started_at
            .ok_or(AssignmentError::NotStarted)?;
        let last = match case.assignment.ended {
            // What was done before the end can be reported after it.
            Some((Ended::Completed | Ended::Cancelled { .. }, at)) => at.min(desk.at()),
            _ => desk.at(),
        };
        if self.day < local_date(began.to_utc()) || self.day > local_date(last.to_utc()) {
            return Err(AssignmentError::DayUnfit.into());
        }
        let spec = &case.need.spec;
        let outside = spec.from.is_some_and(|first| self.day < first)
            || spec.to.is_some_and(|last| self.day > last);
        if outside {
            return Err(AssignmentError::DayUnfit.into());
        }
        // Also after the end: what was not safe is not made so by ending it.
        must_be_safe(desk, &case, self.day)?;
        if case.assignment.hours.len() >= ENTRIES_MAX {
            return Err(AssignmentError::TooMany { max: ENTRIES_MAX }.into());
        }
        work(desk, &stream, self.day, signed(self.minutes))?;
        let number = case.assignment.hours.len() + 1;
        desk.made("hours_entry", number);
        desk.about(number);
        let event = AssignmentEvent::HoursReported {
            day: self.day,
            minutes: self.minutes,
            by: self.side,
            corrects: None,
        };
        desk.emit::<Assignment>(&case.stream(), &event)
    }
}

/// Refuses where a safeguard is missing now or the certificate had lapsed on the day.
fn must_be_safe(desk: &mut Desk<'_>, case: &Case, day: NaiveDate) -> Result<(), Halt> {
    match case.missing_on(desk, day)?.first() {
        Some(what) => Err(AssignmentError::SafeguardMissing { what: *what }.into()),
        None => Ok(()),
    }
}

/// An entry that is there and in whose place no other came.
fn entry(case: &Case, number: u32) -> Result<HoursEntry, AssignmentError> {
    let found = numbered(&case.assignment.hours, number);
    let found = found.ok_or(AssignmentError::NoSuchEntry)?;
    if found.corrected {
        return Err(AssignmentError::EntryDecided);
    }
    Ok(found.clone())
}

/// An entry that awaits the answer of the side that did not report it, and the actor gives that answer.
fn to_decide(desk: &mut Desk<'_>, case: &Case, number: u32) -> Result<HoursEntry, Halt> {
    let found = entry(case, number)?;
    case.must_be_side(desk, found.by.other(), Power::ApproveHours)?;
    if found.approved.is_some() {
        return Err(AssignmentError::EntryDecided.into());
    }
    Ok(found)
}

/// `assignment.approve_hours`: the other side agrees. Nobody approves what they reported themselves. The receipt names the
/// entry. For that side, and for staff on its behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproveHours {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The entry's number, from 1.
    pub entry: u32,
}

impl Command for ApproveHours {
    const NAME: &'static str = "assignment.approve_hours";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        let found = to_decide(desk, &case, self.entry)?;
        let stream = of_volunteer(desk, &case)?;
        let entry = self.entry;
        desk.about(entry);
        desk.emit::<Assignment>(&case.stream(), &AssignmentEvent::HoursApproved { entry })?;
        let (day, minutes) = (found.day, signed(found.minutes));
        if minutes == 0 {
            return Ok(());
        }
        desk.emit::<Volunteer>(&stream, &VolunteerEvent::HoursApproved { day, minutes })
    }
}

/// `assignment.reject_hours`: the other side does not agree; the minutes count no more. The receipt names the entry. For
/// that side, and for staff on its behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RejectHours {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The entry's number, from 1.
    pub entry: u32,
}

impl Command for RejectHours {
    const NAME: &'static str = "assignment.reject_hours";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        let found = to_decide(desk, &case, self.entry)?;
        let stream = of_volunteer(desk, &case)?;
        let entry = self.entry;
        desk.about(entry);
        desk.emit::<Assignment>(&case.stream(), &AssignmentEvent::HoursRejected { entry })?;
        work(desk, &stream, found.day, -signed(found.minutes))
    }
}

/// `assignment.correct_hours`: an entry comes in the place of another, and awaits the other side's answer anew. The receipt
/// names the one corrected, and the new one as made. For the side that reported the first, and for staff on its behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CorrectHours {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The number of the entry to correct, from 1.
    pub entry: u32,
    /// How many minutes it was; 0 to 1,440.
    pub minutes: u32,
}

impl Command for CorrectHours {
    const NAME: &'static str = "assignment.correct_hours";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        let found = entry(&case, self.entry)?;
        case.must_be_side(desk, found.by, Power::ApproveHours)?;
        let stream = of_volunteer(desk, &case)?;
        if self.minutes > DAY_MINUTES {
            return Err(AssignmentError::MinutesOutOfRange.into());
        }
        if case.assignment.hours.len() >= ENTRIES_MAX {
            return Err(AssignmentError::TooMany { max: ENTRIES_MAX }.into());
        }
        if found.stands() && found.minutes == self.minutes {
            return Err(crate::journal::DeskError::NothingToDo.into());
        }
        let counted = if found.stands() {
            signed(found.minutes)
        } else {
            0
        };
        // What counts more than before is work like any other.
        if signed(self.minutes) > counted {
            must_be_safe(desk, &case, found.day)?;
        }
        work(desk, &stream, found.day, signed(self.minutes) - counted)?;
        if found.approved == Some(true) && found.minutes > 0 {
            let event = VolunteerEvent::HoursApproved {
                day: found.day,
                minutes: -signed(found.minutes),
            };
            desk.emit::<Volunteer>(&stream, &event)?;
        }
        desk.made("hours_entry", case.assignment.hours.len() + 1);
        desk.about(self.entry);
        let event = AssignmentEvent::HoursReported {
            day: found.day,
            minutes: self.minutes,
            by: found.by,
            corrects: Some(self.entry),
        };
        desk.emit::<Assignment>(&case.stream(), &event)
    }
}
