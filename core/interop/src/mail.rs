//! Reading a mail (`.eml`): what it says, who sent it, what is attached.

mod decode;
mod header;
mod html;
mod part;
mod quote;
#[cfg(test)]
mod tests;

use std::fmt;

use medborger_base::time::Timestamp;
use medborger_codec::Record;

/// The largest mail that is read, in bytes.
const BYTES_MAX: usize = 64 * 1024 * 1024;

medborger_base::error::errors! {
    /// Why a mail was not read.
    MailError {
        /// Nothing but white space.
        Empty => "mail_empty", Invalid, Some("mail"),
            "the mail is empty", "mailen er tom";
        /// Over 64 MiB.
        TooLarge => "mail_too_large", Invalid, Some("mail"),
            "the mail is larger than 64 MiB", "mailen er større end 64 MiB";
        /// The text does not begin with header fields that a mail has.
        NotAMail => "not_a_mail", Invalid, Some("mail"),
            "the file is not a mail: it does not begin with the header of one",
            "filen er ikke en mail: den begynder ikke med en mails brevhoved";
        /// There is no attachment of that number.
        AttachmentUnknown => "attachment_unknown", NotFound, Some("attachment"),
            "the mail has no such attachment", "mailen har ikke den vedhæftede fil";
    }
}

/// A mail, read.
///
/// `Debug` shows no names, addresses or texts.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Mail {
    /// Who sent it, as the mail itself says. Nothing proves it.
    pub from: Option<Mailbox>,
    /// To whom, groups resolved; without the copies.
    pub to: Vec<Mailbox>,
    /// What it is about, on one line.
    pub subject: Option<String>,
    /// When it was written, as the mail itself says.
    pub date: Option<Timestamp>,
    /// Its id, without angle brackets.
    pub message_id: Option<String>,
    /// The text: plain text where the mail has it, else its HTML turned into text. In composed characters (NFC), lines
    /// ending in `\n`, without blank lines at either end. Empty where the mail has no text.
    pub text: String,
    /// What the sender wrote, without the mail that was answered.
    ///
    /// It ends where the original begins: at a line such as `-----Oprindelig meddelelse-----`, or at the header that mail
    /// programs copy (`Fra:` with `Sendt:`, `Dato:`, `Til:` or `Emne:` right below it, in Danish or English). Lines that
    /// begin with `>` are left out, with the line before them that says who wrote them (`Den 1. juni 2026 skrev …:`, `On …
    /// wrote:`); what was written between or below them is kept.
    ///
    /// Mail programs do this in many ways, so [`Mail::text`] keeps everything, and who decides about a mail should see it.
    pub own_text: String,
    /// Whether something of the text could not be decoded and was replaced or left out.
    pub text_is_lossy: bool,
    /// How many control characters were taken out of the text.
    pub controls_removed: u32,
    /// What is attached, in the mail's order.
    pub attachments: Vec<Attachment>,
    /// Whether parts were left unread, because they lie more than ten deep or there are more than a thousand.
    pub incomplete: bool,
}

/// A name with an address of mail.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Mailbox {
    /// The name, where one is given.
    pub name: Option<String>,
    /// The address, as it stands in the mail: it is not checked.
    pub address: String,
}

/// What is attached to a mail: described, not held. [`read_attachment`] gives its bytes.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Attachment {
    /// The file's name, without folders and control characters, of at most 255 characters.
    pub name: Option<String>,
    /// The media type in lower case, as the mail says: `application/pdf`. Nothing proves it.
    pub media_type: String,
    /// How many bytes it has, decoded.
    pub size: u64,
    /// SHA-256 of the decoded bytes, as 64 hexadecimal digits in lower case.
    pub sha256: String,
    /// Whether it belongs within the text, as a picture in a signature does.
    pub inline: bool,
    /// Whether something of it could not be decoded.
    pub damaged: bool,
    /// For an attached mail, its subject.
    pub subject: Option<String>,
}

