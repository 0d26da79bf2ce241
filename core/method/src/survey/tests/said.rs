//! Sentences and pictures.

use super::*;

#[test]
fn every_number_has_its_sentence_and_no_margin_its_reason() {
    use medborger_calendar::Language::{Danish, English};
    let (columns, targets) = town();
    let weights = rake(
        &columns,
        &targets,
        &WeightOptions::default(),
        &Work::unlimited(),
    )
    .unwrap();
    let said = weights.in_words(English);
    assert_eq!(
        said[0],
        "761 respondents were weighted in 6 rounds; the weights go from 0.69 to 1.55."
    );
    assert_eq!(
        said[1],
        "Weights cost certainty: the design effect is 1.11, so they are as sure as 687 respondents without weights."
    );
    assert_eq!(said.len(), 3 + 4);
    assert_eq!(
        weights.in_words(Danish).last().unwrap(),
        "age: 50 and over er 63,2\u{a0}% af besvarelserne, 48,0\u{a0}% med vægte og 48,0\u{a0}% af befolkningen."
    );
    let is_so: Vec<bool> = (0..761).map(|at| at < 380).collect();
    let sure = estimate(&is_so, None, &by_chance()).unwrap();
    assert!(
        sure.in_words(English)[2].starts_with("The margin of error is ±3.6 percentage points;"),
        "{:?}",
        sure.in_words(English)
    );
    let open = estimate(&is_so, None, &MarginOptions::new(Sampling::NonProbability)).unwrap();
    assert!(
        open.in_words(English)[1]
            .starts_with("There is no margin of error: people chose themselves")
    );
    assert!(!open.in_words(Danish).join(" ").contains('±'));
    let same = change(&sure, &sure).unwrap();
    assert_eq!(
        same.in_words(English)[0],
        "The difference is no larger than chance explains: the difference is 0.0 percentage points."
    );
    assert_eq!(change(&sure, &open).unwrap().in_words(Danish).len(), 1);
    let found = representativeness(&columns[0], &targets[0], &Work::unlimited()).unwrap();
    assert_eq!(found.in_words(Danish).len(), 3);
    let table = crosstab(
        &columns[0],
        &columns[1],
        None,
        &CrosstabOptions::default(),
        &Work::unlimited(),
    )
    .unwrap();
    assert_eq!(table.in_words(English), ["The table has 761 respondents."]);
    for language in [Danish, English] {
        let chart = chart_weights(&weights, language);
        assert_eq!(chart.table.matches("<tr>").count(), 1 + 4);
        assert!(
            chart.svg.starts_with("<svg ")
                && chart.svg.ends_with("</svg>")
                && chart.svg.contains("<desc id=")
        );
    }
}
