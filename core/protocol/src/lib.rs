//! The one HTTP protocol: what a request asks for, and the answer to it. Pure: no socket, no clock, no store.
//!
//! A host moves the bytes. It asks [`Protocol::admit`] about the head of a [`Request`] and its [`Sender`], reads the body, hands all to
//! [`Protocol::accept`], does what comes out of it with its town, and hands what came of that to [`Protocol::respond`]. So JavaScript, Python and Rust give the same answers, to the byte.
//! `core/docs/protocol.md` says what they are, and [`OPENAPI`] for every command and question.
//!
//! ```
//! use medborger::protocol::{Accepted, OPENAPI, Options, Protocol, Request, Sender};
//! use medborger::{Actor, Clock, MemoryStore, Participation, Timestamp, Town};
//!
//! let town = Town::new("0766".parse()?, std::array::from_fn(|at| at as u8), medborger::REGISTRY)?;
//! let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
//! let options = Options::from_json(r#"{"origins": ["https://deltag.eksempel.dk"]}"#)?;
//! let protocol = Protocol::new(bank.town(), OPENAPI, options)?;
//!
//! let now: Timestamp = "2026-05-07T08:00:00Z".parse()?;
//! let request = Request::new("GET", "/questions/hearing.list");
//! let public = Sender::new(Actor::Public);
//! let admitted = protocol.admit(&request, &public, now).expect("let in");
//! let answer = match protocol.accept(admitted, &request, &public, now) {
//!     Accepted::Ask(call) => {
//!         let answer = bank.ask_json(&call.text, &call.moment_json());
//!         protocol.respond(&call.ticket, answer.into())
//!     }
//!     other => panic!("{other:?}"),
//! };
//! assert_eq!(answer.status, 200);
//! assert_eq!(answer.header("cache-control"), Some("public, max-age=10"));
//! # Ok::<(), medborger::Error>(())
//! ```
#![forbid(unsafe_code)]

mod accept;
mod admit;
mod carried;
mod catalogue;
mod error;
mod files;
mod fill;
mod form;
mod message;
mod negotiate;
mod options;
mod page;
mod problem;
mod protocol;
mod rate;
mod received;
mod respond;
mod streams;
mod typed;

pub use accept::{Accepted, Call};
pub use admit::Admitted;
#[doc(hidden)]
pub use carried::Carried;
pub use error::ProtocolError;
pub use files::{SNIFFED, Upload, may_see, sniffed};
pub use message::{Follow, Header, Request, Response, Sender};
pub use options::{Bodies, Events, Files, Options, Rate, Rates};
pub use problem::{Answer, Failure, Outcome, Problem, ProblemFault};
pub use protocol::{Protocol, Ticket};
pub use respond::{Event, HEARTBEAT};

/// The OpenAPI document of every command and question, as `cargo xtask generate` writes it.
pub const OPENAPI: &str = include_str!("../../docs/openapi.json");
