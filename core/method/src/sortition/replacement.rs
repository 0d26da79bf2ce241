//! A panel loses members: who may take their seats, and who stands by.
//!
//! A replacement is a draw by the same rules, with those who stay included and those who left excluded: what the quotas
//! still ask of the substitutes follows by itself, and everybody in the pool has the fairest chance of the free seats.
//!
//! Reserves are drawn before anybody leaves. Nobody knows who will, but some groups are known to leave more often. A
//! reserve list is a draw of its own, whose quotas give each value the share of the reserves that it has of the expected
//! losses, rounded down and up.

mod rounds;

use medborger_base::sorted::{SortedMap, SortedSet};

use medborger_codec::{Make, Record};

use super::conflict::RuleName;
use super::error::SortitionError;
use super::pool::as_u32;
use super::pool::names::within;
use super::rules::{DrawRules, Feature, SEATS_MAX, Standing, ValueQuota, Volunteer};
use medborger_base::work::Work;
pub use rounds::{BrokenRule, ReplacementRound, RoundReport};
use rounds::{Followed, follow};

/// A panel and what has become of it. All people by pseudonym.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct Vacancy {
    /// The first panel's members, those who left among them.
    pub panel: Vec<String>,
    /// The rounds in which substitutes were asked until now, the first one first.
    pub rounds: Vec<ReplacementRound>,
    /// Who sat, and left or declined the seat since the last round.
    pub left: SortedSet<String>,
    /// Others who said that they can't come any more.
    pub unavailable: SortedSet<String>,
    /// The only people who may be drawn, such as a list of reserves. With none, everybody who is open.
    pub reserves: Option<SortedSet<String>>,
}

/// A draw of substitutes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Replacement {
    /// The rules of the whole panel, as they were.
    pub rules: DrawRules,
    /// The people: those who stay are included, those who can't be drawn excluded. Draw with these as with any.
    pub people: Vec<Volunteer>,
    /// How many seats are free.
    pub free: u32,
    /// What the quotas still ask of the substitutes.
    pub remaining: Vec<RemainingQuota>,
    /// Which round this draw is, from 1.
    pub round: u32,
    /// The rounds before it.
    pub rounds: Vec<RoundReport>,
}

/// What a quota asks of substitutes.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RemainingQuota {
    /// The quota.
    pub rule: RuleName,
    /// How many of those who stay count in it.
    pub staying: u32,
    /// At least so many of the substitutes must, inclusive.
    pub min: u32,
    /// At most so many of them may, inclusive. Where more stay than the quota allows, 0, and there is no such panel.
    pub max: u32,
    /// How many people who can be drawn do.
    pub available: u32,
}

/// The draw that fills the seats of those who left.
///
/// `people` are those of the first draw, in any order; who was excluded from it stays so. Whoever left or said no in a round
/// is asked no more. Solve the result like any draw:
/// when its quotas can't be met any more, [`conflict`](super::conflict()) and [`relax`](super::relax()) say why and what
/// helps.
///
/// # Errors
/// The panel has a member twice or more members than seats; somebody in the panel, among those who left or among the
/// reserves is not among the people, or left without having sat; a round asked somebody who could not be asked, or more
/// people than seats were free.
pub fn replacement(
    rules: &DrawRules,
    people: &[Volunteer],
    vacancy: &Vacancy,
) -> Result<Replacement, SortitionError> {
    replacement_within(rules, people, vacancy, &Work::unlimited())
}

