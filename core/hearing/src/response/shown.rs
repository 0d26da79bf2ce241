//! Looking at responses, through the one rule of what may be seen.

use medborger_base::sorted::SortedSet;
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::answered::answered;
use super::guard::{guarded, readable};
use super::sight::{parts, prose, public_name, sight};
use super::{
    AnswerText, AnsweredQuestion, AttachmentRef, RedactionSpan, Respondent, RespondentKind,
    Response, ResponseChannel, ResponseError, ResponseText, Review, Settlement, Sight, Stance,
    existing, response_stream, sender_key,
};
use crate::calendar::Language;
use crate::hearing::{self, Answer, AnswerValue, Hearing, hearing_stream};
use crate::id::{HearingId, ResponseId, StaffId};
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::time::Timestamp;
use crate::white_paper::EndKind;

/// How far the review of a response has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ReviewState {
    /// Nobody has read it for publication, or not as it stands.
    Unreviewed,
    /// It may be published.
    Reviewed,
    /// It is not published.
    Withheld,
}

impl Response {
    /// The version of its text, from 1: each supplement makes a new one.
    #[must_use]
    pub fn text_version(&self) -> u32 {
        u32::try_from(self.texts.len()).unwrap_or(u32::MAX)
    }

    /// What a named reviewer said to be none of what it was taken for.
    pub(crate) fn mistaken_spans(&self) -> Vec<RedactionSpan> {
        self.mistaken.iter().map(|mark| mark.span).collect()
    }

    /// Whether the white paper still lacks what became of it.
    #[must_use]
    pub fn is_missing(&self) -> bool {
        self.settlement.is_none() && self.withdrawn_at.is_none()
    }

    /// How far its review has come.
    #[must_use]
    pub fn review_state(&self) -> ReviewState {
        match self.review {
            Review::Withheld { .. } => ReviewState::Withheld,
            Review::Reviewed { text_version, .. } if text_version == self.text_version() => {
                ReviewState::Reviewed
            }
            _ => ReviewState::Unreviewed,
        }
    }
}

/// How a response ended.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SettlementView {
    /// How.
    pub end: EndKind,
    /// Its own answer, where it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<AnswerText>,
    /// The group of the white paper in which it is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub group: Option<Key>,
    /// Who found no opinion in it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reviewer: Option<StaffId>,
}

/// `response.get`: one response, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetResponse {
    /// The response.
    pub response: ResponseId,
}

/// A response as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ResponseView {
    /// The response.
    pub response: ResponseId,
    /// The hearing.
    pub hearing: HearingId,
    /// Its number within the hearing.
    pub number: u32,
    /// How it came.
    pub channel: ResponseChannel,
    /// For whom its sender answers.
    pub kind: RespondentKind,
    /// Who sent it, as the public may know it.
    pub name: String,
    /// Where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stance: Option<Stance>,
    /// The section that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether it came in time.
    pub timely: bool,
    /// When it arrived.
    pub received_at: Timestamp,
    /// When it was recorded.
    pub recorded_at: Timestamp,
    /// What it says, without what is hidden.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<String>,
    /// Answers by choice and on scales; those in words stand in the text.
    pub answers: Vec<Answer>,
    /// How many files came along.
    pub attachments: u32,
    /// Whether anybody may see it now.
    pub public: bool,
    /// How far its review has come.
    pub review: ReviewState,
    /// Whether it is an objection in time with legal effect.
    pub objection: bool,
    /// Whether it is a veto.
    pub veto: bool,
    /// When it was withdrawn.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub withdrawn_at: Option<Timestamp>,
    /// How it ended: for staff and the sender; for all, once the white paper is finished.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub settlement: Option<SettlementView>,
    /// The response as it came: for staff and the sender only.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub original: Option<OriginalResponse>,
}

/// A response as it came. For staff and its sender only.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OriginalResponse {
    /// Who sent it; absent once erased.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub respondent: Option<Respondent>,
    /// All that it says in prose: what offsets refer to.
    pub prose: String,
    /// The version of that prose.
    pub text_version: u32,
    /// What it answers to the form's questions, in the form's order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub form: Vec<AnsweredQuestion>,
    /// The files that came along.
    pub attachments: Vec<AttachmentRef>,
    /// Why its sender wishes it not to be published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub hide_because: Option<String>,
    /// Who recorded it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_by: Option<StaffId>,
    /// The themes it is taken to touch.
    pub themes: SortedSet<Key>,
}

/// What was loaded of a response to show it.
pub(crate) struct Shown {
    pub(crate) response: Arc<Response>,
    pub(crate) sight: Sight,
    pub(crate) name: String,
    pub(crate) parts: Vec<ResponseText>,
    pub(crate) respondent: Option<Respondent>,
    pub(crate) guarded: crate::method::redaction::Sender,
    /// What anybody may read of it; `None` where that is nothing.
    pub(crate) text: Option<String>,
}

