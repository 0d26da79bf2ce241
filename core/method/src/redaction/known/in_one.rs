//! Names that are written in one with others or with other words, or with digits for letters: `IdaOpdigt`, `AdvokatOpdigt`,
//! `0pdigt`.

use super::super::Span;
use super::super::scan::{Scan, Word};
use super::super::spelling;
use super::{Known, Part, name};

/// A word of more letters is no name.
const LETTERS_MAX: usize = 60;
/// A name's word of fewer letters says nothing where it is written in one with other words.
const PIECE_MIN: usize = 3;

/// How much of a word has been read as parts of the name.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Read {
    No,
    /// Particles and short words.
    Little,
    /// One word that tells something.
    One,
    Several,
}

impl Known {
    /// Whether a word is two or more of the name's words, with particles between, and a genitive `s` after them. Where all of
    /// them are common words, `humps` must tell them apart: capitals within the word.
    pub(super) fn is_in_one(&self, word: &[char], humps: bool) -> bool {
        if !(4..=LETTERS_MAX).contains(&word.len()) || self.parts.len() < 2 {
            return false;
        }
        let tells =
            |part: &Part| part.letters.len() >= PIECE_MIN && (humps || !part.is_also_word());
        let mut reached = vec![None; word.len() + 1];
        let mut at_first = Some(Read::No);
        for at in 0..word.len() {
            let Some(had) = at_first.take().or(reached.get(at).copied().flatten()) else {
                continue;
            };
            let rest = word.get(at..).unwrap_or_default();
            let mut reach = |length: usize, now: Read| {
                if let Some(slot) = reached.get_mut(at + length) {
                    *slot = (*slot).max(Some(now));
                }
            };
            for part in &self.parts {
                part.letters.begin(rest, &mut |length| {
                    reach(
                        length,
                        match (had, tells(part)) {
                            (Read::No, true) => Read::One,
                            (Read::No | Read::Little, false) => Read::Little,
                            _ => Read::Several,
                        },
                    );
                });
            }
            for particle in &self.particles {
                let mut letters = rest.iter();
                if particle.chars().all(|c| letters.next() == Some(&c)) {
                    let little = if had == Read::No { Read::Little } else { had };
                    reach(particle.chars().count(), little);
                }
            }
        }
        let is = |at: usize| reached.get(at) == Some(&Some(Read::Several));
        is(word.len()) || word.last() == Some(&'s') && is(word.len() - 1)
    }

    /// The sender's names between the capitals of a word.
    pub(in super::super) fn in_humps(&self, scan: &Scan<'_>, word: Word, out: &mut Vec<Span>) {
        let text = scan.text.get(word.start..word.end).unwrap_or_default();
        let mut before = ' ';
        let borders: Vec<usize> = text
            .char_indices()
            .filter(|(at, c)| {
                let begins = *at == 0 || c.is_uppercase() && before.is_lowercase();
                before = *c;
                begins
            })
            .map(|(at, _)| at)
            .chain([text.len()])
            .collect();
        if borders.len() < 3 {
            return;
        }
        let long = |part: &&Part| part.letters.len() >= PIECE_MIN && !part.is_also_word();
        for (n, from) in borders.iter().enumerate() {
            // A middle name in two pieces, `AnneMarie`, is one part of the name.
            for to in borders.iter().skip(n + 1).take(2) {
                let piece = text.get(*from..*to).unwrap_or_default();
                let letters: Vec<char> = piece
                    .chars()
                    .take(LETTERS_MAX)
                    .flat_map(spelling::lowered)
                    .collect();
                let bares = spelling::bares(&letters);
                let mut parts = self.parts.iter().filter(long);
                if parts.any(|part| bares.iter().any(|bare| part.letters.is_bare(bare))) {
                    out.push(name(word.start + from, word.start + to));
                }
            }
        }
    }

    /// The sender's name with digits for some of its letters, from `start` on.
    pub(in super::super) fn with_digits(&self, scan: &Scan<'_>, start: usize) -> Option<Span> {
        let text = scan.text.get(start..)?;
        let belongs = |c: &char| c.is_ascii_digit() || spelling::is_letter(*c);
        let word: Vec<char> = text.chars().take(LETTERS_MAX).take_while(belongs).collect();
        let digits = word.iter().filter(|c| c.is_ascii_digit()).count();
        if digits == 0 || digits * 2 > word.len() || word.len() < PIECE_MIN {
            return None;
        }
        let as_letter = |c: char, one: char| match c {
            '0' => 'o',
            '1' => one,
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            c => c,
        };
        let found = ['i', 'l'].into_iter().any(|one| {
            let said: Vec<char> = word
                .iter()
                .flat_map(|&c| spelling::lowered(as_letter(c, one)))
                .collect();
            let bares = spelling::bares(&said);
            let mut parts = self.parts.iter();
            parts.any(|part| bares.iter().any(|bare| part.letters.is_bare(bare)))
        });
        let length: usize = word.iter().map(|c| c.len_utf8()).sum();
        found.then(|| name(start, start + length))
    }
}
