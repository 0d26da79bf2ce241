//! The citizen (*borger*) in the citizen bank (*Borgerbanken*): an account that anybody may open.
//!
//! Enrolment needs no approval and no identification. What is known of a person lies in the vault:
//! [`Identity`] (name, contact) and [`Profile`] (interests, competencies, area, age). The stream itself knows only
//! what happened: enrolled, consent given, paused, left.

mod consent;
mod contact;
mod enrolment;
mod erasure;
mod find;
mod membership;
mod profile;
pub(crate) mod tombstone;

use medborger_base::sorted::SortedMap;
use std::sync::Arc;

pub use consent::ConsentInput;
#[doc(hidden)]
pub use consent::consents_of;
pub use contact::{Address, ContactChannel, Email, Identity, Phone};
pub use find::FoundCitizen;
use medborger_codec::Record;
pub use profile::Profile;

#[doc(hidden)]
pub use contact::identity_key;
#[doc(hidden)]
pub use find::citizen_of;
#[doc(hidden)]
pub use profile::profile_key;

use crate::id::CitizenId;
use crate::identity::{Assurance, PersonMark};
use crate::journal::{
    Belongs, CommandEntry, Desk, Halt, QueryEntry, Room, Stream, StreamKey, StreamOps, Table,
    Tombstones, Whose, events,
};
use crate::key::Key;
use crate::text::Line;
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::consent::{GiveConsent, WithdrawConsent};
    pub use super::contact::ChangeContact;
    pub use super::enrolment::{EnrolCitizen, TakeOverCitizen, VerifyCitizen};
    pub use super::erasure::EraseCitizen;
    pub use super::membership::{LeaveBank, PauseCitizen, RejoinBank, ResumeCitizen};
    pub use super::profile::ChangeProfile;
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::CitizenEvent;
}

/// What can be asked.
pub mod query {
    pub use super::erasure::PlanErasure;
    pub use super::find::{FindCitizens, GetCitizen};
}

/// What is answered.
pub mod view {
    pub use super::consent::ConsentView;
    pub use super::erasure::{ErasureItem, ErasurePlan};
    pub use super::find::{CitizenView, FoundCitizens};
}

