//! The rooms of the npm package: `js/generated.js` with one thin method per command and query, and its types.

mod kinds;
mod tables;
mod words;

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use words::{Shape, camel, comment, inner, method, room_code, room_type};

use super::model::{Def, Field, Model, Type};

/// What the hand-written half calls its own.
const TAKEN: &[&str] = &[
    "acting",
    "again",
    "answer",
    "ask",
    "commit",
    "compact",
    "differs",
    "entries",
    "erasurePending",
    "execute",
    "executeAll",
    "find",
    "free",
    "load",
    "plan",
    "verify",
];

const HEAD: &str =
    "// Written by `cargo xtask generate` from the core's own description. Do not edit.\n";

/// Every generated file with its content.
pub fn files(model: &Model, described: &Value) -> Result<Vec<(&'static str, String)>> {
    let names = Names::of(model)?;
    let mut files = vec![
        ("bindings-wasm/js/generated.js", names.javascript()?),
        ("bindings-wasm/js/generated.d.ts", names.declarations()?),
    ];
    files.extend(tables::files(model, described)?);
    Ok(files)
}

/// The model with what JavaScript's names ask for.
struct Names<'a> {
    model: &'a Model,
    /// The types whose fields are called otherwise in JavaScript, or are made fresh, or hold such types.
    shaped: BTreeSet<&'a str>,
    /// The types that a command or query is made of and no answer is.
    only_asked: BTreeSet<&'a str>,
}

impl<'a> Names<'a> {
    fn of(model: &'a Model) -> Result<Self> {
        let mut names = Self {
            model,
            shaped: BTreeSet::new(),
            only_asked: BTreeSet::new(),
        };
        loop {
            let mut found = names.shaped.clone();
            for (name, def) in &model.defs {
                if names
                    .fields(def)?
                    .iter()
                    .any(|field| names.is_shaped(field))
                {
                    found.insert(name);
                }
            }
            if found.len() == names.shaped.len() {
                break;
            }
            names.shaped = found;
        }
        let mut answered = BTreeSet::new();
        for view in model
            .rooms
            .iter()
            .flat_map(|room| &room.queries)
            .map(|query| &query.view)
        {
            names.reach(view, &mut answered)?;
        }
        for name in ["Receipt", "Verified", "Mail", "Table", "Checked"] {
            names.reach(&Type::Named(name.to_owned()), &mut answered)?;
        }
        names.only_asked = model
            .defs
            .keys()
            .map(String::as_str)
            .filter(|name| !answered.contains(name))
            .collect();
        for room in &model.rooms {
            ensure!(
                !TAKEN.contains(&camel(&room.plural).as_str()),
                "the room {} hides a method",
                room.name
            );
        }
        Ok(names)
    }

    /// All fields of a definition, those of all its variants together.
    fn fields(&self, def: &'a Def) -> Result<Vec<Shape<'a>>> {
        let mut all: BTreeMap<String, Shape<'a>> = BTreeMap::new();
        let mut order = Vec::new();
        let mut add = |shape: Shape<'a>| {
            let key = camel(shape.name);
            match all.get(&key) {
                Some(other) => ensure!(*other == shape, "{key} stands for two different fields"),
                None => {
                    order.push(key.clone());
                    all.insert(key, shape);
                }
            }
            Ok(())
        };
        match def {
            Def::Struct { fields, .. } => fields.iter().try_for_each(|f| add(Shape::of(f)))?,
            Def::Tagged { tag, variants, .. } => {
                ensure!(
                    camel(tag) == *tag,
                    "the tag {tag} has another name in JavaScript"
                );
                variants
                    .iter()
                    .flat_map(|(_, _, fields)| fields)
                    .try_for_each(|f| add(Shape::of(f)))?;
            }
            Def::OneKey { variants, .. } => {
                variants.iter().try_for_each(|(name, _, ty)| {
                    add(Shape {
                        name,
                        ty,
                        fresh: false,
                    })
                })?;
            }
            Def::Choice { .. } => {}
            Def::Alias { ty, .. } => ensure!(inner(ty).is_none(), "an alias of a definition"),
        }
        Ok(order.iter().filter_map(|key| all.remove(key)).collect())
    }

