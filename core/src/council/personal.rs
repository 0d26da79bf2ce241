//! What a citizen has to do with councils, for their rights over their data.

use super::member::end;
use super::{Council, CouncilEvent, MemberRef, MembershipEnd, council_stream};
use crate::calendar::local_date;
use crate::id::{CitizenId, OrganisationId, ParticipantRef};
use crate::journal::{Desk, Halt, Owner};

/// Takes a citizen who is forgotten out of every council: a candidacy is withdrawn, a membership ends and the deputy
/// moves up. Votes that were counted stay. The vault rows are deleted by whoever asks for this.
pub(crate) fn forget(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<(), Halt> {
    let mut all: Vec<(OrganisationId, ParticipantRef)> = Vec::new();
    for row in desk.subject(Owner::Citizen(citizen))? {
        let key = row
            .key
            .strip_prefix("council/")
            .and_then(|key| key.split_once('.'));
        if let Some((Ok(council), Ok(own))) = key.map(|(id, own)| (id.parse(), own.parse())) {
            all.push((council, own));
        }
    }
    desk.require(all.iter().map(|(id, _)| council_stream(*id)), [])?;
    let today = local_date(desk.at().to_utc());
    for (id, own) in all {
        let stream = council_stream(id);
        let Some(council) = desk.get::<Council>(&stream)? else {
            continue;
        };
        if let Some(election) = &council.election
            && election.outcome.is_none()
            && let Some(candidate) = election.number_of(own)
        {
            desk.emit::<Council>(&stream, &CouncilEvent::CandidacyWithdrawn { candidate })?;
        }
        let who = MemberRef::Citizen { citizen: own };
        for (number, member) in (1..).zip(&council.members) {
            if member.who == who && member.ended.is_none() && today <= member.to {
                end(desk, id, &council, number, MembershipEnd::Erased)?;
            }
        }
    }
    Ok(())
}
