//! People who are not to be named, however many they are, looked for in one reading of a text.

mod odd;

use medborger_base::sorted::Arrange as _;

use super::super::RedactionKind;
use super::super::known::{PARTICLES, TITLES};
use super::super::label::MONTHS;
use super::super::latin;
use super::super::spelling::unmixed;
use super::plain::{is_common, is_solid, plain, plain_into};
use super::{Kind, Reading, Token};

/// A word that more people than this bear says by itself nothing of one of them.
const BEARERS_MAX: u32 = 3;
/// More words than these of a name are not held against each other.
const WORDS_MAX: usize = 8;
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
    /// It is a whole name written in one.
    whole: bool,
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
/// Two words of one name that stand together are found however they are written, one word alone where it is written as a name
/// and no more than three of the people bear it: a name that many bear says nothing of one of them. A line of an address is found as a whole. It
/// knows no more than that: a word that is a name here may be a street or somebody else's name there, which a person must say.
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
}

/// Nothing of the people.
impl std::fmt::Debug for Unnamed {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Unnamed({} words)", self.words.len())
    }
}

/// The ways in which a word of a name is looked for, with what is told of each.
fn ways(word: &str, name: &str) -> Vec<String> {
    let mut ways = vec![word.to_owned()];
    let mark = if latin::is_other_word(word) {
        OTHER
    } else {
        LATIN
    };
    ways.extend(latin::keys(word).iter().map(|key| format!("{mark}{key}")));
    let count = word.chars().count();
    let slavic = ["ski", "ska", "cki", "cka", "wicz", "czyk"];
    let marked = |c: char| c.to_lowercase().any(|c| "ąćęłńśźżčěřšůž".contains(c));
    let declines = word.contains(|c: char| c > '\u{24f}')
        || name.chars().any(marked)
        || slavic.iter().any(|end| word.ends_with(end));
    if declines && count >= 5 && !is_solid(word) {
        let stem: String = word.chars().take(count - 1).collect();
        ways.push(format!("{stem}{STEM}"));
    }
    ways
}

/// The words of a name written in one: all that stand together, and any two. What is two common words is a third: only the whole
/// name is looked for so.
fn in_one(words: &[String]) -> Vec<String> {
    let mut all: Vec<String> = (0..words.len())
        .flat_map(|from| (from + 2..=words.len()).filter_map(move |to| words.get(from..to)))
        .filter(|run| run.len() == words.len() || !run.iter().all(|word| is_common(word)))
        .map(<[String]>::concat)
        .collect();
    for (at, one) in words.iter().enumerate() {
        for (other_at, other) in words.iter().enumerate() {
            if at != other_at && !(is_common(one) && is_common(other)) {
                all.push(format!("{one}{other}"));
            }
        }
    }
    all
}

impl Unnamed {
    /// People by their names, and what of their addresses is not to be told: a line with a number each.
    pub fn new<N: AsRef<str>, L: AsRef<str>>(
        names: impl IntoIterator<Item = N>,
        lines: impl IntoIterator<Item = L>,
    ) -> Self {
        let common = |word: &str| MONTHS.contains(&word) || is_common(word);
        // All words with their bearers first, then which of them stand together.
        let (mut said, mut together): (Vec<(String, u32, bool)>, _) = (Vec::new(), Vec::new());
        for (bearer, name) in (0_u32..).zip(names) {
            let name = name.as_ref().split(['<', '(']).next().unwrap_or_default();
            let reading = Reading::of(name, &[]);
            let mut of_name: Vec<Vec<String>> = Vec::new();
            let mut raw: Vec<String> = Vec::new();
            for n in 0..reading.tokens.len() {
                let word = reading.word(n);
                // `O'Brien` is `OBrien` too.
                if matches!(reading.gap(n + 1), [atom] if atom.c == '\'') {
                    let both = word.clone() + &reading.word(n + 1);
                    of_name.push(
                        plain(&both)
                            .iter()
                            .flat_map(|way| ways(way, name))
                            .collect(),
                    );
                }
                let part = PARTICLES.contains(&word.as_str()) || TITLES.contains(&word.as_str());
                if word.chars().nth(1).is_none() && !is_solid(&word) || part {
                    continue;
                }
                of_name.push(
                    plain(&word)
                        .iter()
                        .flat_map(|way| ways(way, name))
                        .collect(),
                );
                raw.push(word);
            }
            of_name.truncate(WORDS_MAX);
            raw.truncate(WORDS_MAX);
            for one in in_one(&raw) {
                said.extend(plain(&one).into_iter().map(|way| (way, bearer, true)));
            }
            let all = of_name.iter().flatten();
            said.extend(all.map(|way| (way.clone(), bearer, false)));
            together.push(of_name);
        }
        said.arrange();
        said.dedup_by(|next, last| next.0 == last.0 && next.1 == last.1);
        let runs = said.chunk_by(|a, b| a.0 == b.0);
        let word = |run: &[(String, u32, bool)]| {
            let (text, _, whole) = run.first()?;
            Some(Word {
                text: text.clone(),
                bearers: u32::try_from(run.len()).unwrap_or(u32::MAX),
                common: common(text.trim_end_matches(STEM)),
                whole: *whole,
            })
        };
        let mut hidden = Self {
            words: runs.filter_map(word).collect(),
            ..Self::default()
        };
        for name in &together {
            for (at, one) in name.iter().enumerate() {
                for other in name.iter().skip(at + 1) {
                    for (one, other) in one.iter().flat_map(|a| other.iter().map(move |b| (a, b))) {
                        if let (Some(a), Some(b)) = (hidden.place(one), hidden.place(other)) {
                            hidden.pairs.push((a.min(b), a.max(b)));
                        }
                    }
                }
            }
        }
        hidden.pairs.arrange();
        hidden.pairs.dedup();
        for line in lines {
            let reading = Reading::of(line.as_ref().split(',').next().unwrap_or_default(), &[]);
            let spelt = |n: usize| plain(&reading.said(n)).swap_remove(0);
            let mut words: Vec<String> = (0..reading.tokens.len()).map(spelt).collect();
            words.retain(|word| !NUMBER.contains(&word.as_str()));
            let numbered = words
                .iter()
                .skip(1)
                .any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
            if numbered && words.first().is_some_and(|word| word.len() > 1) {
                hidden.lines.push(words);
            }
        }
        hidden.lines.arrange();
        hidden.lines.dedup();
        hidden.longest = hidden.lines.iter().map(Vec::len).max().unwrap_or(0);
        hidden
    }

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

