//! Writing a message to *Digital Post*: MeMo, the format of the public digital mailbox.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use medborger_base::digest;
use medborger_base::time::Timestamp;
use medborger_calendar::Language;

use super::xml::{escaped_line, one_line};

/// The media type of a MeMo message.
pub const MEMO_MEDIA_TYPE: &str = "application/xml";

/// The most characters that MeMo takes in a label.
const LABEL_MAX: usize = 256;

/// A message to one person in *Digital Post*, as MeMo 1.1 (Digitaliseringsstyrelsen, *MeMo v1.1*; the only format that the mailbox
/// takes since November 2023). Its document is one page of HTML.
///
/// Whom it is to is an empty element, `<memo:recipientID></memo:recipientID>`, with `CPR` as the kind of number: whoever sends it
/// puts the number there. No number passes through this library, and no text of the message can look like that element.
///
/// `Debug` shows no texts.
///
/// ```
/// use medborger::calendar::Language;
/// use medborger::interop::DigitalPost;
///
/// let at = "2026-11-30T07:00:00Z".parse().unwrap();
/// let post = DigitalPost::new("0199c82d.0001", at, "12345678", "Hedensted Kommune", "Svar", "<p>Tak.</p>");
/// let memo = post.to_memo();
/// assert_eq!(memo.matches("<memo:recipientID></memo:recipientID>").count(), 1);
/// assert!(memo.contains("<memo:messageType>DIGITALPOST</memo:messageType>"));
/// ```
#[derive(Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct DigitalPost {
    /// What tells it from every other message of the sender: the same whenever it is sent again. The message's UUID follows
    /// from it.
    pub id: String,
    /// When it was written.
    pub date: Timestamp,
    /// The sender's CVR number.
    pub cvr: String,
    /// What the sender is called.
    pub sender: String,
    /// In which language it is.
    pub language: Language,
    /// What it is about, on one line; what is longer than 256 characters is cut.
    pub label: String,
    /// The document, one page that needs nothing beside itself.
    pub html: String,
}

impl DigitalPost {
    /// A message in Danish.
    #[must_use]
    pub fn new(
        id: impl Into<String>,
        date: Timestamp,
        cvr: impl Into<String>,
        sender: impl Into<String>,
        label: impl Into<String>,
        html: impl Into<String>,
    ) -> Self {
        Self {
            id: id.into(),
            date,
            cvr: cvr.into(),
            sender: sender.into(),
            language: Language::Danish,
            label: label.into(),
            html: html.into(),
        }
    }

    /// The same in a language.
    #[must_use]
    pub fn with_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The message as XML. All names are written with the prefix `memo`, which Serviceplatformen's SF1601 asks for.
    #[must_use]
    pub fn to_memo(&self) -> String {
        let (label, sender) = (self.label(), cut(&self.sender));
        let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
        out.push_str(
            "<memo:Message xmlns:memo=\"https://DigitalPost.dk/MeMo-1\" memoVersion=\"1.1\" memoSchVersion=\"1.1.0\">\n\
             <memo:MessageHeader>\n",
        );
        let mut element = |name: &str, value: &str| {
            let value = escaped_line(value);
            let _ = writeln!(out, "<memo:{name}>{value}</memo:{name}>");
        };
        element("messageType", "DIGITALPOST");
        element("messageUUID", &uuid(&self.id));
        element("messageID", &cut(&self.id));
        element("label", &label);
        // It need not reach whoever is exempt from Digital Post, and serves no process (forkyndelse).
        element("mandatory", "false");
        element("legalNotification", "false");
        out.push_str("<memo:Sender>\n");
        let mut element = |name: &str, value: &str| {
            let value = escaped_line(value);
            let _ = writeln!(out, "<memo:{name}>{value}</memo:{name}>");
        };
        element("senderID", &cut(&self.cvr));
        element("idType", "CVR");
        element("label", &sender);
        out.push_str(
            "</memo:Sender>\n<memo:Recipient>\n<memo:recipientID></memo:recipientID>\n\
             <memo:idType>CPR</memo:idType>\n</memo:Recipient>\n</memo:MessageHeader>\n<memo:MessageBody>\n",
        );
        let created = self.date.to_utc().format("%Y-%m-%dT%H:%M:%SZ");
        let (name, language) = self
            .language
            .pick(("besked.html", "da"), ("message.html", "en"));
        let content = STANDARD.encode(self.html.as_bytes());
        let label = escaped_line(&label);
        let _ = write!(
            out,
            "<memo:createdDateTime>{created}</memo:createdDateTime>\n<memo:MainDocument>\n<memo:label>{label}</memo:label>\n\
             <memo:File>\n<memo:encodingFormat>text/html</memo:encodingFormat>\n<memo:filename>{name}</memo:filename>\n\
             <memo:language>{language}</memo:language>\n<memo:content>{content}</memo:content>\n</memo:File>\n\
             </memo:MainDocument>\n</memo:MessageBody>\n</memo:Message>\n"
        );
        out
    }

