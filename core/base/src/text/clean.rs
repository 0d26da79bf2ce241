//! What is made of a text as it comes from a keyboard, a form, Word or a PDF: what one sees of it, and no more.

mod invisible;

use crate::sorted::SortedSet;
use std::borrow::Cow;

use crate::unicode::{compatible, composed, is_composed, is_mark};
use medborger_codec::Record;

#[doc(hidden)]
pub use invisible::is_ignorable;
use invisible::{is_idle, meaningful};

/// What the bytes 0x80 to 0x9F mean in Windows-1252, as in HTML; the five that mean nothing are as in ISO 8859-1.
#[rustfmt::skip]
pub const WINDOWS_1252: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}',
    '\u{90}', '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

const LEFT_TO_RIGHT: char = '\u{2066}';
const RIGHT_TO_LEFT: char = '\u{2067}';
const FIRST_STRONG: char = '\u{2068}';
const END: char = '\u{2069}';
/// How deep directions may lie in one another.
const DEPTH_MAX: u32 = 60;

/// What cleaning did to a text, as `participation::check` says it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TextChange {
    /// Signs became the letters that they stand for: those of Windows-1252, and Word's hyphens.
    Characters,
    /// Letters and their marks became one (NFC).
    Composed,
    /// Letters that change the direction of writing went, or were made to end where their line ends.
    Directions,
    /// Characters that are never shown went.
    InvisibleRemoved,
    /// Line breaks became `\n`, or spaces where there is one line.
    LineBreaks,
    /// Space at the ends went, or tabs became spaces.
    Spaces,
}

impl TextChange {
    /// Every change, in the order of the names.
    pub const ALL: [Self; 6] = [
        Self::Characters,
        Self::Composed,
        Self::Directions,
        Self::InvisibleRemoved,
        Self::LineBreaks,
        Self::Spaces,
    ];

    /// The name.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Characters => "characters",
            Self::Composed => "composed",
            Self::Directions => "directions",
            Self::InvisibleRemoved => "invisible_removed",
            Self::LineBreaks => "line_breaks",
            Self::Spaces => "spaces",
        }
    }
}

/// What cleaning does to a text, in the order of the names.
pub(super) fn changes(text: &str, lines: bool) -> SortedSet<TextChange> {
    let mut changes = SortedSet::new();
    if !is_composed(text) {
        changes.insert(TextChange::Composed);
    }
    for c in text.chars() {
        let change = match c {
            _ if meaning(c, lines) == Some(c) => continue,
            '\u{80}'..='\u{9f}' | '\u{1e}' => TextChange::Characters,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{e}' | '\u{2028}' | '\u{2029}' => {
                TextChange::LineBreaks
            }
            '\t' | '\u{7}' => TextChange::Spaces,
            c if is_direction(c) => TextChange::Directions,
            _ => TextChange::InvisibleRemoved,
        };
        changes.insert(change);
    }
    let meant: String = text.chars().filter_map(|c| meaning(c, lines)).collect();
    if meant.trim() != meant {
        changes.insert(TextChange::Spaces);
    }
    let seen = meaningful(&meant);
    if seen != meant {
        changes.insert(TextChange::InvisibleRemoved);
    }
    if lines && isolated(&seen) != seen {
        changes.insert(TextChange::Directions);
    }
    changes
}

/// How many characters cleaning takes out of a text or puts others in the place of, but for space at its ends.
#[must_use]
pub(super) fn changed(text: &str, lines: bool) -> usize {
    let letters = composed(text).count();
    let otherwise = |c: &char| meaning(*c, lines) != Some(*c);
    let meant_otherwise = composed(text).filter(otherwise).count();
    let meant: String = composed(text).filter_map(|c| meaning(c, lines)).collect();
    let seen = meaningful(&meant).chars().count();
    let unseen = meant.chars().count().saturating_sub(seen);
    text.chars().count().saturating_sub(letters) + meant_otherwise + unseen
}

