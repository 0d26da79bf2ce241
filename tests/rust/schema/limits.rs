//! What a schema says of a field is what the door asks of it, on both sides of each limit.

use medborger::participation::check;
use medborger::{Clock, MemoryStore, Participation, Town};
use serde_json::{Value, json};

use super::rooms;
use super::sample::{key, kind, resolved, sample, size, value_of};

const ID: &str = "6b0c1d52-3f0a-4b8e-9a35-0c1d2e3f4a5b";

/// What stands in a text for a number that no `Value` can hold.
const NUMBER: &str = "\"a number: ";

/// What is wrong with a body: code and field.
type Faults = Vec<(String, String)>;

/// Puts a value into a body in its place.
type Put<'a> = &'a dyn Fn(Value) -> Value;

/// One call, walked through field by field.
struct Walk<'a> {
    defs: &'a Value,
    name: &'a str,
    read: &'a dyn Fn(&str) -> Faults,
    /// The definitions that are being walked through.
    within: Vec<String>,
    /// What is told as a whole where something in it is wrong: a choice that is the one field of an object.
    whole: Option<String>,
    tried: usize,
    wrong: Vec<String>,
}

impl Walk<'_> {
    fn faults(&mut self, body: &Value) -> Faults {
        self.tried += 1;
        let mut text = body.to_string();
        while let Some((before, after)) = text.split_once(NUMBER) {
            let (number, rest) = after.split_once('"').unwrap();
            text = format!("{before}{number}{rest}");
        }
        (self.read)(&text)
    }

    /// The value is taken: nothing is wrong there, nor with what holds it.
    fn takes(&mut self, put: Put<'_>, path: &str, value: Value) {
        let shown = brief(&value);
        let faults = self.faults(&put(value));
        let here = |field: &str| field.starts_with(path) || path.starts_with(field);
        if let Some((code, field)) = faults.iter().find(|(_, field)| here(field)) {
            let told = format!("{}: {path} = {shown} is refused: {code} {field}", self.name);
            self.wrong.push(told);
        }
    }

    /// The value is refused, and the fault is at that path.
    fn refuses(&mut self, put: Put<'_>, path: &str, value: Value) {
        let shown = brief(&value);
        let faults = self.faults(&put(value));
        // The door calls the input as a whole by a question mark.
        let path = self.whole.clone().unwrap_or_else(|| path.to_owned());
        let path = if path.is_empty() { "?" } else { &path };
        if !faults.iter().any(|(_, field)| field == path) {
            let told = format!("{}: {path} = {shown} is taken: {faults:?}", self.name);
            self.wrong.push(told);
        }
    }

    fn walk(&mut self, schema: &Value, put: Put<'_>, path: &str) {
        if let Some(name) = schema["$ref"].as_str() {
            if self.within.iter().any(|one| one == name) {
                return;
            }
            self.within.push(name.to_owned());
            let defs = self.defs;
            self.walk(resolved(defs, schema), put, path);
            self.within.pop();
            return;
        }
        if let Some([some, null]) = schema["anyOf"].as_array().map(Vec::as_slice) {
            assert_eq!(null["type"], "null");
            self.takes(put, path, Value::Null);
            return self.walk(some, put, path);
        }
        if let Some(choices) = schema["oneOf"].as_array() {
            return self.choices(choices, put, path);
        }
        if schema["type"][1] == "null" {
            self.takes(put, path, Value::Null);
        }
        match kind(schema) {
            "string" => self.text(schema, put, path),
            "integer" => self.whole(schema, put, path),
            "number" => self.refuses(put, path, json!("a")),
            "boolean" => self.refuses(put, path, json!("true")),
            "array" => self.list(schema, put, path),
            "object" => self.object(schema, put, path),
            other => panic!("{path}: {other}"),
        }
    }

    fn text(&mut self, schema: &Value, put: Put<'_>, path: &str) {
        self.refuses(put, path, json!({ "a": 1 }));
        if schema.get("pattern").is_some() || schema.get("format").is_some() {
            self.takes(put, path, sample(self.defs, schema));
            self.refuses(put, path, json!("?"));
        }
        if schema.get("maxLength").is_some() {
            // Beside its length, a mail address or a telephone number is one.
            let fill = |count: usize| match (schema["format"].as_str(), schema["pattern"].as_str())
            {
                (Some("email"), _) => "a".repeat(count - 5) + "@b.dk",
                (_, Some(_)) => format!("1{}2345678", "-".repeat(count - 8)),
                _ => "a".repeat(count),
            };
            let max = size(&schema["maxLength"]);
            self.takes(put, path, json!(fill(max)));
            self.refuses(put, path, json!(fill(max + 1)));
        }
        if schema.get("minLength").is_some() {
            let min = size(&schema["minLength"]);
            self.takes(put, path, json!("a".repeat(min)));
            self.refuses(put, path, json!("a".repeat(min - 1)));
        }
    }

    fn whole(&mut self, schema: &Value, put: Put<'_>, path: &str) {
        for (limit, beyond) in [("minimum", -1), ("maximum", 1)] {
            let number: i128 = schema[limit].to_string().parse().unwrap();
            self.takes(put, path, schema[limit].clone());
            let number = format!("{}{}", &NUMBER[1..], number + beyond);
            self.refuses(put, path, json!(number));
        }
        self.refuses(put, path, json!(1.5));
    }

    fn list(&mut self, schema: &Value, put: Put<'_>, path: &str) {
        self.refuses(put, path, json!("a"));
        if let Some(items) = schema["prefixItems"].as_array() {
            let all = sample(self.defs, schema);
            for (at, item) in items.iter().enumerate() {
                let within = |value| {
                    let mut list = all.clone();
                    list[at] = value;
                    put(list)
                };
                self.walk(item, &within, &format!("{path}[{at}]"));
            }
        }
        let (defs, item) = (self.defs, &schema["items"]);
        if schema.get("minItems").is_some() || schema.get("maxItems").is_some() {
            let many = |count: usize| -> Value {
                let items = schema["prefixItems"].as_array();
                let item = |at| items.and_then(|items| items.get(at)).unwrap_or(item);
                (0..count)
                    .map(|at| match item(at) {
                        Value::Null => json!(1),
                        item => sample(defs, item),
                    })
                    .collect()
            };
            let (min, max) = (size(&schema["minItems"]), size(&schema["maxItems"]));
            self.takes(put, path, many(min));
            self.takes(put, path, many(max));
            self.refuses(put, path, many(max + 1));
            if min > 0 {
                self.refuses(put, path, many(min - 1));
            }
        } else {
            self.walk(item, &|value| put(json!([value])), &format!("{path}[0]"));
        }
    }

    fn object(&mut self, schema: &Value, put: Put<'_>, path: &str) {
        self.refuses(put, path, json!([]));
        let whole = sample(self.defs, schema);
        if schema.get("properties").is_none() && value_of(schema).is_object() {
            return self.map(schema, put, path);
        }
        for (name, inner) in schema["properties"].as_object().into_iter().flatten() {
            let within = |value: Value| {
                let mut fields = whole.clone();
                fields[name] = value;
                put(fields)
            };
            let at = dotted(path, name);
            if inner.get("const").is_none() {
                self.walk(inner, &within, &at);
            }
            let required = schema["required"].as_array();
            let mut fields = whole.clone();
            fields.as_object_mut().unwrap().remove(name);
            let without = |_| put(fields.clone());
            if required.is_some_and(|all| all.contains(&json!(name))) {
                self.refuses(&without, &at, json!("left out"));
            } else {
                self.takes(&without, &at, json!("left out"));
            }
        }
        if schema["additionalProperties"] == false {
            let beside = |value| {
                let mut fields = whole.clone();
                fields["no_such_field"] = value;
                put(fields)
            };
            self.refuses(&beside, &dotted(path, "no_such_field"), json!(1));
        }
    }

    fn map(&mut self, schema: &Value, put: Put<'_>, path: &str) {
        let name = key(schema);
        let within = |value| put(json!({ name.clone(): value }));
        self.walk(value_of(schema), &within, &dotted(path, &name));
        if schema.get("minProperties").is_some() {
            self.refuses(put, path, json!({}));
        }
        if schema.get("maxProperties").is_some() {
            let max = size(&schema["maxProperties"]);
            let value = sample(self.defs, value_of(schema));
            let letter = |at: usize| char::from(b'a' + u8::try_from(at).unwrap());
            let many = |count| -> Value {
                let fields = (0..count).map(|at| (format!("a{}", letter(at)), value.clone()));
                Value::Object(fields.collect())
            };
            self.takes(put, path, many(max));
            self.refuses(put, path, many(max + 1));
        }
        if schema.get("propertyNames").is_some() {
            self.refuses(
                put,
                path,
                json!({ "no such key": sample(self.defs, value_of(schema)) }),
            );
        }
    }

    fn choices(&mut self, choices: &[Value], put: Put<'_>, path: &str) {
        let mut tag = None;
        for choice in choices {
            match choice.get("const") {
                Some(name) => self.takes(put, path, name.clone()),
                None => {
                    let mut fields = choice["properties"].as_object().into_iter().flatten();
                    let named = fields.find(|(_, field)| field.get("const").is_some());
                    self.whole = named.is_none().then(|| path.to_owned());
                    self.object(choice, put, path);
                    self.whole = None;
                    tag = named.map(|(name, _)| name).or(tag);
                }
            }
        }
        let unknown = json!("no_such_choice");
        match tag {
            Some(tag) => {
                let tagged = |value| put(json!({ tag.clone(): value }));
                self.refuses(&tagged, &dotted(path, tag), unknown);
            }
            None => self.refuses(put, path, unknown),
        }
    }
}

