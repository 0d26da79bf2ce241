//! Checks a matching and the claim that nothing is better, without the solver.
//!
//! The claim is proven by prices. Suppose that every place of a need costs its price, for each aim (people placed,
//! places filled by priority, fit) in whole numbers. Then let everybody choose freely: each volunteer the needs that
//! give most after the price, each need how many places it sells. Whatever pairs are chosen, the prices that volunteers
//! pay are those that needs get, so no choice is worth more than what all of them can get for themselves. Where the
//! matching is worth just that, nothing is better.
//!
//! For volunteers with several needs, what they may choose is described by groups of needs that all collide: each need,
//! ascending, goes into the first group with all of whose needs it collides, and at most one of a group can be chosen.
//! All that the rules allow is among that; where it allows too much, the proof tells cases apart.
//!
//! All is arithmetic of whole numbers: nothing has to be believed.

mod schedules;

use medborger_base::sorted::{Arrange as _, SortedSet};

use super::market::{Market, Need, Pair};
use super::solve::{Matching, Price, Proof, Score, below_minimum, gap};
use medborger_base::work::Work;

/// Prices beyond this prove nothing.
const PRICE_MAX: i64 = 1 << 40;
/// So many cases may be nested.
const DEPTH_MAX: usize = 1_000;

/// What was found in order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub struct Certificate {
    /// The score, added up again.
    pub score: Score,
    /// How many cases the proof tells apart; 1 where the prices alone prove it.
    pub cases: usize,
}

/// What is wrong with a matching or its proof.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Flaw {
    /// A pair does not fit, stands out of order or twice; its place in the matching.
    Pair(usize),
    /// A locked pair is missing; its place among the pairs of the market.
    Locked(usize),
    /// A need has too few or too many people; its place.
    Need(usize),
    /// A volunteer has too many needs, or two that collide; the place.
    Volunteer(usize),
    /// The score is not what the pairs add up to.
    Score,
    /// The proof is malformed.
    Proof,
    /// The prices leave room for something better.
    Gap,
}

/// An amount of each aim: places below a minimum, people placed, places filled by priority, fit.
type Worth = [i128; 8];

/// Checks that a matching keeps the rules and that none is better.
///
/// # Errors
///
/// The first [`Flaw`] found.
///
/// ```
/// use medborger::method::matching::{Flaw, Market, certify, solve};
/// use medborger::work::Work;
///
/// let market = Market::from_rows(&[(1, 0, 1)], &[1, 1], &[(0, 0, 900), (1, 0, 200)])?;
/// let mut matching = solve(&market, &Work::unlimited())?;
/// assert_eq!(certify(&market, &matching).map(|c| c.score.fit), Ok(900));
/// matching.pairs.clear();
/// assert_eq!(certify(&market, &matching), Err(Flaw::Score));
/// # Ok::<(), medborger::method::matching::MatchingError>(())
/// ```
pub fn certify(market: &Market, matching: &Matching) -> Result<Certificate, Flaw> {
    certify_within(market, matching, &Work::unlimited())
}

/// The same, which ends with a flaw that means nothing where the work is stopped.
pub fn certify_within(
    market: &Market,
    matching: &Matching,
    work: &Work,
) -> Result<Certificate, Flaw> {
    let below = below_minimum(market, &matching.pairs);
    let score = rules(market, matching, work)?;
    if score != matching.score {
        return Err(Flaw::Score);
    }
    if (&matching.closed, &matching.short) != (&below.0, &below.1) || matching.gap != gap(matching)
    {
        return Err(Flaw::Gap);
    }
    if let Proof::Schedules(proofs) = &matching.proof {
        let cases = match matching.short.is_empty() {
            true => schedules::check(market, &score, proofs, work)?,
            // Whether anything is better is not known.
            false => 0,
        };
        return Ok(Certificate { score, cases });
    }
    let mut check = Check {
        work,
        market,
        locked: vec![0; market.needs().len()],
        without: SortedSet::new(),
        worth: worth_of(market, &score),
        cases: 0,
    };
    for pair in market.pairs().iter().filter(|pair| pair.locked) {
        if let Some(locked) = check.locked.get_mut(pair.need as usize) {
            *locked += 1;
        }
    }
    if !matching.closed.is_empty() || !matching.short.is_empty() {
        // Prices suppose that all minimums are met.
        return Err(Flaw::Proof);
    }
    check.proof(&matching.proof, DEPTH_MAX)?;
    Ok(Certificate {
        score,
        cases: check.cases,
    })
}

