use super::*;

fn entered(store: &MemoryStore) -> Vec<u16> {
    store.read().keys().copied().collect()
}

#[test]
fn a_batch_apart_is_kept_or_taken_back_as_a_whole_and_nobody_else_sees_it_before() {
    for keep in [true, false] {
        let store = MemoryStore::default();
        store.enter(1, "key").unwrap();
        store.begin_batch_apart().unwrap();
        store.enter(2, "key").unwrap();
        // One within another is part of it.
        store.begin_batch_apart().unwrap();
        store.begin_batch().unwrap();
        store.enter(3, "key").unwrap();
        store.end_batch(true).unwrap();
        store.end_batch(true).unwrap();
        assert_eq!(entered(&store), [1, 2, 3]);
        let seen = std::thread::scope(|scope| scope.spawn(|| entered(&store)).join().unwrap());
        assert_eq!(seen, [1]);
        store.end_batch(keep).unwrap();
        let after: &[u16] = if keep { &[1, 2, 3] } else { &[1] };
        assert_eq!(entered(&store), after);
        assert!(store.copy.read().unwrap().is_empty());
        store.enter(4, "key").unwrap();
        assert_eq!(entered(&store).len(), after.len() + 1);
    }
}

#[test]
fn a_batch_apart_within_another_is_taken_back_by_itself() {
    let store = MemoryStore::default();
    store.begin_batch().unwrap();
    store.enter(1, "key").unwrap();
    store.begin_batch_apart().unwrap();
    store.enter(2, "key").unwrap();
    store.end_batch(false).unwrap();
    assert_eq!(entered(&store), [1]);
    store.end_batch(false).unwrap();
    // Memory takes a plain one not back.
    assert_eq!(entered(&store), [1]);
    // Without a batch it does nothing.
    store.end_batch(false).unwrap();
    assert_eq!(entered(&store), [1]);
}
