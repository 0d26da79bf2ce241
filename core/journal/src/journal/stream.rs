//! What a stream is: a state that evolves by events.

use medborger_base::sorted::SortedSet;
use std::any::Any;
use std::sync::Arc;

use medborger_codec::{Read, Write, parse_own, to_json};

use super::chain::EntryClass;
use super::desk::TextRef;
use super::needs::VaultRow;
use super::terms::Terms;
use crate::time::Timestamp;

/// The one event that every kind of stream knows: its last entry was dated wrongly, and later ones may be earlier. It
/// changes no state.
#[doc(hidden)]
pub const TIME_CORRECTED: &str = r#"{"type":"stream.time_corrected"}"#;

/// A thing with a life: a state that nothing but its events can change.
pub trait Stream: Clone + PartialEq + Read + Write + Send + Sync + 'static {
    /// The kind, the first part of its streams' keys. Frozen once released.
    const KIND: &'static str;
    /// Raised whenever the state's shape or [`evolve`](Stream::evolve) changes: stored states of another version
    /// are ignored and replayed from the journal.
    const STATE_VERSION: u32;
    /// What can happen to it.
    type Event: Read + Write;
    /// The tags of all its events.
    const EVENT_TYPES: &'static [&'static str];
    /// Whether a new stream of this kind is a thing that a receipt names. Not where its key is a nullifier, a pseudonym or
    /// a mark: those say who did what.
    const NAMED: bool = true;
    /// The names of its index terms that come from the vault, beside those that its state declares.
    const VAULT_TERMS: &'static [&'static str] = &[];
    /// Whether streams of this kind are an account, a part of one, or a case.
    const BELONGS: Belongs = Belongs::Case;

    /// The state after an event. `None` says that the event cannot follow this state: the journal is damaged.
    #[must_use]
    fn evolve(state: Option<Self>, event: &Self::Event, at: Timestamp) -> Option<Self>;

    /// Declares the index terms under which the stream is found, each a name and a value.
    fn terms(&self, add: &mut dyn FnMut(&str, &str));

    /// The vault row by which a stream of this id hangs on a citizen, as far as the id alone tells: it is then loaded together
    /// with the stream.
    #[must_use]
    fn anchor(_id: &str) -> Option<String> {
        None
    }

    /// The vault rows by which what the state says hangs on citizens. Where one is gone, its citizen was erased, and
    /// [`lapse`](Stream::lapse) says what follows.
    fn anchors(&self, _id: &str) -> Vec<String> {
        Vec::new()
    }

    /// The id of the stream of this kind that hangs on a vault row, where one does: so an erasure finds the things for which
    /// something follows by the rows of the account alone.
    #[must_use]
    fn hung_on(_row: &VaultRow) -> Option<String> {
        None
    }

    /// What follows for the thing once one of its anchors is gone: the events that are due. Nothing is written when a
    /// citizen is erased, so that nothing ties what they did to one another. The state is taken as if these events had
    /// happened, and whoever writes to the stream next writes them first. On which day the citizen was
    /// erased nobody knows. By the time, which is now, it may only be told what is over; the index terms may not depend on it.
    fn lapse(&self, _id: &str, _anchor: &str, _at: Timestamp) -> Vec<Self::Event> {
        Vec::new()
    }

    /// The vault texts that the state refers to.
    fn texts(&self) -> Vec<TextRef> {
        Vec::new()
    }

    /// Whether the thing has ended for good, so that nothing can become its task: for rooms that know no more of it.
    fn has_ended(&self) -> bool {
        false
    }
}

/// To what the streams of a kind belong.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Belongs {
    /// To a case, which stays.
    Case,
    /// They are citizens' accounts, and named by their ids.
    Account,
    /// To an account, with which they go.
    Part,
}

impl Belongs {
    /// The class of an entry of this number.
    pub(crate) fn class(self, version: u64) -> EntryClass {
        match (self, version) {
            (Self::Case, _) => EntryClass::Case,
            (Self::Account, 1) => EntryClass::AccountFirst,
            (Self::Part, 1) => EntryClass::PartFirst,
            (Self::Account | Self::Part, _) => EntryClass::Account,
        }
    }
}

/// A decoded state whose type only its room knows.
pub type Held = Arc<dyn Any + Send + Sync>;

/// Declares the index terms of a state, each a name and a value.
type Declare = fn(&Held, &mut dyn FnMut(&str, &str));

/// What the machinery does with a stream whose type it does not know.
#[derive(Debug, Clone, Copy)]
pub struct StreamOps {
    /// See [`Stream::KIND`].
    pub kind: &'static str,
    /// See [`Stream::STATE_VERSION`].
    pub state_version: u32,
    /// See [`Stream::EVENT_TYPES`].
    pub event_types: &'static [&'static str],
    pub(crate) vault_terms: &'static [&'static str],
    pub(crate) decode: fn(&str) -> Option<Held>,
    pub(crate) encode: fn(&Held) -> Option<String>,
    /// Whether two states are of this type and the same.
    pub(crate) same: fn(&Held, &Held) -> bool,
    pub(crate) replay: fn(Option<Held>, &str, Timestamp) -> Option<Held>,
    /// Reads an event's JSON and writes it again: a frozen event comes out as it went in.
    pub recode: fn(&str) -> Option<String>,
    /// See [`Stream::terms`].
    pub(crate) declare: Declare,
    pub(crate) texts: fn(&Held) -> Vec<TextRef>,
    /// See [`Stream::has_ended`].
    pub(crate) has_ended: fn(&Held) -> bool,
    /// See [`Stream::BELONGS`].
    pub belongs: Belongs,
    pub(crate) anchor: fn(&str) -> Option<String>,
    pub(crate) anchors: fn(&Held, &str) -> Vec<String>,
    pub(crate) hung_on: fn(&VaultRow) -> Option<String>,
    /// The events that are due once an anchor is gone, as JSON.
    pub(crate) lapse: fn(&Held, &str, &str, Timestamp) -> Vec<String>,
}

