//! Character sets, line ends, names and dates as they arrive when a program got them wrong.

use super::{MailDoubt, read_mail};

fn with_bytes(headers: &str, body: &[u8]) -> super::Mail {
    let mut mail = format!("From: Ida <ida@example.dk>\r\n{headers}\r\n\r\n").into_bytes();
    mail.extend_from_slice(body);
    read_mail(&mail).unwrap()
}

#[test]
fn a_character_set_that_lies_is_seen_through_and_said() {
    let latin = b"bl\xe5b\xe6r \x96 \xd8l";
    for (charset, bytes, wrong) in [
        ("iso-8859-1", "blåbær – Øl".as_bytes(), true),
        ("windows-1252", "blåbær – Øl".as_bytes(), true),
        ("ISO-8859-15", "blåbær – Øl".as_bytes(), true),
        ("utf-8", latin, true),
        ("UTF8", latin, true),
        ("iso-8859-1", latin, false),
        ("windows-1252", latin, false),
        ("utf-8", "blåbær – Øl".as_bytes(), false),
        ("us-ascii", "blåbær – Øl".as_bytes(), false),
    ] {
        for kind in ["plain", "html"] {
            let mail = with_bytes(
                &format!("Content-Type: text/{kind}; charset=\"{charset}\""),
                bytes,
            );
            assert_eq!(mail.own_text, "blåbær – Øl", "{charset} {kind}");
            assert_eq!(
                mail.needs_human.contains(&MailDoubt::CharsetWrong),
                wrong,
                "{charset} {kind}"
            );
            assert!(!mail.text_is_lossy, "{charset} {kind}");
        }
    }
    // The transfer encoding makes no difference, and plain ASCII is no lie.
    let mail = with_bytes(
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable",
        b"bl=C3=A5",
    );
    assert_eq!(
        (mail.text.as_str(), mail.needs_human.as_slice()),
        ("blå", &[MailDoubt::CharsetWrong][..])
    );
    let mail = with_bytes("Content-Type: text/plain; charset=iso-8859-1", b"abc");
    assert_eq!(mail.needs_human, []);
}

#[test]
fn a_text_of_two_character_sets_is_read_and_called_lossy() {
    let mail = with_bytes(
        "Content-Type: text/plain; charset=utf-8",
        b"bl\xc3\xa5b\xe6r",
    );
    assert_eq!(mail.text, "blåbær");
    assert_eq!(
        mail.needs_human,
        [MailDoubt::CharsetWrong, MailDoubt::TextLossy]
    );
    let cut = with_bytes(
        "Content-Type: text/plain; charset=utf-8",
        b"bl\xc3\xa5 \xe2\x80",
    );
    assert_eq!(cut.text, "blå \u{fffd}");
    let name = read_mail(b"Subject: =?iso-8859-1?Q?Bl=C3=A5?=\r\n\r\nx").unwrap();
    assert_eq!(name.subject.as_deref(), Some("Blå"));
    assert_eq!(name.needs_human, [MailDoubt::CharsetWrong]);
    let name = read_mail(b"Subject: =?utf-8?Q?Bl=E5?=\r\n\r\nx").unwrap();
    assert_eq!(name.subject.as_deref(), Some("Blå"));
}

#[test]
fn a_mail_whose_lines_end_in_cr_alone_is_read() {
    let lines = [
        "From: Ida <ida@example.dk>",
        "Subject: Stien",
        " ved åen",
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Bevar stien.",
        "",
        "Fra: Plan <plan@example.dk>",
        "Sendt: 21. maj 2026 09:15",
        "Til: Ida",
        "Emne: Stien",
        "",
        "Skriv.",
        "--b--",
        "",
    ];
    for end in ["\r", "\n", "\r\n"] {
        let mail = read_mail(lines.join(end).as_bytes()).unwrap();
        assert_eq!(mail.subject.as_deref(), Some("Stien ved åen"), "{end:?}");
        assert_eq!(mail.own_text, "Bevar stien.", "{end:?}");
        assert!(mail.text.ends_with("Skriv."), "{end:?}");
    }
    let mixed = read_mail(b"Subject: x\r\rEn\rTo\r\n").unwrap();
    assert_eq!(mixed.text, "En\nTo");
}

