use medborger_method::redaction::{RedactionPolicy, Sender, apply, find};
use proptest::prelude::*;

use super::*;
use crate::texts::{alpha, kappa};

const CALL: &str = "Vi siger nej til den nye vej gennem Eksempelskoven. Den vil ødelægge stilheden og tage de gamle ege.";

#[test]
fn texts_are_redacted_with_what_is_known_of_their_sender() {
    let given = table(vec![
        texts("navn", &["Ida Eksempel", "", "Bo Eksempel"]),
        texts(
            "text",
            &[
                "Ring på 20 30 40 50. Hilsen Ida",
                "",
                "Det er Ida, der bor her.",
            ],
        ),
    ]);
    let found = run("texts.redact", &given, r#"{"names":["navn"]}"#).unwrap();
    let redacted = shown(&found.table, "redacted");
    assert!(
        redacted[0].starts_with("Ring på [telefon fjernet]."),
        "{redacted:?}"
    );
    assert!(!redacted[0].contains("Ida"));
    assert_eq!(redacted[1..], ["-", "Det er Ida, der bor her."]);
    assert_eq!(shown(&found.table, "found")[1..], ["-", "0"]);
    let spans = &found.tables[0].1;
    assert_eq!(shown(spans, "row")[0], "0");
    assert_eq!(
        (
            shown(spans, "start")[0].as_str(),
            shown(spans, "end")[0].as_str()
        ),
        ("8", "19")
    );
    assert_eq!(shown(spans, "kind")[0], "phone");
    assert!(found.report.unwrap().contains("\"phone\":1"));
    assert!(found.table.column("navn").is_some());
    let dropped = run("texts.redact", &given, r#"{"names":["navn"],"drop":true}"#)
        .unwrap()
        .table;
    let names: Vec<_> = dropped
        .columns()
        .iter()
        .map(|column| column.name())
        .collect();
    assert_eq!(names, ["redacted", "found"]);
    let kinds = run("texts.redact", &given, r#"{"kinds":["email"]}"#)
        .unwrap()
        .table;
    assert_eq!(shown(&kinds, "found"), ["0", "-", "0"]);
}

#[test]
fn campaigns_are_numbered_from_the_largest_and_tell_what_each_adds() {
    let letters = [
        "Jeg glæder mig til vejen, for så kommer lastbilerne væk fra vores gade.".to_owned(),
        format!("{CALL} Jeg går der hver dag med min hund."),
        String::new(),
        format!("Kære udvalg! {}", CALL.to_uppercase()),
    ];
    let cells: Vec<&str> = letters.iter().map(String::as_str).collect();
    let found = run("texts.campaigns", &table(vec![texts("text", &cells)]), "").unwrap();
    assert_eq!(shown(&found.table, "campaign"), ["-", "1", "-", "1"]);
    assert_eq!(
        shown(&found.table, "additions")[1],
        "Jeg går der hver dag med min hund."
    );
    let campaigns = &found.tables[0].1;
    assert_eq!(shown(campaigns, "size"), ["2"]);
    assert_eq!(shown(campaigns, "share"), [format!("{}", 2.0 / 3.0)]);
    assert_eq!(shown(campaigns, "side_of"), ["-"]);
}

#[test]
fn those_against_on_the_template_of_those_for_are_its_other_side() {
    let letter = |word: &str| {
        format!(
            "Kære byråd. Jeg er {word} det nye stadion ved Eksempelvej, og jeg beder jer lægge vægt på naboerne, trafikken og de lokale klubber, når I træffer jeres beslutning til august."
        )
    };
    let letters: Vec<String> = ["for", "for", "for", "imod", "imod"].map(letter).into();
    let cells: Vec<&str> = letters.iter().map(String::as_str).collect();
    let found = run("texts.campaigns", &table(vec![texts("text", &cells)]), "").unwrap();
    assert_eq!(shown(&found.table, "campaign"), ["1", "1", "1", "2", "2"]);
    assert_eq!(shown(&found.tables[0].1, "side_of"), ["-", "1"]);
}

fn keywords() -> Table {
    table(vec![
        texts("theme", &["trafik", "trafik", "natur", "natur"]),
        texts("keyword", &["cykel", "nye vej", "gamle ege", "Å"]),
    ])
}

fn themes(cells: &[&str], options: &str) -> Result<Outcome, Error> {
    let (given, keywords) = (table(vec![texts("text", cells)]), keywords());
    let inputs = Inputs::of(&given).with("keywords", &keywords);
    analyse("texts.themes", &inputs, options, &Work::unlimited())
}

#[test]
fn keywords_are_found_in_compounds_and_in_either_spelling() {
    let found = themes(
        &[
            "En CYKELSTI ved åen",
            "Den nye  vej, tak",
            "vej nye",
            "",
            "de gamle egetræer",
            "Aa",
        ],
        "",
    )
    .unwrap();
    assert_eq!(
        shown(&found.table, "themes"),
        ["trafik,natur", "trafik", "", "-", "natur", "natur"]
    );
    assert_eq!(
        shown(&found.table, "theme_count"),
        ["2", "1", "0", "-", "1", "1"]
    );
    let marks = &found.tables[0].1;
    assert_eq!(shown(marks, "unit"), ["0", "0", "1", "2", "4", "5"]);
    assert_eq!(
        shown(marks, "theme"),
        ["trafik", "natur", "trafik", "-", "natur", "natur"]
    );
    let whole = themes(
        &["En CYKELSTI ved åen", "en cykel"],
        r#"{"matching":"word"}"#,
    )
    .unwrap();
    assert_eq!(shown(&whole.table, "themes"), ["", "trafik"]);
}

#[test]
fn ids_of_texts_stand_once() {
    let given = table(vec![texts("text", &["a", "b"]), texts("nr", &["7", "7"])]);
    let keywords = keywords();
    let inputs = Inputs::of(&given).with("keywords", &keywords);
    let error = analyse(
        "texts.themes",
        &inputs,
        r#"{"id":"nr"}"#,
        &Work::unlimited(),
    )
    .unwrap_err();
    assert_eq!(
        bad(&error),
        [("nr".to_owned(), Some(1), "cell_repeated".to_owned())]
    );
}

#[test]
fn kappa_is_that_of_the_textbook() {
    // Cohen's table: 20, 5, 10, 15 of 50 gives 0.4.
    assert!((kappa([20, 5, 10, 15]).unwrap() - 0.4).abs() < 1e-12);
    assert_eq!(kappa([0, 0, 0, 9]), None);
    assert_eq!(kappa([0; 4]), None);
    assert_eq!(kappa([5, 0, 0, 5]), Some(1.0));
}

#[test]
fn alpha_is_that_of_the_textbook() {
    // Krippendorff's two observers of ten units: 0.095.
    let both = [
        (1, 1),
        (1, 1),
        (1, 1),
        (1, 1),
        (0, 2),
        (0, 2),
        (0, 2),
        (0, 2),
        (0, 2),
        (2, 0),
    ];
    let found = alpha(both).unwrap();
    assert!((found - 0.095).abs() < 5e-4, "{found}");
    assert_eq!(alpha([(0, 2), (0, 3)]), None, "nothing varies");
    assert_eq!(alpha([(1, 0), (0, 1)]), None, "one coder each");
    assert_eq!(alpha([(2, 0), (0, 2)]), Some(1.0));
}

#[test]
fn coders_are_compared_on_what_they_have_in_common() {
    let given = table(vec![
        texts("unit", &["1", "1", "2", "2", "3", "3", "4"]),
        texts("coder", &["a", "b", "a", "b", "a", "b", "a"]),
        texts("theme", &["vej", "vej", "vej", "", "", "", "vej"]),
    ]);
    let found = run("texts.agreement", &given, "").unwrap();
    assert_eq!(shown(&found.table, "units"), ["3"]);
    assert_eq!(shown(&found.table, "given"), ["3"]);
    let pairs = &found.tables[0].1;
    let cells =
        ["both", "first_only", "second_only", "neither"].map(|name| shown(pairs, name).join(","));
    assert_eq!(cells, ["1", "1", "0", "1"]);
    assert_eq!(shown(pairs, "first"), ["a"]);
}

/// Alpha by counting every ordered pair of coders.
fn naive_alpha(units: &[(u64, u64)]) -> Option<f64> {
    let (mut apart, mut all) = (0.0, Vec::new());
    for (yes, no) in units.iter().filter(|(yes, no)| yes + no >= 2) {
        let votes: Vec<bool> = (0..*yes)
            .map(|_| true)
            .chain((0..*no).map(|_| false))
            .collect();
        for (at, one) in votes.iter().enumerate() {
            for (other_at, other) in votes.iter().enumerate() {
                if at != other_at && one != other {
                    apart += 1.0 / (votes.len() - 1) as f64;
                }
            }
        }
        all.extend(votes);
    }
    let mut chance = 0.0;
    for (at, one) in all.iter().enumerate() {
        for (other_at, other) in all.iter().enumerate() {
            if at != other_at && one != other {
                chance += 1.0 / (all.len() - 1) as f64;
            }
        }
    }
    (chance > 0.0).then(|| 1.0 - apart / chance)
}

proptest! {
    #[test]
    fn alpha_counts_every_pair(units in prop::collection::vec((0_u64..4, 0_u64..4), 0..8)) {
        match (alpha(units.iter().copied()), naive_alpha(&units)) {
            (Some(found), Some(naive)) => prop_assert!((found - naive).abs() < 1e-9),
            (found, naive) => prop_assert_eq!(found, naive),
        }
    }

    #[test]
    fn each_text_is_redacted_as_one_call_for_it_redacts(cells in prop::collection::vec("[a-c ]{0,5}(20 30 40 50|ida@eksempel.dk)?", 1..5)) {
        let cells: Vec<&str> = cells.iter().map(String::as_str).collect();
        let found = run("texts.redact", &table(vec![texts("text", &cells)]), "").unwrap().table;
        let one = |text: &&str| match text.trim() {
            "" => "-".to_owned(),
            _ => apply(text, &find(text, &RedactionPolicy::default(), &Sender::default())).unwrap(),
        };
        prop_assert_eq!(shown(&found, "redacted"), cells.iter().map(one).collect::<Vec<_>>());
    }
}
