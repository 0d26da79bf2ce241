//! A small linear programme solver: every variable between two finite bounds, few rows, many sparse columns.
//!
//! Maximises `cost · x` subject to `activity = A x`, bounds on the columns `x` and bounds on the rows' activities. The
//! activities are variables too (*logical* ones), so that a basis is a set of as many variables as there are rows, and
//! its inverse is kept as a dense matrix. All variables being bounded, any basis can be made dual feasible by moving
//! variables to their other bounds: the dual simplex method needs no first phase and goes on from the last basis
//! after any change of bounds or costs.
//!
//! Numbers are `f64`, and only + - * / are used. Ties go to the lowest index. Nothing here is exact: what comes out is
//! checked in integers, or by arithmetic on multipliers, by those who use it.
#![expect(
    clippy::indexing_slicing,
    reason = "a variable is below `variables()` and a place in the basis below `rows`, by construction"
)]

mod dual;
mod primal;

use medborger_base::work::Work;

/// How far a variable may lie outside its bounds, and a reduced cost on the wrong side of 0.
pub(crate) const TOLERANCE: f64 = 1e-9;
/// Smaller entries of the simplex tableau count as 0.
const PIVOT_MIN: f64 = 1e-9;
/// After so many pivots the inverse is computed anew.
const PIVOTS_MAX: usize = 100;

/// How a run ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Solved {
    /// The point is feasible and optimal within [`TOLERANCE`].
    Optimal,
    /// There is no feasible point: [`Simplex::farkas`] proves it.
    Infeasible,
    /// The work allowed ran out. The point is of no use.
    OutOfWork,
}

/// Where a variable is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Place {
    Lower,
    Upper,
    Basic(u32),
}

/// A linear programme with its present basis. Variables `0..rows` are the rows' activities, then come the columns.
#[derive(Debug, Clone)]
pub(crate) struct Simplex {
    rows: usize,
    /// Column `j` has the entries `start[j]..start[j + 1]` of `index` and `entry`.
    start: Vec<usize>,
    index: Vec<u32>,
    entry: Vec<f64>,
    lower: Vec<f64>,
    upper: Vec<f64>,
    cost: Vec<f64>,
    place: Vec<Place>,
    /// -1 for nonbasic variables at their lower bound, 1 at their upper bound, 0 for those that are basic or fixed.
    side: Vec<f64>,
    /// Which variable is basic at each place, and its value.
    basis: Vec<u32>,
    basic: Vec<f64>,
    /// Row-major, `rows` by `rows`: the inverse of the basic columns.
    inverse: Vec<f64>,
    /// The squared length of each row of the inverse.
    length: Vec<f64>,
    reduced: Vec<f64>,
    /// What moved nonbasic variables add to the rows, not yet taken into `basic`.
    moved: Vec<f64>,
    has_moved: bool,
    /// Whether all coefficients are 1.
    is_unit: bool,
    reduced_stale: bool,
    pivots: usize,
    farkas: Vec<f64>,
    // Room to work in.
    alpha: Vec<f64>,
    column: Vec<f64>,
    ratios: Vec<(f64, u32)>,
}

impl Simplex {
    /// A programme of so many rows and no columns. All bounds of rows are 0 until they are set.
    pub(crate) fn new(rows: usize) -> Self {
        let mut simplex = Self {
            rows,
            start: vec![0],
            index: Vec::new(),
            entry: Vec::new(),
            lower: vec![0.0; rows],
            upper: vec![0.0; rows],
            cost: vec![0.0; rows],
            place: (0..rows as u32).map(Place::Basic).collect(),
            side: vec![0.0; rows],
            basis: (0..rows as u32).collect(),
            basic: vec![0.0; rows],
            inverse: vec![0.0; rows * rows],
            length: vec![1.0; rows],
            reduced: vec![0.0; rows],
            moved: vec![0.0; rows],
            has_moved: false,
            is_unit: true,
            reduced_stale: false,
            pivots: 0,
            farkas: vec![0.0; rows],
            alpha: vec![0.0; rows],
            column: vec![0.0; rows],
            ratios: Vec::new(),
        };
        for i in 0..rows {
            simplex.inverse[i * rows + i] = -1.0;
        }
        simplex
    }

