//! Looking at applications and calls.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    ApplicationContent, DecisionText, Grant, GrantAssessment, GrantStage, grant_stream, is_inside,
    seen, stage::step_term, today,
};
use crate::id::{GrantId, OrganisationId};
use crate::journal::{Desk, Halt, Query, page_limit};
use crate::key::Key;
use crate::organisation::{Power, organisation_stream, speaks_for};
use crate::text::Text;
use crate::time::Timestamp;

/// `grant.get`: one application. Staff see it once it is handed in, whoever may apply for the organisation always;
/// everybody sees what was granted to whom, and nothing else.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetGrant {
    /// The application.
    pub grant: GrantId,
}

/// What the municipality asked for.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantInfoView {
    /// The last day to answer, inclusive.
    pub last_day: NaiveDate,
    /// What is missing.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<4000>>,
}

/// What was decided.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantDecisionView {
    /// How much was granted, in øre; 0 where it was rejected.
    pub granted_oere: u64,
    /// When.
    pub at: Timestamp,
    /// Reasons, guidance and conditions.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<DecisionText>,
}

/// What was reported.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantReportView {
    /// How much was spent, in øre.
    pub spent_oere: u64,
    /// How much of what was paid was not, in øre.
    pub unused_oere: u64,
    /// When it came.
    pub at: Timestamp,
    /// What was done.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<20_000>>,
}

/// What is to be paid back.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantClaimView {
    /// How much, in øre.
    pub amount_oere: u64,
    /// How much was paid back, in øre.
    pub repaid_oere: u64,
    /// The last day, inclusive.
    pub last_day: NaiveDate,
    /// Whether that day is over and something is still owed.
    pub overdue: bool,
    /// Reasons and guidance.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<DecisionText>,
}

/// An application, as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantView {
    /// The application.
    pub grant: GrantId,
    /// The call.
    pub round: Key,
    /// Who applies.
    pub organisation: OrganisationId,
    /// How far it has come; for everybody `granted`, whatever became of it since.
    pub stage: GrantStage,
    /// How much was granted, in øre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted_oere: Option<u64>,
    /// What it says.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub content: Option<ApplicationContent>,
    /// When it was received.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_at: Option<Timestamp>,
    /// When that was recorded.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub recorded_at: Option<Timestamp>,
    /// Whether staff recorded it.
    pub on_paper: bool,
    /// Whether it was received when the call had closed.
    pub late: bool,
    /// What the municipality asked for last.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub info: Option<GrantInfoView>,
    /// How it was assessed; for staff.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub assessment: Option<GrantAssessment>,
    /// What was decided.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<GrantDecisionView>,
    /// The day of the payment.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub paid_on: Option<NaiveDate>,
    /// The day on which the report is due, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_due: Option<NaiveDate>,
    /// What was reported.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report: Option<GrantReportView>,
    /// What is to be paid back.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub claim: Option<GrantClaimView>,
}

impl Query for GetGrant {
    const NAME: &'static str = "grant.get";
    type View = GrantView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GrantView, Halt> {
        desk.require([grant_stream(self.grant)], desk.actor_secret())?;
        let grant = seen(desk, self.grant)?;
        if is_inside(desk, &grant)? {
            return full(desk, self.grant, &grant, desk.actor().is_official());
        }
        Ok(GrantView {
            stage: GrantStage::Granted,
            granted_oere: grant.granted_oere(),
            ..bare(self.grant, &grant)
        })
    }
}

/// A view without anything that not everybody sees.
fn bare(id: GrantId, grant: &Grant) -> GrantView {
    GrantView {
        grant: id,
        round: grant.round.clone(),
        organisation: grant.organisation,
        stage: grant.step,
        granted_oere: None,
        content: None,
        received_at: None,
        recorded_at: None,
        on_paper: false,
        late: false,
        info: None,
        assessment: None,
        decision: None,
        paid_on: None,
        report_due: None,
        report: None,
        claim: None,
    }
}

