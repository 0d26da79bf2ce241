//! A stream on the desk.

use crate::journal::chain::no_salt;
use crate::journal::command::Actor;
use crate::journal::commit::NewEntry;
use crate::journal::key::StreamKey;
use crate::journal::stream::{Held, StreamOps};
use crate::journal::terms::Terms;
use crate::time::Timestamp;

/// A stream as a command has it before itself.
pub(super) struct Touched {
    pub(super) ops: &'static StreamOps,
    pub(super) version: u64,
    /// The time of the last entry.
    pub(super) at: Option<Timestamp>,
    /// As it is taken: with all that is due.
    pub(super) state: Option<Held>,
    /// As it is stored, where something is due.
    pub(super) raw: Option<Held>,
    /// Events that follow from anchors that are gone and that nobody wrote yet, as JSON.
    pub(super) due: Vec<String>,
    /// Whether the stored state is of another version.
    pub(super) stale: bool,
    /// The terms that the state declared before this command wrote to it.
    pub(super) before: Option<Terms>,
}

impl Touched {
    /// Takes the stored state to write to it, and remembers the terms that it declared.
    pub(super) fn begin(&mut self) -> Option<Held> {
        let state = match self.raw.take() {
            Some(raw) => Some(raw),
            None => self.state.take(),
        };
        if self.before.is_none() {
            let terms = state.as_ref().map(|state| Terms::of(self.ops, state));
            self.before = Some(terms.unwrap_or_default());
        }
        state
    }

    pub(super) fn enter(
        &mut self,
        key: &StreamKey,
        state: Held,
        at: Timestamp,
        actor: Actor,
        event: String,
    ) -> NewEntry {
        self.state = Some(state);
        self.version = self.version.saturating_add(1);
        self.at = Some(at);
        NewEntry {
            stream: key.clone(),
            version: self.version,
            at,
            actor: actor.for_journal(),
            event,
            class: self.ops.belongs.class(self.version),
            salt: no_salt(),
        }
    }
}
