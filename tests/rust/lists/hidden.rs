//! Of what a review hid nothing is found by whoever may not read it, and nothing else is hidden by it.

use medborger::{Clock, MemoryStore, Participation, SqliteStore, Store};
use serde_json::{Value, json};

use super::{id, town};

struct Room<S: Store> {
    town: Participation<S>,
    sent: usize,
}

impl<S: Store> Room<S> {
    fn send(&mut self, at: &str, kind: &str, name: &str, body: Value) {
        self.sent += 1;
        let command = json!({ "id": id(9, self.sent), "name": name, "body": body });
        let moment = json!({ "at": at, "actor": actor(kind) });
        let done = self
            .town
            .execute_json(&command.to_string(), &moment.to_string());
        done.unwrap_or_else(|error| panic!("{name}: {error}"));
    }

    /// How many responses are found by these words, and how many there are said to be.
    fn found(&self, kind: &str, search: &str) -> usize {
        let body = json!({ "hearing": id(2, 1), "search": search });
        let query = json!({ "name": "response.list", "body": body });
        let moment = json!({ "at": "2026-08-21T10:00:00Z", "actor": actor(kind) });
        let answer = self
            .town
            .ask_json(&query.to_string(), &moment.to_string())
            .unwrap();
        let list: Value = serde_json::from_str(&answer).unwrap();
        let found = list["responses"].as_array().unwrap().len();
        assert_eq!(list["total"], found, "{search}");
        found
    }

    fn all(&self, kind: &str, expected: &[(&str, usize)]) {
        for (search, count) in expected {
            assert_eq!(self.found(kind, search), *count, "{kind}: {search}");
        }
    }
}

fn actor(kind: &str) -> Value {
    match kind {
        "staff" => json!({ "kind": "staff", "staff": id(5, 1) }),
        kind => json!({ "kind": kind }),
    }
}

const SAID: &str = "Hansvej ved sommerhuset, siger Hansigne om det.";

fn live<S: Store>(store: S) {
    let town = Participation::open(town(), store, Clock::History).unwrap();
    let mut room = Room { town, sent: 0 };
    let (before, during) = ("2026-08-01T10:00:00Z", "2026-08-20T10:00:00Z");
    let (hearing, response) = (id(2, 1), id(3, 1));
    let draft = json!({ "hearing": hearing, "title": "Stien", "basis": { "kind": "general" },
                        "policy": { "publication": "immediate" } });
    room.send(before, "staff", "hearing.draft", draft);
    let edition = json!({ "title": "Udgave" });
    let document = json!({ "hearing": hearing, "document": "edition", "role": "hearing_edition", "content": edition });
    room.send(before, "staff", "hearing.put_document", document);
    let announced =
        json!({ "hearing": hearing, "published_on": "2026-08-03", "last_day": "2026-08-31" });
    room.send(before, "staff", "hearing.announce", announced);
    let content =
        json!({ "respondent": { "kind": "private", "name": "Ida Eksempel" }, "text": SAID });
    let body = json!({ "response": response, "hearing": hearing, "content": content });
    room.send(during, "public", "response.submit", body);
    room.all("staff", &[("hansvej", 1), ("hansigne", 1), ("han", 1)]);
    room.all("public", &[("hansvej", 0), ("hansigne", 0), ("han", 0)]);

    let start = SAID.chars().count() - " om det.".len() - "Hansigne".len();
    let span = json!({ "start": start, "end": start + "Hansigne".len(), "kind": "name" });
    let review = |version: u32, hide: Value| json!({ "response": response, "text_version": version, "hide": hide });
    room.send(during, "staff", "response.review", review(1, json!([span])));
    // Found is what is to be read, by its beginning too: that nothing is found tells nobody of a hidden word that begins so.
    let hidden = [
        ("hansvej", 1),
        ("hansigne", 0),
        ("hansi", 0),
        ("hans", 1),
        ("han", 1),
        ("sommerhuset hans", 1),
        ("sommerhuset hansi", 0),
        ("det", 1),
        ("om", 1),
    ];
    room.all("public", &hidden);
    let everything = hidden.map(|(search, _)| (search, 1));
    room.all("staff", &everything);

    // Nothing of an addition is found before it is reviewed too, and nothing of what was public until then.
    let more =
        json!({ "response": response, "text": "Også Hansemand bor på Solvej ved Hansigne." });
    room.send(during, "staff", "response.supplement", more);
    room.all("public", &[("hansvej", 0), ("hansemand", 0)]);
    room.all("staff", &[("hansvej", 1), ("hansemand solvej", 1)]);
    let start = SAID.chars().count() + 2 + "Også ".chars().count();
    let other = json!({ "start": start, "end": start + "Hansemand".len(), "kind": "name" });
    room.send(
        during,
        "staff",
        "response.review",
        review(2, json!([other])),
    );
    // What was hidden stands elsewhere now.
    let hidden = hidden.map(|(search, _)| (search, 1));
    room.all("public", &hidden);
    room.all("public", &[("hansem", 0), ("solvej", 1)]);
    room.all("staff", &everything);
    room.all("staff", &[("hansemand hansigne solvej", 1)]);

    let reason = json!({ "response": response, "reason": "Injurier." });
    room.send(during, "staff", "response.withhold", reason);
    room.all("public", &[("hansvej", 0), ("solvej", 0)]);
    room.all("staff", &everything);
    room.town.verify().unwrap();
}

#[test]
fn what_a_review_hid_is_found_by_the_municipality_alone() {
    live(MemoryStore::default());
    live(SqliteStore::in_memory().unwrap());
}