/// A text as it is compared: compatible letters are one (NFKC), small and capital ones too, what is never shown goes, and
/// space is one space.
///
/// ```
/// use medborger::text::folded;
///
/// assert_eq!(folded("  Nabo\u{ad}Hjælpen \u{2060}"), folded("nabohjælpen"));
/// assert_eq!(folded("ﬁskeri"), folded("FISKERI"));
/// assert_ne!(folded("Ål"), folded("Al"));
/// ```
#[must_use]
pub fn folded(text: &str) -> String {
    let seen = |c: &char| !is_ignorable(*c);
    // Both ways, so that what is one in capital letters is one: ß and ss, ς and σ.
    let alike: String = compatible(text)
        .filter(seen)
        .flat_map(char::to_lowercase)
        .flat_map(char::to_uppercase)
        .flat_map(char::to_lowercase)
        .collect();
    let alike: String = compatible(&alike).filter(seen).collect();
    alike.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Whether nothing need be done: printable ASCII, and line breaks and tabs where there may be lines.
fn is_plain(text: &str, lines: bool) -> bool {
    let plain = |byte| matches!(byte, b' '..=b'~') || lines && matches!(byte, b'\n' | b'\t');
    text.bytes().all(plain)
}

/// The text as it is kept: composed (NFC), with characters of other programs turned into what they mean, trimmed.
pub(super) fn clean(text: &str, lines: bool) -> Cow<'_, str> {
    if is_plain(text, lines) {
        return Cow::Borrowed(text.trim());
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut last = ' ';
    for c in composed(text) {
        // One line break, however it is written.
        if !(c == '\n' && last == '\r') {
            cleaned.extend(meaning(c, lines));
        }
        last = c;
    }
    cleaned = meaningful(&cleaned);
    if lines && cleaned.chars().any(is_direction) {
        cleaned = isolated(&cleaned);
    }
    // What was taken out may have kept two letters apart that are one.
    Cow::Owned(composed(&cleaned).collect::<String>().trim().to_owned())
}

/// What a character means; none that means nothing. NUL stays, and is refused.
fn meaning(c: char, lines: bool) -> Option<char> {
    match c {
        '\n' if lines => Some('\n'),
        '\t' if lines => Some('\t'),
        // Word's line, page and column breaks, and Unicode's.
        '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{e}' | '\u{2028}' | '\u{2029}' => {
            Some(if lines { '\n' } else { ' ' })
        }
        // Word's end of a cell.
        '\t' | '\u{7}' => Some(if lines { '\t' } else { ' ' }),
        // Word's hyphen at which no line breaks.
        '\u{1e}' => Some('\u{2011}'),
        // Places at which a line may break or not, and marks at the beginning of files.
        '\u{1f}' => None,
        // They are no letters of Unicode: those of Windows-1252 are meant, or nothing.
        '\u{80}'..='\u{9f}' => WINDOWS_1252
            .get(c as usize - 0x80)
            .map(|&meant| if meant.is_control() { ' ' } else { meant }),
        '\0' => Some(c),
        c if c.is_control() || is_idle(c) => None,
        // Directions reach beyond a line in which they stand, into whatever is shown beside it.
        c if !lines && is_direction(c) => None,
        c => Some(c),
    }
}

fn is_direction(c: char) -> bool {
    matches!(c, '\u{61c}' | '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | LEFT_TO_RIGHT..=END)
}

/// Has every direction end where its line ends, and reach nothing outside it.
fn isolated(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push('\n');
        }
        let mut depth = 0;
        for c in line.chars() {
            match c {
                '\u{202a}' | '\u{202d}' | LEFT_TO_RIGHT if depth < DEPTH_MAX => {
                    depth += 1;
                    out.push(LEFT_TO_RIGHT);
                }
                '\u{202b}' | '\u{202e}' | RIGHT_TO_LEFT if depth < DEPTH_MAX => {
                    depth += 1;
                    out.push(RIGHT_TO_LEFT);
                }
                FIRST_STRONG if depth < DEPTH_MAX => {
                    depth += 1;
                    out.push(c);
                }
                '\u{202c}' | END if depth > 0 => {
                    depth -= 1;
                    out.push(END);
                }
                '\u{202a}'..='\u{202e}' | LEFT_TO_RIGHT..=END => {}
                c => out.push(c),
            }
        }
        out.extend((0..depth).map(|_| END));
    }
    out
}

/// What stands in a text where a program had a picture or a file.
const OBJECT: char = '\u{fffc}';

