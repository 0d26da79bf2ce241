//! JSON read into a tree first, and every type out of that one tree.
//!
//! What serde derives is compiled anew for each deserializer that it meets. Here is the only one that the library's
//! types meet on their way in, and what it repeats for each type is little; that is what keeps the WebAssembly
//! module small. It is also where a mistake's field is remembered, on the way out and nowhere else.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;
use std::vec::IntoIter;

use serde::de::{
    self, Deserialize, DeserializeSeed, Deserializer, EnumAccess, Expected, IgnoredAny, MapAccess,
    SeqAccess, Unexpected, VariantAccess, Visitor,
};
use serde::forward_to_deserialize_any;

/// How deep the library's types may nest, which is more than any does. What lies deeper is only passed over.
const DEPTH_MAX: u8 = 64;

/// A JSON value as it stands in a text: fields in their order, a field that stands twice twice.
#[derive(Debug)]
pub(crate) enum Tree<'a> {
    Null,
    Bool(bool),
    Unsigned(u64),
    Signed(i64),
    Float(f64),
    Text(Cow<'a, str>),
    List(Vec<Tree<'a>>),
    Fields(Vec<(Cow<'a, str>, Tree<'a>)>),
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

    fn fields(self) -> Result<Fields<'a>, Mistake> {
        match self {
            Self::Fields(fields) => Ok(Fields {
                rest: fields.into_iter(),
                open: None,
            }),
            _ => Err(Mistake::wrong_type()),
        }
    }

    fn items(self) -> Result<Items<'a>, Mistake> {
        match self {
            Self::List(items) => Ok(Items {
                rest: items.into_iter(),
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
        if items.rest.as_slice().is_empty() {
            Ok(value)
        } else {
            Err(Mistake::wrong_type())
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

/// The fields of a value that are still to be read.
struct Fields<'a> {
    rest: IntoIter<(Cow<'a, str>, Tree<'a>)>,
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
        self.open = self.rest.next();
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
    rest: IntoIter<Tree<'a>>,
    index: usize,
}

impl<'de> SeqAccess<'de> for &mut Items<'de> {
    type Error = Mistake;

    fn next_element_seed<T: DeserializeSeed<'de>>(
        &mut self,
        seed: T,
    ) -> Result<Option<T::Value>, Mistake> {
        let Some(item) = self.rest.next() else {
            return Ok(None);
        };
        self.index += 1;
        match seed.deserialize(item) {
            Ok(value) => Ok(Some(value)),
            Err(mistake) => Err(mistake.under(Place::Index(self.index - 1))),
        }
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.rest.len())
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

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Sample {
        #[serde(default)]
        whole: Option<i32>,
        #[serde(default)]
        part: f64,
        #[serde(default)]
        counts: BTreeMap<u32, u8>,
        #[serde(default)]
        pair: (u8, String),
        #[serde(default)]
        choices: Vec<Choosing>,
    }

    #[derive(Debug, PartialEq, serde::Deserialize)]
    #[serde(rename_all = "snake_case", deny_unknown_fields)]
    enum Choosing {
        Nothing,
        One(u8),
        Named { name: String },
    }

    fn read(json: &str) -> Result<Sample, Mistake> {
        Sample::deserialize(Tree::parse(json).unwrap())
    }

    #[test]
    fn a_type_is_read_as_serde_json_reads_it() {
        for json in [
            r#"{}"#,
            r#"{"whole":null,"part":1}"#,
            r#"{"whole":-3,"part":-1.5e3}"#,
            r#"{"counts":{"1":2,"30":4},"pair":[1,"\u00e6\n"]}"#,
            r#"{"choices":["nothing",{"one":1},{"named":{"name":"x"}},{"nothing":null}]}"#,
        ] {
            let expected: Sample = serde_json::from_str(json).unwrap();
            assert_eq!(read(json).unwrap(), expected, "{json}");
        }
        for json in [
            r#"7"#,
            r#"{"whole":2147483648}"#,
            r#"{"whole":1.0}"#,
            r#"{"part":"1"}"#,
            r#"{"counts":{"+1":2}}"#,
            r#"{"counts":{"1":256}}"#,
            r#"{"pair":[1]}"#,
            r#"{"pair":[1,"x",2]}"#,
            r#"{"choices":[{"one":1,"nothing":null}]}"#,
            r#"{"choices":["one"]}"#,
            r#"{"choices":[{"nothing":1}]}"#,
        ] {
            assert!(serde_json::from_str::<Sample>(json).is_err(), "{json}");
            assert!(read(json).is_err(), "{json}");
        }
    }

    #[test]
    fn a_list_is_no_object() {
        assert!(read("[null,0.0,{},[1,\"x\"],[]]").is_err());
    }

    #[test]
    fn what_nests_without_end_is_passed_over() {
        let deep = format!("{}{}", "[".repeat(100_000), "]".repeat(100_000));
        let json = format!(r#"{{"whole":{deep}}}"#);
        assert!(matches!(
            read(&json).unwrap_err().explained(),
            (Fault::WrongType, _)
        ));
    }

    #[test]
    fn the_way_to_a_mistake_is_told_from_the_outside_in() {
        let (fault, places) = read(r#"{"choices":["nothing",{"named":{"nam":1}}]}"#)
            .unwrap_err()
            .explained();
        assert!(matches!(fault, Fault::UnknownField(name) if name == "nam"));
        let way: Vec<String> = places.map(|place| format!("{place:?}")).collect();
        assert_eq!(way, [r#"Field("choices")"#, "Index(1)", r#"Field("nam")"#]);
    }

    #[test]
    fn a_tag_may_stand_before_or_after_what_it_tags() {
        let read = |json: &str| -> Result<Choosing, serde_json::Error> {
            let mut deserializer = serde_json::Deserializer::from_str(json);
            adjacent(&mut deserializer, ["type", "data"], Choosing::deserialize)
        };
        let named = Choosing::Named {
            name: "x".to_owned(),
        };
        assert_eq!(
            read(r#"{"type":"named","data":{"name":"x"}}"#).unwrap(),
            named
        );
        assert_eq!(
            read(r#"{"data":{"name":"x"},"type":"named"}"#).unwrap(),
            named
        );
        assert_eq!(read(r#"{"type":"nothing"}"#).unwrap(), Choosing::Nothing);
        for bad in [
            r#"{"data":{"name":"x"}}"#,
            r#"{"type":"named"}"#,
            r#"{"type":"other"}"#,
            r#"{"type":"nothing","type":"nothing"}"#,
            r#"["nothing"]"#,
        ] {
            assert!(read(bad).is_err(), "{bad}");
        }
    }
}
