//! What is known of the sender: each word of their names among the words, their details among all letters and digits.

use super::super::known::{ALSO_WORDS, NEVER_ALONE, PARTICLES, TITLES};
use super::super::label::MONTHS;
use super::super::latin;
use super::super::spelling::{is_disguised, unmixed};
use super::super::{RedactionKind, Sender, Span};
use super::{Kind, Reading, Token};

pub(super) fn find(reading: &Reading, sender: &Sender, found: &mut Vec<Span>) {
    for name in &sender.names {
        names(
            reading,
            name.split(['<', '(']).next().unwrap_or_default(),
            found,
        );
    }
    if !sender.details.is_empty() {
        details(reading, sender, found);
    }
}

/// One way of writing for what Danes write in two: `aa` for `å`, `oe` for `ø`, whose marks are gone already.
fn plain(word: impl Iterator<Item = char>) -> String {
    let mut out = String::new();
    plain_into(word, &mut out);
    out
}

pub(super) fn plain_into(word: impl Iterator<Item = char>, out: &mut String) {
    let mut last = ' ';
    for c in word {
        if !matches!((last, c), ('a', 'a') | ('o', 'e')) {
            out.push(c);
        }
        last = c;
    }
}

fn names(reading: &Reading, name: &str, found: &mut Vec<Span>) {
    let wanted = Reading::of(name, &[]);
    let count = wanted.tokens.len();
    let mut particles = 0;
    let words: Vec<(String, bool)> = (0..count)
        .filter_map(|n| {
            let word = wanted.word(n);
            let particle =
                PARTICLES.contains(&word.as_str()) || TITLES.contains(&word.as_str()) && count > 1;
            particles += usize::from(particle);
            let single = word.chars().nth(1).is_none();
            if particle || word.is_empty() || single && word.is_ascii() {
                return None;
            }
            let short = word.chars().count() <= 2 && word.is_ascii();
            Some((plain(word.chars()), short))
        })
        .collect();
    // Written in one: `idaeksempel`.
    let mut words = words;
    if words.len() > 1 {
        let in_one: String = words.iter().map(|(word, _)| word.as_str()).collect();
        words.push((in_one, false));
    }
    let common = |word: &str, short: bool| {
        short || ALSO_WORDS.split(' ').any(|other| plain_word(other) == word)
    };
    let plain_words: Vec<&str> = words.iter().map(|(word, _)| word.as_str()).collect();
    in_pieces(reading, &plain_words, found);
    // Polish and Czech decline names: `Śliwy` is a form of `Śliwa`, `Kowalskiej` one of `Kowalska`.
    let slavic = ["ski", "ska", "cki", "cka", "wicz", "czyk"];
    let ending = |word: &&str| slavic.iter().any(|end| word.ends_with(end));
    let marked = |c: char| c.to_lowercase().any(|c| "ąćęłńśźżčěřšůž".contains(c));
    let declines = name.chars().any(marked) || plain_words.iter().any(ending);
    // In another alphabet than the name's; most names and texts are Latin, and are not asked.
    let other = words.iter().any(|(word, _)| latin::is_other_word(word));
    let keys_of = |is_other: bool| {
        let of = words
            .iter()
            .filter(move |(word, _)| latin::is_other_word(word) == is_other);
        of.flat_map(|(word, _)| latin::keys(word))
            .collect::<Vec<String>>()
    };
    let keys = if other { keys_of(true) } else { Vec::new() };
    let mut said = String::new();
    for token in reading
        .tokens
        .iter()
        .filter(|token| token.kind == Kind::Word)
    {
        let first = reading.atom(token.start);
        if !other && first.is_ascii() && !words.iter().any(|(word, _)| word.starts_with(first)) {
            continue;
        }
        said.clear();
        plain_into(reading.atoms(*token).iter().map(|atom| atom.c), &mut said);
        let mixed = !said.is_ascii()
            && said.chars().any(|c| c.is_ascii())
            && said.chars().any(|c| c > '\u{36f}');
        if mixed {
            let mut letters: Vec<char> = said.chars().collect();
            unmixed(&mut letters);
            said = letters.into_iter().collect();
        }
        let upper = reading
            .atoms
            .get(token.start)
            .is_some_and(|atom| atom.upper);
        let disguised = || {
            let letters: Vec<char> = said.chars().collect();
            let name = |word: &str| word.chars().collect::<Vec<char>>();
            words
                .iter()
                .any(|(word, _)| is_disguised(&name(word), &letters))
        };
        let turned = || {
            let is_other = latin::is_other_word(&said);
            if !upper || !is_other && !other {
                return false;
            }
            let of_said = latin::said_keys(&said);
            let wanted = if is_other { &keys_of(false) } else { &keys };
            wanted.iter().any(|key| of_said.contains(key))
        };
        let hit = mixed && disguised()
            || turned()
            || words.iter().any(|(word, short)| {
                let rest = said.strip_prefix(word.as_str());
                let whole = matches!(rest, Some("" | "s"));
                // Scripts that part no words: anywhere within.
                let solid =
                    !whole && !word.is_ascii() && is_solid(word) && said.contains(word.as_str());
                let cased = reading.atoms(*token).iter().any(|atom| atom.upper);
                // `Коваля` is a form of `Коваль`.
                let stem = || {
                    word.chars()
                        .count()
                        .checked_sub(1)
                        .filter(|&length| length >= 4 && !word.is_ascii())
                };
                let changed = || {
                    let stem: Option<String> =
                        stem().map(|length| word.chars().take(length).collect());
                    let georgian = word.chars().all(|c| ('\u{10d0}'..='\u{10ff}').contains(&c));
                    (upper || georgian)
                        && stem.is_some_and(|stem| {
                            said.starts_with(&stem) && said.len() <= word.len() + 6
                        })
                };
                let declined = || {
                    let stem = word.get(..word.len().saturating_sub(1)).unwrap_or_default();
                    let near = said.len() <= word.len() + 3 && said.len() >= stem.len();
                    declines && upper && near && stem.len() >= 3 && said.starts_with(stem)
                };
                (whole && (upper || !common(word, *short)))
                    || solid && !cased
                    || changed()
                    || declined()
            });
        if !hit && reading.atoms(*token).iter().skip(1).any(|atom| atom.upper) {
            humps(reading, *token, &plain_words, found);
        }
        // A word without its marks may be another, where the sender's has none: it is asked for a capital.
        if hit
            && (upper || !NEVER_ALONE.contains(&said.as_str()))
            && !differs(reading, *token, &wanted)
            && !(MONTHS.contains(&said.as_str()) && is_dated(reading, *token))
        {
            found.push(reading.span(token.start, token.end, RedactionKind::Name));
        }
    }
}

