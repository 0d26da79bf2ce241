//! Pictures, sentences, and the statement to show next.

use super::*;

/// People who stand anywhere on a line.
fn a_crowd(people: usize, statements: usize) -> Vec<Row> {
    let share = |n: usize| (mixed(n) >> 11) as f64 / (1_u64 << 53) as f64;
    let mut rows = Vec::new();
    for p in 0..people {
        let place: f64 = (0..6).map(|n| share(7_000_000 + p * 6 + n)).sum::<f64>() - 3.0;
        for s in 0..statements {
            let pull = share(9_000_000 + s) - 0.5;
            let agrees = share(p * 1_000 + s) < (0.5 + 0.5 * pull * place).clamp(0.05, 0.95);
            rows.push((
                format!("p{p}"),
                format!("s{s}"),
                if agrees { 1 } else { -1 },
            ));
        }
    }
    rows
}

fn with_statements(votes: &Table, statements: &Table, name: &str, options: &str) -> Outcome {
    let inputs = Inputs::new()
        .with("votes", votes)
        .with("statements", statements);
    analyse(name, &inputs, options, &Work::unlimited()).unwrap()
}

#[test]
fn every_number_is_said_in_both_languages() {
    let found = groups(&votes(&two_sides(60, 12)), r#"{"bootstrap":5}"#).unwrap();
    let told = report(&found);
    for (language, begins) in [
        ("english", "A program made the map"),
        ("danish", "Et program har lavet kortet"),
    ] {
        let words = told["words"][language].as_array().unwrap();
        assert!(words[0].as_str().unwrap().starts_with(begins));
        // Who made it, how many, two groups, four numbers of groups; the verdict in two and those numbers; two flags.
        assert_eq!(words.len(), 2 + 2 + 4 + 2 + 4 + 2, "{words:?}");
        for said in shown(also(&found, "statements"), language) {
            assert!(said.contains("60") || said.contains(" A "), "{said}");
            assert!(said.ends_with('.'), "{said}");
        }
    }
    let slate = {
        let table = votes(&two_sides(20, 6));
        let inputs = Inputs::new().with("votes", &table);
        analyse(
            "opinion.slate",
            &inputs,
            r#"{"seats":2}"#,
            &Work::unlimited(),
        )
        .unwrap()
    };
    assert!(
        !report(&slate)["words"]["danish"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}

#[test]
fn a_picture_is_in_the_language_that_was_asked_for_and_says_what_it_shows() {
    let table = votes(&two_sides(40, 8));
    for (options, title, name) in [
        (r#"{"bootstrap":5}"#, "Kort over holdninger", "Gruppe A"),
        (
            r#"{"bootstrap":5,"language":"en"}"#,
            "Map of opinion",
            "Group A",
        ),
    ] {
        let found = groups(&table, options).unwrap();
        let svg = found.svg.as_deref().unwrap();
        assert!(svg.starts_with("<svg") && svg.ends_with("</svg>"));
        assert!(svg.contains(title) && svg.contains(name), "{svg}");
        assert!(svg.contains("<title id=") && svg.contains("<desc id="));
        let told = report(&found);
        let agreement = told["agreement"].as_str().unwrap();
        assert!(agreement.starts_with("<figure>") && agreement.contains("<table>"));
    }
}

#[test]
fn a_crowd_without_groups_is_not_drawn_as_groups() {
    let found = groups(&votes(&a_crowd(120, 20)), r#"{"bootstrap":5}"#).unwrap();
    assert_eq!(report(&found)["verdict"]["finding"], "no_stable_groups");
    let agreement = report(&found)["agreement"].as_str().unwrap().to_owned();
    assert!(
        agreement.contains(">Alle ") && !agreement.contains(">A "),
        "{agreement}"
    );
    let svg = found.svg.unwrap();
    assert!(
        svg.contains("ingen stabile grupper") && !svg.contains("Gruppe A"),
        "{svg}"
    );
}

#[test]
fn markup_in_names_and_texts_is_text_in_a_picture() {
    const HOSTILE: &str = "</text><script>alert(1)</script>&<b x=\"";
    let rows: Vec<Row> = two_sides(30, 8)
        .into_iter()
        .map(|(p, s, vote)| (format!("{HOSTILE}{p}"), format!("{HOSTILE}{s}"), vote))
        .collect();
    let ids: Vec<String> = (0..8).map(|s| format!("{HOSTILE}s{s}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let statements = table(vec![texts("statement", &ids), texts("text", &[HOSTILE; 8])]);
    let found = with_statements(
        &votes(&rows),
        &statements,
        "opinion.groups",
        r#"{"bootstrap":0}"#,
    );
    let told = report(&found);
    for shown in [
        found.svg.as_deref().unwrap(),
        told["agreement"].as_str().unwrap(),
    ] {
        assert!(
            !shown.contains("<script") && !shown.contains("<b x"),
            "{shown}"
        );
    }
    assert!(
        told["agreement"]
            .as_str()
            .unwrap()
            .contains("&lt;script&gt;")
    );
}

#[test]
fn nobody_is_shown_what_they_voted_on_nor_what_was_taken_out() {
    let rows: Vec<Row> = two_sides(30, 10)
        .into_iter()
        .filter(|(p, s, _)| {
            let number = |name: &str| name[1..].parse::<usize>().unwrap();
            let of = p.len() * 31 + s.len() + number(p) * 100 + number(s);
            !mixed(of).is_multiple_of(3)
        })
        .collect();
    let ids: Vec<String> = (0..11).map(|s| format!("s{s}")).collect();
    let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
    let statements = table(vec![
        texts("statement", &ids),
        column("moderated", (0..11).map(|s| Some(Scalar::Bool(s == 3)))),
        texts("text", &["hvad"; 11]),
    ]);
    let options = r#"{"seed":5,"newcomers":3}"#;
    let next = with_statements(
        &votes(&rows),
        &statements,
        "opinion.next_statements",
        options,
    );
    as_told("opinion.next_statements", &next);
    let (who, what) = (
        shown(&next.table, "participant"),
        shown(&next.table, "statement"),
    );
    assert_eq!(who.len(), 30 + 3);
    for (who, what) in who.iter().zip(&what) {
        assert!(
            rows.iter().all(|(p, s, _)| p != who || s != what),
            "{who} {what}"
        );
        assert_ne!(what, "s3");
    }
    // One that nobody has seen is among those that are drawn.
    let drawn = |seed: u64| {
        let options = format!(r#"{{"seed":{seed},"newcomers":3}}"#);
        let found = with_statements(
            &votes(&rows),
            &statements,
            "opinion.next_statements",
            &options,
        );
        shown(&found.table, "statement")
    };
    assert!((0..5).any(|seed| drawn(seed).contains(&"s10".to_owned())));
    assert_eq!(drawn(9), drawn(9));
    let mut turned = rows.clone();
    turned.reverse();
    let again = with_statements(
        &votes(&turned),
        &statements,
        "opinion.next_statements",
        options,
    );
    assert_eq!(again, next);
    let table = votes(&rows);
    let inputs = Inputs::new().with("votes", &table);
    for (options, field) in [
        (r#"{"seed":1,"newcomers":100001}"#, "newcomers"),
        ("{}", "seed"),
    ] {
        let error = analyse(
            "opinion.next_statements",
            &inputs,
            options,
            &Work::unlimited(),
        );
        assert_eq!(error.unwrap_err().field(), Some(field));
    }
}

#[test]
fn what_few_of_a_group_thought_is_left_out_of_what_is_published() {
    // All vote on the first ten; on the eleventh nearly all of one side and four of the other, on the twelfth three in all.
    let rows: Vec<Row> = two_sides(60, 12)
        .into_iter()
        .filter(|(p, s, _)| {
            let p: usize = p[1..].parse().unwrap();
            match s.as_str() {
                "s10" => p.is_multiple_of(2) || p < 8,
                "s11" => p < 3,
                _ => true,
            }
        })
        .collect();
    let told = |cell_min: u32| {
        let options = format!(r#"{{"bootstrap":0,"groups":2,"cell_min":{cell_min}}}"#);
        let found = groups(&votes(&rows), &options).unwrap();
        let agreement = report(&found)["agreement"].as_str().unwrap().to_owned();
        let hidden = report(&found)["hidden"].as_u64().unwrap();
        let rows = shown(also(&found, "by_group"), "statement");
        (
            shown(also(&found, "statements"), "statement"),
            rows,
            agreement,
            hidden,
        )
    };
    let (all, rows_of_all, _, none) = told(0);
    assert_eq!((all.len(), rows_of_all.len(), none), (12, 24, 0));
    for (cell_min, left) in [(1, 12), (4, 11), (9, 10)] {
        let (statements, rows, agreement, hidden) = told(cell_min);
        assert_eq!(
            (statements.len(), rows.len()),
            (left, 2 * left),
            "{cell_min}"
        );
        assert_eq!(hidden, 12 - left as u64);
        for out in &all {
            if !statements.contains(out) {
                assert!(!rows.contains(out) && !agreement.contains(&format!(">{out}<")));
            }
        }
    }
}
