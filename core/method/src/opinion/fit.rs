//! A map of opinion and the groups on it.
#![expect(
    clippy::indexing_slicing,
    reason = "participants and statements are counted when the votes are read"
)]

use super::cluster::{self, Grouping, Place};
use super::error::OpinionError;
use super::factors::{Known, Model, SCALES};
use super::polis;
use super::votes::{Sparse, Votes};
use crate::statistics::{SplitMix, normal_tail};
use medborger_base::sorted::Arrange;
use medborger_base::work::{Work, WorkError};
use medborger_codec::{Make, Record};

/// The largest number of groups that can be asked for.
pub const GROUPS_MAX: u32 = 10;
/// By so much must more groups be better told apart.
const WORTH: f64 = 0.02;

/// How the map is drawn.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum OpinionMode {
    /// Factors of the votes that were cast, and k-means from many starts.
    #[default]
    Factors,
    /// The projection of Polis without moderated statements, and k-means from many starts.
    Projection,
    /// As Polis does it, from a cold start. Its options are Polis's own: none of the others counts.
    Polis,
}

/// How groups are found.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct OpinionOptions {
    /// How the map is drawn.
    #[serde(default)]
    pub mode: OpinionMode,
    /// What everything that is drawn is drawn from. The same seed gives the same bytes.
    #[serde(default)]
    pub seed: u64,
    /// At most so many groups, 2 to 10: 5 unless said otherwise.
    #[serde(default = "five")]
    pub groups_max: u32,
    /// Exactly so many groups, 2 to 10, where somebody wants that; the verdict says what to think of them.
    #[serde(default)]
    pub groups: Option<u32>,
    /// No group is smaller than this share of those who are in one, 0 to 0.5: 0.05 unless said otherwise.
    #[serde(default = "twentieth")]
    pub share_min: f64,
    /// How many starts are tried for each number of groups, 1 to 1,000: 20 unless said otherwise.
    #[serde(default = "twenty")]
    pub starts: u32,
}

fn five() -> u32 {
    5
}
fn twentieth() -> f64 {
    0.05
}
fn twenty() -> u32 {
    20
}

impl Default for OpinionOptions {
    fn default() -> Self {
        Self {
            mode: OpinionMode::default(),
            seed: 0,
            groups_max: five(),
            groups: None,
            share_min: twentieth(),
            starts: twenty(),
        }
    }
}

impl OpinionOptions {
    pub(super) fn check(&self) -> Result<(), OpinionError> {
        let most = u64::from(GROUPS_MAX);
        let ranges = [
            ("groups_max", u64::from(self.groups_max), 2, most),
            ("groups", u64::from(self.groups.unwrap_or(2)), 2, most),
            ("starts", u64::from(self.starts), 1, 1_000),
        ];
        for (field, is, min, max) in ranges {
            if !(min..=max).contains(&is) {
                let field = field.into();
                return Err(OpinionError::Option { field, min, max });
            }
        }
        if !(0.0..=0.5).contains(&self.share_min) {
            return Err(OpinionError::ShareMin);
        }
        Ok(())
    }
}

/// A map of opinion. Columns by participant and by statement are in the order of the votes.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Opinion {
    /// How it was drawn.
    pub mode: OpinionMode,
    /// How many groups there are: 0 where nobody could be told apart.
    pub groups: u32,
    /// By participant: across. In the unit of a vote for factors, of Polis otherwise.
    pub x: Vec<f64>,
    /// By participant: up.
    pub y: Vec<f64>,
    /// By participant: their group, counted from 0, the largest first (for Polis as they come there); nothing for whoever
    /// voted too little.
    pub group: Vec<Option<u32>>,
    /// By participant: how likely it is that they stand on this side of all borders between groups, 0.5 to 1 for factors; 1
    /// for whoever is in a group of another mode; 0 for whoever is in none.
    pub confidence: Vec<f64>,
    /// By statement: the mean of its votes; 0 where it is left out.
    pub mean: Vec<f64>,
    /// By statement: how much it pulls across.
    pub component_x: Vec<f64>,
    /// By statement: how much it pulls up.
    pub component_y: Vec<f64>,
    /// The numbers of groups that were tried.
    pub tried: Vec<u32>,
    /// The mean silhouette of each, -1 to 1.
    pub silhouette: Vec<f64>,
    /// How many statements have votes.
    pub statements: u32,
    /// How many base clusters Polis mode has; 0 in the other modes.
    pub base_clusters: u32,
    /// How many scales the groups were found on; the map shows the first two.
    pub scales: u32,
}

