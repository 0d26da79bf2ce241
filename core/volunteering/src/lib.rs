//! Organisations, needs and offers, assignments, hours and safeguards.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod id;
pub mod organisation;
pub mod volunteering;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_bank::{citizen, interest};
use medborger_base::{error, key, numbered, place, text, time, work};
use medborger_calendar as calendar;
use medborger_identity as identity;
use medborger_interop as interop;
use medborger_journal::journal;
use medborger_method as method;
