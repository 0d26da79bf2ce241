//! Saying yes, saying no.

use medborger_codec::{Make, Record};

use super::propose::of_age;
use super::{
    Assignment, AssignmentError, AssignmentEvent, AssignmentSide, Case, HelperRef, Yes,
    assignment_stream, existing, seen,
};
use crate::citizen::{Profile, active, citizen_stream, profile_key};
use crate::id::{AssignmentId, CitizenId, OfferId, ParticipantRef};
use crate::journal::{
    Actor, Command, Desk, DeskError, Halt, Owner, StreamKey, in_table, secret_key,
};
use crate::method::matching::Shift;
use crate::organisation::{self, Power};
use crate::volunteering::need::{self, Need, NeedEvent, need_stream};
use crate::volunteering::offer::{self, OfferSpec, offer_stream};
use crate::volunteering::schedule::collide;
use crate::volunteering::shift::{rota, rota_stream};
use crate::volunteering::volunteer::{
    Booking, Volunteer, VolunteerEvent, row_of, volunteer, volunteer_stream,
};

/// How many assignments a volunteer has at once.
const BOOKED_MAX: usize = 100;

/// `assignment.accept`: a side says yes. With both, the place is taken and the volunteer booked, unless they are booked
/// elsewhere at the same time. For that side, and for staff on its behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct AcceptAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The side.
    pub side: AssignmentSide,
}

impl Command for AcceptAssignment {
    const NAME: &'static str = "assignment.accept";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, self.side, Power::Post)?;
        case.assignment.must_go_on()?;
        let (said, other) = match self.side {
            AssignmentSide::Poster => (case.assignment.poster_yes, case.assignment.helper_yes),
            AssignmentSide::Helper => (case.assignment.helper_yes, case.assignment.poster_yes),
        };
        // A yes to what was changed since is none.
        let version = case.need.version;
        let holds = |yes: Option<Yes>| yes.filter(|yes| yes.version == version);
        if holds(said).is_some() {
            return Err(DeskError::NothingToDo.into());
        }
        need::must_take_people(desk, &case.need)?;
        let by = speaker(desk, &case.stream())?;
        let other = holds(other);
        if by.is_some() && other.is_some_and(|yes| yes.by == by) {
            return Err(AssignmentError::BothSides.into());
        }
        let side = self.side;
        desk.emit::<Assignment>(
            &case.stream(),
            &AssignmentEvent::Accepted { side, version, by },
        )?;
        match other {
            Some(_) => agree(desk, &case),
            None => Ok(()),
        }
    }
}

/// The acting citizen, under a pseudonym of this assignment; none where staff acts.
pub(super) fn speaker(desk: &Desk<'_>, stream: &StreamKey) -> Result<Option<ParticipantRef>, Halt> {
    match desk.actor() {
        Actor::Citizen { citizen } => {
            desk.require([], [secret_key(citizen)])?;
            Ok(Some(desk.participant(citizen, stream)?))
        }
        _ => Ok(None),
    }
}

/// Takes the place and books the volunteer.
fn agree(desk: &mut Desk<'_>, case: &Case) -> Result<(), Halt> {
    let need = case.assignment.need;
    let offer = offer_of(desk, case)?;
    // The need may have changed since somebody was proposed for it.
    if case.need.spec.mentoring_grade.is_some() && !offer.as_ref().is_some_and(|spec| spec.student)
    {
        return Err(AssignmentError::NotAStudent.into());
    }
    match case.assignment.helper {
        HelperRef::Volunteer { .. } => {
            let citizen = case.volunteer.ok_or(AssignmentError::HasEnded)?;
            desk.require(
                [citizen_stream(citizen)],
                [secret_key(citizen), profile_key(citizen)],
            )?;
            active(desk, citizen)?;
            let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
            if !of_age(&case.need.spec, &profile, desk) {
                return Err(AssignmentError::AgeUnfit.into());
            }
            book(desk, case, citizen, offer.as_ref())?;
        }
        HelperRef::Organisation { organisation } => {
            organisation::at_work(desk, organisation)?;
            if case.need.spec.involves_children() {
                return Err(AssignmentError::OrganisationWithChildren.into());
            }
        }
    }
    let event = NeedEvent::PlaceTaken {
        assignment: case.id,
        volunteer: matches!(case.assignment.helper, HelperRef::Volunteer { .. }),
    };
    desk.emit::<Need>(&need_stream(need), &event)
}

/// The offer that an assignment came of, as far as it is still there.
fn offer_of(desk: &mut Desk<'_>, case: &Case) -> Result<Option<OfferSpec>, Halt> {
    let Some(id) = case.assignment.offer else {
        return Ok(None);
    };
    let offer = offer::existing(desk, id)?;
    desk.read(&offer.spec)
}

/// The greatest number of tasks at once that any of these offers takes, of those that stand.
fn most_at_once(desk: &mut Desk<'_>, offers: &[OfferId]) -> Result<usize, Halt> {
    desk.require(offers.iter().map(|id| offer_stream(*id)), [])?;
    let mut texts = Vec::with_capacity(offers.len());
    for id in offers {
        let offer = offer::existing(desk, *id)?;
        if !offer.withdrawn {
            texts.push(offer.spec.clone());
        }
    }
    desk.require([], texts.iter().map(|text| text.key.clone()))?;
    let mut most = 0;
    for text in &texts {
        let spec: Option<OfferSpec> = desk.read(text)?;
        let spec = spec.filter(|spec| !spec.is_over(desk.at()));
        most = most.max(spec.map_or(0, |spec| usize::from(spec.limit)));
    }
    Ok(most)
}

