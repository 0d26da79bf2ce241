//! What comes as a file or a text: mails, letters, lotteries, tables.

use medborger::interop::{
    Cell, Column, ColumnKind, CsvStyle, Sheet, read_attachment, read_mail, to_csv, to_xlsx,
};
use medborger::method::redaction::{self, RedactionPolicy, Sender};
use serde_json::{Value, json};

use super::{Grow, is_discreet, seed, times};
use crate::vectors::scenarios;

const MAILS: [&str; 3] = [
    "From: =?utf-8?q?Ida_Eksempel?= <ida@eksempel.dk>\r\nTo: Byen: a@b.dk, \"B, C\" <c@d.dk>;\r\nSubject: =?iso-8859-1?Q?H=F8ring?=\r\n =?utf-8?B?w6Y=?=\r\nDate: Thu, 15 Jan 2026 16:00:00 +0100\r\nMessage-ID: <1@eksempel.dk>\r\nContent-Type: text/plain; charset=utf-8; format=flowed\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nLad den v=C3=A6re.=\r\n\r\n> Den 1. juni skrev I:\r\n> gammelt\r\n",
    "From: a@b.dk\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=\"ydre\"\r\n\r\n--ydre\r\nContent-Type: multipart/alternative; boundary=indre\r\n\r\n--indre\r\nContent-Type: text/plain; charset=windows-1252\r\n\r\nHej \x01\r\n--indre\r\nContent-Type: text/html\r\n\r\n<p>Hej &amp; <b>farvel</b><script>x()</script><br>&#230;&bogus;\r\n--indre--\r\n--ydre\r\nContent-Type: application/pdf; name*=utf-8''l%C3%A6s.pdf\r\nContent-Transfer-Encoding: base64\r\nContent-Disposition: attachment; filename=\"../laes.pdf\"\r\n\r\nJVBERi0x\r\n--ydre--\r\n",
    "Content-Type: message/rfc822\r\nFrom: b@c.dk\r\n\r\nFrom: c@d.dk\r\nSubject: inde\r\nContent-Type: text/html; charset=utf-7\r\n\r\n<html><body><table><tr><td>a<td>b</table><ul><li>c",
];

const LETTERS: [&str; 4] = [
    "Jeg, Ida Eksempel, bor Havnevej 3, 2. tv., 8722 Hedensted. Ring 20 30 40 50 eller skriv ida@eksempel.dk.",
    "Mit CPR er 010175-1234, konto 1234 0001234567, bil AB 12 345. Med venlig hilsen\nIda\nEksempelvej 1",
    "Skriv til ida (snabel-a) eksempel punktum dk, eller til DK5000400440116243.",
    "Oplæg til byrådet: 9. november 2021, sag 26/1234, 45 50 55 60 dB ved de fire punkter.",
];

#[test]
fn no_mail_panics_or_grows() {
    let mut grow = Grow::new(seed(6));
    let mut read = 0;
    for _ in 0..times(1000) {
        let (from, donor) = (*grow.one(&MAILS), *grow.one(&MAILS));
        let mail = grow.bytes(from.as_bytes(), donor.as_bytes());
        match read_mail(&mail) {
            Ok(known) => {
                read += 1;
                let size = serde_json::to_string(&known).unwrap().len();
                assert!(
                    size < 40 * mail.len() + 4000,
                    "{} bytes became {size}",
                    mail.len()
                );
                assert!(known.text.len() >= known.own_text.len());
                assert!(!known.text.contains('\0') && !known.text.contains('\r'));
                for number in 0..=known.attachments.len() {
                    let bytes = read_attachment(&mail, number);
                    assert_eq!(bytes.is_ok(), number < known.attachments.len());
                    assert!(bytes.map_or(0, |bytes| bytes.len()) <= mail.len());
                }
            }
            Err(error) => is_discreet(&error.into(), "a mail"),
        }
    }
    assert!(read > 300, "{read}");
}

#[test]
fn no_letter_panics_and_nothing_hard_is_left_in_what_was_redacted() {
    let mut grow = Grow::new(seed(7));
    let policy = RedactionPolicy::default();
    let sender = Sender {
        names: vec!["Ida Eksempel".to_owned()],
        details: vec!["Havnevej 3".to_owned(), "20 30 40 50".to_owned()],
    };
    for _ in 0..times(1200) {
        let (from, donor) = (*grow.one(&LETTERS), *grow.one(&LETTERS));
        let bytes = grow.bytes(from.as_bytes(), donor.as_bytes());
        let letter = String::from_utf8_lossy(&bytes);
        let spans = redaction::find(&letter, &policy, &sender);
        assert!(
            spans.windows(2).all(|two| two[0].end <= two[1].start),
            "{letter}"
        );
        let redacted = redaction::apply(&letter, &spans).unwrap();
        assert!(redacted.len() <= letter.len() + spans.len() * 30);
        let left = redaction::find(&redacted, &policy, &sender);
        assert!(
            !left.iter().any(|span| span.kind.hard()),
            "{letter}\n{redacted}"
        );
        let chars = redaction::to_chars(&letter, &spans).unwrap();
        assert_eq!(redaction::to_bytes(&letter, &chars).unwrap(), spans);
    }
}

