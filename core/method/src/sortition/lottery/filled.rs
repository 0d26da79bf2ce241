//! Where people live together: the panels are rounded over profiles, and filled with people so that no home passes its limit.
//!
//! The people of a profile take turns. Whoever has no room, as somebody from the same home sits there already, stays first
//! in the line; and those who were in too many panels in the end change with those in too few.
#![expect(
    clippy::indexing_slicing,
    reason = "types, homes and people are numbered by the pool"
)]

use std::collections::VecDeque;

use medborger_base::sorted::{Arrange as _, SortedMap};
use medborger_base::work::{Work, WorkError};

use crate::sortition::distribution::{Distribution, Proof, WeightedPanel};
use crate::sortition::homes::{Merged, tight};
use crate::sortition::pool::{Pool, as_u32, as_usize};

/// Chances that differ by more than this are not those of one profile.
const SAME: f64 = 1e-9;
/// Nobody may be in so many panels more than another of the profile: then the homes are looked at class by class.
const SPREAD_MAX: u32 = 2;

/// The lottery over profiles, where all people of a profile have the same chance.
pub(super) fn merge(
    pool: &Pool,
    distribution: &Distribution,
    work: &Work,
) -> Result<Option<(Merged, Distribution)>, WorkError> {
    let size = pool.types().len() + pool.ids().len();
    work.spend(60 * size as u64 + 8 * crate::sortition::panels::entries(pool))?;
    let class_of = pool.class_of_types();
    let mut kept = vec![false; pool.classes().len()];
    let (merged, _) = tight(pool, kept.clone());
    for part in &merged.parts {
        let chances = part.iter().map(|&t| distribution.chances[as_usize(t)]);
        let (low, high) = chances.fold((f64::INFINITY, 0.0_f64), |(low, high), chance| {
            (low.min(chance), high.max(chance))
        });
        if high - low > SAME {
            for class in part.iter().filter_map(|&t| class_of[as_usize(t)]) {
                kept[as_usize(class)] = true;
            }
        }
    }
    let (merged, kept) = tight(pool, kept);
    if !kept.contains(&false) {
        return Ok(None);
    }
    let types = merged.parts.len();
    let each = 2 * merged.became.len() + 20 * types;
    let _held = work.hold(4 * (types * distribution.panels.len()) as u64)?;
    let mut panels: SortedMap<Vec<u32>, f64> = SortedMap::new();
    for panel in &distribution.panels {
        work.spend(each as u64)?;
        let mut counts = vec![0; types];
        for (&n, &at) in panel.counts.iter().zip(&merged.became) {
            counts[as_usize(at)] += n;
        }
        *panels.entry(counts).or_insert(0.0) += panel.weight;
    }
    let chances = merged.parts.iter().map(|part| {
        let sizes = part
            .iter()
            .map(|&t| pool.types()[as_usize(t)].members.len() as f64);
        let people: f64 = sizes.clone().sum();
        let all = part.iter().zip(sizes);
        let sum: f64 = all
            .map(|(&t, n)| n * distribution.chances[as_usize(t)])
            .sum();
        sum / people
    });
    let over = Distribution {
        objective: distribution.objective,
        chances: chances.collect(),
        panels: panels
            .into_iter()
            .rev()
            .map(|(counts, weight)| WeightedPanel { weight, counts })
            .collect(),
        proof: Proof::Open,
        stopped: distribution.stopped,
    };
    Ok(Some((merged, over)))
}

/// The people of each panel, ascending; none where homes stand in the way.
pub(super) fn fill(
    pool: &Pool,
    merged: &Pool,
    by_type: &[Vec<(u32, u32)>],
    work: &Work,
) -> Result<Option<Vec<Vec<u32>>>, WorkError> {
    let mut filling = Filling::new(pool, merged);
    for types in by_type {
        work.spend(30 * u64::from(pool.seats()) + 40 * types.len() as u64)?;
        if !filling.panel(types, work) {
            return Ok(None);
        }
    }
    filling.even_out(work)?;
    if filling.spread() > SPREAD_MAX {
        return Ok(None);
    }
    let (home_of, limit) = (filling.home_of, filling.limit);
    let keeps_homes = |panel: &[u32]| {
        let living = panel.iter().filter_map(|&p| home_of[as_usize(p)]);
        let mut living: Vec<u32> = living.collect();
        living.arrange();
        let mut homes = living.chunk_by(|a, b| a == b);
        let once = panel.windows(2).all(|pair| pair[0] < pair[1]);
        once && homes.all(|home| as_u32(home.len()) <= limit)
    };
    let mut panels = filling.panels;
    for (panel, types) in panels.iter_mut().zip(by_type) {
        work.spend(40 * u64::from(pool.seats()))?;
        panel.arrange();
        // The profiles' rules and the homes' limit are all the rules there are.
        let mut counts = vec![0; merged.types().len()];
        for &(t, n) in types {
            counts[as_usize(t)] = n;
        }
        let rows = crate::sortition::panels::entries(merged);
        work.spend(2 * rows + 60 * u64::from(pool.seats()))?;
        if !super::keeps_rules(merged, &counts) || !keeps_homes(panel) {
            return Ok(None);
        }
    }
    Ok(Some(panels))
}

struct Filling<'a> {
    merged: &'a Pool,
    limit: u32,
    /// By person: the home, where more live than may sit; and in how many panels they are.
    home_of: Vec<Option<u32>>,
    counts: Vec<u32>,
    /// By type: the people in the order of their turns.
    lines: Vec<VecDeque<u32>>,
    /// By home: how many sit in the panel being filled.
    sits: Vec<u32>,
    panels: Vec<Vec<u32>>,
}

