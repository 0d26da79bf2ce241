//! A date's six digits, a hyphen and four: nothing but a personal number is written so, whatever stands before or after it. A
//! municipality that takes it as the number of a case or a file has written a personal number all the same.

use super::{Kind, Reading, RedactionKind, Span};

/// Signs that people take for a hyphen.
fn is_hyphen(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}')
}

pub(super) fn find(reading: &Reading, found: &mut Vec<Span>) {
    parted(reading, found);
    for (n, date) in reading.tokens.iter().enumerate() {
        if date.kind != Kind::Number || date.len() != 6 || !is_hyphen(reading.atom(date.end)) {
            continue;
        }
        let serial = reading.token(n + 1).filter(|serial| {
            serial.kind == Kind::Number && serial.len() == 4 && serial.start == date.end + 1
        });
        if let Some(serial) = serial
            && is_date(reading.atoms(*date).iter().map(|a| a.c))
        {
            found.push(reading.span(date.start, serial.end, RedactionKind::Cpr));
        }
    }
}

/// What stands before the last four digits where the date stands elsewhere.
const LAST: &[&str] = &[
    "fire",
    "cifre",
    "tal",
    "lobenummer",
    "lobenr",
    "lobenummeret",
    "endelse",
    "endelsen",
    "endecifre",
    "kontrolcifre",
    "kontrolcifrene",
    "slutter",
    "ender",
    "efterfulgt",
];
/// How many words may stand between the date and them.
const BETWEEN: usize = 9;

/// `født 010275, sidste fire 5005`: a date's six digits and four others with words between that say what they are.
fn parted(reading: &Reading, found: &mut Vec<Span>) {
    let digits = |n: usize, count: usize| {
        let token = reading.token(n)?;
        (token.kind == Kind::Number && token.len() == count).then_some(token)
    };
    for n in 0..reading.tokens.len() {
        let Some(date) = digits(n, 6) else { continue };
        if !is_date(reading.atoms(date).iter().map(|atom| atom.c)) {
            continue;
        }
        let near = n + 2..=n + BETWEEN;
        let Some(serial) = near.clone().find(|k| digits(*k, 4).is_some()) else {
            continue;
        };
        let four = |k: usize| reading.said(k) == "4" && reading.is(k - 1, &["sidste"]);
        let said = (n + 1..serial).any(|k| reading.is(k, LAST) || four(k));
        let alone = (n + 1..serial).all(|k| {
            reading
                .token(k)
                .is_some_and(|token| token.kind == Kind::Word)
                || reading.said(k) == "4"
        });
        if said
            && alone
            && let Some(last) = digits(serial, 4)
        {
            found.push(reading.span(date.start, last.end, RedactionKind::Cpr));
        }
    }
}

/// Whether the first four are a day and a month; the day may be 60 higher (*erstatningspersonnummer*).
fn is_date(mut digits: impl Iterator<Item = char>) -> bool {
    let mut two = || {
        let tens = digits.next().and_then(|c| c.to_digit(10));
        let ones = digits.next().and_then(|c| c.to_digit(10));
        tens.unwrap_or(0) * 10 + ones.unwrap_or(0)
    };
    let (day, month) = (two(), two());
    matches!(day, 1..=31 | 61..=91) && matches!(month, 1..=12)
}
