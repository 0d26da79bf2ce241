//! When two spellings are the same word, and which known word an unknown one is nearest to.

use medborger_base::unicode::{composed, is_mark, parts};
use medborger_codec::letters_apart;

/// Words that Danish and English tables use for the same: who is meant is proposed, never taken for granted.
const SAME: [&[&str]; 4] = [
    &["kvinde", "kvinder", "k", "female", "f", "woman", "women"],
    &["mand", "maend", "m", "male", "man", "men"],
    &["ja", "j", "yes", "y", "true", "1"],
    &["nej", "n", "no", "false", "0"],
];

/// How a word is compared: letter case, composed and decomposed letters, æ, ø and å and what stands for them, kinds of
/// dashes and the white space around them make no difference.
pub(super) fn folded(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in composed(text).flat_map(char::to_lowercase) {
        match c {
            'æ' | 'ä' => out.push_str("ae"),
            'ø' | 'ö' => out.push_str("oe"),
            'å' => out.push_str("aa"),
            '\u{2010}'..='\u{2015}' | '\u{2212}' | '_' => out.push('-'),
            c if c.is_whitespace() => {
                if !out.ends_with([' ', '-']) {
                    out.push(' ');
                }
            }
            c => out.extend(parts(c).filter(|c| !is_mark(*c))),
        }
        if out.ends_with(" -") {
            out.truncate(out.len() - 2);
            out.push('-');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// A heading as it is compared: letters and digits alone.
pub(super) fn heading(text: &str) -> String {
    let mut folded = folded(text);
    folded.retain(char::is_alphanumeric);
    folded
}

/// The one known word that is nearest: which has the same meaning, begins alike, or differs by few letters.
pub(super) fn nearest<'a>(text: &str, known: impl Iterator<Item = &'a str>) -> Option<&'a str> {
    let wanted = folded(text);
    let known: Vec<(&str, String)> = known.map(|word| (word, folded(word))).collect();
    let only = |fits: &dyn Fn(&str) -> bool| {
        let mut found = known.iter().filter(|(_, word)| fits(word));
        found
            .next()
            .filter(|_| found.next().is_none())
            .map(|(word, _)| *word)
    };
    let mut meanings = SAME.iter().filter(|words| words.contains(&wanted.as_str()));
    let same = meanings.find_map(|words| only(&|word| words.contains(&word)));
    let begins = || only(&|word| word.starts_with(&wanted) || wanted.starts_with(word));
    let letters = wanted.chars().count();
    let most = match letters {
        0 | 1 => 0,
        2..=4 => 1,
        5..=8 => 2,
        _ => 3,
    };
    let near = || {
        let distances = known
            .iter()
            .map(|(word, fold)| (letters_apart(&wanted, fold), *word));
        let near: Vec<_> = distances.filter(|(d, _)| *d <= most).collect();
        let least = near.iter().map(|(d, _)| *d).min()?;
        let mut best = near.iter().filter(|(d, _)| *d == least);
        best.next()
            .filter(|_| best.next().is_none())
            .map(|(_, word)| *word)
    };
    same.or_else(near).or_else(begins)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_word_are_the_same() {
        for (a, b) in [
            ("Nørrebå", "NØRREBA\u{30a}"),
            ("Område", "omraade"),
            ("15 – 29", "15-29"),
            ("Ungdoms  skole", "ungdoms skole"),
            ("Æble", "aeble"),
            ("café", "CAFE"),
        ] {
            assert_eq!(folded(a), folded(b));
        }
        assert_ne!(folded("15-29"), folded("1529"));
        assert_eq!(heading("Min. flex"), heading("min_flex"));
    }

    #[test]
    fn the_nearest_word_is_proposed_and_none_where_two_are_as_near() {
        let near = |text, known: &[&'static str]| nearest(text, known.iter().copied());
        let gender = ["female", "male"];
        assert_eq!(near("femal", &gender), Some("female"));
        assert_eq!(near("kvinde", &gender), Some("female"));
        assert_eq!(near("M", &gender), Some("male"));
        assert_eq!(near("other", &gender), None);
        assert_eq!(near("Sydd", &["nord", "syd", "øst"]), Some("syd"));
        assert_eq!(near("nrod", &["nord", "syd"]), Some("nord"));
        assert_eq!(near("15-28", &["15-29", "15-27"]), None);
        assert_eq!(
            near("lang vid", &["kort", "lang videregående"]),
            Some("lang videregående")
        );
        assert_eq!(near("", &gender), None);
    }

    #[test]
    fn a_distance_counts_letters_and_swaps() {
        let same = ("nord", "nord", 0);
        for (a, b, d) in [
            same,
            ("nord", "nrod", 1),
            ("syd", "sydd", 1),
            ("", "ab", 2),
            ("abc", "", 3),
        ] {
            assert_eq!(
                (letters_apart(a, b), letters_apart(b, a)),
                (d, d),
                "{a} {b}"
            );
        }
    }
}
