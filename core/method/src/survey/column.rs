//! Answers as columns, and what the population is like.

use medborger_codec::{Make, Record};

use super::error::{SurveyError, SurveyFault};

/// The largest number of respondents.
pub const RESPONDENTS_MAX: usize = 20_000_000;
/// The largest number of categories of a column.
pub const CATEGORIES_MAX: usize = 10_000;
/// So many faults are noted.
const FAULTS_MAX: usize = 1_000;
/// Percentages may be rounded: so far from 100 they may add up.
const PERCENT_SLACK: f64 = 0.1;

/// One question's answers: categories, and for each respondent which.
#[derive(Debug, Clone, Default, PartialEq, Eq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct SurveyColumn {
    /// What it is called.
    pub name: String,
    /// Its categories, each once.
    pub categories: Vec<String>,
    /// For each respondent the place of their category, counted from 0.
    pub of: Vec<u32>,
}

impl SurveyColumn {
    /// From the respondents' categories as texts; categories come in the order of their texts.
    #[must_use]
    pub fn from_texts<T: AsRef<str>>(name: &str, texts: &[T]) -> Self {
        let known: std::collections::BTreeSet<&str> = texts.iter().map(AsRef::as_ref).collect();
        let categories: Vec<String> = known.iter().map(|text| (*text).to_owned()).collect();
        let place =
            |text: &T| categories.partition_point(|known| known.as_str() < text.as_ref()) as u32;
        let of = texts.iter().map(place).collect();
        Self {
            name: name.to_owned(),
            categories,
            of,
        }
    }

    /// A category with the column's name, as messages name it.
    pub(super) fn cell(&self, category: usize) -> String {
        let category = self.categories.get(category).map_or("", String::as_str);
        format!("{}: {category}", self.name)
    }

    /// How many respondents each category has.
    pub(super) fn counts(&self) -> Vec<u64> {
        let mut counts = vec![0; self.categories.len()];
        for category in &self.of {
            if let Some(count) = counts.get_mut(*category as usize) {
                *count += 1;
            }
        }
        counts
    }
}

/// In what the targets are given.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum TargetUnit {
    /// Shares that add up to 1.
    #[default]
    Share,
    /// Percentages that add up to 100, but for rounding: to a tenth.
    Percent,
    /// How many people.
    Count,
}

/// What the population is like in one respect.
#[derive(Debug, Clone, Default, PartialEq, Record, Make)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Target {
    /// The column.
    pub column: String,
    /// The categories, each once.
    pub categories: Vec<String>,
    /// How large each is.
    pub values: Vec<f64>,
    /// In what.
    #[serde(default)]
    pub unit: TargetUnit,
}

/// The largest value of a target: more people than there are, and sums stay numbers.
const TARGET_MAX: f64 = 1e12;

/// What is wrong with columns.
pub(super) fn faults_of(columns: &[SurveyColumn]) -> Vec<SurveyFault> {
    let mut faults = Vec::new();
    let rows = columns.first().map_or(0, |column| column.of.len());
    for (at, column) in columns.iter().enumerate() {
        if columns
            .iter()
            .take(at)
            .any(|other| other.name == column.name)
        {
            let name = column.name.clone();
            faults.push(SurveyFault::Repeated { name });
        }
        if column.of.len() != rows {
            faults.push(SurveyFault::Length {
                column: column.name.clone(),
                rows: column.of.len() as u64,
                expected: rows as u64,
            });
        }
        let mut seen = std::collections::BTreeSet::new();
        for (category, name) in column.categories.iter().enumerate() {
            if !seen.insert(name) {
                let name = column.cell(category);
                faults.push(SurveyFault::Repeated { name });
            }
        }
        let known = column.categories.len();
        for (row, category) in column.of.iter().enumerate() {
            if *category as usize >= known && faults.len() < FAULTS_MAX {
                faults.push(SurveyFault::Category {
                    column: column.name.clone(),
                    row: row as u64,
                });
            }
        }
    }
    faults
}

/// Refuses what is wrong with columns, and what is too much.
pub(super) fn check(columns: &[SurveyColumn]) -> Result<usize, SurveyError> {
    for column in columns {
        let limits = [
            (column.of.len(), RESPONDENTS_MAX),
            (column.categories.len(), CATEGORIES_MAX),
        ];
        for (is, max) in limits {
            if is > max {
                return Err(SurveyError::TooMany {
                    field: column.name.clone(),
                    max: max as u64,
                });
            }
        }
    }
    let faults = faults_of(columns);
    if !faults.is_empty() {
        return Err(SurveyError::faulty(faults));
    }
    match columns.first().map_or(0, |column| column.of.len()) {
        0 => Err(SurveyError::Nobody),
        rows => Ok(rows),
    }
}

/// A target as shares of its column's categories, in their order; what is wrong with it goes to `faults`.
pub(super) fn shares(
    target: &Target,
    column: &SurveyColumn,
    faults: &mut Vec<SurveyFault>,
) -> Vec<f64> {
    let before = faults.len();
    if target.values.len() != target.categories.len() {
        faults.push(SurveyFault::Length {
            column: target.column.clone(),
            rows: target.values.len() as u64,
            expected: target.categories.len() as u64,
        });
        return Vec::new();
    }
    let counts = column.counts();
    let places: std::collections::BTreeMap<&String, usize> =
        column.categories.iter().zip(0..).collect();
    let mut shares: Vec<Option<f64>> = vec![None; column.categories.len()];
    for (name, value) in target.categories.iter().zip(&target.values) {
        let cell = format!("{}: {name}", target.column);
        if !(0.0..=TARGET_MAX).contains(value) {
            faults.push(SurveyFault::TargetNegative { cell });
            continue;
        }
        let at = places.get(name).copied();
        match at.and_then(|at| shares.get_mut(at).map(|share| (at, share))) {
            None if *value > 0.0 => faults.push(SurveyFault::CellEmpty { cell }),
            None => {}
            Some((_, Some(_))) => faults.push(SurveyFault::Repeated { name: cell }),
            Some((at, share)) => {
                let answered = counts.get(at).copied().unwrap_or(0);
                if answered == 0 && *value > 0.0 {
                    faults.push(SurveyFault::CellEmpty { cell });
                } else if answered > 0 && *value == 0.0 {
                    faults.push(SurveyFault::TargetZero { cell });
                }
                *share = Some(*value);
            }
        }
    }
    for (at, (share, count)) in shares.iter().zip(&counts).enumerate() {
        if share.is_none() && *count > 0 {
            let cell = column.cell(at);
            faults.push(SurveyFault::TargetMissing { cell });
        }
    }
    let sum: f64 = target.values.iter().sum();
    let expected = match target.unit {
        TargetUnit::Share => Some((1, 1e-6)),
        TargetUnit::Percent => Some((100, PERCENT_SLACK + 1e-9)),
        TargetUnit::Count => None,
    };
    if faults.len() == before || sum.is_finite() {
        match expected {
            Some((expected, slack)) if (sum - f64::from(expected)).abs() > slack => {
                faults.push(SurveyFault::Sum {
                    column: target.column.clone(),
                    thousandths: (sum * 1000.0).round() as i64,
                    expected,
                });
            }
            None if sum <= 0.0 => faults.push(SurveyFault::Sum {
                column: target.column.clone(),
                thousandths: 0,
                expected: 1,
            }),
            _ => {}
        }
    }
    let share = |share: &Option<f64>| share.unwrap_or(0.0) / if sum > 0.0 { sum } else { 1.0 };
    shares.iter().map(share).collect()
}
