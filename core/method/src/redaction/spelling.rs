//! How names are spelt: letters in one case, with and without their marks, in scripts that part words and in those that
//! do not.

use super::declined::{declines, is_form};
use super::latin;
use medborger_base::unicode::{is_mark, parts};

/// How words of a script are written.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Script {
    Latin,
    /// Words stand apart and change with their case: Cyrillic, Greek, Arabic, Devanagari.
    Parted,
    /// Words do not stand apart: Chinese, Japanese, Korean with what it adds to names, Thai.
    Solid,
}

impl Script {
    pub(super) fn of(c: char) -> Self {
        match c {
            '\0'..='\u{24f}'
            | '\u{1e00}'..='\u{1eff}'
            | '\u{2c60}'..='\u{2c7f}'
            | '\u{a720}'..='\u{a7ff}' => Self::Latin,
            '\u{e00}'..='\u{fff}'
            | '\u{1000}'..='\u{109f}'
            | '\u{1780}'..='\u{17ff}'
            | '\u{2e80}'..='\u{9fff}'
            | '\u{a000}'..='\u{a4cf}'
            | '\u{ac00}'..='\u{d7af}'
            | '\u{f900}'..='\u{faff}'
            | '\u{1b000}'..='\u{1b2ff}'
            | '\u{20000}'..='\u{3ffff}' => Self::Solid,
            _ => Self::Parted,
        }
    }
}

/// Whether a character is a letter, or a mark without which a letter is another.
pub(super) fn is_letter(c: char) -> bool {
    if c.is_ascii() {
        c.is_ascii_alphabetic()
    } else {
        c.is_alphabetic() || (c >= '\u{300}' && is_mark(c))
    }
}

/// A letter in lower case. `İ` is an `i`, and a Greek word's last `s` is one like the others.
pub(super) fn lowered(c: char) -> impl Iterator<Item = char> {
    let last = |c| if c == 'ς' { 'σ' } else { c };
    c.to_lowercase().filter(|&c| c != '\u{307}').map(last)
}

/// Cyrillic letters in lower case that look like Latin ones, alone or as capitals, and those.
const CYRILLIC: [(char, char); 21] = [
    ('ӕ', 'æ'),
    ('ө', 'ø'),
    ('ӧ', 'ö'),
    ('а', 'a'),
    ('в', 'b'),
    ('с', 'c'),
    ('ԁ', 'd'),
    ('е', 'e'),
    ('һ', 'h'),
    ('н', 'h'),
    ('і', 'i'),
    ('ј', 'j'),
    ('к', 'k'),
    ('м', 'm'),
    ('о', 'o'),
    ('р', 'p'),
    ('ѕ', 's'),
    ('т', 't'),
    ('х', 'x'),
    ('у', 'y'),
    ('ѵ', 'v'),
];

/// The Latin letter that a Cyrillic or Greek one in lower case looks like.
fn look_alike(c: char) -> Option<char> {
    let cyrillic = CYRILLIC.iter().find(|(letter, _)| *letter == c);
    cyrillic.map(|(_, latin)| *latin).or_else(|| greek(c))
}

fn greek(c: char) -> Option<char> {
    Some(match c {
        'α' => 'a',
        'β' => 'b',
        'ε' => 'e',
        'η' => 'h',
        'ι' => 'i',
        'κ' => 'k',
        'μ' => 'm',
        'ν' => 'n',
        'ο' => 'o',
        'ρ' => 'p',
        'τ' => 't',
        'υ' => 'u',
        'χ' => 'x',
        'γ' => 'y',
        'ζ' => 'z',
        _ => return None,
    })
}

/// Whether a word in lower case is a name but for letters of other scripts that stand in it: `gudгun` is *Gudrun*, whatever the
/// letter is that stands for the `r`. At least half of the letters are the name's own.
pub(super) fn is_disguised(name: &[char], word: &[char]) -> bool {
    let word = match word.split_last() {
        Some(('s', before)) if word.len() == name.len() + 1 => before,
        _ => word,
    };
    if word.len() != name.len() || name.len() < 3 {
        return false;
    }
    let (mut own, mut other) = (0, 0);
    for (a, b) in name.iter().zip(word) {
        if a == b {
            own += 1;
        } else if is_latin(*a) != is_latin(*b) {
            other += 1;
        } else {
            return false;
        }
    }
    other > 0 && own >= 2 && own >= other
}

