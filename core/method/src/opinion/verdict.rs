//! Whether there are groups at all: a bootstrap, and the same votes of people who are of no group.
//!
//! Groups are *stable* where other participants like these, drawn from them again and again, give the same groups. They are
//! *apart* where they are told apart better than groups found among people who stand anywhere: with the same statements,
//! scales and passes, but normally distributed. A crowd cut in two is as stable as any cut, so both must hold.
#![expect(
    clippy::indexing_slicing,
    reason = "participants and statements are counted when the votes are read"
)]

use super::cluster::{self, agreement};
use super::error::OpinionError;
use super::factors::{Model, some};
use super::fit::{Counted, OpinionMode, OpinionOptions, PARTS, places};
use super::votes::{Sparse, Votes};
use crate::statistics::SplitMix;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::{Work, WorkError};
use medborger_codec::{Make, Record};

/// How the verdict is found.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct VerdictOptions {
    /// How often people are drawn, and how often people of no group are made, 5 to 1,000: 20 unless said otherwise.
    #[serde(default = "twenty")]
    pub rounds: u32,
    /// So many participants are looked at, 50 to 10,000, drawn by the seed where there are more: 2,000 unless said otherwise.
    #[serde(default = "two_thousand")]
    pub people_max: u32,
    /// Groups are stable where the middle agreement of the rounds (adjusted Rand index) is at least this, 0 to 1: 0.6 unless
    /// said otherwise.
    #[serde(default = "stable")]
    pub agreement_min: f64,
}

fn twenty() -> u32 {
    20
}
fn two_thousand() -> u32 {
    2_000
}
fn stable() -> f64 {
    0.6
}

impl Default for VerdictOptions {
    fn default() -> Self {
        Self {
            rounds: twenty(),
            people_max: two_thousand(),
            agreement_min: stable(),
        }
    }
}

/// What to think of groups.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Finding {
    /// There are groups.
    Groups,
    /// There are none that would be there again: one group, or people who stand anywhere.
    NoStableGroups,
    /// Too few participants or statements to tell.
    TooFew,
}

/// What the bootstrap says.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Verdict {
    /// What to think of it.
    pub finding: Finding,
    /// How many groups there are: 1 where there are none that are stable.
    pub groups: u32,
    /// How many participants were looked at.
    pub people: u32,
    /// How many groups were looked for.
    pub tried: Vec<u32>,
    /// For each number: the middle agreement of groups found among people drawn again with these, 0 to 1.
    pub agreement: Vec<f64>,
    /// For each number: the mean silhouette, -1 to 1.
    pub silhouette: Vec<f64>,
    /// For each number: the same where nobody is of a group, the mean of the rounds.
    pub silhouette_of_none: Vec<f64>,
    /// For each number: how far the two are apart, in standard deviations of the latter.
    pub apart: Vec<f64>,
}

impl Verdict {
    /// The number of groups that are stable, apart, and told apart best; more of them where they are told apart nearly as well
    /// and are there again nearly always, since fewer would put two into one.
    fn told(&self, agreement_min: f64) -> Option<u32> {
        let rows = || {
            (self.tried.iter().copied())
                .zip(&self.silhouette)
                .zip(self.agreement.iter().zip(&self.apart))
                .map(|((k, silhouette), (agreement, apart))| (k, *silhouette, *agreement, *apart))
                .filter(move |(k, _, agreement, apart)| {
                    let apart_min = if *k == 2 { APART_MIN_OF_TWO } else { APART_MIN };
                    *agreement >= agreement_min && *apart >= apart_min
                })
        };
        let best = rows().max_by(|a, b| a.1.total_cmp(&b.1))?;
        let more = rows()
            .filter(|row| row.0 > best.0 && row.1 >= best.1 - NEARLY && row.2 >= ALWAYS)
            .map(|row| row.0)
            .max();
        Some(more.unwrap_or(best.0))
    }
}

