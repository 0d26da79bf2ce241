//! The idea (*idé*) and the shared account (*fælleskonto*) into which citizens deposit ideas.
//!
//! An idea has versions; support belongs to a version. It can be merged with others, split, taken up by a task,
//! answered, declined with reasons and carried out, and where it came from is never lost. Whether it has expired
//! is never stored: [`Idea::stage`] asks the clock.

mod deposit;
mod descent;
mod error;
mod gather;
mod list;
mod news;
mod personal;
mod pictured;
mod proof;
mod room;
mod shown;
mod stage;
mod support;
mod supporters;
mod tally;
mod treatment;
mod untold;

use medborger_base::sorted::SortedSet;
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::Record;

pub use deposit::IdeaText;
pub use descent::IdeaPart;
pub use error::IdeaError;
pub use gather::Gathering;
pub use list::IdeaOrder;
pub use personal::ExportedIdea;
#[doc(hidden)]
pub use personal::exported;
pub use room::ROOM;
pub use stage::{IdeaAct, IdeaStage};
#[doc(hidden)]
pub use support::supported;
pub(crate) use tally::tallies;
pub use treatment::{IdeaTask, Note, NoteKind, Treatment};

use crate::calendar::closes_at;
use crate::citizen::Channel;
use crate::id::{IdeaId, ParticipantRef};
use crate::journal::{Desk, Halt, Stream, StreamKey, TextRef, VaultRow, events, in_table};
use crate::key::Key;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::deposit::{DepositIdea, ReviseIdea, WithdrawIdea};
    pub use super::descent::{MergeIdeas, SplitIdea};
    pub use super::gather::GatherSupporters;
    pub use super::support::{SupportIdea, WithdrawSupport};
    pub use super::treatment::{
        AnswerIdea, CarryOutIdea, DeclineIdea, HideIdea, RestoreIdea, TakeUpIdea,
    };
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::IdeaEvent;
}

/// What can be asked.
pub mod query {
    pub use super::list::ListIdeas;
    pub use super::shown::GetIdea;
    pub use super::supporters::ShowSupporters;
}

/// What is answered.
pub mod view {
    pub use super::list::{IdeaItem, IdeaList};
    pub use super::shown::{IdeaView, NoteView};
    pub use super::supporters::{SupporterView, SupportersView};
}

/// One version of an idea's text.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct IdeaVersion {
    /// The text, in the vault.
    pub text: TextRef,
    /// When it was written.
    pub at: Timestamp,
}

/// An idea's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Idea {
    /// Who deposited it; nobody where staff made it from others.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<ParticipantRef>,
    /// Its texts, the latest last.
    pub versions: Vec<IdeaVersion>,
    /// The interest areas it belongs to.
    pub topics: SortedSet<Key>,
    /// The last day on which it can be supported, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires_on: Option<NaiveDate>,
    /// What became of it.
    pub treatment: Treatment,
    /// Whether a moderator has hidden it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub hidden: bool,
    /// Versions that were rewritten while the idea was hidden: the public never sees them again.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub withheld: SortedSet<u32>,
    /// What the municipality wrote about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub notes: Vec<Note>,
    /// How often support was given, or came along from ideas that this one was made from. Who supports it now, the vault
    /// counts: what an erased account had given without a verified identity is not taken back here.
    #[serde(default)]
    pub given: u32,
    /// How often it was withdrawn.
    #[serde(default)]
    pub withdrawn: u32,
    /// The fewest people there can be among the supporters of ideas that this one was made from who can't be told apart any
    /// more, because they were erased.
    #[serde(default)]
    pub untold: u32,
    /// All ideas that this one descends from.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub sources: SortedSet<IdeaId>,
    /// That its supporters are still coming along from the ideas it was made from.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub gathering: Option<Gathering>,
}

