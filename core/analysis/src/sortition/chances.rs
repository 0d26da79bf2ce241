//! Everybody's chance in the best lottery.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_calendar::Language;
use medborger_codec::{Described as _, Record, to_json};
use medborger_columns::{ColumnError, Table, build};
use medborger_method::sortition::{
    DrawReport, Objective, Population, chances_ascending, chart_chances, chart_curve,
    distribute_best_certified, report,
};
use serde_json::{Value, json};

use super::people::{Asked, Drawn};
use super::{CHANCE, FINDINGS, TABLES, id_column, leximin};
use crate::method::{Given, Inputs, Method, Outcome, TableGiven};
use crate::options;

/// Options of `sortition.chances`.
#[derive(Debug, Clone, PartialEq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct ChancesOptions {
    /// How many are drawn.
    pub seats: u32,
    /// The column with the pseudonyms.
    #[serde(default = "id_column")]
    pub id: String,
    /// The columns that are the same for people who live together.
    #[serde(default)]
    pub household: Vec<String>,
    /// At most so many from one household.
    #[serde(default)]
    pub household_max: Option<u32>,
    /// What the lottery is best at.
    #[serde(default = "leximin")]
    pub objective: Objective,
    /// The share of the population that each value has, 0 to 1, by feature and value, as far as it is known.
    #[serde(default)]
    pub population: Population,
    /// The language of the picture.
    #[serde(default)]
    pub language: Language,
    /// What stands before the names of the new columns.
    #[serde(default)]
    pub prefix: String,
}

/// `sortition.chances`.
pub(crate) const METHOD: Method = Method {
    name: "sortition.chances",
    doc: "Everybody's chance in the lottery that is best by the objective, within the quotas, with what it does to each group.",
    tables: TABLES,
    gives: &[CHANCE],
    is_result: false,
    also: &[
        TableGiven {
            name: "groups",
            doc: "What the lottery does to each group.",
            columns: &[
                Given::new("feature", "choice", "The feature."),
                Given::new("value", "choice", "The value."),
                Given::new("min", "int", "At least so many, inclusive."),
                Given::new("max", "int", "At most so many, inclusive."),
                Given::new("people", "int", "How many can be drawn."),
                Given::new("chance_min", "float", "The smallest chance."),
                Given::new("chance_mean", "float", "The mean chance."),
                Given::new("chance_max", "float", "The largest chance."),
                Given::new(
                    "pool_share",
                    "float",
                    "The share of those who can be drawn, 0 to 1.",
                ),
                Given::new(
                    "panel_share",
                    "float",
                    "The share of the seats on average, 0 to 1.",
                ),
                Given::new(
                    "population_share",
                    "float",
                    "The share of the population, where it is known, 0 to 1.",
                ),
            ],
        },
        FINDINGS,
    ],
    options: ChancesOptions::shape,
    run,
};

fn groups(report: &DrawReport) -> Result<Table, ColumnError> {
    let [mut features, mut values] = std::array::from_fn(|_| build::Labels::new());
    let [mut least, mut most, mut people] = std::array::from_fn(|_| build::Ints::new());
    let mut figures: [build::Floats; 6] = std::array::from_fn(|_| build::Floats::new());
    for group in &report.groups {
        features.push(Some(&group.feature));
        values.push(Some(&group.value));
        least.push(Some(i64::from(group.min)));
        most.push(Some(i64::from(group.max)));
        people.push(Some(i64::from(group.people)));
        let all = [
            Some(group.chance_min),
            Some(group.chance_mean),
            Some(group.chance_max),
            Some(group.pool_share),
            Some(group.panel_share),
            group.population_share,
        ];
        for (column, figure) in figures.iter_mut().zip(all) {
            column.push(figure);
        }
    }
    let mut columns = vec![
        features.finish("feature")?,
        values.finish("value")?,
        least.finish("min")?,
        most.finish("max")?,
        people.finish("people")?,
    ];
    let names = [
        "chance_min",
        "chance_mean",
        "chance_max",
        "pool_share",
        "panel_share",
        "population_share",
    ];
    for (figures, name) in figures.into_iter().zip(names) {
        columns.push(figures.finish(name)?);
    }
    Table::new(columns)
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: ChancesOptions = options::read(options)?;
    let asked = Asked {
        seats: options.seats,
        id: &options.id,
        household: &options.household,
        household_max: options.household_max,
    };
    let drawn = Drawn::read(inputs, &asked, work)?;
    let (lottery, proven) = distribute_best_certified(&drawn.pool, options.objective, work)?;
    let types = drawn.pool.type_count() as u64;
    let values: u64 = drawn
        .rules
        .features
        .iter()
        .map(|feature| feature.values.len() as u64)
        .sum();
    // What was stopped is written down all the same.
    work.charge(8 * types * values + 1_500 * drawn.people.len() as u64);
    let figures = report(&drawn.pool, &lottery, None, &options.population)?;
    let chart = match figures.groups.is_empty() {
        true => chart_curve(
            &chances_ascending(&drawn.pool, &lottery)?,
            None,
            options.language,
        ),
        false => chart_chances(&figures, options.language),
    };
    let chances = drawn.by_row(|person| {
        let of_type = drawn.pool.type_of(person);
        Some(
            of_type
                .and_then(|of| lottery.chances.get(of).copied())
                .unwrap_or(0.0),
        )
    });
    let mut column = build::Floats::with_capacity(chances.len());
    chances.into_iter().for_each(|chance| column.push(chance));
    let told: Value = serde_json::from_str(&to_json(&figures)).unwrap_or_default();
    let stopped = lottery.stopped.as_ref().map(|stopped| to_json(stopped));
    let stopped: Option<Value> = stopped.and_then(|stopped| serde_json::from_str(&stopped).ok());
    let said = json!({
        "minimum": proven.minimum, "bound": proven.bound, "gap": proven.gap,
        "stopped": stopped, "draw": told,
    });
    let columns = vec![column.finish(format!("{}chance", options.prefix))?];
    let outcome = Outcome::adding(drawn.table, columns)?
        .with("groups", groups(&figures)?)
        .with("findings", drawn.findings);
    Ok(outcome.with_report(said.to_string()).with_svg(chart.svg))
}
