//! Checks prices of schedules: by aim and by case, what everybody can get for themselves is no more than is said.
//!
//! Let `z` be what is said of the aims before, and μ, 0 or more, what a unit of each is worth; let every place of a need
//! have a price. A choice that reaches `z` is worth no more than if each volunteer took the schedule, and each need the
//! number of places, that give most at these prices, less Σ μ·z. If that is less than one unit more than what is said
//! of the aim, nothing reaches more, for what is reached is whole.

use medborger_base::sorted::{Arrange as _, SortedMap};

use super::super::market::{Market, Need};
use super::super::proof::{Aim, AimProof, CasePrices, Cases, PRICE_UNIT};
use super::super::solve::{Score, is_aim};
use super::{DEPTH_MAX, Flaw, same_time};
use medborger_base::work::Work;

/// Prices beyond this prove nothing.
const PRICE_MAX: i64 = 1 << 52;
/// So many schedules of a volunteer are looked at in one case.
const SCHEDULES_MAX: u64 = 4_000_000;

/// Checks the claims for all aims. Returns how many cases there are.
pub(super) fn check(
    market: &Market,
    score: &Score,
    proofs: &[AimProof],
    work: &Work,
) -> Result<usize, Flaw> {
    let mut check = Check {
        market,
        work,
        locked: vec![0; market.needs().len()],
        pairs: SortedMap::new(),
        open: SortedMap::new(),
        settled: Vec::new(),
        cases: 0,
    };
    for pair in market.pairs().iter().filter(|pair| pair.locked) {
        if let Some(locked) = check.locked.get_mut(pair.need as usize) {
            *locked += 1;
        }
    }
    let mut aims = Aim::all().filter(|aim| is_aim(market, *aim));
    for proof in proofs {
        if aims.next() != Some(proof.aim) || score.of(proof.aim) > proof.most {
            return Err(Flaw::Proof);
        }
        check.cases(proof, &proof.cases, DEPTH_MAX)?;
        if score.of(proof.aim) < proof.most {
            // The gap: nothing is said of what follows.
            return Ok(check.cases);
        }
        check.settled.push((proof.aim, proof.most));
    }
    match aims.next() {
        Some(_) => Err(Flaw::Gap),
        None => Ok(check.cases),
    }
}

struct Check<'a> {
    market: &'a Market,
    work: &'a Work,
    /// By need: how many are locked to it.
    locked: Vec<u32>,
    /// What the case says of pairs (volunteer, need), and of needs.
    pairs: SortedMap<(u32, u32), bool>,
    open: SortedMap<u32, bool>,
    settled: Vec<(Aim, u64)>,
    cases: usize,
}

