//! Quotas that can't be met, against every set of people of the right size: what is said to conflict, to be the
//! smallest relaxation, and to be worth a warning.

use std::collections::{BTreeMap, BTreeSet};

use medborger::method::sortition::{
    Bound, ConflictPart, Flex, Pool, RuleName, Standing, conflict, relax, warnings,
};
use medborger::work::Work;

use super::Draw;
use super::instance::Numbers;
use super::panels::{self, Quota};

/// The quotas of a draw by name, and whom they count.
fn named(draw: &Draw) -> Vec<(RuleName, Quota)> {
    let values = draw.rules.features.iter().flat_map(|feature| {
        feature.values.iter().map(|quota| RuleName::Value {
            feature: feature.key.clone(),
            value: quota.value.clone(),
        })
    });
    let joint = (0..draw.rules.joint.len()).map(|index| RuleName::Joint {
        index: index as u32,
    });
    values
        .chain(joint)
        .zip(panels::quotas(&draw.rules, &draw.people))
        .collect()
}

/// The people who can be drawn, by bits.
fn eligible(draw: &Draw) -> u16 {
    let can = |p: &usize| {
        let v = &draw.people[*p];
        v.standing != Standing::Excluded
            && (draw.rules.seat_groups.is_empty() || !v.fits.is_empty())
    };
    (0..draw.people.len())
        .filter(can)
        .fold(0, |bits, p| bits | 1 << p)
}

fn people_where(
    draw: &Draw,
    holds: impl Fn(&medborger::method::sortition::Volunteer) -> bool,
) -> u16 {
    let fits = |p: &usize| holds(&draw.people[*p]);
    (0..draw.people.len())
        .filter(fits)
        .fold(0, |bits, p| bits | 1 << p)
        & eligible(draw)
}

/// Whether a set of people keeps one part of a conflict. Its numbers must be those of the rules.
fn keeps(draw: &Draw, part: &ConflictPart, set: u16) -> bool {
    match &part.rule {
        RuleName::Value { .. } | RuleName::Joint { .. } => {
            let (_, quota) = named(draw)
                .into_iter()
                .find(|(name, _)| *name == part.rule)
                .unwrap();
            let (limit, keeps) = match part.bound {
                Bound::Min => (quota.min, quota.count(set) >= quota.min),
                Bound::Max => (quota.max, quota.count(set) <= quota.max),
            };
            let who = (quota.people & eligible(draw)).count_ones();
            assert_eq!(
                (part.limit, part.people),
                (limit, who),
                "{:?}: {}",
                part,
                draw.told()
            );
            keeps
        }
        RuleName::SeatGroups { groups } => {
            let seats = draw
                .rules
                .seat_groups
                .iter()
                .filter(|g| groups.contains(&g.key));
            let who = people_where(draw, |v| v.fits.iter().any(|key| groups.contains(key)));
            let limit = seats.map(|g| g.seats).sum();
            assert_eq!(
                (part.limit, part.people),
                (limit, who.count_ones()),
                "{:?}: {}",
                part,
                draw.told()
            );
            (who & set).count_ones() >= limit
        }
        RuleName::Household => {
            let mut homes: BTreeMap<&String, u32> = BTreeMap::new();
            for (_, v) in draw
                .people
                .iter()
                .enumerate()
                .filter(|(p, _)| set >> p & 1 == 1)
            {
                v.household
                    .iter()
                    .for_each(|home| *homes.entry(home).or_default() += 1);
            }
            homes
                .values()
                .all(|count| *count <= draw.rules.household_max.unwrap())
        }
        RuleName::Included => {
            let who = people_where(draw, |v| v.standing == Standing::Included);
            who & set == who
        }
    }
}

/// Whether somebody can be drawn under these parts alone.
fn possible(draw: &Draw, parts: &[&ConflictPart]) -> bool {
    let eligible = eligible(draw);
    (0..=u16::MAX >> (16 - draw.people.len()))
        .filter(|set| set.count_ones() == draw.rules.seats && set & eligible == *set)
        .any(|set| parts.iter().all(|part| keeps(draw, part, set)))
}

