//! Choices and records: a class for every definition, with how it is written and read.

use std::fmt::Write as _;

use anyhow::{Result, ensure};
use serde_json::Value;

use super::super::model::{Call, Def, Field, Query, Type};
use super::text::{camel, docstring, member, python_name};
use super::{Module, Python};

/// A field by its name in Python, the name in JSON, and whether it is left out where it is `None`.
struct Written {
    name: String,
    key: String,
    optional: bool,
}

/// What a notebook shows as a picture; `_pictures.py` draws it.
const PICTURED: [&str; 3] = ["FrontierView", "PreparedLottery", "ReportedDraw"];

impl<'a> Python<'a> {
    pub fn choice(
        &self,
        out: &mut Module<'a>,
        name: &str,
        doc: &str,
        values: &[(String, String)],
    ) -> Result<()> {
        out.name(name)?;
        write!(out.text, "\n\nclass {name}(Choice):\n{}", docstring(doc, 4))?;
        for (value, doc) in values {
            let member = member(value)?;
            write!(
                out.text,
                "\n    {member} = {value:?}\n{}",
                docstring(doc, 4)
            )?;
        }
        Ok(())
    }

    /// What the struct is: a command, a query, or plain data; and how the query's answer is read.
    pub fn base(&self, name: &str) -> Option<(&'a Call, Option<&'a Query>)> {
        let named = |call: &Call| call.body == name;
        self.model.rooms.iter().find_map(|room| {
            let command = room.commands.iter().find(|c| named(c)).map(|c| (c, None));
            let query = || room.queries.iter().find(|q| named(&q.call));
            command.or_else(|| query().map(|q| (&q.call, Some(q))))
        })
    }

    /// The class of a definition that is no choice.
    pub fn record(&self, out: &mut Module<'a>, name: &str, def: &Def) -> Result<()> {
        match def {
            Def::Struct { doc, fields } => self.plain(out, name, doc, fields),
            Def::Tagged { doc, tag, variants } => self.tagged(out, name, doc, tag, variants),
            Def::OneKey { doc, variants } => self.one_key(out, name, doc, variants),
            Def::Choice { .. } | Def::Alias { .. } => Ok(()),
        }
    }

    fn plain(&self, out: &mut Module<'a>, name: &str, doc: &str, fields: &[Field]) -> Result<()> {
        out.name(name)?;
        let wide = !self.answered.contains(name);
        let base = self.base(name);
        let (parent, doc) = match base {
            Some((call, None)) => ("Command".to_owned(), call.doc.as_str()),
            Some((call, Some(query))) => {
                let view = self.annotation(&query.view, false)?;
                (format!("Query[{view:?}]"), call.doc.as_str())
            }
            None if PICTURED.contains(&name) => ("Pictured".to_owned(), doc),
            None => ("Record".to_owned(), doc),
        };
        write!(
            out.text,
            "\n\nclass {name}({parent}):\n{}",
            docstring(doc, 4)
        )?;
        if let Some((call, _)) = base {
            write!(out.text, "\n    NAME: ClassVar[str] = {:?}\n", call.name)?;
        }
        for field in fields {
            let annotation = self.field_annotation(field, wide)?;
            let default = self.default(field)?;
            let name = python_name(&field.name);
            write!(
                out.text,
                "\n    {name}: {annotation}{}\n{}",
                default.map_or_else(String::new, |d| format!(" = {d}")),
                docstring(&field.doc, 4)
            )?;
        }
        self.write_and_read(out, name, fields, None, &|f| python_name(&f.name))?;
        if let Some((_, Some(query))) = base {
            let view = self.annotation(&query.view, false)?;
            let read = self.read_value(&query.view, "data")?;
            write!(
                out.text,
                "\n    @classmethod\n    def _view(cls, data: Any) -> {view}:\n        return {read}\n"
            )?;
        }
        Ok(())
    }

    fn write_and_read(
        &self,
        out: &mut Module<'a>,
        name: &str,
        fields: &[Field],
        tag: Option<(&str, &str)>,
        named: &dyn Fn(&Field) -> String,
    ) -> Result<()> {
        let written: Vec<Written> = fields
            .iter()
            .map(|field| Written {
                name: named(field),
                key: field.name.clone(),
                optional: !field.required,
            })
            .collect();
        encoder(out, tag, &written)?;
        write!(
            out.text,
            "\n    @classmethod\n    def _read(cls, data: Any) -> {name}:\n"
        )?;
        // All fields set together take a third of what the frozen class's constructor takes, one by one two thirds.
        out.text.push_str(
            "        if not cls._MADE:\n            _make(cls)\n        record = _new(cls)\n",
        );
        if !fields.is_empty() {
            out.text.push_str("        _set(record, \"__dict__\", {\n");
        }
        for field in fields {
            let json = out_of_json(field);
            let read = match self.read_value(&field.ty, "value")? {
                same if same == "value" => json,
                read if self.may_be_none(field) => {
                    format!("None if (value := {json}) is None else {read}")
                }
                _ => self.read_value(&field.ty, &json)?,
            };
            writeln!(out.text, "            {:?}: {read},", named(field))?;
        }
        if !fields.is_empty() {
            out.text.push_str("        })\n");
        }
        out.text.push_str("        return record\n");
        Ok(())
    }

