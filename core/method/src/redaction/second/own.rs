//! What is known of the sender: each word of their names among the words, their details among all letters and digits.

mod detail;
mod in_one;
mod written;

use std::cell::OnceCell;

use super::super::known::{NEVER_ALONE, PARTICLES, TITLES};
use super::super::label::MONTHS;
use super::super::latin;
use super::super::spelling::{is_disguised, unmixed};
use super::super::{RedactionKind, Sender, Span};
use super::plain::{is_common, is_double, is_solid, plain, plain_into};
use super::{Atom, Kind, Reading, Token};

pub(super) fn find(reading: &Reading, sender: &Sender, found: &mut Vec<Span>) {
    for name in &sender.names {
        names(
            reading,
            name.split(['<', '(']).next().unwrap_or_default(),
            found,
        );
    }
    if !sender.details.is_empty() {
        detail::find(reading, sender, found);
    }
}

/// A word of a name, in one spelling.
struct Word {
    text: String,
    /// It is too short to be a name by itself but where it is written as one.
    short: bool,
    /// Whether it is a common word too, once that was asked.
    common: OnceCell<bool>,
}

impl Word {
    /// Whether it is a name only where it is written as one.
    fn is_common(&self) -> bool {
        self.short || *self.common.get_or_init(|| is_common(&self.text))
    }
}

/// A name as it is looked for.
struct Name {
    reading: Reading,
    words: Vec<Word>,
    /// Its particles, which are part of it where it is written in one.
    particles: Vec<String>,
    /// The first letters of its words.
    initials: Vec<char>,
    /// Whether its words are declined: `Śliwy` is a form of `Śliwa`, `Kowalskiej` one of `Kowalska`.
    declines: bool,
    /// Whether a word is in another alphabet, and what all spellings of those words have in common.
    other: bool,
    keys: Vec<String>,
    heads: [u32; 32],
}

impl Name {
    fn of(name: &str) -> Self {
        let reading = Reading::of(name, &[]);
        let count = reading.tokens.len();
        let (mut words, mut particles, mut initials) = (Vec::new(), Vec::new(), Vec::new());
        let mut add = |text: &str, short: bool| {
            for text in plain(text) {
                if !words.iter().any(|word: &Word| word.text == text) {
                    words.push(Word {
                        text,
                        short,
                        common: OnceCell::new(),
                    });
                }
            }
        };
        let (mut in_one, mut several) = (String::new(), 0);
        for n in 0..count {
            let word = reading.word(n);
            // `O'Brien` is `OBrien` too.
            let next = reading.word(n + 1);
            if is_apostrophe(reading.gap(n + 1)) && !word.is_empty() && !next.is_empty() {
                add(&format!("{word}{next}"), false);
                in_one.push_str(&word);
                continue;
            }
            let particle =
                PARTICLES.contains(&word.as_str()) || TITLES.contains(&word.as_str()) && count > 1;
            let single = word.chars().nth(1).is_none();
            if particle {
                particles.extend(plain(&word));
            }
            if particle || word.is_empty() || single && word.is_ascii() {
                continue;
            }
            let short = word.chars().count() <= 2 && word.is_ascii();
            add(&word, short);
            // `MacDonald` is `McDonald` too, and `Mac Donald`.
            let after = word.strip_prefix("mac").or(word.strip_prefix("mc"));
            if let Some(after) = after.filter(|after| after.len() > 3) {
                for begin in ["", "mac", "mc"] {
                    add(&format!("{begin}{after}"), false);
                }
            }
            initials.extend(plain(&word).first().and_then(|word| word.chars().next()));
            in_one.push_str(&word);
            several += 1;
        }
        // Written in one: `idaeksempel`.
        if several > 1 {
            add(&in_one, false);
        }
        let slavic = [
            "ski", "ska", "cki", "cka", "wicz", "czyk", "enko", "chuk", "ova", "auskas", "iene",
        ];
        let ends =
            |word: &Word| word.text.len() >= 5 && slavic.iter().any(|end| word.text.ends_with(end));
        let marked = |c: char| c.to_lowercase().any(|c| "ąćęłńśźżčěřšůžėįųū".contains(c));
        let declines = name.chars().any(marked) || words.iter().any(ends);
        let other = words.iter().any(|word| latin::is_other_word(&word.text));
        let mut own = Self {
            heads: Self::heads(&words, &particles),
            reading,
            words,
            particles,
            initials,
            declines,
            other,
            keys: Vec::new(),
        };
        if other {
            own.keys = own.keys_of(true);
        }
        own
    }

