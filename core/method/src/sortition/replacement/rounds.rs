//! The rounds in which substitutes were asked: who was, who said no, and whether each round was lawful.

use medborger_base::sorted::{SortedMap, SortedSet};
use medborger_base::work::Work;
use medborger_codec::{Make, Record};

use super::{Vacancy, known, members};
use crate::sortition::conflict::{Bound, RuleName};
use crate::sortition::error::SortitionError;
use crate::sortition::pool::as_u32;
use crate::sortition::rules::{DrawRules, Standing, Volunteer};
use crate::sortition::seats::assign_seats;

/// A round of substitutes. All people by pseudonym.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(default, deny_unknown_fields)]
#[non_exhaustive]
pub struct ReplacementRound {
    /// Who sat, and left before this round.
    pub left: SortedSet<String>,
    /// Who was drawn and asked.
    pub asked: Vec<String>,
    /// Who of them said no, or never answered.
    pub declined: SortedSet<String>,
}

/// What became of a round.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RoundReport {
    /// Its number, from 1.
    pub round: u32,
    /// How many seats were free.
    pub free: u32,
    /// How many were asked.
    pub asked: u32,
    /// How many of them took a seat.
    pub seated: u32,
    /// What those who were asked broke together with those who still sat; empty where the round was lawful. While seats stay
    /// free, a minimum is broken only where these seats can't reach it any more.
    pub broken: Vec<BrokenRule>,
}

/// A rule that people in a panel break.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct BrokenRule {
    /// The rule.
    pub rule: RuleName,
    /// Which end of it.
    pub bound: Bound,
    /// The number it demands.
    pub limit: u32,
    /// How many people there are.
    pub people: u32,
}

/// Where a panel stands after all its rounds.
pub(super) struct Followed<'a> {
    pub(super) seated: SortedSet<&'a str>,
    /// Who left or said no: they are asked no more.
    pub(super) gone: SortedSet<&'a str>,
    pub(super) reports: Vec<RoundReport>,
}

/// Follows a panel through its rounds.
pub(super) fn follow<'a>(
    rules: &DrawRules,
    people: &'a [Volunteer],
    vacancy: &'a Vacancy,
    work: &Work,
) -> Result<Followed<'a>, SortitionError> {
    let mut seated = members(people, &vacancy.panel, "panel")?;
    let mut gone: SortedSet<&str> = SortedSet::new();
    let by_id: SortedMap<&str, &Volunteer> = people.iter().map(|p| (p.id.as_str(), p)).collect();
    let mut reports = Vec::new();
    for (place, round) in vacancy.rounds.iter().enumerate() {
        work.spend(4_000 + 1_500 * u64::from(rules.seats))?;
        leave(
            &mut seated,
            &mut gone,
            &round.left,
            &format!("rounds[{place}].left"),
        )?;
        let free = rules.seats.saturating_sub(as_u32(seated.len()));
        let asked = members(people, &round.asked, &format!("rounds[{place}].asked"))?;
        let no = |id: &&str| {
            seated.contains(id)
                || gone.contains(id)
                || by_id
                    .get(id)
                    .is_none_or(|p| p.standing == Standing::Excluded)
        };
        if let Some(at) = round.asked.iter().position(|id| no(&id.as_str())) {
            return Err(SortitionError::AskedBefore {
                field: format!("rounds[{place}].asked[{at}]"),
            });
        }
        if as_u32(asked.len()) > free {
            return Err(SortitionError::SeatsOutOfRange { max: free });
        }
        known(
            &round.declined,
            &asked,
            &format!("rounds[{place}].declined"),
        )?;
        let together = seated.iter().chain(&asked);
        let panel: Vec<&Volunteer> = together.filter_map(|id| by_id.get(id).copied()).collect();
        let broken = broken(rules, &panel);
        for &id in &asked {
            if round.declined.contains(id) {
                gone.insert(id);
            } else {
                seated.insert(id);
            }
        }
        reports.push(RoundReport {
            round: as_u32(place) + 1,
            free,
            asked: as_u32(asked.len()),
            seated: as_u32(asked.len() - round.declined.len()),
            broken,
        });
    }
    leave(&mut seated, &mut gone, &vacancy.left, "left")?;
    Ok(Followed {
        seated,
        gone,
        reports,
    })
}

fn leave<'a>(
    seated: &mut SortedSet<&'a str>,
    gone: &mut SortedSet<&'a str>,
    left: &'a SortedSet<String>,
    field: &str,
) -> Result<(), SortitionError> {
    known(left, seated, field)?;
    for id in left {
        seated.remove(id.as_str());
        gone.insert(id);
    }
    Ok(())
}

/// The rules that these people break as a panel, or as far as one with free seats can.
fn broken(rules: &DrawRules, panel: &[&Volunteer]) -> Vec<BrokenRule> {
    let free = rules.seats.saturating_sub(as_u32(panel.len()));
    let mut all = Vec::new();
    let mut quota = |rule: RuleName, min: u32, max: u32, holds: &dyn Fn(&Volunteer) -> bool| {
        let people = as_u32(panel.iter().filter(|p| holds(p)).count());
        let (bound, limit) = match () {
            () if people > max => (Bound::Max, max),
            () if people.saturating_add(free) < min => (Bound::Min, min),
            () => return,
        };
        all.push(BrokenRule {
            rule,
            bound,
            limit,
            people,
        });
    };
    let has =
        |p: &Volunteer, key: &str, value: &str| p.features.get(key).is_some_and(|v| v == value);
    for feature in &rules.features {
        for q in &feature.values {
            let rule = RuleName::Value {
                feature: feature.key.clone(),
                value: q.value.clone(),
            };
            quota(rule, q.min, q.max, &|p| has(p, &feature.key, &q.value));
        }
    }
    for (index, q) in (0_u32..).zip(&rules.joint) {
        let holds = |p: &Volunteer| q.of.iter().all(|(key, value)| has(p, key, value));
        quota(RuleName::Joint { index }, q.min, q.max, &holds);
    }
    if let Some(limit) = rules.household_max {
        let mut homes: SortedMap<&str, u32> = SortedMap::new();
        for home in panel.iter().filter_map(|p| p.household.as_deref()) {
            *homes.entry(home).or_insert(0) += 1;
        }
        let people = homes.values().copied().max().unwrap_or(0);
        if people > limit {
            all.push(BrokenRule {
                rule: RuleName::Household,
                bound: Bound::Max,
                limit,
                people,
            });
        }
    }
    let fits: Vec<&SortedSet<String>> = panel.iter().map(|p| &p.fits).collect();
    if !rules.seat_groups.is_empty() && assign_seats(&rules.seat_groups, &fits).is_none() {
        let groups = rules.seat_groups.iter().map(|g| g.key.clone()).collect();
        all.push(BrokenRule {
            rule: RuleName::SeatGroups { groups },
            bound: Bound::Min,
            limit: rules.seats,
            people: as_u32(panel.len()),
        });
    }
    all
}
