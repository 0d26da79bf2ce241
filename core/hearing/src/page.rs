//! The rooms as a page needs them: all commands, and the questions but for those that make files, search for campaigns or
//! measure quality. What asks for one of these is told `unknown_query`; the server has them.
//!
//! ```
//! use medborger::journal::{Registry, Room};
//! use medborger::page;
//!
//! const ROOMS: &[&Room] = &[&page::HEARING, &page::RESPONSE, &page::WHITE_PAPER];
//! let links = |name| Registry::new(ROOMS).rooms().iter().any(|room| room.queries.iter().any(|q| q.name == name));
//! assert!(links("white_paper.get") && !links("white_paper.export"));
//! ```

use crate::hearing::{
    self, CalculatePeriod, GetDocument, GetHearing, HearingsOfIdea, ListHearings, ListNotices,
    ListObjectors, ShowCalendar, ShowChain, ShowLetter,
};
use crate::journal::{QueryEntry, Room};
use crate::response::{
    self, CheckResponse, GetResponse, ListResponses, ListWork, ShowReceipt, SuggestRedactions,
};
use crate::white_paper::{
    self, CountAnswers, GetWhitePaper, ListChanges, ListMissing, ListNamings, ListRows,
};

/// Hearings, without the letter as a file.
pub const HEARING: Room = Room {
    queries: &[
        QueryEntry::of::<CalculatePeriod>(),
        QueryEntry::of::<GetHearing>(),
        QueryEntry::of::<GetDocument>(),
        QueryEntry::of::<ListHearings>(),
        QueryEntry::of::<ListNotices>(),
        QueryEntry::of::<ListObjectors>(),
        QueryEntry::of::<ShowLetter>(),
        QueryEntry::of::<ShowCalendar>(),
        QueryEntry::of::<ShowChain>(),
        QueryEntry::of::<HearingsOfIdea>(),
    ],
    ..hearing::ROOM
};

/// Responses, without the search for campaigns.
pub const RESPONSE: Room = Room {
    queries: &[
        QueryEntry::of::<GetResponse>(),
        QueryEntry::of::<ListResponses>(),
        QueryEntry::of::<ListWork>(),
        QueryEntry::of::<SuggestRedactions>(),
        QueryEntry::of::<ShowReceipt>(),
        QueryEntry::of::<CheckResponse>(),
    ],
    ..response::ROOM
};

/// White papers, without their files and the figures of quality.
pub const WHITE_PAPER: Room = Room {
    queries: &[
        QueryEntry::of::<GetWhitePaper>(),
        QueryEntry::of::<ListMissing>(),
        QueryEntry::of::<ListNamings>(),
        QueryEntry::of::<ListRows>(),
        QueryEntry::of::<CountAnswers>(),
        QueryEntry::of::<ListChanges>(),
    ],
    ..white_paper::ROOM
};