/// The same within limits.
///
/// # Errors
/// As [`replacement`], and [`Work`](SortitionError::Work).
pub fn replacement_within(
    rules: &DrawRules,
    people: &[Volunteer],
    vacancy: &Vacancy,
    work: &Work,
) -> Result<Replacement, SortitionError> {
    // Everybody is copied with their features, and written out again.
    let each = 2_500 + 400 * rules.features.len() as u64;
    work.spend(each * people.len() as u64)?;
    if vacancy.panel.len() > usize::try_from(rules.seats).unwrap_or(usize::MAX) {
        return Err(SortitionError::SeatsOutOfRange { max: rules.seats });
    }
    let Followed {
        seated,
        gone,
        reports,
    } = follow(rules, people, vacancy, work)?;
    let all: SortedSet<&str> = people.iter().map(|p| p.id.as_str()).collect();
    known(&vacancy.unavailable, &all, "unavailable")?;
    if let Some(reserves) = &vacancy.reserves {
        known(reserves, &all, "reserves")?;
    }
    let standing = |person: &Volunteer| {
        let listed = vacancy
            .reserves
            .as_ref()
            .is_none_or(|reserves| reserves.contains(&person.id));
        if seated.contains(person.id.as_str()) {
            Standing::Included
        } else if gone.contains(person.id.as_str())
            || !listed
            || vacancy.unavailable.contains(&person.id)
            || person.standing == Standing::Excluded
        {
            Standing::Excluded
        } else {
            Standing::Open
        }
    };
    let people: Vec<Volunteer> = people
        .iter()
        .map(|person| Volunteer {
            standing: standing(person),
            ..person.clone()
        })
        .collect();
    let free = rules.seats.saturating_sub(as_u32(seated.len()));
    Ok(Replacement {
        remaining: remaining(rules, &people, free, work)?,
        rules: rules.clone(),
        people,
        free,
        round: as_u32(reports.len()) + 1,
        rounds: reports,
    })
}

/// How often people leave a panel.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DropOut {
    /// Of a thousand people, so many leave, 1 to 1000.
    pub per_mille: u32,
    /// Of a thousand people with a value of a feature, by feature and value, 0 to 1000. For somebody with several such
    /// values the highest counts.
    #[serde(default)]
    pub by_value: SortedMap<String, SortedMap<String, u32>>,
}

/// A draw of reserves.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReserveDraw {
    /// Quotas on the reserves by value. Joint quotas, seat groups and households are left to the replacement.
    pub rules: DrawRules,
    /// The people: the panel's members are excluded, nobody is included.
    pub people: Vec<Volunteer>,
    /// How many members are expected to leave, in thousandths.
    pub expected_per_mille: u64,
}

/// The draw of so many reserves for a panel.
///
/// A value's share of the reserves is `reserves × expected losses with the value / all expected losses`. Its minimum is
/// that rounded down, or how many can be drawn where that is less; its maximum that rounded up.
///
/// # Errors
/// No reserves or more than a draw may have; a rate outside its range; somebody in the panel is there twice or is not
/// among the people, or has no value for a feature.
pub fn reserve_draw(
    rules: &DrawRules,
    people: &[Volunteer],
    panel: &[String],
    drop_out: &DropOut,
    reserves: u32,
) -> Result<ReserveDraw, SortitionError> {
    reserve_draw_within(rules, people, panel, drop_out, reserves, &Work::unlimited())
}

/// The same within limits.
///
/// # Errors
/// As [`reserve_draw`], and [`Work`](SortitionError::Work).
pub fn reserve_draw_within(
    rules: &DrawRules,
    people: &[Volunteer],
    panel: &[String],
    drop_out: &DropOut,
    reserves: u32,
    work: &Work,
) -> Result<ReserveDraw, SortitionError> {
    // Everybody is copied with their features, and written out again.
    let each = 2_500 + 400 * rules.features.len() as u64;
    work.spend(each * people.len() as u64)?;
    if reserves == 0 || reserves > SEATS_MAX {
        return Err(SortitionError::SeatsOutOfRange { max: SEATS_MAX });
    }
    if !(1..=1000).contains(&drop_out.per_mille) {
        let field = "per_mille".to_owned();
        return Err(SortitionError::NumberOutOfRange { field });
    }
    for (feature, rates) in &drop_out.by_value {
        if rates.values().any(|&rate| rate > 1000) {
            let field = within("by_value".to_owned(), feature);
            return Err(SortitionError::NumberOutOfRange { field });
        }
    }
    let panel = members(people, panel, "panel")?;
    let rate = |person: &Volunteer| {
        let own = person
            .features
            .iter()
            .filter_map(|(feature, value)| drop_out.by_value.get(feature)?.get(value).copied());
        u64::from(own.max().unwrap_or(drop_out.per_mille))
    };
    let leaving: Vec<(&Volunteer, u64)> = people
        .iter()
        .filter(|person| panel.contains(person.id.as_str()))
        .map(|person| (person, rate(person)))
        .collect();
    let expected: u64 = leaving.iter().map(|(_, rate)| rate).sum();
    let people: Vec<Volunteer> = people
        .iter()
        .map(|person| Volunteer {
            standing: match person.standing {
                Standing::Excluded => Standing::Excluded,
                _ if panel.contains(person.id.as_str()) => Standing::Excluded,
                _ => Standing::Open,
            },
            ..person.clone()
        })
        .collect();
    let each = 60 * (people.len() + leaving.len()) as u64;
    let quota = |feature: &Feature, value: &str| {
        let has = |person: &Volunteer| {
            person
                .features
                .get(&feature.key)
                .is_some_and(|v| v == value)
        };
        let lost: u64 = leaving
            .iter()
            .filter(|(p, _)| has(p))
            .map(|(_, rate)| rate)
            .sum();
        let share = u64::from(reserves) * lost;
        let open = people
            .iter()
            .filter(|p| p.standing == Standing::Open && has(p));
        let least = share.checked_div(expected).unwrap_or(0);
        let most = if expected == 0 {
            u64::from(reserves)
        } else {
            share.div_ceil(expected)
        };
        ValueQuota {
            value: value.to_owned(),
            min: u32::try_from(least)
                .unwrap_or(reserves)
                .min(as_u32(open.count())),
            max: u32::try_from(most).unwrap_or(reserves),
        }
    };
    let mut features = Vec::with_capacity(rules.features.len());
    for feature in &rules.features {
        let mut values = Vec::with_capacity(feature.values.len());
        for q in &feature.values {
            work.spend(each)?;
            values.push(quota(feature, &q.value));
        }
        let key = feature.key.clone();
        features.push(Feature { key, values });
    }
    Ok(ReserveDraw {
        rules: DrawRules {
            seats: reserves,
            features,
            ..DrawRules::default()
        },
        people,
        expected_per_mille: expected,
    })
}

