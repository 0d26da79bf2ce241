//! Against the standard library's trees.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::{SortedMap, SortedSet};

/// What is done to both.
#[derive(Debug, Clone)]
enum Act {
    Insert(u8, u16),
    Remove(u8),
    Extend(Vec<(u8, u16)>),
    AddTo(u8, u16),
    Retain(u16),
}

fn act() -> impl Strategy<Value = Act> {
    prop_oneof![
        (any::<u8>(), any::<u16>()).prop_map(|(key, value)| Act::Insert(key, value)),
        any::<u8>().prop_map(Act::Remove),
        prop::collection::vec((any::<u8>(), any::<u16>()), 0..30).prop_map(Act::Extend),
        (any::<u8>(), any::<u16>()).prop_map(|(key, value)| Act::AddTo(key, value)),
        any::<u16>().prop_map(Act::Retain),
    ]
}

proptest! {
    #[test]
    fn a_sorted_map_holds_what_a_tree_holds(acts in prop::collection::vec(act(), 0..60)) {
        let (mut ours, mut tree) = (SortedMap::new(), BTreeMap::new());
        for act in acts {
            match act {
                Act::Insert(key, value) => {
                    prop_assert_eq!(ours.insert(key, value), tree.insert(key, value));
                }
                Act::Remove(key) => prop_assert_eq!(ours.remove(&key), tree.remove(&key)),
                Act::Extend(more) => {
                    ours.extend(more.clone());
                    tree.extend(more);
                }
                Act::AddTo(key, value) => {
                    let sum = ours.entry(key).and_modify(|sum: &mut u16| *sum /= 2).or_default();
                    *sum = sum.wrapping_add(value);
                    let sum = tree.entry(key).and_modify(|sum: &mut u16| *sum /= 2).or_default();
                    *sum = sum.wrapping_add(value);
                }
                Act::Retain(from) => {
                    ours.retain(|_, value| *value >= from / 2);
                    tree.retain(|_, value| *value >= from / 2);
                }
            }
            prop_assert!(ours.iter().eq(tree.iter()));
            prop_assert_eq!(ours.first_key_value(), tree.first_key_value());
            prop_assert_eq!(ours.last_key_value(), tree.last_key_value());
        }
        prop_assert_eq!(ours, tree.into_iter().collect());
    }

    #[test]
    fn a_sorted_set_holds_what_a_tree_holds(
        first in prop::collection::vec(any::<u8>(), 0..40),
        second in prop::collection::vec(any::<u8>(), 0..40),
        gone in prop::collection::vec(any::<u8>(), 0..40),
    ) {
        let (mut ours, mut tree): (SortedSet<u8>, BTreeSet<u8>) =
            (first.iter().copied().collect(), first.into_iter().collect());
        let (other, other_tree): (SortedSet<u8>, BTreeSet<u8>) =
            (second.iter().copied().collect(), second.iter().copied().collect());
        prop_assert!((&ours - &other).iter().eq((&tree - &other_tree).iter()));
        prop_assert!((&ours & &other).iter().eq((&tree & &other_tree).iter()));
        prop_assert_eq!(ours.is_disjoint(&other), tree.is_disjoint(&other_tree));
        prop_assert_eq!(ours.is_subset(&other), tree.is_subset(&other_tree));
        for item in gone {
            prop_assert_eq!(ours.remove(&item), tree.remove(&item));
        }
        ours.extend(second.iter().copied());
        tree.extend(second);
        prop_assert_eq!(ours.pop_first(), tree.pop_first());
        prop_assert!(ours.iter().eq(tree.iter()));
    }
}
