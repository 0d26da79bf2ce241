//! Who may hold a gathering: rooms say which of their things may, and who belongs to them.
//!
//! Rooms declare it beside their streams, so that the room of gatherings names none of them.

use medborger_base::key::Key;
use medborger_base::sorted::SortedSet;

use super::desk::{Desk, Halt};
use super::key::StreamKey;
use super::room::Registry;
use crate::id::ParticipantRef;
use crate::time::Timestamp;

/// Whether a thing may hold a gathering.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HostFit {
    /// It may.
    Fit,
    /// There is no such thing, or not to be seen.
    Unknown,
    /// It is over by then.
    Over,
}

/// Says whether the thing of a stream may hold a gathering that ends at an instant.
pub type MayHost = fn(&mut Desk<'_>, &StreamKey, Timestamp) -> Result<HostFit, Halt>;
/// Says whether whoever bears a reference within the thing of a stream belongs to it, in what is about some interest areas: who sits for
/// one topic alone belongs there.
pub type Belonging =
    fn(&mut Desk<'_>, &StreamKey, ParticipantRef, &SortedSet<Key>) -> Result<bool, Halt>;

/// A kind of thing that may hold gatherings.
#[derive(Debug, Clone, Copy)]
#[non_exhaustive]
pub struct Hosts {
    /// The kind, as its streams' keys begin.
    pub kind: &'static str,
    /// Whether one may.
    pub may: MayHost,
    /// Who belongs to one; nobody where it has no members.
    pub belonging: Belonging,
}

impl Hosts {
    /// Things of this kind, of which each says whether it may. They have no members.
    #[must_use]
    pub const fn new(kind: &'static str, may: MayHost) -> Self {
        Self {
            kind,
            may,
            belonging: |_, _, _, _| Ok(false),
        }
    }

    /// They have these members.
    #[must_use]
    pub const fn with_members(self, belonging: Belonging) -> Self {
        Self { belonging, ..self }
    }
}

impl Registry {
    /// The kind of thing that may hold gatherings, by its name.
    #[must_use]
    pub fn hosts(self, kind: &str) -> Option<&'static Hosts> {
        let mut all = self.rooms().iter().flat_map(|room| room.hosts);
        all.find(|hosts| hosts.kind == kind)
    }
}
