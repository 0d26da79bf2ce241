//! Writes the package's generated modules: one for each room with its types, commands, queries and methods, one for what
//! belongs to none, and the class that hangs the rooms on the door.

mod homes;
mod inputs;
mod records;
mod rooms;
mod text;
mod types;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;
use std::fs;

use anyhow::{Context, Result, ensure};

use super::model::{Def, Model, Room, Type};
use crate::run::root;
use homes::{DOOR, Homes, VALUES, reach, spanning};
use text::{docstring, python_name};

/// Where the package's modules lie.
pub const FOLDER: &str = "bindings-python/python/medborger";

/// By this line a generated file is known.
pub const MARK: &str =
    "Written by `cargo xtask generate` from the library's own description. Not to be edited.";

/// What the modules take from elsewhere: the name here, the module, the name there.
const OUTSIDE: &[(&str, &str, &str)] = &[
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
    ("Choice", "._runtime", "Choice"),
    ("Command", "._runtime", "Command"),
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

/// Names of the package that are written by hand, which no definition may have.
const TAKEN: &[&str] = &[
    "Desk",
    "Envelope",
    "Participation",
    "MedborgerError",
    "Fault",
];

/// The files, by their paths from the root.
pub fn files(model: &Model) -> Result<Vec<(String, String)>> {
    Python::new(model)?.files()
}

/// A module that is being written.
#[derive(Default)]
pub struct Module<'a> {
    text: String,
    names: BTreeSet<String>,
    room: Option<&'a Room>,
}

impl Module<'_> {
    /// Takes a name.
    fn name(&mut self, name: &str) -> Result<()> {
        let outside = OUTSIDE.iter().any(|(taken, _, _)| *taken == name);
        ensure!(
            !outside && !TAKEN.contains(&name) && self.names.insert(name.to_owned()),
            "the name {name} is taken"
        );
        Ok(())
    }
}

/// What all modules are written from.
pub struct Python<'a> {
    model: &'a Model,
    homes: Homes<'a>,
    /// Definitions that an answer may hold: their fields have one type each. The fields of the others accept all
    /// that can be written as JSON.
    answered: BTreeSet<&'a str>,
    /// Definitions that may be handed in inside of others, and so as dicts too.
    sent: BTreeSet<&'a str>,
}

impl<'a> Python<'a> {
    fn new(model: &'a Model) -> Result<Self> {
        let mut python = Self {
            model,
            homes: Homes::new(model)?,
            answered: BTreeSet::new(),
            sent: BTreeSet::new(),
        };
        for query in model.rooms.iter().flat_map(|r| &r.queries) {
            reach(model, &query.view, &mut python.answered);
        }
        for name in DOOR.into_iter().filter(|name| *name != "Actor") {
            let ty = Type::Named(name.to_owned());
            reach(model, &ty, &mut python.answered);
        }
        for (name, def) in &model.defs {
            let is_there = python.homes.of(name).is_some();
            if is_there && !python.answered.contains(name.as_str()) {
                homes::reach_parts(model, def, &mut python.sent);
            }
        }
        for ty in inputs::roots(model) {
            reach(model, ty, &mut python.sent);
        }
        Ok(python)
    }

    fn files(self) -> Result<Vec<(String, String)>> {
        let model = self.model;
        let mut modules: BTreeMap<&str, Module<'_>> = BTreeMap::new();
        for name in &self.homes.modules {
            let module = self
                .module(name)
                .with_context(|| format!("module {name}"))?;
            modules.insert(name, module);
        }
        let mut hung = Module::default();
        hung.names = ["MODULES", "Rooms"].map(str::to_owned).into();
        self.rooms(&mut hung)?;
        let mut of = BTreeMap::new();
        for (module, name) in modules
            .iter()
            .flat_map(|(module, written)| written.names.iter().map(move |name| (*module, name)))
        {
            let before = of.insert(name.as_str(), module);
            ensure!(before.is_none(), "the name {name} is taken");
        }
        let mut files = Vec::new();
        for (name, module) in &modules {
            let about = self.about(name, module.room);
            files.push((path(name), self.whole(name, module, &about, &of)?));
        }
        let about = "The rooms as the door has them.";
        files.push((path("_rooms"), self.whole("_rooms", &hung, about, &of)?));
        let codes: Vec<String> = model
            .codes
            .iter()
            .map(|c| format!("    {c:?},\n"))
            .collect();
        files.push((
            path("_codes"),
            format!(
                "{}\nfrom typing import Final\n\nCODES: Final[tuple[str, ...]] = (\n{})\n{}",
                docstring(&format!("The codes of all errors.\n\n{MARK}"), 0),
                codes.concat(),
                docstring("The code of every error, sorted.", 0)
            ),
        ));
        files.push((path("__init__"), self.package()?));
        Ok(files)
    }