fn dotted(path: &str, name: &str) -> String {
    match path {
        "" => name.to_owned(),
        path => format!("{path}.{name}"),
    }
}

fn brief(value: &Value) -> String {
    value.to_string().chars().take(60).collect()
}

/// Walks through all calls of a part; `read` tells what is wrong with a body, without carrying it out.
fn walk_all(part: &str, read: &dyn Fn(&str, &str) -> Faults) {
    let (mut tried, mut wrong) = (0, Vec::new());
    for room in rooms() {
        for (name, call) in room[part].as_object().unwrap() {
            let mut walk = Walk {
                defs: &room["$defs"],
                name,
                read: &|body| read(name, body),
                within: Vec::new(),
                whole: None,
                tried: 0,
                wrong: Vec::new(),
            };
            walk.walk(&call["body"], &|body| body, "");
            tried += walk.tried;
            wrong.append(&mut walk.wrong);
        }
    }
    assert!(tried > 2_000, "{tried}");
    assert!(
        wrong.is_empty(),
        "{} of {tried}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
}

#[test]
fn a_command_is_refused_beyond_each_limit_of_its_schema_and_taken_at_it() {
    walk_all("commands", &|name, body| {
        let command = format!(r#"{{"id":"{ID}","name":"{name}","body":{body}}}"#);
        let faults = check(&command).faults.into_iter();
        let told = faults.map(|fault| (fault.code, fault.field.unwrap_or_default()));
        told.collect()
    });
}

#[test]
fn a_question_is_refused_beyond_each_limit_of_its_schema_and_taken_at_it() {
    let town = Town::new(
        "0766".parse().unwrap(),
        std::array::from_fn(|at| u8::try_from(at).unwrap()),
        medborger::REGISTRY,
    )
    .unwrap();
    let bank = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
    let moment = r#"{"at":"2026-06-01T10:00:00Z","actor":{"kind":"system"}}"#;
    walk_all("questions", &|name, body| {
        // What stands beside the body is refused as well: so all is told that is wrong, and nothing is answered.
        let question = format!(r#"{{"name":"{name}","body":{body},"beside":1}}"#);
        let error = bank.ask_json(&question, moment).unwrap_err();
        let faults = error.faults().map(|fault| {
            let field = fault.field().unwrap_or_default().to_owned();
            (fault.code().to_owned(), field)
        });
        faults.filter(|(_, field)| field != "beside").collect()
    });
}
