//! Awards, councils, local ambassadors and private initiatives.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

pub mod ambassador;
pub mod assessment;
pub mod award;
pub mod council;
pub mod dialogue_form;
#[doc(hidden)]
pub mod id;
pub mod initiative;
pub mod reach;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_bank::{citizen, person};
use medborger_base::{digest, error, key, numbered, place, text, time};
use medborger_calendar as calendar;
use medborger_identity as identity;
use medborger_journal::{journal, town};
use medborger_volunteering::organisation;
