//! The council's decision and what comes before and after it: cooling-off, vetoes, publication, complaints.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::notice::pending;
use super::{
    Hearing, HearingAct, HearingError, HearingEvent, RenewalCause, existing, hearing_stream,
};
use crate::calendar::{Period, Roll, add, last_day, local_date, read_day};
use crate::id::{HearingId, ResponseId};
use crate::journal::{Command, Desk, Halt, Owner, TextRef};
use crate::text::{Line, Text};

/// What the council decided.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum DecisionOutcome {
    /// Adopted as heard.
    Adopted,
    /// Adopted with changes.
    AdoptedWithChanges,
    /// Not adopted.
    Rejected,
}

/// How far the changes go beyond what was heard (planloven § 27).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ChangeSeverity {
    /// None.
    None,
    /// Nobody else is affected.
    Minor,
    /// Others are affected: they must be heard.
    AffectsOthers,
    /// In reality a new proposal: a whole new hearing.
    NewProposal,
}

/// The council's decision.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Decision {
    /// What it decided.
    pub outcome: DecisionOutcome,
    /// How far the changes go.
    pub change: ChangeSeverity,
    /// On which day.
    pub decided_on: NaiveDate,
    /// What it says, and why it came before the end of the cooling-off period where it did, in the vault.
    pub text: TextRef,
    /// The day of its publication.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published_on: Option<NaiveDate>,
}

impl Hearing {
    /// The last day for a complaint about the decision, inclusive, where there is one and it is published.
    #[must_use]
    pub fn complaints_until(&self) -> Option<NaiveDate> {
        let weeks = self.basis.effects()?.complaint_weeks?;
        let published = self.decision.as_ref()?.published_on?;
        last_day(published, Period::Weeks(weeks), Roll::Forward).ok()
    }
}

/// What a decision says. Lies in the vault.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
pub(super) struct DecisionText {
    pub(super) text: Text<20_000>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) case: Option<Line<200>>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(super) early_because: Option<Text<4000>>,
}

impl Hearing {
    /// The earliest day on which the council may decide: after the deadline, and with objections in time after the
    /// cooling-off period too. `None` before the announcement.
    #[must_use]
    pub fn earliest_decision(&self) -> Option<NaiveDate> {
        let last_day = self.announced.as_ref()?.last_day;
        let weeks = self.basis.effects().and_then(|e| e.cooling_weeks);
        match weeks {
            Some(weeks) if self.objections > 0 => add(last_day, Period::Weeks(weeks)).ok(),
            _ => last_day.succ_opt(),
        }
    }

    /// The latest day on which the council may decide so that it takes effect when the law says, and that day. `None` where no law
    /// names one, and before the announcement.
    #[must_use]
    pub fn latest_decision(&self) -> Option<(NaiveDate, NaiveDate)> {
        let published_on = self.announced.as_ref()?.published_on;
        let effects = self.basis.effects()?;
        effects.decided(published_on, self.earliest_decision()?)
    }

    /// The last day on which the proposal can be adopted, where it lapses.
    #[must_use]
    pub fn lapses_after(&self) -> Option<NaiveDate> {
        let years = self.basis.effects()?.lapses_after_years?;
        add(self.announced.as_ref()?.published_on, Period::Years(years)).ok()
    }
}

/// `hearing.decide`: records the council's decision. Refused while anything that the law puts before it is missing: the
/// finished white paper, the cooling-off period, agreement with who vetoed, notice to who had to be told. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DecideHearing {
    /// The hearing.
    pub hearing: HearingId,
    /// What was decided.
    pub outcome: DecisionOutcome,
    /// How far the changes go beyond what was heard.
    pub change: ChangeSeverity,
    /// On which day.
    #[serde(deserialize_with = "read_day")]
    pub decided_on: NaiveDate,
    /// What the decision says. Public.
    pub text: Text<20_000>,
    /// The council's case, as its agenda names it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub case: Option<Line<200>>,
    /// Why the council decided before the end of the cooling-off period, where the law lets it: objections that were
    /// met, insignificant or obviously unfounded. Public.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub early_because: Option<Text<4000>>,
}

