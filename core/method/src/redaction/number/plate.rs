//! Danish number plates: two letters and five digits.

use super::super::label::{self, Label};
use super::super::scan::Scan;
use super::{Found, Group, RedactionKind, found, is_over};

/// Pairs of letters that stand before a number and mean something else: countries, currencies, standards, units, laws.
#[rustfmt::skip]
const OTHER: &[&str] = &[
    "dk", "kr", "nr", "id", "eu", "en", "ds", "kl", "ca", "lp", "se", "ha", "st", "pr", "no", "jf", "fx", "pt",
    "km", "kw", "mw", "tv", "fn", "un", "qr", "it", "og", "er", "på", "af", "om", "to", "ud", "op", "de", "vi",
    "du", "at", "da", "så", "få", "pa", "bl", "ml", "uk", "us", "ap", "is", "et", "må", "nu", "os", "år", "hr",
    "ja", "jo", "ni", "cm", "mm", "kg", "mf", "th",
];

pub(super) fn find(scan: &Scan<'_>, groups: &[Group]) -> Option<Found> {
    let first = groups.first()?;
    let n = match groups {
        [five, ..] if five.len() == 5 => 1,
        [two, three, ..]
            if two.len() == 2
                && three.len() == 3
                && matches!(three.mark, b' ' | b'-' | b'.' | b'\n') =>
        {
            2
        }
        _ => return None,
    };
    let last = groups.get(n - 1)?;
    let mut end = scan.skip_gap_back(first.start);
    let dash = scan.char_before(end);
    if end > 0 && scan.dash(dash) > 0 {
        end = scan.skip_blanks_back(dash);
    }
    let letters = scan.word_before(end);
    if first.start - end > 4
        || letters.len() != 2
        || !scan.word(letters).iter().all(u8::is_ascii_alphabetic)
    {
        return None;
    }
    // `EMN-2024-AB-12345`, `15/AB 12 345`: a part of something longer.
    let before = scan.before(letters.start);
    let within = matches!(before, b'-' | b'/' | b'_' | b'.') || before.is_ascii_digit();
    // Not before another group of three, for that makes thousands.
    let thousands = groups
        .get(n)
        .is_some_and(|next| next.len() == 3 && next.mark == b' ');
    if within || thousands || !is_over(scan, groups, n) || scan.at(last.end) == b'/' {
        return None;
    }
    let (label, _) = label::before(scan, letters.start);
    let upper = scan.word(letters).iter().all(u8::is_ascii_uppercase);
    let labelled = matches!(label, Label::Plate | Label::Bank);
    // In one, nothing else is written with small letters: `ab12345`.
    let opens = matches!(
        before,
        0 | b' ' | b'\t' | b'\n' | b'(' | b'"' | b'\'' | b':' | b','
    );
    let tight = n == 1 && letters.end == first.start && opens;
    let plain = (upper || tight || scan.lower_case_around(letters.start))
        && !matches!(label, Label::Other | Label::Row)
        && !label::unit_after(scan, last.end)
        && !scan.is_any(letters, OTHER);
    if !labelled && !plain {
        return None;
    }
    found(letters.start, last.end, RedactionKind::NumberPlate)
}

#[cfg(test)]
mod tests {
    use crate::redaction::RedactionKind::NumberPlate;
    use crate::redaction::check::{finds, survive};

    #[test]
    fn two_capitals_and_five_digits_are_a_plate() {
        finds(
            NumberPlate,
            &[
                "Bilen «AB 12 345» holder der hver dag.",
                "«AB12345», «AB 12345», «AB-12-345», «AB 12.345»",
                "her er alt med småt: «ab 12 345»",
                "bil med nummerplade «ab 12 345»",
                "reg.nr. «AB 12 345»",
                "nummerpladen er «en12345»",
            ],
        );
    }

    #[test]
    fn other_letters_before_five_digits_survive() {
        survive(&[
            "Rum ab 12 345",
            "ABC 12 345",
            "AB 1234",
            "AB 123456",
            "AB 12 345 678",
            "AB 12345-24",
            "EMN-AB-12345",
            "EN 12 464",
            "sag AB 12345",
            "KR 12 345",
            "AB 12 345 kr",
        ]);
    }
}
