//! Tables, certificates and lists: questions whose length is what makes them dear. Twice as long, no more than about twice as
//! much work; and never more than the actor may have done.

use medborger::{Actor, Clock, MemoryStore, Moment, Participation};
use serde_json::{Value, json};

use super::{LUMP, asked, small, town};
use medborger::work::Budgets;

/// People and quotas, none of whose words are known: each is looked for among all that are.
fn tables(size: usize) -> Value {
    let known: Vec<Vec<String>> = (0..size / 20 + 2)
        .map(|n| {
            [
                "omraade".into(),
                format!("kvarter {n:05}"),
                "0".into(),
                "9".into(),
            ]
            .into()
        })
        .collect();
    let categories = [["feature", "value", "min", "max"]
        .map(String::from)
        .to_vec()];
    let people = (0..size).map(|n| vec![format!("p{n}"), format!("kvarteer {n:05}")]);
    let heading = ["id", "omraade"].map(String::from).to_vec();
    let quotas = [&categories[..], &known].concat();
    let people: Vec<Vec<String>> = std::iter::once(heading).chain(people).collect();
    json!({ "name": "sortition.read_tables", "body": {
        "categories": { "kind": "rows", "rows": quotas },
        "people": { "kind": "rows", "rows": people },
    } })
}

/// A published text and its certificate, and what is asked about them.
fn published(size: usize, of: &str) -> Value {
    let people: Vec<Value> = (0..size)
        .map(|n| json!({ "id": format!("p{n}"), "features": { "f": format!("v{}", n % 3) } }))
        .collect();
    let values: Vec<Value> = (0..3)
        .map(|v| json!({ "value": format!("v{v}"), "min": 2, "max": 6 }))
        .collect();
    let draw = json!({ "name": "sortition.lottery", "body": {
        "rules": { "seats": 10, "features": [{ "key": "f", "values": values }] }, "people": people, "panels": 100,
        "announcement": { "title": "Borgersamling", "disclosure": "features",
            "randomness": { "kind": "beacon", "source": "en prøve", "bytes": 32 } },
    } });
    let (drawn, _) = asked(&town(Budgets::default()), &draw.to_string(), "staff");
    let drawn: Value = serde_json::from_str(&drawn.unwrap()).unwrap();
    let (text, proof) = (&drawn["published"]["text"], &drawn["proof"]["text"]);
    assert!(
        text.is_string() && proof.is_string(),
        "{:?}",
        drawn.as_object().map(|o| o.keys().collect::<Vec<_>>())
    );
    match of {
        "person" => {
            let mut words = text.as_str().unwrap().rsplit([' ', ';', ',', '\n']);
            let id = words.find(|word| word.starts_with('p'));
            json!({ "name": "sortition.person", "body": { "text": text, "id": id.unwrap(), "proof": proof } })
        }
        _ => {
            json!({ "name": "sortition.verify_chances", "body": { "text": text, "proof": proof } })
        }
    }
}

#[test]
fn tables_and_certificates_take_no_more_than_they_are_long() {
    let (whole, little) = (town(Budgets::default()), town(small()));
    type Question = fn(usize) -> Value;
    let kinds: [(&str, Question, usize); 3] = [
        ("tables", tables, 400),
        ("chances", |size| published(size, "chances"), 60),
        ("person", |size| published(size, "person"), 60),
    ];
    for (kind, question, size) in kinds {
        let (one, two) = (question(size).to_string(), question(2 * size).to_string());
        let (first, used) = asked(&whole, &one, "staff");
        assert!(first.is_ok() || kind == "person", "{kind}: {first:?}");
        let (_, twice) = asked(&whole, &two, "staff");
        assert_eq!(asked(&whole, &one, "staff"), (first, used), "{kind}");
        // Reading alone counts for its length.
        assert!(used >= one.len() as u64, "{kind}: {used}");
        // What is compared with all known words may grow with both.
        assert!(twice <= 5 * used, "{kind}: {used}, {twice}");
        for long in [8, 40] {
            let long = question(long * size).to_string();
            let (answer, used) = asked(&little, &long, "public");
            assert!(used <= small().public.units + LUMP, "{kind}: {used}");
            if let Err(error) = answer {
                let is_cost = matches!(error.code(), "work_exhausted" | "memory_exhausted");
                assert!(is_cost || kind == "person", "{kind}: {error}");
            }
        }
    }
}

#[test]
fn a_list_that_is_checked_takes_no_more_than_staff_may() {
    let at = |time: &str| -> Moment {
        let staff = "00000000-0000-4000-8000-0000000000aa".parse().unwrap();
        Moment::new(time.parse().unwrap(), Actor::Staff { staff })
    };
    let hearing = "00000000-0000-4000-8000-00000000beef";
    let mut answered = (0, 0);
    for units in [Budgets::default(), small()] {
        let bank =
            Participation::open(town(units), MemoryStore::default(), Clock::History).unwrap();
        let moment = serde_json::to_string(&at("2026-08-01T10:00:00Z")).unwrap();
        let content = json!({ "title": "Høringsudgave" });
        let steps = [
            (
                "draft",
                json!({ "title": "Planen", "basis": { "kind": "general" } }),
            ),
            (
                "put_document",
                json!({ "document": "edition", "role": "hearing_edition", "content": content }),
            ),
            (
                "announce",
                json!({ "published_on": "2026-08-03", "last_day": "2026-08-31" }),
            ),
        ];
        for (number, (act, mut body)) in steps.into_iter().enumerate() {
            body["hearing"] = hearing.into();
            let id = format!("00000000-0000-4000-8000-00000000000{number}");
            let command = json!({ "id": id, "name": format!("hearing.{act}"), "body": body });
            bank.execute_json(&command.to_string(), &moment).unwrap();
        }
        let moment = serde_json::to_string(&at("2026-08-20T10:00:00Z")).unwrap();
        // Names, addresses and telephones of others in every letter, each row nearly the one before it.
        let rows: Vec<Value> = (0..4_000)
            .map(|n| {
                let text = format!(
                    "Ida {n} bor på Nørregade {n}, ring på 12 34 56 {:02}. ",
                    n % 100
                )
                .repeat(12);
                json!({ "line": n + 2, "cells": [format!("Bo Eksempel {n}"), text] })
            })
            .collect();
        let table = json!({ "format": "csv", "columns": ["Navn", "Svar"], "rows": rows });
        let question = json!({ "name": "intake.check", "body": { "hearing": hearing, "table": table, "channel": "web" } });
        match bank.ask_json(&question.to_string(), &moment) {
            Ok(_) => answered.0 += 1,
            Err(error) => {
                assert!(
                    matches!(error.code(), "work_exhausted" | "memory_exhausted"),
                    "{error}"
                );
                answered.1 += 1;
            }
        }
    }
    assert_eq!(
        answered,
        (1, 1),
        "with a whole budget it is answered, with a part of it refused"
    );
}