/// The ids as a set, if all are among the people and none is there twice.
fn members<'a>(
    people: &[Volunteer],
    ids: &'a [String],
    field: &str,
) -> Result<SortedSet<&'a str>, SortitionError> {
    let all: SortedSet<&str> = people.iter().map(|p| p.id.as_str()).collect();
    let mut members = SortedSet::new();
    for (place, id) in ids.iter().enumerate() {
        let field = format!("{field}[{place}]");
        if !all.contains(id.as_str()) {
            return Err(SortitionError::PersonUnknown { field });
        }
        if !members.insert(id.as_str()) {
            return Err(SortitionError::PersonRepeated { field });
        }
    }
    Ok(members)
}

fn known(
    ids: &SortedSet<String>,
    all: &SortedSet<&str>,
    field: &str,
) -> Result<(), SortitionError> {
    match ids.iter().position(|id| !all.contains(id.as_str())) {
        None => Ok(()),
        Some(place) => Err(SortitionError::PersonUnknown {
            field: format!("{field}[{place}]"),
        }),
    }
}

fn remaining(
    rules: &DrawRules,
    people: &[Volunteer],
    free: u32,
    work: &Work,
) -> Result<Vec<RemainingQuota>, SortitionError> {
    let each = 120 * people.len() as u64;
    let count = |standing: Standing, holds: &dyn Fn(&Volunteer) -> bool| {
        as_u32(
            people
                .iter()
                .filter(|p| p.standing == standing && holds(p))
                .count(),
        )
    };
    let quota = |rule: RuleName, min: u32, max: u32, holds: &dyn Fn(&Volunteer) -> bool| {
        let staying = count(Standing::Included, holds);
        RemainingQuota {
            rule,
            staying,
            min: min.saturating_sub(staying),
            max: max.saturating_sub(staying).min(free),
            available: count(Standing::Open, holds),
        }
    };
    let has = |person: &Volunteer, key: &str, value: &str| {
        person.features.get(key).is_some_and(|v| v == value)
    };
    let mut all = Vec::new();
    for feature in &rules.features {
        for q in &feature.values {
            work.spend(each)?;
            let rule = RuleName::Value {
                feature: feature.key.clone(),
                value: q.value.clone(),
            };
            all.push(quota(rule, q.min, q.max, &|p| {
                has(p, &feature.key, &q.value)
            }));
        }
    }
    for (index, q) in (0_u32..).zip(&rules.joint) {
        work.spend(each * (1 + q.of.len() as u64))?;
        let holds = |p: &Volunteer| q.of.iter().all(|(key, value)| has(p, key, value));
        all.push(quota(RuleName::Joint { index }, q.min, q.max, &holds));
    }
    Ok(all)
}

#[cfg(test)]
mod tests;