    /// The package's own file, which is written by hand but for the imports by which type checkers and editors see the modules.
    fn package(&self) -> Result<String> {
        const BEGIN: &str = "    # Written by `cargo xtask generate` from here\n";
        const END: &str = "    # to here.\n";
        let path = path("__init__");
        let text = fs::read_to_string(root().join(&path)).with_context(|| path.clone())?;
        let (before, rest) = text.split_once(BEGIN).with_context(|| path.clone())?;
        let (_, after) = rest.split_once(END).with_context(|| path.clone())?;
        let mut modules = self.homes.modules.clone();
        modules.sort_unstable();
        let imports: Vec<String> = modules
            .iter()
            .map(|module| format!("    from . import {module} as {module}\n"))
            .collect();
        Ok(format!("{before}{BEGIN}{}{END}{after}", imports.concat()))
    }

    /// The definitions of a module, and its room's class.
    fn module(&self, name: &str) -> Result<Module<'a>> {
        let model = self.model;
        let mut out = Module {
            room: model.rooms.iter().find(|room| room.plural == name),
            ..Module::default()
        };
        let mut defs: Vec<(&str, &Def)> = Vec::new();
        for (def, what) in &model.defs {
            if self.homes.of(def) == Some(name) {
                defs.push((def, what));
            }
        }
        for (name, def) in &defs {
            if let Def::Choice { doc, values } = def {
                self.choice(&mut out, name, doc, values)?;
            }
        }
        let kind = |name: &str| match self.base(name) {
            Some((_, Some(_))) => 3,
            Some((_, None)) => 2,
            None if self.answered.contains(name) => 0,
            None => 1,
        };
        let heads = ["Values and views", "Inputs", "Commands", "Queries"];
        for (sort, head) in heads.iter().enumerate() {
            let mut of_sort = defs
                .iter()
                .filter(|(name, _)| kind(name) == sort)
                .peekable();
            let dicts = || {
                let sent = defs.iter().filter(|(name, _)| self.sent.contains(name));
                sent.filter(|(_, def)| inputs::has_dict(def))
            };
            if of_sort.peek().is_some_and(|_| {
                defs.iter()
                    .any(|(n, d)| kind(n) == sort && inputs::has_dict(d))
            }) {
                write!(out.text, "\n\n# {head}\n")?;
            }
            for (name, def) in of_sort {
                self.record(&mut out, name, def)
                    .with_context(|| (*name).to_owned())?;
            }
            if sort == 1 && dicts().next().is_some() {
                out.text.push_str("\n\n# Inputs as dicts\n");
                for (name, def) in dicts() {
                    self.dict(&mut out, name, def)
                        .with_context(|| (*name).to_owned())?;
                }
            }
        }
        if let Some(room) = out.room {
            out.text.push_str("\n\n# The room\n");
            self.room(&mut out, room)?;
        }
        Ok(out)
    }

    /// What stands at a module's head.
    fn about(&self, name: &str, room: Option<&Room>) -> String {
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
    fn whole(
        &self,
        name: &str,
        module: &Module<'_>,
        about: &str,
        of: &BTreeMap<&str, &str>,
    ) -> Result<String> {
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
        Ok(text)
    }
}

fn path(module: &str) -> String {
    format!("{FOLDER}/{module}.py")
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
