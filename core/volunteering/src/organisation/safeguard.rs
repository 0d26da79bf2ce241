//! What an organisation does for the safety of those whom it helps: its policy as data.

use medborger_codec::{Make, Record};

use super::{
    Organisation, OrganisationError, OrganisationEvent, Power, must_speak_for, organisation_stream,
};
use crate::id::OrganisationId;
use crate::journal::{Command, Desk, DeskError, Halt};

/// From when on somebody is regularly attached (*fast tilknytning*) to an organisation: the law leaves the thresholds
/// to practice. Above either of them somebody is.
///
/// The default is Glostrup's: more than a week, or more than 3 times in 3 months.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RegularAttachment {
    /// More than so many days from the first to the last, both counted; 0 to 366.
    pub days_max: u16,
    /// More than so many times; 0 to 100.
    pub times_max: u16,
    /// Within so many months; 1 to 24.
    pub within_months: u8,
}

impl Default for RegularAttachment {
    fn default() -> Self {
        Self {
            days_max: 7,
            times_max: 3,
            within_months: 3,
        }
    }
}

/// What an organisation decided about safeguards.
#[derive(Debug, Clone, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct SafeguardPolicy {
    /// From when on a volunteer is regularly attached, and so needs a child certificate (*børneattest*) for direct
    /// contact with children under 15.
    pub attachment: RegularAttachment,
    /// After how many months a certificate is obtained anew; the law asks for none (Red Barnet recommends 24). 1 to 120.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub renew_after_months: Option<u8>,
    /// Whether a criminal record (*straffeattest*) is seen where a task leads into private homes: a choice, no duty.
    pub record_for_homes: bool,
    /// Whether one is seen where a task is about money.
    pub record_for_money: bool,
    /// Whether every volunteer declares confidentiality (*tavshedserklæring*) first.
    pub confidentiality: bool,
}

impl SafeguardPolicy {
    /// Whether something that this other policy asks for is asked for no more, or later.
    fn is_looser_than(&self, before: &Self) -> bool {
        let (new, old) = (&self.attachment, &before.attachment);
        let later = match (self.renew_after_months, before.renew_after_months) {
            (Some(new), Some(old)) => new > old,
            (new, old) => new.is_none() && old.is_some(),
        };
        new.days_max > old.days_max
            || new.times_max > old.times_max
            || new.within_months < old.within_months
            || later
            || before.record_for_homes && !self.record_for_homes
            || before.record_for_money && !self.record_for_money
            || before.confidentiality && !self.confidentiality
    }
}

/// `organisation.set_safeguards`: decides the organisation's policy. For staff, and, where it is nowhere looser than the
/// one before, for whoever holds a mandate to safeguard. Whoever works already is looked at by the new policy at once.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SetSafeguards {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The policy, as a whole.
    pub policy: SafeguardPolicy,
}

impl Command for SetSafeguards {
    const NAME: &'static str = "organisation.set_safeguards";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = organisation_stream(self.organisation);
        desk.require([stream.clone()], desk.actor_secret())?;
        let organisation = must_speak_for(desk, self.organisation, Power::Safeguard)?;
        let RegularAttachment {
            days_max,
            times_max,
            within_months,
        } = self.policy.attachment;
        let renewal = self.policy.renew_after_months;
        if days_max > 366
            || times_max > 100
            || !(1..=24).contains(&within_months)
            || renewal.is_some_and(|months| !(1..=120).contains(&months))
        {
            return Err(OrganisationError::ThresholdOutOfRange.into());
        }
        let looser = self.policy.is_looser_than(&organisation.safeguards);
        // Whoever safeguards may volunteer too: nobody lifts their own safeguard.
        if looser && !desk.actor().is_official() {
            return Err(OrganisationError::LoosenedByStaff.into());
        }
        if organisation.safeguards == self.policy {
            return Err(DeskError::NothingToDo.into());
        }
        let event = OrganisationEvent::SafeguardsSet {
            policy: self.policy.clone(),
        };
        desk.emit::<Organisation>(&stream, &event)
    }
}
