//! The best chains of moves to and from every need.

use std::collections::VecDeque;

use super::super::error::MatchingError;
use super::super::levels::Tally;
use super::super::market::Market;
use super::super::network::{Goal, NONE, Network};
use super::super::solve::Price;
use medborger_base::work::Work;

/// One move: from where somebody leaves to where somebody comes, and what it changes.
#[derive(Debug, Clone, Copy)]
struct Step {
    from: u32,
    to: u32,
    placed: i8,
    /// 0 for no priority, negative for a place given up.
    staffed: i8,
    fit: i32,
}

/// The best chains, by need. Nodes are the needs, the volunteers, the slots of needs that collide, and last the root:
/// everything outside, where people come from and where free places are.
pub(super) struct Chains<'a> {
    market: &'a Market,
    tally: &'a Tally,
    /// By need: the best chain that brings somebody here. None where nobody can come.
    here: Vec<Option<Price>>,
    /// The best chain that takes somebody away from here. None where nobody can go.
    away: Vec<Option<Price>>,
    /// Whether chains say all there is to say.
    is_flow: bool,
}

impl<'a> Chains<'a> {
    /// Pairs are given by their places, ascending.
    pub(super) fn new(
        market: &'a Market,
        chosen: &[u32],
        (tally, is_flow): (&'a Tally, bool),
        work: &Work,
    ) -> Result<Self, MatchingError> {
        let goal = Goal {
            placed: 1,
            fit: 1,
            steps: Vec::new(),
        };
        // With room for one more everywhere, pairs of needs full of locked ones are there as well.
        work.spend(200 * (market.needs().len() + market.limits().len()) as u64)?;
        let network = Network::new(&market.with_room(), &goal, &[], work);
        work.spend(80 * network.arcs.len() as u64)?;
        // A step for each way to go, in both directions.
        let _held = work.hold(96 * (network.arcs.len() + network.volunteers.len()) as u64)?;
        let mut chains = Self {
            market,
            tally,
            here: Vec::new(),
            away: Vec::new(),
            is_flow: is_flow && !network.relaxed,
        };
        if chains.is_flow {
            let (mut steps, root) = steps(market, &network, chosen, tally);
            chains.here = longest(&steps, root, work)?;
            for step in &mut steps {
                (step.from, step.to) = (step.to, step.from);
            }
            chains.away = longest(&steps, root, work)?;
        }
        Ok(chains)
    }

    /// What one place more at the need would gain.
    pub(super) fn gain(&self, need: u32) -> Option<Price> {
        let node = self.market.needs().get(need as usize)?;
        let come = self.here.get(need as usize).filter(|_| self.is_flow)?;
        let filled = come.map(|come| sum(come, place(node.priority, 1)));
        // Nobody has to come.
        Some(filled.unwrap_or_default().max(Price::default()))
    }

    /// What one place fewer at the need would lose.
    pub(super) fn loss(&self, need: u32) -> Option<Price> {
        let node = self.market.needs().get(need as usize)?;
        let go = self.away.get(need as usize).filter(|_| self.is_flow)?;
        let filled = self
            .tally
            .filled
            .get(need as usize)
            .copied()
            .unwrap_or_default();
        if filled < node.capacity {
            return Some(Price::default());
        }
        let changed = sum((*go)?, place(node.priority, -1));
        (filled > node.minimum).then(|| negative(changed))
    }
}

/// All moves that are possible, and the number of the root.
fn steps(market: &Market, network: &Network, chosen: &[u32], tally: &Tally) -> (Vec<Step>, u32) {
    let count = |nodes: usize| u32::try_from(nodes).unwrap_or(NONE);
    let needs = count(network.needs.len());
    let slots = needs + count(network.volunteers.len());
    let root = slots + count(network.slots.len());
    let mut steps = Vec::with_capacity(network.arcs.len() + network.volunteers.len());
    let mut put = |from: u32, to: u32, placed: i8, staffed: i8, fit: i32| {
        steps.push(Step {
            from,
            to,
            placed,
            staffed,
            fit,
        });
    };
    for ((need, node), &filled) in (0_u32..).zip(market.needs()).zip(&tally.filled) {
        let priority = i8::try_from(node.priority).unwrap_or_default();
        if filled < node.capacity {
            put(need, root, 0, priority, 0);
        }
        if filled > node.minimum {
            put(root, need, 0, -priority, 0);
        }
    }
    for (volunteer, node) in (0_u32..).zip(&network.volunteers) {
        let at = needs + volunteer;
        let mut used = 0;
        for arc in network
            .range_of(volunteer)
            .filter_map(|place| network.arcs.get(place))
        {
            let fit = market
                .pairs()
                .get(arc.pair as usize)
                .map_or(0, |pair| i32::from(pair.fit));
            let from = if arc.slot == NONE {
                at
            } else {
                slots + arc.slot
            };
            if chosen.binary_search(&arc.pair).is_ok() {
                used += 1;
                put(arc.need, from, 0, 0, -fit);
                if arc.slot != NONE {
                    put(from, at, 0, 0, 0);
                }
            } else {
                put(from, arc.need, 0, 0, fit);
            }
        }
        if used < node.limit {
            put(root, at, i8::from(used == 0 && node.first > 0), 0, 0);
        }
        if used > 0 {
            put(at, root, -i8::from(used == 1 && node.first > 0), 0, 0);
        }
    }
    // A slot that lets nobody through yet can.
    let mut is_used = vec![false; network.slots.len()];
    for arc in network
        .arcs
        .iter()
        .filter(|arc| chosen.binary_search(&arc.pair).is_ok())
    {
        if let Some(used) = is_used.get_mut(arc.slot as usize) {
            *used = true;
        }
    }
    for ((slot, &volunteer), used) in (slots..).zip(&network.slots).zip(is_used) {
        if !used {
            put(needs + volunteer, slot, 0, 0, 0);
        }
    }
    (steps, root)
}

/// The greatest sum of steps from the root to every node.
fn longest(steps: &[Step], root: u32, work: &Work) -> Result<Vec<Option<Price>>, MatchingError> {
    let nodes = root as usize + 1;
    let mut starts = vec![0_u32; nodes + 1];
    for step in steps {
        if let Some(count) = starts.get_mut(step.from as usize + 1) {
            *count += 1;
        }
    }
    let mut total = 0;
    for start in &mut starts {
        total += *start;
        *start = total;
    }
    let mut order = vec![0_u32; steps.len()];
    let mut next = starts.clone();
    for (place, step) in (0_u32..).zip(steps) {
        if let Some(at) = next.get_mut(step.from as usize) {
            if let Some(free) = order.get_mut(*at as usize) {
                *free = place;
            }
            *at += 1;
        }
    }
    let mut best: Vec<Option<Price>> = vec![None; nodes];
    let mut waits = vec![false; nodes];
    let mut queue = VecDeque::from([(root, 0_u32)]);
    if let Some(start) = best.get_mut(root as usize) {
        *start = Some(Price::default());
    }
    while let Some((node, round)) = queue.pop_front() {
        // Without circles that gain something, no path is longer than there are nodes.
        if round as usize > nodes {
            return Err(MatchingError::MatchingUnfit);
        }
        if let Some(waits) = waits.get_mut(node as usize) {
            *waits = false;
        }
        let Some(known) = best.get(node as usize).copied().flatten() else {
            continue;
        };
        let range = |end: usize| starts.get(end).map_or(0, |&start| start as usize);
        let own = order
            .get(range(node as usize)..range(node as usize + 1))
            .unwrap_or_default();
        work.spend(20 + 25 * own.len() as u64)?;
        for step in own.iter().filter_map(|&place| steps.get(place as usize)) {
            let new = sum(known, change(step));
            let (Some(best), Some(waits)) = (
                best.get_mut(step.to as usize),
                waits.get_mut(step.to as usize),
            ) else {
                continue;
            };
            if best.is_none_or(|best| best < new) {
                if step.to == root {
                    return Err(MatchingError::MatchingUnfit);
                }
                *best = Some(new);
                if !std::mem::replace(waits, true) {
                    queue.push_back((step.to, round + 1));
                }
            }
        }
    }
    Ok(best)
}

fn change(step: &Step) -> Price {
    let mut price = place(step.staffed.unsigned_abs(), step.staffed.signum().into());
    price.placed = step.placed.into();
    price.fit = step.fit.into();
    price
}

/// So many places of one priority; nothing for priority 0.
fn place(priority: u8, count: i64) -> Price {
    let mut price = Price::default();
    let level = usize::from(priority).checked_sub(1);
    if let Some(staffed) = level.and_then(|level| price.staffed.get_mut(level)) {
        *staffed = count;
    }
    price
}

fn sum(one: Price, other: Price) -> Price {
    let mut sum = one;
    sum.minimum += other.minimum;
    sum.placed += other.placed;
    for (staffed, more) in sum.staffed.iter_mut().zip(other.staffed) {
        *staffed += more;
    }
    sum.fit += other.fit;
    sum
}

fn negative(price: Price) -> Price {
    Price {
        minimum: -price.minimum,
        placed: -price.placed,
        staffed: price.staffed.map(|count| -count),
        fit: -price.fit,
    }
}
