//! The money: paid, reported on, settled, paid back.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::application::must_be_applicant;
use super::round::amount;
use super::{
    DecisionText, Grant, GrantAct, GrantError, GrantEvent, grant_stream, load, seen, today,
};
use crate::calendar::{local_date, read_day, read_day_or_none};
use crate::id::GrantId;
use crate::journal::{Command, Desk, Halt, Owner};
use crate::organisation;
use crate::partnership::AMOUNT_MAX;
use crate::text::Text;

/// `grant.pay`: records that what was granted was paid. The report is then due on the call's day. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PayGrant {
    /// The application.
    pub grant: GrantId,
    /// The day of the payment, from that of the decision to today.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
}

impl Command for PayGrant {
    const NAME: &'static str = "grant.pay";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let (grant, round) = load(desk, self.grant)?;
        let today = today(desk);
        grant.allow(GrantAct::Pay, today)?;
        organisation::at_work(desk, grant.organisation)?;
        let decision = grant.decision.as_ref().ok_or(GrantError::WrongStage)?;
        if self.on < local_date(decision.at.to_utc()) || today < self.on {
            return Err(GrantError::PaidOnUnfit.into());
        }
        let event = GrantEvent::Paid {
            amount_oere: decision.granted_oere,
            on: self.on,
            report_due: round.terms.report_due,
        };
        desk.emit::<Grant>(&grant_stream(self.grant), &event)
    }
}

/// `grant.report`: reports what the money went to (*regnskab*), or corrects that before the accounts are settled. A report
/// after the day on which it was due is taken. For whoever holds a mandate to apply, and for staff who received it on
/// paper.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReportGrant {
    /// The application.
    pub grant: GrantId,
    /// How much was spent, in øre; at most 1,000,000,000,000.
    pub spent_oere: u64,
    /// What was done.
    pub text: Text<20_000>,
}

impl Command for ReportGrant {
    const NAME: &'static str = "grant.report";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (grant, _) = load(desk, self.grant)?;
        must_be_applicant(desk, grant.organisation)?;
        grant.allow(GrantAct::Report, today(desk))?;
        if self.spent_oere > AMOUNT_MAX {
            return Err(GrantError::AmountUnfit.into());
        }
        let event = GrantEvent::Reported {
            spent_oere: self.spent_oere,
            text: desk.text(Owner::Town, &self.text)?,
        };
        desk.emit::<Grant>(&grant_stream(self.grant), &event)
    }
}

/// `grant.settle`: settles the accounts. What was paid and not spent is claimed back to the øre; where no report came in
/// time, all of it. A claim is a decision: it gives its reasons and says how to complain (forvaltningsloven §§ 22 and 25).
/// Where all was spent the matter is closed. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SettleGrant {
    /// The application.
    pub grant: GrantId,
    /// The last day to pay back, inclusive; today or later. Only where something is claimed.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub last_day: Option<NaiveDate>,
    /// Why something is claimed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reasons: Option<Text<10_000>>,
    /// How to complain.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub complaint_guidance: Option<Text<4000>>,
}

impl Command for SettleGrant {
    const NAME: &'static str = "grant.settle";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = grant_stream(self.grant);
        let grant = seen(desk, self.grant)?;
        let today = today(desk);
        grant.allow(GrantAct::Settle, today)?;
        let paid = grant.payment.as_ref().map(|payment| payment.amount_oere);
        let claimed = grant.unused_oere().or(paid).unwrap_or_default();
        if claimed == 0 {
            return desk.emit::<Grant>(&stream, &GrantEvent::Closed);
        }
        let last_day = self.last_day.filter(|day| today <= *day);
        let last_day = last_day.ok_or(GrantError::DayPast)?;
        let text = DecisionText {
            reasons: self.reasons.clone(),
            complaint_guidance: self.complaint_guidance.clone(),
            conditions: None,
        };
        text.must_explain()?;
        let event = GrantEvent::RepaymentClaimed {
            amount_oere: claimed,
            last_day,
            text: desk.text(Owner::Town, &text)?,
        };
        desk.emit::<Grant>(&stream, &event)
    }
}

/// `grant.repay`: records that money was paid back, all of it or a part. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordRepayment {
    /// The application.
    pub grant: GrantId,
    /// How much, in øre: at least 1, at most what is still owed.
    pub amount_oere: u64,
    /// The day, from that of the payment to today.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
}

impl Command for RecordRepayment {
    const NAME: &'static str = "grant.repay";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let grant = seen(desk, self.grant)?;
        let today = today(desk);
        grant.allow(GrantAct::Repay, today)?;
        amount(self.amount_oere)?;
        let owed = grant.claim.as_ref().map_or(0, |claim| {
            claim.amount_oere.saturating_sub(claim.repaid_oere)
        });
        if self.amount_oere > owed {
            return Err(GrantError::RepaymentTooLarge.into());
        }
        let paid_on = grant.payment.as_ref().map(|payment| payment.on);
        if today < self.on || paid_on.is_some_and(|day| self.on < day) {
            return Err(GrantError::PaidOnUnfit.into());
        }
        let event = GrantEvent::Repaid {
            amount_oere: self.amount_oere,
            on: self.on,
        };
        desk.emit::<Grant>(&grant_stream(self.grant), &event)
    }
}
