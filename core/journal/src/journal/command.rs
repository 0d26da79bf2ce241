//! Commands and queries as the rooms write them, and the moment at which they are carried out.

use medborger_codec::{Read, Record, Write};

use super::claim::Claim;
use super::desk::{Desk, Halt};
use crate::error::Error;
use crate::id::{CitizenId, StaffId};
use crate::identity::Attestation;
use crate::time::Timestamp;

/// Who acts. The host vouches for it: the library knows no passwords.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Actor {
    /// The host itself, for example a nightly job. May do all that staff may.
    System,
    /// An employee, acting for the municipality.
    Staff {
        /// The employee, under an id that the host can resolve.
        staff: StaffId,
    },
    /// A citizen, acting for themselves.
    Citizen {
        /// The citizen.
        citizen: CitizenId,
    },
    /// Anybody: a visitor who is not signed in.
    Public,
}

impl Actor {
    /// Whether it acts for the municipality.
    #[must_use]
    pub fn is_official(&self) -> bool {
        matches!(self, Self::System | Self::Staff { .. })
    }

    /// As it stands in the journal: without the citizen.
    pub(crate) fn for_journal(&self) -> String {
        match self {
            Self::System => "system".to_owned(),
            Self::Staff { staff } => format!("staff:{staff}"),
            Self::Citizen { .. } => "citizen".to_owned(),
            Self::Public => "public".to_owned(),
        }
    }
}

/// When a command is carried out or a query asked, and by whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Moment {
    /// The instant. The library reads no clock.
    pub at: Timestamp,
    /// The actor.
    pub actor: Actor,
}

impl Moment {
    /// This instant, this actor.
    #[must_use]
    pub fn new(at: Timestamp, actor: Actor) -> Self {
        Self { at, actor }
    }

    /// Reads it from JSON, as the door does.
    ///
    /// # Errors
    /// The codes of malformed input with the field at fault.
    pub fn from_json(json: &str) -> Result<Self, Error> {
        super::input::parse(json)
    }
}

/// Something to be done: plain data with a rule that decides it.
pub trait Command: Sized + Read + Write + Send + Sync + 'static {
    /// The name, as `idea.deposit`. Frozen once released.
    const NAME: &'static str;
    /// The fields that assert a fact, with who may do so. What others assert is refused before the command is decided.
    const CLAIMS: &'static [Claim<Self>] = &[];

    /// Whether it is about the moment itself, so that it can't be carried out at an earlier one, where the host has a clock.
    const OF_NOW: bool = false;

    /// What a log-in vouches for, where the command brings it. It is checked before the command is decided: for the citizen
    /// whom the command concerns, or who sends it.
    fn attestation(&self) -> Option<&Attestation> {
        None
    }

    /// The citizen whom it concerns, whose secret then guards the receipt.
    fn subject(&self) -> Option<CitizenId> {
        None
    }

    /// The secret that guards the receipt, where the command itself brings it.
    fn own_secret(&self) -> Option<[u8; 16]> {
        None
    }

    /// Decides: writes what happens to the desk, or refuses.
    ///
    /// # Errors
    /// [`Halt::Needs`] when something must be loaded first, [`Halt::Error`] when a rule refuses.
    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt>;
}

/// Something to be asked: plain data with a rule that answers it.
pub trait Query: Read + Send + Sync + 'static {
    /// The name, as `idea.get`. Frozen once released.
    const NAME: &'static str;
    /// The answer.
    type View: Write;

    /// Answers, showing only what the desk's actor may see.
    ///
    /// # Errors
    /// [`Halt::Needs`] when something must be loaded first, [`Halt::Error`] when it may not or cannot be answered.
    fn answer(&self, desk: &mut Desk<'_>) -> Result<Self::View, Halt>;
}
