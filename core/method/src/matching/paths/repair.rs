//! Makes a flow best again after a volunteer left it: each free place is filled along the path that gains most.
#![expect(
    clippy::indexing_slicing,
    reason = "nodes and arcs are numbered by the network, which names no others"
)]

use std::cmp::Reverse;

use super::Paths;
use crate::matching::flow::Flow;
use crate::matching::network::{NONE, Network};
use medborger_base::work::Work;

/// The best flow, from one that was best with these ways from the needs to the root before some units were taken away.
pub(in crate::matching) fn repair(
    network: &Network,
    chosen: Vec<bool>,
    ways: Vec<i128>,
    work: &Work,
) -> Flow {
    let mut paths = Paths::new(network, work);
    paths.gather();
    paths.resume(chosen, &ways);
    for need in 0..paths.needs {
        while !work.is_stopped() && paths.refill(need) {}
    }
    paths.finish()
}

impl Paths<'_> {
    /// Goes on from a flow and the ways of its needs.
    fn resume(&mut self, chosen: Vec<bool>, ways: &[i128]) {
        let network = self.network;
        self.chosen = chosen;
        self.potential[..ways.len()].copy_from_slice(ways);
        let slots = self.needs + self.volunteers;
        for volunteer in 0..self.volunteers {
            if self.work.is_stopped() {
                return;
            }
            let own = network.range_of(volunteer).len() as u64;
            self.work.charge(20 + 40 * own);
            let node = (self.needs + volunteer) as usize;
            for place in network
                .range_of(volunteer)
                .filter(|&place| self.chosen[place])
            {
                let at = u32::try_from(place).unwrap_or(NONE);
                let arc = network.arcs[place];
                self.at[arc.need as usize].push(at);
                self.units[volunteer as usize] += 1;
                if arc.slot != NONE {
                    self.through[arc.slot as usize] = at;
                }
            }
            // The least way on, by a slot or not; slots in use come last, as their way may lead back.
            let mut way = self.way_out(self.needs + volunteer);
            let mut by_slot: Vec<(u32, i128)> = Vec::new();
            for place in network
                .range_of(volunteer)
                .filter(|&place| !self.chosen[place])
            {
                let arc = network.arcs[place];
                let on = self.potential[arc.need as usize] - network.gain(&arc);
                if arc.slot == NONE || self.through[arc.slot as usize] == NONE {
                    way = Some(way.map_or(on, |way| way.min(on)));
                }
                if arc.slot != NONE {
                    self.work.charge(2 * by_slot.len() as u64);
                    match by_slot.iter_mut().find(|(slot, _)| *slot == arc.slot) {
                        Some((_, least)) => *least = on.min(*least),
                        None => by_slot.push((arc.slot, on)),
                    }
                }
            }
            self.potential[node] = way.unwrap_or_else(|| self.closed(volunteer));
            for (slot, on) in by_slot {
                let back = self.potential[node];
                let used = self.through[slot as usize] != NONE;
                self.potential[(slots + slot) as usize] = if used { on.min(back) } else { on };
            }
            for place in network
                .range_of(volunteer)
                .filter(|&place| self.chosen[place])
            {
                // A slot without another choice.
                let slot = network.arcs[place].slot;
                self.work.charge(if slot == NONE { 0 } else { own });
                let alone =
                    |other: &usize| network.arcs[*other].slot == slot && !self.chosen[*other];
                if slot != NONE && !network.range_of(volunteer).any(|other| alone(&other)) {
                    self.potential[(slots + slot) as usize] = self.potential[node];
                }
            }
        }
    }

    /// The way of a volunteer from whom none leads on.
    fn closed(&self, volunteer: u32) -> i128 {
        self.network.volunteers[volunteer as usize].first
    }

    /// Fills a free place of a need along the path that gains most, if any gains.
    fn refill(&mut self, need: u32) -> bool {
        let Some(out) = self.way_out(need) else {
            return false;
        };
        let bound = self.potential[need as usize] - out;
        if bound <= 0 {
            return false;
        }
        let mut best: Option<(i128, u32)> = None;
        self.distance[need as usize] = Some(0);
        self.touched.push(need);
        self.heap.push(Reverse((0, need)));
        while let Some(Reverse((distance, node))) = self.heap.pop() {
            self.work.charge(60);
            let limit = best.map_or(bound, |(length, _)| length);
            if distance >= limit || self.work.is_stopped() {
                break;
            }
            if self.distance[node as usize] != Some(distance) {
                continue;
            }
            if let Some(cost) = self.way_in(node) {
                let length = distance + cost + self.potential[node as usize];
                if length < limit {
                    best = Some((length, node));
                }
            }
            self.relax_all_back(node, distance);
        }
        if self.work.is_stopped() {
            return false;
        }
        self.work.charge(10 * self.touched.len() as u64);
        let length = best.map_or(bound, |(length, _)| length);
        for place in 0..self.touched.len() {
            let node = self.touched[place] as usize;
            let distance = self.distance[node].take().unwrap_or(length);
            self.potential[node] += distance.min(length) - length;
        }
        self.touched.clear();
        self.heap.clear();
        if let Some((_, first)) = best {
            if first >= self.needs {
                self.units[(first - self.needs) as usize] += 1;
            }
            self.flip(need, first);
        }
        best.is_some()
    }

    /// The cost of the arc from the root into a node: a unit more for a volunteer, a place less for a need.
    fn way_in(&self, node: u32) -> Option<i128> {
        if node < self.needs {
            let filled = self.filled(node);
            return filled
                .checked_sub(1)
                .map(|last| -self.place_cost(node, last));
        }
        let volunteer = (node - self.needs) as usize;
        let units = *self.units.get(volunteer)?;
        let node = self.network.volunteers[volunteer];
        (units < node.limit).then_some(if units == 0 { -node.first } else { 0 })
    }
}
