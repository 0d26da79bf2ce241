//! How the words of people's names are made ready to be looked for.

use medborger_base::sorted::Arrange as _;

use super::super::super::known::{NEVER_ALONE, PARTICLES, TITLES};
use super::super::super::label::MONTHS;
use super::super::super::latin;
use super::super::plain::{is_common, is_double, is_solid, plain};
use super::super::{Atom, Reading};
use super::near::Near;
use super::{LATIN, NUMBER, OTHER, STEM, Unnamed, Word, lists};

/// More words than these of a name are not held against each other.
const WORDS_MAX: usize = 8;

/// A way in which a word is looked for.
struct Said {
    way: String,
    bearer: u32,
    whole: bool,
    marked: bool,
}

/// Whether letters are written with marks, or with two for one.
pub(super) fn is_marked(atoms: &[Atom]) -> bool {
    let two = |pair: &[Atom]| matches!(pair, [a, b] if is_double(a.c, b.c));
    let has = |atom: &Atom| atom.len() != atom.c.len_utf8() || matches!(atom.c, 'æ' | 'ä');
    atoms.iter().any(has) || atoms.windows(2).any(two)
}

/// The ways in which a word of a name is looked for, with what is told of each.
fn ways(word: &str, declines: bool) -> Vec<String> {
    let mut ways = vec![word.to_owned()];
    let mark = if latin::is_other_word(word) {
        OTHER
    } else {
        LATIN
    };
    ways.extend(latin::keys(word).iter().map(|key| format!("{mark}{key}")));
    // `McDonald` is `MacDonald` too.
    let after = word.strip_prefix("mac").or(word.strip_prefix("mc"));
    if let Some(after) = after.filter(|after| after.len() > 2) {
        ways.push(format!("mac{after}"));
        ways.push(format!("mc{after}"));
        ways.dedup();
    }
    let count = word.chars().count();
    let mut stem = |length: usize| {
        let stem: String = word.chars().take(length).collect();
        ways.push(format!("{stem}{STEM}"));
    };
    if declines && count >= 5 && !is_solid(word) {
        stem(count - 1);
        if count >= 6 && lists::LOSES_TWO.iter().any(|end| word.ends_with(end)) {
            stem(count - 2);
        }
    }
    ways
}

