//! Reach (*rækkevidde*): who takes part, beside who lives here; who is not reached, and whom to invite to mend it.
//!
//! The municipality says how many live here by group, from its own statistics: by age, by part of the municipality, or both. What
//! citizens told of themselves says to which group they belong. Nothing is written. Counts are told to the nearest [`NEAREST`], so
//! that a report can be shown to others: even whoever knows their sum can compute none of one report's. Who may ask many questions,
//! which is staff alone, can compare their answers; staff see who is in the bank anyway.
//!
//! Whoever takes part chose to. So there is no margin of error: the figures are what they are, and say nothing of those who did not
//! come but that they did not.

mod compare;
mod invite;

use medborger_base::sorted::SortedSet;

use crate::id::CitizenId;
use crate::journal::{Desk, Halt, QueryEntry, Room, StreamKey};

pub use compare::{NEAREST, ReachDimension, ReachGroup, ReachVerdict};

#[doc(hidden)]
pub use {query::*, view::*};

/// What can be asked.
pub mod query {
    pub use super::compare::CompareReach;
    pub use super::invite::InviteUnreached;
}

/// What is answered.
pub mod view {
    pub use super::compare::{ReachDimensionView, ReachGroupView, ReachReport};
    pub use super::invite::Unreached;
}

/// How many parts of those who take part are looked at: of several hundred people each.
const PARTS_MAX: u32 = 40;

crate::error::errors! {
    /// Why a question about reach is not answered.
    ReachError {
        /// There is no such thing, or nobody takes part in its kind.
        ThingUnknown => "reach_thing_unknown", NotFound, Some("thing"),
            "there is no such thing in which people take part", "der er ikke noget sådant, som nogen deltager i";
        /// None, or more than are compared at once.
        Dimensions => "reach_dimensions_unfit", Invalid, Some("dimensions"),
            "there are 1 to 10 dimensions, each of 2 to 50 groups", "der er 1 til 10 inddelinger, hver med 2 til 50 grupper";
        /// Somebody could be in two groups of one dimension.
        Overlap => "reach_groups_overlap", Invalid, Some("dimensions"),
            "two groups of one dimension overlap, or a group has its ages the wrong way round",
            "to grupper i en inddeling overlapper, eller en gruppe har sine aldre i forkert rækkefølge";
        /// Nobody lives there.
        NoPopulation => "reach_no_population", Invalid, Some("dimensions"),
            "a dimension's groups have 1 to 1,000,000,000 inhabitants together",
            "grupperne i en inddeling har tilsammen 1 til 1.000.000.000 indbyggere";
        /// More people than one question looks at.
        TooMany => "reach_too_many", Refused, Some("thing"),
            "more people take part than one question looks at", "der deltager flere, end ét spørgsmål ser på";
    }
}

/// Everybody who takes part in a thing with an account.
fn taking_part(desk: &mut Desk<'_>, thing: &StreamKey) -> Result<SortedSet<CitizenId>, Halt> {
    let registry = desk.town().registry();
    let part = registry
        .topical(thing.kind())
        .and_then(|topical| topical.taking_part);
    let (Some(part), Some(kind)) = (part, registry.stream(thing.kind())) else {
        return Err(ReachError::ThingUnknown.into());
    };
    if !desk.is_there(kind, thing)? {
        return Err(ReachError::ThingUnknown.into());
    }
    let mut citizens = SortedSet::new();
    let mut from = 0;
    for _ in 0..PARTS_MAX {
        let found = part(desk, thing, from)?;
        citizens.extend(found.citizens);
        match found.next {
            Some(next) => from = next,
            None => return Ok(citizens),
        }
    }
    Err(ReachError::TooMany.into())
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "reach",
    queries: &[
        QueryEntry::of::<CompareReach>(),
        QueryEntry::of::<InviteUnreached>(),
    ],
    codes: &[ReachError::CODES],
    ..Room::EMPTY
};
