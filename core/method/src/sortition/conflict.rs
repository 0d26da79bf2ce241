//! Quotas that can't be met: which of them contradict each other, and how little must give way.
//!
//! All questions are integer programmes over the counts by type, so the answers are about whole people. A *conflict* is
//! a set of rules that no panel keeps together, and that some panel keeps when any one of them is left out: it is found
//! by dividing (U. Junker, *QuickXplain*, AAAI 2004). The *smallest relaxation* adds to each quota what it lacks or
//! exceeds, and minimises the weighted sum.

mod search;

use medborger_base::sorted::{Arrange as _, SortedSet};

use medborger_codec::{Make, Record};

use super::error::{SortitionError, out};
use super::integer::{Goal, Outcome, Program, ProgramRow};
use super::listing;
use super::panels;
use super::partial::{AFTER, Stopped, is_cut};
use super::pool::{Pool, RowRule, as_u32, as_usize};
use super::rules::DrawRules;
use medborger_base::work::Work;
use search::{Part, Search};

/// A rule of a draw by name.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(tag = "kind", rename_all = "snake_case", deny_unknown_fields)]
pub enum RuleName {
    /// The quota of a value.
    Value {
        /// The feature.
        feature: String,
        /// The value.
        value: String,
    },
    /// A joint quota.
    Joint {
        /// Its place in the rules, from 0.
        index: u32,
    },
    /// That these seat groups need people who fit one of them.
    SeatGroups {
        /// The groups.
        groups: Vec<String>,
    },
    /// That only so many come from one household.
    Household,
    /// That some people are included.
    Included,
}

/// Which end of a rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(rename_all = "snake_case")]
pub enum Bound {
    /// At least so many.
    Min,
    /// At most so many.
    Max,
}

/// One of the rules that contradict each other.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ConflictPart {
    /// The rule.
    pub rule: RuleName,
    /// Which end of it.
    pub bound: Bound,
    /// The number it demands.
    pub limit: u32,
    /// To how many people in the pool it applies.
    pub people: u32,
}

/// How far a quota may be relaxed, and how much that matters.
#[derive(Debug, Clone, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Flex {
    /// The quota of a value, or a joint one.
    pub rule: RuleName,
    /// Its minimum may be lowered to this, inclusive.
    pub min_least: u32,
    /// Its maximum may be raised to this, inclusive.
    pub max_most: u32,
    /// What each person less or more counts, 1 to 1,000,000. The sum is kept smallest.
    pub weight: u32,
}

/// The smallest change of quotas after which some panel keeps all rules.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Relaxation {
    /// What changes; empty where the quotas can be met as they are.
    pub changes: Vec<QuotaChange>,
    /// The weighted sum of all changes. No other change within the flex has a smaller one, unless `least` says otherwise.
    pub weight: u64,
    /// Where the search was stopped: no change within the flex has a smaller weight than this. Absent where none has a
    /// smaller one than these changes.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub least: Option<u64>,
}

/// Rules that no panel keeps together.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub struct Conflict {
    /// The rules.
    pub parts: Vec<ConflictPart>,
    /// Why the search ended before it was known that each of them is needed for it; none where that is known.
    pub stopped: Option<Stopped>,
}

/// A quota's bound before and after.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct QuotaChange {
    /// The quota of a value, or a joint one.
    pub rule: RuleName,
    /// Which end of it.
    pub bound: Bound,
    /// As it was.
    pub from: u32,
    /// As it must be.
    pub to: u32,
}

/// What somebody should know before a draw whose quotas can be met.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Warnings {
    /// The pseudonyms of people who are in no panel that keeps the rules, though not excluded.
    pub no_chance: Vec<String>,
    /// Quotas that need everybody to whom they apply: their people have no lottery, and when one of them leaves, the
    /// quota can't be met.
    pub exhausted: Vec<RuleName>,
}

