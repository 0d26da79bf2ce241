//! Looking at shifts: those of one assignment, and how a need is staffed.

use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::{ShiftAnswer, begins, ends, rota, rota_stream};
use crate::id::{AssignmentId, NeedId};
use crate::journal::{Desk, Halt, Query, StreamKey};
use crate::organisation::Power;
use crate::text::Text;
use crate::time::Timestamp;
use crate::volunteering::ExchangeError;
use crate::volunteering::assignment::{going, seen};
use crate::volunteering::need;

/// How many shifts are shown at most: as many as a need has.
const SHIFTS_MAX: usize = 1000;

/// `shift.list`: the shifts of an assignment, and what was said of them. For both sides and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ListShifts {
    /// The assignment.
    pub assignment: AssignmentId,
}

/// A shift of an assignment.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ShiftView {
    /// When it begins.
    pub from: Timestamp,
    /// When it ends, exclusive.
    pub until: Timestamp,
    /// Whether whoever helps was reminded.
    pub reminded: bool,
    /// What they said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub answer: Option<ShiftAnswer>,
    /// Why they can't.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub reason: Option<Text<1000>>,
    /// Whether the poster says that they did not come.
    pub absent: bool,
}

/// The shifts of an assignment, in order.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ShiftList {
    /// The shifts.
    pub shifts: Vec<ShiftView>,
}

impl Query for ListShifts {
    const NAME: &'static str = "shift.list";
    type View = ShiftList;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ShiftList, Halt> {
        desk.require([rota_stream(self.assignment)], [])?;
        let case = seen(desk, self.assignment)?;
        let rota = rota(desk, self.assignment)?;
        let reasons = rota.shifts.iter().filter_map(|shift| shift.reason.clone());
        desk.require([], reasons.map(|reason| reason.key))?;
        let mut shifts = Vec::new();
        for shift in case
            .need
            .spec
            .schedule
            .booked()
            .into_iter()
            .take(SHIFTS_MAX)
        {
            let (Some(from), Some(until)) = (begins(shift), ends(shift)) else {
                continue;
            };
            let known = rota.get(from);
            let reason = match known.and_then(|known| known.reason.as_ref()) {
                Some(reason) => desk.read(reason)?,
                None => None,
            };
            shifts.push(ShiftView {
                from,
                until,
                reminded: known.is_some_and(|known| known.reminded_at.is_some()),
                answer: known.and_then(|known| known.answer),
                reason,
                absent: known.is_some_and(|known| known.absent),
            });
        }
        Ok(ShiftList { shifts })
    }
}

/// `shift.staffing`: for each shift of a need that has not ended, how many come. For the poster and staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ShowStaffing {
    /// The need.
    pub need: NeedId,
}

/// How a shift is staffed.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ShiftStaffing {
    /// When it begins.
    pub from: Timestamp,
    /// When it ends, exclusive.
    pub until: Timestamp,
    /// How many said that they come.
    pub confirmed: u32,
    /// How many have said nothing yet.
    pub awaited: u32,
    /// How many gave it back.
    pub given_back: u32,
    /// How many are missing to the fewest with whom it works, one at least, if all come who have not given it back.
    pub missing: u32,
}

/// How a need is staffed, shift by shift.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct Staffing {
    /// The shifts, in order.
    pub shifts: Vec<ShiftStaffing>,
}

impl Query for ShowStaffing {
    const NAME: &'static str = "shift.staffing";
    type View = Staffing;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<Staffing, Halt> {
        let state = need::existing(desk, self.need)?;
        match need::must_be_poster(desk, self.need, &state, Power::Post) {
            // A need that the actor can't see is as one that is not there.
            Err(Halt::Error(_)) if !need::may_see(desk, state.spec.visibility) => {
                return Err(ExchangeError::NeedNotFound.into());
            }
            allowed => allowed?,
        }
        let taken: Vec<AssignmentId> = state.taken.keys().copied().collect();
        // Of others nobody comes: the work is done, a safeguard is missing, or a side is gone.
        let going = going(desk, &taken)?;
        let taken: Vec<AssignmentId> = taken.into_iter().filter(|id| going.contains(id)).collect();
        let rotas: SortedSet<StreamKey> = taken.iter().map(|id| rota_stream(*id)).collect();
        desk.require(rotas, [])?;
        let mut rotas = Vec::with_capacity(taken.len());
        for id in taken {
            rotas.push(rota(desk, id)?);
        }
        let mut shifts = Vec::new();
        for shift in state.spec.schedule.booked_after(desk.at()) {
            let (Some(from), Some(until)) = (begins(shift), ends(shift)) else {
                continue;
            };
            desk.work().spend(50 * rotas.len() as u64)?;
            let said = |answer: Option<ShiftAnswer>| {
                let known = rotas.iter().map(|rota| rota.get(from));
                let said = known.filter(|known| known.and_then(|known| known.answer) == answer);
                u32::try_from(said.count()).unwrap_or(u32::MAX)
            };
            let confirmed = said(Some(ShiftAnswer::Confirmed));
            let awaited = said(None);
            let come = confirmed.saturating_add(awaited);
            shifts.push(ShiftStaffing {
                from,
                until,
                confirmed,
                awaited,
                given_back: said(Some(ShiftAnswer::GivenBack)),
                missing: u32::from(state.spec.minimum.max(1)).saturating_sub(come),
            });
        }
        Ok(Staffing { shifts })
    }
}
