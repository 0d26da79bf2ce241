//! The deserializer over a tree.

use std::borrow::Cow;
use std::str::FromStr;
use std::vec::IntoIter;

use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, MapAccess, SeqAccess, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

use super::raw::Pieces;
use super::{Mistake, Place, Tree};

impl<'a> Tree<'a> {
    fn fields(self) -> Result<Fields<'a>, Mistake> {
        match self {
            Self::Fields(fields) => Ok(Fields {
                rest: Rest::Read(fields.into_iter()),
                open: None,
            }),
            Self::Raw(text) if text.starts_with('{') => Ok(Fields {
                rest: Rest::Text(Pieces::of(text)),
                open: None,
            }),
            _ => Err(Mistake::wrong_type()),
        }
    }

    fn items(self) -> Result<Items<'a>, Mistake> {
        match self {
            Self::List(items) => Ok(Items {
                rest: Rest::Read(items.into_iter()),
                index: 0,
            }),
            Self::Raw(text) if text.starts_with('[') => Ok(Items {
                rest: Rest::Text(Pieces::of(text)),
                index: 0,
            }),
            _ => Err(Mistake::wrong_type()),
        }
    }

    fn choice(self) -> Result<Choice<'a>, Mistake> {
        match self {
            Self::Text(name) => Ok(Choice {
                name,
                content: None,
            }),
            Self::Fields(mut fields) if fields.len() == 1 => {
                let (name, content) = fields.pop().ok_or_else(Mistake::wrong_type)?;
                Ok(Choice {
                    name,
                    content: Some(content),
                })
            }
            Self::Raw(text) if text.starts_with('{') => {
                let mut pieces = Pieces::of(text);
                match (pieces.field(), pieces.field()) {
                    (Some(Ok((name, content))), None) => Ok(Choice {
                        name,
                        content: Some(content),
                    }),
                    (Some(Err(mistake)), _) => Err(mistake),
                    _ => Err(Mistake::wrong_type()),
                }
            }
            _ => Err(Mistake::wrong_type()),
        }
    }
}

macro_rules! scalars {
    ($($deserialize:ident $visit:ident $read:ident;)*) => {
        $(
            fn $deserialize<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
                visitor.$visit(self.$read()?)
            }
        )*
    };
}

impl<'de> Deserializer<'de> for Tree<'de> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self {
            Self::Null => visitor.visit_unit(),
            Self::Bool(value) => visitor.visit_bool(value),
            Self::Unsigned(value) => visitor.visit_u64(value),
            Self::Signed(value) => visitor.visit_i64(value),
            Self::Float(value) => visitor.visit_f64(value),
            Self::Text(Cow::Owned(text)) => visitor.visit_string(text),
            Self::Text(Cow::Borrowed(text)) => visitor.visit_borrowed_str(text),
            Self::List(_) => self.deserialize_seq(visitor),
            Self::Fields(_) => self.deserialize_map(visitor),
            Self::Raw(text) if text.starts_with('[') => self.deserialize_seq(visitor),
            Self::Raw(_) => self.deserialize_map(visitor),
            Self::Deep => Err(Mistake::wrong_type()),
        }
    }

    scalars! {
        deserialize_u8 visit_u64 unsigned;
        deserialize_u16 visit_u64 unsigned;
        deserialize_u32 visit_u64 unsigned;
        deserialize_u64 visit_u64 unsigned;
        deserialize_i8 visit_i64 signed;
        deserialize_i16 visit_i64 signed;
        deserialize_i32 visit_i64 signed;
        deserialize_i64 visit_i64 signed;
        deserialize_f32 visit_f64 float;
        deserialize_f64 visit_f64 float;
        deserialize_char visit_str text;
        deserialize_str visit_str text;
        deserialize_string visit_str text;
        deserialize_identifier visit_str text;
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self {
            Self::Bool(value) => visitor.visit_bool(value),
            _ => Err(Mistake::wrong_type()),
        }
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Mistake> {
        Err(Mistake::wrong_type())
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, _: V) -> Result<V::Value, Mistake> {
        Err(Mistake::wrong_type())
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self {
            Self::Null => visitor.visit_none(),
            _ => visitor.visit_some(self),
        }
    }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self {
            Self::Null => visitor.visit_unit(),
            _ => Err(Mistake::wrong_type()),
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        let mut items = self.items()?;
        let value = visitor.visit_seq(&mut items)?;
        match items.rest.item() {
            None => Ok(value),
            Some(_) => Err(Mistake::wrong_type()),
        }
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Mistake> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        self.deserialize_seq(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_map(self.fields()?)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        self.deserialize_map(visitor)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        visitor.visit_enum(self.choice()?)
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_unit()
    }
}

/// What is still to be read: trees, or text in pieces.
enum Rest<'a, T> {
    Read(IntoIter<T>),
    Text(Pieces<'a>),
}

impl<'a> Rest<'a, Tree<'a>> {
    fn item(&mut self) -> Option<Result<Tree<'a>, Mistake>> {
        match self {
            Self::Read(items) => items.next().map(Ok),
            Self::Text(pieces) => pieces.item(),
        }
    }
}

