//! The messages of a batch, as they are sent: to whom, by which way, in which words.

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Make, Record};

use super::compose::{Letter, Told};
use super::form::{MessageSender, Sent};
use super::inbox::words;
use super::line::{Line, line_key};
use super::reader::{Goes, Subjects, law_of, readers};
use super::{NoticeError, outbox};
use crate::calendar::Language;
use crate::citizen::{Address, ContactChannel, Email};
use crate::id::{BatchId, CitizenId, Seed};
use crate::interop::{Exported, Indexing, WebLink};
use crate::journal::{Desk, Halt, Query, StreamKey, each};
use crate::newsletter::{Around, Issue};
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
    /// Whether it was handed over, and nobody has said yet that it was delivered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub(super) handed_over: bool,
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
    /// Who sends them. With it each message is there as its way carries it too: [`MessageView::file`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sender: Option<MessageSender>,
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
    /// The message as its way carries it, where a sender was given who has that way: a mail (`message/rfc822`) with the same text
    /// and page and with `List-Unsubscribe`, to be handed to a mail server as it is; a message to Digital Post (MeMo, `application/xml`)
    /// into whose empty `<memo:recipientID></memo:recipientID>` the host puts the number, which is never stored here; or a letter
    /// (`text/html`) that prints as A4. It is the same whenever it is composed again. None where the recipient's address can't
    /// stand in a mail's header: report such a message as `failed`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<Exported>,
}

impl Query for ShowOutgoing {
    const NAME: &'static str = "notice.outgoing";
    type View = OutgoingView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<OutgoingView, Halt> {
        desk.must_be_official()?;
        let outbox = outbox(desk)?;
        let batch = outbox.open.get(&self.batch);
        let taken_at = batch.ok_or(NoticeError::BatchUnknown)?.at;
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
        let lines = parts.iter().flat_map(|(.., lines)| lines);
        let letters: SortedSet<StreamKey> = lines
            .clone()
            .filter_map(Line::newsletter)
            .cloned()
            .collect();
        let mut issues = SortedMap::new();
        each(letters, |letter| {
            if let Some(issue) = Issue::of(desk, &letter)? {
                issues.insert(letter, issue);
            }
            Ok(())
        })?;
        let subjects = Subjects::of(desk, lines)?;
        let mut messages = Vec::with_capacity(parts.len());
        for (number, token, reader, mut lines) in parts {
            // Whoever does not wish it any more since it was taken gets it no more; when, was asked then.
            lines.retain(|line| reader.goes(desk, line, &subjects) != Goes::Never);
            let Some(identity) = reader.identity.clone().filter(|_| !lines.is_empty()) else {
                continue;
            };
            let (citizen, language) = (reader.citizen, reader.kept.wishes.language);
            let town = desk.town().municipality().municipality().official_name();
            let pages = self.pages.as_ref().map(base);
            // No link stops what a law demands.
            let lawful = lines.iter().all(|line| law_of(desk, line).is_some());
            let stop = pages.filter(|_| !lawful);
            let stop = stop.map(|pages| format!("{pages}/stop/{token}"));
            let issue = lines.iter().find_map(|line| issues.get(line.newsletter()?));
            let (text, document) = match issue {
                Some(issue) => {
                    let around = Around {
                        name: Some(identity.name.as_str()),
                        pages,
                        stop: stop.as_deref(),
                    };
                    let text = issue.plain(town, language, &around);
                    (text, issue.document(town, language, &around))
                }
                None => {
                    let told = lines.iter().map(|line| Told {
                        title: subjects.title(line).map(str::to_owned),
                        words: words(desk, line, language),
                        link: pages.map(|pages| format!("{pages}/{}", line.thing)),
                    });
                    let letter = Letter {
                        town,
                        language,
                        told: told.collect(),
                        stop: stop.clone(),
                    };
                    let name = identity.name.as_str();
                    (letter.plain(), letter.document(name))
                }
            };
            let id = format!("{}.{number:04}", self.batch);
            let html = document.to_html(Indexing::Refused)?;
            let sent = Sent {
                id: &id,
                at: taken_at,
                town,
                language,
                text: &text,
                html: &html,
                document: &document,
                stop: stop.as_deref(),
            };
            let sender = self.sender.as_ref();
            let file = sender
                .map(|sender| sender.file(&identity, &sent))
                .transpose()?;
            messages.push(MessageView {
                message: number,
                file: file.flatten(),
                id,
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
                subject: document.title,
                text,
                html,
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
