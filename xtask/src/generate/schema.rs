//! The documents for whoever builds forms, one for each room, as files of both packages.

use std::collections::BTreeMap;
use std::fmt::Write as _;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::model::Model;
use crate::run::{built, command, output};

/// Where they lie in the npm package and in the Python one.
pub const FOLDERS: [&str; 2] = [
    "bindings-wasm/js/schema",
    "bindings-python/python/medborger/_schema",
];

/// The documents by room, as the core gives them.
pub fn documents() -> Result<BTreeMap<String, Value>> {
    let printed = output(command(built("--example", "describe")?).arg("schema"))?;
    Ok(serde_json::from_str(&printed)?)
}

/// The files with their content. A room's is called as the bindings call the room.
pub fn files(model: &Model, documents: BTreeMap<String, Value>) -> Result<Vec<(String, String)>> {
    let plurals: BTreeMap<&str, &str> = model
        .rooms
        .iter()
        .map(|room| (room.name.as_str(), room.plural.as_str()))
        .collect();
    let mut files = Vec::new();
    for (name, mut document) in documents {
        if name == "index" {
            let rooms = document.get_mut("rooms").and_then(Value::as_object_mut);
            for (room, offered) in rooms.context("no rooms")? {
                let plural = plurals.get(room.as_str()).context("a room of no name")?;
                let offered = offered
                    .as_object_mut()
                    .context("a room that is no object")?;
                offered.insert("document".to_owned(), json!(format!("{plural}.json")));
            }
        }
        let file = plurals.get(name.as_str()).copied().unwrap_or(&name);
        let content = shown(&document)?;
        files.extend(FOLDERS.map(|folder| (format!("{folder}/{file}.json"), content.clone())));
    }
    Ok(files)
}

/// As JSON, with what has a name on a line of its own: so a change shows what it changes.
fn shown(document: &Value) -> Result<String> {
    let mut text = String::from("{");
    for (number, (name, value)) in document
        .as_object()
        .context("no object")?
        .iter()
        .enumerate()
    {
        let comma = if number > 0 { "," } else { "" };
        write!(text, "{comma}\n{}:", json!(name))?;
        match value {
            Value::Object(parts) if !parts.is_empty() => {
                text.push('{');
                for (number, (name, part)) in parts.iter().enumerate() {
                    let comma = if number > 0 { "," } else { "" };
                    write!(text, "{comma}\n {}:{part}", json!(name))?;
                }
                text.push('}');
            }
            value => write!(text, "{value}")?,
        }
    }
    text.push_str("}\n");
    Ok(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_name_stands_on_a_line_of_its_own() {
        let document = json!({ "room": "idea", "$defs": { "A": { "type": "string" }, "B": 1 }, "questions": {} });
        let text = shown(&document).unwrap();
        assert_eq!(serde_json::from_str::<Value>(&text).unwrap(), document);
        assert_eq!(text.lines().count(), 6);
    }
}
