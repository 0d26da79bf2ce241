//! Who answered, held against who lives there.
#![expect(
    clippy::indexing_slicing,
    reason = "shares and counts have one entry for each category"
)]

use medborger_base::work::Work;
use medborger_codec::Record;

use super::chi_square::chi_square_tail;
use super::column::{SurveyColumn, Target, check, shares};
use super::error::{SurveyError, SurveyFault};

/// How those who answered differ from the population in one respect.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Representativeness {
    /// The column.
    pub column: String,
    /// Its categories.
    pub category: Vec<String>,
    /// How many answered of each.
    pub respondents: Vec<u32>,
    /// Their share, 0 to 1.
    pub share: Vec<f64>,
    /// Their share of the population, 0 to 1.
    pub population_share: Vec<f64>,
    /// The former less the latter.
    pub deviation: Vec<f64>,
    /// Pearson's chi-square of the whole: 0 where all is as in the population.
    pub chi_square: f64,
    /// Its degrees of freedom.
    pub freedom: u32,
    /// How likely so large a deviation is where chance alone chose who answers, 0 to 1.
    pub chance: f64,
    /// How many categories expect fewer than five respondents: with such the chance is a rough one.
    pub expected_few: u32,
}

/// Holds a column against the population. Categories that nobody answered of are part of it: they are those who are missing.
///
/// # Errors
/// [`SurveyError::Faulty`] with everything that is wrong with column and target; or more work than allowed.
pub fn representativeness(
    column: &SurveyColumn,
    target: &Target,
    work: &Work,
) -> Result<Representativeness, SurveyError> {
    let rows = check(std::slice::from_ref(column))?;
    work.spend(4 * rows as u64)?;
    // A category of the target that nobody answered of is one of the column with nobody in it.
    let mut column = column.clone();
    for category in &target.categories {
        if !column.categories.contains(category) {
            column.categories.push(category.clone());
        }
    }
    let mut faults = Vec::new();
    if target.column != column.name {
        let name = target.column.clone();
        faults.push(SurveyFault::Unknown { name });
    }
    let population = shares(target, &column, &mut faults);
    faults.retain(|fault| !matches!(fault, SurveyFault::CellEmpty { .. }));
    if !faults.is_empty() {
        return Err(SurveyError::faulty(faults));
    }
    let counts = column.counts();
    let n = rows as f64;
    let mut result = Representativeness {
        column: column.name.clone(),
        category: Vec::new(),
        respondents: Vec::new(),
        share: Vec::new(),
        population_share: Vec::new(),
        deviation: Vec::new(),
        chi_square: 0.0,
        freedom: 0,
        chance: 1.0,
        expected_few: 0,
    };
    for (at, category) in column.categories.iter().enumerate() {
        let (count, share) = (counts[at] as f64, population[at]);
        let expected = share * n;
        if expected <= 0.0 {
            continue;
        }
        result.category.push(category.clone());
        result.respondents.push(counts[at] as u32);
        result.share.push(count / n);
        result.population_share.push(share);
        result.deviation.push(count / n - share);
        result.chi_square += (count - expected) * (count - expected) / expected;
        result.freedom += 1;
        result.expected_few += u32::from(expected < 5.0);
    }
    result.freedom = result.freedom.saturating_sub(1);
    result.chance = chi_square_tail(result.chi_square, result.freedom);
    Ok(result)
}
