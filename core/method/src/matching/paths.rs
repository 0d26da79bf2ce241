//! The best flow by successive shortest paths, for every kind of network.
//!
//! Volunteers come in one after another. Each sends units along the path on which most is gained, which may move others
//! from need to need, until nothing is gained any more. The flow is best for those who have come at every time
//! (W. S. Jewell, *Optimal flow through networks*, 1958), with potentials that keep all reduced costs at 0 or above
//! (J. Edmonds and R. M. Karp, *Theoretical improvements in algorithmic efficiency for network flow problems*, 1972).
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and arcs are numbered by the network, which names no others"
)]

mod repair;

pub(super) use repair::repair;

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::flow::Flow;
use super::network::{NONE, Network};
use medborger_base::work::Work;

/// The best flow.
pub(super) fn flow(network: &Network, work: &Work) -> Flow {
    let mut paths = Paths::new(network, work);
    for volunteer in 0..paths.volunteers {
        if work.is_stopped() {
            break;
        }
        paths.come(volunteer);
    }
    paths.gather();
    paths.finish()
}

struct Paths<'a> {
    work: &'a Work,
    network: &'a Network,
    needs: u32,
    volunteers: u32,
    /// The gain of a place below the minimum: more than everything else on a path.
    must: i128,
    owner: Vec<u32>,
    /// The arcs of each need, and where they begin; see [`Self::gather`].
    into: Vec<u32>,
    starts: Vec<u32>,
    chosen: Vec<bool>,
    /// By need: the chosen arcs.
    at: Vec<Vec<u32>>,
    /// By volunteer: how many arcs are chosen.
    units: Vec<u32>,
    /// By slot: the chosen arc.
    through: Vec<u32>,
    /// Needs, then volunteers, then slots: a lower bound of the way to the root.
    potential: Vec<i128>,
    /// From the source of the search, as reduced costs. None: not reached.
    distance: Vec<Option<i128>>,
    /// From which node, and over which arc; [`NONE`] between a volunteer and a slot.
    from: Vec<(u32, u32)>,
    /// The nodes whose distance is set.
    touched: Vec<u32>,
    heap: BinaryHeap<Reverse<(i128, u32)>>,
}

impl<'a> Paths<'a> {
    fn new(network: &'a Network, work: &'a Work) -> Self {
        work.charge((10 * network.arcs.len() + 60 * network.volunteers.len()) as u64);
        let needs = network.needs.len();
        let volunteers = network.volunteers.len();
        let nodes = needs + volunteers + network.slots.len();
        let count = |all: usize| u32::try_from(all).unwrap_or(NONE);
        let mut owner = vec![0; network.arcs.len()];
        for volunteer in 0..count(volunteers) {
            for arc in network.range_of(volunteer) {
                owner[arc] = volunteer;
            }
        }
        let mut paths = Self {
            work,
            network,
            needs: count(needs),
            volunteers: count(volunteers),
            must: network.must(),
            owner,
            into: Vec::new(),
            starts: Vec::new(),
            chosen: vec![false; network.arcs.len()],
            at: vec![Vec::new(); needs],
            units: vec![0; volunteers],
            through: vec![NONE; network.slots.len()],
            potential: vec![0; nodes],
            distance: vec![None; nodes],
            from: vec![(NONE, NONE); nodes],
            touched: Vec::new(),
            heap: BinaryHeap::new(),
        };
        for need in 0..needs {
            paths.potential[need] = paths.way_out(count(need)).unwrap_or(0);
        }
        paths
    }

    /// Lists the arcs of each need, for searches that go backwards.
    fn gather(&mut self) {
        let mut starts = vec![0_u32; self.needs as usize + 1];
        for arc in &self.network.arcs {
            starts[arc.need as usize + 1] += 1;
        }
        for need in 0..self.needs as usize {
            starts[need + 1] += starts[need];
        }
        let mut next = starts.clone();
        self.into = vec![0; self.network.arcs.len()];
        for (place, arc) in (0_u32..).zip(&self.network.arcs) {
            let at = &mut next[arc.need as usize];
            self.into[*at as usize] = place;
            *at += 1;
        }
        self.starts = starts;
    }

