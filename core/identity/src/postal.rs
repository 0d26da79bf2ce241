//! Danish postal codes.

use std::fmt;

use super::error::IdentityError;
use super::text::as_text;

/// A postal code of Denmark or Greenland: four digits, a leading 0 included.
///
/// White space around it is dropped, and so is the country prefix `DK` with a hyphen, a space or nothing after it.
/// Codes 3900 to 3999 are Greenland's, which shares the Danish series, and are taken: somebody who lives there may
/// answer a Danish hearing. The Faroe Islands have three digits and the prefix `FO`, and are refused with an answer
/// of their own; 3800 to 3899, once theirs, and 0000 are in no use and refused too. Of the rest the shape is checked,
/// not whether a district has the code.
///
/// **A postal code says nothing about the municipality.** Postal districts cross municipal borders; there is no
/// conversion here, and none should be built on top.
///
/// Source: Danmarks Statistik on the series of postal codes (dst.dk).
///
/// ```
/// use medborger::identity::{PostalArea, PostalCode};
///
/// assert_eq!(PostalCode::parse("DK-8722")?.to_string(), "8722");
/// assert_eq!(PostalCode::parse("0999")?.area(), PostalArea::Special);
/// assert_eq!(PostalCode::parse("FO-100").unwrap_err().code(), "postal_code_faroese");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct PostalCode(u16);

impl PostalCode {
    /// Reads a postal code.
    ///
    /// # Errors
    ///
    /// `postal_code_faroese` after the prefix `FO`, `postal_code_malformed` when there are not four digits,
    /// `postal_code_unused` for 0000 and 3800 to 3899.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        let (country, digits) = country(text);
        let digits_only = digits.bytes().all(|byte| byte.is_ascii_digit());
        match country {
            Some("FO") if digits_only && digits.len() == 3 => {
                return Err(IdentityError::PostalCodeFaroese);
            }
            Some("DK") | None if digits_only && digits.len() == 4 => {}
            _ => return Err(IdentityError::PostalCodeMalformed),
        }
        match digits
            .parse()
            .map_err(|_| IdentityError::PostalCodeMalformed)?
        {
            0 | 3800..=3899 => Err(IdentityError::PostalCodeUnused),
            code => Ok(Self(code)),
        }
    }

    /// The number, 1 to 9999.
    #[must_use]
    pub fn number(self) -> u16 {
        self.0
    }

    /// The part of the country that the series belongs to.
    #[must_use]
    pub fn area(self) -> PostalArea {
        match self.0 {
            0..=999 => PostalArea::Special,
            1000..=1799 => PostalArea::CentralCopenhagen,
            1800..=1999 => PostalArea::FrederiksbergC,
            2000..=2999 => PostalArea::GreaterCopenhagen,
            3000..=3699 => PostalArea::NorthZealand,
            3700..=3899 => PostalArea::Bornholm,
            3900..=3999 => PostalArea::Greenland,
            4000..=4999 => PostalArea::ZealandLollandFalster,
            5000..=5999 => PostalArea::Funen,
            _ => PostalArea::Jutland,
        }
    }
}

/// Splits the country prefix off, in upper case, where there is one.
fn country(text: &str) -> (Option<&'static str>, &str) {
    for prefix in ["DK", "FO"] {
        if let (Some(start), Some(rest)) = (text.get(..2), text.get(2..))
            && start.eq_ignore_ascii_case(prefix)
        {
            return (Some(prefix), rest.strip_prefix(['-', ' ']).unwrap_or(rest));
        }
    }
    (None, text)
}

impl fmt::Display for PostalCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.0)
    }
}

as_text!(
    PostalCode,
    pattern "^([Dd][Kk][- ]?)?[0-9]{4}$",
    "A postal code of Denmark or Greenland; written as four digits."
);

/// The part of the country that a series of postal codes belongs to. Not an administrative division.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(rename_all = "snake_case")]
pub enum PostalArea {
    /// 0001 to 0999: large recipients and other special codes, without a place.
    Special,
    /// 1000 to 1799: Copenhagen K and V.
    CentralCopenhagen,
    /// 1800 to 1999: Frederiksberg C.
    FrederiksbergC,
    /// 2000 to 2999: the rest of Copenhagen and Frederiksberg, and the suburbs.
    GreaterCopenhagen,
    /// 3000 to 3699.
    NorthZealand,
    /// 3700 to 3799.
    Bornholm,
    /// 3900 to 3999.
    Greenland,
    /// 4000 to 4999.
    ZealandLollandFalster,
    /// 5000 to 5999.
    Funen,
    /// 6000 to 9999.
    Jutland,
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::code_in;
    use crate::text::hostile;

    #[test]
    fn every_four_digits_but_the_unused_are_read_and_written_the_same() {
        for number in 0..=9999_u16 {
            let text = format!("{number:04}");
            let read = PostalCode::parse(&text);
            if number == 0 || (3800..3900).contains(&number) {
                assert_eq!(read, Err(IdentityError::PostalCodeUnused), "{text}");
            } else {
                assert_eq!(read.unwrap().to_string(), text);
            }
        }
    }

    #[test]
    fn the_area_changes_at_the_limits_of_the_series() {
        use PostalArea as A;
        for (code, area) in [
            ("0001", A::Special),
            ("0999", A::Special),
            ("1000", A::CentralCopenhagen),
            ("1050", A::CentralCopenhagen),
            ("1799", A::CentralCopenhagen),
            ("1800", A::FrederiksbergC),
            ("1999", A::FrederiksbergC),
            ("2000", A::GreaterCopenhagen),
            ("2999", A::GreaterCopenhagen),
            ("3000", A::NorthZealand),
            ("3699", A::NorthZealand),
            ("3700", A::Bornholm),
            ("3799", A::Bornholm),
            ("3900", A::Greenland),
            ("3999", A::Greenland),
            ("4000", A::ZealandLollandFalster),
            ("4999", A::ZealandLollandFalster),
            ("5000", A::Funen),
            ("5999", A::Funen),
            ("6000", A::Jutland),
            ("9999", A::Jutland),
        ] {
            assert_eq!(PostalCode::parse(code).unwrap().area(), area, "{code}");
        }
    }

    #[test]
    fn the_country_may_stand_before_it() {
        for text in ["8722", "DK-8722", "DK8722", "dk 8722", " Dk-8722 "] {
            assert_eq!(PostalCode::parse(text).unwrap().number(), 8722, "{text}");
        }
        for text in ["FO-100", "fo 970", "FO100"] {
            assert_eq!(
                PostalCode::parse(text),
                Err(IdentityError::PostalCodeFaroese),
                "{text}"
            );
        }
        for text in [
            "100", "FO-8722", "SE-8722", "DK--8722", "DK- 8722", "D-8722", "87 22", "+872", "87222",
        ] {
            assert_eq!(
                PostalCode::parse(text),
                Err(IdentityError::PostalCodeMalformed),
                "{text}"
            );
        }
        for text in hostile() {
            assert_eq!(
                PostalCode::parse(&text),
                Err(IdentityError::PostalCodeMalformed)
            );
        }
    }

    #[test]
    fn a_number_is_no_postal_code_because_it_has_lost_its_zero() {
        let text = serde_json::from_str::<PostalCode>("999")
            .unwrap_err()
            .to_string();
        assert_eq!(code_in(&text), "text_expected");
        assert_eq!(
            serde_json::from_str::<PostalCode>("\"0999\"")
                .unwrap()
                .number(),
            999
        );
    }
}
