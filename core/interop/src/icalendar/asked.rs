//! Who holds what a calendar shows, whom it asks to come, and what they say.

use std::fmt;

use medborger_codec::{Make, Record};

use crate::WebLink;

/// What whoever gets a file is to do with it (iTIP, RFC 5546).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum CalendarMethod {
    /// Answer it.
    Request,
    /// Strike it out.
    Cancel,
}

/// Who holds an event.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Organizer {
    /// The name.
    pub name: String,
    /// The address, `mailto:` as a rule.
    pub address: WebLink,
}

/// Who is asked to come to an event.
#[derive(Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct EventAttendee {
    /// The name.
    pub name: String,
    /// The address, `mailto:` as a rule.
    pub address: WebLink,
    /// What they answered so far.
    pub answer: EventAnswer,
}

/// What somebody answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum EventAnswer {
    /// Nothing yet.
    NeedsAction,
    /// They come.
    Accepted,
    /// They do not come.
    Declined,
    /// Perhaps, or they wait for a place.
    Tentative,
}

impl EventAnswer {
    /// As `PARTSTAT` says it.
    pub(super) fn as_str(self) -> &'static str {
        match self {
            Self::NeedsAction => "NEEDS-ACTION",
            Self::Accepted => "ACCEPTED",
            Self::Declined => "DECLINED",
            Self::Tentative => "TENTATIVE",
        }
    }

    pub(super) fn of(text: &str) -> Option<Self> {
        let all = [
            Self::NeedsAction,
            Self::Accepted,
            Self::Declined,
            Self::Tentative,
        ];
        all.into_iter()
            .find(|answer| text.eq_ignore_ascii_case(answer.as_str()))
    }
}

impl fmt::Debug for EventAttendee {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("EventAttendee").finish_non_exhaustive()
    }
}

impl fmt::Debug for Organizer {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Organizer").finish_non_exhaustive()
    }
}
