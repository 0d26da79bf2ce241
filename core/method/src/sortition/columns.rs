//! Leximin by column generation, where the relaxation's point is no average of panels (Flanigan et al., Nature 2021,
//! over types instead of people).
//!
//! 1. Every type is seated by some panel; those that none seats have no chance, all of them by one proof.
//! 2. A linear programme finds the best weights of the panels known, its dual gives each type a weight, and an integer
//!    programme finds the panel with the largest weighted sum. As long as this is above the dual's bound the panel joins
//!    the others, with those that the search met on its way; when it isn't, no lottery over any panels has a higher
//!    level. Types with a weight above 0 can't be above the level in any best lottery: they are settled, and the level
//!    of the others is raised further.
//!
//! Where the panels are few, they are listed, and the list is looked through instead of searched for.
//!
//! Stopped at any moment, the weights found last are a lottery over lawful panels, and the weights of the types with the
//! best bound known say how much higher the level can be at most.
#![expect(
    clippy::indexing_slicing,
    reason = "vectors have the pool's types throughout"
)]

mod master;

use super::certificate::bound_units;
use super::distribution::{Evidence, Mixture, Proof, ProvenLevel, Solution};
use super::error::{SortitionError, out};
use super::integer::{Goal, Outcome, Program};
use super::listing;
use super::panels;
use super::partial::{is_cut, level_bound, proven};
use super::pool::Pool;
use super::relaxation::{Depth, Level};
use master::Master;
use medborger_base::work::Work;

/// A weight below this doesn't settle a type.
const BINDING_MIN: f64 = 1e-6;
/// A panel this little better than the bound is none.
const MARGIN: f64 = 1e-9;
/// A search for a panel that seats as many as it can takes at most so many steps.
const COVER_MAX: u64 = 20_000;
/// A chance this small is none.
const NONE: f64 = 1e-9;

/// What is known of the pool beforehand.
pub(crate) struct Known {
    /// Any panels.
    pub(crate) start: Mixture,
    /// All panels, where they were listed.
    pub(crate) listed: Option<Vec<Vec<i64>>>,
    /// The relaxation's levels: bounds.
    pub(crate) relaxed: Vec<Level>,
}

/// Settles levels as deep as asked.
pub(crate) fn leximin(
    pool: &Pool,
    known: Known,
    depth: Depth,
    work: &Work,
) -> Result<Solution, SortitionError> {
    let rows = pool.types().len() as u64 + 1;
    let _held = (
        panels::room(pool, 1, work)?,
        work.hold(24 * rows * rows + 120 * rows)?,
    );
    let listed = match known.listed {
        Some(listed) => Some(listed),
        None => listing::all(pool, listing::WHOLE, work),
    };
    let mut columns = Columns {
        work,
        pricing: Pricing {
            program: panels::program(pool),
            listed,
            objective: vec![0.0; pool.types().len()],
        },
        master: Master::new(pool),
        chances: fixed_chances(pool),
        levels: Vec::new(),
        open: None,
    };
    for (_, panel) in known.start {
        columns.master.add(panel, work)?;
    }
    columns.start(pool, &known.relaxed)?;
    let is_whole = columns.cover()? && columns.raise_all(depth)?;
    columns.finish(pool, known.relaxed, is_whole)
}

/// The chance of each type that the rules leave no choice.
pub(crate) fn fixed_chances(pool: &Pool) -> Vec<Option<f64>> {
    let chances = pool
        .types()
        .iter()
        .map(|t| (t.lower == t.upper).then(|| f64::from(t.lower) / t.members.len() as f64));
    chances.collect()
}

/// The panel with the largest weighted sum: from the list, or by a search.
struct Pricing {
    program: Program,
    listed: Option<Vec<Vec<i64>>>,
    objective: Vec<f64>,
}

/// What a round of pricing found.
enum Priced {
    /// Panels above the bound, the best one last, and its weighted sum.
    Better(Vec<Vec<i64>>, f64),
    /// There is none.
    None,
    /// The work is out; no panel has a larger weighted sum than this.
    Out(Vec<Vec<i64>>, f64),
}

/// The types' weights, and the largest weighted sum of a panel.
type Raised = (Vec<(u32, f64)>, f64);

impl Pricing {
    fn set(&mut self, weights: impl Iterator<Item = f64>) {
        for (t, weight) in weights.enumerate() {
            self.objective[t] = weight;
            self.program.set_objective(t, weight);
        }
    }

