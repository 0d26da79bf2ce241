//! What a citizen has to do with awards, for their rights over their data.

use super::nominee::forgotten;
use super::{Award, AwardEvent, JurorRef, NomineeRef, award_stream};
use crate::id::{AwardId, CitizenId, ParticipantRef};
use crate::journal::{Desk, Halt, Owner};

/// Takes a citizen who is forgotten out of every award: as a nominee, with everything that was written about them, and
/// out of the jury. Votes stay counted, and nothing leads from them to the citizen any more. The vault rows are deleted
/// by whoever asks for this.
pub(crate) fn forget(desk: &mut Desk<'_>, citizen: CitizenId) -> Result<(), Halt> {
    let mut all: Vec<(AwardId, ParticipantRef)> = Vec::new();
    for row in desk.subject(Owner::Citizen(citizen))? {
        let Some(("nominee" | "juror", key)) = row.key.split_once('/') else {
            continue;
        };
        let parts = key
            .split_once('.')
            .map(|(award, own)| (award.parse(), own.parse()));
        if let Some((Ok(award), Ok(own))) = parts {
            all.push((award, own));
        }
    }
    all.sort_unstable();
    all.dedup();
    desk.require(all.iter().map(|(award, _)| award_stream(*award)), [])?;
    for (id, own) in all {
        let stream = award_stream(id);
        let Some(award) = desk.get::<Award>(&stream)? else {
            continue;
        };
        for (number, nominee) in (1..).zip(&award.nominees) {
            if nominee.who == (NomineeRef::Citizen { citizen: own }) && nominee.left.is_none() {
                forgotten(desk, id, number, nominee)?;
            }
        }
        for (juror, held) in (1..).zip(&award.jurors) {
            let still = held.who == (JurorRef::Citizen { citizen: own }) && !held.excused;
            if still && award.result.is_none() {
                let reason = None;
                desk.emit::<Award>(&stream, &AwardEvent::JurorExcused { juror, reason })?;
            }
        }
    }
    Ok(())
}
