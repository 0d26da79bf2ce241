//! Mails as the clients in use write them, and own words that look like theirs.

use super::{Mail, MailDoubt, read_mail};

const OWN: &str = "Bevar stien, tak.\n\nIda";

fn with_body(headers: &str, body: &str) -> Mail {
    let mail = format!(
        "From: Ida Eksempel <ida@example.dk>\nContent-Type: text/plain; charset=utf-8\n{headers}\n\n{body}"
    );
    read_mail(mail.as_bytes()).unwrap()
}

fn read(body: &str) -> Mail {
    with_body("Subject: Stien", body)
}

#[test]
fn the_original_goes_whole_in_the_forms_of_every_client() {
    for original in [
        // Yahoo
        "    Den torsdag den 21. maj 2026 09.15.12 CEST skrev Plan <plan@example.dk>:  \n \n Skriv til os.\n Plan   ",
        "On Thursday, May 21, 2026 at 09:15:12 AM GMT+2, Plan <plan@example.dk> wrote:\n\n Skriv til os.",
        "    Am Donnerstag, 21. Mai 2026 um 09:15:12 MESZ hat Plan <plan@example.dk> Folgendes geschrieben:  \n \n Skriv til os.",
        "    torsdag 21. mai 2026 kl. 09:15:12 CEST skrev Plan <plan@example.dk>:\n\n Skriv til os.",
        "    Den torsdag 21 maj 2026 09:15:12 CEST skrev Plan\n <plan@example.dk>:\n\n Skriv til os.",
        // Outlook
        "Von: Plan <plan@example.dk>\nGesendet: Donnerstag, 21. Mai 2026\nAn: Ida\nBetreff: Stien\n\nSkriv til os.",
        "Fra: Plan <plan@example.dk>\nSendt: 21. maj 2026 09:15\nTil: Ida Eksempel <ida@example.dk>\nEmne: SV: Stien\n\nSkriv til os.",
        "Fra: Plan\nSendt: torsdag den 21. maj 2026 09:15\nTil: Ida Eksempel; Bo Eksempel;\n  Mia Eksempel\nCc: Havnen\nEmne: Stien\n\nSkriv til os.",
        "From: Plan <plan@example.dk>\nSent: Thursday, May 21, 2026 9:15 AM\nTo: Ida\nSubject: Re: Stien\n\nSkriv til os.",
        "Från: Plan <plan@example.dk>\nSkickat: den 21 maj 2026 09:15\nTill: Ida\nÄmne: Stien\n\nSkriv til os.",
        "Fra: Plan <plan@example.dk>\nSendt: torsdag 21. mai 2026 09:15\nTil: Ida\nEmne: Stien\n\nSkriv til os.",
        "*Von:* Plan <plan@example.dk>\n*Gesendet:* Donnerstag, 21. Mai 2026 09:15\n*An:* Ida\n*Betreff:* Stien\n\nSkriv til os.",
        "*Från:* Plan\n*Skickat:* den 21 maj 2026 09:15\n*Till:* Ida\n*Ämne:* Stien\n\nSkriv til os.",
        "*Fra*: Plan\n*Dato*: torsdag den 21. maj 2026 kl. 09.15\n*Til*: Ida\n*Emne*: Stien\n\nSkriv til os.",
        "Fra:\u{a0}Plan <plan@example.dk>\nSendt:\u{a0}21. maj 2026 09:15\nTil:\u{a0}Ida\nEmne:\u{a0}Stien\n\nSkriv til os.",
        "________________________________\nFra: Plan <plan@example.dk>\nSendt: 21. maj 2026 09:15:12\nTil: Ida\nEmne: Stien\n\nSkriv til os.",
        "-----Oprindelig meddelelse-----\nFra: Plan\n\nSkriv til os.",
        "-----Ursprüngliche Nachricht-----\nVon: Plan\n\nSkriv til os.",
        "-----Ursprungligt meddelande-----\nFrån: Plan\n\nSkriv til os.",
        "-----Opprinnelig melding-----\nFra: Plan\n\nSkriv til os.",
        "Fra: Plan <plan@example.dk>\n\nSendt: 21. maj 2026 09:15\n\nTil: Ida\n\nEmne: Stien\n\nSkriv til os.",
        // Gmail
        "tor. 21. mai 2026 kl. 09:15 skrev Plan <plan@example.dk\n>:\n\n> Skriv til os.",
        "Den tor. 21. maj 2026 kl. 09.15 skrev Plan og Miljø i Eksempel Kommune <\nplan@example.dk>:\n\n> Skriv til os.",
        "Den tors 21 maj 2026 kl 09:15 skrev Plan <plan@example.dk>:\n\n> Skriv til os.",
        "Am Do., 21. Mai 2026 um 09:15\u{a0}Uhr schrieb Plan <plan@example.dk>:\n\n> Skriv til os.",
        "On Thu, May 21, 2026 at 9:15\u{202f}AM Plan <plan@example.dk>\nwrote:\n\n> Skriv til os.",
        "Den tor. 21. maj 2026 kl. 09.15\nskrev Plan\n<plan@example.dk\n>:\n>\n> Skriv til os.",
        // Apple
        "Den 21. maj 2026 kl. 09.15 skrev Plan <plan@example.dk>:\n\n> Skriv til os.",
        "> Den 21. maj 2026 kl. 09.15 skrev Plan <plan@example.dk>:\n> \n> Skriv til os.",
        "21 maj 2026 kl. 09:15 skrev Plan <plan@example.dk>:\n\n> Skriv til os.",
        "21. mai 2026 kl. 09:15 skrev Plan\u{a0}<plan@example.dk>:\n\nSkriv til os.",
        "Am 21.05.2026 um 09:15 schrieb Plan <plan@example.dk>:\n\n> Skriv til os.",
        "On 21 May 2026, at 09:15, Plan <plan@example.dk> wrote:\n\nSkriv til os.",
        "Start på videresendt besked:\n\nFra: Plan <plan@example.dk>\nEmne: Stien\nDato: 21. maj 2026 kl. 09.15\nTil: ida@example.dk\n\nSkriv til os.",
        "Begin forwarded message:\n\n> From: Plan <plan@example.dk>\n> Subject: Stien\n> Date: 21 May 2026\n> \n> Skriv til os.",
        // Thunderbird
        "Den 21-05-2026 kl. 09:15 skrev Plan:\n> Skriv til os.",
        "Am 21.05.26 um 09:15 schrieb Plan:\n> Skriv til os.",
        "On 5/21/26 09:15, Plan wrote:\n> Skriv til os.",
        "-------- Videresendt meddelelse --------\nEmne: Stien\nDato: 21. maj 2026\nFra: Plan <plan@example.dk>\n\nSkriv til os.",
        // eM Client
        "------ Oprindelig meddelelse ------\nFra \"Plan\" <plan@example.dk>\nTil \"Ida\" <ida@example.dk>\nDato 21-05-2026 09:15:12\nEmne Stien\n\nSkriv til os.",
        "------ Original Message ------\nFrom: \"Plan\" <plan@example.dk>\n\nSkriv til os.",
        // Ticket systems
        "--- Svar venligst over denne linje ---\n\nSkriv til os.",
        "##- Please type your reply above this line -##\n\nSkriv til os.",
        "=== Bitte antworten Sie oberhalb dieser Linie ===\n\nSkriv til os.",
        "-- Skriv ditt svar ovanför denna rad --\n\nSkriv til os.",
        "##- Vennligst skriv svaret ditt over denne linjen -##\n\nSkriv til os.",
        "----- Svar over denne linje for at besvare sag 12 -----\nSkriv til os.",
        "[Please reply above this line]\n\nSkriv til os.",
        "Skriv dit svar over denne linje\n\nSkriv til os.",
        // Programs that put the name first, or no word before it
        "Plan <plan@example.dk> skrev den tors. 21. maj 2026 kl. 09.15:\n\nSkriv til os.",
        "Plan <plan@example.dk> schrieb am Do., 21. Mai 2026, 09:15:\n\n> Skriv til os.",
        "2026-05-21 09:15 GMT+02:00 Plan <plan@example.dk>:\n> Skriv til os.",
        "On Thursday, May 21st, 2026 at 09:15, Plan <plan@example.dk> wrote:\n\nSkriv til os.",
        "On 21. May 2026 at 09.15 +0200, Plan <plan@example.dk>, wrote:\nSkriv til os.",
        "Am 21.05.2026 um 09:15 schrieb \"Plan\" <plan@example.dk<mailto:plan@example.dk>>:\n\nSkriv til os.",
        "Gesendet: Donnerstag, 21. Mai 2026 um 09:15 Uhr\nVon: \"Plan\" <plan@example.dk>\nAn: ida@example.dk\nBetreff: Stien\nSkriv til os.",
        "Fra: Plan [mailto:plan@example.dk]\nSendt: 21. maj 2026 09:15\nTil: Ida\nEmne: Stien\n\nSkriv til os.",
        "Från: Plan\nSkickat: den 21 maj 2026 09:15:12 (UTC+01:00) Amsterdam, Berlin\nTill: Ida\nÄmne: Stien\n\nSkriv til os.",
        "Vidarebefordrat brev:\n\nFrån: Plan <plan@example.dk>\nDatum: 21 maj 2026\nTill: ida@example.dk\n\nSkriv til os.",
        "Anfang der weitergeleiteten Nachricht:\n\nVon: Plan <plan@example.dk>\nBetreff: Stien\nDatum: 21. Mai 2026\n\nSkriv til os.",
        "Plan skrev 2. juni 2026:\n> Skriv til os.",
        "Le 2 juin 2026 à 10:12, Plan <plan@example.dk> a écrit :\n> Skriv til os.",
        "Den tis 2 juni 2026 10:12Plan <plan@example.dk> skrev:\n\n> Skriv til os.",
        "Den 2. juni 2026 10:12:13 CEST, skrev Plan <plan@example.dk>:\n>Skriv til os.",
        "On June 2, 2026 10:12:13 AM GMT+02:00, Plan <plan@example.dk> wrote:\n>Skriv til os.",
        "Fra: Plan\n<plan@example.dk>\nSendt: 2. juni 2026 10:12\nTil: ida@example.dk\nEmne: Stien\n\nSkriv til os.",
        "--\nFra: Plan <plan@example.dk>\nSendt: 2. juni 2026 10:12\nTil: Ida\nEmne: Stien\n\nSkriv til os.",
        "----- Videresendt af Plan/Kommune den 02-06-2026 10:12 -----\n\nFra: Plan\n\nSkriv til os.",
        "Afsender: Plan <plan@example.dk>\nDato: 2. juni 2026\nEmne: Stien\n\nSkriv til os.",
        // Zoho, Proton
        "---- On Thu, 21 May 2026 09:15:12 +0200 Plan <plan@example.dk> wrote ----\n\nSkriv til os.",
        "Den torsdag d. 21. maj 2026 kl. 09.15 skrev Plan <plan@example.dk>:\n\n> Skriv til os.",
    ] {
        let mail = read(&format!("{OWN}\n\n{original}"));
        assert_eq!(mail.own_text, OWN, "{original}");
    }
}

