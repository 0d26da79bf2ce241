//! What is due, and reminding of it.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::month::months;
use super::{MINUTE, Rota, RotaEvent, RotaShift, ShiftError, begins, ends, rota, rota_stream};
use crate::calendar::local_date;
use crate::id::{AssignmentId, NeedId};
use crate::journal::{Command, Desk, DeskError, Find, Halt, Query, page_limit, vault_terms};
use crate::time::Timestamp;
use crate::volunteering::assignment::{assignment_stream, existing, going};
use crate::volunteering::need::{Need, need_stream};

/// How many shifts one command reminds of.
const SHIFTS_MAX: usize = 200;
/// How far ahead is asked for at most: a fortnight.
const HOURS_MAX: u16 = 336;
/// At so many needs is looked at once.
const NEEDS: usize = 10;
/// No further needs are looked at in one answer that has so many shifts.
const ENOUGH: usize = 2_000;

fn two_days() -> u16 {
    48
}

/// `shift.due`: the shifts that begin soon and of which nobody was reminded yet, for the host's job: it reminds with
/// `shift.remind`, and asks on from `next`. A shift that was given back, or confirmed already, is not due. For staff and the
/// system.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DueShifts {
    /// Within how many hours from now it begins: 48 unless said otherwise, 1 to 336.
    #[serde(default = "two_days")]
    pub hours: u16,
    /// At how many needs is looked at most: 100 unless said otherwise, 200 at most.
    #[serde(default = "page_limit")]
    pub limit: u32,
    /// Only needs after this one, to page on.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub after: Option<NeedId>,
}

/// A shift that is due.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DueShift {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The need.
    pub need: NeedId,
    /// When it begins.
    pub from: Timestamp,
    /// When it ends, exclusive.
    pub until: Timestamp,
}

/// Shifts that are due, by need and time.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct DueShiftList {
    /// From where to ask on; none where all needs were looked at.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub next: Option<NeedId>,
    /// The shifts.
    pub shifts: Vec<DueShift>,
}

/// Whether somebody is to be reminded of a shift of which this is known.
fn is_due(known: Option<&RotaShift>) -> bool {
    known.is_none_or(|known| known.reminded_at.is_none() && known.answer.is_none())
}

impl Query for DueShifts {
    const NAME: &'static str = "shift.due";
    type View = DueShiftList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<DueShiftList, Halt> {
        desk.must_be_official()?;
        if !(1..=HOURS_MAX).contains(&self.hours) {
            return Err(ShiftError::HoursOutOfRange.into());
        }
        let at = desk.at();
        let ahead = i64::from(self.hours) * 60 * MINUTE;
        let last = Timestamp::from_micros(at.micros().saturating_add(ahead)).unwrap_or(at);
        let days = [local_date(at.to_utc()), local_date(last.to_utc())];
        let within: Vec<(&str, String)> = months(days[0], days[1])
            .map(|month| ("shifts", month))
            .collect();
        let limit = self.limit.clamp(1, 200) as usize;
        let terms = vault_terms::<Need>(&within).into_iter().collect();
        let found = desk.find(&Find::page(
            vec![terms],
            self.after.map(need_stream),
            limit + 1,
        ))?;
        let ids = found.streams.iter();
        let ids: Vec<NeedId> = ids.filter_map(|stream| stream.id().parse().ok()).collect();
        let page = ids.get(..limit.min(ids.len())).unwrap_or_default();
        let (mut shifts, mut last_seen) = (Vec::new(), None);
        for part in page.chunks(NEEDS) {
            if shifts.len() >= ENOUGH {
                break;
            }
            due_of(desk, part, [at, last], &mut shifts)?;
            last_seen = part.last().copied();
        }
        Ok(DueShiftList {
            next: last_seen.filter(|last| ids.last() != Some(last)),
            shifts,
        })
    }
}

/// The shifts of some needs that are due between two instants.
fn due_of(
    desk: &mut Desk<'_>,
    needs: &[NeedId],
    [at, last]: [Timestamp; 2],
    shifts: &mut Vec<DueShift>,
) -> Result<(), Halt> {
    desk.require(needs.iter().map(|id| need_stream(*id)), [])?;
    let mut due = Vec::new();
    for id in needs {
        let Some(need) = desk.get::<Need>(&need_stream(*id))? else {
            continue;
        };
        // As much as the longest recurrence takes.
        desk.work().spend(200_000)?;
        let mut coming = need.spec.schedule.booked_after(at);
        coming.retain(|shift| begins(*shift).is_some_and(|from| at < from && from <= last));
        if !coming.is_empty() {
            due.push((*id, coming, need));
        }
    }
    let assignments = due.iter().flat_map(|(_, _, need)| need.taken.keys());
    let assignments: Vec<AssignmentId> = assignments.copied().collect();
    desk.require(assignments.iter().map(|id| rota_stream(*id)), [])?;
    let going = going(desk, &assignments)?;
    for (id, coming, need) in due {
        for assignment in need.taken.keys().filter(|one| going.contains(*one)) {
            desk.work().spend(50 * coming.len() as u64)?;
            let known = rota(desk, *assignment)?;
            for shift in &coming {
                let (Some(from), Some(until)) = (begins(*shift), ends(*shift)) else {
                    continue;
                };
                if is_due(known.get(from)) {
                    shifts.push(DueShift {
                        assignment: *assignment,
                        need: id,
                        from,
                        until,
                    });
                }
            }
        }
    }
    Ok(())
}

/// A shift of an assignment.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShiftRef {
    /// The assignment.
    pub assignment: AssignmentId,
    /// When the shift begins, to the minute.
    pub from: Timestamp,
}

/// `shift.remind`: reminds of shifts, as `shift.due` named them; each once, whoever else reminds at the same time. What is not
/// due any more is passed over. The news goes out as all news does. For staff and the system.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RemindOfShifts {
    /// Which; 1 to 200.
    pub shifts: Vec<ShiftRef>,
}

impl Command for RemindOfShifts {
    const NAME: &'static str = "shift.remind";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        if self.shifts.is_empty() || self.shifts.len() > SHIFTS_MAX {
            return Err(ShiftError::TooMany { max: SHIFTS_MAX }.into());
        }
        let wanted: SortedSet<ShiftRef> = self.shifts.iter().cloned().collect();
        let ids = || wanted.iter().map(|shift| shift.assignment);
        let streams = ids().flat_map(|id| [assignment_stream(id), rota_stream(id)]);
        desk.require(streams, [])?;
        for id in ids() {
            existing(desk, id)?;
        }
        let all: SortedSet<AssignmentId> = ids().collect();
        let going = going(desk, &all.into_iter().collect::<Vec<_>>())?;
        let mut reminded = false;
        for shift in &wanted {
            let assignment = existing(desk, shift.assignment)?;
            let goes_on = going.contains(&shift.assignment);
            let need = desk.get::<Need>(&need_stream(assignment.need))?;
            desk.work().spend(200_000)?;
            let booked = need.is_some_and(|need| {
                let mut shifts = need.spec.schedule.booked().into_iter();
                shifts.any(|one| begins(one) == Some(shift.from))
            });
            let known = rota(desk, shift.assignment)?;
            if goes_on && booked && shift.from > desk.at() && is_due(known.get(shift.from)) {
                let event = RotaEvent::Reminded { from: shift.from };
                desk.emit::<Rota>(&rota_stream(shift.assignment), &event)?;
                reminded = true;
            }
        }
        match reminded {
            true => Ok(()),
            false => Err(DeskError::NothingToDo.into()),
        }
    }
}
