//! Mails as programs write them, and as they arrive when something went wrong.

use super::*;
use sha2::{Digest, Sha256};

/// A mail of lines joined with CR LF.
fn mail(lines: &[&str]) -> Mail {
    let text = lines.join("\r\n");
    let read = read_mail(text.as_bytes()).unwrap();
    // What came through a system that knows \n only reads the same.
    let unix = read_mail(text.replace("\r\n", "\n").as_bytes()).unwrap();
    assert_eq!((&read.text, &read.subject), (&unix.text, &unix.subject));
    read
}

fn hash(bytes: &[u8]) -> String {
    medborger_base::digest::hex_string(&Sha256::digest(bytes))
}

const HEAD: &str = "From: Ida Eksempel <ida@example.dk>\r\nSubject: Svar";

#[test]
fn a_plain_mail_is_read() {
    let read = mail(&[
        "Received: from mx.example.dk by mail.example.dk; Mon, 8 Jun 2026 23:59:58 +0200",
        "From: =?utf-8?B?SWRhIFPDuA==?= <ida@example.dk>",
        "To: Plan <plan@example.dk>, \"Havn, Teknik\" <havn@example.dk>",
        "Subject: =?iso-8859-1?Q?H=F8ringssvar_til?=",
        " =?iso-8859-1?Q?_lokalplan?= 12",
        "Date: Mon, 8 Jun 2026 23:59:59 +0200",
        "Message-ID: <abc.1@example.dk>",
        "Content-Type: text/plain; charset=utf-8",
        "",
        "Flere bænke.",
        "",
        "Ida",
    ]);
    let from = read.from.unwrap();
    assert_eq!(
        (from.name.as_deref(), from.address.as_str()),
        (Some("Ida Sø"), "ida@example.dk")
    );
    let to: Vec<_> = read
        .to
        .iter()
        .map(|m| (m.name.as_deref().unwrap(), m.address.as_str()))
        .collect();
    assert_eq!(
        to,
        [
            ("Plan", "plan@example.dk"),
            ("Havn, Teknik", "havn@example.dk")
        ]
    );
    assert_eq!(
        read.subject.as_deref(),
        Some("Høringssvar til lokalplan 12")
    );
    assert_eq!(read.date.unwrap().to_string(), "2026-06-08T21:59:59Z");
    assert_eq!(read.message_id.as_deref(), Some("abc.1@example.dk"));
    assert_eq!(read.text, "Flere bænke.\n\nIda");
    assert!(!read.text_is_lossy && !read.incomplete && read.attachments.is_empty());
}

#[test]
fn danish_letters_survive_the_encodings_of_their_time() {
    for (charset, encoding, body) in [
        (
            "iso-8859-1",
            "quoted-printable",
            &b"bl=E5b=E6r og=\r\n =D8l"[..],
        ),
        ("windows-1252", "8bit", b"bl\xe5b\xe6r og \xd8l"),
        ("iso-8859-1", "8bit", b"bl\xe5b\xe6r og \xd8l"),
        ("utf-8", "base64", b"YmzDpWLDpnIg\r\nb2cgw5hs"),
        ("us-ascii", "7bit", b"bl\xe5b\xe6r og \xd8l"),
    ] {
        let mut bytes = format!(
            "{HEAD}\r\nContent-Type: text/plain; charset=\"{charset}\"\r\nContent-Transfer-Encoding: {encoding}\r\n\r\n"
        )
        .into_bytes();
        bytes.extend_from_slice(body);
        let read = read_mail(&bytes).unwrap();
        assert_eq!(read.text, "blåbær og Øl", "{charset} {encoding}");
        assert!(!read.text_is_lossy);
    }
    let read = read_mail(b"From: S\xf8ren <s@example.dk>\r\nSubject: \xc6bler\r\n\r\nHej").unwrap();
    assert_eq!(read.subject.as_deref(), Some("Æbler"));
    assert_eq!(read.from.unwrap().name.as_deref(), Some("Søren"));
}

#[test]
fn what_could_not_be_decoded_is_said() {
    for (headers, body) in [
        (
            "Content-Type: text/plain; charset=utf-8",
            &b"bl\xc3\xa5b\xe6r"[..],
        ),
        ("Content-Transfer-Encoding: quoted-printable", b"a=ZZ"),
        ("Content-Transfer-Encoding: base64", b"YWJj*"),
        ("Content-Transfer-Encoding: rot13", b"nop"),
        ("Content-Type: text/plain; charset=x-klingon", b"bl\xe5"),
    ] {
        let mut bytes = format!("{HEAD}\r\n{headers}\r\n\r\n").into_bytes();
        bytes.extend_from_slice(body);
        let read = read_mail(&bytes).unwrap();
        assert!(read.text_is_lossy && !read.text.is_empty(), "{headers}");
        assert!(
            read.needs_human.contains(&MailDoubt::TextLossy),
            "{headers}"
        );
    }
}

