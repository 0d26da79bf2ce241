//! Writes `medborger/_generated.py`: a class for every definition, and for every room a class with its methods.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use super::model::{Call, Def, Field, Model, Query, Room, Type};

const HEADER: &str = r#""""Every type and every room of the library.

Written by `cargo xtask generate` from the library's own description. Not to be edited.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import field
from datetime import date as Date
from datetime import datetime as DateTime
from secrets import token_hex
from typing import Any, ClassVar, Final, Literal, TypeVar
from uuid import UUID, uuid4

from ._runtime import (
    Choice,
    Command,
    Progressing,
    Query,
    Record,
    day,
    entries,
    instant,
    items,
    local_time,
    maybe,
    plain,
    same,
)

V = TypeVar("V")
"#;

/// Names that the file itself uses, and no definition may have.
const TAKEN: &[&str] = &[
    "Any",
    "Choice",
    "ClassVar",
    "Collection",
    "Command",
    "Date",
    "DateTime",
    "Desk",
    "Envelope",
    "Final",
    "Literal",
    "Mapping",
    "Participation",
    "Progressing",
    "Query",
    "Record",
    "Rooms",
    "TypeVar",
    "UUID",
    "V",
];

const KEYWORDS: &[&str] = &[
    "and", "as", "assert", "async", "await", "break", "class", "continue", "def", "del", "elif",
    "else", "except", "finally", "for", "from", "global", "if", "import", "in", "is", "lambda",
    "nonlocal", "not", "or", "pass", "raise", "return", "try", "while", "with", "yield", "None",
    "True", "False", "self", "cls",
];

const WIDTH: usize = 100;

/// The files, by their paths from the root.
pub fn files(model: &Model) -> Result<Vec<(&'static str, String)>> {
    let path = "bindings-python/python/medborger/_generated.py";
    Ok(vec![(path, Python::new(model)?.file()?)])
}

struct Python<'a> {
    model: &'a Model,
    /// Definitions that an answer may hold: their fields have one type each. The fields of the others accept all
    /// that can be written as JSON.
    answered: BTreeSet<&'a str>,
    out: String,
    names: BTreeSet<String>,
}

impl<'a> Python<'a> {
    fn new(model: &'a Model) -> Result<Self> {
        let mut python = Self {
            model,
            answered: BTreeSet::new(),
            out: String::from(HEADER),
            names: BTreeSet::new(),
        };
        for query in model.rooms.iter().flat_map(|r| &r.queries) {
            python.reach(&query.view);
        }
        for name in ["Receipt", "Verified", "Mail", "Checked"] {
            ensure!(model.defs.contains_key(name), "no {name}");
            python.reach(&Type::Named(name.to_owned()));
        }
        Ok(python)
    }

    fn reach(&mut self, ty: &Type) {
        match ty {
            Type::List(t) | Type::Set(t) | Type::Map(t) | Type::Nullable(t) => self.reach(t),
            Type::Named(name) => {
                let Some((name, def)) = self.model.defs.get_key_value(name) else {
                    return;
                };
                if !self.answered.insert(name) {
                    return;
                }
                match def {
                    Def::Struct { fields, .. } => fields.iter().for_each(|f| self.reach(&f.ty)),
                    Def::Tagged { variants, .. } => variants
                        .iter()
                        .flat_map(|(_, _, fields)| fields)
                        .for_each(|f| self.reach(&f.ty)),
                    Def::OneKey { variants, .. } => {
                        variants.iter().for_each(|(_, _, ty)| self.reach(ty));
                    }
                    Def::Alias { ty, .. } => self.reach(ty),
                    Def::Choice { .. } => {}
                }
            }
            _ => {}
        }
    }

