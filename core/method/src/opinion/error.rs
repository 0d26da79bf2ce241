//! Why votes can't be read, in English and in Danish. Rows are named by their place, never by who voted.

use std::fmt;

use crate::words::first_of;

/// One thing that is wrong with columns of votes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum VoteFault {
    /// A column has another length than the column of participants.
    Length {
        /// The column.
        column: &'static str,
        /// How many rows it has.
        rows: u64,
        /// How many it should have.
        expected: u64,
    },
    /// A vote that is not -1, 0 or 1.
    Vote {
        /// The row, counted from 0.
        row: u64,
    },
    /// A row names a participant who is not among those given.
    Participant {
        /// The row, counted from 0.
        row: u64,
    },
    /// A row names a statement that is not among those given.
    Statement {
        /// The row, counted from 0.
        row: u64,
    },
    /// Two participants or two statements have one id.
    Repeated {
        /// `participants` or `statements`.
        column: &'static str,
        /// The second one, counted from 0.
        at: u64,
    },
    /// More than [`PARTICIPANTS_MAX`](super::PARTICIPANTS_MAX), [`STATEMENTS_MAX`](super::STATEMENTS_MAX) or
    /// [`VOTES_MAX`](super::VOTES_MAX).
    TooMany {
        /// The column.
        column: &'static str,
        /// How many there may be.
        max: u64,
    },
    /// A line of a file that can't be read.
    Line {
        /// The line, counted from 1.
        line: u64,
    },
    /// A file lacks a column.
    ColumnMissing {
        /// The column.
        column: &'static str,
    },
}

impl VoteFault {
    /// Where the fault is, dotted.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::Length { column, .. }
            | Self::TooMany { column, .. }
            | Self::ColumnMissing { column } => (*column).to_owned(),
            Self::Vote { row } => format!("vote.{row}"),
            Self::Participant { row } => format!("participant.{row}"),
            Self::Statement { row } => format!("statement.{row}"),
            Self::Repeated { column, at } => format!("{column}.{at}"),
            Self::Line { line } => format!("line.{line}"),
        }
    }
}

/// The sentence in English; in Danish in the alternate form (`{:#}`).
impl fmt::Display for VoteFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let danish = f.alternate();
        match self {
            Self::Length {
                column,
                rows,
                expected,
            } if danish => write!(f, "kolonnen `{column}` har {rows} rækker, ikke {expected}"),
            Self::Length {
                column,
                rows,
                expected,
            } => write!(f, "the column `{column}` has {rows} rows, not {expected}"),
            Self::Vote { row } if danish => {
                write!(f, "stemmen i række {row} er ikke -1, 0 eller 1")
            }
            Self::Vote { row } => write!(f, "the vote in row {row} is not -1, 0 or 1"),
            Self::Participant { row } if danish => {
                write!(f, "række {row} nævner en deltager, som ikke findes")
            }
            Self::Participant { row } => {
                write!(f, "row {row} names a participant that there isn't")
            }
            Self::Statement { row } if danish => {
                write!(f, "række {row} nævner et udsagn, som ikke findes")
            }
            Self::Statement { row } => write!(f, "row {row} names a statement that there isn't"),
            Self::Repeated { column, at } if danish => {
                write!(f, "nummer {at} i `{column}` har samme id som en tidligere")
            }
            Self::Repeated { column, at } => {
                write!(f, "number {at} of `{column}` has the id of an earlier one")
            }
            Self::TooMany { column, max } if danish => {
                write!(f, "der er flere end {max} i `{column}`")
            }
            Self::TooMany { column, max } => write!(f, "there are more than {max} in `{column}`"),
            Self::Line { line } if danish => write!(f, "linje {line} kan ikke læses"),
            Self::Line { line } => write!(f, "line {line} can't be read"),
            Self::ColumnMissing { column } if danish => {
                write!(f, "kolonnen `{column}` mangler")
            }
            Self::ColumnMissing { column } => write!(f, "the column `{column}` is missing"),
        }
    }
}

/// All that is wrong, in the order of the rows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VoteFaults(pub Vec<VoteFault>);

impl VoteFaults {
    /// Where the first one is.
    fn first(&self) -> String {
        self.0.first().map(VoteFault::field).unwrap_or_default()
    }
}

/// The first twenty in English and how many more there are; in Danish in the alternate form (`{:#}`).
impl fmt::Display for VoteFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        first_of(&self.0, f)
    }
}

medborger_base::error::errors! {
    /// Why a conversation can't be looked at.
    OpinionError wraps Work(medborger_base::work::WorkError) {
        /// The votes can't be read.
        Votes {
            /// Where the first fault is.
            field: String,
            /// All of them.
            faults: VoteFaults,
        } => "opinion_votes_faulty", Invalid, Some(field),
            "{faults}", "{faults:#}";
        /// An option that there isn't.
        Option {
            /// Which.
            field: String,
            /// The least it may be.
            min: u64,
            /// The most it may be.
            max: u64,
        } => "opinion_option_out_of_range", Invalid, Some(field),
            "this is {min} to {max}", "dette er {min} til {max}";
        /// A least share that there isn't.
        ShareMin => "opinion_share_min_out_of_range", Invalid, Some("share_min"),
            "a least share is 0 to 0.5", "en mindste andel er 0 til 0,5";
        /// A share to leave out that there isn't.
        ShareLost => "opinion_share_lost_out_of_range", Invalid, Some("share"),
            "the share that is left out is above 0 and below 1", "den andel, der udelades, er over 0 og under 1";
        /// Groups that are not of these votes.
        Groups => "opinion_groups_mismatched", Invalid, Some("groups"),
            "there is one group or none for each participant, counted from 0, and none is empty",
            "der er én gruppe eller ingen for hver deltager, talt fra 0, og ingen er tom";
    }
}

impl OpinionError {
    pub(super) fn votes(faults: Vec<VoteFault>) -> Self {
        let faults = VoteFaults(faults);
        Self::Votes {
            field: faults.first(),
            faults,
        }
    }
}
