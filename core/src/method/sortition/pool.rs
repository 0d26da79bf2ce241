//! From rules and people to what the methods work on: types of people, and rows that count them.
//!
//! People whom no rule tells apart are one *type*, and every method treats them alike by construction. A panel is then
//! a count per type. Quotas, seat groups and households all become *rows*: bounds on the sum of some counts.
//!
//! Seat groups with overlapping profiles become rows by Hall's marriage theorem (P. Hall, *On Representatives of
//! Subsets*, 1935): the chosen people can take all seats, each a seat that they fit, exactly if for every set of groups
//! at least as many of them fit one of these groups as the groups have seats.
//!
//! Households with more members than the limit become *classes* of homes with the same make-up. The counts within a
//! class can always be spread over its homes: an equal share for each home is a fractional solution of a flow problem
//! with whole bounds, so there is a whole one.

use std::collections::{BTreeMap, BTreeSet};

use super::error::SortitionError;
use super::rules::{
    DrawRules, FEATURES_MAX, JOINT_MAX, PEOPLE_MAX, SEAT_GROUPS_MAX, SEATS_MAX, Standing,
    VALUES_MAX, Volunteer,
};

/// The people of a draw by type, and the rows that every panel respects.
///
/// The order of the people does not matter: the same people in another order are the same pool.
///
/// ```
/// use medborger::method::sortition::{DrawRules, Pool, Volunteer};
///
/// let people: Vec<_> = ["b", "a", "c"]
///     .map(|id| Volunteer { id: id.into(), ..Volunteer::default() })
///     .into();
/// let pool = Pool::new(&DrawRules { seats: 2, ..DrawRules::default() }, &people)?;
/// assert_eq!(pool.ids(), ["a", "b", "c"]);
/// assert_eq!(pool.type_of(0), pool.type_of(2));
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pool {
    rules: DrawRules,
    ids: Vec<String>,
    type_of: Vec<Option<u32>>,
    unfit: Vec<u32>,
    types: Vec<PersonType>,
    rows: Vec<Row>,
    classes: Vec<HouseholdClass>,
}

/// People whom no rule tells apart.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PersonType {
    /// Indices into [`Pool::ids`], ascending; never empty.
    pub(crate) members: Vec<u32>,
    /// At least so many of them sit in a panel, inclusive.
    pub(crate) lower: u32,
    /// At most so many of them sit in a panel, inclusive.
    pub(crate) upper: u32,
    /// The place of the value among the feature's values, by feature of the rules.
    pub(crate) features: Vec<u32>,
    /// The seat groups they fit, a bit each. All bits where there are no groups.
    pub(crate) fits: u32,
}

/// At least `min` and at most `max` of the people of these types sit in a panel.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row {
    /// Ascending.
    pub(crate) types: Vec<u32>,
    pub(crate) min: u32,
    pub(crate) max: u32,
    pub(crate) rule: RowRule,
}

/// Which rule a row stands for.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) enum RowRule {
    /// The quota of a value, by place in the rules.
    Value { feature: u32, value: u32 },
    /// A joint quota, by place in the rules.
    Joint { index: u32 },
    /// These seat groups need so many people who fit one of them.
    Seats { groups: Vec<u32> },
    /// The homes of a class, by place in [`Pool::classes`].
    Household { class: u32 },
}

/// Homes of the same make-up with more members than may be drawn from one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct HouseholdClass {
    /// At most so many from each home, inclusive.
    pub(crate) limit: u32,
    /// For each home, the members by type.
    pub(crate) homes: Vec<BTreeMap<u32, Vec<u32>>>,
}

/// What tells people apart, but for the household.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
struct Profile {
    features: Vec<u32>,
    fits: u32,
    included: bool,
}