#[test]
fn nul_and_control_characters_are_taken_out_and_counted_and_letters_composed() {
    let read = mail(&[HEAD, "", "a\0b\u{7}\u{1b}[31m bla\u{30a}\u{c}", "\tc"]);
    assert_eq!(
        (read.text.as_str(), read.controls_removed),
        ("ab[31m blå\n\tc", 4)
    );
}

#[test]
fn of_two_forms_of_a_text_the_plain_one_is_taken() {
    let both = |plain: &str| {
        mail(&[
            HEAD,
            "Content-Type: multipart/alternative; boundary=b1",
            "",
            "This is a multi-part message in MIME format.",
            "--b1",
            "Content-Type: text/plain; charset=utf-8",
            "",
            plain,
            "--b1",
            "Content-Type: text/html; charset=utf-8",
            "",
            "<p>Fra <b>HTML</b></p>",
            "--b1--",
            "epilogue",
        ])
    };
    assert_eq!(both("Fra tekst").text, "Fra tekst");
    assert_eq!(both(" ").text, "Fra HTML", "an empty text is no text");
    let html = mail(&[
        HEAD,
        "Content-Type: text/html",
        "",
        "<p>Hej</p><p>&aelig;</p>",
    ]);
    assert_eq!(html.text, "Hej\n\næ");
}

#[test]
fn attachments_are_described_and_their_bytes_given_on_request() {
    let lines = [
        HEAD,
        "MIME-Version: 1.0",
        "Content-Type: multipart/mixed; boundary=\"=_outer\"",
        "",
        "--=_outer",
        "Content-Type: multipart/related; boundary=inner",
        "",
        "--inner",
        "Content-Type: text/html; charset=iso-8859-1",
        "Content-Transfer-Encoding: quoted-printable",
        "",
        "<p>Se kortet: <img src=3D\"cid:1\" alt=3D\"[kort]\"></p>",
        "--inner",
        "Content-Type: image/png; name=kort.png",
        "Content-ID: <1>",
        "Content-Transfer-Encoding: base64",
        "",
        "iVBORw0KGgo=",
        "--inner--",
        "--=_outer",
        "Content-Type: Application/PDF; name*=utf-8''t%C3%A6ller.pdf",
        "Content-Disposition: attachment; filename*=utf-8''C%3A%5Cmappe%5Ch%C3%B8ring.pdf",
        "Content-Transfer-Encoding: base64",
        "",
        "JVBERi0xLjc=",
        "--=_outer",
        "Content-Type: text/plain; charset=us-ascii; name=\"=?iso-8859-1?Q?note_=E6.txt?=\"",
        "Content-Disposition: attachment",
        "",
        "a note",
        "--=_outer",
        "Content-Type: text/plain",
        "",
        "Hilsen Ida",
        "--=_outer--",
        "",
    ];
    let read = mail(&lines);
    assert_eq!(read.text, "Se kortet: [kort]\n\nHilsen Ida");
    let found: Vec<_> = read
        .attachments
        .iter()
        .map(|a| {
            (
                a.name.as_deref().unwrap(),
                a.media_type.as_str(),
                a.size,
                a.inline,
                a.damaged,
            )
        })
        .collect();
    assert_eq!(
        found,
        [
            ("kort.png", "image/png", 8, true, false),
            ("høring.pdf", "application/pdf", 8, false, false),
            ("note æ.txt", "text/plain", 6, false, false),
        ]
    );
    let bytes = lines.join("\r\n").into_bytes();
    for (place, expect) in [&b"\x89PNG\r\n\x1a\n"[..], b"%PDF-1.7", b"a note"]
        .iter()
        .enumerate()
    {
        assert_eq!(read_attachment(&bytes, place).unwrap(), *expect);
        assert_eq!(read.attachments[place].sha256, hash(expect));
    }
    assert_eq!(
        read_attachment(&bytes, 3),
        Err(MailError::AttachmentUnknown)
    );
}

