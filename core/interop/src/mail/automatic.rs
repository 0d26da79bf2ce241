//! Mails that no person wrote, by their sender and subject; what their header says, the header knows.

use medborger_base::text::folded;

use super::Mailbox;

/// How the addresses begin from which servers write.
const SENDERS: [&str; 2] = ["mailer-daemon@", "postmaster@"];

/// How the subjects begin that programs give their answers, folded; in Danish, English, German, Swedish and Norwegian.
const SUBJECTS: [&str; 29] = [
    "autosvar",
    "automatisk svar",
    "automatisk besked",
    "automatiskt svar",
    "fraværsmeddelelse",
    "fraværende:",
    "fravær:",
    "ikke på kontoret",
    "kan ikke leveres",
    "kunne ikke leveres",
    "ikke leveret",
    "går inte att leverera",
    "kan ikke levere",
    "læst:",
    "ikke læst:",
    "automatic reply",
    "auto reply",
    "autoreply",
    "auto svar",
    "out of office",
    "out of the office",
    "undeliverable",
    "undelivered mail",
    "delivery status notification",
    "mail delivery failed",
    "returned mail",
    "automatische antwort",
    "abwesenheitsnotiz",
    "unzustellbar",
];

/// Whether sender or subject say so.
pub(super) fn says_so(from: Option<&Mailbox>, subject: Option<&str>) -> bool {
    let address = from.map(|from| from.address.to_ascii_lowercase());
    let subject = subject.map(|subject| {
        let text = folded(subject).replace('-', " ");
        let answers = ["sv:", "re:", "vs:", "fw:", "fwd:", "aw:"];
        let mut rest = text.trim();
        while let Some(inner) = answers.iter().find_map(|mark| rest.strip_prefix(mark)) {
            rest = inner.trim();
        }
        rest.to_owned()
    });
    let begins = |text: Option<String>, with: &[&str]| {
        text.is_some_and(|text| with.iter().any(|word| text.starts_with(word)))
    };
    begins(address, &SENDERS) || begins(subject, &SUBJECTS)
}

#[cfg(test)]
mod tests {
    use super::super::{MailDoubt, read_mail};

    fn automatic(header: &str) -> bool {
        let mail = format!("From: Ida <ida@example.dk>\r\n{header}\r\n\r\nJeg er på ferie.\r\n");
        let mail = read_mail(mail.as_bytes()).unwrap();
        mail.needs_human.contains(&MailDoubt::Automatic)
    }

    #[test]
    fn what_a_program_sent_is_told_by_its_header_its_sender_or_its_subject() {
        for header in [
            "Auto-Submitted: auto-replied",
            "Auto-Submitted: auto-generated",
            "X-Autoreply: yes",
            "Return-Path: <>",
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b",
            "Subject: Autosvar: Lokalplan 12",
            "Subject: =?utf-8?Q?Frav=C3=A6rsmeddelelse?=",
            "Subject: Automatic reply: Lokalplan",
            "Subject: Kan ikke leveres: Lokalplan",
            "Precedence: auto_reply",
            "Subject: SV: Autosvar: ferie",
            "Subject: Auto-svar",
            "Subject: Out of the Office",
            "X-Failed-Recipients: bo@example.dk",
        ] {
            assert!(automatic(header), "{header}");
        }
        for header in [
            "Subject: Lokalplan 12",
            "Subject: SV: Automatiske døre i hallen",
            "Auto-Submitted: no",
            "Return-Path: <ida@example.dk>",
            "Subject: De leverede ikke",
        ] {
            assert!(!automatic(header), "{header}");
        }
        let daemon =
            read_mail(b"From: MAILER-DAEMON@mx.example.dk\r\nSubject: x\r\n\r\ny").unwrap();
        assert!(daemon.needs_human.contains(&MailDoubt::Automatic));
    }

    #[test]
    fn a_mail_arrived_when_the_last_server_took_it_in() {
        let mail = read_mail(
            b"Received: from a by b with ESMTP id 1;\r\n\tTue, 9 Jun 2026 00:00:05 +0200 (CEST)\r\n\
              Received: from c by a; Mon, 8 Jun 2026 23:59:00 +0200\r\n\
              Date: Mon, 8 Jun 2026 10:00:00 +0200\r\nFrom: Ida <ida@example.dk>\r\n\r\nx",
        )
        .unwrap();
        let shown = |at: Option<medborger_base::time::Timestamp>| at.unwrap().to_string();
        assert_eq!(shown(mail.received), "2026-06-08T22:00:05Z");
        assert_eq!(shown(mail.date), "2026-06-08T08:00:00Z");
        assert_eq!(
            read_mail(b"Received: by x\r\nSubject: a\r\n\r\nb")
                .unwrap()
                .received,
            None
        );
    }
}
