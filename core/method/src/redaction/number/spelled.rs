//! Numbers in words: *tyve tredive fyrre halvtreds* is a telephone.

use super::super::address;
use super::super::label;
use super::super::scan::{Scan, Word};
use super::cpr::is_day;
use super::{RedactionKind, Span};

const DIGITS_MAX: usize = 16;

/// A personal number, telephone or house number whose first word is this one.
pub(in super::super) fn read(scan: &Scan<'_>, word: Word) -> Option<Span> {
    let mut digits = [0_u8; DIGITS_MAX];
    let (mut count, mut words, mut end, mut at) = (0, 0, word.end, word);
    let mut whole = (0, word.end);
    while let Some((value, next)) = number(scan, at) {
        let two = [value / 10, value % 10];
        for &digit in if value < 10 { &two[1..] } else { &two } {
            *digits.get_mut(count)? = digit;
            count += 1;
        }
        words += 1;
        // `..., en enkel ting`: what follows may be an article.
        if value != 1 || next - at.start > 2 {
            whole = (count, next);
        }
        end = next;
        let gap = usize::from(matches!(scan.at(end), b',' | b'-'));
        at = scan.word_at(scan.skip_gap(end + gap));
        if at.start == end {
            break;
        }
        // `fyrre og halvtreds`
        let after = scan.word_at(scan.skip_gap(at.end));
        if words > 1 && scan.is(at, "og") && value_of(scan, after) {
            at = after;
        }
    }
    if !matches!(count, 8 | 10 | 16) {
        (count, end) = whole;
    }
    let digit = |n: usize| u32::from(digits.get(n).copied().unwrap_or(0));
    let span = |kind| {
        Some(Span {
            start: word.start,
            end,
            kind,
        })
    };
    let rises = words == count && (1..count).all(|n| digit(n) == digit(n - 1) + 1);
    if words == 1 {
        return address::house_in_words(scan, word);
    }
    if words < 4 || rises || label::unit_after(scan, end) {
        return None;
    }
    match count {
        8 | 16 if digit(0) > 0 => span(RedactionKind::Phone),
        10 if is_day(digit(0) * 10 + digit(1), digit(2) * 10 + digit(3)) => {
            span(RedactionKind::Cpr)
        }
        10 if digit(0) == 4 && digit(1) == 5 => span(RedactionKind::Phone),
        _ => None,
    }
}

fn value_of(scan: &Scan<'_>, word: Word) -> bool {
    value(scan, word).is_some_and(|value| value > 9)
}

/// The number from 0 to 99 in this word, or in this, *og* and the next, and where it ends.
pub(in super::super) fn number(scan: &Scan<'_>, word: Word) -> Option<(u8, usize)> {
    let value = value(scan, word)?;
    if (1..=9).contains(&value) {
        let and = scan.word_at(scan.skip_blanks(word.end));
        if scan.is(and, "og") {
            let tens = scan.word_at(scan.skip_blanks(and.end));
            if let Some(ten) = tens_of(scan, tens).filter(|tens| tens.1 == 0) {
                return Some((ten.0 * 10 + value, tens.end));
            }
        }
    }
    Some((value, word.end))
}

/// The number from 0 to 99 that a word says.
pub(in super::super) fn value(scan: &Scan<'_>, word: Word) -> Option<u8> {
    let small: &[(&str, u8)] = match scan.before(word.end) | 0x20 {
        b'e' => &[("tre", 3), ("fire", 4), ("otte", 8), ("elleve", 11)],
        b'm' => &[("fem", 5)],
        b'v' => &[("syv", 7), ("tolv", 12)],
        b'i' => &[("ni", 9), ("ti", 10)],
        b'l' => &[("nul", 0)],
        b'o' => &[("to", 2)],
        b's' => &[("seks", 6)],
        b't' => &[("et", 1)],
        b'n' => &[
            ("en", 1),
            ("tretten", 13),
            ("fjorten", 14),
            ("femten", 15),
            ("seksten", 16),
            ("sytten", 17),
            ("atten", 18),
            ("nitten", 19),
        ],
        _ => return None,
    };
    if let Some((_, value)) = small.iter().find(|(name, _)| scan.is(word, name)) {
        return Some(*value);
    }
    let (ten, before) = tens_of(scan, word)?;
    if before == 0 {
        return Some(ten * 10);
    }
    // `toogtyve`
    let and = Word {
        start: word.start,
        end: word.start + before,
    };
    let unit = Word {
        start: word.start,
        end: and.end.checked_sub(2)?,
    };
    let units = [
        ("en", 1),
        ("et", 1),
        ("to", 2),
        ("tre", 3),
        ("fire", 4),
        ("fem", 5),
        ("seks", 6),
        ("syv", 7),
        ("otte", 8),
        ("ni", 9),
    ];
    let unit = units
        .iter()
        .find(|(name, _)| scan.is(unit, name))
        .filter(|_| scan.ends_with(and, "og"))?;
    Some(ten * 10 + unit.1)
}

/// How many tens a word ends with, and how many bytes stand before.
fn tens_of(scan: &Scan<'_>, word: Word) -> Option<(u8, usize)> {
    let tens: &[(&str, u8)] = match scan.before(word.end) | 0x20 {
        b'e' => &[
            ("fyrretyve", 4),
            ("indstyve", 0),
            ("tyve", 2),
            ("tredive", 3),
            ("fyrre", 4),
        ],
        b's' => &[
            ("halvtreds", 5),
            ("tres", 6),
            ("halvfjerds", 7),
            ("firs", 8),
            ("halvfems", 9),
        ],
        _ => return None,
    };
    let (name, ten) = tens.iter().find(|(name, _)| scan.ends_with(word, name))?;
    if *ten > 0 {
        return Some((*ten, word.len() - name.len()));
    }
    // `tresindstyve`, `halvfemsindstyve`
    let short = Word {
        start: word.start,
        end: word.end - name.len(),
    };
    let (ten, before) = tens_of(scan, short)?;
    Some((ten, before))
}
