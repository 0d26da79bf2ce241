//! How sure the host is of who somebody is.

use std::fmt;
use std::str::FromStr;

use super::error::IdentityError;
use super::text::as_name;

/// The level at which the host identified somebody, from none to high.
///
/// The three upper levels are those of the Danish standard for identity assurance (NSIS, *Lav*, *Betydelig* and
/// *Høj*) and, one to one, of eIDAS. The levels are ordered: a rule names the least that it wants and asks
/// [`meets`](Self::meets). Who asks chooses the level by the risk; no action of this library wants a log-in without
/// a reason. In JSON: `none`, `low`, `substantial`, `high`.
///
/// Source: NSIS 2.0.2a (Digitaliseringsstyrelsen).
///
/// ```
/// use medborger::identity::Assurance;
///
/// assert!(Assurance::High.meets(Assurance::Substantial));
/// assert!(!Assurance::Low.meets(Assurance::Substantial));
/// assert_eq!("Substantial".parse(), Ok(Assurance::Substantial));
/// assert_eq!(Assurance::Substantial.danish(), "betydelig");
/// ```
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write,
)]
#[serde(rename_all = "snake_case")]
pub enum Assurance {
    /// Nobody checked: an unverified name, or none.
    #[default]
    None,
    /// *Lav*: one factor.
    Low,
    /// *Betydelig*: two factors.
    Substantial,
    /// *Høj*: two factors, with further protection of them.
    High,
}

impl Assurance {
    /// All four, from the lowest to the highest.
    pub const ALL: [Self; 4] = [Self::None, Self::Low, Self::Substantial, Self::High];

    /// Whether this level is at least the one required.
    #[must_use]
    pub fn meets(self, required: Self) -> bool {
        self >= required
    }

    /// The name as in JSON.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Low => "low",
            Self::Substantial => "substantial",
            Self::High => "high",
        }
    }

    /// The name in Danish.
    #[must_use]
    pub fn danish(self) -> &'static str {
        match self {
            Self::None => "ingen",
            Self::Low => "lav",
            Self::Substantial => "betydelig",
            Self::High => "høj",
        }
    }
}

impl fmt::Display for Assurance {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl FromStr for Assurance {
    type Err = IdentityError;

    /// Reads the English name, the case of ASCII letters aside, as log-in services send it.
    ///
    /// # Errors
    ///
    /// `assurance_unknown` for anything else. An unknown level is never taken for `none`.
    fn from_str(text: &str) -> Result<Self, IdentityError> {
        let wanted = text.trim();
        let fits = |level: &Self| level.as_str().eq_ignore_ascii_case(wanted);
        Self::ALL
            .into_iter()
            .find(fits)
            .ok_or(IdentityError::AssuranceUnknown)
    }
}

as_name!(Assurance, AssuranceUnknown);

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::code_in;
    use crate::text::hostile;

    #[test]
    fn levels_rise_and_each_meets_itself_and_what_is_below() {
        for (above, one) in Assurance::ALL.into_iter().enumerate() {
            for (below, other) in Assurance::ALL.into_iter().enumerate() {
                assert_eq!(one.meets(other), above >= below);
            }
        }
    }

    #[test]
    fn names_come_back_from_text_and_json() {
        for level in Assurance::ALL {
            assert_eq!(level.as_str().to_uppercase().parse(), Ok(level));
            let json = serde_json::to_string(&level).unwrap();
            assert_eq!(json, format!("\"{level}\""));
            assert_eq!(serde_json::from_str::<Assurance>(&json).unwrap(), level);
        }
        let error = serde_json::from_str::<Assurance>("\"311257-5005\"")
            .unwrap_err()
            .to_string();
        assert_eq!(code_in(&error), "assurance_unknown");
        assert!(!error.contains("5005"));
        for text in hostile() {
            assert_eq!(
                text.parse::<Assurance>(),
                Err(IdentityError::AssuranceUnknown)
            );
        }
    }
}
