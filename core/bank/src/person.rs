//! A person as the municipality recognises them: at most one account in the bank each.
//!
//! A person is recognised by a mark, a keyed hash of the CPR number. Which account they hold lies in a vault row that goes with
//! the account, so that after an erasure the person can enrol again. What they did once is remembered apart from any account.

pub(crate) mod alias;
mod forget;

pub use forget::PersonError;
#[doc(hidden)]
pub use forget::key as forgotten_key;

#[doc(hidden)]
pub use alias::known;

use crate::citizen::CitizenError;
use crate::id::{CitizenId, ParticipantRef, PersonId, Seed};
use crate::identity::PersonMark;
use crate::journal::{
    CommandEntry, Desk, Halt, Known, Owner, Room, Secret, StreamKey, Table, Tombstones, Whose,
    participant_of, person_key,
};

#[doc(hidden)]
pub use command::*;

/// What can be done.
pub mod command {
    pub use super::forget::ForgetPerson;
}

/// Gives an account to a person who holds none, and remembers its secret as theirs. What the person was known by before comes
/// back, with the account's secret first.
pub(crate) fn claim(
    desk: &mut Desk<'_>,
    person: PersonMark,
    citizen: CitizenId,
    own: Secret,
) -> Result<Known, Halt> {
    let holder = alias::holder_key(person);
    desk.require([], [holder.clone(), alias::alias_key(desk.town(), person)])?;
    if desk.has_row(&holder)? {
        return Err(CitizenError::PersonAlreadyEnrolled.into());
    }
    let earlier = alias::earlier(desk, person)?;
    desk.vault_put(Owner::Citizen(citizen), holder, &citizen)?;
    alias::remember(desk, person, own)?;
    Ok(Known::of(own, earlier, true))
}

/// Whether somebody without an account was forgotten under this id. It is then nobody's: a list of erasures that is replayed
/// would forget whoever had it next.
#[doc(hidden)]
pub fn is_forgotten(desk: &Desk<'_>, person: PersonId) -> Result<bool, Halt> {
    desk.has_row(&forgotten_key(desk.town(), person))
}

/// The secret of somebody without an account, made where there is none yet.
#[doc(hidden)]
pub fn secret(desk: &mut Desk<'_>, person: PersonId) -> Result<Secret, Halt> {
    let key = person_key(person);
    desk.require([], [key.clone(), forgotten_key(desk.town(), person)])?;
    if is_forgotten(desk, person)? {
        return Err(PersonError::Forgotten.into());
    }
    if let Some(secret) = desk.vault::<Seed>(&key)? {
        return Ok(*secret.as_bytes());
    }
    let secret = desk.own_salt(&[b"person", person.uuid().as_bytes()]);
    desk.vault_put(Owner::Person(person.uuid()), key, &Seed::new(secret))?;
    Ok(secret)
}

/// The reference under which somebody without an account takes part in a stream.
#[doc(hidden)]
pub fn reference(
    desk: &mut Desk<'_>,
    person: PersonId,
    stream: &StreamKey,
) -> Result<ParticipantRef, Halt> {
    let secret = secret(desk, person)?;
    Ok(participant_of(&secret, stream))
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "person",
    commands: &[CommandEntry::of::<ForgetPerson>()],
    codes: &[PersonError::CODES],
    rows: &[
        Table::new(alias::HOLDER, Whose::Citizen).shown_elsewhere(),
        Table::new("alias/", Whose::Town),
        Table::new(forget::START, Whose::Town),
    ],
    tombstones: &[Tombstones {
        start: forget::START,
        account: None,
        key: |town, person| forgotten_key(town, PersonId::new(person)),
        command: |person| {
            let person = PersonId::new(person);
            Box::new(ForgetPerson { person })
        },
    }],
    proofs: &[alias::PROOF],
    ..Room::EMPTY
};