/// The rules that no panel keeps together: a minimal set. `None` where some panel keeps all rules.
///
/// The number of seats is not named; it always applies.
///
/// ```
/// use medborger::method::sortition::{DrawRules, Feature, Pool, ValueQuota, Volunteer, conflict, relax};
/// use medborger::work::Work;
///
/// let person = |id: &str, area: &str| {
///     let features = [("area".to_owned(), area.to_owned())].into();
///     Volunteer::new(id.into()).with_features(features)
/// };
/// let people = [person("a", "north"), person("b", "north"), person("c", "south")];
/// let quota = |value: &str, min, max| ValueQuota::new(value.into(), min, max);
/// let values = vec![quota("north", 1, 3), quota("south", 2, 2)];
/// let rules = DrawRules::new(3).with_features(vec![Feature::new("area".into(), values)]);
/// let pool = Pool::new(&rules, &people)?;
/// let parts = conflict(&pool, &Work::unlimited())?.unwrap_or_default();
/// // There is one person from the south: that quota alone can't be met.
/// assert_eq!((parts.len(), parts[0].limit, parts[0].people), (1, 2, 1));
/// let smallest = relax(&pool, &[], &Work::unlimited())?.expect("every quota may change");
/// assert_eq!(smallest.weight, 1);
/// assert!(Pool::new(&smallest.apply(&rules), &people).is_ok());
/// # Ok::<(), medborger::method::sortition::SortitionError>(())
/// ```
///
/// # Errors
/// [`Work`](SortitionError::Work).
pub fn conflict(pool: &Pool, work: &Work) -> Result<Option<Vec<ConflictPart>>, SortitionError> {
    let found = conflict_best(pool, work)?;
    work.check()?;
    Ok(found.map(|found| found.parts))
}

/// The same, and where `work` is used up or its hook says stop the smallest set found until then that no panel keeps
/// together: some of it may not be needed for that.
///
/// # Errors
/// [`Work`](SortitionError::Work) where it ended before it was known whether there is a conflict at all.
pub fn conflict_best(pool: &Pool, work: &Work) -> Result<Option<Conflict>, SortitionError> {
    let _held = panels::room(pool, 1, work)?;
    let mut search = Search::new(pool, work);
    let all: Vec<Part> = search.parts();
    if search.holds(&all)? {
        work.check()?;
        return Ok(None);
    }
    // Without any rule there is a panel: the pool has enough people.
    let (minimal, stopped) = match search.minimal(&[], &all, false) {
        Ok(minimal) => (minimal, Stopped::of(work)?),
        Err(SortitionError::Work(_)) if is_cut(work) => (search.least(), Stopped::of(work)?),
        Err(error) => return Err(error),
    };
    let mut parts: Vec<ConflictPart> = minimal.iter().map(|&part| search.name(part)).collect();
    parts.arrange();
    Ok(Some(Conflict { parts, stopped }))
}

/// The smallest relaxation of quotas after which some panel keeps all rules. `None` where no relaxation within the flex
/// is enough.
///
/// Only quotas named in `flex` change; with an empty `flex` every quota may change as far as need be, and each person
/// less or more counts 1. Seats, seat groups, households and included people stay.
///
/// # Errors
/// A weight outside its range; flex for something that is not a quota of the rules;
/// [`Work`](SortitionError::Work).
pub fn relax(
    pool: &Pool,
    flex: &[Flex],
    work: &Work,
) -> Result<Option<Relaxation>, SortitionError> {
    let found = relax_best(pool, flex, work)?;
    work.check()?;
    Ok(found)
}

