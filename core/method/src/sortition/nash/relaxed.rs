//! The primal-dual interior-point method for the product of chances over the linear relaxation: a Newton step costs a
//! system with a row for each rule.
#![expect(
    clippy::indexing_slicing,
    reason = "types and rows are those of the pool throughout"
)]

use super::super::error::SortitionError;
use super::super::linear::solve_symmetric;
use super::super::panels;
use super::super::pool::Pool;
use medborger_base::work::Work;

/// After so many steps the point is taken as it is; how good it is shows in the certificate.
const STEPS_MAX: usize = 300;
/// Products of slacks and their multipliers below this are 0.
const ENOUGH: f64 = 1e-12;

/// Larger multipliers prove nothing in floating point.
const MULTIPLIER_MAX: f64 = 1e9;

pub(super) struct Found {
    /// Expected counts by type.
    pub(super) point: Vec<f64>,
    /// By row, the seats first.
    pub(super) multipliers: Vec<f64>,
}

/// A variable between bounds, with the distances from them, which are kept apart so that they never become 0, and the
/// bounds' multipliers.
struct Boxed {
    value: f64,
    /// None: the logarithm keeps the variable above 0.
    below: Option<f64>,
    above: f64,
    at_lower: f64,
    at_upper: f64,
    step: f64,
    gradient: f64,
    weight: f64,
}

impl Boxed {
    fn new(value: f64, lower: Option<f64>, upper: f64) -> Self {
        Self {
            value,
            below: lower.map(|lower| value - lower),
            above: upper - value,
            at_lower: 1.0,
            at_upper: 1.0,
            step: 0.0,
            gradient: 0.0,
            weight: 0.0,
        }
    }

    /// Adds the barrier to gradient and weight.
    fn bar(&mut self, mu: f64) {
        self.gradient += mu / self.above;
        self.weight += self.at_upper / self.above;
        if let Some(below) = self.below {
            self.gradient -= mu / below;
            self.weight += self.at_lower / below;
        }
    }

    fn multiplier_steps(&self, mu: f64) -> (f64, f64) {
        let upper = mu / self.above - self.at_upper + self.at_upper / self.above * self.step;
        let lower = self.below.map_or(0.0, |below| {
            mu / below - self.at_lower - self.at_lower / below * self.step
        });
        (lower, upper)
    }

    /// The largest share of the step that stays inside.
    fn share(&self, mu: f64) -> f64 {
        let mut share = 1.0_f64;
        let mut keep = |room: f64, step: f64| {
            if step < 0.0 {
                share = share.min(room / -step);
            }
        };
        keep(self.above, -self.step);
        keep(self.below.unwrap_or(self.value), self.step);
        let (lower, upper) = self.multiplier_steps(mu);
        keep(self.at_upper, upper);
        if self.below.is_some() {
            keep(self.at_lower, lower);
        }
        share
    }

    fn go(&mut self, share: f64, mu: f64) {
        let (lower, upper) = self.multiplier_steps(mu);
        let step = share * self.step;
        self.value += step;
        self.above -= step;
        if let Some(below) = &mut self.below {
            *below += step;
        }
        self.at_upper += share * upper;
        self.at_lower += share * lower;
    }

    /// The products of distances and multipliers, and how many there are.
    fn products(&self) -> (f64, f64) {
        let above = self.above * self.at_upper;
        match self.below {
            Some(below) => (above + below * self.at_lower, 2.0),
            None => (above, 1.0),
        }
    }
}

