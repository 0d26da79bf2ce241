//! What a disk, an operator or a power cut can do to the file, and that nothing is lost or changed unseen.
//!
//! `MEDBORGER_LONG=1` runs more rounds. What the machine does not allow is skipped, and says so.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test panics when something is not as it should be, its helpers too"
)]

mod bits;
mod process;

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::time::Duration;

use crate::long::is_long;
use medborger::journal::EntryClass;
use medborger::store::{SqliteOptions, StoreError};
use medborger::{Clock, Error, Participation, SqliteStore, Store, Town};
use serde_json::{Value, json};
use uuid::Uuid;

type Bank = Participation<SqliteStore>;

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

    fn files(&self) -> BTreeSet<String> {
        std::fs::read_dir(&self.0)
            .unwrap()
            .map(|f| f.unwrap().file_name().into_string().unwrap())
            .collect()
    }

    fn bytes(&self) -> Vec<u8> {
        std::fs::read_dir(&self.0)
            .unwrap()
            .flat_map(|f| std::fs::read(f.unwrap().path()).unwrap())
            .collect()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

/// A small generator, so that every run does the same.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0 % sides
    }
}

#[expect(
    clippy::print_stderr,
    reason = "a test that did not run must not look like one that passed"
)]
fn skipped(test: &str, why: &str) {
    eprintln!("\n*** SKIPPED: {test}: {why} ***\n");
}

fn town(key: u8) -> Town {
    Town::new(
        "0766".parse().unwrap(),
        std::array::from_fn(|at| key ^ at as u8),
        medborger::REGISTRY,
    )
    .unwrap()
}

fn open(path: &Path) -> Result<Bank, Error> {
    Participation::open(town(7), SqliteStore::open(path)?, Clock::History)
}

fn id(kind: u64, number: u64) -> Uuid {
    Uuid::from_u64_pair(kind, number)
}

fn system() -> String {
    json!({ "at": "2026-01-15T16:00:00Z", "actor": { "kind": "system" } }).to_string()
}

fn envelope(number: u64, name: &str, body: Value) -> String {
    json!({ "id": id(1, number), "name": name, "body": body }).to_string()
}

fn enrol(number: u64, citizen: u64, name: &str) -> String {
    let body = json!({
        "citizen": id(2, citizen), "seed": format!("{:032x}", 0xabcd_0000 + citizen), "name": name,
        "email": format!("borger{citizen}@eksempel.dk"),
        "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
    });
    envelope(number, "citizen.enrol", body)
}

fn deposit(number: u64, idea: u64, citizen: u64, text: &str) -> String {
    let body =
        json!({ "idea": id(3, idea), "citizen": id(2, citizen), "title": "En bænk", "body": text });
    envelope(number, "idea.deposit", body)
}

fn support(number: u64, idea: u64, citizen: u64) -> String {
    envelope(
        number,
        "idea.support",
        json!({ "idea": id(3, idea), "citizen": id(2, citizen) }),
    )
}

fn erase(number: u64, citizen: u64) -> String {
    envelope(
        number,
        "citizen.erase",
        json!({ "citizen": id(2, citizen) }),
    )
}

/// The `number`th command of an endless sequence that does a little of everything.
fn nth(number: u64) -> String {
    let citizen = number / 4;
    match number % 4 {
        0 => enrol(number, citizen, &format!("Borger {citizen}")),
        1 => deposit(
            number,
            citizen,
            citizen,
            "Ved havnen, så alle kan nå hele turen.",
        ),
        2 if citizen % 3 == 1 => erase(number, citizen - 1),
        2 => support(number, citizen.saturating_sub(citizen % 3), citizen),
        _ => envelope(
            number,
            "citizen.pause",
            json!({ "citizen": id(2, citizen) }),
        ),
    }
}

fn carry_out(bank: &mut Bank, command: &str) -> Result<String, Error> {
    bank.execute_json(command, &system())
}

/// A closed file with something in it.
fn some(folder: &Folder, commands: u64) {
    let mut bank = open(&folder.db()).unwrap();
    for number in 0..commands {
        let _ = carry_out(&mut bank, &nth(number));
    }
    bank.verify().unwrap();
}

fn refused(folder: &Folder) -> Error {
    let error = open(&folder.db()).map(|_| ()).unwrap_err();
    let all = format!("{error} {} {error:?}", error.danish());
    assert!(!all.contains("town.db") && !all.contains("SELECT"), "{all}");
    error
}

/// Writes a number into the file's header.
fn patch(path: &Path, offset: usize, value: u32) {
    let mut bytes = std::fs::read(path).unwrap();
    bytes[offset..offset + 4].copy_from_slice(&value.to_be_bytes());
    std::fs::write(path, bytes).unwrap();
}

