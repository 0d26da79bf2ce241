//! Views: what there is at one moment, whatever is written meanwhile.

use super::*;

/// Changes everything that [`one`] wrote, and adds something.
fn changes(number: u64) -> Commit {
    let mut commit = empty(TENANT, number);
    write_to(&mut commit, &citizen(1), 1, 1);
    write_to(&mut commit, &citizen(number), 0, 1);
    add_term(&mut commit, &citizen(number), "citizen:a=1");
    commit.0.vault_delete.insert("text/1".to_owned());
    let text = row("text/2", "citizen/2", "\"two\"");
    commit.0.vault_put.push(text);
    commit
}

#[test]
fn a_view_of_a_file_shows_one_moment_and_keeps_no_writer_waiting() {
    let folder = Folder::new("view");
    let store = Arc::new(SqliteStore::open_with(folder.db(), FOREVER).unwrap());
    keep(&*store, one(1)).unwrap();
    let view = store.view(TENANT).unwrap();
    let before = all_of(&*store);
    assert_eq!(everything(view.as_ref()), before);

    let writer = Arc::clone(&store);
    let written = at_once(move || keep(&*writer, changes(2)));
    assert_eq!(written, Some(Ok(())));
    let between = all_of(&*store);
    assert_ne!(between, before);
    let later = store.view(TENANT).unwrap();
    let other = SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    let written = at_once(move || keep(&other, one(3)));
    assert_eq!(written, Some(Ok(())));

    assert_eq!(everything(view.as_ref()), before);
    assert_eq!(everything(later.as_ref()), between);
    let now = all_of(&*store);
    assert_eq!((now.0.0, now.0.1.position), (3, 4));
}

#[test]
fn a_view_shows_the_moment_of_its_opening_even_where_it_is_asked_only_later() {
    let folder = Folder::new("view-late");
    let store = SqliteStore::open(folder.db()).unwrap();
    let view = store.view(TENANT).unwrap();
    keep(&store, one(1)).unwrap();
    assert_eq!(view.head().unwrap(), Head::default());
    assert_eq!(view.generation().unwrap(), 0);
}

#[test]
fn more_views_than_connections_are_kept_for_can_be_open_at_once() {
    let folder = Folder::new("view-many");
    let store = SqliteStore::open(folder.db()).unwrap();
    for _ in 0..2 {
        let begun = position(&store);
        let views: Vec<_> = (1..=10)
            .map(|n| {
                let view = store.view(TENANT).unwrap();
                keep(&store, one(begun + n)).unwrap();
                view
            })
            .collect();
        for (view, n) in views.iter().zip(begun..) {
            assert_eq!(view.head().unwrap().position, n);
        }
    }
}

/// Opens a view, has another thread commit, and looks whether that waits.
fn keeps_writers_waiting(store: &dyn Store) {
    keep(store, one(1)).unwrap();
    let before = all_of(store);
    std::thread::scope(|scope| {
        let view = store.view(TENANT).unwrap();
        let (done, outcome) = mpsc::channel();
        scope.spawn(move || done.send(keep(store, changes(2))));
        let waits = Err(mpsc::RecvTimeoutError::Timeout);
        assert_eq!(outcome.recv_timeout(A_WHILE), waits);
        assert_eq!(everything(view.as_ref()), before);
        drop(view);
        assert_eq!(outcome.recv(), Ok(Ok(())));
    });
    assert_eq!(position(store), 3);
}

#[test]
fn a_view_in_memory_keeps_writers_waiting() {
    keeps_writers_waiting(&MemoryStore::default());
}

#[test]
fn a_view_of_the_only_connection_keeps_writers_waiting() {
    keeps_writers_waiting(&SqliteStore::in_memory().unwrap());
}

#[test]
fn many_can_view_at_once_and_beside_one_another() {
    let folder = Folder::new("view-beside");
    let file = SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    let stores: [Arc<dyn Store>; 2] = [Arc::new(MemoryStore::default()), Arc::new(file)];
    for store in stores {
        keep(&*store, one(1)).unwrap();
        let here = store.view(TENANT).unwrap();
        let other = Arc::clone(&store);
        let there = at_once(move || position(&*other));
        assert_eq!(there, Some(here.head().unwrap().position));
    }
}
