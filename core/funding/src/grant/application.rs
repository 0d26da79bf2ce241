//! Applying: drafting, submitting, recording what came on paper, telling more, withdrawing.

use medborger_codec::{Make, Record};

use super::round::amount;
use super::{
    ApplicationPart, Grant, GrantAct, GrantBasis, GrantError, GrantEvent, GrantRound,
    GrantRoundEvent, GrantRoundTerms, GrantStage, grant_stream, load, round_of, round_stream,
    today,
};
use crate::calendar::local_date;
use crate::id::{GrantId, OrganisationId};
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::key::Key;
use crate::organisation::{
    self, Organisation, Power, must_sign_for, must_speak_for, organisation_stream,
};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// How many lines a budget has.
const BUDGET_MAX: usize = 100;
/// How often an application is written anew.
const VERSIONS_MAX: usize = 200;

/// Whether a budget line is money in or out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum BudgetSide {
    /// Income, without what is applied for.
    Income,
    /// An expense.
    Expense,
}

/// A line of a budget.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BudgetLine {
    /// What for, or from whom.
    pub label: Line<200>,
    /// Money in or out.
    pub side: BudgetSide,
    /// How much, in øre: 1 to 1,000,000,000,000.
    pub amount_oere: u64,
}

/// What an application says.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApplicationContent {
    /// What it is for.
    pub purpose: Text<4000>,
    /// Whom it is for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub target_group: Option<Text<2000>>,
    /// What is done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub activities: Option<Text<10_000>>,
    /// Income and expenses; at most 100 lines.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub budget: Vec<BudgetLine>,
    /// How much is applied for, in øre: 1 to 1,000,000,000,000, and no more than the expenses less the income where there
    /// is a budget.
    pub applied_oere: u64,
    /// How many volunteers help.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub volunteers: Option<u32>,
    /// What others give, or were asked for.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub other_funding: Option<Text<2000>>,
    /// Whether there is direct contact with children under 15: then the year's declaration about child certificates is
    /// needed.
    pub children_contact: bool,
}

impl ApplicationContent {
    /// What can't be written down at all.
    fn check(&self) -> Result<(), GrantError> {
        if self.budget.len() > BUDGET_MAX {
            return Err(GrantError::TooMany { max: BUDGET_MAX });
        }
        amount(self.applied_oere)?;
        self.budget
            .iter()
            .try_for_each(|line| amount(line.amount_oere))
    }

    fn holds(&self, part: ApplicationPart) -> bool {
        match part {
            ApplicationPart::TargetGroup => self.target_group.is_some(),
            ApplicationPart::Activities => self.activities.is_some(),
            ApplicationPart::Budget => !self.budget.is_empty(),
            ApplicationPart::Volunteers => self.volunteers.is_some(),
            ApplicationPart::OtherFunding => self.other_funding.is_some(),
        }
    }

    /// Whether it holds what the call asks for.
    pub(super) fn check_complete(&self, terms: &GrantRoundTerms) -> Result<(), GrantError> {
        if let Some(part) = terms.asks.iter().find(|part| !self.holds(**part)) {
            let missing = part.as_str();
            return Err(GrantError::Incomplete { missing });
        }
        let sum = |side| -> u64 {
            let lines = self.budget.iter().filter(|line| line.side == side);
            lines.map(|line| line.amount_oere).sum()
        };
        // At most a hundred lines of at most 10^12: the sums fit.
        let lacks = sum(BudgetSide::Expense).saturating_sub(sum(BudgetSide::Income));
        if !self.budget.is_empty() && self.applied_oere > lacks {
            return Err(GrantError::ExceedsBudget);
        }
        Ok(())
    }
}

/// Whether an organisation can get this grant: its kind, its approval, and its declaration for the year in which the
/// application was received.
pub(super) fn must_be_eligible(
    organisation: &Organisation,
    terms: &GrantRoundTerms,
    children_contact: bool,
    received_at: Timestamp,
) -> Result<(), GrantError> {
    use chrono::Datelike;
    if !terms.is_for(organisation.kind) {
        return Err(GrantError::ApplicantUnfit);
    }
    if terms.basis == GrantBasis::ActivityGrant && !organisation.is_approved() {
        return Err(GrantError::NotApproved);
    }
    let year = u16::try_from(local_date(received_at.to_utc()).year()).unwrap_or_default();
    if children_contact && !organisation.declared.contains_key(&year) {
        return Err(GrantError::DeclarationMissing);
    }
    Ok(())
}