/// So near must a silhouette be to the best one for more groups to be told.
const NEARLY: f64 = 0.05;
/// And so alike the groups of the rounds.
const ALWAYS: f64 = 0.75;
/// The silhouettes of people of no group vary at least so much, as far as a few rounds can tell.
const DEVIATION_LEAST: f64 = 0.005;
/// So far must the silhouettes of three groups or more be apart, in standard deviations.
const APART_MIN: f64 = 4.0;
/// And so far those of two: a crowd with long ends comes nearer to two groups than to more.
const APART_MIN_OF_TWO: f64 = 5.0;
/// With fewer participants nothing can be said.
const PEOPLE_MIN: usize = 20;
/// With fewer statements nothing can be said.
const STATEMENTS_MIN: usize = 5;

/// Says whether there are groups. It always looks at factors: the question is about the votes, not about the map.
///
/// # Errors
/// [`OpinionError`]: an option out of range, or more work than allowed.
pub fn verdict(
    votes: &Votes,
    options: &OpinionOptions,
    verdict: &VerdictOptions,
    work: &Work,
) -> Result<Verdict, OpinionError> {
    options.check()?;
    verdict.check()?;
    let mut options = options.clone();
    options.mode = OpinionMode::Factors;
    let all = Counted::new(votes, work)?;
    let mut random = SplitMix::stream(options.seed, 0x7665_7264);
    let sample = random.sample(all.inside.len(), verdict.people_max as usize);
    let chosen: Vec<u32> = sample.iter().map(|at| all.inside[*at as usize]).collect();
    let people = some(&all.people, &chosen);
    let columns = people.transposed(all.columns.rows());
    let used = (0..columns.rows()).filter(|s| columns.len(*s) > 0).count();
    let mut result = Verdict {
        finding: Finding::TooFew,
        groups: 1,
        people: people.rows() as u32,
        tried: Vec::new(),
        agreement: Vec::new(),
        silhouette: Vec::new(),
        silhouette_of_none: Vec::new(),
        apart: Vec::new(),
    };
    if people.rows() < PEOPLE_MIN || used < STATEMENTS_MIN {
        return Ok(result);
    }
    result.finding = Finding::NoStableGroups;
    let model = Model::<PARTS>::fit(&people, &columns, work)?;
    let rounds = Rounds {
        people: &people,
        statements: columns.rows(),
        model: &model,
        options: &options,
        work,
    };
    let everybody: Vec<u32> = (0..people.rows() as u32).collect();
    let found = rounds.groups(&model, &everybody, 0)?;
    let mut agreements: Vec<Vec<f64>> = vec![Vec::new(); found.len()];
    let mut nulls: Vec<Vec<f64>> = vec![Vec::new(); found.len()];
    for round in 0..verdict.rounds {
        let seed = u64::from(round) + 1;
        rounds.again(seed, &found, &mut agreements)?;
        rounds.of_none(seed, &mut nulls)?;
    }
    for (place, found) in found.iter().enumerate() {
        let Some(found) = found else { continue };
        let none = &nulls[place];
        let count = none.len().max(1) as f64;
        let mean = none.iter().sum::<f64>() / count;
        let variance = none.iter().map(|s| (s - mean) * (s - mean)).sum::<f64>() / count;
        result.tried.push(place as u32 + 2);
        result.agreement.push(middle(&mut agreements[place]));
        result.silhouette.push(found.1);
        result.silhouette_of_none.push(mean);
        result
            .apart
            .push((found.1 - mean) / variance.sqrt().max(DEVIATION_LEAST));
    }
    if let Some(groups) = result.told(verdict.agreement_min) {
        result.groups = groups;
        result.finding = Finding::Groups;
    }
    Ok(result)
}

impl VerdictOptions {
    fn check(&self) -> Result<(), OpinionError> {
        let ranges = [
            ("rounds", self.rounds, 5, 1_000),
            ("people_max", self.people_max, 50, 10_000),
        ];
        for (field, is, min, max) in ranges {
            if !(min..=max).contains(&is) {
                return Err(OpinionError::Option {
                    field: field.into(),
                    min: min.into(),
                    max: max.into(),
                });
            }
        }
        if !(0.0..=1.0).contains(&self.agreement_min) {
            return Err(OpinionError::Option {
                field: "agreement_min".into(),
                min: 0,
                max: 1,
            });
        }
        Ok(())
    }
}

