//! The hearing form (*høringsskema*): open, closed and scale questions, about the whole or about a section.

use medborger_base::sorted::SortedMap;

use medborger_codec::{Make, Record};

use super::{Hearing, HearingAct, HearingError, HearingEvent, existing, hearing_stream};
use crate::id::HearingId;
use crate::journal::{Command, Desk, DeskError, Halt};
use crate::key::Key;
use crate::text::{Line, Text};

/// How many questions a form has at most.
const QUESTIONS_MAX: usize = 100;
/// How many choices a closed question has at most.
const CHOICES_MAX: usize = 50;
/// How many steps a scale has at most, less one.
const SCALE_MAX: i32 = 10;

/// A section of a document, by its key.
pub type SectionRef = Key;

/// One answer that can be chosen.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnswerChoice {
    /// A readable key within the question.
    pub choice: Key,
    /// What it says.
    pub text: Line<200>,
}

/// How a question is answered.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum QuestionKind {
    /// In one's own words.
    Open,
    /// By choosing.
    Closed {
        /// What can be chosen.
        choices: Vec<AnswerChoice>,
        /// Whether several may be chosen.
        several: bool,
    },
    /// By a whole number.
    Scale {
        /// The lowest, inclusive.
        from: i32,
        /// The highest, inclusive.
        to: i32,
    },
}

/// A question of the form. Public.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Question {
    /// A readable key within the form.
    pub question: Key,
    /// The question.
    pub text: Line<500>,
    /// How it is answered.
    pub kind: QuestionKind,
    /// The section of the documents that it is about.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub section: Option<SectionRef>,
    /// Whether the form can't be sent without an answer to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// What somebody answered.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum AnswerValue {
    /// In one's own words.
    Open {
        /// The words.
        text: Text<10_000>,
    },
    /// What was chosen.
    Closed {
        /// The choices' keys.
        choices: Vec<Key>,
    },
    /// A number on the scale.
    Scale {
        /// The number.
        value: i32,
    },
}

/// An answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Answer {
    /// The question.
    pub question: Key,
    /// The answer.
    pub value: AnswerValue,
}

impl Question {
    fn is_fit(&self) -> bool {
        match &self.kind {
            QuestionKind::Open => true,
            QuestionKind::Closed { choices, .. } => (2..=CHOICES_MAX).contains(&choices.len()),
            QuestionKind::Scale { from, to } => {
                from < to
                    && to
                        .checked_sub(*from)
                        .is_some_and(|steps| steps <= SCALE_MAX)
            }
        }
    }

    /// What an answer to it is, in English and in Danish.
    pub(crate) fn takes_what(&self) -> [String; 2] {
        match &self.kind {
            QuestionKind::Open => ["a text (`open`)".to_owned(), "en tekst (`open`)".to_owned()],
            QuestionKind::Scale { from, to } => [
                format!("a whole number from {from} to {to} (`scale`)"),
                format!("et helt tal fra {from} til {to} (`scale`)"),
            ],
            QuestionKind::Closed { choices, several } => {
                let keys = choices.iter().map(|of| format!("`{}`", of.choice));
                let keys = keys.collect::<Vec<_>>().join(", ");
                let said = |[open, close]: [&str; 2]| {
                    let each = choices.iter().map(|of| format!("{open}{}{close}", of.text));
                    each.collect::<Vec<_>>().join(", ")
                };
                let [english, danish] = match several {
                    true => [
                        "one or more, each once, of",
                        "et eller flere, hvert én gang, af",
                    ],
                    false => ["one of", "ét af"],
                };
                [
                    format!("{english} {} (`closed`: {keys})", said(["“", "”"])),
                    format!("{danish} {} (`closed`: {keys})", said(["»", "«"])),
                ]
            }
        }
    }

    pub(crate) fn takes(&self, value: &AnswerValue) -> bool {
        match (&self.kind, value) {
            (QuestionKind::Open, AnswerValue::Open { .. }) => true,
            (QuestionKind::Scale { from, to }, AnswerValue::Scale { value }) => {
                (from..=to).contains(&value)
            }
            (
                QuestionKind::Closed { choices, several },
                AnswerValue::Closed { choices: chosen },
            ) => {
                let known = |key: &Key| choices.iter().any(|c| c.choice == *key);
                let once = |(i, key): (usize, &Key)| !chosen.iter().take(i).any(|k| k == key);
                !chosen.is_empty()
                    && (*several || chosen.len() == 1)
                    && chosen.iter().all(known)
                    && chosen.iter().enumerate().all(once)
            }
            _ => false,
        }
    }
}

/// `hearing.set_form`: sets the form's questions, all at once, while the hearing is a draft. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetForm {
    /// The hearing.
    pub hearing: HearingId,
    /// The questions, in order.
    pub questions: Vec<Question>,
}

impl Command for SetForm {
    const NAME: &'static str = "hearing.set_form";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::Edit, desk.at())?;
        if self.questions.len() > QUESTIONS_MAX {
            return Err(HearingError::too_many("questions", QUESTIONS_MAX).into());
        }
        if self.questions == hearing.questions {
            return Err(DeskError::NothingToDo.into());
        }
        let mut keys = SortedMap::new();
        for (at, question) in self.questions.iter().enumerate() {
            let field = |of: &str| format!("questions[{at}]{of}");
            if keys.insert(&question.question, ()).is_some() {
                let field = field(".question");
                return Err(HearingError::KeyTwice { field }.into());
            }
            if !question.is_fit() {
                let field = field(".kind");
                return Err(HearingError::QuestionUnfit { field }.into());
            }
            if let QuestionKind::Closed { choices, .. } = &question.kind {
                let mut keys = SortedMap::new();
                let mut choices = choices.iter();
                if let Some(twice) = choices.position(|c| keys.insert(&c.choice, ()).is_some()) {
                    let field = field(&format!(".kind.choices[{twice}].choice"));
                    return Err(HearingError::KeyTwice { field }.into());
                }
            }
            if let Some(section) = &question.section {
                hearing
                    .section(section)
                    .ok_or_else(|| HearingError::no_such_section(field(".section")))?;
            }
        }
        let questions = self.questions.clone();
        let event = HearingEvent::FormSet { questions };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn key(text: &str) -> Key {
        text.parse().unwrap()
    }

    #[test]
    fn a_scale_has_at_least_two_steps_and_at_most_eleven() {
        let fit = |from, to| {
            let text = Line::new("Hvad synes du?").unwrap();
            Question::new(key("scale"), text, QuestionKind::Scale { from, to }).is_fit()
        };
        assert!(fit(0, 1) && fit(-5, 5));
        assert!(!fit(1, 1) && !fit(0, 11) && !fit(i32::MIN, i32::MAX));
    }
}