/// A lottery as it is published, and its hash.
fn published() -> (String, Value) {
    let bank = scenarios().remove(0).bank();
    let moment = json!({ "at": "2026-01-01T00:00:00Z", "actor": { "kind": "public" } }).to_string();
    let people: Vec<Value> = (0..12)
        .map(|n| json!({ "id": format!("p{n}"), "features": { "area": if n % 3 == 0 { "north" } else { "south" } } }))
        .collect();
    let body = json!({
        "rules": { "seats": 4, "features": [{ "key": "area", "values": [
            { "value": "north", "min": 1, "max": 2 }, { "value": "south", "min": 2, "max": 3 }] }] },
        "people": people, "objective": "leximin", "panels": 100,
        "announcement": { "title": "Lodtrækning", "disclosure": "features" },
    });
    let asked = json!({ "name": "sortition.lottery", "body": body }).to_string();
    let answer: Value = serde_json::from_str(&bank.ask_json(&asked, &moment).unwrap()).unwrap();
    (
        answer["published"]["text"].as_str().unwrap().to_owned(),
        answer["published"]["sha256"].clone(),
    )
}

#[test]
fn no_published_text_panics_and_no_changed_one_passes() {
    let mut grow = Grow::new(seed(8));
    let bank = scenarios().remove(0).bank();
    let moment = json!({ "at": "2026-01-01T00:00:00Z", "actor": { "kind": "public" } }).to_string();
    let (text, sha256) = published();
    let ask = |text: &str, sha256: &Value| {
        let drawn = json!({ "kind": "numbers", "numbers": [4, 2] });
        let body = json!({ "text": text, "sha256": sha256, "drawn": drawn });
        let asked = json!({ "name": "sortition.verify", "body": body }).to_string();
        bank.ask_json(&asked, &moment)
    };
    let lines: Vec<&str> = text.lines().collect();
    for number in 0..times(250) {
        let changed = match number % 3 {
            0 => {
                let bytes = grow.bytes(text.as_bytes(), text.as_bytes());
                String::from_utf8_lossy(&bytes).into_owned()
            }
            1 => grow.text(&text),
            _ => {
                let mut lines = lines.clone();
                let (one, other) = (grow.below(lines.len()), grow.below(lines.len()));
                lines.swap(one, other);
                lines.join("\n") + "\n"
            }
        };
        // With the hash that was announced, and with the changed text's own.
        let own: String =
            sha2::Digest::finalize(<sha2::Sha256 as sha2::Digest>::new_with_prefix(&changed))
                .iter()
                .map(|byte| format!("{byte:02x}"))
                .collect();
        for hash in [&sha256, &json!(own)] {
            match ask(&changed, hash) {
                Ok(_) if changed == text => {}
                Ok(answer) => assert!(hash != &sha256, "{answer}"),
                Err(error) => is_discreet(&error, &changed),
            }
        }
    }
    for body in [
        json!({ "text": text, "id": "Kanariefugl" }),
        json!({ "text": "x".repeat(1 << 20), "id": "p1" }),
    ] {
        let asked = json!({ "name": "sortition.person", "body": body }).to_string();
        if let Err(error) = bank.ask_json(&asked, &moment) {
            is_discreet(&error, "a person");
        }
    }
}

#[test]
fn no_table_panics_and_no_cell_becomes_a_formula() {
    let mut grow = Grow::new(seed(9));
    let bank = scenarios().remove(0).bank();
    let moment = json!({ "at": "2026-01-01T00:00:00Z", "actor": { "kind": "public" } }).to_string();
    let categories =
        "feature,value,min,max\narea,north,1,2\narea,\"so\"\"uth\",1,2\nage,16-30,0,9\n";
    let people = "id;area;age\np0;north;16-30\np1;\"south\";16-30\n";
    for _ in 0..times(500) {
        let tables = [categories, people].map(|from| {
            let bytes = grow.bytes(from.as_bytes(), people.as_bytes());
            String::from_utf8_lossy(&bytes).into_owned()
        });
        let [categories, people] = tables.map(|text| json!({ "kind": "text", "text": text }));
        let body = json!({ "categories": categories, "people": people });
        let asked = json!({ "name": "sortition.read_tables", "body": body }).to_string();
        match bank.ask_json(&asked, &moment) {
            Ok(answer) => assert!(answer.len() < 100 * asked.len() + 400_000),
            Err(error) => is_discreet(&error, &asked),
        }
    }
    for _ in 0..times(300) {
        let columns = 1 + grow.below(4);
        let cell = |grow: &mut Grow| match grow.below(3) {
            0 => Cell::Empty,
            _ => {
                let from = *grow.one(&LETTERS);
                Cell::text(grow.text(from))
            }
        };
        let sheet = Sheet::new(
            grow.text("Liste"),
            (0..columns)
                .map(|_| Column::new(grow.text("Navn"), ColumnKind::Text))
                .collect(),
            (0..grow.below(6))
                .map(|_| {
                    (0..columns + grow.below(20) / 19)
                        .map(|_| cell(&mut grow))
                        .collect()
                })
                .collect(),
        );
        match to_csv(&sheet, CsvStyle::EXCEL) {
            Ok(text) => assert!(text.len() < 40_000),
            Err(error) => is_discreet(&error.into(), "a sheet"),
        }
        // A cell that a spreadsheet would compute begins with an apostrophe.
        let text = grow.text("=1+1");
        let alone = Sheet::new(
            "Liste".to_owned(),
            vec![Column::new("Navn", ColumnKind::Text)],
            vec![vec![Cell::text(text.clone())]],
        );
        if let Ok(written) = to_csv(&alone, CsvStyle::PLAIN) {
            let value = written
                .strip_prefix("Navn\r\n")
                .unwrap()
                .trim_start_matches('"');
            let odd = value.starts_with(['=', '+', '-', '@', '\t']);
            assert!(!odd, "{text:?} became {value:?}");
        }
        match to_xlsx(std::slice::from_ref(&sheet)) {
            Ok(book) => {
                assert!(book.bytes.starts_with(b"PK"));
                assert!(book.bytes.len() < 1 << 20);
            }
            Err(error) => is_discreet(&error.into(), "a sheet"),
        }
    }
}