crate::error::errors! {
    /// Why a rule about citizens refused.
    CitizenError {
        /// Nobody was ever enrolled under this id, or the citizen is erased.
        NotFound => "citizen_not_found", NotFound, Some("citizen"),
            "there is no such citizen in the bank", "der er ingen sådan borger i banken";
        /// Somebody is enrolled under this id.
        AlreadyEnrolled => "citizen_already_enrolled", Refused, Some("citizen"),
            "a citizen is enrolled under this id already", "der er allerede tilmeldt en borger under dette id",
            "you are enrolled already", "du er allerede tilmeldt";
        /// The same person is enrolled under another id.
        PersonAlreadyEnrolled => "person_already_enrolled", Refused, Some("attestation"),
            "this person is enrolled already", "denne person er allerede tilmeldt";
        /// The citizen has left the bank.
        Left => "citizen_left", Refused, Some("citizen"),
            "the citizen has left the bank", "borgeren har forladt banken";
        /// The citizen has paused and must resume first.
        Paused => "citizen_paused", Refused, Some("citizen"),
            "the citizen has paused", "borgeren holder pause";
        /// Only somebody who paused can resume.
        NotPaused => "citizen_not_paused", Refused, Some("citizen"),
            "the citizen has not paused", "borgeren holder ikke pause";
        /// Only somebody who left can rejoin.
        NotLeft => "citizen_not_left", Refused, Some("citizen"),
            "the citizen has not left the bank", "borgeren har ikke forladt banken";
        /// Taking over and verifying need a log-in that says who it is, with two factors.
        PersonNotAttested => "person_not_attested", Refused, Some("attestation"),
            "this needs a log-in that says who you are, at level substantial or high",
            "det kræver et log-in, der fortæller, hvem du er, på niveau betydelig eller høj";
        /// Only a record that staff entered can be taken over.
        NotEnteredByStaff => "citizen_not_entered_by_staff", Refused, Some("citizen"),
            "the citizen enrolled themselves: verify instead of taking over",
            "borgeren har selv tilmeldt sig: bekræft i stedet for at overtage";
        /// The record has a verified identity already.
        AlreadyVerified => "citizen_already_verified", Refused, Some("citizen"),
            "the citizen's identity is verified already", "borgerens identitet er allerede bekræftet";
        /// Enrolment on the basis of consent needs that consent.
        ConsentMissing => "consent_missing", Refused, Some("consents"),
            "enrolment on the basis of consent needs a consent to enrolment",
            "tilmelding på grundlag af samtykke kræver samtykke til tilmelding";
        /// The same purpose twice in one command.
        ConsentTwice => "consent_twice", Invalid, Some("consents"),
            "a purpose stands twice among the consents", "et formål står to gange blandt samtykkerne";
        /// There is no such consent to withdraw.
        ConsentNotGiven => "consent_not_given", Refused, Some("purpose"),
            "no consent to this purpose is in force", "der er ikke givet samtykke til dette formål";
        /// The consent is in force in this version of the text.
        ConsentAlreadyGiven => "consent_already_given", Refused, Some("purpose"),
            "consent to this version of the text is in force already",
            "der er allerede givet samtykke til denne udgave af teksten";
        /// Below the age of consent, somebody with parental responsibility must consent.
        GuardianConsentRequired {
            /// The age in years from which one consents oneself.
            age: u8,
        } => "guardian_consent_required", Refused, Some("guardian"),
            "below {age} years the holder of parental responsibility must consent",
            "under {age} år skal indehaveren af forældremyndigheden give samtykke";
        /// The chosen channel has no address.
        ChannelWithoutAddress => "contact_channel_without_address", Invalid, Some("contact"),
            "the chosen contact channel needs an e-mail address or a postal address",
            "den valgte kontaktform kræver en e-mailadresse eller en postadresse";
        /// Not the shape of an e-mail address.
        EmailMalformed => "email_malformed", Invalid, Some("email"),
            "the e-mail address has not the shape name@example.dk",
            "e-mailadressen har ikke formen navn@eksempel.dk";
        /// Not the shape of a telephone number.
        PhoneMalformed => "phone_malformed", Invalid, Some("phone"),
            "a telephone number has 8 to 15 digits", "et telefonnummer har 8 til 15 cifre";
        /// Not a year in which a living person can be born.
        BirthYearOutOfRange => "birth_year_out_of_range", Invalid, Some("birth_year"),
            "the year of birth lies in the future or more than 130 years back",
            "fødselsåret ligger i fremtiden eller mere end 130 år tilbage";
        /// Ages from more than to.
        AgeBandReversed => "age_band_reversed", Invalid, Some("age_from"),
            "the age band begins after it ends", "aldersgruppen begynder, efter at den slutter";
        /// More entries than a profile holds.
        TooMany {
            /// How many it holds.
            max: usize,
        } => "too_many", Invalid, None,
            "the list has more than {max} entries", "listen har mere end {max} poster";
    }
}

/// How a citizen stands to the bank.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum CitizenStatus {
    /// Enrolled and taking part.
    Active,
    /// Enrolled, but not to be invited for now.
    Paused,
    /// Left; may come back.
    Left,
}

/// How a command reached the municipality.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum Channel {
    /// The municipality's website.
    #[default]
    Web,
    /// A form on paper.
    Paper,
    /// The telephone.
    Phone,
    /// In person, at a desk or a meeting.
    InPerson,
    /// A letter.
    Letter,
    /// A mail.
    Mail,
}

/// The legal basis on which a citizen's data are kept (GDPR art. 6(1)).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum LegalBasis {
    /// The citizen's consent: art. 6(1)(a).
    #[default]
    Consent,
    /// A task in the public interest: art. 6(1)(e).
    PublicTask,
}

/// Who gave a consent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum ConsentGiver {
    /// The citizen.
    #[default]
    Citizen,
    /// The holder of parental responsibility (*forældremyndighedens indehaver*).
    Guardian,
}

/// A consent (*samtykke*) in force.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Consent {
    /// The version of the text that was agreed to.
    pub text_version: Line<40>,
    /// When it was given.
    pub given_at: Timestamp,
    /// Who gave it.
    #[serde(default, skip_serializing_if = "is_by_citizen")]
    pub given_by: ConsentGiver,
}

