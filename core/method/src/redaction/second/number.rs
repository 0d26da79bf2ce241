//! Numbers, put together across whatever parts them.

use super::super::label::MARKS;
use super::super::{RedactionKind, Span};
use super::chain::{Chain, TOKENS_MAX};
use super::words::{CONTACT, MONEY, PLURALS, REGISTER_WORDS, REGISTERS, ROWS, UNITS};
use super::{Kind, Reading, Token};

pub(super) fn find(reading: &Reading, found: &mut Vec<Span>) {
    let mut n = 0;
    while let Some(token) = reading.token(n) {
        if token.kind != Kind::Number {
            n += 1;
            continue;
        }
        let mut chain = Chain {
            reading,
            first: n,
            lens: [0; TOKENS_MAX],
            count: 0,
        };
        while let Some(next) = reading.token(n).filter(|next| next.kind == Kind::Number) {
            if chain.count > 0 && !joins(reading, n) {
                break;
            }
            let Some(slot) = chain.lens.get_mut(chain.count) else {
                break;
            };
            *slot = next.len();
            chain.count += 1;
            n += 1;
        }
        chain.judge(found);
    }
}

/// Whether a number may go on with the token: little and nothing telling stands between.
fn joins(reading: &Reading, n: usize) -> bool {
    let gap = reading.gap(n);
    let telling = |c: char| {
        !matches!(
            c,
            ' ' | '-'
                | '.'
                | '/'
                | '('
                | ')'
                | '\n'
                | '\t'
                | '\r'
                | '>'
                | ':'
                | '_'
                | '+'
                | '*'
                | '|'
                | '~'
                | '='
        ) && c.is_ascii()
    };
    let breaks = gap.iter().filter(|atom| atom.c == '\n').count();
    // `311257,5005`
    let before = n.checked_sub(1).and_then(|before| reading.token(before));
    let lens = [before, reading.token(n)].map(|token| token.map_or(0, Token::len));
    if lens == [6, 4] && matches!(gap, [atom] if atom.c == ',') {
        return true;
    }
    !gap.is_empty() && gap.len() <= 4 && breaks <= 1 && !gap.iter().any(|atom| telling(atom.c))
}

