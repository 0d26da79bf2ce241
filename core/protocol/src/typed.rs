//! Fields that came as texts, made what their types are: the query of an address, and a form without JavaScript.

use std::borrow::Cow;

use medborger_base::sorted::Arrange as _;
use medborger_codec::Tree;
use serde_json::{Map, Value};

use crate::catalogue::resolved;

/// How many levels a field's path may have.
const LEVELS_MAX: usize = 16;

/// What was given under a name: texts, and fields below it.
#[derive(Debug, Default)]
struct Node {
    texts: Vec<String>,
    below: Vec<(String, Node)>,
}

/// Makes an object of pairs of path and text. What is empty is absent. A text that isn't what its type asks for stays a text, and
/// the door says what is wrong there.
pub(crate) fn object(
    pairs: Vec<(String, String)>,
    body: &Value,
    schemas: &Map<String, Value>,
) -> Option<Tree<'static>> {
    let mut root = Node::default();
    for (path, text) in pairs {
        if text.is_empty() {
            continue;
        }
        let mut node = &mut root;
        for (level, name) in path.split('.').enumerate() {
            if level == LEVELS_MAX {
                return None;
            }
            let at = match node.below.iter().position(|(one, _)| one == name) {
                Some(at) => at,
                None => {
                    node.below.push((name.to_owned(), Node::default()));
                    node.below.len() - 1
                }
            };
            node = &mut node.below.get_mut(at)?.1;
        }
        node.texts.push(text);
    }
    let types = Types(schemas);
    Some(types.fields(root.below, resolved(body, schemas)))
}

/// The schemas of all types.
struct Types<'a>(&'a Map<String, Value>);