/// Writes down what an application says.
fn write(
    desk: &mut Desk<'_>,
    grant: GrantId,
    round: &Key,
    organisation: OrganisationId,
    content: &ApplicationContent,
) -> Result<(), Halt> {
    content.check()?;
    let event = GrantEvent::Drafted {
        round: round.clone(),
        organisation,
        applied_oere: content.applied_oere,
        children_contact: content.children_contact,
        text: desk.text(Owner::Town, content)?,
    };
    desk.emit::<Grant>(&grant_stream(grant), &event)
}

/// `grant.draft`: writes an application, or writes it anew before it is submitted. Until then nobody else sees it, staff
/// neither. For whoever holds a mandate to apply.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DraftApplication {
    /// A fresh id, or the id of the draft.
    #[record(fresh)]
    pub grant: GrantId,
    /// The call.
    pub round: Key,
    /// Who applies.
    pub organisation: OrganisationId,
    /// What it says.
    pub content: ApplicationContent,
}

impl Command for DraftApplication {
    const NAME: &'static str = "grant.draft";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = grant_stream(self.grant);
        let applicant = organisation_stream(self.organisation);
        desk.require(
            [stream.clone(), round_stream(&self.round), applicant],
            desk.actor_secret(),
        )?;
        must_sign_for(desk, self.organisation, Power::Apply)?;
        round_of(desk, &self.round)?;
        if let Some(before) = desk.get::<Grant>(&stream)? {
            if before.organisation != self.organisation || before.round != self.round {
                return Err(GrantError::AlreadyApplied.into());
            }
            before.allow(GrantAct::Draft, today(desk))?;
            if before.texts.len() >= VERSIONS_MAX {
                return Err(GrantError::TooMany { max: VERSIONS_MAX }.into());
            }
            must_differ(desk, &before, &self.content)?;
        }
        let Self { grant, round, .. } = self;
        write(desk, *grant, round, self.organisation, &self.content)
    }
}

/// Refuses the same words again.
fn must_differ(desk: &Desk<'_>, before: &Grant, content: &ApplicationContent) -> Result<(), Halt> {
    desk.require([], before.texts.last().map(|text| text.key.clone()))?;
    if let Some(text) = before.texts.last()
        && desk.read(text)?.as_ref() == Some(content)
    {
        return Err(DeskError::NothingToDo.into());
    }
    Ok(())
}

/// `grant.submit`: hands the application in, while the call is open. It must hold what the call asks for. For whoever holds
/// a mandate to apply.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SubmitApplication {
    /// The application.
    pub grant: GrantId,
}

impl Command for SubmitApplication {
    const NAME: &'static str = "grant.submit";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (grant, round) = load(desk, self.grant)?;
        must_sign_for(desk, grant.organisation, Power::Apply)?;
        grant.allow(GrantAct::Submit, today(desk))?;
        let now = desk.at();
        if now < round.terms.opens_at {
            return Err(GrantError::RoundNotOpen.into());
        }
        if now >= round.terms.closes_at {
            return Err(GrantError::RoundClosed.into());
        }
        desk.require([], grant.texts.last().map(|text| text.key.clone()))?;
        if let Some(text) = grant.texts.last()
            && let Some(content) = desk.read::<ApplicationContent>(text)?
        {
            content.check_complete(&round.terms)?;
        }
        let applicant = organisation::at_work(desk, grant.organisation)?;
        must_be_eligible(&applicant, &round.terms, grant.children_contact, now)?;
        let event = GrantEvent::Submitted {
            received_at: now,
            on_paper: false,
            late: false,
        };
        desk.emit::<Grant>(&grant_stream(self.grant), &event)
    }
}

/// `grant.record`: records an application that came on paper or by mail, with the time at which it was received. One that
/// came late is taken down as late; what to do with it is decided as with any other. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordApplication {
    /// A fresh id.
    #[record(fresh)]
    pub grant: GrantId,
    /// The call.
    pub round: Key,
    /// Who applies.
    pub organisation: OrganisationId,
    /// When it was received: never later than now, and not before the call opens.
    pub received_at: Timestamp,
    /// What it says.
    pub content: ApplicationContent,
}