/// Reads a mail in the form in which mail programs save it (`.eml`): RFC 5322 with MIME (RFC 2045 to 2049).
///
/// # How
///
/// The values of header fields (names, dates, encoded words of RFC 2047, file names of RFC 2231) and the character sets are
/// read by the crate `mail-parser`. The walk through the parts is written here: the crate opens attached mails within
/// attached mails without end, and taking the result apart again then overflows the stack, so a mail of a few megabytes
/// could end the process. Here parts are opened ten deep, and an attached mail is described and not opened. Attachments are
/// hashed as they are decoded, a few kilobytes at a time.
///
/// Of the same text in several forms (`multipart/alternative`), the plain one is taken. Parts of text that follow one
/// another are joined. Flowed lines (RFC 3676) are joined. A text without a character set that is not UTF-8 is read as
/// Windows-1252, and so are header fields. A mail without boundary, or whose last boundary is missing, is read as far as it
/// goes.
///
/// # Errors
/// - [`MailError::Empty`] for nothing but white space;
/// - [`MailError::TooLarge`] for more than 64 MiB;
/// - [`MailError::NotAMail`] without a sender, recipient, date, subject, id or trace of delivery in its header.
///
/// ```
/// use medborger::interop::read_mail;
///
/// let mail = read_mail(
///     b"From: =?iso-8859-1?Q?Ida_S=F8?= <ida@example.dk>\r\n\
///       Date: Mon, 8 Jun 2026 23:59:59 +0200\r\n\
///       Content-Type: text/plain; charset=iso-8859-1\r\n\
///       Content-Transfer-Encoding: quoted-printable\r\n\r\n\
///       Flere b=E5lpladser.\r\n\r\nDen 1. jun. 2026 skrev Plan <plan@example.dk>:\r\n> Skriv til os.\r\n",
/// )?;
/// assert_eq!(mail.from.as_ref().unwrap().name.as_deref(), Some("Ida Sø"));
/// assert_eq!(mail.own_text, "Flere bålpladser.");
/// assert!(mail.text.ends_with("> Skriv til os."));
/// # Ok::<(), medborger::interop::MailError>(())
/// ```
pub fn read_mail(bytes: &[u8]) -> Result<Mail, MailError> {
    let (mail, _) = read(bytes, None)?;
    Ok(mail)
}

/// The decoded bytes of an attachment, by its place in [`Mail::attachments`], from 0.
///
/// # Errors
/// Those of [`read_mail`], and [`MailError::AttachmentUnknown`] where there is no such attachment.
pub fn read_attachment(bytes: &[u8], attachment: usize) -> Result<Vec<u8>, MailError> {
    let (_, content) = read(bytes, Some(attachment))?;
    content.ok_or(MailError::AttachmentUnknown)
}

fn read(bytes: &[u8], wanted: Option<usize>) -> Result<(Mail, Option<Vec<u8>>), MailError> {
    if bytes.len() > BYTES_MAX {
        return Err(MailError::TooLarge);
    }
    let bytes = header::without_envelope(bytes);
    if bytes.is_empty() {
        return Err(MailError::Empty);
    }
    let (head, body) = header::split(bytes);
    let head = header::Header::read(head);
    if !head.is_of_a_mail() {
        return Err(MailError::NotAMail);
    }
    let mut parts = part::Parts::new(wanted);
    let text = parts.root(&head, body);
    let (text, controls_removed) = decode::cleaned(text.text);
    let mail = Mail {
        from: head.from(),
        to: head.to(),
        subject: head.subject(),
        date: head.date(),
        message_id: head.message_id(),
        own_text: quote::own_text(&text),
        text,
        text_is_lossy: parts.text_is_lossy,
        controls_removed,
        attachments: parts.attachments,
        incomplete: parts.incomplete,
    };
    Ok((mail, parts.content))
}

impl fmt::Debug for Mail {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mail")
            .field("date", &self.date)
            .field("text_bytes", &self.text.len())
            .field("text_is_lossy", &self.text_is_lossy)
            .field("controls_removed", &self.controls_removed)
            .field("attachments", &self.attachments)
            .field("incomplete", &self.incomplete)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Mailbox {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Mailbox").finish_non_exhaustive()
    }
}

impl fmt::Debug for Attachment {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Attachment")
            .field("size", &self.size)
            .field("inline", &self.inline)
            .field("damaged", &self.damaged)
            .finish_non_exhaustive()
    }
}
