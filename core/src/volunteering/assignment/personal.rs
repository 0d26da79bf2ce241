//! What a citizen has to do with needs, offers and assignments, for their rights over their data.

use serde::{Deserialize, Serialize};

use super::life::cancel;
use super::view::{entries, preload};
use super::{AssignmentId, AssignmentStage, CancelCause, HoursEntryView, case};
use crate::id::{CitizenId, NeedId, OfferId, OrganisationId};
use crate::journal::{Desk, Halt, Owner};
use crate::organisation;
use crate::volunteering::need::{Need, NeedEvent, need_stream};
use crate::volunteering::offer::{Offer, OfferEvent, offer_stream};
use crate::volunteering::safeguard::{SafeguardView, clearance, clearance_stream, view};

/// What a citizen has to do with an assignment.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "schema", derive(schemars::JsonSchema))]
pub struct ExportedAssignment {
    /// The assignment.
    pub assignment: AssignmentId,
    /// The need.
    pub need: NeedId,
    /// The organisation that posted it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub organisation: Option<OrganisationId>,
    /// Where it stands.
    pub stage: AssignmentStage,
    /// The ledger of hours.
    pub hours: Vec<HoursEntryView>,
    /// What the organisation knows of the citizen's safeguards.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub safeguards: Option<SafeguardView>,
}

/// Everything that a citizen was ever proposed for.
pub(crate) fn held(
    desk: &mut Desk<'_>,
    citizen: CitizenId,
) -> Result<Vec<ExportedAssignment>, Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let ids: Vec<AssignmentId> = rows
        .iter()
        .filter_map(|row| row.key.strip_prefix("assignment/")?.parse().ok())
        .collect();
    preload(desk, &ids)?;
    let mut all = Vec::with_capacity(ids.len());
    for id in ids {
        let case = case(desk, id)?;
        let safeguards = match case.assignment.organisation {
            Some(id) => {
                let stream = clearance_stream(desk, id, citizen)?;
                let held = clearance(desk, &stream)?;
                let organisation = organisation::existing(desk, id)?;
                Some(view(&held, &organisation, desk.at()))
            }
            None => None,
        };
        all.push(ExportedAssignment {
            assignment: id,
            need: case.assignment.need,
            organisation: case.assignment.organisation,
            stage: case.stage(desk)?,
            hours: entries(&case.assignment),
            safeguards,
        });
    }
    Ok(all)
}

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
    let assignments: Vec<AssignmentId> = ids("assignment/")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    let needs: Vec<NeedId> = ids("seeker/")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    let offers: Vec<OfferId> = ids("offerer/")
        .into_iter()
        .filter_map(|id| id.parse().ok())
        .collect();
    preload(desk, &assignments)?;
    let streams = needs.iter().map(|id| need_stream(*id));
    desk.require(streams.chain(offers.iter().map(|id| offer_stream(*id))), [])?;
    for id in assignments {
        let case = case(desk, id)?;
        if case.assignment.ended.is_none() {
            cancel(desk, &case, CancelCause::Erased, None)?;
        }
    }
    for id in needs {
        let stream = need_stream(id);
        if desk.get::<Need>(&stream)?.is_some_and(|need| !need.closed) {
            desk.emit::<Need>(&stream, &NeedEvent::Closed)?;
        }
    }
    for id in offers {
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
