//! What types look like, as constant data: nothing of it is in a program where nobody asks.

use crate::write::Sink;

/// A type that says what it looks like.
pub trait Described {
    /// What it looks like.
    const SHAPE: &'static Shape;

    /// The same, as a function: types may hold one another.
    fn shape() -> &'static Shape {
        Self::SHAPE
    }
}

/// Answers what another type looks like.
pub type Of = fn() -> &'static Shape;

/// What a type looks like.
#[derive(Debug)]
pub enum Shape {
    /// A JSON Schema as it stands.
    Json(&'static str),
    /// A text of so many characters, both inclusive.
    Text {
        /// At least.
        min: Option<usize>,
        /// At most.
        max: usize,
    },
    /// A list.
    List(Of),
    /// A list of so many.
    Array(Of, usize),
    /// A list in which nothing stands twice.
    Set(Of),
    /// Values by key.
    Map(Of, Of),
    /// Something, or null.
    Nullable(Of),
    /// One of each.
    Tuple(&'static [Of]),
    /// A type with a name.
    Named(Named),
}

/// A type with a name.
#[derive(Debug)]
pub struct Named {
    /// The name.
    pub name: &'static str,
    /// The name with its module: no two types have the same.
    pub id: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// What it is made of.
    pub body: Body,
}

/// What a type with a name is made of.
#[derive(Debug)]
pub enum Body {
    /// A text that follows a pattern.
    Pattern(&'static str),
    /// What another type is.
    As(Of),
    /// What another type is made of.
    Data(Of),
    /// Named fields.
    Record(RecordShape),
    /// One of several.
    Variants {
        /// The field that tells which.
        tag: Option<&'static str>,
        /// The field beside it that holds the content.
        content: Option<&'static str>,
        /// Whether other fields are refused.
        strict: bool,
        /// The variants.
        variants: &'static [VariantShape],
    },
}

/// Named fields.
#[derive(Debug)]
pub struct RecordShape {
    /// Whether other fields are refused.
    pub strict: bool,
    /// The fields.
    pub fields: &'static [FieldShape],
}

/// A field.
#[derive(Debug)]
pub struct FieldShape {
    /// The name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// Whether it may be left out.
    pub optional: bool,
    /// Whether who sends it makes a new random value.
    pub fresh: bool,
    /// Writes what it is where it is left out, unless that is nothing.
    pub default: Option<fn(&mut dyn Sink) -> bool>,
    /// Its type.
    pub of: Of,
}

/// A variant.
#[derive(Debug)]
pub struct VariantShape {
    /// The name.
    pub name: &'static str,
    /// What it is.
    pub doc: &'static str,
    /// What stands in it.
    pub content: Content,
}

/// What stands in a variant.
#[derive(Debug)]
pub enum Content {
    /// Nothing.
    Nothing,
    /// A value.
    Value(Of),
    /// Named fields.
    Fields(RecordShape),
}