const USER_VERSION: usize = 60;
const APPLICATION_ID: usize = 68;

#[test]
fn a_newer_schema_is_refused_and_left_as_it_is() {
    let folder = Folder::new("newer");
    some(&folder, 8);
    patch(&folder.db(), USER_VERSION, 1_000);
    let before = folder.bytes();
    assert_eq!(
        refused(&folder),
        StoreError::NewerSchema {
            found: 1_000,
            known: 8
        }
        .into()
    );
    assert_eq!(folder.bytes(), before);
    assert_eq!(
        folder.files(),
        ["town.db", "town.db-queue"].map(str::to_owned).into()
    );
}

#[test]
fn the_database_of_another_program_is_refused_and_left_as_it_is() {
    let folder = Folder::new("foreign");
    some(&folder, 8);
    for application in [0, 0x0f05_5111] {
        patch(&folder.db(), APPLICATION_ID, application);
        let before = folder.bytes();
        assert_eq!(refused(&folder), StoreError::Foreign.into());
        assert_eq!(folder.bytes(), before);
        assert_eq!(
            folder.files(),
            ["town.db", "town.db-queue"].map(str::to_owned).into()
        );
    }
}

#[test]
fn what_is_not_a_database_is_refused_and_left_as_it_is() {
    let folder = Folder::new("other");
    for length in [1, 15, 16, 99, 100, 512, 4096, 10_000] {
        let text: Vec<u8> = b"Referat af byraadets moede. "
            .iter()
            .copied()
            .cycle()
            .take(length)
            .collect();
        std::fs::write(folder.db(), &text).unwrap();
        assert_eq!(
            refused(&folder),
            StoreError::NotADatabase.into(),
            "{length} bytes"
        );
        assert_eq!(std::fs::read(folder.db()).unwrap(), text);
        assert_eq!(folder.files(), ["town.db".to_owned()].into());
    }
    std::fs::remove_file(folder.db()).unwrap();
    std::fs::create_dir(folder.db()).unwrap();
    assert_eq!(
        refused(&folder),
        StoreError::Unavailable.into(),
        "a directory"
    );
    assert_eq!(
        open(&folder.0.join("no/such/town.db")).map(|_| ()),
        Err(StoreError::Unavailable.into())
    );
}

#[test]
fn a_truncated_file_is_never_taken_for_a_whole_one() {
    let folder = Folder::new("truncated");
    some(&folder, 40);
    let whole = std::fs::read(folder.db()).unwrap();
    for length in (1..whole.len()).step_by(if is_long() { 101 } else { 1_013 }) {
        std::fs::write(folder.db(), &whole[..length]).unwrap();
        let error = open(&folder.db())
            .and_then(|bank| bank.verify())
            .unwrap_err();
        let damaged = error == StoreError::Damaged.into();
        assert!(
            damaged || (length < 100 && error == StoreError::NotADatabase.into()),
            "{length}: {error:?}"
        );
    }
}

#[test]
fn another_key_is_refused() {
    let folder = Folder::new("key");
    some(&folder, 4);
    let error = Participation::open(
        town(8),
        SqliteStore::open(folder.db()).unwrap(),
        Clock::History,
    )
    .map(|_| ())
    .unwrap_err();
    assert_eq!(error.code(), "store_key_mismatch");
    open(&folder.db()).unwrap().verify().unwrap();
}

#[test]
fn a_log_cut_anywhere_opens_to_a_prefix_that_ends_at_a_command() {
    let (folder, cut) = (Folder::new("log"), Folder::new("log-cut"));
    some(&folder, 8);
    let mut bank = open(&folder.db()).unwrap();
    let mut ends = vec![bank.store().head(766).unwrap().position];
    for number in 8..if is_long() { 40 } else { 14 } {
        let command = match number % 2 {
            0 => enrol(number, number, "Ida Eksempel"),
            _ => deposit(
                number,
                number,
                number - 1,
                "Ved havnen, så alle kan nå hele turen.",
            ),
        };
        carry_out(&mut bank, &command).unwrap();
        ends.push(bank.store().head(766).unwrap().position);
    }
    // Copied while it is open: closing it would run the log empty.
    let main = std::fs::read(folder.db()).unwrap();
    let log = std::fs::read(folder.0.join("town.db-wal")).unwrap();
    let mut reached = 0;
    for length in (0..=log.len()).step_by(101).chain([log.len()]) {
        std::fs::write(cut.db(), &main).unwrap();
        std::fs::write(cut.0.join("town.db-wal"), &log[..length]).unwrap();
        let bank = open(&cut.db()).unwrap();
        let position = bank.store().head(766).unwrap().position;
        assert!(
            ends.contains(&position),
            "{length}: {position} is within a command"
        );
        assert!(position >= reached, "{length}: a longer log holds less");
        reached = position;
        assert_eq!(bank.verify().unwrap().entries, position);
    }
    assert_eq!(Some(&reached), ends.last());
}

