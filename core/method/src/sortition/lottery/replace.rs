//! Whole panels replaced where no exchange of single people helps any more.
#![expect(
    clippy::indexing_slicing,
    reason = "types and panels are numbered by the pool and the exchange"
)]

use super::exchange::Exchange;
use crate::sortition::integer::{Goal, Outcome, Program, ProgramRow};
use crate::sortition::pool::{Pool, as_usize};
use medborger_base::work::Work;

/// So many panels are tried for a type before it is given up.
const TRIES_MAX: usize = 64;

/// Replaces panels by ones that bring types nearer to where they should be and no type farther away, and exchanges
/// single people again after each.
pub(super) fn run(pool: &Pool, exchange: &mut Exchange<'_>, work: &Work) {
    let types = pool.types().len();
    let mut program = program(pool);
    for t in 0..types {
        let mut tries = 0;
        while apart(exchange, t) != 0 && tries < TRIES_MAX && !work.is_out() {
            work.charge((40 * exchange.panel_count() + 20 * types) as u64);
            let too_many = apart(exchange, t) > 0;
            let candidates: Vec<usize> = if too_many {
                exchange.holders(t).iter().map(|&p| as_usize(p)).collect()
            } else {
                (0..exchange.panel_count())
                    .filter(|&p| exchange.count(p, t) < pool.types()[t].upper)
                    .collect()
            };
            let Some(&panel) = candidates.get(tries) else {
                break;
            };
            tries += 1;
            if let Some(counts) = better(pool, exchange, &mut program, panel, work) {
                exchange.replace(panel, &counts);
                exchange.run();
                tries = 0;
            }
        }
    }
}

/// By how much a type is in too many panels, or too few if below zero.
fn apart(exchange: &Exchange<'_>, t: usize) -> i64 {
    let (total, range) = (exchange.total(t), exchange.range(t));
    (total - range.high).max(0) - (range.low - total).max(0)
}

fn program(pool: &Pool) -> Program {
    let lower: Vec<i64> = pool.types().iter().map(|t| i64::from(t.lower)).collect();
    let upper: Vec<i64> = pool.types().iter().map(|t| i64::from(t.upper)).collect();
    let mut rows: Vec<ProgramRow> = pool
        .rows()
        .iter()
        .map(|row| ProgramRow {
            entries: row.types.iter().map(|&t| (t, 1)).collect(),
            min: i64::from(row.min),
            max: i64::from(row.max),
        })
        .collect();
    let seats = i64::from(pool.seats());
    rows.push(ProgramRow {
        entries: (0_u32..).zip(&lower).map(|(t, _)| (t, 1)).collect(),
        min: seats,
        max: seats,
    });
    Program::new(rows, &lower, &upper)
}

/// A panel that is better in this one's place: no type gets farther from its range, and some get nearer.
fn better(
    pool: &Pool,
    exchange: &Exchange<'_>,
    program: &mut Program,
    panel: usize,
    work: &Work,
) -> Option<Vec<u32>> {
    let mut now = 0.0;
    for (t, of) in pool.types().iter().enumerate() {
        let count = i64::from(exchange.count(panel, t));
        let others = exchange.total(t) - count;
        let (range, apart) = (exchange.range(t), apart(exchange, t));
        let low = if apart < 0 { count } else { range.low - others };
        let high = if apart > 0 {
            count
        } else {
            range.high - others
        };
        program.set_column(
            t,
            low.max(i64::from(of.lower)),
            high.min(i64::from(of.upper)),
        );
        let gain = -apart.signum() as f64;
        program.set_objective(t, gain);
        now += gain * count as f64;
    }
    let found = program.maximise(Goal::Above(now + 0.5), work);
    let Outcome::Found { point, .. } = found else {
        return None;
    };
    let counts: Vec<u32> = point
        .iter()
        .map(|&n| u32::try_from(n).unwrap_or(0))
        .collect();
    super::keeps_rules(pool, &counts).then_some(counts)
}
