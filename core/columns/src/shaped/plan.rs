//! What columns a type's records have.

use medborger_codec::{Body, Content, Described, RecordShape, Shape, Tree, VariantShape};

use super::field;

/// How deep records may lie in records; what lies deeper is a text of JSON.
const DEPTH_MAX: usize = 8;

/// What a column is made of.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Plan {
    Bool,
    Int,
    Float,
    Text,
    Day,
    Instant,
    Json,
    Choice(Vec<&'static str>),
    List(Box<Self>),
    /// A list of keys with their values.
    Map(Box<Self>),
    Fields(Vec<(String, Self)>),
    Tuple(Vec<(String, Self)>),
    Variants(Variants),
}

/// One of several, some of which have fields.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Variants {
    tag: Option<&'static str>,
    content: Option<&'static str>,
    /// Each variant, with where what it holds goes.
    all: Vec<(&'static str, Held)>,
    /// The fields of all of them.
    pub(super) fields: Vec<(String, Plan)>,
}

/// Where what a variant holds goes.
#[derive(Debug, Clone, PartialEq)]
enum Held {
    Nothing,
    /// The value as a whole, into this field.
    Whole(usize),
    /// Each of its fields into one.
    Each(Vec<(&'static str, usize)>),
}

/// A column that a type's records have.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct ColumnTold {
    /// Its name.
    pub name: String,
    /// Its kind, as [`Values::kind`](crate::Values::kind) says it.
    pub kind: &'static str,
    /// What it is.
    pub doc: &'static str,
}

/// The columns of a table of these records.
#[must_use]
pub fn told<T: Described>() -> Vec<ColumnTold> {
    let plan = Plan::of(T::shape());
    let docs = docs(T::shape());
    let doc = |name: &str| {
        docs.iter()
            .find(|(of, _)| *of == name)
            .map_or("", |(_, doc)| *doc)
    };
    match &plan {
        Plan::Fields(fields) => {
            let one = |(name, plan): &(String, Plan)| ColumnTold {
                name: name.clone(),
                kind: plan.kind(),
                doc: doc(name),
            };
            fields.iter().map(one).collect()
        }
        Plan::Variants(variants) => {
            let kind = ColumnTold {
                name: variants.tag_name().to_owned(),
                kind: "choice",
                doc: "",
            };
            let one = |(name, plan): &(String, Plan)| ColumnTold {
                name: name.clone(),
                kind: plan.kind(),
                doc: "",
            };
            [kind]
                .into_iter()
                .chain(variants.fields.iter().map(one))
                .collect()
        }
        plan => vec![ColumnTold {
            name: "value".to_owned(),
            kind: plan.kind(),
            doc: "",
        }],
    }
}

/// Of what kind the values of a record's field are, by its path as `spec.capacity`; none where there is no such field. Of lists and
/// choices it is told so, and a field within a variant is found by its own name.
#[doc(hidden)]
#[must_use]
pub fn kind_at<T: Described>(path: &str) -> Option<&'static str> {
    let mut plan = Plan::of(T::shape());
    for step in path.split('.') {
        let inside = match plan {
            Plan::Fields(fields) => fields,
            Plan::Variants(variants) if step == variants.tag_name() => return Some("choice"),
            Plan::Variants(variants) => variants.fields,
            _ => return None,
        };
        plan = inside
            .into_iter()
            .find_map(|(name, plan)| (name == step).then_some(plan))?;
    }
    Some(plan.kind())
}

