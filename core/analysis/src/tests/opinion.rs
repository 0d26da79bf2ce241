mod shown;

use proptest::prelude::*;
use serde_json::Value;

use super::*;

/// A row of votes: who, on what, and which.
type Row = (String, String, i64);

/// A number that looks drawn (the mixing of SplitMix64).
fn mixed(n: usize) -> u64 {
    let mut z = (n as u64 + 1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// Two sides on every statement, and who belongs to each: the even ones agree with even statements, the odd ones with odd ones.
/// About every seventh vote goes the other way.
fn two_sides(people: usize, statements: usize) -> Vec<Row> {
    let pairs = (0..people).flat_map(|p| (0..statements).map(move |s| (p, s)));
    let vote = |(p, s): (usize, usize)| {
        let agrees = (p % 2 == s % 2) != (mixed(p * 1_000 + s).is_multiple_of(7));
        (
            format!("p{p}"),
            format!("s{s}"),
            if agrees { 1 } else { -1 },
        )
    };
    pairs.map(vote).collect()
}

fn ints(name: &str, cells: impl IntoIterator<Item = i64>) -> Column {
    let cells = cells.into_iter().map(|cell| Some(Scalar::Int(cell)));
    column(name, cells)
}

fn votes(rows: &[Row]) -> Table {
    let text = |name: &str, of: fn(&Row) -> &String| {
        let cells = rows.iter().map(|row| Some(Scalar::Text(of(row).clone())));
        column(name, cells)
    };
    table(vec![
        text("participant", |row| &row.0),
        text("statement", |row| &row.1),
        ints("vote", rows.iter().map(|row| row.2)),
    ])
}

fn groups(votes: &Table, options: &str) -> Result<Outcome, Error> {
    let inputs = Inputs::new().with("votes", votes);
    analyse("opinion.groups", &inputs, options, &Work::unlimited())
}

fn report(outcome: &Outcome) -> Value {
    serde_json::from_str(outcome.report.as_deref().unwrap()).unwrap()
}

fn also<'o>(outcome: &'o Outcome, name: &str) -> &'o Table {
    let (_, table) = outcome.tables.iter().find(|(of, _)| *of == name).unwrap();
    table
}

/// The columns are those that the method says, of the kinds that it says.
fn as_told(name: &str, outcome: &Outcome) {
    let method = METHODS.iter().find(|method| method.name == name).unwrap();
    let told = |table: &Table, given: &[crate::Given]| {
        let columns = table.columns().iter();
        let columns: Vec<_> = columns
            .map(|column| (column.name(), column.values().kind()))
            .collect();
        let said: Vec<_> = given.iter().map(|given| (given.name, given.kind)).collect();
        assert_eq!(columns, said, "{name}");
    };
    told(&outcome.table, method.gives);
    assert_eq!(outcome.tables.len(), method.also.len());
    for given in method.also {
        told(also(outcome, given.name), given.columns);
    }
}

#[test]
fn two_sides_are_two_groups_that_would_be_there_again() {
    let found = groups(&votes(&two_sides(60, 12)), "").unwrap();
    as_told("opinion.groups", &found);
    let (people, sides) = (
        shown(&found.table, "participant"),
        shown(&found.table, "group"),
    );
    assert_eq!(people.len(), 60);
    for (person, side) in people.iter().zip(&sides) {
        let number: usize = person[1..].parse().unwrap();
        let same = people
            .iter()
            .position(|other| *other == format!("p{}", number % 2));
        assert_eq!(*side, sides[same.unwrap()], "{person}");
    }
    let told = report(&found);
    assert_eq!(told["made_by"], "program");
    assert_eq!(told["groups"], 2);
    assert_eq!(told["group_sizes"], serde_json::json!([30, 30]));
    assert_eq!(told["verdict"]["finding"], "groups");
    assert_eq!(told["verdict"]["groups"], 2);
    assert!(told["danish"].as_str().unwrap().starts_with("Et program"));
    let typical = also(&found, "by_group");
    assert_eq!(typical.rows(), 24);
    assert!(
        shown(typical, "is_typical")
            .iter()
            .all(|typical| typical == "true")
    );
    let directions = shown(typical, "direction");
    assert!(
        directions[..12]
            .iter()
            .zip(&directions[12..])
            .all(|(a, b)| a != b)
    );
    let divisive = shown(also(&found, "statements"), "divisive");
    assert!(
        divisive
            .iter()
            .all(|apart| apart.parse::<f64>().unwrap() > 0.2),
        "{divisive:?}"
    );
}