    fn label(&self) -> String {
        cut(&self.label)
    }
}

impl std::fmt::Debug for DigitalPost {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("DigitalPost")
            .field("id", &self.id)
            .finish_non_exhaustive()
    }
}

/// A text on one line, with what is too long for a label cut.
fn cut(text: &str) -> String {
    let text = one_line(text);
    match text.char_indices().nth(LABEL_MAX) {
        None => text,
        Some(_) => {
            let mut cut: String = text.chars().take(LABEL_MAX - 1).collect();
            cut.push('…');
            cut
        }
    }
}

/// A UUID that follows from an id, in the shape of version 4, which MeMo asks for.
fn uuid(id: &str) -> String {
    let mut bytes = digest::keyed_short(b"medborger/memo", &[id.as_bytes()]);
    let [.., version, _, variant, _, _, _, _, _, _, _] = &mut bytes;
    *version = *version & 0x0f | 0x40;
    *variant = *variant & 0x3f | 0x80;
    let hex = digest::hex_string(&bytes);
    let mut out = String::with_capacity(36);
    for (place, digit) in hex.chars().enumerate() {
        if matches!(place, 8 | 12 | 16 | 20) {
            out.push('-');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use quick_xml::Reader;
    use quick_xml::events::Event;

    use super::*;

    /// The paths of all elements with what they hold, as another reader sees them.
    fn elements(xml: &str) -> Vec<(String, String)> {
        let mut reader = Reader::from_str(xml);
        let (mut open, mut found) = (Vec::new(), Vec::new());
        let mut text = String::new();
        loop {
            match reader.read_event().unwrap() {
                Event::Start(tag) => {
                    open.push(tag.name().as_ref().to_owned());
                    text.clear();
                }
                Event::Text(part) => text.push_str(&part),
                Event::GeneralRef(entity) => text.push(match &*entity {
                    "amp" => '&',
                    "lt" => '<',
                    "gt" => '>',
                    "quot" => '"',
                    other => panic!("{other}"),
                }),
                Event::End(_) => {
                    let path = open.join("/").replace("memo:", "");
                    found.push((path, std::mem::take(&mut text)));
                    open.pop();
                }
                Event::Eof => return found,
                _ => {}
            }
        }
    }

    fn post(label: &str, html: &str) -> DigitalPost {
        let at = "2026-11-30T07:00:00.25Z".parse().unwrap();
        DigitalPost::new(
            "0199c82d.0001",
            at,
            "12345678",
            "Hedensted Kommune",
            label,
            html,
        )
    }

    fn held<'e>(all: &'e [(String, String)], path: &str) -> &'e str {
        let found = all.iter().find(|(at, _)| at == path);
        &found.unwrap_or_else(|| panic!("{path}")).1
    }

    proptest! {
        #[test]
        fn another_reader_finds_what_was_put_in(label in any::<String>(), html in any::<String>()) {
            let memo = post(&label, &html).to_memo();
            let all = elements(&memo);
            let shown = cut(&label.chars().map(super::super::xml::allowed).collect::<String>());
            prop_assert_eq!(held(&all, "Message/MessageHeader/label"), &shown);
            prop_assert!(shown.chars().count() <= LABEL_MAX);
            let content = held(&all, "Message/MessageBody/MainDocument/File/content");
            prop_assert_eq!(STANDARD.decode(content).unwrap(), html.into_bytes());
            prop_assert_eq!(memo.matches("<memo:recipientID></memo:recipientID>").count(), 1);
        }
    }

    #[test]
    fn the_header_stands_in_the_order_that_the_schema_asks_for() {
        let all = elements(&post("Svar", "<p>Tak.</p>").to_memo());
        let header = all
            .iter()
            .filter_map(|(path, _)| path.strip_prefix("Message/MessageHeader/"));
        let order: Vec<&str> = header.collect();
        assert_eq!(
            order,
            [
                "messageType",
                "messageUUID",
                "messageID",
                "label",
                "mandatory",
                "legalNotification",
                "Sender/senderID",
                "Sender/idType",
                "Sender/label",
                "Sender",
                "Recipient/recipientID",
                "Recipient/idType",
                "Recipient",
            ]
        );
        assert_eq!(
            held(&all, "Message/MessageBody/createdDateTime"),
            "2026-11-30T07:00:00Z"
        );
        let uuid = held(&all, "Message/MessageHeader/messageUUID");
        assert_eq!((uuid.len(), &uuid[14..15]), (36, "4"));
        assert!("89ab".contains(&uuid[19..20]));
        let mut other = post("Svar", "<p>Tak.</p>");
        other.id.push('1');
        assert!(!other.to_memo().contains(uuid));
    }
}
