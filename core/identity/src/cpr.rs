//! The personal number of the civil registration system (*CPR-nummer*), and the local replacement for one.

use std::fmt;

use chrono::{Datelike, NaiveDate};
use subtle::ConstantTimeEq;
use zeroize::Zeroize;

use super::error::IdentityError;

/// The weights of the check digit, which is information only.
const WEIGHTS: [u32; 10] = [4, 3, 2, 7, 6, 5, 4, 3, 2, 1];

/// What a replacement number adds to the day of the month.
const REPLACEMENT_DAYS: u32 = 60;

/// Ten ASCII digits on the heap: moving the value does not copy them, and dropping it overwrites them.
pub(super) struct Digits(Box<[u8; 10]>);

impl Digits {
    pub(super) fn read(text: &str) -> Result<Self, IdentityError> {
        let bytes = text.trim().as_bytes();
        let (date, serial) = match (bytes.len(), bytes) {
            (10, _) => bytes.split_at(6),
            (11, [date @ .., b'-' | b' ', _, _, _, _]) => {
                (date, bytes.get(7..).unwrap_or_default())
            }
            _ => return Err(IdentityError::CprMalformed),
        };
        let mut digits = Self(Box::new([b'0'; 10]));
        for (slot, byte) in digits.0.iter_mut().zip(date.iter().chain(serial)) {
            if !byte.is_ascii_digit() {
                return Err(IdentityError::CprMalformed);
            }
            *slot = *byte;
        }
        Ok(digits)
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(self.0.as_slice()).unwrap_or_default()
    }

    fn values(&self) -> impl Iterator<Item = u32> + '_ {
        self.0
            .iter()
            .map(|byte| u32::from(byte.saturating_sub(b'0')))
    }

    /// The two digits from `start` on, as a number.
    fn pair(&self, start: usize) -> u32 {
        self.values()
            .skip(start)
            .take(2)
            .fold(0, |number, digit| number * 10 + digit)
    }

    /// The day as written, which a replacement number has moved.
    fn day(&self) -> u32 {
        self.pair(0)
    }

    fn seventh(&self) -> u32 {
        self.values().nth(6).unwrap_or_default()
    }

    fn date(&self, day: u32) -> Option<NaiveDate> {
        NaiveDate::from_ymd_opt(year_of(self.seventh(), self.pair(4)), self.pair(2), day)
    }

    fn mod11(&self) -> bool {
        self.values()
            .zip(WEIGHTS)
            .map(|(digit, weight)| digit * weight)
            .sum::<u32>()
            % 11
            == 0
    }

    fn masked(&self) -> String {
        let mut text: String = self.as_str().chars().take(6).collect();
        text.push_str("-****");
        text
    }

    pub(super) fn is_replacement(&self) -> bool {
        (61..=91).contains(&self.day())
    }
}

impl PartialEq for Digits {
    fn eq(&self, other: &Self) -> bool {
        self.0.as_slice().ct_eq(other.0.as_slice()).into()
    }
}

impl Eq for Digits {}

impl Drop for Digits {
    fn drop(&mut self) {
        self.0.zeroize();
    }
}

/// The year of birth from the seventh digit and the two digits of the year.
fn year_of(seventh: u32, year: u32) -> i32 {
    let century = match (seventh, year) {
        (0..=3, _) => 1900,
        (4 | 9, 0..=36) => 2000,
        (4 | 9, _) => 1900,
        (_, 0..=57) => 2000,
        _ => 1800,
    };
    // Both parts are below 3,000, so the conversion holds.
    century + i32::try_from(year).unwrap_or_default()
}

