//! What comes before publication: a program finds personal data, a person reviews. What a person hid stays hidden; what a
//! program found wrongly a person may say to be none, with a reason.

use medborger_codec::{Make, Record};

use super::answered::{answered, reading};
use super::guard::{guarded, left, merged, redacted, sender_of};
use super::list::index_reviewed;
use super::sight::{applied, parts, prose};
use super::{
    AnsweredQuestion, Respondent, Response, ResponseError, ResponseEvent, ReviewState, existing,
    response_stream,
};
use crate::citizen::Address;
use crate::hearing::{self, Hearing, HearingEvent, hearing_stream};
use crate::id::{ResponseId, StaffId};
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner, Query, TextRef};
use crate::method::redaction::{
    self, Gazetteer, HintReason, RedactionKind, RedactionPolicy, Risk, Sender,
};
use crate::text::Text;
use crate::white_paper::{names_hidden, names_withheld};

/// How many hints a reviewer is given at most: those of the greatest risk.
const HINTS_MAX: usize = 500;

/// A stretch of a response's prose that is hidden.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RedactionSpan {
    /// The first character, counted in Unicode scalar values from 0.
    pub start: u32,
    /// The character after the last.
    pub end: u32,
    /// What it is.
    pub kind: RedactionKind,
}

impl RedactionSpan {
    pub(super) fn to_method(self) -> redaction::Span {
        redaction::Span {
            start: usize::try_from(self.start).unwrap_or(usize::MAX),
            end: usize::try_from(self.end).unwrap_or(usize::MAX),
            kind: self.kind,
        }
    }

    pub(super) fn of_method(span: &redaction::Span) -> Self {
        let offset = |at: usize| u32::try_from(at).unwrap_or(u32::MAX);
        Self {
            start: offset(span.start),
            end: offset(span.end),
            kind: span.kind,
        }
    }

    fn covers(&self, other: &Self) -> bool {
        self.start <= other.start && other.end <= self.end
    }
}

/// Whether a person has reviewed a response.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Review {
    /// Nobody has: nothing of it is public.
    #[default]
    Unreviewed,
    /// It may be published, but for what is hidden.
    Reviewed {
        /// The version of the text that was reviewed.
        text_version: u32,
        /// Who did.
        by: StaffId,
    },
    /// It is not published.
    Withheld {
        /// Why; absent where an erasure took it from the public.
        #[serde(default, skip_serializing_if = "Option::is_none")]
        reason: Option<TextRef>,
    },
}

/// Who sent a response; nobody once erased.
fn respondent(desk: &Desk<'_>, response: &Response) -> Result<Option<Respondent>, Halt> {
    desk.require([], [response.respondent.key.clone()])?;
    desk.read(&response.respondent)
}

/// What a program finds in a response's prose, but for what was found to be mistaken.
fn found(
    desk: &Desk<'_>,
    response: &Response,
    prose: &str,
    sender: &Sender,
) -> Result<Vec<RedactionSpan>, Halt> {
    let found = redaction::find_within(prose, &RedactionPolicy::default(), sender, desk.work())?;
    let found = redaction::to_chars(prose, &found).map_err(|_| ResponseError::SpanUnfit)?;
    let spans = found.iter().map(RedactionSpan::of_method);
    let mistaken = response.mistaken_spans();
    Ok(spans.filter(|span| !mistaken.contains(span)).collect())
}

/// A finding of the program's that is none: *this is no telephone*.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MistakenFinding {
    /// What was found, exactly as it was suggested.
    pub span: RedactionSpan,
    /// Why it is none. It is journalised and not published.
    pub reason: Text<1000>,
}

/// A finding that a named reviewer marked as mistaken.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MarkedMistaken {
    /// What was found.
    pub span: RedactionSpan,
    /// Who marked it.
    pub by: StaffId,
    /// Why, in the vault.
    pub reason: TextRef,
}

