//! What each group holds, what all hold, and what divides.
#![expect(
    clippy::indexing_slicing,
    reason = "tables are by group and by statement, and groups are checked before"
)]

use super::error::OpinionError;
use super::votes::Votes;
use crate::statistics::{normal_tail, wilson};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;
use medborger_codec::{Make, Record};

/// The one-sided quantile of the normal distribution at 90 percent, as in Polis.
const Z90: f64 = 1.2816;
/// One-sided at 95 percent: the bound that a bridge must stand on.
const LOWER_Z: f64 = 1.644_853_626_951_471_5;

/// Which way a statement is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Direction {
    /// They agree.
    Agree,
    /// They disagree.
    Disagree,
}

/// How statistics are made.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StatisticsOptions {
    /// Which share of what is said to be typical of a group may be false, above 0 to 1: 0.05 unless said otherwise.
    #[serde(default = "five_percent")]
    pub false_discovery: f64,
}

fn five_percent() -> f64 {
    0.05
}

impl Default for StatisticsOptions {
    fn default() -> Self {
        Self {
            false_discovery: five_percent(),
        }
    }
}

/// All there is to say of statements.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpinionStatistics {
    /// How many participants each group has.
    pub group_sizes: Vec<u32>,
    /// By statement, in the order of the votes.
    pub statements: StatementStatistics,
    /// By group and statement.
    pub by_group: GroupStatistics,
}

/// Columns with one row for each statement. Counts are of all participants who are in a group; where there are no groups, of all.
#[derive(Debug, Clone, Default, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct StatementStatistics {
    /// The statement.
    pub statement: Vec<String>,
    /// Whether moderation took it out, or it is about the participants themselves: then it is counted, but never told.
    pub left_out: Vec<bool>,
    /// How many agree.
    pub agrees: Vec<u32>,
    /// How many disagree.
    pub disagrees: Vec<u32>,
    /// How many pass.
    pub passes: Vec<u32>,
    /// The share who agree, (agrees + 1) / (votes + 2): near a half where few voted.
    pub agree_share: Vec<f64>,
    /// How far that is from half, in standard errors.
    pub agree_z: Vec<f64>,
    /// The share who disagree.
    pub disagree_share: Vec<f64>,
    /// How far that is from half, in standard errors.
    pub disagree_z: Vec<f64>,
    /// Group-informed consensus: the product over groups of (agrees + 1) / (votes + 2).
    pub consensus_agree: Vec<f64>,
    /// The same of those who disagree.
    pub consensus_disagree: Vec<f64>,
    /// Its geometric mean: as many groups as there are, it means the same.
    pub consensus_agree_mean: Vec<f64>,
    /// The same of those who disagree.
    pub consensus_disagree_mean: Vec<f64>,
    /// Bridging: in the group where it is least, at least this share agrees (Wilson's lower bound, 95 percent, one-sided).
    pub bridging_agree: Vec<f64>,
    /// The same of those who disagree.
    pub bridging_disagree: Vec<f64>,
    /// How far apart two groups are at least: the largest lower bound of a group's share who agree less the least upper
    /// bound of another's; 0 where no two are certainly apart.
    pub divisive: Vec<f64>,
    /// At least this share passes (Wilson's lower bound, 95 percent, one-sided).
    pub unsure: Vec<f64>,
}

/// Columns with one row for each group and statement: all statements of the first group, then of the next.
#[derive(Debug, Clone, Default, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GroupStatistics {
    /// The group, counted from 0.
    pub group: Vec<u32>,
    /// The statement's place in the order of the votes.
    pub statement: Vec<u32>,
    /// How many agree.
    pub agrees: Vec<u32>,
    /// How many disagree.
    pub disagrees: Vec<u32>,
    /// How many pass.
    pub passes: Vec<u32>,
    /// (agrees + 1) / (votes + 2).
    pub agree_share: Vec<f64>,
    /// How far the share who agree is from half, in standard errors.
    pub agree_z: Vec<f64>,
    /// How many times as likely the group is to agree as the others.
    pub agree_ratio: Vec<f64>,
    /// How far the two are apart, in standard errors.
    pub agree_ratio_z: Vec<f64>,
    /// (disagrees + 1) / (votes + 2).
    pub disagree_share: Vec<f64>,
    /// How far the share who disagree is from half, in standard errors.
    pub disagree_z: Vec<f64>,
    /// How many times as likely the group is to disagree as the others.
    pub disagree_ratio: Vec<f64>,
    /// How far the two are apart, in standard errors.
    pub disagree_ratio_z: Vec<f64>,
    /// In which direction the group differs more from the others.
    pub direction: Vec<Direction>,
    /// How likely it is to see a group so far on that side of half and of the others where it is not (the larger of the two
    /// chances, doubled for the choice of direction).
    pub chance: Vec<f64>,
    /// The least share of false discoveries at which it would be told (Benjamini and Hochberg, 1995).
    pub discovery: Vec<f64>,
    /// Whether it is typical of the group: told under the wanted share of false discoveries.
    pub representative: Vec<bool>,
}

