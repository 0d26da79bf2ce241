//! Names in the cases of Slavic and Baltic languages: `Kowalskiego` is a form of `Kowalski`.

/// Whether letters are a name that a Slavic or Baltic language declines: by a letter that those have, or by its ending.
pub(super) fn declines(letters: &[char]) -> bool {
    let ends = |ending: &&str| {
        let length = ending.len();
        letters
            .len()
            .checked_sub(length)
            .and_then(|from| letters.get(from..))
            .is_some_and(|end| end.iter().copied().eq(ending.chars()))
    };
    let own = |c: &char| "ąćęłńśźżčěřšůžėįųū".contains(*c);
    letters.len() >= 4
        && (letters.iter().any(own)
            || [
                "ski", "ska", "cki", "cka", "wicz", "czyk", "czak", "enko", "chuk", "kova",
                "auskas", "iene",
            ]
            .iter()
            .any(ends)
            || letters.ends_with(&['o', 'v', 'á']))
}

/// Whether a word is a case of a name.
pub(super) fn is_form(name: &[char], word: &[char]) -> bool {
    const ENDINGS: &[&str] = &[
        "a", "y", "i", "e", "ę", "ą", "o", "u", "owi", "em", "iem", "ego", "emu", "im", "iej",
        "ie", "ów", "ami", "iego", "iemu", "ią", "ii", "ję", "ji", "ją", "ová", "ové", "ovou",
        "ou", "é", "ej", "ovi", "om", "ui", "io", "ys", "ei", "ės", "es",
    ];
    let loses_two = name.len() > 6
        && [['a', 's'], ['i', 's'], ['u', 's'], ['y', 's']]
            .iter()
            .any(|end| name.ends_with(end));
    (0..=1 + usize::from(loses_two)).any(|lost| {
        let stem = name
            .get(..name.len().saturating_sub(lost))
            .unwrap_or_default();
        let rest = word.strip_prefix(stem).filter(|_| !stem.is_empty());
        rest.is_some_and(|rest| {
            ENDINGS
                .iter()
                .any(|ending| rest.iter().copied().eq(ending.chars()))
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_case_is_a_form_of_its_name_and_of_no_other() {
        let letters = |word: &str| word.chars().collect::<Vec<char>>();
        let is = |name: &str, word: &str| is_form(&letters(name), &letters(word));
        for (name, word) in [
            ("śliwa", "śliwy"),
            ("kowalski", "kowalskiego"),
            ("nováková", "novákovou"),
            ("kazlauskas", "kazlauskui"),
        ] {
            assert!(is(name, word) && declines(&letters(name)), "{name} {word}");
        }
        assert!(!is("śliwa", "śliwka") && !is("kowalski", "kowal") && !is("", "a"));
        assert!(!declines(&letters("hansen")) && !declines(&letters("ska")));
    }
}
