//! News (*besked*): who is told of what happened, and why.
//!
//! Rooms say which of their events are news and who has a part in them; citizens follow whatever they wish beside. Nothing is
//! written when something happens: `notice.gather` reads the journal from where it was read last, and lays a line into the inbox
//! of everybody concerned, each once. From there the host takes what is to be sent with `notice.take`, in batches that two
//! servers can't take twice, sends it by its own means, and reports what became of it.
//!
//! All that is kept of somebody here is theirs and goes with their account: what they follow, how they wish to be told, their
//! inbox, and what is on its way to them. The journal knows how far it was read and how many messages were taken, and nobody's
//! name.

mod area;
mod compose;
mod error;
mod follow;
mod form;
mod gather;
mod ground;
mod inbox;
mod line;
mod outbox;
mod outgoing;
mod reader;
mod report;
mod stop;
mod take;
mod wishes;

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use medborger_codec::Record;

pub use error::NoticeError;
pub use follow::Thing;
pub use form::MessageSender;
pub use ground::{Ground, NewsKind};
pub use line::Sending;
pub use report::{Delivery, DeliveryReport};
pub use wishes::{QuietHours, Rhythm, Wishes};

pub(crate) use compose::{greeting, link};
pub(crate) use follow::{public_titles, titles};
pub(crate) use gather::page_of;
pub(crate) use ground::NEWSLETTER;

use crate::id::BatchId;
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, Table, Whose, events,
};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::follow::{FollowThing, UnfollowThing};
    pub use super::gather::GatherNews;
    pub use super::inbox::ReadInbox;
    pub use super::report::ReportMessages;
    pub use super::stop::StopNews;
    pub use super::take::TakeMessages;
    pub use super::wishes::ChangeWishes;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::OutboxEvent;
}

/// What can be asked.
pub mod query {
    pub use super::inbox::ShowInbox;
    pub use super::outbox::ShowOutbox;
    pub use super::outgoing::ShowOutgoing;
    pub use super::wishes::ShowWishes;
}

/// What is answered.
pub mod view {
    pub use super::follow::FollowedView;
    pub use super::ground::GroundView;
    pub use super::inbox::{InboxLine, InboxView};
    pub use super::outbox::{BatchView, OutboxView};
    pub use super::outgoing::{MessageView, OutgoingView};
    pub use super::wishes::WishesView;
}

/// Where in an event's audience the reading stopped.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GatherPlace {
    /// The event's audience, by number.
    pub audience: u32,
    /// From where on in it.
    pub from: u32,
}

/// A batch of messages of which some were not reported yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Batch {
    /// When it was taken.
    pub at: Timestamp,
    /// How many messages it had.
    pub messages: u32,
    /// How many of them were reported.
    pub reported: u32,
}

/// The outbox's state: how far the journal was read, and what the host has taken.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct Outbox {
    /// Up to which position the journal was read.
    pub position: u64,
    /// Where in the next event's audience the reading stopped, where it did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<GatherPlace>,
    /// The quarters of an hour in which news is due, counted from 1970.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub due: SortedSet<u32>,
    /// The batches that are not reported in full.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub open: SortedMap<BatchId, Batch>,
    /// How many lines were laid into inboxes.
    #[serde(default)]
    pub told: u64,
    /// How many messages were taken.
    #[serde(default)]
    pub taken: u64,
}

events! {
    /// What can happen to the outbox.
    OutboxEvent, OUTBOX_EVENTS {
        /// The journal was read a stretch further.
        Gathered {
            /// Up to which position.
            position: u64,
            /// Where in the next event's audience it stopped.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            place: Option<GatherPlace>,
            /// How many lines were laid into inboxes.
            told: u32,
            /// In which quarters of an hour news is due.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            due: SortedSet<u32>,
        } = "outbox.gathered";
        /// The host took messages.
        Taken {
            /// Under which name.
            batch: BatchId,
            /// How many.
            messages: u32,
            /// The quarters of an hour in which nothing is due any more.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            emptied: SortedSet<u32>,
            /// Those in which what was not to go yet is due now.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            due: SortedSet<u32>,
        } = "outbox.taken";
        /// The host said what became of messages.
        Reported {
            /// Of which batch.
            batch: BatchId,
            /// Of how many that had not been reported.
            messages: u32,
            /// Whether nothing more will be said of the batch.
            #[serde(default, skip_serializing_if = "std::ops::Not::not")]
            done: bool,
        } = "outbox.reported";
    }
}

impl Stream for Outbox {
    const KIND: &'static str = "outbox";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = OutboxEvent;
    const EVENT_TYPES: &'static [&'static str] = OUTBOX_EVENTS;

    fn evolve(state: Option<Self>, event: &OutboxEvent, at: Timestamp) -> Option<Self> {
        use OutboxEvent as E;
        let mut outbox = state.unwrap_or_default();
        match event {
            E::Gathered {
                position,
                place,
                told,
                due,
            } => {
                outbox.position = *position;
                outbox.place = *place;
                outbox.told = outbox.told.checked_add(u64::from(*told))?;
                outbox.due.extend(due.iter().copied());
            }
            E::Taken {
                batch,
                messages,
                emptied,
                due,
            } => {
                outbox.due.extend(due.iter().copied());
                outbox.due.retain(|quarter| !emptied.contains(quarter));
                outbox.taken = outbox.taken.checked_add(u64::from(*messages))?;
                if *messages > 0 {
                    let taken = Batch {
                        at,
                        messages: *messages,
                        reported: 0,
                    };
                    outbox.open.insert(*batch, taken);
                }
            }
            E::Reported {
                batch,
                messages,
                done,
            } => {
                // What comes back may be of a batch that was done long ago.
                if let Some(open) = outbox.open.get_mut(batch) {
                    open.reported = open.reported.checked_add(*messages)?;
                    if *done || open.reported >= open.messages {
                        outbox.open.remove(batch);
                    }
                }
            }
        }
        Some(outbox)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }
}

/// The key of the outbox, of which a municipality has one.
fn outbox_stream() -> StreamKey {
    StreamKey::new(Outbox::KIND, "town")
}

/// The outbox; an empty one where nothing was ever gathered.
fn outbox(desk: &mut Desk<'_>) -> Result<Arc<Outbox>, Halt> {
    Ok(desk.get::<Outbox>(&outbox_stream())?.unwrap_or_default())
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "notice",
    streams: &[StreamOps::of::<Outbox>()],
    commands: &[
        CommandEntry::of::<FollowThing>(),
        CommandEntry::of::<UnfollowThing>(),
        CommandEntry::of::<ChangeWishes>(),
        CommandEntry::of::<StopNews>(),
        CommandEntry::of::<ReadInbox>(),
        CommandEntry::of::<GatherNews>(),
        CommandEntry::of::<TakeMessages>(),
        CommandEntry::of::<ReportMessages>(),
    ],
    queries: &[
        QueryEntry::of::<ShowInbox>(),
        QueryEntry::of::<ShowWishes>(),
        QueryEntry::of::<ShowOutbox>(),
        QueryEntry::of::<ShowOutgoing>(),
    ],
    codes: &[NoticeError::CODES],
    rows: &[
        Table::new(follow::FOLLOWS, Whose::Citizen),
        Table::new(wishes::WISHES, Whose::Citizen),
        Table::new(line::LINES, Whose::Citizen),
        Table::new(outgoing::MESSAGES, Whose::Citizen),
        Table::new(stop::STOPS, Whose::Citizen),
        Table::new(gather::BEGUN, Whose::Town).of_nobody(),
        Table::new(gather::REACHED, Whose::Citizen),
    ],
    ..Room::EMPTY
};
