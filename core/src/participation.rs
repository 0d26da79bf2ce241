//! The one door: carry out commands, ask queries, look things up, prove the journal.
//!
//! [`Participation`] does it all over a [`Store`](crate::Store). A host that keeps its own database uses
//! [`Town::plan`](crate::Town::plan) instead: it says what it needs, and returns the
//! [`Commit`](crate::journal::Commit) to be written.

#[doc(hidden)]
pub use medborger_journal::participation::answer_alone;
#[cfg(feature = "host")]
pub use medborger_journal::participation::host;
pub use medborger_journal::participation::{
    Acting, Answer, AnyEnvelope, Attest, AttestView, Batch, CALENDAR, CORRECTION, Clock,
    CorrectTime, CorrectionError, ErasureListError, Host, IDENTITY, Participation, Planned,
    Verified,
};

mod check;
#[cfg(feature = "columns")]
pub mod columns;
#[cfg(feature = "schema")]
mod describe;
mod export;
mod matching;
mod personal;
mod replayed;
mod rooms;
#[cfg(feature = "schema")]
mod schema;
mod sortition;
mod tables;

pub use check::{check, check_json};
#[cfg(feature = "schema")]
pub use describe::describe;
pub use export::{export_white_paper, export_white_paper_to, find_campaigns};
pub use matching::{
    FrontierFigures, FrontierItem, FrontierName, FrontierView, MarketRows, MatchingFrontier,
    NeedOutcome, OtherOutcome, PairIds, PlaceWorth, RelaxMatching, RelaxedMatching,
    ResolveMatching, ResolvedMatching, SolveMatching, SolvedMatching, StableMatching, StableView,
    VolunteerMove, VolunteerOutcome,
};
pub use personal::{CitizenExport, ExportCitizen, ExportedEntry, ExportedRow};
pub use replayed::{FindPerson, PersonShare, VerifyChances, VerifyDraw};
pub use rooms::{REGISTRY, ROOMS, codes};
#[cfg(feature = "schema")]
pub use schema::{labelled, schema, schema_gaps};
pub use sortition::{
    Chances, ComputeChances, Conflicts, Fairness, FindConflicts, PersonChance, PrepareLottery,
    PrepareReplacement, PrepareReserves, PreparedLottery, ReportDraw, ReportedDraw,
};
pub use tables::{DrawFiles, DrawTables, ReadTables, TableInput, TableReport, WriteTables};
/// Rooms that span others: what one hands to [`Registry::new`](crate::journal::Registry::new) beside the modules' own `ROOM`.
pub use {
    matching::ROOM as MATCHING, personal::OF_BANK as BANK_EXPORT, personal::ROOM as PERSONAL,
    replayed::ROOM as REPLAY, sortition::ROOM as SORTITION,
};
