//! What of a response nobody but the municipality and its sender may read, and the check that it is gone.

use super::sight::applied;
use super::{RedactionSpan, Respondent, Response, ResponseError};
use crate::hearing::{Hearing, NamePolicy};
use crate::method::redaction::{self, Sender};
use medborger_base::sorted::Arrange as _;

/// What of the sender's the public is never shown: contacts always; name and address where they are protected, where the
/// sender names nobody and where the municipality names nobody.
pub(crate) fn guarded(
    respondent: Option<&Respondent>,
    response: &Response,
    hearing: &Hearing,
) -> Sender {
    let Some(respondent) = respondent else {
        return Sender::default();
    };
    let unnamed = respondent.protected
        || response.anonymous
        || response.hidden
        || hearing.policy.names == NamePolicy::Hidden;
    let sender = sender_of(respondent);
    let contact = |detail: &String| {
        let email = respondent.email.as_ref().map(|email| email.as_str());
        let phone = respondent.phone.as_ref().map(|phone| phone.as_str());
        [email, phone].contains(&Some(detail.as_str()))
    };
    if unnamed {
        return sender;
    }
    Sender {
        names: Vec::new(),
        details: sender.details.into_iter().filter(contact).collect(),
    }
}

/// The sender's own details, to be found wherever they stand in the text.
pub(crate) fn sender_of(respondent: &Respondent) -> Sender {
    let names = respondent.name.iter().chain(&respondent.signatories);
    let address = respondent.address.iter().map(|a| a.street.to_string());
    let email = respondent.email.iter().map(|e| e.as_str().to_owned());
    let phone = respondent.phone.iter().map(|p| p.as_str().to_owned());
    Sender {
        names: names.map(ToString::to_string).collect(),
        details: address.chain(email).chain(phone).collect(),
    }
}

/// What must never be published and is still in sight, in characters: what either of two readings finds that know nothing
/// of each other, but for what a reviewer found to be mistaken.
pub(super) fn left(
    prose: &str,
    spans: &[RedactionSpan],
    mistaken: &[RedactionSpan],
    sender: &Sender,
) -> Result<Vec<RedactionSpan>, ResponseError> {
    let hidden: Vec<redaction::Span> = spans.iter().map(|span| span.to_method()).collect();
    let hidden = redaction::to_bytes(prose, &hidden).map_err(|_| ResponseError::SpanUnfit)?;
    let mut left = Vec::new();
    for found in findings(prose, &hidden, sender) {
        let found = redaction::to_chars(prose, &found).map_err(|_| ResponseError::SpanUnfit)?;
        left.extend(found.iter().map(RedactionSpan::of_method));
    }
    left.retain(|found| !is_covered(prose, found, spans, mistaken));
    Ok(merged(left))
}

/// What each of the two readings finds that must never be published. Where something is hidden only the second passes it over.
fn findings(text: &str, hidden: &[redaction::Span], sender: &Sender) -> [Vec<redaction::Span>; 2] {
    let (policy, nobody) = (redaction::RedactionPolicy::default(), Sender::default());
    let mut first = redaction::find(text, &policy, &nobody);
    first.retain(|span| span.kind.hard());
    [first, redaction::overlooked(text, hidden, sender)]
}

/// Whether all letters and digits of a finding are hidden, or found to be none.
fn is_covered(
    prose: &str,
    found: &RedactionSpan,
    spans: &[RedactionSpan],
    mistaken: &[RedactionSpan],
) -> bool {
    let index = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let covers = |at: usize| {
        let within = |span: &&RedactionSpan| (index(span.start)..index(span.end)).contains(&at);
        spans.iter().chain(mistaken).find(within).is_some()
    };
    let length = index(found.end.saturating_sub(found.start));
    let letters = prose
        .chars()
        .enumerate()
        .skip(index(found.start))
        .take(length);
    letters
        .filter(|(_, c)| c.is_alphanumeric())
        .all(|(at, _)| covers(at))
}

/// The prose without what is hidden in it. Refuses to answer where anything that is never published is still there.
pub(super) fn redacted(
    prose: &str,
    spans: &[RedactionSpan],
    mistaken: &[RedactionSpan],
    sender: &Sender,
) -> Result<String, ResponseError> {
    let text = applied(spans, prose)?;
    if left(prose, spans, mistaken, sender)?.is_empty() {
        Ok(text)
    } else {
        Err(ResponseError::Leak)
    }
}

/// A response's prose as anybody may read it. Where the check after redaction finds anything, there is nothing to read.
pub(crate) fn readable(response: &Response, prose: &str, guarded: &Sender) -> Option<String> {
    redacted(prose, &response.spans, &response.mistaken_spans(), guarded).ok()
}

/// The check of what staff write: whether a text holds anything that is never published, or of a sender's that is not.
pub(crate) fn leaks(text: &str, sender: &Sender) -> bool {
    findings(text, &[], sender)
        .iter()
        .any(|found| !found.is_empty())
        || redaction::is_own(text, sender)
}

/// Whether a text holds a personal number. What staff write may name the municipality's own telephone and address.
pub(crate) fn holds_cpr(text: &str) -> bool {
    let found = findings(text, &[], &Sender::default());
    found
        .iter()
        .flatten()
        .any(|span| span.kind == redaction::RedactionKind::Cpr)
}

/// Puts spans in order and joins those that overlap.
pub(super) fn merged(mut spans: Vec<RedactionSpan>) -> Vec<RedactionSpan> {
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::method::redaction::RedactionKind;

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