/// Whether a word holds Latin letters and letters that are not.
pub(super) fn is_mixed(word: &[char]) -> bool {
    !word.iter().all(|c| is_latin(*c)) && word.iter().any(|c| is_latin(*c))
}

fn is_latin(c: char) -> bool {
    c < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&c)
}

/// Makes a word in lower case one of a single script: where Latin letters stand among those of another, each becomes what it
/// looks like. The word is Cyrillic where one of its letters looks like no Latin one and most of them are not Latin, else Latin.
pub(super) fn unmixed(word: &mut [char]) {
    let latin = |c: &char| c.is_ascii_lowercase() || ('\u{df}'..='\u{24f}').contains(c);
    if word.iter().all(latin) || !word.iter().any(latin) {
        return;
    }
    let cyrillic = |c: &char| ('\u{400}'..='\u{52f}').contains(c);
    // A few letters among those of another script are there to look like them.
    let strange = |c: &&char| cyrillic(c) && look_alike(**c).is_none();
    let few = 2 * word.iter().filter(|c| latin(c)).count() > word.len();
    let is_cyrillic = !few && word.iter().find(strange).is_some();
    for c in word {
        let twin = if is_cyrillic {
            let of = CYRILLIC.iter().find(|(_, latin)| latin == c);
            of.map(|(letter, _)| *letter)
        } else {
            look_alike(*c)
        };
        *c = twin.unwrap_or(*c);
    }
}

/// The same of a word that a text says: with the letter alone for the umlaut of an `a` too.
pub(super) fn bares(lower: &[char]) -> [Vec<char>; 2] {
    let alone = lower.contains(&'ä').then(|| bare(&umlauts_alone(lower)));
    [bare(lower), alone.unwrap_or_default()]
}

/// The letters without marks, with `å` and `aa`, `ø` and `oe`, `æ` and `ae` made one.
pub(super) fn bare(lower: &[char]) -> Vec<char> {
    let mut out = Vec::with_capacity(lower.len() + 2);
    let mut push = |c: char| match c {
        'æ' | 'ä' => out.extend(['a', 'e']),
        'å' => out.push('a'),
        'ø' => out.push('o'),
        'œ' => out.extend(['o', 'e']),
        'ß' => out.extend(['s', 's']),
        'þ' => out.extend(['t', 'h']),
        'ð' | 'đ' => out.push('d'),
        'ł' => out.push('l'),
        'ħ' => out.push('h'),
        'ı' => out.push('i'),
        'ə' => out.push('e'),
        'ى' => out.push('ي'),
        'ة' => out.push('ه'),
        'ـ' => {}
        c if c.is_ascii() || ('\u{ac00}'..='\u{d7a3}').contains(&c) => out.push(c),
        c => out.extend(parts(c).filter(|part| {
            !matches!(
                part,
                '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}' | '\u{670}'
            )
        })),
    };
    lower.iter().copied().for_each(&mut push);
    // `aa`, `oe` and `ue` stand for `å`, `ø` and `ü`, whose marks are gone.
    let mut last = ' ';
    out.retain(|&c| {
        let second = matches!((last, c), ('a', 'a') | ('o' | 'u', 'e'));
        last = c;
        !second
    });
    out
}

/// With an `a` for each that has an umlaut, as some write it who have no such key.
fn umlauts_alone(letters: &[char]) -> Vec<char> {
    letters
        .iter()
        .map(|&c| if c == 'ä' { 'a' } else { c })
        .collect()
}

/// A word of a name, ready to be compared.
#[derive(PartialEq, Eq)]
pub(super) struct Letters {
    exact: Vec<char>,
    bare: Vec<char>,
    /// The same where an umlaut of an `a` is written as the letter alone; empty where there is none.
    alone: Vec<char>,
    pub(super) script: Script,
    /// It is a name that a Slavic or Baltic language declines.
    polish: bool,
}

