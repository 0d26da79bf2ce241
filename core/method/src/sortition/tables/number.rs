//! Whole numbers and ranges as people and spreadsheets write them.

use chrono::{Datelike, Days, NaiveDate};

/// Months by how they begin, in Danish and English.
const MONTHS: [[&str; 2]; 12] = [
    ["jan", "jan"],
    ["feb", "feb"],
    ["mar", "mar"],
    ["apr", "apr"],
    ["maj", "may"],
    ["jun", "jun"],
    ["jul", "jul"],
    ["aug", "aug"],
    ["sep", "sep"],
    ["okt", "oct"],
    ["nov", "nov"],
    ["dec", "dec"],
];
const WORDS: [[&str; 2]; 10] = [
    ["en", "one"],
    ["to", "two"],
    ["tre", "three"],
    ["fire", "four"],
    ["fem", "five"],
    ["seks", "six"],
    ["syv", "seven"],
    ["otte", "eight"],
    ["ni", "nine"],
    ["ti", "ten"],
];
/// The serial numbers of the days from 2000 to 2099, as spreadsheets count them.
const SERIAL: std::ops::RangeInclusive<u64> = 36_526..=73_050;

/// What a cell of numbers holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Number {
    /// Digits.
    Whole(u32),
    /// The same in another form: `1.200`, `4,0`.
    Read(u32),
    /// Two ends: `3-5`, `3 til 5`.
    Range(u32, u32),
    /// A date that was probably a range.
    Date(u32, u32),
    /// Something else, with a number that may be meant.
    Other(Option<u32>),
}

pub(super) fn read(cell: &str) -> Number {
    if let Some(number) = digits(cell) {
        return if SERIAL.contains(&u64::from(number)) {
            serial(number).map_or(Number::Whole(number), |(a, b)| Number::Date(a, b))
        } else {
            Number::Whole(number)
        };
    }
    if let Some(number) = formatted(cell) {
        return Number::Read(number);
    }
    if let Some((low, high)) = range(cell) {
        return Number::Range(low, high);
    }
    if let Some((a, b)) = date(cell) {
        return Number::Date(a.min(b), a.max(b));
    }
    Number::Other(meant(cell))
}

fn digits(text: &str) -> Option<u32> {
    let all = !text.is_empty() && text.bytes().all(|c| c.is_ascii_digit());
    text.parse().ok().filter(|_| all)
}

/// `1.200`, `1 200`, `1,200`, `1'200` and `4,0`, `4.00`.
fn formatted(cell: &str) -> Option<u32> {
    for point in ['.', ',', ' ', '\u{a0}', '\u{202f}', '\''] {
        let groups: Vec<&str> = cell.split(point).collect();
        let Some((first, rest)) = groups.split_first() else {
            continue;
        };
        let all = groups.iter().all(|group| digits(group).is_some()) && first.len() <= 3;
        if all && !rest.is_empty() && rest.iter().all(|group| group.len() == 3) {
            return digits(&groups.concat());
        }
    }
    let (whole, decimals) = cell.split_once([',', '.'])?;
    let zeros = !decimals.is_empty() && decimals.bytes().all(|c| c == b'0');
    digits(whole).filter(|_| zeros)
}

/// Two numbers with a dash, a word or dots between.
fn range(cell: &str) -> Option<(u32, u32)> {
    let lower = cell.to_lowercase();
    for between in [" til ", " to ", "..", "…", "-", "–", "—", "‑", "−"] {
        let Some((a, b)) = lower.split_once(between) else {
            continue;
        };
        if let (Some(a), Some(b)) = (digits(a.trim()), digits(b.trim())) {
            // `2026-05` is a month.
            return (a < 2000 || b > 12).then_some((a, b));
        }
    }
    None
}