    fn is_shaped(&self, field: &Shape<'_>) -> bool {
        field.fresh || camel(field.name) != field.name || self.shape_of(field.ty).is_some()
    }

    /// How `fields.js` writes a type that it must look into.
    fn shape_of(&self, ty: &Type) -> Option<String> {
        match ty {
            Type::Named(name) => self.shaped.contains(name.as_str()).then(|| name.clone()),
            Type::List(ty) | Type::Set(ty) => Some(format!("[]{}", self.shape_of(ty)?)),
            Type::Map(ty) => Some(format!("{{}}{}", self.shape_of(ty)?)),
            Type::Nullable(ty) => self.shape_of(ty),
            _ => None,
        }
    }

    /// Adds the names of the definitions that a type is made of.
    fn reach(&self, ty: &Type, found: &mut BTreeSet<&'a str>) -> Result<()> {
        let Some(name) = inner(ty) else { return Ok(()) };
        let (name, def) = self
            .model
            .defs
            .get_key_value(name)
            .with_context(|| format!("no definition of {name}"))?;
        if found.insert(name) {
            for field in self.fields(def)? {
                self.reach(field.ty, found)?;
            }
        }
        Ok(())
    }

    fn javascript(&self) -> Result<String> {
        let mut text = HEAD.to_owned();
        text.push_str("\n/** The types whose fields are called otherwise in the core, or made fresh where they are left out. */\n");
        text.push_str("export const shapes = {\n  __proto__: null,\n");
        self.shapes(&mut text, |_| true)?;
        text.push_str("};\n\n/** The shape of each command's fields. */\nexport const commands = {\n  __proto__: null,\n");
        let shape = |ty: &Type| self.shape_of(ty).unwrap_or_default();
        for call in self.model.rooms.iter().flat_map(|room| &room.commands) {
            writeln!(
                text,
                "  '{}': '{}',",
                call.name,
                shape(&Type::Named(call.body.clone()))
            )?;
        }
        text.push_str("};\n\n/** The shape of each query's fields and answer. */\nexport const queries = {\n  __proto__: null,\n");
        for query in self.model.rooms.iter().flat_map(|room| &room.queries) {
            let body = shape(&Type::Named(query.call.body.clone()));
            writeln!(
                text,
                "  '{}': {{ body: '{body}', view: '{}' }},",
                query.call.name,
                shape(&query.view)
            )?;
        }
        text.push_str("};\n");
        for room in &self.model.rooms {
            writeln!(text, "\nclass {} {{", room_type(room))?;
            text.push_str("  #door;\n\n  constructor(door) {\n    this.#door = door;\n  }\n");
            let asked = room.queries.iter().map(|query| ("ask", &query.call));
            for (way, call) in room
                .commands
                .iter()
                .map(|call| ("execute", call))
                .chain(asked)
            {
                writeln!(text, "\n  {}(fields, options) {{", camel(&call.method))?;
                writeln!(
                    text,
                    "    return this.#door.{way}('{}', fields, options);\n  }}",
                    call.name
                )?;
            }
            text.push_str("}\n");
        }
        text.push_str("\nexport class Rooms {\n");
        for room in &self.model.rooms {
            writeln!(text, "  #{};", camel(&room.plural))?;
        }
        text.push_str("  #door;\n\n  constructor(door) {\n    this.#door = door;\n  }\n");
        for room in &self.model.rooms {
            let name = camel(&room.plural);
            writeln!(text, "\n  get {name}() {{")?;
            writeln!(
                text,
                "    return (this.#{name} ??= new {}(this.#door));\n  }}",
                room_type(room)
            )?;
        }
        text.push_str("}\n");
        Ok(text)
    }

