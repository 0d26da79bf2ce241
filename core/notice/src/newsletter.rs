//! The newsletter (*nyhedsbrev*): some three times a year, the latest work of the committee and what else moves in the bank.
//!
//! `newsletter.gather` reads what moved since the last one out of the journal, a person edits it, another approves it, and it is sent
//! once. Sending it is news as any other: `notice.gather` lays a line into the inbox of everybody who consents to the purpose
//! `newsletter` and is of its segment, `notice.take` makes a message of its own of it, and whoever withdraws the consent before it is
//! composed gets nothing. Its link to stop withdraws that consent, and nothing else.
//!
//! Nobody is tracked: what is known is how many were sent, delivered and came back.
//!
//! ```
//! use medborger::newsletter::{BeginNewsletter, ShowNewsletter};
//! use medborger::{Actor, Clock, CommandId, MemoryStore, Moment, NewsletterId, Participation, StaffId, Town};
//! use uuid::Uuid;
//!
//! let key = std::array::from_fn(|at| at as u8); // a real one: 32 random bytes
//! let town = Town::new("0766".parse()?, key, medborger::REGISTRY)?;
//! let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
//! let editor = Actor::Staff { staff: StaffId::new(Uuid::from_u128(7)) };
//! let at = Moment::new("2026-11-30T09:00:00Z".parse()?, editor);
//! let autumn = NewsletterId::new(Uuid::from_u128(8));
//! let begin = BeginNewsletter::new(autumn, medborger::Line::new("Nyt fra Borgerbanken, efterår 2026")?);
//! bank.execute(CommandId::new(Uuid::from_u128(9)), &begin, &at)?;
//! assert_eq!(bank.ask(&ShowNewsletter::new(autumn), &at)?.version, 0);
//! # Ok::<(), medborger::Error>(())
//! ```

mod content;
mod draft;
mod error;
mod issue;
mod send;
mod shown;

use medborger_base::sorted::SortedSet;
use std::sync::Arc;

use medborger_codec::{Make, Record};

pub use content::{NewsletterItem, NewsletterSection};
pub use error::NewsletterError;
pub(crate) use issue::{Around, Issue};
pub use shown::NewsletterStage;

use crate::id::{NewsletterId, StaffId};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef, events,
};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::draft::{BeginNewsletter, DiscardNewsletter, EditNewsletter, GatherNewsletter};
    pub use super::send::{ApproveNewsletter, SendNewsletter};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::NewsletterEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::{
        CountNewsletterAudience, ListNewsletters, PrintNewsletter, ShowNewsletter,
    };
}

/// What is answered.
pub mod view {
    pub use super::shown::{
        NewsletterAudience, NewsletterLine, NewsletterList, NewsletterView, ShownItem,
    };
}

/// To whom a newsletter goes, of those who consent to it. Without anything here, to all.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct NewsletterSegment {
    /// Who follows one of these interest areas by the profile, or an area below it.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub interests: SortedSet<Key>,
    /// Who lives in one of these parts of the municipality.
    #[serde(skip_serializing_if = "SortedSet::is_empty")]
    pub areas: SortedSet<Key>,
}

/// Something that moved since the last newsletter.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct FoundNews {
    /// What: its title is looked up whenever it is shown, so that what is hidden is named nowhere.
    pub thing: StreamKey,
    /// The tag of the latest that happened to it.
    pub event: String,
    /// When.
    pub at: Timestamp,
}

/// How many messages there were of a newsletter, and what became of them.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[serde(default)]
#[non_exhaustive]
pub struct NewsletterFigures {
    /// Taken by the host to be sent.
    pub sent: u32,
    /// Delivered, as far as the host knows.
    pub delivered: u32,
    /// Came back.
    pub bounced: u32,
}

/// A newsletter's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Newsletter {
    /// Its title.
    pub title: Line<120>,
    /// Its title in English, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title_english: Option<Line<120>>,
    /// To whom it goes.
    #[serde(default)]
    pub segment: NewsletterSegment,
    /// Up to which position the journal was read.
    pub position: u64,
    /// What moved, the latest last.
    #[serde(default)]
    pub found: Vec<FoundNews>,
    /// How many things moved that are not there, because there were too many.
    #[serde(default)]
    pub left_out: u32,
    /// How often it was edited.
    pub version: u32,
    /// What it says, in the vault; none before it was edited.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<TextRef>,
    /// Who edited it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub editors: SortedSet<StaffId>,
    /// When it was approved as it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<Timestamp>,
    /// When it was sent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sent_at: Option<Timestamp>,
    /// Whether it was discarded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub discarded: bool,
    /// What became of its messages.
    #[serde(default)]
    pub figures: NewsletterFigures,
}

