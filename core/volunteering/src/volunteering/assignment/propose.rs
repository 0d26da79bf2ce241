//! Proposing somebody for a need.

use std::sync::Arc;

use chrono::Datelike;
use medborger_codec::{Make, Record};

use super::answer::speaker;
use super::{
    Assignment, AssignmentError, AssignmentEvent, AssignmentSide, HelperRef, assignment_stream,
    row_key, volunteer_of,
};
use crate::calendar::local_date;
use crate::citizen::{Profile, active, citizen_stream, profile_key};
use crate::id::{AssignmentId, CitizenId, NeedId, OfferId, OrganisationId};
use crate::journal::{Actor, Command, Desk, DeskError, Find, Halt, Owner, StreamKey, secret_key};
use crate::organisation::{self, Power, organisation_stream};
use crate::volunteering::ExchangeError;
use crate::volunteering::need::{self, Need, NeedSpec};
use crate::volunteering::offer::{self, OfferSpec, offer_stream, offerer_key};

/// Who is to help.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum Helper {
    /// A citizen who comes forward, or whom staff proposes.
    Citizen {
        /// The citizen.
        citizen: CitizenId,
    },
    /// Whoever made this offer.
    Offer {
        /// The offer.
        offer: OfferId,
    },
    /// An organisation that comes forward for a citizen's need.
    Organisation {
        /// The organisation.
        organisation: OrganisationId,
    },
}

/// Who helps, found out.
#[derive(Clone, Copy)]
pub(super) enum Found {
    Citizen(CitizenId),
    Organisation(OrganisationId),
}

/// Writes down a proposal, whoever makes it.
pub(super) fn write(
    desk: &mut Desk<'_>,
    id: AssignmentId,
    (need_id, need): (NeedId, &Need),
    helper: Found,
    offer: Option<OfferId>,
) -> Result<(), Halt> {
    let stream = assignment_stream(id);
    let helper = match helper {
        Found::Citizen(citizen) => {
            let volunteer = desk.participant(citizen, &stream)?;
            desk.vault_put(Owner::Citizen(citizen), row_key(id), &need_id)?;
            HelperRef::Volunteer { volunteer }
        }
        Found::Organisation(organisation) => HelperRef::Organisation { organisation },
    };
    let event = AssignmentEvent::Proposed {
        need: need_id,
        organisation: need.organisation,
        helper,
        offer,
    };
    desk.emit::<Assignment>(&stream, &event)
}

/// An assignment with the citizen who helps.
pub(super) type TakenUp = (AssignmentId, Arc<Assignment>, Option<CitizenId>);

/// The look-up of a need's assignments.
pub(super) fn of_need(need: NeedId) -> Find {
    Find::with::<Assignment>("need", need.to_string())
}

/// Every assignment there was of a need, with who helps.
pub(super) fn taken_up(desk: &mut Desk<'_>, need: NeedId) -> Result<Vec<TakenUp>, Halt> {
    let streams = &desk.find(&of_need(need))?.streams;
    let ids: Vec<AssignmentId> = streams
        .iter()
        .filter_map(|stream| stream.id().parse().ok())
        .collect();
    desk.require(streams.iter().cloned(), ids.iter().map(|id| row_key(*id)))?;
    let mut all = Vec::new();
    for id in ids {
        let Some(assignment) = desk.get::<Assignment>(&assignment_stream(id))? else {
            continue;
        };
        let citizen = volunteer_of(desk, id)?;
        all.push((id, assignment, citizen));
    }
    Ok(all)
}

/// Whether somebody is within a need's age limits this year.
pub(super) fn of_age(need: &NeedSpec, profile: &Profile, desk: &Desk<'_>) -> bool {
    if need.age_from.is_none() && need.age_to.is_none() {
        return true;
    }
    let year = local_date(desk.at().to_utc()).year();
    profile.birth_year.is_some_and(|born| {
        let age = year - i32::from(born);
        need.age_from.is_none_or(|from| i32::from(from) <= age)
            && need.age_to.is_none_or(|to| age <= i32::from(to))
    })
}

/// `assignment.propose`: proposes somebody for a need. Whoever proposes has said yes for their own side: the volunteer,
/// or the poster. Staff can propose too, and then both sides are still to be asked.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ProposeAssignment {
    /// A fresh id.
    #[record(fresh)]
    pub assignment: AssignmentId,
    /// The need.
    pub need: NeedId,
    /// Who is to help.
    pub helper: Helper,
}

