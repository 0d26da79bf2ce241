//! Enrolling, on the web or on paper, and taking a paper record over.

use medborger_codec::{Make, Record};

use super::consent::{ConsentInput, ENROLMENT, give_all};
use super::contact::{Address, ContactChannel, Email, Identity, Phone, identity_key};
use super::profile::{Profile, profile_key, profile_terms};
use super::{
    Channel, Citizen, CitizenError, CitizenEvent, LegalBasis, citizen_stream, present, tombstone,
};
use crate::id::{CitizenId, Seed};
use crate::identity::{Assurance, Attestation};
use crate::journal::{Actor, Claim, Command, Desk, DeskError, Fact, Halt, Owner, secret_key};
use crate::person;
use crate::text::Line;

/// `citizen.enrol`: opens an account in the bank. It needs no approval and no identification.
///
/// A visitor may do it, the citizen under the id they bring, or staff on a citizen's behalf. With an attestation only the
/// citizen and staff may. What came by other ways than the web, a public task as the legal basis, and a guardian are for
/// staff to assert; a guardian also for a log-in that vouches for custody.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EnrolCitizen {
    /// A fresh id.
    #[record(fresh)]
    pub citizen: CitizenId,
    /// Fresh randomness: the citizen's secret starts from it.
    #[record(fresh)]
    pub seed: Seed,
    /// The name.
    pub name: Line<100>,
    /// E-mail address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub email: Option<Email>,
    /// Telephone number.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub phone: Option<Phone>,
    /// Postal address.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub address: Option<Address>,
    /// How the citizen wishes to be reached.
    #[serde(default)]
    pub contact: ContactChannel,
    /// Name and address protection. It is there as well where the attestation says so.
    #[serde(default)]
    pub protected: bool,
    /// What the citizen cares for and can do.
    #[serde(default)]
    pub profile: Profile,
    /// How the enrolment reached the municipality.
    #[serde(default)]
    pub channel: Channel,
    /// What a log-in vouches for, as `identity.attest` gives it: how surely the host knows who it is, the person, and
    /// whether somebody with custody of a child is at the keyboard. Without one nothing is known.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub attestation: Option<Attestation>,
    /// The legal basis on which the data are kept.
    #[serde(default)]
    pub basis: LegalBasis,
    /// The consents given; on the basis of consent one of them is to `enrolment`.
    #[serde(default)]
    pub consents: Vec<ConsentInput>,
    /// The holder of parental responsibility who consents for a child.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub guardian: Option<Line<100>>,
}

impl Command for EnrolCitizen {
    const NAME: &'static str = "citizen.enrol";
    const CLAIMS: &'static [Claim<Self>] = &[
        Claim::official("channel", |c| c.channel != Channel::Web),
        Claim::official("basis", |c| c.basis != LegalBasis::Consent),
        Claim::attested("guardian", Fact::Guardian, |c| c.guardian.is_some()),
    ];

    fn attestation(&self) -> Option<&Attestation> {
        self.attestation.as_ref()
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn own_secret(&self) -> Option<[u8; 16]> {
        Some(*self.seed.as_bytes())
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = citizen_stream(self.citizen);
        let (person, assurance, protected) = match desk.attested() {
            Some(attested) => (attested.person, attested.level(), attested.facts.protected),
            None => (None, Assurance::None, false),
        };
        let held = person.map(person::alias::holder_key);
        let gone = tombstone::key(desk.town(), self.citizen);
        desk.require([stream.clone()], held.into_iter().chain([gone]))?;
        let by_staff = match desk.actor() {
            Actor::Citizen { citizen } if citizen != self.citizen => {
                return Err(DeskError::NotPermitted.into());
            }
            Actor::Citizen { .. } | Actor::Public => false,
            Actor::Staff { .. } | Actor::System => true,
        };
        if desk.get::<Citizen>(&stream)?.is_some() || tombstone::is_there(desk, self.citizen)? {
            return Err(CitizenError::AlreadyEnrolled.into());
        }
        let consents = self
            .consents
            .iter()
            .any(|c| c.purpose.as_str() == ENROLMENT);
        if self.basis == LegalBasis::Consent && !consents {
            return Err(CitizenError::ConsentMissing.into());
        }
        let identity = Identity {
            name: self.name.clone(),
            email: self.email.clone(),
            phone: self.phone.clone(),
            address: self.address.clone(),
            contact: self.contact,
            protected: self.protected || protected,
            guardian: self.guardian.clone(),
        };
        identity.check()?;
        let profile = self.profile.settle(&Profile::default(), desk)?;
        if let Some(person) = person {
            person::claim(desk, person, self.citizen, *self.seed.as_bytes())?;
        }
        let owner = Owner::Citizen(self.citizen);
        desk.vault_put(owner, secret_key(self.citizen), &self.seed)?;
        desk.vault_put(owner, identity_key(self.citizen), &identity)?;
        desk.vault_put(owner, profile_key(self.citizen), &profile)?;
        let event = CitizenEvent::Enrolled {
            channel: self.channel,
            entered_by_staff: by_staff && person.is_none(),
            assurance,
            person,
            basis: self.basis,
        };
        desk.emit::<Citizen>(&stream, &event)?;
        desk.reindex(&stream, &[], &profile_terms(&profile));
        give_all(
            desk,
            self.citizen,
            &self.consents,
            &profile,
            self.guardian.is_some(),
        )
    }
}

