use std::time::Duration;

use medborger::protocol::{Accepted, OPENAPI, Options, Protocol, Request, Sender};
use medborger::{Clock, MemoryStore, Timestamp, Town};
use serde_json::Value;

use super::*;

const AT: &str = "2026-05-07T08:00:00Z";

struct Tried {
    lanes: Arc<Lanes<MemoryStore>>,
    protocol: Protocol,
}

impl Tried {
    fn new() -> Self {
        let key = std::array::from_fn(|at| at as u8);
        let town = Town::new("0510".parse().unwrap(), key, medborger::REGISTRY).unwrap();
        let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let options = Options::from_json(r#"{"allow_no_origin":true}"#).unwrap();
        Self {
            protocol: Protocol::new(bank.town(), OPENAPI, options).unwrap(),
            lanes: Arc::new(Lanes::new(Arc::new(bank), true)),
        }
    }

    fn call(&self, method: &str, path: &str, body: &str, actor: Actor) -> Call {
        let headers = [("content-type".to_owned(), "application/json".to_owned())];
        let mut request = Request::new(method, path);
        request.headers = &headers;
        request.body = body.as_bytes();
        // Another of them for each path: what is done twice is done once.
        request.random = std::array::from_fn(|at| {
            path.as_bytes()
                .iter()
                .rev()
                .nth(at)
                .copied()
                .unwrap_or_default()
        });
        let at: Timestamp = AT.parse().unwrap();
        let sender = Sender::new(actor);
        let admitted = self.protocol.admit(&request, &sender, at).unwrap();
        match self.protocol.accept(admitted, &request, &sender, at) {
            Accepted::Ask(call) | Accepted::Execute(call) => call,
            other => panic!("{path}: {other:?}"),
        }
    }

    fn list(&self) -> Call {
        self.call("GET", "/questions/hearing.list", "", Actor::Public)
    }

    async fn total(&self) -> u64 {
        let Some(Outcome::Done(answer)) = self.lanes.ask(&self.list()).await else {
            panic!("no answer");
        };
        let answer: Value = serde_json::from_str(&answer).unwrap();
        answer.get("total").and_then(Value::as_u64).unwrap()
    }

    async fn execute(&self, name: &str, body: &str) {
        let staff = Actor::Staff {
            staff: "00000000-0000-4000-8000-000000005001".parse().unwrap(),
        };
        let call = self.call("POST", &format!("/commands/{name}"), body, staff);
        let moment = call.moment_json();
        let done = self.lanes.execute(call.text, moment).await;
        assert!(matches!(done, Some(Outcome::Done(_))), "{name}: {done:?}");
    }
}

#[tokio::test]
async fn the_same_question_is_asked_once_for_all_who_came_before_it_was() {
    let town = Tried::new();
    let all = town.lanes.questions.available_permits() as u32;
    let held = town.lanes.questions.acquire_many(all).await.unwrap();
    let asked: Vec<_> = (0..20)
        .map(|_| {
            let (lanes, call) = (Arc::clone(&town.lanes), town.list());
            tokio::spawn(async move { lanes.ask(&call).await })
        })
        .collect();
    let lined_up = || {
        lock(&town.lanes.waiting)
            .values()
            .map(|one| one.tell.len())
            .sum::<usize>()
    };
    while lined_up() < 20 {
        tokio::task::yield_now().await;
    }
    assert_eq!(lock(&town.lanes.waiting).len(), 1, "one question");
    drop(held);
    for one in asked {
        assert!(matches!(one.await.unwrap(), Some(Outcome::Done(_))));
    }
    assert!(lock(&town.lanes.waiting).is_empty());
}

#[tokio::test]
async fn an_answer_is_kept_while_nothing_is_written_and_never_after() {
    let town = Tried::new();
    assert_eq!((town.total().await, town.total().await), (0, 0));
    assert_eq!(lock(&town.lanes.kept).answers.len(), 1);
    let hearing = r#""hearing":"64879f7d-6b96-4a01-9097-62d911a32d45""#;
    let draft = format!(r#"{{{hearing},"title":"Stien","basis":{{"kind":"general"}}}}"#);
    town.execute("hearing.draft", &draft).await;
    let edition = format!(
        r#"{{{hearing},"document":"plan","role":"hearing_edition","content":{{"title":"Planen"}}}}"#
    );
    town.execute("hearing.put_document", &edition).await;
    let announce = format!(r#"{{{hearing},"published_on":"2026-05-08","last_day":"2026-06-12"}}"#);
    town.execute("hearing.announce", &announce).await;
    assert_eq!(town.total().await, 1);
    // What was kept of before is gone with it.
    assert_eq!(lock(&town.lanes.kept).answers.len(), 1);
}

#[tokio::test]
async fn who_reads_does_not_wait_for_draws_nor_draws_for_them() {
    let town = Tried::new();
    let draw = town.call(
        "POST",
        "/questions/sortition.person",
        r#"{"text":"x","id":"y"}"#,
        Actor::Public,
    );
    assert!(draw.tables && !town.list().tables);
    let soon = Duration::from_secs(20);
    let lanes = &town.lanes;
    for (full, asked) in [(&lanes.tables, &town.list()), (&lanes.questions, &draw)] {
        let all = full.available_permits() as u32;
        let held = full.acquire_many(all).await.unwrap();
        let answer = tokio::time::timeout(soon, lanes.ask(asked)).await;
        assert!(answer.expect("it waits for the other lane").is_some());
        drop(held);
    }
}

#[tokio::test]
async fn a_question_waits_for_the_command_that_is_carried_out_and_not_for_ever() {
    let town = Tried::new();
    let way = UnderWay::new(&town.lanes);
    let (lanes, call) = (Arc::clone(&town.lanes), town.list());
    let asked = tokio::spawn(async move { lanes.ask(&call).await });
    while lock(&town.lanes.waiting).is_empty() {
        tokio::task::yield_now().await;
    }
    assert!(!asked.is_finished());
    drop(way);
    assert!(asked.await.unwrap().is_some(), "it ended");
    assert_eq!(town.lanes.under_way.load(Ordering::Relaxed), 0);

    let _endless = UnderWay::new(&town.lanes);
    let soon = Duration::from_secs(20);
    let answer = tokio::time::timeout(soon, town.lanes.ask(&town.list())).await;
    assert!(answer.unwrap().is_some(), "its patience is short");
}
