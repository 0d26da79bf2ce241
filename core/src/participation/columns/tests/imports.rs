use std::cell::Cell as Counter;

use medborger_columns::build::{AnyColumn, Scalar};
use medborger_columns::{Column, Table, TableFaults};

use super::{Home, home, id, staff, texts};
use crate::error::Error;
use crate::participation::Host;
use crate::participation::columns::{IMPORTS, import};
use crate::{Actor, CitizenId, HearingId, Timestamp};

/// Time stands still, and ids are counted.
struct Counting(Counter<u64>);

impl Host for Counting {
    fn now(&self) -> Timestamp {
        Timestamp::from_micros(super::NOON).unwrap()
    }
    fn random(&self) -> [u8; 16] {
        self.0.set(self.0.get() + 1);
        let mut bytes = [7; 16];
        bytes[..8].copy_from_slice(&self.0.get().to_be_bytes());
        bytes
    }
}

fn column(name: &str, cells: &[&str]) -> Column {
    let mut column = AnyColumn::new();
    for cell in cells {
        column.push((!cell.is_empty()).then(|| Scalar::Text((*cell).into())));
    }
    column.finish(name).unwrap()
}

fn sheet(columns: &[(&str, &[&str])]) -> Table {
    Table::new(
        columns
            .iter()
            .map(|(name, cells)| column(name, cells))
            .collect(),
    )
    .unwrap()
}

fn run(home: &Home, name: &str, table: &Table, options: &str) -> Result<Table, Error> {
    import(
        &home.bank,
        name,
        table,
        options,
        staff(),
        &Counting(Counter::new(1_000)),
    )
}

fn bad(error: &Error) -> Vec<(String, Option<u64>, String)> {
    let faults: &TableFaults = error.get().unwrap_or_else(|| panic!("{error:?}"));
    let cells = faults.cells().iter();
    cells
        .map(|cell| (cell.column.to_string(), cell.row, cell.code.to_string()))
        .collect()
}

fn count(home: &Home, name: &str, options: &str) -> usize {
    home.table(name, options, staff()).unwrap().rows()
}

#[test]
fn ideas_are_deposited_where_all_rows_are_in_order() {
    let home = home();
    let author = id::<CitizenId>(1).to_string();
    let table = sheet(&[
        ("citizen", &[&author, &author]),
        ("Overskrift", &["Flere bænke", "Færre biler"]),
        ("body", &["Ved havnen.", "I midtbyen."]),
    ]);
    let options = |dry: bool| {
        format!(
            r#"{{"columns":{{"title":"Overskrift"}},"body":{{"channel":"paper"}},"dry_run":{dry}}}"#
        )
    };
    let dry = run(&home, "ideas", &table, &options(true)).unwrap();
    assert_eq!(texts(&dry, "outcome"), ["ready", "ready"]);
    assert_eq!(texts(&dry, "id"), ["-", "-"]);
    assert_eq!(count(&home, "ideas", ""), 5);
    let found = run(&home, "ideas", &table, &options(false)).unwrap();
    assert_eq!(texts(&found, "outcome"), ["written", "written"]);
    let ideas = home.table("ideas", "", staff()).unwrap();
    assert_eq!(ideas.rows(), 7);
    for made in texts(&found, "id") {
        assert!(texts(&ideas, "idea").contains(&made));
    }
}

#[test]
fn every_bad_cell_and_every_refused_row_is_told_and_nothing_is_written() {
    let home = home();
    let (known, unknown) = (
        id::<CitizenId>(1).to_string(),
        id::<CitizenId>(77).to_string(),
    );
    let table = sheet(&[
        ("citizen", &[&known, "Ida Eksempel", &unknown, &known]),
        ("title", &["", "Bænke", "Bænke", "Bænke"]),
        (
            "body",
            &["Ved havnen.", "Ved havnen.", "Ved havnen.", "Ved havnen."],
        ),
    ]);
    let error = run(&home, "ideas", &table, "").unwrap_err();
    let of = |column: &str, row, code: &str| (column.to_owned(), Some(row), code.to_owned());
    let told = bad(&error);
    assert!(told.contains(&of("title", 0, "missing_field")), "{told:?}");
    assert!(told.contains(&of("citizen", 1, "id_malformed")), "{told:?}");
    assert!(
        told.iter()
            .any(|(_, row, code)| *row == Some(2) && code.starts_with("citizen_")),
        "{told:?}"
    );
    assert!(told.iter().all(|(_, row, _)| *row != Some(3)), "{told:?}");
    assert!(!format!("{error:?} {error}").contains("Ida"));
    assert_eq!(count(&home, "ideas", ""), 5);
}

