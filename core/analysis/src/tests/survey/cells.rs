//! Weights to combinations of columns, columns for other programs, and numbers that are none.

use super::*;

/// People by gender and age, and how many of each there are in the population.
const CELLS: [(&str, &str, usize, f64); 4] = [
    ("k", "ung", 10, 0.2),
    ("k", "gammel", 30, 0.3),
    ("m", "ung", 20, 0.2),
    ("m", "gammel", 40, 0.3),
];

fn asked() -> Table {
    let [mut genders, mut ages] = [Vec::new(), Vec::new()];
    for (gender, age, count, _) in CELLS {
        genders.extend(vec![gender; count]);
        ages.extend(vec![age; count]);
    }
    table(vec![texts("køn", &genders), texts("alder", &ages)])
}

fn cells(rows: &[(&str, &str, f64)]) -> Table {
    let shares: Vec<f64> = rows.iter().map(|row| row.2).collect();
    table(vec![
        texts("køn", &rows.iter().map(|row| row.0).collect::<Vec<_>>()),
        texts("alder", &rows.iter().map(|row| row.1).collect::<Vec<_>>()),
        floats("share", &shares),
    ])
}

const CROSSED: &str = r#"{"cells":["køn","alder"]}"#;

#[test]
fn each_combination_weighs_what_it_is_of_the_population() {
    let targets = cells(&CELLS.map(|(gender, age, _, share)| (gender, age, share)));
    let found = weigh(&asked(), &targets, CROSSED).unwrap();
    as_told("survey.weights", &found, 2);
    let weights = numbers(&found.table, "weight");
    let mut at = 0;
    for (_, _, count, share) in CELLS {
        near(weights[at], share * 100.0 / count as f64);
        at += count;
    }
    assert_eq!(shown(also(&found, "margins"), "category").len(), 4);
    // Whatever the order of the cells and of the respondents.
    let mut turned = CELLS.map(|(gender, age, _, share)| (gender, age, share));
    turned.reverse();
    assert_eq!(weigh(&asked(), &cells(&turned), CROSSED).unwrap(), found);
    let percent = CELLS.map(|(gender, age, _, share)| (gender, age, share * 100.0));
    let options = r#"{"cells":["køn","alder"],"unit":"percent"}"#;
    let same = weigh(&asked(), &cells(&percent), options).unwrap();
    for (one, other) in numbers(&same.table, "weight").iter().zip(&weights) {
        near(*one, *other);
    }
    assert!(report(&found)["words"]["danish"].as_array().unwrap().len() > 3);
    assert!(found.svg.unwrap().contains("Befolkning"));
}

#[test]
fn cells_that_do_not_fit_are_refused_by_name() {
    let refused = |rows: &[(&str, &str, f64)], options: &str| {
        let error = weigh(&asked(), &cells(rows), options).unwrap_err();
        (error.code().to_owned(), error.to_string())
    };
    let all = CELLS.map(|(gender, age, _, share)| (gender, age, share));
    let (code, said) = refused(&all[..3], CROSSED);
    assert_eq!(code, "survey_faulty");
    assert!(
        said.contains("`køn · alder: m · gammel`") && said.contains("0.7"),
        "{said}"
    );
    let mut more = all.to_vec();
    more.push(("m", "ung", 0.1));
    assert!(refused(&more, CROSSED).1.contains("is there twice"));
    let mut off = all;
    off[0].2 = 0.3;
    assert!(refused(&off, CROSSED).1.contains("add up to 1.1"));
    for bad in [f64::INFINITY, -0.2] {
        let mut off = all;
        off[0].2 = bad;
        let (code, said) = refused(&off, CROSSED);
        assert!(
            ["survey_faulty", "table_cells_invalid"].contains(&code.as_str()),
            "{code}"
        );
        assert!(!said.contains("NaN"), "{said}");
    }
    let twice = r#"{"cells":["køn","køn"]}"#;
    let one = weigh(&asked(), &cells(&all), twice).unwrap_err();
    assert_eq!(one.code(), "survey_faulty");
    // Somebody of a combination that the targets lack is named by the cell alone, of one category by the row.
    let other = table(vec![
        texts("køn", &["k", "x"]),
        texts("alder", &["ung", "ung"]),
    ]);
    let error = weigh(&other, &cells(&all), CROSSED).unwrap_err();
    assert!(
        !error.to_string().contains('x') || error.code() == "table_cells_invalid",
        "{error}"
    );
}

