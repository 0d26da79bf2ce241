//! From panels by types to panels of people: the people of a type take turns, and no home passes its limit.
#![expect(
    clippy::indexing_slicing,
    reason = "types, homes and people are numbered by the pool"
)]

use std::collections::BTreeMap;

use medborger_base::sorted::{Arrange, SortedMap};

use crate::sortition::pool::{HouseholdClass, Pool, as_usize};
use medborger_base::work::{Work, WorkError};

/// The people of each panel, ascending. Within a type the numbers of panels differ by at most one, but for types whose
/// people live with others who can be drawn, where it may be impossible.
pub(super) fn spread(
    pool: &Pool,
    by_type: &[Vec<(u32, u32)>],
    work: &Work,
) -> Result<Vec<Vec<u32>>, WorkError> {
    let mut homes_have = vec![false; pool.types().len()];
    for class in pool.classes() {
        for &t in class.homes.iter().flat_map(SortedMap::keys) {
            homes_have[as_usize(t)] = true;
        }
    }
    let mut next = vec![0_usize; pool.types().len()];
    let mut panels: Vec<Vec<u32>> = Vec::with_capacity(by_type.len());
    let each = 10 * u64::from(pool.seats());
    for types in by_type {
        work.spend(each + 10 * types.len() as u64)?;
        let mut people = Vec::with_capacity(as_usize(pool.seats()));
        for &(t, n) in types {
            let t = as_usize(t);
            if homes_have[t] {
                continue;
            }
            let members = &pool.types()[t].members;
            for _ in 0..n {
                people.push(members[next[t] % members.len()]);
                next[t] += 1;
            }
        }
        panels.push(people);
    }
    for class in pool.classes() {
        // A list for each home in each panel.
        let homes = class.homes.len() as u64;
        work.keep(24 * homes * by_type.len() as u64)?;
        let mut turns = Turns::new(class, by_type, work);
        turns.take()?;
        turns.even_out()?;
        for (panel, seated) in panels.iter_mut().zip(turns.seated) {
            panel.extend(seated.into_iter().flatten());
        }
    }
    for panel in &mut panels {
        work.spend(4 * each)?;
        panel.arrange_fast();
    }
    Ok(panels)
}

/// The homes of a class and who of them is in which panel.
struct Turns<'a> {
    work: &'a Work,
    class: &'a HouseholdClass,
    by_type: &'a [Vec<(u32, u32)>],
    /// By panel and home: the people in the panel.
    seated: Vec<Vec<Vec<u32>>>,
    /// By person: in how many panels.
    counts: BTreeMap<u32, u32>,
    /// By person: type and home.
    places: BTreeMap<u32, (u32, usize)>,
}

impl<'a> Turns<'a> {
    fn new(class: &'a HouseholdClass, by_type: &'a [Vec<(u32, u32)>], work: &'a Work) -> Self {
        let mut places = BTreeMap::new();
        for (home, members) in class.homes.iter().enumerate() {
            for (&t, people) in members {
                places.extend(people.iter().map(|&person| (person, (t, home))));
            }
        }
        let mut counts = BTreeMap::new();
        counts.extend(places.keys().map(|&person| (person, 0)));
        Self {
            work,
            class,
            by_type,
            seated: Vec::with_capacity(by_type.len()),
            counts,
            places,
        }
    }

    /// Deals the seats of each panel out to the homes in a circle, type by type. A home then gets at most one more than
    /// another, in each type and in all, so that no limit is passed. Which home stands where in the circle is free:
    /// those whose people have been in fewest panels come first to the places that get most.
    fn take(&mut self) -> Result<(), WorkError> {
        let homes = self.class.homes.len();
        for types in self.by_type {
            self.work.spend(80 * (homes + types.len()) as u64)?;
            let mut places: Vec<BTreeMap<u32, usize>> = vec![BTreeMap::new(); homes];
            let mut at = 0;
            for &(t, n) in types {
                if self
                    .class
                    .homes
                    .first()
                    .is_some_and(|home| home.contains_key(&t))
                {
                    for _ in 0..n {
                        *places[at % homes].entry(t).or_insert(0) += 1;
                        at += 1;
                    }
                }
            }
            places.arrange_by_key(|place| std::cmp::Reverse(place.values().sum::<usize>()));
            let mut seated = vec![Vec::new(); homes];
            let mut free: Vec<usize> = (0..homes).collect();
            for place in places.iter().filter(|place| !place.is_empty()) {
                let cost = |home: usize| -> u64 {
                    place
                        .iter()
                        .map(|(&t, &n)| {
                            self.fewest(home, t, n)
                                .map(|(c, _)| u64::from(c))
                                .sum::<u64>()
                        })
                        .sum()
                };
                self.work.check()?;
                let Some(best) = (0..free.len()).min_by_key(|&f| cost(free[f])) else {
                    break;
                };
                let home = free.remove(best);
                let people: Vec<u32> = place
                    .iter()
                    .flat_map(|(&t, &n)| {
                        self.fewest(home, t, n).map(|(_, p)| p).collect::<Vec<_>>()
                    })
                    .collect();
                for person in &people {
                    *self.counts.entry(*person).or_insert(0) += 1;
                }
                seated[home] = people;
            }
            self.seated.push(seated);
        }
        Ok(())
    }

    /// The `n` people of a type in a home who have been in fewest panels, with these numbers.
    fn fewest(&self, home: usize, t: u32, n: usize) -> impl Iterator<Item = (u32, u32)> + use<> {
        let people = self.class.homes[home].get(&t);
        let count = people.map_or(0, Vec::len) as u64;
        self.work.charge(60 + 40 * count);
        let mut counted: Vec<(u32, u32)> = people
            .into_iter()
            .flatten()
            .map(|person| (self.counts[person], *person))
            .collect();
        counted.arrange_fast();
        counted.truncate(n);
        counted.into_iter()
    }

