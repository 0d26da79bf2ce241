//! The panels of a pool as an integer programme: a column for each type, and a row for the seats before those of the
//! rules.

use super::integer::{Program, ProgramRow};
use super::pool::Pool;
use medborger_base::work::{Held, Work, WorkError};

/// The rows of all rules, the first of which says that a panel fills all seats.
pub(crate) fn rows(pool: &Pool) -> Vec<ProgramRow> {
    let seats = i64::from(pool.seats());
    let all = ProgramRow {
        entries: (0_u32..).take(pool.types().len()).map(|t| (t, 1)).collect(),
        min: seats,
        max: seats,
    };
    let others = pool.rows().iter().map(|row| ProgramRow {
        entries: row.types.iter().map(|&t| (t, 1)).collect(),
        min: i64::from(row.min),
        max: i64::from(row.max),
    });
    std::iter::once(all).chain(others).collect()
}

/// All panels: points of the programme are counts by type.
pub(crate) fn program(pool: &Pool) -> Program {
    let lower: Vec<i64> = pool.types().iter().map(|t| i64::from(t.lower)).collect();
    let upper: Vec<i64> = pool.types().iter().map(|t| i64::from(t.upper)).collect();
    Program::new(rows(pool), &lower, &upper)
}

/// Counts what so many linear programmes over the pool hold, each with the inverse of its basis, what is needed to
/// compute it anew, and its columns twice.
pub(crate) fn room<'w>(pool: &Pool, programs: u64, work: &'w Work) -> Result<Held<'w>, WorkError> {
    let rows = pool.rows().len() as u64 + 1;
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
pub(crate) fn face(pool: &Pool, point: &[f64], near: f64) -> Program {
    let mut program = program(pool);
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