/// The fields that whoever sends a record makes new.
#[doc(hidden)]
#[must_use]
pub fn fresh<T: Described>() -> Vec<&'static str> {
    match T::shape() {
        Shape::Named(named) => match &named.body {
            Body::Record(record) => record
                .fields
                .iter()
                .filter(|field| field.fresh)
                .map(|field| field.name)
                .collect(),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

fn docs(shape: &'static Shape) -> Vec<(&'static str, &'static str)> {
    match shape {
        Shape::Named(named) => match &named.body {
            Body::Record(record) => record
                .fields
                .iter()
                .map(|field| (field.name, field.doc))
                .collect(),
            Body::As(of) | Body::Data(of) => docs(of()),
            _ => Vec::new(),
        },
        _ => Vec::new(),
    }
}

impl Plan {
    pub(super) fn of(shape: &'static Shape) -> Self {
        Self::within(shape, &mut Vec::new())
    }

    fn within(shape: &'static Shape, above: &mut Vec<&'static str>) -> Self {
        let list = |of: &medborger_codec::Of, above: &mut Vec<&'static str>| {
            Self::List(Box::new(Self::within(of(), above)))
        };
        match shape {
            Shape::Json(json) => Self::of_json(json),
            Shape::Text { .. } => Self::Text,
            Shape::List(of) | Shape::Array(of, _) | Shape::Set(of) => list(of, above),
            Shape::Map(key, value) => {
                let entry = vec![
                    ("key".to_owned(), Self::within(key(), above)),
                    ("value".to_owned(), Self::within(value(), above)),
                ];
                Self::Map(Box::new(Self::Fields(entry)))
            }
            Shape::Nullable(of) => Self::within(of(), above),
            Shape::Tuple(all) => {
                let field = |(at, of): (usize, &medborger_codec::Of)| {
                    (at.to_string(), Self::within(of(), above))
                };
                Self::Tuple(all.iter().enumerate().map(field).collect())
            }
            Shape::Named(named) => {
                if above.contains(&named.id) || above.len() >= DEPTH_MAX {
                    return Self::Json;
                }
                above.push(named.id);
                let plan = match &named.body {
                    Body::Pattern(_) => Self::Text,
                    Body::As(of) | Body::Data(of) => Self::within(of(), above),
                    Body::Record(record) => Self::Fields(Self::record(record, above)),
                    Body::Variants {
                        tag,
                        content,
                        variants,
                        ..
                    } => Variants::plan(*tag, *content, variants, above),
                };
                above.pop();
                plan
            }
        }
    }

    fn record(record: &RecordShape, above: &mut Vec<&'static str>) -> Vec<(String, Self)> {
        let field = |field: &medborger_codec::FieldShape| {
            (field.name.to_owned(), Self::within((field.of)(), above))
        };
        record.fields.iter().map(field).collect()
    }

    /// The schemas of the library's own plain types.
    fn of_json(json: &str) -> Self {
        let has = |part: &str| json.contains(part);
        if has(r#""type":"string""#) {
            return match () {
                () if has(r#""format":"date-time""#) => Self::Instant,
                () if has(r#""format":"date""#) => Self::Day,
                () => Self::Text,
            };
        }
        match () {
            () if has(r#""type":"boolean""#) => Self::Bool,
            () if has(r#""type":"integer""#) => Self::Int,
            () if has(r#""type":"number""#) => Self::Float,
            () => Self::Json,
        }
    }

    const fn kind(&self) -> &'static str {
        match self {
            Self::Bool => "bool",
            Self::Int => "int",
            Self::Float => "float",
            Self::Text | Self::Json => "text",
            Self::Day => "day",
            Self::Instant => "instant",
            Self::Choice(_) => "choice",
            Self::List(_) | Self::Map(_) => "list",
            Self::Fields(_) | Self::Tuple(_) | Self::Variants(_) => "struct",
        }
    }
}

impl Variants {
    fn plan(
        tag: Option<&'static str>,
        content: Option<&'static str>,
        variants: &'static [VariantShape],
        above: &mut Vec<&'static str>,
    ) -> Plan {
        if variants
            .iter()
            .all(|variant| matches!(variant.content, Content::Nothing))
            && tag.is_none()
        {
            return Plan::Choice(variants.iter().map(|variant| variant.name).collect());
        }
        let mut plan = Self {
            tag,
            content,
            all: Vec::new(),
            fields: Vec::new(),
        };
        // Inside the tag's own object the fields lie beside it.
        let spread = tag.is_some() && content.is_none();
        for variant in variants {
            let held = match &variant.content {
                Content::Nothing => Held::Nothing,
                Content::Fields(record) if spread => {
                    let fields = Plan::record(record, above);
                    let names = record.fields.iter().map(|field| field.name);
                    plan.each(variant.name, names.zip(fields))
                }
                Content::Fields(record) => {
                    let fields = Plan::Fields(Plan::record(record, above));
                    Held::Whole(plan.place(variant.name, variant.name.to_owned(), fields))
                }
                Content::Value(of) => match (Plan::within(of(), above), spread) {
                    (Plan::Fields(fields), true) => {
                        let names: Vec<&'static str> =
                            docs(of()).into_iter().map(|(name, _)| name).collect();
                        plan.each(variant.name, names.into_iter().zip(fields))
                    }
                    (inside, _) => {
                        Held::Whole(plan.place(variant.name, variant.name.to_owned(), inside))
                    }
                },
            };
            plan.all.push((variant.name, held));
        }
        Plan::Variants(plan)
    }

    fn each(
        &mut self,
        variant: &'static str,
        fields: impl Iterator<Item = (&'static str, (String, Plan))>,
    ) -> Held {
        let place = |(name, (column, plan))| (name, self.place(variant, column, plan));
        Held::Each(fields.map(place).collect())
    }

    /// The field of a name: one that another variant has too is shared where it is the same, and otherwise named after its
    /// variant as well.
    fn place(&mut self, variant: &str, name: String, plan: Plan) -> usize {
        let same = self
            .fields
            .iter()
            .position(|(of, own)| *of == name && *own == plan);
        if let Some(place) = same {
            return place;
        }
        let is_taken =
            |name: &str| name == self.tag_name() || self.fields.iter().any(|(of, _)| of == name);
        let mut free = name;
        while is_taken(&free) {
            free = format!("{variant}_{free}");
        }
        self.fields.push((free, plan));
        self.fields.len() - 1
    }

    pub(super) fn tag_name(&self) -> &'static str {
        self.tag.unwrap_or("kind")
    }

    pub(super) fn labels(&self) -> Vec<&'static str> {
        self.all.iter().map(|(name, _)| *name).collect()
    }

    /// Which variant a value is, and what goes into which field.
    pub(super) fn read<'a, 't>(
        &self,
        tree: Option<&'a Tree<'t>>,
    ) -> (Option<&'static str>, Vec<(usize, &'a Tree<'t>)>) {
        let named = |name: &str| self.all.iter().find(|(of, _)| *of == name);
        let (variant, inside) = match (tree, self.tag) {
            (Some(Tree::Text(name)), None) => (named(name), None),
            (Some(Tree::Fields(fields)), None) => match fields.first() {
                Some((name, value)) => (named(name), Some(value)),
                None => (None, None),
            },
            (Some(whole @ Tree::Fields(fields)), Some(tag)) => {
                let variant = match field(fields, tag) {
                    Some(Tree::Text(name)) => named(name),
                    _ => None,
                };
                let inside = match self.content {
                    Some(content) => field(fields, content),
                    None => Some(whole),
                };
                (variant, inside)
            }
            _ => (None, None),
        };
        let Some((name, held)) = variant else {
            return (None, Vec::new());
        };
        let found = match (held, inside) {
            (Held::Whole(place), Some(inside)) => vec![(*place, inside)],
            (Held::Each(all), Some(Tree::Fields(fields))) => {
                let own =
                    |(name, place): &(&'static str, usize)| Some((*place, field(fields, name)?));
                all.iter().filter_map(own).collect()
            }
            _ => Vec::new(),
        };
        (Some(name), found)
    }
}