impl Command for RecordApplication {
    const NAME: &'static str = "grant.record";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = grant_stream(self.grant);
        let applicant = organisation_stream(self.organisation);
        desk.require([stream.clone(), round_stream(&self.round), applicant], [])?;
        organisation::at_work(desk, self.organisation)?;
        let round = round_of(desk, &self.round)?;
        if desk.get::<Grant>(&stream)?.is_some() {
            return Err(GrantError::AlreadyApplied.into());
        }
        let received_at = self.received_at;
        if received_at > desk.at() {
            return Err(GrantError::ReceivedInFuture.into());
        }
        if received_at < round.terms.opens_at {
            return Err(GrantError::RoundNotOpen.into());
        }
        let Self {
            grant, round: key, ..
        } = self;
        write(desk, *grant, key, self.organisation, &self.content)?;
        let event = GrantEvent::Submitted {
            received_at,
            on_paper: true,
            late: received_at >= round.terms.closes_at,
        };
        desk.emit::<Grant>(&stream, &event)
    }
}

/// `grant.supplement`: tells more after the municipality asked for it: the application as a whole. For whoever holds a
/// mandate to apply, until the end of the last day; for staff, who take down what came.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SupplementApplication {
    /// The application.
    pub grant: GrantId,
    /// What it says now.
    pub content: ApplicationContent,
}

impl Command for SupplementApplication {
    const NAME: &'static str = "grant.supplement";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (grant, _) = load(desk, self.grant)?;
        must_be_applicant(desk, grant.organisation)?;
        grant.allow(GrantAct::Supplement, today(desk))?;
        let late = grant.stage(today(desk)) == GrantStage::InfoOverdue;
        if late && !desk.actor().is_official() {
            return Err(GrantError::InfoLate.into());
        }
        if grant.texts.len() >= VERSIONS_MAX {
            return Err(GrantError::TooMany { max: VERSIONS_MAX }.into());
        }
        self.content.check()?;
        must_differ(desk, &grant, &self.content)?;
        let event = GrantEvent::Supplemented {
            applied_oere: self.content.applied_oere,
            children_contact: self.content.children_contact,
            text: desk.text(Owner::Town, &self.content)?,
        };
        desk.emit::<Grant>(&grant_stream(self.grant), &event)
    }
}

/// `grant.withdraw`: takes an application back before anything is paid. What was granted is free in the pool again. For
/// whoever holds a mandate to apply, and for staff who were told.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawApplication {
    /// The application.
    pub grant: GrantId,
}

impl Command for WithdrawApplication {
    const NAME: &'static str = "grant.withdraw";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (grant, _) = load(desk, self.grant)?;
        must_be_applicant(desk, grant.organisation)?;
        grant.allow(GrantAct::Withdraw, today(desk))?;
        desk.emit::<Grant>(&grant_stream(self.grant), &GrantEvent::Withdrawn)?;
        let Some(decision) = &grant.decision else {
            return Ok(());
        };
        let released = GrantRoundEvent::Released {
            grant: self.grant,
            amount_oere: decision.granted_oere,
        };
        desk.emit::<GrantRound>(&round_stream(&grant.round), &released)
    }
}

/// Refuses everybody but staff, who take down what came, and whoever may apply for an organisation that is at work. What
/// comes of one that was closed since is taken down too.
pub(super) fn must_be_applicant(desk: &mut Desk<'_>, id: OrganisationId) -> Result<(), Halt> {
    if !desk.actor().is_official() {
        must_speak_for(desk, id, Power::Apply)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn content(applied: u64, budget: &[(BudgetSide, u64)]) -> ApplicationContent {
        let line = |(side, amount_oere): &(BudgetSide, u64)| BudgetLine {
            label: Line::new("x").unwrap(),
            side: *side,
            amount_oere: *amount_oere,
        };
        ApplicationContent {
            purpose: Text::new("x").unwrap(),
            target_group: None,
            activities: None,
            budget: budget.iter().map(line).collect(),
            applied_oere: applied,
            volunteers: None,
            other_funding: None,
            children_contact: false,
        }
    }

    #[test]
    fn no_more_is_applied_for_than_the_budget_lacks() {
        use BudgetSide::{Expense, Income};
        let terms: GrantRoundTerms = serde_json::from_value(serde_json::json!({
            "title": "Pulje", "basis": "local_pool", "ceiling_oere": 1, "report_due": "2027-01-01",
            "opens_at": "2026-01-01T00:00:00Z", "closes_at": "2026-02-01T00:00:00Z",
        }))
        .unwrap();
        let budget = [(Expense, 700), (Expense, 300), (Income, 400)];
        assert_eq!(content(600, &budget).check_complete(&terms), Ok(()));
        let more = content(601, &budget).check_complete(&terms);
        assert_eq!(more, Err(GrantError::ExceedsBudget));
        let rich = content(1, &[(Income, 400)]).check_complete(&terms);
        assert_eq!(rich, Err(GrantError::ExceedsBudget));
        assert_eq!(content(600, &[]).check_complete(&terms), Ok(()));
    }
}
