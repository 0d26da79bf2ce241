//! Planning without a store, and what happens when a store says no, or does not know.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering::SeqCst};

use medborger::journal::{
    Commit, Entry, EntryClass, Find, Found, Head, Loaded, Moment, Needs, StateJson, StateRow,
    StreamKey,
};
use medborger::participation::Planned;
use medborger::store::{StoreError, StoredState, View};
use medborger::{Clock, ErrorKind, MemoryStore, Participation, Store, Town};

use crate::through::{same_view, through};

const ENROL: &str = r#"{"id":"00000000-0000-4000-8000-000000000001","name":"citizen.enrol","body":{
    "citizen":"00000000-0000-4000-8000-00000000c001","seed":"000102030405060708090a0b0c0d0e0f","name":"Ida Eksempel",
    "consents":[{"purpose":"enrolment","text_version":"1"}]}}"#;
const PAUSE: &str = r#"{"id":"00000000-0000-4000-8000-000000000002","name":"citizen.pause","body":{
    "citizen":"00000000-0000-4000-8000-00000000c001"}}"#;
const RESUME: &str = r#"{"id":"00000000-0000-4000-8000-000000000003","name":"citizen.resume","body":{
    "citizen":"00000000-0000-4000-8000-00000000c001"}}"#;
const MOMENT: &str = r#"{"at":"2026-01-15T16:00:00Z","actor":{"kind":"system"}}"#;

fn town() -> Town {
    Town::new(
        "0766".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    )
    .unwrap()
}

fn moment() -> Moment {
    serde_json::from_str(MOMENT).unwrap()
}

/// Plans a command over a store until it is decided; `meddle` may change what was loaded.
fn plan(store: &dyn Store, command: &str, meddle: impl Fn(&mut Loaded)) -> (Commit, Vec<Needs>) {
    let (id, command) = town().parse_command(command).unwrap();
    let (mut loaded, mut asked) = (Loaded::default(), Vec::new());
    loop {
        match town()
            .plan(id, command.as_ref(), &loaded, &moment())
            .unwrap()
        {
            Planned::Needs(needs) => {
                store.load(766, &needs, &mut loaded).unwrap();
                meddle(&mut loaded);
                asked.push(needs);
            }
            Planned::Commit(commit) => return (*commit, asked),
            Planned::Already(receipt) => panic!("already: {receipt:?}"),
        }
    }
}

#[test]
fn a_state_of_another_version_is_ignored_and_replayed_from_its_entries() {
    let bank = Participation::open(town(), MemoryStore::default(), Clock::History).unwrap();
    bank.execute_json(ENROL, MOMENT).unwrap();
    let (usual, _) = plan(bank.store(), PAUSE, |_| {});
    let (replayed, asked) = plan(bank.store(), PAUSE, |loaded| {
        for row in loaded.streams.values_mut().flatten() {
            // Through JSON, so that nothing decoded is left over.
            let mut old: StateRow =
                serde_json::from_str(&serde_json::to_string(row).unwrap()).unwrap();
            old.state_v = 0;
            old.state = StateJson::from_json("a shape of long ago");
            *row = old;
        }
    });
    assert!(
        asked.iter().any(|needs| !needs.entries.is_empty()),
        "it asks for the entries"
    );
    assert_eq!(replayed.entries(), usual.entries());
    assert_eq!(replayed.states(), usual.states());
    assert_eq!(replayed.receipt(), usual.receipt());
    // What the index holds was declared by the old shape: all terms are written anew.
    assert!(usual.restated().is_empty() && replayed.terms().is_empty());
    let restated = replayed.restated().values().next().unwrap();
    assert!(
        restated.declared.contains("citizen:status=paused"),
        "{restated:?}"
    );
}

#[test]
fn a_state_that_cannot_be_read_is_an_error_and_no_panic() {
    let bank = Participation::open(town(), MemoryStore::default(), Clock::History).unwrap();
    bank.execute_json(ENROL, MOMENT).unwrap();
    let (id, command) = town().parse_command(PAUSE).unwrap();
    let mut loaded = Loaded::default();
    loop {
        match town().plan(id, command.as_ref(), &loaded, &moment()) {
            Ok(Planned::Needs(needs)) => bank.store().load(766, &needs, &mut loaded).unwrap(),
            Ok(other) => panic!("{other:?}"),
            Err(error) => {
                break assert_eq!(
                    (error.code(), error.kind()),
                    ("state_differs", ErrorKind::Storage)
                );
            }
        }
        for row in loaded.streams.values_mut().flatten() {
            let mut broken: StateRow =
                serde_json::from_str(&serde_json::to_string(row).unwrap()).unwrap();
            broken.state = StateJson::from_json("{");
            *row = broken;
        }
    }
}

#[test]
fn a_commit_planned_on_what_has_changed_since_is_a_conflict_and_writes_nothing() {
    let bank = Participation::open(town(), MemoryStore::default(), Clock::History).unwrap();
    bank.execute_json(ENROL, MOMENT).unwrap();
    let (late, _) = plan(bank.store(), PAUSE, |_| {});
    let other = PAUSE.replace("000000000002", "000000000009");
    bank.execute_json(&other, MOMENT).unwrap();
    let before = bank.verify().unwrap();
    let error = bank.store().commit(&Arc::new(late)).unwrap_err();
    assert_eq!(
        (error.code(), error.kind()),
        ("conflict", ErrorKind::Conflict)
    );
    assert_eq!(bank.verify().unwrap(), before);
}