/// `response.review`: a person has read the response and lets it be published, but for what is hidden. What the program
/// found stays hidden unless it is kept in sight, which is possible for names, addresses and the like of others, never for
/// CPR numbers, telephone numbers, e-mail addresses or bank accounts. What is none of these although it was found as such
/// is marked as mistaken, with a reason: never a CPR number that can be somebody's, nor the sender's own details. What a
/// person hid stays hidden. Once the white paper is finished, what is published may name no sender of the hearing whom the public
/// is not shown, as `white_paper.finish` asks of all before. For named employees.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReviewResponse {
    /// The response.
    pub response: ResponseId,
    /// The version of the text that was read.
    pub text_version: u32,
    /// What is hidden beside what the program found.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub hide: Vec<RedactionSpan>,
    /// What the program found and is kept in sight, exactly as it was suggested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub keep: Vec<RedactionSpan>,
    /// What the program found and is none of what it was taken for, exactly as it was suggested.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub mistaken: Vec<MistakenFinding>,
}

/// A stretch of the prose, in characters.
fn stretch(prose: &str, span: &RedactionSpan) -> String {
    let index = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let length = index(span.end.saturating_sub(span.start));
    prose.chars().skip(index(span.start)).take(length).collect()
}

impl Command for ReviewResponse {
    const NAME: &'static str = "response.review";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let Actor::Staff { staff: by } = desk.actor() else {
            return Err(ResponseError::NeedsAPerson.into());
        };
        let response = existing(desk, self.response)?;
        if response.withdrawn_at.is_some() {
            return Err(ResponseError::Withdrawn.into());
        }
        if matches!(response.review, Review::Withheld { .. }) {
            return Err(ResponseError::OnlyTightens.into());
        }
        let version = response.text_version();
        if self.text_version != version {
            return Err(ResponseError::TextChanged { version }.into());
        }
        desk.require([hearing_stream(response.hearing)], [])?;
        let hearing = hearing::existing(desk, response.hearing)?;
        let parts = parts(desk, &response)?;
        let prose = prose(&parts);
        let respondent = respondent(desk, &response)?;
        let sender = respondent.as_ref().map(sender_of).unwrap_or_default();
        let guarded = guarded(respondent.as_ref(), &response, &hearing);
        let found = found(desk, &response, &prose, &sender)?;
        let fit = |span: &RedactionSpan| span.start < span.end && span.end <= response.chars;
        if !self.hide.iter().all(fit) {
            return Err(ResponseError::SpanUnfit.into());
        }
        for kept in &self.keep {
            let hidden_before = response.spans.iter().any(|span| span.covers(kept));
            let own = || redaction::is_own(&stretch(&prose, kept), &guarded);
            if kept.kind.hard() || hidden_before || !found.contains(kept) || own() {
                return Err(ResponseError::CannotKeep.into());
            }
        }
        let mut overlooked = None;
        for MistakenFinding { span, .. } in &self.mistaken {
            let known = found.contains(span) || {
                let overlooked = match &mut overlooked {
                    Some(overlooked) => overlooked,
                    none => {
                        none.insert(left(&prose, &found, &response.mistaken_spans(), &guarded)?)
                    }
                };
                overlooked.contains(span)
            };
            let hidden = |other: &&RedactionSpan| other.covers(span) && *other != span;
            let by_hand = response
                .spans
                .iter()
                .chain(&self.hide)
                .any(|other| hidden(&other));
            let text = stretch(&prose, span);
            if !known || by_hand || redaction::is_cpr(&text) || redaction::is_own(&text, &sender) {
                return Err(ResponseError::CannotMark.into());
            }
        }
        let mut mistaken = response.mistaken.clone();
        for MistakenFinding { span, reason } in &self.mistaken {
            let reason = desk.text(Owner::Town, reason)?;
            let span = *span;
            mistaken.push(MarkedMistaken { span, by, reason });
        }
        let is_mistaken = |span: &RedactionSpan| mistaken.iter().any(|mark| mark.span == *span);
        let mut spans: Vec<RedactionSpan> = found;
        spans.retain(|span| !self.keep.contains(span));
        spans.extend(&response.spans);
        spans.retain(|span| !is_mistaken(span));
        spans.extend(&self.hide);
        let spans = merged(spans);
        let reviewed = response.review_state() == ReviewState::Reviewed;
        if reviewed && spans == response.spans && self.mistaken.is_empty() {
            return Err(DeskError::NothingToDo.into());
        }
        let marks: Vec<RedactionSpan> = mistaken.iter().map(|mark| mark.span).collect();
        let text = redacted(&prose, &spans, &marks, &guarded)?;
        let count = names_hidden(desk, response.hearing, &hearing, &text)?;
        if count > 0 {
            return Err(ResponseError::NamesHidden { count }.into());
        }
        index_reviewed(desk, (self.response, &response), &parts, &prose, &spans)?;
        let event = ResponseEvent::Reviewed {
            spans,
            mistaken,
            text_version: version,
            by,
        };
        desk.emit::<Response>(&response_stream(self.response), &event)
    }
}

