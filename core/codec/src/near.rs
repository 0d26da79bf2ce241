//! How far two words are apart, and which known word is meant by one that is not known.

/// How many letters are to be added, left out, changed or swapped with their neighbour to make one word of another
/// (optimal string alignment).
#[doc(hidden)]
#[must_use]
pub fn letters_apart(a: &str, b: &str) -> usize {
    let b: Vec<char> = b.chars().collect();
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=b.len()).collect();
    let mut last = None;
    for (i, x) in a.chars().enumerate() {
        let mut next = vec![i + 1];
        for (j, y) in b.iter().enumerate() {
            let of = |row: &[usize], at: usize| row.get(at).copied().unwrap_or(usize::MAX / 2);
            let changed = of(&row, j) + usize::from(x != *y);
            let mut least = changed.min(of(&row, j + 1) + 1).min(of(&next, j) + 1);
            let swapped = last == Some(*y) && j.checked_sub(1).and_then(|j| b.get(j)) == Some(&x);
            if swapped {
                least = least.min(of(&before, j.saturating_sub(1)) + 1);
            }
            next.push(least);
        }
        before = std::mem::replace(&mut row, next);
        last = Some(x);
    }
    row.last().copied().unwrap_or(0)
}

/// How many letters a word of so many may be apart from the one that is meant.
const fn most(letters: usize) -> usize {
    match letters {
        0..=2 => 0,
        3..=5 => 1,
        6..=9 => 2,
        _ => 3,
    }
}

/// The known word that is nearest, where one is near enough and no other as near.
#[doc(hidden)]
#[must_use]
pub fn nearest<'a>(word: &str, known: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    // Longer than any name: nothing is near it, and it need not be looked at.
    if word.len() > 100 {
        return None;
    }
    let most = most(word.chars().count());
    let mut best: Option<(usize, &str)> = None;
    let mut alone = true;
    for known in known {
        let apart = letters_apart(word, known);
        match best {
            _ if apart > most => {}
            Some((least, _)) if least < apart => {}
            Some((least, other)) if least == apart => alone &= other == known,
            _ => (best, alone) = (Some((apart, known)), true),
        }
    }
    best.filter(|_| alone).map(|(_, known)| known)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_added_left_out_changed_or_swapped_count() {
        for (a, b, apart) in [
            ("nord", "nord", 0),
            ("nord", "nrod", 1),
            ("syd", "sydd", 1),
            ("", "ab", 2),
            ("titel", "title", 1),
            ("øst", "vest", 2),
        ] {
            assert_eq!((letters_apart(a, b), letters_apart(b, a)), (apart, apart));
        }
    }

    #[test]
    fn the_nearest_is_meant_and_none_where_two_are_as_near() {
        let names = ["title", "body", "topics", "body_text"];
        for (word, meant) in [
            ("titel", Some("title")),
            ("bodi", Some("body")),
            ("topic", Some("topics")),
            ("heading", None),
            ("", None),
            ("to", None),
        ] {
            assert_eq!(nearest(word, names), meant, "{word}");
        }
        assert_eq!(nearest("abcx", ["abca", "abcb"]), None);
        assert_eq!(nearest(&"t".repeat(101), names), None);
    }
}