impl OpinionStatistics {
    /// Statements that tell most of the conversation, at most so many, as places in the order of the votes: in turn what is most
    /// typical of each group, what bridges best, and what divides most. None that is left out.
    #[must_use]
    pub fn telling(&self, most: usize) -> Vec<u32> {
        let all = &self.statements;
        let is_told = |s: &u32| all.left_out.get(*s as usize) == Some(&false);
        let best = |of: &dyn Fn(usize) -> f64| {
            let mut order: Vec<(f64, u32)> = (0_u32..all.statement.len() as u32)
                .filter(is_told)
                .map(|s| (of(s as usize), s))
                .filter(|(rank, _)| *rank > 0.0)
                .collect();
            order.arrange_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
            order.into_iter().map(|(_, s)| s).collect::<Vec<_>>()
        };
        let mut lists: Vec<Vec<u32>> = Vec::new();
        for group in 0_u32..self.group_sizes.len() as u32 {
            let of = &self.by_group;
            let mut typical: Vec<(f64, u32)> = (0..of.group.len())
                .filter(|at| of.group[*at] == group && of.representative[*at])
                .map(|at| (of.discovery[at], of.statement[at]))
                .filter(|(_, s)| is_told(s))
                .collect();
            typical.arrange_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
            lists.push(typical.into_iter().map(|(_, s)| s).collect());
        }
        lists.push(best(&|s| {
            all.bridging_agree[s].max(all.bridging_disagree[s])
        }));
        lists.push(best(&|s| all.divisive[s]));
        let mut told: Vec<u32> = Vec::new();
        let longest = lists.iter().map(Vec::len).max().unwrap_or(0);
        for turn in 0..longest {
            for s in lists.iter().filter_map(|list| list.get(turn)) {
                if told.len() < most && !told.contains(s) {
                    told.push(*s);
                }
            }
        }
        told
    }
}

impl GroupStatistics {
    /// What Polis shows of a group: statements with their direction that are far enough on that side of half and of the
    /// others (both above 1.2816 standard errors), the most telling five, those the group agrees with first.
    #[must_use]
    pub fn polis_selection(&self, group: u32) -> Vec<(u32, Direction)> {
        let mut chosen: Vec<(f64, u32, Direction)> = Vec::new();
        for at in (0..self.group.len()).filter(|at| self.group[*at] == group) {
            let (share, z, ratio, ratio_z) = match self.direction[at] {
                Direction::Agree => (
                    self.agree_share[at],
                    self.agree_z[at],
                    self.agree_ratio[at],
                    self.agree_ratio_z[at],
                ),
                Direction::Disagree => (
                    self.disagree_share[at],
                    self.disagree_z[at],
                    self.disagree_ratio[at],
                    self.disagree_ratio_z[at],
                ),
            };
            if self.chance[at] < 1.0 && z > Z90 && ratio_z > Z90 {
                let rank = ratio * ratio_z * share * z;
                chosen.push((rank, self.statement[at], self.direction[at]));
            }
        }
        chosen.arrange_by(|a, b| b.0.total_cmp(&a.0).then(a.1.cmp(&b.1)));
        let best = chosen.iter().position(|c| c.2 == Direction::Agree);
        if let Some(best) = best {
            chosen[..=best].rotate_right(1);
        }
        chosen.truncate(5);
        let first = chosen.iter().filter(|c| c.2 == Direction::Agree);
        let last = chosen.iter().filter(|c| c.2 == Direction::Disagree);
        first.chain(last).map(|c| (c.1, c.2)).collect()
    }
}

impl StatementStatistics {
    /// What a majority holds, as Polis shows it: shares above half by more than 1.2816 standard errors, the five strongest of
    /// a direction first.
    #[must_use]
    pub fn majority(&self, direction: Direction) -> Vec<u32> {
        let (share, z) = match direction {
            Direction::Agree => (&self.agree_share, &self.agree_z),
            Direction::Disagree => (&self.disagree_share, &self.disagree_z),
        };
        let is_told = |s: &u32| {
            let s = *s as usize;
            !self.left_out[s] && share[s] > 0.5 && z[s] > Z90
        };
        let mut told: Vec<u32> = (0..share.len() as u32).filter(is_told).collect();
        let rank = |s: u32| share[s as usize] * z[s as usize];
        told.arrange_by(|a, b| rank(*b).total_cmp(&rank(*a)).then(a.cmp(b)));
        told.truncate(5);
        told
    }

