//! Shifts (*vagter*): who comes, who can't after all, and who did not come.
//!
//! A need with fixed times has shifts, and an assignment to which both sides have said yes books them. Before a shift the host
//! asks what is due ([`DueShifts`]) and reminds ([`RemindOfShifts`]); whoever helps confirms or gives the shift back, and the
//! poster sees for each shift how many come ([`ShowStaffing`]). A shift that was given back books nobody: its time is free for
//! another task. The task goes on: who can't at all any more cancels the assignment.

mod acts;
mod month;
mod news;
mod remind;
mod shown;

use std::sync::Arc;

use medborger_codec::Record;

use super::assignment::{Assignment, Case};
use super::need::Need;
use crate::id::AssignmentId;
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef, events,
};
use crate::method::matching;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::acts::{ConfirmShift, GiveShiftBack, ReportAbsence};
    pub use super::remind::RemindOfShifts;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::RotaEvent;
}

/// What can be asked.
pub mod query {
    pub use super::remind::DueShifts;
    pub use super::shown::{ListShifts, ShowStaffing};
}

/// What is answered.
pub mod view {
    pub use super::remind::{DueShift, DueShiftList};
    pub use super::shown::{ShiftList, ShiftStaffing, ShiftView, Staffing};
}

pub(super) use month::months_of;
pub use remind::ShiftRef;

/// A minute in microseconds.
const MINUTE: i64 = 60_000_000;

crate::error::errors! {
    /// Why a rule about shifts refused.
    ShiftError {
        /// No shift of the need begins then.
        NotFound => "shift_not_found", NotFound, Some("from"),
            "no shift of this task begins then", "ingen vagt i denne opgave begynder på det tidspunkt";
        /// It has begun.
        HasBegun => "shift_has_begun", Refused, Some("from"),
            "the shift has begun", "vagten er begyndt";
        /// It has not begun.
        NotBegun => "shift_not_begun", Refused, Some("from"),
            "the shift has not begun", "vagten er ikke begyndt";
        /// It was given back.
        GivenBack => "shift_given_back", Refused, Some("from"),
            "the shift was given back before it began", "vagten blev givet tilbage, før den begyndte";
        /// Hours of that day stand.
        HoursReported => "shift_hours_reported", Refused, Some("from"),
            "hours of that day are in the ledger; reject or correct them first",
            "der står timer for den dag i regnskabet; afvis eller ret dem først";
        /// Times by agreement, or flexible ones.
        NoShifts => "shift_none_fixed", Refused, Some("assignment"),
            "the task has no fixed times", "opgaven har ingen faste tider";
        /// More than one command takes.
        TooMany {
            /// How many it takes.
            max: usize,
        } => "shift_too_many", Invalid, Some("shifts"),
            "one command takes 1 to {max} shifts", "én kommando tager 1 til {max} vagter",
            "1 to {max} shifts can be chosen at once", "der kan vælges 1 til {max} vagter ad gangen";
        /// Neither soon nor far enough.
        HoursOutOfRange => "shift_hours_out_of_range", Invalid, Some("hours"),
            "what is due is asked for 1 to 336 hours ahead", "der spørges 1 til 336 timer frem";
    }
}

/// What whoever helps said of a shift.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum ShiftAnswer {
    /// They come.
    Confirmed,
    /// They can't, and gave it back.
    GivenBack,
}

/// A shift of which something is known.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RotaShift {
    /// When it begins.
    pub from: Timestamp,
    /// When whoever helps was reminded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reminded_at: Option<Timestamp>,
    /// What they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<ShiftAnswer>,
    /// Why they can't, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<TextRef>,
    /// Whether the poster says that they did not come.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub absent: bool,
}

/// The rota of one assignment (*vagtplan*): its state.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Rota {
    /// The shifts of which something is known, in order; a need has a thousand at most.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shifts: Vec<RotaShift>,
}

events! {
    /// What can happen to a rota.
    RotaEvent, ROTA_EVENTS {
        /// Whoever helps was reminded of a shift.
        Reminded {
            /// When it begins.
            from: Timestamp,
        } = "rota.reminded";
        /// They come.
        Confirmed {
            /// When it begins.
            from: Timestamp,
        } = "rota.confirmed";
        /// They can't.
        GivenBack {
            /// When it begins.
            from: Timestamp,
            /// Why.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            reason: Option<TextRef>,
        } = "rota.given_back";
        /// They did not come, or did after all.
        Absent {
            /// When it began.
            from: Timestamp,
            /// Whether they did not come.
            absent: bool,
        } = "rota.absent";
    }
}

