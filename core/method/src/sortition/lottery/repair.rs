//! Whole panels replaced where nothing else helps: one bad panel leaves, and a better one comes in its place.
//!
//! How far each type is from its exact number is squared, and what is nearly a whole panel or more off counts much more.
//! Of a few panels the one whose leaving lowers the sum most is changed person by person, as long as that lowers the sum.
//! That nobody is a whole panel off can't always be had: the best that was seen is kept.
#![expect(
    clippy::indexing_slicing,
    reason = "types and panels are numbered by the pool and the exchange"
)]

use super::exchange::{Exchange, Sparse};
use crate::sortition::climb::Climb;
use crate::sortition::integer::{Goal, Outcome};
use crate::sortition::panels;
use crate::sortition::pool::{Pool, as_usize};
use medborger_base::work::Work;

/// So many panels are replaced at most, and so many times in a row in vain.
const STEPS_MAX: u32 = 30_000;
const IDLE_MAX: u32 = 2_000;
/// After so many in vain whoever is a whole panel off counts so much more.
const IDLE_STEP: u32 = 40;
const HEAVIER: f64 = 1.5;
/// A search for the best panel takes at most so many steps.
const SEARCH_MAX: u64 = 4_000;
/// Among so many panels the worst is looked for.
const SAMPLE: u64 = 40;
/// From here on, in panels, a distance counts so much more.
const NEARLY_ONE: f64 = 0.9;
const STEEP: f64 = 60.0;
const SEED: u64 = 2021;

/// Replaces panels until everybody is less than one from the exact number, which is given by type and person.
pub(super) fn run(pool: &Pool, exchange: &mut Exchange<'_>, exact: &[f64], work: &Work) {
    let mut program = panels::program(pool);
    let Some(climb) = Climb::new(&program, work) else {
        return;
    };
    let sizes = panels::sizes(pool);
    let state = State {
        exact,
        sizes: &sizes,
    };
    let mut random = SEED;
    let mut changed: Vec<(usize, Sparse)> = Vec::new();
    let mut best = state.worst(exchange);
    let mut idle = 0;
    let mut counting = sizes.clone();
    for _ in 0..STEPS_MAX {
        if best.1 == 0 || idle > IDLE_MAX || work.is_out() {
            break;
        }
        let off = state.off(exchange);
        if idle > 0 && idle % IDLE_STEP == 0 {
            for (count, &d) in counting.iter_mut().zip(&off) {
                *count *= if d.abs() >= 1.0 { HEAVIER } else { 1.0 };
            }
        }
        work.charge(20 * off.len() as u64);
        let panel = state.pick(exchange, &off, &counting, &mut random, work);
        let old = exchange.sparse(panel).clone();
        let mut counts = vec![0_i64; sizes.len()];
        let mut without = off.clone();
        for &(t, n) in &old {
            counts[as_usize(t)] = i64::from(n);
            without[as_usize(t)] -= f64::from(n) / sizes[as_usize(t)];
        }
        // What everybody gains who comes in, once the panel has left.
        let weights: Vec<f64> = without
            .iter()
            .zip(sizes.iter().zip(&counting))
            .map(|(&d, (size, count))| count * (cost(d) - cost(d + 1.0 / size)))
            .collect();
        let value =
            |of: &[i64]| -> f64 { of.iter().zip(&weights).map(|(&n, w)| n as f64 * w).sum() };
        let own = value(&counts);
        let (mut found, mut reached) = climb.from(&counts, &weights, work);
        if reached <= own + 1e-9 {
            for (t, &weight) in weights.iter().enumerate() {
                program.set_objective(t, weight);
            }
            let goal = Goal::BestAbove(own + 1e-9);
            match work.within_steps(SEARCH_MAX, |work| program.maximise(goal, work)) {
                Outcome::Found { point, value }
                | Outcome::OutOfWork {
                    best: Some((point, value)),
                    ..
                } => (found, reached) = (point, value),
                Outcome::Infeasible | Outcome::OutOfWork { .. } => {}
            }
        }
        if reached <= own + 1e-9 {
            idle += 1;
            continue;
        }
        let sum = |of: &[f64]| -> f64 {
            let counted = of.iter().zip(&counting);
            counted.map(|(&d, count)| count * cost(d)).sum()
        };
        let after: Vec<f64> = without
            .iter()
            .zip(&found)
            .zip(&sizes)
            .map(|((d, &n), size)| d + n as f64 / size)
            .collect();
        work.charge(20 * off.len() as u64);
        if sum(&after) >= sum(&off) - 1e-9 {
            idle += 1;
            continue;
        }
        idle = 0;
        let counts: Vec<u32> = found
            .iter()
            .map(|&n| u32::try_from(n).unwrap_or(0))
            .collect();
        if !super::keeps_rules(pool, &counts) {
            break;
        }
        exchange.replace(panel, &counts);
        changed.push((panel, old));
        let here = state.worst(exchange);
        if here.1 < best.1 || (here.1 == best.1 && here.0 < best.0) {
            best = here;
            changed.clear();
        }
    }
    // Back to the best that was seen.
    while let Some((panel, old)) = changed.pop() {
        let mut counts = vec![0_u32; sizes.len()];
        for (t, n) in old {
            counts[as_usize(t)] = n;
        }
        exchange.replace(panel, &counts);
    }
}

/// What it costs to be so far from the exact number.
fn cost(off: f64) -> f64 {
    let far = (off.abs() - NEARLY_ONE).max(0.0);
    off * off + STEEP * far * far
}

struct State<'a> {
    exact: &'a [f64],
    sizes: &'a [f64],
}

impl State<'_> {
    /// How far each type is from its exact number, by person.
    fn off(&self, exchange: &Exchange<'_>) -> Vec<f64> {
        let all = self.exact.iter().zip(self.sizes).enumerate();
        all.map(|(t, (exact, size))| exchange.total(t) as f64 / size - exact)
            .collect()
    }

    /// How far the farthest person is, and how many types have one that is a whole panel off or more.
    fn worst(&self, exchange: &Exchange<'_>) -> (f64, usize) {
        let mut worst = (0.0_f64, 0);
        for (t, (exact, size)) in self.exact.iter().zip(self.sizes).enumerate() {
            let each = exchange.total(t) as f64 / size;
            let here = (each.floor() - exact)
                .abs()
                .max((each.ceil() - exact).abs());
            worst.0 = worst.0.max(here);
            worst.1 += usize::from(here > 1.0 + 1e-6);
        }
        worst
    }

    /// Of some panels the one without which the rest costs least.
    fn pick(
        &self,
        exchange: &Exchange<'_>,
        off: &[f64],
        counting: &[f64],
        random: &mut u64,
        work: &Work,
    ) -> usize {
        let count = exchange.panel_count() as u64;
        let mut best = (f64::INFINITY, 0);
        for _ in 0..SAMPLE {
            let at = (next(random) % count.max(1)) as usize;
            let panel = exchange.sparse(at);
            work.charge(20 + 10 * panel.len() as u64);
            let change = panel.iter().map(|&(t, n)| {
                let (t, n) = (as_usize(t), f64::from(n));
                counting[t] * (cost(off[t] - n / self.sizes[t]) - cost(off[t]))
            });
            let change: f64 = change.sum();
            if change < best.0 {
                best = (change, at);
            }
        }
        best.1
    }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
fn next(state: &mut u64) -> u64 {
    *state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
    let mut z = *state;
    z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
    z ^ (z >> 31)
}
