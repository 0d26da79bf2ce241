//! Case numbers, as a municipality's own case system writes them.

use std::fmt;

use medborger_base::unicode;
use zeroize::Zeroizing;

use super::error::IdentityError;
use super::kle::{HandlingFacet, KleNumber, two_digits};
use super::person_number::PersonNumber;
use super::text::as_text;

/// The number by which a municipality's case system knows a case (*sagsnummer*).
///
/// Free text of 1 to [`CHARS_MAX`](Self::CHARS_MAX) characters on one line, since every system has a style of its
/// own (`15/2364`); white space around it is dropped and composed letters are put together (NFC). Many systems build
/// the number on KLE; [`kle`](Self::kle) takes that form apart where it is one.
///
/// A text of the form of a personal number, with any dash or space, is refused. A public authority may lawfully file by it
/// (databeskyttelsesloven § 11), but the case numbers of this library are shown to everybody.
///
/// ```
/// use medborger::identity::CaseNumber;
///
/// let case = CaseNumber::parse("13.03.00-Ø60-7-25")?;
/// let kle = case.kle().unwrap();
/// assert_eq!(kle.subject.to_string(), "13.03.00");
/// assert_eq!(kle.facet.letter(), 'Ø');
/// assert_eq!((kle.running_number, kle.year), (7, 25));
///
/// assert!(CaseNumber::parse("15/2364")?.kle().is_none());
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct CaseNumber(String);

/// A case number built on KLE: subject, facet, running number and year, `00.00.00-P35-34-24`.
///
/// ```
/// use medborger::identity::KleCaseNumber;
///
/// let parts = KleCaseNumber::parse("00.32.10-S00-1-24").unwrap();
/// assert_eq!(parts.to_string(), "00.32.10-S00-1-24");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub struct KleCaseNumber {
    /// The subject, always three levels deep.
    pub subject: KleNumber,
    /// What is done with it.
    pub facet: HandlingFacet,
    /// The running number within subject, facet and year; at most nine digits.
    pub running_number: u32,
    /// The last two digits of the year, 0 to 99. The century is not part of the number.
    pub year: u8,
}

impl CaseNumber {
    /// The most characters, after composition.
    pub const CHARS_MAX: usize = 64;

    /// Reads a case number.
    ///
    /// # Errors
    ///
    /// `case_number_empty`, `case_number_too_long`, `case_number_control` when it holds a line break or another
    /// control character, `case_number_personal` when it has the form of a personal number.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        let too_long = IdentityError::CaseNumberTooLong {
            max: Self::CHARS_MAX,
        };
        if text.is_empty() {
            return Err(IdentityError::CaseNumberEmpty);
        }
        // Composed text is never more than a few characters shorter per letter; this bound is only against floods.
        if text.len() > 16 * Self::CHARS_MAX {
            return Err(too_long);
        }
        let composed: String = unicode::composed(text).collect();
        if composed.chars().count() > Self::CHARS_MAX {
            return Err(too_long);
        }
        if composed
            .chars()
            .any(|c| c.is_control() || matches!(c, '\u{2028}' | '\u{2029}'))
        {
            return Err(IdentityError::CaseNumberControl);
        }
        if looks_personal(&composed) {
            return Err(IdentityError::CaseNumberPersonal);
        }
        Ok(Self(composed))
    }

    /// The text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The parts, where the number is built on KLE.
    #[must_use]
    pub fn kle(&self) -> Option<KleCaseNumber> {
        KleCaseNumber::parse(&self.0)
    }
}

/// Whether the text is a personal number, whatever its dashes, spaces and width.
fn looks_personal(text: &str) -> bool {
    let dash = |c: char| matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}');
    let digits: String = unicode::compatible(text)
        .filter(|c| !c.is_whitespace() && !dash(*c))
        .collect();
    let digits = Zeroizing::new(digits);
    PersonNumber::parse(&digits).is_ok()
}

