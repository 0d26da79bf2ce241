//! People who are not to be named, however many they are, looked for in one reading of a text.

mod built;
mod lists;
mod near;
mod odd;
mod parted;

use medborger_base::sorted::Arrange as _;

use super::super::RedactionKind;
use super::super::latin;
use super::super::spelling::unmixed;
use super::plain::{is_solid, plain, plain_into};
use super::{Kind, Reading, Token};
use near::Near;

/// A word that more people than this bear says by itself nothing of one of them.
const BEARERS_MAX: u32 = 3;
/// What may stand between two words of a name, in characters.
const GAP_MAX: usize = 3;
/// What follows the name of a municipality.
const MUNICIPAL: &[&str] = &["kommune", "kommunes", "kommunen", "kommunens"];
/// What may stand before the number of a house.
const NUMBER: &[&str] = &["nr", "nummer"];
/// Stands after the beginning of a word that is declined.
const STEM: char = '\u{1}';
/// Stand before the key of a word of another alphabet, and before that of a Latin word: each is asked for by the other.
const OTHER: char = '\u{2}';
const LATIN: char = '\u{3}';

/// A word of names.
struct Word {
    text: String,
    /// How many of the people bear it.
    bearers: u32,
    /// It is a name only where it is written as one.
    common: bool,
    /// It is a whole name written in one, or a family's name with its particle.
    whole: bool,
    /// It tells somebody in small letters too.
    small: bool,
    /// Whether somebody writes it with marks, or with two letters for one, and whether somebody doesn't.
    marked: [bool; 2],
}

/// How a token is a word of names.
#[derive(Clone, Copy, PartialEq, Eq)]
enum How {
    /// As it is spelt, or in another form of it.
    Is,
    /// But for one letter.
    Near,
    /// But for one letter, which makes another name of many: it counts beside another word of the name alone.
    Beside,
}

/// A word of names that a token may be, by its place among the words.
#[derive(Clone, Copy)]
struct Hit {
    at: usize,
    how: How,
}

/// A place where somebody may be named who is not to be: half-open offsets in bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Naming {
    /// The first offset, inclusive.
    pub start: usize,
    /// The end, exclusive.
    pub end: usize,
    /// Whether it is more than one word of a name.
    pub full: bool,
}

/// People who are not to be named, ready to be looked for in many texts. A text is read once, whoever many they are.
///
/// Two words of one name that stand together are found however they are written, one of them cut short too. One word alone is
/// found where no more than three of the people bear it, for a name that many bear says nothing of one of them; a common word
/// only where it is written as a name, and in small letters what is no word. A capital word of six letters and more is found
/// with one of them wrong. `i Lund` and `Lund Station` are places. A line of an address is found as a whole. It knows no more than that: a word that is a name here may be a street or somebody else's
/// name there, which a person must say.
///
/// ```
/// use medborger::method::redaction::Unnamed;
///
/// let hidden = Unnamed::new(["Ida Opdigt"], ["Fælledvang 12"]);
/// let text = "Vi har talt med Opdigt, Ida, som bor på Fælledvang 12, og med Ida fra skolen.";
/// let found: Vec<&str> = hidden.find(text).iter().map(|naming| &text[naming.start..naming.end]).collect();
/// assert_eq!(found, ["Opdigt, Ida", "Fælledvang 12", "Ida"]);
/// ```
#[derive(Default)]
pub struct Unnamed {
    words: Vec<Word>,
    /// Words that one name has both of, by their places among the words.
    pairs: Vec<(usize, usize)>,
    /// Lines of addresses, as words.
    lines: Vec<Vec<String>>,
    /// How many words the longest of them has.
    longest: usize,
    /// The words that are found with a letter wrong.
    near: Near,
}

/// Nothing of the people.
impl std::fmt::Debug for Unnamed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unnamed({} words)", self.words.len())
    }
}

