//! The description of the core, `describe()`, read into a small model that the generators write languages from.
//!
//! Nothing is guessed: a shape that is not known here is an error, and the generated code never says "any".

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

/// Everything the one door offers.
#[derive(Debug, Clone)]
pub struct Model {
    /// The rooms, in the order in which the bindings show them.
    pub rooms: Vec<Room>,
    /// The types that commands, queries and views are made of.
    pub defs: BTreeMap<String, Def>,
    /// The codes of all errors, sorted.
    pub codes: Vec<String>,
}

/// One concept of the domain.
#[derive(Debug, Clone)]
pub struct Room {
    /// The concept, as `idea`.
    pub name: String,
    /// What the bindings call the room, as `ideas`.
    pub plural: String,
    /// What can be done.
    pub commands: Vec<Call>,
    /// What can be asked.
    pub queries: Vec<Query>,
}

/// A command, or the asking half of a query.
#[derive(Debug, Clone)]
pub struct Call {
    /// The full name, as `idea.deposit`.
    pub name: String,
    /// The part after the dot, as `deposit`.
    pub method: String,
    /// What it does, without the name in front.
    pub doc: String,
    /// The definition of its body.
    pub body: String,
    /// The body's fields.
    pub fields: Vec<Field>,
}

/// A query.
#[derive(Debug, Clone)]
pub struct Query {
    /// How it is asked.
    pub call: Call,
    /// What it answers.
    pub view: Type,
}

/// The type of a value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Type {
    /// A text.
    Text,
    /// A UUID in text form.
    Uuid,
    /// An instant: RFC 3339 with an offset.
    DateTime,
    /// A local date and time without zone, as `2026-10-25T02:30:00`.
    LocalDateTime,
    /// A date, as `2026-10-25`.
    Date,
    /// A whole number.
    Integer,
    /// A number.
    Float,
    /// True or false.
    Bool,
    /// So many bytes in lower-case hexadecimal digits.
    Hex(u64),
    /// A list.
    List(Box<Type>),
    /// A list in which nothing stands twice.
    Set(Box<Type>),
    /// Values by text.
    Map(Box<Type>),
    /// A definition.
    Named(String),
    /// A value or null, where it is not a field.
    Nullable(Box<Type>),
}

/// A field of a struct or of a variant.
#[derive(Debug, Clone)]
pub struct Field {
    /// Its name in JSON.
    pub name: String,
    /// Its type, null left aside.
    pub ty: Type,
    /// Whether null may stand instead.
    pub nullable: bool,
    /// Whether it must be there.
    pub required: bool,
    /// What it is when it is absent.
    pub default: Option<Value>,
    /// Whether the caller makes a fresh random value for it.
    pub fresh: bool,
    /// What it is.
    pub doc: String,
}

/// A definition.
#[derive(Debug, Clone)]
pub enum Def {
    /// Named fields.
    Struct {
        /// What it is.
        doc: String,
        /// Required fields in the order of the Rust type, then the others by name.
        fields: Vec<Field>,
    },
    /// One of several texts.
    Choice {
        /// What it is.
        doc: String,
        /// Each text with what it says.
        values: Vec<(String, String)>,
    },
    /// One of several objects, told apart by a field that names the variant.
    Tagged {
        /// What it is.
        doc: String,
        /// The field that names the variant.
        tag: String,
        /// Each variant's name, what it says, and its fields without the tag.
        variants: Vec<(String, String, Vec<Field>)>,
    },
    /// One of several objects, told apart by their only key.
    OneKey {
        /// What it is.
        doc: String,
        /// Each key with what it says and the type under it.
        variants: Vec<(String, String, Type)>,
    },
    /// A simple type under a name of its own.
    Alias {
        /// What it is.
        doc: String,
        /// The simple type.
        ty: Type,
    },
}

