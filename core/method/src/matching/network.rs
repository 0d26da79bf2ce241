//! A market as a flow network: what is left to decide when the locked pairs are taken out.
//!
//! Units flow from volunteers to needs. A volunteer takes at most one of several needs that collide, so these share a
//! *slot*: a node through which one unit flows. Where a volunteer's needs fall into groups of needs that all collide
//! with each other, and needs of different groups don't, slots say all there is to say. Otherwise they say less than
//! the rules, and the flow is a relaxation.

use super::market::Market;
use medborger_base::work::Work;

/// No slot.
pub(super) const NONE: u32 = u32::MAX;

/// What is gained by what. All numbers are in one unit; that higher aims outweigh lower ones is the caller's business.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Goal {
    /// For each volunteer who has a need.
    pub(super) placed: i128,
    /// For each pair, times its fit.
    pub(super) fit: i128,
    /// By need: so many places, with what each of them gains when filled. The gains don't increase, and the places add
    /// up to the capacity at least.
    pub(super) steps: Vec<Vec<(u32, i128)>>,
}

/// A need in a network.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct NeedNode {
    /// Free places.
    pub(super) capacity: u32,
    /// So many of them must be filled.
    pub(super) minimum: u32,
    /// The gains of the free places, not increasing.
    pub(super) steps: Vec<(u32, i128)>,
}

/// A volunteer in a network.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct VolunteerNode {
    /// So many more needs at most.
    pub(super) limit: u32,
    /// The gain of the first one.
    pub(super) first: i128,
}

/// A pair that may be chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Arc {
    pub(super) need: u32,
    /// The slot, counted over all volunteers, or [`NONE`].
    pub(super) slot: u32,
    pub(super) fit: u16,
    /// The place among the market's pairs.
    pub(super) pair: u32,
}

/// What is left to decide.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Network {
    /// The gain of each unit of fit.
    pub(super) fit: i128,
    pub(super) needs: Vec<NeedNode>,
    pub(super) volunteers: Vec<VolunteerNode>,
    /// Where each volunteer's arcs begin, and after the last where they end.
    pub(super) starts: Vec<u32>,
    pub(super) arcs: Vec<Arc>,
    /// Whose slot it is.
    pub(super) slots: Vec<u32>,
    /// Whether some volunteer could get colliding needs in a flow.
    pub(super) relaxed: bool,
}

impl Network {
    /// The network of a market without these pairs (ascending).
    pub(super) fn new(market: &Market, goal: &Goal, without: &[u32], work: &Work) -> Self {
        work.charge(40 * (market.needs().len() + market.limits().len()) as u64);
        let mut locked = vec![0_u32; market.needs().len()];
        for pair in market.pairs().iter().filter(|pair| pair.locked) {
            if let Some(locked) = locked.get_mut(pair.need as usize) {
                *locked += 1;
            }
        }
        let needs: Vec<NeedNode> = market
            .needs()
            .iter()
            .zip(&locked)
            .enumerate()
            .map(|(place, (need, &locked))| NeedNode {
                capacity: need.capacity.saturating_sub(locked),
                minimum: need.minimum.saturating_sub(locked),
                steps: rest(goal.steps.get(place).map_or(&[], Vec::as_slice), locked),
            })
            .collect();
        let mut network = Self {
            fit: goal.fit,
            needs,
            volunteers: Vec::with_capacity(market.limits().len()),
            starts: vec![0],
            arcs: Vec::with_capacity(market.pairs().len()),
            slots: Vec::new(),
            relaxed: false,
        };
        for (volunteer, &limit) in (0_u32..).zip(market.limits()) {
            if work.is_stopped() {
                break;
            }
            network.add(market, goal, without, (volunteer, limit), work);
        }
        network
    }

