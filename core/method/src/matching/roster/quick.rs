//! A lawful choice made quickly, and what simple prices say of any: for so many needs that no programme can be set up.
//!
//! A flow that knows nothing of collisions is at least as good as any choice, and its prices say so. Aim by aim they are
//! prices of schedules too: a unit of an earlier aim is worth several of the next.
#![expect(
    clippy::indexing_slicing,
    reason = "pairs and aims are below their counts"
)]

use super::super::levels::Level;
use super::super::market::Market;
use super::super::proof::{CasePrices, Cases, PRICE_UNIT};
use super::super::solve::{Price, with_locked};
use super::aims::Aims;
use super::choose::{Choosers, Said};
use super::prices::Bound;
use super::round::Incumbent;
use super::{Roster, Settled};
use medborger_base::work::Work;

/// What a unit of an aim is worth beside the next one, and beside fit.
const WORTH: i64 = 4;
const WORTH_OF_FIT: i64 = 1 << 15;

/// A lawful choice near to a flow, and by aim the most that any choice has. Without prices, as much as everybody could have.
pub(in crate::matching) fn quick(
    market: &Market,
    levels: &[Level],
    flow: &[u32],
    prices: &[Price],
    work: &Work,
) -> Roster {
    let aims = Aims::new(market, market, levels);
    let choosers = Choosers::new(market, &aims, work);
    let wanted = lawful_parts(&choosers, flow);
    let best = [choosers.rounded(&wanted), choosers.rounded(&[])];
    let best = best
        .into_iter()
        .flatten()
        .reduce(|one, other| match other.is_better_than(&one) {
            true => other,
            false => one,
        });
    // Nobody but whoever is locked is lawful, or below a minimum.
    let nobody = || choosers.evaluate(with_locked(market, &[]));
    let best = best.or_else(nobody).unwrap_or_else(|| Incumbent {
        lacking: 0,
        values: vec![0; levels.len()],
        pairs: with_locked(market, &[]),
    });
    let said = market.pairs().iter().map(|pair| match pair.locked {
        true => Said::In,
        false => Said::Nothing,
    });
    let (said, closed) = (said.collect::<Vec<_>>(), vec![None; market.needs().len()]);
    let mut settled: Vec<Settled> = Vec::with_capacity(levels.len());
    let mut targets = Vec::with_capacity(levels.len());
    for (aim, &level) in levels.iter().enumerate() {
        let free = CasePrices {
            needs: vec![0; market.needs().len()],
            aims: vec![0; aim],
            unit: PRICE_UNIT,
        };
        let of_flow = (!prices.is_empty()).then(|| case_prices(levels, aim, prices));
        let bounds = [Some(free), of_flow].into_iter().flatten();
        let bounds = bounds.map(|prices| {
            let bound = Bound::of(&choosers, (&said, &closed), &targets, prices);
            (bound.most().unwrap_or(u64::MAX), bound.prices)
        });
        let Some((most, prices)) = bounds.min_by_key(|(most, _)| *most) else {
            break;
        };
        let most = most.max(best.values[aim]);
        settled.push(Settled {
            level,
            most,
            cases: Cases::Prices(prices),
        });
        if most > best.values[aim] {
            break;
        }
        targets.push(most);
    }
    Roster {
        pairs: best.pairs,
        values: best.values,
        lacking: best.lacking,
        settled,
    }
}

/// Of what a flow gives each volunteer, what they can take together, the best first.
fn lawful_parts(choosers: &Choosers<'_>, flow: &[u32]) -> Vec<(u32, Vec<u32>)> {
    let market = choosers.market;
    let own = flow.chunk_by(|a, b| market.volunteer_of(*a) == market.volunteer_of(*b));
    let part = |own: &[u32]| {
        let volunteer = market.volunteer_of(own[0]);
        let locked = market
            .range_of(volunteer)
            .filter(|&at| market.pairs()[at].locked);
        let mut taken: Vec<u32> = locked.map(|at| at as u32).collect();
        for &pair in own {
            let with: Vec<u32> = taken.iter().copied().chain([pair]).collect();
            if choosers.rules.allow(volunteer, &with) {
                taken.push(pair);
            }
        }
        taken.retain(|pair| own.contains(pair));
        (volunteer, taken)
    };
    own.map(part).collect()
}

/// The prices of a flow as prices of schedules.
fn case_prices(levels: &[Level], aim: usize, prices: &[Price]) -> CasePrices {
    // By aim up to this one: what a unit is worth.
    let mut worth = vec![1_i64; aim + 1];
    for at in (0..aim).rev() {
        let next = match levels[at + 1] {
            Level::Fit => WORTH_OF_FIT,
            _ => WORTH,
        };
        worth[at] = worth[at + 1].saturating_mul(next);
    }
    let price = |price: &Price| {
        let digit = |level: &Level| match level {
            Level::Placed => price.placed,
            Level::Staffed(priority) => {
                let place = usize::from(*priority).wrapping_sub(1);
                price.staffed.get(place).copied().unwrap_or_default()
            }
            Level::Fit => price.fit,
            Level::Open(_) | Level::Minimums | Level::Minimum(_) | Level::Half(_) => 0,
        };
        let known = levels.iter().zip(&worth);
        let sum: i64 = known.map(|(level, worth)| digit(level) * worth).sum();
        (sum + price.minimum * worth[0] * WORTH) * PRICE_UNIT
    };
    CasePrices {
        needs: prices.iter().map(price).collect(),
        aims: worth[..aim]
            .iter()
            .map(|worth| worth * PRICE_UNIT)
            .collect(),
        unit: PRICE_UNIT,
    }
}