impl Model {
    /// Reads the description.
    pub fn read(description: &Value) -> Result<Self> {
        let mut defs = BTreeMap::new();
        for (name, schema) in object(description, "$defs")? {
            let def = definition(schema).with_context(|| format!("definition {name}"))?;
            defs.insert(name.clone(), def);
        }
        let mut rooms = Vec::new();
        for room in array(description, "rooms")? {
            let name = text(room, "name")?;
            let (mut commands, mut queries) = (Vec::new(), Vec::new());
            for command in array(room, "commands")? {
                commands.push(call(command, &defs)?);
            }
            for query in array(room, "queries")? {
                let call = call(query, &defs)?;
                let (view, nullable) = ty(query.get("view").context("a query without view")?)
                    .with_context(|| format!("view of {}", call.name))?;
                let view = wrapped(view, nullable);
                queries.push(Query { call, view });
            }
            let plural = plural(&name);
            rooms.push(Room {
                name,
                plural,
                commands,
                queries,
            });
        }
        let codes = array(description, "codes")?
            .iter()
            .map(|code| Ok(code.as_str().context("a code that is no text")?.to_owned()))
            .collect::<Result<_>>()?;
        let model = Self { rooms, defs, codes };
        model.check_names()?;
        Ok(model)
    }

    /// Every name that is used has a definition.
    fn check_names(&self) -> Result<()> {
        let mut used = Vec::new();
        for def in self.defs.values() {
            match def {
                Def::Struct { fields, .. } => used.extend(fields.iter().map(|f| &f.ty)),
                Def::Tagged { variants, .. } => {
                    used.extend(variants.iter().flat_map(|(_, _, f)| f).map(|f| &f.ty));
                }
                Def::OneKey { variants, .. } => used.extend(variants.iter().map(|(_, _, t)| t)),
                Def::Alias { ty, .. } => used.push(ty),
                Def::Choice { .. } => {}
            }
        }
        used.extend(self.rooms.iter().flat_map(|r| &r.queries).map(|q| &q.view));
        for ty in used {
            let mut ty = ty;
            while let Type::List(t) | Type::Set(t) | Type::Map(t) | Type::Nullable(t) = ty {
                ty = t;
            }
            if let Type::Named(name) = ty {
                ensure!(self.defs.contains_key(name), "{name} has no definition");
            }
        }
        Ok(())
    }
}

/// What the bindings call a room: mass nouns, and what there is only one of, stay as they are.
fn plural(name: &str) -> String {
    match name {
        "calendar" | "identity" | "journal" | "volunteering" => name.to_owned(),
        _ => match name.strip_suffix('y') {
            Some(stem) if !stem.ends_with(['a', 'e', 'o', 'u']) => format!("{stem}ies"),
            _ => format!("{name}s"),
        },
    }
}

fn call(value: &Value, defs: &BTreeMap<String, Def>) -> Result<Call> {
    let name = text(value, "name")?;
    let (_, method) = name
        .split_once('.')
        .context("a name without a dot")
        .with_context(|| name.clone())?;
    let body = value.get("body").context("a call without body")?;
    let (Type::Named(body), false) = ty(body).with_context(|| name.clone())? else {
        bail!("{name}: the body is no definition");
    };
    let Some(Def::Struct { doc, fields }) = defs.get(&body) else {
        bail!("{name}: {body} is no struct");
    };
    Ok(Call {
        method: method.to_owned(),
        doc: without_name(doc, &name),
        fields: fields.clone(),
        name,
        body,
    })
}

/// "`idea.deposit`: deposits an idea." becomes "Deposits an idea."
fn without_name(doc: &str, name: &str) -> String {
    let Some(rest) = doc.strip_prefix(&format!("`{name}`: ")) else {
        return doc.to_owned();
    };
    let mut letters = rest.chars();
    letters.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(letters).collect()
    })
}

fn definition(schema: &Value) -> Result<Def> {
    let doc = doc(schema);
    if let Some(variants) = schema.get("oneOf") {
        only(schema, &["oneOf", "description", "title"])?;
        let variants = variants.as_array().context("oneOf that is no list")?;
        return one_of(doc, variants);
    }
    if schema.get("enum").is_some() {
        return Ok(Def::Choice {
            doc,
            values: choices(schema)?,
        });
    }
    if schema.get("type").is_some_and(|t| t == "object") && !is_map(schema) {
        let fields = fields(schema, None)?;
        return Ok(Def::Struct { doc, fields });
    }
    let (ty, nullable) = ty(schema)?;
    let ty = wrapped(ty, nullable);
    Ok(Def::Alias { doc, ty })
}

