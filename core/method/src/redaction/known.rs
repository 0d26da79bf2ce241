//! What is known of the sender: each word of their names wherever it stands and however it is spelt, and their details.

mod detail;
mod in_one;
mod said;
mod words;
mod written;

use super::fold::Folded;
use super::latin;
use super::scan::{Scan, Word};
use super::spelling::{self, Letters, Script};
use super::{RedactionKind, Sender, Span};
use said::{Said, is_apostrophe};
pub(super) use words::{NEVER_ALONE, PARTICLES, TITLES, also_words};
use written::is_month_of_date;

/// A word of a name.
struct Part {
    letters: Letters,
    /// It is Cyrillic or Greek, which others write in Latin letters: what all its spellings there have in common.
    keys: Vec<String>,
    /// It counts only where it is written as a name, for it is short.
    also_word: bool,
}

impl Part {
    /// Whether it counts only where it is written as a name.
    fn is_also_word(&self) -> bool {
        self.also_word
            || words::also_words(self.letters.first()).any(|other| self.letters.is_word(other))
    }
}

/// The sender's names and details, ready to be looked for.
pub(super) struct Known {
    parts: Vec<Part>,
    /// Particles of the sender's own names, in lower case.
    particles: Vec<String>,
    /// The first letters of the names' words, in lower case.
    initials: Vec<char>,
    /// The same of each name that has several words, in order.
    monograms: Vec<Vec<char>>,
    details: Vec<(String, RedactionKind)>,
    /// The numbers of the sender's houses, with their letters.
    houses: Vec<(String, String)>,
    /// By the first byte, in either case: whether anything begins with it.
    first: [bool; 256],
    /// By the first letter's lower five bits, those of the second: whether anything begins with both.
    pairs: [u32; 32],
    /// Whether a part belongs to a script that parts no words.
    solid: bool,
    /// Whether a part is written in letters that others write in Latin ones.
    other: bool,
}

impl Known {
    pub(super) fn new(sender: &Sender) -> Self {
        let mut known = Self {
            parts: Vec::new(),
            particles: Vec::new(),
            initials: Vec::new(),
            monograms: Vec::new(),
            details: Vec::new(),
            houses: Vec::new(),
            first: [false; 256],
            pairs: [0; 32],
            solid: false,
            other: false,
        };
        for name in &sender.names {
            known.add_name(&Folded::of(name).text);
        }
        for detail in &sender.details {
            let detail = Folded::of(detail).text;
            known.detail(&detail);
            for part in detail.split([',', '\n', ';']) {
                known.detail(part);
            }
        }
        known
    }

