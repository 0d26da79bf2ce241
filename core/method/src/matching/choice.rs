//! The best choice of pairs: one flow where that is enough, schedules or cases of flows where people's needs collide.

use super::error::MatchingError;
use super::levels::Level;
use super::market::Market;
use super::network::Goal;
use super::roster::{self, Roster, roster};
use super::search::{Searched, Solution, search};
use super::solve::with_locked;
use medborger_base::work::Work;

/// So many pairs of cases are told apart where there are too many needs for a programme of schedules.
const CASES_MAX: usize = 20;

/// A best choice, by the way in which it was found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Best {
    /// Flows.
    Flow(Solution),
    /// Schedules; may be unproven where the search was stopped.
    Schedules(Roster),
    /// Of too many needs only a flow is known that gives somebody what they can't take together; none where even that takes
    /// too long.
    Collides(Option<Solution>),
    /// No choice gives every need its minimum.
    Impossible,
}

/// The best choice by a goal of flows and the levels that it stands for. Minimums that levels count are those of
/// `counted`, a market that may differ by its minimums alone.
pub(super) fn choose<K: Ord>(
    market: &Market,
    counted: &Market,
    (goal, levels): (&Goal, &[Level]),
    work: &Work,
    key: impl Fn(&[u32]) -> K,
) -> Result<Best, MatchingError> {
    let is_small = market.needs().len() <= roster::NEEDS_MAX;
    let cases = if is_small { 0 } else { CASES_MAX };
    match search(market, goal, cases, work, key)? {
        Searched::Best(solution) if are_lawful(market, &solution.chosen, work) => {
            Ok(Best::Flow(solution))
        }
        // All needs that may be closed are open in a flow: if that can't be, some are not.
        Searched::Unmet if !market.needs().iter().any(|need| need.or_closed) => {
            Ok(Best::Impossible)
        }
        _ if is_small => by_schedules((market, counted), levels, work, None),
        Searched::Collides(solution) | Searched::Best(solution) => {
            Ok(Best::Collides(Some(solution)))
        }
        Searched::Unmet => Ok(Best::Collides(None)),
    }
}

/// The best choice by schedules, once a first look is paid and what they hold is counted; within so many units where a
/// number is given, and then whatever was found.
pub(super) fn by_schedules(
    (market, counted): (&Market, &Market),
    levels: &[Level],
    work: &Work,
    units: Option<u64>,
) -> Result<Best, MatchingError> {
    work.spend(roster::first_look(market))?;
    let _held = work.hold(roster::bytes(market))?;
    let search = |work: &Work| roster(market, counted, levels, work);
    let found = match units {
        Some(units) => work.portion(units, search),
        None => search(work),
    };
    Ok(found.map_or(Best::Impossible, Best::Schedules))
}

/// Whether everybody may take what they have. A flow knows of collisions alone.
fn are_lawful(market: &Market, chosen: &[u32], work: &Work) -> bool {
    if market.are_limits_numbers() {
        return true;
    }
    let all = with_locked(market, chosen);
    let mut own = all.chunk_by(|a, b| market.volunteer_of(*a) == market.volunteer_of(*b));
    own.all(|own| {
        let volunteer = own.first().map_or(0, |&pair| market.volunteer_of(pair));
        let pairs = own
            .iter()
            .filter_map(|&pair| market.pairs().get(pair as usize));
        let needs: Vec<u32> = pairs.map(|pair| pair.need).collect();
        let limit = market
            .limits()
            .get(volunteer as usize)
            .copied()
            .unwrap_or(0);
        let mut before = needs.iter().enumerate();
        needs.len() <= limit as usize
            && market.has_time(volunteer, &needs)
            && before.all(|(at, &one)| {
                let mut others = needs.iter().take(at);
                others.all(|&other| !work.is_stopped() && !market.collide(one, other, work))
            })
    })
}
