//! The header of a mail or of one of its parts.

use std::borrow::Cow;

use mail_parser::parsers::MessageStream;
use mail_parser::{Address, ContentType, HeaderValue};

use super::Mailbox;
use super::decode::{cleaned, windows_1252};
use super::words::{joined, with_offset};
use crate::xml::one_line;
use medborger_base::time::Timestamp;

/// A mail without a byte order mark, blank lines and the line `From …` of an mbox file before it; empty when there is
/// nothing but white space.
pub(super) fn without_envelope(bytes: &[u8]) -> &[u8] {
    let bytes = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes);
    let bytes = bytes.trim_ascii_start();
    if !bytes.starts_with(b"From ") && !bytes.starts_with(b">From ") {
        return bytes;
    }
    let end = bytes.iter().position(|b| *b == b'\n');
    end.and_then(|at| bytes.get(at + 1..)).unwrap_or_default()
}

/// A mail whose first line ends in CR alone, as programs of old Macs wrote, with line feeds.
pub(crate) fn with_line_feeds(bytes: &[u8]) -> Cow<'_, [u8]> {
    let end = bytes.iter().position(|b| matches!(b, b'\r' | b'\n'));
    let after = end.and_then(|at| bytes.get(at..)).unwrap_or_default();
    let next = after.iter().find(|b| **b != b'\r');
    let alone = after.first() == Some(&b'\r') && next != Some(&b'\n');
    if !alone {
        return bytes.into();
    }
    let mut out = Vec::with_capacity(bytes.len());
    let mut rest = bytes.iter().peekable();
    while let Some(byte) = rest.next() {
        if *byte != b'\r' {
            out.push(*byte);
        } else if rest.peek() != Some(&&b'\n') {
            out.push(b'\n');
        }
    }
    out.into()
}

/// Splits a mail or part into header and body: at the first blank line, or before the first line that can't belong to a
/// header, where somebody forgot the blank line.
pub(super) fn split(bytes: &[u8]) -> (&[u8], &[u8]) {
    let mut at = 0;
    for line in bytes.split_inclusive(|b| *b == b'\n') {
        if line.trim_ascii_end().is_empty() {
            return (
                bytes.get(..at).unwrap_or_default(),
                bytes.get(at + line.len()..).unwrap_or_default(),
            );
        }
        let folded = at > 0 && matches!(line.first(), Some(b' ' | b'\t'));
        if !folded && !is_field(line) {
            return bytes.split_at_checked(at).unwrap_or_default();
        }
        at += line.len();
    }
    (bytes, &[])
}

/// A name of printable ASCII, white space or none, a colon.
fn is_field(line: &[u8]) -> bool {
    let Some(colon) = line.iter().position(|b| *b == b':') else {
        return false;
    };
    let name = line.get(..colon).unwrap_or_default().trim_ascii_end();
    !name.is_empty() && name.iter().all(u8::is_ascii_graphic)
}

/// The fields that are read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Name {
    From,
    To,
    Subject,
    Date,
    MessageId,
    /// A trace of a server: when it took the mail in.
    Received,
    /// Where failures are told: nowhere, for what no person sent.
    ReturnPath,
    /// How urgent it is, or that it is an answer of a program.
    Precedence,
    /// A field that says whether a program answered.
    Automatic,
    ContentType,
    Disposition,
    Encoding,
    ContentId,
}

const NAMES: [(&str, Name); 16] = [
    ("from", Name::From),
    ("to", Name::To),
    ("subject", Name::Subject),
    ("date", Name::Date),
    ("message-id", Name::MessageId),
    ("received", Name::Received),
    ("return-path", Name::ReturnPath),
    ("precedence", Name::Precedence),
    ("auto-submitted", Name::Automatic),
    ("x-autoreply", Name::Automatic),
    ("x-autorespond", Name::Automatic),
    ("x-failed-recipients", Name::Automatic),
    ("content-type", Name::ContentType),
    ("content-disposition", Name::Disposition),
    ("content-transfer-encoding", Name::Encoding),
    ("content-id", Name::ContentId),
];

