//! Weights that give every margin of the population.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::Language;
use medborger_codec::{Described as _, Record};
use medborger_columns::{ColumnError, Table, build};
use medborger_method::survey::{
    SurveyColumn, TargetUnit, WeightOptions, Weights, chart_weights, design_columns, post_stratify,
    rake,
};
use serde_json::json;

use super::answers::{Answers, crossed, targeted};
use super::{RESPONDENTS, TARGETS, share_column};
use crate::method::{Given, Inputs, Method, Outcome, TableGiven};
use crate::options;
use crate::words::both;

/// Options of `survey.weights`.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct WeightsOptions {
    /// The column of the targets with how large each category is.
    #[serde(default = "share_column")]
    pub share: String,
    /// In what that is.
    #[serde(default)]
    pub unit: TargetUnit,
    /// No weight is below this, where the mean is 1: such as 0.3.
    #[serde(default)]
    pub trim_min: Option<f64>,
    /// No weight is above this, where the mean is 1: such as 3.
    #[serde(default)]
    pub trim_max: Option<f64>,
    /// Raking ends where no margin is further from its target than this, relatively.
    #[serde(default = "tolerance")]
    pub tolerance: f64,
    /// Raking is refused after so many sweeps, 1 to 100,000.
    #[serde(default = "thousand")]
    pub rounds_max: u32,
    /// The columns whose combinations the targets are of: the targets then have a column of each name, and a row for each
    /// combination. Without them each row of the targets is a category of one column.
    #[serde(default)]
    pub cells: Vec<String>,
    /// How many people the population has: with it there are also the columns `wgt`, how many each respondent stands for, and
    /// `pop_size`, how many their stratum has, as programs for variance take them.
    #[serde(default)]
    pub population: Option<f64>,
    /// The language of the picture.
    #[serde(default)]
    pub language: Language,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

const fn tolerance() -> f64 {
    1e-12
}

const fn thousand() -> u32 {
    1_000
}

/// `survey.weights`.
pub(crate) const METHOD: Method = Method {
    name: "survey.weights",
    doc: "A weight for each respondent, so that every margin is as in the population (raking; with one column that is \
          post-stratification), or every combination of columns. What no respondent has can't be weighted up: it is refused by name.",
    tables: &[RESPONDENTS, TARGETS],
    gives: &[
        Given::new(
            "weight",
            "float",
            "The weight; the mean is 1, but for what capping takes.",
        ),
        Given::new(
            "stratum",
            "int",
            "Those who share all categories of the targets, counted from 0.",
        ),
    ],
    is_result: false,
    also: &[TableGiven {
        name: "margins",
        doc: "What the weights do to each category.",
        columns: &[
            Given::new("column", "choice", "The column."),
            Given::new("category", "choice", "The category."),
            Given::new("target", "float", "Its share of the population, 0 to 1."),
            Given::new(
                "before",
                "float",
                "Its share of the respondents without weights.",
            ),
            Given::new("after", "float", "Its share with weights."),
        ],
    }],
    options: WeightsOptions::shape,
    run,
};

fn margins(weights: &Weights) -> Result<Table, ColumnError> {
    let [mut columns, mut categories] = std::array::from_fn(|_| build::Labels::new());
    let [mut target, mut before, mut after] = std::array::from_fn(|_| build::Floats::new());
    for (column, category) in weights.margin.iter().zip(&weights.category) {
        columns.push(Some(column));
        categories.push(Some(category));
    }
    for (figures, all) in [
        (&mut target, &weights.target),
        (&mut before, &weights.before),
        (&mut after, &weights.after),
    ] {
        all.iter().for_each(|figure| figures.push(Some(*figure)));
    }
    Table::new(vec![
        columns.finish("column")?,
        categories.finish("category")?,
        target.finish("target")?,
        before.finish("before")?,
        after.finish("after")?,
    ])
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: WeightsOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    let mut how = WeightOptions::default()
        .with_tolerance(options.tolerance)
        .with_rounds_max(options.rounds_max);
    (how.trim_min, how.trim_max) = (options.trim_min, options.trim_max);
    let (order, found) = if options.cells.is_empty() {
        let (targets, all) = targeted(inputs, &options.share, options.unit, true, work)?;
        let (order, columns) = arranged(&all, table.rows(), work)?;
        (order, rake(&columns, &targets, &how, work)?)
    } else {
        let (population, all) =
            crossed(inputs, &options.cells, &options.share, options.unit, work)?;
        let (order, columns) = arranged(&all, table.rows(), work)?;
        (order, post_stratify(&columns, &population, &how, work)?)
    };
    let mut cells = vec![(None, None); table.rows()];
    for (row, (weight, stratum)) in order.iter().zip(found.weight.iter().zip(&found.stratum)) {
        if let Some(cell) = cells.get_mut(*row) {
            *cell = (Some(*weight), Some(i64::from(*stratum)));
        }
    }
    let (mut weights, mut strata) = (build::Floats::new(), build::Ints::new());
    for (weight, stratum) in cells {
        weights.push(weight);
        strata.push(stratum);
    }
    let report = json!({
        "respondents": found.respondents, "design_effect": found.design_effect,
        "effective_n": found.effective_n, "trimmed": found.trimmed, "rounds": found.rounds,
        "deviation": found.deviation, "weight_min": found.weight_min, "weight_max": found.weight_max,
        "words": both(|language| found.in_words(language)),
    });
    let named = |name: &str| format!("{}{name}", options.prefix);
    let mut columns = vec![
        weights.finish(named("weight"))?,
        strata.finish(named("stratum"))?,
    ];
    if options.population.is_some() {
        let design = design_columns(&found, options.population)?;
        for (name, all) in [("wgt", &design.wgt), ("pop_size", &design.pop_size)] {
            let mut cells = vec![None; table.rows()];
            for (row, figure) in order.iter().zip(all) {
                if let Some(cell) = cells.get_mut(*row) {
                    *cell = Some(*figure);
                }
            }
            let mut column = build::Floats::new();
            cells.into_iter().for_each(|cell| column.push(cell));
            columns.push(column.finish(named(name))?);
        }
    }
    Ok(Outcome::adding(table, columns)?
        .with("margins", margins(&found)?)
        .with_svg(chart_weights(&found, options.language).svg)
        .with_report(report.to_string()))
}

/// The rows by their categories, so that sums and strata do not depend on the order in which they came, and their columns so.
fn arranged(
    all: &[Answers],
    rows: usize,
    work: &Work,
) -> Result<(Vec<usize>, Vec<SurveyColumn>), Error> {
    work.spend(100 * (rows * (all.len() + 1)) as u64)?;
    work.keep(8 * (rows * (all.len() + 4)) as u64)?;
    let mut order: Vec<usize> = (0..rows).collect();
    let of = |row: usize| all.iter().map(move |answers| answers.answer(row));
    order.sort_unstable_by(|a, b| of(*a).cmp(of(*b)).then(a.cmp(b)));
    let columns = all
        .iter()
        .map(|answers| answers.column(order.iter().copied()));
    let columns = columns.collect();
    Ok((order, columns))
}