    fn add_name(&mut self, name: &str) {
        let inner = |c: char| spelling::is_letter(c) || is_apostrophe(c);
        let name = name.split(['<', '(']).next().unwrap_or_default();
        let tokens: Vec<&str> = name
            .split(|c: char| !(inner(c) || c == '-'))
            .map(|token| token.trim_matches(|c| !spelling::is_letter(c)))
            .filter(|token| !token.is_empty())
            .collect();
        let letters = |token: &str| {
            token
                .chars()
                .filter(|&c| spelling::is_letter(c))
                .collect::<String>()
        };
        let mut whole: Vec<String> = Vec::new();
        let mut particles: Vec<String> = Vec::new();
        for (n, token) in tokens.iter().enumerate() {
            let outer = n == 0 || n + 1 == tokens.len();
            let words: Vec<&str> = token.split('-').filter(|word| !word.is_empty()).collect();
            if words.len() > 1 {
                self.part(&letters(token), false);
            }
            for word in words {
                let lower = letters(word).to_lowercase();
                let capital = word.chars().next().is_some_and(|c| !c.is_lowercase());
                let particle = PARTICLES.contains(&lower.as_str())
                    && !(outer
                        && capital
                        && tokens.len() > 1
                        && !NEVER_ALONE.contains(&lower.as_str()));
                if TITLES.contains(&lower.as_str()) && tokens.len() > 1 {
                    continue;
                }
                if particle {
                    particles.push(lower);
                    continue;
                }
                self.initials.extend(lower.chars().next());
                whole.push(lower);
                self.part(&letters(word), false);
                self.scots(&letters(word));
                for piece in word
                    .split(is_apostrophe)
                    .filter(|piece| piece.len() < word.len())
                {
                    if piece.chars().count() > 2 {
                        self.part(piece, false);
                    } else {
                        particles.push(piece.to_lowercase());
                    }
                }
            }
        }
        if whole.is_empty() {
            for particle in &particles {
                self.part(particle, true);
            }
        }
        self.particles.append(&mut particles);
        if whole.len() > 1 {
            let monogram: Vec<char> = whole
                .iter()
                .filter_map(|word| word.chars().next())
                .collect();
            monogram.iter().take(1).for_each(|first| {
                self.wake(*first);
                first.to_uppercase().for_each(|upper| self.wake(upper));
            });
            self.monograms.push(monogram);
        }
        // Written in one: `idaeksempel`, `EksempelIda`.
        if let [first, .., last] = whole.as_slice() {
            self.part(&whole.concat(), false);
            self.part(&format!("{first}{last}"), false);
            self.part(&format!("{last}{first}"), false);
        }
    }

    fn part(&mut self, word: &str, also_word: bool) {
        // A mark alone is no word.
        if !word.chars().any(char::is_alphabetic) {
            return;
        }
        let letters = Letters::of(word);
        let count = letters.len();
        let ascii_letter = count == 1 && word.is_ascii();
        if count == 0 || ascii_letter || self.parts.iter().any(|part| part.letters == letters) {
            return;
        }
        self.solid |= letters.script == Script::Solid;
        let mut keys = Vec::new();
        if latin::is_other_word(word) {
            keys = letters.keys();
        }
        if !keys.is_empty() && !self.other {
            self.other = true;
            let letters = self.first.iter_mut().enumerate();
            letters
                .filter(|(byte, _)| {
                    u8::try_from(*byte).is_ok_and(|byte| byte.is_ascii_alphabetic())
                })
                .for_each(|(_, slot)| *slot = true);
        }
        // A letter with a mark may stand for any other.
        self.first
            .iter_mut()
            .skip(0xC3)
            .for_each(|slot| *slot = true);
        for lead in letters.leads() {
            self.wake(lead);
        }
        for way in letters.ways() {
            self.wake_pair(way);
        }
        let also_word = also_word || letters.script == Script::Latin && count <= 2;
        // A family's name goes before and is one letter in most of these names.
        if letters.script == Script::Solid && (3..=4).contains(&count) {
            let given: String = word.chars().skip(1).collect();
            self.part(&given, false);
        }
        self.parts.push(Part {
            letters,
            keys,
            also_word,
        });
    }

    /// `MacDonald` is `McDonald` too, and `Mac Donald`.
    fn scots(&mut self, word: &str) {
        let lower = word.to_lowercase();
        let after = lower.strip_prefix("mac").or(lower.strip_prefix("mc"));
        if let Some(after) = after.filter(|after| after.chars().nth(3).is_some()) {
            for begin in ["mac", "mc"] {
                self.part(&format!("{begin}{after}"), false);
                self.particles.push(begin.to_owned());
            }
            self.part(after, false);
        }
    }

    fn wake(&mut self, first: char) {
        let mut buffer = [0; 4];
        let byte = first.encode_utf8(&mut buffer).bytes().next();
        if let Some(slot) = byte.and_then(|byte| self.first.get_mut(usize::from(byte))) {
            *slot = true;
        }
    }

