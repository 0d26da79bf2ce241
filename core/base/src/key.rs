//! Readable keys and labels for things that a municipality names itself: interest areas, competencies, areas,
//! ways to take part, purposes of a consent.

use crate::sorted::SortedMap;
use std::fmt;
use std::str::FromStr;

use crate::text::Line;

crate::error::errors! {
    /// Why a key or a set of labels was not accepted.
    KeyError {
        /// Not 1 to 60 of a-z, 0-9, `-` and `_`, starting with a letter.
        Malformed => "key_malformed", Invalid, None,
            "a key has 1 to 60 of the characters a-z, 0-9, - and _, and starts with a letter",
            "en nøgle har 1 til 60 af tegnene a-z, 0-9, - og _ og begynder med et bogstav",
            "a short name has 1 to 60 small letters a to z, digits and hyphens, and begins with a letter",
            "et kort navn har 1 til 60 små bogstaver fra a til z, tal og bindestreger og begynder med et bogstav";
        /// No label at all, or too many.
        LabelCount => "labels_count", Invalid, None,
            "give labels in 1 to 20 languages", "angiv betegnelser på 1 til 20 sprog";
        /// A language that is not two or three lower-case letters.
        Language => "language_malformed", Invalid, None,
            "a language is two or three lower-case letters, as da or en",
            "et sprog er to eller tre små bogstaver, som da eller en";
    }
}

/// A readable key: 1 to 60 of a-z, 0-9, `-` and `_`, starting with a letter. It never changes; labels do.
///
/// ```
/// use medborger::Key;
///
/// assert!("climate-adaptation".parse::<Key>().is_ok());
/// assert_eq!("Klima!".parse::<Key>().unwrap_err().code(), "key_malformed");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[record(bare)]
#[serde(transparent)]
pub struct Key(Box<str>);

impl Key {
    /// The key's text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl FromStr for Key {
    type Err = KeyError;

    fn from_str(text: &str) -> Result<Self, KeyError> {
        let starts = text.starts_with(|c: char| c.is_ascii_lowercase());
        let inside = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_';
        if starts && text.len() <= 60 && text.chars().all(inside) {
            Ok(Self(text.into()))
        } else {
            Err(KeyError::Malformed)
        }
    }
}

medborger_codec::read_text!(Key, str::parse);

/// A thing's name in one or more languages, by language code.
///
/// ```
/// use medborger::Labels;
///
/// let labels = Labels::new([("da", "Sundhed"), ("en", "Health")])?;
/// assert_eq!(labels.in_language("en"), "Health");
/// assert_eq!(labels.in_language("fr"), "Sundhed", "Danish where the language is missing");
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[record(bare)]
#[serde(transparent)]
pub struct Labels(SortedMap<Box<str>, Line<120>>);

impl Labels {
    /// The labels, in the order of their languages' codes.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.0.values().map(Line::as_str)
    }

    /// From pairs of language code and label.
    ///
    /// # Errors
    /// [`KeyError`] for the languages, [`TextError`](crate::text::TextError) for a label.
    pub fn new<'a>(
        labels: impl IntoIterator<Item = (&'a str, &'a str)>,
    ) -> Result<Self, crate::error::Error> {
        let mut map = SortedMap::new();
        for (language, label) in labels {
            map.insert(language.into(), Line::new(label)?);
        }
        Ok(Self::checked(map)?)
    }

    fn checked(map: SortedMap<Box<str>, Line<120>>) -> Result<Self, KeyError> {
        if map.is_empty() || map.len() > 20 {
            return Err(KeyError::LabelCount);
        }
        let language =
            |l: &str| matches!(l.len(), 2 | 3) && l.chars().all(|c| c.is_ascii_lowercase());
        if map.keys().all(|l| language(l)) {
            Ok(Self(map))
        } else {
            Err(KeyError::Language)
        }
    }

    /// The label in a language; failing that in Danish, English, or whichever comes first.
    #[must_use]
    pub fn in_language(&self, language: &str) -> &str {
        [language, "da", "en"]
            .iter()
            .find_map(|l| self.0.get(*l))
            .or_else(|| self.0.values().next())
            .map_or("", Line::as_str)
    }
}

impl medborger_codec::Read for Labels {
    fn read(tree: medborger_codec::Tree<'_>, reader: &mut medborger_codec::Reader) -> Option<Self> {
        reader.made_of(tree, Self::checked)
    }
}

medborger_codec::deserialize!(Labels);

impl medborger_codec::Described for Key {
    const SHAPE: &'static medborger_codec::Shape =
        &medborger_codec::Shape::Json(r#"{"type":"string","pattern":"^[a-z][a-z0-9_-]{0,59}$"}"#);
}

impl medborger_codec::Described for Labels {
    const SHAPE: &'static medborger_codec::Shape = &medborger_codec::Shape::Json(concat!(
        r#"{"type":"object","propertyNames":{"pattern":"^[a-z]{2,3}$"},"minProperties":1,"maxProperties":20,"#,
        r#""additionalProperties":{"type":"string","minLength":1,"maxLength":120}}"#,
    ));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_starts_with_a_letter_and_has_at_most_sixty_characters() {
        assert!("a".repeat(60).parse::<Key>().is_ok());
        for bad in ["", "a b", "æ", "1a", "-a", "A", &"a".repeat(61)] {
            assert_eq!(bad.parse::<Key>(), Err(KeyError::Malformed), "{bad}");
        }
    }

    #[test]
    fn labels_need_at_least_one_language() {
        let error = serde_json::from_str::<Labels>("{}")
            .unwrap_err()
            .to_string();
        assert!(error.contains("labels_count"));
        assert!(serde_json::from_str::<Labels>(r#"{"dansk":"x"}"#).is_err());
    }
}
