//! *Medborger* (Danish: fellow citizen): civic participation for municipalities, written once for the server, the
//! script and the browser.
//!
//! A municipality embeds it in the portal that it already has. It is a library: no framework, no opinion about the
//! host's users or pages. One set of rules answers the same in Rust, Python and JavaScript. With the feature `protocol` there
//! is the one HTTP protocol for hosts that serve it, pure too.
//!
//! # The first hour
//!
//! [`Participation`] carries out commands and answers queries over a [`Store`]. This is `examples/rust/first_hour.rs`; it needs
//! the feature `host`, which gives the machine's clock and randomness:
//!
#![cfg_attr(feature = "host", doc = "```")]
#![cfg_attr(not(feature = "host"), doc = "```ignore")]
//! use medborger::calendar::local_date;
//! use medborger::citizen::{ConsentInput, EnrolCitizen};
//! use medborger::hearing::{self, AnnounceHearing, Answer, AnswerValue, DraftHearing, HearingBasis};
//! use medborger::host::{System, clock};
//! use medborger::idea::{DepositIdea, GetIdea};
//! use medborger::method::sortition::{DrawRules, Objective, Pool, Volunteer, distribute, lottery};
//! use medborger::participation::Host;
//! use medborger::response::{Respondent, RespondentKind, ResponseContent, SubmitResponse};
//! use medborger::{Actor, Line, MemoryStore, Participation, Text, Town, Work};
//!
//! fn main() -> Result<(), Box<dyn std::error::Error>> {
//!     let key = std::array::from_fn(|at| at as u8); // A real one is 32 random bytes from your secret store.
//!     let town = Town::new("0766".parse()?, key, medborger::REGISTRY)?;
//!     let bank = Participation::open(town, MemoryStore::default(), clock())?;
//!     let (citizen, idea, hearing, staff) = (System.id(), System.id(), System.id(), System.id());
//!
//!     // A citizen enrols and deposits an idea. Ids and randomness come from the host: here, the machine.
//!     let ida = bank.acting(Actor::Citizen { citizen }, &System);
//!     let consent = ConsentInput::new("enrolment".parse()?, Line::new("2026-1")?);
//!     let enrol = EnrolCitizen::new(citizen, System.seed(), Line::new("Ida Eksempel")?);
//!     ida.execute(&enrol.with_consents(vec![consent]))?;
//!     let (title, body) = (Line::new("Bænke")?, Text::new("Ved havnen.")?);
//!     ida.execute(&DepositIdea::new(idea, citizen, title, body))?;
//!     println!("Supporters: {}", ida.ask(&GetIdea::new(idea))?.supporters);
//!
//!     // The municipality holds a hearing with a form, from today on.
//!     let staff = bank.acting(Actor::Staff { staff }, &System);
//!     let draft = DraftHearing::new(hearing, Line::new("Bænke")?, HearingBasis::general());
//!     staff.execute(&draft)?;
//!     let plan = hearing::Document::new(Line::new("Planen")?);
//!     let edition = hearing::DocumentRole::HearingEdition;
//!     let plan = hearing::PutDocument::new(hearing, "plan".parse()?, edition, plan);
//!     staff.execute(&plan)?;
//!     let (text, kind) = (Line::new("Hvor?")?, hearing::QuestionKind::Open);
//!     let question = hearing::Question::new("where".parse()?, text, kind);
//!     staff.execute(&hearing::SetForm::new(hearing, vec![question]))?;
//!     let today = local_date(System.now().to_utc());
//!     staff.execute(&AnnounceHearing::new(hearing, today).with_may_move(true))?;
//!
//!     // Anybody answers.
//!     let text = Text::new("Ved molen.")?;
//!     let answer = Answer::new("where".parse()?, AnswerValue::Open { text });
//!     let bo = Respondent::new(RespondentKind::Private).with_name(Line::new("Bo Eksempel")?);
//!     let content = ResponseContent::new(bo).with_answers(vec![answer]);
//!     let public = bank.acting(Actor::Public, &System);
//!     public.execute(&SubmitResponse::new(System.id(), hearing, content))?;
//!
//!     // A fair draw of two of four: everybody's chance, and ten equally likely panels that give it.
//!     let people = ["ask", "bil", "elm", "eg"].map(|id| Volunteer::new(id.into()));
//!     let (pool, work) = (Pool::new(&DrawRules::new(2), &people)?, Work::unlimited());
//!     let fair = distribute(&pool, Objective::Leximin, &work)?;
//!     let panels = lottery(&pool, &fair, 10, &work)?.counts();
//!     println!("Chances {:?}, in {panels:?} of 10 panels", fair.chances);
//!     Ok(())
//! }
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