    fn file(mut self) -> Result<String> {
        let model = self.model;
        let codes: Vec<String> = model
            .codes
            .iter()
            .map(|c| format!("    {c:?},\n"))
            .collect();
        write!(
            self.out,
            "\nCODES: Final[tuple[str, ...]] = (\n{})\n{}",
            codes.concat(),
            docstring("The code of every error, sorted.", 0)
        )?;
        self.names.insert("CODES".to_owned());
        for (name, def) in &model.defs {
            if let Def::Choice { doc, values } = def {
                self.choice(name, doc, values)?;
            }
        }
        for (name, def) in &model.defs {
            match def {
                Def::Struct { doc, fields } => self.record(name, doc, fields)?,
                Def::Tagged { doc, tag, variants } => self.tagged(name, doc, tag, variants)?,
                Def::OneKey { doc, variants } => self.one_key(name, doc, variants)?,
                Def::Choice { .. } | Def::Alias { .. } => {}
            }
        }
        for room in &model.rooms {
            self.room(room).with_context(|| room.name.clone())?;
        }
        self.rooms()?;
        let names: Vec<String> = self.names.iter().map(|n| format!("    {n:?},\n")).collect();
        write!(self.out, "\n\n__all__ = [\n{}]\n", names.concat())?;
        Ok(self.out)
    }

    fn class(&mut self, name: &str) -> Result<()> {
        ensure!(
            !TAKEN.contains(&name) && self.names.insert(name.to_owned()),
            "the name {name} is taken"
        );
        Ok(())
    }

    fn choice(&mut self, name: &str, doc: &str, values: &[(String, String)]) -> Result<()> {
        self.class(name)?;
        write!(self.out, "\n\nclass {name}(Choice):\n{}", docstring(doc, 4))?;
        for (value, doc) in values {
            let member = member(value)?;
            write!(
                self.out,
                "\n    {member} = {value:?}\n{}",
                docstring(doc, 4)
            )?;
        }
        Ok(())
    }

    /// What the struct is: a command, a query, or plain data; and how the query's answer is read.
    fn base(&self, name: &str) -> Option<(&'a Call, Option<&'a Query>)> {
        let named = |call: &Call| call.body == name;
        self.model.rooms.iter().find_map(|room| {
            let command = room.commands.iter().find(|c| named(c)).map(|c| (c, None));
            let query = || room.queries.iter().find(|q| named(&q.call));
            command.or_else(|| query().map(|q| (&q.call, Some(q))))
        })
    }

    fn record(&mut self, name: &str, doc: &str, fields: &[Field]) -> Result<()> {
        self.class(name)?;
        let wide = !self.answered.contains(name);
        let base = self.base(name);
        let (parent, doc) = match base {
            Some((call, None)) => ("Command".to_owned(), call.doc.as_str()),
            Some((call, Some(query))) => {
                let view = self.annotation(&query.view, false)?;
                (format!("Query[{view:?}]"), call.doc.as_str())
            }
            None => ("Record".to_owned(), doc),
        };
        write!(
            self.out,
            "\n\nclass {name}({parent}):\n{}\n",
            docstring(doc, 4)
        )?;
        if let Some((call, _)) = base {
            writeln!(self.out, "    NAME: ClassVar[str] = {:?}", call.name)?;
        }
        self.field_table(fields, None, &|f| python_name(&f.name))?;
        for field in fields {
            let annotation = self.field_annotation(field, wide)?;
            let default = self.default(field)?;
            let name = python_name(&field.name);
            write!(
                self.out,
                "\n    {name}: {annotation}{}\n{}",
                default.map_or_else(String::new, |d| format!(" = {d}")),
                docstring(&field.doc, 4)
            )?;
        }
        self.read(name, fields, &|f| python_name(&f.name))?;
        if let Some((_, Some(query))) = base {
            let view = self.annotation(&query.view, false)?;
            let read = self.read_value(&query.view, "data")?;
            write!(
                self.out,
                "\n    @classmethod\n    def _view(cls, data: Any) -> {view}:\n        view: {view} = {read}\n        return view\n"
            )?;
        }
        Ok(())
    }

