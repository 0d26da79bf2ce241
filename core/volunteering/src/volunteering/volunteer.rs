//! One volunteer (*frivillig*): what they have said yes to, and the hours they gave.
//!
//! Every assignment that books somebody, and every hour reported, is written here too. So two bookings at the same time
//! meet, whichever organisation they are for, and no day ever has more than 24 hours.

use medborger_base::sorted::SortedMap;
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::Record;

use crate::id::{AssignmentId, CitizenId, NeedId, OrganisationId};
use crate::journal::{
    Belongs, Desk, Halt, Room, Stream, StreamKey, StreamOps, Table, Whose, events,
};
use crate::time::Timestamp;

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::VolunteerEvent;
}

/// The most minutes of one day.
pub(super) const DAY_MINUTES: u32 = 24 * 60;

/// An assignment that books a volunteer.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Booking {
    /// The need.
    pub need: NeedId,
    /// The organisation that it is for, where it is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
}

/// A volunteer's state, under a pseudonym of its own.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Volunteer {
    /// The assignments to which both sides have said yes and that have not ended.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub booked: SortedMap<AssignmentId, Booking>,
    /// The assignments that ended after the work had begun.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub worked: SortedMap<AssignmentId, Booking>,
    /// Minutes reported and not rejected, by day.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub days: SortedMap<NaiveDate, u32>,
    /// Minutes approved, by day.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub approved: SortedMap<NaiveDate, u32>,
}

events! {
    /// What can happen to a volunteer.
    VolunteerEvent, VOLUNTEER_EVENTS {
        /// Booked.
        Booked {
            /// By which assignment.
            assignment: AssignmentId,
            /// For which need.
            need: NeedId,
            /// For which organisation.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            organisation: Option<OrganisationId>,
        } = "volunteer.booked";
        /// Free again.
        Released {
            /// From which assignment.
            assignment: AssignmentId,
            /// Whether the work had begun.
            begun: bool,
        } = "volunteer.released";
        /// Hours were reported, or no longer count.
        Worked {
            /// On which day.
            day: NaiveDate,
            /// How many minutes more; below zero where some no longer count.
            minutes: i32,
        } = "volunteer.worked";
        /// Hours were approved, or are approved no longer.
        HoursApproved {
            /// Of which day.
            day: NaiveDate,
            /// How many minutes more; below zero where some no longer count.
            minutes: i32,
        } = "volunteer.hours_approved";
    }
}

/// Adds to a day; a day without minutes is not there.
fn add(days: &mut SortedMap<NaiveDate, u32>, day: NaiveDate, minutes: i32) -> Option<()> {
    let sum = days.get(&day).copied().unwrap_or(0);
    match sum.checked_add_signed(minutes)? {
        0 => days.remove(&day),
        sum => days.insert(day, sum),
    };
    Some(())
}

impl Stream for Volunteer {
    const KIND: &'static str = "volunteer";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    const BELONGS: Belongs = Belongs::Part;
    type Event = VolunteerEvent;
    const EVENT_TYPES: &'static [&'static str] = VOLUNTEER_EVENTS;

    fn evolve(state: Option<Self>, event: &VolunteerEvent, _: Timestamp) -> Option<Self> {
        use VolunteerEvent as E;
        let mut volunteer = state.unwrap_or_default();
        match event {
            E::Booked {
                assignment,
                need,
                organisation,
            } => {
                let booking = Booking {
                    need: *need,
                    organisation: *organisation,
                };
                volunteer.booked.insert(*assignment, booking);
            }
            E::Released { assignment, begun } => {
                let booking = volunteer.booked.remove(assignment)?;
                if *begun {
                    volunteer.worked.insert(*assignment, booking);
                }
            }
            E::Worked { day, minutes } => add(&mut volunteer.days, *day, *minutes)?,
            E::HoursApproved { day, minutes } => add(&mut volunteer.approved, *day, *minutes)?,
        }
        Some(volunteer)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }
}

/// The key of a citizen's stream as a volunteer. Their secret must be loaded.
pub(super) fn volunteer_stream(desk: &Desk<'_>, citizen: CitizenId) -> Result<StreamKey, Halt> {
    let purpose = StreamKey::new(Volunteer::KIND, "pseudonym");
    Ok(StreamKey::new(
        Volunteer::KIND,
        desk.participant(citizen, &purpose)?,
    ))
}

/// The vault key under which the citizen behind a volunteer's pseudonym is found.
pub(super) fn row_of(pseudonym: &str) -> String {
    format!("volunteer/{pseudonym}")
}

/// A citizen as a volunteer. Who never volunteered has nothing in it.
pub(super) fn volunteer(desk: &mut Desk<'_>, stream: &StreamKey) -> Result<Arc<Volunteer>, Halt> {
    Ok(desk.get::<Volunteer>(stream)?.unwrap_or_default())
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "volunteer",
    streams: &[StreamOps::of::<Volunteer>()],
    rows: &[Table::new("volunteer/", Whose::Citizen).about("volunteer")],
    ..Room::EMPTY
};
