//! What is left of an account that was erased: that it was, and nothing else.
//!
//! A tombstone names no time and nothing that the citizen did. Its key is a keyed hash of the account's id, so that nobody
//! can list the ids of who was here, and the same id is never enrolled again.

use crate::digest;
use crate::id::CitizenId;
use crate::journal::{Desk, Halt, Owner};
use crate::town::Town;

/// How the keys of tombstones begin.
pub(crate) const START: &str = "gone/";

/// The vault key of an account's tombstone.
pub(crate) fn key(town: &Town, citizen: CitizenId) -> String {
    let name = town.keyed().short(&[b"gone", citizen.uuid().as_bytes()]);
    format!("{START}{}", digest::hex_string(&name))
}

/// Whether an account was erased.
pub(crate) fn is_there(desk: &Desk<'_>, citizen: CitizenId) -> Result<bool, Halt> {
    desk.has_row(&key(desk.town(), citizen))
}

/// Puts an account's tombstone.
pub(crate) fn put(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<(), Halt> {
    let key = key(desk.town(), citizen);
    desk.vault_put(Owner::Town, key, &true)
}
