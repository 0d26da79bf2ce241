//! A topic: what it is about, how long it is open, and what came of it.

use std::sync::Arc;

use chrono::{Datelike, NaiveDate};
use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::DialogueError;
use crate::calendar::local_date;
use crate::id::TopicId;
use crate::journal::{Desk, Halt, Stream, StreamKey, TextRef, events};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// Who may see a topic.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TopicReaders {
    /// Everybody, without a log-in.
    Everybody,
    /// Citizens of the bank.
    Enrolled,
    /// Those whom the municipality invited to it, such as a team's members.
    Invited,
}

/// Who may write in a topic. Whoever writes has an account: a person has one voice, and is told what a moderator decides.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TopicWriters {
    /// Citizens of the bank.
    Enrolled,
    /// Those whom the municipality invited to it.
    Invited,
}

/// Who writes the statements with which people agree or disagree.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum StatementWriters {
    /// All who may write in the topic.
    Participants,
    /// The municipality alone.
    Staff,
}

/// What a topic is.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TopicTerms {
    /// The title.
    pub title: Line<120>,
    /// The first day, in Danish time.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    /// Who may see it.
    pub see: TopicReaders,
    /// Who may write in it.
    pub write: TopicWriters,
    /// Who writes statements.
    pub statements: StatementWriters,
    /// Who opens it beside the municipality, as the journal names them: `team/…`, `organisation/…`; 10 at most.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub hosts: SortedSet<StreamKey>,
    /// The interest areas it belongs to; 10 at most.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub areas: SortedSet<Key>,
    /// From how many voices on a statement's counts are published once the topic is closed, 3 to 100: 5 unless said otherwise,
    /// 10 where the topic is sensitive.
    #[serde(default = "small_number")]
    pub small_number: u32,
}

fn small_number() -> u32 {
    5
}

/// What a topic asks. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TopicText {
    /// The challenge (*udfordring*).
    pub challenge: Text<4000>,
    /// What the dialogue may change, and what is settled (*råderum*).
    pub scope: Text<4000>,
}

/// Where a topic stands: a matter of the clock, but for the end that staff gave it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TopicStage {
    /// Its first day has not come.
    Planned,
    /// One writes and agrees or disagrees.
    Open,
    /// It is over, and its summary is awaited.
    Ended,
    /// Its summary says what came of it.
    Closed,
}

impl std::fmt::Display for TopicStage {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let [english, danish] = match self {
            Self::Planned => ["planned", "planlagt"],
            Self::Open => ["open", "åbent"],
            Self::Ended => ["ended", "slut"],
            Self::Closed => ["closed", "lukket"],
        };
        f.write_str(if f.alternate() { danish } else { english })
    }
}

/// That a topic was ended before its last day.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TopicEnd {
    /// When.
    pub at: Timestamp,
    /// Why, in the vault.
    pub reason: TextRef,
}

/// That a topic was closed, with what came of it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TopicClosing {
    /// When.
    pub at: Timestamp,
    /// The summary, in the vault.
    pub summary: TextRef,
    /// What it led to, as the journal names it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub links: SortedSet<StreamKey>,
    /// The counts that were published, in the vault.
    pub results: TextRef,
}

/// A topic's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Topic {
    /// What it is.
    pub terms: TopicTerms,
    /// What it asks, in the vault.
    pub text: TextRef,
    /// How many statements were ever written: the number of the last.
    #[serde(default)]
    pub statements: u32,
    /// How often citizens were invited to it.
    #[serde(default)]
    pub invitations: u32,
    /// How many were invited in all, those who got another role again.
    #[serde(default)]
    pub invited: u32,
    /// That it was ended before its last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<TopicEnd>,
    /// What came of it, the latest last where it was opened again.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closings: Vec<TopicClosing>,
    /// Whether the last of them still stands.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
}

events! {
    /// What can happen to a topic.
    TopicEvent, TOPIC_EVENTS {
        /// Announced: it opens on its first day.
        Opened {
            /// What it is.
            terms: TopicTerms,
            /// What it asks.
            text: TextRef,
        } = "topic.opened";
        /// Changed before its first day.
        Changed {
            /// What it is.
            terms: TopicTerms,
            /// What it asks.
            text: TextRef,
        } = "topic.changed";
        /// Its last day is a later one.
        Extended {
            /// The last day.
            to: NaiveDate,
        } = "topic.extended";
        /// Citizens were invited to it.
        Invited {
            /// How many.
            citizens: u32,
            /// With which invitation, by number.
            invitation: u32,
        } = "topic.invited";
        /// A statement of this number was written.
        StatementWritten {
            /// The number, from 1.
            number: u32,
        } = "topic.statement_written";
        /// Ended before its last day.
        Ended {
            /// Why.
            reason: TextRef,
        } = "topic.ended";
        /// Closed, with what came of it.
        Closed {
            /// The summary.
            summary: TextRef,
            /// What it led to.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            links: SortedSet<StreamKey>,
            /// The counts that are published.
            results: TextRef,
        } = "topic.closed";
        /// Closed again after it had been opened again.
        ClosedAgain {
            /// The summary.
            summary: TextRef,
            /// What it led to.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            links: SortedSet<StreamKey>,
            /// The counts that are published.
            results: TextRef,
        } = "topic.closed_again";
        /// Opened again after it was over.
        Reopened {
            /// The new last day.
            to: NaiveDate,
        } = "topic.reopened";
    }
}

