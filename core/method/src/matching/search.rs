//! The best choice where volunteers could get colliding needs: branch and bound over flows.
//!
//! A flow may give a volunteer two needs that collide but share no slot. Whatever is right lacks one of the two pairs,
//! so both markets without one of them are solved; one that can't be better than the best found is given up
//! (A. H. Land and A. G. Doig, *An automatic method of solving discrete programming problems*, 1960).

use super::error::MatchingError;
use super::flow::{Flow, flow};
use super::market::Market;
use super::network::{Goal, Network};
use medborger_base::work::{Work, WorkError};

/// The cases that were told apart, and the flow of each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Case {
    /// Decided by the prices of one flow.
    Decided {
        /// See [`Flow::prices`].
        prices: Vec<i128>,
        /// See [`Flow::minimums`].
        minimums: Vec<i8>,
    },
    /// Any choice lacks the first pair or the second.
    Split {
        /// Two pairs of one volunteer that collide.
        pairs: [u32; 2],
        /// Without the first, without the second.
        cases: Box<[Self; 2]>,
    },
}

/// A best choice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Solution {
    /// The chosen pairs that are not locked, ascending.
    pub(super) chosen: Vec<u32>,
    /// Why there is nothing better.
    pub(super) case: Case,
}

/// A flow through the market without some pairs.
struct Node<K> {
    without: Vec<u32>,
    flow: Flow,
    chosen: Vec<u32>,
    /// None where the minimums can't be met.
    key: Option<K>,
    /// Two pairs of one volunteer that collide.
    collision: Option<[u32; 2]>,
}

struct Search<'a, F, K> {
    market: &'a Market,
    goal: &'a Goal,
    key: F,
    work: &'a Work,
    best: Option<(K, Vec<u32>)>,
    /// How many more pairs of cases may be told apart.
    splits: usize,
}

/// What a search comes to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Searched {
    /// The best choice.
    Best(Solution),
    /// The minimums can't all be met.
    Unmet,
    /// The best flow gives somebody what they can't take together, and cases were not to be told apart, or too many. It
    /// bounds what any choice can be.
    Collides(Solution),
}

/// The best choice by a goal. The key of a choice of pairs (without the locked ones) must order choices as the goal
/// does. At most so many pairs of cases are told apart, each with two flows; with none, one flow is all that is tried.
pub(super) fn search<K: Ord>(
    market: &Market,
    goal: &Goal,
    cases: usize,
    work: &Work,
    key: impl Fn(&[u32]) -> K,
) -> Result<Searched, MatchingError> {
    let mut search = Search {
        market,
        goal,
        key,
        work,
        best: None,
        splits: cases,
    };
    let root = search.node(Vec::new())?;
    let flow = (root.key.is_some() && root.collision.is_some()).then(|| Solution {
        chosen: root.chosen.clone(),
        case: Case::Decided {
            prices: root.flow.prices.clone(),
            minimums: root.flow.minimums.clone(),
        },
    });
    let case = match (search.decide(root), flow) {
        (Ok(case), _) => case,
        (
            Err(MatchingError::Unsolved | MatchingError::Work(WorkError::Exhausted { .. })),
            Some(flow),
        ) => {
            return Ok(Searched::Collides(flow));
        }
        (Err(error), _) => return Err(error),
    };
    Ok(match search.best {
        Some((_, chosen)) => Searched::Best(Solution { chosen, case }),
        None => Searched::Unmet,
    })
}

impl<K: Ord, F: Fn(&[u32]) -> K> Search<'_, F, K> {
    fn node(&self, without: Vec<u32>) -> Result<Node<K>, MatchingError> {
        let size = self.market.limits().len() + self.market.needs().len();
        self.work.spend(20 * size as u64 + without.len() as u64)?;
        let network = Network::new(self.market, self.goal, &without, self.work);
        self.work.check()?;
        let flow = flow(&network, self.work);
        // What came of a flow that was stopped means nothing.
        self.work.spend(4 * network.arcs.len() as u64)?;
        let chosen: Vec<u32> = network
            .arcs
            .iter()
            .zip(&flow.chosen)
            .filter_map(|(arc, &chosen)| chosen.then_some(arc.pair))
            .collect();
        self.work.spend(80 * chosen.len() as u64)?;
        Ok(Node {
            key: flow.met.then(|| (self.key)(&chosen)),
            collision: if network.relaxed {
                collision(self.market, &chosen, self.work)
            } else {
                None
            },
            without,
            flow,
            chosen,
        })
    }

    fn decide(&mut self, node: Node<K>) -> Result<Case, MatchingError> {
        let better = match (&node.key, &self.best) {
            (Some(key), Some((best, _))) => key > best,
            (key, _) => key.is_some(),
        };
        let split = node.collision.filter(|_| better);
        let Some(pairs) = split else {
            if better {
                self.best = node.key.map(|key| (key, node.chosen));
            }
            return Ok(Case::Decided {
                prices: node.flow.prices,
                minimums: node.flow.minimums,
            });
        };
        self.splits = self.splits.checked_sub(1).ok_or(MatchingError::Unsolved)?;
        let [first, second] = pairs;
        // Both nodes are held for as long as the cases below them are looked at.
        let work = self.work;
        let arcs = node.flow.chosen.len() + 8 * node.chosen.len() + 4 * node.without.len();
        let needs = self.market.needs().len();
        let _held = work.hold(2 * (arcs + 17 * needs) as u64)?;
        work.keep(72 * needs as u64)?;
        let one = self.node(added(&node.without, first))?;
        let other = self.node(added(&node.without, second))?;
        drop(node);
        // The more promising case first.
        let cases = if one.key >= other.key {
            let one = self.decide(one)?;
            [one, self.decide(other)?]
        } else {
            let other = self.decide(other)?;
            [self.decide(one)?, other]
        };
        Ok(Case::Split {
            pairs,
            cases: Box::new(cases),
        })
    }
}

fn added(without: &[u32], pair: u32) -> Vec<u32> {
    let mut more = without.to_vec();
    more.insert(more.partition_point(|&other| other < pair), pair);
    more
}

/// The first two chosen pairs of one volunteer that collide.
fn collision(market: &Market, chosen: &[u32], work: &Work) -> Option<[u32; 2]> {
    let mut own: Vec<(u32, u32)> = Vec::new();
    let mut until = 0;
    for &pair in chosen {
        if pair as usize >= until {
            own.clear();
            until = market.range_of(market.volunteer_of(pair)).end;
        }
        let need = market.pairs().get(pair as usize)?.need;
        if work.is_stopped() {
            return None;
        }
        let collides = |(_, taken): &&(u32, u32)| market.collide(*taken, need, work);
        if let Some(&(other, _)) = own.iter().find(collides) {
            return Some([other, pair]);
        }
        own.push((pair, need));
    }
    None
}
