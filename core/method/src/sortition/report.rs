//! What a draw means for people and groups, in numbers.

use medborger_base::sorted::{Arrange as _, SortedMap};

use medborger_codec::Record;

use super::conflict::{Bound, RuleName, name};
use super::distribution::{Distribution, Evidence, Proof};
use super::error::SortitionError;
use super::pool::names::within;
use super::pool::{Pool, RowRule, as_u32, as_usize};

/// Shares of the population by feature and value, 0 to 1: a census, or what the municipality goes by.
pub type Population = SortedMap<String, SortedMap<String, f64>>;

/// A report on a draw.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DrawReport {
    /// How many people can be drawn.
    pub people: u32,
    /// How many seats there are.
    pub seats: u32,
    /// How even the chances are.
    pub spread: Spread,
    /// The same for the stratified draw in wide use, where it was computed.
    pub stratified: Option<Spread>,
    /// A line for each value, in the order of the rules.
    pub groups: Vec<GroupReport>,
    /// What quotas cost the least likely person; empty where the distribution's proof does not tell. Dearest first.
    pub prices: Vec<QuotaPrice>,
}

/// How even the chances of the people are who can be drawn.
#[derive(Debug, Clone, Copy, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Spread {
    /// The smallest chance.
    pub minimum: f64,
    /// The mean: seats by people.
    pub mean: f64,
    /// The largest chance.
    pub maximum: f64,
    /// Gini's coefficient: 0 where all chances are the same, near 1 where few people have all the chance.
    pub gini: f64,
    /// How many people have no chance.
    pub without_chance: u32,
}

/// What a draw means for those who share a value.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct GroupReport {
    /// The feature.
    pub feature: String,
    /// The value.
    pub value: String,
    /// The quota's minimum.
    pub min: u32,
    /// The quota's maximum.
    pub max: u32,
    /// How many people who can be drawn have it.
    pub people: u32,
    /// The smallest chance among them; with no people, all three are 0.
    pub chance_min: f64,
    /// Their mean chance.
    pub chance_mean: f64,
    /// The largest chance among them.
    pub chance_max: f64,
    /// Their share of the people who can be drawn, 0 to 1.
    pub pool_share: f64,
    /// Their expected share of the panel, 0 to 1.
    pub panel_share: f64,
    /// Their share of the population, 0 to 1, where it is known.
    pub population_share: Option<f64>,
}

impl GroupReport {
    /// How strongly the group is represented in the pool: 1 where it is as in the population, 2 where it is twice as
    /// large. `None` where the population's share is not known or 0.
    #[must_use]
    pub fn pool_ratio(&self) -> Option<f64> {
        let share = self.population_share.filter(|share| *share > 0.0)?;
        Some(self.pool_share / share)
    }

    /// The same for the panel.
    #[must_use]
    pub fn panel_ratio(&self) -> Option<f64> {
        let share = self.population_share.filter(|share| *share > 0.0)?;
        Some(self.panel_share / share)
    }
}

/// What one person more of room in a quota would give.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuotaPrice {
    /// The quota.
    pub rule: RuleName,
    /// Which end of it.
    pub bound: Bound,
    /// By how much the smallest chance would rise, at the rate of the first fraction of a person: what a whole person
    /// more gives is at most this.
    pub price: f64,
}

/// Makes a report. `stratified` is the distribution of the stratified draw over the same pool.
///
/// # Errors
/// A distribution of another pool; a share of the population that is not a number from 0 to 1.
pub fn report(
    pool: &Pool,
    distribution: &Distribution,
    stratified: Option<&Distribution>,
    population: &Population,
) -> Result<DrawReport, SortitionError> {
    for (feature, shares) in population {
        if shares.values().any(|share| !(0.0..=1.0).contains(share)) {
            return Err(SortitionError::NumberOutOfRange {
                field: within("population".to_owned(), feature),
            });
        }
    }
    let people = pool.types().iter().map(|t| as_u32(t.members.len())).sum();
    Ok(DrawReport {
        people,
        seats: pool.seats(),
        spread: spread_of(pool, &distribution.chances)?,
        stratified: stratified
            .map(|d| spread_of(pool, &d.chances))
            .transpose()?,
        groups: groups(pool, &distribution.chances, people, population),
        prices: prices(pool, distribution),
    })
}

/// How even the chances of a lottery are.
///
/// # Errors
/// A distribution of another pool.
pub fn spread(pool: &Pool, distribution: &Distribution) -> Result<Spread, SortitionError> {
    spread_of(pool, &distribution.chances)
}

