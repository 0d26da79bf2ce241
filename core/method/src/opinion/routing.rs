//! Which statement to show next: the priorities of Polis, and a seeded draw.
#![expect(
    clippy::indexing_slicing,
    reason = "statements are counted when the votes are read"
)]

use super::error::OpinionError;
use super::fit::Opinion;
use super::votes::Votes;
use crate::statistics::SplitMix;
use medborger_base::work::Work;

/// The priority of a statement about the participants themselves.
const META: f64 = 49.0;

/// For each statement how much is learnt by showing it: more where few have seen it, where it tells people apart, where
/// people agree and don't pass. The votes of those who are in a group count, of all where there is none.
///
/// # Errors
/// [`OpinionError::Groups`] where the map is not of these votes; or more work than allowed.
pub fn priorities(votes: &Votes, opinion: &Opinion, work: &Work) -> Result<Vec<f64>, OpinionError> {
    let n = votes.statements().len();
    let extremities = opinion.extremities();
    if extremities.len() != n || opinion.group.len() != votes.participants().len() {
        return Err(OpinionError::Groups);
    }
    work.spend(votes.count() + 200 * n as u64)?;
    Ok((0..n)
        .map(|s| {
            if votes.meta()[s] {
                return META;
            }
            let (people, cast) = votes.columns.row(s);
            let (mut agrees, mut passes, mut seen) = (0.0, 0.0, 0.0);
            for (p, v) in people.iter().zip(cast) {
                if opinion.groups == 0 || opinion.group[*p as usize].is_some() {
                    seen += 1.0;
                    agrees += f64::from(u8::from(*v == 1));
                    passes += f64::from(u8::from(*v == 0));
                }
            }
            let importance = (1.0 - (passes + 1.0) / (seen + 2.0))
                * (1.0 + extremities[s])
                * ((agrees + 1.0) / (seen + 2.0));
            let fresh = 1.0 + 8.0 * libm::exp2(-seen / 5.0);
            (importance * fresh) * (importance * fresh)
        })
        .collect())
}

/// The statement to show a participant next: drawn in proportion to the priorities of those they have not voted on and that
/// moderation left. `None` where there is none, or no such participant. The seed is drawn by whoever calls, anew each time.
///
/// A participant who has not voted yet is `None`.
#[must_use]
pub fn next_statement(
    votes: &Votes,
    participant: Option<usize>,
    priorities: &[f64],
    seed: u64,
) -> Option<u32> {
    let mut open: Vec<bool> = votes.moderated().iter().map(|out| !out).collect();
    if let Some(participant) = participant {
        if participant >= votes.participants().len() {
            return None;
        }
        votes
            .of(participant)
            .for_each(|(s, _)| open[s as usize] = false);
    }
    let weights: Vec<(u32, f64)> = (0_u32..)
        .zip(priorities.iter().zip(&open))
        .filter(|(_, (weight, open))| **open && **weight > 0.0 && weight.is_finite())
        .map(|(s, (weight, _))| (s, *weight))
        .collect();
    // In parts of the largest, so that the sum is a number.
    let largest = weights
        .iter()
        .map(|(_, weight)| *weight)
        .fold(0.0, f64::max);
    let total: f64 = weights.iter().map(|(_, weight)| weight / largest).sum();
    let mut at = SplitMix::stream(seed, 0x6e65_7874).share() * total;
    for (s, weight) in &weights {
        at -= weight / largest;
        if at < 0.0 {
            return Some(*s);
        }
    }
    weights.last().map(|(s, _)| *s)
}
