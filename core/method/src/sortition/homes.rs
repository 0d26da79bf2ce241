//! Homes: the lottery is found over profiles, as if nobody lived together, and then filled with the people of homes.
//!
//! People of the same profile have the same chance in the best lottery: let them change places and take the average,
//! and nobody's chance that was smaller has become less. So the best lottery over profiles alone is an upper bound for
//! every lottery that also keeps the homes apart, and where its panels can be filled so that all people of a profile have
//! the same chance, it is the best one with homes too, with the same proof: the homes' rows have no price.
//!
//! Some homes do count: whose people are all there is of their profiles, or whose chances come to more than the home's
//! limit together. Their types are kept apart and their rows stay. Where filling still fails, the homes that it failed at
//! are kept as well, and in the end all of them.

mod timeline;

use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

use super::distribution::{
    Distribution, Evidence, Objective, Proof, ProvenLevel, WeightedPanel, distribute_best,
};
use super::error::SortitionError;
use super::partial::{Stopped, is_cut};
use super::pool::{Pool, as_u32, as_usize};
use timeline::{Filled, Timeline};

/// So many times more homes are kept; then all are.
const ROUNDS: usize = 2;
/// Where more than this share of the types stays apart, all do: there is little to be had, and filling seldom succeeds.
const APART: usize = 2;
const APART_OF: usize = 3;
/// With fewer types than this all is quick.
const FEW: usize = 100;
/// How far panels may add up from the chance of the profile.
const OFF_MAX: f64 = 5e-13;
/// What is less than this beyond a home's limit is rounding.
const NOISE: f64 = 1e-9;

/// The pool over profiles.
pub(crate) struct Merged {
    pub(crate) pool: Pool,
    /// By type of the whole pool: its type there.
    pub(crate) became: Vec<u32>,
    /// By type there: the types of the whole pool, ascending.
    pub(crate) parts: Vec<Vec<u32>>,
}

impl Merged {
    pub(crate) fn new(pool: &Pool, kept: &[bool]) -> Self {
        let (merged, became) = pool.merged(kept);
        let mut parts = vec![Vec::new(); merged.types().len()];
        for (t, &at) in (0_u32..).zip(&became) {
            if let Some(part) = parts.get_mut(as_usize(at)) {
                part.push(t);
            }
        }
        Self {
            pool: merged,
            became,
            parts,
        }
    }
}

/// The best lottery of a pool with homes; none where it is not found this way.
pub(crate) fn distribute(
    pool: &Pool,
    objective: Objective,
    work: &Work,
) -> Result<Option<Distribution>, SortitionError> {
    let mut kept = vec![false; pool.classes().len()];
    for _ in 0..ROUNDS {
        // Types, rows and members are gone through a few times.
        let size = pool.types().len() + pool.ids().len();
        work.spend(60 * size as u64 + 8 * super::panels::entries(pool))?;
        let _held = work.hold(80 * size as u64)?;
        let merged;
        (merged, kept) = tight(pool, kept);
        let apart = merged.pool.types().len() * APART_OF > pool.types().len() * APART;
        if !kept.contains(&false) || apart && merged.pool.types().len() > FEW {
            return Ok(None);
        }
        let mut found = distribute_best(&merged.pool, objective, work)?;
        let mut more = over(pool, &merged, &found.chances, &kept);
        if more.is_empty() {
            let mut filled = fill(pool, &merged, &found, work);
            if let Err(SortitionError::Work(_)) = filled
                && is_cut(work)
            {
                // Stopped at the last step: what was found is put together.
                found.stopped = Stopped::of(work)?;
                filled = fill(pool, &merged, &found, work);
            }
            match filled? {
                Ok(filled) => return Ok(Some(filled)),
                Err(classes) => more = classes,
            }
        }
        let mut is_new = false;
        for class in more {
            if let Some(kept) = kept.get_mut(as_usize(class)) {
                is_new |= !*kept;
                *kept = true;
            }
        }
        if !is_new || found.stopped.is_some() {
            break;
        }
    }
    Ok(None)
}