impl Letters {
    pub(super) fn of(word: &str) -> Self {
        let mut exact: Vec<char> = match word.is_ascii() {
            true => word
                .bytes()
                .map(|byte| char::from(byte.to_ascii_lowercase()))
                .collect(),
            false => word.chars().flat_map(lowered).collect(),
        };
        unmixed(&mut exact);
        let script = exact.first().map_or(Script::Latin, |&c| Script::of(c));
        let alone = if exact.contains(&'ä') {
            bare(&umlauts_alone(&exact))
        } else {
            Vec::new()
        };
        Self {
            bare: bare(&exact),
            alone,
            polish: declines(&exact),
            exact,
            script,
        }
    }

    pub(super) fn len(&self) -> usize {
        self.exact.len()
    }

    /// The ways in which it is spelt: with its marks and without.
    pub(super) fn ways(&self) -> impl Iterator<Item = &[char]> {
        [&self.exact, &self.bare, &self.alone]
            .into_iter()
            .map(Vec::as_slice)
    }

    /// The letters with which a spelling of it may begin, as far as they are ASCII or its own.
    pub(super) fn leads(&self) -> Vec<char> {
        let mut leads = Vec::new();
        for &c in self.exact.first().into_iter().chain(self.bare.first()) {
            leads.push(c);
            leads.extend(c.to_uppercase());
        }
        leads
    }

    /// Whether the word, in lower case, is this one: with a genitive `s`, or in the case of another language.
    pub(super) fn is(&self, word: &[char], capital: bool) -> bool {
        let rest = match word.strip_prefix(self.exact.as_slice()) {
            Some(rest) => rest,
            None if self.script == Script::Parted => return self.is_inflected(word, capital),
            None => return capital && self.polish && self.is_declined(word),
        };
        rest.is_empty()
            || rest == ['s']
            || capital && self.polish && self.is_declined(word)
            || self.script == Script::Parted && self.len() >= 3 && rest.len() <= 4
    }

    /// `Коваля` is a form of `Коваль`, `والأحمد` has a word before it.
    fn is_inflected(&self, word: &[char], capital: bool) -> bool {
        let len = self.len();
        let stem = self.exact.get(..len.saturating_sub(1)).unwrap_or_default();
        // Georgian has no capitals in running text.
        let georgian = self
            .exact
            .iter()
            .all(|c| ('\u{10d0}'..='\u{10ff}').contains(c));
        let changed =
            len >= 4 && (capital || georgian) && word.len() <= len + 3 && word.starts_with(stem);
        let led = len >= 3
            && (1..=3).any(|at| {
                word.get(at..)
                    .is_some_and(|rest| rest.starts_with(&self.exact))
            });
        changed || led
    }

    /// `Śliwy` is a form of `Śliwa`, `Kowalskiego` one of `Kowalski`, `Kazlausko` one of `Kazlauskas`: with marks and without.
    fn is_declined(&self, word: &[char]) -> bool {
        let bare_word = bare(word);
        is_form(&self.exact, word) || is_form(&self.bare, &bare_word)
    }

    /// Its first letter.
    pub(super) fn first(&self) -> char {
        self.exact.first().copied().unwrap_or(' ')
    }

    /// Whether it is exactly this word, which is given in lower case.
    pub(super) fn is_word(&self, lower: &str) -> bool {
        self.exact.iter().copied().eq(lower.chars())
    }

    /// Whether a word without its marks is this one without its marks.
    pub(super) fn is_bare(&self, word: &[char]) -> bool {
        self.bares().any(|bare| {
            let rest = word.strip_prefix(bare);
            rest.is_some_and(|rest| rest.is_empty() || rest == ['s'])
        })
    }

    /// It without its marks.
    pub(super) fn bares(&self) -> impl Iterator<Item = &[char]> {
        let both = [&self.bare, &self.alone].into_iter();
        both.map(Vec::as_slice).filter(|bare| !bare.is_empty())
    }

    /// Whether a word in lower case is this one but for letters of other scripts.
    pub(super) fn is_in_disguise(&self, word: &[char]) -> bool {
        is_disguised(&self.exact, word) || is_disguised(&self.bare, &bare(word))
    }

    /// What all its spellings in another alphabet have in common, with its marks and without: `ё` is written as an `o` too, an
    /// accent says nothing.
    pub(super) fn keys(&self) -> Vec<String> {
        let both = [&self.exact, &self.bare];
        let both = both.map(|letters| letters.iter().collect::<String>());
        both.iter().flat_map(|word| latin::keys(word)).collect()
    }

