//! A line of an inbox: what happened, to what, why it is told, and what became of sending it.

use medborger_codec::Record;

use crate::id::{BatchId, CitizenId};
use crate::journal::{NewsReason, StreamKey};
use crate::time::Timestamp;

/// How the keys of the rows begin that are lines of inboxes.
pub(super) const LINES: &str = "news/";

/// How many lines an inbox keeps that nobody reads.
pub(super) const LINES_MAX: usize = 1000;
/// A quarter of an hour.
const QUARTER_MICROS: i64 = 15 * 60 * 1_000_000;

/// What became of sending a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "state", rename_all = "snake_case")]
pub enum Sending {
    /// It is read in the inbox and not sent: so the citizen wishes, or can't be reached, or it was more than fourteen days old
    /// when it was gathered.
    Kept,
    /// To be sent.
    Queued {
        /// From when on, in full quarters of an hour.
        from: Timestamp,
    },
    /// The host has taken it.
    Taken {
        /// With which batch.
        batch: BatchId,
        /// With which of its messages.
        message: u32,
    },
    /// It was handed over to whoever delivers it.
    HandedOver,
    /// It was delivered.
    Delivered,
    /// It came back.
    Bounced,
    /// It could not be sent.
    Failed,
}

impl Line {
    /// The newsletter that it says is out, where it does.
    pub(super) fn newsletter(&self) -> Option<&StreamKey> {
        (self.reason == NewsReason::Subscribes).then_some(&self.thing)
    }
}

impl Sending {
    /// To be sent from a quarter of an hour on, counted from 1970.
    pub(super) fn queued(quarter: u32) -> Self {
        let from = Timestamp::from_micros(i64::from(quarter) * QUARTER_MICROS);
        from.map_or(Self::Kept, |from| Self::Queued { from })
    }
}

/// A line as it lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
pub(super) struct Line {
    /// The event's tag.
    pub(super) event: String,
    /// What it is about.
    pub(super) thing: StreamKey,
    /// Why it is told.
    pub(super) reason: NewsReason,
    /// When it happened.
    pub(super) at: Timestamp,
    /// When that is of which it speaks, such as a shift.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) when: Option<Timestamp>,
    /// What became of sending it.
    pub(super) sending: Sending,
}

/// How the keys of a citizen's lines begin.
pub(super) fn lines_of(citizen: CitizenId) -> String {
    format!("{LINES}{citizen}/")
}

/// The key of a citizen's line about the entry at a position. The latest comes first.
pub(super) fn line_key(citizen: CitizenId, position: u64) -> String {
    format!("{LINES}{citizen}/{:016x}", u64::MAX - position)
}

/// The position in a line's key.
pub(super) fn position_of(key: &str) -> Option<u64> {
    let (_, place) = key.rsplit_once('/')?;
    Some(u64::MAX - u64::from_str_radix(place, 16).ok()?)
}
