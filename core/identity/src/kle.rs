//! The municipalities' common subject classification (KLE): the shape of its numbers, not its content.

use std::fmt;

use medborger_base::unicode;

use super::error::IdentityError;
use super::text::as_text;

/// Where KL shows the classification to everybody.
const KLE_ONLINE: &str = "http://www.kle-online.dk/emneplan";

/// How deep a [`KleNumber`] goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(rename_all = "snake_case")]
pub enum KleLevel {
    /// *Hovedgruppe*, `00`.
    MainGroup,
    /// *Gruppe*, `00.22`.
    Group,
    /// *Emne*, `00.22.02`.
    Subject,
}

/// A number of KLE, the subject classification that Danish municipalities file their cases by.
///
/// `hh`, `hh.gg` or `hh.gg.ee`, each part two digits; white space around it is dropped. Only the shape is checked:
/// the list itself changes four times a year, is KL's property and is not part of this library.
/// [`kle_online_url`](Self::kle_online_url) leads to it. Ordered as in the list, a group before its subjects.
///
/// Source: KLE (KL), as the municipalities' agendas use it.
///
/// ```
/// use medborger::identity::{KleLevel, KleNumber};
///
/// let meetings = KleNumber::parse("00.22.02")?;
/// assert_eq!(meetings.level(), KleLevel::Subject);
/// assert!(KleNumber::parse("00.22")?.contains(meetings));
/// assert_eq!(KleNumber::parse("0.22").unwrap_err().code(), "kle_malformed");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct KleNumber {
    main_group: u8,
    /// Group and, below it, subject: a subject without a group cannot be said.
    below: Option<(u8, Option<u8>)>,
}

impl KleNumber {
    /// Reads a number of any of the three levels.
    ///
    /// # Errors
    ///
    /// `kle_malformed` when the shape is wrong.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        if text.len() > 8 {
            return Err(IdentityError::KleMalformed);
        }
        let mut parts = text
            .split('.')
            .map(|part| two_digits(part).ok_or(IdentityError::KleMalformed));
        let main_group = parts.next().ok_or(IdentityError::KleMalformed)??;
        let group = parts.next().transpose()?;
        let subject = parts.next().transpose()?;
        Ok(Self {
            main_group,
            below: group.map(|group| (group, subject)),
        })
    }

    /// How deep it goes.
    #[must_use]
    pub fn level(self) -> KleLevel {
        match self.below {
            None => KleLevel::MainGroup,
            Some((_, None)) => KleLevel::Group,
            Some((_, Some(_))) => KleLevel::Subject,
        }
    }

    /// The main group it belongs to, `00` of `00.22.02`.
    #[must_use]
    pub fn main_group(self) -> Self {
        Self {
            below: None,
            ..self
        }
    }

    /// The group it belongs to, `00.22` of `00.22.02`; `None` for a main group.
    #[must_use]
    pub fn group(self) -> Option<Self> {
        self.below.map(|(group, _)| Self {
            below: Some((group, None)),
            ..self
        })
    }

    /// Whether the other one is this one or lies below it.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        match self.level() {
            KleLevel::MainGroup => self == other.main_group(),
            KleLevel::Group => Some(self) == other.group(),
            KleLevel::Subject => self == other,
        }
    }

    /// Where KL shows this entry: the page of the main group, and below that the entry's place on the page.
    ///
    /// ```
    /// use medborger::identity::KleNumber;
    ///
    /// let url = KleNumber::parse("05.04.06")?.kle_online_url();
    /// assert_eq!(url, "http://www.kle-online.dk/emneplan/05/#_05.04.06");
    /// # Ok::<(), medborger::identity::IdentityError>(())
    /// ```
    #[must_use]
    pub fn kle_online_url(self) -> String {
        match self.below {
            None => format!("{KLE_ONLINE}/{self}/"),
            Some(_) => format!("{KLE_ONLINE}/{}/#_{self}", self.main_group()),
        }
    }
}

/// Exactly two ASCII digits.
pub(super) fn two_digits(text: &str) -> Option<u8> {
    if text.len() == 2 && text.bytes().all(|byte| byte.is_ascii_digit()) {
        text.parse().ok()
    } else {
        None
    }
}

impl fmt::Display for KleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:02}", self.main_group)?;
        if let Some((group, subject)) = self.below {
            write!(f, ".{group:02}")?;
            if let Some(subject) = subject {
                write!(f, ".{subject:02}")?;
            }
        }
        Ok(())
    }
}

impl fmt::Debug for KleNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "KleNumber({self})")
    }
}

as_text!(KleNumber, pattern r"^[0-9]{2}(\.[0-9]{2}){0,2}$", "A KLE number: 00, 00.22 or 00.22.02.");

/// What is done with a subject, in the terms of KLE (*handlingsfacet*): one capital letter of the Danish alphabet
/// and two digits, `P35`, `Ø60`.
///
/// A small letter is read as the capital one. Only the shape is checked.
///
/// ```
/// use medborger::identity::HandlingFacet;
///
/// let facet = HandlingFacet::parse("ø60")?;
/// assert_eq!(facet.to_string(), "Ø60");
/// assert_eq!((facet.letter(), facet.number()), ('Ø', 60));
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct HandlingFacet {
    letter: char,
    number: u8,
}

