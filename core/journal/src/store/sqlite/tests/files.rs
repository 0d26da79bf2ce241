//! The file: how it is made, whose it is, and what becomes of it when the disk is full.

use rusqlite::config::DbConfig;

use super::*;

#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let folder = Folder::new("full");
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, one(1)).unwrap();
    let pages = number(&store, "PRAGMA page_count");
    let allow = |pages: i64| number(&store, &format!("PRAGMA max_page_count = {pages}"));
    allow(pages + 20);
    let stored = (2..)
        .take_while(|n| keep(&store, one(*n)).is_ok())
        .last()
        .unwrap();
    assert_eq!(keep(&store, one(stored + 1)), Err(StoreError::Full));
    assert_eq!(position(&store), stored);

    store.begin_batch().unwrap();
    assert_eq!(keep(&store, one(stored + 1)), Err(StoreError::Full));
    assert_eq!(
        keep(&store, empty(TENANT, 900)),
        Err(StoreError::Full),
        "a failed batch stays failed"
    );
    assert_eq!(store.head(TENANT), Err(StoreError::Full));
    let mut loaded = Loaded::default();
    let load = store.load(TENANT, &Needs::default(), &mut loaded);
    assert_eq!(load, Err(StoreError::Full));
    assert_eq!(store.enter(TENANT, "key"), Err(StoreError::Full));
    assert_eq!(settle(&store, TENANT, "idea=1"), Err(StoreError::Full));
    assert_eq!(store.end_batch(true), Err(StoreError::Full));
    assert_eq!(position(&store), stored);

    allow(100_000);
    keep(&store, one(stored + 1)).unwrap();
    let view = store.view(TENANT).unwrap();
    let states = view.states(None, 1000).unwrap();
    assert_eq!(states.len() as u64, stored + 1);
    let writer = store.writer.lock().unwrap();
    let found: String = writer
        .conn
        .query_row("PRAGMA integrity_check", [], |r| r.get(0))
        .unwrap();
    assert_eq!(found, "ok");
}

#[test]
fn a_path_is_never_read_as_a_uri() {
    let folder = Folder::new("uri");
    let path = folder.0.join("file:town?mode=memory.db");
    keep(&SqliteStore::open(&path).unwrap(), one(1)).unwrap();
    assert!(path.exists());
}

