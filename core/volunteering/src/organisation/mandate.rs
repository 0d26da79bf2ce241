//! Mandates (*fuldmagter*): who may speak for an organisation, about what, and until when.

use medborger_base::sorted::SortedSet;
use std::sync::Arc;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{
    Organisation, OrganisationError, OrganisationEvent, at_work, existing, organisation_stream,
    seen,
};
use crate::calendar::{local_date, read_day, read_day_or_none};
use crate::citizen::active;
use crate::id::{CitizenId, OrganisationId, ParticipantRef};
use crate::identity::Attestation;
use crate::journal::{Actor, Command, Desk, DeskError, Halt, Owner, secret_key};
use crate::key::Key;
use crate::numbered::numbered;
use crate::time::Timestamp;

/// How many mandates an organisation ever gives.
const MANDATES_MAX: usize = 500;

/// What a mandate covers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Power {
    /// To change what is known of the organisation, and to give and end mandates.
    Manage,
    /// To post needs and offers, and to say yes or no to volunteers.
    Post,
    /// To approve hours.
    ApproveHours,
    /// To note certificates and to declare that they were obtained.
    Safeguard,
    /// To sign agreements.
    Sign,
    /// To apply for grants and to report on them.
    Apply,
}

/// How a mandate ended before its last day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum MandateEnd {
    /// The organisation took it back.
    TakenBack,
    /// The holder gave it back.
    GivenBack,
    /// The holder was forgotten.
    Erased,
}

/// A mandate. Who holds it, only the vault tells.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Mandate {
    /// The holder's reference within the organisation.
    pub holder: ParticipantRef,
    /// The holder's role, such as `chair` or `treasurer`.
    pub role: Key,
    /// What it covers.
    pub powers: SortedSet<Power>,
    /// The first day.
    pub from: NaiveDate,
    /// The last day, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<NaiveDate>,
    /// How it ended before, and when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ended: Option<(MandateEnd, Timestamp)>,
}

impl Mandate {
    /// Whether it holds on a day.
    #[must_use]
    pub fn holds_on(&self, day: NaiveDate) -> bool {
        self.ended.is_none() && self.from <= day && self.to.is_none_or(|last| day <= last)
    }

    /// Whether it can still hold, on that day or later.
    fn is_over(&self, day: NaiveDate) -> bool {
        self.ended.is_some() || self.to.is_some_and(|last| last < day)
    }
}

/// The vault key under which a mandate's holder is found.
pub(super) fn mandate_key(organisation: impl std::fmt::Display, holder: ParticipantRef) -> String {
    format!("mandate/{organisation}.{holder}")
}

/// The number of the mandate by which the actor may do this for an organisation today.
///
/// # Errors
/// `mandate_missing` where the actor is no citizen or never held one, `mandate_expired` where none is in force today,
/// `mandate_too_narrow` where none of those in force covers it.
pub(crate) fn in_force(
    desk: &mut Desk<'_>,
    id: OrganisationId,
    organisation: &Organisation,
    power: Power,
) -> Result<u32, Halt> {
    let Actor::Citizen { citizen } = desk.actor() else {
        return Err(OrganisationError::MandateMissing.into());
    };
    if desk.secret(citizen)?.is_none() {
        return Err(OrganisationError::MandateMissing.into());
    }
    // Who has left the bank acts for nobody.
    crate::citizen::present(desk, citizen)?;
    let own = desk.participant(citizen, &organisation_stream(id))?;
    let today = local_date(desk.at().to_utc());
    let mut refusal = OrganisationError::MandateMissing;
    for (number, mandate) in (1..).zip(&organisation.mandates) {
        if mandate.holder != own {
            continue;
        }
        if !mandate.holds_on(today) {
            if refusal == OrganisationError::MandateMissing {
                refusal = OrganisationError::MandateExpired;
            }
        } else if mandate.powers.contains(&power) {
            return Ok(number);
        } else {
            refusal = OrganisationError::MandateTooNarrow;
        }
    }
    Err(refusal.into())
}

/// Refuses everybody but the municipality and those whom the organisation lets do this. The organisation is confirmed
/// and not closed.
#[doc(hidden)]
pub fn must_speak_for(
    desk: &mut Desk<'_>,
    id: OrganisationId,
    power: Power,
) -> Result<Arc<Organisation>, Halt> {
    let organisation = at_work(desk, id)?;
    if !desk.actor().is_official() {
        in_force(desk, id, &organisation, power)?;
    }
    Ok(organisation)
}

/// Refuses everybody, the municipality too, but those whom the organisation lets do this. Answers with the mandate.
#[doc(hidden)]
pub fn must_sign_for(desk: &mut Desk<'_>, id: OrganisationId, power: Power) -> Result<u32, Halt> {
    let organisation = at_work(desk, id)?;
    in_force(desk, id, &organisation, power)
}

