use chrono::NaiveDate;
use medborger_calendar::{Deadline, Period, Roll, local_time, working_days_between};
use medborger_columns::build::Scalar;
use proptest::prelude::*;

use super::*;

#[test]
fn a_deadline_is_found_for_each_row_and_explained() {
    let days = table(vec![texts(
        "day",
        &["2026-04-16", "", "8. maj 2026", "2026-04-16"],
    )]);
    let found = run("dates.deadline", &days, r#"{"period":{"weeks":4}}"#)
        .unwrap()
        .table;
    assert_eq!(
        shown(&found, "day"),
        ["2026-04-16", "-", "8. maj 2026", "2026-04-16"]
    );
    assert_eq!(
        shown(&found, "last_day"),
        ["2026-05-15", "-", "2026-06-08", "2026-05-15"]
    );
    assert_eq!(shown(&found, "days_moved"), ["1", "-", "3", "1"]);
    assert_eq!(shown(&found, "closes_at")[0], "2026-05-15T22:00:00Z");
    let english = run(
        "dates.deadline",
        &days,
        r#"{"period":{"weeks":4},"language":"en"}"#,
    )
    .unwrap()
    .table;
    assert_eq!(
        shown(&english, "explanation")[3],
        "16 April + 4 weeks = 14 May; 14 May is Ascension Day, hence 15 May 2026"
    );
    let back = r#"{"period":{"weeks":4},"counting":"before","roll":"backward"}"#;
    let meetings = table(vec![texts("day", &["2026-05-04"])]);
    let found = run("dates.deadline", &meetings, back).unwrap().table;
    assert_eq!(shown(&found, "last_day"), ["2026-04-01"]);
    assert_eq!(shown(&found, "days_moved"), ["-5"]);
}

#[test]
fn all_days_that_are_none_are_told_at_once() {
    let days = column(
        "day",
        [
            Some(Scalar::Text("31-02-2026".into())),
            Some(Scalar::Int(20_260_101)),
            Some(Scalar::Text("2026-01-01".into())),
            Some(Scalar::Text("9999-12-31".into())),
        ],
    );
    let error = run(
        "dates.deadline",
        &table(vec![days]),
        r#"{"period":{"days":1}}"#,
    )
    .unwrap_err();
    let of = |row, code: &str| ("day".to_owned(), Some(row), code.to_owned());
    assert_eq!(
        bad(&error),
        [
            of(0, "cell_not_day"),
            of(1, "cell_not_day"),
            of(3, "date_out_of_range")
        ]
    );
}

#[test]
fn midnight_in_denmark_is_a_day_too() {
    let at = |text: &str| {
        Some(Scalar::Instant(
            text.parse::<chrono::DateTime<chrono::Utc>>()
                .unwrap()
                .timestamp_micros(),
        ))
    };
    let days = column(
        "day",
        [
            at("2026-07-01T22:00:00Z"),
            at("2026-07-02T00:00:00Z"),
            at("2026-12-31T23:00:00Z"),
        ],
    );
    let found = run("dates.day", &table(vec![days]), "").unwrap().table;
    assert_eq!(shown(&found, "weekday"), ["4", "4", "5"]);
    assert_eq!(shown(&found, "day_kind"), ["-", "-", "public_holiday"]);
    let noon = column("day", [at("2026-07-01T23:00:00Z")]);
    let error = run("dates.day", &table(vec![noon]), "").unwrap_err();
    assert_eq!(bad(&error)[0].2, "cell_not_midnight");
}

#[test]
fn a_day_is_named_in_both_languages() {
    let days = table(vec![texts(
        "day",
        &["2026-04-03", "2026-06-05", "2026-06-06", "2026-06-08"],
    )]);
    let found = run("dates.day", &days, "").unwrap().table;
    assert_eq!(
        shown(&found, "is_working_day"),
        ["false", "false", "false", "true"]
    );
    assert_eq!(
        shown(&found, "is_public_holiday"),
        ["true", "false", "false", "false"]
    );
    assert_eq!(
        shown(&found, "day_name"),
        ["langfredag", "grundlovsdag", "en lørdag", "-"]
    );
    let english = run("dates.day", &days, r#"{"language":"en"}"#)
        .unwrap()
        .table;
    assert_eq!(
        shown(&english, "day_name"),
        ["Good Friday", "Constitution Day", "a Saturday", "-"]
    );
}

#[test]
fn an_instant_has_the_clock_of_denmark() {
    let days = table(vec![texts(
        "at",
        &["2026-07-01T22:30:00Z", "", "2026-01-01T00:00:00+01:00"],
    )]);
    let found = run("dates.local", &days, "").unwrap().table;
    assert_eq!(
        shown(&found, "local_day"),
        ["2026-07-02", "-", "2026-01-01"]
    );
    assert_eq!(
        shown(&found, "local_time"),
        ["2026-07-02T00:30:00", "-", "2026-01-01T00:00:00"]
    );
    assert_eq!(shown(&found, "offset_minutes"), ["120", "-", "60"]);
    let without = table(vec![texts("at", &["2026-07-01T22:30:00"])]);
    assert_eq!(
        bad(&run("dates.local", &without, "").unwrap_err())[0].2,
        "cell_not_instant"
    );
}

fn day() -> impl Strategy<Value = NaiveDate> {
    (-25_000..25_000_i32).prop_map(|day| day_of_number(day).unwrap())
}

proptest! {
    #[test]
    fn every_row_has_what_one_call_for_it_gives(days in prop::collection::vec(prop::option::of(day()), 0..20), weeks in 0_u32..60) {
        let cells = days.iter().map(|day| day.map(|day| Scalar::Text(day.to_string())));
        let given = table(vec![column("day", cells)]);
        let options = format!(r#"{{"period":{{"weeks":{weeks}}}}}"#);
        let found = run("dates.deadline", &given, &options).unwrap().table;
        let one = |day: &Option<NaiveDate>| day.map(|day| Deadline::after(day, Period::Weeks(weeks), Roll::Forward).unwrap());
        let naive: Vec<_> = days.iter().map(|day| one(day).map_or("-".into(), |found| found.last_day.to_string())).collect();
        prop_assert_eq!(shown(&found, "last_day"), naive);
        let naive: Vec<_> = days.iter().map(|day| one(day).map_or("-".into(), |found| found.explain_da())).collect();
        prop_assert_eq!(shown(&found, "explanation"), naive);
    }

    #[test]
    fn days_between_are_what_one_call_for_each_gives(pairs in prop::collection::vec((day(), prop::option::of(day())), 0..12)) {
        let text = |day: NaiveDate| Some(Scalar::Text(day.to_string()));
        let given = table(vec![
            column("from", pairs.iter().map(|(from, _)| text(*from))),
            column("until", pairs.iter().map(|(_, until)| until.and_then(text))),
        ]);
        let found = run("dates.between", &given, "").unwrap().table;
        let naive = |of: fn(NaiveDate, NaiveDate) -> i64| -> Vec<String> {
            pairs.iter().map(|(from, until)| until.map_or("-".into(), |until| of(*from, until).to_string())).collect()
        };
        prop_assert_eq!(shown(&found, "days"), naive(|from, until| (until - from).num_days()));
        prop_assert_eq!(shown(&found, "working_days"), naive(|from, until| i64::from(working_days_between(from, until).unwrap())));
    }

    #[test]
    fn local_days_are_what_one_call_for_each_gives(seconds in prop::collection::vec(-2_000_000_000_i64..4_000_000_000, 1..12)) {
        let cells = seconds.iter().map(|at| Some(Scalar::Instant(at * 1_000_000)));
        let found = run("dates.local", &table(vec![column("at", cells)]), "").unwrap().table;
        let naive: Vec<_> = seconds.iter().map(|at| local_time(chrono::DateTime::from_timestamp(*at, 0).unwrap()).format("%FT%T").to_string()).collect();
        prop_assert_eq!(shown(&found, "local_time"), naive);
    }
}
