//! The one door: carry out commands, ask queries, look things up, prove the journal.
//!
//! [`Participation`] does it all over a [`Store`](crate::Store). A host that keeps its own database uses
//! [`Town::plan`](crate::Town::plan) instead: it says what it needs, and returns the
//! [`Commit`](crate::journal::Commit) to be written.

mod acting;
mod call;
mod check;
mod clock;
mod correction;
#[cfg(feature = "schema")]
mod describe;
mod door;
mod export;
#[cfg(feature = "host")]
pub mod host;
mod matching;
mod personal;
mod plan;
mod proof;
mod replay;
mod rooms;
mod settle;
mod sortition;
mod verify;

pub use acting::{Acting, Host};
pub use call::{Attest, AttestView};
pub use check::{check, check_json};
pub use clock::Clock;
pub use correction::{CorrectTime, CorrectionError};
#[cfg(feature = "schema")]
pub use describe::describe;
pub use door::{AnyEnvelope, Batch, Participation};
pub use matching::{
    FrontierFigures, FrontierItem, FrontierName, FrontierView, MarketRows, MatchingFrontier,
    NeedOutcome, OtherOutcome, PairIds, PlaceWorth, RelaxMatching, RelaxedMatching,
    ResolveMatching, ResolvedMatching, SolveMatching, SolvedMatching, StableMatching, StableView,
    VolunteerMove, VolunteerOutcome,
};
pub use personal::{CitizenExport, ExportCitizen, ExportedEntry, ExportedIdea, ExportedRow};
pub use plan::{Answer, Planned};
pub use replay::ErasureListError;
pub use rooms::{REGISTRY, ROOMS, codes};
pub use sortition::{
    Chances, ComputeChances, Conflicts, DrawFiles, DrawTables, Fairness, FindConflicts, FindPerson,
    PersonChance, PersonShare, PrepareLottery, PrepareReplacement, PrepareReserves,
    PreparedLottery, ReadTables, ReportDraw, ReportedDraw, VerifyDraw, WriteTables,
};
pub use verify::Verified;
/// Rooms that span others: what one hands to [`Registry::new`](crate::journal::Registry::new) beside the modules' own `ROOM`.
pub use {
    call::{CALENDAR, IDENTITY},
    correction::ROOM as CORRECTION,
    matching::ROOM as MATCHING,
    personal::ROOM as PERSONAL,
    sortition::ROOM as SORTITION,
};
