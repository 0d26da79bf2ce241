//! The one door: carry out commands, ask queries, look things up, prove the journal.
//!
//! [`Participation`] does it all over a [`Store`](crate::store::Store). A host that keeps its own database uses
//! [`Town::plan`](crate::town::Town::plan) instead: it says what it needs, and returns the
//! [`Commit`](crate::journal::Commit) to be written.

mod acting;
mod batch;
mod call;
mod clock;
mod correction;
mod door;
#[cfg(feature = "host")]
pub mod host;
mod plan;
mod proof;
mod replay;
mod settle;
mod verify;

pub use acting::{Acting, Host};
pub use batch::Batch;
pub use call::{Attest, AttestView};
pub use clock::Clock;
pub use correction::{CorrectTime, CorrectionError};
pub use door::{AnyEnvelope, Participation};
#[doc(hidden)]
pub use plan::answer_alone;
pub use plan::{Answer, Planned};
pub use replay::ErasureListError;
pub use verify::Verified;
/// Rooms of what the crates below show: what one hands to [`Registry::new`](crate::journal::Registry::new) beside the modules'
/// own `ROOM`.
pub use {
    call::{CALENDAR, IDENTITY},
    correction::ROOM as CORRECTION,
};