/// Groups, and their silhouette.
type Found = Option<(Vec<u32>, f64)>;

struct Rounds<'a> {
    people: &'a Sparse,
    statements: usize,
    model: &'a Model<PARTS>,
    options: &'a OpinionOptions,
    work: &'a Work,
}

impl Rounds<'_> {
    /// For each number of groups from 2 on what is found.
    fn groups(
        &self,
        model: &Model<PARTS>,
        inside: &[u32],
        seed: u64,
    ) -> Result<Vec<Found>, WorkError> {
        let points = places(model, inside);
        let most = self.options.groups.unwrap_or(self.options.groups_max);
        (2..=most)
            .map(|k| {
                let mut random = SplitMix::stream(self.options.seed ^ seed << 20, u64::from(k));
                let starts = self.options.starts.min(10);
                let share = self.options.share_min;
                let grouping =
                    cluster::group(&points, k as usize, share, starts, &mut random, self.work)?;
                Ok(grouping.map(|g| (g.of, g.silhouette)))
            })
            .collect()
    }

    /// People drawn from these, as many, some of them several times.
    fn again(
        &self,
        seed: u64,
        found: &[Found],
        agreements: &mut [Vec<f64>],
    ) -> Result<(), WorkError> {
        let n = self.people.rows();
        let mut random = SplitMix::stream(self.options.seed, 0x6167_6169_6e00 + seed);
        let mut drawn: Vec<u32> = (0..n).map(|_| random.below(n as u64) as u32).collect();
        drawn.arrange();
        let people = some(self.people, &drawn);
        let columns = people.transposed(self.statements);
        let model = self.model.again(&people, &columns, self.work)?;
        let everybody: Vec<u32> = (0..n as u32).collect();
        let others = self.groups(&model, &everybody, seed)?;
        for ((one, other), agreements) in found.iter().zip(&others).zip(agreements) {
            let Some((one, _)) = one else { continue };
            let alike = other.as_ref().map_or(0.0, |(other, _)| {
                // Each person once.
                let first = |at: &usize| *at == 0 || drawn[*at - 1] != drawn[*at];
                let (a, b): (Vec<_>, Vec<_>) = (0..n)
                    .filter(first)
                    .map(|at| (Some(one[drawn[at] as usize]), Some(other[at])))
                    .unzip();
                agreement(&a, &b)
            });
            agreements.push(alike);
        }
        Ok(())
    }

    /// People who stand anywhere, with votes on the same statements.
    fn of_none(&self, seed: u64, nulls: &mut [Vec<f64>]) -> Result<(), WorkError> {
        let mut random = SplitMix::stream(self.options.seed, 0x6e6f_6e65_0000 + seed);
        let mut people = self.people.clone();
        self.work.spend(60 * people.at.len() as u64)?;
        let spreads = self.model.spreads();
        for p in 0..people.rows() {
            let place = Model::anybody(&spreads, &mut random);
            let (from, to) = (people.starts[p] as usize, people.starts[p + 1] as usize);
            for at in from..to {
                people.vote[at] = self
                    .model
                    .drawn(&place, people.at[at] as usize, random.share());
            }
        }
        let columns = people.transposed(self.statements);
        let model = self.model.again(&people, &columns, self.work)?;
        let everybody: Vec<u32> = (0..people.rows() as u32).collect();
        let found = self.groups(&model, &everybody, seed)?;
        for (found, nulls) in found.iter().zip(nulls) {
            if let Some((_, silhouette)) = found {
                nulls.push(*silhouette);
            }
        }
        Ok(())
    }
}

fn middle(values: &mut [f64]) -> f64 {
    values.arrange_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or(0.0)
}
