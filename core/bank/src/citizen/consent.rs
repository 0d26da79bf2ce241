//! Consent (*samtykke*): for a purpose, to a version of a text, withdrawn as easily as given.

use medborger_base::sorted::SortedSet;

use medborger_codec::{Make, Record};

use super::profile::{Profile, profile_key};
use super::{
    Citizen, CitizenError, CitizenEvent, ConsentGiver, Identity, citizen_stream, identity_key,
    present,
};
use crate::calendar::local_date;
use crate::id::CitizenId;
use crate::identity::Attestation;
use crate::journal::{Claim, Command, Desk, Fact, Halt, Owner, secret_key};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

/// The purpose behind an enrolment on the basis of consent.
pub(super) const ENROLMENT: &str = "enrolment";

/// A consent to be given.
///
/// A purpose is a key of the municipality's; the library itself knows `enrolment`, `invitation` (to be asked to
/// take part) and `publication` (of one's name beside one's idea).
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConsentInput {
    /// To what.
    pub purpose: Key,
    /// To which version of the text.
    pub text_version: Line<40>,
}

/// A consent in force.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct ConsentView {
    /// To what.
    pub purpose: Key,
    /// To which version of the text.
    pub text_version: Line<40>,
    /// When it was given.
    pub given_at: Timestamp,
    /// By whom.
    pub given_by: ConsentGiver,
}

/// The consents of a citizen that are in force.
#[doc(hidden)]
pub fn consents_of(citizen: &Citizen) -> Vec<ConsentView> {
    let consents = citizen.consents.iter();
    let view = |(purpose, consent): (&Key, &super::Consent)| ConsentView {
        purpose: purpose.clone(),
        text_version: consent.text_version.clone(),
        given_at: consent.given_at,
        given_by: consent.given_by,
    };
    consents.map(view).collect()
}

/// Writes consents, after checking that none stands twice and who must give them.
pub(super) fn give_all(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    consents: &[ConsentInput],
    profile: &Profile,
    guardian: bool,
) -> Result<(), Halt> {
    let purposes: SortedSet<&Key> = consents.iter().map(|c| &c.purpose).collect();
    if purposes.len() < consents.len() {
        return Err(CitizenError::ConsentTwice.into());
    }
    let today = local_date(desk.at().to_utc());
    let vouched = |age: &u8| {
        let facts = desk.attested().map(|attested| &attested.facts);
        facts.is_some_and(|facts| facts.are_of_age(Some(*age), None, today, today))
    };
    let below = profile.below_age_of_consent(desk.at());
    let below = below.filter(|age| !vouched(age));
    if let (Some(age), false, false) = (below, guardian, consents.is_empty()) {
        return Err(CitizenError::GuardianConsentRequired { age }.into());
    }
    let given_by = if guardian {
        ConsentGiver::Guardian
    } else {
        ConsentGiver::Citizen
    };
    for ConsentInput {
        purpose,
        text_version,
    } in consents
    {
        let (purpose, text_version) = (purpose.clone(), text_version.clone());
        let event = CitizenEvent::ConsentGiven {
            purpose,
            text_version,
            given_by,
        };
        desk.emit::<Citizen>(&citizen_stream(citizen), &event)?;
    }
    Ok(())
}

/// `citizen.give_consent`: consents to a purpose, or to a newer version of its text.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GiveConsent {
    /// The citizen.
    pub citizen: CitizenId,
    /// To what.
    pub purpose: Key,
    /// To which version of the text.
    pub text_version: Line<40>,
    /// The holder of parental responsibility who consents for a child. For staff, or with an attestation of custody.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Line<100>>,
    /// What the guardian's log-in vouches for, as `identity.attest` gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation: Option<Attestation>,
}

impl Command for GiveConsent {
    const NAME: &'static str = "citizen.give_consent";
    const CLAIMS: &'static [Claim<Self>] = &[Claim::attested("guardian", Fact::Guardian, |c| {
        c.guardian.is_some()
    })];

    fn attestation(&self) -> Option<&Attestation> {
        self.attestation.as_ref()
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let (profile, identity) = (profile_key(self.citizen), identity_key(self.citizen));
        let vault = [profile.clone(), identity.clone(), secret_key(self.citizen)];
        desk.require([citizen_stream(self.citizen)], vault)?;
        desk.must_be(self.citizen)?;
        let citizen = present(desk, self.citizen)?;
        if citizen
            .consents
            .get(&self.purpose)
            .is_some_and(|c| c.text_version == self.text_version)
        {
            return Err(CitizenError::ConsentAlreadyGiven.into());
        }
        let profile: Profile = desk.vault(&profile)?.unwrap_or_default();
        let consent = ConsentInput {
            purpose: self.purpose.clone(),
            text_version: self.text_version.clone(),
        };
        give_all(
            desk,
            self.citizen,
            &[consent],
            &profile,
            self.guardian.is_some(),
        )?;
        if let Some(guardian) = &self.guardian {
            let before: Identity = desk.vault(&identity)?.ok_or(CitizenError::NotFound)?;
            let after = Identity {
                guardian: Some(guardian.clone()),
                ..before
            };
            desk.vault_put(Owner::Citizen(self.citizen), identity, &after)?;
        }
        Ok(())
    }
}

/// `citizen.withdraw_consent`: withdraws a consent, without reasons and at once.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WithdrawConsent {
    /// The citizen.
    pub citizen: CitizenId,
    /// To what.
    pub purpose: Key,
}

impl Command for WithdrawConsent {
    const NAME: &'static str = "citizen.withdraw_consent";

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        desk.require([stream.clone()], [secret_key(self.citizen)])?;
        desk.must_be(self.citizen)?;
        let citizen = present(desk, self.citizen)?;
        if !citizen.consents.contains_key(&self.purpose) {
            return Err(CitizenError::ConsentNotGiven.into());
        }
        let purpose = self.purpose.clone();
        desk.emit::<Citizen>(&stream, &CitizenEvent::ConsentWithdrawn { purpose })
    }
}
