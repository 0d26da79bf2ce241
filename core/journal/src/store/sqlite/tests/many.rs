//! Many threads that write to one store at once.

use super::*;
use crate::journal::check_entry;

fn is_shared<T: Send + Sync>() {}

#[test]
fn a_store_can_be_sent_to_and_used_by_other_threads() {
    is_shared::<SqliteStore>();
    is_shared::<MemoryStore>();
}

/// The stream's version, looked at now.
fn look(store: &dyn Store, stream: &StreamKey) -> (Loaded, u64) {
    let needs = Needs {
        streams: BTreeSet::from([stream.clone()]),
        ..Needs::default()
    };
    let mut loaded = Loaded::default();
    store.load(TENANT, &needs, &mut loaded).unwrap();
    let version = loaded.streams[stream].as_ref().map_or(0, |row| row.version);
    (loaded, version)
}

fn raise(stream: &StreamKey, number: u64, loaded: Loaded, version: u64) -> Commit {
    let mut commit = empty(TENANT, number);
    write_to(&mut commit, stream, version, 1);
    commit.0.looked = Looked::whole(loaded);
    commit
}

/// Every entry is there, hashed onto the one before, and every stream has as many as it says.
fn is_whole(store: &dyn Store, entries: u64) {
    let view = store.view(TENANT).unwrap();
    let journal = view.entries(0, u32::MAX).unwrap();
    let mut versions: BTreeMap<StreamKey, u64> = BTreeMap::new();
    let end = journal.iter().fold(Head::default(), |head, entry| {
        let body = entry.body.as_ref().unwrap();
        let version = versions.entry(body.stream.clone()).or_default();
        *version += 1;
        assert_eq!(body.version, *version);
        check_entry(TENANT, head, entry).unwrap()
    });
    assert_eq!(view.head().unwrap(), end);
    assert_eq!(end.position, entries);
    let states = pages(view.as_ref(), 100).into_iter();
    let states: BTreeMap<_, _> = states.map(|(key, shown, _)| (key, shown.0)).collect();
    assert_eq!(states, versions);
}

const THREADS: u64 = 8;

#[test]
fn the_commits_of_eight_threads_all_succeed_two_hundred_each() {
    let each = 200;
    let folder = Folder::new("eight");
    let file = SqliteStore::open(folder.db()).unwrap();
    let [memory, in_memory, hosts] = each_store();
    let stores: [Box<dyn Store>; 4] = [Box::new(file), memory, in_memory, hosts];
    for store in &stores {
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                scope.spawn(move || {
                    let stream = citizen(thread);
                    for n in 0..each {
                        let (loaded, version) = look(store, &stream);
                        assert_eq!(version, n);
                        let commit = raise(&stream, thread * each + n, loaded, version);
                        keep(store, commit).unwrap();
                        assert_eq!(look(store, &stream).1, n + 1, "one's own writes are seen");
                    }
                });
            }
        });
        let generation = store.view(TENANT).unwrap().generation();
        assert_eq!(generation, Ok(THREADS * each));
        is_whole(store, THREADS * each);
    }
}

#[test]
fn what_many_write_to_one_stream_from_two_stores_is_never_lost() {
    let each = 25;
    let folder = Folder::new("contended");
    let open = || SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    let (one, two) = (open(), open());
    let memory = MemoryStore::default();
    let pairs: [[&dyn Store; 2]; 2] = [[&one, &two], [&memory, &memory]];
    for stores in pairs {
        std::thread::scope(|scope| {
            for thread in 0..THREADS {
                let store = stores[thread as usize % 2];
                scope.spawn(move || {
                    let stream = citizen(1);
                    for n in 0..each {
                        let number = thread * each + n;
                        for attempt in 0.. {
                            let held = attempt >= 2;
                            if held {
                                store.begin_batch().unwrap();
                            }
                            let (loaded, version) = look(store, &stream);
                            let outcome = keep(store, raise(&stream, number, loaded, version));
                            if held {
                                store.end_batch(true).unwrap();
                            }
                            match outcome {
                                Ok(()) => break,
                                Err(StoreError::Conflict { what: "stream" }) if !held => {}
                                other => panic!("{other:?}"),
                            }
                        }
                    }
                });
            }
        });
        is_whole(stores[0], THREADS * each);
    }
}

#[test]
fn a_view_opened_while_many_write_is_whole() {
    let folder = Folder::new("view-whole");
    let store = &SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    std::thread::scope(|scope| {
        for thread in 0..4 {
            scope.spawn(move || {
                for n in 0..50 {
                    let (loaded, version) = look(store, &citizen(thread));
                    keep(
                        store,
                        raise(&citizen(thread), thread * 50 + n, loaded, version),
                    )
                    .unwrap();
                }
            });
        }
        for _ in 0..50 {
            let view = store.view(TENANT).unwrap();
            let head = view.head().unwrap();
            let states = pages(view.as_ref(), 2);
            assert_eq!(states.iter().map(|s| s.1.0).sum::<u64>(), head.position);
            assert_eq!(view.generation().unwrap(), head.position);
            let entries = view.entries(0, u32::MAX).unwrap();
            assert_eq!(entries.len() as u64, head.position);
        }
    });
    is_whole(store, 200);
}
