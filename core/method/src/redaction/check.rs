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

/// The sentences of the file.
pub(super) fn sentences() -> impl Iterator<Item = &'static str> {
    include_str!("sentences.txt")
        .lines()
        .filter(|line| !line.is_empty() && !line.starts_with("# "))
}

/// A sentence of the file: the sender, the text without marks, and what they mark.
pub(super) fn sentence(line: &str) -> (Sender, String, Vec<(usize, usize)>) {
    let mut sender = Sender::default();
    let mut rest = line;
    if let Some((given, text)) = line
        .strip_prefix('{')
        .and_then(|line| line.split_once("} "))
    {
        let mut given = given.split('|').map(str::to_owned);
        sender.names.extend(given.next());
        sender.details.extend(given);
        rest = text;
    }
    let mut text = String::new();
    while let Some((before, escape)) = rest.split_once('\\') {
        text.push_str(before);
        if let Some(code) = escape.strip_prefix("u{") {
            let (code, after) = code.split_once('}').unwrap();
            text.extend(char::from_u32(u32::from_str_radix(code, 16).unwrap()));
            rest = after;
        } else {
            text.push('\n');
            rest = escape.strip_prefix('n').unwrap();
        }
    }
    text.push_str(rest);
    let (plain, places) = marked(&text);
    (sender, plain, places)
}

/// Whether a character tells anything: blanks and punctuation may be hidden or stay.
fn tells(c: char) -> bool {
    c.is_alphanumeric()
}

#[test]
fn every_sentence_hides_what_its_marks_say_and_keeps_the_rest() {
    let (mut count, mut wrong) = (0, Vec::new());
    for line in sentences() {
        count += 1;
        let (sender, plain, places) = sentence(line);
        let spans = find(&plain, &RedactionPolicy::default(), &sender);
        let as_marked = plain.char_indices().all(|(at, c)| {
            let marked = places.iter().any(|&(start, end)| start <= at && at < end);
            let hidden = spans.iter().any(|span| span.start <= at && at < span.end);
            marked == hidden || !tells(c)
        });
        if !as_marked {
            wrong.push(format!(
                "{line}\n    {}",
                super::apply(&plain, &spans).unwrap()
            ));
        }
    }
    assert!(
        wrong.is_empty(),
        "{} of {count}:\n{}",
        wrong.len(),
        wrong.join("\n")
    );
    assert!(count >= 500, "{count}");
}
