//! Looking at hearings, one and many.

use medborger_base::sorted::SortedSet;

use chrono::{DateTime, NaiveDate, Utc};
use medborger_codec::{Make, Record};

use super::decision::DecisionText;
use super::{
    ChangeSeverity, DecisionOutcome, DocumentRole, Hearing, HearingBasis, HearingPolicy,
    HearingStage, Meeting, Question, Renewal, SectionHead, hearing_stream, visible,
};
use crate::contact_point::{ContactPointView, answering};
use crate::id::{HearingId, IdeaId, MeetingId};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `hearing.get`: one hearing. Drafts are for staff only.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetHearing {
    /// The hearing.
    pub hearing: HearingId,
}

/// A document of a hearing, as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DocumentView {
    /// Its key.
    pub document: Key,
    /// What it is to the hearing.
    pub role: DocumentRole,
    /// The title.
    pub title: Line<200>,
    /// Its version, from 1.
    pub version: u32,
    /// Its sections.
    pub sections: Vec<SectionHead>,
    /// What changed in this version.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Line<500>>,
    /// When it was put.
    pub at: Timestamp,
}

/// A text that the municipality gave with an act, and when.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HearingText {
    /// The last day before the act.
    pub from: NaiveDate,
    /// The last day after it.
    pub to: NaiveDate,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<4000>>,
    /// When.
    pub at: Timestamp,
}

/// A meeting of a hearing, with its id.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MeetingView {
    /// The meeting.
    pub meeting: MeetingId,
    /// When and where.
    pub called: Meeting,
}

/// The council's decision, as everybody sees it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DecisionView {
    /// What was decided.
    pub outcome: DecisionOutcome,
    /// How far the changes go.
    pub change: ChangeSeverity,
    /// On which day.
    pub decided_on: NaiveDate,
    /// The day of its publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
    /// The last day for a complaint, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaints_until: Option<NaiveDate>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<20_000>>,
    /// The council's case.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Line<200>>,
    /// Why it came before the end of the cooling-off period.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_because: Option<Text<4000>>,
}

/// A hearing as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HearingView {
    /// The hearing.
    pub hearing: HearingId,
    /// Where it stands now.
    pub stage: HearingStage,
    /// The title.
    pub title: Line<200>,
    /// On what it rests.
    pub basis: HearingBasis,
    /// The municipality's choices.
    pub policy: HearingPolicy,
    /// The ideas that led to it.
    pub ideas: SortedSet<IdeaId>,
    /// The hearing that it is held again for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renews: Option<Renewal>,
    /// The hearing that took its place.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub renewed_by: Option<HearingId>,
    /// Who answers questions about it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub contacts: Vec<ContactPointView>,
    /// The documents as they stand.
    pub documents: Vec<DocumentView>,
    /// The form.
    pub questions: Vec<Question>,
    /// The day of publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
    /// The first day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub opens_on: Option<NaiveDate>,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub last_day: Option<NaiveDate>,
    /// The instant, exclusive, at which it closes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub closes_at: Option<DateTime<Utc>>,
    /// The extensions.
    pub extensions: Vec<HearingText>,
    /// Why it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_because: Option<Text<4000>>,
    /// The meetings.
    pub meetings: Vec<MeetingView>,
    /// How many responses were registered.
    pub responses: u32,
    /// Objections in time that stand.
    pub objections: u32,
    /// Vetoes that stand.
    pub vetoes: u32,
    /// How many who had to be told were not, and not made good. For staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub failed_notices: Option<u32>,
    /// The earliest day of a decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub earliest_decision: Option<NaiveDate>,
    /// The latest day on which the council may decide, where the law names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub latest_decision: Option<NaiveDate>,
    /// The day on which what is decided by then takes effect, where the law names one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub takes_effect: Option<NaiveDate>,
    /// The last day on which the proposal can be adopted.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lapses_after: Option<NaiveDate>,
    /// The finished version of the white paper.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub white_paper: Option<u32>,
    /// The council's decision.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<DecisionView>,
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

pub(super) fn decision_view(
    desk: &Desk<'_>,
    hearing: &Hearing,
) -> Result<Option<DecisionView>, Halt> {
    let Some(decision) = &hearing.decision else {
        return Ok(None);
    };
    desk.require([], [decision.text.key.clone()])?;
    let said: Option<DecisionText> = desk.read(&decision.text)?;
    let (text, case, early_because) = match said {
        Some(said) => (Some(said.text), said.case, said.early_because),
        None => (None, None, None),
    };
    Ok(Some(DecisionView {
        outcome: decision.outcome,
        change: decision.change,
        decided_on: decision.decided_on,
        published_on: decision.published_on,
        complaints_until: hearing.complaints_until(),
        text,
        case,
        early_because,
    }))
}

impl Query for GetHearing {
    const NAME: &'static str = "hearing.get";
    type View = HearingView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<HearingView, Halt> {
        let hearing = visible(desk, self.hearing)?;
        let reasons = hearing.extensions.iter().map(|e| &e.reason);
        let texts = reasons.chain(&hearing.cancelled);
        desk.require([], texts.map(|text| text.key.clone()))?;
        let mut extensions = Vec::with_capacity(hearing.extensions.len());
        for extension in &hearing.extensions {
            extensions.push(HearingText {
                from: extension.from,
                to: extension.to,
                reason: desk.read(&extension.reason)?,
                at: extension.at,
            });
        }
        let cancelled_because = match &hearing.cancelled {
            Some(text) => desk.read(text)?,
            None => None,
        };
        let decision = decision_view(desk, &hearing)?;
        let contacts = answering(desk, &hearing_stream(self.hearing))?;
        let announced = hearing.announced.as_ref();
        let document = |(key, versions): (&Key, &Vec<super::DocumentVersion>)| {
            versions.last().map(|version| DocumentView {
                document: key.clone(),
                role: version.role,
                title: version.title.clone(),
                version: count(versions.len()),
                sections: version.sections.clone(),
                note: version.note.clone(),
                at: version.at,
            })
        };
        let official = desk.actor().is_official();
        Ok(HearingView {
            hearing: self.hearing,
            stage: hearing.stage(desk.at()),
            title: hearing.title.clone(),
            basis: hearing.basis,
            policy: hearing.policy,
            ideas: hearing.ideas.clone(),
            renews: hearing.renews,
            renewed_by: hearing.renewed_by,
            contacts,
            documents: hearing.documents.iter().filter_map(document).collect(),
            questions: hearing.questions.clone(),
            published_on: announced.map(|a| a.published_on),
            opens_on: announced.map(|a| a.opens_on),
            last_day: announced.map(|a| a.last_day),
            closes_at: announced.map(|a| a.closes_at),
            extensions,
            cancelled_because,
            meetings: hearing
                .meetings
                .iter()
                .map(|(meeting, called)| MeetingView {
                    meeting: *meeting,
                    called: called.clone(),
                })
                .collect(),
            responses: hearing.responses,
            objections: hearing.objections,
            vetoes: count(hearing.vetoes.len()),
            failed_notices: official.then(|| count(hearing.unremedied_notices())),
            earliest_decision: hearing.earliest_decision(),
            latest_decision: hearing.latest_decision().map(|(latest, _)| latest),
            takes_effect: hearing.latest_decision().map(|(_, effect)| effect),
            lapses_after: hearing.lapses_after(),
            white_paper: hearing.white_paper.map(|mark| mark.version),
            decision,
        })
    }
}
