//! Partnership agreements and grants.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

pub mod grant;
#[doc(hidden)]
pub mod id;
pub mod partnership;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_bank::{citizen, person};
use medborger_base::{error, key, numbered, text, time};
use medborger_calendar as calendar;
use medborger_interop as interop;
use medborger_journal::journal;
use medborger_volunteering::{organisation, volunteering};
