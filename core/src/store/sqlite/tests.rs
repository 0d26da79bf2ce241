//! The SQLite store against the one in memory, and what only this store can get wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier};
use std::time::Duration;

use super::*;
use crate::id::CommandId;
use crate::journal::{
    NewEntry, NewState, Receipt, ReceiptRow, StreamVersion, TermChange, VaultRow,
};
use crate::time::Timestamp;

mod conformance;

/// A folder that is gone after the test.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let folder = std::env::temp_dir().join(format!("medborger-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn db(&self) -> PathBuf {
        self.0.join("town.db")
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A small generator, so that every run is the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

const TENANT: u16 = 766;

fn at(second: i64) -> Timestamp {
    Timestamp::from_micros(1_768_000_000_000_000 + second * 1_000_000).unwrap()
}

fn command(number: u64) -> CommandId {
    CommandId::new(uuid::Uuid::from_u64_pair(7, number))
}

fn empty(tenant: u16, number: u64) -> Commit {
    Commit {
        tenant,
        command: command(number),
        at: at(number as i64),
        expected: BTreeMap::new(),
        entries: Vec::new(),
        states: BTreeMap::new(),
        terms: Vec::new(),
        vault_put: Vec::new(),
        vault_delete: BTreeSet::new(),
        receipt: ReceiptRow {
            receipt: Receipt {
                command: command(number),
                name: "test.write".to_owned(),
                id: String::new(),
                at: at(number as i64),
                streams: Vec::new(),
            },
            guarded: number.is_multiple_of(2),
            fingerprint: format!("{number:032x}"),
        },
        held: Default::default(),
        erases: false,
    }
}

