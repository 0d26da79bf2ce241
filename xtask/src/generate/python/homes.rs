//! In which module of the Python package each definition stands.
//!
//! Rooms that only answer are floors beneath the others and come first, then the rooms in their order. What one room speaks of
//! stands with it, what two or three share with the first of them. So a module needs none but earlier ones, and there is no ring.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, ensure};

use super::super::model::{Call, Def, Model, Query, Room, Type};

/// What the door itself takes and gives, and what so many rooms share that it belongs to none.
pub const VALUES: &str = "values";

/// What the door takes and gives by itself.
pub const DOOR: [&str; 6] = ["Actor", "Receipt", "Verified", "Mail", "Table", "Checked"];

/// From so many rooms on.
const SHARED_MIN: usize = 4;

/// What stands with the values, although few rooms share it.
const SHARED: [&str; 1] = ["Period"];

/// Questions whose answer spans the rooms, each with a module of its own: it would tie the room's to all others.
const SPANNING: [(&str, &str); 1] = [("citizen.export", "citizen_export")];

/// The module of each definition, and which ones there are.
pub struct Homes<'a> {
    of: BTreeMap<&'a str, &'a str>,
    /// The modules in an order in which each needs none but earlier ones.
    pub modules: Vec<&'a str>,
}

impl<'a> Homes<'a> {
    /// Finds every definition a home.
    pub fn new(model: &'a Model) -> Result<Self> {
        let mut rooms: Vec<&Room> = model.rooms.iter().collect();
        rooms.sort_by_key(|room| !room.commands.is_empty());
        let mut speak: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for room in &rooms {
            ensure!(room.plural != VALUES, "a room named {VALUES}");
            let mut reached = BTreeSet::new();
            for call in &room.commands {
                reach_call(model, call, &mut reached);
            }
            for query in &room.queries {
                if spanning(&query.call).is_none() {
                    reach_query(model, query, &mut reached);
                }
            }
            for name in reached {
                speak.entry(name).or_default().push(&room.plural);
            }
        }
        let mut of = BTreeMap::new();
        for (name, rooms) in &speak {
            let first = rooms.first().context("a definition of no room")?;
            of.insert(*name, *first);
            if rooms.len() >= SHARED_MIN || SHARED.contains(name) {
                of.insert(*name, VALUES);
            }
        }
        let mut spans = Vec::new();
        for query in model.rooms.iter().flat_map(|room| &room.queries) {
            if let Some(module) = spanning(&query.call) {
                let mut reached = BTreeSet::new();
                reach_query(model, query, &mut reached);
                for name in reached {
                    of.entry(name).or_insert(module);
                }
                spans.push(module);
            }
        }
        ensure!(
            spans.len() == SPANNING.len(),
            "a question that spans the rooms is gone"
        );
        for name in SHARED {
            ensure!(of.get(name) == Some(&VALUES), "no {name}");
        }
        for name in DOOR {
            let mut reached = BTreeSet::new();
            reach(model, &Type::Named(name.to_owned()), &mut reached);
            ensure!(!reached.is_empty(), "no {name}");
            // Also what a room speaks of: the values need none of the rooms.
            of.extend(reached.into_iter().map(|name| (name, VALUES)));
        }
        let mut modules = vec![VALUES];
        modules.extend(rooms.iter().map(|room| room.plural.as_str()));
        modules.extend(spans);
        Ok(Self { of, modules })
    }

    /// The module of a definition; none of what neither the door nor a room speaks of.
    pub fn of(&self, name: &str) -> Option<&'a str> {
        self.of.get(name).copied()
    }
}

/// The module of a question that spans the rooms.
pub fn spanning(call: &Call) -> Option<&'static str> {
    let found = SPANNING.iter().find(|(name, _)| *name == call.name);
    found.map(|(_, module)| *module)
}

fn reach_call<'a>(model: &'a Model, call: &Call, reached: &mut BTreeSet<&'a str>) {
    reach(model, &Type::Named(call.body.clone()), reached);
}

fn reach_query<'a>(model: &'a Model, query: &Query, reached: &mut BTreeSet<&'a str>) {
    reach_call(model, &query.call, reached);
    reach(model, &query.view, reached);
}

