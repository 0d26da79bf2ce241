//! Gatherings for everybody: called, signed up for, promoted from the waiting list.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

pub mod gathering;
#[doc(hidden)]
pub mod id;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_bank::{citizen, interest, person};
use medborger_base::{error, key, text, time};
use medborger_calendar as calendar;
use medborger_interop as interop;
use medborger_journal::journal;