/// `response.withhold`: the response is not published, nor any more. There is no way back. A finished white paper that names its
/// sender elsewhere is outdated by it. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithholdResponse {
    /// The response.
    pub response: ResponseId,
    /// Why.
    pub reason: Text<4000>,
}

impl Command for WithholdResponse {
    const NAME: &'static str = "response.withhold";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let response = existing(desk, self.response)?;
        if matches!(response.review, Review::Withheld { .. }) {
            return Err(ResponseError::OnlyTightens.into());
        }
        let named = names_withheld(desk, self.response, &response)?;
        let reason = Some(desk.text(Owner::Town, &self.reason)?);
        let event = ResponseEvent::Withheld { reason };
        desk.emit::<Response>(&response_stream(self.response), &event)?;
        if named {
            let number = response.number;
            let event = HearingEvent::NamedSenderWithheld { number };
            desk.emit::<Hearing>(&hearing_stream(response.hearing), &event)?;
        }
        Ok(())
    }
}

/// `response.recognise_veto`: staff confirm that the sender is the authority that it says to be, and that its response is
/// a veto (planloven § 28): timely, reasoned, and referring to its effect. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecogniseVeto {
    /// The response.
    pub response: ResponseId,
}

impl Command for RecogniseVeto {
    const NAME: &'static str = "response.recognise_veto";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let response = existing(desk, self.response)?;
        let hearing = hearing::existing(desk, response.hearing)?;
        hearing.allow(hearing::HearingAct::Prepare, desk.at())?;
        if !response.veto_claimed || response.veto || response.withdrawn_at.is_some() {
            return Err(ResponseError::NoVeto.into());
        }
        let stream = response_stream(self.response);
        desk.emit::<Response>(&stream, &ResponseEvent::VetoRecognised)?;
        let response_id = self.response;
        let event = HearingEvent::VetoRecognised {
            response: response_id,
        };
        desk.emit::<Hearing>(&hearing_stream(response.hearing), &event)
    }
}

/// `response.suggest`: what a program finds to hide, what a person should look at, and the text as it would be published.
/// Names need a person's eye: no program finds them all. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SuggestRedactions {
    /// The response.
    pub response: ResponseId,
    /// What the municipality knows of its own: what stands there is suggested, never hidden by itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lists: Option<Gazetteer>,
}

/// A place that a reviewer should look at, and that nothing hides by itself.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct RedactionHint {
    /// The first character, counted in Unicode scalar values from 0.
    pub start: u32,
    /// The character after the last.
    pub end: u32,
    /// How much it may harm somebody.
    pub risk: Risk,
    /// Why it is suggested.
    pub reason: HintReason,
    /// The reason in Danish.
    pub danish: String,
    /// The reason in English.
    pub english: String,
}

