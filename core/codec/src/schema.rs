//! JSON Schemas (draft 2020-12) of what types look like.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use crate::json::Json;
use crate::shape::{Body, Content, FieldShape, Named, Of, RecordShape, Shape, VariantShape};

/// The schemas of all types that were asked about.
#[derive(Debug, Default)]
pub struct Schemas {
    defs: BTreeMap<String, Value>,
    names: BTreeMap<&'static str, String>,
}

impl Schemas {
    /// The schema of a type: where it has a name, a reference to its definition.
    pub fn of(&mut self, shape: &'static Shape) -> Value {
        match shape {
            Shape::Json(json) => serde_json::from_str(json).unwrap_or_default(),
            Shape::Text { min, max } => {
                let mut schema = json!({ "type": "string", "maxLength": max });
                if let Some(min) = min {
                    put(&mut schema, "minLength", min);
                }
                schema
            }
            Shape::List(of) => json!({ "type": "array", "items": self.of(of()) }),
            Shape::Array(of, count) => json!({
                "type": "array", "items": self.of(of()), "minItems": count, "maxItems": count,
            }),
            Shape::Set(of) => {
                json!({ "type": "array", "uniqueItems": true, "items": self.of(of()) })
            }
            Shape::Map(key, value) => self.map(*key, *value),
            Shape::Nullable(of) => nullable(self.of(of())),
            Shape::Tuple(of) => {
                let items: Vec<Value> = of.iter().map(|of| self.of(of())).collect();
                json!({
                    "type": "array", "prefixItems": items, "minItems": of.len(), "maxItems": of.len(),
                })
            }
            Shape::Named(named) => self.reference(named),
        }
    }

    /// The definitions, by name.
    #[must_use]
    pub fn defs(self) -> BTreeMap<String, Value> {
        self.defs
    }

    fn reference(&mut self, named: &'static Named) -> Value {
        if let Some(name) = self.names.get(named.id) {
            return json!({ "$ref": format!("#/$defs/{name}") });
        }
        let taken: BTreeSet<&String> = self.names.values().collect();
        let mut name = named.name.to_owned();
        for number in 2.. {
            if !taken.contains(&name) {
                break;
            }
            name = format!("{}{number}", named.name);
        }
        let reference = json!({ "$ref": format!("#/$defs/{name}") });
        self.names.insert(named.id, name.clone());
        let schema = self.body(named);
        self.defs.insert(name, schema);
        reference
    }

    fn body(&mut self, named: &'static Named) -> Value {
        let mut schema = match &named.body {
            Body::Pattern(pattern) => json!({ "type": "string", "pattern": pattern }),
            Body::As(of) => self.of(of()),
            Body::Data(of) => self.inlined(of()),
            Body::Record(record) => self.record(record),
            Body::Variants {
                tag,
                content,
                strict,
                variants,
            } => self.variants([*tag, *content], *strict, variants),
        };
        describe(&mut schema, named.doc);
        schema
    }

    /// A type in its place, without a reference.
    fn inlined(&mut self, shape: &'static Shape) -> Value {
        match shape {
            Shape::Named(named) => self.body(named),
            other => self.of(other),
        }
    }

    fn map(&mut self, key: Of, value: Of) -> Value {
        let (key, value) = (self.inlined(key()), self.of(value()));
        let text = |name: &str| key.get(name).and_then(Value::as_str);
        let mut schema = json!({ "type": "object" });
        let pattern = match (text("pattern"), text("type")) {
            (Some(pattern), Some("string")) => pattern,
            (_, Some("integer")) if key.get("minimum") == Some(&json!(0)) => r"^\d+$",
            (_, Some("integer")) => r"^-?\d+$",
            _ => {
                put(&mut schema, "additionalProperties", value);
                return schema;
            }
        };
        put(&mut schema, "additionalProperties", false);
        put(&mut schema, "patternProperties", json!({ pattern: value }));
        schema
    }

    fn record(&mut self, record: &'static RecordShape) -> Value {
        let (mut properties, mut required) = (Map::new(), Vec::new());
        for field in record.fields {
            properties.insert(field.name.to_owned(), self.field(field));
            if !field.optional {
                required.push(field.name);
            }
        }
        let mut schema = json!({ "type": "object" });
        if !properties.is_empty() {
            put(&mut schema, "properties", properties);
        }
        if !required.is_empty() {
            put(&mut schema, "required", required);
        }
        // Properties are no list, and a form has an order.
        if record.fields.len() > 1 {
            let order: Vec<&str> = record.fields.iter().map(|field| field.name).collect();
            put(&mut schema, "x-order", order);
        }
        if record.strict {
            put(&mut schema, "additionalProperties", false);
        }
        schema
    }