    /// Something of the sender's begins so, in lower case.
    fn wake_pair(&mut self, letters: &[char]) {
        let low = |c: Option<&char>| c.and_then(|&c| u8::try_from(c).ok()).filter(u8::is_ascii);
        if let [Some(first), Some(second)] = [low(letters.first()), low(letters.get(1))]
            && let Some(slot) = self.pairs.get_mut(usize::from(first & 31))
        {
            *slot |= 1 << (second & 31);
        }
    }

    /// Whether anything of the sender's begins with what stands at `start`.
    pub(super) fn wakes(&self, scan: &Scan<'_>, start: usize) -> bool {
        let (first, second) = (scan.at(start), scan.at(start + 1));
        if !self.first.get(usize::from(first)).copied().unwrap_or(false) {
            return false;
        }
        if self.other || !first.is_ascii_alphabetic() || !second.is_ascii_alphabetic() {
            return true;
        }
        let seconds = self
            .pairs
            .get(usize::from(first & 31))
            .copied()
            .unwrap_or(0);
        let double = matches!(
            (first | 0x20, second | 0x20),
            (b'a', b'a' | b'e') | (b'o' | b'u', b'e')
        );
        double || seconds & 1 << (second & 31) != 0
    }

    /// The sender's names in the word that begins at `start`, and where that word ends.
    pub(super) fn names(&self, scan: &Scan<'_>, start: usize, out: &mut Vec<Span>) -> usize {
        let said = Said::read(scan, start);
        if said.end == start {
            return start;
        }
        if let Some(end) = self.part_in(scan, start, &said) {
            if !is_month_of_date(scan, start, said.end) {
                out.push(self.linked(scan, start, end));
            }
        } else if self.begins(said.word())
            && self.is_in_one(said.word(), Self::has_humps(scan, start, said.end))
        {
            out.push(name(start, said.end));
        } else if let Some(end) = self.in_compound(scan, start, said.end) {
            out.push(name(start, end));
            self.in_humps(
                scan,
                Word {
                    start,
                    end: said.end,
                },
                out,
            );
        } else if let Some(end) = self.monogram(scan, start, &said) {
            out.push(name(start, end));
        }
        if self.solid {
            self.within(scan, start, said.end, out);
        }
        said.end
    }

    /// Whether a word may begin with one of the parts and goes on: by two letters.
    fn begins(&self, word: &[char]) -> bool {
        let two = word.get(..2).unwrap_or_default();
        let plain = two.iter().all(char::is_ascii_lowercase)
            && !matches!(two, ['a', 'a' | 'e'] | ['o' | 'u', 'e']);
        let same = |part: &Part| part.letters.ways().any(|way| way.starts_with(two));
        word.len() >= 4 && (!plain || self.parts.iter().any(same))
    }

    /// Whether a capital stands after a small letter in a word.
    fn has_humps(scan: &Scan<'_>, start: usize, end: usize) -> bool {
        let mut before = ' ';
        let text = scan.text.get(start..end).unwrap_or_default();
        text.chars().any(|c| {
            let hump = c.is_uppercase() && before.is_lowercase();
            before = c;
            hump
        })
    }

    /// The end of the sender's name that begins at `start`.
    fn part_in(&self, scan: &Scan<'_>, start: usize, said: &Said) -> Option<usize> {
        let capital = scan.capital(Word {
            start,
            end: said.end,
        });
        let joined = (said.joined_end > said.end).then_some((said.joined(), said.joined_end));
        let candidates = joined.into_iter().chain([(said.word(), said.end)]);
        for (word, end) in candidates {
            let mut bare = None;
            for part in self
                .parts
                .iter()
                .filter(|part| part.letters.script != Script::Solid)
            {
                let exact = part.letters.is(word, capital);
                let alike = exact || {
                    let bares = bare.get_or_insert_with(|| spelling::bares(word));
                    bares.iter().any(|bare| part.letters.is_bare(bare))
                };
                if !alike {
                    continue;
                }
                if capital {
                    return Some(end);
                }
                let also_word = part.is_also_word();
                let certain = !also_word && (exact || word.len() >= 5);
                let low = scan.lower_case_around(start);
                let joined = low || Self::is_tight(scan, start, end);
                if certain || low && !also_word || joined && self.beside(scan, start, end) {
                    return Some(end);
                }
            }
        }
        let plain = !self.other && said.word().iter().all(|c| *c < '\u{250}');
        if !plain
            && (capital || scan.lower_case_around(start))
            && self.in_other_letters(said.word())
        {
            return Some(said.end);
        }
        self.spaced(scan, start, said)
    }