#[test]
fn the_senders_own_words_are_never_cut() {
    for own in [
        "Jeg har læst planen.\nFra: Skovvej\nTil: Havnen\nskal der være en cykelsti.",
        "Fra: Nørregade 3\nDato: i dag\n\nJeg protesterer.",
        "Vi foreslår to ruter.\n\nFra: Skovvej\nTil: Havnen\n\nFra: Havnen\nTil: Torvet\n\nVenlig hilsen",
        "Turen:\n\nFra: Skovvej\nTil: Havnen\nDato: 21. maj 2026 kl. 10.00\n\nKom selv.",
        "Emne: Stien\nFra: Ida Eksempel\nTil: Kommunen\n\nJeg protesterer.",
        "Fra: Ida Eksempel <ida@example.dk>\nTil: Plan <plan@example.dk>\nDato: 21. maj 2026\nEmne: Stien\n\nJeg protesterer.",
        "Fra: Ida Eksempel\nDato: 21. maj 2026\n\nJeg protesterer.",
        "Fra: Ida Eksempel\nSendt: 21. maj 2026\nTil: Kommunen\n\nJeg protesterer.",
        "From: the harbour\nTo: the forest\nthere should be a path.",
        "Von: Hafen\nAn: Wald\nführt kein Weg.",
        "Från: Hamnen\nTill: Skogen\nska det finnas en väg.",
        "Den 1. juni 2026 skrev jeg til plan@example.dk:\nI svarede ikke.",
        "Den 1. juni 2026 kl. 10 skrev vi:\nI svarede ikke.",
        "Den 21. maj 2026 kl. 09.15 skrev Plan:\nVi bygger ikke. Det er jeg uenig i.",
        "On 1 June 2026 I wrote to plan@example.dk:\nYou did not answer.",
        "Vi har talt bilerne:\nder kom\n> 500 i timen\nog det er for mange.",
        "Man bør ikke bygge over denne linje",
        "Oprindelig besked\n\nvar en anden.",
        "Videresendt besked:\n\nJeg har fået den af min nabo.",
        "To: det er et tal\nFra: min altan",
        "- Original Message -\nis a song.",
        "> 500 biler i timen er for meget.\n\nHilsen Ida",
        "Mit svar:\n\n>> Nej tak <<\n\nIda",
        "Skriv gerne, men svar over denne linje.",
        "Åbent:\n\nFra: 1. maj 2026\nTil: 1. juni 2026\n\nDet er for kort.",
        "Fra: 1. juni 2026 kl. 10\nTil: 2. juni 2026\nEmne: lukning\nDato: 1. juni 2026\n\nJeg er imod.",
        "Til: Kommunen\nFra: Grundejerforeningen <bestyrelse@example.dk>\nDato: 21. maj 2026\nEmne: Indsigelse\n\nVi protesterer.",
        "Jeg skriver om stien.\n\nFra: Nørregade 3\nTil: Kommunen\nDato: 21. maj 2026\nEmne: Indsigelse\n\nJeg protesterer.",
        "From: my window I see\nTo: my regret\nSubject: to change\n\nthe trees fall.",
        "Den 21. maj 2026 kl. 09.15 skrev Plan (plan@example.dk) til mig:\nVi bygger. Det er jeg imod.",
        "I sin mail af 21. maj 2026 skrev plan@example.dk:\nVi bygger. Det er jeg imod.",
        "Am 21. Mai 2026 schrieb der Bürgermeister:\nWir bauen. Ich bin dagegen.",
        "---\nFørst om støj.\n---\nSå om trafik.",
    ] {
        assert_eq!(read(own).own_text, own, "{own}");
    }
}

