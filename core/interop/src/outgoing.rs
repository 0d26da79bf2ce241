//! Writing a mail (`.eml`): a text and its page as RFC 5322 with MIME, ready to be sent.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use medborger_base::digest;
use medborger_base::time::Timestamp;
use medborger_calendar::Language;

use super::mail::Mailbox;
use super::xml::{allowed, one_line, unified};
use super::{InteropError, WebLink};

/// The media type of a mail.
pub const MAIL_MEDIA_TYPE: &str = "message/rfc822";

/// A mail to be sent: the same in plain text and as a page, of which each program shows what it can.
///
/// `Debug` shows no names, addresses or texts.
///
/// ```
/// use medborger::calendar::Language;
/// use medborger::interop::{Mailbox, OutgoingMail, read_mail};
///
/// let at = "2026-11-30T07:00:00Z".parse().unwrap();
/// let from = Mailbox::new("post@kommune.example").with_name("Hedensted Kommune");
/// let to = Mailbox::new("ida@eksempel.dk").with_name("Ida Eksempel");
/// let mail = OutgoingMail::new("0199c82d.0001", at, from, to, "Svar på »Bænke«", "Vi sætter tre op.")
///     .with_language(Language::Danish)
///     .with_html("<p>Vi sætter tre op.</p>")
///     .with_unsubscribe("https://borgerbank.eksempel.dk/stop/7f".parse().unwrap());
/// let eml = mail.to_mime()?;
/// assert!(eml.is_ascii() && eml.contains("\r\nList-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n"));
/// let read = read_mail(eml.as_bytes())?;
/// assert_eq!(read.subject.as_deref(), Some("Svar på »Bænke«"));
/// assert_eq!(read.text, "Vi sætter tre op.");
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct OutgoingMail {
    /// What tells it from every other mail of the sender, before the `@` of `Message-ID`: the same whenever it is sent again.
    /// ASCII letters, digits, `.`, `-` and `_`.
    pub id: String,
    /// When it was written.
    pub date: Timestamp,
    /// Who sends it.
    pub from: Mailbox,
    /// To whom.
    pub to: Mailbox,
    /// In which language it is.
    pub language: Language,
    /// What it is about, on one line.
    pub subject: String,
    /// Plain text.
    pub text: String,
    /// The same as a page; none where there is plain text alone.
    pub html: Option<String>,
    /// Where mails of this kind are stopped with one click (RFC 8058).
    pub unsubscribe: Option<WebLink>,
}