impl<'a> Filling<'a> {
    fn new(pool: &Pool, merged: &'a Pool) -> Self {
        let people = pool.ids().len();
        let mut home_of = vec![None; people];
        let mut homes = 0;
        for home in pool.classes().iter().flat_map(|class| &class.homes) {
            for &person in home.values().flatten() {
                home_of[as_usize(person)] = Some(homes);
            }
            homes += 1;
        }
        let lines = merged.types().iter();
        Self {
            limit: pool.rules().household_max.unwrap_or(u32::MAX),
            home_of,
            counts: vec![0; people],
            lines: lines
                .map(|of| of.members.iter().copied().collect())
                .collect(),
            sits: vec![0; as_usize(homes)],
            panels: Vec::new(),
            merged,
        }
    }

    fn has_room(&self, person: u32) -> bool {
        let home = self.home_of[as_usize(person)];
        home.is_none_or(|home| self.sits[as_usize(home)] < self.limit)
    }

    fn seat(&mut self, person: u32, by: i32) {
        let count = &mut self.counts[as_usize(person)];
        *count = count.saturating_add_signed(by);
        if let Some(home) = self.home_of[as_usize(person)] {
            let sits = &mut self.sits[as_usize(home)];
            *sits = sits.saturating_add_signed(by);
        }
    }

    /// Fills one panel. Who has least choice goes first.
    fn panel(&mut self, types: &[(u32, u32)], work: &Work) -> bool {
        self.sits.fill(0);
        work.charge(self.sits.len() as u64 / 8);
        let mut order = types.to_vec();
        order.arrange_by(|a, b| {
            let people = |t: u32| self.lines[as_usize(t)].len();
            people(a.0).cmp(&people(b.0)).then(a.0.cmp(&b.0))
        });
        let mut panel: Vec<u32> = Vec::new();
        for (t, n) in order {
            for _ in 0..n {
                let line = &self.lines[as_usize(t)];
                let free = line
                    .iter()
                    .position(|&p| !panel.contains(&p) && self.has_room(p));
                work.charge(30 + 4 * free.unwrap_or(line.len()) as u64);
                let place = match free {
                    Some(place) => place,
                    None => match self.make_room(t, &mut panel, work) {
                        Some(place) => place,
                        None => return false,
                    },
                };
                let line = &mut self.lines[as_usize(t)];
                let Some(person) = line.remove(place) else {
                    return false;
                };
                line.push_back(person);
                self.seat(person, 1);
                panel.push(person);
            }
        }
        self.panels.push(panel);
        true
    }

    /// Somebody of another type who sits gives the seat to another of their own, so that somebody of this type has room.
    fn make_room(&mut self, t: u32, panel: &mut [u32], work: &Work) -> Option<usize> {
        work.charge(20 * (panel.len() * panel.len()) as u64);
        for place in 0..self.lines[as_usize(t)].len() {
            let wanted = self.lines[as_usize(t)][place];
            if panel.contains(&wanted) {
                continue;
            }
            for seat in 0..panel.len() {
                let out = panel[seat];
                if self.home_of[as_usize(out)] != self.home_of[as_usize(wanted)] {
                    continue;
                }
                let of = self
                    .merged
                    .type_of(as_usize(out))
                    .filter(|&of| as_u32(of) != t);
                let line = &self.lines[of?];
                work.charge(4 * line.len() as u64);
                let other = line.iter().copied().find(|&p| {
                    !panel.contains(&p)
                        && self.has_room(p)
                        && self.home_of[as_usize(p)] != self.home_of[as_usize(out)]
                });
                if let Some(other) = other {
                    panel[seat] = other;
                    self.seat(out, -1);
                    self.seat(other, 1);
                    return Some(place);
                }
            }
        }
        None
    }

    /// Lets people of a type who are in many panels change with those in few.
    fn even_out(&mut self, work: &Work) -> Result<(), WorkError> {
        for t in 0..self.lines.len() {
            let mut tried: Vec<(u32, u32)> = Vec::new();
            loop {
                let line = &self.lines[t];
                work.spend(6 * line.len() as u64 + 20)?;
                let count = |p: &u32| (self.counts[as_usize(*p)], *p);
                let low = line.iter().copied().min_by_key(count);
                let high = line.iter().copied().max_by_key(count);
                let (Some(low), Some(high)) = (low, high) else {
                    break;
                };
                let apart = self.counts[as_usize(high)] - self.counts[as_usize(low)];
                if apart < 2 || tried.contains(&(high, low)) {
                    break;
                }
                if !self.change(high, low, work)? {
                    tried.push((high, low));
                }
            }
        }
        Ok(())
    }

    /// In some panel one goes and another comes.
    fn change(&mut self, out: u32, into: u32, work: &Work) -> Result<bool, WorkError> {
        let (from, home) = (self.home_of[as_usize(out)], self.home_of[as_usize(into)]);
        for panel in &mut self.panels {
            work.spend(2 * panel.len() as u64)?;
            if panel.contains(&into) {
                continue;
            }
            let Some(seat) = panel.iter().position(|&p| p == out) else {
                continue;
            };
            let here = panel.iter().filter(|&&p| self.home_of[as_usize(p)] == home);
            if home.is_none() || from == home || as_u32(here.count()) < self.limit {
                panel[seat] = into;
                self.counts[as_usize(out)] -= 1;
                self.counts[as_usize(into)] += 1;
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// By how much people of a type differ at most.
    fn spread(&self) -> u32 {
        let of_type = |line: &VecDeque<u32>| {
            let counts = line.iter().map(|&p| self.counts[as_usize(p)]);
            counts.clone().max().unwrap_or(0) - counts.min().unwrap_or(0)
        };
        self.lines.iter().map(of_type).max().unwrap_or(0)
    }
}
