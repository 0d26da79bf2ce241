//! The SQLite store against the one in memory, and what only this store can get wrong.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};
use std::time::Duration;

use super::*;
use crate::id::CommandId;
use crate::journal::{
    NewEntry, NewState, Receipt, ReceiptRow, StreamVersion, TermChange, VaultRow,
};
use crate::store::MemoryStore;
use crate::time::Timestamp;

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
            secret: number.is_multiple_of(2).then(|| format!("secret/{number}")),
            fingerprint: format!("{number:032x}"),
        },
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

fn streams() -> Vec<StreamKey> {
    let mut streams: Vec<_> = (0..9)
        .map(|n| StreamKey::new("citizen", format!("{:x}", n * 7919 % 100)))
        .collect();
    streams.extend(["health", "havn-æøå", "z"].map(|id| StreamKey::new("interest", id)));
    streams
}

const TERMS: [&str; 6] = [
    "citizen:a=1",
    "citizen:a=2",
    "citizen:b=æ",
    "citizen:b=\"q\"",
    "interest:c=",
    "interest:c=x",
];

/// What a random sequence of commits remembers of itself.
struct Script {
    dice: Dice,
    versions: BTreeMap<(u16, StreamKey), u64>,
    number: u64,
}

impl Script {
    /// The next commit, and whether it conflicts.
    fn next(&mut self) -> (Commit, bool) {
        let tenant = TENANT + self.dice.roll(2) as u16;
        self.number += 1;
        let mut commit = empty(tenant, self.number);
        let streams = streams();
        let conflicts = self.dice.roll(5) == 0;
        for _ in 0..=self.dice.roll(3) {
            let stream = &streams[self.dice.roll(12) as usize];
            if commit.expected.contains_key(stream) {
                continue;
            }
            let version = *self.versions.get(&(tenant, stream.clone())).unwrap_or(&0);
            let count = 1 + self.dice.roll(3);
            write_to(&mut commit, stream, version + u64::from(conflicts), count);
            if !conflicts {
                self.versions
                    .insert((tenant, stream.clone()), version + count);
            }
        }
        for _ in 0..self.dice.roll(8) {
            let stream = streams[self.dice.roll(12) as usize].clone();
            let term = TERMS[self.dice.roll(6) as usize].to_owned();
            commit.terms.push(TermChange {
                stream,
                term,
                add: self.dice.roll(3) > 0,
            });
        }
        for _ in 0..self.dice.roll(4) {
            let key = format!("text/{}", self.dice.roll(10));
            if self.dice.roll(3) == 0 {
                commit.vault_delete.insert(key);
            } else {
                let value = format!("\"{}\"", "å".repeat(self.dice.roll(5) as usize));
                commit
                    .vault_put
                    .push(row(&key, &format!("citizen/{}", self.dice.roll(3)), value));
            }
        }
        commit.erases = self.dice.roll(20) == 0;
        (commit, conflicts)
    }

    fn needs(&mut self) -> Needs {
        let streams = streams();
        let mut needs = Needs {
            receipt: Some(command(1 + self.dice.roll(self.number + 3))),
            ..Needs::default()
        };
        for _ in 0..4 {
            needs
                .streams
                .insert(streams[self.dice.roll(12) as usize].clone());
            needs
                .entries
                .insert(streams[self.dice.roll(12) as usize].clone());
            needs.vault.insert(format!("text/{}", self.dice.roll(11)));
            needs
                .subjects
                .insert(format!("citizen/{}", self.dice.roll(4)));
            needs.finds.insert(self.find());
        }
        needs
    }

    fn find(&mut self) -> Find {
        let mut all = Vec::new();
        for _ in 0..self.dice.roll(4) {
            let mut set = BTreeSet::new();
            for _ in 0..self.dice.roll(9).min(3) {
                set.insert(TERMS[self.dice.roll(6) as usize].to_owned());
            }
            all.push(set);
        }
        let after =
            (self.dice.roll(2) == 0).then(|| streams()[self.dice.roll(12) as usize].clone());
        let limit = [0, 1, 3, 100, usize::MAX][self.dice.roll(5) as usize];
        Find { all, after, limit }
    }
}

