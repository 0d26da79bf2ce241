//! Volunteers and needs (Danish: *frivillige og behov*): who should be asked to help where.
//!
//! 1. [`Market::new`] checks needs, volunteers and the pairs that fit, and puts them in an order of their own.
//! 2. [`solve`] finds the best choice of pairs, with prices that prove it, and [`certify`] checks that.
//! 3. [`resolve()`] repairs a choice when somebody drops out.
//! 4. Where minimums can't be met, [`conflict()`] names needs that ask for too much together, and [`relax()`] how little
//!    has to give way.
//! 5. [`stable()`] matches by the wishes of both sides.
//! 6. [`frontier()`] says what other aims would give, and what they cost.
//! 7. [`explain()`] says why a choice is as it is.
//!
//! # What is best
//!
//! Every need gets its minimum, pairs to which both have said yes stay, and nobody gets two needs at the same time. Of
//! what these rules leave: most people placed; then most places filled in needs of the first priority, then of the
//! second, and so on; then the largest sum of fits. All numbers are whole, and nothing is weighed against anything.
//!
//! # How it is found
//!
//! Where every volunteer takes one need, or those of a volunteer's needs that collide are groups of needs at the same
//! time, a best choice is a flow of least cost, and found as one. Where a flow gives somebody what they can't take together,
//! the best combination of everybody's schedules is a linear programme that finds schedules as it needs them, and cases
//! are told apart where it is not whole. A search that is stopped has the best choice so far, and how much better another
//! one can be at most.

mod auction;
mod certificate;
mod choice;
mod conflict;
mod error;
mod explain;
mod flow;
mod frontier;
mod index;
mod levels;
mod market;
mod network;
mod paths;
mod proof;
mod relax;
mod resolve;
mod roster;
mod rows;
mod rules;
#[cfg(test)]
mod sample;
mod search;
mod solve;
mod stable;
#[cfg(test)]
mod tests;

#[doc(hidden)]
pub use certificate::certify_within;
pub use certificate::{Certificate, Flaw, certify};
pub use conflict::{MinimumConflict, conflict};
pub use error::MatchingError;
pub use explain::{Explanation, NeedExplained, Reason, VolunteerExplained, explain};
pub use frontier::{Figures, Frontier, FrontierPoint, frontier};
#[doc(hidden)]
pub use market::{Budget, Load, Part, minutes_between};
pub use market::{Market, PlacedPair};
pub use proof::{Aim, AimProof, CasePrices, Cases, PRICE_UNIT};
pub use relax::{MinimumChange, Relaxation, relax};
pub use resolve::{Move, Resolved, resolve};
pub use rows::{
    FIT_MAX, JOURNEY_MAX, JOURNEYS_MAX, Journey, MatchNeed, MatchPair, MatchVolunteer, NEEDS_MAX,
    NeedRow, PAIRS_MAX, PRIORITY_MAX, PairRow, SHIFTS_MAX, Shift, VOLUNTEERS_MAX,
};
pub use solve::{Chosen, Gap, Matching, Price, Proof, Score, solve};
pub use stable::{MissedMinimum, Stable, stable, stable_within};
