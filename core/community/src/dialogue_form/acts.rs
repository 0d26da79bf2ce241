//! Adding forms, and trying them.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    DialogueChannel, DialogueForm, DialogueFormError, DialogueFormEvent, THINGS_MAX,
    TRIAL_DAYS_MAX, TRIALS_MAX, TrialOutcome, dialogue_form_stream, existing,
};
use crate::calendar::{local_date, read_day};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, StreamKey, topical_is_public};
use crate::key::{Key, Labels};
use crate::text::Text;

/// `dialogue_form.add`: adds a form that is in use to the catalogue, or describes one anew; one that was retired is used again. For
/// staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AddForm {
    /// Its key, for ever.
    pub form: Key,
    /// Its names by language.
    pub labels: Labels,
    /// Where people meet.
    pub channel: DialogueChannel,
}

impl Command for AddForm {
    const NAME: &'static str = "dialogue_form.add";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = dialogue_form_stream(&self.form);
        let before = desk.get::<DialogueForm>(&stream)?;
        let same = before.is_some_and(|before| {
            !before.retired && before.labels == self.labels && before.channel == self.channel
        });
        if same {
            return Err(DeskError::NothingToDo.into());
        }
        let event = DialogueFormEvent::Added {
            labels: self.labels.clone(),
            channel: self.channel,
        };
        desk.emit::<DialogueForm>(&stream, &event)
    }
}

/// `dialogue_form.begin_trial`: announces a trial of a form: what is to be found out, and until when. A form is new where its names
/// are given, else one of the catalogue is developed. For staff.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BeginTrial {
    /// The form.
    pub form: Key,
    /// The names of a new form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub labels: Option<Labels>,
    /// Where people meet, of a new form; digital unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub channel: Option<DialogueChannel>,
    /// What is to be found out.
    pub question: Text<2000>,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive; not in the past, and within two years of the first.
    #[serde(deserialize_with = "read_day")]
    pub to: NaiveDate,
}

impl Command for BeginTrial {
    const NAME: &'static str = "dialogue_form.begin_trial";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = dialogue_form_stream(&self.form);
        let before = desk.get::<DialogueForm>(&stream)?;
        match (&before, &self.labels) {
            (Some(_), Some(_)) => {
                let key = self.form.clone();
                return Err(DialogueFormError::AlreadyThere { key }.into());
            }
            (None, None) => {
                let key = self.form.clone();
                return Err(DialogueFormError::NotFound { key }.into());
            }
            _ => {}
        }
        if let Some(form) = &before {
            if form.trial().is_some() {
                return Err(DialogueFormError::OnTrial.into());
            }
            if form.trials.len() >= TRIALS_MAX {
                return Err(DialogueFormError::TooMany { max: TRIALS_MAX }.into());
            }
        }
        let days = (self.to - self.from).num_days();
        let today = local_date(desk.at().to_utc());
        if self.to < today || !(0..TRIAL_DAYS_MAX).contains(&days) {
            return Err(DialogueFormError::TrialPeriodUnfit.into());
        }
        if let Some(labels) = &self.labels {
            let event = DialogueFormEvent::Added {
                labels: labels.clone(),
                channel: self.channel.unwrap_or(DialogueChannel::Digital),
            };
            desk.emit::<DialogueForm>(&stream, &event)?;
        }
        let question = desk.text(Owner::Town, &self.question)?;
        let event = DialogueFormEvent::TrialBegun {
            question,
            from: self.from,
            to: self.to,
        };
        desk.emit::<DialogueForm>(&stream, &event)
    }
}

/// `dialogue_form.tie`: the form is tried in this: a gathering, a hearing, a team, anything that has a title for everybody. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TieForm {
    /// The form, which is on trial.
    pub form: Key,
    /// In what, by kind and id, as `hearing/0199c82d-21a8-7e08-89c1-f8f123d50000`.
    pub thing: StreamKey,
}

impl Command for TieForm {
    const NAME: &'static str = "dialogue_form.tie";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let form = existing(desk, &self.form)?;
        let trial = form.trial().ok_or(DialogueFormError::NotOnTrial)?;
        if trial.things.contains(&self.thing) {
            return Err(DeskError::NothingToDo.into());
        }
        if trial.things.len() >= THINGS_MAX {
            return Err(DialogueFormError::TooMany { max: THINGS_MAX }.into());
        }
        if !topical_is_public(desk, &self.thing)? {
            return Err(DialogueFormError::ThingUnknown.into());
        }
        let event = DialogueFormEvent::Tied {
            thing: self.thing.clone(),
        };
        desk.emit::<DialogueForm>(&dialogue_form_stream(&self.form), &event)
    }
}

/// `dialogue_form.evaluate`: says what came of a trial and what becomes of the form: for everybody to read. Once it has begun. For
/// staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EvaluateTrial {
    /// The form, which is on trial.
    pub form: Key,
    /// What becomes of it.
    pub outcome: TrialOutcome,
    /// What was found out.
    pub text: Text<10_000>,
}

impl Command for EvaluateTrial {
    const NAME: &'static str = "dialogue_form.evaluate";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let form = existing(desk, &self.form)?;
        let trial = form.trial().ok_or(DialogueFormError::NotOnTrial)?;
        if local_date(desk.at().to_utc()) < trial.from {
            return Err(DialogueFormError::TrialNotBegun.into());
        }
        let text = desk.text(Owner::Town, &self.text)?;
        let event = DialogueFormEvent::Evaluated {
            outcome: self.outcome,
            text,
        };
        desk.emit::<DialogueForm>(&dialogue_form_stream(&self.form), &event)
    }
}

/// `dialogue_form.retire`: a form is not used any more. One that is on trial is evaluated instead. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RetireForm {
    /// The form.
    pub form: Key,
}

impl Command for RetireForm {
    const NAME: &'static str = "dialogue_form.retire";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let form = existing(desk, &self.form)?;
        if form.trial().is_some() {
            return Err(DialogueFormError::OnTrial.into());
        }
        if form.retired {
            return Err(DeskError::NothingToDo.into());
        }
        let stream = dialogue_form_stream(&self.form);
        desk.emit::<DialogueForm>(&stream, &DialogueFormEvent::Retired)
    }
}
