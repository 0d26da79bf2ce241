//! Reading a mail (`.eml`): what it says, who sent it, what is attached.

mod attribution;
mod automatic;
#[cfg(test)]
mod clients;
mod copied;
mod dated;
mod decode;
mod doubt;
#[cfg(test)]
mod fields;
mod flow;
mod header;
mod html;
mod part;
mod quote;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use header::with_line_feeds;
use medborger_base::sorted::Arrange;
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
            "the mail is larger than 64 MiB", "mailen er større end 64 MiB",
            "the mail is too large", "mailen er for stor";
        /// The text does not begin with header fields that a mail has.
        NotAMail => "not_a_mail", Invalid, Some("mail"),
            "the file is not a mail: it does not begin with the header of one",
            "filen er ikke en mail: den begynder ikke med en mails brevhoved";
        /// An Outlook message, which is another format.
        OutlookMessage => "mail_outlook_message", Invalid, Some("mail"),
            "the file is an Outlook message (.msg), which is not read: save it as .eml",
            "filen er en Outlook-meddelelse (.msg), som ikke læses: gem den som .eml";
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
    /// When the last server on its way took it in, by the uppermost `Received` of its header: where the municipality's own
    /// server writes one, when it arrived.
    pub received: Option<Timestamp>,
    /// Its id, without angle brackets.
    pub message_id: Option<String>,
    /// The text: plain text where the mail has it, else its HTML turned into text. In composed characters (NFC), lines
    /// ending in `\n`, without blank lines at either end. Empty where the mail has no text.
    pub text: String,
    /// What the sender wrote, without the mail that was answered or forwarded.
    ///
    /// It ends where the original begins: at a line such as `-----Oprindelig meddelelse-----`, at the line of a ticket system
    /// above which one is to write, at the header that mail programs copy, or at a line that says who wrote what follows
    /// (`Den 1. juni 2026 skrev …:`, `On … wrote:`); in Danish, English, German, Swedish and Norwegian. A copied header has
    /// several labels with a whole date or an address and stands apart: `Fra: Skovvej` above `Til: Havnen` is the sender's
    /// own. Lines that begin with `>` are left out, with the line that announces them; what was written between or below
    /// them is kept.
    ///
    /// Where it can't be told, the text is kept and [`Mail::needs_human`] says so. [`Mail::text`] keeps everything.
    pub own_text: String,
    /// The mail that this one forwards, where it does: the first one.
    pub forwarded: Option<Forwarded>,
    /// Why a person should look at the mail before its text is used; none where nothing is in doubt. In the order of
    /// [`MailDoubt`], each once.
    pub needs_human: Vec<MailDoubt>,
    /// Whether something of the text could not be decoded and was replaced or left out.
    pub text_is_lossy: bool,
    /// How many control characters were taken out of the text.
    pub controls_removed: u32,
    /// What is attached, in the mail's order.
    pub attachments: Vec<Attachment>,
    /// Whether parts were left unread, because they lie more than ten deep or there are more than a thousand.
    pub incomplete: bool,
}

/// Why a person should look at a mail.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
#[non_exhaustive]
pub enum MailDoubt {
    /// It has no text: what was meant may be a picture or an attachment.
    NoText,
    /// It has a text, and nothing of it is the sender's own.
    NoOwnText,
    /// It forwards what somebody else wrote: whose response is it?
    Forwarded,
    /// Something of the text looks like a mail that was answered. It may have been kept in [`Mail::own_text`], or lines
    /// with `>` were left out that no line announced.
    OriginalDoubtful,
    /// The sender says that answers stand within the original, which was left out.
    AnswersWithin,
    /// The characters are not of the set that the mail names: UTF-8 under the name of Latin-1, or the reverse. They were
    /// read as what they are.
    CharsetWrong,
    /// As [`Mail::text_is_lossy`] says.
    TextLossy,
    /// As [`Mail::incomplete`] says.
    Incomplete,
    /// The end of its last part is missing: it may have been cut off on its way.
    CutOff,
    /// Outlook packed something of it into `winmail.dat` (TNEF), which is not read.
    Tnef,
    /// It is encrypted, or signed so that its text is sealed in (S/MIME, `smime.p7m`), which is not read.
    Smime,
    /// An Outlook message (`.msg`) is attached, which is not read.
    OutlookMessage,
    /// A program sent it: the answer of somebody who is away, a receipt, a mail that was not delivered.
    Automatic,
    /// Nothing but what the sender's program wrote says that it came in time: only where a list is taken in after the
    /// deadline.
    DatedBySender,
    /// A line within it looks like the beginning of another mail with a broken header, so that two may be one: only in a box of
    /// mails.
    HoldsAnother,
    /// It could not be read as a mail at all: only in a box of mails, see [`read_table`](crate::read_table).
    Unreadable,
}

