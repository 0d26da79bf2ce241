//! How an agreement ends before its last day: by notice of one party, or at once where all agree.

use medborger_codec::{Make, Record};

use super::{
    Agreement, AgreementStage, AgreementVersion, PartnershipError, PartnershipEvent, Party,
    agreement_stream, load, must_be_another, must_be_party, person, today,
};
use crate::calendar::{Deadline, Roll};
use crate::id::AgreementId;
use crate::journal::{Command, Desk, DeskError, Halt, Owner};
use crate::organisation::{Organisation, organisation_stream};
use crate::text::Text;

/// The version by which the parties are bound.
fn bound(
    agreement: &Agreement,
    today: chrono::NaiveDate,
) -> Result<&AgreementVersion, PartnershipError> {
    let stage = agreement.stage(today);
    if stage.is_over() {
        return Err(PartnershipError::Over);
    }
    let agreed = agreement.agreed(today).filter(|_| stage.is_agreed());
    agreed
        .map(|(_, version)| version)
        .ok_or(PartnershipError::NotAgreed)
}

/// `partnership.give_notice`: a party says that the agreement ends (*opsigelse*). It holds until the notice period is over,
/// the day of the notice not counted, whichever weekday that is. Signatures under a draft of a new version are void, since
/// they were given without knowing this.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GiveNotice {
    /// The agreement.
    pub agreement: AgreementId,
    /// Which party.
    pub by: Party,
    /// Why. For the parties and staff.
    pub reason: Text<4000>,
}

impl Command for GiveNotice {
    const NAME: &'static str = "partnership.give_notice";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (agreement, mandate) = load(desk, self.agreement, self.by)?;
        let given_on = today(desk);
        let version = bound(&agreement, given_on)?;
        must_be_party(version, self.by, false)?;
        if agreement.stage(given_on) == AgreementStage::UnderNotice {
            return Err(PartnershipError::NoticeGiven.into());
        }
        let period = version.terms.notice;
        let last_day = Deadline::after(given_on, period, Roll::None)?.last_day;
        if version.terms.to.is_some_and(|to| to <= last_day) {
            return Err(PartnershipError::EndsBefore.into());
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        let event = PartnershipEvent::NoticeGiven {
            by: self.by,
            mandate,
            given_on,
            period,
            last_day,
            reason,
        };
        desk.emit::<Agreement>(&agreement_stream(self.agreement), &event)
    }
}

/// `partnership.agree_to_end`: a party says yes to ending at once. When all have said so it is over. A party that is closed
/// can't be asked and is not waited for. Nobody says yes for two parties.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AgreeToEnd {
    /// The agreement.
    pub agreement: AgreementId,
    /// Which party.
    pub by: Party,
    /// Why. For the parties and staff.
    pub reason: Text<4000>,
}

impl Command for AgreeToEnd {
    const NAME: &'static str = "partnership.agree_to_end";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = agreement_stream(self.agreement);
        let (agreement, mandate) = load(desk, self.agreement, self.by)?;
        let version = bound(&agreement, today(desk))?;
        must_be_party(version, self.by, false)?;
        let others = version.terms.organisations().map(organisation_stream);
        desk.require(others, [])?;
        let agreed = |party: Party| agreement.end_agreed.iter().any(|yes| yes.party == party);
        if agreed(self.by) {
            return Err(DeskError::NothingToDo.into());
        }
        let person = person(desk, self.agreement)?;
        must_be_another(&agreement.end_agreed, &person)?;
        let mut all = true;
        for party in &version.terms.parties {
            if *party == self.by || agreed(*party) {
                continue;
            }
            let closed = match party.organisation() {
                Some(id) => desk
                    .get::<Organisation>(&organisation_stream(id))?
                    .is_none_or(|organisation| organisation.closed.is_some()),
                None => false,
            };
            all &= closed;
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        let event = PartnershipEvent::EndAgreed {
            party: self.by,
            mandate,
            person: person.first().copied(),
            reason,
        };
        desk.emit::<Agreement>(&stream, &event)?;
        if all {
            desk.emit::<Agreement>(&stream, &PartnershipEvent::Ended)?;
        }
        Ok(())
    }
}
