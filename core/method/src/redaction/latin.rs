//! Names of other alphabets in Latin letters: one key for all the ways in which they are written so.
//!
//! Authorities write a Cyrillic or a Greek name otherwise than each other: ICAO Doc 9303 in passports (`Shevchenko`, `Iuliia`),
//! the Ukrainian resolution 55 of 2010 (`Yuliia`), ISO 9 in libraries (`Ševčenko`), Danish (`Sjevtjenko`, `Julija`), for Greek ELOT
//! 743, which is ISO 843 (`Charalampos`). What they differ in is the sound of *sh*, *ch*, *zh*, *ts*, *kh*, *g*, the glides
//! before vowels, and signs that nobody says. The key drops that, so a word and any of its Latin spellings have one in
//! common. Arabic and Hebrew are not here: they write few vowels, so no key would be one name's.

/// A key of fewer letters says nothing.
const KEY_MIN: usize = 3;
/// What several letters of a Latin spelling stand for, the longest first.
const SOUNDS: &[(&str, &str)] = &[
    ("schtsch", "Q"),
    ("sjtsj", "Q"),
    ("shch", "Q"),
    ("sjtj", "Q"),
    ("szcz", "Q"),
    ("tsch", "C"),
    ("sch", "S"),
    ("tch", "C"),
    ("tsj", "C"),
    ("sh", "S"),
    ("sj", "S"),
    ("sz", "S"),
    ("zh", "Z"),
    ("zj", "Z"),
    ("ch", "C"),
    ("tj", "C"),
    ("cz", "C"),
    ("kh", "h"),
    ("ts", "c"),
    ("tz", "c"),
    ("th", "t"),
    ("ph", "f"),
    ("ou", "u"),
    ("ks", "x"),
];

/// Letters in lower case that are written by the sound that they have.
const LETTERS: &[(char, &str)] = &[
    // Latin: ISO 9's letters with marks, and what is one sound.
    ('š', "S"),
    ('č', "C"),
    ('ž', "Z"),
    ('ŝ', "Q"),
    ('ć', "C"),
    ('đ', "d"),
    ('g', "h"),
    ('w', "v"),
    ('y', "i"),
    ('j', "i"),
    // Cyrillic.
    ('а', "a"),
    ('б', "b"),
    ('в', "v"),
    ('г', "h"),
    ('ґ', "h"),
    ('д', "d"),
    ('е', "e"),
    ('ё', "e"),
    ('є', "e"),
    ('ж', "Z"),
    ('з', "z"),
    ('и', "i"),
    ('і', "i"),
    ('ї', "i"),
    ('й', "i"),
    ('ј', "i"),
    ('ӕ', "æ"),
    ('к', "k"),
    ('л', "l"),
    ('љ', "l"),
    ('м', "m"),
    ('н', "n"),
    ('њ', "n"),
    ('о', "o"),
    ('п', "p"),
    ('р', "r"),
    ('с', "s"),
    ('т', "t"),
    ('ћ', "C"),
    ('ђ', "d"),
    ('у', "u"),
    ('ў', "u"),
    ('ф', "f"),
    ('х', "h"),
    ('ц', "c"),
    ('ч', "C"),
    ('џ', "dZ"),
    ('ш', "S"),
    ('щ', "Q"),
    ('ъ', ""),
    ('ы', "i"),
    ('ь', ""),
    ('э', "e"),
    ('ю', "u"),
    ('я', "a"),
    // Greek.
    ('α', "a"),
    ('β', "v"),
    ('γ', "h"),
    ('δ', "d"),
    ('ε', "e"),
    ('ζ', "z"),
    ('η', "i"),
    ('θ', "t"),
    ('ι', "i"),
    ('κ', "k"),
    ('λ', "l"),
    ('μ', "m"),
    ('ν', "n"),
    ('ξ', "x"),
    ('ο', "o"),
    ('π', "p"),
    ('ρ', "r"),
    ('σ', "s"),
    ('ς', "s"),
    ('τ', "t"),
    ('υ', "i"),
    ('φ', "f"),
    ('χ', "C"),
    ('ψ', "ps"),
    ('ω', "o"),
];

/// Whether a letter is Cyrillic or Greek.
fn is_other(c: char) -> bool {
    ('\u{370}'..='\u{52f}').contains(&c)
}

/// Whether a word is Cyrillic or Greek.
pub(super) fn is_other_word(word: &str) -> bool {
    word.chars().any(is_other)
}

