//! Surveys: weights, shares with how sure they are, tables of two questions, who is missing, and what changed.

mod answers;
mod change;
mod crosstab;
mod estimate;
mod representativeness;
mod weights;

pub use change::ChangeOptions;
pub(crate) use change::METHOD as CHANGE;
pub use crosstab::CrosstabOptions;
pub(crate) use crosstab::METHOD as CROSSTAB;
pub use estimate::EstimateOptions;
pub(crate) use estimate::METHOD as ESTIMATE;
pub(crate) use representativeness::METHOD as REPRESENTATIVENESS;
pub use representativeness::RepresentativenessOptions;
pub(crate) use weights::METHOD as WEIGHTS;
pub use weights::WeightsOptions;

use crate::method::{ColumnNeed, TableNeed};

fn share_column() -> String {
    "share".to_owned()
}

const fn one() -> f64 {
    1.0
}

/// The rows of a survey. Which columns are looked at, the options say, or the targets.
const RESPONDENTS: TableNeed = TableNeed::new(
    "table",
    "the respondents, a row for each, with a column for each that the targets name",
    &[],
);

const TARGETS: TableNeed = TableNeed::new(
    "targets",
    "what the population is like, a row for each category of a column",
    &[
        ColumnNeed::new("", "column", "text", "The column of the respondents."),
        ColumnNeed::new("", "category", "text", "The category."),
        ColumnNeed::new(
            "share",
            "share",
            "float",
            "How large it is: a share, a percentage or a count, as the option `unit` says.",
        ),
    ],
);