impl Unnamed {
    /// Whether nobody is to be looked for.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.lines.is_empty()
    }

    fn place(&self, word: &str) -> Option<usize> {
        let at = self
            .words
            .partition_point(|other| other.text.as_str() < word);
        self.words
            .get(at)
            .filter(|other| other.text == word)
            .map(|_| at)
    }

    /// The words of names that a token may be: as it stands, in the genitive, in the case of another language, in another script,
    /// with a letter wrong.
    fn known(&self, reading: &Reading, token: Token) -> Vec<Hit> {
        self.known_of(
            reading.atoms(token).iter().map(|atom| atom.c),
            self.is_upper(reading, token),
        )
    }

    /// The same of letters, which are `upper` where they are written as a name.
    fn known_of(&self, letters: impl Iterator<Item = char> + Clone, upper: bool) -> Vec<Hit> {
        let mut found: Vec<usize> = Vec::new();
        let mut said = String::new();
        let has_umlaut = letters.clone().any(|c| c == 'ä');
        for umlaut in ['æ', 'a'].into_iter().take(1 + usize::from(has_umlaut)) {
            said.clear();
            plain_into(letters.clone(), umlaut, &mut said);
            self.known_as(&mut said, upper, &mut found);
        }
        let is = |at| Hit { at, how: How::Is };
        let mut found: Vec<Hit> = found.into_iter().map(is).collect();
        if found.is_empty() && upper {
            self.near.find(&said, &self.words, &mut found);
        }
        found
    }

    /// The same in one spelling of the umlaut of an `a`, of which letters that only look alike are made one.
    fn known_as(&self, said: &mut String, upper: bool, found: &mut Vec<usize>) {
        if !said.is_ascii() {
            let mut letters: Vec<char> = said.chars().collect();
            unmixed(&mut letters);
            *said = letters.into_iter().collect();
        }
        found.extend(self.place(said));
        found.extend(said.strip_suffix('s').and_then(|said| self.place(said)));
        // `Jenses`
        let hissed = |said: &&str| said.ends_with(['s', 'x', 'z']);
        found.extend(
            said.strip_suffix("es")
                .filter(hissed)
                .and_then(|said| self.place(said)),
        );
        if upper {
            let mark = if latin::is_other_word(said) {
                LATIN
            } else {
                OTHER
            };
            // Most towns know nobody who is written otherwise, and few texts are.
            let any = self
                .words
                .partition_point(|word| word.text.as_str() < "\u{4}")
                > 0;
            if any
                && (mark == LATIN
                    || self
                        .words
                        .first()
                        .is_some_and(|w| w.text.starts_with(OTHER)))
            {
                for key in latin::keys(said) {
                    found.extend(self.place(&format!("{mark}{key}")));
                }
            }
            let count = said.chars().count();
            for length in (count.saturating_sub(5).max(4)..=count).rev() {
                let mut stem: String = said.chars().take(length).collect();
                let rest = said.get(stem.len()..).unwrap_or_default();
                let long = || lists::CASES.iter().any(|case| rest.ends_with(case));
                if count - length > 3 && !long() {
                    continue;
                }
                stem.push(STEM);
                found.extend(self.place(&stem));
            }
            // `Nowakowi`: whatever the name, these are endings of cases alone.
            let stems = lists::CASES
                .iter()
                .filter_map(|case| said.strip_suffix(case));
            found.extend(
                stems
                    .filter(|stem| stem.len() >= 5)
                    .filter_map(|stem| self.place(stem)),
            );
        }
    }

    /// Whether a token is written as a name: with a capital, or in a script that has none.
    fn is_upper(&self, reading: &Reading, token: Token) -> bool {
        let first = reading.atoms(token).first();
        first.is_some_and(|atom| atom.upper || atom.c.to_uppercase().eq([atom.c]))
    }

    /// Where any of them may be named, in order; no two places overlap.
    #[must_use]
    pub fn find(&self, text: &str) -> Vec<Naming> {
        if self.is_empty() {
            return Vec::new();
        }
        let reading = Reading::of(text, &[]);
        let mut found = Vec::new();
        let words: Vec<Vec<Hit>> = (reading.tokens.iter())
            .map(|token| match token.kind {
                Kind::Word => self.known(&reading, *token),
                _ => Vec::new(),
            })
            .collect();
        let none = Vec::new();
        let of = |n: usize| words.get(n).unwrap_or(&none);
        for (n, token) in reading.tokens.iter().enumerate() {
            self.line(&reading, n, &mut found);
            self.odd(&reading, n, &mut found);
            self.parted(&reading, n, &words, &mut found);
            if token.kind != Kind::Word {
                continue;
            }
            if reading.atom(token.start) >= '\u{e00}' {
                self.within(&reading, *token, &mut found);
            }
            if of(n).is_empty() {
                continue;
            }
            let naming = |last: Token, full: bool| {
                let span = reading.span(token.start, last.end, RedactionKind::Name);
                Naming {
                    start: span.start,
                    end: span.end,
                    full,
                }
            };
            // `Ida Opdigt`, `Opdigt, Ida`, `Ida M. Opdigt`
            for next in [n + 1, n + 2] {
                let near = (n + 1..=next).all(|at| {
                    let gap = reading.gap(at);
                    let parts = |atom: &super::Atom| {
                        matches!(atom.c, ' ' | '-' | '.' | ',' | '_' | '\n' | '\'')
                    };
                    (1..=GAP_MAX).contains(&gap.len()) && gap.iter().all(parts)
                });
                let (Some(last), true) = (reading.token(next), near) else {
                    continue;
                };
                let written = self.is_upper(&reading, *token) || self.is_upper(&reading, last);
                if self.are_one(of(n), of(next), written) || self.is_cut(&reading, of(n), last) {
                    found.push(naming(last, true));
                }
            }
            if let Some(before) = n.checked_sub(1).and_then(|before| reading.token(before))
                && reading.gap(n).len() == 1
                && reading.before(token.start) == ' '
                && of(n - 1).is_empty()
                && self.is_cut(&reading, of(n), before)
            {
                let span = reading.span(before.start, token.end, RedactionKind::Name);
                found.push(Naming {
                    start: span.start,
                    end: span.end,
                    full: true,
                });
            }
            // `Vejle Kommune` is nobody.
            if reading.gap(n + 1).len() == 1 && reading.is(n + 1, MUNICIPAL) {
                continue;
            }
            if let Some(word) = of(n).iter().find_map(|hit| self.alone(&reading, n, *hit)) {
                found.push(naming(*token, word.whole));
            }
        }
        joined(found)
    }

    /// Whether two tokens may be words of one name. Two common words are, where one is `written` as a name.
    fn are_one(&self, one: &[Hit], other: &[Hit], written: bool) -> bool {
        let plain = |hit: &Hit| self.words.get(hit.at).is_some_and(|word| word.common);
        one.iter().any(|a| {
            other.iter().any(|b| {
                (a.how == How::Is || b.how == How::Is)
                    && (written || !plain(a) || !plain(b))
                    && self
                        .pairs
                        .binary_search(&(a.at.min(b.at), a.at.max(b.at)))
                        .is_ok()
            })
        })
    }

    /// Whether a capital word is one of the same name as `hits`, cut short: `Alex Opdigt` for `Alexander Opdigt`.
    fn is_cut(&self, reading: &Reading, hits: &[Hit], token: Token) -> bool {
        const CUT_MIN: usize = 3;
        let atoms = reading.atoms(token);
        if token.kind != Kind::Word
            || atoms.len() < CUT_MIN
            || !atoms.first().is_some_and(|atom| atom.upper)
        {
            return false;
        }
        let mut said = String::new();
        plain_into(atoms.iter().map(|atom| atom.c), 'æ', &mut said);
        let from = self.words.partition_point(|word| word.text < said);
        let begins = |(_, word): &(usize, &Word)| word.text.starts_with(&said);
        let longer = self.words.iter().enumerate().skip(from).take_while(begins);
        let longer = longer.filter(|(_, word)| !word.whole && !word.text.ends_with(STEM));
        let mut longer = longer.filter(|(_, word)| word.text.len() > said.len() + 1);
        longer.any(|(at, _)| {
            let mut is = hits.iter().filter(|hit| hit.how == How::Is);
            is.any(|hit| {
                self.pairs
                    .binary_search(&(at.min(hit.at), at.max(hit.at)))
                    .is_ok()
            })
        })
    }

    /// Whether a token tells somebody by itself, as this word of names, which is returned.
    fn alone(&self, reading: &Reading, n: usize, hit: Hit) -> Option<&Word> {
        let (token, word) = (reading.token(n)?, self.words.get(hit.at)?);
        if word.whole {
            return Some(word);
        }
        let long = word.text.chars().count() > 2 || !word.text.is_ascii();
        if !long || word.bearers > BEARERS_MAX {
            return None;
        }
        let begins = self.begins(reading, n);
        let tells = match (hit.how, self.is_upper(reading, token)) {
            (How::Beside, _) | (How::Near, false) => false,
            (How::Near, true) => !begins && !word.common,
            (How::Is, true) => !(word.common && begins || lists::is_place(reading, n, &word.text)),
            // Words differ by what the marks are upon: `stal` is not *Staal*.
            (How::Is, false) => {
                let marked = usize::from(built::is_marked(reading.atoms(token)));
                word.small && (word.marked.get(marked) == Some(&true) || word.text.len() > 5)
            }
        };
        tells.then_some(word)
    }

    /// Whether a sentence begins with a token, so that its capital says nothing.
    fn begins(&self, reading: &Reading, n: usize) -> bool {
        let gap = reading.gap(n);
        n == 0
            || gap
                .iter()
                .any(|atom| matches!(atom.c, '.' | '!' | '?' | ':' | '\n'))
    }

    /// A line of an address that begins with a token.
    fn line(&self, reading: &Reading, n: usize, found: &mut Vec<Naming>) {
        if self.lines.is_empty() {
            return;
        }
        let spelt = |n: usize| plain(&reading.said(n)).swap_remove(0);
        let first = spelt(n);
        let from = self
            .lines
            .partition_point(|line| line.first() < Some(&first));
        let with = self.lines.iter().skip(from);
        let mut with = with
            .take_while(|line| line.first() == Some(&first))
            .peekable();
        if with.peek().is_none() {
            return;
        }
        // `Fælledvang nr. 12` is `Fælledvang 12`.
        let at = (n..reading.tokens.len()).filter(|at| *at == n || !reading.is(*at, NUMBER));
        let places: Vec<usize> = at.take(self.longest).collect();
        let stands = |line: &&Vec<String>| {
            line.iter().zip(&places).enumerate().all(|(k, (word, at))| {
                let near = k == 0 || reading.gap(*at).len() <= GAP_MAX;
                near && spelt(*at) == *word
            }) && line.len() <= places.len()
        };
        let last = with
            .find(stands)
            .and_then(|line| places.get(line.len() - 1))
            .and_then(|at| reading.token(*at));
        if let (Some(first), Some(last)) = (reading.token(n), last) {
            let span = reading.span(first.start, last.end, RedactionKind::Address);
            found.push(Naming {
                start: span.start,
                end: span.end,
                full: true,
            });
        }
    }

    /// Names within a token of a script that parts no words.
    fn within(&self, reading: &Reading, token: Token, found: &mut Vec<Naming>) {
        for from in token.start..token.end {
            for length in (2..=6.min(token.end - from)).rev() {
                let atoms = reading.atoms.get(from..from + length).unwrap_or_default();
                let said: String = atoms.iter().map(|atom| atom.c).collect();
                if is_solid(&said) && self.place(&said).is_some() {
                    let span = reading.span(from, from + length, RedactionKind::Name);
                    found.push(Naming {
                        start: span.start,
                        end: span.end,
                        full: true,
                    });
                    break;
                }
            }
        }
    }
}

/// Places in order, those that overlap as one.
fn joined(mut found: Vec<Naming>) -> Vec<Naming> {
    found.arrange_by_key(|naming| (naming.start, naming.end));
    let mut out: Vec<Naming> = Vec::with_capacity(found.len());
    for naming in found {
        match out.last_mut() {
            Some(last) if naming.start < last.end => {
                last.end = last.end.max(naming.end);
                last.full |= naming.full;
            }
            _ => out.push(naming),
        }
    }
    out
}

#[cfg(test)]
mod tests;
