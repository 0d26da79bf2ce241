//! Pausing, leaving and coming back.

use medborger_codec::{Make, Record};

use super::consent::{ConsentInput, ENROLMENT, give_all};
use super::profile::profile_key;
use super::{
    Citizen, CitizenError, CitizenEvent, CitizenStatus, LegalBasis, citizen_stream, enrolled,
    present,
};
use crate::id::CitizenId;
use crate::identity::Attestation;
use crate::journal::{Claim, Command, Desk, Fact, Halt, secret_key};

macro_rules! about_a_citizen {
    ($(#[$meta:meta])* $name:ident, $command:literal, $decide:expr) => {
        $(#[$meta])*
        #[derive(Debug, Clone, PartialEq, Make, Record)]
        #[serde(deny_unknown_fields)]
        #[non_exhaustive]
        pub struct $name {
            /// The citizen.
            pub citizen: CitizenId,
        }

        impl Command for $name {
            const NAME: &'static str = $command;

            fn subject(&self) -> Option<CitizenId> {
                Some(self.citizen)
            }

            fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
                desk.require([citizen_stream(self.citizen)], [secret_key(self.citizen)])?;
                desk.must_be(self.citizen)?;
                let decide: fn(&mut Desk<'_>, CitizenId) -> Result<(), Halt> = $decide;
                decide(desk, self.citizen)
            }
        }
    };
}

about_a_citizen! {
    /// `citizen.pause`: takes a break from invitations.
    PauseCitizen, "citizen.pause", |desk, id| {
        if present(desk, id)?.status == CitizenStatus::Paused {
            return Err(CitizenError::Paused.into());
        }
        desk.emit::<Citizen>(&citizen_stream(id), &CitizenEvent::Paused)
    }
}

about_a_citizen! {
    /// `citizen.resume`: ends the break.
    ResumeCitizen, "citizen.resume", |desk, id| {
        if present(desk, id)?.status != CitizenStatus::Paused {
            return Err(CitizenError::NotPaused.into());
        }
        desk.emit::<Citizen>(&citizen_stream(id), &CitizenEvent::Resumed)
    }
}

about_a_citizen! {
    /// `citizen.leave`: leaves the bank. All consents are withdrawn with it; ideas and support remain, and the
    /// data stay until the citizen is erased.
    LeaveBank, "citizen.leave", |desk, id| {
        let citizen = present(desk, id)?;
        let stream = citizen_stream(id);
        for purpose in citizen.consents.keys().cloned() {
            desk.emit::<Citizen>(&stream, &CitizenEvent::ConsentWithdrawn { purpose })?;
        }
        desk.emit::<Citizen>(&stream, &CitizenEvent::Left)
    }
}

/// `citizen.rejoin`: comes back to the bank with new consents. What was supported before is still supported.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RejoinBank {
    /// The citizen.
    pub citizen: CitizenId,
    /// The consents given now.
    #[serde(default)]
    pub consents: Vec<ConsentInput>,
    /// Whether the holder of parental responsibility gives them. For staff, or with an attestation of custody.
    #[serde(default)]
    pub by_guardian: bool,
    /// What the guardian's log-in vouches for, as `identity.attest` gives it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation: Option<Attestation>,
}

impl Command for RejoinBank {
    const NAME: &'static str = "citizen.rejoin";
    const CLAIMS: &'static [Claim<Self>] = &[Claim::attested("by_guardian", Fact::Guardian, |c| {
        c.by_guardian
    })];

    fn attestation(&self) -> Option<&Attestation> {
        self.attestation.as_ref()
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        let profile = profile_key(self.citizen);
        desk.require(
            [stream.clone()],
            [profile.clone(), secret_key(self.citizen)],
        )?;
        desk.must_be(self.citizen)?;
        let citizen = enrolled(desk, self.citizen)?;
        if citizen.status != CitizenStatus::Left {
            return Err(CitizenError::NotLeft.into());
        }
        let consents = self
            .consents
            .iter()
            .any(|c| c.purpose.as_str() == ENROLMENT);
        if citizen.basis == LegalBasis::Consent && !consents {
            return Err(CitizenError::ConsentMissing.into());
        }
        let profile = desk.vault(&profile)?.unwrap_or_default();
        desk.emit::<Citizen>(&stream, &CitizenEvent::Rejoined)?;
        give_all(
            desk,
            self.citizen,
            &self.consents,
            &profile,
            self.by_guardian,
        )
    }
}
