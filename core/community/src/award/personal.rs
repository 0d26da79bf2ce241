//! What somebody has to do with awards, for their rights over their data.

use super::answer::unsay;
use super::count::{COUNTS, is_counts};
use super::vote::{BALLOT, ballots_join, ballots_lapse, is_ballot};
use super::{Nominee, nominee_stream, number_of};
use crate::id::AwardId;
use crate::journal::{Desk, Halt, Personal, Proof, Table, VaultRow, Whose};
use crate::town::Town;

/// The room's tables of the vault.
pub(super) const ROWS: &[Table] = {
    let [ballots, verified, unverified] = BALLOT.tables("award", "award_vote");
    &[
        Table::new("nominee/", Whose::Either)
            .about("award")
            .forgettable(),
        Table::new("nomination/", Whose::Citizen).about("award"),
        Table::new("juror/", Whose::Citizen).about("award"),
        ballots,
        Table::new(COUNTS, Whose::Town),
        verified,
        unverified,
    ]
};

/// What the room has to do with people.
pub(super) const PERSONAL: Personal = Personal {
    leaving: |desk, leaving| {
        ballots_lapse(desk, leaving.rows);
        forget(desk, leaving.rows)
    },
    recognised: ballots_join,
    ..Personal::NOTHING
};

/// Every ballot is one that was cast, in its place, and so is what was counted.
pub(super) const PROOF: Proof = Proof {
    rows: &[BALLOT.rows, COUNTS],
    broken: |proving| {
        let hold = |start, holds: fn(&Town, &VaultRow) -> bool| {
            proving
                .rows(start)
                .iter()
                .all(|row| holds(proving.town, row))
        };
        if !hold(BALLOT.rows, is_ballot) {
            return Some(BALLOT.rows);
        }
        (!hold(COUNTS, is_counts)).then_some(COUNTS)
    },
};

/// Deletes everything that was written about a nominee who is forgotten, also one who was excluded. That they are out of the
/// award, and out of the jury, follows from their rows, which are deleted by whoever asks for this.
fn forget(desk: &mut Desk<'_>, rows: &[VaultRow]) -> Result<(), Halt> {
    let nominee = |row: &VaultRow| {
        let (award, _) = row.key.strip_prefix("nominee/")?.split_once('.')?;
        Some((award.parse().ok()?, number_of(row)?))
    };
    let all: Vec<(AwardId, u32)> = rows.iter().filter_map(nominee).collect();
    let streams = all
        .iter()
        .map(|(award, number)| nominee_stream(*award, *number));
    desk.require(streams, [])?;
    for (id, number) in all {
        if let Some(nominee) = desk.get::<Nominee>(&nominee_stream(id, number))? {
            unsay(desk, id, number, &nominee);
        }
    }
    Ok(())
}
