//! What a citizen has to do with needs, offers and assignments, for their rights over their data.

use super::life::cancel;
use super::{AssignmentId, CancelCause, case};
use crate::id::{CitizenId, NeedId, OfferId};
use crate::journal::{Desk, Halt, Owner};
use crate::volunteering::need::{Need, NeedEvent, need_stream};
use crate::volunteering::offer::{Offer, OfferEvent, offer_stream};

/// Takes a citizen who is forgotten out of the exchange: assignments that have not ended are cancelled and their places
/// free again, offers withdrawn, needs closed. The vault rows are deleted by whoever asks for this; the hours stay under a
/// pseudonym that nobody can resolve any more.
pub(crate) fn forget(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<(), Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let ids = |prefix: &str| -> Vec<&str> {
        rows.iter()
            .filter_map(|row| row.key.strip_prefix(prefix))
            .collect()
    };
    for id in ids("assignment/") {
        let Ok(id) = id.parse::<AssignmentId>() else {
            continue;
        };
        let case = case(desk, id)?;
        if case.assignment.ended.is_none() {
            cancel(desk, &case, CancelCause::Erased, None)?;
        }
    }
    for id in ids("seeker/") {
        let Ok(id) = id.parse::<NeedId>() else {
            continue;
        };
        let stream = need_stream(id);
        if desk.get::<Need>(&stream)?.is_some_and(|need| !need.closed) {
            desk.emit::<Need>(&stream, &NeedEvent::Closed)?;
        }
    }
    for id in ids("offerer/") {
        let Ok(id) = id.parse::<OfferId>() else {
            continue;
        };
        let stream = offer_stream(id);
        if desk
            .get::<Offer>(&stream)?
            .is_some_and(|offer| !offer.withdrawn)
        {
            desk.emit::<Offer>(&stream, &OfferEvent::Withdrawn)?;
        }
    }
    Ok(())
}