fn is_by_citizen(giver: &ConsentGiver) -> bool {
    *giver == ConsentGiver::Citizen
}

fn is_unchecked(assurance: &Assurance) -> bool {
    *assurance == Assurance::None
}

/// A citizen's state: what happened, and nothing of who it is. What is so of most is not written: there are many.
#[derive(Debug, Clone, PartialEq, Record)]
#[non_exhaustive]
pub struct Citizen {
    /// How the citizen stands to the bank.
    pub status: CitizenStatus,
    /// When the citizen enrolled.
    pub enrolled_at: Timestamp,
    /// How.
    pub channel: Channel,
    /// Whether staff entered the record and the citizen has not taken it over yet.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub entered_by_staff: bool,
    /// How surely the identity is known.
    #[serde(default, skip_serializing_if = "is_unchecked")]
    pub assurance: Assurance,
    /// The mark by which the person is recognised, once verified.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonMark>,
    /// The legal basis of the enrolment.
    pub basis: LegalBasis,
    /// The consents in force, by purpose.
    pub consents: SortedMap<Key, Consent>,
}

events! {
    /// What can happen to a citizen.
    CitizenEvent, CITIZEN_EVENTS {
        /// Enrolled.
        Enrolled {
            /// How.
            channel: Channel,
            /// Whether staff entered it.
            entered_by_staff: bool,
            /// How surely the identity is known.
            assurance: Assurance,
            /// The mark of a verified person.
            #[serde(default, skip_serializing_if = "Option::is_none")]
            person: Option<PersonMark>,
            /// The legal basis.
            basis: LegalBasis,
        } = "citizen.enrolled";
        /// The citizen took over a record that staff had entered.
        TakenOver {
            /// How surely the identity is known.
            assurance: Assurance,
            /// The person's mark.
            person: PersonMark,
        } = "citizen.taken_over";
        /// The citizen's identity was verified.
        Verified {
            /// How surely the identity is known.
            assurance: Assurance,
            /// The person's mark.
            person: PersonMark,
        } = "citizen.verified";
        /// The profile in the vault changed.
        ProfileChanged = "citizen.profile_changed";
        /// Name or contact in the vault changed.
        ContactChanged = "citizen.contact_changed";
        /// A consent was given.
        ConsentGiven {
            /// To what.
            purpose: Key,
            /// To which version of the text.
            text_version: Line<40>,
            /// By whom.
            given_by: ConsentGiver,
        } = "citizen.consent_given";
        /// A consent was withdrawn. What was done before stays lawful.
        ConsentWithdrawn {
            /// To what.
            purpose: Key,
        } = "citizen.consent_withdrawn";
        /// The citizen takes a break.
        Paused = "citizen.paused";
        /// The citizen is back from the break.
        Resumed = "citizen.resumed";
        /// The citizen left the bank.
        Left = "citizen.left";
        /// The citizen came back.
        Rejoined = "citizen.rejoined";
        /// What the citizen follows, or how they wish to be told of it, changed in the vault.
        NoticesChanged = "citizen.notices_changed";
    }
}