impl Pool {
    /// Checks the input and sorts the people into types.
    ///
    /// # Errors
    ///
    /// A number out of its range or a list too long; a name or an id that is malformed or there twice; a quota with
    /// its minimum above its maximum, or with a minimum for a value that nobody has; a person without a value for a
    /// feature, or with one that has no quota; a joint quota of one feature; seat groups that don't add up to the
    /// seats; somebody who must sit but fits no seat; fewer people than seats. Whether the quotas can be met together
    /// is not looked at here.
    pub fn new(rules: &DrawRules, volunteers: &[Volunteer]) -> Result<Self, SortitionError> {
        let names = Names::read(rules)?;
        let mut people = order(volunteers)?;
        let mut profiles = Vec::with_capacity(people.len());
        for (position, volunteer) in &mut people {
            profiles.push(names.profile(rules, *position, volunteer)?);
        }
        let ids = people.iter().map(|(_, v)| v.id.clone()).collect();
        let homes = homes(rules, &people, &profiles);
        let mut pool = Self {
            rules: rules.clone(),
            ids,
            type_of: vec![None; people.len()],
            unfit: unfit(&people, &profiles),
            types: Vec::new(),
            rows: Vec::new(),
            classes: Vec::new(),
        };
        pool.sort_into_types(&profiles, &homes);
        let can: usize = pool.types.iter().map(|t| t.members.len()).sum();
        if can < as_usize(rules.seats) {
            return Err(SortitionError::PoolTooSmall {
                people: can,
                seats: rules.seats,
            });
        }
        pool.add_classes(&homes);
        pool.add_rows(&names)?;
        Ok(pool)
    }

    /// The rules as they were given.
    #[must_use]
    pub fn rules(&self) -> &DrawRules {
        &self.rules
    }

    /// How many people are drawn.
    #[must_use]
    pub fn seats(&self) -> u32 {
        self.rules.seats
    }

    /// Everybody's id in byte order, those who are excluded too.
    #[must_use]
    pub fn ids(&self) -> &[String] {
        &self.ids
    }

    /// The type of a person, by place in [`ids`](Self::ids). None for those who can't be drawn: the excluded, and
    /// those who fit no seat.
    #[must_use]
    pub fn type_of(&self, person: usize) -> Option<usize> {
        self.type_of.get(person).copied().flatten().map(as_usize)
    }

    /// How many types of people there are.
    #[must_use]
    pub fn type_count(&self) -> usize {
        self.types.len()
    }

    /// Those who fit no seat, though nobody excluded them.
    pub(crate) fn unfit(&self) -> &[u32] {
        &self.unfit
    }

    pub(crate) fn types(&self) -> &[PersonType] {
        &self.types
    }

    pub(crate) fn rows(&self) -> &[Row] {
        &self.rows
    }

    pub(crate) fn classes(&self) -> &[HouseholdClass] {
        &self.classes
    }

    /// Whether a panel keeps every rule. `people` are places in [`ids`](Self::ids), each once, in any order.
    #[must_use]
    pub fn admits(&self, people: &[u32]) -> bool {
        let distinct: BTreeSet<u32> = people.iter().copied().collect();
        if distinct.len() != people.len() || as_u32(people.len()) != self.seats() {
            return false;
        }
        let mut counts = vec![0_u32; self.types.len()];
        for &person in people {
            let of = self.type_of(as_usize(person));
            match of.and_then(|of| counts.get_mut(of)) {
                Some(count) => *count += 1,
                None => return false,
            }
        }
        let within = |(t, &n): (&PersonType, &u32)| (t.lower..=t.upper).contains(&n);
        let sum = |row: &Row| -> u32 {
            let of = |t: &u32| counts.get(as_usize(*t)).copied().unwrap_or(0);
            row.types.iter().map(of).sum()
        };
        let at_home = |limit: u32, home: &BTreeMap<u32, Vec<u32>>| {
            let here = home.values().flatten().filter(|p| distinct.contains(p));
            as_u32(here.count()) <= limit
        };
        self.types.iter().zip(&counts).all(within)
            && self
                .rows
                .iter()
                .all(|row| (row.min..=row.max).contains(&sum(row)))
            && self
                .classes
                .iter()
                .all(|class| class.homes.iter().all(|home| at_home(class.limit, home)))
    }

    fn sort_into_types(&mut self, profiles: &[Option<Profile>], homes: &[Home]) {
        let class_of = class_of(homes, profiles.len());
        let mut members: BTreeMap<(&Profile, Option<u32>), Vec<u32>> = BTreeMap::new();
        for (person, profile) in profiles.iter().enumerate() {
            let Some(profile) = profile else { continue };
            let class = class_of.get(person).copied().flatten();
            members
                .entry((profile, class))
                .or_default()
                .push(as_u32(person));
        }
        for (at, ((profile, class), members)) in members.into_iter().enumerate() {
            for &person in &members {
                if let Some(slot) = self.type_of.get_mut(as_usize(person)) {
                    *slot = Some(as_u32(at));
                }
            }
            let all = as_u32(members.len());
            let upper = match (class, self.rules.household_max) {
                (Some(class), Some(limit)) if !profile.included => homes
                    .iter()
                    .filter(|home| home.class == class)
                    .map(|home| {
                        let here = home
                            .members
                            .iter()
                            .filter(|p| members.binary_search(p).is_ok())
                            .count();
                        as_u32(here).min(limit)
                    })
                    .sum(),
                _ => all,
            };
            self.types.push(PersonType {
                lower: if profile.included { all } else { 0 },
                upper,
                features: profile.features.clone(),
                fits: profile.fits,
                members,
            });
        }
    }

