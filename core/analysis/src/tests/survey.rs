mod cells;
mod crosstab;

use proptest::prelude::*;
use serde_json::Value;

use super::*;

fn report(outcome: &Outcome) -> Value {
    serde_json::from_str(outcome.report.as_deref().unwrap()).unwrap()
}

fn also<'o>(outcome: &'o Outcome, name: &str) -> &'o Table {
    let (_, table) = outcome.tables.iter().find(|(of, _)| *of == name).unwrap();
    table
}

fn numbers(table: &Table, name: &str) -> Vec<f64> {
    shown(table, name)
        .iter()
        .map(|cell| cell.parse().unwrap_or(f64::NAN))
        .collect()
}

fn near(is: f64, expected: f64) {
    assert!((is - expected).abs() < 1e-9, "{is} {expected}");
}

fn floats(name: &str, cells: &[f64]) -> Column {
    column(name, cells.iter().map(|cell| Some(Scalar::Float(*cell))))
}

fn targets(rows: &[(&str, &str, f64)]) -> Table {
    let [mut columns, mut categories] = [Vec::new(), Vec::new()];
    for (column, category, _) in rows {
        columns.push(*column);
        categories.push(*category);
    }
    let shares: Vec<f64> = rows.iter().map(|row| row.2).collect();
    table(vec![
        texts("column", &columns),
        texts("category", &categories),
        floats("share", &shares),
    ])
}

fn weigh(given: &Table, targets: &Table, options: &str) -> Result<Outcome, Error> {
    let inputs = Inputs::of(given).with("targets", targets);
    analyse("survey.weights", &inputs, options, &Work::unlimited())
}

/// The columns are those that the method says, of the kinds that it says.
fn as_told(name: &str, outcome: &Outcome, before: usize) {
    let method = METHODS.iter().find(|method| method.name == name).unwrap();
    let told = |table: &Table, given: &[crate::Given], before: usize| {
        let columns = table.columns().iter().skip(before);
        let columns: Vec<_> = columns
            .map(|column| (column.name(), column.values().kind()))
            .collect();
        let said: Vec<_> = given.iter().map(|given| (given.name, given.kind)).collect();
        assert_eq!(columns, said, "{name}");
    };
    told(&outcome.table, method.gives, before);
    assert_eq!(outcome.tables.len(), method.also.len());
    for given in method.also {
        told(also(outcome, given.name), given.columns, 0);
    }
}

/// 761 interviews: 280 of one stratum, of which 112 say yes, and 481 of another, of which 289 do.
fn interviews() -> Table {
    let rows = [
        ("A", "ja", 112),
        ("A", "nej", 168),
        ("B", "ja", 289),
        ("B", "nej", 192),
    ];
    let (mut strata, mut answers) = (Vec::new(), Vec::new());
    for (stratum, answer, count) in rows {
        for _ in 0..count {
            strata.push(stratum);
            answers.push(answer);
        }
    }
    table(vec![texts("district", &strata), texts("svar", &answers)])
}

