//! What weights cost, and weights in the form of other programs.

use std::borrow::Cow;
use std::collections::BTreeMap;

use medborger_codec::Record;

use super::error::SurveyError;
use super::weight::Weights;

/// Kish's design effect n·Σw²/(Σw)²; 1 without weights (Kish, *Survey Sampling*, 1965).
#[must_use]
pub fn design_effect(weights: &[f64]) -> f64 {
    let n = effective_n(weights);
    if n > 0.0 {
        weights.len() as f64 / n
    } else {
        1.0
    }
}

/// Kish's effective number of respondents (Σw)²/Σw²; 0 without weights.
#[must_use]
pub fn effective_n(weights: &[f64]) -> f64 {
    let weights = tame(weights);
    let sum: f64 = weights.iter().sum();
    let squares: f64 = weights.iter().map(|w| w * w).sum();
    if squares > 0.0 {
        sum * sum / squares
    } else {
        0.0
    }
}

/// Weights as they are, or about 1 where their squares or sums would be no numbers: only their proportions count.
fn tame(weights: &[f64]) -> Cow<'_, [f64]> {
    let largest = weights.iter().copied().fold(0.0, f64::max);
    if largest == 0.0 || !largest.is_finite() || (1e-100..=1e100).contains(&largest) {
        Cow::Borrowed(weights)
    } else {
        weights.iter().map(|w| w / largest).collect()
    }
}

/// Refuses what is no weight for each of the respondents; gives those that can be added.
pub(super) fn usable(weights: &[f64], respondents: usize) -> Result<Cow<'_, [f64]>, SurveyError> {
    let is_weight = |w: &f64| *w >= 0.0 && w.is_finite();
    if weights.len() == respondents
        && weights.iter().all(is_weight)
        && weights.iter().any(|w| *w > 0.0)
    {
        Ok(tame(weights))
    } else {
        Err(SurveyError::number(
            "weights",
            "a weight of 0 or more for each, not all 0",
            "en vægt på mindst 0 for hver, og ikke 0 for alle",
        ))
    }
}

/// Columns as programs for the variance of complex surveys take them: svy's `Design(stratum="stratum", wgt="wgt", pop_size="pop_size")`,
/// and R's survey in the same words.
#[derive(Debug, Clone, Default, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct DesignColumns {
    /// For each respondent their stratum.
    pub stratum: Vec<String>,
    /// For each respondent their weight, scaled to how many people of the population they stand for where its size is given.
    pub wgt: Vec<f64>,
    /// For each respondent how many people their stratum has in the population; empty where its size isn't given.
    pub pop_size: Vec<f64>,
}

/// Weights and strata as columns for other programs. `population` is how many people there are.
///
/// # Errors
/// [`SurveyError::Number`] where the population is smaller than 1 or no number, or where there isn't a weight and a stratum for
/// each respondent.
pub fn design_columns(
    weights: &Weights,
    population: Option<f64>,
) -> Result<DesignColumns, SurveyError> {
    if population.is_some_and(|n| !(n >= 1.0 && n.is_finite())) {
        return Err(SurveyError::number("population", "1 or more", "mindst 1"));
    }
    let given = usable(&weights.weight, weights.stratum.len())?;
    let wgt: Vec<f64> = match population {
        None => weights.weight.clone(),
        Some(n) => {
            let scale = n / given.iter().sum::<f64>();
            given.iter().map(|w| w * scale).collect()
        }
    };
    // Strata are numbers that anybody may have written: no table as long as the largest.
    let mut sizes = BTreeMap::<u32, f64>::new();
    for (stratum, w) in weights.stratum.iter().zip(&wgt) {
        *sizes.entry(*stratum).or_default() += w;
    }
    let pop_size = match population {
        Some(_) => weights
            .stratum
            .iter()
            .map(|stratum| sizes.get(stratum).copied().unwrap_or_default())
            .collect(),
        None => Vec::new(),
    };
    Ok(DesignColumns {
        stratum: weights.stratum.iter().map(u32::to_string).collect(),
        wgt,
        pop_size,
    })
}
