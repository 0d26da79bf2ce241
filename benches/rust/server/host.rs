//! The servers that are measured: a town behind the protocol, and axum alone with the same bytes.

use std::path::Path;
use std::sync::Arc;

use axum::Router;
use axum::body::Bytes;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, ETAG, VARY, X_CONTENT_TYPE_OPTIONS};
use axum::routing::get;
use medborger::protocol::{Options, Sender};
use medborger::{Actor, Clock, Participation, SqliteStore, Timestamp, Town};
use medborger_axum::Server;
use serde_json::{Value, json};
use uuid::Uuid;

use super::Done;

pub(crate) const HEARING: &str = "64879f7d-6b96-4a01-9097-62d911a32d45";
/// What is asked: a hearing, and a page of the responses to it.
pub(crate) const QUESTIONS: [&str; 2] = [
    "/medborger/questions/hearing.get?hearing=64879f7d-6b96-4a01-9097-62d911a32d45",
    "/medborger/questions/response.list?hearing=64879f7d-6b96-4a01-9097-62d911a32d45&limit=20",
];
/// Responses that are public before anybody asks.
const PUBLIC: u128 = 100;
/// A moment of the hearing's period.
const NOW: &str = "2026-02-15T12:00:00Z";
const BEFORE: &str = "2026-01-15T16:00:00Z";

/// Serves until the process ends; prints the port.
pub(crate) async fn serve(how: &str, dir: &Path) -> Done<()> {
    let router = match how {
        "town" => town(dir)?,
        _ => bare(dir)?,
    };
    let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await?;
    println!("{}", listener.local_addr()?.port());
    axum::serve(listener, router).await?;
    Ok(())
}

fn town(dir: &Path) -> Done<Router> {
    let file = dir.join("town.db");
    for end in ["", "-wal", "-shm", "-queue"] {
        let mut name = file.clone().into_os_string();
        name.push(end);
        let _ = std::fs::remove_file(name);
    }
    let key = std::array::from_fn(|at| at as u8);
    let town = Town::new("0766".parse()?, key, medborger::REGISTRY)?;
    let bank = Participation::open(town, SqliteStore::open(&file)?, Clock::History)?;
    announce(&bank)?;
    // The one who measures is one client, so no rate is limited.
    let options = Options::from_json(r#"{"base": "/medborger", "allow_no_origin": true}"#)?;
    let now: Timestamp = NOW.parse()?;
    let drawn = std::sync::atomic::AtomicU64::new(1);
    let server = Server::new(Arc::new(bank), options, |_| Sender::new(Actor::Public))?.with_host(
        move || now,
        move || {
            let number = drawn.fetch_add(1, std::sync::atomic::Ordering::Relaxed);
            Uuid::from_u128(u128::from(number) << 64).into_bytes()
        },
    );
    Ok(server.router())
}

/// A hearing that is open, and some responses that everybody may read.
fn announce(bank: &Participation<SqliteStore>) -> Done<()> {
    let staff = json!({ "kind": "staff", "staff": Uuid::from_u128(1) });
    let public = json!({ "kind": "public" });
    let mut sent = 0_u128;
    let mut send = |name: &str, body: Value, at: &str, actor: &Value| -> Done<()> {
        sent += 1;
        let command =
            json!({ "id": Uuid::from_u128(0xC0_0000 + sent), "name": name, "body": body });
        let moment = json!({ "at": at, "actor": actor });
        bank.execute_json(&command.to_string(), &moment.to_string())?;
        Ok(())
    };
    let draft = json!({ "hearing": HEARING, "title": "Lokalplan for havnen", "basis": { "kind": "general" },
                        "policy": { "publication": "immediate" } });
    send("hearing.draft", draft, BEFORE, &staff)?;
    let edition = json!({ "hearing": HEARING, "document": "edition", "role": "hearing_edition",
                          "content": { "title": "Høringsudgave" } });
    send("hearing.put_document", edition, BEFORE, &staff)?;
    let announce =
        json!({ "hearing": HEARING, "published_on": "2026-01-15", "last_day": "2026-03-31" });
    send("hearing.announce", announce, BEFORE, &staff)?;
    for number in 0..PUBLIC {
        let response = Uuid::from_u128(0x4E_0000 + number);
        let content = json!({ "respondent": { "kind": "private", "name": "Ida Prøve" },
                              "text": format!("Der mangler en bænk ved pæl {number}.") });
        let body = json!({ "response": response, "hearing": HEARING, "content": content });
        send("response.submit", body, NOW, &public)?;
        let review = json!({ "response": response, "text_version": 1 });
        send("response.review", review, NOW, &staff)?;
    }
    Ok(())
}

/// The bytes that our server gives, with its headers, by path and query, without asking anybody.
fn bare(dir: &Path) -> Done<Router> {
    let mut router = Router::new();
    for (number, question) in QUESTIONS.iter().enumerate() {
        let body = Bytes::from(std::fs::read(dir.join(format!("answer-{number}")))?);
        let (path, _) = question.split_once('?').unwrap_or((question, ""));
        let answer = move || async move {
            let headers = [
                (CONTENT_TYPE, "application/json"),
                (CACHE_CONTROL, "public, max-age=10"),
                (ETAG, "\"00000000000000000000000000000000\""),
                (VARY, "Origin, Accept, Accept-Language, Cookie"),
                (X_CONTENT_TYPE_OPTIONS, "nosniff"),
            ];
            (headers, body)
        };
        router = router.route(path, get(answer));
    }
    Ok(router)
}
