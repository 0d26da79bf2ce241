//! Looking at forms of dialogue and what came of their trials.

use chrono::NaiveDate;
use medborger_base::sorted::SortedMap;
use medborger_codec::{Make, Record};

use super::{
    DialogueChannel, DialogueForm, DialogueFormStatus, TrialOutcome, dialogue_form_stream, existing,
};
use crate::journal::{
    Desk, Find, Halt, Query, StreamKey, page_limit, topical_is_public, topical_title, vault_terms,
};
use crate::key::{Key, Labels};
use crate::text::Text;
use crate::time::Timestamp;

/// `dialogue_form.get`: one form with all its trials. For everybody.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetForm {
    /// The form.
    pub form: Key,
}

/// In what a form is tried.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TriedIn {
    /// Its kind and id.
    pub thing: StreamKey,
    /// Its title; absent where it is not to be seen any more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<String>,
}

/// A trial.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TrialView {
    /// What is to be found out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub question: Option<Text<2000>>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    /// In what it is tried.
    pub tried_in: Vec<TriedIn>,
    /// What became of the form; absent until it is evaluated.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<TrialOutcome>,
    /// What was found out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Text<10_000>>,
    /// When that was said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluated_at: Option<Timestamp>,
}

/// A form of dialogue.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct DialogueFormView {
    /// Its key.
    pub form: Key,
    /// Its names.
    pub labels: Labels,
    /// Where people meet.
    pub channel: DialogueChannel,
    /// Where it stands now.
    pub status: DialogueFormStatus,
    /// Its trials, in order.
    pub trials: Vec<TrialView>,
}

impl Query for GetForm {
    const NAME: &'static str = "dialogue_form.get";
    type View = DialogueFormView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<DialogueFormView, Halt> {
        let form = existing(desk, &self.form)?;
        let texts = form.trials.iter().flat_map(|trial| {
            let evaluation = trial.evaluation.as_ref().map(|one| one.text.key.clone());
            [Some(trial.question.key.clone()), evaluation]
        });
        let things = form
            .trials
            .iter()
            .flat_map(|trial| trial.things.iter().cloned());
        desk.require(things.clone(), texts.flatten())?;
        let mut titles: SortedMap<StreamKey, Option<String>> = SortedMap::new();
        crate::journal::each(things.collect::<Vec<_>>(), |thing| {
            let title = match topical_is_public(desk, &thing)? {
                true => topical_title(desk, &thing)?,
                false => None,
            };
            titles.insert(thing, title);
            Ok(())
        })?;
        let mut trials = Vec::with_capacity(form.trials.len());
        for trial in &form.trials {
            let tried_in = trial.things.iter().map(|thing| TriedIn {
                thing: thing.clone(),
                title: titles.get(thing).cloned().flatten(),
            });
            let evaluation = trial.evaluation.as_ref();
            trials.push(TrialView {
                question: desk.read(&trial.question)?,
                from: trial.from,
                to: trial.to,
                tried_in: tried_in.collect(),
                outcome: evaluation.map(|evaluation| evaluation.outcome),
                evaluation: match evaluation {
                    Some(evaluation) => desk.read(&evaluation.text)?,
                    None => None,
                },
                evaluated_at: evaluation.map(|evaluation| evaluation.at),
            });
        }
        Ok(DialogueFormView {
            form: self.form.clone(),
            labels: form.labels.clone(),
            channel: form.channel,
            status: form.status(desk.at()),
            trials,
        })
    }
}

/// `dialogue_form.list`: the forms, in the order of their keys. For everybody.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListForms {
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only forms after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<Key>,
}

/// A form in a list.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct DialogueFormItem {
    /// Its key.
    pub form: Key,
    /// Its names.
    pub labels: Labels,
    /// Where people meet.
    pub channel: DialogueChannel,
    /// Where it stands now.
    pub status: DialogueFormStatus,
    /// How many trials there were.
    pub trials: u32,
}

/// A page of forms.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct DialogueFormList {
    /// How many there are in all.
    pub total: u32,
    /// The forms of this page.
    pub forms: Vec<DialogueFormItem>,
}

impl Query for ListForms {
    const NAME: &'static str = "dialogue_form.list";
    type View = DialogueFormList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<DialogueFormList, Halt> {
        let terms = vault_terms::<DialogueForm>(&[("all", "yes".to_owned())]);
        let limit = self.limit.clamp(1, 1000) as usize;
        let after = self.after.as_ref().map(dialogue_form_stream);
        let found = desk.find(&Find::page(vec![terms.into_iter().collect()], after, limit))?;
        desk.require(found.streams.iter().cloned(), [])?;
        let mut forms = Vec::with_capacity(found.streams.len());
        for stream in &found.streams {
            let (Some(form), Ok(key)) = (desk.get::<DialogueForm>(stream)?, stream.id().parse())
            else {
                continue;
            };
            forms.push(DialogueFormItem {
                form: key,
                labels: form.labels.clone(),
                channel: form.channel,
                status: form.status(desk.at()),
                trials: u32::try_from(form.trials.len()).unwrap_or(u32::MAX),
            });
        }
        Ok(DialogueFormList {
            total: found.total,
            forms,
        })
    }
}
