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
    let n = groups_of(groups, 10)?;
    let taken = groups.get(..n)?;
    let (first, last) = (taken.first()?, taken.last()?);
    if matches!(before.label, Label::Phone | Label::Money | Label::Bank)
        || scan.before(first.start) == b'+'
    {
        return None;
    }
    let breaks = taken.iter().filter(|group| group.mark == b'\n').count();
    if breaks > 1 || taken.iter().any(|group| group.mark == b'(') {
        return None;
    }
    // In text without spaces a capital may follow at once: `311257-5005Jeg`.
    let glued = n > 1
        && scan.capital(scan.word_at(last.end))
        && !groups.get(n).is_some_and(|next| next.tight());
    if !is_over(scan, groups, n) && !glued {
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
    let (day, month) = (d1 * 10 + d2, m1 * 10 + m2);
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
