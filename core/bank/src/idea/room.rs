//! The room's place in the registry.

use super::news::{TELLS, TOPICAL};
use super::personal::{PERSONAL, ROWS};
use super::pictured::FILES;
use super::proof::PROOF;
use super::{
    AnswerIdea, CarryOutIdea, DeclineIdea, DepositIdea, GatherSupporters, GetIdea, HideIdea, Idea,
    IdeaError, ListIdeas, MergeIdeas, RestoreIdea, ReviseIdea, ShowSupporters, SplitIdea,
    SupportIdea, TakeUpIdea, WithdrawIdea, WithdrawSupport,
};
use crate::journal::{CommandEntry, QueryEntry, Room, StreamOps};
use crate::picture::PictureError;
use medborger_base::file::FileError;

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "idea",
    streams: &[StreamOps::of::<Idea>()],
    commands: &[
        CommandEntry::of::<DepositIdea>(),
        CommandEntry::of::<ReviseIdea>(),
        CommandEntry::of::<WithdrawIdea>(),
        CommandEntry::of::<SupportIdea>(),
        CommandEntry::of::<WithdrawSupport>(),
        CommandEntry::of::<MergeIdeas>(),
        CommandEntry::of::<SplitIdea>(),
        CommandEntry::of::<GatherSupporters>(),
        CommandEntry::of::<HideIdea>(),
        CommandEntry::of::<RestoreIdea>(),
        CommandEntry::of::<TakeUpIdea>(),
        CommandEntry::of::<AnswerIdea>(),
        CommandEntry::of::<DeclineIdea>(),
        CommandEntry::of::<CarryOutIdea>(),
    ],
    queries: &[
        QueryEntry::of::<GetIdea>(),
        QueryEntry::of::<ListIdeas>(),
        QueryEntry::of::<ShowSupporters>(),
    ],
    codes: &[IdeaError::CODES, FileError::CODES, PictureError::CODES],
    rows: ROWS,
    personal: PERSONAL,
    proofs: &[PROOF],
    topical: &[TOPICAL],
    tells: TELLS,
    files: FILES,
    ..Room::EMPTY
};
