//! The regions, which change on 1 January 2027.

use chrono::NaiveDate;

/// A calendar day written in the source; the compiler itself refuses one that does not exist.
#[expect(
    clippy::panic,
    reason = "evaluated by the compiler only: every use is a constant"
)]
pub(super) const fn day(year: i32, month: u32, day: u32) -> NaiveDate {
    match NaiveDate::from_ymd_opt(year, month, day) {
        Some(date) => date,
        None => panic!("not a date"),
    }
}

/// The municipal reform: 271 municipalities became 98, 14 counties became five regions.
pub(super) const REFORM: NaiveDate = day(2007, 1, 1);

/// The day on which Region Østdanmark takes over.
pub(super) const MERGER: NaiveDate = day(2027, 1, 1);

/// The last day of the two regions that merge.
const BEFORE_MERGER: NaiveDate = day(2026, 12, 31);

/// A region.
///
/// Five from 1 January 2007 on, and four from 1 January 2027 on, when Hovedstaden and Sjælland merge into Østdanmark
/// (lov nr. 699 of 20/06/2025). Which region a municipality belongs to therefore depends on the date; see
/// [`Municipality::region_on`](super::Municipality::region_on). In JSON: `hovedstaden`, `sjaelland`, `syddanmark`,
/// `midtjylland`, `nordjylland`, `oestdanmark`.
///
/// ```
/// use chrono::NaiveDate;
/// use medborger::identity::Region;
///
/// let day = |text: &str| text.parse::<NaiveDate>().unwrap();
/// assert_eq!(Region::on(day("2026-12-31")).len(), 5);
/// assert_eq!(Region::on(day("2027-01-01")).len(), 4);
/// assert_eq!(Region::Oestdanmark.name(), "Region Østdanmark");
/// assert_eq!(Region::Oestdanmark.code(), None);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, medborger_codec::Write)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// Region Hovedstaden, 2007 to 2026: 29 municipalities.
    Hovedstaden,
    /// Region Sjælland, 2007 to 2026: 17 municipalities.
    Sjaelland,
    /// Region Syddanmark: 22 municipalities.
    Syddanmark,
    /// Region Midtjylland: 19 municipalities.
    Midtjylland,
    /// Region Nordjylland: 11 municipalities.
    Nordjylland,
    /// Region Østdanmark, from 2027 on: 46 municipalities.
    Oestdanmark,
}

impl Region {
    /// All six, past and future.
    pub const ALL: [Self; 6] = [
        Self::Hovedstaden,
        Self::Sjaelland,
        Self::Syddanmark,
        Self::Midtjylland,
        Self::Nordjylland,
        Self::Oestdanmark,
    ];

    /// The regions that exist on this day: none before 2007.
    #[must_use]
    pub fn on(date: NaiveDate) -> Vec<Self> {
        let there = |region: &Self| {
            region.first_day() <= date && region.last_day().is_none_or(|last| date <= last)
        };
        Self::ALL.into_iter().filter(there).collect()
    }

    /// The name, `Region Sjælland`.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Hovedstaden => "Region Hovedstaden",
            Self::Sjaelland => "Region Sjælland",
            Self::Syddanmark => "Region Syddanmark",
            Self::Midtjylland => "Region Midtjylland",
            Self::Nordjylland => "Region Nordjylland",
            Self::Oestdanmark => "Region Østdanmark",
        }
    }

    /// The code in Danish registers, 1081 to 1085 (from general knowledge, no register consulted). `None` for Østdanmark, whose code is not known to us.
    #[must_use]
    pub fn code(self) -> Option<u16> {
        match self {
            Self::Nordjylland => Some(1081),
            Self::Midtjylland => Some(1082),
            Self::Syddanmark => Some(1083),
            Self::Hovedstaden => Some(1084),
            Self::Sjaelland => Some(1085),
            Self::Oestdanmark => None,
        }
    }

    /// The code of ISO 3166-2, `DK-81` to `DK-85`. `None` for Østdanmark, whose code is not known to us.
    #[must_use]
    pub fn iso3166_2(self) -> Option<&'static str> {
        match self {
            Self::Nordjylland => Some("DK-81"),
            Self::Midtjylland => Some("DK-82"),
            Self::Syddanmark => Some("DK-83"),
            Self::Hovedstaden => Some("DK-84"),
            Self::Sjaelland => Some("DK-85"),
            Self::Oestdanmark => None,
        }
    }

    /// The first day on which it exists.
    #[must_use]
    pub fn first_day(self) -> NaiveDate {
        match self {
            Self::Oestdanmark => MERGER,
            _ => REFORM,
        }
    }

    /// The last day on which it exists, where an end is known.
    #[must_use]
    pub fn last_day(self) -> Option<NaiveDate> {
        match self {
            Self::Hovedstaden | Self::Sjaelland => Some(BEFORE_MERGER),
            _ => None,
        }
    }

    /// The region that takes over after [`last_day`](Self::last_day): itself where no end is known.
    #[must_use]
    pub fn successor(self) -> Self {
        match self {
            Self::Hovedstaden | Self::Sjaelland => Self::Oestdanmark,
            other => other,
        }
    }
}

impl std::fmt::Display for Region {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_region_begins_where_the_last_one_ended() {
        assert_eq!(BEFORE_MERGER.succ_opt(), Some(MERGER));
        assert!(Region::on(day(2006, 12, 31)).is_empty());
        assert_eq!(Region::on(REFORM), Region::ALL[..5]);
        assert_eq!(Region::on(BEFORE_MERGER), Region::ALL[..5]);
        assert_eq!(Region::on(MERGER), Region::ALL[2..]);
    }

    #[test]
    fn the_two_codes_of_a_region_agree() {
        for region in Region::ALL {
            let iso = region.code().map(|code| format!("DK-{}", code - 1000));
            assert_eq!(iso.as_deref(), region.iso3166_2());
        }
    }

    #[test]
    fn names_in_json_are_plain_ascii() {
        for region in Region::ALL {
            let json = serde_json::to_string(&region).unwrap();
            assert!(json.is_ascii());
        }
    }
}