    /// Tells how many letters it takes at the beginning of others in lower case, where it stands there: as it is spelt, and without
    /// its marks.
    pub(super) fn begin(&self, others: &[char], tell: &mut dyn FnMut(usize)) {
        if others.starts_with(&self.exact) {
            tell(self.exact.len());
        }
        let near = |c: &char| bare(&[*c]).first() == self.bare.first() || *c == 'ä' || *c == 'å';
        if !others.first().is_some_and(near) {
            return;
        }
        for length in
            self.bare.len().saturating_sub(3).max(1)..=(self.bare.len() + 3).min(others.len())
        {
            let bares = bares(others.get(..length).unwrap_or_default());
            let same = |bare: &[char]| bares.iter().any(|other| other == bare);
            if self.bares().any(same) {
                tell(length);
            }
        }
    }

    /// How many bytes it takes at the beginning of a text, where it stands there.
    pub(super) fn begins(&self, text: &str) -> Option<usize> {
        let mut wanted = self.exact.iter();
        let mut length = 0;
        for c in text.chars() {
            for lower in lowered(c) {
                match wanted.next() {
                    Some(&next) if next == lower => {}
                    _ => return None,
                }
            }
            length += c.len_utf8();
            if wanted.len() == 0 {
                return Some(length);
            }
        }
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_look_alike_are_one_within_a_word_and_a_word_of_one_script_stays_as_it_is() {
        for (word, expect) in [
            ("opdigt", "opdigt"),
            ("oрdigt", "opdigt"),
            ("οpdigt", "opdigt"),
            ("oлена", "олена"),
            ("олена", "олена"),
            ("æøå", "æøå"),
            ("", ""),
        ] {
            let mut letters: Vec<char> = word.chars().collect();
            unmixed(&mut letters);
            assert_eq!(letters.into_iter().collect::<String>(), expect, "{word}");
        }
    }

    fn bared(word: &str) -> String {
        let lower: Vec<char> = word.chars().flat_map(lowered).collect();
        bare(&lower).into_iter().collect()
    }

    #[test]
    fn spellings_of_one_name_are_one_without_marks_and_those_of_two_are_not() {
        for (one, other) in [
            ("Ågård", "Aagaard"),
            ("Ågård", "Agard"),
            ("Søren", "Soeren"),
            ("Kjær", "Kjaer"),
            ("Møller", "Möller"),
            ("Müller", "Mueller"),
            ("Žukauskienė", "Zukauskiene"),
            ("Nguyễn", "Nguyen"),
            ("Łucja", "Lucja"),
            ("Đỗ", "Do"),
            ("Zoë", "Zoe"),
            ("İbrahim", "ibrahim"),
            ("Işık", "ISIK"),
            ("Strauß", "STRAUSS"),
            ("أحمد", "احمد"),
        ] {
            assert_eq!(bared(one), bared(other), "{one} {other}");
        }
        for (one, other) in [("Kåre", "Kære"), ("Bo", "By"), ("김", "금"), ("Мир", "Мур")]
        {
            assert_ne!(bared(one), bared(other), "{one} {other}");
        }
    }

    #[test]
    fn a_word_is_a_name_in_the_genitive_and_in_the_cases_of_other_languages() {
        let is = |name: &str, word: &str| {
            let lower: Vec<char> = word.chars().flat_map(lowered).collect();
            Letters::of(name).is(&lower, word.chars().next().is_some_and(char::is_uppercase))
        };
        assert!(
            is("Ida", "Idas")
                && is("Олена", "Олени")
                && is("Коваль", "Ковалем")
                && is("الأحمد", "والأحمد")
        );
        assert!(
            is("Śliwa", "Śliwy")
                && is("Kowalska", "Kowalskiej")
                && is("Nowaczyk", "Nowaczyka")
                && is("Петро", "Петра")
                && is("ლევანი", "ლევანს")
                && is("გიორგი", "გიორგის")
        );
        assert!(
            !is("Ida", "Idars")
                && !is("Hansen", "Hansa")
                && !is("Śliwa", "śliwy")
                && !is("Олена", "Олег")
                && !is("Ян", "Якщо")
                && !is("Коваль", "ковалем")
        );
    }
}
