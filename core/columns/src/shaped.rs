//! Tables of records: the columns follow from what the record's type says of itself.
//!
//! A text is a text and an id is one too; days, instants, whole numbers, numbers and truths are what they are. A choice is a
//! dictionary with all its labels. A record is a struct, a list is a list, and values by key are a list of keys with their values.
//! Of variants with fields there is one struct: its `kind` (or whatever the tag is called) as a choice, and the fields of all
//! variants, each missing where the variant has it not. A type that holds itself is a text of JSON where it does so again.

mod plan;

use std::sync::Arc;

use medborger_base::time::Timestamp;
use medborger_codec::{Described, Tree, Write, to_json, to_tree};

use super::bitmap::Bitmap;
use super::build::{Bools, DayColumn, Floats, Instants, Ints, Labels, TextColumn};
use super::column::Column;
use super::error::ColumnError;
use super::table::Table;
use super::values::Values;
use plan::Plan;
pub use plan::{ColumnTold, fresh, kind_at, told};

/// Records that become the rows of a table.
#[derive(Debug)]
pub struct Rows {
    node: Node,
}

impl Rows {
    /// Rows of a type; none so far.
    #[must_use]
    pub fn of<T: Described>() -> Self {
        Self {
            node: Node::of(&Plan::of(T::shape())),
        }
    }

    /// Adds a row.
    pub fn push(&mut self, row: &dyn Write) {
        self.node.push(Some(&to_tree(row)));
    }

    /// The table: a column for each field. Of a type that is no record, one column `value`.
    ///
    /// # Errors
    /// Never: two fields of one record have different names.
    pub fn finish(self) -> Result<Table, ColumnError> {
        let column = self.node.finish("value".to_owned())?;
        match column.values() {
            Values::Struct { fields, rows } => Table::of(fields.clone(), *rows),
            _ => Table::new(vec![column]),
        }
    }
}

/// The table of some records.
///
/// ```
/// use medborger_codec::Record;
/// use medborger_columns::table_of;
///
/// /// Somebody.
/// #[derive(Record)]
/// struct Person {
///     /// The name.
///     name: String,
///     /// The age, where it is known.
///     age: Option<u8>,
/// }
///
/// let people = [Person { name: "Ida".into(), age: Some(41) }, Person { name: "Bo".into(), age: None }];
/// let table = table_of(&people)?;
/// let kinds: Vec<_> = table.columns().iter().map(|column| column.values().kind()).collect();
/// assert_eq!(kinds, ["text", "int"]);
/// assert_eq!(table.columns()[1].missing(), 1);
/// # Ok::<(), medborger_columns::ColumnError>(())
/// ```
///
/// # Errors
/// Never, as [`Rows::finish`].
pub fn table_of<T: Described + Write>(records: &[T]) -> Result<Table, ColumnError> {
    let mut rows = Rows::of::<T>();
    for record in records {
        rows.push(record);
    }
    rows.finish()
}

/// A column that is being built as a plan says.
#[derive(Debug)]
enum Node {
    Bool(Bools),
    Int(Ints),
    Float(Floats),
    Text(TextColumn),
    Day(DayColumn),
    Instant(Instants),
    /// As a text of JSON.
    Json(TextColumn),
    Choice(Labels),
    List {
        items: Box<Self>,
        /// Whether the items are keys with their values.
        by_key: bool,
        lengths: Vec<usize>,
        there: Bitmap,
    },
    Fields {
        /// Whether they stand in a list and not in an object.
        is_tuple: bool,
        fields: Vec<(String, Self)>,
        there: Bitmap,
    },
    Variants {
        plan: plan::Variants,
        kinds: Labels,
        fields: Vec<(String, Self)>,
        there: Bitmap,
    },
}

fn field<'a, 't>(
    fields: &'a [(std::borrow::Cow<'t, str>, Tree<'t>)],
    name: &str,
) -> Option<&'a Tree<'t>> {
    fields
        .iter()
        .find_map(|(key, value)| (key == name).then_some(value))
}

/// A tree as JSON.
struct AsJson<'a>(&'a Tree<'a>);

impl Write for AsJson<'_> {
    fn write(&self, out: &mut dyn medborger_codec::Sink) {
        match self.0 {
            Tree::Null | Tree::Broken { .. } | Tree::Deep | Tree::Raw(_) => out.null(),
            Tree::Bool(value) => out.bool(*value),
            Tree::Unsigned(value) => out.unsigned(*value),
            Tree::Signed(value) => out.signed(*value),
            Tree::Number(text) => out.number(text),
            Tree::Text(text) => out.text(text),
            Tree::List(items) => {
                out.open_list();
                items.iter().for_each(|item| AsJson(item).write(out));
                out.close_list();
            }
            Tree::Fields(fields) => {
                out.open_fields();
                for (key, value) in fields {
                    out.key(key);
                    AsJson(value).write(out);
                }
                out.close_fields();
            }
        }
    }
}