impl OutgoingMail {
    /// A mail in Danish, in plain text alone.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        date: Timestamp,
        from: Mailbox,
        to: Mailbox,
        subject: impl Into<String>,
        text: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            date,
            from,
            to,
            language: Language::Danish,
            subject: subject.into(),
            text: text.into(),
            html: None,
            unsubscribe: None,
        }
    }

    /// The same in a language.
    #[must_use]
    pub fn with_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The same with a page beside the text.
    #[must_use]
    pub fn with_html(self, html: impl Into<String>) -> Self {
        Self {
            html: Some(html.into()),
            ..self
        }
    }

    /// The same with a link that stops mails of this kind.
    #[must_use]
    pub fn with_unsubscribe(self, link: WebLink) -> Self {
        Self {
            unsubscribe: Some(link),
            ..self
        }
    }

    /// The mail as it is handed to a mail server: ASCII, lines of at most 76 characters that end in CR LF (a link or an address
    /// may be longer, and no line is longer than 998). No text can add a field to the header or a part to the body, and the same
    /// mail is always the same bytes: the boundary between the parts follows from what they say.
    ///
    /// # Errors
    /// [`InteropError::MailUnfit`]: an id or an address with characters that the header of a mail can't carry, such as a
    /// local part that is not ASCII, or a link to stop that is longer than 900 characters.
    pub fn to_mime(&self) -> Result<String, InteropError> {
        let sender = address(&self.from.address).ok_or(InteropError::MailUnfit)?;
        let to = address(&self.to.address).ok_or(InteropError::MailUnfit)?;
        let (_, host) = sender.rsplit_once('@').ok_or(InteropError::MailUnfit)?;
        let is_plain = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if self.id.is_empty() || self.id.len() > 200 || !self.id.chars().all(is_plain) {
            return Err(InteropError::MailUnfit);
        }
        let mut out = String::new();
        field(&mut out, "Date", &date(self.date.to_utc()));
        mailbox(&mut out, "From", self.from.name.as_deref(), &sender);
        mailbox(&mut out, "To", self.to.name.as_deref(), &to);
        unstructured(&mut out, "Subject", &self.subject);
        field(&mut out, "Message-ID", &format!("<{}@{host}>", self.id));
        field(&mut out, "Content-Language", self.language.pick("da", "en"));
        field(&mut out, "Auto-Submitted", "auto-generated");
        if let Some(link) = &self.unsubscribe {
            let link = percent_encoded(link.as_str());
            if link.len() > 900 {
                return Err(InteropError::MailUnfit);
            }
            field(&mut out, "List-Unsubscribe", &format!("<{link}>"));
            // RFC 8058 wants HTTPS: to another address no program would post.
            if link.starts_with("https:") {
                field(
                    &mut out,
                    "List-Unsubscribe-Post",
                    "List-Unsubscribe=One-Click",
                );
            }
        }
        field(&mut out, "MIME-Version", "1.0");
        let Some(html) = &self.html else {
            part(&mut out, "text/plain", &self.text);
            return Ok(out);
        };
        // An equals sign and an underscore never stand together in a body in quoted-printable.
        let said = [self.text.as_bytes(), html.as_bytes()];
        let short = digest::keyed_short(b"medborger/boundary", &said);
        let boundary = format!("=_{}", digest::hex_string(&short));
        let _ = write!(
            out,
            "Content-Type: multipart/alternative;\r\n boundary=\"{boundary}\"\r\n\r\n--{boundary}\r\n"
        );
        part(&mut out, "text/plain", &self.text);
        let _ = write!(out, "\r\n--{boundary}\r\n");
        part(&mut out, "text/html", html);
        let _ = write!(out, "\r\n--{boundary}--\r\n");
        Ok(out)
    }
}

impl std::fmt::Debug for OutgoingMail {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("OutgoingMail")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A field whose value is ASCII on one line; on the next where both would not fit on one.
fn field(out: &mut String, name: &str, value: &str) {
    let fold = match name.len() + value.len() + 2 > LINE {
        true => "\r\n ",
        false => " ",
    };
    let _ = write!(out, "{name}:{fold}{value}\r\n");
}

/// How many characters a line has at most.
const LINE: usize = 76;
/// How many bytes of text an encoded word holds: with what stands around it, 72 characters of 75.
const WORD_BYTES: usize = 45;
/// How many of those the first word leaves to the field's name.
const NAME_BYTES: usize = 15;

/// A date as RFC 5322 has it, in UTC.
fn date(at: DateTime<Utc>) -> String {
    const DAYS: [&str; 7] = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    const MONTHS: [&str; 12] = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ];
    let day = DAYS.get(at.weekday().num_days_from_monday() as usize);
    let month = MONTHS.get(at.month0() as usize);
    let (day, month) = (day.unwrap_or(&"Mon"), month.unwrap_or(&"Jan"));
    let (of_month, year) = (at.day(), at.year());
    let (hour, minute, second) = (at.hour(), at.minute(), at.second());
    format!("{day}, {of_month:02} {month} {year:04} {hour:02}:{minute:02}:{second:02} +0000")
}

/// A name as `Fra` shows it, with its address.
fn mailbox(out: &mut String, field_name: &str, name: Option<&str>, address: &str) {
    let name = name.map(one_line).unwrap_or_default();
    let is_atom = |c: char| c.is_ascii_alphanumeric() || matches!(c, ' ' | '-' | '_');
    if name.is_empty() {
        field(out, field_name, &format!("<{address}>"));
    } else if name.len() <= 60 && name.chars().all(is_atom) {
        let _ = write!(out, "{field_name}: {name}\r\n <{address}>\r\n");
    } else {
        let _ = write!(out, "{field_name}:");
        encoded_words(out, &name);
        let _ = write!(out, " <{address}>\r\n");
    }
}