#[test]
fn one_column_of_counts_is_post_stratification() {
    let population = targets(&[("district", "A", 21_320.0), ("district", "B", 19_680.0)]);
    let found = weigh(&interviews(), &population, r#"{"unit":"count"}"#).unwrap();
    as_told("survey.weights", &found, 2);
    let weights = numbers(&found.table, "weight");
    near(weights[0], 1.413_285_714_285_714_5);
    near(weights[760], 0.759_417_879_417_879_4);
    let told = report(&found);
    near(told["design_effect"].as_f64().unwrap(), 1.099_429_153_6);
    near(told["effective_n"].as_f64().unwrap(), 692.177_388_186_7);
    assert_eq!(told["trimmed"], 0);
    let options = r#"{"questions":["svar"],"weight":"weight","sampling":"probability"}"#;
    let shares = run("survey.estimate", &found.table, options).unwrap();
    as_told("survey.estimate", &shares, 0);
    assert_eq!(shown(&shares.table, "category"), ["ja", "nej"]);
    near(numbers(&shares.table, "share")[0], 0.496_399_168_4);
    near(
        numbers(&shares.table, "unweighted_share")[0],
        0.526_938_239_2,
    );
    let question = &report(&shares)["questions"][0];
    near(question["effective_n"].as_f64().unwrap(), 692.177_388_186_7);
}

/// The rows and columns of a table of counts, in this order of rows.
fn crossed() -> Table {
    let (mut gender, mut age) = (Vec::new(), Vec::new());
    for (row, column, count) in [
        ("mand", "under 50", 120),
        ("mand", "fra 50", 240),
        ("kvinde", "under 50", 160),
        ("kvinde", "fra 50", 241),
    ] {
        for _ in 0..count {
            gender.push(row);
            age.push(column);
        }
    }
    table(vec![texts("gender", &gender), texts("age", &age)])
}

fn margins() -> Table {
    targets(&[
        ("gender", "mand", 0.505),
        ("gender", "kvinde", 0.495),
        ("age", "under 50", 0.52),
        ("age", "fra 50", 0.48),
    ])
}

#[test]
fn two_columns_are_raked() {
    let found = weigh(&crossed(), &margins(), "").unwrap();
    let weights = numbers(&found.table, "weight");
    for (row, weight) in [
        (0, 1.553_331_573_9),
        (120, 0.824_605_046_4),
        (360, 1.308_251_319_5),
        (520, 0.694_501_198_6),
    ] {
        near(weights[row], weight);
    }
    near(weights.iter().sum(), 761.0);
    let told = report(&found);
    near(told["design_effect"].as_f64().unwrap(), 1.107_516_093_5);
    near(told["effective_n"].as_f64().unwrap(), 687.123_198_010_3);
    assert_eq!(told["respondents"], 761);
    let margins = also(&found, "margins");
    for (target, after) in numbers(margins, "target")
        .iter()
        .zip(numbers(margins, "after"))
    {
        near(after, *target);
    }
    let capped = weigh(&crossed(), &margins2(), r#"{"trim_max":1.2,"prefix":"v_"}"#).unwrap();
    assert!(
        numbers(&capped.table, "v_weight")
            .iter()
            .all(|weight| *weight <= 1.2 + 1e-9)
    );
    assert!(report(&capped)["trimmed"].as_i64().unwrap() > 0);
}

/// So few are young that their weights must be capped.
fn margins2() -> Table {
    targets(
        &[("age", "under 50", 80.0), ("age", "fra 50", 20.0)]
            .map(|row| (row.0, row.1, row.2 / 100.0)),
    )
}

#[test]
fn shares_in_percent_may_be_rounded_and_others_may_not() {
    for (last, unit, is_fine) in [
        (0.48, "share", true),
        (0.481, "share", false),
        (48.1, "percent", true),
        (48.2, "percent", false),
    ] {
        let first = if unit == "share" { 0.52 } else { 52.0 };
        let given = targets(&[("age", "under 50", first), ("age", "fra 50", last)]);
        let found = weigh(&crossed(), &given, &format!(r#"{{"unit":"{unit}"}}"#));
        assert_eq!(found.is_ok(), is_fine, "{last} {unit}");
    }
}

#[test]
fn what_can_t_be_weighted_is_refused_and_nothing_of_a_respondent_is_told() {
    let given = table(vec![texts(
        "age",
        &["under 50", "", "Ida Eksempel", "fra 50"],
    )]);
    let two = targets(&[("age", "under 50", 0.5), ("age", "fra 50", 0.5)]);
    let error = weigh(&given, &two, "").unwrap_err();
    let told = |column: &str, row: u64, code: &str| (column.to_owned(), Some(row), code.to_owned());
    let mut found = bad(&error);
    found.sort();
    assert_eq!(
        found,
        [
            told("age", 1, "cell_missing"),
            told("age", 2, "cell_names_nothing")
        ]
    );
    assert!(!format!("{error} {error:?} {}", error.danish()).contains("Ida"));
    let more = targets(&[
        ("age", "under 50", 0.5),
        ("age", "fra 50", 0.3),
        ("age", "barn", 0.2),
    ]);
    let empty = weigh(&crossed(), &more, "").unwrap_err();
    assert_eq!(empty.code(), "survey_faulty");
    assert!(empty.to_string().contains("age: barn"));
    let other = targets(&[("kommune", "0766", 1.0)]);
    let missing = weigh(&crossed(), &other, "").unwrap_err();
    assert_eq!(
        bad(&missing),
        [("kommune".to_owned(), None, "column_missing".to_owned())]
    );
    let targets = table(vec![
        texts("column", &["age", ""]),
        texts("category", &["fra 50", "under 50"]),
        texts("share", &["halv", "0,5"]),
    ]);
    let mut cells = bad(&weigh(&crossed(), &targets, "").unwrap_err());
    cells.sort();
    assert_eq!(
        cells,
        [
            told("column", 1, "cell_missing"),
            told("share", 0, "cell_not_number")
        ]
    );
    for (options, field) in [
        (r#"{"trim_max":1.0}"#, "trim_max"),
        (r#"{"trim_min":1.0}"#, "trim_min"),
    ] {
        let error = weigh(&crossed(), &margins(), options).unwrap_err();
        assert_eq!(
            (error.code(), error.field()),
            ("survey_number_out_of_range", Some(field))
        );
    }
    let untold = weigh(&crossed(), &margins().slice(0, 0), "").unwrap_err();
    assert_eq!(
        bad(&untold),
        [("column".to_owned(), None, "cell_missing".to_owned())]
    );
    let nobody = table(vec![texts("age", &[])]);
    let more = super::survey::targets(&[("age", "barn", 1.0)]);
    assert_eq!(
        weigh(&nobody, &more, "").unwrap_err().code(),
        "survey_nobody"
    );
}

#[test]
fn intervals_are_wilson_s_where_chance_chose_and_none_where_people_did() {
    for (count, low, high) in [
        (10, 0.007_153_117_5, 0.024_018_648_3),
        (380, 0.463_911_304_5, 0.534_781_235_0),
    ] {
        let answers: Vec<&str> = (0..761)
            .map(|n| if n < count { "ja" } else { "nej" })
            .collect();
        let given = table(vec![texts("svar", &answers)]);
        let options = r#"{"questions":["svar"],"sampling":"probability"}"#;
        let found = run("survey.estimate", &given, options).unwrap();
        near(numbers(&found.table, "low")[0], low);
        near(numbers(&found.table, "high")[0], high);
        let share = f64::from(count) / 761.0;
        let margin = 1.959_963_984_540_054 * (share * (1.0 - share) / 761.0).sqrt();
        near(numbers(&found.table, "margin")[0], margin);
        let options = r#"{"questions":["svar"],"sampling":"non_probability"}"#;
        let own = run("survey.estimate", &given, options).unwrap();
        near(numbers(&own.table, "share")[0], share);
        for name in ["margin", "low", "high"] {
            assert_eq!(shown(&own.table, name), ["-", "-"]);
        }
        assert_eq!(report(&own)["is_sure"], false);
        assert!(
            report(&own)["english"]
                .as_str()
                .unwrap()
                .contains("no margin of error")
        );
    }
    let hundred: Vec<&str> = ["ja", "nej"].repeat(50);
    let given = table(vec![texts("svar", &hundred)]);
    for (more, margin) in [
        (r#""level":"ninety""#, 1.644_853_626_951_471_5 * 0.05),
        (r#""design_effect":4"#, 1.959_963_984_540_054 * 0.1),
        (r#""population":100"#, 0.0),
    ] {
        let options = format!(r#"{{"questions":["svar"],"sampling":"probability",{more}}}"#);
        let found = run("survey.estimate", &given, &options).unwrap();
        near(numbers(&found.table, "margin")[0], margin);
    }
    let few = r#"{"questions":["svar"],"sampling":"probability","population":99}"#;
    let error = run("survey.estimate", &given, few).unwrap_err();
    assert_eq!(
        (error.code(), error.field()),
        ("survey_number_out_of_range", Some("population"))
    );
    let unsaid = run("survey.estimate", &given, r#"{"questions":["svar"]}"#).unwrap_err();
    assert_eq!(
        (unsaid.code(), unsaid.field()),
        ("missing_field", Some("sampling"))
    );
}

#[test]
fn who_did_not_answer_is_left_out_of_the_shares_and_counted() {
    let given = table(vec![
        texts("a", &["ja", "", "ja", "nej"]),
        texts("b", &["", "", "", ""]),
        floats("vægt", &[1.0, 5.0, 2.0, 1.0]),
    ]);
    let options = r#"{"questions":["a","b"],"sampling":"non_probability","weight":"vægt"}"#;
    let found = run("survey.estimate", &given, options).unwrap();
    assert_eq!(shown(&found.table, "question"), ["a", "a"]);
    assert_eq!(shown(&found.table, "n"), ["3", "3"]);
    assert_eq!(shown(&found.table, "share"), ["0.75", "0.25"]);
    let told = report(&found);
    assert_eq!(
        (
            told["questions"][0]["missing"].clone(),
            told["questions"][1]["answered"].clone()
        ),
        (1.into(), 0.into())
    );
    let bad_weights = table(vec![
        texts("a", &["ja", "nej", "ja"]),
        texts("vægt", &["-1", "", "0"]),
    ]);
    let options = r#"{"questions":["a"],"sampling":"probability","weight":"vægt"}"#;
    let error = run("survey.estimate", &bad_weights, options).unwrap_err();
    let told = |row: u64, code: &str| ("vægt".to_owned(), Some(row), code.to_owned());
    assert_eq!(
        bad(&error),
        [told(0, "cell_out_of_range"), told(1, "cell_missing")]
    );
}

#[test]
fn respondents_are_held_against_the_population_with_those_who_are_missing() {
    let population = targets(&[
        ("district", "A", 0.4),
        ("district", "B", 0.5),
        ("district", "C", 0.1),
    ]);
    let given = interviews();
    let inputs = Inputs::of(&given).with("targets", &population);
    let found = analyse("survey.representativeness", &inputs, "", &Work::unlimited()).unwrap();
    as_told("survey.representativeness", &found, 0);
    assert_eq!(shown(&found.table, "category"), ["A", "B", "C"]);
    assert_eq!(shown(&found.table, "respondents"), ["280", "481", "0"]);
    let deviations = numbers(&found.table, "deviation");
    near(deviations[0], 280.0 / 761.0 - 0.4);
    near(deviations[2], -0.1);
    let square: f64 = [(280.0, 0.4), (481.0, 0.5), (0.0, 0.1)]
        .iter()
        .map(|(is, share): &(f64, f64)| (is - share * 761.0).powi(2) / (share * 761.0))
        .sum();
    near(numbers(also(&found, "columns"), "chi_square")[0], square);
    assert_eq!(shown(also(&found, "columns"), "freedom"), ["2"]);
    near(
        report(&found)["deviation_max"].as_f64().unwrap(),
        481.0 / 761.0 - 0.5,
    );
    let other = table(vec![texts("district", &["A", "Ida Eksempel", ""])]);
    let inputs = Inputs::of(&other).with("targets", &population);
    let error = analyse("survey.representativeness", &inputs, "", &Work::unlimited()).unwrap_err();
    assert_eq!(
        bad(&error),
        [(
            "district".to_owned(),
            Some(1),
            "cell_names_nothing".to_owned()
        )]
    );
    assert!(!format!("{error} {error:?}").contains("Ida"));
}

#[test]
fn a_change_is_told_where_it_is_more_than_chance() {
    let wave = |yes: usize| {
        let answers: Vec<&str> = (0..100)
            .map(|n| if n < yes { "ja" } else { "nej" })
            .collect();
        table(vec![texts("svar", &answers)])
    };
    let told = |before: usize, after: usize, more: &str| {
        let (before, after) = (wave(before), wave(after));
        let inputs = Inputs::new().with("before", &before).with("after", &after);
        let options = format!(r#"{{"questions":["svar"],"sampling":"probability"{more}}}"#);
        analyse("survey.change", &inputs, &options, &Work::unlimited()).unwrap()
    };
    let found = told(50, 50, "");
    as_told("survey.change", &found, 0);
    near(
        numbers(&found.table, "margin")[0],
        1.959_963_984_540_054 * 0.05 * 2.0_f64.sqrt(),
    );
    assert_eq!(
        shown(&found.table, "trend"),
        ["within_chance", "within_chance"]
    );
    assert_eq!(shown(&told(50, 70, "").table, "trend"), ["up", "down"]);
    assert_eq!(shown(&told(70, 50, "").table, "trend"), ["down", "up"]);
    assert_eq!(report(&told(70, 50, ""))["changed"], 2);
    let own = told(50, 70, r#","sampling_before":"non_probability""#);
    assert_eq!(shown(&own.table, "trend"), ["unknown", "unknown"]);
    assert_eq!(shown(&own.table, "margin"), ["-", "-"]);
    near(numbers(&own.table, "difference")[0], 0.2);
    assert_eq!(report(&own)["is_sure"], false);
    // What nobody answered the second time is there all the same.
    let gone = told(50, 100, "");
    assert_eq!(shown(&gone.table, "category"), ["ja", "nej"]);
    assert_eq!(shown(&gone.table, "after"), ["1", "0"]);
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(20))]
    #[test]
    fn the_order_of_respondents_changes_no_bit(seed in 1_usize..10_000) {
        let rows = 200;
        let pick = |n: usize, of: &[&'static str]| of[(n * 31 + n * n * 7) % 97 % of.len()];
        let ages: Vec<&str> = (0..rows).map(|n| pick(n, &["18-29", "30-64", "65+"])).collect();
        let genders: Vec<&str> = (0..rows).map(|n| pick(n + 5, &["kvinde", "mand"])).collect();
        let answers: Vec<&str> = (0..rows).map(|n| pick(n + 11, &["ja", "nej", "ved ikke"])).collect();
        let one = table(vec![texts("age", &ages), texts("gender", &genders), texts("svar", &answers)]);
        let mut order: Vec<usize> = (0..rows).collect();
        order.sort_by_key(|at| (at * 7919 + 13) * seed % 1009);
        let other = one.taken(&order);
        let population = targets(&[
            ("age", "18-29", 0.2), ("age", "30-64", 0.5), ("age", "65+", 0.3), ("gender", "mand", 0.5), ("gender", "kvinde", 0.5),
        ]);
        let reversed = population.taken(&[4, 3, 2, 1, 0]);
        let (first, second) = (weigh(&one, &population, "").unwrap(), weigh(&other, &reversed, "").unwrap());
        prop_assert_eq!(&first.report, &second.report);
        prop_assert_eq!(&first.tables, &second.tables);
        let (weights, again) = (shown(&first.table, "weight"), shown(&second.table, "weight"));
        let (strata, strata_again) = (shown(&first.table, "stratum"), shown(&second.table, "stratum"));
        for (place, row) in order.iter().enumerate() {
            prop_assert_eq!(&weights[*row], &again[place]);
            prop_assert_eq!(&strata[*row], &strata_again[place]);
        }
        let estimate = r#"{"questions":["svar","age"],"weight":"weight","sampling":"probability"}"#;
        let crossed = r#"{"row":"age","column":"svar","weight":"weight"}"#;
        for (name, options) in [("survey.estimate", estimate), ("survey.crosstab", crossed)] {
            prop_assert_eq!(run(name, &first.table, options).unwrap(), run(name, &second.table, options).unwrap());
        }
    }
}

#[test]
fn work_that_is_not_allowed_ends_each_method() {
    let (given, population) = (crossed(), margins());
    let inputs = Inputs::of(&given)
        .with("targets", &population)
        .with("before", &given)
        .with("after", &given);
    for (name, options) in [
        ("survey.weights", ""),
        ("survey.representativeness", ""),
        (
            "survey.estimate",
            r#"{"questions":["age"],"sampling":"probability"}"#,
        ),
        ("survey.crosstab", r#"{"row":"age","column":"gender"}"#),
        (
            "survey.change",
            r#"{"questions":["age"],"sampling":"probability"}"#,
        ),
    ] {
        analyse(name, &inputs, options, &Work::unlimited()).unwrap();
        let stopped = analyse(name, &inputs, options, &Work::limited(1_000));
        assert_eq!(stopped.unwrap_err().code(), "work_exhausted", "{name}");
    }
}
