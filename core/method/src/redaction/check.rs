//! What the tests of the rules share: texts in which `«` and `»` stand around what must be found.

use super::{RedactionKind, RedactionPolicy, Sender, Span, find};

/// The text without marks, and what they mark.
fn marked(text: &str) -> (String, Vec<(usize, usize)>) {
    let (mut plain, mut places, mut start) = (String::new(), Vec::new(), None);
    for c in text.chars() {
        match c {
            '«' => start = Some(plain.len()),
            '»' => places.push((start.take().unwrap(), plain.len())),
            c => plain.push(c),
        }
    }
    (plain, places)
}

pub(super) fn all(text: &str) -> Vec<Span> {
    find(text, &RedactionPolicy::default(), &Sender::default())
}

fn difference(text: &str, kind: RedactionKind) -> Option<String> {
    let (plain, places) = marked(text);
    let spans = all(&plain);
    let expected: Vec<Span> = places
        .iter()
        .map(|&(start, end)| Span { start, end, kind })
        .collect();
    let show = |spans: &[Span]| -> Vec<String> {
        spans
            .iter()
            .map(|s| format!("{:?} {:?}", s.kind, &plain[s.start..s.end]))
            .collect()
    };
    (spans != expected).then(|| {
        format!(
            "{plain:?}\n  expected {:?}\n  found    {:?}",
            show(&expected),
            show(&spans)
        )
    })
}

/// Each text holds exactly what its marks say, of this kind.
pub(super) fn finds(kind: RedactionKind, texts: &[&str]) {
    let wrong: Vec<String> = texts
        .iter()
        .filter_map(|text| difference(text, kind))
        .collect();
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Nothing is found in any of the texts.
pub(super) fn survive(texts: &[&str]) {
    assert!(texts.iter().all(|text| !text.contains('«')));
    finds(RedactionKind::Cpr, texts);
}
