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

mod merged;
pub(super) mod names;
mod rows;
#[cfg(test)]
mod tests;

use medborger_base::sorted::{Arrange as _, SortedMap, SortedSet};

use super::error::SortitionError;
use super::rules::{DrawRules, Standing, Volunteer};
use medborger_base::work::Work;
use names::{Names, Profile, order};

/// The people of a draw by type, and the rows that every panel respects.
///
/// The order of the people does not matter: the same people in another order are the same pool.
///
/// ```
/// use medborger::method::sortition::{DrawRules, Pool, Volunteer};
///
/// let people: Vec<_> = ["b", "a", "c"]
///     .map(|id| Volunteer::new(id.into()))
///     .into();
/// let pool = Pool::new(&DrawRules::new(2), &people)?;
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
    /// Whether it is left out of linear programmes, and looked at where a whole panel is found: homes are many, and seldom
    /// stand in the way.
    pub(crate) is_watched: bool,
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
    pub(crate) homes: Vec<SortedMap<u32, Vec<u32>>>,
}

impl Pool {
    /// Checks the input and sorts the people into types.
    ///
    /// # Errors
    ///
    /// A number out of its range or a list too long; a name or an id that is malformed or there twice; a quota with
    /// its minimum above its maximum, or with a minimum for a value that nobody has; a person without a value for a
    /// feature, or with one that has no quota; a joint quota of one feature; seat groups that don't add up to the
    /// seats; a limit for households where nobody's is known, or a household without a name; somebody who must sit but fits
    /// no seat; fewer people than seats. Whether the quotas can be met together
    /// is not looked at here.
    pub fn new(rules: &DrawRules, volunteers: &[Volunteer]) -> Result<Self, SortitionError> {
        Self::within(rules, volunteers, &Work::unlimited())
    }

    /// The same within limits.
    ///
    /// # Errors
    ///
    /// As [`new`](Self::new), and [`Work`](SortitionError::Work).
    pub fn within(
        rules: &DrawRules,
        volunteers: &[Volunteer],
        work: &Work,
    ) -> Result<Self, SortitionError> {
        let names = Names::read(rules)?;
        let mut people = order(volunteers)?;
        let mut profiles = Vec::with_capacity(people.len());
        // Those who live together are put in order, and their homes.
        let at_home = if rules.household_max.is_some() {
            2_500
        } else {
            0
        };
        let each = 1_200 + at_home + 300 * rules.features.len() as u64;
        let mut known = people.iter().filter_map(|(_, v)| v.household.as_ref());
        if rules.household_max.is_some() && !people.is_empty() && known.next().is_none() {
            return Err(SortitionError::HouseholdsMissing);
        }
        for (position, volunteer) in &mut people {
            work.spend(each)?;
            if volunteer
                .household
                .as_ref()
                .is_some_and(|home| home.trim().is_empty())
            {
                let field = format!("people[{position}].household");
                return Err(SortitionError::HouseholdBlank { field });
            }
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
        pool.sort_into_types(&profiles, &homes, work)?;
        let can: usize = pool.types.iter().map(|t| t.members.len()).sum();
        if can < as_usize(rules.seats) {
            return Err(SortitionError::PoolTooSmall {
                people: can,
                seats: rules.seats,
            });
        }
        pool.add_classes(&homes);
        pool.add_rows(&names, work)?;
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
        let distinct: SortedSet<u32> = people.iter().copied().collect();
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
        let at_home = |limit: u32, home: &SortedMap<u32, Vec<u32>>| {
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

    fn sort_into_types(
        &mut self,
        profiles: &[Option<Profile>],
        homes: &[Home],
        work: &Work,
    ) -> Result<(), SortitionError> {
        let mut of_class: SortedMap<u32, Vec<&Home>> = SortedMap::new();
        for home in homes {
            of_class.entry(home.class).or_default().push(home);
        }
        let class_of = class_of(homes, profiles.len());
        let mut members: SortedMap<(&Profile, Option<u32>), Vec<u32>> = SortedMap::new();
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
                (Some(class), Some(limit)) if !profile.included => {
                    let mut upper = 0;
                    for home in of_class.get(&class).into_iter().flatten() {
                        work.spend(40 * home.members.len() as u64)?;
                        let here = home.members.iter();
                        let here = here.filter(|p| members.binary_search(p).is_ok());
                        upper += as_u32(here.count()).min(limit);
                    }
                    upper
                }
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
        Ok(())
    }

    fn add_classes(&mut self, homes: &[Home]) {
        let Some(limit) = self.rules.household_max else {
            return;
        };
        for home in homes {
            let mut by_type: SortedMap<u32, Vec<u32>> = SortedMap::new();
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
}

/// A home from which not all may be drawn together.
struct Home {
    class: u32,
    members: SortedSet<u32>,
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
    let mut by_home: SortedMap<&str, Vec<(&Profile, u32)>> = SortedMap::new();
    for (person, ((_, volunteer), profile)) in people.iter().zip(profiles).enumerate() {
        if let (Some(home), Some(profile)) = (&volunteer.household, profile) {
            by_home
                .entry(home)
                .or_default()
                .push((profile, as_u32(person)));
        }
    }
    let mut by_makeup: SortedMap<Vec<&Profile>, Vec<SortedSet<u32>>> = SortedMap::new();
    for mut members in by_home.into_values() {
        if members.len() <= as_usize(limit) {
            continue;
        }
        members.arrange();
        let makeup = members.iter().map(|(profile, _)| *profile).collect();
        let members = members.into_iter().map(|(_, person)| person).collect();
        by_makeup.entry(makeup).or_default().push(members);
    }
    // Not by the homes' names, which nobody else knows, but by their members' ids.
    let mut homes: Vec<Home> = Vec::new();
    for (class, mut same) in (0_u32..).zip(by_makeup.into_values()) {
        same.arrange();
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

/// Positions fit 32 bits: every list was bounded before.
pub(crate) fn as_u32(n: usize) -> u32 {
    u32::try_from(n).unwrap_or(u32::MAX)
}

/// 32 bits fit every platform's positions.
pub(crate) fn as_usize(n: u32) -> usize {
    usize::try_from(n).unwrap_or(usize::MAX)
}
