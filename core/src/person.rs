//! A person as the municipality recognises them: at most one account in the bank each.
//!
//! A person is recognised by a mark, a keyed hash of the CPR number. Which account they hold lies in a vault row that goes with
//! the account, so that after an erasure the person can enrol again. What they did once is remembered apart from any account.

pub(crate) mod alias;
mod anchored;
mod forget;

pub use forget::{ForgetPerson, PersonError};
pub(crate) use forget::{START as FORGOTTEN, key as forgotten_key};

pub(crate) use alias::{Known, known};
pub(crate) use anchored::touch_anchored;

use crate::citizen::CitizenError;
use crate::id::CitizenId;
use crate::identity::PersonMark;
use crate::journal::{CommandEntry, Desk, Halt, Owner, Room};

/// Gives an account to a person who holds none, and remembers its secret as theirs. What the person was known by before comes
/// back, with the account's secret first.
pub(crate) fn claim(
    desk: &mut Desk<'_>,
    person: PersonMark,
    citizen: CitizenId,
    own: alias::Secret,
) -> Result<Known, Halt> {
    let holder = alias::holder_key(person);
    desk.require([], [holder.clone(), alias::alias_key(desk.town(), person)])?;
    if desk.vault_row(&holder)?.is_some() {
        return Err(CitizenError::PersonAlreadyEnrolled.into());
    }
    let earlier = alias::earlier(desk, person)?;
    desk.vault_put(Owner::Citizen(citizen), holder, &citizen)?;
    alias::remember(desk, person, own)?;
    Ok(Known::of(own, earlier, true))
}

/// The room's place in the registry.
pub(crate) const ROOM: Room = Room {
    name: "person",
    streams: &[],
    commands: &[CommandEntry::of::<ForgetPerson>()],
    queries: &[],
};
