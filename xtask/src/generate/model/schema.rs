//! A type out of its JSON Schema.

use anyhow::{Context, Result, bail, ensure};
use serde_json::{Map, Value};

use super::{Def, Field, Type};

pub(in crate::generate) fn definition(schema: &Value) -> Result<Def> {
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
                "x-order",
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
            "x-order",
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

pub(super) fn wrapped(ty: Type, nullable: bool) -> Type {
    if nullable {
        Type::Nullable(Box::new(ty))
    } else {
        ty
    }
}

/// The type of a schema, and whether null may stand instead.
pub(in crate::generate) fn ty(schema: &Value) -> Result<(Type, bool)> {
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
            "maxProperties",
            "maximum",
            "minItems",
            "minLength",
            "minProperties",
            "minimum",
            "pattern",
            "propertyNames",
            "title",
            "type",
            "uniqueItems",
            "x-fresh",
            "x-hex",
            "x-id",
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
        ("string", None | Some("email")) => match schema.get("x-hex") {
            Some(bytes) => Type::Hex(bytes.as_u64().context("x-hex that is no number")?),
            None => Type::Text,
        },
        ("string", Some("uuid")) => {
            let kind = schema.get("x-id").and_then(Value::as_str);
            Type::Uuid(kind.map(str::to_owned))
        }
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

pub(in crate::generate) fn object<'a>(
    value: &'a Value,
    key: &str,
) -> Result<&'a Map<String, Value>> {
    value
        .get(key)
        .and_then(Value::as_object)
        .with_context(|| format!("no object {key}"))
}

pub(in crate::generate) fn array<'a>(value: &'a Value, key: &str) -> Result<&'a [Value]> {
    let list = value.get(key).and_then(Value::as_array);
    Ok(list.with_context(|| format!("no list {key}"))?.as_slice())
}

pub(in crate::generate) fn text(value: &Value, key: &str) -> Result<String> {
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
