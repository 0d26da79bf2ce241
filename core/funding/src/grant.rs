//! Grants (*tilskud*): calls for applications, and applications by organisations from the draft to the accounts.
//!
//! A municipality must set an amount aside each year for voluntary social work (serviceloven § 18, and for older people ældreloven
//! § 7), pays for general offers (serviceloven § 79, ældreloven § 6), gives activity grants to
//! approved associations (folkeoplysningsloven) and may have pools of its own. What is in a statute here are the reasons and
//! the guidance on complaint (forvaltningsloven §§ 22 and 25) and the declaration about child certificates
//! (folkeoplysningsloven § 4, stk. 4); deadlines, criteria and reports are each call's own data.
//!
//! The call counts what is granted, and every grant writes to it: so two decisions at one moment can't overdraw the pool.

mod account;
mod application;
mod basis;
mod decision;
mod error;
pub mod event;
mod evolve;
mod news;
mod record;
mod round;
mod shown;
mod stage;
mod sums;
mod table;

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::Record;

pub use application::{ApplicationContent, BudgetLine, BudgetSide};
pub use basis::GrantBasis;
pub use decision::{CriterionAssessment, DecisionText, Fulfilment, GrantAssessment};
pub use error::GrantError;
pub use record::{Claim, Decision, InfoRequest, Payment, Report};
pub use round::{ApplicationPart, GrantRound, GrantRoundTerms};
pub(crate) use stage::GrantAct;
pub use stage::GrantStage;
pub use sums::GrantRoundSums;
pub use table::RoundFormat;

use crate::calendar::local_date;
use crate::id::{GrantId, OrganisationId};
use crate::journal::{
    CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, TextRef,
};
use crate::key::Key;
use crate::organisation::{Power, organisation_stream, speaks_for};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, event::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::account::{PayGrant, RecordRepayment, ReportGrant, SettleGrant};
    pub use super::application::{
        DraftApplication, RecordApplication, SubmitApplication, SupplementApplication,
        WithdrawApplication,
    };
    pub use super::decision::{AskForInfo, AssessApplication, DecideApplication, FindComplete};
    pub use super::round::{AdjustRound, AnnounceRound};
}

/// What can be asked.
pub mod query {
    pub use super::shown::{GetGrant, ListGrants};
    pub use super::sums::{GetRound, ListRounds};
    pub use super::table::ExportRound;
}

/// What is answered.
pub mod view {
    pub use super::shown::{
        GrantClaimView, GrantDecisionView, GrantInfoView, GrantItem, GrantList, GrantReportView,
        GrantView,
    };
    pub use super::sums::{GrantRoundList, GrantRoundView};
}

/// An application's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Grant {
    /// The call.
    pub round: Key,
    /// Who applies.
    pub organisation: OrganisationId,
    /// How much is applied for, in øre.
    pub applied_oere: u64,
    /// Whether there is direct contact with children under 15.
    pub children_contact: bool,
    /// What it says, each time it was written, in the vault: [`ApplicationContent`].
    pub texts: Vec<TextRef>,
    /// How far it has come, but for what the clock decides.
    pub step: GrantStage,
    /// When it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
    /// When that was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_at: Option<Timestamp>,
    /// Whether it came on paper or by mail, and staff recorded it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub on_paper: bool,
    /// Whether it was received when the call had closed.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub late: bool,
    /// What the municipality asked for last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub info: Option<InfoRequest>,
    /// How it was assessed, in the vault: an [`GrantAssessment`].
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<TextRef>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Decision>,
    /// What was paid.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub payment: Option<Payment>,
    /// What was reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<Report>,
    /// What is to be paid back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<Claim>,
}

impl Grant {
    /// How far it has come on a day.
    #[must_use]
    pub fn stage(&self, today: NaiveDate) -> GrantStage {
        match (self.step, &self.info, &self.payment) {
            (GrantStage::NeedsInfo, Some(info), _) if info.last_day < today => {
                GrantStage::InfoOverdue
            }
            (GrantStage::Paid, _, Some(payment)) if payment.report_due < today => {
                GrantStage::ReportOverdue
            }
            (step, _, _) => step,
        }
    }

    /// What was paid and not spent, in øre: to the øre, since both are. None before the report.
    #[must_use]
    pub fn unused_oere(&self) -> Option<u64> {
        let (payment, report) = (self.payment.as_ref()?, self.report.as_ref()?);
        Some(payment.amount_oere.saturating_sub(report.spent_oere))
    }

    /// How much was granted, in øre; none where it was not decided, was rejected or was taken back.
    #[must_use]
    pub fn granted_oere(&self) -> Option<u64> {
        let decision = self.decision.as_ref()?;
        let stands = decision.granted_oere > 0 && self.step != GrantStage::Withdrawn;
        stands.then_some(decision.granted_oere)
    }

    fn allow(&self, act: GrantAct, today: NaiveDate) -> Result<(), GrantError> {
        if self.stage(today).allows(act) {
            return Ok(());
        }
        Err(GrantError::WrongStage)
    }
}

/// The key of an application's stream.
#[must_use]
pub fn grant_stream(grant: GrantId) -> StreamKey {
    StreamKey::new(Grant::KIND, grant)
}

/// The key of a call's stream.
#[must_use]
pub fn round_stream(round: &Key) -> StreamKey {
    StreamKey::new(GrantRound::KIND, round)
}

/// An application, or an error that there is none.
pub(crate) fn existing(desk: &mut Desk<'_>, id: GrantId) -> Result<Arc<Grant>, Halt> {
    Ok(desk
        .get::<Grant>(&grant_stream(id))?
        .ok_or(GrantError::NotFound)?)
}

