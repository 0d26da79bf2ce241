//! The meetings that a council's rules ask for, as held.

use chrono::NaiveDate;
use medborger_codec::{Make, Record};

use super::{Council, CouncilError, CouncilEvent, council_stream, load};
use crate::calendar::read_day;
use crate::id::OrganisationId;
use crate::journal::{Command, Desk, Halt, Owner, TextRef};
use crate::organisation::{Power, must_speak_for, organisation_stream};
use crate::text::Text;

/// How many meetings a council records.
const MEETINGS_MAX: usize = 1000;

/// What kind of meeting it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum CouncilMeeting {
    /// The annual general meeting (*årsmøde*, *generalforsamling*).
    GeneralMeeting,
    /// The yearly dialogue meeting with politicians (*dialogmøde*).
    DialogueMeeting,
}

/// A meeting that was held.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct HeldMeeting {
    /// What kind it was.
    pub meeting: CouncilMeeting,
    /// When.
    pub on: NaiveDate,
    /// The minutes, in the vault.
    pub minutes: TextRef,
}

/// `council.hold`: records that a meeting was held, with its minutes: so the council documents what it does. For staff,
/// and for whoever holds a mandate to manage the council.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HoldMeeting {
    /// The council.
    pub organisation: OrganisationId,
    /// What kind it was.
    pub meeting: CouncilMeeting,
    /// When: today or before.
    #[serde(deserialize_with = "read_day")]
    pub on: NaiveDate,
    /// The minutes. Public.
    pub minutes: Text<20000>,
}

impl Command for HoldMeeting {
    const NAME: &'static str = "council.hold";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let stream = council_stream(self.organisation);
        let streams = [stream.clone(), organisation_stream(self.organisation)];
        desk.require(streams, desk.actor_secret())?;
        must_speak_for(desk, self.organisation, Power::Manage)?;
        let loaded = load(desk, self.organisation)?;
        if self.on > loaded.today {
            return Err(CouncilError::MeetingAhead.into());
        }
        let held = &loaded.council.held;
        if held
            .iter()
            .any(|held| held.meeting == self.meeting && held.on == self.on)
        {
            return Err(CouncilError::MeetingKnown.into());
        }
        if held.len() >= MEETINGS_MAX {
            return Err(CouncilError::TooMany { max: MEETINGS_MAX }.into());
        }
        let event = CouncilEvent::Held {
            meeting: self.meeting,
            on: self.on,
            minutes: desk.text(Owner::Town, &self.minutes)?,
        };
        desk.emit::<Council>(&stream, &event)
    }
}