    /// Adds a column of (row, coefficient) pairs and returns its variable. It starts at its lower bound.
    pub(crate) fn add_column(
        &mut self,
        entries: impl IntoIterator<Item = (u32, f64)>,
        lower: f64,
        upper: f64,
        cost: f64,
    ) -> usize {
        let variable = self.variables();
        for (row, value) in entries {
            self.index.push(row);
            self.entry.push(value);
            self.is_unit &= value == 1.0;
        }
        self.start.push(self.index.len());
        self.lower.push(lower);
        self.upper.push(upper);
        self.cost.push(cost);
        self.place.push(Place::Lower);
        self.side.push(if lower < upper { -1.0 } else { 0.0 });
        self.reduced.push(0.0);
        self.alpha.push(0.0);
        if lower != 0.0 {
            self.shift(variable, lower);
        }
        self.reduced_stale = true;
        variable
    }

    pub(crate) fn rows(&self) -> usize {
        self.rows
    }

    /// How many variables there are, those of the rows included.
    pub(crate) fn variables(&self) -> usize {
        self.lower.len()
    }

    pub(crate) fn lower(&self, variable: usize) -> f64 {
        self.lower[variable]
    }

    pub(crate) fn upper(&self, variable: usize) -> f64 {
        self.upper[variable]
    }

    /// The variable's value at the present point.
    pub(crate) fn value(&self, variable: usize) -> f64 {
        match self.place[variable] {
            Place::Lower => self.lower[variable],
            Place::Upper => self.upper[variable],
            Place::Basic(at) => self.basic[at as usize],
        }
    }