pub(crate) fn check(draw: &Draw, pool: &Pool) {
    let found = conflict(pool, &Work::unlimited()).unwrap();
    assert_eq!(
        found.is_none(),
        !draw.panels.is_empty(),
        "{found:?}: {}",
        draw.told()
    );
    for parts in found.iter() {
        let all: Vec<&ConflictPart> = parts.iter().collect();
        assert!(
            !possible(draw, &all),
            "no conflict: {parts:?}: {}",
            draw.told()
        );
        for left_out in 0..all.len() {
            let mut rest = all.clone();
            rest.remove(left_out);
            let told = || {
                format!(
                    "{:?} is not needed of {parts:?}: {}",
                    all[left_out],
                    draw.told()
                )
            };
            assert!(possible(draw, &rest), "{}", told());
        }
    }
    check_relaxation(draw, pool, &[]);
    let mut numbers = Numbers(draw.number);
    for _ in 0..2 {
        let flex: Vec<Flex> = named(draw)
            .into_iter()
            .filter(|_| numbers.below(4) > 0)
            .collect::<Vec<_>>()
            .into_iter()
            .map(|(rule, quota)| {
                Flex::new(
                    rule,
                    quota.min.saturating_sub(numbers.below(4) as u32),
                    quota.max + numbers.below(4) as u32,
                    1 + numbers.below(5) as u32,
                )
            })
            .collect();
        if !flex.is_empty() {
            check_relaxation(draw, pool, &flex);
        }
    }
    check_warnings(draw, pool);
}

/// A relaxation serves exactly if some panel keeps all quotas as moved, and a panel makes each quota move by what it has
/// too few or too many; so the cheapest relaxation is that of some panel.
fn check_relaxation(draw: &Draw, pool: &Pool, flex: &[Flex]) {
    let quotas = named(draw);
    let cost = |panel: &u16| -> Option<u64> {
        let moved = quotas.iter().map(|(name, quota)| {
            let count = quota.count(*panel);
            let off = u64::from(quota.min.saturating_sub(count) + count.saturating_sub(quota.max));
            let within = |f: &&Flex| (f.min_least..=f.max_most).contains(&count);
            match flex.iter().find(|f| f.rule == *name) {
                _ if off == 0 => Some(0),
                _ if flex.is_empty() => Some(off),
                found => found.filter(within).map(|f| off * u64::from(f.weight)),
            }
        });
        moved.sum()
    };
    let least = panels::without_quotas(&draw.rules, &draw.people)
        .iter()
        .filter_map(cost)
        .min();
    let found = relax(pool, flex, &Work::unlimited()).unwrap();
    let told = || format!("{found:?}, least {least:?}, flex {flex:?}: {}", draw.told());
    assert_eq!(found.as_ref().map(|f| f.weight), least, "{}", told());
    let Some(relaxation) = &found else { return };
    let mut weight = 0;
    for change in &relaxation.changes {
        let (_, quota) = quotas
            .iter()
            .find(|(name, _)| *name == change.rule)
            .unwrap();
        let own = flex
            .iter()
            .find(|f| f.rule == change.rule)
            .map_or(1, |f| f.weight);
        weight += u64::from(own) * u64::from(change.from.abs_diff(change.to));
        match change.bound {
            Bound::Min => assert!(
                change.from == quota.min && change.to < quota.min,
                "{}",
                told()
            ),
            Bound::Max => assert!(
                change.from == quota.max && change.to > quota.max,
                "{}",
                told()
            ),
        }
    }
    assert_eq!(weight, relaxation.weight, "{}", told());
    let relaxed = relaxation.apply(&draw.rules);
    assert!(
        !panels::panels(&relaxed, &draw.people).is_empty(),
        "it is not enough: {}",
        told()
    );
}

fn check_warnings(draw: &Draw, pool: &Pool) {
    if draw.panels.is_empty() {
        return;
    }
    let found = warnings(pool, &Work::unlimited()).unwrap();
    let seated: BTreeSet<usize> = draw.reachable().collect();
    let mut without: Vec<&String> = (0..draw.people.len())
        .filter(|p| !seated.contains(p) && draw.people[*p].standing != Standing::Excluded)
        .map(|p| &draw.people[p].id)
        .collect();
    without.sort();
    let mut no_chance: Vec<&String> = found.no_chance.iter().collect();
    no_chance.sort();
    assert_eq!(no_chance, without, "{}", draw.told());
    let needs_all = |(name, quota): (RuleName, Quota)| {
        let people = (quota.people & eligible(draw)).count_ones();
        (quota.min > 0 && quota.min == people).then_some(name)
    };
    let needs: BTreeSet<RuleName> = named(draw).into_iter().filter_map(needs_all).collect();
    let (groups, quotas): (BTreeSet<RuleName>, BTreeSet<RuleName>) = found
        .exhausted
        .into_iter()
        .partition(|name| matches!(name, RuleName::SeatGroups { .. }));
    assert_eq!(quotas, needs, "{}", draw.told());
    for name in groups {
        let RuleName::SeatGroups { groups } = &name else {
            continue;
        };
        let seats = draw
            .rules
            .seat_groups
            .iter()
            .filter(|g| groups.contains(&g.key));
        let who = people_where(draw, |v| v.fits.iter().any(|key| groups.contains(key)));
        assert_eq!(
            who.count_ones(),
            seats.map(|g| g.seats).sum::<u32>(),
            "{name:?}: {}",
            draw.told()
        );
    }
}
