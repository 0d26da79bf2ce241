//! The primal simplex method, for programmes that get new columns: the point stays feasible.
#![expect(
    clippy::indexing_slicing,
    reason = "a variable is below `variables()` and a place in the basis below `rows`, by construction"
)]

use super::{PIVOTS_MAX, Place, Simplex, Solved, TOLERANCE, square};
use medborger_base::work::Work;

/// After so many steps in a row that change nothing, the lowest index decides (Bland's rule), which can't cycle.
const PATIENCE: usize = 200;

impl Simplex {
    /// Solves from the present basis: by the primal method as long as the point is feasible, else by the dual one.
    pub(crate) fn primal(&mut self, work: &Work) -> Solved {
        work.charge(2 * self.pass() + 2 * square(self.rows));
        self.settle();
        if self.reduced_stale {
            self.price();
        }
        let mut idle = 0;
        loop {
            if work.is_out() {
                return Solved::OutOfWork;
            }
            if self.pivots >= PIVOTS_MAX.max(self.rows) {
                self.refactor(work);
            }
            if !self.is_feasible() {
                return self.dual(work);
            }
            let careful = idle > PATIENCE;
            let Some(entering) = self.improving(careful) else {
                return Solved::Optimal;
            };
            work.step((2 * self.variables() + 3 * self.rows) as u64);
            let (step, units) = self.advance(entering, careful);
            work.charge(units);
            idle = if step > 1e-12 { 0 } else { idle + 1 };
        }
    }

    fn is_feasible(&self) -> bool {
        self.basics().all(|(variable, value)| {
            value >= self.lower[variable] - 1e-7 && value <= self.upper[variable] + 1e-7
        })
    }

    /// The variable whose move improves the objective fastest, or the first that improves it at all.
    fn improving(&self, first: bool) -> Option<usize> {
        let mut best = None;
        let mut best_rate = TOLERANCE;
        for variable in 0..self.variables() {
            let rate = -self.side[variable] * self.reduced[variable];
            if rate > best_rate {
                best = Some(variable);
                best_rate = rate;
                if first {
                    break;
                }
            }
        }
        best
    }

    /// Moves a variable as far as the basic ones allow. Returns how far, and what it took.
    fn advance(&mut self, entering: usize, careful: bool) -> (f64, u64) {
        let mut units = self.load_column(entering) + 8 * self.rows as u64;
        let up = self.place[entering] == Place::Lower;
        let direction = if up { 1.0 } else { -1.0 };
        let width = self.upper[entering] - self.lower[entering];
        // The bound met first; with tolerance at first, then the largest pivot among those as near.
        let mut limit = width;
        for at in 0..self.rows {
            let rate = -direction * self.column[at];
            let variable = self.basis[at] as usize;
            let room = if rate > TOLERANCE {
                (self.upper[variable] - self.basic[at] + TOLERANCE).max(0.0) / rate
            } else if rate < -TOLERANCE {
                (self.basic[at] - self.lower[variable] + TOLERANCE).max(0.0) / -rate
            } else {
                continue;
            };
            limit = limit.min(room);
        }
        let mut chosen: Option<(usize, f64, Place)> = None;
        let mut size = 0.0;
        for at in 0..self.rows {
            let rate = -direction * self.column[at];
            let variable = self.basis[at] as usize;
            let (room, place) = if rate > TOLERANCE {
                ((self.upper[variable] - self.basic[at]) / rate, Place::Upper)
            } else if rate < -TOLERANCE {
                (
                    (self.basic[at] - self.lower[variable]) / -rate,
                    Place::Lower,
                )
            } else {
                continue;
            };
            let better = if careful {
                chosen.is_none_or(|(other, _, _)| self.basis[at] < self.basis[other])
            } else {
                rate.abs() > size
            };
            if room <= limit && better {
                size = rate.abs();
                chosen = Some((at, room.max(0.0), place));
            }
        }
        let (step, pivot) = match chosen {
            Some((at, room, place)) if room < width => (room, Some((at, place))),
            _ => (width, None),
        };
        for at in 0..self.rows {
            self.basic[at] -= direction * step * self.column[at];
        }
        let Some((at, place)) = pivot else {
            self.put(entering, if up { Place::Upper } else { Place::Lower });
            return (step, units);
        };
        let value = if up {
            self.lower[entering] + step
        } else {
            self.upper[entering] - step
        };
        let m = self.rows;
        let price = self.reduced[entering] / self.column[at];
        let row: Vec<f64> = self.inverse[at * m..(at + 1) * m].to_vec();
        for variable in 0..self.variables() {
            if self.side[variable] != 0.0 {
                self.reduced[variable] -= price * self.dot(&row, variable);
            }
        }
        let left = self.basis[at] as usize;
        self.reduced[left] = -price;
        self.reduced[entering] = 0.0;
        units += self.pass() + self.pivot(at, entering, value, place);
        (step, units)
    }
}
