//! Names that are written in one with other words or as their first letters, and a word that is a month.

use super::super::label::MONTHS;
use super::super::latin;
use super::super::scan::{Scan, Word};
use super::super::spelling::{self, Script};
use super::Known;
use super::said::Said;

impl Known {
    /// Whether a word is a name in another alphabet, or in letters of which some only look like its own.
    pub(super) fn in_other_letters(&self, word: &[char]) -> bool {
        if spelling::is_mixed(word) {
            return self
                .parts
                .iter()
                .any(|part| part.letters.is_in_disguise(word));
        }
        let text: String = word.iter().collect();
        let said = latin::said_keys(&text);
        if latin::is_other_word(&text) {
            let mut latin = self
                .parts
                .iter()
                .filter(|part| part.letters.script == Script::Latin);
            return latin.any(|part| part.letters.keys().iter().any(|key| said.contains(key)));
        }
        let mut keys = self.parts.iter().flat_map(|part| &part.keys);
        keys.any(|key| said.contains(key))
    }

    /// `ida.eksempel`: whether a word is written in one with others, as in an address.
    pub(super) fn is_tight(scan: &Scan<'_>, start: usize, end: usize) -> bool {
        let joined = |byte: u8, beyond: bool| matches!(byte, b'.' | b'_' | b'-') && beyond;
        joined(scan.at(end), scan.letter_at(end + 1))
            || start > 0 && joined(scan.before(start), scan.letter_before(start - 1))
    }

    /// Whether another of the sender's names stands right before or after.
    pub(super) fn beside(&self, scan: &Scan<'_>, start: usize, end: usize) -> bool {
        let is_part = |at: usize| {
            let said = Said::read(scan, at);
            self.parts
                .iter()
                .any(|part| part.letters.is(said.word(), false))
        };
        let tight = |byte: u8| matches!(byte, b'.' | b'_' | b'-');
        let next = end + usize::from(tight(scan.at(end)));
        let next = if next > end {
            next
        } else {
            scan.skip_blanks(end)
        };
        let last = start - usize::from(tight(scan.before(start)));
        let last = if last < start {
            last
        } else {
            scan.skip_blanks_back(start)
        };
        let before = scan.word_before(last);
        next > end && is_part(next) || !before.is_empty() && is_part(before.start)
    }

    /// `I D A`, `I.D.A.`: the letters one by one.
    pub(super) fn spaced(&self, scan: &Scan<'_>, start: usize, said: &Said) -> Option<usize> {
        if said.count != 1 || self.parts.is_empty() {
            return None;
        }
        let mark = scan.at(said.end);
        if !matches!(mark, b' ' | b'.' | b'-' | b'_' | b'*' | b'/' | b'~' | b'+') {
            return None;
        }
        // Blanks may be several.
        let gap = match mark {
            b' ' => scan.skip_blanks(said.end).min(said.end + 3) - said.end,
            _ => 1,
        };
        let (mut letters, mut at) = (Vec::new(), start);
        let mut found = None;
        while letters.len() < 40 {
            let c = scan.char_at(at).filter(|&c| spelling::is_letter(c))?;
            letters.extend(spelling::lowered(c));
            let end = at + c.len_utf8();
            let goes_on = scan.slice(end, end + gap).iter().all(|byte| *byte == mark)
                && scan.char_at(end + gap).is_some_and(spelling::is_letter);
            let alone = !scan.char_at(end).is_some_and(spelling::is_letter);
            if !alone {
                return found;
            }
            let is_name = letters.len() >= 3 && {
                let bares = spelling::bares(&letters);
                let mut parts = self.parts.iter();
                parts.any(|part| {
                    let bare = || bares.iter().any(|bare| part.letters.is_bare(bare));
                    part.letters.is(&letters, true) || bare()
                }) || self.is_in_one(&letters, false)
            };
            if is_name {
                found = Some(end);
            }
            if !goes_on {
                return found;
            }
            at = end + gap;
        }
        found
    }

    /// The end of a name with which a word begins that is written in one with another: `NørregaardConsult`.
    pub(super) fn in_compound(&self, scan: &Scan<'_>, start: usize, end: usize) -> Option<usize> {
        let text = scan.text.get(start..end)?;
        let mut letters = text.chars();
        if !letters.next()?.is_uppercase() || !letters.next()?.is_lowercase() {
            return None;
        }
        let long = self.parts.iter().filter(|part| part.letters.len() >= 4);
        let lengths = long.filter_map(|part| part.letters.begins(text));
        let capital = |length: &usize| {
            text.get(*length..)
                .is_some_and(|rest| rest.starts_with(char::is_uppercase))
        };
        lengths.filter(capital).max().map(|length| start + length)
    }

    /// `I.M.N.`: the first letters of all words of a name.
    pub(super) fn monogram(&self, scan: &Scan<'_>, start: usize, said: &Said) -> Option<usize> {
        if said.count != 1 || scan.at(said.end) != b'.' || scan.before(start) == b'.' {
            return None;
        }
        let (mut letters, mut at) = (Vec::new(), start);
        loop {
            let c = scan.char_at(at).filter(|c| c.is_uppercase())?;
            letters.extend(spelling::lowered(c));
            let end = at + c.len_utf8();
            if scan.at(end) != b'.' || letters.len() > 8 {
                return None;
            }
            let next = scan.skip_blanks(end + 1);
            let goes_on = scan.char_at(next).is_some_and(char::is_uppercase)
                && scan.char_at(next + 1) == Some('.');
            if !goes_on {
                return self.monograms.contains(&letters).then_some(end + 1);
            }
            at = next;
        }
    }
}

/// Whether a word is the month of a date: `3. august` is a day, whoever is called August.
pub(super) fn is_month_of_date(scan: &Scan<'_>, start: usize, end: usize) -> bool {
    if !scan.is_any(Word { start, end }, MONTHS) {
        return false;
    }
    let mut day = scan.skip_blanks_back(start);
    if scan.before(day) == b'.' {
        day -= 1;
    }
    let mut first = day;
    while first > 0 && scan.digit_at(first - 1) {
        first -= 1;
    }
    let year = scan.skip_blanks(end);
    let in_year = year > end && scan.digits_end(year) == year + 4;
    (1..=2).contains(&(day - first)) || in_year
}
