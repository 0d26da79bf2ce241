//! How many streams of events are open: in all, and of each sender.

use std::collections::BTreeMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::options::Events;

#[derive(Debug, Default)]
struct Open {
    all: u32,
    /// By what stands for a sender's key; nobody with none open is remembered.
    each: BTreeMap<String, u32>,
}

/// The streams that are open now.
#[derive(Debug, Default)]
pub(crate) struct Streams(Mutex<Open>);

impl Streams {
    fn open(&self) -> MutexGuard<'_, Open> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Counts one more, unless there are as many as there may be.
    pub(crate) fn begin(&self, key: Option<&str>, limits: &Events) -> bool {
        let mut open = self.open();
        let own = key.and_then(|key| open.each.get(key)).copied();
        let own = own.unwrap_or(0);
        if open.all >= limits.streams || (key.is_some() && own >= limits.streams_each) {
            return false;
        }
        open.all += 1;
        if let Some(key) = key {
            open.each.insert(key.to_owned(), own + 1);
        }
        true
    }

    /// Counts one less.
    pub(crate) fn end(&self, key: Option<&str>) {
        let mut open = self.open();
        open.all = open.all.saturating_sub(1);
        let Some(key) = key else { return };
        match open.each.get_mut(key) {
            Some(own) if *own > 1 => *own -= 1,
            _ => drop(open.each.remove(key)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_sender_leaves_room_for_others_and_whoever_ends_makes_room() {
        let limits = Events {
            streams: 3,
            streams_each: 2,
            ..Events::default()
        };
        let streams = Streams::default();
        let begin = |key| streams.begin(key, &limits);
        assert!(begin(Some("a")) && begin(Some("a")) && !begin(Some("a")));
        assert!(begin(Some("b")) && !begin(Some("b")) && !begin(None));
        streams.end(Some("a"));
        assert!(begin(None) && !begin(Some("a")));
        for key in [None, Some("a"), Some("b"), Some("b"), None] {
            streams.end(key);
        }
        let open = streams.open();
        assert_eq!((open.all, open.each.len()), (0, 0));
    }
}
