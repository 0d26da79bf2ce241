//! Bounded texts: what a citizen or a caseworker writes.

mod clean;

pub use clean::{TextChange, folded};
#[doc(hidden)]
pub use clean::{WINDOWS_1252, is_ignorable};
use clean::{changes, clean, is_visible};

crate::error::errors! {
    /// Why a text was not accepted.
    TextError {
        /// Nothing that can be seen.
        Empty => "text_empty", Invalid, None, "the text is empty", "teksten er tom";
        /// More characters than the field holds.
        TooLong {
            /// How many characters are allowed, inclusive.
            max: usize,
        } => "text_too_long", Invalid, None,
            "the text has more than {max} characters", "teksten har mere end {max} tegn";
        /// The character NUL, which is in no text that somebody wrote.
        ControlCharacter => "text_control_character", Invalid, None,
            "the text holds the character NUL", "teksten indeholder tegnet NUL",
            "the text holds a character that can't be read", "teksten indeholder et tegn, der ikke kan læses";
    }
}

/// A text of one or more lines, 1 to `MAX` characters.
///
/// Characters are Unicode scalar values, counted after the text has been composed (NFC) and trimmed, so that `å`
/// counts as one however it arrived. What Word and PDF put in becomes what it means: vertical tabs, page breaks and the
/// line breaks of other systems become `\n`; soft hyphens and other characters that are never shown go, but for those
/// that join letters or pictures where they stand. Letters that change the direction of writing end where their line ends.
/// A text of nothing that can be seen is refused. What was changed, `participation::check` tells.
///
/// ```
/// use medborger::Text;
///
/// let text = Text::<20>::new("Flere ba\u{30a}lpladser\r\n")?;
/// assert_eq!(text.as_str(), "Flere bålpladser");
/// assert_eq!(Text::<3>::new("bålet").unwrap_err().code(), "text_too_long");
/// # Ok::<(), medborger::TextError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(transparent)]
#[record(bare)]
pub struct Text<const MAX: usize>(Box<str>);

/// A text of a single line, 1 to `MAX` characters, composed and trimmed as [`Text`] is. Line breaks and tabs become
/// spaces, and characters that change the direction of writing go.
///
/// ```
/// use medborger::Line;
///
/// assert_eq!(Line::<40>::new(" Cykelsti ")?.as_str(), "Cykelsti");
/// assert_eq!(Line::<40>::new("to\nlinjer")?.as_str(), "to linjer");
/// assert_eq!(Line::<40>::new("\u{200b}\u{3164}").unwrap_err().code(), "text_empty");
/// # Ok::<(), medborger::TextError>(())
/// ```
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(transparent)]
#[record(bare)]
pub struct Line<const MAX: usize>(Box<str>);

/// How many characters cleaning changes or takes out of a text of several lines or of one, but for space at its ends.
#[doc(hidden)]
#[must_use]
pub fn characters_cleaned(text: &str, lines: bool) -> usize {
    clean::changed(text, lines)
}

fn composed(input: &str, max: usize, lines: bool) -> Result<Box<str>, TextError> {
    // A decomposed character takes at most a handful of scalar values; this bounds the work on hostile input.
    if input.len() > max.saturating_mul(64).saturating_add(1024) {
        return Err(TextError::TooLong { max });
    }
    let text = clean(input, lines);
    if text.contains('\0') {
        return Err(TextError::ControlCharacter);
    }
    // What stands for no character before it is cleaned, such as a lone U+0085, says nothing after it either.
    if !is_visible(&text) || !is_visible(input) {
        return Err(TextError::Empty);
    }
    if text.len() > max && text.chars().count() > max {
        return Err(TextError::TooLong { max });
    }
    Ok(text.into())
}

/// Tells whoever watches what would be changed of a text.
#[cold]
fn watched(reader: &mut medborger_codec::Reader, text: &str, lines: bool) {
    if reader.watches() {
        for change in changes(text, lines) {
            reader.changed(change.as_str());
        }
    }
}

/// The same for a type of one line that is kept otherwise than it was written.
#[doc(hidden)]
pub fn note_changes(reader: &mut medborger_codec::Reader, text: &str, kept: &str) {
    if kept != text {
        watched(reader, text, false);
    }
}

macro_rules! bounded {
    ($name:ident, $lines:literal) => {
        impl<const MAX: usize> $name<MAX> {
            /// Composes, trims and checks a text.
            ///
            /// # Errors
            /// [`TextError`]: nothing to be seen, too long, or with the character NUL.
            pub fn new(input: impl AsRef<str>) -> Result<Self, TextError> {
                composed(input.as_ref(), MAX, $lines).map(Self)
            }

            /// The text.
            #[must_use]
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl<const MAX: usize> std::fmt::Display for $name<MAX> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.write_str(&self.0)
            }
        }

        /// Shows the length only: what somebody wrote does not belong in a log.
        impl<const MAX: usize> std::fmt::Debug for $name<MAX> {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, concat!(stringify!($name), "({} characters)"), self.0.chars().count())
            }
        }

        impl<const MAX: usize> medborger_codec::Read for $name<MAX> {
            fn read(
                tree: medborger_codec::Tree<'_>,
                reader: &mut medborger_codec::Reader,
            ) -> Option<Self> {
                let text = reader.text(tree)?;
                let kept = reader.value(composed(&text, MAX, $lines))?;
                if *kept != *text {
                    watched(reader, &text, $lines);
                }
                Some(Self(kept))
            }
        }

        medborger_codec::deserialize!($name<const MAX: usize>);

        impl<const MAX: usize> medborger_codec::Described for $name<MAX> {
            const SHAPE: &'static medborger_codec::Shape = &medborger_codec::Shape::Text {
                min: Some(1),
                max: MAX,
            };
        }
    };
}
bounded!(Text, true);
bounded!(Line, false);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn both_sides_of_the_limit_are_counted_in_characters_not_bytes() {
        assert!(Line::<5>::new("æøåÆØ").is_ok());
        assert_eq!(Line::<5>::new("æøåÆØÅ"), Err(TextError::TooLong { max: 5 }));
        assert!(
            Line::<1>::new("a\u{30a}").is_ok(),
            "composed before it is counted"
        );
    }

    #[test]
    fn nul_is_refused_and_line_breaks_unified() {
        assert_eq!(Text::<9>::new("a\0b"), Err(TextError::ControlCharacter));
        assert_eq!(
            Text::<9>::new("a\r\nb\rc").map(|t| t.to_string()),
            Ok("a\nb\nc".to_owned())
        );
        assert_eq!(
            Line::<9>::new("a\tb\nc").map(|t| t.to_string()),
            Ok("a b c".to_owned())
        );
    }

    #[test]
    fn white_space_alone_is_empty() {
        for nothing in [
            " \n\u{a0}\t ",
            "\u{fffc}",
            "\u{85}",
            " \u{85}\u{fffc}\n",
            "\u{200b}\u{fffc}",
        ] {
            assert_eq!(
                Text::<9>::new(nothing),
                Err(TextError::Empty),
                "{nothing:?}"
            );
        }
        assert_eq!(
            Text::<9>::new("\u{80} 5").map(|t| t.to_string()),
            Ok("€ 5".to_owned())
        );
    }

    #[test]
    fn a_hostile_length_is_refused_without_work() {
        let long = "å".repeat(5_000_000);
        assert_eq!(Text::<10>::new(long), Err(TextError::TooLong { max: 10 }));
    }
}
