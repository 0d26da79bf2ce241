//! Many at once on one SQLite file: eight processes with clocks that differ, a proof beside a writer, an erasure beside
//! somebody who reads for long.

#![expect(
    clippy::disallowed_methods,
    reason = "several processes go by one clock, and nobody may wait for long"
)]

use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::atomic::{AtomicBool, Ordering::SeqCst};
use std::time::{Duration, Instant};

use medborger::{Clock, Participation, SqliteStore, Store, Timestamp, Town};
use serde_json::{Value, json};
use uuid::Uuid;

use crate::long::is_long;

const PROCESSES: u64 = 8;
/// By how much the clock of each process goes before or after: two seconds lie between the first and the last.
const SKEWS: [i64; 8] = [-1_000, -700, -400, -100, 100, 400, 700, 1_000];
/// Midnight in Copenhagen at the end of the hearing's last day, in milliseconds.
const MIDNIGHT: i64 = 1_788_213_600_000;

type Bank = Participation<SqliteStore>;

/// A folder that is gone after the test, in memory where the machine has such.
struct Folder(PathBuf);

impl Folder {
    fn new(name: &str) -> Self {
        let memory = Path::new("/dev/shm");
        let place = if memory.is_dir() {
            memory.to_owned()
        } else {
            std::env::temp_dir()
        };
        let folder = place.join(format!("medborger-crowd-{}-{name}", std::process::id()));
        std::fs::create_dir_all(&folder).unwrap();
        Self(folder)
    }

    fn db(&self) -> PathBuf {
        self.0.join("town.db")
    }

    fn holds(&self, needle: &str) -> bool {
        let files = std::fs::read_dir(&self.0).unwrap();
        files.map(|file| file.unwrap().path()).any(|path| {
            let bytes = std::fs::read(path).unwrap();
            bytes
                .windows(needle.len())
                .any(|window| window == needle.as_bytes())
        })
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        let _ = std::fs::remove_dir_all(&self.0);
    }
}

fn open(path: &Path) -> Bank {
    let town = Town::new(
        "0510".parse().unwrap(),
        *b"0123456789abcdef0123456789abcdef",
        medborger::REGISTRY,
    );
    let store = SqliteStore::open(path).unwrap();
    Participation::open(town.unwrap(), store, Clock::History).unwrap()
}

fn id(kind: u64, number: u64) -> Uuid {
    Uuid::from_u64_pair(kind, number)
}

fn run(
    bank: &Bank,
    number: u64,
    name: &str,
    body: Value,
    milliseconds: i64,
) -> Result<String, String> {
    let at = Timestamp::from_micros(milliseconds * 1_000).unwrap();
    let command = json!({ "id": id(1, number), "name": name, "body": body }).to_string();
    let moment = json!({ "at": at, "actor": { "kind": "system" } }).to_string();
    bank.execute_json(&command, &moment)
        .map_err(|error| error.code().to_owned())
}

fn ask(bank: &Bank, name: &str, body: Value) -> Value {
    let query = json!({ "name": name, "body": body }).to_string();
    let at = Timestamp::from_micros((MIDNIGHT + 3_600_000) * 1_000).unwrap();
    let moment = json!({ "at": at, "actor": { "kind": "system" } }).to_string();
    serde_json::from_str(&bank.ask_json(&query, &moment).unwrap()).unwrap()
}

fn enrol(bank: &Bank, citizen: u64, name: &str) {
    let body = json!({
        "citizen": id(2, citizen), "seed": format!("{:032x}", 0xabcd_0000 + citizen), "name": name,
        "consents": [{ "purpose": "enrolment", "text_version": "2026-1" }],
    });
    run(
        bank,
        10_000_000 + citizen,
        "citizen.enrol",
        body,
        MIDNIGHT - 86_400_000 * 20,
    )
    .unwrap();
}

fn deposit(bank: &Bank, idea: u64, citizen: u64) {
    let body = json!({ "idea": id(3, idea), "citizen": id(2, citizen), "title": "En bænk", "body": "Ved havnen." });
    run(
        bank,
        20_000_000 + idea,
        "idea.deposit",
        body,
        MIDNIGHT - 86_400_000 * 20,
    )
    .unwrap();
}

