//! Looking at meetings, one and many.

use medborger_base::sorted::{Arrange as _, SortedSet};
use std::sync::Arc;

use medborger_codec::{Make, Record};

use super::{AgendaItem, MinuteItem, Minutes, TeamMeeting, TeamMeetingHost, existing};
use crate::id::{MeetingId, TeamId};
use crate::journal::{Desk, Halt, Query};
use crate::team::{self, Team};
use crate::text::{Line, Text};
use crate::time::Timestamp;

/// `meeting.get`: one meeting. Agenda and minutes are for staff and members, and for everybody where the team's terms say so:
/// the minutes once they are approved, and never what was treated behind closed doors.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GetTeamMeeting {
    /// The meeting.
    pub meeting: MeetingId,
}

/// An item of the agenda, with its number.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct AgendaView {
    /// Its number, from 1.
    pub item: u32,
    /// What it is about; absent where it is closed to the actor.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Line<300>>,
    /// Whether it is treated behind closed doors.
    pub closed: bool,
}

/// The minutes, as the actor may see them.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct MinutesView {
    /// What was said, by item, without what is closed to the actor.
    pub items: Vec<MinuteItem>,
    /// When they were approved.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub approved_at: Option<Timestamp>,
}

/// A meeting as the actor may see it.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamMeetingView {
    /// The meeting.
    pub meeting: MeetingId,
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
    /// How often it was changed.
    pub sequence: u32,
    /// Whether it is cancelled.
    pub cancelled: bool,
    /// Why.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub cancelled_because: Option<Text<4000>>,
    /// The agenda, where it may be seen.
    pub agenda: Vec<AgendaView>,
    /// Who was there, by appointment.
    pub present: SortedSet<u32>,
    /// Who was excused, by appointment; for staff and members.
    pub excused: SortedSet<u32>,
    /// The minutes, where they may be seen.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub minutes: Option<MinutesView>,
}

impl Query for GetTeamMeeting {
    const NAME: &'static str = "meeting.get";
    type View = TeamMeetingView;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamMeetingView, Halt> {
        let meeting = existing(desk, self.meeting)?;
        let team = team::existing(desk, meeting.host.team())?;
        view(desk, self.meeting, &meeting, &team)
    }
}

/// A meeting with all that the actor may see of it.
fn view(
    desk: &Desk<'_>,
    id: MeetingId,
    meeting: &TeamMeeting,
    team: &Team,
) -> Result<TeamMeetingView, Halt> {
    let inside = team::is_insider(desk, meeting.host.team(), team)?;
    let openness = team
        .terms
        .last()
        .map(|terms| terms.openness)
        .unwrap_or_default();
    let agendas = inside || openness.agendas;
    let approved = |kept: &&Minutes| inside || openness.minutes && kept.approved_at.is_some();
    let kept = meeting.minutes.as_ref().filter(approved);
    let reason = meeting.cancelled.as_ref().filter(|_| agendas);
    let agenda = Some(&meeting.agenda).filter(|_| agendas);
    let texts = reason
        .into_iter()
        .chain(agenda)
        .chain(kept.map(|kept| &kept.text));
    desk.require([], texts.map(|text| text.key.clone()))?;
    let open = |item: u32| inside || !meeting.is_closed(item);
    let items: Vec<AgendaItem> = match agenda {
        Some(agenda) => desk.read(agenda)?.unwrap_or_default(),
        None => Vec::new(),
    };
    let agenda = (1..).zip(items).map(|(number, item)| AgendaView {
        item: number,
        title: Some(item.title).filter(|_| open(number)),
        closed: item.closed,
    });
    let minutes = match kept {
        None => None,
        Some(kept) => {
            let items: Vec<MinuteItem> = desk.read(&kept.text)?.unwrap_or_default();
            Some(MinutesView {
                items: items.into_iter().filter(|item| open(item.item)).collect(),
                approved_at: kept.approved_at,
            })
        }
    };
    Ok(TeamMeetingView {
        meeting: id,
        host: meeting.host,
        title: meeting.title.clone(),
        place: meeting.place.clone(),
        starts_at: meeting.starts_at,
        ends_at: meeting.ends_at,
        sequence: meeting.sequence,
        cancelled: meeting.cancelled.is_some(),
        cancelled_because: match reason {
            Some(reason) => desk.read(reason)?,
            None => None,
        },
        agenda: agenda.collect(),
        present: if inside || minutes.is_some() {
            meeting.present.clone()
        } else {
            SortedSet::new()
        },
        excused: if inside {
            meeting.excused.clone()
        } else {
            SortedSet::new()
        },
        minutes,
    })
}

/// `meeting.list`: a team's meetings, in the order of their beginning.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListTeamMeetings {
    /// The team.
    pub team: TeamId,
}

/// One meeting of a list.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamMeetingItem {
    /// The meeting.
    pub meeting: MeetingId,
    /// What it is called.
    pub title: Line<200>,
    /// Where.
    pub place: Line<200>,
    /// When it begins.
    pub starts_at: Timestamp,
    /// When it ends.
    pub ends_at: Timestamp,
    /// Whether it is cancelled.
    pub cancelled: bool,
}

/// A team's meetings.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct TeamMeetingList {
    /// In the order of their beginning.
    pub meetings: Vec<TeamMeetingItem>,
}

impl Query for ListTeamMeetings {
    const NAME: &'static str = "meeting.list";
    type View = TeamMeetingList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<TeamMeetingList, Halt> {
        team::existing(desk, self.team)?;
        let item = |(id, held): (MeetingId, Arc<TeamMeeting>)| TeamMeetingItem {
            meeting: id,
            title: held.title.clone(),
            place: held.place.clone(),
            starts_at: held.starts_at,
            ends_at: held.ends_at,
            cancelled: held.cancelled.is_some(),
        };
        Ok(TeamMeetingList {
            meetings: of_team(desk, self.team)?.into_iter().map(item).collect(),
        })
    }
}

/// A team's meetings, in the order of their beginning.
pub(crate) fn of_team(
    desk: &mut Desk<'_>,
    team: TeamId,
) -> Result<Vec<(MeetingId, Arc<TeamMeeting>)>, Halt> {
    let streams = desk.find_all::<TeamMeeting>("team", team.to_string())?;
    desk.require(streams.iter().cloned(), [])?;
    let mut all = Vec::new();
    for stream in streams {
        if let (Ok(id), Some(held)) = (stream.id().parse(), desk.get::<TeamMeeting>(stream)?) {
            all.push((id, held));
        }
    }
    all.arrange_by_key(|(id, held): &(MeetingId, Arc<TeamMeeting>)| (held.starts_at, *id));
    Ok(all)
}

/// A team's meetings with all that the actor may see, in the order of their beginning.
pub(crate) fn views_of_team(
    desk: &mut Desk<'_>,
    id: TeamId,
    team: &Team,
) -> Result<Vec<TeamMeetingView>, Halt> {
    let all = of_team(desk, id)?;
    let texts = all.iter().flat_map(|(_, held)| {
        let minutes = held.minutes.iter().map(|minutes| &minutes.text);
        [&held.agenda]
            .into_iter()
            .chain(&held.cancelled)
            .chain(minutes)
    });
    desk.require([], texts.map(|text| text.key.clone()))?;
    all.iter()
        .map(|(id, held)| view(desk, *id, held, team))
        .collect()
}
