//! Each join is shown one leak that it must find, in a database that holds nothing else.

use rusqlite::types::Value;

use super::attack::{Attacker, JOINS};
use super::carve::{self, Carved};
use super::dump::{Cell, Dump, Table, names};
use super::life::{Dice, Thing, Truth};

const PEOPLE: usize = 10;
const THINGS: usize = 40;
const NOON: i64 = 1_768_500_000_000_000;

fn table(name: &str, columns: &[&str]) -> Table {
    Table {
        name: name.to_owned(),
        columns: columns.iter().map(|&c| c.to_owned()).collect(),
        rows: Vec::new(),
    }
}

fn text(text: impl Into<String>) -> Cell {
    Cell::Text(text.into())
}

fn bytes(dice: &mut Dice) -> Cell {
    Cell::Bytes {
        x: dice.id().replace('-', ""),
    }
}

/// A town whose erased left nothing but what this join can use.
fn town(leak: &str) -> (Dump, Truth) {
    let mut dice = Dice(5);
    let mut tables = [
        table(
            "body",
            &["position", "stream", "version", "at", "command", "event"],
        ),
        table("receipt", &["command", "row"]),
        table("state", &["rowid", "stream", "state", "number"]),
        table("term", &["term", "block", "members"]),
        table("vault", &["key", "subject", "slot"]),
        table("content", &["slot", "value"]),
        table("gone", &["key", "generation"]),
    ];
    let [body, receipt, state, term, vault, content, gone] = &mut tables;
    let (mut carved, mut things) = (Vec::new(), Vec::new());
    let erased: Vec<String> = (0..PEOPLE).map(|_| dice.id()).collect();
    for number in 0..THINGS as i64 {
        let owner = dice.below(PEOPLE);
        let (id, who) = (dice.id(), erased[owner].clone());
        let stream = format!("idea/{id}");
        let own = bytes(&mut dice);
        let at = NOON + number * 3_600_000_000 + dice.time(1_000_000_000);
        let position = number * 10;
        body.rows.push(vec![
            Cell::Number(position),
            text(&stream),
            Cell::Number(1),
            Cell::Number(at),
            own.clone(),
            text(r#"{"type":"idea.deposited"}"#),
        ]);
        let slot = 1_000 + 7 * number;
        vault.rows.push(vec![
            text(format!("author/{id}")),
            text("account"),
            Cell::Number(slot),
        ]);
        let saying = format!("Et brev fra nummer {owner} af dem");
        content.rows.push(vec![
            Cell::Number(slot),
            text(format!(r#"{{"text":"{saying}"}}"#)),
        ]);
        state.rows.push(vec![
            Cell::Number(slot),
            text(&stream),
            text("{}"),
            Cell::Number(slot),
        ]);
        let entry = |position: i64, at: i64, command: Cell| {
            vec![
                Cell::Number(position),
                text(format!("citizen/{who}")),
                Cell::Number(number),
                Cell::Number(at),
                command,
                text("{}"),
            ]
        };
        let (far, early) = (1_000_000 + 50 * number, NOON / 2 + 1_000_000_000 * number);
        match leak {
            "command" => {
                let mut row = entry(far, early, own.clone());
                row[0] = Cell::Null;
                body.rows.push(row);
            }
            "receipt" => receipt
                .rows
                .push(vec![own.clone(), text(format!(r#"{{"id":"{who}"}}"#))]),
            "instant" => {
                let command = bytes(&mut dice);
                body.rows.push(entry(far, at + 40_000_000, command));
            }
            "neighbourhood" => {
                let command = bytes(&mut dice);
                body.rows.push(entry(position + 1, early, command));
            }
            "term" => term.rows.push(vec![
                text(format!("team:politician={who}")),
                Cell::Number(0),
                Cell::Bytes {
                    x: super::dump::hex(&(slot as u16).to_le_bytes()),
                },
            ]),
            "name" => content.rows.push(vec![
                Cell::Number(-slot),
                text(format!(r#"{{"of":"{who}","said":"{saying}"}}"#)),
            ]),
            "state" => state.rows.push(vec![
                Cell::Null,
                text(&stream),
                text(format!(r#"{{"citizen":"{who}"}}"#)),
                Cell::Null,
            ]),
            "pseudonym" => {
                let shared = dice.id();
                content
                    .rows
                    .push(vec![Cell::Null, text(format!("[\"{id}\",\"{shared}\"]"))]);
                content
                    .rows
                    .push(vec![Cell::Null, text(format!("[\"{who}\",\"{shared}\"]"))]);
            }
            "row order" => vault.rows.push(vec![
                text(format!("gone/{who}")),
                text("town"),
                Cell::Number(slot + 1),
            ]),
            "free page" => carved.push(Carved {
                space: slot as usize,
                text: format!("author/{id}citizen/{who}"),
            }),
            "counter" => {
                gone.rows
                    .push(vec![text(&stream), Cell::Number(900 * number)]);
                gone.rows
                    .push(vec![text(&who), Cell::Number(900 * number + 2)]);
            }
            _ => {}
        }
        let mut own = Vec::new();
        names(&id, |name| own.push(name.to_owned()));
        let owner = who.replace('-', "");
        things.push(Thing {
            kind: "idea.deposit".to_owned(),
            owner,
            names: own.into_iter().collect(),
            entries: vec![(stream, 1)],
        });
    }
    let erased = erased.iter().map(|id| id.replace('-', "")).collect();
    (
        Dump {
            tables: tables.into(),
            carved,
        },
        Truth { erased, things },
    )
}

#[test]
fn each_join_finds_what_was_planted_for_it() {
    for leak in JOINS {
        let (dump, truth) = town(leak);
        let report = Attacker::new(&dump, &truth).report(3);
        let won: Vec<&str> = JOINS
            .into_iter()
            .filter(|join| report.joins[join].beats_chance(3.0))
            .collect();
        if leak == "together" {
            assert!(won.is_empty(), "nothing was planted, and {won:?} found it");
            continue;
        }
        assert!(
            won.contains(&leak),
            "{leak} was not found:\n{}",
            report.shown()
        );
        assert!(won.contains(&"together"), "{leak}:\n{}", report.shown());
        assert!(
            report.joins[leak].share() > 0.9,
            "{leak}:\n{}",
            report.shown()
        );
    }
}

/// How many of 50 deleted rows and of 150 of a dropped table are found again.
fn left(secure: &str) -> (usize, usize) {
    let folder =
        std::env::temp_dir().join(format!("medborger-{}-carve-{secure}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("left.db");
    let conn = rusqlite::Connection::open(&path).unwrap();
    let tables = "CREATE TABLE kept (a ANY) STRICT; CREATE TABLE gone (a ANY) STRICT;";
    conn.execute_batch(&format!("PRAGMA secure_delete = {secure}; {tables}"))
        .unwrap();
    let mut dice = Dice(9);
    let ids: Vec<String> = (0..300).map(|_| dice.id()).collect();
    for (at, id) in ids.iter().enumerate() {
        let insert = if at < 150 {
            "INSERT INTO kept VALUES (?1)"
        } else {
            "INSERT INTO gone VALUES (?1)"
        };
        // Keys whose ids are bytes, and texts.
        let key = if at >= 150 && at % 2 == 0 {
            let digits = id.replace('-', "");
            let byte = |at| u8::from_str_radix(&digits[at..at + 2], 16).unwrap();
            let bytes = (0..32).step_by(2).map(byte);
            Value::Blob(b"citizen/\x01".iter().copied().chain(bytes).collect())
        } else {
            Value::Text(format!("citizen/{id}"))
        };
        conn.execute(insert, [key]).unwrap();
    }
    conn.execute_batch("DELETE FROM kept WHERE rowid % 3 = 0; DROP TABLE gone;")
        .unwrap();
    drop(conn);
    let found = carve::free_space(&std::fs::read(&path).unwrap(), &[]);
    std::fs::remove_dir_all(&folder).unwrap();
    let all: String = found.iter().map(|carved| carved.text.as_str()).collect();
    let found = |id: &&String| all.contains(id.as_str()) || all.contains(&id.replace('-', ""));
    let deleted = ids[..150].iter().skip(2).step_by(3).filter(found).count();
    (deleted, ids[150..].iter().filter(found).count())
}

#[test]
fn what_sqlite_leaves_in_free_space_is_found() {
    let (deleted, dropped) = left("OFF");
    // A freed page's first bytes are overwritten, and so is the head of a row.
    assert!(deleted > 40 && dropped > 140, "{deleted} and {dropped}");
    assert_eq!(left("ON"), (0, 0));
}