fn one_of(doc: String, schemas: &[Value]) -> Result<Def> {
    if schemas
        .iter()
        .all(|s| s.get("const").is_some() || s.get("enum").is_some())
    {
        let mut values = Vec::new();
        for schema in schemas {
            values.extend(choices(schema)?);
        }
        return Ok(Def::Choice { doc, values });
    }
    let tags: Option<Vec<(&String, &str)>> = schemas.iter().map(tag_of).collect();
    if let Some(tags) = tags {
        let (tag, _) = *tags.first().context("a choice of nothing")?;
        ensure!(
            tags.iter().all(|(t, _)| *t == tag),
            "variants told apart by different fields"
        );
        let mut variants = Vec::new();
        for (schema, (_, value)) in schemas.iter().zip(&tags) {
            let fields = fields(schema, Some(tag)).with_context(|| format!("variant {value}"))?;
            variants.push(((*value).to_owned(), self::doc(schema), fields));
        }
        let tag = tag.clone();
        return Ok(Def::Tagged { doc, tag, variants });
    }
    let mut variants = Vec::new();
    for schema in schemas {
        only(
            schema,
            &[
                "additionalProperties",
                "description",
                "properties",
                "required",
                "type",
            ],
        )?;
        let properties = object(schema, "properties")?;
        let (Some((key, value)), 1) = (properties.iter().next(), properties.len()) else {
            bail!("a variant of unknown shape: {schema}");
        };
        let (ty, nullable) = ty(value).with_context(|| format!("variant {key}"))?;
        variants.push((key.clone(), self::doc(schema), wrapped(ty, nullable)));
    }
    Ok(Def::OneKey { doc, variants })
}

/// The field of a variant that holds a constant, and the constant.
fn tag_of(schema: &Value) -> Option<(&String, &str)> {
    let properties = schema.get("properties")?.as_object()?;
    let mut constants = properties
        .iter()
        .filter_map(|(name, value)| Some((name, value.get("const")?.as_str()?)));
    let found = constants.next()?;
    constants.next().is_none().then_some(found)
}

fn choices(schema: &Value) -> Result<Vec<(String, String)>> {
    only(schema, &["const", "enum", "description", "type", "title"])?;
    let doc = doc(schema);
    let values = match (schema.get("const"), schema.get("enum")) {
        (Some(value), None) => vec![value],
        (None, Some(Value::Array(values))) => values.iter().collect(),
        _ => bail!("a choice of unknown shape: {schema}"),
    };
    let several = values.len() > 1;
    values
        .into_iter()
        .map(|value| {
            let value = value.as_str().context("a choice that is no text")?;
            let doc = if several { String::new() } else { doc.clone() };
            Ok((value.to_owned(), doc))
        })
        .collect()
}

/// The fields of an object: the required ones in the order in which they are listed as such, then the others.
fn fields(schema: &Value, tag: Option<&str>) -> Result<Vec<Field>> {
    only(
        schema,
        &[
            "additionalProperties",
            "description",
            "properties",
            "required",
            "title",
            "type",
        ],
    )?;
    ensure!(
        schema
            .get("additionalProperties")
            .is_none_or(|a| a == &Value::Bool(false)),
        "an object with fields and with others besides"
    );
    let none = Map::new();
    let properties = match schema.get("properties") {
        Some(Value::Object(properties)) => properties,
        None => &none,
        Some(_) => bail!("properties of unknown shape"),
    };
    let mut names: Vec<&str> = Vec::new();
    if let Some(required) = schema.get("required") {
        for name in required.as_array().context("required that is no list")? {
            names.push(name.as_str().context("a name that is no text")?);
        }
    }
    let required = names.len();
    let others: Vec<&str> = properties
        .keys()
        .map(String::as_str)
        .filter(|name| !names.contains(name))
        .collect();
    names.extend(others);
    let mut fields = Vec::new();
    for (index, name) in names.into_iter().enumerate() {
        if Some(name) == tag {
            continue;
        }
        let schema = properties
            .get(name)
            .context("required, but not described")?;
        let (ty, nullable) = ty(schema).with_context(|| format!("field {name}"))?;
        fields.push(Field {
            name: name.to_owned(),
            ty,
            nullable,
            required: index < required,
            default: schema.get("default").cloned(),
            fresh: schema
                .get("x-fresh")
                .is_some_and(|f| f == &Value::Bool(true)),
            doc: doc(schema),
        });
    }
    Ok(fields)
}

