//! Who takes part, beside who lives here.

use chrono::Datelike as _;
use medborger_base::sorted::SortedSet;
use medborger_codec::{Make, Record};

use super::{ReachError, taking_part};
use crate::calendar::local_date;
use crate::citizen::{Citizen, Profile, profile_key};
use crate::id::CitizenId;
use crate::journal::{Desk, Find, Halt, Query, StreamKey, vault_terms};
use crate::key::Key;
use crate::text::Line;

/// Counts are told to the nearest multiple of this.
pub const NEAREST: u32 = 5;
/// Of fewer people who say to which group they belong, nothing is said of a dimension.
const ENOUGH: u32 = 20;
/// The oldest age that is looked for, in years.
const AGE_MAX: u8 = 130;
const DIMENSIONS_MAX: usize = 10;
const GROUPS_MAX: usize = 50;
const POPULATION_MAX: u64 = 1_000_000_000;

/// A group of the population: of an age, of a part of the municipality, or of both.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReachGroup {
    /// What it is called.
    pub name: Line<100>,
    /// Only of this part of the municipality.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub area: Option<Key>,
    /// At least so old at the end of this year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_from: Option<u8>,
    /// At most so old at the end of this year, inclusive.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub age_to: Option<u8>,
    /// How many live here.
    pub population: u32,
}

/// Groups of which everybody is in one at most.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ReachDimension {
    /// What it is called.
    pub name: Line<100>,
    /// Its groups; 2 to 50.
    pub groups: Vec<ReachGroup>,
}

/// `reach.compare`: how those who take part in something, or all who are active in the bank, are spread over groups, beside the
/// population. In an idea take part who deposited it and who supports it, in a hearing who answered it, in a team who was
/// interested or sits in it; with their accounts. For staff.
#[derive(Debug, Clone, PartialEq, Eq, Make, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CompareReach {
    /// In what, by kind and id; in the whole bank where it is absent.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub thing: Option<StreamKey>,
    /// By what; 1 to 10.
    pub dimensions: Vec<ReachDimension>,
}

/// Whether a group is reached.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Record)]
#[serde(rename_all = "snake_case")]
pub enum ReachVerdict {
    /// Its share of those whose group is known is less than four fifths of its share of the population.
    Under,
    /// In between.
    Even,
    /// It is more than six fifths of that.
    Over,
    /// Fewer than 20 said to which group they belong.
    Unsure,
}

/// A group, with who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ReachGroupView {
    /// What it is called.
    pub name: Line<100>,
    /// How many live here.
    pub population: u32,
    /// Of a thousand inhabitants, rounded down.
    pub population_per_mille: u32,
    /// How many take part, to the nearest five.
    pub count: u32,
    /// Of a thousand who take part and whose group is known, rounded down.
    pub per_mille: u32,
    /// Whether it is reached.
    pub verdict: ReachVerdict,
    /// About how many more of it would make its share right, where it is not reached.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub missing: Option<u32>,
    /// All that in a sentence, in Danish.
    pub danish: String,
    /// The same in English.
    pub english: String,
}

/// A dimension, with who takes part.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ReachDimensionView {
    /// What it is called.
    pub name: Line<100>,
    /// How many take part of whom nobody knows the group, to the nearest five.
    pub unknown: u32,
    /// Its groups, in the order of the question.
    pub groups: Vec<ReachGroupView>,
}

/// Who takes part, beside who lives here.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[non_exhaustive]
pub struct ReachReport {
    /// How many take part, to the nearest five.
    pub total: u32,
    /// By dimension, in the order of the question.
    pub dimensions: Vec<ReachDimensionView>,
}

impl ReachGroup {
    fn ages(&self) -> (u8, u8) {
        (self.age_from.unwrap_or(0), self.age_to.unwrap_or(AGE_MAX))
    }

    fn asks_age(&self) -> bool {
        self.age_from.is_some() || self.age_to.is_some()
    }

    fn overlaps(&self, other: &Self) -> bool {
        let ((from, to), (begins, ends)) = (self.ages(), other.ages());
        let same_area = match (&self.area, &other.area) {
            (Some(one), Some(other)) => one == other,
            _ => true,
        };
        same_area && from <= ends && begins <= to
    }

    /// Whether somebody belongs to it, by what they told of themselves.
    fn holds(&self, profile: &Profile, year: i32) -> bool {
        let (from, to) = self.ages();
        let age = profile.birth_year.map(|born| year - i32::from(born));
        let aged = age.is_some_and(|age| i32::from(from) <= age && age <= i32::from(to));
        let there = self
            .area
            .as_ref()
            .is_none_or(|area| profile.area.as_ref() == Some(area));
        there && (aged || !self.asks_age())
    }

