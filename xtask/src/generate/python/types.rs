//! Types as Python writes them, how a value of one is read, and what stands where a field is left out.

use anyhow::{Context, Result, bail};
use serde_json::Value;

use super::super::model::{Def, Field, Type};
use super::Python;
use super::text::{fresh, member};

impl<'a> Python<'a> {
    /// Whether the field is `None` where it is absent or null. What is left out and would be an object the library
    /// fills in by itself.
    pub fn may_be_none(&self, field: &Field) -> bool {
        let none = matches!(field.default, None | Some(Value::Null | Value::Object(_)));
        field.nullable || (!field.required && none)
    }

    /// The type of a field, `None` included where it may be.
    pub fn field_annotation(&self, field: &Field, wide: bool) -> Result<String> {
        let annotation = self.annotation(&field.ty, wide)?;
        Ok(if self.may_be_none(field) {
            format!("{annotation} | None")
        } else {
            annotation
        })
    }

    /// A type as Python writes it; wide, with all else that is accepted.
    pub fn annotation(&self, ty: &Type, wide: bool) -> Result<String> {
        let or_text = |narrow: &str| {
            if wide {
                format!("{narrow} | str")
            } else {
                narrow.to_owned()
            }
        };
        Ok(match ty {
            Type::Text | Type::Hex(_) => "str".to_owned(),
            Type::Uuid(_) => or_text("UUID"),
            Type::DateTime | Type::LocalDateTime => or_text("DateTime"),
            Type::Date => or_text("Date"),
            Type::Integer => "int".to_owned(),
            Type::Float => "float".to_owned(),
            Type::Bool => "bool".to_owned(),
            Type::List(item) | Type::Set(item) if wide => {
                format!("Collection[{}]", self.annotation(item, true)?)
            }
            Type::List(item) | Type::Set(item) => {
                format!("tuple[{}, ...]", self.annotation(item, false)?)
            }
            Type::Map(value) => format!("Mapping[str, {}]", self.annotation(value, wide)?),
            Type::Nullable(ty) => format!("{} | None", self.annotation(ty, wide)?),
            Type::Named(name) => match self.def(name)? {
                Def::Alias { ty, .. } => self.annotation(ty, wide)?,
                Def::Choice { .. } => or_text(name),
                _ if wide => format!("{name} | {name}Dict"),
                _ => name.clone(),
            },
        })
    }

    /// The definition of this name.
    pub fn def(&self, name: &str) -> Result<&'a Def> {
        self.model
            .defs
            .get(name)
            .with_context(|| format!("no definition {name}"))
    }

    /// The function that reads a value of this type, and whether a value needs none.
    fn reader(&self, ty: &Type) -> Result<(String, bool)> {
        Ok(match ty {
            Type::Text | Type::Hex(_) | Type::Integer | Type::Float | Type::Bool => {
                ("_same".to_owned(), true)
            }
            Type::Uuid(_) => ("UUID".to_owned(), false),
            Type::DateTime => ("_instant".to_owned(), false),
            Type::LocalDateTime => ("_local_time".to_owned(), false),
            Type::Date => ("_day".to_owned(), false),
            Type::Named(name) => match self.def(name)? {
                Def::Alias { ty, .. } => self.reader(ty)?,
                _ => (format!("{name}._read"), false),
            },
            Type::List(_) | Type::Set(_) | Type::Map(_) | Type::Nullable(_) => (
                format!("lambda value: {}", self.read_value(ty, "value")?),
                false,
            ),
        })
    }

    /// The expression that reads a value out of what JSON gave.
    pub fn read_value(&self, ty: &Type, json: &str) -> Result<String> {
        Ok(match ty {
            Type::List(item) | Type::Set(item) => {
                format!("_items({json}, {})", self.reader(item)?.0)
            }
            Type::Map(value) => format!("_entries({json}, {})", self.reader(value)?.0),
            Type::Nullable(ty) => match self.reader(ty)? {
                (_, true) => json.to_owned(),
                (reader, false) => format!("_maybe({json}, {reader})"),
            },
            _ => match self.reader(ty)? {
                (_, true) => json.to_owned(),
                (reader, false) => format!("{reader}({json})"),
            },
        })
    }

    /// What stands behind `=` where the field may be left out.
    pub fn default(&self, f: &Field) -> Result<Option<String>> {
        if f.fresh {
            let hidden = if matches!(f.ty, Type::Hex(_)) {
                ", repr=False"
            } else {
                ""
            };
            let made = match fresh(&f.ty)?.strip_suffix("()") {
                Some(function) => function.to_owned(),
                None => format!("lambda: {}", fresh(&f.ty)?),
            };
            return Ok(Some(format!("_field(default_factory={made}{hidden})")));
        }
        if f.required {
            return Ok(None);
        }
        Ok(Some(match &f.default {
            None | Some(Value::Null | Value::Object(_)) => "None".to_owned(),
            Some(Value::Bool(true)) => "True".to_owned(),
            Some(Value::Bool(false)) => "False".to_owned(),
            Some(Value::Number(number)) => number.to_string(),
            Some(Value::Array(items)) if items.is_empty() => "()".to_owned(),
            Some(Value::String(text)) => match &f.ty {
                Type::Named(name) if matches!(self.def(name)?, Def::Choice { .. }) => {
                    format!("{name}.{}", member(text)?)
                }
                _ => format!("{text:?}"),
            },
            Some(other) => bail!("{}: a default of unknown shape: {other}", f.name),
        }))
    }
}
