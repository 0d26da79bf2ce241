//! Tests from the outside: the shared vectors, the bank against a naive model, the frozen events, the faults of a
//! disk.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets what it does not expect fails"
)]

mod authority;
mod bank_export;
mod bounded;
mod case_events;
mod cost;
mod crowd;
mod erasure;
mod files;
mod forum;
mod fuzz;
mod gathered;
mod golden;
mod hearing_many;
mod hearing_model;
mod intake;
mod linkage;
mod lists;
mod lives;
mod login;
mod long;
mod lottery_again;
mod matching_exact;
mod matching_town;
mod model;
mod newsletters;
mod pairs;
mod pictured;
mod plan;
mod races;
mod receipts;
mod redaction;
mod rows;
mod schema;
mod shifts;
mod simulator;
mod sortition_exact;
mod sortition_municipal;
mod sqlite_faults;
mod team_model;
mod through;
mod tidy;
mod told;
mod trials;
mod unnamed;
mod vectors;
mod volunteering_model;
mod white_paper;