/// Whether the actor may do this for an organisation: for what is shown, not for what is done.
#[doc(hidden)]
pub fn speaks_for(desk: &mut Desk<'_>, id: OrganisationId, power: Power) -> Result<bool, Halt> {
    let Actor::Citizen { citizen } = desk.actor() else {
        return Ok(desk.actor().is_official());
    };
    desk.require([organisation_stream(id)], [secret_key(citizen)])?;
    let Some(organisation) = desk.get::<Organisation>(&organisation_stream(id))? else {
        return Ok(false);
    };
    match in_force(desk, id, &organisation, power) {
        Ok(_) => Ok(true),
        Err(Halt::Error(_)) => Ok(false),
        Err(needs) => Err(needs),
    }
}

/// The vault keys under which the holders of all mandates are found.
#[doc(hidden)]
pub fn mandate_keys(id: OrganisationId, organisation: &Organisation) -> Vec<String> {
    let held = organisation.mandates.iter();
    held.map(|mandate| mandate_key(id, mandate.holder))
        .collect()
}

/// The accounts behind mandates, as far as the vault still knows, by the mandate's number.
#[doc(hidden)]
pub fn mandate_holders(
    desk: &Desk<'_>,
    id: OrganisationId,
    organisation: &Organisation,
) -> Result<Vec<Option<CitizenId>>, Halt> {
    let keys = mandate_keys(id, organisation);
    desk.require([], keys.iter().cloned())?;
    let mut holders = Vec::with_capacity(keys.len());
    for key in &keys {
        holders.push(desk.row_citizen(key)?);
    }
    Ok(holders)
}

/// What the vault says of a holder.
#[derive(Record)]
pub(super) struct HolderRow {
    /// Whether the holder's name is shown to everybody.
    pub(super) named: bool,
}

/// `organisation.give_mandate`: lets a citizen speak for the organisation. The receipt names the mandate, by its number. For
/// staff, and for those who manage it. Where no mandate stands, somebody whose log-in vouches that they act for the
/// organisation takes the first one, for themselves.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GiveMandate {
    /// The organisation.
    pub organisation: OrganisationId,
    /// Who is to speak for it: an active citizen of the bank.
    pub citizen: CitizenId,
    /// Their role, such as `chair` or `treasurer`.
    pub role: Key,
    /// What it covers.
    pub powers: SortedSet<Power>,
    /// The first day.
    #[serde(deserialize_with = "read_day")]
    pub from: NaiveDate,
    /// The last day, inclusive; without an end where it is not given.
    #[serde(
        default,
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub to: Option<NaiveDate>,
    /// Whether everybody sees the holder's name beside the role: a word of the holder, or of staff who asked them.
    /// Somebody with a protected name is never named.
    #[serde(default)]
    pub named: bool,
    /// What the citizen's log-in vouches for, as `identity.attest` gives it: that they act for the organisation's CVR
    /// number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation: Option<Attestation>,
}

impl GiveMandate {
    /// Whether this is the first mandate, and the log-in vouches for acting for the organisation. The number is the one
    /// that the municipality confirmed.
    fn is_first(&self, organisation: &Organisation, desk: &Desk<'_>) -> bool {
        let today = local_date(desk.at().to_utc());
        let vouched = desk.attested().and_then(|attested| attested.facts.cvr);
        vouched.is_some()
            && vouched == organisation.cvr
            && organisation.mandates.iter().all(|m| m.is_over(today))
    }
}

impl Command for GiveMandate {
    const NAME: &'static str = "organisation.give_mandate";

    fn attestation(&self) -> Option<&Attestation> {
        self.attestation.as_ref()
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = organisation_stream(self.organisation);
        let secrets = desk.actor_secret().into_iter();
        desk.require(
            [stream.clone(), crate::citizen::citizen_stream(self.citizen)],
            secrets.chain([secret_key(self.citizen)]),
        )?;
        // A mandate can be given before the municipality has confirmed the organisation: that is what it looks at.
        let organisation = open(desk, self.organisation)?;
        if !desk.actor().is_official() && !self.is_first(&organisation, desk) {
            in_force(desk, self.organisation, &organisation, Power::Manage)?;
        }
        active(desk, self.citizen)?;
        let themselves = desk.actor()
            == (Actor::Citizen {
                citizen: self.citizen,
            });
        if self.named && !themselves && !desk.actor().is_official() {
            return Err(OrganisationError::NamedByHolder.into());
        }
        if self.powers.is_empty() {
            return Err(OrganisationError::MandateEmpty.into());
        }
        if self.to.is_some_and(|last| last < self.from) {
            return Err(OrganisationError::MandateReversed.into());
        }
        if organisation.mandates.len() >= MANDATES_MAX {
            return Err(OrganisationError::TooMany { max: MANDATES_MAX }.into());
        }
        let number = organisation.mandates.len() + 1;
        desk.about(number);
        give(desk, number, self)
    }
}

