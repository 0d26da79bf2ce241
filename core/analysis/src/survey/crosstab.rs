//! A table of two questions, with small cells hidden.

use medborger_base::error::Error;
use medborger_base::work::Work;
use medborger_codec::{Described as _, Record};
use medborger_columns::{ColumnError, Reader, Table, build};
use medborger_method::survey::{CrosstabOptions as Hiding, SurveyColumn, crosstab};
use serde_json::json;

use super::answers::{Answers, checked, weights};
use crate::memo::MEANS;
use crate::method::{ColumnNeed, Given, Inputs, Method, Outcome, TableGiven, TableNeed};
use crate::options;
use crate::words::both;

/// Options of `survey.crosstab`.
#[derive(Debug, Clone, PartialEq, Eq, Record)]
#[serde(deny_unknown_fields)]
#[non_exhaustive]
pub struct CrosstabOptions {
    /// The column of the question that the rows tell.
    pub row: String,
    /// The column of the question that the columns tell.
    pub column: String,
    /// The column with the weights, which count for shares.
    #[serde(default)]
    pub weight: Option<String>,
    /// A cell with fewer respondents is hidden, 1 or more; 10 for sensitive topics.
    #[serde(default = "five")]
    pub cell_min: u32,
    /// A row with fewer respondents has no shares.
    #[serde(default = "thirty")]
    pub base_min: u32,
}

const fn five() -> u32 {
    5
}

const fn thirty() -> u32 {
    30
}

/// `survey.crosstab`.
pub(crate) const METHOD: Method = Method {
    name: "survey.crosstab",
    doc: "How many gave which answer to two questions. Small cells are hidden, and others so that these can't be computed. Who left \
          out one of the two is not counted.",
    tables: &[TableNeed::only(&[
        ColumnNeed::new("row", "", "text", "The question that the rows tell."),
        ColumnNeed::new("column", "", "text", "The question that the columns tell."),
        ColumnNeed::new("weight", "", "float", "The weight, 0 or more.").optional(),
    ])],
    gives: &[
        Given::new("row", "choice", "The answer to the question of the rows."),
        Given::new(
            "column",
            "choice",
            "The answer to the question of the columns.",
        ),
        Given::new(
            "count",
            "int",
            "How many gave both; missing where it is hidden.",
        ),
        Given::new(
            "share",
            "float",
            "Their share of the row, 0 to 1, with weights where there are some; missing in rows that are too small, and where it would tell what is hidden.",
        ),
    ],
    is_result: true,
    also: &[
        TableGiven {
            name: "rows",
            doc: "How many each row has.",
            columns: &[
                Given::new("row", "choice", "The answer."),
                Given::new("total", "int", "How many; missing where it is hidden."),
            ],
        },
        TableGiven {
            name: "columns",
            doc: "How many each column has.",
            columns: &[
                Given::new("column", "choice", "The answer."),
                Given::new("total", "int", "How many; missing where it is hidden."),
            ],
        },
    ],
    options: CrosstabOptions::shape,
    run,
};

fn totals(name: &str, labels: &[String], all: &[Option<u32>]) -> Result<Table, ColumnError> {
    let (mut categories, mut counts) = (build::Labels::new(), build::Ints::new());
    for (label, total) in labels.iter().zip(all) {
        categories.push(Some(label));
        counts.push(total.map(i64::from));
    }
    Table::new(vec![categories.finish(name)?, counts.finish("total")?])
}

fn run(inputs: &Inputs<'_>, options: &str, work: &Work) -> Result<Outcome, Error> {
    let options: CrosstabOptions = options::read(options)?;
    let table = inputs.needed("table")?;
    checked(table, "table", work)?;
    let mut reader = Reader::with(table, MEANS);
    let weights = weights(&mut reader, options.weight.as_deref());
    let one = Answers::read(&mut reader, &options.row, false, work)?;
    let other = Answers::read(&mut reader, &options.column, false, work)?;
    reader.finish()?;
    work.spend(150 * table.rows() as u64)?;
    work.keep(40 * table.rows() as u64)?;
    // By what they hold, so that sums do not depend on the order of the rows.
    let cell = |row: usize| {
        let weight = weights.as_deref().and_then(|all| all.get(row).copied());
        Some((one.answer(row)?, other.answer(row)?, weight.unwrap_or(1.0)))
    };
    let mut cells: Vec<(u32, u32, f64)> = (0..table.rows()).filter_map(cell).collect();
    cells.sort_unstable_by(|a, b| (a.0, a.1).cmp(&(b.0, b.1)).then(a.2.total_cmp(&b.2)));
    let column = |of: &Answers, places: Vec<u32>| {
        SurveyColumn::new(of.name.clone(), of.categories.clone(), places)
    };
    let rows = column(&one, cells.iter().map(|cell| cell.0).collect());
    let columns = column(&other, cells.iter().map(|cell| cell.1).collect());
    let own: Option<Vec<f64>> = weights.map(|_| cells.iter().map(|cell| cell.2).collect());
    let hiding = Hiding::default()
        .with_cell_min(options.cell_min)
        .with_base_min(options.base_min);
    let found = crosstab(&rows, &columns, own.as_deref(), &hiding, work)?;
    let [mut across, mut down] = std::array::from_fn(|_| build::Labels::new());
    let (mut counts, mut shares) = (build::Ints::new(), build::Floats::new());
    let pairs = found
        .rows
        .iter()
        .flat_map(|row| found.columns.iter().map(move |column| (row, column)));
    for ((row, column), (count, share)) in pairs.zip(found.count.iter().zip(&found.share)) {
        down.push(Some(row));
        across.push(Some(column));
        counts.push(count.map(i64::from));
        shares.push(*share);
    }
    let report = json!({
        "row": options.row, "column": options.column, "total": found.total,
        "small": found.small, "complementary": found.complementary,
        "left_out": found.total.map(|_| table.rows() - cells.len()),
        "words": both(|language| found.in_words(language)),
    });
    let shown = Table::new(vec![
        down.finish("row")?,
        across.finish("column")?,
        counts.finish("count")?,
        shares.finish("share")?,
    ])?;
    Ok(Outcome::of(shown)
        .with("rows", totals("row", &found.rows, &found.row_total)?)
        .with(
            "columns",
            totals("column", &found.columns, &found.column_total)?,
        )
        .with_report(report.to_string()))
}