#[test]
fn groups_that_would_not_be_there_again_are_not_told_as_groups() {
    // Everybody agrees with nearly everything.
    let rows: Vec<Row> = two_sides(60, 12)
        .into_iter()
        .enumerate()
        .map(|(at, (person, statement, _))| {
            (
                person,
                statement,
                if mixed(at).is_multiple_of(11) { -1 } else { 1 },
            )
        })
        .collect();
    let told = report(&groups(&votes(&rows), "").unwrap());
    assert_eq!(told["verdict"]["finding"], "no_stable_groups");
    assert_eq!(told["verdict"]["groups"], 1);
    assert!(told["english"].as_str().unwrap().contains("no groups"));
    let few = report(&groups(&votes(&two_sides(8, 3)), "").unwrap());
    assert_eq!(few["verdict"]["finding"], "too_few");
    let none = report(&groups(&votes(&two_sides(8, 3)), r#"{"bootstrap":0}"#).unwrap());
    assert_eq!(none["verdict"], Value::Null);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(6))]
    #[test]
    fn the_order_of_votes_changes_nothing(seed in 1_usize..1000, mode in prop::sample::select(vec!["factors", "projection"])) {
        let rows = two_sides(24, 8);
        let mut order: Vec<usize> = (0..rows.len()).collect();
        order.sort_by_key(|at| (at * 7919 + 13) * seed % 1009);
        let other: Vec<Row> = order.iter().map(|at| rows[*at].clone()).collect();
        let options = format!(r#"{{"mode":"{mode}","bootstrap":5,"seed":{seed}}}"#);
        let one = groups(&votes(&rows), &options).unwrap();
        prop_assert_eq!(one, groups(&votes(&other), &options).unwrap());
    }
}

#[test]
fn every_mode_gives_the_same_columns_and_polis_takes_who_voted_first() {
    for mode in ["factors", "projection", "polis"] {
        let options = format!(r#"{{"mode":"{mode}","bootstrap":0}}"#);
        let found = groups(&votes(&two_sides(60, 12)), &options).unwrap();
        as_told("opinion.groups", &found);
        assert_eq!(report(&found)["mode"], mode);
        assert_eq!(report(&found)["groups"], 2, "{mode}");
    }
}

#[test]
fn of_several_votes_the_latest_counts_where_an_order_is_given() {
    let given = |when: Column| {
        table(vec![
            texts("participant", &["a", "a", "b"]),
            texts("statement", &["1", "1", "1"]),
            ints("vote", [1, -1, 1]),
            when,
        ])
    };
    let seen = |table: &Table, options: &str| {
        let found = groups(table, options).unwrap();
        let by = also(&found, "statements");
        let [agrees, disagrees, passes] =
            ["agrees", "disagrees", "passes"].map(|name| shown(by, name)[0].clone());
        (
            agrees,
            disagrees,
            passes,
            report(&found)["contradicted"].clone(),
        )
    };
    let counted = |agrees: &str, disagrees: &str, passes: &str, contradicted: i64| {
        let text = |text: &str| text.to_owned();
        (
            text(agrees),
            text(disagrees),
            text(passes),
            Value::from(contradicted),
        )
    };
    let numbers = given(ints("at", [9, 5, 1]));
    assert_eq!(
        seen(&numbers, r#"{"order":"at"}"#),
        counted("2", "0", "0", 0)
    );
    assert_eq!(seen(&numbers, ""), counted("1", "0", "1", 1));
    let mut instants = medborger_columns::build::Instants::new();
    for at in [
        "2026-01-02T00:00:00Z",
        "2026-01-03T00:00:00Z",
        "2026-01-01T00:00:00Z",
    ] {
        instants.push(Some(at.parse().unwrap()));
    }
    let instants = given(instants.finish("at").unwrap());
    assert_eq!(
        seen(&instants, r#"{"order":"at"}"#),
        counted("1", "1", "0", 0)
    );
    let missing = groups(&numbers, r#"{"order":"when"}"#).unwrap_err();
    assert_eq!(
        bad(&missing),
        [("when".to_owned(), None, "column_missing".to_owned())]
    );
}

#[test]
fn statements_say_what_they_say_and_those_taken_out_are_never_told() {
    let statements = table(vec![
        texts("statement", &["s0", "s1", "s2", "s3", "s4", "s5", "ny"]),
        texts(
            "text",
            &["Flere cykelstier", "", "", "", "", "", "Ingen har stemt"],
        ),
        texts("moderated", &["ja", "nej", "", "", "", "", ""]),
        texts("meta", &["", "ja", "", "", "", "", ""]),
    ]);
    let votes = votes(&two_sides(40, 6));
    let inputs = Inputs::new()
        .with("votes", &votes)
        .with("statements", &statements);
    let found = analyse("opinion.groups", &inputs, "", &Work::unlimited()).unwrap();
    let by = also(&found, "statements");
    let place = |id: &str| {
        shown(by, "statement")
            .iter()
            .position(|of| of == id)
            .unwrap()
    };
    assert_eq!(shown(by, "text")[place("s0")], "Flere cykelstier");
    assert_eq!(shown(by, "agrees")[place("ny")], "0");
    let left_out = shown(by, "is_left_out");
    let told: Vec<bool> = ["s0", "s1", "s2", "ny"]
        .map(|id| left_out[place(id)] == "true")
        .into();
    assert_eq!(told, [true, true, false, false]);
    let typical = also(&found, "by_group");
    for (statement, typical) in shown(typical, "statement")
        .iter()
        .zip(shown(typical, "is_typical"))
    {
        assert!(typical == "false" || !["s0", "s1", "ny"].contains(&statement.as_str()));
    }
    let slate = analyse(
        "opinion.slate",
        &inputs,
        r#"{"seats":9}"#,
        &Work::unlimited(),
    )
    .unwrap();
    let chosen = shown(&slate.table, "statement");
    assert_eq!(chosen.len(), 4, "{chosen:?}");
    assert!(!chosen.contains(&"s0".to_owned()) && !chosen.contains(&"s1".to_owned()));
}

#[test]
fn bad_cells_are_all_told_and_none_of_what_stands_there() {
    let given = table(vec![
        texts("participant", &["a", "", "Ida Eksempel", "b"]),
        texts("statement", &["s1", "s2", "s9", ""]),
        texts("vote", &["1", "2", "enig", "-1"]),
    ]);
    let error = groups(&given, "").unwrap_err();
    let told = |column: &str, row: u64, code: &str| (column.to_owned(), Some(row), code.to_owned());
    let mut all = vec![
        told("participant", 1, "cell_missing"),
        told("statement", 3, "cell_missing"),
        told("vote", 1, "cell_out_of_range"),
        told("vote", 2, "cell_not_whole"),
    ];
    let sorted = |mut cells: Vec<(String, Option<u64>, String)>| {
        cells.sort();
        cells
    };
    assert_eq!(sorted(bad(&error)), sorted(all.clone()));
    let statements = table(vec![texts("statement", &["s1", "s2", "s1"])]);
    let inputs = Inputs::new()
        .with("votes", &given)
        .with("statements", &statements);
    let repeated = analyse("opinion.groups", &inputs, "", &Work::unlimited()).unwrap_err();
    assert_eq!(bad(&repeated), [told("statement", 2, "cell_repeated")]);
    let statements = table(vec![texts("statement", &["s1", "s2"])]);
    let inputs = Inputs::new()
        .with("votes", &given)
        .with("statements", &statements);
    let unknown = analyse("opinion.groups", &inputs, "", &Work::unlimited()).unwrap_err();
    all.push(told("statement", 2, "cell_names_nothing"));
    assert_eq!(sorted(bad(&unknown)), sorted(all));
    for error in [error, unknown] {
        assert!(!format!("{error} {error:?} {}", error.danish()).contains("Ida"));
    }
}

#[test]
fn options_are_held_to_their_limits() {
    let votes = votes(&two_sides(30, 6));
    for (inside, outside) in [
        (r#"{"groups_max":2}"#, r#"{"groups_max":1}"#),
        (r#"{"groups_max":10}"#, r#"{"groups_max":11}"#),
        (r#"{"groups":2}"#, r#"{"groups":1}"#),
        (r#"{"starts":1}"#, r#"{"starts":0}"#),
        (r#"{"bootstrap":5}"#, r#"{"bootstrap":4}"#),
        (r#"{"people_max":50}"#, r#"{"people_max":49}"#),
        (r#"{"false_discovery":1.0}"#, r#"{"false_discovery":0.0}"#),
        (r#"{"flagged_alike_min":2}"#, r#"{"flagged_alike_min":1}"#),
    ] {
        groups(&votes, inside).unwrap();
        let error = groups(&votes, outside).unwrap_err();
        assert_eq!(error.code(), "opinion_option_out_of_range", "{outside}");
    }
    groups(&votes, r#"{"share_min":0.5}"#).unwrap();
    let share = groups(&votes, r#"{"share_min":0.51}"#).unwrap_err();
    assert_eq!(share.code(), "opinion_share_min_out_of_range");
    let inputs = Inputs::new().with("votes", &votes);
    let stopped = analyse("opinion.groups", &inputs, "", &Work::limited(1_000));
    assert_eq!(stopped.unwrap_err().code(), "work_exhausted");
}

#[test]
fn who_votes_the_same_on_all_and_who_votes_alike_is_flagged() {
    let mut rows = two_sides(20, 10);
    rows.extend((0..10).map(|s| ("q".to_owned(), format!("s{s}"), 1)));
    for twin in ["t1", "t2"] {
        rows.extend((0..10).map(|s| (twin.to_owned(), format!("s{s}"), i64::from(s < 3))));
    }
    let found = groups(&votes(&rows), r#"{"bootstrap":0,"flagged_alike_min":2}"#).unwrap();
    let people = shown(&found.table, "participant");
    let place = |id: &str| people.iter().position(|of| of == id).unwrap();
    let (straight, alike) = (
        shown(&found.table, "is_straight"),
        shown(&found.table, "alike"),
    );
    assert_eq!(straight[place("q")], "true");
    assert_eq!(straight.iter().filter(|flag| *flag == "true").count(), 1);
    assert_eq!(alike[place("t1")], alike[place("t2")]);
    assert_ne!(alike[place("t1")], "-");
    assert_eq!(alike[place("q")], "-");
    let more = groups(&votes(&rows), r#"{"bootstrap":0,"flagged_votes_min":11}"#).unwrap();
    assert!(
        shown(&more.table, "is_straight")
            .iter()
            .all(|flag| flag == "false")
    );
}

#[test]
fn no_votes_are_a_conversation_without_groups() {
    let found = groups(&votes(&[]), "").unwrap();
    assert_eq!(
        (found.table.rows(), also(&found, "by_group").rows()),
        (0, 0)
    );
    assert_eq!(report(&found)["groups"], 0);
    assert_eq!(report(&found)["verdict"]["finding"], "too_few");
}

#[test]
fn a_slate_speaks_for_each_group_in_proportion() {
    // Eight agree with a1 to a4, two with b: of five seats b has one.
    let mut rows: Vec<Row> = Vec::new();
    for p in 0..8 {
        rows.extend((1..=4).map(|s| (format!("p{p}"), format!("a{s}"), 1)));
    }
    rows.extend((8..10).map(|p| (format!("p{p}"), "b".to_owned(), 1)));
    rows.extend((0..10).map(|p| (format!("p{p}"), "c".to_owned(), -1)));
    rows.push(("nej".to_owned(), "c".to_owned(), -1));
    let votes = votes(&rows);
    let groups = table(vec![
        texts("participant", &["p0", "p1", "p8", "p9", "nej", "aldrig"]),
        texts("group", &["10", "10", "9", "9", "", "11"]),
    ]);
    let inputs = Inputs::new().with("votes", &votes).with("groups", &groups);
    let found = analyse(
        "opinion.slate",
        &inputs,
        r#"{"seats":5}"#,
        &Work::unlimited(),
    )
    .unwrap();
    as_told("opinion.slate", &found);
    let chosen = shown(&found.table, "statement");
    assert!(chosen.contains(&"b".to_owned()), "{chosen:?}");
    assert_eq!(shown(&found.table, "seat"), ["1", "2", "3", "4", "5"]);
    let coverage = also(&found, "coverage");
    assert_eq!(shown(coverage, "group"), ["9", "10"]);
    assert_eq!(shown(coverage, "voters"), ["2", "2"]);
    assert_eq!(shown(coverage, "covered"), ["2", "2"]);
    let told = report(&found);
    assert_eq!(
        (told["voters"].clone(), told["covered"].clone()),
        (11.into(), 10.into())
    );
    assert_eq!(told["uncovered_share"], 1.0 / 11.0);
    for (seats, is_fine) in [(0, false), (1, true), (100, true), (101, false)] {
        let options = format!(r#"{{"seats":{seats}}}"#);
        let found = analyse("opinion.slate", &inputs, &options, &Work::unlimited());
        assert_eq!(found.is_ok(), is_fine, "{seats}");
    }
    let none = analyse("opinion.slate", &inputs, "", &Work::unlimited()).unwrap_err();
    assert_eq!(none.code(), "missing_field");
}