/// The point with the largest product of the open types' chances. The others keep their counts of `start`.
pub(super) fn nash(
    pool: &Pool,
    open: &[bool],
    start: &[f64],
    work: &Work,
) -> Result<Found, SortitionError> {
    let sizes = panels::sizes(pool);
    let rows = panels::hard_rows(pool);
    let m = rows.len();
    let mut counts: Vec<Boxed> = Vec::new();
    let mut of: Vec<usize> = Vec::new();
    let mut place: Vec<Option<usize>> = vec![None; open.len()];
    for (t, person) in pool.types().iter().enumerate() {
        if open[t] {
            let upper = f64::from(person.upper);
            place[t] = Some(counts.len());
            counts.push(Boxed::new(
                start[t].clamp(1e-3 * upper, 0.9 * upper),
                None,
                upper,
            ));
            of.push(t);
        }
    }
    // By count, the rows that it is in; by row, the open counts, the constant part and the slack.
    let mut within: Vec<Vec<usize>> = vec![Vec::new(); counts.len()];
    let mut constant = vec![0.0; m];
    let mut slack: Vec<Option<Boxed>> = Vec::with_capacity(m);
    for (i, row) in rows.iter().enumerate() {
        let mut most = 0.0;
        for &(t, _) in &row.entries {
            let t = t as usize;
            match place[t] {
                Some(at) => {
                    within[at].push(i);
                    most += counts[at].value + counts[at].above;
                }
                None => constant[i] += start[t],
            }
        }
        let lower = row.min as f64 - constant[i];
        let upper = (row.max as f64 - constant[i]).min(most);
        let lower = lower.max(0.0).min(upper);
        if upper - lower > 1e-9 {
            slack.push(Some(Boxed::new(0.5 * (lower + upper), Some(lower), upper)));
        } else {
            constant[i] = -lower;
            slack.push(None);
        }
        if slack[i].is_some() {
            constant[i] = 0.0;
        }
    }
    let pairs: usize = within.iter().map(|rows| rows.len() * rows.len()).sum();
    let pairs = 4 * pairs as u64;
    let entries: usize = within.iter().map(Vec::len).sum();
    let entries = entries as u64;
    let mut y = vec![0.0; m];
    let mut mu = 1.0;
    for _ in 0..STEPS_MAX {
        let (size, types) = (m as u64, counts.len() as u64);
        work.spend(pairs + 100 * types + size * size)?;
        let _held = work.hold(8 * size * size)?;
        // Gradients with the barrier, the rows' residuals, and the system for the change of y.
        let mut matrix = vec![0.0; m * m];
        let mut right = vec![0.0; m];
        for (at, x) in counts.iter_mut().enumerate() {
            let size = sizes[of[at]];
            x.gradient = -size / x.value - within[at].iter().map(|&i| y[i]).sum::<f64>();
            x.weight = size / (x.value * x.value);
            x.bar(mu);
            for &i in &within[at] {
                right[i] += x.gradient / x.weight - x.value;
                for &j in &within[at] {
                    matrix[i * m + j] += 1.0 / x.weight;
                }
            }
        }
        let mut residual = 0.0_f64;
        for i in 0..m {
            work.spend(2 * types + entries)?;
            let sum: f64 = -counts
                .iter()
                .zip(&within)
                .filter(|(_, rows)| rows.contains(&i))
                .map(|(x, _)| x.value)
                .sum::<f64>();
            let off = match &mut slack[i] {
                Some(s) => {
                    s.gradient = y[i];
                    s.weight = 0.0;
                    s.bar(mu);
                    right[i] += s.value - s.gradient / s.weight;
                    matrix[i * m + i] += 1.0 / s.weight;
                    sum + s.value
                }
                None => {
                    right[i] -= constant[i];
                    sum - constant[i]
                }
            };
            residual = residual.max(off.abs());
        }
        solve_symmetric(&mut matrix, &mut right, work)?;
        let mut share = 1.0_f64;
        for (at, x) in counts.iter_mut().enumerate() {
            let pull: f64 = within[at].iter().map(|&i| right[i]).sum();
            x.step = (pull - x.gradient) / x.weight;
            share = share.min(0.98 * x.share(mu));
        }
        for (i, s) in slack.iter_mut().enumerate() {
            if let Some(s) = s {
                s.step = (-right[i] - s.gradient) / s.weight;
                share = share.min(0.98 * s.share(mu));
            }
        }
        let (mut products, mut number) = (0.0, 0.0);
        for b in counts.iter_mut().chain(slack.iter_mut().flatten()) {
            b.go(share, mu);
            let (product, n) = b.products();
            products += product;
            number += n;
        }
        for (y, step) in y.iter_mut().zip(&right) {
            *y += share * step;
        }
        // Where the rules leave some count no choice there is no inner point, and no end.
        let far = y.iter().any(|y| y.is_nan() || y.abs() > MULTIPLIER_MAX);
        if far || mu <= ENOUGH && share > 0.9 && residual < 1e-9 {
            break;
        }
        let average: f64 = products / number;
        mu = if share > 0.5 {
            (0.1 * average).min(mu).max(0.1 * ENOUGH)
        } else {
            (0.5 * average).max(0.1 * ENOUGH)
        };
    }
    let mut point = start.to_vec();
    for (x, &t) in counts.iter().zip(&of) {
        point[t] = x.value;
    }
    Ok(Found {
        point,
        multipliers: panels::multipliers(pool, &y.iter().map(|y| -y).collect::<Vec<f64>>()),
    })
}