#[test]
fn a_sentence_above_the_line_of_a_program_stays() {
    let mail = read(
        "21. maj 2026 var en god dag.\nDen 22. maj 2026 kl. 10.00 skrev Plan <plan@example.dk>:\n> Skriv til os.",
    );
    assert_eq!(mail.own_text, "21. maj 2026 var en god dag.");
    let mail = read(
        "Den 22. maj 2026 kl. 10.00 skrev Plan <plan@example.dk>:\n> Hvad med træer?\nJa tak.\n> Og bænke?\nOgså.",
    );
    assert_eq!(mail.own_text, "Ja tak.\nOgså.");
}

#[test]
fn an_original_in_html_goes_too() {
    for original in [
        "<hr><div id=divRplyFwdMsg><b>Fra:</b> Plan &lt;plan@example.dk&gt;<br><b>Sendt:</b> 21. maj 2026 09:15<br><b>Til:</b> Ida<br><b>Emne:</b> Stien</div><p>Skriv til os.</p>",
        "<div style=\"border-top:solid\"><p><b>Von:</b>&nbsp;Plan<br><b>Gesendet:</b>&nbsp;Donnerstag, 21. Mai 2026 09:15<br><b>An:</b>&nbsp;Ida<br><b>Betreff:</b>&nbsp;Stien</p></div><p>Skriv til os.</p>",
        "<div class=gmail_quote><div class=gmail_attr>Den tor. 21. maj 2026 kl. 09.15 skrev Plan &lt;<a href=\"mailto:plan@example.dk\">plan@example.dk</a>&gt;:<br></div><blockquote>Skriv til os.</blockquote></div>",
        "<div class=yahoo_quoted>Den torsdag den 21. maj 2026 09.15.12 CEST skrev Plan &lt;plan@example.dk&gt;:</div><div>Skriv til os.</div>",
    ] {
        let mail = format!(
            "From: ida@example.dk\nContent-Type: text/html; charset=utf-8\n\n<p>Bevar stien, tak.</p><p>Ida</p>{original}"
        );
        let mail = read_mail(mail.as_bytes()).unwrap();
        assert_eq!(mail.own_text, OWN, "{original}");
    }
}

