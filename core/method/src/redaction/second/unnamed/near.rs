//! Words that are misspelt by one letter: `Opdikt` for `Opdigt`.

use medborger_base::sorted::Arrange as _;

use super::{Hit, How, Word};

/// A name of fewer letters is another word with one of them changed.
const LETTERS_MIN: usize = 6;
/// In a name of fewer letters one more makes another name: `Guldrun` is not *Gudrun*.
const LONG_MIN: usize = 8;
/// A word of more letters is no name.
const LETTERS_MAX: usize = 40;

/// Words by what is left of them without one letter: two that differ by a letter have something of it in common.
#[derive(Default)]
pub(super) struct Near(Vec<(u64, u32)>);

/// A word in numbers, and without each of its letters (FNV-1a). Two words of one number are held against each other afterwards.
fn numbers(letters: &[char]) -> impl Iterator<Item = u64> + '_ {
    let without = |left_out: usize| {
        let kept = letters
            .iter()
            .enumerate()
            .filter(move |(at, _)| *at != left_out);
        kept.fold(0xcbf2_9ce4_8422_2325_u64, |hash, (_, c)| {
            (hash ^ u64::from(u32::from(*c))).wrapping_mul(0x100_0000_01b3)
        })
    };
    (0..=letters.len()).map(without)
}

fn fits(letters: &[char], min: usize) -> bool {
    (min..=LETTERS_MAX).contains(&letters.len())
        && letters.iter().all(|c| *c < '\u{250}' && c.is_alphabetic())
}

impl Near {
    pub(super) fn of(words: &[Word]) -> Self {
        let mut all = Vec::new();
        for (at, word) in (0_u32..).zip(words) {
            let letters: Vec<char> = word.text.chars().collect();
            if !word.whole && fits(&letters, LETTERS_MIN) {
                all.extend(numbers(&letters).map(|number| (number, at)));
            }
        }
        all.arrange();
        all.dedup();
        Self(all)
    }

    /// The words that this one is but for a letter, with and without a genitive `s`.
    pub(super) fn find(&self, said: &str, words: &[Word], found: &mut Vec<Hit>) {
        if self.0.is_empty() {
            return;
        }
        for said in [Some(said), said.strip_suffix('s')].into_iter().flatten() {
            let letters: Vec<char> = said.chars().collect();
            if !fits(&letters, LETTERS_MIN - 1) {
                continue;
            }
            for number in numbers(&letters) {
                let from = self.0.partition_point(|(other, _)| *other < number);
                let same = self
                    .0
                    .iter()
                    .skip(from)
                    .take_while(|(other, _)| *other == number);
                for (_, at) in same {
                    let at = usize::try_from(*at).unwrap_or(usize::MAX);
                    let Some(word) = words.get(at) else { continue };
                    let name: Vec<char> = word.text.chars().collect();
                    if let Some(how) = how(&name, &letters)
                        && !found.iter().any(|hit| hit.at == at)
                    {
                        found.push(Hit { at, how });
                    }
                }
            }
        }
    }
}

/// How near two words are: one letter is another, too many or missing, or two have changed places.
fn how(name: &[char], said: &[char]) -> Option<How> {
    let begin = name.iter().zip(said).take_while(|(a, b)| a == b).count();
    let (name_left, said_left) = (name.get(begin..)?, said.get(begin..)?);
    let ends = name_left.iter().rev().zip(said_left.iter().rev());
    let end = ends.take_while(|(a, b)| a == b).count();
    let of = |left: &'_ [char]| left.get(..left.len() - end).unwrap_or_default().to_vec();
    // A letter that stands there already is written twice.
    let doubled = |c: char| {
        let at = |at: Option<usize>| at.and_then(|at| name.get(at)) == Some(&c);
        at(begin.checked_sub(1)) || at(Some(begin))
    };
    let mut more = false;
    let is_near = match (of(name_left).as_slice(), of(said_left).as_slice()) {
        ([_], [_] | []) => true,
        ([], [c]) => {
            more = name.len() < LONG_MIN && !doubled(*c);
            true
        }
        ([a, b], [c, d]) => a == d && b == c,
        _ => false,
    };
    // `Petersen` is not `Pedersen`, nor `Martin` `Martina`.
    let son = |word: &[char]| word.ends_with(&['s', 'e', 'n']) || word.ends_with(&['s', 'o', 'n']);
    let last = |word: &[char]| word.last().is_some_and(|c| "aeio".contains(*c));
    let others = more || son(name) && son(said) || end == 0 && (last(name) || last(said));
    is_near.then_some(if others { How::Beside } else { How::Near })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_letter_is_near_and_two_are_not_and_names_of_many_are_near_only_beside() {
        let how = |name: &str, said: &str| {
            let letters = |word: &str| word.chars().collect::<Vec<char>>();
            how(&letters(name), &letters(said))
        };
        for said in [
            "opdikt", "opdgt", "opdiigt", "podigt", "opdigtt", "zpdigt", "ppdigt",
        ] {
            assert!(how("opdigt", said) == Some(How::Near), "{said}");
        }
        for said in ["opdkit", "opt", "digtop", "opdigtede", "odpitg"] {
            assert!(how("opdigt", said).is_none(), "{said}");
        }
        assert!(how("petersen", "pedersen") == Some(How::Beside));
        assert!(how("martin", "martina") == Some(How::Beside));
        assert!(how("gudrun", "guldrun") == Some(How::Beside));
    }
}
