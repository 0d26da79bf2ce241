//! The code of a municipality.

use std::fmt;

use chrono::NaiveDate;

use super::error::IdentityError;
use super::municipalities::MUNICIPALITIES;
use super::municipality::Municipality;
use super::region::Region;
use super::text::as_text;

/// The islands of Ertholmene: in the registers as a municipality, run by the state.
const CHRISTIANSOE: u16 = 411;

/// The code of one of the 98 municipalities, 101 to 860 (*kommunekode*).
///
/// Written with three digits (Danmarks Statistik) or with a leading 0 (the CPR and address registers); both are
/// read, four digits are written. In JSON it is the text of four digits, and a number is read too. A code that no
/// municipality has cannot be had, so a value of this type always has a [`municipality`](Self::municipality).
///
/// ```
/// use medborger::identity::MunicipalityCode;
///
/// let assens = MunicipalityCode::parse("420")?;
/// assert_eq!(assens, MunicipalityCode::parse("0420")?);
/// assert_eq!(assens.to_string(), "0420");
/// assert_eq!(assens.municipality().name(), "Assens");
/// assert_eq!(MunicipalityCode::parse("0411").unwrap_err().code(), "municipality_christiansoe");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct MunicipalityCode(u16);

impl MunicipalityCode {
    /// Some municipality, for what asks nothing of it.
    #[doc(hidden)]
    pub const ANY: Self = Self(766);

    /// The code with this number.
    ///
    /// # Errors
    ///
    /// `municipality_christiansoe` for 411, `municipality_unknown` when no municipality has the code, that of one
    /// before 2007 included.
    pub fn new(code: u16) -> Result<Self, IdentityError> {
        if code == CHRISTIANSOE {
            return Err(IdentityError::MunicipalityChristiansoe);
        }
        match MUNICIPALITIES.binary_search_by_key(&code, |municipality| municipality.number()) {
            Ok(_) => Ok(Self(code)),
            Err(_) => Err(IdentityError::MunicipalityUnknown),
        }
    }

    /// Reads three digits, or four of which the first is 0; white space around them is dropped.
    ///
    /// # Errors
    ///
    /// `municipality_malformed` when the shape is wrong, otherwise as for [`new`](Self::new).
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        let digits = if text.len() == 4 {
            text.strip_prefix('0').unwrap_or_default()
        } else {
            text
        };
        if digits.len() != 3 || !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(IdentityError::MunicipalityMalformed);
        }
        digits
            .parse()
            .map_err(|_| IdentityError::MunicipalityMalformed)
            .and_then(Self::new)
    }

    pub(super) fn of_row(municipality: &Municipality) -> Self {
        Self(municipality.number())
    }

    fn from_number(number: u64) -> Result<Self, IdentityError> {
        u16::try_from(number)
            .map_err(|_| IdentityError::MunicipalityMalformed)
            .and_then(Self::new)
    }

    /// The number, 101 to 860.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }

    /// Three digits, `766`, as Danmarks Statistik writes it.
    #[must_use]
    pub fn code3(self) -> String {
        format!("{:03}", self.0)
    }

    /// Four digits, `0766`, as the CPR and address registers write it.
    #[must_use]
    pub fn code4(self) -> String {
        format!("{:04}", self.0)
    }

    /// The municipality.
    #[must_use]
    #[expect(
        clippy::expect_used,
        reason = "a code is made only after it was found in the table"
    )]
    pub fn municipality(self) -> &'static Municipality {
        MUNICIPALITIES
            .iter()
            .find(|municipality| municipality.number() == self.0)
            .expect("a code is in the table")
    }

    /// The region that the municipality belongs to on this day.
    ///
    /// # Errors
    ///
    /// As for [`Municipality::region_on`].
    pub fn region_on(self, date: NaiveDate) -> Result<Region, IdentityError> {
        self.municipality().region_on(date)
    }
}

impl fmt::Display for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

impl fmt::Debug for MunicipalityCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "MunicipalityCode({self})")
    }
}

as_text!(
    MunicipalityCode,
    pattern "^0?[1-8][0-9]{2}$",
    "The code of a Danish municipality, three digits or four with a leading 0; written with four.",
    number MunicipalityCode::from_number
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::code_in;
    use crate::text::hostile;

    #[test]
    fn only_the_codes_of_the_table_are_taken() {
        let taken: Vec<u16> = (0..=u16::MAX)
            .filter(|code| MunicipalityCode::new(*code).is_ok())
            .collect();
        let table: Vec<u16> = Municipality::all()
            .iter()
            .map(|municipality| municipality.number())
            .collect();
        assert_eq!(taken, table);
        assert!(table.is_sorted());
        for code in taken {
            let code = MunicipalityCode::new(code).unwrap();
            assert_eq!(code.municipality().code(), code);
            assert_eq!(MunicipalityCode::parse(&code.code3()), Ok(code));
            assert_eq!(MunicipalityCode::parse(&code.code4()), Ok(code));
        }
    }

    #[test]
    fn three_digits_and_four_with_a_zero_are_read() {
        for text in ["766", "0766", " 766 "] {
            assert_eq!(MunicipalityCode::parse(text).unwrap().to_string(), "0766");
        }
        for text in ["66", "7660", "1766", "00766", "+766", "-766", "0x66", "7 6"] {
            assert_eq!(
                MunicipalityCode::parse(text),
                Err(IdentityError::MunicipalityMalformed),
                "{text}"
            );
        }
        for text in hostile() {
            assert_eq!(
                MunicipalityCode::parse(&text),
                Err(IdentityError::MunicipalityMalformed)
            );
            assert_eq!(
                Municipality::by_name(&text),
                Err(IdentityError::MunicipalityNameUnknown)
            );
        }
    }

    #[test]
    fn json_is_four_digits_and_a_number_is_read_too() {
        let code: MunicipalityCode = serde_json::from_str("766").unwrap();
        assert_eq!(serde_json::to_string(&code).unwrap(), "\"0766\"");
        assert_eq!(
            serde_json::from_str::<MunicipalityCode>("\"766\"").unwrap(),
            code
        );
        for (json, expected) in [
            ("411", "municipality_christiansoe"),
            ("999", "municipality_unknown"),
            ("3112575005", "municipality_malformed"),
            ("-766", "text_expected"),
            ("\"Hedensted\"", "municipality_malformed"),
        ] {
            let text = serde_json::from_str::<MunicipalityCode>(json)
                .unwrap_err()
                .to_string();
            assert_eq!(code_in(&text), expected, "{json}");
        }
    }
}