/// Whether the words of a name are declined: one has a letter or an ending of such a language.
fn declines(name: &str, words: &[String]) -> bool {
    let marked = |c: char| {
        c.to_lowercase()
            .any(|c| "ąćęłńśźżčěřšůžėįųūķļņģ".contains(c))
    };
    let ends =
        |word: &String| word.len() >= 5 && lists::DECLINED.iter().any(|end| word.ends_with(end));
    name.chars()
        .any(|c| c > '\u{24f}' && c.is_alphabetic() || marked(c))
        || words.iter().any(ends)
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

/// The same with the particles between: `annevanbergen`, `vanbergen`. Each word says whether it is one.
fn with_particles(words: &[(String, bool)]) -> Vec<String> {
    let of = |from: usize, to: usize| words.get(from..to).unwrap_or_default();
    let ends = |run: &[(String, bool)]| {
        let tells = |(word, particle): &(String, bool)| {
            !particle && word.len() > 2 && !lists::is_word(word)
        };
        run.iter().any(|(_, particle)| *particle)
            && run.last().is_some_and(|(_, particle)| !particle)
            && run.iter().any(tells)
    };
    (0..words.len())
        .flat_map(|from| (from + 2..=words.len()).map(move |to| (from, to)))
        .map(|(from, to)| of(from, to))
        .filter(|run| ends(run))
        .flat_map(|run| {
            let one: String = run.iter().map(|(word, _)| word.as_str()).collect();
            // `McDonald` is `MacDonald` too.
            let scots = [("mac", "mc"), ("mc", "mac")];
            let other = scots
                .iter()
                .find_map(|(from, to)| Some(format!("{to}{}", one.strip_prefix(from)?)));
            other.into_iter().chain([one])
        })
        .filter(|one| one.len() > 5 && !lists::is_word(one))
        .collect()
}

impl Unnamed {
    /// People by their names, and what of their addresses is not to be told: a line with a number each.
    pub fn new<N: AsRef<str>, L: AsRef<str>>(
        names: impl IntoIterator<Item = N>,
        lines: impl IntoIterator<Item = L>,
    ) -> Self {
        // All words with their bearers first, then which of them stand together.
        let (mut said, mut together): (Vec<Said>, Vec<Vec<Vec<String>>>) = (Vec::new(), Vec::new());
        for (bearer, name) in (0_u32..).zip(names) {
            let name = name.as_ref().split(['<', '(']).next().unwrap_or_default();
            together.push(of_name(name, bearer, &mut said));
        }
        said.arrange_by_key(|one| (one.way.clone(), one.bearer, one.whole));
        let same_way = |a: &Said, b: &Said| a.way == b.way;
        let words = said.chunk_by(same_way).filter_map(|run| {
            let first = run.first()?;
            let text = first.way.clone();
            let plain = text.trim_end_matches(STEM);
            let common = MONTHS.contains(&plain) || is_common(plain);
            let bearers = run.chunk_by(|a, b| a.bearer == b.bearer).count();
            Some(Word {
                bearers: u32::try_from(bearers).unwrap_or(u32::MAX),
                common,
                whole: first.whole,
                small: !common
                    && plain.chars().nth(2).is_some()
                    && plain.chars().all(|c| c < '\u{250}')
                    && !lists::is_word(plain),
                marked: [false, true].map(|of| run.iter().any(|one| one.marked == of)),
                text,
            })
        });
        let mut hidden = Self {
            words: words.collect(),
            ..Self::default()
        };
        for name in &together {
            hidden.pair(name);
        }
        hidden.pairs.arrange();
        hidden.pairs.dedup();
        hidden.near = Near::of(&hidden.words);
        for line in lines {
            hidden.lines.extend(words_of_line(line.as_ref()));
        }
        hidden.lines.arrange();
        hidden.lines.dedup();
        hidden.longest = hidden.lines.iter().map(Vec::len).max().unwrap_or(0);
        hidden
    }

    /// Any two words of a name, in whatever way each is looked for.
    fn pair(&mut self, name: &[Vec<String>]) {
        for (at, one) in name.iter().enumerate() {
            for other in name.iter().skip(at + 1) {
                for (one, other) in one.iter().flat_map(|a| other.iter().map(move |b| (a, b))) {
                    if let (Some(a), Some(b)) = (self.place(one), self.place(other)) {
                        self.pairs.push((a.min(b), a.max(b)));
                    }
                }
            }
        }
    }
}

/// The words of one name, each with the ways in which it is looked for, which are told with their bearer.
fn of_name(name: &str, bearer: u32, said: &mut Vec<Said>) -> Vec<Vec<String>> {
    let reading = Reading::of(name, &[]);
    let all: Vec<String> = (0..reading.tokens.len()).map(|n| reading.word(n)).collect();
    let declines = declines(name, &all);
    let all_ways = |word: &str| -> Vec<String> {
        plain(word)
            .iter()
            .flat_map(|way| ways(way, declines))
            .collect()
    };
    let mut of_name: Vec<Vec<String>> = Vec::new();
    let (mut raw, mut run): (Vec<String>, Vec<(String, bool)>) = (Vec::new(), Vec::new());
    let mut tell = |words: Vec<String>, whole: bool, marked: bool| {
        said.extend(words.into_iter().map(|way| Said {
            way,
            bearer,
            whole,
            marked,
        }));
    };
    for (n, word) in all.iter().enumerate() {
        let marked = reading
            .token(n)
            .is_some_and(|token| is_marked(reading.atoms(token)));
        // `O'Brien` is `OBrien` too.
        if let (true, Some(next)) = (
            matches!(reading.gap(n + 1), [atom] if atom.c == '\''),
            all.get(n + 1),
        ) {
            let both = all_ways(&format!("{word}{next}"));
            tell(both.clone(), false, marked);
            of_name.push(both);
        }
        if word.is_empty() || TITLES.contains(&word.as_str()) {
            continue;
        }
        let particle = PARTICLES.contains(&word.as_str());
        if !particle || !NEVER_ALONE.contains(&word.as_str()) || word.starts_with('d') {
            run.push((word.clone(), particle));
        }
        if word.chars().nth(1).is_none() && !is_solid(word) || particle {
            continue;
        }
        if of_name.len() < WORDS_MAX {
            let ways = all_ways(word);
            tell(ways.clone(), false, marked);
            of_name.push(ways);
        }
        raw.push(word.clone());
    }
    raw.truncate(WORDS_MAX);
    run.truncate(WORDS_MAX);
    for one in in_one(&raw).iter().chain(&with_particles(&run)) {
        tell(plain(one), true, false);
    }
    of_name
}

/// A line of an address as words, where it has a number.
fn words_of_line(line: &str) -> Option<Vec<String>> {
    let reading = Reading::of(line.split(',').next().unwrap_or_default(), &[]);
    let spelt = |n: usize| plain(&reading.said(n)).swap_remove(0);
    let mut words: Vec<String> = (0..reading.tokens.len()).map(spelt).collect();
    words.retain(|word| !NUMBER.contains(&word.as_str()));
    let mut others = words.iter().skip(1);
    let numbered = others.any(|word| word.starts_with(|c: char| c.is_ascii_digit()));
    (numbered && words.first().is_some_and(|word| word.len() > 1)).then_some(words)
}
