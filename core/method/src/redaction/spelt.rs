//! How others spell the sender's name and address: both readings see each spelling by themselves, and what only looks like one is
//! kept.

use super::{RedactionPolicy, Sender, Span, find, overlooked};
use proptest::prelude::*;

/// Names and details parted by `|`, and texts in which the sender's own stands between `«` and `»`.
const SPELT: &[(&str, &[&str])] = &[
    ("Bo Kjær", &["Naboen «Kjaer» skriver", "«Bo Kjaer»"]),
    ("Bo Kjaer", &["Naboen «Kjær» skriver", "«Bo Kjær»"]),
    (
        "Eva Müller",
        &[
            "Det mener «Mueller» også",
            "Det mener «Muller» også",
            "«MÜLLER»",
        ],
    ),
    ("Eva Mueller", &["Det mener «Müller» også"]),
    (
        "Eva Bäck",
        &[
            "Det mener «Baeck» også",
            "Det mener «Back» også",
            "Det mener «Bæck» også",
            "fru «Ba\u{308}ck»",
        ],
    ),
    ("Eva Baeck", &["Det mener «Bäck» også"]),
    (
        "Åse Møllegård",
        &["«Aase Moellegaard»", "hr. «Möllegård»", "hr. «Mollegard»"],
    ),
    ("Aase Moellegaard", &["«Åse Møllegård»", "«Ase Mollegard»"]),
    (
        "Ida Opdigt",
        &[
            "Se «IdaOpdigt» og «idaopdigt».",
            "«OpdigtIda»",
            "Ring til «O-p-d-i-g-t» nu",
            "Hos «O p d i g t» nu",
            "hos «O.p.d.i.g.t» nu",
            "Skrevet af «0pdigt» selv",
            "Skrevet af «0PD1GT» selv",
            "«Opd1gt»s hus",
            "Firmaet Advokat«Opdigt» svarer",
            "Firmaet «Opdigt»Advokater svarer",
        ],
    ),
    (
        "Ida Bech Præst",
        &[
            "«BechPræst»",
            "«IdaPræst»",
            "«idabechpræst»",
            "«Ida-BechPraest»",
        ],
    ),
    (
        "Sean O'Brien",
        &[
            "Det siger «OBrien» også",
            "Det siger «O’Brien» også",
            "«O'Brien»",
            "«O´Brien»",
        ],
    ),
    (
        "Sean OBrien",
        &[
            "Det siger «O'Brien» også",
            "Det siger «O’Brien» også",
            "«OBrien»s hæk",
        ],
    ),
    ("Bo Kjær", &["Naboen «Kjӕr» skriver"]),
    (
        "Bo Opdigt|Fælledvang 12, 6100 Haderslev",
        &[
            "Huset «Faelledvang 12» er mit",
            "Huset «Fælledvang nr. 12» er mit",
            "Huset «nr. 12 på Fælledvang» er mit",
            "Vi i «nr. 12» siger nej",
            "Jeg bor i «nummer 12» og siger nej",
        ],
    ),
    (
        "Bo Opdigt|Faelledvang 12 B",
        &[
            "Huset «Fælledvang 12 B» er mit",
            "Vi i «nr. 12 B» siger nej",
        ],
    ),
    (
        "Bo Opdigt|Aagade 7",
        &["Huset «Ågade 7» er mit", "Huset «Ågade nr. 7» er mit"],
    ),
];

const KEPT: &[(&str, &[&str])] = &[
    ("Bo Kære", &["Kåre mener det", "kar og kår"]),
    (
        "Ida Opdigt",
        &[
            "Idag er det nok",
            "Vi bor 10 i huset",
            "O p og d",
            "a-b-c-d",
            "1d4 og 0,5",
        ],
    ),
    ("Bo Have", &["indbo og hus", "bo i en have"]),
    (
        "Bo Lærke",
        &["Lærken synger over Lærkens Kvarter", "lærkerne"],
    ),
    ("Per Sande", &["Personer og sandheden"]),
    (
        "Bo Opdigt|Fælledvang 12",
        &[
            "Punkt nr. 12 i planen",
            "Vi i nr. 14 siger nej",
            "Vi i nr. 12C siger nej",
            "bus nr. 12 kører",
        ],
    ),
];

fn of(sender: &str) -> Sender {
    let mut parts = sender.split('|').map(str::to_owned);
    Sender {
        names: parts.next().into_iter().collect(),
        details: parts.collect(),
    }
}

