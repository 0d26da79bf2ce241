//! Exact integer programmes by branch and bound over [`Simplex`].
//!
//! Rows have integer coefficients, columns and rows integer bounds. The linear programme only says where to look: a
//! point counts when it has been checked in integers. What must be believed is that branches were pruned rightly,
//! which floating-point arithmetic decides with a margin.
#![expect(
    clippy::indexing_slicing,
    reason = "columns and rows are those the programme was made with"
)]

use super::simplex::{Simplex, Solved};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// A value this near a whole number is taken for one.
const WHOLE: f64 = 1e-6;

/// `min <= sum of coefficient * column <= max`, inclusive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct ProgramRow {
    /// (Column, coefficient), each column at most once.
    pub(crate) entries: Vec<(u32, i64)>,
    pub(crate) min: i64,
    pub(crate) max: i64,
}

impl ProgramRow {
    /// What a whole point comes to.
    pub(crate) fn sum(&self, point: &[i64]) -> i64 {
        let mut sum: i64 = 0;
        for &(column, coefficient) in &self.entries {
            let x = point.get(column as usize).copied().unwrap_or(0);
            sum = sum.saturating_add(coefficient.saturating_mul(x));
        }
        sum
    }
}

/// When a search may end before the optimum is proven.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) enum Goal {
    /// Never.
    Optimum,
    /// At the first point whose value is above this one. Points of this value or less don't count at all.
    Above(f64),
    /// Points of this value or less don't count; among the others the best is found.
    BestAbove(f64),
}

/// How a search ended.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Outcome {
    /// A point within all bounds, checked in integers, and its value. Unless the goal was [`Goal::Above`], no point
    /// has a value larger by more than the search's tolerance.
    Found { point: Vec<i64>, value: f64 },
    /// No point within the bounds (that counts for the goal).
    Infeasible,
    /// The work allowed ran out: the best point so far, if any, and what no point's value is above.
    OutOfWork {
        best: Option<(Vec<i64>, f64)>,
        bound: f64,
    },
}

/// An integer programme that is solved again and again with other bounds or objectives.
#[derive(Debug, Clone)]
pub(crate) struct Program {
    simplex: Simplex,
    rows: Vec<ProgramRow>,
    /// Bounds by variable of the simplex: rows first, then columns.
    lower: Vec<i64>,
    upper: Vec<i64>,
    objective: Vec<f64>,
    /// The points that the last search met, each better than those before.
    met: Vec<Vec<i64>>,
    /// Rows without a minimum that the simplex does not have: a whole point that breaks one is branched on.
    watched: Vec<ProgramRow>,
}

/// A bound to be tried: variable, lower, upper, and how many changes were in force before.
struct Branch {
    depth: usize,
    variable: usize,
    lower: i64,
    upper: i64,
    /// The parent's bound on the objective.
    bound: f64,
}

impl Program {
    /// A programme of these rows over columns `0..lower.len()`, with objective 0.
    pub(crate) fn new(rows: Vec<ProgramRow>, lower: &[i64], upper: &[i64]) -> Self {
        let columns = lower.len().min(upper.len());
        let mut entries: Vec<Vec<(u32, f64)>> = vec![Vec::new(); columns];
        for (i, row) in rows.iter().enumerate() {
            for &(column, coefficient) in &row.entries {
                if coefficient != 0 {
                    entries[column as usize].push((i as u32, coefficient as f64));
                }
            }
        }
        let mut simplex = Simplex::new(rows.len());
        let mut all_lower: Vec<i64> = rows.iter().map(|row| row.min).collect();
        let mut all_upper: Vec<i64> = rows.iter().map(|row| row.max).collect();
        for (j, column) in entries.into_iter().enumerate() {
            simplex.add_column(column, lower[j] as f64, upper[j] as f64, 0.0);
            all_lower.push(lower[j]);
            all_upper.push(upper[j]);
        }
        Self {
            objective: vec![0.0; columns],
            met: Vec::new(),
            watched: Vec::new(),
            simplex,
            rows,
            lower: all_lower,
            upper: all_upper,
        }
    }

