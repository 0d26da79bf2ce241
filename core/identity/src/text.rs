//! Text from outside, and how the values of this module go through serde.

use std::borrow::Cow;
use std::fmt;

use medborger_codec::{Reader, Tree};
use zeroize::Zeroize;

use super::error::IdentityError;

/// Gives a type that is read out of a text its `Read` and `Deserialize`.
macro_rules! read_as {
    ($type:ident) => {
        impl medborger_codec::Read for $type {
            fn read(
                tree: medborger_codec::Tree<'_>,
                reader: &mut medborger_codec::Reader,
            ) -> Option<Self> {
                $crate::text::read(tree, reader)
            }
        }

        medborger_codec::deserialize!($type);
    };
}
pub(super) use read_as;

/// A text that somebody sent in and nobody has checked yet.
///
/// It may hold a personal number, so it has no `Display` and no `Serialize`, its `Debug` shows nothing of it, and it
/// is overwritten when dropped. A value that is not a text is refused without being repeated. What the deserializer
/// itself buffered is beyond reach.
///
/// ```
/// use medborger::identity::InputText;
///
/// let text = InputText::from("311257-5005");
/// assert_eq!(format!("{text:?}"), "InputText(..)");
/// assert_eq!(text.as_str().len(), 11);
/// ```
#[derive(Default, Clone)]
pub struct InputText(String);

impl InputText {
    /// The text as it came in.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl From<&str> for InputText {
    fn from(text: &str) -> Self {
        Self(text.to_owned())
    }
}

impl From<String> for InputText {
    fn from(text: String) -> Self {
        Self(text)
    }
}

impl fmt::Debug for InputText {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("InputText(..)")
    }
}

impl Drop for InputText {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

read_as!(InputText);

impl FromText for InputText {
    fn from_text(text: &str) -> Result<Self, IdentityError> {
        Ok(Self::from(text))
    }
}

impl medborger_codec::Described for InputText {
    const SHAPE: &'static medborger_codec::Shape =
        &medborger_codec::Shape::Json(r#"{"type":"string"}"#);
}

/// What can be read out of a text, or out of a whole number where the type says so.
pub(super) trait FromText: Sized {
    /// Reads the text.
    fn from_text(text: &str) -> Result<Self, IdentityError>;

    /// Reads a whole number; only a code without a leading zero of its own can allow that.
    fn from_number(_: u64) -> Result<Self, IdentityError> {
        Err(IdentityError::TextExpected)
    }
}

/// Reads a text, or a whole number where the type takes one, and never repeats in its errors what stood there.
pub(super) fn read<T: FromText>(tree: Tree<'_>, reader: &mut Reader) -> Option<T> {
    reader.value(match tree {
        Tree::Text(Cow::Borrowed(text)) => T::from_text(text),
        Tree::Text(Cow::Owned(mut text)) => {
            let value = T::from_text(&text);
            text.zeroize();
            value
        }
        Tree::Unsigned(number) => T::from_number(number),
        _ => Err(IdentityError::TextExpected),
    })
}

/// Gives a type with `Display` and `parse` its `FromStr`, `Serialize`, `Deserialize` and schema as a text.
///
/// `number` names a function for a type that may also come as a whole number.
macro_rules! as_text {
    ($type:ident, pattern $pattern:literal, $about:literal $(, number $number:expr)?) => {
        impl std::str::FromStr for $type {
            type Err = $crate::IdentityError;

            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Self::parse(text)
            }
        }

        impl $crate::text::FromText for $type {
            fn from_text(text: &str) -> Result<Self, $crate::IdentityError> {
                Self::parse(text)
            }

            $(
                fn from_number(number: u64) -> Result<Self, $crate::IdentityError> {
                    $number(number)
                }
            )?
        }

        impl medborger_codec::Write for $type {
            fn write(&self, out: &mut dyn medborger_codec::Sink) {
                out.text(&self.to_string());
            }
        }

        medborger_codec::serialize!($type);

        $crate::text::read_as!($type);

        impl medborger_codec::Described for $type {
            const SHAPE: &'static medborger_codec::Shape =
                &medborger_codec::Shape::Named(medborger_codec::Named {
                    name: stringify!($type),
                    id: concat!(module_path!(), "::", stringify!($type)),
                    doc: $about,
                    body: medborger_codec::Body::Pattern($pattern),
                });
        }
    };
}
pub(super) use as_text;

/// Gives an enum with `ALL` and `as_str` a `Deserialize` that refuses an unknown name without repeating it; its
/// `Serialize` and its schema are derived.
macro_rules! as_name {
    ($type:ident, $unknown:ident) => {
        impl $crate::text::FromText for $type {
            fn from_text(text: &str) -> Result<Self, $crate::IdentityError> {
                let fits = |one: &Self| one.as_str() == text;
                let unknown = $crate::IdentityError::$unknown;
                Self::ALL.into_iter().find(fits).ok_or(unknown)
            }
        }

        $crate::text::read_as!($type);
    };
}
pub(super) use as_name;

/// The code that a deserializer's sentence tells.
#[cfg(test)]
pub(super) fn code_in(sentence: &str) -> &str {
    let code = sentence
        .rsplit_once(" (")
        .and_then(|(_, rest)| rest.split_once(')'));
    code.map_or("no code", |(code, _)| code)
}

/// Texts that no parser of this module may stumble over.
#[cfg(test)]
pub(super) fn hostile() -> Vec<String> {
    let mut texts: Vec<String> = [
        "",
        " ",
        "\0",
        "\0\0\0\0\0\0\0\0\0\0",
        "🦀",
        "🦀🦀🦀",
        "３１１２５７５００５",
        "３１１２５７-５００５",
        "٣١١٢٥٧٥٠٠٥",
        "311257\u{2212}5005",
        "311257\u{2013}5005",
        "311257\u{a0}5005",
        "311257--5005",
        "-3112575005",
        "+311257500",
        "3112575005\0",
        "311257500５",
        "31125é5005",
        "\u{feff}3112575005",
        "null",
        "-0",
        "1e9",
        "..",
        "00..00",
        ".00.00",
        "00.00.",
        "----",
        "DK-",
        "DK",
        "ÆØÅ",
        "e\u{301}\u{301}\u{301}",
        "\u{202e}5005",
        "\u{1}a\u{1}b\u{1}c",
    ]
    .into_iter()
    .map(str::to_owned)
    .collect();
    for one in ["1", " ", "🦀", "A\u{30a}", "-", ".", "\0"] {
        texts.push(one.repeat(10_000_000 / one.len()));
    }
    texts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_in_a_text_field_is_refused_without_being_repeated() {
        for json in [
            "3112575005",
            "-3112575005",
            "3112575005.5",
            "[3112575005]",
            "{\"a\":3112575005}",
            "null",
            "true",
        ] {
            let text = serde_json::from_str::<InputText>(json)
                .unwrap_err()
                .to_string();
            assert_eq!(code_in(&text), "text_expected", "{json}");
            assert!(!text.contains("5005"), "{text:?}");
        }
    }

    #[test]
    fn an_unchecked_text_does_not_show_itself() {
        let text: InputText = serde_json::from_str("\"311257-5005\"").unwrap();
        assert_eq!(text.as_str(), "311257-5005");
        assert!(!format!("{text:?}{:#?}", Some(&text)).contains('5'));
    }
}