#[test]
fn encoded_words_that_are_split_inside_a_character_are_joined() {
    for (subject, expect) in [
        ("=?utf-8?Q?Bl=C3?= =?utf-8?Q?=A5b=C3=A6r?=", "Blåbær"),
        ("=?utf-8?Q?Bl=C3?=\r\n =?UTF-8?Q?=A5b=C3=A6r?=", "Blåbær"),
        ("=?utf-8?B?QmzD?=\r\n\t=?utf-8?B?pWI=?=", "Blåb"),
        ("=?utf-8?B?QmzD?= =?utf-8?Q?=A5b?=", "Blåb"),
        ("Re: =?utf-8?Q?=C3?= =?utf-8?Q?=A5_s?= ti", "Re: å s ti"),
        ("=?utf-8?Q?=C3=A5?= =?iso-8859-1?Q?=E6?=", "åæ"),
        ("=?utf-8*da?Q?=C3=A5?=", "å"),
        ("=?utf-8?Q?a_?= =?utf-8?Q?b?=", "a b"),
        ("2 =? 3", "2 =? 3"),
    ] {
        let mail = read_mail(format!("Subject: {subject}\r\n\r\nx").as_bytes()).unwrap();
        assert_eq!(mail.subject.as_deref(), Some(expect), "{subject}");
    }
    let mail =
        read_mail(b"From: =?utf-8?Q?S=C3?= =?utf-8?Q?=B8ren?= Eksempel <s@example.dk>\r\n\r\nx")
            .unwrap();
    assert_eq!(mail.from.unwrap().name.as_deref(), Some("Søren Eksempel"));
}

#[test]
fn a_name_with_a_comma_stays_one_name() {
    for (from, name, address) in [
        (
            "\"Eksempel, Ida\" <ida@example.dk>",
            Some("Eksempel, Ida"),
            "ida@example.dk",
        ),
        (
            "Eksempel, Ida <ida@example.dk>",
            Some("Eksempel, Ida"),
            "ida@example.dk",
        ),
        (
            "Eksempel Jensen, Ida Sofie <ida@example.dk>",
            Some("Eksempel Jensen, Ida Sofie"),
            "ida@example.dk",
        ),
        (
            "=?utf-8?Q?Eksempel=2C_S=C3=B8ren?= <ida@example.dk>",
            Some("Eksempel, Søren"),
            "ida@example.dk",
        ),
        (
            "=?utf-8?Q?Eksempel,_S=C3=B8ren?= <ida@example.dk>",
            Some("Eksempel, Søren"),
            "ida@example.dk",
        ),
        (
            "\"=?utf-8?Q?Eksempel,_S=C3=B8ren?=\" <ida@example.dk>",
            Some("Eksempel, Søren"),
            "ida@example.dk",
        ),
        (
            "=?utf-8?Q?S=C3=B8?=, Ida <ida@example.dk>",
            Some("Sø, Ida"),
            "ida@example.dk",
        ),
        (
            "ida@example.dk (Eksempel, Ida)",
            Some("Eksempel, Ida"),
            "ida@example.dk",
        ),
        ("ida@example.dk", None, "ida@example.dk"),
    ] {
        let mail = read_mail(
            format!("From: {from}\r\nTo: bo@example.dk, {from}, Mia <mia@example.dk>\r\n\r\nx")
                .as_bytes(),
        )
        .unwrap();
        let is = |one: &super::Mailbox| (one.name.as_deref() == name, one.address == address);
        let from_field = mail.from.as_ref().unwrap();
        assert_eq!(
            is(from_field),
            (true, true),
            "{from}: {:?}",
            from_field.name
        );
        assert_eq!(mail.to.len(), 3, "{from}");
        assert_eq!(is(&mail.to[1]), (true, true), "{from}");
        assert_eq!(mail.to[2].name.as_deref(), Some("Mia"), "{from}");
    }
}

#[test]
fn dates_with_names_of_zones_are_read() {
    for (date, expect) in [
        (
            "Thu, 21 May 2026 09:15:12 CEST",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 MESZ",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 22 Jan 2026 09:15:12 CET",
            Some("2026-01-22T08:15:12Z"),
        ),
        (
            "Thu, 22 Jan 2026 09:15:12 cet",
            Some("2026-01-22T08:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 GMT",
            Some("2026-05-21T09:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 UTC",
            Some("2026-05-21T09:15:12Z"),
        ),
        ("Thu, 21 May 2026 09:15:12 Z", Some("2026-05-21T09:15:12Z")),
        (
            "Thu, 21 May 2026 09:15:12 EDT",
            Some("2026-05-21T13:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 BST",
            Some("2026-05-21T08:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 EEST",
            Some("2026-05-21T06:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 GMT+2",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 GMT+0200",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 UTC+02:00",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 +02:00",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 +0200",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 +0200 (CEST)",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 +0200 CEST",
            Some("2026-05-21T07:15:12Z"),
        ),
        (
            "Thu, 21 May 2026 09:15:12 (CEST)",
            Some("2026-05-21T07:15:12Z"),
        ),
        ("21 May 2026 09:15 CEST", Some("2026-05-21T07:15:00Z")),
        ("Thu, 21 May 2026 09:15:12 XYZT", None),
    ] {
        let mail = read_mail(format!("Date: {date}\r\n\r\nx").as_bytes()).unwrap();
        assert_eq!(
            mail.date.map(|d| d.to_string()).as_deref(),
            expect,
            "{date}"
        );
    }
}
