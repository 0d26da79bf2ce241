//! Every row of the vault lies in a table that its room declares, and is whose the table says.

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};

use medborger::journal::{Commit, Owner, VaultRow};
use medborger::participation::REGISTRY;
use medborger::store::StoreError;
use medborger::{CitizenId, MemoryStore, Store};
use uuid::Uuid;

use crate::through::{same_view, through};
use crate::vectors::{run, scenarios};

/// A store that keeps a list of all rows that were ever written.
#[derive(Debug, Default)]
struct Watching {
    inner: MemoryStore,
    written: Mutex<Vec<VaultRow>>,
}

impl Store for Watching {
    through!(inner);
    same_view!(inner);
    fn commit(&self, commit: &Arc<Commit>) -> Result<(), StoreError> {
        self.written
            .lock()
            .unwrap()
            .extend_from_slice(commit.vault_put());
        self.inner.commit(commit)
    }
}

/// Whose a row is.
fn owner(row: &VaultRow) -> Owner {
    let id = || Uuid::parse_str(row.subject.split('/').nth(1)?).ok();
    match row.subject.split('/').next() {
        Some("citizen") => Owner::Citizen(CitizenId::new(id().unwrap())),
        Some("person") => Owner::Person(id().unwrap()),
        _ => Owner::Town,
    }
}

#[test]
fn every_row_lies_in_a_table_that_its_room_declares_and_is_whose_the_table_says() {
    let mut met = BTreeSet::new();
    for scenario in scenarios() {
        let (_, bank) = run(&scenario, Watching::default());
        for row in bank.store().written.lock().unwrap().iter() {
            let table = REGISTRY.table(&row.key);
            let table = table.unwrap_or_else(|| panic!("{}: no table", row.key));
            assert!(
                table.whose.takes(owner(row)),
                "{} of {}",
                row.key,
                row.subject
            );
            met.insert(table.start);
        }
    }
    let declared: BTreeSet<&str> = REGISTRY.tables().map(|table| table.start).collect();
    assert_eq!(
        met, declared,
        "tables with rows, and tables that are declared"
    );
}

#[test]
fn no_two_tables_begin_alike() {
    let starts: Vec<&str> = REGISTRY.tables().map(|table| table.start).collect();
    for (place, start) in starts.iter().enumerate() {
        assert_eq!(start.find('/'), Some(start.len() - 1), "{start}");
        assert!(!starts[..place].contains(start), "{start} twice");
    }
}
