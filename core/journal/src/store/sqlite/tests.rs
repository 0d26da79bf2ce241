//! The SQLite store against the one in memory, and what only this store can get wrong.

use std::collections::{BTreeMap, BTreeSet};

use medborger_base::sorted::SortedSet;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Barrier, Mutex, mpsc};
use std::time::Duration;

use rusqlite::Connection;

use super::*;
use crate::id::{CommandMark, Seed};
use crate::journal::{
    Commit, Content, Entry, EntryClass, Find, Forgotten, Head, Listing, ListingOrder, Loaded,
    Looked, Needs, NewEntry, NewState, ReceiptRow, Restated, Span, StateJson, StateRow, StreamKey,
    TermChange, VaultRow,
};
use crate::store::{MemoryStore, Store, StoreError, View};
use crate::time::Timestamp;

mod batches;
mod conformance;
mod erasing;
mod files;
mod guards;
mod hosts;
mod many;
mod plans;
mod views;

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

/// Nobody who waits for somebody else gets to the end of this.
const FOREVER: Options = Options {
    busy_timeout: Duration::MAX,
};

fn at(second: u64) -> Timestamp {
    Timestamp::from_micros(1_768_000_000_000_000 + second as i64 * 1_000_000).unwrap()
}

fn command(number: u64) -> CommandMark {
    CommandMark::new((7 + u128::from(number)).to_le_bytes())
}

fn empty(tenant: u16, number: u64) -> Commit {
    Commit(Content {
        tenant,
        command: command(number),
        looked: Looked::default(),
        entries: Vec::new(),
        states: BTreeMap::new(),
        terms: Vec::new(),
        restated: BTreeMap::new(),
        vault_put: Vec::new(),
        vault_delete: BTreeSet::new(),
        of_nobody: BTreeSet::new(),
        forgotten: Forgotten::default(),
        answer: None,
        receipt: Some(ReceiptRow {
            name: "test.write".to_owned(),
            id: String::new(),
            at: at(number),
            made: Vec::new(),
            guarded: vec![0; usize::from(number.is_multiple_of(2))],
            fingerprint: format!("{number:032x}"),
        }),
        erases: false,
        mac: String::new(),
    })
}

