//! Personal numbers (*CPR-numre*), in every spelling that people use.

use super::super::label::{self, Label};
use super::super::scan::Scan;
use super::{Before, Found, Group, RedactionKind, found, groups_of, is_over};

/// Ten digits of which the first six are a date; the day may be 60 higher (*erstatningspersonnummer*).
///
/// The check digit is not asked: valid numbers without one have been given out since 2007. After the word `CPR` the
/// date is not asked either, for a slip of the pen is still somebody's number.
pub(super) fn find(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<Found> {
    let labelled = before.label == Label::Cpr;
    if let Some(end) = with_century(scan, groups, before)
        .or_else(|| parted_oddly(scan, groups, before))
        .or_else(|| last_four(scan, groups))
    {
        return found(groups.first()?.start, end, RedactionKind::Cpr);
    }
    if let Some(end) = parted_by_words(scan, groups, before) {
        return found(groups.first()?.start, end, RedactionKind::Cpr);
    }
    if let Some(start) = with_month(scan, groups) {
        return found(start, groups.get(1)?.end, RedactionKind::Cpr);
    }
    let n = groups_of(groups, 10)?;
    let taken = groups.get(..n)?;
    let (first, last) = (taken.first()?, taken.last()?);
    if matches!(before.label, Label::Phone | Label::Money | Label::Bank)
        || scan.before(first.start) == b'+'
    {
        return None;
    }
    let breaks = taken.iter().filter(|group| group.mark == b'\n').count();
    let enclosed = scan.before(first.start) == b'(' && first.len() == 6;
    if breaks > 1 || !enclosed && taken.iter().any(|group| group.mark == b'(') {
        return None;
    }
    // In text without spaces a capital may follow at once: `311257-5005Jeg`.
    let glued = n > 1
        && scan.capital(scan.word_at(last.end))
        && !groups.get(n).is_some_and(|next| next.tight());
    // `311257-5005/311257-5013`
    let listed = groups
        .get(n)
        .is_some_and(|next| next.mark == b'/' && matches!(next.len(), 6 | 10));
    if !is_over(scan, groups, n) && !glued && !listed {
        return None;
    }
    let span = || found(first.start, last.end, RedactionKind::Cpr);
    if labelled {
        return span();
    }
    if !has_date(scan, taken)
        || label::unit_after(scan, last.end)
        || label::other_after(scan, last.end)
    {
        return None;
    }
    let by_six = groups_of(taken, 6).and_then(|six| taken.get(six));
    let plausible = match by_six {
        _ if n == 1 => true,
        _ if taken.iter().all(|group| group.len() == 1) => true,
        _ if taken.iter().all(|group| group.len() == 2) => taken
            .iter()
            .skip(1)
            .all(|group| matches!(group.mark, b' ' | b'.' | b'-')),
        // A case of a year: 240115/2024. A date and a year: 02.08.13.2015.
        Some(serial) if matches!(serial.mark, b'/' | b'.') && !serial.spaced => {
            !(serial.len() == 4 && (1900..2100).contains(&serial.value(scan)))
        }
        Some(_) => true,
        None => false,
    };
    if plausible { span() } else { None }
}

/// `1. februar 1975-1234`: where it begins.
fn with_month(scan: &Scan<'_>, groups: &[Group]) -> Option<usize> {
    let [year, serial, ..] = groups else {
        return None;
    };
    let month = scan.word_before(scan.skip_blanks_back(year.start));
    let day = scan.skip_blanks_back(month.start);
    let day = day - usize::from(scan.before(day) == b'.');
    let mut start = day;
    while start > 0 && scan.digit_at(start - 1) {
        start -= 1;
    }
    let dated = year.len() == 4
        && (1850..=2099).contains(&year.value(scan))
        && (1..=2).contains(&(day - start))
        && scan.is_any(month, label::MONTHS);
    (dated && serial.len() == 4 && serial.mark == b'-' && is_over(scan, groups, 2)).then_some(start)
}

/// A date with the century, and four digits: `31.12.1957-5005`, `31121957 5005`, `1957-12-31-5005`.
fn with_century(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<usize> {
    let n = match groups {
        [date, serial, ..] if date.len() == 8 && serial.len() == 4 => 2,
        [_, _, _, serial, ..] if serial.len() == 4 => 4,
        _ => return None,
    };
    let (first, serial) = (groups.first()?, groups.get(n - 1)?);
    let (day, month, year) = if n == 2 {
        let date = first.value(scan);
        (date / 1_000_000, date / 10_000 % 100, date % 10_000)
    } else {
        let part = |n: usize| groups.get(n).map_or(0, |group| group.value(scan));
        let len = |n: usize| groups.get(n).map_or(0, |group| group.len());
        match (len(0), len(1), len(2)) {
            (1 | 2, 1 | 2, 4) => (part(0), part(1), part(2)),
            (4, 2, 2) => (part(2), part(1), part(0)),
            _ => return None,
        }
    };
    let dated = is_day(day, month) && (1850..=2099).contains(&year);
    // A date and a time of day: 24.12.2024 1930.
    let time = serial.value(scan) / 100 < 24 && serial.value(scan) % 100 < 60;
    let parted = serial.mark == b'-'
        || n == 2 && matches!(serial.mark, b' ' | b'\n')
        || serial.mark == b' ' && !time;
    let takes = match before.label {
        Label::Cpr => true,
        Label::None | Label::Address | Label::Plate => parted,
        _ => false,
    };
    (dated && takes && is_over(scan, groups, n)).then_some(serial.end)
}

/// Six digits and four with a sign between that no other number has: `311257:5005`, `311257--5005`.
fn parted_oddly(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<usize> {
    let first = groups.first().filter(|first| first.len() == 6)?;
    let mut start = first.end;
    while start < first.end + 3
        && matches!(
            scan.at(start),
            b':' | b'_' | b'+' | b'-' | b'*' | b'|' | b'~' | b'=' | b'.' | b','
        )
    {
        start += 1;
    }
    let end = scan.digits_end(start);
    let odd = scan.slice(first.end, start);
    let slip = odd == b"," && !label::unit_after(scan, end);
    let parted =
        slip || odd.len() == 2 || matches!(odd, [b':' | b'_' | b'+' | b'*' | b'|' | b'~' | b'=']);
    let goes_on = scan.dash(end) > 0 && scan.digit_at(end + 1);
    let over = !scan.letter_at(end) && !goes_on;
    let taken = groups.get(..1)?;
    let dated = before.label == Label::Cpr || before.label == Label::None && has_date(scan, taken);
    (parted && end - start == 4 && over && dated).then_some(end)
}

/// `født 010275, sidste fire 5005`: the six digits of a date, and after a few words that say so the other four.
fn parted_by_words(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<usize> {
    const LAST: &[&str] = &[
        "fire",
        "cifre",
        "tal",
        "løbenummer",
        "løbenr",
        "løbenummeret",
        "endelse",
        "endelsen",
        "endecifre",
        "kontrolcifre",
        "kontrolcifrene",
        "slutter",
        "ender",
        "efterfulgt",
    ];
    let first = groups.first().filter(|first| first.len() == 6)?;
    let other = matches!(before.label, Label::Phone | Label::Money | Label::Bank);
    if other || !has_date(scan, groups.get(..1)?) {
        return None;
    }
    let (mut at, mut said) = (first.end, false);
    for _ in 0..9 {
        let sign = usize::from(matches!(scan.at(at), b',' | b'.' | b':' | b';' | b'('));
        at = scan.skip_gap(at + sign);
        if scan.digit_at(at) {
            let end = scan.digits_end(at);
            let over = !scan.letter_at(end);
            // `sidste 4 cifre`
            if end == at + 1 && scan.at(at) == b'4' {
                said |= scan.is(scan.word_before(scan.skip_blanks_back(at)), "sidste");
                at = end;
                continue;
            }
            return (said && end - at == 4 && over).then_some(end);
        }
        let word = scan.word_at(at);
        if word.is_empty() {
            return None;
        }
        said |= scan.is_any(word, LAST);
        at = word.end;
    }
    None
}

/// What is left where somebody gives the date elsewhere: *de sidste fire cifre er 5005*.
fn last_four(scan: &Scan<'_>, groups: &[Group]) -> Option<usize> {
    let first = groups.first().filter(|first| first.len() == 4)?;
    let mut end = first.start;
    for wanted in [
        &["er", "lyder", "nemlig"][..],
        &["cifre", "tal"],
        &["fire"],
        &["sidste"],
    ] {
        let mut gap = scan.skip_blanks_back(end);
        if gap > 0 && matches!(scan.at(gap - 1), b':' | b',') {
            gap -= 1;
        }
        // `de sidste 4 cifre`
        if wanted == ["fire"] && gap > 0 && scan.at(gap - 1) == b'4' {
            end = gap - 1;
            continue;
        }
        let word = scan.word_before(gap);
        if scan.is_any(word, wanted) {
            end = word.start;
        } else if !wanted.contains(&"er") {
            return None;
        }
    }
    is_over(scan, groups, 1).then_some(first.end)
}

/// Whether the first six digits are a day, a month and a year of two digits.
fn has_date(scan: &Scan<'_>, taken: &[Group]) -> bool {
    let mut date = [0_u32; 6];
    let digits = taken
        .iter()
        .flat_map(|group| scan.slice(group.start, group.end));
    for (slot, digit) in date.iter_mut().zip(digits) {
        *slot = u32::from(digit & 0x0F);
    }
    let [d1, d2, m1, m2, _, _] = date;
    is_day(d1 * 10 + d2, m1 * 10 + m2)
}

/// Whether a month has such a day; that of a replacement number is 60 higher.
pub(in super::super) fn is_day(day: u32, month: u32) -> bool {
    let day = if day > 60 { day - 60 } else { day };
    let days = match month {
        1 | 3 | 5 | 7 | 8 | 10 | 12 => 31,
        4 | 6 | 9 | 11 => 30,
        2 => 29,
        _ => 0,
    };
    (1..=days).contains(&day)
}

#[cfg(test)]
mod tests {
    use crate::redaction::RedactionKind::Cpr;
    use crate::redaction::check::{finds, survive};

    #[test]
    fn personal_numbers_are_found_in_every_spelling() {
        finds(
            Cpr,
            &[
                "Mit nummer er «311257-5005».",
                "«3112575005»",
                "(«311257 5005»)",
                "«311257–5005», «311257—5005» og «311257−5005»",
                "«311257\u{a0}5005» og «311257 - 5005» og «311257- 5005»",
                "«31.12.57-5005» og «31/12/57-5005» og «31-12-57-5005» og «31 12 57 5005»",
                "«31.12.57 5005», «31/12-57 5005»",
                "«3 1 1 2 5 7 5 0 0 5»",
                "«31 12 57 50 05»",
                "«311257 50 05»",
                "cpr.nr. «311257 5005», CPR: «3112575005», cpr-nummer «311257-5021», personnummer «31 1257 5013»",
                "cpr «311257-\n5005»",
                "Et erstatningsnummer: «670203-4000»",
                "Uden rigtigt kontrolciffer: «010157-5000»",
                "født 1957 og har «311257-5005», tlf. kommer senere",
                "«290200-4000» er en skuddag",
                "Min søn («311257-5013») og min datter («311257-5021»)",
                "311257-5005Jeg"
                    .replace("311257-5005", "«311257-5005»")
                    .as_str(),
            ],
        );
    }

    #[test]
    fn after_the_word_cpr_no_date_is_asked_for() {
        finds(Cpr, &["Cpr-nr. «451357-5005»", "cpr «0000000000»"]);
        survive(&["451357-5005", "0000000000"]);
    }

    #[test]
    fn ten_digits_without_a_date_or_with_another_label_survive() {
        survive(&[
            "320157-5005",
            "311357-5005",
            "300257-5005",
            "920157-5005",
            "000157-5005",
            "Sagsnr. 311257-5005",
            "P-nr. 3112575005",
            "3112575005 kr.",
            "311257-50055",
            "31125-75005",
            "311257-5005-1",
            "240115/2024",
            "AB311257-5005",
            "3112575005 (EAN)",
        ]);
    }
}
