//! The dual simplex method with steepest edges and long steps: variables passed on the way to a pivot are moved to their
//! other bound (Maros, *Computational Techniques of the Simplex Method*, 2003, section 10.3).
#![expect(
    clippy::indexing_slicing,
    reason = "a variable is below `variables()` and a place in the basis below `rows`, by construction"
)]

use super::{PIVOT_MIN, PIVOTS_MAX, Place, Simplex, Solved, TOLERANCE, square};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// After so many pivots in one run ties and steps are decided by index alone, which can't cycle.
const CAREFUL_FROM: usize = 5_000;

impl Simplex {
    /// Solves from the present basis, whatever was changed since.
    pub(crate) fn dual(&mut self, work: &Work) -> Solved {
        work.charge(2 * self.pass() + 2 * square(self.rows));
        self.settle();
        if self.reduced_stale {
            self.price();
        }
        self.flip_wrong();
        let mut ignored: Vec<u32> = Vec::new();
        let mut pivots = 0;
        loop {
            if work.is_out() {
                return Solved::OutOfWork;
            }
            if self.pivots >= PIVOTS_MAX.max(self.rows) {
                self.refactor(work);
                self.flip_wrong();
            }
            let Some((at, short)) = self.leaving(&ignored, pivots > CAREFUL_FROM) else {
                return Solved::Optimal;
            };
            work.step(3 * self.rows as u64);
            pivots += 1;
            // With `sign` the leaving variable always has to grow by `short`.
            let sign = if self.basic[at] < self.lower[self.basis[at] as usize] {
                1.0
            } else {
                -1.0
            };
            work.charge(self.load_ratios(at, sign));
            match self.entering(short, pivots > CAREFUL_FROM) {
                Some(entering) if self.alpha[entering].abs() < 1e-7 && self.pivots > 0 => {
                    self.refactor(work);
                    self.flip_wrong();
                }
                Some(entering) => work.charge(self.exchange(at, sign, entering)),
                None if self.proves_infeasible(at) => {
                    let m = self.rows;
                    work.charge(self.pass());
                    self.farkas
                        .copy_from_slice(&self.inverse[at * m..(at + 1) * m]);
                    return Solved::Infeasible;
                }
                None if self.pivots > 0 => {
                    self.refactor(work);
                    self.flip_wrong();
                }
                // Short of its bound by less than the tolerance can tell.
                None => ignored.push(self.basis[at]),
            }
        }
    }

    /// Moves nonbasic variables whose reduced cost has the wrong sign to their other bound.
    fn flip_wrong(&mut self) {
        for variable in 0..self.variables() {
            if self.side[variable] * self.reduced[variable] < -TOLERANCE {
                self.flip(variable);
            }
        }
        self.settle();
    }

    fn flip(&mut self, variable: usize) {
        let width = self.upper[variable] - self.lower[variable];
        if self.place[variable] == Place::Lower {
            self.put(variable, Place::Upper);
            self.shift(variable, width);
        } else {
            self.put(variable, Place::Lower);
            self.shift(variable, -width);
        }
    }

    /// The place farthest out of its bounds for the length of its row, and by how much it is out.
    fn leaving(&self, ignored: &[u32], careful: bool) -> Option<(usize, f64)> {
        let mut best: Option<(usize, f64)> = None;
        let mut best_score = 0.0;
        let mut best_variable = u32::MAX;
        for at in 0..self.rows {
            let variable = self.basis[at];
            let value = self.basic[at];
            let short =
                (self.lower[variable as usize] - value).max(value - self.upper[variable as usize]);
            if short <= TOLERANCE || ignored.contains(&variable) {
                continue;
            }
            let score = short * short / self.length[at].max(1e-30);
            let better = if careful {
                variable < best_variable
            } else {
                score > best_score
            };
            if better {
                best = Some((at, short));
                best_score = score;
                best_variable = variable;
            }
        }
        best
    }

