use medborger_columns::build::Scalar;

use super::*;

fn people(ids: &[&str]) -> Table {
    let gender: Vec<&str> = ids
        .iter()
        .enumerate()
        .map(|(at, _)| if at % 3 == 0 { "mand" } else { "Kvinde" })
        .collect();
    table(vec![texts("id", ids), texts("køn", &gender)])
}

fn quotas(max: i64) -> Table {
    table(vec![
        texts("feature", &["køn", "køn"]),
        texts("value", &["kvinde", "mand"]),
        column("min", [Some(Scalar::Int(1)), Some(Scalar::Float(1.0))]),
        column(
            "max",
            [Some(Scalar::Int(max)), Some(Scalar::Text(max.to_string()))],
        ),
    ])
}

fn draw(name: &str, people: &Table, quotas: &Table, options: &str) -> Result<Outcome, Error> {
    let inputs = Inputs::new().with("people", people).with("quotas", quotas);
    analyse(name, &inputs, options, &Work::unlimited())
}

#[test]
fn chances_stand_beside_their_people_in_the_order_in_which_they_came() {
    let people = people(&["z", "a", "m", "b", "q", "c"]);
    let found = draw("sortition.chances", &people, &quotas(1), r#"{"seats":2}"#).unwrap();
    assert_eq!(shown(&found.table, "id"), ["z", "a", "m", "b", "q", "c"]);
    // Two men and four women share a seat each.
    assert_eq!(
        shown(&found.table, "chance"),
        ["0.5", "0.25", "0.25", "0.5", "0.25", "0.25"]
    );
    let groups = &found.tables[0].1;
    assert_eq!(shown(groups, "value"), ["kvinde", "mand"]);
    assert_eq!(shown(groups, "chance_mean"), ["0.25", "0.5"]);
    // The spelling was taken as the quotas have it.
    assert!(shown(&found.tables[1].1, "table").contains(&"people".to_owned()));
    assert!(found.svg.unwrap().starts_with("<svg"));
    assert!(found.report.unwrap().contains("\"minimum\":0.25"));
}

#[test]
fn a_seed_draws_the_same_panel_each_time_and_another_seed_may_draw_another() {
    let people = people(&["z", "a", "m", "b", "q", "c"]);
    let with = |options: &str| draw("sortition.draw", &people, &quotas(2), options).unwrap();
    let found = with(r#"{"seats":3,"panels":20,"seed":"en"}"#);
    assert_eq!(found, with(r#"{"seats":3,"panels":20,"seed":"en"}"#));
    let drawn = shown(&found.table, "is_drawn");
    assert_eq!(drawn.iter().filter(|cell| *cell == "true").count(), 3);
    let other = (0..20).map(|n| with(&format!(r#"{{"seats":3,"panels":20,"seed":"{n}"}}"#)));
    assert!(
        other
            .into_iter()
            .any(|other| shown(&other.table, "is_drawn") != drawn)
    );
    let panels = &found.tables[0].1;
    assert_eq!(panels.rows(), 60);
    // Everybody's count is that of the panels, and the panel that was drawn is one of them.
    let ids = shown(&found.table, "id");
    let members = shown(panels, "id");
    for (id, count) in ids.iter().zip(shown(&found.table, "panels")) {
        assert_eq!(
            members
                .iter()
                .filter(|member| *member == id)
                .count()
                .to_string(),
            count
        );
    }
    let report: serde_json::Value = serde_json::from_str(&found.report.unwrap()).unwrap();
    let at = report["panel"].to_string();
    let seated: Vec<&String> = shown(panels, "panel")
        .iter()
        .zip(&members)
        .filter(|(panel, _)| **panel == at)
        .map(|(_, id)| id)
        .collect();
    for (id, is_drawn) in ids.iter().zip(&drawn) {
        assert_eq!(seated.contains(&id), is_drawn == "true");
    }
    assert!(
        report["text"]
            .as_str()
            .unwrap()
            .starts_with("medborger-lottery")
    );
}

#[test]
fn a_lottery_that_nothing_was_drawn_of_has_no_panel() {
    let people = people(&["z", "a", "m", "b"]);
    let found = draw(
        "sortition.draw",
        &people,
        &quotas(2),
        r#"{"seats":2,"panels":10,"randomness":{"kind":"balls","balls":1}}"#,
    )
    .unwrap();
    assert!(found.table.column("is_drawn").is_none());
    let drawn = r#"{"seats":2,"panels":10,"randomness":{"kind":"balls","balls":1},"drawn":{"kind":"numbers","numbers":[7]}}"#;
    let drawn = draw("sortition.draw", &people, &quotas(2), drawn).unwrap();
    assert!(drawn.report.unwrap().contains("\"panel\":7"));
}

#[test]
fn what_must_be_put_right_in_either_table_is_told_with_its_row() {
    let people = table(vec![
        texts("id", &["a", "a", "b"]),
        texts("køn", &["mand", "ukendt", ""]),
    ]);
    let quotas = table(vec![
        texts("feature", &["køn", "køn"]),
        texts("value", &["kvinde", "mand"]),
        texts("min", &["x", "1"]),
        texts("max", &["2", "2"]),
    ]);
    let error = draw("sortition.chances", &people, &quotas, r#"{"seats":2}"#).unwrap_err();
    let bad = bad(&error);
    let has = |column: &str, row: u64| {
        bad.iter()
            .any(|(of, at, _)| of.starts_with(column) && *at == Some(row))
    };
    assert!(
        has("quotas.min", 0) && has("people", 1) && has("people", 2),
        "{bad:?}"
    );
    assert!(!format!("{error:?} {error}").contains("ukendt"));
}

#[test]
fn quotas_that_nobody_can_meet_are_the_draws_own_error() {
    let people = people(&["a", "b", "c"]);
    let error = draw("sortition.chances", &people, &quotas(1), r#"{"seats":3}"#).unwrap_err();
    assert!(error.code().starts_with("sortition_"), "{error:?}");
}
