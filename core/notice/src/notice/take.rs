//! Taking what is to be sent out of the inboxes, once.

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_codec::{Make, Record};

use super::follow::{Followed, Thing, follows_key, titles};
use super::gather::due_terms;
use super::inbox::line_of;
use super::line::{Line, Sending, line_key, lines_of};
use super::outgoing::{Message, message_key};
use super::stop::give;
use super::wishes::{Kept, Rhythm, put, quarter_of, wishes_key};
use super::{Outbox, OutboxEvent, outbox, outbox_stream};
use crate::citizen::{Citizen, CitizenStatus, ContactChannel, Identity, citizen_of};
use crate::citizen::{citizen_stream, identity_key};
use crate::id::{BatchId, CitizenId};
use crate::journal::{Command, Desk, DeskError, Find, Halt, NewsReason, Owner};

/// How many messages a batch has where nobody says.
fn batch_limit() -> u32 {
    100
}

/// The most messages of a batch.
const BATCH_MAX: u32 = 300;
/// How many lines an inbox keeps that nobody reads.
const LINES_MAX: usize = 1000;

/// `notice.take`: takes a batch of what is due, a message for each citizen with all that is due for them. Whose wishes, contact or
/// follows changed since, is told as they are now: not at all where they no longer wish it. What the batch holds says
/// `notice.outgoing`; the receipt names it. For the host's job, until it is answered with `nothing_to_do`. Nothing is taken
/// twice, also where two servers take at once: whoever took it sends it and reports it.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TakeMessages {
    /// At most so many messages: 100 unless said otherwise, 300 at most.
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
        let inboxes = load(desk, &citizens)?;
        let mut messages = 0;
        for inbox in inboxes {
            if inbox.take(desk, batch, messages, now)? {
                messages += 1;
            }
        }
        if messages > 0 {
            desk.made("batch", batch);
        }
        let event = OutboxEvent::Taken {
            batch,
            messages,
            emptied,
        };
        desk.emit::<Outbox>(&outbox_stream(), &event)
    }
}

/// An inbox out of which is taken.
struct Inbox {
    citizen: CitizenId,
    lines: Vec<(u64, Line)>,
    kept: Kept,
    identity: Option<Identity>,
    followed: Followed,
    has_left: bool,
    /// What can be named in it.
    titled: SortedSet<Thing>,
}

/// Loads the inboxes of citizens, for all together.
fn load(desk: &mut Desk<'_>, citizens: &[CitizenId]) -> Result<Vec<Inbox>, Halt> {
    desk.require(
        citizens.iter().map(|citizen| citizen_stream(*citizen)),
        citizens.iter().flat_map(|citizen| {
            [
                wishes_key(*citizen),
                identity_key(*citizen),
                follows_key(*citizen),
            ]
        }),
    )?;
    desk.require_ranges(citizens.iter().map(|citizen| lines_of(*citizen)))?;
    let mut inboxes = Vec::with_capacity(citizens.len());
    let mut things = SortedSet::new();
    for citizen in citizens {
        let state = desk.get::<Citizen>(&citizen_stream(*citizen))?;
        let rows = desk.range(&lines_of(*citizen))?;
        let lines: Vec<(u64, Line)> = rows.iter().filter_map(line_of).collect();
        let queued = lines.iter().filter(|(_, line)| line.queued().is_some());
        things.extend(queued.map(|(_, line)| Thing::new(&line.thing)));
        inboxes.push(Inbox {
            citizen: *citizen,
            lines,
            kept: desk.vault(&wishes_key(*citizen))?.unwrap_or_default(),
            identity: desk.vault(&identity_key(*citizen))?,
            followed: desk.vault(&follows_key(*citizen))?.unwrap_or_default(),
            has_left: state.is_none_or(|state| state.status == CitizenStatus::Left),
            titled: SortedSet::new(),
        });
    }
    let language = medborger_calendar::Language::Danish;
    let titles: SortedMap<Thing, Option<String>> = titles(desk, things, language)?;
    for inbox in &mut inboxes {
        let things = inbox.lines.iter().map(|(_, line)| Thing::new(&line.thing));
        let seen = things.filter(|thing| titles.get(thing).is_some_and(Option::is_some));
        inbox.titled = seen.collect();
    }
    Ok(inboxes)
}

impl Line {
    /// From which quarter of an hour on it is to be sent, where it is.
    fn queued(&self) -> Option<u32> {
        match self.sending {
            Sending::Queued { quarter } => Some(quarter),
            _ => None,
        }
    }
}

impl Inbox {
    /// Whether a citizen can be reached at all.
    fn reached(&self) -> bool {
        let identity = self.identity.as_ref();
        !self.has_left
            && identity.is_some_and(|identity| {
                identity.contact != ContactChannel::None && !self.kept.comes_back(identity)
            })
    }

    /// Whether a line is still to be sent, as the citizen wishes now.
    fn wishes(&self, line: &Line) -> bool {
        let thing = Thing::new(&line.thing);
        let follows = |thing: &Thing| self.followed.since.contains_key(thing);
        let still = match line.reason {
            NewsReason::Follows => follows(&thing),
            NewsReason::FollowsKind => follows(&Thing::all_of(line.thing.kind())),
            _ => true,
        };
        // Of what is no longer to be seen only those are told whose it is.
        let seen = line.reason.is_own() || self.titled.contains(&thing);
        still && seen && self.kept.wishes.rhythm(line.reason) != Rhythm::Never
    }

    /// Takes what is due, as one message of this number. Whether there was any.
    fn take(
        mut self,
        desk: &mut Desk<'_>,
        batch: BatchId,
        message: u32,
        now: u32,
    ) -> Result<bool, Halt> {
        let reached = self.reached();
        let owner = Owner::Citizen(self.citizen);
        let due = |line: &Line| line.queued().filter(|quarter| *quarter <= now);
        let quarters = self.lines.iter().filter_map(|(_, line)| due(line));
        let before = due_terms(quarters);
        desk.reindex(&citizen_stream(self.citizen), &before, &[]);
        let mut notices = Vec::new();
        for (place, (number, line)) in self.lines.iter().enumerate() {
            let key = line_key(self.citizen, *number);
            if due(line).is_some() {
                let goes = reached && self.wishes(line);
                let sending = match goes {
                    true => Sending::Taken { batch, message },
                    false => Sending::Kept,
                };
                let line = Line {
                    sending,
                    ..line.clone()
                };
                desk.vault_put(owner, key, &line)?;
                if goes {
                    notices.push(*number);
                }
            } else if place >= LINES_MAX && line.queued().is_none() {
                desk.vault_delete(&key);
            }
        }
        if notices.is_empty() {
            return Ok(false);
        }
        let stop = give(desk, self.citizen, &mut self.kept, message)?;
        put(desk, self.citizen, &self.kept)?;
        let row = Message { notices, stop };
        desk.vault_put(owner, message_key(batch, message), &row)?;
        Ok(true)
    }
}
