//! The map as Polis draws it from a cold start, with one thing that is drawn there: the components are iterated from ones, not
//! from a random start.
//!
//! They are iterated at most 100 times, and no more once the length of the image is the same twice: components as strong as
//! one another are not told apart. When the length comes twice, the rounding of the last bits decides, and so the order in
//! which a processor adds. A dense program of the same steps, run with the kernels of several kinds of processor on seven real
//! conversations, ended up to 15 rounds apart: of the 14 components of a reference run it had some to 1e-9, others by the processor, and
//! the rest up to 1.1e-8 off. So a component of a reference run is one of the
//! rounds made here to 1e-12, and what follows from it is the same to 1e-9; at which round a run ends is not a fact about votes.
//!
//! Rows stand in the order of first votes. A statement taken out by moderation, or about the participants, counts as a pass
//! of everybody. Small, Bjorkegren, Erkkilä, Shaw and Megill: *Polis: scaling deliberation by mapping high dimensional
//! opinion spaces* (Recerca, 2021).
#![expect(
    clippy::indexing_slicing,
    reason = "participants and statements are counted when the votes are read"
)]

use super::linear::{directions, means};
use super::votes::Votes;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::{Work, WorkError};

/// So many votes let a participant in, or all statements where they are fewer.
pub(super) const VOTES_MIN: usize = 7;
/// So few participants at least, where there are as many.
pub(super) const PARTICIPANTS_MIN: usize = 15;
const COMPONENT_ROUNDS: u32 = 100;
const BASE: usize = 100;
const BASE_ROUNDS: u32 = 100;
const GROUP_ROUNDS: u32 = 21;
const MOVED: f64 = 0.01;

pub(super) type Point = [f64; 2];

/// What the projection gives: by statement and by participant, in the order of the votes.
pub(super) struct Projected {
    pub(super) means: Vec<f64>,
    pub(super) components: Vec<Point>,
    pub(super) points: Vec<Point>,
    /// Who is in, in the order of first votes.
    pub(super) inside: Vec<u32>,
}

pub(super) struct Grouped {
    pub(super) base: usize,
    /// For each who is in, their group.
    pub(super) group: Vec<u32>,
    pub(super) centres: Vec<Point>,
    /// For each number of groups from 2 its silhouette.
    pub(super) silhouettes: Vec<f64>,
}

/// Who counts: those with enough votes, and where they are fewer than fifteen the most active.
pub(super) fn inside(
    votes: &Votes,
    order: &[u32],
    counted: impl Fn(usize) -> usize,
    statements: usize,
) -> Vec<u32> {
    let enough = VOTES_MIN.min(statements);
    let has = |p: &&u32| counted(**p as usize) >= enough.max(1);
    let mut inside: Vec<u32> = order.iter().filter(has).copied().collect();
    if inside.len() < PARTICIPANTS_MIN {
        let mut active: Vec<(usize, u32)> = (0..order.len())
            .map(|at| (at, order[at]))
            .filter(|(_, p)| counted(*p as usize) > 0)
            .collect();
        active.arrange_by_key(|(at, p)| (std::cmp::Reverse(counted(*p as usize)), *at));
        active.truncate(PARTICIPANTS_MIN);
        active.arrange();
        inside = active.into_iter().map(|(_, p)| p).collect();
    }
    debug_assert!(inside.len() <= votes.participants().len());
    inside
}

