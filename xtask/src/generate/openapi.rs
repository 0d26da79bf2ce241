//! The OpenAPI document: every command and question as the one protocol offers them, from the core's description and the
//! table of authority.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::{Map, Value, json};

use super::authority::{ACTORS, senders};

const PATH: &str = "core/docs/openapi.json";
const DEFS: &str = "#/$defs/";
const SCHEMAS: &str = "#/components/schemas/";

/// The file with its content: one line for each path and each schema, so that a change shows as what it is.
pub fn file(
    described: &Value,
    documents: &BTreeMap<String, Value>,
) -> Result<(&'static str, String)> {
    let mut paths = Map::new();
    let mut roots = vec![described.get("receipt").context("a receipt")?.clone()];
    let mut forms = Vec::new();
    let senders = senders()?;
    let rooms = described.get("rooms").and_then(Value::as_array);
    for room in rooms.context("rooms")? {
        let tag = text(room, "name")?;
        for command in list(room, "commands") {
            let name = text(command, "name")?;
            let may = senders.get(name).with_context(|| name.to_owned())?;
            let body = command.get("body").context("a body")?;
            roots.push(body.clone());
            named(body, &mut forms);
            let operation = operation(described, name, tag, body, may)?;
            paths.insert(format!("/commands/{name}"), command_path(operation, body));
        }
        for query in list(room, "queries") {
            let name = text(query, "name")?;
            let (body, view) = (query.get("body"), query.get("view"));
            let (body, view) = (body.context("a body")?, view.context("a view")?);
            roots.extend([body.clone(), view.clone()]);
            let operation = operation(described, name, tag, body, &[])?;
            paths.insert(
                format!("/questions/{name}"),
                question_path(&operation, body, view, is_secret(described, body)),
            );
        }
    }
    let fixed: Value = serde_json::from_str(include_str!("openapi.base.json"))?;
    paths.extend(fields(at(&fixed, "/paths")));
    let mut components: Map<String, Value> = fields(at(&fixed, "/components")).collect();
    let mut schemas = used(described, &roots)?;
    label(&mut schemas, documents, &forms);
    components.insert("x-sentences".into(), sentences(documents));
    schemas.extend(fields(at(&fixed, "/components/schemas")));
    components.insert("schemas".into(), Value::Object(schemas));
    let mut info: Map<String, Value> = fields(at(&fixed, "/info")).collect();
    info.insert("version".into(), json!(env!("CARGO_PKG_VERSION")));
    let info = Value::Object(info);
    let mut text = String::from("{\n");
    text += &format!("\"openapi\": \"3.1.0\",\n\"info\": {info},\n");
    text += &format!(
        "\"paths\": {},\n\"components\": {{\n",
        lines(&Value::Object(paths))
    );
    let parts: Vec<String> = components
        .iter()
        .map(|(name, part)| format!("\"{name}\": {}", lines(part)))
        .collect();
    text += &parts.join(",\n");
    text += "\n}\n}\n";
    Ok((PATH, text.replace(DEFS, SCHEMAS)))
}

/// What stands under a pointer, or null.
fn at<'a>(value: &'a Value, pointer: &str) -> &'a Value {
    value.pointer(pointer).unwrap_or(&Value::Null)
}

fn fields(object: &Value) -> impl Iterator<Item = (String, Value)> {
    let fields = object.as_object().into_iter().flatten();
    fields.map(|(name, value)| (name.clone(), value.clone()))
}

/// An object with each field on a line.
fn lines(object: &Value) -> String {
    let fields: Vec<String> = object
        .as_object()
        .into_iter()
        .flatten()
        .map(|(name, value)| format!("{}: {value}", json!(name)))
        .collect();
    format!("{{\n{}\n}}", fields.join(",\n"))
}

fn text<'a>(of: &'a Value, name: &str) -> Result<&'a str> {
    let text = of.get(name).and_then(Value::as_str);
    text.with_context(|| format!("a text `{name}`"))
}

