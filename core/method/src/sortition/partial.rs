//! What a run that was stopped has to show: the lottery found so far, and how much better one can be at most.

use medborger_codec::Record;

use super::certificate::dual_bound;
use super::distribution::{
    Evidence, Mixture, Proof, ProvenLevel, Solution, WeightedPanel, chances,
};
use super::integer::{Goal, Outcome};
use super::panels;
use super::pool::{Pool, Row};
use super::relaxation::Level;
use super::simplex::Solved;
use medborger_base::work::{Work, WorkError};

/// What looks for a first panel, or for a bound, after a run was stopped: a tenth of a second.
pub(crate) const AFTER: u64 = 100_000_000;

/// Why a run ended before it was done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Record)]
#[serde(tag = "by", rename_all = "snake_case", deny_unknown_fields)]
pub enum Stopped {
    /// The work allowed was used up. Whoever allows as much has the same answer, to the bit.
    Work {
        /// How many units were allowed.
        units: u64,
    },
    /// A person or a clock stopped it. Nobody can repeat that: what was found may be shown, and not be published.
    Cancelled,
}

impl Stopped {
    /// What stopped some work; an error where that leaves nothing to show.
    ///
    /// # Errors
    /// [`WorkError::MemoryExhausted`].
    pub fn of(work: &Work) -> Result<Option<Self>, WorkError> {
        match work.check() {
            Ok(()) => Ok(None),
            Err(WorkError::Exhausted { units, .. }) => Ok(Some(Self::Work { units })),
            Err(WorkError::Cancelled) => Ok(Some(Self::Cancelled)),
            Err(other) => Err(other),
        }
    }
}

/// Whether a run was stopped so that what was found can be shown.
pub(crate) fn is_cut(work: &Work) -> bool {
    matches!(Stopped::of(work), Ok(Some(_)))
}

/// What the level of the types without a chance in `settled` can be at most, where no panel has a larger weighted sum
/// than `most`.
pub(crate) fn level_bound(
    settled: &[Option<f64>],
    sizes: &[f64],
    weights: &[(u32, f64)],
    most: f64,
) -> Option<f64> {
    let (mut rest, mut share) = (most, 0.0);
    for &(t, weight) in weights {
        let (Some(chance), Some(size)) = (settled.get(t as usize), sizes.get(t as usize)) else {
            continue;
        };
        match chance {
            Some(chance) => rest -= weight * size * chance,
            None => share += weight * size,
        }
    }
    (share > 0.0 && rest.is_finite()).then(|| rest / share)
}

/// The level that nothing but the number of seats bounds.
pub(crate) fn seats_level(pool: &Pool) -> ProvenLevel {
    ProvenLevel {
        value: 0.0,
        types: Vec::new(),
        weights: (0_u32..).zip(pool.types()).map(|(t, _)| (t, 1.0)).collect(),
        bound: f64::from(pool.seats()),
        evidence: Evidence::Multipliers(vec![1.0]),
    }
}

/// The level that one rule bounds by its largest number: of all rules the one that leaves least for each of its people.
fn quota_level(pool: &Pool, settled: &[Option<f64>], sizes: &[f64]) -> Option<ProvenLevel> {
    let mut best: Option<(f64, usize, &Row)> = None;
    for (place, row) in pool.rows().iter().enumerate() {
        let (mut rest, mut share) = (f64::from(row.max), 0.0);
        for &t in &row.types {
            let size = sizes.get(t as usize).copied().unwrap_or_default();
            match settled.get(t as usize).copied().flatten() {
                Some(chance) => rest -= size * chance,
                None => share += size,
            }
        }
        let bound = rest / share;
        if share > 0.0 && best.as_ref().is_none_or(|(least, ..)| bound < *least) {
            best = Some((bound, place, row));
        }
    }
    let (_, place, row) = best?;
    let mut multipliers = vec![0.0; place + 2];
    *multipliers.last_mut()? = 1.0;
    let weights: Vec<(u32, f64)> = row.types.iter().map(|&t| (t, 1.0)).collect();
    Some(ProvenLevel {
        value: 0.0,
        types: Vec::new(),
        bound: dual_bound(pool, &weights, &multipliers),
        weights,
        evidence: Evidence::Multipliers(multipliers),
    })
}

