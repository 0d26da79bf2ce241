//! The best flow where every volunteer takes one need at most: an auction.
//!
//! Volunteers without a need bid for the one that gives them most after its price: as much more than the price as it
//! beats their second choice, and a little more. A full need sends away whoever bid least, and its price is the least
//! bid that it holds. When nobody is without, everybody has the best they can get but for that little; it is lowered
//! in rounds until it is too small to matter between whole numbers (D. P. Bertsekas and D. A. Castañón, *The auction
//! algorithm for the transportation problem*, 1989).
//!
//! To leave a volunteer without a need, or a place free, is a choice too: the *root* is a need with room for all who
//! stay without, and it bids for the places that stay free. So in the end all volunteers and all places are taken, and
//! the rounds may begin from any prices.
#![expect(
    clippy::indexing_slicing,
    reason = "volunteers, needs and arcs are numbered by the network, which names no others"
)]

mod ways;

use medborger_base::sorted::Arrange as _;
use std::cmp::Reverse;
use std::collections::BinaryHeap;
use std::ops::{Add, Mul, Neg, Sub};

use super::flow::Flow;
use super::network::{NONE, Network};
use medborger_base::work::Work;

/// By what the little is divided from round to round.
const FINER: i128 = 4;

/// Whole numbers wide enough for an auction.
pub(super) trait Number:
    Copy
    + Ord
    + Default
    + Add<Output = Self>
    + Sub<Output = Self>
    + Mul<Output = Self>
    + Neg<Output = Self>
    + From<u32>
{
    /// Cuts off what does not fit; asked only for numbers that do.
    fn cut(wide: i128) -> Self;
    fn wide(self) -> i128;
}

impl Number for i64 {
    fn cut(wide: i128) -> Self {
        wide as Self
    }
    fn wide(self) -> i128 {
        self.into()
    }
}

impl Number for i128 {
    fn cut(wide: i128) -> Self {
        wide
    }
    fn wide(self) -> i128 {
        self
    }
}

/// The best flow, where every volunteer has one unit. None where even wide numbers may be too narrow.
pub(super) fn flow(network: &Network, work: &Work) -> Option<Flow> {
    let steps = network.needs.iter().any(|need| need.minimum > 0);
    let must = if steps { network.must() } else { 0 };
    // Every circle enters each need and the root once at most.
    let scale = network.needs.len() as i128 + 2;
    let fit = network.arcs.iter().map(|arc| arc.fit).max().unwrap_or(0);
    let widest = network
        .fit
        .abs()
        .checked_mul(fit.into())?
        .checked_add(network.gain_max())?
        .checked_add(must)?;
    // A price is at most what one path adds up to, a little more for each need on it.
    let range = widest.checked_mul(scale)?.checked_mul(4 * scale)?;
    let first = widest * scale;
    if range < i128::from(i64::MAX) {
        Some(Auction::<i64>::new(network, must, scale, work).run(first))
    } else if range < i128::MAX / 4 {
        Some(Auction::<i128>::new(network, must, scale, work).run(first))
    } else {
        None
    }
}

/// A volunteer at the root.
const OUT: u32 = NONE - 1;

/// Places of one need with one gain.
struct Step<T> {
    places: u32,
    /// How many of them the root holds.
    free: u32,
    gain: T,
}

struct Auction<'a, T> {
    work: &'a Work,
    network: &'a Network,
    must: i128,
    scale: i128,
    /// The gain of a unit of fit.
    unit: T,
    /// Need and fit of every arc.
    arcs: Vec<u64>,
    /// What staying without loses, by volunteer.
    first: Vec<T>,
    /// The arc of each volunteer, [`OUT`], or [`NONE`] who is to bid.
    held: Vec<u32>,
    waiting: Vec<u32>,
    price: Vec<T>,
    /// By need: its bids, a heap with the least at the front.
    bids: Vec<Vec<(T, u32)>>,
    /// How many places the root holds, by need.
    free: Vec<u32>,
    capacity: Vec<u32>,
    /// The steps of all needs, the least gain first, and where each need's begin.
    steps: Vec<Step<T>>,
    step_starts: Vec<u32>,
    /// The least price of the root's choices.
    root: T,
    /// The bids of those who stay without.
    out: BinaryHeap<Reverse<(T, u32)>>,
    /// The needs in which the root may hold a place more, by price and gain; numbers may be too low.
    offers: BinaryHeap<Reverse<(T, u32)>>,
    /// How many more have come to the root than it has sent on; below 0 it has room.
    excess: i64,
    little: T,
}