events! {
    /// What can happen to an idea.
    IdeaEvent, IDEA_EVENTS {
        /// Deposited by a citizen, or made by staff from other ideas.
        Deposited {
            /// Who deposited it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            author: Option<ParticipantRef>,
            /// Its text.
            text: TextRef,
            /// The interest areas it belongs to.
            topics: SortedSet<Key>,
            /// The last day on which it can be supported.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            expires_on: Option<NaiveDate>,
            /// The ideas it descends from.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            sources: SortedSet<IdeaId>,
            /// By which way it reached the municipality, where staff sent it on the citizen's behalf.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            channel: Option<Channel>,
        } = "idea.deposited";
        /// A new version was written.
        Revised {
            /// Its text.
            text: TextRef,
            /// The interest areas it belongs to.
            topics: SortedSet<Key>,
        } = "idea.revised";
        /// One more supporter.
        Supported {
            /// Of which version.
            version: u32,
            /// How many there are now who can't be told apart, where the supporter was one of them.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            untold: Option<u32>,
            /// By which way it reached the municipality, where staff sent it on the citizen's behalf.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            channel: Option<Channel>,
        } = "idea.supported";
        /// A supporter of an earlier version supports a later one.
        SupportRenewed {
            /// The version supported before.
            from: u32,
            /// The version supported now.
            to: u32,
            /// By which way it reached the municipality, where staff sent it on the citizen's behalf.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            channel: Option<Channel>,
        } = "idea.support_renewed";
        /// One supporter less.
        SupportWithdrawn {
            /// Of which version.
            version: u32,
            /// How many there are now who can't be told apart, where the supporter was one of them.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            untold: Option<u32>,
        } = "idea.support_withdrawn";
        /// The supporters of the ideas it was made from came along, each person once.
        SupportCarried {
            /// How many can be told apart.
            supporters: u32,
            /// The fewest people there can be among those who were erased and can't be told apart any more.
            #[serde(default)]
            untold: u32,
            /// Which part of them, from 0, where they come in several.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            part: Option<u32>,
        } = "idea.support_carried";
        /// The supporters of the ideas it was made from are many, and will come along in parts.
        GatheringBegun {
            /// The ideas.
            from: SortedSet<IdeaId>,
            /// In how many parts: a power of two.
            parts: u32,
        } = "idea.gathering_begun";
        /// Hidden by a moderator. The text is kept.
        Hidden {
            /// Why.
            reason: TextRef,
        } = "idea.hidden";
        /// Shown again.
        Restored {
            /// Why.
            reason: TextRef,
        } = "idea.restored";
        /// A task took it up.
        TakenUp {
            /// Which task.
            task: TextRef,
        } = "idea.taken_up";
        /// Answered.
        Answered {
            /// The answer.
            answer: TextRef,
        } = "idea.answered";
        /// Declined.
        Declined {
            /// Why.
            reasons: TextRef,
        } = "idea.declined";
        /// Carried out.
        CarriedOut {
            /// What was done.
            note: TextRef,
        } = "idea.carried_out";
        /// Withdrawn by its author.
        Withdrawn = "idea.withdrawn";
        /// Merged into another.
        Merged {
            /// The new idea.
            into: IdeaId,
        } = "idea.merged";
        /// Split into others.
        Split {
            /// The new ideas.
            into: SortedSet<IdeaId>,
        } = "idea.split";
    }
}