type Shown = (u64, u32, Timestamp, String);

fn shown(row: &StateRow) -> Shown {
    (row.version, row.state_v, row.at, row.state.clone())
}

fn pages(store: &dyn Store, tenant: u16, size: usize) -> Vec<(StreamKey, Shown, Vec<String>)> {
    let mut all: Vec<(StreamKey, Shown, Vec<String>)> = Vec::new();
    loop {
        let after = all.last().map(|(key, _, _)| key.clone());
        let page = store.states(tenant, after.as_ref(), size).unwrap();
        assert!(page.len() <= size);
        if page.is_empty() {
            return all;
        }
        all.extend(
            page.into_iter()
                .map(|(key, row, terms)| (key, shown(&row), terms)),
        );
    }
}

/// Everything that can be asked of a store, after a script.
fn compare(memory: &MemoryStore, sqlite: &SqliteStore, script: &mut Script) {
    for tenant in [TENANT, TENANT + 1, 1] {
        assert_eq!(sqlite.head(tenant).unwrap(), memory.head(tenant).unwrap());
        for (after, limit) in [
            (0, usize::MAX),
            (3, 2),
            (script.number / 2, 5),
            (u64::MAX, 1),
        ] {
            assert_eq!(
                sqlite.entries(tenant, after, limit).unwrap(),
                memory.entries(tenant, after, limit).unwrap()
            );
        }
        for size in [1, 5, 1000] {
            assert_eq!(pages(sqlite, tenant, size), pages(memory, tenant, size));
        }
        let needs = script.needs();
        let (mut theirs, mut ours) = (Loaded::default(), Loaded::default());
        memory.load(tenant, &needs, &mut theirs).unwrap();
        sqlite.load(tenant, &needs, &mut ours).unwrap();
        let states = |loaded: &Loaded| -> Vec<_> {
            loaded
                .streams
                .iter()
                .map(|(k, r)| (k.clone(), r.as_ref().map(shown)))
                .collect()
        };
        assert_eq!(ours.receipts, theirs.receipts);
        assert_eq!(states(&ours), states(&theirs));
        assert_eq!(ours.entries, theirs.entries);
        assert_eq!(ours.vault, theirs.vault);
        assert_eq!(ours.subjects, theirs.subjects);
        assert_eq!(ours.finds, theirs.finds);
    }
}

#[test]
fn it_does_what_the_store_in_memory_does() {
    for seed in 1..=40 {
        let mut script = Script {
            dice: Dice(0x9e37_79b9_7f4a_7c15_u64.wrapping_mul(seed)),
            versions: BTreeMap::new(),
            number: 0,
        };
        let mut memory = MemoryStore::default();
        let mut sqlite = SqliteStore::in_memory().unwrap();
        for _ in 0..12 {
            let batch = script.dice.roll(2) == 0;
            if batch {
                sqlite.begin_batch().unwrap();
            }
            for _ in 0..script.dice.roll(9) {
                let (commit, conflicts) = script.next();
                let theirs = memory.commit(&commit);
                let ours = sqlite.commit(&commit);
                assert_eq!(ours, theirs);
                assert_eq!(ours.is_err(), conflicts);
            }
            compare(&memory, &sqlite, &mut script);
            if batch {
                sqlite.end_batch().unwrap();
            }
        }
        compare(&memory, &sqlite, &mut script);
    }
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
    let folder = Folder::new("make");
    let threads: Vec<_> = (0..8)
        .map(|n| {
            let path = folder.db();
            std::thread::spawn(move || SqliteStore::open(path).unwrap().commit(&one(n + 1)))
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

fn is_send<T: Send>() {}

#[test]
fn a_store_can_be_sent_to_another_thread() {
    is_send::<SqliteStore>();
}
