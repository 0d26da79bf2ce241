use std::collections::BTreeMap;

use chrono::NaiveDate;
use medborger_base::time::Timestamp;
use medborger_codec::Record;

use crate::{Cell, Table, table_of, told};

/// How somebody came.
#[derive(Record)]
#[serde(rename_all = "snake_case")]
enum Way {
    /// On foot.
    OnFoot,
    /// By bus.
    Bus,
}

/// What somebody says.
#[derive(Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
enum Said {
    /// Nothing.
    Nothing,
    /// A number.
    Number {
        /// Which.
        value: i64,
        /// Of what.
        unit: String,
    },
    /// A text.
    Words {
        /// Which.
        value: String,
        /// Of what.
        unit: String,
    },
}

/// How long.
#[derive(Record)]
#[serde(rename_all = "snake_case")]
enum Length {
    /// For ever.
    Ever,
    /// So many days.
    Days(u32),
}

/// Something that holds itself.
#[derive(Record)]
struct Nested {
    /// Those below.
    below: Vec<Nested>,
}

/// A row.
#[derive(Record)]
struct Row {
    /// The day.
    day: NaiveDate,
    /// The instant.
    at: Option<Timestamp>,
    /// The way.
    way: Way,
    /// What was said.
    said: Said,
    /// How long.
    length: Length,
    /// The topics.
    topics: Vec<String>,
    /// Counts by name.
    counts: BTreeMap<String, u32>,
    /// A share.
    share: f64,
    /// What holds itself.
    nested: Nested,
    /// Two of them.
    pair: (bool, String),
}

fn table() -> Table {
    let row = |day: &str, at: Option<i64>, way, said, length, topics: &[&str]| Row {
        day: day.parse().unwrap(),
        at: at.map(|at| Timestamp::from_micros(at).unwrap()),
        way,
        said,
        length,
        topics: topics.iter().map(|topic| (*topic).to_owned()).collect(),
        counts: topics
            .iter()
            .map(|topic| ((*topic).to_owned(), 1))
            .collect(),
        share: 1.0,
        nested: Nested {
            below: vec![Nested { below: Vec::new() }],
        },
        pair: (true, "x".to_owned()),
    };
    let number = Said::Number {
        value: 7,
        unit: "m".to_owned(),
    };
    let words = Said::Words {
        value: "ja".to_owned(),
        unit: "ord".to_owned(),
    };
    table_of(&[
        row(
            "2026-01-15",
            Some(5),
            Way::Bus,
            number,
            Length::Days(3),
            &["a", "b"],
        ),
        row("2026-01-16", None, Way::Bus, words, Length::Ever, &[]),
        row(
            "2026-01-16",
            None,
            Way::OnFoot,
            Said::Nothing,
            Length::Ever,
            &["c"],
        ),
    ])
    .unwrap()
}

fn show(cell: Option<Cell<'_>>) -> String {
    match cell {
        None => "-".to_owned(),
        Some(Cell::Bool(value)) => value.to_string(),
        Some(Cell::Int(value) | Cell::Instant(value)) => value.to_string(),
        Some(Cell::Float(value)) => value.to_string(),
        Some(Cell::Text(text)) => text.to_owned(),
        Some(Cell::Day(day)) => day.to_string(),
        Some(Cell::Struct { fields, row }) => {
            let cells = fields
                .iter()
                .map(|field| format!("{}={}", field.name(), show(field.cell(row))));
            format!("{{{}}}", cells.collect::<Vec<_>>().join(" "))
        }
        Some(Cell::List { items, from, to }) => {
            let items = (from..to).map(|at| show(items.cell(at)));
            format!("[{}]", items.collect::<Vec<_>>().join(" "))
        }
        Some(_) => "?".to_owned(),
    }
}

fn shown(table: &Table, name: &str) -> Vec<String> {
    table.column(name).unwrap().cells().map(show).collect()
}

#[test]
fn columns_are_what_the_type_says_and_the_records_hold() {
    let table = table();
    let kinds: Vec<_> = told::<Row>()
        .iter()
        .map(|told| (told.name.clone(), told.kind))
        .collect();
    let made: Vec<_> = table
        .columns()
        .iter()
        .map(|column| (column.name().to_owned(), column.values().kind()))
        .collect();
    assert_eq!(made, kinds);
    assert_eq!(told::<Row>()[1].doc, "The instant.");
    assert_eq!(shown(&table, "day"), ["20468", "20469", "20469"]);
    assert_eq!(shown(&table, "at"), ["5", "-", "-"]);
    assert_eq!(shown(&table, "way"), ["bus", "bus", "on_foot"]);
    assert_eq!(shown(&table, "topics"), ["[a b]", "[]", "[c]"]);
    assert_eq!(
        shown(&table, "counts"),
        [
            "[{key=a value=1} {key=b value=1}]",
            "[]",
            "[{key=c value=1}]"
        ]
    );
    assert_eq!(shown(&table, "share"), ["1", "1", "1"]);
    assert_eq!(shown(&table, "pair")[0], "{0=true 1=x}");
}

#[test]
fn a_variant_is_a_struct_with_its_kind_and_shares_fields_that_are_the_same() {
    let table = table();
    assert_eq!(
        shown(&table, "said"),
        [
            "{kind=number value=7 unit=m words_value=-}",
            "{kind=words value=- unit=ord words_value=ja}",
            "{kind=nothing value=- unit=- words_value=-}",
        ]
    );
    assert_eq!(
        shown(&table, "length"),
        [
            "{kind=days days=3}",
            "{kind=ever days=-}",
            "{kind=ever days=-}"
        ]
    );
}

#[test]
fn a_type_that_holds_itself_is_json_where_it_does_so_again() {
    assert_eq!(shown(&table(), "nested")[0], r#"{below=[{"below":[]}]}"#);
}

#[test]
fn no_records_are_a_table_with_all_columns() {
    let table = table_of::<Row>(&[]).unwrap();
    assert_eq!((table.rows(), table.columns().len()), (0, 10));
}
