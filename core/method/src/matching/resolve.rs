//! What changes when a volunteer drops out.

use super::certificate::certify_within;
use super::error::MatchingError;
use super::market::Market;
use super::network::Network;
use super::paths;
use super::search::{Case, Solution};
use super::solve::{Matching, Price, Proof, Scale, solve};
use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

/// A matching after somebody dropped out.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Resolved {
    /// The market in which that volunteer fits nothing. Where everybody keeps what they have, their pairs are locked
    /// in it, and others than those of the needs that were left are gone. All keep their places.
    pub market: Market,
    /// A best choice of that market.
    pub matching: Matching,
    /// Everybody else for whom something changes, ascending.
    pub moves: Vec<Move>,
}

/// A volunteer for whom something changes.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Move {
    /// The place in [`Market::volunteer_ids`].
    pub volunteer: u32,
    /// The needs that they had and have no more, ascending.
    pub left: Vec<u32>,
    /// The needs that they have now and had not, ascending.
    pub taken: Vec<u32>,
}

/// Finds the best choice after a volunteer dropped out.
///
/// With `keep`, everybody else keeps what they have, and only the places that were left are filled again, as well as
/// that goes. Without, the whole is as good as if it were solved anew. The old matching and its prices are repaired
/// along one path for each place that was left, so that few people move; among equally good choices it need not be the
/// one that [`solve`] takes. A market that is more than one flow is solved anew.
///
/// # Errors
///
/// - [`VolunteerMissing`](MatchingError::VolunteerMissing): no volunteer has this id.
/// - [`MatchingUnfit`](MatchingError::MatchingUnfit): the matching is not a best one of this market.
/// - [`MinimumsConflict`](MatchingError::MinimumsConflict): without the volunteer some need can't get its minimum.
/// - [`Work`](MatchingError::Work): as [`solve`].
///
/// ```
/// use medborger::method::matching::{Market, resolve, solve};
/// use medborger::work::Work;
///
/// let market = Market::from_rows(&[(1, 0, 1)], &[1, 1], &[(0, 0, 900), (1, 0, 200)])?;
/// let work = Work::unlimited();
/// let before = solve(&market, &work)?;
/// let after = resolve(&market, &before, "0000000", false, &work)?;
/// assert_eq!(after.matching.score.fit, 200);
/// assert_eq!(after.moves[0].volunteer, 1);
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
pub fn resolve(
    market: &Market,
    before: &Matching,
    volunteer: &str,
    keep: bool,
    work: &Work,
) -> Result<Resolved, MatchingError> {
    let place = market
        .volunteer_ids()
        .binary_search_by(|id| id.as_str().cmp(volunteer))
        .map_err(|_| MatchingError::VolunteerMissing)?;
    let dropped = u32::try_from(place).map_err(|_| MatchingError::VolunteerMissing)?;
    let checked = certify_within(market, before, work);
    work.check()?;
    checked.map_err(|_| MatchingError::MatchingUnfit)?;
    work.spend((8 * market.pairs().len() + 100 * market.limits().len()) as u64)?;
    let (market, matching) = if keep {
        let market = kept(market, before, dropped);
        let matching = solve(&market, work)?;
        (market, matching)
    } else {
        let full = locked_full(market);
        let market = market.without(dropped);
        let repaired = match &before.proof {
            Proof::Prices(prices) => repaired(&market, before, prices, &full, work)?,
            Proof::Split { .. } | Proof::Schedules(_) => None,
        };
        let matching = match repaired {
            Some(matching) => matching,
            None => solve(&market, work)?,
        };
        (market, matching)
    };
    let moves = moves(before, &matching, dropped);
    Ok(Resolved {
        market,
        matching,
        moves,
    })
}

/// Which needs have no place but for locked pairs.
fn locked_full(market: &Market) -> Vec<bool> {
    let mut locked = vec![0_u32; market.needs().len()];
    for pair in market.pairs().iter().filter(|pair| pair.locked) {
        if let Some(locked) = locked.get_mut(pair.need as usize) {
            *locked += 1;
        }
    }
    let needs = market.needs().iter().zip(locked);
    needs
        .map(|(need, locked)| locked >= need.capacity)
        .collect()
}

/// The best matching of a market without one volunteer. None where it is more than one flow.
fn repaired(
    market: &Market,
    before: &Matching,
    prices: &[Price],
    full: &[bool],
    work: &Work,
) -> Result<Option<Matching>, MatchingError> {
    let scale = Scale::new(market);
    let network = Network::new(market, &scale.goal(market), &[], work);
    work.spend(30 * network.arcs.len() as u64)?;
    if network.relaxed {
        return Ok(None);
    }
    let mut chosen = Vec::with_capacity(network.arcs.len());
    for volunteer in (0_u32..).take(network.volunteers.len()) {
        let from = before.pairs.partition_point(|c| c.volunteer < volunteer);
        let own = before.pairs.get(from..).unwrap_or_default();
        let held = own.iter().take_while(|c| c.volunteer == volunteer);
        for arc in network
            .arcs
            .get(network.range_of(volunteer))
            .unwrap_or_default()
        {
            chosen.push(held.clone().any(|c| c.need == arc.need));
        }
    }
    let must = network.must();
    let ways = prices.iter().zip(market.needs()).zip(full);
    let ways = ways.map(|((price, need), &full)| {
        // A need that had locked pairs only has no price yet: one that is too high for everybody.
        if full {
            2 * must
        } else {
            scale.way(price, need.priority, must)
        }
    });
    let flow = paths::repair(&network, chosen, ways.collect(), work);
    work.check()?;
    if !flow.met {
        return Err(MatchingError::MinimumsConflict);
    }
    let chosen = network.arcs.iter().zip(&flow.chosen);
    let chosen = chosen.filter_map(|(arc, &chosen)| chosen.then_some(arc.pair));
    let solution = Solution {
        chosen: chosen.collect(),
        case: Case::Decided {
            prices: flow.prices,
            minimums: flow.minimums,
        },
    };
    Ok(Some(scale.matching(market, solution)))
}

/// The market in which the others keep what they have.
fn kept(market: &Market, before: &Matching, dropped: u32) -> Market {
    let left: Vec<u32> = before
        .pairs
        .iter()
        .filter(|chosen| chosen.volunteer == dropped)
        .map(|chosen| chosen.need)
        .collect();
    market.without(dropped).fixed(
        |volunteer, need| {
            before
                .pairs
                .binary_search_by_key(&(volunteer, need), |c| (c.volunteer, c.need))
                .is_ok()
        },
        |need| left.contains(&need),
    )
}

fn moves(before: &Matching, after: &Matching, dropped: u32) -> Vec<Move> {
    let mut changes = Vec::new();
    for chosen in &before.pairs {
        if chosen.volunteer != dropped && after.pairs.binary_search(chosen).is_err() {
            changes.push((chosen.volunteer, chosen.need, false));
        }
    }
    for chosen in &after.pairs {
        if before.pairs.binary_search(chosen).is_err() {
            changes.push((chosen.volunteer, chosen.need, true));
        }
    }
    changes.arrange();
    let mut moves: Vec<Move> = Vec::new();
    for (volunteer, need, taken) in changes {
        if moves.last().is_none_or(|last| last.volunteer != volunteer) {
            moves.push(Move {
                volunteer,
                left: Vec::new(),
                taken: Vec::new(),
            });
        }
        if let Some(last) = moves.last_mut() {
            if taken {
                last.taken.push(need)
            } else {
                last.left.push(need)
            }
        }
    }
    moves
}