/// Refuses where somebody has as many tasks at once as the offer takes by which they get one more, or in all as many as
/// the greatest of their offers takes.
fn must_have_room(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
    (offer, spec): (Option<OfferId>, &OfferSpec),
    going: &[AssignmentId],
) -> Result<(), Halt> {
    desk.require(going.iter().map(|id| assignment_stream(*id)), [])?;
    let mut offers = Vec::with_capacity(going.len());
    for id in going {
        offers.push(existing(desk, *id)?.offer);
    }
    let own = usize::from(spec.limit);
    if offers.iter().filter(|other| **other == offer).count() >= own {
        return Err(AssignmentError::LimitReached { limit: own }.into());
    }
    if going.len() < own {
        return Ok(());
    }
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let made = rows.iter().filter_map(|row| in_table(row, &["offerer"]));
    let made: Vec<OfferId> = made.filter_map(|id| id.parse().ok()).collect();
    let limit = most_at_once(desk, &made)?.max(own);
    match going.len() >= limit {
        true => Err(AssignmentError::LimitReached { limit }.into()),
        false => Ok(()),
    }
}

/// What of somebody's bookings is not over, and whether any of it collides with these shifts. Shifts that were given back don't.
fn beside(
    desk: &mut Desk<'_>,
    booked: &Volunteer,
    wanted: &[Shift],
) -> Result<(Vec<AssignmentId>, bool), Halt> {
    let needs = booked
        .booked
        .values()
        .map(|booking| need_stream(booking.need));
    let rotas = booked.booked.keys().map(|id| rota_stream(*id));
    desk.require(needs.chain(rotas), [])?;
    let at = desk.at();
    let (mut going, mut collides) = (Vec::new(), false);
    for (id, booking) in &booked.booked {
        let need = need::existing(desk, booking.need)?;
        if !need.is_over(at) {
            going.push(*id);
        }
        let mut shifts = need.spec.schedule.booked_after(at);
        rota(desk, *id)?.keep_booked(&mut shifts);
        collides |= collide(wanted, &shifts);
    }
    Ok((going, collides))
}

/// Whether the volunteer of an assignment is booked by another at the time of these shifts.
pub(in crate::volunteering) fn booked_elsewhere(
    desk: &mut Desk<'_>,
    case: &Case,
    wanted: &[Shift],
) -> Result<bool, Halt> {
    let Some(citizen) = case.volunteer else {
        return Ok(false);
    };
    desk.require([], [secret_key(citizen)])?;
    let stream = volunteer_stream(desk, citizen)?;
    desk.require([stream.clone()], [])?;
    let mut booked = Volunteer::clone(&*volunteer(desk, &stream)?);
    booked.booked.remove(&case.id);
    Ok(beside(desk, &booked, wanted)?.1)
}

/// Books a volunteer, to the minute, where they have room for one more. What is over is in nobody's way.
fn book(
    desk: &mut Desk<'_>,
    case: &Case,
    citizen: CitizenId,
    offer: Option<&OfferSpec>,
) -> Result<(), Halt> {
    let stream = volunteer_stream(desk, citizen)?;
    desk.require([stream.clone()], [])?;
    let before = volunteer(desk, &stream)?;
    if before.booked.len() >= BOOKED_MAX {
        return Err(AssignmentError::LimitReached { limit: BOOKED_MAX }.into());
    }
    let wanted = case.need.spec.schedule.booked_after(desk.at());
    let (going, collides) = beside(desk, &before, &wanted)?;
    if let Some(spec) = offer {
        must_have_room(desk, citizen, (case.assignment.offer, spec), &going)?;
    }
    let again = |booking: &Booking| booking.need == case.assignment.need;
    if before.booked.values().any(again) {
        return Err(AssignmentError::PairAlreadyProposed.into());
    }
    if collides {
        return Err(AssignmentError::DoubleBooked.into());
    }
    desk.vault_put(Owner::Citizen(citizen), row_of(&stream.id()), &true)?;
    desk.belongs_to(citizen);
    let event = VolunteerEvent::Booked {
        assignment: case.id,
        need: case.assignment.need,
        organisation: case.assignment.organisation,
    };
    desk.emit::<Volunteer>(&stream, &event)
}

/// `assignment.decline`: a side says no to a proposal. Who said yes before and can't after all cancels. For that side, and
/// for staff on its behalf.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DeclineAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The side.
    pub side: AssignmentSide,
}

impl Command for DeclineAssignment {
    const NAME: &'static str = "assignment.decline";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        let case = seen(desk, self.assignment)?;
        case.must_be_side(desk, self.side, Power::Post)?;
        case.assignment.must_go_on()?;
        if case.assignment.is_agreed() {
            return Err(AssignmentError::AlreadyAgreed.into());
        }
        let side = self.side;
        desk.emit::<Assignment>(&case.stream(), &AssignmentEvent::Declined { side })
    }
}
