//! Weights: raking to margins, post-stratification to cells, and what they cost.
//!
//! Raking is iterative proportional fitting (Deming and Stephan, 1940). Respondents who share all categories have one weight, so
//! cells are raked, not people: a million respondents over four margins are a few hundred cells.
#![expect(
    clippy::indexing_slicing,
    reason = "categories are checked before cells are made of them"
)]

mod cells;

use cells::{Cells, furthest, sweep};
use medborger_base::work::Work;
use medborger_codec::{Make, Record};

use super::column::{SurveyColumn, Target, TargetUnit, check, shares};
use super::error::{SurveyError, SurveyFault};

/// The largest number of margins or strata columns.
pub const MARGINS_MAX: usize = 32;
/// How often weights are capped and raked again.
const TRIM_ROUNDS: u32 = 50;
/// With so many sweeps each time.
const TRIM_SWEEPS: u32 = 20;

/// How weights are made.
#[derive(Debug, Clone, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WeightOptions {
    /// No weight is below this, where the mean is 1: such as 0.3. None unless said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trim_min: Option<f64>,
    /// No weight is above this, where the mean is 1: such as 3. None unless said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub trim_max: Option<f64>,
    /// Raking ends where no margin is further from its target than this, relatively: 1e-12 unless said otherwise.
    #[serde(default = "tolerance")]
    pub tolerance: f64,
    /// Raking is refused after so many sweeps, 1 to 100,000: 1,000 unless said otherwise.
    #[serde(default = "thousand")]
    pub rounds_max: u32,
}

fn tolerance() -> f64 {
    1e-12
}
fn thousand() -> u32 {
    1_000
}

impl Default for WeightOptions {
    fn default() -> Self {
        Self {
            trim_min: None,
            trim_max: None,
            tolerance: tolerance(),
            rounds_max: thousand(),
        }
    }
}

impl WeightOptions {
    fn check(&self) -> Result<(), SurveyError> {
        if !(self.tolerance > 0.0 && self.tolerance < 1.0) {
            return Err(SurveyError::number(
                "tolerance",
                "more than 0 and less than 1",
                "over 0 og under 1",
            ));
        }
        if !(1..=100_000).contains(&self.rounds_max) {
            return Err(SurveyError::number(
                "rounds_max",
                "1 to 100,000",
                "1 til 100.000",
            ));
        }
        // The mean is 1: a bound on the wrong side of it can't be kept.
        if self.trim_min.is_some_and(|min| !(0.0..1.0).contains(&min)) {
            return Err(SurveyError::number(
                "trim_min",
                "0 or more, and less than 1",
                "mindst 0 og under 1",
            ));
        }
        if self
            .trim_max
            .is_some_and(|max| !(max > 1.0 && max.is_finite()))
        {
            return Err(SurveyError::number("trim_max", "more than 1", "over 1"));
        }
        Ok(())
    }
}

/// Weights, and what was done to get them.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Weights {
    /// For each respondent their weight; the mean is 1, but for what capping takes.
    pub weight: Vec<f64>,
    /// For each respondent the stratum: those who share all categories, counted from 0.
    pub stratum: Vec<u32>,
    /// How many respondents there are.
    pub respondents: u32,
    /// The smallest weight.
    pub weight_min: f64,
    /// The largest weight.
    pub weight_max: f64,
    /// Kish's design effect: how many times as many respondents these weights need, 1 or more.
    pub design_effect: f64,
    /// Kish's effective number of respondents.
    pub effective_n: f64,
    /// How many respondents have a capped weight.
    pub trimmed: u32,
    /// How many sweeps it took.
    pub rounds: u32,
    /// How far the margin that is furthest off is from its target, relatively: above the tolerance only where weights were capped.
    pub deviation: f64,
    /// The margins, as columns: the name.
    pub margin: Vec<String>,
    /// The category.
    pub category: Vec<String>,
    /// Its share of the population, 0 to 1.
    pub target: Vec<f64>,
    /// Its share of the respondents without weights.
    pub before: Vec<f64>,
    /// Its share with weights.
    pub after: Vec<f64>,
}

/// Cells of a population, for post-stratification: one row for each combination of categories.
#[derive(Debug, Clone, Default, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Population {
    /// The columns whose combinations are the strata.
    pub columns: Vec<String>,
    /// For each column, in their order, the categories of the rows.
    pub categories: Vec<Vec<String>>,
    /// For each row how many people the population has.
    pub count: Vec<f64>,
    /// In what `count` is, where it is not how many people.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub unit: Option<TargetUnit>,
}

/// What a cell is called: its categories with a dot between them, and a dot of their own twice, so that no two cells are called
/// the same.
fn called<'a>(categories: impl Iterator<Item = &'a str>) -> String {
    let own: Vec<String> = categories.map(|of| of.replace('·', "··")).collect();
    own.join(" · ")
}

