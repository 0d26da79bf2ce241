//! What the public gets of a sender, in every view, list and file: no word of a name that is protected, in whatever script
//! and form, and no other detail.

use std::collections::BTreeSet;

use crate::long::{cases, seed};
use base64::Engine;
use medborger::calendar::Language;
use medborger::method::redaction::{RedactionPolicy, Sender, apply, find, overlooked};
use medborger::participation::export_white_paper;
use medborger::white_paper::{ExportFormat, ExportWhitePaper};
use medborger::{Actor, Clock, MemoryStore, Moment, Participation, Town};
use proptest::prelude::*;
use serde_json::{Value, json};

/// Names of many scripts and forms, by their words: particles, apostrophes, hyphens, single names, words that are also
/// common. All of them are invented.
const NAMES: [&[&str]; 44] = [
    &["Ida", "Opdigtsen"],
    &["Åse", "Ågård"],
    &["Søren", "Kjær", "Møller"],
    &["Šarić", "Jasna"],
    &["Łucja", "Śliwa"],
    &["Žana", "Žukauskienė"],
    &["Dvořák", "Jiří"],
    &["Ştefan", "Ţepeş"],
    &["İbrahim", "Yıldız"],
    &["Nguyễn", "Thị", "Hòa"],
    &["Þórunn", "Guðmundsdóttir"],
    &["Seán", "O'Brien"],
    &["D’Angelo", "Fiktiva"],
    &["Anne-Grethe", "Prøvestad"],
    &["Ludwig", "Prøverich"],
    &["Fatima", "Fiktivzad"],
    &["Sukarnoto"],
    &["Олена", "Коваль"],
    &["Дмитрий", "Выдуманов"],
    &["Ѓорѓи", "Измислен"],
    &["Γιώργος", "Παπαδόπουλος"],
    &["Դավիթ", "Պետրոսյան"],
    &["გიორგი", "ბერიძე"],
    &["محمد", "الأحمد"],
    &["فاطمه", "رضایی"],
    &["שרה", "כהן"],
    &["प्रिया", "शर्मा"],
    &["রহিম", "উদ্দিন"],
    &["ਗੁਰਪ੍ਰੀਤ", "ਸਿੰਘ"],
    &["પ્રિયા", "પટેલ"],
    &["தமிழ்", "செல்வி"],
    &["సీత", "రెడ్డి"],
    &["ಕಾವ್ಯ", "ಗೌಡ"],
    &["അനിത", "നായർ"],
    &["සුනිල්", "පෙරේරා"],
    &["สมชาย", "ใจดี"],
    &["ສົມພອນ", "ແກ້ວ"],
    &["မြမြ", "ကျော်"],
    &["សុខា", "ចាន់"],
    &["አበበ", "ቢቂላ"],
    &["王小明"],
    &["田中", "さくら"],
    &["김민준"],
    &["ܐܦܪܝܡ", "ܒܪܨܘܡ"],
];

/// How a name is written, from its words.
fn written(words: &[&str], form: usize) -> String {
    let joined = words.join(" ");
    match form {
        0 => joined,
        1 => words.iter().rev().copied().collect::<Vec<_>>().join(" "),
        2 => joined.to_uppercase(),
        3 => words.join("\u{a0}"),
        4 => words.join("\u{200b} "),
        5 => joined.replace(['\'', '’'], "ʼ"),
        6 => words.join("-"),
        7 => format!("{}s", words.last().unwrap_or(&"")),
        8 => format!(
            "{}, {}",
            words.last().unwrap_or(&""),
            words.first().unwrap_or(&"")
        ),
        9 => joined.chars().flat_map(|c| [c, '\u{2060}']).collect(),
        10 => words.join("\n"),
        11 => unaccented(&joined),
        _ => words.first().copied().unwrap_or("").to_owned(),
    }
}
const FORMS: usize = 13;

