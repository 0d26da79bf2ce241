//! Decides commands, keeps the journal and the vault: the desk, the hash chain, the stores and the one door. It knows no room:
//! rooms are handed to it as a [`Registry`](journal::Registry). Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

pub mod journal;
pub mod participation;
pub mod store;
pub mod town;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_base::{digest, error, id, text, time, work};
use medborger_calendar as calendar;
use medborger_identity as identity;
