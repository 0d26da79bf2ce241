//! A contribution to a topic: an input, a viewpoint, a question, an answer, or a statement to agree or disagree with.
//!
//! Each is a stream of its own: the topic does not grow with them, and a thread of fifty thousand is found page by page.

use std::sync::Arc;

use medborger_codec::Record;

use super::DialogueError;
use crate::citizen::Channel;
use crate::id::{ContributionId, ParticipantRef, StaffId, TopicId};
use crate::journal::{Desk, Halt, Stream, StreamKey, TextRef, VaultRow, events, in_table};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

/// What a contribution is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ContributionKind {
    /// An input (*input*).
    Input,
    /// A viewpoint (*synspunkt*).
    Viewpoint,
    /// A question (*spørgsmål*).
    Question,
    /// An answer (*svar*) of the administration or a politician.
    Answer,
    /// A statement (*udsagn*) to agree or disagree with, or to pass on.
    Statement,
}

/// As what somebody wrote it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ContributionRole {
    /// As a citizen.
    Citizen,
    /// As a politician.
    Politician,
    /// For the administration.
    Staff,
}

/// One version of a text.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ContributionVersion {
    /// The text, in the vault.
    pub text: TextRef,
    /// When it was written.
    pub at: Timestamp,
}

/// What came of a hiding that was looked at again.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HidingEnd {
    /// Whether it is shown again.
    pub restored: bool,
    /// Why, in the vault.
    pub reason: TextRef,
    /// When.
    pub at: Timestamp,
}

/// That a moderator hid a contribution.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Hiding {
    /// The reason, by its key on the municipality's list.
    pub reason: Key,
    /// Who hid it; nobody where the host did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<StaffId>,
    /// When.
    pub at: Timestamp,
    /// What the moderator wrote to its author, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<TextRef>,
    /// The author's appeal, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub appeal: Option<TextRef>,
    /// What was decided then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<HidingEnd>,
}

/// How a contribution began.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ContributionBegun {
    /// The topic.
    pub topic: TopicId,
    /// What it is.
    pub kind: ContributionKind,
    /// As what it was written.
    pub role: ContributionRole,
    /// Who wrote it; nobody where the administration did.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub author: Option<ParticipantRef>,
    /// As whom the administration signed it, such as `Vej og Park`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<Line<120>>,
    /// What it replies to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reply_to: Option<ContributionId>,
    /// A statement's number in its topic, from 1.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub number: Option<u32>,
    /// By which way it reached the municipality, where staff sent it on the citizen's behalf.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<Channel>,
}

/// A contribution's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Contribution {
    /// How it began.
    pub begun: ContributionBegun,
    /// Its texts, the latest last.
    pub versions: Vec<ContributionVersion>,
    /// Whether it was withdrawn.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub withdrawn: bool,
    /// How often it was hidden, the latest last.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hidings: Vec<Hiding>,
    /// How often somebody began to say what they think of a statement. How many there are now, the vault counts.
    #[serde(default)]
    pub voices_given: u32,
    /// How often somebody took it back.
    #[serde(default)]
    pub voices_taken: u32,
}

events! {
    /// What can happen to a contribution.
    ContributionEvent, CONTRIBUTION_EVENTS {
        /// Written.
        Made {
            /// How it began.
            begun: ContributionBegun,
            /// Its text.
            text: TextRef,
        } = "contribution.made";
        /// Written as the answer to another.
        Answered {
            /// How it began.
            begun: ContributionBegun,
            /// Its text.
            text: TextRef,
        } = "contribution.answered";
        /// A new version was written.
        Revised {
            /// Its text.
            text: TextRef,
        } = "contribution.revised";
        /// Withdrawn by its author, or because they were erased.
        Withdrawn = "contribution.withdrawn";
        /// Hidden by a moderator. The text is kept.
        Hidden {
            /// The reason, by its key on the municipality's list.
            reason: Key,
            /// Who hid it.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            by: Option<StaffId>,
            /// What was written to its author.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            note: Option<TextRef>,
        } = "contribution.hidden";
        /// Its author asked that somebody else look at it.
        Appealed {
            /// What they wrote.
            appeal: TextRef,
        } = "contribution.appealed";
        /// Shown again.
        Restored {
            /// Why.
            reason: TextRef,
        } = "contribution.restored";
        /// It stays hidden.
        Upheld {
            /// Why.
            reason: TextRef,
        } = "contribution.upheld";
        /// Somebody said what they think of the statement: what, the vault knows.
        Voiced = "contribution.voiced";
        /// Somebody thinks of it otherwise now.
        VoiceChanged = "contribution.voice_changed";
        /// Somebody took back what they had said of it.
        VoiceTaken = "contribution.voice_taken";
    }
}

