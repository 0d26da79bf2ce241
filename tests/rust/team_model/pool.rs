//! The pool of a draw, and by brute force which panels its rules admit.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Standing {
    Open,
    Included,
    Excluded,
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Volunteer {
    pub(super) citizen: usize,
    pub(super) standing: Standing,
    pub(super) fits: BTreeSet<&'static str>,
    pub(super) gender: Option<char>,
    pub(super) home: u8,
}

/// The quotas of a plan: how many of each gender, at least and at most, and how many from one home.
type Plan = (Option<[(char, usize, usize); 2]>, Option<usize>);

fn plan(number: usize) -> Plan {
    match number {
        0 => (None, None),
        1 => (Some([('f', 0, 2), ('m', 0, 2)]), None),
        2 => (Some([('f', 1, 1), ('m', 0, 3)]), None),
        3 => (Some([('f', 1, 2), ('m', 1, 2)]), None),
        4 => (None, Some(1)),
        _ => (Some([('f', 1, 2), ('m', 0, 2)]), Some(1)),
    }
}

/// Whether a plan asks people for their gender.
pub(super) fn asks(number: usize) -> bool {
    plan(number).0.is_some()
}

/// The plan as a command has it.
pub(super) fn body(number: usize) -> Value {
    let (gender, home) = plan(number);
    let mut plan = json!({});
    if let Some(quotas) = gender {
        let values: Vec<Value> = quotas
            .iter()
            .map(|(value, min, max)| json!({ "value": value, "min": min, "max": max }))
            .collect();
        plan["features"] =
            json!([{ "key": "gender", "label": "Køn", "source": "declared", "values": values }]);
    }
    if let Some(max) = home {
        plan["household_max"] = json!(max);
    }
    plan
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Rules {
    pub(super) plan: usize,
    pub(super) groups: Vec<(&'static str, usize)>,
}

impl Rules {
    /// Whether people stay below every maximum.
    pub(super) fn below(&self, people: &[&Volunteer]) -> bool {
        let (gender, home) = plan(self.plan);
        let mut homes: BTreeMap<u8, usize> = BTreeMap::new();
        people
            .iter()
            .for_each(|person| *homes.entry(person.home).or_default() += 1);
        home.is_none_or(|max| homes.values().all(|count| *count <= max))
            && gender.iter().flatten().all(|(value, _, max)| {
                people.iter().filter(|p| p.gender == Some(*value)).count() <= *max
            })
    }

    /// Whether people are a panel: all seats, every quota, and a seat for each.
    pub(super) fn admit(&self, people: &[&Volunteer]) -> bool {
        let seats: usize = self.groups.iter().map(|group| group.1).sum();
        let least = plan(self.plan).0.iter().flatten().all(|(value, min, _)| {
            people.iter().filter(|p| p.gender == Some(*value)).count() >= *min
        });
        let free: BTreeMap<&str, usize> = self.groups.iter().copied().collect();
        people.len() == seats && least && self.below(people) && seated(people, &free)
    }

    /// Whether some panel of these people is admitted.
    pub(super) fn feasible(&self, pool: &[Volunteer]) -> bool {
        (0_u32..1 << pool.len()).any(|set| {
            let inside = |place: usize| set & (1 << place) != 0;
            let fine = pool
                .iter()
                .enumerate()
                .all(|(place, person)| match person.standing {
                    Standing::Open => true,
                    Standing::Included => inside(place),
                    Standing::Excluded => !inside(place),
                });
            let panel = pool.iter().enumerate().filter(|(place, _)| inside(*place));
            fine && self.admit(&panel.map(|(_, person)| person).collect::<Vec<_>>())
        })
    }
}

/// Whether each can have a seat that they fit.
fn seated(people: &[&Volunteer], free: &BTreeMap<&str, usize>) -> bool {
    let Some((first, rest)) = people.split_first() else {
        return true;
    };
    first.fits.iter().any(|seat| {
        let mut free = free.clone();
        match free.get_mut(seat) {
            Some(left) if *left > 0 => *left -= 1,
            _ => return false,
        }
        seated(rest, &free)
    })
}
