//! Faults that take another process, another user or another disk.

use std::io::{BufRead, BufReader, Read, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use medborger::journal::{Loaded, Needs};
use medborger::store::StoreError;
use medborger::{CommandId, Store};
use serde_json::json;

use super::{Bank, Dice, Folder, carry_out, enrol, id, is_long, nth, open, skipped, some, system};

/// This test's own binary, running one test in which the rest is up to environment variables.
fn child(test: &str, db: &Path) -> Command {
    let mut command = Command::new(std::env::current_exe().unwrap());
    let name = format!("sqlite_faults::process::{test}");
    command
        .args([&name, "--exact", "--nocapture", "--test-threads=1"])
        .env("MEDBORGER_CHILD_DB", db);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

fn child_db() -> Option<PathBuf> {
    std::env::var_os("MEDBORGER_CHILD_DB").map(PathBuf::from)
}

/// Not a test by itself: writes until it is killed, and says what was acknowledged.
#[test]
fn child_that_writes() {
    let (Some(db), Some(from)) = (child_db(), std::env::var_os("MEDBORGER_CHILD_FROM")) else {
        return;
    };
    let from: u64 = from.to_str().unwrap().parse().unwrap();
    let bank = open(&db).unwrap();
    let mut out = std::io::stdout();
    let mut number = from;
    loop {
        let batch = if number.is_multiple_of(7) { 5 } else { 1 };
        let commands: Vec<_> = (number..number + batch)
            .map(|n| {
                (
                    bank.town().parse_command(&nth(n)).unwrap(),
                    serde_json::from_str(&system()).unwrap(),
                )
            })
            .collect();
        let outcomes = bank.execute_all(&commands).unwrap();
        for ((n, outcome), _) in (number..).zip(&outcomes).zip(&commands) {
            match outcome {
                Ok(_) => writeln!(out, "ack {n}").unwrap(),
                Err(error) => writeln!(out, "refused {n} {}", error.code()).unwrap(),
            }
        }
        out.flush().unwrap();
        number += batch;
    }
}

/// Kills the child after a while; returns what it had acknowledged and the last number that it spoke of.
fn kill_after(mut child: Child, lines: u64, pause: Duration) -> (Vec<u64>, u64) {
    let mut reader = BufReader::new(child.stdout.take().unwrap());
    let mut text = String::new();
    for _ in 0..lines {
        if reader.read_line(&mut text).unwrap() == 0 {
            let mut errors = String::new();
            child
                .stderr
                .take()
                .unwrap()
                .read_to_string(&mut errors)
                .unwrap();
            panic!("the child ended by itself: {text}\n{errors}");
        }
    }
    std::thread::sleep(pause);
    child.kill().unwrap();
    child.wait().unwrap();
    reader.read_to_string(&mut text).unwrap();
    let number = |line: &str, word: &str| -> Option<u64> {
        // A line that was cut off by the kill has no end, and says nothing.
        line.split(word)
            .nth(1)?
            .split_whitespace()
            .next()?
            .parse()
            .ok()
    };
    let whole = &text[..=text.rfind('\n').unwrap_or(0)];
    let acknowledged: Vec<u64> = whole
        .lines()
        .filter_map(|line| number(line, "ack "))
        .collect();
    let spoken = whole
        .lines()
        .filter_map(|line| number(line, "refused "))
        .chain(acknowledged.iter().copied())
        .max();
    (acknowledged, spoken.unwrap_or(0))
}

#[test]
fn a_killed_process_loses_nothing_that_it_acknowledged() {
    let folder = Folder::new("killed");
    let mut dice = Dice(4242);
    let (mut acknowledged, mut from) = (Vec::new(), 0);
    for round in 0..if is_long() { 300 } else { 10 } {
        let process = child("child_that_writes", &folder.db())
            .env("MEDBORGER_CHILD_FROM", from.to_string())
            .spawn()
            .unwrap();
        let (acks, last) = kill_after(
            process,
            4 + dice.roll(12),
            Duration::from_micros(dice.roll(20_000)),
        );
        acknowledged.extend(acks);
        // Some may be stored although nobody was told: the next child sends those again.
        from = last + 1;
        let bank = open(&folder.db()).unwrap();
        bank.verify().unwrap();
        let is_gone = |citizen: u64| {
            let get = json!({ "name": "citizen.get", "body": { "citizen": id(2, citizen) } });
            let got = bank.ask_json(&get.to_string(), &system());
            got.is_err_and(|error| error.code() == "citizen_not_found")
        };
        for number in &acknowledged {
            let citizen = number / 4;
            if number % 4 == 2 && citizen % 3 == 1 {
                assert!(is_gone(citizen - 1), "round {round}: {number} was lost");
                continue;
            }
            // With an account go the receipts of what was done to it.
            if number % 4 != 1 && number % 4 != 2 && is_gone(citizen) {
                continue;
            }
            let command = bank.town().command_mark(CommandId::new(id(1, *number)));
            let mut loaded = Loaded::default();
            let needs = Needs::default().with_receipt(command);
            bank.store().load(766, &needs, &mut loaded).unwrap();
            assert!(
                loaded.receipts[&command].is_some(),
                "round {round}: command {number} was lost"
            );
        }
    }
    assert!(
        acknowledged.len() > 20,
        "{} commands acknowledged",
        acknowledged.len()
    );
}

/// Not a test by itself: opens a file and says what came of it.
#[test]
fn child_that_opens() {
    if std::env::var_os("MEDBORGER_CHILD_OPENS").is_none() {
        return;
    }
    let outcome = open(&child_db().unwrap()).map(|_| ());
    let mut out = std::io::stdout();
    writeln!(
        out,
        "outcome:{}",
        outcome
            .err()
            .map_or("ok".to_owned(), |e| e.code().to_owned())
    )
    .unwrap();
}

#[cfg(unix)]
#[test]
fn what_may_only_be_read_is_read_only() {
    use std::os::unix::fs::{MetadataExt, PermissionsExt};
    use std::os::unix::process::CommandExt;

    let folder = Folder::new("read-only");
    some(&folder, 4);
    let mode = |path: &Path, mode: u32| {
        std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode)).unwrap();
    };
    let root = std::fs::metadata(folder.db()).unwrap().uid() == 0;
    let outcome = |db: &Path| -> Option<String> {
        let mut command = child("child_that_opens", db);
        command.env("MEDBORGER_CHILD_OPENS", "1");
        if root {
            // Nothing is read-only to root.
            command.uid(65_534).gid(65_534);
        }
        let output = command.output().ok()?;
        let text = String::from_utf8(output.stdout).unwrap();
        text.split("outcome:")
            .nth(1)?
            .lines()
            .next()
            .map(str::to_owned)
    };
    mode(&folder.0, 0o777);
    mode(&folder.db(), 0o666);
    if outcome(&folder.db()).as_deref() != Some("ok") {
        return skipped(
            "what_may_only_be_read_is_read_only",
            "this machine lets no other user run the tests",
        );
    }
    let read_only = Some("store_read_only".to_owned());
    mode(&folder.db(), 0o444);
    assert_eq!(
        outcome(&folder.db()),
        read_only,
        "a file that can't be written"
    );
    mode(&folder.db(), 0o666);
    mode(&folder.0, 0o555);
    assert_eq!(
        outcome(&folder.db()),
        read_only,
        "a folder in which no log can be made"
    );
    assert_eq!(
        outcome(&folder.0.join("new.db")),
        read_only,
        "a folder in which no file can be made"
    );
    mode(&folder.0, 0o777);
    open(&folder.db()).unwrap().verify().unwrap();
    assert_eq!(
        folder.files(),
        ["town.db", "town.db-queue"].map(str::to_owned).into()
    );
}