fn list<'a>(of: &'a Value, name: &str) -> impl Iterator<Item = &'a Value> {
    of.get(name).and_then(Value::as_array).into_iter().flatten()
}

/// What stands about a command or a question in any case.
fn operation(
    described: &Value,
    name: &str,
    tag: &str,
    body: &Value,
    may: &[String],
) -> Result<Map<String, Value>> {
    let of = text(body, "$ref")?.trim_start_matches(DEFS);
    let doc = text(at(described, &format!("/$defs/{of}")), "description").unwrap_or_default();
    let mut operation = Map::new();
    operation.insert("tags".into(), json!([tag]));
    operation.insert("operationId".into(), json!(name));
    operation.insert("description".into(), json!(doc));
    if !may.is_empty() {
        // One who holds a mandate is a citizen too: whether they hold it, the library sees.
        let kinds = ACTORS.iter().filter(|kind| **kind != "other");
        let sent = kinds.filter(|kind| {
            may.iter()
                .any(|one| one == **kind || (**kind == "citizen" && one == "other"))
        });
        operation.insert("x-actors".into(), json!(sent.collect::<Vec<_>>()));
    }
    Ok(operation)
}

fn json_content(schema: &Value) -> Value {
    json!({ "application/json": { "schema": schema } })
}

fn command_path(mut operation: Map<String, Value>, body: &Value) -> Value {
    operation.insert(
        "parameters".into(),
        json!([{ "$ref": "#/components/parameters/IdempotencyKey" }]),
    );
    let request = json!({ "required": true, "content": json_content(body) });
    operation.insert("requestBody".into(), request);
    let responses = json!({
        "200": { "$ref": "#/components/responses/Receipt" },
        "default": { "$ref": "#/components/responses/Problem" },
    });
    operation.insert("responses".into(), responses);
    json!({ "post": operation })
}

/// Whether a question brings a CPR number or a secret: then it never stands in an address, which servers and browsers keep.
fn is_secret(described: &Value, body: &Value) -> bool {
    let of = text(body, "$ref").unwrap_or_default();
    let of = of.trim_start_matches(DEFS);
    let field = |name| described.pointer(&format!("/$defs/{of}/properties/{name}"));
    ["cpr", "secret"]
        .into_iter()
        .any(|name| field(name).is_some())
}

fn question_path(
    operation: &Map<String, Value>,
    body: &Value,
    view: &Value,
    secret: bool,
) -> Value {
    let answer = json!({
        "description": "The answer, as the actor may see it.",
        "headers": { "ETag": { "$ref": "#/components/headers/ETag" } },
        "content": {
            "application/json": { "schema": view },
            "text/event-stream": { "schema": { "type": "string" } },
        },
    });
    let mut by_get = operation.clone();
    by_get.insert(
        "parameters".into(),
        json!([{ "name": "fields", "in": "query", "style": "form", "explode": true, "schema": body }]),
    );
    by_get.insert(
        "responses".into(),
        json!({
            "200": answer,
            "304": { "$ref": "#/components/responses/NotModified" },
            "default": { "$ref": "#/components/responses/Problem" },
        }),
    );
    let mut by_post = operation.clone();
    let named = operation.get("operationId").and_then(Value::as_str);
    let named = format!("{}:post", named.unwrap_or_default());
    by_post.insert("operationId".into(), json!(named));
    by_post.insert(
        "requestBody".into(),
        json!({ "required": true, "content": json_content(body) }),
    );
    by_post.insert(
        "responses".into(),
        json!({
            "200": {
                "description": "The answer, as the actor may see it.",
                "content": json_content(view),
            },
            "default": { "$ref": "#/components/responses/Problem" },
        }),
    );
    match secret {
        true => json!({ "post": by_post }),
        false => json!({ "get": by_get, "post": by_post }),
    }
}