#[test]
fn an_erased_citizen_is_in_no_byte_of_the_files() {
    let folder = Folder::new("erased");
    let mut bank = open(&folder.db()).unwrap();
    let citizens = 120;
    let secret = |c: u64| format!("{:032x}", 0xabcd_0000 + c);
    for c in 0..citizens {
        let text = format!(
            "Idetekst-{c:04} {}",
            "Bedre lys på stien. ".repeat((c % 40) as usize)
        );
        carry_out(
            &mut bank,
            &enrol(10 * c, c, &format!("Navneprøve-{c:04} Eksempel")),
        )
        .unwrap();
        carry_out(&mut bank, &deposit(10 * c + 1, c, c, &text)).unwrap();
        let (idea, citizen) = (id(3, c), id(2, c));
        let revised =
            json!({ "idea": idea, "title": "Rettet", "body": format!("Rettetekst-{c:04}") });
        carry_out(&mut bank, &envelope(10 * c + 2, "idea.revise", revised)).unwrap();
        let contact = json!({ "citizen": citizen, "name": format!("Nytnavn-{c:04} Eksempel") });
        carry_out(
            &mut bank,
            &envelope(10 * c + 3, "citizen.change_contact", contact),
        )
        .unwrap();
    }
    assert!(holds(&folder.bytes(), "Rettetekst-0005"));
    for c in (0..citizens).step_by(3) {
        carry_out(&mut bank, &erase(10 * c + 4, c)).unwrap();
        let bytes = folder.bytes();
        for needle in ["Navneprøve", "Idetekst", "Rettetekst", "Nytnavn"] {
            assert!(
                !holds(&bytes, format!("{needle}-{c:04}")),
                "{needle} of citizen {c}"
            );
        }
        assert!(
            !holds(&bytes, format!("borger{c}@")) && !holds(&bytes, secret(c)),
            "citizen {c}"
        );
    }
    assert!(!bank.erasure_pending().unwrap());
    assert!(folder.files().contains("town.db-wal"));
    assert!(holds(&folder.bytes(), "Nytnavn-0001") && holds(&folder.bytes(), "Rettetekst-0001"));
    bank.verify().unwrap();
}

fn holds(bytes: &[u8], needle: impl AsRef<[u8]>) -> bool {
    let needle = needle.as_ref();
    let first = needle[0];
    (bytes.iter().enumerate()).any(|(at, byte)| *byte == first && bytes[at..].starts_with(needle))
}

#[test]
fn two_who_write_at_once_lose_nothing() {
    let folder = Folder::new("two");
    let each = if is_long() { 500 } else { 60 };
    let mut bank = open(&folder.db()).unwrap();
    carry_out(&mut bank, &enrol(1_000_000, 999_999, "Anna Eksempel")).unwrap();
    carry_out(
        &mut bank,
        &deposit(1_000_001, 1, 999_999, "En idé, som alle støtter"),
    )
    .unwrap();
    let threads: Vec<_> = (0..2_u64)
        .map(|thread| {
            let path = folder.db();
            std::thread::spawn(move || {
                let mut bank = open(&path).unwrap();
                for n in 0..each {
                    let own = 10_000 * (thread + 1) + n;
                    carry_out(&mut bank, &enrol(2 * own, own, "Bo Eksempel")).unwrap();
                    // Both write to the same idea, and both send this command.
                    carry_out(&mut bank, &support(2 * own + 1, 1, own)).unwrap();
                    carry_out(&mut bank, &enrol(500_000 + n, 500_000 + n, "Carl Eksempel"))
                        .unwrap();
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().unwrap();
    }
    let verified = bank.verify().unwrap();
    assert_eq!(verified.streams, 2 + 3 * each);
    let get = json!({ "name": "idea.get", "body": { "idea": id(3, 1) } }).to_string();
    let idea: Value = serde_json::from_str(&bank.ask_json(&get, &system()).unwrap()).unwrap();
    assert_eq!(idea["supporters"], json!(2 * each));
}

#[test]
fn somebody_who_holds_the_file_for_too_long_makes_it_busy() {
    let folder = Folder::new("busy");
    let holder = SqliteStore::open(folder.db()).unwrap();
    let options = SqliteOptions::default().with_busy_timeout(Duration::from_millis(20));
    let store = SqliteStore::open_with(folder.db(), options).unwrap();
    let mut bank = Participation::open(town(7), store, Clock::History).unwrap();
    holder.begin_batch().unwrap();
    assert_eq!(carry_out(&mut bank, &nth(0)), Err(StoreError::Busy.into()));
    holder.end_batch(true).unwrap();
    carry_out(&mut bank, &nth(0)).unwrap();
}