events! {
    /// What can happen to a newsletter.
    NewsletterEvent, NEWSLETTER_EVENTS {
        /// A draft was begun.
        Begun {
            /// Its title.
            title: Line<120>,
            /// Behind which position of the journal lies what moved since the last.
            position: u64,
            /// To whom it goes.
            #[serde(default)]
            segment: NewsletterSegment,
        } = "newsletter.begun";
        /// The journal was read a stretch further.
        Gathered {
            /// Up to which position.
            position: u64,
            /// What moved, each thing once.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            found: Vec<FoundNews>,
        } = "newsletter.gathered";
        /// It was written anew.
        Edited {
            /// Its title.
            title: Line<120>,
            /// In English.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            title_english: Option<Line<120>>,
            /// What it says, in the vault.
            content: TextRef,
            /// By whom.
            by: StaffId,
        } = "newsletter.edited";
        /// It was approved as it stands.
        Approved = "newsletter.approved";
        /// It was sent.
        Sent = "newsletter.sent";
        /// It will not be sent.
        Discarded = "newsletter.discarded";
        /// Messages were taken, or the host said what became of some.
        Counted {
            /// How many were taken.
            #[serde(default)]
            sent: u32,
            /// How many were delivered.
            #[serde(default)]
            delivered: u32,
            /// How many came back.
            #[serde(default)]
            bounced: u32,
            /// How many of these had been reported as delivered.
            #[serde(default)]
            returned: u32,
        } = "newsletter.counted";
    }
}

/// How many things that moved are kept: the earliest are left out.
const FOUND_MAX: usize = 300;

impl Stream for Newsletter {
    const KIND: &'static str = "newsletter";
    const STATE_VERSION: u32 = 1;
    type Event = NewsletterEvent;
    const EVENT_TYPES: &'static [&'static str] = NEWSLETTER_EVENTS;

    fn evolve(state: Option<Self>, event: &NewsletterEvent, at: Timestamp) -> Option<Self> {
        use NewsletterEvent as E;
        let Some(mut letter) = state else {
            let E::Begun {
                title,
                position,
                segment,
            } = event
            else {
                return None;
            };
            return Some(Self {
                title: title.clone(),
                title_english: None,
                segment: segment.clone(),
                position: *position,
                found: Vec::new(),
                left_out: 0,
                version: 0,
                content: None,
                editors: SortedSet::new(),
                approved_at: None,
                sent_at: None,
                discarded: false,
                figures: NewsletterFigures::default(),
            });
        };
        match event {
            E::Begun { .. } => return None,
            E::Gathered { position, found } => {
                letter.position = *position;
                let is_new = |known: &FoundNews| found.iter().all(|new| new.thing != known.thing);
                letter.found.retain(is_new);
                letter.found.extend(found.iter().cloned());
                let over = letter.found.len().saturating_sub(FOUND_MAX);
                letter.found.drain(..over);
                let over = u32::try_from(over).ok()?;
                letter.left_out = letter.left_out.checked_add(over)?;
                // What it says of things has changed.
                letter.approved_at = None;
            }
            E::Edited {
                title,
                title_english,
                content,
                by,
            } => {
                letter.title = title.clone();
                letter.title_english.clone_from(title_english);
                letter.content = Some(content.clone());
                letter.editors.insert(*by);
                letter.version = letter.version.checked_add(1)?;
                letter.approved_at = None;
            }
            E::Approved => letter.approved_at = Some(at),
            E::Sent => letter.sent_at = Some(at),
            E::Discarded => letter.discarded = true,
            E::Counted {
                sent,
                delivered,
                bounced,
                returned,
            } => {
                let figures = &mut letter.figures;
                figures.sent = figures.sent.checked_add(*sent)?;
                let arrived = figures.delivered.checked_add(*delivered)?;
                figures.delivered = arrived.checked_sub(*returned)?;
                figures.bounced = figures.bounced.checked_add(*bounced)?;
            }
        }
        Some(letter)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        if self.sent_at.is_some() {
            add("sent", "yes");
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        self.content.iter().cloned().collect()
    }
}

/// The key of a newsletter's stream.
#[must_use]
pub fn newsletter_stream(newsletter: NewsletterId) -> StreamKey {
    StreamKey::new(Newsletter::KIND, newsletter)
}

fn existing(desk: &mut Desk<'_>, newsletter: NewsletterId) -> Result<Arc<Newsletter>, Halt> {
    let letter = desk.get::<Newsletter>(&newsletter_stream(newsletter))?;
    Ok(letter.ok_or(NewsletterError::NotFound)?)
}

/// A newsletter that was neither sent nor discarded, for the municipality.
fn unsent(desk: &mut Desk<'_>, newsletter: NewsletterId) -> Result<Arc<Newsletter>, Halt> {
    desk.must_be_official()?;
    let letter = existing(desk, newsletter)?;
    match (letter.sent_at, letter.discarded) {
        (Some(_), _) => Err(NewsletterError::Sent.into()),
        (_, true) => Err(NewsletterError::Discarded.into()),
        _ => Ok(letter),
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "newsletter",
    streams: &[StreamOps::of::<Newsletter>()],
    commands: &[
        CommandEntry::of::<BeginNewsletter>(),
        CommandEntry::of::<GatherNewsletter>(),
        CommandEntry::of::<EditNewsletter>(),
        CommandEntry::of::<ApproveNewsletter>(),
        CommandEntry::of::<SendNewsletter>(),
        CommandEntry::of::<DiscardNewsletter>(),
    ],
    queries: &[
        QueryEntry::of::<ShowNewsletter>(),
        QueryEntry::of::<ListNewsletters>(),
        QueryEntry::of::<PrintNewsletter>(),
        QueryEntry::of::<CountNewsletterAudience>(),
    ],
    codes: &[NewsletterError::CODES],
    topical: &[send::TOPICAL],
    tells: &[send::SENT],
    ..Room::EMPTY
};
