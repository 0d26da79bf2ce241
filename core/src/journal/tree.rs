//! JSON read into a tree first, and every type out of that one tree.
//!
//! What serde derives is compiled anew for each deserializer that it meets. Here is the only one that the library's
//! types meet on their way in, and what it repeats for each type is little; that is what keeps the WebAssembly
//! module small. It is also where a mistake's field is remembered, on the way out and nowhere else.

mod raw;
mod read;
#[cfg(test)]
mod tests;

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, Expected, IgnoredAny, MapAccess, SeqAccess,
    Unexpected, Visitor,
};

/// How deep the library's types may nest, which is more than any does. What lies deeper is only passed over.
const DEPTH_MAX: u8 = 64;

/// A JSON value as it stands in a text: fields in their order, a field that stands twice twice.
#[derive(Debug, Clone)]
pub(crate) enum Tree<'a> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(Cow<'a, str>),
    List(Vec<Tree<'a>>),
    Fields(Vec<(Cow<'a, str>, Tree<'a>)>),
    /// A large list or object as its text, which is known to be JSON.
    Raw(&'a str),
    /// Whatever lies too deep, which fits nothing.
    Deep,
}

/// Why a type could not be read out of a tree.
#[derive(Debug)]
pub(crate) struct Mistake(Box<(Fault, Vec<Place>)>);

/// What is wrong.
#[derive(Debug)]
pub(crate) enum Fault {
    UnknownField(String),
    MissingField(&'static str),
    DuplicateField(&'static str),
    UnknownChoice,
    WrongType,
    /// What a type says itself.
    Said(String),
}

/// A step on the way to what is wrong.
#[derive(Debug)]
pub(crate) enum Place {
    Index(usize),
    Field(String),
}

impl Mistake {
    #[cold]
    #[inline(never)]
    fn new(fault: Fault) -> Self {
        Self(Box::new((fault, Vec::new())))
    }

    #[cold]
    #[inline(never)]
    fn wrong_type() -> Self {
        Self::new(Fault::WrongType)
    }

    fn under(mut self, place: Place) -> Self {
        self.0.1.push(place);
        self
    }

    /// What is wrong, and the way to it from the outside in.
    pub(crate) fn explained(self) -> (Fault, impl Iterator<Item = Place>) {
        let (fault, places) = *self.0;
        (fault, places.into_iter().rev())
    }

    /// The same for another deserializer, which knows a way of its own.
    fn into_other<E: de::Error>(self) -> E {
        match self.0.0 {
            Fault::UnknownField(name) => E::unknown_field(&name, &[]),
            Fault::MissingField(name) => E::missing_field(name),
            Fault::DuplicateField(name) => E::duplicate_field(name),
            Fault::UnknownChoice => E::unknown_variant("?", &[]),
            Fault::WrongType => E::custom("a value of the wrong type"),
            Fault::Said(sentence) => E::custom(sentence),
        }
    }
}

impl fmt::Display for Mistake {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("the value does not fit")
    }
}

impl std::error::Error for Mistake {}

impl de::Error for Mistake {
    fn custom<T: fmt::Display>(sentence: T) -> Self {
        Self::new(Fault::Said(sentence.to_string()))
    }

    fn invalid_type(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::wrong_type()
    }

    fn invalid_value(_: Unexpected<'_>, _: &dyn Expected) -> Self {
        Self::wrong_type()
    }

    fn invalid_length(_: usize, _: &dyn Expected) -> Self {
        Self::wrong_type()
    }

    fn unknown_variant(_: &str, _: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownChoice)
    }

    #[cold]
    #[inline(never)]
    fn unknown_field(name: &str, _: &'static [&'static str]) -> Self {
        Self::new(Fault::UnknownField(name.to_owned()))
    }

    #[cold]
    #[inline(never)]
    fn missing_field(name: &'static str) -> Self {
        Self::new(Fault::MissingField(name))
    }

    #[cold]
    #[inline(never)]
    fn duplicate_field(name: &'static str) -> Self {
        Self::new(Fault::DuplicateField(name))
    }
}

impl<'de> Deserialize<'de> for Tree<'de> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Planter { depth: DEPTH_MAX }.deserialize(deserializer)
    }
}

/// Makes a tree of what it is shown.
#[derive(Clone, Copy)]
struct Planter {
    /// How many levels there may still be below.
    depth: u8,
}

impl<'de> DeserializeSeed<'de> for Planter {
    type Value = Tree<'de>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree<'de>, D::Error> {
        match self.depth.checked_sub(1) {
            Some(depth) => deserializer.deserialize_any(Self { depth }),
            None => IgnoredAny::deserialize(deserializer).map(|_| Tree::Deep),
        }
    }
}

