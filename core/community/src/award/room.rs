//! The room's place in the registry.

use super::personal::{PERSONAL, PROOF, ROWS};
use super::{
    AnnounceAward, Award, AwardError, CastVote, ConsentToNomination, CountBallots, DeclareAward,
    DeclineNomination, ExcludeNominee, ExcuseJuror, GetAward, GivePoints, JoinNominees, ListAwards,
    MyVote, Nominate, Nominee, SeatJuror, SetAwardEvent,
};
use crate::journal::{CommandEntry, QueryEntry, Room, StreamOps};

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "award",
    streams: &[StreamOps::of::<Award>(), StreamOps::of::<Nominee>()],
    commands: &[
        CommandEntry::of::<AnnounceAward>(),
        CommandEntry::of::<SetAwardEvent>(),
        CommandEntry::of::<SeatJuror>(),
        CommandEntry::of::<ExcuseJuror>(),
        CommandEntry::of::<Nominate>(),
        CommandEntry::of::<JoinNominees>(),
        CommandEntry::of::<ConsentToNomination>(),
        CommandEntry::of::<DeclineNomination>(),
        CommandEntry::of::<ExcludeNominee>(),
        CommandEntry::of::<GivePoints>(),
        CommandEntry::of::<CastVote>(),
        CommandEntry::of::<CountBallots>(),
        CommandEntry::of::<DeclareAward>(),
    ],
    queries: &[
        QueryEntry::of::<GetAward>(),
        QueryEntry::of::<ListAwards>(),
        QueryEntry::of::<MyVote>(),
    ],
    codes: &[AwardError::CODES],
    rows: ROWS,
    personal: PERSONAL,
    proofs: &[PROOF],
    topical: &[super::news::TOPICAL],
    tells: super::news::TELLS,
    ..Room::EMPTY
};
