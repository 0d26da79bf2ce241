//! What a response answers to the hearing's form: for the reviewer as it came, for everybody as it may be published.

use std::ops::Range;

use medborger_codec::Record;

use super::sight::redacted_part;
use super::{Response, ResponseText};
use crate::hearing::{Answer, AnswerValue, Hearing, Question, QuestionKind};
use crate::key::Key;
use crate::method::redaction::Sender;
use crate::text::{Line, Text};

/// A question of the form with what a response answers to it, as it came. Answers by choice and on scales are written
/// out; an answer in words is a stretch of the prose, so that what is found in it has one place only.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AnsweredQuestion {
    /// The question's key.
    pub question: Key,
    /// The question.
    pub text: Line<500>,
    /// What was chosen, in the form's words, or the number on the scale. Absent where it was answered in words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub chosen: Option<String>,
    /// The first character of an answer in words, in the prose, in Unicode scalar values from 0.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub start: Option<u32>,
    /// The character after its last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub end: Option<u32>,
}

/// A part of the prose: the sender's own words where it names no question, else an open answer.
struct Part<'a> {
    question: Option<&'a Key>,
    place: Range<u32>,
}

/// The parts of the prose in order, as [`prose`](super::sight::prose) puts them together.
fn places(parts: &[ResponseText]) -> Vec<Part<'_>> {
    let mut places: Vec<Part<'_>> = Vec::new();
    for part in parts {
        let open = part
            .answers
            .iter()
            .filter_map(|answer| match &answer.value {
                AnswerValue::Open { text } => Some((Some(&answer.question), text.as_str())),
                _ => None,
            });
        let own = part.text.iter().map(|text| (None, Text::as_str(text)));
        for (question, text) in own.chain(open) {
            // Two line breaks stand between the parts.
            let start = places.last().map_or(0, |last| last.place.end + 2);
            let length = u32::try_from(text.chars().count()).unwrap_or(u32::MAX);
            let place = start..start.saturating_add(length);
            places.push(Part { question, place });
        }
    }
    places
}

/// What was chosen or put on a scale, in the form's words; `None` for an answer in words.
pub(crate) fn chosen(question: &Question, value: &AnswerValue) -> Option<String> {
    match (&question.kind, value) {
        (QuestionKind::Closed { choices, .. }, AnswerValue::Closed { choices: keys }) => {
            let label = |key: &Key| match choices.iter().find(|choice| choice.choice == *key) {
                Some(choice) => choice.text.to_string(),
                None => key.to_string(),
            };
            Some(keys.iter().map(label).collect::<Vec<_>>().join("; "))
        }
        (_, AnswerValue::Scale { value }) => Some(value.to_string()),
        _ => None,
    }
}

/// The answer to a question: the last that was given.
pub(crate) fn answer_to<'a>(parts: &'a [ResponseText], question: &Key) -> Option<&'a Answer> {
    let answers = parts.iter().rev().flat_map(|part| &part.answers);
    let mut to = answers.filter(|answer| answer.question == *question);
    to.next()
}

/// What a response answers to the form, in the form's order.
pub(super) fn answered(parts: &[ResponseText], hearing: &Hearing) -> Vec<AnsweredQuestion> {
    let places = places(parts);
    let of = |question: &Question| {
        let answer = answer_to(parts, &question.question)?;
        let mut open = places.iter().rev();
        let open = open.find(|part| part.question == Some(&question.question));
        let place = open.map(|part| part.place.clone());
        Some(AnsweredQuestion {
            question: question.question.clone(),
            text: question.text.clone(),
            chosen: chosen(question, &answer.value),
            start: place.clone().map(|place| place.start),
            end: place.map(|place| place.end),
        })
    };
    hearing.questions.iter().filter_map(of).collect()
}

/// The prose for the eye: what was written freely, then each question that was answered above its answer.
pub(super) fn reading(
    parts: &[ResponseText],
    prose: &str,
    answered: &[AnsweredQuestion],
) -> String {
    let index = |at: u32| usize::try_from(at).unwrap_or(usize::MAX);
    let stretch = |place: &Range<u32>| {
        let (start, end) = (index(place.start), index(place.end));
        prose
            .chars()
            .skip(start)
            .take(end - start)
            .collect::<String>()
    };
    let places = places(parts);
    let free = places.iter().filter(|part| part.question.is_none());
    let mut paragraphs: Vec<String> = free.map(|part| stretch(&part.place)).collect();
    for question in answered {
        let said = match (&question.chosen, question.start, question.end) {
            (Some(chosen), ..) => chosen.clone(),
            (None, Some(start), Some(end)) => stretch(&(start..end)),
            _ => continue,
        };
        paragraphs.push(format!("{}\n{said}", question.text));
    }
    paragraphs.join("\n\n")
}

/// What anybody may read of a response, parted into what was written freely and the open answers.
pub(crate) struct Parted {
    /// What was written freely; with the open answers in it where they can't be shown apart from it safely.
    pub(crate) free: Option<String>,
    /// The open answers by question.
    pub(crate) open: Vec<(Key, String)>,
}

/// Parts what anybody may read of a response. Each part must be fit to be shown alone, and all of them together must be what
/// was read as a whole: what is hidden across two parts keeps them together.
pub(crate) fn parted(
    response: &Response,
    parts: &[ResponseText],
    sender: &Sender,
    prose: &str,
    whole: String,
) -> Parted {
    let places = places(parts);
    let all = |whole| Parted {
        free: Some(whole),
        open: Vec::new(),
    };
    if places.iter().all(|part| part.question.is_none()) {
        return all(whole);
    }
    let (mut free, mut open, mut pieces) = (Vec::new(), Vec::new(), Vec::new());
    for part in &places {
        let Range { start, end } = part.place;
        let Ok(text) = redacted_part(response, sender, prose, start, end) else {
            return all(whole);
        };
        pieces.push(text.clone());
        match part.question {
            Some(question) => open.push((question.clone(), text)),
            None => free.push(text),
        }
    }
    if pieces.join("\n\n") != whole {
        return all(whole);
    }
    let free = (!free.is_empty()).then(|| free.join("\n\n"));
    Parted { free, open }
}