    fn field(&mut self, field: &'static FieldShape) -> Value {
        let mut schema = self.of((field.of)());
        describe(&mut schema, field.doc);
        if let Some(write) = field.default {
            let mut json = Json::default();
            if write(&mut json) {
                let value: Value = serde_json::from_str(&json.done()).unwrap_or_default();
                put(&mut schema, "default", value);
            }
        }
        if field.fresh {
            put(&mut schema, "x-fresh", true);
        }
        schema
    }

    fn variants(
        &mut self,
        [tag, content]: [Option<&'static str>; 2],
        strict: bool,
        variants: &'static [VariantShape],
    ) -> Value {
        let by_name = tag.is_none();
        let plain = |one: &&VariantShape| {
            by_name && one.doc.is_empty() && matches!(one.content, Content::Nothing)
        };
        let names: Vec<&str> = variants.iter().filter(plain).map(|one| one.name).collect();
        let of_names = json!({ "type": "string", "enum": names });
        if names.len() == variants.len() {
            return of_names;
        }
        let mut all = Vec::new();
        if !names.is_empty() {
            all.push(of_names);
        }
        for one in variants.iter().filter(|one| !plain(one)) {
            let mut schema = match (tag, content) {
                (Some(tag), None) => self.among(tag, strict, one),
                (Some(tag), Some(content)) => self.beside([tag, content], strict, one),
                (None, _) => self.by_name(one),
            };
            describe(&mut schema, one.doc);
            all.push(schema);
        }
        json!({ "oneOf": all })
    }

    /// A variant that travels as its name, or as an object of one field.
    fn by_name(&mut self, one: &'static VariantShape) -> Value {
        let inside = match &one.content {
            Content::Nothing => return json!({ "type": "string", "const": one.name }),
            Content::Value(of) => self.of(of()),
            Content::Fields(record) => self.record(record),
        };
        json!({
            "type": "object", "properties": { one.name: inside }, "required": [one.name],
            "additionalProperties": false,
        })
    }

    /// A variant whose tag stands among its fields.
    fn among(&mut self, tag: &str, strict: bool, one: &'static VariantShape) -> Value {
        let mut schema = match &one.content {
            Content::Nothing if strict => json!({ "additionalProperties": false }),
            Content::Nothing => json!({}),
            Content::Value(of) => {
                let inside = self.inlined(of());
                match inside.get("additionalProperties") {
                    Some(Value::Bool(false)) => inside,
                    _ => self.of(of()),
                }
            }
            Content::Fields(record) => self.record(record),
        };
        put(&mut schema, "type", "object");
        let mut properties = schema.get("properties").cloned().unwrap_or(json!({}));
        put(
            &mut properties,
            tag,
            json!({ "type": "string", "const": one.name }),
        );
        put(&mut schema, "properties", properties);
        let mut required = vec![json!(tag)];
        let others = schema.get("required").and_then(Value::as_array);
        required.extend(others.into_iter().flatten().cloned());
        put(&mut schema, "required", required);
        schema
    }

    /// A variant whose tag and content stand beside each other.
    fn beside(
        &mut self,
        [tag, content]: [&str; 2],
        strict: bool,
        one: &'static VariantShape,
    ) -> Value {
        let inside = match &one.content {
            Content::Nothing => None,
            Content::Value(of) => Some(self.of(of())),
            Content::Fields(record) => Some(self.record(record)),
        };
        let mut properties = json!({ tag: { "type": "string", "const": one.name } });
        let mut required = vec![tag];
        if let Some(inside) = inside {
            put(&mut properties, content, inside);
            required.push(content);
        }
        let mut schema =
            json!({ "type": "object", "properties": properties, "required": required });
        if strict {
            put(&mut schema, "additionalProperties", false);
        }
        schema
    }
}

fn put(schema: &mut Value, name: &str, value: impl serde::Serialize) {
    if let Value::Object(fields) = schema {
        fields.insert(name.to_owned(), json!(value));
    }
}

fn describe(schema: &mut Value, doc: &str) {
    if !doc.is_empty() {
        put(schema, "description", doc);
    }
}

/// What a schema allows, or null.
fn nullable(schema: Value) -> Value {
    let Value::Object(mut fields) = schema else {
        return schema;
    };
    if ["$ref", "oneOf", "anyOf"]
        .iter()
        .any(|name| fields.contains_key(*name))
    {
        return json!({ "anyOf": [fields, { "type": "null" }] });
    }
    if let Some(Value::String(of)) = fields.get("type") {
        let of = json!([of, "null"]);
        fields.insert("type".to_owned(), of);
    }
    if let Some(Value::Array(names)) = fields.get_mut("enum") {
        names.push(Value::Null);
    }
    Value::Object(fields)
}
