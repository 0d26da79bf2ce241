//! Whether a response fits what its hearing asks: all that is wrong with it at once, at the door and in the page.

use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Read, Record};

use super::content::{SIGNATORIES_MAX, check_attachments};
use super::{RespondentKind, ResponseContent, ResponseError};
use crate::error::Error;
use crate::hearing::{Answer, Hearing, Question, SectionRef};
use crate::journal::{CheckedFault, Desk, Halt, Query, QueryEntry, Room};
use crate::key::Key;

/// What a hearing asks of a response, apart from its time.
#[derive(Debug)]
struct Demands<'a> {
    questions: &'a [Question],
    sections: Vec<&'a SectionRef>,
    names_required: bool,
    mandate_required: bool,
    vetoable: bool,
}

impl ResponseContent {
    /// Refuses what does not fit the hearing, with everything that is wrong. Who answers by the form answers all that it
    /// requires; letters and mails, which staff record, answer in their own order, unless they filled the form in.
    pub(crate) fn check(&self, hearing: &Hearing, by_form: bool) -> Result<(), Error> {
        let asked = by_form || !self.answers.is_empty();
        let faults = self.faults(&Demands {
            questions: if asked { &hearing.questions } else { &[] },
            sections: self
                .section
                .iter()
                .filter(|section| hearing.section(section).is_some())
                .collect(),
            names_required: hearing.policy.names_required,
            mandate_required: hearing.policy.mandate_required,
            vetoable: hearing.basis.effects().is_some_and(|effects| effects.veto),
        });
        let mut faults = faults.into_iter().map(Error::from);
        match faults.next() {
            Some(first) => Err(first.with_others(faults.collect())),
            None => Ok(()),
        }
    }

    fn faults(&self, asked: &Demands<'_>) -> Vec<ResponseError> {
        let mut faults = Vec::new();
        let mut wrong = |is_so: bool, fault: ResponseError| {
            if is_so {
                faults.push(fault);
            }
        };
        let nothing = self.text.is_none() && self.answers.is_empty() && self.attachments.is_empty();
        wrong(nothing, ResponseError::Empty);
        if let Err(fault) = check_attachments("content.attachments", &self.attachments) {
            wrong(true, fault);
        }
        let who = &self.respondent;
        let max = SIGNATORIES_MAX;
        wrong(
            who.signatories.len() > max,
            ResponseError::too_many("content.respondent.signatories", max),
        );
        let for_others = who.kind != RespondentKind::Private;
        let named = who.name.is_some() || for_others || !who.signatories.is_empty();
        wrong(self.anonymous && named, ResponseError::AnonymousWithName);
        let nameless = who.name.is_none() && !for_others;
        wrong(
            nameless && (!self.anonymous || asked.names_required),
            ResponseError::NameRequired,
        );
        wrong(
            for_others && who.organisation.is_none(),
            ResponseError::OrganisationRequired,
        );
        let association = who.kind == RespondentKind::Association;
        wrong(
            association && asked.mandate_required && who.mandate.is_none(),
            ResponseError::MandateRequired,
        );
        let may_veto = who.kind == RespondentKind::Authority && asked.vetoable;
        wrong(self.veto.is_some() && !may_veto, ResponseError::VetoUnfit);
        let known = |section: &SectionRef| asked.sections.contains(&section);
        wrong(
            self.section.as_ref().is_some_and(|s| !known(s)),
            ResponseError::NoSuchSection {
                field: "content.section".to_owned(),
            },
        );
        faults.extend(answered(asked.questions, &self.answers));
        faults
    }
}

/// What is wrong with the answers to a form: the answers in their order, then what is missing.
fn answered(questions: &[Question], answers: &[Answer]) -> Vec<ResponseError> {
    let form: SortedMap<&Key, &Question> = questions.iter().map(|q| (&q.question, q)).collect();
    let mut given = SortedMap::new();
    let mut faults = Vec::new();
    for (at, answer) in answers.iter().enumerate() {
        let field = format!("content.answers[{at}].question");
        match form.get(&answer.question) {
            None => faults.push(ResponseError::NoSuchQuestion { field }),
            Some(question) if given.insert(&answer.question, ()).is_some() => {
                let asked = question.text.to_string();
                faults.push(ResponseError::QuestionTwice { field, asked });
            }
            Some(question) if !question.takes(&answer.value) => {
                let field = format!("content.answers[{at}].value");
                let [english, danish] = question.takes_what();
                faults.push(ResponseError::AnswerUnfit {
                    field,
                    asked: question.text.to_string(),
                    english,
                    danish,
                });
            }
            Some(_) => {}
        }
    }
    let missing = |q: &&Question| q.required && !given.contains_key(&q.question);
    faults.extend(questions.iter().filter(missing).map(|question| {
        let field = format!("content.answers.{}", question.question);
        let asked = question.text.to_string();
        ResponseError::AnswerMissing { field, asked }
    }));
    faults
}