    fn field_table(
        &mut self,
        fields: &[Field],
        tag: Option<(&str, &str)>,
        named: &dyn Fn(&Field) -> String,
    ) -> Result<()> {
        if let Some((tag, value)) = tag {
            writeln!(
                self.out,
                "    _TAG: ClassVar[tuple[str, str] | None] = ({tag:?}, {value:?})"
            )?;
        }
        write!(
            self.out,
            "    _FIELDS: ClassVar[tuple[tuple[str, str, bool], ...]] = ("
        )?;
        for field in fields {
            let optional = if field.required { "False" } else { "True" };
            write!(
                self.out,
                "\n        ({:?}, {:?}, {optional}),",
                named(field),
                field.name
            )?;
        }
        self.out.push_str(if fields.is_empty() {
            ")\n"
        } else {
            "\n    )\n"
        });
        Ok(())
    }

    fn read(
        &mut self,
        name: &str,
        fields: &[Field],
        named: &dyn Fn(&Field) -> String,
    ) -> Result<()> {
        write!(
            self.out,
            "\n    @classmethod\n    def _read(cls, data: Any) -> {name}:\n"
        )?;
        if fields.is_empty() {
            self.out.push_str("        return cls()\n");
            return Ok(());
        }
        self.out.push_str("        return cls(\n");
        for field in fields {
            let key = &field.name;
            let json = match (&field.default, field.required) {
                (_, true) => format!("data[{key:?}]"),
                (None | Some(Value::Null | Value::Object(_)), false) => {
                    format!("data.get({key:?})")
                }
                (Some(default), false) => {
                    let default = match default {
                        Value::Bool(true) => "True".to_owned(),
                        Value::Bool(false) => "False".to_owned(),
                        other => other.to_string(),
                    };
                    format!("data.get({key:?}, {default})")
                }
            };
            let read = if self.may_be_none(field) {
                self.read_value(&Type::Nullable(Box::new(field.ty.clone())), &json)?
            } else {
                self.read_value(&field.ty, &json)?
            };
            writeln!(self.out, "            {}={read},", named(field))?;
        }
        self.out.push_str("        )\n");
        Ok(())
    }

    fn tagged(
        &mut self,
        name: &str,
        doc: &str,
        tag: &str,
        variants: &[(String, String, Vec<Field>)],
    ) -> Result<()> {
        self.class(name)?;
        let wide = !self.answered.contains(name);
        write!(
            self.out,
            "\n\nclass {name}(Record, variants=True):\n{}\n    {tag}: ClassVar[str]\n    \"\"\"Which of them it is.\"\"\"\n",
            docstring(doc, 4)
        )?;
        // A field that has the name of a variant would hide the variant's constructor.
        let named = |field: &Field| {
            let taken = variants.iter().any(|(value, _, _)| *value == field.name);
            let suffix = match (taken, &field.ty) {
                (false, _) => "",
                (true, Type::Uuid) => "_id",
                (true, _) => "_value",
            };
            python_name(&format!("{}{suffix}", field.name))
        };
        for (value, doc, fields) in variants {
            let class = format!("{name}{}", camel(value));
            let mut parameters = Vec::new();
            for field in fields {
                let annotation = self.field_annotation(field, wide)?;
                parameters.push(format!("{}: {annotation}", named(field)));
            }
            let handed: Vec<String> = fields.iter().map(&named).collect();
            write!(
                self.out,
                "\n    @staticmethod\n    def {}({}) -> {class}:\n{}        return {class}({})\n",
                python_name(value),
                parameters.join(", "),
                docstring(doc, 8),
                handed.join(", ")
            )?;
        }
        write!(
            self.out,
            "\n    @classmethod\n    def _read(cls, data: Any) -> {name}:\n        value: {name} = _{}[data[{tag:?}]]._read(data)\n        return value\n",
            name.to_uppercase()
        )?;
        let mut table = String::new();
        for (value, doc, fields) in variants {
            let class = format!("{name}{}", camel(value));
            self.class(&class)?;
            write!(
                self.out,
                "\n\nclass {class}({name}, kw_only=False):\n{}\n    {tag}: ClassVar[str] = {value:?}\n",
                docstring(doc, 4)
            )?;
            self.field_table(fields, Some((tag, value)), &named)?;
            for field in fields {
                ensure!(field.required, "{class}: a field that may be absent");
                write!(
                    self.out,
                    "\n    {}: {}\n{}",
                    named(field),
                    self.field_annotation(field, wide)?,
                    docstring(&field.doc, 4)
                )?;
            }
            self.read(&class, fields, &named)?;
            writeln!(table, "    {value:?}: {class},")?;
        }
        write!(
            self.out,
            "\n\n_{}: dict[str, type[{name}]] = {{\n{table}}}\n",
            name.to_uppercase()
        )?;
        Ok(())
    }

