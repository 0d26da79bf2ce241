//! Interest areas (*interesseområder*): an open tree of topics that citizens follow and ideas belong to.
//!
//! An area's key never changes. It can be renamed, moved, merged into another or retired, and nobody who follows
//! it is lost: what followed a merged area follows its successor, and a search below a topic finds the followers
//! of everything that was ever moved or merged there.

mod tree;

pub(crate) use tree::with_descendants;
#[doc(hidden)]
pub use tree::{below, followed_by, must_exist, resolve_all};

use medborger_codec::Record;

use crate::identity::KleNumber;
use crate::journal::{
    CommandEntry, QueryEntry, Room, Stream, StreamKey, StreamOps, Topical, events,
};
use crate::key::{Key, Labels};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::tree::{
        AddInterest, MergeInterest, MoveInterest, RenameInterest, RetireInterest, SeedInterests,
    };
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::InterestEvent;
}

/// What can be asked.
pub mod query {
    pub use super::tree::ShowInterests;
}

/// What is answered.
pub mod view {
    pub use super::tree::{InterestTree, InterestView};
}

crate::error::errors! {
    /// Why a rule about interest areas refused.
    InterestError {
        /// There is no such area.
        NotFound {
            /// The key.
            key: Key,
        } => "interest_not_found", NotFound, Some("interest"),
            "there is no interest area `{key}`", "der er intet interesseområde `{key}`";
        /// There is one already.
        AlreadyThere {
            /// The key.
            key: Key,
        } => "interest_already_there", Refused, Some("interest"),
            "there is an interest area `{key}` already", "der er allerede et interesseområde `{key}`";
        /// The area is retired and has no successor.
        Retired {
            /// The key.
            key: Key,
        } => "interest_retired", Refused, Some("interest"),
            "the interest area `{key}` is retired", "interesseområdet `{key}` er nedlagt";
        /// The area would lie below itself.
        Circle => "interest_circle", Refused, Some("parent"),
            "an interest area can't lie below itself", "et interesseområde kan ikke ligge under sig selv";
        /// The tree would become too deep.
        TooDeep {
            /// How many levels are allowed.
            max: usize,
        } => "interest_too_deep", Refused, Some("parent"),
            "the tree has at most {max} levels", "træet har højst {max} niveauer";
    }
}

/// How an interest area stands.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum InterestStatus {
    /// In use.
    Active,
    /// Merged into its successor, which those who followed it now follow.
    Merged,
    /// No longer offered. Who followed it still does, and can be found.
    Retired,
}

/// An interest area's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Interest {
    /// Its names.
    pub labels: Labels,
    /// The area above it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub parent: Option<Key>,
    /// Its number in KLE, the municipalities' shared classification.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kle: Option<KleNumber>,
    /// How it stands.
    pub status: InterestStatus,
    /// The area that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<Key>,
}

events! {
    /// What can happen to an interest area.
    InterestEvent, INTEREST_EVENTS {
        /// Added to the tree.
        Added {
            /// Its names.
            labels: Labels,
            /// The area above it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            parent: Option<Key>,
            /// Its KLE number.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            kle: Option<KleNumber>,
        } = "interest.added";
        /// Given other names or another KLE number.
        Renamed {
            /// Its names.
            labels: Labels,
            /// Its KLE number.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            kle: Option<KleNumber>,
        } = "interest.renamed";
        /// Put below another area, or at the top.
        Moved {
            /// The area above it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            parent: Option<Key>,
        } = "interest.moved";
        /// Merged into another.
        Merged {
            /// The area that takes its place.
            into: Key,
        } = "interest.merged";
        /// No longer offered.
        Retired = "interest.retired";
    }
}

impl Stream for Interest {
    const KIND: &'static str = "interest";
    const STATE_VERSION: u32 = 1;
    type Event = InterestEvent;
    const EVENT_TYPES: &'static [&'static str] = INTEREST_EVENTS;

    fn evolve(state: Option<Self>, event: &InterestEvent, _: Timestamp) -> Option<Self> {
        use InterestEvent as E;
        let Some(mut interest) = state else {
            let E::Added {
                labels,
                parent,
                kle,
            } = event.clone()
            else {
                return None;
            };
            return Some(Self {
                labels,
                parent,
                kle,
                status: InterestStatus::Active,
                successor: None,
            });
        };
        match event.clone() {
            E::Added { .. } => return None,
            E::Renamed { labels, kle } => {
                interest.labels = labels;
                interest.kle = kle;
            }
            E::Moved { parent } => interest.parent = parent,
            E::Merged { into } => {
                interest.status = InterestStatus::Merged;
                interest.successor = Some(into);
            }
            E::Retired => interest.status = InterestStatus::Retired,
        }
        Some(interest)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }
}

/// The key of an interest area's stream.
#[must_use]
pub fn interest_stream(key: &Key) -> StreamKey {
    StreamKey::new(Interest::KIND, key)
}

/// An interest area can be followed while it is offered.
const TOPICAL: Topical = Topical::new(Interest::KIND, |desk, thing| {
    let interest = desk.get::<Interest>(thing)?;
    let offered = interest.filter(|area| area.status == InterestStatus::Active);
    Ok(offered.map(|area| area.labels.in_language("da").to_owned()))
});

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "interest",
    streams: &[StreamOps::of::<Interest>()],
    commands: &[
        CommandEntry::of::<SeedInterests>(),
        CommandEntry::of::<AddInterest>(),
        CommandEntry::of::<RenameInterest>(),
        CommandEntry::of::<MoveInterest>(),
        CommandEntry::of::<MergeInterest>(),
        CommandEntry::of::<RetireInterest>(),
    ],
    queries: &[QueryEntry::of::<ShowInterests>()],
    codes: &[InterestError::CODES],
    topical: &[TOPICAL],
    ..Room::EMPTY
};
