//! The sender's details: telephones, e-mail addresses and address lines, however they are spaced.

use medborger_base::unicode::two_letters;

use super::super::scan::{Scan, Word};
use super::super::{RedactionKind, Span, number, spelling};
use super::Known;

impl Known {
    pub(super) fn detail(&mut self, detail: &str) {
        let letters = detail.chars().any(char::is_alphabetic);
        let digits = detail.chars().filter(char::is_ascii_digit).count();
        let key: String = detail
            .chars()
            .filter(|c| c.is_alphanumeric())
            .flat_map(spelling::lowered)
            .collect();
        let kind = if detail.contains('@') {
            RedactionKind::Email
        } else if !letters && digits >= 6 {
            RedactionKind::Phone
        } else if letters && digits > 0 && !is_postal(detail) {
            RedactionKind::Address
        } else {
            return;
        };
        match kind {
            RedactionKind::Phone => {
                let local = number::local(&key);
                if local != key {
                    self.key(local.to_owned(), kind);
                }
            }
            RedactionKind::Address => {
                // `Fælledvang nr. 12`, `nr. 12 på Fælledvang`
                let at = key.find(|c: char| c.is_ascii_digit()).unwrap_or(key.len());
                let (street, rest) = key.split_at(at);
                let number: String = rest.chars().take_while(char::is_ascii_digit).collect();
                if street.chars().count() >= 3 && !number.is_empty() {
                    let after = rest.get(number.len()..).unwrap_or_default();
                    let letter: String = after.chars().take_while(|c| c.is_alphabetic()).collect();
                    let letter = if letter.chars().count() == 1 {
                        letter
                    } else {
                        String::new()
                    };
                    self.houses.push((number.clone(), letter));
                    for between in ["nr", "nummer", "no"] {
                        self.key(format!("{street}{between}{number}"), kind);
                    }
                    for between in ["på", "i", "ad", "ved", ""] {
                        for nr in ["", "nr", "nummer"] {
                            self.key(format!("{nr}{number}{between}{street}"), kind);
                        }
                    }
                    self.key(format!("{street}{number}"), kind);
                }
            }
            RedactionKind::Email => {
                // `ida på eksempel.dk`, `ida snabel-a eksempel punktum dk`
                let bare = |text: &str| -> String {
                    let letters = text.chars().filter(|c| c.is_alphanumeric());
                    letters.flat_map(spelling::lowered).collect()
                };
                let (own, host) = detail.split_once('@').unwrap_or((detail, ""));
                for at in ["på", "at", "snabela"] {
                    for dot in ["", "punktum"] {
                        let host: Vec<String> = host.split('.').map(bare).collect();
                        let own: Vec<String> = own.split('.').map(bare).collect();
                        self.key(format!("{}{at}{}", own.join(dot), host.join(dot)), kind);
                    }
                }
            }
            _ => {}
        }
        self.key(key, kind);
    }

    fn key(&mut self, key: String, kind: RedactionKind) {
        if key.is_empty() || self.details.iter().any(|(other, _)| *other == key) {
            return;
        }
        for c in key.chars().take(1) {
            self.wake(c);
            c.to_uppercase().for_each(|upper| self.wake(upper));
        }
        let letters: Vec<char> = key.chars().take(2).collect();
        self.wake_pair(&letters);
        self.details.push((key.clone(), kind));
        // `Kvaesthusvej` for `Kvæsthusvej`, as who has no such keys writes, and the reverse.
        if kind == RedactionKind::Address {
            if key.contains(|c| two_letters(c).is_some()) {
                let spelt = |c| two_letters(c).map_or_else(|| String::from(c), String::from_iter);
                self.key(key.chars().map(spelt).collect(), kind);
            }
            if let Some(other) = with_own_letters(&key) {
                self.key(other, kind);
            }
        }
    }