/// The classes kept, and those of homes that limit panels whatever the chances: somebody sits beforehand; the people of
/// some types all live there, and are more than may sit; or all people of a type live with as many such people as may sit.
pub(crate) fn tight(pool: &Pool, mut kept: Vec<bool>) -> (Merged, Vec<bool>) {
    loop {
        let merged = Merged::new(pool, &kept);
        let became = |t: u32| merged.became.get(as_usize(t)).map_or(0, |&at| as_usize(at));
        let all = |t: u32| merged.pool.types().get(became(t));
        let sits = |t: &u32| pool.types().get(as_usize(*t)).is_some_and(|t| t.lower > 0);
        // By type there: how many of its people live with as many as may sit.
        let mut housed = vec![0_usize; merged.parts.len()];
        let mut is_tight = vec![false; kept.len()];
        for ((class, kept), is_tight) in pool.classes().iter().zip(&kept).zip(&mut is_tight) {
            let limit = as_usize(class.limit);
            for home in &class.homes {
                let whole = |(t, people): &(&u32, &Vec<u32>)| {
                    all(**t).is_some_and(|all| all.members.len() == people.len())
                };
                let within: usize = home.iter().filter(whole).map(|(_, p)| p.len()).sum();
                *is_tight |= !kept && (within > limit || home.keys().any(sits));
                for (&t, people) in home.iter().filter(|of| !whole(of)) {
                    if let Some(housed) = housed.get_mut(became(t))
                        && within >= limit
                    {
                        *housed += people.len();
                    }
                }
            }
        }
        let housed = housed.iter().zip(merged.pool.types());
        let is_free: Vec<bool> = housed.map(|(n, t)| *n < t.members.len()).collect();
        let mut is_new = false;
        for ((kept, class), is_tight) in kept.iter_mut().zip(pool.classes()).zip(is_tight) {
            let types = class.homes.first().into_iter().flat_map(|home| home.keys());
            let mut types = types.map(|&t| is_free.get(became(t)).copied().unwrap_or(true));
            if !*kept && (is_tight || types.any(|is_free| !is_free)) {
                (*kept, is_new) = (true, true);
            }
        }
        // Who is told apart now may leave others the last of their type.
        if !is_new {
            return (merged, kept);
        }
    }
}

/// Classes whose people's chances are more than the homes' limits together.
fn over(pool: &Pool, merged: &Merged, chances: &[f64], kept: &[bool]) -> Vec<u32> {
    let chance = |t: u32| -> f64 {
        let at = merged.became.get(as_usize(t)).map_or(0, |&at| as_usize(at));
        chances.get(at).copied().unwrap_or(0.0)
    };
    let is_over = |class: &super::pool::HouseholdClass| {
        class.homes.iter().any(|home| {
            let sum: f64 = home
                .iter()
                .map(|(&t, people)| chance(t) * people.len() as f64)
                .sum();
            sum > f64::from(class.limit) + NOISE
        })
    };
    let open = (0_u32..).zip(pool.classes()).zip(kept);
    let over = open.filter(|((_, class), kept)| !**kept && is_over(class));
    over.map(|((at, _), _)| at).collect()
}

/// Fills a lottery over profiles with the types of the whole pool, or names classes of homes that stand in the way.
fn fill(
    pool: &Pool,
    merged: &Merged,
    found: &Distribution,
    work: &Work,
) -> Result<Result<Distribution, Vec<u32>>, SortitionError> {
    let after = Work::unlimited();
    // What was found until a stop is filled to its end.
    let work = if found.stopped.is_some() {
        &after
    } else {
        work
    };
    let mut timeline = Timeline::new(pool, merged, found, work)?;
    let panels = match timeline.fill(work)? {
        Filled::Panels(panels) => panels,
        Filled::Stuck(classes) => return Ok(Err(classes)),
    };
    let types = pool.types().len();
    let mut sums = vec![0.0; types];
    for (weight, panel) in &panels {
        for &(t, n) in panel {
            if let Some(sum) = sums.get_mut(as_usize(t)) {
                *sum += weight * f64::from(n);
            }
        }
    }
    let mut chances = Vec::with_capacity(types);
    for ((of, sum), &at) in pool.types().iter().zip(&sums).zip(&merged.became) {
        let chance = found.chances.get(as_usize(at)).copied().unwrap_or(0.0);
        if (sum / of.members.len() as f64 - chance).abs() > OFF_MAX {
            return Ok(Err(Vec::new()));
        }
        chances.push(chance);
    }
    work.spend(6 * (types * panels.len()) as u64)?;
    work.keep(4 * (types * panels.len()) as u64)?;
    let dense = panels.into_iter().map(|(weight, panel)| {
        let mut counts = vec![0_u32; types];
        for (t, n) in panel {
            if let Some(count) = counts.get_mut(as_usize(t)) {
                *count = n;
            }
        }
        WeightedPanel { weight, counts }
    });
    Ok(Ok(Distribution {
        objective: found.objective,
        chances,
        panels: dense.collect(),
        proof: widen(pool, merged, &found.proof),
        stopped: found.stopped,
    }))
}