fn is_map(schema: &Value) -> bool {
    schema
        .get("additionalProperties")
        .is_some_and(Value::is_object)
        && schema.get("properties").is_none()
}

fn wrapped(ty: Type, nullable: bool) -> Type {
    if nullable {
        Type::Nullable(Box::new(ty))
    } else {
        ty
    }
}

/// The type of a schema, and whether null may stand instead.
fn ty(schema: &Value) -> Result<(Type, bool)> {
    if let Some(reference) = schema.get("$ref") {
        only(schema, &["$ref", "default", "description"])?;
        let name = reference
            .as_str()
            .and_then(|r| r.strip_prefix("#/$defs/"))
            .context("a reference to elsewhere")?;
        return Ok((Type::Named(name.to_owned()), false));
    }
    if let Some(Value::Array(any)) = schema.get("anyOf") {
        only(schema, &["anyOf", "default", "description"])?;
        return match any.as_slice() {
            [some, null] if null.get("type").is_some_and(|t| t == "null") => {
                Ok((ty(some)?.0, true))
            }
            _ => bail!("a union of unknown shape: {schema}"),
        };
    }
    only(
        schema,
        &[
            "additionalProperties",
            "default",
            "description",
            "format",
            "items",
            "maxItems",
            "maxLength",
            "maximum",
            "minItems",
            "minLength",
            "minimum",
            "pattern",
            "title",
            "type",
            "uniqueItems",
            "x-fresh",
            "x-hex",
        ],
    )?;
    let (name, nullable) = match schema.get("type") {
        Some(Value::String(name)) => (name.as_str(), false),
        Some(Value::Array(names)) => match names.as_slice() {
            [Value::String(name), Value::String(null)] if null == "null" => (name.as_str(), true),
            _ => bail!("types of unknown shape: {schema}"),
        },
        _ => bail!("no type: {schema}"),
    };
    let format = schema.get("format").and_then(Value::as_str);
    let inner = |key: &str| -> Result<Box<Type>> {
        let (ty, nullable) = ty(schema.get(key).with_context(|| format!("no {key}"))?)?;
        Ok(Box::new(wrapped(ty, nullable)))
    };
    let ty = match (name, format) {
        ("string", None) => match schema.get("x-hex") {
            Some(bytes) => Type::Hex(bytes.as_u64().context("x-hex that is no number")?),
            None => Type::Text,
        },
        ("string", Some("uuid")) => Type::Uuid,
        ("string", Some("date-time")) => Type::DateTime,
        ("string", Some("partial-date-time")) => Type::LocalDateTime,
        ("string", Some("date")) => Type::Date,
        ("integer", _) => Type::Integer,
        ("number", _) => Type::Float,
        ("boolean", None) => Type::Bool,
        ("array", None) => match schema.get("uniqueItems") {
            Some(Value::Bool(true)) => Type::Set(inner("items")?),
            _ => Type::List(inner("items")?),
        },
        ("object", None) if is_map(schema) => Type::Map(inner("additionalProperties")?),
        _ => bail!("a type of unknown shape: {schema}"),
    };
    Ok((ty, nullable))
}

/// Refuses a schema with a keyword that is not understood.
fn only(schema: &Value, known: &[&str]) -> Result<()> {
    let schema = schema
        .as_object()
        .with_context(|| format!("no object: {schema}"))?;
    for key in schema.keys() {
        ensure!(known.contains(&key.as_str()), "the keyword {key}");
    }
    Ok(())
}

fn object<'a>(value: &'a Value, key: &str) -> Result<&'a Map<String, Value>> {
    value
        .get(key)
        .and_then(Value::as_object)
        .with_context(|| format!("no object {key}"))
}