impl<'a, T: Number> Auction<'a, T> {
    fn new(network: &'a Network, must: i128, scale: i128, work: &'a Work) -> Self {
        work.charge((10 * network.arcs.len() + 40 * network.volunteers.len()) as u64);
        let mut degree = vec![0_u32; network.needs.len()];
        let mut arcs = Vec::with_capacity(network.arcs.len());
        for arc in &network.arcs {
            degree[arc.need as usize] += 1;
            arcs.push(u64::from(arc.need) << 16 | u64::from(arc.fit));
        }
        let mut auction = Self {
            work,
            network,
            must,
            scale,
            unit: T::cut(network.fit * scale),
            arcs,
            first: network
                .volunteers
                .iter()
                .map(|one| T::cut(one.first * scale))
                .collect(),
            held: vec![OUT; network.volunteers.len()],
            waiting: Vec::new(),
            price: vec![T::default(); network.needs.len()],
            bids: vec![Vec::new(); network.needs.len()],
            free: vec![0; network.needs.len()],
            capacity: Vec::with_capacity(network.needs.len()),
            steps: Vec::new(),
            step_starts: vec![0],
            root: T::default(),
            out: BinaryHeap::new(),
            offers: BinaryHeap::new(),
            excess: 0,
            little: T::default(),
        };
        for (need, &degree) in network.needs.iter().zip(&degree) {
            // Of the places beyond those who fit, all of which stay free, one is enough to keep the price right.
            let capacity = need.capacity.min(degree + 1);
            auction.capacity.push(capacity);
            let begin = auction.steps.len();
            let mut filled = 0_u32;
            for &(places, gain) in &need.steps {
                let until = filled.saturating_add(places).min(capacity);
                let below = need.minimum.clamp(filled, until);
                for (places, gain) in [(below - filled, gain + must), (until - below, gain)] {
                    if places > 0 {
                        let gain = T::cut(gain * scale);
                        auction.steps.push(Step {
                            places,
                            free: 0,
                            gain,
                        });
                    }
                }
                filled = until;
            }
            auction.steps[begin..].reverse();
            auction
                .step_starts
                .push(u32::try_from(auction.steps.len()).unwrap_or(NONE));
        }
        auction
    }

    fn run(mut self, widest: i128) -> Flow {
        let people = (0..u32::try_from(self.held.len()).unwrap_or(NONE))
            .filter(|&volunteer| !self.network.range_of(volunteer).is_empty())
            .collect::<Vec<_>>();
        let places: i64 = self.capacity.iter().copied().map(i64::from).sum();
        for &volunteer in &people {
            self.held[volunteer as usize] = NONE;
        }
        let supply = places - i64::try_from(people.len()).unwrap_or(i64::MAX);
        let mut little = widest;
        loop {
            little = (little / FINER).max(1);
            self.little = T::cut(little);
            self.begin(&people, supply);
            self.settle();
            while let Some(volunteer) = self.waiting.pop() {
                if self.work.is_stopped() {
                    break;
                }
                self.bid(volunteer);
            }
            if little == 1 || self.work.is_stopped() {
                break;
            }
        }
        self.finish(&people)
    }

    /// Whether nobody holds some place of the need.
    fn has_room(&self, need: u32) -> bool {
        let held = self.bids[need as usize].len() + self.free[need as usize] as usize;
        held < self.capacity[need as usize] as usize
    }

    fn steps_of(&self, need: u32) -> std::ops::Range<usize> {
        let at = |place: u32| self.step_starts[place as usize] as usize;
        at(need)..at(need + 1)
    }

    /// The place that the root would give up first, with its price.
    fn held_by_root(&self, need: u32) -> Option<(T, usize)> {
        if self.free[need as usize] == 0 {
            return None;
        }
        let step = self
            .steps_of(need)
            .rev()
            .find(|&step| self.steps[step].free > 0)?;
        Some((self.root - self.steps[step].gain, step))
    }

