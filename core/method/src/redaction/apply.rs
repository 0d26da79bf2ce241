//! Putting placeholders in, and counting spans in characters instead of bytes.

use super::{RedactionError, Span};
use medborger_base::sorted::Arrange as _;

/// Checks that spans are in order, apart from each other and on the characters' borders.
fn check(text: &str, spans: &[Span]) -> Result<(), RedactionError> {
    let mut end = 0;
    for span in spans {
        if span.start >= span.end || span.start < end {
            return Err(RedactionError::Order);
        }
        if !text.is_char_boundary(span.start) || !text.is_char_boundary(span.end) {
            return Err(RedactionError::Outside);
        }
        end = span.end;
    }
    Ok(())
}

/// The text with every span replaced by its kind's placeholder.
///
/// Only whoever has the original can undo it.
///
/// # Errors
///
/// [`RedactionError::Order`] when a span is empty, out of order or overlaps another, [`RedactionError::Outside`] when
/// one leaves the text or cuts a character.
///
/// ```
/// use medborger::method::redaction::{RedactionKind, Span, apply};
///
/// let span = Span { start: 9, end: 17, kind: RedactionKind::Phone };
/// assert_eq!(apply("Ring på 20304050.", &[span])?, "Ring på [telefon fjernet].");
/// assert_eq!(apply("Ring på 20304050.", &[span, span]).unwrap_err().code(), "redaction_span_order");
/// # Ok::<(), medborger::method::redaction::RedactionError>(())
/// ```
pub fn apply(text: &str, spans: &[Span]) -> Result<String, RedactionError> {
    check(text, spans)?;
    let mut redacted = String::with_capacity(text.len());
    let mut from = 0;
    for span in spans {
        redacted.push_str(text.get(from..span.start).unwrap_or_default());
        redacted.push_str(span.kind.placeholder());
        from = span.end;
    }
    redacted.push_str(text.get(from..).unwrap_or_default());
    Ok(redacted)
}

/// Spans in bytes as spans in Unicode scalar values, which is what JSON carries between languages.
///
/// # Errors
///
/// As [`apply`].
///
/// ```
/// use medborger::method::redaction::{RedactionKind, Span, to_bytes, to_chars};
///
/// let bytes = [Span { start: 9, end: 17, kind: RedactionKind::Phone }];
/// let chars = to_chars("Ring på 20304050.", &bytes)?;
/// assert_eq!((chars[0].start, chars[0].end), (8, 16));
/// assert_eq!(to_bytes("Ring på 20304050.", &chars)?, bytes);
/// # Ok::<(), medborger::method::redaction::RedactionError>(())
/// ```
pub fn to_chars(text: &str, spans: &[Span]) -> Result<Vec<Span>, RedactionError> {
    check(text, spans)?;
    let (mut at, mut count) = (0, 0);
    let mut chars = |offset: usize| {
        count += text.get(at..offset).unwrap_or_default().chars().count();
        at = offset;
        count
    };
    let convert = |span: &Span| Span {
        start: chars(span.start),
        end: chars(span.end),
        kind: span.kind,
    };
    Ok(spans.iter().map(convert).collect())
}

/// Spans in Unicode scalar values as spans in bytes: the other way of [`to_chars`].
///
/// # Errors
///
/// As [`apply`].
pub fn to_bytes(text: &str, spans: &[Span]) -> Result<Vec<Span>, RedactionError> {
    let (mut at, mut count) = (0, 0);
    let mut bytes = |offset: usize| -> Result<usize, RedactionError> {
        let more = offset.checked_sub(count).ok_or(RedactionError::Order)?;
        let rest = text.get(at..).unwrap_or_default();
        let step = match rest.char_indices().nth(more) {
            Some((step, _)) => step,
            None if rest.chars().count() == more => rest.len(),
            None => return Err(RedactionError::Outside),
        };
        at += step;
        count = offset;
        Ok(at)
    };
    let mut converted = Vec::with_capacity(spans.len());
    for span in spans {
        converted.push(Span {
            start: bytes(span.start)?,
            end: bytes(span.end)?,
            kind: span.kind,
        });
    }
    check(text, &converted)?;
    Ok(converted)
}

/// Moves places from the text to the text with placeholders, and leaves out those that a placeholder covers.
pub(super) fn move_to_redacted(spans: &[Span], places: &mut Vec<(usize, usize)>) {
    let mut rest = spans.iter().peekable();
    let (mut original, mut redacted) = (0, 0);
    places.retain_mut(|(start, end)| {
        while let Some(span) = rest.next_if(|span| span.end <= *start) {
            redacted += span.start - original + span.kind.placeholder().len();
            original = span.end;
        }
        let covered = rest.peek().is_some_and(|span| span.start < *end);
        *start = start.saturating_sub(original) + redacted;
        *end = end.saturating_sub(original) + redacted;
        !covered
    });
}