    /// Lets people of a type who are in many panels change with those in few, while the squares of the numbers shrink.
    fn even_out(&mut self) -> Result<(), WorkError> {
        let mut types: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
        for (&person, &(t, _)) in &self.places {
            types.entry(t).or_default().push(person);
        }
        let mut changed = true;
        let mut rounds = self.seated.len();
        while changed && rounds > 0 {
            changed = false;
            rounds -= 1;
            for people in types.values() {
                self.work.spend(80 * people.len() as u64 + 20)?;
                let most = people.iter().copied().max_by_key(|p| (self.counts[p], *p));
                let least = people.iter().copied().min_by_key(|p| (self.counts[p], *p));
                if let (Some(most), Some(least)) = (most, least)
                    && self.counts[&most] > self.counts[&least] + 1
                {
                    changed |= (0..self.seated.len()).any(|panel| self.change(panel, most, least));
                }
            }
        }
        self.work.check()
    }

    /// In a panel with `out` and without `into`, of the same type: lets them change, or their whole homes.
    fn change(&mut self, panel: usize, out: u32, into: u32) -> bool {
        if self.work.is_stopped() {
            return true;
        }
        let ((_, from), (_, to)) = (self.places[&out], self.places[&into]);
        let seats = (self.seated[panel][from].len() + self.seated[panel][to].len()) as u64;
        self.work.charge(60 + 4 * seats);
        let seated = &self.seated[panel];
        if !seated[from].contains(&out) || seated[to].contains(&into) {
            return false;
        }
        if from == to || seated[to].len() < as_usize(self.class.limit) {
            self.seated[panel][from].retain(|&p| p != out);
            self.seated[panel][to].push(into);
            *self.counts.entry(out).or_insert(1) -= 1;
            *self.counts.entry(into).or_insert(0) += 1;
            return true;
        }
        // Homes of the same make-up can change places: each person with their counterpart in the other home.
        let moved = |people: &[u32], home: usize| -> Vec<u32> {
            let mut by_type: BTreeMap<u32, usize> = BTreeMap::new();
            for person in people {
                *by_type.entry(self.places[person].0).or_insert(0) += 1;
            }
            by_type
                .iter()
                .flat_map(|(&t, &n)| self.fewest(home, t, n).map(|(_, p)| p))
                .collect()
        };
        self.work.charge(600 * seats);
        let (leaving_from, leaving_to) = (seated[from].clone(), seated[to].clone());
        let (new_to, new_from) = (moved(&leaving_from, to), moved(&leaving_to, from));
        let mut by: BTreeMap<u32, i64> = BTreeMap::new();
        for p in leaving_from.iter().chain(&leaving_to) {
            *by.entry(*p).or_insert(0) -= 1;
        }
        for p in new_from.iter().chain(&new_to) {
            *by.entry(*p).or_insert(0) += 1;
        }
        // (n + d)² - n² = d (2n + d)
        let gain: i64 = by
            .iter()
            .map(|(p, d)| d * (2 * i64::from(self.counts[p]) + d))
            .sum();
        if gain >= 0 {
            return false;
        }
        for (p, d) in by {
            let count = i64::from(self.counts[&p]) + d;
            self.counts.insert(p, u32::try_from(count).unwrap_or(0));
        }
        self.seated[panel][from] = new_from;
        self.seated[panel][to] = new_to;
        true
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::{DrawRules, Volunteer};

    #[test]
    fn no_home_passes_its_limit_and_people_take_turns() {
        // Homes of two, three and two alike with one seat each, and five who live alone.
        let people: Vec<Volunteer> = [0, 0, 1, 1, 1, 2, 2, 3, 4, 5, 6, 7]
            .iter()
            .enumerate()
            .map(|(n, home)| Volunteer {
                id: format!("{n:02}"),
                household: Some(home.to_string()),
                ..Volunteer::default()
            })
            .collect();
        let rules = DrawRules {
            seats: 5,
            household_max: Some(1),
            ..DrawRules::default()
        };
        let pool = Pool::new(&rules, &people).unwrap();
        let alone = pool.type_of(11).unwrap() as u32;
        let pair = pool.type_of(0).unwrap() as u32;
        let three = pool.type_of(2).unwrap() as u32;
        let panel = |a: u32, p: u32, t: u32| {
            let mut types = vec![(alone, a), (pair, p), (three, t)];
            types.retain(|(_, n)| *n > 0);
            types.sort_unstable();
            types
        };
        let by_type: Vec<_> = (0..40)
            .map(|n| {
                if n % 2 == 0 {
                    panel(2, 2, 1)
                } else {
                    panel(4, 1, 0)
                }
            })
            .collect();
        let panels = spread(&pool, &by_type, &Work::unlimited()).unwrap();
        let mut counts = [0_u32; 12];
        for panel in &panels {
            assert_eq!(panel.len(), 5);
            assert!(panel.iter().filter(|p| [0, 1].contains(*p)).count() <= 1);
            assert!(panel.iter().filter(|p| [2, 3, 4].contains(*p)).count() <= 1);
            assert!(panel.iter().filter(|p| [5, 6].contains(*p)).count() <= 1);
            for &p in panel {
                counts[p as usize] += 1;
            }
        }
        assert_eq!(counts, [15, 15, 7, 7, 6, 15, 15, 24, 24, 24, 24, 24]);
    }
}
