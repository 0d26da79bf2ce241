mod kept;

use chrono::NaiveDate;
use medborger_base::error::Error;
use medborger_base::time::Timestamp;
use proptest::prelude::*;

use crate::build::{AnyColumn, Scalar};
use crate::*;

fn mixed(name: &str, cells: Vec<Option<Scalar>>) -> Column {
    let mut column = AnyColumn::new();
    for cell in cells {
        column.push(cell);
    }
    column.finish(name).unwrap()
}

fn texts(name: &str, cells: &[&str]) -> Column {
    mixed(
        name,
        cells
            .iter()
            .map(|cell| Some(Scalar::Text((*cell).into())))
            .collect(),
    )
}

/// What is read of one cell: the value, nothing, or the code of its fault.
fn read<T: for<'a> Meant<'a>>(cell: Scalar) -> Result<Option<T>, String> {
    let table = Table::new(vec![mixed("it", vec![Some(cell)])]).unwrap();
    let mut reader = Reader::new(&table);
    let read: Vec<Option<T>> = reader.all("it");
    let [value] = <[_; 1]>::try_from(read).unwrap_or_else(|_| panic!("one cell"));
    match reader.finish() {
        Ok(()) => Ok(value),
        Err(faults) => Err(faults.cells()[0].code.to_string()),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

const NOON: i64 = 43_200_000_000;

#[test]
fn whole_floats_and_digits_are_whole_numbers_and_nothing_else_is() {
    let text = |text: &str| Scalar::Text(text.into());
    for (cell, value) in [
        (Scalar::Int(-7), -7),
        (Scalar::Float(12.0), 12),
        (
            Scalar::Float(9_007_199_254_740_992.0),
            9_007_199_254_740_992,
        ),
        (text(" 0012 "), 12),
        (text("12.0"), 12),
        (text("-3"), -3),
    ] {
        assert_eq!(read::<i64>(cell), Ok(Some(value)));
    }
    for (cell, code) in [
        (Scalar::Float(12.5), "cell_not_whole"),
        (Scalar::Float(9_007_199_254_740_994.0), "cell_too_large"),
        (Scalar::Float(f64::INFINITY), "cell_not_whole"),
        (text("99999999999999999999"), "cell_too_large"),
        (text("1.234"), "cell_not_whole"),
        (text("--3"), "cell_not_whole"),
        (text("-"), "cell_not_whole"),
        (Scalar::Bool(true), "cell_not_whole"),
        (Scalar::Day(3), "cell_not_whole"),
    ] {
        assert_eq!(read::<i64>(cell.clone()), Err(code.into()), "{cell:?}");
    }
    assert_eq!(read::<i64>(text("  ")), Ok(None));
    assert_eq!(read::<i64>(Scalar::Float(f64::NAN)), Ok(None));
}

#[test]
fn an_instant_is_a_day_only_at_midnight() {
    for (cell, read_as) in [
        (Scalar::Day(0), Ok(Some(day("1970-01-01")))),
        (
            Scalar::Instant(-86_400_000_000),
            Ok(Some(day("1969-12-31"))),
        ),
        (Scalar::Local(86_400_000_000), Ok(Some(day("1970-01-02")))),
        (Scalar::Instant(1), Err("cell_not_midnight".to_owned())),
        (Scalar::Local(NOON), Err("cell_not_midnight".to_owned())),
        (
            Scalar::Text("2026-01-15".into()),
            Ok(Some(day("2026-01-15"))),
        ),
        (
            Scalar::Text("2026-01-15T00:00:00".into()),
            Ok(Some(day("2026-01-15"))),
        ),
        (
            Scalar::Text("2026-01-15T00:00:00Z".into()),
            Ok(Some(day("2026-01-15"))),
        ),
        (
            Scalar::Text("2026-01-15T12:00:00Z".into()),
            Err("cell_not_midnight".to_owned()),
        ),
        (
            Scalar::Text("2026-01-15 12:00:00".into()),
            Err("cell_not_day".to_owned()),
        ),
        (
            Scalar::Text("2026-02-29".into()),
            Err("cell_not_day".to_owned()),
        ),
        (Scalar::Int(20_260_115), Err("cell_not_day".to_owned())),
        (Scalar::Day(i32::MAX), Err("cell_out_of_range".to_owned())),
    ] {
        assert_eq!(read::<NaiveDate>(cell.clone()), read_as, "{cell:?}");
    }
}

#[test]
fn an_instant_needs_its_zone() {
    let at = Timestamp::from_micros(NOON).unwrap();
    assert_eq!(read(Scalar::Instant(NOON)), Ok(Some(at)));
    assert_eq!(
        read(Scalar::Text("1970-01-01T13:00:00+01:00".into())),
        Ok(Some(at))
    );
    for (cell, code) in [
        (Scalar::Local(NOON), "cell_without_zone"),
        (
            Scalar::Text("1970-01-01T13:00:00".into()),
            "cell_not_instant",
        ),
        (Scalar::Day(1), "cell_not_instant"),
        (Scalar::Instant(i64::MAX), "cell_out_of_range"),
    ] {
        assert_eq!(read::<Timestamp>(cell), Err(code.into()));
    }
}

#[test]
fn truths_are_read_in_both_languages_and_from_numbers() {
    for yes in ["Ja", "yes", "TRUE", "1", "1.0", "sandt"] {
        assert_eq!(
            read::<bool>(Scalar::Text(yes.into())),
            Ok(Some(true)),
            "{yes}"
        );
    }
    for no in ["Nej", "no", "false", "0", "0.0"] {
        assert_eq!(
            read::<bool>(Scalar::Text(no.into())),
            Ok(Some(false)),
            "{no}"
        );
    }
    assert_eq!(read::<bool>(Scalar::Float(1.0)), Ok(Some(true)));
    for bad in [
        Scalar::Int(2),
        Scalar::Float(0.5),
        Scalar::Text("måske".into()),
    ] {
        assert_eq!(read::<bool>(bad), Err("cell_not_bool".into()));
    }
}

#[test]
fn numbers_take_one_danish_comma() {
    let text = |text: &str| Scalar::Text(text.into());
    assert_eq!(read(text("3,5")), Ok(Some(3.5)));
    assert_eq!(read(text("3.5e1")), Ok(Some(35.0)));
    assert_eq!(read(Scalar::Int(3)), Ok(Some(3.0)));
    for bad in ["1.234,5", "1,2,3", "inf", "nan", "0x10", "1e999"] {
        assert_eq!(
            read::<f64>(text(bad)),
            Err("cell_not_number".into()),
            "{bad}"
        );
    }
    assert_eq!(
        read::<f64>(Scalar::Float(f64::NEG_INFINITY)),
        Err("cell_not_number".into())
    );
}

#[test]
fn ids_are_texts_whatever_they_came_as() {
    for (cell, id) in [
        (Scalar::Float(101_070_000.0), "101070000"),
        (Scalar::Int(7), "7"),
        (Scalar::Float(0.5), "0.5"),
        (Scalar::Day(0), "1970-01-01"),
        (Scalar::Instant(0), "1970-01-01T00:00:00Z"),
        (Scalar::Local(0), "1970-01-01T00:00:00"),
        (Scalar::Bool(false), "false"),
    ] {
        assert_eq!(read(cell), Ok(Some(id.to_owned())));
    }
}

#[test]
fn a_column_of_mixed_types_is_read_as_what_each_cell_means() {
    let cells = vec![
        Some(Scalar::Int(1)),
        Some(Scalar::Text("2".into())),
        None,
        Some(Scalar::Float(3.0)),
        Some(Scalar::Text("fire".into())),
    ];
    let table = Table::new(vec![mixed("n", cells)]).unwrap();
    let mut reader = Reader::new(&table);
    assert_eq!(
        reader.all::<i64>("n"),
        [Some(1), Some(2), None, Some(3), None]
    );
    let faults = reader.finish().unwrap_err();
    assert_eq!(faults.count(), 1);
    assert_eq!(faults.cells()[0].row, Some(4));
}

#[test]
fn an_integer_column_with_a_gap_is_whole_numbers() {
    let gap = mixed(
        "n",
        vec![Some(Scalar::Int(4)), None, Some(Scalar::Float(5.0))],
    );
    assert_eq!(gap.values().kind(), "float");
    assert_eq!(gap.missing(), 1);
    let table = Table::new(vec![gap]).unwrap();
    let mut reader = Reader::new(&table);
    assert_eq!(reader.all::<i64>("n"), [Some(4), None, Some(5)]);
    assert_eq!(reader.finish(), Ok(()));
}

#[test]
fn all_faults_of_all_columns_are_one_error_that_is_a_table() {
    let table = Table::new(vec![
        texts("id", &["a", "b", "a", ""]),
        texts("alder", &["1", "Ida Eksempel", "x", "3"]),
    ])
    .unwrap();
    let mut reader = Reader::new(&table);
    reader.ids("id");
    reader.all::<i64>("alder");
    reader.all::<NaiveDate>("dag");
    let faults = reader.finish().unwrap_err();
    let met: Vec<_> = faults
        .cells()
        .iter()
        .map(|cell| (&*cell.column, cell.row, &*cell.code))
        .collect();
    assert_eq!(
        met,
        [
            ("id", Some(3), "cell_missing"),
            ("id", Some(2), "cell_repeated"),
            ("alder", Some(1), "cell_not_whole"),
            ("alder", Some(2), "cell_not_whole"),
            ("dag", None, "column_missing"),
        ]
    );
    let as_table = faults.table().unwrap();
    assert_eq!(as_table.rows(), 5);
    let names: Vec<_> = as_table
        .columns()
        .iter()
        .map(|column| column.name())
        .collect();
    assert_eq!(names, ["row", "column", "code", "expected", "forventet"]);
    assert_eq!(as_table.columns()[0].missing(), 1);
    let error: Error = faults.clone().into();
    assert_eq!(error.code(), "table_cells_invalid");
    let fields: Vec<_> = error.faults().filter_map(Error::field).collect();
    assert_eq!(
        fields,
        ["table", "id[3]", "id[2]", "alder[1]", "alder[2]", "dag"]
    );
    assert_eq!(error.get::<TableFaults>(), Some(&faults));
    let said = format!(
        "{error} {error:?} {} {faults:?} {as_table:?}",
        error.danish()
    );
    assert!(!said.contains("Ida"), "{said}");
}

#[test]
fn more_faults_than_are_kept_are_counted() {
    for (rows, kept) in [(CELLS_MAX, CELLS_MAX), (CELLS_MAX + 1, CELLS_MAX)] {
        let table = Table::new(vec![texts("n", &vec!["x"; rows])]).unwrap();
        let mut reader = Reader::new(&table);
        reader.all::<i64>("n");
        let faults = reader.finish().unwrap_err();
        assert_eq!(faults.cells().len(), kept);
        assert_eq!(faults.count(), u64::try_from(rows).unwrap());
        assert_eq!(Error::from(faults).faults().count(), 101);
    }
}

#[test]
fn columns_of_different_lengths_or_of_one_name_are_no_table() {
    let [a, b] = [texts("a", &["x", "y"]), texts("b", &["x"])];
    let other = ColumnError::LengthDiffers { at: 1 };
    assert_eq!(Table::new(vec![a.clone(), b]), Err(other));
    let same = ColumnError::NameRepeated { at: 2 };
    let c = a.clone().named("c");
    assert_eq!(
        Table::new(vec![a.clone(), c.clone(), a.clone()]),
        Err(same.clone())
    );
    let fields = vec![c, a.clone(), a.clone()];
    assert_eq!(Column::of_fields("s", fields, 2, None), Err(same));
    let validity = Some(Bitmap::all(true, 3));
    let (name, values, _) = a.into_parts();
    assert_eq!(
        Column::new(name, values, validity),
        Err(ColumnError::LengthDiffers { at: 0 })
    );
}

#[test]
fn texts_begin_where_characters_do() {
    let text = || "blåbær".to_owned();
    assert!(Texts::from_parts(vec![0, 4, 8], text()).is_ok());
    for broken in [
        vec![],
        vec![0],
        vec![0, 3, 8],
        vec![1, 8],
        vec![0, 9],
        vec![0, 8, 4],
        vec![0, -1, 8],
        vec![0, 4],
    ] {
        let read = Texts::from_parts(broken.clone(), text());
        assert_eq!(read, Err(ColumnError::OffsetsBroken), "{broken:?}");
    }
    assert!(Texts::from_parts(vec![0], String::new()).is_ok());
}

#[test]
fn a_choice_without_a_label_must_be_missing() {
    let labels = || vec!["ja".to_owned()];
    assert_eq!(
        Choices::from_parts(vec![0, 1], labels()),
        Err(ColumnError::CodeUnknown)
    );
    let codes = Values::Choice(Choices::from_parts(vec![0, -1], labels()).unwrap());
    let there = Some([true, false].into_iter().collect());
    assert_eq!(
        Column::new("c", codes.clone(), None),
        Err(ColumnError::CodeUnknown)
    );
    let column = Column::new("c", codes, there).unwrap();
    assert!(matches!(column.cell(0), Some(Cell::Text("ja"))));
    assert!(column.cell(1).is_none());
    assert!(column.cell(2).is_none());
}

#[test]
fn lists_and_records_are_taken_row_by_row() {
    let items = texts("item", &["a", "b", "c"]);
    let lists = Column::of_lists("l", &[2, 0, 1], items.clone(), None).unwrap();
    let short = Column::of_lists("l", &[2, 0], items, None);
    assert_eq!(short, Err(ColumnError::OffsetsBroken));
    let taken = lists.taken(&[2, 0, 9]);
    assert_eq!(taken.missing(), 1);
    let Some(Cell::List { items, from, to }) = taken.cell(1) else {
        panic!("a list")
    };
    let cells: Vec<_> = (from..to)
        .map(|at| match items.cell(at) {
            Some(Cell::Text(text)) => text.to_owned(),
            _ => panic!("a text"),
        })
        .collect();
    assert_eq!(cells, ["a", "b"]);
    let record = Column::of_fields("r", vec![lists], 3, None).unwrap();
    let taken = record.taken(&[1]);
    let Some(Cell::Struct { fields, row }) = taken.cell(0) else {
        panic!("a record")
    };
    assert!(matches!(
        fields[0].cell(row),
        Some(Cell::List { from: 0, to: 0, .. })
    ));
}

fn scalar() -> impl Strategy<Value = Option<Scalar>> {
    prop_oneof![
        Just(None),
        any::<bool>().prop_map(|value| Some(Scalar::Bool(value))),
        (-9_007_199_254_740_992_i64..=9_007_199_254_740_992)
            .prop_map(|value| Some(Scalar::Int(value))),
        any::<f64>().prop_map(|value| Some(Scalar::Float(value))),
        "[a-z0-9 ,.\u{e6}-]{0,6}".prop_map(|text| Some(Scalar::Text(text))),
        (-700_000..700_000_i32).prop_map(|day| Some(Scalar::Day(day))),
        any::<i32>().prop_map(|at| Some(Scalar::Instant(i64::from(at) * 1_000_000))),
    ]
}

/// The same as the columns take it, cell by cell: a naive model of whole numbers.
fn naive(cell: &Scalar) -> Result<Option<i64>, ()> {
    match cell {
        Scalar::Int(value) => Ok(Some(*value)),
        Scalar::Float(value) if value.is_nan() => Ok(None),
        Scalar::Float(value) => {
            let text = format!("{value:.0}");
            let whole = text.parse::<i128>().map_err(drop)?;
            let same = text.parse::<f64>() == Ok(*value);
            (same && whole.abs() <= 1 << 53)
                .then(|| Some(i64::try_from(whole).unwrap()))
                .ok_or(())
        }
        Scalar::Text(text) if text.trim().is_empty() => Ok(None),
        Scalar::Text(text) => {
            let text = text.trim();
            text.strip_suffix(".0")
                .unwrap_or(text)
                .parse()
                .map(Some)
                .map_err(drop)
        }
        _ => Err(()),
    }
}

proptest! {
    #[test]
    fn any_cells_are_read_as_a_naive_model_reads_them(cells in prop::collection::vec(scalar(), 0..12)) {
        let table = Table::new(vec![mixed("n", cells.clone())]).unwrap();
        let mut reader = Reader::new(&table);
        let read: Vec<Option<i64>> = reader.all("n");
        let faults = reader.finish().err();
        let bad: Vec<Option<u64>> = faults.iter().flat_map(|faults| faults.cells()).map(|cell| cell.row).collect();
        for (row, cell) in cells.iter().enumerate() {
            let is_bad = bad.contains(&Some(u64::try_from(row).unwrap()));
            match cell.as_ref().map(naive) {
                None => prop_assert!(read[row].is_none() && !is_bad),
                Some(Ok(value)) => prop_assert!(read[row] == value && !is_bad, "{row} {:?}", cell),
                // Among texts a day is written as one, and a bool too: neither is digits.
                Some(Err(())) => prop_assert!(read[row].is_none() && is_bad, "{row} {:?}", cell),
            }
        }
    }

    #[test]
    fn labels_are_the_texts_that_were_pushed(cells in prop::collection::vec(prop::option::of("[ab]{0,2}"), 0..20)) {
        let mut labels = build::Labels::new();
        let mut texts = build::TextColumn::new();
        for cell in &cells {
            labels.push(cell.as_deref());
            texts.push(cell.as_deref());
        }
        for column in [labels.finish("c").unwrap(), texts.finish("t").unwrap()] {
            prop_assert_eq!(column.missing(), cells.iter().filter(|cell| cell.is_none()).count());
            for (row, cell) in cells.iter().enumerate() {
                let there = match column.cell(row) {
                    Some(Cell::Text(text)) => Some(text),
                    _ => None,
                };
                prop_assert_eq!(there, cell.as_deref());
            }
            let rows: Vec<usize> = (0..cells.len()).rev().collect();
            let back = column.taken(&rows).taken(&rows);
            prop_assert_eq!(back.cells().map(|cell| cell.is_some()).collect::<Vec<_>>(), column.cells().map(|cell| cell.is_some()).collect::<Vec<_>>());
        }
    }

    #[test]
    fn ids_keep_the_first_row_of_each(cells in prop::collection::vec("[ab]{1,2}", 0..12)) {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let table = Table::new(vec![texts("id", &cells)]).unwrap();
        let mut reader = Reader::new(&table);
        let ids = reader.ids("id");
        for (id, row) in &ids {
            prop_assert_eq!(cells.iter().position(|cell| cell == id), Some(*row));
        }
        let repeated = cells.len() - ids.len();
        let count = reader.finish().err().map_or(0, |faults| faults.count());
        prop_assert_eq!(count, u64::try_from(repeated).unwrap());
    }
}
