//! Needs, volunteers and the pairs that fit, as they come in.

use medborger_codec::{Make, Record};

/// The largest number of needs of one market.
pub const NEEDS_MAX: usize = 100_000;
/// The largest number of volunteers of one market.
pub const VOLUNTEERS_MAX: usize = 1_000_000;
/// The largest number of pairs of one market.
pub const PAIRS_MAX: usize = 20_000_000;
/// The largest number of shifts over all needs.
pub const SHIFTS_MAX: usize = 1_000_000;
/// The best fit of a pair.
pub const FIT_MAX: u32 = 1_000;
/// The longest journey, in minutes: a day.
pub const JOURNEY_MAX: u32 = 1_440;
/// The largest number of journeys.
pub const JOURNEYS_MAX: usize = 100_000;
/// The last priority.
pub const PRIORITY_MAX: u8 = 5;

/// A time span, in whole minutes since 1970 in UTC.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Shift {
    /// When it begins, inclusive.
    pub from: i64,
    /// When it ends, exclusive; after `from`.
    pub until: i64,
}

/// A task that wants people.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchNeed {
    /// Unlike every other need's.
    pub id: String,
    /// At most so many people, 1 or more.
    pub capacity: u32,
    /// At least so many people, up to `capacity`. A hard rule, unless `or_closed`.
    #[serde(default)]
    pub minimum: u32,
    /// Whether the need is closed where `minimum` can't be had: then it gets nobody but those locked to it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub or_closed: bool,
    /// From 1, which is filled first, to 5.
    pub priority: u8,
    /// The times at which people are wanted. With none the need can be met at any time.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub shifts: Vec<Shift>,
    /// Where it is, for the time that it takes to get there from another place. With none it can be met anywhere.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<String>,
}

/// Somebody who offers to help.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchVolunteer {
    /// Unlike every other volunteer's.
    pub id: String,
    /// At most so many needs at once, 1 or more.
    pub limit: u32,
    /// At most so many minutes of shifts in all, those booked among them; as many as the needs have unless said otherwise.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes_max: Option<u32>,
    /// At most so many minutes of shifts in any week, those booked among them: from Monday to Sunday in Danish time. A shift
    /// counts in the week in which it begins.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub week_minutes_max: Option<u32>,
    /// Shifts that they have elsewhere: these count towards the minutes, and nobody is chosen for a need at the same time: a
    /// pair with one counts as not there, and is an error where it is locked.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub booked: Vec<Shift>,
}

/// How long it takes to get from one place to another.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Journey {
    /// From where; as needs name their [`place`](MatchNeed::place).
    pub from: String,
    /// To where. The way back takes as long, unless it has a row of its own.
    pub to: String,
    /// So many minutes, up to 1,440.
    pub minutes: u32,
}

/// A volunteer who fits a need. A pair that isn't there does not fit.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MatchPair {
    /// The volunteer's id.
    pub volunteer: String,
    /// The need's id.
    pub need: String,
    /// How well they fit, 0 to 1,000.
    pub fit: u32,
    /// Whether both have said yes already: such a pair stays.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub locked: bool,
}

/// A need as [`Market::from_rows`](super::Market::from_rows) takes it.
pub type NeedRow = (u32, u32, u8);
/// A pair as [`Market::from_rows`](super::Market::from_rows) takes it.
pub type PairRow = (u32, u32, u32);
