//! Groups of points: k-means from several starts drawn far apart, none smaller than a least share.
#![expect(
    clippy::indexing_slicing,
    reason = "groups are counted from 0 to k by who made them"
)]

use crate::statistics::SplitMix;
use medborger_base::sorted::Arrange;
use medborger_base::work::{Work, WorkError};

/// How often a start is improved at most.
const ROUNDS_MAX: u32 = 100;
/// So many points decide where centres stand; all are then placed.
pub(super) const CENTRED_MAX: usize = 10_000;
/// So many points at most are compared with one another for the silhouette.
const COMPARED_MAX: usize = 1_500;

pub(super) type Place<const R: usize> = [f64; R];

#[derive(Debug, Clone)]
pub(super) struct Grouping<const R: usize> {
    pub(super) of: Vec<u32>,
    pub(super) centres: Vec<Place<R>>,
    /// The mean silhouette of a sample, -1 to 1.
    pub(super) silhouette: f64,
}

pub(super) fn distance<const R: usize>(a: &Place<R>, b: &Place<R>) -> f64 {
    let mut sum = 0.0;
    for i in 0..R {
        sum += (a[i] - b[i]) * (a[i] - b[i]);
    }
    sum
}

pub(super) fn nearest<const R: usize>(point: &Place<R>, centres: &[Place<R>]) -> (u32, f64) {
    let mut best = (0, f64::INFINITY);
    for (c, centre) in (0_u32..).zip(centres) {
        let d = distance(point, centre);
        if d < best.1 {
            best = (c, d);
        }
    }
    best
}

/// The best of several starts for k groups; `None` where there are not k places with a group of the least size each.
pub(super) fn group<const R: usize>(
    points: &[Place<R>],
    k: usize,
    least_share: f64,
    starts: u32,
    random: &mut SplitMix,
    work: &Work,
) -> Result<Option<Grouping<R>>, WorkError> {
    let sample: Vec<Place<R>> = if points.len() > CENTRED_MAX {
        let chosen = random.sample(points.len(), CENTRED_MAX);
        chosen.iter().map(|p| points[*p as usize]).collect()
    } else {
        points.to_vec()
    };
    let least = (least_share * sample.len() as f64).ceil().max(1.0);
    let mut best: Option<(f64, Vec<Place<R>>)> = None;
    for _ in 0..starts {
        let Some(mut centres) = far_apart(&sample, k, random) else {
            return Ok(None);
        };
        let mut before = f64::INFINITY;
        let mut sizes = vec![0.0; k];
        for _ in 0..ROUNDS_MAX {
            work.spend((sample.len() * k * (R + 1)) as u64)?;
            let mut sums = vec![[0.0; R]; k];
            sizes = vec![0.0; k];
            let mut cost = 0.0;
            for point in &sample {
                let (c, d) = nearest(point, &centres);
                let c = c as usize;
                cost += d;
                sizes[c] += 1.0;
                for i in 0..R {
                    sums[c][i] += point[i];
                }
            }
            let done = cost >= before * (1.0 - 1e-9);
            before = cost;
            if done {
                break;
            }
            for c in 0..k {
                if sizes[c] > 0.0 {
                    centres[c] = sums[c].map(|sum| sum / sizes[c]);
                }
            }
        }
        if sizes.iter().any(|size| *size < least) {
            continue;
        }
        if best.as_ref().is_none_or(|(cost, _)| before < *cost) {
            best = Some((before, centres));
        }
    }
    let Some((_, centres)) = best else {
        return Ok(None);
    };
    Ok(Some(placed(points, centres, random, work)?))
}

/// All points at their nearest centres, the largest group first.
fn placed<const R: usize>(
    points: &[Place<R>],
    centres: Vec<Place<R>>,
    random: &mut SplitMix,
    work: &Work,
) -> Result<Grouping<R>, WorkError> {
    let k = centres.len();
    work.spend((points.len() * k * (R + 1)) as u64)?;
    let first: Vec<u32> = points.iter().map(|p| nearest(p, &centres).0).collect();
    let mut sizes = vec![0_u32; k];
    first.iter().for_each(|c| sizes[*c as usize] += 1);
    let mut order: Vec<usize> = (0..k).collect();
    order.arrange_by(|a, b| {
        let by_size = sizes[*b].cmp(&sizes[*a]);
        let place = |c: usize| centres[c][0];
        by_size.then(place(*a).total_cmp(&place(*b)))
    });
    let mut renamed = vec![0_u32; k];
    for (to, from) in (0..).zip(&order) {
        renamed[*from] = to;
    }
    let of: Vec<u32> = first.iter().map(|c| renamed[*c as usize]).collect();
    let centres = order.iter().map(|c| centres[*c]).collect();
    let silhouette = silhouette(points, &of, k, random, work)?;
    Ok(Grouping {
        of,
        centres,
        silhouette,
    })
}

