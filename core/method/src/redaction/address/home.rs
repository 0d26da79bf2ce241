//! One way of writing for an address, so that people who wrote theirs differently are known to live together.

use medborger_base::unicode::{composed, is_mark, parts, two_letters};

use super::super::fold::Folded;
use super::super::scan::Scan;

/// What floors and sides are called, and what stands for each.
#[rustfmt::skip]
const UNITS: [(&str, &str); 32] = [
    ("st", "st"), ("kl", "kl"), ("tv", "tv"), ("th", "th"), ("mf", "mf"),
    ("stuen", "st"), ("stue", "st"), ("kaelderen", "kl"), ("kaelder", "kl"), ("kld", "kl"),
    ("venstre", "tv"), ("hoejre", "th"), ("midtfor", "mf"), ("midt", "mf"),
    ("sal", ""), ("etage", ""), ("til", ""), ("doer", ""), ("lejlighed", ""), ("lejl", ""), ("lej", ""), ("vaerelse", ""),
    ("vaer", ""), ("bolig", ""),
    ("foerste", "1"), ("anden", "2"), ("tredje", "3"), ("fjerde", "4"), ("femte", "5"), ("sjette", "6"),
    ("syvende", "7"), ("app", ""),
];

/// Street, house, floor and side, and postal code, as far as they stand there, in one way of writing. None where there is
/// no house number after a name.
///
/// Letter case, punctuation, the name of the town, *st.* or *stuen*, *th.* or *til højre* make no difference.
#[must_use]
pub(crate) fn home(address: &str) -> Option<String> {
    let folded = Folded::of(address);
    let text: &str = &folded.text;
    let scan = Scan::new(text);
    let number = (0..text.len()).find(|&i| {
        let begins = scan.digit_at(i) && !(i > 0 && scan.digit_at(i - 1));
        let digits = scan.digits_end(i) - i;
        begins
            && digits <= 3
            && text
                .get(..i)
                .is_some_and(|name| name.contains(char::is_alphabetic))
    })?;
    let digits = scan.digits_end(number);
    // `7B`, `7 B`; a floor's letters come in twos.
    let spaced = scan.word_at(scan.skip_blanks(digits));
    let letter = if spaced.len() == 1 {
        spaced
    } else {
        scan.word_at(digits)
    };
    let house_end = if letter.len() == 1 {
        letter.end
    } else {
        digits
    };
    // Who is named before the street is no part of it.
    let name = text.get(..number)?.trim_end_matches([' ', ',']);
    let name = name.rsplit([',', '\n']).next()?;
    let street: String = plain(name).filter(|c| c.is_alphanumeric()).collect();
    if street.is_empty() {
        return None;
    }
    let house = text.get(number..digits)?.trim_start_matches('0');
    let letter: String = plain(text.get(digits..house_end)?)
        .filter(|c| c.is_alphanumeric())
        .collect();
    let (mut unit, mut code) = (String::new(), String::new());
    let mut within = true;
    for word in words(text.get(house_end..)?) {
        let known = UNITS.iter().find(|(name, _)| *name == word);
        let digits = word.bytes().all(|c| c.is_ascii_digit());
        if digits && word.len() == 4 {
            code = word;
            break;
        }
        // After the name of a village nothing is a floor.
        within &= digits && word.len() <= 2 || known.is_some();
        let short = known.map_or(word.as_str(), |(_, short)| short);
        if within && !short.is_empty() {
            unit.push_str(short);
            unit.push('.');
        }
    }
    Some(format!("{street} {house}{letter} {unit} {code}"))
}

/// Lower case without accents; æ, ø and å as two letters.
fn plain(text: &str) -> impl Iterator<Item = char> + '_ {
    composed(text).flat_map(char::to_lowercase).flat_map(|c| {
        let two = two_letters(c);
        let other = two.is_none().then_some(c);
        let other = other.into_iter().flat_map(parts).filter(|c| !is_mark(*c));
        two.into_iter().flatten().chain(other)
    })
}

fn words(text: &str) -> Vec<String> {
    let mut words = vec![String::new()];
    for c in plain(text) {
        if !c.is_alphanumeric() {
            words.push(String::new());
        } else if let Some(word) = words.last_mut() {
            // `2tv` is two words.
            let parts = word
                .chars()
                .last()
                .is_some_and(|l| l.is_ascii_digit() != c.is_ascii_digit());
            if parts {
                words.push(c.to_string());
            } else {
                word.push(c);
            }
        }
    }
    words.retain(|word| !word.is_empty());
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_home_is_one_whatever_the_spelling() {
        for (a, b) in [
            (
                "Nørregade 7, st. th., 6100 Haderslev",
                "NØRREGADE 7 stuen til højre 6100 HADERSLEV",
            ),
            ("Nørregade 7B", "nørregade 7 b"),
            ("Nørregade 7, 2. tv.", "Nørregade 7, 2tv"),
            ("Nørregade 7, 2. tv", "Nørregade 7, anden sal til venstre"),
            ("Åvej 12", "Aavej 12"),
            ("H.C. Andersens Vej 3", "HC Andersens vej 3"),
            ("Allé 4, 8000 Aarhus C", "Alle 4 8000"),
            (
                "c/o Ida Eksempel, Torvet 1, 6100 Haderslev",
                "Torvet 1, 6100 Haderslev",
            ),
        ] {
            assert_eq!(home(a), home(b), "{a}");
            assert!(home(a).is_some(), "{a}");
        }
    }

    #[test]
    fn other_homes_are_others_and_no_address_is_none() {
        let all = [
            "Nørregade 7",
            "Nørregade 7A",
            "Nørregade 17",
            "Nørregade 7, 1. tv",
            "Nørregade 7, 1. th",
            "Nørregade 7, st. tv",
            "Nørregade 7, 6100 Haderslev",
            "Nørregade 7, 8000 Aarhus",
            "Nørgade 7",
        ];
        for (n, a) in all.iter().enumerate() {
            for b in &all[n + 1..] {
                assert_ne!(home(a), home(b), "{a}, {b}");
            }
        }
        for text in ["", "Nørregade", "6100 Haderslev", "12", "h 12345"] {
            assert_eq!(home(text), None, "{text}");
        }
    }
}