/// The same, and where `work` is used up or its hook says stop the best relaxation found until then, or any that is found
/// within a tenth of a second more. Its [`least`](Relaxation::least) says what no other is below. `None` also where none
/// was found.
///
/// # Errors
/// As [`relax`]; [`Work`](SortitionError::Work) only where too little memory is allowed.
pub fn relax_best(
    pool: &Pool,
    flex: &[Flex],
    work: &Work,
) -> Result<Option<Relaxation>, SortitionError> {
    let bends = bends(pool, flex)?;
    let types = as_u32(pool.types().len());
    let (mut lower, mut upper) = bounds(pool);
    let mut rows = rows(pool);
    let mut slacks: Vec<(usize, Bound, u32)> = Vec::new();
    for (r, bend) in bends.iter().enumerate() {
        let (Some(bend), Some(row)) = (bend, rows.get_mut(r)) else {
            continue;
        };
        // Who lacks `a` and exceeds by `b` is within bounds with count + a - b; both at once is never smallest.
        for (bound, sign, room) in [(Bound::Min, 1, bend.down), (Bound::Max, -1, bend.up)] {
            row.entries.push((types + as_u32(slacks.len()), sign));
            slacks.push((r, bound, bend.weight));
            lower.push(0);
            upper.push(i64::from(room));
        }
    }
    let after = Work::limited(AFTER);
    let _held = match panels::room(pool, 1, work) {
        Err(_) if is_cut(work) => panels::room(pool, 1, &after)?,
        held => held?,
    };
    let mut program = Program::new(rows, &lower, &upper);
    for (at, &(_, _, weight)) in slacks.iter().enumerate() {
        program.set_objective(as_usize(types) + at, -f64::from(weight));
    }
    let (point, most) = match program.maximise(Goal::Optimum, work) {
        Outcome::Found { point, .. } => (point, None),
        Outcome::Infeasible => return Ok(None),
        Outcome::OutOfWork { .. } if !is_cut(work) => return Err(out(work)),
        Outcome::OutOfWork { best, bound } => {
            let any = || match program.maximise(Goal::Above(f64::NEG_INFINITY), &after) {
                Outcome::Found { point, .. } => Some(point),
                _ => None,
            };
            match best.map(|(point, _)| point).or_else(any) {
                Some(point) => (point, Some(bound)),
                None => return Ok(None),
            }
        }
    };
    // Whole weights: what is a rounding above one is that one.
    let least = most.map(|most| (-most - 1e-6).ceil().max(0.0) as u64);
    let mut changes = Vec::new();
    let mut weight = 0;
    for (&by, (r, bound, each)) in point.iter().skip(as_usize(types)).zip(slacks) {
        let by = u32::try_from(by).unwrap_or(0);
        let Some(row) = pool.rows().get(r).filter(|_| by > 0) else {
            continue;
        };
        let (from, to) = match bound {
            Bound::Min => (row.min, row.min.saturating_sub(by)),
            Bound::Max => (row.max, row.max.saturating_add(by)),
        };
        weight += u64::from(each) * u64::from(by);
        changes.push(QuotaChange {
            rule: name(pool, &row.rule),
            bound,
            from,
            to,
        });
    }
    Ok(Some(Relaxation {
        changes,
        weight,
        least: least.filter(|least| *least < weight),
    }))
}

impl Relaxation {
    /// The rules with these changes.
    #[must_use]
    pub fn apply(&self, rules: &DrawRules) -> DrawRules {
        let mut rules = rules.clone();
        for change in &self.changes {
            let bounds = match &change.rule {
                RuleName::Value { feature, value } => rules
                    .features
                    .iter_mut()
                    .filter(|f| f.key == *feature)
                    .flat_map(|f| &mut f.values)
                    .find(|quota| quota.value == *value)
                    .map(|quota| (&mut quota.min, &mut quota.max)),
                RuleName::Joint { index } => rules
                    .joint
                    .get_mut(as_usize(*index))
                    .map(|quota| (&mut quota.min, &mut quota.max)),
                _ => None,
            };
            match (bounds, change.bound) {
                (Some((min, _)), Bound::Min) => *min = change.to,
                (Some((_, max)), Bound::Max) => *max = change.to,
                (None, _) => {}
            }
        }
        rules
    }
}

/// Who can't be drawn although nobody excluded them, and which quotas leave no choice.
///
/// # Errors
/// [`QuotasConflict`](SortitionError::QuotasConflict) where no panel keeps the rules;
/// [`Work`](SortitionError::Work).
pub fn warnings(pool: &Pool, work: &Work) -> Result<Warnings, SortitionError> {
    let (lower, upper) = bounds(pool);
    let mut program = Program::new(rows(pool), &lower, &upper);
    let _held = panels::room(pool, 1, work)?;
    let mut unseen: SortedSet<usize> = (0..pool.types().len()).collect();
    let listed = listing::all(pool, listing::GLANCE, work);
    if let Some(all) = &listed {
        if all.is_empty() {
            return Err(SortitionError::QuotasConflict);
        }
        unseen.retain(|&t| all.iter().all(|panel| panel.get(t).is_none_or(|&n| n == 0)));
    }
    let mut goal = Goal::Above(f64::NEG_INFINITY);
    // Each panel has as many types that were in none before as the first point found happens to have.
    while !unseen.is_empty() && listed.is_none() {
        for t in 0..pool.types().len() {
            program.set_objective(t, f64::from(u8::from(unseen.contains(&t))));
        }
        match program.maximise(goal, work) {
            Outcome::Found { point, .. } => {
                unseen.retain(|&t| point.get(t).is_none_or(|&n| n == 0))
            }
            Outcome::Infeasible if goal == Goal::Above(0.5) => break,
            Outcome::Infeasible => return Err(SortitionError::QuotasConflict),
            Outcome::OutOfWork { .. } => return Err(out(work)),
        }
        goal = Goal::Above(0.5);
    }
    let mut people: Vec<u32> = unseen
        .iter()
        .filter_map(|&t| pool.types().get(t))
        .flat_map(|t| t.members.iter().copied())
        .chain(pool.unfit().iter().copied())
        .collect();
    people.arrange();
    let exhausted = pool.rows().iter().filter(|row| {
        matches!(
            row.rule,
            RowRule::Value { .. } | RowRule::Joint { .. } | RowRule::Seats { .. }
        ) && row.min > 0
            && people_of(pool, &row.types) == row.min
    });
    work.check()?;
    Ok(Warnings {
        no_chance: people
            .iter()
            .filter_map(|&p| pool.ids().get(as_usize(p)).cloned())
            .collect(),
        exhausted: exhausted.map(|row| name(pool, &row.rule)).collect(),
    })
}

