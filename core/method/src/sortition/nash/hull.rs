//! The product of chances over panels, with column generation.
#![expect(
    clippy::indexing_slicing,
    reason = "panels have the pool's types, and the system a row for each panel"
)]

use super::super::columns::{self, Known};
use super::super::distribution::{Evidence, Mixture, Proof, Solution};
use super::super::error::{SortitionError, out};
use super::super::integer::{Goal, Outcome};
use super::super::linear::solve_symmetric;
use super::super::panels;
use super::super::partial::is_cut;
use super::super::pool::Pool;
use super::super::relaxation::Depth;
use super::{GAP, NONE, total, weights};
use medborger_base::work::Work;

/// After so many Newton steps the weights are taken as they are.
const STEPS_MAX: usize = 200;

/// Starts from any panels.
pub(super) fn nash(pool: &Pool, start: Mixture, work: &Work) -> Result<Solution, SortitionError> {
    let _held = panels::room(pool, 1, work)?;
    // Leximin over panels tells who can be drawn at all, and gives a panel for each of them.
    let all = Known {
        start,
        listed: None,
        relaxed: Vec::new(),
    };
    let found = columns::leximin(pool, all, Depth::All, work)?;
    if !found.is_whole {
        // Those who were found to be in no panel.
        let levels = match &found.proof {
            Proof::Levels(levels) => levels.as_slice(),
            _ => &[],
        };
        let none = levels.iter().filter(|level| level.value < NONE);
        let none: Vec<u32> = none.flat_map(|level| &level.types).copied().collect();
        return Ok(Solution::cut_product(pool, found.panels, &none));
    }
    let mut known = found.panels;
    let sizes = panels::sizes(pool);
    let mut open = vec![false; sizes.len()];
    for (weight, panel) in &known {
        for (t, &x) in panel.iter().enumerate() {
            let person = &pool.types()[t];
            open[t] |= x > 0 && person.lower < person.upper && *weight > NONE;
        }
    }
    let people = total(&open, &sizes);
    if people == 0.0 {
        let evidence = Evidence::Search;
        let bound = 0.0;
        return Ok(Solution::whole(known, Proof::Product { bound, evidence }));
    }
    let mut program = panels::program(pool);
    loop {
        let before = known.clone();
        work.charge((known.len() * sizes.len()) as u64);
        match balance(&mut known, &open, &sizes, work) {
            Err(SortitionError::Work(_)) if is_cut(work) => {
                return Ok(Solution::cut_product(pool, before, &closed(&open)));
            }
            balanced => balanced?,
        }
        for t in 0..sizes.len() {
            program.set_objective(t, 0.0);
        }
        for (t, weight) in weights(pool, &open, &known) {
            program.set_objective(t as usize, weight);
        }
        let enough = people * (1.0 + 0.2 * GAP);
        let evidence = Evidence::Search;
        match program.maximise(Goal::BestAbove(enough), work) {
            Outcome::OutOfWork { bound, .. } if is_cut(work) && bound.is_finite() => {
                let proof = Proof::Product { bound, evidence };
                return Ok(Solution {
                    panels: known,
                    proof,
                    is_whole: false,
                });
            }
            Outcome::OutOfWork { .. } if is_cut(work) => {
                return Ok(Solution::cut_product(pool, known, &closed(&open)));
            }
            Outcome::OutOfWork { .. } => return Err(out(work)),
            Outcome::Found { value: bound, .. } => {
                let mut is_new = false;
                for point in program.take_met() {
                    if !known.iter().any(|(_, p)| *p == point) {
                        work.keep(56 * point.len() as u64)?;
                        known.push((0.0, point));
                        is_new = true;
                    }
                }
                if !is_new {
                    return Ok(Solution::whole(known, Proof::Product { bound, evidence }));
                }
            }
            Outcome::Infeasible => {
                let bound = enough;
                return Ok(Solution::whole(known, Proof::Product { bound, evidence }));
            }
        }
    }
}