    fn tagged(
        &self,
        out: &mut Module<'a>,
        name: &str,
        doc: &str,
        tag: &str,
        variants: &[(String, String, Vec<Field>)],
    ) -> Result<()> {
        out.name(name)?;
        let wide = !self.answered.contains(name);
        write!(
            out.text,
            "\n\nclass {name}(Record, variants=True):\n{}\n    {tag}: ClassVar[str]\n    \"\"\"Which of them it is.\"\"\"\n",
            docstring(doc, 4)
        )?;
        // A field that has the name of a variant would hide the variant's constructor.
        let named = |field: &Field| {
            let taken = variants.iter().any(|(value, _, _)| *value == field.name);
            let suffix = match (taken, &field.ty) {
                (false, _) => "",
                (true, Type::Uuid(_)) => "_id",
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
                out.text,
                "\n    @staticmethod\n    def {}({}) -> {class}:\n{}        return {class}({})\n",
                python_name(value),
                parameters.join(", "),
                docstring(doc, 8),
                handed.join(", ")
            )?;
        }
        write!(
            out.text,
            "\n    @classmethod\n    def _read(cls, data: Any) -> {name}:\n        value: {name} = _{}[data[{tag:?}]]._read(data)\n        return value\n",
            name.to_uppercase()
        )?;
        let mut table = String::new();
        for (value, doc, fields) in variants {
            let class = format!("{name}{}", camel(value));
            out.name(&class)?;
            write!(
                out.text,
                "\n\nclass {class}({name}, kw_only=False):\n{}\n    {tag}: ClassVar[str] = {value:?}\n",
                docstring(doc, 4)
            )?;
            for field in fields {
                ensure!(field.required, "{class}: a field that may be absent");
                write!(
                    out.text,
                    "\n    {}: {}\n{}",
                    named(field),
                    self.field_annotation(field, wide)?,
                    docstring(&field.doc, 4)
                )?;
            }
            self.write_and_read(out, &class, fields, Some((tag, value)), &named)?;
            writeln!(table, "    {value:?}: {class},")?;
        }
        write!(
            out.text,
            "\n\n_{}: dict[str, type[{name}]] = {{\n{table}}}\n",
            name.to_uppercase()
        )?;
        Ok(())
    }

    fn one_key(
        &self,
        out: &mut Module<'a>,
        name: &str,
        doc: &str,
        variants: &[(String, String, Type)],
    ) -> Result<()> {
        out.name(name)?;
        let wide = !self.answered.contains(name);
        let (_, _, ty) = one_type(name, variants)?;
        let annotation = self.annotation(ty, wide)?;
        let keys: Vec<String> = variants.iter().map(|(k, _, _)| format!("{k:?}")).collect();
        let keys = keys.join(", ");
        write!(
            out.text,
            "\n\nclass {name}(Record, kw_only=False):\n{}\n    key: Literal[{keys}]\n    \"\"\"Which of them it is.\"\"\"\n\n    value: {annotation}\n    \"\"\"What it says.\"\"\"\n",
            docstring(doc, 4)
        )?;
        for (key, doc, _) in variants {
            ensure!(key != "key" && key != "value", "{name} has a variant {key}");
            write!(
                out.text,
                "\n    @staticmethod\n    def {}(value: {annotation}) -> {name}:\n{}        return {name}({key:?}, value)\n",
                python_name(key),
                docstring(doc, 8)
            )?;
        }
        let read = self.read_value(ty, "value")?;
        write!(
            out.text,
            "\n    def _dict(self) -> dict[str, Any]:\n        return {{self.key: self.value}}\n\n    @classmethod\n    def _read(cls, data: Any) -> {name}:\n        ((key, value),) = data.items()\n        if key not in ({keys},):\n            raise ValueError(\"no such choice\")\n        return cls(key, {read})\n"
        )?;
        Ok(())
    }
}

/// The first of several variants that hold values of one type.
pub fn one_type<'v>(
    name: &str,
    variants: &'v [(String, String, Type)],
) -> Result<&'v (String, String, Type)> {
    let first = variants.first();
    ensure!(
        variants
            .iter()
            .all(|(_, _, ty)| Some(ty) == first.map(|(_, _, ty)| ty)),
        "{name} holds values of different types"
    );
    anyhow::Context::with_context(first, || format!("{name} has no variant"))
}

/// The method that gives the fields as they are, by their names in JSON.
fn encoder(out: &mut Module<'_>, tag: Option<(&str, &str)>, fields: &[Written]) -> Result<()> {
    let mut rows = Vec::new();
    if let Some((tag, value)) = tag {
        rows.push(format!("            {tag:?}: {value:?},\n"));
    }
    for field in fields.iter().filter(|field| !field.optional) {
        rows.push(format!(
            "            {:?}: self.{},\n",
            field.key, field.name
        ));
    }
    let literal = if rows.is_empty() {
        "{}".to_owned()
    } else {
        format!("{{\n{}        }}", rows.concat())
    };
    out.text
        .push_str("\n    def _dict(self) -> dict[str, Any]:\n");
    if fields.iter().all(|field| !field.optional) {
        writeln!(out.text, "        return {literal}")?;
        return Ok(());
    }
    writeln!(out.text, "        data: dict[str, Any] = {literal}")?;
    for Written { name, key, .. } in fields.iter().filter(|field| field.optional) {
        writeln!(
            out.text,
            "        if self.{name} is not None:\n            data[{key:?}] = self.{name}"
        )?;
    }
    out.text.push_str("        return data\n");
    Ok(())
}

/// What JSON has of a field, or what stands for it.
fn out_of_json(field: &Field) -> String {
    let key = &field.name;
    match (&field.default, field.required) {
        (_, true) => format!("data[{key:?}]"),
        (None | Some(Value::Null | Value::Object(_)), false) => format!("data.get({key:?})"),
        (Some(default), false) => {
            let default = match default {
                Value::Bool(true) => "True".to_owned(),
                Value::Bool(false) => "False".to_owned(),
                other => other.to_string(),
            };
            format!("data.get({key:?}, {default})")
        }
    }
}