#[test]
fn an_attached_mail_is_an_attachment_with_its_subject() {
    let read = mail(&[
        HEAD,
        "Content-Type: multipart/mixed; boundary=b",
        "",
        "--b",
        "",
        "Se den vedlagte.",
        "--b",
        "Content-Type: message/rfc822",
        "",
        "From: bo@example.dk",
        "Subject: =?utf-8?Q?Den_f=C3=B8rste?=",
        "Content-Type: multipart/mixed; boundary=c",
        "",
        "--c",
        "",
        "not to be read",
        "--c--",
        "--b",
        "Content-Type: message/rfc822",
        "Content-Transfer-Encoding: base64",
        "",
        "U3ViamVjdDogS29kZXQKClRla3N0",
        "--b--",
    ]);
    assert_eq!(read.text, "Se den vedlagte.");
    let subjects: Vec<_> = read
        .attachments
        .iter()
        .map(|a| a.subject.as_deref().unwrap())
        .collect();
    assert_eq!(subjects, ["Den første", "Kodet"]);
    assert!(
        read.attachments
            .iter()
            .all(|a| a.media_type == "message/rfc822")
    );
    let digest = mail(&[
        HEAD,
        "Content-Type: multipart/digest; boundary=b",
        "",
        "--b",
        "",
        "Subject: Den ene",
        "",
        "x",
        "--b--",
    ]);
    assert_eq!(digest.attachments[0].subject.as_deref(), Some("Den ene"));
}

#[test]
fn broken_boundaries_lose_no_text() {
    let parts = [
        "--b",
        "Content-Type: text/plain",
        "",
        "Første",
        "--b",
        "",
        "Anden",
    ];
    let with = |header: &str, end: &[&str]| mail(&[&[HEAD, header, ""], &parts[..], end].concat());
    for (header, end) in [
        ("Content-Type: multipart/mixed; boundary=b", &["--b--"][..]),
        ("Content-Type: multipart/mixed; boundary=b", &[]),
        ("Content-Type: multipart/mixed; boundary=b", &["--b"]),
    ] {
        assert_eq!(
            with(header, end).text,
            "Første\n\nAnden",
            "{header} {end:?}"
        );
    }
    let guessed = mail(&[
        HEAD,
        "Content-Type: multipart/mixed",
        "",
        "--=_Part_1",
        "",
        "Første",
        "--=_Part_1",
        "Content-Type: application/pdf",
        "",
        "x",
        "--=_Part_1--",
    ]);
    assert_eq!(
        (guessed.text.as_str(), guessed.attachments.len()),
        ("Første", 1)
    );
    let none = mail(&[
        HEAD,
        "Content-Type: multipart/mixed; boundary=zzz",
        "",
        "Bare tekst",
    ]);
    assert_eq!(none.text, "Bare tekst");
}

#[test]
fn flowed_lines_are_joined() {
    let read = mail(&[
        HEAD,
        "Content-Type: text/plain; charset=utf-8; format=flowed",
        "",
        "Det her er en ",
        "lang linje.",
        "> Citeret ",
        "> tekst",
    ]);
    assert_eq!(read.text, "Det her er en lang linje.\n> Citeret tekst");
    assert_eq!(read.own_text, "Det her er en lang linje.");
}

#[test]
fn what_is_no_mail_is_refused_by_its_code() {
    for (bytes, expect) in [
        (&b""[..], MailError::Empty),
        (b" \r\n\t\r\n", MailError::Empty),
        (b"Hej\r\n\r\nJeg vil gerne ...", MailError::NotAMail),
        (b"Frist: i dag\r\n\r\nx", MailError::NotAMail),
        (b"%PDF-1.7\n%\xe2\xe3", MailError::NotAMail),
        (b"PK\x03\x04\0\0", MailError::NotAMail),
        (b"\0\0\0\0", MailError::NotAMail),
        (b"From ida Mon Jun 8 2026", MailError::Empty),
    ] {
        assert_eq!(read_mail(bytes).unwrap_err(), expect, "{bytes:?}");
    }
    let bare = read_mail(b"Subject: x").unwrap();
    assert_eq!(
        (bare.subject.as_deref(), bare.text.as_str()),
        (Some("x"), "")
    );
    assert_eq!((bare.from, bare.date), (None, None));
    let unparted = read_mail(b"From: a@example.dk\nHej med jer\nHilsen").unwrap();
    assert_eq!(unparted.text, "Hej med jer\nHilsen");
    let mbox =
        read_mail(b"\xef\xbb\xbf\r\nFrom ida Mon Jun 8 2026\r\nSubject: x\r\n\r\ny").unwrap();
    assert_eq!(
        (mbox.subject.as_deref(), mbox.text.as_str()),
        (Some("x"), "y")
    );
}