/// Weights that give every margin of the population.
///
/// ```
/// use medborger::method::survey::{SurveyColumn, Target, WeightOptions, rake};
/// use medborger::work::Work;
///
/// let age = SurveyColumn::from_texts("age", &["young", "old", "old", "old"]);
/// let target = Target::new("age".into(), vec!["young".into(), "old".into()], vec![0.5, 0.5]);
/// let weights = rake(&[age], &[target], &WeightOptions::default(), &Work::unlimited())?;
/// assert_eq!(weights.weight[0], 2.0);
/// # Ok::<(), medborger::method::survey::SurveyError>(())
/// ```
///
/// # Errors
/// [`SurveyError::Faulty`] with everything that is wrong, among it each category of the population that no respondent has;
/// [`SurveyError::NotSettled`] where no weights give all the targets; or more work than allowed.
pub fn rake(
    columns: &[SurveyColumn],
    targets: &[Target],
    options: &WeightOptions,
    work: &Work,
) -> Result<Weights, SurveyError> {
    options.check()?;
    let mut faults = Vec::new();
    let mut used: Vec<&SurveyColumn> = Vec::new();
    let rows = check(columns)?;
    if targets.len() > MARGINS_MAX {
        return Err(SurveyError::TooMany {
            field: "targets".into(),
            max: MARGINS_MAX as u64,
        });
    }
    let mut margins: Vec<Vec<f64>> = Vec::new();
    for (at, target) in targets.iter().enumerate() {
        let name = target.column.clone();
        if targets.iter().take(at).any(|other| other.column == name) {
            faults.push(SurveyFault::Repeated { name });
            continue;
        }
        match columns.iter().find(|column| column.name == name) {
            None => faults.push(SurveyFault::Unknown { name }),
            Some(column) => {
                work.spend(2 * rows as u64)?;
                margins.push(shares(target, column, &mut faults));
                used.push(column);
            }
        }
    }
    if !faults.is_empty() {
        return Err(SurveyError::faulty(faults));
    }
    let cells = Cells::new(&used, rows, work)?;
    weighted(&used, &cells, &margins, options, work)
}

/// Weights that give every cell of the population: (N_h / N) / (n_h / n).
///
/// # Errors
/// [`SurveyError::Faulty`] with everything that is wrong, among it each cell of the population that no respondent is in; or more
/// work than allowed.
pub fn post_stratify(
    columns: &[SurveyColumn],
    population: &Population,
    options: &WeightOptions,
    work: &Work,
) -> Result<Weights, SurveyError> {
    options.check()?;
    let rows = check(columns)?;
    if population.columns.len() > MARGINS_MAX {
        return Err(SurveyError::TooMany {
            field: "columns".into(),
            max: MARGINS_MAX as u64,
        });
    }
    let mut faults = Vec::new();
    let mut used: Vec<&SurveyColumn> = Vec::new();
    for (at, name) in population.columns.iter().enumerate() {
        if population
            .columns
            .iter()
            .take(at)
            .any(|other| other == name)
        {
            faults.push(SurveyFault::Repeated { name: name.clone() });
            continue;
        }
        match columns.iter().find(|column| column.name == *name) {
            Some(column) => used.push(column),
            None => faults.push(SurveyFault::Unknown { name: name.clone() }),
        }
    }
    let cells_of = population.count.len();
    for (name, categories) in population.columns.iter().zip(&population.categories) {
        if categories.len() != cells_of {
            faults.push(SurveyFault::Length {
                column: name.clone(),
                rows: categories.len() as u64,
                expected: cells_of as u64,
            });
        }
    }
    if population.categories.len() != population.columns.len() {
        faults.push(SurveyFault::Length {
            column: "categories".into(),
            rows: population.categories.len() as u64,
            expected: population.columns.len() as u64,
        });
    }
    if !faults.is_empty() {
        return Err(SurveyError::faulty(faults));
    }
    // One column whose categories are the cells that occur, and one target on it.
    let cells = Cells::new(&used, rows, work)?;
    let strata = (0..cells.count.len()).map(|cell| {
        let own = used.iter().zip(&cells.categories);
        called(own.map(|(column, of)| column.categories[of[cell] as usize].as_str()))
    });
    let column = SurveyColumn {
        name: called(population.columns.iter().map(String::as_str)),
        categories: strata.collect(),
        of: cells.of.clone(),
    };
    let row = |cell: usize| called(population.categories.iter().map(|of| of[cell].as_str()));
    let target = Target {
        column: column.name.clone(),
        categories: (0..cells_of).map(row).collect(),
        values: population.count.clone(),
        unit: population.unit.unwrap_or(TargetUnit::Count),
    };
    let margin = shares(&target, &column, &mut faults);
    if !faults.is_empty() {
        return Err(SurveyError::faulty(faults));
    }
    let one = Cells {
        categories: vec![(0..cells.count.len() as u32).collect()],
        ..cells
    };
    weighted(&[&column], &one, &[margin], options, work)
}

