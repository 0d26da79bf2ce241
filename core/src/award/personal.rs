//! What somebody has to do with awards, for their rights over their data.

use super::nominee::forgotten;
use super::{Award, AwardEvent, JurorRef, NomineeRef, award_stream};
use crate::id::{AwardId, ParticipantRef};
use crate::journal::{Desk, Halt, Owner};
use crate::numbered::numbered;

/// Takes somebody who is forgotten out of every award: as a nominee, with everything that was written about them, and
/// out of the jury. Votes stay counted, and nothing leads from them to anybody any more. The vault rows are deleted
/// by whoever asks for this.
pub(crate) fn forget(desk: &mut Desk<'_>, owner: Owner) -> Result<(), Halt> {
    let mut all: Vec<(AwardId, ParticipantRef)> = Vec::new();
    let mut unenrolled: Vec<(AwardId, u32)> = Vec::new();
    for row in desk.subject(owner)? {
        let Some(("nominee" | "juror", key)) = row.key.split_once('/') else {
            continue;
        };
        let Some((Ok(award), own)) = key.split_once('.').map(|(a, own)| (a.parse(), own)) else {
            continue;
        };
        match (own.parse(), own.parse()) {
            (Ok(own), _) => all.push((award, own)),
            (_, Ok(number)) => unenrolled.push((award, number)),
            _ => {}
        }
    }
    desk.require(unenrolled.iter().map(|(award, _)| award_stream(*award)), [])?;
    for (id, number) in unenrolled {
        if let Some(award) = desk.get::<Award>(&award_stream(id))?
            && let Some(nominee) = numbered(&award.nominees, number)
        {
            forgotten(desk, id, number, nominee)?;
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
            if nominee.who == (NomineeRef::Citizen { citizen: own }) {
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
