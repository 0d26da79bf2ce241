//! Self-assessments (*selvevaluering*) by the six principles of collaboration (*principper for samarbejdet*), with evidence.
//!
//! The principles are Gentofte's, of its task committee *Vi skaber sammen* (2018-2019): exactly six, in their order. A team, a hearing
//! or the municipality as a whole says for each how far it has come, and by what one sees it. An assessment without evidence is
//! none. Those that are published, everybody reads; the summary says by principle how often which step was found.

mod principle;
mod record;
mod shown;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_base::sorted::SortedMap;
use medborger_codec::Record;

use crate::id::AssessmentId;
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef, events,
};
use crate::time::Timestamp;

pub use principle::{Principle, PrincipleStep};

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::record::{PrincipleRating, PublishAssessment, RecordAssessment};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::AssessmentEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::{GetAssessment, ListAssessments, ShowPrinciples, SummariseAssessments};
}

/// What is answered.
pub mod view {
    pub use super::shown::{
        AssessmentItem, AssessmentList, AssessmentSummary, AssessmentView, PrincipleCatalogue,
        PrincipleSummary, PrincipleView, RatingView,
    };
}

crate::error::errors! {
    /// Why a rule about self-assessments refused.
    AssessmentError {
        /// There is no such assessment.
        NotFound => "assessment_not_found", NotFound, Some("assessment"),
            "there is no such assessment", "der er ingen sådan selvevaluering";
        /// It is of something else.
        OtherThing => "assessment_other_thing", Refused, Some("thing"),
            "the assessment is of something else", "selvevalueringen gælder noget andet";
        /// It is published, and stands.
        Published => "assessment_published", Refused, Some("assessment"),
            "the assessment is published, and stands", "selvevalueringen er offentliggjort og står fast";
        /// What is assessed is not there.
        ThingUnknown => "assessment_thing_unknown", NotFound, Some("thing"),
            "there is no such thing to assess", "der er ikke noget sådant at evaluere";
        /// A principle is missing or there twice.
        PrinciplesUnfit => "assessment_principles_unfit", Invalid, Some("ratings"),
            "each of the six principles is rated once", "hvert af de seks principper vurderes én gang";
        /// The day lies ahead.
        DayUnfit => "assessment_day_unfit", Invalid, Some("on"),
            "the day lies in the future", "dagen ligger i fremtiden";
    }
}

/// How far one has come with a principle, as the journal knows it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Rating {
    /// How far.
    pub step: PrincipleStep,
    /// By what one sees it, in the vault.
    pub evidence: TextRef,
}

/// An assessment's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Assessment {
    /// Of what; of the municipality as a whole where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<StreamKey>,
    /// The day of which it speaks.
    pub on: NaiveDate,
    /// The ratings; of all six.
    pub ratings: SortedMap<Principle, Rating>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_at: Option<Timestamp>,
}

events! {
    /// What can happen to an assessment.
    AssessmentEvent, ASSESSMENT_EVENTS {
        /// Written, or written anew before it is published.
        Recorded {
            /// Of what.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            thing: Option<StreamKey>,
            /// The day.
            on: NaiveDate,
            /// The ratings.
            ratings: SortedMap<Principle, Rating>,
        } = "assessment.recorded";
        /// Everybody may read it.
        Published = "assessment.published";
    }
}

impl Stream for Assessment {
    const KIND: &'static str = "assessment";
    const STATE_VERSION: u32 = 1;
    type Event = AssessmentEvent;
    const EVENT_TYPES: &'static [&'static str] = ASSESSMENT_EVENTS;

    fn evolve(state: Option<Self>, event: &AssessmentEvent, at: Timestamp) -> Option<Self> {
        match event {
            AssessmentEvent::Recorded { thing, on, ratings } => Some(Self {
                thing: thing.clone(),
                on: *on,
                ratings: ratings.clone(),
                published_at: None,
            }),
            AssessmentEvent::Published => Some(Self {
                published_at: Some(at),
                ..state?
            }),
        }
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let published = self.published_at.is_some();
        let seen = if published { "published" } else { "draft" };
        add("seen", seen);
        if let Some(thing) = &self.thing {
            add("thing", &thing.to_string());
            add(seen, &thing.to_string());
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let ratings = self.ratings.values();
        ratings.map(|rating| rating.evidence.clone()).collect()
    }
}

/// The key of an assessment's stream.
#[must_use]
pub fn assessment_stream(assessment: AssessmentId) -> StreamKey {
    StreamKey::new(Assessment::KIND, assessment)
}

fn existing(desk: &mut Desk<'_>, id: AssessmentId) -> Result<Arc<Assessment>, Halt> {
    let found = desk.get::<Assessment>(&assessment_stream(id))?;
    Ok(found.ok_or(AssessmentError::NotFound)?)
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "assessment",
    streams: &[StreamOps::of::<Assessment>()],
    commands: &[
        CommandEntry::of::<RecordAssessment>(),
        CommandEntry::of::<PublishAssessment>(),
    ],
    queries: &[
        QueryEntry::of::<ShowPrinciples>(),
        QueryEntry::of::<GetAssessment>(),
        QueryEntry::of::<ListAssessments>(),
        QueryEntry::of::<SummariseAssessments>(),
    ],
    codes: &[AssessmentError::CODES],
    ..Room::EMPTY
};