/// A file system of one megabyte, gone after the test.
struct Small(Folder);

impl Small {
    fn new() -> Option<Self> {
        let folder = Folder::new("small");
        let mounted = Command::new("mount")
            .args(["-t", "tmpfs", "-o", "size=1m", "medborger-test"])
            .arg(&folder.0)
            .stderr(Stdio::null())
            .status();
        mounted
            .is_ok_and(|status| status.success())
            .then_some(Self(folder))
    }
}

impl Drop for Small {
    fn drop(&mut self) {
        let _ = Command::new("umount").arg(&self.0.0).status();
    }
}

#[test]
fn a_full_disk_stores_nothing_by_halves_and_works_again_with_room() {
    let Some(small) = Small::new() else {
        let why = "no small file system can be mounted here; a unit test covers a full database";
        return skipped(
            "a_full_disk_stores_nothing_by_halves_and_works_again_with_room",
            why,
        );
    };
    let ballast = small.0.0.join("ballast");
    std::fs::write(&ballast, vec![1; 300_000]).unwrap();
    let mut bank = open(&small.0.db()).unwrap();
    let (mut done, mut full) = (Vec::new(), None);
    for number in 0..2_000 {
        match carry_out(&mut bank, &enrol(number, number, "Ida Eksempel")) {
            Ok(_) => done.push(number),
            Err(error) => {
                full = Some((number, error));
                break;
            }
        }
    }
    let (number, error) = full.expect("the disk became full");
    assert_eq!(error, StoreError::Full.into());
    let check = |bank: &Bank| {
        let verified = bank.verify().unwrap();
        assert_eq!(verified.streams, done.len() as u64);
    };
    check(&bank);
    assert_eq!(
        carry_out(&mut bank, &enrol(number, number, "Ida Eksempel")),
        Err(StoreError::Full.into())
    );
    drop(bank);
    std::fs::remove_file(&ballast).unwrap();
    let mut bank = open(&small.0.db()).unwrap();
    check(&bank);
    carry_out(&mut bank, &enrol(number, number, "Ida Eksempel")).unwrap();
    bank.verify().unwrap();
}
