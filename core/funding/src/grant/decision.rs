//! Treating an application: asking for more, finding it complete, assessing and deciding.

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::application::must_be_eligible;
use super::{
    Grant, GrantAct, GrantError, GrantEvent, GrantRound, GrantRoundEvent, grant_stream, load,
    round_stream, seen, today,
};
use crate::calendar::read_day;
use crate::id::GrantId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::organisation;
use crate::text::Text;

/// `grant.ask_info`: asks the applicant for more (*partshøring*, *oplysning af sagen*), with a last day. Once more sets
/// another one. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AskForInfo {
    /// The application.
    pub grant: GrantId,
    /// The last day to answer, inclusive; today or later.
    #[serde(deserialize_with = "read_day")]
    pub last_day: NaiveDate,
    /// What is missing.
    pub text: Text<4000>,
}

impl Command for AskForInfo {
    const NAME: &'static str = "grant.ask_info";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let today = today(desk);
        seen(desk, self.grant)?.allow(GrantAct::AskForInfo, today)?;
        if self.last_day < today {
            return Err(GrantError::DayPast.into());
        }
        let event = GrantEvent::InfoAsked {
            last_day: self.last_day,
            text: desk.text(Owner::Town, &self.text)?,
        };
        desk.emit::<Grant>(&grant_stream(self.grant), &event)
    }
}

/// `grant.find_complete`: says that nothing more is needed and the application can be assessed. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FindComplete {
    /// The application.
    pub grant: GrantId,
}

impl Command for FindComplete {
    const NAME: &'static str = "grant.find_complete";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let today = today(desk);
        seen(desk, self.grant)?.allow(GrantAct::FindComplete, today)?;
        desk.emit::<Grant>(&grant_stream(self.grant), &GrantEvent::FoundComplete)
    }
}

/// How far an application meets a criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Fulfilment {
    /// Not at all.
    No,
    /// In part.
    Partly,
    /// Fully.
    Fully,
}

/// How an application was assessed by one criterion.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CriterionAssessment {
    /// The call's criterion, by number from 1.
    pub criterion: u32,
    /// How far it is met.
    pub met: Fulfilment,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text<2000>>,
}

/// How an application was assessed.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GrantAssessment {
    /// The assessment as a whole.
    pub text: Text<10_000>,
    /// By each of the call's criteria.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<CriterionAssessment>,
}

/// `grant.assess`: assesses an application (*indstilling*) by each of the call's criteria; once more does it anew. For
/// staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AssessApplication {
    /// The application.
    pub grant: GrantId,
    /// The assessment as a whole.
    pub text: Text<10_000>,
    /// By each of the call's criteria, once each.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub criteria: Vec<CriterionAssessment>,
}

impl Command for AssessApplication {
    const NAME: &'static str = "grant.assess";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (grant, round) = load(desk, self.grant)?;
        grant.allow(GrantAct::Assess, today(desk))?;
        let named: SortedSet<u32> = self.criteria.iter().map(|c| c.criterion).collect();
        let count = round.terms.criteria.len();
        let all = (1..).take(count).all(|number| named.contains(&number));
        if !all || self.criteria.len() != count {
            return Err(GrantError::CriteriaUnfit.into());
        }
        let assessment = GrantAssessment {
            text: self.text.clone(),
            criteria: self.criteria.clone(),
        };
        desk.require([], grant.assessment.iter().map(|text| text.key.clone()))?;
        if let Some(before) = &grant.assessment
            && desk.read(before)?.as_ref() == Some(&assessment)
        {
            return Err(DeskError::NothingToDo.into());
        }
        let text = desk.text(Owner::Town, &assessment)?;
        desk.emit::<Grant>(&grant_stream(self.grant), &GrantEvent::Assessed { text })
    }
}

/// What a decision says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DecisionText {
    /// Why (forvaltningsloven § 22).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Text<10_000>>,
    /// How to complain (forvaltningsloven § 25).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint_guidance: Option<Text<4000>>,
    /// What the money may be used for, and what else is a condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Text<4000>>,
}

impl DecisionText {
    /// Refuses a decision that must be explained and is not.
    pub(super) fn must_explain(&self) -> Result<(), GrantError> {
        if self.reasons.is_none() {
            return Err(GrantError::ReasonsMissing);
        }
        if self.complaint_guidance.is_none() {
            return Err(GrantError::GuidanceMissing);
        }
        Ok(())
    }
}

/// `grant.decide`: grants an amount or rejects the application. Whatever does not fully uphold the applicant, a smaller
/// amount too, gives its reasons and says how to complain (forvaltningsloven §§ 22 and 25). An amount is at most what was
/// applied for and what is left in the pool. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DecideApplication {
    /// The application.
    pub grant: GrantId,
    /// How much is granted, in øre; 0 rejects it.
    pub granted_oere: u64,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Text<10_000>>,
    /// How to complain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint_guidance: Option<Text<4000>>,
    /// What the money may be used for, and what else is a condition.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub conditions: Option<Text<4000>>,
}

impl Command for DecideApplication {
    const NAME: &'static str = "grant.decide";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (grant, round) = load(desk, self.grant)?;
        grant.allow(GrantAct::Decide, today(desk))?;
        if self.granted_oere > grant.applied_oere {
            return Err(GrantError::AboveApplied.into());
        }
        let text = DecisionText {
            reasons: self.reasons.clone(),
            complaint_guidance: self.complaint_guidance.clone(),
            conditions: self.conditions.clone(),
        };
        if self.granted_oere < grant.applied_oere {
            text.must_explain()?;
        }
        let stream = grant_stream(self.grant);
        if self.granted_oere > 0 {
            if self.granted_oere > round.left_oere() {
                return Err(GrantError::PoolExhausted.into());
            }
            let applicant = organisation::at_work(desk, grant.organisation)?;
            let received_at = grant.received_at.unwrap_or(desk.at());
            let children = grant.children_contact;
            must_be_eligible(&applicant, &round.terms, children, received_at)?;
        }
        let event = GrantEvent::Decided {
            granted_oere: self.granted_oere,
            text: desk.text(Owner::Town, &text)?,
        };
        desk.emit::<Grant>(&stream, &event)?;
        if self.granted_oere == 0 {
            return Ok(());
        }
        let granted = GrantRoundEvent::Granted {
            grant: self.grant,
            amount_oere: self.granted_oere,
        };
        desk.emit::<GrantRound>(&round_stream(&grant.round), &granted)
    }
}