    /// Names of scripts that part no words, anywhere in the word.
    fn within(&self, scan: &Scan<'_>, start: usize, end: usize, out: &mut Vec<Span>) {
        let text = scan.text.get(start..end).unwrap_or_default();
        if text.is_ascii() {
            return;
        }
        for (at, _) in text.char_indices() {
            let rest = text.get(at..).unwrap_or_default();
            let longest = self
                .parts
                .iter()
                .filter(|part| part.letters.script == Script::Solid)
                .filter_map(|part| part.letters.begins(rest))
                .max();
            if let Some(length) = longest {
                out.push(self.linked(scan, start + at, start + at + length));
            }
        }
    }

    /// The name with the particles and initials that stand beside it.
    fn linked(&self, scan: &Scan<'_>, start: usize, end: usize) -> Span {
        let (mut from, mut to) = (start, end);
        for _ in 0..4 {
            let mut gap = scan.skip_blanks_back(from);
            if gap > 0 && matches!(scan.at(gap - 1), b'.' | b'-' | b'\'') {
                gap -= 1;
            }
            let word = scan.word_before(gap);
            if word.is_empty()
                || from - word.end > 3
                || !self.links(scan, word, scan.at(word.end) == b'.')
            {
                break;
            }
            from = word.start;
        }
        for _ in 0..3 {
            let comma = usize::from(scan.at(to) == b',');
            let word = scan.word_at(scan.skip_blanks(to + comma));
            let initial = scan.capital(word) && self.is_initial(scan, word);
            if word.is_empty() || word.start == to || word.start > to + 3 || !initial {
                break;
            }
            to = word.end + usize::from(scan.at(word.end) == b'.');
        }
        name(from, to)
    }

    fn is_initial(&self, scan: &Scan<'_>, word: Word) -> bool {
        let text = scan.text.get(word.start..word.end).unwrap_or_default();
        let mut letters = text.chars();
        let first = letters
            .next()
            .into_iter()
            .flat_map(spelling::lowered)
            .next();
        letters.next().is_none() && first.is_some_and(|first| self.initials.contains(&first))
    }

    /// `JP Hansen`: the first letters of several names, written in one.
    fn are_initials(&self, text: &str) -> bool {
        let known = |c: char| {
            spelling::lowered(c)
                .next()
                .is_some_and(|c| self.initials.contains(&c))
        };
        (2..=3).contains(&text.chars().count())
            && text.chars().all(|c| c.is_uppercase() && known(c))
    }

    /// Whether a word before a name belongs to it.
    fn links(&self, scan: &Scan<'_>, word: Word, dotted: bool) -> bool {
        let text = scan.text.get(word.start..word.end).unwrap_or_default();
        let single = text.chars().nth(1).is_none();
        if single {
            let particle = dotted
                && self
                    .particles
                    .iter()
                    .any(|particle| particle.starts_with(text));
            let solid = text.chars().all(|c| Script::of(c) == Script::Solid);
            let named = scan.capital(word) && (dotted || self.is_initial(scan, word));
            return particle || named || solid && self.is_initial(scan, word);
        }
        self.are_initials(text)
            || self
                .particles
                .iter()
                .any(|particle| scan.is(word, particle))
    }
}

fn name(start: usize, end: usize) -> Span {
    Span {
        start,
        end,
        kind: RedactionKind::Name,
    }
}

#[cfg(test)]
mod tests;