#[test]
fn a_row_that_is_refused_because_of_another_is_told_and_none_is_kept_in_memory() {
    let home = home();
    let author = id::<CitizenId>(1).to_string();
    let own = id::<crate::IdeaId>(600).to_string();
    let table = sheet(&[
        ("citizen", &[&author, &author]),
        ("idea", &[&own, &own]),
        ("title", &["Flere bænke", "Færre biler"]),
        ("body", &["Ved havnen.", "I midtbyen."]),
    ]);
    for dry in [true, false] {
        let options = format!(r#"{{"columns":{{"idea":"idea"}},"dry_run":{dry}}}"#);
        let error = run(&home, "ideas", &table, &options).unwrap_err();
        let rows: Vec<_> = bad(&error).into_iter().map(|(_, row, _)| row).collect();
        assert_eq!(rows, [Some(1)]);
        assert_eq!(count(&home, "ideas", ""), 5);
    }
    let one = sheet(&[
        ("citizen", &[&author]),
        ("idea", &[&own]),
        ("title", &["Flere bænke"]),
        ("body", &["Ved havnen."]),
    ]);
    let found = run(&home, "ideas", &one, r#"{"columns":{"idea":"idea"}}"#).unwrap();
    assert_eq!(texts(&found, "id"), [own]);
}

#[test]
fn a_body_that_is_no_record_is_refused_and_no_error_repeats_a_key_that_somebody_wrote() {
    let home = home();
    let author = id::<CitizenId>(1).to_string();
    let table = sheet(&[
        ("citizen", &[&author]),
        ("title", &["Flere bænke"]),
        ("body", &["Ved havnen."]),
        ("topics", &["ida-eksempel"]),
    ]);
    let error = run(&home, "ideas", &table, r#"{"body":"Ved havnen."}"#).unwrap_err();
    assert_eq!((error.code(), error.field()), ("wrong_type", Some("body")));
    let error = run(&home, "ideas", &table, "").unwrap_err();
    let said: Vec<String> = error
        .faults()
        .flat_map(|fault| [fault.to_string(), fault.danish()])
        .collect();
    assert!(!said.is_empty() && said.iter().all(|said| !said.contains("ida-eksempel")));
}

#[test]
fn whoever_looks_on_can_stop_an_import_and_nothing_is_written() {
    let home = home();
    let author = id::<CitizenId>(1).to_string();
    let table = sheet(&[
        ("citizen", &[&author, &author]),
        ("title", &["Flere bænke", "Færre biler"]),
        ("body", &["Ved havnen.", "I midtbyen."]),
    ]);
    let stop = |progress: crate::work::Progress| progress.used < 1;
    let error = crate::participation::columns::import_with(
        &home.bank,
        "ideas",
        &table,
        "",
        staff(),
        &Counting(Counter::new(1_000)),
        Some(std::sync::Arc::new(stop)),
    )
    .unwrap_err();
    assert_eq!(error.code(), "cancelled");
    assert_eq!(count(&home, "ideas", ""), 5);
}

#[test]
fn fields_and_columns_that_are_not_there_are_told() {
    let home = home();
    let table = sheet(&[("title", &["Bænke"])]);
    let error = run(&home, "ideas", &table, r#"{"columns":{"colour":"title"}}"#).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("unknown_field", Some("colour"))
    );
    let error = run(&home, "ideas", &table, r#"{"columns":{"body":"Tekst"}}"#).unwrap_err();
    assert!(bad(&error).contains(&("Tekst".to_owned(), None, "column_missing".to_owned())));
    assert_eq!(
        run(&home, "cars", &table, "").unwrap_err().code(),
        "analysis_unknown_table"
    );
    assert_eq!(
        run(&home, "ideas", &table, r#"{"dry":1}"#)
            .unwrap_err()
            .code(),
        "unknown_field"
    );
}

#[test]
fn citizens_on_paper_are_enrolled_with_what_the_body_says_of_all() {
    let home = home();
    let born = {
        let mut column = AnyColumn::new();
        for cell in [Some(Scalar::Float(1_980.0)), None] {
            column.push(cell);
        }
        column.finish("profile.birth_year").unwrap()
    };
    let table = sheet(&[
        ("name", &["Ask Eksempel", "Bil Eksempel"]),
        ("email", &["ask@eksempel.dk", ""]),
    ])
    .with(born)
    .unwrap();
    let body = r#"{"body":{"channel":"paper","consents":[{"purpose":"enrolment","text_version":"2026-1"}]}}"#;
    let found =
        run(&home, "citizens", &table, body).unwrap_or_else(|error| panic!("{:?}", bad(&error)));
    assert_eq!(texts(&found, "outcome"), ["written", "written"]);
    let cells = home
        .table("profiles", r#"{"consent":"enrolment"}"#, staff())
        .unwrap();
    assert_eq!(texts(&cells, "citizens"), ["5"]);
    // Only staff may say how it came.
    let public = import(
        &home.bank,
        "citizens",
        &table,
        body,
        Actor::Public,
        &Counting(Counter::new(5_000)),
    )
    .unwrap_err();
    assert_eq!(bad(&public).len(), 2);
}

#[test]
fn needs_and_offers_are_posted_for_citizens() {
    let home = home();
    let citizen = id::<CitizenId>(1);
    let mut capacity = AnyColumn::new();
    for cell in [Some(Scalar::Int(3)), None] {
        capacity.push(cell);
    }
    let needs = sheet(&[
        ("text.title", &["Indkøb", "Læsning"]),
        ("text.task", &["Køb ind.", "Læs højt."]),
    ])
    .with(capacity.finish("spec.capacity").unwrap())
    .unwrap();
    let body = format!(
        r#"{{"body":{{"poster":{{"kind":"citizen","citizen":"{citizen}"}},"spec":{{}}}}}}"#
    );
    run(&home, "needs", &needs, &body).unwrap();
    let posted = home.table("needs", "", staff()).unwrap();
    let mut capacities = texts(&posted, "capacity");
    capacities.sort();
    assert_eq!(capacities, ["1", "3"]);
    let offers = sheet(&[
        ("spec.title", &["Hjælp"]),
        ("poster.citizen", &[&citizen.to_string()]),
    ]);
    run(
        &home,
        "offers",
        &offers,
        r#"{"body":{"poster":{"kind":"citizen"}}}"#,
    )
    .unwrap();
    assert_eq!(count(&home, "offers", ""), 1);
}

#[test]
fn responses_go_through_the_intake_and_are_taken_in_once() {
    let mut home = home();
    let hearing: HearingId = id(500);
    super::announce(&mut home, hearing);
    let table = sheet(&[
        ("Navn", &["Bo Eksempel", "Ida Eksempel"]),
        ("Svar", &["Ved molen, tak.", "Ved kirken, tak."]),
    ]);
    let options = |dry: bool| {
        format!(
            r#"{{"hearing":"{hearing}","channel":"email","received_at":"2026-03-01T11:00:00Z","dry_run":{dry}}}"#
        )
    };
    let dry = run(&home, "responses", &table, &options(true)).unwrap();
    assert_eq!(texts(&dry, "outcome"), ["ready", "ready"]);
    let of = format!(r#"{{"hearing":"{hearing}"}}"#);
    assert_eq!(count(&home, "responses", &of), 0);
    for outcome in ["written", "already"] {
        let found = run(&home, "responses", &table, &options(false)).unwrap();
        assert_eq!(texts(&found, "outcome"), [outcome, outcome]);
        assert_eq!(count(&home, "responses", &of), 2);
    }
    let bad_day = sheet(&[
        ("Navn", &["Bo Eksempel"]),
        ("Svar", &["Andet."]),
        ("Modtaget", &["31-02-2026"]),
    ]);
    let error = run(&home, "responses", &bad_day, &options(false)).unwrap_err();
    assert_eq!(bad(&error)[0].1, Some(0));
    assert_eq!(count(&home, "responses", &of), 2);
}

#[test]
fn what_can_fill_a_field_is_told_of_every_import() {
    let names: Vec<&str> = IMPORTS.iter().map(|import| import.name).collect();
    assert!(names.is_sorted());
    for import in IMPORTS {
        let mut commands = crate::participation::ROOMS
            .iter()
            .flat_map(|room| room.commands);
        assert!(
            commands.any(|command| command.name == import.command),
            "{}",
            import.command
        );
    }
}