    fn one_key(
        &mut self,
        name: &str,
        doc: &str,
        variants: &[(String, String, Type)],
    ) -> Result<()> {
        self.class(name)?;
        let wide = !self.answered.contains(name);
        let Some((_, _, ty)) = variants.first() else {
            bail!("{name} has no variant");
        };
        ensure!(
            variants.iter().all(|(_, _, t)| t == ty),
            "{name} holds values of different types"
        );
        let annotation = self.annotation(ty, wide)?;
        let keys: Vec<String> = variants.iter().map(|(k, _, _)| format!("{k:?}")).collect();
        let keys = keys.join(", ");
        write!(
            self.out,
            "\n\nclass {name}(Record, kw_only=False):\n{}\n    key: Literal[{keys}]\n    \"\"\"Which of them it is.\"\"\"\n    value: {annotation}\n    \"\"\"What it says.\"\"\"\n",
            docstring(doc, 4)
        )?;
        for (key, doc, _) in variants {
            ensure!(key != "key" && key != "value", "{name} has a variant {key}");
            write!(
                self.out,
                "\n    @staticmethod\n    def {}(value: {annotation}) -> {name}:\n{}        return {name}({key:?}, value)\n",
                python_name(key),
                docstring(doc, 8)
            )?;
        }
        let read = self.read_value(ty, "value")?;
        write!(
            self.out,
            "\n    def to_dict(self) -> dict[str, Any]:\n        return {{self.key: plain(self.value, self.key)}}\n\n    @classmethod\n    def _read(cls, data: Any) -> {name}:\n        ((key, value),) = data.items()\n        if key not in ({keys},):\n            raise ValueError(\"no such choice\")\n        return cls(key, {read})\n"
        )?;
        Ok(())
    }

    fn room(&mut self, room: &Room) -> Result<()> {
        let class = room_class(room);
        self.class(&class)?;
        let doc = format!("The commands and queries of `{}`.", room.name);
        write!(
            self.out,
            "\n\nclass {class}:\n{}\n    __slots__ = (\"_desk\",)\n\n    def __init__(self, desk: Rooms) -> None:\n        self._desk = desk\n",
            docstring(&doc, 4)
        )?;
        for command in &room.commands {
            self.method(command, None)
                .with_context(|| command.name.clone())?;
        }
        for query in &room.queries {
            self.method(&query.call, Some(&query.view))
                .with_context(|| query.call.name.clone())?;
        }
        Ok(())
    }

    fn method(&mut self, call: &Call, view: Option<&Type>) -> Result<()> {
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
                doc.push_str("\n    command_id: The same id again gives the same receipt. A fresh one where it is `None`.");
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
        write!(
            self.out,
            "\n    def {}(\n        self{comma}{parameters}) -> {returns}:\n{}        return self._desk.{verb}(\n            {handed}{send}\n        )\n",
            python_name(&call.method),
            docstring(&doc, 8)
        )?;
        Ok(())
    }

    fn rooms(&mut self) -> Result<()> {
        self.names.insert("Rooms".to_owned());
        write!(
            self.out,
            r#"

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
"#
        )?;
        for room in &self.model.rooms {
            let class = room_class(room);
            let name = python_name(&room.plural);
            let doc = docstring(&format!("The commands and queries of `{}`.", room.name), 8);
            write!(
                self.out,
                "\n    @property\n    def {name}(self) -> {class}:\n{doc}        return {class}(self)\n"
            )?;
        }
        Ok(())
    }

