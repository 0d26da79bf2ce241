//! One party's sign-up: a stream of its own, named by the gathering and a reference that only the vault can follow.

use medborger_codec::{Make, Record};

use crate::citizen::{Email, Phone};
use crate::id::{CitizenId, GatheringId, ParticipantRef, PersonId};
use crate::journal::{Desk, Halt, Owner, Stream, StreamKey, VaultRow, events, in_table};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// Where a sign-up stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// They have their places.
    Accepted,
    /// They wait for places.
    Waiting,
    /// They do not come; so does a sign-up stand whose person was erased.
    Withdrawn,
}

/// What is public of a sign-up when it is made.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Party {
    /// For which gathering.
    pub gathering: GatheringId,
    /// Under which reference.
    pub who: ParticipantRef,
    /// Which of all sign-ups it was, from 1: the order of arrival.
    pub number: u32,
    /// How many people come.
    pub places: u32,
    /// The slot, from 1; 0 where there are none.
    #[serde(default)]
    pub slot: u32,
    /// Whether they consent to being recorded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub recording: bool,
}

/// A sign-up's state. Who it is, only the vault tells.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SignUp {
    /// What it is.
    pub party: Party,
    /// Where it stands.
    pub standing: Standing,
    /// Since when.
    pub at: Timestamp,
    /// Whether they were there, once that was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attended: Option<bool>,
}

events! {
    /// What can happen to a sign-up.
    SignUpEvent, SIGN_UP_EVENTS {
        /// Signed up, with places.
        Accepted {
            /// Who.
            party: Party,
        } = "signup.accepted";
        /// Signed up, and waits.
        Waits {
            /// Who.
            party: Party,
        } = "signup.waits";
        /// Promoted from the waiting list.
        Promoted = "signup.promoted";
        /// They do not come.
        Withdrawn = "signup.withdrawn";
        /// Whether they were there.
        Attended {
            /// Whether.
            present: bool,
        } = "signup.attended";
    }
}

impl Stream for SignUp {
    const KIND: &'static str = "signup";
    const NAMED: bool = false;
    const STATE_VERSION: u32 = 1;
    type Event = SignUpEvent;
    const EVENT_TYPES: &'static [&'static str] = SIGN_UP_EVENTS;

    fn evolve(state: Option<Self>, event: &SignUpEvent, at: Timestamp) -> Option<Self> {
        use SignUpEvent as E;
        let begun = |party: &Party, standing| Self {
            party: party.clone(),
            standing,
            at,
            attended: None,
        };
        let standing = match event {
            E::Accepted { party } => return Some(begun(party, Standing::Accepted)),
            E::Waits { party } => return Some(begun(party, Standing::Waiting)),
            E::Promoted => Standing::Accepted,
            E::Withdrawn => Standing::Withdrawn,
            E::Attended { present } => {
                let attended = Some(*present);
                return Some(Self { attended, ..state? });
            }
        };
        let before = state?;
        Some(Self {
            standing,
            at,
            ..before
        })
    }

    fn anchor(id: &str) -> Option<String> {
        Some(row_of(id))
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["signup"]).map(str::to_owned)
    }

    fn anchors(&self, id: &str) -> Vec<String> {
        match self.standing {
            Standing::Accepted | Standing::Waiting => vec![row_of(id)],
            Standing::Withdrawn => Vec::new(),
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<SignUpEvent> {
        vec![SignUpEvent::Withdrawn]
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let Party {
            gathering,
            places,
            slot,
            ..
        } = self.party;
        if self.standing != Standing::Withdrawn {
            add("of", &gathering.to_string());
        }
        match self.standing {
            Standing::Accepted => {
                add("placed", &gathering.to_string());
                add("accepted", &format!("{gathering}.{slot}/{places}"));
                if !self.party.recording {
                    add("unrecorded", &gathering.to_string());
                }
            }
            Standing::Waiting => add("waits", &format!("{gathering}.{slot}")),
            Standing::Withdrawn => {}
        }
    }
}

/// How the keys of the rows begin that say who signed up.
pub(super) const SIGN_UPS: &str = "signup/";

/// The key of a sign-up's stream.
pub(super) fn sign_up_stream(gathering: GatheringId, who: ParticipantRef) -> StreamKey {
    StreamKey::new(SignUp::KIND, format_args!("{gathering}.{who}"))
}

/// The vault key of who it is, by the id of the sign-up's stream.
pub(super) fn row_of(id: impl std::fmt::Display) -> String {
    format!("{SIGN_UPS}{id}")
}

/// Who comes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Attendee {
    /// Somebody with an account.
    Citizen {
        /// The account.
        citizen: CitizenId,
    },
    /// Somebody without one.
    Person {
        /// A fresh id; staff may name somebody under the id that the host knows them by.
        person: PersonId,
    },
}

/// What is known of somebody without an account.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AttendeeContact {
    /// The name.
    pub name: Line<100>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
}

/// What a party needs, so that all of it can take part.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AttendeeNeeds {
    /// For access, such as a ramp, a loop or a parking place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub access: Option<Text<1000>>,
    /// An interpreter, into which language.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub interpreter: Option<Line<60>>,
}

/// What the vault keeps of a sign-up. It is theirs, and goes with them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SignUpData {
    /// The name and contact of somebody without an account.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub contact: Option<AttendeeContact>,
    /// What they need.
    #[serde(default)]
    pub needs: AttendeeNeeds,
}

impl Attendee {
    /// Whose their rows are.
    pub(super) fn owner(&self) -> Owner {
        match self {
            Self::Citizen { citizen } => Owner::Citizen(*citizen),
            Self::Person { person } => Owner::Person(person.uuid()),
        }
    }

    /// The account, where they have one.
    pub(super) fn citizen(&self) -> Option<CitizenId> {
        match self {
            Self::Citizen { citizen } => Some(*citizen),
            Self::Person { .. } => None,
        }
    }

    /// The reference under which they take part in a stream.
    pub(super) fn reference(
        &self,
        desk: &mut Desk<'_>,
        stream: &StreamKey,
    ) -> Result<ParticipantRef, Halt> {
        match self {
            Self::Citizen { citizen } => desk.participant(*citizen, stream),
            Self::Person { person } => crate::person::reference(desk, *person, stream),
        }
    }
}
