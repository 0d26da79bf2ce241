//! The journal in memory: entries as bytes, each with the place of its stream's one before.

use crate::digest;
use crate::id::{CommandMark, Seed};
use crate::journal::{Entry, EntryBody, EntryClass, EntryPlace, NewEntry, StreamKey};
use crate::time::Timestamp;

/// How many entries lie together. What grows never moves what is there.
const SEGMENT: usize = 4096;

/// All entries, in order.
#[derive(Debug, Clone, Default)]
pub(super) struct Entries(Vec<Vec<Kept>>);

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
    version: u64,
    at: Timestamp,
    actor: Actor,
    command: CommandMark,
    event: Box<str>,
    salt: Seed,
    /// The position of the stream's entry before this; 0 before the first.
    before: u64,
}

/// Who did it. Most are one of three.
#[derive(Debug, Clone)]
enum Actor {
    Known(&'static str),
    Other(Box<str>),
}

const KNOWN: [&str; 3] = ["citizen", "public", "system"];

impl Actor {
    fn of(actor: String) -> Self {
        match KNOWN.into_iter().find(|known| *known == actor) {
            Some(known) => Self::Known(known),
            None => Self::Other(actor.into()),
        }
    }

    fn text(&self) -> &str {
        match self {
            Self::Known(known) => known,
            Self::Other(other) => other,
        }
    }
}

impl Kept {
    fn entry(&self, position: u64) -> Entry {
        let body = self.body.as_ref().map(|body| EntryBody {
            stream: body.stream.clone(),
            version: body.version,
            at: body.at,
            actor: body.actor.text().to_owned(),
            command: body.command,
            event: body.event.as_ref().to_owned(),
            salt: body.salt,
        });
        Entry {
            position,
            class: self.class,
            body,
            body_hash: digest::hex_string(&self.body_hash),
            hash: digest::hex_string(&self.hash),
        }
    }
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
            version: entry.version,
            at: entry.at,
            actor: Actor::of(entry.actor),
            command,
            event: entry.event.into(),
            salt: entry.salt,
            before,
        };
        let kept = Kept {
            class: entry.class,
            body_hash: place.body_hash,
            hash: place.hash,
            body: Some(body),
        };
        match self.0.last_mut() {
            Some(last) if last.len() < SEGMENT => last.push(kept),
            _ => {
                // Small stores stay small.
                let room = if self.0.is_empty() { 16 } else { SEGMENT };
                let mut segment = Vec::with_capacity(room);
                segment.push(kept);
                self.0.push(segment);
            }
        }
    }

    fn at(position: u64) -> Option<(usize, usize)> {
        let number = usize::try_from(position.checked_sub(1)?).ok()?;
        Some((number / SEGMENT, number % SEGMENT))
    }

    fn get(&self, position: u64) -> Option<&Kept> {
        let (segment, at) = Self::at(position)?;
        self.0.get(segment)?.get(at)
    }

    /// The entries after a position, at most so many.
    pub(super) fn after(&self, position: u64, limit: u32) -> Vec<Entry> {
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
            entries.push(kept.entry(position));
            position = body.before;
        }
        entries.reverse();
        entries
    }

    /// Lets go of what a stream's entries say.
    pub(super) fn forget(&mut self, last: u64) {
        let mut position = last;
        while let Some((segment, at)) = Self::at(position)
            && let Some(kept) = self
                .0
                .get_mut(segment)
                .and_then(|segment| segment.get_mut(at))
            && let Some(body) = kept.body.take()
        {
            position = body.before;
        }
    }

    pub(super) fn shrink(&mut self) {
        if let Some(last) = self.0.last_mut() {
            last.shrink_to_fit();
        }
    }
}
