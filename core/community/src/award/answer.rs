//! What a nominee says: yes to being shown, or no. And what the municipality finds.

use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::nominate::name_key;
use super::{
    Award, AwardError, AwardStage, Nominee, NomineeEvent, NomineeLeft, NomineeRef, award_stream,
    nominee, nominee_stream, undecided,
};
use crate::id::{AwardId, PersonId};
use crate::journal::person_key;
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner};
use crate::organisation::{Power, must_sign_for, organisation_stream};
use crate::text::Text;

/// Refuses everybody but those who answer for a nominee: the citizen; whoever manages the organisation; staff for
/// somebody without an account.
fn must_answer_for(desk: &mut Desk<'_>, id: AwardId, nominee: &Nominee) -> Result<(), Halt> {
    match (nominee.who, desk.actor()) {
        (NomineeRef::Citizen { citizen: own }, Actor::Citizen { citizen }) => {
            let answers = desk.secret(citizen)?.is_some()
                && desk.participant(citizen, &award_stream(id))? == own;
            if answers {
                return Ok(());
            }
            Err(DeskError::NotPermitted.into())
        }
        (NomineeRef::Citizen { .. }, _) => Err(DeskError::NotPermitted.into()),
        (NomineeRef::Organisation { organisation }, _) => {
            desk.require([organisation_stream(organisation)], [])?;
            must_sign_for(desk, organisation, Power::Manage)?;
            Ok(())
        }
        (NomineeRef::Person, _) => Ok(desk.must_be_official()?),
    }
}

fn answering(
    desk: &mut Desk<'_>,
    id: AwardId,
    number: u32,
) -> Result<(Arc<Award>, Arc<Nominee>), Halt> {
    desk.require(
        [award_stream(id), nominee_stream(id, number)],
        desk.actor_secret(),
    )?;
    let award = undecided(desk, id)?;
    let nominee = nominee(desk, id, number)?;
    match must_answer_for(desk, id, &nominee) {
        // Who has not agreed to be shown is not there.
        Err(Halt::Error(_)) if !nominee.stands() && !desk.actor().is_official() => {
            return Err(AwardError::NomineeNotFound.into());
        }
        answers => answers?,
    }
    nominee.must_be_in()?;
    Ok((award, nominee))
}

/// Takes a nominee out. The texts about them and the name of somebody without an account go with a nominee who said no.
fn leave(
    desk: &mut Desk<'_>,
    id: AwardId,
    number: u32,
    nominee: &Nominee,
    how: NomineeLeft,
    reason: Option<crate::journal::TextRef>,
) -> Result<(), Halt> {
    if how != NomineeLeft::Excluded {
        unsay(desk, id, number, nominee);
    }
    let event = NomineeEvent::Left { how, reason };
    desk.emit::<Nominee>(&nominee_stream(id, number), &event)
}

/// Deletes what was written about a nominee, and the name of somebody without an account.
pub(super) fn unsay(desk: &mut Desk<'_>, id: AwardId, number: u32, nominee: &Nominee) {
    for nomination in &nominee.nominations {
        desk.vault_delete(&nomination.text.key);
    }
    if let Some(reason) = &nominee.reason {
        desk.vault_delete(&reason.key);
    }
    forget_name(desk, id, number, nominee);
}

/// Deletes the name of somebody without an account, and what their receipts are keyed with.
pub(super) fn forget_name(desk: &mut Desk<'_>, id: AwardId, number: u32, nominee: &Nominee) {
    desk.vault_delete(&name_key(id, number));
    if nominee.who == NomineeRef::Person {
        for nomination in &nominee.nominations {
            let person = PersonId::new(nomination.nomination.uuid());
            desk.vault_delete(&person_key(person));
        }
    }
}

/// `award.consent`: the nominee, whom the receipt names, agrees to be shown, with what was written about them, and to stand
/// in the vote. Before the vote opens. For the citizen; for whoever holds a mandate to manage the organisation; for staff,
/// who record what somebody without an account said.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConsentToNomination {
    /// The award.
    pub award: AwardId,
    /// The nominee, by number.
    pub nominee: u32,
}

impl Command for ConsentToNomination {
    const NAME: &'static str = "award.consent";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (award, nominee) = answering(desk, self.award, self.nominee)?;
        if award.stage(desk.at()) >= AwardStage::Voting {
            return Err(AwardError::ConsentLate.into());
        }
        if nominee.consented {
            return Err(DeskError::NothingToDo.into());
        }
        desk.about(self.nominee);
        let stream = nominee_stream(self.award, self.nominee);
        desk.emit::<Nominee>(&stream, &NomineeEvent::Consented)
    }
}

/// `award.decline`: the nominee, whom the receipt names, says no, also after a yes, until the result is declared. What was
/// written about them is deleted. For those who may agree.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeclineNomination {
    /// The award.
    pub award: AwardId,
    /// The nominee, by number.
    pub nominee: u32,
}

impl Command for DeclineNomination {
    const NAME: &'static str = "award.decline";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (_, nominee) = answering(desk, self.award, self.nominee)?;
        let how = NomineeLeft::Declined;
        desk.about(self.nominee);
        leave(desk, self.award, self.nominee, &nominee, how, None)
    }
}

/// `award.exclude`: the municipality finds that a nominee, whom the receipt names, does not meet the criteria. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ExcludeNominee {
    /// The award.
    pub award: AwardId,
    /// The nominee, by number.
    pub nominee: u32,
    /// Why. For staff and the nominee.
    pub reason: Text<4000>,
}

impl Command for ExcludeNominee {
    const NAME: &'static str = "award.exclude";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = nominee_stream(self.award, self.nominee);
        desk.require([award_stream(self.award), stream], [])?;
        undecided(desk, self.award)?;
        let nominee = nominee(desk, self.award, self.nominee)?;
        nominee.must_be_in()?;
        let reason = desk.text(Owner::Town, &self.reason)?;
        let how = NomineeLeft::Excluded;
        desk.about(self.nominee);
        leave(desk, self.award, self.nominee, &nominee, how, Some(reason))
    }
}