    /// Places of the statements with the largest values of one of these columns, those above 0 alone, at most so many.
    #[must_use]
    pub fn top(&self, column: &[f64], most: usize) -> Vec<u32> {
        let mut order: Vec<u32> = (0..column.len().min(self.statement.len()) as u32)
            .filter(|s| !self.left_out[*s as usize] && column[*s as usize] > 0.0)
            .collect();
        order.arrange_by(|a, b| {
            column[*b as usize]
                .total_cmp(&column[*a as usize])
                .then(a.cmp(b))
        });
        order.truncate(most);
        order
    }
}

/// Agrees, disagrees and passes.
#[derive(Clone, Copy, Default)]
struct Counts([u32; 3]);

impl Counts {
    fn seen(self) -> f64 {
        f64::from(self.0.iter().sum::<u32>())
    }

    fn of(self, direction: Direction) -> f64 {
        f64::from(self.0[direction as usize])
    }

    fn share(self, direction: Direction) -> f64 {
        (self.of(direction) + 1.0) / (self.seen() + 2.0)
    }

    /// How far the share is from half.
    fn z(self, direction: Direction) -> f64 {
        let n = self.seen() + 1.0;
        2.0 * n.sqrt() * ((self.of(direction) + 1.0) / n - 0.5)
    }

    fn less(self, other: Self) -> Self {
        Self(std::array::from_fn(|i| self.0[i] - other.0[i]))
    }
}

/// How far two shares are apart, each with one more that is and one more that votes.
fn apart(one: Counts, other: Counts, direction: Direction) -> f64 {
    let (a, m) = (one.of(direction) + 1.0, one.seen() + 1.0);
    let (b, n) = (other.of(direction) + 1.0, other.seen() + 1.0);
    let pooled = (a + b) / (m + n);
    if pooled >= 1.0 {
        return 0.0;
    }
    (a / m - b / n) / (pooled * (1.0 - pooled) * (1.0 / m + 1.0 / n)).sqrt()
}

/// Counts and what follows from them. `groups` has each participant's group in the order of the votes, counted from 0.
///
/// # Errors
/// [`OpinionError::Groups`] where `groups` has another length or leaves a number out; [`OpinionError::Option`]; or more work
/// than allowed.
pub fn statistics(
    votes: &Votes,
    groups: &[Option<u32>],
    options: &StatisticsOptions,
    work: &Work,
) -> Result<OpinionStatistics, OpinionError> {
    if !(options.false_discovery > 0.0 && options.false_discovery <= 1.0) {
        return Err(OpinionError::Option {
            field: "false_discovery".into(),
            min: 0,
            max: 1,
        });
    }
    let sizes = group_sizes(votes, groups)?;
    let (k, n) = (sizes.len(), votes.statements().len());
    work.spend(4 * votes.count() + (k + 1) as u64 * n as u64 * 200)?;
    work.keep((k + 1) as u64 * n as u64 * 120)?;
    let mut counts = vec![Counts::default(); k * n];
    let mut total = vec![Counts::default(); n];
    for (p, group) in groups.iter().enumerate() {
        if k > 0 && group.is_none() {
            continue;
        }
        let (at, vote) = votes.people.row(p);
        for (s, v) in at.iter().zip(vote) {
            let place = match v {
                1 => 0,
                -1 => 1,
                _ => 2,
            };
            total[*s as usize].0[place] += 1;
            if let Some(g) = group {
                counts[*g as usize * n + *s as usize].0[place] += 1;
            }
        }
    }
    let by_group = by_group(votes, &counts, &total, k, options.false_discovery);
    let statements = by_statement(votes, &counts, &total, k);
    Ok(OpinionStatistics {
        group_sizes: sizes,
        statements,
        by_group,
    })
}

/// How many each group has.
pub(super) fn group_sizes(votes: &Votes, groups: &[Option<u32>]) -> Result<Vec<u32>, OpinionError> {
    let mut sizes: Vec<u32> = Vec::new();
    for group in groups.iter().flatten() {
        let group = *group as usize;
        if group >= groups.len() {
            return Err(OpinionError::Groups);
        }
        if group >= sizes.len() {
            sizes.resize(group + 1, 0);
        }
        sizes[group] += 1;
    }
    if groups.len() != votes.participants().len() || sizes.contains(&0) {
        return Err(OpinionError::Groups);
    }
    Ok(sizes)
}

