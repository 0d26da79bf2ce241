//! What is erased is in no byte of the files, once nobody reads there any more.

use super::*;

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

const NAME: &str = "Ida Eksempel";

fn enrol() -> Commit {
    let mut enrol = empty(TENANT, 1);
    let identity = row("identity/1", "citizen/1", format!("\"{NAME}\""));
    enrol.0.vault_put.push(identity);
    enrol
}

fn erase() -> Commit {
    let mut erase = empty(TENANT, 2);
    erase.0.vault_delete.insert("identity/1".to_owned());
    erase.0.erases = true;
    erase
}

/// Rows in every order, of every length, changed and changed back: none leaves a copy of itself behind.
#[test]
fn what_is_erased_is_in_no_byte_of_the_files() {
    let folder = Folder::new("erased");
    let store = SqliteStore::open(folder.db()).unwrap();
    let mut dice = Dice(99);
    let people = 600;
    let value = |n: u64, turn: u64, length: u64| {
        format!("\"Navn-{n:05}-{turn} {}\"", "y".repeat(length as usize))
    };
    store.begin_batch().unwrap();
    let mut count = 0;
    for turn in 0..3 {
        for _ in 0..people {
            let n = dice.roll(people);
            count += 1;
            let mut commit = empty(TENANT, count);
            let length = [10, 200, 1500, 6000][dice.roll(4) as usize];
            commit.0.vault_put.push(row(
                &format!("identity/{:x}", n * 7919),
                &format!("citizen/{n}"),
                value(n, turn, length),
            ));
            keep(&store, commit).unwrap();
        }
    }
    store.end_batch(true).unwrap();
    let mut gone = BTreeSet::new();
    for _ in 0..200 {
        let n = dice.roll(people);
        count += 1;
        let mut commit = empty(TENANT, count);
        commit
            .0
            .vault_delete
            .insert(format!("identity/{:x}", n * 7919));
        commit.0.erases = true;
        keep(&store, commit).unwrap();
        assert!(!store.erasure_pending().unwrap());
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
    let live = number(&store, "SELECT count(*) FROM medborger_vault");
    assert_eq!(kept, live, "each value stands in the files once");

    let before = std::fs::metadata(folder.db()).unwrap().len();
    store.compact().unwrap();
    assert!(!store.erasure_pending().unwrap());
    assert!(std::fs::metadata(folder.db()).unwrap().len() < before);
    let slots = number(&store, "SELECT count(*) FROM medborger_content");
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

/// Two stores on one file with a name in it that was erased while a view of the second was open: `then` begins with all
/// who have the file open saying so, and ends with the name being gone.
fn erased_while_read(name: &str, then: impl FnOnce(&Folder, SqliteStore, &SqliteStore)) {
    let folder = Folder::new(name);
    let store = SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    keep(&store, enrol()).unwrap();
    let reader = SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    let view = reader.view(TENANT).unwrap();
    let store = Arc::new(store);
    let writer = Arc::clone(&store);
    let erased = at_once(move || keep(&*writer, erase()));
    assert_eq!(erased, Some(Ok(())), "nobody waits for readers");
    let store = Arc::into_inner(store).unwrap();
    let needs = Needs {
        vault: BTreeSet::from(["identity/1".to_owned()]),
        ..Needs::default()
    };
    let mut loaded = Loaded::default();
    view.load(&needs, &mut loaded).unwrap();
    assert!(loaded.vault["identity/1"].is_some());
    for _ in 0..2 {
        assert_eq!(store.erasure_pending(), Ok(true));
        assert_eq!(reader.erasure_pending(), Ok(true));
        assert!(anywhere(&folder, NAME));
        // Nor does anybody wait who comes later.
        let next = store.view(TENANT).unwrap().generation().unwrap() + 1;
        keep(&store, empty(TENANT, next)).unwrap();
        keep(&reader, empty(TENANT, next + 1)).unwrap();
    }
    drop(view);
    then(&folder, store, &reader);
    assert!(!anywhere(&folder, NAME));
    assert_eq!(reader.erasure_pending(), Ok(false));
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for_when_somebody_asks() {
    erased_while_read("asks", |folder, store, reader| {
        assert_eq!(reader.erasure_pending(), Ok(false));
        assert_eq!(store.erasure_pending(), Ok(false));
        assert!(!anywhere(folder, NAME));
        store.close().unwrap();
    });
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for_by_the_next_commit() {
    erased_while_read("commits", |_, store, _| {
        keep(&store, empty(TENANT, 100)).unwrap();
    });
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for_by_another_tenants_commit() {
    erased_while_read("other-tenant", |_, _, reader| {
        keep(reader, empty(101, 1)).unwrap();
    });
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for_by_a_batch() {
    erased_while_read("batches", |folder, store, _| {
        store.begin_batch().unwrap();
        assert_eq!(store.erasure_pending(), Ok(true), "not within it");
        assert!(anywhere(folder, NAME));
        store.end_batch(true).unwrap();
    });
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for_on_closing() {
    erased_while_read("closes", |_, store, _| store.close().unwrap());
    erased_while_read("goes", |_, store, _| drop(store));
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for_on_opening() {
    erased_while_read("opens", |folder, _store, _| {
        drop(SqliteStore::open(folder.db()).unwrap());
    });
}

#[test]
fn clearing_the_log_waits_for_readers_and_is_made_up_for_by_compacting() {
    erased_while_read("compacts", |_, store, _| store.compact().unwrap());
}

#[test]
fn a_store_can_be_closed_without_saying_that_it_is_clear_only_when_it_is() {
    let folder = Folder::new("close");
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, enrol()).unwrap();
    let reader = SqliteStore::open(folder.db()).unwrap();
    let view = reader.view(TENANT).unwrap();
    keep(&store, erase()).unwrap();
    assert_eq!(store.close(), Err(StoreError::Busy));
    drop(view);
    reader.close().unwrap();
    assert!(!anywhere(&folder, NAME));
}

#[test]
fn an_erasure_within_a_batch_is_cleared_at_its_end() {
    let folder = Folder::new("erase-batch");
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, enrol()).unwrap();
    store.begin_batch().unwrap();
    keep(&store, erase()).unwrap();
    assert_eq!(store.erasure_pending(), Ok(true));
    keep(&store, empty(TENANT, 3)).unwrap();
    store.end_batch(true).unwrap();
    assert!(!anywhere(&folder, NAME));
    assert_eq!(store.erasure_pending(), Ok(false));
}

#[test]
fn a_log_that_was_left_uncleared_is_cleared_on_opening() {
    let folder = Folder::new("left");
    let copy = Folder::new("left-copy");
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, enrol()).unwrap();
    let view = store.view(TENANT).unwrap();
    keep(&store, erase()).unwrap();
    // As if the process had died between COMMIT and clearing the log.
    for file in ["town.db", "town.db-wal"] {
        std::fs::copy(folder.0.join(file), copy.0.join(file)).unwrap();
    }
    drop(view);
    assert!(anywhere(&copy, NAME));
    let store = SqliteStore::open(copy.db()).unwrap();
    assert!(!anywhere(&copy, NAME));
    assert_eq!(store.erasure_pending(), Ok(false));
}

/// Whoever changes a name need not say that the old one is to go.
#[test]
fn what_took_the_place_of_something_else_leaves_nothing_of_it() {
    let folder = Folder::new("replaced");
    let store = SqliteStore::open(folder.db()).unwrap();
    keep(&store, enrol()).unwrap();
    for (number, name) in (2..).zip(["Ib", "Ida Marie Eksempel-Prøve", "Bo"]) {
        let mut change = empty(TENANT, number);
        let identity = row("identity/1", "citizen/1", format!("\"{name}\""));
        change.0.vault_put.push(identity);
        keep(&store, change).unwrap();
        assert!(!anywhere(&folder, NAME));
        assert_eq!(store.erasure_pending(), Ok(false));
        assert!(anywhere(&folder, name));
    }
    assert!(!anywhere(&folder, "Marie"));
    let mut gone = empty(TENANT, 9);
    gone.0.vault_delete.insert("identity/1".to_owned());
    keep(&store, gone).unwrap();
    assert!(!anywhere(&folder, "\"Bo\""));
}

/// Where one read overlaps the next and somebody writes all the time, the log is never at rest by itself.
#[test]
fn the_log_is_cleared_beside_readers_who_overlap_and_a_writer_who_never_stops() {
    let folder = Folder::new("overlap");
    let store = SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    let other = SqliteStore::open_with(folder.db(), FOREVER).unwrap();
    keep(&store, enrol()).unwrap();
    let (erased, done) = (Barrier::new(4), std::sync::atomic::AtomicBool::new(false));
    let is_done = || done.load(std::sync::atomic::Ordering::SeqCst);
    std::thread::scope(|scope| {
        for _ in 0..2 {
            scope.spawn(|| {
                let mut view = other.view(TENANT).unwrap();
                erased.wait();
                while !is_done() {
                    std::thread::sleep(Duration::from_millis(20));
                    // The next begins before this one ends.
                    let next = other.view(TENANT).unwrap();
                    drop(std::mem::replace(&mut view, next));
                }
            });
        }
        scope.spawn(|| {
            erased.wait();
            for number in 10.. {
                if is_done() {
                    break;
                }
                keep(&other, empty(TENANT, number)).unwrap();
                std::thread::sleep(Duration::from_millis(2));
            }
        });
        keep(&store, erase()).unwrap();
        erased.wait();
        // It asks until it is so: a handful of times at most.
        let asked = (1..=20).find(|_| store.erasure_pending() == Ok(false));
        done.store(true, std::sync::atomic::Ordering::SeqCst);
        assert!(asked.is_some());
    });
    assert!(!anywhere(&folder, NAME));
}

#[test]
fn a_sum_that_takes_another_ones_place_leaves_nothing_to_clear_and_anything_else_does() {
    let folder = Folder::new("sums");
    let store = SqliteStore::open(folder.db()).unwrap();
    let count = |number: u64, of_nobody: bool| {
        let mut commit = empty(TENANT, number);
        let sum = row("tally/1", "town", number.to_string());
        commit.0.vault_put.push(sum);
        if of_nobody {
            commit.0.of_nobody.insert("tally/1".to_owned());
        }
        keep(&store, commit).unwrap();
        std::fs::metadata(folder.0.join("town.db-wal")).map_or(0, |log| log.len())
    };
    count(1, true);
    let log = count(2, true);
    assert!(count(3, true) > log, "the log was cleared for nothing");
    assert!(count(4, false) < log, "the log was not cleared");
}
