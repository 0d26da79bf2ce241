//! Values that a schema allows, made from the schema alone.

use serde_json::{Map, Value, json};

/// A text for each pattern that there is: a new one without its text here fails.
const PATTERNS: [(&str, &str); 13] = [
    ("^[A-Za-z0-9_.=-]{1,300}$", "1.latest.idea.7"),
    ("^[a-z][a-z0-9_-]{0,59}$", "health"),
    ("^([0-9a-fA-F]{2}){16}$", "000102030405060708090a0b0c0d0e0f"),
    ("^ma1\\.[A-Za-z0-9_-]+\\.[A-Za-z0-9_-]+$", "ma1.a.a"),
    ("^(DK)?[1-9][0-9]{7}$", "13585628"),
    ("^[0-9]{2}(\\.[0-9]{2}){0,2}$", "27.15"),
    ("^([Dd][Kk][- ]?)?[0-9]{4}$", "8722"),
    ("^0?[1-8][0-9]{2}$", "0766"),
    ("^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$", "09:30"),
    ("^\\+?[ -]*([0-9][ -]*){8,15}$", "12 34 56 78"),
    ("^[a-z]{2,3}$", "da"),
    (
        "^[0-9a-f]{64}$",
        "000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e1f",
    ),
    ("^\\d+$", "7"),
];

/// What stands behind a reference; the schema itself where it is none.
pub(super) fn resolved<'a>(defs: &'a Value, schema: &'a Value) -> &'a Value {
    match schema["$ref"].as_str() {
        Some(name) => &defs[name.strip_prefix("#/$defs/").unwrap()],
        None => schema,
    }
}

/// The type, null left aside.
pub(super) fn kind(schema: &Value) -> &str {
    match &schema["type"] {
        Value::Array(names) => names[0].as_str().unwrap(),
        name => name.as_str().unwrap_or_default(),
    }
}

/// The smallest value that is no limit: what must be there, and nothing else.
pub(super) fn sample(defs: &Value, schema: &Value) -> Value {
    let schema = resolved(defs, schema);
    if let Some(value) = schema.get("const") {
        return value.clone();
    }
    for list in ["anyOf", "oneOf"] {
        if let Some(first) = schema[list].get(0) {
            return sample(defs, first);
        }
    }
    match kind(schema) {
        "string" => json!(text(schema)),
        "integer" => json!(schema["minimum"].as_i64().unwrap_or_default().max(1)),
        "number" => json!(0.5),
        "boolean" => json!(true),
        "array" => many(defs, schema),
        "object" => object(defs, schema),
        other => panic!("no sample of {other}: {schema}"),
    }
}

fn text(schema: &Value) -> String {
    if let Some(pattern) = schema["pattern"].as_str() {
        let known = PATTERNS.iter().find(|(known, _)| *known == pattern);
        let known = known.unwrap_or_else(|| panic!("no text for {pattern}"));
        return known.1.to_owned();
    }
    match schema["format"].as_str() {
        Some("uuid") => "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b",
        Some("date") => "2026-06-01",
        Some("date-time") => "2026-06-01T10:00:00Z",
        Some("partial-date-time") => "2026-06-01T10:00:00",
        Some("email") => "ida@eksempel.dk",
        _ => return "a".repeat(size(&schema["minLength"]).max(1)),
    }
    .to_owned()
}

/// A limit of the schema; 0 where there is none.
pub(super) fn size(limit: &Value) -> usize {
    usize::try_from(limit.as_u64().unwrap_or_default()).unwrap()
}

fn many(defs: &Value, schema: &Value) -> Value {
    let items = |item| sample(defs, item);
    match schema["prefixItems"].as_array() {
        Some(all) => all.iter().map(items).collect(),
        None => (0..size(&schema["minItems"]))
            .map(|_| items(&schema["items"]))
            .collect(),
    }
}

fn object(defs: &Value, schema: &Value) -> Value {
    let mut fields = Map::new();
    for name in schema["required"].as_array().into_iter().flatten() {
        let name = name.as_str().unwrap();
        fields.insert(name.to_owned(), sample(defs, &schema["properties"][name]));
    }
    if schema["minProperties"].is_u64() {
        fields.insert(key(schema), sample(defs, value_of(schema)));
    }
    Value::Object(fields)
}

/// A key of a map.
pub(super) fn key(schema: &Value) -> String {
    let names = &schema["propertyNames"];
    let patterns = schema["patternProperties"].as_object();
    match patterns.and_then(|all| all.keys().next()) {
        Some(pattern) => text(&json!({ "pattern": pattern })),
        None if names.is_object() => text(names),
        None => "a".to_owned(),
    }
}

/// What a map holds; null where it is none.
pub(super) fn value_of(schema: &Value) -> &Value {
    let patterns = schema["patternProperties"].as_object();
    let first = patterns.and_then(|all| all.values().next());
    first.unwrap_or(&schema["additionalProperties"])
}
