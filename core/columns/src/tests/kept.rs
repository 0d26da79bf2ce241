//! What a table keeps of its cells, and what is said of those that are bad.

use proptest::prelude::*;

use crate::build::{AnyColumn, Scalar, exact_float};
use crate::*;

#[test]
fn rows_that_are_taken_keep_their_labels_and_no_others() {
    // What stands under a missing cell is no label that is kept.
    let codes = Choices::from_parts(vec![2, 0, 1, 2], labels_of(&["ida", "x", "bo"])).unwrap();
    let there = Bitmap::from_bytes(vec![0b1011], 4);
    let column = Column::new("a", Values::Choice(codes), there).unwrap();
    let shown = |column: &Column| -> Vec<Option<String>> {
        let cells = column.cells();
        cells
            .map(|cell| match cell {
                Some(Cell::Text(text)) => Some(text.to_owned()),
                _ => None,
            })
            .collect()
    };
    let left = |rows: &[usize]| {
        let taken = column.taken(rows);
        let Values::Choice(choices) = taken.values() else {
            panic!("a choice")
        };
        (shown(&taken), choices.labels().to_vec())
    };
    let some = |text: &str| Some(text.to_owned());
    assert_eq!(
        left(&[3, 2, 0]),
        (vec![some("bo"), None, some("bo")], labels_of(&["bo"]))
    );
    assert_eq!(
        left(&[0, 1]),
        (vec![some("bo"), some("ida")], labels_of(&["ida", "bo"]))
    );
    // A row that is not there is missing.
    assert_eq!(
        left(&[9, 1]),
        (vec![None, some("ida")], labels_of(&["ida"]))
    );
    assert_eq!(left(&[2]), (vec![None], labels_of(&[""])));
}

fn labels_of(labels: &[&str]) -> Vec<String> {
    labels.iter().map(|label| (*label).to_owned()).collect()
}

#[test]
fn a_whole_number_that_no_float_holds_makes_numbers_texts() {
    let kind = |whole| {
        let mut column = AnyColumn::new();
        column.push(Some(Scalar::Float(0.5)));
        column.push(Some(Scalar::Int(whole)));
        column.finish("a").unwrap().values().kind()
    };
    assert_eq!((kind(1 << 53), kind(-(1 << 53))), ("float", "float"));
    assert_eq!((kind((1 << 53) + 1), kind(i64::MIN)), ("text", "text"));
}

#[test]
fn what_is_said_of_bad_cells_names_the_first_and_counts_the_others() {
    let cell = |row, expected| CellError::new(Some(row), "age".into(), "cell_not_whole", expected);
    let must = || cell(3, Expectation::new("a whole number", "et helt tal"));
    let said = || {
        cell(
            4,
            Expectation::said("too old".to_owned(), "for gammel".to_owned()),
        )
    };
    let all = |cells| TableFaults::new(cells, 0).unwrap();
    assert_eq!(
        all(vec![must()]).to_string(),
        "`age[3]` must be a whole number"
    );
    assert_eq!(all(vec![said()]).to_string(), "`age[4]`: too old");
    let two = all(vec![must(), said()]);
    assert_eq!(
        two.to_string(),
        "`age[3]` must be a whole number; 1 more cell is not as it must be"
    );
    let error = medborger_base::error::Error::from(two);
    assert_eq!(
        error.danish(),
        "`age[3]` skal være et helt tal; 1 celle mere er ikke, som den skal være"
    );
    let told: Vec<String> = error.faults().skip(1).map(ToString::to_string).collect();
    assert_eq!(told, ["this must be a whole number", "too old"]);
}

proptest! {
    #[test]
    fn a_decimal_is_a_float_where_that_is_written_with_the_same_digits(digits in -999_999_999_999_999_i128..=999_999_999_999_999, behind in 0_i8..20) {
        let float = exact_float(digits, behind);
        let text = format!("{digits}e-{behind}");
        prop_assert_eq!(float, text.parse::<f64>().ok());
    }

    #[test]
    fn a_decimal_that_is_taken_is_written_again_as_it_was(digits in any::<i64>(), behind in 0_i8..10) {
        if let Some(float) = exact_float(digits.into(), behind) {
            let places = usize::try_from(behind).unwrap();
            let sign = if digits < 0 { "-" } else { "" };
            let figures = format!("{:0>width$}", digits.unsigned_abs(), width = places + 1);
            let (whole, part) = figures.split_at(figures.len() - places);
            let written = format!("{sign}{whole}.{part}");
            let written = written.trim_end_matches('0').trim_end_matches('.');
            prop_assert_eq!(format!("{float}"), if written.is_empty() { "0" } else { written });
        }
    }
}
