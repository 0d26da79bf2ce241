//! What no list answers.

use medborger::{Clock, MemoryStore, Participation};
use serde_json::{Value, json};

use super::{id, town};

#[test]
fn a_cursor_of_another_list_order_or_version_is_refused_and_so_is_a_search_for_nothing() {
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
    let cursor = |text: &str| json!({ "after": text });
    let id = id(3, 1);
    for (after, order, expected) in [
        (format!("1.latest.idea.{id}"), "new", "ok"),
        (
            format!("1.supported-down=0000000003.idea.{id}"),
            "support",
            "ok",
        ),
        (
            format!("1.supported-down=0000000003.idea.{id}"),
            "new",
            "cursor_unfit",
        ),
        (format!("1.latest=3.idea.{id}"), "new", "cursor_unfit"),
        (format!("0.latest.idea.{id}"), "new", "cursor_unfit"),
        (format!("1.latest.hearing.{id}"), "new", "cursor_unfit"),
        (id.clone(), "new", "cursor_unfit"),
        ("æ".to_owned(), "new", "cursor_unfit"),
        (String::new(), "new", "cursor_unfit"),
        ("1".repeat(301), "new", "cursor_unfit"),
    ] {
        let body = json!({ "after": after, "order": order });
        assert_eq!(code("idea.list", body), expected, "{after} {order}");
    }
    assert_eq!(
        code("hearing.list", cursor(&format!("1.latest.idea.{id}"))),
        "cursor_unfit"
    );
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