/// Day and month of a date, in either order.
fn date(cell: &str) -> Option<(u32, u32)> {
    let lower = cell.to_lowercase();
    let parts: Vec<&str> = lower
        .split(|c: char| !c.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    let month = |part: &str| {
        let letters = part.len() >= 3 && part.chars().all(char::is_alphabetic);
        let known = |names: &[&str; 2]| names.iter().any(|name| part.starts_with(name));
        let place = MONTHS.iter().position(known).filter(|_| letters)?;
        u32::try_from(place + 1).ok()
    };
    let small = |part: &str| digits(part).filter(|n| (1..=31).contains(n) && part.len() <= 2);
    let year =
        |part: &str| part.len() == 4 && digits(part).is_some_and(|y| (1900..2100).contains(&y));
    let either = |a: u32, b: u32| (a <= 12 || b <= 12).then_some((a, b));
    match *parts.as_slice() {
        [a, b] => match (small(a), month(b), month(a), small(b)) {
            (Some(day), Some(month), ..) => Some((day, month)),
            (_, _, Some(month), Some(day)) => Some((month, day)),
            // `03/05`; `3,5` is no date.
            (Some(a), _, _, Some(b)) if cell.contains('/') => either(a, b),
            _ => None,
        },
        [a, b, c, ..] if year(c) => match (small(a), month(b), small(b)) {
            (Some(day), Some(month), _) => Some((day, month)),
            (Some(a), None, Some(b)) => either(a, b),
            _ => None,
        },
        [a, b, c, ..] if year(a) => either(small(b)?, small(c)?),
        [a, b, c] => match (small(a), month(b), small(c)) {
            (Some(day), Some(month), Some(_)) => Some((day, month)),
            _ => None,
        },
        _ => None,
    }
}

/// Day and month of the date that a spreadsheet keeps under this number.
fn serial(number: u32) -> Option<(u32, u32)> {
    let first = NaiveDate::from_ymd_opt(1899, 12, 30)?;
    let date = first.checked_add_days(Days::new(u64::from(number)))?;
    let (day, month) = (date.day(), date.month());
    Some((day.min(month), day.max(month)))
}

/// The one number in a text, in digits or as a word.
fn meant(cell: &str) -> Option<u32> {
    let lower = cell.to_lowercase();
    let parts = lower.split(|c: char| !c.is_alphanumeric());
    let word = |part: &str| {
        let place = WORDS.iter().position(|names| names.contains(&part))?;
        u32::try_from(place + 1).ok()
    };
    let mut found = parts.filter_map(|part| digits(part).or_else(|| word(part)));
    found.next().filter(|_| found.next().is_none())
}

/// The two numbers that a date in a cell of texts may have been, if it is one.
pub(super) fn mangled(cell: &str) -> Option<(u32, u32)> {
    match read(cell) {
        Number::Date(a, b) => Some((a, b)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use Number::{Date, Other, Range, Read, Whole};

    #[test]
    fn numbers_are_read_as_people_and_spreadsheets_write_them() {
        for (cell, number) in [
            ("4", Whole(4)),
            ("007", Whole(7)),
            ("1.200", Read(1200)),
            ("1,200", Read(1200)),
            ("12 000", Read(12_000)),
            ("1\u{a0}200", Read(1200)),
            ("1.234.567", Read(1_234_567)),
            ("4,0", Read(4)),
            ("4.00", Read(4)),
            ("3-5", Range(3, 5)),
            ("3 – 5", Range(3, 5)),
            ("3 til 5", Range(3, 5)),
            ("3..5", Range(3, 5)),
            ("5-3", Range(5, 3)),
            ("03-maj", Date(3, 5)),
            ("3. maj", Date(3, 5)),
            ("05-mar", Date(3, 5)),
            ("May-03", Date(3, 5)),
            ("03-05-2026", Date(3, 5)),
            ("2026-05-03", Date(3, 5)),
            ("2026-05-03 00:00:00", Date(3, 5)),
            ("03/05", Date(3, 5)),
            ("3. maj 2026", Date(3, 5)),
            ("05-okt", Date(5, 10)),
            // 3 May 2026.
            ("46145", Date(3, 5)),
            ("36525", Whole(36_525)),
            ("36526", Date(1, 1)),
            ("73051", Whole(73_051)),
            ("4 personer", Other(Some(4))),
            ("fire", Other(Some(4))),
            ("x", Other(None)),
            ("", Other(None)),
            ("-1", Other(Some(1))),
            ("3,5", Other(None)),
            ("1.20", Other(None)),
            ("4294967296", Other(None)),
            ("32/13", Other(None)),
            ("13/14", Other(None)),
            ("2026-05", Other(None)),
        ] {
            assert_eq!(read(cell), number, "{cell}");
        }
    }
}
