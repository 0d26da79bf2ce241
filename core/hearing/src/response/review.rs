//! What comes before publication: a program finds personal data, a person reviews, and each step only hides more.

use medborger_base::sorted::Arrange as _;
use medborger_codec::{Make, Record};

use super::sight::{applied, leaks, parts, prose, redacted};
use super::{
    Respondent, Response, ResponseError, ResponseEvent, ReviewState, existing, response_stream,
};
use crate::hearing::{self, Hearing, HearingEvent, hearing_stream};
use crate::id::{ResponseId, StaffId};
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner, Query, TextRef};
use crate::method::redaction::{self, RedactionKind, RedactionPolicy, Sender};
use crate::text::Text;

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

    fn of_method(span: &redaction::Span) -> Self {
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

/// What a program finds in a response's prose.
fn suggestions(
    desk: &Desk<'_>,
    response: &Response,
    prose: &str,
) -> Result<Vec<RedactionSpan>, Halt> {
    desk.require([], [response.respondent.key.clone()])?;
    let respondent: Option<Respondent> = desk.read(&response.respondent)?;
    let sender = respondent.as_ref().map(sender_of).unwrap_or_default();
    let found = redaction::find_within(prose, &RedactionPolicy::default(), &sender, desk.work())?;
    let found = redaction::to_chars(prose, &found).map_err(|_| ResponseError::SpanUnfit)?;
    Ok(found.iter().map(RedactionSpan::of_method).collect())
}

/// The sender's own details, to be found wherever they stand in the text.
fn sender_of(respondent: &Respondent) -> Sender {
    let names = respondent.name.iter().chain(&respondent.signatories);
    let address = respondent.address.iter().map(|a| a.street.to_string());
    let email = respondent.email.iter().map(|e| e.as_str().to_owned());
    let phone = respondent.phone.iter().map(|p| p.as_str().to_owned());
    Sender {
        names: names.map(ToString::to_string).collect(),
        details: address.chain(email).chain(phone).collect(),
    }
}

/// Puts spans in order and joins those that overlap.
fn merged(mut spans: Vec<RedactionSpan>) -> Vec<RedactionSpan> {
    spans.arrange();
    let mut out: Vec<RedactionSpan> = Vec::with_capacity(spans.len());
    for span in spans {
        match out.last_mut() {
            Some(last) if span.start < last.end => {
                last.end = last.end.max(span.end);
                last.kind = last.kind.min(span.kind);
            }
            _ => out.push(span),
        }
    }
    out
}

/// `response.review`: a person has read the response and lets it be published, but for what is hidden. What the program
/// found stays hidden unless it is kept in sight, which is possible for names, addresses and the like only, never for
/// CPR numbers, telephone numbers, e-mail addresses or bank accounts; what was hidden once stays hidden. For named
/// employees.
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
        let prose = prose(&parts(desk, &response)?);
        let found = suggestions(desk, &response, &prose)?;
        let fit = |span: &RedactionSpan| span.start < span.end && span.end <= response.chars;
        if !self.hide.iter().all(fit) {
            return Err(ResponseError::SpanUnfit.into());
        }
        for kept in &self.keep {
            let hidden_before = response.spans.iter().any(|span| span.covers(kept));
            if kept.kind.hard() || hidden_before || !found.contains(kept) {
                return Err(ResponseError::CannotKeep.into());
            }
        }
        let mut spans: Vec<RedactionSpan> = found;
        spans.retain(|span| !self.keep.contains(span));
        spans.extend(&self.hide);
        spans.extend(&response.spans);
        let spans = merged(spans);
        if response.review_state() == ReviewState::Reviewed && spans == response.spans {
            return Err(DeskError::NothingToDo.into());
        }
        redacted(&spans, &prose)?;
        let event = ResponseEvent::Reviewed {
            spans,
            text_version: version,
            by,
        };
        desk.emit::<Response>(&response_stream(self.response), &event)
    }
}

/// `response.withhold`: the response is not published, nor any more. There is no way back. For staff.
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
        let reason = Some(desk.text(Owner::Town, &self.reason)?);
        let event = ResponseEvent::Withheld { reason };
        desk.emit::<Response>(&response_stream(self.response), &event)
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

/// `response.suggest`: what a program finds to hide, and the text as it would be published. Names need a person's eye: no
/// program finds them all. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SuggestRedactions {
    /// The response.
    pub response: ResponseId,
}

/// What a program finds to hide.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct SuggestedRedactions {
    /// The version of the text.
    pub text_version: u32,
    /// The prose as it came: what the spans refer to.
    pub prose: String,
    /// What the program found, and what was hidden before.
    pub spans: Vec<RedactionSpan>,
    /// The prose without it.
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
        let prose = prose(&parts(desk, &response)?);
        let mut spans = suggestions(desk, &response, &prose)?;
        spans.extend(&response.spans);
        let spans = merged(spans);
        let redacted = applied(&spans, &prose)?;
        Ok(SuggestedRedactions {
            text_version: response.text_version(),
            clean: !leaks(&redacted),
            prose,
            spans,
            redacted,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(start: u32, end: u32, kind: RedactionKind) -> RedactionSpan {
        RedactionSpan { start, end, kind }
    }

    #[test]
    fn overlapping_spans_become_one_and_touching_ones_stay_apart() {
        use RedactionKind as K;
        let spans = vec![
            span(8, 12, K::Name),
            span(0, 4, K::Phone),
            span(3, 9, K::Cpr),
        ];
        assert_eq!(merged(spans), [span(0, 12, K::Cpr)]);
        let apart = vec![span(4, 6, K::Name), span(0, 4, K::Phone)];
        assert_eq!(merged(apart).len(), 2);
    }
}
