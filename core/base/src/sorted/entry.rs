//! The place of a key in a map.

use super::SortedMap;

/// The place of a key in a [`SortedMap`], whether something is there or not.
#[derive(Debug)]
pub struct Entry<'a, K, V> {
    map: &'a mut SortedMap<K, V>,
    key: K,
    at: Result<usize, usize>,
}

impl<'a, K: Ord, V> Entry<'a, K, V> {
    pub(super) fn new(map: &'a mut SortedMap<K, V>, key: K, at: Result<usize, usize>) -> Self {
        Self { map, key, at }
    }

    /// Changes the value, where there is one.
    #[must_use]
    pub fn and_modify(self, change: impl FnOnce(&mut V)) -> Self {
        if let Ok(at) = self.at
            && let Some((_, value)) = self.map.0.get_mut(at)
        {
            change(value);
        }
        self
    }

    /// The value; this one is put there if there is none.
    pub fn or_insert(self, value: V) -> &'a mut V {
        self.or_insert_with(|| value)
    }

    /// The value; one is made if there is none.
    #[expect(
        clippy::indexing_slicing,
        reason = "the place was found, or is where it was put just now"
    )]
    pub fn or_insert_with(self, make: impl FnOnce() -> V) -> &'a mut V {
        let entries = &mut self.map.0;
        let at = self.at.unwrap_or_else(|at| {
            entries.insert(at, (self.key, make()));
            at
        });
        &mut entries[at].1
    }

    /// The value; the type's own default if there is none.
    pub fn or_default(self) -> &'a mut V
    where
        V: Default,
    {
        self.or_insert_with(V::default)
    }
}
