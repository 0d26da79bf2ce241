//! What somebody has to do with councils, for their rights over their data.

use super::member::{end, person_key};
use super::{Council, CouncilEvent, CouncilMember, MembershipEnd, council_stream};
use crate::calendar::local_date;
use crate::id::OrganisationId;
use crate::journal::{Desk, Halt, Owner};

/// Takes somebody who is forgotten out of every council: a candidacy is withdrawn, a membership ends and the deputy
/// moves up. Votes that were counted stay. The vault rows are deleted by whoever asks for this.
pub(crate) fn forget(desk: &mut Desk<'_>, owner: Owner) -> Result<(), Halt> {
    let mut all: Vec<(OrganisationId, &str)> = Vec::new();
    for row in desk.subject(owner)? {
        let key = row.key.strip_prefix("council/");
        let key = key.and_then(|key| key.split_once('.'));
        if let Some(Ok(council)) = key.map(|(council, _)| council.parse()) {
            all.push((council, &row.key));
        }
    }
    desk.require(all.iter().map(|(id, _)| council_stream(*id)), [])?;
    let today = local_date(desk.at().to_utc());
    for (id, key) in all {
        let stream = council_stream(id);
        let Some(council) = desk.get::<Council>(&stream)? else {
            continue;
        };
        if let Some(election) = &council.election
            && election.outcome.is_none()
            && let Some(candidate) = election.number_where(|own| person_key(id, own) == key)
        {
            desk.emit::<Council>(&stream, &CouncilEvent::CandidacyWithdrawn { candidate })?;
        }
        let own = |member: &CouncilMember| {
            member.who.key(id) == key && member.ended.is_none() && today <= member.to
        };
        let all = (1..).zip(&council.members);
        for (number, _) in all.filter(|(_, member)| own(member)) {
            // As the ones before left it: a deputy moves up once.
            if let Some(council) = desk.get::<Council>(&stream)? {
                end(desk, id, &council, number, MembershipEnd::Erased)?;
            }
        }
    }
    Ok(())
}