    /// What the spellings of its words in another alphabet, or of its Latin words, have in common.
    fn keys_of(&self, is_other: bool) -> Vec<String> {
        let words = self.words.iter().map(|word| word.text.as_str());
        let of = words.filter(|word| latin::is_other_word(word) == is_other);
        of.flat_map(latin::keys).collect()
    }

    /// Whether it may have a word that begins with these two letters.
    fn may_begin(&self, first: char, second: char) -> bool {
        if self.other || !first.is_ascii() || !second.is_ascii() || is_double(first, second) {
            return true;
        }
        let five = |c: char| (u32::from(c) & 31) as usize;
        let seconds = self.heads.get(five(first)).copied().unwrap_or(0);
        seconds & 1 << five(second) != 0
    }

    /// By the first letter's lower five bits, those of the second that words and particles begin with: an `æ` is said `ae` too.
    fn heads(words: &[Word], particles: &[String]) -> [u32; 32] {
        let mut heads = [0; 32];
        let texts = words.iter().map(|word| &word.text).chain(particles);
        for text in texts {
            let mut letters = text.chars();
            let two = [letters.next(), letters.next()];
            let two = two.map(|c| c.map(|c| if c == 'æ' { 'a' } else { c }));
            let seconds = match (two, text.starts_with('æ')) {
                // What follows an `ae` is anything.
                (_, true) | ([Some(_), None], _) => u32::MAX,
                ([_, Some(second)], _) => 1 << (u32::from(second) & 31),
                _ => continue,
            };
            let first = two
                .first()
                .copied()
                .flatten()
                .map_or(0, |c| (u32::from(c) & 31) as usize);
            if let Some(slot) = heads.get_mut(first) {
                *slot |= seconds;
            }
        }
        heads
    }

    fn has(&self, said: &str) -> bool {
        self.words.iter().any(|word| word.text == said)
    }

    /// Whether a word in one spelling is one of the name's, in whatever form.
    fn is_said(&self, said: &str, upper: bool, cased: bool) -> bool {
        self.words.iter().any(|word| {
            let text = &word.text;
            let whole = matches!(said.strip_prefix(text.as_str()), Some("" | "s"));
            // Scripts that part no words: anywhere within.
            let solid =
                !whole && !text.is_ascii() && is_solid(text) && said.contains(text.as_str());
            // `Коваля` is a form of `Коваль`.
            let changed = || {
                let length = text.chars().count().checked_sub(1);
                let length =
                    length.filter(|&length| length >= 4 && text.contains(|c: char| c > '\u{24f}'));
                let stem: Option<String> = length.map(|length| text.chars().take(length).collect());
                let georgian = text.chars().all(|c| ('\u{10d0}'..='\u{10ff}').contains(&c));
                (upper || georgian)
                    && stem
                        .is_some_and(|stem| said.starts_with(&stem) && said.len() <= text.len() + 6)
            };
            let declined = || {
                let stem = text.get(..text.len().saturating_sub(1)).unwrap_or_default();
                let near = said.len() <= text.len() + 3 && said.len() >= stem.len();
                self.declines && upper && near && stem.len() >= 3 && said.starts_with(stem)
            };
            (whole && (upper || !word.is_common())) || solid && !cased || changed() || declined()
        })
    }

