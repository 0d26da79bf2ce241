//! The dialogue forum (*dialogforum*): topics that the municipality, a team or a committee opens for a time.
//!
//! In a topic citizens write inputs, viewpoints and questions, one level of replies to them, and statements with which others agree or
//! disagree or on which they pass. The administration and politicians answer, and are shown as such. A moderator hides what breaks the rules, with a
//! reason from the municipality's own list, and somebody else decides where its author appeals. A topic is closed with
//! a summary of what came of it, and all who took part are told.
//!
//! A person has one voice on each statement, changeable while the topic is open. Counts are staff's while it runs and are published
//! once, at the closing, where enough voices stand: see [`VoiceTally`] and [`StatementResult`]. What somebody thinks lies in one
//! row of theirs for each topic, and goes with their account; a million voices are read as one table with `dialogue.votes`, or as
//! the files that Polis writes with `dialogue.polis`.
//!
//! ```
//! use medborger::dialogue::{ListTopics, OpenTopic, TopicStage};
//! use medborger::{Actor, Clock, MemoryStore, Moment, Participation, REGISTRY, Town};
//!
//! let key = std::array::from_fn(|at| at as u8); // a real one: 32 random bytes
//! let town = Town::new("0766".parse()?, key, REGISTRY)?;
//! let bank = Participation::open(town, MemoryStore::default(), Clock::History)?;
//! let moment = Moment::new("2026-03-02T09:00:00Z".parse()?, Actor::System);
//! let open: OpenTopic = serde_json::from_str(
//!     r#"{"topic":"4c1d2f2e-51a5-4d5c-9f38-6a2a3c1f7e01",
//!         "terms":{"title":"Havnen","from":"2026-03-02","to":"2026-03-31","see":"everybody","write":"enrolled","statements":"participants"},
//!         "text":{"challenge":"Hvad skal havnen bruges til?","scope":"Alt indtil kajen."}}"#,
//! )?;
//! bank.execute("0b0a5a0e-7c7d-4c56-9d3c-3f5b1d2c4e01".parse()?, &open, &moment)?;
//! let list = bank.ask(&ListTopics::new(), &moment)?;
//! assert_eq!(list.topics[0].stage, TopicStage::Open);
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

mod close;
mod contribute;
mod contribution;
mod error;
mod moderation;
mod news;
mod open;
mod part;
mod personal;
mod proof;
mod shown;
mod signs;
mod table;
mod topic;
mod voice;

pub use close::StatementResult;
pub use contribution::{
    Contribution, ContributionBegun, ContributionKind, ContributionRole, ContributionVersion,
    Hiding, HidingEnd, contribution_stream,
};
pub use error::DialogueError;
pub use moderation::{Moderation, ReasonFrom, ReasonWords};
pub use part::PartRole;
pub use personal::ExportedContribution;
#[doc(hidden)]
pub use personal::exported;
pub use table::{PolisFile, VotePlace};
pub use topic::{
    StatementWriters, Topic, TopicClosing, TopicEnd, TopicReaders, TopicStage, TopicTerms,
    TopicText, TopicWriters, topic_stream,
};
pub use voice::{VoiceTally, Vote};

pub(crate) use contribution::ContributionEvent;
pub(crate) use topic::TopicEvent;

use crate::journal::{CommandEntry, QueryEntry, Room, StreamOps};

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::close::CloseTopic;
    pub use super::contribute::{Contribute, ReviseContribution, WithdrawContribution};
    pub use super::moderation::{
        AppealHiding, DecideAppeal, HideContribution, PutReason, RestoreContribution,
    };
    pub use super::open::{
        ChangeTopic, EndTopic, ExtendTopic, InviteToTopic, OpenTopic, ReopenTopic,
    };
    pub use super::voice::GiveVoice;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::contribution::ContributionEvent;
    #[doc(inline)]
    pub use super::moderation::ModerationEvent;
    #[doc(inline)]
    pub use super::topic::TopicEvent;
}

/// What can be asked.
pub mod query {
    pub use super::moderation::ShowReasons;
    pub use super::shown::{GetContribution, GetTopic, ListContributions, ListTopics};
    pub use super::signs::{ShowFindings, ShowSigns};
    pub use super::table::{ExportPolis, ShowVotes};
}

/// What is answered.
pub mod view {
    pub use super::moderation::{ReasonView, ReasonsView};
    pub use super::shown::{
        ClosingView, ContributionList, ContributionView, HidingView, OwnPart, OwnVote, TopicItem,
        TopicList, TopicView, VersionView,
    };
    pub use super::signs::{FindingsView, SignGroup, SignsView};
    pub use super::table::VotesView;
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "dialogue",
    streams: &[
        StreamOps::of::<Topic>(),
        StreamOps::of::<Contribution>(),
        StreamOps::of::<Moderation>(),
    ],
    commands: &[
        CommandEntry::of::<OpenTopic>(),
        CommandEntry::of::<ChangeTopic>(),
        CommandEntry::of::<ExtendTopic>(),
        CommandEntry::of::<EndTopic>(),
        CommandEntry::of::<CloseTopic>(),
        CommandEntry::of::<ReopenTopic>(),
        CommandEntry::of::<InviteToTopic>(),
        CommandEntry::of::<Contribute>(),
        CommandEntry::of::<ReviseContribution>(),
        CommandEntry::of::<WithdrawContribution>(),
        CommandEntry::of::<GiveVoice>(),
        CommandEntry::of::<PutReason>(),
        CommandEntry::of::<HideContribution>(),
        CommandEntry::of::<AppealHiding>(),
        CommandEntry::of::<DecideAppeal>(),
        CommandEntry::of::<RestoreContribution>(),
    ],
    queries: &[
        QueryEntry::of::<GetTopic>(),
        QueryEntry::of::<ListTopics>(),
        QueryEntry::of::<ListContributions>(),
        QueryEntry::of::<GetContribution>(),
        QueryEntry::of::<ShowVotes>(),
        QueryEntry::of::<ExportPolis>(),
        QueryEntry::of::<ShowReasons>(),
        QueryEntry::of::<ShowFindings>(),
        QueryEntry::of::<ShowSigns>(),
    ],
    codes: &[DialogueError::CODES],
    rows: personal::ROWS,
    personal: personal::PERSONAL,
    proofs: &[proof::PROOF],
    topical: &[news::TOPICAL],
    tells: news::TELLS,
    ..Room::EMPTY
};
