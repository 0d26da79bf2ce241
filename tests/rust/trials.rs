//! A form of dialogue has a last trial.

use medborger::{Clock, MemoryStore, Participation, Town};
use serde_json::json;
use uuid::Uuid;

#[test]
fn a_form_has_a_hundred_trials() {
    let town = Town::new(
        "0766".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    );
    let bank = Participation::open(town.unwrap(), MemoryStore::default(), Clock::History).unwrap();
    let moment = json!({ "at": "2026-03-02T08:00:00Z", "actor": { "kind": "system" } });
    let mut number = 0;
    let mut send = |name: &str, body| {
        number += 1;
        let envelope =
            json!({ "id": Uuid::from_u64_pair(0x4000, number), "name": name, "body": body });
        bank.execute_json(&envelope.to_string(), &moment.to_string())
    };
    for trial in 0..=100 {
        let mut body = json!({
            "form": "walk", "question": "Kommer flere?", "from": "2026-03-01", "to": "2026-03-31",
        });
        if trial == 0 {
            body["labels"] = json!({ "da": "Gåtur" });
        }
        let begun = send("dialogue_form.begin_trial", body);
        if trial == 100 {
            assert_eq!(begun.unwrap_err().code(), "dialogue_form_too_many");
            return;
        }
        begun.unwrap();
        let body = json!({ "form": "walk", "outcome": "developed", "text": "Ja." });
        send("dialogue_form.evaluate", body).unwrap();
    }
}
