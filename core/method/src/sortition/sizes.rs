//! Other panel sizes: which of those that would do as well meet all quotas as they are.

use medborger_base::work::Work;
use medborger_codec::{Make, Record};

use super::conflict::{Flex, RuleName, conflict, relax};
use super::error::SortitionError;
use super::pool::{Pool, as_u32};
use super::rules::{DrawRules, SEATS_MAX, Standing, Volunteer};

/// So many sizes are tried at most in each direction.
const TRIED_MAX: u32 = 40;

/// Sizes that a panel may have as well, both inclusive.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SeatRange {
    /// At least so many seats, 1 or more.
    pub min: u32,
    /// At most so many.
    pub max: u32,
}

/// The nearest sizes with which some panel meets all quotas as they are.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct PanelSizes {
    /// The largest one below what was asked for, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub smaller: Option<u32>,
    /// The smallest one above it, if there is one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub larger: Option<u32>,
}

/// Looks for other panel sizes within a range: instead of a changed quota, one seat more or less may do.
///
/// Sizes that a feature's quotas rule out by their sums alone are passed over; of the others, at most 40 are tried in
/// each direction, the nearest first. Seat groups say themselves how many seats there are: with them there is no other size.
///
/// ```
/// use medborger::method::sortition::{DrawRules, Feature, SeatRange, ValueQuota, Volunteer, panel_sizes};
/// use medborger::work::Work;
///
/// let person = |n: usize| {
///     let area = if n < 4 { "north" } else { "south" };
///     Volunteer::new(format!("p{n}")).with_features([("area".to_owned(), area.to_owned())].into())
/// };
/// let people: Vec<_> = (0..8).map(person).collect();
/// let quota = |value: &str| ValueQuota::new(value.into(), 2, 2);
/// let area = Feature::new("area".into(), vec![quota("north"), quota("south")]);
/// let rules = DrawRules::new(5).with_features(vec![area]);
/// let sizes = panel_sizes(&rules, &people, SeatRange::new(3, 7), &Work::unlimited())?;
/// assert_eq!((sizes.smaller, sizes.larger), (Some(4), None));
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
///
/// # Errors
/// A range without a size, or beyond those of a draw; those of [`Pool::new`] but for the number of people;
/// [`Work`](SortitionError::Work).
pub fn panel_sizes(
    rules: &DrawRules,
    people: &[Volunteer],
    range: SeatRange,
    work: &Work,
) -> Result<PanelSizes, SortitionError> {
    if range.min == 0 || range.max > SEATS_MAX || range.min > range.max {
        return Err(SortitionError::SeatsOutOfRange { max: SEATS_MAX });
    }
    if !rules.seat_groups.is_empty() {
        return Ok(PanelSizes::default());
    }
    let (low, high) = by_sums(rules, people, range, work)?;
    let smaller = (low..rules.seats.min(high.saturating_add(1))).rev();
    let larger = rules.seats.max(low.saturating_sub(1)).saturating_add(1)..=high;
    Ok(PanelSizes {
        smaller: first(rules, people, smaller, work)?,
        larger: first(rules, people, larger, work)?,
    })
}

/// The sizes that no feature rules out by the sums of its quotas.
fn by_sums(
    rules: &DrawRules,
    people: &[Volunteer],
    range: SeatRange,
    work: &Work,
) -> Result<(u32, u32), SortitionError> {
    let open = |p: &&Volunteer| p.standing != Standing::Excluded;
    let included = people.iter().filter(|p| p.standing == Standing::Included);
    let mut low = range.min.max(as_u32(included.count()));
    let mut high = range.max.min(as_u32(people.iter().filter(open).count()));
    for feature in &rules.features {
        work.spend(60 * (people.len() * feature.values.len().max(1)) as u64)?;
        let (mut least, mut most) = (0_u32, 0_u32);
        for quota in &feature.values {
            let has = |p: &&Volunteer| p.features.get(&feature.key) == Some(&quota.value);
            let there = as_u32(people.iter().filter(open).filter(has).count());
            least = least.saturating_add(quota.min);
            most = most.saturating_add(quota.max.min(there));
        }
        low = low.max(least);
        high = high.min(most);
    }
    Ok((low, high))
}

