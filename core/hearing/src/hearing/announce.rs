//! Announcing a hearing, extending it before its end, cancelling it, publishing the agenda.

use chrono::{DateTime, Datelike, NaiveDate, Utc};
use medborger_codec::{Make, Record};

use super::{
    Announcement, DocumentRole, Hearing, HearingAct, HearingError, HearingEvent, HearingPeriod,
    HearingRule, HearingStage, existing, hearing_stream,
};
use crate::calendar::{
    Window, closes_at, is_deadline_excluded, local_date, read_day, read_day_or_none, roll_forward,
};
use crate::citizen::Email;
use crate::id::HearingId;
use crate::interop::WebLink;
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::text::{Line, Text};

/// `hearing.announce`: announces the hearing, with its publication and its last day. The last day is refused where it is
/// earlier than the law allows. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnnounceHearing {
    /// The hearing.
    pub hearing: HearingId,
    /// The day of publication; for plans, in Plandata.dk.
    #[serde(deserialize_with = "read_day")]
    pub published_on: NaiveDate,
    /// The first day on which responses are taken; the day of publication where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub opens_on: Option<NaiveDate>,
    /// The last day, inclusive ("senest"); the earliest lawful one where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_day: Option<NaiveDate>,
    /// Whether a last day on which no deadline ends may move to the next day on which one does.
    #[serde(default)]
    pub may_move: bool,
    /// Where and how it is answered. Where it is not said, the letter names the form among the documents and the contact points.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answering: Option<AnswerWays>,
}

/// Where and how a hearing is answered (*sådan svarer du*). Public.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AnswerWays {
    /// The page with the form.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub form: Option<WebLink>,
    /// The e-mail address to write to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// The postal address to write to, on one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Line<300>>,
}

/// The day that binds when a last day is announced, or why none does.
fn binding(day: NaiveDate, may_move: bool) -> Result<NaiveDate, Halt> {
    let next = roll_forward(day)?;
    if is_deadline_excluded(day) && !may_move {
        return Err(HearingError::LastDayExcluded { next }.into());
    }
    Ok(next)
}

fn not_past(last_day: NaiveDate, today: NaiveDate) -> Result<(), HearingError> {
    if last_day < today {
        Err(HearingError::LastDayPast)
    } else if last_day.year() > today.year() + 10 {
        Err(HearingError::LastDayTooFar)
    } else {
        Ok(())
    }
}

impl Command for AnnounceHearing {
    const NAME: &'static str = "hearing.announce";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::Announce, desk.at())?;
        let edition = |v: &super::DocumentVersion| v.role == DocumentRole::HearingEdition;
        let mut latest = hearing.documents.values().filter_map(|v| v.last());
        let ideas_are_asked_for = hearing.basis.rule == Some(HearingRule::IdeaPhase);
        if !latest.any(edition) && !ideas_are_asked_for {
            return Err(HearingError::NoHearingEdition.into());
        }
        let today = local_date(desk.at().to_utc());
        if let Some(day) = self.last_day {
            not_past(day, today)?;
        }
        let (basis, policy) = (hearing.basis, &hearing.policy);
        let period = HearingPeriod::calculate(basis, policy, self.published_on, self.last_day)?;
        let last_day = binding(period.announced_last_day, self.may_move)?;
        not_past(last_day, today)?;
        if !period.lawful {
            let earliest = period.earliest_last_day;
            return Err(HearingError::TooShort { earliest }.into());
        }
        let opens_on = self.opens_on.unwrap_or(self.published_on);
        if opens_on < self.published_on || opens_on > last_day {
            return Err(HearingError::OpensUnfit.into());
        }
        let window = Window::of_days(opens_on, last_day)?;
        let answering = match &self.answering {
            Some(ways) => Some(desk.text(Owner::Town, ways)?),
            None => None,
        };
        let announcement = Announcement {
            answering,
            published_on: self.published_on,
            opens_on,
            last_day,
            opens_at: window.opens_at(),
            closes_at: window.closes_at(),
        };
        let event = HearingEvent::Announced { announcement };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

/// `hearing.extend`: moves the last day forward, before the end, with a reason that everybody reads. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExtendHearing {
    /// The hearing.
    pub hearing: HearingId,
    /// The last day, inclusive.
    #[serde(deserialize_with = "read_day")]
    pub last_day: NaiveDate,
    /// Whether a last day on which no deadline ends may move to the next day on which one does.
    #[serde(default)]
    pub may_move: bool,
    /// Why. Public.
    pub reason: Text<4000>,
}

impl Command for ExtendHearing {
    const NAME: &'static str = "hearing.extend";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        let stage = hearing.stage(desk.at());
        if matches!(stage, HearingStage::Closed | HearingStage::UnderProcessing) {
            return Err(HearingError::ExtensionTooLate.into());
        }
        hearing.allow(HearingAct::Extend, desk.at())?;
        let announced = hearing.announced.as_ref().ok_or(HearingError::NotFound)?;
        let last_day = binding(self.last_day, self.may_move)?;
        if last_day <= announced.last_day {
            return Err(HearingError::ExtensionUnfit.into());
        }
        not_past(last_day, local_date(desk.at().to_utc()))?;
        let closes_at: DateTime<Utc> = closes_at(last_day)?;
        let reason = desk.text(Owner::Town, &self.reason)?;
        let event = HearingEvent::Extended {
            last_day,
            closes_at,
            reason,
        };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

/// `hearing.cancel`: cancels a hearing that is not decided. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelHearing {
    /// The hearing.
    pub hearing: HearingId,
    /// Why. Public.
    pub reason: Text<4000>,
}

impl Command for CancelHearing {
    const NAME: &'static str = "hearing.cancel";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::Cancel, desk.at())?;
        let reason = desk.text(Owner::Town, &self.reason)?;
        let event = HearingEvent::Cancelled { reason };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

/// `hearing.publish_agenda`: says that the agenda with the case is published, from which moment responses are shown
/// where the municipality publishes them with the agenda. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishAgenda {
    /// The hearing.
    pub hearing: HearingId,
}

impl Command for PublishAgenda {
    const NAME: &'static str = "hearing.publish_agenda";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::Prepare, desk.at())?;
        if hearing.agenda_published.is_some() {
            return Err(DeskError::NothingToDo.into());
        }
        desk.emit::<Hearing>(
            &hearing_stream(self.hearing),
            &HearingEvent::AgendaPublished,
        )
    }
}