/// What a program finds to hide.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SuggestedRedactions {
    /// The version of the text.
    pub text_version: u32,
    /// The prose as it came: what the spans refer to.
    pub prose: String,
    /// What is answered to the form's questions, in the form's order: an answer in words by its place in the prose.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub form: Vec<AnsweredQuestion>,
    /// The same for the eye: what was written freely, then each question above its answer, those by choice and on scales
    /// too. No span refers to it. Absent where no question of a form is answered.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reading: Option<String>,
    /// What the program found, and what was hidden before.
    pub spans: Vec<RedactionSpan>,
    /// What the check after redaction found beside it: to be hidden, or marked as mistaken.
    pub overlooked: Vec<RedactionSpan>,
    /// What a reviewer should look at, the greatest risk first.
    pub hints: Vec<RedactionHint>,
    /// The prose without what is hidden.
    pub redacted: String,
    /// Whether the check after redaction found nothing more.
    pub clean: bool,
}

impl Query for SuggestRedactions {
    const NAME: &'static str = "response.suggest";
    type View = SuggestedRedactions;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<SuggestedRedactions, Halt> {
        desk.must_be_official()?;
        let response = existing(desk, self.response)?;
        desk.require([hearing_stream(response.hearing)], [])?;
        let hearing = hearing::existing(desk, response.hearing)?;
        let parts = parts(desk, &response)?;
        let prose = prose(&parts);
        let form = answered(&parts, &hearing);
        let respondent = respondent(desk, &response)?;
        let sender = respondent.as_ref().map(sender_of).unwrap_or_default();
        let guarded = guarded(respondent.as_ref(), &response, &hearing);
        let mut spans = found(desk, &response, &prose, &sender)?;
        spans.extend(&response.spans);
        let spans = merged(spans);
        let overlooked = left(&prose, &spans, &response.mistaken_spans(), &guarded)?;
        let redacted = applied(&spans, &prose)?;
        let own = respondent.as_ref().and_then(|who| who.address.as_ref());
        let hints = hints(desk, &prose, &spans, self.lists.as_ref(), own)?;
        Ok(SuggestedRedactions {
            text_version: response.text_version(),
            clean: overlooked.is_empty(),
            reading: (!form.is_empty()).then(|| reading(&parts, &prose, &form)),
            form,
            prose,
            spans,
            overlooked,
            hints,
            redacted,
        })
    }
}

fn hints(
    desk: &Desk<'_>,
    prose: &str,
    spans: &[RedactionSpan],
    lists: Option<&Gazetteer>,
    own: Option<&Address>,
) -> Result<Vec<RedactionHint>, Halt> {
    let hidden: Vec<redaction::Span> = spans.iter().map(|span| span.to_method()).collect();
    let hidden = redaction::to_bytes(prose, &hidden).map_err(|_| ResponseError::SpanUnfit)?;
    let mut lists = lists.cloned().unwrap_or_default();
    // The street alone is no address, but with the name below it, it may be one.
    let street = own.map(|address| address.street.as_str());
    let street = street.map(|line| {
        line.split(|c: char| c.is_ascii_digit())
            .next()
            .unwrap_or(line)
    });
    lists.streets.extend(
        street
            .map(|street| street.trim().to_owned())
            .filter(|s| !s.is_empty()),
    );
    let found = redaction::hints_within(prose, &hidden, &lists, desk.work())?;
    let chars = |offset: usize| {
        let before = prose.get(..offset).unwrap_or_default();
        u32::try_from(before.chars().count()).unwrap_or(u32::MAX)
    };
    let hint = |hint: &redaction::Hint| RedactionHint {
        start: chars(hint.start),
        end: chars(hint.end),
        risk: hint.risk,
        reason: hint.reason,
        danish: hint.reason.danish().to_owned(),
        english: hint.reason.english().to_owned(),
    };
    Ok(found.iter().take(HINTS_MAX).map(hint).collect())
}
