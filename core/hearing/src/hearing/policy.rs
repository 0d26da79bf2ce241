//! What a municipality decides for its own hearings: data, not constants.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use crate::calendar::read_day_or_none;

/// When reviewed responses are shown to the public. Municipalities differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum PublicationMoment {
    /// As soon as a person has reviewed them.
    Immediate,
    /// Once the deadline has passed.
    #[default]
    AfterDeadline,
    /// Once the agenda of the council's meeting is published.
    WithAgenda,
    /// Never.
    Never,
}

/// How a private person stands under a published response.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum NamePolicy {
    /// By name, unless protected, anonymous or hidden by wish.
    #[default]
    Shown,
    /// As "Borger".
    Hidden,
}

/// What becomes of a response that comes late by the public's own channel. By staff's hand, it is always recorded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum LateResponses {
    /// Taken and flagged as late.
    #[default]
    Accepted,
    /// Refused: the form is closed. Letters and mails are still recorded, and flagged.
    Refused,
}

/// What July means for a hearing. No statute leaves July out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Record)]
#[serde(rename_all = "snake_case")]
pub enum JulyPolicy {
    /// Whoever announces a hearing that overlaps July is warned.
    #[default]
    Warn,
    /// A hearing that runs in July is to last at least as many days longer as it spends in July.
    NotCounted,
    /// July is a month like any other.
    Ignore,
}

/// A municipality's choices for one hearing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct HearingPolicy {
    /// When responses are published.
    pub publication: PublicationMoment,
    /// How private persons are named.
    pub names: NamePolicy,
    /// Late responses by the public's own channel.
    pub late: LateResponses,
    /// July.
    pub july: JulyPolicy,
    /// The last day of the schools' summer holiday, where the hearing runs over it.
    #[serde(
        deserialize_with = "read_day_or_none",
        skip_serializing_if = "Option::is_none"
    )]
    pub summer_ends_on: Option<NaiveDate>,
    /// A hearing over the summer holiday ends no earlier than so many days after it; ten is recommended to the
    /// ministries. The author is warned, no more.
    pub days_after_summer: u32,
    /// Whether anonymous responses are refused.
    pub names_required: bool,
    /// Whether an association's response must say under what mandate it is given.
    pub mandate_required: bool,
}