#[test]
fn combinations_with_the_same_letters_are_not_one() {
    let given = table(vec![
        texts("a", &["x · y", "x"]),
        texts("b", &["z", "y · z"]),
    ]);
    let targets = table(vec![
        texts("a", &["x · y", "x"]),
        texts("b", &["z", "y · z"]),
        floats("share", &[0.75, 0.25]),
    ]);
    let found = weigh(&given, &targets, r#"{"cells":["a","b"]}"#).unwrap();
    assert_eq!(numbers(&found.table, "weight"), [1.5, 0.5]);
}

#[test]
fn with_a_population_each_respondent_stands_for_so_many() {
    let targets = cells(&CELLS.map(|(gender, age, _, share)| (gender, age, share)));
    let options = r#"{"cells":["køn","alder"],"population":41000,"prefix":"v_"}"#;
    let found = weigh(&asked(), &targets, options).unwrap();
    near(numbers(&found.table, "v_wgt").iter().sum::<f64>(), 41_000.0);
    let sizes = numbers(&found.table, "v_pop_size");
    near(sizes[0], 8_200.0);
    near(sizes[99], 12_300.0);
    for population in ["0", "-3", "0.5"] {
        let options = format!(r#"{{"cells":["køn","alder"],"population":{population}}}"#);
        let error = weigh(&asked(), &targets, &options).unwrap_err();
        assert_eq!(error.code(), "survey_number_out_of_range");
    }
}

#[test]
fn a_weight_that_is_no_number_is_refused() {
    for bad in [f64::INFINITY, f64::NEG_INFINITY, f64::NAN, -1.0] {
        let given = table(vec![
            texts("svar", &["ja", "nej"]),
            floats("weight", &[bad, 1.0]),
        ]);
        let options = r#"{"questions":["svar"],"weight":"weight","sampling":"probability"}"#;
        let error = run("survey.estimate", &given, options).unwrap_err();
        assert_eq!(error.code(), "table_cells_invalid", "{bad}");
    }
}

#[test]
fn markup_in_a_category_is_text_in_the_picture() {
    let hostile = "<script>alert(1)</script>";
    let given = table(vec![texts("køn", &[hostile, "m"])]);
    let goals = targets(&[("køn", hostile, 0.5), ("køn", "m", 0.5)]);
    let svg = weigh(&given, &goals, "").unwrap().svg.unwrap();
    assert!(!svg.contains("<script") && svg.contains("&lt;script&gt;"));
}

#[test]
fn every_number_of_a_survey_is_said_in_both_languages() {
    let table = interviews();
    let goals = targets(&[("district", "A", 0.52), ("district", "B", 0.48)]);
    let shares = run(
        "survey.estimate",
        &table,
        r#"{"questions":["svar"],"sampling":"non_probability"}"#,
    )
    .unwrap();
    assert!(shown(&shares.table, "danish")[0].starts_with("svar: ja: Andelen er"));
    assert!(shown(&shares.table, "english")[0].contains("There is no margin of error"));
    let inputs = Inputs::of(&table).with("targets", &goals);
    let who = analyse("survey.representativeness", &inputs, "", &Work::unlimited()).unwrap();
    let crossed = run(
        "survey.crosstab",
        &table,
        r#"{"row":"district","column":"svar"}"#,
    )
    .unwrap();
    for found in [&who, &crossed] {
        for language in ["english", "danish"] {
            assert!(
                !report(found)["words"][language]
                    .as_array()
                    .unwrap()
                    .is_empty()
            );
        }
    }
    let inputs = Inputs::new().with("before", &table).with("after", &table);
    let options = r#"{"questions":["svar"],"sampling":"probability"}"#;
    let changed = analyse("survey.change", &inputs, options, &Work::unlimited()).unwrap();
    assert!(shown(&changed.table, "english")[1].starts_with("svar: nej: The difference"));
}