#[test]
fn a_forwarded_mail_gives_its_sender_date_and_text() {
    for (subject, body, own) in [
        (
            "Fwd: Stien",
            "Se her.\n\n---------- Forwarded message ---------\nFra: Bo Eksempel <bo@example.dk>\nDate: 21. maj 2026 kl. 09.15\nSubject: Stien\nTo: <ida@example.dk>\n\n\nBevar den.",
            "Se her.",
        ),
        (
            "VS: Stien",
            "Fra: Bo Eksempel <bo@example.dk>\nSendt: 21. maj 2026 kl. 09.15\nTil: Ida\nEmne: Stien\n\nBevar den.",
            "",
        ),
        (
            "WG: Stien",
            "Siehe unten.\n\nVon: Bo Eksempel <bo@example.dk>\nGesendet: 21. maj 2026 kl. 09.15\nAn: Ida\nBetreff: Stien\n\nBevar den.",
            "Siehe unten.",
        ),
        (
            "Stien",
            "Se her.\n\nStart på videresendt besked:\n\n> Fra: Bo Eksempel <bo@example.dk>\n> Emne: Stien\n> Dato: 21. maj 2026 kl. 09.15\n> Til: ida@example.dk\n> \n> Bevar den.",
            "Se her.",
        ),
        (
            "VS: Stien",
            "Se her.\n\n------ Videresendt meddelelse ------\nFra \"Bo Eksempel\" <bo@example.dk>\nTil \"Ida\" <ida@example.dk>\nDato 21. maj 2026 kl. 09.15\nEmne Stien\n\nBevar den.",
            "Se her.",
        ),
        (
            "VB: Stien",
            "Se her.\n\n*Från:* Bo Eksempel <bo@example.dk>\n*Skickat:* 21. maj 2026 kl. 09.15\n*Till:* Ida\n*Ämne:* Stien\n\nBevar den.",
            "Se her.",
        ),
    ] {
        let mail = with_body(&format!("Subject: {subject}"), body);
        assert_eq!(mail.own_text, own, "{body}");
        let inner = mail.forwarded.unwrap();
        assert_eq!(
            (
                inner.name.as_deref(),
                inner.address.as_deref(),
                inner.date.as_deref(),
                inner.subject.as_deref()
            ),
            (
                Some("Bo Eksempel"),
                Some("bo@example.dk"),
                Some("21. maj 2026 kl. 09.15"),
                Some("Stien")
            ),
            "{body}"
        );
        assert_eq!(inner.text, "Bevar den.", "{body}");
        assert!(mail.needs_human.contains(&MailDoubt::Forwarded));
        assert_eq!(
            mail.needs_human.contains(&MailDoubt::NoOwnText),
            own.is_empty()
        );
    }
    let answered = read(
        "Ja.\n\nFra: Plan <plan@example.dk>\nSendt: 21. maj 2026 09:15\nTil: Ida\nEmne: Stien\n\nSkriv.",
    );
    assert_eq!(
        (answered.forwarded, answered.needs_human),
        (None, Vec::new())
    );
}

