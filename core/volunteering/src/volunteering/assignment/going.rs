//! Who is there on both sides, whose words they write, and in which assignments somebody is to come.

use medborger_base::sorted::SortedSet;

use super::{AssignmentSide, Case, HelperRef, case, shown, volunteer_of};
use crate::citizen::{Citizen, CitizenStatus, citizen_stream};
use crate::id::{AssignmentId, CitizenId};
use crate::journal::{Desk, Halt, Owner, secret_key};
use crate::volunteering::need;

impl Case {
    /// Whose words are that a side writes: of the citizen who writes them, else of the one to whom they go; what one organisation
    /// writes to another is nobody's.
    pub(in crate::volunteering) fn owner(
        &self,
        desk: &Desk<'_>,
        by: AssignmentSide,
    ) -> Result<Owner, Halt> {
        let seeker = self.seeker(desk)?;
        let (own, other) = match by {
            AssignmentSide::Helper => (self.volunteer, seeker),
            AssignmentSide::Poster => (seeker, self.volunteer),
        };
        let owner = own.or(other);
        desk.require([], owner.map(secret_key))?;
        Ok(owner.map_or(Owner::Town, Owner::Citizen))
    }

    /// The citizen who posted the need, where one did and is still known.
    fn seeker(&self, desk: &Desk<'_>) -> Result<Option<CitizenId>, Halt> {
        match self.need.organisation {
            Some(_) => Ok(None),
            None => need::seeker(desk, self.assignment.need),
        }
    }

    /// Whether there are two sides still: no citizen among them is gone.
    pub(in crate::volunteering) fn is_anybody_there(&self, desk: &Desk<'_>) -> Result<bool, Halt> {
        let volunteers = matches!(self.assignment.helper, HelperRef::Volunteer { .. });
        let helps = self.volunteer.is_some() || !volunteers;
        Ok(helps && (self.need.organisation.is_some() || self.seeker(desk)?.is_some()))
    }
}

/// Those of some assignments in which somebody is to come: agreed and not ended, with both sides there and every safeguard in place.
pub(in crate::volunteering) fn going(
    desk: &mut Desk<'_>,
    ids: &[AssignmentId],
) -> Result<SortedSet<AssignmentId>, Halt> {
    shown::preload(desk, ids)?;
    let mut volunteers = Vec::with_capacity(ids.len());
    for id in ids {
        volunteers.extend(volunteer_of(desk, *id)?.map(citizen_stream));
    }
    desk.require(volunteers, [])?;
    let mut all = SortedSet::new();
    for id in ids {
        let case = case(desk, *id)?;
        if case.assignment.ended.is_some() || !case.assignment.is_agreed() {
            continue;
        }
        let left = match case.volunteer {
            Some(citizen) => {
                let state = desk.get::<Citizen>(&citizen_stream(citizen))?;
                state.is_none_or(|citizen| citizen.status == CitizenStatus::Left)
            }
            None => false,
        };
        if !left && case.is_anybody_there(desk)? && case.missing(desk)?.is_empty() {
            all.insert(*id);
        }
    }
    Ok(all)
}