    /// `vi i nr. 12`: the sender's own house by its number alone, from the digit at `start` on.
    pub(in super::super) fn at_home(&self, scan: &Scan<'_>, start: usize) -> Option<Span> {
        if self.houses.is_empty() || !matches!(scan.before(start), b' ' | b'\n' | b'.') {
            return None;
        }
        let stop = scan.skip_gap_back(start);
        let label = scan.word_before(stop - usize::from(scan.before(stop) == b'.'));
        let place = scan.word_before(scan.skip_gap_back(label.start));
        let said = scan.is_any(label, &["nr", "nummer", "husnr", "husnummer"])
            && scan.is_any(
                place,
                &[
                    "i", "fra", "bor", "ved", "hos", "os", "her", "vores", "hjemme",
                ],
            );
        let digits = scan.digits_end(start);
        let number = scan.text.get(start..digits)?;
        let spaced = scan.word_at(scan.skip_blanks(digits));
        let tight = scan.word_at(digits);
        let own = |letter: Word| {
            let letter = scan
                .text
                .get(letter.start..letter.end)
                .unwrap_or_default()
                .to_lowercase();
            self.houses
                .iter()
                .any(|house| house.0 == number && house.1 == letter && !letter.is_empty())
        };
        let end = if own(spaced) {
            spaced.end
        } else if tight.is_empty() && self.houses.iter().any(|house| house.0 == number) {
            digits
        } else {
            return None;
        };
        said.then_some(Span {
            start: label.start,
            end,
            kind: RedactionKind::Address,
        })
    }

    /// One of the sender's details from `start` on, however it is spaced.
    pub(in super::super) fn detail_at(&self, scan: &Scan<'_>, start: usize) -> Option<Span> {
        let found = self.details.iter().filter_map(|(key, kind)| {
            let end = end_of(scan, start, key)?;
            Some(Span {
                start,
                end,
                kind: *kind,
            })
        });
        found.max_by_key(|span| span.end)
    }
}

/// `Fælledvang` for `Faelledvang`; none where no two letters stand for one. `Møllevej` and `Moellevaenget` may be both in one.
fn with_own_letters(key: &str) -> Option<String> {
    let pairs = [("ae", "æ"), ("oe", "ø"), ("aa", "å")];
    let spelt = pairs
        .iter()
        .fold(key.to_owned(), |key, (two, one)| key.replace(two, one));
    (spelt != key).then_some(spelt)
}

/// `6100 Haderslev`: a town is no secret.
fn is_postal(detail: &str) -> bool {
    let detail = detail.trim().trim_start_matches("DK-");
    let digits: usize = detail.bytes().filter(u8::is_ascii_digit).count();
    digits == 4 && detail.bytes().take(4).all(|byte| byte.is_ascii_digit())
}

/// Where the text ends that begins at `start` and has these letters and digits in this order.
fn end_of(scan: &Scan<'_>, start: usize, key: &str) -> Option<usize> {
    let mut wanted = key.chars().peekable();
    let mut gap = 0;
    for (offset, c) in scan.text.get(start..)?.char_indices() {
        let &next = wanted.peek()?;
        if c.is_alphanumeric() {
            gap = 0;
            let said = spelling::lowered(c).next();
            let same =
                said == Some(next) || matches!((said, next), (Some('ä'), 'æ') | (Some('ö'), 'ø'));
            if !same {
                return None;
            }
            wanted.next();
            if wanted.peek().is_none() {
                let end = start + offset + c.len_utf8();
                let follows = scan.char_at(end);
                return (!follows.is_some_and(char::is_alphanumeric)).then_some(end);
            }
        } else {
            gap += c.len_utf8();
            if gap > 4 {
                return None;
            }
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::super::super::{Sender, is_own};

    #[test]
    fn the_senders_own_street_is_theirs_also_without_danish_letters() {
        let sender = Sender {
            names: Vec::new(),
            details: vec!["Kvæsthusvej 14".to_owned()],
        };
        assert!(is_own("Kvæsthusvej 14", &sender));
        assert!(is_own("Kvaesthusvej 14", &sender));
        assert!(!is_own("Kvaesthusvej 15", &sender));
    }
}
