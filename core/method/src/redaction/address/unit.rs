//! What follows a house number: floor and side, then postal code and town.

use super::super::scan::{Scan, Word};

const SIDES: &[&str] = &["tv", "th", "mf", "sal", "etage", "venstre", "højre"];

pub(super) fn is_side(scan: &Scan<'_>, word: Word) -> bool {
    scan.is_any(word, SIDES)
}

/// Whether what stands between a number and here is a floor or a side, so that the number is a house's.
pub(super) fn proves(scan: &Scan<'_>, from: usize, to: usize) -> bool {
    let mut i = from;
    while i < to {
        let word = scan.word_at(i);
        if scan.is_any(word, &["tv", "th", "mf", "sal", "etage", "st", "stuen"]) {
            return true;
        }
        i = word.end.max(i + 1);
    }
    false
}

/// The end of floor, side and flat after `end`: `, 2. tv`, ` st. th.`, `, 1. sal, dør 3`. `end` itself without any.
pub(super) fn read(scan: &Scan<'_>, mut end: usize) -> usize {
    for _ in 0..4 {
        match part(scan, end) {
            Some(next) => end = next,
            None => break,
        }
    }
    end
}

/// One part of it, after an optional comma or full stop.
fn part(scan: &Scan<'_>, end: usize) -> Option<usize> {
    let mut i = scan.skip_blanks(end);
    let comma = scan.at(i) == b',';
    if matches!(scan.at(i), b',' | b'.' | b';' | b'/') {
        i = scan.skip_gap(i + 1);
    }
    let open = scan.dash(i) > 0;
    if open {
        i = scan.skip_blanks(i + scan.dash(i));
    }
    if scan.digit_at(i) {
        let digits = scan.digits_end(i);
        let stop = scan.at(digits) == b'.';
        let after = if stop { digits + 1 } else { digits };
        let word = scan.word_at(scan.skip_gap(after));
        if digits - i > 2 {
            return None;
        }
        if is_side(scan, word) && word.start - after <= 4 {
            return Some(word.end);
        }
        // `, 3.` at the end of a line or before the town.
        let next = scan.skip_blanks(after);
        let ends =
            scan.line_over(next) || matches!(scan.at(after), b',' | b'.') || goes_on(scan, next);
        return (comma && stop && ends && !open).then_some(after);
    }
    let word = scan.word_at(i);
    if word.is_empty() {
        return None;
    }
    let dotted = usize::from(scan.at(word.end) == b'.');
    let next = scan.skip_blanks(word.end + dotted);
    if scan.is_any(
        word,
        &["st", "stuen", "stue", "kld", "kælder", "kælderen", "kl"],
    ) {
        let side = is_side(scan, scan.word_at(next));
        let code = goes_on(scan, next);
        let ends = scan.line_over(next)
            || matches!(scan.at(word.end + dotted), b',' | b')' | b'.')
            || code;
        let sure = scan.is_any(word, &["st", "stuen", "kld", "kælder", "kælderen"])
            && !scan.digit_at(next)
            && (comma || dotted > 0);
        return (side || ends || sure).then_some(word.end);
    }
    if scan.is_any(
        word,
        &[
            "første", "anden", "tredje", "fjerde", "femte", "sjette", "syvende",
        ],
    ) {
        let floor = scan.word_at(next);
        return scan.is_any(floor, &["sal", "etage"]).then_some(floor.end);
    }
    if is_side(scan, word) && scan.is_any(word, &["tv", "th", "mf", "sal"]) {
        return Some(word.end);
    }
    if scan.is(word, "til") {
        let side = scan.word_at(next);
        return scan.is_any(side, &["venstre", "højre"]).then_some(side.end);
    }
    if scan.is_any(
        word,
        &[
            "dør",
            "lejl",
            "lejlighed",
            "opgang",
            "vær",
            "værelse",
            "bolig",
            "hus",
            "app",
            "lej",
        ],
    ) {
        let digits = scan.digits_end(next);
        if digits > next && digits - next <= 4 {
            return Some(digits);
        }
        let letter = scan.word_at(next);
        return (letter.len() == 1 && next > word.end).then_some(letter.end);
    }
    None
}

/// Whether a postal code, a dash or a word that goes on with the sentence begins at `i`.
fn goes_on(scan: &Scan<'_>, i: usize) -> bool {
    let word = scan.word_at(i);
    is_code(scan, i)
        || scan.dash(i) > 0
        || (!scan.capital(word) && scan.is_any(word, &["og", "i", "er", "har", "som"]))
}

/// Whether four digits and a name begin at `i`.
fn is_code(scan: &Scan<'_>, i: usize) -> bool {
    let end = scan.digits_end(i);
    end - i == 4 && scan.letter_at(scan.skip_blanks(end))
}

/// The end of postal code and town after `end`: on the same line, on the next, or after the name of a village.
///
/// `capitals`: whether the street was written with a capital, so that the town is expected to be too.
pub(super) fn postal(scan: &Scan<'_>, end: usize, capitals: bool) -> Option<usize> {
    let start = past_separator(scan, end);
    if let Some(found) = code_and_town(scan, start, capitals) {
        return Some(found);
    }
    // A village or a name of the place between: `Skolevej 12, Starup, 6100 Haderslev`.
    if start == end || scan.digit_at(start) {
        return None;
    }
    let mut i = start;
    for _ in 0..3 {
        let word = scan.word_at(i);
        if word.is_empty() || (capitals && !scan.capital(word)) || word.len() > 24 {
            return None;
        }
        i = word.end;
        let next = past_separator(scan, i);
        if scan.digit_at(next) || scan.letter_at(next) && scan.is(scan.word_at(next), "dk") {
            return (next > i)
                .then(|| code_and_town(scan, next, capitals))
                .flatten();
        }
        i = if scan.at(i) == b'.' { i + 1 } else { i };
        i = scan.skip_blanks(i);
    }
    None
}

