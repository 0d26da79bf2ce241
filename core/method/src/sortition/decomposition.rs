//! From expected counts to a lottery over whole panels that has just these (Carathéodory's theorem, made constructive).
//!
//! All panels come from the smallest *face*: each count and each row's sum is the expected one rounded up or down, and
//! what was whole is kept. A panel of the face is taken with the largest weight for which the rest is still an average
//! of points of the face. Then a count or a sum of the rest has become whole, so the face has shrunk, and after finitely
//! many panels nothing is left, unless a face has no whole point.
#![expect(
    clippy::indexing_slicing,
    reason = "columns and rows are those of the programme throughout"
)]

use super::integer::{Goal, Outcome, Program, ProgramRow};
use super::panels;
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// Nearer than this to a whole number counts as whole.
const WHOLE: f64 = 1e-8;
/// What is less than this is nothing.
const NOTHING: f64 = 1e-13;
/// The search for one panel of a face takes at most so many steps, and so many for each type squared. Where more are
/// needed faces have few panels or none, and the nearest-point method is better; its cost grows faster with the types.
const SEARCH_MIN: u64 = 100;
const SEARCH_MAX: u64 = 10_000;
const SEARCH_PER_TYPES: f64 = 1.0 / 64.0;

/// A lottery over panels, and what could not be made of panels.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Decomposition {
    /// (Weight, counts). The weights and `left` sum to 1.
    pub(crate) panels: Vec<(f64, Vec<i64>)>,
    pub(crate) left: f64,
}

/// A count or a row's sum: whole panels of the face have `lower` or `lower + 1`. `up` and `down` are the masses of the
/// panels still to come that have the one or the other.
struct Coordinate {
    lower: i64,
    up: f64,
    down: f64,
}

impl Coordinate {
    fn new(value: f64) -> Self {
        let near = (value + 0.5).floor();
        if (value - near).abs() <= WHOLE {
            return Self {
                lower: near as i64,
                up: 0.0,
                down: 1.0,
            };
        }
        let lower = value.floor();
        Self {
            lower: lower as i64,
            up: value - lower,
            down: lower + 1.0 - value,
        }
    }

    fn bounds(&self) -> (i64, i64) {
        let lower = if self.down > NOTHING {
            self.lower
        } else {
            self.lower + 1
        };
        let upper = if self.up > NOTHING {
            self.lower + 1
        } else {
            self.lower
        };
        (lower.min(upper), upper)
    }

    fn room(&mut self, value: i64) -> &mut f64 {
        if value > self.lower {
            &mut self.up
        } else {
            &mut self.down
        }
    }
}