#[test]
fn whatever_is_empty_or_doubtful_asks_for_a_person_and_says_why() {
    for (body, reasons) in [
        ("Bevar stien.", &[][..]),
        ("", &[MailDoubt::NoText]),
        (
            "Den 21. maj 2026 kl. 09.15 skrev Plan <plan@example.dk>:\n> Skriv til os.",
            &[MailDoubt::NoOwnText],
        ),
        (
            "Bevar stien.\n> Skriv til os.",
            &[MailDoubt::OriginalDoubtful],
        ),
        (
            "Fra: Ida Eksempel\nDato: 21. maj 2026\n\nJeg protesterer.",
            &[MailDoubt::OriginalDoubtful],
        ),
        (
            "Den 21. maj 2026 kl. 09.15 skrev Plan:\nSkriv til os.",
            &[MailDoubt::OriginalDoubtful],
        ),
        (
            "Se mine svar nedenfor.\n\nFra: Plan <plan@example.dk>\nSendt: 21. maj 2026 09:15\nTil: Ida\nEmne: Stien\n\nHvorfor? Fordi.",
            &[MailDoubt::AnswersWithin],
        ),
        (
            "Jeg har læst planen.\nFra: Skovvej\nTil: Havnen\nskal der være en cykelsti.",
            &[],
        ),
    ] {
        assert_eq!(read(body).needs_human, reasons, "{body}");
    }
}