/// `response.check`: what is wrong with a response before it is sent, against what the page knows of the hearing from
/// `hearing.get`: by the rules that the door has, without a municipality. Whether the hearing is still open, only the door
/// knows. For everybody.
///
/// ```
/// use medborger::journal::{Actor, Loaded, Moment, Registry};
/// use medborger::{Timestamp, Town, response};
///
/// // A page's registry: it knows the form and nothing else.
/// let key = std::array::from_fn(|at| at as u8);
/// let town = Town::new("0766".parse()?, key, Registry::new(&[&response::FORM]))?;
/// let asked = r#"{"name": "response.check", "body": {
///     "content": {"respondent": {"kind": "private"}, "text": "Mere lys, tak."},
///     "questions": [{"question": "agree", "text": "Enig?", "kind": {"kind": "open"}, "required": true}]
/// }}"#;
/// let moment = Moment::new(Timestamp::from_micros(0)?, Actor::Public);
/// let answer = town.answer_json(asked, &Loaded::default(), &moment)?;
/// let medborger::participation::Answer::View(view) = answer else { unreachable!() };
/// assert!(view.contains("response_name_required") && view.contains("content.answers.agree"));
/// # Ok::<(), medborger::Error>(())
/// ```
#[derive(Debug, Clone, Make, Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckResponse {
    /// What is to be sent.
    pub content: ResponseContent,
    /// The form's questions.
    #[serde(default)]
    #[record(shown)]
    pub questions: Vec<Question>,
    /// The sections of the documents.
    #[serde(default)]
    #[record(shown)]
    pub sections: Vec<SectionRef>,
    /// Whether anonymous responses are refused, as the hearing's policy says.
    #[serde(default)]
    #[record(shown)]
    pub names_required: bool,
    /// Whether associations say their mandate, as the hearing's policy says.
    #[serde(default)]
    #[record(shown)]
    pub mandate_required: bool,
    /// Whether an authority can veto what is heard: yes unless said otherwise, and then the door decides.
    #[serde(default = "yes")]
    #[record(shown)]
    pub vetoable: bool,
}

fn yes() -> bool {
    true
}

/// What is wrong with a response.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct CheckedResponse {
    /// Whether nothing is wrong.
    pub ok: bool,
    /// What is wrong, at which field: `content.answers[2].value` is the third answer, `content.answers.agree` the question `agree`
    /// that must be answered and is not.
    pub faults: Vec<CheckedFault>,
}

impl Query for CheckResponse {
    const NAME: &'static str = "response.check";
    type View = CheckedResponse;

    fn answer(&self, _: &mut Desk<'_>) -> Result<CheckedResponse, Halt> {
        let faults = self.content.faults(&Demands {
            questions: &self.questions,
            sections: self.sections.iter().collect(),
            names_required: self.names_required,
            mandate_required: self.mandate_required,
            vetoable: self.vetoable,
        });
        let told = faults
            .into_iter()
            .flat_map(|f| CheckedFault::all_of(&f.into()));
        let faults: Vec<CheckedFault> = told.collect();
        Ok(CheckedResponse {
            ok: faults.is_empty(),
            faults,
        })
    }
}

/// The form alone, for a page that sends its response elsewhere: `response.check`.
pub const FORM: Room = Room {
    name: "response",
    queries: &[QueryEntry::of::<CheckResponse>()],
    codes: &[ResponseError::CODES],
    ..Room::EMPTY
};

#[cfg(test)]
mod tests {
    use super::*;
    use crate::hearing::{AnswerChoice, AnswerValue, QuestionKind};
    use crate::text::{Line, Text};

    fn key(text: &str) -> Key {
        text.parse().unwrap()
    }

    fn form() -> Vec<Question> {
        let question = |name: &str, kind, required| {
            let text = Line::new("Hvad synes du?").unwrap();
            Question::new(key(name), text, kind).with_required(required)
        };
        let choice = |name: &str| AnswerChoice::new(key(name), Line::new(name).unwrap());
        let choices = vec![choice("yes"), choice("no")];
        let several = false;
        vec![
            question("why", QuestionKind::Open, false),
            question("scale", QuestionKind::Scale { from: 1, to: 5 }, false),
            question("agree", QuestionKind::Closed { choices, several }, true),
        ]
    }

    fn chosen(keys: &[&str]) -> Answer {
        let choices = keys.iter().map(|k| key(k)).collect();
        Answer::new(key("agree"), AnswerValue::Closed { choices })
    }

    fn on_scale(value: i32) -> Answer {
        Answer::new(key("scale"), AnswerValue::Scale { value })
    }

    fn told(answers: &[Answer]) -> Vec<(&'static str, String)> {
        let faults = answered(&form(), answers);
        let told = faults
            .iter()
            .map(|f| (f.code(), f.field().unwrap().to_owned()));
        told.collect()
    }

    #[test]
    fn answers_must_fit_the_form_on_both_sides_of_every_limit() {
        for (value, fit) in [(0, false), (1, true), (5, true), (6, false)] {
            assert_eq!(
                told(&[chosen(&["yes"]), on_scale(value)]).is_empty(),
                fit,
                "{value}"
            );
        }
        for keys in [&["no", "yes"][..], &["maybe"], &[]] {
            assert_eq!(
                told(&[chosen(keys)]),
                [("response_answer_unfit", "content.answers[0].value".into())]
            );
        }
        let text = Text::new("Ja").unwrap();
        let open = Answer::new(key("agree"), AnswerValue::Open { text });
        assert_eq!(
            told(&[open]),
            [("response_answer_unfit", "content.answers[0].value".into())]
        );
    }

    #[test]
    fn all_faults_of_all_answers_are_told_then_what_is_missing() {
        let nowhere = Answer::new(key("nowhere"), AnswerValue::Scale { value: 1 });
        assert_eq!(
            told(&[nowhere, on_scale(9), on_scale(3)]),
            [
                (
                    "response_no_such_question",
                    "content.answers[0].question".into()
                ),
                ("response_answer_unfit", "content.answers[1].value".into()),
                (
                    "response_question_twice",
                    "content.answers[2].question".into()
                ),
                ("response_answer_missing", "content.answers.agree".into()),
            ]
        );
    }
}