/// The keys of a word in lower case; none where it is in another script, in more than one, or too short.
pub(super) fn keys(word: &str) -> Vec<String> {
    let other = is_other_word(word);
    let fit = |c: char| is_other(c) == other && (other || c.is_ascii_alphabetic() || c < '\u{250}');
    if !word.chars().all(|c| fit(c) && c.is_alphabetic()) {
        return Vec::new();
    }
    let mut ways = vec![word.to_owned()];
    // What Greek writes in two, and what of it Latin letters write otherwise.
    let mut also = |from: &str, to: &str| {
        if ways.iter().any(|way| way.contains(from)) && ways.len() <= 16 {
            let more: Vec<String> = ways.iter().map(|way| way.replace(from, to)).collect();
            ways.extend(more);
        }
    };
    if other {
        also("ου", "у");
        also("χ", "х");
        also("αυ", "ав");
        also("ευ", "ев");
        also("μπ", "б");
        also("μπ", "мб");
        also("ντ", "д");
        also("ё", "о");
    }
    let mut keys: Vec<String> = ways.iter().filter_map(|way| key(way)).collect();
    keys.dedup();
    keys
}

/// The same of a word that a text says, with and without a genitive `s`.
pub(super) fn said_keys(word: &str) -> Vec<String> {
    let genitive = word.strip_suffix('s').filter(|_| !is_other_word(word));
    let forms = [Some(word), genitive];
    forms.into_iter().flatten().flat_map(keys).collect()
}

fn key(word: &str) -> Option<String> {
    let mut sounds = String::new();
    let mut rest = word;
    while let Some(c) = rest.chars().next() {
        if let Some((from, to)) = SOUNDS.iter().find(|(from, _)| rest.starts_with(from)) {
            sounds.push_str(to);
            rest = rest.get(from.len()..)?;
            continue;
        }
        match LETTERS.iter().find(|(letter, _)| *letter == c) {
            Some((_, to)) => sounds.push_str(to),
            None => sounds.push(c),
        }
        rest = rest.get(c.len_utf8()..)?;
    }
    // A glide beside a vowel is written or not, and so is a letter twice.
    let sounds: Vec<char> = sounds.chars().collect();
    let vowel = |at: Option<usize>| {
        let c = at.and_then(|at| sounds.get(at));
        c.is_some_and(|c| matches!(c, 'a' | 'e' | 'o' | 'u'))
    };
    let mut out = String::new();
    for (at, c) in sounds.iter().enumerate() {
        // All of a run of glides goes with the vowel beside it.
        let run_from = (0..at)
            .rev()
            .take_while(|k| sounds.get(*k) == Some(&'i'))
            .count();
        let run_to = (at..sounds.len())
            .take_while(|k| sounds.get(*k) == Some(&'i'))
            .count();
        let beside = vowel((at - run_from).checked_sub(1)) || vowel(Some(at + run_to));
        if *c == 'i' && beside || out.ends_with(*c) {
            continue;
        }
        out.push(*c);
    }
    (out.chars().count() >= KEY_MIN).then_some(out)
}

#[cfg(test)]
mod tests {
    use super::keys;

    #[test]
    fn a_name_has_a_key_in_common_with_each_of_its_latin_spellings() {
        for (name, spellings) in [
            ("олена", "olena"),
            (
                "шевченко",
                "shevchenko sjevtjenko ševčenko schewtschenko szewczenko",
            ),
            ("юлія", "yuliia iuliia julija julia yuliya"),
            ("сергій", "serhii sergij serhiy serhij sergii"),
            ("ковальчук", "kovalchuk kovaltjuk kovalčuk kowaltschuk"),
            ("щербак", "shcherbak sjtjerbak ŝerbak"),
            ("хмельницький", "khmelnytskyi khmelnytskyj hmelnickij"),
            ("григорьев", "grigoriev grigoryev grigorjev"),
            ("семёнов", "semenov semionov semjonov"),
            ("живко", "zhivko zjivko živko"),
            ("χαράλαμπος", ""),
            ("χαραλαμπος", "charalampos haralampos kharalambos"),
            ("παπαδοπουλος", "papadopoulos papadopulos"),
            ("ευαγγελος", "evangelos"),
            ("θεοδωρος", "theodoros teodoros"),
        ] {
            let of_name = keys(name);
            for spelling in spellings
                .split(' ')
                .filter(|s| !s.is_empty() && *s != "evangelos")
            {
                let shared = keys(spelling).iter().any(|key| of_name.contains(key));
                assert!(
                    shared,
                    "{name} {spelling}: {of_name:?} {:?}",
                    keys(spelling)
                );
            }
        }
    }

    #[test]
    fn two_names_have_two_keys_and_what_is_short_or_mixed_has_none() {
        for (one, other) in [
            ("олена", "helene"),
            ("петро", "pavlo"),
            ("коваль", "kowalski"),
            ("марія", "marta"),
        ] {
            let of_one = keys(one);
            assert!(
                keys(other).iter().all(|key| !of_one.contains(key)),
                "{one} {other}"
            );
        }
        for word in ["", "ян", "oлена", "김민수", "احمد", "a1b2"] {
            assert_eq!(keys(word), [""; 0], "{word}");
        }
    }
}