    /// The words of names that a token may be: as it stands, without a genitive `s`, in the case of another language, in
    /// another script.
    fn known(&self, reading: &Reading, token: Token) -> Vec<usize> {
        let mut found: Vec<usize> = Vec::new();
        let has_umlaut = reading.atoms(token).iter().any(|atom| atom.c == 'ä');
        for umlaut in ['æ', 'a'].into_iter().take(1 + usize::from(has_umlaut)) {
            self.known_as(reading, token, umlaut, &mut found);
        }
        found
    }

    /// The same in one spelling of the umlaut of an `a`.
    fn known_as(&self, reading: &Reading, token: Token, umlaut: char, found: &mut Vec<usize>) {
        let mut said = String::new();
        plain_into(
            reading.atoms(token).iter().map(|atom| atom.c),
            umlaut,
            &mut said,
        );
        if !said.is_ascii() {
            let mut letters: Vec<char> = said.chars().collect();
            unmixed(&mut letters);
            said = letters.into_iter().collect();
        }
        found.extend(self.place(&said));
        found.extend(said.strip_suffix('s').and_then(|said| self.place(said)));
        if self.is_upper(reading, token) {
            let mark = if latin::is_other_word(&said) {
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
                for key in latin::keys(&said) {
                    found.extend(self.place(&format!("{mark}{key}")));
                }
            }
            let count = said.chars().count();
            for length in (count.saturating_sub(3).max(4)..=count).rev() {
                let stem: String = said.chars().take(length).chain([STEM]).collect();
                found.extend(self.place(&stem));
            }
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
        let words: Vec<Vec<usize>> = (reading.tokens.iter())
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
                    gap.len() <= GAP_MAX && gap.iter().all(parts)
                });
                let (Some(last), true) = (reading.token(next), near) else {
                    continue;
                };
                let written = self.is_upper(&reading, *token) || self.is_upper(&reading, last);
                let pair = |a: &usize, b: &usize| {
                    let plain = |at: &usize| self.words.get(*at).is_some_and(|word| word.common);
                    (written || !plain(a) || !plain(b))
                        && self.pairs.binary_search(&(*a.min(b), *a.max(b))).is_ok()
                };
                if of(n).iter().any(|a| of(next).iter().any(|b| pair(a, b))) {
                    found.push(naming(last, true));
                }
            }
            // `Vejle Kommune` is nobody.
            if reading.gap(n + 1).len() == 1 && reading.is(n + 1, MUNICIPAL) {
                continue;
            }
            let upper = self.is_upper(&reading, *token);
            let begins = self.begins(&reading, n);
            let alone = |at: &usize| {
                self.words.get(*at).is_some_and(|word| {
                    let long = word.text.chars().count() > 2 || !word.text.is_ascii();
                    word.whole
                        || upper && long && word.bearers <= BEARERS_MAX && !(word.common && begins)
                })
            };
            if let Some(at) = of(n).iter().find(|at| alone(at)) {
                let full = self.words.get(*at).is_some_and(|word| word.whole);
                found.push(naming(*token, full));
            }
        }
        joined(found)
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