    /// With maximums of rows with coefficients of 1 that seldom bind. Each row in the simplex costs every step; such a row
    /// costs something only where it stands in the way.
    pub(crate) fn watching(mut self, watched: Vec<ProgramRow>) -> Self {
        self.watched = watched;
        self
    }

    pub(crate) fn watched(&self) -> &[ProgramRow] {
        &self.watched
    }

    /// Gives a watched row to the simplex, as the last of the rows.
    pub(crate) fn harden(&mut self, watched: usize) {
        let row = self.watched.remove(watched);
        let m = self.rows.len();
        let mut rows = std::mem::take(&mut self.rows);
        rows.push(row);
        let (lower, upper) = (self.lower.split_off(m), self.upper.split_off(m));
        let objective = std::mem::take(&mut self.objective);
        let watched = std::mem::take(&mut self.watched);
        *self = Self::new(rows, &lower, &upper).watching(watched);
        self.objective = objective;
    }

    pub(crate) fn columns(&self) -> usize {
        self.objective.len()
    }

    pub(crate) fn rows(&self) -> &[ProgramRow] {
        &self.rows
    }

    pub(crate) fn set_objective(&mut self, column: usize, cost: f64) {
        self.objective[column] = cost;
    }

    /// Sets a column's bounds, inclusive.
    pub(crate) fn set_column(&mut self, column: usize, lower: i64, upper: i64) {
        let variable = self.rows.len() + column;
        self.lower[variable] = lower;
        self.upper[variable] = upper;
    }

    /// A column's bounds, inclusive.
    pub(crate) fn column(&self, column: usize) -> (i64, i64) {
        let variable = self.rows.len() + column;
        (self.lower[variable], self.upper[variable])
    }

    pub(crate) fn objective(&self) -> &[f64] {
        &self.objective
    }

    /// Sets a row's bounds, inclusive.
    pub(crate) fn set_row(&mut self, row: usize, min: i64, max: i64) {
        self.lower[row] = min;
        self.upper[row] = max;
        self.rows[row].min = min;
        self.rows[row].max = max;
    }

    /// Whether the point is within all bounds, in integers.
    pub(crate) fn admits(&self, point: &[i64]) -> bool {
        let m = self.rows.len();
        point.len() == self.columns()
            && point
                .iter()
                .enumerate()
                .all(|(j, &x)| self.lower[m + j] <= x && x <= self.upper[m + j])
            && self.rows.iter().all(|row| {
                let sum = row.sum(point);
                row.min <= sum && sum <= row.max
            })
            && self.broken(point).is_none()
    }

    /// A watched row of which a point has too many.
    fn broken(&self, point: &[i64]) -> Option<&ProgramRow> {
        self.watched.iter().find(|row| row.sum(point) > row.max)
    }

    /// The objective of a point that need not be whole.
    pub(crate) fn objective_at(&self, point: &[f64]) -> f64 {
        self.objective
            .iter()
            .zip(point)
            .map(|(cost, x)| cost * x)
            .sum()
    }

    /// The objective of a point.
    pub(crate) fn value(&self, point: &[i64]) -> f64 {
        self.objective
            .iter()
            .zip(point)
            .map(|(&cost, &x)| cost * x as f64)
            .sum()
    }

    /// The linear relaxation with the objective, solved from the last basis.
    pub(crate) fn relax(&mut self, work: &Work) -> Solved {
        work.charge(self.simplex.pass());
        if !self.load() {
            return Solved::Infeasible;
        }
        self.simplex.dual(work)
    }

    pub(crate) fn simplex(&self) -> &Simplex {
        &self.simplex
    }