/// A personal number of the Danish civil registration system (*CPR-nummer*).
///
/// **Shape.** `DDMMYYSSSS`, or `DDMMYY-SSSS`; one plain space may stand for the hyphen, and white space around the
/// number is dropped. Any other dash, space or digit of Unicode is refused.
///
/// **What is checked.** The shape, and that day, month and year are a date in the century that the seventh digit and
/// the year give together. The check digit is *not*: since 1 October 2007 numbers without a valid one are assigned
/// too, so [`mod11`](Self::mod11) is information and never decides anything. Whether a number is assigned to anybody,
/// only the register knows.
///
/// **Secrecy.** There is no `Display`, no `Serialize`, no `Clone`, no `Hash` and no order; `Debug` shows no digit.
/// Two numbers are compared in constant time, and the digits are overwritten when the value is dropped. What must
/// have the digits says so by calling [`expose`](Self::expose). To recognise a person again, store a
/// [`PersonMark`](super::PersonMark) and not the number.
///
/// **No sex.** The last digit tells the legal sex at the time the number was assigned. Nothing in this library needs
/// it, and data that nobody needs is not derived (GDPR article 5(1)(c)); so there is no accessor.
///
/// A number is not an identity: a person can be given a new one, and the old one is never used again.
///
/// Source: the documents of CPR-kontoret at cpr.dk; databeskyttelsesloven § 11 on who may process the number.
///
/// ```
/// use medborger::identity::Cpr;
///
/// let cpr = Cpr::parse("311257-5005")?;
/// assert_eq!(cpr.birth_date().to_string(), "2057-12-31");
/// assert_eq!(cpr.masked(), "311257-****");
/// assert_eq!(format!("{cpr:?}"), "Cpr(******-****)");
/// assert!(cpr.mod11());
///
/// assert!(!Cpr::parse("010157-5000")?.mod11());
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(PartialEq, Eq)]
pub struct Cpr {
    digits: Digits,
    birth_date: NaiveDate,
}

impl Cpr {
    /// Reads a personal number.
    ///
    /// # Errors
    ///
    /// `cpr_malformed` when the shape is wrong, `cpr_replacement` when the day is 61 to 91 (see [`ReplacementCpr`]),
    /// `cpr_date` when the first six digits are no date. No error holds a digit of the number.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        Self::of(Digits::read(text)?)
    }

    pub(super) fn of(digits: Digits) -> Result<Self, IdentityError> {
        if digits.is_replacement() {
            return Err(IdentityError::CprReplacement);
        }
        let birth_date = digits.date(digits.day()).ok_or(IdentityError::CprDate)?;
        Ok(Self { digits, birth_date })
    }

    /// The ten digits, without a hyphen. Borrowed: a copy of it is the caller's to look after.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.digits.as_str()
    }

    /// The number with its serial hidden, `DDMMYY-****`. It still holds the date of birth: for a screen that needs
    /// it, not for a log.
    #[must_use]
    pub fn masked(&self) -> String {
        self.digits.masked()
    }

    /// Whether the weighted sum of the digits (4 3 2 7 6 5 4 3 2 1) is divisible by 11. Information only: numbers
    /// for which this is `false` are assigned, and valid.
    #[must_use]
    pub fn mod11(&self) -> bool {
        self.digits.mod11()
    }

    /// The date of birth that the number was assigned with, 1858 to 2057.
    #[must_use]
    pub fn birth_date(&self) -> NaiveDate {
        self.birth_date
    }

    /// The year of birth that the number was assigned with, 1858 to 2057.
    #[must_use]
    pub fn birth_year(&self) -> i32 {
        self.birth_date.year()
    }
}

impl fmt::Debug for Cpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Cpr(******-****)")
    }
}

/// A replacement personal number (*erstatningspersonnummer*): issued locally for somebody without a CPR number.
///
/// Written like a [`Cpr`] with 60 added to the day, so that the first two digits are 61 to 91. It is in no register,
/// two issuers may give the same one to different people, and neither Digital Post nor MitID knows it; it therefore
/// has no [`PersonMark`](super::PersonMark). Its secrecy is that of [`Cpr`].
///
/// ```
/// use medborger::identity::{Cpr, ReplacementCpr};
///
/// let number = ReplacementCpr::parse("670203-4000")?;
/// assert_eq!(number.birth_date().to_string(), "2003-02-07");
/// assert_eq!(Cpr::parse("670203-4000").unwrap_err().code(), "cpr_replacement");
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(PartialEq, Eq)]
pub struct ReplacementCpr {
    digits: Digits,
    birth_date: NaiveDate,
}