/// The projection. `zeroed` tells whether dropped statements count as passes, as in Polis, or not at all.
pub(super) fn project(
    votes: &Votes,
    exact: bool,
    zeroed: bool,
    work: &Work,
) -> Result<Projected, WorkError> {
    let dropped: Vec<bool> = (0..votes.columns.rows())
        .map(|s| votes.is_dropped(s) || votes.columns.len(s) == 0)
        .collect();
    let means = means(&votes.columns, &dropped);
    let components: Vec<Point> = if exact {
        iterated(
            votes,
            &means,
            &dropped,
            &mut |_, _, _, [before, now]| before == now,
            work,
        )?
    } else {
        let (block, _) = directions(&votes.people, &means, &dropped, 1e-6, work)?;
        block.iter().map(|row| [row[0], row[1]]).collect()
    };
    let is_seen = |s: &usize| votes.columns.len(*s) > 0 && (zeroed || !dropped[*s]);
    let statements = (0..votes.columns.rows()).filter(is_seen).count();
    // Of those the dropped ones count as seen by everybody.
    let always = if zeroed {
        (0..dropped.len())
            .filter(|s| dropped[*s] && votes.columns.len(*s) > 0)
            .count()
    } else {
        0
    };
    work.spend(8 * votes.count())?;
    let points = (0..votes.people.rows())
        .map(|p| {
            let (at, vote) = votes.people.row(p);
            let (mut sum, mut seen) = ([0.0; 2], always);
            for (s, v) in at.iter().zip(vote) {
                let s = *s as usize;
                if dropped[s] {
                    continue;
                }
                seen += 1;
                let about = f64::from(*v) - means[s];
                sum[0] += about * components[s][0];
                sum[1] += about * components[s][1];
            }
            let scale = (statements as f64 / seen.max(1) as f64).sqrt();
            [scale * sum[0], scale * sum[1]]
        })
        .collect();
    let order = votes.by_first_vote();
    let counted = |p: usize| {
        if zeroed {
            votes.people.len(p)
        } else {
            votes.of(p).filter(|(s, _)| !dropped[*s as usize]).count()
        }
    };
    let inside = inside(votes, &order, counted, statements);
    Ok(Projected {
        means,
        components,
        points,
        inside,
    })
}

/// Says whether a component ends: which of the two, after how many rounds, as what, and how long its image was the round before
/// and is now.
pub(super) type Ends<'a> = &'a mut dyn FnMut(usize, u32, &[f64], [f64; 2]) -> bool;

/// Two components by power iteration, the second of what the first leaves.
pub(super) fn iterated(
    votes: &Votes,
    means: &[f64],
    dropped: &[bool],
    ends: Ends<'_>,
    work: &Work,
) -> Result<Vec<Point>, WorkError> {
    let n = means.len();
    let along = |a: &[f64], b: &[f64]| -> f64 { a.iter().zip(b).map(|(a, b)| a * b).sum() };
    let less = |from: &mut [f64], by: &[f64]| {
        let share = along(from, by);
        from.iter_mut().zip(by).for_each(|(x, y)| *x -= share * y);
    };
    let mut components = vec![[0.0; 2]; n];
    let mut first: Option<Vec<f64>> = None;
    for place in 0..2 {
        let is_in = |s: usize| f64::from(u8::from(votes.columns.len(s) > 0));
        let mut now: Vec<f64> = (0..n).map(is_in).collect();
        let mut before = 0.0;
        for round in 1..=COMPONENT_ROUNDS {
            work.spend(4 * votes.count() + 8 * n as u64)?;
            if let Some(first) = &first {
                less(&mut now, first);
            }
            let mut image = vec![0.0; n];
            for p in 0..votes.people.rows() {
                let (at, vote) = votes.people.row(p);
                let about = |s: usize, v: i8| {
                    if dropped[s] {
                        0.0
                    } else {
                        f64::from(v) - means[s]
                    }
                };
                let mut sum = 0.0;
                for (s, v) in at.iter().zip(vote) {
                    sum += about(*s as usize, *v) * now[*s as usize];
                }
                for (s, v) in at.iter().zip(vote) {
                    image[*s as usize] += about(*s as usize, *v) * sum;
                }
            }
            if let Some(first) = &first {
                less(&mut image, first);
            }
            let length = along(&image, &image).sqrt();
            if length <= 1e-9 {
                now.fill(0.0);
                break;
            }
            now = image.iter().map(|x| x / length).collect();
            if ends(place, round, &now, [before, length]) {
                break;
            }
            before = length;
        }
        for (component, x) in components.iter_mut().zip(&now) {
            component[place] = *x;
        }
        first = Some(now);
    }
    Ok(components)
}