impl Solution {
    /// Nothing was found yet, and of levels only what follows from the seats is known.
    pub(crate) fn unbegun(pool: &Pool) -> Self {
        Self::cut(pool, Vec::new(), Vec::new(), None, Vec::new())
    }

    /// A lottery with levels proven to be the lowest, and the best bound there is on the next one: what was found while
    /// it was raised, the relaxation's, that all share the seats, or that those of one quota share theirs.
    pub(crate) fn cut(
        pool: &Pool,
        panels: Mixture,
        mut levels: Vec<ProvenLevel>,
        open: Option<ProvenLevel>,
        relaxed: Vec<Level>,
    ) -> Self {
        let sizes = panels::sizes(pool);
        let mut settled = super::columns::fixed_chances(pool);
        for level in &levels {
            for &t in &level.types {
                if let Some(slot) = settled.get_mut(t as usize) {
                    *slot = Some(level.value);
                }
            }
        }
        let simple = [Some(seats_level(pool)), quota_level(pool, &settled, &sizes)];
        let relaxed = relaxed.into_iter().map(|level| ProvenLevel {
            types: Vec::new(),
            ..proven(pool, level)
        });
        let mut best: Option<(f64, ProvenLevel)> = None;
        let simple = simple.into_iter().flatten();
        for level in relaxed.chain(simple).chain(open) {
            let bound = level_bound(&settled, &sizes, &level.weights, level.bound);
            if let Some(bound) = bound
                && best.as_ref().is_none_or(|(least, _)| bound < *least)
            {
                best = Some((bound, level));
            }
        }
        if settled.contains(&None) {
            levels.extend(best.map(|(_, level)| level));
        }
        Self {
            panels,
            proof: Proof::Levels(levels),
            is_whole: false,
        }
    }

    /// A lottery, and how much larger the geometric mean can be at most: by the linear relaxation, once everybody who may
    /// have a chance has one. Panels that seat the others are looked for, and have a share as large as theirs of the
    /// people: that makes the mean largest. `none` are known to be in no panel.
    pub(crate) fn cut_product(pool: &Pool, mut panels: Mixture, none: &[u32]) -> Self {
        let mut proof = Proof::Open;
        let after = Work::limited(AFTER);
        let is_seen = cover(pool, &mut panels, none, &after);
        let weighted = normalised(&panels);
        let own = chances(pool, &weighted);
        let can = |t: usize| pool.types().get(t).is_some_and(|of| of.lower < of.upper);
        let mut program = panels::program(pool);
        let mut weights: Vec<(u32, f64)> = Vec::new();
        for (t, &chance) in own.iter().enumerate() {
            let weight = if can(t) && chance > 0.0 {
                1.0 / chance
            } else {
                0.0
            };
            program.set_objective(t, weight);
            if weight > 0.0 {
                weights.push((t as u32, weight));
            }
        }
        if is_seen && weights.is_empty() {
            // Nobody has a choice.
            let evidence = Evidence::Multipliers(Vec::new());
            proof = Proof::Product {
                bound: 0.0,
                evidence,
            };
        }
        let after = Work::limited(AFTER);
        if is_seen && !weights.is_empty() && program.relax(&after) == Solved::Optimal {
            let multipliers = panels::multipliers(pool, &program.simplex().multipliers());
            let bound = dual_bound(pool, &weights, &multipliers);
            let evidence = Evidence::Multipliers(multipliers);
            proof = Proof::Product { bound, evidence };
        }
        Self {
            panels,
            proof,
            is_whole: false,
        }
    }
}

