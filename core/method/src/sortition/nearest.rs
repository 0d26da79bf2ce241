//! The point of the panels' hull that is nearest to a target: Wolfe's method (P. Wolfe, *Finding the nearest point in a
//! polytope*, 1976) with an integer programme that finds new panels.
//!
//! Where the target is in the hull, this ends with panels whose average it is. Where it isn't, the last direction
//! separates the target from all panels.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors have the programme's columns, and the factor as many rows as there are panels"
)]

use super::climb::Climb;
use super::integer::{Goal, Outcome, Program};
use super::simplex::Solved;
use medborger_base::work::Work;

/// Weights below this are dropped.
const WEIGHT_MIN: f64 = 1e-13;
/// A quick search takes at most so many steps, and asks for this share of what the linear bound promises.
const QUICK_MAX: u64 = 1_000;
const FAR: f64 = 0.1;
/// After so many quick searches that found nothing better panels are looked for by replacing people in those known:
const FAILED_MAX: u32 = 3;
/// From so many panels of the last ones, and so many others.
const CLIMBS: usize = 3;
/// Such a panel has to be beyond the target by this share of the distance: what lies in the span of the others is no help.
const NEARER: f64 = 0.1;
/// After so many panels, and so many for each type, the method is taken to be stuck.
const ROUNDS_MIN: usize = 200;
const ROUNDS_PER_TYPE: usize = 20;

/// How the search for the target ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Reach {
    Reached,
    /// The target is no average of panels.
    Outside,
    /// Rounding stands in the way.
    Stalled,
    OutOfWork,
}

/// Panels with weights that sum to 1, as near to the target as was found.
pub(crate) struct Nearest {
    pub(crate) reach: Reach,
    pub(crate) panels: Vec<(f64, Vec<i64>)>,
    /// The largest difference of an expected count from the target.
    pub(crate) distance: f64,
}

/// Panels in general position, each as the difference from the target, with the triangular factor of the matrix of
/// their products plus 1.
struct Corral<'a> {
    target: &'a [f64],
    panels: Vec<Vec<i64>>,
    shifted: Vec<Vec<f64>>,
    weights: Vec<f64>,
    /// Column `k` of the upper triangle, `k + 1` long.
    factor: Vec<Vec<f64>>,
}

impl<'a> Corral<'a> {
    fn new(target: &'a [f64]) -> Self {
        Self {
            target,
            panels: Vec::new(),
            shifted: Vec::new(),
            weights: Vec::new(),
            factor: Vec::new(),
        }
    }

    /// Takes a panel in with this weight. False if it is in the span of the others.
    fn add(&mut self, panel: Vec<i64>, weight: f64, work: &Work) -> bool {
        work.charge(self.units());
        let size = 56 * self.target.len() + 16 * self.panels.len();
        if work.keep(size as u64).is_err() {
            return false;
        }
        let shifted: Vec<f64> = panel
            .iter()
            .zip(self.target)
            .map(|(&x, t)| x as f64 - t)
            .collect();
        let mut column: Vec<f64> = self
            .shifted
            .iter()
            .map(|q| 1.0 + dot(q, &shifted))
            .collect();
        self.solve_transposed(&mut column);
        let own = 1.0 + dot(&shifted, &shifted);
        let rest = own - dot(&column, &column);
        if rest <= 1e-10 * own {
            return false;
        }
        column.push(rest.sqrt());
        self.factor.push(column);
        self.panels.push(panel);
        self.shifted.push(shifted);
        self.weights.push(weight);
        true
    }

    /// About what one product with every panel and one solution with the factor take.
    fn units(&self) -> u64 {
        let panels = self.panels.len();
        (2 * panels * self.target.len() + panels * panels) as u64
    }

    /// Takes a panel out, and makes the factor triangular again by rotations.
    fn remove(&mut self, at: usize) {
        self.panels.remove(at);
        self.shifted.remove(at);
        self.weights.remove(at);
        self.factor.remove(at);
        for k in at..self.factor.len() {
            // Column k has one entry too many, in row k + 1.
            let (a, b) = (self.factor[k][k], self.factor[k][k + 1]);
            let length = (a * a + b * b).sqrt();
            let (c, s) = (a / length, b / length);
            self.factor[k].truncate(k + 1);
            self.factor[k][k] = length;
            for column in &mut self.factor[k + 1..] {
                let (a, b) = (column[k], column[k + 1]);
                column[k] = c * a + s * b;
                column[k + 1] = c * b - s * a;
            }
        }
    }

    /// Solves `factorᵀ x = b` in place.
    fn solve_transposed(&self, b: &mut [f64]) {
        for k in 0..b.len() {
            let column = &self.factor[k];
            b[k] = (b[k] - dot(&column[..k], &b[..k])) / column[k];
        }
    }

