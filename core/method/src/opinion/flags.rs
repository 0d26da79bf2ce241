//! What should be looked at before a map is shown: who votes the same on everything, and who votes exactly alike. Flags, not
//! verdicts: a person may agree with everything, and a family may vote together.
#![expect(
    clippy::indexing_slicing,
    reason = "participants and statements are counted when the votes are read"
)]

use super::error::OpinionError;
use super::votes::Votes;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;
use medborger_codec::{Make, Record};

/// What is flagged.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct FlagOptions {
    /// With fewer votes nobody is flagged, 2 or more: 10 unless said otherwise.
    #[serde(default = "ten")]
    pub votes_min: u32,
    /// So many participants with the same votes are flagged, 2 or more: 5 unless said otherwise.
    #[serde(default = "five")]
    pub alike_min: u32,
}

fn ten() -> u32 {
    10
}
fn five() -> u32 {
    5
}

impl Default for FlagOptions {
    fn default() -> Self {
        Self {
            votes_min: ten(),
            alike_min: five(),
        }
    }
}

/// What was flagged, as columns. Participants are places in the order of the votes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Flags {
    /// Who gave the same vote on everything they saw.
    pub straight: Vec<u32>,
    /// Which vote each of them gave.
    pub straight_vote: Vec<i32>,
    /// On how many statements.
    pub straight_votes: Vec<u32>,
    /// Who voted exactly as others did, on exactly the same statements, and not the same on all of them.
    pub alike: Vec<u32>,
    /// With whom: participants with one number voted alike; the largest set is 0.
    pub alike_set: Vec<u32>,
    /// On how many statements.
    pub alike_votes: Vec<u32>,
}

/// Looks for straight lines and for votes that are exactly alike.
///
/// # Errors
/// [`OpinionError`]: an option out of range, or more work than allowed.
pub fn flags(votes: &Votes, options: &FlagOptions, work: &Work) -> Result<Flags, OpinionError> {
    for (field, is) in [
        ("votes_min", options.votes_min),
        ("alike_min", options.alike_min),
    ] {
        if is < 2 {
            return Err(OpinionError::Option {
                field: field.into(),
                min: 2,
                max: u32::MAX.into(),
            });
        }
    }
    work.spend(20 * votes.count())?;
    work.keep(12 * votes.participants().len() as u64)?;
    let mut flags = Flags::default();
    let mut others: Vec<(u64, u32)> = Vec::new();
    for p in 0..votes.people.rows() {
        let (at, cast) = votes.people.row(p);
        let Some(first) = cast.first() else { continue };
        if cast.len() < options.votes_min as usize {
            continue;
        }
        if cast.iter().all(|v| v == first) {
            flags.straight.push(p as u32);
            flags.straight_vote.push(i32::from(*first));
            flags.straight_votes.push(cast.len() as u32);
            continue;
        }
        let hash = at.iter().zip(cast).fold(cast.len() as u64, |hash, (s, v)| {
            (hash ^ (u64::from(*s) << 2 | (*v + 1) as u64)).wrapping_mul(0x9e37_79b9_7f4a_7c15)
                ^ (hash >> 29)
        });
        others.push((hash, p as u32));
    }
    let row = |p: u32| votes.people.row(p as usize);
    others.arrange_by(|a, b| {
        a.0.cmp(&b.0)
            .then_with(|| row(a.1).cmp(&row(b.1)))
            .then(a.1.cmp(&b.1))
    });
    let mut sets: Vec<&[(u64, u32)]> = others
        .chunk_by(|a, b| a.0 == b.0 && row(a.1) == row(b.1))
        .filter(|set| set.len() >= options.alike_min as usize)
        .collect();
    sets.arrange_by(|a, b| b.len().cmp(&a.len()).then(a[0].1.cmp(&b[0].1)));
    for (number, set) in (0..).zip(sets) {
        for (_, p) in set {
            flags.alike.push(*p);
            flags.alike_set.push(number);
            flags.alike_votes.push(votes.people.len(*p as usize) as u32);
        }
    }
    Ok(flags)
}
