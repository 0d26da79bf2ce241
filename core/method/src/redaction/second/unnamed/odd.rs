//! Names of many that are no word of their own: `IdaOpdigt`, `O'Brien` for `OBrien`, `0pdigt`, `O-p-d-i-g-t`.

use super::super::plain::{plain, without_digits};
use super::super::{Kind, Reading, RedactionKind, Token};
use super::{BEARERS_MAX, Naming, Unnamed};

/// A word of more letters is no name.
const LETTERS_MAX: usize = 60;
/// A name that is written letter by letter has no more than so many.
const SPELT_MAX: usize = 24;

impl Unnamed {
    /// Whether one word by itself says who somebody is, and whether it is a whole name in one.
    fn tells(&self, word: &str) -> Option<bool> {
        let one = |word: &str| {
            let word = self.words.get(self.place(word)?)?;
            let telling = word.whole || !word.common && word.bearers <= BEARERS_MAX;
            telling.then_some(word.whole)
        };
        let all = plain(word);
        let all = all.iter().map(String::as_str);
        all.flat_map(|word| [Some(word), word.strip_suffix('s')])
            .flatten()
            .find_map(one)
    }

    /// Names that begin with the token at `n` and are no word of their own.
    pub(super) fn odd(&self, reading: &Reading, n: usize, found: &mut Vec<Naming>) {
        let Some(token) = reading.token(n) else {
            return;
        };
        let mut push = |from: usize, to: usize, full: bool| {
            let span = reading.span(from, to, RedactionKind::Name);
            found.push(Naming {
                start: span.start,
                end: span.end,
                full,
            });
        };
        let tight = |n: usize| reading.token(n).is_some() && reading.gap(n).is_empty();
        if (reading.glance.digits_in_words() || !reading.glance.is_plain())
            && token.kind != Kind::Hidden
            && !(n > 0 && tight(n))
            && tight(n + 1)
        {
            let count = (n + 1..)
                .take(LETTERS_MAX)
                .take_while(|n| tight(*n))
                .count();
            let last = reading.token(n + count).map_or(token.end, |last| last.end);
            let word: Vec<char> = (reading
                .atoms
                .get(token.start..last)
                .unwrap_or_default()
                .iter())
            .take(LETTERS_MAX + 1)
            .map(|atom| atom.c)
            .collect();
            let ways = without_digits(&word).filter(|_| word.len() <= LETTERS_MAX);
            let texts = ways.into_iter().flatten().map(String::from_iter);
            if let Some(full) = texts.into_iter().find_map(|text: String| self.tells(&text)) {
                push(token.start, last, full);
            }
        }
        if token.kind != Kind::Word {
            return;
        }
        // `O'Brien`
        let next = reading.token(n + 1);
        if matches!(reading.gap(n + 1), [atom] if atom.c == '\'')
            && let Some(next) = next.filter(|next| next.kind == Kind::Word && next.len() > 1)
            && let Some(full) = self.tells(&(reading.said(n) + &reading.said(n + 1)))
        {
            push(token.start, next.end, full);
        }
        if token.len() == 1 {
            self.spelt(reading, n, &mut push);
        } else if reading.humps && token.len() <= LETTERS_MAX {
            self.humps(reading, token, &mut push);
        }
    }

    /// Letters one by one, from the token at `n` on.
    fn spelt(&self, reading: &Reading, n: usize, push: &mut dyn FnMut(usize, usize, bool)) {
        let mark = |n: usize| match reading.gap(n) {
            [atom] if matches!(atom.c, '-' | '.' | '_' | '*' | '/' | '·' | '~' | '+') => {
                Some(atom.c)
            }
            gap if (1..=3).contains(&gap.len()) && gap.iter().all(|a| a.c.is_whitespace()) => {
                Some(' ')
            }
            _ => None,
        };
        let between = mark(n + 1);
        let single = |n: &usize| reading.token(*n).is_some_and(|token| token.len() == 1);
        let goes_on = |n: &usize| single(n) && mark(*n) == between;
        let count = 1 + (n + 1..).take(SPELT_MAX).take_while(goes_on).count();
        if between.is_none() || count < 3 {
            return;
        }
        let letters: Vec<char> = (n..n + count)
            .filter_map(|n| reading.token(n))
            .map(|token| reading.atom(token.start))
            .map(|c| if c == '0' { 'o' } else { c })
            .collect();
        let tells = |count: &usize| {
            let text: String = letters.iter().take(*count).collect();
            self.tells(&text)
        };
        let longest = (3..=count)
            .rev()
            .find_map(|count| Some((count, tells(&count)?)));
        if let Some((count, full)) = longest
            && let (Some(first), Some(last)) = (reading.token(n), reading.token(n + count - 1))
        {
            push(first.start, last.end, full);
        }
    }

    /// Names between the capitals of a word.
    fn humps(&self, reading: &Reading, token: Token, push: &mut dyn FnMut(usize, usize, bool)) {
        let upper = |at: usize| reading.atoms.get(at).is_some_and(|atom| atom.upper);
        let border = |at: &usize| upper(*at) && !upper(at - 1);
        let borders = (token.start + 1..token.end).filter(border);
        let borders: Vec<usize> = [token.start]
            .into_iter()
            .chain(borders)
            .chain([token.end])
            .collect();
        if borders.len() < 3 {
            return;
        }
        for (k, from) in borders.iter().enumerate() {
            for to in borders.iter().skip(k + 1).take(3) {
                let atoms = reading.atoms.get(*from..*to).unwrap_or_default();
                let text: String = atoms.iter().map(|atom| atom.c).collect();
                if atoms.len() > 2
                    && let Some(full) = self.tells(&text)
                {
                    push(*from, *to, full);
                }
            }
        }
    }
}