impl Opinion {
    /// How many are in a group.
    #[must_use]
    pub fn placed(&self) -> u32 {
        self.group.iter().flatten().count() as u32
    }

    /// By statement: how much it tells people apart, √n · |1 - mean| · |component|, where n statements have votes.
    #[must_use]
    pub fn extremities(&self) -> Vec<f64> {
        let n = f64::from(self.statements);
        (self.mean.iter())
            .zip(self.component_x.iter().zip(&self.component_y))
            .map(|(mean, (x, y))| n.sqrt() * (1.0 - mean).abs() * (x * x + y * y).sqrt())
            .collect()
    }
}

/// Draws the map and finds the groups.
///
/// # Errors
/// [`OpinionError`]: an option out of range, or more work than allowed.
pub fn fit(votes: &Votes, options: &OpinionOptions, work: &Work) -> Result<Opinion, OpinionError> {
    options.check()?;
    // A row of each table, positions and covariances.
    work.keep(200 * (votes.participants().len() + votes.statements().len()) as u64)?;
    Ok(match options.mode {
        OpinionMode::Polis => by_polis(votes, work)?,
        OpinionMode::Projection => by_projection(votes, options, work)?,
        OpinionMode::Factors => by_factors(votes, options, work)?,
    })
}

fn by_polis(votes: &Votes, work: &Work) -> Result<Opinion, WorkError> {
    let projected = polis::project(votes, true, true, work)?;
    let grouped = polis::group(&projected, work)?;
    let mut opinion = empty(votes, OpinionMode::Polis);
    for (p, g) in projected.inside.iter().zip(&grouped.group) {
        opinion.group[*p as usize] = Some(*g);
        opinion.confidence[*p as usize] = 1.0;
    }
    opinion.groups = grouped.centres.len() as u32;
    if opinion.groups < 2 {
        opinion.groups = 0;
        opinion.group.fill(None);
        opinion.confidence.fill(0.0);
    }
    opinion.tried = (2..).take(grouped.silhouettes.len()).collect();
    opinion.silhouette = grouped.silhouettes;
    opinion.base_clusters = grouped.base as u32;
    show(&mut opinion, &projected);
    Ok(opinion)
}

fn show(opinion: &mut Opinion, projected: &polis::Projected) {
    opinion.x = projected.points.iter().map(|p| p[0]).collect();
    opinion.y = projected.points.iter().map(|p| p[1]).collect();
    opinion.mean.clone_from(&projected.means);
    opinion.component_x = projected.components.iter().map(|c| c[0]).collect();
    opinion.component_y = projected.components.iter().map(|c| c[1]).collect();
}

fn by_projection(
    votes: &Votes,
    options: &OpinionOptions,
    work: &Work,
) -> Result<Opinion, WorkError> {
    let projected = polis::project(votes, false, true, work)?;
    let mut opinion = empty(votes, OpinionMode::Projection);
    show(&mut opinion, &projected);
    let mut inside = projected.inside;
    inside.arrange_fast();
    let points: Vec<Place<2>> = inside
        .iter()
        .map(|p| projected.points[*p as usize])
        .collect();
    if let Some(grouping) = grouped(&points, options, &mut opinion, work)? {
        for (p, g) in inside.iter().zip(&grouping.of) {
            opinion.group[*p as usize] = Some(*g);
            opinion.confidence[*p as usize] = 1.0;
        }
        opinion.groups = grouping.centres.len() as u32;
    }
    Ok(opinion)
}

fn by_factors(votes: &Votes, options: &OpinionOptions, work: &Work) -> Result<Opinion, WorkError> {
    let counted = Counted::new(votes, work)?;
    Ok(by_scales(votes, &counted, options, work)?.0)
}

