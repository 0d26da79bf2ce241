//! How a value type's own error survives a trip through serde.
//!
//! Serde lets a `Deserialize` impl fail with a sentence only. The value types pack their code and both sentences
//! into that sentence; whoever maps the error unpacks it. Nothing of the input is ever packed.

const MARK: char = '\u{1}';

/// Packs a code with its English and Danish sentence.
pub fn marker(code: &str, english: &str, danish: &str) -> String {
    format!("{MARK}{code}{MARK}{english}{MARK}{danish}{MARK}")
}

/// Unpacks what [`marker`] packed, wherever it stands in a longer sentence.
pub fn parse_marker(sentence: &str) -> Option<(&str, &str, &str)> {
    let mut parts = sentence.split(MARK).skip(1);
    let (code, english, danish) = (parts.next()?, parts.next()?, parts.next()?);
    parts.next()?;
    Some((code, english, danish))
}

/// Reads a value type from a JSON text by a function that checks it, with the checking error's code packed.
#[macro_export]
#[doc(hidden)]
macro_rules! read_from_text {
    ($name:ident, $read:expr) => {
        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = <std::borrow::Cow<'de, str>>::deserialize(deserializer)?;
                let read: fn(&str) -> Result<Self, _> = $read;
                read(&text).map_err(|e| {
                    let packed = $crate::marker::marker(e.code(), &e.to_string(), &e.danish());
                    serde::de::Error::custom(packed)
                })
            }
        }
    };
}
pub use crate::read_from_text;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_packed_is_unpacked_even_inside_a_longer_sentence() {
        let packed = marker("text_empty", "the text is empty", "teksten er tom");
        let longer = format!("{packed} at line 1 column 5");
        assert_eq!(
            parse_marker(&longer),
            Some(("text_empty", "the text is empty", "teksten er tom"))
        );
    }

    #[test]
    fn an_ordinary_sentence_holds_no_marker() {
        assert_eq!(parse_marker("missing field `title`"), None);
        assert_eq!(parse_marker("\u{1}half\u{1}packed"), None);
    }
}