impl ProposeAssignment {
    /// Who helps, by which offer, and whether it comes from a student.
    fn helper(&self, desk: &mut Desk<'_>) -> Result<(Found, Option<OfferId>, bool), Halt> {
        match self.helper {
            Helper::Citizen { citizen } => Ok((Found::Citizen(citizen), None, false)),
            Helper::Organisation { organisation } => {
                Ok((Found::Organisation(organisation), None, false))
            }
            Helper::Offer { offer: id } => {
                desk.require([offer_stream(id)], [offerer_key(id)])?;
                let offer = offer::seen(desk, id)?;
                let citizen = offer::offerer(desk, id)?;
                if offer.withdrawn {
                    return Err(ExchangeError::OfferWithdrawn.into());
                }
                let spec: Option<OfferSpec> = desk.read(&offer.spec)?;
                let spec = spec.ok_or(ExchangeError::OfferNotFound)?;
                if spec.is_over(desk.at()) {
                    return Err(ExchangeError::OfferExpired.into());
                }
                let found = match (citizen, offer.organisation) {
                    (Some(citizen), _) => Found::Citizen(citizen),
                    (None, Some(organisation)) => Found::Organisation(organisation),
                    (None, None) => return Err(ExchangeError::OfferNotFound.into()),
                };
                Ok((found, Some(id), spec.student))
            }
        }
    }
}

impl Command for ProposeAssignment {
    const NAME: &'static str = "assignment.propose";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        if desk.actor() == Actor::Public {
            return Err(DeskError::NotPermitted.into());
        }
        let (helper, offer, student) = self.helper(desk)?;
        let need = need::seen(desk, self.need)?;
        let stream = assignment_stream(self.assignment);
        let mut streams: Vec<StreamKey> = vec![stream.clone()];
        let mut rows = vec![need::seeker_key(self.need)];
        match helper {
            Found::Citizen(citizen) => {
                streams.push(citizen_stream(citizen));
                rows.extend([secret_key(citizen), profile_key(citizen)]);
            }
            Found::Organisation(organisation) => streams.push(organisation_stream(organisation)),
        }
        desk.require(streams, rows)?;
        if desk.get::<Assignment>(&stream)?.is_some() {
            return Err(AssignmentError::AlreadyProposed.into());
        }
        let side = self.side(desk, helper, &need)?;
        need::must_take_people(desk, &need)?;
        self.suits(desk, helper, &need, student)?;
        for (_, other, citizen) in taken_up(desk, self.need)? {
            let same = match helper {
                Found::Citizen(helper) => citizen == Some(helper),
                Found::Organisation(organisation) => {
                    other.helper == HelperRef::Organisation { organisation }
                }
            };
            if same && other.ended.is_none() {
                return Err(AssignmentError::PairAlreadyProposed.into());
            }
        }
        write(desk, self.assignment, (self.need, &need), helper, offer)?;
        let Some(side) = side else {
            return Ok(());
        };
        let event = AssignmentEvent::Accepted {
            side,
            version: need.version,
            by: speaker(desk, &stream)?,
        };
        desk.emit::<Assignment>(&stream, &event)
    }
}

impl ProposeAssignment {
    /// For which side the actor speaks; none where staff proposes.
    fn side(
        &self,
        desk: &mut Desk<'_>,
        helper: Found,
        need: &Need,
    ) -> Result<Option<AssignmentSide>, Halt> {
        if desk.actor().is_official() {
            return Ok(None);
        }
        let helps = match helper {
            Found::Citizen(citizen) => desk.actor() == Actor::Citizen { citizen },
            Found::Organisation(id) => organisation::speaks_for(desk, id, Power::Post)?,
        };
        if helps {
            return Ok(Some(AssignmentSide::Helper));
        }
        need::must_be_poster(desk, self.need, need, Power::Post)?;
        // Who posted a need knows offers, not citizens.
        if matches!(self.helper, Helper::Citizen { .. }) {
            return Err(DeskError::NotPermitted.into());
        }
        Ok(Some(AssignmentSide::Poster))
    }

    /// Refuses what no yes can mend.
    fn suits(
        &self,
        desk: &mut Desk<'_>,
        helper: Found,
        need: &Need,
        student: bool,
    ) -> Result<(), Halt> {
        let seeker = need::seeker(desk, self.need)?;
        match helper {
            Found::Citizen(citizen) => {
                if seeker == Some(citizen) {
                    return Err(AssignmentError::OwnNeed.into());
                }
                active(desk, citizen)?;
                let profile: Profile = desk.vault(&profile_key(citizen))?.unwrap_or_default();
                if !of_age(&need.spec, &profile, desk) {
                    return Err(AssignmentError::AgeUnfit.into());
                }
            }
            Found::Organisation(organisation) => {
                if need.organisation == Some(organisation) {
                    return Err(AssignmentError::OwnNeed.into());
                }
                organisation::at_work(desk, organisation)?;
                if need.spec.involves_children() {
                    return Err(AssignmentError::OrganisationWithChildren.into());
                }
            }
        }
        if need.spec.mentoring_grade.is_some() && !student {
            return Err(AssignmentError::NotAStudent.into());
        }
        Ok(())
    }
}