/// Those whom no panel seats.
fn closed(open: &[bool]) -> Vec<u32> {
    let all = (0_u32..).zip(open).filter(|(_, open)| !**open);
    all.map(|(t, _)| t).collect()
}

/// The weights of these panels with the largest product, by a primal-dual interior-point method. That they sum to 1
/// follows: at the optimum each panel in use has the weighted sum `people`.
fn balance(
    known: &mut [(f64, Vec<i64>)],
    open: &[bool],
    sizes: &[f64],
    work: &Work,
) -> Result<(), SortitionError> {
    let n = known.len();
    let people = total(open, sizes);
    let even = 1.0 / n as f64;
    let mut weights: Vec<f64> = known.iter().map(|(w, _)| 0.9 * w + 0.1 * even).collect();
    let mut slacks = vec![people; n];
    let mut mu = people * even;
    for _ in 0..STEPS_MAX {
        // The products of all panels with one another, and the system: the root of it by rows.
        let (panels, types) = (n as u64, sizes.len() as u64);
        let _held = work.hold(8 * panels * (panels + types) + 24 * types)?;
        work.spend(10 * panels * (types + 4))?;
        let mut counts = vec![0.0; sizes.len()];
        for (weight, (_, panel)) in weights.iter().zip(known.iter()) {
            for (count, &x) in counts.iter_mut().zip(panel) {
                *count += weight * x as f64;
            }
        }
        // Each panel's gradient, and the products of panels by the second derivative.
        let scaled: Vec<Vec<f64>> = known
            .iter()
            .map(|(_, panel)| {
                (0..sizes.len())
                    .filter(|&t| open[t])
                    .map(|t| panel[t] as f64 * sizes[t].sqrt() / counts[t])
                    .collect()
            })
            .collect();
        let roots: Vec<f64> = (0..sizes.len())
            .filter(|&t| open[t])
            .map(|t| sizes[t].sqrt())
            .collect();
        let mut matrix = vec![0.0; n * n];
        let mut right = vec![0.0; n];
        let mut off = 0.0_f64;
        for i in 0..n {
            work.spend((i as u64 + 1) * (types + 10))?;
            for j in 0..=i {
                let product: f64 = scaled[i].iter().zip(&scaled[j]).map(|(a, b)| a * b).sum();
                matrix[i * n + j] = product;
                matrix[j * n + i] = product;
            }
            let gradient: f64 = scaled[i].iter().zip(&roots).map(|(a, b)| a * b).sum();
            off = off.max((people - gradient - slacks[i]).abs());
            matrix[i * n + i] += slacks[i] / weights[i];
            right[i] = gradient - people + mu / weights[i];
        }
        solve_symmetric(&mut matrix, &mut right, work)?;
        let changes: Vec<f64> = (0..n)
            .map(|i| mu / weights[i] - slacks[i] - slacks[i] / weights[i] * right[i])
            .collect();
        let mut share = 1.0_f64;
        for i in 0..n {
            for (room, step) in [(weights[i], right[i]), (slacks[i], changes[i])] {
                if step < 0.0 {
                    share = share.min(0.98 * room / -step);
                }
            }
        }
        for i in 0..n {
            weights[i] += share * right[i];
            slacks[i] += share * changes[i];
        }
        if mu <= 1e-13 * people && share > 0.9 && off < 1e-9 * people {
            break;
        }
        let average: f64 = weights.iter().zip(&slacks).map(|(a, b)| a * b).sum::<f64>() / n as f64;
        mu = if share > 0.5 {
            0.1 * average
        } else {
            0.5 * average
        }
        .max(1e-14 * people);
    }
    let sum: f64 = weights.iter().sum();
    for ((known, _), weight) in known.iter_mut().zip(&weights) {
        *known = weight / sum;
    }
    Ok(())
}
