//! A team's meetings (*møder*): called, held, minuted.
//!
//! A meeting belongs to a team; it has a time and place, an agenda, attendance by seat, and minutes that are approved. It is a room of
//! its own so that a team's meeting and other kinds of meeting are the same thing in every calendar.

mod minutes;
mod shown;

use medborger_base::sorted::{SortedMap, SortedSet};
use std::sync::Arc;

use medborger_codec::{Make, Record};
pub use minutes::Minutes;
pub(crate) use shown::{of_team, views_of_team};

use crate::id::{MeetingId, TeamId};
use crate::journal::{
    Command, CommandEntry, Desk, DeskError, Halt, Owner, QueryEntry, Room, Stream, StreamKey,
    StreamOps, TextRef, events,
};
use crate::numbered::numbered;
use crate::team::{self, TeamAct, team_stream};
use crate::text::{Line, Text};
use crate::time::Timestamp;

#[doc(hidden)]
pub use {command::*, query::*, view::*};

/// What can be done.
pub mod command {
    pub use super::minutes::{ApproveMinutes, KeepMinutes, RecordAttendance};
    #[doc(inline)]
    pub use super::{CallTeamMeeting, CancelTeamMeeting};
}

/// What happens to it, as the journal holds it.
pub mod event {
    #[doc(inline)]
    pub use super::TeamMeetingEvent;
}

/// What can be asked.
pub mod query {
    pub use super::shown::{GetTeamMeeting, ListTeamMeetings};
}

/// What is answered.
pub mod view {
    #[doc(inline)]
    pub use super::AgendaItem;
    pub use super::minutes::MinuteItem;
    pub use super::shown::{
        AgendaView, MinutesView, TeamMeetingItem, TeamMeetingList, TeamMeetingView,
    };
}

/// The longest meeting, in microseconds: a day.
const DAY: i64 = 86_400_000_000;
/// How many items an agenda has at most.
const ITEMS_MAX: usize = 100;

crate::error::errors! {
    /// Why a rule about meetings refused.
    TeamMeetingError {
        /// There is no such meeting.
        NotFound => "meeting_not_found", NotFound, Some("meeting"),
            "there is no such meeting", "der er intet sådant møde";
        /// It is cancelled.
        Cancelled => "meeting_cancelled", Refused, Some("meeting"),
            "the meeting is cancelled", "mødet er aflyst";
        /// It ends before it begins, or lasts longer than a day.
        TimeUnfit => "meeting_time_unfit", Invalid, Some("ends_at"),
            "a meeting ends after it begins and within a day", "et møde slutter, efter at det begynder, og inden for et døgn";
        /// It lies in the past, or changes after it began.
        InThePast => "meeting_in_the_past", Refused, Some("starts_at"),
            "a meeting is called before it begins and does not change after that",
            "et møde indkaldes, før det begynder, og ændres ikke derefter";
        /// Nobody sits in the team any more by then.
        AfterThePeriod => "meeting_after_the_period", Refused, Some("ends_at"),
            "the meeting lies after the team's period", "mødet ligger efter udvalgets periode";
        /// Another host, under the same id.
        OtherHost => "meeting_other_host", Refused, Some("host"),
            "the meeting belongs to another host", "mødet hører til en anden vært",
            "somebody else holds this meeting", "det er andre, der holder dette møde";
        /// More items than an agenda has.
        TooMany {
            /// How many it may have.
            max: usize,
        } => "meeting_too_many", Invalid, Some("agenda"),
            "an agenda has at most {max} items", "en dagsorden har højst {max} punkter";
        /// Before it began, nobody was there and nothing was said.
        NotBegun => "meeting_not_begun", Refused, Some("meeting"),
            "the meeting has not begun yet", "mødet er ikke begyndt endnu";
        /// Somebody who is no member.
        NotAMember => "meeting_not_a_member", Refused, Some("present"),
            "one of these is no member of the team", "en af disse er ikke medlem af udvalget";
        /// Both there and excused.
        PresentAndExcused => "meeting_present_and_excused", Invalid, Some("excused"),
            "somebody is both present and excused", "nogen er både til stede og har meldt afbud";
        /// An item that is not on the agenda, or twice.
        NoSuchItem => "meeting_no_such_item", Invalid, Some("items"),
            "each item is on the agenda, and once", "hvert punkt står på dagsordenen, og kun én gang";
        /// A disqualified member took part.
        DisqualifiedPresent {
            /// The item's number.
            item: u32,
        } => "meeting_disqualified_present", Refused, Some("items"),
            "a member disqualified for item {item} must have left the room for it",
            "et medlem, der er inhabilt under punkt {item}, skal have forladt lokalet under det";
        /// The minutes are approved.
        MinutesApproved => "meeting_minutes_approved", Refused, Some("meeting"),
            "the minutes are approved", "referatet er godkendt";
        /// There are no minutes to approve.
        NoMinutes => "meeting_no_minutes", Refused, Some("meeting"),
            "there are no minutes to approve", "der er intet referat at godkende";
    }
}

