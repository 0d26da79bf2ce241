//! Who was there, and what was said: attendance by seat, and minutes (*referat*) that are approved.

use medborger_base::sorted::{SortedMap, SortedSet};

use medborger_codec::{Make, Record};

use super::{Gathering, GatheringError, GatheringEvent, gathering_stream, held};
use crate::id::MeetingId;
use crate::journal::{Command, Desk, Halt, Owner, TextRef};
use crate::team::{self, ImpartialityOutcome, Team};
use crate::text::Text;
use crate::time::Timestamp;

/// The minutes of a gathering, as its state knows them.
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

/// `gathering.record_attendance`: records who was there. Once more corrects it. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RecordAttendance {
    /// The gathering.
    pub gathering: MeetingId,
    /// The appointments of those who were there.
    pub present: SortedSet<u32>,
    /// The appointments of those who were excused (*afbud*).
    #[serde(default)]
    pub excused: SortedSet<u32>,
}

impl Command for RecordAttendance {
    const NAME: &'static str = "gathering.record_attendance";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let gathering = begun(desk, self.gathering)?;
        let team = team::existing(desk, gathering.host.team())?;
        if !self.present.is_disjoint(&self.excused) {
            return Err(GatheringError::PresentAndExcused.into());
        }
        for number in self.present.iter().chain(&self.excused) {
            // Whoever left the team since was a member then.
            let (from, to) = (gathering.starts_at, gathering.ends_at);
            let appointment = team.appointment(*number);
            if !appointment.is_ok_and(|appointment| appointment.was_member(from, to)) {
                return Err(GatheringError::NotAMember.into());
            }
        }
        let event = GatheringEvent::AttendanceRecorded {
            present: self.present.clone(),
            excused: self.excused.clone(),
        };
        desk.emit::<Gathering>(&gathering_stream(self.gathering), &event)
    }
}

fn begun(desk: &mut Desk<'_>, id: MeetingId) -> Result<std::sync::Arc<Gathering>, Halt> {
    let gathering = held(desk, id)?;
    if gathering.starts_at > desk.at() {
        return Err(GatheringError::NotBegun.into());
    }
    let approved = |minutes: &Minutes| minutes.approved_at.is_some();
    if gathering.minutes.as_ref().is_some_and(approved) {
        return Err(GatheringError::MinutesApproved.into());
    }
    Ok(gathering)
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

/// `gathering.keep_minutes`: writes the minutes, or writes them anew before they are approved. Whoever is disqualified
/// for an item stands among those who had left the room for it (forvaltningsloven § 3, stk. 3). For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct KeepMinutes {
    /// The gathering.
    pub gathering: MeetingId,
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
    fn check(&self, gathering: &Gathering, team: &Team) -> Result<(), GatheringError> {
        let mut seen = SortedSet::new();
        for minuted in &self.items {
            if !gathering.has_item(minuted.item) || !seen.insert(minuted.item) {
                return Err(GatheringError::NoSuchItem);
            }
            if minuted
                .without
                .iter()
                .any(|n| team.appointment(*n).is_err())
            {
                return Err(GatheringError::NotAMember);
            }
            if !left_the_room(self.gathering, team, minuted.item, &minuted.without) {
                return Err(GatheringError::DisqualifiedPresent { item: minuted.item });
            }
        }
        Ok(())
    }
}

impl Command for KeepMinutes {
    const NAME: &'static str = "gathering.keep_minutes";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let gathering = begun(desk, self.gathering)?;
        let team = team::existing(desk, gathering.host.team())?;
        self.check(&gathering, &team)?;
        let without: SortedMap<u32, SortedSet<u32>> = self
            .items
            .iter()
            .filter(|item| !item.without.is_empty())
            .map(|item| (item.item, item.without.clone()))
            .collect();
        let text = desk.text(Owner::Town, &self.items)?;
        let event = GatheringEvent::MinutesKept { text, without };
        desk.emit::<Gathering>(&gathering_stream(self.gathering), &event)
    }
}

/// `gathering.approve_minutes`: the minutes are approved. From then on they stand. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ApproveMinutes {
    /// The gathering.
    pub gathering: MeetingId,
}

impl Command for ApproveMinutes {
    const NAME: &'static str = "gathering.approve_minutes";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let gathering = begun(desk, self.gathering)?;
        let kept = gathering
            .minutes
            .as_ref()
            .ok_or(GatheringError::NoMinutes)?;
        let team = team::existing(desk, gathering.host.team())?;
        let nobody = SortedSet::new();
        // Decisions on impartiality may have come since the minutes were written.
        for item in 1..=u32::try_from(gathering.closed.len()).unwrap_or(u32::MAX) {
            let without = kept.without.get(&item).unwrap_or(&nobody);
            if !left_the_room(self.gathering, &team, item, without) {
                return Err(GatheringError::DisqualifiedPresent { item }.into());
            }
        }
        let stream = gathering_stream(self.gathering);
        desk.emit::<Gathering>(&stream, &GatheringEvent::MinutesApproved)
    }
}