    fn add_classes(&mut self, homes: &[Home]) {
        let Some(limit) = self.rules.household_max else {
            return;
        };
        for home in homes {
            let mut by_type: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
            for &person in &home.members {
                if let Some(Some(of)) = self.type_of.get(as_usize(person)) {
                    by_type.entry(*of).or_default().push(person);
                }
            }
            let at = as_usize(home.class);
            if self.classes.len() <= at {
                self.classes.resize(
                    at.saturating_add(1),
                    HouseholdClass {
                        limit,
                        homes: Vec::new(),
                    },
                );
            }
            if let Some(class) = self.classes.get_mut(at) {
                class.homes.push(by_type);
            }
        }
    }

    fn add_rows(&mut self, names: &Names<'_>) -> Result<(), SortitionError> {
        let rules = self.rules.clone();
        let seats = rules.seats;
        for (f, feature) in rules.features.iter().enumerate() {
            for (v, quota) in feature.values.iter().enumerate() {
                let types = self.types_where(|t| t.features.get(f) == Some(&as_u32(v)));
                if types.is_empty() && quota.min > 0 {
                    return Err(SortitionError::ValueOfNobody {
                        field: format!("features.{f}.values.{v}"),
                    });
                }
                self.rows.push(Row {
                    types,
                    min: quota.min,
                    max: quota.max.min(seats).max(quota.min),
                    rule: RowRule::Value {
                        feature: as_u32(f),
                        value: as_u32(v),
                    },
                });
            }
        }
        for (index, (quota, wanted)) in rules.joint.iter().zip(&names.joint).enumerate() {
            let types = self.types_where(|t| {
                wanted
                    .iter()
                    .all(|(f, v)| t.features.get(as_usize(*f)) == Some(v))
            });
            if types.is_empty() && quota.min > 0 {
                return Err(SortitionError::ValueOfNobody {
                    field: format!("joint.{index}"),
                });
            }
            self.rows.push(Row {
                types,
                min: quota.min,
                max: quota.max.min(seats).max(quota.min),
                rule: RowRule::Joint {
                    index: as_u32(index),
                },
            });
        }
        self.add_seat_rows();
        for class in 0..self.classes.len() {
            let Some(of) = self.classes.get(class) else {
                continue;
            };
            let types: BTreeSet<u32> = of
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
            });
        }
        Ok(())
    }

    /// A row for every set of seat groups; of those that count the same people, the one that asks for most.
    fn add_seat_rows(&mut self) {
        let groups = &self.rules.seat_groups;
        let seats = self.rules.seats;
        let mut strictest: BTreeMap<Vec<u32>, (u32, u32)> = BTreeMap::new();
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
struct Names<'a> {
    values: Vec<BTreeMap<&'a str, u32>>,
    groups: BTreeMap<&'a str, u32>,
    joint: Vec<Vec<(u32, u32)>>,
}

impl<'a> Names<'a> {
    fn read(rules: &'a DrawRules) -> Result<Self, SortitionError> {
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

        let mut features: BTreeMap<&str, u32> = BTreeMap::new();
        let mut values = Vec::with_capacity(rules.features.len());
        for (f, feature) in rules.features.iter().enumerate() {
            let field = || format!("features.{f}.key");
            once(&mut features, name(&feature.key, field)?, f, field)?;
            let mut here = BTreeMap::new();
            for (v, quota) in feature.values.iter().enumerate() {
                let field = || format!("features.{f}.values.{v}.value");
                once(&mut here, name(&quota.value, field)?, v, field)?;
                ordered(quota.min, quota.max, || format!("features.{f}.values.{v}"))?;
            }
            values.push(here);
        }
        let mut groups = BTreeMap::new();
        for (g, group) in rules.seat_groups.iter().enumerate() {
            let field = || format!("seat_groups.{g}.key");
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
            ordered(quota.min, quota.max, || format!("joint.{j}"))?;
            if quota.of.len() < 2 {
                return Err(SortitionError::JointOfOne {
                    field: format!("joint.{j}.of"),
                });
            }
            let mut wanted = Vec::new();
            for (feature, value) in &quota.of {
                let found = features.get(feature.as_str()).and_then(|&f| {
                    let value = values.get(as_usize(f))?.get(value.as_str())?;
                    Some((f, *value))
                });
                wanted.push(found.ok_or_else(|| SortitionError::Unknown {
                    field: format!("joint.{j}.of.{feature}"),
                })?);
            }
            wanted.sort_unstable();
            if joint.contains(&wanted) {
                return Err(SortitionError::Repeated {
                    field: format!("joint.{j}"),
                });
            }
            joint.push(wanted);
        }
        Ok(Self {
            values,
            groups,
            joint,
        })
    }