/// `citizen.take_over`: a citizen with a verified identity takes over the record that staff entered for them.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct TakeOverCitizen {
    /// The record.
    pub citizen: CitizenId,
    /// What the log-in vouches for, as `identity.attest` gives it: a person, known by two factors.
    pub attestation: Attestation,
}

/// `citizen.verify`: a citizen who enrolled without identification verifies their identity.
#[derive(Debug, Clone, PartialEq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VerifyCitizen {
    /// The citizen.
    pub citizen: CitizenId,
    /// What the log-in vouches for, as `identity.attest` gives it: a person, known by two factors.
    pub attestation: Attestation,
}

/// Binds a record to a person, once. What was supported and voted before counts as the person's from now on; what the
/// person supported or voted under an earlier account stands instead, so that leaving, erasure and joining again never lets
/// anybody count twice.
fn bind(desk: &mut Desk<'_>, citizen: CitizenId, take_over: bool) -> Result<(), Halt> {
    let stream = citizen_stream(citizen);
    let attested = desk.attested().ok_or(DeskError::NotPermitted)?;
    let (assurance, protected) = (attested.level(), attested.facts.protected);
    let person = attested.person.ok_or(CitizenError::PersonNotAttested)?;
    let held = person::alias::holder_key(person);
    let contact = protected.then(|| identity_key(citizen));
    let rows = [secret_key(citizen), held].into_iter();
    desk.require([stream.clone()], rows.chain(contact.clone()))?;
    desk.must_be(citizen)?;
    let state = present(desk, citizen)?;
    if state.person.is_some() {
        return Err(CitizenError::AlreadyVerified.into());
    }
    if take_over && !state.entered_by_staff {
        return Err(CitizenError::NotEnteredByStaff.into());
    }
    let own = desk.secret(citizen)?.ok_or(DeskError::NotPermitted)?;
    let known = person::claim(desk, person, citizen, own)?;
    let event = if take_over {
        CitizenEvent::TakenOver { assurance, person }
    } else {
        CitizenEvent::Verified { assurance, person }
    };
    desk.emit::<Citizen>(&stream, &event)?;
    if let Some(key) = contact {
        let identity: Identity = desk.vault(&key)?.ok_or(CitizenError::NotFound)?;
        let identity = Identity {
            protected: true,
            ..identity
        };
        desk.vault_put(Owner::Citizen(citizen), key, &identity)?;
    }
    desk.recognise(citizen, &known)
}

impl Command for TakeOverCitizen {
    const NAME: &'static str = "citizen.take_over";

    fn attestation(&self) -> Option<&Attestation> {
        Some(&self.attestation)
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        bind(desk, self.citizen, true)
    }
}

impl Command for VerifyCitizen {
    const NAME: &'static str = "citizen.verify";

    fn attestation(&self) -> Option<&Attestation> {
        Some(&self.attestation)
    }

    fn subject(&self) -> Option<CitizenId> {
        Some(self.citizen)
    }

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        bind(desk, self.citizen, false)
    }
}
