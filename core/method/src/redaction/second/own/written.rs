//! Names that are written in pieces: `김 민수` for `김민수`, `I.M.N.`, `O p d i g t`, `O'Brien` for `OBrien`, `0pdigt`.

use super::super::super::{RedactionKind, Span};
use super::super::plain::{is_solid, plain_into, prefixes, without_digits};
use super::super::{Atom, Kind, Reading, Token};
use super::{Name, is_apostrophe};

/// So many letters are read as one word at most.
const LETTERS_MAX: usize = 60;

pub(super) fn find(reading: &Reading, name: &Name, found: &mut Vec<Span>) {
    // Most texts have no digit beside a letter, and few words are of one letter.
    let digits = reading.glance.digits_in_words() || !reading.glance.is_plain();
    let mut spelt_to = 0;
    for (n, token) in reading.tokens.iter().enumerate() {
        let mut push = |from: usize, to: usize| {
            found.push(reading.span(from, to, RedactionKind::Name));
        };
        if token.kind == Kind::Number {
            if digits && let Some((from, to)) = with_digits(reading, n, name) {
                push(from, to);
            }
            continue;
        }
        if token.kind != Kind::Word {
            continue;
        }
        if reading.atom(token.start) >= '\u{e00}' {
            let pair = format!("{}{}", reading.word(n), reading.word(n + 1));
            let next = reading.token(n + 1).map_or(token.end, |next| next.end);
            if is_solid(&pair) && name.has(&pair) {
                push(token.start, next);
            }
        }
        let parted = match reading.atom(token.end) {
            '\'' => is_apostrophe(reading.gap(n + 1)),
            '-' | '\u{2010}'..='\u{2014}' => is_line_end(reading.gap(n + 1)),
            _ => false,
        };
        if parted && let Some(to) = joined(reading, n, name) {
            push(token.start, to);
        }
        if token.len() > 1 {
            continue;
        }
        if let Some(to) = monogram(reading, n, name) {
            push(token.start, to);
        }
        if n >= spelt_to {
            spelt_to = spelt(reading, n, name, &mut push);
        }
    }
}

/// `I.M.N.`: where the first letters of all words of a name end.
fn monogram(reading: &Reading, n: usize, name: &Name) -> Option<usize> {
    let initials = &name.initials;
    let is = |k: usize| {
        let letter = reading.token(n + k).filter(|letter| letter.len() == 1)?;
        let atom = reading.atoms(letter).first()?;
        let same = atom.upper && initials.get(k) == Some(&atom.c);
        (same && reading.atom(letter.end) == '.').then_some(letter.end)
    };
    let last = initials.len().checked_sub(1).filter(|last| *last > 0)?;
    (0..last)
        .all(|k| is(k).is_some())
        .then(|| is(last))
        .flatten()
}

/// A hyphen at the end of a line, and how the next begins.
fn is_line_end(gap: &[Atom]) -> bool {
    let rest = gap.get(1..).unwrap_or_default();
    rest.len() <= 8
        && rest.iter().any(|atom| atom.c == '\n')
        && rest
            .iter()
            .all(|atom| atom.c.is_whitespace() || atom.c == '>')
}

/// `O'Brien`: two words with an apostrophe between, or parted at the end of a line, and where they end.
fn joined(reading: &Reading, n: usize, name: &Name) -> Option<usize> {
    let (token, next) = (reading.token(n)?, reading.token(n + 1)?);
    let both = reading.atoms(token).iter().chain(reading.atoms(next));
    let mut said = String::new();
    plain_into(both.map(|atom| atom.c), 'æ', &mut said);
    let known = name.has(&said) || said.strip_suffix('s').is_some_and(|said| name.has(said));
    (next.kind == Kind::Word && next.len() > 1 && said.len() > 3 && known).then_some(next.end)
}

/// `0pdigt`, `Te5tesen`: a number and the words that stand in one with it. Half-open offsets of atoms.
fn with_digits(reading: &Reading, n: usize, name: &Name) -> Option<(usize, usize)> {
    let belongs = |at: usize| {
        let atom = reading.atoms.get(at);
        atom.is_some_and(|atom| atom.c.is_ascii_digit() || atom.c.is_alphabetic())
    };
    let token = reading.token(n)?;
    let (mut from, mut to) = (token.start, token.end);
    while from > 0 && token.start - from < LETTERS_MAX && belongs(from - 1) {
        from -= 1;
    }
    while to - token.start < LETTERS_MAX && belongs(to) {
        to += 1;
    }
    let word: Vec<char> = (reading.atoms.get(from..to)?)
        .iter()
        .map(|atom| atom.c)
        .collect();
    let ways = without_digits(&word)?;
    let is = |letters: &[char]| {
        name.words.iter().any(|wanted| {
            let ends = prefixes(&wanted.text, letters).into_iter().flatten();
            let mut rests = ends.filter_map(|end| letters.get(end..));
            rests.any(|rest| matches!(rest, [] | ['s']))
        })
    };
    ways.iter().any(|way| is(way)).then_some((from, to))
}

/// Letters one by one, with the same sign or blanks between them: tells names among them, and returns where to go on.
fn spelt(reading: &Reading, n: usize, name: &Name, push: &mut dyn FnMut(usize, usize)) -> usize {
    let single = |token: &Token| token.len() == 1 && token.kind != Kind::Hidden;
    let mark = |gap: &[Atom]| match gap {
        [atom] if matches!(atom.c, '-' | '.' | '_' | '*' | '/' | '·' | '~' | '+') => Some(atom.c),
        [_, ..] if gap.len() <= 3 && gap.iter().all(|atom| atom.c.is_whitespace()) => Some(' '),
        _ => None,
    };
    let between = mark(reading.gap(n + 1));
    if between.is_none() {
        return n + 1;
    }
    let mut places: Vec<Token> = Vec::new();
    while let Some(token) = reading.token(n + places.len()).filter(single) {
        if !places.is_empty() && mark(reading.gap(n + places.len())) != between {
            break;
        }
        places.push(token);
    }
    if places.len() < 3 {
        return n + 1;
    }
    let said = |token: &Token| match reading.atom(token.start) {
        '0' => 'o',
        c => c,
    };
    let letters: Vec<char> = places.iter().map(said).collect();
    for (at, from) in places.iter().enumerate() {
        let rest = letters.get(at..).unwrap_or_default();
        let ends = name
            .words
            .iter()
            .flat_map(|word| prefixes(&word.text, rest));
        if let Some(end) = ends.flatten().filter(|end| *end >= 3).max()
            && let Some(last) = places.get(at + end - 1)
        {
            push(from.start, last.end);
        }
    }
    n + places.len()
}
