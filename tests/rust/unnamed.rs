//! Nobody who is not to be named is named in a finished white paper, whoever writes it, wherever and however it is spelt.

use medborger::{Error, MemoryStore, Participation};
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::long::cases;
use crate::white_paper::{Desk, HEARING, response};

const OPEN: &str = "2026-08-03T08:00:00Z";
const CLOSED: &str = "2026-09-01T08:00:00Z";

/// Protected senders, and ways in which others write their names.
const HIDDEN: [(&str, &[&str]); 7] = [
    ("Bo Kjærmand", &["hos Kjaermand", "BoKjærmand"]),
    ("Eva Baeckmark", &["Bäckmark siger", "hos B-æ-c-k-m-a-r-k"]),
    (
        "Sean O'Prøven",
        &["Det siger OPrøven", "Det siger O’Proeven", "hos Pr0ven"],
    ),
    (
        "Ida Opdigt",
        &[
            "Ida Opdigt",
            "OPDIGT, IDA",
            "ida m. opdigt",
            "hos Opdigts",
            "idaopdigt",
        ],
    ),
    (
        "Олена Шевченко",
        &[
            "Олени Шевченко",
            "naboen Olena Shevchenko",
            "hos Sjevtjenko",
        ],
    ),
    ("김민수", &["fra 김민수에게"]),
    ("Åse Mølleprøve", &["Aase Moelleproeve", "hr. Mølleprøve"]),
];

#[derive(Debug, Clone, Copy)]
enum Place {
    Nowhere,
    Introduction,
    Title,
    Group,
    Section,
    Theme,
    Answer,
    Reason,
    Letter,
}

const PLACES: [Place; 9] = [
    Place::Nowhere,
    Place::Introduction,
    Place::Title,
    Place::Group,
    Place::Section,
    Place::Theme,
    Place::Answer,
    Place::Reason,
    Place::Letter,
];

/// A letter to the hearing, recorded.
pub(crate) fn record(desk: &mut Desk, number: usize, text: &str, name: &str, protected: bool) {
    let respondent = json!({ "kind": "private", "name": name, "protected": protected });
    let content = json!({ "respondent": respondent, "text": text });
    let body = json!({ "response": response(number), "channel": "letter", "received_at": OPEN, "content": content });
    desk.of_hearing(OPEN, "response.record", body);
}

/// What staff are told of the names, as a question by them.
pub(crate) fn namings(town: &Participation<MemoryStore>, introduction: &str) -> Value {
    let body = json!({ "hearing": HEARING, "introduction": introduction });
    let question = json!({ "name": "white_paper.namings", "body": body }).to_string();
    let moment = json!({ "at": CLOSED, "actor": { "kind": "system" } }).to_string();
    serde_json::from_str(&town.ask_json(&question, &moment).unwrap()).unwrap()
}

/// A hearing that only has to be finished, with these words at one place, and the introduction that it is to have.
fn paper(hidden: &str, place: Place, words: &str) -> (Desk, String) {
    let mut desk = Desk::open();
    let said = |here: bool| {
        if here {
            format!("Vi har hørt {words} om det.")
        } else {
            "Vi har hørt alle.".to_owned()
        }
    };
    let at =
        |wanted: Place| said(std::mem::discriminant(&wanted) == std::mem::discriminant(&place));
    record(&mut desk, 0, "Bevar stien.", hidden, true);
    record(&mut desk, 1, &at(Place::Letter), "Bo Prøve", false);
    record(&mut desk, 2, "Intet om sagen.", "Eva Prøve", false);
    record(&mut desk, 3, "Læg asfalt.", "Per Prøve", false);
    let answer = |text: String| json!({ "summary": "Kort sagt.", "assessment": text, "recommendation": "Intet." });
    desk.of_hearing(CLOSED, "white_paper.begin", json!({}));
    let group =
        json!({ "group": "all", "title": at(Place::Title), "answer": answer(at(Place::Group)) });
    desk.of_hearing(CLOSED, "white_paper.put_group", group);
    let section = json!({ "section": "roads", "answer": answer(at(Place::Section)) });
    desk.of_hearing(CLOSED, "white_paper.put_section", section);
    let theme = json!({ "theme": "path", "labels": { "da": at(Place::Theme), "en": "Path" } });
    desk.of_hearing(CLOSED, "white_paper.put_theme", theme);
    for (number, how) in [
        (0, json!({ "kind": "grouped", "group": "all" })),
        (
            2,
            json!({ "kind": "withheld", "reason": at(Place::Reason) }),
        ),
    ] {
        let body = json!({ "responses": [response(number)], "how": how });
        desk.of_hearing(CLOSED, "response.settle", body);
    }
    for number in [1, 3] {
        let body = json!({ "response": response(number), "answer": answer(at(Place::Answer)) });
        desk.act(CLOSED, "response.answer", body);
    }
    desk.act(
        CLOSED,
        "response.review",
        json!({ "response": response(1), "text_version": 1 }),
    );
    let introduction = at(Place::Introduction);
    (desk, introduction)
}