/// A name and its value.
type Field<'a> = (Cow<'a, str>, Tree<'a>);

impl<'a> Rest<'a, Field<'a>> {
    fn field(&mut self) -> Result<Option<Field<'a>>, Mistake> {
        match self {
            Self::Read(fields) => Ok(fields.next()),
            Self::Text(pieces) => pieces.field().transpose(),
        }
    }
}

/// The fields of a value that are still to be read.
struct Fields<'a> {
    rest: Rest<'a, Field<'a>>,
    /// The field whose name was read.
    open: Option<(Cow<'a, str>, Tree<'a>)>,
}

impl Fields<'_> {
    #[cold]
    #[inline(never)]
    fn at_open(&self, mistake: Mistake) -> Mistake {
        match &self.open {
            Some((name, _)) => mistake.under(Place::Field(name.to_string())),
            None => mistake,
        }
    }
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = Mistake;

    fn next_key_seed<K: DeserializeSeed<'de>>(
        &mut self,
        seed: K,
    ) -> Result<Option<K::Value>, Mistake> {
        self.open = self.rest.field()?;
        let Some((name, _)) = &self.open else {
            return Ok(None);
        };
        match seed.deserialize(Name(name)) {
            Ok(key) => Ok(Some(key)),
            Err(mistake) => Err(self.at_open(mistake)),
        }
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, Mistake> {
        let value = match &mut self.open {
            Some((_, value)) => std::mem::replace(value, Tree::Null),
            None => return Err(Mistake::wrong_type()),
        };
        seed.deserialize(value)
            .map_err(|mistake| self.at_open(mistake))
    }
}

/// A field's name. Where a map's keys are numbers, one is written in it.
struct Name<'k, 'a>(&'k Cow<'a, str>);

impl Name<'_, '_> {
    fn number<N: FromStr>(&self) -> Result<N, Mistake> {
        match self.0.as_bytes() {
            [b'-' | b'0'..=b'9', ..] => self.0.parse().map_err(|_| Mistake::wrong_type()),
            _ => Err(Mistake::wrong_type()),
        }
    }
}

impl<'de> Deserializer<'de> for Name<'_, 'de> {
    type Error = Mistake;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        match self.0 {
            Cow::Borrowed(name) => visitor.visit_borrowed_str(name),
            Cow::Owned(name) => visitor.visit_str(name),
        }
    }

    fn deserialize_str<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_str(self.0)
    }

    fn deserialize_string<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_str(self.0)
    }

    fn deserialize_identifier<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, Mistake> {
        visitor.visit_str(self.0)
    }

    scalars! {
        deserialize_u8 visit_u64 number;
        deserialize_u16 visit_u64 number;
        deserialize_u32 visit_u64 number;
        deserialize_u64 visit_u64 number;
        deserialize_i8 visit_i64 number;
        deserialize_i16 visit_i64 number;
        deserialize_i32 visit_i64 number;
        deserialize_i64 visit_i64 number;
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        visitor.visit_enum(Choice {
            name: self.0.clone(),
            content: None,
        })
    }

    forward_to_deserialize_any! {
        bool f32 f64 char bytes byte_buf option unit unit_struct seq tuple tuple_struct map struct ignored_any
    }
}

/// The items of a list that are still to be read.
struct Items<'a> {
    rest: Rest<'a, Tree<'a>>,
    index: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'de> {
    type Error = Mistake;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mistake> {
        let Some(item) = self.rest.item() else {
            return Ok(None);
        };
        self.index += 1;
        match item.and_then(|item| seed.deserialize(item)) {
            Ok(value) => Ok(Some(value)),
            Err(mistake) => Err(mistake.under(Place::Index(self.index - 1))),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        match &self.rest {
            Rest::Read(items) => Some(items.len()),
            Rest::Text(_) => None,
        }
    }
}

/// Which variant of an enum, and what stands in it.
struct Choice<'a> {
    name: Cow<'a, str>,
    content: Option<Tree<'a>>,
}

impl<'de> EnumAccess<'de> for Choice<'de> {
    type Error = Mistake;
    type Variant = Content<'de>;

    fn variant_seed<V: DeserializeSeed<'de>>(
        self,
        seed: V,
    ) -> Result<(V::Value, Content<'de>), Mistake> {
        let variant = seed.deserialize(Name(&self.name))?;
        Ok((variant, Content(self.content)))
    }
}

/// What stands in a variant. Nothing where it was named only.
struct Content<'a>(Option<Tree<'a>>);

impl<'a> Content<'a> {
    fn tree(self) -> Result<Tree<'a>, Mistake> {
        self.0.ok_or_else(Mistake::wrong_type)
    }
}

impl<'de> VariantAccess<'de> for Content<'de> {
    type Error = Mistake;

    fn unit_variant(self) -> Result<(), Mistake> {
        match self.0 {
            None | Some(Tree::Null) => Ok(()),
            Some(_) => Err(Mistake::wrong_type()),
        }
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, Mistake> {
        seed.deserialize(self.tree()?)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, Mistake> {
        self.tree()?.deserialize_seq(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, Mistake> {
        self.tree()?.deserialize_map(visitor)
    }
}