pub mod participation;

// The rooms, by domain.
#[doc(inline)]
pub use medborger_bank::{citizen, contact_point, file, idea, interest, person, way};
#[doc(inline)]
pub use medborger_community::{
    ambassador, assessment, award, council, dialogue_form, initiative, reach,
};
#[doc(inline)]
pub use medborger_dialogue::dialogue;
#[doc(inline)]
pub use medborger_funding::{grant, partnership};
#[doc(inline)]
pub use medborger_gathering::gathering;
pub use medborger_hearing::{hearing, intake, page, response, white_paper};
#[doc(inline)]
pub use medborger_notice::{newsletter, notice};
#[doc(inline)]
pub use medborger_team::{meeting, team};
#[doc(inline)]
pub use medborger_volunteering::{organisation, volunteering};

// The floors below: what knows no room.
#[doc(inline)]
pub use medborger_base::{error, sorted, text, work};
#[doc(inline)]
pub use medborger_journal::{journal, store};
#[doc(inline)]
pub use {
    medborger_calendar as calendar, medborger_identity as identity, medborger_interop as interop,
    medborger_method as method,
};

// Their types stand in the interface: a host need not guess which versions.
pub use {chrono, uuid};

#[cfg(feature = "columns")]
#[doc(inline)]
pub use {medborger_analysis as analysis, medborger_columns as columns};

#[cfg(feature = "protocol")]
#[doc(inline)]
pub use medborger_protocol as protocol;

/// How the library's types are read and written: what a room in a crate of its own derives.
pub use medborger_codec as codec;

pub use error::{Error, ErrorKind};
pub use journal::{Actor, Moment, Receipt};
pub use medborger_bank::id::IdeaId;
pub use medborger_base::file::{FileError, FileHash};
pub use medborger_base::id::{
    CitizenId, CommandId, CommandMark, IdError, MeetingId, Nullifier, ParticipantRef, PersonId,
    Seed, StaffId,
};
pub use medborger_base::key::{Key, KeyError, Labels};
pub use medborger_base::picture::{PictureError, PictureRef, PictureType, Pictures};
pub use medborger_base::place::{MapBox, Place, Point};
pub use medborger_base::time::{Timestamp, TimestampError};
pub use medborger_community::id::{
    AmbassadorId, AssessmentId, AwardId, InitiativeId, NominationId,
};
pub use medborger_dialogue::id::{ContributionId, TopicId};
pub use medborger_funding::id::{AgreementId, GrantId};
pub use medborger_gathering::id::GatheringId;
pub use medborger_hearing::id::{HearingId, NoticeId, ResponseId};
pub use medborger_journal::town::{LoginKeys, Policy, Town};
pub use medborger_notice::id::{BatchId, NewsletterId};
pub use medborger_team::id::{DeclarationId, DeliverableId, RecommendationId, TeamId};
pub use medborger_volunteering::id::{AssignmentId, NeedId, OfferId, OrganisationId};
#[cfg(feature = "host")]
pub use participation::host;
pub use participation::{Clock, Participation, REGISTRY};
#[cfg(feature = "sqlite")]
pub use store::SqliteStore;
pub use store::{MemoryStore, Store};
pub use text::{Line, Text, TextError};
pub use work::{Budget, Budgets, Hook, Progress, Work};
