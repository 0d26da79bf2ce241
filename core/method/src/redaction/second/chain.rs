//! Numbers that stand together, and what stands around them.

use super::super::{RedactionKind, Span};
use super::{Kind, Reading};

pub(super) const TOKENS_MAX: usize = 24;

/// The numbers that stand together: their tokens, and what is joined before them.
pub(super) struct Chain<'a> {
    pub(super) reading: &'a Reading,
    pub(super) first: usize,
    pub(super) lens: [usize; TOKENS_MAX],
    pub(super) count: usize,
}

impl Chain<'_> {
    pub(super) fn start(&self, n: usize) -> usize {
        self.reading
            .token(self.first + n)
            .map_or(0, |token| token.start)
    }

    pub(super) fn span(&self, n: usize, count: usize, kind: RedactionKind) -> Span {
        let mut from = self.start(n);
        let to = self
            .reading
            .token(self.first + n + count - 1)
            .map_or(from, |token| token.end);
        if self.reading.before(from) == '+' {
            from -= 1;
        }
        if kind == RedactionKind::BankAccount
            && let Some(before) = (self.first + n)
                .checked_sub(1)
                .and_then(|before| self.reading.token(before))
            && before.kind == Kind::Word
            && before.end == from
            && before.len() == 2
        {
            from = before.start;
        }
        self.reading.span(from, to, kind)
    }

    pub(super) fn digits(&self, n: usize, count: usize) -> String {
        (n..n + count)
            .filter_map(|k| self.reading.token(self.first + k))
            .flat_map(|token| self.reading.atoms(token))
            .map(|atom| atom.c)
            .collect()
    }

    /// The sign before a number of the chain: a space where there is nothing but blanks.
    pub(super) fn mark(&self, n: usize) -> char {
        let gap = self.reading.gap(self.first + n);
        gap.iter()
            .map(|atom| atom.c)
            .find(|c| !c.is_whitespace() && *c != '>')
            .unwrap_or(' ')
    }

    /// Whether a number may begin here: nothing is written in one with it.
    pub(super) fn opens(&self, n: usize) -> bool {
        let before = self.reading.before(self.start(n));
        let alone = n == 0
            || self
                .reading
                .gap(self.first + n)
                .iter()
                .any(|atom| atom.c.is_whitespace())
            || self.mark(n) == '/';
        alone
            && !before.is_alphabetic()
            && !matches!(before, '=' | '#' | '&' | '?' | '_' | '@' | '%')
            && !(n == 0
                && (matches!(before, '-' | '/')
                    || matches!(before, '.' | ':' | ',') && self.after_number(n)))
    }

    /// Whether digits stand right before the sign before a number: `12,20304050`.
    pub(super) fn after_number(&self, n: usize) -> bool {
        let start = self.start(n);
        start > 1 && self.reading.atom(start - 2).is_ascii_digit()
    }

    /// Whether a number that takes so many may end there.
    pub(super) fn closes(&self, n: usize, count: usize) -> bool {
        let Some(last) = self.reading.token(self.first + n + count - 1) else {
            return false;
        };
        let next = self.reading.atom(last.end);
        let after = self.reading.atom(last.end + 1);
        let goes_on = matches!(next, '-' | '.' | ',' | ':' | '/') && after.is_ascii_digit();
        let listed = next == '/'
            || next == ',' && {
                let token = self.reading.token(self.first + n + count);
                token.is_some_and(|token| token.len() >= 6)
            };
        !next.is_alphabetic()
            && next != '_'
            && (!goes_on || listed)
            && !(next == '-' && after.is_alphabetic())
    }

    /// The places of the words before a number, the nearest first, as long as they are of one sentence.
    pub(super) fn words_before(&self, n: usize, count: usize) -> impl Iterator<Item = usize> {
        let last = self.first + n;
        let reading = self.reading;
        (0..count).map_while(move |back| {
            let at = last.checked_sub(back + 1)?;
            let gap = reading.gap(at + 1);
            let stops = gap.iter().any(|atom| matches!(atom.c, '!' | '?'))
                || gap.iter().filter(|atom| atom.c == '\n').count() > 1
                || (gap.len() > 1
                    && gap.iter().any(|atom| atom.c == '.')
                    && reading.token(at).is_some_and(|token| token.len() > 4)
                    && !reading.word(at).ends_with("nr"));
            let word = reading.token(at)?.kind == Kind::Word;
            (!stops && word).then_some(at)
        })
    }
}