    /// Solves `factor x = b` in place.
    fn solve_upper(&self, b: &mut [f64]) {
        for k in (0..b.len()).rev() {
            let column = &self.factor[k];
            b[k] /= column[k];
            let x = b[k];
            for (target, entry) in b[..k].iter_mut().zip(column) {
                *target -= x * entry;
            }
        }
    }

    /// The weights, of any sign, that sum to 1 and bring the average nearest to the target.
    fn affine(&self) -> Vec<f64> {
        let mut u = vec![1.0; self.panels.len()];
        self.solve_transposed(&mut u);
        self.solve_upper(&mut u);
        // One step of refinement: the residual of `(products + 1) u = 1`.
        let total: f64 = u.iter().sum();
        let average = combine(&self.shifted, &u, self.target.len());
        let mut residual: Vec<f64> = self
            .shifted
            .iter()
            .map(|q| 1.0 - total - dot(q, &average))
            .collect();
        self.solve_transposed(&mut residual);
        self.solve_upper(&mut residual);
        for (u, r) in u.iter_mut().zip(&residual) {
            *u += r;
        }
        let total: f64 = u.iter().sum();
        for u in &mut u {
            *u /= total;
        }
        u
    }

    /// Goes to the nearest point of the panels' hull, without those that are not needed for it.
    fn settle(&mut self, work: &Work) {
        while !self.panels.is_empty() && !work.is_stopped() {
            work.charge(3 * self.units());
            let wanted = self.affine();
            let mut step = 1.0_f64;
            for (&now, &then) in self.weights.iter().zip(&wanted) {
                if then <= WEIGHT_MIN && now > then {
                    step = step.min(now / (now - then));
                }
            }
            for (now, &then) in self.weights.iter_mut().zip(&wanted) {
                *now += step * (then - *now);
            }
            if step >= 1.0 {
                return;
            }
            let mut removed = false;
            for at in (0..self.weights.len()).rev() {
                if self.weights[at] <= WEIGHT_MIN {
                    self.remove(at);
                    removed = true;
                }
            }
            if !removed {
                let least = (0..self.weights.len())
                    .min_by(|&a, &b| self.weights[a].total_cmp(&self.weights[b]));
                if let Some(at) = least {
                    self.remove(at);
                }
            }
            let total: f64 = self.weights.iter().sum();
            for weight in &mut self.weights {
                *weight /= total;
            }
        }
    }

    /// The best panel that is reached from a few of these by replacing single people: the last ones, and others in turn.
    fn climb(
        &self,
        climb: &Climb,
        weights: &[f64],
        round: usize,
        work: &Work,
    ) -> Option<(Vec<i64>, f64)> {
        let count = self.panels.len();
        let last = count.saturating_sub(CLIMBS)..count;
        let turn = (0..CLIMBS).map(|k| (CLIMBS * round + k) % count.max(1));
        let mut best: Option<(Vec<i64>, f64)> = None;
        for panel in last.chain(turn).filter_map(|at| self.panels.get(at)) {
            let (panel, value) = climb.from(panel, weights, work);
            if best.as_ref().is_none_or(|(_, least)| value > *least) {
                best = Some((panel, value));
            }
        }
        best
    }

    /// From the average to the target.
    fn direction(&self) -> Vec<f64> {
        let mut average = combine(&self.shifted, &self.weights, self.target.len());
        for x in &mut average {
            *x = -*x;
        }
        average
    }
}

/// Looks for the target among the averages of the programme's points, from these panels on, until no count is off by
/// more than `reached`.
pub(crate) fn nearest(
    program: &mut Program,
    target: &[f64],
    start: Vec<(f64, Vec<i64>)>,
    reached: f64,
    work: &Work,
) -> Nearest {
    let mut corral = Corral::new(target);
    for (weight, panel) in start {
        corral.add(panel, weight, work);
    }
    let total: f64 = corral.weights.iter().sum();
    for weight in &mut corral.weights {
        *weight /= total;
    }
    let rounds_max = ROUNDS_PER_TYPE * target.len() + ROUNDS_MIN;
    let mut rounds = 0;
    let (mut climb, mut failed) = (None, 0);
    let reach = loop {
        corral.settle(work);
        if work.is_stopped() {
            break Reach::OutOfWork;
        }
        let direction = corral.direction();
        if !corral.panels.is_empty() && largest(&direction) <= reached {
            break Reach::Reached;
        }
        if rounds == rounds_max {
            break Reach::Stalled;
        }
        rounds += 1;
        let length = dot(&direction, &direction).sqrt();
        for (t, x) in direction.iter().enumerate() {
            let cost = if corral.panels.is_empty() {
                target[t]
            } else {
                x / length
            };
            program.set_objective(t, cost);
        }
        if failed >= FAILED_MAX && climb.is_none() {
            climb = Climb::new(program, work);
        }
        let (is_first, wanted) = (corral.panels.is_empty(), program.objective_at(target));
        let climbed = climb
            .as_ref()
            .and_then(|climb| corral.climb(climb, program.objective(), rounds, work))
            .filter(|(_, value)| *value > wanted + NEARER * length);
        if let Some((point, _)) = climbed
            && corral.add(point, 0.0, work)
        {
            continue;
        }
        match search(program, target, is_first, reached, &mut failed, work) {
            Outcome::Found { point, .. } => {
                if !corral.add(point, 0.0, work) {
                    break match work.is_stopped() {
                        true => Reach::OutOfWork,
                        false => Reach::Stalled,
                    };
                }
            }
            Outcome::Infeasible => break Reach::Outside,
            Outcome::OutOfWork { .. } => break Reach::OutOfWork,
        }
    };
    let distance = largest(&corral.direction());
    Nearest {
        reach,
        panels: corral.weights.into_iter().zip(corral.panels).collect(),
        distance,
    }
}