impl Types<'_> {
    fn value(&self, node: Node, schema: &Value) -> Tree<'static> {
        let schema = self.without_null(schema);
        if let Some(choices) = schema.get("oneOf").and_then(Value::as_array) {
            return match self.chosen(&node, choices) {
                Some(choice) if !node.below.is_empty() => self.fields(node.below, choice),
                _ => self.plain(node),
            };
        }
        let is = |kind: &str| match schema.get("type") {
            Some(Value::String(one)) => one == kind,
            Some(Value::Array(several)) => several.iter().any(|one| one == kind),
            _ => false,
        };
        if is("array") {
            let items = schema.get("items").unwrap_or(&Value::Null);
            return self.list(node, items);
        }
        if !node.below.is_empty() {
            return self.fields(node.below, schema);
        }
        let [text] = node.texts.as_slice() else {
            return self.plain(node);
        };
        let read = if is("boolean") {
            truth(text)
        } else if is("integer") {
            number(text.trim())
        } else if is("number") {
            // As a Dane writes it.
            number(&text.trim().replacen(',', ".", 1))
        } else {
            None
        };
        read.unwrap_or_else(|| self.plain(node))
    }

    /// The type itself, where nothing might stand in its place.
    fn without_null<'a>(&'a self, schema: &'a Value) -> &'a Value {
        let schema = resolved(schema, self.0);
        let any = schema.get("anyOf").and_then(Value::as_array);
        let mut others = any.into_iter().flatten();
        let inside = others.find(|one| one.get("type").is_none_or(|kind| kind != "null"));
        inside.map_or(schema, |inside| resolved(inside, self.0))
    }

    /// The choice whose tag was given, or whose one field.
    fn chosen<'a>(&'a self, node: &Node, choices: &'a [Value]) -> Option<&'a Value> {
        let given = |name: &str| {
            let (_, node) = node.below.iter().find(|(one, _)| one == name)?;
            Some(node.texts.first().map(String::as_str))
        };
        choices
            .iter()
            .map(|choice| resolved(choice, self.0))
            .find(|choice| {
                let fields = choice.get("properties").and_then(Value::as_object);
                let Some(fields) = fields else { return false };
                let mut tags = fields
                    .iter()
                    .filter_map(|(name, field)| Some((name, field.get("const")?.as_str()?)));
                match tags.next() {
                    Some((name, tag)) => given(name) == Some(Some(tag)),
                    None => fields.keys().all(|name| given(name).is_some()),
                }
            })
    }

    fn list(&self, node: Node, items: &Value) -> Tree<'static> {
        let each = node.texts.into_iter().map(|text| Node {
            texts: vec![text],
            below: Vec::new(),
        });
        let mut numbered: Vec<(u64, Node)> = Vec::new();
        for (name, below) in node.below {
            match name.parse() {
                Ok(number) => numbered.push((number, below)),
                // No list: the door says so.
                Err(_) => return Tree::Text("?".into()),
            }
        }
        numbered.retain(|(_, node)| !self.is_blank(node, items));
        numbered.arrange_by_key(|(number, _)| *number);
        let all = each.chain(numbered.into_iter().map(|(_, node)| node));
        Tree::List(all.map(|node| self.value(node, items)).collect())
    }

    /// Whether a list's entry names only the choice of something whose words were left empty, as the question of a form that nobody
    /// had to answer.
    fn is_blank(&self, entry: &Node, items: &Value) -> bool {
        let items = self.without_null(items);
        let type_of = |name: &str| items.get("properties")?.get(name);
        entry.below.iter().any(|(name, node)| {
            let [(tag, _)] = node.below.as_slice() else {
                return false;
            };
            let of = type_of(name).map(|of| self.without_null(of));
            let choices = of.and_then(|of| of.get("oneOf")?.as_array());
            let chosen = choices.and_then(|choices| self.chosen(node, choices));
            let needed = chosen.and_then(|choice| choice.get("required")?.as_array());
            let mut needed = needed.into_iter().flatten().filter_map(Value::as_str);
            needed.any(|name| name != tag)
        })
    }

    fn fields(&self, below: Vec<(String, Node)>, schema: &Value) -> Tree<'static> {
        let named = schema.get("properties").and_then(Value::as_object);
        let others = schema.get("additionalProperties").or_else(|| {
            let patterns = schema.get("patternProperties")?.as_object()?;
            patterns.values().next()
        });
        let each = below.into_iter().map(|(name, node)| {
            let of = named.and_then(|named| named.get(&name)).or(others);
            let value = self.value(node, of.unwrap_or(&Value::Null));
            (Cow::Owned(name), value)
        });
        Tree::Fields(each.collect())
    }

    /// As it came.
    fn plain(&self, node: Node) -> Tree<'static> {
        if !node.below.is_empty() {
            return self.fields(node.below, &Value::Null);
        }
        let mut texts: Vec<Tree<'_>> = node
            .texts
            .into_iter()
            .map(|text| Tree::Text(text.into()))
            .collect();
        match texts.len() {
            1 => texts.pop().unwrap_or(Tree::Null),
            _ => Tree::List(texts),
        }
    }
}

fn truth(text: &str) -> Option<Tree<'static>> {
    match text {
        "true" | "on" | "yes" | "ja" | "1" => Some(Tree::Bool(true)),
        "false" | "off" | "no" | "nej" | "0" => Some(Tree::Bool(false)),
        _ => None,
    }
}

