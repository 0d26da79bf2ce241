//! Hearings, responses, lists that are taken in, and white papers.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

mod filed;
pub mod hearing;
#[doc(hidden)]
pub mod id;
pub mod intake;
pub mod page;
pub mod response;
pub mod white_paper;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_bank::{citizen, contact_point, idea};
use medborger_base::{error, key, text, time, work};
use medborger_calendar as calendar;
use medborger_identity as identity;
use medborger_interop as interop;
use medborger_journal::journal;
use medborger_method as method;