impl Chain<'_> {
    fn judge(&self, found: &mut Vec<Span>) {
        let mut n = 0;
        while n < self.count {
            n += match self.at(n) {
                Some((count, kind)) => {
                    found.push(self.span(n, count, kind));
                    count
                }
                None => 1,
            };
        }
    }

    /// What begins with a number of the chain, and how many it takes.
    fn at(&self, n: usize) -> Option<(usize, RedactionKind)> {
        if !self.opens(n) || self.is_register(n) {
            return self.account(n);
        }
        let lens = self.lens.get(n..self.count)?;
        let is = |pattern: &[usize]| lens.starts_with(pattern) && self.closes(n, pattern.len());
        let personal: &[&[usize]] = &[
            &[10],
            &[6, 4],
            &[2, 2, 2, 4],
            &[8, 4],
            &[2, 2, 4, 4],
            &[6, 2, 2],
            &[1, 1, 1, 1, 1, 1, 1, 1, 1, 1],
        ];
        let cpr = personal
            .iter()
            .find(|pattern| is(pattern) && self.is_personal(n, pattern));
        if let Some(pattern) = cpr {
            return Some((pattern.len(), RedactionKind::Cpr));
        }
        self.account(n).or_else(|| self.telephone(n, &is))
    }

    fn telephone(&self, n: usize, is: &dyn Fn(&[usize]) -> bool) -> Option<(usize, RedactionKind)> {
        let reading = self.reading;
        let start = self.start(n);
        // `+45 20 30 40 50`
        let plus = n == 0 && reading.before(start) == '+';
        if plus {
            let lens = self.lens.get(..self.count)?;
            let mut total = 0;
            for (count, len) in lens.iter().enumerate() {
                total += len;
                let more = lens.get(count + 1).copied().unwrap_or(99);
                let whole = if self.digits(0, 1) == "45" || self.digits(0, 1).starts_with("45") {
                    total == 10
                } else {
                    total >= 8 && total + more > 14
                };
                if whole && !self.is_counted(n, count + 1) {
                    return Some((count + 1, RedactionKind::Phone));
                }
            }
            return None;
        }
        let contact = self.contact(n);
        let shapes: &[&[usize]] = &[
            &[8],
            &[4, 4],
            &[2, 2, 2, 2],
            &[3, 2, 3],
            &[2, 2, 4],
            &[4, 2, 2],
            &[1, 1, 1, 1, 1, 1, 1, 1],
        ];
        let odd: &[&[usize]] = &[&[2, 3, 3], &[3, 3, 2], &[2, 6], &[3, 5], &[4, 4]];
        let shape = shapes
            .iter()
            .find(|shape| is(shape) && self.sounds_like_one(n, shape, contact))
            .or_else(|| {
                odd.iter()
                    .filter(|_| contact)
                    .find(|shape| is(shape) && !self.is_years(n))
            })?;
        (!self.is_counted(n, shape.len()) && !self.is_row(n) && !self.is_mark(n, shape.len()))
            .then_some((shape.len(), RedactionKind::Phone))
    }

    /// Whether digits of a telephone's shape are no date, years, round sums or a scale.
    fn sounds_like_one(&self, n: usize, shape: &[usize], contact: bool) -> bool {
        let digits = self.digits(n, shape.len());
        let value = |from: usize, to: usize| {
            digits
                .get(from..to)
                .and_then(|part| part.parse::<u32>().ok())
                .unwrap_or(0)
        };
        let day = |d: u32, m: u32, y: u32| {
            (1..=31).contains(&d) && (1..=12).contains(&m) && (1700..2200).contains(&y)
        };
        let date = day(value(0, 2), value(2, 4), value(4, 8))
            || day(value(6, 8), value(4, 6), value(0, 4));
        let lead = digits.as_bytes().first().copied().unwrap_or(b'0');
        if contact && lead > b'0' && !(date && shape.len() == 3) {
            return !self.is_years(n);
        }
        if date || lead < b'2' || self.is_years(n) {
            return false;
        }
        let marks: Vec<char> = (n + 1..n + shape.len()).map(|k| self.mark(k)).collect();
        let alike = marks.windows(2).all(|pair| pair.first() == pair.last());
        match shape {
            [4, 4] => {
                !(value(0, 4).is_multiple_of(100)
                    && (value(4, 8) % 100 == 0 || value(4, 8) % 100 == 99))
                    && !(marks.first() == Some(&'-') && (1990..2030).contains(&value(0, 4)))
            }
            [2, 2, 2, 2] => {
                let step = value(2, 4).abs_diff(value(0, 2));
                let scale = (1..=5).contains(&step)
                    && value(4, 6).abs_diff(value(2, 4)) == step
                    && value(6, 8).abs_diff(value(4, 6)) == step;
                let alone = |k: usize| k > n && self.mark(k) != self.mark(n + 1);
                let run = (n..self.count)
                    .take_while(|&k| self.lens.get(k) == Some(&2) && !alone(k))
                    .count();
                let rises = self.count > 4
                    && (1..self.count).all(|k| {
                        self.digits(k, 1).len() == 2 && self.digits(k, 1) > self.digits(k - 1, 1)
                    });
                alike
                    && !rises
                    && !scale
                    && !marks.contains(&'/')
                    && !marks.contains(&':')
                    && run.is_multiple_of(4)
            }
            [1, ..] => {
                alike
                    && self
                        .lens
                        .get(n + 8..self.count)
                        .is_none_or(<[usize]>::is_empty)
                    && !digits
                        .as_bytes()
                        .windows(2)
                        .all(|pair| matches!(pair, [a, b] if *b == a + 1))
            }
            [3, ..] | [2, 2, 4] | [4, 2, 2] => {
                alike && !marks.contains(&'.') && !marks.contains(&'/') && !marks.contains(&':')
            }
            _ => true,
        }
    }

    /// Ten or twelve digits that begin with a date.
    fn is_personal(&self, n: usize, pattern: &[usize]) -> bool {
        let digits = self.digits(n, pattern.len());
        let value = |from: usize, to: usize| {
            digits
                .get(from..to)
                .and_then(|part| part.parse::<u32>().ok())
                .unwrap_or(0)
        };
        let day = value(0, 2);
        let day = if day > 60 { day - 60 } else { day };
        let longest = match value(2, 4) {
            2 => 29,
            4 | 6 | 9 | 11 => 30,
            1..=12 => 31,
            _ => return false,
        };
        if !(1..=longest).contains(&day) || self.is_counted(n, pattern.len()) {
            return false;
        }
        let mark = self.mark(n + pattern.len() - 1);
        let labelled = self.said_before(
            n,
            &["cpr", "personnummer", "cprnummer", "personnr", "cprnr"],
        );
        match pattern {
            // A date and a time of day.
            [2, 2, 4, 4] => (1850..2100).contains(&value(4, 8)) && (labelled || mark == '-'),
            [8, 4] => (1850..2100).contains(&value(4, 8)),
            // A case of a year.
            [.., 4] if matches!(mark, '/' | '.') => !(1900..2100).contains(&value(6, 10)),
            [6, 2, 2] => labelled,
            _ => true,
        }
    }

    /// A bank account: four digits and ten, what the word *konto* stands before, or an IBAN.
    fn account(&self, n: usize) -> Option<(usize, RedactionKind)> {
        let lens = self.lens.get(n..self.count)?;
        let total: usize = lens.iter().sum();
        let country = self
            .reading
            .word(self.first + n - usize::from(self.first + n > 0));
        let before = (self.first + n)
            .checked_sub(1)
            .and_then(|before| self.reading.token(before));
        let tight = before.is_some_and(|before| {
            before.kind == Kind::Word && before.len() == 2 && before.end == self.start(n)
        });
        let iban = n == 0 && (tight && total >= 15 || country == "dk" && total == 16);
        if iban && total <= 30 {
            return Some((self.count - n, RedactionKind::BankAccount));
        }
        if lens.starts_with(&[4, 10]) && self.opens(n) && self.closes(n, 2) && !self.is_register(n)
        {
            return Some((2, RedactionKind::BankAccount));
        }
        let labelled =
            self.said_before(n, &["konto", "kontonr", "kontonummer", "bankkonto", "kto"]);
        let money = self.is_counted(n, self.count - n);
        (labelled && n == 0 && (8..=14).contains(&total) && !money)
            .then_some((self.count - n, RedactionKind::BankAccount))
    }

    fn said_before(&self, n: usize, words: &[&str]) -> bool {
        self.words_before(n, 4).any(|at| self.reading.is(at, words))
    }

    fn contact(&self, n: usize) -> bool {
        self.words_before(n, 7)
            .any(|at| self.reading.is(at, CONTACT))
    }

    fn is_register(&self, n: usize) -> bool {
        let mut numbered = false;
        for at in self.words_before(n, 3) {
            let word = self.reading.word(at);
            if matches!(word.as_str(), "cpr" | "tlf" | "telefon" | "mobil" | "tel") {
                return false;
            }
            if matches!(word.as_str(), "nr" | "nummer" | "er" | "no" | "nummeret") {
                numbered |= word == "nr";
                continue;
            }
            let personal = ["telefon", "mobil", "tlf", "person", "cpr", "fax"]
                .iter()
                .any(|part| word.starts_with(part));
            let compound = !personal
                && word.len() > 4
                && ["nr", "nummer", "numre"]
                    .iter()
                    .any(|end| word.ends_with(end));
            let listed = REGISTERS.iter().any(|part| word.contains(part)) && word.len() < 18;
            // A thing and *nr.* between it and the number.
            let thing = numbered
                && !matches!(
                    word.as_str(),
                    "mit"
                        | "vores"
                        | "pa"
                        | "ring"
                        | "hans"
                        | "hendes"
                        | "mors"
                        | "fars"
                        | "mands"
                        | "kones"
                        | "nyt"
                        | "har"
                        | "og"
                        | "til"
                        | "dit"
                        | "deres"
                        | "private"
                        | "gamle"
                        | "direkte"
                        | "svenske"
                        | "norske"
                        | "nye"
                );
            return compound
                || listed
                || thing && !word.ends_with('s')
                || REGISTER_WORDS.iter().any(|other| *other == word)
                || MONEY.contains(&word.as_str());
        }
        false
    }

    fn is_row(&self, n: usize) -> bool {
        let near = self.words_before(n, 1).next();
        near.is_some_and(|at| {
            let word = self.reading.word(at);
            ROWS.contains(&word.as_str())
                || word.len() >= 6
                    && word.ends_with("ne")
                    && !word.ends_with("numrene")
                    && !word.ends_with("fonerne")
        })
    }

    fn is_counted(&self, n: usize, count: usize) -> bool {
        let last = self.first + n + count;
        let gap = self.reading.gap(last);
        let end = self.reading.token(last - 1).map_or(0, |token| token.end);
        let percent = gap
            .iter()
            .take(3)
            .any(|atom| matches!(atom.c, '%' | '€' | '°' | '$'));
        let decimals = self.reading.atom(end) == ',' && {
            let after = self.reading.token(last);
            self.reading.atom(end + 1) == '-'
                || after.is_some_and(|after| {
                    after.kind == Kind::Number && after.start == end + 1 && after.len() <= 3
                })
        };
        let near = gap.len() <= 2
            && gap
                .iter()
                .all(|atom| matches!(atom.c, ' ' | '-' | '\n' | '\t'));
        let money = self.words_before(n, 1).any(|at| self.reading.is(at, MONEY));
        // `min.` is a minute, `min` is *my*.
        let minute = self.reading.is(last, &["min"]) && {
            let word = self.reading.token(last);
            word.is_some_and(|word| self.reading.atom(word.end) == '.')
        };
        percent
            || near && minute
            || decimals
            || money
            || near && (self.reading.is(last, UNITS) || self.reading.is(last, PLURALS))
    }

    /// What a company or a good is called after the number: `20304050 (CVR)`.
    fn is_mark(&self, n: usize, count: usize) -> bool {
        let last = self.first + n + count;
        self.reading.gap(last).iter().any(|atom| atom.c == '(') && self.reading.is(last, MARKS)
    }

    fn is_years(&self, n: usize) -> bool {
        let year = |k: usize| {
            self.lens.get(k) == Some(&4)
                && (1700..2200).contains(&self.digits(k, 1).parse::<u32>().unwrap_or(0))
        };
        let town = self
            .reading
            .token(self.first + n + 2)
            .and_then(|token| self.reading.atoms.get(token.start))
            .is_some_and(|atom| atom.upper);
        year(n) && (year(n + 1) || town && self.count == n + 2)
    }
}
