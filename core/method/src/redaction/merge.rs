//! Findings that touch, as one.

use medborger_base::sorted::Arrange as _;

use super::{RedactionKind, Scan, Span};

/// Sorts spans, unites those that overlap, and joins neighbours of the same kind that only blanks part.
pub(super) fn merge(scan: &Scan<'_>, spans: &mut Vec<Span>) {
    spans.arrange_by_key(|span| (span.start, span.end, span.kind.rank()));
    spans.dedup_by(|next, span| {
        let overlap = next.start < span.end;
        if overlap || (next.kind == span.kind && is_joint(scan, span, next)) {
            span.end = span.end.max(next.end);
            if next.kind.rank() < span.kind.rank() {
                span.kind = next.kind;
            }
            return true;
        }
        false
    });
}

/// Whether what parts two spans belongs to both: blanks and initials in a name, line breaks in a signature.
fn is_joint(scan: &Scan<'_>, span: &Span, next: &Span) -> bool {
    let gap = scan.slice(span.end, next.start);
    match span.kind {
        RedactionKind::Name => {
            gap.len() <= 4
                && gap
                    .iter()
                    .all(|byte| matches!(byte, b' ' | b'-' | b'.' | b'A'..=b'Z'))
        }
        RedactionKind::Signature => gap
            .iter()
            .all(|byte| byte.is_ascii_whitespace() || matches!(byte, b',' | b'.')),
        _ => gap.is_empty(),
    }
}