    /// The cost of the `place`-th place of a need, from 0.
    fn place_cost(&self, need: u32, place: u32) -> i128 {
        let node = &self.network.needs[need as usize];
        let mut left = place;
        let mut gain = 0;
        for &(places, each) in &node.steps {
            gain = each;
            if left < places {
                break;
            }
            left -= places;
        }
        if place < node.minimum {
            gain += self.must;
        }
        -gain
    }

    fn filled(&self, need: u32) -> u32 {
        u32::try_from(self.at[need as usize].len()).unwrap_or(NONE)
    }

    /// The cost of the arc from a node straight to the root: a free place, or a unit less for a volunteer.
    fn way_out(&self, node: u32) -> Option<i128> {
        if node < self.needs {
            let filled = self.filled(node);
            return (filled < self.network.needs[node as usize].capacity)
                .then(|| self.place_cost(node, filled));
        }
        let volunteer = node - self.needs;
        match self.units.get(volunteer as usize) {
            Some(1) => Some(self.network.volunteers[volunteer as usize].first),
            Some(2..) => Some(0),
            _ => None,
        }
    }

    /// The node through which an arc leaves its volunteer.
    fn tail(&self, arc: u32) -> u32 {
        match self.network.arcs[arc as usize].slot {
            NONE => self.needs + self.owner[arc as usize],
            slot => self.needs + self.volunteers + slot,
        }
    }

    /// Reaches a node by a way that ends so, where it was not reached by a shorter one.
    fn reach(&mut self, node: u32, distance: i128, from: (u32, u32)) {
        let place = node as usize;
        if self.distance[place].is_none_or(|old| distance < old) {
            if self.distance[place].is_none() {
                self.touched.push(node);
            }
            self.distance[place] = Some(distance);
            self.from[place] = from;
            self.heap.push(Reverse((distance, node)));
        }
    }

    fn relax(&mut self, node: u32, base: i128, next: u32, arc: u32, cost: i128) {
        let reduced = cost + self.potential[next as usize] - self.potential[node as usize];
        self.reach(next, base + reduced, (node, arc));
    }

    fn relax_back(&mut self, node: u32, base: i128, before: u32, arc: u32, cost: i128) {
        let reduced = cost + self.potential[node as usize] - self.potential[before as usize];
        self.reach(before, base + reduced, (node, arc));
    }

    fn relax_all(&mut self, node: u32, base: i128) {
        let network = self.network;
        if node < self.needs {
            self.work
                .charge(40 + 20 * self.at[node as usize].len() as u64);
            for place in 0..self.at[node as usize].len() {
                let arc = self.at[node as usize][place];
                let gain = network.gain(&network.arcs[arc as usize]);
                self.relax(node, base, self.tail(arc), arc, gain);
            }
            return;
        }
        let volunteer = node - self.needs;
        let own = network.range_of(self.owner_of(node)).len();
        self.work.charge(40 + 20 * own as u64);
        if volunteer < self.volunteers {
            for place in network.range_of(volunteer) {
                let arc = network.arcs[place];
                if arc.slot == NONE && !self.chosen[place] {
                    let at = u32::try_from(place).unwrap_or(NONE);
                    self.relax(node, base, arc.need, at, -network.gain(&arc));
                } else if arc.slot != NONE && self.through[arc.slot as usize] == NONE {
                    let slot = self.needs + self.volunteers + arc.slot;
                    self.relax(node, base, slot, NONE, 0);
                }
            }
            return;
        }
        let slot = volunteer - self.volunteers;
        let owner = network.slots[slot as usize];
        if self.through[slot as usize] != NONE {
            self.relax(node, base, self.needs + owner, NONE, 0);
        }
        for place in network.range_of(owner) {
            let arc = network.arcs[place];
            if arc.slot == slot && !self.chosen[place] {
                let at = u32::try_from(place).unwrap_or(NONE);
                self.relax(node, base, arc.need, at, -network.gain(&arc));
            }
        }
    }

