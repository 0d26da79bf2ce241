//! Words of names in one spelling: `Kjær` and `Kjaer`, `Åse`, `Aase` and `Ase`, `Müller` and `Mueller`, `0pdigt` and `Opdigt`.

use super::super::known::also_words;

/// The second letters of those that stand for one: `aa`, `oe`, `ue`, whose marks are gone already.
fn is_second(last: char, c: char) -> bool {
    matches!((last, c), ('a', 'a') | ('o' | 'u', 'e'))
}

/// Whether two letters may stand for one.
pub(super) fn is_double(first: char, second: char) -> bool {
    is_second(first, second) || (first, second) == ('a', 'e')
}

/// Letters in one spelling; where some write two for the umlaut of an `a` and others none, `ae` or `a` as is asked for.
pub(super) fn plain_into(word: impl Iterator<Item = char>, umlaut: char, out: &mut String) {
    let mut last = ' ';
    for c in word {
        match (last, c) {
            ('a', 'e') => {
                out.pop();
                out.push('æ');
            }
            _ if is_second(last, c) => {}
            (_, 'ä') => out.push(umlaut),
            (_, 'œ') => out.push('o'),
            (_, 'ß') => out.push_str("ss"),
            _ => out.push(c),
        }
        last = c;
    }
}

/// The spellings of a word: two where it has an `a` with an umlaut, else one.
pub(super) fn plain(word: &str) -> Vec<String> {
    let of = |umlaut: char| {
        let mut out = String::with_capacity(word.len());
        plain_into(word.chars(), umlaut, &mut out);
        out
    };
    let mut ways = vec![of('æ')];
    if word.contains('ä') {
        ways.push(of('a'));
    }
    ways
}

/// How many of the letters make this word, which is in one spelling, from the first on: once or twice, for the second of
/// two that stand for one may belong to what follows.
pub(super) fn prefixes(word: &str, letters: &[char]) -> [Option<usize>; 2] {
    let mut at = 0;
    let get = |at: usize| letters.get(at).copied().unwrap_or(' ');
    let mut wanted = word.chars().peekable();
    while let Some(c) = wanted.next() {
        let here = get(at);
        let same = match c {
            'æ' if here == 'a' && get(at + 1) == 'e' => {
                at += 1;
                true
            }
            'æ' | 'a' if here == 'ä' => true,
            'o' if here == 'œ' => true,
            's' if here == 'ß' => wanted.next_if_eq(&'s').is_some(),
            c => here == c,
        };
        if !same {
            return [None, None];
        }
        at += 1;
        if is_second(here, get(at)) {
            match wanted.peek() {
                None => return [Some(at), Some(at + 1)],
                // Of two words, the first ends and the second begins with it.
                Some(next) if *next == get(at) => {}
                Some(_) => at += 1,
            }
        }
    }
    [Some(at), None]
}

/// The letters that digits stand for, where they stand among letters, as `0pdigt`: with an `i` and with an `l` for a one. None
/// where most of them are digits, or one that looks like no letter.
pub(super) fn without_digits(word: &[char]) -> Option<[Vec<char>; 2]> {
    let digits = word.iter().filter(|c| c.is_ascii_digit()).count();
    let known = word
        .iter()
        .all(|c| !c.is_ascii_digit() || "01345".contains(*c));
    if digits == 0 || word.len() < 3 || 2 * digits > word.len() || !known {
        return None;
    }
    let with = |one: char| {
        let letter = |c: &char| match *c {
            '0' => 'o',
            '1' => one,
            '3' => 'e',
            '4' => 'a',
            '5' => 's',
            c => c,
        };
        word.iter().map(letter).collect()
    };
    Some([with('i'), with('l')])
}

/// Whether a word in one spelling is one that names also are, or short.
pub(super) fn is_common(word: &str) -> bool {
    if word.is_ascii() && word.len() <= 2 {
        return true;
    }
    let first = word.chars().next().unwrap_or(' ');
    let marked = match first {
        'a' => 'å',
        'o' => 'ø',
        _ => ' ',
    };
    let mut others = also_words(first).chain(also_words(marked));
    let mut said = String::new();
    others.any(|other| {
        let letters = other.chars().map(|c| match c {
            'å' => 'a',
            'ø' => 'o',
            c => c,
        });
        said.clear();
        plain_into(letters, 'æ', &mut said);
        said == word
    })
}

pub(super) fn is_solid(word: &str) -> bool {
    word.chars().all(|c| matches!(c, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_meet_and_those_of_two_do_not() {
        let meet = |one: &str, other: &str| {
            let ways = plain(one);
            plain(other).iter().any(|way| ways.contains(way))
        };
        for (one, other) in [
            ("kjær", "kjaer"),
            ("bäck", "baeck"),
            ("bäck", "back"),
            ("bäck", "bæck"),
            ("aase", "ase"),
            ("mueller", "muller"),
            ("soeren", "soren"),
            ("kaae", "kae"),
            ("strauß", "strauss"),
        ] {
            assert!(meet(one, other) && meet(other, one), "{one} {other}");
        }
        for (one, other) in [("kære", "kare"), ("næs", "nas"), ("bo", "bœ")] {
            assert!(!meet(one, other) || one == "bo", "{one} {other}");
        }
    }

    #[test]
    fn a_word_is_found_at_the_beginning_of_letters_as_far_as_it_goes() {
        let letters = |text: &str| text.chars().collect::<Vec<char>>();
        for (word, text, ends) in [
            ("ida", "idaopdigt", [Some(3), None]),
            ("ida", "idaase", [Some(3), Some(4)]),
            ("kjær", "kjaers", [Some(5), None]),
            ("kjær", "kjærs", [Some(4), None]),
            ("opdigt", "opd", [None, None]),
            ("muller", "muellersen", [Some(7), None]),
            ("weiss", "weißidag", [Some(4), None]),
            ("weis", "weiß", [None, None]),
            ("", "x", [Some(0), None]),
        ] {
            assert_eq!(prefixes(word, &letters(text)), ends, "{word} {text}");
        }
    }
}
