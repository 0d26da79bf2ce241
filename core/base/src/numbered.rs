//! Lists that number their things from 1, and columns that are named by letters, as people do.

/// What stands in a list under a number from 1.
pub fn numbered<T>(list: &[T], number: u32) -> Option<&T> {
    list.get(index(number)?)
}

/// The same, to be changed.
pub fn numbered_mut<T>(list: &mut [T], number: u32) -> Option<&mut T> {
    list.get_mut(index(number)?)
}

fn index(number: u32) -> Option<usize> {
    usize::try_from(number).ok()?.checked_sub(1)
}

/// How a spreadsheet names a column, by its place from 0: A, B, … Z, AA.
#[must_use]
pub fn column_letters(place: usize) -> String {
    let mut letters = String::new();
    let mut left = place + 1;
    while left > 0 {
        let digit = u8::try_from((left - 1) % 26).unwrap_or_default();
        letters.insert(0, char::from(b'A' + digit));
        left = (left - 1) / 26;
    }
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_begin_at_one_and_end_with_the_list() {
        let mut list = ["a", "b"];
        assert_eq!(
            [0, 1, 2, 3].map(|number| numbered(&list, number).copied()),
            [None, Some("a"), Some("b"), None]
        );
        assert!(numbered_mut(&mut list, 0).is_none());
        assert_eq!(numbered_mut(&mut list, 2), Some(&mut "b"));
    }

    #[test]
    fn columns_are_lettered_past_z() {
        let expect = [
            (0, "A"),
            (25, "Z"),
            (26, "AA"),
            (701, "ZZ"),
            (702, "AAA"),
            (16_383, "XFD"),
        ];
        for (column, name) in expect {
            assert_eq!(column_letters(column), name);
        }
    }
}
