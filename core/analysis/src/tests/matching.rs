use medborger_columns::build::Scalar;
use medborger_method::matching::{Market, MatchNeed, MatchPair, MatchVolunteer, solve};
use proptest::prelude::*;

use super::*;

fn ints(name: &str, cells: &[i64]) -> Column {
    column(name, cells.iter().map(|cell| Some(Scalar::Int(*cell))))
}

fn matched(people: &Table, tasks: &Table, pairs: &Table, options: &str) -> Result<Outcome, Error> {
    let inputs = Inputs::new()
        .with("pairs", pairs)
        .with("people", people)
        .with("tasks", tasks);
    analyse("matching.solve", &inputs, options, &Work::unlimited())
}

#[test]
fn pairs_are_matched_in_their_own_rows_with_reasons() {
    let people = table(vec![texts("id", &["bo", "ann"])]);
    let tasks = table(vec![texts("id", &["cafe", "have"])]);
    let pairs = table(vec![
        texts("person", &["ann", "bo", "ann", "bo"]),
        texts("task", &["cafe", "cafe", "have", "have"]),
        ints("fit", &[900, 500, 300, 200]),
    ]);
    let found = matched(&people, &tasks, &pairs, "").unwrap();
    assert_eq!(
        shown(&found.table, "is_matched"),
        ["true", "false", "false", "true"]
    );
    assert_eq!(
        shown(&found.table, "reason"),
        ["-", "oversubscribed", "oversubscribed", "-"]
    );
    assert_eq!(shown(&found.tables[0].1, "id"), ["bo", "ann"]);
    assert_eq!(shown(&found.tables[0].1, "tasks"), ["1", "1"]);
    assert_eq!(shown(&found.tables[1].1, "filled"), ["1", "1"]);
    assert_eq!(shown(&found.tables[1].1, "fitting"), ["2", "2"]);
    let plain = matched(&people, &tasks, &pairs, r#"{"reasons":false}"#).unwrap();
    assert_eq!(
        shown(&plain.table, "is_matched"),
        shown(&found.table, "is_matched")
    );
    assert!(plain.table.column("reason").is_none());
}

#[test]
fn ids_may_be_numbers_on_one_side_and_texts_on_the_other() {
    let people = table(vec![ints("nr", &[7, 8])]);
    let tasks = table(vec![texts("id", &["a"])]);
    let pairs = table(vec![
        column("hvem", [Some(Scalar::Float(8.0)), None]),
        texts("task", &["a", "a"]),
    ]);
    let options = r#"{"person_id":"nr","person":"hvem"}"#;
    let error = matched(&people, &tasks, &pairs, options).unwrap_err();
    assert_eq!(
        bad(&error),
        [("hvem".to_owned(), Some(1), "cell_missing".to_owned())]
    );
    let found = matched(&people, &tasks, &pairs.slice(0, 1), options).unwrap();
    assert_eq!(shown(&found.table, "is_matched"), ["true"]);
}

#[test]
fn every_bad_cell_of_the_pairs_is_told() {
    let people = table(vec![texts("id", &["ann"])]);
    let tasks = table(vec![texts("id", &["cafe"])]);
    let pairs = table(vec![
        texts("person", &["ann", "nobody", "ann"]),
        texts("task", &["cafe", "cafe", "none"]),
        ints("fit", &[1_000, 0, 1_001]),
    ]);
    let error = matched(&people, &tasks, &pairs, "").unwrap_err();
    let of = |column: &str, row, code: &str| (column.to_owned(), Some(row), code.to_owned());
    assert_eq!(
        bad(&error),
        [
            of("person", 1, "cell_names_nothing"),
            of("task", 2, "cell_names_nothing"),
            of("fit", 2, "cell_out_of_range"),
        ]
    );
    let twice = table(vec![texts("id", &["ann", "ann"]), ints("limit", &[0, 1])]);
    let error = matched(&twice, &tasks, &pairs, "").unwrap_err();
    assert_eq!(
        bad(&error),
        [
            of("id", 1, "cell_repeated"),
            of("limit", 0, "cell_out_of_range")
        ]
    );
}

#[test]
fn shifts_keep_one_person_from_two_places_at_once() {
    let people = table(vec![texts("id", &["ann"]), ints("limit", &[2])]);
    let tasks = table(vec![texts("id", &["a", "b"])]);
    let pairs = table(vec![
        texts("person", &["ann", "ann"]),
        texts("task", &["a", "b"]),
        ints("fit", &[5, 9]),
    ]);
    let shifts = table(vec![
        texts("task", &["a", "b"]),
        texts("from", &["2026-05-01T10:00:00Z", "2026-05-01T11:00:00Z"]),
        texts("until", &["2026-05-01T12:00:00Z", "2026-05-01T13:00:00Z"]),
    ]);
    let inputs = Inputs::new()
        .with("pairs", &pairs)
        .with("people", &people)
        .with("tasks", &tasks)
        .with("shifts", &shifts);
    let found = analyse("matching.solve", &inputs, "", &Work::unlimited()).unwrap();
    assert_eq!(shown(&found.table, "is_matched"), ["false", "true"]);
    assert_eq!(shown(&found.table, "reason"), ["same_time", "-"]);
}

#[test]
fn a_task_whose_minimum_cannot_be_had_is_closed() {
    let people = table(vec![texts("id", &["ann"])]);
    let tasks = table(vec![
        texts("id", &["big", "small"]),
        ints("capacity", &[3, 1]),
        ints("minimum", &[2, 0]),
    ]);
    let pairs = table(vec![
        texts("person", &["ann", "ann"]),
        texts("task", &["big", "small"]),
    ]);
    let found = matched(&people, &tasks, &pairs, "").unwrap();
    assert_eq!(shown(&found.table, "is_matched"), ["false", "true"]);
    assert_eq!(shown(&found.tables[1].1, "is_closed"), ["true", "false"]);
}

proptest! {
    #[test]
    fn the_pairs_are_those_of_the_market_by_ids(
        pairs in prop::collection::btree_map((0_usize..5, 0_usize..4), 0_i64..1_001, 1..16), turned: bool,
    ) {
        let mut pairs: Vec<((usize, usize), i64)> = pairs.into_iter().collect();
        if turned { pairs.reverse(); }
        let (who, what) = (["e", "b", "aa", "d", "c"], ["z", "x", "y", "w"]);
        let found = matched(
            &table(vec![texts("id", &who)]),
            &table(vec![texts("id", &what)]),
            &table(vec![
                texts("person", &pairs.iter().map(|((person, _), _)| who[*person]).collect::<Vec<_>>()),
                texts("task", &pairs.iter().map(|((_, task), _)| what[*task]).collect::<Vec<_>>()),
                ints("fit", &pairs.iter().map(|(_, fit)| *fit).collect::<Vec<_>>()),
            ]),
            "",
        ).unwrap();
        let needs: Vec<_> = what.iter().map(|id| MatchNeed::new((*id).into(), 1, 1)).collect();
        let volunteers: Vec<_> = who.iter().map(|id| MatchVolunteer::new((*id).into(), 1)).collect();
        let rows: Vec<_> = pairs.iter().map(|((person, task), fit)| MatchPair::new(who[*person].into(), what[*task].into(), u32::try_from(*fit).unwrap())).collect();
        let market = Market::new(&needs, &volunteers, &rows).unwrap();
        let best = solve(&market, &Work::unlimited()).unwrap();
        let chosen: Vec<(&str, &str)> = best.pairs.iter().map(|pair| (market.volunteer_ids()[pair.volunteer as usize].as_str(), market.need_ids()[pair.need as usize].as_str())).collect();
        for (((person, task), _), is_matched) in pairs.iter().zip(shown(&found.table, "is_matched")) {
            prop_assert_eq!(chosen.contains(&(who[*person], what[*task])), is_matched == "true");
        }
        let reasons = shown(&found.table, "reason");
        prop_assert!(reasons.iter().zip(shown(&found.table, "is_matched")).all(|(reason, is_matched)| (reason == "-") == (is_matched == "true")));
    }
}
