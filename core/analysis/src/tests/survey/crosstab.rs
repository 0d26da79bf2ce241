//! Small cells, hidden with others.

use super::*;

/// A table of so many respondents in each cell, row by row.
fn cells(counts: [[usize; 3]; 3]) -> Table {
    let (mut rows, mut columns) = (Vec::new(), Vec::new());
    for (row, counts) in ["r1", "r2", "r3"].iter().zip(counts) {
        for (column, count) in ["c1", "c2", "c3"].iter().zip(counts) {
            rows.extend(vec![*row; count]);
            columns.extend(vec![*column; count]);
        }
    }
    table(vec![texts("r", &rows), texts("c", &columns)])
}

#[test]
fn small_cells_are_hidden_and_others_so_that_they_can_t_be_computed() {
    let options = r#"{"row":"r","column":"c"}"#;
    let open = run(
        "survey.crosstab",
        &cells([[5, 20, 20], [20, 20, 20], [20, 20, 20]]),
        options,
    )
    .unwrap();
    as_told("survey.crosstab", &open, 0);
    assert_eq!(shown(&open.table, "count")[0], "5");
    near(numbers(&open.table, "share")[0], 5.0 / 45.0);
    assert_eq!(shown(also(&open, "rows"), "total"), ["45", "60", "60"]);
    assert_eq!(shown(also(&open, "columns"), "total"), ["45", "60", "60"]);
    assert_eq!(
        (
            report(&open)["small"].clone(),
            report(&open)["total"].clone()
        ),
        (0.into(), 165.into())
    );
    let hidden = run(
        "survey.crosstab",
        &cells([[4, 20, 20], [20, 20, 20], [20, 20, 20]]),
        options,
    )
    .unwrap();
    let counts = shown(&hidden.table, "count");
    assert_eq!(counts[0], "-");
    for line in [[0, 1, 2], [0, 3, 6]] {
        let hidden = line.iter().filter(|at| counts[**at] == "-").count();
        assert!(hidden == 0 || hidden >= 2, "{counts:?}");
    }
    assert_eq!(report(&hidden)["small"], 1);
    assert!(report(&hidden)["complementary"].as_i64().unwrap() >= 3);
    let strict = r#"{"row":"r","column":"c","cell_min":20}"#;
    let strict = run(
        "survey.crosstab",
        &cells([[19, 20, 20], [20, 20, 20], [20, 20, 20]]),
        strict,
    )
    .unwrap();
    assert_eq!(shown(&strict.table, "count")[0], "-");
    let zero = run(
        "survey.crosstab",
        &crossed(),
        r#"{"row":"age","column":"gender","cell_min":0}"#,
    );
    assert_eq!(zero.unwrap_err().code(), "survey_number_out_of_range");
}

#[test]
fn a_small_row_has_no_shares_and_who_left_out_a_question_is_not_counted() {
    for (count, is_shown) in [(9, false), (10, true)] {
        let found = run(
            "survey.crosstab",
            &cells([[count, 10, 10], [10, 10, 10], [10, 10, 10]]),
            r#"{"row":"r","column":"c"}"#,
        )
        .unwrap();
        assert_eq!(shown(&found.table, "share")[0] != "-", is_shown, "{count}");
    }
    let given = table(vec![
        texts("r", &["x", "x", "", "x", "x", "x", "x"]),
        texts("c", &["y", "y", "y", "", "y", "y", "y"]),
    ]);
    let found = run("survey.crosstab", &given, r#"{"row":"r","column":"c"}"#).unwrap();
    assert_eq!(report(&found)["total"], 5);
    assert_eq!(report(&found)["left_out"], 2);
    let few = run(
        "survey.crosstab",
        &given.slice(0, 6),
        r#"{"row":"r","column":"c"}"#,
    )
    .unwrap();
    assert_eq!(
        (
            report(&few)["total"].clone(),
            report(&few)["left_out"].clone()
        ),
        (Value::Null, Value::Null)
    );
}
