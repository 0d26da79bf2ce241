//! What was answered to the form's questions, counted: for each question, and by whom they answer for.

use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Record};

use super::begun;
use super::rows::may_read;
use super::shown::{Counts, all};
use crate::hearing::{self, AnswerValue, Question, QuestionKind};
use crate::id::HearingId;
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::response::{RespondentKind, Response, ResponseText, answer_to, is_open, parts};
use crate::text::Line;

/// How often one answer was given.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct OptionCount {
    /// The answer: a choice's key, or a number of the scale.
    pub option: String,
    /// As the form writes it.
    pub text: String,
    /// How many gave it.
    pub count: u32,
}

/// What those answered to one question who answer for the same.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct KindCounts {
    /// For whom they answer.
    pub kind: RespondentKind,
    /// How many answered.
    pub answered: u32,
    /// How many of them gave each answer, in the order of the question's options.
    pub options: Vec<u32>,
}

/// What was answered to one question.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct QuestionCounts {
    /// The question's key.
    pub question: Key,
    /// The question.
    pub text: Line<500>,
    /// The section of the documents that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<Key>,
    /// Whether several answers could be chosen, so that their counts are together more than those who answered.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub several: bool,
    /// How many answered it.
    pub answered: u32,
    /// How many did not: with the form, or because they wrote without it.
    pub unanswered: u32,
    /// How often each answer was given, in the form's order, those too that nobody gave. None where it is answered in words.
    pub options: Vec<OptionCount>,
    /// The mean on the scale in tenths, rounded, halves away from zero. Absent where there is none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub mean_tenths: Option<i32>,
    /// The same by whom they answer for. Empty where all answer for the same, and for answers in words.
    pub by_kind: Vec<KindCounts>,
}

/// What was answered to the form, counted.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AnswerCounts {
    /// How many responses are counted.
    pub responses: u32,
    /// How many stand, were not withdrawn, and are left out because they are not published. None for staff.
    pub left_out: u32,
    /// The questions, in the form's order.
    pub questions: Vec<QuestionCounts>,
}

/// `white_paper.answers`: how often each answer to the form was given. For staff, by all responses that were not withdrawn,
/// published or not; for all, once the white paper is finished and responses are published or the council has decided, by those
/// that are published. Those who answered chose to: their answers say nothing of others.
///
/// What the public gets follows from what is published of each response, so nothing of the others can be computed from it, however
/// few they are, by no subtraction and from no two editions. A least number for each cell would not do: organisations answer
/// in public, and one more response tells two editions apart. Every file counts as the public's view does.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CountAnswers {
    /// The hearing.
    pub hearing: HearingId,
}

impl Query for CountAnswers {
    const NAME: &'static str = "white_paper.answers";
    type View = AnswerCounts;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<AnswerCounts, Halt> {
        let hearing = hearing::visible(desk, self.hearing)?;
        let paper = begun(desk, self.hearing)?;
        may_read(desk, &hearing, &paper)?;
        let mut tally = Tally::default();
        let responses = all(desk, self.hearing)?;
        let staff = desk.actor().is_official();
        let counts = |response: &Response| staff || is_open(desk, response, &hearing);
        let asks = !hearing.questions.is_empty();
        let read = responses.iter().filter(|(_, r)| asks && counts(r));
        let texts = read.flat_map(|(_, response)| &response.texts);
        desk.require([], texts.map(|text| text.key.clone()))?;
        for (_, response) in &responses {
            let said = match counts(response) {
                true if asks => Some(parts(desk, response)?),
                true => Some(Vec::new()),
                false => None,
            };
            tally.count(response, said.as_deref(), &hearing.questions);
        }
        Ok(AnswerCounts {
            responses: tally.counted,
            left_out: tally.left_out,
            questions: tally.questions(&hearing.questions),
        })
    }
}

/// How many of one kind answered a question, and what.
#[derive(Debug, Clone, Default, medborger_codec::Write)]
struct Answered {
    count: u32,
    options: SortedMap<String, u32>,
}

/// Everything that is counted of responses while they go by, block by block.
#[derive(Debug, Clone, Default, medborger_codec::Write)]
#[doc(hidden)]
pub struct Tally {
    pub(super) counts: Counts,
    /// Those whose answers are counted, and those that stand and are not published.
    pub(super) counted: u32,
    pub(super) left_out: u32,
    answers: SortedMap<Key, SortedMap<RespondentKind, Answered>>,
}