/// A header, read.
pub(super) struct Header {
    fields: Vec<(Name, HeaderValue<'static>)>,
    /// Whether encoded words were not in the character set that they name.
    pub(super) charset_wrong: bool,
}

impl Header {
    /// Reads a header. Bytes that are not UTF-8 are taken for Windows-1252.
    pub(super) fn read(bytes: &[u8]) -> Self {
        let text = match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            Err(_) => windows_1252(bytes).into(),
        };
        let mut fields = Vec::new();
        let mut charset_wrong = false;
        let mut rest: &str = &text;
        while !rest.is_empty() {
            let (field, after) = rest.split_at_checked(field_end(rest)).unwrap_or((rest, ""));
            rest = after;
            let Some((name, value)) = field.split_once(':') else {
                continue;
            };
            let name = name.trim_end();
            let known = NAMES.iter().find(|(n, _)| n.eq_ignore_ascii_case(name));
            fields.extend(known.map(|(_, name)| {
                let value = match name {
                    Name::From | Name::To | Name::Subject => joined(value, &mut charset_wrong),
                    Name::Date => with_offset(value),
                    Name::Received => {
                        with_offset(value.rsplit_once(';').map_or(value, |(_, date)| date))
                    }
                    _ => value.into(),
                };
                (*name, name.read(&value))
            }));
        }
        Self {
            fields,
            charset_wrong,
        }
    }

    /// The first field of a name.
    fn get(&self, name: Name) -> Option<&HeaderValue<'static>> {
        let (_, value) = self.fields.iter().find(|(n, _)| *n == name)?;
        Some(value)
    }

    /// Whether a field is there that mails have and other texts with colons don't.
    pub(super) fn is_of_a_mail(&self) -> bool {
        let names = [
            Name::From,
            Name::To,
            Name::Subject,
            Name::Date,
            Name::MessageId,
            Name::Received,
            Name::ReturnPath,
        ];
        names.iter().any(|name| self.get(*name).is_some())
    }

    pub(super) fn from(&self) -> Option<Mailbox> {
        let address = self.get(Name::From)?.as_address()?;
        mailboxes(address).into_iter().next()
    }

    pub(super) fn to(&self) -> Vec<Mailbox> {
        let to = self.fields.iter().filter(|(name, _)| *name == Name::To);
        let all = to.filter_map(|(_, value)| value.as_address().map(mailboxes));
        all.flatten().collect()
    }

    pub(super) fn subject(&self) -> Option<String> {
        clean_line(self.get(Name::Subject)?.as_text()?)
    }

    pub(super) fn message_id(&self) -> Option<String> {
        clean_line(self.get(Name::MessageId)?.as_text()?)
    }

    pub(super) fn date(&self) -> Option<Timestamp> {
        self.instant(Name::Date)
    }

    /// When the last server took it in: each sets its trace above those before it.
    pub(super) fn received(&self) -> Option<Timestamp> {
        self.instant(Name::Received)
    }

    /// Whether it says that a program sent it, and no person.
    pub(super) fn is_automatic(&self) -> bool {
        let text = |name| self.get(name).and_then(HeaderValue::as_text).map(str::trim);
        let says = text(Name::Automatic).is_some_and(|said| !said.eq_ignore_ascii_case("no"));
        let from_nowhere = text(Name::ReturnPath) == Some("<>");
        let report = self.media_type().as_deref() == Some("multipart/report");
        let answers =
            text(Name::Precedence).is_some_and(|said| said.eq_ignore_ascii_case("auto_reply"));
        says || answers || from_nowhere || report
    }

    fn instant(&self, name: Name) -> Option<Timestamp> {
        let date = self.get(name)?.as_datetime()?;
        if !date.is_valid() {
            return None;
        }
        let micros = date.to_timestamp().checked_mul(1_000_000)?;
        Timestamp::from_micros(micros).ok()
    }

    fn content_type(&self) -> Option<&ContentType<'static>> {
        self.get(Name::ContentType)?.as_content_type()
    }

    fn disposition(&self) -> Option<&ContentType<'static>> {
        self.get(Name::Disposition)?.as_content_type()
    }

    /// The media type in lower case, where the header gives one with both halves.
    pub(super) fn media_type(&self) -> Option<String> {
        let content_type = self.content_type()?;
        let (kind, sub) = (content_type.ctype(), content_type.subtype()?);
        let plain = |t: &str| {
            !t.is_empty()
                && t.len() <= 127
                && t.bytes()
                    .all(|b| b.is_ascii_alphanumeric() || b"!#$&-^_.+".contains(&b))
        };
        (plain(kind) && plain(sub)).then(|| format!("{kind}/{sub}").to_ascii_lowercase())
    }

    /// A parameter of the content type.
    pub(super) fn parameter(&self, name: &str) -> Option<&str> {
        self.content_type()?.attribute(name)
    }

    /// Whether the part says that it is an attachment.
    pub(super) fn is_attachment(&self) -> bool {
        self.disposition()
            .is_some_and(|d| d.ctype().eq_ignore_ascii_case("attachment"))
    }

    /// Whether the part says that it belongs within the text, or can be named from there.
    pub(super) fn is_inline(&self) -> bool {
        match self.disposition() {
            Some(d) => d.ctype().eq_ignore_ascii_case("inline"),
            None => self.get(Name::ContentId).is_some(),
        }
    }

    /// The transfer encoding in lower case.
    pub(super) fn encoding(&self) -> String {
        let value = self.get(Name::Encoding);
        let text = value.and_then(HeaderValue::as_text).unwrap_or_default();
        text.trim().to_ascii_lowercase()
    }

    /// The file's name: its last part, where a whole path is given.
    pub(super) fn file_name(&self) -> Option<String> {
        let named = self.disposition().and_then(|d| d.attribute("filename"));
        let name = named.or_else(|| self.parameter("name"))?;
        let name = clean_line(name)?;
        let last = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
        let last: String = last.chars().take(255).collect();
        (!last.is_empty() && last != "." && last != "..").then_some(last)
    }
}