#[test]
fn many_who_make_the_same_file_at_once_all_succeed() {
    // Many times over, because what can go wrong lies between two statements.
    for round in 0..20 {
        let folder = Folder::new(&format!("make-{round}"));
        let start = Arc::new(Barrier::new(8));
        let threads: Vec<_> = (0..8)
            .map(|n| {
                let (path, start) = (folder.db(), start.clone());
                std::thread::spawn(move || {
                    start.wait();
                    keep(&SqliteStore::open(path).unwrap(), one(n + 1))
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap().unwrap();
        }
        assert_eq!(position(&SqliteStore::open(folder.db()).unwrap()), 8);
    }
}

#[test]
fn any_patience_is_taken() {
    let folder = Folder::new("patience");
    for busy_timeout in [Duration::ZERO, Duration::from_nanos(1), Duration::MAX] {
        let options = Options { busy_timeout };
        let store = SqliteStore::open_with(folder.db(), options).unwrap();
        let next = position(&store) + 1;
        keep(&store, one(next)).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn only_its_owner_may_read_and_write_a_new_file_and_what_lies_beside_it() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = Folder::new("mode");
    let mode = |name: &str| {
        let file = std::fs::metadata(folder.0.join(name)).unwrap();
        file.permissions().mode() & 0o7777
    };
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, one(1)).unwrap();
    for name in ["town.db", "town.db-wal", "town.db-shm", "town.db-queue"] {
        assert_eq!(mode(name), 0o600, "{name}");
    }
    // The rights of a file that is there are its owner's to give.
    store.close().unwrap();
    let rights = std::fs::Permissions::from_mode(0o640);
    std::fs::set_permissions(folder.db(), rights).unwrap();
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, one(2)).unwrap();
    assert_eq!([mode("town.db"), mode("town.db-wal")], [0o640, 0o640]);
}

/// The file's and its log's bytes, and the names of all files beside them.
fn contents(folder: &Folder) -> (Vec<u8>, Option<Vec<u8>>, BTreeSet<String>) {
    let files = std::fs::read_dir(&folder.0).unwrap();
    let names = files.map(|file| file.unwrap().file_name().into_string().unwrap());
    (
        std::fs::read(folder.db()).unwrap(),
        std::fs::read(folder.0.join("town.db-wal")).ok(),
        names.collect(),
    )
}

/// A file as a version of the library from before the first release left it.
fn of_schema(folder: &Folder, schema: i64, with_log: bool) {
    let conn = Connection::open(folder.db()).unwrap();
    conn.set_db_config(DbConfig::SQLITE_DBCONFIG_NO_CKPT_ON_CLOSE, with_log)
        .unwrap();
    conn.execute_batch(&format!(
        "CREATE TABLE head (
             tenant INTEGER NOT NULL PRIMARY KEY, position INTEGER NOT NULL, hash BLOB NOT NULL,
             streams INTEGER NOT NULL, key_check TEXT
         ) STRICT;
         PRAGMA application_id = {};
         PRAGMA user_version = {schema};
         PRAGMA journal_mode = WAL;
         INSERT INTO head VALUES (766, 0, zeroblob(32), 0, 'key');",
        schema::APPLICATION
    ))
    .unwrap();
}

#[test]
fn a_file_of_an_older_schema_is_refused_and_left_byte_for_byte_as_it_is() {
    for with_log in [false, true] {
        let folder = Folder::new(&format!("older-{with_log}"));
        of_schema(&folder, 1, with_log);
        let before = contents(&folder);
        assert_eq!(before.1.is_some(), with_log);
        for _ in 0..2 {
            assert_eq!(
                SqliteStore::open(folder.db()).map(drop),
                Err(StoreError::OlderSchema {
                    found: 1,
                    known: schema::SCHEMA
                })
            );
            assert_eq!(contents(&folder), before);
        }
    }
}

#[test]
fn a_file_of_a_newer_schema_is_refused_and_left_byte_for_byte_as_it_is() {
    let folder = Folder::new("newer");
    of_schema(&folder, schema::SCHEMA + 1, true);
    let before = contents(&folder);
    let newer = StoreError::NewerSchema {
        found: schema::SCHEMA + 1,
        known: schema::SCHEMA,
    };
    assert_eq!(SqliteStore::open(folder.db()).map(drop), Err(newer));
    assert_eq!(contents(&folder), before);
}

#[test]
fn whoever_settled_other_shapes_is_refused_until_they_settle_again() {
    let folder = Folder::new("shapes");
    let [old, new] = ["idea=1", "idea=2"].map(|shapes| {
        let store = SqliteStore::open(folder.db()).unwrap();
        store.enter(TENANT, "key").unwrap();
        settle(&store, TENANT, shapes).unwrap();
        store
    });
    let other = SqliteStore::open(folder.db()).unwrap();
    keep(&new, one(1)).unwrap();
    let before = all_of(&other);
    assert_eq!(old.shapes(TENANT).unwrap().as_deref(), Some("idea=2"));
    assert_eq!(keep(&old, one(2)), Err(StoreError::OtherShapes));
    let group = [one(2), one(3)].map(Arc::new);
    let refused = || Err(StoreError::OtherShapes);
    assert_eq!(old.write_group(&group), [refused(), refused()]);
    old.begin_batch().unwrap();
    assert_eq!(keep(&old, one(2)), refused());
    assert_eq!(old.end_batch(true), refused());
    assert_eq!(all_of(&other), before);
    // What they would read is found under terms that they don't know.
    let mut loaded = Loaded::default();
    assert_eq!(old.load(TENANT, &Needs::default(), &mut loaded), refused());
    assert_eq!(old.view(TENANT).map(drop), refused());

    // Whoever settled nothing reads all, and other tenants have their own.
    keep(&other, one(2)).unwrap();
    let mut theirs = one(1);
    theirs.0.tenant = 101;
    keep(&old, theirs).unwrap();
    keep(&new, one(3)).unwrap();
    settle(&old, TENANT, "idea=2").unwrap();
    keep(&old, one(4)).unwrap();
    keep(&new, one(5)).unwrap();
    assert_eq!(position(&old), 5);
}