impl StreamOps {
    /// A state's index terms, each as `kind:name=value`, sorted and without repetition.
    pub(crate) fn terms(&self, state: &Held) -> Vec<String> {
        Terms::of(self, state).list()
    }

    /// The state after an event in JSON. `None` says that the event can't be read or can't follow this state.
    #[must_use]
    pub fn replay(&self, state: Option<Held>, event: &str, at: Timestamp) -> Option<Held> {
        (self.replay)(state, event, at)
    }

    /// Whether an index term comes from the vault.
    pub(crate) fn is_from_vault(&self, term: &str) -> bool {
        let rest = term.strip_prefix(self.kind);
        let named = rest.and_then(|rest| rest.strip_prefix(':')?.split_once('='));
        named.is_some_and(|(name, _)| self.vault_terms.contains(&name))
    }

    /// How index terms begin that come from the vault.
    pub(crate) fn vault_starts(&self) -> SortedSet<String> {
        let names = self.vault_terms.iter();
        names.map(|name| term(self.kind, name, "")).collect()
    }

    /// The operations of one type of stream.
    #[must_use]
    pub const fn of<S: Stream>() -> Self {
        Self {
            kind: S::KIND,
            state_version: S::STATE_VERSION,
            event_types: S::EVENT_TYPES,
            vault_terms: S::VAULT_TERMS,
            decode: |text| Some(Arc::new(parse_own::<S>(text)?)),
            encode: |held| Some(to_json(held.downcast_ref::<S>()?)),
            same: |one, other| {
                let states = one.downcast_ref::<S>().zip(other.downcast_ref::<S>());
                states.is_some_and(|(one, other)| one == other)
            },
            replay: |held, event, at| {
                if event == TIME_CORRECTED {
                    return held;
                }
                let event: S::Event = parse_own(event)?;
                Some(Arc::new(S::evolve(owned(held), &event, at)?))
            },
            recode: |event| Some(to_json(&parse_own::<S::Event>(event)?)),
            declare: |held, add| {
                if let Some(state) = held.downcast_ref::<S>() {
                    state.terms(add);
                }
            },
            texts: |held| held.downcast_ref::<S>().map(S::texts).unwrap_or_default(),
            has_ended: |held| held.downcast_ref::<S>().is_some_and(S::has_ended),
            belongs: S::BELONGS,
            anchor: S::anchor,
            anchors: |held, id| {
                let state = held.downcast_ref::<S>();
                state.map(|state| state.anchors(id)).unwrap_or_default()
            },
            hung_on: S::hung_on,
            lapse: |held, id, anchor, at| {
                let state = held.downcast_ref::<S>();
                let events = state.map(|state| state.lapse(id, anchor, at));
                let events = events.unwrap_or_default().into_iter();
                events.map(|event| to_json(&event)).collect()
            },
        }
    }
}

/// What stands behind the table in a row's key, where it is of one of these tables.
#[doc(hidden)]
pub fn in_table<'r>(row: &'r VaultRow, tables: &[&str]) -> Option<&'r str> {
    let (table, rest) = row.key.split_once('/')?;
    tables.contains(&table).then_some(rest)
}

/// The case in such a row's key, `<case>.<reference>`.
#[doc(hidden)]
pub fn case_in_table(row: &VaultRow, tables: &[&str]) -> Option<String> {
    let (case, _) = in_table(row, tables)?.split_once('.')?;
    Some(case.to_owned())
}

/// Takes the state out of its shared box, copying it only where somebody else still looks at it.
pub(crate) fn owned<S: Stream>(held: Option<Held>) -> Option<S> {
    let state = held?.downcast::<S>().ok()?;
    Some(Arc::try_unwrap(state).unwrap_or_else(|shared| S::clone(&shared)))
}

/// One index term.
pub(crate) fn term(kind: &str, name: &str, value: &str) -> String {
    let mut term = String::with_capacity(kind.len() + name.len() + value.len() + 2);
    term.push_str(kind);
    term.push(':');
    term.push_str(name);
    term.push('=');
    term.push_str(value);
    term
}

/// Defines a stream's events: an enum with a frozen tag per variant, and the list of the tags.
#[doc(hidden)]
#[macro_export]
macro_rules! events {
    (
        $(#[$meta:meta])*
        $name:ident, $types:ident {
            $(
                $(#[$vmeta:meta])*
                $variant:ident $({ $( $(#[$fmeta:meta])* $f:ident : $t:ty ),* $(,)? })? = $tag:literal;
            )*
        }
    ) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, medborger_codec::Record)]
        #[serde(tag = "type", content = "data")]
        pub enum $name {
            $(
                $(#[$vmeta])*
                #[serde(rename = $tag)]
                $variant $({ $( $(#[$fmeta])* $f: $t ),* })?,
            )*
        }

        /// The tags of all events of this kind of stream. A tag, once released, never changes its meaning.
        pub(crate) const $types: &[&str] = &[$($tag),*];
    };
}
#[doc(hidden)]
pub use events;