/// The first size with which some panel meets all quotas.
fn first(
    rules: &DrawRules,
    people: &[Volunteer],
    sizes: impl Iterator<Item = u32>,
    work: &Work,
) -> Result<Option<u32>, SortitionError> {
    // Nothing may be relaxed: one programme tells whether the quotas can be met.
    let firm = rules
        .features
        .first()
        .and_then(|f| Some((f, f.values.first()?)));
    let firm = firm.map(|(feature, quota)| {
        let rule = RuleName::Value {
            feature: feature.key.clone(),
            value: quota.value.clone(),
        };
        Flex::new(rule, quota.min, quota.max, 1)
    });
    for seats in sizes.take(TRIED_MAX as usize) {
        let mut sized = rules.clone();
        sized.seats = seats;
        let pool = match Pool::within(&sized, people, work) {
            Err(SortitionError::PoolTooSmall { .. }) => continue,
            pool => pool?,
        };
        let met = match &firm {
            Some(firm) => relax(&pool, std::slice::from_ref(firm), work)?.is_some(),
            None => conflict(&pool, work)?.is_none(),
        };
        if met {
            return Ok(Some(seats));
        }
    }
    Ok(None)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sortition::{Feature, JointQuota, SeatGroup, ValueQuota};
    use proptest::prelude::*;

    fn people(n: usize) -> Vec<Volunteer> {
        let values = |n: usize| [("a", ["x", "y"][n % 2]), ("b", ["u", "v", "w"][n % 3])];
        let own = |n| values(n).map(|(f, v)| (f.to_owned(), v.to_owned()));
        (0..n)
            .map(|n| Volunteer::new(format!("p{n:02}")).with_features(own(n).into()))
            .collect()
    }

    fn feature(key: &str, quotas: &[(&str, u32, u32)]) -> Feature {
        let quota = |&(value, min, max): &(&str, u32, u32)| ValueQuota::new(value.into(), min, max);
        Feature::new(key.into(), quotas.iter().map(quota).collect())
    }

    #[test]
    fn a_size_is_found_above_and_below_where_the_quotas_can_be_met() {
        let rules =
            DrawRules::new(5).with_features(vec![feature("a", &[("x", 2, 3), ("y", 2, 3)])]);
        let sizes = |rules: &DrawRules, min, max| {
            let range = SeatRange::new(min, max);
            let sizes = panel_sizes(rules, &people(12), range, &Work::unlimited())?;
            Ok::<_, SortitionError>((sizes.smaller, sizes.larger))
        };
        assert_eq!(sizes(&rules, 1, 12), Ok((Some(4), Some(6))));
        assert_eq!(sizes(&rules, 5, 5), Ok((None, None)));
        let far = DrawRules {
            seats: 11,
            ..rules.clone()
        };
        assert_eq!(sizes(&far, 1, 12), Ok((Some(6), None)));
        let odd = [("age", "x")].map(|(f, v)| (f.to_owned(), v.to_owned()));
        assert!(
            sizes(
                &rules
                    .clone()
                    .with_joint(vec![JointQuota::new(odd.into(), 0, 1)]),
                1,
                9
            )
            .is_err()
        );
        let groups = vec![SeatGroup::new("g".into(), 5)];
        assert_eq!(
            sizes(&rules.clone().with_seat_groups(groups), 1, 12),
            Ok((None, None))
        );
        for (min, max) in [(0, 3), (4, 3), (1, SEATS_MAX + 1)] {
            assert_eq!(
                sizes(&rules, min, max).unwrap_err().code(),
                "sortition_seats_out_of_range"
            );
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(32))]

        #[test]
        fn it_is_the_nearest_of_all_sizes_that_brute_force_finds(
            seats in 1..9_u32,
            bounds in prop::collection::vec((0..4_u32, 0..3_u32), 5),
        ) {
            let quota = |n: usize, value| (value, bounds[n].0, bounds[n].0 + bounds[n].1);
            let rules = DrawRules::new(seats).with_features(vec![
                feature("a", &[quota(0, "x"), quota(1, "y")]),
                feature("b", &[quota(2, "u"), quota(3, "v"), quota(4, "w")]),
            ]);
            let people = people(9);
            let met = |seats: u32| (0..1_u32 << 9).any(|set| {
                let panel: Vec<u32> = (0..9).filter(|n| set & (1 << n) != 0).collect();
                let rules = DrawRules { seats, ..rules.clone() };
                panel.len() == seats as usize && Pool::new(&rules, &people).is_ok_and(|pool| pool.admits(&panel))
            });
            let sizes = panel_sizes(&rules, &people, SeatRange::new(1, 9), &Work::unlimited()).unwrap();
            prop_assert_eq!(sizes.smaller, (1..seats).rev().find(|s| met(*s)));
            prop_assert_eq!(sizes.larger, (seats + 1..=9).find(|s| met(*s)));
        }
    }
}