impl Stream for Citizen {
    const KIND: &'static str = "citizen";
    const VAULT_TERMS: &'static [&'static str] = &[
        "interest",
        "competency",
        "way",
        "area",
        "born",
        "over15",
        // Of the room `notice`: what is followed, and when news is due.
        "follows",
        "due",
    ];
    const STATE_VERSION: u32 = 3;
    const BELONGS: Belongs = Belongs::Account;
    type Event = CitizenEvent;
    const EVENT_TYPES: &'static [&'static str] = CITIZEN_EVENTS;

    fn evolve(state: Option<Self>, event: &CitizenEvent, at: Timestamp) -> Option<Self> {
        use CitizenEvent as E;
        let Some(mut citizen) = state else {
            let E::Enrolled {
                channel,
                entered_by_staff,
                assurance,
                person,
                basis,
            } = event
            else {
                return None;
            };
            return Some(Self {
                status: CitizenStatus::Active,
                enrolled_at: at,
                channel: *channel,
                entered_by_staff: *entered_by_staff,
                assurance: *assurance,
                person: *person,
                basis: *basis,
                consents: SortedMap::new(),
            });
        };
        match event {
            E::Enrolled { .. } => return None,
            E::TakenOver { assurance, person } | E::Verified { assurance, person } => {
                citizen.assurance = *assurance;
                citizen.person = Some(*person);
                citizen.entered_by_staff = false;
            }
            E::ProfileChanged | E::ContactChanged | E::NoticesChanged => {}
            E::ConsentGiven {
                purpose,
                text_version,
                given_by,
            } => {
                let consent = Consent {
                    text_version: text_version.clone(),
                    given_at: at,
                    given_by: *given_by,
                };
                citizen.consents.insert(purpose.clone(), consent);
            }
            E::ConsentWithdrawn { purpose } => {
                citizen.consents.remove(purpose);
            }
            E::Paused => citizen.status = CitizenStatus::Paused,
            E::Resumed | E::Rejoined => citizen.status = CitizenStatus::Active,
            E::Left => citizen.status = CitizenStatus::Left,
        }
        Some(citizen)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        let status = match self.status {
            CitizenStatus::Active => "active",
            CitizenStatus::Paused => "paused",
            CitizenStatus::Left => "left",
        };
        add("status", status);
        for purpose in self.consents.keys() {
            add("consent", purpose.as_str());
        }
    }
}

impl Citizen {
    /// Whether a consent to this purpose is in force.
    #[must_use]
    pub fn consents_to(&self, purpose: &str) -> bool {
        self.consents.keys().any(|p| p.as_str() == purpose)
    }
}

/// The key of a citizen's stream.
#[must_use]
pub fn citizen_stream(citizen: CitizenId) -> StreamKey {
    StreamKey::new(Citizen::KIND, citizen)
}

/// A citizen who is enrolled, whether active, paused or left.
#[doc(hidden)]
pub fn enrolled(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Arc<Citizen>, Halt> {
    let state = desk.get::<Citizen>(&citizen_stream(citizen))?;
    Ok(state.ok_or(CitizenError::NotFound)?)
}

/// A citizen who has not left.
#[doc(hidden)]
pub fn present(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Arc<Citizen>, Halt> {
    let state = enrolled(desk, citizen)?;
    if state.status == CitizenStatus::Left {
        Err(CitizenError::Left.into())
    } else {
        Ok(state)
    }
}

/// A citizen who takes part now.
#[doc(hidden)]
pub fn active(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<Arc<Citizen>, Halt> {
    let state = present(desk, citizen)?;
    if state.status == CitizenStatus::Paused {
        Err(CitizenError::Paused.into())
    } else {
        Ok(state)
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "citizen",
    streams: &[StreamOps::of::<Citizen>()],
    commands: &[
        CommandEntry::of::<EnrolCitizen>(),
        CommandEntry::of::<TakeOverCitizen>(),
        CommandEntry::of::<VerifyCitizen>(),
        CommandEntry::of::<ChangeProfile>(),
        CommandEntry::of::<ChangeContact>(),
        CommandEntry::of::<GiveConsent>(),
        CommandEntry::of::<WithdrawConsent>(),
        CommandEntry::of::<PauseCitizen>(),
        CommandEntry::of::<ResumeCitizen>(),
        CommandEntry::of::<LeaveBank>(),
        CommandEntry::of::<RejoinBank>(),
        CommandEntry::of::<EraseCitizen>(),
    ],
    queries: &[
        QueryEntry::of::<GetCitizen>(),
        QueryEntry::of::<FindCitizens>(),
        QueryEntry::of::<PlanErasure>(),
    ],
    codes: &[CitizenError::CODES],
    rows: &[
        Table::new("identity/", Whose::Citizen).shown_elsewhere(),
        Table::new("profile/", Whose::Citizen).shown_elsewhere(),
        Table::new(tombstone::START, Whose::Town),
    ],
    tombstones: &[Tombstones {
        start: tombstone::START,
        account: Some(Citizen::KIND),
        key: |town, citizen| tombstone::key(town, CitizenId::new(citizen)),
        command: |citizen| {
            let citizen = CitizenId::new(citizen);
            Box::new(EraseCitizen { citizen })
        },
    }],
    ..Room::EMPTY
};