/// Whether the actor sees all of an application: who may apply for the organisation, and staff once it was handed in.
fn is_inside(desk: &mut Desk<'_>, grant: &Grant) -> Result<bool, Halt> {
    if desk.actor().is_official() {
        return Ok(grant.received_at.is_some());
    }
    speaks_for(desk, grant.organisation, Power::Apply)
}

/// An application, for whoever sees all of it, and what was granted for everybody; otherwise there is none.
pub(crate) fn seen(desk: &mut Desk<'_>, id: GrantId) -> Result<Arc<Grant>, Halt> {
    let grant = existing(desk, id)?;
    if is_inside(desk, &grant)? || grant.granted_oere().is_some() {
        return Ok(grant);
    }
    Err(GrantError::NotFound.into())
}

/// A call, or an error that there is none.
fn round_of(desk: &mut Desk<'_>, key: &Key) -> Result<Arc<GrantRound>, Halt> {
    Ok(desk
        .get::<GrantRound>(&round_stream(key))?
        .ok_or(GrantError::RoundNotFound)?)
}

/// An application with its call; the applicant and the actor's secret are loaded too.
fn load(desk: &mut Desk<'_>, id: GrantId) -> Result<(Arc<Grant>, Arc<GrantRound>), Halt> {
    desk.require([grant_stream(id)], desk.actor_secret())?;
    let grant = seen(desk, id)?;
    desk.require(
        [
            round_stream(&grant.round),
            organisation_stream(grant.organisation),
        ],
        [],
    )?;
    let round = round_of(desk, &grant.round)?;
    Ok((grant, round))
}

/// The local day.
fn today(desk: &Desk<'_>) -> NaiveDate {
    local_date(desk.at().to_utc())
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "grant",
    streams: &[StreamOps::of::<GrantRound>(), StreamOps::of::<Grant>()],
    commands: &[
        CommandEntry::of::<AnnounceRound>(),
        CommandEntry::of::<AdjustRound>(),
        CommandEntry::of::<DraftApplication>(),
        CommandEntry::of::<SubmitApplication>(),
        CommandEntry::of::<RecordApplication>(),
        CommandEntry::of::<AskForInfo>(),
        CommandEntry::of::<SupplementApplication>(),
        CommandEntry::of::<FindComplete>(),
        CommandEntry::of::<AssessApplication>(),
        CommandEntry::of::<DecideApplication>(),
        CommandEntry::of::<PayGrant>(),
        CommandEntry::of::<ReportGrant>(),
        CommandEntry::of::<SettleGrant>(),
        CommandEntry::of::<RecordRepayment>(),
        CommandEntry::of::<WithdrawApplication>(),
    ],
    queries: &[
        QueryEntry::of::<GetGrant>(),
        QueryEntry::of::<ListGrants>(),
        QueryEntry::of::<GetRound>(),
        QueryEntry::of::<ListRounds>(),
        QueryEntry::of::<ExportRound>(),
    ],
    codes: &[GrantError::CODES],
    topical: &[news::TOPICAL],
    tells: news::TELLS,
    ..Room::EMPTY
};

#[cfg(test)]
mod tests {
    use super::*;

    fn text() -> TextRef {
        TextRef::new("text/1/0".to_owned(), String::new())
    }

    fn after(events: Vec<GrantEvent>) -> Grant {
        let drafted = GrantEvent::Drafted {
            round: "pool".parse().unwrap(),
            organisation: "00000000-0000-4000-8000-000000000001".parse().unwrap(),
            applied_oere: 1_000,
            children_contact: false,
            text: text(),
        };
        let at = "2026-05-01T10:00:00Z".parse().unwrap();
        let step = |state, event| Grant::evolve(state, &event, at);
        std::iter::once(drafted)
            .chain(events)
            .fold(None, step)
            .unwrap()
    }

    #[test]
    fn a_report_is_overdue_from_the_day_after_it_was_due() {
        let paid = after(vec![GrantEvent::Paid {
            amount_oere: 1_000,
            on: "2026-06-01".parse().unwrap(),
            report_due: "2027-03-01".parse().unwrap(),
        }]);
        let stage = |day: &str| paid.stage(day.parse().unwrap());
        assert_eq!(stage("2027-03-01"), GrantStage::Paid);
        assert_eq!(stage("2027-03-02"), GrantStage::ReportOverdue);
    }

    #[test]
    fn what_is_unused_is_exact_and_never_below_nothing() {
        for (spent_oere, unused) in [(0, 1_000), (999, 1), (1_000, 0), (1_001, 0)] {
            let reported = after(vec![
                GrantEvent::Paid {
                    amount_oere: 1_000,
                    on: "2026-06-01".parse().unwrap(),
                    report_due: "2027-03-01".parse().unwrap(),
                },
                GrantEvent::Reported {
                    spent_oere,
                    text: text(),
                },
            ]);
            assert_eq!(reported.unused_oere(), Some(unused), "{spent_oere}");
        }
    }

    #[test]
    fn a_repayment_is_over_when_all_of_it_came() {
        let on: NaiveDate = "2027-05-01".parse().unwrap();
        let claimed = || GrantEvent::RepaymentClaimed {
            amount_oere: 100,
            last_day: on,
            text: text(),
        };
        let repaid = |amount_oere| GrantEvent::Repaid { amount_oere, on };
        assert_eq!(
            after(vec![claimed(), repaid(99)]).step,
            GrantStage::RepaymentDue
        );
        let all = after(vec![claimed(), repaid(99), repaid(1)]);
        assert_eq!(all.step, GrantStage::Repaid);
    }
}