impl Name {
    /// Reads a field's value in the way of its kind.
    fn read(self, value: &str) -> HeaderValue<'static> {
        let line = format!("{}\n", value.trim_end());
        let mut stream = MessageStream::new(line.as_bytes());
        match self {
            Self::From | Self::To => stream.parse_address(),
            Self::Subject
            | Self::Encoding
            | Self::ReturnPath
            | Self::Automatic
            | Self::Precedence => stream.parse_unstructured(),
            Self::Date | Self::Received => stream.parse_date(),
            Self::MessageId => stream.parse_id(),
            Self::ContentType | Self::Disposition => stream.parse_content_type(),
            Self::ContentId => HeaderValue::Empty,
        }
        .into_owned()
    }
}

/// Where the first field of a header ends: after the first line that no folded line follows.
fn field_end(header: &str) -> usize {
    let mut from = 0;
    while let Some(at) = header.get(from..).and_then(|h| h.find('\n')) {
        from += at + 1;
        if !header
            .get(from..)
            .is_some_and(|h| h.starts_with([' ', '\t']))
        {
            return from;
        }
    }
    header.len()
}

fn clean_line(text: &str) -> Option<String> {
    let line = one_line(&cleaned(text.to_owned()).0);
    (!line.is_empty()).then_some(line)
}

fn mailboxes(address: &Address<'_>) -> Vec<Mailbox> {
    let mut all = Vec::new();
    // What stands before a comma and is no address: the family name of *Eksempel, Ida <ida@example.dk>*.
    let mut before: Vec<String> = Vec::new();
    for one in address.iter() {
        let name = one.name.as_deref().and_then(clean_line);
        let address = one.address.as_deref().and_then(clean_line);
        match (name, address) {
            (name, Some(address)) if address.contains('@') => {
                let mut names = std::mem::take(&mut before);
                if name.is_none() {
                    // They were addresses without a domain, or nothing.
                    let mailbox = |address| Mailbox {
                        name: None,
                        address,
                    };
                    all.extend(names.drain(..).map(mailbox));
                }
                names.extend(name);
                let name = (!names.is_empty()).then(|| names.join(", "));
                all.push(Mailbox { name, address });
            }
            (None, Some(word)) | (Some(word), None) => before.push(word),
            (Some(name), Some(address)) => all.push(Mailbox {
                name: Some(name),
                address,
            }),
            (None, None) => {}
        }
    }
    all.extend(before.into_iter().map(|address| Mailbox {
        name: None,
        address,
    }));
    all
}