    /// Only basic variables can lie between their bounds. Ordered by their place.
    pub(crate) fn basics(&self) -> impl Iterator<Item = (usize, f64)> + '_ {
        self.basis
            .iter()
            .zip(&self.basic)
            .map(|(&variable, &value)| (variable as usize, value))
    }

    /// The cost of the present point.
    pub(crate) fn objective(&self) -> f64 {
        (0..self.variables())
            .filter(|&v| self.cost[v] != 0.0)
            .map(|v| self.cost[v] * self.value(v))
            .sum()
    }

    /// How the objective changes with the variable; 0 for a basic one. At an optimum not above 0 for variables at their
    /// lower bound, not below 0 for those at their upper one.
    pub(crate) fn reduced(&self, variable: usize) -> f64 {
        match self.place[variable] {
            Place::Basic(_) => 0.0,
            _ => self.reduced[variable],
        }
    }

    pub(crate) fn is_basic(&self, variable: usize) -> bool {
        matches!(self.place[variable], Place::Basic(_))
    }

    /// The rows' multipliers: `cost - multipliers · A` are the columns' reduced costs. At an optimum above 0 where the
    /// row's upper bound holds the objective back, below 0 where its lower bound does.
    pub(crate) fn multipliers(&self) -> Vec<f64> {
        let m = self.rows;
        let mut y = vec![0.0; m];
        for at in 0..m {
            let cost = self.cost[self.basis[at] as usize];
            if cost != 0.0 {
                for (sum, entry) in y.iter_mut().zip(&self.inverse[at * m..(at + 1) * m]) {
                    *sum += cost * entry;
                }
            }
        }
        y
    }

    /// After [`Solved::Infeasible`]: weights of the rows. No point within the bounds gives the weighted sum of
    /// `A x - activity` the value 0 that it must have.
    pub(crate) fn farkas(&self) -> &[f64] {
        &self.farkas
    }

    pub(crate) fn set_cost(&mut self, variable: usize, cost: f64) {
        if self.cost[variable] != cost {
            self.cost[variable] = cost;
            self.reduced_stale = true;
        }
    }

    /// Sets the bounds, which are finite and in order. A nonbasic variable stays at the bound where it was.
    pub(crate) fn set_bounds(&mut self, variable: usize, lower: f64, upper: f64) {
        let (was_lower, was_upper) = (self.lower[variable], self.upper[variable]);
        if was_lower == lower && was_upper == upper {
            return;
        }
        let was = self.value(variable);
        self.lower[variable] = lower;
        self.upper[variable] = upper;
        if !self.is_basic(variable) {
            self.put(variable, self.place[variable]);
            let step = self.value(variable) - was;
            if step != 0.0 {
                self.shift(variable, step);
            }
            if was_lower == was_upper {
                // The reduced costs of fixed variables are not kept.
                self.reduced_stale = true;
            }
        }
    }

    fn put(&mut self, variable: usize, place: Place) {
        self.place[variable] = place;
        self.side[variable] = match place {
            Place::Lower if self.lower[variable] < self.upper[variable] => -1.0,
            Place::Upper if self.lower[variable] < self.upper[variable] => 1.0,
            _ => 0.0,
        };
    }

    /// Counts that a nonbasic variable has moved by `step`.
    fn shift(&mut self, variable: usize, step: f64) {
        self.has_moved = true;
        if variable < self.rows {
            self.moved[variable] -= step;
        } else {
            let j = variable - self.rows;
            for e in self.start[j]..self.start[j + 1] {
                self.moved[self.index[e] as usize] += self.entry[e] * step;
            }
        }
    }

    /// Takes the moves of nonbasic variables into the basic ones.
    fn settle(&mut self) {
        if !self.has_moved {
            return;
        }
        for at in 0..self.rows {
            let row = &self.inverse[at * self.rows..(at + 1) * self.rows];
            let sum: f64 = row.iter().zip(&self.moved).map(|(a, b)| a * b).sum();
            self.basic[at] -= sum;
        }
        self.moved.fill(0.0);
        self.has_moved = false;
    }

    /// `weights · column` of a variable.
    pub(crate) fn dot(&self, weights: &[f64], variable: usize) -> f64 {
        if variable < self.rows {
            return -weights[variable];
        }
        let j = variable - self.rows;
        let span = self.start[j]..self.start[j + 1];
        self.index[span.clone()]
            .iter()
            .zip(&self.entry[span])
            .map(|(&row, &entry)| entry * weights[row as usize])
            .sum()
    }

    /// The tableau's column of a variable, into `self.column`. Returns what it took.
    fn load_column(&mut self, variable: usize) -> u64 {
        self.column.fill(0.0);
        let m = self.rows;
        if variable < m {
            for at in 0..m {
                self.column[at] = -self.inverse[at * m + variable];
            }
        } else {
            let j = variable - m;
            for e in self.start[j]..self.start[j + 1] {
                let (row, entry) = (self.index[e] as usize, self.entry[e]);
                for at in 0..m {
                    self.column[at] += entry * self.inverse[at * m + row];
                }
            }
            return 3 * (m * (1 + self.start[j + 1] - self.start[j])) as u64;
        }
        3 * m as u64
    }

    /// Makes `entering` basic at a place, with this value; `self.column` holds its column. The variable that leaves
    /// goes to `leaving`. Returns what it took.
    fn pivot(&mut self, at: usize, entering: usize, value: f64, leaving: Place) -> u64 {
        let m = self.rows;
        let left = self.basis[at] as usize;
        self.put(left, leaving);
        self.put(entering, Place::Basic(at as u32));
        self.basis[at] = entering as u32;
        self.basic[at] = value;
        let scale = 1.0 / self.column[at];
        let (before, rest) = self.inverse.split_at_mut(at * m);
        let (row, after) = rest.split_at_mut(m);
        let mut length = 0.0;
        for value in row.iter_mut() {
            *value *= scale;
            length += *value * *value;
        }
        self.length[at] = length;
        let others = before
            .chunks_exact_mut(m)
            .chain(after.chunks_exact_mut(m))
            .zip((0..m).filter(|&other| other != at));
        let mut changed = 1;
        for (other, place) in others {
            let factor = self.column[place];
            if factor != 0.0 {
                changed += 1;
                let mut length = 0.0;
                for (a, b) in other.iter_mut().zip(row.iter()) {
                    *a -= factor * b;
                    length += *a * *a;
                }
                self.length[place] = length;
            }
        }
        self.pivots += 1;
        2 * m as u64 * changed
    }

    /// About what it takes to look at every column once.
    pub(crate) fn pass(&self) -> u64 {
        (self.index.len() + 2 * self.variables()) as u64
    }

    /// Computes everything anew for the present basis, without the rounding that has come together.
    pub(crate) fn refresh(&mut self, work: &Work) {
        self.refactor(work);
    }

    /// Computes the inverse anew, and from it the values and the reduced costs. A basis that has become singular is
    /// mended with logical variables.
    fn refactor(&mut self, work: &Work) {
        let m = self.rows;
        work.steps(m as u64 / 4 + 1, self.pass() + 3 * square(m));
        // Rows of [B | I], turned into [I | inverse]. `order[p]`: the row of B where place p has its 1.
        let mut b = vec![0.0; m * m];
        for (at, &variable) in self.basis.iter().enumerate() {
            let v = variable as usize;
            if v < m {
                b[v * m + at] = -1.0;
            } else {
                let j = v - m;
                for e in self.start[j]..self.start[j + 1] {
                    b[self.index[e] as usize * m + at] += self.entry[e];
                }
            }
        }
        let mut inverse = vec![0.0; m * m];
        for i in 0..m {
            inverse[i * m + i] = 1.0;
        }
        let mut used = vec![false; m];
        let mut order = vec![usize::MAX; m];
        let mut missing = Vec::new();
        for at in 0..m {
            let mut best = (1e-8, usize::MAX);
            for row in 0..m {
                let size = b[row * m + at].abs();
                if !used[row] && size > best.0 {
                    best = (size, row);
                }
            }
            let row = best.1;
            if row == usize::MAX {
                missing.push(at);
                continue;
            }
            used[row] = true;
            order[at] = row;
            let rows = eliminate(&mut b, &mut inverse, m, row, at);
            work.charge(m as u64 * (4 + 2 * rows));
            if work.is_stopped() {
                // The inverse stays as it was: nothing more is computed with it.
                return;
            }
        }
        for at in missing {
            // The column depends on the others: a logical variable of a row without pivot takes its place.
            let Some(row) = (0..m).find(|&row| !used[row]) else {
                continue;
            };
            let left = self.basis[at] as usize;
            // Among the rows left, the logical whose transformed column has its largest entry there.
            let mut best = (0.0, row, row);
            if work.spend(2 * square(m)).is_err() {
                return;
            }
            for logical in 0..m {
                if self.is_basic(logical) {
                    continue;
                }
                for target in (0..m).filter(|&target| !used[target]) {
                    let size = inverse[target * m + logical].abs();
                    if size > best.0 {
                        best = (size, target, logical);
                    }
                }
            }
            let (_, row, logical) = best;
            used[row] = true;
            order[at] = row;
            for target in 0..m {
                b[target * m + at] = -inverse[target * m + logical];
            }
            eliminate(&mut b, &mut inverse, m, row, at);
            self.put(left, Place::Lower);
            self.put(logical, Place::Basic(at as u32));
            self.basis[at] = logical as u32;
            self.reduced_stale = true;
        }
        for (at, &row) in order.iter().enumerate() {
            let source = &inverse[row * m..(row + 1) * m];
            self.length[at] = source.iter().map(|x| x * x).sum();
            self.inverse[at * m..(at + 1) * m].copy_from_slice(source);
        }
        self.pivots = 0;
        self.moved.fill(0.0);
        self.basic.fill(0.0);
        for variable in 0..self.variables() {
            if !self.is_basic(variable) {
                let value = self.value(variable);
                if value != 0.0 {
                    self.shift(variable, value);
                }
            }
        }
        self.has_moved = true;
        self.settle();
        self.price();
    }

    /// Computes the reduced costs anew.
    fn price(&mut self) {
        let y = self.multipliers();
        for variable in 0..self.variables() {
            self.reduced[variable] = if self.is_basic(variable) {
                0.0
            } else {
                self.cost[variable] - self.dot(&y, variable)
            };
        }
        self.reduced_stale = false;
    }
}

