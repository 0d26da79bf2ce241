//! Whether a certificate holds: weak duality in whole numbers, from the text and the certificate alone.

use medborger_base::sorted::Arrange as _;
use medborger_base::work::Work;

use super::{CHANCE_ONE, CertificateLevel, LotteryCertificate, PriceRule, ProvenChances};
use crate::sortition::error::SortitionError;
use crate::sortition::pool::{as_u32, as_usize};
use crate::sortition::published::{LotteryText, PersonLine};
use crate::sortition::rules::{Standing, ValueQuota};

/// How far the chance of somebody who is settled may be from the level: what the solver's numbers are exact to.
const SETTLED_MAX: u64 = CHANCE_ONE / 1_000_000;

/// A text whose levels are checked one after the other.
pub(super) struct Checker<'a> {
    text: &'a LotteryText,
    /// By person: whether a level has settled them, or there was nothing to settle.
    settled: Vec<bool>,
}

impl<'a> Checker<'a> {
    pub(super) fn new(text: &'a LotteryText, work: &Work) -> Result<Self, SortitionError> {
        work.keep(2 * text.people.len() as u64)?;
        let settled = text.people.iter().map(|p| !is_open(text, p)).collect();
        Ok(Self { text, settled })
    }

    /// Whether a level has settled everybody.
    pub(super) fn all_settled(&self) -> bool {
        !self.settled.contains(&false)
    }

    /// The smallest chance of those who are not settled.
    pub(super) fn least(&self) -> u64 {
        let people = self.text.people.iter().zip(&self.settled);
        let open = people.filter(|(_, settled)| !**settled);
        open.map(|(p, _)| p.chance).min().unwrap_or(0)
    }

    /// Those not settled who have the smallest chance, ascending.
    pub(super) fn lowest(&self) -> Vec<u32> {
        let least = self.least();
        let people = (0_u32..).zip(&self.text.people).zip(&self.settled);
        let lowest = people.filter(|((_, p), settled)| !**settled && p.chance == least);
        lowest.map(|((place, _), _)| place).collect()
    }

    /// Checks a level and settles its people. None where it does not hold; within, the distance from the bound where it is
    /// proven by prices.
    pub(super) fn level(
        &mut self,
        level: &CertificateLevel,
        work: &Work,
    ) -> Result<Option<Option<u64>>, SortitionError> {
        let people = self.text.people.len();
        work.spend((20 + 12 * level.prices.len()) as u64 * people as u64)?;
        let _held = work.hold(16 * people as u64)?;
        let least = self.least();
        if level.value != least || level.settled.is_empty() {
            return Ok(None);
        }
        let gap = if level.proven {
            let Some(bound) = self.bound(level) else {
                return Ok(None);
            };
            Some(bound.saturating_sub(least))
        } else {
            None
        };
        let mut weighed = vec![false; self.text.people.len()];
        for person in level.weights.iter().flat_map(|(_, people)| people) {
            if let Some(slot) = weighed.get_mut(as_usize(*person)) {
                *slot = true;
            }
        }
        let weighs = |person: &u32| {
            !level.proven || weighed.get(as_usize(*person)).copied().unwrap_or(false)
        };
        for person in &level.settled {
            let Some(line) = self.text.people.get(as_usize(*person)) else {
                return Ok(None);
            };
            let Some(settled) = self.settled.get_mut(as_usize(*person)) else {
                return Ok(None);
            };
            let near = line.chance.abs_diff(level.value) <= SETTLED_MAX;
            if *settled || !near || !weighs(person) {
                return Ok(None);
            }
            *settled = true;
        }
        Ok(Some(gap))
    }

    /// What no lottery gives all who are not settled, of [`CHANCE_ONE`], rounded up.
    fn bound(&self, level: &CertificateLevel) -> Option<u64> {
        let mut left = vec![0_i128; self.text.people.len()];
        let (mut rest, mut share) = (0_i128, 0_i128);
        let one = i128::from(CHANCE_ONE);
        for (weight, people) in &level.weights {
            for &person in people {
                let weight = i128::from(*weight);
                let slot = left.get_mut(as_usize(person))?;
                // Nobody weighs twice.
                if *slot != 0 || weight == 0 {
                    return None;
                }
                *slot = weight;
                if *self.settled.get(as_usize(person))? {
                    let chance = self.text.people.get(as_usize(person))?.chance;
                    rest -= weight * i128::from(chance);
                } else {
                    share += weight;
                }
            }
        }
        let mut most = 0_i128;
        for (rule, price) in &level.prices {
            let price = i128::from(*price);
            let (min, max, within) = self.rule(rule)?;
            most += price * i128::from(if price > 0 { max } else { min });
            for (left, within) in left.iter_mut().zip(within) {
                *left -= if within { price } else { 0 };
            }
        }
        // What the prices leave: whoever sits counts, those who can't sit don't, and of a home only so many do.
        let mut homes: Vec<(u32, i128)> = Vec::new();
        for (person, left) in self.text.people.iter().zip(&left) {
            let details = person.details.as_ref()?;
            match (details.standing, details.home) {
                (Standing::Included, _) => most += left,
                _ if !is_open(self.text, person) => {}
                (_, Some(home)) => homes.push((home, *left)),
                _ => most += (*left).max(0),
            }
        }
        let details = self.text.people.iter().filter_map(|p| p.details.as_ref());
        let included = details.filter(|d| d.standing == Standing::Included);
        let mut sits: Vec<u32> = included.filter_map(|d| d.home).collect();
        sits.arrange();
        homes.arrange();
        for lefts in homes.chunk_by(|(one, _), (other, _)| one == other) {
            let home = lefts.first().map_or(0, |(home, _)| *home);
            let before = sits.partition_point(|sits| *sits < home);
            let taken = sits.partition_point(|sits| *sits <= home) - before;
            let room = as_usize(self.text.rules.household_max.unwrap_or(0)).saturating_sub(taken);
            most += lefts
                .iter()
                .rev()
                .take(room)
                .map(|(_, left)| (*left).max(0))
                .sum::<i128>();
        }
        rest += most * one;
        if share <= 0 || rest < 0 {
            return None;
        }
        u64::try_from((rest + share - 1) / share).ok()
    }

