//! Rules and people as they were given: the names in them, by place, and what is wrong with them.

use medborger_base::sorted::{Arrange as _, SortedMap};

use medborger_base::key::Key;

use super::{as_u32, as_usize};
use crate::sortition::error::SortitionError;
use crate::sortition::rules::{
    DrawRules, FEATURES_MAX, Feature, JOINT_MAX, PEOPLE_MAX, SEAT_GROUPS_MAX, SEATS_MAX, Standing,
    VALUES_MAX, Volunteer,
};

/// What tells people apart, but for the household.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Profile {
    /// Values and groups by their names' order, features by their keys': it decides the order of types, so that the rules'
    /// own order changes nothing.
    by_name: (Vec<u32>, u32),
    pub(super) features: Vec<u32>,
    pub(super) fits: u32,
    pub(super) included: bool,
}

impl DrawRules {
    /// Checks the rules by themselves, before there are people.
    ///
    /// # Errors
    ///
    /// A number out of its range or a list too long; a name that is malformed or there twice; a quota with its minimum
    /// above its maximum; a joint quota of one feature; seat groups that don't add up to the seats.
    pub fn check(&self) -> Result<(), SortitionError> {
        Names::read(self).map(drop)
    }
}

/// The names in the rules, by place.
pub(super) struct Names<'a> {
    values: Vec<SortedMap<&'a str, u32>>,
    groups: SortedMap<&'a str, u32>,
    pub(super) joint: Vec<Vec<(u32, u32)>>,
    /// The features in the order of their keys.
    by_key: Vec<usize>,
    /// By feature and value: the value's place in the order of the names.
    ranks: Vec<Vec<u32>>,
    /// By group: the same.
    group_ranks: Vec<u32>,
}

/// The place of each name in the order of all, which are different.
fn ranks<'a>(names: impl Iterator<Item = &'a str>) -> Vec<u32> {
    let names: Vec<&str> = names.collect();
    let rank = |name: &&str| as_u32(names.iter().filter(|other| *other < name).count());
    names.iter().map(rank).collect()
}

impl<'a> Names<'a> {
    pub(super) fn read(rules: &'a DrawRules) -> Result<Self, SortitionError> {
        if rules.seats == 0 || rules.seats > SEATS_MAX {
            return Err(SortitionError::SeatsOutOfRange { max: SEATS_MAX });
        }
        if rules.household_max == Some(0) {
            return Err(SortitionError::HouseholdZero);
        }
        at_most("features", rules.features.len(), FEATURES_MAX)?;
        at_most("joint", rules.joint.len(), JOINT_MAX)?;
        at_most("seat_groups", rules.seat_groups.len(), SEAT_GROUPS_MAX)?;
        let all = rules.features.iter().map(|f| f.values.len()).sum();
        at_most("features", all, VALUES_MAX)?;

        let mut features: SortedMap<&str, u32> = SortedMap::new();
        let mut values = Vec::with_capacity(rules.features.len());
        for (f, feature) in rules.features.iter().enumerate() {
            let field = || format!("features[{f}].key");
            once(&mut features, name(&feature.key, field)?, f, field)?;
            let mut here = SortedMap::new();
            for (v, quota) in feature.values.iter().enumerate() {
                let field = || format!("features[{f}].values[{v}].value");
                once(&mut here, name(&quota.value, field)?, v, field)?;
                ordered(quota.min, quota.max, || {
                    format!("features[{f}].values[{v}]")
                })?;
            }
            values.push(here);
        }
        let mut groups = SortedMap::new();
        for (g, group) in rules.seat_groups.iter().enumerate() {
            let field = || format!("seat_groups[{g}].key");
            once(&mut groups, name(&group.key, field)?, g, field)?;
        }
        let grouped = rules
            .seat_groups
            .iter()
            .fold(0_u32, |sum, group| sum.saturating_add(group.seats));
        if !rules.seat_groups.is_empty() && grouped != rules.seats {
            return Err(SortitionError::SeatGroupsUnfit);
        }
        let mut joint: Vec<Vec<(u32, u32)>> = Vec::with_capacity(rules.joint.len());
        for (j, quota) in rules.joint.iter().enumerate() {
            ordered(quota.min, quota.max, || format!("joint[{j}]"))?;
            if quota.of.len() < 2 {
                return Err(SortitionError::JointOfOne {
                    field: format!("joint[{j}].of"),
                });
            }
            let mut wanted = Vec::new();
            for (feature, value) in &quota.of {
                let found = features.get(feature.as_str()).and_then(|&f| {
                    let value = values.get(as_usize(f))?.get(value.as_str())?;
                    Some((f, *value))
                });
                wanted.push(found.ok_or_else(|| SortitionError::Unknown {
                    field: within(format!("joint[{j}].of"), feature),
                })?);
            }
            wanted.arrange();
            if joint.contains(&wanted) {
                return Err(SortitionError::Repeated {
                    field: format!("joint[{j}]"),
                });
            }
            joint.push(wanted);
        }
        let mut by_key: Vec<usize> = (0..rules.features.len()).collect();
        let key = |f: usize| rules.features.get(f).map(|f| f.key.as_str());
        by_key.arrange_by(|&a, &b| key(a).cmp(&key(b)));
        let of_feature = |f: &Feature| ranks(f.values.iter().map(|q| q.value.as_str()));
        Ok(Self {
            ranks: rules.features.iter().map(of_feature).collect(),
            group_ranks: ranks(rules.seat_groups.iter().map(|g| g.key.as_str())),
            by_key,
            values,
            groups,
            joint,
        })
    }

