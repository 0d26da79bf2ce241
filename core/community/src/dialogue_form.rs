//! Forms of dialogue (*dialogformer*), and trials of new ones (*forsøg med nye dialogformer*).
//!
//! A catalogue that the municipality grows: each form is digital, physical or both; it is in use, on trial, or no longer used. A
//! trial says beforehand what is to be found out and until when, names the meetings, hearings and teams in which the form is
//! tried, and ends with an evaluation that says what becomes of the form. A form in use can be on trial again, to develop it.
//! Everybody may read it all: a trial is no secret.

mod acts;
mod shown;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_base::sorted::SortedSet;
use medborger_codec::Record;

use crate::calendar::local_date;
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef, events,
};
use crate::key::{Key, Labels};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::acts::{AddForm, BeginTrial, EvaluateTrial, RetireForm, TieForm};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::DialogueFormEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::{GetForm, ListForms};
}

/// What is answered.
pub mod view {
    pub use super::shown::{
        DialogueFormItem, DialogueFormList, DialogueFormView, TrialView, TriedIn,
    };
}

/// How many trials a form has.
const TRIALS_MAX: usize = 100;
/// In how many things a form is tried.
const THINGS_MAX: usize = 200;
/// How long a trial lasts at most, in days: two years.
const TRIAL_DAYS_MAX: i64 = 731;

crate::error::errors! {
    /// Why a rule about forms of dialogue refused.
    DialogueFormError {
        /// There is no such form.
        NotFound {
            /// The key.
            key: Key,
        } => "dialogue_form_not_found", NotFound, Some("form"),
            "there is no form of dialogue `{key}`", "der er ingen dialogform `{key}`";
        /// There is one already.
        AlreadyThere {
            /// The key.
            key: Key,
        } => "dialogue_form_already_there", Refused, Some("form"),
            "there is a form of dialogue `{key}` already", "der er allerede en dialogform `{key}`";
        /// It is on trial.
        OnTrial => "dialogue_form_on_trial", Refused, Some("form"),
            "the form is on trial; evaluate that first", "formen er på forsøg; evaluér det først";
        /// It is not on trial.
        NotOnTrial => "dialogue_form_not_on_trial", Refused, Some("form"),
            "the form is not on trial", "formen er ikke på forsøg";
        /// It ends before it begins, lies in the past or lasts longer than two years.
        TrialPeriodUnfit => "dialogue_form_trial_period_unfit", Invalid, Some("to"),
            "a trial ends after it begins, not in the past, and within two years",
            "et forsøg slutter, efter at det begynder, ikke i fortiden og inden for to år";
        /// It has not begun.
        TrialNotBegun => "dialogue_form_trial_not_begun", Refused, Some("form"),
            "the trial has not begun", "forsøget er ikke begyndt";
        /// What it is tried in is not there, or not to be seen.
        ThingUnknown => "dialogue_form_thing_unknown", NotFound, Some("thing"),
            "there is no such thing in which it could be used", "der er ikke noget sådant, den kunne bruges i";
        /// More than there may be.
        TooMany {
            /// How many there may be.
            max: usize,
        } => "dialogue_form_too_many", Refused, Some("form"),
            "there are more than {max} of these", "der er flere end {max} af disse";
    }
}

/// Where people meet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum DialogueChannel {
    /// On a screen (*digital*).
    Digital,
    /// In a room (*fysisk*).
    Physical,
    /// Both at once or one after the other.
    Both,
}

/// Where a form stands. Whether an evaluation is due follows from the clock and is never stored.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum DialogueFormStatus {
    /// In use (*eksisterende*).
    Existing,
    /// On trial (*forsøg*).
    Trial,
    /// The trial's last day has passed, and nobody has said what came of it.
    EvaluationDue,
    /// Not used any more.
    Retired,
}

/// What becomes of a form after its trial.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum TrialOutcome {
    /// It is used from now on as it was tried.
    Adopted,
    /// It is used from now on, changed.
    Developed,
    /// It is not used.
    Stopped,
}

/// What came of a trial.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Evaluation {
    /// What becomes of the form.
    pub outcome: TrialOutcome,
    /// What was found out, in the vault.
    pub text: TextRef,
    /// When it was said.
    pub at: Timestamp,
}

/// A trial.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Trial {
    /// What is to be found out, in the vault.
    pub question: TextRef,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    pub to: NaiveDate,
    /// In what it is tried.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub things: SortedSet<StreamKey>,
    /// What came of it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evaluation: Option<Evaluation>,
}

/// A form's state.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct DialogueForm {
    /// Its names.
    pub labels: Labels,
    /// Where people meet.
    pub channel: DialogueChannel,
    /// Its trials, in order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub trials: Vec<Trial>,
    /// Whether it is not used any more.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub retired: bool,
}