/// Writes down a mandate that was decided on, under its number.
pub(super) fn give(desk: &mut Desk<'_>, number: usize, given: &GiveMandate) -> Result<(), Halt> {
    let stream = organisation_stream(given.organisation);
    let holder = desk.participant(given.citizen, &stream)?;
    desk.vault_put(
        Owner::Citizen(given.citizen),
        mandate_key(given.organisation, holder),
        &HolderRow { named: given.named },
    )?;
    let mandate = Mandate {
        holder,
        role: given.role.clone(),
        powers: given.powers.clone(),
        from: given.from,
        to: given.to,
        ended: None,
    };
    desk.made("mandate", number);
    desk.emit::<Organisation>(&stream, &OrganisationEvent::MandateGiven { mandate })
}

/// An organisation that is not closed.
pub(super) fn open(desk: &mut Desk<'_>, id: OrganisationId) -> Result<Arc<Organisation>, Halt> {
    let organisation = seen(desk, id)?;
    if organisation.closed.is_some() {
        return Err(OrganisationError::Closed.into());
    }
    Ok(organisation)
}

/// `organisation.end_mandate`: ends a mandate, which the receipt names, before its last day. For staff, for those who manage
/// the organisation, and for the holder, who gives it back.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EndMandate {
    /// The organisation.
    pub organisation: OrganisationId,
    /// The mandate's number, from 1.
    pub mandate: u32,
}

impl Command for EndMandate {
    const NAME: &'static str = "organisation.end_mandate";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = organisation_stream(self.organisation);
        desk.require([stream.clone()], desk.actor_secret())?;
        let organisation = existing(desk, self.organisation)?;
        let today = local_date(desk.at().to_utc());
        let found = numbered(&organisation.mandates, self.mandate);
        let found = found.filter(|mandate| !mandate.is_over(today));
        let own = match (desk.actor(), found) {
            (Actor::Citizen { citizen }, Some(mandate)) if desk.secret(citizen)?.is_some() => {
                desk.participant(citizen, &stream)? == mandate.holder
            }
            _ => false,
        };
        if !own {
            seen(desk, self.organisation)?;
        }
        if organisation.closed.is_some() {
            return Err(OrganisationError::Closed.into());
        }
        // One that does not hold yet is shown to those who manage alone.
        let inside = own || speaks_for(desk, self.organisation, Power::Manage)?;
        let shown = |mandate: &&Mandate| inside || mandate.holds_on(today);
        let mandate = found
            .filter(shown)
            .ok_or(OrganisationError::MandateNotFound)?;
        if desk.actor() == Actor::Public {
            return Err(DeskError::NotPermitted.into());
        }
        let end = if own {
            MandateEnd::GivenBack
        } else {
            if !desk.actor().is_official() {
                in_force(desk, self.organisation, &organisation, Power::Manage)?;
            }
            MandateEnd::TakenBack
        };
        let manages = |mandate: &Mandate| mandate.powers.contains(&Power::Manage);
        let others = (1..).zip(&organisation.mandates).any(|(number, other)| {
            number != self.mandate && manages(other) && other.holds_on(today)
        });
        if manages(mandate) && mandate.holds_on(today) && !others && !desk.actor().is_official() {
            return Err(OrganisationError::LastManager.into());
        }
        desk.about(self.mandate);
        let event = OrganisationEvent::MandateEnded {
            mandate: self.mandate,
            end,
        };
        desk.emit::<Organisation>(&stream, &event)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mandate_holds_from_its_first_to_its_last_day_inclusive() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        let mandate = Mandate {
            holder: ParticipantRef::new([1; 16]),
            role: "chair".parse().unwrap(),
            powers: SortedSet::from([Power::Sign]),
            from: day("2026-03-01"),
            to: Some(day("2026-12-31")),
            ended: None,
        };
        for (on, holds) in [
            ("2026-02-28", false),
            ("2026-03-01", true),
            ("2026-12-31", true),
            ("2027-01-01", false),
        ] {
            assert_eq!(mandate.holds_on(day(on)), holds, "{on}");
        }
        let ended = Mandate {
            ended: Some((
                MandateEnd::TakenBack,
                "2026-04-01T00:00:00Z".parse().unwrap(),
            )),
            ..mandate
        };
        assert!(!ended.holds_on(day("2026-05-01")));
    }
}