/// Not a test by itself: one of the eight processes.
#[test]
fn child_of_the_crowd() {
    let Ok(told) = std::env::var("MEDBORGER_CROWD") else {
        return;
    };
    let told: Value = serde_json::from_str(&told).unwrap();
    let number = |name: &str| told[name].as_u64().unwrap();
    let (worker, each) = (number("worker"), number("each"));
    let bank = open(Path::new(told["db"].as_str().unwrap()));
    let mut out = std::io::stdout();
    let began = Instant::now();
    for n in 0..each {
        let own = worker * 1_000_000 + n;
        // The hearing ends while they write: for some it is over when they begin.
        let at = MIDNIGHT + began.elapsed().as_millis() as i64 + SKEWS[worker as usize];
        let outcome = match told["kind"].as_str().unwrap() {
            "support" => {
                let body = json!({ "idea": id(3, 1), "citizen": id(2, 1 + worker * each + n) });
                run(&bank, own, "idea.support", body, at)
            }
            _ => {
                let content = json!({ "respondent": { "kind": "private", "name": "Bo Eksempel" }, "text": "Bevar stien." });
                let body =
                    json!({ "response": id(4, own), "hearing": id(5, 1), "content": content });
                run(&bank, own, "response.submit", body, at)
            }
        };
        match outcome {
            Ok(_) => writeln!(out, "\nok {own} {at}").unwrap(),
            Err(code) => writeln!(out, "\nrefused {own} {code}").unwrap(),
        }
    }
}

/// What eight processes were told: number and milliseconds of each that was carried out. None may be refused.
fn crowd(folder: &Folder, kind: &str, each: u64) -> Vec<(u64, i64)> {
    let children: Vec<_> = (0..PROCESSES)
        .map(|worker| {
            let told = json!({
                "worker": worker, "each": each, "kind": kind, "db": folder.db(),
            });
            Command::new(std::env::current_exe().unwrap())
                .args(["crowd::child_of_the_crowd", "--exact", "--nocapture"])
                .env("MEDBORGER_CROWD", told.to_string())
                .stdout(Stdio::piped())
                .spawn()
                .unwrap()
        })
        .collect();
    let mut carried_out = Vec::new();
    for child in children {
        let text = String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap();
        for line in text.lines() {
            let mut words = line.split(' ');
            match (words.next(), words.next(), words.next()) {
                (Some("ok"), Some(own), Some(at)) => {
                    carried_out.push((own.parse().unwrap(), at.parse().unwrap()));
                }
                (Some("refused"), Some(own), Some(code)) => panic!("{own}: {code}"),
                _ => {}
            }
        }
    }
    assert_eq!(carried_out.len() as u64, PROCESSES * each);
    carried_out
}

fn each() -> u64 {
    if is_long() { 1_250 } else { 100 }
}

#[test]
fn eight_processes_whose_clocks_differ_support_one_idea_and_each_counts_once() {
    let folder = Folder::new("support");
    let bank = open(&folder.db());
    let batch = bank.batch().unwrap();
    for citizen in 0..=PROCESSES * each() {
        enrol(&bank, citizen, "Ida Eksempel");
    }
    deposit(&bank, 1, 0);
    batch.end().unwrap();
    let began = Instant::now();
    let given = crowd(&folder, "support", each()).len();
    writeln!(
        std::io::stderr(),
        "{given} supports by {PROCESSES} processes in {:.1} s",
        began.elapsed().as_secs_f64()
    )
    .unwrap();
    let idea = ask(&bank, "idea.get", json!({ "idea": id(3, 1) }));
    assert_eq!(idea["supporters"], json!(PROCESSES * each()));
    bank.verify().unwrap();
}

#[test]
fn in_the_last_hour_of_a_hearing_each_response_is_in_time_by_the_clock_of_who_took_it() {
    let folder = Folder::new("hearing");
    let bank = open(&folder.db());
    let before = MIDNIGHT - 86_400_000 * 30;
    let hearing = id(5, 1);
    let prepare = [
        (
            "hearing.draft",
            json!({ "hearing": hearing, "title": "Stien", "basis": { "kind": "statutory", "rule": "local_plan" } }),
        ),
        (
            "hearing.put_document",
            json!({ "hearing": hearing, "document": "edition", "role": "hearing_edition", "content": { "title": "Høringsudgave" } }),
        ),
        (
            "hearing.announce",
            json!({ "hearing": hearing, "published_on": "2026-08-03", "last_day": "2026-08-31" }),
        ),
    ];
    for ((name, body), number) in prepare.into_iter().zip(30_000_000..) {
        run(&bank, number, name, body, before).unwrap();
    }
    let taken = crowd(&folder, "respond", each());
    for (own, at) in &taken {
        let response = ask(&bank, "response.get", json!({ "response": id(4, *own) }));
        assert_eq!(response["timely"], json!(*at < MIDNIGHT), "{own} at {at}");
    }
    let in_time = taken.iter().filter(|(_, at)| *at < MIDNIGHT).count();
    assert!(in_time > 0 && in_time < taken.len(), "{in_time} in time");
    let shown = ask(&bank, "hearing.get", json!({ "hearing": hearing }));
    assert_eq!(shown["responses"], json!(taken.len()));
    bank.verify().unwrap();
}

