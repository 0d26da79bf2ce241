//! How well the factors foretell votes that they have not seen.

use super::error::OpinionError;
use super::factors::Model;
use super::fit::{Counted, PARTS, without};
use super::votes::Votes;
use crate::statistics::SplitMix;
use medborger_base::work::Work;
use medborger_codec::Record;

/// What was foretold of votes that were left out.
#[derive(Debug, Clone, Copy, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct HeldOut {
    /// How many votes were left out.
    pub votes: u32,
    /// The mean squared difference between them and what the map of the others expects, in votes squared.
    pub error: f64,
    /// The same where every vote is expected to be the statement's mean.
    pub error_of_means: f64,
    /// Of those left out that were no passes, the share whose side was foretold.
    pub sides_right: f64,
}

/// Leaves a share of the votes out, 0 to 1, draws the map of the others by factors, and looks how it foretells them.
/// Moderated statements and those about the participants don't count.
///
/// # Errors
/// [`OpinionError::ShareMin`] where the share is not between 0 and 1; or more work than allowed.
pub fn held_out(
    votes: &Votes,
    share: f64,
    seed: u64,
    work: &Work,
) -> Result<HeldOut, OpinionError> {
    if !(share > 0.0 && share < 1.0) {
        return Err(OpinionError::ShareLost);
    }
    let all = Counted::new(votes, work)?;
    let mut random = SplitMix::stream(seed, 0x6865_6c64);
    let mut out: Vec<(u32, u32, i8)> = Vec::new();
    let mut marks = Vec::with_capacity(all.people.at.len());
    for p in 0..all.people.rows() {
        let (at, vote) = all.people.row(p);
        for (s, v) in at.iter().zip(vote) {
            let is_out = random.share() < share;
            marks.push(is_out);
            if is_out {
                out.push((p as u32, *s, *v));
            }
        }
    }
    let mut mark = marks.iter();
    let left = without(&all.people, |_, _| mark.next().copied().unwrap_or(false));
    let left = Counted::of(left, votes);
    let model = Model::<PARTS>::fit(&left.people, &left.columns, work)?;
    let means = super::linear::means(&left.columns, &vec![false; left.columns.rows()]);
    let (mut error, mut plain, mut right, mut sides) = (0.0, 0.0, 0.0, 0.0);
    for (p, s, v) in &out {
        let v = f64::from(*v);
        let expected = model.expected(*p as usize, *s as usize).clamp(-1.0, 1.0);
        let mean = means.get(*s as usize).copied().unwrap_or(0.0);
        error += (v - expected) * (v - expected);
        plain += (v - mean) * (v - mean);
        if v != 0.0 {
            sides += 1.0;
            right += f64::from(u8::from(v * expected > 0.0));
        }
    }
    let count = out.len().max(1) as f64;
    Ok(HeldOut {
        votes: out.len() as u32,
        error: error / count,
        error_of_means: plain / count,
        sides_right: if sides > 0.0 { right / sides } else { 0.0 },
    })
}