    /// The tableau's row at a place, into `self.alpha`, and the variables that can make it grow with their ratios.
    /// Returns what it took, with the choice among the ratios.
    fn load_ratios(&mut self, at: usize, sign: f64) -> u64 {
        let m = self.rows;
        let mut entries = 0;
        let row = &self.inverse[at * m..(at + 1) * m];
        self.ratios.clear();
        for (variable, &side) in self.side.iter().enumerate() {
            if side == 0.0 {
                self.alpha[variable] = 0.0;
                continue;
            }
            let mut alpha = 0.0;
            if variable < m {
                alpha = -row[variable];
            } else {
                let j = variable - m;
                let span = self.start[j]..self.start[j + 1];
                entries += span.len();
                if self.is_unit {
                    for &i in &self.index[span] {
                        alpha += row[i as usize];
                    }
                } else {
                    for (&i, &entry) in self.index[span.clone()].iter().zip(&self.entry[span]) {
                        alpha += entry * row[i as usize];
                    }
                }
            }
            self.alpha[variable] = alpha;
            let pull = side * sign * alpha;
            if pull > PIVOT_MIN {
                let ratio = self.reduced[variable].abs() / pull;
                self.ratios.push((ratio, variable as u32));
            }
        }
        (2 * self.side.len() + entries + 8 * self.ratios.len()) as u64
    }

    /// Which variable becomes basic, while those before it in the order of ratios go to their other bounds. None if
    /// all of them together can't make up what is short.
    fn entering(&mut self, short: f64, careful: bool) -> Option<usize> {
        let mut ratios = std::mem::take(&mut self.ratios);
        let order = |a: &(f64, u32), b: &(f64, u32)| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1));
        let mut left = short;
        let mut sorted = 0;
        let mut chunk = 12;
        let mut chosen = None;
        for k in 0..ratios.len() {
            if k == sorted {
                let end = (sorted + chunk).min(ratios.len());
                if end < ratios.len() {
                    ratios[sorted..].select_nth_unstable_by(end - sorted, order);
                }
                ratios[sorted..end].arrange_by(order);
                sorted = end;
                chunk *= 4;
            }
            let variable = ratios[k].1 as usize;
            left -= self.alpha[variable].abs() * (self.upper[variable] - self.lower[variable]);
            if left <= TOLERANCE * 0.5 || careful {
                chosen = Some(k);
                break;
            }
        }
        let mut entering = None;
        if let Some(mut k) = chosen {
            if !careful {
                // Of those with the same ratio the largest pivot, for the sake of the numbers.
                let limit = ratios[k].0 - 1e-11;
                let mut size = self.alpha[ratios[k].1 as usize].abs();
                let mut earlier = k;
                while earlier > 0 && ratios[earlier - 1].0 >= limit {
                    earlier -= 1;
                    let other = self.alpha[ratios[earlier].1 as usize].abs();
                    if other > 2.0 * size {
                        size = other;
                        k = earlier;
                    }
                }
            }
            for &(_, variable) in &ratios[..k] {
                self.flip(variable as usize);
            }
            entering = Some(ratios[k].1 as usize);
        }
        self.ratios = ratios;
        entering
    }

    /// Makes a variable basic in place of another. Returns what it took.
    fn exchange(&mut self, at: usize, sign: f64, entering: usize) -> u64 {
        self.settle();
        let loaded = self.load_column(entering);
        let left = self.basis[at] as usize;
        let (target, leaving) = if sign > 0.0 {
            (self.lower[left], Place::Lower)
        } else {
            (self.upper[left], Place::Upper)
        };
        let step = (self.basic[at] - target) / self.column[at];
        let value = self.value(entering) + step;
        for place in 0..self.rows {
            self.basic[place] -= step * self.column[place];
        }
        let price = self.reduced[entering] / self.alpha[entering];
        if price != 0.0 {
            for (reduced, alpha) in self.reduced.iter_mut().zip(&self.alpha) {
                *reduced -= price * alpha;
            }
        }
        self.reduced[left] = -price;
        self.reduced[entering] = 0.0;
        let pivoted = self.pivot(at, entering, value, leaving);
        square(self.rows) + self.variables() as u64 + loaded + pivoted
    }

    /// Whether the row of the inverse at a place shows that no point within the bounds exists. This doesn't rely on
    /// the basis: whatever the weights, the weighted sum of `A x - activity` is 0 at every point.
    fn proves_infeasible(&self, at: usize) -> bool {
        let m = self.rows;
        let weights = &self.inverse[at * m..(at + 1) * m];
        let (mut least, mut most) = (0.0, 0.0);
        for variable in 0..self.variables() {
            let alpha = self.dot(weights, variable);
            if alpha > 0.0 {
                least += alpha * self.lower[variable];
                most += alpha * self.upper[variable];
            } else {
                least += alpha * self.upper[variable];
                most += alpha * self.lower[variable];
            }
        }
        least > TOLERANCE * 0.5 || most < -TOLERANCE * 0.5
    }
}
