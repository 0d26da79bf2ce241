//! Ways to take part (*måder at deltage*): a catalogue that the municipality grows.
//!
//! Stored data name a way by its key, so that a new way, or a new version of one, breaks nothing.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use crate::journal::{
    Command, CommandEntry, Desk, DeskError, Halt, Query, QueryEntry, Room, Stream, StreamKey,
    StreamOps, events,
};
use crate::key::{Key, Labels};
use crate::time::Timestamp;

/// What can be done.
pub mod command {
    #[doc(inline)]
    pub use super::{AddWay, RetireWay, ReviseWay, SeedWays};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::WayEvent;
}

/// What can be asked.
pub mod query {
    #[doc(inline)]
    pub use super::ShowWays;
}

/// What is answered.
pub mod view {
    #[doc(inline)]
    pub use super::{WayCatalogue, WayView};
}

crate::error::errors! {
    /// Why a rule about ways to take part refused.
    WayError {
        /// There is no such way.
        NotFound {
            /// The key.
            key: Key,
        } => "way_not_found", NotFound, Some("way"),
            "there is no way to take part `{key}`", "der er ingen måde at deltage `{key}`";
        /// There is one already.
        AlreadyThere {
            /// The key.
            key: Key,
        } => "way_already_there", Refused, Some("way"),
            "there is a way to take part `{key}` already", "der er allerede en måde at deltage `{key}`";
        /// The way is no longer offered.
        Retired {
            /// The key.
            key: Key,
        } => "way_retired", Refused, Some("way"),
            "the way to take part `{key}` is no longer offered", "måden at deltage `{key}` tilbydes ikke længere";
    }
}

/// Who gets in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum WayEntry {
    /// Everybody who is enrolled, from the day of enrolment.
    Enrolled,
    /// Who is invited.
    Invited,
    /// Who fits a seat's profile and is invited.
    FittingProfile,
}

/// A way's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Way {
    /// Its version, from 1.
    pub version: u32,
    /// Its names.
    pub labels: Labels,
    /// Who gets in.
    pub entry: WayEntry,
    /// Whether it is still offered.
    pub offered: bool,
}

events! {
    /// What can happen to a way to take part.
    WayEvent, WAY_EVENTS {
        /// Added to the catalogue.
        Added {
            /// Its names.
            labels: Labels,
            /// Who gets in.
            entry: WayEntry,
        } = "way.added";
        /// Changed: a new version.
        Revised {
            /// Its names.
            labels: Labels,
            /// Who gets in.
            entry: WayEntry,
        } = "way.revised";
        /// No longer offered.
        Retired = "way.retired";
    }
}

impl Stream for Way {
    const KIND: &'static str = "way";
    const STATE_VERSION: u32 = 1;
    type Event = WayEvent;
    const EVENT_TYPES: &'static [&'static str] = WAY_EVENTS;

    fn evolve(state: Option<Self>, event: &WayEvent, _: Timestamp) -> Option<Self> {
        match (state, event.clone()) {
            (None, WayEvent::Added { labels, entry }) => Some(Self {
                version: 1,
                labels,
                entry,
                offered: true,
            }),
            (Some(way), WayEvent::Revised { labels, entry }) => Some(Self {
                version: way.version + 1,
                labels,
                entry,
                offered: true,
            }),
            (Some(way), WayEvent::Retired) => Some(Self {
                offered: false,
                ..way
            }),
            _ => None,
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }
}

fn way_stream(key: &Key) -> StreamKey {
    StreamKey::new(Way::KIND, key)
}

fn existing(desk: &mut Desk<'_>, key: &Key) -> Result<Way, Halt> {
    match desk.get::<Way>(&way_stream(key))? {
        Some(way) => Ok(Way::clone(&way)),
        None => Err(WayError::NotFound { key: key.clone() }.into()),
    }
}

/// Checks that every way is offered.
pub(crate) fn check_all(desk: &mut Desk<'_>, keys: &SortedSet<Key>) -> Result<(), Halt> {
    desk.require(keys.iter().map(way_stream), [])?;
    for key in keys {
        if !existing(desk, key)?.offered {
            return Err(WayError::Retired { key: key.clone() }.into());
        }
    }
    Ok(())
}

/// The five ways of the first citizen bank.
const SEED: [(&str, &str, &str, WayEntry); 5] = [
    (
        "dialogue-forum",
        "Dialogforum",
        "Dialogue forum",
        WayEntry::Enrolled,
    ),
    ("interview", "Interview", "Interview", WayEntry::Invited),
    (
        "citizen-meeting",
        "Borgermøde",
        "Citizen meeting",
        WayEntry::Enrolled,
    ),
    ("newsletter", "Nyhedsbrev", "Newsletter", WayEntry::Enrolled),
    (
        "citizen-member",
        "Borgermedlem i udvalg",
        "Citizen member of a committee",
        WayEntry::FittingProfile,
    ),
];