impl Node {
    fn of(plan: &Plan) -> Self {
        let columns = |fields: &[(String, Plan)]| {
            let column = |(name, plan): &(String, Plan)| (name.clone(), Self::of(plan));
            fields.iter().map(column).collect()
        };
        match plan {
            Plan::Bool => Self::Bool(Bools::new()),
            Plan::Int => Self::Int(Ints::new()),
            Plan::Float => Self::Float(Floats::new()),
            Plan::Text => Self::Text(TextColumn::new()),
            Plan::Day => Self::Day(DayColumn::new()),
            Plan::Instant => Self::Instant(Instants::new()),
            Plan::Json => Self::Json(TextColumn::new()),
            Plan::Choice(labels) => Self::Choice(Labels::of(labels)),
            Plan::List(items) => Self::List {
                items: Box::new(Self::of(items)),
                by_key: false,
                lengths: Vec::new(),
                there: Bitmap::new(),
            },
            Plan::Map(entry) => Self::List {
                items: Box::new(Self::of(entry)),
                by_key: true,
                lengths: Vec::new(),
                there: Bitmap::new(),
            },
            Plan::Fields(fields) => Self::Fields {
                is_tuple: false,
                fields: columns(fields),
                there: Bitmap::new(),
            },
            Plan::Tuple(fields) => Self::Fields {
                is_tuple: true,
                fields: columns(fields),
                there: Bitmap::new(),
            },
            Plan::Variants(plan) => Self::Variants {
                kinds: Labels::of(&plan.labels()),
                fields: columns(&plan.fields),
                plan: plan.clone(),
                there: Bitmap::new(),
            },
        }
    }

    fn push(&mut self, tree: Option<&Tree<'_>>) {
        let tree = tree.filter(|tree| !matches!(tree, Tree::Null));
        let text = match tree {
            Some(Tree::Text(text)) => Some(&**text),
            _ => None,
        };
        match self {
            Self::Bool(column) => column.push(match tree {
                Some(Tree::Bool(value)) => Some(*value),
                _ => None,
            }),
            Self::Int(column) => column.push(match tree {
                Some(Tree::Unsigned(value)) => i64::try_from(*value).ok(),
                Some(Tree::Signed(value)) => Some(*value),
                _ => None,
            }),
            Self::Float(column) => column.push(match tree {
                #[expect(
                    clippy::cast_precision_loss,
                    reason = "a float was written without its fraction"
                )]
                Some(Tree::Unsigned(value)) => Some(*value as f64),
                #[expect(clippy::cast_precision_loss, reason = "the same")]
                Some(Tree::Signed(value)) => Some(*value as f64),
                Some(Tree::Number(text)) => text.parse().ok(),
                _ => None,
            }),
            Self::Text(column) => column.push(text),
            Self::Day(column) => column.push(text.and_then(medborger_codec::parse_day)),
            Self::Instant(column) => {
                column.push(text.and_then(|text| text.parse::<Timestamp>().ok()))
            }
            Self::Json(column) => {
                let json = tree.map(|tree| to_json(&AsJson(tree)));
                column.push(json.as_deref());
            }
            Self::Choice(column) => column.push(text),
            Self::List {
                items,
                by_key,
                lengths,
                there,
            } => {
                let count = match tree {
                    Some(Tree::List(all)) => {
                        all.iter().for_each(|item| items.push(Some(item)));
                        all.len()
                    }
                    Some(Tree::Fields(all)) if *by_key => {
                        for (key, value) in all {
                            items.push_entry(key, value);
                        }
                        all.len()
                    }
                    _ => 0,
                };
                lengths.push(count);
                there.push(tree.is_some());
            }
            Self::Fields {
                is_tuple,
                fields,
                there,
            } => {
                for (at, (name, column)) in fields.iter_mut().enumerate() {
                    column.push(match tree {
                        Some(Tree::Fields(all)) if !*is_tuple => field(all, name),
                        Some(Tree::List(all)) if *is_tuple => all.get(at),
                        _ => None,
                    });
                }
                there.push(tree.is_some());
            }
            Self::Variants {
                plan,
                kinds,
                fields,
                there,
            } => {
                let (kind, found) = plan.read(tree);
                kinds.push(kind);
                for (at, (_, column)) in fields.iter_mut().enumerate() {
                    let own = found.iter().find(|(place, _)| *place == at);
                    column.push(own.map(|(_, tree)| *tree));
                }
                there.push(tree.is_some());
            }
        }
    }

    /// A key with its value.
    fn push_entry(&mut self, name: &str, value: &Tree<'_>) {
        if let Self::Fields { fields, there, .. } = self {
            let name = Tree::Text(name.into());
            for (entry, (_, column)) in [&name, value].into_iter().zip(fields) {
                column.push(Some(entry));
            }
            there.push(true);
        }
    }

    fn finish(self, name: String) -> Result<Column, ColumnError> {
        let all = |fields: Vec<(String, Self)>| -> Result<Vec<Arc<Column>>, ColumnError> {
            let columns = fields.into_iter().map(|(name, node)| node.finish(name));
            columns.map(|column| column.map(Arc::new)).collect()
        };
        match self {
            Self::Bool(column) => column.finish(name),
            Self::Int(column) => column.finish(name),
            Self::Float(column) => column.finish(name),
            Self::Text(column) | Self::Json(column) => column.finish(name),
            Self::Day(column) => column.finish(name),
            Self::Instant(column) => column.finish(name),
            Self::Choice(column) => column.finish(name),
            Self::List {
                items,
                lengths,
                there,
                ..
            } => Column::of_lists(
                name,
                &lengths,
                items.finish("item".to_owned())?,
                Some(there),
            ),
            Self::Fields { fields, there, .. } => {
                let fields = all(fields)?;
                let rows = there.len();
                Column::new(name, Values::Struct { fields, rows }, Some(there))
            }
            Self::Variants {
                plan,
                kinds,
                fields,
                there,
            } => {
                let mut columns = vec![Arc::new(kinds.finish(plan.tag_name())?)];
                columns.extend(all(fields)?);
                let rows = there.len();
                let fields = columns;
                Column::new(name, Values::Struct { fields, rows }, Some(there))
            }
        }
    }
}

#[cfg(test)]
mod tests;
