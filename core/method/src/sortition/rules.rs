//! What a draw is asked to respect, and the people it draws from, as they come in.

use medborger_base::sorted::{SortedMap, SortedSet};

use medborger_codec::{Make, Record};
/// The largest number of seats of one draw.
pub const SEATS_MAX: u32 = 2_000;
/// The largest number of people in one pool.
pub const PEOPLE_MAX: usize = 100_000;
/// The largest number of features with quotas.
pub const FEATURES_MAX: usize = 64;
/// The largest number of values over all features.
pub const VALUES_MAX: usize = 1_000;
/// The largest number of joint quotas.
pub const JOINT_MAX: usize = 200;
/// The largest number of seat groups.
pub const SEAT_GROUPS_MAX: usize = 8;

/// What every panel must respect. All bounds are inclusive.
///
/// ```
/// use medborger::method::sortition::{DrawRules, Feature, ValueQuota};
///
/// let quota = |value: &str, min, max| ValueQuota::new(value.into(), min, max);
/// let area = Feature::new("area".into(), vec![quota("north", 4, 6), quota("south", 4, 6)]);
/// let rules = DrawRules::new(10).with_features(vec![area]);
/// assert_eq!(rules.household_max, None);
/// ```
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DrawRules {
    /// How many people are drawn, 1 to 2,000. Those who must be included are among them.
    pub seats: u32,
    /// The features with quotas. With none, everybody is equally likely.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub features: Vec<Feature>,
    /// Quotas on people with several values at once.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub joint: Vec<JointQuota>,
    /// Groups of seats that only those who fit can take. A person may fit several. With none, every seat is open to
    /// everybody.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub seat_groups: Vec<SeatGroup>,
    /// At most so many from one household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household_max: Option<u32>,
}

/// A feature, such as gender or area, with a quota for each of its values.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Feature {
    /// Its name.
    pub key: String,
    /// Its values. Every person in the pool has one of them.
    pub values: Vec<ValueQuota>,
}

/// How many people with one value a panel has.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ValueQuota {
    /// The value.
    pub value: String,
    /// At least so many, inclusive.
    pub min: u32,
    /// At most so many, inclusive.
    pub max: u32,
}

/// How many people with several values at once a panel has, such as young women from the countryside.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct JointQuota {
    /// The values by feature, two or more.
    pub of: SortedMap<String, String>,
    /// At least so many, inclusive.
    pub min: u32,
    /// At most so many, inclusive.
    pub max: u32,
}

/// Seats for those who fit a profile.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeatGroup {
    /// Its name.
    pub key: String,
    /// How many seats it has.
    pub seats: u32,
}

/// A person who can be drawn, by pseudonym.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Volunteer {
    /// A pseudonym: 1 to 64 letters a to z of either case, digits, dots, hyphens or underscores. It is published.
    pub id: String,
    /// The person's value for each feature. Features without quotas are not looked at.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub features: SortedMap<String, String>,
    /// What those who live together share; only looked at where the rules limit a household.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub household: Option<String>,
    /// The seat groups the person fits; only looked at where the rules have some.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub fits: SortedSet<String>,
    /// Whether the person can be drawn at all, or must be.
    #[serde(default, skip_serializing_if = "Standing::is_open")]
    pub standing: Standing,
}

/// Whether a person can be drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(rename_all = "snake_case")]
pub enum Standing {
    /// Can be drawn.
    #[default]
    Open,
    /// Sits in every panel: confirmed beforehand.
    Included,
    /// Sits in none.
    Excluded,
}

impl Standing {
    #[expect(
        clippy::trivially_copy_pass_by_ref,
        reason = "serde passes a reference"
    )]
    fn is_open(&self) -> bool {
        *self == Self::Open
    }
}
