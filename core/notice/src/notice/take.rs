//! Taking what is to be sent out of the inboxes, once.

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Make, Record};

use super::gather::due_terms;
use super::inbox::line_of;
use super::line::{LINES_MAX, Line, Sending, line_key, lines_of};
use super::outgoing::{Message, message_key};
use super::reader::{Goes, Reader, Subjects, readers};
use super::stop::give;
use super::wishes::{put, quarter_of};
use super::{Outbox, OutboxEvent, outbox, outbox_stream};
use crate::citizen::{citizen_of, citizen_stream};
use crate::id::{BatchId, CitizenId};
use crate::journal::{Command, Desk, DeskError, Find, Halt, Owner, StreamKey};
use crate::newsletter::{Newsletter, NewsletterEvent};

/// How many messages a batch has where nobody says.
fn batch_limit() -> u32 {
    100
}

/// The most messages of a batch.
const BATCH_MAX: u32 = 300;

/// `notice.take`: takes a batch of what is due, a message for each citizen with all that is due for them. Whose wishes, contact or
/// follows changed since, is told as they are now: not at all where they no longer wish it. What the batch holds says
/// `notice.outgoing`; the receipt's id is the batch's. For the host's job, until it is answered with `nothing_to_do`. Nothing is taken
/// twice, also where two servers take at once: whoever took it sends it and reports it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TakeMessages {
    /// At most so many messages: 100 unless said otherwise; less than 1 is taken as 1, more than 300 as 300.
    #[serde(default = "batch_limit")]
    pub limit: u32,
}

impl Command for TakeMessages {
    const NAME: &'static str = "notice.take";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let outbox = outbox(desk)?;
        let now = quarter_of(desk.at().to_utc());
        let limit = self.limit.clamp(1, BATCH_MAX);
        let mut emptied = SortedSet::new();
        let mut citizens = Vec::new();
        for quarter in outbox.due.iter().filter(|quarter| **quarter <= now) {
            let terms = due_terms([*quarter]).into_iter().collect();
            let most = usize::try_from(limit).unwrap_or(usize::MAX);
            let found = desk.find(&Find::page(vec![terms], None, most))?;
            citizens = found.streams.iter().filter_map(citizen_of).collect();
            if found.total <= limit {
                emptied.insert(*quarter);
            }
            if !citizens.is_empty() {
                break;
            }
        }
        if emptied.is_empty() && citizens.is_empty() {
            return Err(DeskError::NothingToDo.into());
        }
        let batch = BatchId::new(desk.derived_id(0));
        let (inboxes, subjects) = load(desk, &citizens)?;
        let mut taking = Taking {
            batch,
            subjects,
            now,
            messages: 0,
            due: SortedSet::new(),
            letters: SortedMap::new(),
        };
        for inbox in inboxes {
            taking.take(desk, inbox)?;
        }
        let Taking {
            messages,
            due,
            letters,
            ..
        } = taking;
        for (letter, sent) in letters {
            let event = NewsletterEvent::Counted {
                sent,
                delivered: 0,
                bounced: 0,
                returned: 0,
            };
            desk.emit::<Newsletter>(&letter, &event)?;
        }
        if messages > 0 {
            desk.about(batch);
        }
        let event = OutboxEvent::Taken {
            batch,
            messages,
            emptied,
            due,
        };
        desk.emit::<Outbox>(&outbox_stream(), &event)
    }
}

/// An inbox out of which is taken.
struct Inbox {
    reader: Reader,
    lines: Vec<(u64, Line)>,
}