    /// The price of a place. What the root would pay for those that it holds goes up by itself.
    fn price_now(&self, need: u32) -> T {
        let before = self.price[need as usize];
        if self.has_room(need) {
            return before;
        }
        let least = self.bids[need as usize].first().map(|&(bid, _)| bid);
        let held = self.held_by_root(need).map(|(price, _)| price);
        least
            .into_iter()
            .chain(held)
            .min()
            .unwrap_or(before)
            .max(before)
    }

    /// At what price the root would hold one more place of the need, and which.
    fn offer(&self, need: u32) -> Option<(T, usize)> {
        let step = self
            .steps_of(need)
            .find(|&step| self.steps[step].free < self.steps[step].places)?;
        let place = match self.bids[need as usize].first() {
            Some(&(bid, _)) if !self.has_room(need) => bid,
            _ => self.price[need as usize],
        };
        Some((place + self.steps[step].gain, step))
    }

    /// The best and second best value of a volunteer, the best's arc, and the value of what is held.
    fn choices(&self, volunteer: u32) -> (T, u32, T, T) {
        let own = self.network.range_of(volunteer).len() as u64;
        self.work.charge(20 + 3 * own);
        let held = self.held[volunteer as usize];
        let mut best = -self.first[volunteer as usize] - self.root;
        let mut choice = OUT;
        let mut own = best;
        let mut second: Option<T> = None;
        for place in self.network.range_of(volunteer) {
            let arc = self.arcs[place];
            let worth =
                self.unit * T::from((arc & 0xffff) as u32) - self.price[(arc >> 16) as usize];
            if place as u32 == held {
                own = worth;
            }
            if worth > best {
                second = Some(best);
                best = worth;
                choice = place as u32;
            } else if second.is_none_or(|second| worth > second) {
                second = Some(worth);
            }
        }
        (best, choice, second.unwrap_or(best), own)
    }

    /// Begins a round: everybody keeps what is good enough by the new measure, and the root all it holds.
    fn begin(&mut self, people: &[u32], supply: i64) {
        let needs = u32::try_from(self.price.len()).unwrap_or(NONE);
        self.work
            .charge(200 * u64::from(needs) + 60 * people.len() as u64);
        for need in 0..needs {
            self.price[need as usize] = self.price_now(need);
        }
        for bids in &mut self.bids {
            bids.clear();
        }
        self.out.clear();
        for need in 0..needs {
            if let Some((price, _)) = self.offer(need) {
                self.root = self.root.min(price);
            }
        }
        let mut staying = 0;
        for &volunteer in people {
            let (best, choice, second, own) = self.choices(volunteer);
            let held = self.held[volunteer as usize];
            if held == NONE || own + self.little < best {
                self.held[volunteer as usize] = NONE;
                self.waiting.push(volunteer);
                continue;
            }
            // As much as the place is worth beyond the best other choice.
            let other = if held == choice { second } else { best };
            let more = own - other + self.little;
            if held == OUT {
                self.out.push(Reverse((self.root + more, volunteer)));
                staying += 1;
            } else {
                let need = (self.arcs[held as usize] >> 16) as usize;
                self.bids[need].push((self.price[need] + more, volunteer));
            }
        }
        self.offers.clear();
        for need in 0..needs {
            self.bids[need as usize].arrange();
            if let Some((price, _)) = self.offer(need) {
                self.offers.push(Reverse((price, need)));
            }
        }
        // Not before, as all must be judged by the same prices.
        for need in 0..needs {
            self.price[need as usize] = self.price_now(need);
        }
        let free: i64 = self.free.iter().copied().map(i64::from).sum();
        self.excess = supply + staying - free;
    }

    fn bid(&mut self, volunteer: u32) {
        self.work.charge(120);
        loop {
            if self.work.is_stopped() {
                return;
            }
            let (best, choice, second, _) = self.choices(volunteer);
            let more = best - second + self.little;
            if choice == OUT {
                self.held[volunteer as usize] = choice;
                self.out.push(Reverse((self.root + more, volunteer)));
                self.excess += 1;
                break;
            }
            let need = (self.arcs[choice as usize] >> 16) as u32;
            let now = self.price_now(need);
            if now == self.price[need as usize] {
                self.held[volunteer as usize] = choice;
                self.take(need, now + more, volunteer);
                break;
            }
            self.price[need as usize] = now;
        }
        self.settle();
    }

