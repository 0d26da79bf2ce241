//! What a citizen has to do with organisations, for their rights over their data.

use super::{MandateEnd, Organisation, OrganisationEvent, organisation_stream};
use crate::calendar::local_date;
use crate::id::{CitizenId, OrganisationId, ParticipantRef};
use crate::journal::{Desk, Halt, Owner, StreamKey};

/// Ends every mandate of a citizen who is forgotten. The vault rows are deleted by whoever asks for this.
pub(crate) fn forget(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<(), Halt> {
    let rows = desk.subject(Owner::Citizen(citizen))?;
    let parse = |key: &str| {
        let (organisation, holder) = key.strip_prefix("mandate/")?.split_once('.')?;
        let id: OrganisationId = organisation.parse().ok()?;
        Some((organisation_stream(id), holder.parse().ok()?))
    };
    let all: Vec<(StreamKey, ParticipantRef)> =
        rows.iter().filter_map(|row| parse(&row.key)).collect();
    desk.require(all.iter().map(|(stream, _)| stream.clone()), [])?;
    let today = local_date(desk.at().to_utc());
    for (stream, holder) in all {
        let Some(organisation) = desk.get::<Organisation>(&stream)? else {
            continue;
        };
        for (mandate, held) in (1..).zip(&organisation.mandates) {
            let still = held.holder == holder
                && held.ended.is_none()
                && held.to.is_none_or(|last| today <= last);
            if still {
                let end = MandateEnd::Erased;
                desk.emit::<Organisation>(
                    &stream,
                    &OrganisationEvent::MandateEnded { mandate, end },
                )?;
            }
        }
    }
    Ok(())
}
