//! Who and where: personal numbers, company numbers, municipalities, postal codes, case numbers, assurance, ages.
//!
//! Small values that are right by construction. Each is parsed from text, refuses what is malformed with an
//! [`IdentityError`] that has a stable code and a Danish sentence, and never repeats the input in an error, since a
//! citizen may type a personal number into any field.
//!
//! | What | Type | Written |
//! |---|---|---|
//! | personal number (*CPR-nummer*) | [`Cpr`], [`ReplacementCpr`], [`PersonNumber`] | never |
//! | the same person again, in one municipality | [`RecognitionKey`], [`PersonMark`] | 32 hexadecimal digits |
//! | company number (*CVR-nummer*) | [`Cvr`], [`PNumber`], [`AssociationForm`] | `13585628` |
//! | municipality and region | [`MunicipalityCode`], [`Municipality`], [`Region`] | `0766` |
//! | postal code | [`PostalCode`], [`PostalArea`] | `8722` |
//! | subject classification and case number | [`KleNumber`], [`HandlingFacet`], [`CaseNumber`] | `00.22.02` |
//! | how sure the log-in is | [`Assurance`] | `substantial` |
//! | what a log-in vouches for | [`Attestation`] | `ma1.….…` |
//! | ages that the law names | [`AgeRule`], [`MinimumAge`] | |
//! | address in the national register | [`AddressId`] | a UUID |
//!
//! Nothing here looks anything up: no register, no network, no clock. A date comes in where a rule has one.
//!
//! ```
//! use medborger::identity::{Cpr, MunicipalityCode, RecognitionKey};
//!
//! let hedensted = MunicipalityCode::parse("766")?;
//! assert_eq!(hedensted.municipality().official_name(), "Hedensted Kommune");
//!
//! let key = RecognitionKey::from_hex("6f1d0b5c2a9e48370416253443526170f8e9dacbbcad9e8f7061524334251607")?;
//! let first = key.recognise(&Cpr::parse("311257-5005")?, hedensted);
//! let again = key.recognise(&Cpr::parse("3112575005")?, hedensted);
//! assert_eq!(first, again);
//! # Ok::<(), medborger::identity::IdentityError>(())
//! ```
#![forbid(unsafe_code)]

mod address;
mod age;
mod assurance;
mod attestation;
mod case_number;
mod company;
mod cpr;
mod error;
mod kle;
mod mark;
mod municipalities;
mod municipality;
mod municipality_code;
mod municipality_query;
mod person_number;
mod postal;
mod query;
mod region;
mod text;

pub use address::AddressId;
pub use age::{AgeRule, MinimumAge, age_on, digital_consent_age_on, minimum_age_on};
pub use assurance::Assurance;
pub use attestation::{Attestation, AttestationKey, Attested, AttestedFacts};
pub use case_number::{CaseNumber, KleCaseNumber};
pub use company::{AssociationForm, Cvr, PNumber};
pub use cpr::{Cpr, ReplacementCpr};
pub use error::IdentityError;
pub use kle::{HandlingFacet, KleLevel, KleNumber};
pub use mark::{PersonMark, RecognitionKey};
pub use municipality::{Municipality, RegionPeriod};
pub use municipality_code::MunicipalityCode;
pub use municipality_query::{
    MunicipalitiesQuery, MunicipalityQuery, MunicipalityRow, MunicipalityView, RegionPeriodView,
};
pub use person_number::{PersonNumber, PersonNumberKind};
pub use postal::{PostalArea, PostalCode};
pub use query::{
    CheckCaseNumberQuery, CheckCaseNumberView, CheckCprQuery, CheckCprView, CheckCvrQuery,
    CheckCvrView, CheckKleQuery, CheckKleView, CheckPostalCodeQuery, CheckPostalCodeView,
    KleCaseNumberView,
};
pub use region::Region;
pub use text::InputText;