/// `way.seed`: adds the five ways of the first citizen bank, those that are not there yet.
#[derive(Debug, Clone, PartialEq, Default, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeedWays {}

impl Command for SeedWays {
    const NAME: &'static str = "way.seed";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let mut seeds = Vec::new();
        for (key, danish, english, entry) in SEED {
            let key: Key = key.parse()?;
            seeds.push((
                way_stream(&key),
                Labels::new([("da", danish), ("en", english)])?,
                entry,
            ));
        }
        desk.require(seeds.iter().map(|(stream, ..)| stream.clone()), [])?;
        for (stream, labels, entry) in seeds {
            if desk.get::<Way>(&stream)?.is_none() {
                desk.emit::<Way>(&stream, &WayEvent::Added { labels, entry })?;
            }
        }
        Ok(())
    }
}

/// `way.add`: adds a way to take part to the catalogue.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddWay {
    /// Its key, for ever.
    pub way: Key,
    /// Its names by language.
    pub labels: Labels,
    /// Who gets in.
    pub entry: WayEntry,
}

impl Command for AddWay {
    const NAME: &'static str = "way.add";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = way_stream(&self.way);
        if desk.get::<Way>(&stream)?.is_some() {
            return Err(WayError::AlreadyThere {
                key: self.way.clone(),
            }
            .into());
        }
        let event = WayEvent::Added {
            labels: self.labels.clone(),
            entry: self.entry,
        };
        desk.emit::<Way>(&stream, &event)
    }
}

/// `way.revise`: changes a way: a new version, offered again where it was retired.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReviseWay {
    /// The way.
    pub way: Key,
    /// Its names by language.
    pub labels: Labels,
    /// Who gets in.
    pub entry: WayEntry,
}

impl Command for ReviseWay {
    const NAME: &'static str = "way.revise";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let before = existing(desk, &self.way)?;
        if before.offered && before.labels == self.labels && before.entry == self.entry {
            return Err(DeskError::NothingToDo.into());
        }
        let event = WayEvent::Revised {
            labels: self.labels.clone(),
            entry: self.entry,
        };
        desk.emit::<Way>(&way_stream(&self.way), &event)
    }
}

/// `way.retire`: no longer offers a way. Profiles that name it keep it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RetireWay {
    /// The way.
    pub way: Key,
}

impl Command for RetireWay {
    const NAME: &'static str = "way.retire";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        check_all(desk, &[self.way.clone()].into())?;
        desk.emit::<Way>(&way_stream(&self.way), &WayEvent::Retired)
    }
}

/// `way.catalogue`: the whole catalogue, for everybody.
#[derive(Debug, Clone, PartialEq, Default, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowWays {}

/// All ways to take part.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct WayCatalogue {
    /// The ways, those no longer offered included, in the order of their keys.
    pub ways: Vec<WayView>,
}

/// One way to take part.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct WayView {
    /// Its key.
    pub way: Key,
    /// Its version, from 1.
    pub version: u32,
    /// Its names by language.
    pub labels: Labels,
    /// Who gets in.
    pub entry: WayEntry,
    /// Whether it is still offered.
    pub offered: bool,
}

impl Query for ShowWays {
    const NAME: &'static str = "way.catalogue";
    type View = WayCatalogue;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<WayCatalogue, Halt> {
        let streams = desk.find_all::<Way>("all", "yes".to_owned())?;
        desk.require(streams.iter().cloned(), [])?;
        let mut ways = Vec::new();
        for stream in streams {
            if let (Ok(key), Some(way)) = (stream.id().parse(), desk.get::<Way>(stream)?) {
                let Way {
                    version,
                    labels,
                    entry,
                    offered,
                } = Way::clone(&way);
                ways.push(WayView {
                    way: key,
                    version,
                    labels,
                    entry,
                    offered,
                });
            }
        }
        Ok(WayCatalogue { ways })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "way",
    streams: &[StreamOps::of::<Way>()],
    commands: &[
        CommandEntry::of::<SeedWays>(),
        CommandEntry::of::<AddWay>(),
        CommandEntry::of::<ReviseWay>(),
        CommandEntry::of::<RetireWay>(),
    ],
    queries: &[QueryEntry::of::<ShowWays>()],
    codes: &[WayError::CODES],
    ..Room::EMPTY
};