impl Tally {
    /// Counts a response with what it says, where its answers may be counted; what it says need not be loaded where there are
    /// no questions.
    pub(super) fn count(
        &mut self,
        response: &Response,
        parts: Option<&[ResponseText]>,
        questions: &[Question],
    ) {
        self.counts.count(response, parts.is_some());
        if response.withdrawn_at.is_some() {
            return;
        }
        let Some(parts) = parts else {
            self.left_out += 1;
            return;
        };
        self.counted += 1;
        for question in questions {
            let Some(answer) = answer_to(parts, &question.question) else {
                continue;
            };
            let kinds = self.answers.entry(question.question.clone()).or_default();
            let answered = kinds.entry(response.kind).or_default();
            answered.count += 1;
            let given = match &answer.value {
                AnswerValue::Open { .. } => Vec::new(),
                AnswerValue::Closed { choices } => choices.iter().map(Key::to_string).collect(),
                AnswerValue::Scale { value } => vec![value.to_string()],
            };
            for option in given {
                *answered.options.entry(option).or_default() += 1;
            }
        }
    }

    /// Adds what was counted elsewhere.
    #[doc(hidden)]
    pub fn add(&mut self, more: &Self) {
        self.counts.add(&more.counts);
        self.counted += more.counted;
        self.left_out += more.left_out;
        for (question, kinds) in &more.answers {
            let known = self.answers.entry(question.clone()).or_default();
            for (kind, more) in kinds {
                let answered = known.entry(*kind).or_default();
                answered.count += more.count;
                for (option, count) in &more.options {
                    *answered.options.entry(option.clone()).or_default() += count;
                }
            }
        }
    }

    /// What may be shown of the answers.
    pub(super) fn questions(&self, questions: &[Question]) -> Vec<QuestionCounts> {
        questions
            .iter()
            .map(|question| self.question(question))
            .collect()
    }

    fn question(&self, question: &Question) -> QuestionCounts {
        let options = options(&question.kind);
        let none = SortedMap::new();
        let kinds = self.answers.get(&question.question).unwrap_or(&none);
        let rows = kinds.iter().map(|(kind, answered)| KindCounts {
            kind: *kind,
            answered: answered.count,
            options: options
                .iter()
                .map(|(option, _)| answered.options.get(option).copied().unwrap_or_default())
                .collect(),
        });
        let rows: Vec<KindCounts> = rows.collect();
        let counted = options
            .iter()
            .enumerate()
            .map(|(at, (option, text))| OptionCount {
                option: option.clone(),
                text: text.clone(),
                count: rows.iter().filter_map(|row| row.options.get(at)).sum(),
            });
        let counted: Vec<OptionCount> = counted.collect();
        let answered = rows.iter().map(|row| row.answered).sum();
        QuestionCounts {
            question: question.question.clone(),
            text: question.text.clone(),
            section: question.section.clone(),
            several: matches!(question.kind, QuestionKind::Closed { several: true, .. }),
            answered,
            unanswered: self.counted.saturating_sub(answered),
            mean_tenths: match question.kind {
                QuestionKind::Scale { .. } => mean_tenths(&counted),
                _ => None,
            },
            by_kind: match options.is_empty() || rows.len() < 2 {
                true => Vec::new(),
                false => rows,
            },
            options: counted,
        }
    }
}

/// What can be answered to a question, with how the form writes it; nothing where it is answered in words.
fn options(kind: &QuestionKind) -> Vec<(String, String)> {
    match kind {
        QuestionKind::Open => Vec::new(),
        QuestionKind::Closed { choices, .. } => choices
            .iter()
            .map(|choice| (choice.choice.to_string(), choice.text.to_string()))
            .collect(),
        QuestionKind::Scale { from, to } => (*from..=*to)
            .map(|value| (value.to_string(), value.to_string()))
            .collect(),
    }
}

/// The mean of numbers in tenths, in whole numbers.
fn mean_tenths(counted: &[OptionCount]) -> Option<i32> {
    let value = |option: &OptionCount| option.option.parse::<i64>().unwrap_or_default();
    let sum: i64 = counted
        .iter()
        .map(|o| 10 * value(o) * i64::from(o.count))
        .sum();
    let n: i64 = counted.iter().map(|o| i64::from(o.count)).sum();
    if n == 0 {
        return None;
    }
    let rounded = (2 * sum.abs() + n) / (2 * n) * sum.signum();
    i32::try_from(rounded).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mean_is_rounded_to_tenths_with_halves_away_from_zero() {
        let mean = |counts: &[(i32, u32)]| {
            let option = |(value, count): &(i32, u32)| OptionCount {
                option: value.to_string(),
                text: value.to_string(),
                count: *count,
            };
            mean_tenths(&counts.iter().map(option).collect::<Vec<_>>())
        };
        assert_eq!(mean(&[(1, 0), (2, 0)]), None);
        assert_eq!(mean(&[(1, 1), (2, 1)]), Some(15));
        assert_eq!(mean(&[(1, 19), (2, 1)]), Some(11), "1.05");
        assert_eq!(mean(&[(-1, 19), (-2, 1)]), Some(-11), "-1.05");
        assert_eq!(mean(&[(4, 2), (5, 1)]), Some(43), "4.333");
    }
}
