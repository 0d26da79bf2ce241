//! Companies and associations: CVR number, P number, organisation form.

use std::fmt;

use super::error::IdentityError;
use super::text::{as_name, as_text};

/// The weights of the check digit, which decides.
const WEIGHTS: [u32; 8] = [2, 7, 6, 5, 4, 3, 2, 1];

/// The number of an entity in the central business register (*CVR-nummer*).
///
/// Eight digits, the first not 0; white space around them is dropped, and so is the prefix `DK` of a VAT number,
/// which is the same number. The sum of the digits weighted 2 7 6 5 4 3 2 1 must be divisible by 11: other than for a
/// [`Cpr`](super::Cpr), that is a test of validity. An SE number has the same shape and is in another register; the
/// two cannot be told apart here.
///
/// A small association may have no CVR number: where one is asked of an association, it is optional.
///
/// Source: the check that the CVR register builds into its numbers (*modulus 11*).
///
/// ```
/// use medborger::identity::Cvr;
///
/// let copenhagen = Cvr::parse("64942212")?;
/// assert_eq!(copenhagen.to_string(), "64942212");
/// assert_eq!(Cvr::parse("13585627").unwrap_err().code(), "cvr_check_digit");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Cvr(u32);

impl Cvr {
    /// Reads a CVR number.
    ///
    /// # Errors
    ///
    /// `cvr_malformed` when there are not eight digits or the first is 0, `cvr_check_digit` when the check digit does
    /// not match.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        let digits = text.strip_prefix("DK").unwrap_or(text);
        if digits.len() != 8
            || digits.starts_with('0')
            || !digits.bytes().all(|byte| byte.is_ascii_digit())
        {
            return Err(IdentityError::CvrMalformed);
        }
        let values = digits
            .bytes()
            .map(|byte| u32::from(byte.saturating_sub(b'0')));
        if values
            .zip(WEIGHTS)
            .map(|(digit, weight)| digit * weight)
            .sum::<u32>()
            % 11
            != 0
        {
            return Err(IdentityError::CvrCheckDigit);
        }
        digits
            .parse()
            .map(Self)
            .map_err(|_| IdentityError::CvrMalformed)
    }

    /// The number as an integer, 10,000,000 to 99,999,999.
    #[must_use]
    pub fn number(self) -> u32 {
        self.0
    }
}

impl fmt::Display for Cvr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:08}", self.0)
    }
}

as_text!(Cvr, pattern "^(DK)?[1-9][0-9]{7}$", "A CVR number: eight digits with a matching check digit.");

/// The number of a production unit (*P-nummer*): a place where an entity of the CVR register is active.
///
/// Ten digits. That is the shape of a personal number too, and the two cannot be told apart here: ask for a P number
/// only where nobody would think of a personal one.
///
/// ```
/// use medborger::identity::PNumber;
///
/// assert_eq!(PNumber::parse("1099999990")?.to_string(), "1099999990");
/// assert_eq!(PNumber::parse("109999999").unwrap_err().code(), "p_number_malformed");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PNumber(u64);

impl PNumber {
    /// Reads a P number; white space around it is dropped.
    ///
    /// # Errors
    ///
    /// `p_number_malformed` when there are not ten digits.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let digits = text.trim();
        if digits.len() != 10 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(IdentityError::PNumberMalformed);
        }
        digits
            .parse()
            .map(Self)
            .map_err(|_| IdentityError::PNumberMalformed)
    }
}

impl fmt::Display for PNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:010}", self.0)
    }
}

impl fmt::Debug for PNumber {
    /// Shows no digit: somebody may have typed a personal number.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PNumber(..)")
    }
}

as_text!(PNumber, pattern "^[0-9]{10}$", "A P number: ten digits.");

/// The organisation form that the CVR register gives an association (*virksomhedsform*).
///
/// It matters for log-in: an association with one registered representative may be served with that person's private
/// MitID.
///
/// ```
/// use medborger::identity::AssociationForm;
///
/// assert_eq!(AssociationForm::from_code(115)?, AssociationForm::VoluntaryAssociation);
/// assert_eq!(AssociationForm::Association.code(), 110);
/// assert_eq!(AssociationForm::from_code(80).unwrap_err().code(), "association_form_unknown");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(rename_all = "snake_case")]
pub enum AssociationForm {
    /// Code 110, *forening*.
    Association,
    /// Code 115, *frivillig forening*.
    VoluntaryAssociation,
}