/// What is in sight of letters and digits outside of what was found, or hidden though it need not be.
fn wrong(text: &str, found: &[Span]) -> bool {
    let plain: String = text.chars().filter(|c| !matches!(c, '«' | '»')).collect();
    let mut inside = false;
    let mut at = 0;
    for c in text.chars() {
        match c {
            '«' => inside = true,
            '»' => inside = false,
            c => {
                let hidden = found.iter().any(|span| span.start <= at && at < span.end);
                // A genitive `s` may go with the name.
                if c.is_alphanumeric() && hidden != inside && !(c == 's' && hidden) {
                    return true;
                }
                at += c.len_utf8();
            }
        }
    }
    at != plain.len()
}

#[test]
fn each_reading_by_itself_sees_the_senders_own_however_others_spell_it() {
    let mut missed = Vec::new();
    for (named, texts) in SPELT {
        for text in *texts {
            let plain: String = text.chars().filter(|c| !matches!(c, '«' | '»')).collect();
            let first = find(&plain, &RedactionPolicy::default(), &of(named));
            let second = overlooked(&plain, &[], &of(named));
            for (which, found) in [("first", first), ("second", second)] {
                if wrong(text, &found) {
                    let said: Vec<&str> = found
                        .iter()
                        .map(|span| &plain[span.start..span.end])
                        .collect();
                    missed.push(format!("{which}: {named}: {text}: {said:?}"));
                }
            }
        }
    }
    assert!(missed.is_empty(), "{}", missed.join("\n"));
}

#[test]
fn what_only_looks_like_it_is_kept_by_both() {
    for (named, texts) in KEPT {
        for text in *texts {
            assert_eq!(
                find(text, &RedactionPolicy::default(), &of(named))
                    .iter()
                    .filter(|span| !span.kind.hard())
                    .count(),
                0,
                "first: {named}: {text}"
            );
            assert_eq!(
                overlooked(text, &[], &of(named)),
                [],
                "second: {named}: {text}"
            );
        }
    }
}

/// A name as others may write it: by which way of each of these.
fn respelt(name: &str, way: usize) -> String {
    let swap = |pairs: &[(&str, &str)]| {
        pairs
            .iter()
            .fold(name.to_owned(), |name, (from, to)| name.replace(from, to))
    };
    match way {
        0 => swap(&[
            ("æ", "ae"),
            ("ø", "oe"),
            ("å", "aa"),
            ("Æ", "Ae"),
            ("Ø", "Oe"),
            ("Å", "Aa"),
            ("ü", "ue"),
            ("ö", "oe"),
            ("ä", "ae"),
        ]),
        1 => swap(&[
            ("ae", "æ"),
            ("oe", "ø"),
            ("aa", "å"),
            ("Ae", "Æ"),
            ("Oe", "Ø"),
            ("Aa", "Å"),
            ("ue", "ü"),
        ]),
        2 => swap(&[("o", "0"), ("O", "0")]),
        3 => name.chars().map(String::from).collect::<Vec<_>>().join("-"),
        4 => name.chars().map(String::from).collect::<Vec<_>>().join(" "),
        5 => name.to_uppercase(),
        6 => swap(&[("ä", "a"), ("ö", "o"), ("ü", "u"), ("å", "a"), ("ø", "o")]),
        _ => name.to_owned(),
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_spelling_of_a_name_is_overlooked_by_either(
        family in "[BDFGKLMPRTV](æ|ae|ø|oe|å|aa|ü|ue|ä|o|i)[bdfgklmprtv](e|o|ø)(n|rt|ld|mp)(sen|ov|ik)",
        given in "[BDFGKLMPRTV](æ|ae|ø|oe|å|aa|i|o)[bdfgklmprtv](e|o)(n|rk|l)",
        way in 0..8_usize, in_one in any::<bool>()
    ) {
        let sender = Sender { names: vec![format!("{given} {family}")], details: vec![] };
        let written = if in_one { respelt(&format!("{given}{family}"), way) } else { respelt(&family, way) };
        let text = format!("Vi spurgte {written}, som svarede.");
        let from = "Vi spurgte ".len();
        let to = from + written.len();
        let covers = |found: &[Span]| found.iter().any(|span| span.start <= from && to <= span.end);
        prop_assert!(covers(&find(&text, &RedactionPolicy::default(), &sender)), "first: {} in {}", sender.names[0], text);
        prop_assert!(covers(&overlooked(&text, &[], &sender)), "second: {} in {}", sender.names[0], text);
    }
}
