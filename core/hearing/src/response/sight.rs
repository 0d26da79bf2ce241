//! What may be seen of a response: the one rule for every view and every export.

use super::guard::{guarded, leaks, redacted};
use super::submit::{is_trusted, sender};
use super::{
    RedactionSpan, Respondent, RespondentKind, Response, ResponseError, ResponseText, ReviewState,
    sender_key,
};
use crate::calendar::Language;
use crate::hearing::{Hearing, NamePolicy, PublicationMoment};
use crate::id::ResponseId;
use crate::journal::{Desk, Halt};
use crate::method::redaction::{self, Sender};
use crate::time::Timestamp;

impl Response {
    /// Whether it could be published, whatever the hearing's policy says.
    pub(super) fn is_fit(&self) -> bool {
        self.review_state() == ReviewState::Reviewed && self.withdrawn_at.is_none() && !self.hidden
    }
}

/// Whether a response's text is fit for publication, as far as it is not hidden: a person has reviewed it as it stands,
/// and neither the sender nor staff nor the municipality's policy hold it back.
pub(crate) fn is_publishable(response: &Response, hearing: &Hearing) -> bool {
    response.is_fit() && hearing.policy.publication != PublicationMoment::Never
}

/// Whether anybody may see a response's text: it is fit for publication, and its moment has come.
pub(super) fn is_public(response: &Response, hearing: &Hearing, at: Timestamp) -> bool {
    is_publishable(response, hearing) && hearing.announced.is_some() && hearing.publishes(at)
}

/// Whether the desk's actor may read in a white paper what a response says: what of it is published, or will be.
pub(crate) fn is_open(desk: &Desk<'_>, response: &Response, hearing: &Hearing) -> bool {
    let staff = desk.actor().is_official();
    is_public(response, hearing, desk.at()) || staff && is_publishable(response, hearing)
}

/// What the desk's actor may see of a response.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Sight {
    /// Whether it is the municipality or the sender: then the response as it came.
    pub(crate) trusted: bool,
    /// Whether it is public: then what the review left of it.
    pub(crate) public: bool,
}

/// Applies the rule.
pub(crate) fn sight(
    desk: &Desk<'_>,
    id: ResponseId,
    response: &Response,
    hearing: &Hearing,
) -> Result<Sight, Halt> {
    let trusted = if desk.actor().is_official() {
        true
    } else {
        desk.require([], [sender_key(id)])?;
        is_trusted(desk, sender(desk, id)?)
    };
    let public = is_public(response, hearing, desk.at());
    Ok(Sight { trusted, public })
}

/// All parts of a response as its sender wrote them, the first, then the supplements.
#[doc(hidden)]
pub fn parts(desk: &Desk<'_>, response: &Response) -> Result<Vec<ResponseText>, Halt> {
    desk.require([], response.texts.iter().map(|text| text.key.clone()))?;
    let mut parts = Vec::with_capacity(response.texts.len());
    for text in &response.texts {
        parts.extend(desk.read::<ResponseText>(text)?);
    }
    Ok(parts)
}

/// The prose of all parts: what offsets of spans and segments refer to.
pub(crate) fn prose(parts: &[ResponseText]) -> String {
    let proses = parts.iter().map(ResponseText::prose);
    let full: Vec<String> = proses.filter(|prose| !prose.is_empty()).collect();
    full.join("\n\n")
}

/// The prose without what is hidden in it, unchecked.
pub(crate) fn applied(spans: &[RedactionSpan], prose: &str) -> Result<String, ResponseError> {
    let spans: Vec<redaction::Span> = spans.iter().map(|span| span.to_method()).collect();
    let spans = redaction::to_bytes(prose, &spans).map_err(|_| ResponseError::SpanUnfit)?;
    redaction::apply(prose, &spans).map_err(|_| ResponseError::SpanUnfit)
}

/// A stretch of the prose, in characters, without what was hidden in it.
pub(crate) fn redacted_part(
    response: &Response,
    sender: &Sender,
    prose: &str,
    start: u32,
    end: u32,
) -> Result<String, ResponseError> {
    let clipped = |span: &RedactionSpan| {
        let (from, to) = (span.start.max(start), span.end.min(end));
        (from < to).then(|| RedactionSpan {
            start: from - start,
            end: to - start,
            kind: span.kind,
        })
    };
    let spans: Vec<RedactionSpan> = response.spans.iter().filter_map(clipped).collect();
    let mistaken: Vec<RedactionSpan> = response
        .mistaken_spans()
        .iter()
        .filter_map(clipped)
        .collect();
    let length = usize::try_from(end.saturating_sub(start)).unwrap_or(usize::MAX);
    let skipped = usize::try_from(start).unwrap_or(usize::MAX);
    let text: String = prose.chars().skip(skipped).take(length).collect();
    redacted(&text, &spans, &mistaken, sender)
}

/// Who sent a response, as the public may know it: a private person by name only where their response is fit for
/// publication.
pub(crate) fn public_name(
    response: &Response,
    respondent: &Respondent,
    hearing: &Hearing,
    language: Language,
) -> String {
    let pick = |danish: &str, english: &str| language.pick(danish, english).to_owned();
    if response.anonymous {
        return pick("Anonym", "Anonymous");
    }
    let hidden = respondent.protected
        || !is_publishable(response, hearing)
        || hearing.policy.names == NamePolicy::Hidden;
    // People write numbers into the field of a name, too.
    let plain = |name: &str| !leaks(name, &Sender::default());
    // A firm may bear the name of whoever is not to be named.
    let is_own =
        |name: &str| redaction::is_own(name, &guarded(Some(respondent), response, hearing));
    let name = match (response.kind, &respondent.organisation, &respondent.name) {
        (RespondentKind::Private, _, Some(name)) if !hidden && plain(name.as_str()) => {
            name.to_string()
        }
        (RespondentKind::Private, ..) => pick("Borger", "Citizen"),
        (_, Some(firm), _) if !is_own(firm.as_str()) && plain(firm.as_str()) => firm.to_string(),
        _ => pick("Organisation", "Organisation"),
    };
    match respondent.signatories.len() {
        0 => name,
        others => {
            let and = pick("og", "and");
            let more = if others == 1 {
                pick("anden", "other")
            } else {
                pick("andre", "others")
            };
            format!("{name} {and} {others} {more}")
        }
    }
}