/// k-means++ (Arthur and Vassilvitskii, 2007).
fn far_apart<const R: usize>(
    points: &[Place<R>],
    k: usize,
    random: &mut SplitMix,
) -> Option<Vec<Place<R>>> {
    let first = points.get(random.below(points.len() as u64) as usize)?;
    let mut centres = vec![*first];
    let mut far: Vec<f64> = points.iter().map(|p| distance(p, first)).collect();
    while centres.len() < k {
        let total: f64 = far.iter().sum();
        if total <= 0.0 {
            return None;
        }
        let mut at = random.share() * total;
        let mut chosen = None;
        for (p, d) in far.iter().enumerate() {
            if *d > 0.0 {
                chosen = Some(p);
                at -= d;
                if at < 0.0 {
                    break;
                }
            }
        }
        let centre = points[chosen?];
        for (d, p) in far.iter_mut().zip(points) {
            *d = d.min(distance(p, &centre));
        }
        centres.push(centre);
    }
    Some(centres)
}

/// The mean silhouette (Rousseeuw, 1987) of a sample; one that is alone in its group counts 0.
pub(super) fn silhouette<const R: usize>(
    points: &[Place<R>],
    of: &[u32],
    k: usize,
    random: &mut SplitMix,
    work: &Work,
) -> Result<f64, WorkError> {
    let sample = random.sample(points.len(), COMPARED_MAX);
    work.spend((sample.len() * sample.len() * (R + 6)) as u64)?;
    let mut by_group: Vec<Vec<Place<R>>> = vec![Vec::new(); k];
    for p in &sample {
        by_group[of[*p as usize] as usize].push(points[*p as usize]);
    }
    let mut sum = 0.0;
    for (own, members) in by_group.iter().enumerate() {
        for point in members {
            let mut within = 0.0;
            let mut next = f64::INFINITY;
            for (other, points) in by_group.iter().enumerate() {
                let total: f64 = points.iter().map(|p| distance(p, point).sqrt()).sum();
                if other == own {
                    within = total / (points.len().max(2) - 1) as f64;
                } else if !points.is_empty() {
                    next = next.min(total / points.len() as f64);
                }
            }
            let most = within.max(next);
            if members.len() > 1 && most > 0.0 && next.is_finite() {
                sum += (next - within) / most;
            }
        }
    }
    Ok(sum / sample.len().max(1) as f64)
}

/// How alike two groupings are: the adjusted Rand index (Hubert and Arabie, 1985), 1 where they are the same but for names, about
/// 0 where they have nothing to do with one another. Only those who are in a group in both count; where both have one group, 1.
#[must_use]
pub fn agreement(a: &[Option<u32>], b: &[Option<u32>]) -> f64 {
    let both: Vec<(u32, u32)> = a
        .iter()
        .zip(b)
        .filter_map(|(a, b)| Some(((*a)?, (*b)?)))
        .collect();
    let mut sorted = both.clone();
    sorted.arrange_fast();
    let pairs = |n: usize| n as f64 * (n as f64 - 1.0) / 2.0;
    let runs = |of: &mut Vec<u32>| -> f64 {
        of.arrange_fast();
        of.chunk_by(|x, y| x == y).map(|run| pairs(run.len())).sum()
    };
    let together: f64 = sorted
        .chunk_by(|x, y| x == y)
        .map(|run| pairs(run.len()))
        .sum();
    let of_a = runs(&mut both.iter().map(|(a, _)| *a).collect());
    let of_b = runs(&mut both.iter().map(|(_, b)| *b).collect());
    let all = pairs(both.len());
    if all == 0.0 {
        return 1.0;
    }
    let expected = of_a * of_b / all;
    let most = (of_a + of_b) / 2.0;
    if most == expected {
        return 1.0;
    }
    (together - expected) / (most - expected)
}
