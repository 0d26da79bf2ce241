//! Pure algorithms over plain numbers and texts. They know no citizen, no stream and no journal.
#![forbid(unsafe_code)]

pub mod matching;
pub mod opinion;
pub mod redaction;
pub mod similarity;
pub mod sortition;
mod statistics;
pub mod survey;
mod words;

/// Labels and help in Danish for what the fields and choices of this crate are called.
#[doc(hidden)]
pub const LABELS: &str = include_str!("../labels.txt");
