//! Telephones, e-mail addresses and address lines of the sender, however they are spaced and spelt.

use super::super::super::{RedactionKind, Sender, Span};
use super::super::plain::{plain, prefixes};
use super::super::{Kind, Reading};

/// Signs and blanks between the parts of a detail are no more than so many.
const GAPS_MAX: usize = 16;
/// What stands before the number of a house whose street is not named: `vi i nr. 12`.
const AT_HOME: &[&str] = &[
    "i", "fra", "bor", "ved", "hos", "os", "her", "vores", "hjemme",
];
const NUMBER: &[&str] = &["nr", "nummer", "husnr", "husnummer"];

/// What a detail is, in the ways in which it is written.
struct Detail {
    kind: RedactionKind,
    ways: Vec<String>,
    /// The number of the sender's own house, with its letter.
    house: Option<(String, String)>,
}

impl Detail {
    fn of(detail: &str) -> Option<Self> {
        let line = detail.split([',', '\n', ';']).next().unwrap_or_default();
        let line = Reading::of(line, &[]);
        let said: Vec<String> = (0..line.tokens.len()).map(|n| line.said(n)).collect();
        let whole = said.concat();
        let digits = whole.bytes().filter(u8::is_ascii_digit).count();
        let letters = digits < whole.chars().count();
        let kind = match (detail.contains('@'), letters, digits) {
            (true, ..) => RedactionKind::Email,
            (_, false, 6..) => RedactionKind::Phone,
            (_, true, 1..) if !whole.chars().take(4).all(|c| c.is_ascii_digit()) => {
                RedactionKind::Address
            }
            _ => return None,
        };
        let local = whole.strip_prefix("45").filter(|local| local.len() == 8);
        let whole = match kind {
            RedactionKind::Phone => local.unwrap_or(&whole),
            _ => &whole,
        };
        let mut detail = Self {
            kind,
            ways: plain(whole),
            house: None,
        };
        if kind == RedactionKind::Address {
            detail.turn(&said);
        }
        Some(detail)
    }

    /// `Fælledvang nr. 12`, `nr. 12 på Fælledvang`.
    fn turn(&mut self, said: &[String]) {
        let is_number = |word: &String| word.starts_with(|c: char| c.is_ascii_digit());
        let Some(at) = said.iter().position(is_number).filter(|at| *at > 0) else {
            return;
        };
        let (street, rest) = said.split_at(at);
        let street = street.concat();
        let Some(number) = rest.first().filter(|_| street.chars().count() >= 3) else {
            return;
        };
        for street in plain(&street) {
            for nr in ["", "nr", "nummer", "no"] {
                self.ways.push(format!("{street}{nr}{number}"));
                for between in ["", "pa", "i", "ad", "ved"] {
                    self.ways.push(format!("{nr}{number}{between}{street}"));
                }
            }
        }
        let letter = rest.get(1).filter(|letter| letter.chars().count() == 1);
        self.house = Some((number.clone(), letter.cloned().unwrap_or_default()));
    }
}

pub(super) fn find(reading: &Reading, sender: &Sender, found: &mut Vec<Span>) {
    let solid: Vec<usize> = reading
        .tokens
        .iter()
        .flat_map(|token| match token.kind {
            Kind::Hidden => token.start..token.start + 1,
            _ => token.start..token.end,
        })
        .collect();
    let text: Vec<char> = solid.iter().map(|&at| reading.atom(at)).collect();
    for detail in sender
        .details
        .iter()
        .filter_map(|detail| Detail::of(detail))
    {
        for way in &detail.ways {
            written(reading, &solid, &text, way, detail.kind, found);
        }
        if let Some((number, letter)) = &detail.house {
            at_home(reading, number, letter, found);
        }
    }
}

/// All places where a detail stands as it is written in one way.
fn written(
    reading: &Reading,
    solid: &[usize],
    text: &[char],
    way: &str,
    kind: RedactionKind,
    found: &mut Vec<Span>,
) {
    let joined = |outside: char, inside: char| {
        outside.is_ascii_digit() && inside.is_ascii_digit()
            || outside.is_alphabetic() && inside.is_alphabetic()
    };
    let Some(first) = way.chars().next() else {
        return;
    };
    let begins =
        |c: char| c == first || matches!((first, c), ('æ', 'a' | 'ä') | ('a', 'ä') | ('o', 'œ'));
    for (n, &from) in solid.iter().enumerate() {
        let here = text.get(n).copied().unwrap_or(' ');
        if !begins(here) {
            continue;
        }
        let rest = text.get(n..).unwrap_or_default();
        for length in prefixes(way, rest).into_iter().flatten() {
            let last = n + length - 1;
            let (Some(&to), Some(&end)) = (solid.get(last), text.get(last)) else {
                continue;
            };
            // What stands between its parts is little, and nothing longer goes on.
            let close = to - from < length + GAPS_MAX;
            if close && !joined(reading.before(from), here) && !joined(reading.atom(to + 1), end) {
                found.push(reading.span(from, to + 1, kind));
            }
        }
    }
}

/// `vi i nr. 12`: the sender's own house by its number alone.
fn at_home(reading: &Reading, number: &str, letter: &str, found: &mut Vec<Span>) {
    for (n, token) in reading.tokens.iter().enumerate().skip(2) {
        let own = token.kind == Kind::Number
            && token.len() == number.len()
            && reading.is(n - 1, NUMBER)
            && reading.is(n - 2, AT_HOME)
            && reading.said(n) == number;
        if !own {
            continue;
        }
        let next = reading
            .token(n + 1)
            .filter(|next| next.kind == Kind::Word && next.len() == 1);
        let tight = next.filter(|next| next.start == token.end);
        let same = next.filter(|next| next.start <= token.end + 1 && reading.said(n + 1) == letter);
        if let (Some(from), true) = (reading.token(n - 1), tight.is_none() || same.is_some()) {
            let to = same.map_or(token.end, |letter| letter.end);
            found.push(reading.span(from.start, to, RedactionKind::Address));
        }
    }
}
