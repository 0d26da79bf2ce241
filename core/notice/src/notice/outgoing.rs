//! The messages of a batch, as they are sent: to whom, by which way, in which words.

use medborger_codec::{Make, Record};

use super::inbox::{Words, words};
use super::line::{Line, line_key};
use super::reader::{Goes, Subjects, readers};
use super::{NoticeError, outbox};
use crate::calendar::Language;
use crate::citizen::{Address, ContactChannel, Email};
use crate::id::{BatchId, CitizenId, Seed};
use crate::interop::{Block, Document, Indexing, Inline, WebLink};
use crate::journal::{Desk, Halt, Query};
use crate::text::Line as TextLine;

/// How the keys of the rows begin that are messages on their way.
pub(super) const MESSAGES: &str = "message/";

/// The key of a message of a batch.
pub(super) fn message_key(batch: BatchId, message: u32) -> String {
    format!("{MESSAGES}{batch}.{message:04}")
}

/// How the keys of a batch's messages begin.
pub(super) fn batch_start(batch: BatchId) -> String {
    format!("{MESSAGES}{batch}.")
}

/// A message on its way.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
pub(super) struct Message {
    /// The lines that it tells, by number, the latest first.
    pub(super) notices: Vec<u64>,
    /// The link by which news is stopped; gone once it was delivered: from then on it can only come back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) stop: Option<Seed>,
}

/// `notice.outgoing`: the messages of a batch that were not reported yet, composed. For staff and the host's job. Asked again it
/// answers the same, but for what changed meanwhile: whoever was erased, has left or wishes it no more is not there, and a new
/// address is the one to use. A batch with such messages is closed with `done`.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowOutgoing {
    /// The batch.
    pub batch: BatchId,
    /// Where the portal's pages lie, as `https://borgerbank.eksempel.dk`: a thing's page is behind it under its name, as
    /// `/idea/0199c82d-21a8-7e08-89c1-f8f123d50000`, and the link to stop under `/stop/` with what it brings. Without it there
    /// are no links in the messages.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub pages: Option<WebLink>,
}

/// The messages of a batch.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct OutgoingView {
    /// The messages, by number.
    pub messages: Vec<MessageView>,
}

/// A message to one citizen.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct MessageView {
    /// Its number in the batch.
    pub message: u32,
    /// A name of its own that says nothing, the same whenever it is composed: for `Message-ID`.
    pub id: String,
    /// To whom.
    pub citizen: CitizenId,
    /// Their name.
    pub name: TextLine<100>,
    /// By which way.
    pub channel: ContactChannel,
    /// The e-mail address, for that way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// The postal address, for that way.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// In which language.
    pub language: Language,
    /// The subject, on one line.
    pub subject: String,
    /// The message as plain text.
    pub text: String,
    /// The message as an accessible page.
    pub html: String,
    /// What the link to stop brings, for `List-Unsubscribe`: give it to `notice.stop`.
    pub stop: Seed,
}

impl Query for ShowOutgoing {
    const NAME: &'static str = "notice.outgoing";
    type View = OutgoingView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<OutgoingView, Halt> {
        desk.must_be_official()?;
        if !outbox(desk)?.open.contains_key(&self.batch) {
            return Err(NoticeError::BatchUnknown.into());
        }
        let start = batch_start(self.batch);
        desk.require_ranges([start.clone()])?;
        let rows = desk.range(&start)?.iter().filter_map(|row| {
            let number: u32 = row.key.strip_prefix(&start)?.parse().ok()?;
            let message: Message = crate::journal::parse_own(&row.value)?;
            Some((number, row.citizen()?, message.stop?, message.notices))
        });
        let rows: Vec<(u32, CitizenId, Seed, Vec<u64>)> = rows.collect();
        let keys = rows.iter().flat_map(|(_, citizen, _, notices)| {
            let lines = notices.iter();
            lines.map(|number| line_key(*citizen, *number))
        });
        desk.require([], keys.collect::<Vec<_>>())?;
        let citizens: Vec<CitizenId> = rows.iter().map(|(_, citizen, ..)| *citizen).collect();
        let readers = readers(desk, &citizens)?;
        let mut parts = Vec::with_capacity(rows.len());
        for (number, citizen, stop, notices) in rows {
            let mut lines: Vec<Line> = Vec::with_capacity(notices.len());
            for number in &notices {
                lines.extend(desk.vault::<Line>(&line_key(citizen, *number))?);
            }
            if let Some(reader) = readers.iter().find(|reader| reader.citizen == citizen) {
                parts.push((number, stop, reader, lines));
            }
        }
        let subjects = Subjects::of(desk, parts.iter().flat_map(|(.., lines)| lines))?;
        let mut messages = Vec::with_capacity(parts.len());
        for (number, token, reader, mut lines) in parts {
            // Whoever does not wish it any more since it was taken gets it no more; when, was asked then.
            lines.retain(|line| reader.goes(line, &subjects, desk.at()) != Goes::Never);
            let Some(identity) = reader.identity.clone().filter(|_| !lines.is_empty()) else {
                continue;
            };
            let (citizen, language) = (reader.citizen, reader.kept.wishes.language);
            let told: Vec<Told> = lines
                .iter()
                .map(|line| {
                    let title = subjects.title(line).map(str::to_owned);
                    let Words { text, because } = words(desk, line, language);
                    let page = self.pages.as_ref();
                    let link = page.map(|pages| format!("{}/{}", base(pages), line.thing));
                    Told {
                        title,
                        text,
                        because,
                        link,
                    }
                })
                .collect();
            let stop = self
                .pages
                .as_ref()
                .map(|pages| format!("{}/stop/{}", base(pages), token));
            let letter = Letter {
                town: desk.town().municipality().municipality().official_name(),
                language,
                told,
                stop,
            };
            messages.push(MessageView {
                message: number,
                id: format!("{}.{number:04}", self.batch),
                citizen,
                name: identity.name.clone(),
                channel: identity.contact,
                email: identity
                    .email
                    .filter(|_| identity.contact == ContactChannel::Email),
                address: identity
                    .address
                    .filter(|_| identity.contact == ContactChannel::Letter),
                language,
                subject: letter.subject(),
                text: letter.plain(),
                html: letter
                    .document(identity.name.as_str())
                    .to_html(Indexing::Refused)?,
                stop: token,
            });
        }
        Ok(OutgoingView { messages })
    }
}

