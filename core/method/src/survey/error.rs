//! Why a survey can't be weighted or shown, in English and in Danish. Columns and categories are named, never who answered.

use std::fmt;

use crate::words::first_of;

/// One thing that is wrong with columns, targets or numbers.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub enum SurveyFault {
    /// A column has another length than the first one.
    Length {
        /// The column.
        column: String,
        /// How many rows it has.
        rows: u64,
        /// How many it should have.
        expected: u64,
    },
    /// A row names a category that the column doesn't have.
    Category {
        /// The column.
        column: String,
        /// The row, counted from 0.
        row: u64,
    },
    /// Two columns, categories, targets or strata are the same.
    Repeated {
        /// Which.
        name: String,
    },
    /// A target names a column or a category that there isn't.
    Unknown {
        /// Which.
        name: String,
    },
    /// Respondents have a category for which there is no target.
    TargetMissing {
        /// The column and the category, or the cell.
        cell: String,
    },
    /// A target is below 0, above 10¹² or no number.
    TargetNegative {
        /// The column and the category, or the cell.
        cell: String,
    },
    /// The targets of a column don't add up.
    Sum {
        /// The column.
        column: String,
        /// What they add up to, in thousandths.
        thousandths: i64,
        /// What they should add up to.
        expected: u32,
    },
    /// The population has a cell that no respondent is in.
    CellEmpty {
        /// The column and the category, or the cell.
        cell: String,
    },
    /// A cell that has respondents should be nobody.
    TargetZero {
        /// The column and the category, or the cell.
        cell: String,
    },
}

impl SurveyFault {
    /// Where the fault is.
    #[must_use]
    pub fn field(&self) -> String {
        match self {
            Self::Length { column, .. } | Self::Sum { column, .. } => column.clone(),
            Self::Category { column, row } => format!("{column}.{row}"),
            Self::Repeated { name } | Self::Unknown { name } => name.clone(),
            Self::TargetMissing { cell }
            | Self::TargetNegative { cell }
            | Self::CellEmpty { cell }
            | Self::TargetZero { cell } => cell.clone(),
        }
    }
}

/// What a number may be, in words: Danish where it is shown with `#`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurveyRange {
    english: &'static str,
    danish: &'static str,
}

impl fmt::Display for SurveyRange {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(if f.alternate() {
            self.danish
        } else {
            self.english
        })
    }
}

/// A number in thousandths, with as many decimals as it has.
fn decimal(thousandths: i64, point: char) -> String {
    let text = format!(
        "{}{point}{:03}",
        thousandths / 1000,
        (thousandths % 1000).abs()
    );
    text.trim_end_matches('0')
        .trim_end_matches(point)
        .to_owned()
}

