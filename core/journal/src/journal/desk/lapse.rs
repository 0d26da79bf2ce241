//! States as they are taken, and as their entries give them.

use crate::journal::chain::{ChainError, Entry};
use crate::journal::key::StreamKey;
use crate::journal::stream::{Held, StreamOps};
use crate::time::Timestamp;

/// How many things may be due on one stream.
const DUE_MAX: usize = 10_000;

/// A state as it is taken where some of its anchors are gone, and the events that are due.
pub(crate) fn lapse<E: From<ChainError>>(
    ops: &StreamOps,
    key: &StreamKey,
    state: &Held,
    at: Timestamp,
    is_gone: impl Fn(&str) -> Result<bool, E>,
) -> Result<(Held, Vec<String>), E> {
    let (mut now, mut due) = (Held::clone(state), Vec::new());
    'anchors: while due.len() < DUE_MAX {
        for anchor in (ops.anchors)(&now, &key.id()) {
            if !is_gone(&anchor)? {
                continue;
            }
            let events = (ops.lapse)(&now, &key.id(), &anchor, at);
            if events.is_empty() {
                continue;
            }
            for event in events {
                let next = (ops.replay)(Some(now), &event, at);
                now = next.ok_or_else(|| ChainError::State {
                    stream: key.clone(),
                })?;
                due.push(event);
            }
            // What hangs on the other anchors may be another thing now.
            continue 'anchors;
        }
        break;
    }
    Ok((now, due))
}

/// A stream's state from its entries. `None` where there are none.
pub(crate) fn replayed(
    ops: &StreamOps,
    key: &StreamKey,
    entries: &[Entry],
) -> Result<Option<Held>, ChainError> {
    let damaged = || ChainError::State {
        stream: key.clone(),
    };
    let mut state = None;
    for entry in entries {
        let body = entry.body.as_ref().ok_or_else(damaged)?;
        state = Some((ops.replay)(state, &body.event, body.at).ok_or_else(damaged)?);
    }
    Ok(state)
}