impl ReplacementCpr {
    /// Reads a replacement number. Local schemes with letters in the serial are not read.
    ///
    /// # Errors
    ///
    /// `cpr_malformed` when the shape is wrong, `cpr_not_replacement` when the day is not 61 to 91, `cpr_date` when
    /// the day less 60, the month and the year are no date. No error holds a digit of the number.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        Self::of(Digits::read(text)?)
    }

    pub(super) fn of(digits: Digits) -> Result<Self, IdentityError> {
        if !digits.is_replacement() {
            return Err(IdentityError::CprNotReplacement);
        }
        let day = digits.day().saturating_sub(REPLACEMENT_DAYS);
        let birth_date = digits.date(day).ok_or(IdentityError::CprDate)?;
        Ok(Self { digits, birth_date })
    }

    /// The ten digits, without a hyphen. Borrowed: a copy of it is the caller's to look after.
    #[must_use]
    pub fn expose(&self) -> &str {
        self.digits.as_str()
    }

    /// The number with its serial hidden, the day as written: `670203-****`.
    #[must_use]
    pub fn masked(&self) -> String {
        self.digits.masked()
    }

    /// The date of birth, with the 60 days taken off again.
    #[must_use]
    pub fn birth_date(&self) -> NaiveDate {
        self.birth_date
    }

    /// The year of birth.
    #[must_use]
    pub fn birth_year(&self) -> i32 {
        self.birth_date.year()
    }
}

impl fmt::Debug for ReplacementCpr {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("ReplacementCpr(******-****)")
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::PersonNumber;
    use crate::text::hostile;
    use proptest::prelude::*;

