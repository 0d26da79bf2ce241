//! What somebody has to do with awards, for their rights over their data.

use super::nominee::unsay;
use super::{Award, NomineeRef, award_stream};
use crate::id::AwardId;
use crate::journal::{Desk, Halt, Owner, VaultRow};

/// Deletes everything that was written about a nominee who is forgotten, also one who was excluded. That they are out of the
/// award, and out of the jury, follows from their rows, which are deleted by whoever asks for this.
pub(crate) fn forget(desk: &mut Desk<'_>, owner: Owner) -> Result<(), Halt> {
    let nominee = |row: &VaultRow| {
        let (award, own) = row.key.strip_prefix("nominee/")?.split_once('.')?;
        Some((award.parse().ok()?, own.to_owned()))
    };
    let rows = desk.subject(owner)?;
    let all: Vec<(AwardId, String)> = rows.iter().filter_map(nominee).collect();
    desk.require(all.iter().map(|(award, _)| award_stream(*award)), [])?;
    for (id, own) in all {
        let Some(award) = desk.get::<Award>(&award_stream(id))? else {
            continue;
        };
        for (number, nominee) in (1_u32..).zip(&award.nominees) {
            let meant = match nominee.who {
                NomineeRef::Citizen { citizen } => citizen.to_string() == own,
                NomineeRef::Person => number.to_string() == own,
                NomineeRef::Organisation { .. } => false,
            };
            if meant {
                unsay(desk, id, number, nominee);
            }
        }
    }
    Ok(())
}
