//! The host that `cargo xtask test server` plays its journey against: time and randomness stand in the requests.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, AtomicU64, Ordering};

use axum::http::request::Parts;
use medborger::host::System;
use medborger::participation::Host;
use medborger::protocol::{Options, Sender};
use medborger::{Actor, Clock, MemoryStore, Participation, SqliteStore, Store, Timestamp, Town};
use medborger_axum::{Folder, Server};

fn header<'a>(parts: &'a Parts, name: &str) -> Option<&'a str> {
    parts.headers.get(name)?.to_str().ok()
}

/// When the test says that it is.
static NOW: AtomicI64 = AtomicI64::new(0);

/// Whom the test says that the request is from; a real host looks into its session.
#[expect(clippy::panic, reason = "the test asks what is answered then")]
fn sender(parts: &Parts) -> Result<Sender, &'static str> {
    let at = header(parts, "x-test-at").unwrap_or("2026-05-07T08:00:00Z");
    if let Ok(at) = at.parse::<Timestamp>() {
        NOW.store(at.micros(), Ordering::SeqCst);
    }
    let named = header(parts, "x-test-actor").unwrap_or("public");
    let (kind, id) = named.split_once(' ').unwrap_or((named, ""));
    let actor = match kind {
        // As a session that can't be read, and as one that says nothing that can be.
        "throws" => panic!("hemmelig: the session is gone"),
        "wrong" => return Err("nobody is of this kind"),
        "staff" => id.parse().ok().map(|staff| Actor::Staff { staff }),
        "citizen" => id.parse().ok().map(|citizen| Actor::Citizen { citizen }),
        "system" => Some(Actor::System),
        _ => None,
    };
    Ok(Sender::new(actor.unwrap_or(Actor::Public)))
}

#[tokio::main]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let said = |name: &str| std::env::var(name);
    let (options, files) = (said("SERVER_OPTIONS")?, said("SERVER_FILES")?);
    let key = std::array::from_fn(|at| at as u8);
    let town = Town::new("0510".parse()?, key, medborger::REGISTRY)?;
    // In a file, where the test has others use it too.
    let store: Box<dyn Store + Send + Sync> = match said("SERVER_TOWN") {
        Ok(file) => Box::new(SqliteStore::open(file)?),
        Err(_) => Box::new(MemoryStore::default()),
    };
    let bank = Participation::open(town, store, Clock::History)?;
    let drawn = AtomicU64::new(0);
    let server = Server::new(Arc::new(bank), Options::from_json(&options)?, sender)?
        .with_key(|parts| header(parts, "x-test-key").unwrap_or("one").to_owned())
        .with_files(Folder::new(files), None::<fn(&str, &Sender) -> bool>)
        .with_host(
            || Timestamp::from_micros(NOW.load(Ordering::SeqCst)).unwrap_or(System.now()),
            move || {
                let number = drawn.fetch_add(1, Ordering::SeqCst) + 1;
                u128::from(number).to_be_bytes()
            },
        );
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    eprintln!("listening {}", listener.local_addr()?.port());
    axum::serve(listener, server.router()).await?;
    Ok(())
}