    fn code(text: &str) -> &'static str {
        Cpr::parse(text).unwrap_err().code()
    }

    #[test]
    fn the_examples_of_the_fact_sheet_hold() {
        let born = |text: &str| Cpr::parse(text).unwrap().birth_date().to_string();
        assert_eq!(born("070761-4285"), "1961-07-07");
        assert!(Cpr::parse("070761-4285").unwrap().mod11());
        assert_eq!(born("290200-4000"), "2000-02-29");
        assert_eq!(code("290200-0000"), "cpr_date");
        for text in ["311257-5005", "311257-5013", "311257-5021"] {
            assert_eq!(born(text), "2057-12-31");
            assert!(Cpr::parse(text).unwrap().mod11());
        }
        assert_eq!(born("010157-5000"), "2057-01-01");
        assert!(!Cpr::parse("010157-5000").unwrap().mod11());
        assert_eq!(Cpr::parse("311257-5005").unwrap().birth_year(), 2057);
        assert_eq!(code("670203-4000"), "cpr_replacement");
        assert_eq!(
            ReplacementCpr::parse("670203-4000")
                .unwrap()
                .birth_date()
                .to_string(),
            "2003-02-07"
        );
        assert_eq!(
            ReplacementCpr::parse("311257-5005").unwrap_err().code(),
            "cpr_not_replacement"
        );
    }

    #[test]
    fn hyphen_space_and_outer_white_space_do_not_matter() {
        let plain = Cpr::parse("3112575005").unwrap();
        for text in [
            "311257-5005",
            "311257 5005",
            "  311257-5005\r\n",
            "\u{a0}3112575005\t",
        ] {
            assert_eq!(Cpr::parse(text).unwrap(), plain, "{text:?}");
        }
        assert_eq!(plain.expose(), "3112575005");
        assert_ne!(plain, Cpr::parse("311257-5013").unwrap());
        for text in [
            "311257  5005",
            "311257--5005",
            "31 12 57 5005",
            "31-1257-5005",
            "311257-500",
            "311257-50055",
            "-3112575005",
            "311257 -005",
            "311257-505 ",
        ] {
            assert_eq!(code(text), "cpr_malformed", "{text:?}");
        }
    }

    #[test]
    fn the_century_follows_the_table_on_both_sides_of_every_limit() {
        let table = "0 00 1900, 0 99 1999, 1 36 1936, 2 58 1958, 3 00 1900, 3 99 1999, \
                     4 00 2000, 4 36 2036, 4 37 1937, 4 99 1999, \
                     5 00 2000, 5 57 2057, 5 58 1858, 5 99 1899, \
                     6 57 2057, 6 58 1858, 7 57 2057, 7 58 1858, \
                     8 00 2000, 8 57 2057, 8 58 1858, 8 99 1899, \
                     9 00 2000, 9 36 2036, 9 37 1937, 9 99 1999";
        for row in table.split(", ") {
            let numbers: Vec<u32> = row
                .split(' ')
                .map(|number| number.parse().unwrap())
                .collect();
            let full = i32::try_from(numbers[2]).unwrap();
            assert_eq!(year_of(numbers[0], numbers[1]), full, "{row}");
        }
    }

    #[test]
    fn every_year_lies_between_1858_and_2057_and_keeps_its_two_digits() {
        for seventh in 0..10 {
            for year in 0..100 {
                let full = year_of(seventh, year);
                assert!((1858..=2057).contains(&full));
                assert_eq!(full % 100, i32::try_from(year).unwrap());
            }
        }
    }

    #[test]
    fn every_day_and_month_is_read_as_the_calendar_says() {
        for day in 0..100_u32 {
            for month in 0..100_u32 {
                let text = format!("{day:02}{month:02}575000");
                let date = |day| NaiveDate::from_ymd_opt(2057, month, day);
                let expected = if (61..=91).contains(&day) {
                    Err(IdentityError::CprReplacement)
                } else {
                    date(day).ok_or(IdentityError::CprDate)
                };
                assert_eq!(
                    Cpr::parse(&text).map(|cpr| cpr.birth_date()),
                    expected,
                    "{day} {month}"
                );
                if (61..=91).contains(&day) {
                    let read = ReplacementCpr::parse(&text).map(|number| number.birth_date());
                    assert_eq!(read, date(day - 60).ok_or(IdentityError::CprDate));
                }
            }
        }
    }

    #[test]
    fn every_check_digit_parses_whether_it_matches_or_not() {
        let matching = (0..10_000)
            .filter(|serial| matches!(serial / 1000, 5..=8))
            .filter(|serial| Cpr::parse(&format!("311257-{serial:04}")).unwrap().mod11())
            .count();
        assert!((350..380).contains(&matching), "{matching}");
    }

    #[test]
    fn hostile_texts_are_malformed() {
        for text in hostile() {
            assert_eq!(code(&text), "cpr_malformed");
            assert_eq!(
                ReplacementCpr::parse(&text).unwrap_err().code(),
                "cpr_malformed"
            );
            assert_eq!(
                PersonNumber::parse(&text).unwrap_err().code(),
                "cpr_malformed"
            );
        }
    }

    #[test]
    fn debug_shows_no_digit() {
        let shown = format!(
            "{:?} {:#?} {:?}",
            Cpr::parse("311257-5021").unwrap(),
            PersonNumber::parse("311257-5021").unwrap(),
            ReplacementCpr::parse("670203-4000").unwrap()
        );
        assert!(!shown.contains(|c: char| c.is_ascii_digit()), "{shown}");
    }

    proptest! {
        // Born 2038 to 2057: none of these numbers can be anybody's.
        #[test]
        fn neither_errors_nor_debug_hold_the_serial(
            day in 0_u32..100, month in 0_u32..14, year in 38_u32..58, serial in 5000_u32..9000, hyphen: bool,
        ) {
            let separator = if hyphen { "-" } else { "" };
            let text = format!("{day:02}{month:02}{year:02}{separator}{serial:04}");
            let shown = match PersonNumber::parse(&text) {
                Ok(number) => {
                    prop_assert!(number.masked().ends_with("-****"));
                    format!("{number:?} {number:#?}")
                }
                Err(error) => format!("{error:?} {error} {} {}", error.danish(), error.code()),
            };
            let serial = format!("{serial:04}");
            prop_assert!(!shown.contains(&serial));
        }

        #[test]
        fn any_text_is_read_or_refused(text in ".{0,16}") {
            let _ = PersonNumber::parse(&text);
        }

        #[test]
        fn digits_come_out_as_they_went_in(day in 1_u32..29, month in 1_u32..13, year in 38_u32..58, serial in 5000_u32..9000) {
            let text = format!("{day:02}{month:02}{year:02}{serial:04}");
            let cpr = Cpr::parse(&text).unwrap();
            prop_assert_eq!(cpr.expose(), text.as_str());
            prop_assert_eq!(cpr.birth_year(), 2000 + i32::try_from(year).unwrap());
        }
    }
}