/// Whose meeting it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum TeamMeetingHost {
    /// A team's meeting.
    Team {
        /// The team.
        team: TeamId,
    },
}

impl TeamMeetingHost {
    /// The team that meets.
    #[must_use]
    pub fn team(self) -> TeamId {
        match self {
            Self::Team { team } => team,
        }
    }
}

/// An item of an agenda.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AgendaItem {
    /// What it is about.
    pub title: Line<300>,
    /// Whether it is treated behind closed doors (*lukket punkt*): then only staff see it.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub closed: bool,
}

/// A meeting's state.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamMeeting {
    /// Whose it is.
    pub host: TeamMeetingHost,
    /// What it is called.
    pub title: Line<200>,
    /// Where.
    pub place: Line<200>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// The agenda, in the vault: a list of [`AgendaItem`].
    pub agenda: TextRef,
    /// Which items are closed, in their order.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub closed: Vec<bool>,
    /// How often it was changed: the sequence number of iCalendar.
    #[serde(default)]
    pub sequence: u32,
    /// Why it was cancelled.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled: Option<TextRef>,
    /// Who was there, by appointment.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub present: SortedSet<u32>,
    /// Who was excused, by appointment.
    #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
    pub excused: SortedSet<u32>,
    /// Whether attendance was recorded.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub attended: bool,
    /// The minutes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<Minutes>,
}

events! {
    /// What can happen to a meeting.
    TeamMeetingEvent, MEETING_EVENTS {
        /// Called, or changed.
        Called {
            /// Whose it is.
            host: TeamMeetingHost,
            /// What it is called.
            title: Line<200>,
            /// Where.
            place: Line<200>,
            /// When it begins.
            starts_at: Timestamp,
            /// When it ends.
            ends_at: Timestamp,
            /// The agenda.
            agenda: TextRef,
            /// Which items are closed.
            #[serde(default, skip_serializing_if = "Vec::is_empty")]
            closed: Vec<bool>,
        } = "meeting.called";
        /// Cancelled.
        Cancelled {
            /// Why.
            reason: TextRef,
        } = "meeting.cancelled";
        /// Who was there.
        AttendanceRecorded {
            /// By appointment.
            present: SortedSet<u32>,
            /// Who was excused.
            #[serde(default, skip_serializing_if = "SortedSet::is_empty")]
            excused: SortedSet<u32>,
        } = "meeting.attendance_recorded";
        /// Minutes were written, or written anew.
        MinutesKept {
            /// The words, in the vault.
            text: TextRef,
            /// Who had left the room, by item.
            #[serde(default, skip_serializing_if = "SortedMap::is_empty")]
            without: SortedMap<u32, SortedSet<u32>>,
        } = "meeting.minutes_kept";
        /// They were approved.
        MinutesApproved = "meeting.minutes_approved";
    }
}

impl Stream for TeamMeeting {
    const KIND: &'static str = "meeting";
    const STATE_VERSION: u32 = 1;
    type Event = TeamMeetingEvent;
    const EVENT_TYPES: &'static [&'static str] = MEETING_EVENTS;

    fn evolve(state: Option<Self>, event: &TeamMeetingEvent, at: Timestamp) -> Option<Self> {
        use TeamMeetingEvent as E;
        if let E::Called {
            host,
            title,
            place,
            starts_at,
            ends_at,
            agenda,
            closed,
        } = event
        {
            return Some(Self {
                host: *host,
                title: title.clone(),
                place: place.clone(),
                starts_at: *starts_at,
                ends_at: *ends_at,
                agenda: agenda.clone(),
                closed: closed.clone(),
                sequence: state.map_or(0, |before| before.sequence.saturating_add(1)),
                cancelled: None,
                present: SortedSet::new(),
                excused: SortedSet::new(),
                attended: false,
                minutes: None,
            });
        }
        let mut meeting = state?;
        match event {
            E::Called { .. } => return None,
            E::Cancelled { reason } => {
                meeting.cancelled = Some(reason.clone());
                meeting.sequence = meeting.sequence.saturating_add(1);
            }
            E::AttendanceRecorded { present, excused } => {
                meeting.present.clone_from(present);
                meeting.excused.clone_from(excused);
                meeting.attended = true;
            }
            E::MinutesKept { text, without } => {
                meeting.minutes = Some(Minutes {
                    text: text.clone(),
                    without: without.clone(),
                    at,
                    approved_at: None,
                });
            }
            E::MinutesApproved => meeting.minutes.as_mut()?.approved_at = Some(at),
        }
        Some(meeting)
    }

    fn terms(&self, add: &mut dyn FnMut(&str, &str)) {
        match self.host {
            TeamMeetingHost::Team { team } => add("team", &team.to_string()),
        }
    }

    fn texts(&self) -> Vec<TextRef> {
        let minutes = self.minutes.iter().map(|minutes| minutes.text.clone());
        let agenda = [self.agenda.clone()].into_iter();
        agenda
            .chain(self.cancelled.iter().cloned())
            .chain(minutes)
            .collect()
    }
}

impl TeamMeeting {
    /// Whether the agenda has an item of this number, from 1.
    pub(crate) fn has_item(&self, item: u32) -> bool {
        numbered(&self.closed, item).is_some()
    }

