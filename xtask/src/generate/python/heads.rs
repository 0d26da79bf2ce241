//! What stands above a module's classes: what it is, what it takes from elsewhere, and its names.

use std::collections::{BTreeMap, BTreeSet};

use super::super::model::Room;
use super::homes::{VALUES, spanning};
use super::text::{docstring, python_name};
use super::{MARK, Module, Python};

/// What the modules take from elsewhere: the name here, the module, the name there.
pub const OUTSIDE: &[(&str, &str, &str)] = &[
    ("Collection", "collections.abc", "Collection"),
    ("Mapping", "collections.abc", "Mapping"),
    ("_field", "dataclasses", "field"),
    ("Date", "datetime", "date"),
    ("DateTime", "datetime", "datetime"),
    ("_token_hex", "secrets", "token_hex"),
    ("Any", "typing", "Any"),
    ("ClassVar", "typing", "ClassVar"),
    ("Final", "typing", "Final"),
    ("Literal", "typing", "Literal"),
    ("TypeAlias", "typing", "TypeAlias"),
    ("TypedDict", "typing", "TypedDict"),
    ("UUID", "uuid", "UUID"),
    ("_uuid4", "uuid", "uuid4"),
    ("ImportsCitizens", "._imports", "ImportsCitizens"),
    ("ImportsHours", "._imports", "ImportsHours"),
    ("ImportsIdeas", "._imports", "ImportsIdeas"),
    ("ImportsNeeds", "._imports", "ImportsNeeds"),
    ("ImportsOffers", "._imports", "ImportsOffers"),
    ("ImportsResponses", "._imports", "ImportsResponses"),
    ("Choice", "._runtime", "Choice"),
    ("Command", "._runtime", "Command"),
    ("Pictured", "._runtime", "Pictured"),
    ("Progressing", "._runtime", "Progressing"),
    ("Query", "._runtime", "Query"),
    ("Record", "._runtime", "Record"),
    ("V", "._runtime", "V"),
    ("_day", "._runtime", "day"),
    ("_entries", "._runtime", "entries"),
    ("_instant", "._runtime", "instant"),
    ("_items", "._runtime", "items"),
    ("_local_time", "._runtime", "local_time"),
    ("_make", "._runtime", "make"),
    ("_maybe", "._runtime", "maybe"),
    ("_new", "._runtime", "new"),
    ("_same", "._runtime", "same"),
    ("_set", "._runtime", "set_field"),
    ("Rooms", "._rooms", "Rooms"),
];

impl Python<'_> {
    /// What stands at a module's head.
    pub fn about(&self, name: &str, room: Option<&Room>) -> String {
        let Some(room) = room else {
            return match name {
                VALUES => "What the door itself takes and gives, and values that most rooms share."
                    .to_owned(),
                _ => "A question whose answer spans the rooms, with all that it is made of."
                    .to_owned(),
            };
        };
        let mut about = format!(
            "The room `{}`, as `town.{}`: its methods, and the types that they take and give.",
            room.name,
            python_name(&room.plural)
        );
        let row = |name: &str| format!("`{}`", python_name(name));
        let commands: Vec<String> = room.commands.iter().map(|c| row(&c.method)).collect();
        let queries: Vec<String> = room.queries.iter().map(|q| row(&q.call.method)).collect();
        for (head, names) in [("Commands", commands), ("Queries", queries)] {
            if !names.is_empty() {
                about.push_str(&format!("\n\n{head}: {}.", names.join(", ")));
            }
        }
        about
    }

    /// A module with its head: what it is, what it takes from elsewhere, and its names.
    pub fn whole(
        &self,
        name: &str,
        module: &Module<'_>,
        about: &str,
        of: &BTreeMap<&str, &str>,
    ) -> String {
        let used = words(&module.text);
        let mut imports: BTreeMap<(u8, String), Vec<String>> = BTreeMap::new();
        let mut typing: BTreeMap<String, Vec<String>> = BTreeMap::new();
        let is_rooms = name == "_rooms";
        for (here, from, there) in OUTSIDE {
            if used.contains(*here) && !(is_rooms && *here == "Rooms") {
                let import = match here == there {
                    true => (*there).to_owned(),
                    false => format!("{there} as {here}"),
                };
                let group = u8::from(from.starts_with('.'));
                imports
                    .entry((group, (*from).to_owned()))
                    .or_default()
                    .push(import);
            }
        }
        let spans: BTreeSet<&str> = self
            .model
            .rooms
            .iter()
            .flat_map(|room| room.queries.iter().filter_map(|q| spanning(&q.call)))
            .collect();
        for (class, home) in of {
            if *home == name || !used.contains(*class) {
                continue;
            }
            let later = is_rooms || spans.contains(home);
            let entry = match later {
                true => typing.entry(format!(".{home}")).or_default(),
                false => imports.entry((1, format!(".{home}"))).or_default(),
            };
            entry.push((*class).to_owned());
        }
        if !typing.is_empty() {
            let names = imports.entry((0, "typing".to_owned())).or_default();
            names.insert(0, "TYPE_CHECKING".to_owned());
        }
        let mut text = docstring(&format!("{about}\n\n{MARK}"), 0);
        text.push_str("\nfrom __future__ import annotations\n");
        let mut group = None;
        for ((of, from), names) in &imports {
            if group != Some(of) {
                text.push('\n');
                group = Some(of);
            }
            if is_rooms && *of == 1 && !text.contains("import medborger") {
                text.push_str("import medborger\n\n");
            }
            import(&mut text, "", from, names);
        }
        if !typing.is_empty() {
            text.push_str("\nif TYPE_CHECKING:\n");
            for (from, names) in &typing {
                import(&mut text, "    ", from, names);
            }
        }
        let public = module.names.iter();
        let public: Vec<String> = public.map(|n| format!("    {n:?},\n")).collect();
        let all = format!("\n__all__ = [\n{}]\n", public.concat());
        text.push_str(&all);
        text.push_str(&module.text);
        text
    }
}

fn import(text: &mut String, space: &str, from: &str, names: &[String]) {
    let mut names = names.to_vec();
    names.sort();
    let line = format!("{space}from {from} import {}\n", names.join(", "));
    if line.len() <= 100 {
        text.push_str(&line);
        return;
    }
    let rows: Vec<String> = names
        .iter()
        .map(|name| format!("{space}    {name},\n"))
        .collect();
    text.push_str(&format!(
        "{space}from {from} import (\n{}{space})\n",
        rows.concat()
    ));
}

/// The names in a program, those in its docstrings left aside.
fn words(text: &str) -> BTreeSet<String> {
    let code = text.split("\"\"\"").step_by(2);
    let words = code.flat_map(|part| {
        part.split(|c: char| !(c.is_ascii_alphanumeric() || c == '_'))
            .filter(|word| !word.is_empty())
    });
    words.map(str::to_owned).collect()
}