/// The same proof for the whole pool.
fn widen(pool: &Pool, merged: &Merged, proof: &Proof) -> Proof {
    let parts = |t: u32| merged.parts.get(as_usize(t)).map_or(&[][..], |of| of);
    let level = |level: &ProvenLevel| {
        let mut types: Vec<u32> = level
            .types
            .iter()
            .flat_map(|&t| parts(t))
            .copied()
            .collect();
        types.arrange();
        let weights = level.weights.iter();
        let mut weights: Vec<(u32, f64)> = weights
            .flat_map(|&(t, w)| parts(t).iter().map(move |&t| (t, w)))
            .collect();
        weights.arrange_by(|a, b| a.0.cmp(&b.0));
        ProvenLevel {
            value: level.value,
            types,
            weights,
            bound: level.bound,
            evidence: widen_evidence(pool, merged, &level.evidence),
        }
    };
    match proof {
        Proof::Levels(levels) => Proof::Levels(levels.iter().map(level).collect()),
        Proof::Product { bound, evidence } => Proof::Product {
            bound: *bound,
            evidence: widen_evidence(pool, merged, evidence),
        },
        other => other.clone(),
    }
}

/// Homes whose rows were left out have no price.
fn widen_evidence(pool: &Pool, merged: &Merged, evidence: &Evidence) -> Evidence {
    let Evidence::Multipliers(multipliers) = evidence else {
        return evidence.clone();
    };
    let Some((seats, rows)) = multipliers.split_first() else {
        return evidence.clone();
    };
    let mut known = merged.pool.rows().iter().zip(rows).peekable();
    let mut all = vec![*seats];
    for row in pool.rows() {
        let same = known.next_if(|(of, _)| of.rule == row.rule);
        let price = same.map_or(0.0, |(_, y)| *y);
        all.push(price);
    }
    Evidence::Multipliers(all)
}

/// How many people of each type sit in a panel, types ascending and counts above 0.
pub(crate) type Sparse = Vec<(u32, u32)>;

/// Whether a panel has the right size and keeps every rule, by those who sit alone.
struct Rules<'a> {
    pool: &'a Pool,
    rows_of: Vec<Vec<u32>>,
    sums: Vec<u32>,
    /// Rows and types that want somebody.
    wanting: (Vec<u32>, Vec<u32>),
}

impl<'a> Rules<'a> {
    fn new(pool: &'a Pool) -> Self {
        let mut rows_of = vec![Vec::new(); pool.types().len()];
        for (r, row) in (0_u32..).zip(pool.rows()) {
            for &t in &row.types {
                if let Some(rows) = rows_of.get_mut(as_usize(t)) {
                    rows.push(r);
                }
            }
        }
        let rows = pool.rows().iter().enumerate();
        let rows = rows.filter(|(_, row)| row.min > 0).map(|(r, _)| as_u32(r));
        let types = pool.types().iter().enumerate();
        let types = types.filter(|(_, t)| t.lower > 0).map(|(t, _)| as_u32(t));
        Self {
            wanting: (rows.collect(), types.collect()),
            sums: vec![0; pool.rows().len()],
            rows_of,
            pool,
        }
    }

    fn admits(&mut self, panel: &Sparse, work: &Work) -> bool {
        let mut seats = 0;
        let mut fine = true;
        let mut touched: Vec<u32> = Vec::new();
        for &(t, n) in panel {
            seats += n;
            fine &= self
                .pool
                .types()
                .get(as_usize(t))
                .is_some_and(|of| (of.lower..=of.upper).contains(&n));
            for &r in self.rows_of.get(as_usize(t)).into_iter().flatten() {
                if let Some(sum) = self.sums.get_mut(as_usize(r)) {
                    *sum += n;
                    touched.push(r);
                }
            }
        }
        let within = |r: u32| {
            let row = self.pool.rows().get(as_usize(r));
            let sum = self.sums.get(as_usize(r)).copied().unwrap_or(0);
            row.is_some_and(|row| (row.min..=row.max).contains(&sum))
        };
        let sits = |t: &u32| panel.binary_search_by(|(of, _)| of.cmp(t)).is_ok();
        fine &= seats == self.pool.seats()
            && touched.iter().all(|&r| within(r))
            && self.wanting.0.iter().all(|&r| within(r))
            && self.wanting.1.iter().all(sits);
        work.charge((30 * panel.len() + 8 * touched.len() + 4 * self.wanting.0.len()) as u64);
        for r in touched {
            if let Some(sum) = self.sums.get_mut(as_usize(r)) {
                *sum = 0;
            }
        }
        fine
    }
}

#[cfg(test)]
mod tests;
