//! Teams with seats, the fair draw and their meetings.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod id;
pub mod meeting;
pub mod team;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_bank::{citizen, contact_point, idea, interest, person};
use medborger_base::{digest, error, key, numbered, text, time, work};
use medborger_calendar as calendar;
use medborger_identity as identity;
use medborger_interop as interop;
use medborger_journal::journal;
use medborger_method as method;