/// Who sent a response, as far as the vault still knows, and as the public may know it.
pub(crate) fn name_of(
    desk: &Desk<'_>,
    response: &Response,
    hearing: &Hearing,
    language: Language,
) -> Result<(Option<Respondent>, String), Halt> {
    let respondent: Option<Respondent> = desk.read(&response.respondent)?;
    let name = match &respondent {
        Some(respondent) => public_name(response, respondent, hearing, language),
        None => language.pick("Borger", "Citizen").to_owned(),
    };
    Ok((respondent, name))
}

/// Everything that views and exports show of a response, by the one rule.
pub(crate) fn shown(
    desk: &Desk<'_>,
    id: ResponseId,
    response: Arc<Response>,
    hearing: &Hearing,
    language: Language,
) -> Result<Shown, Halt> {
    let sight = sight(desk, id, &response, hearing)?;
    desk.require([], [response.respondent.key.clone()])?;
    let parts = parts(desk, &response)?;
    let (respondent, name) = name_of(desk, &response, hearing, language)?;
    let reviewed = response.review_state() == ReviewState::Reviewed;
    let guarded = guarded(respondent.as_ref(), &response, hearing);
    let seen = sight.public || sight.trusted && reviewed;
    let text = seen.then(|| readable(&response, &prose(&parts), &guarded));
    Ok(Shown {
        response,
        sight,
        name,
        parts,
        respondent,
        guarded,
        text: text.flatten(),
    })
}

fn settlement_view(
    desk: &Desk<'_>,
    response: &Response,
    settlement: &Settlement,
) -> Result<SettlementView, Halt> {
    let mut view = SettlementView {
        end: EndKind::of(response),
        answer: None,
        group: None,
        reviewer: None,
    };
    match settlement {
        Settlement::Answered { answer } => {
            desk.require([], [answer.key.clone()])?;
            view.answer = desk.read(answer)?;
        }
        Settlement::Grouped { group } => view.group = Some(group.clone()),
        Settlement::WithoutOpinion { reviewer } => view.reviewer = Some(*reviewer),
        Settlement::Late | Settlement::Withheld { .. } => {}
    }
    Ok(view)
}

/// A response and its hearing, and whose it is.
pub(super) fn with_hearing(
    desk: &mut Desk<'_>,
    id: ResponseId,
) -> Result<(Arc<Response>, Arc<Hearing>), Halt> {
    desk.require([response_stream(id)], [sender_key(id)])?;
    let response = existing(desk, id)?;
    desk.require([hearing_stream(response.hearing)], [])?;
    let hearing = hearing::existing(desk, response.hearing)?;
    Ok((response, hearing))
}

impl Query for GetResponse {
    const NAME: &'static str = "response.get";
    type View = ResponseView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ResponseView, Halt> {
        let (response, hearing) = with_hearing(desk, self.response)?;
        let shown = shown(desk, self.response, response, &hearing, Language::Danish)?;
        if !shown.sight.trusted && !shown.sight.public {
            return Err(ResponseError::NotFound.into());
        }
        let response = &shown.response;
        let settled = shown.sight.trusted || hearing.white_paper.is_some();
        let settlement = match response.settlement.as_ref().filter(|_| settled) {
            None => None,
            Some(settlement) => Some(settlement_view(desk, response, settlement)?),
        };
        let chosen = |answer: &&Answer| !matches!(answer.value, AnswerValue::Open { .. });
        let answers = shown.parts.iter().flat_map(|part| &part.answers);
        let attachments = shown.parts.iter().flat_map(|part| &part.attachments);
        let original = shown.sight.trusted.then(|| OriginalResponse {
            respondent: shown.respondent.clone(),
            prose: prose(&shown.parts),
            text_version: response.text_version(),
            form: answered(&shown.parts, &hearing),
            attachments: attachments.clone().cloned().collect(),
            hide_because: shown
                .parts
                .iter()
                .find_map(|part| part.hide_because.as_ref().map(ToString::to_string)),
            recorded_by: response.recorded_by,
            themes: response.themes().into_iter().cloned().collect(),
        });
        Ok(ResponseView {
            response: self.response,
            hearing: response.hearing,
            number: response.number,
            channel: response.channel,
            kind: response.kind,
            name: shown.name,
            stance: response.stance,
            section: response.section.clone(),
            timely: response.timely,
            received_at: response.received_at,
            recorded_at: response.recorded_at,
            text: shown.text,
            answers: answers.filter(chosen).cloned().collect(),
            attachments: u32::try_from(attachments.count()).unwrap_or(u32::MAX),
            public: shown.sight.public,
            review: response.review_state(),
            objection: response.objection,
            veto: response.veto,
            withdrawn_at: response.withdrawn_at,
            settlement,
            original,
        })
    }
}
