//! Taking in responses by the list (*indlæsning af høringssvar*): from a file of rows or a box of mails, dry run first.
//!
//! [`read_table`](medborger_interop::read_table) reads the file. [`CheckIntake`] says what would become of each row and all
//! that is wrong, and changes nothing. [`DepositRows`] takes in the rows in parts of at most 100, those alone that are in
//! order. What a response says and the row that it was are known again, so a row that was taken in is passed over ever after,
//! in whatever file and under whatever command it comes again; one that only says the same is named as a copy, and one that may be a
//! correction of one that was taken in before is doubtful.

mod again;
mod alike;
mod cell;
mod check;
mod column;
mod contact;
mod deposit;
mod error;
mod row;
mod untaken;
mod word;

pub(crate) use again::TERMS;
pub use check::{IntakeColumn, IntakeFault, IntakeOutcome, IntakeRow};
pub use column::{ColumnMeaning, HeadingMeaning};
pub use error::IntakeError;
pub use untaken::UntakenColumn;

use crate::journal::{CommandEntry, QueryEntry, Room};

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::deposit::DepositRows;
}

/// What can be asked.
pub mod query {
    pub use super::check::CheckIntake;
}

/// What is answered.
pub mod view {
    pub use super::check::IntakeReport;
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "intake",
    commands: &[CommandEntry::of::<DepositRows>()],
    queries: &[QueryEntry::of::<CheckIntake>()],
    tables: true,
    codes: &[IntakeError::CODES],
    ..Room::EMPTY
};