impl<'de> Visitor<'de> for Planter {
    type Value = Tree<'de>;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON value")
    }

    fn visit_unit<E>(self) -> Result<Tree<'de>, E> {
        Ok(Tree::Null)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree<'de>, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree<'de>, E> {
        Ok(Tree::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree<'de>, E> {
        Ok(Tree::Signed(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree<'de>, E> {
        Ok(Tree::Float(value))
    }

    fn visit_borrowed_str<E>(self, text: &'de str) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Borrowed(text)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Owned(text.to_owned())))
    }

    fn visit_string<E>(self, text: String) -> Result<Tree<'de>, E> {
        Ok(Tree::Text(Cow::Owned(text)))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Tree<'de>, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element_seed(self)? {
            items.push(item);
        }
        Ok(Tree::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Tree<'de>, A::Error> {
        let mut fields = Vec::new();
        while let Some((name, value)) = map.next_entry_seed(Self { depth: 1 }, self)? {
            // A name is always a text.
            if let Tree::Text(name) = name {
                fields.push((name, value));
            }
        }
        Ok(Tree::Fields(fields))
    }
}

impl<'a> Tree<'a> {
    /// Reads a whole text.
    pub(crate) fn parse(json: &'a str) -> serde_json::Result<Self> {
        serde_json::from_str(json)
    }

    /// The same, on its own.
    pub(crate) fn owned(self) -> Tree<'static> {
        match self {
            Self::Null => Tree::Null,
            Self::Bool(value) => Tree::Bool(value),
            Self::Unsigned(value) => Tree::Unsigned(value),
            Self::Signed(value) => Tree::Signed(value),
            Self::Float(value) => Tree::Float(value),
            Self::Text(text) => Tree::Text(text.into_owned().into()),
            Self::List(items) => Tree::List(items.into_iter().map(Tree::owned).collect()),
            Self::Fields(fields) => {
                let own = |(name, value): (Cow<'a, str>, Tree<'a>)| {
                    (name.into_owned().into(), value.owned())
                };
                Tree::Fields(fields.into_iter().map(own).collect())
            }
            Self::Raw(json) => Tree::parse(json).map_or(Tree::Deep, Tree::owned),
            Self::Deep => Tree::Deep,
        }
    }

    /// Takes a field's value out and leaves a null there.
    pub(crate) fn take(&mut self, name: &str) -> Option<Self> {
        let Self::Fields(fields) = self else {
            return None;
        };
        let (_, value) = fields.iter_mut().find(|(key, _)| key == name)?;
        Some(std::mem::replace(value, Self::Null))
    }

    fn text(&self) -> Result<&str, Mistake> {
        match self {
            Self::Text(text) => Ok(text),
            _ => Err(Mistake::wrong_type()),
        }
    }

    fn unsigned(&self) -> Result<u64, Mistake> {
        match self {
            Self::Unsigned(value) => Ok(*value),
            _ => Err(Mistake::wrong_type()),
        }
    }

    fn signed(&self) -> Result<i64, Mistake> {
        match self {
            Self::Signed(value) => Ok(*value),
            Self::Unsigned(value) => i64::try_from(*value).map_err(|_| Mistake::wrong_type()),
            _ => Err(Mistake::wrong_type()),
        }
    }

    #[expect(
        clippy::cast_precision_loss,
        reason = "what serde does with a whole number where a fraction may stand"
    )]
    fn float(&self) -> Result<f64, Mistake> {
        match self {
            Self::Float(value) => Ok(*value),
            Self::Unsigned(value) => Ok(*value as f64),
            Self::Signed(value) => Ok(*value as f64),
            _ => Err(Mistake::wrong_type()),
        }
    }
}

/// Reads an enum that travels as `{"<tag>": "<variant>", "<content>": {…}}` by the rules of one that travels as
/// `{"<variant>": {…}}`.
///
/// # Errors
/// As `read`, or where the tag is missing.
pub(crate) fn adjacent<'de, T, D: Deserializer<'de>>(
    deserializer: D,
    names: [&'static str; 2],
    read: impl FnOnce(Tree<'de>) -> Result<T, Mistake>,
) -> Result<T, D::Error> {
    let tree = Tree::deserialize(deserializer)?;
    turned(tree, names)
        .and_then(read)
        .map_err(Mistake::into_other)
}

fn turned<'a>(tree: Tree<'a>, [tag, content]: [&'static str; 2]) -> Result<Tree<'a>, Mistake> {
    let Tree::Fields(fields) = tree else {
        return Err(Mistake::wrong_type());
    };
    let (mut variant, mut inside) = (None, None);
    for (name, value) in fields {
        let (place, named) = match &*name {
            name if name == tag => (&mut variant, tag),
            name if name == content => (&mut inside, content),
            _ => continue,
        };
        if place.replace(value).is_some() {
            return Err(Mistake::new(Fault::DuplicateField(named)));
        }
    }
    match (variant, inside) {
        (Some(Tree::Text(variant)), Some(inside)) => Ok(Tree::Fields(vec![(variant, inside)])),
        (Some(variant @ Tree::Text(_)), None) => Ok(variant),
        (Some(_), _) => Err(Mistake::wrong_type()),
        (None, _) => Err(Mistake::new(Fault::MissingField(tag))),
    }
}