/// A mail that was forwarded, as the mail that forwards it shows it. Nothing proves any of it.
///
/// A mail that was forwarded as an attachment is an [`Attachment`] too: [`read_mail`] reads what [`read_attachment`] gives,
/// with the attachments that it has itself. Its text is read up to 1 MiB.
/// `Debug` shows no names, addresses or texts.
#[derive(Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Forwarded {
    /// The name of who sent it.
    pub name: Option<String>,
    /// The address of who sent it: it is not checked.
    pub address: Option<String>,
    /// When it was sent, as it stands there: in words of some language, mostly without a zone of time. Of a mail that is
    /// attached, an instant in UTC.
    pub date: Option<String>,
    /// What it is about.
    pub subject: Option<String>,
    /// Its text, with what it answers or forwards in turn.
    pub text: String,
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

impl Mailbox {
    /// An address without a name.
    #[must_use]
    pub fn new(address: impl Into<String>) -> Self {
        Self {
            name: None,
            address: address.into(),
        }
    }

    /// The same with a name.
    #[must_use]
    pub fn with_name(self, name: impl Into<String>) -> Self {
        Self {
            name: Some(name.into()),
            ..self
        }
    }
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
/// A text is read as what its bytes are: as UTF-8 where they are that under the name of another set of single bytes, and as
/// Windows-1252 where they can't be the UTF-8 that is named; [`MailDoubt::CharsetWrong`] says so. A mail whose lines end in
/// CR alone is read. Encoded words next to each other are joined before they are decoded, as some programs split them inside
/// a character. A name with a comma that should have been in quotes stays one name. Zones of time may be names (`CEST`,
/// `GMT+2`); a date with a name that is not known is none.
///
/// # Errors
/// - [`MailError::Empty`] for nothing but white space;
/// - [`MailError::TooLarge`] for more than 64 MiB;
/// - [`MailError::OutlookMessage`] for a message as Outlook saves it (`.msg`);
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
    let unix = with_line_feeds(bytes);
    let bytes = header::without_envelope(&unix);
    if bytes.is_empty() {
        return Err(MailError::Empty);
    }
    if bytes.starts_with(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1") {
        return Err(MailError::OutlookMessage);
    }
    let (head, body) = header::split(bytes);
    let head = header::Header::read(head);
    if !head.is_of_a_mail() {
        return Err(MailError::NotAMail);
    }
    let mut parts = part::Parts::new(wanted);
    let text = parts.root(&head, body);
    let (text, controls_removed) = decode::cleaned(text.text);
    let (from, subject) = (head.from(), head.subject());
    let divided = quote::divided(&text, from.as_ref(), subject.as_deref());
    let mut needs_human = divided.doubts;
    needs_human.append(&mut parts.doubts);
    let forwarded = divided.forwarded.or_else(|| parts.forwarded.take());
    let reasons = [
        (text.is_empty(), MailDoubt::NoText),
        (
            !text.is_empty() && divided.own.is_empty(),
            MailDoubt::NoOwnText,
        ),
        (forwarded.is_some(), MailDoubt::Forwarded),
        (
            parts.charset_wrong || head.charset_wrong,
            MailDoubt::CharsetWrong,
        ),
        (parts.text_is_lossy, MailDoubt::TextLossy),
        (parts.incomplete, MailDoubt::Incomplete),
        (parts.cut_off, MailDoubt::CutOff),
        (
            head.is_automatic() || automatic::says_so(from.as_ref(), subject.as_deref()),
            MailDoubt::Automatic,
        ),
    ];
    needs_human.extend(
        reasons
            .iter()
            .filter(|(is, _)| *is)
            .map(|(_, doubt)| *doubt),
    );
    needs_human.arrange();
    needs_human.dedup();
    let mail = Mail {
        from,
        to: head.to(),
        subject,
        date: head.date(),
        received: head.received(),
        message_id: head.message_id(),
        own_text: divided.own,
        forwarded,
        needs_human,
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
            .field("needs_human", &self.needs_human)
            .field("attachments", &self.attachments)
            .field("incomplete", &self.incomplete)
            .finish_non_exhaustive()
    }
}

impl fmt::Debug for Forwarded {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Forwarded")
            .field("text_bytes", &self.text.len())
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