/// Where the pages lie, without a slash at the end.
fn base(pages: &WebLink) -> &str {
    pages.as_str().trim_end_matches('/')
}

/// One piece of news, in words.
struct Told {
    title: Option<String>,
    text: String,
    because: String,
    link: Option<String>,
}

impl Told {
    /// What happened, and to what.
    fn sentence(&self, language: Language) -> String {
        match (&self.title, language) {
            (Some(title), Language::Danish) => format!("{}: »{title}«", self.text),
            (Some(title), Language::English) => format!("{}: “{title}”", self.text),
            (None, _) => self.text.clone(),
        }
    }
}

/// What one citizen is written.
struct Letter {
    town: &'static str,
    language: Language,
    told: Vec<Told>,
    stop: Option<String>,
}

impl Letter {
    fn says(&self, danish: &'static str, english: &'static str) -> &'static str {
        match self.language {
            Language::Danish => danish,
            Language::English => english,
        }
    }

    /// What the message is about, on one line.
    fn subject(&self) -> String {
        match (self.told.as_slice(), self.language) {
            ([one], language) => one.sentence(language),
            (all, Language::Danish) => format!("{} nyheder fra {}", all.len(), self.town),
            (all, Language::English) => format!("{} pieces of news from {}", all.len(), self.town),
        }
    }

    fn ending(&self) -> String {
        let how = self.says(
            "Du vælger selv på din side, hvad du får besked om, og hvor tit.",
            "On your page you choose what you are told, and how often.",
        );
        how.to_owned()
    }

    fn stopping(&self) -> &'static str {
        self.says("Stop disse beskeder", "Stop these messages")
    }

    /// The whole as plain text.
    fn plain(&self) -> String {
        let mut text = String::new();
        for told in &self.told {
            text.push_str(&told.sentence(self.language));
            text.push('\n');
            text.push_str(&told.because);
            text.push('\n');
            if let Some(link) = &told.link {
                text.push_str(link);
                text.push('\n');
            }
            text.push('\n');
        }
        text.push_str(&self.ending());
        text.push('\n');
        if let Some(stop) = &self.stop {
            text.push_str(self.stopping());
            text.push_str(": ");
            text.push_str(stop);
            text.push('\n');
        }
        text.push_str(self.town);
        text.push('\n');
        text
    }

    /// The whole as a document.
    fn document(&self, name: &str) -> Document {
        let link = |text: &str, url: &str| match url.parse::<WebLink>() {
            Ok(url) => Inline::web(text, url),
            Err(_) => Inline::text(text),
        };
        let item = |told: &Told| {
            let sentence = told.sentence(self.language);
            let mut item = Vec::new();
            item.push(match &told.link {
                Some(url) => link(&sentence, url),
                None => Inline::strong(sentence),
            });
            item.push(Inline::text(format!("\n{}", told.because)));
            item
        };
        let greeting = format!("{} {name}", self.says("Kære", "Dear"));
        let mut blocks = vec![
            Block::paragraph(greeting),
            Block::List {
                ordered: false,
                items: self.told.iter().map(item).collect(),
            },
            Block::paragraph(self.ending()),
        ];
        if let Some(stop) = &self.stop {
            let content = vec![link(self.stopping(), stop)];
            blocks.push(Block::Paragraph { content });
        }
        blocks.push(Block::paragraph(self.town));
        Document::new(self.subject(), self.language).with_blocks(blocks)
    }
}