impl Check<'_> {
    fn cases(&mut self, proof: &AimProof, cases: &Cases, depth: usize) -> Result<(), Flaw> {
        let depth = depth.checked_sub(1).ok_or(Flaw::Proof)?;
        match cases {
            Cases::Prices(prices) => {
                self.cases += 1;
                self.prices(proof, prices)
            }
            Cases::Pair {
                volunteer,
                need,
                cases,
            } => {
                let key = (*volunteer, *need);
                if self.pairs.contains_key(&key) {
                    return Err(Flaw::Proof);
                }
                for (says, case) in [true, false].into_iter().zip(cases.iter()) {
                    self.pairs.insert(key, says);
                    self.cases(proof, case, depth)?;
                }
                self.pairs.remove(&key);
                Ok(())
            }
            Cases::Open { need, cases } => {
                if self.open.contains_key(need) {
                    return Err(Flaw::Proof);
                }
                for (says, case) in [true, false].into_iter().zip(cases.iter()) {
                    self.open.insert(*need, says);
                    self.cases(proof, case, depth)?;
                }
                self.open.remove(need);
                Ok(())
            }
        }
    }

    fn prices(&self, proof: &AimProof, prices: &CasePrices) -> Result<(), Flaw> {
        let all = prices.needs.iter().chain(&prices.aims);
        let is_formed = prices.needs.len() == self.market.needs().len()
            && prices.aims.len() == self.settled.len()
            && [0, PRICE_UNIT].contains(&prices.unit)
            && prices.aims.iter().all(|&price| price >= 0)
            && all.into_iter().all(|price| price.abs() <= PRICE_MAX);
        if !is_formed {
            return Err(Flaw::Proof);
        }
        let mut worth: Vec<(Aim, i128)> = Vec::with_capacity(self.settled.len() + 1);
        let mut sum: i128 = 0;
        for (&(aim, most), &price) in self.settled.iter().zip(&prices.aims) {
            worth.push((aim, price.into()));
            sum -= i128::from(price) * i128::from(most);
        }
        worth.push((proof.aim, prices.unit.into()));
        for ((place, need), &price) in (0_u32..).zip(self.market.needs()).zip(&prices.needs) {
            match self.sells((place, need), price.into(), &worth) {
                Some(most) => sum += most,
                // There is no way to keep what the case says.
                None => return Ok(()),
            }
        }
        for volunteer in (0_u32..).take(self.market.limits().len()) {
            if self.work.is_stopped() {
                return Err(Flaw::Gap);
            }
            match self.buys(volunteer, prices, &worth)? {
                Some(most) => sum += most,
                None => return Ok(()),
            }
        }
        // Below 0 where the unit is 0: then there is no choice at all.
        let bound = i128::from(prices.unit) * (i128::from(proof.most) + 1);
        match sum < bound {
            true => Ok(()),
            false => Err(Flaw::Gap),
        }
    }

    /// The most that a need gets out of a number of places that it may have.
    fn sells(
        &self,
        (place, need): (u32, &Need),
        price: i128,
        worth: &[(Aim, i128)],
    ) -> Option<i128> {
        let of = |aim: Aim| {
            let found = worth.iter().find(|(other, _)| *other == aim);
            found.map_or(0, |(_, worth)| *worth)
        };
        let locked = self.locked.get(place as usize).copied().unwrap_or_default();
        let each = price + of(Aim::Staffed(need.priority));
        let may_close = need.or_closed && locked < need.minimum;
        let says = self.open.get(&place).copied();
        let is_counted = need.or_closed && need.minimum > 0;
        let open = i128::from(is_counted) * of(Aim::Open(need.priority));
        let mut choices = Vec::new();
        if says != Some(false) {
            for places in [need.minimum, need.capacity] {
                choices.push(each * i128::from(places) + open);
            }
        }
        if says != Some(true) && may_close {
            choices.push(each * i128::from(locked));
        }
        choices.into_iter().max()
    }

    /// The most that a volunteer gets out of a schedule.
    fn buys(
        &self,
        volunteer: u32,
        prices: &CasePrices,
        worth: &[(Aim, i128)],
    ) -> Result<Option<i128>, Flaw> {
        let of = |aim: Aim| {
            let found = worth.iter().find(|(other, _)| *other == aim);
            found.map_or(0, |(_, worth)| *worth)
        };
        let mut search = Search {
            check: self,
            volunteer,
            placed: of(Aim::Placed),
            taken: Vec::new(),
            open: Vec::new(),
            best: None,
            looked: 0,
        };
        let mut sum = 0;
        for pair in self.market.pairs_of(volunteer) {
            let price = prices
                .needs
                .get(pair.need as usize)
                .copied()
                .unwrap_or_default();
            let gain = of(Aim::Fit) * i128::from(pair.fit) - i128::from(price);
            let says = self.pairs.get(&(volunteer, pair.need)).copied();
            match says.or(pair.locked.then_some(true)) {
                Some(true) => {
                    search.taken.push(pair.need);
                    sum += gain;
                }
                Some(false) if pair.locked => return Ok(None),
                Some(false) => {}
                None => search.open.push((gain, pair.need)),
            }
        }
        search
            .open
            .arrange_by_key(|&(gain, need)| (std::cmp::Reverse(gain), need));
        search.extend(0, sum)?;
        Ok(search.best)
    }
}

/// Looks at the schedules of a volunteer, the pairs that gain most first.
struct Search<'a> {
    check: &'a Check<'a>,
    volunteer: u32,
    placed: i128,
    taken: Vec<u32>,
    open: Vec<(i128, u32)>,
    best: Option<i128>,
    looked: u64,
}

impl Search<'_> {
    fn extend(&mut self, from: usize, sum: i128) -> Result<(), Flaw> {
        self.looked += 1;
        let time = 4 + self.check.market.time_cost(self.volunteer);
        self.check.work.charge(20 + time * self.taken.len() as u64);
        let stopped = self.check.work.is_stopped() || self.looked > SCHEDULES_MAX;
        if stopped {
            return Err(Flaw::Gap);
        }
        let placed = match self.taken.is_empty() {
            true => 0,
            false => self.placed,
        };
        if self.is_lawful() && self.best.is_none_or(|best| sum + placed > best) {
            self.best = Some(sum + placed);
        }
        let limits = self.check.market.limits();
        let limit = limits
            .get(self.volunteer as usize)
            .copied()
            .unwrap_or_default();
        let room = (limit as usize).saturating_sub(self.taken.len());
        for at in from..self.open.len() {
            let rest = self.open.get(at..).unwrap_or_default();
            let gains = rest.iter().take(room).map(|(gain, _)| (*gain).max(0));
            // At least one more is taken, whatever it gains.
            let loss = rest.first().map_or(0, |(gain, _)| (*gain).min(0));
            let bound = sum + self.placed + gains.sum::<i128>() + loss;
            if room == 0 || self.best.is_some_and(|best| bound <= best) {
                break;
            }
            let Some(&(gain, need)) = rest.first() else {
                break;
            };
            let collides =
                |&other: &u32| same_time(self.check.market, other, need, self.check.work);
            if !self.taken.iter().any(collides) {
                self.taken.push(need);
                self.extend(at + 1, sum + gain)?;
                self.taken.pop();
            }
        }
        Ok(())
    }

    fn is_lawful(&self) -> bool {
        let market = self.check.market;
        let limits = market.limits();
        let limit = limits
            .get(self.volunteer as usize)
            .copied()
            .unwrap_or_default();
        let apart = |(at, &need): (usize, &u32)| {
            let others = self.taken.get(..at).unwrap_or_default();
            !others
                .iter()
                .any(|&other| same_time(market, other, need, self.check.work))
        };
        self.taken.len() <= limit as usize
            && market.keeps_hours(self.volunteer, &self.taken)
            && self.taken.iter().enumerate().all(apart)
    }
}
