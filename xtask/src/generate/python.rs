//! Writes the package's generated modules: one for each room with its types, commands, queries and methods, one for what
//! belongs to none, and the class that hangs the rooms on the door.

mod heads;
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
use heads::OUTSIDE;
use homes::{DOOR, Homes, reach};
use text::docstring;

/// Where the package's modules lie.
pub const FOLDER: &str = "bindings-python/python/medborger";

/// By this line a generated file is known.
pub const MARK: &str =
    "Written by `cargo xtask generate` from the library's own description. Not to be edited.";

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
        let mut hung = Module {
            names: ["MODULES", "Rooms"].map(str::to_owned).into(),
            ..Module::default()
        };
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
            files.push((path(name), self.whole(name, module, &about, &of)));
        }
        let about = "The rooms as the door has them.";
        files.push((path("_rooms"), self.whole("_rooms", &hung, about, &of)));
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
        let mut defs: Vec<(&'a str, &'a Def)> = Vec::new();
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
        defs.retain(|(_, def)| inputs::has_class(def));
        let (mut views, mut sent, mut commands, mut queries) = (vec![], vec![], vec![], vec![]);
        for (name, def) in &defs {
            let sort = match self.base(name) {
                Some((_, Some(_))) => &mut queries,
                Some((_, None)) => &mut commands,
                None if self.answered.contains(name) => &mut views,
                None => &mut sent,
            };
            sort.push((*name, *def));
        }
        defs.retain(|(name, _)| self.sent.contains(name));
        self.part(&mut out, "Values and views", &views, Self::record)?;
        self.part(&mut out, "Inputs", &sent, Self::record)?;
        self.part(&mut out, "Inputs as dicts", &defs, Self::dict)?;
        self.part(&mut out, "Commands", &commands, Self::record)?;
        self.part(&mut out, "Queries", &queries, Self::record)?;
        if let Some(room) = out.room {
            out.text.push_str("\n\n# The room\n");
            self.room(&mut out, room)?;
        }
        Ok(out)
    }

    /// Definitions of one sort, under a heading.
    fn part(
        &self,
        out: &mut Module<'a>,
        head: &str,
        defs: &[(&'a str, &'a Def)],
        write: fn(&Self, &mut Module<'a>, &str, &Def) -> Result<()>,
    ) -> Result<()> {
        if !defs.is_empty() {
            write!(out.text, "\n\n# {head}\n")?;
        }
        for (name, def) in defs {
            write(self, out, name, def).with_context(|| (*name).to_owned())?;
        }
        Ok(())
    }
}

fn path(module: &str) -> String {
    format!("{FOLDER}/{module}.py")
}