fn array<'a>(value: &'a Value, key: &str) -> Result<&'a [Value]> {
    let list = value.get(key).and_then(Value::as_array);
    Ok(list.with_context(|| format!("no list {key}"))?.as_slice())
}

fn text(value: &Value, key: &str) -> Result<String> {
    let text = value.get(key).and_then(Value::as_str);
    Ok(text.with_context(|| format!("no text {key}"))?.to_owned())
}

fn doc(schema: &Value) -> String {
    let doc = schema.get("description").and_then(Value::as_str);
    clean(doc.unwrap_or_default())
}

/// A Rust doc comment for readers of other languages: without code examples, links between items as plain names,
/// every paragraph on one line.
pub fn clean(doc: &str) -> String {
    let mut paragraphs: Vec<String> = vec![String::new()];
    let mut fenced = false;
    for line in doc.lines() {
        if line.trim_start().starts_with("```") {
            fenced = !fenced;
        } else if fenced {
        } else if line.trim().is_empty() {
            paragraphs.push(String::new());
        } else if let Some(paragraph) = paragraphs.last_mut() {
            if !paragraph.is_empty() {
                paragraph.push(' ');
            }
            paragraph.push_str(line.trim());
        }
    }
    paragraphs.retain(|p| !p.is_empty());
    unlinked(&paragraphs.join("\n\n"))
}

fn unlinked(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some((before, after)) = rest.split_once('[') {
        out.push_str(before);
        let Some((label, tail)) = after.split_once(']') else {
            out.push('[');
            rest = after;
            continue;
        };
        let target = tail.strip_prefix('(').and_then(|t| t.split_once(')'));
        match target {
            Some((url, tail)) if url.starts_with("http") => {
                out.push_str(&format!("{label} ({url})"));
                rest = tail;
            }
            Some((_, tail)) => {
                out.push_str(label);
                rest = tail;
            }
            None if label.starts_with('`') => {
                out.push_str(label);
                rest = tail;
            }
            None => {
                out.push('[');
                rest = after;
            }
        }
    }
    out.push_str(rest);
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn a_description_becomes_rooms_with_methods_and_types() {
        let described = json!({
            "rooms": [{
                "name": "idea",
                "commands": [{ "name": "idea.deposit", "body": { "$ref": "#/$defs/Deposit" }, "claims": {} }],
                "queries": [],
            }],
            "$defs": {
                "Deposit": {
                    "type": "object",
                    "properties": { "idea": { "type": "string", "format": "uuid", "x-fresh": true } },
                    "required": ["idea"],
                },
                "Stage": { "type": "string", "enum": ["open", "over"] },
            },
            "codes": [],
        });
        let model = Model::read(&described).unwrap();
        let [idea] = model.rooms.as_slice() else {
            panic!("one room");
        };
        assert_eq!(idea.plural, "ideas");
        let deposit = idea.commands.first().unwrap();
        assert_eq!(deposit.method, "deposit");
        let fresh = deposit.fields.first().unwrap();
        assert!(fresh.fresh && fresh.required && fresh.ty == Type::Uuid);
        assert!(matches!(model.defs.get("Stage"), Some(Def::Choice { .. })));
        let plurals = ["way", "policy", "survey", "calendar", "journal"].map(plural);
        assert_eq!(
            plurals,
            ["ways", "policies", "surveys", "calendar", "journal"]
        );
    }

    #[test]
    fn an_unknown_shape_is_an_error_and_not_any() {
        for schema in [
            json!(true),
            json!({}),
            json!({ "type": "string", "format": "colour" }),
            json!({ "type": "object", "patternProperties": {} }),
            json!({ "anyOf": [{ "type": "string" }, { "type": "integer" }] }),
        ] {
            assert!(definition(&schema).is_err(), "{schema}");
        }
    }

    #[test]
    fn examples_and_links_of_rust_are_left_out() {
        let doc = "The [`Town`](crate::Town)'s\nmark, see [day](super::x) or [`Line`].\n\n```\nlet a = [1](2);\n```";
        assert_eq!(clean(doc), "The `Town`'s mark, see day or `Line`.");
    }
}
