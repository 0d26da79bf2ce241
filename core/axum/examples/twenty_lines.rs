//! The server of the README: a town in a SQLite file behind the protocol.

use std::sync::Arc;

use axum::http::request::Parts;
use medborger::host::clock;
use medborger::protocol::{Options, Sender};
use medborger::{Actor, Participation, SqliteStore, Town};
use medborger_axum::{Folder, Server};

/// Who sent a request: look into your own session here. An employee by a header is for your own machine alone.
fn sender(parts: &Parts) -> Sender {
    let staff = parts.headers.get("x-staff").and_then(|id| id.to_str().ok());
    match staff.and_then(|id| id.parse().ok()) {
        Some(staff) => Sender::new(Actor::Staff { staff }),
        None => Sender::new(Actor::Public),
    }
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let key = std::array::from_fn(|at| at as u8); // A real one is 32 random bytes from your secret store.
    let town = Town::new("0510".parse()?, key, medborger::REGISTRY)?;
    let bank = Participation::open(town, SqliteStore::open("haderslev.db")?, clock())?;
    let options = Options::from_json(r#"{"origins": ["http://localhost:8080"], "base": "/api"}"#)?;
    let server = Server::new(Arc::new(bank), options, sender)?
        .with_files(Folder::new("files"), None::<fn(&str, &Sender) -> bool>);
    let listener = tokio::net::TcpListener::bind("127.0.0.1:8080").await?;
    axum::serve(listener, server.router()).await?;
    Ok(())
}