    /// Whether the field is `None` where it is absent or null. What is left out and would be an object the library
    /// fills in by itself.
    fn may_be_none(&self, field: &Field) -> bool {
        let none = matches!(field.default, None | Some(Value::Null | Value::Object(_)));
        field.nullable || (!field.required && none)
    }

    fn field_annotation(&self, field: &Field, wide: bool) -> Result<String> {
        let annotation = self.annotation(&field.ty, wide)?;
        Ok(if self.may_be_none(field) {
            format!("{annotation} | None")
        } else {
            annotation
        })
    }

    /// A type as Python writes it; wide, with all else that is accepted.
    fn annotation(&self, ty: &Type, wide: bool) -> Result<String> {
        let or_text = |narrow: &str| {
            if wide {
                format!("{narrow} | str")
            } else {
                narrow.to_owned()
            }
        };
        Ok(match ty {
            Type::Text | Type::Hex(_) => "str".to_owned(),
            Type::Uuid => or_text("UUID"),
            Type::DateTime | Type::LocalDateTime => or_text("DateTime"),
            Type::Date => or_text("Date"),
            Type::Integer => "int".to_owned(),
            Type::Float => "float".to_owned(),
            Type::Bool => "bool".to_owned(),
            Type::List(item) | Type::Set(item) if wide => {
                format!("Collection[{}]", self.annotation(item, true)?)
            }
            Type::List(item) | Type::Set(item) => {
                format!("tuple[{}, ...]", self.annotation(item, false)?)
            }
            Type::Map(value) => format!("Mapping[str, {}]", self.annotation(value, wide)?),
            Type::Nullable(ty) => format!("{} | None", self.annotation(ty, wide)?),
            Type::Named(name) => match self.def(name)? {
                Def::Alias { ty, .. } => self.annotation(ty, wide)?,
                Def::Choice { .. } => or_text(name),
                _ if wide => format!("{name} | Mapping[str, Any]"),
                _ => name.clone(),
            },
        })
    }

    fn def(&self, name: &str) -> Result<&'a Def> {
        self.model
            .defs
            .get(name)
            .with_context(|| format!("no definition {name}"))
    }

    /// The function that reads a value of this type, and whether a value needs none.
    fn reader(&self, ty: &Type) -> Result<(String, bool)> {
        Ok(match ty {
            Type::Text | Type::Hex(_) | Type::Integer | Type::Float | Type::Bool => {
                ("same".to_owned(), true)
            }
            Type::Uuid => ("UUID".to_owned(), false),
            Type::DateTime => ("instant".to_owned(), false),
            Type::LocalDateTime => ("local_time".to_owned(), false),
            Type::Date => ("day".to_owned(), false),
            Type::Named(name) => match self.def(name)? {
                Def::Alias { ty, .. } => self.reader(ty)?,
                Def::Choice { .. } => (name.clone(), false),
                _ => (format!("{name}._read"), false),
            },
            Type::List(_) | Type::Set(_) | Type::Map(_) | Type::Nullable(_) => (
                format!("lambda value: {}", self.read_value(ty, "value")?),
                false,
            ),
        })
    }

    fn read_value(&self, ty: &Type, json: &str) -> Result<String> {
        Ok(match ty {
            Type::List(item) | Type::Set(item) => {
                format!("items({json}, {})", self.reader(item)?.0)
            }
            Type::Map(value) => format!("entries({json}, {})", self.reader(value)?.0),
            Type::Nullable(ty) => match self.reader(ty)? {
                (_, true) => json.to_owned(),
                (reader, false) => format!("maybe({json}, {reader})"),
            },
            _ => match self.reader(ty)? {
                (_, true) => json.to_owned(),
                (reader, false) => format!("{reader}({json})"),
            },
        })
    }

    /// What stands behind `=` where the field may be left out.
    fn default(&self, f: &Field) -> Result<Option<String>> {
        if f.fresh {
            let hidden = if matches!(f.ty, Type::Hex(_)) {
                ", repr=False"
            } else {
                ""
            };
            let made = match fresh(&f.ty)?.strip_suffix("()") {
                Some(function) => function.to_owned(),
                None => format!("lambda: {}", fresh(&f.ty)?),
            };
            return Ok(Some(format!("field(default_factory={made}{hidden})")));
        }
        if f.required {
            return Ok(None);
        }
        Ok(Some(match &f.default {
            None | Some(Value::Null | Value::Object(_)) => "None".to_owned(),
            Some(Value::Bool(true)) => "True".to_owned(),
            Some(Value::Bool(false)) => "False".to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Array(items)) if items.is_empty() => "()".to_owned(),
            Some(Value::String(text)) => match &f.ty {
                Type::Named(name) if matches!(self.def(name)?, Def::Choice { .. }) => {
                    format!("{name}.{}", member(text)?)
                }
                _ => format!("{text:?}"),
            },
            Some(other) => bail!("{}: a default of unknown shape: {other}", f.name),
        }))
    }
}

