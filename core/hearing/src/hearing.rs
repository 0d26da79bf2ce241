//! The hearing (*høring*): from the draft to the decision.
//!
//! A municipality puts a document to hearing, everybody may answer until the last day is over, and the council decides
//! with a white paper before it that leaves no response unanswered. How long the hearing must be open follows from
//! [law as data](minimum_rules) and explains itself. Where the hearing stands is never stored: [`Hearing::stage`] asks
//! facts and clock. Responses and the white paper have rooms of their own: [`response`](crate::response) and
//! [`white_paper`](crate::white_paper).

mod announce;
mod calendar;
mod chain;
mod decision;
mod document;
mod draft;
mod error;
pub mod event;
mod evolve;
mod form;
mod letter;
mod list;
mod meeting;
mod news;
mod notice;
mod objector;
mod period;
mod policy;
mod rule;
mod shown;
mod stage;
mod warning;

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use chrono::{DateTime, NaiveDate, Utc};
use medborger_codec::Record;

pub use announce::AnswerWays;
pub use decision::{ChangeSeverity, Decision, DecisionOutcome};
pub(crate) use document::background;
pub use document::{DocumentRole, DocumentVersion, Section, SectionHead};
pub use draft::{Renewal, RenewalCause};
pub use error::HearingError;
pub use form::{Answer, AnswerChoice, AnswerValue, Question, QuestionKind, SectionRef};
pub use letter::LetterFormat;
pub use list::HearingOrder;
pub use meeting::Meeting;
pub use notice::{DeliveryChannel, DeliveryState, Notice, NoticeAbout, NoticeBasis, Recipient};
pub use objector::Objector;
pub use period::HearingBasis;
pub use policy::{HearingPolicy, JulyPolicy, LateResponses, NamePolicy, PublicationMoment};
pub use rule::{
    DecideBy, EffectRule, HearingKind, HearingRule, MinimumRule, RuleCondition, effect_rule,
    minimum_rule, minimum_rules,
};
pub use shown::HearingText;
pub use stage::{HearingAct, HearingStage};
pub use warning::PeriodWarning;

use crate::id::{HearingId, IdeaId, MeetingId, NoticeId, ResponseId};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef,
};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, event::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::announce::{AnnounceHearing, CancelHearing, ExtendHearing, PublishAgenda};
    pub use super::decision::{DecideHearing, PublishDecision, ResolveVeto};
    pub use super::document::PutDocument;
    pub use super::draft::DraftHearing;
    pub use super::form::SetForm;
    pub use super::meeting::{CallMeeting, CancelMeeting};
    pub use super::notice::{AddRecipient, ReportDelivery};
}

/// What can be asked.
pub mod query {
    pub use super::calendar::ShowCalendar;
    pub use super::chain::{HearingsOfIdea, ShowChain};
    pub use super::document::GetDocument;
    pub use super::letter::{ExportLetter, ShowLetter};
    pub use super::list::ListHearings;
    pub use super::notice::ListNotices;
    pub use super::objector::ListObjectors;
    pub use super::period::CalculatePeriod;
    pub use super::shown::GetHearing;
}

/// What is answered.
pub mod view {
    pub use super::calendar::HearingCalendar;
    pub use super::chain::HearingChain;
    pub use super::document::Document;
    pub use super::letter::HearingLetter;
    pub use super::list::{HearingItem, HearingList};
    pub use super::notice::{NoticeItem, NoticeList};
    pub use super::objector::ObjectorList;
    pub use super::period::HearingPeriod;
    pub use super::shown::{DecisionView, DocumentView, HearingView, MeetingView};
}

/// What was announced.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Announcement {
    /// The day of publication.
    pub published_on: NaiveDate,
    /// The first day.
    pub opens_on: NaiveDate,
    /// The last day that binds, inclusive.
    pub last_day: NaiveDate,
    /// The instant at which the hearing opens.
    pub opens_at: DateTime<Utc>,
    /// The instant, exclusive, at which the hearing closes.
    pub closes_at: DateTime<Utc>,
    /// Where and how it is answered, in the vault.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answering: Option<TextRef>,
}

/// One extension.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Extension {
    /// The last day before.
    pub from: NaiveDate,
    /// The last day now.
    pub to: NaiveDate,
    /// Why, in the vault.
    pub reason: TextRef,
    /// When.
    pub at: Timestamp,
}

/// How far the white paper has come, as the hearing knows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct WhitePaperMark {
    /// The finished version.
    pub version: u32,
    /// How often responses had come or changed by then.
    pub changes: u64,
    /// When.
    pub at: Timestamp,
}

