//! Methods for whoever works with tables: no town, no key, no lock. A table comes in, the same rows in the same order with new
//! columns go out, or a table of results.
//!
//! Each [`Method`] is chosen by its name and says of itself, as data, what columns it needs, what it gives and what its options
//! are: [`METHODS`], and [`describe`] as JSON. [`analyse`] runs one. Options are one record in JSON, in which the names of
//! columns can be given where the table's are others. What can't be read is told in one error with every bad cell
//! ([`TableFaults`](medborger_columns::TableFaults)), and no answer or error repeats a personal number.
//!
//! ```
//! use medborger_analysis::{Inputs, analyse};
//! use medborger_base::work::Work;
//! use medborger_columns::{Cell, Table, build};
//!
//! let mut days = build::TextColumn::new();
//! days.push(Some("2026-04-16"));
//! let table = Table::new(vec![days.finish("published")?])?;
//! let options = r#"{"day": "published", "period": {"weeks": 4}, "language": "en"}"#;
//! let found = analyse("dates.deadline", &Inputs::of(&table), options, &Work::unlimited())?;
//! let explained = found.table.column("explanation").and_then(|column| column.cell(0));
//! assert!(matches!(
//!     explained,
//!     Some(Cell::Text("16 April + 4 weeks = 14 May; 14 May is Ascension Day, hence 15 May 2026"))
//! ));
//! # Ok::<(), medborger_base::error::Error>(())
//! ```
#![forbid(unsafe_code)]

use medborger_base::catalogue::ErrorCode;

mod codes;
mod dates;
mod error;
mod matching;
mod memo;
mod method;
mod opinion;
mod options;
mod pace;
mod sortition;
mod survey;
#[cfg(test)]
mod tests;
mod texts;
mod words;

pub use codes::{CompanyOptions, KleOptions, MunicipalityOptions, PersonalOptions, PostalOptions};
pub use dates::{BetweenOptions, DayOptions, DeadlineOptions, LocalOptions};
pub use error::AnalysisError;
pub use matching::MatchingOptions;
#[doc(hidden)]
pub use memo::MEANS;
pub use method::{
    ColumnNeed, Given, Inputs, METHODS, Method, Outcome, TableGiven, TableNeed, analyse, describe,
};
pub use opinion::{GroupsOptions, NextOptions, SlateOptions};
#[doc(hidden)]
pub use options::{explained, parse as parse_options, read as read_options};
pub use sortition::{ChancesOptions, DrawOptions};
pub use survey::{
    ChangeOptions, CrosstabOptions, EstimateOptions, RepresentativenessOptions, WeightsOptions,
};
pub use texts::{AgreementOptions, CampaignsOptions, KeywordMatch, RedactOptions, ThemesOptions};

/// The codes of what can be wrong with a table, a cell or a call, beside those of the methods themselves.
pub const CODES: &[&[ErrorCode]] = &[
    AnalysisError::CODES,
    medborger_columns::ColumnError::CODES,
    medborger_columns::CellRefusal::CODES,
];