/// The schemas that these lead to. What a command makes new may be left out over HTTP: the server makes it of the command's id.
fn used(described: &Value, roots: &[Value]) -> Result<Map<String, Value>> {
    let defs = at(described, "/$defs").as_object().context("$defs")?;
    let (mut seen, mut next) = (BTreeSet::new(), Vec::new());
    roots.iter().for_each(|root| named(root, &mut next));
    let mut schemas = Map::new();
    while let Some(name) = next.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let schema = defs.get(&name).with_context(|| name.clone())?;
        named(schema, &mut next);
        schemas.insert(name, relaxed(schema));
    }
    Ok(schemas)
}

/// Puts the labels of what these types ask, so that the answer to a form names its fields as a citizen knows them.
fn label(schemas: &mut Map<String, Value>, documents: &BTreeMap<String, Value>, forms: &[String]) {
    let (mut seen, mut next) = (BTreeSet::new(), forms.to_vec());
    while let Some(name) = next.pop() {
        if !seen.insert(name.clone()) {
            continue;
        }
        let pointer = format!("/$defs/{name}");
        let said = documents
            .values()
            .find_map(|document| document.pointer(&pointer));
        if let Some(schema) = schemas.get_mut(&name) {
            named(schema, &mut next);
            titled(schema, said.unwrap_or(&Value::Null));
        }
    }
}

/// The titles of one description's fields, put on another of the same shape.
fn titled(schema: &mut Value, said: &Value) {
    if let Some(inside) = schema.get_mut("properties").and_then(Value::as_object_mut) {
        for (name, field) in inside {
            let said = at(said, &format!("/properties/{name}"));
            let danish = at(said, "/x-danish/title");
            if let (Some(field), Some(title), true) =
                (field.as_object_mut(), said.get("title"), danish.is_string())
            {
                field.insert("title".into(), title.clone());
                field.insert("x-danish".into(), json!({ "title": danish }));
            }
        }
    }
    if let Some(choices) = schema.get_mut("oneOf").and_then(Value::as_array_mut) {
        for (number, choice) in choices.iter_mut().enumerate() {
            titled(choice, at(said, &format!("/oneOf/{number}")));
        }
    }
}

/// What a citizen reads of an error whose own sentence is for those who build pages.
fn sentences(documents: &BTreeMap<String, Value>) -> Value {
    let errors = documents.get("errors").map(|all| at(all, "/errors"));
    let each = errors
        .into_iter()
        .flat_map(fields)
        .filter_map(|(code, said)| {
            let (citizen, own) = (said.get("citizen")?, said.get("developer")?);
            let text = |of: &Value, language: &str| {
                let text = of.get(language).and_then(Value::as_str).unwrap_or_default();
                text.trim_end_matches('.').to_lowercase()
            };
            let other = ["en", "da"]
                .iter()
                .any(|language| text(citizen, language) != text(own, language));
            let is_whole = ["en", "da"]
                .iter()
                .all(|language| !text(citizen, language).contains('{'));
            (other && is_whole).then(|| (code, citizen.clone()))
        });
    Value::Object(each.collect())
}

fn named(schema: &Value, into: &mut Vec<String>) {
    match schema {
        Value::Object(fields) => {
            for (field, value) in fields {
                match value.as_str().and_then(|to| to.strip_prefix(DEFS)) {
                    Some(name) if field == "$ref" => into.push(name.to_owned()),
                    _ => named(value, into),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| named(item, into)),
        _ => {}
    }
}

fn relaxed(schema: &Value) -> Value {
    let mut schema = schema.clone();
    let fresh: Vec<Value> = fields(at(&schema, "/properties"))
        .filter(|(_, field)| field.get("x-fresh") == Some(&json!(true)))
        .map(|(name, _)| json!(name))
        .collect();
    if let Some(required) = schema.get_mut("required").and_then(Value::as_array_mut) {
        required.retain(|name| !fresh.contains(name));
    }
    schema
}
