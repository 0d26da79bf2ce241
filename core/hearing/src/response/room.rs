//! The room of responses.

use super::{Response, ResponseError, command as c, personal, query as q};
use crate::journal::{CommandEntry, QueryEntry, Room, StreamOps};

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "response",
    streams: &[StreamOps::of::<Response>()],
    commands: &[
        CommandEntry::of::<c::SubmitResponse>(),
        CommandEntry::of::<c::RecordResponse>(),
        CommandEntry::of::<c::SupplementResponse>(),
        CommandEntry::of::<c::WithdrawResponse>(),
        CommandEntry::of::<c::ReviewResponse>(),
        CommandEntry::of::<c::WithholdResponse>(),
        CommandEntry::of::<c::RecogniseVeto>(),
        CommandEntry::of::<c::CodeResponse>(),
        CommandEntry::of::<c::AnswerResponse>(),
        CommandEntry::of::<c::SettleResponses>(),
        CommandEntry::of::<c::ReopenResponse>(),
    ],
    queries: &[
        QueryEntry::of::<q::GetResponse>(),
        QueryEntry::of::<q::ListResponses>(),
        QueryEntry::of::<q::ListWork>(),
        QueryEntry::of::<q::SuggestRedactions>(),
        QueryEntry::of::<q::ShowReceipt>(),
        QueryEntry::of::<q::FindArrived>(),
        QueryEntry::of::<q::FindCampaigns>(),
        QueryEntry::of::<q::CheckResponse>(),
    ],
    codes: &[
        ResponseError::CODES,
        crate::method::redaction::RedactionError::CODES,
    ],
    rows: personal::ROWS,
    personal: personal::PERSONAL,
    files: personal::FILES,
    ..Room::EMPTY
};