/// A store whose next commits go wrong.
#[derive(Default)]
struct Faulty {
    inner: MemoryStore,
    /// Answers `Unknown` although it has stored the commit.
    lost_answers: AtomicUsize,
    /// Answers that somebody else was first.
    conflicts: AtomicUsize,
}

fn one_of(left: &AtomicUsize) -> bool {
    left.fetch_update(SeqCst, SeqCst, |left| left.checked_sub(1))
        .is_ok()
}

impl Store for Faulty {
    through!(inner);
    same_view!(inner);
    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        if one_of(&self.conflicts) {
            return Err(StoreError::Conflict { what: "stream" });
        }
        self.inner.commit(commit)?;
        if one_of(&self.lost_answers) {
            return Err(StoreError::Unknown);
        }
        Ok(())
    }
}

#[test]
fn after_an_unknown_outcome_the_same_command_gives_its_receipt_and_happens_once() {
    let store = Faulty {
        lost_answers: 1.into(),
        ..Faulty::default()
    };
    let bank = Participation::open(town(), store, Clock::History).unwrap();
    let error = bank.execute_json(ENROL, MOMENT).unwrap_err();
    assert_eq!(
        (error.code(), error.kind()),
        ("outcome_unknown", ErrorKind::Unknown)
    );
    let entries = bank.verify().unwrap().entries;
    let receipt = bank.execute_json(ENROL, MOMENT).unwrap();
    assert!(receipt.contains("citizen.enrol"));
    assert_eq!(bank.verify().unwrap().entries, entries);
}

#[test]
fn a_conflict_is_planned_anew_until_it_succeeds_or_has_been_tried_often_enough() {
    let store = Faulty {
        conflicts: 16.into(),
        ..Faulty::default()
    };
    let bank = Participation::open(town(), store, Clock::History).unwrap();
    bank.execute_json(ENROL, MOMENT).unwrap();
    bank.store().conflicts.store(17, SeqCst);
    let error = bank.execute_json(PAUSE, MOMENT).unwrap_err();
    assert_eq!(error.code(), "conflict");
    bank.execute_json(PAUSE, MOMENT).unwrap();
    bank.execute_json(RESUME, MOMENT).unwrap();
}

#[test]
fn another_key_is_refused() {
    let store = MemoryStore::default();
    store.enter(766, &town().key_check()).unwrap();
    let other = Town::new(
        "0766".parse().unwrap(),
        *b"another key of thirty-two bytes!",
        medborger::REGISTRY,
    )
    .unwrap();
    let error = Participation::open(other, store, Clock::History).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("store_key_mismatch", Some("key"))
    );
}

/// A change to an entry behind the library's back.
type Change = fn(&mut Entry);

#[test]
fn what_was_changed_behind_the_librarys_back_is_seen() {
    struct Tampered(MemoryStore, Change);
    impl Store for Tampered {
        through!(0);
        fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
            self.0.commit(commit)
        }
        fn view(&self, tenant: u16) -> Result<Box<dyn View + '_>, StoreError> {
            let (view, change) = (self.0.view(tenant)?, self.1);
            Ok(Box::new(Altered { view, change }))
        }
    }
    fn said(entry: &mut Entry) -> &mut medborger::journal::EntryBody {
        entry.body.as_mut().unwrap()
    }
    struct Altered<'s> {
        view: Box<dyn View + 's>,
        change: Change,
    }
    impl View for Altered<'_> {
        fn generation(&self) -> Result<u64, StoreError> {
            self.view.generation()
        }
        fn load(&self, needs: &Needs, loaded: &mut Loaded) -> Result<(), StoreError> {
            self.view.load(needs, loaded)
        }
        fn find(&self, find: &Find) -> Result<Found, StoreError> {
            self.view.find(find)
        }
        fn head(&self) -> Result<Head, StoreError> {
            self.view.head()
        }
        fn entries(&self, after: u64, limit: u32) -> Result<Vec<Entry>, StoreError> {
            let mut entries = self.view.entries(after, limit)?;
            entries
                .iter_mut()
                .filter(|entry| entry.position == 2)
                .for_each(self.change);
            Ok(entries)
        }
        fn states(
            &self,
            after: Option<&StreamKey>,
            limit: u32,
        ) -> Result<Vec<StoredState>, StoreError> {
            self.view.states(after, limit)
        }
    }
    let changes: [(Change, &str); 9] = [
        (
            |entry| said(entry).event = said(entry).event.replace("enrolment", "newspaper"),
            "journal_changed",
        ),
        (
            |entry| said(entry).actor = "staff".to_owned(),
            "journal_changed",
        ),
        (|entry| said(entry).version += 1, "journal_changed"),
        (
            |entry| said(entry).salt = medborger::Seed::new([7; 16]),
            "journal_changed",
        ),
        (|entry| entry.class = EntryClass::Case, "journal_changed"),
        (|entry| entry.body_hash = "0".repeat(64), "journal_changed"),
        (|entry| entry.body = None, "state_differs"),
        (|entry| entry.position += 1, "journal_gap"),
        (|entry| entry.hash = "0".repeat(64), "journal_changed"),
    ];
    for (change, code) in changes {
        let bank = Participation::open(
            town(),
            Tampered(MemoryStore::default(), change),
            Clock::History,
        )
        .unwrap();
        bank.execute_json(ENROL, MOMENT).unwrap();
        assert_eq!(bank.verify().unwrap_err().code(), code);
    }
}