/// How even chances by type are.
fn spread_of(pool: &Pool, chances: &[f64]) -> Result<Spread, SortitionError> {
    if chances.len() != pool.types().len() || !chances.iter().all(|p| p.is_finite()) {
        return Err(SortitionError::LotteryUnfit);
    }
    let sizes = pool.types().iter().map(|t| as_u32(t.members.len()));
    let mut sorted: Vec<(f64, u32)> = chances.iter().copied().zip(sizes).collect();
    sorted.arrange_by(|a, b| a.0.total_cmp(&b.0));
    let people: f64 = sorted.iter().map(|(_, n)| f64::from(*n)).sum();
    let sum: f64 = sorted.iter().map(|(p, n)| p * f64::from(*n)).sum();
    // Half the mean distance of all pairs, relative to the mean. In ascending order a person of rank r has the weight
    // 2 r - n - 1; these are summed over the people of a type at once.
    let (mut before, mut weighted) = (0.0, 0.0);
    for (p, n) in &sorted {
        let n = f64::from(*n);
        weighted += p * n * (2.0 * before + n - people);
        before += n;
    }
    Ok(Spread {
        minimum: sorted.first().map_or(0.0, |(p, _)| *p),
        mean: if people > 0.0 { sum / people } else { 0.0 },
        maximum: sorted.last().map_or(0.0, |(p, _)| *p),
        gini: if sum > 0.0 {
            weighted / (people * sum)
        } else {
            0.0
        },
        without_chance: sorted
            .iter()
            .filter(|(p, _)| *p <= 0.0)
            .map(|(_, n)| n)
            .sum(),
    })
}

fn groups(pool: &Pool, chances: &[f64], people: u32, population: &Population) -> Vec<GroupReport> {
    let mut groups = Vec::new();
    for (f, feature) in pool.rules().features.iter().enumerate() {
        for (v, quota) in (0_u32..).zip(&feature.values) {
            let of = pool
                .types()
                .iter()
                .zip(chances)
                .filter(|(t, _)| t.features.get(f) == Some(&v));
            let mut n = 0;
            let (mut least, mut most, mut seats) = (1.0_f64, 0.0_f64, 0.0);
            for (t, &p) in of {
                n += as_u32(t.members.len());
                least = least.min(p);
                most = most.max(p);
                seats += p * f64::from(as_u32(t.members.len()));
            }
            let share = |part: f64, whole: u32| {
                if whole > 0 {
                    part / f64::from(whole)
                } else {
                    0.0
                }
            };
            groups.push(GroupReport {
                feature: feature.key.clone(),
                value: quota.value.clone(),
                min: quota.min,
                max: quota.max,
                people: n,
                chance_min: least.min(most),
                chance_mean: share(seats, n),
                chance_max: most,
                pool_share: share(f64::from(n), people),
                panel_share: share(seats, pool.seats()),
                population_share: population
                    .get(&feature.key)
                    .and_then(|shares| shares.get(&quota.value))
                    .copied(),
            });
        }
    }
    groups
}

/// What quotas cost the least likely person, from the proof that their chance can't be larger.
///
/// The proof gives a weight to some types and a multiplier to every row; no panel's weighted sum is above the sum of
/// multipliers times bounds. The smallest chance is that sum divided by the weights times the types' sizes, and so each
/// multiplier divided by the same is the price of its bound: linear programming's dual values.
fn prices(pool: &Pool, distribution: &Distribution) -> Vec<QuotaPrice> {
    let Proof::Levels(levels) = &distribution.proof else {
        return Vec::new();
    };
    let Some(first) = levels.first() else {
        return Vec::new();
    };
    let Evidence::Multipliers(multipliers) = &first.evidence else {
        return Vec::new();
    };
    let size = |t: u32| {
        pool.types()
            .get(as_usize(t))
            .map_or(0.0, |t| f64::from(as_u32(t.members.len())))
    };
    let whole: f64 = first
        .weights
        .iter()
        .map(|&(t, weight)| weight * size(t))
        .sum();
    // The seats' multiplier comes before those of the rows.
    let mut prices: Vec<QuotaPrice> = pool
        .rows()
        .iter()
        .zip(multipliers.iter().skip(1))
        .filter(|(row, _)| !matches!(row.rule, RowRule::Household { .. }))
        .map(|(row, &multiplier)| QuotaPrice {
            rule: name(pool, &row.rule),
            bound: if multiplier > 0.0 {
                Bound::Max
            } else {
                Bound::Min
            },
            price: if whole > 0.0 {
                multiplier.abs() / whole
            } else {
                0.0
            },
        })
        .filter(|price| price.price > 1e-9)
        .collect();
    prices.arrange_by(|a, b| {
        b.price
            .total_cmp(&a.price)
            .then_with(|| a.rule.cmp(&b.rule))
    });
    prices
}