/// Names that are not a word of their own: `NørregaardConsult`, `김 민수` for `김민수`, `I.M.N.`
fn in_pieces(reading: &Reading, words: &[&str], found: &mut Vec<Span>) {
    let mut whole = words.to_vec();
    // The last is all in one.
    whole.truncate(
        words
            .len()
            .saturating_sub(usize::from(words.len() > 2))
            .max(1),
    );
    let initials: Vec<char> = whole
        .iter()
        .filter_map(|word| word.chars().next())
        .collect();
    for (n, token) in reading.tokens.iter().enumerate() {
        if token.kind != Kind::Word {
            continue;
        }
        if reading.atom(token.start) >= '\u{e00}' {
            let pair = format!("{}{}", reading.word(n), reading.word(n + 1));
            let next = reading.token(n + 1).map_or(token.end, |next| next.end);
            if is_solid(&pair) && words.contains(&pair.as_str()) {
                found.push(reading.span(token.start, next, RedactionKind::Name));
            }
        }
        if token.len() > 1 || initials.len() < 2 {
            continue;
        }
        let spelt = (0..initials.len()).all(|k| {
            let letter = reading.token(n + k).filter(|letter| letter.len() == 1);
            letter.is_some_and(|letter| {
                let atom = reading.atoms(letter).first();
                atom.is_some_and(|atom| atom.upper && initials.get(k) == Some(&atom.c))
                    && reading.atom(letter.end) == '.'
            })
        });
        if spelt {
            let last = reading
                .token(n + initials.len() - 1)
                .map_or(token.end, |last| last.end);
            found.push(reading.span(token.start, last, RedactionKind::Name));
        }
    }
}

/// Names in a word whose capitals tell its pieces apart.
fn humps(reading: &Reading, token: Token, words: &[&str], found: &mut Vec<Span>) {
    let atoms = reading.atoms(token);
    // A letter is at most two once it is plain: what is longer is no name, and is not read at each capital anew.
    let longest = words.iter().map(|word| word.len()).max().unwrap_or(0);
    for k in 1..atoms.len() {
        let upper = |k: usize| atoms.get(k).is_some_and(|atom| atom.upper);
        if !upper(k) || upper(k - 1) {
            continue;
        }
        let (before, after) = atoms.split_at(k);
        for (part, from) in [(before, token.start), (after, token.start + k)] {
            if part.len() > 2 * longest {
                continue;
            }
            let said = plain(part.iter().map(|atom| atom.c));
            if said.len() >= 4 && words.contains(&said.as_str()) {
                found.push(reading.span(from, from + part.len(), RedactionKind::Name));
            }
        }
    }
}

