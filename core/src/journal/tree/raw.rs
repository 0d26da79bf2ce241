//! Large lists and objects are kept as their text and read piece by piece, so that a question of tens of megabytes is never
//! held as a tree: a tree takes several times the memory of its text.

use std::borrow::Cow;

use serde::de::{Error, IgnoredAny};

use super::{Mistake, Tree};
use crate::journal::input::malformed;
use crate::marker::marker;

/// Lists and objects whose text is longer than this, in bytes, are read piece by piece.
const LARGE: usize = 64 << 10;

impl<'a> Tree<'a> {
    /// Reads a whole text. Within a large list or object only that it is JSON is looked at for now, but for its texts'
    /// characters and its numbers' size.
    pub(crate) fn parse_large(json: &'a str) -> serde_json::Result<Self> {
        serde_json::from_str::<IgnoredAny>(json)?;
        let json = json.trim_ascii();
        match json.as_bytes().first() {
            Some(b'{') if json.len() > LARGE => {
                let mut pieces = Pieces::of(json);
                let mut fields = Vec::new();
                while let Some(name) = pieces.next_piece() {
                    let name: Cow<'a, str> = serde_json::from_str::<Text<'a>>(name)?.0;
                    let value = pieces.next_piece().unwrap_or("null");
                    let is_large = value.len() > LARGE && value.starts_with(['{', '[']);
                    let value = if is_large {
                        Self::Raw(value)
                    } else {
                        Self::parse(value)?
                    };
                    fields.push((name, value));
                }
                Ok(Self::Fields(fields))
            }
            _ => Self::parse(json),
        }
    }

    fn piece(text: &'a str) -> Result<Self, Mistake> {
        if text.len() > LARGE && text.starts_with(['{', '[']) {
            return Ok(Self::Raw(text));
        }
        Self::parse(text).map_err(|error| {
            let error = malformed(&error);
            Mistake::custom(marker(error.code(), &error.to_string(), &error.danish()))
        })
    }
}

/// A text that is borrowed where it can be.
#[derive(serde::Deserialize)]
struct Text<'a>(#[serde(borrow)] Cow<'a, str>);

/// The texts of what stands in a list or an object, which is known to be JSON: values, or names and values in turn.
pub(super) struct Pieces<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Pieces<'a> {
    pub(super) fn of(text: &'a str) -> Self {
        Self { text, at: 1 }
    }

    /// The next item of a list.
    pub(super) fn item(&mut self) -> Option<Result<Tree<'a>, Mistake>> {
        self.next_piece().map(Tree::piece)
    }

    /// The next field of an object.
    pub(super) fn field(&mut self) -> Option<Result<(Cow<'a, str>, Tree<'a>), Mistake>> {
        let name = match Tree::piece(self.next_piece()?) {
            Ok(Tree::Text(name)) => name,
            Ok(_) => return Some(Err(Mistake::wrong_type())),
            Err(mistake) => return Some(Err(mistake)),
        };
        let value = self.next_piece().map(Tree::piece)?;
        Some(value.map(|value| (name, value)))
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

    use serde::Deserialize;

    use super::*;
    use crate::journal::input::read;

    #[derive(Debug, PartialEq, Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Row {
        name: String,
        numbers: Vec<i64>,
        #[serde(default)]
        more: BTreeMap<String, Vec<String>>,
    }

    #[derive(Debug, PartialEq, Deserialize)]
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
    fn mistakes_keep_their_codes_and_places() {
        for (last, code, field) in [
            (
                r#",{"name":"x"}"#,
                "missing_field",
                Some("rows[2000].numbers"),
            ),
            (
                r#",{"name":"x","numbers":[1,"2"]}"#,
                "wrong_type",
                Some("rows[2000].numbers[1]"),
            ),
            (
                r#",{"name":"\ud800","numbers":[]}"#,
                "unpaired_surrogate",
                Some("rows[2000]"),
            ),
            (
                r#",{"name":"x","numbers":[],"other":1}"#,
                "unknown_field",
                Some("rows[2000].other"),
            ),
        ] {
            let text = large(last);
            let error = read::<All>(Tree::parse_large(&text).unwrap()).unwrap_err();
            assert_eq!((error.code(), error.field()), (code, field), "{last}");
        }
        for last in [",", "]", "\"", ",{\"name\":}"] {
            assert!(Tree::parse_large(&large(last)).is_err(), "{last}");
        }
    }
}
