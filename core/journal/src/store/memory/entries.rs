//! The journal in memory: entries as bytes, each with the place of its stream's one before.

use std::hash::BuildHasher as _;
use std::sync::Arc;

use foldhash::fast::FixedState;

use crate::id::{CommandMark, Seed};
use crate::journal::{BareEntry, Entry, EntryBody, EntryClass, EntryPlace, NewEntry, StreamKey};
use crate::time::Timestamp;

/// How many entries lie together. What grows never moves what is there.
const SEGMENT: usize = 4096;

/// All entries, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries {
    segments: Vec<Vec<Kept>>,
    texts: Repeated,
}

#[derive(Debug, Clone)]
struct Kept {
    class: EntryClass,
    body_hash: [u8; 32],
    hash: [u8; 32],
    body: Option<Body>,
}

#[derive(Debug, Clone)]
struct Body {
    stream: StreamKey,
    version: u32,
    /// The position of the stream's entry before this; 0 before the first.
    before: u32,
    at: Timestamp,
    actor: Arc<str>,
    command: CommandMark,
    event: Arc<str>,
    salt: Seed,
}

/// Texts of late, each in the place that its hash gives it: what most actors are called and most events say stands in memory
/// once. Which texts are shared reaches no result.
#[derive(Debug, Clone, Default)]
struct Repeated(Vec<Option<Arc<str>>>);

/// How many texts are remembered.
const TEXTS: u64 = 1024;

impl Repeated {
    fn shared(&mut self, text: String) -> Arc<str> {
        let hash = FixedState::default().hash_one(text.as_str());
        let place = usize::try_from(hash % TEXTS).unwrap_or(0);
        if self.0.len() <= place {
            self.0.resize(place + 1, None);
        }
        let Some(known) = self.0.get_mut(place) else {
            return text.into();
        };
        match known {
            Some(known) if **known == *text => Arc::clone(known),
            _ => Arc::clone(known.insert(text.into())),
        }
    }
}

impl Kept {
    fn entry(&self, position: u64) -> BareEntry {
        let body = self.body.as_ref().map(|body| EntryBody {
            stream: body.stream.clone(),
            version: body.version.into(),
            at: body.at,
            actor: body.actor.as_ref().to_owned(),
            command: body.command,
            event: body.event.as_ref().to_owned(),
            salt: body.salt,
        });
        BareEntry {
            position,
            class: self.class,
            body,
            hashes: Some([self.body_hash, self.hash]),
        }
    }
}

/// Positions and versions in memory: that there is room was looked at before.
fn small(number: u64) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

impl Entries {
    /// Adds an entry to the end, behind that of the same stream at the position `before`.
    pub(super) fn push(
        &mut self,
        place: EntryPlace,
        entry: NewEntry,
        command: CommandMark,
        before: u64,
    ) {
        let body = Body {
            stream: entry.stream,
            version: small(entry.version),
            before: small(before),
            at: entry.at,
            actor: self.texts.shared(entry.actor),
            command,
            event: self.texts.shared(entry.event),
            salt: entry.salt,
        };
        let kept = Kept {
            class: entry.class,
            body_hash: place.body_hash,
            hash: place.hash,
            body: Some(body),
        };
        match self.segments.last_mut() {
            Some(last) if last.len() < SEGMENT => last.push(kept),
            _ => {
                // Small stores stay small.
                let room = if self.segments.is_empty() {
                    16
                } else {
                    SEGMENT
                };
                let mut segment = Vec::with_capacity(room);
                segment.push(kept);
                self.segments.push(segment);
            }
        }
    }

    fn at(position: u64) -> Option<(usize, usize)> {
        let number = usize::try_from(position.checked_sub(1)?).ok()?;
        Some((number / SEGMENT, number % SEGMENT))
    }

    fn get(&self, position: u64) -> Option<&Kept> {
        let (segment, at) = Self::at(position)?;
        self.segments.get(segment)?.get(at)
    }

    /// The entries after a position, at most so many.
    pub(super) fn after(&self, position: u64, limit: u32) -> Vec<BareEntry> {
        let entry = |number: u64| {
            let position = position.checked_add(number)?;
            Some(self.get(position)?.entry(position))
        };
        (1..=u64::from(limit)).map_while(entry).collect()
    }

    /// A stream's entries in order, by the position of its last one.
    pub(super) fn of_stream(&self, last: u64) -> Vec<Entry> {
        let mut entries = Vec::new();
        let mut position = last;
        while let Some(kept) = self.get(position)
            && let Some(body) = &kept.body
        {
            entries.push(kept.entry(position).into());
            position = body.before.into();
        }
        entries.reverse();
        entries
    }

    /// Lets go of what a stream's entries say.
    pub(super) fn forget(&mut self, last: u64) {
        self.texts = Repeated::default();
        let mut position = last;
        while let Some((segment, at)) = Self::at(position)
            && let Some(kept) = self
                .segments
                .get_mut(segment)
                .and_then(|segment| segment.get_mut(at))
            && let Some(body) = kept.body.take()
        {
            position = body.before.into();
        }
    }

    pub(super) fn shrink(&mut self) {
        if let Some(last) = self.segments.last_mut() {
            last.shrink_to_fit();
        }
    }
}