/// Latin letters without the marks that an English keyboard lacks.
fn unaccented(text: &str) -> String {
    let plain = |c: char| match c {
        'š' => 's',
        'Š' => 'S',
        'ć' => 'c',
        'Ž' => 'Z',
        'ž' => 'z',
        'ė' => 'e',
        'Ś' => 'S',
        'Ł' => 'L',
        'ễ' => 'e',
        'ị' => 'i',
        'ò' => 'o',
        'á' => 'a',
        'ı' => 'i',
        c => c,
    };
    text.chars().map(plain).collect()
}

/// A sentence with the name in it.
fn sentence(name: &str, which: usize) -> String {
    match which {
        0 => format!("Jeg, {name}, er imod forslaget."),
        1 => format!("Det mener {name} også, og det gør naboerne."),
        2 => format!("({name}) bor her."),
        3 => format!("Forslaget er dårligt.\n\nMed venlig hilsen\n{name}"),
        4 => format!("»{name}« står der på skiltet."),
        _ => format!("Skriv til {name}: vi svarer."),
    }
}

/// How a text is compared: letters only, in lower case, without what is never shown.
fn plain(text: &str) -> String {
    medborger::text::folded(text).replace(['\'', '’', 'ʼ'], "'")
}

/// The words of a text. Scripts that part no words are compared as a whole.
fn holds(text: &str, word: &str) -> bool {
    let (text, word) = (plain(text), plain(word));
    let solid = word.chars().any(|c| matches!(c, '\u{e00}'..='\u{eff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{3040}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}'));
    text.match_indices(&word).any(|(at, _)| {
        let before = text[..at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        let letter = |c: Option<char>| c.is_some_and(char::is_alphabetic);
        solid || !letter(before) && !letter(after)
    })
}

fn sender(words: &[&str]) -> Sender {
    Sender {
        names: vec![words.join(" ")],
        details: vec![],
    }
}

#[test]
fn no_word_of_a_senders_name_is_left_whatever_its_script_and_form() {
    let mut wrong = Vec::new();
    for words in NAMES {
        for form in 0..FORMS {
            for which in 0..6 {
                let text = sentence(&written(words, form), which);
                let spans = find(&text, &RedactionPolicy::default(), &sender(words));
                let redacted = apply(&text, &spans).unwrap();
                for word in words {
                    if holds(&redacted, word) || holds(&redacted, &unaccented(word)) {
                        wrong.push(format!("{form}: {text:?} {redacted:?}"));
                    }
                }
                // The rest of the sentence is kept.
                if !redacted.contains("vi svarer") && which == 5 {
                    wrong.push(format!("too much: {text:?} {redacted:?}"));
                }
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "{}:\n{}",
        wrong.len(),
        wrong[..wrong.len().min(20)].join("\n")
    );
}

#[test]
fn the_second_reading_sees_a_whole_name_of_any_script_by_itself() {
    for words in NAMES {
        for form in [0, 1, 2, 3] {
            let text = sentence(&written(words, form), 0);
            assert!(!overlooked(&text, &[], &sender(words)).is_empty(), "{text}");
        }
    }
}

const STAFF: &str = "00000000-0000-4000-8000-000000005001";

struct Room {
    town: Participation<MemoryStore>,
    count: u32,
}

fn uuid(kind: u32, number: usize) -> String {
    format!("0000{kind:04x}-0000-4000-8000-{number:012x}")
}

impl Room {
    fn act(&mut self, at: &str, actor: &Value, name: &str, body: Value) -> Result<(), String> {
        self.count += 1;
        let command = json!({ "id": uuid(1, self.count as usize), "name": name, "body": body });
        let moment = json!({ "at": at, "actor": actor });
        let done = self
            .town
            .execute_json(&command.to_string(), &moment.to_string());
        done.map(|_| ()).map_err(|error| error.code().to_owned())
    }

    fn ask(&self, at: &str, actor: &Value, name: &str, body: Value) -> String {
        let query = json!({ "name": name, "body": body }).to_string();
        let moment = json!({ "at": at, "actor": actor }).to_string();
        self.town
            .ask_json(&query, &moment)
            .map_or_else(|error| error.to_string(), |answer| answer.to_string())
    }
}

/// What a protected sender sends, beside the name: details that nobody gets.
#[derive(Debug, Clone)]
struct Letter {
    words: &'static [&'static str],
    text: String,
    organisation: bool,
}

fn letter() -> impl Strategy<Value = Letter> {
    let name = prop::sample::select(NAMES.to_vec());
    let sentences = prop::collection::vec((0..FORMS, 0..6_usize), 1..4);
    (name, sentences, any::<bool>(), 0..5_usize).prop_map(
        |(words, sentences, organisation, detail)| {
            let mut text: Vec<String> = sentences
                .iter()
                .map(|&(form, which)| sentence(&written(words, form), which))
                .collect();
            text.push(
                match detail {
                    0 => "Ring på 70 11 23 45.",
                    1 => "Mit nummer: ７０１１２３４５",
                    2 => "Skriv til ida＠opdigt.dk, tak.",
                    3 => "Jeg bor på Fælled\u{ad}vang nr. 12.",
                    _ => "Mit cpr er 31.12.1957-5005.",
                }
                .to_owned(),
            );
            Letter {
                words,
                text: text.join("\n\n"),
                organisation,
            }
        },
    )
}

/// Everything that the public can ask of a hearing, as one text.
fn all_that_is_public(room: &Room, at: &str, hearing: &str, responses: usize) -> String {
    let public = json!({ "kind": "public" });
    let mut out = String::new();
    for n in 0..responses {
        out += &room.ask(
            at,
            &public,
            "response.get",
            json!({ "response": uuid(3, n) }),
        );
    }
    let of = json!({ "hearing": hearing });
    for name in [
        "response.list",
        "hearing.get",
        "hearing.letter",
        "hearing.calendar",
        "white_paper.get",
        "white_paper.rows",
        "white_paper.answers",
        "white_paper.changes",
        "hearing.list",
    ] {
        out += &room.ask(
            at,
            &public,
            name,
            if name == "hearing.list" {
                json!({})
            } else {
                of.clone()
            },
        );
    }
    use ExportFormat as F;
    for format in [F::Html, F::Markdown, F::Docx, F::Csv, F::Xlsx] {
        for language in [Language::Danish, Language::English] {
            let moment = Moment::new(at.parse().unwrap(), Actor::Public);
            let mut export = ExportWhitePaper::new(hearing.parse().unwrap(), format);
            export.language = language;
            let file = export_white_paper(&room.town, &export, &moment).unwrap();
            out += &file.text.unwrap_or_default();
            if let Some(packed) = file.base64 {
                out += &unpacked(
                    &base64::engine::general_purpose::STANDARD
                        .decode(packed)
                        .unwrap(),
                );
            }
        }
    }
    out
}

/// The text of a file: of an Office file, that of its parts.
fn unpacked(bytes: &[u8]) -> String {
    let mut out = String::from_utf8_lossy(bytes).into_owned();
    let mut at = 0;
    while bytes.get(at..at + 4) == Some(b"PK\x03\x04") {
        let number = |from: usize, len: usize| {
            bytes[at + from..at + from + len]
                .iter()
                .rev()
                .fold(0_usize, |n, &byte| n << 8 | usize::from(byte))
        };
        let (method, size, name, extra) =
            (number(8, 2), number(18, 4), number(26, 2), number(28, 2));
        let start = at + 30 + name + extra;
        let part = &bytes[start..start + size];
        let part = if method == 8 {
            miniz_oxide::inflate::decompress_to_vec(part).unwrap()
        } else {
            part.to_vec()
        };
        out += &String::from_utf8_lossy(&part);
        at = start + size;
    }
    out
}

proptest! {
    #![proptest_config(ProptestConfig { rng_seed: seed(), ..ProptestConfig::with_cases(cases(24, 400)) })]

    #[test]
    fn nothing_of_a_protected_sender_is_in_any_view_export_or_letter(letters in prop::collection::vec(letter(), 1..4)) {
        let town = Town::new("0510".parse().unwrap(), *b"0123456789abcdef0123456789abcdef", medborger::REGISTRY).unwrap();
        let town = Participation::open(town, MemoryStore::default(), Clock::History).unwrap();
        let mut room = Room { town, count: 0 };
        let staff = json!({ "kind": "staff", "staff": STAFF });
        let public = json!({ "kind": "public" });
        let hearing = uuid(2, 1);
        let (before, during, after) = ("2026-08-01T10:00:00Z", "2026-08-20T10:00:00Z", "2026-09-02T10:00:00Z");
        let policy = json!({ "publication": "immediate" });
        let draft = json!({ "hearing": hearing, "title": "Stien", "basis": { "kind": "general" }, "policy": policy });
        room.act(before, &staff, "hearing.draft", draft).unwrap();
        let edition = json!({ "title": "Høringsudgave", "sections": [{ "section": "roads", "heading": "Veje" }] });
        let document = json!({ "hearing": hearing, "document": "edition", "role": "hearing_edition", "content": edition });
        room.act(before, &staff, "hearing.put_document", document).unwrap();
        let announced = json!({ "hearing": hearing, "published_on": "2026-08-03", "last_day": "2026-08-31" });
        room.act(before, &staff, "hearing.announce", announced).unwrap();
        room.act(during, &staff, "white_paper.begin", json!({ "hearing": hearing })).unwrap();
        let theme = json!({ "hearing": hearing, "theme": "roads", "labels": { "da": "Veje", "en": "Roads" } });
        room.act(during, &staff, "white_paper.put_theme", theme).unwrap();
        for (n, letter) in letters.iter().enumerate() {
            let name = letter.words.join(" ");
            let mut respondent = json!({
                "kind": "private", "name": name, "protected": true, "email": "ida@opdigt.dk", "phone": "70112345",
                "address": { "street": "Fælledvang 12", "postal_code": "6100", "town": "Haderslev" },
            });
            if letter.organisation {
                respondent["kind"] = json!("company");
                respondent["organisation"] = json!(format!("Salon {name}"));
            }
            let content = json!({ "respondent": respondent, "text": letter.text });
            let response = uuid(3, n);
            let body = json!({ "response": response, "hearing": hearing, "content": content });
            room.act(during, &public, "response.submit", body).unwrap();
            let body = json!({ "response": response, "text_version": 1 });
            room.act(during, &staff, "response.review", body).unwrap();
            let mark = json!({ "theme": "roads", "section": "roads", "start": 0, "end": 12 });
            let coding = json!({ "response": response, "theme_version": 1, "marks": [mark] });
            room.act(during, &staff, "response.code", coding).unwrap();
            let quoting = json!({ "summary": format!("{name} er imod."), "assessment": "Nej." });
            let refused = room.act(during, &staff, "response.answer", json!({ "response": response, "answer": quoting }));
            prop_assert_eq!(refused, Err("response_answer_leaks".to_owned()));
            let answer = json!({ "summary": "Borgeren er imod.", "assessment": "Nej." });
            room.act(during, &staff, "response.answer", json!({ "response": response, "answer": answer })).unwrap();
        }
        let finish = json!({ "hearing": hearing, "introduction": "Alle er behandlet.", "sections_waived": "Ingen." });
        room.act(after, &staff, "white_paper.finish", finish).unwrap();
        let all = all_that_is_public(&room, after, &hearing, letters.len());
        prop_assert!(all.contains("Borgeren er imod."), "the white paper is public");
        let words: BTreeSet<&str> = letters.iter().flat_map(|letter| letter.words).copied().collect();
        for word in words {
            prop_assert!(!holds(&all, word), "{word} of {letters:?}");
        }
        for detail in ["70112345", "7011 2345", "70 11 23 45", "ida@opdigt.dk", "fælledvang nr. 12", "5005"] {
            prop_assert!(!plain(&all).contains(detail), "{detail} of {letters:?}");
        }
    }
}