    /// Whether a word is one of the name's but for letters of other scripts, or in another alphabet than it.
    fn is_turned(&self, said: &str, upper: bool) -> bool {
        let is_other = latin::is_other_word(said);
        if !upper || !is_other && !self.other {
            return false;
        }
        let of_said = latin::said_keys(said);
        let latins;
        let wanted = if is_other {
            latins = self.keys_of(false);
            &latins
        } else {
            &self.keys
        };
        wanted.iter().any(|key| of_said.contains(key))
    }

    fn is_disguised(&self, said: &str) -> bool {
        let letters: Vec<char> = said.chars().collect();
        let name = |word: &Word| word.text.chars().collect::<Vec<char>>();
        self.words
            .iter()
            .any(|word| is_disguised(&name(word), &letters))
    }

    /// Whether a token is the name, in whatever spelling.
    fn is(&self, reading: &Reading, token: Token, said: &mut String) -> bool {
        let atoms = reading.atoms(token);
        let upper = atoms.first().is_some_and(|atom| atom.upper);
        let cased = atoms.iter().any(|atom| atom.upper);
        for umlaut in ['æ', 'a'] {
            said.clear();
            plain_into(atoms.iter().map(|atom| atom.c), umlaut, said);
            let mixed = !said.is_ascii()
                && said.chars().any(|c| c.is_ascii())
                && said.chars().any(|c| c > '\u{36f}');
            if mixed {
                let mut letters: Vec<char> = said.chars().collect();
                unmixed(&mut letters);
                said.clear();
                plain_into(letters.into_iter(), umlaut, said);
            }
            if mixed && self.is_disguised(said)
                || (self.other || !said.is_ascii()) && self.is_turned(said, upper)
                || self.is_said(said, upper, cased)
            {
                return true;
            }
            if !atoms.iter().any(|atom| atom.c == 'ä') {
                break;
            }
        }
        false
    }
}

/// Whether a capital stands within a word: another may begin there.
fn humps(reading: &Reading, token: Token) -> bool {
    reading.humps && reading.atoms(token).iter().skip(1).any(|atom| atom.upper)
}

/// Whether one apostrophe stands there, and nothing else.
fn is_apostrophe(gap: &[Atom]) -> bool {
    matches!(gap, [atom] if atom.c == '\'')
}

fn names(reading: &Reading, name: &str, found: &mut Vec<Span>) {
    let name = Name::of(name);
    written::find(reading, &name, found);
    let mut said = String::new();
    for (n, token) in reading.tokens.iter().enumerate() {
        if token.kind != Kind::Word {
            continue;
        }
        let (first, second) = (reading.atom(token.start), reading.atom(token.start + 1));
        if !name.may_begin(first, second) && !humps(reading, *token) {
            continue;
        }
        let hit = name.is(reading, *token, &mut said);
        if !hit {
            in_one::find(reading, n, &name, found);
        }
        let upper = (reading.atoms.get(token.start)).is_some_and(|atom| atom.upper);
        // A word without its marks may be another, where the sender's has none: it is asked for a capital.
        if hit
            && (upper || !NEVER_ALONE.contains(&said.as_str()))
            && !differs(reading, *token, &name.reading)
            && !(MONTHS.contains(&said.as_str()) && is_dated(reading, *token))
        {
            found.push(reading.span(token.start, token.end, RedactionKind::Name));
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
    let bytes: usize = atoms.iter().map(|atom| atom.len()).sum();
    let marked = bytes != atoms.iter().map(|atom| atom.c.len_utf8()).sum::<usize>();
    let same = wanted.tokens.iter().any(|other| {
        let other = wanted.atoms(*other);
        let sizes = |atoms: &[super::Atom]| atoms.iter().map(|atom| atom.len()).collect::<Vec<_>>();
        let stem = atoms.get(..other.len()).unwrap_or_default();
        sizes(other) == sizes(stem)
    });
    !upper && !same && (marked || atoms.len() < 5)
}