fn by_group(
    votes: &Votes,
    counts: &[Counts],
    total: &[Counts],
    k: usize,
    level: f64,
) -> GroupStatistics {
    use Direction::{Agree, Disagree};
    let n = total.len();
    let mut columns = GroupStatistics::default();
    for g in 0..k {
        for s in 0..n {
            let own = counts[g * n + s];
            let others = total[s].less(own);
            let [agree_ratio, disagree_ratio] =
                [Agree, Disagree].map(|to| own.share(to) / others.share(to));
            let [agree_z, disagree_z] = [Agree, Disagree].map(|to| own.z(to));
            let [agree_ratio_z, disagree_ratio_z] =
                [Agree, Disagree].map(|to| apart(own, others, to));
            let direction = if agree_ratio_z > disagree_ratio_z {
                Agree
            } else {
                Disagree
            };
            let least = match direction {
                Agree => agree_z.min(agree_ratio_z),
                Disagree => disagree_z.min(disagree_ratio_z),
            };
            let told = !votes.is_dropped(s) && own.seen() > 0.0 && others.seen() > 0.0;
            let chance = if told {
                (2.0 * normal_tail(least)).min(1.0)
            } else {
                1.0
            };
            columns.group.push(g as u32);
            columns.statement.push(s as u32);
            columns.agrees.push(own.0[0]);
            columns.disagrees.push(own.0[1]);
            columns.passes.push(own.0[2]);
            columns.agree_share.push(own.share(Agree));
            columns.agree_z.push(agree_z);
            columns.agree_ratio.push(agree_ratio);
            columns.agree_ratio_z.push(agree_ratio_z);
            columns.disagree_share.push(own.share(Disagree));
            columns.disagree_z.push(disagree_z);
            columns.disagree_ratio.push(disagree_ratio);
            columns.disagree_ratio_z.push(disagree_ratio_z);
            columns.direction.push(direction);
            columns.chance.push(chance);
        }
    }
    columns.discovery = discoveries(&columns.chance);
    columns.representative = columns.discovery.iter().map(|q| *q <= level).collect();
    columns
}

/// For each chance the least level at which Benjamini and Hochberg's procedure would reject it.
fn discoveries(chances: &[f64]) -> Vec<f64> {
    let mut order: Vec<u32> = (0..chances.len() as u32).collect();
    order.arrange_by(|a, b| {
        chances[*b as usize]
            .total_cmp(&chances[*a as usize])
            .then(a.cmp(b))
    });
    let mut discoveries = vec![1.0; chances.len()];
    let mut least = 1.0_f64;
    for (place, at) in order.iter().enumerate() {
        let rank = chances.len() - place;
        least = least.min(chances[*at as usize] * chances.len() as f64 / rank as f64);
        discoveries[*at as usize] = least;
    }
    discoveries
}

fn by_statement(
    votes: &Votes,
    counts: &[Counts],
    total: &[Counts],
    k: usize,
) -> StatementStatistics {
    use Direction::{Agree, Disagree};
    let n = total.len();
    let mut columns = StatementStatistics::default();
    for (s, all) in total.iter().enumerate() {
        // Without groups all are one.
        let one = [*all];
        let groups: Vec<Counts> = if k == 0 {
            one.to_vec()
        } else {
            (0..k).map(|g| counts[g * n + s]).collect()
        };
        let product = |to| groups.iter().map(|g| g.share(to)).product::<f64>();
        let mean = |product: f64| match groups.len() {
            1 => product,
            2 => product.sqrt(),
            k => libm::exp(libm::log(product) / k as f64),
        };
        let bound = |g: &Counts, to| wilson(g.of(to), g.seen(), LOWER_Z);
        let least = |to| groups.iter().map(|g| bound(g, to).0).fold(1.0, f64::min);
        let highest = groups.iter().map(|g| bound(g, Agree).0).fold(0.0, f64::max);
        let lowest = groups.iter().map(|g| bound(g, Agree).1).fold(1.0, f64::min);
        columns.statement.push(votes.statements()[s].clone());
        columns.left_out.push(votes.is_dropped(s));
        columns.agrees.push(all.0[0]);
        columns.disagrees.push(all.0[1]);
        columns.passes.push(all.0[2]);
        columns.agree_share.push(all.share(Agree));
        columns.agree_z.push(all.z(Agree));
        columns.disagree_share.push(all.share(Disagree));
        columns.disagree_z.push(all.z(Disagree));
        columns.consensus_agree.push(product(Agree));
        columns.consensus_disagree.push(product(Disagree));
        columns.consensus_agree_mean.push(mean(product(Agree)));
        columns
            .consensus_disagree_mean
            .push(mean(product(Disagree)));
        columns.bridging_agree.push(least(Agree));
        columns.bridging_disagree.push(least(Disagree));
        columns.divisive.push((highest - lowest).max(0.0));
        columns
            .unsure
            .push(wilson(f64::from(all.0[2]), all.seen(), LOWER_Z).0);
    }
    columns
}