/// That the matching keeps all rules, and its score.
fn rules(market: &Market, matching: &Matching, work: &Work) -> Result<Score, Flaw> {
    let mut score = Score::default();
    let mut filled = vec![0_u32; market.needs().len()];
    let mut rest = matching.pairs.iter().enumerate().peekable();
    for (volunteer, &limit) in (0_u32..).zip(market.limits()) {
        let mut own: Vec<u32> = Vec::new();
        let first = market.range_of(volunteer).start;
        let units = 40 + 12 * market.pairs_of(volunteer).len() as u64;
        let stopped = |_| Flaw::Volunteer(volunteer as usize);
        work.spend(units).map_err(stopped)?;
        for (place, pair) in (first..).zip(market.pairs_of(volunteer)) {
            let next = rest.next_if(|(_, c)| c.volunteer == volunteer && c.need == pair.need);
            if next.is_none() && pair.locked {
                return Err(Flaw::Locked(place));
            }
            let (Some(_), Some(need)) = (next, market.needs().get(pair.need as usize)) else {
                continue;
            };
            if let Some(filled) = filled.get_mut(pair.need as usize) {
                *filled += 1;
            }
            if let Some(staffed) = score.staffed.get_mut(usize::from(need.priority) - 1) {
                *staffed += 1;
            }
            score.fit += u64::from(pair.fit);
            if own
                .iter()
                .any(|&other| same_time(market, other, pair.need, work))
            {
                return Err(Flaw::Volunteer(volunteer as usize));
            }
            own.push(pair.need);
        }
        if own.len() > limit as usize || !market.keeps_hours(volunteer, &own) {
            return Err(Flaw::Volunteer(volunteer as usize));
        }
        score.placed += u32::from(!own.is_empty());
    }
    if let Some((place, _)) = rest.next() {
        return Err(Flaw::Pair(place));
    }
    for (need, &filled) in market.needs().iter().zip(&filled) {
        let is_open = need.or_closed && need.minimum > 0 && filled >= need.minimum;
        if let Some(open) = score.open.get_mut(usize::from(need.priority) - 1) {
            *open += u32::from(is_open);
        }
    }
    let mut locked = vec![0_u32; market.needs().len()];
    for pair in market.pairs().iter().filter(|pair| pair.locked) {
        if let Some(locked) = locked.get_mut(pair.need as usize) {
            *locked += 1;
        }
    }
    let fits = |((place, &filled), need): ((usize, &u32), &Need)| {
        let is_closed = need.or_closed && Some(&filled) == locked.get(place);
        let is_short = matching.short.iter().any(|&short| short as usize == place);
        filled <= need.capacity && (filled >= need.minimum || is_closed || is_short)
    };
    let mut needs = filled.iter().enumerate().zip(market.needs());
    match needs.position(|one| !fits(one)) {
        Some(need) => Err(Flaw::Need(need)),
        None => Ok(score),
    }
}

fn same_time(market: &Market, place: u32, second: u32, work: &Work) -> bool {
    let shifts = |need: u32| market.needs().get(need as usize).map(|n| n.shifts.iter());
    let (Some(one), Some(other)) = (shifts(place), shifts(second)) else {
        return false;
    };
    let (there, back) = (market.journey(place, second), market.journey(second, place));
    one.into_iter().any(|a| {
        // All of the other's are looked at, and not only those before the first that overlaps.
        work.charge(4 + 2 * other.len() as u64);
        work.is_stopped()
            || other.clone().any(|b| match a.from <= b.from {
                true => b.from < a.until.saturating_add(there),
                false => a.from < b.until.saturating_add(back),
            })
    })
}

/// The score with all minimums met.
fn worth_of(market: &Market, score: &Score) -> Worth {
    let minimums = market
        .needs()
        .iter()
        .map(|need| i128::from(need.minimum))
        .sum();
    let [a, b, c, d, e] = score.staffed.map(i128::from);
    [
        minimums,
        score.placed.into(),
        a,
        b,
        c,
        d,
        e,
        score.fit.into(),
    ]
}

fn components(price: &Price) -> Worth {
    let [a, b, c, d, e] = price.staffed.map(i128::from);
    [
        price.minimum.into(),
        price.placed.into(),
        a,
        b,
        c,
        d,
        e,
        price.fit.into(),
    ]
}

struct Check<'a> {
    work: &'a Work,
    market: &'a Market,
    /// By need: how many are locked to it.
    locked: Vec<u32>,
    /// Pairs that a case excludes: volunteer, need.
    without: SortedSet<(u32, u32)>,
    worth: Worth,
    cases: usize,
}