fn number(text: &str) -> Option<Tree<'static>> {
    match Tree::parse(text).ok()? {
        Tree::Unsigned(number) => Some(Tree::Unsigned(number)),
        Tree::Signed(number) => Some(Tree::Signed(number)),
        Tree::Number(text) => Some(Tree::Number(text.into_owned().into())),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn check(pairs: &[(&str, &str)], schema: Value, expected: Value) {
        let schemas = json!({
            "Kind": { "oneOf": [
                { "properties": { "kind": { "const": "open" }, "text": { "type": "string" } }, "required": ["kind", "text"] },
                { "properties": { "kind": { "const": "scale" }, "value": { "type": "integer" } } },
            ] },
            "Either": { "oneOf": [
                { "type": "string", "enum": ["none"] },
                { "properties": { "weeks": { "type": "integer" } } },
            ] },
        });
        let owned = |(name, text): &(&str, &str)| ((*name).to_owned(), (*text).to_owned());
        let pairs: Vec<_> = pairs.iter().map(owned).collect();
        let body = json!({ "type": "object", "properties": schema });
        let made = object(pairs, &body, schemas.as_object().unwrap()).unwrap();
        assert_eq!(serde_json::to_value(&made).unwrap(), expected);
    }

    #[test]
    fn texts_become_what_their_types_are() {
        let all = json!({
            "yes": { "type": "boolean" }, "many": { "type": ["integer", "null"] }, "part": { "type": "number" },
            "name": { "type": "string" },
        });
        check(
            &[
                ("yes", "on"),
                ("many", "12"),
                ("part", "0,5"),
                ("name", "12"),
            ],
            all.clone(),
            json!({ "yes": true, "many": 12, "part": 0.5, "name": "12" }),
        );
        // What is not, the door refuses, and says where.
        check(
            &[("yes", "måske"), ("many", "tolv"), ("part", "")],
            all,
            json!({ "yes": "måske", "many": "tolv" }),
        );
    }

    #[test]
    fn lists_come_by_repetition_or_by_number() {
        let lists = json!({
            "topics": { "type": "array", "items": { "type": "string" } },
            "rows": { "type": "array", "items": { "properties": { "n": { "type": "integer" } } } },
        });
        check(
            &[
                ("topics", "a"),
                ("rows.10.n", "2"),
                ("topics", "b"),
                ("rows.9.n", "1"),
            ],
            lists.clone(),
            json!({ "topics": ["a", "b"], "rows": [{ "n": 1 }, { "n": 2 }] }),
        );
        check(
            &[("topics", "a")],
            lists.clone(),
            json!({ "topics": ["a"] }),
        );
        check(&[("topics.x", "a")], lists, json!({ "topics": "?" }));
    }

    #[test]
    fn a_choice_is_read_by_its_tag_or_its_one_field() {
        let fields = json!({
            "kind": { "anyOf": [{ "$ref": "#/components/schemas/Kind" }, { "type": "null" }] },
            "either": { "$ref": "#/components/schemas/Either" },
        });
        check(
            &[
                ("kind.kind", "scale"),
                ("kind.value", "3"),
                ("either.weeks", "4"),
            ],
            fields.clone(),
            json!({ "kind": { "kind": "scale", "value": 3 }, "either": { "weeks": 4 } }),
        );
        check(
            &[
                ("kind.kind", "other"),
                ("kind.value", "3"),
                ("either", "none"),
            ],
            fields,
            json!({ "kind": { "kind": "other", "value": "3" }, "either": "none" }),
        );
    }

    #[test]
    fn a_question_whose_words_are_left_empty_is_not_answered() {
        let answers = json!({ "answers": { "type": "array", "items": { "properties": {
            "question": { "type": "string" }, "value": { "$ref": "#/components/schemas/Kind" },
        } } } });
        check(
            &[
                ("answers.0.question", "why"),
                ("answers.0.value.kind", "open"),
                ("answers.0.value.text", ""),
                ("answers.1.question", "how"),
                ("answers.1.value.kind", "open"),
                ("answers.1.value.text", "Ja."),
                ("answers.2.question", "much"),
                ("answers.2.value.kind", "scale"),
            ],
            answers,
            json!({ "answers": [
                { "question": "how", "value": { "kind": "open", "text": "Ja." } },
                { "question": "much", "value": { "kind": "scale" } },
            ] }),
        );
    }

    #[test]
    fn sixteen_levels_and_no_more() {
        let path = |levels: usize| vec![(vec!["a"; levels].join("."), "x".to_owned())];
        let none = Map::new();
        assert!(object(path(16), &Value::Null, &none).is_some());
        assert!(object(path(17), &Value::Null, &none).is_none());
    }
}