/// The votes on statements that are not left out.
pub(super) struct Counted {
    pub(super) people: Sparse,
    pub(super) columns: Sparse,
    /// Who voted enough to be in a group, in the order of the votes.
    pub(super) inside: Vec<u32>,
}

impl Counted {
    pub(super) fn new(votes: &Votes, work: &Work) -> Result<Self, WorkError> {
        work.spend(12 * votes.count())?;
        work.keep(12 * votes.count())?;
        let dropped: Vec<bool> = (0..votes.columns.rows())
            .map(|s| votes.is_dropped(s))
            .collect();
        let people = if dropped.contains(&true) {
            without(&votes.people, |_, s| dropped[s as usize])
        } else {
            votes.people.clone()
        };
        Ok(Self::of(people, votes))
    }

    pub(super) fn of(people: Sparse, votes: &Votes) -> Self {
        let columns = people.transposed(votes.columns.rows());
        let statements = (0..columns.rows()).filter(|s| columns.len(*s) > 0).count();
        let order: Vec<u32> = (0..people.rows() as u32).collect();
        let inside = polis::inside(votes, &order, |p| people.len(p), statements);
        Self {
            people,
            columns,
            inside,
        }
    }
}

/// The rows without some votes.
pub(super) fn without(rows: &Sparse, mut is_out: impl FnMut(usize, u32) -> bool) -> Sparse {
    let mut left = Sparse {
        starts: vec![0],
        at: Vec::with_capacity(rows.at.len()),
        vote: Vec::with_capacity(rows.at.len()),
    };
    for row in 0..rows.rows() {
        let (at, vote) = rows.row(row);
        for (s, v) in at.iter().zip(vote) {
            if !is_out(row, *s) {
                left.at.push(*s);
                left.vote.push(*v);
            }
        }
        left.starts.push(left.at.len() as u32);
    }
    left
}

/// Where nobody stands so far from the middle, in the unit of a vote, nobody can be told apart.
const REACH_LEAST: f64 = 1e-3;

/// So many scales; those that tell nothing come out near 0.
const SCALES_MAX: usize = 4;
/// With what stands before the scales.
pub(super) const PARTS: usize = SCALES_MAX + SCALES;

/// The map, and the model that it was drawn from.
pub(super) fn by_scales(
    votes: &Votes,
    counted: &Counted,
    options: &OpinionOptions,
    work: &Work,
) -> Result<(Opinion, Model<PARTS>), WorkError> {
    let model = Model::<PARTS>::fit(&counted.people, &counted.columns, work)?;
    let mut opinion = empty(votes, OpinionMode::Factors);
    opinion.scales = SCALES_MAX as u32;

    opinion.x = model
        .people
        .iter()
        .map(|known| known.mean[SCALES])
        .collect();
    opinion.y = model
        .people
        .iter()
        .map(|known| known.mean[SCALES + 1])
        .collect();
    let used = (0..counted.columns.rows())
        .filter(|s| counted.columns.len(*s) > 0)
        .count();
    let unit = (used.max(1) as f64).sqrt();
    let left_out: Vec<bool> = (0..counted.columns.rows())
        .map(|s| counted.columns.len(s) == 0)
        .collect();
    opinion.mean = super::linear::means(&counted.columns, &left_out);
    opinion.component_x = model
        .statements
        .iter()
        .map(|known| known.mean[SCALES] / unit)
        .collect();
    opinion.component_y = model
        .statements
        .iter()
        .map(|known| known.mean[SCALES + 1] / unit)
        .collect();
    let points = places(&model, &counted.inside);
    let reach = points.iter().flatten().map(|x| x.abs()).fold(0.0, f64::max);
    if reach < REACH_LEAST {
        return Ok((opinion, model));
    }
    if let Some(grouping) = grouped(&points, options, &mut opinion, work)? {
        for ((p, g), point) in counted.inside.iter().zip(&grouping.of).zip(&points) {
            let p = *p as usize;
            opinion.group[p] = Some(*g);
            let spread = |along: &Place<SCALES_MAX>| {
                let c = &model.people[p].covariance;
                let mut sum = 0.0;
                for i in 0..SCALES_MAX {
                    for j in 0..SCALES_MAX {
                        sum += along[i] * along[j] * c[i + SCALES][j + SCALES];
                    }
                }
                sum
            };
            opinion.confidence[p] = confidence(point, *g, &grouping.centres, spread);
        }
        opinion.groups = grouping.centres.len() as u32;
    }
    Ok((opinion, model))
}

