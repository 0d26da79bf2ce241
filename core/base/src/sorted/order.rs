//! The one sort: which comes where is found over positions, in code that is compiled once; then each thing moves to its place.

use std::cmp::Ordering;

/// The positions of `len` things in order. Things that are equal stay in the order in which they stand.
#[inline(never)]
fn ordered(len: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<usize> {
    let mut positions: Vec<usize> = (0..len).collect();
    positions.sort_by(|a, b| compare(*a, *b));
    positions
}

/// Sorting without a sort for each type. Equal things stay in the order in which they stand.
pub trait Arrange<T> {
    /// Puts all in order.
    fn arrange(&mut self)
    where
        T: Ord;

    /// As [`arrange`](Self::arrange), for many: natively by the standard library's sort, in the module for the browser by the one.
    fn arrange_fast(&mut self)
    where
        T: Ord;

    /// Puts all in the order that a comparison gives.
    fn arrange_by(&mut self, compare: impl FnMut(&T, &T) -> Ordering);

    /// Puts all in the order of something about them.
    fn arrange_by_key<K: Ord>(&mut self, key: impl FnMut(&T) -> K);
}

impl<T> Arrange<T> for [T] {
    fn arrange(&mut self)
    where
        T: Ord,
    {
        self.arrange_by(T::cmp);
    }

    fn arrange_fast(&mut self)
    where
        T: Ord,
    {
        if cfg!(target_family = "wasm") {
            self.arrange();
        } else {
            self.sort();
        }
    }

    fn arrange_by(&mut self, mut compare: impl FnMut(&T, &T) -> Ordering) {
        let positions = ordered(self.len(), &mut |a, b| match (self.get(a), self.get(b)) {
            (Some(a), Some(b)) => compare(a, b),
            _ => Ordering::Equal,
        });
        move_to(self.len(), positions, &mut |a, b| self.swap(a, b));
    }

    fn arrange_by_key<K: Ord>(&mut self, mut key: impl FnMut(&T) -> K) {
        self.arrange_by(|a, b| key(a).cmp(&key(b)));
    }
}

/// How many elements two ascending lists share; what stands several times in both counts as often as in the one with fewer.
#[doc(hidden)]
#[inline]
#[must_use]
pub fn shared<T: Ord>(a: &[T], b: &[T]) -> usize {
    let (mut i, mut j, mut count) = (0, 0, 0);
    while let (Some(x), Some(y)) = (a.get(i), b.get(j)) {
        count += usize::from(x == y);
        i += usize::from(x <= y);
        j += usize::from(y <= x);
    }
    count
}

/// Moves what stands at `positions[i]` to `i`, along the cycles of the permutation: each thing is swapped at most once.
#[inline(never)]
fn move_to(len: usize, mut positions: Vec<usize>, swap: &mut dyn FnMut(usize, usize)) {
    for start in 0..len {
        let mut here = start;
        while let Some(slot) = positions.get_mut(here) {
            let from = std::mem::replace(slot, here);
            if from == start || from == here {
                break;
            }
            swap(here, from);
            here = from;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn things_stand_as_the_standard_librarys_stable_sort_puts_them(
            mut things in prop::collection::vec((0_u8..20, any::<u16>()), 0..200)
        ) {
            let mut expected = things.clone();
            expected.sort_by_key(|(key, _)| *key);
            things.arrange_by_key(|(key, _)| *key);
            prop_assert_eq!(&things, &expected);
            expected.sort();
            let mut fast = things.clone();
            things.arrange();
            prop_assert_eq!(&things, &expected);
            fast.arrange_fast();
            prop_assert_eq!(fast, expected);
        }
    }
}
