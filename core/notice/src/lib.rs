//! Who is told of what: what citizens follow, their inbox, and the outbox that a host drains.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

#[doc(hidden)]
pub mod id;
pub mod newsletter;
pub mod notice;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_bank::{citizen, interest};
use medborger_base::{digest, error, key, text, time};
use medborger_calendar as calendar;
use medborger_identity as identity;
use medborger_interop as interop;
use medborger_journal::journal;
