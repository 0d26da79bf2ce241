//! The rows of a pool: what quotas, seat groups and homes ask of every panel.

use medborger_base::sorted::{Arrange as _, SortedMap, SortedSet};
use medborger_base::work::Work;

use super::names::Names;
use super::{PersonType, Pool, Row, RowRule, as_u32, as_usize};
use crate::sortition::error::SortitionError;

impl Pool {
    pub(super) fn add_rows(
        &mut self,
        names: &Names<'_>,
        work: &Work,
    ) -> Result<(), SortitionError> {
        let types = self.types.len() as u64;
        let rules = self.rules.clone();
        for (f, feature) in rules.features.iter().enumerate() {
            for (v, quota) in feature.values.iter().enumerate() {
                work.spend(6 * types)?;
                let types = self.types_where(|t| t.features.get(f) == Some(&as_u32(v)));
                let field = || format!("features[{f}].values[{v}]");
                let rule = RowRule::Value {
                    feature: as_u32(f),
                    value: as_u32(v),
                };
                self.add_quota(types, (quota.min, quota.max), rule, field)?;
            }
        }
        for (index, (quota, wanted)) in rules.joint.iter().zip(&names.joint).enumerate() {
            work.spend(8 * types)?;
            let types = self.types_where(|t| {
                wanted
                    .iter()
                    .all(|(f, v)| t.features.get(as_usize(*f)) == Some(v))
            });
            let rule = RowRule::Joint {
                index: as_u32(index),
            };
            let field = || format!("joint[{index}]");
            self.add_quota(types, (quota.min, quota.max), rule, field)?;
        }
        self.arrange_rows();
        for _ in 0..1_u32 << self.rules.seat_groups.len().min(8) {
            work.spend(12 * types)?;
        }
        self.add_seat_rows();
        for class in 0..self.classes.len() {
            let Some(of) = self.classes.get(class) else {
                continue;
            };
            let types: SortedSet<u32> = of
                .homes
                .iter()
                .flat_map(|home| home.keys().copied())
                .collect();
            let max = as_u32(of.homes.len()).saturating_mul(of.limit);
            self.rows.push(Row {
                types: types.into_iter().collect(),
                min: 0,
                max,
                rule: RowRule::Household {
                    class: as_u32(class),
                },
                is_watched: true,
            });
        }
        Ok(())
    }

    /// The row of a quota; nobody can meet one that wants somebody of no type.
    fn add_quota(
        &mut self,
        types: Vec<u32>,
        (min, max): (u32, u32),
        rule: RowRule,
        field: impl FnOnce() -> String,
    ) -> Result<(), SortitionError> {
        if types.is_empty() && min > 0 {
            return Err(SortitionError::ValueOfNobody { field: field() });
        }
        self.rows.push(Row {
            types,
            min,
            max: max.min(self.rules.seats).max(min),
            rule,
            is_watched: false,
        });
        Ok(())
    }

    /// Puts the rows of quotas in the order of what they are for, whatever the rules' own order is.
    fn arrange_rows(&mut self) {
        let features = &self.rules.features;
        let names = |rule: &RowRule| -> Vec<(&str, &str)> {
            match rule {
                RowRule::Value { feature, value } => {
                    let feature = features.get(as_usize(*feature));
                    let quota = feature.and_then(|f| f.values.get(as_usize(*value)));
                    let named = feature.zip(quota);
                    named
                        .map(|(f, q)| (f.key.as_str(), q.value.as_str()))
                        .into_iter()
                        .collect()
                }
                RowRule::Joint { index } => {
                    let quota = self.rules.joint.get(as_usize(*index));
                    let of = quota.into_iter().flat_map(|quota| &quota.of);
                    of.map(|(f, v)| (f.as_str(), v.as_str())).collect()
                }
                RowRule::Seats { .. } | RowRule::Household { .. } => Vec::new(),
            }
        };
        // One name for the quota of a value, more for a joint one.
        let order = |a: &Row, b: &Row| {
            let (a, b) = (names(&a.rule), names(&b.rule));
            (a.len() > 1).cmp(&(b.len() > 1)).then(a.cmp(&b))
        };
        self.rows.arrange_by(order);
    }

    /// A row for every set of seat groups; of those that count the same people, the one that asks for most.
    fn add_seat_rows(&mut self) {
        let groups = &self.rules.seat_groups;
        let seats = self.rules.seats;
        let mut strictest: SortedMap<Vec<u32>, (u32, u32)> = SortedMap::new();
        for set in 1..1_u32.checked_shl(as_u32(groups.len())).unwrap_or(0) {
            let wanted: u32 = groups
                .iter()
                .enumerate()
                .filter(|(g, _)| set & (1 << g) != 0)
                .map(|(_, group)| group.seats)
                .sum();
            let types = self.types_where(|t| t.fits & set != 0);
            let known = strictest.entry(types).or_insert((wanted, set));
            if wanted > known.0 {
                *known = (wanted, set);
            }
        }
        for (types, (min, set)) in strictest {
            if min == 0 || types.len() == self.types.len() {
                continue;
            }
            self.rows.push(Row {
                types,
                min,
                max: seats,
                rule: RowRule::Seats {
                    groups: (0..32).filter(|g| set & (1 << g) != 0).collect(),
                },
                is_watched: false,
            });
        }
    }

    fn types_where(&self, holds: impl Fn(&PersonType) -> bool) -> Vec<u32> {
        (0_u32..)
            .zip(&self.types)
            .filter(|(_, t)| holds(t))
            .map(|(at, _)| at)
            .collect()
    }
}
