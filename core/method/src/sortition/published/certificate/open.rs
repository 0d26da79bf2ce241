//! What a run that was stopped proves of the level that it was raising: prices for what a search had only said.

use std::borrow::Cow;

use medborger_base::sorted::{Arrange as _, SortedSet};
use medborger_base::work::Work;

use super::CertificateLevel;
use crate::sortition::certificate::dual_bound;
use crate::sortition::distribution::{Evidence, ProvenLevel};
use crate::sortition::panels;
use crate::sortition::partial::seats_level;
use crate::sortition::pool::Pool;
use crate::sortition::simplex::Solved;

/// A level with prices: those of the linear relaxation for its weights. Where the work is not enough for these, that all share
/// the seats takes the place of a level that settles nobody.
pub(super) fn priced<'l>(
    pool: &Pool,
    level: Cow<'l, ProvenLevel>,
    work: &Work,
) -> Cow<'l, ProvenLevel> {
    if level.evidence != Evidence::Search {
        return level;
    }
    let mut program = panels::program(pool);
    for (t, _) in (0..).zip(pool.types()) {
        program.set_objective(t, 0.0);
    }
    for &(t, weight) in &level.weights {
        program.set_objective(t as usize, weight);
    }
    if program.relax(work) != Solved::Optimal {
        return match level.types.is_empty() {
            true => Cow::Owned(seats_level(pool)),
            false => level,
        };
    }
    let multipliers = panels::multipliers(pool, &program.simplex().multipliers());
    let mut level = level.into_owned();
    level.bound = dual_bound(pool, &level.weights, &multipliers);
    level.evidence = Evidence::Multipliers(multipliers);
    Cow::Owned(level)
}

/// Settles the people with the smallest chance on a level that settles nobody yet. Those who weigh nothing come to weigh as
/// little as can be: that hardly moves the bound.
pub(super) fn settle(level: &mut CertificateLevel, lowest: Vec<u32>) {
    let weighed: SortedSet<u32> = (level.weights.iter())
        .flat_map(|(_, people)| people.iter().copied())
        .collect();
    let more = lowest.iter().filter(|person| !weighed.contains(person));
    let more: Vec<u32> = more.copied().collect();
    if !more.is_empty() && level.proven {
        match level.weights.first_mut() {
            Some((1, people)) => {
                people.extend(more);
                people.arrange();
            }
            _ => level.weights.insert(0, (1, more)),
        }
    }
    level.settled = lowest;
}
