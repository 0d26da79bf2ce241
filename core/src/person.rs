//! A person as the municipality recognises them: at most one account in the bank each.
//!
//! The stream's key is the person's mark, a keyed hash of the CPR number. It knows only whether an account is
//! held, so that after an erasure the person can enrol again.

mod forget;

use serde::{Deserialize, Serialize};

pub use forget::{ForgetPerson, PersonError};

use crate::citizen::CitizenError;
use crate::id::CitizenId;
use crate::identity::PersonMark;
use crate::journal::{CommandEntry, Desk, Halt, Room, Stream, StreamKey, StreamOps, events};
use crate::time::Timestamp;

/// Whether a person holds an account.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Person {
    /// The account held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub citizen: Option<CitizenId>,
}

events! {
    /// What can happen to a person's hold on an account.
    PersonEvent, PERSON_EVENTS {
        /// The person holds an account.
        Claimed {
            /// Which.
            citizen: CitizenId,
        } = "person.claimed";
        /// The account is gone.
        Released = "person.released";
        /// Somebody without an account was forgotten. The stream is named by the id under which they were appointed.
        Forgotten = "person.forgotten";
    }
}

impl Stream for Person {
    const KIND: &'static str = "person";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = PersonEvent;
    const EVENT_TYPES: &'static [&'static str] = PERSON_EVENTS;

    fn evolve(_: Option<Self>, event: &PersonEvent, _: Timestamp) -> Option<Self> {
        Some(match event {
            PersonEvent::Claimed { citizen } => Self {
                citizen: Some(*citizen),
            },
            PersonEvent::Released | PersonEvent::Forgotten => Self { citizen: None },
        })
    }

    fn terms(&self, _: &mut dyn FnMut(&str, &str)) {}
}

/// The key of a person's stream.
#[must_use]
pub fn person_stream(person: PersonMark) -> StreamKey {
    StreamKey::new(Person::KIND, person)
}

/// Gives an account to a person who holds none.
pub(crate) fn claim(
    desk: &mut Desk<'_>,
    person: PersonMark,
    citizen: CitizenId,
) -> Result<(), Halt> {
    let stream = person_stream(person);
    match desk.get::<Person>(&stream)?.as_deref() {
        Some(Person { citizen: Some(_) }) => Err(CitizenError::PersonAlreadyEnrolled.into()),
        _ => desk.emit::<Person>(&stream, &PersonEvent::Claimed { citizen }),
    }
}

/// Takes the account from a person.
pub(crate) fn release(desk: &mut Desk<'_>, person: PersonMark) -> Result<(), Halt> {
    desk.emit::<Person>(&person_stream(person), &PersonEvent::Released)
}

/// The room's place in the registry.
pub(crate) const ROOM: Room = Room {
    name: "person",
    streams: &[StreamOps::of::<Person>()],
    commands: &[CommandEntry::of::<ForgetPerson>()],
    queries: &[],
};