    /// The types that `fields.js` must look into, of those that are wanted.
    fn shapes(&self, text: &mut String, is_wanted: impl Fn(&str) -> bool) -> Result<()> {
        for (name, def) in self
            .model
            .defs
            .iter()
            .filter(|(name, _)| self.shaped.contains(name.as_str()) && is_wanted(name))
        {
            writeln!(text, "  {name}: {{")?;
            for field in self
                .fields(def)?
                .iter()
                .filter(|field| self.is_shaped(field))
            {
                let key = camel(field.name);
                let mut facts = Vec::new();
                if key != field.name {
                    facts.push(format!("name: '{}'", field.name));
                }
                if let Some(of) = self.shape_of(field.ty) {
                    facts.push(format!("of: '{of}'"));
                }
                match (field.fresh, field.ty) {
                    (false, _) => {}
                    (true, Type::Uuid(_)) => facts.push("fresh: 'uuid'".to_owned()),
                    (true, Type::Hex(bytes)) => facts.push(format!("fresh: {bytes}")),
                    (true, other) => bail!("{name}.{key}: a fresh value of type {other:?}"),
                }
                writeln!(text, "    {key}: {{ {} }},", facts.join(", "))?;
            }
            text.push_str("  },\n");
        }
        Ok(())
    }

    fn declarations(&self) -> Result<String> {
        let mut text = HEAD.to_owned();
        text.push_str("\nimport type { MedborgerError } from './errors.js';\n");
        text.push_str("import type { AskOptions, Day, DayTime, ExecuteOptions, Instant } from './index.js';\n");
        kinds::named_after_rooms(self.model)?;
        kinds::codes(&mut text, self.model)?;
        kinds::ids(&mut text, self.model)?;
        for (name, def) in &self.model.defs {
            text.push('\n');
            self.definition(&mut text, name, def)
                .with_context(|| name.clone())?;
        }
        text.push_str(
            "\n/** The fields of every command, by its name. */\nexport interface Commands {\n",
        );
        for call in self.model.rooms.iter().flat_map(|room| &room.commands) {
            writeln!(text, "  '{}': {};", call.name, call.body)?;
        }
        text.push_str("}\n\n/** The fields and the answer of every query, by its name. */\nexport interface Queries {\n");
        for query in self.model.rooms.iter().flat_map(|room| &room.queries) {
            let view = self.ty(&query.view, false);
            writeln!(
                text,
                "  '{}': {{ body: {}; view: {view} }};",
                query.call.name, query.call.body
            )?;
        }
        text.push_str("}\n");
        for room in &self.model.rooms {
            ensure!(
                !self.model.defs.contains_key(&room_type(room)),
                "a type is called like the room {}",
                room.name
            );
            writeln!(text, "\nexport interface {} {{", room_type(room))?;
            let own = (!room.codes.is_empty()).then(|| room_code(room));
            for call in &room.commands {
                method(&mut text, call, "ExecuteOptions", "Receipt", own.as_deref())?;
            }
            for query in &room.queries {
                method(
                    &mut text,
                    &query.call,
                    "AskOptions",
                    &self.ty(&query.view, false),
                    own.as_deref(),
                )?;
            }
            text.push_str("}\n");
        }
        text.push_str("\n/** The rooms of one municipality, each with its commands and queries. */\nexport class Rooms {\n");
        text.push_str("  protected constructor();\n");
        for room in &self.model.rooms {
            writeln!(
                text,
                "  readonly {}: {};",
                camel(&room.plural),
                room_type(room)
            )?;
        }
        text.push_str("}\n");
        Ok(text)
    }