pub(super) fn places(model: &Model<PARTS>, inside: &[u32]) -> Vec<Place<SCALES_MAX>> {
    let place = |p: &u32| stretched(&model.people[*p as usize]);
    inside.iter().map(place).collect()
}

/// Where somebody stands when groups are looked for: the further out, the more is known of how they differ, by the eighth root
/// of signal to noise. Without it a border runs through the crowd of those of whom little is known, and who is on which side
/// of it follows from a vote or two.
fn stretched<const D: usize, const R: usize>(known: &Known<D>) -> Place<R> {
    let (mut signal, mut noise) = (0.0, 0.0);
    for i in SCALES..D {
        signal += known.mean[i] * known.mean[i];
        noise += known.covariance[i][i];
    }
    let by = if noise > 0.0 {
        (1.0 + signal / noise).sqrt().sqrt().sqrt()
    } else {
        1.0
    };
    std::array::from_fn(|i| known.mean[i + SCALES] * by)
}

/// How likely it is that somebody stands on their side of every border between their centre and another: the least of
/// the chances for each border. `spread` is the variance of where they stand along a direction.
fn confidence<const R: usize>(
    point: &Place<R>,
    own: u32,
    centres: &[Place<R>],
    spread: impl Fn(&Place<R>) -> f64,
) -> f64 {
    let own_centre = &centres[own as usize];
    let mut least = 1.0_f64;
    for (c, centre) in (0_u32..).zip(centres) {
        if c == own {
            continue;
        }
        let along: Place<R> = std::array::from_fn(|i| own_centre[i] - centre[i]);
        let margin =
            (cluster::distance(point, centre) - cluster::distance(point, own_centre)) / 2.0;
        let deviation = spread(&along).max(0.0).sqrt();
        let chance = if deviation > 0.0 {
            1.0 - normal_tail(margin / deviation)
        } else {
            1.0
        };
        least = least.min(chance);
    }
    least
}

/// The number of groups with the best silhouette; what was tried stands in the map.
fn grouped<const R: usize>(
    points: &[Place<R>],
    options: &OpinionOptions,
    opinion: &mut Opinion,
    work: &Work,
) -> Result<Option<Grouping<R>>, WorkError> {
    let ks = match options.groups {
        Some(k) => k..=k,
        None => 2..=options.groups_max,
    };
    let mut best: Option<Grouping<R>> = None;
    for k in ks {
        let mut random = SplitMix::stream(options.seed, u64::from(k));
        let grouping = cluster::group(
            points,
            k as usize,
            options.share_min,
            options.starts,
            &mut random,
            work,
        )?;
        let Some(grouping) = grouping else { continue };
        opinion.tried.push(k);
        opinion.silhouette.push(grouping.silhouette);
        // Another group must be worth it.
        let is_better = |before: &Grouping<R>| grouping.silhouette > before.silhouette + WORTH;
        if best.as_ref().is_none_or(is_better) {
            best = Some(grouping);
        }
    }
    Ok(best)
}

fn empty(votes: &Votes, mode: OpinionMode) -> Opinion {
    let (people, statements) = (votes.participants().len(), votes.statements().len());
    Opinion {
        mode,
        groups: 0,
        x: vec![0.0; people],
        y: vec![0.0; people],
        group: vec![None; people],
        confidence: vec![0.0; people],
        mean: vec![0.0; statements],
        component_x: vec![0.0; statements],
        component_y: vec![0.0; statements],
        tried: Vec::new(),
        silhouette: Vec::new(),
        statements: (0..statements)
            .filter(|s| votes.columns.len(*s) > 0)
            .count() as u32,
        base_clusters: 0,
        scales: 2,
    }
}