    /// Gives bounds and costs to the simplex solver. False if a bound is out of order. Rows get bounds that their
    /// columns allow, which keeps all of them narrow.
    fn load(&mut self) -> bool {
        let m = self.rows.len();
        for (i, row) in self.rows.iter().enumerate() {
            let (mut least, mut most) = (0_i64, 0_i64);
            for &(column, coefficient) in &row.entries {
                let at = m + column as usize;
                let a = coefficient.saturating_mul(self.lower[at]);
                let b = coefficient.saturating_mul(self.upper[at]);
                least = least.saturating_add(a.min(b));
                most = most.saturating_add(a.max(b));
            }
            self.lower[i] = row.min.max(least);
            self.upper[i] = row.max.min(most);
        }
        for variable in 0..self.lower.len() {
            if self.lower[variable] > self.upper[variable] {
                return false;
            }
            let (lower, upper) = (self.lower[variable] as f64, self.upper[variable] as f64);
            self.simplex.set_bounds(variable, lower, upper);
        }
        for (j, &cost) in self.objective.iter().enumerate() {
            self.simplex.set_cost(m + j, cost);
        }
        true
    }

    /// Searches for a point of the largest objective.
    pub(crate) fn maximise(&mut self, goal: Goal, work: &Work) -> Outcome {
        work.charge(2 * self.simplex.pass());
        if !self.load() {
            return Outcome::Infeasible;
        }
        let scale: f64 = self.objective.iter().fold(0.0, |s, c| s.max(c.abs()));
        let margin = 1e-10 * scale;
        let mut floor = match goal {
            Goal::Optimum => f64::NEG_INFINITY,
            Goal::Above(value) | Goal::BestAbove(value) => value,
        };
        let mut best: Option<Vec<i64>> = None;
        let mut trail: Vec<(usize, f64, f64)> = Vec::new();
        let mut stack: Vec<Branch> = Vec::new();
        self.met.clear();
        let mut out = false;
        let mut above = f64::INFINITY;
        loop {
            let solved = self.simplex.dual(work);
            if solved == Solved::OutOfWork {
                out = true;
                break;
            }
            let bound = self.simplex.objective();
            if solved == Solved::Optimal && bound > floor + margin {
                self.fix(bound - floor - margin, &mut trail, work);
                match self.fractional() {
                    Some((variable, value)) => {
                        self.branch(variable, value, bound, trail.len(), &mut stack);
                    }
                    None => {
                        work.charge(2 * self.simplex.pass());
                        let point = self.rounded();
                        if self.admits(&point) {
                            let value = self.value(&point);
                            if value > floor {
                                floor = value;
                                self.met.push(point.clone());
                                best = Some(point);
                            }
                            if matches!(goal, Goal::Above(_)) && best.is_some() {
                                break;
                            }
                        } else if let Some(row) = self.broken(&point) {
                            work.charge(3 * self.watched.len() as u64);
                            self.fewer(row, &point, bound, trail.len(), &mut stack);
                        } else if let Some(variable) = self.unfixed() {
                            let value = self.simplex.value(variable);
                            self.branch(variable, value, bound, trail.len(), &mut stack);
                        }
                    }
                }
            }
            // The objective is added up, and the fractional variable looked for.
            work.step((2 * self.simplex.variables() + 3 * self.rows.len()) as u64);
            // The next branch that can still be better.
            let next = loop {
                match stack.pop() {
                    Some(branch) if branch.bound <= floor + margin => {}
                    other => break other,
                }
            };
            let Some(branch) = next else { break };
            above = branch.bound;
            while trail.len() > branch.depth {
                if let Some((variable, lower, upper)) = trail.pop() {
                    self.simplex.set_bounds(variable, lower, upper);
                }
            }
            let variable = branch.variable;
            trail.push((
                variable,
                self.simplex.lower(variable),
                self.simplex.upper(variable),
            ));
            self.simplex
                .set_bounds(variable, branch.lower as f64, branch.upper as f64);
        }
        while let Some((variable, lower, upper)) = trail.pop() {
            self.simplex.set_bounds(variable, lower, upper);
        }
        let best = best.map(|point| (point, floor));
        match best {
            best if out => Outcome::OutOfWork {
                bound: stack
                    .iter()
                    .fold(above.max(floor), |most, b| most.max(b.bound)),
                best,
            },
            Some((point, value)) => Outcome::Found { point, value },
            None => Outcome::Infeasible,
        }
    }