/// Seats everybody who can be seated. False where somebody may be in a panel that was not found.
fn cover(pool: &Pool, panels: &mut Mixture, none: &[u32], work: &Work) -> bool {
    let can = |t: usize| pool.types().get(t).is_some_and(|of| of.lower < of.upper);
    let mut unseen: Vec<bool> = (0..pool.types().len()).map(can).collect();
    let see = |unseen: &mut [bool], panel: &[i64]| {
        for (unseen, &n) in unseen.iter_mut().zip(panel) {
            *unseen &= n == 0;
        }
    };
    for &t in none {
        if let Some(unseen) = unseen.get_mut(t as usize) {
            *unseen = false;
        }
    }
    for (weight, panel) in panels.iter() {
        if *weight > 0.0 {
            see(&mut unseen, panel);
        }
    }
    let waiting = unseen.clone();
    let mut more: Vec<Vec<i64>> = Vec::new();
    let mut is_whole = true;
    if unseen.contains(&true) {
        // Where panels are few, they are listed.
        let listed = super::listing::all(pool, super::listing::GLANCE, work);
        let is_listed = listed.is_some();
        for panel in listed.into_iter().flatten() {
            let is_new = unseen
                .iter()
                .zip(&panel)
                .any(|(unseen, n)| *unseen && *n > 0);
            if is_new {
                see(&mut unseen, &panel);
                more.push(panel);
            }
        }
        let mut program = panels::program(pool);
        while !is_listed && unseen.contains(&true) {
            for (t, &unseen) in unseen.iter().enumerate() {
                program.set_objective(t, f64::from(u8::from(unseen)));
            }
            match program.maximise(Goal::Above(0.5), work) {
                Outcome::Found { point, .. } => {
                    see(&mut unseen, &point);
                    more.push(point);
                }
                Outcome::Infeasible => break,
                Outcome::OutOfWork { .. } => {
                    is_whole = false;
                    break;
                }
            }
        }
    }
    if more.is_empty() {
        return is_whole;
    }
    let sizes = panels::sizes(pool);
    let count = |holds: &dyn Fn(usize) -> bool| -> f64 {
        let all = sizes.iter().enumerate().filter(|(t, _)| holds(*t));
        all.map(|(_, size)| size).sum()
    };
    let is_new = |t: usize| {
        let was = waiting.get(t).copied().unwrap_or(false);
        was && !unseen.get(t).copied().unwrap_or(true)
    };
    let people = count(&|t| can(t) && !unseen.get(t).copied().unwrap_or(true));
    let share = if panels.is_empty() {
        1.0
    } else {
        count(&is_new) / people
    };
    // Somebody may have been seated before whom no count in the mean is for.
    let share = share.clamp(1e-3, 1.0);
    let total: f64 = panels.iter().map(|(weight, _)| weight).sum();
    if share >= 1.0 {
        panels.clear();
    }
    for (weight, _) in panels.iter_mut() {
        *weight *= (1.0 - share) / total;
    }
    let each = share / more.len() as f64;
    panels.extend(more.into_iter().map(|panel| (each, panel)));
    is_whole
}

/// Panels whose weights sum to 1.
pub(crate) fn normalised(panels: &Mixture) -> Vec<WeightedPanel> {
    let total: f64 = panels.iter().map(|(weight, _)| weight).sum();
    let panels = panels.iter().map(|(weight, counts)| WeightedPanel {
        weight: weight / total,
        counts: counts
            .iter()
            .map(|&x| u32::try_from(x).unwrap_or(0))
            .collect(),
    });
    panels.collect()
}

/// A level of the relaxation with the bound that its multipliers prove.
pub(crate) fn proven(pool: &Pool, level: Level) -> ProvenLevel {
    let bound = dual_bound(pool, &level.weights, &level.multipliers);
    ProvenLevel {
        value: level.value,
        types: level.types,
        weights: level.weights,
        bound,
        evidence: Evidence::Multipliers(level.multipliers),
    }
}

/// Some panel, for a run that was stopped before it had any.
pub(crate) fn any_panel(pool: &Pool) -> Outcome {
    let after = Work::limited(AFTER);
    match super::listing::all(pool, super::listing::GLANCE, &after) {
        Some(listed) => match listed.into_iter().next() {
            Some(point) => Outcome::Found { point, value: 0.0 },
            None => Outcome::Infeasible,
        },
        None => panels::program(pool).maximise(Goal::Above(f64::NEG_INFINITY), &after),
    }
}
