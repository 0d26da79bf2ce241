//! Names that are written in one with other words or as their first letters, and a word that is a month.

use super::super::label::MONTHS;
use super::super::scan::{Scan, Word};
use super::super::spelling;
use super::Known;
use super::said::Said;

impl Known {
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