impl HandlingFacet {
    /// Reads a facet; white space around it is dropped.
    ///
    /// # Errors
    ///
    /// `facet_malformed` when it is not one letter and two digits.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let text = text.trim();
        // The longest letter is an A and a combining ring: three bytes.
        if text.len() > 5 {
            return Err(IdentityError::FacetMalformed);
        }
        let composed: String = unicode::composed(text).collect();
        let mut rest = composed.chars();
        let letter = match rest.next() {
            Some(letter @ ('A'..='Z' | 'Æ' | 'Ø' | 'Å')) => letter,
            Some(letter @ 'a'..='z') => letter.to_ascii_uppercase(),
            Some('æ') => 'Æ',
            Some('ø') => 'Ø',
            Some('å') => 'Å',
            _ => return Err(IdentityError::FacetMalformed),
        };
        let number = two_digits(rest.as_str()).ok_or(IdentityError::FacetMalformed)?;
        Ok(Self { letter, number })
    }

    /// The letter, a capital one.
    #[must_use]
    pub fn letter(self) -> char {
        self.letter
    }

    /// The number, 0 to 99.
    #[must_use]
    pub fn number(self) -> u8 {
        self.number
    }
}

impl fmt::Display for HandlingFacet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}{:02}", self.letter, self.number)
    }
}

impl fmt::Debug for HandlingFacet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "HandlingFacet({self})")
    }
}

as_text!(HandlingFacet, pattern "^[A-ZÆØÅa-zæøå][0-9]{2}$", "A handling facet of KLE: one letter and two digits.");

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::hostile;
    use proptest::prelude::*;

    #[test]
    fn the_three_shapes_are_read_and_no_other() {
        for text in ["00", "00.22", "00.22.04", "99.99.99"] {
            assert_eq!(KleNumber::parse(text).unwrap().to_string(), text);
        }
        for text in [
            "0",
            "000",
            "00.",
            "00.2",
            "00.22.",
            "00.22.2",
            "00.22.02.01",
            "00-22-02",
            "00.22.0x",
            ".00",
            "00..22",
            "+1.22",
        ] {
            assert_eq!(
                KleNumber::parse(text),
                Err(IdentityError::KleMalformed),
                "{text}"
            );
        }
        for text in hostile() {
            assert_eq!(KleNumber::parse(&text), Err(IdentityError::KleMalformed));
            assert_eq!(
                HandlingFacet::parse(&text),
                Err(IdentityError::FacetMalformed)
            );
        }
    }

    #[test]
    fn a_number_contains_itself_and_what_lies_below() {
        let number = |text| KleNumber::parse(text).unwrap();
        for (above, below) in [
            ("00", "00"),
            ("00", "00.22"),
            ("00", "00.22.02"),
            ("00.22", "00.22.02"),
            ("00.22.02", "00.22.02"),
        ] {
            assert!(number(above).contains(number(below)), "{above} {below}");
        }
        for (one, other) in [
            ("00.22", "00"),
            ("00.22.02", "00.22"),
            ("00.22", "00.23.02"),
            ("01", "00.22"),
            ("00.22.02", "00.22.04"),
        ] {
            assert!(!number(one).contains(number(other)), "{one} {other}");
        }
    }

    #[test]
    fn a_group_comes_before_its_subjects() {
        let mut numbers =
            ["01", "00.22.02", "00.23", "00", "00.22"].map(|text| KleNumber::parse(text).unwrap());
        numbers.sort();
        assert_eq!(
            numbers.map(|number| number.to_string()),
            ["00", "00.22", "00.22.02", "00.23", "01"]
        );
    }

    #[test]
    fn the_page_of_a_main_group_has_no_place_on_it() {
        assert_eq!(
            KleNumber::parse("05").unwrap().kle_online_url(),
            "http://www.kle-online.dk/emneplan/05/"
        );
    }

    #[test]
    fn a_facet_has_a_danish_letter_however_it_is_composed() {
        for (text, shown) in [
            ("P35", "P35"),
            ("ø60", "Ø60"),
            ("A\u{30a}01", "Å01"),
            (" æ09 ", "Æ09"),
            ("\u{212b}01", "Å01"),
        ] {
            assert_eq!(HandlingFacet::parse(text).unwrap().to_string(), shown);
        }
        for text in [
            "", "P", "P3", "P355", "35", "PP35", "Ü35", "ß35", "P3５", "П35",
        ] {
            assert_eq!(
                HandlingFacet::parse(text),
                Err(IdentityError::FacetMalformed),
                "{text}"
            );
        }
    }

    proptest! {
        #[test]
        fn what_is_read_is_written_the_same(text in r"[0-9]{2}(\.[0-9]{2}){0,2}", facet in "[A-ZÆØÅ][0-9]{2}") {
            prop_assert_eq!(KleNumber::parse(&text).unwrap().to_string(), text);
            prop_assert_eq!(HandlingFacet::parse(&facet).unwrap().to_string(), facet);
        }
    }
}
