//! Words of a text, as they are looked for: in small letters, without marks, the Danish letters as they are also written.

use crate::sorted::SortedSet;
use crate::unicode::{composed, is_mark, parts, two_letters};

/// How many letters of a word count: Danish words are long, and what they begin with tells them apart.
const LETTERS_MAX: usize = 24;
/// How many different words of a text are found.
const WORDS_MAX: usize = 500;
/// From how many letters on what is looked for may be the beginning of a word.
const BEGINNING_MIN: usize = 3;

/// What stands for a letter where it is looked for.
fn plain(letter: char, add: &mut String) {
    let nordic = match letter {
        'ä' => 'æ',
        'ö' => 'ø',
        'ß' => return add.push_str("ss"),
        'ς' => 'σ',
        other => other,
    };
    match two_letters(nordic) {
        Some(two) => add.extend(two),
        None => add.extend(parts(nordic).filter(|part| !is_mark(*part))),
    }
}

/// Shows each word as it is looked for, in order, until told to stop. Not by compatible letters (NFKC): their tables are 26 kB of a page's module, and nobody types a ligature.
pub fn each_word(text: &str, mut see: impl FnMut(String) -> bool) {
    let letters = composed(text).flat_map(char::to_lowercase);
    let small: String = letters.collect();
    let words = small.split(|c: char| !c.is_alphanumeric() && !is_mark(c));
    for word in words {
        let mut plainly = String::with_capacity(word.len());
        for letter in word.chars().filter(|letter| !is_mark(*letter)) {
            plain(letter, &mut plainly);
        }
        if let Some((end, _)) = plainly.char_indices().nth(LETTERS_MAX) {
            plainly.truncate(end);
        }
        if !plainly.is_empty() && !see(plainly) {
            return;
        }
    }
}

/// The words under which a text is found: the first 500 that differ, of each its first 24 letters.
///
/// ```
/// use medborger_base::search::words;
///
/// let found = words("Århus Å: Blågårdsgades børn, café");
/// let words: Vec<&str> = found.iter().map(String::as_str).collect();
/// assert_eq!(words, ["aa", "aarhus", "blaagaardsgades", "boern", "cafe"]);
/// ```
#[must_use]
pub fn words(text: &str) -> SortedSet<String> {
    let mut words = SortedSet::new();
    each_word(text, |word| {
        words.insert(word);
        words.len() < WORDS_MAX
    });
    words
}

/// One word of what is looked for.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Wanted {
    /// The word.
    pub word: String,
    /// Whether words that begin like it are found too: those of three letters or more.
    pub begins: bool,
}

/// The words that are looked for, each once, in the order in which they came.
///
/// ```
/// use medborger_base::search::wanted;
///
/// assert_eq!(wanted("Ø-bænk").iter().map(|w| (w.word.as_str(), w.begins)).collect::<Vec<_>>(), [("oe", false), ("baenk", true)]);
/// assert!(wanted("?!").is_empty());
/// ```
#[must_use]
pub fn wanted(text: &str) -> Vec<Wanted> {
    let mut wanted: Vec<Wanted> = Vec::new();
    each_word(text, |word| {
        if wanted.iter().all(|other| other.word != word) {
            let begins = word.chars().count() >= BEGINNING_MIN;
            wanted.push(Wanted { word, begins });
        }
        true
    });
    wanted
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn what_a_text_says_finds_it_in_whatever_spelling(text in "[a-zA-ZæøåÆØÅéÉüöäßЖж0-9 ,.-]{0,40}") {
            let found = words(&text);
            for spelling in [text.clone(), text.to_uppercase(), text.to_lowercase(), text.replace('å', "aa").replace('é', "e\u{301}")] {
                for word in wanted(&spelling) {
                    prop_assert!(found.contains(&word.word), "{} of {spelling:?} in {found:?}", word.word);
                }
            }
        }

        #[test]
        fn the_beginning_of_a_word_is_how_the_word_begins(word in "[a-zæøåé]{4,30}", letters in 3_usize..30) {
            let beginning: String = word.chars().take(letters).collect();
            let found = words(&word);
            for wanted in wanted(&beginning) {
                prop_assert!(found.iter().any(|word| word.starts_with(&wanted.word)));
            }
        }
    }

    #[test]
    fn a_text_is_found_by_so_many_words_and_no_more() {
        let text: Vec<String> = (0..600).map(|n| format!("ord{n}")).collect();
        assert_eq!(words(&text.join(" ")).len(), WORDS_MAX);
        let long = "å".repeat(40);
        assert_eq!(
            words(&long).iter().next().map(String::len),
            Some(LETTERS_MAX)
        );
    }
}