    /// The conditions as index terms.
    fn terms(&self, year: i32) -> Vec<SortedSet<String>> {
        let one = |name: &'static str, value: String| vault_terms::<Citizen>(&[(name, value)]);
        let mut all = vec![one("status", "active".to_owned()).into_iter().collect()];
        if let Some(area) = &self.area {
            all.push(one("area", area.to_string()).into_iter().collect());
        }
        if self.asks_age() {
            let (from, to) = self.ages();
            let years = (from..=to.min(AGE_MAX)).map(|age| year - i32::from(age));
            all.push(
                years
                    .flat_map(|year| one("born", year.to_string()))
                    .collect(),
            );
        }
        all
    }
}

impl CompareReach {
    fn check(&self) -> Result<(), ReachError> {
        let sizes = self.dimensions.iter().map(|one| one.groups.len());
        if !(1..=DIMENSIONS_MAX).contains(&self.dimensions.len())
            || !sizes.clone().all(|size| (2..=GROUPS_MAX).contains(&size))
        {
            return Err(ReachError::Dimensions);
        }
        for dimension in &self.dimensions {
            for (place, group) in dimension.groups.iter().enumerate() {
                let (from, to) = group.ages();
                let others = dimension.groups.iter().skip(place + 1);
                if from > to || others.clone().any(|other| group.overlaps(other)) {
                    return Err(ReachError::Overlap);
                }
            }
            let all: u64 = dimension
                .groups
                .iter()
                .map(|group| u64::from(group.population))
                .sum();
            if !(1..=POPULATION_MAX).contains(&all) {
                return Err(ReachError::NoPopulation);
            }
        }
        Ok(())
    }

    /// How many are in each group of each dimension, and how many in all.
    fn counts(&self, desk: &mut Desk<'_>) -> Result<(Vec<Vec<u32>>, u32), Halt> {
        let year = local_date(desk.at().to_utc()).year();
        let groups = || self.dimensions.iter().flat_map(|one| &one.groups);
        let Some(thing) = &self.thing else {
            let everybody = ReachGroup::new(Line::new("everybody")?, 0);
            let finds = |group: &ReachGroup| Find::new(group.terms(year)).with_limit(0);
            desk.look_up(groups().chain([&everybody]).map(finds))?;
            let mut counts = Vec::with_capacity(self.dimensions.len());
            for dimension in &self.dimensions {
                let mut of_it = Vec::with_capacity(dimension.groups.len());
                for group in &dimension.groups {
                    of_it.push(desk.find(&finds(group))?.total);
                }
                counts.push(of_it);
            }
            return Ok((counts, desk.find(&finds(&everybody))?.total));
        };
        let citizens: Vec<CitizenId> = taking_part(desk, thing)?.into_iter().collect();
        desk.require([], citizens.iter().map(|citizen| profile_key(*citizen)))?;
        let mut counts: Vec<Vec<u32>> = Vec::new();
        counts.extend(self.dimensions.iter().map(|one| vec![0; one.groups.len()]));
        desk.work()
            .spend(20 * citizens.len() as u64 * groups().count() as u64)?;
        for citizen in &citizens {
            let profile: Profile = desk.vault(&profile_key(*citizen))?.unwrap_or_default();
            for (dimension, counts) in self.dimensions.iter().zip(&mut counts) {
                let mut both = dimension.groups.iter().zip(counts);
                if let Some((_, count)) = both.find(|(group, _)| group.holds(&profile, year)) {
                    *count += 1;
                }
            }
        }
        Ok((counts, u32::try_from(citizens.len()).unwrap_or(u32::MAX)))
    }
}

fn nearest(count: u32) -> u32 {
    count.saturating_add(NEAREST / 2) / NEAREST * NEAREST
}

/// These counts to the nearest five, so that even whoever knows their sum can compute none of them. Were all as far above what is
/// told, or all as far below, as can be, the sum would tell them: then the largest is told five further off.
fn told(counts: &[u32]) -> Vec<u32> {
    let mut told: Vec<u32> = counts.iter().map(|count| nearest(*count)).collect();
    let far = |above: bool| {
        let mut both = counts.iter().zip(&told);
        both.all(|(count, told)| match above {
            true => *count == told + NEAREST / 2,
            false => *count == told.saturating_sub(NEAREST / 2),
        })
    };
    let (above, below) = (far(true), far(false));
    let Some(largest) = told.iter_mut().max() else {
        return told;
    };
    match (above, below) {
        (true, _) => *largest += NEAREST,
        (_, true) => *largest = largest.saturating_sub(NEAREST),
        _ => {}
    }
    told
}

fn per_mille(part: u64, all: u64) -> u32 {
    let share = (part * 1000).checked_div(all).unwrap_or(0);
    u32::try_from(share).unwrap_or(u32::MAX)
}

fn verdict(count: u32, known: u32, population: u32, all: u64) -> ReachVerdict {
    let (own, expected) = (
        u64::from(count) * all,
        u64::from(population) * u64::from(known),
    );
    if known < ENOUGH {
        ReachVerdict::Unsure
    } else if own * 5 < expected * 4 {
        ReachVerdict::Under
    } else if own * 5 > expected * 6 {
        ReachVerdict::Over
    } else {
        ReachVerdict::Even
    }
}