/// The sentence in English; in Danish in the alternate form (`{:#}`).
impl fmt::Display for SurveyFault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let danish = f.alternate();
        match self {
            Self::Length {
                column,
                rows,
                expected,
            } if danish => {
                write!(f, "kolonnen `{column}` har {rows} rækker, ikke {expected}")
            }
            Self::Length {
                column,
                rows,
                expected,
            } => {
                write!(f, "the column `{column}` has {rows} rows, not {expected}")
            }
            Self::Category { column, row } if danish => {
                write!(
                    f,
                    "række {row} af `{column}` har en kategori, som ikke findes"
                )
            }
            Self::Category { column, row } => {
                write!(f, "row {row} of `{column}` has a category that there isn't")
            }
            Self::Repeated { name } if danish => write!(f, "`{name}` er der to gange"),
            Self::Repeated { name } => write!(f, "`{name}` is there twice"),
            Self::Unknown { name } if danish => write!(f, "`{name}` findes ikke i svarene"),
            Self::Unknown { name } => write!(f, "the answers don't have `{name}`"),
            Self::TargetMissing { cell } if danish => {
                write!(
                    f,
                    "der er svar fra `{cell}`, men intet mål for, hvor mange de er"
                )
            }
            Self::TargetMissing { cell } => {
                write!(
                    f,
                    "there are answers from `{cell}` but no target of how many they are"
                )
            }
            Self::TargetNegative { cell } if danish => {
                write!(
                    f,
                    "målet for `{cell}` er mindre end 0, større end 10¹² eller intet tal"
                )
            }
            Self::TargetNegative { cell } => {
                write!(
                    f,
                    "the target of `{cell}` is below 0, above 10¹² or no number"
                )
            }
            Self::Sum {
                column,
                thousandths,
                expected,
            } if danish => {
                write!(
                    f,
                    "målene for `{column}` giver {}, ikke {expected}",
                    decimal(*thousandths, ',')
                )
            }
            Self::Sum {
                column,
                thousandths,
                expected,
            } => {
                write!(
                    f,
                    "the targets of `{column}` add up to {}, not {expected}",
                    decimal(*thousandths, '.')
                )
            }
            Self::CellEmpty { cell } if danish => {
                write!(
                    f,
                    "ingen har svaret fra `{cell}`; læg gruppen sammen med en anden"
                )
            }
            Self::CellEmpty { cell } => {
                write!(
                    f,
                    "nobody of `{cell}` answered; put the group together with another one"
                )
            }
            Self::TargetZero { cell } if danish => {
                write!(f, "der er svar fra `{cell}`, som ifølge målet ikke findes")
            }
            Self::TargetZero { cell } => {
                write!(
                    f,
                    "there are answers from `{cell}`, which by the target is nobody"
                )
            }
        }
    }
}

/// All that is wrong.
#[derive(Debug, Clone, PartialEq)]
pub struct SurveyFaults(pub Vec<SurveyFault>);

// Numbers in faults are whole.
impl Eq for SurveyFaults {}

/// The first twenty in English and how many more there are; in Danish in the alternate form (`{:#}`).
impl fmt::Display for SurveyFaults {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        first_of(&self.0, f)
    }
}

medborger_base::error::errors! {
    /// Why a survey was refused.
    SurveyError wraps Work(medborger_base::work::WorkError) {
        /// Columns or targets that don't fit.
        Faulty {
            /// Where the first fault is.
            field: String,
            /// All of them.
            faults: SurveyFaults,
        } => "survey_faulty", Invalid, Some(field),
            "{faults}", "{faults:#}";
        /// There is nobody to weight.
        Nobody => "survey_nobody", Invalid, None,
            "there are no respondents", "der er ingen besvarelser";
        /// Raking did not settle.
        NotSettled {
            /// The column that is furthest from its target.
            field: String,
            /// How many sweeps were made.
            rounds: u32,
        } => "survey_not_settled", Refused, Some(field),
            "after {rounds} rounds `{field}` is still not as in the population: no weights give all the targets with these answers",
            "efter {rounds} runder er `{field}` stadig ikke som i befolkningen: ingen vægte giver alle målene med disse besvarelser";
        /// A number out of its range.
        Number {
            /// Which.
            field: String,
            /// What it may be.
            range: SurveyRange,
        } => "survey_number_out_of_range", Invalid, Some(field),
            "this must be {range}", "dette skal være {range:#}";
        /// Too many columns or categories.
        TooMany {
            /// Which.
            field: String,
            /// How many there may be.
            max: u64,
        } => "survey_too_many", Invalid, Some(field),
            "there are more than {max} of these", "der er flere end {max} af disse";
    }
}

impl SurveyError {
    pub(super) fn faulty(faults: Vec<SurveyFault>) -> Self {
        Self::Faulty {
            field: faults.first().map(SurveyFault::field).unwrap_or_default(),
            faults: SurveyFaults(faults),
        }
    }

    pub(super) fn number(field: &str, english: &'static str, danish: &'static str) -> Self {
        Self::Number {
            field: field.into(),
            range: SurveyRange { english, danish },
        }
    }
}
