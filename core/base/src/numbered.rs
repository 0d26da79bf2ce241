//! Lists that number their things from 1, as people do.

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
}
