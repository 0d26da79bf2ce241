//! Names in a word that is written in one with others: `IdaOpdigt`, `NørregaardConsult`.

use super::super::super::{RedactionKind, Span};
use super::super::Reading;
use super::super::plain::prefixes;
use super::Name;

/// A word of more letters is no name.
const LETTERS_MAX: usize = 60;
/// A name's word of fewer letters says nothing where it is written in one with other words.
const PIECE_MIN: usize = 3;

pub(super) fn find(reading: &Reading, n: usize, name: &Name, found: &mut Vec<Span>) {
    let Some(token) = reading.token(n) else {
        return;
    };
    let atoms = reading.atoms(token);
    // The capital of a word in capitals is none of a piece.
    let upper = |k: usize| atoms.get(k).is_some_and(|atom| atom.upper);
    let humps = (1..atoms.len()).any(|k| upper(k) && !upper(k - 1));
    if (4..=LETTERS_MAX).contains(&atoms.len()) {
        let letters: Vec<char> = atoms.iter().map(|atom| atom.c).collect();
        if is_made_of(&letters, name, humps) {
            found.push(reading.span(token.start, token.end, RedactionKind::Name));
            return;
        }
    }
    if !humps {
        return;
    }
    // Between two capitals that begin a piece each; what is longer than a name is not read at each anew.
    let borders: Vec<usize> = (1..atoms.len())
        .filter(|&k| upper(k) && !upper(k - 1))
        .collect();
    let starts = [0].into_iter().chain(borders.iter().copied());
    for from in starts {
        let rest = atoms
            .get(from..)
            .unwrap_or_default()
            .iter()
            .take(LETTERS_MAX);
        let letters: Vec<char> = rest.map(|atom| atom.c).collect();
        for word in &name.words {
            let ends = prefixes(&word.text, &letters).into_iter().flatten();
            let over = |end: &usize| {
                from + end == atoms.len() || borders.binary_search(&(from + end)).is_ok()
            };
            let long = word.text.chars().count() >= PIECE_MIN && !word.is_common();
            if let Some(end) = ends.filter(over).max().filter(|_| long) {
                let from = token.start + from;
                found.push(reading.span(from, from + end, RedactionKind::Name));
            }
        }
    }
}

// What has been read up to a place: nothing, no word that tells anything, one that does, more than one with one that does.
const NOTHING: u8 = 1;
const LITTLE: u8 = 2;
const ONE: u8 = 4;
const SEVERAL: u8 = 8;

/// What has been read with one more word, which may tell something, or with a particle.
fn and(had: u8, telling: Option<bool>) -> u8 {
    let with = |state: u8| match (state, telling) {
        (NOTHING, Some(true)) => ONE,
        (NOTHING | LITTLE, Some(false) | None) => LITTLE,
        (LITTLE, Some(true)) | (ONE, Some(_)) => SEVERAL,
        (state, _) => state,
    };
    let states = [NOTHING, LITTLE, ONE, SEVERAL].into_iter();
    states
        .filter(|state| had & state != 0)
        .map(with)
        .fold(0, |all, state| all | state)
}

/// Whether letters are nothing but two or more words of the name, with its particles between and a genitive `s` after them.
/// Where all of them are common words too, capitals must tell them apart.
fn is_made_of(letters: &[char], name: &Name, humps: bool) -> bool {
    let mut reached = [0_u8; LETTERS_MAX + 1];
    if let Some(first) = reached.first_mut() {
        *first = NOTHING;
    }
    for at in 0..letters.len() {
        let Some(&had) = reached.get(at).filter(|had| **had > 0) else {
            continue;
        };
        let rest = letters.get(at..).unwrap_or_default();
        let words = name.words.iter().map(|word| {
            let telling = word.text.chars().count() >= PIECE_MIN;
            (
                word.text.as_str(),
                Some(telling && (humps || !word.is_common())),
            )
        });
        let particles = name.particles.iter().map(|word| (word.as_str(), None));
        for (word, telling) in words.chain(particles) {
            for end in prefixes(word, rest).into_iter().flatten() {
                if let Some(slot) = reached.get_mut(at + end) {
                    *slot |= and(had, telling);
                }
            }
        }
    }
    let is = |at: usize| reached.get(at).is_some_and(|had| had & SEVERAL != 0);
    is(letters.len()) || letters.last() == Some(&'s') && is(letters.len() - 1)
}
