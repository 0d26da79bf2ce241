//! What is written is read back by `mail-parser`, whatever is put in.

use mail_parser::{HeaderValue, MessageParser};
use proptest::prelude::*;

use super::*;

fn mail(subject: &str, text: &str) -> OutgoingMail {
    let from = Mailbox::new("post@kommune.example").with_name("Hedensted Kommune");
    let to = Mailbox::new("ida@eksempel.dk").with_name("Ida Eksempel");
    let at = "2026-11-30T07:00:00Z".parse().unwrap();
    OutgoingMail::new("0199c82d.0001", at, from, to, subject, text)
}

/// What every mail keeps: ASCII, CR LF alone, lines within bounds, each field of the header known and there once.
fn is_sound(eml: &str, longest: usize) {
    assert!(eml.is_ascii());
    assert_eq!(eml.matches('\r').count(), eml.matches("\r\n").count());
    assert_eq!(eml.matches('\n').count(), eml.matches("\r\n").count());
    for line in eml.split("\r\n") {
        assert!(line.len() <= longest, "{} characters", line.len());
        assert_eq!(line.trim_end(), line, "white space at the end of a line");
        assert!(line.bytes().all(|b| matches!(b, b' '..=b'~' | b'\t')));
    }
    let (header, _) = eml.split_once("\r\n\r\n").unwrap();
    let lines = header.split("\r\n").filter(|line| !line.starts_with(' '));
    let names: Vec<&str> = lines.map(|line| line.split_once(':').unwrap().0).collect();
    const KNOWN: [&str; 11] = [
        "Date",
        "From",
        "To",
        "Subject",
        "Message-ID",
        "Content-Language",
        "Auto-Submitted",
        "List-Unsubscribe",
        "List-Unsubscribe-Post",
        "MIME-Version",
        "Content-Type",
    ];
    for name in KNOWN {
        assert!(names.iter().filter(|known| **known == name).count() <= 1);
    }
    assert!(
        names
            .iter()
            .all(|name| KNOWN.contains(name) || *name == "Content-Transfer-Encoding")
    );
}

/// A text as it must come back: line ends as one kind, and no characters that a page can't hold.
fn kept(text: &str) -> String {
    unified(text).chars().map(allowed).collect()
}

#[test]
fn the_header_says_what_programs_ask_for() {
    let eml = mail("Svar på »Bænke«", "Hej\n")
        .with_html("<p>Hej</p>")
        .with_unsubscribe("https://eksempel.dk/stop/7f".parse().unwrap())
        .to_mime()
        .unwrap();
    assert!(eml.starts_with(
        "Date: Mon, 30 Nov 2026 07:00:00 +0000\r\nFrom: Hedensted Kommune\r\n <post@kommune.example>\r\n\
         To: Ida Eksempel\r\n <ida@eksempel.dk>\r\nSubject: =?utf-8?B?"
    ));
    for line in [
        "Message-ID: <0199c82d.0001@kommune.example>",
        "List-Unsubscribe: <https://eksempel.dk/stop/7f>",
        "List-Unsubscribe-Post: List-Unsubscribe=One-Click",
        "Content-Language: da",
        "Auto-Submitted: auto-generated",
    ] {
        assert!(eml.contains(&format!("\r\n{line}\r\n")), "{line}");
    }
    let http = mail("a", "b").with_unsubscribe("http://eksempel.dk/stop".parse().unwrap());
    assert!(!http.to_mime().unwrap().contains("One-Click"));
}