/// A field whose value is any text.
fn unstructured(out: &mut String, name: &str, text: &str) {
    let text = one_line(text);
    let is_plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
        && !text.contains("=?")
        && text.split(' ').all(|word| word.len() < LINE - 12);
    if !is_plain {
        let _ = write!(out, "{name}:");
        encoded_words(out, &text);
        return;
    }
    let _ = write!(out, "{name}:");
    let mut length = name.len() + 1;
    for word in text.split(' ').filter(|word| !word.is_empty()) {
        if length + 1 + word.len() > LINE {
            out.push_str("\r\n");
            length = 0;
        }
        out.push(' ');
        out.push_str(word);
        length += 1 + word.len();
    }
    out.push_str("\r\n");
}

/// A text as encoded words (RFC 2047): the first on the field's own line, since a reader may take a line's end before it for a space,
/// and shorter by the field's name; each other on a line of its own.
fn encoded_words(out: &mut String, text: &str) {
    let (mut word, mut most) = (String::new(), WORD_BYTES - NAME_BYTES);
    let mut fold = "";
    let mut give = |out: &mut String, word: &mut String| {
        let _ = write!(
            out,
            "{fold} =?utf-8?B?{}?=",
            STANDARD.encode(word.as_bytes())
        );
        word.clear();
        fold = "\r\n";
    };
    for c in text.chars().map(allowed) {
        if word.len() + c.len_utf8() > most {
            give(out, &mut word);
            most = WORD_BYTES;
        }
        word.push(c);
    }
    give(out, &mut word);
    out.push_str("\r\n");
}

/// An address as the header of a mail carries it: a local part with points where none may be is quoted. None where it can't be
/// carried: what is not ASCII needs servers that can't be counted on (RFC 6531), and a quoted `,` or `>` is read by some programs
/// as the beginning of another address.
fn address(text: &str) -> Option<String> {
    let (local, host) = text.rsplit_once('@')?;
    let is_host = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-');
    let labels = |label: &str| !label.is_empty() && label.len() <= 63;
    if !host.chars().all(is_host) || !host.split('.').all(labels) {
        return None;
    }
    let is_atom = |c: char| c.is_ascii_alphanumeric() || "!#$%&'*+-/=?^_`{|}~.".contains(c);
    if local.is_empty() || !local.chars().all(is_atom) {
        return None;
    }
    let dots = !local.starts_with('.') && !local.ends_with('.') && !local.contains("..");
    let local = match dots {
        true => local.to_owned(),
        false => format!("\"{local}\""),
    };
    (local.len() + host.len() < 320).then(|| format!("{local}@{host}"))
}

/// A link in ASCII.
fn percent_encoded(link: &str) -> String {
    let mut out = String::with_capacity(link.len());
    for byte in link.bytes() {
        match byte {
            b'!'..=b'~' => out.push(char::from(byte)),
            _ => {
                let _ = write!(out, "%{byte:02X}");
            }
        }
    }
    out
}

/// A part of a mail, its header and its text in quoted-printable (RFC 2045).
fn part(out: &mut String, media_type: &str, text: &str) {
    let _ = write!(
        out,
        "Content-Type: {media_type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    );
    let text = unified(text);
    for (number, line) in text.split('\n').enumerate() {
        if number > 0 {
            out.push_str("\r\n");
        }
        quoted(out, line);
    }
}

/// A line in quoted-printable. What mail servers have changed on the way is written out too: white space at its end, a point or
/// `From ` at its beginning.
fn quoted(out: &mut String, line: &str) {
    let (mut length, count) = (0, line.chars().count());
    for (place, c) in line.chars().map(allowed).enumerate() {
        let last = place + 1 == count;
        let as_it_is = match c {
            ' ' | '\t' => !last,
            '.' => place > 0,
            'F' => place > 0 || !line.starts_with("From "),
            '=' => false,
            c => matches!(c, '!'..='~'),
        };
        let mut bytes = [0; 4];
        let bytes = c.encode_utf8(&mut bytes).as_bytes();
        let width = match as_it_is {
            true => 1,
            false => 3 * bytes.len(),
        };
        // A character stays on one line, and each line but the last ends in an equals sign.
        if length + width + usize::from(!last) > LINE {
            out.push_str("=\r\n");
            length = 0;
        }
        length += width;
        match as_it_is {
            true => out.push(c),
            false => {
                for byte in bytes {
                    let _ = write!(out, "={byte:02X}");
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
