//! The one HTTP protocol as an axum router: it moves bytes. What a request asks for and what the answer is,
//! [`medborger::protocol`] decides; `core/docs/protocol.md` says it.
//!
//! ```no_run
//! use std::sync::Arc;
//!
//! use medborger::host::clock;
//! use medborger::protocol::{Options, Sender};
//! use medborger::{Actor, MemoryStore, Participation, Town};
//! use medborger_axum::Server;
//!
//! # async fn serve() -> Result<(), Box<dyn std::error::Error>> {
//! let key = std::array::from_fn(|at| at as u8); // A real one is 32 random bytes from your secret store.
//! let town = Town::new("0766".parse()?, key, medborger::REGISTRY)?;
//! let bank = Arc::new(Participation::open(town, MemoryStore::default(), clock())?);
//! let options = Options::from_json(r#"{"origins": ["https://deltag.eksempel.dk"]}"#)?;
//! // Who sent a request: from your own session.
//! let server = Server::new(bank, options, |_| Sender::new(Actor::Public))?;
//! let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
//! axum::serve(listener, server.router()).await?;
//! # Ok(())
//! # }
//! ```
#![forbid(unsafe_code)]

mod coming;
mod events;
mod files;
mod lanes;
mod server;

pub use files::{Folder, Found, Room, Store};
pub use server::{Server, Told};