/// Loads the inboxes of citizens and what is queued there, for all together.
fn load(desk: &mut Desk<'_>, citizens: &[CitizenId]) -> Result<(Vec<Inbox>, Subjects), Halt> {
    desk.require_ranges(citizens.iter().map(|citizen| lines_of(*citizen)))?;
    let mut inboxes = Vec::with_capacity(citizens.len());
    for reader in readers(desk, citizens)? {
        let rows = desk.range(&lines_of(reader.citizen))?;
        let lines = rows.iter().filter_map(line_of).collect();
        inboxes.push(Inbox { reader, lines });
    }
    let lines = inboxes.iter().flat_map(|inbox| &inbox.lines);
    let queued = lines
        .map(|(_, line)| line)
        .filter(|line| line.queued().is_some());
    let letters = queued.clone().filter_map(Line::newsletter);
    desk.require(letters.cloned().collect::<SortedSet<_>>(), [])?;
    let subjects = Subjects::of(desk, queued)?;
    Ok((inboxes, subjects))
}

impl Line {
    /// From which quarter of an hour on it is to be sent, where it is.
    fn queued(&self) -> Option<u32> {
        match self.sending {
            Sending::Queued { from } => Some(quarter_of(from.to_utc())),
            _ => None,
        }
    }
}

/// What is taken at once.
struct Taking {
    batch: BatchId,
    subjects: Subjects,
    /// The quarter of an hour that it is.
    now: u32,
    /// How many messages there are so far.
    messages: u32,
    /// When what does not go yet is due.
    due: SortedSet<u32>,
    /// How many messages there are of newsletters.
    letters: SortedMap<StreamKey, u32>,
}

impl Taking {
    /// Takes what is due out of an inbox: a message with all news, and one for each newsletter.
    fn take(&mut self, desk: &mut Desk<'_>, inbox: Inbox) -> Result<(), Halt> {
        let Inbox { mut reader, lines } = inbox;
        let (batch, first) = (self.batch, self.messages);
        let owner = Owner::Citizen(reader.citizen);
        let due = |line: &Line| line.queued().filter(|quarter| *quarter <= self.now);
        let before = due_terms(lines.iter().filter_map(|(_, line)| due(line)));
        let mut later = SortedSet::new();
        // The lines of each message, and which of them has the news.
        let mut taken: Vec<Vec<u64>> = Vec::new();
        let mut news = None;
        for (place, (number, line)) in lines.iter().enumerate() {
            let key = line_key(reader.citizen, *number);
            if due(line).is_some() {
                let sending = match reader.goes(desk, line, &self.subjects) {
                    Goes::Now => {
                        let known = news.filter(|_| line.newsletter().is_none());
                        let place = known.unwrap_or(taken.len());
                        match taken.get_mut(place) {
                            Some(lines) => lines.push(*number),
                            None => taken.push(vec![*number]),
                        }
                        match line.newsletter() {
                            Some(letter) => {
                                *self.letters.entry(letter.clone()).or_default() += 1;
                            }
                            None => news = Some(place),
                        }
                        let message = u32::try_from(place).unwrap_or(u32::MAX);
                        let message = first.saturating_add(message);
                        Sending::Taken { batch, message }
                    }
                    Goes::From(quarter) => {
                        later.insert(quarter);
                        Sending::queued(quarter)
                    }
                    Goes::Never => Sending::Kept,
                };
                let line = Line {
                    sending,
                    ..line.clone()
                };
                desk.vault_put(owner, key, &line)?;
            } else if place >= LINES_MAX && line.queued().is_none() {
                desk.vault_delete(&key);
            }
        }
        let after = due_terms(later.iter().copied());
        desk.reindex(&citizen_stream(reader.citizen), &before, &after);
        self.due.extend(later);
        for notices in taken {
            let message = self.messages;
            let line = lines.iter().find(|(number, _)| notices.contains(number));
            let newsletter = line.is_some_and(|(_, line)| line.newsletter().is_some());
            let stop = give(desk, reader.citizen, &mut reader.kept, message, newsletter)?;
            put(desk, reader.citizen, &reader.kept)?;
            let row = Message {
                notices,
                stop: Some(stop),
                handed_over: false,
            };
            desk.vault_put(owner, message_key(batch, message), &row)?;
            self.messages += 1;
        }
        Ok(())
    }
}