impl Stream for Contribution {
    const KIND: &'static str = "contribution";
    const STATE_VERSION: u32 = 1;
    type Event = ContributionEvent;
    const EVENT_TYPES: &'static [&'static str] = CONTRIBUTION_EVENTS;

    fn evolve(state: Option<Self>, event: &ContributionEvent, at: Timestamp) -> Option<Self> {
        use ContributionEvent as E;
        let Some(mut now) = state else {
            let (E::Made { begun, text } | E::Answered { begun, text }) = event.clone() else {
                return None;
            };
            return Some(Self {
                begun,
                versions: vec![ContributionVersion { text, at }],
                withdrawn: false,
                hidings: Vec::new(),
                voices_given: 0,
                voices_taken: 0,
            });
        };
        match event {
            E::Made { .. } | E::Answered { .. } => return None,
            E::Revised { text } => now.versions.push(ContributionVersion {
                text: text.clone(),
                at,
            }),
            E::Withdrawn => now.withdrawn = true,
            E::Hidden { reason, by, note } => now.hidings.push(Hiding {
                reason: reason.clone(),
                by: *by,
                at,
                note: note.clone(),
                appeal: None,
                end: None,
            }),
            E::Appealed { appeal } => {
                now.hidings.last_mut()?.appeal = Some(appeal.clone());
            }
            E::Restored { reason } => {
                now.hidings.last_mut()?.end = Some(HidingEnd {
                    restored: true,
                    reason: reason.clone(),
                    at,
                });
            }
            E::Upheld { reason } => {
                now.hidings.last_mut()?.end = Some(HidingEnd {
                    restored: false,
                    reason: reason.clone(),
                    at,
                });
            }
            E::Voiced => now.voices_given = now.voices_given.checked_add(1)?,
            E::VoiceChanged => {}
            E::VoiceTaken => now.voices_taken = now.voices_taken.checked_add(1)?,
        }
        Some(now)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let topic = self.begun.topic.to_string();
        match (self.begun.number, self.begun.reply_to) {
            (Some(_), _) => add("statement", &topic),
            (None, Some(parent)) => add("reply", &parent.to_string()),
            (None, None) => add("thread", &topic),
        }
        add("topic", &topic);
        if self.hidden().is_some() {
            add("hidden", &topic);
        }
        if self.appealed().is_some() {
            add("appealed", &topic);
        }
    }

    fn anchor(id: &str) -> Option<String> {
        Some(author_key(id))
    }

    fn hung_on(row: &VaultRow) -> Option<String> {
        in_table(row, &["contributor"]).map(str::to_owned)
    }

    /// A contribution is its author's: once they are erased, nobody reads it any more.
    fn anchors(&self, id: &str) -> Vec<String> {
        match self.begun.author {
            Some(_) if !self.withdrawn => vec![author_key(id)],
            _ => Vec::new(),
        }
    }

    fn lapse(&self, _: &str, _: &str, _: Timestamp) -> Vec<ContributionEvent> {
        vec![ContributionEvent::Withdrawn]
    }

    fn texts(&self) -> Vec<TextRef> {
        let versions = self.versions.iter().map(|version| &version.text);
        let hidings = self.hidings.iter().flat_map(|hiding| {
            let end = hiding.end.as_ref().map(|end| &end.reason);
            hiding.note.iter().chain(&hiding.appeal).chain(end)
        });
        versions.chain(hidings).cloned().collect()
    }
}

impl Contribution {
    /// The hiding that stands, where it is hidden.
    #[must_use]
    pub fn hidden(&self) -> Option<&Hiding> {
        let last = self.hidings.last();
        last.filter(|hiding| !hiding.end.as_ref().is_some_and(|end| end.restored))
    }

    /// The hiding whose appeal waits for a decision.
    #[must_use]
    pub fn appealed(&self) -> Option<&Hiding> {
        let hidden = self.hidden().filter(|_| !self.withdrawn);
        hidden.filter(|hiding| hiding.appeal.is_some() && hiding.end.is_none())
    }

    /// Whether everybody who sees the topic may read it.
    #[must_use]
    pub fn is_public(&self) -> bool {
        !self.withdrawn && self.hidden().is_none()
    }

    /// Refuses what is hidden or withdrawn.
    pub(super) fn must_be_public(&self) -> Result<(), DialogueError> {
        if self.withdrawn {
            return Err(DialogueError::Withdrawn);
        }
        match self.hidden() {
            Some(_) => Err(DialogueError::Hidden),
            None => Ok(()),
        }
    }
}

/// How the keys begin under which lies who wrote a contribution.
pub(super) const AUTHOR: &str = "contributor/";

/// The vault key under which lies who wrote a contribution.
pub(super) fn author_key(contribution: impl std::fmt::Display) -> String {
    format!("{AUTHOR}{contribution}")
}

/// The key of a contribution's stream.
#[must_use]
pub fn contribution_stream(contribution: ContributionId) -> StreamKey {
    StreamKey::new(Contribution::KIND, contribution)
}

/// The contribution.
pub(super) fn existing(desk: &mut Desk<'_>, id: ContributionId) -> Result<Arc<Contribution>, Halt> {
    let found = desk.get::<Contribution>(&contribution_stream(id))?;
    Ok(found.ok_or(DialogueError::ContributionNotFound)?)
}
