//! What no list answers.

use medborger::{Clock, MemoryStore, Participation, Town};
use serde_json::{Value, json};

use super::{id, town};

#[test]
fn a_cursor_that_was_made_up_is_refused_and_so_is_a_search_for_nothing() {
    let town = town();
    let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let moment = json!({ "at": "2026-03-01T12:00:00Z", "actor": { "kind": "public" } }).to_string();
    let code = |name: &str, body: Value| {
        let query = json!({ "name": name, "body": body }).to_string();
        match bank.ask_json(&query, &moment) {
            Ok(_) => "ok".to_owned(),
            Err(error) => error.code().to_owned(),
        }
    };
    let id = id(3, 1);
    for after in [
        // As it was written before it was marked, and with a mark that somebody made up.
        format!("1.latest.idea.{id}"),
        format!("2.latest.idea.{id}"),
        format!("2.latest.idea.{id}."),
        format!("2.latest.idea.{id}.{}", "0".repeat(20)),
        format!("2.supported-down=0000000003.idea.{id}.{}", "0".repeat(20)),
        id.clone(),
        "æ".to_owned(),
        String::new(),
        ".".repeat(300),
        "1".repeat(301),
    ] {
        for order in ["new", "support"] {
            let body = json!({ "after": after, "order": order });
            assert_eq!(code("idea.list", body), "cursor_unfit", "{after} {order}");
        }
    }
    for (search, expected) in [
        ("å".to_owned(), "ok"),
        ("?!".to_owned(), "search_empty"),
        ("a b c d e f g h i j k l".to_owned(), "ok"),
        (
            "a b c d e f g h i j k l m".to_owned(),
            "search_too_many_words",
        ),
        ("x".repeat(200), "ok"),
        ("x".repeat(201), "text_too_long"),
        ("x".repeat(10_000), "text_too_long"),
        (" ".to_owned(), "text_empty"),
    ] {
        for list in [
            "idea.list",
            "hearing.list",
            "need.list",
            "team.list",
            "gathering.list",
        ] {
            assert_eq!(
                code(list, json!({ "search": search })),
                expected,
                "{search:.20} {list}"
            );
        }
    }
    let upside = json!({ "south": 56.0, "north": 55.0, "west": 9.0, "east": 10.0 });
    assert_eq!(code("idea.list", json!({ "within": upside })), "box_unfit");
    assert_eq!(code("idea.list", json!({ "author": id })), "not_permitted");
}

#[test]
fn a_cursor_leads_on_in_its_own_list_and_order_of_its_own_town_and_nowhere_else() {
    let ask = |key: u8| {
        let town = Town::new(
            "0766".parse().unwrap(),
            std::array::from_fn(|at| at as u8 + key),
            medborger::REGISTRY,
        )
        .unwrap();
        let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let send = |number: usize, name: &str, body: Value| {
            let command = json!({ "id": id(9, number), "name": name, "body": body });
            let moment = json!({ "at": "2026-03-01T12:00:00Z", "actor": { "kind": "system" } });
            bank.execute_json(&command.to_string(), &moment.to_string())
                .unwrap();
        };
        for (number, host) in [1, 1, 1, 2, 2].into_iter().enumerate() {
            let hearing = id(4, number);
            let body = json!({ "hearing": hearing, "title": format!("Sti nr. {host}"), "basis": { "kind": "general" } });
            send(number, "hearing.draft", body);
        }
        move |actor: &str, body: Value| {
            let query = json!({ "name": "hearing.list", "body": body }).to_string();
            let moment = json!({ "at": "2026-03-01T12:00:00Z", "actor": { "kind": actor } });
            let answer = bank.ask_json(&query, &moment.to_string());
            answer
                .map(|answer| serde_json::from_str::<Value>(&answer).unwrap())
                .map_err(|error| error.code().to_owned())
        }
    };
    let (ours, theirs) = (ask(7), ask(8));
    let first = ours("system", json!({ "search": "sti", "limit": 2 })).unwrap();
    let next = &first["next"];
    assert!(next.is_string(), "{first}");
    let go_on = |body: Value| {
        let mut body = body;
        body["after"] = next.clone();
        body
    };
    let second = ours(
        "system",
        go_on(json!({ "search": "sti", "limit": 2, "counts": true })),
    );
    let second = second.unwrap();
    assert_eq!(second["hearings"].as_array().unwrap().len(), 2);
    assert_ne!(second["hearings"], first["hearings"]);
    let unfit = Err("cursor_unfit".to_owned());
    for other in [
        json!({}),
        json!({ "search": "stien" }),
        json!({ "search": "sti", "order": "deadline" }),
        json!({ "search": "sti", "stage": "draft" }),
    ] {
        assert_eq!(ours("system", go_on(other.clone())), unfit, "{other}");
    }
    // Of what staff see, nobody else goes on; nor does another town with it.
    assert_eq!(ours("public", go_on(json!({ "search": "sti" }))), unfit);
    assert_eq!(theirs("system", go_on(json!({ "search": "sti" }))), unfit);
    // With any of its letters changed it is none.
    let text = next.as_str().unwrap();
    for at in 0..text.len() {
        let mut bytes = text.as_bytes().to_vec();
        bytes[at] = if bytes[at] == b'0' { b'1' } else { b'0' };
        let body = json!({ "search": "sti", "after": String::from_utf8(bytes).unwrap() });
        assert_eq!(ours("system", body), unfit, "{at}");
    }
}
