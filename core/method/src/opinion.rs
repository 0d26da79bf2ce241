//! What a conversation thinks (Danish: *holdningskort*): people vote on statements, agree, disagree or pass, and the method says
//! which groups there are, what each holds, on what they agree, and when there is nothing of the kind to say.
//!
//! 1. [`Votes::new`] reads columns of votes. What comes out does not depend on the order of their rows.
//! 2. [`fit()`] places people on a map and finds groups: by factors of the votes that were cast ([`OpinionMode::Factors`]), by
//!    the projection of Polis with many starts ([`OpinionMode::Projection`]), or as Polis does it ([`OpinionMode::Polis`]).
//! 3. [`verdict()`] says by a bootstrap whether the groups are there again when the people are others, and whether they are told
//!    apart better than people of no group would be. A crowd cut in two is no groups.
//! 4. [`statistics()`] tells what each group holds, under control of false discoveries; what all hold; what bridges; what
//!    divides; what is unsure. [`slate()`] chooses statements in proportion, [`flags()`] notes what should be looked at,
//!    [`priorities`] says what to show next, and [`held_out()`] how well the map foretells votes that it has not seen.
//! 5. Results say their numbers in Danish and English (`in_words`); [`chart_map`] and [`chart_agreement`] draw them.
//!
//! A program made the groups: whoever shows them says so.

mod chart;
mod cluster;
mod error;
mod factors;
mod files;
mod fit;
mod flags;
mod held_out;
mod linear;
mod polis;
mod routing;
mod say;
mod slate;
mod statistics;
mod verdict;
mod votes;

#[cfg(test)]
mod tests;

pub use chart::{chart_agreement, chart_map};
pub use cluster::agreement;
pub use error::{OpinionError, VoteFault, VoteFaults};
pub use files::{
    PolisStatements, read_polis_statements, read_polis_votes, write_polis_participants,
    write_polis_statements, write_polis_votes,
};
pub use fit::{GROUPS_MAX, Opinion, OpinionMode, OpinionOptions, fit};
pub use flags::{FlagOptions, Flags, flags};
pub use held_out::{HeldOut, held_out};
pub use routing::{next_statement, priorities};
pub use slate::{SLATE_MAX, Slate, SlateStep, slate};
pub use statistics::{
    Direction, GroupStatistics, OpinionStatistics, StatementStatistics, StatisticsOptions,
    statistics,
};
pub use verdict::{Finding, Verdict, VerdictOptions, verdict};
pub use votes::{
    PARTICIPANTS_MAX, STATEMENTS_MAX, StatementColumns, VOTES_MAX, VoteColumns, Votes,
};