    /// What tells a person apart; none for one who can't be drawn.
    fn profile(
        &self,
        rules: &DrawRules,
        position: usize,
        volunteer: &Volunteer,
    ) -> Result<Option<Profile>, SortitionError> {
        let mut features = Vec::with_capacity(rules.features.len());
        for (feature, values) in rules.features.iter().zip(&self.values) {
            let field = || format!("people.{position}.features.{}", feature.key);
            let value = volunteer
                .features
                .get(&feature.key)
                .ok_or_else(|| SortitionError::FeatureMissing { field: field() })?;
            let at = values
                .get(value.as_str())
                .ok_or_else(|| SortitionError::ValueUnlisted { field: field() })?;
            features.push(*at);
        }
        let mut fits = 0;
        if self.groups.is_empty() {
            fits = u32::MAX;
        } else {
            for key in &volunteer.fits {
                let group = self.groups.get(key.as_str());
                let group = group.ok_or_else(|| SortitionError::Unknown {
                    field: format!("people.{position}.fits"),
                })?;
                fits |= 1 << group;
            }
        }
        let included = volunteer.standing == Standing::Included;
        if included && fits == 0 {
            return Err(SortitionError::IncludedFitsNothing {
                field: format!("people.{position}.fits"),
            });
        }
        let can = volunteer.standing != Standing::Excluded && fits != 0;
        Ok(can.then_some(Profile {
            features,
            fits,
            included,
        }))
    }
}

/// A home from which not all may be drawn together.
struct Home {
    class: u32,
    members: BTreeSet<u32>,
}

/// The homes with more members than the limit, by class of equal make-up.
fn homes(
    rules: &DrawRules,
    people: &[(usize, &Volunteer)],
    profiles: &[Option<Profile>],
) -> Vec<Home> {
    let Some(limit) = rules.household_max else {
        return Vec::new();
    };
    let mut by_home: BTreeMap<&str, Vec<(&Profile, u32)>> = BTreeMap::new();
    for (person, ((_, volunteer), profile)) in people.iter().zip(profiles).enumerate() {
        if let (Some(home), Some(profile)) = (&volunteer.household, profile) {
            by_home
                .entry(home)
                .or_default()
                .push((profile, as_u32(person)));
        }
    }
    let mut by_makeup: BTreeMap<Vec<&Profile>, Vec<BTreeSet<u32>>> = BTreeMap::new();
    for mut members in by_home.into_values() {
        if members.len() <= as_usize(limit) {
            continue;
        }
        members.sort_unstable();
        let makeup = members.iter().map(|(profile, _)| *profile).collect();
        let members = members.into_iter().map(|(_, person)| person).collect();
        by_makeup.entry(makeup).or_default().push(members);
    }
    // Not by the homes' names, which nobody else knows, but by their members' ids.
    let mut homes: Vec<Home> = Vec::new();
    for (class, mut same) in (0_u32..).zip(by_makeup.into_values()) {
        same.sort_unstable();
        homes.extend(same.into_iter().map(|members| Home { class, members }));
    }
    homes
}

/// Those who fit no seat, though nobody excluded them.
fn unfit(people: &[(usize, &Volunteer)], profiles: &[Option<Profile>]) -> Vec<u32> {
    let all = (0_u32..).zip(people).zip(profiles);
    let out =
        all.filter(|((_, (_, v)), profile)| profile.is_none() && v.standing != Standing::Excluded);
    out.map(|((person, _), _)| person).collect()
}

fn class_of(homes: &[Home], people: usize) -> Vec<Option<u32>> {
    let mut class_of = vec![None; people];
    for home in homes {
        for &person in &home.members {
            if let Some(slot) = class_of.get_mut(as_usize(person)) {
                *slot = Some(home.class);
            }
        }
    }
    class_of
}

