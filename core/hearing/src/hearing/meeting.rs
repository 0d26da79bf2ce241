//! Meetings of a hearing (*borgermøde*).

use medborger_codec::{Make, Record};

use super::{Hearing, HearingAct, HearingError, HearingEvent, existing, hearing_stream};
use crate::id::{HearingId, MeetingId};
use crate::journal::{Command, Desk, Halt};
use crate::text::Line;
use crate::time::Timestamp;

/// How many meetings a hearing has at most.
const MEETINGS_MAX: usize = 100;
/// The longest meeting, in microseconds: a day.
const DAY: i64 = 86_400_000_000;

/// A meeting. Public.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Meeting {
    /// The title.
    pub title: Line<200>,
    /// The place.
    pub place: Line<200>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// How often it was changed.
    #[serde(default)]
    pub sequence: u32,
    /// Whether it is cancelled.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub cancelled: bool,
}

/// `hearing.call_meeting`: calls a meeting, which the receipt names, or changes its time and place. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CallMeeting {
    /// The hearing.
    pub hearing: HearingId,
    /// A fresh id, or the id of the meeting to change.
    #[record(fresh)]
    pub meeting: MeetingId,
    /// The title.
    pub title: Line<200>,
    /// The place.
    pub place: Line<200>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends, within a day of its beginning.
    pub ends_at: Timestamp,
}

impl Command for CallMeeting {
    const NAME: &'static str = "hearing.call_meeting";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::Arrange, desk.at())?;
        let length = self.ends_at.micros() - self.starts_at.micros();
        if length <= 0 || length > DAY {
            return Err(HearingError::MeetingUnfit.into());
        }
        let before = hearing.meetings.get(&self.meeting);
        if before.is_some_and(|meeting| meeting.cancelled) {
            return Err(HearingError::NoSuchMeeting.into());
        }
        if before.is_none() && hearing.meetings.len() >= MEETINGS_MAX {
            return Err(HearingError::too_many("meeting", MEETINGS_MAX).into());
        }
        let called = Meeting {
            title: self.title.clone(),
            place: self.place.clone(),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            sequence: before.map_or(0, |meeting| meeting.sequence + 1),
            cancelled: false,
        };
        let meeting = self.meeting;
        if before.is_none() {
            desk.made("meeting", meeting);
        }
        desk.about(meeting);
        let event = HearingEvent::MeetingCalled { meeting, called };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}

/// `hearing.cancel_meeting`: cancels a meeting, which the receipt names. It stays in the calendar, as cancelled. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelMeeting {
    /// The hearing.
    pub hearing: HearingId,
    /// The meeting.
    pub meeting: MeetingId,
}

impl Command for CancelMeeting {
    const NAME: &'static str = "hearing.cancel_meeting";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let hearing = existing(desk, self.hearing)?;
        hearing.allow(HearingAct::Arrange, desk.at())?;
        let meeting = hearing.meetings.get(&self.meeting);
        if meeting.is_none_or(|meeting| meeting.cancelled) {
            return Err(HearingError::NoSuchMeeting.into());
        }
        let meeting = self.meeting;
        desk.about(meeting);
        let event = HearingEvent::MeetingCancelled { meeting };
        desk.emit::<Hearing>(&hearing_stream(self.hearing), &event)
    }
}
