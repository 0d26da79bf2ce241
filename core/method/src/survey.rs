//! What a survey says of a town (Danish: *borgerundersøgelse*), and what it can't: weights, margins where there are any, small
//! cells that stay hidden, and change from one survey to the next.
//!
//! 1. [`SurveyColumn`] holds one answer of everybody; [`Target`] what the population is like.
//! 2. [`rake`] and [`post_stratify`] give weights, capped where wanted, and say what was done. What no respondent has can't
//!    be weighted up: it is refused by name.
//! 3. [`estimate`] gives shares with their intervals, and **no margin of error where people chose themselves**
//!    ([`Sampling::NonProbability`]): chance didn't choose them, so chance can't say how far off they are.
//! 4. [`crosstab`] hides small cells, and others so that they can't be computed; [`change`] compares two surveys;
//!    [`representativeness`] says who is missing; [`design_columns`] hands weights and strata to programs for variance.

mod change;
mod chart;
mod chi_square;
mod column;
mod crosstab;
mod effect;
mod error;
mod margin;
mod representative;
mod say;
mod weight;

#[cfg(test)]
mod tests;

pub use change::{Change, Trend, change};
pub use chart::chart_weights;
pub use column::{CATEGORIES_MAX, RESPONDENTS_MAX, SurveyColumn, Target, TargetUnit};
pub use crosstab::{CrossTable, CrosstabOptions, LINES_MAX, crosstab};
pub use effect::{DesignColumns, design_columns, design_effect, effective_n};
pub use error::{SurveyError, SurveyFault, SurveyFaults, SurveyRange};
pub use margin::{
    Estimate, Level, MarginOptions, Sampling, estimate, margin_of_difference, margin_of_error,
    required_n, wilson_interval,
};
pub use representative::{Representativeness, representativeness};
pub use weight::{MARGINS_MAX, Population, WeightOptions, Weights, post_stratify, rake};
