//! *Medborger* (Danish: fellow citizen): civic participation for municipalities, written once for the server, the
//! script and the browser.
//!
//! A municipality embeds it in the portal that it already has. It is a library: no framework, no server, no opinion
//! about the host's users or pages. One set of rules answers the same in Rust, Python and JavaScript.
//!
//! # The one door
//!
//! [`Participation`] carries out commands and answers queries over a [`Store`]:
//!
//! ```
//! use medborger::citizen::{ConsentInput, EnrolCitizen, Profile};
//! use medborger::idea::{DepositIdea, GetIdea};
//! use medborger::identity::MunicipalityCode;
//! use medborger::{Actor, Clock, Line, MemoryStore, Moment, Participation, Text, Town};
//! # let (c1, c2) = ("00000000-0000-4000-8000-000000000001".parse()?, "00000000-0000-4000-8000-000000000002".parse()?);
//! # let (ida, bench) = ("00000000-0000-4000-8000-00000000c001".parse()?, "00000000-0000-4000-8000-00000000a001".parse()?);
//! # let seed = "000102030405060708090a0b0c0d0e0f".parse()?;
//! # let key = std::array::from_fn(|at| at as u8);
//!
//! let town = Town::new("0766".parse::<MunicipalityCode>()?, key)?;
//! let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
//!
//! let by_ida = Moment::new("2026-01-15T17:00:00+01:00".parse()?, Actor::Citizen { citizen: ida });
//! let enrol = r#"{ "citizen": "00000000-0000-4000-8000-00000000c001",
//!                  "seed": "000102030405060708090a0b0c0d0e0f", "name": "Ida Eksempel",
//!                  "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }] }"#;
//! # let _: medborger::Seed = seed;
//! bank.execute(c1, &serde_json::from_str::<EnrolCitizen>(enrol)?, &by_ida)?;
//! let deposit = DepositIdea {
//!     idea: bench,
//!     citizen: ida,
//!     title: Line::new("Bænke langs havnen")?,
//!     body: Text::new("Så kan alle nå hele turen.")?,
//!     topics: Default::default(),
//!     place: None,
//!     expires_on: None,
//!     channel: None,
//! };
//! bank.execute(c2, &deposit, &by_ida)?;
//!
//! let idea = bank.ask(&GetIdea { idea: bench, version: None }, &by_ida)?;
//! assert_eq!(idea.supporters, 0);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```
//!
//! # Without a store
//!
//! A host that keeps its own database asks [`Town::plan`] what to load, hands it in, and writes the
//! [`Commit`](journal::Commit) that comes back in a transaction of its own, unless what it
//! [looked at](journal::Commit::looked) is no longer so.
//!
//! # What it never does
//!
//! The core reads no clock, draws no randomness and looks at no environment: time, actor and fresh ids come in with
//! the command. Outside [`store`] it does no input or output. It never stores a CPR number, and no error shows a text
//! that somebody wrote: at most a key or the name of a field.
#![forbid(unsafe_code)]

pub mod ambassador;
pub mod award;
pub mod citizen;
pub mod council;
pub mod gathering;
pub mod grant;
pub mod hearing;
pub mod idea;
pub mod initiative;
pub mod interest;
pub mod journal;
pub mod organisation;
pub mod participation;
pub mod partnership;
pub mod person;
pub mod response;
pub mod store;
pub mod team;
mod town;
pub mod volunteering;
pub mod way;
pub mod white_paper;

// The floors below: what knows no room.
use medborger_base::{digest, id, key, numbered, place, time};
#[doc(inline)]
pub use medborger_base::{error, text, work};
#[doc(inline)]
pub use {
    medborger_calendar as calendar, medborger_identity as identity, medborger_interop as interop,
    medborger_method as method,
};

// Their types stand in the interface: a host need not guess which versions.
pub use {chrono, uuid};

/// How the library's types are read and written: what a room in a crate of its own derives.
pub use medborger_codec as codec;

pub use error::{Error, ErrorKind};
pub use id::{
    AgreementId, AmbassadorId, AssignmentId, AwardId, CitizenId, CommandId, CommandMark,
    DeclarationId, DeliverableId, GrantId, HearingId, IdError, IdeaId, InitiativeId, MeetingId,
    NeedId, NominationId, NoticeId, Nullifier, OfferId, OrganisationId, ParticipantRef, PersonId,
    RecommendationId, ResponseId, Seed, StaffId, TeamId,
};
pub use journal::{Actor, Moment, Receipt};
pub use key::{Key, KeyError, Labels};
#[cfg(feature = "host")]
pub use participation::host;
pub use participation::{Clock, Participation};
pub use place::{Place, Point};
#[cfg(feature = "sqlite")]
pub use store::SqliteStore;
pub use store::{MemoryStore, Store};
pub use text::{Line, Text, TextError};
pub use time::{Timestamp, TimestampError};
pub use town::{LoginKeys, Policy, Town};
pub use work::{Budget, Budgets, Hook, Progress, Work};