fn weighted(
    columns: &[&SurveyColumn],
    cells: &Cells,
    margins: &[Vec<f64>],
    options: &WeightOptions,
    work: &Work,
) -> Result<Weights, SurveyError> {
    let n = cells.of.len() as f64;
    let mut weight = vec![1.0; cells.count.len()];
    let mut rounds = 0;
    let sweep_units = (8 * cells.count.len() * margins.len().max(1)) as u64;
    let settle = |weight: &mut Vec<f64>, rounds: &mut u32| -> Result<(), SurveyError> {
        loop {
            work.spend(sweep_units)?;
            sweep(weight, cells, margins, n);
            *rounds += 1;
            let (far, at) = furthest(weight, cells, margins, n);
            if far <= options.tolerance {
                return Ok(());
            }
            if *rounds >= options.rounds_max {
                return Err(SurveyError::NotSettled {
                    field: columns
                        .get(at)
                        .map_or_else(String::new, |column| column.name.clone()),
                    rounds: *rounds,
                });
            }
        }
    };
    if !margins.is_empty() {
        settle(&mut weight, &mut rounds)?;
    }
    let low = options.trim_min.unwrap_or(0.0);
    let high = options.trim_max.unwrap_or(f64::INFINITY);
    let is_out = |w: &f64| *w < low || *w > high;
    // Capped and raked again, until both hold or it is seen that they can't.
    for _ in 0..TRIM_ROUNDS {
        if !weight.iter().any(is_out) {
            break;
        }
        weight.iter_mut().for_each(|w| *w = w.clamp(low, high));
        for _ in 0..TRIM_SWEEPS {
            work.spend(sweep_units)?;
            sweep(&mut weight, cells, margins, n);
            rounds += 1;
            if furthest(&weight, cells, margins, n).0 <= options.tolerance {
                break;
            }
        }
    }
    // Then the caps hold, and what they take goes to all others alike.
    if weight.iter().any(is_out) {
        for _ in 0..TRIM_ROUNDS {
            work.spend(sweep_units)?;
            let (mut fixed, mut free) = (0.0, 0.0);
            for (w, count) in weight.iter_mut().zip(&cells.count) {
                *w = w.clamp(low, high);
                *(if *w > low && *w < high {
                    &mut free
                } else {
                    &mut fixed
                }) += *w * count;
            }
            let scale = if free > 0.0 {
                ((n - fixed) / free).max(0.0)
            } else {
                1.0
            };
            if (scale - 1.0).abs() <= 1e-12 {
                break;
            }
            for w in weight.iter_mut().filter(|w| **w > low && **w < high) {
                *w *= scale;
            }
        }
        weight.iter_mut().for_each(|w| *w = w.clamp(low, high));
    }
    let is_at = |w: f64| (low > 0.0 && w <= low * (1.0 + 1e-9)) || w >= high * (1.0 - 1e-9);
    let trimmed: f64 = (weight.iter().zip(&cells.count))
        .filter(|(w, _)| is_at(**w))
        .map(|(_, count)| count)
        .sum();
    let (deviation, _) = furthest(&weight, cells, margins, n);
    work.spend(2 * cells.of.len() as u64)?;
    let mut result = Weights {
        weight: cells.of.iter().map(|cell| weight[*cell as usize]).collect(),
        stratum: cells.of.clone(),
        respondents: cells.of.len() as u32,
        weight_min: weight.iter().copied().fold(f64::INFINITY, f64::min),
        weight_max: weight.iter().copied().fold(0.0, f64::max),
        design_effect: 1.0,
        effective_n: n,
        trimmed: trimmed as u32,
        rounds,
        deviation,
        margin: Vec::new(),
        category: Vec::new(),
        target: Vec::new(),
        before: Vec::new(),
        after: Vec::new(),
    };
    let total: f64 = weight
        .iter()
        .zip(&cells.count)
        .map(|(w, count)| w * count)
        .sum();
    let squares: f64 = weight
        .iter()
        .zip(&cells.count)
        .map(|(w, count)| w * w * count)
        .sum();
    if squares > 0.0 {
        result.effective_n = total * total / squares;
        result.design_effect = n / result.effective_n;
    }
    for ((column, margin), of) in columns.iter().zip(margins).zip(&cells.categories) {
        let mut before = vec![0.0; margin.len()];
        let mut after = vec![0.0; margin.len()];
        for ((category, count), w) in of.iter().zip(&cells.count).zip(&weight) {
            before[*category as usize] += count / n;
            after[*category as usize] += w * count / total;
        }
        for (category, target) in margin.iter().enumerate() {
            result.margin.push(column.name.clone());
            result.category.push(column.categories[category].clone());
            result.target.push(*target);
            result.before.push(before[category]);
            result.after.push(after[category]);
        }
    }
    Ok(result)
}
