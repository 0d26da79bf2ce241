//! Numbers as they are written in Danish and English text.

use crate::Language;

/// A whole number with its thousands apart, as `1.234` in Danish and `1,234` in English.
///
/// ```
/// use medborger::calendar::{Language, whole_text};
///
/// assert_eq!(whole_text(1_234_567, Language::Danish), "1.234.567");
/// assert_eq!(whole_text(999, Language::English), "999");
/// ```
#[must_use]
pub fn whole_text(number: u64, language: Language) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(language.pick('.', ','));
        }
        text.push(digit);
    }
    text
}

/// Thousandths as per cent, with a decimal where there is one: `42,5 %` in Danish and `42.5%` in English.
///
/// ```
/// use medborger::calendar::{Language, percent_text};
///
/// assert_eq!(percent_text(425, Language::Danish), "42,5\u{a0}%");
/// assert_eq!(percent_text(500, Language::English), "50%");
/// ```
#[must_use]
pub fn percent_text(per_mille: u64, language: Language) -> String {
    let whole = whole_text(per_mille / 10, language);
    let part = match per_mille % 10 {
        0 => String::new(),
        part => format!("{}{part}", language.pick(',', '.')),
    };
    format!("{whole}{part}{}", language.pick("\u{a0}%", "%"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn thousands_stand_apart_on_both_sides_of_each() {
        for (number, danish) in [
            (0, "0"),
            (999, "999"),
            (1000, "1.000"),
            (999_999, "999.999"),
            (1_000_000, "1.000.000"),
        ] {
            assert_eq!(whole_text(number, Language::Danish), danish);
        }
    }

    #[test]
    fn a_percentage_has_a_decimal_only_where_it_says_something() {
        for (per_mille, danish) in [
            (0, "0\u{a0}%"),
            (1, "0,1\u{a0}%"),
            (400, "40\u{a0}%"),
            (1000, "100\u{a0}%"),
        ] {
            assert_eq!(percent_text(per_mille, Language::Danish), danish);
        }
    }
}
