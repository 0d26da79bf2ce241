//! Bank accounts: registration number and account number, and IBAN.

use super::super::label::{self, Label};
use super::super::scan::{Scan, Word};
use super::{Before, Found, Group, RedactionKind, found, groups_of, is_over};

/// Two capitals and 15 to 30 digits; Danish ones have 16. `DK 12345678` is a company.
pub(super) fn iban(scan: &Scan<'_>, groups: &[Group]) -> Option<Found> {
    let first = groups.first()?;
    let country = scan.word_before(scan.skip_blanks_back(first.start));
    let upper = scan.word(country).iter().all(u8::is_ascii_uppercase);
    let danish = scan.is(country, "dk");
    if country.len() != 2 || !(upper || danish) || scan.digit_at(scan.char_before(country.start)) {
        return None;
    }
    let in_line = groups
        .iter()
        .take_while(|group| matches!(group.mark, 0 | b' ' | b'-'));
    let count = in_line.clone().count();
    let digits: usize = in_line.map(|group| group.len()).sum();
    let n = if danish {
        groups_of(groups, 16)?
    } else {
        (first.start == country.end && first.len() >= 2 && (15..=30).contains(&digits))
            .then_some(count)?
    };
    let last = groups.get(n - 1)?;
    found(country.start, last.end, RedactionKind::BankAccount)
}

/// What a label announces: `reg.nr. 1234 konto 12345678`, `konto 1234-0012345678`, `kontonr. 12345678`.
pub(super) fn find(scan: &Scan<'_>, groups: &[Group], before: Before) -> Option<Found> {
    if before.label != Label::Bank {
        return None;
    }
    let first = groups.first()?;
    if first.len() == 4
        && let Some(end) = account_after(scan, groups, first.end)
    {
        return found(before.label_start, end, RedactionKind::BankAccount);
    }
    // The longest number of 6 to 14 digits on the line.
    let (mut total, mut taken) = (0, 0);
    for (n, group) in groups.iter().enumerate() {
        total += group.len();
        if total > 14 || group.mark == b'\n' {
            break;
        }
        if total >= 6 {
            taken = n + 1;
        }
    }
    let last = groups.get(taken.checked_sub(1)?)?;
    if label::unit_after(scan, last.end) {
        return None;
    }
    found(before.label_start, last.end, RedactionKind::BankAccount)
}

/// The account number that a label of its own announces after the registration number, on this line or the next.
fn account_after(scan: &Scan<'_>, groups: &[Group], end: usize) -> Option<usize> {
    if groups.get(1).is_some_and(|next| next.mark != b'\n') {
        return None;
    }
    let mut i = end;
    let mut announced = false;
    for _ in 0..24 {
        let word = scan.word_at(i);
        if !word.is_empty() {
            announced |= is_account(scan, word);
            if !announced && !scan.is_any(word, &["og", "bank", "nr", "kontonr"]) {
                return None;
            }
            i = word.end;
        } else if scan.digit_at(i) {
            let mut last = scan.digits_end(i);
            let mut digits = last - i;
            while digits < 10 {
                let next = scan.skip_blanks(last);
                if next == last || next - last > 2 || !scan.digit_at(next) {
                    break;
                }
                let next_end = scan.digits_end(next);
                digits += next_end - next;
                last = next_end;
            }
            return (announced && (6..=10).contains(&digits)).then_some(last);
        } else if matches!(
            scan.at(i),
            b'.' | b',' | b':' | b';' | b'/' | b'-' | b'\n' | b'\r' | b'>' | b'(' | b')'
        ) {
            i += 1;
        } else {
            match scan.blank(i) {
                0 => return None,
                n => i += n,
            }
        }
    }
    None
}

fn is_account(scan: &Scan<'_>, word: Word) -> bool {
    scan.is_any(
        word,
        &[
            "konto",
            "kontonr",
            "kontonummer",
            "kto",
            "ktonr",
            "account",
            "kontoen",
        ],
    )
}

/// Four digits and ten, the form in which a bank prints it, speak for themselves.
pub(super) fn unlabelled(scan: &Scan<'_>, groups: &[Group]) -> Option<Found> {
    let [reg, account, ..] = groups else {
        return None;
    };
    let printed =
        reg.len() == 4 && account.len() == 10 && matches!(account.mark, b' ' | b'-' | b'\n');
    if !printed || !is_over(scan, groups, 2) || label::other_after(scan, account.end) {
        return None;
    }
    found(reg.start, account.end, RedactionKind::BankAccount)
}

#[cfg(test)]
mod tests {
    use crate::redaction::RedactionKind::BankAccount;
    use crate::redaction::check::{finds, survive};

    #[test]
    fn accounts_are_found_with_their_labels() {
        finds(
            BankAccount,
            &[
                "Udbetal til «reg.nr. 1234 konto 12345678»",
                "«Reg. nr.: 1234, kontonr.: 1234567890»",
                "«Reg.nr. 1234\nKonto 0012345678»",
                "Sæt dem ind på «konto 1234 0012345678».",
                "«kontonr. 1234-123456»",
                "«Bankkonto: 12341234567»",
                "«kto. 1234 1234567»",
            ],
        );
        survive(&["reg.nr. 1234", "konto 12345", "konto 12.345.678 kr."]);
    }

    #[test]
    fn four_and_ten_digits_and_iban_need_no_label() {
        finds(
            BankAccount,
            &[
                "«1234 0012345678» eller «1234-0012345678»",
                "«DK50 0040 0440 1162 43» og «DK5000400440116243» og «dk50 0040 0440 1162 43»",
                "IBAN «DK 50 0040 0440 1162 43»",
                "«SE4550000000058398257466»",
            ],
        );
        survive(&["1234 12345678901", "12345 0012345678", "DK 20304050"]);
    }
}
