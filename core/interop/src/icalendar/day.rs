//! A whole day in a calendar.

use std::fmt;

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{EventStatus, ItemId};
use crate::WebLink;

/// A day to be reminded of: an event of a whole day that keeps nobody busy.
///
/// Many programs show events only, and no to-dos: whoever gives a [`Todo`](super::Todo) gives this beside it.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[non_exhaustive]
pub struct Day {
    /// By which the entry is known for ever: another than the to-do's.
    pub uid: ItemId,
    /// How often it has been changed: programs take the version with the highest.
    #[serde(default)]
    pub sequence: u32,
    /// The day.
    pub day: NaiveDate,
    /// What it is.
    pub title: String,
    /// More about it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub description: Option<String>,
    /// Whether it stands.
    pub status: EventStatus,
    /// Where to read more.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<WebLink>,
}

impl fmt::Debug for Day {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Day")
            .field("uid", &self.uid)
            .field("sequence", &self.sequence)
            .field("day", &self.day)
            .field("status", &self.status)
            .finish_non_exhaustive()
    }
}
