//! Large lists and objects are kept as their text and read piece by piece, so that a question of tens of megabytes is never
//! held as a tree: a tree takes several times the memory of its text.

use std::borrow::Cow;
use std::vec::IntoIter;

use crate::fault::{Expected, Wrong};
use crate::parse::{NotJson, look_through};
use crate::tree::Tree;

/// Lists and objects whose text is longer than this, in bytes, are read piece by piece.
const LARGE: usize = 64 << 10;

/// A name and its value.
pub(crate) type Field<'a> = (Cow<'a, str>, Tree<'a>);

impl<'a> Tree<'a> {
    /// Reads a whole text. Within a large list or object only that it is JSON is looked at for now, but for its texts'
    /// characters.
    ///
    /// # Errors
    /// Where it is no JSON.
    pub fn parse_large(json: &'a str) -> Result<Self, NotJson> {
        look_through(json)?;
        let json = json.trim_ascii();
        if !(json.starts_with('{') && json.len() > LARGE) {
            return Self::parse(json);
        }
        let mut pieces = Pieces::of(json);
        let mut fields = Vec::new();
        while let Some(name) = pieces.next_piece() {
            let value = pieces.next_piece().unwrap_or("null");
            // A name is a text: the text is JSON.
            if let Self::Text(name) = Self::parse(name)? {
                let value = raw(value).map_or_else(|| Self::parse(value), Ok)?;
                fields.push((name, value));
            }
        }
        Ok(Self::Fields(fields))
    }

    fn piece(text: &'a str) -> Self {
        let read = raw(text).map_or_else(|| Self::parse(text), Ok);
        read.unwrap_or_else(|error| Self::Broken {
            half_a_pair: error == NotJson::HalfAPair,
        })
    }

    /// What is wrong with a value that can't be read.
    pub(crate) fn broken(&self) -> Option<Wrong> {
        match self {
            Self::Broken { half_a_pair: true } => Some(Wrong::HalfAPair),
            Self::Broken { half_a_pair: false } => Some(Wrong::Type(Expected::Other)),
            _ => None,
        }
    }

    /// The items, where it is a list.
    pub(crate) fn items(self) -> Option<Items<'a>> {
        match self {
            Self::List(items) => Some(Items::Read(items.into_iter())),
            Self::Raw(text) if text.starts_with('[') => Some(Items::Text(Pieces::of(text))),
            _ => None,
        }
    }

    /// The fields, where it is an object.
    pub(crate) fn fields(self) -> Option<Fields<'a>> {
        match self {
            Self::Fields(fields) => Some(Fields::Read(fields.into_iter())),
            Self::Raw(text) if text.starts_with('{') => Some(Fields::Text(Pieces::of(text))),
            _ => None,
        }
    }
}

/// The values of an object's fields of these names, as they stand in the text. None where it is no object in JSON, or one of them
/// does not stand in it once.
#[must_use]
pub fn raw_fields<'a, const N: usize>(json: &'a str, names: [&str; N]) -> Option<[&'a str; N]> {
    look_through(json).ok()?;
    let json = json.trim_ascii();
    let mut pieces = Pieces::of(json.starts_with('{').then_some(json)?);
    let mut values = [None; N];
    while let Some(Tree::Text(name)) = pieces.next_piece().map(Tree::piece) {
        let value = pieces.next_piece()?;
        let at = names.iter().position(|known| *known == name);
        if let Some(slot) = at.and_then(|at| values.get_mut(at))
            && slot.replace(value).is_some()
        {
            return None;
        }
    }
    let mut all = [""; N];
    for (to, from) in all.iter_mut().zip(values) {
        *to = from?;
    }
    Some(all)
}

fn raw(text: &str) -> Option<Tree<'_>> {
    (text.len() > LARGE && text.starts_with(['{', '['])).then_some(Tree::Raw(text))
}

/// The items of a list that are still to be read.
pub(crate) enum Items<'a> {
    Read(IntoIter<Tree<'a>>),
    Text(Pieces<'a>),
}

impl Items<'_> {
    /// How many they are, as far as it is known.
    pub(crate) fn hint(&self) -> usize {
        match self {
            Self::Read(items) => items.len(),
            Self::Text(_) => 0,
        }
    }
}

impl<'a> Iterator for Items<'a> {
    type Item = Tree<'a>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Read(items) => items.next(),
            Self::Text(pieces) => pieces.next_piece().map(Tree::piece),
        }
    }
}