events! {
    /// What can happen to a form of dialogue.
    DialogueFormEvent, DIALOGUE_FORM_EVENTS {
        /// Added to the catalogue, or described anew.
        Added {
            /// Its names.
            labels: Labels,
            /// Where people meet.
            channel: DialogueChannel,
        } = "dialogue_form.added";
        /// A trial was announced.
        TrialBegun {
            /// What is to be found out.
            question: TextRef,
            /// The first day.
            from: NaiveDate,
            /// The last day.
            to: NaiveDate,
        } = "dialogue_form.trial_begun";
        /// It is tried in something.
        Tied {
            /// In what.
            thing: StreamKey,
        } = "dialogue_form.tied";
        /// It was said what came of the trial.
        Evaluated {
            /// What becomes of the form.
            outcome: TrialOutcome,
            /// What was found out.
            text: TextRef,
        } = "dialogue_form.evaluated";
        /// Not used any more.
        Retired = "dialogue_form.retired";
    }
}

impl Stream for DialogueForm {
    const KIND: &'static str = "dialogue_form";
    const STATE_VERSION: u32 = 1;
    type Event = DialogueFormEvent;
    const EVENT_TYPES: &'static [&'static str] = DIALOGUE_FORM_EVENTS;

    fn evolve(state: Option<Self>, event: &DialogueFormEvent, at: Timestamp) -> Option<Self> {
        use DialogueFormEvent as E;
        if let E::Added { labels, channel } = event {
            return Some(Self {
                labels: labels.clone(),
                channel: *channel,
                trials: state.map(|before| before.trials).unwrap_or_default(),
                retired: false,
            });
        }
        let mut form = state?;
        match event {
            E::Added { .. } => return None,
            E::TrialBegun { question, from, to } => {
                form.retired = false;
                form.trials.push(Trial {
                    question: question.clone(),
                    from: *from,
                    to: *to,
                    things: SortedSet::new(),
                    evaluation: None,
                });
            }
            E::Tied { thing } => {
                form.trials.last_mut()?.things.insert(thing.clone());
            }
            E::Evaluated { outcome, text } => {
                form.retired = *outcome == TrialOutcome::Stopped;
                form.trials.last_mut()?.evaluation = Some(Evaluation {
                    outcome: *outcome,
                    text: text.clone(),
                    at,
                });
            }
            E::Retired => form.retired = true,
        }
        Some(form)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        add("all", "yes");
    }

    fn texts(&self) -> Vec<TextRef> {
        let questions = self.trials.iter().map(|trial| trial.question.clone());
        let evaluations = self
            .trials
            .iter()
            .filter_map(|trial| trial.evaluation.as_ref());
        questions
            .chain(evaluations.map(|evaluation| evaluation.text.clone()))
            .collect()
    }
}

impl DialogueForm {
    /// The trial that goes on or awaits its evaluation.
    fn trial(&self) -> Option<&Trial> {
        let latest = self.trials.last();
        latest.filter(|trial| trial.evaluation.is_none() && !self.retired)
    }

    /// Where it stands at an instant.
    #[must_use]
    pub fn status(&self, at: Timestamp) -> DialogueFormStatus {
        match self.trial() {
            _ if self.retired => DialogueFormStatus::Retired,
            Some(trial) if trial.to < local_date(at.to_utc()) => DialogueFormStatus::EvaluationDue,
            Some(_) => DialogueFormStatus::Trial,
            None => DialogueFormStatus::Existing,
        }
    }
}

/// The key of a form's stream.
#[must_use]
pub fn dialogue_form_stream(form: &Key) -> StreamKey {
    StreamKey::new(DialogueForm::KIND, form)
}

fn existing(desk: &mut Desk<'_>, form: &Key) -> Result<Arc<DialogueForm>, Halt> {
    let found = desk.get::<DialogueForm>(&dialogue_form_stream(form))?;
    Ok(found.ok_or_else(|| DialogueFormError::NotFound { key: form.clone() })?)
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "dialogue_form",
    streams: &[StreamOps::of::<DialogueForm>()],
    commands: &[
        CommandEntry::of::<AddForm>(),
        CommandEntry::of::<BeginTrial>(),
        CommandEntry::of::<TieForm>(),
        CommandEntry::of::<EvaluateTrial>(),
        CommandEntry::of::<RetireForm>(),
    ],
    queries: &[QueryEntry::of::<GetForm>(), QueryEntry::of::<ListForms>()],
    codes: &[DialogueFormError::CODES],
    ..Room::EMPTY
};