/// The expression that makes a fresh value.
fn fresh(ty: &Type) -> Result<String> {
    match ty {
        Type::Uuid => Ok("uuid4()".to_owned()),
        Type::Hex(bytes) => Ok(format!("token_hex({bytes})")),
        other => bail!("nothing fresh can be made of {other:?}"),
    }
}

fn room_class(room: &Room) -> String {
    format!("{}Room", camel(&room.plural))
}

fn camel(name: &str) -> String {
    let words = name.split(['_', '-']).map(|word| {
        let mut letters = word.chars();
        let first: String = letters
            .next()
            .into_iter()
            .flat_map(char::to_uppercase)
            .collect();
        first + letters.as_str()
    });
    words.collect()
}

fn member(value: &str) -> Result<String> {
    let name = value.replace('-', "_").to_uppercase();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_';
    ensure!(
        name.chars().all(plain) && name.starts_with(|c: char| c.is_ascii_alphabetic()),
        "{value} is no name"
    );
    Ok(name)
}

fn python_name(name: &str) -> String {
    if KEYWORDS.contains(&name) {
        format!("{name}_")
    } else {
        name.to_owned()
    }
}

/// A docstring, indented, with its lines broken; nothing where there is nothing to say.
fn docstring(doc: &str, indent: usize) -> String {
    let mut doc = doc.replace('\\', "\\\\").replace("\"\"\"", "\\\"\\\"\\\"");
    if doc.is_empty() {
        return String::new();
    }
    if doc.ends_with('"') {
        doc.insert(doc.len() - 1, '\\');
    }
    let space = " ".repeat(indent);
    let mut lines = Vec::new();
    for (index, line) in doc.lines().enumerate() {
        let own = line.len() - line.trim_start().len();
        let hanging = if own > 0 { own + 4 } else { 0 };
        let first = if index == 0 { 3 } else { 0 };
        broken(
            line.trim(),
            indent + own,
            indent + hanging,
            first,
            &mut lines,
        );
    }
    let several = lines.len() > 1;
    let text = lines.join("\n");
    let text = text.trim_start();
    if several {
        format!("{space}\"\"\"{text}\n{space}\"\"\"\n")
    } else {
        format!("{space}\"\"\"{text}\"\"\"\n")
    }
}

/// Breaks a paragraph into lines that fit; `first` columns of its first line are taken.
fn broken(text: &str, indent: usize, hanging: usize, first: usize, lines: &mut Vec<String>) {
    let mut line = String::new();
    let mut space = indent;
    let mut room = WIDTH - indent - first;
    for word in text.split(' ') {
        if !line.is_empty() && line.chars().count() + 1 + word.chars().count() > room {
            lines.push(format!("{}{line}", " ".repeat(space)));
            line.clear();
            space = hanging.max(indent);
            room = WIDTH - space;
        }
        if !line.is_empty() {
            line.push(' ');
        }
        line.push_str(word);
    }
    if line.is_empty() {
        lines.push(String::new());
    } else {
        lines.push(format!("{}{line}", " ".repeat(space)));
    }
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