/// A point well beyond the target in the programme's direction if that is easy, else any that reaches it but for
/// `reached`. That there is none shows that the target is outside: the direction has length 1.
fn search(
    program: &mut Program,
    target: &[f64],
    any: bool,
    reached: f64,
    failed: &mut u32,
    work: &Work,
) -> Outcome {
    if any {
        return program.maximise(Goal::Above(f64::NEG_INFINITY), work);
    }
    match program.relax(work) {
        Solved::Optimal => {}
        Solved::Infeasible => return Outcome::Infeasible,
        Solved::OutOfWork => {
            let (best, bound) = (None, f64::INFINITY);
            return Outcome::OutOfWork { best, bound };
        }
    }
    let bound = program.simplex().objective();
    let wanted = program.objective_at(target);
    let goal = Goal::Above(wanted + FAR * (bound - wanted).max(0.0));
    let found = work.within_steps(QUICK_MAX, |work| program.maximise(goal, work));
    if matches!(found, Outcome::Found { .. }) {
        return found;
    }
    *failed += 1;
    program.maximise(Goal::Above(wanted - reached), work)
}

fn largest(vector: &[f64]) -> f64 {
    vector.iter().fold(0.0_f64, |most, x| most.max(x.abs()))
}

fn dot(a: &[f64], b: &[f64]) -> f64 {
    a.iter().zip(b).map(|(a, b)| a * b).sum()
}

fn combine(vectors: &[Vec<f64>], weights: &[f64], length: usize) -> Vec<f64> {
    let mut sum = vec![0.0; length];
    for (vector, &weight) in vectors.iter().zip(weights) {
        for (s, x) in sum.iter_mut().zip(vector) {
            *s += weight * x;
        }
    }
    sum
}

#[cfg(test)]
mod tests {
    use super::super::integer::ProgramRow;
    use super::*;

    /// Two of three.
    fn pairs() -> Program {
        let entries = vec![(0, 1), (1, 1), (2, 1)];
        Program::new(
            vec![ProgramRow {
                entries,
                min: 2,
                max: 2,
            }],
            &[0; 3],
            &[1; 3],
        )
    }

    #[test]
    fn a_target_in_the_hull_is_reached_from_nothing() {
        let target = [0.5, 0.7, 0.8];
        let found = nearest(
            &mut pairs(),
            &target,
            vec![],
            1e-12,
            &Work::limited(1_000_000),
        );
        assert_eq!(found.reach, Reach::Reached);
        for (t, wanted) in target.iter().enumerate() {
            let count: f64 = found.panels.iter().map(|(w, p)| w * p[t] as f64).sum();
            assert!((count - wanted).abs() <= 1e-12);
        }
    }

    #[test]
    fn a_target_outside_is_told() {
        let target = [1.0, 1.0, 0.1];
        let found = nearest(
            &mut pairs(),
            &target,
            vec![],
            1e-12,
            &Work::limited(1_000_000),
        );
        assert_eq!(found.reach, Reach::Outside);
        assert!(found.distance > 0.01);
    }

    #[test]
    fn a_panel_in_the_span_of_others_is_not_taken_in() {
        let target = [0.5, 0.7, 0.8];
        let (mut corral, work) = (Corral::new(&target), Work::unlimited());
        assert!(corral.add(vec![1, 1, 0], 0.5, &work));
        assert!(corral.add(vec![1, 0, 1], 0.5, &work));
        assert!(!corral.add(vec![1, 1, 0], 0.0, &work));
        corral.remove(0);
        assert!(corral.add(vec![1, 1, 0], 0.0, &work));
    }
}