impl Stream for Idea {
    const KIND: &'static str = "idea";
    const STATE_VERSION: u32 = 5;
    const VAULT_TERMS: &'static [&'static str] = list::TEXT_TERMS;
    type Event = IdeaEvent;
    const EVENT_TYPES: &'static [&'static str] = IDEA_EVENTS;

    fn evolve(state: Option<Self>, event: &IdeaEvent, at: Timestamp) -> Option<Self> {
        use IdeaEvent as E;
        let Some(mut idea) = state else {
            let E::Deposited {
                author,
                text,
                topics,
                expires_on,
                sources,
                ..
            } = event.clone()
            else {
                return None;
            };
            return Some(Self {
                author,
                versions: vec![IdeaVersion { text, at }],
                topics,
                expires_on,
                treatment: Treatment::Open,
                hidden: false,
                withheld: SortedSet::new(),
                notes: Vec::new(),
                given: 0,
                withdrawn: 0,
                untold: 0,
                sources,
                gathering: None,
            });
        };
        match event {
            E::Deposited { .. } => return None,
            E::Revised { text, topics } => {
                if idea.hidden {
                    idea.withheld.insert(idea.version());
                }
                idea.versions.push(IdeaVersion {
                    text: text.clone(),
                    at,
                });
                idea.topics.clone_from(topics);
            }
            E::Supported { untold, .. } => {
                idea.given = idea.given.checked_add(1)?;
                idea.untold = untold.unwrap_or(idea.untold);
            }
            E::SupportRenewed { .. } => {}
            E::SupportWithdrawn { untold, .. } => match untold {
                // They were not among those who were given.
                Some(untold) => idea.untold = *untold,
                None => idea.withdrawn = idea.withdrawn.checked_add(1)?,
            },
            E::SupportCarried {
                supporters,
                untold,
                part,
            } => {
                idea.given = idea.given.checked_add(*supporters)?;
                idea.untold = *untold;
                if let Some(part) = part {
                    let mut gathering = idea.gathering.take()?;
                    gathering.done = part.checked_add(1)?;
                    let more = gathering.done < gathering.parts;
                    idea.gathering = more.then_some(gathering);
                }
            }
            E::GatheringBegun { from, parts } => {
                idea.gathering = Some(Gathering::new(from.clone(), *parts));
            }
            E::Hidden { reason } => {
                idea.hidden = true;
                idea.note(NoteKind::Hidden, reason, at);
            }
            E::Restored { reason } => {
                idea.hidden = false;
                idea.note(NoteKind::Restored, reason, at);
            }
            E::TakenUp { task } => {
                idea.treatment = Treatment::TakenUp;
                idea.note(NoteKind::TakenUp, task, at);
            }
            E::Answered { answer } => {
                // An answer to an idea that a task works on tells how it goes; the task goes on.
                if idea.treatment != Treatment::TakenUp {
                    idea.treatment = Treatment::Answered;
                }
                idea.note(NoteKind::Answered, answer, at);
            }
            E::Declined { reasons } => {
                idea.treatment = Treatment::Declined;
                idea.note(NoteKind::Declined, reasons, at);
            }
            E::CarriedOut { note } => {
                idea.treatment = Treatment::CarriedOut;
                idea.note(NoteKind::CarriedOut, note, at);
            }
            E::Withdrawn => idea.treatment = Treatment::Withdrawn,
            E::Merged { into } => idea.treatment = Treatment::Merged(*into),
            E::Split { into } => idea.treatment = Treatment::Split(into.clone()),
        }
        Some(idea)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        list::terms(self, add);
    }

    fn anchor(id: &str) -> Option<String> {
        Some(author_key(id))
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["author"]).map(str::to_owned)
    }

    /// An idea that nobody has treated is its author's.
    fn anchors(&self, id: &str) -> Vec<String> {
        match (self.author, &self.treatment) {
            (Some(_), Treatment::Open) => vec![author_key(id)],
            _ => Vec::new(),
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<IdeaEvent> {
        vec![IdeaEvent::Withdrawn]
    }

    fn texts(&self) -> Vec<TextRef> {
        let versions = self.versions.iter().map(|v| &v.text);
        versions
            .chain(self.notes.iter().map(|n| &n.text))
            .cloned()
            .collect()
    }
}

impl Idea {
    /// Where the idea stands at an instant.
    #[must_use]
    pub fn stage(&self, at: Timestamp) -> IdeaStage {
        match (self.untimed_stage(), self.expires_on.map(closes_at)) {
            (IdeaStage::Open, Some(Ok(closes))) if at.to_utc() >= closes => IdeaStage::Expired,
            (stage, _) => stage,
        }
    }

    /// Where it stands but for what the clock says: open is what may have expired, too.
    fn untimed_stage(&self) -> IdeaStage {
        match &self.treatment {
            // Nobody is too late who has yet to come along.
            Treatment::Open if self.gathering.is_some() => IdeaStage::Gathering,
            Treatment::Open => IdeaStage::Open,
            Treatment::TakenUp => IdeaStage::TakenUp,
            Treatment::Answered => IdeaStage::Answered,
            Treatment::Declined => IdeaStage::Declined,
            Treatment::CarriedOut => IdeaStage::CarriedOut,
            Treatment::Withdrawn => IdeaStage::Withdrawn,
            Treatment::Merged(_) => IdeaStage::Merged,
            Treatment::Split(_) => IdeaStage::Split,
        }
    }

    /// The version of the text, from 1.
    #[must_use]
    pub fn version(&self) -> u32 {
        u32::try_from(self.versions.len()).unwrap_or(u32::MAX)
    }

    fn note(&mut self, about: NoteKind, text: &TextRef, at: Timestamp) {
        self.notes.push(Note {
            about,
            text: text.clone(),
            at,
        });
    }

    /// Refuses what the stage does not allow.
    pub(crate) fn allow(&self, act: IdeaAct, at: Timestamp) -> Result<(), IdeaError> {
        let stage = self.stage(at);
        if stage.allows(act) {
            Ok(())
        } else {
            Err(IdeaError::WrongStage { stage })
        }
    }
}

/// The key of an idea's stream.
#[must_use]
pub fn idea_stream(idea: IdeaId) -> StreamKey {
    StreamKey::new(Idea::KIND, idea)
}

/// The vault key under which lies who deposited an idea.
pub(crate) fn author_key(idea: impl std::fmt::Display) -> String {
    format!("{}{idea}", personal::AUTHOR)
}

#[doc(hidden)]
pub fn existing(desk: &mut Desk<'_>, idea: IdeaId) -> Result<Arc<Idea>, Halt> {
    Ok(desk
        .get::<Idea>(&idea_stream(idea))?
        .ok_or(IdeaError::NotFound)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_day_is_inclusive_and_ends_at_midnight_in_copenhagen() {
        let text = TextRef::new("text/x/0".to_owned(), String::new());
        let event = IdeaEvent::Deposited {
            author: None,
            text,
            topics: SortedSet::new(),
            expires_on: NaiveDate::from_ymd_opt(2026, 10, 25),
            sources: SortedSet::new(),
            channel: None,
        };
        let idea = Idea::evolve(None, &event, "2026-01-01T00:00:00Z".parse().unwrap()).unwrap();
        let stage = |at: &str| idea.stage(at.parse().unwrap());
        assert_eq!(stage("2026-10-25T22:59:59.999999Z"), IdeaStage::Open);
        assert_eq!(stage("2026-10-25T23:00:00Z"), IdeaStage::Expired);
    }
}