    fn definition(&self, text: &mut String, name: &str, def: &Def) -> Result<()> {
        let asked = self.only_asked.contains(name);
        match def {
            Def::Struct { doc, fields } if fields.is_empty() => {
                comment(text, "", doc)?;
                writeln!(text, "export type {name} = Record<string, never>;")?;
            }
            Def::Struct { doc, fields } => {
                comment(text, "", doc)?;
                writeln!(text, "export interface {name} {{")?;
                self.members(text, "  ", fields, asked)?;
                text.push_str("}\n");
            }
            Def::Choice { doc, values } => {
                comment(text, "", doc)?;
                write!(text, "export type {name} =")?;
                for (value, doc) in values {
                    text.push('\n');
                    comment(text, "  ", doc)?;
                    write!(text, "  | '{value}'")?;
                }
                text.push_str(";\n");
            }
            Def::Tagged { doc, tag, variants } => {
                comment(text, "", doc)?;
                write!(text, "export type {name} =")?;
                for (value, doc, fields) in variants {
                    text.push('\n');
                    comment(text, "  ", doc)?;
                    writeln!(text, "  | {{\n      {tag}: '{value}';")?;
                    self.members(text, "      ", fields, asked)?;
                    text.push_str("    }");
                }
                text.push_str(";\n");
            }
            Def::OneKey { doc, variants } => {
                comment(text, "", doc)?;
                write!(text, "export type {name} =")?;
                for (key, doc, ty) in variants {
                    text.push('\n');
                    comment(text, "  ", doc)?;
                    write!(text, "  | {{ {}: {}", camel(key), self.ty(ty, asked))?;
                    for (other, _, _) in variants.iter().filter(|(other, _, _)| other != key) {
                        write!(text, "; {}?: never", camel(other))?;
                    }
                    text.push_str(" }");
                }
                text.push_str(";\n");
            }
            Def::Alias { doc, ty } => {
                comment(text, "", doc)?;
                writeln!(text, "export type {name} = {};", self.ty(ty, asked))?;
            }
        }
        Ok(())
    }

    fn members(
        &self,
        text: &mut String,
        indent: &str,
        fields: &[Field],
        asked: bool,
    ) -> Result<()> {
        for field in fields {
            let mut doc = field.doc.clone();
            let mut add = |more: &str| {
                if !doc.is_empty() {
                    doc.push(' ');
                }
                doc.push_str(more);
            };
            if field.fresh {
                add("Made where it is left out.");
            }
            match &field.default {
                Some(value) if !value.is_null() && !value.is_array() && !value.is_object() => {
                    add(&format!(
                        "`{}` where it is left out.",
                        value.to_string().trim_matches('"')
                    ));
                }
                _ => {}
            }
            comment(text, indent, &doc)?;
            let must = field.required && !field.fresh;
            let null = if field.nullable { " | null" } else { "" };
            let undefined = if must { "" } else { " | undefined" };
            let mark = if must { "" } else { "?" };
            let name = camel(&field.name);
            writeln!(
                text,
                "{indent}{name}{mark}: {}{null}{undefined};",
                self.ty(&field.ty, asked)
            )?;
        }
        Ok(())
    }

    fn ty(&self, ty: &Type, asked: bool) -> String {
        match ty {
            Type::Uuid(Some(kind)) => kind.clone(),
            Type::DateTime if asked => "Instant".to_owned(),
            Type::Date if asked => "Day".to_owned(),
            Type::LocalDateTime if asked => "DayTime".to_owned(),
            Type::Text | Type::Uuid(None) | Type::Hex(_) => "string".to_owned(),
            Type::DateTime | Type::LocalDateTime | Type::Date => "string".to_owned(),
            Type::Integer | Type::Float => "number".to_owned(),
            Type::Bool => "boolean".to_owned(),
            Type::List(ty) | Type::Set(ty) => match (ty.as_ref(), asked) {
                (Type::Nullable(_), _) => format!("({})[]", self.ty(ty, asked)),
                (Type::List(_) | Type::Set(_), true) => {
                    format!("readonly ({})[]", self.ty(ty, asked))
                }
                (_, true) => format!("readonly {}[]", self.ty(ty, asked)),
                (_, false) => format!("{}[]", self.ty(ty, asked)),
            },
            Type::Map(ty) => format!("Record<string, {}>", self.ty(ty, asked)),
            Type::Named(name) => name.clone(),
            Type::Nullable(ty) => format!("{} | null", self.ty(ty, asked)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::words::plain;
    use super::*;

    #[test]
    fn names_become_javascripts() {
        for (name, expected) in [
            ("expires_on", "expiresOn"),
            ("over_15", "over15"),
            ("idea", "idea"),
        ] {
            assert_eq!(camel(name), expected);
        }
    }

    #[test]
    fn a_comment_loses_its_links_and_cannot_end_early() {
        let doc = "See [`Town::recognise`](crate::Town::recognise)\nand [`Town`]. */";
        assert_eq!(plain(doc), "See `Town::recognise` and `Town`. * /");
    }
}