/// Order 3: a proof beside a writer.
#[test]
fn a_proof_beside_a_writer_never_raises_a_false_alarm() {
    let rounds = 2_000;
    let mut done = 0;
    while done < rounds {
        // A new town every so often, so that the journal stays small.
        let folder = Folder::new("proof");
        let (writer, prover) = (open(&folder.db()), open(&folder.db()));
        enrol(&writer, 1, "Ida Eksempel");
        let over = AtomicBool::new(false);
        std::thread::scope(|scope| {
            scope.spawn(|| {
                for number in 0.. {
                    if over.load(SeqCst) {
                        break;
                    }
                    if number % 20 == 0 {
                        enrol(&writer, 2 + number, "Bo Eksempel");
                    }
                    let name = ["citizen.pause", "citizen.resume"][number as usize % 2];
                    run(
                        &writer,
                        number,
                        name,
                        json!({ "citizen": id(2, 1) }),
                        MIDNIGHT,
                    )
                    .unwrap();
                }
            });
            for _ in 0..25 {
                if let Err(error) = prover.verify() {
                    over.store(true, SeqCst);
                    panic!("after {done} rounds: {error}");
                }
                done += 1;
            }
            over.store(true, SeqCst);
        });
    }
}

/// Order 5: an erasure beside somebody who reads for long.
#[test]
fn an_erasure_beside_a_slow_reader_lets_writers_go_on_and_is_pending_until_its_bytes_are_gone() {
    let folder = Folder::new("reader");
    let slow = if is_long() { 12_000 } else { 4_000 };
    let bank = open(&folder.db());
    enrol(&bank, 1, "Navneprøve Eksempel");
    enrol(&bank, 2, "Bo Eksempel");
    let elsewhere = open(&folder.db());
    std::thread::scope(|scope| {
        let view = elsewhere.store().view(510).unwrap();
        let began = Instant::now();
        let erase = json!({ "citizen": id(2, 1) });
        let receipt = run(&bank, 1, "citizen.erase", erase.clone(), MIDNIGHT).unwrap();
        assert!(
            bank.erasure_pending().unwrap(),
            "somebody still reads there"
        );
        let other = scope.spawn(|| open(&folder.db()).erasure_pending().unwrap());
        assert!(other.join().unwrap(), "every process knows");
        for number in 0..50 {
            let name = ["citizen.pause", "citizen.resume"][number as usize % 2];
            run(
                &bank,
                10 + number,
                name,
                json!({ "citizen": id(2, 2) }),
                MIDNIGHT,
            )
            .unwrap();
        }
        let wrote = began.elapsed();
        assert!(
            wrote < Duration::from_millis(slow / 2),
            "writers waited: {wrote:?}"
        );
        assert!(
            folder.holds("Navneprøve"),
            "the reader's view still needs it"
        );
        assert_eq!(
            run(&bank, 1, "citizen.erase", erase, MIDNIGHT).unwrap(),
            receipt
        );
        std::thread::sleep(Duration::from_millis(slow).saturating_sub(began.elapsed()));
        assert!(bank.erasure_pending().unwrap());
        drop(view);
    });
    assert!(!bank.erasure_pending().unwrap());
    assert!(!elsewhere.erasure_pending().unwrap());
    assert!(!folder.holds("Navneprøve"));
    bank.verify().unwrap();
}

/// Order 1 of another kind: a question beside writers sees one moment.
#[test]
fn a_question_of_many_rounds_sees_one_moment() {
    let folder = Folder::new("moment");
    let (writer, asker) = (open(&folder.db()), open(&folder.db()));
    for citizen in 0..3 {
        enrol(&writer, citizen, "Ida Eksempel");
    }
    deposit(&writer, 1, 0);
    let over = AtomicBool::new(false);
    std::thread::scope(|scope| {
        scope.spawn(|| {
            for number in 0.. {
                if over.load(SeqCst) {
                    break;
                }
                // Both support, or neither does.
                let name = ["idea.support", "idea.withdraw_support"][number as usize % 2];
                let batch = writer.batch().unwrap();
                for citizen in [1, 2] {
                    let body = json!({ "idea": id(3, 1), "citizen": id(2, citizen) });
                    run(&writer, 2 * number + citizen, name, body, MIDNIGHT).unwrap();
                }
                batch.end().unwrap();
            }
        });
        for _ in 0..300 {
            let list = ask(&asker, "idea.supporters", json!({ "idea": id(3, 1) }));
            let count = list["supporters"].as_array().map_or(0, Vec::len);
            if count == 1 {
                over.store(true, SeqCst);
                panic!("half of what was written together: {list}");
            }
        }
        over.store(true, SeqCst);
    });
}
