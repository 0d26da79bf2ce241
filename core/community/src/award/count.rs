//! Counting the ballots: in parts where they are many, so that no command grows with the number of voters.
//!
//! A part is a slice of the ballots' names, which lie evenly. Its ballots are opened, counted and deleted; what was counted
//! so far lies masked and sealed in one row, so that a copy of the database tells as little before the result as the ballots
//! did. From the first part on nobody votes, whatever the clock of their server says: no ballot comes into a part that was
//! counted.

use medborger_base::sorted::SortedMap;

use medborger_codec::{Make, Record};

use super::vote::{BALLOT, opened};
use super::{Award, AwardError, AwardEvent, AwardStage, award_stream, undecided};
use crate::digest;
use crate::id::AwardId;
use crate::journal::slice::{NUMBERS, slices};
use crate::journal::{Command, Desk, DeskError, Halt, Owner, VaultRow, parse_own};
use crate::town::Town;

/// How many ballots are counted with one command, about; so many are counted when the result is declared.
const AT_ONCE_MAX: u32 = 1_000;

/// How the keys of the rows begin in which lies what was counted so far.
pub(super) const COUNTS: &str = "counts/";

/// How far the ballots are counted, where they are counted in parts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct BallotCount {
    /// In how many parts they are counted: a power of two.
    pub parts: u32,
    /// How many parts are counted.
    pub done: u32,
}

impl BallotCount {
    /// After a part more.
    pub(super) fn on(before: Option<Self>, parts: u32) -> Option<Self> {
        let done = before.map_or(0, |count| count.done).checked_add(1)?;
        (done <= parts).then_some(Self { parts, done })
    }
}

/// Votes by the number of the nominee.
pub(super) type Votes = SortedMap<u32, u32>;

fn counts_key(award: AwardId) -> String {
    format!("{COUNTS}{award}")
}

/// What masks so many bytes.
fn mask(town: &Town, award: AwardId, nonce: &[u8], length: usize) -> Vec<u8> {
    let award = award.uuid();
    let block = |at: u64| {
        let at = at.to_le_bytes();
        let parts: [&[u8]; 4] = [b"ballot counts", award.as_bytes(), nonce, &at];
        town.keyed().short(&parts)
    };
    (0..).flat_map(block).take(length).collect()
}

fn seal(town: &Town, award: AwardId, front: &[u8]) -> [u8; 16] {
    let award = award.uuid();
    let parts: [&[u8]; 3] = [b"ballot counts tag", award.as_bytes(), front];
    town.keyed().short(&parts)
}

/// The counts of nominees 1 to so many as they lie in the vault: 16 bytes that are used once, four masked bytes for each
/// nominee, 16 bytes of a tag.
fn written(town: &Town, award: AwardId, once: [u8; 16], votes: &Votes, nominees: u32) -> String {
    let count = |nominee: u32| votes.get(&nominee).copied().unwrap_or(0).to_le_bytes();
    let plain: Vec<u8> = (1..=nominees).flat_map(count).collect();
    let masks = mask(town, award, &once, plain.len());
    let mut bytes = once.to_vec();
    bytes.extend(plain.iter().zip(masks).map(|(byte, mask)| byte ^ mask));
    let tag = seal(town, award, &bytes);
    bytes.extend(tag);
    digest::hex_string(&bytes)
}

/// Reads such a row. `None` where it is none that the municipality made for this award.
fn read(town: &Town, award: AwardId, row: &VaultRow) -> Option<Votes> {
    let text: String = parse_own(&row.value)?;
    let mut bytes = vec![0; text.len() / 2];
    if !digest::unhex(&text, &mut bytes) {
        return None;
    }
    let (front, tag) = bytes.split_at_checked(bytes.len().checked_sub(16)?)?;
    let (nonce, masked) = front.split_at_checked(16)?;
    use subtle::ConstantTimeEq as _;
    if !bool::from(tag.ct_eq(&seal(town, award, front))) {
        return None;
    }
    let masks = mask(town, award, nonce, masked.len());
    let plain: Vec<u8> = masked.iter().zip(masks).map(|(b, mask)| b ^ mask).collect();
    let (counts, rest) = plain.as_chunks::<4>();
    let votes = (1..).zip(counts.iter().map(|count| u32::from_le_bytes(*count)));
    rest.is_empty().then(|| votes.collect())
}

/// Whether a row holds counts that the municipality made, in its place.
pub(super) fn is_counts(town: &Town, row: &VaultRow) -> bool {
    let award = row.key.strip_prefix(COUNTS).and_then(|id| id.parse().ok());
    award.is_some_and(|award| read(town, award, row).is_some())
}

/// What was counted so far. The row is loaded.
fn so_far(desk: &Desk<'_>, id: AwardId) -> Result<Votes, Halt> {
    let row = desk.vault_row(&counts_key(id))?;
    let votes = row.and_then(|row| read(desk.town(), id, &row));
    Ok(votes.ok_or(AwardError::BallotChanged)?)
}

