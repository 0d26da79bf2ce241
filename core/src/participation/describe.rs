//! The one description from which the bindings are generated.

use medborger_codec::{Described, Schemas};
use serde_json::{Value, json};

use super::rooms::ROOMS;
use crate::journal::Authority;

/// Everything the one door offers, as one JSON document: the rooms with their commands and queries, the JSON Schema
/// of every type they use, which fields only some may fill in (`official`, or `attested:resident`), the codes of each
/// room's own errors, and those of all. An id says in `x-id` of what kind it is.
///
/// ```json
/// { "rooms": [{ "name": "idea",
///               "commands": [{ "name": "idea.deposit", "body": { "$ref": "#/$defs/DepositIdea" }, "claims": {} }],
///               "queries": [{ "name": "idea.get", "body": {}, "view": {} }],
///               "codes": ["idea_closed"] }],
///   "receipt": { "$ref": "#/$defs/Receipt" }, "moment": {}, "verified": {}, "mail": {}, "checked": {},
///   "$defs": { "DepositIdea": {} },
///   "codes": ["citizen_left"] }
/// ```
#[must_use]
pub fn describe() -> Value {
    let mut schemas = Schemas::default();
    let mut rooms: Vec<Value> = Vec::new();
    for room in ROOMS {
        let mut commands = Vec::new();
        for command in room.commands {
            let claims: serde_json::Map<String, Value> = (command.claims)()
                .into_iter()
                .map(|(field, who)| (field.to_owned(), may(who)))
                .collect();
            let body = schemas.of((command.schema)());
            commands.push(json!({ "name": command.name, "body": body, "claims": claims }));
        }
        let mut queries = Vec::new();
        for query in room.queries {
            let (body, view) = (schemas.of((query.schema)()), schemas.of((query.view)()));
            queries.push(json!({ "name": query.name, "body": body, "view": view }));
        }
        // Two rooms may speak of the same thing: a citizen's rights span concepts, but are the citizen's.
        let same = rooms
            .iter_mut()
            .find(|described| described.get("name").is_some_and(|name| name == room.name));
        let described = match same {
            Some(described) => described,
            None => {
                rooms
                    .push(json!({ "name": room.name, "commands": [], "queries": [], "codes": [] }));
                let Some(described) = rooms.last_mut() else {
                    continue;
                };
                described
            }
        };
        let codes = room.codes.iter().copied().flatten();
        let codes = codes.map(|code| json!(code.code)).collect();
        for (list, more) in [
            ("commands", commands),
            ("queries", queries),
            ("codes", codes),
        ] {
            if let Some(list) = described.get_mut(list).and_then(Value::as_array_mut) {
                list.extend(more);
            }
        }
    }
    let offers = |room: &Value, list| {
        room.get(list)
            .and_then(Value::as_array)
            .is_some_and(|l| !l.is_empty())
    };
    rooms.retain(|room| offers(room, "commands") || offers(room, "queries"));
    let receipt = schemas.of(crate::journal::Receipt::shape());
    let moment = schemas.of(crate::journal::Moment::shape());
    let verified = schemas.of(super::Verified::shape());
    let checked = schemas.of(crate::journal::Checked::shape());
    let mail = schemas.of(crate::interop::Mail::shape());
    let table = schemas.of(crate::interop::Table::shape());
    let defs = schemas.defs();
    json!({
        "rooms": rooms,
        "receipt": receipt,
        "moment": moment,
        "verified": verified,
        "mail": mail,
        "table": table,
        "checked": checked,
        "$defs": defs,
        "codes": super::rooms::codes(),
    })
}

/// Who may assert a fact, besides the municipality.
fn may(who: Authority) -> Value {
    match who {
        Authority::Official => json!("official"),
        Authority::Attested(fact) => json!(format!("attested:{}", fact.as_str())),
    }
}
