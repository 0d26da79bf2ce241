//! Numbers as people write them, for sentences, and lists of faults.

use std::fmt;

use medborger_calendar::Language;

pub(crate) use crate::sortition::chart::svg::percent;

/// A number with so many decimals, at most 4; in Danish with a comma.
pub(crate) fn number(value: f64, decimals: u32, language: Language) -> String {
    let parts = 10_u64.pow(decimals.min(4));
    let rounded = (value.abs() * parts as f64 + 0.5).floor() as u64;
    let sign = if value < 0.0 && rounded > 0 {
        "\u{2212}"
    } else {
        ""
    };
    let (whole, rest) = (rounded / parts, rounded % parts);
    let point = language.pick(",", ".");
    match decimals {
        0 => format!("{sign}{}", grouped(whole, language)),
        decimals => format!(
            "{sign}{}{point}{rest:0width$}",
            grouped(whole, language),
            width = decimals.min(4) as usize
        ),
    }
}

/// A whole number with its thousands apart.
pub(crate) fn grouped(value: u64, language: Language) -> String {
    let digits = value.to_string();
    let mut out = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push_str(language.pick(".", ","));
        }
        out.push(digit);
    }
    out
}

/// How many faults are told one by one.
const TOLD: usize = 20;

/// The first twenty of some faults and how many more there are, in English; in Danish in the alternate form (`{:#}`).
pub(crate) fn first_of(faults: &[impl fmt::Display], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    for (at, fault) in faults.iter().take(TOLD).enumerate() {
        if at > 0 {
            f.write_str("; ")?;
        }
        fmt::Display::fmt(fault, f)?;
    }
    match faults.len().saturating_sub(TOLD) {
        0 => Ok(()),
        more if f.alternate() => write!(f, "; og {more} mere"),
        more => write!(f, "; and {more} more"),
    }
}

/// A group's letter: A is the first.
pub(crate) fn letter(group: u32) -> char {
    char::from(b'A' + (group % 26) as u8)
}

/// How a number of percentage points is said.
pub(crate) fn points(share: f64, language: Language) -> String {
    let number = number(share * 100.0, 1, language);
    match language {
        Language::Danish => format!("{number} procentpoint"),
        Language::English => format!("{number} percentage points"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_people_do() {
        assert_eq!(number(-1234.56, 1, Language::Danish), "\u{2212}1.234,6");
        assert_eq!(number(1234.0, 0, Language::English), "1,234");
        assert_eq!(number(-0.01, 1, Language::English), "0.0");
        assert_eq!(points(0.035, Language::Danish), "3,5 procentpoint");
        assert_eq!((letter(0), letter(9)), ('A', 'J'));
    }
}
