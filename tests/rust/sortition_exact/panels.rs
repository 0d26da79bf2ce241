//! Every panel there is, person by person, read from the rules alone.

use std::collections::BTreeMap;

use medborger::method::sortition::{DrawRules, Standing, Volunteer};

/// A quota as somebody reads it in the rules.
#[derive(Debug, Clone)]
pub(crate) struct Quota {
    /// Whom it counts, by bits.
    pub(crate) people: u16,
    pub(crate) min: u32,
    pub(crate) max: u32,
}

impl Quota {
    pub(crate) fn count(&self, panel: u16) -> u32 {
        (panel & self.people).count_ones()
    }

    pub(crate) fn holds(&self, panel: u16) -> bool {
        (self.min..=self.max).contains(&self.count(panel))
    }
}

/// The quotas of values in the order of the rules, then the joint ones.
pub(crate) fn quotas(rules: &DrawRules, pool: &[Volunteer]) -> Vec<Quota> {
    let who = |of: &[(&String, &String)]| {
        let fits = |v: &&Volunteer| {
            of.iter()
                .all(|(f, value)| v.features.get(*f) == Some(value))
        };
        pool.iter()
            .enumerate()
            .filter(|(_, v)| fits(v))
            .fold(0, |bits, (p, _)| bits | 1 << p)
    };
    let of_values = rules.features.iter().flat_map(|feature| {
        feature.values.iter().map(|quota| Quota {
            people: who(&[(&feature.key, &quota.value)]),
            min: quota.min,
            max: quota.max,
        })
    });
    let of_joint = rules.joint.iter().map(|joint| Quota {
        people: who(&joint.of.iter().collect::<Vec<_>>()),
        min: joint.min,
        max: joint.max,
    });
    of_values.chain(of_joint).collect()
}

/// Every panel that keeps all rules but the quotas: by number of the volunteer in `pool`, as bits.
pub(crate) fn without_quotas(rules: &DrawRules, pool: &[Volunteer]) -> Vec<u16> {
    assert!(pool.len() <= 16);
    (0..=u16::MAX >> (16 - pool.len()))
        .filter(|panel| panel.count_ones() == rules.seats)
        .filter(|panel| keeps(rules, pool, *panel))
        .collect()
}

fn keeps(rules: &DrawRules, pool: &[Volunteer], panel: u16) -> bool {
    let mut homes: BTreeMap<&String, u32> = BTreeMap::new();
    let mut chosen = Vec::new();
    for (number, volunteer) in pool.iter().enumerate() {
        let sits = panel >> number & 1 == 1;
        match volunteer.standing {
            Standing::Included if !sits => return false,
            Standing::Excluded if sits => return false,
            _ => {}
        }
        if sits {
            chosen.push(volunteer);
            if let Some(home) = &volunteer.household {
                *homes.entry(home).or_default() += 1;
            }
        }
    }
    let at_home = rules
        .household_max
        .is_none_or(|max| homes.values().all(|count| *count <= max));
    let mut free: Vec<(&String, u32)> = rules
        .seat_groups
        .iter()
        .map(|g| (&g.key, g.seats))
        .collect();
    at_home && (free.is_empty() || seated(&chosen, &mut free))
}

/// Whether everybody finds a seat: tried in every way.
fn seated(chosen: &[&Volunteer], free: &mut Vec<(&String, u32)>) -> bool {
    let Some((first, rest)) = chosen.split_first() else {
        return true;
    };
    (0..free.len()).any(|group| {
        if free[group].1 == 0 || !first.fits.contains(free[group].0) {
            return false;
        }
        free[group].1 -= 1;
        let all = seated(rest, free);
        free[group].1 += 1;
        all
    })
}

/// Every panel that keeps all rules.
pub(crate) fn panels(rules: &DrawRules, pool: &[Volunteer]) -> Vec<u16> {
    let quotas = quotas(rules, pool);
    let keeps = |panel: &u16| quotas.iter().all(|quota| quota.holds(*panel));
    without_quotas(rules, pool)
        .into_iter()
        .filter(keeps)
        .collect()
}