    /// Whether an item is treated behind closed doors.
    pub(crate) fn is_closed(&self, item: u32) -> bool {
        numbered(&self.closed, item).copied().unwrap_or(true)
    }
}

/// The key of a meeting's stream.
#[must_use]
pub fn meeting_stream(meeting: MeetingId) -> StreamKey {
    StreamKey::new(TeamMeeting::KIND, meeting)
}

pub(crate) fn existing(desk: &mut Desk<'_>, id: MeetingId) -> Result<Arc<TeamMeeting>, Halt> {
    Ok(desk
        .get::<TeamMeeting>(&meeting_stream(id))?
        .ok_or(TeamMeetingError::NotFound)?)
}

/// A meeting that is not cancelled.
fn held(desk: &mut Desk<'_>, id: MeetingId) -> Result<Arc<TeamMeeting>, Halt> {
    let meeting = existing(desk, id)?;
    if meeting.cancelled.is_some() {
        return Err(TeamMeetingError::Cancelled.into());
    }
    Ok(meeting)
}

/// `meeting.call`: calls a meeting, or changes its time, place or agenda before it begins. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CallTeamMeeting {
    /// A fresh id, or the id of the meeting to change.
    #[record(fresh)]
    pub meeting: MeetingId,
    /// Whose it is.
    pub host: TeamMeetingHost,
    /// What it is called. Public, as time and place are.
    pub title: Line<200>,
    /// Where.
    pub place: Line<200>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends, within a day.
    pub ends_at: Timestamp,
    /// The agenda.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub agenda: Vec<AgendaItem>,
}

impl Command for CallTeamMeeting {
    const NAME: &'static str = "meeting.call";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let stream = meeting_stream(self.meeting);
        let host = self.host.team();
        desk.require([stream.clone(), team_stream(host)], [])?;
        let team = team::existing(desk, host)?;
        team.allow(TeamAct::Work, desk.at())?;
        let length = self.ends_at.micros() - self.starts_at.micros();
        if length <= 0 || length > DAY {
            return Err(TeamMeetingError::TimeUnfit.into());
        }
        if self.agenda.len() > ITEMS_MAX {
            return Err(TeamMeetingError::TooMany { max: ITEMS_MAX }.into());
        }
        if self.starts_at <= desk.at() {
            return Err(TeamMeetingError::InThePast.into());
        }
        if team.is_over(self.ends_at) {
            return Err(TeamMeetingError::AfterThePeriod.into());
        }
        if let Some(before) = desk.get::<TeamMeeting>(&stream)? {
            if before.host != self.host {
                return Err(TeamMeetingError::OtherHost.into());
            }
            if before.cancelled.is_some() {
                return Err(TeamMeetingError::Cancelled.into());
            }
            if before.starts_at <= desk.at() {
                return Err(TeamMeetingError::InThePast.into());
            }
            desk.require([], [before.agenda.key.clone()])?;
            let same = before.title == self.title
                && before.place == self.place
                && before.starts_at == self.starts_at
                && before.ends_at == self.ends_at
                && desk.read(&before.agenda)? == Some(self.agenda.clone());
            if same {
                return Err(DeskError::NothingToDo.into());
            }
        }
        let agenda = desk.text(Owner::Town, &self.agenda)?;
        let event = TeamMeetingEvent::Called {
            host: self.host,
            title: self.title.clone(),
            place: self.place.clone(),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            agenda,
            closed: self.agenda.iter().map(|item| item.closed).collect(),
        };
        desk.emit::<TeamMeeting>(&stream, &event)
    }
}

/// `meeting.cancel`: cancels a meeting that has not begun. It stays in calendars, as cancelled. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CancelTeamMeeting {
    /// The meeting.
    pub meeting: MeetingId,
    /// Why. Public where the agendas are.
    pub reason: Text<4000>,
}

impl Command for CancelTeamMeeting {
    const NAME: &'static str = "meeting.cancel";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let meeting = held(desk, self.meeting)?;
        if meeting.starts_at <= desk.at() {
            return Err(TeamMeetingError::InThePast.into());
        }
        let reason = desk.text(Owner::Town, &self.reason)?;
        let stream = meeting_stream(self.meeting);
        desk.emit::<TeamMeeting>(&stream, &TeamMeetingEvent::Cancelled { reason })
    }
}

/// The room's place in the registry.
pub const ROOM: Room = Room {
    name: "meeting",
    streams: &[StreamOps::of::<TeamMeeting>()],
    commands: &[
        CommandEntry::of::<CallTeamMeeting>(),
        CommandEntry::of::<CancelTeamMeeting>(),
        CommandEntry::of::<RecordAttendance>(),
        CommandEntry::of::<KeepMinutes>(),
        CommandEntry::of::<ApproveMinutes>(),
    ],
    queries: &[
        QueryEntry::of::<GetTeamMeeting>(),
        QueryEntry::of::<ListTeamMeetings>(),
    ],
    codes: &[TeamMeetingError::CODES],
    ..Room::EMPTY
};