/// Whether a day stands right before a month, or a year right after: `3. august`, `august 2026`.
fn is_dated(reading: &Reading, token: Token) -> bool {
    let near = |other: &&Token| other.kind == Kind::Number;
    let before =
        reading.tokens.iter().filter(near).find(|other| {
            (1..=3).contains(&token.start.saturating_sub(other.end)) && other.len() <= 2
        });
    let after =
        reading.tokens.iter().filter(near).find(|other| {
            (1..=2).contains(&other.start.saturating_sub(token.end)) && other.len() == 4
        });
    before.is_some() || after.is_some()
}

/// Whether a word in small letters is the name only once its marks are gone: *får* is not *Far*.
fn differs(reading: &Reading, token: Token, wanted: &Reading) -> bool {
    let atoms = reading.atoms(token);
    let upper = atoms.first().is_some_and(|atom| atom.upper);
    let bytes: usize = atoms.iter().map(|atom| atom.end - atom.start).sum();
    let marked = bytes != atoms.iter().map(|atom| atom.c.len_utf8()).sum::<usize>();
    let same = wanted.tokens.iter().any(|other| {
        let other = wanted.atoms(*other);
        let sizes = |atoms: &[super::Atom]| {
            atoms
                .iter()
                .map(|atom| atom.end - atom.start)
                .collect::<Vec<_>>()
        };
        let stem = atoms.get(..other.len()).unwrap_or_default();
        sizes(other) == sizes(stem)
    });
    !upper && !same && (marked || atoms.len() < 5)
}

pub(super) fn plain_word(word: &str) -> String {
    plain(word.chars().map(|c| match c {
        'å' => 'a',
        'ø' => 'o',
        c => c,
    }))
}

pub(super) fn is_solid(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

/// Telephones, e-mail addresses and address lines, however they are spaced.
fn details(reading: &Reading, sender: &Sender, found: &mut Vec<Span>) {
    let solid: Vec<usize> = reading
        .tokens
        .iter()
        .flat_map(|token| match token.kind {
            Kind::Hidden => token.start..token.start + 1,
            _ => token.start..token.end,
        })
        .collect();
    let text: Vec<char> = solid.iter().map(|&at| reading.atom(at)).collect();
    for detail in &sender.details {
        let line = Reading::of(
            detail.split([',', '\n', ';']).next().unwrap_or_default(),
            &[],
        );
        let mut key: Vec<char> = line
            .tokens
            .iter()
            .flat_map(|token| line.atoms(*token))
            .map(|atom| atom.c)
            .collect();
        let letters = key.iter().any(|c| !c.is_ascii_digit());
        let digits = key.iter().filter(|c| c.is_ascii_digit()).count();
        let kind = match (detail.contains('@'), letters, digits) {
            (true, ..) => RedactionKind::Email,
            (_, false, 6..) => RedactionKind::Phone,
            (_, true, 1..) if !key.iter().take(4).all(char::is_ascii_digit) => {
                RedactionKind::Address
            }
            _ => continue,
        };
        if kind == RedactionKind::Phone && key.len() == 10 && key.starts_with(&['4', '5']) {
            key.drain(..2);
        }
        if key.is_empty() {
            continue;
        }
        for (n, window) in text.windows(key.len()).enumerate() {
            if window != key {
                continue;
            }
            let (Some(&from), Some(&to)) = (solid.get(n), solid.get(n + key.len() - 1)) else {
                continue;
            };
            let joined = |outside: char, inside: char| {
                outside.is_ascii_digit() && inside.is_ascii_digit()
                    || outside.is_alphabetic() && inside.is_alphabetic()
            };
            let first = key.first().copied().unwrap_or(' ');
            let last = key.last().copied().unwrap_or(' ');
            // What stands between its parts is little, and nothing longer goes on.
            let close = to - from < key.len() + 16;
            if close && !joined(reading.before(from), first) && !joined(reading.atom(to + 1), last)
            {
                found.push(reading.span(from, to + 1, kind));
            }
        }
    }
}