/// A stream of this version, as [`write_to`] leaves it.
fn of_version(version: u64) -> Option<StateRow> {
    (version > 0).then(|| StateRow {
        version,
        state_v: 1,
        at: at(version),
        state: StateJson::from_json(format!(r#"{{"n":{version}}}"#)),
    })
}

/// A commit that writes `count` entries to a stream of this version, and rests on the streams that it writes to.
fn write_to(commit: &mut Commit, stream: &StreamKey, version: u64, count: u64) {
    let content = &mut commit.0;
    for new in version + 1..=version + count {
        content.entries.push(NewEntry {
            stream: stream.clone(),
            version: new,
            at: at(new),
            actor: "system".to_owned(),
            event: format!(r#"{{"type":"written","data":{{"n":{new}}}}}"#),
            class: EntryClass::Case,
            salt: Seed::new([0; 16]),
        });
    }
    let state = NewState {
        version: version + count,
        at: at(version + count),
        state_v: 1,
        state: StateJson::from_json(format!(r#"{{"n":{}}}"#, version + count)),
    };
    content.states.insert(stream.clone(), state);
    let mut loaded = Loaded::default();
    for entry in &content.entries {
        let version = loaded.streams.entry(entry.stream.clone());
        version.or_insert_with(|| of_version(entry.version - 1));
    }
    content.looked = Looked::digests(&loaded);
}

fn row(key: &str, subject: &str, value: impl Into<String>) -> VaultRow {
    VaultRow {
        key: key.to_owned(),
        subject: subject.to_owned(),
        value: value.into(),
    }
}

fn term_set(terms: &[&str]) -> SortedSet<String> {
    terms.iter().map(|t| (*t).to_owned()).collect()
}

fn add_term(commit: &mut Commit, stream: &StreamKey, term: &str) {
    commit.0.terms.push(TermChange {
        stream: stream.clone(),
        term: term.to_owned(),
        add: true,
    });
}

/// All streams that hold a term.
fn holding(term: &str) -> Find {
    Find {
        all: vec![term_set(&[term])],
        after: None,
        limit: None,
        listing: None,
    }
}

fn citizen(number: u64) -> StreamKey {
    StreamKey::new("citizen", number)
}

/// Writes a new stream and a long row.
fn one(number: u64) -> Commit {
    let mut commit = empty(TENANT, number);
    write_to(&mut commit, &citizen(number), 0, 1);
    let value = format!("\"{}\"", "x".repeat(3000));
    commit
        .0
        .vault_put
        .push(row(&format!("text/{number}"), "town", value));
    commit
}

fn keep(store: &dyn Store, commit: Commit) -> Result<(), StoreError> {
    store.commit(&Arc::new(commit))
}

fn position(store: &dyn Store) -> u64 {
    store.head(TENANT).unwrap().position
}

/// All stores, each empty.
fn each_store() -> [Box<dyn Store>; 3] {
    let sqlite = SqliteStore::in_memory().unwrap();
    let hosts = hosts::Host::in_memory().opens().unwrap();
    [
        Box::new(MemoryStore::default()),
        Box::new(sqlite),
        Box::new(hosts),
    ]
}

/// A number that the connection that writes answers.
fn number(store: &SqliteStore, sql: &str) -> i64 {
    let writer = store.writer.lock().unwrap();
    writer.conn.query_row(sql, [], |row| row.get(0)).unwrap()
}

type Shown = (u64, u32, Timestamp, String);

fn shown(row: &StateRow) -> Shown {
    (
        row.version,
        row.state_v,
        row.at,
        row.state.as_str().to_owned(),
    )
}

type Listed = (StreamKey, Shown, Vec<String>);

fn pages(view: &dyn View, size: u32) -> Vec<Listed> {
    let mut all: Vec<Listed> = Vec::new();
    loop {
        let after = all.last().map(|(key, _, _)| key.clone());
        let page = view.states(after.as_ref(), size).unwrap();
        assert!(page.len() <= size as usize);
        if page.is_empty() {
            return all;
        }
        all.extend(page.into_iter().map(|(key, row, mut terms)| {
            terms.sort_unstable();
            (key, shown(&row), terms)
        }));
    }
}

type Everything = (
    (u64, Head, Vec<Entry>, Vec<Listed>),
    (BTreeMap<String, Option<VaultRow>>, Vec<VaultRow>),
    (Vec<Option<ReceiptRow>>, u32),
);

/// All that the tests write to a tenant, asked in every way.
fn everything(view: &dyn View) -> Everything {
    let mut loaded = Loaded::default();
    for number in 0..10 {
        let needs = Needs {
            receipt: Some(command(number)),
            streams: BTreeSet::from([citizen(number)]),
            vault: BTreeSet::from([format!("text/{number}")]),
            subjects: BTreeSet::from([format!("citizen/{number}"), "town".to_owned()]),
            ..Needs::default()
        };
        view.load(&needs, &mut loaded).unwrap();
    }
    assert_eq!(loaded.generation, Some(view.generation().unwrap()));
    let listed = pages(view, 100);
    let states = loaded.streams.values().flatten();
    assert!(states.map(shown).eq(listed.iter().map(|l| l.1.clone())));
    let journal = (
        view.generation().unwrap(),
        view.head().unwrap(),
        view.entries(0, u32::MAX).unwrap(),
        listed,
    );
    let subjects = loaded.subjects.into_values().flatten().collect();
    let found = view.find(&holding("citizen:a=1")).unwrap().total;
    let receipts = loaded.receipts.into_values().collect();
    (journal, (loaded.vault, subjects), (receipts, found))
}

fn all_of(store: &dyn Store) -> Everything {
    everything(store.view(TENANT).unwrap().as_ref())
}

/// What another thread's work gives, where that waits for nobody.
fn at_once<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Option<T> {
    let (done, outcome) = mpsc::channel();
    std::thread::spawn(move || done.send(work()));
    outcome.recv_timeout(Duration::from_secs(30)).ok()
}

/// For how long to look whether somebody truly waits.
const A_WHILE: Duration = Duration::from_millis(60);

#[test]
fn a_command_that_was_carried_out_conflicts() {
    for store in each_store() {
        let stream = citizen(1);
        let mut commit = empty(TENANT, 1);
        write_to(&mut commit, &stream, 0, 1);
        keep(&store, commit).unwrap();
        let mut again = empty(TENANT, 1);
        write_to(&mut again, &stream, 1, 1);
        let conflict = StoreError::Conflict { what: "receipt" };
        assert_eq!(keep(&store, again), Err(conflict));
        assert_eq!(position(&store), 1);
    }
}

#[test]
fn a_key_check_is_kept_and_compared() {
    for store in each_store() {
        let mut commit = empty(TENANT, 1);
        write_to(&mut commit, &citizen(1), 0, 1);
        keep(&store, commit).unwrap();
        for tenant in [TENANT, 101] {
            store.enter(tenant, "one").unwrap();
            store.enter(tenant, "one").unwrap();
            assert_eq!(store.enter(tenant, "two"), Err(StoreError::KeyMismatch));
        }
        assert_eq!(position(&store), 1);
    }
}

#[test]
fn an_empty_set_and_no_set_find_nothing() {
    for store in each_store() {
        let mut commit = one(1);
        add_term(&mut commit, &citizen(1), "citizen:a=1");
        keep(&store, commit).unwrap();
        let total = |all: Vec<SortedSet<String>>| {
            let find = Find {
                all,
                after: None,
                limit: Some(9),
                listing: None,
            };
            store.find(TENANT, &find).unwrap().total
        };
        assert_eq!(total(vec![term_set(&["citizen:a=1"])]), 1);
        assert_eq!(total(vec![]), 0);
        assert_eq!(total(vec![term_set(&["citizen:a=1"]), term_set(&[])]), 0);
    }
}

#[test]
fn terms_declared_anew_replace_the_stale_ones_and_those_from_the_vault_stay() {
    for store in each_store() {
        let mut commit = empty(TENANT, 1);
        for number in [1, 2] {
            write_to(&mut commit, &citizen(number), 0, 1);
            for term in ["citizen:a=1", "citizen:b=1", "citizen:area=havn"] {
                add_term(&mut commit, &citizen(number), term);
            }
        }
        keep(&store, commit).unwrap();

        let mut commit = empty(TENANT, 2);
        write_to(&mut commit, &citizen(1), 1, 1);
        let restated = Restated {
            declared: term_set(&["citizen:b=1", "citizen:c=1"]),
            kept: term_set(&["citizen:area=", "citizen:skill="]),
        };
        commit.0.restated.insert(citizen(1), restated.clone());
        // What changes besides comes after.
        add_term(&mut commit, &citizen(1), "citizen:skill=sang");
        // A stream that is not there has no terms.
        commit.0.restated.insert(citizen(3), restated);
        keep(&store, commit).unwrap();

        let listed = pages(store.view(TENANT).unwrap().as_ref(), 9);
        let terms: Vec<_> = listed.into_iter().map(|(_, _, terms)| terms).collect();
        let now = [
            "citizen:area=havn",
            "citizen:b=1",
            "citizen:c=1",
            "citizen:skill=sang",
        ];
        let before = ["citizen:a=1", "citizen:area=havn", "citizen:b=1"];
        assert_eq!(terms, [now.to_vec(), before.to_vec()]);
        for (term, streams) in [
            ("citizen:a=1", vec![citizen(2)]),
            ("citizen:b=1", vec![citizen(1), citizen(2)]),
            ("citizen:c=1", vec![citizen(1)]),
            ("citizen:area=havn", vec![citizen(1), citizen(2)]),
            ("citizen:skill=sang", vec![citizen(1)]),
        ] {
            let found = store.find(TENANT, &holding(term)).unwrap();
            assert_eq!(found.streams, streams, "{term}");
        }
    }
}

/// Settles whatever was settled before.
fn settle(store: &impl Store, tenant: u16, shapes: &str) -> Result<(), StoreError> {
    let before = store.shapes(tenant)?;
    store.settle(tenant, before.as_deref(), Some(shapes))
}

#[test]
fn who_knows_not_what_was_settled_before_settles_nothing() {
    for store in each_store() {
        let refused = Err(StoreError::OtherShapes);
        settle(&store, TENANT, "idea=1").unwrap();
        for before in [None, Some("idea=2")] {
            assert_eq!(store.settle(TENANT, before, Some("idea=2")), refused);
        }
        assert_eq!(store.settle(TENANT, Some("idea=1"), None), Ok(()));
        assert_eq!(store.shapes(TENANT), Ok(None));
        keep(&store, one(1)).unwrap();
    }
}

#[test]
fn what_was_settled_is_told_again_whether_or_not_the_tenant_entered() {
    for store in each_store() {
        store.enter(TENANT, "key").unwrap();
        for tenant in [TENANT, 101] {
            assert_eq!(store.shapes(tenant).unwrap(), None);
            for shapes in ["idea=1", "idea=2", "idea=2"] {
                settle(&store, tenant, shapes).unwrap();
                assert_eq!(store.shapes(tenant).unwrap().as_deref(), Some(shapes));
            }
        }
        assert_eq!(store.enter(TENANT, "other"), Err(StoreError::KeyMismatch));
        store.enter(101, "key").unwrap();
        assert_eq!(store.shapes(101).unwrap().as_deref(), Some("idea=2"));
        keep(&store, one(1)).unwrap();
        assert_eq!(store.shapes(TENANT).unwrap().as_deref(), Some("idea=2"));
    }
}
