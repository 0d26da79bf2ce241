//! Looking at calls, with what their applications come to.

use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    Grant, GrantRound, GrantRoundTerms, GrantStage, Payment, grant_stream, round_of, today,
};
use crate::id::GrantId;
use crate::journal::{Desk, Halt, Query};
use crate::key::Key;
use crate::text::Text;

/// `grant.round`: one call; for staff with sums, of many applications page by page.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetRound {
    /// The call.
    pub round: Key,
    /// At most so many applications are summed; 1,000 unless said otherwise, 1,000 at most.
    #[serde(default = "most")]
    pub limit: u32,
    /// Only applications after this one, to go on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<GrantId>,
}

/// As many as a page sums.
fn most() -> u32 {
    1000
}

/// What a call's applications come to, without drafts and those that were withdrawn. Amounts in øre. Of a call with more
/// applications than a page sums, its pages add up, but for `left_oere`, which is the call's on each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record)]
#[non_exhaustive]
pub struct GrantRoundSums {
    /// How many applications.
    pub applications: u32,
    /// How many of them came late.
    pub late: u32,
    /// How many were granted something.
    pub granted: u32,
    /// How many were rejected.
    pub rejected: u32,
    /// How many reports are late.
    pub reports_overdue: u32,
    /// What was applied for.
    pub applied_oere: u64,
    /// What was granted.
    pub granted_oere: u64,
    /// What is left in the pool.
    pub left_oere: u64,
    /// What was paid.
    pub paid_oere: u64,
    /// What was spent, by the reports.
    pub spent_oere: u64,
    /// What was claimed back.
    pub claimed_oere: u64,
    /// What was paid back.
    pub repaid_oere: u64,
}

/// A call.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantRoundView {
    /// Its key.
    pub round: Key,
    /// What it is.
    pub terms: GrantRoundTerms,
    /// The provision that it rests on, as `serviceloven § 18`; none of a pool of the municipality's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub provision: Option<String>,
    /// What applicants should know; left out in lists.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub text: Option<Text<20_000>>,
    /// Whether applications are taken now.
    pub open: bool,
    /// Sums; for staff who ask for this one call.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub sums: Option<GrantRoundSums>,
    /// Where the sums go on: give it as `after`. Absent on the last page.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<GrantId>,
}

impl Query for GetRound {
    const NAME: &'static str = "grant.round";
    type View = GrantRoundView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GrantRoundView, Halt> {
        let round = round_of(desk, &self.round)?;
        desk.require([], [round.text.key.clone()])?;
        let (mut summed, mut next) = (None, None);
        if desk.actor().is_official() {
            let wanted = vec![
                ("received", "yes".to_owned()),
                ("round", self.round.to_string()),
            ];
            let after = self.after.map(grant_stream);
            let page = desk.page::<GrantId, Grant>(wanted, after, self.limit)?;
            summed = Some(sums(&round, &page.items, today(desk)));
            next = page.next;
        }
        Ok(GrantRoundView {
            round: self.round.clone(),
            terms: round.terms.clone(),
            provision: round.terms.basis.provision().map(str::to_owned),
            text: desk.read(&round.text)?,
            open: round.is_open(desk.at()),
            sums: summed,
            next,
        })
    }
}

/// A call's applications that were handed in, in the order of their ids.
pub(super) fn handed_in(
    desk: &mut Desk<'_>,
    round: &Key,
) -> Result<Vec<(GrantId, Arc<Grant>)>, Halt> {
    let streams = desk.find_all::<Grant>("round", round.to_string())?;
    desk.require(streams.iter().cloned(), [])?;
    let mut grants = Vec::new();
    for stream in streams {
        if let (Ok(id), Some(grant)) = (stream.id().parse(), desk.get::<Grant>(stream)?)
            && grant.received_at.is_some()
        {
            grants.push((id, grant));
        }
    }
    Ok(grants)
}

fn sums(round: &GrantRound, grants: &[(GrantId, Arc<Grant>)], today: NaiveDate) -> GrantRoundSums {
    let mut sums = GrantRoundSums {
        left_oere: round.left_oere(),
        ..GrantRoundSums::default()
    };
    for (_, grant) in grants {
        let stage = grant.stage(today);
        if stage == GrantStage::Withdrawn {
            continue;
        }
        sums.applications += 1;
        sums.late += u32::from(grant.late);
        sums.granted += u32::from(grant.granted_oere().is_some());
        sums.rejected += u32::from(stage == GrantStage::Rejected);
        sums.reports_overdue += u32::from(stage == GrantStage::ReportOverdue);
        let amount = |payment: Payment| payment.amount_oere;
        let report = grant.report.as_ref();
        let claim = grant.claim.as_ref();
        for (sum, part) in [
            (&mut sums.applied_oere, Some(grant.applied_oere)),
            (&mut sums.granted_oere, grant.granted_oere()),
            (&mut sums.paid_oere, grant.payment.map(amount)),
            (&mut sums.spent_oere, report.map(|report| report.spent_oere)),
            (&mut sums.claimed_oere, claim.map(|claim| claim.amount_oere)),
            (&mut sums.repaid_oere, claim.map(|claim| claim.repaid_oere)),
        ] {
            *sum = sum.saturating_add(part.unwrap_or_default());
        }
    }
    sums
}

/// `grant.rounds`: the calls, in the order of their keys.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListRounds {
    /// Only those that take applications now.
    #[serde(default)]
    pub open: bool,
}

/// Calls.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct GrantRoundList {
    /// The calls, without their texts.
    pub rounds: Vec<GrantRoundView>,
}

impl Query for ListRounds {
    const NAME: &'static str = "grant.rounds";
    type View = GrantRoundList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<GrantRoundList, Halt> {
        let streams = desk.find_all::<GrantRound>("all", "yes".to_owned())?;
        desk.require(streams.iter().cloned(), [])?;
        let mut rounds = Vec::new();
        for stream in streams {
            let key: Result<Key, _> = stream.id().parse();
            let (Ok(key), Some(round)) = (key, desk.get::<GrantRound>(stream)?) else {
                continue;
            };
            let open = round.is_open(desk.at());
            if self.open && !open {
                continue;
            }
            rounds.push(GrantRoundView {
                round: key,
                terms: round.terms.clone(),
                provision: round.terms.basis.provision().map(str::to_owned),
                text: None,
                open,
                sums: None,
                next: None,
            });
        }
        Ok(GrantRoundList { rounds })
    }
}