fn finish(desk: &mut Desk, introduction: &str) -> Result<(), Error> {
    let body = json!({ "hearing": HEARING, "introduction": introduction });
    desk.attempt(CLOSED, "white_paper.finish", body)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: cases(40, 2_000), failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_white_paper_is_finished_only_where_it_names_nobody_who_is_hidden(
        who in 0..HIDDEN.len(), form in 0..8_usize, place in 0..PLACES.len()
    ) {
        let ((name, forms), place) = (HIDDEN[who], PLACES[place]);
        let words = forms[form % forms.len()];
        let (mut desk, introduction) = paper(name, place, words);
        let finished = finish(&mut desk, &introduction);
        if matches!(place, Place::Nowhere) {
            prop_assert!(finished.is_ok());
            return Ok(());
        }
        let refused = finished.expect_err("it names them");
        prop_assert_eq!(refused.code(), "white_paper_names_hidden");
        for word in name.split(' ').chain(words.split(' ')).filter(|word| word.chars().count() > 3) {
            let told = format!("{refused} {}", refused.danish());
            prop_assert!(!told.contains(word), "{}", told);
        }
        // Once a named employee says of all that was found that it is somebody else, it is finished.
        let found = namings(&desk.town, &introduction);
        prop_assert!(found["total"].as_u64().unwrap() >= 1);
        for naming in found["namings"].as_array().unwrap() {
            let body = json!({ "hearing": HEARING, "words": naming["words"], "reason": "Det er en anden." });
            let cleared = desk.attempt(CLOSED, "white_paper.clear_words", body);
            prop_assert!(cleared.is_ok() || cleared.is_err_and(|e| e.code() == "nothing_to_do"));
        }
        prop_assert!(finish(&mut desk, &introduction).is_ok());
    }
}

/// Where a hearing with this title and question names a hidden sender, once all else is said.
fn asked(title: &str, question: &str) -> Value {
    let mut desk = Desk::asking(title, question);
    record(&mut desk, 0, "Bevar stien.", "Ida Opdigt", true);
    desk.of_hearing(CLOSED, "white_paper.begin", json!({}));
    namings(&desk.town, "Vi har hørt alle.")
}

#[test]
fn the_hearings_own_title_and_form_are_looked_at_too() {
    assert_eq!(asked("Stien", "Enig?")["total"], 0);
    for (title, question, place) in [
        ("Vejen ved Opdigts gård", "Enig?", "hearing"),
        ("Stien", "Har Ida Opdigt ret?", "question"),
    ] {
        let found = asked(title, question);
        assert_eq!(found["total"], 1, "{found}");
        assert_eq!(found["namings"][0]["place"]["kind"], place);
    }
}

#[test]
fn where_a_response_stands_that_is_not_published_the_public_is_not_told() {
    let mut desk = Desk::open();
    for (number, stance) in ["support", "objection"].into_iter().enumerate() {
        let respondent = json!({ "kind": "private", "name": "Eva Prøve" });
        let content = json!({ "respondent": respondent, "text": "Bevar stien.", "stance": stance });
        let body = json!({ "response": response(number), "channel": "letter", "received_at": OPEN, "content": content });
        desk.of_hearing(OPEN, "response.record", body);
    }
    desk.of_hearing(CLOSED, "white_paper.begin", json!({}));
    let review = json!({ "response": response(0), "text_version": 1 });
    desk.act(CLOSED, "response.review", review);
    let answer = json!({ "summary": "Kort.", "assessment": "Ja.", "recommendation": "Intet." });
    let body = json!({ "response": response(0), "answer": answer });
    desk.act(CLOSED, "response.answer", body);
    let section = json!({ "section": "roads", "answer": answer });
    desk.of_hearing(CLOSED, "white_paper.put_section", section);
    let how = json!({ "kind": "withheld", "reason": "Den nævner andre." });
    let body = json!({ "responses": [response(1)], "how": how });
    desk.of_hearing(CLOSED, "response.settle", body);
    finish(&mut desk, "Vi har hørt alle.").unwrap();
    let ask = |actor: Value, name: &str| {
        let question = json!({ "name": name, "body": { "hearing": HEARING } }).to_string();
        let moment = json!({ "at": "2026-09-03T08:00:00Z", "actor": actor }).to_string();
        let answer = desk.town.ask_json(&question, &moment);
        answer.map(|text| serde_json::from_str::<Value>(&text).unwrap())
    };
    let staff = ask(json!({ "kind": "system" }), "white_paper.get").unwrap();
    assert_eq!(staff["counts"]["by_stance"]["objection"], 1);
    let public = ask(json!({ "kind": "public" }), "white_paper.get").unwrap();
    assert_eq!(
        public["counts"]["by_stance"],
        json!({ "support": 1 }),
        "{public}"
    );
    assert_eq!(public["counts"]["responses"], 2);
    let rows = ask(json!({ "kind": "public" }), "white_paper.rows").unwrap();
    assert!(
        !rows.to_string().contains("\"stance\":\"objection\""),
        "{rows}"
    );
}
