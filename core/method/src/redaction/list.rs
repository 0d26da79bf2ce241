//! Lists of words and endings, with what tells most other words from all of them without looking at one.

use super::scan::{Scan, Word};

/// Words or endings in lower case.
pub(super) struct List {
    pub(super) words: &'static [&'static str],
    /// The lower five bits of their first bytes: case is not among them.
    firsts: u32,
    /// By their first byte, their last and their length, and by their last two bytes: which there are.
    wholes: Few,
    endings: Few,
}

/// Numbers below 512, of which few are in it.
struct Few([u64; 8]);

impl Few {
    #[expect(
        clippy::indexing_slicing,
        reason = "computed by the compiler, which would refuse a place outside"
    )]
    const fn with(mut self, number: usize) -> Self {
        self.0[number / 64 % 8] |= 1 << (number % 64);
        self
    }

    fn has(&self, number: usize) -> bool {
        let bits = self.0.get(number / 64 % 8).copied().unwrap_or(0);
        bits & 1 << (number % 64) != 0
    }
}

const fn bit(byte: u8) -> u32 {
    1 << (byte & 31)
}

/// Case changes no more than one bit of a letter, which is not asked.
const fn whole(first: u8, last: u8, length: usize) -> usize {
    ((first & 31) as usize * 31 + (last & 31) as usize * 167 + length * 59) % 512
}

const fn ending(before: u8, last: u8) -> usize {
    ((before & 31) as usize * 32 + (last & 31) as usize) % 512
}

impl List {
    #[expect(
        clippy::indexing_slicing,
        reason = "computed by the compiler, which would refuse a place outside"
    )]
    pub(super) const fn of(words: &'static [&'static str]) -> Self {
        let (mut firsts, mut n) = (0, 0);
        let (mut wholes, mut endings) = (Few([0; 8]), Few([0; 8]));
        while n < words.len() {
            let word = words[n].as_bytes();
            let (first, last) = (word[0], word[word.len() - 1]);
            firsts |= bit(first);
            wholes = wholes.with(whole(first, last, word.len()));
            // An ending of one byte has any before it.
            let mut before = 0;
            while before < 32 {
                if word.len() == 1 || word[word.len() - 2] & 31 == before {
                    endings = endings.with(ending(before, last));
                }
                before += 1;
            }
            n += 1;
        }
        Self {
            words,
            firsts,
            wholes,
            endings,
        }
    }

    /// Whether a word is one of these.
    pub(super) fn has(&self, scan: &Scan<'_>, word: Word) -> bool {
        let (first, last) = (scan.at(word.start), scan.before(word.end));
        self.wholes.has(whole(first, last, word.len())) && scan.is_any(word, self.words)
    }

    /// Whether a word ends with one of these, with at least so many bytes before it.
    pub(super) fn ends(&self, scan: &Scan<'_>, word: Word, before: usize) -> bool {
        let end = word.end;
        let last_but_one = end.checked_sub(2).map_or(0, |at| scan.at(at));
        self.endings.has(ending(last_but_one, scan.before(end)))
            && self
                .words
                .iter()
                .any(|ending| word.len() >= ending.len() + before && scan.ends_with(word, ending))
    }

    /// Whether a word begins with one of these.
    pub(super) fn begins(&self, scan: &Scan<'_>, word: Word) -> bool {
        let head = |length: usize| Word {
            start: word.start,
            end: word.end.min(word.start + length),
        };
        self.firsts & bit(scan.at(word.start)) != 0
            && self
                .words
                .iter()
                .any(|stem| scan.is(head(stem.len()), stem))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_list_answers_as_its_words_do_one_by_one() {
        static LIST: List = List::of(&[
            "allé",
            "sø",
            "vejen",
            "å",
            "en lang ting med mere end enogtredive bytes",
        ]);
        let texts = [
            "allé",
            "ALLÉ",
            "Sø",
            "vejene",
            "Vejen",
            "å",
            "Å",
            "",
            "strandsø",
            "ringallé",
            "x",
            "en lang ting med mere end enogtredive bytes",
        ];
        for text in texts {
            let scan = Scan::new(text);
            let word = Word {
                start: 0,
                end: text.len(),
            };
            assert_eq!(
                LIST.has(&scan, word),
                scan.is_any(word, LIST.words),
                "{text}"
            );
            let ends = LIST.words.iter().any(|end| scan.ends_with(word, end));
            assert_eq!(LIST.ends(&scan, word, 0), ends, "{text}");
            let after_more = LIST
                .words
                .iter()
                .any(|end| text.len() > end.len() && scan.ends_with(word, end));
            assert_eq!(LIST.ends(&scan, word, 1), after_more, "{text}");
            let begins = LIST
                .words
                .iter()
                .any(|stem| text.to_lowercase().starts_with(stem));
            assert_eq!(LIST.begins(&scan, word), begins, "{text}");
        }
    }
}
