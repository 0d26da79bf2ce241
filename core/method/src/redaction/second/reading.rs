//! A text as words and numbers.

use medborger_base::text::is_ignorable;
use medborger_base::unicode::{compatible_parts, is_mark};

use super::super::glance::Glance;
use super::super::{RedactionKind, Span, fold, markup};

/// A character without its marks and in lower case, and where in the text it came from.
#[derive(Clone, Copy)]
pub(super) struct Atom {
    pub(super) c: char,
    pub(super) start: usize,
    /// How many bytes it takes there.
    length: u8,
    pub(super) upper: bool,
}

impl Atom {
    pub(super) fn end(self) -> usize {
        self.start + self.len()
    }

    pub(super) fn len(self) -> usize {
        usize::from(self.length)
    }
}

/// What a stretch of atoms is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Kind {
    Word,
    Number,
    /// Something that is hidden: nothing reaches across it.
    Hidden,
}

/// A word or a number: half-open offsets of atoms.
#[derive(Clone, Copy, Debug)]
pub(super) struct Token {
    pub(super) kind: Kind,
    pub(super) start: usize,
    pub(super) end: usize,
}

impl Token {
    pub(super) fn len(self) -> usize {
        self.end - self.start
    }
}

/// A text as words and numbers.
pub(super) struct Reading {
    pub(super) atoms: Vec<Atom>,
    pub(super) tokens: Vec<Token>,
    /// What the text has at a glance.
    pub(super) glance: Glance,
    /// Whether a capital stands after a small letter in a word.
    pub(super) humps: bool,
    /// Whether an `@` stands anywhere.
    pub(super) at_signs: bool,
}

impl Reading {
    pub(super) fn of(text: &str, hidden: &[Span]) -> Self {
        Self::read(text, Glance::of(text), hidden, false)
    }

    /// Of a text that was glanced at; without tags that say something in themselves, either, where that is asked for.
    pub(super) fn read(text: &str, glance: Glance, hidden: &[Span], tags: bool) -> Self {
        let bytes = text.as_bytes();
        let mut atoms: Vec<Atom> = Vec::with_capacity(bytes.len());
        let mut spans = hidden.iter();
        let mut span = spans.next();
        let marked = glance.marks();
        let mut start = 0;
        while let Some(&byte) = bytes.get(start) {
            while span.is_some_and(|span| span.end <= start) {
                span = spans.next();
            }
            let is_hidden = span.is_some_and(|span| span.start <= start);
            let is_mark =
                |byte: u8| marked && matches!(byte, b'<' | b'&' | b'`' | b'*' | b'_' | b'~');
            if !is_hidden {
                let end = span.map_or(bytes.len(), |span| span.start.min(bytes.len()));
                let ahead = bytes.get(start..end).unwrap_or_default();
                let stop = ahead.iter().position(|&byte| byte >= 0x80 || is_mark(byte));
                let run = ahead.get(..stop.unwrap_or(ahead.len())).unwrap_or_default();
                atoms.extend(run.iter().zip(start..).map(|(&byte, start)| Atom {
                    c: char::from(byte.to_ascii_lowercase()),
                    start,
                    length: 1,
                    upper: byte.is_ascii_uppercase(),
                }));
                if !run.is_empty() {
                    start += run.len();
                    continue;
                }
            }
            let may_mark = is_mark(byte);
            let rest = text.get(start..).unwrap_or_default();
            let Some(c) = rest.chars().next() else { break };
            let length = c.len_utf8();
            let mut push = |c: char| {
                atoms.push(Atom {
                    c,
                    start,
                    length: u8::try_from(length).unwrap_or(4),
                    upper: false,
                });
            };
            let mark = if may_mark && !is_hidden {
                markup::mark(rest, tags)
            } else {
                None
            };
            let mut passed = length;
            if is_hidden {
                push('\0');
            } else if let Some((length, said)) = mark {
                passed = length;
                said.into_iter().for_each(push);
            } else if c == '\u{308}' {
                if let Some(last) = atoms.last_mut().filter(|last| last.c == 'a') {
                    last.c = 'ä';
                }
            } else {
                one(c, &mut push);
                if c.is_uppercase()
                    && let Some(last) = atoms.last_mut()
                {
                    last.upper = true;
                }
            }
            start += passed;
        }
        // Where each character stands for itself, the glance saw what there is to see.
        if glance.zeros() || !glance.is_plain() {
            letters_for_zeros(&mut atoms);
        }
        let mut reading = Self {
            atoms,
            tokens: Vec::new(),
            glance,
            humps: false,
            at_signs: false,
        };
        reading.split();
        reading
    }

    /// Finds the tokens.
    fn split(&mut self) {
        let mut tokens: Vec<Token> = Vec::with_capacity(self.atoms.len() / 4);
        let (mut last, mut small) = (None, false);
        for (at, atom) in self.atoms.iter().enumerate() {
            let kind = match atom.c {
                'a'..='z' => Some(Kind::Word),
                '0'..='9' => Some(Kind::Number),
                '\0' => Some(Kind::Hidden),
                '@' => {
                    self.at_signs = true;
                    None
                }
                c if !c.is_ascii() && c.is_alphabetic() => Some(Kind::Word),
                _ => None,
            };
            match (kind, tokens.last_mut()) {
                (Some(kind), Some(token)) if last == Some(kind) => {
                    token.end = at + 1;
                    self.humps |= small & atom.upper;
                }
                (Some(kind), _) => tokens.push(Token {
                    kind,
                    start: at,
                    end: at + 1,
                }),
                _ => {}
            }
            small = !atom.upper;
            last = kind;
        }
        self.tokens = tokens;
    }