#[test]
fn a_wrong_date_is_no_date() {
    for date in [
        "i går",
        "Mon, 99 Jun 2026 10:00:00 +0200",
        "1 Jan 1850 10:00:00 +0000",
        "",
    ] {
        assert_eq!(
            mail(&[HEAD, &format!("Date: {date}"), "", "x"]).date,
            None,
            "{date}"
        );
    }
}

#[test]
fn a_large_attachment_is_described_and_one_over_the_limit_refused() {
    let line = "QUJD".repeat(18) + "\r\n";
    let mut bytes = format!(
        "{HEAD}\r\nContent-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    )
    .into_bytes();
    bytes.extend_from_slice(line.repeat(40 * 1024 * 1024 / 54).as_bytes());
    let read = read_mail(&bytes).unwrap();
    let size = 40 * 1024 * 1024 / 54 * 54;
    assert_eq!(read.attachments[0].size, size);
    assert_eq!(
        read.attachments[0].sha256,
        hash(&b"ABC".repeat(size as usize / 3))
    );

    bytes.resize(BYTES_MAX, b'\n');
    assert!(read_mail(&bytes).is_ok());
    bytes.push(b'\n');
    assert_eq!(read_mail(&bytes), Err(MailError::TooLarge));
}

#[test]
fn depth_and_number_of_parts_are_limited_and_the_stack_is_safe() {
    let mut deep = HEAD.to_owned();
    for level in 0..5000 {
        deep +=
            &format!("\r\nContent-Type: multipart/mixed; boundary=b{level}x\r\n\r\n--b{level}x");
    }
    assert!(read_mail(deep.as_bytes()).unwrap().incomplete);

    let nested = format!(
        "{HEAD}\r\n{}",
        "Content-Type: message/rfc822\r\n\r\n".repeat(200_000)
    );
    let read = read_mail(nested.as_bytes()).unwrap();
    assert_eq!((read.attachments.len(), read.incomplete), (1, false));

    let parts = |count| {
        let part = "\r\n--b\r\n\r\nx";
        format!(
            "{HEAD}\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n{}\r\n--b--",
            part.repeat(count)
        )
    };
    assert!(!read_mail(parts(1000).as_bytes()).unwrap().incomplete);
    assert!(read_mail(parts(1001).as_bytes()).unwrap().incomplete);
}

#[test]
fn names_of_files_hold_no_folders_and_no_control_characters() {
    for (given, expect) in [
        ("../../etc/passwd", Some("passwd")),
        ("C:\\\\x\\\\y.doc", Some("y.doc")),
        ("..", None),
        ("a\u{7}b.txt", Some("ab.txt")),
    ] {
        let disposition = format!("Content-Disposition: attachment; filename=\"{given}\"");
        let read = mail(&[HEAD, "Content-Type: application/pdf", &disposition, "", "x"]);
        assert_eq!(read.attachments[0].name.as_deref(), expect, "{given}");
    }
}

#[test]
fn debug_shows_nothing_personal_and_json_carries_everything() {
    let read = mail(&[
        HEAD,
        "To: bo@example.dk",
        "Content-Type: application/pdf; name=ida.pdf",
        "",
        "x",
    ]);
    let shown = format!("{read:?} {:?} {:?}", read.from, read.attachments);
    for word in ["ida", "Ida", "bo@", "Svar"] {
        assert!(!shown.contains(word), "{word} in {shown}");
    }
    let json = serde_json::to_string(&read).unwrap();
    assert_eq!(serde_json::from_str::<Mail>(&json).unwrap(), read);
}

proptest::proptest! {
    #[test]
    fn no_bytes_make_it_panic(
        head in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..200),
        body in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400),
        kind in 0..6_usize,
    ) {
        let _ = read_mail(&head);
        let kinds = [
            "text/plain; charset=utf-16", "text/html; charset=utf-7", "multipart/mixed; boundary=a",
            "message/rfc822", "text/plain; charset=iso-2022-jp; format=flowed", "multipart/digest",
        ];
        let mut bytes = format!("{HEAD}\r\nContent-Type: {}\r\n", kinds[kind]).into_bytes();
        bytes.extend_from_slice(&head);
        bytes.extend_from_slice(b"\r\n\r\n--a\r\n");
        bytes.extend_from_slice(&body);
        if let Ok(read) = read_mail(&bytes) {
            let _ = read.own_text;
            proptest::prop_assert!(!read.text.chars().any(|c| c.is_control() && c != '\n' && c != '\t'));
        }
    }
}
