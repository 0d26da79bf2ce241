//! The panels of a pool as an integer programme: a column for each type, and a row for the seats before those of the
//! rules.

use super::integer::{Program, ProgramRow};
use super::pool::{Pool, Row};
use medborger_base::work::{Held, Work, WorkError};

/// Nearer than this to its limit a home that is watched is one that stands in the way.
const FULL: f64 = 0.5;
/// What is less than this beyond a limit is rounding.
const NOISE: f64 = 1e-9;

fn program_row(row: &Row) -> ProgramRow {
    ProgramRow {
        entries: row.types.iter().map(|&t| (t, 1)).collect(),
        min: i64::from(row.min),
        max: i64::from(row.max),
    }
}

/// The rows of all rules, the first of which says that a panel fills all seats.
pub(crate) fn rows(pool: &Pool) -> Vec<ProgramRow> {
    let mut rows = hard_rows(pool);
    rows.extend(watched_rows(pool));
    rows
}

/// Those of them that linear programmes have: in the pool's order, without those that are only watched.
pub(crate) fn hard_rows(pool: &Pool) -> Vec<ProgramRow> {
    let seats = i64::from(pool.seats());
    let all = ProgramRow {
        entries: (0_u32..).take(pool.types().len()).map(|t| (t, 1)).collect(),
        min: seats,
        max: seats,
    };
    let others = pool.rows().iter().filter(|row| !row.is_watched);
    std::iter::once(all)
        .chain(others.map(program_row))
        .collect()
}

fn watched_rows(pool: &Pool) -> impl Iterator<Item = ProgramRow> + '_ {
    let watched = pool.rows().iter().filter(|row| row.is_watched);
    watched.map(program_row)
}

/// Multipliers of the hard rows, with 0 for those between them that are only watched.
pub(crate) fn multipliers(pool: &Pool, hard: &[f64]) -> Vec<f64> {
    let mut hard = hard.iter().copied();
    let seats = hard.next().unwrap_or(0.0);
    let rows = pool.rows().iter().map(|row| match row.is_watched {
        true => 0.0,
        false => hard.next().unwrap_or(0.0),
    });
    std::iter::once(seats).chain(rows).collect()
}

/// The watched rows, by place in the pool's, that expected counts break.
pub(crate) fn broken(pool: &Pool, point: &[f64]) -> Vec<usize> {
    let rows = pool.rows().iter().enumerate();
    let rows =
        rows.filter(|(_, row)| row.is_watched && sum(row, point) > f64::from(row.max) + NOISE);
    rows.map(|(at, _)| at).collect()
}

fn sum(row: &Row, point: &[f64]) -> f64 {
    let counts = row.types.iter().filter_map(|&t| point.get(t as usize));
    counts.sum()
}

/// All panels: points of the programme are counts by type.
pub(crate) fn program(pool: &Pool) -> Program {
    let lower: Vec<i64> = pool.types().iter().map(|t| i64::from(t.lower)).collect();
    let upper: Vec<i64> = pool.types().iter().map(|t| i64::from(t.upper)).collect();
    Program::new(hard_rows(pool), &lower, &upper).watching(watched_rows(pool).collect())
}

/// Counts what so many linear programmes over the pool hold, each with the inverse of its basis, what is needed to
/// compute it anew, and its columns twice.
pub(crate) fn room<'w>(pool: &Pool, programs: u64, work: &'w Work) -> Result<Held<'w>, WorkError> {
    let hard = pool.rows().iter().filter(|row| !row.is_watched);
    let rows = hard.count() as u64 + 1;
    let types = pool.types().len() as u64;
    let entries = types + entries(pool);
    let held = work.hold(programs * (24 * rows * rows + 32 * entries + 240 * types))?;
    work.spend(programs * (8 * entries + 40 * types + 2 * rows * rows))?;
    Ok(held)
}

/// How many columns and rows meet.
pub(crate) fn entries(pool: &Pool) -> u64 {
    pool.rows().iter().map(|row| row.types.len() as u64).sum()
}

/// How many people are of each type.
pub(crate) fn sizes(pool: &Pool) -> Vec<f64> {
    pool.types()
        .iter()
        .map(|t| t.members.len() as f64)
        .collect()
}

/// A number between 0 and 1 that looks random (Weyl's sequence of the golden ratio).
pub(crate) fn spread(t: usize) -> f64 {
    let x = (t as f64 + 1.0) * 0.618_033_988_749_894_9;
    x - x.floor()
}

/// The panels of the face on which a point lies: what is at a bound there, or nearer to it than `near`, stays at it.
/// Homes of whom many are expected are no longer only watched.
pub(crate) fn face(pool: &Pool, point: &[f64], near: f64) -> Program {
    let rows = pool.rows().iter().enumerate();
    let full =
        rows.filter(|(_, row)| row.is_watched && sum(row, point) > FULL * f64::from(row.max));
    let full: Vec<usize> = full.map(|(at, _)| at).collect();
    let mut program = match full.is_empty() {
        true => program(pool),
        false => program(&pool.hardened(&full)),
    };
    for (at, (t, &x)) in pool.types().iter().zip(point).enumerate() {
        let (lower, upper) = (i64::from(t.lower), i64::from(t.upper));
        if x < lower as f64 + near {
            program.set_column(at, lower, lower);
        } else if x > upper as f64 - near {
            program.set_column(at, upper, upper);
        }
    }
    for i in 0..program.rows().len() {
        let Some(row) = program.rows().get(i) else {
            continue;
        };
        let sum: f64 = row
            .entries
            .iter()
            .filter_map(|&(t, a)| Some(a as f64 * point.get(t as usize)?))
            .sum();
        let (min, max) = (row.min, row.max);
        if sum < min as f64 + near {
            program.set_row(i, min, min);
        } else if sum > max as f64 - near {
            program.set_row(i, max, max);
        }
    }
    program
}