/// A commit that writes `count` entries to a stream of this version.
fn write_to(commit: &mut Commit, stream: &StreamKey, version: u64, count: u64) {
    commit.expected.insert(stream.clone(), version);
    for new in version + 1..=version + count {
        commit.entries.push(NewEntry {
            stream: stream.clone(),
            version: new,
            actor: "system".to_owned(),
            event: format!(r#"{{"type":"written","data":{{"n":{new}}}}}"#),
        });
    }
    let state = NewState {
        version: version + count,
        state_v: 1,
        state: format!(r#"{{"n":{}}}"#, version + count),
    };
    commit.states.insert(stream.clone(), state);
    commit.receipt.receipt.streams.push(StreamVersion {
        stream: stream.clone(),
        version: version + count,
    });
}

fn row(key: &str, subject: &str, value: String) -> VaultRow {
    VaultRow {
        key: key.to_owned(),
        subject: subject.to_owned(),
        value,
    }
}

fn term_set(terms: &[&str]) -> BTreeSet<String> {
    terms.iter().map(|t| (*t).to_owned()).collect()
}

#[test]
fn a_command_that_was_carried_out_conflicts() {
    let mut store = SqliteStore::in_memory().unwrap();
    let stream = StreamKey::new("citizen", 1);
    let mut commit = empty(TENANT, 1);
    write_to(&mut commit, &stream, 0, 1);
    store.commit(&commit).unwrap();
    let mut again = empty(TENANT, 1);
    write_to(&mut again, &stream, 1, 1);
    assert_eq!(store.commit(&again), Err(StoreError::Conflict { stream }));
    assert_eq!(store.head(TENANT).unwrap().position, 1);
}

#[test]
fn a_key_check_is_kept_and_compared() {
    let mut store = SqliteStore::in_memory().unwrap();
    let mut commit = empty(TENANT, 1);
    write_to(&mut commit, &StreamKey::new("citizen", 1), 0, 1);
    store.commit(&commit).unwrap();
    for tenant in [TENANT, 101] {
        store.enter(tenant, "one").unwrap();
        store.enter(tenant, "one").unwrap();
        assert_eq!(store.enter(tenant, "two"), Err(StoreError::KeyMismatch));
    }
    assert_eq!(store.head(TENANT).unwrap().position, 1);
}

fn one(number: u64) -> Commit {
    let mut commit = empty(TENANT, number);
    write_to(&mut commit, &StreamKey::new("citizen", number), 0, 1);
    let value = format!("\"{}\"", "x".repeat(3000));
    commit
        .vault_put
        .push(row(&format!("text/{number}"), "town", value));
    commit
}

#[test]
fn a_full_disk_leaves_nothing_half_written() {
    let folder = Folder::new("full");
    let mut store = SqliteStore::open(folder.db()).unwrap();
    store.commit(&one(1)).unwrap();
    let pages: i64 = store
        .conn
        .query_row("PRAGMA page_count", [], |r| r.get(0))
        .unwrap();
    let allow = |store: &SqliteStore, pages: i64| {
        store
            .conn
            .query_row(&format!("PRAGMA max_page_count = {pages}"), [], |r| {
                r.get::<_, i64>(0)
            })
            .unwrap();
    };
    allow(&store, pages + 20);
    let stored = (2..)
        .take_while(|n| store.commit(&one(*n)).is_ok())
        .last()
        .unwrap();
    assert_eq!(store.commit(&one(stored + 1)), Err(StoreError::Full));
    assert_eq!(store.head(TENANT).unwrap().position, stored);

    store.begin_batch().unwrap();
    assert_eq!(store.commit(&one(stored + 1)), Err(StoreError::Full));
    assert_eq!(
        store.commit(&empty(TENANT, 900)),
        Err(StoreError::Full),
        "a failed batch stays failed"
    );
    assert_eq!(store.head(TENANT), Err(StoreError::Full));
    assert_eq!(store.end_batch(), Err(StoreError::Full));
    assert_eq!(store.head(TENANT).unwrap().position, stored);

    allow(&store, 100_000);
    store.commit(&one(stored + 1)).unwrap();
    assert_eq!(
        store.states(TENANT, None, 1000).unwrap().len() as u64,
        stored + 1
    );
    let found: String = store
        .conn
        .query_row("PRAGMA integrity_check", [], |r| r.get(0))
        .unwrap();
    assert_eq!(found, "ok");
}

#[test]
fn a_batch_is_seen_by_others_only_at_its_end() {
    let folder = Folder::new("batch");
    let mut store = SqliteStore::open(folder.db()).unwrap();
    let options = Options {
        busy_timeout: Duration::ZERO,
    };
    let mut other = SqliteStore::open_with(folder.db(), options).unwrap();
    store.begin_batch().unwrap();
    store.begin_batch().unwrap();
    store.commit(&one(1)).unwrap();
    store.end_batch().unwrap();
    assert_eq!(
        store.head(TENANT).unwrap().position,
        1,
        "it sees its own writes"
    );
    assert_eq!(other.head(TENANT).unwrap().position, 0);
    assert_eq!(other.commit(&one(2)), Err(StoreError::Busy));
    assert_eq!(other.begin_batch(), Err(StoreError::Busy));
    store.end_batch().unwrap();
    store.end_batch().unwrap();
    assert_eq!(other.head(TENANT).unwrap().position, 1);
    other.begin_batch().unwrap();
    other.commit(&one(2)).unwrap();
    drop(other);
    assert_eq!(
        store.head(TENANT).unwrap().position,
        1,
        "a batch that was never ended is not stored"
    );
}

fn holds(path: &Path, needle: &str) -> bool {
    let Ok(bytes) = std::fs::read(path) else {
        return false;
    };
    bytes
        .windows(needle.len())
        .any(|window| window == needle.as_bytes())
}

fn anywhere(folder: &Folder, needle: &str) -> bool {
    std::fs::read_dir(&folder.0)
        .unwrap()
        .any(|file| holds(&file.unwrap().path(), needle))
}

/// Rows in every order, of every length, changed and changed back: none leaves a copy of itself behind.
#[test]
fn what_is_erased_is_in_no_byte_of_the_files() {
    let folder = Folder::new("erased");
    let mut store = SqliteStore::open(folder.db()).unwrap();
    let mut dice = Dice(99);
    let people = 600;
    let value = |n: u64, turn: u64, length: u64| {
        format!("\"Navn-{n:05}-{turn} {}\"", "y".repeat(length as usize))
    };
    store.begin_batch().unwrap();
    let mut number = 0;
    for turn in 0..3 {
        for _ in 0..people {
            let n = dice.roll(people);
            number += 1;
            let mut commit = empty(TENANT, number);
            let length = [10, 200, 1500, 6000][dice.roll(4) as usize];
            commit.vault_put.push(row(
                &format!("identity/{:x}", n * 7919),
                &format!("citizen/{n}"),
                value(n, turn, length),
            ));
            store.commit(&commit).unwrap();
        }
    }
    store.end_batch().unwrap();
    let mut gone = BTreeSet::new();
    for _ in 0..200 {
        let n = dice.roll(people);
        number += 1;
        let mut commit = empty(TENANT, number);
        commit
            .vault_delete
            .insert(format!("identity/{:x}", n * 7919));
        commit.erases = true;
        store.commit(&commit).unwrap();
        assert!(!store.erasure_pending());
        gone.insert(n);
    }
    let all: Vec<u8> = std::fs::read_dir(&folder.0)
        .unwrap()
        .flat_map(|file| std::fs::read(file.unwrap().path()).unwrap())
        .collect();
    let mut kept = 0;
    for at in all
        .windows(5)
        .enumerate()
        .filter(|(_, w)| w == b"Navn-")
        .map(|(at, _)| at)
    {
        let n: u64 = std::str::from_utf8(&all[at + 5..at + 10])
            .unwrap()
            .parse()
            .unwrap();
        assert!(!gone.contains(&n), "citizen {n} was erased");
        kept += 1;
    }
    let live: i64 = store
        .conn
        .query_row("SELECT count(*) FROM vault", [], |r| r.get(0))
        .unwrap();
    assert_eq!(kept, live, "each value stands in the files once");

    let before = std::fs::metadata(folder.db()).unwrap().len();
    store.compact().unwrap();
    assert!(std::fs::metadata(folder.db()).unwrap().len() < before);
    let slots: i64 = store
        .conn
        .query_row("SELECT count(*) FROM content", [], |r| r.get(0))
        .unwrap();
    assert_eq!(slots, live);
    let needs = Needs {
        vault: (0..people)
            .map(|n| format!("identity/{:x}", n * 7919))
            .collect(),
        ..Needs::default()
    };
    let mut loaded = Loaded::default();
    store.load(TENANT, &needs, &mut loaded).unwrap();
    assert_eq!(loaded.vault.values().flatten().count() as i64, live);
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for() {
    let folder = Folder::new("readers");
    let options = Options {
        busy_timeout: Duration::from_millis(10),
    };
    let mut store = SqliteStore::open_with(folder.db(), options).unwrap();
    let mut enrol = empty(TENANT, 1);
    enrol.vault_put.push(row(
        "identity/1",
        "citizen/1",
        "\"Ida Eksempel\"".to_owned(),
    ));
    store.commit(&enrol).unwrap();
    let reader = SqliteStore::open_with(folder.db(), options).unwrap();
    reader.conn.execute_batch("BEGIN").unwrap();
    assert_eq!(reader.head(TENANT).unwrap().position, 0);

    let mut erase = empty(TENANT, 2);
    erase.vault_delete.insert("identity/1".to_owned());
    erase.erases = true;
    store.commit(&erase).unwrap();
    assert!(store.erasure_pending() && anywhere(&folder, "Ida Eksempel"));
    store.commit(&empty(TENANT, 3)).unwrap();
    assert!(store.erasure_pending());

    reader.conn.execute_batch("COMMIT").unwrap();
    store.commit(&empty(TENANT, 4)).unwrap();
    assert!(!store.erasure_pending() && !anywhere(&folder, "Ida Eksempel"));
    store.close().unwrap();
}

#[test]
fn a_log_that_was_left_uncleared_is_cleared_on_opening() {
    let folder = Folder::new("left");
    let copy = Folder::new("left-copy");
    let mut store = SqliteStore::open(folder.db()).unwrap();
    let mut enrol = empty(TENANT, 1);
    enrol.vault_put.push(row(
        "identity/1",
        "citizen/1",
        "\"Ida Eksempel\"".to_owned(),
    ));
    store.commit(&enrol).unwrap();
    let mut erase = empty(TENANT, 2);
    erase.vault_delete.insert("identity/1".to_owned());
    // As if the process had died between COMMIT and clearing the log.
    store.commit(&erase).unwrap();
    for file in ["town.db", "town.db-wal"] {
        std::fs::copy(folder.0.join(file), copy.0.join(file)).unwrap();
    }
    assert!(anywhere(&copy, "Ida Eksempel"));
    let store = SqliteStore::open(copy.db()).unwrap();
    assert!(!store.erasure_pending() && !anywhere(&copy, "Ida Eksempel"));
}

#[test]
fn an_empty_set_and_no_set_find_nothing() {
    let mut store = SqliteStore::in_memory().unwrap();
    let mut commit = one(1);
    commit.terms.push(TermChange {
        stream: StreamKey::new("citizen", 1),
        term: "citizen:a=1".to_owned(),
        add: true,
    });
    store.commit(&commit).unwrap();
    let total = |all: Vec<BTreeSet<String>>| {
        store
            .find(
                TENANT,
                &Find {
                    all,
                    after: None,
                    limit: 9,
                },
            )
            .unwrap()
            .total
    };
    assert_eq!(total(vec![term_set(&["citizen:a=1"])]), 1);
    assert_eq!(total(vec![]), 0);
    assert_eq!(total(vec![term_set(&["citizen:a=1"]), term_set(&[])]), 0);
}

#[test]
fn a_path_is_never_read_as_a_uri() {
    let folder = Folder::new("uri");
    let path = folder.0.join("file:town?mode=memory.db");
    SqliteStore::open(&path).unwrap().commit(&one(1)).unwrap();
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
                    SqliteStore::open(path).unwrap().commit(&one(n + 1))
                })
            })
            .collect();
        for thread in threads {
            thread.join().unwrap().unwrap();
        }
        assert_eq!(
            SqliteStore::open(folder.db())
                .unwrap()
                .head(TENANT)
                .unwrap()
                .position,
            8
        );
    }
}

fn is_send<T: Send>() {}

#[test]
fn a_store_can_be_sent_to_another_thread() {
    is_send::<SqliteStore>();
}
