mod codes;
mod dates;
mod matching;
mod opinion;
mod sortition;
mod survey;
mod texts;
mod vectors;

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_columns::build::{AnyColumn, Scalar};
use medborger_columns::{Cell, Column, Table, TableFaults, day_of_number};

use crate::{Inputs, METHODS, Outcome, analyse, describe};

/// A column of whatever stands there.
fn column(name: &str, cells: impl IntoIterator<Item = Option<Scalar>>) -> Column {
    let mut column = AnyColumn::new();
    for cell in cells {
        column.push(cell);
    }
    column.finish(name).unwrap()
}

/// A column of texts; an empty one is missing.
fn texts(name: &str, cells: &[&str]) -> Column {
    let cell = |text: &&str| (!text.is_empty()).then(|| Scalar::Text((*text).to_owned()));
    column(name, cells.iter().map(cell))
}

fn table(columns: Vec<Column>) -> Table {
    Table::new(columns).unwrap()
}

fn run(name: &str, table: &Table, options: &str) -> Result<Outcome, Error> {
    analyse(name, &Inputs::of(table), options, &Work::unlimited())
}

/// The cells of a column as texts, `-` where nothing stands.
fn shown(table: &Table, name: &str) -> Vec<String> {
    let column = table
        .column(name)
        .unwrap_or_else(|| panic!("no column {name}"));
    column
        .cells()
        .map(|cell| cell.map_or_else(|| "-".to_owned(), show))
        .collect()
}

fn show(cell: Cell<'_>) -> String {
    match cell {
        Cell::Bool(value) => value.to_string(),
        Cell::Int(value) => value.to_string(),
        Cell::Float(value) => format!("{value}"),
        Cell::Text(text) => text.to_owned(),
        Cell::Day(day) => day_of_number(day).unwrap().to_string(),
        Cell::Instant(at) => chrono::DateTime::from_timestamp_micros(at)
            .unwrap()
            .format("%FT%TZ")
            .to_string(),
        Cell::Local(at) => chrono::DateTime::from_timestamp_micros(at)
            .unwrap()
            .format("%FT%T")
            .to_string(),
        Cell::List { items, from, to } => {
            let items = (from..to).map(|at| items.cell(at).map_or_else(String::new, show));
            items.collect::<Vec<_>>().join(",")
        }
        _ => "?".to_owned(),
    }
}

/// The bad cells as column, row and code.
fn bad(error: &Error) -> Vec<(String, Option<u64>, String)> {
    let faults: &TableFaults = error.get().unwrap_or_else(|| panic!("{error:?}"));
    let cell = |cell: &medborger_columns::CellError| {
        (cell.column.to_string(), cell.row, cell.code.to_string())
    };
    faults.cells().iter().map(cell).collect()
}

#[test]
fn methods_are_told_by_name_and_in_order() {
    let names: Vec<&str> = METHODS.iter().map(|method| method.name).collect();
    assert!(names.is_sorted());
    let described = describe();
    for name in names {
        assert!(
            described.contains(&format!("\"name\":\"{name}\"")),
            "{name}"
        );
    }
    let none = analyse("dates.week", &Inputs::new(), "", &Work::unlimited());
    assert_eq!(none.unwrap_err().code(), "analysis_unknown_method");
}

#[test]
fn every_method_gives_the_columns_that_it_says() {
    let days = texts("day", &["2026-01-01"]);
    let people = texts("cpr", &["311257-5005"]);
    for (name, column, options) in [
        ("dates.day", days.clone(), "{}"),
        ("dates.deadline", days.clone(), r#"{"period":{"days":1}}"#),
        ("dates.local", texts("at", &["2026-01-01T00:00:00Z"]), ""),
        ("codes.cpr", people, r#"{"on":"2060-01-01","repair":true}"#),
        (
            "codes.cvr",
            texts("cvr", &["13585628"]),
            r#"{"repair":true}"#,
        ),
        ("codes.kle", texts("kle", &["00.22"]), r#"{"repair":true}"#),
        (
            "codes.postal",
            texts("postal_code", &["8722"]),
            r#"{"repair":true}"#,
        ),
        (
            "codes.municipality",
            texts("municipality", &["0766"]),
            r#"{"repair":true}"#,
        ),
        ("texts.redact", texts("text", &["Ring på 20 30 40 50."]), ""),
        ("texts.campaigns", texts("text", &["x"]), ""),
    ] {
        let method = METHODS.iter().find(|method| method.name == name).unwrap();
        let found = run(name, &table(vec![column]), options).unwrap();
        let prefix = if name.starts_with("codes.") {
            ["cpr_", "cvr_", "kle_", "postal_", "municipality_"]
                .iter()
                .find(|prefix| found.table.column(&format!("{prefix}fault")).is_some())
                .copied()
                .unwrap()
        } else {
            ""
        };
        for given in method.gives {
            let column = found.table.column(&format!("{prefix}{}", given.name));
            let column = column.unwrap_or_else(|| panic!("{name} {}", given.name));
            assert_eq!(column.values().kind(), given.kind, "{name} {}", given.name);
            assert_eq!(column.len(), 1);
        }
        for also in method.also {
            let (_, table) = found
                .tables
                .iter()
                .find(|(name, _)| *name == also.name)
                .unwrap();
            let names: Vec<_> = table.columns().iter().map(|column| column.name()).collect();
            let said: Vec<_> = also.columns.iter().map(|given| given.name).collect();
            assert_eq!(names, said, "{name}");
        }
    }
}

#[test]
fn options_are_refused_with_all_that_is_wrong_and_none_of_what_was_written() {
    let table = table(vec![texts("day", &["2026-01-01"])]);
    let error = run(
        "dates.deadline",
        &table,
        r#"{"day":7,"perod":1,"roll":"Ida Eksempel"}"#,
    )
    .unwrap_err();
    let codes: Vec<_> = error
        .faults()
        .map(|fault| fault.code().to_owned())
        .collect();
    assert_eq!(
        codes,
        [
            "wrong_type",
            "unknown_field",
            "unknown_choice",
            "missing_field"
        ]
    );
    assert!(!format!("{error} {error:?} {}", error.danish()).contains("Ida"));
    let malformed = run("dates.deadline", &table, "{").unwrap_err();
    assert_eq!(malformed.code(), "analysis_options_malformed");
}

#[test]
fn a_missing_table_or_column_and_a_name_that_is_taken_are_told() {
    let none = analyse("dates.day", &Inputs::new(), "", &Work::unlimited());
    assert_eq!(none.unwrap_err().code(), "analysis_table_missing");
    let days = table(vec![texts("dag", &["2026-01-01"])]);
    let error = run("dates.day", &days, "").unwrap_err();
    assert_eq!(
        bad(&error),
        [("day".to_owned(), None, "column_missing".to_owned())]
    );
    let taken = table(vec![texts("day", &["2026-01-01"]), texts("week", &["1"])]);
    assert_eq!(
        run("dates.day", &taken, "").unwrap_err().code(),
        "column_name_repeated"
    );
    let apart = run("dates.day", &taken, r#"{"prefix":"d_"}"#).unwrap();
    assert_eq!(shown(&apart.table, "d_week"), ["2026-W01"]);
}

#[test]
fn work_that_is_not_allowed_ends_a_method() {
    let days = table(vec![texts("day", &["2026-01-01"; 5000])]);
    let work = Work::limited(5_000);
    let error = analyse("dates.day", &Inputs::of(&days), "", &work).unwrap_err();
    assert_eq!(error.code(), "work_exhausted");
}