/// The people in byte order of their ids, each with the position in the input.
fn order(volunteers: &[Volunteer]) -> Result<Vec<(usize, &Volunteer)>, SortitionError> {
    at_most("people", volunteers.len(), PEOPLE_MAX)?;
    for (position, volunteer) in volunteers.iter().enumerate() {
        let fine = |c: char| c.is_ascii_alphanumeric() || matches!(c, '.' | '-' | '_');
        if volunteer.id.is_empty() || volunteer.id.len() > 64 || !volunteer.id.chars().all(fine) {
            return Err(SortitionError::IdMalformed {
                field: format!("people.{position}.id"),
            });
        }
    }
    let mut people: Vec<(usize, &Volunteer)> = volunteers.iter().enumerate().collect();
    people.sort_by(|a, b| a.1.id.cmp(&b.1.id).then(a.0.cmp(&b.0)));
    for pair in people.windows(2) {
        if let [(_, a), (position, b)] = pair
            && a.id == b.id
        {
            return Err(SortitionError::PersonRepeated {
                field: format!("people.{position}.id"),
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
    seen: &mut BTreeMap<&'a str, u32>,
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

/// Positions fit 32 bits: every list was bounded before.
pub(crate) fn as_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// 32 bits fit every platform's positions.
pub(crate) fn as_usize(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::super::rules::{Feature, JointQuota, SeatGroup, ValueQuota};
    use super::*;

    fn feature(key: &str, values: &[(&str, u32, u32)]) -> Feature {
        Feature {
            key: key.into(),
            values: values
                .iter()
                .map(|&(value, min, max)| ValueQuota {
                    value: value.into(),
                    min,
                    max,
                })
                .collect(),
        }
    }

    fn person(id: &str, values: &[(&str, &str)]) -> Volunteer {
        Volunteer {
            id: id.into(),
            features: values
                .iter()
                .map(|&(f, v)| (f.to_owned(), v.to_owned()))
                .collect(),
            ..Volunteer::default()
        }
    }

    fn rules(seats: u32) -> DrawRules {
        DrawRules {
            seats,
            features: vec![feature("area", &[("north", 0, 2), ("south", 1, 2)])],
            ..DrawRules::default()
        }
    }

    fn four() -> Vec<Volunteer> {
        vec![
            person("d", &[("area", "south")]),
            person("a", &[("area", "north")]),
            person("c", &[("area", "south")]),
            person("b", &[("area", "north")]),
        ]
    }

    fn refused(rules: &DrawRules, people: &[Volunteer], code: &str, field: &str) {
        let error = Pool::new(rules, people).unwrap_err();
        assert_eq!((error.code(), error.field()), (code, Some(field)));
    }

    #[test]
    fn people_whom_no_rule_tells_apart_are_one_type_in_any_order() {
        let pool = Pool::new(&rules(2), &four()).unwrap();
        assert_eq!(pool.type_count(), 2);
        assert_eq!(pool.types()[0].members, [0, 1]);
        let mut turned = four();
        turned.reverse();
        assert_eq!(Pool::new(&rules(2), &turned).unwrap(), pool);
    }

    #[test]
    fn both_sides_of_the_limits() {
        let everyone = four();
        assert!(Pool::new(&rules(4), &everyone).is_ok());
        refused(&rules(5), &everyone, "sortition_pool_too_small", "people");
        refused(
            &rules(0),
            &everyone,
            "sortition_seats_out_of_range",
            "seats",
        );
        let one = DrawRules {
            seats: 1,
            ..DrawRules::default()
        };
        assert!(Pool::new(&one, &[person("a", &[])]).is_ok());
        refused(&one, &[], "sortition_pool_too_small", "people");

        let mut many = rules(2);
        many.features = (0..=FEATURES_MAX)
            .map(|n| feature(&format!("f{n}"), &[("x", 0, 2)]))
            .collect();
        refused(&many, &everyone, "sortition_too_many", "features");
    }

    #[test]
    fn what_is_wrong_with_the_rules_is_named() {
        let mut wrong = rules(2);
        wrong.features[0].values[1].min = 3;
        refused(
            &wrong,
            &four(),
            "sortition_min_above_max",
            "features.0.values.1",
        );
        let mut wrong = rules(2);
        wrong.features[0].values[1].value = "north".into();
        let field = "features.0.values.1.value";
        refused(&wrong, &four(), "sortition_repeated", field);
        let mut wrong = rules(2);
        wrong.features[0].values.push(ValueQuota {
            value: "west".into(),
            min: 1,
            max: 1,
        });
        let field = "features.0.values.2";
        refused(&wrong, &four(), "sortition_value_of_nobody", field);
        wrong.features[0].values[2].min = 0;
        assert!(Pool::new(&wrong, &four()).is_ok());
        let mut wrong = rules(2);
        wrong.household_max = Some(0);
        refused(&wrong, &four(), "sortition_household_zero", "household_max");
        let mut wrong = rules(2);
        wrong.joint = vec![JointQuota {
            of: [
                ("area".to_owned(), "east".to_owned()),
                ("age".into(), "young".into()),
            ]
            .into(),
            min: 0,
            max: 1,
        }];
        refused(&wrong, &four(), "sortition_unknown", "joint.0.of.age");
        let mut wrong = rules(2);
        wrong.seat_groups = vec![SeatGroup {
            key: "health".into(),
            seats: 1,
        }];
        refused(
            &wrong,
            &four(),
            "sortition_seat_groups_unfit",
            "seat_groups",
        );
    }

    #[test]
    fn what_is_wrong_with_a_person_is_named_by_the_position_in_the_input() {
        let mut people = four();
        people[2].features.clear();
        let field = "people.2.features.area";
        refused(&rules(2), &people, "sortition_feature_missing", field);
        people[2] = person("c", &[("area", "South")]);
        refused(&rules(2), &people, "sortition_value_unlisted", field);
        people[2] = person("a", &[("area", "south")]);
        refused(
            &rules(2),
            &people,
            "sortition_person_repeated",
            "people.2.id",
        );
        people[2] = person("Åse Opdigtet", &[("area", "south")]);
        refused(&rules(2), &people, "sortition_id_malformed", "people.2.id");
    }

    #[test]
    fn the_excluded_are_in_no_type_and_the_included_in_every_panel() {
        let mut people = four();
        people[0].standing = Standing::Included;
        people[1].standing = Standing::Excluded;
        let pool = Pool::new(&rules(2), &people).unwrap();
        assert_eq!(pool.type_of(0), None);
        let of = pool.type_of(3).unwrap();
        assert_eq!((pool.types()[of].lower, pool.types()[of].upper), (1, 1));
        assert_eq!(pool.type_count(), 3);
    }

    #[test]
    fn overlapping_seat_groups_become_rows_by_halls_theorem() {
        let fits = |id: &str, groups: &[&str]| Volunteer {
            id: id.into(),
            fits: groups.iter().map(|g| (*g).to_owned()).collect(),
            ..Volunteer::default()
        };
        let group = |key: &str, seats| SeatGroup {
            key: key.into(),
            seats,
        };
        let rules = DrawRules {
            seats: 3,
            seat_groups: vec![group("health", 1), group("youth", 2)],
            ..DrawRules::default()
        };
        let people = [
            fits("a", &["health"]),
            fits("b", &["youth"]),
            fits("c", &["health", "youth"]),
            fits("d", &["youth"]),
            fits("e", &[]),
        ];
        let pool = Pool::new(&rules, &people).unwrap();
        assert_eq!(pool.type_of(4), None);
        let rows: Vec<_> = pool.rows().iter().map(|r| (&r.types, r.min)).collect();
        let of = |person| as_u32(pool.type_of(person).unwrap());
        let mut health = vec![of(0), of(2)];
        health.sort_unstable();
        let mut youth = vec![of(1), of(2)];
        youth.sort_unstable();
        let mut expected = vec![(&health, 1), (&youth, 2)];
        expected.sort();
        assert_eq!(rows, expected);
    }

    #[test]
    fn homes_of_the_same_make_up_are_a_class_and_small_homes_no_matter() {
        let mut people = four();
        people.push(person("e", &[("area", "south")]));
        for (person, home) in people.iter_mut().zip(["x", "x", "y", "y", "z"]) {
            person.household = Some(home.into());
        }
        let mut limited = rules(2);
        limited.household_max = Some(1);
        let pool = Pool::new(&limited, &people).unwrap();
        assert_eq!(pool.classes().len(), 1);
        assert_eq!(pool.classes()[0].homes.len(), 2);
        // Two in the north, two in the south at home with a northerner, one in the south alone.
        assert_eq!(pool.type_count(), 3);
        let row = pool.rows().last().unwrap();
        assert_eq!((row.types.len(), row.min, row.max), (2, 0, 2));
        limited.household_max = Some(2);
        assert!(Pool::new(&limited, &people).unwrap().classes().is_empty());
    }
}