/// The fields of an object that are still to be read.
pub(crate) enum Fields<'a> {
    Read(IntoIter<Field<'a>>),
    Text(Pieces<'a>),
}

impl<'a> Iterator for Fields<'a> {
    type Item = Result<Field<'a>, Wrong>;

    fn next(&mut self) -> Option<Self::Item> {
        match self {
            Self::Read(fields) => fields.next().map(Ok),
            Self::Text(pieces) => pieces.field(),
        }
    }
}

/// The texts of what stands in a list or an object, which is known to be JSON: values, or names and values in turn.
pub(crate) struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    fn of(text: &'a str) -> Self {
        Self { text, at: 1 }
    }

    fn field(&mut self) -> Option<Result<Field<'a>, Wrong>> {
        let name = Tree::piece(self.next_piece()?);
        let value = Tree::piece(self.next_piece()?);
        Some(match name {
            Tree::Text(name) => Ok((name, value)),
            name => Err(name.broken().unwrap_or(Wrong::Type(Expected::Other))),
        })
    }

    fn next_piece(&mut self) -> Option<&'a str> {
        let bytes = self.text.as_bytes();
        let skipped = |byte: &&u8| matches!(byte, b',' | b':' | b' ' | b'\t' | b'\n' | b'\r');
        self.at += bytes.get(self.at..)?.iter().take_while(skipped).count();
        let begin = self.at;
        let (mut depth, mut in_text) = (0_usize, false);
        while let Some(byte) = bytes.get(self.at) {
            match byte {
                b'\\' if in_text => self.at += 1,
                b'"' => in_text = !in_text,
                _ if in_text => {}
                b'[' | b'{' => depth += 1,
                b']' | b'}' | b',' | b':' | b' ' | b'\t' | b'\n' | b'\r' if depth == 0 => break,
                b']' | b'}' => depth -= 1,
                _ => {}
            }
            self.at += 1;
            if depth == 0 && !in_text && matches!(byte, b']' | b'}' | b'"') {
                break;
            }
        }
        self.text
            .get(begin..self.at)
            .filter(|piece| !piece.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::{Fault, read};

    #[derive(Debug, PartialEq, crate::Record)]
    #[serde(deny_unknown_fields)]
    struct Row {
        name: String,
        numbers: Vec<i64>,
        #[serde(default)]
        more: BTreeMap<String, Vec<String>>,
    }

    #[derive(Debug, PartialEq, crate::Record)]
    #[serde(deny_unknown_fields)]
    struct All {
        rows: Vec<Row>,
        #[serde(default)]
        by_name: BTreeMap<String, f64>,
    }

    /// More than what is kept as text, with everything that could be mistaken for the end of something.
    fn large(last: &str) -> String {
        let row =
            r#"{ "name" : "a\"],}\\ \u00e6 [{" , "numbers":[1,-2 , 3],"more":{"x":["y]","\\"]}}"#;
        let rows = vec![row; 2_000].join(" ,\n");
        let names: Vec<String> = (0..9_000).map(|n| format!("\"n{n}\" : {n}.5")).collect();
        let names = names.join(",");
        format!(" {{\"rows\":[{rows}{last}],\"by_name\":{{{names}}}}} ")
    }

    #[test]
    fn piece_by_piece_is_the_same_as_at_once() {
        let text = large("");
        let at_once: All = read(Tree::parse(&text).unwrap()).unwrap();
        let in_pieces: All = read(Tree::parse_large(&text).unwrap()).unwrap();
        assert_eq!(at_once, in_pieces);
        assert_eq!(at_once.rows.len(), 2_000);
        assert_eq!(at_once.rows[0].more["x"], ["y]", "\\"]);
    }

    #[test]
    fn every_mistake_keeps_its_place() {
        let last = r#",{"name":"x"},{"name":"x","numbers":[1,"2"]},{"name":"\ud800","numbers":[]},
            {"name":"x","numbers":[],"other":1}"#;
        let text = large(last);
        let faults = read::<All>(Tree::parse_large(&text).unwrap()).unwrap_err();
        let paths: Vec<String> = faults.iter().map(Fault::path).collect();
        let ways = [
            "rows[2000].numbers",
            "rows[2001].numbers[1]",
            "rows[2002]",
            "rows[2003].other",
        ];
        assert_eq!(paths, ways);
        assert!(matches!(faults[2].wrong, Wrong::HalfAPair));
    }

    #[test]
    fn a_value_that_cannot_be_read_is_named_and_not_missed() {
        let padding = " ".repeat(LARGE);
        for bad in [r#"["\ud800"]"#, "1e400", r#"{"x":{"y":"\udc00"}}"#] {
            let text = format!(r#"{{"all":{{"by_name":{{"n":1.5}},{padding}"rows":{bad}}}}}"#);
            let tree = Tree::parse_large(&text).unwrap();
            let faults = read::<BTreeMap<String, All>>(tree).unwrap_err();
            let paths: Vec<String> = faults.iter().map(Fault::path).collect();
            assert_eq!(paths, ["all.rows"], "{bad}");
        }
    }

    #[test]
    fn fields_are_found_as_they_stand() {
        let json = r#" {"salt":"0\n" , "other":{"text":1}, "text" : {"a": [1, "}"]} } "#;
        let found = raw_fields(json, ["salt", "text"]);
        assert_eq!(found, Some([r#""0\n""#, r#"{"a": [1, "}"]}"#]));
        for bad in [
            r#"{"salt":1}"#,
            r#"{"salt":1,"text":2,"salt":3}"#,
            "[]",
            "1",
            r#"{"salt":1,"text":2"#,
        ] {
            assert_eq!(raw_fields(bad, ["salt", "text"]), None, "{bad}");
        }
    }

    #[test]
    fn what_is_no_json_is_not_read() {
        for last in [",", "]", "\"", ",{\"name\":}"] {
            assert!(Tree::parse_large(&large(last)).is_err(), "{last}");
        }
    }
}