#[test]
fn what_a_mail_cannot_carry_is_refused() {
    let long = format!("https://eksempel.dk/{}", "a".repeat(1000));
    let to = |address: &str| {
        let mut mail = mail("a", "b");
        mail.to.address = address.to_owned();
        mail.to_mime().map_err(|error| error.code())
    };
    for unfit in [
        "",
        "ida",
        "ida@",
        "@eksempel.dk",
        "idæ@eksempel.dk",
        "ida@bænk.dk",
        "ida@x.dk>\r\nBcc: bo@y.dk",
        "ida\r\nBcc: bo@y.dk\r\n@x.dk",
        "ida@x.dk, bo@y.dk>",
        "\"ida>;\"@x.dk",
        "ida eksempel@x.dk",
    ] {
        assert_eq!(to(unfit), Err("mail_unfit"), "{unfit}");
    }
    assert!(
        to("ida..b@eksempel.dk")
            .unwrap()
            .contains("<\"ida..b\"@eksempel.dk>")
    );
    let link = mail("a", "b").with_unsubscribe(long.parse().unwrap());
    assert_eq!(link.to_mime().unwrap_err().code(), "mail_unfit");
    let mut id = mail("a", "b");
    id.id = "a>b".to_owned();
    assert_eq!(id.to_mime().unwrap_err().code(), "mail_unfit");
}

/// Texts of every script, with all that mails have been broken by.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        any::<String>(),
        "\\PC{0,40}",
        "[ -~]{0,200}",
        Just("\r\nBcc: bo@eksempel.dk\r\n\r\n".to_owned()),
        Just("\n.\n..\nFrom ida\n".to_owned()),
        Just("=?utf-8?Q?=41?=".to_owned()),
        Just("=_--".to_owned()),
        Just("בְּרֵאשִׁית مرحبا 你好 🧑‍🤝‍🧑 æøå ".to_owned()),
        Just(" \t ".to_owned()),
    ];
    proptest::collection::vec(piece, 0..6).prop_map(|pieces| pieces.concat())
}

proptest! {
    #[test]
    fn every_script_comes_back_as_it_was_written(
        subject in text(), plain in text(), html in proptest::option::of(text()), from in text(), to in text(),
    ) {
        let mut mail = mail(&subject, &plain).with_unsubscribe("https://eksempel.dk/stop/æ".parse().unwrap());
        mail.html.clone_from(&html);
        mail.from.name = Some(from.clone());
        mail.to.name = Some(to.clone());
        let eml = mail.to_mime().unwrap();
        is_sound(&eml, LINE);
        prop_assert_eq!(&eml, &mail.to_mime().unwrap());
        let read = MessageParser::default().parse(eml.as_bytes()).unwrap();
        let one = |text: &str| one_line(&text.chars().map(|c| match c {
            // Line ends are white space, and what a page can't hold is none.
            '\u{85}' | '\u{b}' | '\u{c}' | '\r' | '\n' | '\t' => ' ',
            c => allowed(c),
        }).collect::<String>());
        prop_assert_eq!(one_line(read.subject().unwrap_or_default()), one(&subject));
        let names = [(read.from(), &from), (read.to(), &to)];
        for (found, said) in names {
            let found = found.and_then(|all| all.first()).unwrap();
            prop_assert_eq!(one_line(found.name().unwrap_or_default()), one(said));
        }
        prop_assert_eq!(read.to().and_then(|all| all.first()).and_then(|one| one.address()), Some("ida@eksempel.dk"));
        let body = |number: usize| read.text_bodies().nth(number).map(|part| part.text_contents().unwrap().replace("\r\n", "\n"));
        prop_assert_eq!(body(0), Some(kept(&plain)));
        if let Some(html) = &html {
            let page = read.html_bodies().next().unwrap();
            prop_assert_eq!(page.text_contents().unwrap().replace("\r\n", "\n"), kept(html));
            prop_assert_eq!(read.parts.len(), 3);
        }
        let stop = read.header("List-Unsubscribe");
        let stops = matches!(stop, Some(HeaderValue::Address(_) | HeaderValue::Text(_)));
        prop_assert!(stops && eml.contains("<https://eksempel.dk/stop/%C3%A6>"));
    }

    #[test]
    fn whatever_an_address_holds_the_mail_is_sound_or_refused(local in text(), host in "[a-zæ.>\r\n-]{0,12}") {
        let mut mail = mail("a", "b");
        mail.to.address = format!("{local}@{host}");
        if let Ok(eml) = mail.to_mime() {
            is_sound(&eml, 998);
            let read = MessageParser::default().parse(eml.as_bytes()).unwrap();
            prop_assert_eq!(read.to().map(|all| all.iter().count()), Some(1));
        }
    }
}
