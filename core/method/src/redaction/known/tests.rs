//! The sender's names and details as they stand in letters.

use super::super::{RedactionPolicy, Sender, apply, find};

fn redacted(text: &str, names: &[&str], details: &[&str]) -> String {
    let own = |list: &[&str]| list.iter().map(|&s| s.to_owned()).collect();
    let sender = Sender {
        names: own(names),
        details: own(details),
    };
    apply(text, &find(text, &RedactionPolicy::default(), &sender)).unwrap()
}

#[test]
fn the_senders_name_is_found_in_parts_in_any_case_and_in_the_genitive() {
    let names = ["Ida Marie Prøvested"];
    for (text, expected) in [
        ("Ida Prøvested skriver", "[navn fjernet] skriver"),
        (
            "IDA M. PRØVESTED, ida og Idas have",
            "[navn fjernet], [navn fjernet] og [navn fjernet] have",
        ),
        ("prøvesteds ide", "[navn fjernet] ide"),
        (
            "Idas Prøvestedvej og Idarella",
            "[navn fjernet] Prøvestedvej og Idarella",
        ),
        ("Ida-Marie", "[navn fjernet]"),
    ] {
        assert_eq!(redacted(text, &names, &[]), expected);
    }
}

#[test]
fn a_name_that_is_also_a_word_takes_a_capital() {
    assert_eq!(
        redacted(
            "Bo vil bo her, for eksempel. Bo Eksempel",
            &["Bo Eksempel"],
            &[]
        ),
        "[navn fjernet] vil bo her, for eksempel. [navn fjernet]"
    );
}

#[test]
fn details_are_found_however_they_are_spaced_and_towns_are_kept() {
    let details = [
        "Fælledvang 12, 6100 Haderslev",
        "+45 70112345",
        "Ida@Eksempel.dk",
        "Haderslev",
    ];
    for (text, expected) in [
        ("fælledvang 12 i Haderslev", "[adresse fjernet] i Haderslev"),
        ("Fælledvang\n12,\n6100  Haderslev.", "[adresse fjernet]."),
        (
            "701 123 45 og 6100 Haderslev",
            "[telefon fjernet] og 6100 Haderslev",
        ),
        ("ida@eksempel.dk", "[e-mail fjernet]"),
        ("ida.eksempel", "ida.eksempel"),
    ] {
        assert_eq!(redacted(text, &[], &details), expected);
    }
}
