//! A personal number of either kind.

use chrono::NaiveDate;

use super::cpr::{Cpr, Digits, ReplacementCpr};
use super::error::IdentityError;

/// Which of the two kinds of personal number something is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(rename_all = "snake_case")]
pub enum PersonNumberKind {
    /// A number of the CPR register.
    Cpr,
    /// A local replacement number.
    Replacement,
}

/// A personal number of either kind, told apart by its day.
///
/// ```
/// use medborger::identity::{PersonNumber, PersonNumberKind};
///
/// assert_eq!(PersonNumber::parse("311257-5013")?.kind(), PersonNumberKind::Cpr);
/// assert_eq!(PersonNumber::parse("670203-4000")?.kind(), PersonNumberKind::Replacement);
/// # Ok::<(), medborger::identity::IdentityError>(())
/// ```
#[derive(Debug, PartialEq, Eq)]
pub enum PersonNumber {
    /// A number of the CPR register.
    Cpr(Cpr),
    /// A local replacement number.
    Replacement(ReplacementCpr),
}

impl PersonNumber {
    /// Reads a number of either kind.
    ///
    /// # Errors
    ///
    /// `cpr_malformed` when the shape is wrong, `cpr_date` when the first six digits are no date of either kind.
    pub fn parse(text: &str) -> Result<Self, IdentityError> {
        let digits = Digits::read(text)?;
        if digits.is_replacement() {
            ReplacementCpr::of(digits).map(Self::Replacement)
        } else {
            Cpr::of(digits).map(Self::Cpr)
        }
    }

    /// Which kind it is.
    #[must_use]
    pub fn kind(&self) -> PersonNumberKind {
        match self {
            Self::Cpr(_) => PersonNumberKind::Cpr,
            Self::Replacement(_) => PersonNumberKind::Replacement,
        }
    }

    /// The number with its serial hidden.
    #[must_use]
    pub fn masked(&self) -> String {
        match self {
            Self::Cpr(number) => number.masked(),
            Self::Replacement(number) => number.masked(),
        }
    }

    /// The date of birth.
    #[must_use]
    pub fn birth_date(&self) -> NaiveDate {
        match self {
            Self::Cpr(number) => number.birth_date(),
            Self::Replacement(number) => number.birth_date(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_day_tells_the_kinds_apart() {
        let cpr = PersonNumber::parse("311257-5021").unwrap();
        assert_eq!(cpr.kind(), PersonNumberKind::Cpr);
        assert_eq!(cpr.masked(), "311257-****");
        assert_eq!(cpr.birth_date().to_string(), "2057-12-31");
        let replacement = PersonNumber::parse("670203-4000").unwrap();
        assert_eq!(replacement.kind(), PersonNumberKind::Replacement);
        assert_eq!(replacement.masked(), "670203-****");
        assert_eq!(replacement.birth_date().to_string(), "2003-02-07");
        assert_ne!(cpr, replacement);
    }

    #[test]
    fn a_number_that_is_no_date_of_either_kind_is_refused() {
        for day in [0, 32, 60, 92, 99] {
            let error = PersonNumber::parse(&format!("{day:02}1257-5005")).unwrap_err();
            assert_eq!(error, IdentityError::CprDate, "{day}");
        }
        assert_eq!(
            PersonNumber::parse("910257-5005"),
            Err(IdentityError::CprDate)
        );
    }
}
