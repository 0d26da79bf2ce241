use medborger_columns::build::{self, Scalar};
use medborger_identity::{Cvr, PersonNumber};
use proptest::prelude::*;

use super::*;

#[test]
fn a_personal_number_tells_its_kind_and_age_and_is_left_out() {
    let people = table(vec![
        texts("id", &["a", "b", "c", "d", "e"]),
        texts(
            "cpr",
            &[
                "311257-5005",
                "670203-4000",
                "",
                "010157-5000",
                "320157-5000",
            ],
        ),
    ]);
    let found = run("codes.cpr", &people, r#"{"on":"2060-12-30"}"#)
        .unwrap()
        .table;
    assert!(found.column("cpr").is_none());
    assert_eq!(shown(&found, "id"), ["a", "b", "c", "d", "e"]);
    assert_eq!(
        shown(&found, "cpr_kind"),
        ["cpr", "replacement", "-", "cpr", "-"]
    );
    assert_eq!(
        shown(&found, "cpr_birth_date"),
        ["2057-12-31", "2003-02-07", "-", "2057-01-01", "-"]
    );
    assert_eq!(shown(&found, "cpr_age"), ["2", "57", "-", "3", "-"]);
    assert_eq!(shown(&found, "cpr_mod11"), ["true", "-", "-", "false", "-"]);
    assert_eq!(shown(&found, "cpr_fault"), ["-", "-", "-", "-", "cpr_date"]);
    for column in found.columns() {
        assert!(
            shown(&found, column.name())
                .iter()
                .all(|cell| !cell.contains("5005") && !cell.contains("5000"))
        );
    }
    let kept = run("codes.cpr", &people, r#"{"keep":true}"#).unwrap().table;
    assert!(kept.column("cpr").is_some());
    assert!(kept.column("cpr_age").is_none(), "no day was given");
}

#[test]
fn what_spreadsheets_make_of_personal_numbers_is_put_right_on_request_only() {
    let cells = [
        Some(Scalar::Float(101_575_000.0)),
        Some(Scalar::Text("311257\u{2013}5005".into())),
        Some(Scalar::Text(" 311257 - 5013\u{a0}".into())),
        Some(Scalar::Text("31.12.57-5021".into())),
        Some(Scalar::Text("311257-50".into())),
        Some(Scalar::Text("311257-5005 Ida".into())),
        None,
    ];
    let people = table(vec![column("cpr", cells)]);
    let found = run("codes.cpr", &people, r#"{"repair":true}"#)
        .unwrap()
        .table;
    assert_eq!(
        shown(&found, "cpr_kind"),
        ["cpr", "cpr", "cpr", "cpr", "-", "-", "-"]
    );
    assert_eq!(
        shown(&found, "cpr_repaired"),
        ["true", "true", "true", "true", "false", "false", "-"]
    );
    assert_eq!(shown(&found, "cpr_birth_date")[0], "2057-01-01");
    let found = run("codes.cpr", &people, "").unwrap().table;
    assert_eq!(shown(&found, "cpr_kind"), ["-"; 7]);
    assert!(found.column("cpr_repaired").is_none());
}

#[test]
fn the_age_of_each_is_counted_on_the_day_of_its_row() {
    let people = table(vec![
        texts(
            "cpr",
            &["010157-5000", "010157-5000", "010157-5000", "010157-5000"],
        ),
        texts("dag", &["2058-12-31", "2059-01-01", "", "2056-12-31"]),
    ]);
    let found = run(
        "codes.cpr",
        &people,
        r#"{"on_column":"dag","on":"2100-01-01"}"#,
    )
    .unwrap()
    .table;
    assert_eq!(shown(&found, "cpr_age"), ["1", "2", "-", "-"]);
}

#[test]
fn company_numbers_are_written_alike() {
    let given = table(vec![texts(
        "cvr",
        &[
            "13585628",
            "DK13585628",
            "DK 13 58 56 28",
            "CVR-nr. 13585628",
            "13585627",
            "12",
        ],
    )]);
    let found = run("codes.cvr", &given, "").unwrap().table;
    assert_eq!(
        shown(&found, "cvr_number"),
        ["13585628", "13585628", "-", "-", "-", "-"]
    );
    assert_eq!(
        shown(&found, "cvr_fault")[2..],
        [
            "cvr_malformed",
            "cvr_malformed",
            "cvr_check_digit",
            "cvr_malformed"
        ]
    );
    let found = run("codes.cvr", &given, r#"{"repair":true}"#)
        .unwrap()
        .table;
    assert_eq!(
        shown(&found, "cvr_number"),
        ["13585628", "13585628", "13585628", "13585628", "-", "-"]
    );
    assert_eq!(
        shown(&found, "cvr_repaired"),
        ["false", "false", "true", "true", "false", "false"]
    );
    assert_eq!(shown(&found, "cvr_fault")[4], "cvr_check_digit");
}

#[test]
fn a_group_whose_last_zero_a_spreadsheet_lost_is_never_another_group() {
    let mut numbers = build::Floats::new();
    for number in [Some(27.1), Some(27.01), Some(1.22), Some(27.0), None] {
        numbers.push(number);
    }
    let floats = table(vec![numbers.finish("kle").unwrap()]);
    let spelled = table(vec![texts("kle", &["27.1", "27.01", "1,22", "27", ""])]);
    for (given, whole) in [(&floats, ["-", "cell_zero_lost"]), (&spelled, ["27", "-"])] {
        let plain = run("codes.kle", given, "").unwrap().table;
        let repaired = run("codes.kle", given, r#"{"repair":true}"#).unwrap().table;
        assert_eq!(shown(&plain, "kle_fault")[0], "cell_zero_lost");
        assert_eq!(
            shown(&repaired, "kle_number"),
            ["-", "27.01", "01.22", whole[0], "-"]
        );
        assert_eq!(
            shown(&repaired, "kle_fault"),
            ["cell_zero_lost", "-", "-", whole[1], "-"]
        );
    }
    // Where none has a fraction, main groups are meant.
    let mut whole = build::Floats::new();
    whole.push(Some(27.0));
    whole.push(None);
    let whole = table(vec![whole.finish("kle").unwrap()]);
    let found = run("codes.kle", &whole, "").unwrap().table;
    assert_eq!(shown(&found, "kle_number"), ["27", "-"]);
}

#[test]
fn subjects_have_their_facet_and_their_lost_zeros() {
    let given = table(vec![texts(
        "kle",
        &[
            "01.02.05 P19",
            "00.22",
            "1.2.5",
            "01.02.05P19",
            "01-02-05 ø60",
            "01.02 P19",
            "x",
        ],
    )]);
    let found = run("codes.kle", &given, r#"{"repair":true}"#)
        .unwrap()
        .table;
    assert_eq!(
        shown(&found, "kle_number"),
        [
            "01.02.05", "00.22", "01.02.05", "01.02.05", "01.02.05", "-", "-"
        ]
    );
    assert_eq!(
        shown(&found, "kle_level"),
        [
            "subject", "group", "subject", "subject", "subject", "-", "-"
        ]
    );
    assert_eq!(
        shown(&found, "kle_main_group"),
        ["01", "00", "01", "01", "01", "-", "-"]
    );
    assert_eq!(
        shown(&found, "kle_facet"),
        ["P19", "-", "-", "P19", "Ø60", "-", "-"]
    );
    assert_eq!(
        shown(&found, "kle_repaired"),
        ["false", "false", "true", "true", "true", "false", "false"]
    );
}

#[test]
fn postal_codes_lose_their_town_and_have_their_zero_again() {
    let cells = [
        "8700",
        "8700 Horsens",
        "DK-8700",
        "800",
        "100 Tórshavn",
        "0800 Høje Taastrup",
        "FO-100",
        "87001",
        "Horsens",
    ];
    let given = table(vec![texts("postal_code", &cells)]);
    let found = run("codes.postal", &given, r#"{"repair":true}"#)
        .unwrap()
        .table;
    assert_eq!(
        shown(&found, "postal_number"),
        ["8700", "8700", "8700", "0800", "-", "0800", "-", "-", "-"]
    );
    assert_eq!(
        shown(&found, "postal_area")[..4],
        ["jutland", "jutland", "jutland", "special"]
    );
    assert_eq!(shown(&found, "postal_fault")[6], "postal_code_faroese");
    let found = run("codes.postal", &given, "").unwrap().table;
    assert_eq!(
        shown(&found, "postal_number"),
        ["8700", "-", "8700", "-", "-", "-", "-", "-", "-"]
    );
}

#[test]
fn municipalities_are_known_by_code_and_by_name() {
    let cells = [
        Some(Scalar::Int(766)),
        Some(Scalar::Text("0766".into())),
        Some(Scalar::Text("hedensted kommune".into())),
        Some(Scalar::Text("0766 Hedensted".into())),
        Some(Scalar::Text("Andeby".into())),
        Some(Scalar::Int(999)),
    ];
    let given = table(vec![column("municipality", cells)]);
    let found = run("codes.municipality", &given, r#"{"repair":true}"#)
        .unwrap()
        .table;
    assert_eq!(
        shown(&found, "municipality_code"),
        ["0766", "0766", "0766", "0766", "-", "-"]
    );
    assert_eq!(shown(&found, "municipality_name")[2], "Hedensted");
    assert_eq!(
        shown(&found, "municipality_official_name")[0],
        "Hedensted Kommune"
    );
    assert_eq!(
        shown(&found, "municipality_fault")[4..],
        ["municipality_name_unknown", "municipality_unknown"]
    );
}

#[test]
fn a_cell_that_is_no_text_at_all_is_a_fault_of_the_table() {
    let record = Column::of_fields("cvr", vec![texts("x", &["13585628"])], 1, None).unwrap();
    let error = run("codes.cvr", &table(vec![record]), "").unwrap_err();
    assert_eq!(
        bad(&error),
        [("cvr".to_owned(), Some(0), "cell_not_text".to_owned())]
    );
}

proptest! {
    // Born 2038 to 2057: none of these numbers can be anybody's.
    #[test]
    fn numbers_are_read_as_one_call_for_each_reads_them(
        numbers in prop::collection::vec((0_u32..100, 0_u32..14, 38_u32..58, 5000_u32..9000, "[ -]?"), 1..10)
    ) {
        let numbers: Vec<String> = numbers.into_iter().map(|(day, month, year, serial, sign)| format!("{day:02}{month:02}{year:02}{sign}{serial}")).collect();
        let cells: Vec<&str> = numbers.iter().map(String::as_str).collect();
        let found = run("codes.cpr", &table(vec![texts("cpr", &cells)]), "").unwrap().table;
        let naive: Vec<_> = numbers.iter().map(|number| PersonNumber::parse(number).map_or("-".into(), |number| number.birth_date().to_string())).collect();
        prop_assert_eq!(shown(&found, "cpr_birth_date"), naive);
        let naive: Vec<_> = numbers.iter().map(|number| PersonNumber::parse(number).err().map_or("-", |error| error.code())).collect();
        prop_assert_eq!(shown(&found, "cpr_fault"), naive);
        // A repair makes of no valid number another.
        let repaired = run("codes.cpr", &table(vec![texts("cpr", &cells)]), r#"{"repair":true}"#).unwrap().table;
        for (before, after) in shown(&found, "cpr_birth_date").iter().zip(shown(&repaired, "cpr_birth_date")) {
            prop_assert!(before == "-" || *before == after);
        }
    }

    #[test]
    fn any_text_is_a_code_or_has_a_fault(cells in prop::collection::vec("\\PC{0,14}", 1..8)) {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        for (method, of) in [("codes.cpr", "cpr"), ("codes.cvr", "cvr"), ("codes.kle", "kle"), ("codes.postal", "postal_code"), ("codes.municipality", "municipality")] {
            let found = run(method, &table(vec![texts(of, &cells)]), r#"{"repair":true,"prefix":"x_"}"#).unwrap().table;
            let first = if method == "codes.cpr" { "x_birth_date" } else if method == "codes.municipality" { "x_code" } else { "x_number" };
            for ((value, fault), cell) in shown(&found, first).iter().zip(shown(&found, "x_fault")).zip(&cells) {
                prop_assert_eq!(value == "-" && fault == "-", cell.trim().is_empty());
                prop_assert!(value == "-" || fault == "-");
            }
        }
    }

    #[test]
    fn company_numbers_survive_spaces(number in 10_000_000_u32..99_999_999, at in 1_usize..8) {
        let text = number.to_string();
        let spaced = format!("DK {} {}", &text[..at], &text[at..]);
        let found = run("codes.cvr", &table(vec![texts("cvr", &[&spaced])]), r#"{"repair":true}"#).unwrap().table;
        let naive = Cvr::parse(&text).map_or("-".into(), |cvr| cvr.to_string());
        prop_assert_eq!(shown(&found, "cvr_number"), [naive]);
    }
}