    /// Whose node this is: a volunteer's own, or one of their slots.
    fn owner_of(&self, node: u32) -> u32 {
        let volunteer = node - self.needs;
        let slot = volunteer.wrapping_sub(self.volunteers) as usize;
        self.network.slots.get(slot).copied().unwrap_or(volunteer)
    }

    /// A bound for a node that nothing flows into yet.
    fn enter(&mut self, volunteer: u32) {
        let network = self.network;
        let own = network.range_of(volunteer).len() as u64;
        self.work.charge(20 * own);
        let mut least: Option<i128> = None;
        for place in network.range_of(volunteer) {
            let arc = network.arcs[place];
            let way = self.potential[arc.need as usize] - network.gain(&arc);
            least = Some(least.map_or(way, |least| least.min(way)));
            if arc.slot != NONE {
                let slot = (self.needs + self.volunteers + arc.slot) as usize;
                // Reached for the first time at its first arc; potentials of slots begin at 0.
                let first = network.range_of(volunteer).start..place;
                self.work.charge(first.len() as u64);
                let again = network.arcs[first]
                    .iter()
                    .any(|other| other.slot == arc.slot);
                let old = self.potential[slot];
                self.potential[slot] = if again { old.min(way) } else { way };
            }
        }
        self.potential[(self.needs + volunteer) as usize] = least.unwrap_or(0);
    }

    /// Lets a volunteer in.
    fn come(&mut self, volunteer: u32) {
        if self.network.range_of(volunteer).is_empty() {
            return;
        }
        self.enter(volunteer);
        let node = self.network.volunteers[volunteer as usize];
        let source = self.needs + volunteer;
        while self.units[volunteer as usize] < node.limit {
            let gain = if self.units[volunteer as usize] == 0 {
                node.first
            } else {
                0
            };
            // Paths that cost as much as this or more gain nothing.
            let bound = gain - self.potential[source as usize];
            if bound <= 0 {
                return;
            }
            let end = self.search(source, bound);
            if self.work.is_stopped() {
                return;
            }
            self.work.charge(10 * self.touched.len() as u64);
            let length = end.map_or(bound, |(length, _)| length);
            for &node in &self.touched {
                let node = node as usize;
                let distance = self.distance[node].take().unwrap_or(length);
                self.potential[node] += length - distance.min(length);
            }
            self.touched.clear();
            self.heap.clear();
            match end {
                Some((_, last)) => self.send(source, last),
                None => return,
            }
        }
    }

    /// The shortest way from the source to the root that is below the bound: its length and last node.
    fn search(&mut self, source: u32, bound: i128) -> Option<(i128, u32)> {
        self.distance[source as usize] = Some(0);
        self.touched.push(source);
        self.heap.push(Reverse((0, source)));
        let mut best: Option<(i128, u32)> = None;
        while let Some(Reverse((distance, node))) = self.heap.pop() {
            self.work.charge(60);
            let limit = best.map_or(bound, |(length, _)| length);
            if distance >= limit || self.work.is_stopped() {
                break;
            }
            if self.distance[node as usize] != Some(distance) {
                continue;
            }
            if let Some(cost) = self.way_out(node) {
                let length = distance + cost - self.potential[node as usize];
                if length < limit {
                    best = Some((length, node));
                }
                if length <= distance {
                    break;
                }
            }
            self.relax_all(node, distance);
        }
        best
    }

    fn send(&mut self, source: u32, last: u32) {
        if last >= self.needs {
            self.units[(last - self.needs) as usize] -= 1;
        }
        self.units[(source - self.needs) as usize] += 1;
        self.flip(source, last);
    }