/// A hearing's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Hearing {
    /// On what it rests.
    pub basis: HearingBasis,
    /// The municipality's choices.
    pub policy: HearingPolicy,
    /// The title.
    pub title: Line<200>,
    /// The ideas that led to it.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub ideas: SortedSet<IdeaId>,
    /// The hearing that this one is held again for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<Renewal>,
    /// The hearing that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewed_by: Option<HearingId>,
    /// When it was drafted.
    pub drafted_at: Timestamp,
    /// The documents by key, each with its versions.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub documents: SortedMap<Key, Vec<DocumentVersion>>,
    /// The form's questions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub questions: Vec<Question>,
    /// What was announced.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub announced: Option<Announcement>,
    /// The extensions.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub extensions: Vec<Extension>,
    /// Why it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<TextRef>,
    /// Meetings.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub meetings: SortedMap<MeetingId, Meeting>,
    /// How often what stands in calendars was changed: the sequence number of iCalendar.
    #[serde(default)]
    pub sequence: u32,
    /// Notices that failed to people who had to be told, with the day on which they were told after all.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub failed_notices: SortedMap<NoticeId, Option<NaiveDate>>,
    /// How many responses were registered; the last one's number.
    #[serde(default)]
    pub responses: u32,
    /// How often a response came, was supplemented or withdrawn.
    #[serde(default)]
    pub changes: u64,
    /// Objections in time that were not withdrawn.
    #[serde(default)]
    pub objections: u32,
    /// Vetoes that stand.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub vetoes: SortedSet<ResponseId>,
    /// What was agreed with authorities that vetoed, in the vault.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub agreements: SortedMap<ResponseId, TextRef>,
    /// When the agenda with the case was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub agenda_published: Option<Timestamp>,
    /// Whether work on the white paper has begun.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub processing: bool,
    /// The finished white paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub white_paper: Option<WhitePaperMark>,
    /// The council's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
}

impl Hearing {
    /// Whether something that arrived at an instant arrived in time: opening inclusive, closing exclusive.
    #[must_use]
    pub fn is_timely(&self, received_at: Timestamp) -> bool {
        let at = received_at.to_utc();
        self.announced
            .as_ref()
            .is_some_and(|a| a.opens_at <= at && at < a.closes_at)
    }

    /// Whether the responses that were reviewed may be shown to the public at an instant.
    #[must_use]
    pub fn publishes(&self, at: Timestamp) -> bool {
        match self.policy.publication {
            PublicationMoment::Immediate => true,
            PublicationMoment::AfterDeadline => self
                .announced
                .as_ref()
                .is_some_and(|a| at.to_utc() >= a.closes_at),
            PublicationMoment::WithAgenda => self.agenda_published.is_some_and(|then| at >= then),
            PublicationMoment::Never => false,
        }
    }

    /// Refuses what the stage does not allow.
    pub(crate) fn allow(&self, act: HearingAct, at: Timestamp) -> Result<(), HearingError> {
        let stage = self.stage(at);
        if stage.allows(act) {
            Ok(())
        } else {
            Err(HearingError::WrongStage { stage })
        }
    }
}

/// The key of a hearing's stream.
#[must_use]
pub fn hearing_stream(hearing: HearingId) -> StreamKey {
    StreamKey::new(Hearing::KIND, hearing)
}

pub(crate) fn existing(desk: &mut Desk<'_>, hearing: HearingId) -> Result<Arc<Hearing>, Halt> {
    Ok(desk
        .get::<Hearing>(&hearing_stream(hearing))?
        .ok_or(HearingError::NotFound)?)
}

/// A hearing that is not a draft, or any for the municipality: the public does not see drafts.
pub(crate) fn visible(desk: &mut Desk<'_>, id: HearingId) -> Result<Arc<Hearing>, Halt> {
    let hearing = existing(desk, id)?;
    if hearing.announced.is_none() && !desk.actor().is_official() {
        return Err(HearingError::NotFound.into());
    }
    Ok(hearing)
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "hearing",
    streams: &[StreamOps::of::<Hearing>(), StreamOps::of::<Notice>()],
    commands: &[
        CommandEntry::of::<DraftHearing>(),
        CommandEntry::of::<PutDocument>(),
        CommandEntry::of::<SetForm>(),
        CommandEntry::of::<AnnounceHearing>(),
        CommandEntry::of::<ExtendHearing>(),
        CommandEntry::of::<CancelHearing>(),
        CommandEntry::of::<CallMeeting>(),
        CommandEntry::of::<CancelMeeting>(),
        CommandEntry::of::<AddRecipient>(),
        CommandEntry::of::<ReportDelivery>(),
        CommandEntry::of::<PublishAgenda>(),
        CommandEntry::of::<ResolveVeto>(),
        CommandEntry::of::<DecideHearing>(),
        CommandEntry::of::<PublishDecision>(),
    ],
    queries: &[
        QueryEntry::of::<CalculatePeriod>(),
        QueryEntry::of::<GetHearing>(),
        QueryEntry::of::<GetDocument>(),
        QueryEntry::of::<ListHearings>(),
        QueryEntry::of::<ListNotices>(),
        QueryEntry::of::<ListObjectors>(),
        QueryEntry::of::<ShowLetter>(),
        QueryEntry::of::<ExportLetter>(),
        QueryEntry::of::<ShowCalendar>(),
        QueryEntry::of::<ShowChain>(),
        QueryEntry::of::<HearingsOfIdea>(),
    ],
    codes: &[HearingError::CODES],
    topical: &[news::TOPICAL],
    hosts: &[news::HOSTS],
    tells: news::TELLS,
    files: crate::filed::OF_HEARINGS,
    ..Room::EMPTY
};