    /// Puts a bid in a need, and sends away the least where it is full.
    fn take(&mut self, need: u32, bid: T, volunteer: u32) {
        let at = need as usize;
        if !self.has_room(need) {
            let least = self.bids[at].first().copied();
            let held = self.held_by_root(need);
            match (least, held) {
                (least, Some((price, step))) if least.is_none_or(|(bid, _)| price <= bid) => {
                    self.steps[step].free -= 1;
                    self.free[at] -= 1;
                    self.excess += 1;
                    push(&mut self.bids[at], (bid, volunteer));
                    if let Some((price, _)) = self.offer(need) {
                        self.offers.push(Reverse((price, need)));
                    }
                }
                (Some((_, away)), _) => {
                    self.bids[at][0] = (bid, volunteer);
                    sink(&mut self.bids[at]);
                    self.held[away as usize] = NONE;
                    self.waiting.push(away);
                }
                (None, _) => {}
            }
        } else {
            push(&mut self.bids[at], (bid, volunteer));
        }
        self.price[at] = self.price_now(need);
    }

    /// Lets the root hold one place more of a need, and sends away the least bid where it is full.
    fn hold(&mut self, need: u32, step: usize) {
        let at = need as usize;
        if !self.has_room(need) && !self.bids[at].is_empty() {
            let (_, away) = self.bids[at].swap_remove(0);
            sink(&mut self.bids[at]);
            self.held[away as usize] = NONE;
            self.waiting.push(away);
        }
        self.steps[step].free += 1;
        self.free[at] += 1;
    }

    /// The need with the cheapest place for the root to hold, other than this one.
    fn cheapest(&mut self, but: u32) -> Option<(T, u32, usize)> {
        loop {
            self.work.charge(40);
            let &Reverse((price, need)) = self.offers.peek()?;
            match self.offer(need) {
                Some((now, step)) if now <= price && need != but => return Some((now, need, step)),
                Some((now, _)) if need != but => {
                    self.offers.pop();
                    self.offers.push(Reverse((now, need)));
                }
                _ => {
                    self.offers.pop();
                }
            }
        }
    }

    /// Lets the root send on who came to it beyond its room.
    fn settle(&mut self) {
        while self.excess > 0 {
            self.work.charge(80);
            if self.work.is_stopped() {
                return;
            }
            let least = self.out.peek().map(|&Reverse((bid, _))| bid);
            let offer = self.cheapest(NONE);
            let place = match (least, offer) {
                (Some(bid), Some((price, ..))) if bid <= price => None,
                (_, place) => place,
            };
            let Some((price, need, step)) = place else {
                let Some(Reverse((_, volunteer))) = self.out.pop() else {
                    return;
                };
                self.held[volunteer as usize] = NONE;
                self.waiting.push(volunteer);
                self.excess -= 1;
                let next = self.out.peek().map(|&Reverse((bid, _))| bid);
                let offer = offer.map(|(price, ..)| price);
                self.root = next
                    .into_iter()
                    .chain(offer)
                    .min()
                    .unwrap_or(self.root)
                    .max(self.root);
                continue;
            };
            self.offers.pop();
            let second = self.cheapest(need).map(|(price, ..)| price);
            let second = second
                .into_iter()
                .chain(least)
                .min()
                .unwrap_or(price)
                .max(price);
            self.excess -= 1;
            self.hold(need, step);
            let now = self.offer(need).map(|(price, _)| price);
            if let Some(now) = now {
                self.offers.push(Reverse((now, need)));
            }
            self.root = now
                .into_iter()
                .chain([second])
                .min()
                .unwrap_or(second)
                .max(self.root);
            self.price[need as usize] = self.price_now(need);
        }
    }
}

fn push<T: Ord>(heap: &mut Vec<T>, value: T) {
    heap.push(value);
    let mut at = heap.len() - 1;
    while at > 0 && heap[at] < heap[(at - 1) / 2] {
        heap.swap(at, (at - 1) / 2);
        at = (at - 1) / 2;
    }
}

/// Moves the first of a heap to where it belongs.
fn sink<T: Ord>(heap: &mut [T]) {
    let mut at = 0;
    loop {
        let mut least = at;
        for child in [2 * at + 1, 2 * at + 2] {
            if child < heap.len() && heap[child] < heap[least] {
                least = child;
            }
        }
        if least == at {
            return;
        }
        heap.swap(at, least);
        at = least;
    }
}