/// Adds what was found in the redacted text, at its place in the original, and moves the places passed over there too.
/// Whether there was anything new.
///
/// What touches a placeholder is left out: a placeholder is nobody's data, whatever the sender is called.
pub(super) fn add_from_redacted(
    spans: &mut Vec<Span>,
    left: &[Span],
    passed: &mut [(usize, usize)],
) -> bool {
    let mut news = left.to_vec();
    news.arrange();
    let mut news = news.iter().peekable();
    let mut passed = passed.iter_mut().peekable();
    // How far the redacted text has been walked, and the original.
    let (mut redacted, mut original) = (0, 0);
    let mut found = Vec::new();
    for span in spans.iter() {
        let placeholder = redacted + (span.start - original);
        while let Some(new) = news.next_if(|new| new.end <= placeholder) {
            found.extend(moved(new, redacted, original));
        }
        while let Some((start, end)) = passed.next_if(|place| place.1 <= placeholder) {
            (*start, *end) = (
                start.saturating_sub(redacted) + original,
                end.saturating_sub(redacted) + original,
            );
        }
        redacted = placeholder + span.kind.placeholder().len();
        original = span.end;
        while news.next_if(|new| new.start < redacted).is_some() {}
    }
    for new in news {
        found.extend(moved(new, redacted, original));
    }
    for (start, end) in passed {
        (*start, *end) = (
            start.saturating_sub(redacted) + original,
            end.saturating_sub(redacted) + original,
        );
    }
    let any = !found.is_empty();
    spans.append(&mut found);
    any
}

/// A span after `from` of one text, at as far after `to` of another.
fn moved(span: &Span, from: usize, to: usize) -> Option<Span> {
    Some(Span {
        start: span.start.checked_sub(from)? + to,
        end: span.end.checked_sub(from)? + to,
        kind: span.kind,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::redaction::RedactionKind;

    fn span(start: usize, end: usize) -> Span {
        Span {
            start,
            end,
            kind: RedactionKind::Email,
        }
    }

    #[test]
    fn a_text_without_spans_stays_as_it_is() {
        assert_eq!(
            apply("Bænke på torvet", &[]),
            Ok("Bænke på torvet".to_owned())
        );
        assert_eq!(apply("", &[]), Ok(String::new()));
    }

    #[test]
    fn spans_may_touch_and_may_be_the_whole_text() {
        assert_eq!(
            apply("æøå", &[span(0, 2), span(2, 6)]),
            Ok("[e-mail fjernet][e-mail fjernet]".to_owned())
        );
    }

    #[test]
    fn spans_out_of_order_overlapping_empty_or_off_a_boundary_are_refused() {
        for (spans, error) in [
            (vec![span(4, 6), span(0, 2)], RedactionError::Order),
            (vec![span(0, 4), span(2, 6)], RedactionError::Order),
            (vec![span(2, 2)], RedactionError::Order),
            (vec![span(4, 2)], RedactionError::Order),
            (vec![span(0, 1)], RedactionError::Outside),
            (vec![span(1, 2)], RedactionError::Outside),
            (vec![span(0, 7)], RedactionError::Outside),
            (vec![span(7, usize::MAX)], RedactionError::Outside),
        ] {
            assert_eq!(apply("æøå", &spans), Err(error.clone()), "{spans:?}");
            assert_eq!(to_chars("æøå", &spans), Err(error), "{spans:?}");
        }
    }

    #[test]
    fn characters_are_counted_as_unicode_scalar_values() {
        let text = "a😀e\u{301} ø";
        let bytes = [span(1, 5), span(5, 8), span(9, 11)];
        let chars = [span(1, 2), span(2, 4), span(5, 6)];
        assert_eq!(to_chars(text, &bytes), Ok(chars.to_vec()));
        assert_eq!(to_bytes(text, &chars), Ok(bytes.to_vec()));
        assert_eq!(to_bytes(text, &[span(5, 7)]), Err(RedactionError::Outside));
        assert_eq!(
            to_bytes(text, &[span(2, 4), span(1, 5)]),
            Err(RedactionError::Order)
        );
        assert_eq!(to_bytes(text, &[span(3, 3)]), Err(RedactionError::Order));
    }
}
