//! The database as somebody has it who copied the file: every table, every row, every cell, and what free space still
//! holds. Nothing of the library reads it, and no schema is known: columns are taken for what their names say, but numbers
//! that stand for names are looked up where those stand, and keys are read that are bytes.

use std::collections::HashMap;
use std::path::Path;

use rusqlite::Connection;
use rusqlite::types::ValueRef;
use serde::{Deserialize, Serialize};

use super::carve::{self, Carved};

/// What a cell holds; bytes as hexadecimal digits.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(untagged)]
pub(super) enum Cell {
    Null,
    Number(i64),
    Text(String),
    Bytes { x: String },
}

/// A table: its columns, and its rows in the order in which they lie. A table with row numbers has a first column
/// `rowid`.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Table {
    pub(super) name: String,
    pub(super) columns: Vec<String>,
    pub(super) rows: Vec<Vec<Cell>>,
}

/// A copy of the whole database.
#[derive(Debug, Clone, Default, Serialize, Deserialize)]
pub(super) struct Dump {
    pub(super) tables: Vec<Table>,
    pub(super) carved: Vec<Carved>,
}

/// Columns that say nothing of whom: what a hash covers is there itself, and the hash of anything else is noise.
fn is_noise(column: &str) -> bool {
    column == "tenant" || column.ends_with("hash") || column == "salt"
}

fn cell(value: ValueRef<'_>) -> Cell {
    match value {
        ValueRef::Null => Cell::Null,
        ValueRef::Integer(number) => Cell::Number(number),
        ValueRef::Real(number) => Cell::Text(number.to_string()),
        ValueRef::Text(text) => Cell::Text(String::from_utf8_lossy(text).into_owned()),
        ValueRef::Blob(bytes) => Cell::Bytes { x: hex(bytes) },
    }
}

pub(super) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// A key whose ids are bytes: its text up to a slash, what follows, and one id or two.
fn key(cell: Cell) -> Cell {
    let Cell::Bytes { x } = &cell else {
        return cell;
    };
    let bytes: Vec<u8> = (0..x.len() / 2)
        .map(|at| u8::from_str_radix(&x[2 * at..2 * at + 2], 16).unwrap())
        .collect();
    let slash = bytes.iter().position(|&byte| byte == b'/').unwrap();
    let start = String::from_utf8(bytes[..=slash].to_vec()).unwrap();
    let ids: Vec<String> = bytes[slash + 2..].chunks(16).map(hex).collect();
    Cell::Text(start + &ids.join("/"))
}

/// Puts names in place of the numbers that stand for them; one that has none any more is a name, too.
fn named(tables: &mut [Table]) {
    let names = |of: &str| -> HashMap<i64, String> {
        let table = tables.iter().find(|table| table.name == of).unwrap();
        let column = |name: &str| table.columns.iter().position(|c| c == name).unwrap();
        let (number, name) = (column("number"), column("name"));
        let pair = |row: &Vec<Cell>| match (&row[number], &row[name]) {
            (Cell::Number(number), Cell::Text(name)) => (*number, name.clone()),
            other => panic!("{other:?}"),
        };
        table.rows.iter().map(pair).collect()
    };
    let (streams, terms) = (names("name"), names("term_name"));
    for table in tables {
        for (at, column) in table.columns.iter().enumerate() {
            let names = match column.as_str() {
                "stream" | "subject" => &streams,
                "term" => &terms,
                _ => continue,
            };
            for row in &mut table.rows {
                if let Cell::Number(number) = row[at] {
                    let gone = || format!("gone/{number:032x}");
                    row[at] = Cell::Text(names.get(&number).cloned().unwrap_or_else(gone));
                }
            }
        }
    }
}

fn table(conn: &Connection, name: String) -> Table {
    let numbered = conn
        .prepare(&format!("SELECT rowid, * FROM \"{name}\""))
        .ok();
    let offset = usize::from(numbered.is_some());
    let mut select = match numbered {
        Some(select) => select,
        None => conn.prepare(&format!("SELECT * FROM \"{name}\"")).unwrap(),
    };
    let mut columns: Vec<String> = select.column_names().map(str::to_owned).collect();
    if offset == 1 {
        columns[0] = "rowid".to_owned();
    }
    let kept: Vec<usize> = (0..columns.len())
        .filter(|&at| !is_noise(&columns[at]))
        .collect();
    let mut rows = Vec::new();
    let mut each = select.query([]).unwrap();
    while let Some(row) = each.next().unwrap() {
        let cells = kept.iter().map(|&at| {
            let cell = cell(row.get_ref(at).unwrap());
            if columns[at] == "key" {
                key(cell)
            } else {
                cell
            }
        });
        rows.push(cells.collect());
    }
    let columns = kept.iter().map(|&at| columns[at].clone()).collect();
    // Ours by the names that the tests know them by.
    let own = name.strip_prefix("medborger_").map(str::to_owned);
    Table {
        name: own.unwrap_or(name),
        columns,
        rows,
    }
}

impl Dump {
    /// Reads a copy of the file, and of its log where there is one.
    pub(super) fn of(path: &Path) -> Self {
        let bytes = std::fs::read(path).unwrap();
        let log = std::fs::read(path.with_extension("db-wal")).unwrap_or_default();
        let conn = Connection::open(path).unwrap();
        let mut names = conn
            .prepare("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
            .unwrap();
        let names: Vec<String> = names
            .query_map([], |row| row.get(0))
            .unwrap()
            .map(Result::unwrap)
            .collect();
        let mut tables: Vec<Table> = names.into_iter().map(|name| table(&conn, name)).collect();
        named(&mut tables);
        Self {
            tables,
            carved: carve::free_space(&bytes, &log),
        }
    }
}

/// The names that a text holds, each as 32 hexadecimal digits: ids with and without hyphens, hashes and references. A
/// longer run of digits, as a hash of 32 bytes, counts by its first half.
pub(super) fn names(text: &str, mut each: impl FnMut(&str)) {
    let mut digits = String::new();
    for part in text.split(|c: char| !(c.is_ascii_digit() || matches!(c, 'a'..='f' | '-'))) {
        if part.len() < 32 {
            continue;
        }
        digits.clear();
        digits.extend(part.chars().filter(|&c| c != '-'));
        if digits.len() >= 32 {
            each(&digits[..32]);
        }
    }
}
