//! On what a grant rests, as dated data: which provision, and since when it is in force.

use chrono::NaiveDate;
use medborger_codec::Record;

/// On what a grant rests.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum GrantBasis {
    /// Support of voluntary social work (serviceloven § 18).
    Section18,
    /// General offers that activate and prevent (serviceloven § 79).
    Section79,
    /// General offers to older people that activate and prevent (ældreloven § 6), from 1 July 2025.
    ElderSection6,
    /// Support of voluntary social work for older people (ældreloven § 7), from 1 July 2025.
    ElderSection7,
    /// Activity grant (*aktivitetstilskud*, folkeoplysningsloven): for approved associations only.
    ActivityGrant,
    /// A pool of the municipality's own (*lokal pulje*).
    LocalPool,
}

impl GrantBasis {
    /// Every basis.
    pub const ALL: [Self; 6] = [
        Self::Section18,
        Self::Section79,
        Self::ElderSection6,
        Self::ElderSection7,
        Self::ActivityGrant,
        Self::LocalPool,
    ];

    /// The provision, as a municipality cites it; none of a pool of its own.
    ///
    /// ```
    /// use medborger::grant::GrantBasis;
    ///
    /// assert_eq!(GrantBasis::ElderSection7.provision(), Some("ældreloven § 7"));
    /// assert_eq!(GrantBasis::LocalPool.provision(), None);
    /// ```
    #[must_use]
    pub const fn provision(self) -> Option<&'static str> {
        match self {
            Self::Section18 => Some("serviceloven § 18"),
            Self::Section79 => Some("serviceloven § 79"),
            Self::ElderSection6 => Some("ældreloven § 6"),
            Self::ElderSection7 => Some("ældreloven § 7"),
            Self::ActivityGrant => Some("folkeoplysningsloven"),
            Self::LocalPool => None,
        }
    }

    /// The first day on which a grant may rest on it, where that lies in a time that a call may be about.
    #[must_use]
    pub const fn in_force_from(self) -> Option<NaiveDate> {
        match self {
            Self::ElderSection6 | Self::ElderSection7 => NaiveDate::from_ymd_opt(2025, 7, 1),
            _ => None,
        }
    }

    /// Whether it is in force on a day.
    #[must_use]
    pub fn is_in_force(self, day: NaiveDate) -> bool {
        self.in_force_from().is_none_or(|from| from <= day)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_elder_act_is_in_force_from_the_first_of_july_2025() {
        let on = |day| NaiveDate::from_ymd_opt(2025, 7, day).unwrap();
        let eve = on(1).pred_opt().unwrap();
        for basis in GrantBasis::ALL {
            let elder = basis
                .provision()
                .is_some_and(|law| law.starts_with("ældreloven"));
            assert_eq!(basis.is_in_force(eve), !elder);
            assert!(basis.is_in_force(on(1)));
        }
    }
}