    fn best_above(&mut self, bound: f64, work: &Work) -> Priced {
        if let Some(listed) = &self.listed {
            work.charge(2 * (listed.len() * self.objective.len()) as u64);
            let value = |panel: &[i64]| self.program.value(panel);
            let mut best: Option<(&Vec<i64>, f64)> = None;
            for panel in listed {
                let value = value(panel);
                if value > best.map_or(bound, |(_, value)| value) {
                    best = Some((panel, value));
                }
            }
            return match best {
                _ if work.is_stopped() => Priced::Out(Vec::new(), f64::INFINITY),
                Some((panel, value)) => Priced::Better(vec![panel.clone()], value),
                None => Priced::None,
            };
        }
        match self.program.maximise(Goal::BestAbove(bound), work) {
            Outcome::Found { value, .. } => Priced::Better(self.program.take_met(), value),
            Outcome::Infeasible => Priced::None,
            Outcome::OutOfWork { bound, .. } => Priced::Out(self.program.take_met(), bound),
        }
    }
}

struct Columns<'a> {
    work: &'a Work,
    pricing: Pricing,
    master: Master,
    /// By type, once it is settled.
    chances: Vec<Option<f64>>,
    levels: Vec<ProvenLevel>,
    /// The best bound on the level that is being raised, and the weights that prove it.
    open: Option<(f64, ProvenLevel)>,
}

