//! JSON read into a tree first, and every type out of that one tree.

use std::borrow::Cow;
use std::fmt;

use serde::de::{
    Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor,
};
use serde::ser::{Serialize, SerializeMap as _, SerializeSeq as _, Serializer};

use crate::parse::{NotJson, parse};
use crate::values::{Digits, read_number};

/// How deep types may nest, which is more than any of the library's does. What lies deeper is only passed over.
pub(crate) const DEPTH_MAX: u8 = 64;

/// A JSON value as it stands in a text: fields in their order, a field that stands twice twice.
#[derive(Debug, Clone, PartialEq)]
pub enum Tree<'a> {
    /// Null.
    Null,
    /// True or false.
    Bool(bool),
    /// A whole number that is not negative.
    Unsigned(u64),
    /// A negative whole number.
    Signed(i64),
    /// Another number, as its text.
    Number(Cow<'a, str>),
    /// A text.
    Text(Cow<'a, str>),
    /// A list.
    List(Vec<Tree<'a>>),
    /// An object.
    Fields(Vec<(Cow<'a, str>, Tree<'a>)>),
    /// A value whose text is JSON and yet can't be read: because half of a surrogate pair stands in it.
    Broken {
        /// Half of a surrogate pair.
        half_a_pair: bool,
    },
    /// A large list or object as its text, which is known to be JSON.
    Raw(&'a str),
    /// Whatever lies too deep, which fits nothing.
    Deep,
}

impl<'a> Tree<'a> {
    /// Reads a whole text.
    ///
    /// # Errors
    /// Where it is no JSON.
    pub fn parse(json: &'a str) -> Result<Self, NotJson> {
        parse(json)
    }

    /// Takes a field's value out and leaves a null there.
    pub fn take(&mut self, name: &str) -> Option<Self> {
        let Self::Fields(fields) = self else {
            return None;
        };
        let (_, value) = fields.iter_mut().find(|(key, _)| key == name)?;
        Some(std::mem::replace(value, Self::Null))
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

    fn visit_none<E>(self) -> Result<Tree<'de>, E> {
        Ok(Tree::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Tree<'de>, D::Error> {
        self.deserialize(deserializer)
    }

    fn visit_bool<E>(self, value: bool) -> Result<Tree<'de>, E> {
        Ok(Tree::Bool(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Tree<'de>, E> {
        Ok(Tree::Unsigned(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Tree<'de>, E> {
        Ok(u64::try_from(value).map_or(Tree::Signed(value), Tree::Unsigned))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Tree<'de>, E> {
        Ok(Digits::of(value).map_or(Tree::Null, |digits| {
            Tree::Number(digits.text().to_owned().into())
        }))
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
            // A name is a text; of another kind of object nothing of ours can be read.
            if let Tree::Text(name) = name {
                fields.push((name, value));
            }
        }
        Ok(Tree::Fields(fields))
    }
}

impl Serialize for Tree<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        match self {
            Self::Null | Self::Deep | Self::Broken { .. } => serializer.serialize_unit(),
            Self::Bool(value) => serializer.serialize_bool(*value),
            Self::Unsigned(value) => serializer.serialize_u64(*value),
            Self::Signed(value) => serializer.serialize_i64(*value),
            Self::Number(text) => match read_number(text) {
                Some(value) => serializer.serialize_f64(value),
                None => serializer.serialize_unit(),
            },
            Self::Text(text) => serializer.serialize_str(text),
            Self::List(items) => {
                let mut list = serializer.serialize_seq(Some(items.len()))?;
                for item in items {
                    list.serialize_element(item)?;
                }
                list.end()
            }
            Self::Fields(fields) => {
                let mut map = serializer.serialize_map(Some(fields.len()))?;
                for (name, value) in fields {
                    map.serialize_entry(name, value)?;
                }
                map.end()
            }
            Self::Raw(json) => match Tree::parse(json) {
                Ok(tree) => tree.serialize(serializer),
                Err(_) => serializer.serialize_unit(),
            },
        }
    }
}