impl AssociationForm {
    /// Both, in the order of their codes.
    pub const ALL: [Self; 2] = [Self::Association, Self::VoluntaryAssociation];

    /// The form with this code.
    ///
    /// # Errors
    ///
    /// `association_form_unknown` for any code but 110 and 115.
    pub fn from_code(code: u16) -> Result<Self, IdentityError> {
        match code {
            110 => Ok(Self::Association),
            115 => Ok(Self::VoluntaryAssociation),
            _ => Err(IdentityError::AssociationFormUnknown),
        }
    }

    /// The code in the CVR register.
    #[must_use]
    pub fn code(self) -> u16 {
        match self {
            Self::Association => 110,
            Self::VoluntaryAssociation => 115,
        }
    }

    /// The name as in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Association => "association",
            Self::VoluntaryAssociation => "voluntary_association",
        }
    }

    /// The name in Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::Association => "forening",
            Self::VoluntaryAssociation => "frivillig forening",
        }
    }
}

as_name!(AssociationForm, AssociationFormUnknown);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::code_in;
    use crate::text::hostile;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_fact_sheet_hold() {
        for text in ["13585628", "27355021", "64942212", "20453044"] {
            assert_eq!(Cvr::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Cvr::parse("13585627"), Err(IdentityError::CvrCheckDigit));
    }

    #[test]
    fn a_vat_number_is_the_same_number() {
        assert_eq!(Cvr::parse(" DK13585628 "), Cvr::parse("13585628"));
        assert_eq!(Cvr::parse("13585628").unwrap().number(), 13_585_628);
        for text in [
            "DK 13585628",
            "SE13585628",
            "DKDK13585628",
            "13 58 56 28",
            "01358562",
            "00000000",
            "135856280",
        ] {
            assert_eq!(Cvr::parse(text), Err(IdentityError::CvrMalformed), "{text}");
        }
    }

    #[test]
    fn hostile_texts_are_malformed() {
        for text in hostile() {
            assert_eq!(Cvr::parse(&text), Err(IdentityError::CvrMalformed));
            assert_eq!(PNumber::parse(&text), Err(IdentityError::PNumberMalformed));
        }
    }

    #[test]
    fn a_wrong_number_keeps_its_code_through_json() {
        let text = serde_json::from_str::<Cvr>("\"13585627\"")
            .unwrap_err()
            .to_string();
        assert_eq!(code_in(&text), "cvr_check_digit");
        let text = serde_json::from_str::<Cvr>("13585628")
            .unwrap_err()
            .to_string();
        assert_eq!(code_in(&text), "text_expected");
        assert!(!text.contains("13585"));
        assert_eq!(
            serde_json::to_string(&Cvr::parse("13585628").unwrap()).unwrap(),
            "\"13585628\""
        );
    }

    #[test]
    fn every_form_comes_back_from_its_code() {
        for form in AssociationForm::ALL {
            assert_eq!(AssociationForm::from_code(form.code()), Ok(form));
            let json = serde_json::to_string(&form).unwrap();
            assert_eq!(json, format!("\"{}\"", form.as_str()));
            assert_eq!(
                serde_json::from_str::<AssociationForm>(&json).unwrap(),
                form
            );
        }
        let error = serde_json::from_str::<AssociationForm>("\"forening\"")
            .unwrap_err()
            .to_string();
        assert_eq!(code_in(&error), "association_form_unknown");
    }

    proptest! {
        #[test]
        fn one_wrong_digit_is_always_found(number in 1_000_000_u32..10_000_000, place in 0_usize..8, shift in 1_u8..10) {
            let valid: Vec<String> =
                (0..10).map(|last| format!("{number}{last}")).filter(|text| Cvr::parse(text).is_ok()).collect();
            prop_assert!(valid.len() <= 1);
            for text in valid {
                let mut digits = text.into_bytes();
                digits[place] = b'0' + (digits[place] - b'0' + shift) % 10;
                prop_assert!(Cvr::parse(&String::from_utf8(digits).unwrap()).is_err());
            }
        }

        #[test]
        fn what_is_read_is_written_the_same(text in "[0-9]{10}") {
            prop_assert_eq!(PNumber::parse(&text).unwrap().to_string(), text);
        }
    }
}