/// Whether anything of a text can be seen: not only white space, marks without a letter, the place of a picture, and what is
/// never shown (`Default_Ignorable_Code_Point`, the empty Braille pattern).
pub(super) fn is_visible(text: &str) -> bool {
    let unseen = |c: char| {
        c.is_whitespace() || c.is_control() || is_mark(c) || is_ignorable(c) || c == OBJECT
    };
    text.chars().any(|c| !unseen(c))
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn what_word_and_pdf_put_into_a_text_becomes_what_it_means() {
        let cases = [
            ("to\u{b}linjer", "to\nlinjer", "to linjer"),
            ("to\u{c}sider", "to\nsider", "to sider"),
            ("a\u{2028}b\u{2029}c", "a\nb\nc", "a b c"),
            ("a\r\nb\rc\nd", "a\nb\nc\nd", "a b c d"),
            ("celle\u{7}celle", "celle\tcelle", "celle celle"),
            (
                "frivillig\u{ad}cen\u{1f}ter",
                "frivilligcenter",
                "frivilligcenter",
            ),
            ("e\u{1e}mail", "e\u{2011}mail", "e\u{2011}mail"),
            ("\u{feff}Kære kommune", "Kære kommune", "Kære kommune"),
            (
                "kl. 10\u{96}12, Idas\u{92}",
                "kl. 10–12, Idas’",
                "kl. 10–12, Idas’",
            ),
            ("escape\u{1b}[31m", "escape[31m", "escape[31m"),
            ("o\u{200b}\u{308}", "ö", "ö"),
        ];
        for (given, text, line) in cases {
            assert_eq!(clean(given, true), text, "{given:?}");
            assert_eq!(clean(given, false), line, "{given:?}");
        }
    }

    #[test]
    fn a_direction_leaves_a_line_and_is_closed_within_each_line_of_a_text() {
        let turned = "Ida\u{202e}lesnesmukE\u{202c}\u{2069}\nnext\u{2067}line";
        assert_eq!(clean(turned, false), "IdalesnesmukE nextline");
        assert_eq!(
            clean(turned, true),
            "Ida\u{2067}lesnesmukE\u{2069}\nnext\u{2067}line\u{2069}"
        );
        // Letters that are written from right to left need none.
        assert_eq!(clean("שלום", false), "שלום");
    }

    #[test]
    fn a_name_of_nothing_visible_is_not_visible() {
        for text in [
            "",
            " ",
            "\u{3164}",
            "\u{2800}\u{2800}",
            "\u{200d}",
            "\u{301}",
            "\u{e0041}",
            "\u{115f}\u{fe0f}",
            "\u{34f}",
            "\u{180e}",
            "\u{2061}\u{2062}\u{2063}\u{2064}",
            "\u{1160}\u{ffa0}",
            "\u{fe00}\u{e0100}",
            "\u{202e}\u{2067}",
        ] {
            assert!(!is_visible(text), "{text:?}");
        }
        for text in ["a", "å", "م", "🚲", "1", "-", "\u{200d}a"] {
            assert!(is_visible(text), "{text:?}");
        }
    }

    #[test]
    fn names_that_look_alike_are_folded_alike() {
        for (one, other) in [
            ("Straße", "STRASSE"),
            ("Σίσυφος", "ΣΊΣΥΦΟΣ"),
            ("Café", "cafe\u{301}"),
            ("ＦＤＦ", "fdf"),
            ("Nabo\u{200b}hjælpen", "NABOHJÆLPEN"),
            ("to  ord\u{a0}her", "To ord her"),
        ] {
            assert_eq!(folded(one), folded(other), "{one:?} {other:?}");
        }
        for (one, other) in [("Ål", "Al"), ("ø", "o"), ("a b", "ab"), ("1", "l")] {
            assert_ne!(folded(one), folded(other), "{one:?} {other:?}");
        }
        assert_eq!(folded("\u{3164}\u{200b}"), "");
    }

    proptest! {
        #[test]
        fn what_is_clean_stays_as_it_is_and_holds_no_control_character(text in "(?s)[\\PC\\pC]{0,40}", lines: bool) {
            let once = clean(&text, lines).into_owned();
            prop_assert_eq!(clean(&once, lines), once.as_str());
            let odd = |c: char| c.is_control() && c != '\0' && !(lines && matches!(c, '\n' | '\t'));
            prop_assert!(!once.chars().any(odd));
            prop_assert!(lines || !once.chars().any(is_direction));
            // What is changed is told, and nothing else is.
            prop_assert_eq!(changes(&text, lines).is_empty(), once == text, "{:?}", changes(&text, lines));
            prop_assert_eq!(folded(&folded(&text)), folded(&text));
        }
    }
}
