//! The rooms' classes, and what hangs them on the door.

use std::fmt::Write as _;

use anyhow::{Context, Result, ensure};

use super::super::model::{Call, Room, Type};
use super::homes::spanning;
use super::text::{camel, docstring, fresh, python_name};
use super::{Module, Python};

/// Rooms that take tables in, with the class of `_imports.py` that does.
const IMPORTING: [(&str, &str); 6] = [
    ("assignment", "ImportsHours"),
    ("citizen", "ImportsCitizens"),
    ("hearing", "ImportsResponses"),
    ("idea", "ImportsIdeas"),
    ("need", "ImportsNeeds"),
    ("offer", "ImportsOffers"),
];

impl<'a> Python<'a> {
    /// The class with the room's methods.
    pub fn room(&self, out: &mut Module<'a>, room: &'a Room) -> Result<()> {
        let class = room_class(room);
        out.name(&class)?;
        let doc = format!("The commands and queries of `{}`.", room.name);
        let importing = IMPORTING.iter().find(|(name, _)| *name == room.name);
        let base = importing.map_or_else(String::new, |(_, base)| format!("({base})"));
        write!(
            out.text,
            "\n\nclass {class}{base}:\n{}\n    __slots__ = (\"_desk\",)\n\n    def __init__(self, desk: Rooms) -> None:\n        self._desk = desk\n",
            docstring(&doc, 4)
        )?;
        for command in &room.commands {
            self.method(out, command, None)
                .with_context(|| command.name.clone())?;
        }
        for query in &room.queries {
            self.method(out, &query.call, Some(&query.view))
                .with_context(|| query.call.name.clone())?;
        }
        Ok(())
    }

    fn method(&self, out: &mut Module<'a>, call: &Call, view: Option<&Type>) -> Result<()> {
        let mut doc = format!("{}\n\nArgs:", call.doc);
        let (mut required, mut optional, mut handed) = (Vec::new(), Vec::new(), Vec::new());
        for field in &call.fields {
            let name = python_name(&field.name);
            ensure!(field.name != "command_id", "a field named command_id");
            let mut annotation = self.field_annotation(field, true)?;
            let mut about = field.doc.clone();
            let mut hand = format!("{name}={name}");
            let mut default = self.default(field)?;
            if field.fresh {
                if !annotation.ends_with("| None") {
                    annotation.push_str(" | None");
                }
                default = Some("None".to_owned());
                about.push_str(" A fresh random one where it is `None`.");
                hand = format!("{name}={} if {name} is None else {name}", fresh(&field.ty)?);
            }
            match default {
                Some(default) => optional.push(format!("{name}: {annotation} = {default}")),
                None => required.push(format!("{name}: {annotation}")),
            }
            handed.push(hand);
            write!(doc, "\n    {name}: {about}")?;
        }
        // A query that asks about an instant of its own is not asked at another besides.
        let at = call.fields.iter().all(|f| f.name != "at");
        ensure!(at || view.is_some(), "a command with a field named at");
        let mut send = String::new();
        if at {
            optional.push("at: DateTime | str | None = None".to_owned());
            doc.push_str("\n    at: When; the desk's time, or now, where it is `None`.");
            send.push_str(", at=at");
        }
        if is_long(&call.name) {
            optional.push("progress: Progressing | None = None".to_owned());
            doc.push_str(
                "\n    progress: Is told now and then how far it has come; see `Desk.ask`.",
            );
            send.push_str(", progress=progress");
        }
        let (verb, returns) = match view {
            Some(view) => ("ask", self.annotation(view, false)?),
            None => {
                optional.push("command_id: UUID | str | None = None".to_owned());
                doc.push_str("\n    command_id: The same id with the same fields again gives the same receipt. A fresh one where it is `None`.");
                let made: Vec<String> = call
                    .fields
                    .iter()
                    .filter(|f| f.fresh)
                    .map(|f| format!("`{}`", python_name(&f.name)))
                    .collect();
                if !made.is_empty() {
                    write!(
                        doc,
                        " Whoever may have to send it again says {} too.",
                        made.join(" and ")
                    )?;
                }
                send.push_str(", command_id=command_id");
                ("execute", "Receipt".to_owned())
            }
        };
        if doc.ends_with("\n\nArgs:") {
            doc.truncate(doc.len() - "\n\nArgs:".len());
        }
        required.extend(optional);
        let parameters = if required.is_empty() {
            String::new()
        } else {
            format!(
                "\n        *,\n        {},\n    ",
                required.join(",\n        ")
            )
        };
        let comma = if required.is_empty() { "" } else { "," };
        let handed = if handed.is_empty() {
            format!("{}()", call.body)
        } else {
            let indent = "\n                ";
            format!(
                "{}({indent}{},\n            )",
                call.body,
                handed.join(&format!(",{indent}"))
            )
        };
        let import = match spanning(call) {
            Some(module) => format!("        from .{module} import {}\n\n", call.body),
            None => String::new(),
        };
        write!(
            out.text,
            "\n    def {}(\n        self{comma}{parameters}) -> {returns}:\n{}{import}        return self._desk.{verb}(\n            {handed}{send}\n        )\n",
            python_name(&call.method),
            docstring(&doc, 8)
        )?;
        Ok(())
    }

    /// The module with the class that has every room as a property.
    pub fn rooms(&self, out: &mut Module<'a>) -> Result<()> {
        let names: Vec<String> = self
            .homes
            .modules
            .iter()
            .map(|m| format!("{m:?}"))
            .collect();
        write!(
            out.text,
            r#"

MODULES: Final = frozenset(
    (
        {},
    )
)
"""The modules that are loaded when somebody first asks the package for them."""


class Rooms:
    """Every room, on whatever carries out commands and answers queries."""

    __slots__ = ()

    def execute(
        self,
        command: Command,
        *,
        at: DateTime | str | None = None,
        command_id: UUID | str | None = None,
        progress: Progressing | None = None,
    ) -> Receipt:
        """Carries out a command."""
        raise NotImplementedError

    def ask(
        self,
        query: Query[V],
        *,
        at: DateTime | str | None = None,
        progress: Progressing | None = None,
    ) -> V:
        """Answers a query."""
        raise NotImplementedError
"#,
            names.join(",\n        ")
        )?;
        for room in &self.model.rooms {
            let class = room_class(room);
            let name = python_name(&room.plural);
            let doc = docstring(&format!("The commands and queries of `{}`.", room.name), 8);
            write!(
                out.text,
                "\n    @property\n    def {name}(self) -> {class}:\n{doc}        return medborger.{name}.{class}(self)\n"
            )?;
        }
        Ok(())
    }
}

/// What a room's class is called.
pub fn room_class(room: &Room) -> String {
    format!("{}Room", camel(&room.plural))
}

/// Whether a call can take so long that whoever waits wants to be told how far it has come.
fn is_long(name: &str) -> bool {
    const LONG: [&str; 5] = [
        "assignment.match",
        "assignment.propose_matches",
        "response.campaigns",
        "team.publish_draw",
        "white_paper.export",
    ];
    name.starts_with("matching.") || name.starts_with("sortition.") || LONG.contains(&name)
}
