//! What no reviewer may find to be mistaken.

use super::fold::Folded;
use super::known::Known;
use super::scan::Scan;
use super::{RedactionKind, RedactionPolicy, Sender, find, number};

/// Whether a text holds one of the sender's names or details, whatever else it is taken for.
#[must_use]
pub fn is_own(text: &str, sender: &Sender) -> bool {
    let folded = Folded::of(text);
    let scan = Scan::new(&folded.text);
    let known = Known::new(sender);
    let mut names = Vec::new();
    for (at, c) in folded.text.char_indices() {
        let opens = c.is_alphanumeric()
            && !scan
                .text
                .get(..at)
                .is_some_and(|before| before.ends_with(char::is_alphanumeric));
        let digits =
            opens && (known.with_digits(&scan, at).is_some() || known.at_home(&scan, at).is_some());
        if digits {
            return true;
        }
        if opens && known.wakes(&scan, at) {
            known.names(&scan, at, &mut names);
            if !names.is_empty() || known.detail_at(&scan, at).is_some() {
                return true;
            }
        }
    }
    says_telephone(&scan, sender)
}

/// Whether one of the sender's telephones stands there in words, or partly so: *tyve tredive 40 halvtreds*.
fn says_telephone(scan: &Scan<'_>, sender: &Sender) -> bool {
    let mut said = String::new();
    let mut at = 0;
    while let Some(c) = scan.char_at(at) {
        let word = scan.word_at(at);
        if c.is_ascii_digit() {
            said.push(c);
            at += 1;
        } else if word.is_empty() {
            at += c.len_utf8();
        } else if let Some((value, end)) = number::spelled::number(scan, word) {
            said.push_str(&value.to_string());
            at = end;
        } else {
            // Any other word parts two numbers.
            said.push(' ');
            at = word.end;
        }
    }
    sender.details.iter().any(|detail| {
        let phone = !detail.contains('@') && !detail.chars().any(char::is_alphabetic);
        let digits: String = detail.chars().filter(char::is_ascii_digit).collect();
        let local = number::local(&digits);
        phone && local.len() >= 8 && said.contains(local)
    })
}

/// Whether a text holds a CPR number that can be somebody's: ten digits that begin with a date, with or without its
/// century, or the same in words. The check digit is not asked, for valid numbers lack it since 2007.
#[must_use]
pub fn is_cpr(text: &str) -> bool {
    let folded = Folded::of(text);
    let digits: Vec<u32> = folded.text.chars().filter_map(|c| c.to_digit(10)).collect();
    let two = |digits: &[u32], at: usize| {
        digits
            .get(at)
            .zip(digits.get(at + 1))
            .map_or(0, |(ten, one)| ten * 10 + one)
    };
    if digits.is_empty() {
        return find(text, &RedactionPolicy::default(), &Sender::default())
            .iter()
            .any(|span| span.kind == RedactionKind::Cpr);
    }
    let dated = |window: &[u32]| number::is_day(two(window, 0), two(window, 2));
    digits.windows(10).any(dated)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_may_be_somebodys_is_a_cpr_number_and_others_are_not() {
        for text in [
            "311257-5005",
            "670203-4000",
            "31.12.1957-5005",
            "0102031234",
            "３１１２５７ ５００５",
        ] {
            assert!(is_cpr(text), "{text}");
        }
        for text in [
            "",
            "20304050",
            "311357-5005",
            "26 604 482",
            "ida@eksempel.dk",
        ] {
            assert!(!is_cpr(text), "{text}");
        }
        assert!(is_cpr("enogtredive tolv syvoghalvtreds halvtreds nul fem"));
    }

    #[test]
    fn the_senders_own_is_known_in_any_spelling_and_others_are_not() {
        let sender = Sender {
            names: vec!["Åse Opdigt".to_owned()],
            details: vec![
                "+45 70112345".to_owned(),
                "Fælledvang 12, 6100 Haderslev".to_owned(),
            ],
        };
        for text in [
            "Aase",
            "ring til OPDIGT",
            "70 11 23 45",
            "fælledvang nr. 12",
            "halvfjerds elleve treogtyve femogfyrre",
            "syv nul en en to tre fire fem",
            "70 elleve 23 femogfyrre",
        ] {
            assert!(is_own(text, &sender), "{text}");
        }
        for text in [
            "Asen",
            "70 11 23 46",
            "Fælledvang 13",
            "6100 Haderslev",
            "halvfjerds elleve treogtyve",
            "halvfjerds af de elleve og treogtyve femogfyrre",
            "",
        ] {
            assert!(!is_own(text, &sender), "{text}");
        }
    }
}
