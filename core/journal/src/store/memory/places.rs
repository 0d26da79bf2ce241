//! The places of the streams that are found under one term.

use medborger_base::sorted::Arrange;
use roaring::{MultiOps, RoaringBitmap};

/// As many stand in a list of their own, which is one step in memory away. In a bitmap they would lie in a piece for every 65,536
/// streams: whoever looks for the beginning of a word goes through thousands of terms of few streams each.
const LISTED_MAX: usize = 1024;

/// Places, each once.
#[derive(Debug, Clone)]
pub(super) enum Places {
    /// Few of them, ascending.
    Listed(Vec<u32>),
    Mapped(RoaringBitmap),
}

impl Default for Places {
    fn default() -> Self {
        Self::Listed(Vec::new())
    }
}

impl Places {
    /// Adds a place. Whether it was not there.
    pub(super) fn insert(&mut self, slot: u32) -> bool {
        let list = match self {
            Self::Mapped(map) => return map.insert(slot),
            Self::Listed(list) => list,
        };
        // Whoever comes last has the highest place.
        let at = match list.last() {
            Some(last) if *last < slot => list.len(),
            _ => match list.binary_search(&slot) {
                Ok(_) => return false,
                Err(at) => at,
            },
        };
        if list.len() < LISTED_MAX {
            list.insert(at, slot);
            return true;
        }
        let mut map: RoaringBitmap = list.iter().copied().collect();
        map.insert(slot);
        *self = Self::Mapped(map);
        true
    }

    /// Takes a place away. Whether it was there.
    pub(super) fn remove(&mut self, slot: u32) -> bool {
        match self {
            Self::Mapped(map) => map.remove(slot),
            Self::Listed(list) => match list.binary_search(&slot) {
                Ok(at) => {
                    list.remove(at);
                    true
                }
                Err(_) => false,
            },
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        match self {
            Self::Mapped(map) => map.is_empty(),
            Self::Listed(list) => list.is_empty(),
        }
    }

    pub(super) fn shrink(&mut self) {
        if let Self::Listed(list) = self {
            list.shrink_to_fit();
        }
    }

    /// Those that are among others.
    pub(super) fn among(&self, others: &RoaringBitmap) -> RoaringBitmap {
        match self {
            Self::Mapped(map) => map & others,
            Self::Listed(list) => {
                let both = list.iter().filter(|slot| others.contains(**slot));
                both.copied().collect()
            }
        }
    }

    /// How many are among others.
    pub(super) fn count_among(&self, others: &RoaringBitmap) -> u64 {
        match self {
            Self::Mapped(map) => map.intersection_len(others),
            Self::Listed(list) => list.iter().filter(|slot| others.contains(**slot)).count() as u64,
        }
    }

    /// Takes these away from others.
    pub(super) fn leave(&self, others: &mut RoaringBitmap) {
        match self {
            Self::Mapped(map) => *others -= map,
            Self::Listed(list) => {
                for slot in list {
                    others.remove(*slot);
                }
            }
        }
    }
}

/// All of them in one. In a page there are few, and to unite many at once would make each module 9 kB larger with gzip.
pub(super) fn united<'a>(all: impl Iterator<Item = &'a Places>) -> RoaringBitmap {
    let (mut maps, mut lists) = (Vec::new(), Vec::new());
    for places in all {
        match places {
            Places::Mapped(map) => maps.push(map),
            Places::Listed(list) => lists.push(list.as_slice()),
        }
    }
    if cfg!(target_family = "wasm") {
        let mut united = RoaringBitmap::new();
        maps.into_iter().for_each(|map| united |= map);
        united.extend(lists.into_iter().flatten());
        return united;
    }
    let listed = match lists.as_slice() {
        [] => RoaringBitmap::new(),
        [list] => list.iter().copied().collect(),
        lists => of_lists(lists),
    };
    match maps.is_empty() {
        true => listed,
        false => maps.union() | listed,
    }
}

/// What stands in any of these lists: bit by bit, because that costs the same for each whatever order they come in.
fn of_lists(lists: &[&[u32]]) -> RoaringBitmap {
    let highest = lists.iter().filter_map(|list| list.last()).max();
    let bytes = highest.map_or(0, |slot| *slot as usize / 8 + 1);
    let total: usize = lists.iter().map(|list| list.len()).sum();
    if total < bytes / 64 {
        // Few places far apart.
        let mut all: Vec<u32> = lists.iter().copied().flatten().copied().collect();
        all.arrange_fast();
        return all.into_iter().collect();
    }
    let mut bits = vec![0_u8; bytes];
    for slot in lists.iter().copied().flatten() {
        if let Some(byte) = bits.get_mut(*slot as usize / 8) {
            *byte |= 1 << (slot % 8);
        }
    }
    RoaringBitmap::from_lsb0_bytes(0, &bits)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use proptest::prelude::*;

    use super::*;

    fn places(of: &BTreeSet<u32>) -> Places {
        let mut places = Places::default();
        of.iter().rev().for_each(|slot| {
            places.insert(*slot);
        });
        places
    }

    fn set(map: &RoaringBitmap) -> BTreeSet<u32> {
        map.iter().collect()
    }

    #[test]
    fn a_list_becomes_a_map_where_it_has_grown_and_holds_the_same() {
        let mut places = Places::default();
        let mut model = BTreeSet::new();
        // 7 and 1,500 have no factor in common.
        for slot in (0..1_500).map(|n| n * 7 % 1_500 * 1_000) {
            assert!(places.insert(slot) && !places.insert(slot));
            model.insert(slot);
            let is_mapped = matches!(places, Places::Mapped(_));
            assert_eq!(is_mapped, model.len() > LISTED_MAX);
        }
        assert_eq!(set(&united([&places].into_iter())), model);
        for slot in model {
            assert!(!places.is_empty() && places.remove(slot) && !places.remove(slot));
        }
        assert!(places.is_empty());
    }

    proptest! {
        #[test]
        fn whatever_their_form_places_are_sets(
            sets in prop::collection::vec(
                prop_oneof![
                    prop::collection::btree_set(0..200_000_u32, 0..40),
                    prop::collection::btree_set(0..5_000_u32, 0..3_000),
                    prop::collection::btree_set(3_999_999..4_000_003_u32, 0..3),
                ],
                0..6,
            ),
            others in prop::collection::btree_set(0..5_000_u32, 0..3_000),
        ) {
            let all: Vec<Places> = sets.iter().map(places).collect();
            let union: BTreeSet<u32> = sets.iter().flatten().copied().collect();
            prop_assert_eq!(set(&united(all.iter())), union);
            let map: RoaringBitmap = others.iter().copied().collect();
            for (set_of, places) in sets.iter().zip(&all) {
                let both: BTreeSet<u32> = set_of & &others;
                prop_assert_eq!(places.count_among(&map), both.len() as u64);
                prop_assert_eq!(set(&places.among(&map)), both);
                let mut left = map.clone();
                places.leave(&mut left);
                prop_assert_eq!(set(&left), &others - set_of);
            }
        }
    }
}
