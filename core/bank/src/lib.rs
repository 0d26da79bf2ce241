//! The citizen bank: citizens, recognised persons, interest areas, ways to take part, ideas, contact points.
//! Depend on `medborger`, which re-exports it.
#![forbid(unsafe_code)]

pub mod citizen;
pub mod contact_point;
pub mod file;
#[doc(hidden)]
pub mod id;
pub mod idea;
pub mod interest;
pub mod person;
pub mod way;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");

use medborger_base::{digest, error, key, picture, place, text, time, work};
use medborger_calendar as calendar;
use medborger_identity as identity;
use medborger_journal::{journal, town};