    /// The points that the last search met on its way to the best.
    pub(crate) fn take_met(&mut self) -> Vec<Vec<i64>> {
        std::mem::take(&mut self.met)
    }

    /// Fixes, for the branches below this node, what can't leave its bound in a point that is better than the best so
    /// far: its reduced cost alone takes away more than the `room` that the node's bound leaves.
    fn fix(&mut self, room: f64, trail: &mut Vec<(usize, f64, f64)>, work: &Work) {
        if room == f64::INFINITY {
            return;
        }
        work.charge(self.simplex.variables() as u64);
        for variable in 0..self.simplex.variables() {
            let (lower, upper) = (self.simplex.lower(variable), self.simplex.upper(variable));
            if lower < upper && self.simplex.reduced(variable).abs() > room {
                let value = self.simplex.value(variable);
                trail.push((variable, lower, upper));
                self.simplex.set_bounds(variable, value, value);
            }
        }
    }

    /// The basic variable farthest from a whole number, columns before rows.
    fn fractional(&self) -> Option<(usize, f64)> {
        let m = self.rows.len();
        let mut best = None;
        let mut best_score = WHOLE;
        for (variable, value) in self.simplex.basics() {
            let part = value - value.floor();
            let mut score = part.min(1.0 - part);
            if score <= WHOLE {
                continue;
            }
            if variable < m {
                score *= 0.1;
            }
            if score > best_score {
                best_score = score;
                best = Some((variable, value));
            }
        }
        best
    }

    fn unfixed(&self) -> Option<usize> {
        (self.rows.len()..self.simplex.variables())
            .find(|&v| self.simplex.lower(v) < self.simplex.upper(v))
    }

    fn rounded(&self) -> Vec<i64> {
        (self.rows.len()..self.simplex.variables())
            .map(|v| (self.simplex.value(v) + 0.5).floor() as i64)
            .collect()
    }

    /// Of a watched row with too many, one column has fewer: a branch for each, the cheapest to be tried first.
    fn fewer(
        &self,
        row: &ProgramRow,
        point: &[i64],
        bound: f64,
        depth: usize,
        stack: &mut Vec<Branch>,
    ) {
        let m = self.rows.len();
        let mut columns: Vec<usize> = row.entries.iter().map(|&(t, _)| t as usize).collect();
        columns.arrange_by(|&a, &b| {
            let by_cost = self.objective[b].total_cmp(&self.objective[a]);
            by_cost.then(b.cmp(&a))
        });
        for column in columns {
            let variable = m + column;
            let lower = self.simplex.lower(variable) as i64;
            let upper = point[column] - 1;
            if lower <= upper {
                stack.push(Branch {
                    depth,
                    variable,
                    lower,
                    upper,
                    bound,
                });
            }
        }
    }

    /// Puts both halves of a variable's range on the stack, the nearer one to be tried first.
    fn branch(
        &self,
        variable: usize,
        value: f64,
        bound: f64,
        depth: usize,
        stack: &mut Vec<Branch>,
    ) {
        let lower = self.simplex.lower(variable) as i64;
        let upper = self.simplex.upper(variable) as i64;
        // At a whole value (a point that failed the check in integers) the range is still cut in two.
        let cut = (value.floor() as i64).clamp(lower, upper - 1);
        let below = (lower, cut);
        let above = (cut + 1, upper);
        let up_first = value - cut as f64 >= 0.5;
        let (first, second) = if up_first {
            (above, below)
        } else {
            (below, above)
        };
        for (lower, upper) in [second, first] {
            stack.push(Branch {
                depth,
                variable,
                lower,
                upper,
                bound,
            });
        }
    }
}

#[cfg(test)]
mod tests;