/// Counts the ballots whose keys begin so, and deletes them: what was counted is nobody's business any more.
fn take(
    desk: &mut Desk<'_>,
    id: AwardId,
    starts: &[String],
    votes: &mut Votes,
) -> Result<(), Halt> {
    let mut keys = Vec::new();
    for start in starts {
        for row in desk.range(start)? {
            let nominee = opened(desk.town(), id, row).ok_or(AwardError::BallotChanged)?;
            *votes.entry(nominee).or_default() += 1;
            keys.push(row.key.clone());
        }
    }
    for key in keys {
        desk.vault_delete(&key);
    }
    Ok(())
}

/// All votes, of which nothing is left in the vault afterwards.
pub(super) fn all(desk: &mut Desk<'_>, id: AwardId, award: &Award) -> Result<Votes, Halt> {
    if let Some(count) = award.count {
        if count.done < count.parts {
            return Err(AwardError::BallotsUncounted.into());
        }
        let votes = so_far(desk, id)?;
        desk.vault_delete(&counts_key(id));
        return Ok(votes);
    }
    if award.votes > AT_ONCE_MAX {
        return Err(AwardError::BallotsUncounted.into());
    }
    let mut votes = Votes::new();
    take(desk, id, &[BALLOT.rows_of(id)], &mut votes)?;
    Ok(votes)
}

/// `award.count`: counts a part of the ballots once the vote has closed, and deletes them. Where more than 1,000 voted, this is
/// sent until all parts are counted, as the award's `count` says; then the result can be declared. Fewer are counted by
/// `award.declare`. How many votes somebody has so far is shown to nobody. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CountBallots {
    /// The award.
    pub award: AwardId,
    /// About how many ballots are counted at once, 1 to 1,000; as many as may be where it is left out. The first part settles
    /// it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_once: Option<u32>,
}

impl Command for CountBallots {
    const NAME: &'static str = "award.count";

    fn decide(&self, desk: &mut Desk<'_>) -> Result<(), Halt> {
        desk.must_be_official()?;
        let award = undecided(desk, self.award)?;
        if award.stage(desk.at()) != AwardStage::Counting {
            return Err(AwardError::TooEarly.into());
        }
        let at_once = self.at_once.unwrap_or(AT_ONCE_MAX).clamp(1, AT_ONCE_MAX);
        let BallotCount { parts, done } = award.count.unwrap_or_else(|| BallotCount {
            parts: slices(award.votes.into(), at_once.into()),
            done: 0,
        });
        if award.votes == 0 || done >= parts {
            return Err(DeskError::NothingToDo.into());
        }
        let width = NUMBERS / parts.clamp(1, NUMBERS);
        let starts = BALLOT.slice_of(self.award, done * width, width);
        desk.require_ranges(starts.iter().cloned())?;
        let mut votes = match done {
            0 => Votes::new(),
            _ => so_far(desk, self.award)?,
        };
        take(desk, self.award, &starts, &mut votes)?;
        let once = desk.own_salt(&[b"ballot counts"]);
        let row = written(desk.town(), self.award, once, &votes, award.nominees);
        desk.vault_put(Owner::Town, counts_key(self.award), &row)?;
        desk.emit::<Award>(&award_stream(self.award), &AwardEvent::Counted { parts })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn town() -> Town {
        Town::new(
            "0510".parse().unwrap(),
            std::array::from_fn(|at| u8::try_from(at).unwrap()),
            crate::journal::Registry::new(&[]),
        )
        .unwrap()
    }

    fn row(award: AwardId, value: &str) -> VaultRow {
        let value = medborger_codec::to_json(&value.to_owned());
        VaultRow::new(counts_key(award), "town".to_owned(), value)
    }

    proptest! {
        #[test]
        fn what_was_counted_is_read_again_in_its_place_alone_and_every_change_is_noticed(
            counts in prop::collection::vec(0_u32..=u32::MAX, 0..40),
            once in any::<[u8; 16]>(),
            digit in any::<prop::sample::Index>(),
        ) {
            let (town, award) = (town(), AwardId::new(uuid::Uuid::from_u128(1)));
            let votes: Votes = (1..).zip(counts.iter().copied()).collect();
            let nominees = u32::try_from(counts.len()).unwrap();
            let value = written(&town, award, once, &votes, nominees);
            prop_assert_eq!(read(&town, award, &row(award, &value)), Some(votes));
            prop_assert!(is_counts(&town, &row(award, &value)));
            let other = AwardId::new(uuid::Uuid::from_u128(2));
            prop_assert!(!is_counts(&town, &row(other, &value)));
            let mut changed = value.clone().into_bytes();
            let at = digit.index(changed.len());
            changed[at] = if changed[at] == b'0' { b'1' } else { b'0' };
            let changed = String::from_utf8(changed).unwrap();
            prop_assert_eq!(read(&town, award, &row(award, &changed)), None);
        }
    }

    #[test]
    fn counts_are_complete_after_as_many_parts_as_there_are() {
        let mut count = None;
        for done in 1..=4 {
            count = BallotCount::on(count, 4);
            assert_eq!(count, Some(BallotCount { parts: 4, done }));
        }
        assert_eq!(BallotCount::on(count, 4), None);
    }
}