    /// What tells a person apart; none for one who can't be drawn.
    pub(super) fn profile(
        &self,
        rules: &DrawRules,
        position: usize,
        volunteer: &Volunteer,
    ) -> Result<Option<Profile>, SortitionError> {
        let mut features = Vec::with_capacity(rules.features.len());
        for (feature, values) in rules.features.iter().zip(&self.values) {
            let field = || within(format!("people[{position}].features"), &feature.key);
            let value = volunteer
                .features
                .get(&feature.key)
                .ok_or_else(|| SortitionError::FeatureMissing { field: field() })?;
            let at = values
                .get(value.as_str())
                .ok_or_else(|| SortitionError::ValueUnlisted { field: field() })?;
            features.push(*at);
        }
        let rank = |&f: &usize| {
            let value = features.get(f).map(|v| as_usize(*v))?;
            self.ranks.get(f)?.get(value).copied()
        };
        let ranked = self.by_key.iter().filter_map(rank).collect();
        let (mut fits, mut fits_ranked) = (0, 0);
        if self.groups.is_empty() {
            (fits, fits_ranked) = (u32::MAX, u32::MAX);
        } else {
            for key in &volunteer.fits {
                let group = self.groups.get(key.as_str());
                let group = group.ok_or_else(|| SortitionError::Unknown {
                    field: format!("people[{position}].fits"),
                })?;
                fits |= 1 << group;
                let rank = self.group_ranks.get(as_usize(*group)).copied();
                fits_ranked |= 1 << rank.unwrap_or(*group);
            }
        }
        let included = volunteer.standing == Standing::Included;
        if included && fits == 0 {
            return Err(SortitionError::IncludedFitsNothing {
                field: format!("people[{position}].fits"),
            });
        }
        let can = volunteer.standing != Standing::Excluded && fits != 0;
        Ok(can.then_some(Profile {
            by_name: (ranked, fits_ranked),
            features,
            fits,
            included,
        }))
    }
}

/// Whether an id is fit for a published text: 1 to 64 letters of ASCII, digits, points, hyphens and underscores.
pub(in crate::sortition) fn is_pseudonym(id: &str) -> bool {
    let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
    !id.is_empty() && id.len() <= 64 && id.chars().all(fine)
}

/// The people in byte order of their ids, each with the position in the input.
pub(super) fn order(volunteers: &[Volunteer]) -> Result<Vec<(usize, &Volunteer)>, SortitionError> {
    at_most("people", volunteers.len(), PEOPLE_MAX)?;
    for (position, volunteer) in volunteers.iter().enumerate() {
        if !is_pseudonym(&volunteer.id) {
            return Err(SortitionError::IdMalformed {
                field: format!("people[{position}].id"),
            });
        }
    }
    let mut people: Vec<(usize, &Volunteer)> = volunteers.iter().enumerate().collect();
    people.arrange_by(|a, b| a.1.id.cmp(&b.1.id).then(a.0.cmp(&b.0)));
    for pair in people.windows(2) {
        if let [(_, a), (position, b)] = pair
            && a.id == b.id
        {
            return Err(SortitionError::PersonRepeated {
                field: format!("people[{position}].id"),
            });
        }
    }
    Ok(people)
}

fn at_most(field: &str, found: usize, max: usize) -> Result<(), SortitionError> {
    if found > max {
        return Err(SortitionError::TooMany {
            field: field.to_owned(),
            max,
        });
    }
    Ok(())
}

fn name(text: &str, field: impl Fn() -> String) -> Result<&str, SortitionError> {
    let fine = !text.is_empty()
        && text.trim() == text
        && text.chars().count() <= 100
        && !text.chars().any(char::is_control);
    if fine {
        Ok(text)
    } else {
        Err(SortitionError::NameMalformed { field: field() })
    }
}

fn once<'a>(
    seen: &mut SortedMap<&'a str, u32>,
    name: &'a str,
    at: usize,
    field: impl Fn() -> String,
) -> Result<(), SortitionError> {
    match seen.insert(name, as_u32(at)) {
        None => Ok(()),
        Some(_) => Err(SortitionError::Repeated { field: field() }),
    }
}

fn ordered(min: u32, max: u32, field: impl Fn() -> String) -> Result<(), SortitionError> {
    if min > max {
        return Err(SortitionError::MinAboveMax { field: field() });
    }
    Ok(())
}

/// The way to what is named so by whoever asks. Only a readable key is repeated: another name may be anything that somebody wrote.
pub(in crate::sortition) fn within(path: String, name: &str) -> String {
    match name.parse::<Key>() {
        Ok(key) => format!("{path}.{key}"),
        Err(_) => path,
    }
}
