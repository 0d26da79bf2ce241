//! Inputs as dicts: what may be handed in instead of a record, with the type of every key.

use std::fmt::Write as _;

use anyhow::Result;

use super::super::model::{Def, Field, Model, Type};
use super::records::one_type;
use super::text::{camel, docstring, python_name};
use super::{Module, Python};

/// A key, the type of its value, and whether it must be there.
type Key = (String, String, bool);

impl<'a> Python<'a> {
    /// The dict form of a definition that can be sent.
    pub fn dict(&self, out: &mut Module<'a>, name: &str, def: &Def) -> Result<()> {
        let whole = format!("{name}Dict");
        match def {
            Def::Struct { fields, .. } => {
                let doc = format!("`{name}` as a dict, by the names in JSON.");
                typed_dict(out, &whole, &doc, &self.keys(fields)?)
            }
            Def::Tagged { tag, variants, .. } => {
                let mut all = Vec::new();
                for (value, _, fields) in variants {
                    let class = format!("{name}{}", camel(value));
                    let mut keys = vec![(tag.clone(), format!("Literal[{value:?}]"), true)];
                    keys.extend(self.keys(fields)?);
                    let doc = format!("`{class}` as a dict, by the names in JSON.");
                    if variants.len() == 1 {
                        return typed_dict(out, &whole, &doc, &keys);
                    }
                    typed_dict(out, &format!("{class}Dict"), &doc, &keys)?;
                    all.push(format!("{class}Dict"));
                }
                union(out, name, &all)
            }
            Def::OneKey { variants, .. } => {
                let (_, _, ty) = one_type(name, variants)?;
                let annotation = self.annotation(ty, true)?;
                let mut all = Vec::new();
                for (key, _, _) in variants {
                    let class = format!("{name}{}Dict", camel(key));
                    let doc = format!(
                        "`{name}.{}` as a dict, by the names in JSON.",
                        python_name(key)
                    );
                    let keys = [(key.clone(), annotation.clone(), true)];
                    typed_dict(out, &class, &doc, &keys)?;
                    all.push(class);
                }
                union(out, name, &all)
            }
            Def::Choice { .. } | Def::Alias { .. } => Ok(()),
        }
    }

    fn keys(&self, fields: &[Field]) -> Result<Vec<Key>> {
        let key = |field: &Field| {
            let annotation = self.field_annotation(field, true)?;
            Ok((field.name.clone(), annotation, field.required))
        };
        fields.iter().map(key).collect()
    }
}

/// Whether a definition is a class with fields, and has a dict form.
pub fn has_class(def: &Def) -> bool {
    !matches!(def, Def::Choice { .. } | Def::Alias { .. })
}

/// The definitions that the fields of commands and queries are made of.
pub fn roots(model: &Model) -> impl Iterator<Item = &Type> {
    let rooms = model.rooms.iter();
    rooms
        .flat_map(|room| {
            let asked = room.queries.iter().map(|query| &query.call);
            room.commands.iter().chain(asked)
        })
        .flat_map(|call| call.fields.iter().map(|field| &field.ty))
}

fn union(out: &mut Module<'_>, name: &str, all: &[String]) -> Result<()> {
    out.name(&format!("{name}Dict"))?;
    let doc = docstring(&format!("`{name}` as a dict, by the names in JSON."), 0);
    let all = all.join("\n    | ");
    write!(
        out.text,
        "\n\n{name}Dict: TypeAlias = (\n    {all}\n)\n{doc}"
    )?;
    Ok(())
}

/// A class where Python can have the keys as names, and the functional form where one is a keyword.
fn typed_dict(out: &mut Module<'_>, name: &str, doc: &str, keys: &[Key]) -> Result<()> {
    out.name(name)?;
    let part = |required: bool| -> Vec<&Key> {
        let keys = keys.iter();
        keys.filter(|(_, _, is)| *is == required).collect()
    };
    let (required, optional) = (part(true), part(false));
    let named = |keys: &[&Key]| keys.iter().all(|(key, _, _)| python_name(key) == *key);
    let mut bases = Vec::new();
    if !named(&required) || !(required.is_empty() || optional.is_empty()) {
        base(out, &format!("_{name}Required"), &required, "")?;
        bases.push(format!("_{name}Required"));
    }
    if !named(&optional) {
        base(out, &format!("_{name}Optional"), &optional, ", total=False")?;
        bases.push(format!("_{name}Optional"));
    }
    let (own, total) = match (named(&optional), bases.is_empty()) {
        (true, true) if optional.is_empty() => (&required, ""),
        (true, _) if !optional.is_empty() => (&optional, ", total=False"),
        _ => (&Vec::new(), ""),
    };
    if bases.is_empty() {
        bases.push("TypedDict".to_owned());
    }
    write!(
        out.text,
        "\n\nclass {name}({}{total}):\n{}",
        bases.join(", "),
        docstring(doc, 4)
    )?;
    fields(out, own)
}

fn base(out: &mut Module<'_>, name: &str, keys: &[&Key], total: &str) -> Result<()> {
    if keys.iter().all(|(key, _, _)| python_name(key) == *key) {
        write!(out.text, "\n\nclass {name}(TypedDict{total}):")?;
        return fields(out, keys);
    }
    let rows: Vec<String> = keys
        .iter()
        .map(|(key, annotation, _)| format!("        {key:?}: {annotation:?},\n"))
        .collect();
    let total = match total {
        "" => String::new(),
        total => format!("    {},\n", total.trim_start_matches(", ")),
    };
    write!(
        out.text,
        "\n\n{name} = TypedDict(\n    {name:?},\n    {{\n{}    }},\n{total})\n",
        rows.concat()
    )?;
    Ok(())
}

fn fields(out: &mut Module<'_>, keys: &[&Key]) -> Result<()> {
    out.text.push('\n');
    for (key, annotation, _) in keys {
        writeln!(out.text, "    {key}: {annotation}")?;
    }
    Ok(())
}