/// How far a row may bend.
struct Bend {
    down: u32,
    up: u32,
    weight: u32,
}

fn bends(pool: &Pool, flex: &[Flex]) -> Result<Vec<Option<Bend>>, SortitionError> {
    let mut known = vec![false; flex.len()];
    let mut bends = Vec::with_capacity(pool.rows().len());
    for row in pool.rows() {
        let quota = matches!(row.rule, RowRule::Value { .. } | RowRule::Joint { .. });
        let rule = name(pool, &row.rule);
        let place = flex.iter().position(|flex| quota && flex.rule == rule);
        if let Some(known) = place.and_then(|place| known.get_mut(place)) {
            *known = true;
        }
        bends.push(match place.and_then(|place| flex.get(place)) {
            Some(flex) => Some(Bend {
                down: row.min.saturating_sub(flex.min_least),
                up: flex.max_most.min(pool.seats()).saturating_sub(row.max),
                weight: flex.weight,
            }),
            None if quota && flex.is_empty() => Some(Bend {
                down: row.min,
                up: pool.seats().saturating_sub(row.max),
                weight: 1,
            }),
            None => None,
        });
    }
    for (place, (flex, known)) in flex.iter().zip(known).enumerate() {
        if !(1..=1_000_000).contains(&flex.weight) {
            let field = format!("flex[{place}].weight");
            return Err(SortitionError::NumberOutOfRange { field });
        }
        if !known {
            let field = format!("flex[{place}]");
            return Err(SortitionError::Unknown { field });
        }
    }
    Ok(bends)
}

fn people_of(pool: &Pool, types: &[u32]) -> u32 {
    let of = |&t: &u32| {
        pool.types()
            .get(as_usize(t))
            .map_or(0, |t| as_u32(t.members.len()))
    };
    types.iter().map(of).sum()
}

fn bounds(pool: &Pool) -> (Vec<i64>, Vec<i64>) {
    let types = pool.types().iter();
    types
        .map(|t| (i64::from(t.lower.min(t.upper)), i64::from(t.upper)))
        .unzip()
}

/// The rows of the pool in its order, and the seats as the last.
fn rows(pool: &Pool) -> Vec<ProgramRow> {
    let seats = i64::from(pool.seats());
    let rules = pool.rows().iter().map(|row| ProgramRow {
        entries: row.types.iter().map(|&t| (t, 1)).collect(),
        min: i64::from(row.min),
        max: i64::from(row.max),
    });
    let all = ProgramRow {
        entries: (0_u32..).take(pool.types().len()).map(|t| (t, 1)).collect(),
        min: seats,
        max: seats,
    };
    rules.chain(std::iter::once(all)).collect()
}

pub(super) fn name(pool: &Pool, rule: &RowRule) -> RuleName {
    let rules = pool.rules();
    match rule {
        RowRule::Value { feature, value } => {
            let feature = rules.features.get(as_usize(*feature));
            let quota = feature.and_then(|f| f.values.get(as_usize(*value)));
            RuleName::Value {
                feature: feature.map(|f| f.key.clone()).unwrap_or_default(),
                value: quota.map(|quota| quota.value.clone()).unwrap_or_default(),
            }
        }
        RowRule::Joint { index } => RuleName::Joint { index: *index },
        RowRule::Seats { groups } => RuleName::SeatGroups {
            groups: groups
                .iter()
                .filter_map(|&g| rules.seat_groups.get(as_usize(g)))
                .map(|group| group.key.clone())
                .collect(),
        },
        RowRule::Household { .. } => RuleName::Household,
    }
}

#[cfg(test)]
mod tests;