/// Everybody's chance in ascending order, for a curve.
///
/// # Errors
/// A distribution of another pool.
pub fn chances_ascending(
    pool: &Pool,
    distribution: &Distribution,
) -> Result<Vec<f64>, SortitionError> {
    spread_of(pool, &distribution.chances)?;
    let mut all: Vec<f64> = pool
        .types()
        .iter()
        .zip(&distribution.chances)
        .flat_map(|(t, &p)| t.members.iter().map(move |_| p))
        .collect();
    all.arrange_by(f64::total_cmp);
    Ok(all)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::{DrawRules, Feature, Objective, ValueQuota, Volunteer, distribute};
    use medborger_base::work::Work;

    fn quota(value: &str, min: u32, max: u32) -> ValueQuota {
        ValueQuota {
            value: value.into(),
            min,
            max,
        }
    }

    fn pool(x_max: u32) -> Pool {
        let person = |n: usize| Volunteer {
            id: format!("{n:02}"),
            features: [("a".to_owned(), if n < 10 { "x" } else { "y" }.to_owned())].into(),
            ..Volunteer::default()
        };
        let people: Vec<_> = (0..14).map(person).collect();
        let values = vec![quota("x", 0, x_max), quota("y", 0, 4), quota("z", 0, 4)];
        let features = vec![Feature {
            key: "a".into(),
            values,
        }];
        Pool::new(
            &DrawRules {
                seats: 4,
                features,
                ..DrawRules::default()
            },
            &people,
        )
        .unwrap()
    }

    #[test]
    fn groups_and_prices_follow_from_the_distribution() {
        let pool = pool(2);
        let distribution = distribute(&pool, Objective::Leximin, &Work::unlimited()).unwrap();
        let population = [(
            "a".to_owned(),
            [("x".to_owned(), 0.25), ("z".to_owned(), 0.0)].into(),
        )]
        .into();
        let report = report(&pool, &distribution, Some(&distribution), &population).unwrap();
        let near = |a: f64, b: f64| assert!((a - b).abs() < 1e-9, "{a} {b}");
        // Ten people share two seats, four the other two.
        near(report.spread.minimum, 0.2);
        near(report.spread.maximum, 0.5);
        near(report.spread.mean, 4.0 / 14.0);
        // Of 196 ordered pairs, 80 are 0.3 apart: 80 · 0.3 / (2 · 196 · 4/14).
        near(report.spread.gini, 24.0 / 112.0);
        assert_eq!(report.stratified, Some(report.spread));
        let x = &report.groups[0];
        near(x.panel_share, 0.5);
        near(x.pool_share, 10.0 / 14.0);
        near(x.pool_ratio().unwrap(), 20.0 / 7.0);
        near(x.panel_ratio().unwrap(), 2.0);
        assert_eq!(
            (
                x.people,
                report.groups[1].pool_ratio(),
                report.groups[2].pool_ratio()
            ),
            (10, None, None)
        );
        assert_eq!(
            (report.groups[2].people, report.groups[2].chance_min),
            (0, 0.0)
        );
        // One more seat for ten people.
        assert_eq!(report.prices.len(), 1);
        assert_eq!(
            (&report.prices[0].rule, report.prices[0].bound),
            (
                &RuleName::Value {
                    feature: "a".into(),
                    value: "x".into()
                },
                Bound::Max
            )
        );
        near(report.prices[0].price, 0.1);
        let all = chances_ascending(&pool, &distribution).unwrap();
        assert_eq!(all.len(), 14);
        assert!(all.is_sorted());
    }

    #[test]
    fn shares_are_numbers_from_0_to_1() {
        let pool = pool(4);
        let distribution = distribute(&pool, Objective::Leximin, &Work::unlimited()).unwrap();
        for share in [f64::NAN, -0.1, 1.1] {
            let population = [("a".to_owned(), [("x".to_owned(), share)].into())].into();
            let error = report(&pool, &distribution, None, &population).unwrap_err();
            assert_eq!(
                (error.code(), error.field()),
                ("sortition_number_out_of_range", Some("population.a"))
            );
        }
        let spread = report(&pool, &distribution, None, &Population::new())
            .unwrap()
            .spread;
        assert!(spread.gini.abs() < 1e-9);
    }
}
