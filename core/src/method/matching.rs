//! Volunteers and needs (Danish: *frivillige og behov*): who should be asked to help where.
//!
//! 1. [`Market::new`] checks needs, volunteers and the pairs that fit.
//! 2. [`solve`] finds the best choice of pairs, with prices that prove it, and [`certify`] checks that.

mod auction;
mod certificate;
mod error;
mod flow;
mod index;
mod market;
mod network;
mod paths;
mod resolve;
mod search;
mod solve;
#[cfg(test)]
mod tests;

pub use certificate::{Certificate, Flaw, certify};
pub use error::MatchingError;
pub use market::{
    FIT_MAX, Market, MatchNeed, MatchPair, MatchVolunteer, NEEDS_MAX, NeedRow, PAIRS_MAX,
    PRIORITY_MAX, PairRow, SHIFTS_MAX, Shift, VOLUNTEERS_MAX,
};
pub use resolve::{Move, Resolved, resolve};
pub use solve::{Chosen, Limits, Matching, Price, Proof, Score, solve};
