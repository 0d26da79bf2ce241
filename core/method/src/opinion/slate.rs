//! A slate: a few statements that speak for all in proportion.
//!
//! The Method of Equal Shares (Peters and Skowron, 2020): everybody has the same budget, a statement costs as much as its seat
//! is worth, and those who agree with it share the price as evenly as their budgets allow; the statement with the least share
//! for whoever pays most comes first. So a group of a tenth has a say in a tenth of the slate. Seats that nobody can pay for go
//! to the statements with most voters who have nothing on the slate yet.
#![expect(
    clippy::indexing_slicing,
    reason = "participants and statements are counted when the votes are read"
)]

use super::error::OpinionError;
use super::votes::Votes;
use medborger_base::sorted::Arrange;
use medborger_base::work::Work;
use medborger_codec::Record;

/// The largest slate.
pub const SLATE_MAX: u32 = 100;

/// How a statement came onto a slate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum SlateStep {
    /// Those who agree could pay for it.
    Shared,
    /// It filled a seat that was left: most of those who had nothing yet agree with it.
    Filled,
}

/// A slate, its rows in the order in which they were chosen.
#[derive(Debug, Clone, Default, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Slate {
    /// The statements, as places in the order of the votes.
    pub statement: Vec<u32>,
    /// How each came onto it.
    pub step: Vec<SlateStep>,
    /// How many agree with each.
    pub agrees: Vec<u32>,
    /// How many voters there are: participants who voted at all.
    pub voters: u32,
    /// How many of them agree with at least one statement of the slate.
    pub covered: u32,
    /// The same by group, where groups were given.
    pub group_voters: Vec<u32>,
    /// How many of each group agree with at least one statement of the slate.
    pub group_covered: Vec<u32>,
}

impl Slate {
    /// The share of voters who agree with nothing on the slate, 0 to 1.
    #[must_use]
    pub fn uncovered_share(&self) -> f64 {
        let left = self.voters.saturating_sub(self.covered);
        f64::from(left) / f64::from(self.voters.max(1))
    }
}

/// Chooses `seats` statements, fewer where there are no more. Moderated statements and those about the participants are never chosen.
/// `groups` has each participant's group, in the order of the votes, to show how much of each is covered: it decides nothing.
///
/// # Errors
/// [`OpinionError`]: seats outside 1 to 100, groups that are not of these votes, or more work than allowed.
pub fn slate(
    votes: &Votes,
    seats: u32,
    groups: Option<&[Option<u32>]>,
    work: &Work,
) -> Result<Slate, OpinionError> {
    if !(1..=SLATE_MAX).contains(&seats) {
        return Err(OpinionError::Option {
            field: "seats".into(),
            min: 1,
            max: SLATE_MAX.into(),
        });
    }
    let sizes = match groups {
        Some(groups) => super::statistics::group_sizes(votes, groups)?,
        None => Vec::new(),
    };
    let n = votes.participants().len();
    work.keep(17 * n as u64)?;
    work.spend(votes.count() + n as u64)?;
    let voted: Vec<bool> = (0..n).map(|p| votes.people.len(p) > 0).collect();
    let voters = voted.iter().filter(|voted| **voted).count();
    let agreeing = |s: usize| {
        let (people, cast) = votes.columns.row(s);
        let agrees = people.iter().zip(cast).filter(|(_, v)| **v == 1);
        agrees.map(|(p, _)| *p as usize)
    };
    let mut open: Vec<usize> = (0..votes.statements().len())
        .filter(|s| !votes.is_dropped(*s) && votes.columns.len(*s) > 0)
        .collect();
    let price = voters as f64 / f64::from(seats);
    let mut budget = vec![1.0; n];
    let mut covered = vec![false; n];
    let mut slate = Slate {
        voters: voters as u32,
        ..Slate::default()
    };
    // The least share can only grow as budgets shrink: what was too much before need not be looked at.
    let mut least = vec![0.0_f64; votes.statements().len()];
    let mut money: Vec<f64> = Vec::new();
    while slate.statement.len() < seats as usize {
        let mut best: Option<(f64, usize)> = None;
        open.arrange_by(|a, b| least[*a].total_cmp(&least[*b]).then(a.cmp(b)));
        for s in open.iter().copied() {
            if best.is_some_and(|(share, at)| (share, at) <= (least[s], s)) {
                break;
            }
            work.spend(8 * votes.columns.len(s) as u64)?;
            money.clear();
            money.extend(agreeing(s).map(|p| budget[p]));
            least[s] = share_for(price, &mut money);
            if least[s].is_finite() && best.is_none_or(|best| (least[s], s) < best) {
                best = Some((least[s], s));
            }
        }
        let Some((share, s)) = best else { break };
        for p in agreeing(s) {
            budget[p] -= share.min(budget[p]);
        }
        take(&mut slate, s, SlateStep::Shared, agreeing(s), &mut covered);
        open.retain(|other| *other != s);
    }
    while slate.statement.len() < seats as usize && !open.is_empty() {
        work.spend(2 * votes.count())?;
        let score = |s: usize| {
            let fresh = agreeing(s).filter(|p| !covered[*p]).count();
            (fresh, agreeing(s).count(), std::cmp::Reverse(s))
        };
        let Some(s) = open.iter().copied().max_by_key(|s| score(*s)) else {
            break;
        };
        take(&mut slate, s, SlateStep::Filled, agreeing(s), &mut covered);
        open.retain(|other| *other != s);
    }
    slate.covered = covered.iter().filter(|covered| **covered).count() as u32;
    slate.group_voters = vec![0; sizes.len()];
    slate.group_covered = vec![0; sizes.len()];
    for (p, group) in groups.unwrap_or_default().iter().enumerate() {
        if let Some(group) = group.filter(|_| voted[p]) {
            slate.group_voters[group as usize] += 1;
            slate.group_covered[group as usize] += u32::from(covered[p]);
        }
    }
    Ok(slate)
}

fn take(
    slate: &mut Slate,
    s: usize,
    step: SlateStep,
    agreeing: impl Iterator<Item = usize>,
    covered: &mut [bool],
) {
    let mut agrees = 0;
    for p in agreeing {
        covered[p] = true;
        agrees += 1;
    }
    slate.statement.push(s as u32);
    slate.step.push(step);
    slate.agrees.push(agrees);
}

/// What whoever pays most pays, where all pay as evenly as their money allows; infinite where it is not enough.
fn share_for(price: f64, money: &mut [f64]) -> f64 {
    money.arrange_by(f64::total_cmp);
    let mut left = price;
    for (at, own) in money.iter().enumerate() {
        let even = left / (money.len() - at) as f64;
        if even <= *own + 1e-12 {
            return even;
        }
        left -= own;
    }
    f64::INFINITY
}
