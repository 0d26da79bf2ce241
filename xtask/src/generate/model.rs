//! The description of the core, `describe()`, read into a small model that the generators write languages from.
//!
//! Nothing is guessed: a shape that is not known here is an error, and the generated code never says "any".

pub(super) mod schema;

use std::collections::BTreeMap;

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;

use schema::{array, definition, object, text, ty, wrapped};

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
    /// The codes of its own errors, sorted.
    pub codes: Vec<String>,
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
    /// A UUID in text form, and what kind of id it is, such as `IdeaId`.
    Uuid(Option<String>),
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
            let codes = codes(room)?;
            rooms.push(Room {
                name,
                plural,
                commands,
                queries,
                codes,
            });
        }
        let codes = codes(description)?;
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

/// The list `codes`, sorted.
fn codes(described: &Value) -> Result<Vec<String>> {
    let codes = array(described, "codes")?.iter();
    let mut codes = codes
        .map(|code| Ok(code.as_str().context("a code that is no text")?.to_owned()))
        .collect::<Result<Vec<_>>>()?;
    codes.sort_unstable();
    codes.dedup();
    Ok(codes)
}

/// What the bindings call a room: mass nouns, and what there is only one of, stay as they are.
fn plural(name: &str) -> String {
    match name {
        "calendar" | "identity" | "journal" | "reach" | "volunteering" => name.to_owned(),
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
                "codes": ["idea_closed"],
            }],
            "$defs": {
                "Deposit": {
                    "type": "object",
                    "properties": { "idea": { "type": "string", "format": "uuid", "x-id": "IdeaId", "x-fresh": true } },
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
        assert!(fresh.fresh && fresh.required);
        assert_eq!(fresh.ty, Type::Uuid(Some("IdeaId".to_owned())));
        assert_eq!(idea.codes, ["idea_closed"]);
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
        assert_eq!(schema::clean(doc), "The `Town`'s mark, see day or `Line`.");
    }
}
