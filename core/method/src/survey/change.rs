//! What changed from one survey to the next.

use medborger_codec::Record;

use super::error::SurveyError;
use super::margin::{Estimate, Sampling, margin_of_difference};
use crate::statistics::normal_tail;

/// Which way a share went, as far as two surveys can tell.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Record)]
#[serde(rename_all = "snake_case")]
pub enum Trend {
    /// Up, by more than chance would have it.
    Up,
    /// Down, by more than chance would have it.
    Down,
    /// By no more than chance would have it.
    WithinChance,
    /// It can't be told: people chose themselves in one of them.
    Unknown,
}

/// The change of a share between two independent surveys.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct Change {
    /// The later share less the earlier one, -1 to 1.
    pub difference: f64,
    /// Its margin of error; nothing where people chose themselves in one of them.
    pub margin: Option<f64>,
    /// How likely so large a difference is where nothing changed, 0 to 1; nothing where there is no margin.
    pub chance: Option<f64>,
    /// Which way it went.
    pub trend: Trend,
}

/// Compares two surveys that asked the same of two independent samples.
///
/// # Errors
/// [`SurveyError::Number`] where the two have different levels.
pub fn change(before: &Estimate, after: &Estimate) -> Result<Change, SurveyError> {
    let difference = after.share - before.share;
    let margin = margin_of_difference(
        (before.share, before.n, &before.options),
        (after.share, after.n, &after.options),
    )?;
    let known = |of: &Estimate| of.options.sampling == Sampling::Probability;
    let margin = margin.filter(|_| known(before) && known(after));
    let chance = margin.map(|margin| {
        let deviation = margin / after.options.level.z();
        match (difference == 0.0, deviation > 0.0) {
            (true, _) => 1.0,
            (false, true) => (2.0 * normal_tail(difference.abs() / deviation)).min(1.0),
            (false, false) => 0.0,
        }
    });
    let trend = match margin {
        None => Trend::Unknown,
        Some(margin) if difference > margin => Trend::Up,
        Some(margin) if -difference > margin => Trend::Down,
        Some(_) => Trend::WithinChance,
    };
    Ok(Change {
        difference,
        margin,
        chance,
        trend,
    })
}
