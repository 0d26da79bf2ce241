//! Batches: commits of one thread that become durable together.

use super::*;

#[test]
fn a_batch_is_seen_by_others_only_at_its_end() {
    let folder = Folder::new("batch");
    let store = SqliteStore::open(folder.db()).unwrap();
    let options = Options {
        busy_timeout: Duration::ZERO,
    };
    let other = SqliteStore::open_with(folder.db(), options).unwrap();
    store.begin_batch().unwrap();
    store.begin_batch().unwrap();
    keep(&store, one(1)).unwrap();
    store.end_batch(true).unwrap();
    assert_eq!(position(&store), 1, "it sees its own writes");
    assert_eq!(position(&other), 0);
    assert_eq!(keep(&other, one(2)), Err(StoreError::Busy));
    assert_eq!(other.begin_batch(), Err(StoreError::Busy));
    store.end_batch(true).unwrap();
    store.end_batch(true).unwrap();
    assert_eq!(position(&other), 1);
    other.begin_batch().unwrap();
    keep(&other, one(2)).unwrap();
    drop(other);
    assert_eq!(
        position(&store),
        1,
        "a batch that was never ended is not stored"
    );
}

#[test]
fn a_batch_is_hidden_from_other_threads_until_its_end() {
    let folder = Folder::new("batch-threads");
    let store = Arc::new(SqliteStore::open_with(folder.db(), FOREVER).unwrap());
    keep(&*store, one(1)).unwrap();
    let before = all_of(&*store);
    let theirs = |store: &Arc<SqliteStore>| {
        let store = Arc::clone(store);
        at_once(move || {
            let mut loaded = Loaded::default();
            let needs = Needs {
                streams: BTreeSet::from([citizen(2)]),
                ..Needs::default()
            };
            store.load(TENANT, &needs, &mut loaded).unwrap();
            let shapes = store.shapes(TENANT).unwrap();
            let seen = (loaded.generation, loaded.streams[&citizen(2)].is_some());
            (all_of(&*store), seen, shapes)
        })
    };
    store.begin_batch().unwrap();
    settle(&*store, TENANT, "idea=1").unwrap();
    keep(&*store, one(2)).unwrap();
    let own = all_of(&*store);
    assert_eq!(own.0.1.position, 2, "it sees its own writes");
    assert_eq!(
        theirs(&store),
        Some((before, (Some(1), false), None)),
        "others see what was before, at once"
    );
    store.end_batch(true).unwrap();
    let shapes = Some("idea=1".to_owned());
    assert_eq!(theirs(&store), Some((own, (Some(2), true), shapes)));
}

#[test]
fn nobody_else_writes_until_a_batch_ends() {
    let folder = Folder::new("batch-waits");
    let file = SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    let [memory, in_memory, hosts] = each_store();
    for store in [memory, in_memory, hosts, Box::new(file)] {
        std::thread::scope(|scope| {
            store.begin_batch().unwrap();
            keep(&store, one(1)).unwrap();
            let (done, outcome) = mpsc::channel();
            let other = &store;
            scope.spawn(move || {
                // Ending a batch of somebody else does nothing.
                other.end_batch(false).unwrap();
                other.end_batch(true).unwrap();
                done.send(keep(other, one(2)))
            });
            let waited = outcome.recv_timeout(A_WHILE);
            keep(&store, one(3)).unwrap();
            store.end_batch(true).unwrap();
            assert_eq!(waited, Err(mpsc::RecvTimeoutError::Timeout));
            assert_eq!(outcome.recv(), Ok(Ok(())));
        });
        let entries = store.entries(TENANT, 0, 9).unwrap();
        let commands: Vec<_> = entries
            .iter()
            .map(|entry| entry.body.as_ref().unwrap().command)
            .collect();
        assert_eq!(commands, [1, 3, 2].map(command));
    }
}

#[test]
fn a_batch_that_is_not_to_be_kept_is_taken_back_whole() {
    let folder = Folder::new("batch-back");
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, one(1)).unwrap();
    settle(&store, TENANT, "idea=1").unwrap();
    let before = all_of(&store);

    store.begin_batch().unwrap();
    keep(&store, one(2)).unwrap();
    store.begin_batch().unwrap();
    keep(&store, one(3)).unwrap();
    store.end_batch(true).unwrap();
    settle(&store, TENANT, "idea=2").unwrap();
    keep(&store, one(4)).unwrap();
    store.end_batch(false).unwrap();
    assert_eq!(all_of(&store), before);
    assert_eq!(store.shapes(TENANT).unwrap().as_deref(), Some("idea=1"));
    keep(&store, one(2)).unwrap();
    assert_eq!(position(&store), 2, "it may write as before");
}

#[test]
fn a_batch_within_another_that_is_not_to_be_kept_takes_the_other_with_it() {
    let store = SqliteStore::in_memory().unwrap();
    keep(&store, one(1)).unwrap();
    let before = all_of(&store);
    store.begin_batch().unwrap();
    keep(&store, one(2)).unwrap();
    store.begin_batch().unwrap();
    store.end_batch(false).unwrap();
    assert_eq!(keep(&store, one(3)), Err(StoreError::Unavailable));
    assert_eq!(store.end_batch(true), Err(StoreError::Unavailable));
    assert_eq!(all_of(&store), before);
}

#[test]
fn memory_takes_nothing_of_a_batch_back() {
    let store = MemoryStore::default();
    store.begin_batch().unwrap();
    keep(&store, one(1)).unwrap();
    store.end_batch(false).unwrap();
    assert_eq!(position(&store), 1);
}

#[test]
fn ending_a_batch_that_was_not_begun_does_nothing() {
    for store in each_store() {
        keep(&store, one(1)).unwrap();
        store.end_batch(false).unwrap();
        store.end_batch(true).unwrap();
        assert_eq!(position(&store), 1);
        let view = store.view(TENANT).unwrap();
        store.end_batch(true).unwrap();
        assert_eq!(view.head().unwrap().position, 1);
    }
}