impl Stream for Topic {
    const KIND: &'static str = "topic";
    const STATE_VERSION: u32 = 1;
    type Event = TopicEvent;
    const EVENT_TYPES: &'static [&'static str] = TOPIC_EVENTS;

    fn evolve(state: Option<Self>, event: &TopicEvent, at: Timestamp) -> Option<Self> {
        use TopicEvent as E;
        let Some(mut topic) = state else {
            let E::Opened { terms, text } = event.clone() else {
                return None;
            };
            return Some(Self {
                terms,
                text,
                statements: 0,
                invitations: 0,
                invited: 0,
                end: None,
                closings: Vec::new(),
                closed: false,
            });
        };
        match event.clone() {
            E::Opened { .. } => return None,
            E::Changed { terms, text } => {
                topic.terms = terms;
                topic.text = text;
            }
            E::Extended { to } => topic.terms.to = to,
            E::Invited {
                citizens,
                invitation,
            } => {
                topic.invitations = invitation;
                topic.invited = topic.invited.checked_add(citizens)?;
            }
            E::StatementWritten { number } => topic.statements = number,
            E::Ended { reason } => topic.end = Some(TopicEnd { at, reason }),
            E::Closed {
                summary,
                links,
                results,
            }
            | E::ClosedAgain {
                summary,
                links,
                results,
            } => {
                topic.closings.push(TopicClosing {
                    at,
                    summary,
                    links,
                    results,
                });
                topic.closed = true;
            }
            E::Reopened { to } => {
                topic.terms.to = to;
                topic.end = None;
                topic.closed = false;
            }
        }
        Some(topic)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
        for area in &self.terms.areas {
            add("area", area.as_str());
        }
        for host in &self.terms.hosts {
            add("host", &host.text());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let closings = self.closings.iter();
        let closings = closings.flat_map(|closing| [&closing.summary, &closing.results]);
        let end = self.end.iter().map(|end| &end.reason);
        [&self.text]
            .into_iter()
            .chain(end)
            .chain(closings)
            .cloned()
            .collect()
    }

    fn has_ended(&self) -> bool {
        self.closed
    }
}

impl Topic {
    /// Where the topic stands at an instant.
    #[must_use]
    pub fn stage(&self, at: Timestamp) -> TopicStage {
        if self.closed {
            return TopicStage::Closed;
        }
        let today = local_date(at.to_utc());
        match self.end {
            Some(_) => TopicStage::Ended,
            None if today < self.terms.from => TopicStage::Planned,
            None if today > self.terms.to => TopicStage::Ended,
            None => TopicStage::Open,
        }
    }

    /// Refuses every stage but these.
    pub(super) fn allow(&self, at: Timestamp, stages: &[TopicStage]) -> Result<(), DialogueError> {
        let stage = self.stage(at);
        match stages.contains(&stage) {
            true => Ok(()),
            false => Err(DialogueError::WrongStage { stage }),
        }
    }
}

/// The longest a topic lasts, in years.
const YEARS_MAX: i32 = 5;

/// Refuses a last day that is past, before the first or far away.
pub(super) fn check_period(
    desk: &Desk<'_>,
    from: NaiveDate,
    to: NaiveDate,
) -> Result<(), DialogueError> {
    let today = local_date(desk.at().to_utc());
    let fits = to >= from && to >= today && to.year() <= from.year() + YEARS_MAX;
    let near = from.year() <= today.year() + YEARS_MAX;
    match fits && near {
        true => Ok(()),
        false => Err(DialogueError::PeriodUnfit),
    }
}

/// The key of a topic's stream.
#[must_use]
pub fn topic_stream(topic: TopicId) -> StreamKey {
    StreamKey::new(Topic::KIND, topic)
}

/// The topic.
pub(super) fn existing(desk: &mut Desk<'_>, topic: TopicId) -> Result<Arc<Topic>, Halt> {
    let found = desk.get::<Topic>(&topic_stream(topic))?;
    Ok(found.ok_or(DialogueError::TopicNotFound)?)
}