impl KleCaseNumber {
    /// Takes the text apart; `None` when it has another form.
    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let (subject, facet) = (parts.next()?, parts.next()?);
        let (running, year) = (parts.next()?, parts.next()?);
        if parts.next().is_some() || subject.len() != 8 {
            return None;
        }
        if !(1..=9).contains(&running.len()) || !running.bytes().all(|byte| byte.is_ascii_digit()) {
            return None;
        }
        if facet.contains(char::is_whitespace) || subject.contains(char::is_whitespace) {
            return None;
        }
        Some(Self {
            subject: KleNumber::parse(subject).ok()?,
            facet: HandlingFacet::parse(facet).ok()?,
            running_number: running.parse().ok()?,
            year: two_digits(year)?,
        })
    }
}

impl fmt::Display for CaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Display for KleCaseNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}-{}-{}-{:02}",
            self.subject, self.facet, self.running_number, self.year
        )
    }
}

as_text!(
    CaseNumber,
    pattern r"^[^\u0000-\u001f\u007f-\u009f\u2028\u2029]+$",
    "A case number: one line of at most 64 characters, in the style of the municipality's case system."
);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hostile;
    use proptest::prelude::*;

    #[test]
    fn the_examples_of_the_fact_sheet_hold() {
        for text in [
            "00.00.00-P35-34-24",
            "13.03.00-Ø60-7-25",
            "00.32.10-S00-1-24",
        ] {
            let case = CaseNumber::parse(text).unwrap();
            assert_eq!(case.to_string(), text);
            assert_eq!(case.kle().unwrap().to_string(), text);
        }
        assert_eq!(CaseNumber::parse("15/2364").unwrap().kle(), None);
    }

    #[test]
    fn only_the_whole_form_is_taken_apart() {
        for text in [
            "00.00-P35-34-24",
            "00.00.00-P35-34",
            "00.00.00-P35-34-2024",
            "00.00.00-P35--24",
            "00.00.00-P35-34-24-1",
            "00.00.00 -P35-34-24",
            "00.00.00- P35-34-24",
            "00.00.00-P35-+3-24",
            "00.00.00-P35-1234567890-24",
        ] {
            assert_eq!(CaseNumber::parse(text).unwrap().kle(), None, "{text}");
        }
    }

    #[test]
    fn the_length_counts_characters_up_to_and_including_the_limit() {
        assert!(CaseNumber::parse(&"Ø".repeat(64)).is_ok());
        assert!(CaseNumber::parse(&"A\u{30a}".repeat(64)).is_ok());
        let error = CaseNumber::parse(&"Ø".repeat(65)).unwrap_err();
        assert_eq!(error, IdentityError::CaseNumberTooLong { max: 64 });
    }

    #[test]
    fn line_breaks_and_empty_texts_are_refused() {
        for text in ["", "  ", "\n"] {
            assert_eq!(CaseNumber::parse(text), Err(IdentityError::CaseNumberEmpty));
        }
        for text in ["15\n2364", "15\u{0}2364", "15\u{2028}2364", "15\u{85}2364"] {
            assert_eq!(
                CaseNumber::parse(text),
                Err(IdentityError::CaseNumberControl),
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_personal_number_is_no_case_number() {
        for text in "311257-5005|3112575013|010157-5000|670203-4000|311257\u{2013}5005|31 12 57 5021|３１１２５７-５００５".split('|') {
            let error = CaseNumber::parse(text).unwrap_err();
            assert_eq!(error, IdentityError::CaseNumberPersonal);
            assert!(!error.to_string().contains("5005"));
        }
        assert!(CaseNumber::parse("999999-5005").is_ok());
    }

    #[test]
    fn hostile_texts_do_no_harm() {
        for text in hostile() {
            if let Ok(case) = CaseNumber::parse(&text) {
                assert_eq!(case.kle(), None);
                assert_eq!(CaseNumber::parse(case.as_str()).as_ref(), Ok(&case));
            }
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_read_the_same_again(text in ".{1,80}") {
            if let Ok(case) = CaseNumber::parse(&text) {
                prop_assert_eq!(CaseNumber::parse(case.as_str()), Ok(case));
            }
        }

        #[test]
        fn every_number_of_the_form_is_taken_apart_and_put_together(text in r"[0-9]{2}\.[0-9]{2}\.[0-9]{2}-[A-ZÆØÅ][0-9]{2}-[1-9][0-9]{0,8}-[0-9]{2}") {
            prop_assert_eq!(CaseNumber::parse(&text).unwrap().kle().unwrap().to_string(), text);
        }
    }
}
