//! The vectors that Rust, Python and JavaScript share: the same tables in, the same bytes out.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::PathBuf;

use medborger_base::work::Work;
use medborger_columns::build::{AnyColumn, Scalar};
use medborger_columns::{Column, Table, Values};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value};
use sha2::{Digest as _, Sha256};

use crate::{Inputs, METHODS, Outcome, analyse};

#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Vector {
    name: String,
    method: String,
    tables: Map<String, Value>,
    options: Value,
    any_order: Vec<String>,
    rows_return: bool,
    #[serde(default)]
    sha256: Option<String>,
}

fn path() -> PathBuf {
    PathBuf::from(concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/vectors/tables.json"
    ))
}

fn cell(value: &Value) -> Option<Scalar> {
    match value {
        Value::Null => None,
        Value::Bool(value) => Some(Scalar::Bool(*value)),
        Value::String(text) => Some(Scalar::Text(text.clone())),
        Value::Number(number) => Some(match number.as_i64() {
            Some(whole) => Scalar::Int(whole),
            None => Scalar::Float(number.as_f64().unwrap()),
        }),
        other => panic!("{other}"),
    }
}

fn table(columns: &Value) -> Table {
    let columns = columns.as_object().unwrap().iter().map(|(name, cells)| {
        let mut column = AnyColumn::new();
        for value in cells.as_array().unwrap() {
            column.push(cell(value));
        }
        column.finish(name).unwrap()
    });
    Table::new(columns.collect()).unwrap()
}

fn text(out: &mut Sha256, text: &str) {
    count(out, text.len());
    out.update(text);
}

fn count(out: &mut Sha256, count: usize) {
    out.update(u32::try_from(count).unwrap().to_le_bytes());
}

fn column(out: &mut Sha256, of: &Column) {
    text(out, of.name());
    text(out, of.values().kind());
    match of.validity() {
        None => out.update([0]),
        Some(bits) => {
            out.update([1]);
            out.update(bits.as_bytes());
        }
    }
    match of.values() {
        Values::Bool(bits) => out.update(bits.as_bytes()),
        Values::Int(all) | Values::Instant(all) | Values::Local(all) => {
            all.iter().for_each(|value| out.update(value.to_le_bytes()));
        }
        Values::Float(all) => all.iter().for_each(|value| out.update(value.to_le_bytes())),
        Values::Day(all) => all.iter().for_each(|value| out.update(value.to_le_bytes())),
        Values::Text(texts) => {
            (0..texts.len()).for_each(|row| text(out, texts.get(row).unwrap()));
        }
        Values::Choice(of) => {
            of.codes()
                .iter()
                .for_each(|code| out.update(code.to_le_bytes()));
            count(out, of.labels().len());
            of.labels().iter().for_each(|label| text(out, label));
        }
        Values::Struct { fields, .. } => {
            count(out, fields.len());
            fields.iter().for_each(|field| column(out, field));
        }
        Values::List(lists) => {
            lists
                .offsets()
                .iter()
                .for_each(|at| count(out, usize::try_from(*at).unwrap()));
            column(out, lists.items());
        }
        other => panic!("{}", other.kind()),
    }
}

fn whole(out: &mut Sha256, table: &Table) {
    count(out, table.rows());
    count(out, table.columns().len());
    table.columns().iter().for_each(|of| column(out, of));
}

/// The SHA-256 of all that a method answers.
fn digest(outcome: &Outcome) -> String {
    let mut out = Sha256::new();
    whole(&mut out, &outcome.table);
    let others: BTreeMap<_, _> = outcome
        .tables
        .iter()
        .map(|(name, table)| (name, table))
        .collect();
    for (name, table) in others {
        text(&mut out, name);
        whole(&mut out, table);
    }
    text(&mut out, outcome.report.as_deref().unwrap_or_default());
    text(&mut out, outcome.svg.as_deref().unwrap_or_default());
    let mut hex = String::new();
    for byte in out.finalize() {
        write!(hex, "{byte:02x}").unwrap();
    }
    hex
}

/// What the cells say, for tables whose labels may be numbered in another order.
fn cells(table: &Table) -> String {
    let columns = table.columns().iter();
    columns
        .map(|column| {
            let cells = column.cells().map(|cell| match cell {
                Some(medborger_columns::Cell::Text(text)) => text.to_owned(),
                Some(medborger_columns::Cell::Int(value)) => value.to_string(),
                Some(medborger_columns::Cell::Float(value)) => format!("{:x}", value.to_bits()),
                Some(_) => panic!("a cell of another kind"),
                None => "-".to_owned(),
            });
            format!(
                "{}: {}\n",
                column.name(),
                cells.collect::<Vec<_>>().join("|")
            )
        })
        .collect()
}

fn run(vector: &Vector, tables: &BTreeMap<&str, Table>) -> Outcome {
    let inputs = tables.iter();
    let inputs = inputs.fold(Inputs::new(), |inputs, (name, table)| {
        inputs.with(name, table)
    });
    let options = vector.options.to_string();
    analyse(&vector.method, &inputs, &options, &Work::unlimited())
        .unwrap_or_else(|error| panic!("{}: {error}", vector.name))
}

#[test]
fn every_method_gives_the_bytes_of_its_vectors_whatever_the_order_of_rows_that_have_none() {
    let bless = std::env::var_os("MEDBORGER_BLESS").is_some();
    let text = std::fs::read_to_string(path()).unwrap();
    let mut vectors: Vec<Vector> = serde_json::from_str(&text).unwrap();
    for method in METHODS {
        let is_met = vectors.iter().any(|vector| vector.method == method.name);
        assert!(is_met, "{} has no vector", method.name);
    }
    for vector in &mut vectors {
        let tables = vector.tables.iter();
        let tables: BTreeMap<&str, Table> = tables
            .map(|(name, columns)| (name.as_str(), table(columns)))
            .collect();
        let outcome = run(vector, &tables);
        let found = digest(&outcome);
        for name in &vector.any_order {
            let rows = tables[name.as_str()].rows();
            let backwards: Vec<usize> = (0..rows).rev().collect();
            let rotated: Vec<usize> = (0..rows).map(|row| (row + rows / 3) % rows).collect();
            for order in [backwards, rotated] {
                let mut other = tables.clone();
                other.insert(name, tables[name.as_str()].taken(&order));
                let mut again = run(vector, &other);
                if vector.rows_return {
                    let there = outcome.table.taken(&order);
                    assert_eq!(cells(&again.table), cells(&there), "{}", vector.name);
                    again.table = outcome.table.clone();
                }
                assert_eq!(digest(&again), found, "{}", vector.name);
            }
        }
        if !bless {
            assert_eq!(Some(&found), vector.sha256.as_ref(), "{}", vector.name);
        }
        vector.sha256 = Some(found);
    }
    if bless {
        let lines = vectors.iter();
        let lines: Vec<String> = lines
            .map(|vector| serde_json::to_string(vector).unwrap())
            .collect();
        std::fs::write(path(), format!("[\n{}\n]\n", lines.join(",\n"))).unwrap();
    }
}
