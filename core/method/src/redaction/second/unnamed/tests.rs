//! Names as others write them, and what only looks like one.

use super::*;
use proptest::prelude::*;

const NAMES: [&str; 10] = [
    "Sean O'Brien",
    "Eva Bäck",
    "Bo Lærke",
    "Ida Opdigt",
    "Åse Fælledmarker Prøvesen",
    "Bo Have",
    "Олена Коваль",
    "김 민수",
    "Kamil Śliwa",
    "Jens Testesen",
];

fn found(text: &str) -> Vec<&str> {
    let hidden = Unnamed::new(NAMES, ["Fælledvang 12, 2. tv.", "Molevej"]);
    let found = hidden.find(text);
    found
        .iter()
        .map(|naming| &text[naming.start..naming.end])
        .collect()
}

#[test]
fn a_name_is_found_in_any_order_spelling_and_script_and_a_common_word_is_not() {
    for (text, expect) in [
        ("Vi har talt med Ida Opdigt.", "Ida Opdigt"),
        ("OPDIGT, IDA", "OPDIGT, IDA"),
        ("ida opdigt skriver", "ida opdigt"),
        ("Ida M. Opdigt", "Ida M. Opdigt"),
        ("idaopdigt", "idaopdigt"),
        ("Opdigts indsigelse", "Opdigts"),
        ("Aase Prøvesen", "Aase Prøvesen"),
        ("naboen Prøvesen", "Prøvesen"),
        ("bo Have og", "bo Have"),
        ("hos Olena Koval", "Olena Koval"),
        ("Лист Олени Коваль", "Олени Коваль"),
        ("Śliwy", "Śliwy"),
        ("fra 김민수에게", "김민수"),
        ("på Fælledvang 12.", "Fælledvang 12"),
        ("på Faelledvang nr. 12.", "Faelledvang nr. 12"),
        ("naboen Proevesen", "Proevesen"),
        ("se IdaOpdigt", "IdaOpdigt"),
        ("FaelledmarkerPrøvesen", "FaelledmarkerPrøvesen"),
        ("AdvokatOpdigt", "Opdigt"),
        ("hos 0pdigt", "0pdigt"),
        ("hos O-p-d-i-g-t", "O-p-d-i-g-t"),
        ("hos o p d i g t", "o p d i g t"),
        ("Det siger OBrien", "OBrien"),
        ("Det siger O'Brien", "O'Brien"),
        ("Baeck siger", "Baeck"),
        ("Back siger", "Back"),
    ] {
        assert_eq!(found(text), [expect], "{text}");
    }
    for text in [
        "",
        "Bo her.",
        "at bo i en have",
        "Have og gård",
        "Fælledvang 13",
        "på Molevej",
        "Lærken synger",
        "Vejle Kommune",
        "10 og 0,5 i 1d4",
        "a-b-c-d",
        "Idas",
        "idag",
        "Vi siger nej til vejen, for den deler engen i to.",
    ] {
        let expect: &[&str] = if text == "Idas" { &["Idas"] } else { &[] };
        assert_eq!(found(text), expect, "{text}");
    }
}

#[test]
fn a_name_that_many_bear_says_nothing_of_one_of_them() {
    let names: Vec<String> = ('a'..='j').map(|c| format!("Jens {c}{c}sen")).collect();
    let hidden = Unnamed::new(&names, [""; 0]);
    assert_eq!(hidden.find("Min nabo Jens"), []);
    assert!(hidden.find("Min nabo Jens Bbsen")[0].full);
}

proptest! {
    #[test]
    fn a_whole_name_is_found_wherever_it_stands_and_no_text_makes_it_panic(
        before in "\\PC{0,40}", after in "\\PC{0,40}", which in 0..NAMES.len()
    ) {
        let hidden = Unnamed::new(NAMES, [""; 0]);
        let text = format!("{before} {} {after}", NAMES[which]);
        let from = before.len() + 1;
        let to = from + NAMES[which].len();
        let found = hidden.find(&text);
        prop_assert!(found.iter().any(|one| one.full && one.start <= from && to <= one.end));
        prop_assert!(found.iter().all(|one| text.get(one.start..one.end).is_some()));
        prop_assert!(found.windows(2).all(|pair| pair[0].end <= pair[1].start));
    }

    #[test]
    fn many_are_found_as_each_of_them_alone(names in prop::collection::vec("[A-E][a-e]{3,5} [F-K][l-p]{3,5}", 1..12), text in "([A-K][a-p]{3,5} ?){0,12}") {
        let all = Unnamed::new(&names, [""; 0]);
        let full = |hidden: &Unnamed| hidden.find(&text).into_iter().filter(|one| one.full).collect::<Vec<_>>();
        let mut each: Vec<Naming> = names.iter().flat_map(|name| full(&Unnamed::new([name], [""; 0]))).collect();
        each = joined(each);
        for one in each {
            prop_assert!(full(&all).iter().any(|found| found.start <= one.start && one.end <= found.end));
        }
    }
}