impl Check<'_> {
    fn proof(&mut self, proof: &Proof, depth: usize) -> Result<(), Flaw> {
        match proof {
            Proof::Prices(prices) => {
                self.cases += 1;
                let bounded = prices.len() == self.market.needs().len()
                    && prices.iter().all(|price| {
                        let within = |part: &i128| part.abs() <= i128::from(PRICE_MAX);
                        components(price).iter().all(within)
                    });
                if !bounded {
                    return Err(Flaw::Proof);
                }
                if self.bound(prices) <= self.worth {
                    Ok(())
                } else {
                    Err(Flaw::Gap)
                }
            }
            Proof::Schedules(_) => Err(Flaw::Proof),
            Proof::Split {
                volunteer,
                needs: [one, other],
                cases,
            } => {
                let Some(depth) = depth.checked_sub(1) else {
                    return Err(Flaw::Proof);
                };
                if one == other || !same_time(self.market, *one, *other, self.work) {
                    return Err(Flaw::Proof);
                }
                for (need, case) in [one, other].into_iter().zip(cases.iter()) {
                    let new = self.without.insert((*volunteer, *need));
                    self.proof(case, depth)?;
                    if new {
                        self.without.remove(&(*volunteer, *need));
                    }
                }
                Ok(())
            }
        }
    }

    /// What everybody can get for themselves at these prices: no choice of pairs is worth more.
    fn bound(&self, prices: &[Price]) -> Worth {
        let mut bound = [0; 8];
        for ((need, price), &locked) in self.market.needs().iter().zip(prices).zip(&self.locked) {
            add(&mut bound, &self.sells(need, components(price), locked));
        }
        for (volunteer, &limit) in (0_u32..).zip(self.market.limits()) {
            if self.work.is_stopped() {
                break;
            }
            add(&mut bound, &self.buys(volunteer, limit, prices));
        }
        bound
    }

    /// The most that a need can get: for each place that it sells the price, and below the minimum the place as well.
    /// Locked places are not sold, and count towards the minimum.
    fn sells(&self, need: &Need, price: Worth, locked: u32) -> Worth {
        let free = i128::from(need.capacity.saturating_sub(locked));
        let below = i128::from(need.minimum.saturating_sub(locked)).min(free);
        let mut needed = price;
        needed[0] += 1;
        let kept = i128::from(need.minimum) - below;
        let mut sum = [kept, 0, 0, 0, 0, 0, 0, 0];
        for (price, places) in [(needed, below), (price, free - below)] {
            if price > [0; 8] {
                add(&mut sum, &price.map(|part| part * places));
            }
        }
        sum
    }

    /// What a pair is worth to the volunteer before the price.
    fn gain(&self, pair: &Pair) -> Worth {
        let priority = self
            .market
            .needs()
            .get(pair.need as usize)
            .map_or(0, |n| n.priority);
        let mut gain = [0; 8];
        if let Some(staffed) = gain.get_mut(1 + usize::from(priority)) {
            *staffed = 1;
        }
        gain[7] = pair.fit.into();
        gain
    }

    /// The most that a volunteer can get.
    fn buys(&self, volunteer: u32, limit: u32, prices: &[Price]) -> Worth {
        let own = self.market.pairs_of(volunteer);
        self.work.charge(100 + 60 * own.len() as u64);
        let mut sum = [0; 8];
        let locked: Vec<&Pair> = own.iter().filter(|pair| pair.locked).collect();
        for pair in &locked {
            add(&mut sum, &self.gain(pair));
        }
        sum[1] = i128::from(!locked.is_empty());
        let left = (limit as usize).saturating_sub(locked.len());
        let kept: Vec<u32> = locked.iter().map(|pair| pair.need).collect();
        let free = |pair: &&Pair| {
            let need = pair.need as usize;
            let together = [&kept[..], &[pair.need]].concat();
            let has_time = self.market.keeps_hours(volunteer, &together);
            let capacity = self.market.needs().get(need).map_or(0, |n| n.capacity);
            has_time
                && !pair.locked
                && self.locked.get(need).is_some_and(|&taken| taken < capacity)
                && !self.without.contains(&(volunteer, pair.need))
                && !locked
                    .iter()
                    .any(|l| same_time(self.market, l.need, pair.need, self.work))
        };
        // Each group with the best that it can give.
        let mut groups: Vec<(Worth, Vec<u32>)> = Vec::new();
        for pair in own.iter().filter(free) {
            if self.work.is_stopped() {
                break;
            }
            let mut worth = self.gain(pair);
            if let Some(price) = prices.get(pair.need as usize) {
                add(&mut worth, &components(price).map(|part| -part));
            }
            let group = groups.iter_mut().find(|(_, group)| {
                left == 1
                    || group
                        .iter()
                        .all(|&n| same_time(self.market, n, pair.need, self.work))
            });
            match group {
                Some((best, group)) => {
                    *best = worth.max(*best);
                    group.push(pair.need);
                }
                None => groups.push((worth, vec![pair.need])),
            }
        }
        groups.arrange_by_key(|(worth, _)| std::cmp::Reverse(*worth));
        for (place, (worth, _)) in groups.iter().take(left).enumerate() {
            let mut worth = *worth;
            // The first need also places the volunteer.
            worth[1] += i128::from(place == 0 && locked.is_empty());
            if worth > [0; 8] {
                add(&mut sum, &worth);
            }
        }
        sum
    }
}

fn add(sum: &mut Worth, more: &Worth) {
    for (sum, more) in sum.iter_mut().zip(more) {
        *sum += more;
    }
}