/// A number of rows, squared.
fn square(rows: usize) -> u64 {
    let rows = rows as u64;
    rows * rows
}

/// Clears a column of `b` but for the entry of `row`, which becomes 1. Returns in how many rows something changed.
fn eliminate(b: &mut [f64], inverse: &mut [f64], m: usize, row: usize, column: usize) -> u64 {
    let scale = 1.0 / b[row * m + column];
    for k in 0..m {
        b[row * m + k] *= scale;
        inverse[row * m + k] *= scale;
    }
    let pivot_b: Vec<f64> = b[row * m..(row + 1) * m].to_vec();
    let pivot_inverse: Vec<f64> = inverse[row * m..(row + 1) * m].to_vec();
    let mut changed = 1;
    for other in (0..m).filter(|&other| other != row) {
        let factor = b[other * m + column];
        if factor == 0.0 {
            continue;
        }
        changed += 1;
        for k in 0..m {
            b[other * m + k] -= factor * pivot_b[k];
            inverse[other * m + k] -= factor * pivot_inverse[k];
        }
        b[other * m + column] = 0.0;
    }
    changed
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Maximises 3x + 2y under x + y <= 4, x + 3y <= 9, x <= 3.
    fn small() -> Simplex {
        let mut simplex = Simplex::new(2);
        simplex.set_bounds(0, 0.0, 4.0);
        simplex.set_bounds(1, 0.0, 9.0);
        simplex.add_column([(0, 1.0), (1, 1.0)], 0.0, 3.0, 3.0);
        simplex.add_column([(0, 1.0), (1, 3.0)], 0.0, 9.0, 2.0);
        simplex
    }

    #[test]
    fn both_methods_find_the_optimum_and_its_multipliers() {
        let work = Work::limited(100_000);
        for solve in [Simplex::dual, Simplex::primal] {
            let mut simplex = small();
            assert_eq!(solve(&mut simplex, &work), Solved::Optimal);
            assert_eq!((simplex.value(2), simplex.value(3)), (3.0, 1.0));
            assert_eq!(simplex.objective(), 11.0);
            assert_eq!(simplex.multipliers(), [2.0, 0.0]);
            assert_eq!(simplex.reduced(2), 1.0);
        }
    }

    #[test]
    fn a_changed_programme_is_solved_from_the_last_basis() {
        let work = Work::limited(100_000);
        let mut simplex = small();
        simplex.dual(&work);
        simplex.set_bounds(3, 0.0, 0.5);
        assert_eq!(simplex.dual(&work), Solved::Optimal);
        assert_eq!(simplex.objective(), 10.0);
        simplex.set_cost(2, -1.0);
        simplex.set_bounds(3, 0.0, 9.0);
        assert_eq!(simplex.dual(&work), Solved::Optimal);
        assert_eq!((simplex.value(2), simplex.value(3)), (0.0, 3.0));
        simplex.add_column([(0, 1.0)], 0.0, 9.0, 5.0);
        assert_eq!(simplex.primal(&work), Solved::Optimal);
        assert_eq!(simplex.objective(), 20.0);
    }

    #[test]
    fn an_infeasible_programme_is_proven_so_by_weights_of_its_rows() {
        let mut simplex = small();
        simplex.set_bounds(0, 1.0, 4.0);
        simplex.set_bounds(2, 0.0, 0.25);
        simplex.set_bounds(3, 0.0, 0.5);
        assert_eq!(simplex.dual(&Work::limited(1_000_000)), Solved::Infeasible);
        // Row 0 alone: at most 0.75, but 1 is wanted.
        let weights = simplex.farkas();
        assert!(weights[0] != 0.0 && weights[1] == 0.0);
    }

    #[test]
    fn the_work_allowed_is_a_limit() {
        assert_eq!(small().dual(&Work::limited(0)), Solved::OutOfWork);
    }
}