/// Base clusters, then groups of them.
pub(super) fn group(projected: &Projected, work: &Work) -> Result<Grouped, WorkError> {
    let points: Vec<Point> = projected
        .inside
        .iter()
        .map(|p| projected.points[*p as usize])
        .collect();
    let ones = vec![1.0; points.len()];
    let base = clusters(&points, &ones, BASE, BASE_ROUNDS, work)?;
    let weights: Vec<f64> = {
        let mut weights = vec![0.0; base.centres.len()];
        base.of.iter().for_each(|c| weights[*c as usize] += 1.0);
        weights
    };
    let most = (2 + base.centres.len() / 12).min(5);
    let mut best: Option<(f64, Clusters)> = None;
    let mut silhouettes = Vec::new();
    for k in 2..=most {
        let groups = clusters(&base.centres, &weights, k, GROUP_ROUNDS, work)?;
        let silhouette = silhouette(&base.centres, &groups.of, groups.centres.len());
        silhouettes.push(silhouette);
        if best.as_ref().is_none_or(|(before, _)| silhouette > *before) {
            best = Some((silhouette, groups));
        }
    }
    let (of, centres) = best.map_or_else(
        || (vec![0; base.centres.len()], Vec::new()),
        |(_, groups)| (groups.of, groups.centres),
    );
    Ok(Grouped {
        base: base.centres.len(),
        group: base.of.iter().map(|c| of[*c as usize]).collect(),
        centres,
        silhouettes,
    })
}

pub(super) struct Clusters {
    pub(super) of: Vec<u32>,
    pub(super) centres: Vec<Point>,
}

/// Weighted k-means from the first k distinct points; a point as near to two centres goes to the later one, and a centre
/// without points goes.
fn clusters(
    points: &[Point],
    weights: &[f64],
    k: usize,
    rounds: u32,
    work: &Work,
) -> Result<Clusters, WorkError> {
    let mut centres: Vec<Point> = Vec::with_capacity(k);
    for point in points {
        if centres.len() == k {
            break;
        }
        if !centres.contains(point) {
            centres.push(*point);
        }
    }
    let mut of = vec![0_u32; points.len()];
    for _ in 0..rounds {
        work.spend((points.len() * (centres.len() + 8)) as u64)?;
        let mut sums = vec![[0.0; 3]; centres.len()];
        for ((point, weight), of) in points.iter().zip(weights).zip(&mut of) {
            let (mut least, mut at) = (f64::INFINITY, 0);
            for (c, centre) in (0_u32..).zip(&centres) {
                let distance = squared(point, centre);
                if distance <= least {
                    least = distance;
                    at = c;
                }
            }
            *of = at;
            let sum = &mut sums[at as usize];
            sum[0] += weight * point[0];
            sum[1] += weight * point[1];
            sum[2] += weight;
        }
        let mut place = vec![0_u32; centres.len()];
        let mut next = Vec::with_capacity(centres.len());
        for (c, sum) in sums.iter().enumerate() {
            place[c] = next.len() as u32;
            if sum[2] > 0.0 {
                next.push([sum[0] / sum[2], sum[1] / sum[2]]);
            }
        }
        of.iter_mut().for_each(|of| *of = place[*of as usize]);
        let still = is_still(&centres, &next);
        centres = next;
        if still {
            break;
        }
    }
    Ok(Clusters { of, centres })
}

fn is_still(before: &[Point], after: &[Point]) -> bool {
    let sorted = |points: &[Point]| {
        let mut sorted = points.to_vec();
        sorted.arrange_by(|a, b| a[0].total_cmp(&b[0]).then(a[1].total_cmp(&b[1])));
        sorted
    };
    let (before, after) = (sorted(before), sorted(after));
    before.len() == after.len()
        && before
            .iter()
            .zip(&after)
            .all(|(a, b)| squared(a, b).sqrt() < MOVED)
}

fn squared(a: &Point, b: &Point) -> f64 {
    let (x, y) = (a[0] - b[0], a[1] - b[1]);
    x * x + y * y
}

/// The mean silhouette of points; one that is alone in its group counts 0.
fn silhouette(points: &[Point], of: &[u32], k: usize) -> f64 {
    let mut sizes = vec![0_u32; k];
    of.iter().for_each(|c| sizes[*c as usize] += 1);
    let mut sum = 0.0;
    for (a, own) in points.iter().zip(of) {
        let mut distances = vec![0.0; k];
        for (b, other) in points.iter().zip(of) {
            distances[*other as usize] += squared(a, b).sqrt();
        }
        let own = *own as usize;
        if sizes[own] < 2 {
            continue;
        }
        let within = distances[own] / f64::from(sizes[own] - 1);
        let nearest = (0..k)
            .filter(|c| *c != own && sizes[*c] > 0)
            .map(|c| distances[c] / f64::from(sizes[c]))
            .fold(f64::INFINITY, f64::min);
        let most = within.max(nearest);
        if most > 0.0 && nearest.is_finite() {
            sum += (nearest - within) / most;
        }
    }
    sum / points.len().max(1) as f64
}