impl DecideHearing {
    fn check(&self, hearing: &Hearing) -> Result<(), HearingError> {
        match hearing.white_paper {
            None => return Err(HearingError::NoWhitePaper),
            Some(mark) if mark.changes != hearing.changes => {
                return Err(HearingError::WhitePaperOutdated);
            }
            Some(_) => {}
        }
        if self.outcome == DecisionOutcome::Rejected {
            return Ok(());
        }
        let count = hearing.unremedied_notices();
        if count > 0 {
            return Err(HearingError::NoticeFailed { count });
        }
        let count = hearing.vetoes.len();
        if count > 0 {
            return Err(HearingError::Vetoed { count });
        }
        let heard_again = hearing
            .renews
            .is_some_and(|renewal| renewal.cause == RenewalCause::MaterialChange);
        match self.change {
            ChangeSeverity::NewProposal => return Err(HearingError::NeedsRenewal),
            ChangeSeverity::AffectsOthers if !heard_again => {
                return Err(HearingError::NeedsRenewal);
            }
            _ => {}
        }
        let effects = hearing.basis.effects();
        let excused = self.early_because.is_some()
            && effects.is_some_and(|effects| effects.cooling_can_be_overridden);
        match hearing.earliest_decision() {
            Some(earliest) if self.decided_on < earliest && !excused => {
                Err(HearingError::TooEarly { earliest })
            }
            _ => Ok(()),
        }
    }
}

impl Command for DecideHearing {
    const NAME: &'static str = "hearing.decide";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        if hearing.renewed_by.is_some() {
            return Err(HearingError::Renewed.into());
        }
        hearing.allow(HearingAct::Decide, desk.at())?;
        let today = local_date(desk.at().to_utc());
        let announced = hearing.announced.as_ref().ok_or(HearingError::NotFound)?;
        if self.decided_on > today || self.decided_on <= announced.last_day {
            return Err(HearingError::DecidedOnUnfit.into());
        }
        self.check(&hearing)?;
        if self.outcome != DecisionOutcome::Rejected {
            let count = pending(desk, self.hearing)?;
            if count > 0 {
                return Err(HearingError::NoticeFailed { count }.into());
            }
        }
        let text = DecisionText {
            text: self.text.clone(),
            case: self.case.clone(),
            early_because: self.early_because.clone(),
        };
        let decision = Decision {
            outcome: self.outcome,
            change: self.change,
            decided_on: self.decided_on,
            text: desk.text(Owner::Town, &text)?,
            published_on: None,
        };
        let event = HearingEvent::Decided { decision };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

/// `hearing.publish_decision`: the decision was published; from then on the complaint period runs. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PublishDecision {
    /// The hearing.
    pub hearing: HearingId,
    /// The day of publication.
    #[serde(deserialize_with = "read_day")]
    pub published_on: NaiveDate,
}

impl Command for PublishDecision {
    const NAME: &'static str = "hearing.publish_decision";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::PublishDecision, desk.at())?;
        let decided_on = hearing.decision.as_ref().map(|d| d.decided_on);
        let today = local_date(desk.at().to_utc());
        if self.published_on > today || decided_on.is_none_or(|day| self.published_on < day) {
            return Err(HearingError::PublishedOnUnfit.into());
        }
        let on = self.published_on;
        let event = HearingEvent::DecisionPublished { on };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

/// `hearing.resolve_veto`: an authority that vetoed agrees, after changes that were agreed on (planloven § 28, stk. 1).
/// The receipt names the response that was the veto. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ResolveVeto {
    /// The hearing.
    pub hearing: HearingId,
    /// The response that was the veto.
    pub response: ResponseId,
    /// What was agreed.
    pub agreement: Text<4000>,
}

impl Command for ResolveVeto {
    const NAME: &'static str = "hearing.resolve_veto";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::Prepare, desk.at())?;
        if !hearing.vetoes.contains(&self.response) {
            return Err(HearingError::NoSuchVeto.into());
        }
        let agreement = desk.text(Owner::Town, &self.agreement)?;
        let response = self.response;
        desk.about(response);
        let event = HearingEvent::VetoResolved {
            response,
            agreement,
        };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}