/// Past commas, blanks, dashes, brackets and up to two line breaks.
fn past_separator(scan: &Scan<'_>, end: usize) -> usize {
    let mut i = end;
    let mut breaks = 0;
    loop {
        let dash = scan.dash(i);
        match scan.at(i) {
            b',' | b'.' | b';' | b'(' | b'/' => i += 1,
            b'\n' | b'\r' => {
                let next = scan.next_line(i);
                breaks += 1;
                if next == i || breaks > 2 {
                    return end;
                }
                i = next;
            }
            _ if dash > 0 => i += dash,
            _ => match scan.blank(i) {
                0 => return i,
                n => i += n,
            },
        }
    }
}

fn code_and_town(scan: &Scan<'_>, start: usize, capitals: bool) -> Option<usize> {
    let country = scan.word_at(start);
    let mut i = start;
    if scan.is(country, "dk") {
        i = country.end + scan.dash(country.end);
        i = scan.skip_blanks(i);
    }
    let code = scan.digits_end(i);
    if code - i != 4 {
        return None;
    }
    let value = scan
        .slice(i, code)
        .iter()
        .fold(0_u32, |n, digit| n * 10 + u32::from(digit & 0x0F));
    // No town has the numbers of this century's years, and only one those of the last.
    let year = (2001..2100).contains(&value)
        || (1900..2000).contains(&value)
            && !scan.is(scan.word_at(scan.skip_blanks(code)), "frederiksberg");
    if !(555..=9999).contains(&value)
        || year
        || (scan.dash(code) > 0 && scan.digit_at(code + scan.dash(code)))
    {
        return None;
    }
    let mut at = scan.skip_blanks(code);
    if scan.line_over(at) && capitals {
        // A line that was wrapped before the town.
        let wrapped = scan.skip_gap(at);
        let town = scan.word_at(wrapped);
        if scan.capital(town)
            && town.len() > 3
            && wrapped - code <= 4
            && !is_function_word(scan, town)
        {
            return Some(town_end(scan, town));
        }
    }
    if scan.at(at) == b',' {
        at = scan.skip_blanks(at + 1);
    }
    let word = scan.word_at(at);
    if word.is_empty() || at - code > 4 || scan.at(code) == b'.' {
        // The code alone closes an address, unless it may be a year.
        let closes = scan.line_over(scan.skip_blanks(code))
            || matches!(scan.at(code), b',' | b'.' | b')' | b';');
        return closes.then_some(code);
    }
    if !scan.capital(word) && (capitals || is_function_word(scan, word)) {
        return is_function_word(scan, word).then_some(code);
    }
    Some(town_end(scan, word))
}

fn is_function_word(scan: &Scan<'_>, word: Word) -> bool {
    word.len() < 3
        || super::words::AFTER_ADDRESS.has(scan, word)
        || super::street::is_counted(scan, word)
}

#[rustfmt::skip]
const TOWN_PREFIXES: &[&str] = &[
    "gl", "gammel", "gamle", "ny", "nye", "store", "st", "lille", "ll", "sdr", "sønder", "søndre", "nr", "nørre",
    "nordre", "vester", "vestre", "øster", "østre", "kongens", "kgs", "sankt", "skt", "høje", "over", "kirke",
    "dansk", "nykøbing",
];
#[rustfmt::skip]
const TOWN_SUFFIXES: &[&str] = &[
    "falster", "sjælland", "mors", "øst", "vest", "syd", "nord", "centrum", "by", "midtby", "strand", "djurs",
    "fyn", "als", "stationsby", "havn", "c", "k", "v", "n", "s", "ø", "f", "m", "j", "sv", "nv", "sø", "nø", "å",
];

/// The end of the town's name: `Haderslev`, `København Ø`, `Kongens Lyngby`, `Gl. Rye`.
fn town_end(scan: &Scan<'_>, first: Word) -> usize {
    let mut word = first;
    let mut prefix = scan.is_any(word, TOWN_PREFIXES);
    for _ in 0..3 {
        // `Bylderup-Bov`
        let joined = scan.word_at(word.end + 1);
        if scan.at(word.end) == b'-' && !joined.is_empty() {
            word = joined;
            continue;
        }
        let dotted = usize::from(scan.at(word.end) == b'.' && prefix);
        let at = if prefix {
            scan.skip_gap(word.end + dotted)
        } else {
            scan.skip_blanks(word.end + dotted)
        };
        let next = scan.word_at(at);
        if next.is_empty() || at == word.end || at - word.end > 3 {
            break;
        }
        let suffix =
            scan.is_any(next, TOWN_SUFFIXES) && (scan.capital(next) || !scan.capital(first));
        let suffix = suffix && !(scan.is(next, "å") || scan.is(next, "s") && !scan.capital(next));
        // Nothing but names up to the end of the line: all of it is the town.
        let line = scan.capital(next) && scan.line_over(scan.skip_blanks(next.end));
        if !(prefix || suffix || line) {
            break;
        }
        prefix = prefix && scan.is_any(next, TOWN_PREFIXES);
        word = next;
    }
    word.end
}