    fn add(
        &mut self,
        market: &Market,
        goal: &Goal,
        without: &[u32],
        (volunteer, limit): (u32, u32),
        work: &Work,
    ) {
        let begin = self.arcs.len();
        let own = market.pairs_of(volunteer);
        let locked: Vec<u32> = own.iter().filter(|p| p.locked).map(|p| p.need).collect();
        work.charge(20 + 12 * own.len() as u64);
        let taken = u32::try_from(locked.len()).unwrap_or(u32::MAX);
        let left = limit.saturating_sub(taken);
        let counts = market.counts_minutes(volunteer);
        work.charge(match counts {
            true => market.time_cost(volunteer) * own.len() as u64,
            false => 0,
        });
        let has_time = |more: &[u32]| {
            !counts || market.has_time(volunteer, &[locked.as_slice(), more].concat())
        };
        for (place, pair) in (market.range_of(volunteer).start..).zip(own) {
            let place = u32::try_from(place).unwrap_or(NONE);
            let open = left > 0
                && !pair.locked
                && has_time(&[pair.need])
                && self
                    .needs
                    .get(pair.need as usize)
                    .is_some_and(|n| n.capacity > 0)
                && !locked
                    .iter()
                    .any(|&need| market.collide(need, pair.need, work))
                && !work.is_stopped()
                && (without.is_empty() || without.binary_search(&place).is_err());
            if open {
                self.arcs.push(Arc {
                    need: pair.need,
                    slot: NONE,
                    fit: pair.fit,
                    pair: place,
                });
            }
        }
        let own = self.arcs.iter().skip(begin);
        let own: Vec<u32> = own.map(|arc| arc.need).collect();
        self.relaxed = self.relaxed || (left > 1 && !has_time(&own));
        if left > 1 {
            self.share_slots(market, volunteer, begin, work);
        }
        self.volunteers.push(VolunteerNode {
            limit: left,
            first: if taken == 0 { goal.placed } else { 0 },
        });
        self.starts
            .push(u32::try_from(self.arcs.len()).unwrap_or(NONE));
    }

    /// Puts colliding needs of one volunteer into slots: each need, ascending, into the first slot with all of whose
    /// needs it collides.
    fn share_slots(&mut self, market: &Market, volunteer: u32, begin: usize, work: &Work) {
        let mut groups: Vec<Vec<usize>> = Vec::new();
        let needs: Vec<u32> = self.arcs.iter().skip(begin).map(|arc| arc.need).collect();
        let collide = |a: usize, b: usize| match (needs.get(a), needs.get(b)) {
            (Some(&a), Some(&b)) => market.collide(a, b, work),
            _ => false,
        };
        for arc in 0..needs.len() {
            if work.is_stopped() {
                return;
            }
            match groups
                .iter_mut()
                .find(|group| group.iter().all(|&other| collide(arc, other)))
            {
                Some(group) => group.push(arc),
                None => groups.push(vec![arc]),
            }
        }
        for (place, group) in groups.iter().enumerate() {
            if work.is_stopped() {
                return;
            }
            let mut others = groups.iter().take(place).flatten();
            self.relaxed = self.relaxed
                || others.any(|&a| work.is_stopped() || group.iter().any(|&b| collide(a, b)));
            if group.len() > 1 {
                let slot = u32::try_from(self.slots.len()).unwrap_or(NONE);
                self.slots.push(volunteer);
                for &arc in group {
                    if let Some(arc) = self.arcs.get_mut(begin + arc) {
                        arc.slot = slot;
                    }
                }
            }
        }
    }

    /// What an arc gains.
    pub(super) fn gain(&self, arc: &Arc) -> i128 {
        self.fit * i128::from(arc.fit)
    }

    /// The most that a place or a volunteer gains, below minimums.
    pub(super) fn gain_max(&self) -> i128 {
        let steps = self.needs.iter().flat_map(|need| &need.steps);
        let steps = steps.map(|(_, gain)| gain.abs()).max().unwrap_or(0);
        let first = self.volunteers.iter().map(|one| one.first.abs()).max();
        steps + first.unwrap_or(0)
    }

    /// What a place below a minimum gains besides: more than twice of what else one path can change, which enters each
    /// need and each slot once.
    pub(super) fn must(&self) -> i128 {
        let fit = self.arcs.iter().map(|arc| arc.fit).max().unwrap_or(0);
        let fit = (self.fit * i128::from(fit)).abs();
        1 + 2 * (self.needs.len() as i128 + 2) * fit + 4 * self.gain_max()
    }

    /// The places of a volunteer's arcs.
    pub(super) fn range_of(&self, volunteer: u32) -> std::ops::Range<usize> {
        let at = |place: usize| {
            self.starts
                .get(place)
                .map_or(self.arcs.len(), |&s| s as usize)
        };
        at(volunteer as usize)..at(volunteer as usize + 1)
    }
}

/// The steps after the first `taken` places.
fn rest(steps: &[(u32, i128)], mut taken: u32) -> Vec<(u32, i128)> {
    let mut left = Vec::with_capacity(steps.len());
    for &(places, gain) in steps {
        let skipped = places.min(taken);
        taken -= skipped;
        if places > skipped {
            left.push((places - skipped, gain));
        }
    }
    left
}