    pub(super) fn atom(&self, at: usize) -> char {
        self.atoms.get(at).map_or('\n', |atom| atom.c)
    }

    pub(super) fn before(&self, at: usize) -> char {
        at.checked_sub(1).map_or('\n', |before| self.atom(before))
    }

    pub(super) fn token(&self, n: usize) -> Option<Token> {
        self.tokens.get(n).copied()
    }

    /// What stands between a token and the one before it.
    pub(super) fn gap(&self, n: usize) -> &[Atom] {
        let end = self.token(n).map_or(self.atoms.len(), |token| token.start);
        let start = n
            .checked_sub(1)
            .and_then(|before| self.token(before))
            .map_or(0, |token| token.end);
        self.atoms.get(start..end).unwrap_or_default()
    }

    pub(super) fn atoms(&self, token: Token) -> &[Atom] {
        self.atoms.get(token.start..token.end).unwrap_or_default()
    }

    /// The word of a token, in lower case and without marks; empty where it is none.
    pub(super) fn word(&self, n: usize) -> String {
        match self.token(n) {
            Some(token) if token.kind == Kind::Word => {
                self.atoms(token).iter().map(|atom| atom.c).collect()
            }
            _ => String::new(),
        }
    }

    /// What a token says, a word or a number, without marks.
    pub(super) fn said(&self, n: usize) -> String {
        let token = self.token(n);
        token.map_or_else(String::new, |token| {
            self.atoms(token).iter().map(|atom| atom.c).collect()
        })
    }

    pub(super) fn is(&self, n: usize, wanted: &[&str]) -> bool {
        self.token(n).is_some_and(|token| {
            let atoms = self.atoms(token);
            // Most words are told by how long they are, or by their first letter.
            let mut buffer = [0; 4];
            let first = atoms
                .first()
                .map_or('\0', |atom| atom.c)
                .encode_utf8(&mut buffer);
            let first = first.bytes().next();
            let is = |other: &&str| {
                other.len() >= atoms.len()
                    && other.bytes().next() == first
                    && atoms.iter().map(|atom| atom.c).eq(other.chars())
            };
            token.kind == Kind::Word && wanted.iter().any(is)
        })
    }

    pub(super) fn span(&self, from: usize, to: usize, kind: RedactionKind) -> Span {
        let at = |n: usize, pick: fn(&Atom) -> usize| self.atoms.get(n).map_or(0, pick);
        Span {
            start: at(from, |atom| atom.start),
            end: at(to.saturating_sub(1), |atom| atom.end()),
            kind,
        }
    }
}

/// What a character beyond ASCII, or one that is no mark, is read as.
fn one(c: char, push: &mut impl FnMut(char)) {
    match c {
        'æ' | 'Æ' => push('æ'),
        'ø' | 'Ø' => push('o'),
        'å' | 'Å' => push('a'),
        // Some write it `ae`, others `a`.
        'ä' | 'Ä' => push('ä'),
        '´' | '\u{2b9}'..='\u{2bf}' | '\u{2018}'..='\u{201b}' | '\u{2032}' | '\u{ff07}' => {
            push('\'')
        }
        _ if c.is_ascii() => push(c.to_ascii_lowercase()),
        _ if is_ignorable(c) || is_mark(c) => {}
        // A footnote's mark is no digit of the number before it.
        '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}'..='\u{209f}' | '\u{2150}'..='\u{218f}' => {
            push('^')
        }
        '\u{ac00}'..='\u{d7a3}' => push(c),
        'ł' | 'Ł' => push('l'),
        'đ' | 'Đ' => push('d'),
        'ı' => push('i'),
        'ς' => push('σ'),
        _ if c.is_whitespace() => push(' '),
        _ => match fold::digit(c) {
            Some(digit) => push(digit),
            None => compatible_parts(c)
                .filter(|part| !is_mark(*part))
                .flat_map(char::to_lowercase)
                .for_each(push),
        },
    }
}

/// Makes zeros of the letters O in words of digits: `5OO5`.
fn letters_for_zeros(atoms: &mut [Atom]) {
    let mixed = |pair: &[Atom]| match pair {
        [a, b] => a.c == 'o' && b.c.is_ascii_digit() || b.c == 'o' && a.c.is_ascii_digit(),
        _ => false,
    };
    // Few texts have any, and none is looked at twice.
    let pairs = atoms.windows(2).enumerate().filter(|(_, pair)| mixed(pair));
    let places: Vec<usize> = pairs.map(|(at, _)| at).collect();
    let at = |atoms: &[Atom], i: usize| atoms.get(i).map_or(' ', |atom| atom.c);
    let before = |atoms: &[Atom], i: usize| i.checked_sub(1).map_or(' ', |i| at(atoms, i));
    let belongs = |c: char| c.is_ascii_digit() || c == 'o';
    for place in places {
        let (mut from, mut to) = (place, place);
        while belongs(before(atoms, from)) {
            from -= 1;
        }
        while belongs(at(atoms, to)) {
            to += 1;
        }
        if !before(atoms, from).is_alphabetic() && !at(atoms, to).is_alphabetic() {
            let word = atoms.get_mut(from..to).unwrap_or_default();
            word.iter_mut()
                .filter(|atom| atom.c == 'o')
                .for_each(|atom| atom.c = '0');
        }
    }
}