/// How many more would make the share right: the fewest `m` of whom `(count + m) / (known + m)` is `population / all` or more.
fn missing(count: u32, known: u32, population: u32, all: u64) -> Option<u32> {
    let lacks = (u64::from(population) * u64::from(known)).checked_sub(u64::from(count) * all)?;
    let others = all
        .checked_sub(u64::from(population))
        .filter(|others| *others > 0)?;
    u32::try_from(lacks.div_ceil(others)).ok()
}

/// A share in per cent with one place, as `12,5` in Danish.
fn percent(per_mille: u32, comma: char) -> String {
    format!("{}{comma}{}", per_mille / 10, per_mille % 10)
}

fn sentences(view: &ReachGroupView) -> [String; 2] {
    let name = view.name.as_str();
    let [own_danish, own] = [',', '.'].map(|comma| percent(view.per_mille, comma));
    let [live_danish, live] = [',', '.'].map(|comma| percent(view.population_per_mille, comma));
    let (so_danish, so) = match view.verdict {
        ReachVerdict::Under => ("færre, end der skulle til", "fewer than there should be"),
        ReachVerdict::Even => ("omtrent som i befolkningen", "about as in the population"),
        ReachVerdict::Over => ("flere end i befolkningen", "more than in the population"),
        ReachVerdict::Unsure => ("for få til at sige noget", "too few to say anything"),
    };
    [
        format!(
            "{name}: cirka {own_danish} % af deltagerne, {live_danish} % af indbyggerne: {so_danish}."
        ),
        format!(
            "{name}: about {own} % of those who take part, {live} % of those who live here: {so}."
        ),
    ]
}

impl ReachDimension {
    /// All that it says follows from what is told of the counts.
    fn view(&self, counts: &[u32], total: u32) -> ReachDimensionView {
        let mut every = counts.to_vec();
        every.push(total.saturating_sub(counts.iter().sum()));
        let told = told(&every);
        let (unknown, counts) = told
            .split_last()
            .map_or((0, &[][..]), |(last, rest)| (*last, rest));
        let known: u32 = counts.iter().sum();
        let all: u64 = self
            .groups
            .iter()
            .map(|group| u64::from(group.population))
            .sum();
        let view = |(group, count): (&ReachGroup, &u32)| {
            let verdict = verdict(*count, known, group.population, all);
            let lacks = Some(*count).filter(|_| verdict == ReachVerdict::Under);
            let mut view = ReachGroupView {
                name: group.name.clone(),
                population: group.population,
                population_per_mille: per_mille(group.population.into(), all),
                count: *count,
                per_mille: per_mille((*count).into(), known.into()),
                verdict,
                missing: lacks.and_then(|count| missing(count, known, group.population, all)),
                danish: String::new(),
                english: String::new(),
            };
            [view.danish, view.english] = sentences(&view);
            view
        };
        ReachDimensionView {
            name: self.name.clone(),
            unknown,
            groups: self.groups.iter().zip(counts).map(view).collect(),
        }
    }
}

impl Query for CompareReach {
    const NAME: &'static str = "reach.compare";
    type View = ReachReport;

    fn answer(&self, desk: &mut Desk<'_>) -> Result<ReachReport, Halt> {
        desk.must_be_official()?;
        self.check()?;
        let (counts, total) = self.counts(desk)?;
        let dimensions = self.dimensions.iter().zip(&counts);
        Ok(ReachReport {
            total: nearest(total),
            dimensions: dimensions
                .map(|(one, counts)| one.view(counts, total))
                .collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn whoever_knows_the_rule_and_the_sum_can_compute_no_count(
            counts in prop::collection::vec(0_u32..13, 3),
        ) {
            let (sum, shown) = (counts.iter().sum::<u32>(), told(&counts));
            let mut others: Vec<SortedSet<u32>> = vec![SortedSet::new(); 3];
            for first in 0..=sum {
                for second in 0..=sum - first {
                    let guess = [first, second, sum - first - second];
                    if told(&guess) == shown {
                        for (values, value) in others.iter_mut().zip(guess) {
                            values.insert(value);
                        }
                    }
                }
            }
            let somebody = sum > 0;
            prop_assert!(!somebody || others.iter().all(|values| values.len() > 1), "{counts:?}: {shown:?}");
            prop_assert!(counts.iter().zip(&shown).all(|(count, told)| count.abs_diff(*told) < 5));
        }

        #[test]
        fn so_many_more_make_the_share_right_and_one_fewer_does_not(
            count in 0_u32..50, others in 1_u32..500, population in 1_u32..1000, rest in 1_u32..1000,
        ) {
            let (known, all) = (count + others, u64::from(population) + u64::from(rest));
            let right = |more: u32| u64::from(count + more) * all >= u64::from(population) * u64::from(known + more);
            match missing(count, known, population, all) {
                Some(more) => {
                    prop_assert!(right(more));
                    prop_assert!(more == 0 || !right(more - 1));
                }
                None => prop_assert!(right(0)),
            }
        }
    }
}
