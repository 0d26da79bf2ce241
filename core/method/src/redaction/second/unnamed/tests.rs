//! Names as others write them, and what only looks like one.

use super::super::super::check;
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

/// What is found of these people alone, with a stroke for the end of a line.
fn found_of(names: &[&str], text: &str) -> String {
    let found = Unnamed::new(names, [""; 0]).find(text);
    let places = found.iter().map(|naming| &text[naming.start..naming.end]);
    places.collect::<Vec<_>>().join("|").replace('\n', "/")
}

#[test]
fn a_name_is_found_in_small_letters_in_one_with_its_particle_in_pieces_and_in_its_cases() {
    for (name, text, expect) in [
        ("Anne Eksempel", "siger anne eksempel", "anne eksempel"),
        ("Ida Prøvesen", "prøvesen og provesen", "prøvesen|provesen"),
        ("Kim Kaas", "hos kaas", "kaas"),
        (
            "Anne van Bergen",
            "annevanbergen, vanbergen, VanBergen, bergen",
            "annevanbergen|vanbergen|VanBergen|bergen",
        ),
        ("Anne Vanbergen", "van Bergen mener", "van Bergen"),
        ("Eva Strauß", "Strauss og STRAUSS", "Strauss|STRAUSS"),
        ("Eva Strauss", "hos Strauß", "Strauß"),
        (
            "Anne Eksempel",
            "sagde Anne Eksem-\n> pel",
            "Anne Eksem-/> pel",
        ),
        ("Anne Eksempel", "sagde Eksem-\n  pel", "Eksem-/  pel"),
        ("Jens Opdigtsen", "hos op-\ndigtsen", "op-/digtsen"),
        (
            "Sean MacDonald",
            "Mac Donald, McDonald, Mc Donald, mcdonald",
            "Mac Donald|McDonald|Mc Donald|mcdonald",
        ),
        (
            "Sean Mac Donald",
            "MacDonald, McDonald, Mc-Donald",
            "MacDonald|McDonald|Mc-Donald",
        ),
        ("Sean O'Brien", "hos O Brien", "O Brien"),
        (
            "Hans Marxus",
            "Marxuses, Marxus' og marxus's",
            "Marxuses|Marxus|marxus",
        ),
        ("Jan Nowak", "Nowakowi", "Nowakowi"),
        (
            "Tomasz Wiśniewski",
            "Wiśniewskiego og Wisniewskiemu, så også Tomaszowi",
            "Wiśniewskiego|Wisniewskiemu|Tomaszowi",
        ),
        (
            "Petra Nováková",
            "Novákové, Novakovou",
            "Novákové|Novakovou",
        ),
        (
            "Jonas Kazlauskas",
            "Kazlausko, Kazlauskui",
            "Kazlausko|Kazlauskui",
        ),
        (
            "Olena Kovalenko",
            "Kovalenka og så Oleny",
            "Kovalenka|Oleny",
        ),
        ("Alexander Hansen", "hos Alex Hansen", "Alex Hansen"),
        (
            "Ida Opdigt",
            "hos Opdikt, Opdgt, Odpigt",
            "Opdikt|Opdgt|Odpigt",
        ),
    ] {
        assert_eq!(found_of(&[name], text), expect, "{name}: {text}");
    }
}

#[test]
fn words_places_and_other_names_are_nobody() {
    for (name, text) in [
        ("Anne Eksempel", "et eksempel på det"),
        ("Kim Kirkegaard", "på kirkegården og kirkegård"),
        ("Kim Staal", "de stal stål"),
        ("Mia Max", "5 mia. kr. og max 50 km/t"),
        ("Ida Lund", "de bor i Lund ved Lund Station"),
        ("Bo Holm", "skolen i Holm og Holm Skole"),
        ("Anne van Bergen", "varevognen"),
        ("Gudrun Petersen", "hos Guldrun Pedersen og opdikt"),
        ("Martin Opdigt", "hos Martina"),
        ("Ida Opdigt", "de er opdikt af andre"),
        ("Sean MacDonald", "en mac og en o mere"),
        ("Jens Prøve", "en ny prøve-\nperiode"),
    ] {
        assert_eq!(found_of(&[name], text), "", "{name}: {text}");
    }
    assert_eq!(
        found_of(&["Ida Lund"], "i Lunds have siger Lund"),
        "Lunds|Lund"
    );
    assert_eq!(
        found_of(&["Petra Petersen"], "hos Petra Pedersen"),
        "Petra Pedersen"
    );
}

/// Of the sender of each sentence of the file.
#[test]
fn it_raises_no_alarm_over_what_the_sentences_keep() {
    let mut wrong = Vec::new();
    for line in check::sentences() {
        let (sender, text, places) = check::sentence(line);
        for one in Unnamed::new(&sender.names, [""; 0]).find(&text) {
            let overlaps = |place: &(usize, usize)| place.0 < one.end && one.start < place.1;
            if !places.iter().any(overlaps) {
                wrong.push(format!("{line}: {}", &text[one.start..one.end]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
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
    fn a_rare_name_is_found_in_small_letters_in_pieces_and_with_a_letter_wrong(
        name in "[BDFGKMPRT][iou][bdfgkmprt]{2}[iou]q[iou][bdfgkmprt]", at in 2..6_usize, ill in "[vwxz]"
    ) {
        let hidden = Unnamed::new([format!("Ida {name}")], [""; 0]);
        let wrong = format!("{}{ill}{}", &name[..at], &name[at + 1..]);
        let left_out = format!("{}{}", &name[..at], &name[at + 1..]);
        let parted = format!("{}-\n{}", &name[..at], &name[at..]);
        for said in [name.to_lowercase(), parted, wrong, left_out, format!("{name}s")] {
            let text = format!("Det siger {said} i dag");
            let found = hidden.find(&text);
            prop_assert!(found.iter().any(|one| text[one.start..one.end].contains(&said)), "{}", text);
        }
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
