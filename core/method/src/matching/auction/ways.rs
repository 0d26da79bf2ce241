//! The result of an auction: who has which need, and the exact prices.
//!
//! The bids are prices but for the little that they may be off. With that added to every arc no arc gains anything, so
//! the shortest ways can be found in one search (E. W. Dijkstra, *A note on two problems in connexion with graphs*,
//! 1959); and on a whole way all that is added is less than one, so that rounding down takes it off again.
#![expect(
    clippy::indexing_slicing,
    reason = "volunteers, needs and arcs are numbered by the network, which names no others"
)]

use std::cmp::Reverse;
use std::collections::BinaryHeap;

use super::{Auction, Number, OUT};
use crate::matching::flow::Flow;
use crate::matching::network::NONE;

impl<T: Number> Auction<'_, T> {
    /// The flow with its prices.
    pub(super) fn finish(mut self, people: &[u32]) -> Flow {
        self.work
            .charge((12 * self.arcs.len() + 60 * self.price.len()) as u64);
        for need in 0..u32::try_from(self.price.len()).unwrap_or(NONE) {
            self.price[need as usize] = self.price_now(need);
        }
        let mut chosen = vec![false; self.arcs.len()];
        let mut filled = vec![0_u32; self.price.len()];
        for &volunteer in people {
            let held = self.held[volunteer as usize];
            if held < OUT {
                chosen[held as usize] = true;
                filled[(self.arcs[held as usize] >> 16) as usize] += 1;
            }
        }
        let met = filled
            .iter()
            .zip(&self.network.needs)
            .all(|(&filled, need)| filled >= need.minimum);
        let (prices, minimums) = self.ways(people, &filled);
        Flow {
            chosen,
            prices,
            minimums,
            met,
        }
    }

    /// The shortest ways from every need to the root.
    fn ways(&self, people: &[u32], filled: &[u32]) -> (Vec<i128>, Vec<i8>) {
        let needs = self.price.len();
        // Who could come to a need, with the arc that leads there.
        let mut starts = vec![0_u32; needs + 1];
        for &arc in &self.arcs {
            starts[(arc >> 16) as usize + 1] += 1;
        }
        for need in 0..needs {
            starts[need + 1] += starts[need];
        }
        let mut next = starts.clone();
        let mut into = vec![(0_u32, 0_u32); self.arcs.len()];
        for &volunteer in people {
            let held = self.held[volunteer as usize];
            if held >= OUT {
                continue;
            }
            let from = self.arcs[held as usize];
            for place in self.network.range_of(volunteer) {
                let arc = self.arcs[place];
                let at = &mut next[(arc >> 16) as usize];
                // What is lost on the way, plus 2^16.
                let lost = (1 << 16) + (from & 0xffff) - (arc & 0xffff);
                into[*at as usize] = ((from >> 16) as u32, lost as u32);
                *at += 1;
            }
        }
        let mut ways: Vec<Option<T>> = vec![None; needs];
        let mut heap = BinaryHeap::new();
        // The ways straight to the root, as far beyond the price as they are.
        let one = T::from(1);
        let mut straight = vec![None::<T>; needs];
        for &volunteer in people {
            let held = self.held[volunteer as usize];
            if held < OUT {
                let arc = self.arcs[held as usize];
                let cost =
                    self.unit * T::from((arc & 0xffff) as u32) + self.first[volunteer as usize];
                let slot = &mut straight[(arc >> 16) as usize];
                *slot = Some(slot.map_or(cost, |old| old.min(cost)));
            }
        }
        for need in 0..needs {
            if filled[need] < self.capacity[need] {
                let mut left = filled[need];
                let from = self.step_starts[need] as usize;
                let until = self.step_starts[need + 1] as usize;
                for step in self.steps[from..until].iter().rev() {
                    if left < step.places {
                        let cost = -step.gain;
                        straight[need] = Some(straight[need].map_or(cost, |old| old.min(cost)));
                        break;
                    }
                    left -= step.places;
                }
            }
            if let Some(cost) = straight[need] {
                let way = cost - self.price[need] + self.root + one;
                ways[need] = Some(way);
                heap.push(Reverse((way, need as u32)));
            }
        }
        while let Some(Reverse((way, need))) = heap.pop() {
            if ways[need as usize] != Some(way) {
                continue;
            }
            if self.work.is_stopped() {
                break;
            }
            let (from, until) = (starts[need as usize], next[need as usize]);
            self.work.charge(60 + 12 * u64::from(until - from));
            for &(before, lost) in &into[from as usize..until as usize] {
                let cost = self.unit * (T::from(lost) - T::from(1 << 16)) + one;
                let longer = way + cost + self.price[need as usize] - self.price[before as usize];
                if ways[before as usize].is_none_or(|old| longer < old) {
                    ways[before as usize] = Some(longer);
                    heap.push(Reverse((longer, before)));
                }
            }
        }
        ways.iter()
            .zip(&self.price)
            .map(|(way, &price)| {
                let exact = match way {
                    Some(way) => (*way + price - self.root).wide().div_euclid(self.scale),
                    // No place is left to decide.
                    None => 0,
                };
                if self.must == 0 {
                    return (exact, 0);
                }
                let minimums = (exact + self.must / 2).div_euclid(self.must);
                (
                    exact - minimums * self.must,
                    i8::try_from(minimums).unwrap_or_default(),
                )
            })
            .unzip()
    }
}
