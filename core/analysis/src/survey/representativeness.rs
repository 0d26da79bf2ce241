//! Who answered, held against who lives there.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::Language;
use medborger_codec::{Described as _, Record};
use medborger_columns::{Table, build};
use medborger_method::survey::{TargetUnit, representativeness};
use serde_json::json;

use super::answers::targeted;
use super::{RESPONDENTS, TARGETS, share_column};
use crate::method::{Given, Inputs, Method, Outcome, TableGiven};
use crate::options;
use crate::words::about;

/// Options of `survey.representativeness`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct RepresentativenessOptions {
    /// The column of the targets with how large each category is.
    #[serde(default = "share_column")]
    pub share: String,
    /// In what that is.
    #[serde(default)]
    pub unit: TargetUnit,
}

/// `survey.representativeness`.
pub(crate) const METHOD: Method = Method {
    name: "survey.representativeness",
    doc: "How those who answered differ from the population: who is missing, and who is there more than they should be.",
    tables: &[RESPONDENTS, TARGETS],
    gives: &[
        Given::new("column", "choice", "The column."),
        Given::new("category", "choice", "The category."),
        Given::new("respondents", "int", "How many answered of it."),
        Given::new("share", "float", "Their share, 0 to 1."),
        Given::new(
            "population_share",
            "float",
            "Their share of the population, 0 to 1.",
        ),
        Given::new("deviation", "float", "The former less the latter."),
    ],
    is_result: true,
    also: &[TableGiven {
        name: "columns",
        doc: "How far each column is off as a whole.",
        columns: &[
            Given::new("column", "choice", "The column."),
            Given::new("respondents", "int", "How many answered."),
            Given::new("missing", "int", "How many did not: they are left out."),
            Given::new(
                "chi_square",
                "float",
                "Pearson's chi-square: 0 where all is as in the population.",
            ),
            Given::new("freedom", "int", "Its degrees of freedom."),
            Given::new(
                "chance",
                "float",
                "How likely so large a deviation is where chance alone chose who answers, 0 to 1.",
            ),
            Given::new(
                "expected_few",
                "int",
                "How many categories expect fewer than five: with such the chance is a rough one.",
            ),
        ],
    }],
    options: RepresentativenessOptions::shape,
    run,
};

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: RepresentativenessOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let (targets, all) = targeted(inputs, &options.share, options.unit, false, work)?;
    let [mut of, mut categories, mut names] = std::array::from_fn(|_| build::Labels::new());
    let [mut counts, mut answered, mut missing, mut freedom, mut few] =
        std::array::from_fn(|_| build::Ints::new());
    let mut figures: [build::Floats; 3] = std::array::from_fn(|_| build::Floats::new());
    let [mut squares, mut chances] = std::array::from_fn(|_| build::Floats::new());
    let mut worst: Option<f64> = None;
    let [mut english, mut danish] = std::array::from_fn(|_| Vec::<String>::new());
    for (answers, target) in all.iter().zip(&targets) {
        let column = answers.column(0..table.rows());
        let found = representativeness(&column, target, work)?;
        let rows = found.category.iter().zip(&found.respondents);
        let shares = found
            .share
            .iter()
            .zip(&found.population_share)
            .zip(&found.deviation);
        for ((category, count), ((share, population), deviation)) in rows.zip(shares) {
            of.push(Some(&found.column));
            categories.push(Some(category));
            counts.push(Some(i64::from(*count)));
            for (column, figure) in figures.iter_mut().zip([share, population, deviation]) {
                column.push(Some(*figure));
            }
            worst = Some(worst.map_or(deviation.abs(), |worst| worst.max(deviation.abs())));
        }
        for (all, language) in [
            (&mut english, Language::English),
            (&mut danish, Language::Danish),
        ] {
            all.extend(about(&found.column, found.in_words(language)));
        }
        names.push(Some(&found.column));
        answered.push(i64::try_from(column.of.len()).ok());
        missing.push(i64::try_from(table.rows() - column.of.len()).ok());
        squares.push(Some(found.chi_square));
        freedom.push(Some(i64::from(found.freedom)));
        chances.push(Some(found.chance));
        few.push(Some(i64::from(found.expected_few)));
    }
    let [shares, populations, deviations] = figures;
    let rows = Table::new(vec![
        of.finish("column")?,
        categories.finish("category")?,
        counts.finish("respondents")?,
        shares.finish("share")?,
        populations.finish("population_share")?,
        deviations.finish("deviation")?,
    ])?;
    let columns = Table::new(vec![
        names.finish("column")?,
        answered.finish("respondents")?,
        missing.finish("missing")?,
        squares.finish("chi_square")?,
        freedom.finish("freedom")?,
        chances.finish("chance")?,
        few.finish("expected_few")?,
    ])?;
    let report = json!({
        "respondents": table.rows(), "deviation_max": worst,
        "words": { "english": english, "danish": danish },
    });
    Ok(Outcome::of(rows)
        .with("columns", columns)
        .with_report(report.to_string()))
}