    /// Chooses the arcs of the way that a search found, or those of them no more that are.
    fn flip(&mut self, source: u32, end: u32) {
        let mut flips = Vec::new();
        let mut node = end;
        while node != source {
            let (next, arc) = self.from[node as usize];
            if arc != NONE {
                flips.push(arc);
            }
            node = next;
        }
        for &arc in flips.iter().filter(|&&arc| self.chosen[arc as usize]) {
            let Some(slot) = self
                .through
                .get_mut(self.network.arcs[arc as usize].slot as usize)
            else {
                continue;
            };
            *slot = NONE;
        }
        for arc in flips {
            let place = arc as usize;
            let need = self.network.arcs[place].need as usize;
            self.chosen[place] = !self.chosen[place];
            if self.chosen[place] {
                self.at[need].push(arc);
                if let Some(slot) = self.through.get_mut(self.network.arcs[place].slot as usize) {
                    *slot = arc;
                }
            } else {
                self.work.charge(2 * self.at[need].len() as u64);
                self.at[need].retain(|&other| other != arc);
            }
        }
    }

    /// The shortest ways to the root, and whether the minimums are met.
    fn finish(mut self) -> Flow {
        let met = (0..self.needs)
            .all(|need| self.filled(need) >= self.network.needs[need as usize].minimum);
        let nodes = u32::try_from(self.potential.len()).unwrap_or(NONE);
        for node in 0..nodes {
            if let Some(cost) = self.way_out(node) {
                let distance = cost - self.potential[node as usize];
                self.distance[node as usize] = Some(distance);
                self.heap.push(Reverse((distance, node)));
            }
        }
        self.work.charge(80 * u64::from(nodes));
        while let Some(Reverse((distance, node))) = self.heap.pop() {
            self.work.charge(60);
            if self.work.is_stopped() {
                break;
            }
            if self.distance[node as usize] != Some(distance) {
                continue;
            }
            self.relax_all_back(node, distance);
        }
        let price = |need: usize| self.distance[need].map_or(0, |d| d + self.potential[need]);
        let (minimums, prices) = (0..self.needs as usize)
            .map(price)
            .map(|price| {
                let minimums = (price + self.must / 2).div_euclid(self.must);
                let small = i8::try_from(minimums).unwrap_or_default();
                (small, price - minimums * self.must)
            })
            .unzip();
        Flow {
            chosen: self.chosen,
            prices,
            minimums,
            met,
        }
    }

    /// Goes against the arcs that lead to a node.
    fn relax_all_back(&mut self, node: u32, base: i128) {
        let network = self.network;
        let degree = if node < self.needs {
            self.starts[node as usize + 1] - self.starts[node as usize]
        } else {
            u32::try_from(network.range_of(self.owner_of(node)).len()).unwrap_or(NONE)
        };
        self.work.charge(20 * u64::from(degree) + 20);
        if node < self.needs {
            for place in self.starts[node as usize]..self.starts[node as usize + 1] {
                let arc = self.into[place as usize];
                if !self.chosen[arc as usize] {
                    let cost = -network.gain(&network.arcs[arc as usize]);
                    self.relax_back(node, base, self.tail(arc), arc, cost);
                }
            }
            return;
        }
        let volunteer = node - self.needs;
        if volunteer < self.volunteers {
            for place in network.range_of(volunteer) {
                if !self.chosen[place] {
                    continue;
                }
                let arc = network.arcs[place];
                let at = u32::try_from(place).unwrap_or(NONE);
                match arc.slot {
                    NONE => self.relax_back(node, base, arc.need, at, network.gain(&arc)),
                    slot => {
                        let slot = self.needs + self.volunteers + slot;
                        self.relax_back(node, base, slot, NONE, 0);
                    }
                }
            }
            return;
        }
        let slot = volunteer - self.volunteers;
        match self.through[slot as usize] {
            NONE => self.relax_back(
                node,
                base,
                self.needs + network.slots[slot as usize],
                NONE,
                0,
            ),
            at => {
                let arc = network.arcs[at as usize];
                self.relax_back(node, base, arc.need, at, network.gain(&arc));
            }
        }
    }
}
