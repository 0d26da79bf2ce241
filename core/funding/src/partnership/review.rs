//! Looking at an agreement together, and what is tied to it.

use medborger_base::sorted::SortedSet;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::content::at_most;
use super::{
    Agreement, PartnershipError, PartnershipEvent, Party, agreement_stream, load, must_be_party,
    today,
};
use crate::calendar::read_day;
use crate::grant::{self, grant_stream};
use crate::id::{AgreementId, GrantId, NeedId};
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::text::Text;
use crate::volunteering::need::{self, need_stream};

/// How many needs, and how many grants, are tied to an agreement.
const TIED_MAX: usize = 500;

/// What came of a review.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum ReviewOutcome {
    /// It goes on as it is.
    Continue,
    /// It is to be amended: somebody drafts a new version.
    Amend,
    /// It is to end: somebody gives notice, or all agree to end at once.
    End,
}

/// `partnership.review`: records that the parties looked at the agreement (*opfølgning*, *evaluering*) on or after a day on
/// which that was due. What was decided there is still to be done. For a party, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReviewAgreement {
    /// The agreement.
    pub agreement: AgreementId,
    /// Which party records it.
    pub by: Party,
    /// The review day of the version that counts.
    #[serde(deserialize_with = "read_day")]
    pub due: NaiveDate,
    /// What came of it.
    pub outcome: ReviewOutcome,
    /// What was found. For the parties and staff.
    pub text: Text<20_000>,
}

impl Command for ReviewAgreement {
    const NAME: &'static str = "partnership.review";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (agreement, _) = load(desk, self.agreement, self.by)?;
        let today = today(desk);
        // The last review of an agreement may be written down when it is over.
        let (_, version) = agreement.begun(today).ok_or(PartnershipError::NotAgreed)?;
        must_be_party(version, self.by, true)?;
        if agreement.reviews.iter().any(|done| done.due == self.due) {
            return Err(PartnershipError::ReviewDone.into());
        }
        if !version.terms.review_days.contains(&self.due) {
            return Err(PartnershipError::NoSuchReview.into());
        }
        if today < self.due {
            return Err(PartnershipError::ReviewEarly.into());
        }
        let text = desk.text(Owner::Town, &self.text)?;
        let event = PartnershipEvent::Reviewed {
            due: self.due,
            outcome: self.outcome,
            text,
        };
        desk.emit::<Agreement>(&agreement_stream(self.agreement), &event)
    }
}

/// `partnership.tie`: says which needs an agreement meets and which grants go with it, all of them; this is no part of what
/// is signed. For a party, and for staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TieAgreement {
    /// The agreement.
    pub agreement: AgreementId,
    /// Which party says so.
    pub by: Party,
    /// The needs, which whoever says so may see; at most 500.
    #[serde(default)]
    pub needs: SortedSet<NeedId>,
    /// The grants, which whoever says so may see; at most 500.
    #[serde(default)]
    pub grants: SortedSet<GrantId>,
}

impl Command for TieAgreement {
    const NAME: &'static str = "partnership.tie";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (agreement, _) = load(desk, self.agreement, self.by)?;
        let today = today(desk);
        let latest = agreement.agreed(today).or_else(|| agreement.draft());
        let (_, version) = latest.ok_or(PartnershipError::NoDraft)?;
        must_be_party(version, self.by, true)?;
        agreement.must_not_be_over(today)?;
        at_most(self.needs.len(), TIED_MAX)?;
        at_most(self.grants.len(), TIED_MAX)?;
        if agreement.needs == self.needs && agreement.grants == self.grants {
            return Err(DeskError::NothingToDo.into());
        }
        let grants = self.grants.difference(&agreement.grants);
        let needs = self.needs.difference(&agreement.needs);
        let streams = grants.clone().map(|id| grant_stream(*id));
        desk.require(streams.chain(needs.clone().map(|id| need_stream(*id))), [])?;
        for id in grants {
            grant::seen(desk, *id)?;
        }
        for id in needs {
            need::seen(desk, *id)?;
        }
        let event = PartnershipEvent::Tied {
            needs: self.needs.clone(),
            grants: self.grants.clone(),
        };
        desk.emit::<Agreement>(&agreement_stream(self.agreement), &event)
    }
}

/// What is tied to an agreement, as far as the actor may see it.
pub(super) fn tied(
    desk: &mut Desk<'_>,
    agreement: &Agreement,
) -> Result<(SortedSet<NeedId>, SortedSet<GrantId>), Halt> {
    let needs = agreement.needs.iter().map(|id| need_stream(*id));
    let grants = agreement.grants.iter().map(|id| grant_stream(*id));
    desk.require(needs.chain(grants), desk.actor_secret())?;
    let (mut needs, mut grants) = (SortedSet::new(), SortedSet::new());
    for id in &agreement.needs {
        if is_there(need::seen(desk, *id))? {
            needs.insert(*id);
        }
    }
    for id in &agreement.grants {
        if is_there(grant::seen(desk, *id))? {
            grants.insert(*id);
        }
    }
    Ok((needs, grants))
}

/// Whether something was found; what must be loaded first goes on.
fn is_there<T>(found: Result<T, Halt>) -> Result<bool, Halt> {
    match found {
        Ok(_) => Ok(true),
        Err(Halt::Error(_)) => Ok(false),
        Err(needs) => Err(needs),
    }
}
