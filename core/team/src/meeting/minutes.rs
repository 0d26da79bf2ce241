//! Who was there, and what was said: attendance by seat, and minutes (*referat*) that are approved.

use medborger_base::sorted::{SortedMap, SortedSet};

use medborger_codec::{Make, Record};

use super::{TeamMeeting, TeamMeetingError, TeamMeetingEvent, held, meeting_stream};
use crate::id::MeetingId;
use crate::journal::{Command, Desk, Halt, Owner, TextRef};
use crate::team::{self, ImpartialityOutcome, Team};
use crate::text::Text;
use crate::time::Timestamp;

/// The minutes of a meeting, as its state knows them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Minutes {
    /// The words, in the vault: a list of [`MinuteItem`].
    pub text: TextRef,
    /// Who had left the room, by item.
    #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
    pub without: SortedMap<u32, SortedSet<u32>>,
    /// When they were written.
    pub at: Timestamp,
    /// When they were approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<Timestamp>,
}

/// `meeting.record_attendance`: records who was there. Once more corrects it. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordAttendance {
    /// The meeting.
    pub meeting: MeetingId,
    /// The appointments of those who were there.
    pub present: SortedSet<u32>,
    /// The appointments of those who were excused (*afbud*).
    #[serde(default)]
    pub excused: SortedSet<u32>,
}

impl Command for RecordAttendance {
    const NAME: &'static str = "meeting.record_attendance";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let meeting = begun(desk, self.meeting)?;
        let team = team::existing(desk, meeting.host.team())?;
        if !self.present.is_disjoint(&self.excused) {
            return Err(TeamMeetingError::PresentAndExcused.into());
        }
        for number in self.present.iter().chain(&self.excused) {
            // Whoever left the team since was a member then.
            let (from, to) = (meeting.starts_at, meeting.ends_at);
            let appointment = team.appointment(*number);
            if !appointment.is_ok_and(|appointment| appointment.was_member(from, to)) {
                return Err(TeamMeetingError::NotAMember.into());
            }
        }
        let event = TeamMeetingEvent::AttendanceRecorded {
            present: self.present.clone(),
            excused: self.excused.clone(),
        };
        desk.emit::<TeamMeeting>(&meeting_stream(self.meeting), &event)
    }
}

fn begun(desk: &mut Desk<'_>, id: MeetingId) -> Result<std::sync::Arc<TeamMeeting>, Halt> {
    let meeting = held(desk, id)?;
    if meeting.starts_at > desk.at() {
        return Err(TeamMeetingError::NotBegun.into());
    }
    let approved = |minutes: &Minutes| minutes.approved_at.is_some();
    if meeting.minutes.as_ref().is_some_and(approved) {
        return Err(TeamMeetingError::MinutesApproved.into());
    }
    Ok(meeting)
}

/// What was said about one item.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct MinuteItem {
    /// The item's number on the agenda, from 1.
    pub item: u32,
    /// What was said.
    pub text: Text<20_000>,
    /// What was decided or recommended.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub decision: Option<Text<4000>>,
    /// The appointments of those who had left the room.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub without: SortedSet<u32>,
}

/// `meeting.keep_minutes`: writes the minutes, or writes them anew before they are approved. Whoever is disqualified
/// for an item stands among those who had left the room for it (forvaltningsloven § 3, stk. 3). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KeepMinutes {
    /// The meeting.
    pub meeting: MeetingId,
    /// What was said, by item.
    pub items: Vec<MinuteItem>,
}

/// Whether everybody who is disqualified for an item had left the room for it.
fn left_the_room(id: MeetingId, team: &Team, item: u32, without: &SortedSet<u32>) -> bool {
    team.declarations
        .values()
        .filter(|declared| {
            declared.outcome == Some(ImpartialityOutcome::Disqualified)
                && declared.meeting == id
                && declared.item == item
        })
        .all(|declared| without.contains(&declared.appointment))
}

impl KeepMinutes {
    fn check(&self, meeting: &TeamMeeting, team: &Team) -> Result<(), TeamMeetingError> {
        let mut seen = SortedSet::new();
        for minuted in &self.items {
            if !meeting.has_item(minuted.item) || !seen.insert(minuted.item) {
                return Err(TeamMeetingError::NoSuchItem);
            }
            if minuted
                .without
                .iter()
                .any(|n| team.appointment(*n).is_err())
            {
                return Err(TeamMeetingError::NotAMember);
            }
            if !left_the_room(self.meeting, team, minuted.item, &minuted.without) {
                return Err(TeamMeetingError::DisqualifiedPresent { item: minuted.item });
            }
        }
        Ok(())
    }
}

impl Command for KeepMinutes {
    const NAME: &'static str = "meeting.keep_minutes";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let meeting = begun(desk, self.meeting)?;
        let team = team::existing(desk, meeting.host.team())?;
        self.check(&meeting, &team)?;
        let without: SortedMap<u32, SortedSet<u32>> = self
            .items
            .iter()
            .filter(|item| !item.without.is_empty())
            .map(|item| (item.item, item.without.clone()))
            .collect();
        let text = desk.text(Owner::Town, &self.items)?;
        let event = TeamMeetingEvent::MinutesKept { text, without };
        desk.emit::<TeamMeeting>(&meeting_stream(self.meeting), &event)
    }
}

/// `meeting.approve_minutes`: the minutes are approved. From then on they stand. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproveMinutes {
    /// The meeting.
    pub meeting: MeetingId,
}

impl Command for ApproveMinutes {
    const NAME: &'static str = "meeting.approve_minutes";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let meeting = begun(desk, self.meeting)?;
        let kept = meeting
            .minutes
            .as_ref()
            .ok_or(TeamMeetingError::NoMinutes)?;
        let team = team::existing(desk, meeting.host.team())?;
        let nobody = SortedSet::new();
        // Decisions on impartiality may have come since the minutes were written.
        for item in 1..=u32::try_from(meeting.closed.len()).unwrap_or(u32::MAX) {
            let without = kept.without.get(&item).unwrap_or(&nobody);
            if !left_the_room(self.meeting, &team, item, without) {
                return Err(TeamMeetingError::DisqualifiedPresent { item }.into());
            }
        }
        let stream = meeting_stream(self.meeting);
        desk.emit::<TeamMeeting>(&stream, &TeamMeetingEvent::MinutesApproved)
    }
}
