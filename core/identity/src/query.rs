//! The questions that a page or a script asks about an identifier, with their answers.
//!
//! Each query is plain data from outside and has an `answer`; none of them needs a store. Fields that somebody typed
//! are [`InputText`]: they show themselves nowhere.

use chrono::NaiveDate;

use super::case_number::CaseNumber;
use super::company::Cvr;
use super::error::IdentityError;
use super::kle::{HandlingFacet, KleLevel, KleNumber};
use super::person_number::{PersonNumber, PersonNumberKind};
use super::postal::{PostalArea, PostalCode};
use super::text::InputText;

/// `identity.check_cpr`: is this a well-formed personal number, of which kind, and of what date?
///
/// ```
/// use medborger::identity::{CheckCprQuery, PersonNumberKind};
///
/// let view = CheckCprQuery::new("311257-5005".into()).answer()?;
/// assert_eq!(view.kind, PersonNumberKind::Cpr);
/// assert_eq!(view.masked, "311257-****");
/// assert_eq!(view.mod11, Some(true));
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, medborger_codec::Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckCprQuery {
    /// The number as typed, `DDMMYY-SSSS` or ten digits.
    pub cpr: InputText,
}

/// What can be told from a personal number without a register. It holds no digit of the serial, but the date of
/// birth.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct CheckCprView {
    /// A number of the CPR register, or a local replacement.
    pub kind: PersonNumberKind,
    /// `DDMMYY-****`.
    pub masked: String,
    /// The date of birth.
    pub birth_date: NaiveDate,
    /// Whether the check digit matches. Information only: `false` is no reason to refuse the number. Null for a
    /// replacement number, which has no check digit.
    pub mod11: Option<bool>,
}

impl CheckCprQuery {
    /// Answers the query.
    ///
    /// # Errors
    ///
    /// As for [`PersonNumber::parse`].
    pub fn answer(self) -> Result<CheckCprView, IdentityError> {
        let number = PersonNumber::parse(self.cpr.as_str())?;
        let mod11 = match &number {
            PersonNumber::Cpr(cpr) => Some(cpr.mod11()),
            PersonNumber::Replacement(_) => None,
        };
        Ok(CheckCprView {
            kind: number.kind(),
            masked: number.masked(),
            birth_date: number.birth_date(),
            mod11,
        })
    }
}

/// `identity.check_cvr`: is this a valid CVR number?
#[derive(Debug, Clone, medborger_codec::Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckCvrQuery {
    /// The number as typed.
    pub cvr: InputText,
}

/// A valid CVR number.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct CheckCvrView {
    /// Eight digits.
    pub cvr: Cvr,
}

impl CheckCvrQuery {
    /// Answers the query.
    ///
    /// # Errors
    ///
    /// As for [`Cvr::parse`].
    pub fn answer(self) -> Result<CheckCvrView, IdentityError> {
        Ok(CheckCvrView {
            cvr: Cvr::parse(self.cvr.as_str())?,
        })
    }
}

/// `identity.check_postal_code`: is this a postal code, and of which part of the country?
#[derive(Debug, Clone, medborger_codec::Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckPostalCodeQuery {
    /// The code as typed.
    pub postal_code: InputText,
}

/// A postal code. It tells no municipality.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct CheckPostalCodeView {
    /// Four digits.
    pub postal_code: PostalCode,
    /// The part of the country that the series belongs to.
    pub area: PostalArea,
}

impl CheckPostalCodeQuery {
    /// Answers the query.
    ///
    /// # Errors
    ///
    /// As for [`PostalCode::parse`].
    pub fn answer(self) -> Result<CheckPostalCodeView, IdentityError> {
        let postal_code = PostalCode::parse(self.postal_code.as_str())?;
        Ok(CheckPostalCodeView {
            postal_code,
            area: postal_code.area(),
        })
    }
}

/// `identity.check_kle`: has this the shape of a KLE number, and where is it shown?
#[derive(Debug, Clone, medborger_codec::Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckKleQuery {
    /// The number as typed.
    pub kle: InputText,
}

/// A number of the shape of KLE; whether it is on the list is not known here.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct CheckKleView {
    /// The number.
    pub kle: KleNumber,
    /// How deep it goes.
    pub level: KleLevel,
    /// Where KL shows it.
    pub url: String,
}

impl CheckKleQuery {
    /// Answers the query.
    ///
    /// # Errors
    ///
    /// As for [`KleNumber::parse`].
    pub fn answer(self) -> Result<CheckKleView, IdentityError> {
        let kle = KleNumber::parse(self.kle.as_str())?;
        Ok(CheckKleView {
            kle,
            level: kle.level(),
            url: kle.kle_online_url(),
        })
    }
}

/// `identity.check_case_number`: may this be a case number, and is it built on KLE?
#[derive(Debug, Clone, medborger_codec::Make, medborger_codec::Read)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CheckCaseNumberQuery {
    /// The number as typed.
    pub case_number: InputText,
}