#[test]
fn a_mail_that_was_cut_off_on_its_way_says_so() {
    let read = |end: &str| {
        let mail = format!(
            "From: ida@example.dk\nContent-Type: multipart/mixed; boundary=b\n\n--b\n\nBevar stien.{end}"
        );
        read_mail(mail.as_bytes()).unwrap()
    };
    assert_eq!(read("\n--b--").needs_human, []);
    for end in ["", "\n--", "\n--b"] {
        assert_eq!(read(end).needs_human, [MailDoubt::CutOff], "{end:?}");
        assert!(read(end).own_text.starts_with("Bevar stien."), "{end:?}");
    }
}

proptest::proptest! {
    #[test]
    fn a_text_of_labels_and_places_without_date_or_address_is_kept_whole(
        lines in proptest::collection::vec(
            (
                proptest::sample::select(vec![
                    "Fra:", "Til:", "Emne:", "Dato:", "From:", "To:", "Von:", "An:", "Från:", "Till:", "Den", "On", "", "skrev",
                    "Sendt fra", "*Fra:*",
                ]),
                proptest::sample::select(vec![
                    "Skovvej", "Havnen 3", "i dag", "kl. 10", "mandag", "2026", "vi skrev:", "over linjen", "- -", "500",
                ]),
            ),
            1..12,
        ),
        ends in proptest::sample::select(vec!["\n", "\n\n"]),
    ) {
        let lines: Vec<String> = lines.iter().map(|(label, place)| format!("{label} {place}").trim().to_owned()).collect();
        let body = lines.join(ends);
        let kept = read(&body);
        proptest::prop_assert_eq!(kept.own_text, body.trim());
    }
}