/// Decomposes expected counts, which respect the programme's bounds and rows.
///
/// Leaves the programme with other bounds and objective.
pub(crate) fn decompose(program: &mut Program, point: &[f64], work: &Work) -> Decomposition {
    let sums: Vec<f64> = program
        .rows()
        .iter()
        .map(|row| {
            row.entries
                .iter()
                .map(|&(t, a)| a as f64 * point[t as usize])
                .sum()
        })
        .collect();
    let mut counts: Vec<Coordinate> = point.iter().map(|&x| Coordinate::new(x)).collect();
    let mut sums: Vec<Coordinate> = sums.into_iter().map(Coordinate::new).collect();
    let mut watched = watch(program, point);
    let mut left = 1.0;
    let mut taken = Vec::new();
    let types = point.len() as f64;
    let search_max = (SEARCH_PER_TYPES * types * types) as u64;
    let search_max = search_max.clamp(SEARCH_MIN, SEARCH_MAX);
    let entries: usize = program.rows().iter().map(|row| row.entries.len()).sum();
    let round = (4 * entries + 30 * point.len() + 20 * sums.len()) as u64;
    while left > 1e-11 {
        // A panel is kept in several forms, here and where the panels are put together.
        if work.spend(round).is_err() || work.keep(48 * point.len() as u64).is_err() {
            break;
        }
        // A home that has used up its room has to be full in every panel still to come.
        while let Some(full) = watched
            .iter()
            .position(|(rest, max)| max * left - rest <= NOTHING)
        {
            let (_, max) = watched.remove(full);
            program.harden(full);
            sums.push(Coordinate {
                lower: max as i64,
                up: 0.0,
                down: left,
            });
        }
        for (t, c) in counts.iter().enumerate() {
            // Those with the least left to give are spared, so that steps are long.
            let cost = 1e-3 * panels::spread(t) - 1.0 / (c.up / left + 0.01);
            program.set_objective(t, cost);
            let (lower, upper) = c.bounds();
            program.set_column(t, lower, upper);
        }
        for (i, s) in sums.iter().enumerate() {
            let (lower, upper) = s.bounds();
            program.set_row(i, lower, upper);
        }
        let goal = Goal::Above(f64::NEG_INFINITY);
        let mut found = Outcome::Infeasible;
        if set_aside(program, &counts, work) {
            found = work.within_steps(search_max, |work| program.maximise(goal, work));
            for (t, c) in counts.iter().enumerate() {
                let (lower, upper) = c.bounds();
                program.set_column(t, lower, upper);
            }
        }
        if !matches!(found, Outcome::Found { .. }) {
            found = work.within_steps(search_max, |work| program.maximise(goal, work));
        }
        let Outcome::Found { point, .. } = found else {
            break;
        };
        let mut weight: f64 = left;
        for (c, &x) in counts.iter_mut().zip(&point) {
            weight = weight.min(*c.room(x));
        }
        let totals: Vec<i64> = program
            .rows()
            .iter()
            .map(|row| {
                row.entries
                    .iter()
                    .map(|&(t, a)| a * point[t as usize])
                    .sum()
            })
            .collect();
        for (s, &x) in sums.iter_mut().zip(&totals) {
            weight = weight.min(*s.room(x));
        }
        let sits: Vec<f64> = program
            .watched()
            .iter()
            .map(|row| row.sum(&point) as f64)
            .collect();
        for ((rest, max), sits) in watched.iter().zip(&sits) {
            if *max > *sits {
                weight = weight.min((max * left - rest) / (max - sits));
            }
        }
        for ((rest, _), sits) in watched.iter_mut().zip(&sits) {
            *rest -= weight * sits;
        }
        for (c, &x) in counts.iter_mut().zip(&point) {
            *c.room(x) -= weight;
        }
        for (s, &x) in sums.iter_mut().zip(&totals) {
            *s.room(x) -= weight;
        }
        left -= weight;
        taken.push((weight, point));
    }
    Decomposition {
        panels: taken,
        left: left.max(0.0),
    }
}

/// Of each home that is only watched those who have least left stay out, so many that it can't be broken: the others have
/// their turn now. False where there are none.
fn set_aside(program: &mut Program, counts: &[Coordinate], work: &Work) -> bool {
    let mut out: Vec<usize> = Vec::new();
    for row in program.watched() {
        work.charge(20 * row.entries.len() as u64);
        let mut types: Vec<usize> = row.entries.iter().map(|&(t, _)| t as usize).collect();
        types.arrange_by(|&a, &b| counts[b].up.total_cmp(&counts[a].up).then(a.cmp(&b)));
        let mut room = row.max;
        for t in types {
            let (lower, upper) = counts[t].bounds();
            if upper <= room || lower == upper {
                room -= upper;
            } else {
                out.push(t);
                room -= lower;
            }
        }
    }
    for &t in &out {
        let (lower, _) = counts[t].bounds();
        program.set_column(t, lower, lower);
    }
    !out.is_empty()
}

/// What is left of each home that is only watched, and its limit.
fn watch(program: &Program, point: &[f64]) -> Vec<(f64, f64)> {
    let expected = |row: &ProgramRow| -> f64 {
        let counts = row
            .entries
            .iter()
            .filter_map(|&(t, _)| point.get(t as usize));
        counts.sum()
    };
    let rows = program.watched().iter();
    rows.map(|row| (expected(row), row.max as f64)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_panels_add_up_to_the_point_and_stay_between_its_floor_and_ceiling() {
        let entries = (0..5).map(|t| (t, 1)).collect();
        let pair = vec![(0, 1), (3, 1)];
        let rows = vec![
            ProgramRow {
                entries,
                min: 6,
                max: 6,
            },
            ProgramRow {
                entries: pair,
                min: 0,
                max: 9,
            },
        ];
        let point = [1.25, 0.5, 2.0, 0.125, 2.125];
        let mut program = Program::new(rows, &[0; 5], &[9; 5]);
        let found = decompose(&mut program, &point, &Work::limited(10_000_000));
        assert!(found.left < 1e-11);
        for (t, wanted) in point.iter().enumerate() {
            let count: f64 = found.panels.iter().map(|(w, p)| w * p[t] as f64).sum();
            assert!((count - wanted).abs() < 1e-10);
            for (_, panel) in &found.panels {
                assert!((panel[t] as f64 - wanted).abs() < 1.0);
                assert!((1..=2).contains(&(panel[0] + panel[3])));
            }
        }
    }
}