    /// The limits of a rule, and who counts in it.
    fn rule(&self, rule: &PriceRule) -> Option<(u32, u32, Vec<bool>)> {
        let (text, rules) = (self.text, &self.text.rules);
        let seats = rules.seats;
        let who = |counts: &dyn Fn(&PersonLine) -> bool| -> Vec<bool> {
            text.people.iter().map(counts).collect()
        };
        let limited = |min: u32, max: u32, within: Vec<bool>| {
            let people = text.people.iter().zip(&within);
            let can = people
                .filter(|(p, within)| **within && can_sit(text, p))
                .count();
            (min, max.min(seats).min(as_u32(can)), within)
        };
        let value = |p: &PersonLine, place: usize| p.details.as_ref()?.values.get(place).cloned();
        Some(match rule {
            PriceRule::Seats => (seats, seats, who(&|_| true)),
            PriceRule::Quota(number) => {
                let quotas = rules.features.iter().enumerate();
                let mut quotas =
                    quotas.flat_map(|(f, feature)| feature.values.iter().map(move |q| (f, q)));
                let (f, quota): (usize, &ValueQuota) =
                    quotas.nth(as_usize(number.checked_sub(1)?))?;
                let within = who(&|p| value(p, f).as_deref() == Some(&quota.value));
                limited(quota.min, quota.max, within)
            }
            PriceRule::Joint(number) => {
                let quota = rules.joint.get(as_usize(number.checked_sub(1)?))?;
                let within = who(&|p| {
                    quota.of.iter().all(|(key, wanted)| {
                        let place = rules.features.iter().position(|f| f.key == *key);
                        place.and_then(|f| value(p, f)).as_ref() == Some(wanted)
                    })
                });
                limited(quota.min, quota.max, within)
            }
            PriceRule::Groups(places) => {
                let group = |place: &u32| rules.seat_groups.get(as_usize(place.checked_sub(1)?));
                let wanted: Option<Vec<_>> = places.iter().map(group).collect();
                let wanted = wanted?.iter().map(|group| group.seats).sum();
                let fits = |p: &PersonLine| {
                    let details = p.details.as_ref();
                    details.is_some_and(|d| d.fits.iter().any(|fit| places.contains(fit)))
                };
                let distinct = places.windows(2).all(|pair| pair.first() < pair.last());
                distinct.then_some((wanted, seats, who(&fits)))?
            }
            PriceRule::Homes(homes) => {
                let limit = rules.household_max?;
                let distinct = homes.windows(2).all(|pair| pair.first() < pair.last());
                let lives = |p: &PersonLine| {
                    let home = p.details.as_ref().and_then(|d| d.home);
                    home.is_some_and(|home| homes.binary_search(&home).is_ok())
                };
                let max = limit.checked_mul(as_u32(homes.len()))?;
                distinct.then(|| (0, max, who(&lives)))?
            }
        })
    }
}

/// Whether a person can sit in some panel, as far as the text says.
fn can_sit(text: &LotteryText, person: &PersonLine) -> bool {
    let details = person.details.as_ref();
    details.is_some_and(|d| {
        d.standing != Standing::Excluded
            && (text.rules.seat_groups.is_empty() || !d.fits.is_empty())
    })
}

/// Whether there is a choice about a person.
fn is_open(text: &LotteryText, person: &PersonLine) -> bool {
    let details = person.details.as_ref();
    can_sit(text, person) && details.is_some_and(|d| d.standing == Standing::Open)
}

impl LotteryCertificate {
    /// Checks everything in it against the text, in whole numbers: it takes time in proportion to levels times people.
    ///
    /// # Errors
    /// [`CertificateFalse`](SortitionError::CertificateFalse) with the first line that does not hold: it is of another
    /// text, a level's chance is not the smallest, its people weigh nothing or have another chance, its prices prove
    /// nothing, or the gap is another than stated.
    pub fn verify(
        &self,
        text: &LotteryText,
        text_sha256: &str,
        work: &Work,
    ) -> Result<ProvenChances, SortitionError> {
        let wrong = |line: usize| SortitionError::CertificateFalse { line: as_u32(line) };
        if self.text_sha256 != text_sha256 {
            return Err(wrong(self.line_of_text()));
        }
        let mut checker = Checker::new(text, work)?;
        let minimum = checker.least();
        let (mut gap, mut proven, mut bound) = (0, 0, None);
        for (place, level) in self.levels.iter().enumerate() {
            let here = checker.level(level, work)?;
            let here = here.ok_or_else(|| wrong(self.line_of_level(place)))?;
            if let Some(here) = here {
                gap = gap.max(here);
                proven += 1;
                if place == 0 {
                    bound = Some(minimum + here);
                }
            }
        }
        // All levels, and somebody in none: there are more than it says.
        let whole = as_usize(self.of) == self.levels.len();
        if gap != self.gap || as_u32(self.levels.len()) > self.of || whole && !checker.all_settled()
        {
            return Err(wrong(self.line_of_text() + 1));
        }
        let share = |chance: u64| chance as f64 / CHANCE_ONE as f64;
        Ok(ProvenChances {
            minimum: share(minimum),
            bound: bound.map(share),
            proven,
            levels: self.of,
            gap: share(gap),
        })
    }
}
