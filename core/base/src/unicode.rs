//! Unicode's forms of one text, and its marks. The tables are ICU4X's: those of `unicode-normalization` are 76 kB of a page's
//! module for NFC alone, compressed, and these 26.

use icu_normalizer::{ComposingNormalizerBorrowed, DecomposingNormalizerBorrowed};
use icu_properties::CodePointMapData;
use icu_properties::props::{GeneralCategory, GeneralCategoryGroup};

const NFC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfc();
const NFKC: ComposingNormalizerBorrowed<'static> = ComposingNormalizerBorrowed::new_nfkc();
const NFD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
const NFKD: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfkd();

/// The text with letters and their marks made one (NFC).
pub fn composed(text: &str) -> impl Iterator<Item = char> + '_ {
    NFC.normalize_iter(text.chars())
}

/// Whether the text is its own NFC.
#[must_use]
pub fn is_composed(text: &str) -> bool {
    composed(text).eq(text.chars())
}

/// The text with compatible letters made one too (NFKC).
pub fn compatible(text: &str) -> impl Iterator<Item = char> + '_ {
    NFKC.normalize_iter(text.chars())
}

/// The text with letters and their marks apart (NFD).
pub fn decomposed(text: &str) -> impl Iterator<Item = char> + '_ {
    NFD.normalize_iter(text.chars())
}

/// A character's letter and its marks (NFD).
pub fn parts(c: char) -> impl Iterator<Item = char> {
    NFD.normalize_iter(std::iter::once(c))
}

/// A character's compatible letters and their marks (NFKD).
pub fn compatible_parts(c: char) -> impl Iterator<Item = char> {
    NFKD.normalize_iter(std::iter::once(c))
}

/// Whether a character is a mark on the letter before it.
#[must_use]
pub fn is_mark(c: char) -> bool {
    GeneralCategoryGroup::Mark.contains(CodePointMapData::<GeneralCategory>::new().get(c))
}

/// What Danes write for æ, ø and å where a keyboard or a form has no such keys: two letters each. Of lower-case letters; none
/// for any other.
#[must_use]
pub const fn two_letters(c: char) -> Option<[char; 2]> {
    match c {
        'æ' => Some(['a', 'e']),
        'ø' => Some(['o', 'e']),
        'å' => Some(['a', 'a']),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_forms_are_those_of_unicode() {
        assert_eq!(composed("A\u{30a}").collect::<String>(), "Å");
        assert_eq!(decomposed("Å").collect::<String>(), "A\u{30a}");
        assert_eq!(compatible("ﬁ①").collect::<String>(), "fi1");
        assert_eq!(parts('é').collect::<String>(), "e\u{301}");
        assert_eq!(compatible_parts('ﬁ').collect::<String>(), "fi");
        assert!(is_composed("Å") && !is_composed("A\u{30a}"));
    }

    #[test]
    fn marks_of_any_kind_are_marks_and_letters_are_none() {
        assert!(
            ['\u{301}', '\u{903}', '\u{20dd}', '\u{5b0}']
                .into_iter()
                .all(is_mark)
        );
        assert!(!['a', 'ø', '김', '1', '-'].into_iter().any(is_mark));
    }
}