/// Everything; the assessment for staff only.
fn full(desk: &Desk<'_>, id: GrantId, grant: &Grant, official: bool) -> Result<GrantView, Halt> {
    let stream = crate::journal::Stream::texts(grant);
    desk.require([], stream.into_iter().map(|text| text.key))?;
    let today = today(desk);
    let mut view = GrantView {
        stage: grant.stage(today),
        granted_oere: grant.granted_oere(),
        received_at: grant.received_at,
        recorded_at: grant.recorded_at,
        on_paper: grant.on_paper,
        late: grant.late,
        paid_on: grant.payment.map(|payment| payment.on),
        report_due: grant.payment.map(|payment| payment.report_due),
        ..bare(id, grant)
    };
    if let Some(text) = grant.texts.last() {
        view.content = desk.read(text)?;
    }
    if let Some(info) = &grant.info {
        view.info = Some(GrantInfoView {
            last_day: info.last_day,
            text: desk.read(&info.text)?,
        });
    }
    if let Some(text) = grant.assessment.as_ref().filter(|_| official) {
        view.assessment = desk.read(text)?;
    }
    if let Some(decision) = &grant.decision {
        view.decision = Some(GrantDecisionView {
            granted_oere: decision.granted_oere,
            at: decision.at,
            text: desk.read(&decision.text)?,
        });
    }
    if let Some(report) = &grant.report {
        view.report = Some(GrantReportView {
            spent_oere: report.spent_oere,
            unused_oere: grant.unused_oere().unwrap_or_default(),
            at: report.at,
            text: desk.read(&report.text)?,
        });
    }
    if let Some(claim) = &grant.claim {
        view.claim = Some(GrantClaimView {
            amount_oere: claim.amount_oere,
            repaid_oere: claim.repaid_oere,
            last_day: claim.last_day,
            overdue: claim.repaid_oere < claim.amount_oere && claim.last_day < today,
            text: desk.read(&claim.text)?,
        });
    }
    Ok(view)
}

/// `grant.list`: applications, in the order of their ids. For staff all that were handed in; for whoever asks for those of
/// an organisation and may apply for it, all of them; for everybody those that were granted.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListGrants {
    /// Only of this call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub round: Option<Key>,
    /// Only of this organisation.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Only those that have come this far; `report_overdue` for those whose report is late.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<GrantStage>,
    /// At most so many; 100 unless said otherwise, 1,000 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only applications after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<GrantId>,
}

/// An application in a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantItem {
    /// The application.
    pub grant: GrantId,
    /// The call.
    pub round: Key,
    /// Who applies.
    pub organisation: OrganisationId,
    /// How far it has come; for everybody `granted`.
    pub stage: GrantStage,
    /// How much is applied for, in øre; for staff and the applicant.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub applied_oere: Option<u64>,
    /// How much was granted, in øre.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub granted_oere: Option<u64>,
    /// Whether it was received when the call had closed.
    pub late: bool,
    /// The day on which the report is due, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub report_due: Option<NaiveDate>,
}

/// A page of applications.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantList {
    /// How many there are in all, on every page; absent where the clock decides which they are: for a stage with an overdue one
    /// beside it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub total: Option<u64>,
    /// Where the next page begins; none on the last. A page may hold fewer than were asked for, or none.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<GrantId>,
    /// The applications of this page.
    pub grants: Vec<GrantItem>,
}

impl Query for ListGrants {
    const NAME: &'static str = "grant.list";
    type View = GrantList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GrantList, Halt> {
        let official = desk.actor().is_official();
        let mut inside = official;
        if let Some(id) = self.organisation.filter(|_| !official) {
            desk.require([organisation_stream(id)], desk.actor_secret())?;
            inside = speaks_for(desk, id, Power::Apply)?;
        }
        let mut list = GrantList {
            total: None,
            next: None,
            grants: Vec::new(),
        };
        // Everybody sees that something was granted, and no more.
        let stage = match self.stage {
            Some(stage) if !inside && stage != GrantStage::Granted => {
                list.total = Some(0);
                return Ok(list);
            }
            stage => stage.filter(|_| inside).map(GrantStage::stored),
        };
        let seen = if official {
            Some("received")
        } else {
            (!inside).then_some("granted")
        };
        let mut wanted: Vec<(&str, String)> = Vec::new();
        wanted.extend(seen.map(|term| (term, "yes".to_owned())));
        wanted.extend(self.round.iter().map(|round| ("round", round.to_string())));
        wanted.extend(self.organisation.map(|id| ("organisation", id.to_string())));
        wanted.extend(stage.map(|(step, _)| ("step", step_term(step))));
        let page = desk.page::<GrantId, Grant>(wanted, self.after.map(grant_stream), self.limit)?;
        // What the clock decides is not in the index.
        let is_exact = stage.is_none_or(|(_, by_clock)| !by_clock);
        list.total = is_exact.then_some(page.total);
        list.next = page.next;
        let today = today(desk);
        for (id, grant) in page.items {
            let item = item(id, &grant, today, inside);
            if self.stage.is_none_or(|stage| stage == item.stage) {
                list.grants.push(item);
            }
        }
        Ok(list)
    }
}

/// What stands in a list of an application.
fn item(id: GrantId, grant: &Grant, today: NaiveDate, inside: bool) -> GrantItem {
    GrantItem {
        grant: id,
        round: grant.round.clone(),
        organisation: grant.organisation,
        stage: if inside {
            grant.stage(today)
        } else {
            GrantStage::Granted
        },
        applied_oere: inside.then_some(grant.applied_oere),
        granted_oere: grant.granted_oere(),
        late: inside && grant.late,
        report_due: grant
            .payment
            .filter(|_| inside)
            .map(|payment| payment.report_due),
    }
}
