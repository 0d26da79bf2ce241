//! Pure algorithms over plain numbers and texts. They know no citizen, no stream and no journal.
#![forbid(unsafe_code)]

pub mod matching;
pub mod redaction;
pub mod similarity;
pub mod sortition;