/// Adds every definition that a type is made of.
pub fn reach<'a>(model: &'a Model, ty: &Type, reached: &mut BTreeSet<&'a str>) {
    match ty {
        Type::List(t) | Type::Set(t) | Type::Map(t) | Type::Nullable(t) => reach(model, t, reached),
        Type::Named(name) => {
            let Some((name, def)) = model.defs.get_key_value(name) else {
                return;
            };
            if reached.insert(name) {
                reach_parts(model, def, reached);
            }
        }
        _ => {}
    }
}

/// Adds every definition that another is made of.
pub fn reach_parts<'a>(model: &'a Model, def: &Def, reached: &mut BTreeSet<&'a str>) {
    for ty in parts(def) {
        reach(model, ty, reached);
    }
}

/// The types that a definition is made of.
fn parts(def: &Def) -> Vec<&Type> {
    match def {
        Def::Struct { fields, .. } => fields.iter().map(|f| &f.ty).collect(),
        Def::Tagged { variants, .. } => {
            let fields = variants.iter().flat_map(|(_, _, fields)| fields);
            fields.map(|f| &f.ty).collect()
        }
        Def::OneKey { variants, .. } => variants.iter().map(|(_, _, ty)| ty).collect(),
        Def::Alias { ty, .. } => vec![ty],
        Def::Choice { .. } => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::{Value, json};

    fn holds(types: &[&str]) -> Value {
        let fields = types.iter().map(|name| {
            let what = json!({ "$ref": format!("#/$defs/{name}") });
            (name.to_lowercase(), what)
        });
        let fields: serde_json::Map<String, Value> = fields.collect();
        json!({ "type": "object", "properties": fields, "required": fields.keys().collect::<Vec<_>>() })
    }

    /// A room with a command or a query whose body holds these.
    fn room(name: &str, kind: &str, body: &str) -> Value {
        let call = json!({
            "name": format!("{name}.do"),
            "body": { "$ref": format!("#/$defs/{body}") },
            "view": { "$ref": format!("#/$defs/{body}") },
            "claims": {},
        });
        let (commands, queries) = match kind {
            "does" => (json!([call]), json!([])),
            _ => (json!([]), json!([call])),
        };
        json!({ "name": name, "commands": commands, "queries": queries, "codes": [] })
    }

    fn model() -> Model {
        let mut citizen = room("citizen", "does", "Enrol");
        citizen["queries"] = json!([{
            "name": "citizen.export",
            "body": { "$ref": "#/$defs/Export" },
            "view": { "$ref": "#/$defs/Exported" },
        }]);
        let mut defs = json!({
            "Enrol": holds(&["Name", "Place"]),
            "Export": holds(&[]),
            "Exported": holds(&["Seat", "Row"]),
            "Deposit": holds(&["Place", "Text"]),
            "Seated": holds(&["Seat", "Pool", "Place", "Text"]),
            "Draw": holds(&["Pool", "Place"]),
            "Shown": holds(&["Period"]),
        });
        for name in [
            "Name", "Place", "Seat", "Row", "Text", "Pool", "Period", "Alone",
        ]
        .into_iter()
        .chain(DOOR)
        {
            defs[name] = holds(&[]);
        }
        let described = json!({
            "rooms": [
                citizen,
                room("idea", "does", "Deposit"),
                room("team", "does", "Seated"),
                room("sortition", "asks", "Draw"),
                room("calendar", "asks", "Shown"),
            ],
            "$defs": defs,
            "codes": [],
        });
        Model::read(&described).unwrap()
    }

    #[test]
    fn what_few_share_stands_with_the_first_and_what_many_share_with_the_values() {
        let model = model();
        let homes = Homes::new(&model).unwrap();
        for (name, home) in [
            ("Name", Some("citizens")),
            ("Text", Some("ideas")),
            ("Seat", Some("teams")),
            ("Pool", Some("sortitions")),
            ("Place", Some(VALUES)),
            ("Period", Some(VALUES)),
            ("Actor", Some(VALUES)),
            ("Row", Some("citizen_export")),
            ("Exported", Some("citizen_export")),
            ("Alone", None),
        ] {
            assert_eq!(homes.of(name), home, "{name}");
        }
    }

    #[test]
    fn no_module_needs_a_later_one() {
        let model = model();
        let homes = Homes::new(&model).unwrap();
        let place = |name: &str| {
            let home = homes.of(name).unwrap();
            homes.modules.iter().position(|module| *module == home)
        };
        for (name, def) in &model.defs {
            let mut needed = BTreeSet::new();
            reach_parts(&model, def, &mut needed);
            for other in needed {
                assert!(place(other) <= place(name), "{name} needs {other}");
            }
        }
    }
}