impl Rota {
    /// What is known of a shift.
    fn get(&self, from: Timestamp) -> Option<&RotaShift> {
        let place = self.shifts.binary_search_by_key(&from, |shift| shift.from);
        self.shifts.get(place.ok()?)
    }

    fn change(&mut self, from: Timestamp) -> Option<&mut RotaShift> {
        let place = self.shifts.binary_search_by_key(&from, |shift| shift.from);
        let place = place.unwrap_or_else(|place| {
            let shift = RotaShift {
                from,
                reminded_at: None,
                answer: None,
                reason: None,
                absent: false,
            };
            self.shifts.insert(place, shift);
            place
        });
        self.shifts.get_mut(place)
    }

    /// Whether a shift was given back.
    fn is_given_back(&self, from: Timestamp) -> bool {
        let answer = self.get(from).and_then(|shift| shift.answer);
        answer == Some(ShiftAnswer::GivenBack)
    }

    /// Takes away the shifts that were given back: they book nobody.
    pub(super) fn keep_booked(&self, shifts: &mut Vec<matching::Shift>) {
        if !self.shifts.is_empty() {
            shifts.retain(|shift| !begins(*shift).is_some_and(|from| self.is_given_back(from)));
        }
    }
}

/// When a shift begins.
fn begins(shift: matching::Shift) -> Option<Timestamp> {
    Timestamp::from_micros(shift.from.checked_mul(MINUTE)?).ok()
}

/// When a shift ends.
fn ends(shift: matching::Shift) -> Option<Timestamp> {
    Timestamp::from_micros(shift.until.checked_mul(MINUTE)?).ok()
}

impl Stream for Rota {
    const KIND: &'static str = "rota";
    /// It bears the id of its assignment.
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = RotaEvent;
    const EVENT_TYPES: &'static [&'static str] = ROTA_EVENTS;

    fn evolve(state: Option<Self>, event: &RotaEvent, at: Timestamp) -> Option<Self> {
        use RotaEvent as E;
        let mut rota = state.unwrap_or_default();
        match event {
            E::Reminded { from } => rota.change(*from)?.reminded_at = Some(at),
            E::Confirmed { from } => {
                let shift = rota.change(*from)?;
                (shift.answer, shift.reason) = (Some(ShiftAnswer::Confirmed), None);
            }
            E::GivenBack { from, reason } => {
                let shift = rota.change(*from)?;
                shift.answer = Some(ShiftAnswer::GivenBack);
                shift.reason.clone_from(reason);
            }
            E::Absent { from, absent } => rota.change(*from)?.absent = *absent,
        }
        Some(rota)
    }

    fn terms(&self, _: &mut dyn FnMut(&str, &str)) {}

    fn texts(&self) -> Vec<TextRef> {
        let shifts = self.shifts.iter();
        shifts.filter_map(|shift| shift.reason.clone()).collect()
    }
}

/// The key of the stream in which an assignment's rota stands.
#[must_use]
pub fn rota_stream(assignment: AssignmentId) -> StreamKey {
    StreamKey::new(Rota::KIND, assignment)
}

/// What is known of an assignment's shifts; nothing where nothing happened yet.
pub(super) fn rota(desk: &mut Desk<'_>, id: AssignmentId) -> Result<Arc<Rota>, Halt> {
    Ok(desk.get::<Rota>(&rota_stream(id))?.unwrap_or_default())
}

/// The shift of a need that begins at an instant.
fn shift_at(need: &Need, from: Timestamp) -> Result<matching::Shift, ShiftError> {
    let shifts = need.spec.schedule.booked();
    if shifts.is_empty() {
        return Err(ShiftError::NoShifts);
    }
    let found = shifts
        .into_iter()
        .find(|shift| begins(*shift) == Some(from));
    found.ok_or(ShiftError::NotFound)
}

impl Case {
    /// Refuses where the two have not agreed, or it has ended.
    fn must_be_agreed(&self) -> Result<(), Halt> {
        self.assignment.must_go_on()?;
        match Assignment::is_agreed(&self.assignment) {
            true => Ok(()),
            false => Err(super::assignment::AssignmentError::NotAgreed.into()),
        }
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "shift",
    streams: &[StreamOps::of::<Rota>()],
    commands: &[
        CommandEntry::of::<ConfirmShift>(),
        CommandEntry::of::<GiveShiftBack>(),
        CommandEntry::of::<ReportAbsence>(),
        CommandEntry::of::<RemindOfShifts>(),
    ],
    queries: &[
        QueryEntry::of::<DueShifts>(),
        QueryEntry::of::<ListShifts>(),
        QueryEntry::of::<ShowStaffing>(),
    ],
    codes: &[ShiftError::CODES],
    tells: news::TELLS,
    ..Room::EMPTY
};