/// A case number.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct CheckCaseNumberView {
    /// The number as it is kept.
    pub case_number: CaseNumber,
    /// Its parts, where it is built on KLE.
    pub kle: Option<KleCaseNumberView>,
}

/// The parts of a case number that is built on KLE.
#[derive(Debug, Clone, PartialEq, Eq, medborger_codec::Write)]
#[non_exhaustive]
pub struct KleCaseNumberView {
    /// The subject.
    pub subject: KleNumber,
    /// What is done with it.
    pub facet: HandlingFacet,
    /// The running number.
    pub running_number: u32,
    /// The last two digits of the year.
    pub year: u8,
}

impl CheckCaseNumberQuery {
    /// Answers the query.
    ///
    /// # Errors
    ///
    /// As for [`CaseNumber::parse`].
    pub fn answer(self) -> Result<CheckCaseNumberView, IdentityError> {
        let case_number = CaseNumber::parse(self.case_number.as_str())?;
        let kle = case_number.kle().map(|parts| KleCaseNumberView {
            subject: parts.subject,
            facet: parts.facet,
            running_number: parts.running_number,
            year: parts.year,
        });
        Ok(CheckCaseNumberView { case_number, kle })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::code_in;
    use crate::{MunicipalitiesQuery, MunicipalityQuery};
    use serde_json::{Value, json};

    #[derive(serde::Deserialize)]
    #[serde(deny_unknown_fields)]
    struct Vector {
        name: String,
        call: String,
        input: Value,
        expect: Option<Value>,
        error: Option<String>,
    }

    /// The answer as JSON, or the code of the error.
    fn answer(call: &str, input: Value) -> Result<Value, String> {
        fn read<T: serde::de::DeserializeOwned>(input: Value) -> Result<T, String> {
            serde_json::from_value(input).map_err(|error| {
                let text = error.to_string();
                code_in(&text).to_owned()
            })
        }
        fn show<T: serde::Serialize>(view: Result<T, IdentityError>) -> Result<Value, String> {
            view.map(|view| serde_json::to_value(view).unwrap())
                .map_err(|error| error.code().to_owned())
        }
        match call {
            "identity.check_cpr" => show(read::<CheckCprQuery>(input)?.answer()),
            "identity.check_cvr" => show(read::<CheckCvrQuery>(input)?.answer()),
            "identity.municipality" => show(read::<MunicipalityQuery>(input)?.answer()),
            "identity.municipalities" => show(read::<MunicipalitiesQuery>(input)?.answer()),
            "identity.check_postal_code" => show(read::<CheckPostalCodeQuery>(input)?.answer()),
            "identity.check_kle" => show(read::<CheckKleQuery>(input)?.answer()),
            "identity.check_case_number" => show(read::<CheckCaseNumberQuery>(input)?.answer()),
            other => panic!("unknown call {other}"),
        }
    }

    #[test]
    fn the_shared_vectors_hold() {
        let path = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/../../tests/vectors/identity.json"
        );
        let vectors: Vec<Vector> =
            serde_json::from_str(&std::fs::read_to_string(path).unwrap()).unwrap();
        assert!(vectors.len() > 60);
        for vector in vectors {
            let expected = match (vector.expect, vector.error) {
                (Some(expect), None) => Ok(expect),
                (None, Some(error)) => Err(error),
                _ => panic!("{}: one of expect and error", vector.name),
            };
            assert_eq!(
                answer(&vector.call, vector.input),
                expected,
                "{}",
                vector.name
            );
        }
    }

    #[test]
    fn a_query_does_not_show_what_was_typed() {
        let query: CheckCprQuery = serde_json::from_value(json!({ "cpr": "311257-5005" })).unwrap();
        let shown = format!("{query:?}");
        assert!(!shown.contains("5005"), "{shown}");
    }

    #[test]
    fn a_number_in_place_of_a_text_is_not_repeated() {
        let error = serde_json::from_str::<CheckCprQuery>("{\"cpr\":3112575005}")
            .unwrap_err()
            .to_string();
        assert_eq!(code_in(&error), "text_expected");
        assert!(!error.contains("5005"), "{error}");
    }

    #[test]
    fn an_unknown_field_is_refused() {
        assert!(serde_json::from_str::<MunicipalitiesQuery>("{\"region\":1}").is_err());
        assert!(serde_json::from_str::<CheckKleQuery>("{\"kle\":\"00\",\"x\":1}").is_err());
    }

    #[test]
    fn the_schema_of_a_query_is_closed_and_of_texts() {
        let mut schemas = medborger_codec::Schemas::default();
        schemas.of(<CheckCprQuery as medborger_codec::Described>::SHAPE);
        let schema = &schemas.defs()["CheckCprQuery"];
        assert_eq!(schema["additionalProperties"], json!(false));
        assert_eq!(schema["properties"]["cpr"]["type"], json!("string"));
    }
}