impl Columns<'_> {
    /// A first panel, and those who have no chance by arithmetic alone.
    fn start(&mut self, pool: &Pool, relaxed: &[Level]) -> Result<(), SortitionError> {
        if let Some(listed) = &self.pricing.listed {
            let first = listed.first().ok_or(SortitionError::QuotasConflict)?;
            self.master.add(first.clone(), self.work)?;
        } else if self.master.panels().is_empty() {
            let goal = Goal::Above(f64::NEG_INFINITY);
            match self.pricing.program.maximise(goal, self.work) {
                Outcome::Found { point, .. } => drop(self.master.add(point, self.work)?),
                Outcome::Infeasible => return Err(SortitionError::QuotasConflict),
                Outcome::OutOfWork { .. } => return Err(out(self.work)),
            }
        }
        for level in relaxed.iter().take_while(|level| level.value < NONE) {
            self.work.charge(bound_units(pool));
            for &t in &level.types {
                self.chances[t as usize] = Some(0.0);
            }
            self.levels.push(proven(pool, level.clone()));
        }
        Ok(())
    }

    /// Looks for panels until every type is in one, or is known to be in none. False where the work is out before.
    fn cover(&mut self) -> Result<bool, SortitionError> {
        let mut unseen: Vec<bool> = self.chances.iter().map(Option::is_none).collect();
        let mut places = 0;
        loop {
            for panel in &self.master.panels()[places..] {
                for (unseen, &n) in unseen.iter_mut().zip(panel) {
                    *unseen &= n == 0;
                }
            }
            places = self.master.panels().len();
            self.work.charge(4 * unseen.len() as u64);
            let Some(first) = unseen.iter().position(|unseen| *unseen) else {
                return Ok(true);
            };
            self.pricing
                .set(unseen.iter().map(|&unseen| f64::from(u8::from(unseen))));
            let pricing = &mut self.pricing;
            let mut found = self
                .work
                .within_steps(COVER_MAX, |work| pricing.best_above(0.5, work));
            if matches!(&found, Priced::Out(met, _) if met.is_empty()) && !self.work.is_out() {
                // Too hard for all at once: somebody alone.
                pricing.set((0..unseen.len()).map(|t| f64::from(u8::from(t == first))));
                found = pricing.best_above(0.5, self.work);
                if matches!(found, Priced::None) {
                    self.close(vec![first as u32]);
                    unseen[first] = false;
                    continue;
                }
            }
            match found {
                Priced::Better(met, _) | Priced::Out(met, _) if !met.is_empty() => {
                    for panel in met {
                        self.master.add(panel, self.work)?;
                    }
                }
                Priced::None => {
                    let none = (0_u32..).zip(&unseen).filter(|(_, unseen)| **unseen);
                    self.close(none.map(|(t, _)| t).collect());
                    return Ok(true);
                }
                _ => return self.ended().map(|()| false),
            }
        }
    }

    /// Settles types that no panel seats.
    fn close(&mut self, types: Vec<u32>) {
        for &t in &types {
            self.chances[t as usize] = Some(0.0);
        }
        self.levels.push(ProvenLevel {
            value: 0.0,
            weights: types.iter().map(|&t| (t, 1.0)).collect(),
            types,
            bound: 0.0,
            evidence: Evidence::Search,
        });
    }

    /// Settles one level after the other. False where the work is out before.
    fn raise_all(&mut self, depth: Depth) -> Result<bool, SortitionError> {
        let mut value = 0.0;
        while self.chances.contains(&None) && !depth.is_reached(self.levels.iter().map(|l| l.value))
        {
            let open: Vec<bool> = self.chances.iter().map(Option::is_none).collect();
            self.open = None;
            self.master.add_level(&open);
            let Some((weights, bound)) = self.raise()? else {
                return Ok(false);
            };
            value += self.master.settle();
            let binding = |&&(t, weight): &&(u32, f64)| {
                let t = t as usize;
                open[t] && weight * self.master.sizes[t] > BINDING_MIN
            };
            let types: Vec<u32> = weights.iter().filter(binding).map(|&(t, _)| t).collect();
            if types.is_empty() {
                return Err(out(self.work));
            }
            for &t in &types {
                self.chances[t as usize] = Some(value);
            }
            self.work.keep(40 * (self.chances.len() as u64 + 1))?;
            self.levels.push(ProvenLevel {
                value,
                types,
                weights,
                bound,
                evidence: Evidence::Search,
            });
        }
        self.open = None;
        self.master.refresh(self.work);
        if self.master.solve(self.work) {
            return Ok(true);
        }
        self.ended().map(|()| false)
    }

    /// Whether the work ended where something can be shown.
    fn ended(&self) -> Result<(), SortitionError> {
        if is_cut(self.work) {
            return Ok(());
        }
        Err(out(self.work))
    }

    /// Generates panels until none raises the level. Returns the types' weights and the largest weighted sum of a panel;
    /// nothing where the work is out before.
    fn raise(&mut self) -> Result<Option<Raised>, SortitionError> {
        loop {
            if !self.master.solve(self.work) {
                return self.ended().map(|()| None);
            }
            let (weights, bound) = self.master.weigh();
            self.pricing.set(weights.iter().copied());
            let weights: Vec<(u32, f64)> = (0_u32..)
                .zip(weights)
                .filter(|(_, weight)| *weight > 1e-12)
                .collect();
            let (met, most, is_out) = match self.pricing.best_above(bound + MARGIN, self.work) {
                Priced::Better(met, value) => (met, value, false),
                Priced::None => (Vec::new(), bound + MARGIN, false),
                Priced::Out(met, bound) => (met, bound, true),
            };
            self.note(&weights, most);
            let mut is_new = false;
            for panel in met {
                is_new |= self.master.add(panel, self.work)?;
            }
            if is_out {
                return self.ended().map(|()| None);
            }
            if !is_new && self.master.is_fresh() {
                // That a panel known seems to be above the bound is due to rounding.
                return Ok(Some((weights, most)));
            }
            if !is_new {
                self.master.refresh(self.work);
            }
        }
    }

    /// Keeps the best bound on the level.
    fn note(&mut self, weights: &[(u32, f64)], most: f64) {
        let bound = level_bound(&self.chances, &self.master.sizes, weights, most);
        if bound.is_some_and(|bound| self.open.as_ref().is_none_or(|(best, _)| bound < *best)) {
            let level = ProvenLevel {
                value: 0.0,
                types: Vec::new(),
                weights: weights.to_vec(),
                bound: most,
                evidence: Evidence::Search,
            };
            self.open = bound.map(|bound| (bound, level));
        }
    }

    fn finish(
        self,
        pool: &Pool,
        relaxed: Vec<Level>,
        is_whole: bool,
    ) -> Result<Solution, SortitionError> {
        if is_whole {
            self.work.check()?;
            let proof = Proof::Levels(self.levels);
            return Ok(Solution::whole(self.master.into_weighted(), proof));
        }
        let open = self.open.map(|(_, level)| level);
        let panels = self.master.into_weighted();
        Ok(Solution::cut(pool, panels, self.levels, open, relaxed))
    }
}
